// A table to try commands on.

syscall_enum! {
    /// Calls.
    pub enum Sysno: Csky {
        read             = 63 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        sync_file_range2 = 84 (fd: i32, flags: u32, offset: i64, nbytes: i64) -> i32 [desc],
        clone            = 220 (flags: usize, stack: *mut c_void, parent_tid: *mut i32, child_tid: *mut i32, tls: usize) -> i32 [process],
        mseal            = 462 (start: *mut c_void, len: usize, flags: usize) -> i32 [memory],
    }
}
