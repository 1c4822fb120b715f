//! What the traced program is to inherit: the handling of signals as this tracer found it, before Rust's runtime and the tracer
//! itself changed it.

use std::mem::MaybeUninit;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicBool, Ordering};

use nix::libc;
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal, sigaction};

/// Whether SIGPIPE was ignored when this program was started. Rust's runtime ignores it before `main`.
static WAS_SIGPIPE_IGNORED: AtomicBool = AtomicBool::new(false);

extern "C" fn record() {
    let mut action = MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: the kernel fills the action, which is read only if it has.
    let is_ignored = unsafe {
        libc::sigaction(libc::SIGPIPE, null_mut(), action.as_mut_ptr()) == 0
            && action.assume_init().sa_sigaction == libc::SIG_IGN
    };
    WAS_SIGPIPE_IGNORED.store(is_ignored, Ordering::Relaxed);
}

/// Called by the C library before Rust's runtime starts.
#[used]
// SAFETY: the section has pointers to functions that are called with arguments which this one ignores.
#[unsafe(link_section = ".init_array")]
static RECORD: extern "C" fn() = record;

/// The actions of signals, to be restored in the program.
pub struct Actions(Vec<(Signal, SigAction)>);

impl Actions {
    /// Has a handler called for these signals, unless they are ignored: then they stay so.
    pub fn replace(signals: &[Signal], handler: extern "C" fn(libc::c_int)) -> nix::Result<Self> {
        let action = SigAction::new(SigHandler::Handler(handler), SaFlags::empty(), SigSet::empty());
        let mut before = Vec::new();
        for &signal in signals {
            // SAFETY: the handler only stores to an atomic.
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

    /// Restores them, in the process that executes the program.
    pub fn restore(&self) {
        for (signal, action) in &self.0 {
            // SAFETY: what was found is the default, or to ignore the signal: a handler doesn't outlive an exec.
            _ = unsafe { sigaction(*signal, action) };
        }
    }
}
