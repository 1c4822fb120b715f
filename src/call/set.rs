//! [`Set`]: a set of numbers, each of which is a bit. Only with the feature `names`.

use core::fmt;
use core::iter::FusedIterator;

use super::memory::Memory;
use super::source::{CHUNK, Chunks, Source, Unreadable};
use crate::abi::Abi;
use crate::meaning::words::Meaning;
use crate::row::Int;

handles! {
    Set { meaning, address }
}

iterators! {
    Members { bit }
}

/// A set of numbers in memory, with a bit for each number: signals, descriptors, processors.
///
/// ```
/// # #[cfg(feature = "names")] {
/// use sysno::{Content, Meaning, arch::x86_64::Sysno};
///
/// let memory = (0x1000, &[0b10_1000, 0, 0, 0, 0, 0, 0, 0][..]);
/// let call = *Sysno::select.decode([6, 0x1000, 0, 0, 0]).invocation();
/// let view = call.view(&memory);
/// let Content::Set(readfds) = view.arg(1).unwrap().content() else { panic!() };
/// assert_eq!(readfds.meaning(), Meaning::Descriptor);
/// assert!(readfds.members()?.eq([3, 5]));
/// # }
/// # Ok::<(), sysno::Unreadable>(())
/// ```
pub struct Set<'a, M: ?Sized> {
    pub(super) source: Source<'a, M>,
    meaning: Meaning,
    /// The type of a word.
    int: Int,
    address: u64,
    /// How many bytes there are.
    pub(super) len: u64,
    /// How many bits count.
    count: u64,
}

impl<'a, M: Memory + ?Sized> Set<'a, M> {
    pub(super) fn new(source: Source<'a, M>, meaning: Meaning, int: Int, address: u64, len: u64, count: u64) -> Self {
        Self { source, meaning, int, address, len, count }
    }

    /// A set of signals of so many bytes, if it has a size that the kernel takes. `int` is the kernel's `long` for the ABI.
    pub(super) fn of_signals(source: Source<'a, M>, int: Int, address: u64, len: u64) -> Option<Self> {
        let word = u64::from(int.bits(source.machine.pointer_bits()) / 8);
        let signals = source.machine.abi.map_or(0, |abi| abi.descriptor().last_signal.into());
        let has_size = len > 0 && len.saturating_mul(8) <= signals && len % word == 0;
        has_size.then(|| Self::new(source, Meaning::Signal, int, address, len, u64::MAX))
    }

    /// The address.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::select.decode([6, 0x1000, 0, 0, 0]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Set(readfds) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(readfds.address(), 0x1000);
    /// ```
    #[must_use]
    pub fn address(&self) -> u64 {
        self.address
    }

    /// What each of the numbers means.
    ///
    /// ```
    /// # use sysno::{Content, Meaning, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::rt_sigprocmask.decode([0, 0x1000, 0, 8]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Set(signals) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(signals.meaning(), Meaning::Signal);
    /// ```
    #[must_use]
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// How many numbers the set has room for.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::rt_sigprocmask.decode([0, 0x1000, 0, 8]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Set(signals) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(signals.capacity(), 64);
    /// ```
    #[must_use]
    pub fn capacity(&self) -> u64 {
        self.count.min(self.len.saturating_mul(8))
    }

    /// The same set, of which no more than so many bytes are read.
    pub(crate) fn cut(self, len: u64) -> Self {
        Self { len: self.len.min(len), ..self }
    }

    pub(crate) fn abi(&self) -> Option<Abi> {
        self.source.machine.abi
    }

    /// The numbers that are in the set, in ascending order: signals from 1, all others from 0. The whole set is read. A
    /// program can make it long, so look at [`Set::capacity`] before.
    ///
    /// # Errors
    ///
    /// If a part of the set can't be read.
    ///
    /// ```
    /// # use sysno::{Content, arch::x86_64::Sysno};
    /// let memory = (0x1000, &[2, 0x40, 0, 0, 0, 0, 0, 0][..]);
    /// let call = *Sysno::rt_sigprocmask.decode([0, 0x1000, 0, 8]).invocation();
    /// let view = call.view(&memory);
    /// let Content::Set(signals) = view.arg(1).unwrap().content() else { panic!() };
    /// assert!(signals.members()?.eq([2, 15]));
    /// # Ok::<(), sysno::Unreadable>(())
    /// ```
    pub fn members(&self) -> Result<Members<'a, M>, Unreadable> {
        let width = self.int.bits(self.source.machine.pointer_bits());
        let members = Members {
            chunks: Chunks::new(self.source, self.address, self.len),
            width,
            bytes: self.len,
            bit: 0,
            count: self.count.min(self.len.div_ceil(u64::from(width / 8)).saturating_mul(width.into())),
            word: 0,
            first: u64::from(self.meaning == Meaning::Signal),
        };
        // The whole set is read; of one that is in a chunk, the iterator has that.
        let mut all = members.clone();
        if self.len <= CHUNK as u64 {
            let mut chunks = members.chunks;
            chunks.take(self.len as usize)?;
            chunks.rewind();
            return Ok(Members { chunks, ..members });
        }
        while all.bytes > 0 {
            all.next_word()?;
        }
        Ok(members)
    }
}

/// The numbers of a set: the iterator of [`Set::members`].
pub struct Members<'a, M: ?Sized> {
    chunks: Chunks<'a, M>,
    width: u8,
    /// How many bytes aren't in a word yet.
    bytes: u64,
    /// The bit that is next, and after how many of them the set ends.
    bit: u64,
    count: u64,
    /// The word that the next bit is in, if it isn't the word's first one.
    word: u64,
    /// The number of the first bit.
    first: u64,
}

impl<M: Memory + ?Sized> Members<'_, M> {
    /// What is after the last byte isn't read, even if it is a part of the last word.
    fn next_word(&mut self) -> Result<u64, Unreadable> {
        let size = self.bytes.min(u64::from(self.width / 8));
        self.bytes -= size;
        let source = self.chunks.source;
        Ok(source.machine.word_of(self.chunks.take(size as usize)?, self.width))
    }
}

impl<M: Memory + ?Sized> Iterator for Members<'_, M> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        while self.bit < self.count {
            let at = self.bit % u64::from(self.width);
            if at == 0 {
                // It could be read a moment ago.
                self.word = self.next_word().unwrap_or_default();
            }
            self.bit += 1;
            if self.word >> at & 1 != 0 {
                return Some(self.first + self.bit - 1);
            }
            if self.word >> at == 0 {
                self.bit += u64::from(self.width) - 1 - at;
            }
        }
        None
    }
}

impl<M: Memory + ?Sized> FusedIterator for Members<'_, M> {}
