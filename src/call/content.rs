//! [`Content`]: a value of a [`View`](super::View), and what is behind pointers; [`Field`]: the value with its name.

#[cfg(feature = "structs")]
use core::cell::Cell;
use core::fmt;
use core::iter::FusedIterator;

use super::bytes::{Bytes, Ends};
use super::integer::Integer;
#[cfg(feature = "structs")]
use super::machine::Machine;
use super::memory::Memory;
#[cfg(feature = "names")]
use super::set::Set;
#[cfg(feature = "structs")]
use super::source::CHUNK;
use super::source::{Chunks, Source, Unreadable};
use super::value::Value;
#[cfg(feature = "structs")]
use crate::meaning::constants::MOST_NAMES;
#[cfg(feature = "structs")]
use crate::meaning::sets::Constants;
#[cfg(feature = "structs")]
use crate::meaning::words::LengthUnit;
use crate::meaning::words::Meaning;
#[cfg(feature = "names")]
use crate::row::Int;
use crate::row::{Pointee, Type};
#[cfg(feature = "structs")]
use crate::structs::layout::{Layout, Member, Members};
#[cfg(feature = "structs")]
use crate::structs::rows::{CONDITIONS, Condition, Follows, Listed, NO_MEMBER, Rest, WhenShown};
#[cfg(feature = "structs")]
use crate::word::{sign_extended, truncated};

/// How many strings of an environment are counted at most.
pub(crate) const COUNT_LIMIT: usize = 1 << 16;

handles! {
    Field { name, value, content }
    List { meaning, address, len }
}

iterators! {
    Items { meaning, left }
}

#[cfg(feature = "structs")]
handles! {
    Record { layout, address, len }
}

#[cfg(feature = "structs")]
impl<M: ?Sized> Clone for Fields<'_, M> {
    fn clone(&self) -> Self {
        let (cursor, decided) = (self.cursor.clone(), self.decided.clone());
        Self { cursor, decided, ..*self }
    }
}

#[cfg(feature = "structs")]
impl<M: ?Sized> fmt::Debug for Fields<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fields").field("record", &self.record).finish_non_exhaustive()
    }
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
            #[cfg(feature = "structs")]
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
    pub(super) after: Option<Content<'a, M>>,
}

#[cfg(feature = "structs")]
impl<M: ?Sized> Field<'_, M> {
    /// The same, without what the pointer points to.
    fn address_alone(mut self) -> Self {
        match self.value.bits() {
            Some(0) => self.content = Content::Null,
            Some(address) => self.content = Content::Address(address),
            None => {}
        }
        self
    }
}

impl<'a, M: ?Sized> Field<'a, M> {
    /// The index of an argument among all of the call's arguments, or of a member among the members that have a name.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::kill.decode([7, 15]).invocation();
    /// assert!(call.view(&NoMemory).args().map(|field| field.index()).eq([0, 1]));
    /// ```
    #[must_use]
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
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.name
    }

    /// The type. If a member is an array, the type of its elements. `None` if [`Field::name`] is, and if a member is a struct or an array
    /// of them: [`Field::content`] has these.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::write.decode([1, 0x1000, 3]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(1).unwrap().ty().unwrap().to_string(), "*const u8");
    /// ```
    #[must_use]
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
    #[must_use]
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// The value alone, without what a pointer points to. An argument's value is from the registers, a member's from memory. Of a member
    /// that is a struct or an array, it is its address.
    ///
    /// ```
    /// # use sysno::{NoMemory, Value, arch::x86_64::Sysno};
    /// let call = *Sysno::write.decode([1, 0x1000, 3]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(1).unwrap().value(), Value::Buffer { address: 0x1000, len: Some(3) });
    /// ```
    #[must_use]
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
    #[must_use]
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
    #[must_use]
    pub fn content(&self) -> Content<'a, M> {
        self.content
    }

    /// The content after the return, if the call may have changed it: a position in a file, the length of a buffer that
    /// becomes the length of the data. Without [`View::before`](crate::View::before), [`Field::content`] is the same. For a struct
    /// whose members point to what the call writes, as those of `clone3` do, it is a struct of these alone. For a request of `ioctl` that
    /// reads a struct and then writes it, it is the struct of what strace shows behind `=>`.
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
    #[must_use]
    pub fn after(&self) -> Option<Content<'a, M>> {
        self.after
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
    #[cfg(feature = "structs")]
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
                Content::Integer(Integer::new(source.machine, int, meaning, bits))
            }
            (_, _) if bits == 0 => Content::Null,
            (Value::String(address), _) => Content::String(bytes(address, None, Ends::Nul)),
            (Value::Strings(address), _) => Content::List(List::of_strings(source, meaning, address)),
            (Value::Buffer { address, len: Some(len) }, Type::Pointer { mutable, to: Pointee::Bytes }) => {
                match if mutable { filled(len) } else { Some(len) } {
                    // The kernel puts a path into this buffer.
                    Some(_) if meaning == Meaning::Path => Content::String(bytes(address, None, Ends::Nul)),
                    // Only within a struct, all of them are shown.
                    Some(len) => Content::Bytes(Bytes { is_whole: false, ..bytes(address, Some(len), Ends::Length) }),
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
    #[cfg(feature = "structs")]
    Records {
        layout: Layout,
        size: u32,
        when: When,
        depth: u8,
        /// How many bytes there are in all buffers together that the structs are about; `None` if there are only their addresses.
        filled: Option<u64>,
        /// From which one on the call has only read them.
        written: u64,
        part: Part,
    },
    /// Pointers to structs.
    #[cfg(feature = "structs")]
    Pointers { layout: Layout, when: When },
    /// Structs that differ in size, in so many bytes: each says how far the next one is behind it.
    #[cfg(feature = "structs")]
    Steps { layout: Layout, when: When, bytes: u64, depth: u8 },
}

impl<'a, M: Memory + ?Sized> List<'a, M> {
    /// How many bytes an element has.
    pub(super) fn element_size(&self) -> usize {
        self.elements.size(self.source.machine.pointer_bits())
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

    /// Structs in so many bytes, each of which says how far the next one is behind it.
    #[cfg(feature = "structs")]
    pub(super) fn of_steps(
        source: Source<'a, M>,
        layout: Layout,
        when: When,
        address: u64,
        bytes: u64,
        depth: u8,
    ) -> Self {
        let elements = Elements::Steps { layout, when, bytes, depth };
        Self { source, meaning: Meaning::Data, elements, address, len: None }
    }

    /// Whether each element says where the next one is, an argument points to the first one, and nothing of them is shown in short.
    #[cfg(feature = "structs")]
    pub(crate) fn has_steps(&self) -> bool {
        matches!(self.elements, Elements::Steps { depth: 0, layout, .. } if !layout.has_brief())
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
    #[must_use]
    pub fn address(&self) -> u64 {
        self.address
    }

    /// How many elements there are; `None` if the array ends in a null pointer, or each element says where the next one is. The number
    /// is what the program says, and may be any number.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::execve.decode([0, 0x1000, 0]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::List(argv) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(argv.len(), None);
    /// ```
    #[allow(clippy::len_without_is_empty, reason = "an array that a null pointer ends may be empty")]
    #[must_use]
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
    #[must_use]
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
    #[must_use]
    pub fn items(&self) -> Items<'a, M> {
        let size = self.element_size();
        let bytes = match self.elements {
            #[cfg(feature = "structs")]
            Elements::Steps { bytes, .. } => bytes,
            _ => self.len.map_or(u64::MAX, |len| len.saturating_mul(size as u64)),
        };
        #[cfg(feature = "structs")]
        let (filled, written) = match self.elements {
            Elements::Records { filled, written, .. } => (filled, written),
            _ => (None, u64::MAX),
        };
        Items {
            chunks: Chunks::new(self.source, self.address, bytes),
            elements: self.elements,
            size,
            meaning: self.meaning,
            left: self.len.unwrap_or(u64::MAX),
            #[cfg(feature = "structs")]
            filled,
            #[cfg(feature = "structs")]
            written,
        }
    }
}

impl Elements {
    /// How many bytes an element has.
    fn size(self, pointer_bits: u8) -> usize {
        match self {
            Elements::Strings => usize::from(pointer_bits / 8),
            #[cfg(feature = "structs")]
            Elements::Pointers { .. } => usize::from(pointer_bits / 8),
            #[cfg(feature = "structs")]
            Elements::Steps { layout, .. } => layout.size() as usize,
            #[cfg(feature = "names")]
            Elements::Integers(int) => usize::from(int.bits(pointer_bits) / 8),
            #[cfg(feature = "names")]
            Elements::Pages => 1,
            #[cfg(feature = "structs")]
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
    #[cfg(feature = "structs")]
    filled: Option<u64>,
    /// How many elements are left into which the call has written.
    #[cfg(feature = "structs")]
    written: u64,
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
                Content::Integer(Integer::new(source.machine, int, meaning, self.chunks.word(width)?))
            }
            #[cfg(feature = "names")]
            Elements::Pages => {
                let bit = self.chunks.word(width)? & 1;
                Content::Integer(Integer::new(source.machine, Int::U8, Meaning::Number, bit))
            }
            #[cfg(feature = "structs")]
            Elements::Records { layout, size, when, depth, part, .. } => {
                let address = self.chunks.address;
                self.chunks.skip(self.size)?;
                let when = if self.written == 0 { When::Entry } else { when };
                self.written = self.written.saturating_sub(1);
                let record =
                    Record { source, layout, address, len: size.into(), size, when, filled: self.filled, depth, part };
                self.filled = match self.filled {
                    Some(u64::MAX) | None => self.filled,
                    Some(filled) => Some(filled.saturating_sub(record.len_of_buffers())),
                };
                Content::Record(record)
            }
            #[cfg(feature = "structs")]
            Elements::Pointers { layout, when } => match self.chunks.word(width)? {
                0 => Content::Null,
                address => Record::content(source, layout, address, None, when, Some(u64::MAX), 0),
            },
            #[cfg(feature = "structs")]
            Elements::Steps { bytes: 0, .. } => return Ok(None),
            #[cfg(feature = "structs")]
            Elements::Steps { layout, when, bytes, depth } => {
                let (address, least) = (self.chunks.address, u64::from(layout.size()));
                let step = layout.step().and_then(|member| {
                    source.word(address.wrapping_add(member.offset.into()), (member.size * 8) as u8)
                });
                let step = step.ok_or(Unreadable(address))?;
                let (len, next, rest) = if layout.is_step_aligned() {
                    // The last one may end before it says.
                    if bytes < least {
                        return Err(Unreadable(address));
                    }
                    let next = layout.end_of_step(step).clamp(least, bytes);
                    // Behind one that doesn't get further, there is none.
                    (step.clamp(least, bytes), next, if step < least { least - 1 } else { bytes - next })
                } else {
                    // One that doesn't get further, or leads beyond the end, is none.
                    let last = layout.all_members().last().map_or(1, |last| last.offset.max(1));
                    if !(u64::from(last)..=bytes).contains(&step) {
                        return Err(Unreadable(address));
                    }
                    (step, step, bytes - step)
                };
                self.chunks.skip(next as usize)?;
                self.elements = Elements::Steps { layout, when, bytes: rest, depth };
                let (filled, part) = (None, Part::Whole);
                Content::Record(Record { source, layout, address, len, size: layout.size(), when, filled, depth, part })
            }
        }))
    }
}

/// A struct with its members.
///
/// ```
/// # #[cfg(feature = "structs")] {
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
#[cfg(feature = "structs")]
pub struct Record<'a, M: ?Sized> {
    pub(super) source: Source<'a, M>,
    layout: Layout,
    address: u64,
    /// How many bytes there are, and how many its layout has.
    pub(super) len: u64,
    size: u32,
    when: When,
    /// How many bytes there are in the buffers that its members point to; `None` if these are not followed.
    filled: Option<u64>,
    /// How many pointers and structs lead to it.
    depth: u8,
    part: Part,
}

/// Which of the members of a struct are shown.
#[cfg(feature = "structs")]
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// Those that point to what the call has written.
    Written,
    /// Those that matter where the call has failed.
    Failed,
    /// Those that the call leaves there, of what it has read.
    Left,
    /// Those that the call has put in place of what it has read.
    After,
}

/// How many pointers and structs are followed, one in the other: the structs of a program may lead to each other in a circle.
#[cfg(feature = "structs")]
const MOST_DEPTH: u8 = 8;

#[cfg(feature = "structs")]
impl Layout {
    /// The struct that is in `memory` at this address, which needs no call: a `sockaddr` in a file, a struct in a core dump.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Layout};
    ///
    /// // As a big-endian MIPS has it, whatever this program runs on.
    /// let memory = (0, &[0, 0, 0, 7, 0, 0, 1, 0][..]);
    /// let timespec = Layout::named("old_timespec32", Abi::MipsO32, Endian::Big).unwrap();
    /// let fields = timespec.record(&memory, 0).fields()?.map(|field| field.value().bits().unwrap());
    /// assert!(fields.eq([7, 256]));
    /// # Ok::<(), sysno::Unreadable>(())
    /// ```
    pub fn record<M: Memory + ?Sized>(self, memory: &M, address: u64) -> Record<'_, M> {
        let machine = Machine { abi: Some(self.abi()), endian: self.endian() };
        let source = Source { machine, memory, before: None, earlier: None };
        let (size, filled) = (self.size(), Some(u64::MAX));
        // All of it is there, as after a call.
        let (len, when) = (size.into(), When::Return);
        Record { source, layout: self, address, len, size, when, filled, depth: 0, part: Part::Whole }
    }
}

#[cfg(feature = "structs")]
impl<'a, M: Memory + ?Sized> Record<'a, M> {
    /// A struct of so many bytes, or of as many as one of its members says; only its address if not even its first member is there.
    pub(super) fn content(
        source: Source<'a, M>,
        layout: Layout,
        address: u64,
        len: Option<u64>,
        when: When,
        filled: Option<u64>,
        depth: u8,
    ) -> Content<'a, M> {
        let size = layout.size();
        let len = len.map(|len| layout.len_of(len)).unwrap_or_else(|| match layout.sized() {
            Some((member, least)) => {
                let said = source.word(address.wrapping_add(member.offset.into()), (member.size * 8) as u8);
                match said {
                    Some(0) | None => least.into(),
                    // The kernel has read no more than this member.
                    Some(said) if said < least.into() && layout.has_least() => match member.offset {
                        0 => member.size.into(),
                        _ => 0,
                    },
                    Some(said) => said,
                }
            }
            None => size.into(),
        });
        let has_first = u64::from(layout.end_of_first()) <= len;
        if depth < MOST_DEPTH && has_first && !layout.is_too_short(len) {
            Content::Record(Self { source, layout, address, len, size, when, filled, depth, part: Part::Whole })
        } else {
            Content::Address(address)
        }
    }

    /// Whether it has only some of its members.
    #[cfg(feature = "serde")]
    pub(crate) fn is_part(&self) -> bool {
        self.part != Part::Whole
    }

    /// The same struct, but only with those members that point to what the call has written; `None` if there are none.
    pub(super) fn written(self) -> Option<Self> {
        let written = Self { part: Part::Written, ..self };
        written.shown(true).ok().filter(|(fields, _)| fields.clone().next().is_some()).map(|_| written)
    }

    /// The same struct, but only with those members that matter where the call has failed.
    pub(super) fn failed(self) -> Self {
        Self { part: Part::Failed, ..self }
    }

    /// The same struct, but only with those members that the call has put in place of what it has read.
    pub(super) fn replaced(self) -> Self {
        Self { part: Part::After, ..self }
    }

    /// The same struct, but only with those members that the call leaves there; `None` if it has changed none of these, or if it isn't
    /// known what was there.
    pub(super) fn changed(self) -> Option<Self> {
        let members = self.layout.left()?.iter().filter_map(|listed| self.layout.member(listed.member));
        // There may be no more than these, whatever the call has left there.
        let len = members.clone().map(|member| member.offset + member.size).max()?;
        let left = Self { len: len.into(), part: Part::Left, ..self };
        let fields = left.fields().ok()?;
        let is_changed = |member| {
            fields.earlier(member).is_some_and(|earlier| fields.word(member).is_ok_and(|word| word != earlier))
        };
        members.into_iter().any(is_changed).then_some(left)
    }

    /// The same struct, of which only so many bytes are there: as many as a length beside it says. A struct whose last member goes on as far
    /// as the program says may have more than its layout.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Struct};
    ///
    /// let memory = (0, &b"\x01\0/run/s"[..]);
    /// let address = Struct::sockaddr.layout(Abi::X86_64, Endian::Little).unwrap().record(&memory, 0).with_len(8);
    /// assert_eq!(address.name(), "sockaddr_un");
    /// ```
    #[must_use]
    pub fn with_len(self, len: u64) -> Self {
        Self { len, ..self }
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
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.layout().name()
    }

    /// What it consists of. If it has variants, what the one that is there consists of.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::connect.decode([3, 0x1000, 16]).invocation();
    /// let view = call.view(&NoMemory);
    /// let Content::Record(addr) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(addr.layout().size(), 2);
    /// ```
    #[must_use]
    pub fn layout(&self) -> Layout {
        // Without variants, the memory needs not be read.
        if !self.layout.has_variants() {
            return self.layout;
        }
        self.fields().map_or(self.layout, |fields| fields.layout)
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
    #[must_use]
    pub fn address(&self) -> u64 {
        self.address
    }

    /// The members that have a name, in their order in memory. A program can pass a length that cuts the struct: members
    /// beyond that length are left out.
    ///
    /// # Errors
    ///
    /// If one of the struct's first 256 bytes can't be read. A number behind these that can't be read is [`Value::Missing`].
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
        let mut fields = Fields::new(*self, bytes, read);
        // A variant may have variants.
        for _ in 0..MOST_DEPTH {
            let Some(variant) = fields.layout.variant(self.len, |member| fields.word(member))? else { break };
            fields.layout = variant;
            (fields.members, fields.cursor) = (variant.all_members(), Cell::new(variant.all_members()));
        }
        Ok(fields)
    }

    /// The members that strace shows, in its order: in full, or only the most important ones; and whether there are others.
    ///
    /// # Errors
    ///
    /// As of [`Record::fields`].
    ///
    /// ```
    /// use sysno::{Abi, Endian, Struct};
    ///
    /// let memory = (0, &[0; 144][..]);
    /// let stat = Struct::stat.layout(Abi::X86_64, Endian::Little).unwrap().record(&memory, 0);
    /// let (fields, has_others) = stat.shown(false)?;
    /// assert!(fields.map(|field| field.name().unwrap()).eq(["st_mode", "st_size"]));
    /// assert!(has_others);
    /// # Ok::<(), sysno::Unreadable>(())
    /// ```
    pub fn shown(
        &self,
        in_full: bool,
    ) -> Result<(impl Iterator<Item = Field<'a, M>> + Clone + use<'a, M>, bool), Unreadable> {
        let fields = self.fields()?;
        let listed = match self.part {
            Part::Failed => fields.layout.failed().map(|listed| (listed, false)),
            Part::Left => fields.layout.left().map(|listed| (listed, false)),
            Part::After => fields.layout.after().map(|listed| (listed, false)),
            _ => fields.layout.listed(in_full),
        };
        let (listed, has_others) = listed.unwrap_or((&[], false));
        let is_left_out = |listed: &Listed| {
            !in_full && matches!(listed.shown, WhenShown::InFull(_)) && fields.are_shown(&[*listed], false)
        };
        let has_others = has_others || listed.iter().any(is_left_out);
        Ok((fields.in_order(listed, in_full), has_others))
    }

    /// The members that strace shows behind the result of a call, of what the call has left there: [`View::notes`](crate::View::notes). `None`
    /// if it has left nothing of interest: a descriptor that isn't ready.
    ///
    /// # Errors
    ///
    /// As of [`Record::fields`].
    ///
    /// ```
    /// use sysno::{Abi, Endian, Struct};
    ///
    /// let memory = (0, &[3, 0, 0, 0, 1, 0, 1, 0][..]);
    /// let pollfd = Struct::pollfd.layout(Abi::X86_64, Endian::Little).unwrap().record(&memory, 0);
    /// assert!(pollfd.left()?.unwrap().map(|field| field.name().unwrap()).eq(["fd", "revents"]));
    /// # Ok::<(), sysno::Unreadable>(())
    /// ```
    pub fn left(&self) -> Result<Option<impl Iterator<Item = Field<'a, M>> + use<'a, M>>, Unreadable> {
        let fields = self.fields()?;
        let listed = fields.layout.left().unwrap_or_default();
        let last = listed.last().and_then(|last| fields.at(last.member));
        let is_nothing = last.is_some_and(|last| last.value.bits() == Some(0));
        Ok((!is_nothing).then(|| fields.in_order(listed, true)))
    }

    /// The bytes that are behind the last member that is known, if the program says that the struct has more: a newer kernel's members.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Struct};
    ///
    /// let memory = (0, &[7; 20][..]);
    /// let iovec = Struct::iovec.layout(Abi::X86_64, Endian::Little).unwrap().record(&memory, 0);
    /// assert!(iovec.rest().is_none());
    /// assert_eq!(iovec.with_len(20).rest().unwrap().read(&mut [0; 8]), Ok(&[7; 4][..]));
    /// ```
    #[must_use]
    pub fn rest(&self) -> Option<Bytes<'a, M>> {
        let (layout, source) = (self.layout, self.source);
        // What has variants has lengths of its own.
        if layout.has_variants() {
            return None;
        }
        let known = u64::from(self.size);
        let is_more = self.len > known && !layout.is_open();
        let (address, len) = (self.address.wrapping_add(known), self.len.saturating_sub(known));
        is_more.then_some(Bytes {
            source,
            meaning: Meaning::Bits,
            address,
            len: Some(len),
            ends: Ends::Length,
            is_whole: false,
        })
    }

    /// How strace writes these bytes.
    pub(crate) fn rest_form(&self) -> Rest {
        self.layout.rest()
    }

    /// What a member is, or what it points to. `first` is its first byte.
    fn content_of(&self, member: &Member, value: Value, first: Option<u8>) -> Content<'a, M> {
        let (source, meaning, when, filled, depth) =
            (self.source, member.meaning, self.when, self.filled, self.depth + 1);
        // What is inside is shown as the struct around it is.
        let part = match member.layout {
            Some(layout) if self.part == Part::After && layout.after().is_some() => Part::After,
            _ => Part::Whole,
        };
        let records = |layout: Layout, address, len| {
            let elements =
                Elements::Records { layout, size: layout.size(), when, filled, written: u64::MAX, depth, part };
            Content::List(List::new(source, meaning, elements, address, len))
        };
        match (member.ty, member.layout, value) {
            // Somewhere behind a member.
            (Some(Type::Int(_)), _, Value::Unsigned(offset)) if member.length.is_some() => {
                let behind = member.length.and_then(|(holder, _)| self.layout().member(holder));
                let offset = behind.map_or(0, |behind| u64::from(behind.offset)).saturating_add(offset);
                let (address, len) = (self.address.wrapping_add(offset), Some(self.len.saturating_sub(offset)));
                Content::String(Bytes { source, meaning, address, len, ends: Ends::Nul, is_whole: true })
            }
            // Within the struct.
            (None, Some(layout), Value::Array { address, len: Some(len) }) => records(layout, address, len),
            (None, Some(layout), Value::Address(address)) => {
                let rest = self.len.saturating_sub(member.offset.into());
                let len = Some(rest.min(layout.size().into()));
                match Record::content(source, layout, address, len, when, filled, depth) {
                    Content::Record(record) => Content::Record(Record { part, ..record }),
                    content => content,
                }
            }
            (Some(Type::Int(Int::U8)), _, Value::Buffer { address, len: Some(len) })
                if matches!(meaning, Meaning::Octets | Meaning::Number) =>
            {
                let meaning = if meaning == Meaning::Octets { Meaning::Bits } else { meaning };
                Content::List(List::new(source, meaning, Elements::Integers(Int::U8), address, len))
            }
            (Some(Type::Int(int)), _, Value::Signed(_) | Value::Unsigned(_)) if member.order.is_some() => {
                let integer = Integer::new(source.machine, int, meaning, value.bits().unwrap_or_default());
                Content::Integer(integer.in_order(member.order))
            }
            (Some(Type::Int(Int::U8 | Int::I8)), _, Value::Buffer { address, len }) => {
                let ends_in_nul = match meaning {
                    Meaning::SocketName => first != Some(0),
                    _ => matches!(meaning, Meaning::Path | Meaning::String),
                };
                // Of a text that fills an array of its own, strace shows all but the last byte.
                let room = len.filter(|_| meaning == Meaning::String && member.count > 1 && member.length.is_none());
                let last = room
                    .and_then(|room| room.checked_sub(1))
                    .filter(|&last| source.word(address.wrapping_add(last), 8).is_some_and(|byte| byte != 0));
                let ends = match last {
                    Some(_) => Ends::Cut,
                    None if ends_in_nul => Ends::Nul,
                    None => Ends::Length,
                };
                let bytes = Bytes { source, meaning, address, len: last.or(len), ends, is_whole: true };
                if ends_in_nul { Content::String(bytes) } else { Content::Bytes(bytes) }
            }
            (Some(Type::Int(int)), ..) if meaning == Meaning::SignalMask => {
                let address = self.address.wrapping_add(member.offset.into());
                Content::Set(Set::new(source, Meaning::Signal, int, address, member.size.into(), u64::MAX))
            }
            (
                Some(Type::Pointer { to: Pointee::Int(int), .. }),
                _,
                Value::Buffer { address: address @ 1.., len: Some(len) },
            ) if meaning == Meaning::SignalMask => {
                Set::of_signals(source, int, address, len).map_or(Content::Address(address), Content::Set)
            }
            (Some(Type::Int(int)), _, Value::Array { address, len: Some(len) }) => {
                Content::List(List::new(source, meaning, Elements::Integers(int), address, len))
            }
            // Behind a pointer.
            (Some(_), Some(layout), Value::Array { address: address @ 1.., len: Some(len) }) => {
                records(layout, address, len)
            }
            (Some(_), Some(layout), Value::Buffer { address: address @ 1.., len: Some(len) })
                if layout.step().is_some() =>
            {
                if depth >= MOST_DEPTH || len < layout.size().into() {
                    return Content::Address(address);
                }
                Content::List(List::of_steps(source, layout, when, address, len, depth))
            }
            (Some(_), Some(layout), Value::Buffer { address: address @ 1.., len }) => {
                Record::content(source, layout, address, len, when, filled, depth)
            }
            (Some(_), Some(layout), Value::Address(address @ 1..)) => {
                Record::content(source, layout, address, None, when, filled, depth)
            }
            (
                Some(Type::Pointer { to: Pointee::Int(int), .. }),
                _,
                Value::Array { address: address @ 1.., len: Some(len) },
            ) => Content::List(List::new(source, meaning, Elements::Integers(int), address, len)),
            (Some(Type::Pointer { to: Pointee::Int(int), .. }), _, Value::Address(address @ 1..)) => {
                Content::List(List::new(source, meaning, Elements::Integers(int), address, 1))
            }
            (
                Some(Type::Pointer { to: Pointee::Int(int), .. }),
                _,
                Value::Buffer { address: address @ 1.., len: Some(len) },
            ) if matches!(meaning, Meaning::Signal | Meaning::Descriptor) => {
                let word = u64::from(int.bits(source.machine.pointer_bits()) / 8);
                let signals = source.machine.abi.map_or(0, |abi| abi.descriptor().last_signal.into());
                let is_wrong = len == 0 || len.saturating_mul(8) > signals || len % word != 0;
                match len.checked_next_multiple_of(word) {
                    Some(len) if meaning != Meaning::Signal || !is_wrong => {
                        Content::Set(Set::new(source, meaning, int, address, len, u64::MAX))
                    }
                    _ => Content::Address(address),
                }
            }
            (Some(Type::Pointer { .. }), _, Value::Buffer { address: address @ 1.., len: Some(len) }) => match filled {
                Some(filled) => {
                    let len = Some(len.min(filled));
                    Content::Bytes(Bytes { source, meaning, address, len, ends: Ends::Length, is_whole: false })
                }
                None => Content::Address(address),
            },
            (Some(_), _, Value::Unsigned(bits)) if member.upper.is_some() => {
                Content::Integer(Integer::new(source.machine, Int::U64, meaning, bits))
            }
            (Some(Type::String), _, Value::String(address @ 1..)) if filled.is_none() => Content::Address(address),
            (Some(ty), _, value) => Content::plain(source, ty, meaning, value, |_| None),
            (None, ..) => Content::Missing,
        }
    }

    /// How many bytes the buffers have together that the struct's members point to.
    fn len_of_buffers(&self) -> u64 {
        let lengths = self.fields().into_iter().flatten().map(|field| match (field.ty, field.value()) {
            (Some(Type::Pointer { .. }), Value::Buffer { address: 1.., len: Some(len) }) => len,
            _ => 0,
        });
        lengths.fold(0, u64::saturating_add)
    }
}

/// How the member at `index` of a list follows the one before.
#[cfg(feature = "structs")]
fn follows(listed: &[Listed], index: usize) -> Option<Follows> {
    listed.get(index).map(|listed| listed.follows())
}

/// Where the members end that are shown together with the one at `start`.
#[cfg(feature = "structs")]
fn end_of_group(listed: &[Listed], start: usize) -> usize {
    (start + 1..).find(|&index| follows(listed, index) != Some(Follows::With)).unwrap_or(start)
}

/// The members of a struct: the iterator of [`Record::fields`].
#[cfg(feature = "structs")]
pub struct Fields<'a, M: ?Sized> {
    record: Record<'a, M>,
    /// What is there: the record's struct, or one of its variants.
    layout: Layout,
    members: Members,
    /// Where a member was looked for last: usually, the next one is behind it.
    cursor: Cell<Members>,
    /// A member that decided about others, and its value.
    decided: Cell<Option<(u8, u64)>>,
    /// The struct's bytes, as far as they are read.
    bytes: [u8; CHUNK],
    read: usize,
}

#[cfg(feature = "structs")]
impl<'a, M: Memory + ?Sized> Fields<'a, M> {
    fn new(record: Record<'a, M>, bytes: [u8; CHUNK], read: usize) -> Self {
        let (layout, members) = (record.layout, record.layout.all_members());
        Self { record, layout, members, cursor: Cell::new(members), decided: Cell::new(None), bytes, read }
    }

    /// The member at that index, padding counted.
    fn member(&self, index: u8) -> Option<Member> {
        let mut cursor = self.cursor.get();
        let member = self.layout.member_from(&mut cursor, index);
        self.cursor.set(cursor);
        member
    }

    /// The value of the member at that index, which decides about several others.
    fn deciding(&self, index: u8) -> Option<u64> {
        if let Some((decided, bits)) = self.decided.get() {
            if decided == index {
                return Some(bits);
            }
        }
        let bits = self.word(self.layout.member(index)?).ok()?;
        self.decided.set(Some((index, bits)));
        Some(bits)
    }

    /// A number that is a member.
    fn word(&self, member: Member) -> Result<u64, Unreadable> {
        let (offset, size) = (member.offset as usize, member.size as usize);
        let address = self.record.address.wrapping_add(member.offset.into());
        let mut beyond = [0; 8];
        // An array is no number.
        if size == 0 || size > beyond.len() {
            return Err(Unreadable(address));
        }
        let bytes = match self.bytes[..self.read].get(offset..offset + size) {
            Some(bytes) => bytes,
            // Few structs have more than is read at once.
            None if u64::from(member.offset + member.size) <= self.record.len => {
                if self.record.source.read(address, &mut beyond[..size]) < size {
                    return Err(Unreadable(address));
                }
                &beyond[..size]
            }
            None => return Err(Unreadable(address)),
        };
        let machine = self.record.source.machine;
        let machine = Machine { endian: member.order.unwrap_or(machine.endian), ..machine };
        let word = machine.word_of(bytes, (size * 8) as u8);
        Ok(member.bits.map_or(word, |(below, bits)| truncated(word >> below, bits)))
    }

    fn value(&self, member: Member) -> Value {
        let address = self.record.address.wrapping_add(member.offset.into());
        let length = member.length.and_then(|(holder, unit)| {
            let holder = self.layout.member(holder)?;
            // Of a negative length, the kernel takes nothing.
            let is_signed = matches!(holder.ty, Some(Type::Int(int)) if int.is_signed());
            let (word, bits) = (self.word(holder).ok()?, (holder.size * 8) as u8);
            let len = if is_signed && sign_extended(word, bits) < 0 { 0 } else { word };
            // Where the kernel replaces the room that there was by how long the data is, it fills no more than that room.
            let room = if self.layout.has_replaced() { self.earlier(holder) } else { None };
            Some((room.map_or(len, |room| room.min(len)), unit))
        });
        let width = member.bits.map_or((member.size * 8) as u8, |(_, bits)| bits);
        let is_pointer = matches!(member.ty, Some(Type::Pointer { .. }));
        if member.count != 1 && !is_pointer {
            let rest = self.record.len.saturating_sub(member.offset.into());
            let element = match (member.ty, member.layout) {
                (Some(ty), _) => u64::from(ty.bits(self.layout.abi().pointer_bits()) / 8),
                (None, layout) => layout.map_or(1, |layout| layout.size().into()),
            };
            // Behind the struct, if its length isn't what a program passes; otherwise, as far as that goes.
            let room = match (member.count, length) {
                (0, Some((len, LengthUnit::Bytes))) => len,
                (0, Some((len, _))) => len.saturating_mul(element),
                (0, None) => rest,
                _ => rest.min(member.size.into()),
            };
            let used = match length {
                Some((len, LengthUnit::Bytes)) => len,
                Some((len, _)) => len.saturating_mul(element),
                None => room,
            };
            let size = used.min(room);
            return match member.ty {
                Some(Type::Int(Int::U8 | Int::I8)) => Value::Buffer { address, len: Some(size) },
                _ => Value::Array { address, len: Some(size / element.max(1)) },
            };
        }
        let Some(ty) = member.ty else { return Value::Address(address) };
        let Ok(word) = self.word(member) else { return Value::Missing };
        // The rest of the number is elsewhere.
        let upper = member.upper.and_then(|upper| self.word(self.layout.member(upper)?).ok());
        if let Some(upper) = upper {
            return Value::Unsigned(upper << 32 | word);
        }
        match ty {
            Type::Int(int) if int.is_signed() => Value::Signed(sign_extended(word, width)),
            Type::Int(_) => Value::Unsigned(word),
            Type::String => Value::String(word),
            Type::Pointer { to: Pointee::String, .. } => Value::Strings(word),
            Type::Pointer { to, .. } => match length {
                Some((len, LengthUnit::Bytes)) if member.count == 0 => {
                    let size = member.layout.map_or(1, Layout::size).max(1);
                    Value::Array { address: word, len: Some(len / u64::from(size)) }
                }
                Some((len, LengthUnit::Bytes)) => Value::Buffer { address: word, len: Some(len) },
                Some((len, LengthUnit::Bits)) => Value::Buffer { address: word, len: Some(len.div_ceil(8)) },
                Some((len, LengthUnit::Elements)) => Value::Array { address: word, len: Some(len) },
                None if to != Pointee::Bytes => Value::Address(word),
                Some((_, LengthUnit::Pages)) | None => Value::Buffer { address: word, len: None },
            },
            Type::Never => Value::Missing,
        }
    }

    /// The members that are listed, in this order; if none are, all of them.
    fn in_order(
        mut self,
        listed: &'static [Listed],
        in_full: bool,
    ) -> impl Iterator<Item = Field<'a, M>> + Clone + use<'a, M> {
        let when = self.record.when;
        // The next one, and where those end that are shown with it.
        let (mut next, mut end, mut is_shown) = (0, 0, false);
        core::iter::from_fn(move || {
            if listed.is_empty() {
                return self.next();
            }
            loop {
                if next == end {
                    while is_shown && follows(listed, next) == Some(Follows::Instead) {
                        next = end_of_group(listed, next);
                    }
                    let first = listed.get(next)?;
                    end = end_of_group(listed, next);
                    let has_other = follows(listed, end) == Some(Follows::Instead);
                    // What the call has written decides about what it has written.
                    let later = if first.is_written() { self.now() } else { None };
                    is_shown = later.as_ref().unwrap_or(&self).are_shown(&listed[next..end], has_other);
                    if !is_shown {
                        end = if first.shown == WhenShown::First { listed.len() } else { end };
                        next = end;
                        continue;
                    }
                }
                let Listed { member, shown, .. } = listed[next];
                let (is_address, is_written) = (listed[next].is_address(), listed[next].is_written());
                let is_replaced = listed[next].is_replaced();
                next += 1;
                if is_written && when == When::Entry || matches!(shown, WhenShown::InFull(_)) && !in_full {
                    continue;
                }
                let field = if is_written { self.later(member) } else { self.at(member) };
                let Some(field) = field else { continue };
                if shown == WhenShown::Stop && matches!(field.value, Value::Signed(..0)) {
                    (next, end) = (listed.len(), listed.len());
                }
                // Of what a call has written, only what it has written behind a pointer.
                if self.record.part == Part::Written {
                    match field.ty {
                        Some(Type::Pointer { mutable: true, .. }) if is_address => return Some(field),
                        _ => continue,
                    }
                }
                let field = match self.record.source.before {
                    _ if !is_replaced => field,
                    Some(_) => self.with_later(member, field),
                    None => self.with_earlier(member, field),
                };
                return Some(if is_address { field.address_alone() } else { field });
            }
        })
    }

    /// Whether these members, which are shown together, are shown. `has_other` is whether others stand instead of them otherwise.
    fn are_shown(&self, listed: &[Listed], has_other: bool) -> bool {
        let is_always = |listed: &Listed| listed.shown == WhenShown::Always;
        let is_shown = |listed: &Listed| match listed.shown {
            WhenShown::If(condition) => {
                let Condition { selector, set, pick, has } = CONDITIONS[usize::from(condition)];
                let bits = self.deciding(selector);
                let set = Constants::from_number(set);
                let has_it = |bits| match set.kind().is_choice() {
                    true => set.rows_of(self.layout.abi(), bits, &mut [0; MOST_NAMES]).contains(&pick),
                    false => set.has_one_of(self.layout.abi(), bits, &[pick]),
                };
                bits.is_some_and(|bits| has_it(bits) == has)
            }
            WhenShown::With(other) => self.at(other).is_some_and(|field| !self.is_zero(&field)),
            WhenShown::InFull(other) if !has_other && other != NO_MEMBER => {
                self.at(other).is_some_and(|field| !self.is_zero(&field))
            }
            WhenShown::Always | WhenShown::Stop | WhenShown::InFull(_) if !has_other => true,
            _ => self.at(listed.member).is_some_and(|field| !self.is_zero(&field)),
        };
        let mut deciding = listed.iter().filter(|listed| !is_always(listed)).peekable();
        match deciding.peek() {
            Some(_) => deciding.any(is_shown),
            None => listed.iter().any(is_shown),
        }
    }

    /// Whether there are only zeros.
    fn is_zero(&self, field: &Field<'a, M>) -> bool {
        match (field.value, field.content) {
            (_, Content::Record(record)) if field.ty.is_none() => {
                let (mut bytes, len) = ([0; CHUNK], record.len.min(CHUNK as u64) as usize);
                record.source.read(record.address, &mut bytes[..len]);
                bytes.iter().all(|&byte| byte == 0)
            }
            (Value::Buffer { len: Some(0), .. } | Value::Array { len: Some(0), .. }, _) => true,
            // Of an array in the struct, the address says nothing.
            (Value::Array { .. } | Value::Buffer { .. }, Content::List(list))
                if matches!(field.ty, Some(Type::Int(_))) =>
            {
                let is_zero = |item| matches!(item, Ok(Content::Integer(integer)) if integer.unsigned() == 0);
                list.items().all(is_zero)
            }
            (value, _) => value.bits() == Some(0),
        }
    }

    /// The field of the member at that index as it is now, where the others are as they were when the call was made.
    fn later(&self, index: u8) -> Option<Field<'a, M>> {
        match self.record.source.before {
            Some(_) => self.now()?.at(index),
            None => self.at(index),
        }
    }

    /// The members as they are now, if these are as they were when the call was made.
    fn now(&self) -> Option<Self> {
        self.record.source.before?;
        Record { source: Source { before: None, ..self.record.source }, ..self.record }.fields().ok()
    }

    /// The number that a member was when the call was made, if that is known.
    fn earlier(&self, member: Member) -> Option<u64> {
        let source = self.record.source;
        let address = self.record.address.wrapping_add(member.offset.into());
        Source { before: Some(source.earlier?), ..source }.word(address, (member.size * 8) as u8)
    }

    /// The field of the member at that index, with what was there before the call, if that is known.
    fn with_earlier(&self, index: u8, field: Field<'a, M>) -> Field<'a, M> {
        let Some(member) = self.layout.member(index) else { return field };
        let (source, Some(Type::Int(int))) = (self.record.source, member.ty) else { return field };
        let Some(word) = self.earlier(member) else { return field };
        let address = self.record.address.wrapping_add(member.offset.into());
        let content = Content::Integer(Integer::new(source.machine, int, member.meaning, word));
        let after = Some(Content::List(List::new(source, member.meaning, Elements::Integers(int), address, 1)));
        Field { when: When::Both, content, after, ..field }
    }

    /// The field of the member at that index, which is there from before the call, with what is there now.
    fn with_later(&self, index: u8, field: Field<'a, M>) -> Field<'a, M> {
        let (Some(member), Some(Type::Int(int)), When::Return) =
            (self.layout.member(index), field.ty, self.record.when)
        else {
            return field;
        };
        let source = Source { before: None, ..self.record.source };
        let address = self.record.address.wrapping_add(member.offset.into());
        let after = Some(Content::List(List::new(source, member.meaning, Elements::Integers(int), address, 1)));
        Field { when: When::Both, after, ..field }
    }

    /// The field of the member at that index, padding counted.
    fn at(&self, index: u8) -> Option<Field<'a, M>> {
        self.field(self.member(index)?)
    }

    fn field(&self, mut member: Member) -> Option<Field<'a, M>> {
        let record = self.record;
        // Of an array, or a struct inside, as much is there as the program says.
        let end = member.offset
            + match member.layout.filter(|_| member.ty.is_none()) {
                _ if member.count != 1 => 0,
                Some(inner) => inner.end_of_first(),
                None => member.size,
            };
        if u64::from(end) > record.len {
            return None;
        }
        let value = self.value(member);
        // What a variant is known by has one name in all of them.
        if self.layout != record.layout {
            let whole = record.layout.selectors().find(|other| (other.offset, other.ty) == (member.offset, member.ty));
            member.name = whole.map_or(member.name, |whole| whole.name);
        }
        let is_empty = match value {
            Value::Buffer { len: Some(0), .. } => member.count != 1 && member.length.is_none(),
            Value::Array { len: Some(0), .. } => member.count > 1 && member.length.is_none(),
            _ => false,
        };
        if is_empty && !self.layout.is_end_counted() {
            // The struct ends before it.
            return None;
        }
        let first = self.bytes[..self.read].get(member.offset as usize).copied();
        // How much there is in the buffers that a struct inside names, a member may say.
        let filled = member.length.filter(|_| member.ty.is_none() && member.count == 1 && record.when == When::Return);
        let filled =
            filled.and_then(|(holder, _)| self.layout.member(holder)).and_then(|holder| self.word(holder).ok());
        let record = Record { filled: filled.or(record.filled), ..record };
        let content = record.content_of(&member, value, first);
        let (name, ty) = (Some(member.name), member.ty);
        let (index, meaning, when) = (member.position.into(), member.meaning, record.when);
        Some(Field { index, name, ty, meaning, value, when, content, after: None })
    }
}

#[cfg(feature = "structs")]
impl<'a, M: Memory + ?Sized> Iterator for Fields<'a, M> {
    type Item = Field<'a, M>;

    fn next(&mut self) -> Option<Field<'a, M>> {
        let member = self.members.find(|member| !member.is_padding())?;
        let field = self.field(member);
        if field.is_none() {
            // Nothing is behind what isn't there.
            self.members.by_ref().for_each(drop);
        }
        field
    }
}

#[cfg(feature = "structs")]
impl<M: Memory + ?Sized> FusedIterator for Fields<'_, M> {}
