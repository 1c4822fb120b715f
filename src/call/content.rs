//! [`Content`]: a value of a [`View`], and what is behind pointers.

use core::fmt;
use core::iter::FusedIterator;

use super::invocation::Invocation;
use super::memory::Memory;
use super::value::Value;
use crate::abi::Abi;
#[cfg(feature = "names")]
use crate::facts::structs;
#[cfg(feature = "names")]
use crate::facts::words::LengthUnit;
use crate::facts::words::Meaning;
use crate::row::{Int, Pointee, Type};
use crate::word::{sign_extended, truncated};

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
    Source { call }
    Chunks { address }
    Field { name, value, content }
    Bytes { meaning, address, len }
    List { meaning, address, len }
}

iterators! {
    Items { meaning, left }
}

#[cfg(feature = "names")]
handles! {
    Set { meaning, address }
    Record { address, len }
}

#[cfg(feature = "names")]
iterators! {
    Members { bit }
    Fields { next }
}

impl<M: ?Sized> Clone for Content<'_, M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M: ?Sized> Copy for Content<'_, M> {}

impl<M: ?Sized> fmt::Debug for Content<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Content::Missing => f.write_str("Missing"),
            Content::Null => f.write_str("Null"),
            Content::Address(address) => write!(f, "Address({address:#x})"),
            Content::Integer(integer) => fmt::Debug::fmt(integer, f),
            Content::String(bytes) | Content::Bytes(bytes) => fmt::Debug::fmt(bytes, f),
            Content::List(list) => fmt::Debug::fmt(list, f),
            #[cfg(feature = "names")]
            Content::Set(set) => fmt::Debug::fmt(set, f),
            #[cfg(feature = "names")]
            Content::Record(record) => fmt::Debug::fmt(record, f),
        }
    }
}

/// How many bytes are read at once.
pub(super) const CHUNK: usize = 256;
/// How many bytes of a path are shown: the length of the longest path.
const PATH_LIMIT: usize = 4095;
/// How many strings of an environment are counted at most.
pub(crate) const COUNT_LIMIT: usize = 1 << 16;

/// When a value is there.
///
/// ```
/// use sysno::{NoMemory, When, arch::x86_64::Sysno};
///
/// // read(fd: i32, buf: *mut u8, count: usize)
/// let call = *Sysno::read.decode([3, 0x1000, 100]).invocation();
/// let when: Vec<_> = call.view(&NoMemory).args().map(|field| field.when()).collect();
/// assert_eq!(when, [When::Entry, When::Return, When::Entry]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum When {
    /// When the call is made.
    Entry,
    /// When the call is made; and when it has returned, another one is in its place: see [`Field::after`].
    Both,
    /// When the call has returned.
    Return,
}

/// A value with its name, its type and its meaning: an argument of a call, or a member of a struct.
///
/// ```
/// use sysno::{Meaning, NoMemory, Value, arch::x86_64::Sysno};
///
/// let call = *Sysno::kill.decode([7, 15]).invocation();
/// let view = call.view(&NoMemory);
/// let sig = view.args().nth(1).unwrap();
/// assert_eq!((sig.name(), sig.meaning(), sig.value()), (Some("sig"), Meaning::Signal, Value::Signed(15)));
/// ```
pub struct Field<'a, M: ?Sized> {
    pub(super) index: usize,
    pub(super) name: Option<&'static str>,
    pub(super) ty: Option<Type>,
    pub(super) meaning: Meaning,
    pub(super) value: Value,
    pub(super) when: When,
    pub(super) content: Content<'a, M>,
    pub(super) after: Option<List<'a, M>>,
}

impl<'a, M: ?Sized> Field<'a, M> {
    /// The argument's index among all of the call's arguments, or the member's among the members that have a name.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::kill.decode([7, 15]).invocation();
    /// assert!(call.view(&NoMemory).args().map(|field| field.index()).eq([0, 1]));
    /// ```
    pub fn index(&self) -> usize {
        self.index
    }

    /// The name; `None` if it is a register of a call whose arguments aren't known.
    ///
    /// ```
    /// # use sysno::{Invocation, NoMemory};
    /// let call = Invocation::new(0xC000_003E, 503, [5]);
    /// assert_eq!(call.view(&NoMemory).arg(0).unwrap().name(), None);
    /// ```
    pub fn name(&self) -> Option<&'static str> {
        self.name
    }

    /// The type; of a member that is an array, that of its elements. `None` as of [`Field::name`].
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::write.decode([1, 0x1000, 3]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(1).unwrap().ty().unwrap().to_string(), "*const u8");
    /// ```
    pub fn ty(&self) -> Option<Type> {
        self.ty
    }

    /// What it stands for, by the values of the others, too. That of a pointer is the meaning of what is behind it.
    ///
    /// ```
    /// # use sysno::{Meaning, NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::openat.decode([3, 0x1000, 0, 0]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(0).unwrap().meaning(), Meaning::Directory);
    /// ```
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// The value alone: of an argument, from the registers; of a member, from memory.
    ///
    /// ```
    /// # use sysno::{NoMemory, Value, arch::x86_64::Sysno};
    /// let call = *Sysno::write.decode([1, 0x1000, 3]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(1).unwrap().value(), Value::Buffer { address: 0x1000, len: Some(3) });
    /// ```
    pub fn value(&self) -> Value {
        self.value
    }

    /// When the value is there.
    ///
    /// ```
    /// # use sysno::{NoMemory, When, arch::x86_64::Sysno};
    /// let call = *Sysno::getrandom.decode([0x1000, 8, 0]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(0).unwrap().when(), When::Return);
    /// ```
    pub fn when(&self) -> When {
        self.when
    }

    /// What is there: for [`When::Entry`] and [`When::Both`] when the call is made, for [`When::Return`] when it has returned. Until then,
    /// and if the call failed, there is only an address; of a failed `readv`, the lengths and the addresses of its buffers.
    ///
    /// ```
    /// # use sysno::{Content, arch::x86_64::Sysno};
    /// let call = *Sysno::chdir.decode([0x1000]).invocation();
    /// let memory = (0x1000, &b"/tmp\0"[..]);
    /// let view = call.view(&memory);
    /// let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.read(&mut [0; 100]), Ok(&b"/tmp"[..]));
    /// ```
    pub fn content(&self) -> Content<'a, M> {
        self.content
    }

    /// What is there after the return, if the call may have put something else there: a position in a file that it has moved, the length of
    /// what it has put into a buffer. Without [`View::before`](crate::View::before), [`Field::content`] is the same.
    ///
    /// ```
    /// # #[cfg(feature = "names")] {
    /// use sysno::{Content, arch::x86_64::Sysno};
    ///
    /// // sendfile(out_fd: i32, in_fd: i32, offset: *mut isize, count: usize)
    /// let call = *Sysno::sendfile.decode([4, 3, 0x1000, 512]).invocation();
    /// let (before, memory) = ((0x1000, &[0; 8][..]), (0x1000, &[0, 2, 0, 0, 0, 0, 0, 0][..]));
    /// let view = call.view(&memory).before(&before).outcome(call.result(512, false));
    /// let offset = view.arg(2).unwrap();
    /// let number = |content| match content {
    ///     Content::List(list) => match list.items().next() {
    ///         Some(Ok(Content::Integer(offset))) => offset.signed(),
    ///         _ => panic!(),
    ///     },
    ///     _ => panic!(),
    /// };
    /// assert_eq!((number(offset.content()), number(offset.after().unwrap())), (0, 512));
    /// # }
    /// ```
    pub fn after(&self) -> Option<Content<'a, M>> {
        self.after.map(Content::List)
    }
}

/// What there is of a value: a number, or what is behind a pointer.
///
/// ```
/// use sysno::{Content, arch::x86_64::Sysno};
///
/// let memory = (0x1000, &b"/etc/passwd\0"[..]);
/// let call = *Sysno::open.decode([0x1000, 0, 0]).invocation();
/// let view = call.view(&memory);
/// let pathname = view.arg(0).unwrap();
/// match pathname.content() {
///     Content::String(string) => assert_eq!(string.read(&mut [0; 100]), Ok(&b"/etc/passwd"[..])),
///     other => panic!("{other:?}"),
/// }
/// ```
#[non_exhaustive]
pub enum Content<'a, M: ?Sized> {
    /// Nothing is known: the register or the stack word was not supplied.
    Missing,
    /// A pointer that is 0.
    Null,
    /// An address: what is there isn't known, or the call hasn't put anything there.
    Address(u64),
    /// A number.
    Integer(Integer),
    /// A string, which ends in NUL.
    String(Bytes<'a, M>),
    /// Bytes.
    Bytes(Bytes<'a, M>),
    /// An array.
    List(List<'a, M>),
    /// A set of numbers, each of which is a bit: of signals, of descriptors, of processors.
    #[cfg(feature = "names")]
    Set(Set<'a, M>),
    /// A struct with its members.
    #[cfg(feature = "names")]
    Record(Record<'a, M>),
}

impl<'a, M: ?Sized> Content<'a, M> {
    /// What there is without names: strings, buffers and arrays of strings behind pointers. `filled` says how much of a buffer the call has
    /// filled, if that is known.
    #[inline]
    pub(super) fn plain(
        source: Source<'a, M>,
        ty: Type,
        meaning: Meaning,
        value: Value,
        filled: impl Fn(u64) -> Option<u64>,
    ) -> Self {
        let is_whole = meaning != Meaning::String;
        let bytes = |address, len, ends| Bytes { source, meaning, address, len, ends, is_whole };
        let Some(bits) = value.bits() else { return Content::Missing };
        match (value, ty) {
            (Value::Signed(_) | Value::Unsigned(_), Type::Int(int)) => {
                Content::Integer(Integer::new(source.call, int, meaning, bits))
            }
            (_, _) if bits == 0 => Content::Null,
            (Value::String(address), _) => Content::String(bytes(address, None, Ends::Nul)),
            (Value::Strings(address), _) => Content::List(List::of_strings(source, meaning, address)),
            (Value::Buffer { address, len: Some(len) }, Type::Pointer { mutable, to: Pointee::Bytes }) => {
                match if mutable { filled(len) } else { Some(len) } {
                    // The kernel puts a path into this buffer.
                    Some(_) if meaning == Meaning::Path => Content::String(bytes(address, None, Ends::Nul)),
                    Some(len) => Content::Bytes(bytes(address, Some(len), Ends::Length)),
                    None => Content::Address(address),
                }
            }
            _ => Content::Address(bits),
        }
    }
}

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
pub struct Unreadable(u64);

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

/// A number: its bits, with the width and the sign that it has on the ABI.
///
/// ```
/// use sysno::{Content, NoMemory, arch::x86_64::Sysno};
///
/// let call = *Sysno::lseek.decode([3, -1_i64 as u64, 2]).invocation();
/// let view = call.view(&NoMemory);
/// let Content::Integer(offset) = view.arg(1).unwrap().content() else { panic!() };
/// assert_eq!((offset.signed(), offset.unsigned(), offset.width(), offset.is_signed()), (-1, u64::MAX, 64, true));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Integer {
    bits: u64,
    width: u8,
    int: Int,
    meaning: Meaning,
    abi: Option<Abi>,
}

impl Integer {
    pub(super) fn new(call: &Invocation, int: Int, meaning: Meaning, bits: u64) -> Self {
        Self { bits, width: int.bits(call.pointer_bits()), int, meaning, abi: call.abi() }
    }

    /// A whole register.
    pub(super) fn register(call: &Invocation, meaning: Meaning, bits: u64) -> Self {
        Self { bits, width: 64, int: Int::U64, meaning, abi: call.abi() }
    }

    /// The number as a signed one, whatever its type.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([3]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.signed(), 3);
    /// ```
    pub fn signed(self) -> i64 {
        sign_extended(self.bits, self.width)
    }

    /// The number as an unsigned one, whatever its type: its bits.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([u64::MAX]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.unsigned(), 0xFFFF_FFFF);
    /// ```
    pub fn unsigned(self) -> u64 {
        truncated(self.bits, self.width)
    }

    /// How many bits it has.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([3]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.width(), 32);
    /// ```
    pub fn width(self) -> u8 {
        self.width
    }

    /// Whether its type is a signed one.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::umask.decode([0o22]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(mask) = view.arg(0).unwrap().content() else { panic!() };
    /// assert!(!mask.is_signed());
    /// ```
    pub fn is_signed(self) -> bool {
        self.int.is_signed()
    }

    /// What it stands for.
    ///
    /// ```
    /// # use sysno::{Content, Meaning, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([3]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.meaning(), Meaning::Descriptor);
    /// ```
    pub fn meaning(self) -> Meaning {
        self.meaning
    }

    /// The ABI of the call, on which the constants' values depend; `None` if it isn't known.
    ///
    /// ```
    /// # use sysno::{Abi, Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([3]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.abi(), Some(Abi::X86_64));
    /// ```
    pub fn abi(self) -> Option<Abi> {
        self.abi
    }

    #[cfg(feature = "names")]
    pub(crate) fn int(self) -> Int {
        self.int
    }

    /// The bits as they were found, with those beyond the width: a signed number has its sign there.
    #[cfg(feature = "names")]
    pub(crate) fn all_bits(self) -> u64 {
        self.bits
    }
}

/// Where something is read.
pub(super) struct Source<'a, M: ?Sized> {
    pub(super) call: &'a Invocation,
    pub(super) memory: &'a M,
    /// What was there when the call was made, if it is that which is read, and is known.
    pub(super) before: Option<&'a dyn Memory>,
}

impl<M: Memory + ?Sized> Source<'_, M> {
    pub(super) fn read(self, address: u64, buffer: &mut [u8]) -> usize {
        let read = match self.before {
            Some(before) => before.read(address, buffer),
            None => self.memory.read(address, buffer),
        };
        read.min(buffer.len())
    }

    fn pointer_bits(self) -> u8 {
        self.call.pointer_bits()
    }

    fn word_of(self, bytes: &[u8], bits: u8) -> u64 {
        self.call.word_of(bytes, bits)
    }

    /// The word of so many bits at an address; `None` if it can't be read.
    #[cfg(feature = "names")]
    pub(super) fn word(self, address: u64, bits: u8) -> Option<u64> {
        let (mut bytes, size) = ([0; 8], usize::from(bits / 8));
        (self.read(address, &mut bytes[..size]) == size).then(|| self.word_of(&bytes[..size], bits))
    }
}

/// Memory that is read piece by piece, one element after another.
struct Chunks<'a, M: ?Sized> {
    source: Source<'a, M>,
    /// Where the bytes begin that are next.
    address: u64,
    /// How many bytes there are at most after those in the buffer.
    left: u64,
    buffer: [u8; CHUNK],
    /// The part of the buffer that isn't used yet.
    start: usize,
    end: usize,
}

impl<'a, M: Memory + ?Sized> Chunks<'a, M> {
    fn new(source: Source<'a, M>, address: u64, len: u64) -> Self {
        Self { source, address, left: len, buffer: [0; CHUNK], start: 0, end: 0 }
    }

    /// The next bytes, at most [`CHUNK`].
    fn take(&mut self, size: usize) -> Result<&[u8], Unreadable> {
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

    fn word(&mut self, bits: u8) -> Result<u64, Unreadable> {
        let source = self.source;
        Ok(source.word_of(self.take(usize::from(bits / 8))?, bits))
    }
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
    pub fn address(&self) -> u64 {
        self.address
    }

    /// How many bytes there are; of a string, how many there are at most, if that is known: it may end before.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::chdir.decode([0x1000]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.len(), None);
    /// ```
    #[allow(clippy::len_without_is_empty, reason = "a string of any length may be empty")]
    pub fn len(&self) -> Option<u64> {
        self.len
    }

    /// What they stand for.
    ///
    /// ```
    /// # use sysno::{Content, Meaning, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::chdir.decode([0x1000]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.meaning(), Meaning::Path);
    /// ```
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

    /// Reads them, as many as there are and the buffer has room for. A string ends before its NUL.
    ///
    /// # Errors
    ///
    /// If these can't all be read. Of a string, what is after its end isn't needed.
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

    /// The same, from the byte at `offset` on. Of a string, that is one of its bytes or its end: what is after the end isn't looked for.
    ///
    /// # Errors
    ///
    /// As of [`Bytes::read`].
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

/// An array.
///
/// ```
/// use sysno::{Content, Invocation, arch::x86_64::Sysno};
///
/// let memory = (0x1000, &b"\x18\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0ls\0"[..]);
/// let call = *Sysno::execve.decode([0, 0x1000, 0]).invocation();
/// let view = call.view(&memory);
/// let Content::List(argv) = view.arg(1).unwrap().content() else { panic!() };
/// let Some(Ok(Content::String(first))) = argv.items().next() else { panic!() };
/// assert_eq!(first.read(&mut [0; 100]), Ok(&b"ls"[..]));
/// assert_eq!(argv.items().count(), 1);
/// ```
pub struct List<'a, M: ?Sized> {
    pub(super) source: Source<'a, M>,
    meaning: Meaning,
    elements: Elements,
    address: u64,
    /// `None` if a null pointer ends it.
    len: Option<u64>,
}

/// What the elements of an array are.
#[derive(Clone, Copy)]
pub(super) enum Elements {
    /// Pointers to strings.
    Strings,
    #[cfg(feature = "names")]
    Integers(Int),
    /// A byte for each page, of which the lowest bit counts.
    #[cfg(feature = "names")]
    Pages,
    /// Structs.
    #[cfg(feature = "names")]
    Records {
        row: structs::Row,
        size: u32,
        when: When,
        /// How many bytes there are in all buffers together that the structs are about; `None` if there are only their addresses.
        filled: Option<u64>,
    },
}

impl<'a, M: Memory + ?Sized> List<'a, M> {
    /// How many bytes an element has.
    pub(super) fn element_size(&self) -> usize {
        self.elements.size(self.source.pointer_bits())
    }
}

impl<'a, M: ?Sized> List<'a, M> {
    pub(super) fn of_strings(source: Source<'a, M>, meaning: Meaning, address: u64) -> Self {
        Self { source, meaning, elements: Elements::Strings, address, len: None }
    }

    #[cfg(feature = "names")]
    pub(super) fn new(source: Source<'a, M>, meaning: Meaning, elements: Elements, address: u64, len: u64) -> Self {
        Self { source, meaning, elements, address, len: Some(len) }
    }
}

impl<'a, M: Memory + ?Sized> List<'a, M> {
    /// The address of the first element.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::execve.decode([0, 0x1000, 0]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::List(argv) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(argv.address(), 0x1000);
    /// ```
    pub fn address(&self) -> u64 {
        self.address
    }

    /// How many elements there are; `None` if a null pointer ends the array. It is what the program says, and may be any number.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::execve.decode([0, 0x1000, 0]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::List(argv) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(argv.len(), None);
    /// ```
    #[allow(clippy::len_without_is_empty, reason = "an array that a null pointer ends may be empty")]
    pub fn len(&self) -> Option<u64> {
        self.len
    }

    /// What the array stands for, or each of its elements.
    ///
    /// ```
    /// # use sysno::{Content, Meaning, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::execve.decode([0, 0, 0x1000]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::List(envp) = view.arg(2).unwrap().content() else { panic!() };
    /// assert_eq!(envp.meaning(), Meaning::Environment);
    /// ```
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// The elements. After one that can't be read, there are no others. There may be as many as [`List::len`] says, or, if a null pointer ends
    /// the array, as the memory has: take no more of them than you need.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::execve.decode([0, 0x1000, 0]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::List(argv) = view.arg(1).unwrap().content() else { panic!() };
    /// let mut items = argv.items();
    /// assert_eq!(items.next().unwrap().unwrap_err().address(), 0x1000);
    /// assert!(items.next().is_none());
    /// ```
    pub fn items(&self) -> Items<'a, M> {
        let size = self.element_size();
        let bytes = self.len.map_or(u64::MAX, |len| len.saturating_mul(size as u64));
        #[cfg(feature = "names")]
        let filled = match self.elements {
            Elements::Records { filled, .. } => filled,
            _ => None,
        };
        Items {
            chunks: Chunks::new(self.source, self.address, bytes),
            elements: self.elements,
            size,
            meaning: self.meaning,
            left: self.len.unwrap_or(u64::MAX),
            #[cfg(feature = "names")]
            filled,
        }
    }
}

impl Elements {
    /// How many bytes an element has.
    fn size(self, pointer_bits: u8) -> usize {
        match self {
            Elements::Strings => usize::from(pointer_bits / 8),
            #[cfg(feature = "names")]
            Elements::Integers(int) => usize::from(int.bits(pointer_bits) / 8),
            #[cfg(feature = "names")]
            Elements::Pages => 1,
            #[cfg(feature = "names")]
            Elements::Records { size, .. } => size as usize,
        }
    }
}

/// The elements of an array: the iterator of [`List::items`].
pub struct Items<'a, M: ?Sized> {
    chunks: Chunks<'a, M>,
    elements: Elements,
    size: usize,
    meaning: Meaning,
    left: u64,
    /// How many bytes are left in the buffers that the elements are about.
    #[cfg(feature = "names")]
    filled: Option<u64>,
}

impl<'a, M: Memory + ?Sized> Iterator for Items<'a, M> {
    type Item = Result<Content<'a, M>, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        let item = self.element();
        if matches!(item, Err(_) | Ok(None)) {
            self.left = 0;
        }
        item.transpose()
    }
}

impl<M: Memory + ?Sized> FusedIterator for Items<'_, M> {}

impl<'a, M: Memory + ?Sized> Items<'a, M> {
    /// The next element; `None` if it is the null pointer that ends the array.
    fn element(&mut self) -> Result<Option<Content<'a, M>>, Unreadable> {
        let source = self.chunks.source;
        let width = (self.size * 8) as u8;
        #[cfg(feature = "names")]
        let meaning = self.meaning;
        Ok(Some(match self.elements {
            Elements::Strings => match self.chunks.word(width)? {
                0 => return Ok(None),
                address => {
                    let meaning = Meaning::String;
                    Content::String(Bytes { source, meaning, address, len: None, ends: Ends::Nul, is_whole: false })
                }
            },
            #[cfg(feature = "names")]
            Elements::Integers(int) => {
                Content::Integer(Integer::new(source.call, int, meaning, self.chunks.word(width)?))
            }
            #[cfg(feature = "names")]
            Elements::Pages => {
                let bit = self.chunks.word(width)? & 1;
                Content::Integer(Integer::new(source.call, Int::U8, Meaning::Number, bit))
            }
            #[cfg(feature = "names")]
            Elements::Records { row, size, when, .. } => {
                let address = self.chunks.address;
                self.chunks.take(self.size)?;
                let record = Record { source, row, address, len: size.into(), when, filled: self.filled };
                self.filled = match self.filled {
                    Some(u64::MAX) | None => self.filled,
                    Some(filled) => Some(filled.saturating_sub(record.len_of_buffers())),
                };
                Content::Record(record)
            }
        }))
    }
}

/// A set of numbers, each of which is a bit.
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
#[cfg(feature = "names")]
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

#[cfg(feature = "names")]
impl<'a, M: Memory + ?Sized> Set<'a, M> {
    pub(super) fn new(source: Source<'a, M>, meaning: Meaning, int: Int, address: u64, len: u64, count: u64) -> Self {
        Self { source, meaning, int, address, len, count }
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
    pub fn address(&self) -> u64 {
        self.address
    }

    /// What each of the numbers stands for.
    ///
    /// ```
    /// # use sysno::{Content, Meaning, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::rt_sigprocmask.decode([0, 0x1000, 0, 8]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Set(signals) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(signals.meaning(), Meaning::Signal);
    /// ```
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// How many numbers there may be in the set.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::rt_sigprocmask.decode([0, 0x1000, 0, 8]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Set(signals) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(signals.capacity(), 64);
    /// ```
    pub fn capacity(&self) -> u64 {
        self.count.min(self.len.saturating_mul(8))
    }

    /// The same set, of which no more than so many bytes are read.
    pub(crate) fn cut(self, len: u64) -> Self {
        Self { len: self.len.min(len), ..self }
    }

    pub(crate) fn abi(&self) -> Option<Abi> {
        self.source.call.abi()
    }

    /// The numbers that are in the set, in ascending order: signals from 1, the others from 0. The whole set is read, which a program may
    /// make long: look at [`Set::capacity`] before.
    ///
    /// # Errors
    ///
    /// If the set can't all be read.
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
        let width = self.int.bits(self.source.pointer_bits());
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

#[cfg(feature = "names")]
impl<M: ?Sized> Chunks<'_, M> {
    /// Back to the first byte in the buffer.
    fn rewind(&mut self) {
        self.address = self.address.wrapping_sub(self.start as u64);
        self.start = 0;
    }
}

/// The numbers of a set: the iterator of [`Set::members`].
#[cfg(feature = "names")]
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

#[cfg(feature = "names")]
impl<M: Memory + ?Sized> Members<'_, M> {
    /// What is after the last byte isn't read, even if it is a part of the last word.
    fn next_word(&mut self) -> Result<u64, Unreadable> {
        let size = self.bytes.min(u64::from(self.width / 8));
        self.bytes -= size;
        let source = self.chunks.source;
        Ok(source.word_of(self.chunks.take(size as usize)?, self.width))
    }
}

#[cfg(feature = "names")]
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

#[cfg(feature = "names")]
impl<M: Memory + ?Sized> FusedIterator for Members<'_, M> {}

/// A struct with its members.
///
/// ```
/// # #[cfg(feature = "names")] {
/// use sysno::{Content, Meaning, arch::x86_64::Sysno};
///
/// // A port and an address are big-endian on every machine.
/// let memory = (0x1000, &[2, 0, 0, 80, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0][..]);
/// let call = *Sysno::connect.decode([3, 0x1000, 16]).invocation();
/// let view = call.view(&memory);
/// let Content::Record(addr) = view.arg(1).unwrap().content() else { panic!() };
/// assert_eq!(addr.name(), "sockaddr_in");
/// let fields: Vec<_> = addr.fields()?.map(|field| field.name().unwrap()).collect();
/// assert_eq!(fields, ["sa_family", "sin_port", "sin_addr"]);
/// let port = addr.fields()?.nth(1).unwrap();
/// assert_eq!((port.meaning(), port.value().bits()), (Meaning::Port, Some(80)));
/// # }
/// # Ok::<(), sysno::Unreadable>(())
/// ```
#[cfg(feature = "names")]
pub struct Record<'a, M: ?Sized> {
    pub(super) source: Source<'a, M>,
    row: structs::Row,
    address: u64,
    /// How many bytes there are.
    pub(super) len: u64,
    when: When,
    filled: Option<u64>,
}

#[cfg(feature = "names")]
impl<'a, M: Memory + ?Sized> Record<'a, M> {
    /// A struct of so many bytes; only its address if not even its first member is there.
    pub(super) fn content(
        source: Source<'a, M>,
        row: structs::Row,
        address: u64,
        len: u64,
        when: When,
        filled: Option<u64>,
    ) -> Content<'a, M> {
        let first = source.call.abi().and_then(|abi| row.members(abi).next());
        if first.is_some_and(|first| u64::from(first.offset + first.size) <= len) {
            Content::Record(Self { source, row, address, len, when, filled })
        } else {
            Content::Address(address)
        }
    }

    /// The struct's name in C, without `struct`: of one that has variants, that of the variant that is there.
    ///
    /// ```
    /// # use sysno::{Content, arch::x86_64::Sysno};
    /// let call = *Sysno::writev.decode([3, 0x1000, 1]).invocation();
    /// let memory = (0x1000, &[0; 16][..]);
    /// let view = call.view(&memory);
    /// let Content::List(iov) = view.arg(1).unwrap().content() else { panic!() };
    /// let Some(Ok(Content::Record(first))) = iov.items().next() else { panic!() };
    /// assert_eq!(first.name(), "iovec");
    /// ```
    pub fn name(&self) -> &'static str {
        self.fields().map_or(self.row.name(), |fields| fields.row.name())
    }

    /// The address.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::connect.decode([3, 0x1000, 16]).invocation();
    /// let view = call.view(&NoMemory);
    /// let Content::Record(addr) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(addr.address(), 0x1000);
    /// ```
    pub fn address(&self) -> u64 {
        self.address
    }

    /// The members that have a name, in the order in which they are in memory; those that the struct's length leaves out aren't there.
    ///
    /// # Errors
    ///
    /// If the struct can't all be read.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::connect.decode([3, 0x1000, 16]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Record(addr) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(addr.fields().err().unwrap().address(), 0x1000);
    /// ```
    pub fn fields(&self) -> Result<Fields<'a, M>, Unreadable> {
        let (mut bytes, wanted) = ([0; CHUNK], self.len.min(CHUNK as u64) as usize);
        let read = self.source.read(self.address, &mut bytes[..wanted]);
        // The kernel reads all of it or nothing.
        if read < wanted {
            return Err(Unreadable(self.address));
        }
        let abi = self.source.call.abi().ok_or(Unreadable(self.address))?;
        let mut fields = Fields { record: *self, row: self.row, abi, bytes, read, next: 0 };
        // A program may cut an array of bytes at the end, but no other member.
        let is_whole = |row: structs::Row| {
            let last = row.members(abi).last().map_or(0, |last| last.offset);
            u64::from(if row.is_open(abi) { last } else { row.size(abi) }) <= self.len
        };
        if let Some(selector) = self.row.selector().and_then(|index| fields.member(index.into())) {
            let variant = self.row.variant(abi, fields.word(selector)?);
            fields.row = variant.filter(|&row| is_whole(row)).unwrap_or(self.row);
        }
        Ok(fields)
    }

    /// What a member is, or what is behind it. `first` is its first byte.
    fn content_of(&self, member: &structs::Member, value: Value, first: Option<u8>) -> Content<'a, M> {
        let (source, meaning) = (self.source, member.meaning);
        match (member.ty, value) {
            // An array within the struct.
            (Type::Int(Int::U8), Value::Buffer { address, len }) => {
                let ends_in_nul = match meaning {
                    Meaning::SocketName => first != Some(0),
                    _ => matches!(meaning, Meaning::Path | Meaning::String),
                };
                let (ends, is_whole) = (if ends_in_nul { Ends::Nul } else { Ends::Length }, meaning != Meaning::String);
                let bytes = Bytes { source, meaning, address, len, ends, is_whole };
                if ends_in_nul { Content::String(bytes) } else { Content::Bytes(bytes) }
            }
            (Type::Int(int), Value::Array { address, len: Some(len) }) => {
                Content::List(List::new(source, meaning, Elements::Integers(int), address, len))
            }
            // Behind a pointer.
            (Type::Pointer { .. }, Value::Buffer { address: address @ 1.., len: Some(len) }) => match self.filled {
                Some(filled) => {
                    let len = Some(len.min(filled));
                    Content::Bytes(Bytes { source, meaning, address, len, ends: Ends::Length, is_whole: false })
                }
                None => Content::Address(address),
            },
            (ty, value) => Content::plain(source, ty, meaning, value, |_| None),
        }
    }

    /// How many bytes the buffers have together that the struct's members point to.
    fn len_of_buffers(&self) -> u64 {
        let lengths = self.fields().into_iter().flatten().map(|field| match field.value() {
            Value::Buffer { address: 1.., len: Some(len) } => len,
            _ => 0,
        });
        lengths.fold(0, u64::saturating_add)
    }
}

/// The members of a struct: the iterator of [`Record::fields`].
#[cfg(feature = "names")]
pub struct Fields<'a, M: ?Sized> {
    record: Record<'a, M>,
    /// The struct that is there: the record's, or one of its variants.
    row: structs::Row,
    abi: Abi,
    /// The struct's bytes, as far as they are read.
    bytes: [u8; CHUNK],
    read: usize,
    next: usize,
}

#[cfg(feature = "names")]
impl<M: Memory + ?Sized> Fields<'_, M> {
    fn member(&self, index: usize) -> Option<structs::Member> {
        self.row.members(self.abi).nth(index)
    }

    /// A number that is a member.
    fn word(&self, member: structs::Member) -> Result<u64, Unreadable> {
        let (offset, size) = (member.offset as usize, member.size as usize);
        let address = self.record.address.wrapping_add(offset as u64);
        let bytes = self.bytes[..self.read].get(offset..offset + size).ok_or(Unreadable(address))?;
        if member.big_endian {
            return Ok(bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
        Ok(self.record.source.word_of(bytes, (size * 8) as u8))
    }

    fn value(&self, member: structs::Member) -> Value {
        let address = self.record.address.wrapping_add(member.offset.into());
        let width = member.ty.bits(self.abi.pointer_bits());
        if member.count != 1 {
            let rest = self.record.len.saturating_sub(member.offset.into());
            let size = if member.count == 0 { rest } else { rest.min(member.size.into()) };
            return match member.ty {
                Type::Int(Int::U8) => Value::Buffer { address, len: Some(size) },
                _ => Value::Array { address, len: Some(size / u64::from(width / 8).max(1)) },
            };
        }
        let Ok(word) = self.word(member) else { return Value::Missing };
        let holder = member.length.and_then(|(holder, unit)| Some((self.member(holder.into())?, unit)));
        let length = holder.and_then(|(holder, unit)| Some((self.word(holder).ok()?, unit)));
        match member.ty {
            Type::Int(int) if int.is_signed() => Value::Signed(sign_extended(word, width)),
            Type::Int(_) => Value::Unsigned(word),
            Type::String => Value::String(word),
            Type::Pointer { to: Pointee::String, .. } => Value::Strings(word),
            Type::Pointer { to, .. } => match length {
                Some((len, LengthUnit::Bytes)) => Value::Buffer { address: word, len: Some(len) },
                Some((len, LengthUnit::Bits)) => Value::Buffer { address: word, len: Some(len.div_ceil(8)) },
                Some((len, LengthUnit::Elements)) => Value::Array { address: word, len: Some(len) },
                None if to != Pointee::Bytes => Value::Address(word),
                Some((_, LengthUnit::Pages)) | None => Value::Buffer { address: word, len: None },
            },
            Type::Never => Value::Missing,
        }
    }
}

#[cfg(feature = "names")]
impl<'a, M: Memory + ?Sized> Iterator for Fields<'a, M> {
    type Item = Field<'a, M>;

    fn next(&mut self) -> Option<Field<'a, M>> {
        let (index, record) = (self.next, self.record);
        let mut member = self.member(index)?;
        let end = member.offset + if member.count == 1 { member.size } else { 0 };
        if u64::from(end) > record.len {
            return None;
        }
        self.next += 1;
        let value = self.value(member);
        // The member that says which variant is there has one name in all of them.
        if record.row.selector().is_some_and(|selector| usize::from(selector) == index) {
            member.name = record.row.members(self.abi).nth(index).map_or(member.name, |member| member.name);
        }
        if matches!(value, Value::Buffer { len: Some(0), .. }) && member.count != 1 {
            // The struct ends before it.
            return None;
        }
        let first = self.bytes[..self.read].get(member.offset as usize).copied();
        let content = record.content_of(&member, value, first);
        let (name, ty) = (Some(member.name), Some(member.ty));
        Some(Field { index, name, ty, meaning: member.meaning, value, when: record.when, content, after: None })
    }
}

#[cfg(feature = "names")]
impl<M: Memory + ?Sized> FusedIterator for Fields<'_, M> {}
