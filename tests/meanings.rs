//! Is an argument that takes constants in syzkaller's descriptions made of a set that has these constants?
//!
//! Only arguments that take the same constants whatever the others are: tests/named_text.rs has the others.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::facts;
use sysno::{Abi, Constants, Meaning, Syscall};

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
            wrong.push(format!("{call}: {arg} is {:?}, without {missing:?}", calls[&**call].meaning_of(index)));
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
                    wrong.insert(format!("{call:?}: {arg} has no names"));
                }
                unneeded.remove(call.name());
            }
        }
    }
    assert!(wrong.is_empty(), "tables/calls.rs:\n{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
    assert!(unneeded.is_empty(), "not needed: {unneeded:?}");
}
