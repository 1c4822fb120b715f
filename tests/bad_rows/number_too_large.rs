sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        read = 2147483648 () -> i32 [], //~ row `read` = 2147483648: a number is at most 2147483647
    }
}

fn main() {}
