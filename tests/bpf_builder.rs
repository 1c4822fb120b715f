//! Does a seccomp filter with conditions and several actions answer each call as its rules say?
//!
//! An interpreter of classic BPF runs the filters, for numbers and arguments around every bound, in both byte orders. What a
//! rule says of a call's registers is worked out here with 128-bit arithmetic.

#[path = "common/answers.rs"]
mod answers;

use answers::{Data, check, owner, run_on};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sysno::arch::{arm, mips_o32, powerpc, s390x, x32, x86, x86_64};
use sysno::bpf::{Action, BuildError, Builder, Cmp, Cond, Program, subcalls};
use sysno::{Abi, Category, Endian, Errno, Filter, Int, Syscall, SyscallSet, Type};

const YES: Action = Action::Errno(1);
const NO: Action = Action::Errno(2);

/// The registers of an argument, by the rules in syscall(2), and whether the first one has the low half.
fn registers(call: Syscall, index: usize) -> (usize, usize) {
    let is_32_bits = call.abi().register_bits() == 32;
    // The ABIs with 32-bit registers on which a pair begins at an even register.
    let is_even = matches!(call.abi().name(), "arm" | "mips_o32" | "powerpc" | "parisc" | "xtensa");
    let mut next = 0;
    for (i, arg) in call.args().iter().enumerate() {
        let is_pair = is_32_bits && matches!(arg.ty(), Type::Int(Int::I64 | Int::U64));
        if is_pair && is_even && next % 2 == 1 {
            next += 1;
        }
        if i == index {
            return (next, if is_pair { next + 1 } else { next });
        }
        next += if is_pair { 2 } else { 1 };
    }
    panic!("{call:?} has no argument {index}");
}

/// The width of an argument in bits, and whether it is signed.
fn shape(call: Syscall, index: usize) -> (u32, bool) {
    let long = u32::from(call.abi().pointer_bits());
    match call.args()[index].ty() {
        Type::Int(Int::U16) => (16, false),
        Type::Int(Int::I32) => (32, true),
        Type::Int(Int::U32) => (32, false),
        Type::Int(Int::I64) => (64, true),
        Type::Int(Int::U64) => (64, false),
        Type::Int(Int::Isize) => (long, true),
        _ => (long, false),
    }
}

/// The low bits of a word as a number.
fn number(word: u64, (bits, is_signed): (u32, bool)) -> i128 {
    let low = i128::from(word) & ((1 << bits) - 1);
    if is_signed && low >> (bits - 1) == 1 { low - (1 << bits) } else { low }
}

/// An argument, from `args` of `seccomp_data`.
fn argument(call: Syscall, index: usize, data: &Data, endian: Endian) -> u64 {
    let (first, second) = registers(call, index);
    let word = |register: usize| data.args[register] & 0xFFFF_FFFF;
    match endian {
        _ if first == second => data.args[first],
        Endian::Little => word(second) << 32 | word(first),
        Endian::Big => word(first) << 32 | word(second),
    }
}

/// Puts an argument into `args`, with something else around it.
fn put(call: Syscall, index: usize, value: u64, around: u64, data: &mut Data, endian: Endian) {
    let (first, second) = registers(call, index);
    let (bits, _) = shape(call, index);
    if first != second {
        let (low, high) = if endian == Endian::Little { (first, second) } else { (second, first) };
        data.args[low] = around << 32 | value & 0xFFFF_FFFF;
        data.args[high] = around << 32 | value >> 32;
    } else {
        let mask = if bits == 64 { u64::MAX } else { (1 << bits) - 1 };
        data.args[first] = value & mask | around & !mask;
    }
}

#[derive(Clone, Copy, PartialEq, Debug)]
struct Test {
    index: usize,
    cmp: Cmp,
    value: u64,
    is_unsigned: bool,
}

impl Test {
    fn holds(&self, call: Syscall, data: &Data, endian: Endian) -> bool {
        let (bits, is_signed) = shape(call, self.index);
        let shape = (bits, is_signed && !self.is_unsigned);
        let argument = argument(call, self.index, data, endian);
        let (is, than) = (number(argument, shape), number(self.value, shape));
        match self.cmp {
            Cmp::Eq => is == than,
            Cmp::Ne => is != than,
            Cmp::Lt => is < than,
            Cmp::Le => is <= than,
            Cmp::Gt => is > than,
            Cmp::Ge => is >= than,
            Cmp::MaskedEq(mask) => number((argument ^ self.value) & mask, (shape.0, false)) == 0,
            _ => unreachable!(),
        }
    }
}

/// What is said of calls, in order.
#[derive(Clone, Debug)]
struct Rules {
    abis: Vec<Abi>,
    rules: Vec<(Syscall, Vec<Test>, Action)>,
    others: Action,
    unknown: Action,
    foreign: Action,
}

impl Rules {
    fn build(&self) -> Result<Program, BuildError> {
        let mut builder = Builder::new(&self.abis);
        builder.others(self.others).unknown(self.unknown).foreign(self.foreign).multiplexers_by_own_rules();
        for (call, tests, action) in &self.rules {
            let name = |index: usize| call.args()[index].name();
            let is_first = |index: usize| call.args().iter().position(|arg| arg.name() == name(index)) == Some(index);
            // By name and by index in turns.
            let conditions = tests.iter().enumerate().map(|(i, test)| {
                let condition = if i % 2 == 0 && is_first(test.index) {
                    Cond::new(name(test.index), test.cmp, test.value)
                } else {
                    Cond::at(test.index, test.cmp, test.value)
                };
                if test.is_unsigned { condition.unsigned() } else { condition }
            });
            builder.when([*call], &conditions.collect::<Vec<_>>(), *action);
        }
        builder.build()
    }

    fn answer(&self, data: &Data, endian: Endian) -> Action {
        let Some(abi) = owner(&self.abis, data.arch, data.number) else { return self.foreign };
        let Some(call) = abi.syscall(data.number) else { return self.unknown };
        let of_call = self.rules.iter().filter(|(of, ..)| *of == call);
        let first = of_call.into_iter().find(|(_, tests, _)| tests.iter().all(|test| test.holds(call, data, endian)));
        first.map_or(self.others, |&(_, _, action)| action)
    }

    /// Compares for the calls that rules are for, with arguments around every bound, and for the numbers beside them.
    #[track_caller]
    fn compare(&self, program: &Program) {
        check(program);
        let around =
            |value: u64| [value, value.wrapping_sub(1), value.wrapping_add(1), value ^ 1 << 31, value ^ 1 << 32];
        let mut calls: Vec<_> = self.rules.iter().map(|&(call, ..)| call).collect();
        calls.sort_by_key(|call| (call.abi(), call.id()));
        calls.dedup();
        for call in calls {
            for &arch in call.abi().descriptor().audit_archs {
                let endian = call.abi().endian_of(arch).expect("an ABI's own");
                for number in [call.id() - 1, call.id() + 1, call.id() ^ 0x4000_0000].map(|id| id as u32) {
                    self.compare_one(program, &Data::new(arch, number), endian);
                }
                let tests = || self.rules.iter().filter(|(of, ..)| *of == call).flat_map(|(_, tests, _)| tests);
                let mut base = Data::new(arch, call.id() as u32);
                self.compare_one(program, &base, endian);
                // All conditions of each rule hold, or nearly.
                for (_, rule, _) in self.rules.iter().filter(|(of, ..)| *of == call).take(4) {
                    rule.iter().for_each(|test| put(call, test.index, test.value, 0, &mut base, endian));
                    self.compare_one(program, &base, endian);
                    for test in tests() {
                        let mask = if let Cmp::MaskedEq(mask) = test.cmp { mask } else { 0 };
                        let ends = [0, u64::MAX, 1 << 31, 1 << 63, !mask | test.value, test.value ^ mask];
                        for value in around(test.value).into_iter().chain(ends) {
                            for beside in [0, u64::MAX, 0x5555_5555_5555_5555] {
                                let mut data = base;
                                put(call, test.index, value, beside, &mut data, endian);
                                self.compare_one(program, &data, endian);
                            }
                        }
                    }
                }
            }
        }
    }

    #[track_caller]
    fn compare_one(&self, program: &Program, data: &Data, endian: Endian) {
        let expected = self.answer(data, endian);
        let (answer, _) = run_on(program, data, endian);
        assert_eq!(answer, expected.into_raw(), "{data:x?}, {endian:?}, of {self:?}\n{program:?}");
    }
}

fn cmp() -> impl Strategy<Value = Cmp> {
    prop_oneof![
        4 => Just(Cmp::Eq),
        1 => Just(Cmp::Ne),
        1 => Just(Cmp::Lt),
        1 => Just(Cmp::Le),
        1 => Just(Cmp::Gt),
        1 => Just(Cmp::Ge),
        3 => mask().prop_map(Cmp::MaskedEq),
    ]
}

fn mask() -> impl Strategy<Value = u64> {
    prop_oneof![
        Just(0),
        Just(u64::MAX),
        (0..64_u32).prop_map(|bit| 1 << bit),
        any::<u64>(),
        any::<u32>().prop_map(u64::from)
    ]
}

fn value() -> impl Strategy<Value = u64> {
    prop_oneof![
        0..4_u64,
        (0..64_u32, 0..3_u64).prop_map(|(bit, add)| (1_u64 << bit).wrapping_add(add).wrapping_sub(1)),
        any::<u64>(),
        (-5..0_i64).prop_map(|value| value as u64),
    ]
}

/// A test that an argument's type can hold, if the call has an argument.
fn test_of(call: Syscall, (index, cmp, value): (prop::sample::Index, Cmp, u64)) -> Option<Test> {
    let seen = (0..call.args().len()).filter(|&index| registers(call, index).1 < 6).count();
    if seen == 0 {
        return None;
    }
    let index = index.index(seen);
    let (bits, _) = shape(call, index);
    let width = u64::MAX >> (64 - bits);
    let cmp = if let Cmp::MaskedEq(mask) = cmp { Cmp::MaskedEq(mask & width) } else { cmp };
    Some(Test { index, cmp, value: value & width, is_unsigned: value % 5 == 0 })
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        (1..4_u16).prop_map(Action::Errno),
        Just(Action::Allow),
        Just(Action::KillProcess),
        Just(Action::Log),
        Just(Action::Trap(7)),
    ]
}

fn rules() -> impl Strategy<Value = Rules> {
    let abi = || (0..Abi::ALL.len()).prop_map(|index| Abi::ALL[index]);
    let abis = prop_oneof![
        2 => Just(vec![Abi::X86_64, Abi::X86, Abi::X32]),
        1 => Just(vec![Abi::ArmOabi, Abi::Arm, Abi::Aarch64]),
        1 => Just(vec![Abi::MipsN64, Abi::MipsN32, Abi::MipsO32]),
        1 => Just(vec![Abi::PowerPc, Abi::PowerPc64]),
        3 => abi().prop_map(|abi| vec![abi]),
    ];
    let test = (any::<prop::sample::Index>(), cmp(), value());
    // Few calls, so that many rules are of one.
    let rule = (0..4_usize, prop::collection::vec(test, 0..4), action());
    let calls = prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 4);
    (abis, calls, prop::collection::vec(rule, 0..24), action(), action(), action()).prop_map(
        |(abis, calls, rules, others, unknown, foreign)| {
            let call = |which: usize| {
                let (abi, row) = calls[which];
                let abi = abis[abi.index(abis.len())];
                abi.syscalls().nth(row.index(abi.table().len())).expect("a row")
            };
            let rules = rules.into_iter().map(|(which, tests, action)| {
                let call = call(which);
                (call, tests.into_iter().filter_map(|parts| test_of(call, parts)).collect(), action)
            });
            Rules { rules: rules.collect(), abis: abis.clone(), others, unknown, foreign }
        },
    )
}

fn check_random<S: Strategy<Value: Clone>>(cases: u32, strategy: S, property: impl Fn(S::Value)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&strategy, |value| {
        property(value);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// Any rules with conditions, for any ABIs.
#[test]
fn random_rules() {
    check_random(120, rules(), |rules| rules.compare(&rules.build().expect("a program that is short enough")));
}

/// Many values of one argument: of 32 and of 64 bits, in one register and in two.
#[test]
fn one_of_many_values() {
    let calls: [(Syscall, usize); 5] = [
        (x86_64::Sysno::ioctl.into(), 1),
        (x86_64::Sysno::lseek.into(), 1),
        (x86::Sysno::pread64.into(), 3),
        (powerpc::Sysno::pread64.into(), 3),
        (mips_o32::Sysno::truncate64.into(), 1),
    ];
    let values = prop::collection::vec(prop_oneof![value(), 0..40_u64], 1..40);
    check_random(30, (0..calls.len(), values, any::<bool>()), |(which, values, is_last)| {
        let (call, index) = calls[which];
        let width = u64::MAX >> (64 - shape(call, index).0);
        // Now and then, another action is between two that are the same.
        let action = |value: u64| if value % 8 == 5 { Action::Log } else { YES };
        let rule = |value: u64| {
            (call, vec![Test { index, cmp: Cmp::Eq, value: value & width, is_unsigned: false }], action(value))
        };
        let mut list: Vec<_> = values.into_iter().map(rule).collect();
        if !is_last {
            list.push((call, vec![Test { index, cmp: Cmp::Gt, value: 3, is_unsigned: false }], Action::Allow));
        }
        let rules = Rules { abis: vec![call.abi()], rules: list, others: NO, unknown: NO, foreign: NO };
        rules.compare(&rules.build().expect("a program that is short enough"));
    });
}

/// What a program answers to a call of an ABI's usual byte order.
#[track_caller]
fn answer(program: &Program, call: impl Into<Syscall>, args: &[u64]) -> u32 {
    let call = call.into();
    let mut data = Data::new(call.abi().audit_arch(), call.id() as u32);
    data.args[..args.len()].copy_from_slice(args);
    run_on(program, &data, call.abi().endian()).0
}

#[track_caller]
fn of_one(call: impl Into<Syscall>, condition: Cond<'_>) -> Program {
    let call = call.into();
    let program = Builder::new(&[call.abi()]).when([call], &[condition], YES).others(NO).build().expect("a program");
    check(&program);
    program
}

/// The mistakes of CVE-2019-10063 and CVE-2019-7303 (an `int` compared with 64 bits) and of CVE-2019-9893 (orderings of 64-bit
/// numbers in two words).
#[test]
fn known_mistakes() {
    const TIOCSTI: u64 = 0x5412;
    for condition in [Cond::new("request", Cmp::Eq, TIOCSTI), Cond::at(1, Cmp::MaskedEq(0xFFFF_FFFF), TIOCSTI)] {
        let program = of_one(x86_64::Sysno::ioctl, condition);
        for upper in [0, 1 << 32, 1 << 63, 0xFFFF_FFFF << 32] {
            assert_eq!(answer(&program, x86_64::Sysno::ioctl, &[0, upper | TIOCSTI]), YES.into_raw(), "{upper:x}");
            assert_eq!(answer(&program, x86_64::Sysno::ioctl, &[0, upper | 0x5413]), NO.into_raw(), "{upper:x}");
        }
    }
    // The high words are equal, or not; then the low words don't count.
    for endian_call in [Syscall::from(x86_64::Sysno::munmap), s390x::Sysno::munmap.into()] {
        for (cmp, value, yes, no) in [
            (
                Cmp::Gt,
                0x5_0000_0005,
                &[0x5_0000_0006, 0x6_0000_0000, u64::MAX][..],
                &[0x5_0000_0005, 0x4_FFFF_FFFF, 9][..],
            ),
            (Cmp::Ge, 0x5_0000_0005, &[0x5_0000_0005, 0x6_0000_0000], &[0x5_0000_0004, 0x4_FFFF_FFFF]),
            (Cmp::Lt, 0x5_0000_0005, &[0x5_0000_0004, 0x4_FFFF_FFFF, 9], &[0x5_0000_0005, 0x6_0000_0000, u64::MAX]),
            (Cmp::Le, 0x5_0000_0005, &[0x5_0000_0005, 0x4_FFFF_FFFF], &[0x5_0000_0006, 0x6_0000_0000]),
        ] {
            let program = of_one(endian_call, Cond::new("length", cmp, value));
            yes.iter().for_each(|&length| assert_eq!(answer(&program, endian_call, &[0, length]), YES.into_raw()));
            no.iter().for_each(|&length| assert_eq!(answer(&program, endian_call, &[0, length]), NO.into_raw()));
        }
    }
}

/// Widths and signs, by hand.
#[test]
fn widths() {
    let is = |program: &Program, call: Syscall, args: &[u64]| answer(program, call, args) == YES.into_raw();
    // An `i32`: the sign is bit 31, whatever is above it.
    let close = x86_64::Sysno::close.into();
    let negative = of_one(close, Cond::new("fd", Cmp::Lt, 0));
    let args = [0xFFFF_FFFF, u64::MAX, 0x8000_0000, 0, 0x7FFF_FFFF, 1 << 63];
    assert_eq!(args.map(|fd| is(&negative, close, &[fd])), [true, true, true, false, false, false]);
    let is_minus_one = of_one(close, Cond::new("fd", Cmp::Eq, -1_i64 as u64));
    assert_eq!(args.map(|fd| is(&is_minus_one, close, &[fd])), [true, true, false, false, false, false]);
    let unsigned = of_one(close, Cond::new("fd", Cmp::Gt, 0x7FFF_FFFF).unsigned());
    assert_eq!(args.map(|fd| is(&unsigned, close, &[fd])), [true, true, true, false, false, false]);
    // A `u16`.
    let chmod = x86_64::Sysno::chmod.into();
    let set_uid = of_one(chmod, Cond::new("mode", Cmp::Ge, 0o4000));
    let modes = [0o4755, 0o755, 0x1_0000 | 0o755, 0x1_0000 | 0o4755];
    assert_eq!(modes.map(|mode| is(&set_uid, chmod, &[0, mode])), [true, false, false, true]);
    // 64 bits in two registers: the next ones on x86; the next even ones on ARM, whose low half is first.
    let far = Cond::new("offset", Cmp::Ge, 0x1_0000_0000);
    let (on_x86, on_arm) = (x86::Sysno::pread64.into(), arm::Sysno::pread64.into());
    assert!(is(&of_one(on_x86, far), on_x86, &[0, 0, 0, 0, 1]));
    assert!(!is(&of_one(on_x86, far), on_x86, &[0, 0, 0, 1, 0]));
    assert!(is(&of_one(on_arm, far), on_arm, &[0, 0, 0, 0, 0, 1]));
    assert!(!is(&of_one(on_arm, far), on_arm, &[0, 0, 0, 1, 1, 0]));
    // The high half is first in the big-endian byte order.
    let on_powerpc = powerpc::Sysno::pread64.into();
    assert!(is(&of_one(on_powerpc, far), on_powerpc, &[0, 0, 0, 0, 1, 0]));
    // x32: the kernel's own `long`, but a program's `int`.
    let (seek, close) = (x32::Sysno::lseek.into(), x32::Sysno::close.into());
    assert!(is(&of_one(seek, far), seek, &[0, 1 << 32]));
    assert!(is(&of_one(close, Cond::new("fd", Cmp::Eq, 3)), close, &[7 << 32 | 3]));
}

/// What the rules say in words, and what they don't.
#[test]
fn order_and_defaults() {
    use x86_64::Sysno;
    let abis = [Abi::X86_64];
    let foreign = Data::new(Abi::X86.audit_arch(), 3);
    let first = |program: &Program| run_on(program, &foreign, Endian::Little).0;
    let unknown = |program: &Program| run_on(program, &Data::new(Abi::X86_64.audit_arch(), 4000), Endian::Little).0;

    // Nothing is allowed that nothing allows.
    let program = Builder::new(&abis).on([Sysno::read], Action::Allow).build().unwrap();
    assert_eq!(answer(&program, Sysno::read, &[]), Action::Allow.into_raw());
    for raw in [answer(&program, Sysno::write, &[]), first(&program), unknown(&program)] {
        assert_eq!(raw, Action::KillProcess.into_raw());
    }
    // The first rule counts; the strictest action is for foreign calls.
    let program = Builder::new(&abis)
        .when([Sysno::close], &[Cond::at(0, Cmp::Lt, 3)], Action::Errno(9))
        .on(Abi::X86_64.filter("%desc").unwrap(), Action::Log)
        .when([Sysno::read], &[Cond::at(0, Cmp::Eq, 0)], Action::KillProcess)
        .on([Sysno::read, Sysno::ptrace], Action::Trap(1))
        .others(Action::Allow)
        .build()
        .unwrap();
    assert_eq!(
        [2, 3].map(|fd| answer(&program, Sysno::close, &[fd])),
        [Action::Errno(9), Action::Log].map(Action::into_raw)
    );
    assert_eq!(answer(&program, Sysno::read, &[0]), Action::Log.into_raw());
    assert_eq!(answer(&program, Sysno::ptrace, &[0]), Action::Trap(1).into_raw());
    assert_eq!([first(&program), unknown(&program)], [Action::Trap(1), Action::Allow].map(Action::into_raw));
    let in_words = Builder::new(&abis).others(YES).foreign(Action::Allow).unknown(NO).build().unwrap();
    assert_eq!([first(&in_words), unknown(&in_words)], [Action::Allow, NO].map(Action::into_raw));

    // A deny-list with the default features, in which `int $0x80` makes a socket.
    let deny = Filter::new(&abis, "%network").unwrap().seccomp(Action::Errno(1), Action::Allow);
    assert_eq!(first(&deny), Action::Errno(1).into_raw());
    let allow = Filter::new(&abis, "!%network").unwrap().seccomp(Action::Allow, Action::Errno(1));
    assert_eq!(first(&allow), Action::Errno(1).into_raw());
    for set in [SyscallSet::in_category(Abi::X86_64, Category::Network), SyscallSet::all(Abi::X86_64)] {
        assert_eq!(first(&set.seccomp(Action::Errno(1), Action::Allow)), Action::Errno(1).into_raw());
    }
}

/// What `socketcall` and `ipc` do for a call gets the stricter of both answers: by themselves, and by the call's.
#[test]
fn multiplexers() {
    let all: Vec<_> = Abi::ALL.iter().filter(|abi| abi.syscall_by_name("socketcall").is_some()).collect();
    assert_eq!(all.len(), 12, "{all:?}");
    let deny = |abis: &[Abi], calls: &str| Filter::new(abis, calls).unwrap().seccomp(YES, Action::Allow);
    for &&abi in &all {
        for multiplexer in ["socketcall", "ipc"] {
            let by = abi.syscall_by_name(multiplexer).unwrap();
            for subcall in subcalls(multiplexer) {
                let Some(call) = abi.syscall_by_name(subcall.name()) else { continue };
                let program = deny(&[abi], call.name());
                check(&program);
                let is_denied = |number: u64| answer(&program, by, &[number]) == YES.into_raw();
                let number = u64::from(subcall.number());
                assert!(is_denied(number), "{subcall:?} of {by:?}:\n{program:?}");
                // An `int`, of which the upper half is ignored; `ipc` ignores a version, too.
                assert!(is_denied(number | 5 << 32));
                assert_eq!(is_denied(number | 5 << 16), multiplexer == "ipc", "{subcall:?}");
                // Not for what another call does: `send` is `sendto`, and `accept` is `accept4`.
                let denied: Vec<_> = (0..100).filter(|&other| is_denied(other)).collect();
                let expected = match call.name() {
                    "sendto" => vec![9, 11],
                    "recvfrom" => vec![10, 12],
                    "accept4" => vec![5, 18],
                    "semtimedop" => vec![1, 4],
                    _ => vec![number],
                };
                assert_eq!(denied, expected, "{call:?}");
            }
        }
    }
    // A call that the ABI lacks, and another ABI has.
    let semop = deny(&[Abi::X86_64, Abi::X86], "semop");
    assert_eq!(
        [1, 2].map(|number| answer(&semop, x86::Sysno::ipc, &[number])),
        [YES, Action::Allow].map(Action::into_raw)
    );
    // An allow-list must have both; so it says by which way.
    let allow = |calls: &str| Filter::new(&[Abi::X86], calls).unwrap().seccomp(Action::Allow, NO);
    let connect = |program: &Program| answer(program, x86::Sysno::socketcall, &[3]) == Action::Allow.into_raw();
    assert_eq!(
        ["connect", "socketcall", "socketcall,connect"].map(|calls| connect(&allow(calls))),
        [false, false, true]
    );
    // Arguments of the call are in memory, so that conditions on them can't be tested: the strictest answer counts.
    let mut builder = Builder::new(&[Abi::X86]);
    builder
        .when([x86::Sysno::socket], &[Cond::new("domain", Cmp::Eq, 40)], YES)
        .when([x86::Sysno::socketcall], &[Cond::new("args", Cmp::Eq, 0)], Action::KillProcess)
        .others(Action::Allow);
    let program = builder.build().unwrap();
    check(&program);
    let answers = [[1, 4096], [2, 4096], [1, 0]].map(|args| answer(&program, x86::Sysno::socketcall, &args));
    assert_eq!(answers, [YES, Action::Allow, Action::KillProcess].map(Action::into_raw));
    // In words.
    let program = builder.multiplexers_by_own_rules().build().unwrap();
    assert_eq!(answer(&program, x86::Sysno::socketcall, &[1, 4096]), Action::Allow.into_raw());
}

/// The numbers of the subcalls, and the calls whose work they do: `linux/net.h` and `linux/ipc.h`, through libc where it has
/// them.
#[test]
fn numbers_of_subcalls() {
    let number = |multiplexer: &str, name: &str| {
        subcalls(multiplexer).iter().find(|subcall| subcall.name() == name).map(|subcall| subcall.number() as i32)
    };
    let sockets = "socket bind connect listen accept getsockname getpeername socketpair send recv sendto recvfrom shutdown \
                   setsockopt getsockopt sendmsg recvmsg accept4 recvmmsg sendmmsg";
    let of_sockets: Vec<_> = sockets.split_whitespace().map(|name| number("socketcall", name)).collect();
    assert_eq!(of_sockets, (1..=20).map(Some).collect::<Vec<_>>());
    let ipc = [
        ("semop", 1),
        ("semget", 2),
        ("semctl", 3),
        ("semtimedop", 4),
        ("msgsnd", 11),
        ("msgrcv", 12),
        ("msgget", 13),
        ("msgctl", 14),
        ("shmat", 21),
        ("shmdt", 22),
        ("shmget", 23),
        ("shmctl", 24),
    ];
    ipc.iter().for_each(|&(name, value)| assert_eq!(number("ipc", name), Some(value)));
    assert_eq!((subcalls("socketcall").len(), subcalls("ipc").len(), subcalls("socket").len()), (20, ipc.len(), 0));
}

/// Each kind of mistake.
#[test]
fn mistakes() {
    use x86_64::Sysno;
    let on = |abis: &[Abi]| Builder::new(abis).on([Sysno::read], YES).build().map(drop);
    assert_eq!(Builder::new(&[]).build().map(drop), Err(BuildError::NoAbi));
    assert_eq!(on(&[Abi::X86_64, Abi::X86_64, Abi::X86, Abi::X32, Abi::Arm]), Ok(()));
    assert_eq!(on(&[Abi::X86_64, Abi::X86, Abi::X32, Abi::Arm, Abi::Aarch64]), Err(BuildError::TooManyAbis));
    assert_eq!(on(&[Abi::X86]), Err(BuildError::OtherAbi(Sysno::read.into())));
    // The first of several.
    let twice = Builder::new(&[Abi::X86]).on([Sysno::write], YES).on([Sysno::read], YES).build().map(drop);
    assert_eq!(twice, Err(BuildError::OtherAbi(Sysno::write.into())));

    let when = |call: Syscall, condition| {
        let conditions = [Cond::at(0, Cmp::Eq, 0), condition];
        Builder::new(&[call.abi()]).when([call], &conditions, YES).build().map(drop)
    };
    let (read, chmod) = (Sysno::read.into(), Sysno::chmod.into());
    let no_argument = |call| Err(BuildError::NoSuchArgument { call, condition: 1 });
    assert_eq!(when(read, Cond::new("fd", Cmp::Eq, 0)), Ok(()));
    assert_eq!(when(read, Cond::new("FD", Cmp::Eq, 0)), no_argument(read));
    assert_eq!(when(read, Cond::at(3, Cmp::Eq, 0)), no_argument(read));
    assert_eq!(when(read, Cond::at(usize::MAX, Cmp::Eq, 0)), no_argument(read));
    let too_wide = |call| Err(BuildError::ValueTooWide { call, condition: 1 });
    for (value, fits) in [
        (0xFFFF_FFFF, true),
        (0x1_0000_0000, false),
        (-0x8000_0000_i64 as u64, true),
        (-0x8000_0001_i64 as u64, false),
        (u64::MAX, true),
        (1 << 63, false),
    ] {
        for condition in [Cond::at(0, Cmp::Ne, value), Cond::at(0, Cmp::MaskedEq(value), 0)] {
            assert_eq!(when(read, condition), if fits { Ok(()) } else { too_wide(read) }, "{value:#x}");
        }
    }
    assert_eq!(when(chmod, Cond::new("mode", Cmp::Eq, 0x1_0000)), too_wide(chmod));
    assert_eq!(when(read, Cond::new("count", Cmp::Eq, u64::MAX)), Ok(()));
    // Seven and eight registers, of which seccomp shows six.
    let far = arm::Sysno::arm_sync_file_range.into();
    assert_eq!(when(far, Cond::new("offset", Cmp::Eq, 0)), Ok(()));
    let far = mips_o32::Sysno::sync_file_range.into();
    let seen = when(far, Cond::new("flags", Cmp::Eq, 0));
    assert_eq!(seen, Err(BuildError::ArgumentNotSeen { call: far, condition: 1 }));

    // Rules that differ, so that each needs instructions.
    let many = |rules: usize| {
        let mut builder = Builder::new(&[Abi::X86_64]);
        for i in 0..rules as u64 {
            let conditions = [Cond::new("count", Cmp::Gt, (i << 33) | (2 * i)), Cond::new("fd", Cmp::Ne, i)];
            builder.when([Sysno::read, Sysno::write], &conditions, Action::Errno(i as u16 % 100));
        }
        builder.build().map(|program| program.len())
    };
    assert!(many(200).is_ok_and(|len| len > 1500), "{:?}", many(200));
    assert_eq!(many(256), Err(BuildError::TooLong), "more conditions than there is room for");
    let long = |rules: u64| {
        let mut builder = Builder::new(&[Abi::X86_64]);
        for i in 0..rules {
            builder.when(
                [Sysno::read],
                &[Cond::new("count", Cmp::Gt, ((i + 1) << 33) | i)],
                Action::Errno(i as u16 % 100),
            );
        }
        builder.build().map(|program| check(&program))
    };
    assert_eq!(long(550), Ok(()));
    assert_eq!(long(1024), Err(BuildError::TooLong), "more instructions than the kernel takes");
}

/// Filters in a `const` and a `static`.
#[test]
fn in_constants() {
    const FILTER: Filter = {
        let sets = [SyscallSet::in_category(Abi::X86_64, Category::Network), SyscallSet::empty(Abi::X86)];
        Filter::from_sets(&sets, false).unwrap()
    };
    static PROGRAM: Program = FILTER.seccomp(Action::errno(Errno::EACCES), Action::Allow);
    assert_eq!(PROGRAM, FILTER.seccomp(Action::Errno(13), Action::Allow));
    assert_eq!(answer(&PROGRAM, x86_64::Sysno::socket, &[]), Action::Errno(13).into_raw());
    assert_eq!(answer(&PROGRAM, x86::Sysno::socket, &[]), Action::Allow.into_raw());
}
