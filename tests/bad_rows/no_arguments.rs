sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 -> isize [desc], //~ while trying to match `(`
    }
}

fn main() {}
