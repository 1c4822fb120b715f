//! Do this machine's kernel, headers and programs say what we say?
//!
//! Above the name of a file is what it compares with. A test whose program is not installed here is counted as ignored, and its name
//! says why.

#[path = "../common/answers.rs"]
mod answers;
#[path = "../common/mod.rs"]
mod common;
#[path = "../common/expressions.rs"]
mod expressions;
#[path = "../common/runc.rs"]
mod runc;
#[path = "../common/systemd_groups.rs"]
mod systemd_groups;

// What C programs print that are compiled with this machine's headers, for x86-64 and i386: the facts about the
// constants of the kernel's headers.
mod headers;
// The running kernel's own description of its calls, in tracefs.
mod kernel;
// libseccomp, for each number of x86-64, x32 and x86 and for the values around every condition: a container runtime's
// profile, one of our own, a list of forbidden calls. No filter is longer or slower than libseccomp's. The calls that
// one of the two lacks are listed. With what runc puts before the filter; random rules, numbers and arguments; each
// difference is listed, and a listed one that does not occur is a failure.
mod libseccomp;
// Seccomp filters run by the running kernel, for each of its calls, by `syscall` and `int $0x80`.
mod seccomp;
// The calls that strace shows, out of all calls of x86-64, x32 and x86, for some 200 of its `trace=` expressions.
mod strace_expressions;
// This machine's systemd: the facts about its groups.
mod systemd;

fn main() {
    common::run(&[
        // The longest ones begin first.
        ("libseccomp", libseccomp::tests),
        ("headers", headers::tests),
        ("kernel", kernel::tests),
        ("seccomp", seccomp::tests),
        ("strace_expressions", strace_expressions::tests),
        ("systemd", systemd::tests),
    ])
}
