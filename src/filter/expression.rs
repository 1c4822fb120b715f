//! From an expression to the calls that it selects from each table.

use core::str::FromStr;

use super::error::{FilterError, FilterErrorKind, Problem, nearest_in};
#[cfg(not(feature = "regex"))]
use super::no_regex as regex;
#[cfg(feature = "regex")]
use super::regex;
use crate::abi::Abi;
use crate::facts::{Group, Groups, alternatives};
use crate::pasted::slot_of_exact_name;
use crate::row::{Categories, Category};
use crate::set::{SyscallSet, SysnoSet};
use crate::table::slots::SlotBits;
use crate::table::{SyscallEnum, Table};

/// The class that strace selects by that text, which begins with `%` unless the class may be written without.
fn class(text: &str) -> Option<Categories> {
    let class = Category::ALL.iter().find(|class| class.selectors().contains(&text));
    class.map(|&class| Categories::only(class))
}

/// The personalities of a kernel that runs programs of the table's ABI, as strace names them; the ABI's own is the first.
fn personalities(table: &Table) -> &'static [&'static str] {
    table.abi().descriptor().personalities
}

/// The slot of a number as written in an expression.
fn slot_of_number(table: &Table, number: u32) -> Option<usize> {
    let facts = table.abi().descriptor();
    if number >= facts.number_base {
        table.slot(number)
    } else if facts.base_is_optional {
        table.slot(number + facts.number_base)
    } else {
        None
    }
}

/// The calls that items name in a table.
struct Named {
    slots: SlotBits,
    /// Kept separate and looked up once, at the end, since an expression may name classes thousands of times.
    categories: Categories,
    /// Likewise.
    groups: Groups,
    /// Likewise, whether all calls that have a row are selected.
    has_all: bool,
}

impl Named {
    const NOTHING: Self =
        Self { slots: SlotBits::EMPTY, categories: Categories::NONE, groups: Groups::NONE, has_all: false };

    /// Adds a slot; `false` if `slot` is `None`.
    fn add(&mut self, slot: Option<usize>) -> bool {
        slot.map(|slot| self.slots.insert(slot)).is_some()
    }

    /// Adds the calls that an item names; `false` if the table does not know the item.
    fn add_item(&mut self, table: &'static Table, item: &Item<'_>) -> bool {
        match item {
            Item::Name(name) => self.add(slot_of_exact_name(table, name)),
            Item::Number(number) => self.add(slot_of_number(table, *number)),
            Item::Class(categories) => {
                self.categories |= *categories;
                true
            }
            Item::Group(group) => {
                self.groups.insert(*group);
                true
            }
            Item::All => {
                self.has_all = true;
                true
            }
            Item::Regex(regex) => {
                let mut any = false;
                for call in table.syscalls() {
                    if regex.is_match(call.name()) {
                        self.slots.insert(call.slot());
                        any = true;
                    }
                }
                any
            }
        }
    }

    fn slots(&self, table: &'static Table) -> SlotBits {
        match self.has_all {
            true => table.slots_of_all(),
            false => self.slots.union(table.slots_in(self.categories)).union(self.groups.slots(table)),
        }
    }
}

/// The calls that an expression selects from a table.
pub(super) struct Selection {
    pub(super) table: &'static Table,
    named: Named,
    /// Those that are named with a `+`, and whose alternatives are selected, too.
    with_alternatives: Named,
}

impl Selection {
    pub(super) fn new(table: &'static Table) -> Self {
        Self { table, named: Named::NOTHING, with_alternatives: Named::NOTHING }
    }

    /// Whether the table is that of the personality; `None` is any personality.
    fn is_of(&self, personality: Option<&str>) -> bool {
        personality.is_none_or(|name| personalities(self.table)[0] == name)
    }

    pub(super) fn slots(&self, inverted: bool) -> SlotBits {
        let mut selected = self.named.slots(self.table);
        let with_alternatives = self.with_alternatives.slots(self.table);
        if with_alternatives != SlotBits::EMPTY {
            selected = selected.union(with_alternatives).union(alternatives(self.table, with_alternatives));
        }
        if inverted { self.table.slots_of_all().difference(selected) } else { selected }
    }
}

/// An item of a list, without its `?`, its `+` and its personality.
enum Item<'a> {
    Name(&'a str),
    Number(u32),
    Class(Categories),
    Group(Group),
    All,
    Regex(regex::Regex),
}

impl<'a> Item<'a> {
    fn new(text: &'a str, regexes: &mut regex::Regexes) -> Result<Self, Problem> {
        if let Some(regex) = text.strip_prefix('/') {
            return regexes.compile(regex).map(Self::Regex);
        }
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            let number = text.parse().ok().filter(|&number| number <= i32::MAX as u32);
            return number.map(Self::Number).ok_or(FilterErrorKind::UnknownNumber.into());
        }
        if text.starts_with('@') {
            return text.parse().map(Self::Group).map_err(|_| FilterErrorKind::UnknownGroup.into());
        }
        if text == "all" {
            return Ok(Self::All);
        }
        match class(text) {
            Some(categories) => Ok(Self::Class(categories)),
            None if text.starts_with('%') => Err(FilterErrorKind::UnknownClass.into()),
            None if text.is_empty() => Err(FilterErrorKind::UnknownName.into()),
            None => Ok(Self::Name(text)),
        }
    }

    /// The kind of the error if no ABI knows the item.
    fn unknown(&self) -> FilterErrorKind {
        match self {
            Self::Number(_) => FilterErrorKind::UnknownNumber,
            Self::Regex(_) => FilterErrorKind::NoMatch,
            Self::Name(_) | Self::Class(_) | Self::Group(_) | Self::All => FilterErrorKind::UnknownName,
        }
    }
}

/// Adds the calls that an item names to the selections.
fn select(item: &str, selections: &mut [Selection], regexes: &mut regex::Regexes) -> Result<(), FilterError> {
    let text = item.trim_start_matches('?');
    let is_optional = text.len() < item.len();
    let with_alternatives = text.starts_with('+');
    let text = text.strip_prefix('+').unwrap_or(text);
    let (text, personality) = match text.rsplit_once('@') {
        // The `@` of a group.
        None | Some(("", _)) => (text, None),
        Some((text, name)) => (text, Some(name)),
    };
    if let Some(name) = personality {
        if !selections.iter().any(|selection| personalities(selection.table).contains(&name)) {
            return Err(FilterError::new(FilterErrorKind::UnknownPersonality, item));
        }
    }

    let mut known = is_optional;
    let problem = match Item::new(text, regexes) {
        Ok(parsed) => {
            // An item for a personality that is none of the ABIs' is valid and selects nothing.
            known |= personality.is_some() && !selections.iter().any(|selection| selection.is_of(personality));
            for selection in selections.iter_mut().filter(|selection| selection.is_of(personality)) {
                let named = if with_alternatives { &mut selection.with_alternatives } else { &mut selection.named };
                known |= named.add_item(selection.table, &parsed);
            }
            parsed.unknown().into()
        }
        Err(problem) => {
            // As in strace, `?` suppresses the error for an unknown item, but not that for a bad regular expression.
            known &= !matches!(problem.kind, FilterErrorKind::BadRegex | FilterErrorKind::RegexOff);
            problem
        }
    };
    if known {
        return Ok(());
    }
    let tables = selections.iter().filter(|selection| selection.is_of(personality)).map(|selection| selection.table);
    let suggestion = nearest_in(problem.kind, text, tables);
    Err(FilterError::of(problem, item, suggestion))
}

/// Selects the calls that an expression names; the result is whether the selections are to be inverted.
pub(super) fn select_all(expression: &str, selections: &mut [Selection]) -> Result<bool, FilterError> {
    let list = expression.trim_start_matches('!');
    let inverted = (expression.len() - list.len()) % 2 == 1;
    match list {
        "none" => return Ok(inverted),
        "all" => return Ok(!inverted),
        _ => {}
    }
    let mut regexes = regex::Regexes::default();
    let mut items = list.split(',').filter(|item| !item.is_empty()).peekable();
    if items.peek().is_none() {
        return Err(FilterError::new(FilterErrorKind::Empty, expression));
    }
    items.try_for_each(|item| select(item, selections, &mut regexes))?;
    Ok(inverted)
}

/// The set that an expression selects from one table.
fn select_of(table: &'static Table, expression: &str) -> Result<SlotBits, FilterError> {
    let mut selection = Selection::new(table);
    let inverted = select_all(expression, core::slice::from_mut(&mut selection))?;
    Ok(selection.slots(inverted))
}

/// From an expression as in strace's `-e trace=`; [`filter`](crate::filter) describes the expressions.
///
/// A name must be that of a call of this ABI: a name that only another ABI of the same kernel has is an error. A set, even an
/// inverted one, contains only calls that have a row. A [`Filter`](crate::Filter) can also select numbers that no row has.
///
/// ```
/// use sysno::arch::x86_64::{Sysno, SysnoSet};
///
/// let set: SysnoSet = "openat,close,?nonsense,read@32".parse()?;
/// assert_eq!(set, SysnoSet::new(&[Sysno::openat, Sysno::close]));
/// assert_eq!("!openat,close".parse(), Ok(!set));
/// assert!("waitpid".parse::<SysnoSet>().is_err(), "that is x86's");
/// # Ok::<(), sysno::FilterError>(())
/// ```
impl<S: SyscallEnum> FromStr for SysnoSet<S> {
    type Err = FilterError;

    fn from_str(expression: &str) -> Result<Self, FilterError> {
        select_of(S::TABLE, expression).map(Self::from_slots)
    }
}

impl Abi {
    /// The set of the ABI's calls that an expression as in strace's `-e trace=` selects; [`filter`](crate::filter) describes
    /// the expressions.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let set = Abi::X86_64.filter("dup,%clock,!read").unwrap_err();
    /// assert_eq!(set.to_string(), "unknown system call `!read`; did you mean `read`?");
    /// let set = Abi::X86_64.filter("%%statfs").unwrap();
    /// assert!(set.iter().map(|call| call.name()).eq(["ustat", "statfs", "fstatfs"]));
    /// ```
    pub fn filter(self, expression: &str) -> Result<SyscallSet, FilterError> {
        select_of(self.table(), expression).map(|slots| SyscallSet::from_slots(self.table(), slots))
    }
}
