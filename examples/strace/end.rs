//! How this program ends: as the traced one did, or by the signal that ended the trace.

use std::process::ExitCode;

use nix::libc;
use nix::sys::resource::{Resource, setrlimit};

#[derive(Clone, Copy)]
pub enum End {
    Status(u8),
    Signal(i32),
}

impl End {
    /// The exit status. A death by signal is one of this program, too, if that is possible.
    pub fn exit(self) -> ExitCode {
        match self {
            Self::Status(status) => ExitCode::from(status),
            Self::Signal(number) => {
                // The core, if any, is the program's.
                _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
                // Not by nix, which has no real-time signals.
                // SAFETY: the signal gets its default action, and the set is initialised before it is read.
                unsafe {
                    libc::signal(number, libc::SIG_DFL);
                    libc::raise(number);
                    let mut set = std::mem::zeroed();
                    libc::sigaddset(&mut set, number);
                    libc::sigprocmask(libc::SIG_UNBLOCK, &set, std::ptr::null_mut());
                }
                ExitCode::from((128 + number) as u8)
            }
        }
    }
}
