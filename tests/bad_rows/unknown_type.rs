sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        fstat = 5 (fd: i32, statbuf: *mut stats) -> i32 [desc], //~ cannot find type `stats` in this scope
    }
}

fn main() {}
