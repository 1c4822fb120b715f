//! [`Bytes`]: bytes, or a string.

use core::fmt;

use super::memory::Memory;
use super::source::{CHUNK, Source, Unreadable};
use crate::meaning::words::Meaning;

/// How many bytes of a path are shown: the length of the longest path.
const PATH_LIMIT: usize = 4095;

handles! {
    Bytes { meaning, address, len }
}

/// Where bytes end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// With their length.
    Length,
    /// Before the first NUL, or with their length, if they have one.
    Nul,
    /// The same; but those up to the length are only the first ones, since the kernel reads no others.
    #[cfg_attr(not(feature = "names"), allow(dead_code, reason = "cases say it"))]
    Cut,
}

/// Bytes, or a string, at an address.
///
/// ```
/// use sysno::{Content, arch::x86_64::Sysno};
///
/// let memory = (0x1000, &b"hello"[..]);
/// let call = *Sysno::write.decode([1, 0x1000, 5]).invocation();
/// let view = call.view(&memory);
/// let Content::Bytes(bytes) = view.arg(1).unwrap().content() else { panic!() };
/// assert_eq!((bytes.address(), bytes.len()), (0x1000, Some(5)));
/// assert_eq!(bytes.read(&mut [0; 100]), Ok(&b"hello"[..]));
/// assert_eq!(bytes.read(&mut [0; 3]), Ok(&b"hel"[..]));
/// ```
pub struct Bytes<'a, M: ?Sized> {
    pub(super) source: Source<'a, M>,
    pub(super) meaning: Meaning,
    pub(super) address: u64,
    pub(super) len: Option<u64>,
    pub(super) ends: Ends,
    /// Whether it is shown as a path is, however long it is.
    pub(super) is_whole: bool,
}

impl<M: Memory + ?Sized> Bytes<'_, M> {
    /// The address of the first byte.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::chdir.decode([0x1000]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.address(), 0x1000);
    /// ```
    #[must_use]
    pub fn address(&self) -> u64 {
        self.address
    }

    /// How many bytes there are. For a string, how many there are at most, if that is known: the string may end before.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::chdir.decode([0x1000]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.len(), None);
    /// ```
    #[allow(clippy::len_without_is_empty, reason = "a string of any length may be empty")]
    #[must_use]
    pub fn len(&self) -> Option<u64> {
        self.len
    }

    /// What they mean.
    ///
    /// ```
    /// # use sysno::{Content, Meaning, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::chdir.decode([0x1000]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.meaning(), Meaning::Path);
    /// ```
    #[must_use]
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// How many bytes are shown, where no more than `limit` are of a string that is no path.
    pub(crate) fn limit(&self, limit: usize) -> usize {
        if self.is_whole { PATH_LIMIT } else { limit }
    }

    /// How many bytes there are before the end of a string; a number above `limit` if there are more. `None` if they can't be read.
    pub(crate) fn string_len(&self, limit: usize) -> Option<usize> {
        let mut chunk = [0; CHUNK];
        let mut len = 0;
        while len <= limit {
            let wanted = (limit - len).saturating_add(1).min(CHUNK);
            let read = self.read_at(len as u64, &mut chunk[..wanted]).ok()?.len();
            len += read;
            if read < wanted {
                break;
            }
        }
        Some(len)
    }

    /// Whether there may be others after them, which the kernel doesn't read.
    pub(crate) fn is_cut(&self) -> bool {
        self.ends == Ends::Cut
    }

    /// Reads the bytes, as many as there are and as the buffer has room for. A string ends before its NUL.
    ///
    /// # Errors
    ///
    /// If not all of them can be read. What is after the end of a string isn't needed.
    ///
    /// ```
    /// # use sysno::{Content, arch::x86_64::Sysno};
    /// let memory = (0x1000, &b"/tmp\0"[..]);
    /// let call = *Sysno::chdir.decode([0x1000]).invocation();
    /// let view = call.view(&memory);
    /// let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.read(&mut [0; 100]), Ok(&b"/tmp"[..]));
    /// ```
    pub fn read<'b>(&self, buffer: &'b mut [u8]) -> Result<&'b [u8], Unreadable> {
        self.read_at(0, buffer)
    }

    /// The same, from the byte at `offset` on. In a string, the offset must be that of one of its bytes, or of its end: the
    /// end isn't looked for before the offset.
    ///
    /// # Errors
    ///
    /// The same as for [`Bytes::read`].
    ///
    /// ```
    /// # use sysno::{Content, arch::x86_64::Sysno};
    /// let memory = (0x1000, &b"hello"[..]);
    /// let call = *Sysno::write.decode([1, 0x1000, 5]).invocation();
    /// let view = call.view(&memory);
    /// let Content::Bytes(bytes) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(bytes.read_at(3, &mut [0; 100]), Ok(&b"lo"[..]));
    /// ```
    pub fn read_at<'b>(&self, offset: u64, buffer: &'b mut [u8]) -> Result<&'b [u8], Unreadable> {
        let room = self.len.map_or(u64::MAX, |len| len.saturating_sub(offset));
        let wanted = usize::try_from(room).unwrap_or(usize::MAX).min(buffer.len());
        let address = self.address.wrapping_add(offset);
        if self.ends != Ends::Length {
            return self.read_string(address, &mut buffer[..wanted]);
        }
        let buffer = &mut buffer[..wanted];
        if !buffer.is_empty() && self.source.read(address, buffer) < wanted {
            return Err(Unreadable(address));
        }
        Ok(buffer)
    }

    fn read_string<'b>(&self, address: u64, buffer: &'b mut [u8]) -> Result<&'b [u8], Unreadable> {
        let mut len = 0;
        while len < buffer.len() {
            // In pieces, since a string may end before what can't be read.
            let end = buffer.len().min(len + CHUNK);
            let read = self.source.read(address.wrapping_add(len as u64), &mut buffer[len..end]);
            if let Some(nul) = buffer[len..len + read].iter().position(|&byte| byte == 0) {
                return Ok(&buffer[..len + nul]);
            }
            if len + read < end {
                return Err(Unreadable(address.wrapping_add((len + read) as u64)));
            }
            len = end;
        }
        Ok(buffer)
    }
}
