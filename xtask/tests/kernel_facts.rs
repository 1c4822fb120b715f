//! Is tests/data/calls.tsv read and written without loss, are wrong lines refused, and does a kernel's source give what is
//! in it?

mod common;

use common::{Copy, changed};
use xtask::abi::Abi;
use xtask::definitions;
use xtask::facts::{FILE, Facts};
use xtask::kernel::Tree;
use xtask::repo::Repo;
use xtask::update::{Update, update};

#[track_caller]
fn updated(copy: &Copy) -> Update {
    update(&copy.repo, &copy.tree()).unwrap_or_else(|error| panic!("{error:#}"))
}

#[test]
fn what_is_read_is_written() {
    let repo = Repo::own();
    let abis = Abi::all(&repo).unwrap();
    let facts = Facts::read(&repo, &abis).unwrap_or_else(|error| panic!("{error:#}"));
    let text = repo.read(FILE).unwrap();
    for (i, (line, expected)) in text.lines().zip(facts.text(&abis).lines()).enumerate() {
        assert_eq!(line, expected, "{FILE}, line {}", i + 1);
    }
    assert_eq!(text, facts.text(&abis));
}

#[test]
fn what_is_up_to_date_stays() {
    let update = updated(&Copy::new("facts-stays"));
    assert_eq!(update.differences, Vec::<String>::new());
    assert_eq!(update.changes.files().count(), 0);
    assert_eq!(update.not_found, Vec::<String>::new());
    let arm = update.resolved.iter().find(|resolved| resolved.abi == "arm").unwrap();
    assert_eq!((arm.calls, arm.kept, arm.not_implemented), (4, 2, 0), "mmap2 and cacheflush are behind assembler");
}

/// All that the tree says, without anything that was known before.
#[test]
fn all_out_of_a_tree() {
    let copy = Copy::new("facts-all");
    let known = copy.repo.read(FILE).unwrap();
    let head: Vec<_> = known.lines().filter(|line| line.starts_with('#')).collect();
    std::fs::write(copy.path("repo/tests/data/calls.tsv"), head.join("\n") + "\n").unwrap();
    let update = updated(&copy);
    let columns = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| line.split('\t').take(5).collect::<Vec<_>>().join("\t")).collect()
    };
    // What no tree says: the arguments of ARM's private calls, and that there was a uselib.
    let known = known.replace("unsigned long start, unsigned long end, int flags", "?");
    let known = known.replace("removed", "ni").replace("const char *library", "?");
    assert_eq!(columns(changed(&update.changes, FILE)), columns(&known));
}

#[test]
fn what_is_new_changed_or_gone() {
    let copy = Copy::new("facts-new");
    copy.replace("tree/Makefile", "PATCHLEVEL = 3", "PATCHLEVEL = 4");
    let tables = ["arch/x86/entry/syscalls/syscall_64.tbl", "arch/arm/tools/syscall.tbl", "scripts/syscall.tbl"]
        .map(|table| format!("tree/{table}"));
    for table in &tables {
        copy.replace(table, "common\tmseal\tsys_mseal\n", "common\tmseal\tsys_mseal\n472\tcommon\tfrob\tsys_frob\n");
    }
    copy.replace(
        "tree/arch/x86/entry/syscalls/syscall_32.tbl",
        "462\ti386\tmseal\tsys_mseal\n",
        "472\ti386\tfrob\tsys_frob\n",
    );
    copy.replace("tree/arch/alpha/kernel/syscalls/syscall.tbl", "572\t", "582\tcommon\tfrob\tsys_frob\n572\t");
    copy.replace(
        "tree/fs/sync.c",
        "SYSCALL_DEFINE4(sync_file_range2,",
        "SYSCALL_DEFINE1(frob, struct how __user *, how)\n{\n}\nSYSCALL_DEFINE4(sync_file_range2,",
    );
    copy.replace("tree/fs/read_write.c", "size_t, count)\n{", "unsigned int, count)\n{");
    copy.replace("tree/fs/sync.c", "return 0;", "return -ENOSYS;");
    let update = updated(&copy);
    let expected = [
        "frob: new, Live, sys_frob(struct how *how): x86_64 x86 arm alpha csky",
        "mseal: no longer in the table: x86",
        "read: prototype: unsigned int fd, char *buf, size_t count -> unsigned int fd, char *buf, unsigned int count: \
         x86_64 x86 arm alpha csky",
        "sync_file_range2: status: Live -> Removed: csky",
    ];
    assert_eq!(update.differences, expected);
    let text = changed(&update.changes, FILE);
    assert!(text.contains("\n# Linux 7.4-rc1\n"), "{text}");
    // One line for a call with one number, and with that 110 higher on alpha; what the kernel doesn't give is kept.
    assert!(text.contains("\nfrob\t472\tlive\tsys_frob\tstruct how *how\t?\t?\t?\t?\t-\n"), "{text}");
    assert!(text.contains("\nmseal\t462: x86\tremoved\tsys_mseal\tunsigned long start, size_t len, unsigned long flags\t=\t=\t=\t=\tolder\n"), "{text}");
    assert!(text.contains("size_t count\tssize_t\t-\n"), "the page stays: {text}");
    update.write(&copy.repo).unwrap();
    assert_eq!(updated(&copy).differences, Vec::<String>::new(), "once is enough");
}

/// Tables and docs/abis.md say which kernel they were compared with, once nothing differs.
#[test]
fn what_agrees_says_with_which_kernel() {
    let copy = Copy::new("facts-version");
    for (file, from, to) in [
        ("repo/tables/x86_64.rs", "// A table to try commands on.", "// Last compared with Linux 7.2. Numbers: there."),
        ("repo/docs/abis.md", " rows.", " rows. They are complete as of Linux 7.2 (but for one):"),
    ] {
        copy.replace(file, from, to);
    }
    let update = updated(&copy);
    let table = changed(&update.changes, "tables/x86_64.rs");
    assert!(table.starts_with("// Last compared with Linux 7.3-rc1. Numbers: there.\n"), "{table}");
    let list = changed(&update.changes, "docs/abis.md");
    assert!(list.contains("They are complete as of Linux 7.3-rc1 (but for one):"), "{list}");

    copy.replace("repo/tables/x86_64.rs", "count: usize) ->", "count: u32) ->");
    let files: Vec<_> = updated(&copy).changes.files().map(str::to_owned).collect();
    assert_eq!(files, Vec::<String>::new());
}

/// A function that an architecture has of its own is in another file there. csky's kernel, which has 32 bits, has no `mseal`.
#[test]
fn where_entries_are() {
    let copy = Copy::new("facts-files");
    let own = "SYSCALL_DEFINE3(mseal, unsigned long, start, size_t, len, unsigned long, flags)\n{\n}\n";
    std::fs::write(copy.path("tree/arch/x86/kernel/mseal.c"), own).unwrap();
    let update = updated(&copy);
    let known = copy.repo.read(definitions::FILE).unwrap();
    let own = "sys_mseal\tarch/x86/kernel/mseal.c\tx86_64 x86\nsys_mseal\tmm/mseal.c\tarm alpha\n";
    let expected = known.replace("sys_mseal\tmm/mseal.c\t*\n", own);
    assert_eq!(changed(&update.changes, definitions::FILE), expected);
    assert_eq!(update.changes.files().count(), 1);
}

#[test]
fn a_function_that_is_not_found_is_named() {
    let copy = Copy::new("facts-lost");
    copy.replace("tree/fs/sync.c", "SYSCALL_DEFINE4(", "OTHER_MACRO(");
    let update = updated(&copy);
    assert_eq!(update.not_found, ["sync_file_range2 (sys_sync_file_range2): csky"]);
    assert_eq!(update.differences, Vec::<String>::new());
}

#[test]
fn wrong_lines_are_refused() {
    let wrong = [
        ("\tlive\tsys_read", "\tlives\tsys_read", "line 13: the status is not"),
        ("0: x86_64; 3:", "0: x86_65; 3:", "there is no ABI `x86_65`"),
        ("0: x86_64; 3:", "0 x86_64; 3:", "`0 x86_64` is not `number: ABI ABI`"),
        ("0: x86_64; 3:", "zero: x86_64; 3:", "`zero` is no number"),
        ("0: x86_64; 3: x86 arm alpha; 63: csky", "3", "ABIs have numbers of their own below 424"),
        ("0: x86_64; 3:", "17: x86_64; 3:", "x86_64 has pread64 with the number 17 already"),
        ("\tint\tolder", "\tint", "line 15: 9 columns, where there are 10"),
        ("\t=\t=\t=\t=\tolder", "\t=\tuselib(2)\t=\t=\tolder", "only the first line of uselib has the manual page"),
        ("\tdesc\tread(2)", "\t=\tread(2)", "`=` on the first line of read"),
    ];
    let copy = Copy::new("facts-wrong");
    let abis = Abi::all(&copy.repo).unwrap();
    let right = copy.repo.read(FILE).unwrap();
    for (from, to, why) in wrong {
        copy.replace("repo/tests/data/calls.tsv", from, to);
        let error = format!("{:#}", Facts::read(&copy.repo, &abis).unwrap_err());
        assert!(error.contains(why), "{to}: {error}");
        assert!(error.starts_with("tests/data/calls.tsv, line "), "{error}");
        std::fs::write(copy.path("repo/tests/data/calls.tsv"), &right).unwrap();
    }
}

#[test]
fn what_is_no_kernel_is_refused() {
    let copy = Copy::new("facts-no-kernel");
    let error = format!("{:#}", Tree::open(&copy.path("repo")).unwrap_err());
    assert!(error.contains("write the path of a kernel's source tree"), "{error}");
    copy.replace("tree/Makefile", "PATCHLEVEL = 3\n", "");
    let error = format!("{:#}", Tree::open(&copy.path("tree")).unwrap_err());
    assert!(error.contains("no VERSION, PATCHLEVEL and SUBLEVEL"), "{error}");
}

#[test]
fn facts_do_not_go_back() {
    let copy = Copy::new("facts-older");
    copy.replace("tree/Makefile", "PATCHLEVEL = 3", "PATCHLEVEL = 1");
    let error = format!("{:#}", updated(&copy).write(&copy.repo).unwrap_err());
    assert!(error.contains("the facts are of Linux 7.3, this tree is older; nothing is written"), "{error}");
}
