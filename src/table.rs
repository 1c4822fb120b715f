//! [`Table`] and [`Syscall`], the view of an ABI's calls that doesn't care which ABI it is, and [`SyscallEnum`], what
//! every ABI's `Sysno` has in common.

use core::fmt;
use core::hash::{Hash, Hasher};

use static_assertions::assert_impl_all;

use crate::arch::Abi;
use crate::arg::{Arg, Type};
use crate::category::Categories;
use crate::length::{self, Length};
use crate::manual_page::{self, ManualPage};
use crate::map::Slots;
use crate::rows::{ARGS_UNKNOWN, NO_ROW, hash};

/// All calls of one ABI.
///
/// ```
/// let table = sysno::arch::x86_64::Sysno::TABLE;
/// assert_eq!(table.abi(), sysno::Abi::X86_64);
/// assert_eq!(table.syscall(59).unwrap().name(), "execve");
/// ```
pub struct Table {
    columns: Columns,
}

/// What is known of the rows, each kind of fact in an array of its own.
#[allow(missing_debug_implementations)]
pub struct Columns {
    /// The ABI by which the calls are made.
    pub abi: Abi,
    /// The names, of a table that is not this crate's; those of one that is, the ABI has.
    pub names: Option<&'static [&'static str]>,
    /// The numbers, ascending.
    pub numbers: &'static [u32],
    /// The bits of the categories, and whether the arguments are known.
    pub categories: &'static [u32],
    /// The arguments of all rows, one row's after the other's.
    pub args: &'static [Arg],
    /// Row `i`'s arguments are those from `offsets[i]` to `offsets[i + 1]`.
    pub offsets: &'static [u16],
    /// The types of the results, as their numbers.
    pub results: &'static [u16],
    /// The row of a number, by its distance from the first number.
    pub by_number: &'static [u16],
    /// The row of a name, by the name's hash.
    pub by_name: &'static [u16],
}

impl Table {
    #[doc(hidden)]
    pub const fn new(columns: Columns) -> Self {
        Self { columns }
    }

    /// The ABI whose calls these are.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.table().abi(), sysno::Abi::X86_64);
    /// ```
    pub const fn abi(&self) -> Abi {
        self.columns.abi
    }

    /// How many calls it has.
    ///
    /// ```
    /// let table = sysno::Abi::X86_64.table();
    /// assert_eq!(table.len(), table.syscalls().count());
    /// ```
    #[allow(clippy::len_without_is_empty, reason = "a table is never empty")]
    pub const fn len(&self) -> usize {
        self.columns.numbers.len()
    }

    /// The arguments of all calls, one call's after the other's: [`Syscall::args`] is a part of it.
    ///
    /// ```
    /// let table = sysno::Abi::X86_64.table();
    /// assert_eq!(table.all_args().len(), table.syscalls().map(|call| call.args().len()).sum());
    /// ```
    pub const fn all_args(&self) -> &'static [Arg] {
        self.columns.args
    }

    /// The call of that number.
    ///
    /// ```
    /// let table = sysno::Abi::X86_64.table();
    /// assert_eq!(table.syscall(0).unwrap().name(), "read");
    /// assert_eq!(table.syscall(400), None);
    /// ```
    pub const fn syscall(&'static self, number: u32) -> Option<Syscall> {
        match self.row(number) {
            Some(row) => Some(Syscall { table: self, row: row as u16 }),
            None => None,
        }
    }

    /// The call of that name.
    ///
    /// ```
    /// let table = sysno::Abi::X86_64.table();
    /// assert_eq!(table.syscall_by_name("read").unwrap().id(), 0);
    /// assert_eq!(table.syscall_by_name("Read"), None);
    /// ```
    pub fn syscall_by_name(&'static self, name: &str) -> Option<Syscall> {
        self.row_of_name(name).map(|row| Syscall { table: self, row: row as u16 })
    }

    /// All calls, by number.
    ///
    /// ```
    /// let table = sysno::Abi::X86_64.table();
    /// assert_eq!(table.syscalls().next().unwrap().name(), "read");
    /// ```
    pub fn syscalls(&'static self) -> Syscalls {
        Syscalls { table: self, rows: 0..self.len() }
    }

    /// The row of a number. Rows are counted from 0, by number.
    pub(crate) const fn row(&self, number: u32) -> Option<usize> {
        let row = self.row_if_any(number);
        if self.columns.numbers[row] == number { Some(row) } else { None }
    }

    /// The row of a number that has one; any row, of any other number.
    #[doc(hidden)]
    #[inline]
    pub const fn row_if_any(&self, number: u32) -> usize {
        if self.is_far(number) {
            self.far_row(number)
        } else {
            self.columns.by_number[number.wrapping_sub(self.columns.numbers[0]) as usize] as usize
        }
    }

    /// Whether `by_number` does not reach a number.
    #[doc(hidden)]
    #[inline]
    pub const fn is_far(&self, number: u32) -> bool {
        number.wrapping_sub(self.columns.numbers[0]) as usize >= self.columns.by_number.len()
    }

    /// The row of a number that `by_number` does not reach: these are few and the last ones.
    #[cold]
    const fn far_row(&self, number: u32) -> usize {
        let mut row = self.columns.numbers.len() - 1;
        while row > 0 && self.columns.numbers[row] > number {
            row -= 1;
        }
        row
    }

    /// The row of a name.
    pub(crate) fn row_of_name(&self, name: &str) -> Option<usize> {
        self.row_of_name_in(name, |row| self.name(row).as_bytes())
    }

    /// The row of a name, where `name_of` has each row's.
    #[doc(hidden)]
    pub fn row_of_name_in(&self, name: &str, name_of: impl Fn(usize) -> &'static [u8]) -> Option<usize> {
        // As many slots as a power of two.
        let mask = self.columns.by_name.len() - 1;
        let mut slot = hash(name.as_bytes()) as usize & mask;
        loop {
            let row = self.columns.by_name[slot];
            if row == NO_ROW {
                return None;
            }
            if name_of(usize::from(row)) == name.as_bytes() {
                return Some(usize::from(row));
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The name of a row.
    const fn name(&self, row: usize) -> &'static str {
        match self.columns.names {
            Some(names) => names[row],
            None => self.columns.abi.call_name(row),
        }
    }

    /// The arguments of a row.
    #[doc(hidden)]
    #[inline]
    pub const fn args(&self, row: usize) -> &'static [Arg] {
        // The second branch, which is never taken, is less code than a panic.
        let (start, end) = (self.columns.offsets[row] as usize, self.columns.offsets[row + 1] as usize);
        if start <= end && end <= self.columns.args.len() {
            self.columns.args.split_at(end).0.split_at(start).1
        } else {
            &[]
        }
    }

    /// Whether a row's arguments are known.
    #[doc(hidden)]
    #[inline]
    pub const fn args_known(&self, row: usize) -> bool {
        self.columns.categories[row] & ARGS_UNKNOWN == 0
    }

    /// The type of a row's result.
    #[doc(hidden)]
    #[inline]
    pub const fn return_type(&self, row: usize) -> Type {
        Type::from_code(self.columns.results[row])
    }

    /// The categories of a row.
    #[doc(hidden)]
    #[inline]
    pub const fn categories(&self, row: usize) -> Categories {
        Categories::from_row(self.columns.categories[row] & !ARGS_UNKNOWN)
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table").field("abi", &self.abi()).field("len", &self.len()).finish_non_exhaustive()
    }
}

/// A call of any ABI.
///
/// ```
/// use sysno::{Abi, Syscall, arch::x86_64::Sysno};
///
/// let call = Abi::X86_64.syscall(3).unwrap();
/// assert_eq!(call, Syscall::from(Sysno::close));
/// assert_eq!(call.signature().to_string(), "close(fd: i32) -> i32");
/// ```
#[derive(Clone, Copy)]
pub struct Syscall {
    table: &'static Table,
    row: u16,
}

assert_impl_all!(Syscall: Send, Sync, Copy);

impl Syscall {
    #[doc(hidden)]
    pub const fn from_row(table: &'static Table, row: usize) -> Self {
        assert!(row < table.len());
        Self { table, row: row as u16 }
    }

    const fn row(self) -> usize {
        self.row as usize
    }

    /// Its row in `table`, if that is the table it belongs to.
    pub(crate) fn row_in(self, table: &'static Table) -> Option<usize> {
        core::ptr::eq(self.table, table).then(|| self.row())
    }

    /// The ABI that the call belongs to.
    ///
    /// ```
    /// # use sysno::{Abi, Syscall, arch::x86_64::Sysno};
    /// assert_eq!(Syscall::from(Sysno::read).abi(), Abi::X86_64);
    /// ```
    pub const fn abi(self) -> Abi {
        self.table.abi()
    }

    /// Its number, as user space passes it.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.syscall_by_name("mseal").unwrap().id(), 462);
    /// ```
    #[inline]
    pub const fn id(self) -> i32 {
        self.table.columns.numbers[self.row()] as i32
    }

    /// Its name.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.syscall(462).unwrap().name(), "mseal");
    /// ```
    pub const fn name(self) -> &'static str {
        self.table.name(self.row())
    }

    /// Its arguments, in order; none where they are not known.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let names = Abi::X86_64.syscall(462).unwrap().args().iter().map(|arg| arg.name());
    /// assert!(names.eq(["start", "len", "flags"]));
    /// ```
    #[inline]
    pub const fn args(self) -> &'static [Arg] {
        self.table.args(self.row())
    }

    /// Whether the arguments are known; they aren't for some calls that no kernel has ever implemented.
    ///
    /// ```
    /// # use sysno::{Syscall, arch::x86_64::Sysno};
    /// assert!(Syscall::from(Sysno::getpid).args_known());
    /// assert!(!Syscall::from(Sysno::tuxcall).args_known());
    /// ```
    #[inline]
    pub const fn args_known(self) -> bool {
        self.table.args_known(self.row())
    }

    /// The type of its result.
    ///
    /// ```
    /// # use sysno::{Abi, Type};
    /// assert_eq!(Abi::X86_64.syscall_by_name("exit").unwrap().return_type(), Type::Never);
    /// ```
    #[inline]
    pub const fn return_type(self) -> Type {
        self.table.return_type(self.row())
    }

    /// Its categories.
    ///
    /// ```
    /// # use sysno::{Abi, Categories};
    /// assert_eq!(Abi::X86_64.syscall_by_name("bind").unwrap().categories(), Categories::NETWORK);
    /// ```
    #[inline]
    pub const fn categories(self) -> Categories {
        self.table.categories(self.row())
    }

    /// Its signature, to be displayed.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let signature = Abi::X86_64.syscall_by_name("dup").unwrap().signature();
    /// assert_eq!(signature.to_string(), "dup(oldfd: i32) -> i32");
    /// ```
    pub const fn signature(self) -> Signature {
        Signature(self)
    }

    /// The manual page that describes it, as of man-pages 6.03; `None` where there is none.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let page = |name| Abi::X86_64.syscall_by_name(name).unwrap().manual_page();
    /// assert_eq!(page("pread64").unwrap().to_string(), "pread(2)");
    /// assert_eq!(page("uretprobe"), None);
    /// ```
    pub fn manual_page(self) -> Option<ManualPage> {
        manual_page::of(self.name())
    }

    /// The argument that holds the length of what the argument at that index points to, and what it counts.
    ///
    /// Of buffers, arrays, structs whose size is passed, and ranges of addresses. `None` if there is no such argument, if
    /// it is no pointer, or if no argument holds the length: a struct has its own size, a string ends in NUL, `argv` in
    /// a null pointer; `futex_requeue` takes two; and what `ptrace` takes depends on the request. In particular:
    ///
    /// - `sigsetsize` is the length of a call's `sigset_t`, both of them in `rt_sigprocmask`, but not that of the
    ///   `sigaction` that has a set in it;
    /// - `msgsz` counts the text of a message, not the `long` before it;
    /// - `vec` of `mincore` has a byte for each page of a range whose length is in bytes, so no argument holds it.
    ///
    /// It follows from the names and types in the row, and so it does in a table of your own whose rows follow the
    /// kernel's habits: `buf, count`, `iov, iovcnt`, `nr_segments, segments`.
    ///
    /// ```
    /// # use sysno::{Abi, LengthUnit};
    /// let call = Abi::X86_64.syscall_by_name("recvfrom").unwrap();
    /// assert_eq!(
    ///     call.signature().to_string(),
    ///     "recvfrom(sockfd: i32, buf: *mut u8, len: usize, flags: i32, src_addr: *mut sockaddr, addrlen: *mut u32) -> isize"
    /// );
    /// let (buf, addr) = (call.length_of(1).unwrap(), call.length_of(4).unwrap());
    /// assert_eq!((buf.arg(), buf.unit(), buf.is_indirect()), (2, LengthUnit::Bytes, false));
    /// assert_eq!((addr.arg(), addr.unit(), addr.is_indirect()), (5, LengthUnit::Bytes, true));
    /// assert_eq!(call.length_of(0), None);
    /// assert_eq!(call.length_of(6), None);
    /// ```
    pub fn length_of(self, arg: usize) -> Option<Length> {
        length::of(self.name(), self.args(), arg)
    }
}

impl PartialEq for Syscall {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.table, other.table) && self.row == other.row
    }
}

impl Eq for Syscall {}

impl Hash for Syscall {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.row.hash(state);
    }
}

/// The name.
impl fmt::Display for Syscall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// ABI and name: `x86_64::read`.
impl fmt::Debug for Syscall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::{}", self.table.abi(), self.name())
    }
}

impl<S: SyscallEnum> From<S> for Syscall {
    fn from(call: S) -> Self {
        Self::from_row(S::TABLE, call.row())
    }
}

/// The iterator of [`Table::syscalls`].
///
/// ```
/// assert_eq!(sysno::Abi::X86_64.syscalls().len(), 385);
/// ```
#[derive(Clone, Debug)]
pub struct Syscalls {
    table: &'static Table,
    rows: core::ops::Range<usize>,
}

impl Iterator for Syscalls {
    type Item = Syscall;

    fn next(&mut self) -> Option<Syscall> {
        self.rows.next().map(|row| Syscall::from_row(self.table, row))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }

    fn nth(&mut self, n: usize) -> Option<Syscall> {
        self.rows.nth(n).map(|row| Syscall::from_row(self.table, row))
    }
}

impl DoubleEndedIterator for Syscalls {
    fn next_back(&mut self) -> Option<Syscall> {
        self.rows.next_back().map(|row| Syscall::from_row(self.table, row))
    }
}

impl ExactSizeIterator for Syscalls {}

impl core::iter::FusedIterator for Syscalls {}

/// A call's signature; displayed as its row has it: `read(fd: i32, buf: *mut u8, count: usize) -> isize`.
///
/// ```
/// # use sysno::arch::x86_64::Sysno;
/// assert_eq!(Sysno::tuxcall.signature().to_string(), "tuxcall(...) -> isize");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signature(Syscall);

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(", self.0.name())?;
        if !self.0.args_known() {
            f.write_str("...")?;
        }
        for (i, arg) in self.0.args().iter().enumerate() {
            write!(f, "{}{arg}", if i > 0 { ", " } else { "" })?;
        }
        write!(f, ") -> {}", self.0.return_type())
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// An enum of system calls that [`syscall_enum!`](crate::syscall_enum) made: each ABI's `Sysno`, or your own.
///
/// For code that serves any of them, as [`SysnoSet`](crate::SysnoSet) and [`SysnoMap`](crate::SysnoMap) do. Not to be
/// implemented by hand.
///
/// ```
/// use sysno::SyscallEnum;
///
/// fn most_arguments<S: SyscallEnum>() -> usize {
///     S::TABLE.syscalls().map(|call| call.args().len()).max().unwrap()
/// }
/// assert_eq!(most_arguments::<sysno::arch::x86_64::Sysno>(), 6);
/// ```
pub trait SyscallEnum: Copy + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static {
    /// The table behind the enum.
    const TABLE: &'static Table;
    /// One slot for each call.
    #[doc(hidden)]
    type Slots<T>: Slots<T>;

    /// Every call, by number.
    // The compiler looks into each element for each constant that refers to the array, and there is the enum's own `ALL`.
    fn all() -> &'static [Self];

    /// The place of the call in [`SyscallEnum::all`].
    #[doc(hidden)]
    fn row(self) -> usize;
}
