// A table to try commands on.

syscall_enum! {
    /// Calls.
    pub enum Sysno: Arm {
        read       = 3 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        mmap2      = 192 (addr: *mut c_void, length: usize, prot: i32, flags: i32, fd: i32, pgoffset: usize) -> *mut c_void [desc, memory],
        mseal      = 462 (start: *mut c_void, len: usize, flags: usize) -> i32 [memory],
        cacheflush = 983042 (start: *mut c_void, end: *mut c_void, flags: i32) -> i32 [memory],
    }
}
