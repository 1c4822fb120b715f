//! Is the argument that holds a buffer's length the one that syzkaller, the manual pages and glibc's headers have?
//!
//! Both ways: each fact of theirs holds on every ABI, and each length is one of theirs, or stands in a list with the
//! reason. What has no length, although it may look so, stands in a list too.

use std::collections::{BTreeMap, BTreeSet};

use sysno::{Abi, Arg, Int, Length, LengthUnit, Pointee, Syscall, Type};

use crate::common::{Differences, facts, row_place};

/// Where `length_of` differs from the facts on purpose: the call, the index of the pointer and why.
const DIFFERENCES: &[(&str, &str, &str)] = {
    const OPERATION: &str = "what the arguments are depends on another one, and only some operations have a length";
    const FD_SET: &str =
        "the number of bits: the descriptions have the struct alone, and select(2) says highest descriptor + 1";
    &[
        ("fsconfig", "3", OPERATION),
        ("io_uring_register", "2", OPERATION),
        ("keyctl", "1", OPERATION),
        ("keyctl", "2", OPERATION),
        ("prctl", "2", OPERATION),
        ("ptrace", "3", OPERATION),
        ("get_robust_list", "1", "the length is not that of the pointer that is written, but of what it points to"),
        ("select", "1", FD_SET),
        ("_newselect", "1", FD_SET),
        ("osf_select", "1", FD_SET),
        ("pselect6", "1", FD_SET),
        ("pselect6_time64", "1", FD_SET),
        ("recvfrom", "4", "the descriptions pass the length where the kernel has a pointer to it, as in accept"),
        ("recvmsg", "1", "a slip in the descriptions of one family: the third argument is flags"),
        ("sendmsg", "1", "a slip in the descriptions of one family: the third argument is flags"),
    ]
};

/// Calls that have the arguments of another one, as far as pointers and lengths go.
const LIKE: &[(&str, &str)] = &[
    ("_newselect", "select"),
    ("getgroups32", "getgroups"),
    ("mmap2", "mmap"),
    ("osf_getdomainname", "getdomainname"),
    ("osf_select", "select"),
    ("setgroups32", "setgroups"),
];

/// Lengths that no source has: the call, the pointer, the argument that holds its length, the unit and why.
#[rustfmt::skip]
const OURS: &[(&str, &str, &str, LengthUnit, &str)] = {
    use LengthUnit::{Bits, Bytes, Elements, Pages};

    const NEW: &str = "no source relates the two; the kernel copies as much of the struct as the size says";
    const EACH_FD_SET: &str = "the number of bits, as select(2) has it; the descriptions have that of the first set alone";
    const NODES: &str = "as mbind's: the kernel reads both through the same function";
    const STATFS: &str = "the kernel wants the size of the struct";
    const OSF: &str = "as in the kernel; nobody else describes OSF/1's calls";
    const AFFINITY: &str = "sched_setaffinity's arguments by sparc's names";
    &[
        ("mincore", "vec", "length", Pages, "mincore(2): a byte for each page of the range"),
        ("_newselect", "readfds", "nfds", Bits, EACH_FD_SET),
        ("_newselect", "writefds", "nfds", Bits, EACH_FD_SET),
        ("_newselect", "exceptfds", "nfds", Bits, EACH_FD_SET),
        ("osf_select", "readfds", "nfds", Bits, EACH_FD_SET),
        ("osf_select", "writefds", "nfds", Bits, EACH_FD_SET),
        ("osf_select", "exceptfds", "nfds", Bits, EACH_FD_SET),
        ("pselect6", "readfds", "nfds", Bits, EACH_FD_SET),
        ("pselect6", "writefds", "nfds", Bits, EACH_FD_SET),
        ("pselect6", "exceptfds", "nfds", Bits, EACH_FD_SET),
        ("pselect6_time64", "readfds", "nfds", Bits, EACH_FD_SET),
        ("pselect6_time64", "writefds", "nfds", Bits, EACH_FD_SET),
        ("pselect6_time64", "exceptfds", "nfds", Bits, EACH_FD_SET),
        ("select", "readfds", "nfds", Bits, EACH_FD_SET),
        ("select", "writefds", "nfds", Bits, EACH_FD_SET),
        ("select", "exceptfds", "nfds", Bits, EACH_FD_SET),
        ("migrate_pages", "old_nodes", "maxnode", Bits, NODES),
        ("migrate_pages", "new_nodes", "maxnode", Bits, NODES),
        ("set_mempolicy", "nodemask", "maxnode", Bits, NODES),
        ("getxattrat", "args", "size", Bytes, NEW),
        ("setxattrat", "args", "size", Bytes, NEW),
        ("open_tree_attr", "attr", "size", Bytes, NEW),
        ("bpf", "attr_common", "size_common", Bytes, NEW),
        ("listxattrat", "list", "size", Bytes, "no source relates the two; as in listxattr"),
        ("listmount", "mnt_ids", "nr_mnt_ids", Elements, "no source relates the two; as in listns"),
        ("mseal", "start", "len", Bytes, "the descriptions have a plain integer for the address"),
        ("statmount", "buf", "bufsize", Bytes, "the struct and the strings behind it"),
        ("fstatfs64", "buf", "sz", Bytes, STATFS),
        ("statfs64", "buf", "sz", Bytes, STATFS),
        ("recvfrom", "src_addr", "addrlen", Bytes, "a pointer to the length, as in recvfrom(2)"),
        ("rt_sigprocmask", "oldset", "sigsetsize", Bytes, "as of the set before it"),
        ("kexec_file_load", "cmdline", "cmdline_len", Bytes, "kexec_load(2): the NUL is counted"),
        ("pciconfig_read", "buf", "len", Bytes, "pciconfig_read(2)"),
        ("pciconfig_write", "buf", "len", Bytes, "pciconfig_read(2)"),
        ("cacheflush", "addr", "nbytes", Bytes, "on parisc, which the page forgets, as on MIPS"),
        ("cachectl", "addr", "nbytes", Bytes, "as in cacheflush; no kernel has implemented it"),
        ("riscv_hwprobe", "pairs", "pair_count", Elements, "the kernel's Documentation/arch/riscv/hwprobe.rst"),
        ("riscv_hwprobe", "cpus", "cpusetsize", Bytes, "the kernel's Documentation/arch/riscv/hwprobe.rst"),
        ("sched_get_affinity", "mask_ptr", "len", Bytes, AFFINITY),
        ("sched_set_affinity", "mask_ptr", "len", Bytes, AFFINITY),
        ("swapcontext", "old_ctx", "ctx_size", Bytes, "arch/powerpc/kernel/signal_32.c, signal_64.c: the size of either"),
        ("swapcontext", "new_ctx", "ctx_size", Bytes, "arch/powerpc/kernel/signal_32.c, signal_64.c: the size of either"),
        ("sys_debug_setcontext", "dbg", "ndbg", Elements, "arch/powerpc/kernel/signal_32.c: the array's length"),
        ("osf_fstatfs", "buf", "bufsiz", Bytes, OSF),
        ("osf_fstatfs64", "buf", "bufsiz", Bytes, OSF),
        ("osf_statfs", "buf", "bufsiz", Bytes, OSF),
        ("osf_statfs64", "buf", "bufsiz", Bytes, OSF),
        ("osf_getdirentries", "dirent", "count", Bytes, OSF),
        ("osf_getsysinfo", "buffer", "nbytes", Bytes, OSF),
        ("osf_setsysinfo", "buffer", "nbytes", Bytes, OSF),
        ("osf_sysinfo", "buf", "count", Bytes, OSF),
    ]
};

/// Structs that calls take one of, whose size no argument holds.
const SINGLE: &[&str] = &[
    "__aio_sigset",
    "__kernel_old_timeval",
    "__kernel_timespec",
    "mnt_id_req",
    "ns_id_req",
    "old_timespec32",
    "sigaction",
    "siginfo_t",
    "timeval32",
];

/// Calls, and pointers of each.
type Pointers = &'static [(&'static str, &'static [&'static str])];

/// Pointers without a length: all to bytes and to what depends, and those to structs, integers and pointers in calls that
/// have an argument that looks like a length. The reason, the calls and their pointers.
#[rustfmt::skip]
const NONE: &[(&str, Pointers)] = &[
    ("an address, and no range: a stack, code, where something begins or is attached", &[
        ("arc_settls", &["tls_data_ptr"]),
        ("brk", &["addr"]),
        ("clone", &["stack"]),
        ("get_mempolicy", &["addr"]),
        ("getcpu", &["unused"]),
        ("rt_sigaction", &["restorer"]),
        ("set_thread_area", &["addr"]),
        ("shmat", &["shmaddr"]),
        ("shmdt", &["shmaddr"]),
        ("signal", &["handler"]),
        ("utrap_install", &["new_p", "new_d"]),
    ]),
    ("a range that the address of its end ends", &[
        ("cacheflush", &["start", "end"]),
        ("riscv_flush_icache", &["start", "end"]),
    ]),
    ("what is there, and its length, depends on the operation, the type or the file system", &[
        ("fsconfig", &["value"]),
        ("io_uring_register", &["arg"]),
        ("ipc", &["ptr"]),
        ("landlock_add_rule", &["rule_attr"]),
        ("mount", &["data"]),
        ("osf_getsysinfo", &["arg"]),
        ("osf_mount", &["data"]),
        ("osf_setsysinfo", &["arg"]),
        ("ptrace", &["addr", "data"]),
        ("quotactl", &["addr"]),
        ("quotactl_fd", &["addr"]),
        ("reboot", &["arg"]),
        ("seccomp", &["args"]),
    ]),
    ("one integer", &[
        ("clone", &["parent_tid", "child_tid"]),
        ("copy_file_range", &["off_in", "off_out"]),
        ("get_mempolicy", &["mode"]),
        ("io_setup", &["ctx_idp"]),
        ("mq_timedreceive", &["msg_prio"]),
        ("mq_timedreceive_time64", &["msg_prio"]),
        ("name_to_handle_at", &["mount_id"]),
        ("osf_getdirentries", &["basep"]),
        ("osf_getsysinfo", &["start"]),
        ("osf_setsysinfo", &["start"]),
        ("query_module", &["ret"]),
        ("sendfile", &["offset"]),
        ("sendfile64", &["offset"]),
        ("splice", &["off_in", "off_out"]),
    ]),
    ("one integer, whose size is among the flags", &[
        ("futex_wait", &["uaddr"]),
        ("futex_wake", &["uaddr"]),
    ]),
    ("a pointer to a set and the set's size", &[
        ("pselect6", &["sigmask"]),
        ("pselect6_time64", &["sigmask"]),
    ]),
    ("always two", &[("futex_requeue", &["waiters"])]),
    ("always one: the kernel ignores the count", &[("readdir", &["dirp"])]),
    ("always one: the argument beside it counts what the one behind that points to", &[("sys_debug_setcontext", &["ctx"])]),
    ("always 160 bytes: five names of 32", &[("osf_utsname", &["name"])]),
    ("always a page", &[("s390_sthyi", &["resp_buffer"])]),
    ("a word for each 64 KiB of the range", &[("subpage_prot", &["map"])]),
];

/// A table that is not this crate's, some of whose calls have the names of the kernel's and other arguments.
mod own {
    sysno::syscall_enum! {
        pub enum Sysno: X86_64 {
            uk_log        = 0 (text: *const u8, text_len: usize) -> isize [],
            uk_wait       = 1 (nr_gates: u32, gates: *mut u32, timeout: *const __kernel_timespec) -> isize [],
            uk_receive    = 2 (buf: *mut u8, buf_size: *mut usize) -> isize [],
            uk_things     = 3 (things: *const c_void, nr_things: u32) -> isize [],
            mremap        = 4 (new_address: *mut c_void) -> isize [],
            cacheflush    = 5 (addr: *mut c_void, bytes: usize) -> isize [],
            getgroups     = 6 (list: *mut u32, size: *const c_char) -> isize [],
            kexec_file_load = 7 (cmdline: *const c_char) -> isize [],
            move_pages    = 8 (status: *mut i32, nodes: *mut i32) -> isize [],
        }
    }
}

/// The calls of all ABIs.
fn calls() -> impl Iterator<Item = Syscall> {
    Abi::ALL.iter().flat_map(|abi| abi.syscalls())
}

/// All arguments that have a length.
fn lengths() -> impl Iterator<Item = (Syscall, usize, Length)> {
    calls().flat_map(|call| (0..call.args().len()).filter_map(move |arg| Some((call, arg, call.length_of(arg)?))))
}

/// The call that the facts have, whose arguments this one has.
fn described_as(call: &str) -> &str {
    let call = call.strip_suffix("_time64").unwrap_or(call);
    LIKE.iter().find(|(name, _)| *name == call).map_or(call, |(_, like)| like)
}

/// A line of the facts.
struct Fact {
    abis: String,
    pointer: usize,
    length: usize,
    unit: LengthUnit,
    indirect: bool,
}

impl Fact {
    fn is_of(&self, call: Syscall) -> bool {
        self.abis == "*" || self.abis.split(',').any(|abi| abi == call.abi().name())
    }

    /// As rows say it: `size elements`.
    fn in_words(&self, call: Syscall) -> String {
        length_in_words(call, self.length, self.unit, self.indirect)
    }

    fn agrees(&self, length: Option<Length>) -> bool {
        length.is_some_and(|length| {
            (length.arg(), length.unit(), length.is_indirect()) == (self.length, self.unit, self.indirect)
        })
    }
}

/// `size elements`; `*size bytes`, of a pointer to the length.
fn length_in_words(call: Syscall, holder: usize, unit: LengthUnit, is_indirect: bool) -> String {
    let holder = call.args().get(holder).map_or("an argument that it lacks", Arg::name);
    let unit = format!("{unit:?}").to_lowercase();
    format!("{}{holder} {unit}", if is_indirect { "*" } else { "" })
}

/// The facts, by call.
fn all_facts() -> BTreeMap<String, Vec<Fact>> {
    let mut by_call = BTreeMap::<_, Vec<_>>::new();
    for line in facts("lengths.tsv") {
        let [call, abis, pointer, length, unit, how, _from] = line.try_into().expect("seven columns");
        let fact = Fact {
            abis,
            pointer: pointer.parse().expect("an index"),
            length: length.parse().expect("an index"),
            unit: match unit.as_str() {
                "bytes" => LengthUnit::Bytes,
                "elements" => LengthUnit::Elements,
                "bits" => LengthUnit::Bits,
                unit => panic!("{call}: what is the unit `{unit}`?"),
            },
            indirect: match how.as_str() {
                "direct" => false,
                "indirect" => true,
                how => panic!("{call}: what is `{how}`?"),
            },
        };
        by_call.entry(call).or_default().push(fact);
    }
    by_call
}

/// A `mmap`, `mmap2` or `select` whose arguments are in a struct.
fn takes_a_struct(call: Syscall) -> bool {
    call.args().len() == 1 && matches!(call.name(), "mmap" | "mmap2" | "select")
}

#[test]
fn every_fact_holds() {
    let facts = all_facts();
    let mut differences = Differences::new(DIFFERENCES);
    let mut used = BTreeSet::new();
    let mut wrong = BTreeSet::new();
    for call in calls().filter(|&call| call.args_known() && !takes_a_struct(call)) {
        let described = described_as(call.name());
        for fact in facts.get(described).into_iter().flatten().filter(|fact| fact.is_of(call)) {
            used.insert((described, fact.pointer));
            let length = call.length_of(fact.pointer);
            if !fact.agrees(length) && !differences.allows(call.name(), &fact.pointer.to_string()) {
                let ours = length.map_or("none".to_owned(), |length| {
                    length_in_words(call, length.arg(), length.unit(), length.is_indirect())
                });
                let pointer = call.args().get(fact.pointer).map_or("an argument that it lacks", Arg::name);
                let place = row_place(call.abi().name(), call.name());
                wrong.insert(format!(
                    "{place}: {call}: the length of `{pointer}` is `{ours}`, by tests/data/lengths.tsv `{}`",
                    fact.in_words(call)
                ));
            }
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(
        wrong.is_empty(),
        "correct the arguments' names, or say the length in the braces of tables/calls.rs: {{pointer: length unit}}; or, if the kernel does \
         something else, the line of tests/data/lengths.tsv; what differs on purpose goes into DIFFERENCES, above\n{}",
        wrong.join("\n")
    );
    differences.assert_all_needed();
    let unused: Vec<_> =
        facts.iter().flat_map(|(call, facts)| facts.iter().map(move |fact| (call.as_str(), fact.pointer))).collect();
    let unused: Vec<_> = unused.iter().filter(|fact| !used.contains(*fact)).collect();
    assert!(unused.is_empty(), "no ABI has these: {unused:?}");
}

#[test]
fn every_length_is_a_fact_or_explained() {
    let facts = all_facts();
    let mut ours: BTreeMap<_, _> =
        OURS.iter().map(|&(call, pointer, length, unit, _)| ((call, pointer, length, unit as u8), false)).collect();
    assert_eq!(ours.len(), OURS.len(), "twice");
    let mut unexplained = BTreeSet::new();
    for (call, arg, length) in lengths() {
        let facts = facts.get(described_as(call.name())).into_iter().flatten().filter(|fact| fact.is_of(call));
        if facts.clone().any(|fact| fact.pointer == arg && fact.agrees(Some(length))) {
            continue;
        }
        let (pointer, holder) = (call.args()[arg].name(), call.args()[length.arg()].name());
        match ours.get_mut(&(call.name(), pointer, holder, length.unit() as u8)) {
            Some(needed) => *needed = true,
            None => {
                unexplained.insert(format!("(\"{call}\", \"{pointer}\", \"{holder}\", {:?}, ),", length.unit()));
            }
        }
    }
    assert!(
        unexplained.is_empty(),
        "no source says so: add a line to tests/data/lengths.tsv, or these with the reason to OURS, above:\n{}",
        unexplained.into_iter().collect::<Vec<_>>().join("\n")
    );
    let unneeded: Vec<_> = ours.iter().filter(|(_, needed)| !**needed).collect();
    assert!(unneeded.is_empty(), "no longer needed: {unneeded:?}");
}

/// Whether the name is one that a length may have, by a wider rule than the library's.
fn may_be_a_length(arg: &Arg) -> bool {
    let words = ["len", "siz", "sz", "count", "cnt", "nr", "bytes", "max", "nfds", "nsops", "ndbg"];
    matches!(arg.ty(), Type::Int(_)) && words.iter().any(|word| arg.name().contains(word))
}

#[test]
fn nothing_is_left_out() {
    let mut none = BTreeMap::new();
    for &(reason, calls) in NONE {
        for &(call, pointers) in calls {
            for &pointer in pointers {
                assert!(none.insert((call, pointer), false).is_none(), "twice: {call}, {pointer}: {reason}");
            }
        }
    }
    let mut single = BTreeSet::new();
    let mut unexplained = BTreeSet::new();
    for call in calls() {
        let args = call.args();
        let has_a_length = args.iter().any(may_be_a_length);
        let holds_a_length = |i| (0..args.len()).any(|of| call.length_of(of).is_some_and(|length| length.arg() == i));
        for (i, arg) in args.iter().enumerate() {
            let Type::Pointer { to, .. } = arg.ty() else { continue };
            let is_single = SINGLE.iter().find(|name| matches!(to, Pointee::Struct(which) if which.name() == **name));
            if is_single.is_some() {
                assert_eq!(call.length_of(i), None, "{call:?}: {arg}");
            }
            let looks_like_one = has_a_length || matches!(to, Pointee::Bytes | Pointee::Void);
            if call.length_of(i).is_some() || !looks_like_one || holds_a_length(i) {
                continue;
            }
            if let Some(name) = is_single {
                single.insert(*name);
                continue;
            }
            match none.get_mut(&(call.name(), arg.name())) {
                Some(needed) => *needed = true,
                None => {
                    unexplained.insert(format!("{call}, {} of {}", arg.name(), call.signature()));
                }
            }
        }
    }
    assert!(
        unexplained.is_empty(),
        "no length, although the call has an argument that looks like one: mend src/facts/length.rs, or add these to NONE:\n{}",
        unexplained.into_iter().collect::<Vec<_>>().join("\n")
    );
    let unneeded: Vec<_> = none.iter().filter(|(_, needed)| !**needed).collect();
    assert!(unneeded.is_empty(), "no longer needed: {unneeded:?}");
    assert!(single.iter().eq(SINGLE), "needed: {single:?}");
}

#[test]
fn every_length_is_an_argument_of_the_call() {
    for (call, arg, length) in lengths() {
        let args = call.args();
        let holder = args.get(length.arg()).unwrap_or_else(|| panic!("{call:?} has no argument {}", length.arg()));
        assert_ne!(length.arg(), arg, "{call:?}");
        assert!(args[arg].ty().is_address(), "{call:?}: {}", args[arg]);
        match holder.ty() {
            Type::Int(_) => assert!(!length.is_indirect(), "{call:?}: {holder}"),
            Type::Pointer { mutable: true, to: Pointee::Int(_) } => assert!(length.is_indirect(), "{call:?}: {holder}"),
            _ => panic!("{call:?}: {holder} holds no length"),
        }
        if length.unit() == LengthUnit::Bits {
            let is_bits = |to: Pointee| to == Pointee::Int(Int::Usize) || to.to_string() == "fd_set";
            assert!(matches!(args[arg].ty(), Type::Pointer { to, .. } if is_bits(to)), "{call:?}: {}", args[arg]);
        }
        // Elements of `u8` or of what nobody knows are bytes.
        if length.unit() == LengthUnit::Elements {
            assert!(
                !matches!(args[arg].ty(), Type::Pointer { to: Pointee::Bytes | Pointee::Void, .. }),
                "{call:?}: {}",
                args[arg]
            );
        }
    }
}

#[test]
fn no_other_index_has_a_length() {
    for call in calls() {
        for (i, arg) in call.args().iter().enumerate() {
            assert!(arg.ty().is_address() || call.length_of(i).is_none(), "{call:?}: {arg}");
        }
        for beyond in [call.args().len(), call.args().len() + 1, 255, 256, usize::MAX] {
            assert_eq!(call.length_of(beyond), None, "{call:?}");
        }
    }
}

#[test]
fn other_tables_follow_the_same_rule() {
    let of = |call: own::Sysno, arg| {
        let length = call.length_of(arg)?;
        Some((length.arg(), length.unit(), length.is_indirect()))
    };
    assert_eq!(of(own::Sysno::uk_log, 0), Some((1, LengthUnit::Bytes, false)));
    assert_eq!(of(own::Sysno::uk_wait, 1), Some((0, LengthUnit::Elements, false)));
    assert_eq!(of(own::Sysno::uk_wait, 2), None);
    assert_eq!(of(own::Sysno::uk_receive, 0), Some((1, LengthUnit::Bytes, true)));
    assert_eq!(of(own::Sysno::uk_receive, 1), None);
    assert_eq!(of(own::Sysno::uk_things, 0), None);
    assert_eq!(of(own::Sysno::cacheflush, 0), Some((1, LengthUnit::Bytes, false)));
    for call in [own::Sysno::mremap, own::Sysno::getgroups, own::Sysno::kexec_file_load, own::Sysno::move_pages] {
        for arg in 0..3 {
            assert_eq!(of(call, arg), None, "{call}");
        }
    }
}

#[test]
fn strings_end_in_nul_but_for_one() {
    let strings: BTreeSet<_> = lengths()
        .filter(|&(call, arg, _)| call.args()[arg].ty() == Type::String)
        .map(|(call, arg, length)| (call.name(), call.args()[arg].name(), call.args()[length.arg()].name()))
        .collect();
    assert!(strings.into_iter().eq([("kexec_file_load", "cmdline", "cmdline_len")]));
}
