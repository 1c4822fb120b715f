//! Which manual page describes a call, and which release of Linux brought it.

use core::fmt;

use super::calls;
use crate::table::Syscall;

/// A manual page: `pread(2)`.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
///
/// let page = Sysno::mq_timedsend.manual_page().unwrap();
/// assert_eq!((page.name(), page.section()), ("mq_send", 3));
/// assert_eq!(page.to_string(), "mq_send(3)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ManualPage {
    name: &'static str,
    section: u8,
}

impl ManualPage {
    pub(super) const fn new(name: &'static str, section: u8) -> Self {
        Self { name, section }
    }

    /// The page's name.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::munmap.manual_page().unwrap().name(), "mmap");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The section of the manual: 2, or 3 if the page describes the library function around the call.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::getcwd.manual_page().unwrap().section(), 3);
    /// ```
    pub const fn section(&self) -> u8 {
        self.section
    }
}

impl fmt::Display for ManualPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.name, self.section)
    }
}

impl Syscall {
    /// The manual page that describes it, as of man-pages 6.20; `None` if no page describes it.
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

    /// The release of Linux that brought the call, as syscalls(2) of man-pages 6.20 has it, or the call's own page where that is
    /// right: `"2.6.16"`. `None` if syscalls(2) doesn't say.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.syscall_by_name("openat").unwrap().since(), Some("2.6.16"));
    /// ```
    pub fn since(self) -> Option<&'static str> {
        calls::row(self.name()).and_then(calls::since)
    }
}
