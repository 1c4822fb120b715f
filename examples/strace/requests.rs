//! What nix has no function for: waiting for any event of a process, and requests of ptrace with any signal.

use std::ptr::null_mut;
use std::time::Duration;

use nix::errno::Errno;
use nix::libc;
use nix::unistd::Pid;

use crate::options::Result;

/// The stop or the end of a process.
pub struct Event {
    pub pid: Pid,
    pub status: i32,
    /// How much system time the process has used, if that was asked for.
    pub system_time: Duration,
}

/// Waits for any process. nix's `waitpid` loses processes that a real-time signal stops, since nix has no name for the signal.
pub fn wait(with_time: bool) -> nix::Result<Event> {
    // SAFETY: zeros are a valid value of this struct of numbers.
    let (mut status, mut usage) = (0, unsafe { std::mem::zeroed::<libc::rusage>() });
    let pointer = if with_time { &raw mut usage } else { null_mut() };
    // SAFETY: the pointers are to locals, or null.
    let pid = unsafe { libc::wait4(-1, &mut status, libc::__WALL, pointer) };
    let libc::timeval { tv_sec, tv_usec } = usage.ru_stime;
    let system_time = Duration::from_secs(tv_sec as u64) + Duration::from_micros(tv_usec as u64);
    Errno::result(pid).map(|pid| Event { pid: Pid::from_raw(pid), status, system_time })
}

/// Makes a request for a stopped process. nix's requests can't deliver real-time signals, and nix has no PTRACE_LISTEN.
pub fn request(pid: Pid, request: libc::c_uint, signal: i32) -> Result<()> {
    // SAFETY: these requests touch no memory of ours.
    match Errno::result(unsafe { libc::ptrace(request, pid.as_raw(), 0, signal) }) {
        // The process has been killed meanwhile; `wait` will report that.
        Ok(_) | Err(Errno::ESRCH) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
