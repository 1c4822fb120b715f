sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        fstat = 5 (fd: i32, statbuf: stat) -> i32 [desc], //~ row `fstat`: `statbuf` has a type that no row may have: write i32, u32
    }
}

fn main() {}
