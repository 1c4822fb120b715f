//! Does `cargo xtask bless` lay out what it can read, and refuse what it can't, whole?

mod common;

use common::{Copy, changed};
use xtask::bless::bless;
use xtask::rows::Row;

const TABLE: &str = "tables/x86_64.rs";
const FILE: &str = "repo/tables/x86_64.rs";

#[test]
fn what_is_laid_out_stays() {
    let copy = Copy::new("bless-stays");
    assert_eq!(bless(&copy.repo).unwrap().files().count(), 0);
}

#[test]
fn rows_are_sorted_and_aligned_with_their_comments() {
    let copy = Copy::new("bless-sorts");
    let expected = copy.repo.read(TABLE).unwrap();
    copy.replace(FILE, "        read    = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],\n", "");
    copy.replace(
        FILE,
        "-> i32 [memory],\n",
        "-> i32 [memory],\n\n    read=0 ( fd:i32,buf:*mut  u8, count: usize )->isize[ desc ] ,\n",
    );
    let changes = bless(&copy.repo).unwrap();
    assert_eq!(changed(&changes, TABLE), expected);
}

/// A row of what is true of a call has its arguments on a line of their own if it would pass 160 columns, and only then.
#[test]
fn a_long_row_has_two_lines() {
    const FILE: &str = "tables/calls.rs";
    let columns = "        mmap2            = address [mmap2(2)]           \"2.4\"    ";
    let args = |len| format!("(prot: {}) {{addr: len bytes}},\n", "x".repeat(len));
    let most = 160 - columns.len() - args(0).trim_end().len();
    let copy = Copy::new("bless-long");
    copy.replace(&format!("repo/{FILE}"), &format!("{columns}(),\n"), &format!("{columns}{}", args(most + 1)));
    let changes = bless(&copy.repo).unwrap();
    let long = format!("{}\n            {}", columns.trim_end(), args(most + 1));
    assert!(changed(&changes, FILE).contains(&long), "{}", changed(&changes, FILE));
    changes.write(&copy.repo).unwrap();
    assert_eq!(bless(&copy.repo).unwrap().files().count(), 0, "once is enough");
    copy.replace(&format!("repo/{FILE}"), &args(most + 1), &args(most));
    let changes = bless(&copy.repo).unwrap();
    assert!(changed(&changes, FILE).contains(&format!("{columns}{}", args(most))), "{}", changed(&changes, FILE));
}

#[test]
fn names_of_arguments_are_those_of_the_rows() {
    let copy = Copy::new("bless-names");
    copy.replace(FILE, "read    = 0 (fd: i32, ", "read    = 0 (r#async: u32, olddirfd: i32, ");
    let changes = bless(&copy.repo).unwrap();
    let names = changed(&changes, "src/row/arg_name.rs");
    assert!(names.contains(" addr, r#async, buf,") && names.contains(" offset, olddirfd, "), "{names}");
    changes.write(&copy.repo).unwrap();
    assert_eq!(bless(&copy.repo).unwrap().files().count(), 0, "once is enough");
}

/// Each thing that is wrong with a row, and what the error says to write.
#[test]
fn a_row_that_is_none_is_refused() {
    let wrong = [
        ("openat = 0x101 (fd: i32) -> i32 [desc],", "is not in plain decimal digits: write `257`"),
        ("openat = 1_000 (fd: i32) -> i32 [desc],", "is not in plain decimal digits: write `1000`"),
        ("openat = 4294967296 (fd: i32) -> i32 [desc],", "is too large"),
        ("openat = (fd: i32) -> i32 [desc],", "a number is missing after `=`"),
        ("openat = many (fd: i32) -> i32 [desc],", "`many` is no number"),
        ("openat 257 (fd: i32) -> i32 [desc],", "a row begins with `name = number`"),
        ("break = 17 () -> i32 [],", "write `r#break`"),
        ("r#read = 17 () -> i32 [],", "write it without `r#`"),
        ("open at = 257 () -> i32 [],", "`open at` is no name"),
        ("openat = 257 -> i32 [desc],", "no arguments"),
        ("openat = 257 (fd: i32 -> i32 [desc],", "no `)`"),
        ("openat = 257 (fd) -> i32 [desc],", "the argument `fd` is not `name: type`"),
        ("openat = 257 (fd: i32,) -> i32 [desc],", "an argument is missing beside a `,`"),
        ("openat = 257 (fd: i32, fd: u32) -> i32 [desc],", "two arguments are named `fd`"),
        ("openat = 257 (type: i32) -> i32 [desc],", "write `r#type`"),
        ("openat = 257 (fd: ) -> i32 [desc],", "a type is missing"),
        ("openat = 257 (path: *c_char) -> i32 [desc],", "a pointer is `*const type` or `*mut type`"),
        ("openat = 257 (path: *const) -> i32 [desc],", "`*const` points to nothing"),
        ("openat = 257 (path: &str) -> i32 [desc],", "`&str` is no type"),
        ("openat = 257 (fd: i32) [desc],", "no `-> type`"),
        ("openat = 257 (fd: i32) -> [desc],", "a type is missing"),
        ("openat = 257 (fd: i32) -> i32,", "no `[categories]`"),
        ("openat = 257 (fd: i32) -> i32 [desc,", "no `]`"),
        ("openat = 257 (fd: i32) -> i32 [desc,],", "a name is missing"),
        ("openat = 257 (fd: i32) -> i32 [desc]", "no `,` at the end"),
        ("openat = 257 (fd: i32) -> i32 [desc], // why", "where only `,` belongs"),
    ];
    for (row, why) in wrong {
        let error = Row::parse(row).unwrap_err();
        assert!(error.contains(why), "{row}: {error}");
    }
}

#[test]
fn nothing_changes_where_one_row_is_wrong() {
    let copy = Copy::new("bless-wrong");
    // What bless would mend, and what it can't read.
    copy.replace(FILE, "read    =", "read =");
    copy.replace(FILE, "mseal   = 462", "mseal   = 0x1ce");
    let error = format!("{:#}", bless(&copy.repo).unwrap_err());
    assert!(error.contains("tables/x86_64.rs, line 11: the number `0x1ce`"), "{error}");
    assert!(error.contains("mseal   = 0x1ce (start:"), "the row itself: {error}");
}

#[test]
fn a_comment_belongs_to_a_row() {
    let copy = Copy::new("bless-comment");
    copy.replace(FILE, "-> i32 [memory],\n", "-> i32 [memory],\n        // Which row is it about?\n");
    let error = format!("{:#}", bless(&copy.repo).unwrap_err());
    assert!(error.contains("tables/x86_64.rs, line 12: a comment belongs above a row"), "{error}");
}

#[test]
fn a_table_without_its_frame_is_refused() {
    let copy = Copy::new("bless-frame");
    copy.replace(FILE, "pub enum Sysno: X86_64 {", "enum Sysno: X86_64 {");
    assert!(format!("{:#}", bless(&copy.repo).unwrap_err()).contains("no line `pub enum Sysno"));
}
