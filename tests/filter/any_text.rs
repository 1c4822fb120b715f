//! Does what holds for every list hold for any items, and is any text read to its end?

use proptest::prelude::*;
use sysno::{Abi, Filter, FilterErrorKind, Group};

use crate::expressions::{CLASSES, X86, all_names};

/// Nothing is written into the repository.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// An item, right or wrong.
fn item() -> impl Strategy<Value = String> {
    let names = all_names();
    let body = prop_oneof![
        (0..names.len()).prop_map(move |i| names[i].to_owned()),
        (0..CLASSES.len()).prop_map(|i| CLASSES[i].0.to_owned()),
        (0..500u32).prop_map(|number| number.to_string()),
        (0..Group::ALL.len()).prop_map(|i| Group::ALL[i].to_string()),
        "/[a-z]{1,3}",
        "[a-z%/?0-9]{0,6}",
        Just("all".to_owned()),
        Just("none".to_owned()),
    ];
    let personality = prop_oneof![6 => Just(""), 1 => Just("@64"), 1 => Just("@32"), 1 => Just("@x32"), 1 => Just("@")];
    (prop_oneof![4 => Just(""), 1 => Just("?"), 1 => Just("+"), 1 => Just("?+")], body, personality)
        .prop_map(|(optional, body, personality)| format!("{optional}{body}{personality}"))
}

/// What holds for all lists: they are unions of their items, and `!` is the complement.
#[test]
fn algebra() {
    proptest!(config(), |(items in prop::collection::vec(item(), 1..6))| {
        // Alone, an item is no list if it is one of these.
        let alone = |item: &String| Filter::new(&X86, &format!("{item},"));
        let list = Filter::new(&X86, &format!("{},", items.join(",")));
        let parts: Result<Vec<_>, _> = items.iter().filter(|item| !item.is_empty()).map(alone).collect();
        match (list, parts) {
            (Ok(list), Ok(parts)) => {
                for call in X86.iter().flat_map(|abi| abi.syscalls()) {
                    prop_assert_eq!(list.contains(call), parts.iter().any(|part| part.contains(call)));
                }
                let inverted = Filter::new(&X86, &format!("!{},", items.join(","))).unwrap();
                prop_assert!(inverted.sets().eq(list.sets().map(|set| !set)));
                prop_assert!(inverted.matches_unknown() && !list.matches_unknown());
                // Each ABI alone selects the same, where it knows all items.
                for set in list.sets() {
                    if let Ok(alone) = set.abi().filter(&format!("{},", items.join(","))) {
                        prop_assert_eq!(alone, set);
                    }
                }
            }
            (Err(error), Err(of_part)) => prop_assert_eq!(error, of_part),
            (Err(error), Ok(parts)) => prop_assert!(parts.is_empty() && error.kind() == FilterErrorKind::Empty),
            (list, parts) => prop_assert!(false, "{:?} {:?}", list, parts),
        }
    });
}

#[test]
fn any_text() {
    let abis = prop::collection::vec((0..Abi::ALL.len()).prop_map(|i| Abi::ALL[i]), 0..6);
    let text = prop_oneof![any::<String>(), "[!?+,@%/a-z0-9()\\[\\]{}*|^$.]{0,40}", "([!?+,@%/]|[^\\x00-\\x7f]){0,20}"];
    proptest!(config(), |(abis in abis, text in text)| {
        let filter = Filter::new(&abis, &text);
        if let Err(error) = filter {
            let item = error.item();
            prop_assert!(item.len() <= 64 && text.contains(item));
            _ = (error.to_string(), error.suggestion());
        }
        for abi in abis {
            let set = abi.filter(&text);
            if let (Ok(filter), Ok(set)) = (&filter, set) {
                prop_assert_eq!(filter.set(abi), Some(set));
            }
            _ = abi.nearest_name(&text);
        }
    });
}

/// However long an expression is, it is read to its end.
#[test]
fn long_expressions() {
    let to_length = |item: &str| item.repeat((1 << 16) / item.len());
    for item in [
        "read,",
        "0,",
        "1073741824,",
        "%ipc,",
        "%%statfs,",
        "all,",
        "network,",
        "?,",
        "?x,",
        "!",
        ",",
        "?",
        "x",
        "@",
        "@64",
        "@known,",
        "+@known,",
        "+read,",
        "+",
        "%",
        "/",
        "/a,",
        "/a",
        "?/a,",
        "0",
        "9",
        "é",
        "read@x32,",
        "nonsense@32",
        "/(",
        "/(.*.*.*),",
    ] {
        let expression = to_length(item);
        _ = Filter::new(&[Abi::X86_64, Abi::X86, Abi::X32, Abi::MipsO32], &expression);
    }
}
