sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 99999999999 () -> i32 [], //~ row `read` = 99999999999: a number is at most 2147483647
    }
}

fn main() {}
