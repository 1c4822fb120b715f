//! The calls that do the work of several others: `socketcall` and `ipc`.

use crate::const_text::is_same;

/// A call whose first argument says which call's work it does.
pub(super) struct Multiplexer {
    pub(super) name: &'static str,
    /// The bits of the first argument that say it.
    pub(super) mask: u32,
    /// Ascending by number.
    pub(super) subcalls: &'static [Subcall],
}

/// What a multiplexer does for one value of its first argument.
///
/// ```
/// let subcall = sysno::bpf::subcalls("socketcall")[1];
/// assert_eq!((subcall.number(), subcall.name()), (2, "bind"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Subcall {
    number: u8,
    /// The call that does the same, and then others that can do it.
    pub(super) names: &'static [&'static str],
}

impl Subcall {
    /// The value of the multiplexer's first argument: `SYS_SOCKET` and the like in `linux/net.h`, `SEMOP` and the like in
    /// `linux/ipc.h`. `ipc` looks at the lower 16 bits alone.
    ///
    /// ```
    /// assert_eq!(sysno::bpf::subcalls("ipc")[0].number(), 1);
    /// ```
    pub const fn number(&self) -> u32 {
        self.number as u32
    }

    /// The name of the call that does the same. Not every ABI that has the multiplexer has that call.
    ///
    /// ```
    /// assert_eq!(sysno::bpf::subcalls("ipc")[0].name(), "semop");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.names[0]
    }
}

/// What a multiplexer does, by the value of its first argument; empty for any other call.
///
/// ```
/// let subcalls = sysno::bpf::subcalls("socketcall");
/// assert_eq!(subcalls.iter().find(|subcall| subcall.name() == "connect").unwrap().number(), 3);
/// assert!(sysno::bpf::subcalls("connect").is_empty());
/// ```
pub const fn subcalls(name: &str) -> &'static [Subcall] {
    let mut i = 0;
    while i < MULTIPLEXERS.len() {
        if is_same(MULTIPLEXERS[i].name.as_bytes(), name.as_bytes()) {
            return MULTIPLEXERS[i].subcalls;
        }
        i += 1;
    }
    &[]
}

// Turns a line into a multiplexer: its name, the bits of its first argument, and the numbers with the names of calls.
macro_rules! multiplexers {
    ($($name:literal & $mask:literal { $($number:literal: $($call:ident)*,)* })*) => {
        pub(super) const MULTIPLEXERS: &[Multiplexer] = &[$(
            Multiplexer {
                name: $name,
                mask: $mask,
                subcalls: &[$(Subcall { number: $number, names: &[$(stringify!($call)),*] }),*],
            },
        )*];
    };
}

// net/socket.c and ipc/syscall.c of the kernel; the numbers are in linux/net.h and linux/ipc.h. `send` is `sendto` without an
// address, `accept` is `accept4` without flags, `semop` is `semtimedop` without a time.
multiplexers! {
    "socketcall" & 0xFFFF_FFFF {
        1: socket,
        2: bind,
        3: connect,
        4: listen,
        5: accept accept4,
        6: getsockname,
        7: getpeername,
        8: socketpair,
        9: send sendto,
        10: recv recvfrom,
        11: sendto,
        12: recvfrom,
        13: shutdown,
        14: setsockopt,
        15: getsockopt,
        16: sendmsg,
        17: recvmsg,
        18: accept4,
        19: recvmmsg recvmmsg_time64,
        20: sendmmsg,
    }
    "ipc" & 0xFFFF {
        1: semop semtimedop semtimedop_time64,
        2: semget,
        3: semctl,
        4: semtimedop semtimedop_time64,
        11: msgsnd,
        12: msgrcv,
        13: msgget,
        14: msgctl,
        21: shmat,
        22: shmdt,
        23: shmget,
        24: shmctl,
    }
}
