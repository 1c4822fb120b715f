//! The names of the constants in a set: from values to names and back. Only with the feature `names`.

use core::fmt;

use static_assertions::const_assert;

use super::constants::{Constants, KINDS, Kind, SETS, ends, set};
use super::nearest::Nearest;
use super::text::{hexadecimal, octal};
use crate::abi::{Abi, abis};
use crate::error::ShortText;

// For each ABI its bit, and 0 for one that isn't compiled in.
macro_rules! bits {
    ($(
        $(#[$doc:meta])*
        $Abi:ident, $module:ident, $feature:literal, also $also:tt, native if $native:meta $facts:tt
    )*) => {
        #[allow(non_upper_case_globals)]
        mod abi {
            $(
                #[cfg(any(feature = $feature, $native))]
                pub(super) const $module: u32 = 1 << crate::abi::Abi::$Abi as u32;
                #[cfg(not(any(feature = $feature, $native)))]
                pub(super) const $module: u32 = 0;
            )*
        }
    };
}

abis!(bits);

/// The families of ABIs by their names in rows: the kernel's directories in `arch/`, and parts of them.
#[allow(non_upper_case_globals, dead_code, reason = "a family that no row names has a name, too")]
mod family {
    use super::abi;

    pub(super) const alpha: u32 = abi::alpha;
    pub(super) const arc: u32 = abi::arc;
    pub(super) const arm: u32 = abi::arm | abi::arm_oabi;
    pub(super) const arm64: u32 = abi::aarch64;
    pub(super) const csky: u32 = abi::csky;
    pub(super) const hexagon: u32 = abi::hexagon;
    pub(super) const loongarch: u32 = abi::loongarch64 | abi::loongarch32;
    pub(super) const m68k: u32 = abi::m68k;
    pub(super) const microblaze: u32 = abi::microblaze;
    pub(super) const mips: u32 = mips_o32 | mips_n32 | mips_n64;
    pub(super) const nios2: u32 = abi::nios2;
    pub(super) const openrisc: u32 = abi::openrisc;
    pub(super) const parisc: u32 = parisc32 | parisc64;
    pub(super) const powerpc: u32 = powerpc32 | powerpc64;
    pub(super) const riscv: u32 = abi::riscv64 | abi::riscv32;
    pub(super) const s390: u32 = abi::s390x | abi::s390;
    pub(super) const sh: u32 = abi::sh;
    pub(super) const sparc: u32 = sparc32 | sparc64;
    pub(super) const x86: u32 = x86_64 | x32 | i386;
    pub(super) const xtensa: u32 = abi::xtensa;

    pub(super) const i386: u32 = abi::x86;
    pub(super) const x86_64: u32 = abi::x86_64;
    pub(super) const x32: u32 = abi::x32;
    pub(super) const mips_o32: u32 = abi::mips_o32;
    pub(super) const mips_n32: u32 = abi::mips_n32;
    pub(super) const mips_n64: u32 = abi::mips_n64;
    pub(super) const parisc32: u32 = abi::parisc;
    pub(super) const parisc64: u32 = abi::parisc64;
    pub(super) const powerpc32: u32 = abi::powerpc;
    pub(super) const powerpc64: u32 = abi::powerpc64;
    pub(super) const sparc32: u32 = abi::sparc;
    pub(super) const sparc64: u32 = abi::sparc64;

    /// The ABIs whose programs have a `long` of 32 bits: x32 and MIPS n32, too.
    pub(super) const bits32: u32 = !bits64;
    pub(super) const bits64: u32 = alpha
        | arm64
        | abi::loongarch64
        | mips_n64
        | parisc64
        | powerpc64
        | abi::riscv64
        | abi::s390x
        | sparc64
        | x86_64;
}

/// In a row: the family has no such constant.
#[allow(non_upper_case_globals)]
const none: i64 = i64::MIN;

/// A row as the macro reads it.
struct Row {
    /// The value on the ABIs that no family of `own` has; [`none`] if they don't have the constant.
    value: i64,
    /// The bits of which it is one value; 0 for a flag, or for one of the numbers that the whole argument may be.
    mask: u32,
    /// Families with a value of their own: the ABIs' bits, the value, and the mask where that differs, too.
    own: &'static [(u32, i64, u32)],
}

// Turns
//
//     flags open_flags "O_" { O_RDONLY of 3 = 0, O_CREAT = 0o100 (alpha 0o1000), }
//
// into
//
//     mod open_flags { pub const O_RDONLY: u16 = 0; pub const O_CREAT: u16 = 1; }
//     const ROWS: &[Row] = &[
//         Row { value: 0, mask: 3, own: &[] },
//         Row { value: 0o100, mask: 0, own: &[(family::alpha, 0o1000, 0)] },
//     ];
//     const TEXT: &str = "O_RDONLY" "O_CREAT";
macro_rules! constants {
    ($(
        $kind:ident $set:ident $prefix:literal $(rest $rest:ident)? { $(
            $name:ident $(of $mask:literal)? $(= $value:literal)?
                $(($($family:ident $own:tt $(of $own_mask:literal)?),*))?,
        )* }
    )*) => {
        /// For each set, the numbers of its rows by name.
        #[allow(non_upper_case_globals, non_camel_case_types, unused)]
        pub(super) mod rows {
            $(pub(in super::super) mod $set {
                enum Number {
                    $($name,)*
                }

                $(pub(in super::super::super) const $name: u16 = Number::$name as u16;)*
            })*
        }

        const ROWS: &[Row] = &[$($(Row {
            value: first(&[$($value)?], none),
            mask: first(&[$($mask)?], 0) as u32,
            own: &[$($((family::$family, $own as i64, first(&[$($own_mask)?], 0) as u32)),*)?],
        },)*)*];

        /// The names of all rows.
        const TEXT: &str = concat!($($(stringify!($name),)*)*);
        const NAME_LENGTHS: &[u8] = &[$($(stringify!($name).len() as u8,)*)*];

        /// How many rows each set has.
        const SET_LENGTHS: [usize; SETS] = [$([$(stringify!($name)),*].len()),*];

        /// What strace writes before `???` for what has no name.
        static PREFIXES: &str = concat!($($prefix),*);
        static PREFIX_ENDS: [u16; SETS] = ends([$($prefix),*]);

        /// The sets whose names are for the bits that a set's own names leave over; [`NO_REST`].
        static RESTS: [u8; SETS] = [$(first_set(&[$(set::$rest)?])),*];
    };
}

include!("../../tables/constants.rs");

const NO_REST: u8 = u8::MAX;

const fn first(values: &[i64], otherwise: i64) -> i64 {
    if values.is_empty() { otherwise } else { values[0] }
}

const fn first_set(sets: &[u8]) -> u8 {
    if sets.is_empty() { NO_REST } else { sets[0] }
}

const LEN: usize = ROWS.len();

/// The rows as they are looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    /// Where each set's rows begin, and where the last one's end.
    sets: [u16; SETS + 1],
    /// Where each row's name begins in `TEXT`.
    names: [u32; LEN],
    values: [u32; LEN],
    /// For each row: the number of its mask in `MASKS`; [`ABSENT`] where only `own` has it.
    masks: [u8; LEN],
    /// The values of single families: by row.
    own: [Own; OWN],
}

/// A value of a row on some ABIs.
#[derive(Clone, Copy)]
struct Own {
    row: u16,
    mask: u8,
    abis: u32,
    value: u32,
}

/// The number of no mask, in a row whose value counts only where it stands in `own`.
const ABSENT: u8 = u8::MAX;

const OWN: usize = {
    let (mut row, mut count) = (0, 0);
    while row < LEN {
        count += ROWS[row].own.len();
        row += 1;
    }
    count
};

/// The masks that occur, each once; the first is that of a flag.
const MASKS: [u32; 64] = {
    let mut masks = [0; 64];
    let mut row = 0;
    while row < LEN {
        add_mask(&mut masks, ROWS[row].mask);
        let mut own = 0;
        while own < ROWS[row].own.len() {
            add_mask(&mut masks, ROWS[row].own[own].2);
            own += 1;
        }
        row += 1;
    }
    masks
};

const fn add_mask(masks: &mut [u32; 64], mask: u32) {
    let mut number = 0;
    while masks[number] != mask && (number == 0 || masks[number] != 0) {
        number += 1;
    }
    masks[number] = mask;
}

const fn mask_number(mask: u32) -> u8 {
    let mut number = 0;
    while MASKS[number] != mask {
        number += 1;
    }
    number as u8
}

static COLUMNS: Columns = columns();

const_assert!(LEN <= u16::MAX as usize);

const fn columns() -> Columns {
    let mut columns = Columns {
        sets: [0; SETS + 1],
        names: [0; LEN],
        values: [0; LEN],
        masks: [ABSENT; LEN],
        own: [Own { row: 0, mask: 0, abis: 0, value: 0 }; OWN],
    };
    let mut set = 0;
    while set < SETS {
        columns.sets[set + 1] = columns.sets[set] + SET_LENGTHS[set] as u16;
        set += 1;
    }
    let (mut row, mut start, mut next) = (0, 0, 0);
    while row < LEN {
        let facts = &ROWS[row];
        columns.names[row] = start;
        start += NAME_LENGTHS[row] as u32;
        if facts.value != none {
            columns.values[row] = word(facts.value);
            columns.masks[row] = mask_number(facts.mask);
        }
        let mut own = 0;
        while own < facts.own.len() {
            let (abis, value, mask) = facts.own[own];
            let absent = value == none;
            columns.own[next] = Own {
                row: row as u16,
                abis,
                value: if absent { 0 } else { word(value) },
                mask: if absent { ABSENT } else { mask_number(if mask == 0 { facts.mask } else { mask }) },
            };
            next += 1;
            own += 1;
        }
        row += 1;
    }
    assert!(start as usize == TEXT.len());
    columns
}

/// A value as the 32 bits of it that an argument has.
const fn word(value: i64) -> u32 {
    assert!(value >= i32::MIN as i64 && value <= u32::MAX as i64, "tables/constants.rs: a value has at most 32 bits");
    value as u32
}

/// A constant on an ABI.
#[derive(Clone, Copy)]
struct Constant {
    row: usize,
    value: u32,
    /// The bits of which it is one value; 0 for a flag.
    mask: u32,
}

impl Constant {
    fn name(self) -> &'static str {
        let start = COLUMNS.names[self.row] as usize;
        let end = COLUMNS.names.get(self.row + 1).map_or(TEXT.len(), |&end| end as usize);
        TEXT.get(start..end).unwrap_or_default()
    }

    /// Whether a value has this constant among its flags.
    fn is_in(self, bits: u64) -> bool {
        match self.mask {
            0 => u64::from(self.value) & bits == u64::from(self.value) && self.value != 0,
            mask => bits & u64::from(mask) == u64::from(self.value),
        }
    }
}

/// The constants of a set on an ABI, in the order of the rows.
#[derive(Clone)]
struct Rows {
    abi: u32,
    rows: core::ops::Range<usize>,
    /// The next row of `COLUMNS.own` to look at.
    own: usize,
}

impl Rows {
    fn of(set: Constants, abi: Abi) -> Self {
        let set = usize::from(set.number());
        let rows = usize::from(COLUMNS.sets[set])..usize::from(COLUMNS.sets[set + 1]);
        let own = COLUMNS.own.partition_point(|own| usize::from(own.row) < rows.start);
        Self { abi: 1 << abi as u32, rows, own }
    }
}

impl Iterator for Rows {
    type Item = Constant;

    fn next(&mut self) -> Option<Constant> {
        loop {
            let row = self.rows.next()?;
            let (mut value, mut mask, mut is_own) = (COLUMNS.values[row], COLUMNS.masks[row], false);
            while let Some(own) = COLUMNS.own.get(self.own).filter(|own| usize::from(own.row) == row) {
                if !is_own && own.abis & self.abi != 0 {
                    (value, mask, is_own) = (own.value, own.mask, true);
                }
                self.own += 1;
            }
            if mask != ABSENT {
                return Some(Constant { row, value, mask: MASKS[usize::from(mask)] });
            }
        }
    }
}

impl Constants {
    /// The constants of the set that an ABI has: name and value, the 32 bits of it that an argument has. In the order in which
    /// [`Constants::text`] tries them.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(whence.iter(Abi::X86_64).nth(2), Some(("SEEK_END", 2)));
    /// ```
    pub fn iter(self, abi: Abi) -> impl Iterator<Item = (&'static str, u32)> + Clone {
        Rows::of(self, abi).map(|constant| (constant.name(), constant.value))
    }

    /// The value of a constant of that name on an ABI.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let flags = Sysno::openat.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(flags.value(Abi::X86_64, "O_CREAT"), Some(0o100));
    /// assert_eq!(flags.value(Abi::X86_64, "O_CRAET"), None);
    /// ```
    pub fn value(self, abi: Abi, name: &str) -> Option<u32> {
        self.find(abi, name).map(|constant| constant.value)
    }

    /// The name of the constant that has exactly this value on an ABI.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let signals = Sysno::kill.meaning_of(1).and_then(Meaning::constants).unwrap();
    /// assert_eq!(signals.name_of(Abi::X86_64, 15), Some("SIGTERM"));
    /// assert_eq!(signals.name_of(Abi::X86_64, 1000), None);
    /// ```
    pub fn name_of(self, abi: Abi, value: u64) -> Option<&'static str> {
        Rows::of(self, abi).find(|constant| u64::from(constant.value) == value).map(Constant::name)
    }

    fn find(self, abi: Abi, name: &str) -> Option<Constant> {
        Rows::of(self, abi).find(|constant| constant.name() == name)
    }

    /// The constant in that row of the set, if the ABI has it.
    fn row(self, abi: Abi, row: u16) -> Option<Constant> {
        let row = usize::from(COLUMNS.sets[usize::from(self.number())]) + usize::from(row);
        Rows::of(self, abi).find(|constant| constant.row >= row).filter(|constant| constant.row == row)
    }

    /// Whether a value is, or has among its flags, the constant in that row of the set.
    pub(super) fn has(self, abi: Abi, row: u16, bits: u64) -> bool {
        self.row(abi, row).is_some_and(|constant| match self.kind() {
            Kind::Choice | Kind::Codes if constant.mask == 0 => u64::from(constant.value) == bits,
            _ => constant.is_in(bits),
        })
    }

    /// A value, as strace writes it: `O_WRONLY|O_CREAT`. Bits without a name are hexadecimal, as is a number of which no constant
    /// is a part: `0x40 /* SEEK_??? */`.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let flags = Sysno::openat.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(flags.text(Abi::X86_64, 0o101).to_string(), "O_WRONLY|O_CREAT");
    /// ```
    pub fn text(self, abi: Abi, bits: u64) -> ConstantsText {
        ConstantsText { set: self, abi, bits }
    }

    /// The other way: from the names, joined by `|`, to the value on an ABI. What has no name may be a number, decimal, octal
    /// or hexadecimal as in C. Spaces are ignored, and so is what is between `/*` and `*/`.
    ///
    /// # Errors
    ///
    /// If the set has no constant of a name on this ABI, with the nearest name that it has; and if a number is no number or has
    /// more than 64 bits.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let flags = Sysno::openat.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(flags.parse(Abi::X86_64, "O_WRONLY|O_CREAT"), Ok(0o101));
    /// let error = flags.parse(Abi::X86_64, "O_WRONLY|O_CRAET").unwrap_err();
    /// assert_eq!(error.to_string(), "open_flags has no `O_CRAET` on x86_64; did you mean `O_CREAT`?");
    /// ```
    pub fn parse(self, abi: Abi, text: &str) -> Result<u64, UnknownConstant> {
        let mut bits = 0;
        for part in text.split('|') {
            // What strace adds to a number: `0x40 /* SEEK_??? */`.
            let part = part.split_once("/*").map_or(part, |(part, _)| part).trim();
            bits |= self.value_of(abi, part).ok_or_else(|| self.unknown(abi, part))?;
        }
        Ok(bits)
    }

    /// The value of a name or a number.
    fn value_of(self, abi: Abi, part: &str) -> Option<u64> {
        let named = self.value(abi, part).or_else(|| self.rest()?.value(abi, part));
        named.map(u64::from).or_else(|| number(part))
    }

    fn rest(self) -> Option<Self> {
        Some(RESTS[usize::from(self.number())]).filter(|&rest| rest != NO_REST).map(Self::from_number)
    }

    #[cold]
    fn unknown(self, abi: Abi, part: &str) -> UnknownConstant {
        let mut nearest = Nearest::new(part);
        for set in [Some(self), self.rest()].into_iter().flatten() {
            Rows::of(set, abi).for_each(|constant| nearest.offer(constant.name()));
        }
        UnknownConstant { set: self, abi, name: ShortText::new(part), nearest: nearest.found() }
    }

    fn prefix(self) -> &'static str {
        let set = usize::from(self.number());
        let start = if set == 0 { 0 } else { PREFIX_ENDS[set - 1] };
        PREFIXES.get(usize::from(start)..usize::from(PREFIX_ENDS[set])).unwrap_or_default()
    }

    /// Writes the number of which no constant is a part.
    fn nameless(self, f: &mut fmt::Formatter<'_>, bits: u64) -> fmt::Result {
        hexadecimal(f, bits)?;
        write!(f, " /* {}??? */", self.prefix())
    }
}

/// A number as in C.
fn number(text: &str) -> Option<u64> {
    let (digits, radix) = match text.strip_prefix("0x") {
        Some(digits) => (digits, 16),
        None if text.len() > 1 && text.starts_with('0') => (&text[1..], 8),
        None => (text, 10),
    };
    // `from_str_radix` accepts a sign.
    if digits.starts_with('+') { None } else { u64::from_str_radix(digits, radix).ok() }
}

/// A value made of constants, as strace writes it: the result of [`Constants::text`].
///
/// ```
/// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
/// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
/// assert_eq!(whence.text(Abi::X86_64, 1).to_string(), "SEEK_CUR");
/// assert_eq!(whence.text(Abi::X86_64, 64).to_string(), "0x40 /* SEEK_??? */");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ConstantsText {
    set: Constants,
    abi: Abi,
    bits: u64,
}

impl fmt::Display for ConstantsText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { set, abi, bits } = *self;
        let kind = KINDS[usize::from(set.number())];
        if matches!(kind, Kind::Choice | Kind::Codes) {
            let whole = Rows::of(set, abi).find(|constant| constant.mask == 0 && u64::from(constant.value) == bits);
            if let Some(constant) = whole {
                return f.write_str(constant.name());
            }
        }
        let (mut left, mut separator, mut done) = (bits, "", 0);
        for constant in Rows::of(set, abi) {
            let is_part = match (kind, constant.mask) {
                (Kind::Choice | Kind::Codes, 0) => false,
                // The name of no flags at all.
                (_, 0) if constant.value == 0 => bits == 0,
                // Bits that a name has been written for have no other.
                (_, 0) => constant.is_in(left),
                (_, mask) => done & mask == 0 && constant.is_in(bits),
            };
            if is_part {
                f.write_str(separator)?;
                f.write_str(constant.name())?;
                separator = "|";
                done |= constant.mask;
                left &= !u64::from(constant.mask | constant.value);
            }
        }
        match (left, separator, kind) {
            (0, "|", _) => Ok(()),
            (_, _, Kind::Modes) => {
                f.write_str(separator)?;
                octal(f, left)
            }
            (0, _, Kind::Flags) => f.write_str("0"),
            (_, _, Kind::Flags) if set.rest().is_some_and(|rest| rest.is_named(abi, left)) => {
                f.write_str(separator)?;
                set.rest().map_or(Ok(()), |rest| fmt::Display::fmt(&rest.text(abi, left), f))
            }
            (_, "|", _) => {
                f.write_str("|")?;
                hexadecimal(f, left)
            }
            _ => set.nameless(f, left),
        }
    }
}

impl Constants {
    fn is_named(self, abi: Abi, bits: u64) -> bool {
        self.name_of(abi, bits).is_some()
    }
}

/// A name that a set of constants does not have on an ABI, or a number that is none.
///
/// ```
/// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
/// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
/// let error = whence.parse(Abi::X86_64, "SEEK_CURR").unwrap_err();
/// assert_eq!((error.name(), error.nearest()), ("SEEK_CURR", Some("SEEK_CUR")));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct UnknownConstant {
    set: Constants,
    abi: Abi,
    name: ShortText,
    nearest: Option<&'static str>,
}

impl UnknownConstant {
    /// The name, or its first 64 bytes if it is longer.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(whence.parse(Abi::X86_64, "1|x").unwrap_err().name(), "x");
    /// ```
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The set's constant with the nearest name, if one is near enough to be meant.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(whence.parse(Abi::X86_64, "seek_end").unwrap_err().nearest(), Some("SEEK_END"));
    /// ```
    pub fn nearest(&self) -> Option<&'static str> {
        self.nearest
    }
}

impl fmt::Display for UnknownConstant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} has no `{}` on {}", self.set.name(), self.name, self.abi)?;
        self.nearest.map_or(Ok(()), |name| write!(f, "; did you mean `{name}`?"))
    }
}

impl core::error::Error for UnknownConstant {}
