//! Does `cargo xtask change` correct a row in every table where it stands, and refuse what is wrong, whole?

mod common;

use common::{Copy, changed};
use xtask::bless::bless;
use xtask::change::change;

fn abis(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn in_every_table() {
    let copy = Copy::new("change-all");
    let row = "mseal = (addr: *mut c_void, len: usize, flags: u32) -> isize";
    let correction = change(&copy.repo, row, &[]).unwrap_or_else(|error| panic!("{error:#}"));
    let tables: Vec<_> = correction.changes.files().filter(|file| file.starts_with("tables/")).collect();
    assert_eq!(tables, ["tables/alpha.rs", "tables/arm.rs", "tables/csky.rs", "tables/x86.rs", "tables/x86_64.rs"]);
    for (file, number) in [("tables/alpha.rs", 572), ("tables/x86_64.rs", 462)] {
        let row = format!("= {number} (addr: *mut c_void, len: usize, flags: u32) -> isize [memory],");
        assert!(changed(&correction.changes, file).contains(&row), "{file}");
    }
    let log = changed(&correction.changes, "CHANGELOG.md");
    let line = "\n### Fixed\n\n- **breaking**: `mseal(addr: *mut c_void, len: usize, flags: u32) -> isize`.\n";
    assert!(log.contains(line), "{log}");
    assert_eq!(correction.left, Vec::<String>::new());
    // A name that no row has any more.
    correction.changes.write(&copy.repo).unwrap();
    assert_eq!(bless(&copy.repo).unwrap().files().count(), 0, "what is corrected is laid out");
    let error = format!("{:#}", change(&copy.repo, row, &[]).unwrap_err());
    assert!(error.contains("the rows of `mseal` say that already"), "{error}");
}

/// One table that was corrected by hand, and one that differs on purpose.
#[test]
fn rows_that_differ_are_left_and_named() {
    let copy = Copy::new("change-left");
    copy.replace("repo/tables/arm.rs", "len: usize, flags: usize) -> i32 [memory]", "len: usize) -> i32 [memory]");
    copy.replace(
        "repo/tables/x86.rs",
        "len: usize, flags: usize) -> i32 [memory]",
        "len: usize, flags: u32) -> i32 [memory]",
    );
    let row = "mseal = (start: *mut c_void, len: usize, flags: u32) -> i32 [memory]";
    let correction = change(&copy.repo, row, &[]).unwrap();
    let tables: Vec<_> = correction.changes.files().filter(|file| file.starts_with("tables/")).collect();
    assert_eq!(tables, ["tables/alpha.rs", "tables/csky.rs", "tables/x86_64.rs"]);
    assert!(
        matches!(&correction.left[..], [row] if row.starts_with("tables/arm.rs, line ") && row.contains("len: usize) ->"))
    );
    let correction = change(&copy.repo, row, &abis(&["arm"])).unwrap();
    assert!(changed(&correction.changes, "tables/arm.rs").contains("len: usize, flags: u32) -> i32 [memory]"));
    assert!(changed(&correction.changes, "CHANGELOG.md").contains("-> i32`, on arm.\n"));
}

/// The other places that name arguments: tables/calls.rs is corrected, facts are for a person.
#[test]
fn names_of_arguments_follow() {
    let copy = Copy::new("change-names");
    copy.replace(
        "repo/tables/calls.rs",
        "[read(2)]            \"1.0\"    ()",
        "[read(2)] \"1.0\" (buf: bits, count: count) {buf: count bytes}",
    );
    let correction = change(&copy.repo, "read = (fd: i32, data: *mut u8, len: usize) -> isize", &[]).unwrap();
    let calls = changed(&correction.changes, "tables/calls.rs");
    assert!(calls.contains("(data: bits, len: count) {data: len bytes},"), "{calls}");
    let to_do = correction.to_do.join("\n");
    assert!(
        to_do.contains("tests/data/directions.tsv, line 2: the names of the arguments\n    read\t*\t1\tbuf"),
        "{to_do}"
    );
}

/// A case may be one of several calls, and go over several lines.
#[test]
fn cases_are_for_a_person() {
    let copy = Copy::new("change-cases");
    let cases = "cases! {\n    // read (buf)\n    pread64 read (flags: open_flags O_CREAT\n            O_EXCL) = (buf,\n        count),\n    \
                 mseal (flags: open_flags) = (buf),\n}\n";
    std::fs::write(copy.path("repo/tables/cases.rs"), cases).unwrap();
    let correction = change(&copy.repo, "read = (fd: i32, data: *mut u8, len: usize) -> isize", &[]).unwrap();
    let to_do = correction.to_do.join("\n");
    let row = "pread64 read (flags: open_flags O_CREAT O_EXCL) = (buf, count),";
    assert!(to_do.contains(&format!("tables/cases.rs, line 3: the names of the arguments\n    {row}")), "{to_do}");
    assert_eq!(to_do.matches("tables/cases.rs").count(), 1, "{to_do}");
}

/// `unimplemented` is of the ABI.
#[test]
fn rows_that_are_unimplemented_stay_so() {
    let copy = Copy::new("change-unimplemented");
    let correction = change(&copy.repo, "uselib = (path: *const c_char) -> i32 [desc, file]", &[]).unwrap();
    let table = changed(&correction.changes, "tables/x86_64.rs");
    assert!(table.contains("uselib  = 134 (path: *const c_char) -> i32 [desc, file, unimplemented],"), "{table}");
}

#[test]
fn what_is_wrong_is_refused() {
    let copy = Copy::new("change-wrong");
    let wrong: &[(&str, &[&str], &str)] = &[
        ("mseal", &[], "a correction is `name = (argument: type, …) -> type [category, …]`"),
        ("mseal = 462 () -> i32 []", &[], "without a number, since a call keeps its number for ever"),
        ("mseal = (start) -> i32", &[], "the argument `start` is not `name: type`"),
        ("mseal = () -> bool", &[], "no result is a `bool`"),
        ("mseal = (how: *mut frob_how) -> i32", &[], "`frob_how` is no type that a row has named"),
        ("mseal = () -> i32 [file, desc]", &[], "in the order desc, file,"),
        ("frob = () -> i32", &[], "no table has a row `frob`"),
        ("mseal = () -> i32", &["x86_65"], "there is no ABI `x86_65`"),
        ("mmap2 = () -> i32", &["x86_64"], "tables/x86_64.rs has no row `mmap2`"),
    ];
    for (row, only, why) in wrong {
        let error = format!("{:#}", change(&copy.repo, row, &abis(only)).unwrap_err());
        assert!(error.contains(why), "{row}: {error}");
    }
}
