//! Are systemd's groups those that systemd has, on every ABI?

use std::collections::BTreeSet;
use std::fs;

use sysno::{Abi, Category, Filter, Group, Syscall, SyscallSet};

use crate::common;
use crate::systemd_groups::{Members, VERSIONS, assert_same, facts};

/// Calls in a group by another name than their own, which the group has: the ABI, the call and the name.
const BY_ALIAS: &[(Abi, &str, &str)] = &[
    (Abi::Alpha, "getxgid", "getgid"),
    (Abi::Alpha, "getxpid", "getpid"),
    (Abi::Alpha, "getxuid", "getuid"),
    (Abi::Arm, "arm_sync_file_range", "sync_file_range2"),
    (Abi::ArmOabi, "arm_sync_file_range", "sync_file_range2"),
];

/// Names in systemd's groups that no ABI has.
const NO_CALL: &[(&str, &str)] = &[
    ("fstatat", "a name of the C library's: newfstatat or fstatat64, which the group has as well"),
    ("newfstat", "a name within the kernel: fstat, which the group has as well"),
    ("osf_shmat", "Alpha's header calls its shmat so, which the group has as well"),
];

/// Calls that the kernel has and systemd does not list in @known. What it leaves out of what the kernel has no more, or never had
/// (`osf_…`, `unused…`), is of no interest.
const NOT_KNOWN: &[(&str, &str)] = &[
    ("arm_sync_file_range", "ARM's name of sync_file_range2, which systemd lists"),
    ("unused109", "on MIPS o32, an older uname, of which only the kernel's table has a name"),
    ("unused59", "the same"),
];

/// Calls that the kernel has and that are in no group, not even in systemd's list of those. What is newer than systemd belongs here.
const NEWER: &[(&str, &str)] = &[
    ("unused109", "on MIPS o32, an older uname, of which only the kernel's table has a name"),
    ("unused59", "the same"),
];

/// The groups of the table, read without the macro.
fn table() -> Members {
    let text = fs::read_to_string(common::root().join("tables/groups.rs")).unwrap();
    let rows = text.split_once("groups! {\n").expect("the table").1.trim_end().strip_suffix('}').expect("its end");
    let rows = rows.lines().map(str::trim).filter(|line| !line.starts_with("///")).collect::<Vec<_>>().join(" ");
    let mut groups = Members::new();
    for row in rows.split(';').map(str::trim).filter(|row| !row.is_empty()) {
        let (name, members) = row.split_once(" =").unwrap_or_else(|| panic!("{row}"));
        let list: Vec<_> = members.split_whitespace().map(common::unraw).collect();
        // The groups come first; both are sorted.
        let is_sorted = list.is_sorted_by_key(|name| (!name.starts_with('@'), *name));
        assert!(is_sorted, "tables/groups.rs: {name} is not sorted");
        let members: BTreeSet<_> = list.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(members.len(), list.len(), "tables/groups.rs: {name} has a call twice");
        assert_eq!(groups.insert(name.to_owned(), members), None, "tables/groups.rs: {name} is there twice");
    }
    groups
}

/// The calls of a group, with those of the groups that it includes.
fn flat(groups: &Members, name: &str) -> BTreeSet<String> {
    let mut calls = BTreeSet::new();
    for member in &groups[name] {
        match member.starts_with('@') {
            true => calls.extend(flat(groups, member)),
            false => _ = calls.insert(member.clone()),
        }
    }
    calls
}

fn names(set: SyscallSet) -> BTreeSet<String> {
    set.iter().map(|call| call.name().to_owned()).collect()
}

/// Those that the newest kernel has.
fn implemented(mut set: SyscallSet) -> SyscallSet {
    set.iter().filter(|call| call.categories().contains(Category::Unimplemented)).for_each(|call| _ = set.remove(call));
    set
}

/// The table says what systemd says. `@known` is another matter: [`known_is_every_call`].
#[test]
fn the_table_is_systemds() {
    let (ours, mut theirs) = (table(), facts(VERSIONS[0]));
    assert!(ours.keys().eq(theirs.keys()));
    theirs.insert("@known".to_owned(), BTreeSet::from(["all".to_owned()]));
    assert_same(&ours, &theirs, "tests/data/groups.tsv");
}

/// Each ABI has in a group what systemd has there, as far as it has such calls.
#[test]
fn every_abi_has_its_part() {
    let facts = facts(VERSIONS[0]);
    assert!(Group::ALL.iter().map(|group| group.name()).collect::<BTreeSet<_>>().iter().eq(facts.keys()));
    let mut by_alias = BTreeSet::new();
    let mut all_names = BTreeSet::new();
    for &group in Group::ALL.iter().filter(|&&group| group != Group::Known) {
        let listed = flat(&facts, group.name());
        for &abi in Abi::ALL {
            let found = names(SyscallSet::in_group(abi, group));
            let rows: BTreeSet<_> = abi.syscalls().map(|call| call.name().to_owned()).collect();
            let expected: BTreeSet<_> = rows.intersection(&listed).cloned().collect();
            assert!(found.is_superset(&expected), "{abi} {group}: {:?}", &expected - &found);
            for call in &found - &expected {
                let alias = BY_ALIAS.iter().find(|(of, name, _)| *of == abi && *name == call);
                let alias = alias.unwrap_or_else(|| panic!("{abi} {group}: {call}"));
                assert!(listed.contains(alias.2), "{abi} {group}: {alias:?}");
                by_alias.insert(*alias);
            }
            all_names.extend(rows);
        }
    }
    assert_eq!(by_alias, BY_ALIAS.iter().copied().collect());
    let listed: BTreeSet<_> = facts.values().flatten().filter(|name| !name.starts_with('@')).cloned().collect();
    let no_call: BTreeSet<_> = NO_CALL.iter().map(|(name, _)| name.to_string()).collect();
    assert_eq!(&listed - &all_names, no_call);
}

/// `@known` is every call of the ABI, which is what systemd lists, but for what is listed here.
#[test]
fn known_is_every_call() {
    let listed = flat(&facts(VERSIONS[0]), "@known");
    let mut not_known = BTreeSet::new();
    for &abi in Abi::ALL {
        let known = SyscallSet::in_group(abi, Group::Known);
        assert_eq!(known, SyscallSet::all(abi), "{abi}");
        not_known.extend(&names(implemented(known)) - &listed);
    }
    let listed: BTreeSet<_> = NOT_KNOWN.iter().map(|(name, _)| name.to_string()).collect();
    let wrong = common::any_of(not_known.symmetric_difference(&listed));
    assert_eq!(
        not_known, listed,
        "{wrong}: systemd's @known lacks it and NOT_KNOWN, above, too; or NOT_KNOWN has it in vain"
    );
}

/// The calls in no group but @known are those that systemd has in none.
#[test]
fn calls_in_no_group() {
    let facts = facts(VERSIONS[0]);
    let in_groups = facts.keys().filter(|name| *name != "@known").flat_map(|name| flat(&facts, name));
    let ungrouped = &flat(&facts, "@known") - &in_groups.collect();
    let mut newer = BTreeSet::new();
    for &abi in Abi::ALL {
        let mut rest = SyscallSet::all(abi);
        for &group in Group::ALL.iter().filter(|&&group| group != Group::Known) {
            SyscallSet::in_group(abi, group).iter().for_each(|call| _ = rest.remove(call));
        }
        let by_alias = |name: &str| BY_ALIAS.iter().any(|(of, call, _)| *of == abi && *call == name);
        let rows = abi.syscalls().map(|call| call.name().to_owned());
        let expected = rows.filter(|name| ungrouped.contains(name) && !by_alias(name)).collect();
        assert!(names(rest).is_superset(&expected), "{abi}: {:?}", &expected - &names(rest));
        newer.extend(&names(implemented(rest)) - &expected);
    }
    let listed: BTreeSet<_> = NEWER.iter().map(|(name, _)| name.to_string()).collect();
    let wrong = common::any_of(newer.symmetric_difference(&listed));
    assert_eq!(newer, listed, "{wrong}: no group has it, nor NEWER, above; or NEWER has it in vain");
}

/// As items of expressions, in lists, inverted, for a personality.
#[test]
fn in_expressions() {
    let x86 = [Abi::X86_64, Abi::X86, Abi::X32];
    for &group in Group::ALL {
        let filter = Filter::new(&x86, group.name()).unwrap();
        for abi in x86 {
            assert_eq!(filter.set(abi), Some(SyscallSet::in_group(abi, group)), "{abi} {group}");
        }
        assert!(!filter.matches_unknown());
        let not = Filter::new(&x86, &format!("!{group}")).unwrap();
        assert!(not.sets().eq(filter.sets().map(|set| !set)) && not.matches_unknown());
        for &abi in Abi::ALL {
            assert_eq!(abi.filter(group.name()), Ok(SyscallSet::in_group(abi, group)), "{abi} {group}");
        }
        assert_eq!(group.name().parse(), Ok(group));
        assert_eq!(group.name()[1..].parse(), Ok(group));
        assert_eq!(format!("{group:>17}|{group:<17}"), format!("{:>17}|{:<17}", group.name(), group.name()));
    }
    let names = |abi: Abi, text: &str| abi.filter(text).unwrap().iter().map(Syscall::name).collect::<Vec<_>>();
    assert_eq!(names(Abi::X86_64, "@swap,read,?@nonsense"), ["read", "swapon", "swapoff"]);
    assert_eq!(names(Abi::X86_64, "@swap@64,@reboot@32"), ["swapon", "swapoff"]);
    assert_eq!(names(Abi::X86_64, "@module,@swap@x32"), ["init_module", "delete_module", "finit_module"]);
    let filter = Filter::new(&x86, "!@swap@32,@reboot").unwrap();
    let counts: Vec<_> = filter.sets().map(|set| SyscallSet::all(set.abi()).count() - set.count()).collect();
    assert_eq!(counts, [3, 4, 3]);
}
