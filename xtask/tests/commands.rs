//! Do the commands write what they say, and nothing where they refuse, and does the exit status say which?

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::Copy;

/// The exit status, standard output and standard error of a command on the copy.
fn run(copy: &Copy, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.args(arguments).arg("--root").arg(copy.path("repo")).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// All files of the copied repository.
fn contents(copy: &Copy) -> BTreeMap<PathBuf, String> {
    fn read(folder: &Path, files: &mut BTreeMap<PathBuf, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, files);
            } else {
                files.insert(path.clone(), fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    read(&copy.path("repo"), &mut files);
    files
}

#[test]
fn diff_says_by_its_status_whether_anything_differs() {
    let copy = Copy::new("command-diff");
    let tree = copy.path("tree");
    let arguments = ["diff", tree.to_str().unwrap()];
    assert_eq!(run(&copy, &arguments), (0, String::new(), String::new()));
    copy.replace("repo/tables/x86_64.rs", "count: usize) ->", "count: u32) ->");
    let (status, out, _) = run(&copy, &arguments);
    assert_eq!((status, out.lines().next()), (1, Some("read: the width of `count`: 32 bits, the kernel's 64")));
    let (status, _, error) = run(&copy, &["diff", "/nowhere"]);
    assert_eq!(status, 2, "{error}");
    assert!(error.starts_with("error: /nowhere/Makefile: write the path of a kernel's source tree"), "{error}");
}

#[test]
fn what_is_refused_changes_nothing() {
    let copy = Copy::new("command-refused");
    copy.replace("repo/tables/arm.rs", "read       = 3", "read = 0x3");
    let before = contents(&copy);
    let tree = copy.path("tree");
    let commands: &[&[&str]] =
        &[&["bless"], &["add", "frob = 472 () -> i32 []"], &["diff", tree.to_str().unwrap()], &["add", "frob = 472"]];
    for command in commands {
        let (status, _, error) = run(&copy, command);
        assert_eq!(status, 2, "{command:?}: {error}");
        assert_eq!(contents(&copy), before, "{command:?}");
    }
    copy.replace("repo/tables/arm.rs", "read = 0x3", "read = 3");
    let before = contents(&copy);
    let (status, _, error) = run(&copy, &["add", "read = 472 () -> i32 []"]);
    assert!(status == 2 && error.contains("the name read is taken"), "{error}");
    assert_eq!(contents(&copy), before);
}

#[test]
fn bless_add_and_facts_write() {
    let copy = Copy::new("command-writes");
    copy.replace("repo/tables/arm.rs", "read       = 3", "read = 3");
    assert_eq!(run(&copy, &["bless"]).1, "laid out anew: tables/arm.rs\n");
    assert_eq!(run(&copy, &["bless"]).1, "");

    let add = "add|frob = 472 (mesh: u32) -> i32 [desc]|--abi|x86_64,csky|--result|zero|--page|-|--since|7.3|--meaning|mesh=number|\
        --function|fs/sync.c:sys_frob";
    let (status, out, error) = run(&copy, &add.split('|').collect::<Vec<_>>());
    assert_eq!(status, 0, "{error}");
    let files = "CHANGELOG.md, docs/abis.md, src/row/arg_name.rs, tables/calls.rs, tables/csky.rs, tables/x86_64.rs, tests/data/calls.tsv";
    assert!(out.starts_with(&format!("written: {files}, tests/data/returned.tsv, tests/data/since.tsv\n")), "{out}");
    assert!(out.contains("what only a person can do:\n- tests/data/calls.tsv, frob: the prototype"), "{out}");

    let tree = copy.path("tree");
    for table in ["arch/x86/entry/syscalls/syscall_64.tbl", "scripts/syscall.tbl"] {
        copy.replace(&format!("tree/{table}"), "462\t", "472\tcommon\tfrob\tsys_frob\n462\t");
    }
    copy.replace(
        "tree/fs/sync.c",
        "SYSCALL_DEFINE4(",
        "SYSCALL_DEFINE1(frob, unsigned int, mesh)\n{\n}\nSYSCALL_DEFINE4(",
    );
    let before = contents(&copy);
    let difference = "frob: prototype: ? -> unsigned int mesh: x86_64 csky\n";
    assert_eq!(run(&copy, &["facts", tree.to_str().unwrap(), "--dry-run"]).1, difference);
    assert_eq!(contents(&copy), before);
    assert_eq!(run(&copy, &["facts", tree.to_str().unwrap()]).1, difference);
    let facts = fs::read_to_string(copy.path("repo/tests/data/calls.tsv")).unwrap();
    assert!(facts.contains("\nfrob\t472: x86_64 csky\tlive\tsys_frob\tunsigned int mesh\t?\t-\t-\t-\t-\n"), "{facts}");
    assert_eq!(run(&copy, &["diff", tree.to_str().unwrap()]), (0, String::new(), String::new()));
}
