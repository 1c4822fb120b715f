//! Are man-pages, syzkaller's descriptions and strace's tables read as they are written?

mod common;

use std::fs;
use std::path::PathBuf;

use common::{Copy, changed};
use xtask::arguments::{self, arguments};
use xtask::constants::IOCTLS;
use xtask::request_names::{self, request_names};
use xtask::since::{self, since};

/// A folder with files.
fn folder(copy: &Copy, name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = copy.path(name);
    for (file, text) in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The lines without the comments.
fn lines(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.starts_with('#')).collect()
}

const SYSCALLS: &str = "\
'\\\" t
.TH syscalls 2 2026-02-08 \"Linux man-pages 6.20\"
.SH DESCRIPTION
.TS
Lb       Lb Lb
Lw(26n)2 L  Lx.
System call\tKernel\tNotes
_
\\f[B]read\\f[](2)\t1.0
.\\\" \\f[B]never\\f[](2)\t2.0
T{
.BR fork (2)
T}\t1.0\tT{
See notes on
.BR clone (2)
T}
\\f[B]mseal\\f[](2)\t6.9\tNot on \\f[B]csky\\f[]
\\f[B]pread64\\f[](2)\t\tT{
Added as \"pread\" in 2.2;
renamed \"pread64\" in 2.6
T}
\\f[B]unknown\\f[](2)\t\tAdded somewhere
.TE
\\f[B]after\\f[](2)\t1.0
";

#[test]
fn releases_of_man_pages() {
    let copy = Copy::new("since");
    let own = ".TH mseal 2 2026-02-08 \"x\"\n.SH HISTORY\n.\\\" commit 1\nLinux 6.10,\nglibc 2.40.\n.SH SEE ALSO\n";
    let shared = ".TH write 2 2026-02-08 \"x\"\n.SH HISTORY\n.TP\n.BR write ()\nLinux 1.0.\n.TP\n.BR sync_file_range2 ()\nLinux 2.6.22.\n";
    let pages = [("man2/syscalls.2", SYSCALLS), ("man2/mseal.2", own), ("man2/sync_file_range2.2", shared)];
    let folder = folder(&copy, "man", &pages);
    // What man-pages says nothing of is kept, what it says anything of is not.
    fs::write(copy.path("repo/tests/data/since.tsv"), "# old\nread\t0.9\t\telsewhere\nsync\t0.1\t\telsewhere\n")
        .unwrap();
    let changes = since(&copy.repo, &folder).unwrap_or_else(|error| panic!("{error:#}"));
    let expected = [
        "fork\t1.0\tSee notes on clone(2)\tsyscalls(2)",
        "mseal\t6.9\tNot on csky; mseal(2): 6.10\tsyscalls(2)",
        "pread64\t2.2\tAdded as \"pread\" in 2.2; renamed \"pread64\" in 2.6\tsyscalls(2)",
        "read\t1.0\t\tsyscalls(2)",
        "sync\t0.1\t\telsewhere",
        "sync_file_range2\t2.6.22\t\tsync_file_range2(2)",
        "unknown\t-\tAdded somewhere\tsyscalls(2)",
    ];
    let text = changed(&changes, since::FILE);
    assert_eq!(lines(text), expected);
    assert!(text.starts_with("# Linux man-pages 6.20\n"), "{text}");
    fs::write(folder.join("man2/syscalls.2"), ".TH syscalls 2 2026-02-08 \"Linux man-pages 6.20\"\n").unwrap();
    let error = since(&copy.repo, &folder).unwrap_err().to_string();
    assert!(error.ends_with("syscalls.2: no table of calls"), "{error}");
}

const DESCRIPTIONS: &str = "\
include <linux/fcntl.h>
resource fd[int32]: -1
resource sock[fd]
type signalno int32[0:65]
openat(fd fd, file ptr[in, filename], flags flags[open_flags], mode const[0x1ff]) fd
openat$proc(fd const[AT_FDCWD], file ptr[in, string[\"/proc (x), y\"]], flags const[O_PATH], mode const[0]) fd
fcntl$dupfd(fd fd, cmd const[F_DUPFD], arg fd) fd
fcntl$setfl(fd sock, cmd const[F_SETFL], arg flags[fl]) (ignore_return)
ioctl$TCGETS(fd fd, cmd const[TCGETS], arg ptr[out, termios])
kill(pid pid, sig signalno)
syz_open(a const[A])
open_flags = O_WRONLY, more, 0x8
more = O_CREAT, O_EXCL
fl = O_APPEND
termios {
\tc_iflag\tint32
}
iovec {
# a comment
\tiov_base\tptr[in, buffer]
\tiov_len\tlen[iov_base, intptr]
}
type bpf_prog_t[TYPE] {
\tprog_type\tTYPE
\tattach_prog_fd\tfd[opt]
\tprog_flags\tflags[fl, int32]
} [size[8]]
unknown {
\tpid\tpid
}
";

#[test]
fn constants_of_syzkaller() {
    let copy = Copy::new("arguments");
    let made = "openat$auto(fd const[NEVER], file intptr, flags int32, mode int16)\n";
    let folder = folder(&copy, "linux", &[("sys.txt", DESCRIPTIONS), ("auto.txt", made), ("sys.txt.const", "A = 1\n")]);
    let table = "struct iovec { iov_base: *mut u8 [iov_len bytes] },\nstruct bpf_prog_load { prog_type: u32 },\n";
    fs::write(copy.path("repo/tables/structs.rs"), table).unwrap();
    let changes = arguments(&copy.repo, &folder).unwrap_or_else(|error| panic!("{error:#}"));
    let expected = [
        "fcntl\t0\t-\tfd\tfd\t-",
        "fcntl\t1\t-\tcmd\tconst\tF_DUPFD F_SETFL",
        "fcntl\t2\t1=F_DUPFD\targ\tfd\t-",
        "fcntl\t2\t1=F_SETFL\targ\tflags\tO_APPEND",
        "kill\t0\t-\tpid\tpid\t-",
        "kill\t1\t-\tsig\tsignal\t-",
        "openat\t0\t-\tfd\tfd\tAT_FDCWD",
        "openat\t1\t-\tfile\tpath\t-",
        "openat\t2\t-\tflags\tflags\tO_CREAT O_EXCL O_PATH O_WRONLY",
        "openat\t3\t-\tmode\tconst\t-",
    ];
    assert_eq!(lines(changed(&changes, arguments::FILE)), expected);
    // Of structs that the table has, by this name or by that of the list.
    let expected = [
        "bpf_prog_load\tattach_prog_fd\tfd\t-",
        "bpf_prog_load\tprog_flags\tflags\tO_APPEND",
        "iovec\tiov_len\tlength\t-",
    ];
    assert_eq!(lines(changed(&changes, arguments::MEMBERS)), expected);
    fs::remove_file(folder.join("sys.txt")).unwrap();
    let error = arguments(&copy.repo, &folder).unwrap_err().to_string();
    assert!(error.ends_with("linux: no descriptions of calls"), "{error}");
}

#[test]
fn names_of_requests_in_strace() {
    let copy = Copy::new("request-names");
    let tables = [
        ("src/linux/64/ioctls_inc.h", "{ \"linux/fs.h\", \"FICLONE\", _IOC_WRITE, 0x9409, 0x04 },\n"),
        ("src/linux/alpha/ioctls_arch0.h", "/* { \"asm/ioctls.h\", \"FIONREAD\", 0, 0x541b, 0 }, */\n"),
        ("src/linux/64/syscallent.h", "{ \"linux/fs.h\", \"BTRFS_IOC_CLONE\", 0 },\n"),
    ];
    let folder = folder(&copy, "strace", &tables);
    let facts = "# a comment\n\
                 BTRFS_IOC_CLONE\tlinux/btrfs.h\t0x40049409\t0x80049409: mips*\tint\n\
                 FIBMAP\tlinux/fs.h\t0x1\t\t-\n\
                 FICLONE\tlinux/fs.h\t0x40049409\t0x80049409: mips*\tint\n\
                 FIONREAD\tasm/ioctls.h\t0x541b\t0x1: alpha\t-\n";
    fs::write(copy.path("repo").join(IOCTLS), facts).unwrap();
    let changes = request_names(&copy.repo, &folder).unwrap_or_else(|error| panic!("{error:#}"));
    // On alpha, two have the same number.
    let expected = ["BTRFS_IOC_CLONE\t-", "FIBMAP\t-", "FICLONE\tyes", "FIONREAD\t-"];
    assert_eq!(lines(changed(&changes, request_names::FILE)), expected);
    fs::remove_file(folder.join("src/linux/64/ioctls_inc.h")).unwrap();
    let error = request_names(&copy.repo, &folder).unwrap_err().to_string();
    assert!(error.ends_with("no tables of requests in src/linux"), "{error}");
}
