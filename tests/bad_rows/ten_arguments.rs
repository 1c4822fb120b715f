sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        ten = 2 (a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32, j: i32) -> i32 [], //~ row `ten`: its arguments or its result have types that no row may have, or there are more arguments than any ABI passes
    }
}

fn main() {}
