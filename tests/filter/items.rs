//! Do expressions select the calls that their items name, on every ABI?

use std::collections::BTreeSet;

use sysno::arch::{mips_o32, x32, x86, x86_64};
use sysno::set::SysnoSet;
use sysno::{Abi, Category, Filter, FilterErrorKind, SyscallSet};

use crate::expressions::{CLASSES, X86, all_names, is_class, names};

/// The name of every call of every ABI selects that call, but where it is a class, too.
#[test]
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
#[test]
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
#[test]
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
#[test]
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
                    Some(_) => {
                        assert_eq!(filter, Ok(SyscallSet::empty(abi)), "no call of another personality is in the set")
                    }
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

#[test]
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

#[test]
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

#[test]
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
}

#[test]
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

#[test]
fn a_table_of_ones_own() {
    sysno::syscall_enum! {
        enum Own: X86_64 {
            own_read = 0 (fd: i32) -> isize [desc],
            own_far = 1048577 () -> isize [memory],
        }
    }
    let set = |expression: &str| expression.parse::<SysnoSet<Own>>();
    assert_eq!(set("own_read,%memory"), Ok(SysnoSet::all()));
    assert_eq!(set("!0"), Ok(Own::set(&[Own::own_far])));
    assert_eq!(set("1048577@64"), set("own_far"));
    assert_eq!(set("own_raed").unwrap_err().suggestion(), Some("own_read"));
    assert!(set("read").is_err());
    // Of the same ABI, and of another table.
    let all = SyscallSet::from(SysnoSet::<Own>::all());
    assert_eq!((all.abi(), all.count()), (Abi::X86_64, 2));
    assert!(!all.contains(Abi::X86_64.syscall(0).unwrap()));
    assert_ne!(SyscallSet::from(SysnoSet::<Own>::empty()), SyscallSet::empty(Abi::X86_64));
}
