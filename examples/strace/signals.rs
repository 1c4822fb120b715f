//! The text of a signal and of the kernel's information about it, in strace's form.

use std::mem::size_of;
use std::slice;

use nix::libc::siginfo_t;
use nix::sys::signal::Signal;
use nix::unistd::Pid;
use sysno::{Abi, Invocation};

use crate::form::Form;
use crate::sockets::Sockets;

/// `SIGTERM`, or `SIGRT_8` for a real-time signal. These have the kernel's numbers from 32 on. The number of what is no signal.
pub fn name(signal: i32) -> String {
    match (Signal::try_from(signal), signal) {
        (Ok(signal), _) => signal.as_str().to_owned(),
        (Err(_), 32) => "SIGRTMIN".to_owned(),
        (Err(_), 33..=64) => format!("SIGRT_{}", signal - 32),
        (Err(_), _) => signal.to_string(),
    }
}

/// `{si_signo=SIGUSR1, si_code=SI_USER, si_pid=4711, si_uid=0}`.
pub fn describe(pid: Pid, info: &siginfo_t, form: Form) -> String {
    // SAFETY: the kernel has filled all bytes, of which none is padding for Rust: the C library's struct ends with an array.
    let bytes = unsafe { slice::from_raw_parts((&raw const *info).cast::<u8>(), size_of::<siginfo_t>()) };
    // As the information that this call passes on.
    let Some(call) = Abi::NATIVE.and_then(|abi| abi.syscall_by_name("rt_sigqueueinfo")) else { return String::new() };
    let (call, memory, sockets) = (Invocation::of(call, [0, 0, 1]), (1, bytes), Sockets::default());
    let descriptors = form.descriptors(pid, &call, &sockets);
    form.text(&call, &memory, descriptors.as_ref()).arg(2).to_string()
}
