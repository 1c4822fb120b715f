sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        write = 0 (fd: i32, buf: *const u8, count: usize) -> isize [desc], //~ discriminant value `0` assigned more than once
    }
}

fn main() {}
