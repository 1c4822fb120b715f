sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        close = 3 (fd: i32) -> i32 [desc],
        uk_map = 5000 (addr: *mut c_void, len: usize) -> *mut c_void [memory],
        uk_log = 5001 (text: *const c_char) -> i32 [],
        write = 1 (fd: i32, buf: *const u8, count: usize) -> isize [desc], //~ row `write` = 1 comes after `uk_log` = 5001: rows ascend by number
    }
}

fn main() {}
