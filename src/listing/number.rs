//! [`Number`]: what a condition is on, and how values are written that it is compared with.

#[cfg(feature = "names")]
use core::fmt::Write;
use core::fmt::{self, Display};

use super::graph::{Bits, Word};
use super::lines::Piece;
use crate::abi::Endian;
use crate::call::{argument_registers, argument_taken};
use crate::meaning::{Constants, Meaning, sets::Kind};
use crate::row::Type;
use crate::table::Syscall;
use crate::word::sign_extended;

/// The value of `dirfd` that isn't a descriptor: linux/fcntl.h.
const AT_FDCWD: i64 = -100;

/// The names of the constants that a value is made of.
type Name = Piece<512>;

/// Which words of `struct seccomp_data` hold which arguments.
#[derive(Clone, Copy)]
pub(super) struct Registers {
    /// The call, if the number has a row.
    pub(super) row: Option<Syscall>,
    pub(super) endian: Endian,
}

impl Registers {
    /// What the word at an offset belongs to, and whether it is the upper half of that.
    #[inline]
    fn subject(self, offset: u8) -> (Subject, bool) {
        let is_high = (offset % 8 == 4) == (self.endian == Endian::Little);
        let Some(register) = (offset / 8).checked_sub(2) else { return (Subject::InstructionPointer, is_high) };
        let found = self.row.and_then(|row| {
            let mut registers = (0..row.args().len()).map(|index| (row, index, argument_registers(row, index)));
            registers.find(|(.., registers)| registers.contains(&register.into()))
        });
        match found {
            Some((row, index, registers)) if registers.len() == 1 => (Subject::Argument(row, index), is_high),
            Some((row, index, registers)) if !is_high => {
                let is_second = usize::from(register) != registers.start;
                (Subject::Argument(row, index), is_second == (self.endian == Endian::Little))
            }
            _ => (Subject::Register(register), is_high),
        }
    }

    /// The offsets of the lower and the upper half of what the word at an offset belongs to.
    #[inline]
    pub(super) fn halves(self, offset: u8) -> (u8, u8) {
        let (low, high) = if self.endian == Endian::Little { (0, 4) } else { (4, 0) };
        if let Subject::Argument(row, index) = self.subject(offset).0 {
            let registers = argument_registers(row, index);
            if registers.len() == 2 {
                let of = |register: usize| 16 + 8 * register as u8 + low;
                let (first, second) = (of(registers.start), of(registers.start + 1));
                return if self.endian == Endian::Little { (first, second) } else { (second, first) };
            }
        }
        (offset / 8 * 8 + low, offset / 8 * 8 + high)
    }
}

/// What a word belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Subject {
    /// The argument of a call at this index.
    Argument(Syscall, usize),
    /// A register that holds no argument, or the upper half of one that holds half an argument.
    Register(u8),
    InstructionPointer,
}

/// An argument as its row has it; what is no argument is a `u64`.
impl Subject {
    #[inline]
    fn ty(self) -> Option<Type> {
        let Self::Argument(row, index) = self else { return None };
        row.args().get(index).map(|arg| arg.ty())
    }

    #[inline]
    fn width(self) -> u8 {
        let Self::Argument(row, index) = self else { return 64 };
        row.args().get(index).map_or(64, |arg| match arg.ty() {
            ty @ (Type::Int(_) | Type::Never) => ty.bits(row.abi().pointer_bits()),
            // On x32 and MIPS n32, the kernel takes more of an address than a program has.
            _ => argument_taken(row, arg).bits,
        })
    }

    #[inline]
    fn is_signed(self) -> bool {
        matches!(self.ty(), Some(Type::Int(int)) if int.is_signed())
    }

    #[inline]
    fn meaning(self) -> Meaning {
        let Self::Argument(row, index) = self else { return Meaning::Bits };
        row.meaning_of(index).unwrap_or(Meaning::Bits)
    }

    /// How it is made of constants, if it is.
    #[inline]
    fn kind(self) -> Option<Kind> {
        self.meaning().constants().map(Constants::kind)
    }

    #[inline]
    fn is_octal(self) -> bool {
        self.kind() == Some(Kind::Modes) || self.meaning() == Meaning::Mode
    }

    #[inline]
    fn is_hexadecimal(self) -> bool {
        matches!(self.kind(), Some(Kind::Flags | Kind::Codes))
            || matches!(self.meaning(), Meaning::Bits | Meaning::Address)
            || self.ty().is_none_or(Type::is_address)
    }
}

impl Display for Subject {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Argument(row, index) => f.write_str(row.args().get(index).map_or("", |arg| arg.name())),
            Self::Register(register) => write!(f, "args[{register}]"),
            Self::InstructionPointer => f.write_str("instruction_pointer"),
        }
    }
}

/// Which bits a number has.
#[derive(Clone, Copy)]
enum Part {
    /// So many, from the lowest one on.
    Lower(u8),
    /// The upper 32 bits, shifted.
    Upper,
    /// These.
    Masked(u64),
}

/// What a condition is on: an argument, or some of its bits.
#[derive(Clone, Copy)]
pub(super) struct Number {
    subject: Subject,
    part: Part,
    is_signed: bool,
    /// By how many bits it is further up than the bits that a region's tests depend on.
    shift: u8,
}

impl Number {
    /// What a region's tests depend on.
    #[inline]
    pub(super) fn of(registers: Registers, bits: Bits) -> Self {
        let (Word { offset, mask }, is_whole) = match bits {
            Bits::Any(word) => (word, false),
            Bits::Of(word) => (word, word.mask == u32::MAX),
            Bits::Both { low, .. } => (Word { offset: low, mask: u32::MAX }, true),
        };
        let (subject, is_high) = registers.subject(offset);
        let (part, shift) = match bits {
            Bits::Both { .. } => (Part::Lower(64), 0),
            _ if is_whole && is_high => (Part::Upper, 0),
            _ if is_whole => (Part::Lower(32), 0),
            _ if is_high => (Part::Masked(u64::from(mask) << 32), 32),
            Bits::Of(_) if mask == 0xFFFF && subject.width() == 16 => (Part::Lower(16), 0),
            _ => (Part::Masked(mask.into()), 0),
        };
        Self { subject, part, is_signed: false, shift }
    }

    /// The same with the sign that the argument has; and then with the other one, if it may have both.
    #[inline]
    pub(super) fn signs(self) -> impl Iterator<Item = Self> {
        let signs = match self.part {
            Part::Lower(width @ 32..) if self.subject.is_signed() && self.subject.width() == width => {
                &[true, false][..]
            }
            Part::Lower(32..) => &[false, true],
            _ => &[false],
        };
        signs.iter().map(move |&is_signed| Self { is_signed, ..self })
    }

    /// The bit that has the sign.
    #[inline]
    pub(super) fn sign(self) -> u64 {
        match self.part {
            Part::Lower(width) if self.is_signed => 1 << (width - 1),
            _ => 0,
        }
    }

    /// If it has one value: the bits of the argument that have it, as a mask, and their value.
    #[inline]
    pub(super) fn masked(self, value: u64) -> Option<(u64, u64)> {
        match self.part {
            Part::Masked(mask) => Some((mask, value << self.shift)),
            Part::Lower(32) => Some((u32::MAX.into(), value)),
            Part::Lower(_) | Part::Upper => None,
        }
    }

    /// These bits of the same argument, which has 64.
    #[inline]
    pub(super) fn with_mask(self, mask: u64) -> Option<Self> {
        let number = Self { part: Part::Masked(mask), is_signed: false, shift: 0, ..self };
        Some(number).filter(|_| self.subject.width() == 64)
    }

    #[inline]
    pub(super) fn is_of_argument(self, other: Self) -> bool {
        self.subject == other.subject
    }

    /// What these bits of the argument are called, if that says all of them.
    #[cfg(feature = "names")]
    #[inline]
    fn name_of(self, bits: u64) -> Option<Name> {
        let Subject::Argument(row, _) = self.subject else { return None };
        let constants = self.subject.meaning().constants()?;
        let mut name = Name::after(0);
        match constants.name_of(row.abi(), bits) {
            // Of the requests of one number, the first: `A or B` would be two conditions.
            Some(first) if constants.kind() == Kind::Codes => name.write_str(first).ok()?,
            _ => write!(name, "{}", constants.text(row.abi(), bits)).ok()?,
        }
        let text = name.as_str();
        let is_name = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && !text.contains("|0x");
        (is_name && constants.parse(row.abi(), text) == Ok(bits)).then_some(name)
    }

    #[cfg(not(feature = "names"))]
    #[inline]
    fn name_of(self, _: u64) -> Option<Name> {
        None
    }

    /// Up to how many values are listed, each of which may have a name, where they are a range.
    #[inline]
    pub(super) fn listed(self) -> u64 {
        match self.subject.kind() {
            Some(Kind::Choice | Kind::Codes | Kind::Descriptor) => 16,
            Some(Kind::Flags | Kind::Modes) => 4,
            None => 2,
        }
    }
}

impl Display for Number {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, width) = (self.subject, self.subject.width());
        match self.part {
            Part::Lower(own) if own == width && self.is_signed == name.is_signed() => write!(f, "{name}"),
            Part::Lower(own) => write!(f, "{}{own}({name})", if self.is_signed { 'i' } else { 'u' }),
            Part::Upper if width == 64 => write!(f, "{name} >> 32"),
            Part::Upper => write!(f, "u64({name}) >> 32"),
            Part::Masked(mask) => {
                let is_within = width == 64 || mask >> width == 0;
                if is_within { write!(f, "{name} & ") } else { write!(f, "u64({name}) & ") }?;
                let flags = self.name_of(mask).filter(|_| name.kind() == Some(Kind::Flags));
                match flags {
                    Some(flags) if flags.as_str().contains('|') => write!(f, "({})", flags.as_str()),
                    Some(flag) => f.write_str(flag.as_str()),
                    None if name.is_octal() => write!(f, "0{mask:o}"),
                    None => write!(f, "{mask:#x}"),
                }
            }
        }
    }
}

/// A value that a number is compared with.
pub(super) struct Value {
    pub(super) number: Number,
    pub(super) value: u64,
}

/// As a number.
impl Display for Value {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Number { subject, part, is_signed, shift } = self.number;
        let value = self.value << shift;
        match part {
            _ if value == 0 => f.write_str("0"),
            Part::Lower(width) if is_signed => match sign_extended(value, width) {
                AT_FDCWD if subject.meaning() == Meaning::Directory => f.write_str("AT_FDCWD"),
                value => write!(f, "{value}"),
            },
            _ if subject.is_octal() => write!(f, "0{value:o}"),
            _ if subject.is_hexadecimal() || value >> 31 != 0 => write!(f, "{value:#x}"),
            _ => write!(f, "{value}"),
        }
    }
}

/// Values that a number is compared with: the first and the last of them, or one.
pub(super) struct Values {
    pub(super) number: Number,
    pub(super) first: u64,
    pub(super) last: u64,
}

/// One value by its name, if it has one.
impl Display for Values {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, first, last } = *self;
        let value = |value| Value { number, value };
        if first != last {
            return write!(f, "{}..={}", value(first), value(last));
        }
        let name = match number.part {
            // It says that none of some flags is set, which has no name.
            Part::Masked(_) if first == 0 => None,
            Part::Masked(_) => number.name_of(first << number.shift),
            Part::Lower(_) => number.name_of(first),
            Part::Upper => None,
        };
        match name {
            Some(name) => f.write_str(name.as_str()),
            None => write!(f, "{}", value(first)),
        }
    }
}
