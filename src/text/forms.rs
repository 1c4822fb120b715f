//! The forms that strace has for a few sets of constants, for signals, clocks, what `wait` reports and the arguments of `clone`. Only with the feature `names`.

use core::fmt;

use super::style::{ConstantStyle, Styling, by, in_style};
use crate::abi::Abi;
use crate::c_text::{hexadecimal, octal};
use crate::errno::Errno;
use crate::meaning::sets::{Constants, set};

/// The number of the first real-time signal: SIGRTMIN.
const FIRST_REAL_TIME: u64 = 32;
/// Of the flags of `swapon`, the bits of the priority, SWAP_FLAG_PRIO_MASK: linux/swap.h.
const SWAP_PRIORITY: u64 = 0x7FFF;
/// The newer of two layouts of a struct: linux/ipc.h.
const IPC_64: u64 = 0x100;
/// The signal at the end of a process, among the flags of `clone`: linux/sched.h.
const CSIGNAL: u64 = 0xFF;
/// Of the type of a socket, the bits that aren't flags: linux/net.h of the kernel.
const SOCK_TYPE_MASK: u64 = 0xF;
/// linux/fanotify.h: FAN_ALL_CLASS_BITS.
const FAN_CLASS_BITS: u64 = 0xC;
/// linux/kexec.h.
const KEXEC_ARCH_MASK: u64 = 0xFFFF_0000;
/// linux/personality.h.
const PER_MASK: u64 = 0xFF;
/// linux/fcntl.h.
const AT_STATX_SYNC_TYPE: u64 = 0x6000;
/// Of how addresses are tagged, the bits of the tags that may be generated: PR_MTE_TAG_MASK and PR_MTE_TAG_SHIFT of linux/prctl.h.
const MTE_TAGS: u64 = 0xFFFF << MTE_TAG_SHIFT;
const MTE_TAG_SHIFT: u8 = 3;
/// By how many bits the class is further up than the level in it, in a priority of input and output: linux/ioprio.h.
const IO_CLASS_SHIFT: u8 = 13;

/// What strace calls the arguments of `clone`, and what the rows call them; in its order, which is the same on every ABI.
const CLONE: [(&str, &str); 6] = [
    ("child_stack", "stack"),
    ("flags", "flags"),
    ("stack_size", "stack_size"),
    ("parent_tid", "parent_tid"),
    ("tls", "tls"),
    ("child_tidptr", "child_tid"),
];

/// The names that strace writes before the arguments of the call, each with the one in the call's row, in the order in which it writes them.
pub(super) fn labels(call: &str) -> &'static [(&'static str, &'static str)] {
    if call == "clone" { &CLONE } else { &[] }
}

/// `SIGTERM`, `SIGRT_1`; in a set, without `SIG`.
pub(super) fn signal(f: &mut fmt::Formatter<'_>, abi: Abi, number: u64, with_prefix: bool) -> fmt::Result {
    match Constants::from_number(set::signals).name_of(abi, number) {
        Some(name) if with_prefix => f.write_str(name),
        Some(name) => f.write_str(name.strip_prefix("SIG").unwrap_or(name)),
        None if (FIRST_REAL_TIME..=abi.descriptor().last_signal.into()).contains(&number) => {
            write!(f, "{}RT_{}", if with_prefix { "SIG" } else { "" }, number - FIRST_REAL_TIME)
        }
        // The 32 bits of a signed number, whose sign may be extended.
        None if number <= u32::MAX.into() || number as i64 == i64::from(number as i32) => {
            write!(f, "{}", number as i32)
        }
        None => write!(f, "{number}"),
    }
}

/// Writes what follows a result that is made of constants: ` (flags O_RDWR)`. Writes nothing if no name says more than the
/// number.
pub(super) fn returned_constants(
    f: &mut fmt::Formatter<'_>,
    constants: Constants,
    abi: Abi,
    bits: u64,
    style: Styling,
) -> fmt::Result {
    let is_named = match constants.number() {
        // These are several numbers, of which strace always says something.
        set::io_priority | set::personality | set::prctl_tagged_address | set::prctl_riscv_vector => true,
        set::signals => bits != 0,
        _ => {
            !constants.rows_of(abi, bits, &mut [0]).is_empty()
                || !constants.kind().is_choice() && constants.has_flag(abi, bits)
        }
    };
    if !is_named || constants.number() == set::io_priority && style.style() == ConstantStyle::Numbers {
        return Ok(());
    }
    f.write_str(match constants.number() {
        set::open_flags | set::descriptor_flags => " (flags ",
        set::seals => " (seals ",
        _ => " (",
    })?;
    match constants.number() {
        set::signals => signal(f, abi, bits, true)?,
        set::io_priority => io_priority(f, abi, bits, style)?,
        set::personality if style.style() != ConstantStyle::Names => {
            style.in_parts(f, abi, constants, bits).unwrap_or(Ok(()))?;
        }
        // Of all others, strace writes the names here whatever the style.
        set::descriptor_flags | set::seals | set::membarrier_commands => {
            let text = by(|f| constant_text(f, constants, abi, bits));
            in_style(f, style, &by(|f| hexadecimal(f, bits)), &text)?;
        }
        _ => constant_text(f, constants, abi, bits)?,
    }
    f.write_str(")")
}

/// Writes a value made of constants. strace has a form of its own for a few sets.
pub(super) fn constant_text(f: &mut fmt::Formatter<'_>, constants: Constants, abi: Abi, bits: u64) -> fmt::Result {
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
            // Without a command, the number is a type's.
            match constants.name_of(abi, bits & !0xFF).filter(|_| bits > 0xFF) {
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
        // What is behind the first of the numbers that are given out as needed.
        set::l2cap_psm | set::l2cap_channel if constants.name_of(abi, bits).is_none() => {
            let starts = ["L2CAP_PSM_DYN_START", "L2CAP_PSM_LE_DYN_START", "L2CAP_CID_DYN_START"];
            let starts = starts.into_iter().filter_map(|name| Some((name, constants.value(abi, name)?)));
            match starts.filter(|&(_, start)| start < bits).max_by_key(|&(_, start)| start) {
                Some((name, start)) if name != "L2CAP_PSM_LE_DYN_START" || bits <= 0xFF => {
                    write!(f, "{name}+{}", bits - start)
                }
                _ => fmt::Display::fmt(&part(bits), f),
            }
        }
        set::io_priority => io_priority(f, abi, bits, Styling::NAMES),
        // That it is disabled is said, too.
        set::prctl_tagged_address => {
            let tags = bits & MTE_TAGS;
            f.write_str(if bits & 1 == 0 { "!PR_TAGGED_ADDR_ENABLE|" } else { "" })?;
            write!(f, "{}", part(bits & !MTE_TAGS))?;
            if tags != 0 { write!(f, "|{:#x}<<PR_MTE_TAG_SHIFT", tags >> MTE_TAG_SHIFT) } else { Ok(()) }
        }
        // How it is now, how it will be after execve(), and whether children have it so.
        set::prctl_riscv_vector => {
            let inherit = "PR_RISCV_V_VSTATE_CTRL_INHERIT";
            let (not, rest) = (if bits & 0x10 == 0 { "!" } else { "" }, bits & !0x1F);
            write!(f, "{}|{}<<2|{not}{inherit}", part(bits & 3), part(bits >> 2 & 3))?;
            if rest != 0 { write!(f, "|{rest:#x}") } else { Ok(()) }
        }
        // In every style, the number and what it stands for.
        set::syslog_action | set::console_level => {
            let name = constants.name_of(abi, bits);
            write!(
                f,
                "{} /* {}{} */",
                bits as i32,
                name.unwrap_or(constants.prefix()),
                if name.is_none() { "???" } else { "" }
            )
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

/// IOPRIO_PRIO_VALUE of linux/ioprio.h: the class in the style that constants have.
fn io_priority(f: &mut fmt::Formatter<'_>, abi: Abi, bits: u64, style: Styling) -> fmt::Result {
    let (class, level) = (bits >> IO_CLASS_SHIFT, bits & ((1 << IO_CLASS_SHIFT) - 1));
    let name = Constants::from_number(set::io_priority).text(abi, class);
    let class = by(|f| in_style(f, style, &by(|f| hexadecimal(f, class)), &name));
    write!(f, "IOPRIO_PRIO_VALUE({class}, {level})")
}

/// Writes a value, as a number or as both, whose parts strace writes by themselves: `0x1200000|17`. `None` if it is written as one.
#[cold]
pub(super) fn in_parts(
    f: &mut fmt::Formatter<'_>,
    abi: Abi,
    constants: Constants,
    bits: u64,
    style: Styling,
) -> Option<fmt::Result> {
    // The bits of the part that is written first; whether it is written where it is 0, and whether the other one is.
    let (first, has_first, has_second) = match constants.number() {
        set::io_priority | set::quota_command => (0, false, true),
        set::ipc_flags | set::shmget_flags => (!0o777, false, true),
        set::msgctl_command | set::shmctl_command | set::semctl_command => (IPC_64, false, true),
        set::swap_flags => (!SWAP_PRIORITY, false, true),
        set::clone_flags => (!CSIGNAL, false, bits == 0),
        set::socket_type => (SOCK_TYPE_MASK, false, bits == 0),
        set::fanotify_init_flags => (FAN_CLASS_BITS, true, false),
        set::kexec_load_flags => (KEXEC_ARCH_MASK, true, false),
        set::personality if bits != u32::MAX.into() => (PER_MASK, true, false),
        set::syslog_action | set::console_level => return Some(constant_text(f, constants, abi, bits)),
        set::statx_flags => (AT_STATX_SYNC_TYPE, style.style() == ConstantStyle::Both || bits == 0, false),
        _ => return None,
    };
    let mut part = |bits: u64, is_second: bool, separator: &str| {
        f.write_str(separator)?;
        let number = by(|f| match constants.number() {
            set::io_priority | set::quota_command | set::swap_flags | set::clone_flags if is_second => {
                write!(f, "{bits}")
            }
            set::ipc_flags | set::shmget_flags if is_second => octal(f, bits),
            _ => hexadecimal(f, bits),
        });
        let name = by(|f| match constants.number() {
            set::io_priority => io_priority(f, abi, bits, style),
            set::quota_command => constant_text(f, constants, abi, bits),
            set::clone_flags if is_second => signal(f, abi, bits, true),
            // These have no names.
            set::ipc_flags | set::shmget_flags | set::swap_flags if is_second => write!(f, "{number}"),
            set::msgctl_command | set::shmctl_command | set::semctl_command => {
                names_of_part(f, constants, abi, bits, is_second)
            }
            set::clone_flags | set::swap_flags | set::ipc_flags | set::shmget_flags => {
                names_of_part(f, constants, abi, bits, false)
            }
            _ => names_of_part(f, constants, abi, bits, !is_second),
        });
        in_style(f, style, &number, &name)
    };
    let (is_first, is_second) = (has_first || bits & first != 0, has_second || bits & !first != 0);
    let done = if is_first { part(bits & first, false, "") } else { Ok(()) };
    let separator = if is_first { "|" } else { "" };
    Some(if is_second { done.and_then(|()| part(bits & !first, true, separator)) } else { done })
}

/// The names of one part of a value: of the number that it is, or of its flags.
fn names_of_part(
    f: &mut fmt::Formatter<'_>,
    constants: Constants,
    abi: Abi,
    bits: u64,
    is_choice: bool,
) -> fmt::Result {
    if let Some(name) = constants.name_of(abi, bits) {
        return f.write_str(name);
    }
    let (mut left, mut separator) = (bits, "");
    for (name, flag) in constants.iter(abi).filter(|_| !is_choice) {
        if flag != 0 && left & flag == flag {
            write!(f, "{separator}{name}")?;
            (left, separator) = (left & !flag, "|");
        }
    }
    match separator {
        "" => constants.nameless(f, left),
        _ if left == 0 => Ok(()),
        _ => {
            f.write_str(separator)?;
            hexadecimal(f, left)
        }
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

/// A negative clock: that of a process, of a thread or of a descriptor.
pub(super) fn clock(f: &mut fmt::Formatter<'_>, clock: i32) -> fmt::Result {
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
pub(super) fn status(f: &mut fmt::Formatter<'_>, abi: Abi, status: u32) -> fmt::Result {
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

/// `ESRCH`; the number, if no errno has it.
pub(super) fn errno(f: &mut fmt::Formatter<'_>, abi: Abi, number: i32) -> fmt::Result {
    match Errno::of(abi, number).and_then(Errno::name) {
        Some(name) => f.write_str(name),
        None => write!(f, "{number}"),
    }
}

/// `8 /* 0.08 s */`: ticks of the clock, and the time that they are.
pub(super) fn ticks(f: &mut fmt::Formatter<'_>, abi: Abi, ticks: u64) -> fmt::Result {
    write!(f, "{ticks}")?;
    // USER_HZ of asm/param.h.
    match if abi.name() == "alpha" { 1024 } else { 100 } {
        _ if ticks == 0 => Ok(()),
        100 => write!(f, " /* {}.{:02} s */", ticks / 100, ticks % 100),
        second => write!(f, " /* {}.{:03} s */", ticks / second, ticks % second * 1000 / second),
    }
}

/// `8192*1024`, `RLIM64_INFINITY`: a limit of a resource.
pub(super) fn limit(f: &mut fmt::Formatter<'_>, limit: u64, width: u8) -> fmt::Result {
    match limit {
        u64::MAX => f.write_str("RLIM64_INFINITY"),
        _ if width == 32 && limit == u32::MAX.into() => f.write_str("RLIM_INFINITY"),
        1025.. if limit % 1024 == 0 => write!(f, "{}*1024", limit / 1024),
        _ => write!(f, "{limit}"),
    }
}

/// `1<<CAP_CHOWN|1<<CAP_KILL`: a set of capabilities. strace writes each half of it by itself.
pub(super) fn capabilities(f: &mut fmt::Formatter<'_>, abi: Abi, mask: u64) -> fmt::Result {
    let names = Constants::from_number(set::capability);
    let mut separator = "";
    for half in [0, 32] {
        let (mut rest, mut is_named) = (mask >> half & u64::from(u32::MAX), false);
        for bit in 0..32 {
            if let Some(name) = names.name_of(abi, half + bit).filter(|_| rest >> bit & 1 != 0) {
                write!(f, "{separator}1<<{name}")?;
                (separator, is_named) = ("|", true);
                rest &= !(1 << bit);
            }
        }
        if rest != 0 {
            f.write_str(separator)?;
            hexadecimal(f, rest)?;
            f.write_str(if is_named { "" } else { " /* CAP_??? */" })?;
            separator = "|";
        }
    }
    f.write_str(if separator.is_empty() { "0" } else { "" })
}

/// `PERF_COUNT_HW_CPU_CYCLES`, `PERF_COUNT_HW_CACHE_RESULT_MISS<<16|PERF_COUNT_HW_CACHE_OP_READ<<8|PERF_COUNT_HW_CACHE_LL`: which event of a
/// type of events `perf_event_open` counts.
#[cfg(feature = "structs")]
pub(super) fn perf_config(f: &mut fmt::Formatter<'_>, abi: Abi, of: u64, config: u64) -> fmt::Result {
    let of = Constants::from_number(set::perf_type).name_of(abi, of);
    let text = |set: u16, bits: u64| Constants::from_number(set).text(abi, bits);
    match of {
        // The upper half says which of several units that count.
        Some("PERF_TYPE_HARDWARE" | "PERF_TYPE_HW_CACHE") if config >> 32 != 0 => {
            write!(f, "{:#x}<<32|", config >> 32)?;
        }
        _ => {}
    }
    match of {
        Some("PERF_TYPE_HARDWARE") => write!(f, "{}", text(set::perf_hardware, config & u64::from(u32::MAX))),
        Some("PERF_TYPE_SOFTWARE") => write!(f, "{}", text(set::perf_software, config)),
        Some("PERF_TYPE_TRACEPOINT") => write!(f, "{config}"),
        Some("PERF_TYPE_HW_CACHE") => {
            let (result, operation) = (config >> 16 & 0xFFFF, config >> 8 & 0xFF);
            write!(f, "{}<<16|", text(set::perf_cache_result, result))?;
            write!(f, "{}<<8|", text(set::perf_cache_operation, operation))?;
            write!(f, "{}", text(set::perf_cache, config & 0xFF))
        }
        _ => hexadecimal(f, config),
    }
}
