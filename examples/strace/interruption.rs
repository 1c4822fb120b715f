//! The signals that ask this program to end.

use std::sync::atomic::{AtomicI32, Ordering};

use nix::libc;
use nix::sys::signal::{SigHandler, Signal};

use crate::inherited::Actions;

/// The signal that has asked this program to end; 0: none has.
static INTERRUPTED: AtomicI32 = AtomicI32::new(0);

extern "C" fn interrupt(signal: libc::c_int) {
    if signal != libc::SIGALRM {
        INTERRUPTED.store(signal, Ordering::Relaxed);
    }
    // If the signal comes just before this program waits for a process, it is noticed when that ends: by the alarm.
    // SAFETY: alarm may be called by a handler.
    unsafe { libc::alarm(u32::from(INTERRUPTED.load(Ordering::Relaxed) != 0)) };
}

/// The signal that has asked this program to end since this was called last.
pub fn taken() -> Option<Signal> {
    match INTERRUPTED.load(Ordering::Relaxed) {
        0 => None,
        _ => Signal::try_from(INTERRUPTED.swap(0, Ordering::Relaxed)).ok(),
    }
}

/// Handles the signals that ask this program to end. A program that was started with a trace to a file is alone at the terminal, as with
/// strace: it is to handle Ctrl-C, and the trace ends with it. What it does then is the program's own affair.
pub fn handle(is_ignored: bool) -> nix::Result<Actions> {
    let handler = if is_ignored { SigHandler::SigIgn } else { SigHandler::Handler(interrupt) };
    let mut actions =
        [Signal::SIGINT, Signal::SIGQUIT, Signal::SIGTERM, Signal::SIGHUP].map(|signal| (signal, handler)).to_vec();
    actions.push((Signal::SIGALRM, SigHandler::Handler(interrupt)));
    // A trace is written also if the program has put this one into the background of its terminal.
    actions.extend([Signal::SIGTTOU, Signal::SIGTTIN].map(|signal| (signal, SigHandler::SigIgn)));
    Actions::replace(&actions)
}
