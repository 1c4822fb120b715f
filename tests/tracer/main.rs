//! Does the example `strace` do what the real strace does, and leave what it traces unharmed?

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/tracer.rs"]
mod tracer;
#[path = "../common/traces.rs"]
mod traces;

mod calls;
mod color;
mod errors;
mod filter;
mod follow;
mod harm;
mod leave;
mod output;
mod seccomp;
mod signals;
mod starts;
mod threads;
mod values;

fn main() {
    tracer::reset_signals();
    common::run(&[
        ("calls", calls::tests),
        ("color", color::tests),
        ("errors", errors::tests),
        ("filter", filter::tests),
        ("follow", follow::tests),
        ("harm", harm::tests),
        ("leave", leave::tests),
        ("output", output::tests),
        ("seccomp", seccomp::tests),
        ("signals", signals::tests),
        ("starts", starts::tests),
        ("threads", threads::tests),
        ("values", values::tests),
    ])
}
