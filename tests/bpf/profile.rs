//! Is a seccomp profile read as runc and Podman read it: its actions, errnos, hosts and conditions, what is newer than it, and what is
//! wrong or unknown in it?
//!
//! Beside tests/this_machine/libseccomp.rs, which compares whole profiles.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use sysno::bpf::{Action, BuildError, Host, KernelVersion, Profile, ProfileError, ProfileFilter, ProfileWarning};
use sysno::{Abi, Endian};

use crate::answers::{Data, check, run_on};

fn host() -> Host<'static> {
    Host { native: Abi::X86_64, capabilities: &["CAP_CHOWN", "CAP_BPF"], kernel: KernelVersion { major: 5, minor: 10 } }
}

#[track_caller]
fn parse(profile: &Value) -> Profile {
    serde_json::from_value(profile.clone()).unwrap_or_else(|error| panic!("{error}: {profile}"))
}

#[track_caller]
fn filter_on(host: &Host<'_>, profile: &Value) -> ProfileFilter {
    let filter = parse(profile).filter(host).unwrap_or_else(|error| panic!("{error}: {profile}"));
    check(&filter.program);
    filter
}

#[track_caller]
fn filter(profile: &Value) -> ProfileFilter {
    filter_on(&host(), profile)
}

/// What is told, as text.
fn told(filter: &ProfileFilter) -> Vec<String> {
    filter.warnings.iter().map(ToString::to_string).collect()
}

fn with(syscalls: Value) -> Value {
    json!({ "defaultAction": "SCMP_ACT_ERRNO", "architectures": ["SCMP_ARCH_X86"], "syscalls": syscalls })
}

fn rule(name: &str, action: &str) -> Value {
    json!({ "names": [name], "action": action })
}

#[track_caller]
fn answer_to(filter: &ProfileFilter, arch: u32, number: u32, args: &[u64]) -> u32 {
    let mut data = Data::new(arch, number);
    data.args[..args.len()].copy_from_slice(args);
    run_on(&filter.program, &data, Endian::Little).0
}

#[track_caller]
fn answer(filter: &ProfileFilter, abi: Abi, name: &str, args: &[u64]) -> u32 {
    answer_to(filter, abi.audit_arch(), abi.syscall_by_name(name).expect("a call").id() as u32, args)
}

const ALLOWED: u32 = Action::Allow.into_raw();
const EPERM: u32 = Action::Errno(1).into_raw();
const ENOSYS: u32 = Action::Errno(38).into_raw();
const FOREIGN: u32 = Action::KillThread.into_raw();

/// The whole of a profile: actions, architectures, flags, the listener.
#[test]
fn whole_profiles() {
    let filter = filter(&json!({
        "defaultAction": "SCMP_ACT_ERRNO",
        "defaultErrnoRet": 13,
        "archMap": [
            { "architecture": "SCMP_ARCH_AARCH64", "subArchitectures": ["SCMP_ARCH_ARM"] },
            { "architecture": "SCMP_ARCH_X86_64", "subArchitectures": ["SCMP_ARCH_X32", "SCMP_ARCH_ARM"] },
            // Only the first one counts.
            { "architecture": "SCMP_ARCH_X86_64", "subArchitectures": ["SCMP_ARCH_X86"] },
            { "architecture": "SCMP_ARCH_PDP11", "subArchitectures": null },
        ],
        "flags": ["SECCOMP_FILTER_FLAG_LOG"],
        "listenerPath": "/run/agent.sock",
        "listenerMetadata": "a container",
        "syscalls": [
            rule("read", "SCMP_ACT_ALLOW"),
            { "name": "write", "action": "SCMP_ACT_TRACE", "errnoRet": 7, "comment": "an older form" },
            rule("open", "SCMP_ACT_KILL"),
            rule("close", "SCMP_ACT_KILL_THREAD"),
            rule("stat", "SCMP_ACT_KILL_PROCESS"),
            rule("fstat", "SCMP_ACT_LOG"),
            rule("poll", "SCMP_ACT_TRAP"),
            rule("mount", "SCMP_ACT_NOTIFY"),
            { "names": [], "action": "SCMP_ACT_TRAP" },
        ],
    }));
    let expected = [
        ("read", Action::Allow),
        ("write", Action::Trace(7)),
        ("open", Action::KillThread),
        ("close", Action::KillThread),
        ("stat", Action::KillProcess),
        ("fstat", Action::Log),
        ("poll", Action::Trap(0)),
        ("mount", Action::UserNotif),
        ("lseek", Action::Errno(13)),
    ];
    for (name, action) in expected {
        for abi in [Abi::X86_64, Abi::X32] {
            assert_eq!(answer(&filter, abi, name, &[]), action.into_raw(), "{name}");
        }
        assert_eq!(answer(&filter, Abi::X86, name, &[]), FOREIGN);
    }
    assert_eq!(filter.listener_path.as_deref(), Some("/run/agent.sock"));
    assert_eq!(filter.listener_metadata.as_deref(), Some("a container"));
    assert_eq!(told(&filter), ["archMap[3].architecture: unknown ABI `SCMP_ARCH_PDP11`"]);

    // Within a whole configuration, and in any letters, as Go reads names of members.
    let whole = json!({
        "ociVersion": "1.0.2",
        "linux": { "seccomp": { "DefaultAction": "SCMP_ACT_KILL_PROCESS", "Syscalls": [rule("nosuch", "SCMP_ACT_LOG")] } },
    });
    let filter = filter_on(&host(), &whole);
    assert_eq!(answer(&filter, Abi::X86_64, "read", &[]), Action::KillProcess.into_raw());
    // The native ABI alone.
    assert_eq!(answer(&filter, Abi::X86, "read", &[]), FOREIGN);
    assert_eq!(told(&filter), ["linux.seccomp.syscalls[0].names[0]: unknown system call `nosuch`"]);
}

/// The values of linux/seccomp.h. What runc adds: SPEC_ALLOW where a profile has no flags, NEW_LISTENER with SCMP_ACT_NOTIFY; and what
/// the kernel takes together (seccomp_set_mode_filter).
#[test]
fn flags() {
    let flags = |flags: Value, action: &str| {
        filter(&json!({ "defaultAction": "SCMP_ACT_ERRNO", "flags": flags, "syscalls": [rule("open", action)] }))
    };
    let all = json!([
        "SECCOMP_FILTER_FLAG_TSYNC",
        "SECCOMP_FILTER_FLAG_LOG",
        "SECCOMP_FILTER_FLAG_SPEC_ALLOW",
        "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV",
    ]);
    assert_eq!(flags(Value::Null, "SCMP_ACT_ALLOW").flags, libc::SECCOMP_FILTER_FLAG_SPEC_ALLOW as u32);
    assert_eq!(flags(json!([]), "SCMP_ACT_ALLOW").flags, 0);
    assert_eq!(flags(json!([]), "SCMP_ACT_NOTIFY").flags, libc::SECCOMP_FILTER_FLAG_NEW_LISTENER as u32);
    let notified = flags(all.clone(), "SCMP_ACT_NOTIFY");
    assert_eq!((notified.flags, told(&notified)), (0b11_1111, vec![]));
    let others = flags(all, "SCMP_ACT_ALLOW");
    assert_eq!((others.flags, told(&others)), (0b111, vec!["flags[3]: no rule has SCMP_ACT_NOTIFY".to_owned()]));
    // Older kernels don't know SPEC_ALLOW.
    let old = Host { kernel: KernelVersion { major: 4, minor: 16 }, ..host() };
    assert_eq!(filter_on(&old, &json!({ "defaultAction": "SCMP_ACT_LOG" })).flags, 0);
}

/// Errnos: Podman's names come before the numbers (containers/common, getErrno); the numbers have 16 bits, since runc and libseccomp
/// cut them to that, and the kernel returns at most 4095 (seccomp.c, MAX_ERRNO). SCMP_ACT_TRACE's are messages.
#[test]
fn errnos() {
    let of = |member: &str, action: &str, value: Value| {
        let mut call = rule("open", action);
        call["errnoRet"] = json!(1);
        call[member] = value;
        let filter = filter(&with(json!([call])));
        (answer(&filter, Abi::X86_64, "open", &[]), told(&filter))
    };
    assert_eq!(of("errno", "SCMP_ACT_ERRNO", json!("ENOSYS")), (0x0005_0026, vec![]));
    assert_eq!(of("errno", "SCMP_ACT_ERRNO", json!("38")), (0x0005_0026, vec![]));
    // As if it weren't there: the action is the default one.
    assert_eq!(of("errno", "SCMP_ACT_ERRNO", json!("")), (EPERM, vec![]));
    assert_eq!(of("errnoRet", "SCMP_ACT_ERRNO", json!(4095)), (0x0005_0FFF, vec![]));
    let cut = "syscalls[0].errnoRet: the kernel returns the errno 12345 as 4095".to_owned();
    assert_eq!(of("errnoRet", "SCMP_ACT_ERRNO", json!(12345)), (0x0005_3039, vec![cut]));
    assert_eq!(of("errnoRet", "SCMP_ACT_TRACE", json!(0xFFFF)), (0x7FF0_FFFF, vec![]));
    let unused = "syscalls[0].errnoRet: the action has no errno".to_owned();
    assert_eq!(of("errnoRet", "SCMP_ACT_ALLOW", json!(5)), (ALLOWED, vec![unused]));
    let default = |profile: Value| answer(&filter(&profile), Abi::X86_64, "open", &[]);
    let profile = json!({ "defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 1, "defaultErrno": "ENOSYS" });
    assert_eq!(default(profile), 0x0005_0026);
    assert_eq!(default(json!({ "defaultAction": "SCMP_ACT_TRACE" })), 0x7FF0_0001);
    // The number is the native ABI's.
    let mips = Host { native: Abi::MipsN64, ..host() };
    let filter = filter_on(&mips, &json!({ "defaultAction": "SCMP_ACT_ERRNO", "defaultErrno": "ENOSYS" }));
    assert!(filter.program.iter().any(|instruction| (instruction.code, instruction.k) == (6, 0x0005_0059)));
}

/// What is for this host.
#[test]
fn includes_and_excludes() {
    let is_for = |member: &str, value: Value| {
        let mut call = rule("read", "SCMP_ACT_ALLOW");
        call[member] = value;
        answer(&filter(&with(json!([call]))), Abi::X86_64, "read", &[]) == ALLOWED
    };
    for (hosts, included, excluded) in [
        (json!({}), true, true),
        (json!({ "caps": [], "arches": null }), true, true),
        (json!({ "caps": ["CAP_BPF"] }), true, false),
        (json!({ "caps": ["CAP_BPF", "CAP_CHOWN"] }), true, false),
        (json!({ "caps": ["CAP_SYS_ADMIN"] }), false, true),
        // All must be there to include, and any excludes.
        (json!({ "caps": ["CAP_SYS_ADMIN", "CAP_BPF"] }), false, false),
        (json!({ "arches": ["amd64", "arm64"] }), true, false),
        (json!({ "arches": ["x86", "x32"] }), false, true),
        // What others call it, but not Docker and Podman.
        (json!({ "arches": ["x86_64", "AMD64", "native", "X86_64"] }), false, true),
        (json!({ "minKernel": "5.9" }), true, false),
        (json!({ "minKernel": "5.10" }), true, false),
        (json!({ "minKernel": "5.11" }), false, true),
        (json!({ "minKernel": "6.0" }), false, true),
        (json!({ "minKernel": "" }), true, true),
        (json!({ "arches": ["amd64"], "minKernel": "6.0" }), false, false),
    ] {
        assert_eq!(is_for("includes", hosts.clone()), included, "includes {hosts}");
        assert_eq!(is_for("excludes", hosts.clone()), excluded, "excludes {hosts}");
    }
    // libseccomp's names of the others, and Docker's.
    for (native, arches) in [
        (Abi::Aarch64, &["arm64"][..]),
        (Abi::LoongArch64, &["loongarch64", "loong64"]),
        (Abi::MipsN32, &["mips64n32", "mipsel64n32", "mips3l64n32"]),
        (Abi::PowerPc64, &["ppc64", "ppc64le"]),
        (Abi::S390x, &["s390x"]),
        (Abi::Riscv64, &["riscv64"]),
        (Abi::X86, &["x86"]),
    ] {
        for arch in arches {
            let profile = json!({
                "defaultAction": "SCMP_ACT_ALLOW",
                "syscalls": [{ "names": ["read"], "action": "SCMP_ACT_ERRNO", "includes": { "arches": [arch] } }],
            });
            let program = filter_on(&Host { native, ..host() }, &profile).program;
            assert!(program.iter().any(|instruction| instruction.k == EPERM), "{arch}");
        }
    }
    let version = |release: &str| release.parse::<KernelVersion>().ok().map(|version| (version.major, version.minor));
    assert_eq!(
        ["6.12.3-amd64", "5.4.0", "4.19\n", "x", "6", "-6.1"].map(version),
        [Some((6, 12)), Some((5, 4)), Some((4, 19)), None, None, None]
    );
}

/// runc's ENOSYS, for the numbers above the newest call that the profile names (libcontainer/seccomp/patchbpf/enosys_linux.go).
#[test]
fn newer_calls() {
    let id = |abi: Abi, name: &str| abi.syscall_by_name(name).unwrap().id() as u32;
    let of = |default: &str, action: &str| {
        let profile = json!({
            "defaultAction": default,
            "defaultErrnoRet": 1,
            "architectures": ["SCMP_ARCH_X86", "SCMP_ARCH_X32"],
            "syscalls": [
                rule("read", "SCMP_ACT_ALLOW"),
                // Its number is 332 on x86-64 and x32, and 383 on x86; the condition is nothing to it.
                { "names": ["statx"], "action": action, "args": [{ "index": 0, "op": "SCMP_CMP_EQ", "value": 1 }] },
            ],
        });
        filter(&profile)
    };
    let abis = [Abi::X86_64, Abi::X32, Abi::X86];
    for (default, answers) in [
        ("SCMP_ACT_ERRNO", Some(EPERM)),
        ("SCMP_ACT_KILL_PROCESS", Some(Action::KillProcess.into_raw())),
        ("SCMP_ACT_TRAP", Some(Action::Trap(0).into_raw())),
        // These go on as they are.
        ("SCMP_ACT_ALLOW", None),
        ("SCMP_ACT_LOG", None),
        ("SCMP_ACT_TRACE", None),
    ] {
        // A rule with the default action counts as well.
        for action in ["SCMP_ACT_KILL_THREAD", default] {
            let filter = of(default, action);
            for abi in abis {
                let (arch, newest, base) = (abi.audit_arch(), id(abi, "statx"), abi.descriptor().number_base);
                let to = |number: u32| answer_to(&filter, arch, number, &[]);
                let others = to(id(abi, "write"));
                assert_eq!(to(newest), others, "{default} {abi}");
                let newer = [newest + 1, id(abi, "pidfd_send_signal"), id(abi, "clone3"), base + 1000, base + 0xF_FFFF];
                for number in newer {
                    assert_eq!(to(number), if answers.is_some() { ENOSYS } else { others }, "{default} {abi} {number}");
                }
                if let Some(answers) = answers {
                    assert_eq!(others, answers);
                }
            }
            // A number that no call has, below the newest: on x86, 222.
            assert_eq!(Abi::X86.syscall(222_u32), None);
            let to_gap = answer_to(&filter, Abi::X86.audit_arch(), 222, &[]);
            assert_eq!(to_gap, answer(&filter, Abi::X86, "write", &[]));
        }
    }
    // Where a profile names no call of an ABI, nothing is newer.
    let filter = filter(&with(json!([rule("arch_prctl", "SCMP_ACT_LOG"), rule("vm86old", "SCMP_ACT_ALLOW")])));
    assert_eq!(answer_to(&filter, Abi::X86_64.audit_arch(), 1000, &[]), ENOSYS);
    let none = self::filter(&with(json!([rule("vm86old", "SCMP_ACT_ALLOW"), rule("nosuch", "SCMP_ACT_ALLOW")])));
    assert_eq!(answer_to(&none, Abi::X86_64.audit_arch(), 1000, &[]), EPERM);
    assert_eq!(answer_to(&none, Abi::X86.audit_arch(), 1000, &[]), ENOSYS);
}

fn arg(index: u64, op: &str, value: u64) -> Value {
    json!({ "index": index, "value": value, "op": format!("SCMP_CMP_{op}") })
}

fn masked(index: u64, mask: u64, value: u64) -> Value {
    json!({ "index": index, "value": mask, "valueTwo": value, "op": "SCMP_CMP_MASKED_EQ" })
}

/// Conditions: what is compared, and what can't be.
#[test]
fn conditions() {
    let allow = |name: &str, args: Value| json!({ "names": [name], "action": "SCMP_ACT_ALLOW", "args": args });
    let filter = filter(&with(json!([
        allow("ioctl", json!([masked(1, 0xF0, 0x1F)])),
        allow("lseek", json!([arg(1, "GT", 1 << 33)])),
        // On x86, half of an argument, and a register without one.
        allow("pread64", json!([arg(3, "EQ", 0)])),
        allow("getpid", json!([arg(0, "EQ", 0)])),
        // Unconditionally, whatever the order is.
        allow("read", json!([arg(0, "EQ", 0)])),
        { "names": ["read", "nosuchcall"], "action": "SCMP_ACT_ALLOW" },
        allow("socket", json!([])),
        allow("bind", json!([arg(2, "EQ", 0)])),
        // Each is a rule of its own.
        allow("dup2", json!([arg(1, "EQ", 5), arg(1, "EQ", 9), arg(0, "EQ", 3)])),
        // Both must hold.
        allow("dup3", json!([arg(0, "EQ", 5), arg(1, "NE", 9)])),
    ])));
    assert_eq!(
        told(&filter),
        [
            "syscalls[5].names[1]: unknown system call `nosuchcall`",
            "syscalls[1].args[0]: the value is too wide for the argument of x86::lseek: the condition never holds",
            "syscalls[2].args[0]: the register holds no argument of x86::pread64 as a whole: the rule is for none of its calls",
            "syscalls[3].args[0]: the register holds no argument of x86_64::getpid as a whole: the rule is for none of its calls",
            "syscalls[3].args[0]: the register holds no argument of x86::getpid as a whole: the rule is for none of its calls",
            "syscalls[7]: x86::socketcall has the arguments of `bind` in memory: the rule is for none of its calls",
        ]
    );
    let is = |abi, name, args: &[u64]| {
        let answer = answer(&filter, abi, name, args);
        assert!(answer == ALLOWED || answer == EPERM);
        answer == ALLOWED
    };
    use Abi::{X86, X86_64};
    assert_eq!(
        [0x1F, 0x10, 0x2F, 0x1_0000_0010].map(|request| is(X86_64, "ioctl", &[0, request])),
        [true, true, false, true]
    );
    assert_eq!([1 << 33, 1 << 34, u64::MAX].map(|offset| is(X86_64, "lseek", &[0, offset])), [false, true, true]);
    assert!(is(X86_64, "pread64", &[0]) && !is(X86, "pread64", &[0]));
    assert!(!is(X86_64, "getpid", &[0]));
    assert!(is(X86_64, "read", &[5]));
    let dups = [[0, 5], [0, 9], [3, 0], [0, 0]];
    assert_eq!(dups.map(|args| is(X86, "dup2", &args)), [true, true, true, false]);
    assert_eq!([[5, 1], [5, 9], [6, 1]].map(|args| is(X86, "dup3", &args)), [true, false, false]);
    // What `socketcall` does for `socket`, but not for `bind`, whose condition it can't be asked for.
    assert_eq!([1, 2, 3].map(|number| is(X86, "socketcall", &[number])), [true, false, false]);

    // Where a rule without conditions is for the call, or for the multiplexer, nothing is told of those with some.
    let all = |name: &str| rule(name, "SCMP_ACT_ALLOW");
    let reads = json!([allow("getpid", json!([arg(0, "EQ", 0)])), all("getpid")]);
    assert_eq!(told(&self::filter(&with(reads))), [""; 0]);
    let sockets = self::filter(&with(json!([allow("bind", json!([arg(0, "EQ", 0)])), all("socketcall")])));
    assert_eq!(told(&sockets), [""; 0]);
    assert_eq!([2, 3].map(|number| answer(&sockets, X86, "socketcall", &[number])), [ALLOWED, ALLOWED]);

    // A stricter rule is for all calls where its conditions can't be compared.
    let deny = |args: Value| json!({ "names": ["getpid", "bind"], "action": "SCMP_ACT_ERRNO", "args": args });
    let filter = self::filter(&json!({
        "defaultAction": "SCMP_ACT_ALLOW",
        "architectures": ["SCMP_ARCH_X86"],
        "syscalls": [deny(json!([arg(2, "EQ", 9)]))],
    }));
    assert_eq!(filter.warnings.len(), 3);
    assert!(matches!(&filter.warnings[0], ProfileWarning::NotComparable { call, for_all: true, .. }
        if *call == X86_64.syscall_by_name("getpid").unwrap()));
    assert!(matches!(&filter.warnings[2], ProfileWarning::Multiplexed { name: "bind", for_all: true, .. }));
    assert_eq!(answer(&filter, X86_64, "getpid", &[]), EPERM);
    assert_eq!([1, 2].map(|number| answer(&filter, X86, "socketcall", &[number])), [ALLOWED, EPERM]);
    assert_eq!([8, 9].map(|len| answer(&filter, X86_64, "bind", &[0, 0, len])), [ALLOWED, EPERM]);
}

/// Of several rules with different actions, the strictest; and one without conditions is for all, as in libseccomp.
#[test]
fn several_actions() {
    let close = |action: &str, args: Value| json!({ "names": ["close"], "action": action, "args": args });
    let filter = filter(&with(json!([
        close("SCMP_ACT_ALLOW", json!([arg(0, "LE", 9)])),
        close("SCMP_ACT_TRAP", json!([arg(0, "GE", 5)])),
        close("SCMP_ACT_LOG", json!([arg(0, "EQ", 3)])),
        // What has the default action is no rule, with or without conditions.
        rule("lseek", "SCMP_ACT_ERRNO"),
        { "names": ["lseek"], "action": "SCMP_ACT_ALLOW", "args": [arg(0, "EQ", 5)] },
        // Another errno is no other strictness: the first one counts.
        { "names": ["dup"], "action": "SCMP_ACT_ERRNO", "errnoRet": 9, "args": [arg(0, "LE", 9)] },
        { "names": ["dup"], "action": "SCMP_ACT_ERRNO", "errnoRet": 8, "args": [arg(0, "LE", 20)] },
    ])));
    let actions = [2, 3, 5, 50].map(|fd| answer(&filter, Abi::X86_64, "close", &[fd]));
    assert_eq!(actions, [Action::Allow, Action::Log, Action::Trap(0), Action::Trap(0)].map(Action::into_raw));
    assert_eq!([4, 5].map(|fd| answer(&filter, Abi::X86_64, "lseek", &[fd])), [EPERM, ALLOWED]);
    assert_eq!([5, 15, 25].map(|fd| answer(&filter, Abi::X86_64, "dup", &[fd])), [0x0005_0009, 0x0005_0008, EPERM]);
}

/// Values that an argument can't have: with libseccomp 2.6.1, a 64-bit ABI compares them as they are, of which the kernel sees the lower
/// half of an `int`, and a 32-bit ABI the lower half.
#[test]
fn too_wide() {
    use Abi::{X86, X86_64};
    let of = |action: &str, arg: Value| {
        let default = if action == "SCMP_ACT_ALLOW" { "SCMP_ACT_ERRNO" } else { "SCMP_ACT_ALLOW" };
        let profile = json!({
            "defaultAction": default,
            "architectures": ["SCMP_ARCH_X86"],
            "syscalls": [{ "names": ["close"], "action": action, "args": [arg] }],
        });
        let filter = filter(&profile);
        let answers = [X86_64, X86].map(|abi| [2, 3].map(|fd| answer(&filter, abi, "close", &[fd]) == ALLOWED));
        (answers, filter.warnings.len())
    };
    let wide = 0x1_0000_0002;
    let [all, none, other_than_2, only_2] = [[true; 2], [false; 2], [false, true], [true, false]];
    for (op, forbidden, allowed) in [
        // On x86-64, it never holds, or always. On x86, the stricter of that and of what its lower half gives.
        ("EQ", [all, other_than_2], [none, none]),
        ("NE", [none, none], [all, other_than_2]),
        ("LT", [none, none], [all, none]),
        ("LE", [none, none], [all, only_2]),
        ("GT", [all, only_2], [none, none]),
        ("GE", [all, none], [none, none]),
    ] {
        assert_eq!(of("SCMP_ACT_ERRNO", arg(0, op, wide)), (forbidden, 2), "forbidden if {op}");
        assert_eq!(of("SCMP_ACT_ALLOW", arg(0, op, wide)), (allowed, 2), "allowed if {op}");
    }
    assert_eq!(of("SCMP_ACT_ERRNO", masked(0, wide | 1, wide)), ([all, other_than_2], 2));
    assert_eq!(of("SCMP_ACT_ALLOW", masked(0, wide | 1, wide)), ([none, none], 2));
    // Not negative, although the highest bit of an `int` is set.
    let not_negative = masked(0, u64::MAX, 0x1_8000_0002);
    assert_eq!(of("SCMP_ACT_ALLOW", not_negative), ([none, none], 2));
    assert_eq!(of("SCMP_ACT_ERRNO", arg(0, "LT", 0x1_8000_0002)), ([none, none], 2));
    // The value has no bits that the mask lacks.
    assert_eq!(of("SCMP_ACT_ERRNO", masked(0, 255, wide)), ([other_than_2, other_than_2], 0));
    assert_eq!(of("SCMP_ACT_ALLOW", masked(0, 255, wide)), ([only_2, only_2], 0));
    // Upper bits of the mask alone: the kernel's argument has none of them.
    assert_eq!(of("SCMP_ACT_ERRNO", masked(0, wide | 1, 2)), ([other_than_2, other_than_2], 0));
    // A negative number is not too wide.
    let minus_one = json!({
        "defaultAction": "SCMP_ACT_ALLOW",
        "syscalls": [{ "names": ["close"], "action": "SCMP_ACT_ERRNO", "args": [arg(0, "EQ", u64::MAX)] }],
    });
    let filter = filter(&minus_one);
    let is_forbidden = |fd| answer(&filter, X86_64, "close", &[fd]) == EPERM;
    assert!(is_forbidden(u64::MAX) && is_forbidden(0xFFFF_FFFF) && !is_forbidden(0xFFFF_FFFE));
    assert_eq!(told(&filter), [""; 0]);
    // Typed.
    let profile = with(json!([{ "names": ["close"], "action": "SCMP_ACT_ALLOW", "args": [arg(0, "LE", wide)] }]));
    let holds: Vec<_> = self::filter(&profile)
        .warnings
        .iter()
        .map(|warning| match warning {
            ProfileWarning::TooWide { path, call, holds } => (path.clone(), call.abi(), *holds),
            other => panic!("{other}"),
        })
        .collect();
    let path = "syscalls[0].args[0]".to_owned();
    assert_eq!(holds, [(path.clone(), X86_64, Some(true)), (path, X86, None)]);
}

/// What is unknown, and what can't be: typed, and as text.
#[test]
fn unknown_members() {
    let mut profile = with(json!([{ "names": ["read"], "action": "SCMP_ACT_ALLOW", "errnoName": "ENOSYS" }]));
    profile["defaultErrnoNo"] = json!(5);
    profile["archMap"] = json!([]);
    let paths = ["defaultErrnoNo", "syscalls[0].errnoName"].map(str::to_owned);
    let filter = filter(&profile);
    assert_eq!(filter.warnings, paths.clone().map(|path| ProfileWarning::UnknownMember { path }));
    assert_eq!(filter.warnings.iter().map(ProfileWarning::path).collect::<Vec<_>>(), paths);
    assert_eq!(told(&filter)[0], "defaultErrnoNo: unknown, and skipped");
    // libseccomp knows the names in the kernel's tables, and no other ones.
    let filter = self::filter(&with(json!([rule("pread", "SCMP_ACT_ALLOW"), rule("write", "SCMP_ACT_ALLOW")])));
    assert_eq!(told(&filter), ["syscalls[0].names[0]: unknown system call `pread`"]);
    assert_eq!(answer(&filter, Abi::X86_64, "pread64", &[]), ENOSYS);
}

/// What is wrong with the words of a profile on a host.
#[test]
fn mistakes() {
    let error = |profile: Value| parse(&profile).filter(&host()).unwrap_err();
    let in_call = |member: &str, value: Value| {
        let mut call = rule("read", "SCMP_ACT_ALLOW");
        call[member] = value;
        error(with(json!([{ "name": "write", "action": "SCMP_ACT_LOG" }, call])))
    };
    let with_default = |member: &str, value: Value| {
        let mut profile = json!({ "defaultAction": "SCMP_ACT_ERRNO" });
        profile[member] = value;
        error(profile)
    };
    let unexpected = |path: &str, expected: &'static str, found: &str| ProfileError::Unexpected {
        path: path.to_owned(),
        expected,
        found: found.to_owned(),
    };
    const ACTION: &str = "`SCMP_ACT_…`";
    const ARCHITECTURE: &str = "`SCMP_ARCH_…`";
    const FLAG: &str = "TSYNC, LOG, SPEC_ALLOW or WAIT_KILLABLE_RECV after `SECCOMP_FILTER_FLAG_`";
    const BITS: &str = "a number of 16 bits";
    const ERRNO: &str = "the name of an errno, or a number of 16 bits,";
    const VERSION: &str = "the two numbers of a kernel's version, such as \"4.8\",";
    for (found, expected) in [
        (with_default("defaultAction", json!("ALLOW")), unexpected("defaultAction", ACTION, "\"ALLOW\"")),
        (with_default("defaultErrnoRet", json!(70000)), unexpected("defaultErrnoRet", BITS, "70000")),
        (with_default("defaultErrno", json!("EWHAT")), unexpected("defaultErrno", ERRNO, "\"EWHAT\"")),
        (with_default("defaultErrno", json!("70000")), unexpected("defaultErrno", ERRNO, "\"70000\"")),
        (
            with_default("flags", json!(["SECCOMP_FILTER_FLAG_NEW_LISTENER"])),
            unexpected("flags[0]", FLAG, "\"SECCOMP_FILTER_FLAG_NEW_LISTENER\""),
        ),
        (
            with_default("architectures", json!(["SCMP_ARCH_X86", "SCMP_ARCH_X86-32"])),
            unexpected("architectures[1]", ARCHITECTURE, "\"SCMP_ARCH_X86-32\""),
        ),
        (with_default("architectures", json!(["x86"])), unexpected("architectures[0]", ARCHITECTURE, "\"x86\"")),
        (
            with_default("archMap", json!([{ "architecture": "amd64" }])),
            unexpected("archMap[0].architecture", ARCHITECTURE, "\"amd64\""),
        ),
        (
            with_default(
                "archMap",
                json!([{ "architecture": "SCMP_ARCH_X86_64", "subArchitectures": ["SCMP_ARCH_I"] }]),
            ),
            unexpected("archMap[0].subArchitectures[0]", ARCHITECTURE, "\"SCMP_ARCH_I\""),
        ),
        (
            with_default("defaultAction", json!("SCMP_ACT_NOTIFY")),
            ProfileError::Notify { path: "defaultAction".to_owned() },
        ),
        (
            error(with(json!([{ "names": ["read", "write"], "action": "SCMP_ACT_NOTIFY" }]))),
            ProfileError::Notify { path: "syscalls[0].names[1]".to_owned() },
        ),
        (in_call("action", json!("")), unexpected("syscalls[1].action", ACTION, "\"\"")),
        (in_call("errnoRet", json!(65536)), unexpected("syscalls[1].errnoRet", BITS, "65536")),
        (in_call("errno", json!("+5")), unexpected("syscalls[1].errno", ERRNO, "\"+5\"")),
        (in_call("names", json!([""])), unexpected("syscalls[1].names[0]", "the name of a system call", "\"\"")),
        (
            in_call("args", json!([{ "index": 0, "op": "==" }])),
            unexpected("syscalls[1].args[0].op", "`SCMP_CMP_…`", "\"==\""),
        ),
        (
            in_call("includes", json!({ "minKernel": "5" })),
            unexpected("syscalls[1].includes.minKernel", VERSION, "\"5\""),
        ),
        (
            in_call("excludes", json!({ "minKernel": "5.4.1" })),
            unexpected("syscalls[1].excludes.minKernel", VERSION, "\"5.4.1\""),
        ),
        (
            in_call("excludes", json!({ "minKernel": "0.0" })),
            unexpected("syscalls[1].excludes.minKernel", VERSION, "\"0.0\""),
        ),
    ] {
        assert_eq!(found, expected);
    }
    assert_eq!(
        in_call("action", json!("SCMP_ACT_NO")).to_string(),
        "syscalls[1].action: `SCMP_ACT_…` expected, not \"SCMP_ACT_NO\""
    );
    let notify = "defaultAction: with SCMP_ACT_NOTIFY, no supervisor could be told the descriptor by `write`";
    assert_eq!(with_default("defaultAction", json!("SCMP_ACT_NOTIFY")).to_string(), notify);
    // What isn't for the host isn't looked at.
    let for_others = json!({ "names": ["read"], "action": "SCMP_ACT_NEW", "includes": { "minKernel": "9.9" } });
    filter(&with(json!([for_others])));
    // Too long a filter.
    let many: Vec<_> = (0..5000)
        .map(|value| {
            json!({
                "names": ["lseek"],
                "action": "SCMP_ACT_ERRNO",
                "errnoRet": value % 4000 + 2,
                "args": [arg(1, "EQ", value << 31)],
            })
        })
        .collect();
    let error = error(with(many.into()));
    assert!(matches!(error, ProfileError::Build(BuildError::TooLong)), "{error}");
}

/// What is wrong with the shape of a profile, in the text of the format's error.
#[test]
fn shapes() {
    let error = |profile: Value| serde_json::from_value::<Profile>(profile).unwrap_err().to_string();
    let in_call = |member: &str, value: Value| {
        let mut call = rule("read", "SCMP_ACT_ALLOW");
        call[member] = value;
        error(with(json!([{ "name": "write", "action": "SCMP_ACT_LOG" }, call])))
    };
    let arg = |member: &str, value: Value| {
        let mut arg = json!({ "index": 0, "value": 0, "op": "SCMP_CMP_EQ" });
        arg[member] = value;
        in_call("args", json!([arg]))
    };
    for (found, expected) in [
        (error(json!([])), "the profile: an object expected, not an array"),
        (error(json!({})), "defaultAction: it is missing"),
        (error(json!({ "linux": {} })), "linux.seccomp: it is missing"),
        (error(json!({ "linux": { "seccomp": {} } })), "linux.seccomp.defaultAction: it is missing"),
        (error(json!({ "defaultAction": true })), "defaultAction: a string expected, not true"),
        (
            error(json!({
                "defaultAction": "SCMP_ACT_LOG",
                "architectures": ["SCMP_ARCH_X86"],
                "archMap": [{ "architecture": "SCMP_ARCH_X86" }],
            })),
            "architectures: there can be it or `archMap`, not both",
        ),
        (
            error(json!({ "defaultAction": "SCMP_ACT_LOG", "DefaultAction": "SCMP_ACT_ALLOW" })),
            "defaultAction: it is there twice",
        ),
        (in_call("names", json!("read")), "syscalls[1].names: an array expected, not \"read\""),
        (in_call("names", json!([1])), "syscalls[1].names[0]: a string expected, not 1"),
        (in_call("name", json!("read")), "syscalls[1].name: there can be it or `names`, not both"),
        (in_call("action", Value::Null), "syscalls[1].action: it is missing"),
        (in_call("errno", json!(38)), "syscalls[1].errno: a string expected, not 38"),
        (
            in_call("errnoRet", json!("ENOSYS")),
            "syscalls[1].errnoRet: a number from 0 to 18446744073709551615 expected, not \"ENOSYS\"",
        ),
        (in_call("excludes", json!({ "caps": 1 })), "syscalls[1].excludes.caps: an array expected, not 1"),
        (
            in_call("includes", json!({ "maxKernel": "5.4" })),
            "syscalls[1].includes: `arches`, `caps` and `minKernel` expected, not `syscalls[1].includes.maxKernel`",
        ),
        (arg("index", json!(6)), "syscalls[1].args[0].index: an index from 0 to 5 expected, not 6"),
        (
            arg("value", json!(-1)),
            "syscalls[1].args[0].value: a number from 0 to 18446744073709551615 expected, not -1",
        ),
        (
            arg("value", json!(1.5)),
            "syscalls[1].args[0].value: a number from 0 to 18446744073709551615 expected, not 1.5",
        ),
        (arg("op", Value::Null), "syscalls[1].args[0].op: it is missing"),
        (
            arg("valueThree", json!(1)),
            "syscalls[1].args[0]: `index`, `value`, `valueTwo` and `op` expected, not `syscalls[1].args[0].valueThree`",
        ),
    ] {
        assert_eq!(found, expected);
    }
    let text = serde_json::from_str::<Profile>("{").unwrap_err().to_string();
    assert!(text.contains("line 1 column"), "{text}");
    // What is found is cut.
    let long = error(json!({ "defaultAction": ["x"], "syscalls": "é".repeat(100) }));
    assert_eq!(long, format!("syscalls: an array expected, not \"{}", "é".repeat(79)));
}

/// The same profile in other formats.
#[test]
fn formats() {
    let yaml = "
defaultAction: SCMP_ACT_ERRNO
defaultErrno: ENOSYS
architectures: [SCMP_ARCH_X86]
flags: []
syscalls:
  - names: [read, lseek]
    action: SCMP_ACT_ALLOW
    args:
      - { index: 1, op: SCMP_CMP_MASKED_EQ, value: 18446744073709551615, valueTwo: 0x1F }
  - name: write
    action: SCMP_ACT_ALLOW
    includes:
";
    let of_yaml: Profile = yaml_serde::from_str(yaml).unwrap();
    let value: Value = yaml_serde::from_str(yaml).unwrap();
    let of_text: Profile = serde_json::from_str(&value.to_string()).unwrap();
    let of_value = filter(&value);
    assert_eq!(of_yaml.filter(&host()).unwrap(), of_value);
    assert_eq!(of_text.filter(&host()).unwrap(), of_value);
    assert_eq!([0x1E, 0x1F].map(|buf| answer(&of_value, Abi::X86_64, "read", &[0, buf])), [ENOSYS, ALLOWED]);
    let error = yaml_serde::from_str::<Profile>("defaultAction: 1").unwrap_err();
    assert!(error.to_string().starts_with("defaultAction: a string expected, not 1"), "{error}");
    // A member's name that is no string.
    let profile: Profile = yaml_serde::from_str("{ defaultAction: SCMP_ACT_LOG, 1: 2 }").unwrap();
    assert_eq!(told(&profile.filter(&host()).unwrap()), ["1: unknown, and skipped"]);
}

/// What holds for any bytes: they are a profile, of which there is a filter that the kernel takes, or there is an error.
fn any_bytes_property(json: &[u8]) {
    let Ok(profile) = serde_json::from_slice::<Profile>(json) else { return };
    for native in [Abi::X86_64, Abi::Aarch64, Abi::MipsN64, Abi::S390x] {
        match profile.filter(&Host { native, ..host() }) {
            Ok(filter) => {
                check(&filter.program);
                assert!(filter.warnings.iter().all(|warning| warning.to_string().starts_with(warning.path())));
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

fn text(of: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop_oneof![9 => prop::sample::select(of).prop_map(Value::from), 1 => ".{0,9}".prop_map(Value::from)]
}

fn list(of: impl Strategy<Value = Value>, most: usize) -> impl Strategy<Value = Value> {
    prop::collection::vec(of, 0..most).prop_map(Value::from)
}

/// Anything that looks like a profile.
fn profiles() -> impl Strategy<Value = Value> {
    const ACTIONS: &[&str] = &[
        "SCMP_ACT_ALLOW",
        "SCMP_ACT_ERRNO",
        "SCMP_ACT_KILL_PROCESS",
        "SCMP_ACT_TRAP",
        "SCMP_ACT_LOG",
        "SCMP_ACT_NOTIFY",
    ];
    const ARCHITECTURES: &[&str] =
        &["SCMP_ARCH_X86_64", "SCMP_ARCH_X86", "SCMP_ARCH_X32", "SCMP_ARCH_ARM", "SCMP_ARCH_MIPS", "SCMP_ARCH_S390"];
    const NAMES: &[&str] =
        &["read", "close", "clone", "socket", "socketcall", "semop", "ipc", "pread64", "fallocate", "nosuch"];
    const OPERATIONS: &[&str] = &[
        "SCMP_CMP_NE",
        "SCMP_CMP_LT",
        "SCMP_CMP_LE",
        "SCMP_CMP_EQ",
        "SCMP_CMP_GE",
        "SCMP_CMP_GT",
        "SCMP_CMP_MASKED_EQ",
    ];
    let number = || prop_oneof![0..9_u64, any::<u64>(), any::<u32>().prop_map(u64::from)];
    let arg = (0..7_u64, number(), number(), text(OPERATIONS))
        .prop_map(|(index, value, two, op)| json!({ "index": index, "value": value, "valueTwo": two, "op": op }));
    let call = (list(text(NAMES), 4), text(ACTIONS), list(arg, 3), prop::option::of(0..4200_u64)).prop_map(
        |(names, action, args, errno)| json!({ "names": names, "action": action, "args": args, "errnoRet": errno }),
    );
    (text(ACTIONS), list(text(ARCHITECTURES), 4), list(call, 8)).prop_map(|(action, architectures, syscalls)| {
        json!({ "defaultAction": action, "architectures": architectures, "syscalls": syscalls })
    })
}

fn check_random<S: Strategy>(cases: u32, strategy: S, property: impl Fn(S::Value)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&strategy, |value| {
        property(value);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn any_bytes() {
    check_random(500, prop::collection::vec(any::<u8>(), 0..200), |bytes| any_bytes_property(&bytes));
    // A profile of which some bytes are others.
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4);
    let changed = (profiles(), changes).prop_map(|(profile, changes)| {
        let mut bytes = profile.to_string().into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes
    });
    check_random(200, changed, |bytes| any_bytes_property(&bytes));
}
