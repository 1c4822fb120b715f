//! [`Action`]: what the kernel does with a call.

use crate::errno::Errno;

/// The action of the kernel for a call: `SECCOMP_RET_*`.
///
/// If several filters are installed, the kernel takes the action that comes first in this list.
///
/// ```
/// use sysno::bpf::Action;
///
/// assert_eq!(Action::Errno(38).into_raw(), 0x0005_0026);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Action {
    /// `SECCOMP_RET_KILL_PROCESS`: the process ends, as if by SIGSYS. Since Linux 4.14.
    KillProcess,
    /// `SECCOMP_RET_KILL_THREAD`: the thread ends.
    KillThread,
    /// `SECCOMP_RET_TRAP`: the call is not made, and the thread gets SIGSYS, with this number in `si_errno`.
    Trap(u16),
    /// `SECCOMP_RET_ERRNO`: the call is not made, and fails with this errno, at most 4095. With 0, it returns 0.
    Errno(u16),
    /// `SECCOMP_RET_USER_NOTIF`: the process that has the filter's notification descriptor decides. Since Linux 5.0.
    UserNotif,
    /// `SECCOMP_RET_TRACE`: the tracer is notified, and gets this number by `PTRACE_GETEVENTMSG`. If no tracer has set
    /// `PTRACE_O_TRACESECCOMP`, the call fails with ENOSYS.
    Trace(u16),
    /// `SECCOMP_RET_LOG`: the call is made and logged. Since Linux 4.14.
    Log,
    /// `SECCOMP_RET_ALLOW`: the call is made.
    Allow,
}

impl Action {
    /// The value that a filter returns: the action in the upper half, its data in the lower half.
    ///
    /// ```
    /// # use sysno::bpf::Action;
    /// assert_eq!(Action::Allow.into_raw(), 0x7FFF_0000);
    /// ```
    #[must_use]
    pub const fn into_raw(self) -> u32 {
        match self {
            Self::KillProcess => 0x8000_0000,
            Self::KillThread => 0,
            Self::Trap(data) => 0x0003_0000 | data as u32,
            Self::Errno(errno) => 0x0005_0000 | errno as u32,
            Self::UserNotif => 0x7FC0_0000,
            Self::Trace(data) => 0x7FF0_0000 | data as u32,
            Self::Log => 0x7FFC_0000,
            Self::Allow => 0x7FFF_0000,
        }
    }

    /// The call fails with this errno.
    ///
    /// ```
    /// # use sysno::{Errno, bpf::Action};
    /// assert_eq!(Action::errno(Errno::EPERM), Action::Errno(1));
    /// ```
    #[must_use]
    pub const fn errno(errno: Errno) -> Self {
        Self::Errno(errno.into_raw() as u16)
    }

    /// Whether the kernel prefers this action to another one.
    pub(super) const fn is_stricter(self, other: Self) -> bool {
        // KillProcess is negative.
        (self.into_raw() as i32) < other.into_raw() as i32
    }

    pub(super) const fn stricter(self, other: Self) -> Self {
        if other.is_stricter(self) { other } else { self }
    }
}
