//! Does an argument stand for what strace, syzkaller, the manual pages and the kernel take it for?
//!
//! Only what holds whatever the other arguments are: tests/text/values.rs has the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use sysno::{Abi, Constants, Meaning, Syscall};

use crate::common::{self, CArg, Differences, calls, facts, kernel_calls, unraw};

/// Constants in the descriptions that no set has, and why.
const NO_NAMES: &[(&str, &[&str])] = &[
    (
        "permissions are written in octal",
        &["S_IRUSR", "S_IWUSR", "S_IXUSR", "S_IRGRP", "S_IWGRP", "S_IXGRP", "S_IROTH", "S_IWOTH", "S_IXOTH"],
    ),
    ("AT_FDCWD is what a directory may be", &["AT_FDCWD"]),
    ("masks of others of the set", &["AT_STATX_SYNC_TYPE", "SWAP_FLAG_PRIO_MASK", "FUTEX_PRIVATE_FLAG"]),
    ("no flags at all, which strace leaves a 0", &["FAN_MARK_INODE"]),
    ("within clone3's struct alone", &["CLONE_NEWTIME"]),
    ("another name of CLONE_…, AF_MAX or the like that no call takes", &["AF_HF"]),
    ("strace writes PTRACE_PEEKUSER and PTRACE_POKEUSER", &["PTRACE_PEEKUSR", "PTRACE_POKEUSR"]),
    ("of several flags, in the descriptions alone", &["BINFMT_OPEN_FLAGS", "CGROUP_OPEN_FLAGS", "O_RDWR_NONBLOCK"]),
    ("userfaultfd's, by way of a file", &["UFFD_USER_MODE_ONLY"]),
    (
        "a personality made of one of the others and flags",
        &[
            "PER_IRIX32",
            "PER_IRIX64",
            "PER_IRIXN32",
            "PER_ISCR4",
            "PER_OSR5",
            "PER_SOLARIS",
            "PER_SVR3",
            "PER_SVR4",
            "PER_WYSEV386",
            "PER_XENIX",
            "PER_UW7",
        ],
    ),
    (
        "statx's, which the descriptions give to fstatat, too",
        &["AT_STATX_DONT_SYNC", "AT_STATX_FORCE_SYNC", "AT_STATX_SYNC_AS_STAT"],
    ),
];

/// Arguments that take constants, and have no set or another one, and why.
const OTHERWISE: &[(&str, &str, &str)] = &[
    ("ioprio_set", "ioprio", "a class and a level: IOPRIO_PRIO_VALUE(…)"),
    ("quotactl", "cmd", "the descriptions join command and kind of quota; the set has the commands"),
    ("quotactl_fd", "cmd", "the same"),
    ("ptrace", "data", "depends on the request"),
];

/// The set that an argument is made of, and that for what it leaves over.
fn names(meaning: Option<Meaning>) -> BTreeSet<&'static str> {
    let of = |set: Constants| Abi::ALL.iter().flat_map(move |abi| set.iter(*abi)).map(|(name, _)| name);
    let set = meaning.and_then(Meaning::constants);
    let rest = set.filter(|set| set.name() == "clone_flags").and_then(|_| Meaning::Signal.constants());
    set.into_iter().chain(rest).flat_map(of).collect()
}

/// Where it is said what the arguments of a call mean.
fn place_of(call: &str) -> String {
    format!("{}: {call}", common::place_of(&["calls"], |line| unraw(line.split(' ').next().unwrap()) == call))
}

#[test]
fn constants_are_of_the_set() {
    let mut calls: BTreeMap<&str, Syscall> = BTreeMap::new();
    for abi in Abi::ALL {
        abi.syscalls().filter(|call| call.args_known()).for_each(|call| _ = calls.entry(call.name()).or_insert(call));
    }
    let (mut compared, mut wrong, mut unneeded) = (0, Vec::new(), OTHERWISE.to_vec());
    let mut unused: BTreeSet<_> = NO_NAMES.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    let lines = facts("arguments.tsv");
    for line in &lines {
        let [call, index, when, _, kind, constants] = &line[..] else { panic!("{line:?}") };
        if when != "-" || !["flags", "const"].contains(&&**kind) {
            continue;
        }
        let index: usize = index.parse().unwrap();
        let Some(arg) = calls.get(&**call).and_then(|call| call.args().get(index)) else { continue };
        // A number has no name.
        let is_name = |constant: &&str| constant.trim_start_matches('_').starts_with(|c: char| c.is_ascii_uppercase());
        let constants: BTreeSet<&str> = constants.split(' ').filter(is_name).collect();
        if constants.is_empty() {
            continue;
        }
        let listed = unneeded.len();
        unneeded.retain(|(of, name, _)| *of != &**call || *name != arg.name());
        if unneeded.len() < listed || OTHERWISE.iter().any(|(of, name, _)| *of == &**call && *name == arg.name()) {
            continue;
        }
        let have = names(calls[&**call].meaning_of(index));
        let missing: Vec<_> = constants.iter().filter(|name| !have.contains(**name)).copied().collect();
        missing.iter().for_each(|name| _ = unused.remove(name));
        let missing: Vec<_> =
            missing.into_iter().filter(|name| !NO_NAMES.iter().any(|(_, names)| names.contains(name))).collect();
        if !missing.is_empty() {
            let ours = calls[&**call].meaning_of(index).map_or("nothing".to_owned(), word);
            wrong.push(format!("{}: `{arg}` is {ours}, which has no {}", place_of(call), missing.join(" ")));
        }
        compared += constants.len();
    }
    assert!(
        wrong.is_empty(),
        "tables/calls.rs or tables/constants.rs, by tests/data/arguments.tsv:\n{}",
        wrong.join("\n")
    );
    assert!(unneeded.is_empty() && unused.is_empty(), "not needed: {unneeded:?}, {unused:?}");
    assert!(compared > 1000, "only {compared} constants compared");
}

/// An argument whose name says that it is flags has names, or its bits have none, for one of these reasons.
#[test]
fn flags_have_names() {
    const BITS: &[(&str, &str)] = &[
        ("cachestat", "must be 0"),
        ("copy_file_range", "must be 0"),
        ("fchroot", "must be 0"),
        ("futex_requeue", "must be 0"),
        ("futex_waitv", "must be 0"),
        ("listns", "must be 0"),
        ("lsm_list_modules", "must be 0"),
        ("lsm_set_self_attr", "must be 0"),
        ("mseal", "must be 0"),
        ("pidfd_getfd", "must be 0"),
        ("pkey_alloc", "must be 0"),
        ("process_madvise", "must be 0"),
        ("process_mrelease", "must be 0"),
        ("process_vm_readv", "must be 0"),
        ("process_vm_writev", "must be 0"),
        ("sched_setattr", "must be 0"),
        ("set_mempolicy_home_node", "must be 0"),
        ("seccomp", "depends on the operation: tables/cases.rs"),
        ("timerfd", "Linux 2.6.22 to 2.6.24 alone"),
        ("s390_sthyi", "must be 0"),
    ];
    let mut unneeded: BTreeSet<&str> = BITS.iter().map(|(call, _)| *call).collect();
    let mut wrong = BTreeSet::new();
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            for (index, arg) in call.args().iter().enumerate() {
                let is_flags = arg.name().ends_with("flags") || arg.name().ends_with("flg") || arg.name() == "options";
                if !is_flags || call.meaning_of(index).is_some_and(|meaning| meaning.constants().is_some()) {
                    continue;
                }
                if BITS.iter().all(|(of, _)| *of != call.name()) {
                    wrong.insert(format!("{}: `{arg}` has no names", place_of(call.name())));
                }
                unneeded.remove(call.name());
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "say in the call's row which set of tables/constants.rs the flags are of; without a set, the call goes into BITS, above, with the \
         reason\n{}",
        wrong.into_iter().collect::<Vec<_>>().join("\n")
    );
    assert!(unneeded.is_empty(), "not needed: {unneeded:?}");
}

/// Where the meaning of an argument is not what a source says on purpose: the call, the argument and the source, and why.
const DIFFERENCES: &[(&str, &str, &str)] = {
    const OPERATION: &str = "depends on another argument, and the descriptions say what it may be: tables/cases.rs";
    const LATER: &str = "an address that this call neither reads nor writes at";
    const LIMIT: &str = "the number of bits: the descriptions have the length of the struct";
    const RANDOM: &str = "bytes that are no text: random ones";
    const SLIP: &str = "a slip in the descriptions of one family of sockets";
    const TEXT: &str = "what setxattr reads, which the descriptions have as a text";
    &[
        ("getxattr", "value, syzkaller", TEXT),
        ("lgetxattr", "value, syzkaller", TEXT),
        ("fgetxattr", "value, syzkaller", TEXT),
        ("fcntl", "arg, syzkaller", OPERATION),
        ("fsconfig", "aux, syzkaller", OPERATION),
        ("getpriority", "who, syzkaller", OPERATION),
        ("setpriority", "who, syzkaller", OPERATION),
        ("ioprio_get", "who, syzkaller", OPERATION),
        ("ioprio_set", "who, syzkaller", OPERATION),
        ("io_uring_register", "nr_args, syzkaller", OPERATION),
        ("kcmp", "idx1, syzkaller", OPERATION),
        ("kcmp", "idx2, syzkaller", OPERATION),
        ("keyctl", "arg3, syzkaller", OPERATION),
        ("keyctl", "arg4, syzkaller", OPERATION),
        ("mount", "data, syzkaller", OPERATION),
        ("prctl", "arg4, syzkaller", OPERATION),
        ("ptrace", "addr, syzkaller", OPERATION),
        ("ptrace", "data, syzkaller", OPERATION),
        ("quotactl", "id, syzkaller", OPERATION),
        ("quotactl_fd", "id, syzkaller", OPERATION),
        ("sysfs", "arg2, syzkaller", OPERATION),
        ("clone", "stack, syzkaller", LATER),
        ("clone", "tls, syzkaller", LATER),
        ("set_robust_list", "head, man-pages", LATER),
        ("set_robust_list", "head, the kernel", LATER),
        ("shmat", "shmaddr, the kernel", LATER),
        ("shmdt", "shmaddr, the kernel", LATER),
        ("cachectl", "addr, the kernel", LATER),
        ("pselect6", "nfds, syzkaller", LIMIT),
        ("select", "nfds, syzkaller", LIMIT),
        ("recvmsg", "flags, syzkaller", SLIP),
        ("sendmsg", "flags, syzkaller", SLIP),
        ("fstatat64", "flags, syzkaller", "the descriptions give it statx's flags, too"),
        ("newfstatat", "flags, syzkaller", "the descriptions give it statx's flags, too"),
        ("fadvise64", "len, the kernel", "a length of 0 is all that follows, in posix_fadvise(2) an off_t"),
        ("mmap", "offset, man-pages", "a multiple of a page, which text shows in hexadecimal"),
        ("mmap", "offset, the kernel", "the same"),
        ("mmap", "offset, strace", "the same"),
        ("getcwd", "buf, syzkaller", "a buffer for a path"),
        ("lookup_dcookie", "buffer, syzkaller", "a buffer for a path"),
        ("getrandom", "buf, strace", RANDOM),
        ("getrandom", "buf, syzkaller", RANDOM),
        ("getrandom", "buf, the kernel", RANDOM),
        ("getsockopt", "optval, syzkaller", "shown as a number where it has the size of one"),
        ("getsockopt", "optval, the kernel", "the same"),
        ("setsockopt", "optval, syzkaller", "the same"),
        ("setsockopt", "optval, the kernel", "the same"),
        ("ioperm", "num, strace", "how many ports, which strace writes in hexadecimal"),
        ("mincore", "vec, syzkaller", "a byte for each page"),
        ("mmap2", "pgoffset, strace", "how many units, which strace writes in bytes and in hexadecimal"),
        ("mq_open", "name, strace", "the name of a queue, which is looked up in no directory of the process"),
        ("mq_unlink", "name, strace", "the same"),
        ("query_module", "ret, man-pages", "a size or the number of modules, by `which`"),
        ("sigsuspend", "mask, man-pages", "the library's function takes a pointer to the set"),
        ("sigsuspend", "mask, the kernel", "the set itself, which has the size of a number"),
    ]
};

/// An argument of a call, by their names.
type Place = (String, String);

/// The meanings that an argument may have by a source.
struct Said {
    source: &'static str,
    words: BTreeSet<String>,
}

/// A meaning by its name in tables/calls.rs.
fn word(meaning: Meaning) -> String {
    match meaning {
        Meaning::Flags(set) | Meaning::Choice(set) => set.name().to_owned(),
        Meaning::DescriptorOr(_) => "descriptor".to_owned(),
        plain => crate::structs_meanings::word(plain),
    }
}

/// What arguments stand for. No ABI has another meaning for an argument of a call.
fn meanings() -> BTreeMap<Place, String> {
    let mut meanings = BTreeMap::new();
    for call in Abi::ALL.iter().flat_map(|abi| abi.syscalls()) {
        for (index, arg) in call.args().iter().enumerate() {
            // No source says which times are times of day.
            let meaning = match word(call.meaning_of(index).expect("an argument of the call")).as_str() {
                "date" => "time".to_owned(),
                meaning => meaning.to_owned(),
            };
            let place = (call.name().to_owned(), arg.name().to_owned());
            let other = meanings.entry(place).or_insert_with(|| meaning.clone());
            assert_eq!(*other, meaning, "tables/calls.rs: {}: {} depends on the ABI", call.name(), arg.name());
        }
    }
    meanings
}

/// The sets with the most of these constants, if one has half of them; as the meanings of the arguments that are made of them.
pub(crate) fn sets_with(constants: &str) -> Option<BTreeSet<String>> {
    static NAMES: LazyLock<Vec<(Constants, BTreeSet<&str>)>> = LazyLock::new(|| {
        let names = |set: Constants| Abi::ALL.iter().flat_map(move |abi| set.iter(*abi)).map(|(name, _)| name);
        // No argument's, but a struct's; and what may be there in place of a descriptor.
        let sets = Constants::all().filter(|set| !["clone3_flags", "handle_root"].contains(&set.name()));
        sets.map(|set| (set, names(set).collect())).collect()
    });
    let constants: BTreeSet<&str> = constants.split(' ').collect();
    let counted = || NAMES.iter().map(|(set, names)| (names.intersection(&constants).count(), set.name()));
    let most = counted().map(|(count, _)| count).max().filter(|most| most * 2 >= constants.len())?;
    let meaning = |set| match set {
        "clocks" => "clock",
        "signals" => "signal",
        name => name,
    };
    Some(counted().filter(|(count, _)| *count == most).map(|(_, set)| meaning(set).to_owned()).collect())
}

/// A number that is written in decimal.
const NUMBER: &str = "number size count offset time id cpu process descriptor";

/// What strace takes an argument for, by the printer that it uses: tests/data/printers.tsv.
fn by_printer(kind: &str) -> &'static str {
    match kind {
        "descriptor" => "descriptor",
        "directory" => "directory",
        "path" => "path",
        "owner" => "user group",
        "process" => "process",
        "signal" => "signal",
        "permissions" => "mode",
        "mode" => "file_mode",
        "device" => "device",
        "clock" => "clock",
        "time" => "time",
        "cpu" => "cpu",
        "status" => "status",
        "string" => "string",
        "strings" => "strings environment",
        "struct" => "data",
        "bytes" => "data string path",
        "address" => "address data id",
        "hexadecimal" => "bits number address offset id",
        "number" => NUMBER,
        _ => panic!("tests/data/printers.tsv: what is {kind}?"),
    }
}

/// The same by its kind in syzkaller's descriptions. A number, or a pointer, may be many things.
fn by_kind(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "fd" => "descriptor directory",
        "pid" => "process",
        "uid" => "user",
        "gid" => "group",
        "path" => "path",
        "string" => "string",
        "signal" => "signal",
        "address" | "shmaddr" => "address",
        "length" => "size count",
        "buffer" => "data",
        "key" => "id keyring",
        // The address of the ring.
        "io_ctx" => "address bits",
        "ipc" | "timerid" | "pkey" | "inotifydesc" => "id",
        _ => return None,
    })
}

/// The same by the type in a prototype, of the kernel's or of a manual page's.
fn by_type(arg: &CArg) -> Option<&'static str> {
    let base = arg.base.trim_start_matches("__kernel_").split('[').next().unwrap_or_default();
    let is_array = arg.base.contains('[');
    let is_time = ["timespec", "timeval", "itimerspec", "itimerval", "utimbuf"].iter().any(|time| base.contains(time));
    Some(match (base, arg.pointers + usize::from(is_array)) {
        ("char", 1) => "path string data",
        ("char", 2) => "strings environment",
        ("pid_t", _) => "process",
        ("uid_t" | "old_uid_t", _) => "user",
        ("gid_t" | "old_gid_t", _) => "group",
        ("umode_t" | "mode_t", _) => "mode file_mode",
        ("clockid_t", _) => "clock",
        ("timer_t" | "qid_t", _) => "id",
        ("aio_context_t", _) => "address bits",
        ("key_serial_t", _) => "id keyring",
        ("key_t", _) => "ipc_key",
        ("mqd_t", _) => "descriptor",
        ("dev_t", _) => "device",
        ("time_t" | "old_time32_t", _) => "time",
        ("loff_t" | "off_t" | "off64_t", _) => "offset",
        ("size_t", _) => "size count",
        ("socklen_t", _) => "size",
        ("nfds_t", _) => "count",
        ("fd_set", _) => "descriptor",
        ("sigset_t" | "old_sigset_t" | "stack_t" | "siginfo_t" | "cap_user_header_t" | "cap_user_data_t", _) => "data",
        (_, 1..) if is_time => "time",
        (_, 1) if base.starts_with("struct ") || base.starts_with("union ") => "data",
        _ => return None,
    })
}

/// The first ABI's row of each call whose arguments are known: what a source counts.
fn rows() -> BTreeMap<String, Syscall> {
    let mut rows = BTreeMap::new();
    for call in Abi::ALL.iter().flat_map(|abi| abi.syscalls()).filter(|call| call.args_known()) {
        rows.entry(call.name().to_owned()).or_insert(call);
    }
    rows
}

fn all_said() -> BTreeMap<Place, Vec<Said>> {
    let mut said: BTreeMap<Place, Vec<Said>> = BTreeMap::new();
    let mut add = |call: &str, arg: &str, source, words: BTreeSet<String>| {
        said.entry((call.to_owned(), arg.to_owned())).or_default().push(Said { source, words });
    };
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
    let rows = rows();
    let arg_of = |call: &str, index: &str| {
        let index: usize = index.parse().expect("an index");
        Some(rows.get(call)?.args().get(index)?.name())
    };

    for line in facts("printers.tsv") {
        let [call, index, kind, constants] = <[String; 4]>::try_from(line).expect("four columns");
        let arg = arg_of(&call, &index).unwrap_or_else(|| panic!("tests/data/printers.tsv: {call} has no {index}"));
        match kind.as_str() {
            "flags" | "choice" => sets_with(&constants).into_iter().for_each(|sets| add(&call, arg, "strace", sets)),
            kind => add(&call, arg, "strace", words(by_printer(kind))),
        }
    }
    for line in facts("arguments.tsv") {
        let [call, index, when, _, kind, constants] = <[String; 6]>::try_from(line).expect("six columns");
        let Some(arg) = arg_of(&call, &index).filter(|_| when == "-") else { continue };
        match kind.as_str() {
            "flags" | "const" => sets_with(&constants).into_iter().for_each(|sets| add(&call, arg, "syzkaller", sets)),
            kind => by_kind(kind).into_iter().for_each(|text| add(&call, arg, "syzkaller", words(text))),
        }
    }
    for line in facts("lengths.tsv") {
        let [call, abis, _, index, unit, _, from] = <[String; 7]>::try_from(line).expect("seven columns");
        let on = abis.split(',').find_map(Abi::from_name).and_then(|abi| abi.syscall_by_name(&call));
        let call_there = on.or_else(|| rows.get(&call).copied());
        let arg = call_there.and_then(|call| call.args().get(index.parse::<usize>().expect("an index")));
        let text = if unit == "bytes" { "size" } else { "count" };
        let source = if from.contains("syzkaller") { "syzkaller" } else { "man-pages" };
        arg.into_iter().for_each(|arg| add(&call, arg.name(), source, words(text)));
    }
    for facts in calls() {
        let page = &facts.page[1];
        for arg in page.split(", ").filter(|_| !["-", "?", "void"].contains(&page.as_str())).map(CArg::parse) {
            by_type(&arg).into_iter().for_each(|text| add(&facts.name, &arg.name, "man-pages", words(text)));
        }
    }
    for abi in Abi::ALL {
        for of_kernel in kernel_calls(abi.name()) {
            let Some(call) = abi.syscall_by_name(&of_kernel.name) else { continue };
            let args = of_kernel.args.unwrap_or_default();
            // Where the row has other arguments, since a value needs two registers, the names are no guide either.
            for (arg, theirs) in call.args().iter().zip(&args).filter(|_| args.len() == call.args().len()) {
                by_type(theirs).into_iter().for_each(|text| add(call.name(), arg.name(), "the kernel", words(text)));
            }
        }
    }
    said
}

#[test]
fn arguments_are_what_sources_say() {
    let (meanings, said) = (meanings(), all_said());
    let mut differences = Differences::new(DIFFERENCES);
    let (mut wrong, mut unknown) = (BTreeSet::new(), BTreeSet::new());
    let mut by_hand: BTreeMap<Place, String> = BTreeMap::new();
    for line in facts("meanings.tsv") {
        let [call, arg, meaning, _source, _note] = <[String; 5]>::try_from(line).expect("five columns");
        let is_known = meanings.contains_key(&(call.clone(), arg.clone()));
        assert!(is_known, "tests/data/meanings.tsv: {call}: no ABI has an argument {arg}");
        let other = by_hand.insert((call, arg), meaning);
        assert!(other.is_none(), "tests/data/meanings.tsv has two lines for the same: {other:?}");
    }

    let mut guarded: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for (place @ (call, arg), meaning) in &meanings {
        let mut left: Option<BTreeSet<String>> = None;
        let mut sources = BTreeSet::new();
        for Said { source, words } in said.get(place).into_iter().flatten() {
            if !words.contains(meaning) {
                if !differences.allows(call, &format!("{arg}, {source}")) {
                    wrong.insert(format!(
                        "{}: {arg} is {meaning}, by {source}: {}",
                        place_of(call),
                        common::any_of(words)
                    ));
                }
                continue;
            }
            // One of three is a guard; one of all numbers says little.
            if words.len() <= 3 {
                sources.insert(*source);
            }
            left = Some(left.map_or_else(|| words.clone(), |left| &left & words));
        }
        match by_hand.get(place) {
            Some(read) if read == meaning => {}
            Some(read) => {
                _ = wrong.insert(format!("{}: {arg} is {meaning}, by tests/data/meanings.tsv: {read}", place_of(call)))
            }
            None if left.is_none_or(|left| left.len() != 1) => {
                unknown.insert(format!("{}: {arg} is {meaning}?", place_of(call)));
            }
            None => {}
        }
        guarded.entry(meaning).or_default()[sources.len().min(3)] += 1;
    }
    let list = |lines: BTreeSet<String>| lines.into_iter().collect::<Vec<_>>().join("\n");
    assert!(
        wrong.is_empty(),
        "correct the call's row, or the rules `arguments` of tables/calls.rs; or the line of tests/data/meanings.tsv; what differs on purpose \
         goes into DIFFERENCES, above\n{}",
        list(wrong)
    );
    assert!(
        unknown.is_empty(),
        "no source says exactly what these are; tests/data/meanings.tsv needs a line for each:\n{}",
        list(unknown)
    );
    differences.assert_all_needed();

    let mut total = [0; 4];
    for (meaning, counts) in &guarded {
        println!("{meaning}: by 0 (but by hand), 1, 2, 3 or more sources: {counts:?}");
        (0..4).for_each(|i| total[i] += counts[i]);
    }
    println!("all: {total:?}; read by hand: {}", by_hand.len());
    assert!(total[1] > 200 && total[2] + total[3] > 900, "arguments by the number of their sources: {total:?}");
}
