//! Do expressions select the calls that they select in strace, and are wrong ones refused as they are there?
//!
//! strace shows which calls an expression selects by tracing a program that makes them all. Where strace or ptrace is
//! not to be had, that test is counted as ignored, and says why.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use libtest_mimic::{Arguments, Trial};
use proptest::prelude::*;
use sysno::arch::{mips_o32, x32, x86, x86_64};
use sysno::{Abi, Category, Filter, FilterError, FilterErrorKind, SyscallSet, SysnoSet};

const TESTS: &[(&str, fn())] = &[
    ("every_name", every_name),
    ("every_number", every_number),
    ("every_class", every_class),
    ("every_personality", every_personality),
    ("expressions", expressions),
    ("several_abis", several_abis),
    ("regular_expressions", regular_expressions),
    ("large_regular_expressions", large_regular_expressions),
    ("unknown_calls", unknown_calls),
    ("a_table_of_ones_own", a_table_of_ones_own),
    ("errors", errors),
    ("suggestions", suggestions),
    ("nearest_names", nearest_names),
    ("algebra", algebra),
    ("any_text", any_text),
    ("long_expressions", long_expressions),
];

/// A test, and what it does.
type WithStrace = (&'static str, fn(&Tracee));

const WITH_STRACE: &[WithStrace] =
    &[("expressions_in_strace", expressions_in_strace), ("names_and_numbers_in_strace", names_and_numbers_in_strace)];

fn main() {
    let mut trials: Vec<_> = TESTS
        .iter()
        .map(|&(name, test)| {
            Trial::test(name, move || {
                test();
                Ok(())
            })
        })
        .collect();
    let tracee = Tracee::new().map(Arc::new);
    trials.extend(WITH_STRACE.iter().map(|&(name, test)| match tracee.clone() {
        Ok(tracee) => Trial::test(name, move || {
            test(&tracee);
            Ok(())
        }),
        Err(why) => Trial::test(format!("{name} (skipped: {why})"), || Ok(())).with_ignored_flag(true),
    }));
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// The ABIs of an x86-64 kernel, in the order of strace's personalities.
const X86: [Abi; 3] = [Abi::X86_64, Abi::X86, Abi::X32];

/// What an expression selects of x86-64: names, by number.
#[track_caller]
fn names(expression: &str) -> Vec<&'static str> {
    let set = Abi::X86_64.filter(expression).unwrap_or_else(|error| panic!("{expression}: {error}"));
    set.iter().map(|call| call.name()).collect()
}

fn all_names() -> Vec<&'static str> {
    names("all")
}

/// The classes, as strace's manual page has them, and those that it calls deprecated.
const CLASSES: &[(&str, Category)] = &[
    ("%desc", Category::Desc),
    ("%file", Category::File),
    ("%memory", Category::Memory),
    ("%process", Category::Process),
    ("%signal", Category::Signal),
    ("%ipc", Category::Ipc),
    ("%net", Category::Network),
    ("%network", Category::Network),
    ("%creds", Category::Creds),
    ("%clock", Category::Clock),
    ("%stat", Category::Stat),
    ("%lstat", Category::Lstat),
    ("%fstat", Category::Fstat),
    ("%%stat", Category::StatLike),
    ("%statfs", Category::Statfs),
    ("%fstatfs", Category::Fstatfs),
    ("%%statfs", Category::StatfsLike),
    ("%pure", Category::Pure),
    ("desc", Category::Desc),
    ("file", Category::File),
    ("memory", Category::Memory),
    ("process", Category::Process),
    ("signal", Category::Signal),
    ("ipc", Category::Ipc),
    ("network", Category::Network),
];

fn is_class(name: &str) -> bool {
    CLASSES.iter().any(|(class, _)| *class == name)
}

/// The name of every call of every ABI selects that call, but where it is a class, too.
fn every_name() {
    for &abi in Abi::ALL {
        let mut classes = Vec::new();
        for call in abi.syscalls() {
            let mut only = SyscallSet::empty(abi);
            only.insert(call);
            let expression = if is_class(call.name()) {
                classes.push(call.name());
                format!("/^{call}$")
            } else {
                call.name().to_owned()
            };
            for expression in [format!("?none,{expression}"), expression] {
                assert_eq!(abi.filter(&expression), Ok(only), "{expression}");
                assert_eq!(abi.filter(&format!("!{expression}")), Ok(!only), "{expression}");
                assert_eq!(Filter::new(&[abi], &expression).unwrap().set(abi), Some(only));
            }
            assert_eq!(abi.nearest_name(call.name()), Some(call.name()));
        }
        assert!(classes.iter().all(|name| ["ipc", "signal"].contains(name)), "{abi}: {classes:?}");
    }
}

/// The number of every call of every ABI selects that call; a number that no call has is an error.
fn every_number() {
    for &abi in Abi::ALL {
        let base = abi.descriptor().number_base;
        let may_lack_base = [Abi::X32, Abi::ArmOabi].contains(&abi);
        let mut numbers: BTreeSet<_> = abi.syscalls().map(|call| call.id() as u32).collect();
        numbers.extend((base..base + 1100).chain(0..600).chain(abi.syscalls().map(|call| call.id() as u32 + 1)));
        for number in numbers {
            let row = if may_lack_base && number < base { number + base } else { number };
            let expected = abi.syscall(row).map(|call| {
                let mut only = SyscallSet::empty(abi);
                only.insert(call);
                only
            });
            for text in [format!("{number}"), format!("000{number}")] {
                match (abi.filter(&text), expected) {
                    (Ok(set), Some(only)) => assert_eq!(set, only, "{abi} {text}"),
                    (Err(error), None) => {
                        assert_eq!((error.kind(), error.item()), (FilterErrorKind::UnknownNumber, &*text));
                    }
                    (result, _) => panic!("{abi} {text}: {result:?}"),
                }
            }
        }
    }
}

/// Every class of every ABI selects the calls of the category, and what strace has no word for is no class.
fn every_class() {
    fn typed<S: sysno::SyscallEnum>(class: &str, category: Category) {
        assert_eq!(class.parse(), Ok(SysnoSet::<S>::in_category(category)), "{class}");
    }
    for &(class, category) in CLASSES {
        for &abi in Abi::ALL {
            let expected = SyscallSet::in_category(abi, category);
            assert!(expected.iter().eq(abi.syscalls().filter(|call| call.categories().contains(category))));
            for class in [class.to_owned(), format!("?{class}"), format!("{class},{class}")] {
                assert_eq!(abi.filter(&class), Ok(expected), "{abi}: {class}");
                assert_eq!(abi.filter(&format!("!{class}")), Ok(!expected), "{abi}: !{class}");
            }
        }
        typed::<x86_64::Sysno>(class, category);
        typed::<x32::Sysno>(class, category);
        typed::<mips_o32::Sysno>(class, category);
    }
    let tried: BTreeSet<_> = CLASSES.iter().map(|(_, category)| *category).collect();
    let without: Vec<_> = Category::ALL.iter().filter(|category| !tried.contains(category)).collect();
    assert_eq!(without, [&Category::NeverFails, &Category::Unimplemented], "strace has no word for them");
    for class in
        ["%FILE", "%never_fails", "%unimplemented", "%stat_like", "%statfs_like", "%all", "%none", "%", "%%file"]
    {
        assert_eq!(Abi::X86_64.filter(class).unwrap_err().kind(), FilterErrorKind::UnknownClass, "{class}");
    }
}

/// The personalities of each ABI; its own is the first. From strace's `PERSONALITY_DESIGNATORS`, which are `64` and
/// `32` where nothing is said and there are two, and the width of a word where there is one.
fn every_personality() {
    for &abi in Abi::ALL {
        let expected: &[&str] = match abi {
            Abi::X86_64 => &["64", "32", "x32"],
            Abi::X32 => &["x32", "32"],
            Abi::Aarch64 | Abi::PowerPc64 | Abi::S390x | Abi::Sparc64 | Abi::Parisc64 => &["64", "32"],
            Abi::Alpha | Abi::Riscv64 | Abi::LoongArch64 | Abi::MipsN64 => &["64"],
            _ => &["32"],
        };
        for personality in ["64", "32", "x32", "", "16", "X32", "064", "64 "] {
            for (item, known) in [("exit", true), ("nonsense", false), ("%file", true), ("/exit", true)] {
                let filter = abi.filter(&format!("{item}@{personality}"));
                match expected.iter().position(|name| *name == personality) {
                    Some(0) if known => assert_eq!(filter, abi.filter(item)),
                    Some(0) => assert_eq!(filter.unwrap_err().kind(), FilterErrorKind::UnknownName),
                    Some(_) => assert_eq!(filter, Ok(SyscallSet::empty(abi)), "nobody knows what the other one has"),
                    None => {
                        let error = filter.unwrap_err();
                        assert_eq!(error.kind(), FilterErrorKind::UnknownPersonality, "{abi} {personality}");
                        let optional = abi.filter(&format!("?{item}@{personality}")).unwrap_err();
                        assert_eq!(optional.kind(), FilterErrorKind::UnknownPersonality);
                    }
                }
            }
        }
    }
}

fn expressions() {
    let all = all_names();
    let but = |left_out: &[&str]| all.iter().copied().filter(|name| !left_out.contains(name)).collect::<Vec<_>>();
    for (expression, selected) in [
        ("read", vec!["read"]),
        ("write,read", vec!["read", "write"]),
        (",read,,write,", vec!["read", "write"]),
        ("read,read", vec!["read"]),
        ("none", vec![]),
        ("!none", all.clone()),
        ("!!none", vec![]),
        ("all", all.clone()),
        ("!all", vec![]),
        ("!!all", all.clone()),
        ("all,", all.clone()),
        ("!all,read", vec![]),
        ("read,all", all.clone()),
        ("!read", but(&["read"])),
        ("!!read", vec!["read"]),
        ("!!!read,write", but(&["read", "write"])),
        ("?none", vec![]),
        ("?all", all.clone()),
        ("?", vec![]),
        ("!?", all.clone()),
        ("??nonsense", vec![]),
        ("?nonsense,??read", vec!["read"]),
        ("?999", vec![]),
        ("?%flie", vec![]),
        ("?0x10", vec![]),
        ("0", vec!["read"]),
        ("00,001", vec!["read", "write"]),
        ("read@64", vec!["read"]),
        ("read@32", vec![]),
        ("read@x32", vec![]),
        ("read@64,write@32", vec!["read"]),
        ("nonsense@32", vec![]),
        ("ioctl#64@x32", vec![]),
        ("4@32", vec![]),
        ("?nonsense@64", vec![]),
        ("?@64", vec![]),
        ("%fstatfs", vec!["fstatfs"]),
        ("%%statfs", vec!["ustat", "statfs", "fstatfs"]),
        ("ipc", names("%ipc")),
    ] {
        assert_eq!(names(expression), selected, "{expression}");
        fn typed(expression: &str) -> SysnoSet<x86_64::Sysno> {
            expression.parse().unwrap()
        }
        assert_eq!(typed(expression), selected.iter().map(|name| name.parse::<x86_64::Sysno>().unwrap()).collect());
        assert_eq!(SyscallSet::from(typed(expression)), Abi::X86_64.filter(expression).unwrap());
        assert_eq!(typed(expression), !typed(&format!("!{expression}")));
    }
}

fn several_abis() {
    let filter = Filter::new(&X86, "waitpid,read@64,4@32,1073741825,512").unwrap();
    let selected: Vec<_> = filter.sets().flatten().map(|call| format!("{call:?}")).collect();
    assert_eq!(selected, ["x86_64::read", "x86::write", "x86::waitpid", "x32::write", "x32::rt_sigaction"]);
    assert_eq!(Filter::new(&X86, "0").unwrap().sets().map(|set| set.count()).sum::<usize>(), 3);
    for abi in X86 {
        for call in abi.syscalls() {
            assert_eq!(filter.contains(call), selected.contains(&format!("{call:?}")));
            assert_eq!(filter.contains_number(abi, call.id() as u32), filter.contains(call));
        }
    }
    // An item is valid if one of the ABIs knows it, and each ABI is one of its own.
    assert!(Abi::X86_64.filter("waitpid").is_err());
    assert!("waitpid".parse::<SysnoSet<x86_64::Sysno>>().is_err());
    assert!("waitpid".parse::<SysnoSet<x86::Sysno>>().is_ok());
    let mips = [Abi::MipsO32, Abi::MipsN64, Abi::MipsN32];
    let counts = |expression| Filter::new(&mips, expression).map(|f| f.sets().map(|s| s.count()).collect::<Vec<_>>());
    assert_eq!(counts("read@32").unwrap(), [1, 0, 1], "two of them have pointers of 32 bits");
    assert_eq!(counts("read@64").unwrap(), [0, 1, 0]);
    assert_eq!(counts("4003,5001").unwrap(), [1, 1, 0]);
    assert_eq!(counts("!none").unwrap(), mips.map(|abi| abi.table().len()));
    assert_eq!(counts("read@x32").unwrap_err().kind(), FilterErrorKind::UnknownPersonality);
    assert_eq!(counts("waitid@64,waitpid@64").unwrap_err().item(), "waitpid@64");
    assert_eq!(Filter::new(&[], "all").unwrap_err().kind(), FilterErrorKind::NoAbi);
    assert!(Filter::new(&[Abi::X86; 4], "waitpid").is_ok());
    assert_eq!(Filter::new(&[Abi::X86; 5], "waitpid").unwrap_err().kind(), FilterErrorKind::TooManyAbis);
}

fn regular_expressions() {
    for (expression, selected) in [
        ("/^read$", vec!["read"]),
        ("/^(.*_)?statv?fs", vec!["statfs"]),
        ("/statv?fs|fsstat|ustat", vec!["ustat", "statfs", "fstatfs"]),
        ("/^[fl]?stat$,/^d[[:alpha:]]p$", vec!["stat", "fstat", "lstat", "dup"]),
        ("/^pipe2?$@64", vec!["pipe", "pipe2"]),
        ("/^pipe2?$@32", vec![]),
        ("?/nonsense", vec![]),
        (r"/\<dup[0-9]\>", vec!["dup2", "dup3"]),
        ("/", all_names()),
        ("/.", all_names()),
    ] {
        assert_eq!(names(expression), selected, "{expression}");
    }
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

fn unknown_calls() {
    for (expression, unknown) in [
        ("read", false),
        ("all", true),
        ("none", false),
        ("!read", true),
        ("!!read", false),
        ("!all", false),
        ("!none", true),
        ("all,read", false),
        ("all,", false),
        ("/", false),
        ("!/", true),
    ] {
        let filter = Filter::new(&X86, expression).unwrap();
        assert_eq!(filter.matches_unknown(), unknown, "{expression}");
        for abi in X86 {
            for number in (0..1000).chain(0x4000_0000..0x4000_0400).chain([u32::MAX]) {
                let expected = abi.syscall(number).map_or(unknown, |call| filter.contains(call));
                assert_eq!(filter.contains_number(abi, number), expected, "{expression}, {abi} {number}");
            }
        }
        assert!(!filter.contains_number(Abi::Arm, 3) && filter.set(Abi::Arm).is_none());
        assert!(Abi::Arm.syscalls().all(|call| !filter.contains(call)));
    }
}

fn a_table_of_ones_own() {
    sysno::syscall_enum! {
        enum Own: X86_64 {
            own_read = 0 (fd: i32) -> isize [desc],
            own_far = 1048577 () -> isize [memory],
        }
    }
    let set = |expression: &str| expression.parse::<SysnoSet<Own>>();
    assert_eq!(set("own_read,%memory"), Ok(SysnoSet::all()));
    assert_eq!(set("!0"), Ok(SysnoSet::new(&[Own::own_far])));
    assert_eq!(set("1048577@64"), set("own_far"));
    assert_eq!(set("own_raed").unwrap_err().suggestion(), Some("own_read"));
    assert!(set("read").is_err());
    // Of the same ABI, and of another table.
    let all = SyscallSet::from(SysnoSet::<Own>::all());
    assert_eq!((all.abi(), all.count()), (Abi::X86_64, 2));
    assert!(!all.contains(Abi::X86_64.syscall(0).unwrap()));
    assert_ne!(SyscallSet::from(SysnoSet::<Own>::empty()), SyscallSet::empty(Abi::X86_64));
}

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
        ("@64", FilterErrorKind::UnknownName, "@64", "unknown system call `@64`"),
        ("@32", FilterErrorKind::UnknownName, "@32", "unknown system call `@32`"),
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
        ("+1", FilterErrorKind::UnknownName, "+1", "unknown system call `+1`"),
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
        "/[a-z]{1,3}",
        "[a-z%/?0-9]{0,6}",
        Just("all".to_owned()),
        Just("none".to_owned()),
    ];
    let personality = prop_oneof![6 => Just(""), 1 => Just("@64"), 1 => Just("@32"), 1 => Just("@x32"), 1 => Just("@")];
    (prop_oneof![4 => Just(""), 1 => Just("?")], body, personality)
        .prop_map(|(optional, body, personality)| format!("{optional}{body}{personality}"))
}

/// What holds for all lists: they are unions of their items, and `!` is the complement.
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

fn any_text() {
    let abis = prop::collection::vec((0..Abi::ALL.len()).prop_map(|i| Abi::ALL[i]), 0..6);
    let text = prop_oneof![any::<String>(), "[!?,@%/a-z0-9()\\[\\]{}*|^$.]{0,40}", "([!?,@%/]|[^\\x00-\\x7f]){0,20}"];
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

/// Expressions that strace must judge as we do.
#[rustfmt::skip]
const EXPRESSIONS: &[&str] = &[
    // Right ones.
    "all", "none", "!all", "!none", "!!all", "!!!none", "all,", ",all", "all,read", "read,all", "!all,read", "?all",
    "?none", "read", "!read", "!!read", "!!!read,write", "read,write", ",read", "read,", "read,,write,,", "?read",
    "??read", "?", "?,?", "!?", "?nonsense", "!?nonsense", "read,?nonsense", "?nonsense,read", "waitpid",
    "waitpid@32", "?waitpid@64", "socketcall", "read@64", "read@32", "read@x32", "read@64,write@32,open@x32",
    "!read@64", "?nonsense@x32", "?@64", "rt_sigaction", "0", "1", "003", "0@64", "0@32", "0@x32", "512", "520@x32",
    "1073741824", "1073741825@x32", "1073742336", "?999", "?0x10", "?%nonsense", "334", "!0", "222,223,?251,0",
    "450,?9999", "%desc", "%file", "%memory", "%process", "%signal", "%ipc", "%net", "%network", "%creds", "%clock",
    "%stat", "%lstat", "%fstat", "%%stat", "%statfs", "%fstatfs", "%%statfs", "%pure", "desc", "file", "memory",
    "process", "signal", "ipc", "network", "%file@32", "file@64", "!%file", "!%desc@x32,read", "%net,%clock@32,exit",
    "/", "/.", "/^read$", "/read", "!/read", "/^(.*_)?statv?fs", "/fstatv?fs", "/statv?fs|fsstat|ustat",
    "/^[fl]?stat", "/time(64|r)?$@32", "/^.{2}$", "/^.{3}$,/^s[^e]", "/[[:digit:]]$", "/_[^_]+_.*_", r"/\<dup",
    r"/^\w+_\w+$", "/a|^$", "?/nonsense", "/^p(read|write)v?[0-9]*$", "/get.*id(32)?$@32", "/(a)(b|c)?(e|$)",
    "/x*@64", "/^(un)?link(at)?$@x32", "/]|s}|n[]x]", "/[a-c-]l", "/signal,read", r"/io_\.?u", "/o?*pen", "/()",
    "/(g|)etx", "/s||t",
    // Wrong ones.
    "", "!", "!!", ",", ",,,", "!,", "nonsense", "read,nonsense", "nonsense,read", "!nonsense", "read,!write", "Read",
    " read", "read ", "none,read", "read,none", "none,", "?none,none", "@64", "@", "read@", "read@16", "?read@16",
    "?read@", "read@64@64", "?read@64@nonsense", "waitpid@64", "nonsense@32", "arch_prctl@64@32", "999", "999@32",
    "0x10", "1a", "4294967295", "4294967296", "18446744073709551616", "-1", "+1", "1073741824@64", "1073741824@32",
    "0 ", "600", "2147483647", "2147483648", "ALL", "All,read", "%FILE", "Network", "%%StatFS", "File", "%nonsense",
    "%", "%%", "%%file", "%all", "%none", "creds", "clock", "pure", "net", "%stat_like", "%statfs_like",
    "%never_fails", "%unimplemented", "%nonsense@32", "%file@16", "/nonsense", "/READ", "/^$", "/(", "/[", "/*",
    "/+a", "?/*", "?/(", "/a{2", "/read{1,2}", r"/read\", "/[z-a]", "/[[:nonsense:]]", "/a|*", "/(read@64",
    "/waitpid@64", "/read@@64",
];

/// Expressions that strace takes and we don't.
const STRACE_ONLY: &[(&str, &str)] = &[
    ("ioctl#64", "strace's name for x86-64's call within x32"),
    ("13@x32", "x86-64's rt_sigaction, which x32 has at 512"),
    ("semop@32", "strace knows what socketcall and ipc do by names of their own"),
    ("?/dup)", "a parenthesis that closes nothing matches one"),
    (r"/(s)\1", "back references"),
    ("/^[[.r.]]ead$", "collating symbols"),
    ("/^[[=r=]]ead$", "equivalence classes"),
];

/// Expressions that we take and strace doesn't.
const OURS_ONLY: &[(&str, &str)] = &[("/^*read", "regex-lite repeats the beginning of the text")];

/// A program that makes the calls 0 to 599 of x86-64, x32 and x86, and strace's opinion of what to show.
///
/// None of these calls is executed: the program first has the kernel refuse, by seccomp, any call whose first argument
/// isn't a certain number. (On entry, a tracer is asked before seccomp is.) Two calls of x86-64 are left out, uretprobe
/// and uprobe: seccomp doesn't see them.
struct Tracee {
    path: PathBuf,
    /// The calls that both strace and we know.
    common: BTreeSet<(Abi, u32)>,
}

/// Calls that a tracer shows, and their names there.
type Shown = BTreeMap<(Abi, u32), String>;

const BASE: u64 = 0x40_0000;
const HEADERS: u64 = 64 + 56;

/// Where the instructions end that enter the kernel: strace says where a call was made.
const ENTRIES: [(u64, Abi); 3] = [(0x4c, Abi::X86_64), (0x5b, Abi::X32), (0x65, Abi::X86)];

#[rustfmt::skip]
const CODE: &[u8] = &[
    0xb8, 157, 0, 0, 0,                             // 00  mov eax, 157 (prctl)
    0xbf, 38, 0, 0, 0,                              // 05  mov edi, PR_SET_NO_NEW_PRIVS
    0xbe, 1, 0, 0, 0,                               // 0a  mov esi, 1
    0x31, 0xd2, 0x45, 0x31, 0xd2, 0x45, 0x31, 0xc0, // 0f  xor edx, edx; xor r10d, r10d; xor r8d, r8d
    0x0f, 0x05,                                     // 17  syscall
    0xb8, 0x3d, 1, 0, 0,                            // 19  mov eax, 317 (seccomp)
    0xbf, 1, 0, 0, 0,                               // 1e  mov edi, SECCOMP_SET_MODE_FILTER
    0x31, 0xf6,                                     // 23  xor esi, esi
    0x48, 0x8d, 0x15, 0x78, 0, 0, 0,                // 25  lea rdx, [rip + sock_fprog]
    0x0f, 0x05,                                     // 2c  syscall
    0x85, 0xc0, 0x75, 0x46,                         // 2e  test eax, eax; jnz failed
    0x45, 0x31, 0xe4,                               // 32  xor r12d, r12d
                                                    //     each_number:
    0x41, 0x8d, 0x84, 0x24, 0xb1, 0xfe, 0xff, 0xff, // 35  lea eax, [r12 - 335]
    0x83, 0xf8, 2, 0x72, 0x0a,                      // 3d  cmp eax, 2; jb next
    0xe8, 0x3d, 0, 0, 0,                            // 42  call arguments
    0x44, 0x89, 0xe0,                               // 47  mov eax, r12d
    0x0f, 0x05,                                     // 4a  syscall
                                                    //     next:
    0xe8, 0x33, 0, 0, 0,                            // 4c  call arguments
    0x41, 0x8d, 0x84, 0x24, 0, 0, 0, 0x40,          // 51  lea eax, [r12 + 0x40000000]
    0x0f, 0x05,                                     // 59  syscall
    0xe8, 0x24, 0, 0, 0,                            // 5b  call arguments
    0x44, 0x89, 0xe0,                               // 60  mov eax, r12d
    0xcd, 0x80,                                     // 63  int 0x80
    0x41, 0xff, 0xc4,                               // 65  inc r12d
    0x41, 0x81, 0xfc, 0x58, 2, 0, 0, 0x75, 0xc4,    // 68  cmp r12d, 600; jne each_number
    0xbf, 0, 0, 0x5a, 0x5a,                         // 71  mov edi, 0x5a5a0000
    0xeb, 0x05,                                     // 76  jmp end
    0xbf, 99, 0, 0, 0,                              // 78  failed: mov edi, 99
    0xb8, 231, 0, 0, 0,                             // 7d  end: mov eax, 231 (exit_group)
    0x0f, 0x05,                                     // 82  syscall
                                                    //     arguments: all are -1
    0x48, 0x83, 0xcf, 0xff,                         // 84  or rdi, -1
    0x48, 0x89, 0xfe, 0x48, 0x89, 0xfa,             // 88  mov rsi, rdi; mov rdx, rdi
    0x49, 0x89, 0xfa, 0x49, 0x89, 0xf8,             // 8e  mov r10, rdi; mov r8, rdi
    0x49, 0x89, 0xf9, 0x48, 0x89, 0xfb,             // 94  mov r9, rdi; mov rbx, rdi
    0x48, 0x89, 0xf9, 0x48, 0x89, 0xfd, 0xc3,       // 9a  mov rcx, rdi; mov rbp, rdi; ret
    0, 0, 0,                                        // a1
                                                    // a4  sock_fprog: 4 instructions, at b4
    4, 0, 0, 0, 0, 0, 0, 0, 0x2c, 0x01, 0x40, 0, 0, 0, 0, 0,
    0x20, 0, 0, 0, 16, 0, 0, 0,                     // b4  load the first argument
    0x15, 0, 0, 1, 0, 0, 0x5a, 0x5a,                // bc  is it 0x5a5a0000?
    0x06, 0, 0, 0, 0, 0, 0xff, 0x7f,                // c4  yes: SECCOMP_RET_ALLOW
    0x06, 0, 0, 0, 38, 0, 5, 0,                     // cc  no: SECCOMP_RET_ERRNO | ENOSYS
];

impl Tracee {
    /// Why there is none, if there is none.
    fn new() -> Result<Self, String> {
        if !cfg!(all(target_arch = "x86_64", target_pointer_width = "64")) {
            return Err("not on x86-64".to_owned());
        }
        let size = HEADERS + CODE.len() as u64;
        let mut file = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0".to_vec();
        file.extend([BASE + HEADERS, 64, 0].iter().flat_map(|word| word.to_le_bytes()));
        file.extend([0_u16, 0, 64, 56, 1, 0, 0, 0, 1, 0, 5, 0].iter().flat_map(|half| half.to_le_bytes()));
        file.extend([0, BASE, BASE, size, size, 4096].iter().flat_map(|word| word.to_le_bytes()));
        file.extend(CODE);
        let path = std::env::temp_dir().join(format!("sysno-{}-all-calls", std::process::id()));
        fs::write(&path, file).expect("a temporary file can be written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");

        let mut tracee = Self { path, common: BTreeSet::new() };
        let shown = tracee.strace("all").map_err(|why| why.trim_end().to_owned())?;
        // Without a call of x86, the kernel ended it by a signal.
        if shown.len() < 3 * 600 - 2 {
            return Err("this kernel has no calls of i386".to_owned());
        }
        // Newer calls than strace is are shown by their number. What strace knows is in our tables, and by the same name.
        for ((abi, number), name) in shown.into_iter().filter(|(_, name)| !name.starts_with("syscall_")) {
            match abi.syscall(number) {
                Some(call) if name == call.name() => _ = tracee.common.insert((abi, number)),
                None if name.ends_with("#64") && abi == Abi::X32 => {} // A call of x86-64's.
                call => panic!("{abi} {number}: {name}, {call:?}"),
            }
        }
        assert!(tracee.common.len() > 1100, "{}", tracee.common.len());
        Ok(tracee)
    }

    /// How many calls the expression selects. strace and we must agree on whether it is one, and on which these are.
    #[track_caller]
    fn compare(&self, expression: &str) -> usize {
        let (theirs, ours) = match (self.strace(expression), Filter::new(&X86, expression)) {
            (Ok(theirs), Ok(ours)) => (theirs, ours),
            (Err(_), Err(_)) => return 0,
            (Ok(_), Err(error)) => panic!("strace takes {expression}: {error}"),
            (Err(error), Ok(_)) => panic!("strace doesn't take {expression}: {error}"),
        };
        let selected = self.common.iter().filter(|&&(abi, number)| {
            let (here, there) = (ours.contains_number(abi, number), theirs.contains_key(&(abi, number)));
            assert_eq!(here, there, "{expression}: {:?}", abi.syscall(number));
            here
        });
        selected.count()
    }

    /// The calls that strace shows, and their names; or why it shows none.
    fn strace(&self, expression: &str) -> Result<Shown, String> {
        static TRACES: AtomicUsize = AtomicUsize::new(0);
        let trace = self.path.with_extension(TRACES.fetch_add(1, Ordering::Relaxed).to_string());
        let mut strace = Command::new("strace");
        strace.arg("-o").arg(&trace).args(["-i", "-n", "-e", "raw=all", "-e", &format!("trace={expression}")]);
        let output =
            strace.arg(&self.path).stdin(Stdio::null()).output().map_err(|error| format!("strace: {error}"))?;
        let text = fs::read_to_string(&trace).unwrap_or_default();
        _ = fs::remove_file(&trace);
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        Ok(text.lines().filter_map(Self::call).collect())
    }

    /// `[   0] [00000000004000c4] read(0xffffffffffffffff, …`.
    fn call(line: &str) -> Option<((Abi, u32), String)> {
        let (number, rest) = line.strip_prefix('[')?.split_once("] [")?;
        let (address, rest) = rest.split_once("] ")?;
        let (name, _) = rest.split_once('(')?;
        let address = u64::from_str_radix(address, 16).ok()?;
        let &(_, abi) = ENTRIES.iter().find(|(entry, _)| BASE + HEADERS + entry == address)?;
        Some(((abi, number.trim().parse().ok()?), name.to_owned()))
    }
}

impl Drop for Tracee {
    fn drop(&mut self) {
        _ = fs::remove_file(&self.path);
    }
}

fn expressions_in_strace(tracee: &Tracee) {
    let selected: Vec<_> = EXPRESSIONS.iter().map(|expression| tracee.compare(expression)).collect();
    assert!(selected.iter().filter(|&&calls| calls > 0).count() > 100);
    for (expression, reason) in STRACE_ONLY {
        assert!(tracee.strace(expression).is_ok() && Filter::new(&X86, expression).is_err(), "{expression}: {reason}");
    }
    for (expression, reason) in OURS_ONLY {
        assert!(tracee.strace(expression).is_err() && Filter::new(&X86, expression).is_ok(), "{expression}: {reason}");
    }
}

/// The calls whose row has a certain bit, for each bit: no two calls are in the same lists.
fn names_and_numbers_in_strace(tracee: &Tracee) {
    for bit in 0..9 {
        let mut calls = Vec::new();
        for (abi, personality) in X86.iter().zip(["64", "32", "x32"]) {
            let rows = abi.syscalls().enumerate().filter(|(row, _)| row >> bit & 1 != 0);
            let known = rows.filter(|(_, call)| tracee.common.contains(&(*abi, call.id() as u32)));
            calls.extend(known.map(|(_, call)| (call, personality)));
        }
        let numbers: Vec<_> = calls.iter().map(|(call, personality)| format!("{}@{personality}", call.id())).collect();
        assert_eq!(tracee.compare(&numbers.join(",")), calls.len());
        // What is a class, too, selects more.
        let names = calls.iter().filter(|(call, _)| !is_class(call.name()));
        let names: Vec<_> = names.map(|(call, personality)| format!("{call}@{personality}")).collect();
        assert_eq!(tracee.compare(&names.join(",")), names.len());
    }
}
