//! Which argument of a call holds the length of the data that another argument points to.

use static_assertions::{assert_impl_all, const_assert};

use super::calls::{self, Held, NamedUnit, Row};
use crate::meaning::words::LengthUnit;
use crate::row::{Arg, Int, Pointee, Struct, Type, arg_name};

/// The length of the data that a pointer argument points to: which argument holds it, and its unit.
///
/// It is the length that the program passes: how much the kernel may read, or how much room it has to write into. The program
/// can pass a length that is negative, or larger than the data. How much of the room the kernel has filled is usually the
/// call's result.
///
/// ```
/// use sysno::{LengthUnit, arch::x86_64::Sysno};
///
/// let [_, iov, ..] = Sysno::writev.args() else { panic!() };
/// assert_eq!(iov.to_string(), "iov: *const iovec");
///
/// let length = Sysno::writev.length_of(1).unwrap();
/// assert_eq!(Sysno::writev.args()[length.arg()].name(), "iovcnt");
/// assert_eq!(length.unit(), LengthUnit::Elements);
/// assert!(!length.is_indirect());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Length {
    arg: u8,
    unit: LengthUnit,
    indirect: bool,
}

impl Length {
    /// The index of the argument that holds the length.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// // getgroups(size: i32, list: *mut u32)
    /// assert_eq!(Sysno::getgroups.length_of(1).unwrap().arg(), 0);
    /// ```
    #[must_use]
    pub const fn arg(self) -> usize {
        self.arg as usize
    }

    /// The unit of the length.
    ///
    /// ```
    /// # use sysno::{LengthUnit, arch::x86_64::Sysno};
    /// assert_eq!(Sysno::read.length_of(1).unwrap().unit(), LengthUnit::Bytes);
    /// assert_eq!(Sysno::poll.length_of(0).unwrap().unit(), LengthUnit::Elements);
    /// assert_eq!(Sysno::mbind.length_of(3).unwrap().unit(), LengthUnit::Bits);
    /// ```
    #[must_use]
    pub const fn unit(self) -> LengthUnit {
        self.unit
    }

    /// Whether the argument is a pointer to the length. Then the kernel reads the size of the room there, and replaces it
    /// with the size of the data. `false` if the argument itself is the length.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// // accept(sockfd: i32, addr: *mut sockaddr, addrlen: *mut i32)
    /// assert!(Sysno::accept.length_of(1).unwrap().is_indirect());
    /// assert!(!Sysno::bind.length_of(1).unwrap().is_indirect());
    /// ```
    #[must_use]
    pub const fn is_indirect(self) -> bool {
        self.indirect
    }
}

const_assert!(size_of::<Option<Length>>() <= 4);
assert_impl_all!(Length: Copy, Send, Sync);

/// The length of the data that an argument points to; `row` is the call's in tables/calls.rs.
///
/// Usually a neighbouring argument holds it, and its name shows that. The row lists where this rule is wrong.
pub(crate) fn of(row: Option<Row>, args: &[Arg], arg: usize) -> Option<Length> {
    let this = args.get(arg)?;
    let to = match this.ty() {
        Type::Pointer { to, .. } if may_have_length(to) => Some(to),
        // A string ends in NUL; only a row may say that one has a length, too.
        Type::String => None,
        _ => return None,
    };
    match row.and_then(|row| calls::length(row, this)) {
        Some(Held::Nowhere | Held::Fixed(_)) => None,
        // By the rule after all, if no argument has that name on this ABI, or in a table in another crate.
        Some(Held::By(holder, unit)) => held(args, holder, unit).or_else(|| by_name(args, arg, to?)),
        _ => by_name(args, arg, to?),
    }
}

/// How many elements the data always has, if the row says that.
#[cfg(feature = "names")]
pub(crate) fn fixed(row: Option<Row>, arg: &Arg) -> Option<u8> {
    match row.and_then(|row| calls::length(row, arg)) {
        Some(Held::Fixed(elements)) => Some(elements),
        _ => None,
    }
}

/// The length in the argument of that name.
///
/// By name and not by index, because the call may be in a table in another crate, and have other arguments.
fn held(args: &[Arg], holder: u16, unit: LengthUnit) -> Option<Length> {
    let holder = args.iter().position(|arg| arg.is_named(holder) && matches!(arg.ty(), Type::Int(_)))?;
    Some(Length { arg: holder as u8, unit, indirect: false })
}

/// Whether a pointer to this may have a length.
const fn may_have_length(to: Pointee) -> bool {
    // These are offsets in a file (`sendfile`, `splice`), `off_t` or `loff_t`; the argument next to them is the length of the data
    // that is sent. `Usize` and `U64` are words of bits, or ids, of which there may be many.
    !matches!(to, Pointee::Int(Int::I64 | Int::Isize))
}

/// The length by the names and types of the arguments.
fn by_name(args: &[Arg], arg: usize, to: Pointee) -> Option<Length> {
    // `sigsetsize`, at any index, is the size of a signal set. In a call that takes a `sigaction`, it is not the size of that.
    if to == Pointee::Struct(Struct::sigset_t) {
        let size = held(args, arg_name::row::sigsetsize, LengthUnit::Bytes);
        if size.is_some() {
            return size;
        }
    }
    // `set, oldset, sigsetsize`: pointers to the same type share a length.
    let is_same = |arg: &Arg| matches!(arg.ty(), Type::Pointer { to: other, .. } if other == to);
    let mut after = arg + 1;
    while after < args.len() && is_same(&args[after]) {
        after += 1;
    }
    if let Some(length) = length_in(args, after, to) {
        return Some(length);
    }
    let mut before = arg;
    while before > 0 && is_same(&args[before - 1]) {
        before -= 1;
    }
    let before = before.checked_sub(1)?;
    // A length between two pointers belongs to the first.
    let is_claimed = before > 0 && matches!(args[before - 1].ty(), Type::Pointer { to, .. } if may_have_length(to));
    if is_claimed {
        return None;
    }
    length_in(args, before, to)
}

/// The length that the argument at index `holder` holds for a pointer to `to`, if it holds one.
fn length_in(args: &[Arg], holder: usize, to: Pointee) -> Option<Length> {
    let holder_arg = args.get(holder)?;
    let indirect = match holder_arg.ty() {
        Type::Int(_) => false,
        Type::Pointer { mutable: true, to: Pointee::Int(_) } => true,
        _ => return None,
    };
    if holder_arg.is_named(arg_name::row::sigsetsize) {
        return None;
    }
    let unit = match (calls::unit_by_name(holder_arg)?, to) {
        // The unit of `nr_args` of `io_uring_register` depends on the operation.
        (NamedUnit::Elements, Pointee::Void) => return None,
        (NamedUnit::Elements, Pointee::Struct(Struct::fd_set)) | (NamedUnit::Bits, _) => LengthUnit::Bits,
        (NamedUnit::Elements, _) | (NamedUnit::Count, Pointee::Int(_) | Pointee::Pointer { .. } | Pointee::String) => {
            LengthUnit::Elements
        }
        // The structs with a `count` are directory entries, each of a size of its own.
        (NamedUnit::Bytes | NamedUnit::Count, _) => LengthUnit::Bytes,
    };
    Some(Length { arg: holder as u8, unit, indirect })
}
