//! The calls that do the work of several others: `socketcall` and `ipc`.

use crate::const_text::is_same;
use crate::row::arg_name;

/// A call whose first argument says which call's work it does.
pub(crate) struct Multiplexer {
    pub(crate) name: &'static str,
    /// The bits of the first argument that say it.
    pub(crate) mask: u32,
    /// Ascending by number.
    pub(crate) subcalls: &'static [Subcall],
}

/// The work that a multiplexer, `socketcall` or `ipc`, does for one value of its first argument.
///
/// ```
/// let subcall = sysno::bpf::subcalls("socketcall")[1];
/// assert_eq!((subcall.number(), subcall.name()), (2, "bind"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Subcall {
    number: u8,
    /// The call that does the same, and then others that can do it.
    pub(crate) names: &'static [&'static str],
    pub(crate) words: Words,
}

/// Where a multiplexer has the words of a call.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Words {
    /// So many of them in memory, at the address that its last argument is.
    Behind(u8),
    /// In its arguments, in the order of the call's: the numbers of their names.
    In(&'static [u16]),
    /// Elsewhere, too, or by the ABI.
    Unsaid,
}

const fn words(counts: &[u8], names: &'static [u16]) -> Words {
    match (counts, names) {
        (&[count], _) => Words::Behind(count),
        (_, []) => Words::Unsaid,
        _ => Words::In(names),
    }
}

impl Subcall {
    /// The value of the multiplexer's first argument: `SYS_SOCKET` and the like in `linux/net.h`, `SEMOP` and the like in
    /// `linux/ipc.h`. `ipc` only looks at the lower 16 bits.
    ///
    /// ```
    /// assert_eq!(sysno::bpf::subcalls("ipc")[0].number(), 1);
    /// ```
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number as u32
    }

    /// The name of the call that does the same. An ABI may have the multiplexer and lack that call.
    ///
    /// ```
    /// assert_eq!(sysno::bpf::subcalls("ipc")[0].name(), "semop");
    /// ```
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.names[0]
    }
}

/// What a multiplexer does for each value of its first argument. Empty if the call is no multiplexer.
///
/// ```
/// let subcalls = sysno::bpf::subcalls("socketcall");
/// assert_eq!(subcalls.iter().find(|subcall| subcall.name() == "connect").unwrap().number(), 3);
/// assert!(sysno::bpf::subcalls("connect").is_empty());
/// ```
#[must_use]
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

/// The multiplexer of that name.
pub(crate) fn multiplexer(name: &str) -> Option<&'static Multiplexer> {
    MULTIPLEXERS.iter().find(|multiplexer| multiplexer.name == name)
}

// Turns a line into a multiplexer: its name, the bits of its first argument, and the numbers with the names of calls, and where the words of
// these are.
macro_rules! multiplexers {
    ($($name:literal & $mask:literal {
        $($number:literal: $($call:ident)* $(= $($count:literal words)? $(($($word:ident),*))?)?,)*
    })*) => {
        pub(crate) const MULTIPLEXERS: &[Multiplexer] = &[$(
            Multiplexer {
                name: $name,
                mask: $mask,
                subcalls: &[$(Subcall {
                    number: $number,
                    names: &[$(stringify!($call)),*],
                    words: words(&[$($($count)?)?], &[$($($(arg_name::row::$word),*)?)?]),
                }),*],
            },
        )*];
    };
}

// net/socket.c and ipc/syscall.c of the kernel; the numbers are in linux/net.h and linux/ipc.h. `send` is `sendto` without an
// address, `accept` is `accept4` without flags, `semop` is `semtimedop` without a time. Of `semctl`, the last argument is in memory, but on
// sparc64; of `msgrcv`, two are, by the version in the upper half of the first argument; and `shmat` puts its result into memory.
multiplexers! {
    "socketcall" & 0xFFFF_FFFF {
        1: socket = 3 words,
        2: bind = 3 words,
        3: connect = 3 words,
        4: listen = 2 words,
        5: accept accept4 = 3 words,
        6: getsockname = 3 words,
        7: getpeername = 3 words,
        8: socketpair = 4 words,
        9: send sendto = 4 words,
        10: recv recvfrom = 4 words,
        11: sendto = 6 words,
        12: recvfrom = 6 words,
        13: shutdown = 2 words,
        14: setsockopt = 5 words,
        15: getsockopt = 5 words,
        16: sendmsg = 3 words,
        17: recvmsg = 3 words,
        18: accept4 = 4 words,
        19: recvmmsg recvmmsg_time64 = 5 words,
        20: sendmmsg = 4 words,
    }
    "ipc" & 0xFFFF {
        1: semop semtimedop semtimedop_time64 = (first, ptr, second),
        2: semget = (first, second, third),
        3: semctl,
        4: semtimedop semtimedop_time64 = (first, ptr, second, fifth),
        11: msgsnd = (first, ptr, second, third),
        12: msgrcv,
        13: msgget = (first, second),
        14: msgctl = (first, second, ptr),
        21: shmat,
        22: shmdt = (ptr),
        23: shmget = (first, second, third),
        24: shmctl = (first, second, ptr),
    }
}
