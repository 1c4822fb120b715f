sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        seven = 0 (a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32) -> i32 [], //~ row `seven`: its arguments take more registers than the 6 that the ABI passes
    }
}

fn main() {}
