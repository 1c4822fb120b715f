//! Values as strace writes them: by name, and what is behind a pointer. Only with the feature `names`.

use core::fmt;

use super::{Knowledge, Memory, PATH_LIMIT, Part, Text, hexadecimal};
use crate::abi::Abi;
use crate::call::{Outcome, Value, constant_bits};
use crate::facts::calls::{self, Held};
use crate::facts::length::{self, Length};
use crate::facts::of_call;
use crate::facts::sets::{Constants, set};
use crate::facts::words::{LengthUnit, Meaning};
use crate::row::{Arg, Int, Pointee, Struct, Type};
use crate::table::Syscall;
use crate::word::{sign_extended, truncated};

/// The number of the first real-time signal: SIGRTMIN.
const FIRST_REAL_TIME: u64 = 32;
/// Of the flags of `swapon`, the bits of the priority, SWAP_FLAG_PRIO_MASK: linux/swap.h.
const SWAP_PRIORITY: u64 = 0x7FFF;
/// By how many bits the class is further up than the level in it, in a priority of input and output: linux/ioprio.h.
const IO_CLASS_SHIFT: u8 = 13;
/// How many bytes of a set of bits are shown: those of the largest `fd_set`.
const SET_BYTES: u64 = 128;

impl<M: Memory + ?Sized> Text<'_, M> {
    /// Whether what is behind a pointer that isn't one to bytes is shown, and known only when the call has returned.
    pub(super) fn is_named_later(&self, row: Option<calls::Row>, meaning: Meaning, arg: &Arg) -> bool {
        let data = row.and_then(|row| calls::data(row, arg));
        match (arg.ty(), data) {
            (_, Some(Held::Filled)) => true,
            (_, Some(Held::Read | Held::Updated)) => false,
            (Type::Pointer { mutable: true, to: Pointee::Int(_) }, _) => meaning != Meaning::Address,
            (Type::Pointer { mutable: true, to: Pointee::Struct(to) }, _) => is_signal_set(to),
            _ => false,
        }
    }

    /// Whether the call reads the number behind a pointer, and what it replaces it by is of interest, too.
    pub(super) fn is_updated(&self, row: Option<calls::Row>, index: usize, arg: &Arg) -> bool {
        matches!(row.and_then(|row| calls::data(row, arg)), Some(Held::Updated))
            && self.call.value_of(row, index, arg).bits() != Some(0)
    }

    /// Writes a value.
    pub(super) fn named(
        &self,
        f: &mut fmt::Formatter<'_>,
        row: Option<calls::Row>,
        meaning: Meaning,
        arg: &Arg,
        value: Value,
    ) -> fmt::Result {
        let Some(bits) = value.bits() else { return f.write_str("?") };
        let ty = arg.ty();
        let width = ty.bits(self.pointer_bytes() * 8);
        let address = truncated(bits, width);
        match meaning {
            // For these values, the argument is a text, whatever its type.
            _ if address == 0 || !matches!(value, Value::Unsigned(_) | Value::Address(_)) => {}
            Meaning::Path => return self.string(f, address, PATH_LIMIT),
            Meaning::String => return self.string(f, address, self.limit),
            _ => {}
        }
        match ty {
            Type::Int(int) => return self.named_integer(f, meaning, int, bits),
            // For these values, the argument is a number, whatever its type.
            Type::Pointer { to: to @ (Pointee::Void | Pointee::Struct(_)), .. }
                if meaning.constants().is_some()
                    || matches!(meaning, Meaning::Number | Meaning::Count | Meaning::Size | Meaning::Id) =>
            {
                // The kernel takes what may be a struct for a number of 32 bits: the second count of `futex`.
                let int = if to == Pointee::Void { Int::Usize } else { Int::U32 };
                return self.named_integer(f, meaning, int, bits);
            }
            Type::String if meaning == Meaning::Address => return self.address(f, address),
            Type::Pointer { to: Pointee::Bytes, .. } if !is_numeric(meaning) && !is_text_option(row, meaning, arg) => {}
            Type::Pointer { .. } if bits != 0 => {
                // Until the call has returned, and where it has failed, there is nothing that it wrote.
                let is_later = self.is_later_pointer(row, meaning, arg) && !self.is_unchanged_length(arg);
                // No process has ended, so there is no status, either.
                let is_nothing = meaning == Meaning::Status && self.outcome == Some(Outcome::ProcessId(0));
                let has_returned = self.outcome.is_some_and(|outcome| outcome.errno().is_none()) && !is_nothing;
                if !is_later || has_returned {
                    return self.behind(f, row, meaning, arg, value);
                }
                // A failed `readv` has its buffers all the same.
                if matches!(row.and_then(|row| calls::data(row, arg)), Some(Held::Filled)) && self.outcome.is_some() {
                    return self.behind(f, row, meaning, arg, value);
                }
            }
            _ => {}
        }
        self.plain(f, meaning, arg, value)
    }

    fn address(&self, f: &mut fmt::Formatter<'_>, address: u64) -> fmt::Result {
        if address == 0 { f.write_str("NULL") } else { hexadecimal(f, address) }
    }

    /// Whether the call has failed, and this points to the length of a buffer: the call has only read it.
    fn is_unchanged_length(&self, arg: &Arg) -> bool {
        let Some(syscall) = self.call.syscall() else { return false };
        let has_failed = self.outcome.is_some_and(|outcome| outcome.errno().is_some());
        let index = syscall.args().iter().position(|other| other == arg);
        let mut lengths = (0..syscall.args().len()).filter_map(|buffer| syscall.length_of(buffer));
        has_failed && lengths.any(|length| length.is_indirect() && Some(length.arg()) == index)
    }

    fn is_later_pointer(&self, row: Option<calls::Row>, meaning: Meaning, arg: &Arg) -> bool {
        self.is_named_later(row, meaning, arg)
            || matches!(arg.ty(), Type::Pointer { mutable: true, to: Pointee::Bytes })
    }

    /// Writes a number that has this meaning. Its sign may be extended to 64 bits.
    fn named_integer(&self, f: &mut fmt::Formatter<'_>, meaning: Meaning, int: Int, bits: u64) -> fmt::Result {
        let abi = self.call.abi();
        let width = int.bits(abi.map_or(64, |abi| abi.pointer_bits()));
        let signed = sign_extended(bits, width);
        // Flags that are 64 bits wide on every ABI have no sign that is extended.
        let has_no_sign = int == Int::U64 && matches!(meaning, Meaning::Flags(_));
        let constant = if has_no_sign { bits } else { constant_bits(bits, width) };
        match (meaning, abi) {
            (Meaning::Signal, Some(abi)) => signal(f, abi, constant, true),
            (Meaning::Clock, Some(_)) if (constant as i32) < 0 => clock(f, constant as i32),
            (_, Some(abi)) if meaning.constants().is_some() => {
                meaning.constants().map_or(Ok(()), |constants| constant_text(f, constants, abi, constant))
            }
            (Meaning::User | Meaning::Group, _)
                if truncated(bits, width.min(32)) == truncated(u64::MAX, width.min(32)) =>
            {
                f.write_str("-1")
            }
            // Whatever the type, an id of a user has no sign, and one of a process has. A descriptor has, but in `close_range`.
            (Meaning::User | Meaning::Group, _) => write!(f, "{}", truncated(bits, width.min(32))),
            (Meaning::Process, _) => write!(f, "{}", bits as i32),
            (Meaning::Descriptor, _) if int != Int::U32 => write!(f, "{}", bits as i32),
            (Meaning::Device, _) => {
                let (major, minor) = (bits >> 8 & 0xFFF, bits & 0xFF | bits >> 12 & 0xF_FF00);
                f.write_str("makedev(")?;
                hexadecimal(f, major)?;
                f.write_str(", ")?;
                hexadecimal(f, minor)?;
                f.write_str(")")
            }
            (Meaning::Address | Meaning::Path | Meaning::String, _) if truncated(bits, width) == 0 => {
                f.write_str("NULL")
            }
            (Meaning::Offset, _) => write!(f, "{signed}"),
            (Meaning::Status, Some(abi)) => status(f, abi, bits as u32),
            _ if int.is_signed() => self.integer(f, meaning, int, Value::Signed(signed)),
            _ => self.integer(f, meaning, int, Value::Unsigned(truncated(bits, width))),
        }
    }

    /// Writes what is behind a pointer; its address if it can't be read, or has no form here.
    fn behind(
        &self,
        f: &mut fmt::Formatter<'_>,
        row: Option<calls::Row>,
        meaning: Meaning,
        arg: &Arg,
        value: Value,
    ) -> fmt::Result {
        let address = value.bits().unwrap_or_default();
        let mutable = matches!(arg.ty(), Type::Pointer { mutable: true, .. });
        match (arg.ty(), value) {
            (_, _) if meaning == Meaning::Address => hexadecimal(f, address),
            (Type::Pointer { to: Pointee::Bytes, .. }, Value::Buffer { .. }) => match self.pages(arg) {
                Some(pages) => self.residency(f, address, pages),
                None => self.option(f, meaning, arg, value),
            },
            (Type::Pointer { to: Pointee::Int(int), .. }, Value::Buffer { len: Some(len), .. })
                if meaning == Meaning::Cpu =>
            {
                let len = if mutable { self.filled_elements(len) } else { len };
                self.bits(f, address, len, u64::MAX, int)
            }
            (Type::Pointer { to: Pointee::Int(int), .. }, Value::Array { len: Some(len), .. }) => {
                let len = if mutable { self.filled_elements(len) } else { len };
                self.integers(f, meaning, int, address, len)
            }
            (Type::Pointer { to: Pointee::Int(int), .. }, Value::Address(_)) => {
                let len = length::fixed(row, arg).unwrap_or(1);
                self.integers(f, meaning, int, address, len.into())?;
                match row.and_then(|row| calls::data(row, arg)) {
                    Some(Held::Updated) if self.part == Part::Whole => self.replacement(f, meaning, arg, value),
                    _ => Ok(()),
                }
            }
            (Type::Pointer { to: Pointee::Struct(Struct::iovec), .. }, Value::Array { len: Some(len), .. }) => {
                self.buffers(f, address, len, row.and_then(|row| calls::data(row, arg)))
            }
            (Type::Pointer { to: Pointee::Struct(to), .. }, Value::Buffer { len: Some(len), .. })
                if is_signal_set(to) =>
            {
                self.signals(f, address, len)
            }
            (Type::Pointer { to: Pointee::Struct(Struct::old_sigset_t), .. }, _) => {
                self.signals(f, address, u64::from(self.pointer_bytes()))
            }
            (Type::Pointer { to: Pointee::Struct(Struct::fd_set), .. }, Value::Buffer { len: Some(len), .. }) => {
                let long = u64::from(self.pointer_bytes());
                let count = self.length_of(arg).and_then(|length| self.call.value(length.arg()).bits());
                self.bits(f, address, len.next_multiple_of(long), count.unwrap_or_default(), Int::Usize)
            }
            _ => self.plain(f, meaning, arg, value),
        }
    }

    fn pointer_bytes(&self) -> u8 {
        self.call.abi().map_or(64, |abi| abi.pointer_bits()) / 8
    }

    /// The length of the data behind an argument.
    fn length_of(&self, arg: &Arg) -> Option<Length> {
        let syscall = self.call.syscall()?;
        syscall.length_of(syscall.args().iter().position(|other| other == arg)?)
    }

    /// How much of an array with room for so much the call has filled, if its result says that.
    fn filled_elements(&self, room: u64) -> u64 {
        let result = self.call.syscall().map(Syscall::meaning_of_result);
        let says_it = matches!(result, Some(Meaning::Count | Meaning::Size));
        self.outcome.filter(|_| says_it).and_then(|outcome| outcome.filled(room)).unwrap_or(room)
    }

    /// For how many pages there is a byte behind a pointer, if there is one for each page of a range.
    fn pages(&self, arg: &Arg) -> Option<u64> {
        let page_size = self.page_size?;
        let range = self.length_of(arg).filter(|length| length.unit() == LengthUnit::Pages)?;
        Some(self.call.value(range.arg()).bits()?.div_ceil(page_size.get()))
    }

    /// `[1, 0]`: whether each page is in memory, which the lowest bit of its byte says.
    fn residency(&self, f: &mut fmt::Formatter<'_>, array: u64, pages: u64) -> fmt::Result {
        let page = |index: u64| self.word(array.wrapping_add(index), 8);
        if pages > 0 && page(0).is_none() {
            return hexadecimal(f, array);
        }
        self.list(f, pages, |f, index| match page(index) {
            Some(byte) => write!(f, "{}", byte & 1).map(|()| None),
            None => Ok(Some(array.wrapping_add(index))),
        })
    }

    /// A number or a text behind a pointer to bytes: an option of a socket. A number of another length may be a struct, and is shown as
    /// bytes.
    fn option(&self, f: &mut fmt::Formatter<'_>, meaning: Meaning, arg: &Arg, value: Value) -> fmt::Result {
        let Value::Buffer { address, len } = value else { return self.plain(f, meaning, arg, value) };
        // Where the kernel writes the length, too, it is behind another pointer.
        let len = len.or_else(|| {
            let holder = self.length_of(arg).filter(|length| length.is_indirect())?.arg();
            self.word(self.call.value(holder).bits()?, 32)
        });
        if let (Meaning::String, Some(room @ 1..)) = (meaning, len) {
            // It may end before the room for it does, or have no NUL.
            let limit = usize::try_from(room - 1).unwrap_or(usize::MAX).min(self.limit);
            return self.bytes(f, address, self.string_len(address, limit).map_or(room, |len| len as u64));
        }
        if len == Some(4) {
            return self.integers(f, meaning, Int::I32, address, 1);
        }
        self.plain(f, Meaning::Data, arg, Value::Buffer { address, len })
    }

    /// Writes the rest of the arguments before index `from`, if [`Text::entry`] has written half of the last one.
    pub(super) fn rest(&self, f: &mut fmt::Formatter<'_>, known: &Knowledge, from: usize) -> fmt::Result {
        let Some(index) = from.checked_sub(1).filter(|&index| self.is_replaced(known, index)) else { return Ok(()) };
        if let (Some(reading), Some(arg)) = (&known.reading, self.call.known_args().get(index)) {
            self.replacement(f, reading.meaning(index), arg, self.call.value_of(known.row, index, arg))?;
        }
        // No such argument is a call's last one.
        f.write_str(", ")
    }

    /// ` => [512]`: the number by which the call has replaced the one behind a pointer, if it has done anything.
    fn replacement(&self, f: &mut fmt::Formatter<'_>, meaning: Meaning, arg: &Arg, value: Value) -> fmt::Result {
        let (Some(Outcome::Signed(1..)), Type::Pointer { to: Pointee::Int(int), .. }, Value::Address(address)) =
            (self.outcome, arg.ty(), value)
        else {
            return Ok(());
        };
        if self.word(address, int.bits(self.pointer_bytes() * 8)).is_none() {
            return Ok(());
        }
        f.write_str(" => ")?;
        self.integers(f, meaning, int, address, 1)
    }

    /// `[0, 4, 24]`.
    fn integers(&self, f: &mut fmt::Formatter<'_>, meaning: Meaning, int: Int, array: u64, len: u64) -> fmt::Result {
        let width = int.bits(self.pointer_bytes() * 8);
        let address = |index: u64| array.wrapping_add(index.wrapping_mul(u64::from(width / 8)));
        if len > 0 && self.word(array, width).is_none() {
            return hexadecimal(f, array);
        }
        self.list(f, len, |f, index| {
            let Some(word) = self.word(address(index), width) else { return Ok(Some(address(index))) };
            self.named_integer(f, meaning, int, word).map(|()| None)
        })
    }

    /// Elements in brackets, at most as many as the limit allows. `element` writes one, or returns its address if it can't be read,
    /// which ends the list.
    fn list(
        &self,
        f: &mut fmt::Formatter<'_>,
        len: u64,
        mut element: impl FnMut(&mut fmt::Formatter<'_>, u64) -> Result<Option<u64>, fmt::Error>,
    ) -> fmt::Result {
        f.write_str("[")?;
        for index in 0..len {
            f.write_str(if index == 0 { "" } else { ", " })?;
            if index == self.limit as u64 {
                f.write_str("...")?;
                break;
            }
            if let Some(address) = element(f, index)? {
                write!(f, "... /* {address:#x} */")?;
                break;
            }
        }
        f.write_str("]")
    }

    /// `[{iov_base="hi\n", iov_len=3}]`.
    fn buffers(&self, f: &mut fmt::Formatter<'_>, array: u64, len: u64, data: Option<Held>) -> fmt::Result {
        let size = self.pointer_bytes();
        let address = |index: u64| array.wrapping_add(index.wrapping_mul(2 * u64::from(size)));
        let field = |index: u64, offset: u8| self.word(address(index).wrapping_add(offset.into()), size * 8);
        if len > 0 && field(0, size).is_none() {
            return hexadecimal(f, array);
        }
        // What is left of what the kernel put into the buffers. If it reads them, there is no such limit.
        let is_filled = matches!(data, Some(Held::Filled));
        let mut left = match (data, self.outcome) {
            (Some(Held::Filled), Some(Outcome::Signed(count))) => u64::try_from(count).ok(),
            (Some(Held::Filled | Held::Elsewhere), _) => None,
            _ => Some(u64::MAX),
        };
        self.list(f, len, |f, index| {
            let (Some(base), Some(len)) = (field(index, 0), field(index, size)) else {
                return Ok(Some(address(index)));
            };
            f.write_str("{iov_base=")?;
            match left.as_mut() {
                _ if base == 0 => f.write_str("NULL")?,
                None => hexadecimal(f, base)?,
                Some(left) => {
                    let shown = len.min(*left);
                    if is_filled {
                        *left -= shown;
                    }
                    self.bytes(f, base, shown)?;
                }
            }
            write!(f, ", iov_len={len}}}").map(|()| None)
        })
    }

    /// `[INT TERM]`, or of more than two thirds of all signals those that are not in the set: `~[KILL STOP]`.
    fn signals(&self, f: &mut fmt::Formatter<'_>, address: u64, len: u64) -> fmt::Result {
        let Some(abi) = self.call.abi() else { return hexadecimal(f, address) };
        let width = Int::Usize.bits(abi.pointer_bits());
        let count = len.saturating_mul(8);
        // The kernel refuses a set of another size.
        if len == 0 || count > last_signal(abi) || len % u64::from(width / 8) != 0 {
            return hexadecimal(f, address);
        }
        let (mut words, mut ones) = ([0_u64; 4], 0);
        for (index, slot) in words.iter_mut().enumerate().take((count / u64::from(width)) as usize) {
            let Some(word) = self.word(address.wrapping_add(index as u64 * u64::from(width / 8)), width) else {
                return hexadecimal(f, address);
            };
            *slot = word;
            ones += u64::from(word.count_ones());
        }
        let inverted = ones >= count * 2 / 3;
        f.write_str(if inverted { "~[" } else { "[" })?;
        let mut separator = "";
        for bit in 0..count {
            let is_set = words[(bit / u64::from(width)) as usize] >> (bit % u64::from(width)) & 1 != 0;
            if is_set != inverted {
                f.write_str(separator)?;
                signal(f, abi, bit + 1, false)?;
                separator = " ";
            }
        }
        f.write_str("]")
    }

    /// The numbers of the bits that are set, in so many bytes, of the first `count` bits: `[3 5]`.
    fn bits(&self, f: &mut fmt::Formatter<'_>, address: u64, len: u64, count: u64, int: Int) -> fmt::Result {
        let width = int.bits(self.pointer_bytes() * 8);
        let word_bytes = u64::from(width / 8);
        let bytes = len.min(SET_BYTES);
        let words = bytes.div_ceil(word_bytes);
        // What is after the last byte isn't read, even if it is a part of the last word.
        let word = |index: u64| {
            let start = index * word_bytes;
            self.part_of_word(address.wrapping_add(start), width, word_bytes.min(bytes - start) as usize)
        };
        if (0..words).any(|index| word(index).is_none()) {
            return hexadecimal(f, address);
        }
        f.write_str("[")?;
        let mut separator = "";
        for bit in 0..count.min(words * u64::from(width)) {
            if word(bit / u64::from(width)).unwrap_or_default() >> (bit % u64::from(width)) & 1 != 0 {
                write!(f, "{separator}{bit}")?;
                separator = " ";
            }
        }
        f.write_str(if len > SET_BYTES { " ...]" } else { "]" })
    }
}

fn is_signal_set(to: Struct) -> bool {
    matches!(to, Struct::sigset_t | Struct::old_sigset_t)
}

/// Whether it is an option of a socket, which is usually a number, that is a text.
fn is_text_option(row: Option<calls::Row>, meaning: Meaning, arg: &Arg) -> bool {
    meaning == Meaning::String && is_numeric(of_call::meaning(row, arg))
}

/// Whether what is behind a pointer to bytes is a number, not bytes or a text.
fn is_numeric(meaning: Meaning) -> bool {
    !matches!(meaning, Meaning::Data | Meaning::Path | Meaning::String)
}

/// `SIGTERM`, `SIGRT_1`; in a set, without `SIG`.
fn signal(f: &mut fmt::Formatter<'_>, abi: Abi, number: u64, with_prefix: bool) -> fmt::Result {
    match Constants::from_number(set::signals).name_of(abi, number) {
        Some(name) if with_prefix => f.write_str(name),
        Some(name) => f.write_str(name.strip_prefix("SIG").unwrap_or(name)),
        None if (FIRST_REAL_TIME..=last_signal(abi)).contains(&number) => {
            write!(f, "{}RT_{}", if with_prefix { "SIG" } else { "" }, number - FIRST_REAL_TIME)
        }
        // The 32 bits of a signed number.
        None if number <= u32::MAX.into() => write!(f, "{}", number as i32),
        None => write!(f, "{number}"),
    }
}

/// Writes a value made of constants. strace has a form of its own for a few sets.
fn constant_text(f: &mut fmt::Formatter<'_>, constants: Constants, abi: Abi, bits: u64) -> fmt::Result {
    let part = |bits: u64| constants.text(abi, bits);
    match constants.number() {
        // It asks for the personality.
        set::personality if bits == u32::MAX.into() => hexadecimal(f, bits),
        // The low bits are a priority.
        set::swap_flags => {
            if bits & !SWAP_PRIORITY != 0 {
                write!(f, "{}|", part(bits & !SWAP_PRIORITY))?;
            }
            write!(f, "{}", bits & SWAP_PRIORITY)
        }
        // The command and the type of quota.
        set::quota_command => {
            f.write_str("QCMD(")?;
            match constants.name_of(abi, bits & !0xFF) {
                Some(command) => f.write_str(command)?,
                None => {
                    hexadecimal(f, bits >> 8)?;
                    f.write_str(" /* Q_??? */")?;
                }
            }
            f.write_str(", ")?;
            match constants.name_of(abi, bits & 0xFF) {
                Some(kind) => f.write_str(kind)?,
                None => {
                    hexadecimal(f, bits & 0xFF)?;
                    f.write_str(" /* ???QUOTA */")?;
                }
            }
            f.write_str(")")
        }
        // IOPRIO_PRIO_VALUE of linux/ioprio.h.
        set::io_priority => {
            let (class, level) = (bits >> IO_CLASS_SHIFT, bits & ((1 << IO_CLASS_SHIFT) - 1));
            write!(f, "IOPRIO_PRIO_VALUE({}, {level})", part(class))
        }
        // FUTEX_OP of linux/futex.h.
        set::futex_wake_op => {
            f.write_str(if bits >> 31 & 1 != 0 { "FUTEX_OP_OPARG_SHIFT<<28|" } else { "" })?;
            shifted(f, constants.name_of(abi, bits >> 28 & 7), bits >> 28 & 7, 28, "FUTEX_OP_???")?;
            f.write_str("|")?;
            hexadecimal(f, bits >> 12 & 0xFFF)?;
            f.write_str("<<12|")?;
            let (compare, condition) = (Constants::from_number(set::futex_wake_compare), bits >> 24 & 0xF);
            shifted(f, compare.name_of(abi, condition), condition, 24, "FUTEX_OP_CMP_???")?;
            f.write_str("|")?;
            hexadecimal(f, bits & 0xFFF)
        }
        set::ioctl_request if constants.name_of(abi, bits).is_none() => request(f, abi, bits as u32),
        _ => fmt::Display::fmt(&part(bits), f),
    }
}

/// `FUTEX_OP_ADD<<28`: a number further up in a value; and what it is, if it has no name.
fn shifted(f: &mut fmt::Formatter<'_>, name: Option<&str>, number: u64, by: u8, what: &str) -> fmt::Result {
    if let Some(name) = name {
        return write!(f, "{name}<<{by}");
    }
    hexadecimal(f, number)?;
    write!(f, "<<{by} /* {what} */")
}

/// A request without a name, in the terms of the macro that makes requests: asm-generic/ioctl.h and asm/ioctl.h.
fn request(f: &mut fmt::Formatter<'_>, abi: Abi, request: u32) -> fmt::Result {
    let facts = abi.descriptor();
    let (size_bits, [none, read, write]) = (facts.ioctl_size_bits, facts.ioctl_directions.map(u32::from));
    let direction = request >> (16 + size_bits);
    f.write_str("_IOC(")?;
    match direction {
        _ if direction == none => f.write_str("_IOC_NONE")?,
        _ if direction == read => f.write_str("_IOC_READ")?,
        _ if direction == write => f.write_str("_IOC_WRITE")?,
        _ if direction == read | write => f.write_str("_IOC_READ|_IOC_WRITE")?,
        _ => hexadecimal(f, direction.into())?,
    }
    let size = request >> 16 & ((1 << size_bits) - 1);
    for part in [request >> 8 & 0xFF, request & 0xFF, size] {
        f.write_str(", ")?;
        hexadecimal(f, part.into())?;
    }
    f.write_str(")")
}

/// The number of the last signal: the kernel's _NSIG.
fn last_signal(abi: Abi) -> u64 {
    abi.descriptor().last_signal.into()
}

/// A negative clock: that of a process, of a thread or of a descriptor.
fn clock(f: &mut fmt::Formatter<'_>, clock: i32) -> fmt::Result {
    let subject = !(clock >> 3);
    if clock & 7 == 3 {
        return write!(f, "FD_TO_CLOCKID({subject})");
    }
    let which = match clock & 3 {
        0 => "CPUCLOCK_PROF",
        1 => "CPUCLOCK_VIRT",
        _ => "CPUCLOCK_SCHED",
    };
    let of = if clock & 4 == 0 { "PROCESS" } else { "THREAD" };
    write!(f, "MAKE_{of}_CPUCLOCK({subject}, {which})")
}

/// What `wait` reports, in the terms of its macros: wait(2), and ptrace(2) for what a tracer gets beside that.
fn status(f: &mut fmt::Formatter<'_>, abi: Abi, status: u32) -> fmt::Result {
    let (number, code) = (u64::from(status & 0x7F), u64::from(status >> 8 & 0xFF));
    // What is written, and with it the bits that it says all of.
    let said = match number {
        _ if status == 0xFFFF => {
            f.write_str("{WIFCONTINUED(s)}")?;
            0xFFFF
        }
        0 => {
            write!(f, "{{WIFEXITED(s) && WEXITSTATUS(s) == {code}}}")?;
            0xFF7F
        }
        0x7F if status & 0x80 != 0 => return hexadecimal(f, status.into()),
        0x7F => {
            f.write_str("{WIFSTOPPED(s) && WSTOPSIG(s) == ")?;
            signal(f, abi, code & 0x7F, true)?;
            // PTRACE_O_TRACESYSGOOD.
            f.write_str(if code & 0x80 != 0 { " | 0x80}" } else { "}" })?;
            0xFFFF
        }
        _ => {
            f.write_str("{WIFSIGNALED(s) && WTERMSIG(s) == ")?;
            signal(f, abi, number, true)?;
            f.write_str(if status & 0x80 != 0 { " && WCOREDUMP(s)}" } else { "}" })?;
            0xFF
        }
    };
    let (event, rest) = (u64::from(status >> 16), u64::from(status & 0xFFFF & !said));
    if event != 0 {
        write!(f, "|{}<<16", Constants::from_number(set::ptrace_event).text(abi, event))?;
    }
    if rest != 0 {
        f.write_str("|")?;
        hexadecimal(f, rest)?;
    }
    Ok(())
}
