sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        open = 2 (pathname: *mut c_char) -> i32 [], //~ row `open` has a type that no row may have
    }
}

fn main() {}
