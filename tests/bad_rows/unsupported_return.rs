sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32) -> f32 [], //~ row `read`: its result has a type that no row may have: write i32, u32
    }
}

fn main() {}
