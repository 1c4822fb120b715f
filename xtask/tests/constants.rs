//! Are the constants of a tree's headers found, with the values that a C compiler gives them on each ABI?

mod common;

use std::fs;
use std::process::Command;

use common::{Copy, changed};
use libtest_mimic::{Arguments, Trial};
use xtask::constants::{CONSTANTS, IOCTLS, constants};

fn main() {
    let name = "values_on_every_abi";
    let trial = match can_run() {
        Ok(()) => Trial::test(name, || {
            values_on_every_abi();
            Ok(())
        }),
        Err(why) => Trial::test(format!("{name} (skipped: {why})"), || Ok(())).with_ignored_flag(true),
    };
    libtest_mimic::run(&Arguments::from_args(), vec![trial]).exit()
}

/// Why the headers cannot be compiled here.
fn can_run() -> Result<(), String> {
    for flag in ["-m64", "-m32", "-mx32"] {
        let output = Command::new("cc").args([flag, "-S", "-x", "c", "/dev/null", "-o", "/dev/null"]).output();
        if !output.map_err(|error| format!("cc: {error}"))?.status.success() {
            return Err(format!("cc compiles nothing with {flag}"));
        }
    }
    Ok(())
}

/// What all headers need, and a few with names.
const HEADERS: &[(&str, &str)] = &[
    ("include/uapi/asm-generic/Kbuild", "mandatory-y += fcntl.h\nmandatory-y += ioctl.h\n"),
    ("include/uapi/asm-generic/fcntl.h", "#ifndef O_CREAT\n#define O_CREAT 0100 /* not 07 */\n#endif\n"),
    (
        "include/uapi/asm-generic/ioctl.h",
        "#define _IOC(dir, type, nr, size) ((dir) << 30 | (size) << 16 | (type) << 8 | (nr))\n\
         #define _IOR(type, nr, of) _IOC(2U, type, nr, sizeof(of))\n",
    ),
    ("include/uapi/linux/ioctl.h", "#include <asm/ioctl.h>\n"),
    (
        "include/uapi/linux/types.h",
        "#include <linux/compiler.h>\ntypedef int __kernel_pid_t;\ntypedef long long __kernel_loff_t;\n\
         typedef long __kernel_old_time_t, __kernel_ssize_t;\n",
    ),
    ("include/uapi/linux/const.h", ""),
    ("include/uapi/linux/socket.h", ""),
    ("include/uapi/linux/sockios.h", ""),
    ("include/uapi/linux/time.h", ""),
    (
        "include/uapi/linux/fcntl.h",
        "#pragma once\n#include <asm/fcntl.h>\n#define AT_FDCWD -100\n#define AT_TEXT \"text\"\n#define AT(x) (x)\n#define AT_TOP AT(1U << 31)\n\
         enum at { AT_FIRST = AT(3), /* AT_NEVER, */ AT_NEXT };\n",
    ),
    ("include/uapi/linux/other.h", "#define NOT_A_FACT 1\n"),
    (
        "include/uapi/linux/vt.h",
        "struct frob { int i; long long l; };\n#define VT_FROB _IOR('V', 1, struct frob)\n#define VT_OPEN 0x5600\n#define VT_COUNT 3\n\
         #define VT_MAKE(nr, of) _IOR('V', nr, of)\nenum { VT_LIST =\nVT_MAKE(2, char [(3 + 1)]), VT_LAST };\n",
    ),
    (
        "include/linux/splice.h",
        "#ifdef __KERNEL__\nstruct file *file;\n#define SPLICE_F_MOVE 1\n#define OTHER 1\n#endif\n",
    ),
    ("arch/alpha/include/uapi/asm/fcntl.h", "#define O_CREAT 01000\n#include <asm-generic/fcntl.h>\n"),
];

fn values_on_every_abi() {
    let copy = Copy::new("constants");
    for (file, text) in HEADERS {
        let path = copy.path("tree").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let found = constants(&copy.repo, &copy.tree()).unwrap_or_else(|error| panic!("{error:#}"));
    let lines = |file| changed(&found.changes, file).lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>();
    let expected = [
        "AT_FDCWD\tlinux/fcntl.h\t-0x64\t",
        "AT_FIRST\tlinux/fcntl.h\t0x3\t",
        "AT_NEXT\tlinux/fcntl.h\t0x4\t",
        "AT_TOP\tlinux/fcntl.h\t0x80000000\t",
        "O_CREAT\tasm/fcntl.h\t0x40\t0x200: alpha",
        "SPLICE_F_MOVE\tinclude/linux/splice.h\t0x1\t",
        "VT_COUNT\tlinux/vt.h\t0x3\t",
        "VT_LAST\tlinux/vt.h\t0x80045603\t",
    ];
    assert_eq!(lines(CONSTANTS), expected);
    let expected = [
        "VT_FROB\tlinux/vt.h\t0x80105601\t0x800c5601: x86 m68k sh microblaze nios2 openrisc arc csky\tstruct frob",
        "VT_LIST\tlinux/vt.h\t0x80045602\t\tchar[(3 + 1)]",
        "VT_OPEN\tlinux/vt.h\t0x5600\t\t-",
    ];
    assert_eq!(lines(IOCTLS), expected);
    assert!(
        found.not_found.iter().any(|what| what == "include/linux/net.h: not in this tree"),
        "{:?}",
        found.not_found
    );
    assert_eq!((&found.differences[..], found.new), (&[][..], 11));
    assert!(changed(&found.changes, CONSTANTS).starts_with("# Linux 7.3-rc1\n"));

    // What was a fact and is none any more is told by name, be it that the header doesn't compile without what another one had.
    found.changes.write(&copy.repo).unwrap();
    copy.replace("tree/include/uapi/linux/fcntl.h", "AT_FIRST = AT(3)", "AT_FIRST = AT(4)");
    copy.replace("tree/include/uapi/linux/vt.h", "#define VT_COUNT 3\n", "#define VT_MANY 3\n");
    copy.replace(
        "tree/arch/alpha/include/uapi/asm/fcntl.h",
        "#define O_CREAT 01000",
        "#define O_CREAT sizeof(struct frob)",
    );
    let found = constants(&copy.repo, &copy.tree()).unwrap_or_else(|error| panic!("{error:#}"));
    let all = "x86* x32 aarch64 arm* riscv* loongarch* powerpc* s390* mips* sparc* alpha m68k parisc* sh xtensa microblaze nios2 openrisc arc csky \
               hexagon";
    let expected = [
        format!("AT_FIRST: 0x3 -> 0x4: on {all}"),
        format!("AT_NEXT: 0x4 -> 0x5: on {all}"),
        "O_CREAT: gone, was 0x200: invalid application of 'sizeof' to incomplete type 'struct frob': on alpha"
            .to_owned(),
        format!("VT_COUNT: gone, was 0x3: on {all}"),
    ];
    assert_eq!((&found.differences[..], found.new), (&expected[..], 1));
    // A header that cannot be compiled is named, and the others are read all the same.
    fs::write(copy.path("tree/include/uapi/linux/mman.h"), "struct unknown mman;\n#define MAP_FROB 1\n").unwrap();
    let found = constants(&copy.repo, &copy.tree()).unwrap_or_else(|error| panic!("{error:#}"));
    assert_eq!(changed(&found.changes, CONSTANTS).matches("\tlinux/fcntl.h\t").count(), 4);
    assert!(found.not_found.iter().any(|what| what.starts_with("linux/mman.h: ")), "{:?}", found.not_found);
}
