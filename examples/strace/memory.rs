//! The memory of a stopped process.

use std::cell::RefCell;
use std::fs::File;
use std::io::IoSliceMut;
use std::os::unix::fs::FileExt;

use nix::errno::Errno;
use nix::sys::uio::{RemoteIoVec, process_vm_readv};
use nix::unistd::Pid;
use sysno::Memory;

use crate::namespaces;

/// The smallest page of all machines: if its first byte can be read, the others can.
const PAGE: usize = 4096;
/// How much is read at once of memory that is read from one page to the next.
const AHEAD: usize = 16 * PAGE;

/// A stopped process that this one traces, and what has been read of its memory: valid as long as it is stopped.
pub struct Process {
    pid: Pid,
    /// The one that was used last is the first. There are enough for an array's pointers and the strings that they point to, also where
    /// either goes over the end of a block.
    cache: RefCell<[Block; 4]>,
}

#[derive(Default)]
struct Block {
    start: u64,
    bytes: Vec<u8>,
}

impl Block {
    /// The bytes from an address on.
    fn at(&self, address: u64) -> Option<&[u8]> {
        let offset = usize::try_from(address.checked_sub(self.start)?).ok()?;
        self.bytes.get(offset..).filter(|bytes| !bytes.is_empty())
    }
}

impl Process {
    pub fn new(pid: Pid) -> Self {
        Self { pid, cache: RefCell::default() }
    }

    /// Reads as much as one system call does.
    fn read_uncached(&self, address: u64, buffer: &mut [u8]) -> usize {
        let remote = RemoteIoVec { base: address as usize, len: buffer.len() };
        match process_vm_readv(self.pid, &mut [IoSliceMut::new(buffer)], &[remote]) {
            Ok(count) => count,
            // The kernel has no such call, or a sandbox denies it.
            Err(Errno::ENOSYS | Errno::EPERM | Errno::EACCES) => {
                let file = namespaces::in_proc(self.pid).and_then(|pid| File::open(format!("/proc/{pid}/mem")).ok());
                file.and_then(|file| file.read_at(buffer, address).ok()).unwrap_or(0)
            }
            Err(_) => 0,
        }
    }
}

impl Memory for Process {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        let blocks = &mut *self.cache.borrow_mut();
        let mut done = 0;
        while done < buffer.len() {
            let from = address.wrapping_add(done as u64);
            let index = match blocks.iter().position(|block| block.at(from).is_some()) {
                Some(index) => index,
                None => {
                    let start = from - from % PAGE as u64;
                    let is_next = |block: &Block| start.checked_sub(block.bytes.len() as u64) == Some(block.start);
                    let len = if blocks.iter().any(is_next) { AHEAD } else { PAGE };
                    let index = blocks.len() - 1;
                    let block = &mut blocks[index];
                    block.start = start;
                    block.bytes.resize(len, 0);
                    let count = self.read_uncached(start, &mut block.bytes);
                    block.bytes.truncate(count);
                    index
                }
            };
            blocks[..=index].rotate_right(1);
            let Some(bytes) = blocks[0].at(from) else { break };
            let len = bytes.len().min(buffer.len() - done);
            buffer[done..done + len].copy_from_slice(&bytes[..len]);
            done += len;
        }
        done
    }
}
