//! What a call takes and returns: [`Arg`], [`Type`], and the way from the Rust type written in a row to a [`Type`].

use core::fmt;
use core::hash::{Hash, Hasher};

use crate::abi::Pair64;
use crate::arg_name;
use crate::kernel_types::{self, Struct};

/// One argument of a system call: its name and its type.
///
/// ```
/// let args = sysno::arch::x86_64::Sysno::openat.args();
/// assert_eq!(args[0].name(), "dirfd");
/// assert_eq!(args[1].to_string(), "pathname: *const c_char");
/// ```
#[derive(Clone, Copy)]
pub struct Arg {
    /// The name, where it is one of [`crate::arg_name`].
    pub(crate) known_name: u16,
    /// The type, as [`Type::code`].
    pub(crate) ty: u16,
    /// The name, where it is none of those.
    pub(crate) own_name: Option<&'static &'static str>,
}

impl Arg {
    /// What an argument is before it has a name and a type.
    pub(crate) const NONE: Self = Self { known_name: arg_name::OWN, ty: Type::NEVER, own_name: None };

    /// The argument's name, as in the section-2 manual page, or else as in the kernel.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::socket.args()[1].name(), "type");
    /// ```
    #[inline]
    pub const fn name(&self) -> &'static str {
        match self.own_name {
            None => arg_name::text(self.known_name),
            Some(name) => name,
        }
    }

    /// The argument's type.
    ///
    /// ```
    /// # use sysno::{Int, Type, arch::x86_64::Sysno};
    /// assert_eq!(Sysno::close.args()[0].ty(), Type::Int(Int::I32));
    /// ```
    #[inline]
    pub const fn ty(&self) -> Type {
        Type::from_code(self.ty)
    }
}

/// By name and type, wherever the name stands.
impl PartialEq for Arg {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name() && self.ty() == other.ty()
    }
}

impl Eq for Arg {}

impl Hash for Arg {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
        self.ty().hash(state);
    }
}

// There are thousands of them.
const _: () = assert!(size_of::<Arg>() <= 2 * size_of::<u64>());

/// `fd: i32`, as in the row (a Rust keyword without its `r#`).
impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name(), self.ty())
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
    #[inline]
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

// A type as a number, which is what the tables are made of: two bytes each, and the compiler takes the value of a constant
// that has thousands of numbers as it is, while it looks into each of thousands of enums.
//
// An integer, a string and `!` are their number, 0 to 8. Of a pointer bit 15 is set, bit 14 says `*mut`, and the rest is the
// pointee: its number, 0 to 9; or bit 13 and the struct; or bit 12, bit 11 for `*mut`, and the struct's number and 1, or 0.
impl Type {
    pub(crate) const NEVER: u16 = 0;

    pub(crate) const fn code(self) -> u16 {
        match self {
            Type::Never => Self::NEVER,
            Type::Int(int) => 1 + int as u16,
            Type::String => 8,
            Type::Pointer { mutable, to } => Self::pointer_code(mutable, to.code()),
        }
    }

    const fn pointer_code(mutable: bool, to: u16) -> u16 {
        1 << 15 | (mutable as u16) << 14 | to
    }

    #[inline]
    pub(crate) const fn from_code(code: u16) -> Self {
        if code >> 15 != 0 {
            return Type::Pointer { mutable: code & 1 << 14 != 0, to: Pointee::from_code(code & 0x3FFF) };
        }
        match code {
            Self::NEVER => Type::Never,
            8 => Type::String,
            int => Type::Int(Int::ALL[int as usize - 1]),
        }
    }
}

impl Pointee {
    const fn code(self) -> u16 {
        match self {
            Pointee::Bytes => 0,
            Pointee::Void => 1,
            Pointee::Int(int) => 2 + int as u16,
            Pointee::String => 9,
            Pointee::Struct(which) => 1 << 13 | which as u16,
            Pointee::Pointer { mutable, to } => {
                let to = match to {
                    Pointed::Void => 0,
                    Pointed::Struct(which) => which as u16 + 1,
                };
                1 << 12 | (mutable as u16) << 11 | to
            }
        }
    }

    #[inline]
    const fn from_code(code: u16) -> Self {
        if code & 1 << 13 != 0 {
            return Pointee::Struct(Struct::ALL[code as usize & 0xFFF]);
        }
        if code & 1 << 12 != 0 {
            let to = match code & 0x7FF {
                0 => Pointed::Void,
                which => Pointed::Struct(Struct::ALL[which as usize - 1]),
            };
            return Pointee::Pointer { mutable: code & 1 << 11 != 0, to };
        }
        match code {
            0 => Pointee::Bytes,
            1 => Pointee::Void,
            9 => Pointee::String,
            int => Pointee::Int(Int::ALL[int as usize - 2]),
        }
    }
}

// A struct's number and 1 fit in eleven bits.
const _: () = assert!(Struct::ALL.len() < 1 << 11);

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
    const ALL: [Self; 7] = [Int::U16, Int::I32, Int::U32, Int::I64, Int::U64, Int::Isize, Int::Usize];

    /// How many bits it has on an ABI whose pointers have `pointer_bits`.
    ///
    /// ```
    /// # use sysno::Int;
    /// assert_eq!((Int::Isize.bits(32), Int::Isize.bits(64), Int::U16.bits(64)), (32, 64, 16));
    /// ```
    #[inline]
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

// From the Rust types in a row to their numbers. These traits are public in a private module: the expansion of
// `syscall_enum!` in another crate goes through them, and nobody can implement one for a type of theirs.
//
// An error of the compiler's about a type would point at the whole table, since the type that it is about is put together by the
// macro. So whatever is likely to be written in a row has a number, and that of a wrong type is `WRONG`, for an error that names
// the row.

/// The number of a type that no row may have.
const WRONG: u16 = u16::MAX - 1;

/// The number of `c_char`, which only a pointer has.
const CHAR: u16 = 10;

/// A type that an argument of a row, or its result, may have.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type that a row may have",
    label = "write i32, u32, i64, u64, u16, isize, usize, *const c_char, or *const / *mut to a type of sysno::kernel_types"
)]
pub trait RowType {
    /// The type, as its number.
    const CODE: u16;
}

/// A type that a pointer of a row may point to.
#[diagnostic::on_unimplemented(
    message = "a row has no such pointer to `{Self}`",
    label = "a string is *const c_char, bytes are *const u8 / *mut u8, the rest c_void, an integer, or a struct of sysno::kernel_types"
)]
pub trait RowPointee {
    /// The pointee, as its number.
    const CODE: u16;
}

/// A struct of [`kernel_types`].
pub trait RowStruct {
    /// Which.
    const STRUCT: Struct;
}

/// A pointer, by its pointee.
const fn pointer(mutable: bool, to: u16) -> u16 {
    match to {
        WRONG => WRONG,
        CHAR if mutable => WRONG,
        CHAR => Type::String.code(),
        to => Type::pointer_code(mutable, to),
    }
}

/// A pointee that is a pointer, by its pointee.
const fn pointed(mutable: bool, to: u16) -> u16 {
    if to == CHAR && !mutable {
        return Pointee::String.code();
    }
    match to {
        WRONG | CHAR => WRONG,
        to => match Pointee::from_code(to) {
            Pointee::Void => Pointee::Pointer { mutable, to: Pointed::Void }.code(),
            Pointee::Struct(which) => Pointee::Pointer { mutable, to: Pointed::Struct(which) }.code(),
            _ => WRONG,
        },
    }
}

impl<T: RowPointee> RowType for *const T {
    const CODE: u16 = pointer(false, T::CODE);
}

impl<T: RowPointee> RowType for *mut T {
    const CODE: u16 = pointer(true, T::CODE);
}

impl<T: RowPointee> RowPointee for *const T {
    const CODE: u16 = pointed(false, T::CODE);
}

impl<T: RowPointee> RowPointee for *mut T {
    const CODE: u16 = pointed(true, T::CODE);
}

impl<T: RowStruct> RowType for T {
    const CODE: u16 = WRONG;
}

impl<T: RowStruct> RowPointee for T {
    const CODE: u16 = Pointee::Struct(T::STRUCT).code();
}

// Turns a line for each type into its number, and its number behind a pointer.
macro_rules! row_types {
    ($($rust:ty: $code:expr, $pointee:expr;)*) => {$(
        impl RowType for $rust {
            const CODE: u16 = $code;
        }

        impl RowPointee for $rust {
            const CODE: u16 = $pointee;
        }
    )*};
}

row_types! {
    u16: Type::Int(Int::U16).code(), Pointee::Int(Int::U16).code();
    i32: Type::Int(Int::I32).code(), Pointee::Int(Int::I32).code();
    u32: Type::Int(Int::U32).code(), Pointee::Int(Int::U32).code();
    i64: Type::Int(Int::I64).code(), Pointee::Int(Int::I64).code();
    u64: Type::Int(Int::U64).code(), Pointee::Int(Int::U64).code();
    isize: Type::Int(Int::Isize).code(), Pointee::Int(Int::Isize).code();
    usize: Type::Int(Int::Usize).code(), Pointee::Int(Int::Usize).code();
    u8: WRONG, Pointee::Bytes.code();
    kernel_types::c_void: WRONG, Pointee::Void.code();
    kernel_types::c_char: WRONG, CHAR;
    i8: WRONG, WRONG;
    i16: WRONG, WRONG;
    i128: WRONG, WRONG;
    u128: WRONG, WRONG;
    f32: WRONG, WRONG;
    f64: WRONG, WRONG;
    bool: WRONG, WRONG;
    char: WRONG, WRONG;
    (): WRONG, WRONG;
}

/// The types of a row, as their numbers.
#[derive(Clone, Copy, Debug)]
pub struct Codes {
    /// How many arguments there are.
    pub(crate) count: usize,
    /// Those of the arguments, and then anything.
    pub(crate) args: [u16; 9],
    /// Whether one of them has 64 bits on every ABI, or a type is wrong.
    pub(crate) wide: bool,
    /// That of the result.
    pub(crate) result: u16,
}

impl Codes {
    const fn new(count: usize, args: [u16; 9], result: u16) -> Self {
        // Wrong types are looked for where 64 bits are: that spares most rows a comparison.
        let (mut wide, mut i) = (result == WRONG, 0);
        while i < count {
            wide |= Self::is_wide(args[i]) || args[i] == WRONG;
            i += 1;
        }
        Self { count, args, wide, result }
    }

    /// Whether no row may have these types.
    pub(crate) const fn are_wrong(&self) -> bool {
        self.result == WRONG || self.wrong_arg().is_some()
    }

    /// The first argument that has a wrong type.
    pub(crate) const fn wrong_arg(&self) -> Option<usize> {
        let mut i = 0;
        while i < self.count {
            if self.args[i] == WRONG {
                return Some(i);
            }
            i += 1;
        }
        None
    }

    const fn is_wide(code: u16) -> bool {
        code == Type::Int(Int::I64).code() || code == Type::Int(Int::U64).code()
    }

    /// How many registers the arguments take.
    pub(crate) const fn registers(&self, pair64: Pair64) -> usize {
        if !self.wide || matches!(pair64, Pair64::Single) {
            return self.count;
        }
        let (mut i, mut taken) = (0, 0);
        while i < self.count {
            taken += match pair64 {
                _ if !Self::is_wide(self.args[i]) => 1,
                // One is left out before a pair that has to begin at an even one.
                Pair64::Even if taken % 2 == 1 => 3,
                _ => 2,
            };
            i += 1;
        }
        taken
    }
}

/// The types of a row, written as the type of a function: `fn(i32, *mut u8, usize) -> isize`. One look-up of a trait for each
/// row instead of one for each type; and `fn() -> !` is a type, while `!` alone is none on stable Rust.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a signature that a row may have",
    label = "a row has at most as many arguments as the ABI has registers for them"
)]
pub trait RowSignature {
    /// The types, as their numbers.
    const CODES: Codes;
}

macro_rules! row_signatures {
    ($($count:literal: $($T:ident)*, $($rest:literal)*;)*) => {$(
        impl<R: RowType, $($T: RowType),*> RowSignature for fn($($T),*) -> R {
            const CODES: Codes = Codes::new($count, [$($T::CODE,)* $($rest),*], R::CODE);
        }

        impl<$($T: RowType),*> RowSignature for fn($($T),*) -> ! {
            const CODES: Codes = Codes::new($count, [$($T::CODE,)* $($rest),*], Type::NEVER);
        }
    )*};
}

// One more than the most registers that an ABI has, so that a row with an argument too many is told so.
row_signatures! {
    0: , 0 0 0 0 0 0 0 0 0;
    1: A, 0 0 0 0 0 0 0 0;
    2: A B, 0 0 0 0 0 0 0;
    3: A B C, 0 0 0 0 0 0;
    4: A B C D, 0 0 0 0 0;
    5: A B C D E, 0 0 0 0;
    6: A B C D E F, 0 0 0;
    7: A B C D E F G, 0 0;
    8: A B C D E F G H, 0;
    9: A B C D E F G H I, ;
}
