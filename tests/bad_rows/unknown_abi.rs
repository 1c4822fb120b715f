sysno::syscall_enum! {
    pub enum Sysno: X86_65 { //~ named `X86_65` found
        read = 0 () -> i32 [],
    }
}

fn main() {}
