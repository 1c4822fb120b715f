//! Can the types that programs keep in their own, and share between threads, be copied and shared?

use sysno::arch::x86_64::Sysno;
use sysno::{Arg, Categories, Errno, Invocation, Length, Outcome, Syscall, SyscallSet, SysnoSet, Type};

fn can_be<T: Copy + Send + Sync + 'static>() {}

#[test]
fn copied_and_shared() {
    can_be::<Sysno>();
    can_be::<Syscall>();
    can_be::<Arg>();
    can_be::<Type>();
    can_be::<Categories>();
    can_be::<Errno>();
    can_be::<Length>();
    can_be::<Invocation>();
    can_be::<Outcome>();
    can_be::<SysnoSet<Sysno>>();
    can_be::<SyscallSet>();
}
