//! [`SysnoSet`]: a set of system calls of one ABI.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
use core::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Not, Sub, SubAssign};

use crate::arch::NativeSysno;
use crate::category::Category;
use crate::table::SyscallEnum;

const WORDS: usize = 8;

/// How many rows a table may have: the longest, alpha's, has some 500. A set is one cache line.
pub(crate) const CAPACITY: usize = WORDS * 64;

/// A set of system calls of one ABI, the native one's by default: one bit for each row of its table.
///
/// ```
/// use sysno::{Category, Sysno, SysnoSet};
///
/// const IO: SysnoSet = Sysno::set(&[Sysno::read, Sysno::write]);
/// const FILES: SysnoSet = Sysno::in_category(Category::File);
///
/// let mut set = IO | FILES;
/// assert!(set.contains(Sysno::read) && set.contains(Sysno::openat));
/// set -= FILES;
/// assert_eq!(set, IO);
/// assert_eq!(format!("{set:?}"), "{read, write}");
/// ```
///
/// What takes calls (`new`, `contains`, `insert`, …) works for every ABI's `Sysno` and therefore isn't `const`:
/// [`Sysno::set`](crate::Sysno::set) makes a set of calls in a `const`. What takes sets is `const`.
pub struct SysnoSet<S = NativeSysno> {
    /// Bit `i % 64` of word `i / 64` is row `i`. Bits beyond the last row are never set.
    words: [u64; WORDS],
    calls: PhantomData<S>,
}

impl<S: SyscallEnum> SysnoSet<S> {
    /// The set of these calls. In a `const`, [`Sysno::set`](crate::Sysno::set) does it.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert!(SysnoSet::new(&[Sysno::read]).contains(Sysno::read));
    /// ```
    pub fn new(calls: &[S]) -> Self {
        calls.iter().copied().collect()
    }

    /// The set of all calls.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// const ALL: SysnoSet = SysnoSet::all();
    /// assert_eq!(ALL.count(), Sysno::count());
    /// ```
    pub const fn all() -> Self {
        let mut words = [0; WORDS];
        let rows = S::TABLE.len();
        let mut i = 0;
        while i < rows / 64 {
            words[i] = u64::MAX;
            i += 1;
        }
        if rows % 64 != 0 {
            words[i] = (1 << (rows % 64)) - 1;
        }
        Self::from_words(words)
    }

    /// The set of the calls in a category.
    ///
    /// ```
    /// # use sysno::{Category, Sysno, SysnoSet};
    /// const CLOCKS: SysnoSet = SysnoSet::in_category(Category::Clock);
    /// assert!(CLOCKS.contains(Sysno::clock_gettime));
    /// ```
    pub const fn in_category(category: Category) -> Self {
        let mut set = Self::empty();
        let mut row = 0;
        while row < S::TABLE.len() {
            if S::TABLE.categories(row).contains(category) {
                set = set.with_row(row);
            }
            row += 1;
        }
        set
    }

    /// Whether `call` is in the set.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert!(!SysnoSet::empty().contains(Sysno::read));
    /// ```
    pub fn contains(&self, call: S) -> bool {
        let row = call.row();
        self.words[row / 64] & 1 << (row % 64) != 0
    }

    /// Puts `call` into the set; `true` if it was not there.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// let mut set = SysnoSet::empty();
    /// assert!(set.insert(Sysno::read));
    /// assert!(!set.insert(Sysno::read));
    /// ```
    pub fn insert(&mut self, call: S) -> bool {
        let new = !self.contains(call);
        *self = self.with_row(call.row());
        new
    }

    /// Takes `call` out of the set; `true` if it was there.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// let mut set = SysnoSet::new(&[Sysno::read]);
    /// assert!(set.remove(Sysno::read));
    /// assert!(!set.remove(Sysno::read));
    /// ```
    pub fn remove(&mut self, call: S) -> bool {
        let old = self.contains(call);
        self.words[call.row() / 64] &= !(1 << (call.row() % 64));
        old
    }

    /// The set of the calls that are not in this one: `!`, in a `const` too.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// const OTHERS: SysnoSet = Sysno::set(&[Sysno::read]).complement();
    /// assert_eq!(OTHERS, !SysnoSet::new(&[Sysno::read]));
    /// ```
    pub const fn complement(&self) -> Self {
        Self::all().difference(self)
    }

    /// The calls, by number.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert!(SysnoSet::new(&[Sysno::write, Sysno::read]).iter().eq([Sysno::read, Sysno::write]));
    /// ```
    pub fn iter(&self) -> Iter<S> {
        Iter { words: self.words, word: 0, calls: PhantomData }
    }
}

impl<S> SysnoSet<S> {
    const fn from_words(words: [u64; WORDS]) -> Self {
        Self { words, calls: PhantomData }
    }

    #[doc(hidden)]
    pub const fn with_row(mut self, row: usize) -> Self {
        self.words[row / 64] |= 1 << (row % 64);
        self
    }

    /// The set of no calls.
    ///
    /// ```
    /// # use sysno::SysnoSet;
    /// const NONE: SysnoSet = SysnoSet::empty();
    /// assert!(NONE.is_empty());
    /// ```
    pub const fn empty() -> Self {
        Self::from_words([0; WORDS])
    }

    /// Whether no call is in the set.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert!(!SysnoSet::new(&[Sysno::read]).is_empty());
    /// ```
    pub const fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// Takes all calls out.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// let mut set = SysnoSet::<Sysno>::all();
    /// set.clear();
    /// assert!(set.is_empty());
    /// ```
    pub const fn clear(&mut self) {
        self.words = [0; WORDS];
    }

    /// How many calls are in the set.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// assert_eq!(SysnoSet::new(&[Sysno::read, Sysno::write]).count(), 2);
    /// ```
    pub const fn count(&self) -> usize {
        let mut count = 0;
        let mut i = 0;
        while i < WORDS {
            count += self.words[i].count_ones() as usize;
            i += 1;
        }
        count
    }

    /// Whether all calls of this set are in `other`.
    ///
    /// ```
    /// # use sysno::{Category, Sysno};
    /// assert!(Sysno::in_category(Category::Pure).is_subset(&Sysno::in_category(Category::NeverFails)));
    /// ```
    pub const fn is_subset(&self, other: &Self) -> bool {
        self.difference(other).is_empty()
    }

    /// Whether no call is in both sets.
    ///
    /// ```
    /// # use sysno::{Category, Sysno};
    /// assert!(Sysno::in_category(Category::Pure).is_disjoint(&Sysno::in_category(Category::File)));
    /// ```
    pub const fn is_disjoint(&self, other: &Self) -> bool {
        self.intersection(other).is_empty()
    }
}

// Turns a line into the `const` method, the operators on values and references, and the assigning ones.
macro_rules! set_operations {
    ($($(#[$doc:meta])* $method:ident, $Op:ident $op:ident, $OpAssign:ident $op_assign:ident: |$a:ident, $b:ident| $word:expr;)*) => {$(
        impl<S> SysnoSet<S> {
            $(#[$doc])*
            pub const fn $method(&self, other: &Self) -> Self {
                let mut words = [0; WORDS];
                let mut i = 0;
                while i < WORDS {
                    let ($a, $b) = (self.words[i], other.words[i]);
                    words[i] = $word;
                    i += 1;
                }
                Self::from_words(words)
            }
        }

        impl<S> $Op for SysnoSet<S> {
            type Output = Self;

            fn $op(self, other: Self) -> Self {
                self.$method(&other)
            }
        }

        impl<S> $Op<&SysnoSet<S>> for &SysnoSet<S> {
            type Output = SysnoSet<S>;

            fn $op(self, other: &SysnoSet<S>) -> SysnoSet<S> {
                self.$method(other)
            }
        }

        impl<S> $OpAssign for SysnoSet<S> {
            fn $op_assign(&mut self, other: Self) {
                *self = self.$method(&other);
            }
        }

        impl<S> $OpAssign<&SysnoSet<S>> for SysnoSet<S> {
            fn $op_assign(&mut self, other: &SysnoSet<S>) {
                *self = self.$method(other);
            }
        }
    )*};
}

set_operations! {
    /// The calls in either set: `|`.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// const READ: SysnoSet = Sysno::set(&[Sysno::read]);
    /// const WRITE: SysnoSet = Sysno::set(&[Sysno::write]);
    /// const BOTH: SysnoSet = READ.union(&WRITE);
    /// assert_eq!(BOTH, READ | WRITE);
    /// ```
    union, BitOr bitor, BitOrAssign bitor_assign: |a, b| a | b;
    /// The calls in both sets: `&`.
    ///
    /// ```
    /// # use sysno::{Category, Sysno};
    /// let (desc, file) = (Sysno::in_category(Category::Desc), Sysno::in_category(Category::File));
    /// assert!((desc & file).contains(Sysno::openat));
    /// ```
    intersection, BitAnd bitand, BitAndAssign bitand_assign: |a, b| a & b;
    /// The calls in this set and not in the other: `-`.
    ///
    /// ```
    /// # use sysno::{Category, Sysno};
    /// let (desc, file) = (Sysno::in_category(Category::Desc), Sysno::in_category(Category::File));
    /// assert!(!(desc - file).contains(Sysno::openat));
    /// ```
    difference, Sub sub, SubAssign sub_assign: |a, b| a & !b;
    /// The calls in one of the sets and not in the other: `^`.
    ///
    /// ```
    /// # use sysno::{Sysno, SysnoSet};
    /// let (a, b) = (SysnoSet::new(&[Sysno::read, Sysno::write]), SysnoSet::new(&[Sysno::write]));
    /// assert_eq!(a ^ b, SysnoSet::new(&[Sysno::read]));
    /// ```
    symmetric_difference, BitXor bitxor, BitXorAssign bitxor_assign: |a, b| a ^ b;
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
        self.with_row(call.row())
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

impl<S> PartialEq for SysnoSet<S> {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl<S> Eq for SysnoSet<S> {}

impl<S> Hash for SysnoSet<S> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.words.hash(state);
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
    /// What is left; words before `word` are empty.
    words: [u64; WORDS],
    word: usize,
    calls: PhantomData<S>,
}

impl<S: SyscallEnum> Iterator for Iter<S> {
    type Item = S;

    fn next(&mut self) -> Option<S> {
        while let Some(bits) = self.words.get_mut(self.word) {
            if *bits != 0 {
                let bit = bits.trailing_zeros() as usize;
                *bits &= *bits - 1;
                return S::ALL.get(self.word * 64 + bit).copied();
            }
            self.word += 1;
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = SysnoSet::<S>::from_words(self.words).count();
        (left, Some(left))
    }
}

impl<S: SyscallEnum> ExactSizeIterator for Iter<S> {}

impl<S: SyscallEnum> core::iter::FusedIterator for Iter<S> {}

/// As a sequence of the calls.
#[cfg(feature = "serde")]
impl<S: SyscallEnum + serde::Serialize> serde::Serialize for SysnoSet<S> {
    fn serialize<Z: serde::Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// From a sequence of calls.
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
