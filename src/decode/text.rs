//! From a call and its values to text in strace's form: [`Text`]. Strings and buffers come from a [`Memory`].

use core::fmt;
use core::ops::Range;

use static_assertions::assert_obj_safe;

use super::invocation::{Decoded, Invocation};
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

/// Names of arguments that are strings but not paths. Such strings are cut.
const NO_PATHS: &[&str] =
    &["callout_info", "cmdline", "description", "filesystemtype", "fs_name", "key", "name", "param_values", "type"];
/// The ends of the names of integers that are bits or addresses. Digits after such an end are ignored.
const HEXADECIMAL: &[&str] =
    &["addr", "arg", "dev", "flag", "flags", "flg", "mask", "options", "persona", "prot", "request", "tls"];

/// The memory of the program that made a call.
///
/// A program that can read that memory implements this trait: a tracer with `process_vm_readv`, a reader of core files with
/// their segments. This crate has two implementations: [`NoMemory`], and a piece of memory, `(address, &bytes[..])`.
///
/// ```
/// use sysno::{Memory, arch::x86_64::Sysno};
///
/// struct Zeros;
///
/// impl Memory for Zeros {
///     fn read(&self, _address: u64, buffer: &mut [u8]) -> usize {
///         buffer.fill(0);
///         buffer.len()
///     }
/// }
///
/// let call = *Sysno::write.syscall().decode([1, 0x1000, 3]).invocation();
/// assert_eq!(call.text(&Zeros).to_string(), r#"write(1, "\0\0\0", 3)"#);
/// ```
pub trait Memory {
    /// Reads the memory at `address` into `buffer`, as far as it can be read, and returns how many bytes were read.
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize;
}

assert_obj_safe!(Memory);

impl<M: Memory + ?Sized> Memory for &M {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        (**self).read(address, buffer)
    }
}

/// No memory at all: strings and buffers are shown as addresses.
///
/// ```
/// use sysno::{NoMemory, arch::x86_64::Sysno};
///
/// let call = *Sysno::write.syscall().decode([1, 0x1000, 3]).invocation();
/// assert_eq!(call.text(&NoMemory).to_string(), "write(1, 0x1000, 3)");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NoMemory;

impl Memory for NoMemory {
    fn read(&self, _address: u64, _buffer: &mut [u8]) -> usize {
        0
    }
}

/// A piece of memory, and its address.
impl Memory for (u64, &[u8]) {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        let from = address.checked_sub(self.0).and_then(|offset| usize::try_from(offset).ok());
        let rest = from.and_then(|from| self.1.get(from..)).unwrap_or_default();
        let len = rest.len().min(buffer.len());
        buffer[..len].copy_from_slice(&rest[..len]);
        len
    }
}

/// A call as text in strace's form, by its [`Display`](fmt::Display). [`Invocation::text`] makes it.
///
/// The form of a value follows from the type and the name of its argument alone, so flags are hexadecimal numbers, and
/// structs are addresses. Paths are shown whole; other strings are cut.
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

impl<'a, M: Memory + ?Sized> Text<'a, M> {
    pub(crate) fn new(call: &'a Invocation, memory: &'a M) -> Self {
        Self { call, memory, outcome: None, limit: LIMIT, arg_names: false, part: Part::Whole }
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

    /// How many arguments [`Text::entry`] shows: those before the first buffer that the call fills.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno};
    /// let call = *Sysno::read.syscall().decode([3, 0x1000, 5]).invocation();
    /// assert_eq!(call.text(&NoMemory).args_at_entry(), 1);
    /// ```
    pub fn args_at_entry(&self) -> usize {
        let filled = |arg: &Arg| matches!(arg.ty(), Type::Pointer { mutable: true, to: Pointee::Bytes });
        self.call.known_args().iter().position(filled).unwrap_or_else(|| self.count())
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

    fn args(&self, f: &mut fmt::Formatter<'_>, which: Range<usize>, count: usize) -> fmt::Result {
        let known = self.call.known_args();
        for index in which {
            let arg = known.get(index);
            if let Some(arg) = arg.filter(|_| self.arg_names) {
                f.write_str(arg.name())?;
                f.write_str("=")?;
            }
            self.value(f, index, arg)?;
            if index + 1 < count {
                f.write_str(", ")?;
            }
        }
        Ok(())
    }

    /// Writes one value; `arg` is the argument at `index`, if it is known.
    fn value(&self, f: &mut fmt::Formatter<'_>, index: usize, arg: Option<&Arg>) -> fmt::Result {
        let Some(arg) = arg else {
            return self.call.registers().get(index).map_or(Ok(()), |&register| hexadecimal(f, register));
        };
        let value = self.call.value_of(index, arg);
        match (value, arg.ty()) {
            (Value::Signed(_) | Value::Unsigned(_), Type::Int(int)) => self.integer(f, arg, int, value),
            (Value::Missing, _) => f.write_str("?"),
            (_, _) if value.bits() == Some(0) => f.write_str("NULL"),
            (Value::String(address), _) if NO_PATHS.contains(&arg.name()) => self.string(f, address, self.limit),
            (Value::String(address), _) => self.string(f, address, PATH_LIMIT),
            (Value::Strings(address), _) if arg.name() == "envp" => self.count_of_strings(f, address),
            (Value::Strings(address), _) => self.strings(f, address),
            (Value::Buffer { address, len: Some(len) }, Type::Pointer { mutable, to: Pointee::Bytes }) => {
                match if mutable { self.filled(len) } else { Some(len) } {
                    // The kernel puts a path into this buffer.
                    Some(_) if self.is("getcwd") => self.string(f, address, PATH_LIMIT),
                    Some(len) => self.bytes(f, address, len),
                    None => hexadecimal(f, address),
                }
            }
            _ => hexadecimal(f, value.bits().unwrap_or_default()),
        }
    }

    fn is(&self, name: &str) -> bool {
        self.call.syscall().map(Syscall::name) == Some(name)
    }

    /// How many bytes the call has put into a buffer of `len` bytes, if that is known.
    fn filled(&self, len: u64) -> Option<u64> {
        let result = self.call.syscall().map(Syscall::return_type);
        // The kernel's `long`: `i64` where that is wider than the program's, on x32 and MIPS n32.
        let is_count = matches!(result, Some(Type::Int(Int::Isize | Int::I64)));
        self.outcome.filter(|_| is_count)?.filled(len)
    }

    fn integer(&self, f: &mut fmt::Formatter<'_>, arg: &Arg, int: Int, value: Value) -> fmt::Result {
        let name = arg.name();
        let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
        if value == Value::Signed(-100) && (name.ends_with("dirfd") || name.ends_with("dfd")) {
            f.write_str("AT_FDCWD")
        } else if name == "mode" && int == Int::U16 || name == "mask" && self.is("umask") {
            // Modes are octal numbers of at least three digits, as in C.
            digits::<3>(f, "0", value.bits().unwrap_or_default(), 2)
        } else if HEXADECIMAL.iter().any(|end| stem.ends_with(end)) {
            let bits = int.bits(self.call.syscall().map_or(64, |call| call.abi().pointer_bits()));
            hexadecimal(f, truncated(value.bits().unwrap_or_default(), bits))
        } else {
            fmt::Display::fmt(&value, f)
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
        let size = usize::from(bits / 8);
        let address = truncated(array.wrapping_add((index * size) as u64), bits);
        let mut bytes = [0; 8];
        if self.memory.read(address, &mut bytes[..size]) < size {
            return (address, None);
        }
        let pointer = match self.call.endian() {
            Endian::Little => u64::from_le_bytes(bytes),
            Endian::Big => u64::from_be_bytes(bytes) >> (64 - bits),
        };
        (address, Some(pointer))
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

impl<M: Memory + ?Sized> fmt::Display for Text<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.count();
        if self.part == Part::Exit {
            self.args(f, self.args_at_entry()..count, count)?;
            return f.write_str(")");
        }
        fmt::Display::fmt(&CallName::of(self.call), f)?;
        f.write_str("(")?;
        if self.part == Part::Entry {
            return self.args(f, 0..self.args_at_entry(), count);
        }
        self.args(f, 0..count, count)?;
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
        self.text.value(f, self.index, self.text.call.known_args().get(self.index))
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

/// As C's `%#x`: a zero has no prefix.
fn hexadecimal(f: &mut fmt::Formatter<'_>, value: u64) -> fmt::Result {
    if value == 0 { f.write_str("0") } else { digits::<4>(f, "0x", value, 1) }
}

/// `prefix` and at least `least` digits of `BITS` bits each, written at once: core's formatting takes several times as long.
fn digits<const BITS: u32>(f: &mut fmt::Formatter<'_>, prefix: &str, value: u64, least: usize) -> fmt::Result {
    // A prefix of two, and 22 digits: 64 bits in octal.
    let mut text = [b'0'; 24];
    let mut first = text.len();
    let mut rest = value;
    while rest != 0 || text.len() - first < least {
        first -= 1;
        text[first] = b"0123456789abcdef"[(rest & ((1 << BITS) - 1)) as usize];
        rest >>= BITS;
    }
    first -= prefix.len();
    text[first..first + prefix.len()].copy_from_slice(prefix.as_bytes());
    f.write_str(core::str::from_utf8(&text[first..]).unwrap_or_default())
}

/// Bytes as in a string of C. A byte that isn't printable ASCII is an octal number, of three digits if an octal digit follows.
/// `next` is the byte after `bytes`.
fn escape(f: &mut fmt::Formatter<'_>, bytes: &[u8], next: Option<u8>) -> fmt::Result {
    // Writing to a formatter is slow, so about a hundred bytes are written at once.
    let mut text = [0; 128];
    let mut len = 0;
    for (index, &byte) in bytes.iter().enumerate() {
        let octal = [b'\\', b'0' + (byte >> 6), b'0' + (byte >> 3 & 7), b'0' + (byte & 7)];
        let is_before_digit = || matches!(bytes.get(index + 1).copied().or(next), Some(b'0'..=b'7'));
        let (piece, taken) = match byte {
            b'"' | b'\\' => ([b'\\', byte, 0, 0], 2),
            b' '..=b'~' => ([byte, 0, 0, 0], 1),
            b'\t' => (*b"\\t\0\0", 2),
            b'\n' => (*b"\\n\0\0", 2),
            0x0b => (*b"\\v\0\0", 2),
            0x0c => (*b"\\f\0\0", 2),
            b'\r' => (*b"\\r\0\0", 2),
            0o177.. => (octal, 4),
            _ if is_before_digit() => (octal, 4),
            0o10..=0o37 => ([b'\\', octal[2], octal[3], 0], 3),
            _ => ([b'\\', octal[3], 0, 0], 2),
        };
        text[len..len + piece.len()].copy_from_slice(&piece);
        len += taken;
        if len + piece.len() > text.len() {
            f.write_str(core::str::from_utf8(&text[..len]).unwrap_or_default())?;
            len = 0;
        }
    }
    f.write_str(core::str::from_utf8(&text[..len]).unwrap_or_default())
}

/// Serialised as a record: `abi`, `number`, `name`, `args`, and `result`, or `errno` and `error` if the call failed.
///
/// Each of `args` has its `name`, its `value`, which is a number for every type, and its `text`. An unknown ABI, name of the
/// call or name of an argument is null, and so is the result of a call that doesn't return.
#[cfg(feature = "serde")]
impl<M: Memory + ?Sized> serde::Serialize for Text<'_, M> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        struct Args<'a, M: ?Sized>(Text<'a, M>);

        impl<M: Memory + ?Sized> serde::Serialize for Args<'_, M> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq((0..self.0.count()).map(|index| self.0.arg(index)))
            }
        }

        let mut record = serializer.serialize_struct("Call", 7)?;
        record.serialize_field("abi", &self.call.abi().map(Abi::name))?;
        record.serialize_field("number", &self.call.number())?;
        record.serialize_field("name", &self.call.syscall().map(Syscall::name))?;
        record.serialize_field("args", &Args(*self))?;
        match self.outcome {
            None | Some(Outcome::Nothing) => record.serialize_field("result", &None::<i64>)?,
            Some(Outcome::Signed(value)) => record.serialize_field("result", &value)?,
            Some(Outcome::Unsigned(value) | Outcome::Address(value)) => record.serialize_field("result", &value)?,
            Some(Outcome::Descriptor(value) | Outcome::ProcessId(value)) => record.serialize_field("result", &value)?,
            Some(Outcome::Error(errno)) => {
                record.serialize_field("errno", &errno.into_raw())?;
                record.serialize_field("error", &errno.name())?;
            }
        }
        record.end()
    }
}

/// Serialised as a record of `name`, `value` and `text`: see [`Text`].
#[cfg(feature = "serde")]
impl<M: Memory + ?Sized> serde::Serialize for ArgText<'_, M> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        struct Shown<'a, D>(&'a D);

        impl<D: fmt::Display> serde::Serialize for Shown<'_, D> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self.0)
            }
        }

        let call = self.text.call;
        let arg = call.known_args().get(self.index);
        let mut record = serializer.serialize_struct("Arg", 3)?;
        record.serialize_field("name", &arg.map(Arg::name))?;
        match call.value(self.index) {
            Value::Signed(value) => record.serialize_field("value", &value)?,
            Value::Missing if arg.is_none() => record.serialize_field("value", &call.registers().get(self.index))?,
            value => record.serialize_field("value", &value.bits())?,
        }
        record.serialize_field("text", &Shown(self))?;
        record.end()
    }
}
