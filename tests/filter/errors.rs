//! Are wrong expressions refused, with an error that names the item and suggests the nearest name?

use proptest::prelude::*;
use sysno::{Abi, Filter, FilterError, FilterErrorKind};

use crate::expressions::X86;

/// Nothing is written into the repository.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

#[test]
fn errors() {
    let error = |expression: &str| Abi::X86_64.filter(expression).unwrap_err();
    for (expression, kind, item, message) in [
        ("", FilterErrorKind::Empty, "", "no system call in ``"),
        ("!", FilterErrorKind::Empty, "!", "no system call in `!`"),
        (",,", FilterErrorKind::Empty, ",,", "no system call in `,,`"),
        ("raed", FilterErrorKind::UnknownName, "raed", "unknown system call `raed`; did you mean `read`?"),
        ("read,?x,ab", FilterErrorKind::UnknownName, "ab", "unknown system call `ab`"),
        ("read,!write", FilterErrorKind::UnknownName, "!write", "unknown system call `!write`; did you mean `write`?"),
        ("!none,read", FilterErrorKind::UnknownName, "none", "unknown system call `none`"),
        (" read", FilterErrorKind::UnknownName, " read", "unknown system call ` read`; did you mean `read`?"),
        ("@64", FilterErrorKind::UnknownGroup, "@64", "unknown group `@64`"),
        ("@", FilterErrorKind::UnknownGroup, "@", "unknown group `@`"),
        ("@clocks", FilterErrorKind::UnknownGroup, "@clocks", "unknown group `@clocks`; did you mean `@clock`?"),
        (
            "read,@sytem-service@32",
            FilterErrorKind::UnknownGroup,
            "@sytem-service@32",
            "unknown group `@sytem-service@32`; did you mean `@system-service`?",
        ),
        (
            "@system-service@31",
            FilterErrorKind::UnknownPersonality,
            "@system-service@31",
            "unknown personality in `@system-service@31`",
        ),
        ("?@clocks,@@64", FilterErrorKind::UnknownGroup, "@@64", "unknown group `@@64`"),
        ("+raed", FilterErrorKind::UnknownName, "+raed", "unknown system call `+raed`; did you mean `read`?"),
        ("+%flie", FilterErrorKind::UnknownClass, "+%flie", "unknown class `+%flie`; did you mean `%file`?"),
        ("+@clocks", FilterErrorKind::UnknownGroup, "+@clocks", "unknown group `+@clocks`; did you mean `@clock`?"),
        ("+999", FilterErrorKind::UnknownNumber, "+999", "unknown system call number `+999`"),
        ("+", FilterErrorKind::UnknownName, "+", "unknown system call `+`"),
        ("++read", FilterErrorKind::UnknownName, "++read", "unknown system call `++read`; did you mean `read`?"),
        ("+?read", FilterErrorKind::UnknownName, "+?read", "unknown system call `+?read`; did you mean `read`?"),
        (
            "read@64@64",
            FilterErrorKind::UnknownName,
            "read@64@64",
            "unknown system call `read@64@64`; did you mean `pread64`?",
        ),
        ("read@x64", FilterErrorKind::UnknownPersonality, "read@x64", "unknown personality in `read@x64`"),
        ("%flie", FilterErrorKind::UnknownClass, "%flie", "unknown class `%flie`; did you mean `%file`?"),
        ("%flie@32", FilterErrorKind::UnknownClass, "%flie@32", "unknown class `%flie@32`; did you mean `%file`?"),
        ("%unimplemented", FilterErrorKind::UnknownClass, "%unimplemented", "unknown class `%unimplemented`"),
        ("999", FilterErrorKind::UnknownNumber, "999", "unknown system call number `999`"),
        ("0x1", FilterErrorKind::UnknownNumber, "0x1", "unknown system call number `0x1`"),
        ("1_0", FilterErrorKind::UnknownNumber, "1_0", "unknown system call number `1_0`"),
        ("0x1@32", FilterErrorKind::UnknownNumber, "0x1@32", "unknown system call number `0x1@32`"),
        ("4294967296", FilterErrorKind::UnknownNumber, "4294967296", "unknown system call number `4294967296`"),
        ("-1", FilterErrorKind::UnknownName, "-1", "unknown system call `-1`"),
    ] {
        let error = error(expression);
        assert_eq!((error.kind(), error.item(), &*error.to_string()), (kind, item, message), "{expression}");
        let message = message.to_owned();
        assert_eq!(std::io::Error::from(error).to_string(), message);
    }
    let long = error(&"é".repeat(50));
    assert_eq!(long.item(), "é".repeat(32));
    assert_eq!(long.to_string(), format!("unknown system call `{}…`", "é".repeat(32)));
    // Of several, the first.
    assert_eq!(error("read,wirte,%flie").item(), "wirte");
    fn is_error<E: std::error::Error + Send + Sync + Copy + 'static>() {}
    is_error::<FilterError>();
}

#[test]
fn wrong_regular_expressions() {
    for (expression, message) in [
        ("/nonsense", "no system call matches `/nonsense`"),
        ("/READ", "no system call matches `/READ`"),
        ("/read{1,2}", "bad regular expression `/read{1`: found incomplete and unclosed counted re…"),
        ("/(read", "bad regular expression `/(read`: found open group without closing ')'"),
        ("?/(read", "bad regular expression `?/(read`: found open group without closing ')'"),
        ("/(read@32", "bad regular expression `/(read@32`: found open group without closing ')'"),
        ("/read)", "bad regular expression `/read)`: found closing ')' without matching '('"),
        ("/*", "bad regular expression `/*`: uncounted repetition operator must be ap…"),
    ] {
        assert_eq!(Abi::X86_64.filter(expression).unwrap_err().to_string(), message);
    }
}

#[test]
fn large_regular_expressions() {
    let kind = |expression: &str| Filter::new(&X86, expression).map_err(|error| error.kind());
    let many = |times| vec![r"/^(.*_)?statv?fs$"; times].join(",");
    assert!(kind(&many(30)).is_ok());
    for expression in [
        many(1000),
        format!("/{}", "a".repeat(5000)),
        "/(.?){9999}".to_owned(),
        "/((.?){99}){99}".to_owned(),
        "/(((((((.*){9}){9}){9}){9}){9}){9}){9}".to_owned(),
        "/(){4294967295}".to_owned(),
        vec!["?/(.?){99}$"; 100].join(","),
    ] {
        let shown = &expression[..expression.len().min(40)];
        assert_eq!(kind(&expression), Err(FilterErrorKind::BadRegex), "{shown}");
    }
}

/// The two limits, each just reached and just exceeded: 4096 bytes of one regular expression, and 32 KiB of all when they are
/// compiled, each of which counts as at least 512 bytes, and as a power of two.
#[test]
fn limits_of_regular_expressions() {
    let error = |expression: &str| Filter::new(&X86, expression).map_err(|error| error.to_string());
    // `(?x)` ignores blanks.
    let of_length = |len: usize| format!("/(?x){}read", " ".repeat(len - 8));
    assert!(error(&of_length(4096)).is_ok());
    assert!(error(&of_length(4097)).unwrap_err().ends_with(": longer than 4096 bytes"));

    let many = |item: &str, times: usize| vec![item; times].join(",");
    assert!(error(&many("/a", 64)).is_ok());
    assert!(error(&many("/a", 65)).unwrap_err().starts_with("bad regular expression `/a`: "));
    // One that is larger takes the room of some of these.
    let large = format!("/{}|a", "read".repeat(50));
    let with_large = |times| error(&format!("{large},{}", many("/a", times)));
    let room = (0..64).find(|&times| with_large(times).is_err()).expect("it takes room");
    assert!(room > 16 && room < 64 && (65 - room).is_power_of_two(), "{room}");
    assert!(error(&format!("{},{large}", many("/a", 63))).is_err());
}

#[test]
fn suggestions() {
    let suggestion = |item: &str| Filter::new(&X86, item).unwrap_err().suggestion();
    for (item, suggested) in [
        ("raed", Some("read")),
        ("rea", Some("read")),
        ("READ", Some("read")),
        ("red", Some("read")),
        ("reaad", Some("read")),
        ("rfad", Some("read")),
        ("bk", Some("brk")),
        ("waitpdi", Some("waitpid")),
        ("waitpdi@32", Some("waitpid")),
        ("waitpdi@64", Some("waitid")),
        ("oepnat", Some("openat")),
        ("clockgettime", Some("clock_gettime")),
        ("socketcal", Some("socketcall")),
        ("creds", Some("%creds")),
        ("net", Some("%net")),
        ("files", Some("%file")),
        ("%files", Some("%file")),
        ("%NETWROK", Some("%network")),
        ("%stats", Some("%stat")),
        ("%%statsf", Some("%%statfs")),
        ("%", None),
        ("%fil,e", Some("%file")),
        ("@file", Some("%file")),
        ("@fil-system", Some("@file-system")),
        ("@SYSTEM-SERVICE", Some("@system-service")),
        ("@net", Some("%net")),
        ("@network", Some("%network")),
        ("@clok", Some("@clock")),
        ("%clok", Some("%clock")),
        ("%keyring", Some("@keyring")),
        ("system-service", Some("@system-service")),
        ("@", None),
        ("@fopen_s_really", None),
        ("fopen_s_really", None),
        ("", None),
        ("x", None),
        ("é", None),
        ("9999", None),
        ("/nonsense", None),
    ] {
        assert_eq!(suggestion(item), suggested, "{item}");
    }
    assert_eq!(suggestion(&format!("{}read", "?".repeat(0) + &"r".repeat(61))), None);
}

/// The distance against another crate's, for texts that are near to a name and texts that aren't.
#[test]
fn nearest_names() {
    let edited = (
        0..Abi::ALL.len(),
        any::<prop::sample::Index>(),
        prop::collection::vec((any::<u8>(), any::<u8>(), 0..4), 0..6),
    )
        .prop_map(|(abi, row, edits)| {
            let abi = Abi::ALL[abi];
            let mut text = row.get(&abi.syscalls().collect::<Vec<_>>()).name().as_bytes().to_vec();
            for (place, letter, edit) in edits {
                let (place, letter) = (usize::from(place) % text.len().max(1), b'A' + letter % 58);
                match edit {
                    0 => text.insert(place.min(text.len()), letter),
                    1 if place < text.len() => text[place] = letter,
                    2 if place < text.len() => _ = text.remove(place),
                    3 if place + 1 < text.len() => text.swap(place, place + 1),
                    _ => {}
                }
            }
            (abi, String::from_utf8(text).unwrap())
        });
    proptest!(config(), |((abi, text) in edited)| {
        let distance = |name: &str| strsim::osa_distance(&text.to_ascii_lowercase(), name);
        let near = |call: &sysno::Syscall| distance(call.name()) <= text.len().max(call.name().len()) / 3;
        let expected = abi.syscalls().filter(near).min_by_key(|call| distance(call.name()));
        prop_assert_eq!(abi.nearest_name(&text), expected.map(|call| call.name()));
    });
    let longest = Abi::ALL.iter().flat_map(|abi| abi.syscalls()).map(|call| call.name().len()).max();
    assert!(longest <= Some(40), "no name is too long to be suggested");
    assert_eq!(Abi::X86_64.nearest_name(&"read".repeat(17)), None);
}
