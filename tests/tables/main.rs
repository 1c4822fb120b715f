//! Do the tables say what the kernel, its headers, the manual pages, strace and systemd say?
//!
//! A file has the name of the table that it is about: tables/errno.rs is tested by errno.rs. `rows*.rs` are about the tables of calls, one for
//! each ABI, and `calls_*.rs` about columns of tables/calls.rs. Above the name of a file is what it compares with.

#[path = "../common/answers.rs"]
mod answers;
#[path = "../common/mod.rs"]
mod common;
#[path = "../common/systemd_groups.rs"]
mod systemd_groups;

// The other names of calls in the kernel's headers, libc, glibc and the manual pages, both ways on every ABI.
mod aliases;
// io_uring's operations in the kernel's header, both ways; calls with one function of the kernel's behind them; names
// that differ by a version or a width.
mod alternatives;
// The text of the table, read without the macro: each call has a row, and each row's arguments exist; the releases of
// syscalls(2).
mod calls;
// Which argument holds the length of each buffer and array: syzkaller's descriptions, the prototypes in the manual
// pages (`void buf[.count]`) and the access attributes in glibc's headers. Both ways: no length is missing, and none
// is too many. Arguments that only look as if they had a length are listed with the reason.
mod calls_lengths;
// strace's printers, syzkaller's descriptions, the manual pages' and the kernel's prototypes: of some 1,510 pairs of
// call and argument, 460 have three sources or more, 503 two, 254 one, 296 a line read by hand. Arguments called
// flags have names, or must be 0.
mod calls_meanings;
// What the kernel's functions look at, both ways; rows that nothing can look up.
mod cases;
// The kernel's headers, compiled for every ABI: the value of each constant, both ways, over 70,000; from each value
// to its names and back; arbitrary bits. A name of the headers that begins as those of a set is in one, or listed
// with the reason.
mod constants;
// The kernel's headers, for each of the six families of errnos; `libc::E…`; glibc's `strerror()`.
mod errno;
// systemd's own output, of three versions, both ways on every ABI.
mod groups;
// The kernel's headers: the requests of ioctl() on every ABI, both ways, and the sizes of their arguments. strace's tables: which names are shown.
mod ioctls;
// The types that the kernel's headers name in the definition of each request; and where the number is plain or says something else, what the
// kernel's functions read and write there.
mod ioctls_arguments;
// The kernel's headers: struct, union or typedef, and the header that defines it (src/row/kernel_types.rs).
mod kernel_types;
// The kernel's numbers, names and prototypes, and which bits of each argument its functions use: conditions of
// filters compare those, bit by bit, and no others; the registers that each argument takes; width, sign, pointer,
// `const`, struct and name of each; the manual pages; strace's classes. Each deliberate difference is listed with its
// reason, and a listed difference that is not needed is a failure.
mod rows;
// The other ABIs: a call of the same name has the same arguments, result and categories, or is listed as an exception
// with the reason; on x32 and MIPS n32, a `long` of the kernel may be wider than the program's.
mod rows_across_abis;
// The text of the table, read without the macro.
mod rows_as_text;
// What the kernel does through each pointer, read, write or both: syzkaller's descriptions, the prototypes in the
// manual pages, the functions of the kernel that copy from and to programs. Each flip of a `*const` or `*mut`, on one
// ABI or on all, is noticed.
mod rows_directions;
// `libc::SYS_*` of the target.
mod rows_in_libc;
// What each ABI's compiler makes of the kernel's source: offsets and sizes of members, both ways; the variants of
// `sockaddr`.
mod structs;
// strace's printers, syzkaller's descriptions, the types in C, the lengths of pointers, else a line read by hand: what members stand for; what the
// kernel does behind their pointers, and how far.
mod structs_meanings;
// strace's functions that print structs: which members, in which order, in the short form and in the full one, behind the result and after a
// failure, and what decides whether one is shown. Both ways; each deliberate difference is listed with its reason.
mod structs_shown;
// The kernel's functions that read and write structs: with how many bytes one is there, and where the next one is. Both ways.
mod structs_sizes;
// What those compilers write for structs whose members have known values, in both byte orders.
mod structs_values;
