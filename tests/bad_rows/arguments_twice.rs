sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32) (...) -> isize [desc], //~ row `read`: write its arguments once, () if it has none, (...) if they are not known
    }
}

fn main() {}
