//! How processes come to be traced: they are started, or attached to.

use std::collections::BTreeMap;
use std::ffi::{CString, OsString};
use std::fs;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;
use std::ptr::null;

use nix::errno::Errno;
use nix::libc;
use nix::sys::ptrace::{self, Options as Events};
use nix::sys::signal::{Signal, kill, raise};
use nix::sys::wait::{WaitPidFlag, waitpid};
use nix::unistd::{ForkResult, Pid, fork};
use sysno::{Filter, Invocation};

use crate::inherited::Actions;
use crate::options::Result;
use crate::seccomp;
use crate::show::say;

/// The signal by which the child process, before it executes the program, reports that it could not install the filter.
pub const NO_FILTER: Signal = Signal::SIGSTOP;

/// Where a process or thread is.
#[derive(Default)]
pub enum State {
    /// In no call, as far as is known.
    #[default]
    Outside,
    /// In a call that isn't shown.
    Unshown,
    Shown(Invocation),
}

/// The processes and threads that are traced.
pub type Processes = BTreeMap<Pid, State>;

/// Starts the program, stopped and traced, before it has executed anything of its own.
pub fn start(command: &[OsString], events: Events, filter: Option<Filter>, inherited: &Actions) -> Result<Pid> {
    let name = Path::new(&command[0]);
    let is_path = name.parent() != Some("".as_ref()) && name.exists();
    let missing = |_| format!("Can't stat '{}': No such file or directory", name.display());
    let program = if is_path { name.to_owned() } else { which::which(name).map_err(missing)? };
    let path = CString::new(program.into_os_string().into_vec())?;
    // One text for all arguments, which may be hundreds of thousands. None contains a NUL, as they are arguments of this program's.
    let mut text = Vec::with_capacity(command.iter().map(|argument| argument.len() + 1).sum());
    for argument in command {
        text.extend_from_slice(argument.as_bytes());
        text.push(0);
    }
    let mut end = 0;
    let start = |argument: &OsString| {
        let start = end;
        end += argument.len() + 1;
        text[start..].as_ptr()
    };
    let arguments: Vec<_> = command.iter().map(start).chain([null()]).map(<*const u8>::cast).collect();
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
            let install = || filter.map_or(Ok(()), |filter| seccomp::install(&filter).or_else(|_| raise(NO_FILTER)));
            let stopped = raise(Signal::SIGSTOP).and_then(|()| install());
            inherited.restore();
            // Not by the standard library's `Command`, which unblocks all signals and resets SIGPIPE.
            // SAFETY: the texts end in NUL, and the array in a null pointer.
            let execute = || unsafe { libc::execv(path.as_ptr(), arguments.as_ptr()) };
            if let Err(error) = stopped.and_then(|()| Errno::result(execute())) {
                say(format_args!("exec: {}", error.desc()));
            }
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
pub fn attach(pid: Pid, events: Events, with_threads: bool, is_quiet: bool, processes: &mut Processes) {
    if processes.contains_key(&pid) {
        return;
    }
    let seize = |pid| ptrace::seize(pid, events).and_then(|()| ptrace::interrupt(pid));
    if let Err(error) = seize(pid) {
        say(format_args!("attach to {pid}: {}", error.desc()));
        return;
    }
    let say_attached = |pid| {
        if !is_quiet {
            say(format_args!("Process {pid} attached"));
        }
    };
    say_attached(pid);
    processes.insert(pid, State::Outside);
    // Threads start and end meanwhile: a thread that has gone is no error, and there may be new ones until all are traced.
    let mut is_new = with_threads;
    while is_new {
        is_new = false;
        for thread in other_threads(pid) {
            if !processes.contains_key(&thread) && seize(thread).is_ok() {
                say_attached(thread);
                processes.insert(thread, State::Outside);
                is_new = true;
            }
        }
    }
}
