//! Are the limits of expressions those in the documentation, and do expressions of 1 MB have none?

use sysno::{Abi, Filter, FilterErrorKind, SyscallSet};

/// The ABIs of an x86-64 kernel.
const X86: [Abi; 3] = [Abi::X86_64, Abi::X86, Abi::X32];

#[track_caller]
fn is_bad_regex(expression: &str) -> bool {
    match Filter::new(&X86, expression) {
        Ok(_) => false,
        Err(error) => {
            assert_eq!(error.kind(), FilterErrorKind::BadRegex, "{error}");
            true
        }
    }
}

/// The sentences of the documentation that have these numbers.
#[test]
fn limits_are_documented() {
    let documentation = include_str!("../../src/filter/mod.rs").replace("\n//!   ", " ");
    for limit in [
        "A regular expression may have at most 4096 bytes",
        "All regular expressions of an expression together must fit in 32,768 bytes when they are compiled",
        "Each takes at least 512 bytes of these, so there may be 64 at most",
    ] {
        assert!(documentation.contains(limit), "{limit}");
    }
}

/// Spaces that have no meaning make a regular expression long, but not large.
#[test]
fn length_of_a_regular_expression() {
    let of_length = |len: usize| format!("/{:len$}", "(?x)^read$");
    assert!(!is_bad_regex(&of_length(4096)));
    assert!(is_bad_regex(&of_length(4097)));
    let error = Abi::X86_64.filter(&of_length(4097)).unwrap_err();
    assert!(error.to_string().ends_with(": longer than 4096 bytes"), "{error}");
}

/// Each counts as the lowest of 512, 1024, 2048, … bytes that it fits into.
#[test]
fn size_of_regular_expressions() {
    let some = |letters: &str, count: usize| vec![format!("?/{letters}"); count].join(",");
    assert!(!is_bad_regex(&some("read", 64)));
    assert!(is_bad_regex(&some("read", 65)));
    // The largest that there may be leaves no room.
    let of = |count: usize| "x?".repeat(count * 20);
    let largest = (1..50).take_while(|&count| !is_bad_regex(&some(&of(count), 1))).last().expect("there is one");
    assert!((5..49).contains(&largest), "{largest}");
    assert!(is_bad_regex(&format!("{},?/read", some(&of(largest), 1))));
}

/// The same item, as often as fits into 1 MB: what it selects alone. That of regular expressions ends at their limit.
#[test]
fn a_megabyte() {
    for item in ["all", "%net", "read", "?nonsense"] {
        let expression = format!("!{}", format!("{item},").repeat((1 << 20) / (item.len() + 1)));
        assert_eq!(Filter::new(&X86, &expression), Filter::new(&X86, &format!("!{item},")), "{item}");
    }
    for item in ["/re", "?/re", "?/re@32"] {
        assert!(is_bad_regex(&format!("{item},").repeat((1 << 20) / (item.len() + 1))), "{item}");
    }
    let commas = ",".repeat(1 << 20);
    assert_eq!(Filter::new(&X86, &commas).unwrap_err().kind(), FilterErrorKind::Empty);
    assert_eq!(Abi::X86_64.filter(&format!("{commas}read")), Abi::X86_64.filter("read"));
    assert_eq!(Abi::X86_64.filter(&format!("{}read", "!".repeat(1 << 20))), Abi::X86_64.filter("read"));
    assert_eq!(Abi::X86_64.filter(&format!("{}nonsense", "?".repeat(1 << 20))), Ok(SyscallSet::empty(Abi::X86_64)));
    // One item of 1 MB.
    for item in
        ["read".repeat(1 << 18), "1".repeat(1 << 20), format!("%{}", "file".repeat(1 << 18)), "@".repeat(1 << 20)]
    {
        assert!(Abi::X86_64.filter(&item).is_err());
    }
}
