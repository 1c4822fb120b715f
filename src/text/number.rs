//! Numbers, as strace writes them: by their names, if they have any.

use core::fmt;
#[cfg(feature = "names")]
use core::net::Ipv4Addr;

#[cfg(feature = "names")]
use super::forms::{self, capabilities, clock, constant_text, errno, limit, returned_constants, signal, status, ticks};
#[cfg(feature = "names")]
use super::style::{ConstantStyle, Style, Styling, Writers, by, in_style, number_and_name, quoted};
#[cfg(feature = "names")]
use crate::abi::{Abi, Endian};
#[cfg(feature = "names")]
use crate::c_text::{Escaped, HexStrings};
use crate::c_text::{hexadecimal, octal};
#[cfg(feature = "names")]
use crate::call::Outcome;
use crate::call::{Content, Integer, Memory};
#[cfg(feature = "names")]
use crate::errno::Errno;
use crate::meaning::sets::Kind;
#[cfg(feature = "names")]
use crate::meaning::sets::{Constants, set};
use crate::meaning::words::Meaning;
use crate::pad::{is_padded, pad};
#[cfg(feature = "names")]
use crate::row::Int;
#[cfg(feature = "names")]
use crate::word::truncated;

/// The type in a file's mode: S_IFMT of linux/stat.h.
#[cfg(feature = "names")]
const FILE_TYPE: u64 = 0o170000;

/// As strace writes it. With the feature `names`, it is written by its name, if it has one.
///
/// ```
/// use sysno::{Content, NoMemory, arch::x86_64::Sysno};
///
/// let call = *Sysno::lseek.decode([3, 0, 2]).invocation();
/// let view = call.view(&NoMemory);
/// let Content::Integer(whence) = view.arg(2).unwrap().content() else { panic!() };
/// assert_eq!(whence.to_string(), if cfg!(feature = "names") { "SEEK_END" } else { "2" });
/// ```
impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        #[cfg(feature = "names")]
        return named(f, *self, &Style::DEFAULT);
        #[cfg(not(feature = "names"))]
        plain(f, *self)
    }
}

/// Writes a number without names.
pub(super) fn plain(f: &mut fmt::Formatter<'_>, integer: Integer) -> fmt::Result {
    match integer.meaning() {
        Meaning::Directory if integer.is_signed() && integer.signed() == -100 => f.write_str("AT_FDCWD"),
        Meaning::Mode => octal(f, if integer.is_signed() { integer.signed() as u64 } else { integer.unsigned() }),
        meaning if is_hexadecimal(meaning) => hexadecimal(f, integer.unsigned()),
        _ if integer.is_signed() => write!(f, "{}", integer.signed()),
        _ => write!(f, "{}", integer.unsigned()),
    }
}

/// Whether a number of this meaning is hexadecimal, if it is shown as a number: bits and addresses are.
fn is_hexadecimal(meaning: Meaning) -> bool {
    match meaning {
        Meaning::Flags(_)
        | Meaning::Bits
        | Meaning::Address
        | Meaning::Device
        | Meaning::SignalMask
        | Meaning::CapabilityMask
        | Meaning::KernelVersion
        | Meaning::Position
        | Meaning::NetlinkGroups
        | Meaning::Nodes
        | Meaning::PerfConfig => true,
        Meaning::Choice(constants) => constants.kind() == Kind::Codes,
        _ => false,
    }
}

/// Writes what a call has returned: the number that `outcome` is, by its meaning, and its names behind it.
#[cfg(feature = "names")]
pub(super) fn returned(f: &mut fmt::Formatter<'_>, outcome: Outcome, integer: Integer, style: Styling) -> fmt::Result {
    let (meaning, abi, bits) = (integer.meaning(), integer.abi(), integer.unsigned());
    match meaning {
        Meaning::Mode => return octal(f, bits),
        // Of an ioctl.
        Meaning::Flags(set) if set.number() == set::namespace_types => fmt::Display::fmt(&outcome, f)?,
        Meaning::Bits | Meaning::Flags(_) => hexadecimal(f, bits)?,
        // strace has it in hexadecimal, though it is one of a few numbers.
        Meaning::Choice(set) if set.number() == set::lease => hexadecimal(f, bits)?,
        _ => fmt::Display::fmt(&outcome, f)?,
    }
    match (meaning.constants(), abi) {
        (Some(constants), Some(abi)) => {
            returned_constants(f, constants, abi, constants.bits_of(abi, integer.all_bits(), integer.width()), style)
        }
        _ => Ok(()),
    }
}

/// Writes a number by its name, in the C library's terms if it is in memory in an order of its own: `htons(80)`. In another style, it is
/// written as a number, or as both.
#[cfg(feature = "names")]
pub(super) fn named(f: &mut fmt::Formatter<'_>, integer: Integer, style: &Style<'_>) -> fmt::Result {
    match style.constants.integer(f, integer, style) {
        Some(done) => done,
        None => by_name(f, integer, style.hex),
    }
}

#[cfg(feature = "names")]
fn by_name(f: &mut fmt::Formatter<'_>, integer: Integer, hex: HexStrings) -> fmt::Result {
    let convert = match (integer.byte_order(), integer.width(), integer.meaning()) {
        (None, ..) | (_, _, Meaning::Ipv4) => return named_alone(f, integer, hex),
        (Some(Endian::Big), 16, _) => "htons",
        (Some(Endian::Big), 32, _) => "htonl",
        (Some(Endian::Big), ..) => "htobe64",
        (Some(Endian::Little), ..) => "htobs",
    };
    write!(f, "{convert}(")?;
    named_alone(f, integer, hex)?;
    f.write_str(")")
}

#[cfg(feature = "names")]
impl Styling {
    pub(super) fn new(style: ConstantStyle) -> Self {
        const fn writers(style: ConstantStyle) -> Writers {
            Writers { style, number: number_and_name, integer: styled, in_parts: forms::in_parts }
        }
        static NUMBERS: Writers = writers(ConstantStyle::Numbers);
        static BOTH: Writers = writers(ConstantStyle::Both);
        Self(match style {
            ConstantStyle::Names => None,
            ConstantStyle::Numbers => Some(&NUMBERS),
            ConstantStyle::Both => Some(&BOTH),
        })
    }
}

#[cfg(feature = "names")]
#[cold]
pub(super) fn styled(f: &mut fmt::Formatter<'_>, integer: Integer, style: &Style<'_>) -> fmt::Result {
    let name = by(|f| by_name(f, integer, style.hex));
    let (meaning, unsigned, signed) = (integer.meaning(), integer.unsigned(), integer.all_bits() as i32);
    match (integer.byte_order(), meaning, integer.abi()) {
        (Some(Endian::Little), ..) => {
            let number = by(|f| hexadecimal(f, unsigned));
            let name = by(|f| named_alone(f, integer, style.hex));
            write!(f, "htobs({})", by(|f| in_style(f, style.constants, &number, &name)))
        }
        // The bytes, as a network sees them.
        (Some(Endian::Big), ..) | (_, Meaning::Ipv4, _) => {
            let bytes = unsigned.to_be_bytes();
            let bytes = bytes.get(8 - usize::from(integer.width() / 8)..).unwrap_or_default();
            let number = by(|f| write!(f, "\"{}\"", Escaped::new(bytes).hex_strings(HexStrings::All)));
            in_style(f, style.constants, &number, &name)
        }
        (_, Meaning::Signal, _) | (_, Meaning::Directory, _) => in_style(f, style.constants, &signed, &name),
        (_, Meaning::Clock, Some(_)) if signed < 0 => in_style(f, style.constants, &signed, &name),
        (_, Meaning::Errno | Meaning::NumberOrErrno, Some(_)) => in_style(f, style.constants, &signed, &name),
        (_, _, Some(abi)) if meaning.constants().is_some() => {
            let text = |set: Constants| {
                let bits = set.bits_of(abi, integer.all_bits(), integer.width());
                let number = by(|f| set.number_alone(f, bits));
                match (style.constants.in_parts(f, abi, set, bits), style.constants.style()) {
                    (Some(done), _) => done,
                    // Permissions alone are written as both, too. Without a name for its type, a file's mode is a number.
                    (None, ConstantStyle::Both) if set.kind() == Kind::Modes => match bits & FILE_TYPE {
                        kind if kind != 0 && set.name_of(abi, kind).is_none() => write!(f, "{number}"),
                        _ => write!(f, "{number} /* {name} */"),
                    },
                    _ => in_style(f, style.constants, &number, &name),
                }
            };
            meaning.constants().map_or(Ok(()), text)
        }
        (_, Meaning::Device | Meaning::KernelVersion, _) => {
            in_style(f, style.constants, &by(|f| hexadecimal(f, unsigned)), &name)
        }
        (_, Meaning::Limit, _) => in_style(f, style.constants, &unsigned, &name),
        (_, Meaning::Ticks, _) if style.constants.style() == ConstantStyle::Numbers => write!(f, "{unsigned}"),
        // strace writes each half of it by itself.
        (_, Meaning::CapabilityMask, Some(abi)) => {
            let mut separator = "";
            for part in [unsigned & u64::from(u32::MAX), unsigned & !u64::from(u32::MAX)] {
                if part != 0 || unsigned == 0 && separator.is_empty() {
                    f.write_str(separator)?;
                    let number = by(|f| hexadecimal(f, if part > u32::MAX.into() { part >> 32 } else { part }));
                    in_style(f, style.constants, &number, &by(|f| capabilities(f, abi, part)))?;
                    separator = "|";
                }
            }
            Ok(())
        }
        _ => by_name(f, integer, style.hex),
    }
}

/// Writes a signal of a set.
#[cfg(feature = "names")]
pub(super) fn signal_of_set(f: &mut fmt::Formatter<'_>, abi: Abi, number: u64, style: Styling) -> fmt::Result {
    match style.style() {
        ConstantStyle::Names => signal(f, abi, number, false),
        ConstantStyle::Numbers => write!(f, "{number}"),
        ConstantStyle::Both => {
            write!(f, "{number} /* {} */", by(|f| signal(f, abi, number, false)))
        }
    }
}

/// Writes a number by its name. Its sign may be extended to 64 bits.
#[cfg(feature = "names")]
fn named_alone(f: &mut fmt::Formatter<'_>, integer: Integer, hex: HexStrings) -> fmt::Result {
    let (meaning, int, abi, bits) = (integer.meaning(), integer.int(), integer.abi(), integer.all_bits());
    let width = integer.width();
    match (meaning, abi) {
        (Meaning::Signal, Some(abi)) => signal(f, abi, integer.unsigned(), true),
        (Meaning::Clock, Some(_)) if (bits as i32) < 0 => clock(f, bits as i32),
        (_, Some(abi)) if meaning.constants().is_some() => {
            let text = |set: Constants| constant_text(f, set, abi, set.bits_of(abi, bits, width));
            meaning.constants().map_or(Ok(()), text)
        }
        // Of a table of segments, any entry.
        (Meaning::Id, _) if int == Int::U32 && integer.unsigned() == u32::MAX.into() => f.write_str("-1"),
        (Meaning::User | Meaning::Group, _) if truncated(bits, width.min(32)) == truncated(u64::MAX, width.min(32)) => {
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
        (Meaning::Address | Meaning::Path | Meaning::String, _) if integer.unsigned() == 0 => f.write_str("NULL"),
        (Meaning::Ipv4, _) => {
            f.write_str("inet_addr(")?;
            quoted(f, Ipv4Addr::from_bits(bits as u32), hex)?;
            f.write_str(")")
        }
        (Meaning::Date, _) => write!(f, "{}", seconds(integer)),
        (Meaning::Offset, _) => write!(f, "{}", integer.signed()),
        (Meaning::Status, Some(abi)) => status(f, abi, bits as u32),
        (Meaning::Errno, Some(abi)) => errno(f, abi, bits as i32),
        (Meaning::NumberOrErrno, Some(abi)) if integer.signed() < 0 => {
            match i32::try_from(integer.signed().saturating_neg()) {
                Ok(number) if Errno::of(abi, number).is_some() => {
                    f.write_str("-")?;
                    errno(f, abi, number)
                }
                _ => plain(f, integer),
            }
        }
        (Meaning::Ticks, Some(abi)) => ticks(f, abi, integer.unsigned()),
        #[cfg(feature = "structs")]
        (Meaning::Skid, _) => skid(f, integer),
        // As many columns as the word has digits, and no `0x` before zeros.
        (Meaning::Nodes, _) => {
            let columns = usize::from(width / 4);
            match integer.unsigned() {
                0 => write!(f, "{:0columns$}", 0),
                nodes => write!(f, "{nodes:#0columns$x}"),
            }
        }
        // Without groups, strace writes as many digits.
        (Meaning::NetlinkGroups, _) => match integer.unsigned() {
            0 => f.write_str("00000000"),
            groups => write!(f, "{groups:#08x}"),
        },
        (Meaning::KernelVersion, _) => {
            let [_, major, minor, patch] = (integer.unsigned() as u32).to_be_bytes();
            write!(f, "KERNEL_VERSION({major}, {minor}, {patch})")
        }
        #[cfg(feature = "structs")]
        (Meaning::BpfCode | Meaning::EbpfCode, Some(abi)) => {
            let set = bpf_code_set(bits, meaning == Meaning::EbpfCode);
            constant_text(f, Constants::from_number(set), abi, bits)
        }
        (Meaning::Character, _) if (0x20..0x7F).contains(&bits) => write!(f, "'{}'", bits as u8 as char),
        (Meaning::Limit, _) => limit(f, integer.unsigned(), width),
        (Meaning::CapabilityMask, Some(abi)) => capabilities(f, abi, integer.unsigned()),
        _ => plain(f, integer),
    }
}

/// The seconds of a time of day, which may be before 1970, whatever the type; but 32 bits without a sign have none.
#[cfg(feature = "names")]
pub(super) fn seconds(integer: Integer) -> i64 {
    if integer.width() == 64 || integer.is_signed() { integer.signed() } else { integer.unsigned() as i64 }
}

/// The number behind a pointer.
pub(super) fn behind<M: Memory + ?Sized>(content: Content<'_, M>) -> Option<Integer> {
    let Content::List(list) = content else { return None };
    match list.items().next() {
        Some(Ok(Content::Integer(number))) => Some(number),
        _ => None,
    }
}

/// The set of what the class of an instruction has.
#[cfg(feature = "structs")]
fn bpf_code_set(code: u64, is_extended: bool) -> u16 {
    // Classes, and what a classic program returns, by BPF_CLASS and BPF_RVAL of linux/bpf_common.h and linux/filter.h.
    match (code & 7, is_extended) {
        (0..=3, true) => set::ebpf_load,
        (4 | 7, true) => set::ebpf_arithmetic,
        (_, true) => set::ebpf_jump,
        (0 | 1, _) => set::bpf_load,
        (2 | 3, _) => set::bpf_store,
        (4, _) => set::bpf_arithmetic,
        (5, _) => set::bpf_jump,
        (6, _) if code & 0x18 == 0x10 => set::bpf_return_accumulator,
        (6, _) => set::bpf_return,
        _ => set::bpf_misc,
    }
}

/// `2 /* requested to have 0 skid */`: how far behind the instruction that counts the address of a sample may be.
#[cfg(feature = "structs")]
fn skid(f: &mut fmt::Formatter<'_>, skid: Integer) -> fmt::Result {
    let skid = skid.unsigned();
    let what = match skid {
        0 => "arbitrary skid",
        1 => "constant skid",
        2 => "requested to have 0 skid",
        _ => "must have 0 skid",
    };
    write!(f, "{skid} /* {what} */")
}
