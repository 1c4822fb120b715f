//! Does a seccomp filter with conditions and several actions answer each call as its rules say?
//!
//! An interpreter of classic BPF runs the filters, for numbers and arguments around every bound, in both byte orders. What a
//! rule says of a call's registers is worked out in `common/rules.rs` with 128-bit arithmetic.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sysno::arch::{arm, mips_o32, powerpc, s390x, x32, x86, x86_64};
use sysno::bpf::{Action, BuildError, Builder, Cmp, Cond, Program, subcalls};
use sysno::{Abi, Category, Endian, Errno, Filter, Syscall, SyscallSet};

use crate::answers::{Data, check, run_on};
use crate::rules::{Rules, Test, shape};

const YES: Action = Action::Errno(1);
const NO: Action = Action::Errno(2);

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

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        (1..4_u16).prop_map(Action::Errno),
        Just(Action::Allow),
        Just(Action::KillProcess),
        Just(Action::Log),
        Just(Action::Trap(7)),
    ]
}

fn any_rules() -> impl Strategy<Value = Rules> {
    let abi = || (0..Abi::ALL.len()).prop_map(|index| Abi::ALL[index]);
    let abis = prop_oneof![
        2 => Just(vec![Abi::X86_64, Abi::X86, Abi::X32]),
        1 => Just(vec![Abi::ArmOabi, Abi::Arm, Abi::Aarch64]),
        1 => Just(vec![Abi::MipsN64, Abi::MipsN32, Abi::MipsO32]),
        1 => Just(vec![Abi::PowerPc, Abi::PowerPc64]),
        3 => abi().prop_map(|abi| vec![abi]),
    ];
    let test = (any::<u8>(), cmp(), value());
    // Few calls, so that many rules are of one.
    let rule = (0..4_usize, prop::collection::vec(test, 0..4), action());
    let calls = prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 4);
    // What is left out is left out in most, together and apart.
    let left_out = || prop::option::weighted(0.4, action());
    let defaults = (left_out(), left_out(), left_out(), prop::bool::weighted(0.2));
    (abis, calls, prop::collection::vec(rule, 0..24), defaults).prop_map(
        |(abis, calls, rules, (others, unknown, foreign, by_own_rules))| {
            // Multiplexers and what they do are few among all calls, so every second call is of these, if the ABIs have any.
            let by: Vec<_> =
                abis.iter().flat_map(|abi| ["socketcall", "ipc"].map(|by| abi.syscall_by_name(by))).flatten().collect();
            let subcalls = by.iter().flat_map(|by| subcalls(by.name())).map(|subcall| subcall.name());
            let also = ["accept4", "recvmmsg_time64", "semtimedop", "semtimedop_time64"];
            let names: Vec<_> = subcalls.chain(also).collect();
            let of_names = names.iter().flat_map(|name| abis.iter().filter_map(|abi| abi.syscall_by_name(name)));
            let multiplexed: Vec<_> = by.iter().copied().cycle().take(20 * by.len()).chain(of_names).collect();
            let call = |which: usize| {
                let (abi, row) = calls[which];
                if which % 2 == 1 && !by.is_empty() {
                    return multiplexed[row.index(multiplexed.len())];
                }
                let abi = abis[abi.index(abis.len())];
                abi.syscalls().nth(row.index(abi.table().len())).expect("a row")
            };
            let rules = rules.into_iter().map(|(which, tests, action)| {
                let call = call(which);
                (
                    call,
                    tests.into_iter().filter_map(|(index, cmp, value)| Test::of(call, index, cmp, value)).collect(),
                    action,
                )
            });
            Rules { rules: rules.collect(), abis: abis.clone(), others, unknown, foreign, by_own_rules }
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
    check_random(120, any_rules(), |rules| rules.compare(&rules.build().expect("a program that is short enough")));
}

/// One ABI's calls, of which no rule says anything.
fn only(abi: Abi) -> Rules {
    let no = Some(NO);
    Rules { abis: vec![abi], rules: Vec::new(), others: no, unknown: no, foreign: no, by_own_rules: false }
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
        let rules = Rules { rules: list, ..only(call.abi()) };
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

/// Arguments of which the kernel uses other bits than a program thinks: filters were evaded by them.
#[test]
fn bits_without_effect() {
    let is = |program: &Program, call: Syscall, args: &[u64]| answer(program, call, args) == YES.into_raw();
    // kernel/fork.c: lower_32_bits(clone_flags). CLONE_NEWUSER | SIGCHLD.
    let clone = x86_64::Sysno::clone.into();
    let flags = of_one(clone, Cond::new("flags", Cmp::Eq, 0x1000_0011));
    let args = [0x1000_0011, 0x1_1000_0011, 1 << 63 | 0x1000_0011, 0x1000_0010];
    assert_eq!(args.map(|flags_of| is(&flags, clone, &[flags_of])), [true, true, true, false]);
    let fewer = of_one(clone, Cond::new("flags", Cmp::Lt, 0x100));
    assert_eq!([0x11, 0x1_0000_0011].map(|flags_of| is(&fewer, clone, &[flags_of])), [true, true]);
    // fs/read_write.c: import_iovec(…, unsigned nr_segs, …); readv(2): `int iovcnt`.
    let readv = x86_64::Sysno::readv.into();
    let few = of_one(readv, Cond::new("iovcnt", Cmp::Le, 1));
    assert_eq!(
        [1, 2, 1 << 63 | 2, 1 << 63 | 1].map(|count| is(&few, readv, &[0, 0, count])),
        [true, false, false, true]
    );
    // fs/fcntl.c: `int argi = (int)arg` for F_SETFL (4), a pointer for F_SETLK (6).
    let fcntl = x86_64::Sysno::fcntl.into();
    let of_fcntl = |condition: Cond<'_>| {
        let conditions = [Cond::new("cmd", Cmp::Eq, 4), condition];
        Builder::new(&[Abi::X86_64]).when([fcntl], &conditions, YES).others(NO).build()
    };
    let zero = Cond::new("arg", Cmp::Eq, 0);
    let refused = of_fcntl(zero).unwrap_err();
    assert_eq!(refused, BuildError::WidthDepends { call: fcntl, condition: 1 });
    assert_eq!(
        refused.to_string(),
        "condition 1 of a rule is on an argument of x86_64::fcntl of which the kernel takes fewer bits for some commands than for \
         others: say which, with narrow() or whole()"
    );
    let answers = |condition| [0, 1 << 32, 1].map(|arg| is(&of_fcntl(condition).unwrap(), fcntl, &[3, 4, arg]));
    assert_eq!(answers(zero.narrow()), [true, true, false]);
    assert_eq!(answers(zero.whole()), [true, false, false]);
    // Bits that count either way.
    assert_eq!(answers(Cond::new("arg", Cmp::MaskedEq(1), 0)), [true, true, false]);
    let with_others = of_fcntl(Cond::new("arg", Cmp::MaskedEq(1 << 32), 0)).unwrap_err();
    assert_eq!(with_others, BuildError::WidthDepends { call: fcntl, condition: 1 });
    // An `int` is negative where a `long` isn't.
    assert_eq!(answers(Cond::new("arg", Cmp::Lt, 1).narrow()), [true, true, false]);
    assert!(is(&of_fcntl(Cond::new("arg", Cmp::Lt, 0).narrow()).unwrap(), fcntl, &[3, 4, 0x8000_0000]));
    // ipc/sem.c: SETVAL takes the upper half on big-endian machines, of which s390x is one.
    let semctl = s390x::Sysno::semctl.into();
    let value = of_one(semctl, Cond::new("arg", Cmp::Eq, 5).narrow());
    assert_eq!([5, 5 << 32, 5 << 32 | 7].map(|arg| is(&value, semctl, &[0, 0, 16, arg])), [false, true, true]);
    let semctl = x86_64::Sysno::semctl.into();
    let value = of_one(semctl, Cond::new("arg", Cmp::Eq, 5).narrow());
    assert_eq!([5, 5 << 32, 7 << 32 | 5].map(|arg| is(&value, semctl, &[0, 0, 16, arg])), [true, false, true]);
    // fs/open.c, chmod_common(): `mode & S_IALLUGO`.
    let chmod = x86_64::Sysno::chmod.into();
    let set_uid = of_one(chmod, Cond::new("mode", Cmp::Eq, 0o4755));
    assert_eq!([0o4755, 0o104755, 0o755].map(|mode| is(&set_uid, chmod, &[0, mode])), [true, true, false]);
    // A native entry of x32 takes whole registers, as an address too; ptrace's, a compat_long_t, doesn't.
    let prlimit = x32::Sysno::prlimit64.into();
    let no_limit = of_one(prlimit, Cond::new("new_limit", Cmp::Eq, 0));
    assert_eq!([0, 1 << 32].map(|limit| is(&no_limit, prlimit, &[0, 0, limit])), [true, false]);
    let ptrace = x32::Sysno::ptrace.into();
    let no_address = of_one(ptrace, Cond::new("addr", Cmp::Eq, 0));
    assert_eq!([0, 1 << 32].map(|address| is(&no_address, ptrace, &[0, 0, address])), [true, true]);
    // fs/read_write.c, pos_from_hilo(): all bits of it are shifted out, where pos_l has 64.
    let preadv = x86_64::Sysno::preadv.into();
    let high = Builder::new(&[Abi::X86_64]).when([preadv], &[Cond::new("pos_h", Cmp::Eq, 0)], YES).build().unwrap_err();
    assert_eq!(high, BuildError::ArgumentUnused { call: preadv, condition: 0 });
    assert_eq!(
        high.to_string(),
        "condition 0 of a rule is on an argument of x86_64::preadv that the kernel doesn't look at"
    );
    assert!(is(&of_one(x86::Sysno::preadv, Cond::new("pos_h", Cmp::Eq, 0)), x86::Sysno::preadv.into(), &[]));
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

/// Calls with a number above that of a certain one, with a row or without, unless a rule is for them.
#[test]
fn newer_calls() {
    use x86_64::Sysno;
    let [others, unknown, newer, lax] = [Action::Errno(2), Action::Errno(3), Action::Trap(4), Action::Allow];
    let build = |with: &dyn Fn(&mut Builder)| {
        let mut builder = Builder::new(&[Abi::X86_64, Abi::X86, Abi::X32]);
        builder
            .others(others)
            .unknown(unknown)
            .newer_than(Sysno::rseq.into(), newer)
            .newer_than(x86::Sysno::dup.into(), lax);
        with(&mut builder);
        builder.build()
    };
    let program = build(&|builder| {
        builder.on([Sysno::statx, Sysno::clone3], lax);
        builder.when([Sysno::mseal], &[Cond::new("len", Cmp::Eq, 1)], lax);
    });
    let program = program.unwrap();
    check(&program);
    let to = |abi: Abi, number: u32, args: [u64; 6]| {
        run_on(&program, &Data { args, ..Data::new(abi.audit_arch(), number) }, Endian::Little).0
    };
    for (abi, number, action) in [
        (Abi::X86_64, 0, others),
        (Abi::X86_64, Sysno::statx as u32, lax),
        (Abi::X86_64, Sysno::rseq as u32, others),
        // After it, without a row, with one, and with one that a rule is for.
        (Abi::X86_64, Sysno::rseq as u32 + 3, newer),
        (Abi::X86_64, 400, newer),
        (Abi::X86_64, Sysno::clone3 as u32, lax),
        (Abi::X86_64, Sysno::close_range as u32, newer),
        (Abi::X86_64, Sysno::mseal as u32, newer),
        (Abi::X86_64, 1000, newer),
        (Abi::X86_64, 0x3FFF_FFFF, newer),
        (Abi::X86, x86::Sysno::dup as u32, others),
        (Abi::X86, x86::Sysno::dup as u32 + 1, lax),
        (Abi::X86, 1000, lax),
        // Not these.
        (Abi::X32, x32::Sysno::close_range as u32, others),
        (Abi::X32, 0x4000_03E8, unknown),
    ] {
        assert_eq!(to(abi, number, [0; 6]), action.into_raw(), "{abi} {number:#x}");
    }
    assert_eq!(to(Abi::X86_64, Sysno::mseal as u32, [0, 1, 0, 0, 0, 0]), lax.into_raw());
    // It may be the strictest action, which foreign calls get.
    assert_eq!(run_on(&program, &Data::new(Abi::Aarch64.audit_arch(), 0), Endian::Little).0, newer.into_raw());
    let other = build(&|builder| _ = builder.newer_than(arm::Sysno::read.into(), newer));
    assert_eq!(other, Err(BuildError::OtherAbi(arm::Sysno::read.into())));
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

/// A rule for each value that was seen, as tools make that record programs: the filter is short, and making it needs little stack.
#[test]
fn thousands_of_rules() {
    let values = |count: u64| (0..count).map(|i| i.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33);
    let of = move |call: x86_64::Sysno, index: usize, count: u64| {
        let mut builder = Builder::new(&[Abi::X86_64]);
        builder.others(Action::Allow).foreign(Action::KillThread);
        for value in values(count) {
            builder.when([call], &[Cond::at(index, Cmp::Eq, value)], YES);
        }
        builder.build()
    };
    // Linux's threads have 8 MiB, musl's 128 KiB; those of small tools are between.
    let thread = std::thread::Builder::new().stack_size(256 << 10);
    let lengths = thread.spawn(move || {
        // A number of 32 bits, and one of 64.
        [x86_64::Sysno::ioctl, x86_64::Sysno::lseek].map(|call| {
            [50, 300, 1000, 1025, 4000].map(|count| {
                let program = of(call, 1, count).expect("a program");
                check(&program);
                for value in values(count) {
                    assert_eq!(answer(&program, call, &[0, value]), YES.into_raw());
                    let is_other = !values(count).any(|other| other == value + 1);
                    assert_eq!(answer(&program, call, &[0, value + 1]) == Action::Allow.into_raw(), is_other);
                }
                program.len()
            })
        })
    });
    // None is longer than libseccomp 2.6.1's for the same rules, which are of the same length for either call.
    let theirs = [62, 315, 1017, 1043, 4029];
    let ours = lengths.unwrap().join().unwrap();
    assert_eq!(ours, [[60, 312, 1014, 1040, 4026], [62, 314, 1016, 1042, 4028]]);
    assert!(ours.iter().all(|ours| ours.iter().zip(theirs).all(|(&ours, theirs)| ours <= theirs)));
    assert_eq!(of(x86_64::Sysno::ioctl, 1, 5000).map(drop), Err(BuildError::TooLong));
}
