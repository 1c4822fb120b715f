//! [`Memory`]: where the strings and buffers of a call come from.

use static_assertions::assert_obj_safe;

/// The memory of the program that made a call.
///
/// A program that can read that memory implements this trait. A tracer does it with `process_vm_readv`, a reader of core
/// files with their segments. This crate has three implementations: [`NoMemory`]; a piece of memory, `(address,
/// &bytes[..])`; and, with the feature `std`, `FileMemory`, a file whose positions are addresses: `/proc/PID/mem`.
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
#[doc(alias = "process_vm_readv")]
#[doc(alias = "PTRACE_PEEKDATA")]
pub trait Memory {
    /// Reads the memory at `address` into `buffer`, as far as it can be read, and returns how many bytes were read.
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize;

    /// Reads a string that ends in NUL into `buffer`, and returns it without the NUL. If the string is longer than the
    /// buffer, returns as much as the buffer has room for. `None` if the string can't be read up to its end, or up to the end
    /// of the room.
    ///
    /// ```
    /// use sysno::Memory;
    ///
    /// let memory = (0x1000, &b"/etc/passwd\0"[..]);
    /// assert_eq!(memory.read_string(0x1000, &mut [0; 64]), Some(&b"/etc/passwd"[..]));
    /// assert_eq!(memory.read_string(0x1000, &mut [0; 4]), Some(&b"/etc"[..]));
    /// assert_eq!(memory.read_string(0x2000, &mut [0; 4]), None);
    /// ```
    fn read_string<'a>(&self, address: u64, buffer: &'a mut [u8]) -> Option<&'a [u8]> {
        let mut len = 0;
        while len < buffer.len() {
            // In pieces, since a string may end before what can't be read.
            let end = buffer.len().min(len + PIECE);
            let read = self.read(address.wrapping_add(len as u64), &mut buffer[len..end]).min(end - len);
            if let Some(nul) = buffer[len..len + read].iter().position(|&byte| byte == 0) {
                return Some(&buffer[..len + nul]);
            }
            if len + read < end {
                return None;
            }
            len = end;
        }
        Some(buffer)
    }
}

/// How many bytes of a string are read at once.
const PIECE: usize = 256;

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

/// A file that can be read at a position, which is the address: `/proc/PID/mem` of the program that made the call.
///
/// Only a program that may trace the other one can read that file. The file also has memory that the other program itself can't read: where a
/// call fails with EFAULT, a string may be shown.
///
/// ```
/// # #[cfg(target_os = "linux")] {
/// use std::fs::File;
/// use sysno::{FileMemory, Sysno};
///
/// let path = c"/etc/passwd";
/// let call = *Sysno::access.decode([path.as_ptr() as u64, 4]).invocation();
/// let memory = FileMemory(File::open("/proc/self/mem")?);
/// assert_eq!(call.text(&memory).to_string(), r#"access("/etc/passwd", 0x4)"#);
/// # }
/// # Ok::<(), std::io::Error>(())
/// ```
#[cfg(all(feature = "std", unix))]
#[doc(alias = "/proc/PID/mem")]
#[derive(Clone, Copy, Debug)]
pub struct FileMemory<F>(
    /// The file.
    pub F,
);

#[cfg(all(feature = "std", unix))]
impl<F: std::os::unix::fs::FileExt> Memory for FileMemory<F> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        let mut len = 0;
        while len < buffer.len() {
            match self.0.read_at(&mut buffer[len..], address.wrapping_add(len as u64)) {
                Ok(0) => break,
                Ok(read) => len += read,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => break,
            }
        }
        len
    }
}
