//! The memory of a stopped process.

use std::io::IoSliceMut;

use nix::errno::Errno;
use nix::libc::c_long;
use nix::sys::ptrace;
use nix::sys::uio::{RemoteIoVec, process_vm_readv};
use nix::unistd::Pid;
use sysno::Memory;

/// A stopped process that this one traces.
pub struct Process(pub Pid);

impl Memory for Process {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        // In two pieces, divided at the end of a page: if the next page isn't there, the first piece is still read.
        let here = buffer.len().min(4096 - address as usize % 4096);
        let piece = |offset: usize, len| RemoteIoVec { base: (address as usize).wrapping_add(offset), len };
        let pieces = [piece(0, here), piece(here, buffer.len() - here)];
        match process_vm_readv(self.0, &mut [IoSliceMut::new(buffer)], &pieces) {
            Ok(count) => count,
            // The kernel has no such call, or a sandbox denies it: what a tracer can always do is slower.
            Err(Errno::ENOSYS | Errno::EPERM | Errno::EACCES) => self.peek(address, buffer),
            Err(_) => 0,
        }
    }
}

impl Process {
    /// Reads word by word.
    fn peek(&self, address: u64, buffer: &mut [u8]) -> usize {
        const WORD: usize = size_of::<c_long>();
        let mut count = 0;
        while count < buffer.len() {
            // Words that are aligned, since others may reach into a page that isn't there.
            let at = (address as usize).wrapping_add(count);
            let Ok(word) = ptrace::read(self.0, (at / WORD * WORD) as ptrace::AddressType) else { break };
            let rest = &word.to_ne_bytes()[at % WORD..];
            let len = rest.len().min(buffer.len() - count);
            buffer[count..count + len].copy_from_slice(&rest[..len]);
            count += len;
        }
        count
    }
}
