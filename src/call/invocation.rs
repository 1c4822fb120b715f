//! From registers to values: [`Syscall::decode`], and [`Invocation`], a call as a tracer sees it.

use core::iter::FusedIterator;

use static_assertions::{assert_impl_all, const_assert};

use super::machine::Machine;
use super::memory::Memory;
use super::registers::{bits_taken, registers_of};
use super::value::Value;
use crate::abi::{Abi, Endian};
use crate::facts::calls::{self, Width};
use crate::facts::length;
#[cfg(feature = "names")]
use crate::meaning::sets::Constants;
use crate::meaning::words::LengthUnit;
use crate::row::{Arg, Pointee, Type};
use crate::table::Syscall;
use crate::word::{sign_extended, truncated};

/// The most words that a call of any ABI is made with.
pub(crate) const WORDS: usize = 8;

/// A call with the registers that it was made with.
///
/// It is made from the values that ptrace (`PTRACE_GET_SYSCALL_INFO`) and seccomp (`seccomp_data`) report: `AUDIT_ARCH_*`,
/// the number, the registers. The number and the ABI may be unknown. The text of such a call shows its number and its
/// registers.
///
/// ```
/// use sysno::{Invocation, Value, arch::x86_64::Sysno};
///
/// // struct seccomp_data { nr, arch, instruction_pointer, args }
/// let call = Invocation::new(0xC000_003E, 3, [5, 0, 0, 0, 0, 0]);
/// assert_eq!(call.syscall(), Some(Sysno::close.into()));
/// assert_eq!(call.args().map(|(arg, value)| (arg.name(), value)).next(), Some(("fd", Value::Signed(5))));
/// assert_eq!(call.to_string(), "close(5)");
/// assert_eq!(Invocation::new(0xC000_003E, 503, [1, 2]).to_string(), "syscall_0x1f7(0x1, 0x2)");
/// ```
#[doc(alias = "seccomp_data")]
#[doc(alias = "ptrace_syscall_info")]
#[doc(alias = "PTRACE_GET_SYSCALL_INFO")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Invocation {
    arch: u32,
    number: u64,
    abi: Option<Abi>,
    syscall: Option<Syscall>,
    endian: Endian,
    /// The words of the arguments if these are known, otherwise the registers.
    words: [u64; WORDS],
    /// Bit `i` is set if `words[i]` was supplied.
    present: u8,
}

const_assert!(size_of::<Invocation>() <= 128);
assert_impl_all!(Invocation: Copy, Send, Sync);

/// Whether there is more in a register than 32 bits, zeros, and copies of the sign.
#[inline]
fn has_upper_half(register: u64) -> bool {
    register != truncated(register, 32) && register != sign_extended(register, 32) as u64
}

fn is_signed(arg: &Arg) -> bool {
    matches!(arg.ty(), Type::Int(int) if int.is_signed())
}

impl Invocation {
    /// A call as ptrace and seccomp report it: `AUDIT_ARCH_*`, the number, and the words that carry the arguments, in the order
    /// of [`Descriptor::argument_registers`](crate::Descriptor).
    ///
    /// The number can have any integer type. A negative number becomes the 64-bit number that ptrace reports for it.
    ///
    /// `AUDIT_ARCH_*` and the number determine the ABI ([`Abi::from_audit_arch`]). `AUDIT_ARCH_*` alone determines the byte
    /// order ([`Abi::endian_of`]). To override the byte order, use [`Syscall::decode_endian`].
    ///
    /// ptrace and seccomp report six words. Some ABIs pass more: ARM seven, MIPS o32 eight. A caller that has read the others
    /// can append them. An argument in a word that is not supplied is [`Value::Missing`]. Words after the eighth are ignored,
    /// and so are the upper halves of words on an ABI with 32-bit registers.
    ///
    /// ```
    /// # use sysno::{Abi, Invocation};
    /// let little = Invocation::new(0x4000_0008, 4211, [0x1000, 0, 1, 2, 0, 0]);
    /// let big = Invocation::new(0x0000_0008, 4211, [0x1000, 0, 1, 2, 0, 0]);
    /// assert_eq!(little.abi(), Some(Abi::MipsO32));
    /// assert_eq!(little.to_string(), "truncate64(0x1000, 8589934593)");
    /// assert_eq!(big.to_string(), "truncate64(0x1000, 4294967298)");
    /// ```
    pub fn new(arch: u32, number: impl TryInto<i128>, registers: impl AsRef<[u64]>) -> Self {
        // A number that is wider than a register is no call's, like the largest one.
        let is_in_register = |number: &i128| (i64::MIN.into()..=u64::MAX.into()).contains(number);
        let number = number.try_into().ok().filter(is_in_register).map_or(u64::MAX, |number| number as u64);
        let short = u32::try_from(number).ok();
        let abi = short.and_then(|number| Abi::from_audit_arch(arch, number));
        let syscall = abi.zip(short).and_then(|(abi, number)| abi.syscall(number));
        // The number may be out of every ABI's range. Then the ABI is the first one with this AUDIT_ARCH_*.
        let abi = abi.or_else(|| Abi::ALL.iter().copied().find(|abi| abi.descriptor().audit_archs.contains(&arch)));
        let endian = abi.and_then(|abi| abi.endian_of(arch)).unwrap_or(Endian::Little);
        Self { arch, number, abi, syscall, endian, words: [0; WORDS], present: 0 }.with(registers.as_ref())
    }

    /// An invocation of a known call, with the words that carry its arguments. [`Syscall::decode`] takes the same words.
    ///
    /// ```
    /// # use sysno::{Invocation, SyscallArgs, arch::x86_64::Sysno};
    /// let args = SyscallArgs::from(&[3, 0, 2]);
    /// assert_eq!(Invocation::of(Sysno::lseek, args.registers()).to_string(), "lseek(3, 0, 2)");
    /// ```
    pub fn of(call: impl Into<Syscall>, registers: impl AsRef<[u64]>) -> Self {
        let call = call.into();
        Self::of_endian(call, call.abi().endian(), registers.as_ref())
    }

    pub(super) fn of_endian(syscall: Syscall, endian: Endian, registers: &[u64]) -> Self {
        let abi = syscall.abi();
        let is_reported = |&&arch: &&u32| abi.endian_of(arch) == Some(endian);
        let arch = abi.descriptor().audit_archs.iter().find(is_reported).copied().unwrap_or(abi.audit_arch());
        let number = u64::from(syscall.id().unsigned_abs());
        let call = Self { arch, number, abi: Some(abi), syscall: Some(syscall), endian, words: [0; WORDS], present: 0 };
        call.with(registers)
    }

    /// Fills in the words: one for each argument if the arguments are known, otherwise the registers.
    fn with(mut self, registers: &[u64]) -> Self {
        let Some(call) = self.syscall.filter(|call| call.args_known()) else {
            let given = registers.len().min(WORDS);
            let bits = self.abi.map_or(64, Abi::register_bits);
            for (word, &register) in self.words.iter_mut().zip(registers) {
                *word = truncated(register, bits);
            }
            self.present = ((1_u32 << given) - 1) as u8;
            return self;
        };
        // Only where an address and a pointer differ does the row say how many bits an argument has.
        let facts = call.abi().descriptor();
        let row = if facts.address_bits > facts.pointer_bits { self.row() } else { None };
        let mut next = 0;
        for (i, arg) in call.args().iter().enumerate() {
            let bits = bits_taken(facts, row, arg);
            let taken = registers_of(facts, bits, next);
            next = taken.end;
            if let Some(of_it) = registers.get(taken) {
                self.words[i] = match (of_it, self.endian) {
                    (&[low, high], Endian::Little) | (&[high, low], Endian::Big) => high << 32 | truncated(low, 32),
                    (&[register, ..], _) if bits == 32 && has_upper_half(register) && is_signed(arg) => {
                        // It is cut where it is read: the kernel may look at more than the row says.
                        truncated(register, facts.register_bits)
                    }
                    _ => truncated(of_it[0], bits),
                };
                self.present |= 1 << i;
            }
        }
        self
    }

    /// `AUDIT_ARCH_*`.
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5]).arch(), 0xC000_003E);
    /// ```
    #[must_use]
    pub const fn arch(&self) -> u32 {
        self.arch
    }

    /// The number, as it was reported.
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5]).number(), 3);
    /// ```
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// The ABI; `None` if it isn't compiled in.
    ///
    /// ```
    /// # use sysno::{Abi, Invocation};
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5]).abi(), Some(Abi::X86_64));
    /// ```
    #[must_use]
    pub const fn abi(&self) -> Option<Abi> {
        self.abi
    }

    /// The byte order of the program that made the call.
    ///
    /// ```
    /// # use sysno::{Endian, Invocation};
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5]).endian(), Endian::Little);
    /// ```
    #[must_use]
    pub const fn endian(&self) -> Endian {
        self.endian
    }

    /// The call; `None` if the table has no call of that number.
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 503, [5]).syscall(), None);
    /// ```
    #[must_use]
    pub const fn syscall(&self) -> Option<Syscall> {
        self.syscall
    }

    /// The arguments with their values. Empty if the arguments aren't known: then use [`Invocation::registers`].
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5, 0, 0]).args().len(), 1);
    /// ```
    #[must_use]
    pub fn args(&self) -> Decoded {
        let args = self.known_args();
        Decoded { call: *self, args, row: self.row(), next: 0, end: args.len() as u8 }
    }

    /// The words with which the call was made, if its arguments aren't known; otherwise empty.
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 503, [5, 6]).registers(), [5, 6]);
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5, 6]).registers(), [0_u64; 0]);
    /// ```
    pub fn registers(&self) -> &[u64] {
        let is_known = self.syscall.is_some_and(Syscall::args_known);
        let given = if is_known { 0 } else { self.present.count_ones() as usize };
        &self.words[..given]
    }

    /// How the program's values are in its memory.
    pub(crate) fn machine(&self) -> Machine {
        Machine { abi: self.abi, endian: self.endian }
    }

    /// How wide a pointer is in the program; 64 bits if the ABI isn't known.
    pub(crate) fn pointer_bits(&self) -> u8 {
        self.machine().pointer_bits()
    }

    pub(crate) fn known_args(&self) -> &'static [Arg] {
        self.syscall.map_or(&[], Syscall::args)
    }

    /// The call's row in tables/calls.rs.
    pub(crate) fn row(&self) -> Option<calls::Row> {
        self.syscall.and_then(|call| calls::row(call.name()))
    }

    /// The value of the argument at `index`; missing if it isn't known.
    pub(crate) fn value(&self, index: usize) -> Value {
        let row = self.row();
        self.known_args().get(index).map_or(Value::Missing, |arg| self.value_of(row, index, arg.ty()))
    }

    /// The same, if the argument at `index` and the call's row in tables/calls.rs have been looked up already.
    pub(crate) fn value_of(&self, row: Option<calls::Row>, index: usize, ty: Type) -> Value {
        let Some(call) = self.syscall.filter(|_| self.present & 1 << index != 0) else { return Value::Missing };
        let word = self.words[index];
        match ty {
            Type::Int(int) if int.is_signed() => {
                Value::Signed(sign_extended(word, int.bits(call.abi().pointer_bits())))
            }
            Type::Int(_) => Value::Unsigned(word),
            Type::String => Value::String(word),
            Type::Pointer { mutable: false, to: Pointee::String } => Value::Strings(word),
            Type::Pointer { to, .. } => match length::of(row, call.args(), index) {
                None if to == Pointee::Bytes => Value::Buffer { address: word, len: None },
                None => Value::Address(word),
                Some(length) => {
                    let len = if length.is_indirect() { None } else { self.len(length.arg()) };
                    match length.unit() {
                        LengthUnit::Bytes => Value::Buffer { address: word, len },
                        LengthUnit::Elements => Value::Array { address: word, len },
                        LengthUnit::Bits => Value::Buffer { address: word, len: len.map(|bits| bits.div_ceil(8)) },
                        // How large a page is, is the machine's.
                        LengthUnit::Pages => Value::Buffer { address: word, len: None },
                    }
                }
            },
            Type::Never => Value::Missing,
        }
    }

    /// The bits of an argument that is made of the constants of a set.
    #[cfg(feature = "names")]
    pub(super) fn constant_bits(&self, set: Constants, abi: Abi, index: usize) -> Option<u64> {
        let Type::Int(int) = self.known_args().get(index)?.ty() else { return None };
        let is_present = self.present & 1 << index != 0;
        is_present.then(|| set.bits_of(abi, self.words[index], int.bits(abi.pointer_bits())))
    }

    /// The whole register of an argument that is a number, if the kernel looks at more of it than the row says, and there is more: not
    /// only zeros, or copies of the sign. A call may fail because of that, and of nothing else.
    #[inline]
    pub(super) fn whole_register(&self, row: Option<calls::Row>, index: usize, arg: &Arg) -> Option<u64> {
        let word = *self.words.get(index)?;
        let is_said = || row.is_some_and(|row| calls::widths(row, arg).any(|width| width == Width::Whole));
        Some(word).filter(|&word| has_upper_half(word) && is_said())
    }

    /// The value of an argument that is a length.
    fn len(&self, index: usize) -> Option<u64> {
        let arg = self.known_args().get(index).filter(|arg| matches!(arg.ty(), Type::Int(_)))?;
        match self.value_of(None, index, arg.ty()) {
            Value::Signed(len) => u64::try_from(len).ok(),
            Value::Unsigned(len) => Some(len),
            _ => None,
        }
    }
}

impl Invocation {
    /// The addresses of the strings in an array that ends in a null pointer, such as `argv`, in the memory of the call's
    /// program. If the array can't be read to its end, they are those that can be read.
    ///
    /// ```
    /// use sysno::{Memory, arch::x86_64::Sysno};
    ///
    /// let memory = (0x1000, &[0x18, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, b'l', b's', 0][..]);
    /// let call = *Sysno::execve.decode([0x1018, 0x1000, 0]).invocation();
    /// let strings: Vec<_> = call.strings(&memory, 0x1000).collect();
    /// assert_eq!(strings, [0x1018]);
    /// assert_eq!(memory.read_string(strings[0], &mut [0; 16]), Some(&b"ls"[..]));
    /// ```
    pub fn strings<'a, M: Memory + ?Sized>(&'a self, memory: &'a M, array: u64) -> impl Iterator<Item = u64> + 'a {
        let bits = self.pointer_bits();
        let size = u64::from(bits / 8);
        (0..).map_while(move |index: u64| {
            let mut bytes = [0; 8];
            let bytes = &mut bytes[..size as usize];
            let address = truncated(array.wrapping_add(index.wrapping_mul(size)), bits);
            let is_read = memory.read(address, bytes) >= bytes.len();
            Some(self.machine().word_of(bytes, bits)).filter(|&pointer| is_read && pointer != 0)
        })
    }
}

impl Syscall {
    /// The arguments with their values, from the words with which the call was made, in the order of
    /// [`Descriptor::argument_registers`](crate::Descriptor). The byte order is the ABI's usual one.
    ///
    /// Six words are enough, except on ARM (seven) and MIPS o32 (eight). An argument in a word that is not supplied is
    /// [`Value::Missing`]. A 64-bit argument of a 32-bit ABI is combined from its two words.
    ///
    /// ```
    /// use sysno::{Value, arch::x86};
    ///
    /// let call = x86::Sysno::pread64.syscall().decode([3, 0xFFFF_E000, 100, 1, 2, 0]);
    /// let values: Vec<_> = call.map(|(arg, value)| (arg.name(), value)).collect();
    /// assert_eq!(values[0], ("fd", Value::Signed(3)));
    /// assert_eq!(values[1], ("buf", Value::Buffer { address: 0xFFFF_E000, len: Some(100) }));
    /// assert_eq!(values[3], ("offset", Value::Signed(0x2_0000_0001)));
    /// ```
    pub fn decode(self, registers: impl AsRef<[u64]>) -> Decoded {
        self.decode_endian(registers, self.abi().endian())
    }

    /// The same as [`Syscall::decode`], with this byte order. It determines how two registers hold a 64-bit value.
    ///
    /// ```
    /// use sysno::{Endian, Value, arch::arm};
    ///
    /// let call = arm::Sysno::ftruncate64.syscall();
    /// let length = |endian| call.decode_endian([3, 0, 1, 2], endian).nth(1).unwrap().1;
    /// assert_eq!(length(Endian::Little), Value::Signed(0x2_0000_0001));
    /// assert_eq!(length(Endian::Big), Value::Signed(0x1_0000_0002));
    /// ```
    pub fn decode_endian(self, registers: impl AsRef<[u64]>, endian: Endian) -> Decoded {
        Invocation::of_endian(self, endian, registers.as_ref()).args()
    }
}

/// The arguments of a call with their values: the iterator of [`Syscall::decode`] and [`Invocation::args`].
///
/// Its `Display` is the whole call in strace's form, even if values have been taken from the iterator.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
///
/// let call = Sysno::lseek.syscall().decode([3, u64::MAX, 2]);
/// assert_eq!(call.len(), 3);
/// assert_eq!(call.to_string(), "lseek(3, -1, 2)");
/// ```
#[derive(Clone, Debug)]
pub struct Decoded {
    call: Invocation,
    args: &'static [Arg],
    /// The call's row in tables/calls.rs.
    row: Option<calls::Row>,
    next: u8,
    end: u8,
}

impl Decoded {
    /// The call itself.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let call = *Sysno::close.syscall().decode([3]).invocation();
    /// assert_eq!(call.syscall(), Some(Sysno::close.into()));
    /// ```
    #[must_use]
    pub const fn invocation(&self) -> &Invocation {
        &self.call
    }

    fn pair(&self, index: u8) -> (Arg, Value) {
        let index = usize::from(index);
        let arg = self.args[index];
        (arg, self.call.value_of(self.row, index, arg.ty()))
    }
}

impl Iterator for Decoded {
    type Item = (Arg, Value);

    fn next(&mut self) -> Option<(Arg, Value)> {
        if self.next == self.end {
            return None;
        }
        self.next += 1;
        Some(self.pair(self.next - 1))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::from(self.end - self.next);
        (left, Some(left))
    }
}

impl DoubleEndedIterator for Decoded {
    fn next_back(&mut self) -> Option<(Arg, Value)> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        Some(self.pair(self.end))
    }
}

impl ExactSizeIterator for Decoded {}

impl FusedIterator for Decoded {}
