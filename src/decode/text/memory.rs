//! [`Memory`]: where the strings and buffers of a call come from.

use static_assertions::assert_obj_safe;

/// The memory of the program that made a call.
///
/// A program that can read that memory implements this trait: a tracer with `process_vm_readv`, a reader of core files with
/// their segments. This crate has two implementations: [`NoMemory`], and a piece of memory, `(address, &bytes[..])`.
///
/// ```
/// use sysno::{Memory, arch::x86_64::Sysno};
///
/// struct Zeros;
///
/// impl Memory for Zeros {
///     fn read(&self, _address: u64, buffer: &mut [u8]) -> usize {
///         buffer.fill(0);
///         buffer.len()
///     }
/// }
///
/// let call = *Sysno::write.syscall().decode([1, 0x1000, 3]).invocation();
/// assert_eq!(call.text(&Zeros).to_string(), r#"write(1, "\0\0\0", 3)"#);
/// ```
pub trait Memory {
    /// Reads the memory at `address` into `buffer`, as far as it can be read, and returns how many bytes were read.
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize;
}

assert_obj_safe!(Memory);

impl<M: Memory + ?Sized> Memory for &M {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        (**self).read(address, buffer)
    }
}

/// No memory at all: strings and buffers are shown as addresses.
///
/// ```
/// use sysno::{NoMemory, arch::x86_64::Sysno};
///
/// let call = *Sysno::write.syscall().decode([1, 0x1000, 3]).invocation();
/// assert_eq!(call.text(&NoMemory).to_string(), "write(1, 0x1000, 3)");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NoMemory;

impl Memory for NoMemory {
    fn read(&self, _address: u64, _buffer: &mut [u8]) -> usize {
        0
    }
}

/// A piece of memory, and its address.
impl Memory for (u64, &[u8]) {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        let from = address.checked_sub(self.0).and_then(|offset| usize::try_from(offset).ok());
        let rest = from.and_then(|from| self.1.get(from..)).unwrap_or_default();
        let len = rest.len().min(buffer.len());
        buffer[..len].copy_from_slice(&rest[..len]);
        len
    }
}
