// A table to try commands on.

syscall_enum! {
    /// Calls.
    pub enum Sysno: Alpha {
        read    = 3 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        clone   = 312 (flags: usize, stack: *mut c_void, parent_tid: *mut i32, child_tid: *mut i32, tls: usize) -> i32 [process],
        pread64 = 349 (fd: i32, buf: *mut u8, count: usize, offset: i64) -> isize [desc],
        mseal   = 572 (start: *mut c_void, len: usize, flags: usize) -> i32 [memory],
    }
}
