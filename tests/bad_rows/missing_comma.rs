sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32) -> isize [desc]
        write = 1 (fd: i32) -> isize [desc], //~ no rules expected `write`
    }
}

fn main() {}
