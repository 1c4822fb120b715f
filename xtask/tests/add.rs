//! Does `cargo xtask add` put a call into all that must know of it, and refuse what is wrong, whole?

mod common;

use common::{Copy, changed};
use xtask::add::{Known, add};
use xtask::bless::bless;

const ROW: &str = "frob = 472 (fd: i32, how: *mut frob_how, size: usize, flags: u32) -> i32 [desc]";

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// What every call needs.
fn known() -> Known {
    let [result, page, since, function] =
        ["descriptor", "frob(2)", "7.3", "fs/open.c:sys_frob"].map(|text| Some(text.to_owned()));
    Known { result, page, since, function, ..Known::default() }
}

/// What `ROW` needs.
fn known_of_row() -> Known {
    let meanings = strings(&["size=size", "flags=bits"]);
    let (pointers, structs) = (strings(&["how=inout"]), strings(&["frob_how=linux/frob.h"]));
    Known { meanings, pointers, structs, lengths: strings(&["how=size bytes"]), ..known() }
}

#[test]
fn into_every_table() {
    let copy = Copy::new("add-all");
    let addition = add(&copy.repo, ROW, &known_of_row(), &[]).unwrap_or_else(|error| panic!("{error:#}"));
    let row = |file: &str| {
        let text = changed(&addition.changes, file);
        text.lines().find(|line| line.trim_start().starts_with("frob ")).unwrap().to_owned()
    };
    let rest = "(fd: i32, how: *mut frob_how, size: usize, flags: u32) -> i32 [desc],";
    assert_eq!(row("tables/x86_64.rs"), format!("        frob    = 472 {rest}"));
    assert_eq!(row("tables/alpha.rs"), format!("        frob    = 582 {rest}"));
    assert_eq!(row("tables/csky.rs"), format!("        frob             = 472 {rest}"));
    // In its place, before ARM's private calls.
    let arm = changed(&addition.changes, "tables/arm.rs");
    assert!(arm.find("frob ") < arm.find("cacheflush "), "{arm}");

    let facts = changed(&addition.changes, "tests/data/calls.tsv");
    assert!(facts.contains("\nfrob\t472\tlive\tsys_frob\t?\t?\tfrob(2)\t?\t?\t-\n"), "{facts}");
    let calls = changed(&addition.changes, "tables/calls.rs");
    let expected =
        "        frob             = descriptor [frob(2)]            \"7.3\"    (size: size),\n        mmap2 ";
    assert!(calls.contains(expected), "{calls}");
    for (file, line) in [
        ("tests/data/returned.tsv", "\nfrob\t-\tdescriptor\tfs/open.c:sys_frob\tfrob(2)\t\nread\t"),
        ("tests/data/since.tsv", "\nfrob\t7.3\t\tLinux 7.3\nread\t"),
        ("tests/data/lengths.tsv", "\nfrob\t*\t1\t2\tbytes\tdirect\tfs/open.c: sys_frob\nread\t"),
        ("tests/data/directions.tsv", "\nfrob\t*\t1\thow\tinout\tfs/open.c: sys_frob\t-\nread\t"),
        ("tests/data/structs.tsv", "\nfrob_how\tstruct\tlinux/frob.h\niovec\t"),
        ("src/row/kernel_types.rs", "{\n    frob_how = struct exported \"linux/frob.h\",\n    iovec = "),
        ("tests/tables/calls_meanings.rs", "(\"frob\", \"must be 0\"),\n        (\"mseal\", "),
    ] {
        let text = changed(&addition.changes, file);
        assert!(text.contains(line), "{file}: {text}");
    }
    assert!(changed(&addition.changes, "src/row/arg_name.rs").contains("flags, how, len,"));
    let list = changed(&addition.changes, "docs/abis.md");
    assert!(list.contains("28 rows") && list.contains("| x86-64 | `x86_64` | `x86_64-*` | 6 | 0 |"), "{list}");
    let log = changed(&addition.changes, "CHANGELOG.md");
    assert!(log.contains("- Five ABIs.\n- `frob`, on every ABI.\n\n## [0.1.0]\n"), "{log}");

    let to_do = addition.to_do.join("\n");
    for what in [
        "`union` or `typedef` if it is no struct",
        "the prototype, without which the test `facts` fails",
        "what frob(2) shows",
        "lengths",
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
    let known = Known { page: Some("-".to_owned()), has_kernel: true, ..known() };
    let addition = add(&copy.repo, "frob = 25 () -> isize [],", &known, &strings(&["x86_64", "csky"])).unwrap();
    let tables: Vec<_> = addition.changes.files().filter(|file| file.starts_with("tables/")).collect();
    assert_eq!(tables, ["tables/calls.rs", "tables/csky.rs", "tables/x86_64.rs"]);
    assert!(
        changed(&addition.changes, "tests/data/calls.tsv")
            .contains("\nfrob\t25: x86_64 csky\tlive\tsys_frob\t?\t?\t-\t-\t-\t-\n")
    );
    assert!(changed(&addition.changes, "CHANGELOG.md").contains("- `frob`, on x86_64, csky.\n"));
    assert!(!addition.to_do.join("\n").contains("struct"));
    assert!(!addition.to_do.join("\n").contains("the prototype"));

    // Later on other ABIs: what is true of the call on every ABI is there.
    addition.changes.write(&copy.repo).unwrap();
    let error = format!("{:#}", add(&copy.repo, "frob = 20 () -> isize []", &known, &strings(&["arm"])).unwrap_err());
    assert!(error.contains("tables/calls.rs has a row for `frob`, which is kept"), "{error}");
    let addition = add(&copy.repo, "frob = 20 () -> isize []", &Known::default(), &strings(&["arm"])).unwrap();
    let files: Vec<_> = addition.changes.files().collect();
    assert_eq!(files, ["CHANGELOG.md", "docs/abis.md", "tables/arm.rs", "tests/data/calls.tsv"]);
}

/// What a person knows is asked for, all at once, each by the option that says it.
#[test]
fn what_is_missing_is_asked_for() {
    let copy = Copy::new("add-asks");
    let row = "frob = 472 (fd: i32, mesh: u32, how: *mut frob_how, path: *const c_char, flags: u32) -> i32 [desc]";
    let error = format!("{:#}", add(&copy.repo, row, &Known::default(), &[]).unwrap_err());
    for option in [
        "--result WORD: what does it return? number, descriptor, process,",
        "--page PAGE: which manual page",
        "--since RELEASE: ",
        "--function FILE:FUNCTION: ",
        "--meaning mesh=WORD: ",
        "--meaning flags=SET: ",
        "--pointer how=WORD: ",
        "--struct frob_how=HEADER: ",
    ] {
        assert!(error.contains(&format!("\n{option}")), "{option}: {error}");
    }
    assert!(!error.contains("fd=") && !error.contains("path="), "{error}");

    type Change = fn(&mut Known);
    let wrong: &[(Change, &str)] = &[
        (|known| known.result = Some("sice".to_owned()), "--result WORD sice: what does it return?"),
        (|known| known.page = Some("frob".to_owned()), "--page PAGE frob: which manual page"),
        (|known| known.since = Some("soon".to_owned()), "--since RELEASE soon: which release"),
        (|known| known.function = Some("sys_frob".to_owned()), "--function FILE:FUNCTION sys_frob: where"),
        (
            |known| known.meanings[0] = "size=sice".to_owned(),
            "--meaning size=sice: there is no such meaning, but number,",
        ),
        (|known| known.meanings[0] = "seze=size".to_owned(), "--meaning seze=…: the row has no argument `seze`"),
        (|known| known.meanings[0] = "size".to_owned(), "--meaning size: no `=`"),
        (|known| known.pointers[0] = "how=in".to_owned(), "--pointer how=in: a *mut is out, inout or none"),
        (|known| known.pointers.push("fd=in".to_owned()), "--pointer fd=…: `fd` is no pointer: `i32`"),
        (|known| known.structs.push("iovec=linux/uio.h".to_owned()), "--struct iovec=…: the row names no new struct"),
        (|known| known.lengths[0] = "how=size".to_owned(), "--length how=size: which argument holds the length"),
        (|known| known.lengths[0] = "how=fd bites".to_owned(), "--length how=fd bites: which argument"),
        (|known| known.lengths.clear(), "--length how=HOLDER UNIT: which argument holds the length"),
        (|known| known.data.push("list=size elements".to_owned()), "--data list=…: the row has no argument `list`"),
    ];
    for (change, why) in wrong {
        let mut known = known_of_row();
        change(&mut known);
        let error = format!("{:#}", add(&copy.repo, ROW, &known, &[]).unwrap_err());
        assert!(error.contains(why), "{why}: {error}");
    }
}

#[test]
fn a_keyword_is_raw_in_tables_alone() {
    let copy = Copy::new("add-raw");
    let addition = {
        let known = Known { meanings: strings(&["type=number"]), ..known() };
        add(&copy.repo, "r#yield = 472 (r#type: u32) -> ! []", &known, &[]).unwrap()
    };
    assert!(changed(&addition.changes, "tables/calls.rs").contains("\n        r#yield          = descriptor "));
    assert!(changed(&addition.changes, "tables/calls.rs").contains("(),\n    }"));
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
        let error = format!("{:#}", add(&copy.repo, row, &known(), &strings(only)).unwrap_err());
        assert!(error.contains(why), "{row}: {error}");
    }
}

/// What is wrong in a file that is to change.
#[test]
fn wrong_files_are_refused() {
    let wrong = [
        ("repo/CHANGELOG.md", "[Unreleased]", "[0.2.0]", "its first section is not `## [Unreleased]`"),
        ("repo/docs/abis.md", " rows.", " lines.", "it does not say how many rows there are"),
        ("repo/docs/abis.md", "`csky`", "`c-sky`", "no line of a table has `csky` in its second column"),
        ("repo/tables/arm.rs", "read       = 3", "read       = 0x3", "tables/arm.rs, line 6: the number `0x3`"),
        (
            "repo/tables/calls.rs",
            "read             = size",
            "read: size",
            "tables/calls.rs, line 21: a row is `name = result",
        ),
        ("repo/tests/tables/calls_meanings.rs", "BITS", "BYTES", "tests/tables/calls_meanings.rs: no `const BITS"),
        ("repo/src/row/kernel_types.rs", "structs!", "types!", "no line `structs! {`"),
        ("repo/tests/data/calls.tsv", "mseal\t462\tlive", "frob\t472\tlive", "has frob with the number 472 already"),
    ];
    for (i, (file, from, to, why)) in wrong.into_iter().enumerate() {
        let copy = Copy::new(&format!("add-wrong-{i}"));
        copy.replace(file, from, to);
        let error = format!("{:#}", add(&copy.repo, ROW, &known_of_row(), &[]).unwrap_err());
        assert!(error.contains(why), "{file}: {error}");
    }
}
