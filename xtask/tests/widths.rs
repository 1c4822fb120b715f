//! Where the kernel's `long` is wider than a pointer, on x32 and MIPS n32: is it as wide as the entry's types say?

mod common;

use std::fs;

use common::{Copy, changed};
use xtask::abi::Abi;
use xtask::add::{Known, add};
use xtask::compare::{differences, parameters};
use xtask::diff::diff;
use xtask::repo::Repo;

fn abis() -> Vec<Abi> {
    Abi::all(&Repo::own()).unwrap()
}

#[test]
fn two_abis_have_two_longs() {
    let names: Vec<_> = abis().into_iter().filter(Abi::has_two_longs).map(|abi| abi.name).collect();
    assert_eq!(names, ["x32", "mips_n32"]);
}

/// Each a parameter of the kernel's, and the type of a row for it: on those two ABIs, and on x86, where it is all one.
#[test]
fn integers() {
    let types = [
        ("long n", "i64", "isize"),
        ("off_t n", "i64", "isize"),
        ("ssize_t n", "i64", "isize"),
        ("unsigned long n", "u64", "usize"),
        ("size_t n", "u64", "usize"),
        ("aio_context_t n", "u64", "usize"),
        ("compat_long_t n", "isize", "isize"),
        ("compat_off_t n", "isize", "isize"),
        ("compat_ulong_t n", "usize", "usize"),
        ("compat_size_t n", "usize", "usize"),
        ("compat_uptr_t n", "usize", "usize"),
        ("u32 n", "u32", "u32"),
        ("loff_t n", "i64", "i64"),
    ];
    for abi in abis().iter().filter(|abi| abi.has_two_longs() || abi.name == "x86") {
        for (parameter, wide, narrow) in types {
            let expected = if abi.has_two_longs() { wide } else { narrow };
            let [parameter] = &parameters(parameter)[..] else { panic!("{parameter}") };
            assert_eq!(parameter.integer(abi), Some(expected), "{}: {parameter:?}", abi.name);
            let found =
                |ty: &str| differences(abi, &[("n".into(), ty.into())], std::slice::from_ref(parameter), |_, _| false);
            assert_eq!(found(expected), [""; 0], "{}: {parameter:?}", abi.name);
            // A number may be an address, and then as wide as one; a wider or narrower number is another.
            let is_address = !["u32", "loff_t"].contains(&parameter.base.as_str());
            assert!(!is_address || found("*mut c_void").is_empty(), "{}: {parameter:?}", abi.name);
            if abi.has_two_longs() {
                let other = if expected.ends_with("64") { "usize" } else { "u64" };
                assert_eq!(found(other).len(), 1, "{}: {parameter:?}, {other}", abi.name);
            }
        }
    }
}

/// A copy of the small repository that has x32, too.
fn with_x32(test: &str) -> Copy {
    let copy = Copy::new(test);
    for file in ["tests/data/abis.tsv", "tests/data/trees.tsv"] {
        let own = Repo::own().read(file).unwrap();
        let line = own.lines().find(|line| line.starts_with("x32\t")).unwrap();
        let text = copy.repo.read(file).unwrap();
        fs::write(copy.path(&format!("repo/{file}")), format!("{text}{line}\n")).unwrap();
    }
    let table = "// A table to try commands on.\n\nsyscall_enum! {\n    /// Calls.\n    pub enum Sysno: X32 {
        read         = 1073741824 (fd: i32, buf: *mut u8, count: u64) -> i64 [desc],
        pread64      = 1073741841 (fd: i32, buf: *mut u8, count: u64, offset: i64) -> i64 [desc],
        clone        = 1073741880 (flags: u64, stack: *mut c_void, parent_tid: *mut i32, child_tid: *mut i32, tls: u64) -> i32 [process],
        mseal        = 1073742286 (start: *mut c_void, len: u64, flags: u64) -> i32 [memory],
        rt_sigaction = 1073742336 (signum: i32, act: *const sigaction, oldact: *mut sigaction, sigsetsize: usize) -> i32 [signal],
    }\n}\n";
    fs::write(copy.path("repo/tables/x32.rs"), table).unwrap();
    let kernel = "COMPAT_SYSCALL_DEFINE4(rt_sigaction, int, sig, const struct compat_sigaction __user *, act,\n\
        struct compat_sigaction __user *, oact, compat_size_t, sigsetsize)\n{\n}\n";
    copy.replace("tree/fs/sync.c", "SYSCALL_DEFINE4(", &format!("{kernel}SYSCALL_DEFINE4("));
    copy
}

#[test]
fn differences_from_a_kernel() {
    let copy = with_x32("widths-diff");
    let text = || diff(&copy.repo, &copy.tree()).unwrap_or_else(|error| panic!("{error:#}")).text();
    assert_eq!(text(), "");
    let table = "repo/tables/x32.rs";
    copy.replace(table, "*mut u8, count: u64) ->", "*mut u8, count: usize) ->");
    assert!(text().starts_with("read: the width of `count`: 32 bits, the kernel's 64\n"), "{}", text());
    copy.replace(table, "*mut u8, count: usize) ->", "*mut u8, count: u64) ->");
    copy.replace(table, "sigsetsize: usize", "sigsetsize: u64");
    assert!(text().starts_with("rt_sigaction: the width of `sigsetsize`: 64 bits, the kernel's 32\n"), "{}", text());
    copy.replace(table, "sigsetsize: u64", "sigsetsize: usize");

    // A row to paste.
    copy.replace("tree/arch/x86/entry/syscalls/syscall_64.tbl", "462\t", "472\tx32\tfrob\tsys_frob\n462\t");
    copy.replace("tree/fs/sync.c", "SYSCALL_DEFINE4(sync", "SYSCALL_DEFINE3(frob, size_t, n, const unsigned long __user *, words, compat_long_t, at)\n{\n}\nSYSCALL_DEFINE4(sync");
    let row = "frob         = 1073742296 (n: u64, words: *const u64, at: isize) -> ? [?],";
    assert!(text().contains(&format!("\n        {row}\n")), "{}", text());
}

#[test]
fn an_added_call() {
    let row = "frob = 4000 (n: usize, words: *mut usize, at: *const isize, buf: *mut u8, m: u32) -> isize []";
    let strings = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let [result, page, since, function] =
        ["number", "-", "7.3", "fs/open.c:sys_frob"].map(|text| Some(text.to_owned()));
    let known = Known { result, page, since, function, meanings: strings(&["n=number"]), ..Known::default() };
    let of_row = Known {
        meanings: strings(&["n=number", "m=number"]),
        pointers: strings(&["words=inout", "buf=out"]),
        ..known.clone()
    };
    let addition = add(&Repo::own(), row, &of_row, &[]).unwrap_or_else(|error| panic!("{error:#}"));
    let args_of = |abi: &str| {
        let text = changed(&addition.changes, &format!("tables/{abi}.rs"));
        let row = text.lines().find(|line| line.trim_start().starts_with("frob ")).unwrap();
        row.split_once(" (").unwrap().1.to_owned()
    };
    let wide = "n: u64, words: *mut u64, at: *const i64, buf: *mut u8, m: u32) -> i64 [],";
    let same = "n: usize, words: *mut usize, at: *const isize, buf: *mut u8, m: u32) -> isize [],";
    for (abi, expected) in [("x32", wide), ("mips_n32", wide), ("x86_64", same), ("x86", same), ("mips_n64", same)] {
        assert_eq!(args_of(abi), expected, "{abi}");
    }
    assert!(
        addition.to_do.join("\n").contains("the tables of x32 and mips_n32: `i64` and `u64`"),
        "{:?}",
        addition.to_do
    );
    let narrow = add(&Repo::own(), "frob = 4000 (n: u32) -> i32 []", &known, &[]).unwrap();
    assert!(!narrow.to_do.join("\n").contains("mips_n32"), "{:?}", narrow.to_do);
}
