//! Are calls serialised as numbers, sets as sequences and decoded calls as records, and is what is no call refused?

use serde_json::json;
use sysno::Invocation;
use sysno::arch::x86_64::{Sysno, SysnoSet};

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
        { "name": "dirfd", "value": -100, "text": "AT_FDCWD" },
        { "name": "pathname", "value": 0x1000, "text": "\"/etc\"" },
        { "name": "flags", "value": 0x80000, "text": "0x80000" },
        { "name": "mode", "value": 0, "text": "000" },
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
            { "name": null, "value": 1, "text": "0x1" },
            { "name": null, "value": u64::MAX, "text": "0xffffffffffffffff" },
        ]})
    );
    let nowhere = Invocation::new(1, 2, []);
    assert_eq!(
        record(nowhere.text(&memory)),
        json!({ "abi": null, "number": 2, "name": null, "args": [], "result": null })
    );
}
