//! Do seccomp filters with any conditions answer as their rules say, for numbers and arguments around every bound?
#![no_main]

#[path = "../../tests/common/answers.rs"]
mod answers;
#[path = "../../tests/common/rules.rs"]
mod rules;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use rules::{Rules, Test};
use sysno::Abi;
use sysno::bpf::{Action, BuildError, Cmp};

#[derive(Arbitrary, Debug)]
struct Input {
    /// An index into all ABIs; those of one kernel are taken.
    abi: u8,
    /// Each for one of a few calls.
    rules: Vec<Rule>,
    calls: [u16; 3],
    /// What is not said is left out.
    actions: [Option<u8>; 3],
    by_own_rules: bool,
}

#[derive(Arbitrary, Debug)]
struct Rule {
    call: u8,
    /// The argument, the comparison, the value or the mask.
    tests: Vec<(u8, u8, u64, u64)>,
    action: u8,
}

fn action(index: u8) -> Action {
    match index % 5 {
        0 => Action::KillProcess,
        1 => Action::Trap(index.into()),
        2 => Action::Log,
        3 => Action::Allow,
        _ => Action::Errno(index.into()),
    }
}

fn cmp(index: u8, mask: u64) -> Cmp {
    match index % 8 {
        0 | 1 => Cmp::Eq,
        2 => Cmp::Ne,
        3 => Cmp::Lt,
        4 => Cmp::Le,
        5 => Cmp::Gt,
        6 => Cmp::Ge,
        _ => Cmp::MaskedEq(mask),
    }
}

fuzz_target!(|input: Input| {
    let abis: Vec<_> = Abi::ALL[usize::from(input.abi) % Abi::ALL.len()].personalities().take(3).collect();
    let all: Vec<_> = abis.iter().flat_map(|abi| abi.syscalls()).collect();
    let rules = input.rules.iter().take(24).map(|rule| {
        let call = all[usize::from(input.calls[usize::from(rule.call) % input.calls.len()]) % all.len()];
        let tests = rule.tests.iter().take(4);
        let tests = tests.filter_map(|&(index, kind, value, mask)| Test::of(call, index, cmp(kind, mask), value));
        (call, tests.collect(), action(rule.action))
    });
    let rules: Vec<_> = rules.collect();
    let [others, unknown, foreign] = input.actions.map(|index| index.map(action));
    let rules = Rules { abis, rules, others, unknown, foreign, by_own_rules: input.by_own_rules };
    match rules.build() {
        Ok(program) => rules.compare(&program),
        Err(error) => assert_eq!(error, BuildError::TooLong),
    }
});
