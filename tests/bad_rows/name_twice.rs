sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        read = 1 (fd: i32, buf: *const u8, count: usize) -> isize [desc], //~ the name `read` is defined multiple times
    }
}

fn main() {}
