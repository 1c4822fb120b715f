//! [`Errno`]: the errors that calls return, by number and by name.
//!
//! Most ABIs have the same numbers; the differences depend on the kernel's architecture: [`ErrnoFamily`].

use core::fmt;
use core::str::FromStr;

use static_assertions::{assert_eq_size, assert_impl_all};

use crate::abi::{Abi, ErrnoFamily, family};
use crate::const_text::{Message, is_same};
use crate::error::unknown;
use crate::pad::{is_padded, pad};

const FAMILIES: usize = ErrnoFamily::ALL.len();

// Turns
//
//     every family { ENOSYS = 38 (alpha 78) "Function not implemented", }
//     other names { EWOULDBLOCK = EAGAIN, }
//
// into
//
//     const ROWS: &[Row] = &[
//         Row { name: "ENOSYS", number: 38, own: &[(family::alpha, 78)], other: None, .. },
//         Row { name: "EWOULDBLOCK", number: 0, own: &[], other: Some(Place::EAGAIN as usize), .. },
//     ];
//     const TEXT: &str = "ENOSYSFunction not implemented" "EWOULDBLOCK";
//     impl Errno {
//         pub const ENOSYS: Self = …;
//         pub const EWOULDBLOCK: Self = …;
//     }
macro_rules! errnos {
    (
        every family { $(
            $name:ident = $number:literal $(($($family:ident $own:literal),*))? $text:literal,
        )* }
        one family { $($lone:ident ($lone_family:ident $lone_number:literal) $lone_text:literal,)* }
        other names { $(
            $alias:ident = $of:ident $(($($alias_family:ident $alias_own:literal),*) $alias_text:literal)?,
        )* }
        other names of one family { $($lone_alias:ident = $lone_of:ident ($lone_alias_family:ident),)* }
    ) => {
        const ROWS: &[Row] = &[
            $(Row {
                name: stringify!($name),
                text: $text,
                number: $number,
                own: &[$($((family::$family, $own)),*)?],
                other: None,
                only: None,
            },)*
            $(Row {
                name: stringify!($lone),
                text: $lone_text,
                number: 0,
                own: &[(family::$lone_family, $lone_number)],
                other: None,
                only: Some(family::$lone_family),
            },)*
            $(Row {
                name: stringify!($alias),
                text: concat!($($alias_text)?),
                number: 0,
                own: &[$($((family::$alias_family, $alias_own)),*)?],
                other: Some(Place::$of as usize),
                only: None,
            },)*
            $(Row {
                name: stringify!($lone_alias),
                text: "",
                number: 0,
                own: &[],
                other: Some(Place::$lone_of as usize),
                only: Some(family::$lone_alias_family),
            },)*
        ];

        /// The rows by their names.
        #[allow(dead_code, non_camel_case_types, clippy::upper_case_acronyms, reason = "those that have other names are looked up")]
        enum Place {
            $($name,)* $($lone,)* $($alias,)* $($lone_alias,)*
        }

        /// Every row's name and description, in one piece: a table of slices would be relocated when a program is
        /// loaded.
        const TEXT: &str = concat!(
            $(stringify!($name), $text,)*
            $(stringify!($lone), $lone_text,)*
            $(stringify!($alias) $(, $alias_text)?,)*
            $(stringify!($lone_alias),)*
        );

        /// The errnos of the ABI that this program is compiled for, by name: with the numbers of
        /// [`ErrnoFamily::NATIVE`].
        impl Errno {
            $(
                #[doc = concat!($text, ".")]
                pub const $name: Self = Self::constant(number_in(
                    ErrnoFamily::NATIVE, $number, &[$($((family::$family, $own)),*)?],
                ));
            )*
            $(
                $lone_family! {
                    #[doc = concat!($lone_text, ".")]
                    pub const $lone: Self = Self::constant($lone_number);
                }
            )*
            $(
                #[doc = concat!(
                    "[`Errno::", stringify!($of), "`] by another name",
                    $("; with a number of its own in some families: ", $alias_text,)? "."
                )]
                pub const $alias: Self = Self::constant(number_in(
                    ErrnoFamily::NATIVE, Self::$of.number as u16, &[$($((family::$alias_family, $alias_own)),*)?],
                ));
            )*
            $(
                $lone_alias_family! {
                    #[doc = concat!("[`Errno::", stringify!($lone_of), "`] by another name.")]
                    pub const $lone_alias: Self = Self::$lone_of;
                }
            )*
        }
    };
}

/// A row of the table as the macro reads it.
struct Row {
    name: &'static str,
    /// The description. Empty for another name that is not an errno of its own in any family.
    text: &'static str,
    /// The number in the families that are not in `own`; 0 if they have no number for the name.
    number: u16,
    /// Families with a number of their own for the name, and these numbers.
    own: &'static [(ErrnoFamily, u16)],
    /// The row of the errno of which this is another name.
    other: Option<usize>,
    /// The one family that has the name.
    only: Option<ErrnoFamily>,
}

/// The number of a row in a family.
const fn number_in(family: ErrnoFamily, number: u16, own: &[(ErrnoFamily, u16)]) -> u16 {
    let mut i = 0;
    while i < own.len() {
        if own[i].0 as u8 == family as u8 {
            return own[i].1;
        }
        i += 1;
    }
    number
}

include!("../tables/errno.rs");

const NAMES: usize = ROWS.len();

/// The arrays for look-ups, made from the rows at compile time.
struct Columns {
    /// The offset of the row's name in `TEXT`, its length, and the length of the description after it.
    texts: [(u16, u8, u8); NAMES],
    /// The row's number in each family; 0 if the family lacks the name.
    numbers: [[u16; FAMILIES]; NAMES],
    /// For each family, its numbers in ascending order, each with the row of its first name; then unused entries.
    by_number: [[(u16, u8); NAMES]; FAMILIES],
    /// How many entries of `by_number` are in use.
    known: [u8; FAMILIES],
}

static COLUMNS: Columns = columns();

const _: () = assert!(
    NAMES <= u8::MAX as usize,
    "tables/errno.rs: there are at most 255 rows; widen `by_number` in src/errno.rs"
);
const _: () = assert!(
    TEXT.len() <= u16::MAX as usize,
    "tables/errno.rs: names and descriptions have at most 65,535 bytes together; widen `texts` in src/errno.rs"
);

const fn columns() -> Columns {
    let mut columns = Columns {
        texts: [(0, 0, 0); NAMES],
        numbers: [[0; FAMILIES]; NAMES],
        by_number: [[(0, 0); NAMES]; FAMILIES],
        known: [0; FAMILIES],
    };
    let mut start = 0;
    let mut i = 0;
    while i < NAMES {
        let row = &ROWS[i];
        let (name, text) = (row.name.len(), row.text.len());
        if name > u8::MAX as usize || text > u8::MAX as usize {
            panic_at(row, "a name or a description has at most 255 bytes; widen `texts` in src/errno.rs");
        }
        columns.texts[i] = (start as u16, name as u8, text as u8);
        start += name + text;

        if row.number != 0 && i > 0 && row.number <= ROWS[i - 1].number {
            panic_at(row, "the errnos of every family ascend by number");
        }

        let other = match row.other {
            None => i,
            Some(other) if other < i => other,
            Some(_) => panic_at(row, "another name stands for a name that has a row above it"),
        };
        let mut family = 0;
        while family < FAMILIES {
            columns.add(i, other, ErrnoFamily::ALL[family]);
            family += 1;
        }
        i += 1;
    }
    assert!(start == TEXT.len());
    columns
}

/// Stops the compilation, with an error that names the row.
const fn panic_at(row: &Row, why: &str) -> ! {
    Message::of(row.name).text(" of tables/errno.rs: ").text(why).panic()
}

impl Columns {
    /// Adds a row's number in a family. If it has none, its number is that of `other`, the row that it is another name for.
    const fn add(&mut self, row: usize, other: usize, family: ErrnoFamily) {
        let facts = &ROWS[row];
        if let Some(only) = facts.only {
            if only as u8 != family as u8 {
                return;
            }
        }
        let own = number_in(family, facts.number, facts.own);
        if own == 0 {
            self.numbers[row][family as usize] = self.numbers[other][family as usize];
            return;
        }
        if own > Errno::MAX as u16 {
            panic_at(facts, "a number is at most 4095");
        }
        self.numbers[row][family as usize] = own;

        let entries = &mut self.by_number[family as usize];
        let mut place = self.known[family as usize] as usize;
        while place > 0 && entries[place - 1].0 >= own {
            if entries[place - 1].0 == own {
                let message = Message::of(facts.name).text(" of tables/errno.rs: in a family, `");
                message
                    .text(ROWS[entries[place - 1].1 as usize].name)
                    .text("` has the same number, ")
                    .number(own as u128)
                    .panic();
            }
            entries[place] = entries[place - 1];
            place -= 1;
        }
        entries[place] = (own, row as u8);
        self.known[family as usize] += 1;
    }

    /// The row of a number in a family.
    const fn row_of_number(&self, family: ErrnoFamily, number: u16) -> Option<usize> {
        let (mut low, mut high) = (0, self.known[family as usize] as usize);
        while low < high {
            let middle = (low + high) / 2;
            let (found, row) = self.by_number[family as usize][middle];
            if found == number {
                return Some(row as usize);
            }
            if found < number {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        None
    }

    /// The row of a name, of any family.
    const fn row_of_name(&self, name: &str) -> Option<usize> {
        let mut row = 0;
        while row < NAMES {
            if self.texts[row].1 as usize == name.len() && is_same(self.name(row).as_bytes(), name.as_bytes()) {
                return Some(row);
            }
            row += 1;
        }
        None
    }

    const fn name(&self, row: usize) -> &'static str {
        let (start, name, _) = self.texts[row];
        text(start as usize, name as usize)
    }

    const fn description(&self, row: usize) -> &'static str {
        let (start, name, description) = self.texts[row];
        text(start as usize + name as usize, description as usize)
    }
}

/// A part of `TEXT`.
const fn text(start: usize, length: usize) -> &'static str {
    match core::str::from_utf8(TEXT.as_bytes().split_at(start).1.split_at(length).0) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// An error that a call returned: a number, and the family of ABIs in which the number has its meaning. Calls return numbers
/// from 1 to 4095. [`Errno::new`] also takes other numbers, for code that hasn't checked the number yet.
///
/// The constants, such as [`Errno::ENOENT`], have the numbers of the native ABI. Errnos are equal if their numbers and
/// families are equal. ARM and x86-64 are in the same family, so an errno of ARM is equal to that of x86-64 with the same
/// number. Errnos are ordered by family, then by number.
///
/// [`Display`](fmt::Display) and [`Debug`](fmt::Debug) have strace's form.
///
/// ```
/// use sysno::{Abi, Errno};
///
/// let errno = Errno::of(Abi::X86_64, 2).unwrap();
/// assert_eq!(errno.name(), Some("ENOENT"));
/// assert_eq!(errno.to_string(), "ENOENT (No such file or directory)");
/// assert_eq!(Errno::of(Abi::X86_64, 4000).unwrap().to_string(), "(errno 4000)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Errno {
    family: ErrnoFamily,
    number: i32,
}

assert_eq_size!(Errno, Option<Errno>, u64);
assert_impl_all!(Errno: Copy, Send, Sync);

impl Errno {
    /// The highest number that a call can return as an error: the kernel's `MAX_ERRNO`.
    ///
    /// ```
    /// # use sysno::Errno;
    /// assert_eq!(Errno::native(Errno::MAX + 1), None);
    /// ```
    pub const MAX: i32 = 4095;

    /// The errno of that number on the ABI that this program is compiled for. Any number is accepted: see
    /// [`is_valid`](Self::is_valid). [`native`](Self::native) refuses a number that no call can return.
    ///
    /// ```
    /// # use sysno::Errno;
    /// const DENIED: Errno = Errno::new(13);
    /// assert_eq!(DENIED, Errno::EACCES);
    /// ```
    #[must_use]
    pub const fn new(number: i32) -> Self {
        Self { family: ErrnoFamily::NATIVE, number }
    }

    /// Whether a call can return it: whether its number is from 1 to 4095. An errno that was made with [`new`](Self::new), or
    /// read from a library's `errno` with [`last`](#method.last), may be invalid. All others are valid.
    ///
    /// ```
    /// # use sysno::Errno;
    /// assert!(Errno::ENOENT.is_valid());
    /// assert!(!Errno::new(0).is_valid() && !Errno::new(-2).is_valid() && !Errno::new(4096).is_valid());
    /// ```
    #[must_use]
    pub const fn is_valid(self) -> bool {
        1 <= self.number && self.number <= Self::MAX
    }

    /// The errno of that number on an ABI, even if the number has no name; `None` if the number isn't from 1 to 4095.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// assert_eq!(Errno::of(Abi::X86_64, 38).unwrap().name(), Some("ENOSYS"));
    /// assert_eq!(Errno::of(Abi::X86_64, 4095).unwrap().name(), None);
    /// assert_eq!(Errno::of(Abi::X86_64, 0), None);
    /// assert_eq!(Errno::of(Abi::X86_64, -2), None);
    /// ```
    #[must_use]
    pub const fn of(abi: Abi, number: i32) -> Option<Self> {
        Self::in_family(abi.descriptor().errnos, number)
    }

    /// The errno of that number on the ABI that this program is compiled for, even if the number has no name; `None` if the
    /// number isn't from 1 to 4095.
    ///
    /// ```
    /// # use sysno::Errno;
    /// assert_eq!(Errno::native(2), Some(Errno::ENOENT));
    /// assert_eq!(Errno::native(4096), None);
    /// ```
    #[must_use]
    pub const fn native(number: i32) -> Option<Self> {
        Self::in_family(ErrnoFamily::NATIVE, number)
    }

    const fn in_family(family: ErrnoFamily, number: i32) -> Option<Self> {
        if number < 1 || number > Self::MAX {
            return None;
        }
        Some(Self { family, number })
    }

    /// A number of the native family that is in the table.
    const fn constant(number: u16) -> Self {
        match Self::native(number as i32) {
            Some(errno) => errno,
            None => panic!("tables/errno.rs: a number is from 1 to 4095"),
        }
    }

    /// The errno of that name on an ABI. Other names of an errno are accepted: `EWOULDBLOCK` is `EAGAIN`.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// assert_eq!(Errno::from_name(Abi::X86_64, "EWOULDBLOCK").unwrap().name(), Some("EAGAIN"));
    /// assert_eq!(Errno::from_name(Abi::X86_64, "EINIT"), None, "only MIPS has it");
    /// ```
    #[must_use]
    pub const fn from_name(abi: Abi, name: &str) -> Option<Self> {
        match COLUMNS.row_of_name(name) {
            Some(row) => Self::of_row(abi.descriptor().errnos, row),
            None => None,
        }
    }

    /// The native ABI's errno of that name.
    const fn native_from_name(name: &str) -> Option<Self> {
        match COLUMNS.row_of_name(name) {
            Some(row) => Self::of_row(ErrnoFamily::NATIVE, row),
            None => None,
        }
    }

    /// A family's errno of a row; `None` if the family lacks the name.
    const fn of_row(family: ErrnoFamily, row: usize) -> Option<Self> {
        Self::in_family(family, COLUMNS.numbers[row][family as usize] as i32)
    }

    /// The errnos that an ABI has a name for, ordered by number.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// let names = Errno::all(Abi::X86_64).map(|errno| errno.name().unwrap());
    /// assert!(names.take(3).eq(["EPERM", "ENOENT", "ESRCH"]));
    /// assert_eq!(Errno::all(Abi::X86_64).next_back().unwrap().into_raw(), 531);
    /// ```
    #[must_use]
    pub fn all(abi: Abi) -> Errnos {
        let family = abi.descriptor().errnos;
        Errnos { family, entries: 0..COLUMNS.known[family as usize] }
    }

    /// Its number, positive if it is valid.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// assert_eq!(Errno::from_name(Abi::X86_64, "EINVAL").unwrap().into_raw(), 22);
    /// ```
    #[must_use]
    pub const fn into_raw(self) -> i32 {
        self.number
    }

    /// The family of ABIs in which the number has this meaning.
    ///
    /// ```
    /// # use sysno::{Abi, Errno, ErrnoFamily};
    /// assert_eq!(Errno::of(Abi::X86_64, 1).unwrap().family(), ErrnoFamily::Generic);
    /// ```
    #[must_use]
    pub const fn family(self) -> ErrnoFamily {
        self.family
    }

    const fn row(self) -> Option<usize> {
        if self.is_valid() { COLUMNS.row_of_number(self.family, self.number as u16) } else { None }
    }

    /// Its name. If it has several, the one that strace prints. `None` if no kernel gives the number a name.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// assert_eq!(Errno::of(Abi::X86_64, 11).unwrap().name(), Some("EAGAIN"));
    /// assert_eq!(Errno::of(Abi::X86_64, 41).unwrap().name(), None);
    /// ```
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self.row() {
            Some(row) => Some(COLUMNS.name(row)),
            None => None,
        }
    }

    /// Its description in English, from glibc; `None` if the number has no name.
    ///
    /// glibc has no text for errnos that are [internal](Self::is_internal) to the kernel. A tracer sees some of them, when a
    /// signal has interrupted a call. These have strace's text.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// let description = |number| Errno::of(Abi::X86_64, number).unwrap().description();
    /// assert_eq!(description(2), Some("No such file or directory"));
    /// assert_eq!(description(512), Some("To be restarted if SA_RESTART is set"));
    /// assert_eq!(description(41), None);
    /// ```
    #[must_use]
    pub const fn description(self) -> Option<&'static str> {
        match self.row() {
            Some(row) => Some(COLUMNS.description(row)),
            None => None,
        }
    }

    /// [`name`](Self::name) and [`description`](Self::description); `None` if the number has no name.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// let both = Errno::of(Abi::X86_64, 9).unwrap().name_and_description();
    /// assert_eq!(both, Some(("EBADF", "Bad file descriptor")));
    /// ```
    #[must_use]
    pub const fn name_and_description(self) -> Option<(&'static str, &'static str)> {
        match self.row() {
            Some(row) => Some((COLUMNS.name(row), COLUMNS.description(row))),
            None => None,
        }
    }

    /// Whether the number is internal to the kernel, as those from 512 to 1023 are.
    ///
    /// Programs aren't meant to see these numbers. A tracer sees them at the end of a call that will be restarted. A program
    /// sees one if the kernel returns it by mistake, such as `ENOTSUPP`.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// let restart = Errno::from_name(Abi::X86_64, "ERESTARTSYS").unwrap();
    /// assert!(restart.is_internal());
    /// assert!(!Errno::of(Abi::X86_64, 133).unwrap().is_internal());
    /// ```
    #[must_use]
    pub const fn is_internal(self) -> bool {
        // MIPS's EDQUOT, 1133, is not internal.
        matches!(self.number, 512..=1023)
    }

    /// The errno of the same name on another ABI; `None` if that ABI lacks the name. An errno without a name keeps its number
    /// on an ABI of its family; on other ABIs, it is `None`.
    ///
    /// ```
    /// # use sysno::{Abi, Errno};
    /// let here = Errno::of(Abi::X86_64, 38).unwrap();
    /// for abi in Abi::ALL {
    ///     assert_eq!(here.on(*abi), Errno::from_name(*abi, "ENOSYS"));
    /// }
    /// ```
    #[must_use]
    pub const fn on(self, abi: Abi) -> Option<Self> {
        self.translated(abi.descriptor().errnos)
    }

    const fn translated(self, family: ErrnoFamily) -> Option<Self> {
        if self.family as u8 == family as u8 {
            return Some(self);
        }
        match self.row() {
            Some(row) => Self::of_row(family, row),
            None => None,
        }
    }

    /// The return value of a system call as a `Result`: an error if `value` is from -4095 to -1.
    ///
    /// On most ABIs, the kernel signals errors in this way. On others, such as MIPS, PowerPC and SPARC, it sets a register or
    /// a flag ([`ErrorSignal::Flag`](crate::ErrorSignal::Flag)) and returns a positive errno, which looks like a result. On
    /// these, `value` must come from code that checked the flag and negated the errno, as the functions of the crate
    /// `syscalls` do.
    ///
    /// ```
    /// # use sysno::Errno;
    /// assert_eq!(Errno::from_ret(3), Ok(3));
    /// assert_eq!(Errno::from_ret(-2isize as usize), Err(Errno::ENOENT));
    /// assert_eq!(Errno::from_ret(-4096isize as usize), Ok(usize::MAX - 4095));
    /// ```
    #[inline]
    pub const fn from_ret(value: usize) -> Result<usize, Self> {
        // Zero and everything above 4095 become numbers that no errno has.
        let negated = value.wrapping_neg();
        if negated > Self::MAX as usize {
            return Ok(value);
        }
        match Self::native(negated as i32) {
            Some(errno) => Err(errno),
            None => Ok(value),
        }
    }
}

/// In strace's form: `ENOENT (No such file or directory)`, or `(errno 4000)` if the number has no name.
impl fmt::Display for Errno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        match self.name_and_description() {
            Some((name, description)) => write!(f, "{name} ({description})"),
            None => write!(f, "(errno {})", self.number),
        }
    }
}

impl fmt::Debug for Errno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl core::error::Error for Errno {}

/// From the name of an errno of the native ABI: `EPERM`. Other names of it are accepted, as by [`Errno::from_name`], which is for
/// any ABI.
///
/// ```
/// # use sysno::Errno;
/// assert_eq!("EPERM".parse(), Ok(Errno::EPERM));
/// assert_eq!("EWOULDBLOCK".parse(), Ok(Errno::EAGAIN));
/// assert_eq!("eperm".parse::<Errno>().unwrap_err().to_string(), "unknown errno `eperm`");
/// ```
impl FromStr for Errno {
    type Err = UnknownErrno;

    fn from_str(name: &str) -> Result<Self, UnknownErrno> {
        Self::native_from_name(name).ok_or_else(|| UnknownErrno::new(name))
    }
}

unknown! {
    /// The error for a text that is not the name of an [`Errno`].
    ///
    /// ```
    /// let error = "EPREM".parse::<sysno::Errno>().unwrap_err();
    /// assert_eq!(error.name(), "EPREM");
    /// ```
    UnknownErrno, "errno"
}

/// Serialised as its number, if it belongs to the native ABI's family. An errno of another family can't be serialised as a
/// number, which would be read as a native errno. With [`by_name`](crate::by_name), it is serialised as its name.
#[cfg(feature = "serde")]
impl serde::Serialize for Errno {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.family != ErrnoFamily::NATIVE {
            return Err(serde::ser::Error::custom(format_args!(
                "{self} is not an errno of the native ABI: it can be serialised by name only"
            )));
        }
        serializer.serialize_i32(self.number)
    }
}

/// Deserialised from its number on the native ABI. Any number is accepted, as by [`Errno::new`].
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Errno {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i32::deserialize(deserializer).map(Self::new)
    }
}

/// The iterator of [`Errno::all`].
///
/// ```
/// # use sysno::{Abi, Errno};
/// assert_eq!(Errno::all(Abi::X86_64).len(), 151);
/// ```
#[derive(Clone, Debug)]
pub struct Errnos {
    family: ErrnoFamily,
    entries: core::ops::Range<u8>,
}

impl Errnos {
    fn errno(&self, entry: u8) -> Option<Errno> {
        Errno::in_family(self.family, COLUMNS.by_number[self.family as usize][usize::from(entry)].0.into())
    }
}

impl Iterator for Errnos {
    type Item = Errno;

    fn next(&mut self) -> Option<Errno> {
        self.entries.next().and_then(|entry| self.errno(entry))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }

    fn nth(&mut self, n: usize) -> Option<Errno> {
        self.entries.nth(n).and_then(|entry| self.errno(entry))
    }
}

impl DoubleEndedIterator for Errnos {
    fn next_back(&mut self) -> Option<Errno> {
        self.entries.next_back().and_then(|entry| self.errno(entry))
    }
}

impl ExactSizeIterator for Errnos {}

impl core::iter::FusedIterator for Errnos {}

#[cfg(feature = "std")]
mod std_io {
    use std::borrow::Borrow;
    use std::io;

    use super::{Errno, ErrnoFamily};

    /// Whether the numbers in the host's `io::Error` are those of this crate's tables.
    const HOST_IS_LINUX: bool = cfg!(any(target_os = "linux", target_os = "android"));

    impl Errno {
        /// The errno in an `io::Error`: the operating system's error, or an `Errno` that was converted by [`From`]; `None` if
        /// the error is something else.
        ///
        /// ```
        /// # use std::io;
        /// # use sysno::Errno;
        /// let error = std::fs::read("/no such file").unwrap_err();
        /// # #[cfg(target_os = "linux")]
        /// assert_eq!(Errno::from_io_error(&error), Some(Errno::ENOENT));
        /// assert_eq!(Errno::from_io_error(&io::Error::other("no errno")), None);
        /// ```
        pub fn from_io_error(error: impl Borrow<io::Error>) -> Option<Self> {
            let error = error.borrow();
            match error.raw_os_error() {
                Some(number) if HOST_IS_LINUX => Self::native(number),
                _ => error.get_ref()?.downcast_ref().copied(),
            }
        }

        /// The error of the last library function that failed, from the thread's `errno`. If no function has failed, it is 0,
        /// which is not [valid](Self::is_valid). On a host that isn't Linux, it is always 0.
        ///
        /// ```
        /// # use sysno::Errno;
        /// // What it is depends on what was called before.
        /// let last: Errno = Errno::last();
        /// # let _ = last;
        /// ```
        #[must_use]
        pub fn last() -> Self {
            let number = io::Error::last_os_error().raw_os_error();
            Self::new(number.filter(|_| HOST_IS_LINUX).unwrap_or(0))
        }

        /// The return value of a library function as a `Result`: [`Errno::last`] if the value is -1, which signals an error.
        ///
        /// Some functions can also return -1 without an error. Set `errno` to 0 before you call them: it is then still 0, and
        /// the result is `Ok`. On a host that isn't Linux, the result is always `Ok`.
        ///
        /// ```
        /// # use sysno::Errno;
        /// assert_eq!(Errno::result(0i32), Ok(0));
        /// ```
        pub fn result<T: ErrnoSentinel + PartialEq>(value: T) -> Result<T, Self> {
            let errno = Self::last();
            if value == T::sentinel() && errno.is_valid() { Err(errno) } else { Ok(value) }
        }
    }

    /// The types of results that are -1 when a library function fails, for [`Errno::result`].
    ///
    /// ```
    /// # use sysno::ErrnoSentinel;
    /// assert_eq!(i64::sentinel(), -1);
    /// assert_eq!(usize::sentinel(), usize::MAX);
    /// ```
    pub trait ErrnoSentinel: Sized {
        /// -1.
        ///
        /// ```
        /// # use sysno::ErrnoSentinel;
        /// assert_eq!(isize::sentinel(), -1);
        /// ```
        fn sentinel() -> Self;
    }

    impl ErrnoSentinel for i32 {
        fn sentinel() -> Self {
            -1
        }
    }

    impl ErrnoSentinel for i64 {
        fn sentinel() -> Self {
            -1
        }
    }

    impl ErrnoSentinel for isize {
        fn sentinel() -> Self {
            -1
        }
    }

    impl ErrnoSentinel for usize {
        fn sentinel() -> Self {
            Self::MAX
        }
    }

    /// `MAP_FAILED`.
    impl ErrnoSentinel for *mut core::ffi::c_void {
        fn sentinel() -> Self {
            core::ptr::without_provenance_mut(usize::MAX)
        }
    }

    /// The host's error of that number. For an errno of another family, the host's error of the same name. If the host has no
    /// such name, the result is an error of kind `Other` that holds the [`Errno`]. The same is true of every errno on a host
    /// that isn't Linux.
    impl From<Errno> for io::Error {
        fn from(errno: Errno) -> Self {
            match errno.translated(ErrnoFamily::NATIVE) {
                Some(native) if HOST_IS_LINUX => Self::from_raw_os_error(native.into_raw()),
                _ => Self::other(errno),
            }
        }
    }
}

#[cfg(feature = "std")]
pub use std_io::ErrnoSentinel;
