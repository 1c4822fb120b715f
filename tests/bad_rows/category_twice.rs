sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32) -> isize [desc, file, desc], //~ row `read`: it names a category twice
    }
}

fn main() {}
