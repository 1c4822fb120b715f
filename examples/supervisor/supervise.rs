//! The loop: calls are answered, signals passed on, and processes waited for.

use std::error::Error;
use std::io::{self, Write};
use std::os::fd::{AsFd, AsRawFd};
use std::ptr;

use nix::sys::prctl::set_child_subreaper;
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, SigmaskHow, Signal, sigaction, sigprocmask};
use nix::sys::signalfd::{SfdFlags, SignalFd};
use nix::unistd::Pid;
use sysno::{Abi, Errno};

use crate::end::End;
use crate::files::files;
use crate::inherited::Actions;
use crate::listener::{Listener, Notification};
use crate::memory::Snapshot;
use crate::rules::{Answer, Rules};
use crate::start::OWN_CALLS;

/// The signals that ask a program to end.
const ENDING: [Signal; 4] = [Signal::SIGINT, Signal::SIGQUIT, Signal::SIGTERM, Signal::SIGHUP];

/// The signals that this program reads when it has time for them, and how it found signals.
pub struct Signals {
    fd: SignalFd,
    mask_before: SigSet,
    child_before: SigAction,
    inherited: Actions,
}

impl Signals {
    pub fn block() -> nix::Result<Self> {
        let inherited = Actions::replace(&[])?;
        // If it is ignored, the kernel doesn't say how a child ended.
        let default = SigAction::new(SigHandler::SigDfl, SaFlags::empty(), SigSet::empty());
        // SAFETY: there is no handler.
        let child_before = unsafe { sigaction(Signal::SIGCHLD, &default) }?;
        let read: SigSet = ENDING.into_iter().chain([Signal::SIGCHLD]).collect();
        // Calls are shown also if the command has put this program into the background of its terminal.
        let blocked: SigSet = read.iter().chain([Signal::SIGTTOU]).collect();
        let mut mask_before = SigSet::empty();
        sigprocmask(SigmaskHow::SIG_BLOCK, Some(&blocked), Some(&mut mask_before))?;
        let fd = SignalFd::with_flags(&read, SfdFlags::SFD_CLOEXEC | SfdFlags::SFD_NONBLOCK)?;
        Ok(Self { fd, mask_before, child_before, inherited })
    }

    /// Restores what the command is to inherit.
    pub fn restore(&self) {
        self.inherited.restore();
        // SAFETY: what was found is the default, or to ignore the signal: a handler doesn't outlive an exec.
        _ = unsafe { sigaction(Signal::SIGCHLD, &self.child_before) };
        _ = sigprocmask(SigmaskHow::SIG_SETMASK, Some(&self.mask_before), None);
    }
}

/// Waits for a child, or with -1 for any. `None` if there is none, or if none has ended and the options say not to wait.
pub fn wait(child: Pid, options: i32) -> io::Result<Option<(Pid, End)>> {
    let mut status = 0;
    // Not by nix, which has no real-time signals.
    // SAFETY: the kernel writes the status.
    match Errno::result(unsafe { libc::waitpid(child.as_raw(), &mut status, options) }) {
        Ok(0) | Err(Errno::ECHILD) => Ok(None),
        Ok(pid) if libc::WIFSIGNALED(status) => Ok(Some((Pid::from_raw(pid), End::Signal(libc::WTERMSIG(status))))),
        Ok(pid) => Ok(Some((Pid::from_raw(pid), End::Status(libc::WEXITSTATUS(status) as u8)))),
        Err(error) => Err(error.into()),
    }
}

pub struct Supervisor {
    command: Pid,
    /// How the command has ended.
    end: Option<End>,
    listener: Listener,
    signals: Signals,
    rules: Rules,
    output: Box<dyn Write>,
    /// How many calls will be notified that the child makes before it executes the command.
    own_calls: usize,
}

impl Supervisor {
    pub fn new(command: Pid, listener: Listener, signals: Signals, rules: Rules, output: Box<dyn Write>) -> Self {
        let is_notified = |name: &&str| {
            let call = Abi::NATIVE.and_then(|abi| abi.syscall_by_name(name));
            call.is_some_and(|call| rules.notified().contains(call))
        };
        let own_calls = OWN_CALLS.iter().filter(|name| is_notified(name)).count();
        Self { command, end: None, listener, signals, rules, output, own_calls }
    }

    /// Answers until the last process has ended.
    pub fn run(mut self) -> Result<End, Box<dyn Error>> {
        // Yama lets a process read the memory of its descendants alone.
        set_child_subreaper(true)?;
        let mut is_used = true;
        loop {
            let poll = |fd: i32| libc::pollfd { fd, events: libc::POLLIN, revents: 0 };
            // A negative number is skipped.
            let listener = if is_used { self.listener.as_fd().as_raw_fd() } else { -1 };
            let mut polled = [poll(self.signals.fd.as_raw_fd()), poll(listener)];
            // SAFETY: the kernel reads and writes this array.
            let ready =
                unsafe { libc::ppoll(polled.as_mut_ptr(), polled.len() as libc::nfds_t, ptr::null(), ptr::null()) };
            match Errno::result(ready) {
                Err(Errno::EINTR) => continue,
                result => result?,
            };
            if polled[0].revents != 0 && self.is_asked_to_end()? {
                break;
            }
            if polled[1].revents & libc::POLLIN != 0 {
                if let Some(notification) = self.listener.receive()? {
                    self.decide(&notification)?;
                }
            } else if polled[1].revents & libc::POLLHUP != 0 {
                is_used = false;
            }
            if self.end.is_some() && !is_used {
                break;
            }
        }
        Ok(self.end.unwrap_or(End::Status(125)))
    }

    /// Decides about a call, shows and answers it.
    fn decide(&mut self, notification: &Notification) -> io::Result<()> {
        if self.own_calls > 0 {
            self.own_calls -= 1;
            return self.listener.answer(notification, Answer::Continue);
        }
        let Notification { thread, call, .. } = notification;
        let memory = Snapshot::new(*thread);
        let files = files(call, *thread, &memory);
        let answer = self.rules.answer(call, &files);
        let mut line = format!("{thread} {}", call.text(&memory).names(true));
        for file in files {
            line.push_str(&format!(" {file}"));
        }
        line.push_str(&format!(" = {answer}\n"));
        // All that was read may have been another process's, unless the thread still waits.
        if !self.listener.is_valid(notification)? {
            return Ok(());
        }
        // It is no error if there is nowhere to show it.
        _ = self.output.write_all(line.as_bytes());
        self.listener.answer(notification, answer)
    }

    /// Reads the signals. The result is whether this program is to end before the last process has.
    fn is_asked_to_end(&mut self) -> io::Result<bool> {
        while let Some(signal) = self.signals.fd.read_signal()? {
            if signal.ssi_signo == Signal::SIGCHLD as u32 {
                while let Some((child, end)) = wait(Pid::from_raw(-1), libc::WNOHANG)? {
                    if child == self.command {
                        self.end = Some(end);
                    }
                }
            } else if self.end.is_some() {
                return Ok(true);
            } else if signal.ssi_code <= 0 {
                // A process has sent it. The terminal would have sent it to the command, too.
                // SAFETY: the command has not been waited for, so it has its number.
                unsafe { libc::kill(self.command.as_raw(), signal.ssi_signo as i32) };
            }
        }
        Ok(false)
    }
}
