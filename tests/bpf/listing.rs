//! Does the listing of a seccomp filter say of each call what the filter answers?
//!
//! `common/read_listing.rs` reads the listings of random filters back, and an interpreter of classic BPF runs the filters. Other
//! listings are here as a whole.

use std::fs;
use std::path::Path;
use std::thread;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};
use sysno::arch::{mips_o32, parisc, s390x, x86, x86_64};
use sysno::bpf::{Action, Builder, Cmp, Cond, Program};
use sysno::{Abi, Endian, Errno, Filter, Syscall};

use crate::answers::{Data, run_on};
use crate::read_listing::Listing;
use crate::rules::Test;

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
    let conditions = text.matches("if ").count() + text.matches(" and").count();
    assert!(conditions <= program.len(), "{conditions} conditions of {} instructions:\n{text}", program.len());
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

/// Every number and every part of an argument that a condition may be on.
#[test]
fn conditions() {
    const LOW: u64 = 0xFFFF_FFFF;

    let cond = |argument, cmp, value: i64| Cond::new(argument, cmp, value as u64);
    let program = Builder::new(&[Abi::X86_64])
        // Signed and unsigned, of 32 bits.
        .when([x86_64::Sysno::dup], &[cond("oldfd", Cmp::Lt, 3)], Action::Allow)
        .when([x86_64::Sysno::dup2], &[cond("oldfd", Cmp::Lt, 3).unsigned()], Action::Allow)
        .when([x86_64::Sysno::dup3], &[cond("oldfd", Cmp::Ge, -1)], Action::Allow)
        .when([x86_64::Sysno::close], &[cond("fd", Cmp::Gt, 2).unsigned()], Action::Allow)
        .when([x86_64::Sysno::fsync], &[cond("fd", Cmp::Ge, 3), cond("fd", Cmp::Le, 9)], Action::Allow)
        .when([x86_64::Sysno::kill], &[cond("pid", Cmp::Ne, -1), cond("sig", Cmp::Eq, 9)], Action::Allow)
        // Of 64 bits, and halves of them.
        .when([x86_64::Sysno::lseek], &[cond("offset", Cmp::Lt, -5)], Action::Allow)
        .when([x86_64::Sysno::ftruncate], &[cond("length", Cmp::Lt, -5).unsigned()], Action::Allow)
        .when([x86_64::Sysno::clone], &[Cond::new("flags", Cmp::MaskedEq(LOW), 0x1000_0011)], Action::Log)
        .when([x86_64::Sysno::clone], &[cond("flags", Cmp::Eq, 17)], Action::Allow)
        .when([x86_64::Sysno::mlock], &[Cond::new("len", Cmp::MaskedEq(LOW), 7)], Action::Allow)
        .when([x86_64::Sysno::munmap], &[Cond::new("length", Cmp::MaskedEq(!LOW), 0)], Action::Allow)
        .when([x86_64::Sysno::munmap], &[Cond::new("addr", Cmp::MaskedEq(!LOW), 1 << 40)], Action::Allow)
        // Masks, whose parts may be in both halves.
        .when([x86_64::Sysno::mmap], &[Cond::new("addr", Cmp::MaskedEq(!0xFFF), 0x1000)], Action::Allow)
        .when([x86_64::Sysno::mmap], &[Cond::new("prot", Cmp::MaskedEq(6), 0)], Action::Allow)
        .when([x86_64::Sysno::mremap], &[Cond::new("old_size", Cmp::MaskedEq(1 << 63), 0)], Action::Allow)
        .when([x86_64::Sysno::unshare], &[Cond::new("flags", Cmp::MaskedEq(0x7E02_0000), 0)], Action::Allow)
        // Of 16 bits.
        .when([x86_64::Sysno::chmod], &[cond("mode", Cmp::Le, 0o777)], Action::Allow)
        .when([x86_64::Sysno::mkdir], &[Cond::new("mode", Cmp::MaskedEq(0o1022), 0)], Action::Allow)
        // Values with names, and without.
        .when([x86_64::Sysno::openat], &[cond("dirfd", Cmp::Eq, -100), cond("flags", Cmp::Eq, 0x80000)], Action::Allow)
        .when([x86_64::Sysno::ioctl], &[cond("request", Cmp::Ne, 0x5412)], Action::Allow)
        .when([x86_64::Sysno::socket], &[cond("domain", Cmp::Ge, 1), cond("domain", Cmp::Le, 3)], Action::Allow)
        .when([x86_64::Sysno::socket], &[cond("domain", Cmp::Eq, 40), cond("type", Cmp::Eq, 77)], Action::Allow)
        .when([x86_64::Sysno::msync], &[cond("addr", Cmp::Eq, 0)], Action::Allow)
        .others(Action::KillThread)
        .unknown(Action::Errno(38))
        .foreign(Action::Trap(0))
        .build()
        .unwrap();
    assert_eq!(
        program.listing().to_string(),
        "\
x86_64 (0xc000003e):
    chmod:
        if mode & 07777 <= 0777: ALLOW
        otherwise: KILL_THREAD
    clone:
        if flags == CLONE_NEWUSER|SIGCHLD: LOG
        if flags == SIGCHLD: ALLOW
        otherwise: KILL_THREAD
    close:
        if u32(fd) >= 3: ALLOW
        otherwise: KILL_THREAD
    dup:
        if oldfd <= 2: ALLOW
        otherwise: KILL_THREAD
    dup2:
        if 0 <= oldfd <= 2: ALLOW
        otherwise: KILL_THREAD
    dup3:
        if oldfd >= -1: ALLOW
        otherwise: KILL_THREAD
    fsync:
        if 3 <= fd <= 9: ALLOW
        otherwise: KILL_THREAD
    ftruncate:
        if u64(length) <= 0xfffffffffffffffa: ALLOW
        otherwise: KILL_THREAD
    ioctl:
        if request != TIOCSTI: ALLOW
        otherwise: KILL_THREAD
    kill:
        if pid != -1 and sig == SIGKILL: ALLOW
        otherwise: KILL_THREAD
    lseek:
        if offset <= -6: ALLOW
        otherwise: KILL_THREAD
    mkdir:
        if mode & 01022 == 0: ALLOW
        otherwise: KILL_THREAD
    mlock:
        if u32(len) == 7: ALLOW
        otherwise: KILL_THREAD
    mmap:
        if addr & 0xfffffffffffff000 == 0x1000: ALLOW
        if prot & (PROT_WRITE|PROT_EXEC) == 0: ALLOW
        otherwise: KILL_THREAD
    mremap:
        if old_size & 0x8000000000000000 == 0: ALLOW
        otherwise: KILL_THREAD
    msync:
        if addr == 0: ALLOW
        otherwise: KILL_THREAD
    munmap:
        if length <= 0xffffffff: ALLOW
        if 0x10000000000 <= addr <= 0x100ffffffff: ALLOW
        otherwise: KILL_THREAD
    openat:
        if dirfd == AT_FDCWD and flags == O_RDONLY|O_CLOEXEC: ALLOW
        otherwise: KILL_THREAD
    socket:
        if domain == AF_VSOCK and type == 77: ALLOW
        if domain in {AF_UNIX, AF_INET, AF_AX25}: ALLOW
        otherwise: KILL_THREAD
    unshare:
        if flags & (CLONE_NEWNS|CLONE_NEWCGROUP|CLONE_NEWUTS|CLONE_NEWIPC|CLONE_NEWUSER|CLONE_NEWPID|CLONE_NEWNET) == 0: ALLOW
        otherwise: KILL_THREAD
    all other calls: KILL_THREAD
    all other numbers: ERRNO(ENOSYS)
everything else: TRAP
"
    );
}

/// The calls of several ABIs, several answers to calls, and what other numbers get.
#[test]
fn several_abis() {
    let abis = [Abi::X86_64, Abi::X32, Abi::X86];
    let calls = |expression| Filter::new(&abis, expression).unwrap();
    let program = Builder::new(&abis)
        .on(&calls("read,write,close,exit_group,rt_sigreturn"), Action::Allow)
        .on(&calls("ptrace"), Action::KillProcess)
        .when(&calls("socket"), &[Cond::new("domain", Cmp::Eq, 1)], Action::Allow)
        .when(&calls("clone,unshare"), &[Cond::new("flags", Cmp::MaskedEq(0x1000_0000), 0)], Action::Allow)
        .others(Action::errno(Errno::EPERM))
        .unknown(Action::errno(Errno::ENOSYS))
        .build()
        .unwrap();
    assert_eq!(
        program.listing().to_string(),
        "\
x86_64 (0xc000003e), x32 (0xc000003e), x86 (0x40000003):
    ALLOW: close, exit_group, read, rt_sigreturn, write
    KILL_PROCESS: ptrace
    clone, unshare:
        if flags & CLONE_NEWUSER == 0: ALLOW
        otherwise: ERRNO(EPERM)
    socket:
        if domain == AF_UNIX: ALLOW
        otherwise: ERRNO(EPERM)
    all other calls: ERRNO(EPERM)
    all other numbers: ERRNO(ENOSYS)
everything else: KILL_PROCESS
"
    );
}

/// A list of forbidden calls: all others are in one line.
#[test]
fn forbidden() {
    let filter = Filter::new(&[Abi::X86_64, Abi::X86], "!%network,ptrace").unwrap();
    let program = filter.seccomp_foreign(Action::Allow, Action::errno(Errno::EPERM), Action::Log);
    assert_eq!(
        program.listing().to_string(),
        "\
x86_64 (0xc000003e):
    ERRNO(EPERM): accept, accept4, bind, connect, getpeername, getpmsg, getsockname, getsockopt,
        listen, ptrace, putpmsg, recvfrom, recvmmsg, recvmsg, sendfile, sendmmsg, sendmsg, sendto,
        setsockopt, shutdown, socket, socketpair
    all other numbers: ALLOW
x86 (0x40000003):
    ERRNO(EPERM): accept4, bind, connect, getpeername, getpmsg, getsockname, getsockopt, listen,
        ptrace, putpmsg, recvfrom, recvmmsg, recvmmsg_time64, recvmsg, sendfile, sendfile64,
        sendmmsg, sendmsg, sendto, setsockopt, shutdown, socket, socketcall, socketpair
    all other numbers: ALLOW
everything else: LOG
"
    );
}

/// Both byte orders, and arguments in two registers.
#[test]
fn byte_orders() {
    let program = Builder::new(&[Abi::MipsO32, Abi::S390x, Abi::Parisc])
        .when([mips_o32::Sysno::truncate64], &[Cond::new("length", Cmp::Lt, 0x2_0000_0001)], Action::Allow)
        .when([mips_o32::Sysno::pread64], &[Cond::new("offset", Cmp::MaskedEq(0x8000_0000_0000_0001), 1)], Action::Log)
        .when([mips_o32::Sysno::lseek], &[Cond::new("offset", Cmp::Eq, -5_i64 as u64)], Action::Trace(4))
        .when([s390x::Sysno::lseek], &[Cond::new("offset", Cmp::Ge, 0x1_0000_0000)], Action::UserNotif)
        .when([parisc::Sysno::fcntl], &[Cond::new("cmd", Cmp::Eq, 2)], Action::errno(Errno::ENOSYS))
        .on([mips_o32::Sysno::read], Action::Errno(89))
        .others(Action::Errno(251))
        .build()
        .unwrap();
    assert_eq!(
        program.listing().to_string(),
        "\
s390x (0x80000016):
    lseek:
        if offset >= 4294967296: USER_NOTIF
        otherwise: ERRNO(251)
    all other numbers: ERRNO(251)
mips_o32 (0x8, 0x40000008):
    ERRNO(ENOSYS): read
    lseek:
        if offset == -5: TRACE(4)
        otherwise: ERRNO(251)
    pread64:
        if offset & 0x8000000000000001 == 1: LOG
        otherwise: ERRNO(251)
    truncate64:
        if length <= 8589934592: ALLOW
        otherwise: ERRNO(251)
    all other numbers: ERRNO(251)
parisc (0xf):
    fcntl:
        if cmd == F_SETFD: ERRNO(EL2NSYNC)
        otherwise: ERRNO(ENOSYS)
    all other numbers: ERRNO(ENOSYS)
everything else: ERRNO(38)
"
    );
}

/// What a multiplexer does for other calls.
#[test]
fn multiplexers() {
    let program = Builder::new(&[Abi::X86])
        .on([x86::Sysno::bind, x86::Sysno::listen], Action::Log)
        .on([x86::Sysno::semget], Action::Errno(4001))
        .when([x86::Sysno::connect], &[Cond::new("sockfd", Cmp::Eq, 3)], Action::Errno(1))
        .when([x86::Sysno::socketcall], &[Cond::new("args", Cmp::Eq, 0)], Action::Trap(7))
        .others(Action::Allow)
        .build()
        .unwrap();
    assert_eq!(
        program.listing().to_string(),
        "\
x86 (0x40000003):
    LOG: bind, listen
    ERRNO(4001): semget
    connect:
        if sockfd == 3: ERRNO(EPERM)
        otherwise: ALLOW
    ipc:
        if call & 0xffff == SEMGET: ERRNO(4001)
        otherwise: ALLOW
    socketcall:
        if call == SYS_CONNECT:
            if args == 0: TRAP(7)
            otherwise: ERRNO(EPERM)
        if call in {SYS_BIND, SYS_LISTEN}:
            if args == 0: TRAP(7)
            otherwise: LOG
        if args == 0: TRAP(7)
        otherwise: ALLOW
    all other numbers: ALLOW
everything else: TRAP(7)
"
    );
}

/// One answer to everything, and an ABI whose calls are all alike.
#[test]
fn few_answers() {
    let filter = Filter::new(&[Abi::X86_64, Abi::X86], "all").unwrap();
    assert_eq!(filter.seccomp(Action::Log, Action::Log).listing().to_string(), "everything else: LOG\n");
    let program = Builder::new(&[Abi::Alpha, Abi::X86]).others(Action::Errno(35)).foreign(Action::Errno(11)).build();
    assert_eq!(
        program.unwrap().listing().to_string(),
        "\
x86 (0x40000003):
    all numbers: ERRNO(EDEADLK)
alpha (0xc0009026):
    all numbers: ERRNO(EAGAIN)
everything else: ERRNO(11)
"
    );
}

/// A thousand values of one argument are one condition.
#[test]
fn many_values() {
    let mut builder = Builder::new(&[Abi::X86_64]);
    for value in 0..1000 {
        builder.when([x86_64::Sysno::ioctl], &[Cond::new("request", Cmp::Eq, value * value)], Action::Allow);
    }
    let program = Box::new(builder.build().unwrap());
    // As much stack as the documentation says.
    let thread = thread::Builder::new().stack_size(512 << 10).spawn(move || program.listing().to_string());
    let text = thread.unwrap().join().expect("a text");
    let values = text.split_once("in {").and_then(|(_, text)| text.split_once("}: ALLOW")).expect("one condition").0;
    assert_eq!((text.matches("if ").count(), values.split(',').count()), (1, 1000), "{text}");
    assert!(values.contains("0, FIBMAP, SCSI_IOCTL_SYNC, 0x9, "), "{text}");
    assert!(text.lines().all(|line| line.len() <= 100), "{text}");
}

/// Calls that this crate doesn't have.
mod own {
    sysno::syscall_enum! {
        pub enum Sysno: X86_64 {
            own_write = 1 () -> i32 [],
            own_400   = 400 () -> i32 [],
            own_401   = 401 () -> i32 [],
            own_422   = 422 () -> i32 [],
            own_423   = 423 () -> i32 [],
            own_600   = 600 () -> i32 [],
            own_far   = 65536 () -> i32 [],
        }
    }
}

/// Numbers without a row, those of a table of one's own, and those that calls to come may have.
#[test]
fn numbers_without_a_row() {
    let program = own::Sysno::set(own::Sysno::ALL).seccomp(Action::Allow, Action::KillThread);
    assert_eq!(
        program.listing().to_string(),
        "\
x86_64 (0xc000003e):
    ALLOW: write, 400..=401, 422..=423, 600, 0x10000
    all other numbers: KILL_THREAD
everything else: KILL_THREAD
"
    );
    let program = Builder::new(&[Abi::X86]).on(Abi::X86.syscalls(), Action::Allow).unknown(Action::Log).build();
    let text = program.unwrap().listing().to_string();
    assert!(text.starts_with("x86 (0x40000003):\n    ALLOW: _llseek, _newselect, _sysctl, "), "{text}");
    let last = "vserver, wait4, waitid,\n        waitpid, write, writev\n    all other numbers: LOG\neverything else: KILL_PROCESS\n";
    assert!(text.ends_with(last), "{text}");
}

/// Each function is compiled where a listing is made, and not with the library.
#[test]
fn no_function_is_compiled_unused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/listing");
    let mut functions = 0;
    for file in fs::read_dir(folder).expect("the folder is readable").map(|entry| entry.unwrap().path()) {
        let text = fs::read_to_string(&file).unwrap();
        let mut attributes = Vec::new();
        for line in text.lines() {
            if line.trim_start().starts_with("#[") {
                attributes.push(line.trim_start());
                continue;
            }
            let item = line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(super) ");
            if item.trim_start_matches("const ").starts_with("fn ") {
                functions += 1;
                assert!(attributes.contains(&"#[inline]"), "{}: no #[inline] above {line}", file.display());
            }
            attributes.clear();
        }
    }
    assert!(functions > 40, "only {functions} functions found");
}

/// What most calls get is said last; where a call can't get it, what most values get. Values are listed rather than ranges beside them.
#[test]
fn what_is_said_last() {
    let cond = |value| [Cond::new("fd", Cmp::Eq, value)];
    let persona = |value| [Cond::new("persona", Cmp::Eq, value)];
    let program = Builder::new(&[Abi::X86_64])
        .when([x86_64::Sysno::fsync], &cond(3), Action::Allow)
        .on([x86_64::Sysno::fsync], Action::Log)
        .when([x86_64::Sysno::close], &cond(3), Action::Log)
        .on([x86_64::Sysno::close], Action::Allow)
        .when([x86_64::Sysno::fchdir], &[Cond::new("fd", Cmp::Ne, 3)], Action::Allow)
        .when([x86_64::Sysno::personality], &persona(0), Action::Allow)
        .when([x86_64::Sysno::personality], &persona(8), Action::Allow)
        .when([x86_64::Sysno::personality], &persona(0x20000), Action::Allow)
        .when([x86_64::Sysno::personality], &persona(0x20008), Action::Allow)
        .when([x86_64::Sysno::personality], &persona(0xFFFF_FFFF), Action::Allow)
        .others(Action::Errno(1))
        .build()
        .unwrap();
    assert_eq!(
        program.listing().to_string(),
        "\
x86_64 (0xc000003e):
    close:
        if fd == 3: LOG
        otherwise: ALLOW
    fchdir:
        if fd != 3: ALLOW
        otherwise: ERRNO(EPERM)
    fsync:
        if fd == 3: ALLOW
        otherwise: LOG
    personality:
        if persona in {PER_LINUX, PER_LINUX32, PER_LINUX|UNAME26, PER_LINUX32|UNAME26, 0xffffffff}: ALLOW
        otherwise: ERRNO(EPERM)
    all other numbers: ERRNO(EPERM)
everything else: ERRNO(EPERM)
"
    );
}
