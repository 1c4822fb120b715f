sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        gather = 1 (bufs: *const *mut u8, count: usize) -> isize [], //~ row `gather`: `bufs` has a type that no row may have: write i32, u32
    }
}

fn main() {}
