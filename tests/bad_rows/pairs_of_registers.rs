sysno::syscall_enum! {
    pub enum Sysno: Arm {
        // r0, then r1 is left out; r2 to r5; r6: as many as there are.
        fits = 0 (fd: i32, offset: i64, len: i64, advice: i32) -> i32 [],
        wide = 1 (fd: i32, offset: i64, len: i64, advice: i32, flags: i32) -> i32 [], //~ row `wide`: its arguments take more registers than the 7 that the ABI passes
    }
}

fn main() {}
