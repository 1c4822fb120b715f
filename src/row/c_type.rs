//! [`CType`]: a type of a row as C writes it.

use core::fmt;

use super::arg::{Int, Pointed, Pointee, Type};
use crate::pad::{is_padded, pad};

/// A type as C writes it: the result of [`Type::c_type`].
///
/// ```
/// # use sysno::arch::x86_64::Sysno;
/// let types = |call: Sysno| call.args().iter().map(|arg| arg.ty().c_type().to_string()).collect::<Vec<_>>();
/// assert_eq!(types(Sysno::stat), ["const char *", "struct stat *"]);
/// assert_eq!(types(Sysno::lseek), ["int", "long", "unsigned int"]);
/// assert_eq!(types(Sysno::io_submit), ["unsigned long", "long", "struct iocb **"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CType(Type);

impl Type {
    /// The type as C writes it, for a program that writes C. [`Display`](fmt::Display) gives the text.
    ///
    /// The text is the same on every ABI, and C gives it the ABI's width: `long` and a pointer have [`Abi::pointer_bits`](crate::Abi::pointer_bits),
    /// and `long long` has 64 bits.
    ///
    /// | row | C |
    /// |---|---|
    /// | `u16`, `i32`, `u32` | `unsigned short`, `int`, `unsigned int` |
    /// | `isize`, `usize` | `long`, `unsigned long` |
    /// | `i64`, `u64` | `long long`, `unsigned long long` |
    /// | `*const c_char` | `const char *` |
    /// | `*const u8`, `*mut u8` | `const void *`, `void *`: bytes of any type, as in manual pages |
    /// | `*const c_void`, `*mut c_void` | `const void *`, `void *` |
    /// | `*mut stat`, `*const sigset_t` | `struct stat *`, `const sigset_t *` |
    /// | `*const *const c_char` | `const char *const *` |
    /// | `!` | `void` |
    ///
    /// [`Struct::header`](crate::Struct::header) is the file that defines a struct.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let execve = Sysno::execve.args()[1];
    /// assert_eq!(execve.ty().c_type().to_string(), "const char *const *");
    /// assert_eq!(Sysno::exit.return_type().c_type().to_string(), "void");
    /// ```
    #[must_use]
    pub const fn c_type(self) -> CType {
        CType(self)
    }
}

impl Int {
    /// The type as C writes it: see [`Type::c_type`].
    ///
    /// ```
    /// # use sysno::Int;
    /// assert_eq!((Int::Usize.c_type(), Int::I64.c_type()), ("unsigned long", "long long"));
    /// ```
    #[must_use]
    pub const fn c_type(self) -> &'static str {
        match self {
            Int::I8 => "signed char",
            Int::U8 => "unsigned char",
            Int::I16 => "short",
            Int::U16 => "unsigned short",
            Int::I32 => "int",
            Int::U32 => "unsigned int",
            Int::Isize => "long",
            Int::Usize => "unsigned long",
            Int::I64 => "long long",
            Int::U64 => "unsigned long long",
        }
    }
}

impl fmt::Display for CType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        let (mutable, to) = match self.0 {
            Type::Int(int) => return f.write_str(int.c_type()),
            Type::Never => return f.write_str("void"),
            Type::String => return f.write_str("const char *"),
            Type::Pointer { mutable, to } => (mutable, to),
        };
        // What is behind all pointers, and whether the kernel writes there.
        let (base, written, is_double) = match to {
            Pointee::Bytes | Pointee::Void => ("void", mutable, false),
            Pointee::Int(int) => (int.c_type(), mutable, false),
            Pointee::Struct(which) => (which.c_type(), mutable, false),
            Pointee::String => ("char", false, true),
            Pointee::Pointer { mutable, to: Pointed::Void } => ("void", mutable, true),
            Pointee::Pointer { mutable, to: Pointed::Struct(which) } => (which.c_type(), mutable, true),
        };
        let outer = match (is_double, mutable) {
            (false, _) => "",
            (true, false) => "const *",
            (true, true) => "*",
        };
        write!(f, "{}{base} *{outer}", if written { "" } else { "const " })
    }
}

impl fmt::Debug for CType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
