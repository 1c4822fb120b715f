//! The text of a signal and of the kernel's information about it, in strace's form.

use nix::libc::{self, siginfo_t};
use nix::sys::signal::Signal;

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
pub fn describe(info: &siginfo_t) -> String {
    // SAFETY: these read fields of a plain union, which the kernel has filled. Only the fields that go with the code are shown.
    let (pid, uid, status, utime, stime, address) =
        unsafe { (info.si_pid(), info.si_uid(), info.si_status(), info.si_utime(), info.si_stime(), info.si_addr()) };
    let sender = format!(", si_pid={pid}, si_uid={uid}");
    // The names of the signal's codes, from 1 on, without the prefix.
    let (prefix, codes) = match info.si_signo {
        libc::SIGCHLD => ("CLD", "EXITED KILLED DUMPED TRAPPED STOPPED CONTINUED"),
        libc::SIGSEGV => ("SEGV", "MAPERR ACCERR BNDERR PKUERR"),
        libc::SIGBUS => ("BUS", "ADRALN ADRERR OBJERR MCEERR_AR MCEERR_AO"),
        libc::SIGFPE => ("FPE", "INTDIV INTOVF FLTDIV FLTOVF FLTUND FLTRES FLTINV FLTSUB"),
        libc::SIGILL => ("ILL", "ILLOPC ILLOPN ILLADR ILLTRP PRVOPC PRVREG COPROC BADSTK"),
        libc::SIGTRAP => ("TRAP", "BRKPT TRACE BRANCH HWBKPT UNK"),
        _ => ("SI", ""),
    };
    let (code, rest) = match info.si_code {
        libc::SI_USER => ("SI_USER".to_owned(), sender),
        libc::SI_TKILL => ("SI_TKILL".to_owned(), sender),
        libc::SI_QUEUE => ("SI_QUEUE".to_owned(), sender),
        libc::SI_TIMER => ("SI_TIMER".to_owned(), String::new()),
        libc::SI_KERNEL => ("SI_KERNEL".to_owned(), String::new()),
        code => match usize::try_from(code - 1).ok().and_then(|index| codes.split(' ').nth(index)) {
            Some(name) if prefix == "CLD" => {
                let status = if code == libc::CLD_EXITED { status.to_string() } else { self::name(status) };
                (format!("CLD_{name}"), format!("{sender}, si_status={status}, si_utime={utime}, si_stime={stime}"))
            }
            Some(name) if address.is_null() => (format!("{prefix}_{name}"), ", si_addr=NULL".to_owned()),
            Some(name) => (format!("{prefix}_{name}"), format!(", si_addr={address:p}")),
            None => (format!("{code:#x}"), String::new()),
        },
    };
    format!("{{si_signo={}, si_code={code}{rest}}}", name(info.si_signo))
}
