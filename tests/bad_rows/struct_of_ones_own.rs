pub struct Acme {
    pub id: u64,
}

mod acme {
sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
        acme = 500 (id: i32, arg: *mut super::Acme) -> i32 [], //~ row `acme`: its arguments or its result have types that no row may have
    }
}
}

fn main() {}
