//! Does the example `strace` do what the real strace does, and leave what it traces unharmed?
//!
//! Above the name of a file is what it compares with.

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/tracer.rs"]
mod tracer;
#[path = "../common/traces.rs"]
mod traces;

// strace's own output, call by call, for the programs that the example traces: some 3,000 calls, and those of a
// 32-bit program.
mod calls;
// `--color` against the plain output of the same program; the colours of each kind of value; when there are any.
mod color;
// strace's own output, with what there is to say of descriptors, and of the calls that access a path.
mod descriptors;
// The messages, written by hand.
mod errors;
// The same as `calls`, with seccomp filters.
mod filter;
// The same as `calls`, with several processes, threads and signals.
mod follow;
// The program's signals, descriptors, life and end with and without a tracer, which is interrupted, killed, or can't
// write.
mod harm;
// The program, when the tracer is interrupted.
mod leave;
// strace's own output with each option.
mod options;
// The other forms of output.
mod output;
// strace, and no tracer: a program's own seccomp filters of each action.
mod seccomp;
// strace, and no tracer: bursts of 400 signals, stops, Ctrl-Z at a terminal, restarted calls, each deadly signal.
mod signals;
// strace, and no tracer: vfork, clone3, set-uid programs.
mod starts;
// strace, and no tracer: threads that race to execute, 1,000 threads, 300 dying processes.
mod threads;
// strace's own output, argument by argument.
mod values;

fn main() {
    tracer::reset_signals();
    common::run(&[
        ("calls", calls::tests),
        ("color", color::tests),
        ("descriptors", descriptors::tests),
        ("errors", errors::tests),
        ("filter", filter::tests),
        ("follow", follow::tests),
        ("harm", harm::tests),
        ("leave", leave::tests),
        ("options", options::tests),
        ("output", output::tests),
        ("seccomp", seccomp::tests),
        ("signals", signals::tests),
        ("starts", starts::tests),
        ("threads", threads::tests),
        ("values", values::tests),
    ])
}
