//! Are calls and sets read from whatever JSON as `serde_json` reads the numbers in it, and written so that they come back?
#![no_main]

use std::collections::BTreeSet;
use std::fmt::Debug;

use libfuzzer_sys::fuzz_target;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sysno::SyscallEnum;
use sysno::arch::{arm, mips_n32, x32, x86_64};
use sysno::set::SysnoSet;

/// The call of a number in JSON. A number that has a fraction or an exponent is none, even if it is an integer.
fn call<S: SyscallEnum>(value: &Value) -> Option<S> {
    let number = value.as_i64()?;
    let row = S::TABLE.syscalls().position(|call| i64::from(call.id()) == number)?;
    Some(S::all()[row])
}

fn compare<S: SyscallEnum + DeserializeOwned + serde::Serialize + Debug>(text: &str) {
    let value: Option<Value> = serde_json::from_str(text).ok();

    let ours: Option<S> = serde_json::from_str(text).ok();
    assert_eq!(ours, value.as_ref().and_then(call));

    let ours: Option<SysnoSet<S>> = serde_json::from_str(text).ok();
    let model = value.as_ref().and_then(Value::as_array);
    let model: Option<BTreeSet<S>> = model.and_then(|values| values.iter().map(call).collect());
    assert_eq!(ours.map(|set| set.iter().collect()), model);

    if let Some(set) = ours {
        let written = serde_json::to_string(&set).expect("it has a form in JSON");
        let numbers: Vec<i64> = serde_json::from_str(&written).expect("numbers");
        assert!(numbers.is_sorted_by(|a, b| a < b), "{written}");
        assert_eq!(serde_json::from_str::<SysnoSet<S>>(&written).expect("its own form"), set);
        for call in set {
            let written = serde_json::to_string(&call).expect("it has a form in JSON");
            assert_eq!(serde_json::from_str::<S>(&written).expect("its own form"), call);
        }
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((abi, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    match abi % 4 {
        0 => compare::<x86_64::Sysno>(text),
        1 => compare::<x32::Sysno>(text),
        2 => compare::<arm::Sysno>(text),
        _ => compare::<mips_n32::Sysno>(text),
    }
});
