//! [`Constants`]: what the bits and the numbers of an argument are called, on each ABI.
//!
//! Without the feature `names`, only what the sets are called is compiled in.

use core::fmt;

use crate::const_text::ends;

/// How an argument combines the constants of a set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Any number of them, with `|`.
    Flags,
    /// As flags; what is left over is octal, as in `S_IFREG|0644`.
    Modes,
    /// One of them.
    Choice,
    /// One of them; without its name, the number is hexadecimal, as an ioctl's request is.
    Codes,
    /// A file descriptor, or one of the numbers in place of one.
    Descriptor,
}

impl Kind {
    /// Whether the value is one of the constants, and no combination of them.
    #[cfg(feature = "names")]
    pub(crate) const fn is_choice(self) -> bool {
        matches!(self, Self::Choice | Self::Codes | Self::Descriptor)
    }
}

/// The kinds by their names in the table.
#[allow(non_upper_case_globals)]
mod kind {
    use super::Kind;

    pub(super) const flags: Kind = Kind::Flags;
    pub(super) const modes: Kind = Kind::Modes;
    pub(super) const choice: Kind = Kind::Choice;
    pub(super) const codes: Kind = Kind::Codes;
    pub(super) const descriptor: Kind = Kind::Descriptor;
}

// Turns
//
//     flags open_flags "O_" { … }
//
// into a number for the set, `set::open_flags`, its kind and its name. `constants.rs` reads the rows.
macro_rules! constants {
    ($($kind:ident $set:ident $prefix:literal $($word:ident $of:ident)* { $($rows:tt)* })*) => {
        /// The sets by their names in tables.
        #[allow(non_upper_case_globals, dead_code, reason = "most are only named in tables/cases.rs")]
        pub(crate) mod set {
            #[allow(non_camel_case_types)]
            enum Number {
                $($set,)*
            }

            $(pub(crate) const $set: u16 = Number::$set as u16;)*
        }

        /// What a row of tables/calls.rs says of an argument that is made of the constants of a set.
        #[allow(non_upper_case_globals, dead_code, reason = "most are only named in tables/cases.rs")]
        pub(crate) mod meaning {
            $(pub(crate) const $set: u16 = super::FIRST_MEANING + super::set::$set;)*
        }

        pub(super) const SETS: usize = [$(set::$set),*].len();
        pub(super) const KINDS: [Kind; SETS] = [$(kind::$kind),*];

        /// The names of the sets.
        const SET_NAMES: &str = concat!($(stringify!($set)),*);
        static SET_NAME_ENDS: [u16; SETS] = ends("tables/constants.rs: the names of the sets", [$(stringify!($set)),*]);
    };
}

include!("../../tables/constants.rs");

/// The number of the first set, as a meaning: lower ones are [`Meaning`](super::Meaning)'s words.
pub(super) const FIRST_MEANING: u16 = 64;

// The last number says that a row says nothing.
const _: () = assert!(
    SETS < (u16::MAX - FIRST_MEANING) as usize,
    "tables/constants.rs: there are at most 65,470 sets, by u16 in meanings"
);

/// A set of constants that an argument may be made of: the flags of `open`, the commands of `fcntl`.
///
/// [`Meaning::Flags`](super::Meaning) and [`Meaning::Choice`](super::Meaning) contain one. With the feature `names`, it
/// translates values into names and back, for each ABI.
///
/// ```
/// use sysno::{Meaning, arch::x86_64::Sysno};
///
/// let Some(Meaning::Flags(flags)) = Sysno::openat.meaning_of(2) else { panic!() };
/// assert_eq!(flags.name(), "open_flags");
/// ```
#[doc(alias = "O_RDONLY")]
#[doc(alias = "PROT_READ")]
#[doc(alias = "flags")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Constants(u16);

impl Constants {
    /// All sets.
    ///
    /// ```
    /// # use sysno::Constants;
    /// assert!(Constants::all().any(|set| set.name() == "open_flags"));
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..SETS as u16).map(Self)
    }

    pub(crate) const fn from_number(number: u16) -> Self {
        assert!((number as usize) < SETS);
        Self(number)
    }

    #[cfg(feature = "names")]
    pub(crate) const fn number(self) -> u16 {
        self.0
    }

    pub(crate) const fn kind(self) -> Kind {
        KINDS[self.0 as usize]
    }

    /// The set's name in this crate's table, `tables/constants.rs`.
    ///
    /// ```
    /// # use sysno::{Meaning, arch::x86_64::Sysno};
    /// let Some(Meaning::Choice(whence)) = Sysno::lseek.meaning_of(2) else { panic!() };
    /// assert_eq!(whence.name(), "seek");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        let set = usize::from(self.0);
        let start = if set == 0 { 0 } else { SET_NAME_ENDS[set - 1] };
        SET_NAMES.get(usize::from(start)..usize::from(SET_NAME_ENDS[set])).unwrap_or_default()
    }
}

impl Constants {
    /// The set of that name.
    pub(super) fn with_name(name: &str) -> Option<Self> {
        (0..SET_NAME_ENDS.len() as u16).map(Self::from_number).find(|set| set.name() == name)
    }
}

/// The name.
impl fmt::Debug for Constants {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
