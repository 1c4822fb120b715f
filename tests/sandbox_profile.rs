//! Does the example `sandbox` understand profiles: their conditions, what is for which host, and what is wrong?
//!
//! Beside `bpf_libseccomp`, which compares whole profiles.

#[path = "common/answers.rs"]
mod answers;
#[allow(dead_code, reason = "the example uses the rest")]
#[path = "../examples/sandbox/profile.rs"]
mod profile;

use answers::{Data, check, run_on};
use profile::{Condition, Host, Profile, release};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use sysno::bpf::{Action, Cmp, Program};
use sysno::{Abi, Endian};

fn host() -> Host {
    Host { native: Abi::X86_64, capabilities: vec!["CAP_CHOWN", "CAP_BPF"], kernel: (5, 10) }
}

#[track_caller]
fn parse(profile: &Value) -> Profile {
    Profile::parse(profile.to_string().as_bytes(), &host()).unwrap_or_else(|error| panic!("{error}: {profile}"))
}

/// The filter of a profile, and what is reported.
#[track_caller]
fn program(profile: &Value) -> (Program, Vec<String>) {
    let mut reported = Vec::new();
    let program = parse(profile).program(|message| reported.push(message)).expect("a filter");
    check(&program);
    (program, reported)
}

fn with(syscalls: Value) -> Value {
    json!({ "defaultAction": "SCMP_ACT_ERRNO", "architectures": ["SCMP_ARCH_X86"], "syscalls": syscalls })
}

#[track_caller]
fn answer(program: &Program, abi: Abi, name: &str, args: &[u64]) -> u32 {
    let mut data = Data::new(abi.audit_arch(), abi.syscall_by_name(name).expect("a call").id() as u32);
    data.args[..args.len()].copy_from_slice(args);
    run_on(program, &data, Endian::Little).0
}

/// The whole of a profile: actions, architectures, flags.
#[test]
fn whole_profiles() {
    let profile = parse(&json!({
        "defaultAction": "SCMP_ACT_ERRNO",
        "defaultErrnoRet": 38,
        "archMap": [
            { "architecture": "SCMP_ARCH_AARCH64", "subArchitectures": ["SCMP_ARCH_ARM"] },
            { "architecture": "SCMP_ARCH_X86_64", "subArchitectures": ["SCMP_ARCH_X32", "SCMP_ARCH_ARM"] },
            { "architecture": "SCMP_ARCH_PDP11" },
        ],
        "flags": ["SECCOMP_FILTER_FLAG_TSYNC", "SECCOMP_FILTER_FLAG_LOG"],
        "syscalls": [
            { "names": ["read"], "action": "SCMP_ACT_ALLOW" },
            { "name": "write", "action": "SCMP_ACT_TRACE", "errnoRet": 7 },
            { "names": ["open"], "action": "SCMP_ACT_KILL" },
            { "names": [], "action": "SCMP_ACT_TRAP" },
        ],
    }));
    assert_eq!(profile.abis, [Abi::X86_64, Abi::X32]);
    assert_eq!((profile.default, profile.flags), (Action::Errno(38), libc::SECCOMP_FILTER_FLAG_LOG));
    let rules: Vec<_> = profile.rules.iter().map(|rule| (rule.names.join(" "), rule.action)).collect();
    let expected =
        [("read", Action::Allow), ("write", Action::Trace(7)), ("open", Action::KillThread), ("", Action::Trap(0))];
    assert_eq!(rules, expected.map(|(names, action)| (names.to_owned(), action)));
    // The native ABI always belongs to it.
    assert_eq!(parse(&json!({ "defaultAction": "SCMP_ACT_LOG" })).abis, [Abi::X86_64]);
    // Within a whole configuration.
    let whole = json!({ "ociVersion": "1.0.2", "linux": { "seccomp": { "defaultAction": "SCMP_ACT_KILL_PROCESS" } } });
    assert_eq!(parse(&whole).default, Action::KillProcess);
}

/// What is for this host.
#[test]
fn includes_and_excludes() {
    let is_for = |member: &str, value: Value| {
        !parse(&with(json!([{ "names": ["read"], "action": "SCMP_ACT_ALLOW", member: value }]))).rules.is_empty()
    };
    for (filter, included, excluded) in [
        (json!({}), true, true),
        (json!({ "caps": [], "arches": null }), true, true),
        (json!({ "caps": ["CAP_BPF"] }), true, false),
        (json!({ "caps": ["CAP_BPF", "CAP_CHOWN"] }), true, false),
        (json!({ "caps": ["CAP_SYS_ADMIN"] }), false, true),
        // All must be there to include, and any excludes.
        (json!({ "caps": ["CAP_SYS_ADMIN", "CAP_BPF"] }), false, false),
        (json!({ "arches": ["amd64", "arm64"] }), true, false),
        (json!({ "arches": ["x86", "x32"] }), false, true),
        (json!({ "minKernel": "5.9" }), true, false),
        (json!({ "minKernel": "5.10" }), true, false),
        (json!({ "minKernel": "5.11" }), false, true),
        (json!({ "minKernel": "6.0" }), false, true),
        (json!({ "arches": ["amd64"], "minKernel": "6.0" }), false, false),
    ] {
        assert_eq!(is_for("includes", filter.clone()), included, "includes {filter}");
        assert_eq!(is_for("excludes", filter.clone()), excluded, "excludes {filter}");
    }
    assert_eq!(
        ["6.12.3-amd64", "5.4.0", "4.19\n", "x", "6"].map(release),
        [Some((6, 12)), Some((5, 4)), Some((4, 19)), None, None]
    );
}

/// Conditions: what is compared, and what can't be.
#[test]
fn conditions() {
    let allow = |name: &str, args: Value| json!({ "names": [name], "action": "SCMP_ACT_ALLOW", "args": args });
    let arg = |index: u64, value: u64, op: &str| json!({ "index": index, "value": value, "op": op });
    let [allowed, denied] = [Action::Allow, Action::Errno(1)].map(Action::into_raw);

    let twice = json!([arg(1, 5, "SCMP_CMP_EQ"), arg(1, 9, "SCMP_CMP_EQ"), arg(0, 3, "SCMP_CMP_EQ")]);
    let profile = with(json!([allow("ioctl", twice)]));
    let on = |index, value| vec![Condition { index, cmp: Cmp::Eq, value }];
    let of_rules: Vec<_> = parse(&profile).rules.into_iter().map(|rule| rule.conditions).collect();
    assert_eq!(of_rules, [on(1, 5), on(1, 9), on(0, 3)], "each is a rule of its own");

    let masked = json!({ "index": 1, "value": 0xF0, "valueTwo": 0x1F, "op": "SCMP_CMP_MASKED_EQ" });
    let (program, reported) = program(&with(json!([
        allow("ioctl", json!([masked])),
        allow("lseek", json!([arg(1, 1 << 33, "SCMP_CMP_GT")])),
        // Never and always: too wide for an `int`. With a negative number, it is not.
        allow("close", json!([arg(0, 1 << 33, "SCMP_CMP_EQ")])),
        allow("dup", json!([arg(0, 1 << 33, "SCMP_CMP_LE")])),
        allow("fchdir", json!([arg(0, u64::MAX, "SCMP_CMP_EQ")])),
        // On x86, half of an argument, and a register without one.
        allow("pread64", json!([arg(3, 0, "SCMP_CMP_EQ")])),
        allow("getpid", json!([arg(0, 0, "SCMP_CMP_EQ")])),
        // Unconditionally, whatever the order is.
        allow("read", json!([arg(0, 0, "SCMP_CMP_EQ")])),
        { "names": ["read", "nosuchcall"], "action": "SCMP_ACT_ALLOW" },
        allow("socket", json!([])),
        allow("bind", json!([arg(2, 0, "SCMP_CMP_EQ")])),
    ])));
    assert_eq!(
        reported,
        [
            "register 3 of x86::pread64 can't be compared: the rule is for none of its calls",
            "register 0 of x86_64::getpid can't be compared: the rule is for none of its calls",
            "register 0 of x86::getpid can't be compared: the rule is for none of its calls",
            "unknown system call `nosuchcall`",
        ]
    );
    let is = |abi, name, args: &[u64]| {
        let answer = answer(&program, abi, name, args);
        assert!(answer == allowed || answer == denied);
        answer == allowed
    };
    use Abi::{X86, X86_64};
    assert_eq!(
        [0x1F, 0x10, 0x2F, 0x1_0000_0010].map(|request| is(X86_64, "ioctl", &[0, request])),
        [true, true, false, true]
    );
    assert_eq!([1 << 33, 1 << 34, u64::MAX].map(|offset| is(X86_64, "lseek", &[0, offset])), [false, true, true]);
    assert_eq!([0, 1 << 33].map(|fd| is(X86_64, "close", &[fd])), [false, false]);
    assert!(is(X86_64, "dup", &[7]) && is(X86, "dup", &[7]));
    assert!(is(X86_64, "fchdir", &[0xFFFF_FFFF]) && !is(X86_64, "fchdir", &[0xFFFF_FFFE]));
    assert!(is(X86_64, "pread64", &[0]) && !is(X86, "pread64", &[0]));
    assert!(is(X86_64, "read", &[5]));
    // What `socketcall` does for `socket`, but not for `bind`, whose condition it can't be asked for.
    assert_eq!([1, 2, 3].map(|number| is(X86, "socketcall", &[number])), [true, false, false]);

    // A stricter rule is for all calls where its conditions can't be compared.
    let deny = json!({
        "defaultAction": "SCMP_ACT_ALLOW",
        "architectures": ["SCMP_ARCH_X86"],
        "syscalls": [{ "names": ["getpid", "bind"], "action": "SCMP_ACT_ERRNO", "args": [arg(2, 9, "SCMP_CMP_EQ")] }],
    });
    let (program, reported) = self::program(&deny);
    assert_eq!(reported.len(), 2);
    assert_eq!(answer(&program, X86_64, "getpid", &[]), denied);
    assert_eq!([1, 2].map(|number| answer(&program, X86, "socketcall", &[number])), [allowed, denied]);
}

/// What is wrong with a profile, and where.
#[test]
fn mistakes() {
    let error = |profile: Value| Profile::parse(profile.to_string().as_bytes(), &host()).map(drop).unwrap_err();
    let in_call = |member: &str, value: Value| {
        let mut call = json!({ "names": ["read"], "action": "SCMP_ACT_ALLOW" });
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
        (error(json!({})), "the profile: `defaultAction` expected, not an object"),
        (error(json!({ "linux": {} })), "linux: `seccomp` expected, not an object"),
        (
            error(json!({ "defaultAction": "ALLOW" })),
            "defaultAction: an action that does not need a listener expected, not \"ALLOW\"",
        ),
        (
            error(json!({ "defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 4096 })),
            "defaultErrnoRet: an errno, at most 4095, expected, not 4096",
        ),
        (
            error(json!({ "defaultAction": "SCMP_ACT_LOG", "flags": ["SECCOMP_FILTER_FLAG_NEW_LISTENER"] })),
            "flags[0]: a flag that does not need a listener expected, not \"SECCOMP_FILTER_FLAG_NEW_LISTENER\"",
        ),
        (
            error(json!({
                "defaultAction": "SCMP_ACT_LOG",
                "architectures": ["SCMP_ARCH_X86"],
                "archMap": [{ "architecture": "SCMP_ARCH_X86" }],
            })),
            "the profile: `architectures` or `archMap`, but not both expected, not an object",
        ),
        (
            error(json!({ "defaultAction": "SCMP_ACT_LOG", "architectures": ["x86"] })),
            "architectures[0]: `SCMP_ARCH_…` expected, not \"x86\"",
        ),
        (in_call("names", json!("read")), "syscalls[1].names: an array expected, not \"read\""),
        (in_call("names", json!([1])), "syscalls[1].names[0]: a string expected, not 1"),
        (in_call("action", Value::Null), "syscalls[1]: `action` expected, not an object"),
        (
            in_call("action", json!("SCMP_ACT_NOTIFY")),
            "syscalls[1].action: an action that does not need a listener expected, not \"SCMP_ACT_NOTIFY\"",
        ),
        (
            in_call("includes", json!({ "minKernel": "5" })),
            "syscalls[1].includes.minKernel: a kernel's version, such as \"4.8\", expected, not \"5\"",
        ),
        (in_call("excludes", json!({ "caps": 1 })), "syscalls[1].excludes.caps: an array expected, not 1"),
        (arg("index", json!(6)), "syscalls[1].args[0].index: an index from 0 to 5 expected, not 6"),
        (
            arg("value", json!(-1)),
            "syscalls[1].args[0].value: a number from 0 to 18446744073709551615 expected, not -1",
        ),
        (arg("op", json!("==")), "syscalls[1].args[0].op: `SCMP_CMP_…` expected, not \"==\""),
    ] {
        assert_eq!(found, expected);
    }
    assert!(Profile::parse(b"{", &host()).unwrap_err().contains("line 1 column"));
}

/// What holds for any bytes: they are a profile, of which there is a filter that the kernel takes, or there is an error.
fn any_bytes_property(json: &[u8]) {
    for native in [Abi::X86_64, Abi::Aarch64, Abi::MipsN64, Abi::S390x] {
        if let Ok(profile) = Profile::parse(json, &Host { native, ..host() }) {
            if let Ok(program) = profile.program(drop) {
                check(&program);
            }
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
    const ACTIONS: &[&str] =
        &["SCMP_ACT_ALLOW", "SCMP_ACT_ERRNO", "SCMP_ACT_KILL_PROCESS", "SCMP_ACT_TRAP", "SCMP_ACT_LOG"];
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
