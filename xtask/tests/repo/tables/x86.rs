// A table to try commands on.

syscall_enum! {
    /// Calls.
    pub enum Sysno: X86 {
        read          = 3 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        // No kernel has it since 6.16.
        uselib        = 86 (library: *const c_char) -> i32 [file, unimplemented],
        clone         = 120 (flags: usize, stack: *mut c_void, parent_tid: *mut i32, tls: usize, child_tid: *mut i32) -> i32 [process],
        pread64       = 180 (fd: i32, buf: *mut u8, count: usize, offset: i64) -> isize [desc],
        fanotify_mark = 339 (fanotify_fd: i32, flags: u32, mask: u64, dirfd: i32, pathname: *const c_char) -> i32 [desc, file],
        mseal         = 462 (start: *mut c_void, len: usize, flags: usize) -> i32 [memory],
    }
}
