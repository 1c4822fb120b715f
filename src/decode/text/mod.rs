//! From a call and its values to text in strace's form: [`Text`]. Strings and buffers come from a [`Memory`].

mod memory;
#[cfg(feature = "names")]
mod named;
mod quote;
#[cfg(feature = "serde")]
mod serde;

use core::fmt;
#[cfg(feature = "names")]
use core::num::NonZero;

pub use memory::{Memory, NoMemory};
use quote::escape;
pub(super) use quote::{hexadecimal, octal};

use super::calls;
#[cfg(feature = "names")]
use super::cases::{Bound, Reading};
use super::constants::Kind;
use super::invocation::{Decoded, Invocation};
use super::meaning::{self, Meaning};
use super::outcome::Outcome;
use super::value::Value;
use super::word::truncated;
use crate::abi::{Abi, Endian};
use crate::row::{Arg, Int, Pointee, Type};
use crate::table::Syscall;

/// How many bytes of a buffer are shown, and how many strings of an array, by default.
const LIMIT: usize = 32;
/// How many bytes of a path are shown: the length of the longest path.
const PATH_LIMIT: usize = 4095;
/// How many pointers of an array are counted at most, if only their number is shown.
const COUNT_LIMIT: usize = 1 << 16;
/// How many bytes are read at once.
const CHUNK: usize = 256;

/// A call as text in strace's form, by its [`Display`](fmt::Display). [`Invocation::text`] makes it.
///
/// Flags are hexadecimal numbers, and what is behind a pointer is an address, unless it is a string or a buffer; with the
/// feature `names`, `Text::names` changes that. Paths are shown whole; other strings are cut.
///
/// A tracer shows a call in two parts: [`Text::entry`] at its entry, and [`Text::exit`] after its return, since a buffer that
/// the call fills has its bytes only then.
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
#[derive(Debug)]
pub struct Text<'a, M: ?Sized> {
    call: &'a Invocation,
    memory: &'a M,
    outcome: Option<Outcome>,
    limit: usize,
    arg_names: bool,
    #[cfg(feature = "names")]
    names: bool,
    #[cfg(feature = "names")]
    page_size: Option<NonZero<u64>>,
    part: Part,
}

/// What is known of a call's arguments before one of them is written.
struct Knowledge {
    row: Option<calls::Row>,
    /// Which arguments count, and what they mean for these values; `None` if numbers are shown as numbers.
    #[cfg(feature = "names")]
    reading: Option<Reading>,
}

/// When the text of an argument is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// When the call is made.
    Entry,
    /// Then, and the number by which the call replaces it when it has returned.
    #[cfg_attr(not(feature = "names"), allow(dead_code, reason = "what is behind a pointer to a number isn't shown"))]
    Both,
    /// When it has returned.
    Return,
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

impl<'a, M: Memory + ?Sized> Text<'a, M> {
    pub(crate) fn new(call: &'a Invocation, memory: &'a M) -> Self {
        Self {
            call,
            memory,
            outcome: None,
            limit: LIMIT,
            arg_names: false,
            #[cfg(feature = "names")]
            names: false,
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
    pub fn outcome(self, outcome: Outcome) -> Self {
        Self { outcome: Some(outcome), ..self }
    }

    /// Sets how many bytes of a buffer or a string (but not of a path) are shown, and how many strings of an array. The
    /// default is 32.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let call = *Sysno::write.syscall().decode([1, 0x1000, 5]).invocation();
    /// assert_eq!(call.text(&(0x1000, &b"hello"[..])).limit(2).to_string(), r#"write(1, "he"..., 5)"#);
    /// ```
    pub fn limit(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// Sets whether the arguments' names are shown: `close(fd=3)`.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::close.syscall().decode([3]).invocation();
    /// assert_eq!(call.text(&NoMemory).arg_names(true).to_string(), "close(fd=3)");
    /// ```
    pub fn arg_names(self, arg_names: bool) -> Self {
        Self { arg_names, ..self }
    }

    /// Sets whether values are shown as strace shows them: flags and other constants by their names, an id of all ones as -1,
    /// what is behind pointers to numbers, `iovec`, `sigset_t` and `fd_set`, and only the arguments that count
    /// ([`Invocation::args_that_count`]).
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let memory = (0x1000, &b"/etc/passwd\0"[..]);
    /// let call = *Sysno::openat.syscall().decode([-100_i64 as u64, 0x1000, 0x80000, 0]).invocation();
    /// assert_eq!(call.text(&memory).to_string(), r#"openat(AT_FDCWD, "/etc/passwd", 0x80000, 000)"#);
    /// assert_eq!(call.text(&memory).names(true).to_string(), r#"openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC)"#);
    /// ```
    #[cfg(feature = "names")]
    pub fn names(self, names: bool) -> Self {
        Self { names, ..self }
    }

    /// Sets how many bytes a page of the traced machine's memory has. [`Text::names`] then also shows what `mincore` says of each
    /// page. 0, the default: it isn't known.
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
    pub fn exit(self) -> Self {
        Self { part: Part::Exit, ..self }
    }

    /// How many arguments [`Text::entry`] shows, with those that do not count: those before the first one whose text is known
    /// only when the call has returned, such as a buffer that it fills; and those up to the first number that the call reads and
    /// then replaces, whose new value [`Text::exit`] begins with: `sendfile(4, 3, [0]` and ` => [512], 512)`.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::read.syscall().decode([3, 0x1000, 5]).invocation();
    /// assert_eq!(call.text(&NoMemory).args_at_entry(), 1);
    /// ```
    pub fn args_at_entry(&self) -> usize {
        self.args_known_at_entry(&self.knowledge())
    }

    fn args_known_at_entry(&self, known: &Knowledge) -> usize {
        let mut args = self.call.known_args().iter().enumerate();
        let later = args.find_map(|(index, arg)| match self.when(known, index, arg) {
            When::Entry => None,
            When::Both => Some(index + 1),
            When::Return => Some(index),
        });
        later.unwrap_or_else(|| self.count())
    }

    /// When the text of an argument is known.
    fn when(&self, known: &Knowledge, index: usize, arg: &Arg) -> When {
        if matches!(arg.ty(), Type::Pointer { mutable: true, to: Pointee::Bytes }) {
            return if known.counts(index) { When::Return } else { When::Entry };
        }
        #[cfg(feature = "names")]
        if let Some(reading) = known.reading.as_ref().filter(|reading| reading.counts(index)) {
            return match arg.ty() {
                _ if self.is_named_later(known.row, reading.meaning(index), arg) => When::Return,
                _ if reading.bound(index) == Bound::Written => When::Return,
                Type::Pointer { mutable: true, .. } if self.is_updated(known.row, index, arg) => When::Both,
                _ => When::Entry,
            };
        }
        When::Entry
    }

    fn knowledge(&self) -> Knowledge {
        let row = self.call.row();
        Knowledge {
            row,
            #[cfg(feature = "names")]
            reading: self.names.then(|| Reading::of(self.call, row)),
        }
    }

    /// The value of one argument, as text.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let call = *Sysno::write.syscall().decode([1, 0x1000, 5]).invocation();
    /// assert_eq!(call.text(&(0x1000, &b"hello"[..])).arg(1).to_string(), r#""hello""#);
    /// ```
    pub fn arg(self, index: usize) -> ArgText<'a, M> {
        ArgText { text: self, index }
    }

    #[cfg(feature = "std")]
    pub(crate) fn invocation(&self) -> &'a Invocation {
        self.call
    }

    #[cfg(feature = "std")]
    pub(crate) fn shown_outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// How many values there are to show.
    pub(crate) fn count(&self) -> usize {
        self.call.known_args().len().max(self.call.registers().len())
    }

    /// Writes the arguments from `from` to before `to` that count, each with what separates it from the next one.
    fn args(&self, f: &mut fmt::Formatter<'_>, known: &Knowledge, from: usize, to: usize) -> fmt::Result {
        let args = self.call.known_args();
        let last = (0..self.count()).rfind(|&index| known.counts(index));
        for index in (from..to).filter(|&index| known.counts(index)) {
            let arg = args.get(index);
            if let Some(arg) = arg.filter(|_| self.arg_names) {
                f.write_str(arg.name())?;
                f.write_str("=")?;
            }
            self.value(f, known, index, arg)?;
            let is_half = self.part == Part::Entry && index + 1 == to && self.is_replaced(known, index);
            if last != Some(index) && !is_half {
                f.write_str(", ")?;
            }
        }
        Ok(())
    }

    /// Whether the call replaces the number behind the pointer at that index, and both numbers are shown.
    fn is_replaced(&self, known: &Knowledge, index: usize) -> bool {
        self.call.known_args().get(index).is_some_and(|arg| self.when(known, index, arg) == When::Both)
    }

    /// Writes one value; `arg` is the argument at `index`, if it is known.
    fn value(&self, f: &mut fmt::Formatter<'_>, known: &Knowledge, index: usize, arg: Option<&Arg>) -> fmt::Result {
        let Some(arg) = arg else {
            return self.call.registers().get(index).map_or(Ok(()), |&register| hexadecimal(f, register));
        };
        let value = self.call.value_of(known.row, index, arg);
        let is_signed = matches!(value, Value::Signed(_));
        if let Some(register) = is_signed.then(|| self.call.whole_register(known.row, index, arg)).flatten() {
            #[cfg(feature = "names")]
            if let Some(reading) = &known.reading {
                return self.named_integer(f, reading.meaning(index), Int::U64, register);
            }
            return self.integer(f, meaning::of(known.row, arg), Int::U64, Value::Unsigned(register));
        }
        #[cfg(feature = "names")]
        if let Some(reading) = &known.reading {
            if reading.bound(index) != Bound::Unsaid && value.bits().is_some_and(|address| address != 0) {
                return self.bounded(f, reading.bound(index), value.bits().unwrap_or_default());
            }
            return self.named(f, known.row, reading.meaning(index), arg, value);
        }
        self.plain(f, meaning::of(known.row, arg), arg, value)
    }

    /// Writes a value without names.
    fn plain(&self, f: &mut fmt::Formatter<'_>, meaning: Meaning, arg: &Arg, value: Value) -> fmt::Result {
        match (value, arg.ty()) {
            (Value::Signed(_) | Value::Unsigned(_), Type::Int(int)) => self.integer(f, meaning, int, value),
            (Value::Missing, _) => f.write_str("?"),
            (_, _) if value.bits() == Some(0) => f.write_str("NULL"),
            (Value::String(address), _) if meaning == Meaning::String && !self.is_uncut(arg) => {
                self.string(f, address, self.limit)
            }
            (Value::String(address), _) => self.string(f, address, PATH_LIMIT),
            (Value::Strings(address), _) if meaning == Meaning::Environment => self.count_of_strings(f, address),
            (Value::Strings(address), _) => self.strings(f, address),
            (Value::Buffer { address, len: Some(len) }, Type::Pointer { mutable, to: Pointee::Bytes }) => {
                match if mutable { self.filled(len) } else { Some(len) } {
                    // The kernel puts a path into this buffer.
                    Some(_) if meaning == Meaning::Path => self.string(f, address, PATH_LIMIT),
                    Some(len) => self.bytes(f, address, len),
                    None => hexadecimal(f, address),
                }
            }
            _ => hexadecimal(f, value.bits().unwrap_or_default()),
        }
    }

    /// Whether a string that is no path is shown as if it were one.
    fn is_uncut(&self, arg: &Arg) -> bool {
        self.call.row().is_some_and(|row| calls::is_uncut(row, arg))
    }

    /// How many bytes the call has put into a buffer of `len` bytes, if that is known.
    fn filled(&self, len: u64) -> Option<u64> {
        self.call.filled_of(len, self.outcome?)
    }

    fn integer(&self, f: &mut fmt::Formatter<'_>, meaning: Meaning, int: Int, value: Value) -> fmt::Result {
        match meaning {
            Meaning::Directory if value == Value::Signed(-100) => f.write_str("AT_FDCWD"),
            Meaning::Mode => octal(f, value.bits().unwrap_or_default()),
            _ if is_hexadecimal(meaning) => {
                let bits = int.bits(self.call.syscall().map_or(64, |call| call.abi().pointer_bits()));
                hexadecimal(f, truncated(value.bits().unwrap_or_default(), bits))
            }
            _ => fmt::Display::fmt(&value, f),
        }
    }

    /// `len` bytes, only the first of them if they are too many. The address if they can't be read.
    fn bytes(&self, f: &mut fmt::Formatter<'_>, address: u64, len: u64) -> fmt::Result {
        let shown = usize::try_from(len).unwrap_or(usize::MAX).min(self.limit);
        if shown > CHUNK {
            if !self.is_readable(address, shown) {
                return hexadecimal(f, address);
            }
            self.quote(f, address, shown)?;
        } else {
            // The usual case. Memory is read only once, since reading it costs more than everything else here.
            let mut chunk = [0; CHUNK];
            if shown > 0 && self.memory.read(address, &mut chunk[..shown]) < shown {
                return hexadecimal(f, address);
            }
            f.write_str("\"")?;
            escape(f, &chunk[..shown], None)?;
            f.write_str("\"")?;
        }
        f.write_str(if shown as u64 == len { "" } else { "..." })
    }

    /// A string that ends in NUL, only the first `limit` bytes if it is longer. The address if it can't be read.
    fn string(&self, f: &mut fmt::Formatter<'_>, address: u64, limit: usize) -> fmt::Result {
        let mut chunk = [0; CHUNK];
        let wanted = limit.saturating_add(1).min(CHUNK);
        let read = self.memory.read(address, &mut chunk[..wanted]).min(wanted);
        // The usual case: the string ends in the first chunk.
        if let Some(len) = chunk[..read].iter().position(|&byte| byte == 0) {
            f.write_str("\"")?;
            escape(f, &chunk[..len], None)?;
            return f.write_str("\"");
        }
        if read > limit {
            f.write_str("\"")?;
            escape(f, &chunk[..limit], None)?;
            return f.write_str("\"...");
        }
        match self.string_len(address, limit) {
            Some(len) if len <= limit => self.quote(f, address, len),
            Some(_) => {
                self.quote(f, address, limit)?;
                f.write_str("...")
            }
            None => hexadecimal(f, address),
        }
    }

    /// How many bytes there are before the NUL; a number above `limit` if there are more. `None` if they can't be read.
    fn string_len(&self, address: u64, limit: usize) -> Option<usize> {
        let mut chunk = [0; CHUNK];
        let mut len = 0;
        while len <= limit {
            let wanted = (limit - len).saturating_add(1).min(CHUNK);
            let read = self.memory.read(address.wrapping_add(len as u64), &mut chunk[..wanted]).min(wanted);
            match chunk[..read].iter().position(|&byte| byte == 0) {
                Some(more) => return Some(len + more),
                None if read < wanted => return None,
                None => len += wanted,
            }
        }
        Some(len)
    }

    fn is_readable(&self, address: u64, len: usize) -> bool {
        let mut chunk = [0; CHUNK];
        let mut done = 0;
        while done < len {
            let wanted = (len - done).min(CHUNK);
            if self.memory.read(address.wrapping_add(done as u64), &mut chunk[..wanted]) < wanted {
                return false;
            }
            done += wanted;
        }
        true
    }

    /// `len` bytes between quotes; fewer, if not all can still be read.
    fn quote(&self, f: &mut fmt::Formatter<'_>, address: u64, len: usize) -> fmt::Result {
        f.write_str("\"")?;
        let mut chunk = [0; CHUNK];
        let mut done = 0;
        while done < len {
            // The byte after a chunk decides how its last one is written.
            let wanted = (len - done).min(CHUNK);
            let read = self.memory.read(address.wrapping_add(done as u64), &mut chunk[..wanted]).min(wanted);
            let (shown, next) = match chunk[..read] {
                [ref shown @ .., next] if done + read < len => (shown, Some(next)),
                ref shown => (shown, None),
            };
            escape(f, shown, next)?;
            if shown.is_empty() {
                break;
            }
            done += shown.len();
        }
        f.write_str("\"")
    }

    /// The `index`th pointer of an array.
    fn pointer(&self, array: u64, index: usize) -> (u64, Option<u64>) {
        let bits = self.call.abi().map_or(64, Abi::pointer_bits);
        let address = truncated(array.wrapping_add((index * usize::from(bits / 8)) as u64), bits);
        (address, self.word(address, bits))
    }

    /// The word of so many bits at an address, in the call's byte order; `None` if it can't be read.
    fn word(&self, address: u64, bits: u8) -> Option<u64> {
        self.part_of_word(address, bits, usize::from(bits / 8))
    }

    /// The same, if only its first `size` bytes are there, and the others are 0.
    fn part_of_word(&self, address: u64, bits: u8, size: usize) -> Option<u64> {
        let mut bytes = [0; 8];
        if self.memory.read(address, &mut bytes[..size]) < size {
            return None;
        }
        Some(match self.call.endian() {
            Endian::Little => u64::from_le_bytes(bytes),
            Endian::Big => u64::from_be_bytes(bytes) >> (64 - bits),
        })
    }

    /// An array of strings that a null pointer ends: `["ls", "/"]`.
    fn strings(&self, f: &mut fmt::Formatter<'_>, array: u64) -> fmt::Result {
        for index in 0.. {
            let (address, pointer) = self.pointer(array, index);
            if index == 0 && pointer.is_none() {
                return hexadecimal(f, array);
            }
            f.write_str(if index == 0 { "[" } else { "" })?;
            if pointer == Some(0) {
                break;
            }
            f.write_str(if index == 0 { "" } else { ", " })?;
            match pointer {
                None => {
                    write!(f, "... /* {address:#x} */")?;
                    break;
                }
                Some(_) if index == self.limit => {
                    f.write_str("...")?;
                    break;
                }
                Some(string) => self.string(f, string, self.limit)?,
            }
        }
        f.write_str("]")
    }

    /// How many strings are in an array: `0x7ffe0000 /* 24 vars */`.
    fn count_of_strings(&self, f: &mut fmt::Formatter<'_>, array: u64) -> fmt::Result {
        hexadecimal(f, array)?;
        let ends = |&index: &usize| !matches!(self.pointer(array, index), (_, Some(1..)));
        let count = (0..COUNT_LIMIT).find(ends).unwrap_or(COUNT_LIMIT);
        let unterminated = match self.pointer(array, count).1 {
            None if count == 0 => return Ok(()),
            Some(0) => "",
            _ => ", unterminated",
        };
        write!(f, " /* {count} var{}{unterminated} */", if count == 1 { "" } else { "s" })
    }
}

impl Knowledge {
    /// Whether an argument is shown.
    fn counts(&self, index: usize) -> bool {
        #[cfg(feature = "names")]
        return self.reading.is_none_or(|reading| reading.counts(index));
        #[cfg(not(feature = "names"))]
        return index < usize::MAX;
    }
}

/// Whether a number of this meaning is hexadecimal, if it is shown as a number: bits and addresses are.
fn is_hexadecimal(meaning: Meaning) -> bool {
    match meaning {
        Meaning::Flags(_) | Meaning::Bits | Meaning::Address | Meaning::Device => true,
        Meaning::Choice(constants) => constants.kind() == Kind::Codes,
        _ => false,
    }
}

impl<M: Memory + ?Sized> fmt::Display for Text<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (known, count) = (self.knowledge(), self.count());
        if self.part == Part::Exit {
            let from = self.args_known_at_entry(&known);
            #[cfg(feature = "names")]
            self.rest(f, &known, from)?;
            self.args(f, &known, from, count)?;
            return f.write_str(")");
        }
        fmt::Display::fmt(&CallName::of(self.call), f)?;
        f.write_str("(")?;
        if self.part == Part::Entry {
            return self.args(f, &known, 0, self.args_known_at_entry(&known));
        }
        self.args(f, &known, 0, count)?;
        f.write_str(")")?;
        self.outcome.map_or(Ok(()), |outcome| write!(f, " = {outcome}"))
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

impl Invocation {
    /// How many bytes the call has put into the buffer of the argument at index `arg`, if it fills one and its result says so: after
    /// `read`, `getrandom`, `readlink`, as many as it returned, at most the buffer's length.
    ///
    /// ```
    /// use sysno::arch::x86_64::Sysno;
    ///
    /// // read(fd: i32, buf: *mut u8, count: usize)
    /// let call = *Sysno::read.decode([3, 0x1000, 100]).invocation();
    /// assert_eq!(call.filled(1, call.result(5, false)), Some(5));
    /// assert_eq!(call.filled(1, call.result(-9, true)), None);
    /// assert_eq!(call.filled(0, call.result(5, false)), None);
    /// ```
    pub fn filled(&self, arg: usize, outcome: Outcome) -> Option<u64> {
        let ty = self.known_args().get(arg)?.ty();
        match self.value(arg) {
            Value::Buffer { len: Some(len), .. }
                if matches!(ty, Type::Pointer { mutable: true, to: Pointee::Bytes }) =>
            {
                self.filled_of(len, outcome)
            }
            _ => None,
        }
    }

    /// The same of a buffer that has this length.
    fn filled_of(&self, len: u64, outcome: Outcome) -> Option<u64> {
        let result = self.syscall().map(Syscall::return_type);
        // The kernel's `long`: `i64` where that is wider than the program's, on x32 and MIPS n32.
        let is_count = matches!(result, Some(Type::Int(Int::Isize | Int::I64)));
        if is_count { outcome.filled(len) } else { None }
    }

    /// The addresses of the strings in an array that a null pointer ends, such as `argv`, in a program of the call's ABI; fewer, if the
    /// array can't be read to its end.
    ///
    /// ```
    /// use sysno::{Memory, arch::x86_64::Sysno};
    ///
    /// let memory = (0x1000, &[0x18, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, b'l', b's', 0][..]);
    /// let call = *Sysno::execve.decode([0x1018, 0x1000, 0]).invocation();
    /// let strings: Vec<_> = call.strings(&memory, 0x1000).collect();
    /// assert_eq!(strings, [0x1018]);
    /// assert_eq!(memory.read_string(strings[0], &mut [0; 16]), Some(&b"ls"[..]));
    /// ```
    pub fn strings<'a, M: Memory + ?Sized>(&'a self, memory: &'a M, array: u64) -> impl Iterator<Item = u64> + 'a {
        let text = Text::new(self, memory);
        (0..).map_while(move |index| text.pointer(array, index).1.filter(|&pointer| pointer != 0))
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
    text: Text<'a, M>,
    index: usize,
}

impl<M: Memory + ?Sized> fmt::Display for ArgText<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.value(f, &self.text.knowledge(), self.index, self.text.call.known_args().get(self.index))
    }
}

/// The name of a call, or the number of a call without a row: `syscall_0x1f7`.
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
