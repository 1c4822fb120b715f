//! systemd's groups of calls: [`Group`], which `tables/groups.rs` lists.

use core::fmt;
use core::str::FromStr;

use super::name_list::NameList;
use crate::abi::Abi;
use crate::const_text::is_same;
use crate::error::ShortText;
use crate::paste;
use crate::set::{SyscallSet, SysnoSet};
use crate::table::name_index::NameIndex;
use crate::table::slots::SlotBits;
use crate::table::{SyscallEnum, Table};

// Turns
//
//     /// The kernel's modules.
//     @module = @pkey finit_module init_module;
//
// into the variant `Group::Module` with that documentation, and in the order of the variants
//
//     const NAMES: &[&str] = &["@module"];
//     const MEMBERS: &[&str] = &["@pkey finit_module init_module"];
macro_rules! groups {
    ($(
        $(#[$doc:meta])*
        @$first:ident $(-$rest:ident)* = $(@$group:ident $(-$more:ident)*)* $($call:ident)*;
    )*) => {
        paste! {
            /// A group of calls, as in systemd's `SystemCallFilter=`.
            ///
            /// They are the groups of systemd 262. On an ABI, a group consists of those of its calls that the ABI has.
            /// `systemd-analyze syscall-filter` prints the groups of the machine's systemd.
            ///
            /// In [expressions](crate::filter), a group is an item like any other: `!@privileged,@raw-io`.
            ///
            /// ```
            /// use sysno::arch::x86_64::{Sysno, SysnoSet};
            /// use sysno::{Abi, Group, SyscallSet};
            ///
            /// const CLOCK: SysnoSet = SysnoSet::in_group(Group::Clock);
            /// assert!(CLOCK.contains(Sysno::clock_settime) && !CLOCK.contains(Sysno::clock_gettime));
            ///
            /// // Parsed with or without `@`. Of an ABI that is known only at run time:
            /// let group: Group = "@system-service".parse()?;
            /// assert_eq!(SyscallSet::in_group(Abi::X86_64, group), Abi::X86_64.filter("@system-service")?);
            /// assert_eq!("@clocks".parse::<Group>().unwrap_err().to_string(), "unknown group `@clocks`");
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
            #[non_exhaustive]
            pub enum Group {
                $($(#[$doc])* [<$first:camel $($rest:camel)*>],)*
            }

            impl Group {
                /// Every group, in systemd's order.
                ///
                /// ```
                /// # use sysno::Group;
                /// assert_eq!(Group::ALL[0], Group::Default);
                /// ```
                pub const ALL: &'static [Self] = &[$(Self::[<$first:camel $($rest:camel)*>]),*];
            }
        }

        const NAMES: &[&str] = &[$(concat!("@", stringify!($first) $(, "-", stringify!($rest))*)),*];

        /// What each group includes, as a [`NameList`].
        const MEMBERS: &[&str] = &[$(concat!(
            $("@", stringify!($group), $("-", stringify!($more),)* " ",)*
            stringify!($($call)*),
        )),*];
    };
}

include!("../../tables/groups.rs");

impl Group {
    /// Its name, as systemd writes it.
    ///
    /// ```
    /// # use sysno::Group;
    /// assert_eq!(Group::SystemService.name(), "@system-service");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// Adds the calls of a table to a set.
    const fn add_to(self, mut slots: SlotBits, index: &NameIndex) -> SlotBits {
        let mut members = NameList::new(MEMBERS[self as usize]);
        while let Some(member) = members.next() {
            slots = match member {
                b"all" => slots.union(index.table().slots_of_all()),
                [b'@', ..] => match Self::by_name(member) {
                    Some(group) => group.add_to(slots, index),
                    None => panic!("tables/groups.rs: a group includes one that there is not"),
                },
                name => {
                    if let Some(slot) = index.slot(name) {
                        slots.insert(slot);
                    }
                    slots
                }
            };
        }
        slots
    }

    const fn by_name(name: &[u8]) -> Option<Self> {
        let mut i = 0;
        while i < NAMES.len() {
            if is_same(NAMES[i].as_bytes(), name) {
                return Some(Self::ALL[i]);
            }
            i += 1;
        }
        None
    }
}

/// Some groups: a bit for each.
#[derive(Clone, Copy)]
pub(crate) struct Groups(u64);

const _: () =
    assert!(NAMES.len() <= 64, "tables/groups.rs: there are at most 64 groups; widen `Groups` in src/facts/groups.rs");

impl Groups {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn insert(&mut self, group: Group) {
        self.0 |= 1 << group as u32;
    }

    /// The slots of the calls that are in any of the groups.
    pub(crate) const fn slots(self, table: &'static Table) -> SlotBits {
        let mut slots = SlotBits::EMPTY;
        if self.0 == 0 {
            return slots;
        }
        let index = NameIndex::new(table);
        let mut i = 0;
        while i < Group::ALL.len() {
            if self.0 & 1 << i != 0 {
                slots = Group::ALL[i].add_to(slots, &index);
            }
            i += 1;
        }
        slots
    }
}

const fn slots_of(group: Group, table: &'static Table) -> SlotBits {
    let mut groups = Groups::NONE;
    groups.insert(group);
    groups.slots(table)
}

impl<S: SyscallEnum> SysnoSet<S> {
    /// The set of the calls in one of systemd's groups.
    ///
    /// ```
    /// # use sysno::{Group, Sysno, SysnoSet};
    /// const SYNC: SysnoSet = SysnoSet::in_group(Group::Sync);
    /// assert!(SYNC.contains(Sysno::fsync));
    /// ```
    #[must_use]
    pub const fn in_group(group: Group) -> Self {
        Self::from_slots(slots_of(group, S::TABLE))
    }
}

impl SyscallSet {
    /// The set of an ABI's calls in one of systemd's groups.
    ///
    /// ```
    /// # use sysno::{Abi, Group, SyscallSet};
    /// let swap = SyscallSet::in_group(Abi::X86_64, Group::Swap);
    /// assert!(swap.iter().map(|call| call.name()).eq(["swapon", "swapoff"]));
    /// ```
    #[must_use]
    pub const fn in_group(abi: Abi, group: Group) -> Self {
        Self::from_slots(abi.table(), slots_of(group, abi.table()))
    }
}

/// The name, with its `@`.
impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Group {
    type Err = UnknownGroup;

    fn from_str(text: &str) -> Result<Self, UnknownGroup> {
        let name = text.strip_prefix('@').unwrap_or(text);
        let group = Self::ALL.iter().find(|group| &group.name()[1..] == name);
        group.copied().ok_or_else(|| UnknownGroup(ShortText::new(text)))
    }
}

/// The error for a text that is not the name of a [`Group`].
///
/// ```
/// let error = "@clocks".parse::<sysno::Group>().unwrap_err();
/// assert_eq!(error.name(), "@clocks");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct UnknownGroup(ShortText);

impl UnknownGroup {
    /// The text, or its first 64 bytes if it is longer (fewer, if the cut would be within a character).
    ///
    /// ```
    /// assert_eq!("x".parse::<sysno::Group>().unwrap_err().name(), "x");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for UnknownGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown group `{}`", self.0)
    }
}

impl core::error::Error for UnknownGroup {}
