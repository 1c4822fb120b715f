//! Does the listing of a seccomp filter say of each call what the filter answers?
//!
//! `common/read_listing.rs` reads the listings of random filters back, and an interpreter of classic BPF runs the filters. Other
//! listings are here as a whole.

#[path = "common/answers.rs"]
mod answers;
#[path = "common/read_listing.rs"]
mod read_listing;
#[path = "common/rules.rs"]
mod rules;

use answers::{Data, run_on};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};
use read_listing::Listing;
use rules::Test;
use sysno::bpf::{Action, Builder, Cmp, Cond, Program};
use sysno::{Abi, Endian, Syscall};

fn action() -> impl Strategy<Value = Action> {
    select(vec![
        Action::Allow,
        Action::Errno(1),
        Action::Errno(38),
        Action::Errno(95),
        Action::Errno(0),
        Action::Errno(4000),
        Action::KillProcess,
        Action::KillThread,
        Action::Log,
        Action::Trap(0),
        Action::Trap(7),
        Action::Trace(0),
        Action::Trace(9),
        Action::UserNotif,
    ])
}

fn cmp() -> impl Strategy<Value = Cmp> {
    let mask = prop_oneof![
        select(vec![0, 1, 3, 0xF, 0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF << 32, u64::MAX]),
        (0..64_u32).prop_map(|bit| 1 << bit),
        any::<u64>(),
    ];
    prop_oneof![
        3 => select(vec![Cmp::Eq, Cmp::Ne, Cmp::Lt, Cmp::Le, Cmp::Gt, Cmp::Ge]),
        3 => Just(Cmp::Eq),
        2 => mask.prop_map(Cmp::MaskedEq),
    ]
}

fn value() -> impl Strategy<Value = u64> {
    prop_oneof![
        3 => 0..6_u64,
        2 => (0..64_u32, 0..3_u64).prop_map(|(bit, add)| (1_u64 << bit).wrapping_add(add).wrapping_sub(1)),
        1 => any::<u64>(),
        1 => any::<u32>().prop_map(u64::from),
        1 => select(vec![-1_i64 as u64, -2_i64 as u64, -100_i64 as u64]),
    ]
}

/// A filter, and the calls that its rules have conditions for. Every setting of a builder may be left out.
#[derive(Clone, Debug)]
struct Any {
    abis: Vec<Abi>,
    rules: Vec<(Syscall, Vec<Test>, Action)>,
    others: Option<Action>,
    unknown: Option<Action>,
    foreign: Option<Action>,
    multiplexers: bool,
}

impl Any {
    /// Nothing if the builder refuses a rule.
    fn build(&self) -> Option<Program> {
        let mut builder = Builder::new(&self.abis);
        self.others.map(|action| builder.others(action));
        self.unknown.map(|action| builder.unknown(action));
        self.foreign.map(|action| builder.foreign(action));
        if !self.multiplexers {
            builder.multiplexers_by_own_rules();
        }
        for (call, tests, action) in &self.rules {
            let conditions = tests.iter().map(|test| {
                let condition = Cond::at(test.index, test.cmp, test.value);
                if test.is_unsigned { condition.unsigned() } else { condition }
            });
            builder.when([*call], &conditions.collect::<Vec<_>>(), *action);
        }
        builder.build().ok()
    }
}

fn any_filter() -> impl Strategy<Value = Any> {
    let abis = prop_oneof![
        3 => Just(vec![Abi::X86_64, Abi::X86, Abi::X32]),
        1 => Just(vec![Abi::ArmOabi, Abi::Arm, Abi::Aarch64]),
        1 => Just(vec![Abi::MipsN64, Abi::MipsN32, Abi::MipsO32]),
        1 => Just(vec![Abi::PowerPc, Abi::X86, Abi::S390]),
        4 => select(Abi::ALL).prop_map(|abi| vec![abi]),
    ];
    let calls = prop::collection::vec((any::<Index>(), any::<Index>(), any::<Index>()), 5);
    let rule = (0..6_usize, prop::collection::vec((any::<u8>(), cmp(), value()), 0..4), action());
    let rules = prop::collection::vec(rule, 0..24);
    let settings =
        (prop::option::of(action()), prop::option::of(action()), prop::option::of(action()), prop::bool::weighted(0.7));
    (abis, calls, rules, settings).prop_map(|(abis, calls, rules, (others, unknown, foreign, multiplexers))| {
        let call = |(abi, row, kind): (Index, Index, Index)| {
            let abi = abis[abi.index(abis.len())];
            // Those that do the work of others, and those whose work they do, are a third.
            let of_kind = ["socketcall", "ipc", "socket", "bind", "semop", "semctl"][kind.index(6)];
            let named = abi.syscall_by_name(of_kind).filter(|_| kind.index(18) < 6);
            named.unwrap_or_else(|| abi.syscalls().nth(row.index(abi.table().len())).expect("a row"))
        };
        let calls: Vec<_> = calls.into_iter().map(call).collect();
        let rules = rules.into_iter().map(|(which, tests, action)| {
            // Rules of the same kind for two calls.
            let call = calls[which.min(4)];
            let tests = tests.into_iter().filter_map(|(index, cmp, value)| Test::of(call, index, cmp, value));
            (call, tests.collect(), action)
        });
        Any { rules: rules.collect(), abis: abis.clone(), others, unknown, foreign, multiplexers }
    })
}

/// Registers with values from around the constants of a program.
fn registers(program: &Program, random: &mut impl FnMut() -> u64) -> [u64; 6] {
    let mut word = || {
        let k = program[random() as usize % program.len()].k;
        match random() % 8 {
            0..3 => k,
            3 => k.wrapping_add(1),
            4 => k.wrapping_sub(1),
            5 => random() as u32,
            6 => k ^ 1 << (random() % 32),
            _ => random() as u32 % 6,
        }
    };
    [(); 6].map(|()| {
        let (low, high) = (word(), word());
        let high = [0, 0, high, u32::MAX][(low ^ high) as usize % 4];
        u64::from(high) << 32 | u64::from(low)
    })
}

/// Compares for all numbers of the ABIs, those around them and others, and for the calls that have rules with many arguments.
fn compare(filter: &Any, program: &Program, seed: u64) {
    let text = program.listing().to_string();
    let listing = Listing::read(&text);
    let mut state = seed;
    let mut random = move || {
        // SplitMix64.
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    };
    let mut compare = |arch: u32, number: u32, times: u32| {
        let abi = Abi::ALL.iter().find(|abi| abi.descriptor().audit_archs.contains(&arch));
        let endian = abi.and_then(|abi| abi.endian_of(arch)).unwrap_or(Endian::Little);
        for _ in 0..times {
            let data = Data { arch, number, args: registers(program, &mut random) };
            let (answer, said) = (run_on(program, &data, endian).0, listing.answer(&data, endian));
            assert_eq!(said, answer, "{data:#x?}, of {filter:?}\n{text}{program:?}");
        }
    };
    let edges = [0, 1, 999, 1 << 30, u32::MAX / 2, 1 << 31, u32::MAX - 1, u32::MAX];
    for &abi in Abi::ALL {
        let facts = abi.descriptor();
        for &arch in facts.audit_archs {
            if !filter.abis.iter().any(|abi| abi.descriptor().audit_archs.contains(&arch)) {
                compare(arch, 0, 1);
                continue;
            }
            for number in facts.number_base..=facts.number_base + 600 {
                compare(arch, number, 1);
            }
            let base = facts.number_base.saturating_sub(1);
            for number in edges.into_iter().chain([base, facts.number_limit, facts.number_limit.wrapping_add(1)]) {
                compare(arch, number, 1);
            }
        }
    }
    for arch in [0, 1, 0xC000_003D, 0xC000_003F, u32::MAX] {
        compare(arch, 1, 1);
    }
    let mut calls: Vec<_> = filter.rules.iter().map(|&(call, ..)| call).collect();
    calls.dedup();
    for call in calls {
        for &arch in call.abi().descriptor().audit_archs {
            compare(arch, call.id() as u32, 300);
        }
    }
}

/// Random filters, with any of the settings left out.
#[test]
fn random_filters() {
    let config = Config { cases: 60, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&(any_filter(), any::<u64>()), |(filter, seed)| {
        if let Some(program) = filter.build() {
            compare(&filter, &program, seed);
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}
