//! strace's expressions for sets of calls, as in its `-e trace=`: `openat,%net,!…`; with systemd's groups, `@system-service`.
//!
//! Three ways to read one:
//!
//! - `"…".parse::<SysnoSet>()` makes a set of one ABI's `Sysno`.
//! - [`Abi::filter`] makes a [`SyscallSet`], for one ABI that is known only at run time.
//! - [`Filter::new`] makes a [`Filter`], for up to four ABIs at once: a tracer on x86-64 sees calls of x86-64, of x86 and of
//!   x32.
//!
//! ```
//! use sysno::arch::x86_64::{Sysno, SysnoSet};
//! use sysno::{Abi, Filter};
//!
//! let set: SysnoSet = "read,%clock".parse()?;
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
//! item       = { "?" } [ "+" ] ( name | number | class | group | "/" regex ) [ "@" personality ]
//! ```
//!
//! | | selects |
//! |---|---|
//! | `!…` | the calls that the rest does not select; `!!` has no effect |
//! | `all`, as the whole expression | all calls, including those without a row |
//! | `none`, as the whole expression | no calls |
//! | `openat` | the call of that name, or of that [other name](crate::Table::syscall_by_name): `pread` is `pread64` |
//! | `SYS_openat`, `__NR_openat`, `openat(2)` | the same, as headers, libseccomp (`SCMP_SYS(openat)`) and manuals write it |
//! | `257` | the call of that number, in decimal. It may be without bit 30 on x32, and without 0x900000 on ARM's old ABI |
//! | `%file` | the calls in that class |
//! | `file` | the same, in strace's older notation |
//! | `@file-system` | the calls in that [group](crate::Group) of systemd's |
//! | `all`, in a list | all calls that have a row |
//! | `/^(.*_)?statfs` | the calls whose name in the table contains a match of the regular expression; with the [feature](crate#features) `regex` |
//! | `?mseal` | the same as `mseal`, but an unknown item is no error; a bad regular expression or personality still is one |
//! | `+openat` | the calls that `openat` selects, and those that can do their work: their [alternatives](crate::SyscallSet::alternatives) |
//! | `read@32` | the same as `read`, for one personality only |
//!
//! The classes are `%desc`, `%file`, `%memory`, `%process`, `%signal`, `%ipc`, `%network` (also `%net`), `%creds`, `%clock`,
//! `%stat`, `%lstat`, `%fstat`, `%%stat`, `%statfs`, `%fstatfs`, `%%statfs` and `%pure`. `%%stat` is
//! [`Category::StatLike`](crate::Category::StatLike). strace has no word for two categories, which are not accepted. These
//! classes may be written without `%`: `desc`, `file`, `memory`, `process`, `signal`, `ipc`, `network`. Some ABIs have calls
//! named `signal` and `ipc`, but these words select the classes. To select only the call, use its number or a regular
//! expression: `/^ipc$`.
//!
//! A group selects those of its calls that the ABI has. An `@` at the beginning of an item begins a group, any other `@` a
//! personality: `@file-system@64`.
//!
//! An alternative is a call that can do the work of another one, or a part of it. A filter that forbids `openat` still allows
//! `openat2` and `io_uring_setup`; one that forbids `+openat` allows none of them. On each ABI, `+` adds the alternatives of
//! the calls that the item selects on that ABI.
//!
//! A comma ends an item, even in a regular expression. Empty items are skipped, but at least one item must not be empty.
//! Spaces are not skipped: they are part of an item.
//!
//! The name of a kernel's function, as `sys_stat`, is an error: it may serve several calls, and another one on another ABI. The error
//! [suggests](FilterError::suggestion) the call that it [most likely means](Abi::syscall_by_any_name).
//!
//! An item is valid if any of the ABIs knows it. The personality after the last `@` is the width of an ABI's pointers, `64`
//! or `32`, or `x32` for x32. The personalities that an expression may have depend on the ABIs: `64`, `32` and `x32` for
//! x86-64; `x32` and `32` for x32; `64` and `32` for AArch64, PowerPC, s390x, SPARC and PA-RISC of 64 bits; for any other
//! ABI, only its own. An item for a personality that none of the ABIs has selects nothing. It must still be valid: its class
//! must exist, its number must be a number, and its regular expression must be valid. Only its name may be unknown.
//!
//! # What differs from strace
//!
//! Every expression that strace 6.1 to 7.2 accepts is accepted here, and selects the same calls, with the exceptions below.
//! strace has no groups, no `+` and no pasted names.
//!
//! - The calls, their names and their classes are those of this crate's tables. strace's tables depend on its version. For
//!   x32, strace's tables have other names for the calls of x86-64 (`ioctl#64`).
//! - strace shows x86's `socketcall(SYS_BIND, …)` as `bind(…)`, and selects it by that name. Here, `socketcall` and `ipc` are
//!   calls like any other, in the classes `%network` and `%ipc`. If only a subcall of theirs has a name, the name is unknown:
//!   `semop@32`.
//! - strace shows every call that its table lacks, whatever the expression is. Here the expression decides:
//!   [`Filter::matches_unknown`].
//! - The personalities depend on the ABIs of the set or filter, not on how a tracer was compiled. [`Abi::filter`] and
//!   [`parse`](str::parse) are for one ABI, so a name that only another ABI of the same kernel has is unknown.
//! - Regular expressions are those of the crate `regex-lite` rather than POSIX extended ones. There is little difference for
//!   names of calls: back references, `[.….]` and `[=…=]` are errors, and so is a `)` alone; `(?…)`, `\d`, `\t` and the like
//!   have their meaning in Perl, within brackets too; a backslash in brackets must be doubled; `^*` is no error. Two limits
//!   keep the time of a match short. A regular expression may have at most 4096 bytes. All regular expressions of an
//!   expression together must fit in 32,768 bytes when they are compiled. Each takes at least 512 bytes of these, so there
//!   may be 64 at most.

// Each group of modules uses only those of the groups above it.
mod error;

#[cfg(not(feature = "regex"))]
mod no_regex;
#[cfg(feature = "regex")]
mod regex;

mod expression;

use crate::abi::Abi;
use crate::call::Invocation;
use crate::set::{SyscallIter, SyscallSet};
use crate::table::Syscall;

pub use error::{FilterError, FilterErrorKind};
use expression::{Selection, select_all};

/// The calls of some ABIs that one of strace's expressions selects.
///
/// ```
/// use sysno::{Abi, Filter};
///
/// let filter = Filter::new(&[Abi::X86_64, Abi::X86, Abi::X32], "!%file,waitpid")?;
/// assert!(filter.contains(Abi::X86_64.syscall_by_name("read").unwrap()));
/// assert!(!filter.contains(Abi::X86.syscall_by_name("waitpid").unwrap()));
/// // A tracer sees numbers, and the kernel may be newer than the table.
/// assert!(filter.contains_number(Abi::X86_64, 0));
/// assert!(filter.contains_number(Abi::X86_64, 10_000));
/// # Ok::<(), sysno::FilterError>(())
/// ```
///
/// [`filter`](crate::filter) describes the expressions.
#[doc(alias = "strace")]
#[doc(alias = "trace=")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Filter {
    sets: [Option<SyscallSet>; Self::MOST_ABIS],
    matches_unknown: bool,
}

impl Filter {
    /// The most ABIs for which a filter can be made. No kernel runs programs of more.
    ///
    /// ```
    /// assert_eq!(sysno::Filter::MOST_ABIS, 4);
    /// ```
    pub const MOST_ABIS: usize = error::MOST_ABIS;

    /// The calls that `expression` selects from these ABIs, at most [`Filter::MOST_ABIS`] of them.
    ///
    /// An item is an error if none of the ABIs knows it: `waitpid` is an error for x86-64 alone, but not for x86-64 and x86.
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
        // The elements after the last ABI are never used.
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

    /// The filter that selects the calls of these sets, one set for each ABI. `matches_unknown` is whether it also selects
    /// calls that no row has: [`Filter::matches_unknown`]. `None` if there is no set, if there are more than
    /// [`Filter::MOST_ABIS`], or if two are of the same ABI.
    ///
    /// ```
    /// use sysno::{Abi, Category, Filter, SyscallSet};
    ///
    /// let sets = [Abi::X86_64, Abi::X86].map(|abi| SyscallSet::in_category(abi, Category::Network).complement());
    /// assert_eq!(Filter::from_sets(&sets, true), Filter::new(&[Abi::X86_64, Abi::X86], "!%network").ok());
    /// assert_eq!(Filter::from_sets(&[], true), None);
    /// ```
    #[must_use]
    pub const fn from_sets(sets: &[SyscallSet], matches_unknown: bool) -> Option<Self> {
        if sets.is_empty() || sets.len() > Self::MOST_ABIS {
            return None;
        }
        let mut filter = Self { sets: [None; Self::MOST_ABIS], matches_unknown };
        let mut i = 0;
        while i < sets.len() {
            let mut before = 0;
            while before < i {
                if sets[before].abi() as usize == sets[i].abi() as usize {
                    return None;
                }
                before += 1;
            }
            filter.sets[i] = Some(sets[i]);
            i += 1;
        }
        Some(filter)
    }

    /// The same sets, with or without the calls that no row has.
    #[cfg(feature = "serde")]
    pub(crate) const fn with_unknown(self, matches_unknown: bool) -> Self {
        Self { matches_unknown, ..self }
    }

    /// Whether `call` is selected. A call of an ABI for which the filter is not made is never selected.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let filter = Filter::new(&[Abi::X86_64], "read").unwrap();
    /// assert!(filter.contains(Abi::X86_64.syscall_by_name("read").unwrap()));
    /// assert!(!filter.contains(Abi::X86.syscall_by_name("read").unwrap()));
    /// ```
    #[must_use]
    pub fn contains(&self, call: Syscall) -> bool {
        self.sets.iter().flatten().any(|set| set.contains(call))
    }

    /// Whether the call of that number is selected. A number that no row has is selected if [`Filter::matches_unknown`].
    /// `false` for an ABI for which the filter is not made.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let filter = Filter::new(&[Abi::X86_64], "!read").unwrap();
    /// assert_eq!([0, 1, 10_000].map(|number| filter.contains_number(Abi::X86_64, number)), [false, true, true]);
    /// assert!(!filter.contains_number(Abi::X86, 1));
    /// ```
    #[must_use]
    pub fn contains_number(&self, abi: Abi, number: u32) -> bool {
        self.set(abi).is_some_and(|set| match abi.syscall(number) {
            Some(call) => set.contains(call),
            None => self.matches_unknown,
        })
    }

    /// Whether a call that a tracer sees is selected. If no row has its number, or if the filter is not made for its ABI, it
    /// is selected if [`Filter::matches_unknown`].
    ///
    /// ```
    /// # use sysno::{Abi, Filter, Invocation};
    /// let close = Invocation::new(0xC000_003E, 3, [5]);
    /// assert!(Filter::new(&[Abi::X86_64], "%desc").unwrap().matches(&close));
    /// assert!(!Filter::new(&[Abi::X86_64], "!%desc").unwrap().matches(&close));
    /// ```
    #[must_use]
    pub fn matches(&self, call: &Invocation) -> bool {
        let set = call.syscall().and_then(|call| self.set(call.abi()).map(|set| set.contains(call)));
        set.unwrap_or(self.matches_unknown)
    }

    /// Whether numbers that no row has are selected: if the expression is inverted or is `all`, but not if it is `!all`. As
    /// in strace, `all` in a list selects only calls that have a row.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let matches_unknown = |expression| Filter::new(&[Abi::X86_64], expression).unwrap().matches_unknown();
    /// assert_eq!(["!read", "all", "!none"].map(matches_unknown), [true; 3]);
    /// assert_eq!(["read", "none", "!all", "all,read"].map(matches_unknown), [false; 4]);
    /// ```
    #[must_use]
    pub const fn matches_unknown(&self) -> bool {
        self.matches_unknown
    }

    /// The selected calls of one ABI; `None` if the filter is not made for that ABI.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let filter = Filter::new(&[Abi::X86_64, Abi::X86], "/^stat").unwrap();
    /// assert!(filter.set(Abi::X86).unwrap().iter().any(|call| call.name() == "stat64"));
    /// assert_eq!(filter.set(Abi::X32), None);
    /// ```
    #[must_use]
    pub fn set(&self, abi: Abi) -> Option<SyscallSet> {
        self.sets().find(|set| set.abi() == abi)
    }

    pub(crate) const fn all_sets(&self) -> &[Option<SyscallSet>; Self::MOST_ABIS] {
        &self.sets
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

    /// The selected calls of all ABIs, without numbers that no row has.
    ///
    /// ```
    /// # use sysno::{Abi, Filter};
    /// let filter = Filter::new(&[Abi::X86_64, Abi::X86], "read,waitpid").unwrap();
    /// assert!(filter.iter().map(|call| call.id()).eq([0, 3, 7]));
    /// ```
    #[must_use]
    pub fn iter(&self) -> FilterIter {
        FilterIter { sets: self.sets, calls: None }
    }
}

impl IntoIterator for &Filter {
    type Item = Syscall;
    type IntoIter = FilterIter;

    fn into_iter(self) -> FilterIter {
        self.iter()
    }
}

/// The iterator of [`Filter::iter`].
///
/// ```
/// # use sysno::{Abi, Filter};
/// let mut calls = Filter::new(&[Abi::X86_64], "read").unwrap().iter();
/// assert_eq!(calls.next(), Abi::X86_64.syscall(0));
/// ```
#[derive(Clone, Debug)]
pub struct FilterIter {
    /// The sets whose calls have not been taken yet.
    sets: [Option<SyscallSet>; Filter::MOST_ABIS],
    calls: Option<SyscallIter>,
}

impl Iterator for FilterIter {
    type Item = Syscall;

    fn next(&mut self) -> Option<Syscall> {
        loop {
            if let Some(call) = self.calls.as_mut().and_then(Iterator::next) {
                return Some(call);
            }
            self.calls = Some(self.sets.iter_mut().find_map(Option::take)?.iter());
        }
    }
}

impl core::iter::FusedIterator for FilterIter {}
