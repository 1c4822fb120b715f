//! Do the examples do what they are for? The example `strace` has a folder of its own, tests/tracer.

#[path = "../common/browser.rs"]
mod browser;
#[path = "../common/mod.rs"]
mod common;
#[path = "../common/tracer.rs"]
mod tracer;

mod page;
mod sandbox;
mod supervisor;
mod sysno;

fn main() {
    tracer::reset_signals();
    common::run(&[
        ("page", page::tests),
        ("sandbox", sandbox::tests),
        ("supervisor", supervisor::tests),
        ("sysno", sysno::tests),
    ])
}
