//! Sets of the slots of a table, as bits, and arrays with an element for each slot. Neither depends on the calls in the slots.

use core::fmt;

const WORDS: usize = 10;

/// How many slots a table may have: the longest, alpha's, has 581.
pub(crate) const CAPACITY: usize = WORDS * 64;

/// A set of slots of one table, on which both `SysnoSet` and `SyscallSet` are built.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct SlotBits(
    /// Bit `i % 64` of word `i / 64` is slot `i`. Bits of slots that no call has are never set.
    [u64; WORDS],
);

impl SlotBits {
    pub(crate) const EMPTY: Self = Self([0; WORDS]);

    pub(crate) const fn contains(&self, slot: usize) -> bool {
        self.0[slot / 64] & 1 << (slot % 64) != 0
    }

    /// `true` if the set did not contain the slot.
    pub(crate) const fn insert(&mut self, slot: usize) -> bool {
        let new = !self.contains(slot);
        self.0[slot / 64] |= 1 << (slot % 64);
        new
    }

    /// `true` if the set contained the slot.
    pub(crate) const fn remove(&mut self, slot: usize) -> bool {
        let old = self.contains(slot);
        self.0[slot / 64] &= !(1 << (slot % 64));
        old
    }

    pub(crate) const fn count(&self) -> usize {
        let mut count = 0;
        let mut i = 0;
        while i < WORDS {
            count += self.0[i].count_ones() as usize;
            i += 1;
        }
        count
    }

    pub(crate) const fn iter(self) -> SlotIter {
        SlotIter { left: self, word: 0 }
    }
}

// Turns a line into a `const` method that combines two sets, word by word.
macro_rules! word_by_word {
    ($($method:ident: |$a:ident, $b:ident| $word:expr;)*) => {
        impl SlotBits {$(
            pub(crate) const fn $method(self, other: Self) -> Self {
                let mut words = [0; WORDS];
                let mut i = 0;
                while i < WORDS {
                    let ($a, $b) = (self.0[i], other.0[i]);
                    words[i] = $word;
                    i += 1;
                }
                Self(words)
            }
        )*}
    };
}

word_by_word! {
    union: |a, b| a | b;
    intersection: |a, b| a & b;
    difference: |a, b| a & !b;
    symmetric_difference: |a, b| a ^ b;
}

/// The slots, in order.
#[derive(Clone)]
pub(crate) struct SlotIter {
    /// Words before `word` are empty.
    left: SlotBits,
    word: usize,
}

impl Iterator for SlotIter {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while let Some(bits) = self.left.0.get_mut(self.word) {
            if *bits != 0 {
                let bit = bits.trailing_zeros() as usize;
                *bits &= *bits - 1;
                return Some(self.word * 64 + bit);
            }
            self.word += 1;
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.left.count();
        (left, Some(left))
    }
}

impl fmt::Debug for SlotIter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.clone()).finish()
    }
}

/// An array with one slot for each call.
#[doc(hidden)]
pub trait Slots<T> {
    /// All slots are empty.
    const EMPTY: Self;

    fn as_slice(&self) -> &[Option<T>];

    fn as_mut_slice(&mut self) -> &mut [Option<T>];
}

impl<T, const SLOTS: usize> Slots<T> for [Option<T>; SLOTS] {
    const EMPTY: Self = [const { None }; SLOTS];

    fn as_slice(&self) -> &[Option<T>] {
        self
    }

    fn as_mut_slice(&mut self) -> &mut [Option<T>] {
        self
    }
}
