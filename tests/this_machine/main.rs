//! Do this machine's kernel, headers and programs say what we say?
//!
//! A test whose program is not installed here is counted as ignored, and its name says why.

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

mod headers;
mod kernel;
mod libseccomp;
mod seccomp;
mod strace_expressions;
mod systemd;

fn main() {
    common::run(&[
        ("headers", headers::tests),
        ("kernel", kernel::tests),
        ("libseccomp", libseccomp::tests),
        ("seccomp", seccomp::tests),
        ("strace_expressions", strace_expressions::tests),
        ("systemd", systemd::tests),
    ])
}
