sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32) -> f32 [], //~ `f32` is not a type that a row may have
    }
}

fn main() {}
