//! [`Table`] and [`Syscall`]: the calls of any ABI. [`SyscallEnum`]: the trait of every ABI's `Sysno`.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use static_assertions::assert_impl_all;

use super::aliases::{next_alias, row_of_alias};
use super::layout::{ARGS_UNKNOWN, Shape};
use super::slots::{SlotBits, Slots};
use crate::abi::Abi;
use crate::const_text::{NO_ROW, hash, row_of};
use crate::pad::{is_padded, pad};
use crate::row::{Arg, Categories, Type};

/// All calls of one ABI.
///
/// ```
/// let table = sysno::arch::x86_64::Sysno::TABLE;
/// assert_eq!(table.abi(), sysno::Abi::X86_64);
/// assert_eq!(table.syscall(59).unwrap().name(), "execve");
/// ```
pub struct Table {
    pub(super) columns: Columns,
}

/// The facts about the calls: an array for each kind of fact, indexed by slot. The module `layout` says what a slot is.
#[allow(missing_debug_implementations)]
pub struct Columns {
    /// The ABI of the calls.
    pub abi: Abi,
    /// The relation of numbers and slots.
    pub shape: Shape,
    /// The numbers, indexed by row instead of slot.
    pub numbers: &'static [u32],
    /// The names, indexed by row.
    pub names: &'static [&'static str],
    /// The row of each slot's call; `NO_ROW` if no call has the slot.
    pub rows: &'static [u16],
    /// Whether the calls also have the other names of `tables/aliases.rs`: in this crate's own tables.
    pub aliases: bool,
    /// Looks up the row of a call by its name.
    pub row_of_name: fn(&str) -> Option<usize>,
    /// The arguments of all calls, call by call.
    pub args: &'static [Arg],
    /// The arguments of slot `i` are those from `offsets[i]` to `offsets[i + 1]`.
    pub offsets: &'static [u16],
    /// The types of the results, as their numbers.
    pub results: &'static [u16],
    /// The bits of the categories, and whether the arguments are known.
    pub categories: &'static [u32],
}

impl Table {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(columns: Columns) -> Self {
        Self { columns }
    }

    /// The ABI whose calls these are.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.table().abi(), sysno::Abi::X86_64);
    /// ```
    #[must_use]
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
    #[must_use]
    pub const fn len(&self) -> usize {
        self.columns.names.len()
    }

    /// The arguments of all calls, call by call, in one slice. [`Syscall::args`] is a part of it.
    ///
    /// ```
    /// let table = sysno::Abi::X86_64.table();
    /// assert_eq!(table.all_args().len(), table.syscalls().map(|call| call.args().len()).sum::<usize>());
    /// ```
    #[must_use]
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
    #[must_use]
    pub const fn syscall(&'static self, number: u32) -> Option<Syscall> {
        match self.slot(number) {
            Some(slot) => Some(Syscall { table: self, slot: slot as u16 }),
            None => None,
        }
    }

    /// The call of that name. The name may also be another name of the call, an *alias*.
    ///
    /// An alias is a name that the kernel's headers, a C library or a manual page use for a call with the same arguments:
    /// `pread` for `pread64`, and on Alpha `getpid` for `getxpid`. If a row has the name, the name means that row.
    /// [`Syscall::name`] of the result is always the row's name. A [table of your own](crate::syscall_enum) has no aliases.
    ///
    /// ```
    /// let table = sysno::Abi::X86_64.table();
    /// assert_eq!(table.syscall_by_name("read").unwrap().id(), 0);
    /// assert_eq!(table.syscall_by_name("Read"), None);
    /// assert_eq!(table.syscall_by_name("pread").unwrap().name(), "pread64");
    /// ```
    #[must_use]
    pub fn syscall_by_name(&'static self, name: &str) -> Option<Syscall> {
        self.slot_of_name(name).map(|slot| Syscall { table: self, slot: slot as u16 })
    }

    /// All calls, ordered by number.
    ///
    /// ```
    /// let table = sysno::Abi::X86_64.table();
    /// assert_eq!(table.syscalls().next().unwrap().name(), "read");
    /// ```
    #[must_use]
    pub fn syscalls(&'static self) -> Syscalls {
        Syscalls { table: self, slots: 0..self.slots(), left: self.len() }
    }

    /// How many slots there are.
    pub(crate) const fn slots(&self) -> usize {
        self.columns.rows.len()
    }

    /// Whether a call has that slot.
    pub(crate) const fn has_call(&self, slot: usize) -> bool {
        self.columns.rows[slot] != NO_ROW
    }

    /// The number of a slot.
    #[cfg(feature = "decode")]
    pub(crate) const fn number(&self, slot: usize) -> u32 {
        self.columns.shape.number(slot)
    }

    /// The slot of the call of that number.
    pub(crate) const fn slot(&self, number: u32) -> Option<usize> {
        let slot = self.columns.shape.slot(number);
        if slot < self.slots() && self.has_call(slot) { Some(slot) } else { None }
    }

    /// The slot of the call of that name.
    pub(crate) fn slot_of_name(&self, name: &str) -> Option<usize> {
        (self.columns.row_of_name)(name).map(|row| self.columns.shape.slot(self.columns.numbers[row]))
    }

    /// The row of a slot's call; if no call has the slot, a row that there is not.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn row(&self, slot: usize) -> usize {
        if slot < self.columns.rows.len() { self.columns.rows[slot] as usize } else { NO_ROW as usize }
    }

    /// The name of a call.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn name(&self, slot: usize) -> &'static str {
        self.columns.names[self.columns.rows[slot] as usize]
    }

    /// The slots that have a call.
    pub(crate) const fn slots_of_all(&self) -> SlotBits {
        let mut slots = SlotBits::EMPTY;
        let mut slot = 0;
        while slot < self.slots() {
            if self.has_call(slot) {
                slots.insert(slot);
            }
            slot += 1;
        }
        slots
    }

    /// The slots of the calls that are in any of the categories.
    pub(crate) const fn slots_in(&self, categories: Categories) -> SlotBits {
        let mut slots = SlotBits::EMPTY;
        let mut slot = 0;
        while slot < self.slots() {
            if self.categories(slot).intersects(categories) {
                slots.insert(slot);
            }
            slot += 1;
        }
        slots
    }

    /// The arguments of a call.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn args(&self, slot: usize) -> &'static [Arg] {
        // The second branch is never taken. A call there is less code than a panic.
        let (start, end) = (self.columns.offsets[slot] as usize, self.columns.offsets[slot + 1] as usize);
        if start <= end && end <= self.columns.args.len() {
            self.columns.args.split_at(end).0.split_at(start).1
        } else {
            no_args()
        }
    }

    /// Whether a call's arguments are known.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn args_known(&self, slot: usize) -> bool {
        self.columns.categories[slot] & ARGS_UNKNOWN == 0
    }

    /// The type of a call's result.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn return_type(&self, slot: usize) -> Type {
        Type::from_code(self.columns.results[slot])
    }

    /// The categories of a call.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn categories(&self, slot: usize) -> Categories {
        Categories::from_row(self.columns.categories[slot] & !ARGS_UNKNOWN)
    }
}

#[cold]
const fn no_args() -> &'static [Arg] {
    &[]
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
    slot: u16,
}

assert_impl_all!(Syscall: Copy, Send, Sync);

impl Syscall {
    #[doc(hidden)]
    #[must_use]
    pub const fn from_slot(table: &'static Table, slot: usize) -> Self {
        assert!(table.has_call(slot));
        Self { table, slot: slot as u16 }
    }

    #[inline]
    pub(crate) const fn slot(self) -> usize {
        self.slot as usize
    }

    /// Its slot in `table`, if that is the table it belongs to.
    pub(crate) fn slot_in(self, table: &'static Table) -> Option<usize> {
        core::ptr::eq(self.table, table).then(|| self.slot())
    }

    /// The ABI that the call belongs to.
    ///
    /// ```
    /// # use sysno::{Abi, Syscall, arch::x86_64::Sysno};
    /// assert_eq!(Syscall::from(Sysno::read).abi(), Abi::X86_64);
    /// ```
    #[must_use]
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
    #[must_use]
    pub const fn id(self) -> i32 {
        self.table.columns.shape.number(self.slot()) as i32
    }

    /// Its name.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.syscall(462).unwrap().name(), "mseal");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.table.name(self.slot())
    }

    /// Its arguments, in order; empty if they are not known.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let names = Abi::X86_64.syscall(462).unwrap().args().iter().map(|arg| arg.name());
    /// assert!(names.eq(["start", "len", "flags"]));
    /// ```
    #[inline]
    #[must_use]
    pub const fn args(self) -> &'static [Arg] {
        self.table.args(self.slot())
    }

    /// Whether the arguments are known. They aren't for some calls that no kernel has ever implemented.
    ///
    /// ```
    /// # use sysno::{Syscall, arch::x86_64::Sysno};
    /// assert!(Syscall::from(Sysno::getpid).args_known());
    /// assert!(!Syscall::from(Sysno::tuxcall).args_known());
    /// ```
    #[inline]
    #[must_use]
    pub const fn args_known(self) -> bool {
        self.table.args_known(self.slot())
    }

    /// The type of its result.
    ///
    /// ```
    /// # use sysno::{Abi, Type};
    /// assert_eq!(Abi::X86_64.syscall_by_name("exit").unwrap().return_type(), Type::Never);
    /// ```
    #[inline]
    #[must_use]
    pub const fn return_type(self) -> Type {
        self.table.return_type(self.slot())
    }

    /// Its categories.
    ///
    /// ```
    /// # use sysno::{Abi, Categories};
    /// assert_eq!(Abi::X86_64.syscall_by_name("bind").unwrap().categories(), Categories::NETWORK);
    /// ```
    #[inline]
    #[must_use]
    pub const fn categories(self) -> Categories {
        self.table.categories(self.slot())
    }

    /// Its signature, which is displayed as in the row.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let signature = Abi::X86_64.syscall_by_name("dup").unwrap().signature();
    /// assert_eq!(signature.to_string(), "dup(oldfd: i32) -> i32");
    /// ```
    #[must_use]
    pub const fn signature(self) -> Signature {
        Signature(self)
    }
}

impl PartialEq for Syscall {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.table, other.table) && self.slot == other.slot
    }
}

impl Eq for Syscall {}

/// By ABI, then by number.
impl Ord for Syscall {
    fn cmp(&self, other: &Self) -> Ordering {
        let calls = (self.abi(), self.id()).cmp(&(other.abi(), other.id()));
        // Two tables may be of one ABI, with a call of the same number each.
        calls.then_with(|| core::ptr::from_ref(self.table).cmp(&core::ptr::from_ref(other.table)))
    }
}

impl PartialOrd for Syscall {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Syscall {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.slot.hash(state);
    }
}

/// The name.
impl fmt::Display for Syscall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The ABI and the name: `x86_64::read`.
impl fmt::Debug for Syscall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::{}", self.table.abi(), self.name())
    }
}

impl<S: SyscallEnum> From<S> for Syscall {
    fn from(call: S) -> Self {
        Self::from_slot(S::TABLE, call.slot())
    }
}

/// A [`Syscall`] and a `Sysno` are equal if they are the same call of the same ABI.
///
/// ```
/// use sysno::{Abi, arch::{x86, x86_64}};
///
/// let call = Abi::X86_64.syscall(0).unwrap();
/// assert!(call == x86_64::Sysno::read && call != x86::Sysno::read);
/// ```
impl<S: SyscallEnum> PartialEq<S> for Syscall {
    fn eq(&self, other: &S) -> bool {
        *self == Self::from(*other)
    }
}

/// The error for a [`Syscall`] that can't become a `Sysno`, because it is a call of another table.
///
/// ```
/// use sysno::{Abi, arch::x86};
///
/// let error = x86::Sysno::try_from(Abi::X86_64.syscall(1).unwrap()).unwrap_err();
/// assert_eq!(error.call().name(), "write");
/// assert_eq!(error.to_string(), "x86_64::write is a system call of another table");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ForeignCall(Syscall);

impl ForeignCall {
    /// The call.
    ///
    /// ```
    /// # use sysno::{Abi, arch::x86};
    /// let read = Abi::X86_64.syscall(0).unwrap();
    /// assert_eq!(x86::Sysno::try_from(read).unwrap_err().call(), read);
    /// ```
    #[must_use]
    pub const fn call(&self) -> Syscall {
        self.0
    }
}

impl fmt::Display for ForeignCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is a system call of another table", self.0)
    }
}

impl core::error::Error for ForeignCall {}

/// The call as that table's.
pub fn own_call<S: SyscallEnum>(call: Syscall) -> Result<S, ForeignCall> {
    call.slot_in(S::TABLE).and_then(S::at).ok_or(ForeignCall(call))
}

/// The iterator of [`Table::syscalls`].
///
/// ```
/// let abi = sysno::Abi::X86_64;
/// assert_eq!(abi.syscalls().len(), abi.table().len());
/// ```
#[derive(Clone, Debug)]
pub struct Syscalls {
    table: &'static Table,
    /// The slots that are left; some of them have no call.
    slots: core::ops::Range<usize>,
    /// How many calls these slots have.
    left: usize,
}

impl Syscalls {
    fn call(&mut self, next: impl Fn(&mut core::ops::Range<usize>) -> Option<usize>) -> Option<Syscall> {
        loop {
            let slot = next(&mut self.slots)?;
            if self.table.has_call(slot) {
                self.left -= 1;
                return Some(Syscall { table: self.table, slot: slot as u16 });
            }
        }
    }
}

impl Iterator for Syscalls {
    type Item = Syscall;

    fn next(&mut self) -> Option<Syscall> {
        self.call(Iterator::next)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Syscalls {
    fn next_back(&mut self) -> Option<Syscall> {
        self.call(DoubleEndedIterator::next_back)
    }
}

impl ExactSizeIterator for Syscalls {}

impl core::iter::FusedIterator for Syscalls {}

/// A call's signature, which is displayed as in the row: `read(fd: i32, buf: *mut u8, count: usize) -> isize`.
///
/// ```
/// # use sysno::arch::x86_64::Sysno;
/// assert_eq!(Sysno::tuxcall.signature().to_string(), "tuxcall(...) -> isize");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signature(Syscall);

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
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

/// The trait of the enums that [`syscall_enum!`](crate::syscall_enum) makes: each ABI's `Sysno`, and those of your own
/// tables.
///
/// It is for code that is generic over these enums, such as [`SysnoSet`](crate::SysnoSet) and [`SysnoMap`](crate::SysnoMap).
/// Do not implement it by hand.
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

    /// Every call, ordered by number.
    #[must_use]
    fn all() -> &'static [Self] {
        Self::CALLS
    }

    // rustc validates each element of an array of calls, and evaluates the index, once for each constant and each non-generic
    // function that refers to them. Only generic code does, so they are evaluated lazily, in programs that use them.

    /// Every call, ordered by number.
    #[doc(hidden)]
    const CALLS: &'static [Self];

    /// The hash index of the names.
    #[doc(hidden)]
    const NAME_INDEX: &'static [u16];

    /// The call's slot in the table.
    #[doc(hidden)]
    fn slot(self) -> usize;

    /// The call of that slot; `None` if no call has it.
    #[doc(hidden)]
    fn at(slot: usize) -> Option<Self>;
}

/// The call of a row; `None` if there is no such row.
#[inline]
pub const fn call_of_row<S: SyscallEnum>(row: usize) -> Option<S> {
    if row < S::CALLS.len() { Some(S::CALLS[row]) } else { None }
}

/// Every call, ordered by number.
#[inline(never)]
#[must_use]
pub const fn all_calls<S: SyscallEnum>() -> &'static [S] {
    S::CALLS
}

/// The row of the call of that name, or of that other name.
// Inlined: otherwise the look-up of a known name takes 15 instructions more.
#[inline]
pub fn row_of_name<S: SyscallEnum>(name: &str) -> Option<usize> {
    match row_named::<S>(name) {
        None if S::TABLE.columns.aliases => row_of_alias(name, S::TABLE.abi(), row_named::<S>),
        row => row,
    }
}

/// The call of that name, or of that other name, in a `const`.
#[must_use]
pub const fn call_named<S: SyscallEnum>(name: &str) -> Option<S> {
    let name = name.as_bytes();
    let names = S::TABLE.columns.names;
    if let Some(row) = row_of(name, names, S::NAME_INDEX) {
        return call_of_row(row);
    }
    if !S::TABLE.columns.aliases {
        return None;
    }
    let mut place = hash(name) as usize;
    while let Some((call, next)) = next_alias(name, S::TABLE.columns.abi, place) {
        if let Some(row) = row_of(call.as_bytes(), names, S::NAME_INDEX) {
            return call_of_row(row);
        }
        place = next;
    }
    None
}

/// The row that has this name.
#[inline]
fn row_named<S: SyscallEnum>(name: &str) -> Option<usize> {
    let index = S::NAME_INDEX;
    let mut i = hash(name.as_bytes()) as usize;
    loop {
        i &= index.len() - 1;
        let row = index[i];
        if row == NO_ROW {
            return None;
        }
        if S::TABLE.columns.names[row as usize] == name {
            return Some(row as usize);
        }
        i += 1;
    }
}
