//! Are calls and errnos serialised as numbers or names, sets as sequences, decoded calls and arguments as records, and is what is
//! none of them refused?

use std::collections::BTreeSet;

use serde_json::json;
use sysno::arch::x86_64::{Sysno, SysnoSet};
use sysno::bpf::{Action, KernelVersion};
use sysno::{
    Abi, Categories, Category, Constants, Endian, Errno, Filter, Group, Invocation, Meaning, Outcome, Struct, Syscall,
    SyscallArgs, SyscallSet, Type, Value,
};

#[test]
fn a_call_is_its_number() {
    for call in Sysno::iter() {
        let text = serde_json::to_string(&call).unwrap();
        assert_eq!(text, call.id().to_string());
        assert_eq!(serde_json::from_str::<Sysno>(&text).unwrap(), call);
    }
}

#[test]
fn a_set_is_a_sequence_of_calls() {
    let set = SysnoSet::new(&[Sysno::openat, Sysno::read]);
    assert_eq!(serde_json::to_string(&set).unwrap(), "[0,257]");
    assert_eq!(serde_json::from_str::<SysnoSet>("[257, 0, 257]").unwrap(), set);
    let all = SysnoSet::all();
    assert_eq!(serde_json::from_str::<SysnoSet>(&serde_json::to_string(&all).unwrap()).unwrap(), all);
}

#[test]
fn what_is_no_call_is_refused() {
    for (text, error) in [
        ("400", "unknown system call number 400"),
        ("-1", "unknown system call number -1"),
        ("4294967296", "invalid value"),
        ("\"read\"", "invalid type"),
    ] {
        let of_call = serde_json::from_str::<Sysno>(text).unwrap_err().to_string();
        assert!(of_call.contains(error), "{of_call}");
        let of_set = serde_json::from_str::<SysnoSet>(&format!("[0, {text}]")).unwrap_err().to_string();
        assert!(of_set.contains(error), "{of_set}");
    }
    assert!(serde_json::from_str::<SysnoSet>("3").unwrap_err().to_string().contains("a sequence of system calls"));
}

#[test]
fn a_decoded_call_is_a_record() {
    let memory = (0x1000, &b"/etc\0"[..]);
    let call = *Sysno::openat.syscall().decode([-100_i64 as u64, 0x1000, 0x80000, 0]).invocation();
    let record = |text| serde_json::to_value(text).unwrap();
    let text = call.text(&memory);
    let args = json!([
        { "name": "dirfd", "value": -100, "text": "AT_FDCWD", "content": -100 },
        { "name": "pathname", "value": 0x1000, "text": "\"/etc\"", "content": "/etc" },
        { "name": "flags", "value": 0x80000, "text": "0x80000", "content": 0x80000 },
        { "name": "mode", "value": 0, "text": "000", "content": 0 },
    ]);
    let begun = json!({ "abi": "x86_64", "number": 257, "name": "openat", "args": args, "result": null });
    assert_eq!(record(text), begun);
    let mut done = begun.clone();
    done["result"] = json!(3);
    assert_eq!(record(text.outcome(call.result(3, false))), done);
    done.as_object_mut().unwrap().remove("result");
    done["errno"] = json!(2);
    done["error"] = json!("ENOENT");
    assert_eq!(record(text.outcome(call.result(-2, true))), done);

    let unknown = Invocation::new(0xC000_003E, 503, [1, u64::MAX]);
    assert_eq!(
        record(unknown.text(&memory)),
        json!({ "abi": "x86_64", "number": 503, "name": null, "result": null, "args": [
            { "name": null, "value": 1, "text": "0x1", "content": 1 },
            { "name": null, "value": u64::MAX, "text": "0xffffffffffffffff", "content": u64::MAX },
        ]})
    );
    let nowhere = Invocation::new(1, 2, []);
    assert_eq!(
        record(nowhere.text(&memory)),
        json!({ "abi": null, "number": 2, "name": null, "args": [], "result": null })
    );
}

/// A value of each type that has names.
#[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
struct Names {
    #[serde(with = "sysno::by_name")]
    call: Sysno,
    #[serde(with = "sysno::by_name")]
    calls: SysnoSet,
    #[serde(with = "sysno::by_name", default)]
    perhaps: Option<Sysno>,
    #[serde(with = "sysno::by_name", default)]
    errno: Option<Errno>,
}

#[test]
fn names() {
    let all =
        Names { call: Sysno::openat, calls: SysnoSet::all(), perhaps: Some(Sysno::read), errno: Some(Errno::EPERM) };
    let value = serde_json::to_value(&all).unwrap();
    assert_eq!(
        (&value["call"], &value["perhaps"], &value["errno"]),
        (&json!("openat"), &json!("read"), &json!("EPERM"))
    );
    let names: Vec<_> = Sysno::iter().map(|call| call.name()).collect();
    assert_eq!(value["calls"], json!(names));
    // Through a text, and from one that is read piece by piece.
    let text = value.to_string();
    assert_eq!(serde_json::from_str::<Names>(&text).unwrap(), all);
    assert_eq!(serde_json::from_reader::<_, Names>(text.as_bytes()).unwrap(), all);

    let few = Names { call: Sysno::read, calls: SysnoSet::empty(), perhaps: None, errno: None };
    assert_eq!(
        serde_json::to_value(&few).unwrap(),
        json!({ "call": "read", "calls": [], "perhaps": null, "errno": null })
    );
    // Another name of `pread64`, and of `EAGAIN`.
    let others: Names =
        serde_json::from_value(json!({ "call": "pread", "calls": ["pread", "pread64"], "errno": "EWOULDBLOCK" }))
            .unwrap();
    assert_eq!(others.call, Sysno::pread64);
    assert_eq!(others.calls, SysnoSet::new(&[Sysno::pread64]));
    assert_eq!(others.errno, Some(Errno::EAGAIN));
}

#[test]
fn what_is_no_name_is_refused() {
    for (value, error) in [
        (json!({ "call": "raed", "calls": [] }), "unknown system call `raed`"),
        (json!({ "call": "read", "calls": ["write", "raed"] }), "unknown system call `raed`"),
        (json!({ "call": 0, "calls": [] }), "invalid type: integer `0`, expected the name of a system call"),
        (json!({ "call": "read", "calls": "read" }), "expected a sequence of names of system calls"),
        (json!({ "call": "read", "calls": [0] }), "expected the name of a system call"),
        (json!({ "call": "read", "calls": [], "errno": "ENOPE" }), "unknown errno `ENOPE`"),
        (json!({ "call": "read", "calls": [], "errno": 1 }), "expected the name of an errno"),
    ] {
        let message = serde_json::from_value::<Names>(value).unwrap_err().to_string();
        assert!(message.contains(error), "{message}");
    }
    let nameless = Names { call: Sysno::read, calls: SysnoSet::empty(), perhaps: None, errno: Some(Errno::new(4000)) };
    assert_eq!(serde_json::to_string(&nameless).unwrap_err().to_string(), "errno 4000 has no name");
}

#[test]
fn errnos() {
    for number in [1, 38, 4095, 0, -1, i32::MAX] {
        assert_eq!(serde_json::to_string(&Errno::new(number)).unwrap(), number.to_string());
        assert_eq!(serde_json::from_str::<Errno>(&number.to_string()).unwrap(), Errno::new(number));
    }
    assert!(
        serde_json::from_str::<Errno>("\"EPERM\"").is_err() && serde_json::from_str::<Errno>("2147483648").is_err()
    );
    // Its number means something else to whoever reads it as the native ABI's.
    let [here, there] = [Abi::X86_64, Abi::MipsO32].map(|abi| Errno::from_name(abi, "ENOSYS").unwrap());
    let foreign = if here.family() == Errno::ENOSYS.family() { there } else { here };
    let message = serde_json::to_string(&foreign).unwrap_err().to_string();
    assert!(message.starts_with("ENOSYS (Function not implemented) is not an errno of the native ABI"), "{message}");
    let mut json = Vec::new();
    sysno::by_name::serialize(&foreign, &mut serde_json::Serializer::new(&mut json)).unwrap();
    let native: Errno = sysno::by_name::deserialize(&mut serde_json::Deserializer::from_slice(&json)).unwrap();
    assert_eq!(native, Errno::ENOSYS);
}

#[test]
fn arguments() {
    let args = SyscallArgs::new(1, 2, 3, 4, 5, usize::MAX);
    let value = serde_json::to_value(args).unwrap();
    assert_eq!(value, json!({ "arg0": 1, "arg1": 2, "arg2": 3, "arg3": 4, "arg4": 5, "arg5": usize::MAX }));
    assert_eq!(serde_json::from_value::<SyscallArgs>(value.clone()).unwrap(), args);
    assert_eq!(serde_json::from_value::<SyscallArgs>(json!([1, 2, 3, 4, 5, usize::MAX])).unwrap(), args);
    let mut more = value.clone();
    more["pid"] = json!({ "any": ["thing"] });
    assert_eq!(serde_json::from_value::<SyscallArgs>(more).unwrap(), args);
    let mut fewer = value;
    fewer.as_object_mut().unwrap().remove("arg3");
    let error = |text: &str| serde_json::from_str::<SyscallArgs>(text).unwrap_err().to_string();
    assert!(error(&fewer.to_string()).contains("missing field `arg3`"));
    assert!(error(r#"{"arg0": 1, "arg0": 1}"#).contains("duplicate field `arg0`"));
    assert!(error("[1, 2]").contains("expected the six words of a system call"));
    assert!(error(r#"{"arg0": -1}"#).contains("invalid value"));
}

/// What is serialised as that text, and read back.
#[track_caller]
fn is_text<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(value: T, text: &str) {
    assert_eq!(serde_json::to_value(&value).unwrap(), json!(text));
    assert_eq!(serde_json::from_value::<T>(json!(text)).unwrap(), value);
    assert!(serde_json::from_value::<T>(json!("nonsense")).is_err() && serde_json::from_value::<T>(json!(1)).is_err());
}

#[test]
fn names_are_texts() {
    for call in Abi::ALL.iter().flat_map(|abi| abi.syscalls()) {
        is_text(call, &format!("{}::{}", call.abi(), call.name()));
    }
    Abi::ALL.iter().for_each(|&abi| is_text(abi, abi.name()));
    Category::ALL.iter().for_each(|&category| is_text(category, category.name()));
    Group::ALL.iter().for_each(|&group| is_text(group, group.name()));
    is_text(Meaning::SocketName, "socket_name");
    is_text(Abi::X86_64.syscall_by_name("open").unwrap().meaning_of(1).unwrap(), "open_flags");
    is_text(Action::KillProcess, "KILL_PROCESS");
    is_text(Action::Errno(1), "ERRNO(1)");
    is_text(Endian::Little, "little");
    is_text(Endian::Big, "big");
    is_text(KernelVersion { major: 6, minor: 12 }, "6.12");
    Struct::ALL.iter().for_each(|&which| is_text(which, which.name()));
    Constants::all().for_each(|set| is_text(set, set.name()));
    let units = [("bytes", "read", 1), ("elements", "poll", 0), ("bits", "mbind", 3), ("pages", "mincore", 2)];
    for (text, name, arg) in units {
        let call = Abi::X86_64.syscall_by_name(name).unwrap();
        is_text(call.length_of(arg).unwrap().unit(), text);
    }
    let families: BTreeSet<_> = Abi::ALL.iter().map(|abi| abi.descriptor().errnos).collect();
    let names = ["generic", "alpha", "mips", "parisc", "powerpc", "sparc"];
    assert_eq!(families.len(), names.len());
    families.iter().zip(names).for_each(|(family, name)| is_text(*family, name));
    // What `parse` takes.
    assert_eq!(serde_json::from_value::<Abi>(json!("arm64")).unwrap(), Abi::Aarch64);
    assert_eq!(serde_json::from_value::<Action>(json!("SCMP_ACT_ERRNO(EPERM)")).unwrap(), Action::errno(Errno::EPERM));
    assert_eq!(serde_json::from_value::<Syscall>(json!("x86_64::pread")).unwrap().name(), "pread64");
    for (text, error) in [
        ("read", "an ABI and the name"),
        ("pdp11::read", "unknown ABI `pdp11`"),
        ("x86_64::raed", "unknown system call `raed`"),
        ("x86_64::SYS_read", "unknown system call `SYS_read`"),
    ] {
        let message = serde_json::from_value::<Syscall>(json!(text)).unwrap_err().to_string();
        assert!(message.contains(error), "{message}");
    }
}

#[test]
fn categories_are_sequences() {
    for set in [Categories::NONE, Categories::ALL, Categories::DESC | Categories::FILE] {
        let names: Vec<_> = set.iter().map(|category| category.name()).collect();
        assert_eq!(serde_json::to_value(set).unwrap(), json!(names));
        assert_eq!(serde_json::from_value::<Categories>(json!(names)).unwrap(), set);
    }
    assert!(serde_json::from_value::<Categories>(json!(["desc", "nonsense"])).is_err());
    assert!(
        serde_json::from_value::<Categories>(json!("desc"))
            .unwrap_err()
            .to_string()
            .contains("a sequence of categories")
    );
}

#[test]
fn rows_are_records() {
    let close = Abi::X86_64.syscall_by_name("close").unwrap();
    assert_eq!(serde_json::to_value(close.args()).unwrap(), json!([{ "name": "fd", "type": "i32" }]));
    assert_eq!(serde_json::to_value(close.return_type()).unwrap(), json!("i32"));
    let Type::Int(int) = close.return_type() else { panic!() };
    assert_eq!(serde_json::to_value(int).unwrap(), json!("i32"));
    let stat = Abi::X86_64.syscall_by_name("stat").unwrap();
    let Type::Pointer { to, .. } = stat.args()[1].ty() else { panic!() };
    assert_eq!(serde_json::to_value(to).unwrap(), json!("stat"));
    assert_eq!(serde_json::to_value(close.signature()).unwrap(), json!("close(fd: i32) -> i32"));
}

#[test]
fn sets_are_maps() {
    for &abi in Abi::ALL {
        for set in [SyscallSet::empty(abi), SyscallSet::all(abi), SyscallSet::in_category(abi, Category::Desc)] {
            let names: Vec<_> = set.iter().map(|call| call.name()).collect();
            let value = json!({ abi.name(): names });
            assert_eq!(serde_json::to_value(set).unwrap(), value);
            assert_eq!(serde_json::from_value::<SyscallSet>(value).unwrap(), set);
        }
    }
    let pread: SyscallSet = serde_json::from_value(json!({ "amd64": ["pread", "pread64"] })).unwrap();
    assert!(pread.iter().map(|call| call.name()).eq(["pread64"]));
    for (value, error) in [
        (json!({}), "invalid length 0, expected a map from an ABI"),
        (json!({ "x86": [], "x86_64": [] }), "invalid length 2, expected a map from an ABI"),
        (json!([]), "expected a map from an ABI to the names of system calls"),
        (json!({ "pdp11": [] }), "unknown ABI `pdp11`"),
        (json!({ "x86_64": ["raed"] }), "unknown system call `raed`"),
        (json!({ "x86_64": ["waitpid"] }), "unknown system call `waitpid`"),
        (json!({ "x86_64": [0] }), "expected the name of a system call"),
        (json!({ "x86_64": "read" }), "expected a sequence of names of system calls"),
    ] {
        let message = serde_json::from_value::<SyscallSet>(value).unwrap_err().to_string();
        assert!(message.contains(error), "{message}");
    }
}

#[test]
fn filters_are_records() {
    let value = json!({ "sets": { "x86_64": ["read"], "x86": ["read", "waitpid"] }, "matches_unknown": false });
    let filter = Filter::new(&[Abi::X86_64, Abi::X86], "read,waitpid").unwrap();
    assert_eq!(serde_json::to_value(filter).unwrap(), value);
    for expression in ["read,waitpid", "all", "none", "!all", "!%file"] {
        for abis in [&[Abi::X86][..], &[Abi::X86_64, Abi::X86], &[Abi::X86_64, Abi::X32, Abi::X86, Abi::Aarch64]] {
            let expression = if abis.contains(&Abi::X86) { expression } else { "all" };
            let filter = Filter::new(abis, expression).unwrap();
            let text = serde_json::to_string(&filter).unwrap();
            assert_eq!(serde_json::from_str::<Filter>(&text).unwrap(), filter, "{text}");
        }
    }
    let one = Filter::new(&[Abi::X86], "!read").unwrap();
    let sets = &serde_json::to_value(one).unwrap()["sets"];
    assert_eq!(serde_json::from_value::<Filter>(json!([sets, true])).unwrap(), one);
    let text = json!({ "x": { "y": 1 }, "matches_unknown": true, "sets": sets }).to_string();
    assert_eq!(serde_json::from_str::<Filter>(&text).unwrap(), one);
    for (text, error) in [
        (r#"{"sets":{"x86":[]}}"#, "missing field `matches_unknown`"),
        (r#"{"matches_unknown":true}"#, "missing field `sets`"),
        (r#"{"sets":{},"matches_unknown":true}"#, "invalid length 0, expected a map from one to 4 ABIs"),
        (r#"{"sets":{"x86":[],"i386":[]},"matches_unknown":true}"#, "the ABI x86 is there twice"),
        (
            r#"{"sets":{"x86":[],"x32":[],"arm":[],"sh":[],"arc":[]},"matches_unknown":true}"#,
            "invalid length 5, expected a map from one to 4 ABIs",
        ),
        (r#"{"sets":{"x86":[]},"sets":{"x86":[]},"matches_unknown":true}"#, "a member of the filter is there twice"),
        (r#"[{"x86":[]}]"#, "invalid length 1"),
        ("1", "the sets of a filter"),
    ] {
        let message = serde_json::from_str::<Filter>(text).unwrap_err().to_string();
        assert!(message.contains(error), "{message}");
    }
}

#[test]
fn values_are_numbers_and_outcomes_records() {
    let json = |value: Value| serde_json::to_value(value).unwrap();
    assert_eq!(json(Value::Signed(-100)), json!(-100));
    assert_eq!(json(Value::Buffer { address: u64::MAX, len: None }), json!(u64::MAX));
    assert_eq!(json(Value::Missing), json!(null));
    let json = |outcome: Outcome| serde_json::to_string(&outcome).unwrap();
    assert_eq!(json(Outcome::Descriptor(3)), r#"{"result":3}"#);
    assert_eq!(json(Outcome::Signed(-1)), r#"{"result":-1}"#);
    assert_eq!(json(Outcome::Address(u64::MAX)), format!(r#"{{"result":{}}}"#, u64::MAX));
    assert_eq!(json(Outcome::Nothing), r#"{"result":null}"#);
    for outcome in [Outcome::Error(Errno::ENOENT), Outcome::UnsignedError(Errno::ENOENT)] {
        assert_eq!(json(outcome), r#"{"errno":2,"error":"ENOENT"}"#);
    }
}
