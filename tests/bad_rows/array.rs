sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        pipe = 22 (pipefd: [i32; 2]) -> i32 [desc], //~ row `pipe`: `pipefd` has a type that no row may have: write i32, u32
    }
}

fn main() {}
