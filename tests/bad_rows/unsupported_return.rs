sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32) -> f32 [], //~ row `read` has a type that no row may have
    }
}

fn main() {}
