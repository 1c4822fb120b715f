sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        #[doc(hidden)] write = 1 (fd: i32, buf: *const u8, count: usize) -> isize [desc], //~ no rules expected `#`
    }
}

fn main() {}
