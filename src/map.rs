//! [`SysnoMap`]: a map from the system calls of one ABI.

use core::fmt;
use core::iter::{Enumerate, FusedIterator};
use core::marker::PhantomData;
use core::ops::{Index, IndexMut};
use core::slice;

use crate::table::SyscallEnum;
use crate::table::slots::Slots;

/// A map from the system calls of one ABI: an array with one slot for each number of its table.
///
/// `sysno::SysnoMap<T>` is the map from the native ABI's calls, and each module of [`arch`](crate::arch) has the map from its
/// own. This is the type behind them, for a table of your own and for code that works with any table.
///
/// ```
/// use sysno::{Sysno, SysnoMap};
///
/// static CALLBACKS: SysnoMap<fn() -> i32> = SysnoMap::from_slice(&[(Sysno::openat, || 1), (Sysno::close, || 2)]);
/// assert_eq!(CALLBACKS[Sysno::close](), 2);
///
/// let mut seen = SysnoMap::new();
/// for call in [Sysno::read, Sysno::write, Sysno::read] {
///     match seen.get_mut(call) {
///         Some(times) => *times += 1,
///         None => drop(seen.insert(call, 1)),
///     }
/// }
/// assert_eq!(seen[Sysno::read], 2);
/// assert!(seen.keys().eq([Sysno::read, Sysno::write]));
/// ```
///
/// `from_slice` makes a map from entries. A generic function can't be `const` if it calls a method of [`SyscallEnum`], so
/// each ABI has a `from_slice` of its own. For a table of your own, [`Sysno::map`](crate::Sysno::map) is the same.
pub struct SysnoMap<S: SyscallEnum, T> {
    slots: S::Slots<T>,
}

impl<S: SyscallEnum, T> SysnoMap<S, T> {
    /// A map with no entries.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// static NAMES: SysnoMap<String> = SysnoMap::new();
    /// assert!(NAMES.is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { slots: <S::Slots<T> as Slots<T>>::EMPTY }
    }

    #[doc(hidden)]
    pub const fn from_slots(slots: S::Slots<T>) -> Self {
        Self { slots }
    }

    /// The map in which every call has a clone of `value`.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// assert_eq!(SysnoMap::<u32>::init_all(&0).count(), Sysno::count());
    /// ```
    pub fn init_all(value: &T) -> Self
    where
        T: Clone,
    {
        S::all().iter().map(|&call| (call, value.clone())).collect()
    }

    /// Whether `call` has an entry.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// assert!(!SysnoMap::<u32>::new().contains_key(Sysno::read));
    /// ```
    pub fn contains_key(&self, call: S) -> bool {
        self.get(call).is_some()
    }

    /// Removes all entries.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// let mut map = SysnoMap::from_slice(&[(Sysno::read, 3)]);
    /// map.clear();
    /// assert!(map.is_empty());
    /// ```
    pub fn clear(&mut self) {
        *self = Self::new();
    }

    /// Whether there are no entries.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// assert!(SysnoMap::<u32>::new().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.slots.as_slice().iter().all(Option::is_none)
    }

    /// How many entries there are.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// assert_eq!(SysnoMap::from_slice(&[(Sysno::read, 3), (Sysno::read, 4)]).count(), 1);
    /// ```
    pub fn count(&self) -> usize {
        self.slots.as_slice().iter().flatten().count()
    }

    /// Sets the value of `call`, and returns the value that it had before.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// let mut map = SysnoMap::new();
    /// assert_eq!(map.insert(Sysno::read, 3), None);
    /// assert_eq!(map.insert(Sysno::read, 4), Some(3));
    /// ```
    pub fn insert(&mut self, call: S, value: T) -> Option<T> {
        self.slots.as_mut_slice()[call.slot()].replace(value)
    }

    /// Removes the entry of `call`, and returns its value.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// let mut map = SysnoMap::from_slice(&[(Sysno::read, 3)]);
    /// assert_eq!(map.remove(Sysno::read), Some(3));
    /// assert_eq!(map.remove(Sysno::read), None);
    /// ```
    pub fn remove(&mut self, call: S) -> Option<T> {
        self.slots.as_mut_slice()[call.slot()].take()
    }

    /// The value of `call`; `None` if it has no entry.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// assert_eq!(SysnoMap::from_slice(&[(Sysno::read, 3)]).get(Sysno::read), Some(&3));
    /// ```
    pub fn get(&self, call: S) -> Option<&T> {
        self.slots.as_slice()[call.slot()].as_ref()
    }

    /// The value of `call`, mutable; `None` if it has no entry.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// let mut map = SysnoMap::from_slice(&[(Sysno::read, 3)]);
    /// *map.get_mut(Sysno::read).unwrap() += 1;
    /// assert_eq!(map[Sysno::read], 4);
    /// ```
    pub fn get_mut(&mut self, call: S) -> Option<&mut T> {
        self.slots.as_mut_slice()[call.slot()].as_mut()
    }

    /// The entries, in the order of the calls' numbers.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// let map = SysnoMap::from_slice(&[(Sysno::write, 4), (Sysno::read, 3)]);
    /// assert!(map.iter().eq([(Sysno::read, &3), (Sysno::write, &4)]));
    /// ```
    pub fn iter(&self) -> Iter<'_, S, T> {
        Iter { slots: self.slots.as_slice().iter().enumerate(), calls: PhantomData }
    }

    /// The entries, in the order of the calls' numbers, with mutable values.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// let mut map = SysnoMap::from_slice(&[(Sysno::read, 3)]);
    /// for (_, value) in map.iter_mut() {
    ///     *value += 1;
    /// }
    /// assert_eq!(map[Sysno::read], 4);
    /// ```
    pub fn iter_mut(&mut self) -> IterMut<'_, S, T> {
        IterMut { slots: self.slots.as_mut_slice().iter_mut().enumerate(), calls: PhantomData }
    }

    /// The calls that have an entry, in the order of their numbers.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// assert!(SysnoMap::from_slice(&[(Sysno::read, 3)]).keys().eq([Sysno::read]));
    /// ```
    pub fn keys(&self) -> impl FusedIterator<Item = S> + Clone {
        self.iter().map(|(call, _)| call)
    }

    /// The values, in the order of the calls' numbers.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoMap};
    /// assert_eq!(SysnoMap::from_slice(&[(Sysno::read, 3), (Sysno::write, 4)]).values().sum::<i32>(), 7);
    /// ```
    pub fn values(&self) -> impl FusedIterator<Item = &T> + Clone {
        self.iter().map(|(_, value)| value)
    }
}

/// The entries of a [`SysnoMap`].
///
/// ```
/// # use sysno::{Sysno, SysnoMap};
/// assert_eq!(SysnoMap::from_slice(&[(Sysno::read, 3)]).iter().next(), Some((Sysno::read, &3)));
/// ```
pub struct Iter<'a, S, T> {
    slots: Enumerate<slice::Iter<'a, Option<T>>>,
    calls: PhantomData<S>,
}

impl<'a, S: SyscallEnum, T> Iterator for Iter<'a, S, T> {
    type Item = (S, &'a T);

    fn next(&mut self) -> Option<(S, &'a T)> {
        self.slots.find_map(|(place, slot)| Some((S::at(place)?, slot.as_ref()?)))
    }
}

impl<S: SyscallEnum, T> FusedIterator for Iter<'_, S, T> {}

impl<S, T> Clone for Iter<'_, S, T> {
    fn clone(&self) -> Self {
        Self { slots: self.slots.clone(), calls: PhantomData }
    }
}

impl<S: SyscallEnum, T: fmt::Debug> fmt::Debug for Iter<'_, S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.clone()).finish()
    }
}

/// The entries of a [`SysnoMap`], with mutable values.
///
/// ```
/// # use sysno::{Sysno, SysnoMap};
/// let mut map = SysnoMap::from_slice(&[(Sysno::read, 3)]);
/// assert_eq!(map.iter_mut().next(), Some((Sysno::read, &mut 3)));
/// ```
#[derive(Debug)]
pub struct IterMut<'a, S, T> {
    slots: Enumerate<slice::IterMut<'a, Option<T>>>,
    calls: PhantomData<S>,
}

impl<'a, S: SyscallEnum, T> Iterator for IterMut<'a, S, T> {
    type Item = (S, &'a mut T);

    fn next(&mut self) -> Option<(S, &'a mut T)> {
        self.slots.find_map(|(place, slot)| Some((S::at(place)?, slot.as_mut()?)))
    }
}

impl<S: SyscallEnum, T> FusedIterator for IterMut<'_, S, T> {}

impl<S: SyscallEnum, T> Default for SysnoMap<S, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: SyscallEnum, T: Clone> Clone for SysnoMap<S, T> {
    fn clone(&self) -> Self {
        self.iter().map(|(call, value)| (call, value.clone())).collect()
    }
}

impl<S: SyscallEnum, T: PartialEq> PartialEq for SysnoMap<S, T> {
    fn eq(&self, other: &Self) -> bool {
        self.slots.as_slice() == other.slots.as_slice()
    }
}

impl<S: SyscallEnum, T: Eq> Eq for SysnoMap<S, T> {}

impl<S: SyscallEnum, T: fmt::Debug> fmt::Debug for SysnoMap<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.iter(), f)
    }
}

/// # Panics
///
/// If the call has no entry. [`SysnoMap::get`] returns `None` instead.
impl<S: SyscallEnum, T> Index<S> for SysnoMap<S, T> {
    type Output = T;

    fn index(&self, call: S) -> &T {
        self.get(call).unwrap_or_else(|| panic!("no entry for {call}"))
    }
}

/// # Panics
///
/// If the call has no entry. [`SysnoMap::get_mut`] returns `None` instead.
impl<S: SyscallEnum, T> IndexMut<S> for SysnoMap<S, T> {
    fn index_mut(&mut self, call: S) -> &mut T {
        self.get_mut(call).unwrap_or_else(|| panic!("no entry for {call}"))
    }
}

impl<S: SyscallEnum, T> Extend<(S, T)> for SysnoMap<S, T> {
    fn extend<I: IntoIterator<Item = (S, T)>>(&mut self, entries: I) {
        for (call, value) in entries {
            self.insert(call, value);
        }
    }
}

impl<S: SyscallEnum, T> FromIterator<(S, T)> for SysnoMap<S, T> {
    fn from_iter<I: IntoIterator<Item = (S, T)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<'a, S: SyscallEnum, T> IntoIterator for &'a SysnoMap<S, T> {
    type Item = (S, &'a T);
    type IntoIter = Iter<'a, S, T>;

    fn into_iter(self) -> Iter<'a, S, T> {
        self.iter()
    }
}

impl<'a, S: SyscallEnum, T> IntoIterator for &'a mut SysnoMap<S, T> {
    type Item = (S, &'a mut T);
    type IntoIter = IterMut<'a, S, T>;

    fn into_iter(self) -> IterMut<'a, S, T> {
        self.iter_mut()
    }
}
