//! From a call to text in strace's form: [`Text`].

use core::fmt;
#[cfg(feature = "names")]
use core::num::NonZero;

use super::content::Shown;
#[cfg(feature = "names")]
use super::forms::labels;
use super::number::behind;
#[cfg(feature = "names")]
use super::style::{ConstantStyle, Styling};
use super::style::{Descriptors, Style};
use crate::c_text::HexStrings;
use crate::call::{Content, Decoded, Field, Invocation, Memory, NoMemory, Outcome, View, When};
use crate::meaning::words::Meaning;
use crate::row::Arg;
use crate::table::Syscall;

/// A call as text in strace's form, by its [`Display`](fmt::Display). [`Invocation::text`] makes it.
///
/// Flags are shown as hexadecimal numbers. A pointer is shown as an address, unless it points to a string or a buffer. With
/// the feature `names`, `Text::names` changes that. Paths are shown whole, other strings are cut.
///
/// A tracer shows a call in two parts: [`Text::entry`] when the call is made, and [`Text::exit`] when it has returned. Only
/// then, a buffer that the call fills has its bytes.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
///
/// let memory = (0x1000, &b"\x7fELF\x02\x01\x01"[..]);
/// let call = *Sysno::read.syscall().decode([3, 0x1000, 832]).invocation();
/// let text = call.text(&memory);
/// assert_eq!(text.to_string(), "read(3, 0x1000, 832)");
///
/// let done = text.outcome(call.result(5, false));
/// assert_eq!(done.to_string(), r#"read(3, "\177ELF\2", 832) = 5"#);
/// assert_eq!(done.limit(3).arg_names(true).to_string(), r#"read(fd=3, buf="\177EL"..., count=832) = 5"#);
/// assert_eq!((text.entry().to_string(), done.exit().to_string()), ("read(3, ".into(), r#""\177ELF\2", 832)"#.into()));
/// ```
#[doc(alias = "strace")]
pub struct Text<'a, M: ?Sized> {
    call: &'a Invocation,
    memory: &'a M,
    before: Option<&'a dyn Memory>,
    outcome: Option<Outcome>,
    style: Style<'a>,
    arg_names: bool,
    #[cfg(feature = "names")]
    page_size: Option<NonZero<u64>>,
    part: Part,
}

/// Which part of the text is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Whole,
    Entry,
    Exit,
}

impl<M: ?Sized> Clone for Text<'_, M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M: ?Sized> Copy for Text<'_, M> {}

impl<M: ?Sized> fmt::Debug for Text<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text").field("call", self.call).field("outcome", &self.outcome).finish_non_exhaustive()
    }
}

impl<'a, M: Memory + ?Sized> Text<'a, M> {
    pub(crate) fn new(call: &'a Invocation, memory: &'a M) -> Self {
        Self {
            call,
            memory,
            before: None,
            outcome: None,
            style: Style::DEFAULT,
            arg_names: false,
            #[cfg(feature = "names")]
            page_size: None,
            part: Part::Whole,
        }
    }

    /// Also shows the result of the call, and the bytes that it put into its buffers.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.syscall().decode([3]).invocation();
    /// let text = call.text(&NoMemory).outcome(call.result(-9, true));
    /// assert_eq!(text.to_string(), "close(3) = -1 EBADF (Bad file descriptor)");
    /// ```
    #[must_use]
    pub fn outcome(self, outcome: Outcome) -> Self {
        Self { outcome: Some(outcome), ..self }
    }

    /// Adds what was in memory when the call was made, usually a [`Snapshot`](crate::Snapshot). What the call has read is
    /// then shown from this, since something else may be in memory now.
    ///
    /// ```
    /// # #[cfg(feature = "names")] {
    /// # use sysno::arch::x86_64::Sysno;
    /// // accept(sockfd: i32, addr: *mut sockaddr, addrlen: *mut i32)
    /// let call = *Sysno::accept.decode([3, 0x1000, 0x2000]).invocation();
    /// let (before, memory) = ((0x2000, &[128, 0, 0, 0][..]), (0x2000, &[2, 0, 0, 0][..]));
    /// let text = call.text(&memory).names(true).before(&before).outcome(call.result(5, false));
    /// assert_eq!(text.to_string(), "accept(3, 0x1000, [128 => 2]) = 5");
    /// # }
    /// ```
    #[must_use]
    pub fn before(self, memory: &'a dyn Memory) -> Self {
        Self { before: Some(memory), ..self }
    }

    /// Sets how many bytes of a buffer or a string are shown, and how many strings of an array. The default is 32. Paths are
    /// always shown whole.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let call = *Sysno::write.syscall().decode([1, 0x1000, 5]).invocation();
    /// assert_eq!(call.text(&(0x1000, &b"hello"[..])).limit(2).to_string(), r#"write(1, "he"..., 5)"#);
    /// ```
    #[must_use]
    pub fn limit(self, limit: usize) -> Self {
        Self { style: Style { limit, ..self.style }, ..self }
    }

    /// Sets whether the arguments' names are shown: `close(fd=3)`.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.syscall().decode([3]).invocation();
    /// assert_eq!(call.text(&NoMemory).arg_names(true).to_string(), "close(fd=3)");
    /// ```
    #[must_use]
    pub fn arg_names(self, arg_names: bool) -> Self {
        Self { arg_names, ..self }
    }

    /// Sets whether values are shown as strace shows them. Flags and other constants are shown by their names, and an id of
    /// all ones as -1. Pointers to numbers, to `sigset_t` and to `fd_set` are shown as what they point to, and with the feature
    /// `structs`, pointers to other structs, too. Only the arguments that count are shown ([`Invocation::args_that_count`]).
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let memory = (0x1000, &b"/etc/passwd\0"[..]);
    /// let call = *Sysno::openat.syscall().decode([-100_i64 as u64, 0x1000, 0x80000, 0]).invocation();
    /// assert_eq!(call.text(&memory).to_string(), r#"openat(AT_FDCWD, "/etc/passwd", 0x80000, 000)"#);
    /// assert_eq!(call.text(&memory).names(true).to_string(), r#"openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC)"#);
    /// ```
    #[cfg(feature = "names")]
    #[must_use]
    pub fn names(self, names: bool) -> Self {
        Self { style: Style { names, ..self.style }, ..self }
    }

    /// Sets whether all members of a struct are shown, as strace's option `-v` does, and not only the most important ones; whatever
    /// [`Text::limit`] is, up to 4,096 elements of an array that is in no other one; and the strings of an environment.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let memory = (0x1000, &[0; 144][..]);
    /// let call = *Sysno::fstat.syscall().decode([3, 0x1000]).invocation();
    /// let text = call.text(&memory).names(true).outcome(call.result(0, false));
    /// assert_eq!(text.to_string(), "fstat(3, {st_mode=000, st_size=0, ...}) = 0");
    /// assert!(text.verbose(true).to_string().starts_with("fstat(3, {st_dev=makedev(0, 0), st_ino=0, st_mode=000, st_nlink=0, "));
    /// ```
    #[cfg(feature = "structs")]
    #[must_use]
    pub fn verbose(self, verbose: bool) -> Self {
        Self { style: Style { in_full: verbose, ..self.style }, ..self }
    }

    /// Sets which strings are written in hexadecimal digits.
    ///
    /// ```
    /// use sysno::{HexStrings, arch::x86_64::Sysno};
    ///
    /// let call = *Sysno::write.decode([1, 0x1000, 3]).invocation();
    /// let memory = (0x1000, &b"hi\xff"[..]);
    /// assert_eq!(call.text(&memory).to_string(), r#"write(1, "hi\377", 3)"#);
    /// let text = call.text(&memory).hex_strings(HexStrings::NonAscii);
    /// assert_eq!(text.to_string(), r#"write(1, "\x68\x69\xff", 3)"#);
    /// ```
    #[must_use]
    pub fn hex_strings(self, hex: HexStrings) -> Self {
        Self { style: Style { hex, ..self.style }, ..self }
    }

    /// Sets whether [`Text::names`] writes numbers that have names as names, as numbers, or as both. The default is names.
    ///
    /// ```
    /// use sysno::{ConstantStyle, NoMemory, arch::x86_64::Sysno};
    ///
    /// let call = *Sysno::kill.decode([7, 15]).invocation();
    /// let text = call.text(&NoMemory).names(true).constant_style(ConstantStyle::Both);
    /// assert_eq!(text.to_string(), "kill(7, 15 /* SIGTERM */)");
    /// ```
    #[must_use]
    #[cfg(feature = "names")]
    pub fn constant_style(self, style: ConstantStyle) -> Self {
        Self { style: Style { constants: Styling::new(style), ..self.style }, ..self }
    }

    /// Sets what is written behind descriptors, and behind `AT_FDCWD`. The default is nothing.
    ///
    /// ```
    /// # use core::fmt;
    /// use sysno::{Descriptors, NoMemory, arch::x86_64::Sysno};
    ///
    /// struct Null;
    /// impl Descriptors for Null {
    ///     fn descriptor(&self, f: &mut fmt::Formatter<'_>, _number: i32, _arg: Option<usize>) -> fmt::Result {
    ///         f.write_str("</dev/null>")
    ///     }
    ///     fn working_directory(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    ///         f.write_str("</>")
    ///     }
    /// }
    /// let call = *Sysno::dup2.decode([3, 1]).invocation();
    /// assert_eq!(call.text(&NoMemory).descriptors(&Null).to_string(), "dup2(3</dev/null>, 1</dev/null>)");
    /// ```
    #[must_use]
    pub fn descriptors(self, descriptors: &'a dyn Descriptors) -> Self {
        Self { style: Style { descriptors: Some(descriptors), ..self.style }, ..self }
    }

    /// Sets how many bytes a page of the traced machine's memory has. [`Text::names`] then also shows what `mincore` says of
    /// each page. The default is 0: it isn't known.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let call = *Sysno::mincore.syscall().decode([0x7F00_0000, 8192, 0x1000]).invocation();
    /// let memory = (0x1000, &[1, 0][..]);
    /// let text = call.text(&memory).names(true).outcome(call.result(0, false));
    /// assert_eq!(text.to_string(), "mincore(0x7f000000, 8192, 0x1000) = 0");
    /// assert_eq!(text.page_size(4096).to_string(), "mincore(0x7f000000, 8192, [1, 0]) = 0");
    /// ```
    #[cfg(feature = "names")]
    #[must_use]
    pub fn page_size(self, bytes: u64) -> Self {
        Self { page_size: NonZero::new(bytes), ..self }
    }

    /// Shows only the beginning, which is known before the call returns: up to the first buffer that the call fills.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.syscall().decode([3]).invocation();
    /// assert_eq!(call.text(&NoMemory).entry().to_string(), "close(3");
    /// ```
    #[must_use]
    pub fn entry(self) -> Self {
        Self { part: Part::Entry, ..self }
    }

    /// Shows only the part after [`Text::entry`], up to the closing parenthesis; without the result.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.syscall().decode([3]).invocation();
    /// assert_eq!(call.text(&NoMemory).exit().to_string(), ")");
    /// ```
    #[must_use]
    pub fn exit(self) -> Self {
        Self { part: Part::Exit, ..self }
    }

    /// How many arguments belong to [`Text::entry`], including those that do not count. It ends before the first argument
    /// whose text is only known when the call has returned, such as a buffer that the call fills. Or it ends after the first
    /// number that the call reads and then replaces. [`Text::exit`] then begins with the new number: `sendfile(4, 3, [0]` and
    /// ` => [512], 512)`.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::read.syscall().decode([3, 0x1000, 5]).invocation();
    /// assert_eq!(call.text(&NoMemory).args_at_entry(), 1);
    /// ```
    #[must_use]
    pub fn args_at_entry(&self) -> usize {
        args_at_entry(&self.view())
    }

    #[cfg(feature = "std")]
    pub(super) fn count(&self) -> usize {
        self.view().count()
    }

    /// The view from which this text is made.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.syscall().decode([3]).invocation();
    /// assert_eq!(call.text(&NoMemory).view().arg(0).unwrap().name(), Some("fd"));
    /// ```
    #[must_use]
    pub fn view(&self) -> View<'a, M> {
        #[cfg(feature = "names")]
        let (names, page_size) = (self.style.names, self.page_size);
        #[cfg(not(feature = "names"))]
        let (names, page_size) = (false, None);
        let view = View::new(self.call, self.memory, self.outcome, page_size, names);
        match self.before {
            Some(before) => view.before(before),
            None => view,
        }
    }

    pub(super) fn style(&self) -> Style<'a> {
        self.style
    }

    /// How an argument is written.
    pub(super) fn style_of(&self, view: &View<'_, M>, index: usize) -> Style<'a> {
        let mut style = self.style;
        if style.descriptors.is_some() {
            style.arg = u8::try_from(index).ok();
            style.descriptors = style.descriptors.filter(|_| !view.is_bound(index));
        }
        style
    }

    /// The value of one argument, as text.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let call = *Sysno::write.syscall().decode([1, 0x1000, 5]).invocation();
    /// assert_eq!(call.text(&(0x1000, &b"hello"[..])).arg(1).to_string(), r#""hello""#);
    /// ```
    #[must_use]
    pub fn arg(self, index: usize) -> ArgText<'a, M> {
        ArgText { text: self, index }
    }

    /// The names that this text writes before the arguments as strace does, each with the argument's own name, in the order in which strace
    /// writes them. Of most calls, it writes no names, and the order is the row's. There are none with [`Text::arg_names`], either.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::clone.decode([17, 0, 0, 0, 0]).invocation();
    /// assert!(call.text(&NoMemory).labels().is_empty());
    /// # #[cfg(feature = "names")]
    /// assert_eq!(call.text(&NoMemory).names(true).labels()[..2], [("child_stack", "stack"), ("flags", "flags")]);
    /// ```
    #[must_use]
    pub fn labels(&self) -> &'static [(&'static str, &'static str)] {
        #[cfg(feature = "names")]
        if self.style.names && !self.arg_names {
            return self.call.syscall().map_or(&[], |call| labels(call.name()));
        }
        &[]
    }

    /// A content of the view as this text writes it, for a program that writes the rest in a form of its own.
    ///
    /// ```
    /// use sysno::{Content, arch::x86_64::Sysno};
    ///
    /// let memory = (0x1000, &b"hello\n"[..]);
    /// let call = *Sysno::write.decode([1, 0x1000, 6]).invocation();
    /// let text = call.text(&memory).limit(4);
    /// let buf = text.view().arg(1).unwrap().content();
    /// assert!(matches!(buf, Content::Bytes(_)));
    /// assert_eq!(text.content(buf).to_string(), r#""hell"..."#);
    /// ```
    #[must_use]
    pub fn content<'v>(&self, content: Content<'v, M>) -> impl fmt::Display + use<'a, 'v, M> {
        Shown { content, style: self.style() }
    }

    /// The result alone, as this text writes it after ` = `; `?` if there is none.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::umask.decode([0o22]).invocation();
    /// let text = call.text(&NoMemory).outcome(call.result(0o77, false));
    /// assert_eq!(text.result().to_string(), "63");
    /// # #[cfg(feature = "names")]
    /// assert_eq!(text.names(true).result().to_string(), "077");
    /// ```
    #[must_use]
    pub fn result(self) -> impl fmt::Display + use<'a, M> {
        ResultText(self)
    }

    #[cfg(any(feature = "std", feature = "serde"))]
    pub(crate) fn invocation(&self) -> &'a Invocation {
        self.call
    }

    #[cfg(any(feature = "std", feature = "serde"))]
    pub(crate) fn shown_outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// Writes the arguments from `from` to before `to` that count, each with what separates it from the next one.
    fn args(&self, f: &mut fmt::Formatter<'_>, view: &View<'_, M>, from: usize, to: usize) -> fmt::Result {
        let (labels, args) = (self.labels(), view.known_args());
        if labels.is_empty() {
            let last = (0..view.count()).rfind(|&index| view.counts(index));
            for index in (from..to).filter(|&index| view.counts(index)) {
                let label = if self.arg_names { args.get(index).map(Arg::name) } else { None };
                self.labelled(f, view, index, label, (index + 1 == to, last == Some(index)))?;
            }
            return Ok(());
        }
        let is_other = |arg: &Arg| labels.iter().all(|(_, name)| *name != arg.name());
        let labelled = labels.iter().filter_map(|(_, name)| args.iter().position(|arg| arg.name() == *name));
        let others = (0..view.count()).filter(|&index| args.get(index).is_none_or(is_other));
        let in_order = labelled.chain(others).filter(|&index| view.counts(index));
        let last = in_order.clone().next_back();
        for index in in_order.filter(|index| (from..to).contains(index)) {
            let label = args.get(index).and_then(|arg| {
                let label = labels.iter().find(|(_, name)| *name == arg.name()).map(|(label, _)| *label);
                label.or(self.arg_names.then_some(arg.name()))
            });
            self.labelled(f, view, index, label, (index + 1 == to, last == Some(index)))?;
        }
        Ok(())
    }

    /// Writes an argument that counts, with what separates it from the next one. It may be the last one that is to be written, and the
    /// last one of all.
    fn labelled(
        &self,
        f: &mut fmt::Formatter<'_>,
        view: &View<'_, M>,
        index: usize,
        label: Option<&str>,
        (is_end, is_last): (bool, bool),
    ) -> fmt::Result {
        let (style, mut is_half) = (self.style_of(view, index), false);
        match view.known_args().get(index) {
            Some(arg) => {
                if let Some(label) = label {
                    f.write_str(label)?;
                    f.write_str("=")?;
                }
                let known = view.known(index, arg);
                let (value, when) = (known.value(), known.when());
                is_half = when == When::Both && self.part == Part::Entry && is_end;
                if is_length(when, known.meaning) {
                    view.arg(index).map_or(Ok(()), |field| self.length(f, field))?;
                } else {
                    style.content(f, &known.content(value, when))?;
                    if when == When::Both && self.part == Part::Whole {
                        replacement(f, style, known.after(value, when))?;
                    }
                }
            }
            None => view.arg(index).map_or(Ok(()), |register| style.content(f, &register.content()))?,
        }
        f.write_str(if is_last || is_half { "" } else { ", " })
    }

    /// Writes the rest of the arguments before index `from`, if [`Text::entry`] has written half of the last one.
    fn rest(&self, f: &mut fmt::Formatter<'_>, view: &View<'_, M>, from: usize) -> fmt::Result {
        let field = from.checked_sub(1).and_then(|index| view.arg(index));
        let is_half = |field: &Field<'_, M>| field.when() == When::Both && !is_length(field.when(), field.meaning());
        let Some(field) = field.filter(is_half) else { return Ok(()) };
        replacement(f, self.style_of(view, from - 1), field.after())?;
        // In a table in another crate, it may be the last argument.
        f.write_str(if (from..view.count()).any(|index| view.counts(index)) { ", " } else { "" })
    }

    /// `[128 => 16]`: the room that a buffer had, and how long the data is; `[16]` if that is as long. Until the call has returned, the
    /// address, as that of the buffer.
    fn length(&self, f: &mut fmt::Formatter<'_>, field: Field<'_, M>) -> fmt::Result {
        let style = self.style();
        if let (None, Some(address)) = (self.outcome, field.value().bits()) {
            return style.content(f, &Content::<M>::Address(address));
        }
        match (behind(field.content()), field.after().and_then(behind)) {
            (Some(room), Some(len)) if room != len => {
                f.write_str("[")?;
                style.content(f, &Content::<M>::Integer(room))?;
                f.write_str(" => ")?;
                style.content(f, &Content::<M>::Integer(len))?;
                f.write_str("]")
            }
            _ => style.content(f, &field.content()),
        }
    }
}

/// ` => [512]`: the number by which the call has replaced the one behind a pointer, if it can be read; ` => {pidfd=[3]}`: what it has
/// written where a struct points to.
fn replacement<M: Memory + ?Sized>(
    f: &mut fmt::Formatter<'_>,
    style: Style<'_>,
    after: Option<Content<'_, M>>,
) -> fmt::Result {
    match after {
        Some(Content::List(list)) if list.items().any(|item| item.is_err()) => Ok(()),
        Some(after) => {
            f.write_str(" => ")?;
            style.content(f, &after)
        }
        None => Ok(()),
    }
}

/// Whether it points to the length of a buffer, which the call replaces: both are shown when the call has returned.
fn is_length(when: When, meaning: Meaning) -> bool {
    when == When::Both && meaning == Meaning::Size
}

fn args_at_entry<M: Memory + ?Sized>(view: &View<'_, M>) -> usize {
    let later = (0..view.count()).find_map(|index| match view.when(index) {
        (When::Entry, _) => None,
        (When::Both, meaning) if !is_length(When::Both, meaning) => Some(index + 1),
        (When::Both | When::Return, _) => Some(index),
    });
    later.unwrap_or_else(|| view.count())
}

impl<M: Memory + ?Sized> fmt::Display for Text<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let view = &self.view();
        let count = view.count();
        if self.part == Part::Exit {
            let from = args_at_entry(view);
            self.rest(f, view, from)?;
            self.args(f, view, from, count)?;
            return f.write_str(")");
        }
        fmt::Display::fmt(&CallName::of(self.call), f)?;
        f.write_str("(")?;
        if self.part == Part::Entry {
            return self.args(f, view, 0, args_at_entry(view));
        }
        self.args(f, view, 0, count)?;
        f.write_str(")")?;
        if self.outcome.is_none() {
            return Ok(());
        }
        f.write_str(" = ")?;
        self.style().result(f, view)
    }
}

/// The result of a call as text, without what is before it: `3`. `?` if there is none.
struct ResultText<'a, M: ?Sized>(Text<'a, M>);

impl<M: Memory + ?Sized> fmt::Display for ResultText<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.outcome {
            Some(outcome) if outcome.errno().is_none() => self.0.style().result(f, &self.0.view()),
            // A result that has no meaning needs no view.
            outcome => fmt::Display::fmt(&outcome.unwrap_or(Outcome::Nothing), f),
        }
    }
}

impl Invocation {
    /// The call as text, in strace's form, with the strings and buffers that are in `memory`.
    ///
    /// ```
    /// # use sysno::Invocation;
    /// let memory = (0x1000, &b"/etc/passwd\0"[..]);
    /// let call = Invocation::new(0xC000_003E, 2, [0x1000, 0, 0]);
    /// assert_eq!(call.text(&memory).to_string(), r#"open("/etc/passwd", 0, 000)"#);
    /// ```
    pub fn text<'a, M: Memory + ?Sized>(&'a self, memory: &'a M) -> Text<'a, M> {
        Text::new(self, memory)
    }
}

/// In strace's form, with addresses instead of strings and buffers: `openat(AT_FDCWD, 0x55d0c0de, 0x80000, 000)`.
impl fmt::Display for Invocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.text(&NoMemory), f)
    }
}

impl fmt::Display for Decoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.invocation(), f)
    }
}

/// One argument's value as text: the result of [`Text::arg`]. Empty if there is no such argument.
///
/// ```
/// use sysno::{NoMemory, arch::x86_64::Sysno};
///
/// let call = *Sysno::openat.syscall().decode([-100_i64 as u64, 0, 0x80000, 0]).invocation();
/// let args: Vec<_> = (0..5).map(|i| call.text(&NoMemory).arg(i).to_string()).collect();
/// assert_eq!(args, ["AT_FDCWD", "NULL", "0x80000", "000", ""]);
/// ```
#[derive(Debug)]
pub struct ArgText<'a, M: ?Sized> {
    pub(super) text: Text<'a, M>,
    pub(super) index: usize,
}

impl<M: Memory + ?Sized> fmt::Display for ArgText<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let view = self.text.view();
        match view.arg(self.index) {
            Some(field) => self.text.style_of(&view, self.index).content(f, &field.content()),
            None => Ok(()),
        }
    }
}

/// The name of a call. If no row has its number, the number: `syscall_0x1f7`.
pub(super) struct CallName {
    pub(super) known: Option<&'static str>,
    pub(super) number: u64,
}

impl CallName {
    pub(super) fn of(call: &Invocation) -> Self {
        Self { known: call.syscall().map(Syscall::name), number: call.number() }
    }
}

impl fmt::Display for CallName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known {
            Some(name) => f.write_str(name),
            None => write!(f, "syscall_{:#x}", self.number),
        }
    }
}
