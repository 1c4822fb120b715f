//! The memory of a thread that waits for the answer to a call.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::IoSliceMut;

use nix::sys::uio::{RemoteIoVec, process_vm_readv};
use nix::unistd::Pid;
use sysno::Memory;

/// The smallest page of all machines: if its first byte can be read, the others can.
const PAGE: u64 = 4096;

/// What has been read of a thread's memory. Each page is read once, so that what is shown is what was decided, also if another
/// thread changes it.
pub struct Snapshot {
    thread: Pid,
    pages: RefCell<BTreeMap<u64, Vec<u8>>>,
}

impl Snapshot {
    pub fn new(thread: Pid) -> Self {
        Self { thread, pages: RefCell::default() }
    }

    /// The bytes of a page; none if it can't be read.
    ///
    /// Not by /proc/PID/mem, which also reads where the process itself can't.
    fn page(&self, start: u64) -> Vec<u8> {
        let mut bytes = vec![0; PAGE as usize];
        let remote = RemoteIoVec { base: start as usize, len: bytes.len() };
        let count = process_vm_readv(self.thread, &mut [IoSliceMut::new(&mut bytes)], &[remote]);
        bytes.truncate(count.unwrap_or(0));
        bytes
    }
}

impl Memory for Snapshot {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        let pages = &mut *self.pages.borrow_mut();
        let mut done = 0;
        while done < buffer.len() {
            let from = address.wrapping_add(done as u64);
            let offset = from % PAGE;
            let page = pages.entry(from - offset).or_insert_with(|| self.page(from - offset));
            let bytes = page.get(offset as usize..).unwrap_or_default();
            if bytes.is_empty() {
                break;
            }
            let len = bytes.len().min(buffer.len() - done);
            buffer[done..done + len].copy_from_slice(&bytes[..len]);
            done += len;
        }
        done
    }
}
