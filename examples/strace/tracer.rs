//! The processes under ptrace: their calls and other events are passed to a `Show`.

use std::collections::btree_map::Entry;
use std::io;
use std::path::Path;
use std::time::Duration;

use nix::errno::Errno;
use nix::libc;
use nix::sys::ptrace::{self, Options as Events};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use sysno::{Invocation, Outcome};

use crate::end::End;
use crate::expressions::{Message, Status};
use crate::form::Form;
use crate::interruption;
use crate::memory::Process;
use crate::options::{Options, Result};
use crate::paths::Paths;
use crate::processes::{NO_FILTER, Processes, State, attach, start};
use crate::requests::{Event, request, wait};
use crate::seccomp;
use crate::show::{Both, Counts, Objects, Silent, Text, say};
use crate::signals;
use crate::sockets::Sockets;

/// A form of output.
pub trait Show {
    /// The process that has just stopped has used this much system time, if that is asked for.
    fn time(&mut self, _system_time: Duration) {}
    /// A call of this number begins, whether it is shown or not.
    fn called(&mut self, _pid: Pid, _number: u64) {}
    /// A call that is shown begins.
    fn entered(&mut self, pid: Pid, call: &Invocation) -> io::Result<()>;
    /// A call returns; `None`: the process ends within it.
    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()>;
    /// A call ends in a way that is not to be shown.
    fn dropped(&mut self, _pid: Pid) {}
    /// Something else happens: a signal, the end of a process.
    fn event(&mut self, _pid: Pid, _text: &str) -> io::Result<()> {
        Ok(())
    }
    /// A thread has executed a program: it is now the only thread of its process, and has the id of the process.
    /// What this says of it may not be wanted.
    fn superseded(&mut self, thread: Pid, pid: Pid, is_shown: bool) -> io::Result<()>;
    /// There are now this many processes.
    fn count(&mut self, _processes: usize) {}
    /// Something else is about to be written to stderr.
    fn interrupt(&mut self, _why: &str) -> io::Result<()> {
        Ok(())
    }
    /// The trace ends.
    fn finish(&mut self) -> io::Result<()>;
}

pub struct Tracer {
    options: Options,
    show: Box<dyn Show>,
    processes: Processes,
    /// The paths of calls that are shown, if not all are.
    paths: Option<Paths>,
    /// Whether the tracer is detaching from them.
    is_leaving: bool,
    /// Whether a seccomp filter stops them at the calls that are to be shown. Without a tracer, these calls would fail.
    is_filtered: bool,
    /// The process that was started, if any.
    started: Option<Pid>,
    /// Whether the program runs. Before that, its process executes code of this tracer, and makes calls for it.
    is_running: bool,
}

impl Tracer {
    pub fn start(options: Options) -> Result<Self> {
        let mut options = options;
        options.warn();
        let show: Box<dyn Show> = match &options {
            Options { json: true, .. } => Box::new(Objects::new(&options)?),
            Options { summary_only: true, .. } => Box::new(Counts::new(&options)?),
            Options { summary_too: true, .. } => {
                let (both, same) = Both::new(options)?;
                options = same;
                Box::new(both)
            }
            _ => Box::new(Text::new(&options)?),
        };
        let is_quiet = options.quiet.has(Message::PathResolution) && options.quietness == 0;
        let paths = Some(&options.paths).filter(|paths| !paths.is_empty());
        let paths = paths.map(|paths| Paths::new(paths, options.hex, is_quiet));
        let inherited = interruption::handle(options.output.is_some() && options.attach.is_empty())?;
        let mut events = Events::PTRACE_O_TRACESYSGOOD | Events::PTRACE_O_TRACEEXEC | Events::PTRACE_O_TRACEEXIT;
        if options.follow {
            events |= Events::PTRACE_O_TRACEFORK | Events::PTRACE_O_TRACEVFORK | Events::PTRACE_O_TRACECLONE;
        }
        let filter = options.filter.filter(|_| options.seccomp_bpf && options.attach.is_empty());
        if options.seccomp_bpf && options.filter.is_none() {
            say("Seccomp filter is requested but there are no syscalls to filter.  See -e trace to filter syscalls.");
        }
        events.set(Events::PTRACE_O_TRACESECCOMP, filter.is_some());
        let mut processes = Processes::new();
        let started = match options.attach[..] {
            [] => Some(start(&options.command, events, filter, &inherited)?),
            _ => None,
        };
        processes.extend(started.map(|pid| (pid, State::Outside)));
        for &pid in &options.attach {
            let is_quiet = options.quiet.has(Message::Attach);
            attach(Pid::from_raw(pid), events, options.follow, is_quiet, &mut processes);
        }
        if processes.is_empty() {
            return Err("no process to trace".into());
        }
        let (is_filtered, is_running) = (filter.is_some(), started.is_none());
        Ok(Self { options, show, processes, paths, is_leaving: false, is_filtered, started, is_running })
    }

    /// Shows something. If that cannot be written, it is said once, and the program runs on without a trace.
    fn show(&mut self, show: impl FnOnce(&mut dyn Show) -> io::Result<()>) {
        if let Err(error) = show(&mut *self.show) {
            self.show = Box::new(Silent);
            let output = self.options.output.as_deref().map_or("stderr".into(), Path::to_string_lossy);
            say(format_args!("{output}: {error}: the trace ends here, and the program runs on"));
        }
    }

    /// Whether a signal is one of those that are shown.
    fn shows(&self, signal: i32) -> bool {
        self.options.signals & 1 << signal != 0
    }

    /// Traces until no process is left. The end is the program's, or that of the signal which ended the trace.
    pub fn run(&mut self) -> Result<End> {
        let mut end = End::Status(0);
        while !self.processes.is_empty() {
            self.show.count(self.processes.len());
            if let Some(signal) = interruption::taken() {
                end = End::Signal(signal as i32);
                self.leave(signal);
            }
            let Event { pid, status, system_time } = match wait(self.options.summary_only || self.options.summary_too) {
                Ok(event) => event,
                Err(Errno::EINTR) => continue,
                Err(Errno::ECHILD) => break,
                Err(error) => return Err(error.into()),
            };
            self.show.time(system_time);
            if libc::WIFSTOPPED(status) {
                self.stopped(pid, status)?;
            } else if self.processes.remove(&pid).is_some() {
                let (signal, code) = (libc::WTERMSIG(status), libc::WEXITSTATUS(status));
                let core = if libc::WCOREDUMP(status) { " (core dumped)" } else { "" };
                let (text, of_program) = match signal {
                    0 => (format!("+++ exited with {code} +++"), End::Status(code as u8)),
                    _ => (format!("+++ killed by {}{core} +++", signals::name(signal)), End::Signal(signal)),
                };
                let is_shown = match signal {
                    0 => !self.options.quiet.has(Message::Exit),
                    _ => self.shows(signal),
                };
                if is_shown {
                    self.show(|show| show.event(pid, &text));
                }
                if Some(pid) == self.started && !self.is_leaving {
                    end = of_program;
                }
            }
        }
        self.show(|show| show.finish());
        Ok(end)
    }

    /// Ends the trace: the program runs on. One that was started gets the signal, too.
    fn leave(&mut self, signal: Signal) {
        if let Some(pid) = self.started.filter(|pid| !self.is_leaving && self.processes.contains_key(pid)) {
            // As strace does. If it is stopped, it is to see the signal.
            _ = kill(pid, Signal::SIGCONT).and_then(|()| kill(pid, signal));
        }
        self.is_leaving = true;
        if self.is_filtered {
            // The calls that the filter stops need a tracer, until the last process ends.
            self.show(|show| show.interrupt(" <detached ...>").and_then(|()| show.finish()));
            say("The trace ends here; strace stays, since a seccomp filter stops the program");
            self.show = Box::new(Silent);
        } else {
            // The processes will stop, unless they are just ending.
            self.processes.keys().for_each(|&pid| ptrace::interrupt(pid).unwrap_or_default());
        }
    }

    fn stopped(&mut self, pid: Pid, status: i32) -> Result<()> {
        // The first stop of a new process may come before its parent's event that reports it.
        if let Entry::Vacant(new) = self.processes.entry(pid) {
            new.insert(State::Outside);
            if self.is_filtered {
                _ = seccomp::restore(pid, true);
            }
            if self.options.output.is_none() && !self.options.quiet.has(Message::Attach) {
                self.show(|show| show.interrupt(" <unfinished ...>"));
                say(format_args!("Process {pid} attached"));
            }
            self.show.count(self.processes.len());
        }
        let (signal, event) = (libc::WSTOPSIG(status), status >> 16);
        let mut delivered = if event == 0 && signal != libc::SIGTRAP | 0x80 { signal } else { 0 };
        if self.is_leaving && !self.is_filtered {
            self.processes.remove(&pid);
            self.show(|show| show.interrupt(" <detached ...>"));
            if !self.options.quiet.has(Message::Attach) {
                say(format_args!("Process {pid} detached"));
            }
            return request(pid, libc::PTRACE_DETACH, delivered);
        }
        match event {
            0 | libc::PTRACE_EVENT_SECCOMP if delivered == 0 => self.call_stop(pid),
            libc::PTRACE_EVENT_FORK | libc::PTRACE_EVENT_VFORK | libc::PTRACE_EVENT_CLONE if self.is_filtered => {
                _ = seccomp::restore(pid, false);
            }
            0 if !self.is_running && signal == NO_FILTER as i32 => (self.is_filtered, delivered) = (false, 0),
            0 if self.is_running && self.shows(signal) => {
                let form = Form::of(&self.options);
                let info = ptrace::getsiginfo(pid).map(|info| {
                    let text = signals::describe(&info, |call, memory, arg| {
                        let sockets = Sockets::default();
                        let descriptors = form.descriptors(pid, call, &sockets);
                        form.text(call, memory, descriptors.as_ref()).arg(arg).to_string()
                    });
                    format!(" {text}")
                });
                self.show(|show| {
                    show.event(pid, &format!("--- {}{} ---", signals::name(signal), info.unwrap_or_default()))
                });
            }
            // The whole process stops. PTRACE_LISTEN leaves it stopped, but it reports SIGCONT.
            libc::PTRACE_EVENT_STOP if signal != libc::SIGTRAP => {
                if self.is_running && self.shows(signal) {
                    self.show(|show| show.event(pid, &format!("--- stopped by {} ---", signals::name(signal))));
                }
                return request(pid, libc::PTRACE_LISTEN, 0);
            }
            libc::PTRACE_EVENT_EXEC => self.executed(pid)?,
            libc::PTRACE_EVENT_EXIT => {
                if let Some(State::Shown(call)) = self.processes.get_mut(&pid).map(std::mem::take) {
                    self.returned(pid, &call, None);
                }
            }
            _ => {}
        }
        // A process that isn't in a call that is shown can run until the filter stops it at the next one.
        let is_free = self.is_filtered && matches!(self.processes.get(&pid), Some(State::Outside));
        request(pid, if is_free { libc::PTRACE_CONT } else { libc::PTRACE_SYSCALL }, delivered)
    }

    /// A call begins or returns. An error of ptrace means that the process has been killed meanwhile; `wait` will report that.
    fn call_stop(&mut self, pid: Pid) {
        let state = self.processes.get_mut(&pid).map(std::mem::take).unwrap_or_default();
        if matches!(state, State::Unshown) {
            // It returns, so there is nothing to ask the kernel for.
            if self.is_filtered {
                _ = seccomp::restore(pid, false);
            }
            return;
        }
        let Ok(info) = ptrace::syscall_info(pid) else { return };
        match (info.op, state) {
            (libc::PTRACE_SYSCALL_INFO_ENTRY | libc::PTRACE_SYSCALL_INFO_SECCOMP, _) => {
                // SAFETY: at an entry, this is the part of the union that is filled. At a stop by a filter, another part is
                // filled, which begins with the same fields.
                let entry = unsafe { info.u.entry };
                let call = Invocation::new(info.arch, entry.nr, entry.args);
                self.show.called(pid, call.number());
                let is_selected = self.options.filter.is_none_or(|filter| filter.matches(&call));
                let is_wanted =
                    is_selected && (self.is_running || call.syscall().is_some_and(|call| call.name() == "execve"));
                let mut state = if self.is_filtered { State::Outside } else { State::Unshown };
                if info.op == libc::PTRACE_SYSCALL_INFO_SECCOMP {
                    // SAFETY: at a stop by a filter, this is the part of the union that is filled.
                    let data = unsafe { info.u.seccomp.ret_data };
                    if let Ok(true) = seccomp::hide(pid, &call, is_selected, data) {
                        state = State::Unshown;
                    }
                }
                let subcall = is_wanted.then(|| call.subcall(&Process::new(pid)).unwrap_or(call));
                let accesses =
                    |call: &Invocation| self.paths.as_ref().is_none_or(|paths| paths.are_accessed(pid, call));
                if let Some(call) = subcall.filter(accesses) {
                    self.show(|show| show.entered(pid, &call));
                    state = State::Shown(call);
                }
                self.processes.insert(pid, state);
            }
            (libc::PTRACE_SYSCALL_INFO_EXIT, State::Shown(call)) => {
                if self.is_filtered {
                    _ = seccomp::restore(pid, false);
                }
                // SAFETY: at an exit, this is the part of the union that is filled.
                let exit = unsafe { info.u.exit };
                let outcome = call.result(exit.sval, exit.is_error != 0);
                self.returned(pid, &call, Some(outcome));
            }
            _ => {}
        }
    }

    /// A call ends, in a way that is shown or not.
    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) {
        if self.options.statuses.is_none_or(|statuses| statuses.has(Status::of(outcome))) {
            self.show(|show| show.returned(pid, call, outcome));
        } else {
            self.show.dropped(pid);
        }
    }

    /// A program has been executed.
    fn executed(&mut self, pid: Pid) -> Result<()> {
        self.is_running = true;
        let thread = Pid::from_raw(ptrace::getevent(pid).map_or(pid.as_raw(), |id| id as i32));
        if thread != pid {
            let state = self.processes.remove(&thread).unwrap_or_default();
            self.processes.insert(pid, state);
            self.show.count(self.processes.len());
            let is_shown = !self.options.quiet.has(Message::ThreadExecve);
            self.show(|show| show.superseded(thread, pid, is_shown));
        }
        Ok(())
    }
}
