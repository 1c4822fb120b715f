//! A small strace: every call that a program makes, decoded by this crate alone.
//!
//! ```text
//! $ cargo run --example strace -- -e trace=%file cat /nonexistent
//! openat(AT_FDCWD, "/nonexistent", 0, 000) = -1 ENOENT (No such file or directory)
//! +++ exited with 1 +++
//! ```
//!
//! `options` is the command line; `tracer` follows processes by ptrace; `lines`, `json` and `summary` each show what it
//! finds in a way of their own. What a call means is the crate's.

// The bindings of other C libraries lack PTRACE_GET_SYSCALL_INFO.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod json;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod lines;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod options;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod signals;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod summary;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod tracer;

use std::process::ExitCode;

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn main() -> ExitCode {
    let options = <options::Options as clap::Parser>::parse();
    match tracer::Tracer::start(options).and_then(|mut tracer| tracer.run()) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("strace: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn main() -> ExitCode {
    eprintln!("strace: this example is for Linux with glibc");
    ExitCode::FAILURE
}
