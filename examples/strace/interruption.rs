//! The signals that ask this program to end.

use std::sync::atomic::{AtomicI32, Ordering};

use nix::libc;
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal, sigaction};

use crate::inherited::Actions;

/// The signal that has asked this program to end; 0: none has.
static INTERRUPTED: AtomicI32 = AtomicI32::new(0);

/// If the signal comes just before this program waits for a process, it is noticed when an alarm ends that wait.
extern "C" fn interrupt(signal: libc::c_int) {
    INTERRUPTED.store(signal, Ordering::Relaxed);
    // Not before: an alarm that was set when this program was started is to end it.
    let action = SigAction::new(SigHandler::Handler(wake), SaFlags::empty(), SigSet::empty());
    // SAFETY: a handler may call sigaction and alarm, and the new one calls alarm only.
    unsafe {
        _ = sigaction(Signal::SIGALRM, &action);
        libc::alarm(1);
    }
}

extern "C" fn wake(_signal: libc::c_int) {
    if INTERRUPTED.load(Ordering::Relaxed) != 0 {
        // SAFETY: a handler may call alarm.
        unsafe { libc::alarm(1) };
    }
}

/// The signal that has asked this program to end since this was called last.
pub fn taken() -> Option<Signal> {
    match INTERRUPTED.load(Ordering::Relaxed) {
        0 => None,
        _ => Signal::try_from(INTERRUPTED.swap(0, Ordering::Relaxed)).ok(),
    }
}

/// Handles the signals that ask this program to end, or ignores them: strace does that with `-o` and a program that it starts. They are
/// for that program then, and the trace ends with it.
pub fn handle(is_ignored: bool) -> nix::Result<Actions> {
    let handler = if is_ignored { SigHandler::SigIgn } else { SigHandler::Handler(interrupt) };
    let mut actions =
        [Signal::SIGINT, Signal::SIGQUIT, Signal::SIGTERM, Signal::SIGHUP].map(|signal| (signal, handler)).to_vec();
    // A trace is written also if the program has put this one into the background of its terminal.
    actions.extend([Signal::SIGTTOU, Signal::SIGTTIN].map(|signal| (signal, SigHandler::SigIgn)));
    Actions::replace(&actions)
}
