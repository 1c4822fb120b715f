//! Do seccomp filters answer every call as the set says that they are made of?
//!
//! They are run by an interpreter of classic BPF, for every number of every ABI.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sysno::bpf::{Action, Instruction, Program};
use sysno::{Abi, Filter, SyscallSet};

use crate::answers::{FOREIGN, MATCHED, OTHERS, check, owner, run};

/// All numbers at which an answer may change, with their neighbours and those that have one bit more.
fn numbers() -> Vec<u32> {
    let mut numbers = BTreeSet::from([0, 1, u32::MAX, u32::MAX - 1, 0x7FFF_FFFF, 0x8000_0000, 0x3FFF_FFFF]);
    numbers.extend(Abi::ALL.iter().flat_map(|abi| abi.syscalls()).map(|call| call.id() as u32));
    numbers.extend(Abi::ALL.iter().flat_map(|abi| [abi.descriptor().number_base, abi.descriptor().number_limit]));
    // The numbers between rows: none of the holes is wider than this, but for those between an ABI's parts.
    numbers.extend(0..1000);
    let near = |&number: &u32| [number, number.wrapping_sub(1), number.wrapping_add(1), number ^ 0x4000_0000];
    numbers.iter().flat_map(near).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Every `AUDIT_ARCH_*`, and one that is none.
fn archs() -> Vec<u32> {
    let archs = Abi::ALL.iter().flat_map(|abi| abi.descriptor().audit_archs.iter().copied());
    archs.chain([0xDEAD_BEEF, 0]).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Compares programs of a filter with what the filter says, for all numbers; of these ABIs and some foreign ones.
#[track_caller]
fn compare(filter: &Filter, numbers: &[u32], archs: &[u32]) {
    let abis: Vec<_> = filter.sets().map(|set| set.abi()).collect();
    let (plain, foreign) = (filter.seccomp(MATCHED, OTHERS), filter.seccomp_foreign(MATCHED, OTHERS, FOREIGN));
    check(&plain);
    check(&foreign);
    for &arch in archs {
        for &number in numbers {
            let expected = match owner(&abis, arch, number) {
                Some(abi) if filter.contains_number(abi, number) => MATCHED,
                Some(_) => OTHERS,
                None => FOREIGN,
            };
            let (answer, steps) = run(&foreign, arch, number);
            assert_eq!(answer, expected.into_raw(), "{arch:#x} {number:#x} of {filter:?}\n{foreign:?}");
            // A multiplexer is asked for its first argument, too.
            let is_multiplexer = owner(&abis, arch, number)
                .and_then(|abi| abi.syscall(number))
                .is_some_and(|call| matches!(call.name(), "socketcall" | "ipc"));
            let most = 2 + 3 * abis.len() + 13 + if is_multiplexer { 8 } else { 0 };
            assert!(steps <= most, "{steps} instructions for {arch:#x} {number:#x}");
            // What is foreign gets the stricter of both.
            let expected = if expected == FOREIGN { MATCHED } else { expected };
            let (answer, _) = run(&plain, arch, number);
            assert_eq!(answer, expected.into_raw(), "{arch:#x} {number:#x} of {filter:?}\n{plain:?}");
        }
    }
}

/// The set of one call and the set of all others, of every row of every ABI: around its number.
#[test]
fn every_set_of_one() {
    for &abi in Abi::ALL {
        for call in abi.syscalls() {
            let mut set = SyscallSet::empty(abi);
            set.insert(call);
            let number = call.id() as u32;
            for (set, is_in) in [(set, true), (set.complement(), false)] {
                let program = set.seccomp_foreign(MATCHED, OTHERS, FOREIGN);
                for other in [number.wrapping_sub(1), number, number + 1] {
                    let expected = match owner(&[abi], abi.audit_arch(), other) {
                        None => FOREIGN,
                        Some(_) if abi.syscall(other).is_some_and(|call| set.contains(call)) => MATCHED,
                        Some(_) => OTHERS,
                    };
                    assert_eq!(run(&program, abi.audit_arch(), other).0, expected.into_raw(), "{call:?} {other:#x}");
                }
                assert_eq!(run(&program, abi.audit_arch(), number).0 == MATCHED.into_raw(), is_in);
            }
        }
    }
}

/// All and no calls, and those of each class; for each ABI alone, with all numbers, and each `AUDIT_ARCH_*`.
#[test]
fn whole_categories() {
    let (numbers, archs) = (numbers(), archs());
    for &abi in Abi::ALL {
        for expression in ["all", "none", "!%memory,%process"] {
            let filter = Filter::new(&[abi], expression).expect("a valid expression");
            let own: Vec<_> = abi.descriptor().audit_archs.iter().copied().chain([0xC000_003E, 0xDEAD_BEEF]).collect();
            compare(&filter, &numbers, &own);
        }
    }
    let all = Filter::new(&[Abi::X86_64, Abi::X32, Abi::X86], "!%file").expect("a valid expression");
    compare(&all, &numbers, &archs);
}

/// Any calls of any ABIs, some of which may be the same.
#[test]
fn random_filters() {
    let (numbers, archs) = (numbers(), archs());
    let abi = || (0..Abi::ALL.len()).prop_map(|index| Abi::ALL[index]);
    let family = prop_oneof![
        Just(vec![Abi::X86_64, Abi::X86, Abi::X32]),
        Just(vec![Abi::X32, Abi::X86_64]),
        Just(vec![Abi::ArmOabi, Abi::Arm, Abi::Aarch64]),
        Just(vec![Abi::MipsN64, Abi::MipsN32, Abi::MipsO32]),
        prop::collection::vec(abi(), 1..=4),
    ];
    let filters = (family, any::<bool>(), prop::collection::vec(any::<prop::sample::Index>(), 1..300)).prop_map(
        |(abis, inverted, rows)| {
            let names = rows.iter().enumerate().map(|(i, row)| {
                let abi = abis[i % abis.len()];
                abi.syscalls().nth(row.index(abi.table().len())).map(|call| call.id().to_string())
            });
            let list = names.flatten().collect::<Vec<_>>().join(",");
            Filter::new(&abis, &(if inverted { "!" } else { "" }.to_owned() + &list)).expect("numbers of rows")
        },
    );
    let config = Config { cases: 16, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&filters, |filter| {
        let own = filter.sets().flat_map(|set| set.abi().descriptor().audit_archs.iter().copied());
        let mut archs: Vec<_> = own.chain(archs.iter().copied().step_by(9)).collect();
        archs.dedup();
        compare(&filter, &numbers, &archs);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// Every number of ranges: every second call up to one, so that jumps are as long as they may be.
#[test]
fn every_length() {
    let abi = Abi::X86_64;
    let numbers: Vec<_> = (0..500).collect();
    let mut set = SyscallSet::empty(abi);
    let mut lengths = BTreeSet::new();
    for call in abi.syscalls().step_by(2) {
        set.insert(call);
        let program = set.seccomp_foreign(MATCHED, OTHERS, FOREIGN);
        check(&program);
        lengths.insert(program.len());
        for &number in &numbers {
            let is_in = abi.syscall(number).is_some_and(|call| set.contains(call));
            let expected = if is_in { MATCHED } else { OTHERS };
            assert_eq!(run(&program, abi.audit_arch(), number).0, expected.into_raw(), "{number}:\n{program:?}");
        }
    }
    assert!(lengths.len() > 150 && lengths.last() > Some(&210), "{lengths:?}");
}

/// Every second call, and every second of what has a row or hasn't: nothing makes more ranges.
#[test]
fn longest_programs() {
    let numbers = numbers();
    let mut longest = Vec::new();
    for &abi in Abi::ALL {
        let mut most = 0;
        for offset in 0..2 {
            let list = |is_in: &dyn Fn(usize, u32) -> bool| {
                let rows = abi.syscalls().enumerate().filter(|(row, call)| is_in(*row, call.id() as u32));
                rows.map(|(_, call)| call.id().to_string()).collect::<Vec<_>>().join(",")
            };
            // A row behind a hole is answered unlike the hole, and rows are in turns.
            let of_hole = list(&|_, number| {
                let start = (0..=number).rev().find(|&n| n == 0 || abi.syscall(n - 1).is_none()).unwrap_or(0);
                (number - start) % 2 == offset
            });
            let turns = list(&|row, _| row as u32 % 2 == offset);
            for expression in [turns.clone(), format!("!{turns}"), of_hole.clone(), format!("!{of_hole}")] {
                let filter = Filter::new(&[abi], &expression).expect("numbers of rows");
                compare(&filter, &numbers, abi.descriptor().audit_archs);
                most = most.max(filter.seccomp_foreign(MATCHED, OTHERS, FOREIGN).len());
            }
        }
        longest.push(most);
    }
    longest.sort_unstable();
    let sum: usize = longest.iter().rev().take(Filter::MOST_ABIS).sum();
    assert!(longest[0] > 180 && sum < Program::MOST, "{sum}: {longest:?}");
}

/// Of an ABI that stands twice, the first set counts; those of the others after it are their own.
#[test]
fn abis_that_stand_twice() {
    let numbers: Vec<_> = (0..500).chain(4000..4500).collect();
    for abis in [&[Abi::MipsN64, Abi::MipsN64, Abi::MipsO32][..], &[Abi::X86, Abi::X86_64, Abi::X86, Abi::X32]] {
        let filter = Filter::new(abis, "read@64,close,write").expect("calls");
        compare(&filter, &numbers, &archs());
    }
}

/// Answers that are the same make no comparisons.
#[test]
fn equal_answers() {
    let filter = Filter::new(&[Abi::X86_64, Abi::X86], "%file").expect("a valid expression");
    let program = filter.seccomp(MATCHED, MATCHED);
    check_length(&program, 10);
    assert_eq!(run(&program, 0xC000_003E, 2).0, MATCHED.into_raw());
    // Those of ABIs that stand twice, too.
    let of = |abis: &[Abi]| Filter::new(abis, "read").expect("a call").seccomp(MATCHED, OTHERS);
    assert_eq!(of(&[Abi::X86_64, Abi::X32, Abi::X86_64, Abi::X32]), of(&[Abi::X32, Abi::X86_64]));
    let wide = SyscallSet::all(Abi::X86_64).seccomp(MATCHED, OTHERS);
    assert!(wide.len() < 24, "{wide:?}");
}

/// Programs are equal if their instructions are.
#[test]
fn equality() {
    let of = |expression: &str| Abi::X86_64.filter(expression).expect("calls").seccomp(MATCHED, OTHERS);
    assert_eq!(of("read,write"), of("1,0"));
    // As many instructions, and another number of them.
    let [read, write, both] = ["poll", "lseek", "read,lseek"].map(of);
    assert_eq!(read.len(), write.len());
    assert!(read != write && read != both && both != write);
    assert_ne!(of("poll"), Abi::X86_64.filter("poll").expect("a call").seccomp(OTHERS, MATCHED));
}

#[track_caller]
fn check_length(program: &Program, most: usize) {
    check(program);
    assert!(program.len() <= most, "{program:?}");
}

/// `linux/seccomp.h`, through libc.
#[test]
fn actions() {
    for (action, raw) in [
        (Action::KillProcess, libc::SECCOMP_RET_KILL_PROCESS),
        (Action::KillThread, libc::SECCOMP_RET_KILL_THREAD),
        (Action::Trap(3), libc::SECCOMP_RET_TRAP | 3),
        (Action::Errno(38), libc::SECCOMP_RET_ERRNO | 38),
        (Action::UserNotif, libc::SECCOMP_RET_USER_NOTIF),
        (Action::Trace(0xFFFF), libc::SECCOMP_RET_TRACE | 0xFFFF),
        (Action::Log, libc::SECCOMP_RET_LOG),
        (Action::Allow, libc::SECCOMP_RET_ALLOW),
    ] {
        assert_eq!(action.into_raw(), raw, "{action:?}");
    }
    let (ours, theirs) = (size_of::<Instruction>(), size_of::<libc::sock_filter>());
    assert_eq!((ours, align_of::<Instruction>()), (theirs, align_of::<libc::sock_filter>()));
    assert_eq!(std::mem::offset_of!(Instruction, k), std::mem::offset_of!(libc::sock_filter, k));
    assert_eq!(std::mem::offset_of!(Instruction, jt), std::mem::offset_of!(libc::sock_filter, jt));
    assert_eq!(std::mem::offset_of!(Instruction, jf), std::mem::offset_of!(libc::sock_filter, jf));
    assert_eq!(std::mem::offset_of!(Instruction, code), std::mem::offset_of!(libc::sock_filter, code));
}

/// A program as text.
#[test]
fn written_out() {
    let program = Abi::X86_64.filter("read").expect("a call").seccomp(Action::Allow, Action::KillProcess);
    let expected = "\
l0: ld [4]
l1: jeq #0xc000003e, l2, l4
l2: ld [0]
l3: jeq #0x0, l5, l4
l4: ret #0x80000000
l5: ret #0x7fff0000
";
    assert_eq!(format!("{program:?}"), expected);
}
