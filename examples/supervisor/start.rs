//! How the command is started under the filter, and how this program gets the descriptor that notifies.
//!
//! Once the filter is installed, any call of the child may be one that waits for this program. So the child can't send the
//! descriptor: this program takes it, by pidfd_getfd(2), and the child tells its number beforehand.

use std::error::Error;
use std::ffi::{CString, OsStr, OsString};
use std::io::{self, Read, Write};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::ptr;

use nix::unistd::{ForkResult, Pid, close, fork, read};
use sysno::Errno;
use sysno::bpf::Program;

use crate::end::End;
use crate::listener::{Listener, install};
use crate::supervise::{Signals, wait};

/// The names of the calls that the child makes between installing the filter and executing the command, each once. They are none of
/// the command's.
pub const OWN_CALLS: [&str; 2] = ["read", "close"];

pub enum Started {
    Running(Pid, Listener),
    /// The child has said why.
    Failed(End),
}

/// Starts the command. It waits until this program has the descriptor.
pub fn start(command: &[OsString], program: &Program, signals: &Signals) -> Result<Started, Box<dyn Error>> {
    let arguments = command.iter().map(|argument| CString::new(argument.as_bytes()));
    let arguments = arguments.collect::<Result<Vec<_>, _>>().expect("arguments of this program have no NUL");
    let (mut ours, theirs) = UnixStream::pair()?;
    // SAFETY: there is only this thread, so the child finds no lock held by another one.
    match unsafe { fork() }? {
        ForkResult::Child => {
            drop(ours);
            signals.restore();
            let status = match wait_under_filter(program, theirs) {
                Ok(()) => execute(&arguments),
                Err(error) => {
                    eprintln!("supervisor: the kernel doesn't take the filter: {error}");
                    125
                }
            };
            std::process::exit(status);
        }
        ForkResult::Parent { child } => {
            drop(theirs);
            let mut number = [0; 4];
            let taken = ours.read_exact(&mut number).and_then(|()| take(child, i32::from_ne_bytes(number)));
            match taken.and_then(|fd| fd.map(Listener::new).transpose()) {
                // `ours` is closed: the child goes on.
                Ok(Some(listener)) => Ok(Started::Running(child, listener)),
                Ok(None) => Ok(Started::Failed(wait(child, 0)?.map_or(End::Status(125), |(_, end)| end))),
                Err(error) => {
                    // SAFETY: the child has not been waited for.
                    unsafe { libc::kill(child.as_raw(), libc::SIGKILL) };
                    Err(format!("can't take the descriptor of the notifications: {error}").into())
                }
            }
        }
    }
}

/// In the child: installs the filter, and waits until the descriptor has been taken.
fn wait_under_filter(program: &Program, mut parent: UnixStream) -> io::Result<()> {
    // The kernel takes the lowest number that is free.
    // SAFETY: this touches no memory.
    let number = Errno::result(unsafe { libc::dup(parent.as_raw_fd()) })?;
    close(number)?;
    parent.write_all(&number.to_ne_bytes())?;
    let fd = install(program)?;
    // From here on, each call may wait for an answer; of these two, the supervisor knows: `OWN_CALLS`. They can fail only if
    // it has been killed.
    _ = read(&parent, &mut [0]);
    _ = close(fd);
    std::mem::forget(parent);
    Ok(())
}

/// In the child: becomes the command. The result is the exit status if that fails.
fn execute(arguments: &[CString]) -> i32 {
    let mut argv: Vec<_> = arguments.iter().map(|argument| argument.as_ptr()).collect();
    argv.push(ptr::null());
    // SAFETY: `argv` has pointers to strings that end in NUL, of which the command is the first, and ends in a null pointer.
    unsafe { libc::execvp(argv[0], argv.as_ptr()) };
    let error = io::Error::last_os_error();
    eprintln!("supervisor: {}: {error}", Path::new(OsStr::from_bytes(arguments[0].to_bytes())).display());
    if error.kind() == io::ErrorKind::NotFound { 127 } else { 126 }
}

/// Takes the child's descriptor as soon as it has it. `None` if the child ends instead.
fn take(child: Pid, number: i32) -> io::Result<Option<OwnedFd>> {
    let owned = |fd: libc::c_long| {
        // SAFETY: the call has made the descriptor, and nothing else owns it.
        Errno::result(fd).map(|fd| unsafe { OwnedFd::from_raw_fd(fd as i32) })
    };
    // SAFETY: this touches no memory.
    let pidfd = owned(unsafe { libc::syscall(libc::SYS_pidfd_open, child.as_raw(), 0) })?;
    loop {
        // SAFETY: this touches no memory.
        match owned(unsafe { libc::syscall(libc::SYS_pidfd_getfd, pidfd.as_raw_fd(), number, 0) }) {
            Ok(fd) => return Ok(Some(fd)),
            Err(Errno::ESRCH) => return Ok(None),
            Err(Errno::EBADF) => {}
            Err(error) => return Err(error.into()),
        }
        // The child can't say when it has the descriptor, but has only one call to make. Its end is noticed here.
        let mut ends = libc::pollfd { fd: pidfd.as_raw_fd(), events: libc::POLLIN, revents: 0 };
        // SAFETY: the kernel reads and writes this one struct.
        if unsafe { libc::poll(&mut ends, 1, 1) } == 1 {
            return Ok(None);
        }
    }
}
