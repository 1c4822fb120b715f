//! Does the example `strace` show values by name as the real strace does?
//!
//! Both trace the same programs, and each argument of each call is compared. What may differ is listed, by class, with the reason;
//! the differences of a class are counted. Any other difference fails, and so does an entry of the lists that nothing needs.
//! The lists are about one version of strace: a newer one has more names.

use std::collections::{BTreeMap, BTreeSet};

use sysno::{Abi, Syscall};

use crate::common::Tests;
use crate::tracer::{self, Program, example, trace};
use crate::traces::{Call, PIDS, RANDOM, comment, compare_result, is_listed, number, parse, process};

pub fn tests() -> Tests {
    let needs = ["strace", "setarch", "strace 6.1"];
    tracer::tests(&[
        ("real_programs", &needs, real_programs),
        ("many_values", &needs, many_values),
        ("what_multiplexers_do", &["strace", "setarch", "cc -m32"], what_multiplexers_do),
        ("structs", &["strace", "setarch", "strace 6.1", "perl"], structs),
        ("structs_as_records", &["setarch", "perl"], structs_as_records),
        ("many_values_of_32_bits", &[&needs[..], &["cc -m32", "headers of 32 bits"]].concat(), many_values_of_32_bits),
    ])
}

/// Names of Linux 7.3 that the installed strace lacks, and what it shows.
#[rustfmt::skip]
const NEWER: &[(&str, &str)] = &[
    ("ALG_SET_KEY_BY_KEY_SERIAL", "0x7"),
    ("AT_EXECVE_CHECK", "0x10000"),
    ("AT_HANDLE_CONNECTABLE", "0x2"),
    ("AT_HANDLE_FID", "0x200"),
    ("AT_HANDLE_MNT_ID_UNIQUE", "0x1"),
    ("BPF_PROG_ASSOC_STRUCT_OPS", "0x26"),
    ("BPF_PROG_STREAM_READ_BY_FD", "0x25"),
    ("BPF_TOKEN_CREATE", "0x24"),
    ("BTPROTO_ISO", "0x8"),
    ("BT_CODEC", "0x13"),
    ("BT_ISO_BASE", "0x14"),
    ("BT_ISO_QOS", "0x11"),
    ("BT_MODE", "0xf"),
    ("BT_PHY", "0xe"),
    ("BT_PKT_STATUS", "0x10"),
    ("CAN_RAW_XL_FRAMES", "0x7"),
    ("CAN_RAW_XL_VCID_OPTS", "0x8"),
    ("CLOCK_AUX", "0x10"),
    ("CLONE_DETACHED", "0x400000"),
    ("FALLOC_FL_WRITE_ZEROES", "0x80"),
    ("FAN_MARK_MNTNS", "FAN_MARK_MOUNT|FAN_MARK_FILESYSTEM"),
    ("FAN_MNT_ATTACH", "0x1000000"),
    ("FAN_MNT_DETACH", "0x2000000"),
    ("FAN_PRE_ACCESS", "0x100000"),
    ("FAN_REPORT_FD_ERROR", "0x2000"),
    ("FAN_REPORT_MNT", "0x4000"),
    ("FSCONFIG_CMD_CREATE_EXCL", "0x8"),
    ("FSMOUNT_NAMESPACE", "0x2"),
    ("F_DUPFD_QUERY", "0x403"),
    ("F_GETDELEG", "0x40f"),
    ("F_GET_FILE_RW_HINT", "0x40d"),
    ("F_GET_RW_HINT", "0x40b"),
    ("F_SEAL_EXEC", "0x20"),
    ("F_SETDELEG", "0x410"),
    ("F_SET_FILE_RW_HINT", "0x40e"),
    ("F_SET_RW_HINT", "0x40c"),
    ("IORING_ENTER_ABS_TIMER", "0x20"),
    ("IORING_ENTER_EXT_ARG_REG", "0x40"),
    ("IORING_ENTER_NO_IOWAIT", "0x80"),
    ("IORING_REGISTER_SYNC_CANCEL", "0x18"),
    ("IPPROTO_AGGFRAG", "0x90"),
    ("IPPROTO_SMC", "0x100"),
    ("IP_LOCAL_PORT_RANGE", "0x33"),
    ("IP_PROTOCOL", "0x34"),
    ("KEXEC_CRASH_HOTPLUG_SUPPORT", "0x8"),
    ("KEXEC_FILE_DEBUG", "0x8"),
    ("KEXEC_FILE_FORCE_DTB", "0x20"),
    ("KEXEC_FILE_NO_CMA", "0x10"),
    ("KEXEC_UPDATE_ELFCOREHDR", "0x4"),
    ("LANDLOCK_ADD_RULE_QUIET", "0x1"),
    ("LANDLOCK_CREATE_RULESET_ERRATA", "0x2"),
    ("LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON", "0x2"),
    ("LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF", "0x1"),
    ("LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF", "0x4"),
    ("LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", "0x10"),
    ("LANDLOCK_RESTRICT_SELF_TSYNC", "0x8"),
    ("LANDLOCK_RULE_NET_PORT", "0x2"),
    ("MADV_GUARD_INSTALL", "0x66"),
    ("MADV_GUARD_REMOVE", "0x67"),
    ("MAP_ABOVE4G", "0x80"),
    ("MAP_DROPPABLE", "0x8"),
    ("MEMBARRIER_CMD_GET_REGISTRATIONS", "0x200"),
    ("MFD_EXEC", "0x10"),
    ("MFD_NOEXEC_SEAL", "0x8"),
    ("MOUNT_ATTR_NOSYMFOLLOW", "0x200000"),
    ("MOVE_MOUNT_BENEATH", "0x200"),
    ("MPOL_WEIGHTED_INTERLEAVE", "0x6"),
    ("MSG_SENDPAGE_DECRYPTED", "0x100000"),
    ("MSG_SOCK_DEVMEM", "0x2000000"),
    ("MSG_SPLICE_PAGES", "0x8000000"),
    ("NT_X86_SHSTK", "0x204"),
    ("OPEN_TREE_NAMESPACE", "0x2"),
    ("O_EMPTYPATH", "0x4000000"),
    ("PACKET_VNET_HDR_SZ", "0x18"),
    ("PIDFD_AUTOKILL", "0x200"),
    ("PIDFD_SIGNAL_PROCESS_GROUP", "0x4"),
    ("PIDFD_SIGNAL_THREAD", "0x1"),
    ("PIDFD_SIGNAL_THREAD_GROUP", "0x2"),
    ("PIDFD_THREAD", "0x80"),
    ("PKEY_UNRESTRICTED", "0"),
    ("PR_GET_AUXV", "0x41555856"),
    ("PR_GET_CFI", "0x50"),
    ("PR_GET_MDWE", "0x42"),
    ("PR_GET_MEMORY_MERGE", "0x44"),
    ("PR_GET_SHADOW_STACK_STATUS", "0x4a"),
    ("PR_LOCK_SHADOW_STACK_STATUS", "0x4c"),
    ("PR_MDWE_NO_INHERIT", "0x2"),
    ("PR_MDWE_REFUSE_EXEC_GAIN", "0x1"),
    ("PR_PPC_DEXCR_CTRL_SET_ONEXEC", "0x8"),
    ("PR_PPC_GET_DEXCR", "0x48"),
    ("PR_PPC_SET_DEXCR", "0x49"),
    ("PR_RSEQ_SLICE_EXTENSION", "0x4f"),
    ("PR_SET_MDWE", "0x41"),
    ("PR_SET_MEMORY_MERGE", "0x43"),
    ("PR_SET_SHADOW_STACK_STATUS", "0x4b"),
    ("PR_SYS_DISPATCH_EXCLUSIVE_ON", "PR_SYS_DISPATCH_ON"),
    ("PR_SYS_DISPATCH_INCLUSIVE_ON", "0x2"),
    ("PR_TIMER_CREATE_RESTORE_IDS", "0x4d"),
    ("PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG", "0x4211"),
    ("PTRACE_SET_SYSCALL_INFO", "0x4212"),
    ("PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG", "0x4210"),
    ("QFMT_SHMEM", "0x5"),
    ("RSEQ_FLAG_SLICE_EXT_DEFAULT_ON", "0x2"),
    ("RSEQ_FLAG_UNREGISTER", "0x1"),
    ("RWF_ATOMIC", "0x40"),
    ("RWF_DONTCACHE", "0x80"),
    ("RWF_NOAPPEND", "0x20"),
    ("RWF_NOSIGNAL", "0x100"),
    ("SCHED_EXT", "0x7"),
    ("SCHED_GETATTR_FLAG_DL_DYNAMIC", "0x1"),
    ("SCHED_RESET_ON_FORK", "0x40000000"),
    ("SECBIT_EXEC_DENY_INTERACTIVE", "0x400"),
    ("SECBIT_EXEC_RESTRICT_FILE", "0x100"),
    ("SECBIT_EXEC_RESTRICT_FILE_LOCKED", "0x200"),
    ("SOL_MCTP", "0x11d"),
    ("SOL_MPTCP", "0x11c"),
    ("SOL_SMC", "0x11e"),
    ("SOL_VSOCK", "0x11f"),
    ("SO_DEVMEM_DMABUF", "0x4f"),
    ("SO_DEVMEM_DONTNEED", "0x50"),
    ("SO_DEVMEM_LINEAR", "0x4e"),
    ("SO_INQ", "0x54"),
    ("SO_PASSPIDFD", "0x4c"),
    ("SO_PASSRIGHTS", "0x53"),
    ("SO_PEERPIDFD", "0x4d"),
    ("SO_RCVPRIORITY", "0x52"),
    ("SO_RIGHTS_NOTRUNC", "0x55"),
    ("STATX_DIO_READ_ALIGN", "0x20000"),
    ("STATX_MNT_ID_UNIQUE", "0x4000"),
    ("STATX_SUBVOL", "0x8000"),
    ("STATX_WRITE_ATOMIC", "0x10000"),
    ("TCP_AO_ADD_KEY", "0x26"),
    ("TCP_AO_DEL_KEY", "0x27"),
    ("TCP_AO_GET_KEYS", "0x29"),
    ("TCP_AO_INFO", "0x28"),
    ("TCP_AO_REPAIR", "0x2a"),
    ("TCP_IS_MPTCP", "0x2b"),
    ("TCP_RTO_MAX_MS", "0x2c"),
    ("TCP_RTO_MIN_US", "0x2d"),
    ("TLS_RX_EXPECT_NO_PAD", "0x4"),
    ("TLS_TX_MAX_PAYLOAD_LEN", "0x5"),
    ("TLS_TX_ZEROCOPY_RO", "0x3"),
    ("UNSHARE_EMPTY_MNTNS", "0x100000"),
    ("XDP_MAX_TX_SKB_BUDGET", "0x9"),
];

/// Arguments that differ: the call, the argument's index, a part of strace's text, and why.
const EXCEPTIONS: &[(&str, usize, &str, &str)] = &[
    ("clock_gettime", 0, "/* CLOCK_??? */", "it was built without the names of processes' clocks"),
    ("fanotify_mark", 3, "FAN_NOFD", "a descriptor has no names"),
    ("fcntl", 1, "LK", "a 64-bit kernel has no such command"),
    ("fsconfig", 3, "\\x76\\x61", "bytes, all of them escaped"),
    ("fsmount", 2, "MOUNT_ATTR_NOATIME|MOUNT_ATTR_STRICTATIME", "of which it can be only one"),
    ("futex", 1, "/* FUTEX_??? */", "commands that take no FUTEX_CLOCK_REALTIME"),
    ("getsockopt", 2, "IPV6_USE_MIN_MTU", "a comment in the header, and no constant"),
    ("getsockopt", 2, "IRLMP_", "a protocol that is left out"),
    ("getsockopt", 2, "TCP_COOKIE_TRANSACTIONS", "removed in Linux 4.15"),
    ("getsockopt", 3, "0x", "an empty list"),
    ("getsockopt", 3, "[0]", "half of a struct"),
    ("getsockopt", 3, "{pid=", "another process"),
    ("keyctl", 1, "/* KEY_REQKEY_DEFL_??? */", "a number with a sign"),
    ("keyctl", 3, "EPERM", "an error as an argument"),
    ("mknodat", 2, "0177777", "a type of file that there is not"),
    ("mount", 2, "0x", "it takes all flags for flags, not for MS_MGC_VAL"),
    ("mount", 3, "MS_PRIVATE|MS_SLAVE", "it takes all flags for flags, not for MS_MGC_VAL"),
    ("move_pages", 5, "0x", "MPOL_MF_STRICT, which the call refuses"),
    ("pkey_alloc", 1, "PKEY_DISABLE_EXECUTE", "it is PowerPC's alone"),
    ("prctl", 1, "PR_MTE_", "ARM's, with a mask in its bits"),
    ("prctl", 2, "0x", "how a speculation is controlled that there is not"),
    ("prctl", 3, "PIDTYPE_", "the kernel's names for PR_SCHED_CORE_SCOPE_…"),
    ("ptrace", 2, "NT_PRXREG", "the same number as NT_TASKSTRUCT"),
    ("rt_sigpending", 0, "[]", "half of a set"),
    ("sched_setscheduler", 1, "/* SCHED_??? */", "SCHED_RESET_ON_FORK, with a policy"),
    ("semget", 2, "000", "bits without a name, in hexadecimal, and the octal mode"),
    ("setgroups", 1, "0x", "it reads a count of all ones as -1"),
    ("setsockopt", 2, "IPV6_USE_MIN_MTU", "a comment in the header, and no constant"),
    ("setsockopt", 2, "IRLMP_", "a protocol that is left out"),
    ("setsockopt", 2, "TCP_COOKIE_TRANSACTIONS", "removed in Linux 4.15"),
    ("setsockopt", 3, "0x", "a struct or a number that is too short"),
    ("setsockopt", 3, "[1]", "a struct of which there is only a number"),
    ("socket", 2, "CAIFPROTO_AT", "a family that is left out"),
    ("socket", 2, "ISDN_P_BASE", "a family that is left out"),
];

/// The same of programs of 32 bits alone.
const EXCEPTIONS_OF_32_BITS: &[(&str, usize, &str, &str)] = &[
    ("ioctl", 1, "FS_IOC32_", "the 64-bit kernel's names for a 32-bit program's requests"),
    ("mmap2", 5, "0x", "in bytes; the argument is in pages"),
    ("ptrace", 0, "PTRACE_ARCH_PRCTL", "it is x86-64's alone"),
    ("readv", 1, "[{iov_base=", "a count of all ones, which it takes for 4294967295"),
];

/// Calls of which it shows other arguments: the call, a part of strace's line, and why.
const OTHER_ARGUMENTS: &[(&str, &str, &str)] = &[
    ("fcntl", "0x404 /* F_??? */", "F_CREATED_QUERY, a command that it does not know"),
    ("futex", "/* FUTEX_??? */", "a command that there is not: it goes by the low seven bits"),
    ("futex", "FUTEX_FD|FUTEX_PRIVATE_FLAG", "a command that there is not"),
    ("ioctl", "SIOCGSKNS", "the kernel looks at no argument"),
    ("ioctl", "TIOCSERCONFIG", "the kernel looks at no argument"),
    ("ioctl", "TIOCSSERIAL", "the kernel takes a struct, which it leaves out"),
    ("keyctl", "KEYCTL_WATCH_KEY", "an operation whose arguments it does not know"),
    ("mremap", "MREMAP_", "the address counts for it only with MREMAP_MAYMOVE and MREMAP_FIXED"),
    ("prctl", "/* PR_??? */", "an option that it does not know"),
];

/// Structs that say how things are at that moment, which isn't the same in two runs.
const OF_THE_MOMENT: &[(&str, usize, &str)] =
    &[("fstatfs", 1, "free blocks"), ("statfs", 1, "free blocks"), ("sysinfo", 0, "free memory")];

/// In place of an argument's index.
const RESULT: usize = usize::MAX - 1;

/// What is said of a difference: its class, and which entry of a list says so.
type Reason = (&'static str, Option<String>);

/// A socket's address without its port.
fn without_port(address: &str) -> Option<(&str, &str)> {
    let (before, port) = address.split_once("htons(")?;
    Some((before, port.trim_start_matches(|c: char| c.is_ascii_digit())))
}

/// Why an argument differs, if that is no fault.
fn reason(abi: Abi, call: &Call, index: usize, ours: &str, theirs: &str) -> Option<Reason> {
    let is_number = |text: &str| number(text).is_some();
    let (before, after) = theirs.strip_suffix(" */").and_then(|text| text.split_once(" /* ")).unwrap_or_default();
    let class = match (ours, theirs) {
        _ if is_listed(OF_THE_MOMENT, call, index) && without_numbers(ours) == without_numbers(theirs) => {
            "at that moment"
        }
        _ if call.name == "rseq" && ours.starts_with('{') && is_number(theirs) => "struct that strace 6.1 lacks",
        // By a command or an option, which the example doesn't follow.
        _ if ours.starts_with("0x") && is_struct(theirs) => "struct",
        // The bytes of a socket's option.
        _ if call.name == "getsockopt" && ours.starts_with('"') && is_struct(theirs) => "struct",
        // strace writes some of them as hexadecimal escapes, too. Perl reads four from a device.
        _ if is_listed(RANDOM, call, index) || call.name == "read" && call.args[2] == "4" => "random bytes",
        // 0 in an argument that it doesn't decode, NULL in one that it does.
        ("0", "NULL") | ("NULL", "0") => "0 and NULL",
        // The first call is made in the tracer.
        _ if call.name == "execve" && comment(ours).is_some() && comment(ours) == comment(theirs) => "address",
        // tests/tables/ioctls.rs says which, beside strace 7.2.
        _ if call.name == "ioctl" && index == 1 && theirs.starts_with("_IOC(") => {
            "request without a name in strace 6.1"
        }
        _ if call.name == "ioctl" && index == 1 && is_among(theirs, ours) => "request with fewer names in strace 6.1",
        // 21<<MAP_HUGE_SHIFT is MAP_HUGE_2MB.
        _ if theirs.contains("_HUGE_SHIFT") && has_other_parts(ours, theirs) => "size of huge pages",
        // It is another one each time.
        _ if theirs.contains("sin_port=") && without_port(ours) == without_port(theirs) => "port that the kernel chose",
        _ if is_number(before) && after == ours => "number with its name",
        _ if call.name == "ioctl" && call.args[1] == "TIOCGPTPEER" && is_number(theirs) => "flags as a number",
        // In an argument that is no text, no name and no list: 0x1000 and 4096, 4294967295 and -1.
        _ if is_number(ours) && is_number(theirs) && is_same(ours, theirs) => "base or sign of a number",
        _ if Parts::of(ours, false) == Parts::of(theirs, false) => "comment of a number without a name",
        _ if Parts::of(ours, true).sorted() == Parts::of(theirs, false).sorted() => {
            return Some(("newer name", Some(ours.to_owned())));
        }
        _ if call.name.ends_with("sockopt") && matches!(index, 1 | 2) && is_named_alone(ours, theirs) => {
            "level or option without a name in strace 6.1"
        }
        _ => {
            let own = if abi == Abi::X86 { EXCEPTIONS_OF_32_BITS } else { &[] };
            let fits = |&&(name, at, part, _): &&(&str, usize, &str, &str)| {
                name == call.name && at == index && theirs.contains(part)
            };
            let (name, index, part, _) = EXCEPTIONS.iter().chain(own).find(fits)?;
            return Some(("exception", Some(format!("{name} {index} {part}"))));
        }
    };
    Some((class, None))
}

/// Whether theirs is a number, and ours a name, or the number with what names of its kind begin with.
fn is_named_alone(ours: &str, theirs: &str) -> bool {
    let bits = theirs.split_once(" /*").map_or(theirs, |(bits, _)| bits);
    number(bits).is_some() && (number(ours).is_none() || ours.starts_with("0x"))
}

/// Whether each of the names that `or` joins is one of the others.
fn is_among(theirs: &str, ours: &str) -> bool {
    theirs.split(" or ").all(|name| ours.split(" or ").any(|other| other == name))
}

fn without_numbers(text: &str) -> String {
    text.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// Why other arguments are shown, if that is no fault.
fn reason_of_others(call: &Call, theirs: &Call) -> Option<Reason> {
    let fits = |&&(name, part, _): &&(&str, &str, &str)| name == call.name && theirs.line.contains(part);
    let (name, part, _) = OTHER_ARGUMENTS.iter().find(fits)?;
    Some(("other arguments", Some(format!("{name} {part}"))))
}

/// Whether a text is of a struct, an array of them, or what strace says instead of one.
fn is_struct(theirs: &str) -> bool {
    let is_other = !theirs.starts_with("[{iov_base=");
    is_other && ["{", "[{", "[UTIME_"].iter().any(|start| theirs.starts_with(start)) || theirs.ends_with(" entries */")
}

/// Whether ours has all the names that theirs has beside the size of huge pages.
fn has_other_parts(ours: &str, theirs: &str) -> bool {
    let ours: Vec<_> = ours.split('|').collect();
    theirs.split('|').all(|part| part.contains("_HUGE_SHIFT") || number(part).is_some() || ours.contains(&part))
}

fn is_same(ours: &str, theirs: &str) -> bool {
    let (ours, theirs) = (number(ours).unwrap_or_default(), number(theirs).unwrap_or_default());
    ours as u64 == theirs as u64 || ours as u32 == theirs as u32 && (ours < 0 || theirs < 0)
}

/// The names in a value, and the bits of what is left of it.
#[derive(PartialEq)]
struct Parts {
    names: Vec<String>,
    bits: u64,
}

impl Parts {
    /// Of newer names, what the installed strace shows instead.
    fn of(text: &str, with_newer: bool) -> Self {
        let mut parts = Self { names: Vec::new(), bits: 0 };
        parts.add(text, with_newer);
        parts
    }

    fn add(&mut self, text: &str, with_newer: bool) {
        for part in text.split('|') {
            let part = part.split_once(" /*").map_or(part, |(part, _)| part);
            let newer = NEWER.iter().find(|(name, _)| *name == part);
            match (number(part), newer.filter(|_| with_newer)) {
                (Some(bits), _) if bits < 0 => self.bits |= u64::from(bits as u32),
                (Some(bits), _) => self.bits |= bits as u64,
                (None, Some((_, instead))) => self.add(instead, false),
                (None, None) => self.names.push(part.to_owned()),
            }
        }
    }

    fn sorted(mut self) -> Self {
        self.names.sort();
        self
    }
}

/// What a comparison found.
#[derive(Default)]
struct Tally {
    calls: usize,
    args: usize,
    equal: usize,
    /// Of each class, how often each argument differs.
    classes: BTreeMap<&'static str, BTreeMap<String, usize>>,
    /// What was needed of the lists.
    needed: BTreeSet<String>,
    wrong: BTreeMap<(String, usize), Vec<String>>,
}

impl Tally {
    fn compare(&mut self, abi: Abi, call: &Call, theirs: &Call, pids: [&[u64]; 2]) {
        self.calls += 1;
        compare_result(call, theirs, pids);
        // What it says of a result that is no error.
        if theirs.result.ends_with(')') && !theirs.result.starts_with(['-', '?']) && call.result != theirs.result {
            self.fail(call, theirs, RESULT);
        }
        let [call, theirs] = &[call, theirs].map(|call| Call { args: in_order(abi, call), ..call.clone() });
        if call.args.len() != theirs.args.len() {
            match reason_of_others(call, theirs) {
                Some(reason) => self.count(call.name.clone(), reason),
                None => self.fail(call, theirs, usize::MAX),
            }
            return;
        }
        for (index, (ours, their_arg)) in call.args.iter().zip(&theirs.args).enumerate() {
            self.args += 1;
            if ours == their_arg || is_same_process(abi, call, index, their_arg, pids) {
                self.equal += 1;
                continue;
            }
            match reason(abi, call, index, ours, their_arg) {
                Some(reason) => self.count(format!("{} {index}", call.name), reason),
                None => self.fail(call, theirs, index),
            }
        }
    }

    fn count(&mut self, what: String, (class, entry): Reason) {
        *self.classes.entry(class).or_default().entry(what).or_default() += 1;
        self.needed.extend(entry.iter().flat_map(|entry| entry.split('|')).map(str::to_owned));
        self.needed.extend(entry);
    }

    fn fail(&mut self, call: &Call, theirs: &Call, index: usize) {
        let lines = self.wrong.entry((call.name.clone(), index)).or_default();
        lines.push(format!("    {}\n    {}", call.line, theirs.line));
    }

    #[track_caller]
    fn needs_all(&self, entries: impl Iterator<Item = String>) {
        let unneeded: Vec<_> = entries.filter(|entry| !self.needed.contains(entry)).collect();
        assert!(unneeded.is_empty(), "in the lists, and not needed: {unneeded:?}");
    }

    #[track_caller]
    fn report(&self) {
        println!("{} calls, {} arguments, {} of them equal", self.calls, self.args, self.equal);
        for (class, args) in &self.classes {
            println!("{class}: {} {args:?}", args.values().sum::<usize>());
        }
        let wrong = self.wrong.iter().map(|((name, index), lines)| {
            let argument = match *index {
                usize::MAX => "number of arguments".to_owned(),
                RESULT => "result".to_owned(),
                index => format!("argument {index}"),
            };
            let more = if lines.len() > 3 { format!("    and {} more\n", lines.len() - 3) } else { String::new() };
            format!("{name}, {argument}:\n{}\n{more}", lines[..lines.len().min(3)].join("\n"))
        });
        let wrong = wrong.collect::<String>();
        assert!(wrong.is_empty(), "not as strace shows them (the example's line, strace's line):\n{wrong}");
    }
}

/// Whether an argument is the id of the same process of the two runs.
fn is_same_process(abi: Abi, call: &Call, index: usize, theirs: &str, [pids, their_pids]: [&[u64]; 2]) -> bool {
    let arg = abi.syscall_by_name(&call.name).and_then(|row| row.args().get(index));
    let (Some(ours), Some(theirs)) = (number(&call.args[index]), number(theirs)) else { return false };
    arg.is_some_and(|arg| PIDS.contains(&arg.name())) && process(ours, pids) == process(theirs, their_pids)
}

/// The arguments in the row's order. Those of `clone` have names, and are in an order of strace's own.
fn in_order(abi: Abi, call: &Call) -> Vec<String> {
    if call.name != "clone" {
        return call.args.clone();
    }
    let value = |name: &str| call.args.iter().find_map(|arg| arg.strip_prefix(name)?.strip_prefix('='));
    let args = abi.syscall_by_name("clone").map_or(&[][..], Syscall::args).iter();
    let their_name = |name| match name {
        "stack" => "child_stack",
        "child_tid" => "child_tidptr",
        name => name,
    };
    args.filter_map(|arg| value(their_name(arg.name()))).map(str::to_owned).collect()
}

#[track_caller]
fn compare(tally: &mut Tally, abi: Abi, program: &[&str], all: bool) {
    let (ours, status) = trace(example(), &["-f"], program);
    let (theirs, their_status) = trace("strace", &["-f"], program);
    assert_eq!(status, their_status, "the exit status of {program:?}");
    let ((pids, ours), (their_pids, theirs)) = (parse(&ours), parse(&theirs));
    assert_eq!(pids.len(), their_pids.len(), "the number of processes of {program:?}");
    for (ours, theirs) in ours.iter().zip(&theirs) {
        let (ours, theirs) =
            if all { (ours.calls.clone(), theirs.calls.clone()) } else { (ours.lasting(), theirs.lasting()) };
        let names = |calls: &[Call]| calls.iter().map(|call| call.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&ours), names(&theirs), "the calls of {program:?}");
        for (call, their_call) in ours.iter().zip(&theirs) {
            tally.compare(abi, call, their_call, [&pids, &their_pids]);
        }
    }
}

const PYTHON: &str = "
import mmap, os, select, socket, subprocess
subprocess.run(['true'])
server = socket.socket()
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('127.0.0.1', 47123))
server.listen()
server.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
mapping = mmap.mmap(-1, 4096)
mapping.madvise(mmap.MADV_DONTNEED)
ours, theirs = socket.socketpair()
ours.send(b'hi')
select.select([theirs], [], [], 0)
theirs.recv(10)
ours.shutdown(socket.SHUT_WR)
read, write = os.pipe2(os.O_NONBLOCK)
os.writev(write, [b'one', b'two'])
os.readv(read, [bytearray(4), bytearray(4)])
os.sched_setaffinity(0, os.sched_getaffinity(0))
os.getgroups(), os.getresuid()
";

const PERL: &str = "
    use Fcntl qw(:DEFAULT :flock :seek); use Socket;
    socket(my $socket, PF_INET, SOCK_DGRAM, 0);
    open(my $file, '+<', 'Cargo.toml'); flock($file, LOCK_SH | LOCK_NB); seek($file, 0, SEEK_END); fcntl($file, F_GETFD, 0);
    fork || exit; wait; truncate('/nonexistent', 3); chmod(0600, '/nonexistent'); chown(-1, -1, '/nonexistent'); kill(0, $$);
    alarm(100); alarm(0); $SIG{INT} = 'IGNORE'; setpriority(0, 0, 0); umask(077); select(undef, undef, undef, 0.001);
";

fn real_programs() {
    let directory = tracer::temporary_file();
    let directory = directory.to_str().expect("a path in UTF-8");
    let in_directory = |commands: &str| {
        let commands = commands.replace("DIR", directory);
        ["sh".to_owned(), "-c".to_owned(), format!("mkdir {directory}; {commands}; rm -r {directory}")].to_vec()
    };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let programs = [
        words(&["ls", "-la", "/usr"]),
        words(&["cat", "Cargo.toml", "/nonexistent", "/"]),
        words(&["sh", "-c", "ls / | cat | wc -l; exit 3"]),
        words(&["sed", "-n", "$p", "README.md"]),
        words(&["find", "tests", "-name", "*.rs"]),
        words(&["gzip", "-c", "README.md"]),
        words(&["grep", "-rc", "fn ", "src"]),
        words(&["dd", "if=/dev/zero", "of=/dev/null", "bs=100", "count=50", "status=none"]),
        words(&["python3", "-c", PYTHON]),
        words(&["perl", "-e", PERL]),
        words(&[
            "bash",
            "-c",
            "trap : INT; sleep 0 & wait; umask 022; ulimit -a; exec 5<Cargo.toml 6>&1; [ -r Cargo.toml ]",
        ]),
        words(&["git", "log", "-1", "--format=%H"]),
        words(&["git", "cat-file", "-p", "HEAD"]),
        words(&["id"]),
        words(&["timeout", "100", "true"]),
        words(&["nice", "-n", "1", "ionice", "-c", "2", "-n", "3", "true"]),
        words(&["taskset", "-c", "0", "true"]),
        in_directory("tar cf DIR/x.tar tables; tar xf DIR/x.tar -C DIR"),
        in_directory(
            "cp -a README.md DIR/copy; cp --sparse=always DIR/copy DIR/other; mv DIR/copy DIR/moved; ln -s a DIR/link",
        ),
        in_directory(
            "touch -d 2000-01-01 DIR/file; mkfifo -m 600 DIR/fifo; truncate -s 5K DIR/file; fallocate -l 9K DIR/file",
        ),
        in_directory(
            "flock DIR/lock true; sync -d DIR/lock; stat DIR/lock; chmod g+w DIR/lock; chown -h root DIR/lock",
        ),
        in_directory("ssh-keygen -q -t ed25519 -N '' -f DIR/key"),
    ];
    let (mut tally, mut count) = (Tally::default(), 0);
    for program in &programs {
        let words: Vec<_> = program.iter().map(String::as_str).collect();
        let is_there =
            |name: &str| ["/usr/bin", "/bin"].iter().any(|path| std::path::Path::new(path).join(name).exists());
        if !is_there(words[0]) {
            println!("skipped: {} is not installed", words[0]);
            continue;
        }
        count += 1;
        compare(&mut tally, Abi::X86_64, &words, false);
    }
    println!("{count} programs");
    tally.report();
    assert!(count >= 18 && tally.calls > 100 * count, "only {} calls of {count} programs", tally.calls);
}

fn many_values() {
    let mut tally = Tally::default();
    compare(&mut tally, Abi::X86_64, &[Program::without_library("values", 64).path()], true);
    tally.report();
    let names = NEWER.iter().map(|(name, _)| *name).map(str::to_owned);
    tally.needs_all(names.chain(entries(EXCEPTIONS, OTHER_ARGUMENTS)));
    assert!(tally.calls > 8000, "only {} calls", tally.calls);
}

/// What a tally notes of each entry of these lists that was needed.
fn entries(
    exceptions: &'static [(&str, usize, &str, &str)],
    others: &'static [(&str, &str, &str)],
) -> impl Iterator<Item = String> {
    let exceptions = exceptions.iter().map(|(name, index, part, _)| format!("{name} {index} {part}"));
    exceptions.chain(others.iter().map(|(name, part, _)| format!("{name} {part}")))
}

/// A program whose calls have structs. Its argument is a file.
const STRUCTS: &str = r#"
    use Socket qw(:DEFAULT inet_pton pack_sockaddr_in6);
    open(F, "<", $ARGV[0]); syscall(5, fileno(F), $stat = "\0" x 144); syscall(5, 99, $stat); syscall(4, $null = "/dev/null", $stat);
    socket(U, AF_UNIX, SOCK_STREAM, 0); connect(U, pack_sockaddr_un("/nonexistent")); connect(U, pack("Sx", 1) . "nothing");
    socket(I, AF_INET, SOCK_DGRAM, 0); connect(I, pack_sockaddr_in(53, inet_aton("127.0.0.1")));
    syscall(52, fileno(I), $name = "\0" x 16, $len = pack("I", 16)); syscall(42, fileno(I), $name, 3); syscall(42, fileno(I), 0, 16);
    socket(J, AF_INET6, SOCK_DGRAM, 0); connect(J, pack_sockaddr_in6(53, inet_pton(AF_INET6, "::1"), 2, 3));
    syscall(63, $uname = "\0" x 390); syscall(63, 0);
    syscall(302, 0, 7, 0, $limit = "\0" x 16); syscall(302, 0, 4, $new = pack("Qq", 4096, -1), $limit); syscall(302, 0, 99, 0, $limit);
    pipe(R, W); syswrite(W, "x"); ($r, $w) = (fileno(R), fileno(W));
    syscall(7, pack("iss", $r, 1, 0) . pack("iss", $w, 4, 0) . pack("iss", -1, 1, 0) . pack("iss", 77, 3, 0), 4, 0);
    syscall(7, pack("iss", $w, 1, 0), 1, 1); syscall(7, 0, 1, 0); syscall(7, 0, 0, 0);
    $t = syscall(2, $terminal = "/dev/ptmx", 2); syscall(16, $t, 0x5414, $size = pack("S4", 24, 80, 640, 384));
    syscall(16, $t, 0x5413, $other = "\0" x 8); syscall(16, 99, 0x5414, $size); syscall(16, 99, 0x5413, $size); syscall(16, 99, 0x5413, 0);
"#;

fn program_of_structs(file: &str) -> [&str; 4] {
    std::fs::write(file, "three lines\n").expect("it can be written");
    ["perl", "-e", STRUCTS, file]
}

/// Structs, line by line as strace shows them: with all members, and with those that are shown in short.
fn structs() {
    let file = tracer::temporary_file();
    let program = program_of_structs(file.to_str().expect("a path in UTF-8"));
    let calls = "fstat,stat,connect,getpeername,uname,prlimit64,poll,ioctl";
    for options in [&[][..], &["-v"], &["--no-abbrev", "-s", "5"]] {
        let traced = |tracer: &std::ffi::OsStr| {
            // strace shows dates of the local time.
            let tracer = ["TZ=UTC", tracer.to_str().expect("a path in UTF-8"), "-e", calls];
            trace("env", &[&tracer[..], options].concat(), &program).0
        };
        let (ours, theirs) = (traced(example().as_ref()), traced("strace".as_ref()));
        // Of what the program's start does, the same.
        let differs: Vec<_> = ours.lines().zip(theirs.lines()).filter(|(ours, theirs)| ours != theirs).collect();
        assert!(differs.is_empty(), "{options:?}: the example's line, strace's line: {differs:#?}");
        assert_eq!(ours.lines().count(), theirs.lines().count());
        let has = |text: &str| assert!(ours.contains(text), "{text} isn't in\n{ours}");
        has("connect(4, {sa_family=AF_UNIX, sun_path=\"/nonexistent\"}, ");
        has("= 3 ([{fd=");
        has("rlim_max=RLIM64_INFINITY}");
        has(", TIOCGWINSZ, {ws_row=24, ws_col=80, ws_xpixel=640, ws_ypixel=384}) = 0");
        assert_eq!(ours.contains(", ...})"), options.is_empty(), "{ours}");
        assert_eq!(ours.contains("st_blksize="), !options.is_empty(), "{ours}");
    }
    std::fs::remove_file(file).expect("it was there a moment ago");
}

/// In a record, a struct has all its members, each by its name, whatever text shows.
fn structs_as_records() {
    let file = tracer::temporary_file();
    let program = program_of_structs(file.to_str().expect("a path in UTF-8"));
    let traced = |options: &[&str]| {
        let trace =
            trace(example(), &[&["--json", "-e", "fstat,connect,prlimit64,poll"], options].concat(), &program).0;
        let calls = trace.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect(line));
        calls.filter(|call| call["name"].is_string()).collect::<Vec<_>>()
    };
    let (short, long) = (traced(&[]), traced(&["-v"]));
    assert_eq!(short.len(), long.len());
    let content = |name: &str, holds: &dyn Fn(&serde_json::Value) -> bool| {
        let of = |calls: &[serde_json::Value]| {
            let mut contents = calls.iter().filter(|call| call["name"] == name).map(|call| {
                let args = call["args"].as_array().expect("a list").iter().map(|arg| arg["content"].clone());
                serde_json::Value::Array(args.collect())
            });
            contents.find(|content| holds(content)).unwrap_or_else(|| panic!("no such {name}"))
        };
        let (short, long) = (of(&short), of(&long));
        assert_eq!(short, long, "with -v, another record");
        short
    };
    let stat = content("fstat", &|args| args[1]["st_size"] == 12);
    let names: BTreeSet<_> = stat[1].as_object().expect("a record").keys().map(String::as_str).collect();
    let layout = sysno::Struct::stat.layout(Abi::X86_64, sysno::Endian::Little).expect("it has one");
    assert_eq!(names, layout.members().map(|member| member.name()).collect());
    let inet = content("connect", &|args| args[1]["sin_port"] == 53);
    assert_eq!(inet[1]["sa_family"]["names"], "AF_INET");
    let fds = content("poll", &|args| args[1] == 4);
    let first = &fds[0][0];
    assert!(first["fd"].is_number() && first["events"]["names"] == "POLLIN" && fds[0][3]["fd"] == 77, "{fds}");
    let has_found = |call: &&serde_json::Value| call["left"][0]["content"][3]["revents"]["names"] == "POLLNVAL";
    assert_eq!(short.iter().filter(has_found).count(), 1, "what a call leaves there");
    let limit = content("prlimit64", &|args| args[2].is_object());
    assert_eq!(limit[2]["rlim_cur"], 4096);
    std::fs::remove_file(file).expect("it was there a moment ago");
}

/// By `socketcall` and `ipc`, a program of i386 makes a socket and asks for semaphores.
fn what_multiplexers_do() {
    let mut tally = Tally::default();
    let program = Program::without_library("multiplexers", 32);
    compare(&mut tally, Abi::X86, &[program.path()], true);
    tally.report();
    assert!(tally.args >= 6, "only {} arguments", tally.args);
}

fn many_values_of_32_bits() {
    let mut tally = Tally::default();
    compare(&mut tally, Abi::X86, &[Program::without_library("values", 32).path()], true);
    tally.report();
    tally.needs_all(entries(EXCEPTIONS_OF_32_BITS, &[]));
    assert!(tally.calls > 8000, "only {} calls", tally.calls);
}
