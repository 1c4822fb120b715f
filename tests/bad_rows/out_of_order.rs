sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        write = 1 (fd: i32, buf: *const u8, count: usize) -> isize [desc],
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc], //~ row `read` = 0 comes after `write` = 1: rows ascend by number
    }
}

fn main() {}
