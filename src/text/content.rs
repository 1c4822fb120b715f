//! Contents of a view, as strace writes them: numbers, strings, bytes, arrays, sets.

use core::fmt;

#[cfg(feature = "structs")]
use super::forms::perf_config;
use super::number;
#[cfg(feature = "names")]
use super::style::ConstantStyle;
use super::style::Style;
#[cfg(feature = "structs")]
use super::style::{by, in_style, quoted};
#[cfg(feature = "structs")]
use crate::abi::Abi;
use crate::c_text::{HexStrings, escape, hexadecimal};
#[cfg(feature = "names")]
use crate::call::Set;
use crate::call::{Bytes, COUNT_LIMIT, Content, Integer, List, Memory, Outcome, View};
#[cfg(feature = "structs")]
use crate::call::{Field, Record};
#[cfg(feature = "names")]
use crate::meaning::sets::{Constants, set as names};
use crate::meaning::words::Meaning;
#[cfg(feature = "names")]
use crate::row::{Arg, Pointee, Struct, Type};
#[cfg(feature = "structs")]
use crate::structs::rows::Rest;

/// How many bytes are read at once.
const CHUNK: usize = 256;
/// How many bytes that are no text are shown: as many as a handle of a file has, MAX_HANDLE_SZ of linux/exportfs.h.
const HEXADECIMAL_BYTES: usize = 128;
/// In place of nanoseconds: the time that it is, and the time that it was. linux/stat.h of the kernel.
#[cfg(feature = "structs")]
const UTIME_NOW: u64 = (1 << 30) - 1;
#[cfg(feature = "structs")]
const UTIME_OMIT: u64 = (1 << 30) - 2;
/// How many bytes of a set of processors are shown.
#[cfg(feature = "names")]
const CPU_SET_BYTES: u64 = 128;
/// How many bytes of a set of descriptors are shown: those of the most descriptors that a process may have, unless fs.nr_open of
/// proc_sys_fs(5) is changed.
#[cfg(feature = "names")]
const DESCRIPTOR_SET_BYTES: u64 = 1 << 17;

/// The class of a BPF instruction, and that of one that ends the program: linux/bpf_common.h.
#[cfg(feature = "structs")]
const BPF_CLASS: u64 = 7;
#[cfg(feature = "structs")]
const BPF_RET: u64 = 6;
/// Of the code of an instruction, its class and how it finds what it loads; and that of one that loads from a place in a packet.
#[cfg(feature = "structs")]
const BPF_CLASS_AND_MODE: u64 = 0xE7;
#[cfg(feature = "structs")]
const BPF_LD_ABS: u64 = 0x20;
/// From where on a place isn't in a packet's data: its headers, and what is known of it. linux/filter.h.
#[cfg(feature = "structs")]
const PLACES: [(u64, &str); 3] =
    [(0xFFFF_F000, "SKF_AD_OFF"), (0xFFF0_0000, "SKF_NET_OFF"), (0xFFE0_0000, "SKF_LL_OFF")];
/// What goes with the action of a seccomp filter: linux/seccomp.h.
#[cfg(feature = "structs")]
const SECCOMP_RET_DATA: u64 = 0xFFFF;

/// Among how many structs are those searched in which a call has left something: a process usually may have so many descriptors.
#[cfg(feature = "structs")]
const MOST_LEFT: usize = 1024;

/// How many elements of an array are shown if all members of structs are. Of an array in another one, no more than else, so that the
/// text stays short.
#[cfg(feature = "structs")]
const MOST_IN_FULL: usize = 4096;

/// How many bytes a struct has at most whose length a program passes: PAGE_SIZE in copy_struct_from_user() of the kernel.
#[cfg(feature = "structs")]
const MOST_OF_STRUCT: u64 = 4096;

/// A content, with the style in which it is written.
pub(super) struct Shown<'s, 'v, M: ?Sized> {
    pub(super) content: Content<'v, M>,
    pub(super) style: Style<'s>,
}

impl<M: Memory + ?Sized> fmt::Display for Shown<'_, '_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.style.content(f, &self.content)
    }
}

/// As strace writes it, with the names of values; `{:#}` is what `strace -v` shows. Its address, if it can't be read.
///
/// ```
/// use sysno::{Abi, Endian, Struct};
///
/// let memory = (0, &[2, 0, 0, 80, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0][..]);
/// let address = Struct::sockaddr.layout(Abi::X86_64, Endian::Little).unwrap().record(&memory, 0).with_len(16);
/// assert_eq!(address.to_string(), r#"{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}"#);
/// ```
#[cfg(feature = "structs")]
impl<M: Memory + ?Sized> fmt::Display for Record<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Style { names: true, in_full: f.alternate(), ..Style::DEFAULT }.record(f, *self)
    }
}

impl Style<'_> {
    pub(super) fn content<M: Memory + ?Sized>(
        &self,
        f: &mut fmt::Formatter<'_>,
        content: &Content<'_, M>,
    ) -> fmt::Result {
        match *content {
            Content::Missing => f.write_str("?"),
            Content::Null => f.write_str("NULL"),
            Content::Address(address) => hexadecimal(f, address),
            Content::Integer(integer) => self.integer(f, integer),
            Content::String(string) => self.string(f, string),
            Content::Bytes(bytes) => self.bytes(f, bytes),
            Content::List(list) if list.meaning() == Meaning::Environment && !self.is_full() => {
                count_of_strings(f, list)
            }
            #[cfg(feature = "structs")]
            Content::List(list) if list.has_steps() && !self.in_full => count_of_records(f, list),
            Content::List(list) => self.list(f, list),
            #[cfg(feature = "names")]
            Content::Set(set) if set.meaning() == Meaning::Signal => self.signals(f, set),
            #[cfg(feature = "names")]
            Content::Set(set) if set.meaning() == Meaning::IcmpTypes => icmp_types(f, set),
            #[cfg(feature = "names")]
            Content::Set(set) => self.bits(f, set),
            #[cfg(feature = "structs")]
            Content::Record(record) => self.record(f, record),
        }
    }

    /// The result of a call that has returned.
    pub(super) fn result<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, view: &View<'_, M>) -> fmt::Result {
        let outcome = view.result().unwrap_or(Outcome::Nothing);
        #[cfg(feature = "names")]
        if self.names {
            match view.returned() {
                Some(integer) => {
                    number::returned(f, outcome, integer, self.constants)?;
                    self.descriptor(f, integer.meaning(), integer.unsigned() as i32)?;
                }
                None => fmt::Display::fmt(&outcome, f)?,
            }
            return self.notes(f, view);
        }
        fmt::Display::fmt(&outcome, f)?;
        match self.descriptors.and_then(|_| view.returned()) {
            Some(integer) => self.descriptor(f, integer.meaning(), integer.unsigned() as i32),
            None => Ok(()),
        }
    }

    /// ` (in [3], left {tv_sec=0, tv_usec=9})`, ` ([{fd=3, revents=POLLIN}])`, ` (Timeout)`
    #[cfg(feature = "names")]
    fn notes<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, view: &View<'_, M>) -> fmt::Result {
        if view.has_timed_out() {
            return f.write_str(" (Timeout)");
        }
        // strace says nothing of descriptors here.
        let style = Style { descriptors: None, ..*self };
        let mut separator = " (";
        let is_set = |arg: &Arg| matches!(arg.ty(), Type::Pointer { to: Pointee::Struct(Struct::fd_set), .. });
        let first_set = view.known_args().iter().position(is_set);
        for note in view.notes() {
            let word = match note.content() {
                // Sets of descriptors are in this order.
                Content::Set(_) => match note.index().checked_sub(first_set.unwrap_or(0)) {
                    Some(0) => "in ",
                    Some(1) => "out ",
                    _ => "except ",
                },
                #[cfg(feature = "structs")]
                Content::Record(_) => "left ",
                #[cfg(feature = "structs")]
                Content::List(_) => "",
                _ => continue,
            };
            match note.content() {
                // Of an empty set, nothing is said.
                Content::Set(set) if beginning(set).members().map_or(true, |mut members| members.next().is_none()) => {
                    continue;
                }
                #[cfg(feature = "structs")]
                Content::List(list) => {
                    f.write_str(separator)?;
                    style.left(f, list)?;
                }
                content => {
                    write!(f, "{separator}{word}")?;
                    style.content(f, &content)?;
                }
            }
            separator = ", ";
        }
        f.write_str(if separator == ", " { ")" } else { "" })
    }

    fn integer(&self, f: &mut fmt::Formatter<'_>, integer: Integer) -> fmt::Result {
        #[cfg(feature = "names")]
        if self.names {
            number::named(f, integer, self)?;
            return self.descriptor(f, integer.meaning(), integer.unsigned() as i32);
        }
        number::plain(f, integer)?;
        self.descriptor(f, integer.meaning(), integer.unsigned() as i32)
    }

    /// Bytes, only the first of them if they are too many. The address if they can't be read.
    fn bytes<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, bytes: Bytes<'_, M>) -> fmt::Result {
        let len = bytes.len().unwrap_or_default();
        match bytes.meaning() {
            Meaning::SocketName => return self.abstract_name(f, bytes, len),
            Meaning::Bits => return hexadecimal_bytes(f, bytes, HEXADECIMAL_BYTES),
            Meaning::Octets => return hexadecimal_bytes(f, bytes, self.limit),
            Meaning::HardwareAddress => return self.hardware_address(f, bytes, len),
            Meaning::Uuid => return uuid(f, bytes),
            _ => {}
        }
        let mut shown = usize::try_from(len).unwrap_or(usize::MAX).min(bytes.limit(self.limit));
        // Of a text that may end in NUL, strace leaves that out, and then says of nothing behind it.
        let is_text = bytes.meaning() == Meaning::String && shown > 0;
        let ends_in_nul = is_text && bytes.read_at(shown as u64 - 1, &mut [0]).is_ok_and(|last| last == [0]);
        let len = if ends_in_nul { shown as u64 - 1 } else { len };
        shown -= usize::from(ends_in_nul);
        if shown > CHUNK {
            if !is_readable(bytes, shown) {
                return hexadecimal(f, bytes.address());
            }
            self.quote(f, bytes, shown)?;
        } else {
            // The usual case. Memory is read only once, since reading it costs more than everything else here.
            let mut chunk = [0; CHUNK];
            let Ok(shown) = bytes.read(&mut chunk[..shown]) else { return hexadecimal(f, bytes.address()) };
            f.write_str("\"")?;
            escape(f, shown, None, self.hex.of(shown), "")?;
            f.write_str("\"")?;
        }
        f.write_str(if shown as u64 == len { "" } else { "..." })
    }

    /// A string, only its first bytes if it is longer than the limit, or than a path may be. The address if it can't be read.
    fn string<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, string: Bytes<'_, M>) -> fmt::Result {
        let limit = string.limit(self.limit);
        let mut chunk = [0; CHUNK];
        let wanted = limit.saturating_add(1).min(CHUNK);
        let Ok(read) = string.read(&mut chunk[..wanted]) else { return hexadecimal(f, string.address()) };
        // The usual case: the string ends in the first chunk.
        if read.len() < wanted || wanted > limit {
            let shown = &read[..read.len().min(limit)];
            f.write_str("\"")?;
            escape(f, shown, None, self.hex.of(shown), "")?;
            let is_cut = shown.len() < read.len() || string.is_cut() && string.len() == Some(shown.len() as u64);
            return f.write_str(if is_cut { "\"..." } else { "\"" });
        }
        match string.string_len(limit) {
            Some(len) if len <= limit => self.quote(f, string, len),
            Some(_) => {
                self.quote(f, string, limit)?;
                f.write_str("...")
            }
            None => hexadecimal(f, string.address()),
        }
    }

    /// How many elements of an array are shown.
    fn most_elements(self) -> usize {
        #[cfg(feature = "structs")]
        if self.in_full && !self.in_list {
            return self.limit.max(MOST_IN_FULL);
        }
        self.limit
    }

    /// Elements in brackets, at most as many as the limit allows. The address if the first of them can't be read.
    fn list<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, list: List<'_, M>) -> fmt::Result {
        let mut items = list.items();
        let mut next = items.next();
        if let Some(Err(unreadable)) = next {
            return hexadecimal(f, unreadable.address());
        }
        f.write_str("[")?;
        let most = self.most_elements();
        #[cfg(feature = "structs")]
        let style = &Self { in_list: true, ..*self };
        #[cfg(not(feature = "structs"))]
        let style = self;
        let mut index = 0;
        while let Some(item) = next {
            // That there is another one, the length says, or else the array alone.
            let is_cut = index == most && (list.len().is_some() || item.is_ok());
            match item {
                _ if is_cut => f.write_str("...")?,
                #[cfg(feature = "structs")]
                Ok(Content::Record(record)) if list.meaning() == Meaning::Date => style.date(f, record)?,
                Ok(content) => style.content(f, &content)?,
                Err(unreadable) => write!(f, "... /* {:#x} */", unreadable.address())?,
            }
            if is_cut {
                break;
            }
            index += 1;
            next = items.next();
            f.write_str(if next.is_some() { ", " } else { "" })?;
        }
        f.write_str("]")
    }

    /// `len` bytes between quotes; fewer, if not all can still be read.
    fn quote<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, bytes: Bytes<'_, M>, len: usize) -> fmt::Result {
        f.write_str("\"")?;
        let mut chunk = [0; CHUNK];
        // It is the whole string that has other bytes or hasn't.
        let is_other = |read: &[u8]| HexStrings::NonAscii.of(read) == HexStrings::All;
        let hex = match self.hex {
            HexStrings::NonAscii if all_chunks(bytes, len, &|read| !read.is_some_and(is_other)) => HexStrings::Never,
            HexStrings::NonAscii => HexStrings::All,
            hex => hex,
        };
        let mut done = 0;
        while done < len {
            // The byte after a chunk decides how its last one is written.
            let wanted = (len - done).min(CHUNK);
            let Ok(read) = bytes.read_at(done as u64, &mut chunk[..wanted]) else { break };
            let (shown, next) = match *read {
                [ref shown @ .., next] if done + read.len() < len => (shown, Some(next)),
                ref shown => (shown, None),
            };
            escape(f, shown, next, hex, "")?;
            if shown.is_empty() {
                break;
            }
            done += shown.len();
        }
        f.write_str("\"")
    }

    /// `@"/tmp/.X11-unix/X0"`: the name of a Unix socket that is no file's. Its first byte is NUL.
    fn abstract_name<M: Memory + ?Sized>(
        &self,
        f: &mut fmt::Formatter<'_>,
        name: Bytes<'_, M>,
        len: u64,
    ) -> fmt::Result {
        let mut chunk = [0; CHUNK];
        let len = usize::try_from(len).unwrap_or(usize::MAX).min(CHUNK);
        let Ok(read) = name.read(&mut chunk[..len]) else { return hexadecimal(f, name.address()) };
        f.write_str("@\"")?;
        let name = read.get(1..).unwrap_or_default();
        escape(f, name, None, self.hex.of(name), "")?;
        f.write_str("\"")
    }

    /// `01:02:03:04:05:06`
    fn hardware_address<M: Memory + ?Sized>(
        &self,
        f: &mut fmt::Formatter<'_>,
        bytes: Bytes<'_, M>,
        len: u64,
    ) -> fmt::Result {
        let (mut octets, len) = ([0; 32], usize::try_from(len).unwrap_or(usize::MAX).min(32));
        let Ok(read) = bytes.read(&mut octets[..len]) else { return hexadecimal(f, bytes.address()) };
        #[cfg(feature = "names")]
        if self.constants.style() != ConstantStyle::Names {
            hexadecimal_bytes(f, bytes, HEXADECIMAL_BYTES)?;
            if self.constants.style() == ConstantStyle::Numbers {
                return Ok(());
            }
            f.write_str(" /* ")?;
        }
        let mut separator = "";
        for octet in read {
            write!(f, "{separator}{octet:02x}")?;
            separator = ":";
        }
        #[cfg(feature = "names")]
        if self.constants.style() == ConstantStyle::Both {
            return f.write_str(" */");
        }
        Ok(())
    }
}

#[cfg(feature = "names")]
impl Style<'_> {
    /// `[INT TERM]`, or of more than two thirds of all signals those that are not in the set: `~[KILL STOP]`.
    fn signals<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, set: Set<'_, M>) -> fmt::Result {
        let (Ok(members), Some(abi)) = (set.members(), set.abi()) else { return hexadecimal(f, set.address()) };
        let count = set.capacity();
        let is_inverted = members.clone().count() as u64 >= count * 2 / 3;
        f.write_str(if is_inverted { "~[" } else { "[" })?;
        let mut members = members.peekable();
        let mut separator = "";
        for number in 1..=count {
            if members.next_if_eq(&number).is_some() != is_inverted {
                f.write_str(separator)?;
                number::signal_of_set(f, abi, number, self.constants)?;
                separator = " ";
            }
        }
        f.write_str("]")
    }

    /// The numbers in a set: `[3 5]`.
    fn bits<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, set: Set<'_, M>) -> fmt::Result {
        let shown = beginning(set);
        let Ok(members) = shown.members() else { return hexadecimal(f, set.address()) };
        f.write_str("[")?;
        let mut separator = "";
        for number in members {
            write!(f, "{separator}{number}")?;
            self.descriptor(f, set.meaning(), number as i32)?;
            separator = " ";
        }
        if shown.capacity() < set.capacity() {
            write!(f, "{separator}...")?;
        }
        f.write_str("]")
    }
}

#[cfg(feature = "structs")]
impl Style<'_> {
    /// `[{fd=3, revents=POLLIN}]`: those of the structs in which the call has left something, at most as many as the limit allows.
    fn left<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, list: List<'_, M>) -> fmt::Result {
        let (mut shown, mut separator) = (0, "[");
        for item in list.items().take(MOST_LEFT) {
            let Ok(Content::Record(record)) = item else { break };
            let Ok(Some(fields)) = record.left() else { continue };
            f.write_str(separator)?;
            separator = ", ";
            if shown == self.most_elements() {
                f.write_str("...")?;
                break;
            }
            shown += 1;
            self.members(f, &record, fields)?;
            f.write_str("}")?;
        }
        f.write_str(if shown == 0 { "[]" } else { "]" })
    }

    /// `{fd=3, events=POLLIN`
    fn members<'v, M: Memory + ?Sized + 'v>(
        &self,
        f: &mut fmt::Formatter<'_>,
        record: &Record<'v, M>,
        fields: impl Iterator<Item = Field<'v, M>>,
    ) -> fmt::Result {
        f.write_str("{")?;
        let (mut style, mut separator) = (*self, "");
        for field in fields {
            f.write_str(separator)?;
            style.arch = arch_of(&field).or(style.arch);
            style.member(f, record, &field)?;
            separator = ", ";
        }
        Ok(())
    }

    /// `{iov_base="hi\n", iov_len=3}`, or only the most important members: `{st_mode=S_IFREG|0644, st_size=0, ...}`. The address if it
    /// can't be read.
    fn record<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, record: Record<'_, M>) -> fmt::Result {
        let Ok((fields, has_others)) = record.shown(self.in_full) else { return hexadecimal(f, record.address()) };
        if matches!(record.name(), "sock_filter" | "seccomp_filter") {
            return self.instruction(f, record);
        }
        self.members(f, &record, fields)?;
        let separator = ", ";
        let (rest, form) = (record.rest(), record.rest_form());
        if has_others || form == Rest::Hidden && rest.is_some() {
            write!(f, "{separator}...")?;
        }
        if let Some(rest) = rest.filter(|rest| form != Rest::Hidden && !is_zero(*rest)) {
            let (first, len) = (rest.address().wrapping_sub(record.address()), rest.len().unwrap_or_default());
            let last = (first + len).saturating_sub(1);
            match (form == Rest::ExtraData, self.in_full) {
                (false, _) => {
                    write!(f, "{separator}/* bytes {first}..{last} */ ")?;
                    hexadecimal_bytes(f, rest, self.limit)?;
                }
                (true, false) => write!(f, "{separator}...")?,
                (true, true) => {
                    write!(f, "{separator}extra_data=")?;
                    hexadecimal_bytes(f, rest, usize::MAX)?;
                    write!(f, " /* bytes {first}..{last} */")?;
                }
            }
        }
        f.write_str("}")
    }

    /// `BPF_STMT(BPF_RET|BPF_K, SECCOMP_RET_ERRNO|0x1)`, `BPF_JUMP(BPF_JMP|BPF_K|BPF_JEQ, 0x3b, 0x1, 0)`: an instruction of a classic BPF
    /// program, as the macros of linux/filter.h have it.
    fn instruction<M: Memory + ?Sized>(self, f: &mut fmt::Formatter<'_>, record: Record<'_, M>) -> fmt::Result {
        let mut fields = record.fields().into_iter().flatten();
        let mut next = || match fields.next().map(|field| field.content()) {
            Some(Content::Integer(integer)) => Some(integer),
            _ => None,
        };
        let (Some(code), Some(jt), Some(jf), Some(k)) = (next(), next(), next(), next()) else {
            return hexadecimal(f, record.address());
        };
        let (jt, jf, operand) = (jt.unsigned(), jf.unsigned(), k.unsigned());
        let is_jump = jt != 0 || jf != 0;
        f.write_str(if is_jump { "BPF_JUMP(" } else { "BPF_STMT(" })?;
        self.integer(f, code)?;
        f.write_str(", ")?;
        match (k.meaning().constants(), k.abi()) {
            // What a filter of seccomp answers: an action, and what goes with it.
            (Some(actions), Some(abi)) if !is_jump && code.unsigned() & BPF_CLASS == BPF_RET => {
                write!(f, "{}", actions.text(abi, operand & !SECCOMP_RET_DATA))?;
                if operand & SECCOMP_RET_DATA != 0 {
                    f.write_str("|")?;
                    hexadecimal(f, operand & SECCOMP_RET_DATA)?;
                }
            }
            (None, Some(abi)) if !is_jump && code.unsigned() & BPF_CLASS_AND_MODE == BPF_LD_ABS => {
                place(f, abi, operand)?
            }
            _ => hexadecimal(f, operand)?,
        }
        if is_jump {
            f.write_str(", ")?;
            hexadecimal(f, jt)?;
            f.write_str(", ")?;
            hexadecimal(f, jf)?;
        }
        f.write_str(")")
    }

    fn member<M: Memory + ?Sized>(
        &self,
        f: &mut fmt::Formatter<'_>,
        record: &Record<'_, M>,
        field: &Field<'_, M>,
    ) -> fmt::Result {
        let (name, content) = (field.name().unwrap_or_default(), field.content());
        if let (Meaning::Ipv6, Content::Bytes(bytes)) = (field.meaning(), content) {
            return self.ipv6(f, name, bytes);
        }
        write!(f, "{name}=")?;
        match (field.meaning(), content) {
            (_, Content::Integer(before)) if field.after().is_some() => {
                self.content(f, &content)?;
                match field.after().and_then(number::behind) {
                    Some(after) if after != before => {
                        f.write_str(" => ")?;
                        self.content(f, &Content::<M>::Integer(after))
                    }
                    _ => Ok(()),
                }
            }
            (Meaning::PerfConfig, Content::Integer(config)) => {
                let is_type = |other: &Field<'_, M>| {
                    other.meaning().constants().is_some_and(|of| of.number() == names::perf_type)
                };
                let of = record.fields().into_iter().flatten().find(is_type).and_then(|of| of.value().bits());
                match (of, config.abi()) {
                    (Some(of), Some(abi)) if self.names => {
                        let text = by(|f| perf_config(f, abi, of, config.unsigned()));
                        in_style(f, self.constants, &by(|f| hexadecimal(f, config.unsigned())), &text)
                    }
                    _ => self.content(f, &content),
                }
            }
            (Meaning::Syscall, Content::Integer(number)) if self.names => {
                let arch =
                    self.arch.or_else(|| record.fields().into_iter().flatten().find_map(|field| arch_of(&field)));
                let abi = arch.and_then(|arch| Abi::from_audit_arch(arch, number.unsigned()));
                match abi.and_then(|abi| abi.syscall(number.unsigned())) {
                    Some(syscall) => {
                        let name = by(|f| write!(f, "__NR_{}", syscall.name()));
                        in_style(f, self.constants, &number.unsigned(), &name)
                    }
                    None => self.content(f, &content),
                }
            }
            (Meaning::Date, Content::Record(record)) => self.date(f, record),
            (Meaning::Date, Content::Integer(seconds)) => {
                self.content(f, &content)?;
                // The part of a second is behind it.
                let is_fraction = |other: &Field<'_, M>| {
                    other.index() == field.index() + 1 && other.meaning() == Meaning::Nanoseconds
                };
                let nanoseconds = record.fields().into_iter().flatten().find(is_fraction);
                let nanoseconds = nanoseconds.and_then(|field| field.value().bits()).unwrap_or(0);
                date(f, number::seconds(seconds), nanoseconds, 9)
            }
            _ => self.content(f, &content),
        }
    }

    /// `{tv_sec=1700000000, tv_nsec=5} /* 2023-11-14T22:13:20.000000005+0000 */`, or what stands for a time of a file: `UTIME_NOW`.
    fn date<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, record: Record<'_, M>) -> fmt::Result {
        let mut fields = record.fields().into_iter().flatten();
        let (seconds, fraction) = (fields.next(), fields.next());
        let (Some(Content::Integer(seconds)), Some(fraction)) = (seconds.map(|field| field.content()), fraction) else {
            return self.content(f, &Content::Record(record));
        };
        let (is_nano, value) = (fraction.meaning() == Meaning::Nanoseconds, fraction.value().bits().unwrap_or(0));
        let digits = if is_nano { 9 } else { 6 };
        match value {
            UTIME_NOW | UTIME_OMIT if is_nano => {
                let name = if value == UTIME_NOW { "UTIME_NOW" } else { "UTIME_OMIT" };
                in_style(f, self.constants, &by(|f| self.content(f, &Content::Record(record))), &name)
            }
            _ => {
                self.content(f, &Content::Record(record))?;
                date(f, number::seconds(seconds), value, digits)
            }
        }
    }

    /// `inet_pton(AF_INET6, "::1", &sin6_addr)`; as a number, it is the bytes.
    fn ipv6<M: Memory + ?Sized>(&self, f: &mut fmt::Formatter<'_>, name: &str, bytes: Bytes<'_, M>) -> fmt::Result {
        let mut octets = [0; 16];
        let address = match bytes.read(&mut octets) {
            Ok(read) if read.len() == 16 => core::net::Ipv6Addr::from(octets),
            _ => {
                write!(f, "{name}=")?;
                return hexadecimal(f, bytes.address());
            }
        };
        if self.constants.style() != ConstantStyle::Names {
            write!(f, "{name}=")?;
            hexadecimal_bytes(f, bytes, HEXADECIMAL_BYTES)?;
        }
        f.write_str(match self.constants.style() {
            ConstantStyle::Names => "inet_pton(AF_INET6, ",
            ConstantStyle::Numbers => return Ok(()),
            ConstantStyle::Both => " /* inet_pton(AF_INET6, ",
        })?;
        quoted(f, address, self.hex)?;
        match self.constants.style() {
            ConstantStyle::Names => write!(f, ", &{name})"),
            _ => f.write_str(") */"),
        }
    }
}

/// `SKF_AD_OFF+SKF_AD_PKTTYPE`, `SKF_NET_OFF+9`: where an instruction loads from, if that is no place in a packet's data.
#[cfg(feature = "structs")]
fn place(f: &mut fmt::Formatter<'_>, abi: Abi, place: u64) -> fmt::Result {
    match PLACES.into_iter().find(|&(start, _)| place >= start) {
        Some((start, "SKF_AD_OFF")) => {
            write!(f, "SKF_AD_OFF+{}", Constants::from_number(names::bpf_ancillary).text(abi, place - start))
        }
        Some((start, name)) => write!(f, "{name}+{}", place - start),
        None => hexadecimal(f, place),
    }
}

/// The architecture that a member names.
#[cfg(feature = "structs")]
fn arch_of<M: Memory + ?Sized>(field: &Field<'_, M>) -> Option<u32> {
    let is_arch = field.meaning().constants().is_some_and(|of| of.number() == names::audit_arch);
    field.value().bits().filter(|_| is_arch).map(|arch| arch as u32)
}

/// ` /* 2023-11-14T22:13:20.000000005+0000 */`: a time that is so many seconds after the beginning of 1970, and a part of a second that has
/// so many digits. Nothing if all is 0, or is no time.
#[cfg(feature = "structs")]
fn date(f: &mut fmt::Formatter<'_>, seconds: i64, fraction: u64, digits: usize) -> fmt::Result {
    if seconds == 0 && fraction == 0 || fraction >= 10_u64.pow(digits as u32) {
        return Ok(());
    }
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // Years begin in March here, so that the day that not each of them has is their last one. 400 of them have 146,097 days.
    let day = days + 719_468;
    let (era, day) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year_of_era = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    // C has no other years.
    if i32::try_from(year).is_err() {
        return Ok(());
    }
    let (hour, minute) = (second / 3600, second / 60 % 60);
    write!(f, " /* {year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{:02}", second % 60)?;
    if fraction != 0 {
        write!(f, ".{fraction:0digits$}")?;
    }
    f.write_str("+0000 */")
}

/// How many structs are in an array of those that differ in size: `0x7ffe0000 /* 24 entries */`.
#[cfg(feature = "structs")]
fn count_of_records<M: Memory + ?Sized>(f: &mut fmt::Formatter<'_>, list: List<'_, M>) -> fmt::Result {
    hexadecimal(f, list.address())?;
    let mut items = list.items().take(COUNT_LIMIT);
    let count = items.by_ref().take_while(Result::is_ok).count();
    write!(f, " /* {count} entries */")
}

/// Whether there is nothing but zeros in the first page of them: of more, the kernel takes nothing.
#[cfg(feature = "structs")]
fn is_zero<M: Memory + ?Sized>(bytes: Bytes<'_, M>) -> bool {
    let len = bytes.len().unwrap_or_default().min(MOST_OF_STRUCT);
    let (mut chunk, size) = ([0; CHUNK], CHUNK as u64);
    (0..len.div_ceil(size)).all(|index| {
        let wanted = (len - index * size).min(size) as usize;
        bytes.read_at(index * size, &mut chunk[..wanted]).is_ok_and(|read| read.iter().all(|&byte| byte == 0))
    })
}

/// `"\x8d\x61\x00"`: bytes that are no text.
fn hexadecimal_bytes<M: Memory + ?Sized>(f: &mut fmt::Formatter<'_>, bytes: Bytes<'_, M>, limit: usize) -> fmt::Result {
    let len = bytes.len().unwrap_or_default();
    let shown = usize::try_from(len).unwrap_or(usize::MAX).min(limit);
    if !is_readable(bytes, shown) {
        return hexadecimal(f, bytes.address());
    }
    Style { hex: HexStrings::All, ..Style::DEFAULT }.quote(f, bytes, shown)?;
    f.write_str(if shown as u64 == len { "" } else { "..." })
}

/// `0f6e1d5c-3b1a-4c8e-9f57-2a64c1d0b7e3`
fn uuid<M: Memory + ?Sized>(f: &mut fmt::Formatter<'_>, bytes: Bytes<'_, M>) -> fmt::Result {
    let mut octets = [0; 16];
    let Ok(read) = bytes.read(&mut octets) else { return hexadecimal(f, bytes.address()) };
    for (index, octet) in read.iter().enumerate() {
        let separator = if matches!(index, 4 | 6 | 8 | 10) { "-" } else { "" };
        write!(f, "{separator}{octet:02x}")?;
    }
    Ok(())
}

fn is_readable<M: Memory + ?Sized>(bytes: Bytes<'_, M>, len: usize) -> bool {
    all_chunks(bytes, len, &|read| read.is_some())
}

/// Whether `is_so` holds for each part of the first `len` bytes; it takes none if that can't be read.
fn all_chunks<M: Memory + ?Sized>(bytes: Bytes<'_, M>, len: usize, is_so: &dyn Fn(Option<&[u8]>) -> bool) -> bool {
    let mut chunk = [0; CHUNK];
    let mut done = 0;
    while done < len {
        let read = bytes.read_at(done as u64, &mut chunk[..(len - done).min(CHUNK)]);
        if !is_so(read.ok()) {
            return false;
        }
        done += CHUNK;
    }
    true
}

/// How many strings are in an array: `0x7ffe0000 /* 24 vars */`.
fn count_of_strings<M: Memory + ?Sized>(f: &mut fmt::Formatter<'_>, list: List<'_, M>) -> fmt::Result {
    hexadecimal(f, list.address())?;
    let mut items = list.items();
    let mut count = 0;
    let end = loop {
        match items.next() {
            Some(Ok(_)) if count < COUNT_LIMIT => count += 1,
            end => break end,
        }
    };
    let unterminated = match end {
        Some(Err(_)) if count == 0 => return Ok(()),
        None => "",
        Some(_) => ", unterminated",
    };
    write!(f, " /* {count} var{}{unterminated} */", if count == 1 { "" } else { "s" })
}

/// `[ICMP_ECHOREPLY ICMP_ECHO]`, or of more than half of all types those that are not in the set: `~[ICMP_ECHOREPLY]`.
#[cfg(feature = "names")]
fn icmp_types<M: Memory + ?Sized>(f: &mut fmt::Formatter<'_>, set: Set<'_, M>) -> fmt::Result {
    let (Ok(members), Some(abi)) = (set.members(), set.abi()) else { return hexadecimal(f, set.address()) };
    let types = members.filter(|&number| number < 32).fold(0_u32, |types, number| types | 1 << number);
    let is_inverted = types.count_ones() > 16;
    f.write_str(if is_inverted { "~[" } else { "[" })?;
    let mut separator = "";
    for number in (0..32).filter(|number| (types >> number & 1 != 0) != is_inverted) {
        write!(f, "{separator}{}", Constants::from_number(names::icmp_type).text(abi, number))?;
        separator = " ";
    }
    f.write_str("]")
}

/// As much of a set as is shown.
#[cfg(feature = "names")]
pub(super) fn beginning<'a, M: Memory + ?Sized>(set: Set<'a, M>) -> Set<'a, M> {
    set.cut(if set.meaning() == Meaning::Cpu { CPU_SET_BYTES } else { DESCRIPTOR_SET_BYTES })
}
