//! From registers to values: [`Syscall::decode`], and [`Invocation`], a call as a tracer sees it.

use core::iter::FusedIterator;
use core::ops::Range;

use static_assertions::{assert_impl_all, const_assert};

use super::calls::{self, Width};
use super::length::{self, LengthUnit};
use super::outcome::Outcome;
use super::value::Value;
use super::word::{sign_extended, truncated};
use crate::abi::{Abi, Endian, Pair64};
use crate::row::{Arg, Pointee, Type};
use crate::table::Syscall;

/// The most words that a call of any ABI is made with.
pub(super) const WORDS: usize = 8;

/// A call with the registers that it was made with.
///
/// It is made from the values that ptrace (`PTRACE_GET_SYSCALL_INFO`) and seccomp (`seccomp_data`) report: `AUDIT_ARCH_*`, the
/// number, the registers. The number and the ABI may be unknown: the text of such a call shows its number and the registers.
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
#[derive(Clone, Copy, Debug)]
pub struct Invocation {
    arch: u32,
    number: u64,
    abi: Option<Abi>,
    syscall: Option<Syscall>,
    endian: Endian,
    /// The words of the arguments if these are known, else the registers.
    words: [u64; WORDS],
    /// Bit `i` is set if `words[i]` was supplied.
    present: u8,
}

const_assert!(size_of::<Invocation>() <= 128);
assert_impl_all!(Invocation: Copy, Send, Sync);

/// The registers, one or two, that an argument of `bits` is in, if `next` is the first one after those of the arguments before it.
fn registers_of(abi: Abi, bits: u8, next: usize) -> Range<usize> {
    match abi.descriptor().pair64 {
        Pair64::Any if bits == 64 => next..next + 2,
        Pair64::Even if bits == 64 => next + next % 2..next + next % 2 + 2,
        _ => next..next + 1,
    }
}

/// How many bits of its registers the entry of that call's row takes as an argument.
fn bits_taken(abi: Abi, row: Option<calls::Row>, arg: &Arg) -> u8 {
    let (address, pointer) = (abi.descriptor().address_bits, abi.pointer_bits());
    match arg.ty() {
        ty @ (Type::Int(_) | Type::Never) => ty.bits(pointer),
        // Where an address has the whole register, few entries take a program's pointer.
        _ if address > pointer => {
            let is_n32 = abi.name() == "mips_n32";
            let is_cut = |width| width == Width::Cut || width == Width::CutN32 && is_n32;
            if row.is_some_and(|row| calls::widths(row, arg).any(is_cut)) { pointer } else { address }
        }
        _ => address,
    }
}

/// Which bits of its registers the kernel takes as an argument: what a condition of a seccomp filter compares.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken {
    /// The lowest bits of the register, or all of two; 0 if the kernel doesn't look at it.
    pub(crate) bits: u8,
    /// If there are fewer by the other arguments' values, or by its own.
    pub(crate) sometimes: Option<Sometimes>,
}

/// Which bits the kernel takes of an argument when it takes the fewest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sometimes {
    pub(crate) bits: u8,
    /// Whether they are in the upper half of a 64-bit register on a big-endian machine.
    pub(crate) is_in_union: bool,
}

/// Which bits of its registers the kernel takes as an argument of a call.
pub(crate) fn argument_taken(call: Syscall, arg: &Arg) -> Taken {
    let row = calls::row(call.name());
    let mut taken = Taken { bits: bits_taken(call.abi(), row, arg), sometimes: None };
    for width in row.into_iter().flat_map(|row| calls::widths(row, arg)) {
        match width {
            Width::Bits(bits) => taken.bits = taken.bits.min(bits),
            Width::Sometimes(bits) if taken.bits > bits => {
                taken.sometimes = Some(Sometimes { bits, is_in_union: false })
            }
            Width::Union if taken.bits > 32 => taken.sometimes = Some(Sometimes { bits: 32, is_in_union: true }),
            Width::Unused | Width::Padding => taken.bits = 0,
            Width::Unused64 if taken.bits == 64 => taken.bits = 0,
            // A program's `int` has 32 bits, whatever is above them.
            Width::Whole => {}
            Width::Sometimes(_) | Width::Union | Width::Unused64 | Width::Cut | Width::CutN32 => {}
        }
    }
    taken
}

/// The registers, one or two, that the argument at `index` is in.
pub(crate) fn argument_registers(call: Syscall, index: usize) -> Range<usize> {
    let pointer_bits = call.abi().pointer_bits();
    let args = call.args().iter().take(index + 1);
    args.fold(0..0, |before, arg| registers_of(call.abi(), arg.ty().bits(pointer_bits), before.end))
}

/// Whether there is more in a register than 32 bits, zeros, and copies of the sign.
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
    /// The number is of any integer type; a negative one becomes the 64-bit number that ptrace reports for it.
    ///
    /// `AUDIT_ARCH_*` and the number determine the ABI ([`Abi::from_audit_arch`]), and `AUDIT_ARCH_*` the byte order
    /// ([`Abi::endian_of`]). To override the byte order, use [`Syscall::decode_endian`].
    ///
    /// ptrace and seccomp report six words. Where an ABI passes more (ARM seven, MIPS o32 eight), a caller that has read the
    /// others can append them; an argument in a word that is not supplied is [`Value::Missing`]. Words after the eighth are
    /// ignored, and so are the upper halves of words on an ABI with 32-bit registers.
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

    /// A call that is known, with the words that carry its arguments, as [`Syscall::decode`] takes them.
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

    fn of_endian(syscall: Syscall, endian: Endian, registers: &[u64]) -> Self {
        let abi = syscall.abi();
        let is_reported = |&&arch: &&u32| abi.endian_of(arch) == Some(endian);
        let arch = abi.descriptor().audit_archs.iter().find(is_reported).copied().unwrap_or(abi.audit_arch());
        let number = u64::from(syscall.id().unsigned_abs());
        let call = Self { arch, number, abi: Some(abi), syscall: Some(syscall), endian, words: [0; WORDS], present: 0 };
        call.with(registers)
    }

    /// Fills in the words: one for each argument if the arguments are known, else the registers.
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
            let bits = bits_taken(call.abi(), row, arg);
            let taken = registers_of(call.abi(), bits, next);
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
    pub const fn arch(&self) -> u32 {
        self.arch
    }

    /// The number, as it was reported.
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5]).number(), 3);
    /// ```
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// The ABI; `None` if it isn't compiled in.
    ///
    /// ```
    /// # use sysno::{Abi, Invocation};
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5]).abi(), Some(Abi::X86_64));
    /// ```
    pub const fn abi(&self) -> Option<Abi> {
        self.abi
    }

    /// The byte order of the program that made the call.
    ///
    /// ```
    /// # use sysno::{Endian, Invocation};
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5]).endian(), Endian::Little);
    /// ```
    pub const fn endian(&self) -> Endian {
        self.endian
    }

    /// The call; `None` if the table has no call of that number.
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 503, [5]).syscall(), None);
    /// ```
    pub const fn syscall(&self) -> Option<Syscall> {
        self.syscall
    }

    /// The arguments with their values. Empty if the arguments aren't known; then there are [`Invocation::registers`].
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5, 0, 0]).args().len(), 1);
    /// ```
    pub fn args(&self) -> Decoded {
        Decoded { call: *self, row: self.row(), next: 0, end: self.known_args().len() as u8 }
    }

    /// The result of the call, from the result register alone: see [`Syscall::result_from_register`]. `None` on an ABI that flags
    /// errors elsewhere, and on an unknown one.
    ///
    /// ```
    /// # use sysno::{Invocation, Outcome};
    /// let call = Invocation::new(0xC000_003E, 257, [0; 6]);
    /// assert_eq!(call.result_from_register(3), Some(Outcome::Descriptor(3)));
    /// let failed = call.result_from_register(-2_i64 as u64).unwrap();
    /// assert_eq!(failed.to_string(), "-1 ENOENT (No such file or directory)");
    /// assert_eq!(Invocation::new(1, 257, [0; 6]).result_from_register(3), None);
    /// ```
    pub fn result_from_register(&self, register: u64) -> Option<Outcome> {
        let (raw, is_error) = self.abi?.result_of_register(self.syscall, register)?;
        Some(self.result(raw, is_error))
    }

    /// The words that the call was made with, if its arguments aren't known; else empty.
    ///
    /// ```
    /// # use sysno::Invocation;
    /// assert_eq!(Invocation::new(0xC000_003E, 503, [5, 6]).registers(), [5, 6]);
    /// assert_eq!(Invocation::new(0xC000_003E, 3, [5, 6]).registers(), []);
    /// ```
    pub fn registers(&self) -> &[u64] {
        let is_known = self.syscall.is_some_and(Syscall::args_known);
        let given = if is_known { 0 } else { self.present.count_ones() as usize };
        &self.words[..given]
    }

    pub(crate) fn known_args(&self) -> &'static [Arg] {
        self.syscall.map_or(&[], Syscall::args)
    }

    /// The call's row in tables/calls.rs.
    pub(super) fn row(&self) -> Option<calls::Row> {
        self.syscall.and_then(|call| calls::row(call.name()))
    }

    /// The value of the argument at `index`; missing if it isn't known.
    pub(crate) fn value(&self, index: usize) -> Value {
        let row = self.row();
        self.known_args().get(index).map_or(Value::Missing, |arg| self.value_of(row, index, arg))
    }

    /// The same, if the argument at `index` and the call's row in tables/calls.rs have been looked up already.
    pub(super) fn value_of(&self, row: Option<calls::Row>, index: usize, arg: &Arg) -> Value {
        let Some(call) = self.syscall.filter(|_| self.present & 1 << index != 0) else { return Value::Missing };
        let word = self.words[index];
        match arg.ty() {
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

    /// The bits of an argument that is made of constants, which have at most 32: a number that was extended to 64 bits with its
    /// sign is as it was before.
    #[cfg(feature = "names")]
    pub(super) fn constant_bits(&self, index: usize) -> Option<u64> {
        let Type::Int(int) = self.known_args().get(index)?.ty() else { return None };
        let is_present = self.present & 1 << index != 0;
        is_present.then(|| constant_bits(self.words[index], int.bits(self.abi.map_or(64, Abi::pointer_bits))))
    }

    /// The whole register of an argument that is a number, if the kernel looks at more of it than the row says, and there is more: not
    /// only zeros, or copies of the sign. A call may fail because of that, and of nothing else.
    pub(super) fn whole_register(&self, row: Option<calls::Row>, index: usize, arg: &Arg) -> Option<u64> {
        let word = *self.words.get(index)?;
        let is_said = || row.is_some_and(|row| calls::widths(row, arg).any(|width| width == Width::Whole));
        Some(word).filter(|&word| has_upper_half(word) && is_said())
    }

    /// The value of an argument that is a length.
    fn len(&self, index: usize) -> Option<u64> {
        let arg = self.known_args().get(index).filter(|arg| matches!(arg.ty(), Type::Int(_)))?;
        match self.value_of(None, index, arg) {
            Value::Signed(len) => u64::try_from(len).ok(),
            Value::Unsigned(len) => Some(len),
            _ => None,
        }
    }
}

/// The bits of a value of that width, at most 32 if the others only extend its sign.
#[cfg(feature = "names")]
pub(super) fn constant_bits(value: u64, width: u8) -> u64 {
    let bits = truncated(value, width);
    if width == 64 && bits as i64 == i64::from(bits as i32) { truncated(bits, 32) } else { bits }
}

impl Syscall {
    /// The arguments with their values, from the words that the call was made with, in the order of
    /// [`Descriptor::argument_registers`](crate::Descriptor). The byte order is the ABI's usual one.
    ///
    /// Six words are enough, except on ARM (seven) and MIPS o32 (eight); an argument in a word that is not supplied is
    /// [`Value::Missing`]. 64-bit arguments of 32-bit ABIs are combined from their two words.
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

    /// As [`Syscall::decode`], with this byte order, which determines how two registers hold a 64-bit value.
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
    pub const fn invocation(&self) -> &Invocation {
        &self.call
    }

    fn pair(&self, index: u8) -> (Arg, Value) {
        let index = usize::from(index);
        let arg = self.call.known_args()[index];
        (arg, self.call.value_of(self.row, index, &arg))
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
