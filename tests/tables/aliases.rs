//! Have the calls the other names that the kernel's headers, C libraries and manual pages know them by, and no others?

use std::collections::{BTreeMap, BTreeSet};

use sysno::arch::{alpha, arm, csky, x86_64};
use sysno::set::SysnoSet;
use sysno::{Abi, FilterErrorKind, Syscall};

use crate::common::{self, facts};

/// Where the name is a row on other ABIs, and that has other types on all of them: the name and the reason.
const OTHER_TYPES: &[(&str, &str)] = &[
    ("fstat", "stat and stat64: each the struct stat of the ABI's C library"),
    ("umount", "one argument elsewhere; Alpha's header makes it another name of umount2"),
];

/// Names that lead to a call with other arguments, which are no call's.
const NOT_ALIASES: &[(&str, &[Abi])] = &[
    ("umount", &[Abi::X86_64, Abi::Aarch64]),
    ("mmap", &[Abi::Arm, Abi::Riscv32]),
    ("lseek", &[Abi::Riscv32, Abi::Csky]),
    ("truncate", &[Abi::Riscv32, Abi::Csky]),
    ("statfs", &[Abi::Riscv32, Abi::Csky]),
    ("sync_file_range", &[Abi::Arm, Abi::PowerPc, Abi::Csky]),
    ("fadvise64_64", &[Abi::Arm]),
    ("posix_fadvise", &[Abi::Arm, Abi::ArmOabi, Abi::Csky, Abi::Hexagon, Abi::Xtensa]),
    ("semtimedop", &[Abi::X86, Abi::S390]),
    ("io_pgetevents", &[Abi::M68k, Abi::Sh]),
    ("sigaction", &[Abi::X86_64, Abi::Aarch64]),
    ("sigprocmask", &[Abi::X86_64, Abi::Alpha]),
    ("sysctl", &[Abi::X86_64]),
    ("pselect", &[Abi::X86_64]),
    ("eventfd", &[Abi::Aarch64]),
    ("signalfd", &[Abi::Aarch64]),
    ("renameat", &[Abi::Riscv64]),
    ("getdents", &[Abi::Aarch64]),
    ("accept", &[Abi::X86]),
    ("_exit", &[Abi::X86_64]),
    ("waitpid", &[Abi::X86_64]),
    ("pread=pread64", &[Abi::X86_64]),
    ("pread64\n", &[Abi::X86_64]),
    ("=", &[Abi::X86_64]),
    ("", &[Abi::X86_64]),
];

/// The facts: for each ABI and other name, the call.
fn known() -> BTreeMap<(String, String), String> {
    let mut known = BTreeMap::new();
    for fields in facts("aliases.tsv") {
        let [name, call, abis, from] = &fields[..] else { panic!("{fields:?}") };
        assert!(["kernel: ", "libc: ", "glibc: ", "manual: "].iter().any(|source| from.starts_with(source)), "{from}");
        let all = Abi::ALL.iter().map(|abi| abi.name()).collect::<Vec<_>>().join(" ");
        for abi in if abis == "all" { &all } else { abis }.split(' ') {
            let abi = Abi::from_name(abi).unwrap_or_else(|| panic!("{abi}"));
            let double = known.insert((abi.name().to_owned(), name.clone()), call.clone());
            assert_eq!(double, None, "{abi} {name}");
        }
    }
    assert!(known.len() > 250);
    known
}

/// The table as text: the number of the line, name and call of each row.
fn rows() -> Vec<(usize, String, String)> {
    let table = std::fs::read_to_string(common::root().join("tables/aliases.rs")).unwrap();
    let lines = table.lines().enumerate().map(|(i, line)| (i + 1, line));
    let rows = lines.filter(|(_, line)| line.starts_with("    ") && !line.trim().starts_with("//"));
    let row = |(line, row): (usize, &str)| {
        let (name, rest) = row.split_once('=').unwrap_or_else(|| panic!("{row}"));
        (line, name.trim().to_owned(), rest.trim().split([' ', ',']).next().unwrap().to_owned())
    };
    rows.map(row).collect()
}

/// Every name that could be one: of the table, of the facts, and of every ABI's rows.
fn all_names() -> BTreeSet<String> {
    let mut names: BTreeSet<_> = rows().into_iter().map(|(_, name, _)| name).collect();
    names.extend(known().into_keys().map(|(_, name)| name));
    names.extend(NOT_ALIASES.iter().map(|(name, _)| name.to_string()));
    names.extend(Abi::ALL.iter().flat_map(|abi| abi.syscalls()).map(|call| call.name().to_owned()));
    names
}

#[test]
fn both_ways() {
    let (mut known, mut wrong) = (known(), Vec::new());
    for name in all_names() {
        for &abi in Abi::ALL {
            let found = abi.syscall_by_name(&name).map(Syscall::name);
            let row = abi.syscalls().map(Syscall::name).find(|row| *row == name);
            let alias = known.remove(&(abi.name().to_owned(), name.clone()));
            if let (Some(_), Some(alias)) = (row, &alias) {
                wrong.push(format!("{abi}: {name} is a row, and not {alias}"));
            }
            let expected = row.or(alias.as_deref());
            if found != expected {
                let [found, expected] = [found, expected].map(|call| call.unwrap_or("no call"));
                wrong.push(format!("{abi}: {name} is {found}, expected {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "tables/aliases.rs, by tests/data/aliases.tsv:\n{}", wrong.join("\n"));
    assert_eq!(known, BTreeMap::new());
    for (name, abis) in NOT_ALIASES {
        assert!(abis.iter().all(|abi| abi.syscall_by_name(name).is_none()), "{name}");
    }
}

/// A row of the table that leads nowhere, or where another one leads, is one too many.
#[test]
fn every_row_is_needed() {
    let calls: BTreeSet<_> = Abi::ALL.iter().flat_map(|abi| abi.syscalls()).map(Syscall::name).collect();
    let mut known: BTreeSet<_> = known().into_iter().map(|((_, name), call)| (name, call)).collect();
    let (mut wrong, mut last) = (Vec::new(), String::new());
    for (line, name, call) in rows() {
        let place = format!("tables/aliases.rs, line {line}, `{name} = {call}`");
        if name < last {
            wrong.push(format!("{place}: it comes after `{last}`; rows are by name"));
        }
        last.clone_from(&name);
        if !calls.contains(call.as_str()) {
            wrong.push(format!("{place}: no ABI has a call `{call}`"));
        }
        if !known.remove(&(name, call)) {
            wrong.push(format!("{place}: tests/data/aliases.tsv has no such line, or there are two such rows"));
        }
    }
    wrong.extend(known.into_iter().map(|(name, call)| format!("tables/aliases.rs has no row `{name} = {call}`")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn it_is_the_call_with_the_kernels_number() {
    fn of<S: sysno::SyscallEnum + std::str::FromStr>(abi: Abi, known: &BTreeMap<(String, String), String>) {
        assert_eq!(S::TABLE.abi(), abi);
        for ((_, name), call) in known.iter().filter(|((of, _), _)| of == abi.name()) {
            let found: S = name.parse().ok().unwrap_or_else(|| panic!("{abi} {name}"));
            assert_eq!(found.to_string(), *call);
            assert_eq!(S::TABLE.syscall_by_name(name), Some(found.into()));
        }
    }
    let known = known();
    for ((abi, name), call) in &known {
        let kernel = common::calls().iter().filter(|kernel| kernel.name == *call);
        let number = kernel.flat_map(|kernel| &kernel.numbers).find(|(of, _)| of == abi).unwrap().1;
        let abi = Abi::from_name(abi).unwrap();
        let found = abi.syscall_by_name(name).unwrap();
        assert_eq!((found.abi(), found.id() as u32, found.name()), (abi, number, call.as_str()));
        assert_eq!(abi.filter(name).unwrap().iter().collect::<Vec<_>>(), [found], "{abi} {name}");
    }
    of::<x86_64::Sysno>(Abi::X86_64, &known);
    of::<alpha::Sysno>(Abi::Alpha, &known);
    of::<arm::Sysno>(Abi::Arm, &known);
    of::<csky::Sysno>(Abi::Csky, &known);
    assert_eq!("getpid".parse(), Ok(alpha::Sysno::getxpid));
    assert_eq!("sync_file_range2".parse(), Ok(arm::Sysno::arm_sync_file_range));
}

/// Where the name is a row elsewhere, there is one whose arguments have the same types.
#[test]
fn it_takes_the_same_arguments() {
    let types = |call: Syscall| call.args().iter().map(|arg| arg.ty()).collect::<Vec<_>>();
    let mut other = BTreeSet::new();
    for ((abi, name), call) in known() {
        let call = Abi::from_name(&abi).unwrap().syscall_by_name(&call).unwrap();
        let elsewhere = Abi::ALL.iter().filter_map(|abi| abi.syscalls().find(|row| row.name() == name));
        let elsewhere: Vec<_> = elsewhere.map(types).collect();
        if !elsewhere.is_empty() && !elsewhere.contains(&types(call)) {
            other.insert(name);
        }
    }
    let listed: BTreeSet<_> = OTHER_TYPES.iter().map(|(name, _)| name.to_string()).collect();
    assert_eq!(other, listed);
}

#[test]
fn in_expressions() {
    let names =
        |abi: Abi, expression: &str| abi.filter(expression).unwrap().iter().map(Syscall::name).collect::<Vec<_>>();
    assert_eq!(names(Abi::X86_64, "pread"), ["pread64"]);
    assert_eq!(names(Abi::X86_64, "pread64,pread,?pwrite@64"), ["pread64", "pwrite64"]);
    assert_eq!(names(Abi::Alpha, "pread,getpid"), ["getxpid", "pread64"]);
    let rest = Abi::Alpha.filter("!pread,getpid").unwrap();
    assert_eq!(rest, !Abi::Alpha.filter("pread64,getxpid").unwrap());
    assert_eq!(rest.count(), Abi::Alpha.table().len() - 2);
    assert_eq!("fstatat".parse(), Ok(x86_64::SysnoSet::new(&[x86_64::Sysno::newfstatat])));
    // A regular expression is matched with the names of the table.
    assert_eq!(Abi::X86_64.filter("/^pread$").unwrap_err().kind(), FilterErrorKind::NoMatch);
}

/// What is unknown is still unknown, and what is suggested are the names of the table.
#[test]
fn suggestions() {
    for (abi, text, suggestion) in [
        (Abi::X86_64, "raed", Some("read")),
        (Abi::X86_64, "umount", Some("mount")),
        (Abi::Alpha, "getpdi", Some("getxpid")),
        (Abi::X86_64, "nothing_of_the_kind", None),
    ] {
        let error = abi.filter(text).unwrap_err();
        assert_eq!((error.kind(), error.suggestion()), (FilterErrorKind::UnknownName, suggestion), "{text}");
        assert_eq!(abi.nearest_name(text), suggestion);
    }
    assert_eq!(Abi::X86_64.nearest_name("pread"), Some("pread64"));
    assert_eq!("umount".parse::<x86_64::Sysno>().unwrap_err().name(), "umount");
}

#[test]
fn a_table_of_ones_own_has_none() {
    sysno::syscall_enum! {
        enum Own: X86_64 {
            pread64 = 0 (fd: i32, buf: *mut u8, count: usize, offset: i64) -> isize [desc],
            syslog = 1 (r#type: i32, bufp: *mut u8, len: i32) -> i32 [],
        }
    }
    assert_eq!("pread64".parse(), Ok(Own::pread64));
    for (_, name, _) in rows() {
        assert!(name.parse::<Own>().is_err(), "{name}");
        assert_eq!(Own::TABLE.syscall_by_name(&name), None);
        assert!(name.parse::<SysnoSet<Own>>().is_err(), "{name}");
    }
}
