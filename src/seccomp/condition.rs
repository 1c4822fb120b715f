//! [`Cond`]: a condition on an argument of a call, and how it is tested.

use super::action::Action;
use super::code::{Code, Target};
use super::error::BuildError;
use super::program::{IF_ANY_BIT, IF_AT_LEAST, IF_EQUAL, IF_GREATER};
use super::search::{Case, compare_cases};
use crate::abi::Endian;
use crate::call::{argument_registers, argument_taken};
use crate::row::Type;
use crate::table::Syscall;

/// How an argument is compared with a value.
///
/// ```
/// use sysno::bpf::{Cmp, Cond};
///
/// // None of the namespace flags of clone(2).
/// let condition = Cond::new("flags", Cmp::MaskedEq(0x7E02_0000), 0);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Cmp {
    /// The argument is the value.
    Eq,
    /// The argument is not the value.
    Ne,
    /// The argument is less than the value.
    Lt,
    /// The argument is less than the value, or equal to it.
    Le,
    /// The argument is greater than the value.
    Gt,
    /// The argument is greater than the value, or equal to it.
    Ge,
    /// The bits of the argument that are set in this mask are equal to the value.
    MaskedEq(u64),
}

/// A condition on an argument of a call.
///
/// A condition compares only the bits of the register that the kernel uses. For an `i32` in the [row](Syscall::args), these
/// are the lower half of the register, as a signed number; for the mode of `chmod`, 12 bits; for an address on x32 and MIPS
/// n32, all 64 bits. So a program cannot get another answer for the same call with bits that have no effect. A 64-bit
/// argument in two registers of a 32-bit ABI is compared as one number.
///
/// There are a few exceptions: `prot` of `mprotect`, `flags` of `mremap` and of `unshare`. Programs pass an `int`, but the
/// kernel uses 64 bits, and refuses the call if any bit of the upper half is set. These arguments are compared as an `int`.
///
/// For a few arguments, the number of bits depends on a command. The third argument of `fcntl` is an `int` with `F_SETFL`,
/// and has all 64 bits with `F_SETLK`. A condition on such an argument must say which bits it compares, by [`Cond::narrow`]
/// or [`Cond::whole`]; otherwise, [`Builder::build`](super::Builder::build) refuses it. It need not say so if its mask has
/// only bits that the kernel always uses.
///
/// # Flags beside a number
///
/// Some arguments contain a number and flags. A program can evade a comparison with the number by a flag. So use a mask:
///
/// | call and argument | the number |
/// |---|---|
/// | `futex`, `futex_time64`: `futex_op` | all bits but 7 to 10 (`FUTEX_CMD_MASK`) |
/// | `bpf`: `cmd` | all bits but 16 (`BPF_COMMON_ATTRS`) |
/// | `io_uring_register`: `opcode` | all bits but 31 (`IORING_REGISTER_USE_REGISTERED_RING`) |
/// | `socket`, `socketpair`: `type` | bits 0 to 3 (`SOCK_TYPE_MASK`) |
/// | `semctl`, `msgctl`, `shmctl`: `cmd` | all bits but 8 (`IPC_64`), on ABIs with `ipc` or with old structs |
/// | `clone`: `flags` | bits 0 to 7 are a signal |
/// | `mknod`, `mknodat`: `mode` | bits 12 to 15 are the type of the file |
/// | `quotactl`: `cmd` | bits 8 to 31; the others are the type of the quota |
///
/// ```
/// use sysno::bpf::{Cmp, Cond};
///
/// assert_eq!(format!("{:?}", Cond::new("domain", Cmp::Eq, 1)), "domain Eq 0x1");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cond<'a> {
    argument: Argument<'a>,
    cmp: Cmp,
    value: u64,
    is_unsigned: bool,
    part: Part,
}

/// What is compared of an argument of which the kernel takes fewer bits for some commands.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Unsaid,
    Narrow,
    Whole,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Argument<'a> {
    Named(&'a str),
    At(usize),
}

impl<'a> Cond<'a> {
    /// A condition on the argument of that name, which is the name in the [row](Syscall::args). A negative value is written
    /// `-1_i64 as u64`.
    ///
    /// ```
    /// # use sysno::bpf::{Cmp, Cond};
    /// const AT_FDCWD: i32 = -100;
    /// let condition = Cond::new("dirfd", Cmp::Ne, AT_FDCWD as u64);
    /// ```
    #[must_use]
    pub const fn new(argument: &'a str, cmp: Cmp, value: u64) -> Self {
        Self { argument: Argument::Named(argument), cmp, value, is_unsigned: false, part: Part::Unsaid }
    }

    /// A condition on the argument at that index of the [row's arguments](Syscall::args), from 0.
    ///
    /// ```
    /// # use sysno::bpf::{Cmp, Cond};
    /// let condition = Cond::at(1, Cmp::Lt, 1024);
    /// ```
    #[must_use]
    pub const fn at(index: usize, cmp: Cmp, value: u64) -> Self {
        Self { argument: Argument::At(index), cmp, value, is_unsigned: false, part: Part::Unsaid }
    }

    /// The same condition on the argument as an unsigned number, whatever its type is. libseccomp and the profiles of
    /// container runtimes compare in this way.
    ///
    /// ```
    /// # use sysno::bpf::{Cmp, Cond};
    /// // -1 is 0xFFFF_FFFF, and greater.
    /// let condition = Cond::new("fd", Cmp::Gt, 2).unsigned();
    /// ```
    #[must_use]
    pub const fn unsigned(mut self) -> Self {
        self.is_unsigned = true;
        self
    }

    /// The same condition on the fewest bits that the kernel uses for any command: mostly the `int` in the argument, as a
    /// signed number. This makes no difference if the kernel uses the same bits for all commands.
    ///
    /// The rule should also have a condition on the command, so that it only applies to commands for which the kernel uses
    /// these bits. For other commands, the kernel uses bits that are then not compared.
    ///
    /// ```
    /// use sysno::Abi;
    /// use sysno::arch::x86_64::Sysno;
    /// use sysno::bpf::{Action, Builder, Cmp, Cond};
    ///
    /// const F_SETPIPE_SZ: u64 = 1031;
    ///
    /// let rule = [Cond::new("cmd", Cmp::Eq, F_SETPIPE_SZ), Cond::new("arg", Cmp::Gt, 1 << 20).narrow()];
    /// let program = Builder::new(&[Abi::X86_64]).when([Sysno::fcntl], &rule, Action::Errno(1)).others(Action::Allow).build();
    /// assert!(program.is_ok());
    /// ```
    #[must_use]
    pub const fn narrow(mut self) -> Self {
        self.part = Part::Narrow;
        self
    }

    /// The same condition on all bits that the kernel uses for any command. This makes no difference if the kernel uses the
    /// same bits for all commands.
    ///
    /// The rule should also have a condition on the command, so that it only applies to commands for which the kernel uses
    /// all these bits. For other commands, a program can evade the condition with bits that have no effect.
    ///
    /// ```
    /// # use sysno::bpf::{Cmp, Cond};
    /// // A pointer, for F_SETLK.
    /// let condition = Cond::new("arg", Cmp::Ne, 0).whole();
    /// ```
    #[must_use]
    pub const fn whole(mut self) -> Self {
        self.part = Part::Whole;
        self
    }

    /// The test of this condition, the one at `index`, on a call's registers.
    pub(super) fn test(&self, call: Syscall, index: usize) -> Result<Test, BuildError> {
        let args = call.args();
        let position = match self.argument {
            Argument::At(index) => Some(index),
            Argument::Named(name) => args.iter().position(|arg| arg.name() == name),
        };
        let (position, arg) = position
            .and_then(|position| Some((position, args.get(position)?)))
            .ok_or(BuildError::NoSuchArgument { call, condition: index })?;
        let taken = argument_taken(call, arg);
        let is_signed = matches!(arg.ty(), Type::Int(int) if int.is_signed());
        let mask = if let Cmp::MaskedEq(mask) = self.cmp { mask } else { u64::MAX };
        let (bits, is_signed, is_in_union) = match (taken.sometimes, self.part) {
            (None, _) if taken.bits == 0 => return Err(BuildError::ArgumentUnused { call, condition: index }),
            (None, _) | (_, Part::Whole) => (taken.bits, is_signed, false),
            (Some(narrow), Part::Narrow) => (narrow.bits, narrow.bits == 32, narrow.is_in_union),
            // The same either way.
            (Some(narrow), Part::Unsaid) if mask >> narrow.bits == 0 && !narrow.is_in_union => {
                (narrow.bits, false, false)
            }
            (Some(_), Part::Unsaid) => return Err(BuildError::WidthDepends { call, condition: index }),
        };
        let width = u64::MAX >> (64 - bits);
        let fits = |value: u64| value <= width || (value as i64) < 0 && value as i64 >= !(width >> 1) as i64;
        if !fits(self.value) || !fits(mask) {
            return Err(BuildError::ValueTooWide { call, condition: index });
        }
        let registers = argument_registers(call, position);
        // seccomp_data has the first six.
        if registers.end > 6 {
            return Err(BuildError::ArgumentNotSeen { call, condition: index });
        }
        Ok(Test {
            registers: (registers.start as u8, registers.end as u8 - 1),
            bits,
            // Part of an argument has no sign.
            is_signed: is_signed && !self.is_unsigned && bits % 32 == 0,
            is_in_union,
            cmp: if let Cmp::MaskedEq(mask) = self.cmp { Cmp::MaskedEq(mask & width) } else { self.cmp },
            value: self.value & mask & width,
        })
    }
}

impl core::fmt::Debug for Cond<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.argument {
            Argument::Named(name) => f.write_str(name),
            Argument::At(index) => write!(f, "{index}"),
        }?;
        match self.cmp {
            Cmp::MaskedEq(mask) => write!(f, " & {mask:#x} Eq {:#x}", self.value),
            cmp => write!(f, " {cmp:?} {:#x}", self.value),
        }?;
        f.write_str(if self.is_unsigned { " unsigned" } else { "" })?;
        f.write_str(match self.part {
            Part::Unsaid => "",
            Part::Narrow => " narrow",
            Part::Whole => " whole",
        })
    }
}

/// A condition on a call's registers.
#[derive(Clone, Copy)]
pub(super) struct Test {
    /// The register that holds the argument, twice; or the two that do.
    registers: (u8, u8),
    bits: u8,
    is_signed: bool,
    /// Whether the argument is an `int` in a union, which the upper half of the register holds on a big-endian machine.
    is_in_union: bool,
    cmp: Cmp,
    /// As wide as the argument, like the mask.
    value: u64,
}

/// Where a word of an argument is in `struct seccomp_data`, and which of its bits belong to the argument.
#[derive(Clone, Copy)]
struct Word {
    offset: u32,
    mask: u32,
}

/// The offset of half of `args[register]` in `struct seccomp_data`.
const fn offset(register: u8, is_high: bool, endian: Endian) -> u32 {
    let is_second = is_high == matches!(endian, Endian::Little);
    16 + 8 * register as u32 + if is_second { 4 } else { 0 }
}

/// The lower half of the first register.
pub(super) const fn first_word(endian: Endian) -> u32 {
    offset(0, false, endian)
}

impl Test {
    pub(super) const NONE: Self =
        Self { registers: (0, 0), bits: 64, is_signed: false, is_in_union: false, cmp: Cmp::Eq, value: 0 };

    const fn low(&self, endian: Endian) -> Word {
        let (first, second) = self.registers;
        let register = if matches!(endian, Endian::Little) { first } else { second };
        let is_high = self.is_in_union && matches!(endian, Endian::Big);
        Word {
            offset: offset(register, is_high, endian),
            mask: if self.bits < 32 { (1 << self.bits) - 1 } else { u32::MAX },
        }
    }

    const fn high(&self, endian: Endian) -> Word {
        let (first, second) = self.registers;
        if first == second {
            return Word { offset: offset(first, true, endian), mask: u32::MAX };
        }
        let register = if matches!(endian, Endian::Little) { second } else { first };
        Word { offset: offset(register, false, endian), mask: u32::MAX }
    }

    /// The value, if the test is whether an argument of at least 32 bits is this value.
    pub(super) const fn equal(&self) -> Option<u64> {
        if matches!(self.cmp, Cmp::Eq) && self.bits >= 32 { Some(self.value) } else { None }
    }

    /// Whether both are tests of the same argument.
    pub(super) const fn is_of_argument(&self, other: &Self) -> bool {
        self.registers.0 == other.registers.0
            && self.registers.1 == other.registers.1
            && self.bits == other.bits
            && self.is_in_union == other.is_in_union
    }

    /// Writes the test which of the cases, which ascend, the argument is.
    pub(super) const fn write_one_of(
        &self,
        cases: &[Case],
        cap: Action,
        code: &mut Code<'_>,
        endian: Endian,
        no: &mut Entry,
    ) -> Entry {
        let low = self.low(endian);
        if self.bits < 64 {
            let of_no = no.after(code, low);
            let found = compare_cases(code, cases, cap, of_no);
            return Entry::of(code, low, found);
        }
        // The upper half first; those of one upper half stand together.
        let high = self.high(endian);
        let mut next = no.after(code, high);
        let mut left = cases;
        while let Some(last) = left.last() {
            let (others, of_top) = left.split_at(start_of_top(left));
            let of_no = no.after(code, low);
            let found = compare_cases(code, of_top, cap, of_no);
            let found = Entry::of(code, low, found).cold(code);
            next = code.branch(IF_EQUAL, (last.from >> 32) as u32, found, next);
            left = others;
        }
        Entry::of(code, high, next)
    }

    /// Writes the test; `yes` and `no` follow it.
    pub(super) const fn write(&self, code: &mut Code<'_>, endian: Endian, yes: &mut Entry, no: &mut Entry) -> Entry {
        if yes.warm.is(no.warm) {
            return *no;
        }
        match self.cmp {
            Cmp::Eq => self.masked(code, endian, u64::MAX, yes, no),
            Cmp::Ne => self.masked(code, endian, u64::MAX, no, yes),
            Cmp::MaskedEq(mask) => self.masked(code, endian, mask, yes, no),
            Cmp::Gt => self.ordered(code, endian, IF_GREATER, yes, no),
            Cmp::Le => self.ordered(code, endian, IF_GREATER, no, yes),
            Cmp::Ge => self.ordered(code, endian, IF_AT_LEAST, yes, no),
            Cmp::Lt => self.ordered(code, endian, IF_AT_LEAST, no, yes),
        }
    }

    const fn masked(&self, code: &mut Code<'_>, endian: Endian, mask: u64, yes: &mut Entry, no: &mut Entry) -> Entry {
        let mut low = equal_word(code, self.low(endian), mask as u32, self.value as u32, yes, no);
        if self.bits < 64 {
            return low;
        }
        equal_word(code, self.high(endian), (mask >> 32) as u32, (self.value >> 32) as u32, &mut low, no)
    }

    /// `comparison` is greater or at least.
    const fn ordered(
        &self,
        code: &mut Code<'_>,
        endian: Endian,
        comparison: u16,
        yes: &mut Entry,
        no: &mut Entry,
    ) -> Entry {
        let (low, high) = (self.low(endian), self.high(endian));
        let value = self.value;
        if self.bits < 64 {
            let (of_yes, of_no) = (yes.after(code, low), no.after(code, low));
            let greater = code.branch(comparison, value as u32, of_yes, of_no);
            let signed = self.signed(code, greater, of_yes, of_no);
            return Entry::of(code, low, signed);
        }
        let to_low = {
            let (of_yes, of_no) = (yes.after(code, low), no.after(code, low));
            let greater = code.branch(comparison, value as u32, of_yes, of_no);
            Entry::of(code, low, greater).cold(code)
        };
        let (of_yes, of_no) = (yes.after(code, high), no.after(code, high));
        let top = (value >> 32) as u32;
        let not_equal = match top {
            0 => of_yes,
            u32::MAX => of_no,
            _ => code.branch(IF_GREATER, top, of_yes, of_no),
        };
        let greater = code.branch(IF_EQUAL, top, to_low, not_equal);
        let signed = self.signed(code, greater, of_yes, of_no);
        Entry::of(code, high, signed)
    }

    /// The sign, before a comparison of the word that has it as of an unsigned number.
    const fn signed(&self, code: &mut Code<'_>, greater: Target, yes: Target, no: Target) -> Target {
        const SIGN: u32 = 1 << 31;
        if !self.is_signed {
            greater
        } else if self.value >> (self.bits - 1) == 0 {
            code.branch(IF_AT_LEAST, SIGN, no, greater)
        } else {
            code.branch(IF_AT_LEAST, SIGN, greater, yes)
        }
    }
}

/// Writes the test whether the bits of `mask` in a word are `value`.
const fn equal_word(code: &mut Code<'_>, word: Word, mask: u32, value: u32, yes: &mut Entry, no: &mut Entry) -> Entry {
    let mask = mask & word.mask;
    if mask == 0 {
        return *yes;
    }
    if mask == u32::MAX || value == 0 || value == mask && mask.is_power_of_two() {
        let (of_yes, of_no) = (yes.after(code, word), no.after(code, word));
        let is_equal = if mask == u32::MAX {
            code.branch(IF_EQUAL, value, of_yes, of_no)
        } else if value == 0 {
            code.branch(IF_ANY_BIT, mask, of_no, of_yes)
        } else {
            code.branch(IF_ANY_BIT, mask, of_yes, of_no)
        };
        return Entry { word: Some(word.offset), warm: is_equal, cold: None };
    }
    let (of_yes, of_no) = (yes.cold(code), no.cold(code));
    let is_equal = code.branch(IF_EQUAL, value, of_yes, of_no);
    Entry { word: Some(word.offset), warm: code.and(mask, is_equal), cold: None }
}

/// The index of the first case whose upper half is that of the last one.
const fn start_of_top(cases: &[Case]) -> usize {
    let mut start = cases.len() - 1;
    while start > 0 && cases[start - 1].from >> 32 == cases[start].from >> 32 {
        start -= 1;
    }
    start
}

/// Where a test begins, or what follows one.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// The word that has to be in the accumulator at `warm`.
    word: Option<u32>,
    warm: Target,
    /// The instruction that loads the word, if one is written.
    cold: Option<Target>,
}

impl Entry {
    /// What doesn't read the accumulator.
    pub(super) const fn at(target: Target) -> Self {
        Self { word: None, warm: target, cold: None }
    }

    /// An entry with a word of an argument, of which other bits may have to be cleared.
    const fn of(code: &mut Code<'_>, word: Word, target: Target) -> Self {
        let warm = if word.mask == u32::MAX { target } else { code.and(word.mask, target) };
        Self { word: Some(word.offset), warm, cold: None }
    }

    /// The target, whatever is in the accumulator.
    pub(super) const fn cold(&mut self, code: &mut Code<'_>) -> Target {
        let Some(offset) = self.word else { return self.warm };
        if let Some(target) = self.cold {
            return target;
        }
        let target = code.load(offset, self.warm);
        self.cold = Some(target);
        target
    }

    /// The target, if this word is in the accumulator.
    const fn after(&mut self, code: &mut Code<'_>, word: Word) -> Target {
        match self.word {
            Some(offset) if offset == word.offset && word.mask == u32::MAX => self.warm,
            _ => self.cold(code),
        }
    }
}
