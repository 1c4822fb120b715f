//! What a call takes and returns: [`Arg`], [`Type`], and the way from the Rust type written in a row to a [`Type`].

use core::fmt;

use static_assertions::{assert_impl_all, const_assert};

use crate::kernel_types::{self, Struct};

/// One argument of a system call: its name and its type.
///
/// ```
/// let args = sysno::arch::x86_64::Sysno::openat.args();
/// assert_eq!(args[0].name(), "dirfd");
/// assert_eq!(args[1].to_string(), "pathname: *const c_char");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Arg {
    pub(crate) name: &'static str,
    pub(crate) ty: Type,
}

impl Arg {
    /// The argument's name, as in the section-2 manual page, or else as in the kernel.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::socket.args()[1].name(), "type");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The argument's type.
    ///
    /// ```
    /// # use sysno::{Int, Type, arch::x86_64::Sysno};
    /// assert_eq!(Sysno::close.args()[0].ty(), Type::Int(Int::I32));
    /// ```
    pub const fn ty(&self) -> Type {
        self.ty
    }
}

// There are thousands of them.
const_assert!(size_of::<Arg>() <= size_of::<&str>() + 8);
assert_impl_all!(Arg: Send, Sync, Copy);

/// `fd: i32`, as in the row (a Rust keyword without its `r#`).
impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.ty)
    }
}

impl fmt::Debug for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The type of an argument or of a result.
///
/// [`Display`](fmt::Display) gives the row's notation back, to the letter.
///
/// ```
/// use sysno::{Pointee, Struct, Type, arch::x86_64::Sysno};
///
/// match Sysno::stat.args()[1].ty() {
///     Type::Pointer { mutable, to: Pointee::Struct(which) } => {
///         assert!(mutable, "the kernel writes it");
///         assert_eq!(which, Struct::stat);
///     }
///     other => panic!("{other}"),
/// }
/// assert_eq!(Sysno::stat.args()[1].ty().to_string(), "*mut stat");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Type {
    /// An integer.
    Int(Int),
    /// `*const c_char`: a string that ends in NUL.
    String,
    /// A pointer.
    Pointer {
        /// `*mut`: the kernel also or only writes there. `*const`: it only reads.
        mutable: bool,
        /// What is there.
        to: Pointee,
    },
    /// `!`: the call does not return.
    Never,
}

impl Type {
    /// How many bits the value has on an ABI whose pointers have `pointer_bits`; 0 for [`Type::Never`].
    ///
    /// ```
    /// # use sysno::{Int, Type};
    /// assert_eq!(Type::Int(Int::Usize).bits(32), 32);
    /// assert_eq!(Type::Int(Int::I64).bits(32), 64);
    /// assert_eq!(Type::String.bits(64), 64);
    /// ```
    pub const fn bits(self, pointer_bits: u8) -> u8 {
        match self {
            Type::Int(int) => int.bits(pointer_bits),
            Type::String | Type::Pointer { .. } => pointer_bits,
            Type::Never => 0,
        }
    }

    /// Whether the value is an address: a string or any other pointer.
    ///
    /// ```
    /// # use sysno::{Int, Type};
    /// assert!(Type::String.is_address());
    /// assert!(!Type::Int(Int::Usize).is_address());
    /// ```
    pub const fn is_address(self) -> bool {
        matches!(self, Type::String | Type::Pointer { .. })
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Int(int) => fmt::Display::fmt(int, f),
            Type::String => f.write_str("*const c_char"),
            Type::Pointer { mutable, to } => write!(f, "{}{to}", star(*mutable)),
            Type::Never => f.write_str("!"),
        }
    }
}

impl fmt::Debug for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

const fn star(mutable: bool) -> &'static str {
    if mutable { "*mut " } else { "*const " }
}

/// An integer type: its width and whether it is signed.
///
/// `Isize` and `Usize` are C's `long` and `size_t` and as wide as the *ABI's* pointer, whatever the host is.
///
/// ```
/// # use sysno::Int;
/// assert!(Int::Isize.is_signed());
/// assert_eq!(Int::U16.to_string(), "u16");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Int {
    /// `u16`: a `umode_t`, an old 16-bit user or group id.
    U16,
    /// `i32`: C's `int`.
    I32,
    /// `u32`: C's `unsigned int`.
    U32,
    /// `i64`: an `loff_t`, on every ABI.
    I64,
    /// `u64`, on every ABI.
    U64,
    /// `isize`: C's `long`.
    Isize,
    /// `usize`: C's `unsigned long`, `size_t`.
    Usize,
}

impl Int {
    /// How many bits it has on an ABI whose pointers have `pointer_bits`.
    ///
    /// ```
    /// # use sysno::Int;
    /// assert_eq!((Int::Isize.bits(32), Int::Isize.bits(64), Int::U16.bits(64)), (32, 64, 16));
    /// ```
    pub const fn bits(self, pointer_bits: u8) -> u8 {
        match self {
            Int::U16 => 16,
            Int::I32 | Int::U32 => 32,
            Int::I64 | Int::U64 => 64,
            Int::Isize | Int::Usize => pointer_bits,
        }
    }

    /// Whether it is signed.
    ///
    /// ```
    /// # use sysno::Int;
    /// assert!(Int::I32.is_signed() && !Int::U32.is_signed());
    /// ```
    pub const fn is_signed(self) -> bool {
        matches!(self, Int::I32 | Int::I64 | Int::Isize)
    }
}

impl fmt::Display for Int {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Int::U16 => "u16",
            Int::I32 => "i32",
            Int::U32 => "u32",
            Int::I64 => "i64",
            Int::U64 => "u64",
            Int::Isize => "isize",
            Int::Usize => "usize",
        })
    }
}

/// What a pointer argument points to.
///
/// ```
/// use sysno::{Pointee, Type, arch::x86_64::Sysno};
/// let argv = Sysno::execve.args()[1].ty();
/// assert_eq!(argv, Type::Pointer { mutable: false, to: Pointee::String });
/// assert_eq!(argv.to_string(), "*const *const c_char");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pointee {
    /// `u8`: bytes, whose number is elsewhere, as a rule in another argument.
    Bytes,
    /// `c_void`: what is there depends, as a rule on another argument; or nothing is read, and the address counts.
    Void,
    /// One integer, or an array of them.
    Int(Int),
    /// `*const c_char`: an array of strings, as a rule ended by a null pointer.
    String,
    /// A struct or union of the kernel's, or an array of them.
    Struct(Struct),
    /// A pointer, or an array of pointers.
    Pointer {
        /// `*mut`: the kernel also or only writes there.
        mutable: bool,
        /// What is there.
        to: Pointed,
    },
}

impl fmt::Display for Pointee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Pointee::Bytes => f.write_str("u8"),
            Pointee::Void => f.write_str("c_void"),
            Pointee::Int(int) => fmt::Display::fmt(int, f),
            Pointee::String => f.write_str("*const c_char"),
            Pointee::Struct(which) => f.write_str(which.name()),
            Pointee::Pointer { mutable, to } => write!(f, "{}{to}", star(*mutable)),
        }
    }
}

impl fmt::Debug for Pointee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What a pointer that a pointer argument points to points to.
///
/// ```
/// use sysno::{Pointed, Pointee, Struct, Type, arch::x86_64::Sysno};
/// let Type::Pointer { to: Pointee::Pointer { to, .. }, .. } = Sysno::io_submit.args()[2].ty() else { panic!() };
/// assert_eq!(to, Pointed::Struct(Struct::iocb));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pointed {
    /// `c_void`.
    Void,
    /// A struct of the kernel's.
    Struct(Struct),
}

impl fmt::Display for Pointed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Pointed::Void => "c_void",
            Pointed::Struct(which) => which.name(),
        })
    }
}

impl fmt::Debug for Pointed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

// From the Rust type in a row to a `Type`. These traits are public in a private module: the expansion of
// `syscall_enum!` in another crate goes through `RowSignature`, and nobody can implement one for a type of theirs.

/// A type that an argument of a row, or its result, may have.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type that a row may have",
    label = "write i32, u32, i64, u64, u16, isize, usize, *const c_char, or *const / *mut to a type of sysno::kernel_types"
)]
pub trait RowType {
    /// The type, as data.
    const TYPE: Type;
}

/// A type that a pointer of a row may point to.
#[diagnostic::on_unimplemented(
    message = "a row has no such pointer to `{Self}`",
    label = "a string is *const c_char, bytes are *const u8 / *mut u8, the rest c_void, an integer, or a struct of sysno::kernel_types"
)]
pub trait RowPointee {
    /// The pointee, as data.
    const POINTEE: Pointee;
}

/// A type that a pointer that a pointer of a row points to may point to.
#[diagnostic::on_unimplemented(
    message = "a row has no pointer to a pointer to `{Self}`",
    label = "write c_char, c_void or a struct of sysno::kernel_types"
)]
pub trait RowPointed {
    /// What it is, as data.
    const POINTED: Pointed;
}

impl<T: RowPointee> RowType for *const T {
    const TYPE: Type = Type::Pointer { mutable: false, to: T::POINTEE };
}

impl<T: RowPointee> RowType for *mut T {
    const TYPE: Type = Type::Pointer { mutable: true, to: T::POINTEE };
}

impl<T: RowPointed> RowPointee for *const T {
    const POINTEE: Pointee = Pointee::Pointer { mutable: false, to: T::POINTED };
}

impl<T: RowPointed> RowPointee for *mut T {
    const POINTEE: Pointee = Pointee::Pointer { mutable: true, to: T::POINTED };
}

impl RowType for *const kernel_types::c_char {
    const TYPE: Type = Type::String;
}

impl RowPointee for *const kernel_types::c_char {
    const POINTEE: Pointee = Pointee::String;
}

impl RowPointee for kernel_types::c_void {
    const POINTEE: Pointee = Pointee::Void;
}

impl RowPointed for kernel_types::c_void {
    const POINTED: Pointed = Pointed::Void;
}

impl RowPointee for u8 {
    const POINTEE: Pointee = Pointee::Bytes;
}

macro_rules! row_integers {
    ($($rust:ident $int:ident),*) => {$(
        impl RowType for $rust {
            const TYPE: Type = Type::Int(Int::$int);
        }

        impl RowPointee for $rust {
            const POINTEE: Pointee = Pointee::Int(Int::$int);
        }
    )*};
}

row_integers!(u16 U16, i32 I32, u32 U32, i64 I64, u64 U64, isize Isize, usize Usize);

/// The types in a row, as those of a C function: `extern "C" fn(i32, *mut u8, usize) -> isize`, or `extern "C" fn(...) -> isize`.
///
/// One trait look-up a row is what makes a table cheap to compile: it gives the number of the arguments, their types
/// and the result's.
#[diagnostic::on_unimplemented(
    message = "a row has at most eight arguments, each of a type that a row may have",
    label = "no ABI passes more"
)]
pub trait RowSignature {
    /// The types, as data.
    const SHAPE: RowShape;
}

/// The types in a row, as data.
#[derive(Clone, Copy, Debug)]
pub struct RowShape {
    /// Those of the arguments, in order; `None` where the row says `(...)`.
    pub args: Option<&'static [Type]>,
    /// That of the result.
    pub returns: Type,
}

/// Does nothing, but where the signature has a type that no row may have, the compiler points at the row: at its number.
pub const fn shape<Signature, const NUMBER: u32>()
where
    RowNumber<NUMBER>: HasSignature<Signature>,
{
}

/// A row, as far as the compiler must be able to point at it.
#[derive(Debug)]
pub enum RowNumber<const NUMBER: u32> {}

/// Any row may have any signature that there is.
pub trait HasSignature<Signature> {}

impl<Signature: RowSignature, const NUMBER: u32> HasSignature<Signature> for RowNumber<NUMBER> {}

macro_rules! row_signatures {
    ($(($($arg:ident),*))*) => {$(
        impl<$($arg: RowType,)* R: RowType> RowSignature for extern "C" fn($($arg),*) -> R {
            const SHAPE: RowShape = RowShape { args: Some(&[$($arg::TYPE),*]), returns: R::TYPE };
        }

        // `!` implements no trait, a function that returns it may.
        impl<$($arg: RowType),*> RowSignature for extern "C" fn($($arg),*) -> ! {
            const SHAPE: RowShape = RowShape { args: Some(&[$($arg::TYPE),*]), returns: Type::Never };
        }
    )*};
}

impl<R: RowType> RowSignature for extern "C" fn(...) -> R {
    const SHAPE: RowShape = RowShape { args: None, returns: R::TYPE };
}

row_signatures! {
    ()
    (A)
    (A, B)
    (A, B, C)
    (A, B, C, D)
    (A, B, C, D, E)
    (A, B, C, D, E, F)
    (A, B, C, D, E, F, G)
    (A, B, C, D, E, F, G, H)
}
