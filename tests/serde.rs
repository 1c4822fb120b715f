//! Are calls serialised as numbers and sets as sequences, and is what is no call refused?

#![cfg(feature = "serde")]

use sysno::SysnoSet;
use sysno::arch::x86_64::Sysno;

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
    assert_eq!(serde_json::from_str::<SysnoSet<Sysno>>("[257, 0, 257]").unwrap(), set);
    let all = SysnoSet::<Sysno>::all();
    assert_eq!(serde_json::from_str::<SysnoSet<Sysno>>(&serde_json::to_string(&all).unwrap()).unwrap(), all);
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
        let of_set = serde_json::from_str::<SysnoSet<Sysno>>(&format!("[0, {text}]")).unwrap_err().to_string();
        assert!(of_set.contains(error), "{of_set}");
    }
    assert!(
        serde_json::from_str::<SysnoSet<Sysno>>("3").unwrap_err().to_string().contains("a sequence of system calls")
    );
}
