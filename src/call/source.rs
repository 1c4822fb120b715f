//! Where what is there is read: [`Source`], and memory piece by piece.

use core::fmt;

use super::machine::Machine;
use super::memory::Memory;

/// For each type, whatever the memory is: it can be copied, and when one debugs, this is shown of it.
macro_rules! handles {
    ($($Handle:ident { $($field:ident),* })*) => {$(
        impl<M: ?Sized> Clone for $Handle<'_, M> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<M: ?Sized> Copy for $Handle<'_, M> {}

        debug! { $Handle { $($field),* } }
    )*};
}

/// The same for iterators, which can only be cloned.
macro_rules! iterators {
    ($($Iterator:ident { $($field:ident),* })*) => {$(
        impl<M: ?Sized> Clone for $Iterator<'_, M> {
            fn clone(&self) -> Self {
                Self { ..*self }
            }
        }

        debug! { $Iterator { $($field),* } }
    )*};
}

macro_rules! debug {
    ($Type:ident { $($field:ident),* }) => {
        impl<M: ?Sized> fmt::Debug for $Type<'_, M> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($Type))$(.field(stringify!($field), &self.$field))*.finish_non_exhaustive()
            }
        }
    };
}

handles! {
    Source { machine }
    Chunks { address }
}

/// How many bytes are read at once.
pub(super) const CHUNK: usize = 256;

/// The memory at an address can't be read.
///
/// ```
/// use sysno::{Content, NoMemory, Unreadable, arch::x86_64::Sysno};
///
/// let call = *Sysno::chdir.decode([0x1000]).invocation();
/// let view = call.view(&NoMemory);
/// let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
/// let error: Unreadable = path.read(&mut [0; 100]).unwrap_err();
/// assert_eq!((error.address(), error.to_string()), (0x1000, "nothing can be read at 0x1000".into()));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Unreadable(pub(super) u64);

impl Unreadable {
    /// The address.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::chdir.decode([0x1000]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.read(&mut [0; 100]).unwrap_err().address(), 0x1000);
    /// ```
    #[must_use]
    pub fn address(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nothing can be read at {:#x}", self.0)
    }
}

impl core::error::Error for Unreadable {}

/// Where something is read.
pub(super) struct Source<'a, M: ?Sized> {
    pub(super) machine: Machine,
    pub(super) memory: &'a M,
    /// What was there when the call was made, if it is that which is read, and is known.
    pub(super) before: Option<&'a dyn Memory>,
    /// What was there when the call was made, if what is read is what is there after it, and the other is known.
    #[cfg(feature = "structs")]
    pub(super) earlier: Option<&'a dyn Memory>,
}

impl<M: Memory + ?Sized> Source<'_, M> {
    pub(super) fn read(self, address: u64, buffer: &mut [u8]) -> usize {
        let read = match self.before {
            Some(before) => before.read(address, buffer),
            None => self.memory.read(address, buffer),
        };
        read.min(buffer.len())
    }

    /// The word of so many bits at an address; `None` if it can't be read.
    #[cfg(feature = "names")]
    pub(super) fn word(self, address: u64, bits: u8) -> Option<u64> {
        let (mut bytes, size) = ([0; 8], usize::from(bits / 8));
        (self.read(address, &mut bytes[..size]) == size).then(|| self.machine.word_of(&bytes[..size], bits))
    }
}

/// Memory that is read piece by piece, one element after another.
pub(super) struct Chunks<'a, M: ?Sized> {
    pub(super) source: Source<'a, M>,
    /// Where the bytes begin that are next.
    pub(super) address: u64,
    /// How many bytes there are at most after those in the buffer.
    left: u64,
    buffer: [u8; CHUNK],
    /// The part of the buffer that isn't used yet.
    start: usize,
    end: usize,
}

impl<'a, M: Memory + ?Sized> Chunks<'a, M> {
    pub(super) fn new(source: Source<'a, M>, address: u64, len: u64) -> Self {
        Self { source, address, left: len, buffer: [0; CHUNK], start: 0, end: 0 }
    }

    /// The next bytes, at most [`CHUNK`].
    pub(super) fn take(&mut self, size: usize) -> Result<&[u8], Unreadable> {
        if self.end - self.start < size {
            self.buffer.copy_within(self.start..self.end, 0);
            (self.start, self.end) = (0, self.end - self.start);
            let room = &mut self.buffer[self.end..];
            let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(room.len());
            let read = self.source.read(self.address.wrapping_add(self.end as u64), &mut room[..wanted]);
            self.left -= read as u64;
            self.end += read;
            if self.end < size {
                return Err(Unreadable(self.address));
            }
        }
        let bytes = &self.buffer[self.start..self.start + size];
        self.start += size;
        self.address = self.address.wrapping_add(size as u64);
        Ok(bytes)
    }

    /// Leaves out so many bytes, the first of which are there.
    #[cfg(feature = "structs")]
    pub(super) fn skip(&mut self, size: usize) -> Result<(), Unreadable> {
        let rest = size.saturating_sub(CHUNK);
        self.take(size - rest)?;
        if rest > 0 {
            let address = self.address.wrapping_add(rest as u64);
            *self = Self::new(
                self.source,
                address,
                (self.left + (self.end - self.start) as u64).saturating_sub(rest as u64),
            );
        }
        Ok(())
    }

    pub(super) fn word(&mut self, bits: u8) -> Result<u64, Unreadable> {
        let machine = self.source.machine;
        Ok(machine.word_of(self.take(usize::from(bits / 8))?, bits))
    }
}

#[cfg(feature = "names")]
impl<M: ?Sized> Chunks<'_, M> {
    /// Back to the first byte in the buffer.
    pub(super) fn rewind(&mut self) {
        self.address = self.address.wrapping_sub(self.start as u64);
        self.start = 0;
    }
}
