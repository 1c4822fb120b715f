//! [`SysnoSet`]: a set of system calls of one ABI. [`SyscallSet`]: the same for an ABI that is known only at run time.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
use core::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Deref, Not, Sub, SubAssign};

use static_assertions::assert_impl_all;

use crate::abi::Abi;
use crate::paste;
use crate::row::{Categories, Category};
use crate::table::slots::{SlotBits, SlotIter};
use crate::table::{Syscall, SyscallEnum, Table};

/// A set of system calls of one ABI: one bit for each number of its table.
///
/// `sysno::SysnoSet` is the set of the native ABI's calls, and each module of [`arch`](crate::arch) has the set of its own. This
/// is the type behind them, for a table of your own and for code that works with any table.
///
/// ```
/// use sysno::{Category, Sysno, SysnoSet};
///
/// const IO: SysnoSet = SysnoSet::new(&[Sysno::read, Sysno::write]);
/// const FILES: SysnoSet = SysnoSet::in_category(Category::File);
/// const _: () = assert!(IO.contains(Sysno::read) && FILES.contains(Sysno::openat));
///
/// let mut set = IO | FILES;
/// assert!(set.contains(Sysno::read) && set.contains(Sysno::openat));
/// set -= FILES;
/// assert_eq!(set, IO);
/// assert_eq!(format!("{set:?}"), "{read, write}");
/// ```
///
/// A generic function can't be `const` if it calls a method of [`SyscallEnum`]. So each ABI has a `new` and a `contains` of
/// its own. For a table of your own, [`Sysno::set`](crate::Sysno::set) is the same as `new`, and `contains` is the method of
/// [`Members`]. You call it in the same way, but not in a `const`.
pub struct SysnoSet<S> {
    members: Members<S>,
}

/// A [`SysnoSet`] dereferences to this type, which has `contains` for the sets of all tables. The sets of this crate's own
/// ABIs also have a `const` one.
///
/// ```
/// use sysno::{SyscallEnum, set::SysnoSet};
///
/// fn has_first<S: SyscallEnum>(set: &SysnoSet<S>) -> bool {
///     set.contains(S::all()[0])
/// }
/// assert!(has_first(&sysno::SysnoSet::all()));
/// ```
pub struct Members<S> {
    slots: SlotBits,
    calls: PhantomData<S>,
}

impl<S: SyscallEnum> Members<S> {
    /// Whether `call` is in the set.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert!(!SysnoSet::empty().contains(Sysno::read));
    /// ```
    pub fn contains(&self, call: S) -> bool {
        self.slots.contains(call.slot())
    }
}

impl<S> Deref for SysnoSet<S> {
    type Target = Members<S>;

    fn deref(&self) -> &Members<S> {
        &self.members
    }
}

impl<S: SyscallEnum> SysnoSet<S> {
    /// The set of all calls.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// const ALL: SysnoSet = SysnoSet::all();
    /// assert_eq!(ALL.count(), Sysno::count());
    /// ```
    #[must_use]
    pub const fn all() -> Self {
        const { Self::from_slots(S::TABLE.slots_of_all()) }
    }

    /// The set of the calls in a category.
    ///
    /// ```
    /// # use sysno::{Category, Sysno, SysnoSet};
    /// const CLOCKS: SysnoSet = SysnoSet::in_category(Category::Clock);
    /// assert!(CLOCKS.contains(Sysno::clock_gettime));
    /// ```
    #[must_use]
    pub const fn in_category(category: Category) -> Self {
        Self::from_slots(S::TABLE.slots_in(Categories::only(category)))
    }

    /// Adds `call` to the set; `true` if the set did not contain it.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// let mut set = SysnoSet::empty();
    /// assert!(set.insert(Sysno::read));
    /// assert!(!set.insert(Sysno::read));
    /// ```
    pub fn insert(&mut self, call: S) -> bool {
        self.members.slots.insert(call.slot())
    }

    /// Removes `call` from the set; `true` if the set contained it.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// let mut set = SysnoSet::new(&[Sysno::read]);
    /// assert!(set.remove(Sysno::read));
    /// assert!(!set.remove(Sysno::read));
    /// ```
    pub fn remove(&mut self, call: S) -> bool {
        self.members.slots.remove(call.slot())
    }

    /// The set of the calls that are not in this set: the operator `!`, but also usable in a `const`.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// const OTHERS: SysnoSet = SysnoSet::new(&[Sysno::read]).complement();
    /// assert_eq!(OTHERS, !SysnoSet::new(&[Sysno::read]));
    /// ```
    #[must_use]
    pub const fn complement(&self) -> Self {
        Self::all().difference(self)
    }

    /// The calls, ordered by number.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert!(SysnoSet::new(&[Sysno::write, Sysno::read]).iter().eq([Sysno::read, Sysno::write]));
    /// ```
    #[must_use]
    pub fn iter(&self) -> Iter<S> {
        Iter { slots: self.members.slots.iter(), calls: PhantomData }
    }
}

impl<S> SysnoSet<S> {
    pub(crate) const fn from_slots(slots: SlotBits) -> Self {
        Self { members: Members { slots, calls: PhantomData } }
    }

    #[cfg(feature = "decode")]
    pub(crate) const fn slots(&self) -> SlotBits {
        self.members.slots
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_slot(mut self, slot: usize) -> Self {
        self.members.slots.insert(slot);
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn contains_slot(&self, slot: usize) -> bool {
        self.members.slots.contains(slot)
    }

    /// The set without calls.
    ///
    /// ```
    /// # use sysno::SysnoSet;
    /// const NONE: SysnoSet = SysnoSet::empty();
    /// assert!(NONE.is_empty());
    /// ```
    #[must_use]
    pub const fn empty() -> Self {
        Self::from_slots(SlotBits::EMPTY)
    }

    /// Whether no call is in the set.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert!(!SysnoSet::new(&[Sysno::read]).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// Removes all calls.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// let mut set = SysnoSet::all();
    /// set.clear();
    /// assert!(set.is_empty());
    /// ```
    pub const fn clear(&mut self) {
        self.members.slots = SlotBits::EMPTY;
    }

    /// How many calls are in the set.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert_eq!(SysnoSet::new(&[Sysno::read, Sysno::write]).count(), 2);
    /// ```
    #[must_use]
    pub const fn count(&self) -> usize {
        self.members.slots.count()
    }

    /// Whether all calls of this set are in `other`.
    ///
    /// ```
    /// # use sysno::{Category, Sysno};
    /// assert!(Sysno::in_category(Category::Pure).is_subset(&Sysno::in_category(Category::NeverFails)));
    /// ```
    #[must_use]
    pub const fn is_subset(&self, other: &Self) -> bool {
        self.difference(other).is_empty()
    }

    /// Whether no call is in both sets.
    ///
    /// ```
    /// # use sysno::{Category, Sysno};
    /// assert!(Sysno::in_category(Category::Pure).is_disjoint(&Sysno::in_category(Category::File)));
    /// ```
    #[must_use]
    pub const fn is_disjoint(&self, other: &Self) -> bool {
        self.intersection(other).is_empty()
    }
}

// Turns a line into the `const` method of both sets, the operators on values and references, and the assignment operators.
macro_rules! set_operations {
    ($($(#[$doc:meta])* $method:ident: $Op:ident, $(#[$also:meta])* SyscallSet;)*) => { paste! {$(
        impl<S> SysnoSet<S> {
            $(#[$doc])*
            #[must_use]
            pub const fn $method(&self, other: &Self) -> Self {
                Self::from_slots(self.members.slots.$method(other.members.slots))
            }
        }

        impl SyscallSet {
            $(#[$also])*
            #[must_use]
            pub fn $method(&self, other: &Self) -> Self {
                Self::from_slots(self.table, self.slots.$method(other.slots_of(self.table)))
            }
        }

        set_operators!({S} SysnoSet<S>, $Op [<$Op Assign>] [<$Op:lower>] [<$Op:lower _assign>] $method);
        set_operators!({} SyscallSet, $Op [<$Op Assign>] [<$Op:lower>] [<$Op:lower _assign>] $method);
    )*}};
}

macro_rules! set_operators {
    ({$($S:ident)?} $Set:ty, $Op:ident $OpAssign:ident $op:ident $op_assign:ident $method:ident) => {
        impl<$($S)?> $Op for $Set {
            type Output = Self;

            fn $op(self, other: Self) -> Self {
                self.$method(&other)
            }
        }

        impl<$($S)?> $Op<&$Set> for &$Set {
            type Output = $Set;

            fn $op(self, other: &$Set) -> $Set {
                self.$method(other)
            }
        }

        impl<$($S)?> $OpAssign for $Set {
            fn $op_assign(&mut self, other: Self) {
                *self = self.$method(&other);
            }
        }

        impl<$($S)?> $OpAssign<&$Set> for $Set {
            fn $op_assign(&mut self, other: &$Set) {
                *self = self.$method(other);
            }
        }
    };
}

set_operations! {
    /// The calls in either set or both: `|`.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// const READ: SysnoSet = SysnoSet::new(&[Sysno::read]);
    /// const WRITE: SysnoSet = SysnoSet::new(&[Sysno::write]);
    /// const BOTH: SysnoSet = READ.union(&WRITE);
    /// assert_eq!(BOTH, READ | WRITE);
    /// ```
    union: BitOr,
    /// The calls in either set or both: `|`. Calls of another ABI than this set's are left out, as by [`SyscallSet::insert`].
    ///
    /// ```
    /// # use sysno::{Abi, Category, SyscallSet};
    /// let set = |abi, category| SyscallSet::in_category(abi, category);
    /// let both = set(Abi::X86_64, Category::Desc) | set(Abi::X86_64, Category::File);
    /// assert!(both.contains(Abi::X86_64.syscall_by_name("read").unwrap()));
    /// assert_eq!(both | set(Abi::X86, Category::Network), both);
    /// ```
    SyscallSet;
    /// The calls in both sets: `&`.
    ///
    /// ```
    /// # use sysno::{Category, Sysno};
    /// let (desc, file) = (Sysno::in_category(Category::Desc), Sysno::in_category(Category::File));
    /// assert!((desc & file).contains(Sysno::openat));
    /// ```
    intersection: BitAnd,
    /// The calls in both sets: `&`. Two ABIs have no calls in common.
    ///
    /// ```
    /// # use sysno::{Abi, Category, SyscallSet};
    /// let set = |abi, category| SyscallSet::in_category(abi, category);
    /// let openat = Abi::X86_64.syscall_by_name("openat").unwrap();
    /// assert!((set(Abi::X86_64, Category::Desc) & set(Abi::X86_64, Category::File)).contains(openat));
    /// assert!((set(Abi::X86_64, Category::Desc) & set(Abi::X86, Category::Desc)).is_empty());
    /// ```
    SyscallSet;
    /// The calls in this set and not in the other: `-`.
    ///
    /// ```
    /// # use sysno::{Category, Sysno};
    /// let (desc, file) = (Sysno::in_category(Category::Desc), Sysno::in_category(Category::File));
    /// assert!(!(desc - file).contains(Sysno::openat));
    /// ```
    difference: Sub,
    /// The calls in this set and not in the other: `-`.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// let without_read = SyscallSet::all(Abi::X86_64) - Abi::X86_64.filter("read").unwrap();
    /// assert_eq!(without_read.count(), Abi::X86_64.table().len() - 1);
    /// ```
    SyscallSet;
    /// The calls in exactly one of the sets: `^`.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// let (a, b) = (SysnoSet::new(&[Sysno::read, Sysno::write]), SysnoSet::new(&[Sysno::write]));
    /// assert_eq!(a ^ b, SysnoSet::new(&[Sysno::read]));
    /// ```
    symmetric_difference: BitXor,
    /// The calls in exactly one of the sets: `^`. Calls of another ABI than this set's are left out.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let set = |names| Abi::X86_64.filter(names).unwrap();
    /// assert_eq!(set("read,write") ^ set("write,close"), set("read,close"));
    /// ```
    SyscallSet;
}

impl<S: SyscallEnum> Not for SysnoSet<S> {
    type Output = Self;

    fn not(self) -> Self {
        self.complement()
    }
}

impl<S: SyscallEnum> BitOr<S> for SysnoSet<S> {
    type Output = Self;

    fn bitor(self, call: S) -> Self {
        self.with_slot(call.slot())
    }
}

impl<S: SyscallEnum> BitOrAssign<S> for SysnoSet<S> {
    fn bitor_assign(&mut self, call: S) {
        self.insert(call);
    }
}

impl<S> Clone for SysnoSet<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for SysnoSet<S> {}

impl<S> Clone for Members<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Members<S> {}

impl<S: SyscallEnum> fmt::Debug for Members<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        SysnoSet::<S>::from_slots(self.slots).fmt(f)
    }
}

impl<S> PartialEq for SysnoSet<S> {
    fn eq(&self, other: &Self) -> bool {
        self.members.slots == other.members.slots
    }
}

impl<S> Eq for SysnoSet<S> {}

impl<S> Hash for SysnoSet<S> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.members.slots.hash(state);
    }
}

impl<S> Default for SysnoSet<S> {
    fn default() -> Self {
        Self::empty()
    }
}

impl<S: SyscallEnum> fmt::Debug for SysnoSet<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<S: SyscallEnum> FromIterator<S> for SysnoSet<S> {
    fn from_iter<I: IntoIterator<Item = S>>(calls: I) -> Self {
        calls.into_iter().fold(Self::empty(), |set, call| set | call)
    }
}

impl<S: SyscallEnum> Extend<S> for SysnoSet<S> {
    fn extend<I: IntoIterator<Item = S>>(&mut self, calls: I) {
        for call in calls {
            self.insert(call);
        }
    }
}

impl<S: SyscallEnum> IntoIterator for SysnoSet<S> {
    type Item = S;
    type IntoIter = Iter<S>;

    fn into_iter(self) -> Iter<S> {
        self.iter()
    }
}

impl<S: SyscallEnum> IntoIterator for &SysnoSet<S> {
    type Item = S;
    type IntoIter = Iter<S>;

    fn into_iter(self) -> Iter<S> {
        self.iter()
    }
}

/// The iterator of [`SysnoSet::iter`].
///
/// ```
/// # use sysno::{Sysno, SysnoSet};
/// assert_eq!(SysnoSet::new(&[Sysno::read, Sysno::write]).iter().len(), 2);
/// ```
#[derive(Clone, Debug)]
pub struct Iter<S> {
    slots: SlotIter,
    calls: PhantomData<S>,
}

impl<S: SyscallEnum> Iterator for Iter<S> {
    type Item = S;

    fn next(&mut self) -> Option<S> {
        self.slots.next().and_then(|slot| S::at(slot))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.slots.size_hint()
    }
}

impl<S: SyscallEnum> ExactSizeIterator for Iter<S> {}

impl<S: SyscallEnum> core::iter::FusedIterator for Iter<S> {}

/// A set of system calls of one ABI that is known only at run time: one bit for each number of its table.
///
/// ```
/// use sysno::arch::x86_64::{Sysno, SysnoSet};
/// use sysno::{Abi, SyscallSet};
///
/// let mut set = SyscallSet::empty(Abi::X86_64);
/// set.insert(Abi::X86_64.syscall(0).unwrap());
/// assert_eq!(set, SysnoSet::new(&[Sysno::read]).into());
/// assert_eq!(format!("{set:?}"), "{x86_64::read}");
/// ```
///
#[cfg_attr(feature = "decode", doc = "[`Abi::filter`] makes a set from one of strace's expressions.")]
#[derive(Clone, Copy)]
pub struct SyscallSet {
    table: &'static Table,
    slots: SlotBits,
}

assert_impl_all!(SyscallSet: Copy, Send, Sync);
assert_impl_all!(SysnoSet<()>: Copy, Send, Sync);

impl SyscallSet {
    pub(crate) const fn from_slots(table: &'static Table, slots: SlotBits) -> Self {
        Self { table, slots }
    }

    pub(crate) const fn from_sysno_set<S: SyscallEnum>(set: &SysnoSet<S>) -> Self {
        Self::from_slots(S::TABLE, set.members.slots)
    }

    /// The set without calls, of an ABI.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// assert!(SyscallSet::empty(Abi::X86_64).is_empty());
    /// ```
    #[must_use]
    pub const fn empty(abi: Abi) -> Self {
        Self::from_slots(abi.table(), SlotBits::EMPTY)
    }

    /// The set of all calls of an ABI.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// assert_eq!(SyscallSet::all(Abi::X86_64).count(), Abi::X86_64.table().len());
    /// ```
    #[must_use]
    pub const fn all(abi: Abi) -> Self {
        Self::from_slots(abi.table(), abi.table().slots_of_all())
    }

    /// The set of an ABI's calls in a category.
    ///
    /// ```
    /// # use sysno::{Abi, Category, SyscallSet};
    /// let clocks = SyscallSet::in_category(Abi::X86_64, Category::Clock);
    /// assert!(clocks.contains(Abi::X86_64.syscall_by_name("clock_gettime").unwrap()));
    /// ```
    #[must_use]
    pub const fn in_category(abi: Abi, category: Category) -> Self {
        Self::from_slots(abi.table(), abi.table().slots_in(Categories::only(category)))
    }

    /// The ABI whose calls these are.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// assert_eq!(SyscallSet::empty(Abi::X86_64).abi(), Abi::X86_64);
    /// ```
    #[must_use]
    pub const fn abi(&self) -> Abi {
        self.table.abi()
    }

    #[cfg(feature = "decode")]
    pub(crate) const fn table(&self) -> &'static Table {
        self.table
    }

    #[cfg(feature = "decode")]
    pub(crate) const fn slots(&self) -> SlotBits {
        self.slots
    }

    #[cfg(feature = "decode")]
    pub(crate) const fn has_slot(&self, slot: usize) -> bool {
        self.slots.contains(slot)
    }

    /// The slots, if the calls are those of that table; otherwise none.
    fn slots_of(&self, table: &'static Table) -> SlotBits {
        if core::ptr::eq(self.table, table) { self.slots } else { SlotBits::EMPTY }
    }

    /// The slot of a call, if it is one of this set's table.
    fn slot(&self, call: Syscall) -> Option<usize> {
        call.slot_in(self.table)
    }

    /// Whether `call` is in the set; a call of another ABI never is.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// let set = SyscallSet::all(Abi::X86_64);
    /// assert!(set.contains(Abi::X86_64.syscall_by_name("read").unwrap()));
    /// assert!(!set.contains(Abi::X86.syscall_by_name("read").unwrap()));
    /// ```
    #[must_use]
    pub fn contains(&self, call: Syscall) -> bool {
        self.slot(call).is_some_and(|slot| self.slots.contains(slot))
    }

    /// Adds `call` to the set; `true` if the set did not contain it. A call of another ABI is not added: `false`.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// let mut set = SyscallSet::empty(Abi::X86_64);
    /// let read = Abi::X86_64.syscall_by_name("read").unwrap();
    /// assert!(set.insert(read));
    /// assert!(!set.insert(read));
    /// assert!(!set.insert(Abi::X86.syscall_by_name("write").unwrap()));
    /// assert_eq!(set.count(), 1);
    /// ```
    pub fn insert(&mut self, call: Syscall) -> bool {
        self.slot(call).is_some_and(|slot| self.slots.insert(slot))
    }

    /// Removes `call` from the set; `true` if the set contained it.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// let mut set = SyscallSet::all(Abi::X86_64);
    /// let read = Abi::X86_64.syscall_by_name("read").unwrap();
    /// assert!(set.remove(read));
    /// assert!(!set.remove(read));
    /// ```
    pub fn remove(&mut self, call: Syscall) -> bool {
        self.slot(call).is_some_and(|slot| self.slots.remove(slot))
    }

    /// Whether no call is in the set.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// assert!(!SyscallSet::all(Abi::X86_64).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many calls are in the set.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.filter("read,write").unwrap().count(), 2);
    /// ```
    #[must_use]
    pub const fn count(&self) -> usize {
        self.slots.count()
    }

    /// The set of the ABI's calls that are not in this set: the operator `!`, but also usable in a `const`.
    ///
    /// ```
    /// # use sysno::{Abi, SyscallSet};
    /// assert_eq!(SyscallSet::empty(Abi::X86_64).complement(), SyscallSet::all(Abi::X86_64));
    /// ```
    #[must_use]
    pub const fn complement(&self) -> Self {
        Self::from_slots(self.table, self.table.slots_of_all().difference(self.slots))
    }

    /// The calls, ordered by number.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let set = Abi::X86_64.filter("write,read").unwrap();
    /// assert!(set.iter().map(|call| call.name()).eq(["read", "write"]));
    /// ```
    #[must_use]
    pub fn iter(&self) -> SyscallIter {
        SyscallIter { table: self.table, slots: self.slots.iter() }
    }
}

impl Not for &SyscallSet {
    type Output = SyscallSet;

    fn not(self) -> SyscallSet {
        self.complement()
    }
}

impl Not for SyscallSet {
    type Output = Self;

    fn not(self) -> Self {
        self.complement()
    }
}

/// Sets are equal if they contain the same calls of the same ABI.
impl PartialEq for SyscallSet {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.table, other.table) && self.slots == other.slots
    }
}

impl Eq for SyscallSet {}

impl Hash for SyscallSet {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.slots.hash(state);
    }
}

impl fmt::Debug for SyscallSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<S: SyscallEnum> From<SysnoSet<S>> for SyscallSet {
    fn from(set: SysnoSet<S>) -> Self {
        Self::from_sysno_set(&set)
    }
}

/// Calls of other ABIs are not added.
impl Extend<Syscall> for SyscallSet {
    fn extend<I: IntoIterator<Item = Syscall>>(&mut self, calls: I) {
        for call in calls {
            self.insert(call);
        }
    }
}

impl IntoIterator for SyscallSet {
    type Item = Syscall;
    type IntoIter = SyscallIter;

    fn into_iter(self) -> SyscallIter {
        self.iter()
    }
}

impl IntoIterator for &SyscallSet {
    type Item = Syscall;
    type IntoIter = SyscallIter;

    fn into_iter(self) -> SyscallIter {
        self.iter()
    }
}

/// The iterator of [`SyscallSet::iter`].
///
/// ```
/// # use sysno::{Abi, SyscallSet};
/// assert_eq!(SyscallSet::all(Abi::X86_64).iter().len(), Abi::X86_64.table().len());
/// ```
#[derive(Clone, Debug)]
pub struct SyscallIter {
    table: &'static Table,
    slots: SlotIter,
}

impl Iterator for SyscallIter {
    type Item = Syscall;

    fn next(&mut self) -> Option<Syscall> {
        self.slots.next().map(|slot| Syscall::from_slot(self.table, slot))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.slots.size_hint()
    }
}

impl ExactSizeIterator for SyscallIter {}

impl core::iter::FusedIterator for SyscallIter {}

/// Serialised as a sequence of the calls.
#[cfg(feature = "serde")]
impl<S: SyscallEnum + serde::Serialize> serde::Serialize for SysnoSet<S> {
    fn serialize<Z: serde::Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// Deserialised from a sequence of calls.
#[cfg(feature = "serde")]
impl<'de, S: SyscallEnum + serde::Deserialize<'de>> serde::Deserialize<'de> for SysnoSet<S> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Calls<S>(PhantomData<S>);

        impl<'de, S: SyscallEnum + serde::Deserialize<'de>> serde::de::Visitor<'de> for Calls<S> {
            type Value = SysnoSet<S>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a sequence of system calls")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut calls: A) -> Result<SysnoSet<S>, A::Error> {
                let mut set = SysnoSet::empty();
                while let Some(call) = calls.next_element()? {
                    set.insert(call);
                }
                Ok(set)
            }
        }

        deserializer.deserialize_seq(Calls(PhantomData))
    }
}
