//! Runs a command in a sandbox: with a seccomp filter, from a profile or from one of strace's expressions.
//!
//! ```text
//! sandbox --profile /usr/share/containers/seccomp.json -- python3 -c 'print(1)'
//! sandbox -e '!+%network,+ptrace' -- bash
//! ```
//!
//! A profile is the seccomp section of the OCI runtime specification, as Docker, containerd and Podman use it, or a whole
//! `config.json`. The filter is the one that runc makes with libseccomp, or a stricter one: the documentation of
//! `sysno::bpf::Profile` has all differences. It is made for this host: its kernel, and the capabilities of this process.
//! Warnings say what the filter can't express, and which names of calls are unknown. There is no supervisor here, so a
//! profile with `SCMP_ACT_NOTIFY` is an error.
//!
//! An expression selects the calls that are allowed; all others fail with EPERM. A warning names the allowed calls that can
//! do the work of forbidden ones.
//!
//! The command, and whatever it starts, can't gain privileges, neither from set-uid programs nor from file capabilities. The
//! filter is already installed when the command is executed, so it must allow `execve`.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::ffi::{CString, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io, ptr};

use clap::{ArgGroup, Parser, ValueEnum};
use sysno::bpf::{Action, Host, Profile, Program};
use sysno::{Abi, Errno, Filter, SyscallSet};

/// Run a command with a seccomp filter.
///
/// The exit status is that of the command; 125 if there is no filter, 126 if the command can't be executed, 127 if it is not
/// found.
#[derive(Parser)]
#[command(name = "sandbox")]
#[command(group(ArgGroup::new("filter").required(true).args(["profile", "expression"])))]
struct Options {
    /// A seccomp profile of Docker, containerd or Podman: the seccomp section of the OCI runtime specification
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// The allowed calls, as an expression of strace's -e trace=; all others fail with EPERM
    #[arg(short, value_name = "EXPRESSION", allow_hyphen_values = true)]
    expression: Option<String>,
    /// Have the kernel log the calls that are not allowed
    #[arg(long)]
    log: bool,
    /// Print the filter instead of running a command: what it answers to each call, or its instructions
    #[arg(long, value_name = "FORM", num_args = 0..=1, require_equals = true, default_missing_value = "listing")]
    dump: Option<Dump>,
    /// The command and its arguments
    #[arg(trailing_var_arg = true, required_unless_present = "dump")]
    command: Vec<OsString>,
}

/// A form in which a filter is printed.
#[derive(Clone, Copy, ValueEnum)]
enum Dump {
    /// What the filter answers to each call
    Listing,
    /// The instructions
    Instructions,
}

fn main() -> ExitCode {
    let options = Options::parse();
    match run(&options) {
        Ok(status) => status,
        Err(error) => {
            eprintln!("sandbox: {error}");
            ExitCode::from(125)
        }
    }
}

/// Installs the filter and becomes the command.
fn run(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    let native = Abi::NATIVE.ok_or("there is no table of this machine's calls")?;
    let (program, mut flags) = match (&options.profile, &options.expression) {
        (Some(path), _) => of_profile(path, native)?,
        (_, expression) => (of_expression(expression.as_deref().unwrap_or_default(), native)?, 0),
    };
    if let Some(form) = options.dump {
        match form {
            Dump::Listing => print!("{}", program.listing()),
            Dump::Instructions => print!("{program:?}"),
        }
        return Ok(ExitCode::SUCCESS);
    }
    if options.log {
        flags |= libc::SECCOMP_FILTER_FLAG_LOG as u32;
    }
    let command = options.command.iter().map(|argument| CString::new(argument.as_bytes()));
    let command = command.collect::<Result<Vec<_>, _>>().map_err(|_| "an argument contains a NUL")?;
    let mut argv: Vec<_> = command.iter().map(|argument| argument.as_ptr()).collect();
    argv.push(ptr::null());
    // Rust's runtime ignores it.
    // SAFETY: no handler is installed.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
    install(&program, flags).map_err(|error| format!("the kernel doesn't take the filter: {error}"))?;
    // From here on, nothing else is needed that the filter might not allow.
    // SAFETY: `argv` has pointers to strings that end in NUL, of which the command is the first, and ends in a null pointer.
    unsafe { libc::execvp(argv[0], argv.as_ptr()) };
    let error = io::Error::last_os_error();
    eprintln!("sandbox: {}: {error}", Path::new(&options.command[0]).display());
    Ok(ExitCode::from(if error.kind() == io::ErrorKind::NotFound { 127 } else { 126 }))
}

fn of_expression(expression: &str, native: Abi) -> Result<Program, Box<dyn Error>> {
    // Those of all ABIs whose programs the kernel runs: else they would get the stricter answer.
    let abis: Vec<_> = native.personalities().take(Filter::MOST_ABIS).collect();
    let filter = Filter::new(&abis, expression)?;
    tell_alternatives(&filter);
    Ok(filter.seccomp(Action::Allow, Action::errno(Errno::EPERM)))
}

/// Tells which calls can do the work of those that the expression forbids. An expression that says what is allowed has named them.
fn tell_alternatives(filter: &Filter) {
    // By call, those whose work it can do, on any ABI.
    let mut left: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for allowed in filter.sets().filter(|_| filter.matches_unknown()) {
        for forbidden in allowed.complement() {
            let mut alone = SyscallSet::empty(allowed.abi());
            alone.insert(forbidden);
            for call in alone.alternatives().iter().filter(|&call| allowed.contains(call)) {
                left.entry(call.name()).or_default().insert(forbidden.name());
            }
        }
    }
    if left.is_empty() {
        return;
    }
    let left = left.iter().map(|(call, forbidden)| {
        let names: Vec<_> = forbidden.iter().copied().take(3).collect();
        format!("{call} (that of {}{})", names.join(", "), if forbidden.len() > 3 { ", …" } else { "" })
    });
    let left = left.collect::<Vec<_>>().join(", ");
    eprintln!(
        "sandbox: these are allowed, and can do the work of what is not: {left}; `+` before an item forbids them, too"
    );
}

fn of_profile(path: &Path, native: Abi) -> Result<(Program, u32), Box<dyn Error>> {
    let in_file = |error: &dyn Error| format!("{}: {error}", path.display());
    let json = fs::read(path).map_err(|error| in_file(&error))?;
    let profile: Profile = serde_json::from_slice(&json).map_err(|error| in_file(&error))?;
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease")?.trim_end().parse()?;
    let host = Host { native, capabilities: &capabilities()?, kernel };
    let filter = profile.filter(&host).map_err(|error| in_file(&error))?;
    for warning in &filter.warnings {
        eprintln!("sandbox: {}: {warning}", path.display());
    }
    if filter.flags & libc::SECCOMP_FILTER_FLAG_NEW_LISTENER as u32 != 0 {
        return Err(format!("{}: there is no supervisor for SCMP_ACT_NOTIFY", path.display()).into());
    }
    Ok((filter.program, filter.flags))
}

/// Installs the filter. Without privileges, this requires that the process can't gain any; and a sandbox should not let it.
fn install(program: &Program, flags: u32) -> io::Result<()> {
    let fprog = libc::sock_fprog { len: program.len() as u16, filter: program.as_ptr().cast_mut().cast() };
    let mode = libc::SECCOMP_SET_MODE_FILTER;
    // SAFETY: the kernel only reads the program, whose instructions have the kernel's layout.
    unsafe {
        Errno::result(libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))?;
        Errno::result(libc::syscall(libc::SYS_seccomp, mode, flags, &fprog))?;
    }
    Ok(())
}

/// The names of capabilities, in the order of their numbers: `linux/capability.h`.
const CAPABILITIES: &[&str] = &[
    "CAP_CHOWN",
    "CAP_DAC_OVERRIDE",
    "CAP_DAC_READ_SEARCH",
    "CAP_FOWNER",
    "CAP_FSETID",
    "CAP_KILL",
    "CAP_SETGID",
    "CAP_SETUID",
    "CAP_SETPCAP",
    "CAP_LINUX_IMMUTABLE",
    "CAP_NET_BIND_SERVICE",
    "CAP_NET_BROADCAST",
    "CAP_NET_ADMIN",
    "CAP_NET_RAW",
    "CAP_IPC_LOCK",
    "CAP_IPC_OWNER",
    "CAP_SYS_MODULE",
    "CAP_SYS_RAWIO",
    "CAP_SYS_CHROOT",
    "CAP_SYS_PTRACE",
    "CAP_SYS_PACCT",
    "CAP_SYS_ADMIN",
    "CAP_SYS_BOOT",
    "CAP_SYS_NICE",
    "CAP_SYS_RESOURCE",
    "CAP_SYS_TIME",
    "CAP_SYS_TTY_CONFIG",
    "CAP_MKNOD",
    "CAP_LEASE",
    "CAP_AUDIT_WRITE",
    "CAP_AUDIT_CONTROL",
    "CAP_SETFCAP",
    "CAP_MAC_OVERRIDE",
    "CAP_MAC_ADMIN",
    "CAP_SYSLOG",
    "CAP_WAKE_ALARM",
    "CAP_BLOCK_SUSPEND",
    "CAP_AUDIT_READ",
    "CAP_PERFMON",
    "CAP_BPF",
    "CAP_CHECKPOINT_RESTORE",
];

/// The capabilities that this process has, and the command will have.
fn capabilities() -> Result<Vec<&'static str>, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let effective = status.lines().find_map(|line| line.strip_prefix("CapEff:"));
    let effective = u64::from_str_radix(effective.ok_or("/proc/self/status has no CapEff")?.trim(), 16)?;
    let has = |number: usize| effective >> number & 1 != 0;
    Ok(CAPABILITIES.iter().enumerate().filter(|&(number, _)| has(number)).map(|(_, &name)| name).collect())
}
