//! Errors in expressions.

use core::fmt;

use static_assertions::const_assert;

use crate::error::ShortText;
use crate::facts::Group;
use crate::nearest::Nearest;
use crate::pasted::{bare_name, slot_of_any_name};
use crate::row::Category;
use crate::table::{Syscall, Table};

/// How many ABIs a filter can be for, unless it is an error.
pub(super) const MOST_ABIS: usize = 4;

/// An error in an expression.
///
/// ```
/// use sysno::{Abi, FilterErrorKind};
///
/// let error = Abi::X86_64.filter("read,%flie").unwrap_err();
/// assert_eq!(error.kind(), FilterErrorKind::UnknownClass);
/// assert_eq!(error.item(), "%flie");
/// assert_eq!(error.suggestion(), Some("%file"));
/// assert_eq!(error.to_string(), "unknown class `%flie`; did you mean `%file`?");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FilterError {
    item: ShortText,
    kind: FilterErrorKind,
    detail: Detail,
}

// Clippy's limit for what a function returns as its error.
const_assert!(size_of::<FilterError>() < 128);

/// The part of an error beyond its item and its kind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Detail {
    Nothing,
    Suggestion(&'static str),
    /// Shorter than the text of the item, since every `Result` has room for an error.
    #[cfg(feature = "regex")]
    Reason(ShortText<40>),
}

/// An error in an item, as yet without the item's text and without a suggestion.
pub(super) struct Problem {
    pub(super) kind: FilterErrorKind,
    pub(super) detail: Detail,
}

impl From<FilterErrorKind> for Problem {
    fn from(kind: FilterErrorKind) -> Self {
        Self { kind, detail: Detail::Nothing }
    }
}

/// The ways in which an expression can be wrong.
///
/// ```
/// use sysno::{Abi, FilterErrorKind};
///
/// let kind = |expression| Abi::X86_64.filter(expression).unwrap_err().kind();
/// assert_eq!(kind(",,"), FilterErrorKind::Empty);
/// assert_eq!(kind("raed"), FilterErrorKind::UnknownName);
/// assert_eq!(kind("read@16"), FilterErrorKind::UnknownPersonality);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum FilterErrorKind {
    /// An expression without items. [`FilterError::item`] is the whole expression.
    Empty,
    /// A name that no call has.
    UnknownName,
    /// A number that no call has, or an item that begins with a digit but is not a number.
    UnknownNumber,
    /// A class that strace does not have. Some values of [`Category`](crate::Category) are such classes, too: strace has no
    /// word for them.
    UnknownClass,
    /// A [`Group`](crate::Group) that systemd does not have.
    UnknownGroup,
    /// The text after the last `@` is not a personality of a kernel with these ABIs.
    UnknownPersonality,
    /// A regular expression that no call's name matches.
    NoMatch,
    /// A regular expression that is invalid or too large.
    BadRegex,
    /// A regular expression, although the feature `regex` is off.
    RegexOff,
    /// A [`Filter`](super::Filter) for no ABI. The item is the whole expression.
    NoAbi,
    /// A [`Filter`](super::Filter) for more ABIs than [`Filter::MOST_ABIS`](super::Filter::MOST_ABIS). The item is the whole expression.
    TooManyAbis,
}

impl FilterError {
    pub(super) fn new(kind: FilterErrorKind, item: &str) -> Self {
        Self { item: ShortText::new(item), kind, detail: Detail::Nothing }
    }

    /// An error from a problem with an item, with a suggestion if there is one.
    pub(super) fn of(problem: Problem, item: &str, suggestion: Option<&'static str>) -> Self {
        let detail = suggestion.map_or(problem.detail, Detail::Suggestion);
        Self { detail, ..Self::new(problem.kind, item) }
    }

    /// The kind of the error.
    ///
    /// ```
    /// # use sysno::{Abi, FilterErrorKind};
    /// assert_eq!(Abi::X86_64.filter("999").unwrap_err().kind(), FilterErrorKind::UnknownNumber);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> FilterErrorKind {
        self.kind
    }

    /// The wrong item as written in the expression, or its first 64 bytes if it is longer (fewer, if the cut would be within a
    /// character).
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.filter("!read,wirte@64").unwrap_err().item(), "wirte@64");
    /// ```
    #[must_use]
    pub fn item(&self) -> &str {
        self.item.as_str()
    }

    /// The call, class or group that may have been meant: its name differs from the item in at most a third of its letters.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let suggestion = |expression| Abi::X86_64.filter(expression).unwrap_err().suggestion();
    /// assert_eq!(suggestion("wirte@64"), Some("write"));
    /// assert_eq!(suggestion("creds"), Some("%creds"));
    /// assert_eq!(suggestion("@file"), Some("%file"));
    /// assert_eq!(suggestion("printf"), None);
    /// ```
    #[must_use]
    pub const fn suggestion(&self) -> Option<&'static str> {
        match self.detail {
            Detail::Suggestion(name) => Some(name),
            _ => None,
        }
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let item = &self.item;
        match self.kind {
            FilterErrorKind::Empty => write!(f, "no system call in `{item}`"),
            FilterErrorKind::UnknownName => write!(f, "unknown system call `{item}`"),
            FilterErrorKind::UnknownNumber => write!(f, "unknown system call number `{item}`"),
            FilterErrorKind::UnknownClass => write!(f, "unknown class `{item}`"),
            FilterErrorKind::UnknownGroup => write!(f, "unknown group `{item}`"),
            FilterErrorKind::UnknownPersonality => write!(f, "unknown personality in `{item}`"),
            FilterErrorKind::NoMatch => write!(f, "no system call matches `{item}`"),
            FilterErrorKind::BadRegex => write!(f, "bad regular expression `{item}`"),
            FilterErrorKind::RegexOff => {
                write!(f, "regular expression `{item}`: sysno is compiled without its feature `regex`")
            }
            FilterErrorKind::NoAbi => write!(f, "`{item}` is for no ABI"),
            FilterErrorKind::TooManyAbis => write!(f, "`{item}` is for more than {} ABIs", MOST_ABIS),
        }?;
        match &self.detail {
            Detail::Nothing => Ok(()),
            Detail::Suggestion(name) => write!(f, "; did you mean `{name}`?"),
            #[cfg(feature = "regex")]
            Detail::Reason(reason) => write!(f, ": {reason}"),
        }
    }
}

/// The name, class or group of these tables that may have been meant by `text`.
pub(super) fn nearest_in(
    kind: FilterErrorKind,
    text: &str,
    tables: impl Iterator<Item = &'static Table> + Clone,
) -> Option<&'static str> {
    if kind == FilterErrorKind::UnknownName {
        let meant = |table| Some(Syscall::from_slot(table, slot_of_any_name(table, text)?).name());
        if let Some(name) = tables.clone().find_map(meant) {
            return Some(name);
        }
    }
    let text = match kind {
        FilterErrorKind::UnknownClass | FilterErrorKind::UnknownGroup => text.get(1..).unwrap_or_default(),
        FilterErrorKind::UnknownName => bare_name(text),
        _ => text,
    };
    let mut nearest = Nearest::new(text);
    // Classes and groups, each without its sign. The first of what is equally near is suggested: so these are in the order of what
    // the sign in the text says.
    let classes = Category::ALL.iter().flat_map(|class| class.selectors()).filter(|name| name.starts_with('%'));
    let classes = classes.map(|name| (&name[1..], *name));
    let groups = Group::ALL.iter().map(|group| (&group.name()[1..], group.name()));
    match kind {
        FilterErrorKind::UnknownName => {
            tables.flat_map(Table::syscalls).for_each(|call| nearest.offer(call.name()));
            classes.chain(groups).for_each(|(name, suggestion)| nearest.offer_as(name, suggestion));
        }
        FilterErrorKind::UnknownClass => {
            classes.chain(groups).for_each(|(name, suggestion)| nearest.offer_as(name, suggestion));
        }
        FilterErrorKind::UnknownGroup => {
            groups.chain(classes).for_each(|(name, suggestion)| nearest.offer_as(name, suggestion));
        }
        _ => return None,
    }
    nearest.found()
}

impl core::error::Error for FilterError {}

#[cfg(feature = "std")]
impl From<FilterError> for std::io::Error {
    fn from(error: FilterError) -> Self {
        Self::new(std::io::ErrorKind::InvalidInput, error)
    }
}
