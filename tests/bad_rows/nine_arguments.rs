sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        nine = 0 (a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32) -> i32 [], //~ row `nine`: its arguments take more registers than the 6 that the ABI passes
    }
}

fn main() {}
