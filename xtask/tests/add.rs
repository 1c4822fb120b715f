//! Does `cargo xtask add` put a call into all that must know of it, and refuse what is wrong, whole?

mod common;

use common::{Copy, changed};
use xtask::add::add;
use xtask::bless::bless;

const ROW: &str = "frob = 472 (fd: i32, how: *mut frob_how, size: usize) -> i32 [desc]";

fn abis(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn into_every_table() {
    let copy = Copy::new("add-all");
    let addition = add(&copy.repo, ROW, &[]).unwrap_or_else(|error| panic!("{error:#}"));
    let row = |file: &str| {
        let text = changed(&addition.changes, file);
        text.lines().find(|line| line.trim_start().starts_with("frob ")).unwrap().to_owned()
    };
    let rest = "(fd: i32, how: *mut frob_how, size: usize) -> i32 [desc],";
    assert_eq!(row("tables/x86_64.rs"), format!("        frob    = 472 {rest}"));
    assert_eq!(row("tables/alpha.rs"), format!("        frob    = 582 {rest}"));
    assert_eq!(row("tables/csky.rs"), format!("        frob             = 472 {rest}"));
    // In its place, before ARM's private calls.
    let arm = changed(&addition.changes, "tables/arm.rs");
    assert!(arm.find("frob ") < arm.find("cacheflush "), "{arm}");

    let facts = changed(&addition.changes, "tests/data/calls.tsv");
    assert!(facts.contains("\nfrob\t472\tlive\tsys_frob\t?\tdesc\t?\t?\t?\t-\n"), "{facts}");
    assert!(changed(&addition.changes, "src/row/arg_name.rs").contains("flags, how, len,"));
    let readme = changed(&addition.changes, "README.md");
    assert!(readme.contains("28 rows") && readme.contains("| x86-64 | `x86_64` | `x86_64-*` | 6 | 0 |"), "{readme}");
    let log = changed(&addition.changes, "CHANGELOG.md");
    assert!(log.contains("- Five ABIs.\n- `frob`, on every ABI.\n\n## 0.1.0\n"), "{log}");

    let to_do = addition.to_do.join("\n");
    for what in [
        "`frob_how = struct exported",
        "the prototype",
        "the manual page",
        "tests/data/returned.tsv",
        "lengths",
        "*const or *mut",
        "`unimplemented`",
        "tables/alternatives.rs",
    ] {
        assert!(to_do.contains(what), "{what}: {to_do}");
    }
    assert!(to_do.contains("the names how, size, which no row had"), "{to_do}");
    addition.changes.write(&copy.repo).unwrap();
    assert_eq!(bless(&copy.repo).unwrap().files().count(), 0, "what is added is laid out");
}

#[test]
fn into_some_tables() {
    let copy = Copy::new("add-some");
    let addition = add(&copy.repo, "frob = 25 () -> isize [],", &abis(&["x86_64", "csky"])).unwrap();
    let tables: Vec<_> = addition.changes.files().filter(|file| file.starts_with("tables/")).collect();
    assert_eq!(tables, ["tables/csky.rs", "tables/x86_64.rs"]);
    assert!(
        changed(&addition.changes, "tests/data/calls.tsv")
            .contains("\nfrob\t25: x86_64 csky\tlive\tsys_frob\t?\t-\t?\t?\t?\t-\n")
    );
    assert!(changed(&addition.changes, "CHANGELOG.md").contains("- `frob`, on x86_64, csky.\n"));
    assert!(!addition.to_do.join("\n").contains("struct"));
}

#[test]
fn a_keyword_is_raw_in_tables_alone() {
    let copy = Copy::new("add-raw");
    let addition = add(&copy.repo, "r#yield = 472 (r#type: u32) -> ! []", &[]).unwrap();
    assert!(changed(&addition.changes, "tables/arm.rs").contains("r#yield    = 472 (r#type: u32) -> ! [],"));
    assert!(changed(&addition.changes, "tests/data/calls.tsv").contains("\nyield\t472\tlive\tsys_yield\t"));
    assert!(changed(&addition.changes, "CHANGELOG.md").contains("- `yield`, on every ABI.\n"));
}

#[test]
fn what_is_wrong_is_refused() {
    let wrong: &[(&str, &[&str], &str)] = &[
        ("frob = 0x1d8 () -> i32 []", &[], "write `472`"),
        ("frob (fd: i32) -> i32 [desc]", &[], "a row begins with `name = number`"),
        ("frob = 472 (fd) -> i32 [desc]", &[], "the argument `fd` is not `name: type`"),
        ("yield = 472 () -> i32 []", &[], "write `r#yield`"),
        ("frob = 472 (fd: int) -> i32 [desc]", &[], "`fd` is no number and no pointer: `int`; numbers are i32,"),
        ("frob = 472 () -> bool []", &[], "no result is a `bool`; results are i32,"),
        ("frob = 472 () -> i32 [dsec]", &[], "there is no category `dsec`, but desc,"),
        ("frob = 472 () -> i32 [file, desc]", &[], "in the order desc, file,"),
        ("frob = 472 () -> i32 [desc, desc]", &[], "written once each"),
        ("frob = 472 () -> i32 [unimplemented]", &[], "says since when and why"),
        ("frob = 462 () -> i32 []", &[], "tables/x86_64.rs, line 11: the number 462 is taken\n    mseal = 462"),
        ("frob = 462 () -> i32 []", &[], "tables/alpha.rs, line 9: the number 572 is taken"),
        ("read = 472 () -> i32 []", &[], "tables/csky.rs, line 6: the name read is taken\n    read = 63"),
        ("frob = 20 () -> i32 []", &[], "write --abi and the ABIs"),
        ("frob = 472 () -> i32 []", &["x86_65"], "there is no ABI `x86_65`, but x86_64, x86,"),
    ];
    let copy = Copy::new("add-wrong");
    for (row, only, why) in wrong {
        let error = format!("{:#}", add(&copy.repo, row, &abis(only)).unwrap_err());
        assert!(error.contains(why), "{row}: {error}");
    }
}

/// What is wrong in a file that is to change.
#[test]
fn wrong_files_are_refused() {
    let wrong = [
        ("repo/CHANGELOG.md", ", unreleased", "", "its first section is not `## …, unreleased`"),
        ("repo/README.md", " rows.", " lines.", "it does not say how many rows there are"),
        ("repo/README.md", "`csky`", "`c-sky`", "no line of a table has `csky` in its second column"),
        ("repo/tables/arm.rs", "read       = 3", "read       = 0x3", "tables/arm.rs, line 6: the number `0x3`"),
        ("repo/tests/data/calls.tsv", "mseal\t462\tlive", "frob\t472\tlive", "has frob with the number 472 already"),
    ];
    for (i, (file, from, to, why)) in wrong.into_iter().enumerate() {
        let copy = Copy::new(&format!("add-wrong-{i}"));
        copy.replace(file, from, to);
        let error = format!("{:#}", add(&copy.repo, ROW, &[]).unwrap_err());
        assert!(error.contains(why), "{file}: {error}");
    }
}
