//! Does each kind of wrong row in a table that all ABIs share fail to compile, with an error that points at the row or names it?
//!
//! The library is compiled with a wrong row in each of several tables at once. As in tests/source/bad_rows.rs, only what the error says and its place
//! are compared.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::{env, fs};

use serde_json::Value;

use crate::common;

/// A row that is wrong: the line that it is in place of, as far as it is needed to find it; the row or rows; what the compiler says.
type Wrong = (&'static str, &'static str, &'static str);

const CALLS: &[Wrong] = &[
    ("        fchdir  ", "fchdir = zero [chdir(2)] \"1.0\" ()", "no rules expected"),
    ("        fchdir  ", "fchdir = zero [chdir] \"1.0\" (),", "no rules expected"),
    ("        fchdir  ", "fchdir = zeroo [chdir(2)] \"1.0\" (),", "cannot find value `zeroo` in module `meaning`"),
    (
        "        fchdir  ",
        "fchdir = zero [chdir(2)] \"1.0\" (fdd: number),",
        "cannot find value `fdd` in module `arg_name::row`",
    ),
    (
        "        fchdir  ",
        "fchdir = zero [chdir(2)] \"1.0\" (fd: numbr),",
        "cannot find value `numbr` in module `meaning`",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: size elemnts},",
        "cannot find value `elemnts` in module `unit`",
    ),
    (
        "        fchdir  ",
        "fchdir = zero [] \"1.0\" (fd: number, fd: size),",
        "row `fchdir` of tables/calls.rs: it gives two meanings to fd",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: size elements, list: none},",
        "row `getgroups` of tables/calls.rs: in braces, it says two things of one kind of list",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: read, list: updated},",
        "row `getgroups` of tables/calls.rs: in braces, it says two things of one kind of list",
    ),
    (
        "        fchmod  ",
        "fchmod = zero [] \"1.0\" () {mode: 12 bits, mode: int},",
        "row `fchmod` of tables/calls.rs: in braces, it says two things of one kind of mode",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: sizze elements},",
        "row `getgroups` of tables/calls.rs: sizze is the name of no argument",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: size},",
        "row `getgroups` of tables/calls.rs: size needs a unit: bytes, elements, bits or pages",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: 2 bytes},",
        "row `getgroups` of tables/calls.rs: 2: a number is one of elements",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: 2},",
        "row `getgroups` of tables/calls.rs: 2: a number is one of elements",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: 0 bits},",
        "row `getgroups` of tables/calls.rs: 0: a number is one of elements",
    ),
    (
        "        getgroups  ",
        "getgroups = count [] \"1.0\" () {list: read bytes},",
        "row `getgroups` of tables/calls.rs: read takes no unit",
    ),
    ("        fchmod  ", "fchdir = zero [] \"1.0\" (),", "row `fchdir` of tables/calls.rs: the call has two rows"),
    (
        "        argv  ",
        "addr = size,",
        "row `addr` of tables/calls.rs: there are two rules for this name of an argument",
    ),
];

const CASES: &[Wrong] = &[
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: *mut u32),",
        "row `fcntl` of tables/cases.rs: behind an integer stands what it means, as `number` or `data`: u32",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: *mut flock lease),",
        "row `fcntl` of tables/cases.rs: a struct is data, and has no other meaning: flock",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: *mut u8 data[arg bytes]),",
        "row `fcntl` of tables/cases.rs: only of a struct, an argument holds the bytes, not of u8",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: *mut flock data[arg whole]),",
        "row `fcntl` of tables/cases.rs: only integers are written as a whole or not at all, no flock",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: string[15 bytes]),",
        "row `fcntl` of tables/cases.rs: a unit stands only behind what *const or *mut points to: bytes",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: descriptor_flags[15]),",
        "row `fcntl` of tables/cases.rs: in brackets stands `written` or how many bytes of a string, at most 255, or `be16` of a number: 15",
    ),
    ("    fcntl fcntl64 ", "fcntl (cmd: fcntl_command F_SETFD) = (arg: descriptor_flags)", "no rules expected"),
    ("    fcntl fcntl64 ", "fcntl (cmd) = (arg),", "no rules expected"),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_comand F_SETFD) = (arg),",
        "cannot find value `fcntl_comand` in module `set`",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmdd: fcntl_command F_SETFD) = (arg),",
        "cannot find value `cmdd` in module `arg_name::row`",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: flagz),",
        "cannot find value `flagz` in module `said`",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: string[256]),",
        "row `fcntl` of tables/cases.rs: in brackets stands `written` or how many bytes of a string, at most 255, or `be16` of a number: 256",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: string[writen]),",
        "row `fcntl` of tables/cases.rs: in brackets stands `written` or how many bytes of a string, at most 255, or `be16` of a number: writen",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: *const i32 descriptor[writen]),",
        "row `fcntl` of tables/cases.rs: in brackets stands the argument that says how many there are, not writen",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (arg: *const i32 descriptor[cmd bits]),",
        "row `fcntl` of tables/cases.rs: behind the argument that says how many there are stands bytes, whole, or nothing: bits",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (retruned: descriptor_flags),",
        "cannot find value `retruned` in module `of`",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFD) = (returned),",
        "row `fcntl` of tables/cases.rs: of `returned`, a row says a meaning, and nothing in brackets",
    ),
    (
        "    fcntl fcntl64 ",
        "fcnlt (cmd: fcntl_command F_SETFD) = (arg),",
        "row `fcnlt` of tables/cases.rs: tables/calls.rs has no such call",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl (cmd: fcntl_command F_SETFT) = (arg),",
        "row `fcntl` of tables/cases.rs: its set has no constant F_SETFT",
    ),
    (
        "    epoll_ctl ",
        "epoll_ctl (op: epoll_operation) = (event: address), fcntl (cmd: fcntl_command) = (arg),",
        "row `fcntl` of tables/cases.rs: the rows of a call follow each other: fcntl",
    ),
    (
        "    epoll_ctl ",
        "epoll_ctl mount (op: epoll_operation) = (event), close (fd: fcntl_command) = (), mount epoll_ctl (op: epoll_operation EPOLL_CTL_DEL) = (),",
        "row `mount epoll_ctl` of tables/cases.rs: the rows of a call follow each other: mount",
    ),
    (
        "    epoll_ctl ",
        "epoll_ctl mount epoll_ctl (op: epoll_operation) = (event: address),",
        "row `epoll_ctl mount epoll_ctl` of tables/cases.rs: the row has a call twice: epoll_ctl",
    ),
    (
        "    fcntl64 ",
        "fcntl fcntl64 (cmd: fcntl_command F_SETFD) = (arg),",
        "row `fcntl fcntl64` of tables/cases.rs: a name is there twice: F_SETFD",
    ),
    (
        "    fcntl fcntl64 ",
        "fcntl fcnlt64 (cmd: fcntl_command F_SETFD) = (arg),",
        "row `fcntl fcnlt64` of tables/cases.rs: tables/calls.rs has no such call: fcnlt64",
    ),
];

const CONSTANTS: &[Wrong] = &[
    ("        O_CREAT ", "O_CREAT = 0o100", "no rules expected"),
    ("        O_CREAT ", "O_CREAT = 0o100 (alpha),", "no rules expected"),
    ("    flags open_flags ", "flag open_flags \"O_\" {", "cannot find value `flag` in module `kind`"),
    ("    flags file_flags ", "flags open_flags \"O_\" {", "the name `open_flags` is defined multiple times"),
    ("    flags open_flags ", "flags open_flags \"O_\" rest signalz {", "cannot find value `signalz` in module `set`"),
    ("        O_CREAT ", "O_CREAT = 0o100 (alfa 0o1000),", "cannot find value `alfa` in module `family`"),
    ("        O_CREAT ", "O_CREAT = 0x1_0000_0000_0000_0000,", "tables/constants.rs: a value has at most 64 bits"),
    (
        "        O_CREAT ",
        "O_CREAT = -0x8000_0001,",
        "tables/constants.rs: a value has at most 64 bits, and a negative one 32",
    ),
    ("        O_CREAT ", "O_CREAT of 0x1_0000_0000_0000_0000 = 0,", "tables/constants.rs: a value has at most 64 bits"),
    ("        O_NOTIFICATION_PIPE ", "..open_flags = 0o200,", "no rules expected"),
    ("        O_NOTIFICATION_PIPE ", "..open_flagz O_APPEND,", "cannot find value `open_flagz` in module `set`"),
    (
        "        O_NOTIFICATION_PIPE ",
        "..open_flags O_CRAET,",
        "row `..open_flags` of tables/constants.rs, in file_flags: that set has no O_CRAET",
    ),
    (
        "        O_NOTIFICATION_PIPE ",
        "..open_flags,",
        "row `O_CREAT` of tables/constants.rs, in file_flags: the name is there twice",
    ),
    (
        "        O_NOTIFICATION_PIPE ",
        "FASYNC = 1,",
        "row `FASYNC` of tables/constants.rs, in file_flags: the name is there twice",
    ),
    // Each of the two would include the other.
    (
        "        OPENAT2_REGULAR ",
        "..file_flags O_NOTIFICATION_PIPE,",
        "row `..file_flags` of tables/constants.rs, in open_flags: a set includes only sets above it",
    ),
    (
        "        O_NOTIFICATION_PIPE ",
        "..file_flags,",
        "row `..file_flags` of tables/constants.rs, in file_flags: a set includes only sets above it",
    ),
];

const ERRNO: &[Wrong] = &[
    ("        ENOENT ", "ENOENT = 2 \"No such file\"", "no rules expected"),
    ("        ENOENT ", "ENOENT = 2,", "no rules expected"),
    ("        ENOENT ", "ENOENT = 2 (alfa 3) \"No such file\",", "cannot find value `alfa` in module `family`"),
    ("        ENOENT ", "EPERM = 2 \"No such file\",", "duplicate definitions with name `EPERM`"),
    (
        "        ENOENT ",
        "ENOENT = 1 \"No such file\",",
        "row `ENOENT` of tables/errno.rs: the errnos of every family ascend by number",
    ),
    (
        "        ENOENT ",
        "ENOENT = 2 (mips 3) \"No such file\",",
        "row `ESRCH` of tables/errno.rs: in a family, `ENOENT` has the same number, 3",
    ),
    (
        "        ENOENT ",
        "ENOENT = 2 (mips 4096) \"No such file\",",
        "row `ENOENT` of tables/errno.rs: a number is at most 4095",
    ),
];

const ALIASES: &[Wrong] = &[
    ("    pread  ", "pread = pread64", "no rules expected"),
    ("    pread  ", "pread = pread64 (x86_65),", "cannot find value `x86_65` in module `abi`"),
    (
        "    pread  ",
        "pread = pread64, pread = pread64,",
        "row `pread` of tables/aliases.rs: another row has the same name and call",
    ),
];

const STRUCTS: &[Wrong] = &[
    (
        "        sockaddr (sa_family: address_family AF_INET)",
        "sockaddr (sa_family: address_family AF_INET) = sockaddr_in",
        "no rules expected",
    ),
    (
        "        struct iovec ",
        "struct iovec full(iov_base??iov_bass) { iov_base: *mut u8, iov_len: usize },",
        "row `iovec` of tables/structs.rs: it has no member iov_bass",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len = size },",
        "no rules expected",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size } left(iov_len),",
        "no rules expected",
    ),
    (
        "        struct iovec ",
        "struct iovec packed() { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "no rules expected",
    ),
    (
        "        struct iovec ",
        "struct iovec full(iov_len) brief(iov_len) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: before the brace stand in ioctl, on, packed,",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize = sise },",
        "cannot find value `sise` in module `said`",
    ),
    (
        "        struct iovec ",
        "struct iovec on(x86_65) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "cannot find value `x86_65` in module `on`",
    ),
    (
        "        struct iovec ",
        "struct iovec packed(x86_65) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "cannot find value `x86_65` in module `on`",
    ),
    (
        "        struct iovec ",
        "struct iovec aligned4(x86_65) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "cannot find value `x86_65` in module `on`",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: behind a pointer, brackets hold a length. Not so: iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: usize [=], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: no member is before iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut iovek, iov_len: usize = size },",
        "cannot find value `iovek` in module `ty`",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: f32 },",
        "cannot find value `f32` in module `ty`",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size }, struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "the name `iovec` is defined multiple times",
    ),
    (
        "        sockaddr (sa_family: address_family AF_INET)",
        "sockaddr (sa_family: adress_family AF_INET) = sockaddr_in,",
        "cannot find value `adress_family` in module `set`",
    ),
    ("        struct iovec ", "struct iovec { },", "no rules expected"),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mutt u8, iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: a pointer is *const or *mut, not *mutt",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: c_char, iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: a member is an integer, a pointer, or a struct that stands above it; *const c_char is a string, *mut u8 bytes. Not so: iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: c_void },",
        "row `iovec` of tables/structs.rs: a member is an integer, a pointer, or a struct that stands above it; *const c_char is a string, *mut u8 bytes. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: iovec, iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: a member is an integer, a pointer, or a struct that stands above it; *const c_char is a string, *mut u8 bytes. Not so: iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: __kernel_timespec },",
        "row `iovec` of tables/structs.rs: a member is an integer, a pointer, or a struct that stands above it; *const c_char is a string, *mut u8 bytes. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: u32 [2]: 3 },",
        "row `iovec` of tables/structs.rs: a bit field has at least one bit, and no more than the integer that it is a part of: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8: 3, iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: a bit field has at least one bit, and no more than the integer that it is a part of: iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: u32: 0 },",
        "row `iovec` of tables/structs.rs: a bit field has at least one bit, and no more than the integer that it is a part of: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: u8: 9 },",
        "row `iovec` of tables/structs.rs: a bit field has at least one bit, and no more than the integer that it is a part of: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize: 33 },",
        "row `iovec` of tables/structs.rs: a bit field has at least one bit, and no more than the integer that it is a part of: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize [1] },",
        "row `iovec` of tables/structs.rs: an array has 2 to 65,535 elements, which are no pointers. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize [0] },",
        "row `iovec` of tables/structs.rs: an array has 2 to 65,535 elements, which are no pointers. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize [65536] },",
        "row `iovec` of tables/structs.rs: an array has 2 to 65,535 elements, which are no pointers. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: *mut u8 [2] },",
        "row `iovec` of tables/structs.rs: an array has 2 to 65,535 elements, which are no pointers. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize [2u8] },",
        "row `iovec` of tables/structs.rs: an array has 2 to 65,535 elements, which are no pointers. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: u8 [], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: only the last member may go on as far as the struct. Write how many elements this one has: iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: u8 [_ bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: only the last member may go on as far as the struct. Write how many elements this one has: iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize [_ bytes] },",
        "row `iovec` of tables/structs.rs: only of bytes at the end, the length may be said beside the pointer. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_lem bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: it has no member iov_lem",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len byte], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: behind the member that holds a length stands bytes, bits or nothing, which is elements: byte",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes 3], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: in brackets stands a number, `=`, or a member that holds a length and its unit. Not so: iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize [= 3] },",
        "row `iovec` of tables/structs.rs: in brackets stands a number, `=`, or a member that holds a length and its unit. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize [2 3] },",
        "row `iovec` of tables/structs.rs: in brackets stands a number, `=`, or a member that holds a length and its unit. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 in u32, iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: a pointer is in u64, aligned_u64 or kulong. Not so: iov_base",
    ),
    (
        "        struct iovec ",
        "struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize in u64 },",
        "row `iovec` of tables/structs.rs: a pointer is in u64, aligned_u64 or kulong. Not so: iov_len",
    ),
    (
        "        struct iovec ",
        "struct iovec brief(iov_bass) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: it has no member iov_bass",
    ),
    (
        "        struct iovec ",
        "struct iovec full(iov_bass) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: it has no member iov_bass",
    ),
    (
        "        struct iovec ",
        "struct iovec left(iov_bass) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: it has no member iov_bass",
    ),
    (
        "        struct iovec ",
        "struct iovec brief(iov_base|iov_lem) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: it has no member iov_lem",
    ),
    (
        "        struct sock_txtime ",
        "struct sock_txtime full(clockid flags?SOF_NONE) { clockid: i32 = clocks, flags: u32 = txtime_flags },",
        "row `sock_txtime` of tables/structs.rs: the set of no member has a constant SOF_NONE",
    ),
    (
        "        struct iovec ",
        "struct iovec sized(iov_lem) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: it has no member iov_lem",
    ),
    (
        "        struct iovec ",
        "struct iovec step(iov_lem) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: it has no member iov_lem",
    ),
    (
        "        struct iovec ",
        "struct iovec step(iov_len words) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: behind the member of step stands `word` or nothing, not words",
    ),
    (
        "        struct iovec ",
        "struct iovec more(rest) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: in more(…) stands `...` or `extra_data`, not rest",
    ),
    (
        "        struct iovec ",
        "struct iovec bytes(0) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: a number of bytes is from 1 to 254: 0",
    ),
    (
        "        struct iovec ",
        "struct iovec bytes(8 255) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: a number of bytes is from 1 to 254: 255",
    ),
    (
        "        struct iovec ",
        "struct iovec bytes(4 8 16) { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },",
        "row `iovec` of tables/structs.rs: there are one or two numbers of bytes, or one with `..` behind it: 4 8 16",
    ),
    (
        "        sockaddr (sa_family: address_family AF_INET)",
        "sockaddr (sa_family: address_family AF_INET) = sockaddr_inn,",
        "row `sockaddr` of tables/structs.rs: there is no such struct among the rows: sockaddr_inn",
    ),
    (
        "        sockaddr (sa_family: address_family AF_INET)",
        "sockadr (sa_family: address_family AF_INET) = sockaddr_in,",
        "row `sockadr` of tables/structs.rs: there is no such struct among the rows",
    ),
    (
        "        sockaddr (sa_family: address_family AF_INET)",
        "sockaddr (sa_familly: address_family AF_INET) = sockaddr_in,",
        "row `sockaddr` of tables/structs.rs: it has no member sa_familly",
    ),
    (
        "        sockaddr (sa_family: address_family AF_INET)",
        "sockaddr (sa_family: socket_type SOCK_RAW) = sockaddr_in,",
        "row `sockaddr` of tables/structs.rs: the set is not the meaning of sa_family",
    ),
    (
        "        sockaddr (sa_family: address_family AF_INET)",
        "sockaddr (sa_family: address_family AF_INTE) = sockaddr_in,",
        "row `sockaddr` of tables/structs.rs: its set has no constant AF_INTE",
    ),
    (
        "        sockaddr (sa_family: address_family AF_INET)",
        "epoll_event (events: epoll_events EPOLLIN) = sockaddr_in,",
        "row `epoll_event` of tables/structs.rs: flags select no variant: events",
    ),
];

const IOCTLS: &[Wrong] = &[
    ("        FIBMAP  ", "FIBMAP = _IO(0, 1)", "no rules expected"),
    ("        FIBMAP  ", "FIBMAP = _IOX(0, 1),", "cannot find value `_IOX` in module `make`"),
    ("        FIBMAP  ", "FIBMAP = 1 (mipss 2),", "cannot find value `mipss` in module `family`"),
    (
        "        FIBMAP  ",
        "FIBMAP = _IOR(0, 0x100, u32),",
        "row `FIBMAP` of tables/ioctls.rs or device_ioctls.rs: a request that no macro makes has 16 bits at most",
    ),
    (
        "        FIBMAP  ",
        "FIBMAP = _IOR(0, 1, fiemap),",
        "row `FIBMAP` of tables/ioctls.rs or device_ioctls.rs: behind a type that is no integer stands its size",
    ),
];

const TABLES: &[(&str, &[Wrong])] = &[
    ("tables/calls.rs", CALLS),
    ("tables/cases.rs", CASES),
    ("tables/constants.rs", CONSTANTS),
    ("tables/errno.rs", ERRNO),
    ("tables/aliases.rs", ALIASES),
    ("tables/structs.rs", STRUCTS),
    ("tables/ioctls.rs", IOCTLS),
];

/// More than the tables have room for: a limit of each, which is named with what has to be widened. Tens of thousands of rows or entries,
/// which other limits allow, would take the compiler minutes.
fn beyond_limits() -> Vec<(&'static str, Wrong)> {
    let many = |count: usize, part: &dyn Fn(usize) -> String| -> &'static str {
        (0..count).map(part).collect::<Vec<_>>().join(" ").leak()
    };
    let long = "A".repeat(256);
    let with_long = |row: &str| -> &'static str { row.replace('~', &long).leak() };
    let long_row = |i: usize| format!("A{i:03}_{} = {} \"{}\",", &long[..200], 4000 + i % 90, &long[..250]);
    vec![
        (
            "tables/calls.rs",
            (
                "        fchdir  ",
                with_long("fchdir = zero [] \"~\" (),"),
                "row `fchdir` of tables/calls.rs: a name, a page or a release has at most 255 bytes; widen",
            ),
        ),
        (
            "tables/calls.rs",
            (
                "        fchdir  ",
                many(300, &|i| format!("a{i} = zero [] \"{}\" (),", &long[..250])),
                "tables/calls.rs: names, pages and releases have at most 65,535 bytes together; widen",
            ),
        ),
        (
            "tables/cases.rs",
            (
                "    fcntl fcntl64 ",
                many(1, &|_| format!("fcntl (cmd: fcntl_command {}) = (),", "F_SETFD ".repeat(256))),
                "row `fcntl` of tables/cases.rs: a row has at most 255 names and as many arguments; widen",
            ),
        ),
        (
            "tables/constants.rs",
            (
                "        OPENAT2_REGULAR ",
                with_long("~ = 0o100,"),
                "tables/constants.rs: a name has at most 255 bytes; widen",
            ),
        ),
        (
            "tables/constants.rs",
            (
                "        OPENAT2_REGULAR ",
                many(255, &|i| format!("O_{i} of {:#x} = 0,", 0x1_0000 + i)),
                "tables/constants.rs: there are at most 254 masks and upper bits of values; widen",
            ),
        ),
        (
            "tables/constants.rs",
            (
                "    flags open_flags ",
                many(1, &|_| {
                    let sets = (0..300).map(|i| format!("flags {}{i} \"\" {{}}", &long[..250]));
                    format!("{} flags open_flags \"O_\" {{", sets.collect::<String>())
                }),
                "tables/constants.rs: the names of the sets have at most 65,535 bytes together; widen",
            ),
        ),
        (
            "tables/errno.rs",
            (
                "        ENOENT ",
                with_long("ENOENT = 2 \"~\","),
                "row `ENOENT` of tables/errno.rs: a name or a description has at most 255 bytes; widen",
            ),
        ),
        (
            "tables/errno.rs",
            ("        ENOENT ", many(150, &long_row), "tables/errno.rs: there are at most 255 rows; widen"),
        ),
        (
            "tables/errno.rs",
            (
                "        ENOENT ",
                many(150, &long_row),
                "tables/errno.rs: names and descriptions have at most 65,535 bytes together; widen",
            ),
        ),
        (
            "tables/aliases.rs",
            ("    pread  ", with_long("~ = pread64,"), " of tables/aliases.rs: a name has at most 255 bytes; widen"),
        ),
        (
            "tables/aliases.rs",
            (
                "    pread  ",
                many(300, &|i| format!("{}{i} = pread64,", &long[..250])),
                "tables/aliases.rs: the names have at most 65,535 bytes together; widen",
            ),
        ),
        (
            "tables/groups.rs",
            (
                "    @known ",
                many(65, &|i| format!("/// A group.\n @a{i} = {}", if i < 64 { "all;" } else { "" })),
                "tables/groups.rs: there are at most 64 groups; widen",
            ),
        ),
        (
            "tables/x86_64.rs",
            (
                "        fchroot ",
                many(700, &|i| format!("f{i} = {} () -> i32 [],", 472 + i)),
                "the table has more rows than a SysnoSet has room for: raise WORDS in src/table/slots.rs",
            ),
        ),
        (
            "src/table/slots.rs",
            (
                "const WORDS: usize ",
                "const WORDS: usize = 13;",
                "src/table/slots.rs: there are at most 768 slots, by `PLACES` in src/table/name_index.rs",
            ),
        ),
        (
            "src/row/arg_name.rs",
            (
                "    abs_timeout, ",
                many(1, &|_| {
                    format!(
                        "{}, abs_timeout, access_rights, act, addr, addrlen, advice, arg, arg1, arg2, arg3, arg4, arg5, argp, args, argsz, argv,",
                        "a".repeat(65_536)
                    )
                }),
                "src/row/arg_name.rs: the names have at most 65,535 bytes together; widen",
            ),
        ),
        (
            "src/row/category.rs",
            (
                "    unimplemented:;",
                many(33, &|i| if i == 0 { "unimplemented:;".to_owned() } else { format!("c{i}:;") }),
                "src/row/category.rs: there are at most 31 categories; widen",
            ),
        ),
        (
            "src/row/kernel_types.rs",
            (
                "    vm86_struct ",
                many(2048, &|i| {
                    let name = if i == 0 { "vm86_struct".to_owned() } else { format!("a{i}") };
                    format!("{name} = struct exported \"asm/vm86.h\",")
                }),
                "src/row/kernel_types.rs: there are at most 2047 types; widen",
            ),
        ),
    ]
}

/// What the library depends on, as files that the compiler can be handed, and their folder.
fn dependencies() -> (Vec<String>, PathBuf) {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["build", "--package=sysno", "--lib", "--offline", "--no-default-features", "--features=x86_64,arm"])
        .arg("--message-format=json")
        .current_dir(common::root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).unwrap();
    let artifacts: Vec<Value> = messages.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let file = |name: &str| {
        let artifact = artifacts.iter().find(|message| message["target"]["name"] == name).expect(name);
        let files = artifact["filenames"].as_array().unwrap().iter().filter_map(Value::as_str);
        let file = files.clone().find(|file| file.ends_with(".so") || file.ends_with(".rlib"));
        format!("{name}={}", file.expect("cargo names the file"))
    };
    let externs: Vec<_> = ["paste", "static_assertions"].map(file).to_vec();
    let folder = Path::new(externs[0].split_once('=').unwrap().1).parent().unwrap().to_owned();
    (externs, folder)
}

/// What the compiler says of the library in a folder.
fn diagnostics(folder: &Path, (externs, dependencies): &(Vec<String>, PathBuf)) -> Vec<Value> {
    let rustc = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc)
        .args(["--edition=2024", "--crate-type=lib", "--crate-name=sysno", "--emit=metadata", "--error-format=json"])
        .args(
            ["decode", "names", "structs", "x86_64"]
                .iter()
                .flat_map(|feature| ["--cfg".to_owned(), format!("feature=\"{feature}\"")]),
        )
        .args(externs.iter().flat_map(|file| ["--extern", file]))
        .arg("-L")
        .arg(format!("dependency={}", dependencies.display()))
        .arg("--out-dir")
        .arg(folder)
        .arg(folder.join("src/lib.rs"))
        .output()
        .expect("rustc runs");
    let errors = String::from_utf8(output.stderr).unwrap();
    let errors: Vec<Value> = errors.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let errors: Vec<_> = errors.into_iter().filter(|message| message["level"] == "error").collect();
    assert_eq!(output.status.success(), errors.is_empty(), "{errors:#?}");
    errors
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Whether the error says what is expected, and points at the line of the file or names the row.
fn is_expected(error: &Value, expected: &str, file: &str, line: usize) -> bool {
    let says = error["rendered"].as_str().is_some_and(|rendered| rendered.contains(expected));
    let notes = error["children"].as_array().into_iter().flatten();
    let mut spans = notes.chain([error]).flat_map(|part| part["spans"].as_array().into_iter().flatten());
    // Where a comma is missing, it is the row after it that is not expected.
    let is_there = |span: &Value| {
        let start = span["line_start"].as_u64().unwrap_or_default();
        span["file_name"].as_str().is_some_and(|name| name.ends_with(file))
            && (line as u64..=line as u64 + 1).contains(&start)
    };
    let names = is_name_twice(expected)
        || ["row `", "tables/", " of tables/", "src/", "the table "].iter().any(|start| expected.starts_with(start));
    says && (names || spans.any(is_there))
}

/// Whether the error is that of a name which is there twice: it gives the name, and no place in a table.
fn is_name_twice(expected: &str) -> bool {
    expected.ends_with("is defined multiple times") || expected.starts_with("duplicate definitions with name")
}

/// The tables that nothing but one module reads, and that one. Where it is, there can be copies of it, each with a table of its own, and a
/// wrong row in each: one compilation reports the errors of all.
const COPIED: &[(&str, &str)] = &[
    ("tables/calls.rs", "src/facts/calls.rs"),
    ("tables/cases.rs", "src/facts/cases.rs"),
    ("tables/structs.rs", "src/structs/rows.rs"),
];

#[test]
fn each_error_points_at_the_row() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_shared_rows");
    copy_library(&folder);
    let dependencies = dependencies();
    // An argument may need both: where its length is, and when it is read.
    let calls = fs::read_to_string(folder.join("tables/calls.rs")).unwrap();
    let both = calls.replacen("{list: size elements}", "{list: size elements, list: read}", 1);
    assert_ne!(both, calls);
    fs::write(folder.join("tables/calls.rs"), both).unwrap();
    // So do the copies of modules.
    let unchanged: Vec<_> = COPIED.iter().map(|(file, _)| Copied::new(file, None, 0)).collect();
    unchanged.iter().for_each(|copied| copied.write(&folder));
    write_copies(&unchanged, &folder);
    assert_eq!(diagnostics(&folder, &dependencies), Vec::<Value>::new(), "without a wrong row, the library compiles");

    // Rows that can't be parsed hide the errors of all others; rows that name what there isn't, those of the columns; and the columns of
    // cases.rs and structs.rs are made of those of other tables. These kinds are compiled one after the other, a row of each table at a
    // time, and all of the tables of which there are copies.
    let kind = |file: &str, expected: &str| match expected {
        "no rules expected" => 0,
        _ if expected.contains(": before the brace stand ") => 0,
        _ if is_name_twice(expected) || expected.starts_with("cannot find") => 1,
        _ if ["tables/cases.rs", "tables/structs.rs"].contains(&file) => 3,
        _ => 2,
    };
    let mut rounds: BTreeMap<(usize, usize), Vec<(&str, &Wrong)>> = BTreeMap::new();
    let limits = beyond_limits();
    let all = TABLES.iter().flat_map(|(file, rows)| rows.iter().map(|row| (*file, row)));
    let mut rounds_of: BTreeMap<_, usize> = BTreeMap::new();
    for (file, wrong) in all.chain(limits.iter().map(|(file, row)| (*file, row))) {
        // A mistake in what is no shared table hides those of others.
        let kind = if file.starts_with("src/") || file == "tables/x86_64.rs" { 4 } else { kind(file, wrong.2) };
        let round = rounds_of.entry((kind, if kind == 4 { "" } else { file })).or_default();
        rounds.entry((kind, *round)).or_default().push((file, wrong));
        *round += usize::from(!is_copied(file));
    }
    // Each processor has a folder of its own. The longest rounds are the first ones.
    let mut rounds: Vec<_> = rounds.into_values().collect();
    rounds.sort_by_key(Vec::len);
    let rounds = Mutex::new(rounds);
    let compile_rounds = |worker: usize| {
        let folder = folder.with_file_name(format!("bad_shared_rows-{worker}"));
        copy_library(&folder);
        let mut missing = Vec::new();
        loop {
            // What `while let` would lock for as long as a round takes.
            let Some(round) = rounds.lock().unwrap().pop() else { return missing };
            missing.extend(missing_errors(round, &folder, &dependencies));
        }
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let missing: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|worker| scope.spawn(move || compile_rounds(worker))).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

fn is_copied(file: &str) -> bool {
    COPIED.iter().any(|(of, _)| *of == file)
}

/// The library's source and tables, in a folder afresh.
fn copy_library(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    for name in ["src", "tables"] {
        copy(&common::root().join(name), &folder.join(name));
    }
}

/// A table with a wrong row, and where it is put.
struct Copied {
    /// `tables/structs.rs`, or of a copy, `tables/structs_3.rs`.
    file: String,
    text: String,
    /// The line of the wrong row, from 1.
    line: usize,
    /// The module that reads the copy: its file, and its text.
    module: Option<(String, String)>,
}

impl Copied {
    /// `index` makes the names of copies differ.
    fn new(file: &str, wrong: Option<&Wrong>, index: usize) -> Self {
        let text = fs::read_to_string(common::root().join(file)).unwrap();
        let (mut lines, mut line) = (text.lines().collect::<Vec<_>>(), 0);
        if let Some((place, row, _)) = wrong {
            line =
                lines.iter().position(|line| line.starts_with(place)).unwrap_or_else(|| panic!("{file}: no {place:?}"));
            lines[line] = row;
            line += 1;
        }
        let Some((_, module)) = COPIED.iter().find(|(of, _)| *of == file) else {
            return Self { file: file.to_owned(), text: lines.join("\n") + "\n", line, module: None };
        };
        // What is wrong with a row has to do with itself, with rows above and with the next one.
        let text = without_rows(&lines, line);
        let renamed = |path: &str| path.replace(".rs", &format!("_{index}.rs"));
        let source = fs::read_to_string(common::root().join(module)).unwrap();
        let included = |file: &str| format!("include!(\"../../{file}\")");
        let of_copy = source.replace(&included(file), &included(&renamed(file)));
        Self { file: renamed(file), text, line, module: Some((renamed(module), of_copy)) }
    }

    /// Whether an error is one of this table, as far as that can be said: of a copy, it names a file.
    fn is_of(&self, error: &Value) -> bool {
        let names = |file: &str| error["rendered"].as_str().is_some_and(|text| text.contains(file));
        self.module.as_ref().is_none_or(|(module, _)| names(module) || names(&self.file))
    }

    fn write(&self, folder: &Path) {
        fs::write(folder.join(&self.file), &self.text).unwrap();
        if let Some((file, text)) = &self.module {
            fs::write(folder.join(file), text).unwrap();
        }
    }

    /// Puts what was there before in its place.
    fn remove(&self, folder: &Path) {
        match &self.module {
            Some((file, _)) => {
                [&self.file, file].into_iter().for_each(|file| fs::remove_file(folder.join(file)).unwrap())
            }
            None => _ = fs::copy(common::root().join(&self.file), folder.join(&self.file)).unwrap(),
        }
    }
}

/// A table without the rows that are below a line, but for the next one, at which the compiler notices that a comma is missing.
fn without_rows(lines: &[&str], below: usize) -> String {
    let is_around = |line: &str| !line.starts_with("     ") && line.ends_with(['{', '}']);
    let next = lines.iter().skip(below).position(|line| line.ends_with("},") || line.ends_with("),"));
    let end = next.filter(|_| below > 0).map_or(below, |next| below + next + 1);
    let kept = lines.iter().enumerate().filter(|(i, line)| *i < end || is_around(line));
    kept.map(|(_, line)| (*line).to_owned() + "\n").collect()
}

/// Names the copies of modules among those of their folder.
fn write_copies(copies: &[Copied], folder: &Path) {
    for room in ["src/facts", "src/structs"] {
        let file = format!("{room}/mod.rs");
        let mut text = fs::read_to_string(common::root().join(&file)).unwrap();
        for (module, _) in copies.iter().filter_map(|copied| copied.module.as_ref()) {
            if let Some(name) = module.strip_prefix(room) {
                text += &format!("#[allow(unused)]\nmod {};\n", name.trim_matches('/').trim_end_matches(".rs"));
            }
        }
        fs::write(folder.join(file), text).unwrap();
    }
}

/// Puts wrong rows in their places, and says which of the errors the compiler doesn't report. An error may hide one of another row: what isn't
/// reported is compiled again without what is.
fn missing_errors(mut wrong: Vec<(&str, &Wrong)>, folder: &Path, dependencies: &(Vec<String>, PathBuf)) -> Vec<String> {
    loop {
        let copied: Vec<_> =
            wrong.iter().enumerate().map(|(index, (file, wrong))| Copied::new(file, Some(wrong), index)).collect();
        copied.iter().for_each(|copied| copied.write(folder));
        write_copies(&copied, folder);
        // The modules that are copied have no rows themselves, so that the compiler is quicker; but cases name structs.
        for file in ["tables/cases.rs", "tables/structs.rs"] {
            let text = fs::read_to_string(common::root().join(file)).unwrap();
            let is_needed = file == "tables/structs.rs" && wrong.iter().any(|(of, _)| *of == "tables/cases.rs");
            let below = if is_needed { usize::MAX } else { 0 };
            fs::write(folder.join(file), without_rows(&text.lines().collect::<Vec<_>>(), below)).unwrap();
        }
        let errors = diagnostics(folder, dependencies);
        copied.iter().for_each(|copied| copied.remove(folder));
        let is_reported = |(wrong, copied): &(&(&str, &Wrong), &Copied)| {
            errors.iter().any(|error| copied.is_of(error) && is_expected(error, wrong.1.2, &copied.file, copied.line))
        };
        let left: Vec<_> = wrong.iter().zip(&copied).filter(|pair| !is_reported(pair)).collect();
        if left.is_empty() {
            return Vec::new();
        }
        if left.len() == wrong.len() {
            let missing = left.into_iter().flat_map(|((file, (_, row, expected)), copied)| {
                let missing = format!("{file}: nothing says `{expected}` of `{row:.200}`, line {}", copied.line);
                let errors = errors.iter().filter(|error| copied.is_of(error));
                let rendered = errors.filter_map(|error| error["rendered"].as_str());
                let rendered = rendered.map(|text| text.chars().take(1500).collect());
                [missing].into_iter().chain(rendered).collect::<Vec<_>>()
            });
            return missing.collect();
        }
        wrong = left.into_iter().map(|(wrong, _)| *wrong).collect();
    }
}
