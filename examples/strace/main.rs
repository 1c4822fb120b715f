//! A small strace: every call that a program makes, decoded by this crate alone.
//!
//! - `options` is the command line, `expressions` what its `-e` takes; `end`, the exit status.
//! - `tracer` follows processes with ptrace: `processes` starts or attaches to them, `requests` are those that nix lacks, `memory` reads
//!   theirs, `seccomp` has the filter of `--seccomp-bpf`, `interruption` the signals that end a trace.
//! - `inherited` is what the program is to inherit.
//! - `show` has the forms of output; `form`, that of values; `color`, calls in colours; `signals`, the text of a signal; `stamps`, the times
//!   before it.
//! - `descriptors` is what /proc knows of descriptors, `sockets` what the kernel knows of sockets; `paths`, which calls access a path.

// The bindings of other C libraries lack PTRACE_GET_SYSCALL_INFO.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod color;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod descriptors;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod end;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod expressions;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod form;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod inherited;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod interruption;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod memory;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod namespaces;

mod options;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod paths;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod processes;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod requests;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod seccomp;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod show;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod signals;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod sockets;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod stamps;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod tracer;

use std::process::ExitCode;

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn main() -> ExitCode {
    let options = match options::Options::read() {
        Ok(options) => options,
        Err(status) => return status,
    };
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
