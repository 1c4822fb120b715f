//! Does `cargo xtask diff` find what differs, each kind of it, and nothing else?

mod common;

use common::Copy;
use xtask::diff::{diff, diff_running};
use xtask::rows::Row;

/// What is printed after a change of the copies.
#[track_caller]
fn text(copy: &Copy) -> String {
    diff(&copy.repo, &copy.tree()).unwrap_or_else(|error| panic!("{error:#}")).text()
}

#[test]
fn nothing_differs() {
    let copy = Copy::new("diff-nothing");
    let differences = diff(&copy.repo, &copy.tree()).unwrap();
    assert!(differences.is_empty(), "{}", differences.text());
    assert_eq!(differences.text(), "");
}

/// Each a change of a file, and what is found then.
#[test]
fn each_kind_of_difference() {
    let table = "tree/arch/x86/entry/syscalls/syscall_64.tbl";
    let header = "tree/include/uapi/linux/toy.h";
    let changes = [
        (table, "56\tcommon\tclone", "56\tcommon\tclone4", "clone: renamed to clone4, 56\n    on x86_64\n"),
        (table, "56\tcommon\tclone", "57\tcommon\tclone", "clone: moved from 56 to 57\n    on x86_64\n"),
        (table, "56\tcommon\tclone\tsys_clone\n", "", "clone: not in the kernel's table: 56\n    on x86_64\n"),
        (
            "tree/arch/alpha/kernel/syscalls/syscall.tbl",
            "572\tcommon\tmseal\tsys_mseal\n",
            "",
            "mseal: not in the kernel's table: 462\n    on alpha\n",
        ),
        (table, "sys_clone", "sys_ni_syscall", "clone: not implemented\n    on x86_64\n"),
        (table, "uselib\n", "uselib sys_read\n", "uselib: implemented\n    on x86_64\nuselib: the number of arguments"),
        (
            "tree/mm/mseal.c",
            "SYSCALL_DEFINE3(mseal,",
            "SYSCALL_DEFINE3(another,",
            "mseal: not implemented\n    on alpha arm csky x86 x86_64\n",
        ),
        (
            "tree/fs/sync.c",
            "unsigned int, flags, loff_t, offset,",
            "loff_t, offset, unsigned int, flags,",
            "sync_file_range2: the widths of the arguments, so that they are in other registers\n    \
             the row (fd: i32, flags: u32, offset: i64, nbytes: i64)\n    \
             the kernel (int fd, loff_t offset, unsigned int flags, loff_t nbytes)\n    on csky\n",
        ),
        (
            "repo/tables/csky.rs",
            "offset: i64, nbytes",
            "nbytes: i64, offset",
            "the order: fd, flags, nbytes, offset, the kernel's fd, flags, offset, nbytes",
        ),
        (
            "repo/tables/x86_64.rs",
            "count: usize) ->",
            "count: u32) ->",
            "read: the width of `count`: 32 bits, the kernel's 64\n",
        ),
        (
            "repo/tables/arm.rs",
            "(fd: i32, buf: *mut u8, count: usize)",
            "(fd: i32, buf: *mut u8)",
            "read: the number of arguments\n",
        ),
        ("tree/fs/read_write.c", "size_t, count)", "frob_t, count)", "the width of `frob_t` is not known"),
        (
            header,
            "TOY_GET _IOR('y', 1,",
            "TOY_GET _IOR('y', 9,",
            "ioctl TOY_GET: linux/toy.h: _IOR('y', 9, struct toy)\n",
        ),
        (header, "TOY_GET _IOR(", "TOY_GET _IOW(", "ioctl TOY_GET: linux/toy.h: _IOW('y', 1, struct toy)\n"),
        (
            header,
            "struct toy)\n#define TOY_OLD",
            "struct ball)\n#define TOY_OLD",
            "ioctl TOY_SET: linux/toy.h: _IOW('y', 2, ",
        ),
        (
            header,
            "#define TOY_OLD",
            "#define TOY_NEW TOY_IO(5)\n#define TOY_OLD",
            "ioctl TOY_NEW: new in linux/toy.h: TOY_IO(5)\n",
        ),
        (header, "#define TOY_OLD 0x7901\n", "", "ioctl TOY_OLD: no longer in linux/toy.h\n"),
        (
            "repo/tests/data/not_requests.tsv",
            "TOY_SET32",
            "TOY_SET64",
            "ioctl TOY_SET32: new in linux/toy.h: _IOW('y', 2, struct toy32)\n",
        ),
    ];
    for (i, (file, from, to, found)) in changes.into_iter().enumerate() {
        let copy = Copy::new(&format!("diff-{i}"));
        copy.replace(file, from, to);
        let text = text(&copy);
        assert!(text.contains(found), "{file}, {to:?}:\n{text}");
    }
}

#[test]
fn deliberate_differences_are_none() {
    let copy = Copy::new("diff-deliberate");
    // An alpha's entry, in C there.
    copy.replace("repo/tables/alpha.rs", "count: usize, offset: i64", "count: i32, offset: i64");
    assert!(text(&copy).contains("pread64: the width of `count`: 32 bits, the kernel's 64\n"));
    copy.replace(
        "repo/tests/data/differences.tsv",
        "width\tmmap2\tprot",
        "width\tpread64\tcount\twhy\nwidth\tmmap2\tprot",
    );
    assert_eq!(text(&copy), "");
}

#[test]
fn an_entry_in_assembler_is_not_compared() {
    let copy = Copy::new("diff-assembler");
    copy.replace("repo/tables/arm.rs", ", pgoffset: usize", "");
    assert_eq!(text(&copy), "");
}

#[test]
fn a_new_call_is_a_row_to_paste() {
    let copy = Copy::new("diff-new");
    copy.replace("tree/scripts/syscall.tbl", "462\t", "472\tcommon\tfrob\tsys_frob\n462\t");
    copy.replace("tree/fs/sync.c", "SYSCALL_DEFINE4(", "SYSCALL_DEFINE6(frob, int, ufd, const char __user *, name, void __user *, type,\n struct how __user *, u_how, loff_t, at, unsigned long, addr)\n{\n}\nSYSCALL_DEFINE4(");
    let text = text(&copy);
    let row =
        "frob             = 472 (fd: i32, name: *const ?, r#type: *? c_void, how: *? how, at: i64, addr: ?) -> ? [?],";
    assert!(text.contains(&format!("\n        {row}\n")), "{text}");
    assert!(text.starts_with("frob: new, 472\n    on csky\n"), "{text}");
    Row::parse(row).expect_err("nothing is taken as it is where a person must decide");
}

/// Of the running kernel: a folder in the form of tracefs. Machines without a table there can't be compared.
#[test]
#[cfg(target_arch = "x86_64")]
fn the_running_kernel() {
    let copy = Copy::new("diff-running");
    let events = copy.path("events");
    let event = |entry: &str, args: &[&str]| {
        let folder = events.join(format!("sys_enter_{entry}"));
        std::fs::create_dir_all(&folder).unwrap();
        let fields = ["unsigned short common_type", "int __syscall_nr"].iter().chain(args);
        let fields: String = fields.map(|field| format!("\tfield:{field};\toffset:8;\n")).collect();
        std::fs::write(folder.join("format"), format!("name: sys_enter_{entry}\nformat:\n{fields}")).unwrap();
    };
    let error = format!("{:#}", diff_running(&copy.repo, &events).unwrap_err());
    assert!(error.contains("mount it as root"), "{error}");
    event("read", &["unsigned int fd", "char * buf", "size_t count"]);
    assert!(diff_running(&copy.repo, &events).unwrap().is_empty());
    event("mseal", &["unsigned long start"]);
    event("frob", &[]);
    let text = diff_running(&copy.repo, &events).unwrap().text();
    let expected = "mseal: 3 arguments, the running kernel's 1\n    on x86_64\n\
        sys_frob: the running kernel has this entry, the facts don't\n    on x86_64\n";
    assert_eq!(text, expected);
}
