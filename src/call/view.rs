//! What is there: [`View`], from a call, its registers, its memory and its outcome to values. Not a word of how they are written.

use core::fmt;
use core::iter::FusedIterator;
use core::num::NonZero;

use super::bytes::Bytes;
#[cfg(feature = "names")]
use super::bytes::Ends;
#[cfg(feature = "names")]
use super::content::Elements;
#[cfg(feature = "names")]
use super::content::List;
use super::content::{Content, Field, When};
#[cfg(feature = "structs")]
use super::content::{Part, Record};
use super::integer::Integer;
use super::invocation::Invocation;
use super::memory::Memory;
use super::outcome::Outcome;
#[cfg(feature = "names")]
use super::reading::Reading;
#[cfg(feature = "names")]
use super::set::Set;
use super::source::Source;
use super::value::Value;
#[cfg(feature = "names")]
use crate::abi::Endian;
#[cfg(feature = "names")]
use crate::facts::calls::Timing;
#[cfg(feature = "names")]
use crate::facts::cases::{AS_RETURNED, Bound, FIXED, UNSAID};
#[cfg(feature = "names")]
use crate::facts::length::{self, Length};
use crate::facts::{calls, of_call};
#[cfg(feature = "names")]
use crate::meaning::words::LengthUnit;
use crate::meaning::words::Meaning;
#[cfg(feature = "structs")]
use crate::row::Pointed;
#[cfg(feature = "names")]
use crate::row::Struct;
use crate::row::{Arg, Int, Pointee, Type};
#[cfg(feature = "structs")]
use crate::structs::layout::Layout;
use crate::table::Syscall;
#[cfg(feature = "names")]
use crate::word::truncated;

/// What a call contains, whatever the form in which it is written: each value with its name, its type and its meaning, and
/// what pointers point to.
///
/// [`Invocation::view`] makes it. [`Text`](crate::Text) and this crate's records for serde are made from it. Your program can
/// make another form from it:
///
/// ```
/// use sysno::{Content, Invocation, Memory, Meaning, View, arch::x86_64::Sysno};
///
/// /// The paths that a call names.
/// fn paths<M: Memory>(view: &View<'_, M>) -> Vec<String> {
///     let strings = view.args().filter(|field| field.meaning() == Meaning::Path);
///     let strings = strings.filter_map(|field| match field.content() {
///         Content::String(string) => Some(String::from_utf8_lossy(string.read(&mut [0; 4096]).ok()?).into_owned()),
///         _ => None,
///     });
///     strings.collect()
/// }
///
/// let memory = (0x1000, &b"/etc/hosts\0/etc/hosts.new\0"[..]);
/// let call = *Sysno::rename.decode([0x1000, 0x100B]).invocation();
/// assert_eq!(paths(&call.view(&memory)), ["/etc/hosts", "/etc/hosts.new"]);
/// ```
///
/// Nothing is allocated. Values are small handles that can be copied. The memory is only read when you ask a handle for its
/// bytes, elements or members.
///
/// With the feature `names`, a view has only the arguments that count: those that the kernel looks at for the values of the
/// others. They have the meaning that they have for these values. Numbers, arrays, sets and structs behind pointers are
/// there. Without the feature, a view has all arguments; behind pointers it has strings, buffers and arrays of strings.
pub struct View<'a, M: ?Sized> {
    pub(super) call: &'a Invocation,
    pub(super) memory: &'a M,
    pub(super) before: Option<&'a dyn Memory>,
    outcome: Option<Outcome>,
    /// What the call's table and tables/calls.rs say of it.
    args: &'static [Arg],
    row: Option<calls::Row>,
    /// Which arguments count, and what they mean for these values; `None` if that isn't asked for.
    #[cfg(feature = "names")]
    reading: Option<Reading>,
    #[cfg_attr(not(feature = "names"), allow(dead_code, reason = "without it, no pages are looked at"))]
    page_size: Option<NonZero<u64>>,
}

impl<M: ?Sized> fmt::Debug for View<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("View").field("call", self.call).field("outcome", &self.outcome).finish_non_exhaustive()
    }
}

impl Invocation {
    /// The view of this call, with what is in `memory`.
    ///
    /// ```
    /// use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    ///
    /// let call = *Sysno::close.decode([3]).invocation();
    /// let view = call.view(&NoMemory);
    /// let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.signed(), 3);
    /// ```
    pub fn view<'a, M: Memory + ?Sized>(&'a self, memory: &'a M) -> View<'a, M> {
        View::new(self, memory, None, None, true)
    }
}

impl<'a, M: ?Sized> View<'a, M> {
    /// Adds the result of the call. The view then has what the call has put into its buffers.
    ///
    /// ```
    /// use sysno::{Content, arch::x86_64::Sysno};
    ///
    /// let call = *Sysno::read.decode([3, 0x1000, 100]).invocation();
    /// let memory = (0x1000, &b"hello"[..]);
    /// let view = call.view(&memory);
    /// assert!(matches!(view.arg(1).unwrap().content(), Content::Address(0x1000)));
    /// let view = view.outcome(call.result(2, false));
    /// let Content::Bytes(bytes) = view.arg(1).unwrap().content() else { panic!() };
    /// assert_eq!(bytes.read(&mut [0; 100]), Ok(&b"he"[..]));
    /// ```
    #[must_use]
    pub fn outcome(self, outcome: Outcome) -> Self {
        Self { outcome: Some(outcome), ..self }
    }

    /// Adds what was in memory when the call was made, since the call may have put something else there. What the call has
    /// read is then taken from this, and what it has written from the view's memory.
    ///
    /// ```
    /// use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    ///
    /// let call = *Sysno::unlink.decode([0x1000]).invocation();
    /// let before = (0x1000, &b"/tmp/f\0"[..]);
    /// let view = call.view(&NoMemory).before(&before).outcome(call.result(0, false));
    /// let Content::String(path) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(path.read(&mut [0; 100]), Ok(&b"/tmp/f"[..]));
    /// ```
    #[must_use]
    pub fn before(self, memory: &'a dyn Memory) -> Self {
        #[cfg(feature = "names")]
        if self.reading.is_some_and(|reading| reading.is_of_memory()) {
            let reading = Reading::of(self.call, self.row, Some(&|address| word_at(self.call, memory, address)));
            return Self { before: Some(memory), reading: Some(reading), ..self };
        }
        Self { before: Some(memory), ..self }
    }

    /// Adds how many bytes a page of the machine's memory has, which decides how many bytes `mincore` fills. The default is
    /// 0: it isn't known.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::mincore.decode([0x7F00_0000, 8192, 0x1000]).invocation();
    /// let view = call.view(&NoMemory).page_size(4096);
    /// ```
    #[must_use]
    pub fn page_size(self, bytes: u64) -> Self {
        Self { page_size: NonZero::new(bytes), ..self }
    }

    /// The call.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.decode([3]).invocation();
    /// assert_eq!(call.view(&NoMemory).call().number(), 3);
    /// ```
    #[must_use]
    pub fn call(&self) -> &'a Invocation {
        self.call
    }

    /// The result of the call, if it was added.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.decode([3]).invocation();
    /// assert_eq!(call.view(&NoMemory).result(), None);
    /// ```
    #[must_use]
    pub fn result(&self) -> Option<Outcome> {
        self.outcome
    }

    /// The number that the call has returned, with its meaning. The meaning may depend on the values of the arguments:
    /// `fcntl` returns flags for one command, and a descriptor for another. `None` if there is no result, or if the call
    /// failed or doesn't return.
    ///
    /// ```
    /// use sysno::{Meaning, NoMemory, arch::x86_64::Sysno};
    ///
    /// let call = *Sysno::umask.decode([0o77]).invocation();
    /// let returned = call.view(&NoMemory).outcome(call.result(0o22, false)).returned().unwrap();
    /// assert_eq!((returned.unsigned(), returned.meaning()), (0o22, Meaning::Mode));
    /// ```
    pub fn returned(&self) -> Option<Integer> {
        let outcome = self.outcome?;
        let bits = match outcome {
            Outcome::Signed(value) => value as u64,
            Outcome::Unsigned(value) | Outcome::Address(value) => value,
            Outcome::Descriptor(value) | Outcome::ProcessId(value) => i64::from(value) as u64,
            Outcome::Nothing | Outcome::Error(_) | Outcome::UnsignedError(_) => return None,
        };
        let int = match (self.call.syscall().map(Syscall::return_type), outcome) {
            (Some(Type::Int(int)), _) => int,
            (_, Outcome::Address(_)) => Int::Usize,
            _ => Int::I64,
        };
        Some(Integer::new(self.call.machine(), int, self.meaning_of_result(), bits))
    }

    /// Whether a descriptor in that argument is only a bound, and may be open or not: the ends of the range of `close_range`, and the least
    /// number that `F_DUPFD` may return.
    pub(crate) fn is_bound(&self, index: usize) -> bool {
        match self.known_args().get(index).map(Arg::ty) {
            Some(Type::Int(Int::U32)) => true,
            Some(Type::Int(Int::Usize)) => self.meaning_of_result() == Meaning::Descriptor,
            _ => false,
        }
    }

    fn meaning_of_result(&self) -> Meaning {
        #[cfg(feature = "names")]
        if let Some(meaning) = self.reading.as_ref().and_then(Reading::returned) {
            return meaning;
        }
        self.call.meaning_of_result()
    }

    pub(crate) fn known_args(&self) -> &'static [Arg] {
        self.args
    }

    /// Whether the argument at `index` is one of [`View::args`].
    pub(crate) fn counts(&self, index: usize) -> bool {
        #[cfg(feature = "names")]
        return self.reading.as_ref().is_none_or(|reading| reading.counts(index) && reading.upper() != Some(index));
        #[cfg(not(feature = "names"))]
        return index < usize::MAX;
    }

    /// How many arguments there are, those that do not count among them; of a call whose arguments aren't known, how many registers.
    pub(crate) fn count(&self) -> usize {
        // Of a call whose arguments are known, nothing else is a register.
        if self.args.is_empty() { self.call.registers().len() } else { self.args.len() }
    }
}

impl<'a, M: Memory + ?Sized> View<'a, M> {
    /// `names` is whether there is more than without the feature `names`.
    #[inline]
    pub(crate) fn new(
        call: &'a Invocation,
        memory: &'a M,
        outcome: Option<Outcome>,
        page_size: Option<NonZero<u64>>,
        #[cfg_attr(not(feature = "names"), allow(unused_variables, reason = "there is no more"))] names: bool,
    ) -> Self {
        let (args, row) = (call.known_args(), call.row());
        View {
            call,
            memory,
            before: None,
            outcome,
            args,
            row,
            #[cfg(feature = "names")]
            reading: names.then(|| Reading::of(call, row, Some(&|address| word_at(call, memory, address)))),
            page_size,
        }
    }

    /// The arguments that count, in order. If two of them are the halves of one number, there is only the first one, with the
    /// whole number. If the call's arguments aren't known, these are the registers, which have no name.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::lseek.decode([3, 0, 2]).invocation();
    /// let view = call.view(&NoMemory);
    /// assert!(view.args().map(|field| field.name().unwrap()).eq(["fd", "offset", "whence"]));
    /// ```
    #[must_use]
    pub fn args(&self) -> impl FusedIterator<Item = Field<'a, M>> + Clone {
        (0..self.count()).filter(|&index| self.counts(index)).filter_map(|index| self.arg(index))
    }

    /// What the call has left in what its arguments point to, where that says more about the result: which descriptors are ready, how much of
    /// the time is left. strace shows it behind the result. Nothing, if the call failed or found nothing: see [`View::has_timed_out`].
    ///
    /// ```
    /// # #[cfg(feature = "structs")] {
    /// use sysno::{Content, arch::x86_64::Sysno};
    ///
    /// // select(nfds: i32, readfds: *mut fd_set, writefds: *mut fd_set, exceptfds: *mut fd_set, timeout: *mut __kernel_old_timeval)
    /// let call = *Sysno::select.decode([6, 0x1000, 0, 0, 0]).invocation();
    /// let (before, memory) = ((0x1000, &[0b10_1000, 0, 0, 0, 0, 0, 0, 0][..]), (0x1000, &[0b1000, 0, 0, 0, 0, 0, 0, 0][..]));
    /// let view = call.view(&memory).before(&before).outcome(call.result(1, false));
    /// let note = view.notes().next().unwrap();
    /// let Content::Set(ready) = note.content() else { panic!() };
    /// assert_eq!(note.name(), Some("readfds"));
    /// assert!(ready.members()?.eq([3]));
    /// # }
    /// # Ok::<(), sysno::Unreadable>(())
    /// ```
    #[cfg(feature = "names")]
    #[must_use]
    pub fn notes(&self) -> impl FusedIterator<Item = Field<'a, M>> + Clone {
        let has_found = matches!(self.outcome, Some(Outcome::Signed(1..)));
        let count = if has_found { self.args.len() } else { 0 };
        (0..count).filter_map(|index| {
            let arg = &self.args[index];
            let known = self.known(index, arg);
            if known.timing() != Some(Timing::Left) || known.value().bits().is_none_or(|bits| bits == 0) {
                return None;
            }
            let (value, when) = (known.value(), When::Return);
            let (content, meaning) = (known.content(value, when), known.meaning);
            Some(Field {
                index,
                name: Some(arg.name()),
                ty: Some(known.ty),
                meaning,
                value,
                when,
                content,
                after: None,
            })
        })
    }

    /// Whether the call has waited for what its arguments point to, and found nothing: strace's `= 0 (Timeout)`.
    ///
    /// ```
    /// use sysno::{NoMemory, arch::x86_64::Sysno};
    ///
    /// let call = *Sysno::poll.decode([0x1000, 1, 50]).invocation();
    /// assert!(call.view(&NoMemory).outcome(call.result(0, false)).has_timed_out());
    /// ```
    #[cfg(feature = "names")]
    #[must_use]
    pub fn has_timed_out(&self) -> bool {
        let mut args = self.args.iter().enumerate();
        self.outcome == Some(Outcome::Signed(0))
            && args.any(|(index, arg)| self.known(index, arg).timing() == Some(Timing::Left))
    }

    /// The argument at `index`, even if it does not count.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.decode([3]).invocation();
    /// assert_eq!(call.view(&NoMemory).arg(0).unwrap().name(), Some("fd"));
    /// assert!(call.view(&NoMemory).arg(1).is_none());
    /// ```
    #[must_use]
    pub fn arg(&self, index: usize) -> Option<Field<'a, M>> {
        let Some(arg) = self.args.get(index) else {
            let register = *self.call.registers().get(index)?;
            let (value, content) = (
                Value::Unsigned(register),
                Content::Integer(Integer::register(self.call.machine(), Meaning::Bits, register)),
            );
            let (when, meaning) = (When::Entry, Meaning::Bits);
            return Some(Field { index, name: None, ty: None, meaning, value, when, content, after: None });
        };
        let known = self.known(index, arg);
        let (value, when) = (known.value(), known.when());
        let (content, after) = (known.content(value, when), known.after(value, when));
        let (name, ty) = (Some(arg.name()), Some(known.ty));
        Some(Field { index, name, ty, meaning: known.meaning, value, when, content, after })
    }

    /// The bytes of the struct that the argument at `index` points to, before the call, if the call replaces what is shown of it; of an
    /// array, those of the first `most`.
    #[cfg(feature = "structs")]
    pub(super) fn replaced(&self, index: usize, most: u64) -> Option<Bytes<'a, M>> {
        self.args.get(index).and_then(|arg| self.known(index, arg).replaced(most))
    }

    /// When the value of the argument at `index` is there, and its meaning.
    pub(crate) fn when(&self, index: usize) -> (When, Meaning) {
        let known = self.args.get(index).map(|arg| self.known(index, arg));
        known.map_or((When::Entry, Meaning::Bits), |known| (known.when(), known.meaning))
    }

    #[inline]
    pub(crate) fn known(&self, index: usize, arg: &'static Arg) -> Known<'_, 'a, M> {
        let ty = arg.ty();
        #[cfg(feature = "names")]
        if let Some(reading) = &self.reading {
            return Known { view: self, index, arg, ty, meaning: reading.meaning(index) };
        }
        Known { view: self, index, arg, ty, meaning: of_call::meaning(self.row, arg) }
    }

    /// How many bytes the call has put into a buffer of `len` bytes, if that is known.
    fn filled(&self, len: u64) -> Option<u64> {
        self.call.filled_of(len, self.outcome?)
    }
}

/// An argument, with what is known of it before one looks at its value: what a [`Field`] is made of, piece by piece.
pub(crate) struct Known<'v, 'a, M: ?Sized> {
    view: &'v View<'a, M>,
    index: usize,
    arg: &'static Arg,
    ty: Type,
    pub(crate) meaning: Meaning,
}

impl<'a, M: Memory + ?Sized> Known<'_, 'a, M> {
    #[inline]
    pub(crate) fn value(&self) -> Value {
        self.view.call.value_of(self.view.row, self.index, self.ty)
    }

    #[inline]
    pub(crate) fn when(&self) -> When {
        if matches!(self.ty, Type::Pointer { mutable: true, to: Pointee::Bytes }) {
            return if self.view.counts(self.index) { When::Return } else { When::Entry };
        }
        #[cfg(feature = "names")]
        if self.view.reading.is_some() && self.view.counts(self.index) {
            match self.bound() {
                #[cfg(feature = "structs")]
                Bound::Struct { mutable: true, .. } if !self.is_filled() && self.timing() != Some(Timing::Sent) => {
                    return self.when_replaced();
                }
                Bound::Struct { mutable: true, .. } | Bound::Written | Bound::Int { mutable: true, .. } => {
                    return When::Return;
                }
                _ => {}
            }
            return match self.ty {
                Type::Pointer { .. } if self.is_filled() || self.timing() == Some(Timing::Sent) => When::Return,
                #[cfg(feature = "structs")]
                Type::Pointer { to: Pointee::Struct(of), .. } if self.is_updated_inside(of) => When::Return,
                Type::Pointer { to: Pointee::Struct(of), .. } if self.is_updated() && self.has_layout(of) => When::Both,
                Type::Pointer { mutable: true, .. } if self.is_updated() || self.is_length() => When::Both,
                _ => When::Entry,
            };
        }
        When::Entry
    }

    #[inline]
    pub(crate) fn content(&self, value: Value, when: When) -> Content<'a, M> {
        if value == Value::Missing {
            return Content::Missing;
        }
        let is_before = when != When::Return;
        #[cfg(feature = "structs")]
        let is_before = is_before
            || self.is_joined()
            || matches!(self.ty, Type::Pointer { to: Pointee::Struct(of), .. } if self.is_updated_inside(of));
        let source = self.source(is_before);
        if let Value::Signed(_) = value {
            if let Some(register) = self.view.call.whole_register(self.view.row, self.index, self.arg) {
                return Content::Integer(Integer::register(self.view.call.machine(), self.meaning, register));
            }
        }
        #[cfg(feature = "names")]
        if self.view.reading.is_some() {
            return self.followed(source, value, when);
        }
        self.plain(source, self.ty, value)
    }

    /// What the call leaves, if it replaces a number and did anything.
    #[cfg_attr(not(feature = "names"), allow(unused_variables, reason = "it follows pointers to numbers"))]
    pub(crate) fn after(&self, value: Value, when: When) -> Option<Content<'a, M>> {
        #[cfg(feature = "structs")]
        if when == When::Both && self.view.outcome.is_some() {
            let is_bound = matches!(self.bound(), Bound::Struct { .. });
            let when = if is_bound { When::Return } else { when };
            if let Content::Record(record) = self.followed(self.source(false), value, when) {
                return match self.has_succeeded() {
                    succeeded if is_bound => Some(Content::Record(record.replaced())).filter(|_| succeeded),
                    true => record.written().map(Content::Record),
                    false => record.changed().map(Content::Record),
                };
            }
        }
        #[cfg(feature = "names")]
        if when == When::Both {
            let has_effect = match self.view.outcome {
                Some(Outcome::Signed(1..)) => true,
                // It may also say how much room would be needed.
                Some(_) => self.is_length(),
                None => false,
            };
            if !has_effect {
                return None;
            }
            let Type::Pointer { to: Pointee::Int(int), .. } = self.ty else { return None };
            let Value::Address(address) = value else { return None };
            let list = List::new(self.source(false), self.meaning, Elements::Integers(int), address, 1);
            return Some(Content::List(list));
        }
        None
    }

    /// Where what is there at the entry is read, or what is there after the return.
    fn source(&self, is_before: bool) -> Source<'a, M> {
        let View { call, memory, before, .. } = *self.view;
        Source {
            machine: call.machine(),
            memory,
            before: before.filter(|_| is_before),
            #[cfg(feature = "structs")]
            // Of what is sent, nothing is replaced.
            earlier: before.filter(|_| !is_before && self.timing() != Some(Timing::Sent)),
        }
    }

    /// What there is of a type without names.
    fn plain(&self, source: Source<'a, M>, ty: Type, value: Value) -> Content<'a, M> {
        let content = Content::plain(source, ty, self.meaning, value, |len| self.view.filled(len));
        match content {
            Content::String(string) if self.view.row.is_some_and(|row| calls::is_uncut(row, self.arg)) => {
                Content::String(Bytes { is_whole: true, ..string })
            }
            content => content,
        }
    }
}

/// What is there with names.
#[cfg(feature = "names")]
impl<'a, M: Memory + ?Sized> Known<'_, 'a, M> {
    /// What the call's row says of when the data behind the argument is there.
    fn timing(&self) -> Option<Timing> {
        self.view.row.and_then(|row| calls::timing(row, self.arg))
    }

    /// Whether it is a pointer other than one to bytes to what the call fills.
    fn is_filled(&self) -> bool {
        let Type::Pointer { mutable, to } = self.ty else { return false };
        // What a row of tables/cases.rs says of this value, the type doesn't.
        let is_read = matches!(self.bound(), Bound::Struct { mutable: false, .. } | Bound::Int { mutable: false, .. });
        let is_written = mutable && self.meaning != Meaning::Address && !is_read;
        match (to, self.timing()) {
            (_, Some(Timing::Filled | Timing::Interrupted | Timing::Succeeded)) => true,
            (_, Some(Timing::Read | Timing::Updated | Timing::Left | Timing::Sent)) => false,
            (Pointee::Int(_), _) => is_written && !self.is_length(),
            (Pointee::Struct(to), _) => mutable && is_signal_set(to) || is_written && self.has_layout(to),
            _ => false,
        }
    }

    /// Whether it is known what the struct consists of.
    fn has_layout(
        &self,
        #[cfg_attr(not(feature = "structs"), allow(unused_variables, reason = "no structs are known"))] of: Struct,
    ) -> bool {
        #[cfg(feature = "structs")]
        return self.layout(of).is_some();
        #[cfg(not(feature = "structs"))]
        false
    }

    /// Whether the call reads the number behind a pointer, and what it replaces it by is of interest, too.
    fn is_updated(&self) -> bool {
        matches!(self.timing(), Some(Timing::Updated)) && self.view.call.value(self.index).bits() != Some(0)
    }

    /// Whether that is so of a struct, and of single members of it, which have beside them what they are replaced by.
    #[cfg(feature = "structs")]
    fn is_updated_inside(&self, of: Struct) -> bool {
        self.is_updated() && self.layout(of).is_some_and(Layout::has_replaced)
    }

    fn pointer_bits(&self) -> u8 {
        self.view.call.pointer_bits()
    }

    fn number(&self, int: Int, bits: u64) -> Content<'a, M> {
        Content::Integer(Integer::new(self.view.call.machine(), int, self.meaning, bits))
    }

    /// An array of numbers.
    fn numbers(&self, source: Source<'a, M>, int: Int, address: u64, len: u64) -> Content<'a, M> {
        Content::List(List::new(source, self.meaning, Elements::Integers(int), address, len))
    }

    /// A string; `room` is how many bytes it has at most, if that is known.
    fn string(&self, source: Source<'a, M>, address: u64, room: Option<u64>, ends: Ends) -> Content<'a, M> {
        let (meaning, is_whole) = (self.meaning, self.meaning != Meaning::String);
        Content::String(Bytes { source, meaning, address, len: room, ends, is_whole })
    }

    /// What the call's row in tables/cases.rs says of the string whose address the argument is.
    fn bound(&self) -> Bound {
        self.view.reading.as_ref().map_or(Bound::Unsaid, |reading| reading.bound(self.index))
    }

    /// The value of the argument of that name, or of the result, which a row of tables/cases.rs gives for how many there are.
    fn count(&self, name: u16) -> Option<u64> {
        if name == AS_RETURNED {
            return self.view.outcome.and_then(|outcome| outcome.filled(u64::MAX));
        }
        if name & FIXED != 0 && name != UNSAID {
            return Some(u64::from(name & !FIXED));
        }
        let index = if name == UNSAID { None } else { Arg::index_of(self.view.args, name) }?;
        self.view.call.value(index).bits()
    }

    fn followed(&self, source: Source<'a, M>, value: Value, when: When) -> Content<'a, M> {
        let Some(bits) = value.bits() else { return Content::Missing };
        let (ty, meaning) = (self.ty, self.meaning);
        let address = truncated(bits, ty.bits(self.pointer_bits()));
        #[cfg(feature = "structs")]
        if when == When::Return && address != 0 && self.has_failed() {
            if let Some(failed) = self.failed(source, address) {
                return failed;
            }
        }
        match self.bound() {
            Bound::Most(most) if bits != 0 => return self.string(source, address, Some(most.into()), Ends::Cut),
            Bound::Written if bits != 0 && !self.has_succeeded() => return Content::Address(address),
            // The lower half of the lower half, as the machine would have it in memory.
            Bound::Be16 => {
                let (machine, number) = (self.view.call.machine(), bits as u16);
                let swapped = if self.view.call.endian() == Endian::Little { number.swap_bytes() } else { number };
                let integer = Integer::new(machine, Int::U16, meaning, swapped.into());
                return Content::Integer(integer.in_order(Some(Endian::Big)));
            }
            Bound::Int { int, mutable, count, is_whole } => {
                let len = self.count(count);
                let is_written = || {
                    let returned = self.view.outcome.and_then(|outcome| outcome.filled(u64::MAX));
                    !is_whole || len == Some(0) || returned <= len
                };
                return match address {
                    0 => Content::Null,
                    _ if mutable && !(self.has_succeeded() && is_written()) => Content::Address(address),
                    _ if int == Int::U8 && mutable && meaning == Meaning::String => {
                        self.string(source, address, len.and_then(|len| self.view.filled(len)), Ends::Nul)
                    }
                    // The result says how many there are, whatever its type.
                    _ if int == Int::U8 && count == AS_RETURNED => {
                        Content::Bytes(Bytes { source, meaning, address, len, ends: Ends::Length, is_whole: false })
                    }
                    _ if int == Int::U8 && count != UNSAID => self.plain(
                        source,
                        Type::Pointer { mutable, to: Pointee::Bytes },
                        Value::Buffer { address, len },
                    ),
                    _ => match len.or_else(|| self.as_many(source, value, int)) {
                        // Of these, it says how many bytes the set has.
                        Some(len) if meaning == Meaning::SignalMask => self.signals(source, address, len),
                        Some(len) if meaning == Meaning::Cpu => {
                            Content::Set(Set::new(source, meaning, int, address, len, u64::MAX))
                        }
                        Some(len) => self.numbers(source, int, address, len),
                        None => Content::Address(address),
                    },
                };
            }
            #[cfg(feature = "structs")]
            Bound::Struct { of, mutable, count, is_bytes, .. } => {
                let layout = self.view.call.abi().and_then(|abi| Layout::of(of, abi, self.view.call.endian()));
                // What the kernel has read first is there, whatever came of it.
                let is_read = || {
                    when != When::Return
                        || self.is_joined()
                        || self.timing() == Some(Timing::Read) && self.view.outcome.is_some()
                };
                let is_there = bits != 0 && (!mutable || self.has_succeeded() || is_read());
                // What it would have written isn't.
                let is_unwritten = when == When::Both || self.is_joined() && !self.has_succeeded();
                let when = if is_unwritten { When::Entry } else { when };
                return match (layout.filter(|_| is_there), self.count(count)) {
                    // The kernel has no more of it, whatever the program says; and may write less.
                    (Some(layout), Some(len)) if is_bytes => {
                        let written = self.size_returned().filter(|_| mutable).unwrap_or(u64::MAX);
                        let value = Value::Buffer { address, len: Some(len.min(layout.size().into()).min(written)) };
                        self.structs(source, layout, value, address, when)
                    }
                    (Some(layout), Some(len)) => {
                        let value = Value::Array { address, len: Some(len) };
                        self.structs(source, layout, value, address, when)
                    }
                    (Some(layout), None) => self.structs(source, layout, value, address, when),
                    (None, _) if bits == 0 => Content::Null,
                    (None, _) => Content::Address(address),
                };
            }
            _ => {}
        }
        // For these values, the argument is a text, whatever its type.
        let is_string = matches!(meaning, Meaning::Path | Meaning::String);
        if is_string && address != 0 && matches!(value, Value::Unsigned(_) | Value::Address(_)) {
            return self.string(source, address, None, Ends::Nul);
        }
        match ty {
            Type::Int(int) => return self.upper_half(bits).unwrap_or_else(|| self.number(int, bits)),
            // For these values, the argument is a number, whatever its type.
            Type::Pointer { to: to @ (Pointee::Void | Pointee::Struct(_)), .. }
                if meaning.constants().is_some()
                    || matches!(meaning, Meaning::Number | Meaning::Count | Meaning::Size | Meaning::Id) =>
            {
                // The kernel takes what may be a struct for a number of 32 bits: the second count of `futex`.
                return self.number(if to == Pointee::Void { Int::Usize } else { Int::U32 }, bits);
            }
            Type::String if meaning == Meaning::Address => {
                return if address == 0 { Content::Null } else { Content::Address(address) };
            }
            // A string with a length: what is after that isn't read.
            Type::String if address != 0 => {
                let length = length::of(self.view.row, self.view.args, self.index);
                if let Some(len) = length.and_then(|length| self.view.call.value(length.arg()).bits()) {
                    return self.string(source, address, Some(len), Ends::Nul);
                }
            }
            Type::Pointer { to: Pointee::Bytes, .. }
                if matches!(value, Value::Buffer { len: Some(0), .. }) && self.timing() == Some(Timing::Asked) =>
            {
                return if address == 0 { Content::Null } else { Content::Address(address) };
            }
            Type::Pointer { to: Pointee::Bytes, .. }
                if !is_numeric(meaning) && !self.is_text_option() && !self.has_length_behind(value) => {}
            Type::Pointer { .. } if bits != 0 && self.is_there() => return self.behind(source, value, bits, when),
            _ => {}
        }
        self.plain(source, ty, value)
    }

    /// The whole number, if the argument is the lower half of one, and the next argument the upper half.
    fn upper_half(&self, low: u64) -> Option<Content<'a, M>> {
        let upper = self.view.reading.as_ref()?.upper().filter(|&upper| upper == self.index + 1)?;
        let high = self.view.call.value(upper).bits();
        Some(high.map_or(Content::Missing, |high| self.number(Int::I64, high << 32 | truncated(low, 32))))
    }

    /// Whether what is behind the pointer is there: until the call has returned, and where it has failed, there is nothing that it wrote.
    fn is_there(&self) -> bool {
        let outcome = self.view.outcome;
        let is_buffer = matches!(self.ty, Type::Pointer { mutable: true, to: Pointee::Bytes });
        let is_later = self.is_filled() || is_buffer;
        // No process has ended, so nothing of one is there, either. What `clone` writes are ids: in the new process, it returns 0.
        let is_nothing = self.meaning != Meaning::Process && outcome == Some(Outcome::ProcessId(0));
        let has_returned = self.has_succeeded() && !is_nothing;
        // A failed `readv` has its buffers all the same.
        let has_buffers = || matches!(self.timing(), Some(Timing::Filled)) && outcome.is_some();
        match self.timing() {
            // EINTR, ERESTART_RESTARTBLOCK: a signal came.
            Some(Timing::Interrupted) => {
                outcome.and_then(Outcome::errno).is_some_and(|errno| matches!(errno.into_raw(), 4 | 516))
            }
            _ => !is_later || has_returned || has_buffers(),
        }
    }

    fn has_succeeded(&self) -> bool {
        self.view.outcome.is_some_and(|outcome| outcome.errno().is_none())
    }

    #[cfg(feature = "structs")]
    fn has_failed(&self) -> bool {
        self.view.outcome.is_some_and(|outcome| outcome.errno().is_some())
    }

    /// Whether it points to the length of a buffer: the call reads the room that there is, and puts there how long the data is.
    fn is_length(&self) -> bool {
        let Some(syscall) = self.view.call.syscall().filter(|_| self.meaning == Meaning::Size) else { return false };
        let mut lengths = (0..syscall.args().len()).filter_map(|buffer| syscall.length_of(buffer));
        self.view.call.value(self.index).bits() != Some(0)
            && lengths.any(|length| length.is_indirect() && length.arg() == self.index)
    }

    /// What is behind a pointer; its address if that has no form here.
    fn behind(
        &self,
        source: Source<'a, M>,
        value: Value,
        bits: u64,
        #[cfg_attr(not(feature = "structs"), allow(unused_variables, reason = "no structs are known"))] when: When,
    ) -> Content<'a, M> {
        let (Type::Pointer { mutable, to }, meaning) = (self.ty, self.meaning) else {
            return Content::Address(bits);
        };
        let filled = |len| if mutable { self.filled_elements(len) } else { len };
        match (to, value) {
            #[cfg(feature = "structs")]
            (Pointee::Pointer { to: Pointed::Void, .. }, Value::Array { len: Some(len), .. }) => {
                self.numbers(source, Int::Usize, bits, len)
            }
            (_, _) if meaning == Meaning::Address => Content::Address(bits),
            (Pointee::Int(int), Value::Buffer { len: Some(_), .. }) if meaning == Meaning::Nodes => {
                // Of so many bits, the kernel takes one less.
                let nodes = self.length().and_then(|length| self.view.call.value(length.arg()).bits()).unwrap_or(0);
                let word = u64::from(int.bits(self.pointer_bits()));
                self.numbers(source, int, bits, nodes.saturating_sub(1).div_ceil(word))
            }
            (Pointee::Bytes, Value::Buffer { len, .. }) => match self.pages() {
                Some(pages) => Content::List(List::new(source, meaning, Elements::Pages, bits, pages)),
                None => self.option(source, bits, len),
            },
            (Pointee::Int(int), Value::Buffer { len: Some(len), .. }) if meaning == Meaning::Cpu => {
                Content::Set(Set::new(source, meaning, int, bits, filled(len), u64::MAX))
            }
            (Pointee::Int(int), Value::Array { len: Some(len), .. }) => self.numbers(source, int, bits, filled(len)),
            (Pointee::Int(int), Value::Buffer { len: None, .. }) => match self.length_behind(source) {
                Some(len) => self.numbers(source, int, bits, len / u64::from(int.bits(self.pointer_bits()) / 8)),
                None => Content::Address(bits),
            },
            (Pointee::Int(int), Value::Address(_)) => {
                let fixed = length::fixed(self.view.row, self.arg);
                match fixed.or_else(|| self.view.call.words_behind()).unwrap_or(1) {
                    0 => Content::Address(bits),
                    len => self.numbers(source, int, bits, len.into()),
                }
            }
            (Pointee::Struct(to), Value::Buffer { len: Some(len), .. }) if is_signal_set(to) => {
                self.signals(source, bits, len)
            }
            (Pointee::Struct(Struct::old_sigset_t), _) => self.signals(source, bits, (self.pointer_bits() / 8).into()),
            (Pointee::Struct(Struct::fd_set), Value::Buffer { len: Some(len @ 1..), .. }) => {
                // Usually the length is how many bits there are; in a table in another crate, it may be how many bytes.
                let count = self.length().filter(|length| length.unit() == LengthUnit::Bits);
                let count = count.and_then(|length| self.view.call.value(length.arg()).bits());
                let word = u64::from(self.pointer_bits() / 8);
                let len = len.checked_next_multiple_of(word).unwrap_or(len);
                Content::Set(Set::new(source, Meaning::Descriptor, Int::Usize, bits, len, count.unwrap_or(u64::MAX)))
            }
            #[cfg(feature = "structs")]
            (Pointee::Pointer { to: Pointed::Struct(to), .. }, Value::Array { len: Some(len), .. }) => {
                match self.layout(to) {
                    Some(layout) => {
                        let elements = Elements::Pointers { layout, when };
                        Content::List(List::new(source, meaning, elements, bits, len))
                    }
                    None => Content::Address(bits),
                }
            }
            #[cfg(feature = "structs")]
            (Pointee::Struct(to), _) => match self.layout(to) {
                Some(layout) => self.structs(source, layout, value, bits, when),
                None => Content::Address(bits),
            },
            _ => self.plain(source, self.ty, value),
        }
    }

    /// Whether the length of what the argument points to is behind another pointer.
    fn has_length_behind(&self, value: Value) -> bool {
        matches!(value, Value::Buffer { len: None, .. }) && self.length().is_some_and(Length::is_indirect)
    }

    /// The length of the data, if it is behind another pointer: what the kernel has put there, at most the room as far as that is known.
    fn length_behind(&self, source: Source<'a, M>) -> Option<u64> {
        let holder = self.length().filter(|length| length.is_indirect())?.arg();
        let address = self.view.call.value(holder).bits()?;
        let room = self.view.before.and_then(|_| self.source(true).word(address, 32));
        let len = source.word(address, 32)?;
        Some(room.map_or(len, |room| room.min(len)))
    }

    /// How many integers there are behind a pointer: as many as its length has room for; one, if nothing holds a length.
    fn as_many(&self, source: Source<'a, M>, value: Value, int: Int) -> Option<u64> {
        let bytes = u64::from(int.bits(self.pointer_bits()) / 8);
        match value {
            Value::Buffer { len, .. } => Some(len.or_else(|| self.length_behind(source))? / bytes),
            _ => Some(1),
        }
    }

    /// A set of signals, if it has a size that the kernel takes.
    fn signals(&self, source: Source<'a, M>, address: u64, len: u64) -> Content<'a, M> {
        Set::of_signals(source, Int::Usize, address, len).map_or(Content::Address(address), Content::Set)
    }

    /// The length of the data behind the argument.
    fn length(&self) -> Option<Length> {
        self.view.call.syscall()?.length_of(self.index)
    }

    /// How much of an array with room for so much the call has filled, if its result says that.
    fn filled_elements(&self, room: u64) -> u64 {
        let result = self.view.call.syscall().map(Syscall::meaning_of_result);
        let says_it = matches!(result, Some(Meaning::Count | Meaning::Size));
        self.view.outcome.filter(|_| says_it).and_then(|outcome| outcome.filled(room)).unwrap_or(room)
    }

    /// For how many pages there is a byte behind the pointer, if there is one for each page of a range.
    fn pages(&self) -> Option<u64> {
        let page_size = self.view.page_size?;
        let range = self.length().filter(|length| length.unit() == LengthUnit::Pages)?;
        Some(self.view.call.value(range.arg()).bits()?.div_ceil(page_size.get()))
    }

    /// A number or a text behind a pointer to bytes: an option of a socket. A number of another length may be a struct: then it is bytes.
    fn option(&self, source: Source<'a, M>, address: u64, len: Option<u64>) -> Content<'a, M> {
        // Where the kernel writes the length, too, it is behind another pointer.
        let len = len.or_else(|| self.length_behind(source));
        let is_written = matches!(self.ty, Type::Pointer { mutable: true, .. });
        match (self.meaning, len) {
            // It may end before the room for it does, or have no NUL.
            (Meaning::String, Some(1..)) => self.string(source, address, len, Ends::Nul),
            (meaning @ Meaning::IcmpTypes, Some(len @ 1..)) => {
                Content::Set(Set::new(source, meaning, Int::U32, address, len.min(4), u64::MAX))
            }
            (meaning, Some(4)) if is_numeric(meaning) => self.numbers(source, Int::I32, address, 1),
            // The kernel has written nothing.
            (_, None) => Content::Address(address),
            (_, Some(0)) if is_written => Content::Address(address),
            (_, len) => {
                let (meaning, ends) = (Meaning::Data, Ends::Length);
                Content::Bytes(Bytes { source, meaning, address, len, ends, is_whole: false })
            }
        }
    }

    /// Whether it is an option of a socket, which is usually a number, that is a text.
    fn is_text_option(&self) -> bool {
        self.meaning == Meaning::String && is_numeric(of_call::meaning(self.view.row, self.arg))
    }
}

/// What is there with structs.
#[cfg(feature = "structs")]
impl<'a, M: Memory + ?Sized> Known<'_, 'a, M> {
    fn layout(&self, of: Struct) -> Option<Layout> {
        of.layout(self.view.call.abi()?, self.view.call.endian())
    }

    /// A struct, or an array of them.
    fn structs(&self, source: Source<'a, M>, layout: Layout, value: Value, bits: u64, when: When) -> Content<'a, M> {
        // What is in the buffers that the structs are about.
        let filled = match (self.timing(), self.view.outcome) {
            (Some(Timing::Filled | Timing::Received), Some(Outcome::Signed(count))) => u64::try_from(count).ok(),
            (Some(Timing::Filled | Timing::Elsewhere), _) => None,
            _ => match self.bound() {
                // And not written: then there are only its addresses.
                Bound::Struct { mutable: true, .. } if self.has_failed() => None,
                Bound::Struct { mutable: true, is_bytes: false, .. } => self.size_returned().or(Some(u64::MAX)),
                _ => Some(u64::MAX),
            },
        };
        // How many of them the call has written into.
        let written = match self.timing() {
            Some(Timing::Sent) => self.view.outcome.and_then(|outcome| outcome.filled(u64::MAX)).unwrap_or(0),
            _ => u64::MAX,
        };
        let elements = || {
            let (size, depth, part) = (layout.size(), 0, Part::Whole);
            Elements::Records { layout, size, when, filled, written, depth, part }
        };
        // What the call fills; not what names buffers that it fills, and nothing that it reads first, as `poll` does: it looks at all of that.
        let is_filled = when == When::Return
            && !matches!(self.timing(), Some(Timing::Left | Timing::Sent))
            && matches!(self.ty, Type::Pointer { mutable: true, .. });
        match value {
            // What the kernel has put there: as many bytes as it returns, or as it has put behind the pointer to the room.
            Value::Buffer { len: None, .. } if layout.step().is_some() && when == When::Return => {
                match self.length_behind(source) {
                    Some(len) => Content::List(List::of_steps(source, layout, when, bits, len, 0)),
                    None => Content::Address(bits),
                }
            }
            Value::Buffer { len: Some(len), .. } if layout.step().is_some() && when == When::Return => {
                match self.view.filled(len) {
                    Some(len) => Content::List(List::of_steps(source, layout, when, bits, len, 0)),
                    None => Content::Address(bits),
                }
            }
            Value::Address(_) if length::fixed(self.view.row, self.arg).is_some() => {
                let len = length::fixed(self.view.row, self.arg).unwrap_or(1);
                Content::List(List::new(source, self.meaning, elements(), bits, len.into()))
            }
            Value::Array { len: Some(len), .. } => {
                let len = if is_filled { self.filled_elements(len) } else { len };
                Content::List(List::new(source, self.meaning, elements(), bits, len))
            }
            Value::Array { len: None, .. } => Content::Address(bits),
            Value::Buffer { len: Some(len), .. } => {
                let len = if is_filled { self.filled_elements(len) } else { len };
                Record::content(source, layout, bits, Some(len), when, filled, 0)
            }
            // What the call returns is the length of something else: that of this is behind another pointer.
            Value::Buffer { len: None, .. } => match self.length_behind(source) {
                Some(len) => Record::content(source, layout, bits, Some(len), when, filled, 0),
                None => Content::Address(bits),
            },
            _ => Record::content(source, layout, bits, None, when, filled, 0),
        }
    }

    /// What matters of the struct that the call would have written, where it has failed; `None` if the table says of nothing that it does.
    fn failed(&self, source: Source<'a, M>, address: u64) -> Option<Content<'a, M>> {
        let (layout, len) = match (self.bound(), self.ty) {
            (Bound::Struct { of, mutable: true, count, is_bytes, .. }, _) => {
                (Layout::of(of, self.view.call.abi()?, self.view.call.endian()), self.count(count).filter(|_| is_bytes))
            }
            (Bound::Unsaid, Type::Pointer { to: Pointee::Struct(to), mutable: true }) => (self.layout(to), None),
            _ => return None,
        };
        let layout = layout.filter(|layout| layout.failed().is_some())?;
        match (self.value(), Record::content(source, layout, address, len, When::Return, None, 0)) {
            (Value::Array { .. }, _) => None,
            (_, Content::Record(record)) => Some(Content::Record(record.failed())),
            _ => None,
        }
    }

    /// The size that the call has returned, if a row of tables/cases.rs says that it is one.
    fn size_returned(&self) -> Option<u64> {
        let is_size = self.view.reading.as_ref().and_then(Reading::returned) == Some(Meaning::Size);
        self.view.outcome.filter(|_| is_size).and_then(|outcome| outcome.filled(u64::MAX))
    }

    /// The struct that the call writes, by its row in tables/cases.rs or in those of requests, and whether the kernel reads it first.
    fn written_struct(&self) -> Option<(Layout, bool)> {
        let Bound::Struct { of, mutable: true, is_read, .. } = self.bound() else { return None };
        Some((Layout::of(of, self.view.call.abi()?, self.view.call.endian())?, is_read))
    }

    /// When such a struct is there: where the kernel reads it and the table doesn't say what it replaces, when the call is made.
    fn when_replaced(&self) -> When {
        match self.written_struct() {
            Some((layout, _)) if layout.after().is_some() => When::Both,
            Some((_, true)) if !self.is_joined() => When::Entry,
            _ => When::Return,
        }
    }

    /// Whether the struct has members that the kernel reads, and others that it writes, which are shown behind them.
    fn is_joined(&self) -> bool {
        let is_joined = |(layout, is_read): (Layout, bool)| {
            is_read && layout.after().is_none() && (layout.has_written() || layout.has_replaced())
        };
        self.written_struct().is_some_and(is_joined)
    }

    /// The struct before the call, or the first `most` of an array, if it writes it and what it replaces is shown.
    fn replaced(&self, most: u64) -> Option<Bytes<'a, M>> {
        let is_kept = |&(layout, _): &(Layout, bool)| !self.is_joined() && layout.has_replaced();
        if let Some((layout, _)) = self.written_struct().filter(is_kept) {
            let (source, meaning, ends, address) =
                (self.source(true), Meaning::Bits, Ends::Length, self.value().bits()?);
            return Some(Bytes { source, meaning, address, len: Some(layout.size().into()), ends, is_whole: false });
        }
        let Type::Pointer { to: Pointee::Struct(to), mutable: true } = self.ty else { return None };
        let is_replaced = self.when() == When::Return && self.timing() != Some(Timing::Sent);
        let layout = self.layout(to).filter(|layout| is_replaced && layout.has_replaced())?;
        let (address, count) = match self.value() {
            Value::Array { address, len } => (address, len?.min(most)),
            value => (value.bits()?, 1),
        };
        let len = Some(count.saturating_mul(layout.size().into())).filter(|_| address != 0)?;
        let (source, meaning, ends) = (self.source(true), Meaning::Bits, Ends::Length);
        Some(Bytes { source, meaning, address, len: Some(len), ends, is_whole: false })
    }
}

/// The 32 bits at an address.
#[cfg(feature = "names")]
fn word_at<M: Memory + ?Sized>(call: &Invocation, memory: &M, address: u64) -> Option<u32> {
    let mut bytes = [0; 4];
    (memory.read(address, &mut bytes) == bytes.len()).then(|| call.machine().word_of(&bytes, 32) as u32)
}

#[cfg(feature = "names")]
fn is_signal_set(to: Struct) -> bool {
    matches!(to, Struct::sigset_t | Struct::old_sigset_t)
}

/// Whether what is behind a pointer to bytes is a number, not bytes or a text.
#[cfg(feature = "names")]
fn is_numeric(meaning: Meaning) -> bool {
    !matches!(meaning, Meaning::Data | Meaning::Octets | Meaning::Path | Meaning::String)
}
