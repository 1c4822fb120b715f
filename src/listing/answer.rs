//! [`Answer`]: what a program returns, in words.

use core::fmt::{self, Display};

use crate::abi::Abi;
use crate::errno::Errno;
use crate::seccomp::Action;

/// What a program returns, and the ABI whose errnos it may have.
pub(super) struct Answer(pub(super) u32, pub(super) Option<Abi>);

impl Display for Answer {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let data = self.0 as u16;
        let errno = self.1.and_then(|abi| Errno::of(abi, data.into())?.name());
        let is = |action: Action| self.0 == action.into_raw();
        match errno {
            Some(errno) if is(Action::Errno(data)) => write!(f, "ERRNO({errno})"),
            _ if is(Action::Errno(data)) => write!(f, "ERRNO({data})"),
            _ if is(Action::Trap(0)) => f.write_str("TRAP"),
            _ if is(Action::Trap(data)) => write!(f, "TRAP({data})"),
            _ if is(Action::Trace(data)) => write!(f, "TRACE({data})"),
            _ if is(Action::KillProcess) => f.write_str("KILL_PROCESS"),
            _ if is(Action::KillThread) => f.write_str("KILL_THREAD"),
            _ if is(Action::UserNotif) => f.write_str("USER_NOTIF"),
            _ if is(Action::Log) => f.write_str("LOG"),
            _ if is(Action::Allow) => f.write_str("ALLOW"),
            _ => write!(f, "{:#x}", self.0),
        }
    }
}
