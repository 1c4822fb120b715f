//! The text of a signal and of the kernel's information about it, in strace's form.

use std::mem::size_of;
use std::slice;

use nix::libc::siginfo_t;
use nix::sys::signal::Signal;
use sysno::{Abi, Invocation};

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
///
/// `show` writes it as this argument of this call, which passes it on.
pub fn describe(info: &siginfo_t, show: impl FnOnce(&Invocation, &(u64, &[u8]), usize) -> String) -> String {
    // SAFETY: the kernel has filled all bytes, of which none is padding for Rust: the C library's struct ends with an array.
    let bytes = unsafe { slice::from_raw_parts((&raw const *info).cast::<u8>(), size_of::<siginfo_t>()) };
    let call = Abi::NATIVE.and_then(|abi| abi.syscall_by_name("rt_sigqueueinfo"));
    call.map_or_else(String::new, |call| show(&Invocation::of(call, [0, 0, 1]), &(1, bytes), 2))
}
