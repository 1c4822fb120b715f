//! Do seccomp filters of any calls of any ABIs answer every call as the filter says?
#![no_main]

#[path = "../../tests/common/answers.rs"]
mod answers;

use std::collections::BTreeSet;

use answers::{check, owner, run};
use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use sysno::bpf::Action;
use sysno::{Abi, Filter, SyscallSet};

#[derive(Arbitrary, Debug)]
struct Input {
    /// Indices into all ABIs; those of one kernel are numbered after them.
    first_abi: u8,
    other_abis: Vec<u8>,
    is_inverted: bool,
    /// Indices into the calls of the ABIs, each the first of a range and how many there are in it.
    ranges: Vec<(u16, u8)>,
    actions: [u8; 3],
    /// What else is asked, as the `AUDIT_ARCH_*` and the number.
    others: Vec<(u32, u32)>,
}

fn abis(input: &Input) -> Vec<Abi> {
    let first = Abi::ALL[usize::from(input.first_abi) % Abi::ALL.len()];
    let of_one_kernel: Vec<_> = first.personalities().collect();
    let others = input.other_abis.iter().take(Filter::MOST_ABIS - 1).map(|&index| match usize::from(index) {
        index if index < 128 => of_one_kernel[index % of_one_kernel.len()],
        index => Abi::ALL[index % Abi::ALL.len()],
    });
    std::iter::once(first).chain(others).collect()
}

fn action(index: u8) -> Action {
    match index % 8 {
        0 => Action::KillProcess,
        1 => Action::KillThread,
        2 => Action::Trap(index.into()),
        3 => Action::Errno(index.into()),
        4 => Action::UserNotif,
        5 => Action::Trace(index.into()),
        6 => Action::Log,
        _ => Action::Allow,
    }
}

fuzz_target!(|input: Input| {
    let abis = abis(&input);
    let calls: Vec<_> = abis.iter().flat_map(|abi| abi.syscalls()).collect();
    let ranges = input.ranges.iter().take(300);
    let chosen = ranges.flat_map(|&(first, len)| calls.iter().cycle().skip(usize::from(first)).take(len.into()));
    let numbers: BTreeSet<_> = chosen.take(500).map(|call| call.id()).collect();
    let list = numbers.iter().map(|number| number.to_string()).collect::<Vec<_>>().join(",");
    let expression = match (&*list, input.is_inverted) {
        ("", false) => "none".to_owned(),
        ("", true) => "all".to_owned(),
        (list, is_inverted) => format!("{}{list}", if is_inverted { "!" } else { "" }),
    };
    let filter = Filter::new(&abis, &expression).expect("numbers of rows");

    let [matched, others, foreign] = input.actions.map(action);
    let (plain, strict) = (filter.seccomp(matched, others), filter.seccomp_foreign(matched, others, foreign));
    check(&plain);
    check(&strict);
    assert_eq!(plain == strict, plain[..] == strict[..]);

    let archs: BTreeSet<_> = abis.iter().flat_map(|abi| abi.descriptor().audit_archs.iter().copied()).collect();
    // The numbers at which an answer may change: those of the calls, the ones after them, and the ABIs' first and last ones.
    let of_calls = calls.iter().flat_map(|call| [call.id() as u32, call.id() as u32 + 1]);
    let limits = abis.iter().map(|abi| abi.descriptor()).flat_map(|facts| [facts.number_base, facts.number_limit]);
    let around = |limit: u32| [limit.wrapping_sub(1), limit, limit.wrapping_add(1)];
    let asked: BTreeSet<_> = of_calls.chain(limits.flat_map(around)).chain([0, u32::MAX]).collect();
    let asked = archs.iter().flat_map(|&arch| asked.iter().map(move |&number| (arch, number)));
    for (arch, number) in asked.chain(input.others.iter().copied()) {
        let expected = match owner(&abis, arch, number) {
            Some(abi) if filter.contains_number(abi, number) => matched,
            Some(_) => others,
            None => foreign,
        };
        assert_eq!(run(&strict, arch, number).0, expected.into_raw(), "{arch:#x} {number:#x} of {filter:?}");
        // What is foreign gets the stricter of both.
        let of_both = (matched.into_raw() as i32).min(others.into_raw() as i32);
        let is_foreign = owner(&abis, arch, number).is_none();
        let expected = if is_foreign { of_both as u32 } else { expected.into_raw() };
        assert_eq!(run(&plain, arch, number).0, expected, "{arch:#x} {number:#x} of {filter:?}");
    }

    // A set is the same as the filter of its one ABI, but for the numbers without a row, which it never has.
    let mut set = SyscallSet::empty(abis[0]);
    set.extend(abis[0].syscalls().filter(|&call| filter.contains(call)));
    let program = set.seccomp_foreign(matched, others, foreign);
    check(&program);
    for &arch in abis[0].descriptor().audit_archs {
        for call in abis[0].syscalls() {
            let expected = if set.contains(call) { matched } else { others };
            assert_eq!(run(&program, arch, call.id() as u32).0, expected.into_raw(), "{call:?} of {set:?}");
        }
    }
});
