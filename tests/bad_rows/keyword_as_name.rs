sysno::syscall_enum! {
    pub enum Sysno: X86_64 {
        break = 17 () -> i32 [], //~ expected identifier, found keyword `break`
    }
}

fn main() {}
