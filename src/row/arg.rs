//! The arguments and results of calls: [`Arg`] and [`Type`], and the numbers that the tables have for them.

use core::fmt;
use core::hash::{Hash, Hasher};

use static_assertions::{assert_impl_all, const_assert};

use super::arg_name;
use super::kernel_types::Struct;
use crate::pad::{is_padded, pad};
use crate::paste;

/// One argument of a system call: its name and its type.
///
/// ```
/// let args = sysno::arch::x86_64::Sysno::openat.args();
/// assert_eq!(args[0].name(), "dirfd");
/// assert_eq!(args[1].to_string(), "pathname: *const c_char");
/// ```
#[derive(Clone, Copy)]
pub struct Arg {
    /// The number of the name in [`arg_name`], in this crate's tables.
    pub(crate) known_name: u16,
    /// The type, as a number: [`Type::code`].
    pub(crate) ty: u16,
    /// The name, in a table in another crate.
    pub(crate) own_name: Option<&'static &'static str>,
}

impl Arg {
    /// A placeholder until the name and the type are filled in.
    pub(crate) const NONE: Self = Self { known_name: 0, ty: Type::NEVER, own_name: None };

    /// The argument's name, as in the section-2 manual page; if the page doesn't show the argument, as in the kernel.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::socket.args()[1].name(), "type");
    /// ```
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self.own_name {
            None => arg_name::text(self.known_name),
            Some(name) => name,
        }
    }

    /// The number of the name in [`arg_name`], if it is in that list.
    #[cfg(feature = "decode")]
    #[inline]
    pub(crate) fn number_of_name(&self) -> Option<u16> {
        match self.own_name {
            None => Some(self.known_name),
            Some(name) => arg_name::number(name),
        }
    }

    /// Whether it has the name of that number in [`arg_name`].
    #[cfg(feature = "decode")]
    #[inline]
    pub(crate) fn is_named(&self, number: u16) -> bool {
        match self.own_name {
            None => self.known_name == number,
            Some(name) => *name == arg_name::text(number),
        }
    }

    /// The index of the argument that has the name of that number.
    #[cfg(feature = "decode")]
    pub(crate) fn index_of(args: &[Self], number: u16) -> Option<usize> {
        args.iter().position(|arg| arg.is_named(number))
    }

    /// The argument's type.
    ///
    /// ```
    /// # use sysno::{Int, Type, arch::x86_64::Sysno};
    /// assert_eq!(Sysno::close.args()[0].ty(), Type::Int(Int::I32));
    /// ```
    #[inline]
    #[must_use]
    pub const fn ty(&self) -> Type {
        Type::from_code(self.ty)
    }
}

/// Arguments are equal if their names and types are equal.
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

// A program may contain thousands of arguments, so each is small.
const_assert!(size_of::<Arg>() <= 2 * size_of::<u64>());
assert_impl_all!(Arg: Copy, Send, Sync);

/// As in the row: `fd: i32`. A name that is a Rust keyword is shown without `r#`.
impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
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
/// [`Display`](fmt::Display) gives exactly the notation of the row.
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
        /// `*mut`: the kernel writes there, and may also read. `*const`: the kernel only reads.
        mutable: bool,
        /// The type that it points to.
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
    #[must_use]
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
    #[must_use]
    pub const fn is_address(self) -> bool {
        matches!(self, Type::String | Type::Pointer { .. })
    }
}

// The tables store each type as a number of two bytes. rustc validates each element of an array of enums, but not those of an
// array of numbers.
//
// `!` is 0, an integer is 1 to 10, and a string is 16. A pointer has bit 15 set, bit 14 for `*mut`, and in the other bits its
// pointee, which is one of these:
//
// - 0 to 16: bytes, `c_void`, an integer or a string;
// - bit 13, and the number of a struct;
// - bit 12, bit 11 for `*mut`, and 0 for a pointer to `c_void`, or 1 plus the number of a struct for a pointer to that.
impl Type {
    pub(crate) const NEVER: u16 = 0;

    pub(crate) const fn code(self) -> u16 {
        match self {
            Type::Never => Self::NEVER,
            Type::Int(int) => 1 + int as u16,
            Type::String => 16,
            Type::Pointer { mutable, to } => Self::pointer_code(mutable, to.code()),
        }
    }

    pub(super) const fn pointer_code(mutable: bool, to: u16) -> u16 {
        1 << 15 | (mutable as u16) << 14 | to
    }

    #[inline(always)]
    pub(crate) const fn from_code(code: u16) -> Self {
        if code >> 15 != 0 {
            return Type::Pointer { mutable: code & 1 << 14 != 0, to: Pointee::from_code(code & 0x3FFF) };
        }
        match code {
            Self::NEVER => Type::Never,
            16 => Type::String,
            int => Type::Int(Int::ALL[int as usize - 1]),
        }
    }
}

impl Pointee {
    pub(super) const fn code(self) -> u16 {
        match self {
            Pointee::Bytes => 0,
            Pointee::Void => 1,
            Pointee::Int(int) => 2 + int as u16,
            Pointee::String => 16,
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
    pub(super) const fn from_code(code: u16) -> Self {
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
            16 => Pointee::String,
            int => Pointee::Int(Int::ALL[int as usize - 2]),
        }
    }
}

// 1 plus the number of a struct fits in eleven bits.
const _: () = assert!(
    Struct::ALL.len() < 1 << 11,
    "src/row/kernel_types.rs: there are at most 2047 types; widen the codes in src/row/codes.rs"
);
assert_impl_all!(Type: Copy, Send, Sync);

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
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

/// Passes the integer types of rows to a macro, each with its type in C; before them, what else it is to have.
macro_rules! ints {
    ($make:ident $($more:tt)*) => {
        $make! {
            $($more)*
            /// `u16`: a `umode_t`, an old 16-bit user or group id.
            u16
            /// `i32`: C's `int`.
            i32
            /// `u32`: C's `unsigned int`.
            u32
            /// `i64`: an `loff_t`, on every ABI; on x32 and MIPS n32 also the kernel's own `long`.
            i64
            /// `u64`, on every ABI; on x32 and MIPS n32 also the kernel's own `unsigned long` and `size_t`.
            u64
            /// `isize`: C's `long`.
            isize
            /// `usize`: C's `unsigned long`, `size_t`.
            usize
        }
    };
}

pub(super) use ints;

// Turns `u16` into `Int::U16`.
macro_rules! int {
    ($($(#[$doc:meta])* $int:ident)*) => { paste! {
        /// An integer type: its width and whether it is signed.
        ///
        /// `Isize` and `Usize` are C's `long` and `size_t` in programs of the ABI. They are as wide as a pointer of the
        /// *ABI*, on any host. On x32 and MIPS n32, programs have a `long` of 32 bits, and the kernel has one of 64. If the
        /// kernel takes all 64 bits, the row says `i64` or `u64`.
        ///
        /// ```
        /// # use sysno::Int;
        /// assert!(Int::Isize.is_signed());
        /// assert_eq!(Int::U16.to_string(), "u16");
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum Int {
            $($(#[$doc])* [<$int:camel>],)*
        }

        impl Int {
            const ALL: &'static [Self] = &[$(Int::[<$int:camel>]),*];
        }

        impl fmt::Display for Int {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self {
                        $(Int::[<$int:camel>] => stringify!($int),)*
                    })
            }
        }
    }};
}

ints! {
    int
    /// `i8`: a byte with a sign, as a member of a struct.
    i8
    /// `u8`: a byte, as a member of a struct. A pointer to bytes is [`Pointee::Bytes`].
    u8
    /// `i16`: C's `short`, as a member of a struct.
    i16
}

impl Int {
    /// How many bits it has on an ABI whose pointers have `pointer_bits`.
    ///
    /// ```
    /// # use sysno::Int;
    /// assert_eq!((Int::Isize.bits(32), Int::Isize.bits(64), Int::U16.bits(64)), (32, 64, 16));
    /// ```
    #[inline]
    #[must_use]
    pub const fn bits(self, pointer_bits: u8) -> u8 {
        match self {
            Int::I8 | Int::U8 => 8,
            Int::I16 | Int::U16 => 16,
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
    #[must_use]
    pub const fn is_signed(self) -> bool {
        matches!(self, Int::I8 | Int::I16 | Int::I32 | Int::I64 | Int::Isize)
    }
}

/// The type that a pointer argument points to.
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
    /// `u8`: bytes. Their number is usually another argument.
    Bytes,
    /// `c_void`: the type depends on something, usually on another argument; or the kernel uses only the address itself.
    Void,
    /// One integer, or an array of them.
    Int(Int),
    /// `*const c_char`: an array of strings, usually ended by a null pointer.
    String,
    /// A struct or union of the kernel, or an array of them.
    Struct(Struct),
    /// A pointer, or an array of pointers.
    Pointer {
        /// `*mut`: the kernel writes there, and may also read.
        mutable: bool,
        /// The type that it points to.
        to: Pointed,
    },
}

impl fmt::Display for Pointee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
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

/// If an argument is a pointer to a pointer: the type that the second pointer points to.
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
    /// A struct of the kernel.
    Struct(Struct),
}

impl fmt::Display for Pointed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
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
