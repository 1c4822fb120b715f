//! What is true of a call whatever the ABI: its lengths and meanings, its manual page, since when there has been one.

use super::calls;
use super::length::{self, Length};
use crate::meaning::words::{ManualPage, Meaning};
use crate::row::Arg;
use crate::table::Syscall;

impl Syscall {
    /// Which argument holds the length of the data that the argument at index `arg` points to, and the unit of that length.
    ///
    /// The data may be a buffer, an array, a struct whose size is passed, or a range of addresses. `None` if the call has no
    /// argument at that index, if that argument is not a pointer, or if no argument holds the length. For example, a struct
    /// has a fixed size; a string ends in NUL, and `argv` in a null pointer; `futex_requeue` always takes two elements; the
    /// data of `ptrace` depends on the request. Two lengths are often mistaken:
    ///
    /// - `sigsetsize` is the length of a call's `sigset_t`, or of both in `rt_sigprocmask`. It is not the length of a
    ///   `sigaction`, which contains such a set;
    /// - `msgsz` is the length of a message's text, without the `long` before it.
    ///
    /// The result follows from the names and types in the row, and from `tables/calls.rs`. So it also works for a table of
    /// your own, if its arguments are named as in the kernel: `buf, count`, `iov, iovcnt`, `nr_segments, segments`.
    ///
    /// ```
    /// # use sysno::{Abi, LengthUnit};
    /// let call = Abi::X86_64.syscall_by_name("recvfrom").unwrap();
    /// assert_eq!(
    ///     call.signature().to_string(),
    ///     "recvfrom(sockfd: i32, buf: *mut u8, len: usize, flags: i32, src_addr: *mut sockaddr, addrlen: *mut i32) -> isize"
    /// );
    /// let (buf, addr) = (call.length_of(1).unwrap(), call.length_of(4).unwrap());
    /// assert_eq!((buf.arg(), buf.unit(), buf.is_indirect()), (2, LengthUnit::Bytes, false));
    /// assert_eq!((addr.arg(), addr.unit(), addr.is_indirect()), (5, LengthUnit::Bytes, true));
    /// assert_eq!(call.length_of(0), None);
    /// assert_eq!(call.length_of(6), None);
    /// ```
    #[must_use]
    pub fn length_of(self, arg: usize) -> Option<Length> {
        length::of(calls::row(self.name()), self.args(), arg)
    }

    /// What the argument at index `arg` means; `None` if the call has no argument at that index.
    ///
    /// It is the meaning in every such call, whatever the values are. With the feature `names`, `Invocation::meaning_of` also
    /// considers the values: the third argument of `fcntl` is a descriptor for one command, and flags for another.
    ///
    /// It also works for a table of your own, for calls and arguments that are named as in the kernel.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning};
    /// let call = Abi::X86_64.syscall_by_name("kill").unwrap();
    /// assert_eq!(call.signature().to_string(), "kill(pid: i32, sig: i32) -> i32");
    /// assert_eq!((call.meaning_of(0), call.meaning_of(1)), (Some(Meaning::Process), Some(Meaning::Signal)));
    /// assert_eq!(call.meaning_of(2), None);
    /// ```
    #[must_use]
    pub fn meaning_of(self, arg: usize) -> Option<Meaning> {
        let arg = self.args().get(arg)?;
        Some(meaning(calls::row(self.name()), arg))
    }

    /// What the result means if the call succeeds.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning};
    /// let returned = |name| Abi::X86_64.syscall_by_name(name).unwrap().meaning_of_result();
    /// assert_eq!(returned("openat"), Meaning::Descriptor);
    /// assert_eq!(returned("close"), Meaning::Zero);
    /// assert_eq!(returned("umask"), Meaning::Mode);
    /// ```
    pub fn meaning_of_result(self) -> Meaning {
        let returned = calls::row(self.name()).map_or(Meaning::Number, calls::result);
        let takes_nothing = self.args_known() && self.args().is_empty();
        match self.name() {
            // The first descriptor; the second one is in another register.
            "pipe" if takes_nothing => Meaning::Descriptor,
            // What it puts into its argument elsewhere.
            "get_thread_area" if takes_nothing => Meaning::Address,
            _ => returned,
        }
    }

    /// The manual page that describes the call, as of man-pages 6.20; `None` if no page describes it.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let page = |name| Abi::X86_64.syscall_by_name(name).unwrap().manual_page();
    /// assert_eq!(page("pread64").unwrap().to_string(), "pread(2)");
    /// assert_eq!(page("uprobe"), None);
    /// ```
    pub fn manual_page(self) -> Option<ManualPage> {
        calls::row(self.name()).and_then(calls::manual_page)
    }

    /// The release of Linux that brought the call: `"2.6.16"`. It is from syscalls(2) of man-pages 6.20, or from the call's
    /// own page if only that is right. `None` if syscalls(2) doesn't say.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.syscall_by_name("openat").unwrap().since(), Some("2.6.16"));
    /// ```
    pub fn since(self) -> Option<&'static str> {
        calls::row(self.name()).and_then(calls::since)
    }
}

/// What an argument means in the call of that row in tables/calls.rs, if the call has one.
#[inline]
pub(crate) fn meaning(row: Option<calls::Row>, arg: &Arg) -> Meaning {
    if let Some(number) = row.and_then(|row| calls::meaning(row, arg)).or_else(|| calls::meaning_by_name(arg)) {
        return Meaning::from_number(number);
    }
    Meaning::of_type(arg.ty())
}
