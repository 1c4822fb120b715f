sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        open = 2 (pathname: *mut c_char) -> i32 [], //~ a row has no such pointer to `sysno::kernel_types::c_char`
    }
}

fn main() {}
