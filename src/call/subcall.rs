//! What `socketcall` and `ipc` are called for: [`Invocation::subcall`].

use super::invocation::{Invocation, WORDS};
use super::memory::Memory;
use crate::facts::multiplexers::{self, Subcall, Words};
use crate::row::Arg;

impl Invocation {
    /// The call whose work `socketcall` or `ipc` does here, as if the program had made that call itself: `connect` for
    /// `socketcall(SYS_CONNECT, …)`. The arguments of `socketcall` are read from `memory`.
    ///
    /// strace shows this call instead. A tracer has to ask for it when the call is made, since the memory may change later.
    /// If the ABI has no call of that name, the result is another call that does the same: `accept4` without flags instead of
    /// `accept`, `sendto` without an address instead of `send`.
    ///
    /// `None` if this is a call other than `socketcall` and `ipc`; if the ABI has no call that does the same; or if the
    /// arguments can't be read. For `ipc`, it is also `None` for `semctl`, `msgrcv` and `shmat`, which take or return more
    /// than the arguments of `ipc` hold, and if the upper half of the first argument is a version.
    ///
    /// ```
    /// use sysno::arch::x86::Sysno;
    ///
    /// // 1 is SYS_SOCKET, whose words are AF_UNIX, SOCK_STREAM, 0.
    /// let memory = (0x1000, &[1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0][..]);
    /// let call = *Sysno::socketcall.decode([1, 0x1000]).invocation();
    /// assert_eq!(call.subcall(&memory).unwrap().to_string(), "socket(1, 0x1, 0)");
    /// assert!(Sysno::close.decode([3]).invocation().subcall(&memory).is_none());
    /// ```
    #[must_use]
    pub fn subcall<M: Memory + ?Sized>(&self, memory: &M) -> Option<Self> {
        let (abi, subcall) = (self.abi()?, self.is_for()??);
        let (mut words, mut count) = ([0; WORDS], 0);
        match subcall.words {
            Words::Behind(len) => {
                let address = self.value(self.known_args().len() - 1).bits()?;
                let size = usize::from(abi.pointer_bits() / 8);
                let (mut bytes, len) = ([0; WORDS * 8], usize::from(len));
                let bytes = bytes.get_mut(..size * len)?;
                if memory.read(address, bytes) < bytes.len() {
                    return None;
                }
                for (word, bytes) in words.iter_mut().zip(bytes.chunks_exact(size)) {
                    *word = self.machine().word_of(bytes, abi.pointer_bits());
                }
                count = len;
            }
            Words::In(names) => {
                for (word, &name) in words.iter_mut().zip(names) {
                    let index = Arg::index_of(self.known_args(), name)?;
                    *word = self.value(index).bits()?;
                    count += 1;
                }
            }
            Words::Unsaid => return None,
        }
        let call = subcall.names.iter().enumerate().find_map(|(place, name)| {
            let call = abi.syscall_by_name(name).filter(|call| call.args_known())?;
            // One that takes more words takes none of these otherwise; one that takes as many takes another struct.
            (place == 0 || call.args().len() > count).then_some(call)
        })?;
        Some(Self::of_endian(call, self.endian(), &words))
    }

    /// How many words the call takes in memory, if it is one of those that take them there; 0 if that isn't known.
    #[cfg(feature = "names")]
    pub(super) fn words_behind(&self) -> Option<u8> {
        match self.is_for()?.map(|subcall| subcall.words) {
            Some(Words::Behind(count)) => Some(count),
            _ => Some(0),
        }
    }

    /// If it does the work of several calls, which of them it is for.
    fn is_for(&self) -> Option<Option<&'static Subcall>> {
        let multiplexer = multiplexers::multiplexer(self.syscall()?.name())?;
        let number = self.value(0).bits().map(|bits| bits as u32);
        Some(multiplexer.subcalls.iter().find(|subcall| Some(subcall.number()) == number))
    }
}
