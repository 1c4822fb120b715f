sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        eight = 0 (a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32) -> i32 [], //~ row `eight` has a type that no row may have, or more than seven arguments
    }
}

fn main() {}
