//! [`Snapshot`]: what was in memory when a call was made.

use core::fmt;

use super::content::{COUNT_LIMIT, Content, Field, When};
use super::memory::Memory;
use super::source::Source;
use super::view::View;
use crate::meaning::words::Meaning;

/// How many bytes are before those of a piece: its address and its length.
const HEADER: usize = 16;
/// How many bytes of a set are kept at most: those of the most descriptors that a process usually may have.
#[cfg(feature = "names")]
const SET_LIMIT: u64 = 1 << 17;

/// How many bytes of a struct are kept at most.
#[cfg(feature = "structs")]
const STRUCT_LIMIT: u64 = 1 << 12;

/// A copy of memory from when a call was made: the strings, buffers, arrays and structs that its arguments point to.
///
/// When a call has returned, they may be gone: the call has written something else there, or, like `execve`, has given the
/// process new memory. So a tracer takes a snapshot when the call is made. It passes the snapshot to [`View::before`] or
/// [`Text::before`](crate::Text::before) when the call has returned.
///
/// A snapshot is kept in a buffer that you give it: a `Vec<u8>`, a `[u8; 4096]`, a `&mut [u8]`. Nothing is allocated.
///
/// ```
/// use sysno::{NoMemory, Snapshot, arch::x86_64::Sysno};
///
/// let call = *Sysno::execve.decode([0x1000, 0, 0]).invocation();
/// let mut snapshot = Snapshot::new([0; 4096]);
/// snapshot.take(&call.view(&(0x1000, &b"/bin/true\0"[..])), 32);
///
/// let text = call.text(&NoMemory).before(&snapshot).outcome(call.result(0, false));
/// assert_eq!(text.to_string(), r#"execve("/bin/true", NULL, NULL) = 0"#);
/// ```
#[derive(Clone)]
pub struct Snapshot<B> {
    /// Pieces of memory, one after another: the address, the length, and the bytes of each.
    buffer: B,
    /// How many bytes the pieces have.
    used: usize,
}

impl<B> fmt::Debug for Snapshot<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").field("used", &self.used).finish_non_exhaustive()
    }
}

impl<B> Snapshot<B> {
    /// An empty snapshot. It will have room for as much as the buffer has.
    ///
    /// ```
    /// use sysno::{Memory, Snapshot};
    ///
    /// let snapshot = Snapshot::new(vec![0; 4096]);
    /// assert_eq!(snapshot.read(0x1000, &mut [0; 8]), 0);
    /// ```
    #[must_use]
    pub const fn new(buffer: B) -> Self {
        Self { buffer, used: 0 }
    }
}

impl<B: AsRef<[u8]> + AsMut<[u8]>> Snapshot<B> {
    /// Replaces what is in the snapshot with what this call points to now. Fields that are only there after the return,
    /// [`When::Return`], are left out. Returns whether there was room for all of it. A piece for which there was no room
    /// can't be read in the snapshot.
    ///
    /// It takes whole paths, `limit` bytes of any other string or of a buffer, and `limit` elements of an array. It also
    /// takes what is needed to know whether there are more. That is what text with this [limit](crate::Text::limit) shows.
    ///
    /// ```
    /// use sysno::{Memory, Snapshot, arch::x86_64::Sysno};
    ///
    /// let call = *Sysno::write.decode([1, 0x1000, 12]).invocation();
    /// let memory = (0x1000, &b"Hello world\n"[..]);
    /// let (mut snapshot, mut room) = (Snapshot::new(vec![0; 16]), 16);
    /// while !snapshot.take(&call.view(&memory), 5) {
    ///     room *= 2;
    ///     snapshot = Snapshot::new(vec![0; room]);
    /// }
    /// let mut bytes = [0; 100];
    /// assert_eq!(snapshot.read(0x1000, &mut bytes), 6);
    /// assert_eq!(&bytes[..6], b"Hello ");
    /// ```
    pub fn take<M: Memory + ?Sized>(&mut self, view: &View<'_, M>, limit: usize) -> bool {
        self.used = 0;
        let fields = (0..view.count()).filter_map(|index| view.arg(index));
        // Of a struct that the call reads and then writes, there is something already.
        #[cfg(feature = "structs")]
        let is_there =
            |field: &Field<'_, M>| field.when() != When::Return || matches!(field.content(), Content::Record(_));
        #[cfg(not(feature = "structs"))]
        let is_there = |field: &Field<'_, M>| field.when() != When::Return;
        let fits = fields.filter(is_there).fold(true, |fits, field| {
            let fits_too = self.content(field.content(), limit);
            fits && fits_too
        });
        #[cfg(feature = "structs")]
        let replaced = (0..view.count()).filter_map(|index| view.replaced(index, limit as u64));
        #[cfg(feature = "structs")]
        let fits = replaced
            .fold(fits, |fits, bytes| self.keep(bytes.source, bytes.address, bytes.len.unwrap_or_default()) && fits);
        fits
    }

    fn content<M: Memory + ?Sized>(&mut self, content: Content<'_, M>, limit: usize) -> bool {
        match content {
            Content::Missing | Content::Null | Content::Address(_) | Content::Integer(_) => true,
            Content::String(string) => {
                let most = string.limit(limit);
                let Some(len) = string.string_len(most) else { return true };
                // With its end, or the byte that says that there is more.
                let len = (len.min(most) as u64).saturating_add(1).min(string.len.unwrap_or(u64::MAX));
                self.keep(string.source, string.address, len)
            }
            Content::Bytes(bytes) => {
                let most = (limit as u64).saturating_add(1);
                self.keep(bytes.source, bytes.address, bytes.len.unwrap_or_default().min(most))
            }
            Content::List(list) => {
                // An environment is shown as the number of its strings.
                let most = if list.meaning() == Meaning::Environment { limit.max(COUNT_LIMIT) } else { limit };
                let readable = list.items().take(most).take_while(Result::is_ok).count();
                // With the null pointer, or the element that says that there are more.
                let count = (readable as u64).saturating_add(1).min(list.len().unwrap_or(u64::MAX));
                let fits = self.keep(list.source, list.address(), count.saturating_mul(list.element_size() as u64));
                list.items().take(limit).flatten().fold(fits, |fits, item| self.content(item, limit) && fits)
            }
            #[cfg(feature = "names")]
            Content::Set(set) => self.keep(set.source, set.address(), set.len.min(SET_LIMIT)),
            #[cfg(feature = "structs")]
            Content::Record(record) => {
                let fits = self.keep(record.source, record.address(), record.len.min(STRUCT_LIMIT));
                let fields = record.fields().into_iter().flatten();
                fields.fold(fits, |fits, field| self.content(field.content(), limit) && fits)
            }
        }
    }

    /// Copies what can be read of so many bytes; `false` if there is no room for it.
    fn keep<M: Memory + ?Sized>(&mut self, source: Source<'_, M>, address: u64, len: u64) -> bool {
        let mut done = 0;
        while done < len {
            let from = address.wrapping_add(done);
            // What is there already isn't copied once more.
            let known = self.pieces().filter_map(|(start, bytes)| {
                let offset = usize::try_from(from.checked_sub(start)?).ok()?;
                bytes.len().checked_sub(offset)
            });
            let known = known.max().unwrap_or_default();
            if known > 0 {
                done = done.saturating_add(known as u64);
                continue;
            }
            let rest = self.buffer.as_mut().get_mut(self.used..).unwrap_or_default();
            let Some((header, room)) = rest.split_at_mut_checked(HEADER) else { return false };
            let wanted = usize::try_from(len - done).unwrap_or(usize::MAX).min(room.len());
            let read = source.read(from, &mut room[..wanted]);
            if read == 0 {
                return wanted > 0;
            }
            header[..8].copy_from_slice(&from.to_ne_bytes());
            header[8..].copy_from_slice(&(read as u64).to_ne_bytes());
            self.used += HEADER + read;
            done += read as u64;
        }
        true
    }
}

impl<B: AsRef<[u8]>> Snapshot<B> {
    /// The pieces: the address and the bytes of each.
    fn pieces(&self) -> impl Iterator<Item = (u64, &[u8])> {
        let mut rest = self.buffer.as_ref().get(..self.used).unwrap_or_default();
        core::iter::from_fn(move || {
            let (address, after) = rest.split_first_chunk()?;
            let (len, after) = after.split_first_chunk()?;
            let len = usize::try_from(u64::from_ne_bytes(*len)).ok()?;
            let (bytes, after) = after.split_at_checked(len)?;
            rest = after;
            Some((u64::from_ne_bytes(*address), bytes))
        })
    }
}

impl<B: AsRef<[u8]>> Memory for Snapshot<B> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        let mut done = 0;
        // What follows a piece may be in another one.
        while done < buffer.len() {
            let from = address.wrapping_add(done as u64);
            match self.pieces().map(|piece| piece.read(from, &mut buffer[done..])).find(|&read| read > 0) {
                Some(read) => done += read,
                None => break,
            }
        }
        done
    }
}
