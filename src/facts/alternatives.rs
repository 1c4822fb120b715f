//! The calls that can do the work of others: `tables/alternatives.rs`.

use super::name_list::NameList;
use crate::set::{SyscallSet, SysnoSet};
use crate::table::name_index::NameIndex;
use crate::table::slots::SlotBits;
use crate::table::{SyscallEnum, Table};

// Turns
//
//     chroot pivot_root | setns;
//     ioperm iopl;
//
// into
//
//     const ROWS: &str = "chroot pivot_root | setns ; ioperm iopl ; ";
macro_rules! alternatives {
    ($($($call:ident)+ $(| $($also:ident)+)?;)*) => {
        const ROWS: &str = concat!(
            $(stringify!($($call)+), $(" | ", stringify!($($also)+),)? " ; ",)*
        );
    };
}

include!("../../tables/alternatives.rs");

/// The calls that aren't in the set, and can do the work of those that are.
pub(crate) const fn alternatives(table: &'static Table, set: SlotBits) -> SlotBits {
    let index = NameIndex::new(table);
    let mut found = SlotBits::EMPTY;
    let (mut row, mut is_asked_for, mut is_for_more) = (SlotBits::EMPTY, false, false);
    let mut words = NameList::new(ROWS);
    while let Some(word) = words.next() {
        match word {
            b"|" => is_for_more = true,
            b";" => {
                if is_asked_for {
                    found = found.union(row);
                }
                (row, is_asked_for, is_for_more) = (SlotBits::EMPTY, false, false);
            }
            name => {
                if let Some(slot) = index.slot(name) {
                    row.insert(slot);
                    is_asked_for |= !is_for_more && set.contains(slot);
                }
            }
        }
    }
    found.difference(set)
}

impl<S: SyscallEnum> SysnoSet<S> {
    /// The calls that can do the work of calls in this set, or a part of it, and aren't in the set themselves. If the calls
    /// in the set are forbidden, a program can make these instead.
    ///
    /// `openat2` is an alternative of `openat`, and so is `io_uring_setup`. But `openat` is no alternative of
    /// `io_uring_setup`, which is not there to open files. `tables/alternatives.rs` has the calls with the reason for each.
    /// It also says what no such list can have: with some paths and descriptors, a call does what another call would do.
    ///
    /// ```
    /// # use sysno::arch::x86_64::{Sysno, SysnoSet};
    /// const FORBIDDEN: SysnoSet = SysnoSet::new(&[Sysno::socket, Sysno::socketpair]);
    /// const ALTERNATIVES: SysnoSet = FORBIDDEN.alternatives();
    /// assert_eq!(ALTERNATIVES, SysnoSet::new(&[Sysno::io_uring_setup]));
    /// ```
    ///
    /// In [expressions](crate::filter), `+socket` selects `socket` and its alternatives. All of them are calls of this ABI. A
    /// program can also make calls of other ABIs, which the filter must forbid.
    #[must_use]
    pub const fn alternatives(&self) -> Self {
        Self::from_slots(alternatives(S::TABLE, self.slots()))
    }
}

impl SyscallSet {
    /// The calls that can do the work of calls in this set, or a part of it, and aren't in the set themselves: see
    /// [`SysnoSet::alternatives`].
    ///
    /// ```
    /// # use sysno::Abi;
    /// let forbidden = Abi::Aarch64.filter("openat,openat2").unwrap();
    /// let alternatives = forbidden.alternatives();
    /// assert!(alternatives.iter().map(|call| call.name()).eq(["open_by_handle_at", "io_uring_setup"]));
    /// ```
    #[must_use]
    pub const fn alternatives(&self) -> Self {
        Self::from_slots(self.table(), alternatives(self.table(), self.slots()))
    }
}
