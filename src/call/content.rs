//! [`Content`]: a value of a [`View`](super::View), and what is behind pointers; [`Field`]: the value with its name.

use core::fmt;
use core::iter::FusedIterator;

use super::bytes::{Bytes, Ends};
use super::integer::Integer;
use super::memory::Memory;
#[cfg(feature = "names")]
use super::set::Set;
#[cfg(feature = "names")]
use super::source::CHUNK;
use super::source::{Chunks, Source, Unreadable};
use super::value::Value;
#[cfg(feature = "names")]
use crate::abi::Abi;
#[cfg(feature = "names")]
use crate::facts::structs;
#[cfg(feature = "names")]
use crate::facts::words::LengthUnit;
use crate::facts::words::Meaning;
#[cfg(feature = "names")]
use crate::row::Int;
use crate::row::{Pointee, Type};
#[cfg(feature = "names")]
use crate::word::sign_extended;

/// How many strings of an environment are counted at most.
pub(crate) const COUNT_LIMIT: usize = 1 << 16;

handles! {
    Field { name, value, content }
    List { meaning, address, len }
}

iterators! {
    Items { meaning, left }
}

#[cfg(feature = "names")]
handles! {
    Record { address, len }
}

#[cfg(feature = "names")]
iterators! {
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

/// When a value can be read: when the call is made, or when it has returned.
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
    /// When the call is made. When it has returned, another value is in its place: see [`Field::after`].
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
    /// The index of an argument among all of the call's arguments, or of a member among the members that have a name.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::kill.decode([7, 15]).invocation();
    /// assert!(call.view(&NoMemory).args().map(|field| field.index()).eq([0, 1]));
    /// ```
    pub fn index(&self) -> usize {
        self.index
    }

    /// The name; `None` if the field is a register of a call whose arguments aren't known.
    ///
    /// ```
    /// # use sysno::{Invocation, NoMemory};
    /// let call = Invocation::new(0xC000_003E, 503, [5]);
    /// assert_eq!(call.view(&NoMemory).arg(0).unwrap().name(), None);
    /// ```
    pub fn name(&self) -> Option<&'static str> {
        self.name
    }

    /// The type. If a member is an array, the type of its elements. `None` if [`Field::name`] is.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::write.decode([1, 0x1000, 3]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(1).unwrap().ty().unwrap().to_string(), "*const u8");
    /// ```
    pub fn ty(&self) -> Option<Type> {
        self.ty
    }

    /// What it means, also depending on the values of other fields. For a pointer, it is the meaning of what it points to.
    ///
    /// ```
    /// # use sysno::{Meaning, NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::openat.decode([3, 0x1000, 0, 0]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(0).unwrap().meaning(), Meaning::Directory);
    /// ```
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// The value alone, without what a pointer points to. An argument's value is from the registers, a member's from memory.
    ///
    /// ```
    /// # use sysno::{NoMemory, Value, arch::x86_64::Sysno};
    /// let call = *Sysno::write.decode([1, 0x1000, 3]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(1).unwrap().value(), Value::Buffer { address: 0x1000, len: Some(3) });
    /// ```
    pub fn value(&self) -> Value {
        self.value
    }

    /// When the value can be read.
    ///
    /// ```
    /// # use sysno::{NoMemory, When, arch::x86_64::Sysno};
    /// let call = *Sysno::getrandom.decode([0x1000, 8, 0]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(0).unwrap().when(), When::Return);
    /// ```
    pub fn when(&self) -> When {
        self.when
    }

    /// The content: for [`When::Entry`] and [`When::Both`] from when the call is made, for [`When::Return`] from when it has
    /// returned. Before the return, and if the call failed, the latter is only an address. For a failed `readv`, it is the
    /// lengths and the addresses of its buffers.
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

    /// The content after the return, if the call may have changed it: a position in a file, the length of a buffer that
    /// becomes the length of the data. Without [`View::before`](crate::View::before), [`Field::content`] is the same.
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

/// What a field contains: a number, or what its pointer points to.
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
    /// Nothing: the register or the stack word was not supplied.
    Missing,
    /// A pointer that is 0.
    Null,
    /// An address. It isn't known what is there, or the call hasn't written anything there.
    Address(u64),
    /// A number.
    Integer(Integer),
    /// A string, which ends in NUL.
    String(Bytes<'a, M>),
    /// Bytes.
    Bytes(Bytes<'a, M>),
    /// An array.
    List(List<'a, M>),
    /// A set of numbers with a bit for each: signals, descriptors, processors.
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

    /// How many elements there are; `None` if the array ends in a null pointer. The number is what the program says, and may
    /// be any number.
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

    /// What each element means, or the array as a whole.
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

    /// The elements, up to the first one that can't be read. There may be as many as [`List::len`] says. If the array ends in
    /// a null pointer, there may be as many as the memory has. So take only as many as you need.
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

    /// The struct's name in C, without `struct`. If the struct has variants, the name of the variant that is there.
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

    /// The members that have a name, in their order in memory. A program can pass a length that cuts the struct: members
    /// beyond that length are left out.
    ///
    /// # Errors
    ///
    /// If a part of the struct can't be read.
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
