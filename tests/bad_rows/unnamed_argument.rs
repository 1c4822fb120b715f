sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (i32, *mut u8, usize) -> isize [desc], //~ while trying to match `:`
    }
}

fn main() {}
