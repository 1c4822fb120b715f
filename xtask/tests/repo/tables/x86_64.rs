// A table to try commands on.

syscall_enum! {
    /// Calls.
    pub enum Sysno: X86_64 {
        read    = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        pread64 = 17 (fd: i32, buf: *mut u8, count: usize, offset: i64) -> isize [desc],
        clone   = 56 (flags: usize, stack: *mut c_void, parent_tid: *mut i32, child_tid: *mut i32, tls: usize) -> i32 [process],
        // No kernel has it since 6.16.
        uselib  = 134 (library: *const c_char) -> i32 [file, unimplemented],
        mseal   = 462 (start: *mut c_void, len: usize, flags: usize) -> i32 [memory],
    }
}
