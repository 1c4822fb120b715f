//! [`Action`]: what the kernel does with a call.

use core::fmt;
use core::str::FromStr;

use crate::errno::Errno;
use crate::error::unknown;
use crate::pad::{is_padded, pad};

/// The action of the kernel for a call: `SECCOMP_RET_*`.
///
/// If several filters are installed, the kernel takes the action that comes first in this list.
///
/// ```
/// use sysno::bpf::Action;
///
/// assert_eq!(Action::Errno(38).into_raw(), 0x0005_0026);
/// ```
#[doc(alias = "SECCOMP_RET_ERRNO")]
#[doc(alias = "SECCOMP_RET_ALLOW")]
#[doc(alias = "SCMP_ACT_ERRNO")]
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

/// The name of `SECCOMP_RET_…`, with the number if there is one: `KILL_PROCESS`, `ERRNO(1)`, `TRACE(7)`.
impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        match self {
            Self::KillProcess => f.write_str("KILL_PROCESS"),
            Self::KillThread => f.write_str("KILL_THREAD"),
            Self::Trap(0) => f.write_str("TRAP"),
            Self::Trap(data) => write!(f, "TRAP({data})"),
            Self::Errno(errno) => write!(f, "ERRNO({errno})"),
            Self::UserNotif => f.write_str("USER_NOTIF"),
            Self::Trace(data) => write!(f, "TRACE({data})"),
            Self::Log => f.write_str("LOG"),
            Self::Allow => f.write_str("ALLOW"),
        }
    }
}

/// From the name of the action in the kernel's header, in libseccomp or in `/proc/sys/kernel/seccomp`, with the number or the errno behind it:
/// `SECCOMP_RET_ERRNO(1)`, `SCMP_ACT_ERRNO(EPERM)`, `errno(EPERM)`, `kill_process`. The names of errnos are those of the native ABI. An
/// `ERRNO` must have its errno; `TRAP` and `TRACE` without a number have 0.
///
/// ```
/// use sysno::bpf::Action;
///
/// assert_eq!("ERRNO(38)".parse(), Ok(Action::Errno(38)));
/// assert_eq!("SCMP_ACT_ERRNO(EPERM)".parse(), Ok(Action::Errno(1)));
/// assert_eq!("kill_process".parse(), Ok(Action::KillProcess));
/// assert!("ERRNO".parse::<Action>().is_err());
/// ```
impl FromStr for Action {
    type Err = UnknownAction;

    fn from_str(text: &str) -> Result<Self, UnknownAction> {
        let unknown = || UnknownAction::new(text);
        let name = text.strip_prefix("SECCOMP_RET_").or_else(|| text.strip_prefix("SCMP_ACT_")).unwrap_or(text);
        let (name, data) = match name.split_once('(') {
            Some((name, data)) => (name, Some(data.strip_suffix(')').ok_or_else(unknown)?)),
            None => (name, None),
        };
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        let number = |text: &str| text.parse().ok().filter(|_| !text.starts_with('+')).ok_or_else(unknown);
        let action = match data {
            None if is("KILL_PROCESS") => Self::KillProcess,
            None if is("KILL_THREAD") || is("KILL") => Self::KillThread,
            None if is("USER_NOTIF") || is("NOTIFY") => Self::UserNotif,
            None if is("LOG") => Self::Log,
            None if is("ALLOW") => Self::Allow,
            data if is("TRAP") => Self::Trap(data.map_or(Ok(0), number)?),
            data if is("TRACE") => Self::Trace(data.map_or(Ok(0), number)?),
            Some(errno) if is("ERRNO") => match errno.parse::<Errno>() {
                Ok(errno) => Self::errno(errno),
                Err(_) => Self::Errno(number(errno)?),
            },
            _ => return Err(unknown()),
        };
        Ok(action)
    }
}

unknown! {
    /// The error for a text that is not an [`Action`].
    ///
    /// ```
    /// let error = "SECCOMP_RET_DENY".parse::<sysno::bpf::Action>().unwrap_err();
    /// assert_eq!(error.name(), "SECCOMP_RET_DENY");
    /// assert_eq!(error.to_string(), "unknown action `SECCOMP_RET_DENY`");
    /// ```
    UnknownAction, "action"
}
