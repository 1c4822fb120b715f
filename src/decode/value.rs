//! [`Value`]: the value of an argument.

use core::fmt;

/// The value of an argument, as the ABI has it: its sign and its width are never the host's.
///
/// ```
/// use sysno::{Abi, Value};
///
/// let openat = Abi::X86.syscall_by_name("openat").unwrap();
/// let values = openat.decode([0xFFFF_FF9C, 0x0804_8000, 0, 0o644, 0, 0]).map(|(_, value)| value);
/// assert!(values.eq([Value::Signed(-100), Value::String(0x0804_8000), Value::Signed(0), Value::Unsigned(0o644)]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Value {
    /// A signed integer.
    Signed(i64),
    /// An unsigned integer.
    Unsigned(u64),
    /// The address of a string that ends in NUL.
    String(u64),
    /// The address of an array of addresses of strings, which a null pointer ends.
    Strings(u64),
    /// The address of bytes, or of something whose size in bytes another argument says.
    Buffer {
        /// Where it is.
        address: u64,
        /// How many bytes it has, or may have where the kernel fills it. `None` where no argument says so, or only one
        /// that is an address itself ([`Length::is_indirect`](crate::Length::is_indirect)), or a negative one.
        len: Option<u64>,
    },
    /// The address of an array whose number of elements another argument says.
    Array {
        /// Where it is.
        address: u64,
        /// How many elements it has, or may have where the kernel fills it. `None` as for a buffer.
        len: Option<u64>,
    },
    /// Another address.
    Address(u64),
    /// The register, or the word of the stack, that it is in was not supplied.
    Missing,
}

impl Value {
    /// The bits of it, a signed integer's sign extended; `None` where it is missing.
    ///
    /// ```
    /// # use sysno::Value;
    /// assert_eq!(Value::Signed(-1).bits(), Some(u64::MAX));
    /// assert_eq!(Value::Missing.bits(), None);
    /// ```
    pub const fn bits(self) -> Option<u64> {
        match self {
            Value::Signed(value) => Some(value as u64),
            Value::Unsigned(value) => Some(value),
            Value::String(address)
            | Value::Strings(address)
            | Value::Buffer { address, .. }
            | Value::Array { address, .. }
            | Value::Address(address) => Some(address),
            Value::Missing => None,
        }
    }
}

/// A number in decimal, an address in hexadecimal or `NULL`, what is missing as `?`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (*self, self.bits()) {
            (Value::Signed(value), _) => fmt::Display::fmt(&value, f),
            (Value::Unsigned(value), _) => fmt::Display::fmt(&value, f),
            (_, None) => f.pad("?"),
            (_, Some(0)) => f.pad("NULL"),
            (_, Some(address)) => write!(f, "{address:#x}"),
        }
    }
}
