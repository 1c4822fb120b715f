sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [dsec], //~ cannot find value `dsec`
    }
}

fn main() {}
