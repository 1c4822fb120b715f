//! Are the calls that can do another one's work all there, and no others?

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sysno::arch::x86_64::{Sysno, SysnoSet};
use sysno::{Abi, Category, Filter, Syscall, SyscallSet};

use crate::common;

/// A row of the table, read without the macro.
#[derive(Default)]
struct Row {
    line: usize,
    calls: Vec<String>,
    also: Vec<String>,
    /// The comment above it.
    reason: String,
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(common::root().join("tables/alternatives.rs")).unwrap();
    let lines =
        text.split_once("alternatives! {\n").expect("the table").1.trim_end().strip_suffix('}').expect("its end");
    let (mut rows, mut reason, mut row) = (Vec::new(), String::new(), String::new());
    let before = text.lines().take_while(|line| *line != "alternatives! {").count() + 1;
    for (number, line) in lines.lines().map(str::trim).enumerate() {
        match line.strip_prefix("//") {
            Some(comment) => reason += comment,
            None => {
                row = row + line + " ";
                if let Some(whole) = row.trim_end().strip_suffix(';') {
                    let (calls, also) = whole.split_once('|').unwrap_or((whole, ""));
                    let words = |part: &str| part.split_whitespace().map(str::to_owned).collect();
                    rows.push(Row {
                        line: before + number + 1,
                        calls: words(calls),
                        also: words(also),
                        reason: std::mem::take(&mut reason),
                    });
                    row.clear();
                }
            }
        }
    }
    assert!(rows.len() > 100 && row.trim().is_empty());
    rows
}

fn names(set: SyscallSet) -> BTreeSet<&'static str> {
    set.iter().map(Syscall::name).collect()
}

fn of(abi: Abi, expression: &str) -> SyscallSet {
    abi.filter(expression).unwrap_or_else(|error| panic!("{abi} {expression}: {error}"))
}

/// A row names each call once, calls that some ABI has, and says why.
#[test]
fn rows_are_sound() {
    for row in rows() {
        let place = format!("tables/alternatives.rs, line {}", row.line);
        let all: BTreeSet<_> = row.calls.iter().chain(&row.also).collect();
        assert_eq!(all.len(), row.calls.len() + row.also.len(), "{place}: a call twice");
        for name in all {
            let calls: Vec<_> = Abi::ALL.iter().filter_map(|abi| abi.syscall_by_name(name)).collect();
            let is_there = |call: &Syscall| !call.categories().contains(Category::Unimplemented);
            assert!(calls.iter().any(is_there), "{place}: no kernel has {name}");
        }
        assert!(row.also.is_empty() || row.reason.len() > 8, "{place}: without a reason");
        let has_ring = row.also.iter().any(|call| call == "io_uring_setup");
        let says_so = row.reason.contains("IORING_OP_") || row.reason.contains("SOCKET_URING_OP_");
        assert!(!has_ring || says_so, "{place}: which operation of io_uring?");
    }
}

/// The works, from the facts: calls that do the same, and those that do it as well.
fn works() -> Vec<(BTreeSet<String>, BTreeSet<String>)> {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let mut works: BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    let facts = common::facts("alternatives.tsv");
    let (same, also): (Vec<_>, Vec<_>) = facts.iter().partition(|fields| fields[0] == "same");
    for fields in same {
        let calls = words(&fields[1]);
        let double = works.insert(calls[0].clone(), (calls.into_iter().collect(), BTreeSet::new()));
        assert_eq!(double, None, "tests/data/alternatives.tsv: {fields:?}");
    }
    // A work that is in none of them is that of one call.
    let mut add = |work: &str, call: &str| {
        let alone = || (BTreeSet::from([work.to_owned()]), BTreeSet::new());
        works.entry(work.to_owned()).or_insert_with(alone).1.insert(call.to_owned());
    };
    for fields in also {
        let [_, call, of, _] = &fields[..] else { panic!("tests/data/alternatives.tsv: {fields:?}") };
        of.split(' ').for_each(|work| add(work, call));
    }
    let by_ring: BTreeSet<_> = common::facts("io_uring.tsv").iter().flat_map(|fields| words(&fields[1])).collect();
    for call in by_ring.iter().filter(|call| *call != "-") {
        let is_of = |calls: &BTreeSet<String>| calls.contains(call);
        if !works.values().any(|(calls, _)| is_of(calls)) {
            works.insert(call.clone(), (BTreeSet::from([call.clone()]), BTreeSet::new()));
        }
        let of_call = works.values_mut().filter(|(calls, _)| is_of(calls));
        of_call.for_each(|(_, also)| _ = also.insert("io_uring_setup".to_owned()));
    }
    works.into_values().collect()
}

/// The rows are the works of the kernel's functions and the manual pages, both ways. A work's row is the one that has most of its calls.
#[test]
fn rows_are_those_of_the_facts() {
    let mut rows = rows();
    let mut wrong = Vec::new();
    for (calls, also) in works() {
        let common = |row: &Row| row.calls.iter().filter(|call| calls.contains(*call)).count();
        let both = |row: &Row| (common(row), row.also.iter().filter(|call| also.contains(*call)).count());
        let (place, _) = rows.iter().enumerate().max_by_key(|(_, row)| both(row)).expect("a row");
        let row = if common(&rows[place]) > 0 { rows.swap_remove(place) } else { Row::default() };
        let work = calls.iter().cloned().collect::<Vec<_>>().join(" ");
        for (side, ours, theirs) in [("before", &row.calls, &calls), ("after", &row.also, &also)] {
            let ours: BTreeSet<_> = ours.iter().cloned().collect();
            for call in ours.symmetric_difference(theirs) {
                let is = if ours.contains(call) { "tests/data/alternatives.tsv says nothing of it" } else { "missing" };
                wrong.push(format!("`{call}`, {side} the |: {is} ({work})"));
            }
        }
    }
    for row in rows {
        wrong.extend(row.calls.iter().map(|call| format!("`{call}`: tests/data/alternatives.tsv has no such work")));
    }
    assert!(wrong.is_empty(), "tables/alternatives.rs:\n{}", wrong.join("\n"));
}

/// What the rows say, worked out on their own from the table's text.
#[test]
fn every_call_of_every_abi() {
    let rows = rows();
    for &abi in Abi::ALL {
        for call in abi.syscalls() {
            let mut set = SyscallSet::empty(abi);
            set.insert(call);
            let is_in = |names: &Vec<String>| names.iter().any(|name| abi.syscall_by_name(name) == Some(call));
            let of_row = |row: &Row| {
                row.calls.iter().chain(&row.also).filter_map(|name| abi.syscall_by_name(name)).collect::<Vec<_>>()
            };
            let expected = rows.iter().filter(|row| is_in(&row.calls)).flat_map(of_row);
            let expected: BTreeSet<_> = expected.map(|call| call.name()).filter(|&name| name != call.name()).collect();
            assert_eq!(names(set.alternatives()), expected, "{call:?}");
        }
    }
}

#[test]
fn by_hand() {
    let alternatives = |abi: Abi, expression: &str| {
        let list: Vec<_> = of(abi, expression).alternatives().iter().map(Syscall::name).collect();
        list.join(" ")
    };
    for (abi, expression, expected) in [
        (Abi::X86_64, "none", ""),
        (Abi::X86_64, "all", ""),
        (Abi::X86_64, "io_uring_setup", ""),
        (Abi::X86_64, "open_by_handle_at", ""),
        (Abi::X86_64, "open,openat,openat2,creat", "open_by_handle_at io_uring_setup"),
        (Abi::X86_64, "open", "creat openat open_by_handle_at io_uring_setup openat2"),
        (Abi::Aarch64, "openat", "open_by_handle_at io_uring_setup openat2"),
        (Abi::X86_64, "%network", "io_uring_setup"),
        (Abi::X86_64, "@network-io", "io_uring_setup"),
        (Abi::X86, "settimeofday,adjtimex,clock_adjtime,stime", "clock_settime clock_settime64 clock_adjtime64"),
        (Abi::X86_64, "execve", "execveat"),
        (Abi::X86_64, "ptrace", "process_vm_readv process_vm_writev pidfd_getfd"),
        (Abi::X86_64, "process_vm_readv", "ptrace"),
        (Abi::X86_64, "unshare", "clone open_tree fsmount clone3 open_tree_attr"),
        (Abi::X86_64, "seccomp", "prctl"),
        (Abi::X86_64, "@module", ""),
        (Abi::X86_64, "finit_module", "init_module"),
        (Abi::X86_64, "unlink,unlinkat,rename,renameat", "rmdir io_uring_setup renameat2"),
        (Abi::Alpha, "clock_settime", "osf_settimeofday old_adjtimex settimeofday adjtimex clock_adjtime"),
        (Abi::Arm, "sync,fsync,fdatasync,syncfs,msync", "io_submit arm_sync_file_range io_uring_setup"),
    ] {
        let mut expected: Vec<_> = expected.split_whitespace().collect();
        expected.sort_unstable();
        let mut found: Vec<_> = alternatives(abi, expression).split_whitespace().map(str::to_owned).collect();
        found.sort_unstable();
        assert_eq!(found, expected, "{abi} {expression}");
    }
    // At compile time, and the same of both types.
    const FORBIDDEN: SysnoSet = SysnoSet::new(&[Sysno::socket, Sysno::socketpair, Sysno::ptrace]);
    const ALTERNATIVES: SysnoSet = FORBIDDEN.alternatives();
    assert_eq!(SyscallSet::from(ALTERNATIVES), SyscallSet::from(FORBIDDEN).alternatives());
    assert_eq!(ALTERNATIVES.count(), 4);
}

/// `+` selects an item's calls and their alternatives, for each ABI by itself.
#[test]
fn in_expressions() {
    for &abi in Abi::ALL {
        for item in ["%network", "@privileged", "all", "/^s", "kill", "@clock,read", "bind,listen"] {
            let plain = of(abi, item);
            let with_plus: Vec<_> = item.split(',').map(|item| format!("+{item}")).collect();
            let mut expected = plain;
            expected.extend(plain.alternatives());
            assert_eq!(of(abi, &with_plus.join(",")), expected, "{abi} {item}");
            assert_eq!(of(abi, &format!("!{}", with_plus.join(","))), !expected, "{abi} {item}");
        }
    }
    assert_eq!(names(of(Abi::X86_64, "+execve,read,?+nonsense")), BTreeSet::from(["read", "execve", "execveat"]));
    // Only of what has the sign.
    assert_eq!(names(of(Abi::X86_64, "execve,+seccomp")), BTreeSet::from(["execve", "seccomp", "prctl"]));
    let filter = Filter::new(&[Abi::X86_64, Abi::X86], "+execve@32,+322").unwrap();
    assert_eq!(names(filter.set(Abi::X86).unwrap()), BTreeSet::from(["execve", "execveat", "timerfd_create"]));
    assert_eq!(names(filter.set(Abi::X86_64).unwrap()), BTreeSet::from(["execveat", "execve"]));
}

/// io_uring: each operation of the kernel's header, both ways.
#[test]
fn operations_of_io_uring() {
    let headers: BTreeSet<_> = common::constants("constants.tsv").into_iter().map(|constant| constant.name).collect();
    let is_operation = |name: &&String| {
        (name.starts_with("IORING_OP_") || name.starts_with("SOCKET_URING_OP_")) && *name != "IORING_OP_LAST"
    };
    let facts = common::facts("io_uring.tsv");
    let listed: BTreeSet<_> = facts.iter().map(|fields| fields[0].clone()).collect();
    assert_eq!(listed, headers.iter().filter(is_operation).cloned().collect());

    let rows: Vec<_> = rows().into_iter().filter(|row| row.also.iter().any(|call| call == "io_uring_setup")).collect();
    let mut needed = BTreeSet::new();
    for fields in &facts {
        assert_eq!(fields[1] == "-", fields.len() == 3, "{fields:?}: either calls or what it is");
        for call in fields[1].split(' ').filter(|call| *call != "-") {
            let of_call: Vec<_> = (0..rows.len()).filter(|&i| rows[i].calls.iter().any(|name| name == call)).collect();
            assert!(!of_call.is_empty(), "{}: no row says that io_uring does the work of {call}", fields[0]);
            needed.extend(of_call);
        }
    }
    for (i, row) in rows.iter().enumerate() {
        // Modes through an extended attribute, and files cut when they are opened.
        let by_way_of = ["chmod", "truncate"].contains(&&*row.calls[0]);
        assert!(
            needed.contains(&i) || by_way_of,
            "tables/alternatives.rs, line {}: no operation of io_uring does that",
            row.line
        );
        let named = row.reason.split([' ', ',', '.', ':', ';']).filter(|word| word.contains("_OP_"));
        for operation in named {
            assert!(
                listed.contains(operation),
                "tables/alternatives.rs, line {}: tests/data/io_uring.tsv has no {operation}",
                row.line
            );
        }
    }
}

/// Calls with the same name but for what says a newer version, a width, a path or a descriptor, are alternatives of each other.
#[test]
fn versions_of_a_call() {
    /// Of which the two names say something else.
    const OTHERS: &[(&str, &str, &str)] = &[
        ("bind", "mbind", "of a socket, of memory"),
        ("mount", "umount", "the opposite"),
        ("stat", "ustat", "of a file, of a device"),
        ("time", "utime", "of the system, of a file"),
        ("times", "utimes", "of the process, of a file"),
        ("sysinfo", "osf_sysinfo", "memory and load, the names that uname tells"),
    ];
    let rows = rows();
    let is_said =
        |a: &str, b: &str| rows.iter().any(|row| [a, b].iter().all(|name| row.calls.iter().any(|call| call == name)));
    let mut pairs = BTreeMap::new();
    for &abi in Abi::ALL {
        let live: BTreeSet<_> = names(SyscallSet::all(abi))
            .into_iter()
            .filter(|name| !abi.syscall_by_name(name).unwrap().categories().contains(Category::Unimplemented))
            .collect();
        for &name in &live {
            let ends = ["_time64", "64", "32", "64_64", "at2", "at", "1", "2", "3", "4", "6", "v", "v2"];
            let ends = ends.iter().filter_map(|end| name.strip_suffix(end));
            let starts = ["oldold", "old", "old_", "rt_", "_new", "_", "l", "f", "u", "p", "v", "m", "osf_"];
            let starts = starts.iter().filter_map(|start| name.strip_prefix(start));
            for base in ends.chain(starts).filter(|base| live.contains(base)) {
                pairs.entry((base, name)).or_insert(abi);
            }
        }
    }
    assert!(pairs.len() > 140, "{}", pairs.len());
    let mut others = BTreeSet::new();
    let mut missing = Vec::new();
    for ((base, name), abi) in pairs {
        match is_said(base, name) {
            true => {}
            false if OTHERS.iter().any(|other| (other.0, other.1) == (base, name)) => _ = others.insert((base, name)),
            false => missing.push(format!("{base} and {name}, on {abi}")),
        }
    }
    assert!(missing.is_empty(), "in no row of tables/alternatives.rs before a |:\n{}", missing.join("\n"));
    for (base, name, reason) in OTHERS {
        assert!(others.contains(&(base, name)), "no longer needed: {base} {name}: {reason}");
    }
}

/// Calls of an ABI behind which there is one function of the kernel's, are alternatives of each other.
#[test]
fn one_function_of_the_kernels() {
    // ARM's private calls: it looks at the number.
    const DISPATCHER: &str = "arm_syscall";
    let rows = rows();
    let mut pairs = 0;
    for &abi in Abi::ALL {
        let calls: Vec<_> = common::kernel_calls(abi.name()).into_iter().filter(|call| call.live).collect();
        for (i, a) in calls.iter().enumerate() {
            for b in calls[i + 1..].iter().filter(|b| a.entry == b.entry && a.entry != DISPATCHER) {
                pairs += 1;
                let is_in = |row: &Row, name| row.calls.iter().any(|call| call == name);
                let is_said = rows.iter().any(|row| is_in(row, &a.name) && is_in(row, &b.name));
                assert!(is_said, "{abi}: {} and {} are {}", a.name, b.name, a.entry);
            }
        }
    }
    assert!(pairs > 3, "{pairs}");
}

/// The table in the guide.
#[test]
fn the_guide() {
    let guide = fs::read_to_string(common::root().join("src/guide/make_a_filter.md")).unwrap();
    let mut rows = 0;
    for line in guide.lines().filter(|line| line.starts_with("| `+")) {
        let words: Vec<_> = line.split('`').skip(1).step_by(2).collect();
        let expected: BTreeSet<_> = words[1..].iter().copied().collect();
        let alone = words[0].strip_prefix('+').unwrap();
        assert_eq!(names(of(Abi::X86_64, alone).alternatives()), expected, "{alone}");
        rows += 1;
    }
    assert!(rows > 8, "{rows}");
}
