sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        sleep = 1 (seconds: f64) -> i32 [], //~ row `sleep`: `seconds` has a type that no row may have: write i32, u32
    }
}

fn main() {}
