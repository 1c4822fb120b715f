//! The kernel's interface to notifications: seccomp_unotify(2).

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};

use nix::unistd::Pid;
use sysno::bpf::Program;
use sysno::{Errno, Invocation};

use crate::rules::Answer;

/// Makes the kernel stop this process, and those that it starts, at the calls that the program gives to the supervisor. The result
/// is the number of the descriptor that notifies.
///
/// Without privileges, this requires that the process can't gain any.
pub fn install(program: &Program) -> io::Result<i32> {
    let fprog = libc::sock_fprog { len: program.len() as u16, filter: program.as_ptr().cast_mut().cast() };
    // SAFETY: the kernel only reads the program, whose instructions have the kernel's layout.
    let seccomp = |flags: libc::c_ulong| unsafe {
        Errno::result(libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, flags, &fprog))
    };
    // SAFETY: this changes what processes may do, and no memory.
    Errno::result(unsafe { libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) })?;
    // Signals other than deadly ones are to wait for the answer, so that a call isn't decided twice. Since Linux 5.19.
    let fd = match seccomp(libc::SECCOMP_FILTER_FLAG_NEW_LISTENER | libc::SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV) {
        Err(Errno::EINVAL) => seccomp(libc::SECCOMP_FILTER_FLAG_NEW_LISTENER)?,
        fd => fd?,
    };
    Ok(fd as i32)
}

/// A call that waits for an answer.
pub struct Notification {
    /// The kernel's own number for it, which it never uses again.
    id: u64,
    /// The thread. Its number means something else as soon as the id is no longer valid.
    pub thread: Pid,
    pub call: Invocation,
}

/// The descriptor that notifies of calls, and takes the answers.
pub struct Listener {
    fd: OwnedFd,
    /// Room for the kernel's structs, which may be larger than those that are known here.
    request: Vec<u64>,
    response: Vec<u64>,
}

impl Listener {
    pub fn new(fd: OwnedFd) -> io::Result<Self> {
        let mut sizes = libc::seccomp_notif_sizes { seccomp_notif: 0, seccomp_notif_resp: 0, seccomp_data: 0 };
        let operation = libc::SECCOMP_GET_NOTIF_SIZES;
        // SAFETY: the kernel fills the sizes.
        Errno::result(unsafe { libc::syscall(libc::SYS_seccomp, operation, 0, &raw mut sizes) })?;
        let room = |kernel: u16, own: usize| vec![0; usize::from(kernel).max(own).div_ceil(size_of::<u64>())];
        let request = room(sizes.seccomp_notif, size_of::<libc::seccomp_notif>());
        let response = room(sizes.seccomp_notif_resp, size_of::<libc::seccomp_notif_resp>());
        Ok(Self { fd, request, response })
    }

    /// The next call. `None` if it has gone before it was received: its thread was killed, or interrupted by a signal.
    pub fn receive(&mut self) -> io::Result<Option<Notification>> {
        self.request.fill(0);
        let request = self.request.as_mut_ptr().cast::<libc::seccomp_notif>();
        // SAFETY: there is room for the kernel's struct, which is zero, as it must be.
        match Errno::result(unsafe { libc::ioctl(self.fd.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_RECV, request) }) {
            Err(Errno::ENOENT | Errno::EINTR) => return Ok(None),
            result => result?,
        };
        // SAFETY: the kernel has filled it, and its words are aligned as the struct is.
        let libc::seccomp_notif { id, pid, data, .. } = unsafe { request.read() };
        let call = Invocation::new(data.arch, data.nr, data.args);
        Ok(Some(Notification { id, thread: Pid::from_raw(pid as i32), call }))
    }

    /// Whether the call still waits. If so, whatever was read of its thread until now was that thread's, and nothing of another
    /// one that got its number.
    pub fn is_valid(&self, notification: &Notification) -> io::Result<bool> {
        loop {
            let request = libc::SECCOMP_IOCTL_NOTIF_ID_VALID;
            // SAFETY: the kernel reads the id.
            return match Errno::result(unsafe { libc::ioctl(self.fd.as_raw_fd(), request, &raw const notification.id) })
            {
                Ok(_) => Ok(true),
                Err(Errno::ENOENT) => Ok(false),
                Err(Errno::EINTR) => continue,
                Err(error) => Err(error.into()),
            };
        }
    }

    /// Answers a call. It is no error if its thread has been killed meanwhile, or interrupted by a signal.
    pub fn answer(&mut self, notification: &Notification, answer: Answer) -> io::Result<()> {
        let (error, flags) = match answer {
            Answer::Continue => (0, libc::SECCOMP_USER_NOTIF_FLAG_CONTINUE as u32),
            Answer::Fail(errno) => (-errno.into_raw(), 0),
        };
        self.response.fill(0);
        let response = self.response.as_mut_ptr().cast::<libc::seccomp_notif_resp>();
        // SAFETY: there is room for the struct, and its words are aligned as the struct is.
        unsafe { response.write(libc::seccomp_notif_resp { id: notification.id, val: 0, error, flags }) };
        loop {
            // SAFETY: the kernel reads its struct, for which there is room.
            return match Errno::result(unsafe {
                libc::ioctl(self.fd.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_SEND, response)
            }) {
                Ok(_) | Err(Errno::ENOENT) => Ok(()),
                Err(Errno::EINTR) => continue,
                Err(error) => Err(error.into()),
            };
        }
    }
}

impl AsFd for Listener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.fd.as_fd()
    }
}
