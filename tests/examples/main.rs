//! Do the examples do what they are for? The example `strace` has a folder of its own, tests/tracer.
//!
//! Above the name of a file is what it compares with.

#[path = "../common/browser.rs"]
mod browser;
#[path = "../common/mod.rs"]
mod common;
#[path = "../common/tracer.rs"]
mod tracer;

// What the README and docs/commands.md show of the examples.
mod documentation;
// The text of the tables: all that the example's page shows in Chromium, which is driven by keys, clicks and
// addresses; narrow screens, contrasts, what screen readers are told.
mod page;
// Programs that must run under the kernel, calls that must fail.
mod sandbox;
// The running kernel: whatever way a file is named, by relative paths, descriptors, links, 32-bit programs; what
// can't be read; threads and processes at once; processes that are killed before, during and after a decision;
// signals, orphans, exit statuses.
mod supervisor;
// The text of the tables: the example prints all rows, as text and as JSON.
mod sysno;

fn main() {
    tracer::reset_signals();
    common::run_and_then(
        &[
            ("documentation", documentation::tests),
            ("page", page::tests),
            ("sandbox", sandbox::tests),
            ("supervisor", supervisor::tests),
            ("sysno", sysno::tests),
        ],
        browser::end_all,
    )
}
