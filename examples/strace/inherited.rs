//! What the traced program is to inherit: the handling of signals and the standard descriptors as this tracer found them, before
//! Rust's runtime and the tracer itself changed them.

use std::mem::MaybeUninit;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use nix::libc;
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal, sigaction};

/// Whether SIGPIPE was ignored when this program was started. Rust's runtime ignores it before `main`.
static WAS_SIGPIPE_IGNORED: AtomicBool = AtomicBool::new(false);
/// Which of the descriptors 0 to 2 were closed when this program was started, a bit for each. Rust's runtime opens them.
static WERE_CLOSED: AtomicU8 = AtomicU8::new(0);

extern "C" fn record() {
    let mut action = MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: the kernel fills the action, which is read only if it has.
    let is_ignored = unsafe {
        libc::sigaction(libc::SIGPIPE, null_mut(), action.as_mut_ptr()) == 0
            && action.assume_init().sa_sigaction == libc::SIG_IGN
    };
    WAS_SIGPIPE_IGNORED.store(is_ignored, Ordering::Relaxed);
    // SAFETY: this asks for flags, and changes nothing.
    let is_closed = |fd: i32| unsafe { libc::fcntl(fd, libc::F_GETFD) } == -1;
    let closed = (0..3).map(|fd| u8::from(is_closed(fd)) << fd).sum();
    WERE_CLOSED.store(closed, Ordering::Relaxed);
}

/// Called by the C library before Rust's runtime starts.
#[used]
// SAFETY: the section has pointers to functions that are called with arguments which this one ignores.
#[unsafe(link_section = ".init_array")]
static RECORD: extern "C" fn() = record;

/// The actions of signals, to be restored in the program.
pub struct Actions(Vec<(Signal, SigAction)>);

impl Actions {
    /// Sets handlers of signals, unless these are ignored: then they stay so.
    pub fn replace(handlers: &[(Signal, SigHandler)]) -> nix::Result<Self> {
        let mut before = Vec::new();
        for &(signal, handler) in handlers {
            let action = SigAction::new(handler, SaFlags::empty(), SigSet::empty());
            // SAFETY: the handlers only store to an atomic and set an alarm.
            let found = unsafe { sigaction(signal, &action) }?;
            if matches!(found.handler(), SigHandler::SigIgn) {
                // SAFETY: the action is what it was.
                unsafe { sigaction(signal, &found) }?;
            }
            before.push((signal, found));
        }
        let handler = if WAS_SIGPIPE_IGNORED.load(Ordering::Relaxed) { SigHandler::SigIgn } else { SigHandler::SigDfl };
        before.push((Signal::SIGPIPE, SigAction::new(handler, SaFlags::empty(), SigSet::empty())));
        Ok(Self(before))
    }

    /// Restores them and the descriptors, in the process that executes the program.
    pub fn restore(&self) {
        for (signal, action) in &self.0 {
            // SAFETY: what was found is the default, or to ignore the signal: a handler doesn't outlive an exec.
            _ = unsafe { sigaction(*signal, action) };
        }
        let closed = WERE_CLOSED.load(Ordering::Relaxed);
        for fd in (0..3).filter(|fd| closed & 1 << fd != 0) {
            // SAFETY: nothing in this process owns the descriptor.
            _ = unsafe { libc::close(fd) };
        }
    }
}
