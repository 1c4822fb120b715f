//! strace's expressions for sets of calls, as in its `-e trace=`: `openat,%net,!…`.
//!
//! Three ways to read one:
//!
//! - `"…".parse::<SysnoSet<S>>()`, into a set of one ABI's `Sysno`.
//! - [`Abi::filter`], into a [`SyscallSet`]: one ABI that is known at run time only.
//! - [`Filter::new`], for up to four ABIs at once: a tracer on x86-64 meets calls of x86-64, of x86 and of x32.
//!
//! ```
//! use sysno::{Abi, Filter, SysnoSet, arch::x86_64::Sysno};
//!
//! let set: SysnoSet<Sysno> = "read,%clock".parse()?;
//! assert!(set.contains(Sysno::read) && set.contains(Sysno::clock_gettime));
//!
//! let filter = Filter::new(&[Abi::X86_64, Abi::X86], "!socketcall,futex@64")?;
//! assert!(!filter.contains(Abi::X86_64.syscall_by_name("futex").unwrap()));
//! assert!(filter.contains(Abi::X86.syscall_by_name("futex").unwrap()));
//! # Ok::<(), sysno::FilterError>(())
//! ```
//!
//! # Expressions
//!
//! ```text
//! expression = { "!" } ( "all" | "none" | item { "," item } )
//! item       = { "?" } ( name | number | class | "/" regex ) [ "@" personality ]
//! ```
//!
//! | | selects |
//! |---|---|
//! | `!…` | the calls that the rest does not select; `!!` is nothing |
//! | `all`, `none` | as a whole expression: all calls, those without a row too; no call |
//! | `openat` | the call of that name |
//! | `257` | the call of that number, in decimal. On x32 and ARM's old ABI it may be without bit 30 or 0x900000 |
//! | `%file` | the calls in that class |
//! | `file` | the same, as strace once wrote it |
//! | `all`, in a list | all calls that have a row |
//! | `/^(.*_)?statfs` | the calls with a name that contains a match of the regular expression; with the [feature](crate#features) `regex` |
//! | `?mseal` | what `mseal` selects, and it is no error if there is none. A bad regular expression or personality still is |
//! | `read@32` | what `read` selects, of one personality |
//!
//! The classes are `%desc`, `%file`, `%memory`, `%process`, `%signal`, `%ipc`, `%network` (also `%net`), `%creds`,
//! `%clock`, `%stat`, `%lstat`, `%fstat`, `%%stat`, `%statfs`, `%fstatfs`, `%%statfs` and `%pure`. `%%stat` is
//! [`Category::StatLike`](crate::Category::StatLike). The two categories that strace has no word for are not accepted.
//! Without `%`: `desc`, `file`, `memory`, `process`, `signal`, `ipc`, `network`. The calls `signal` and `ipc`, which some
//! ABIs have, are therefore selected alone by their numbers, or by `/^ipc$`.
//!
//! A comma ends an item, in a regular expression too. Empty items are skipped, but at least one must be there. There
//! are no spaces.
//!
//! An item is valid if any of the ABIs knows it. The personality after the last `@` is that of an ABI's pointers, `64`
//! or `32`, and `x32` for x32. It must be one of those that a kernel has which runs programs of one of the ABIs: `64`,
//! `32` and `x32` for x86-64; `x32` and `32` for x32; `64` and `32` for AArch64, PowerPC, s390x, SPARC and PA-RISC of
//! 64 bits; only its own for any other. An item for a personality that is none of the ABIs' selects nothing. Its
//! class must be one, its number a number, its regular expression valid; its name may be any.
//!
//! # What differs from strace
//!
//! The expressions that strace 6.1 to 7.2 accept are accepted, and select the same, but for these:
//!
//! - The calls, their names and their classes are those of this crate's tables. strace's tables depend on its version,
//!   and on x32 have names of their own for calls that are x86-64's (`ioctl#64`).
//! - strace shows x86's `socketcall(SYS_BIND, …)` as `bind(…)`, and selects it by that name; `socketcall` and `ipc`
//!   are calls as any other here, and a name that only their subcalls have (`semop@32`) is unknown.
//! - strace shows every call that its table lacks, whatever the expression. Here that is the expression's to say:
//!   [`Filter::matches_unknown`].
//! - The personalities depend on the ABIs that are asked for, not on how a tracer was compiled. With [`Abi::filter`]
//!   and [`parse`](str::parse), where there is one ABI, a name that only another one of the kernel's has is unknown.
//! - Regular expressions are those of the crate `regex-lite` rather than POSIX extended ones. There is little difference
//!   where names of calls are concerned: back references, `[.….]` and `[=…=]` are errors, and so is a `)` alone; `(?…)`,
//!   `\d`, `\t` and the like mean what they do in Perl, within brackets too; a backslash in brackets must be doubled;
//!   `^*` is no error. All those of an expression must fit in 32 KiB when they are compiled, which a few dozen do, and each
//!   be at most 4 KiB long: nobody's expression takes a tracer's time.

use core::fmt;
use core::str::FromStr;

use crate::arch::Abi;
use crate::category::Categories;
use crate::decode::Invocation;
use crate::error::ShortText;
use crate::nearest::Nearest;
use crate::set::{SlotBits, SyscallSet, SysnoSet};
use crate::table::{Syscall, SyscallEnum, Table};

/// strace's classes.
const CLASSES: &[(&str, Categories)] = &[
    ("%desc", Categories::DESC),
    ("%file", Categories::FILE),
    ("%memory", Categories::MEMORY),
    ("%process", Categories::PROCESS),
    ("%signal", Categories::SIGNAL),
    ("%ipc", Categories::IPC),
    ("%network", Categories::NETWORK),
    ("%net", Categories::NETWORK),
    ("%creds", Categories::CREDS),
    ("%clock", Categories::CLOCK),
    ("%stat", Categories::STAT),
    ("%lstat", Categories::LSTAT),
    ("%fstat", Categories::FSTAT),
    ("%%stat", Categories::STAT_LIKE),
    ("%statfs", Categories::STATFS),
    ("%fstatfs", Categories::FSTATFS),
    ("%%statfs", Categories::STATFS_LIKE),
    ("%pure", Categories::PURE),
];

/// The classes that may be written without `%`.
const BARE_CLASSES: &[&str] = &["desc", "file", "memory", "process", "signal", "ipc", "network"];

/// The class of that name, with its `%` or as one that needs none.
fn class(text: &str) -> Option<Categories> {
    let is_bare = BARE_CLASSES.contains(&text);
    let class = CLASSES.iter().find(|(name, _)| &name[usize::from(is_bare)..] == text);
    class.map(|&(_, categories)| categories)
}

/// The personalities of a kernel that runs programs of an ABI, as strace names them; the ABI's own is the first.
fn personalities(abi: Abi) -> &'static [&'static str] {
    match abi.name() {
        "x86_64" => &["64", "32", "x32"],
        "x32" => &["x32", "32"],
        "aarch64" | "powerpc64" | "s390x" | "sparc64" | "parisc64" => &["64", "32"],
        _ if abi.pointer_bits() == 64 => &["64"],
        _ => &["32"],
    }
}

/// The slot of a number as an expression has it.
fn slot_of_number(table: &Table, number: u32) -> Option<usize> {
    let base = table.abi().descriptor().number_base;
    match table.abi().name() {
        "x32" | "arm_oabi" if number < base => table.slot(number + base),
        _ if number < base => None,
        _ => table.slot(number),
    }
}

/// What an expression selects of a table.
struct Selection {
    table: &'static Table,
    slots: SlotBits,
    /// Kept apart and looked up once, at the end: a class may be an item thousands of times.
    categories: Categories,
}

impl Selection {
    fn new(table: &'static Table) -> Self {
        Self { table, slots: SlotBits::EMPTY, categories: Categories::NONE }
    }

    fn all(&self) -> SlotBits {
        SlotBits::all(self.table)
    }

    /// Whether it is of that personality.
    fn is_of(&self, personality: Option<&str>) -> bool {
        personality.is_none_or(|name| personalities(self.table.abi())[0] == name)
    }

    /// Selects a slot; `false` if there is none.
    fn select(&mut self, slot: Option<usize>) -> bool {
        slot.map(|slot| self.slots.insert(slot)).is_some()
    }

    /// Selects what an item names; `false` if that is nothing.
    fn select_item(&mut self, item: &Item<'_>) -> bool {
        match item {
            Item::Name(name) => self.select(self.table.slot_of_name(name)),
            Item::Number(number) => self.select(slot_of_number(self.table, *number)),
            Item::Class(categories) => {
                self.categories |= *categories;
                true
            }
            Item::All => {
                self.slots = self.all();
                true
            }
            Item::Regex(regex) => {
                let mut any = false;
                for call in self.table.syscalls() {
                    if regex.is_match(call.name()) {
                        self.slots.insert(call.slot());
                        any = true;
                    }
                }
                any
            }
        }
    }

    fn slots(&self, inverted: bool) -> SlotBits {
        let slots = self.slots.union(SlotBits::in_any(self.table, self.categories));
        if inverted { self.all().difference(slots) } else { slots }
    }
}

/// An item of a list, without its `?` and its personality.
enum Item<'a> {
    Name(&'a str),
    Number(u32),
    Class(Categories),
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

    /// What is wrong with it if no ABI knows it. It needs its text: a regular expression doesn't say it.
    fn unknown(&self) -> FilterErrorKind {
        match self {
            Self::Number(_) => FilterErrorKind::UnknownNumber,
            Self::Regex(_) => FilterErrorKind::NoMatch,
            Self::Name(_) | Self::Class(_) | Self::All => FilterErrorKind::UnknownName,
        }
    }
}

/// Adds an item to what is selected.
fn select(item: &str, selections: &mut [Selection], regexes: &mut regex::Regexes) -> Result<(), FilterError> {
    let text = item.trim_start_matches('?');
    let is_optional = text.len() < item.len();
    let (text, personality) = match text.rsplit_once('@') {
        Some((text, name)) => (text, Some(name)),
        None => (text, None),
    };
    if let Some(name) = personality {
        if !selections.iter().any(|selection| personalities(selection.table.abi()).contains(&name)) {
            return Err(FilterError::new(FilterErrorKind::UnknownPersonality, item));
        }
    }

    let mut known = is_optional;
    let problem = match Item::new(text, regexes) {
        Ok(parsed) => {
            // An item for a personality that is not asked for: nobody is there to know it.
            known |= personality.is_some() && !selections.iter().any(|selection| selection.is_of(personality));
            for selection in selections.iter_mut().filter(|selection| selection.is_of(personality)) {
                known |= selection.select_item(&parsed);
            }
            parsed.unknown().into()
        }
        Err(problem) => {
            // As strace does: `?` pardons what is unknown, and not what is no regular expression.
            known &= !matches!(problem.kind, FilterErrorKind::BadRegex | FilterErrorKind::RegexOff);
            problem
        }
    };
    if known {
        return Ok(());
    }
    let mut error = FilterError { detail: problem.detail, ..FilterError::new(problem.kind, item) };
    error.suggest(text, selections.iter().filter(|selection| selection.is_of(personality)));
    Err(error)
}

/// Selects what an expression names, and says whether that is to be inverted.
fn select_all(expression: &str, selections: &mut [Selection]) -> Result<bool, FilterError> {
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

/// The set that an expression selects of one table.
fn select_of(table: &'static Table, expression: &str) -> Result<SlotBits, FilterError> {
    let mut selection = Selection::new(table);
    let inverted = select_all(expression, core::slice::from_mut(&mut selection))?;
    Ok(selection.slots(inverted))
}

/// From an expression as strace has it in `-e trace=`; [`filter`](crate::filter) says what that may be.
///
/// Only this ABI's calls count: a name that only another ABI of the same kernel has is an error. An inverted set has
/// calls that have a row, as any set; a [`Filter`] has the others, too.
///
/// ```
/// use sysno::{SysnoSet, arch::x86_64::Sysno};
///
/// let set: SysnoSet<Sysno> = "openat,close,?nonsense,read@32".parse()?;
/// assert_eq!(set, SysnoSet::new(&[Sysno::openat, Sysno::close]));
/// assert_eq!("!openat,close".parse(), Ok(!set));
/// assert!("waitpid".parse::<SysnoSet<Sysno>>().is_err(), "that is x86's");
/// # Ok::<(), sysno::FilterError>(())
/// ```
impl<S: SyscallEnum> FromStr for SysnoSet<S> {
    type Err = FilterError;

    fn from_str(expression: &str) -> Result<Self, FilterError> {
        select_of(S::TABLE, expression).map(Self::from_slots)
    }
}

impl Abi {
    /// The set of the ABI's calls that an expression selects, as strace has them in `-e trace=`;
    /// [`filter`](crate::filter) says what they may be.
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

/// The calls of some ABIs that an expression of strace's selects.
///
/// ```
/// use sysno::{Abi, Filter};
///
/// let filter = Filter::new(&[Abi::X86_64, Abi::X86, Abi::X32], "!%file,waitpid")?;
/// assert!(filter.contains(Abi::X86_64.syscall_by_name("read").unwrap()));
/// assert!(!filter.contains(Abi::X86.syscall_by_name("waitpid").unwrap()));
/// // What a tracer meets is a number, and the kernel may be newer than the table.
/// assert!(filter.contains_number(Abi::X86_64, 0));
/// assert!(filter.contains_number(Abi::X86_64, 10_000));
/// # Ok::<(), sysno::FilterError>(())
/// ```
///
/// [`filter`](crate::filter) describes the expressions.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Filter {
    sets: [Option<SyscallSet>; Self::MOST_ABIS],
    matches_unknown: bool,
}

impl Filter {
    /// How many ABIs a filter can be for. No kernel runs programs of more.
    ///
    /// ```
    /// assert_eq!(sysno::Filter::MOST_ABIS, 4);
    /// ```
    pub const MOST_ABIS: usize = 4;

    /// What `expression` selects of these ABIs, at most [`Filter::MOST_ABIS`].
    ///
    /// An item is an error where none of the ABIs knows it: `waitpid` is one for x86-64, and none for x86-64 and x86.
    ///
    /// ```
    /// use sysno::{Abi, Filter, FilterErrorKind};
    ///
    /// assert!(Filter::new(&[Abi::X86_64, Abi::X86], "waitpid").is_ok());
    /// let error = Filter::new(&[Abi::X86_64], "waitpid").unwrap_err();
    /// assert_eq!(error.kind(), FilterErrorKind::UnknownName);
    /// let error = Filter::new(&[Abi::X86_64; 5], "all").unwrap_err();
    /// assert_eq!(error.kind(), FilterErrorKind::TooManyAbis);
    /// ```
    pub fn new(abis: &[Abi], expression: &str) -> Result<Self, FilterError> {
        // The places beyond the last ABI hold what is never looked at.
        let Some(&first) = abis.first() else {
            return Err(FilterError::new(FilterErrorKind::NoAbi, expression));
        };
        if abis.len() > Self::MOST_ABIS {
            return Err(FilterError::new(FilterErrorKind::TooManyAbis, expression));
        }
        let mut selections: [Selection; Self::MOST_ABIS] =
            core::array::from_fn(|i| Selection::new(abis.get(i).unwrap_or(&first).table()));
        let selections = &mut selections[..abis.len()];
        let inverted = select_all(expression, selections)?;
        let mut sets = [None; Self::MOST_ABIS];
        for (set, selection) in sets.iter_mut().zip(selections) {
            *set = Some(SyscallSet::from_slots(selection.table, selection.slots(inverted)));
        }
        Ok(Self { sets, matches_unknown: inverted })
    }

    /// Whether `call` is selected; one of an ABI that the filter is not for never is.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let filter = Filter::new(&[Abi::X86_64], "read").unwrap();
    /// assert!(filter.contains(Abi::X86_64.syscall_by_name("read").unwrap()));
    /// assert!(!filter.contains(Abi::X86.syscall_by_name("read").unwrap()));
    /// ```
    pub fn contains(&self, call: Syscall) -> bool {
        self.sets.iter().flatten().any(|set| set.contains(call))
    }

    /// Whether the call of that number is selected, whether it has a row or not: then it is if the expression is
    /// inverted, or is `all`. `false` for an ABI that the filter is not for.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let filter = Filter::new(&[Abi::X86_64], "!read").unwrap();
    /// assert_eq!([0, 1, 10_000].map(|number| filter.contains_number(Abi::X86_64, number)), [false, true, true]);
    /// assert!(!filter.contains_number(Abi::X86, 1));
    /// ```
    pub fn contains_number(&self, abi: Abi, number: u32) -> bool {
        self.set(abi).is_some_and(|set| match abi.syscall(number) {
            Some(call) => set.contains(call),
            None => self.matches_unknown,
        })
    }

    /// Whether a call is selected that a tracer meets, whether it has a row or not, and whatever its ABI is: one that the
    /// filter is not for is selected if calls without a row are.
    ///
    /// ```
    /// # use sysno::{Abi, Filter, Invocation};
    /// let close = Invocation::new(0xC000_003E, 3, [5]);
    /// assert!(Filter::new(&[Abi::X86_64], "%desc").unwrap().matches(&close));
    /// assert!(!Filter::new(&[Abi::X86_64], "!%desc").unwrap().matches(&close));
    /// ```
    pub fn matches(&self, call: &Invocation) -> bool {
        let set = call.syscall().and_then(|call| self.set(call.abi()).map(|set| set.contains(call)));
        set.unwrap_or(self.matches_unknown)
    }

    /// Whether calls are selected that have no row: where the expression is inverted, or is `all`. As in strace, `all`
    /// in a list selects what has a row.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let matches_unknown = |expression| Filter::new(&[Abi::X86_64], expression).unwrap().matches_unknown();
    /// assert_eq!(["!read", "all", "!none"].map(matches_unknown), [true; 3]);
    /// assert_eq!(["read", "none", "!all", "all,read"].map(matches_unknown), [false; 4]);
    /// ```
    pub const fn matches_unknown(&self) -> bool {
        self.matches_unknown
    }

    /// The selected calls of one ABI; `None` if the filter is not for it.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let filter = Filter::new(&[Abi::X86_64, Abi::X86], "/^stat").unwrap();
    /// assert!(filter.set(Abi::X86).unwrap().iter().any(|call| call.name() == "stat64"));
    /// assert_eq!(filter.set(Abi::X32), None);
    /// ```
    pub fn set(&self, abi: Abi) -> Option<SyscallSet> {
        self.sets().find(|set| set.abi() == abi)
    }

    /// The selected calls of each ABI, in the order in which the ABIs were given.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let filter = Filter::new(&[Abi::X86_64, Abi::X86], "read,waitpid").unwrap();
    /// assert!(filter.sets().map(|set| set.count()).eq([1, 2]));
    /// ```
    pub fn sets(&self) -> impl Iterator<Item = SyscallSet> + Clone {
        self.sets.iter().flatten().copied()
    }
}

/// What is wrong with an expression.
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
const _: () = assert!(size_of::<FilterError>() < 128);

/// What can be said beyond what is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Detail {
    Nothing,
    Suggestion(&'static str),
    /// Shorter than the item's: an error is in every `Result`.
    #[cfg(feature = "regex")]
    Reason(ShortText<40>),
}

/// What is wrong with an item before it is known which ABIs it is for.
struct Problem {
    kind: FilterErrorKind,
    detail: Detail,
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
    /// There is no item in it. [`FilterError::item`] is the whole expression.
    Empty,
    /// A name that no call has.
    UnknownName,
    /// A number that no call has, or what begins as a number and is none.
    UnknownNumber,
    /// A class that strace has not. [`Category`](crate::Category) has some that strace has no word for: they are not
    /// accepted.
    UnknownClass,
    /// What is behind the last `@` is no personality of a kernel with these ABIs.
    UnknownPersonality,
    /// A regular expression that no call's name matches.
    NoMatch,
    /// It is no regular expression, or is too large.
    BadRegex,
    /// It is a regular expression, and the feature `regex` is off.
    RegexOff,
    /// A [`Filter`] for no ABI. The item is the whole expression.
    NoAbi,
    /// A [`Filter`] for more ABIs than [`Filter::MOST_ABIS`]. The item is the whole expression.
    TooManyAbis,
}

impl FilterError {
    fn new(kind: FilterErrorKind, item: &str) -> Self {
        Self { item: ShortText::new(item), kind, detail: Detail::Nothing }
    }

    /// Finds what may have been meant by `text`.
    fn suggest<'a>(&mut self, text: &str, selections: impl Iterator<Item = &'a Selection>) {
        let mut nearest = Nearest::new(text);
        match self.kind {
            FilterErrorKind::UnknownName => {
                for call in selections.flat_map(|selection| selection.table.syscalls()) {
                    nearest.offer(call.name());
                }
                CLASSES.iter().for_each(|(name, _)| nearest.offer_as(&name[1..], name));
            }
            FilterErrorKind::UnknownClass => CLASSES.iter().for_each(|(name, _)| nearest.offer(name)),
            _ => return,
        }
        if let Some(name) = nearest.found() {
            self.detail = Detail::Suggestion(name);
        }
    }

    /// What kind of mistake it is.
    ///
    /// ```
    /// # use sysno::{Abi, FilterErrorKind};
    /// assert_eq!(Abi::X86_64.filter("999").unwrap_err().kind(), FilterErrorKind::UnknownNumber);
    /// ```
    pub const fn kind(&self) -> FilterErrorKind {
        self.kind
    }

    /// The item that is wrong, as it stands in the expression; its first 64 bytes where it is longer, less those of a
    /// character cut in two.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.filter("!read,wirte@64").unwrap_err().item(), "wirte@64");
    /// ```
    pub fn item(&self) -> &str {
        self.item.as_str()
    }

    /// The call or class that may have been meant: one whose name differs in at most a third of its letters.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let suggestion = |expression| Abi::X86_64.filter(expression).unwrap_err().suggestion();
    /// assert_eq!(suggestion("wirte@64"), Some("write"));
    /// assert_eq!(suggestion("creds"), Some("%creds"));
    /// assert_eq!(suggestion("printf"), None);
    /// ```
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
            FilterErrorKind::UnknownPersonality => write!(f, "unknown personality in `{item}`"),
            FilterErrorKind::NoMatch => write!(f, "no system call matches `{item}`"),
            FilterErrorKind::BadRegex => write!(f, "bad regular expression `{item}`"),
            FilterErrorKind::RegexOff => {
                write!(f, "regular expression `{item}`: sysno is compiled without its feature `regex`")
            }
            FilterErrorKind::NoAbi => write!(f, "`{item}` is for no ABI"),
            FilterErrorKind::TooManyAbis => write!(f, "`{item}` is for more than {} ABIs", Filter::MOST_ABIS),
        }?;
        match &self.detail {
            Detail::Nothing => Ok(()),
            Detail::Suggestion(name) => write!(f, "; did you mean `{name}`?"),
            #[cfg(feature = "regex")]
            Detail::Reason(reason) => write!(f, ": {reason}"),
        }
    }
}

impl core::error::Error for FilterError {}

#[cfg(feature = "std")]
impl From<FilterError> for std::io::Error {
    fn from(error: FilterError) -> Self {
        Self::new(std::io::ErrorKind::InvalidInput, error)
    }
}

#[cfg(feature = "regex")]
mod regex {
    use std::string::ToString;

    use regex_lite::RegexBuilder;

    use super::{Detail, FilterErrorKind, Problem};
    use crate::error::ShortText;

    pub(super) use regex_lite::Regex;

    const LONGEST: usize = 4 << 10;

    /// How much an expression's regular expressions may still take.
    pub(super) struct Regexes {
        bytes_left: usize,
    }

    impl Default for Regexes {
        fn default() -> Self {
            Self { bytes_left: 32 << 10 }
        }
    }

    impl Regexes {
        /// The time that a match takes is proportional to the size of the compiled regular expression, and a few
        /// characters may compile into much: `(.{9}){99}`.
        pub(super) fn compile(&mut self, text: &str) -> Result<Regex, Problem> {
            let bad = |reason: &str| Problem {
                kind: FilterErrorKind::BadRegex,
                detail: Detail::Reason(ShortText::new(reason)),
            };
            if text.len() > LONGEST {
                return Err(bad("longer than 4096 bytes"));
            }
            // There is a limit to be set, and no size to be had: the lowest limit that serves is the size.
            let mut limit = 512.min(self.bytes_left);
            loop {
                match RegexBuilder::new(text).size_limit(limit).build() {
                    Ok(regex) => {
                        self.bytes_left -= limit;
                        return Ok(regex);
                    }
                    Err(error) if limit == self.bytes_left => return Err(bad(&error.to_string())),
                    Err(_) => limit = (limit * 2).min(self.bytes_left),
                }
            }
        }
    }
}

/// Without the feature, there is no regular expression.
#[cfg(not(feature = "regex"))]
mod regex {
    use super::{FilterErrorKind, Problem};

    pub(super) enum Regex {}

    impl Regex {
        pub(super) fn is_match(&self, _: &str) -> bool {
            match *self {}
        }
    }

    #[derive(Default)]
    pub(super) struct Regexes;

    impl Regexes {
        pub(super) fn compile(&mut self, _: &str) -> Result<Regex, Problem> {
            Err(FilterErrorKind::RegexOff.into())
        }
    }
}
