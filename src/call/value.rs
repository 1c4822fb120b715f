//! [`Value`]: the value of an argument.

use core::fmt;

use crate::pad::{is_padded, pad};

/// The value of an argument. Its sign and its width are those of the ABI, not of the host.
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
    /// The address of an array of pointers to strings; a null pointer ends the array.
    Strings(u64),
    /// The address of bytes, or of data whose size in bytes another argument holds.
    Buffer {
        /// The address.
        address: u64,
        /// The size in bytes. If the kernel fills the buffer, it is the size of the room. `None` if no argument holds the
        /// size, if the argument points to the size ([`Length::is_indirect`](crate::Length::is_indirect)), or if the size is
        /// negative.
        len: Option<u64>,
    },
    /// The address of an array whose number of elements another argument holds.
    Array {
        /// The address.
        address: u64,
        /// The number of elements. If the kernel fills the array, it is the number that the array has room for. `None` as for
        /// a buffer.
        len: Option<u64>,
    },
    /// Any other address.
    Address(u64),
    /// The register or the stack word of the argument was not supplied.
    Missing,
}

impl Value {
    /// The bits of the value; `None` for [`Value::Missing`]. A signed integer is sign-extended to 64 bits.
    ///
    /// ```
    /// # use sysno::Value;
    /// assert_eq!(Value::Signed(-1).bits(), Some(u64::MAX));
    /// assert_eq!(Value::Missing.bits(), None);
    /// ```
    #[must_use]
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

/// A number is decimal, an address hexadecimal or `NULL`, and a missing value is `?`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        match (*self, self.bits()) {
            (Value::Signed(value), _) => fmt::Display::fmt(&value, f),
            (Value::Unsigned(value), _) => fmt::Display::fmt(&value, f),
            (_, None) => f.write_str("?"),
            (_, Some(0)) => f.write_str("NULL"),
            (_, Some(address)) => write!(f, "{address:#x}"),
        }
    }
}
