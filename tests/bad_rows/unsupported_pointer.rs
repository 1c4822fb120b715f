sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        open = 2 (pathname: *mut c_char) -> i32 [], //~ row `open`: `pathname` has a type that no row may have: write i32, u32
    }
}

fn main() {}
