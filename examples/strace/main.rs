//! A small strace: every call that a program makes, decoded by this crate alone.
//!
//! `options` is the command line; `tracer` follows processes with ptrace; `show` has the forms of output; `inherited` is what the
//! program is to inherit.

// The bindings of other C libraries lack PTRACE_GET_SYSCALL_INFO.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod inherited;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod options;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod show;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod signals;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod tracer;

use std::process::ExitCode;

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn main() -> ExitCode {
    let options = <options::Options as clap::Parser>::parse();
    match tracer::Tracer::start(options).and_then(|mut tracer| tracer.run()) {
        Ok(end) => end.exit(),
        Err(error) => {
            show::say(error);
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn main() -> ExitCode {
    eprintln!("strace: this example is for Linux with glibc");
    ExitCode::FAILURE
}
