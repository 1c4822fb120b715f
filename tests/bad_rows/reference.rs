sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        open = 2 (pathname: &str, flags: i32) -> i32 [desc], //~ row `open`: its arguments or its result have types that no row may have
    }
}

fn main() {}
