// A table to try commands on.

syscall_enum! {
    /// Calls.
    pub enum Sysno: X86_64 {
        read   = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        // No kernel has had it since 2.6.
        uselib = 1 (...) -> isize [unimplemented],
        socket = 2 (r#type: i32) -> i32 [network],
    }
}
