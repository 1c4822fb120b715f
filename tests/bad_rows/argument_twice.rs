sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, r#type: i32, r#type: u32) -> isize [desc], //~ row `read`: two of its arguments are named `type`
    }
}

fn main() {}
