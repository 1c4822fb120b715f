//! The processes under ptrace: their calls and other events are passed to a `Show`.

use std::collections::btree_map::{BTreeMap, Entry};
use std::ffi::{CString, OsString};
use std::fs;
use std::io::{self, IoSliceMut};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicI32, Ordering};

use nix::errno::Errno;
use nix::libc;
use nix::sys::prctl::set_no_new_privs;
use nix::sys::ptrace::{self, Options as Events};
use nix::sys::resource::{Resource, setrlimit};
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal, kill, raise, sigaction};
use nix::sys::uio::{RemoteIoVec, process_vm_readv};
use nix::sys::wait::{WaitPidFlag, waitpid};
use nix::unistd::{ForkResult, Pid, execv, fork, geteuid};
use sysno::{Filter, Invocation, Memory, Outcome, bpf::Action};

use crate::inherited::Actions;
use crate::options::{Options, Result};
use crate::show::{Counts, Objects, Silent, Text, say};
use crate::signals;

/// The signal that has asked this program to end; 0: none has.
static INTERRUPTED: AtomicI32 = AtomicI32::new(0);
/// The signal by which the child process, before it executes the program, reports that it could not install the filter.
const NO_FILTER: Signal = Signal::SIGSTOP;

/// A form of output.
pub trait Show {
    /// A call begins.
    fn entered(&mut self, pid: Pid, call: &Invocation) -> io::Result<()>;
    /// A call returns; `None`: the process ends within it.
    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()>;
    /// Something else happens: a signal, the end of a process.
    fn event(&mut self, _pid: Pid, _text: &str) -> io::Result<()> {
        Ok(())
    }
    /// A thread has executed a program: it is now the only thread of its process, and has the id of the process.
    fn superseded(&mut self, thread: Pid, pid: Pid) -> io::Result<()>;
    /// There are now this many processes.
    fn count(&mut self, _processes: usize) {}
    /// Something else is about to be written to stderr.
    fn interrupt(&mut self, _why: &str) -> io::Result<()> {
        Ok(())
    }
    /// The trace ends.
    fn finish(&mut self) -> io::Result<()>;
}

/// The memory of a stopped process.
pub struct Process(pub Pid);

impl Memory for Process {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        // In two pieces, divided at the end of a page: if the next page isn't there, the first piece is still read.
        let here = buffer.len().min(4096 - address as usize % 4096);
        let piece = |offset: usize, len| RemoteIoVec { base: (address as usize).wrapping_add(offset), len };
        let pieces = [piece(0, here), piece(here, buffer.len() - here)];
        process_vm_readv(self.0, &mut [IoSliceMut::new(buffer)], &pieces).unwrap_or(0)
    }
}

/// Makes the kernel stop this process, and those that it starts, only at the calls that are to be shown. Without privileges,
/// this requires that the process can't gain any by executing a program; while it is traced, it can't do that anyway.
fn install(filter: &Filter) -> nix::Result<()> {
    let program = filter.seccomp(Action::Trace(0), Action::Allow);
    let fprog = libc::sock_fprog { len: program.len() as u16, filter: program.as_ptr().cast_mut().cast() };
    let (mode, flags) = (libc::SECCOMP_SET_MODE_FILTER, libc::SECCOMP_FILTER_FLAG_SPEC_ALLOW);
    // SAFETY: the kernel only reads the program, whose instructions have the kernel's layout.
    let seccomp = || Errno::result(unsafe { libc::syscall(libc::SYS_seccomp, mode, flags, &fprog) }).map(drop);
    match seccomp() {
        Err(Errno::EACCES) if !geteuid().is_root() => set_no_new_privs().and_then(|()| seccomp()),
        installed => installed,
    }
}

/// Starts the program, stopped and traced, before it has executed anything of its own.
fn start(command: &[OsString], events: Events, filter: Option<Filter>, inherited: &Actions) -> Result<Pid> {
    let name = Path::new(&command[0]);
    let is_path = name.parent() != Some("".as_ref()) && name.exists();
    let missing = |_| format!("Can't stat '{}': No such file or directory", name.display());
    let program = if is_path { name.to_owned() } else { which::which(name).map_err(missing)? };
    let text = |text: &[u8]| CString::new(text).map_err(|_| "an argument contains a NUL");
    let path = text(program.as_os_str().as_bytes())?;
    let arguments = command.iter().map(|argument| text(argument.as_bytes())).collect::<Result<Vec<_>, _>>()?;
    // SAFETY: there is only this thread, so the child finds no lock held by another one.
    match unsafe { fork() }? {
        ForkResult::Parent { child } => {
            waitpid(child, Some(WaitPidFlag::WUNTRACED))?;
            if let Err(error) = ptrace::seize(child, events) {
                kill(child, Signal::SIGKILL)?;
                return Err(format!("ptrace: {}", error.desc()).into());
            }
            kill(child, Signal::SIGCONT)?;
            Ok(child)
        }
        ForkResult::Child => {
            let install = || filter.map_or(Ok(()), |filter| install(&filter).or_else(|_| raise(NO_FILTER)));
            let stopped = raise(Signal::SIGSTOP).and_then(|()| install());
            inherited.restore();
            // Not by the standard library's `Command`, which unblocks all signals and resets SIGPIPE.
            let Err(error) = stopped.and_then(|()| execv(&path, &arguments));
            say(format_args!("exec: {}", error.desc()));
            std::process::exit(1);
        }
    }
}

/// The other threads of a process.
fn other_threads(pid: Pid) -> impl Iterator<Item = Pid> {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    let ids = tasks.filter_map(|task| task.file_name().to_str()?.parse().ok()).map(Pid::from_raw);
    ids.filter(move |&thread| thread != pid)
}

/// Attaches to a process that isn't traced yet, and to its other threads, too, if that is asked for.
fn attach(pid: Pid, events: Events, with_threads: bool, processes: &mut BTreeMap<Pid, Option<Invocation>>) {
    if processes.contains_key(&pid) {
        return;
    }
    let seize = |pid| ptrace::seize(pid, events).and_then(|()| ptrace::interrupt(pid));
    if let Err(error) = seize(pid) {
        say(format_args!("attach to {pid}: {}", error.desc()));
        return;
    }
    say(format_args!("Process {pid} attached"));
    processes.insert(pid, None);
    // Threads start and end meanwhile: a thread that has gone is no error, and there may be new ones until all are traced.
    let mut is_new = with_threads;
    while is_new {
        is_new = false;
        for thread in other_threads(pid) {
            if !processes.contains_key(&thread) && seize(thread).is_ok() {
                say(format_args!("Process {thread} attached"));
                processes.insert(thread, None);
                is_new = true;
            }
        }
    }
}

extern "C" fn interrupt(signal: libc::c_int) {
    INTERRUPTED.store(signal, Ordering::Relaxed);
}

/// How this program ends: as the traced one did.
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
                if let Ok(signal) = Signal::try_from(number) {
                    // The core, if any, is the program's.
                    _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
                    let default = SigAction::new(SigHandler::SigDfl, SaFlags::empty(), SigSet::empty());
                    // SAFETY: it is the default action.
                    _ = unsafe { sigaction(signal, &default) };
                    _ = SigSet::from(signal).thread_unblock();
                    _ = raise(signal);
                }
                ExitCode::from((128 + number) as u8)
            }
        }
    }
}

/// Waits for any process. nix's `waitpid` loses processes that a real-time signal stops, since nix has no name for the signal.
fn wait() -> nix::Result<(Pid, i32)> {
    let mut status = 0;
    // SAFETY: the pointer is to a local int.
    let pid = unsafe { libc::waitpid(-1, &mut status, libc::__WALL) };
    Errno::result(pid).map(|pid| (Pid::from_raw(pid), status))
}

/// Makes a request for a stopped process. nix's requests can't deliver real-time signals, and nix has no PTRACE_LISTEN.
fn request(pid: Pid, request: libc::c_uint, signal: i32) -> Result<()> {
    // SAFETY: these requests touch no memory of ours.
    match Errno::result(unsafe { libc::ptrace(request, pid.as_raw(), 0, signal) }) {
        // The process has been killed meanwhile; `wait` will report that.
        Ok(_) | Err(Errno::ESRCH) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

pub struct Tracer {
    options: Options,
    show: Box<dyn Show>,
    /// The processes and threads, each with the call that it is in, if that is to be shown.
    processes: BTreeMap<Pid, Option<Invocation>>,
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
        let show: Box<dyn Show> = match &options {
            Options { json: true, .. } => Box::new(Objects::new(&options)?),
            Options { summary: true, .. } => Box::new(Counts::new(&options)?),
            _ => Box::new(Text::new(&options)?),
        };
        let inherited = Actions::replace(&[Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP], interrupt)?;
        let mut events = Events::PTRACE_O_TRACESYSGOOD | Events::PTRACE_O_TRACEEXEC | Events::PTRACE_O_TRACEEXIT;
        if options.follow {
            events |= Events::PTRACE_O_TRACEFORK | Events::PTRACE_O_TRACEVFORK | Events::PTRACE_O_TRACECLONE;
        }
        let filter = options.filter.filter(|_| options.seccomp_bpf && options.attach.is_empty());
        events.set(Events::PTRACE_O_TRACESECCOMP, filter.is_some());
        let mut processes = BTreeMap::new();
        let started = match options.attach[..] {
            [] => Some(start(&options.command, events, filter, &inherited)?),
            _ => None,
        };
        processes.extend(started.map(|pid| (pid, None)));
        for &pid in &options.attach {
            attach(Pid::from_raw(pid), events, options.follow, &mut processes);
        }
        if processes.is_empty() {
            return Err("no process to trace".into());
        }
        let (is_filtered, is_running) = (filter.is_some(), started.is_none());
        Ok(Self { options, show, processes, is_leaving: false, is_filtered, started, is_running })
    }

    /// Shows something. If that cannot be written, it is said once, and the program runs on without a trace.
    fn show(&mut self, show: impl FnOnce(&mut dyn Show) -> io::Result<()>) {
        if let Err(error) = show(&mut *self.show) {
            self.show = Box::new(Silent);
            let output = self.options.output.as_deref().map_or("stderr".into(), Path::to_string_lossy);
            say(format_args!("{output}: {error}: the trace ends here, and the program runs on"));
        }
    }

    /// Traces until no process is left. The end is the program's, or that of the signal which ended the trace.
    pub fn run(&mut self) -> Result<End> {
        let mut end = End::Status(0);
        while !self.processes.is_empty() {
            self.show.count(self.processes.len());
            let signal = INTERRUPTED.swap(0, Ordering::Relaxed);
            if signal != 0 {
                (end, self.is_leaving) = (End::Status((128 + signal) as u8), true);
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
            let (pid, status) = match wait() {
                Ok(stop) => stop,
                Err(Errno::EINTR) => continue,
                Err(Errno::ECHILD) => break,
                Err(error) => return Err(error.into()),
            };
            if libc::WIFSTOPPED(status) {
                self.stopped(pid, status)?;
            } else if self.processes.remove(&pid).is_some() {
                let (signal, code) = (libc::WTERMSIG(status), libc::WEXITSTATUS(status));
                let core = if libc::WCOREDUMP(status) { " (core dumped)" } else { "" };
                let (text, of_program) = match signal {
                    0 => (format!("+++ exited with {code} +++"), End::Status(code as u8)),
                    _ => (format!("+++ killed by {}{core} +++", signals::name(signal)), End::Signal(signal)),
                };
                self.show(|show| show.event(pid, &text));
                if Some(pid) == self.started && !self.is_leaving {
                    end = of_program;
                }
            }
        }
        self.show(|show| show.finish());
        Ok(end)
    }

    fn stopped(&mut self, pid: Pid, status: i32) -> Result<()> {
        // The first stop of a new process may come before its parent's event that reports it.
        if let Entry::Vacant(new) = self.processes.entry(pid) {
            new.insert(None);
            if self.options.output.is_none() {
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
            say(format_args!("Process {pid} detached"));
            return request(pid, libc::PTRACE_DETACH, delivered);
        }
        match event {
            0 | libc::PTRACE_EVENT_SECCOMP if delivered == 0 => self.call_stop(pid)?,
            0 if !self.is_running && signal == NO_FILTER as i32 => (self.is_filtered, delivered) = (false, 0),
            0 if self.is_running => {
                let info = ptrace::getsiginfo(pid).map(|info| format!(" {}", signals::describe(&info)));
                self.show(|show| {
                    show.event(pid, &format!("--- {}{} ---", signals::name(signal), info.unwrap_or_default()))
                });
            }
            // The whole process stops. PTRACE_LISTEN leaves it stopped, but it reports SIGCONT.
            libc::PTRACE_EVENT_STOP if signal != libc::SIGTRAP => {
                if self.is_running {
                    self.show(|show| show.event(pid, &format!("--- stopped by {} ---", signals::name(signal))));
                }
                return request(pid, libc::PTRACE_LISTEN, 0);
            }
            libc::PTRACE_EVENT_EXEC => self.executed(pid)?,
            libc::PTRACE_EVENT_EXIT => {
                if let Some(call) = self.processes.get_mut(&pid).and_then(Option::take) {
                    self.show(|show| show.returned(pid, &call, None));
                }
            }
            _ => {}
        }
        // A process that isn't in a call that is shown can run until the filter stops it at the next one.
        let is_free = self.is_filtered && matches!(self.processes.get(&pid), Some(None));
        request(pid, if is_free { libc::PTRACE_CONT } else { libc::PTRACE_SYSCALL }, delivered)
    }

    /// A call begins or returns.
    fn call_stop(&mut self, pid: Pid) -> Result<()> {
        // An error means that the process has been killed meanwhile; `wait` will report that.
        let Ok(info) = ptrace::syscall_info(pid) else { return Ok(()) };
        let current = self.processes.get_mut(&pid).and_then(Option::take);
        match (info.op, current) {
            (libc::PTRACE_SYSCALL_INFO_ENTRY | libc::PTRACE_SYSCALL_INFO_SECCOMP, _) => {
                // SAFETY: at an entry, this is the part of the union that is filled. At a stop by a filter, another part is
                // filled, which begins with the same fields.
                let entry = unsafe { info.u.entry };
                let call = Invocation::new(info.arch, entry.nr, entry.args);
                let is_wanted = self.options.filter.is_none_or(|filter| filter.matches(&call));
                if is_wanted && (self.is_running || call.syscall().is_some_and(|call| call.name() == "execve")) {
                    self.show(|show| show.entered(pid, &call));
                    self.processes.insert(pid, Some(call));
                }
            }
            (libc::PTRACE_SYSCALL_INFO_EXIT, Some(call)) => {
                // SAFETY: at an exit, this is the part of the union that is filled.
                let exit = unsafe { info.u.exit };
                let outcome = call.result(exit.sval, exit.is_error != 0);
                self.show(|show| show.returned(pid, &call, Some(outcome)));
            }
            _ => {}
        }
        Ok(())
    }

    /// A program has been executed.
    fn executed(&mut self, pid: Pid) -> Result<()> {
        self.is_running = true;
        let thread = Pid::from_raw(ptrace::getevent(pid).map_or(pid.as_raw(), |id| id as i32));
        if thread != pid {
            let call = self.processes.remove(&thread).unwrap_or_default();
            self.processes.insert(pid, call);
            self.show(|show| show.superseded(thread, pid));
        }
        Ok(())
    }
}
