//! A small strace: every call that a program makes, decoded by this crate's tables alone.
//!
//! ```text
//! $ cargo run --example strace -- -e trace=%file cat /nonexistent
//! execve("/usr/bin/cat", ["cat", "/nonexistent"], ["HOME=/root", "LANG=C"]) = 0
//! openat(AT_FDCWD, "/nonexistent", 0, 000) = -1 ENOENT (No such file or directory)
//! +++ exited with 1 +++
//! ```
//!
//! What a value means follows from the type and the name of its argument, so flags are hexadecimal numbers and structs
//! are addresses. The rest is as strace prints it.

use std::process::ExitCode;

#[cfg(all(target_os = "linux", target_arch = "x86_64", target_pointer_width = "64", target_env = "gnu"))]
fn main() -> ExitCode {
    tracer::main()
}

// Other C libraries lack PTRACE_GET_SYSCALL_INFO, and on other machines the registers have other names.
#[cfg(not(all(target_os = "linux", target_arch = "x86_64", target_pointer_width = "64", target_env = "gnu")))]
fn main() -> ExitCode {
    eprintln!("strace: this example is for x86-64 Linux with glibc");
    ExitCode::FAILURE
}

/// From registers and memory to text. No input or output here.
#[cfg(all(target_os = "linux", target_arch = "x86_64", target_pointer_width = "64", target_env = "gnu"))]
mod decode {
    use std::fmt;
    use std::ops::Range;

    use nix::errno::Errno;
    use sysno::{Abi, Arg, Category, Int, Pointee, Syscall, Type};

    /// How many bytes of a buffer are shown, and how many strings of an array.
    const LIMIT: usize = 32;
    /// How many bytes of a path are shown: all that a path may have.
    const PATH_LIMIT: usize = 4095;
    /// `String`s that are no paths: they are cut at [`LIMIT`].
    const NO_PATHS: &[&str] =
        &["callout_info", "cmdline", "description", "filesystemtype", "fs_name", "key", "name", "param_values", "type"];
    /// Calls that fill a buffer with a path and the NUL after it.
    const FILLS_PATH: &[&str] = &["getcwd"];
    /// Integers that are shown in hexadecimal: names end so, a number after that not counted.
    const HEXADECIMAL: &[&str] =
        &["addr", "arg", "flag", "flags", "flg", "mask", "options", "persona", "prot", "request", "tls"];

    /// The memory of the program that made the call.
    pub trait Memory {
        /// Fills `buffer` from `address` on, as far as there is memory, and says how far that was.
        fn read(&self, address: u64, buffer: &mut [u8]) -> usize;
    }

    /// A call, as a program made it.
    #[derive(Clone, Copy)]
    pub struct Invocation {
        abi: Abi,
        /// `AUDIT_ARCH_*`.
        arch: u32,
        number: u64,
        registers: [u64; 6],
    }

    impl Invocation {
        pub fn new(abi: Abi, arch: u32, number: u64, registers: [u64; 6]) -> Self {
            Self { abi, arch, number, registers }
        }

        /// `None` if the table doesn't know it, or if it is another ABI's.
        pub fn call(&self) -> Option<Syscall> {
            let number = u32::try_from(self.number).ok()?;
            if self.is_foreign() { None } else { self.abi.syscall(number) }
        }

        fn is_foreign(&self) -> bool {
            self.arch != self.abi.audit_arch()
        }

        fn args(&self) -> &'static [Arg] {
            self.call().map_or(&[], Syscall::args)
        }

        /// How many values there are to show: as many as there are registers where the arguments aren't known.
        pub fn count(&self) -> usize {
            let known = self.call().is_some_and(Syscall::args_known);
            if known { self.args().len() } else { self.registers.len() }
        }

        /// How many of them can be shown before the call returns: those before the first buffer that it fills.
        pub fn count_at_entry(&self) -> usize {
            let filled = |arg: &Arg| matches!(arg.ty(), Type::Pointer { mutable: true, to: Pointee::Bytes });
            self.args().iter().position(filled).unwrap_or(self.count())
        }

        /// The values of these arguments. `result` is `None` until the call returns.
        pub fn values<'a, M>(&'a self, which: Range<usize>, result: Option<i64>, memory: &'a M) -> Values<'a, M> {
            Values { call: self, which, result, memory }
        }

        pub fn result(&self, raw: i64) -> Outcome {
            let ty = self.call().map_or(Type::Int(Int::I64), Syscall::return_type);
            let may_fail = self.call().is_none_or(|call| !call.categories().contains(Category::NeverFails));
            Outcome { raw, ty, may_fail, pointer_bits: self.abi.pointer_bits() }
        }
    }

    /// The name, or for a call without one its number.
    impl fmt::Display for Invocation {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self.call() {
                Some(call) => f.write_str(call.name()),
                // Its number and its registers mean something else than ours.
                None if self.is_foreign() => write!(f, "[arch {:#x}] syscall_{:#x}", self.arch, self.number),
                None => write!(f, "syscall_{:#x}", self.number),
            }
        }
    }

    /// The values of some arguments, each but the call's last with a comma.
    pub struct Values<'a, M> {
        call: &'a Invocation,
        which: Range<usize>,
        result: Option<i64>,
        memory: &'a M,
    }

    impl<M: Memory> fmt::Display for Values<'_, M> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            if self.call.is_foreign() {
                return f.write_str(if self.which.is_empty() { "" } else { "..." });
            }
            for index in self.which.clone() {
                self.value(f, index)?;
                f.write_str(if index + 1 < self.call.count() { ", " } else { "" })?;
            }
            Ok(())
        }
    }

    impl<M: Memory> Values<'_, M> {
        fn value(&self, f: &mut fmt::Formatter<'_>, index: usize) -> fmt::Result {
            let raw = self.call.registers[index];
            let Some(arg) = self.call.args().get(index) else { return hexadecimal(f, raw) };
            match (arg.ty(), self.buffer_len(index)) {
                (Type::Int(int), _) => integer(f, arg.name(), int, int.bits(self.call.abi.pointer_bits()), raw),
                (_, _) if raw == 0 => f.write_str("NULL"),
                (Type::String, _) if NO_PATHS.contains(&arg.name()) => self.string::<{ LIMIT + 1 }>(f, raw),
                (Type::String, _) => self.string::<{ PATH_LIMIT + 1 }>(f, raw),
                (Type::Pointer { mutable: false, to: Pointee::String }, _) => self.strings(f, raw),
                (Type::Pointer { to: Pointee::Bytes, .. }, Some(_))
                    if FILLS_PATH.contains(&self.call.call().map_or("", Syscall::name)) =>
                {
                    self.string::<{ PATH_LIMIT + 1 }>(f, raw)
                }
                (Type::Pointer { to: Pointee::Bytes, .. }, Some(len)) => self.bytes(f, raw, len),
                _ => hexadecimal(f, raw),
            }
        }

        /// How many bytes there are at a pointer to bytes, as far as that is known: the next argument says how many may
        /// be there; how many a call has put there is what it returns, if that is a count.
        fn buffer_len(&self, index: usize) -> Option<u64> {
            let Type::Int(int) = self.call.args().get(index + 1)?.ty() else { return None };
            let len = truncated(self.call.registers[index + 1], int.bits(self.call.abi.pointer_bits()));
            match self.call.args()[index].ty() {
                Type::Pointer { mutable: false, .. } => Some(len),
                _ if self.call.call()?.return_type() != Type::Int(Int::Isize) => None,
                _ => Some(len.min(u64::try_from(self.result?).ok()?)),
            }
        }

        fn bytes(&self, f: &mut fmt::Formatter<'_>, address: u64, len: u64) -> fmt::Result {
            let mut buffer = [0; LIMIT];
            let buffer = &mut buffer[..len.min(LIMIT as u64) as usize];
            if self.memory.read(address, buffer) < buffer.len() {
                return hexadecimal(f, address);
            }
            write!(f, "{}{}", Quoted(buffer), if len > LIMIT as u64 { "..." } else { "" })
        }

        /// A string of fewer than `SIZE` bytes; of a longer one, the beginning.
        fn string<const SIZE: usize>(&self, f: &mut fmt::Formatter<'_>, address: u64) -> fmt::Result {
            let mut buffer = [0; SIZE];
            let read = self.memory.read(address, &mut buffer);
            match buffer[..read].iter().position(|&byte| byte == 0) {
                Some(len) => write!(f, "{}", Quoted(&buffer[..len])),
                None if read == SIZE => write!(f, "{}...", Quoted(&buffer[..SIZE - 1])),
                None => hexadecimal(f, address),
            }
        }

        /// An array that a null pointer ends.
        fn strings(&self, f: &mut fmt::Formatter<'_>, array: u64) -> fmt::Result {
            let mut pointer = [0; 8];
            let size = usize::from(self.call.abi.pointer_bits() / 8);
            for index in 0.. {
                let address = array.wrapping_add((index * size) as u64);
                let readable = self.memory.read(address, &mut pointer[..size]) == size;
                if index == 0 && !readable {
                    return hexadecimal(f, array);
                }
                f.write_str(if index == 0 { "[" } else { "" })?;
                let string = u64::from_le_bytes(pointer);
                if readable && string == 0 {
                    break;
                }
                f.write_str(if index == 0 { "" } else { ", " })?;
                if !readable {
                    write!(f, "... /* {address:#x} */")?;
                    break;
                } else if index == LIMIT {
                    f.write_str("...")?;
                    break;
                }
                self.string::<{ LIMIT + 1 }>(f, string)?;
            }
            f.write_str("]")
        }
    }

    fn integer(f: &mut fmt::Formatter<'_>, name: &str, int: Int, bits: u8, raw: u64) -> fmt::Result {
        let (unsigned, signed) = (truncated(raw, bits), sign_extended(raw, bits));
        let is_directory = name.ends_with("dirfd") || name.ends_with("dfd");
        let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
        if is_directory && signed == -100 {
            f.write_str("AT_FDCWD")
        } else if name == "mode" && int == Int::U16 {
            write!(f, "0{unsigned:02o}")
        } else if HEXADECIMAL.iter().any(|end| stem.ends_with(end)) {
            hexadecimal(f, unsigned)
        } else if int.is_signed() {
            write!(f, "{signed}")
        } else {
            write!(f, "{unsigned}")
        }
    }

    fn truncated(raw: u64, bits: u8) -> u64 {
        raw & (u64::MAX >> (64 - bits))
    }

    fn sign_extended(raw: u64, bits: u8) -> i64 {
        (raw << (64 - bits)) as i64 >> (64 - bits)
    }

    /// As C's `%#x`: a zero has no prefix.
    fn hexadecimal(f: &mut fmt::Formatter<'_>, raw: u64) -> fmt::Result {
        if raw == 0 { f.write_str("0") } else { write!(f, "{raw:#x}") }
    }

    /// Bytes as a string of C: what isn't printable ASCII in octal, by three digits where a digit of the string follows.
    struct Quoted<'a>(&'a [u8]);

    impl fmt::Display for Quoted<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("\"")?;
            for (index, &byte) in self.0.iter().enumerate() {
                match byte {
                    b'"' | b'\\' => write!(f, "\\{}", char::from(byte))?,
                    b'\t' => f.write_str("\\t")?,
                    b'\n' => f.write_str("\\n")?,
                    0x0b => f.write_str("\\v")?,
                    0x0c => f.write_str("\\f")?,
                    b'\r' => f.write_str("\\r")?,
                    b' '..=b'~' => write!(f, "{}", char::from(byte))?,
                    _ if matches!(self.0.get(index + 1), Some(b'0'..=b'7')) => write!(f, "\\{byte:03o}")?,
                    _ => write!(f, "\\{byte:o}")?,
                }
            }
            f.write_str("\"")
        }
    }

    /// What a call returned.
    pub struct Outcome {
        raw: i64,
        ty: Type,
        may_fail: bool,
        pointer_bits: u8,
    }

    impl Outcome {
        pub fn errno(&self) -> Option<i32> {
            let is_error = self.may_fail && (-4095..0).contains(&self.raw);
            is_error.then_some(-self.raw as i32)
        }
    }

    impl fmt::Display for Outcome {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let bits = self.ty.bits(self.pointer_bits);
            match (self.errno(), self.ty) {
                // Those that user space never sees: the kernel does what they say after the tracer has seen them.
                (Some(512), _) => f.write_str("? ERESTARTSYS (To be restarted if SA_RESTART is set)"),
                (Some(513), _) => f.write_str("? ERESTARTNOINTR (To be restarted)"),
                (Some(514), _) => f.write_str("? ERESTARTNOHAND (To be restarted if no handler)"),
                (Some(516), _) => f.write_str("? ERESTART_RESTARTBLOCK (Interrupted by signal)"),
                (Some(errno), _) => write!(f, "-1 {}", Error(errno)),
                // rt_sigreturn's "result" is the register that it restores.
                (None, Type::Never) => write!(f, "{}", self.raw),
                (None, Type::Int(int)) if int.is_signed() => write!(f, "{}", sign_extended(self.raw as u64, bits)),
                (None, Type::Int(_)) => write!(f, "{}", truncated(self.raw as u64, bits)),
                (None, _) => hexadecimal(f, self.raw as u64),
            }
        }
    }

    /// An errno: its name, and its text in parentheses.
    pub struct Error(pub i32);

    impl fmt::Display for Error {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match Errno::from_raw(self.0) {
                Errno::UnknownErrno => write!(f, "(errno {})", self.0),
                name => write!(f, "{name:?} ({})", describe(self.0)),
            }
        }
    }

    /// The C library's text for an errno, as strace prints it; nix has another one for some.
    pub fn describe(errno: i32) -> String {
        let text = std::io::Error::from_raw_os_error(errno).to_string();
        text.split(" (os error").next().unwrap_or_default().to_owned()
    }
}

/// The program under ptrace, and the trace of it.
#[cfg(all(target_os = "linux", target_arch = "x86_64", target_pointer_width = "64", target_env = "gnu"))]
mod tracer {
    use std::collections::HashMap;
    use std::env;
    use std::error::Error;
    use std::ffi::{OsStr, OsString};
    use std::fs::{self, File};
    use std::io::{self, IoSliceMut, Write};
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    use std::path::PathBuf;
    use std::process::{Command, ExitCode};

    use nix::errno::Errno;
    use nix::libc;
    use nix::sys::ptrace::{self, Options as Events};
    use nix::sys::signal::{Signal, kill, raise};
    use nix::sys::uio::{RemoteIoVec, process_vm_readv};
    use nix::sys::wait::{WaitPidFlag, waitpid};
    use nix::unistd::{ForkResult, Pid, fork};
    use sysno::{Abi, Category, Sysno, SysnoSet};

    use super::decode::{Invocation, Memory, describe};

    const HELP: &str = "\
Usage: strace [-f] [-o FILE] [-e [trace=]CALL,...] PROGRAM [ARGUMENT]...

  -f        trace the processes and threads that the program starts, too
  -o FILE   write the trace to FILE instead of stderr
  -e CALLS  trace these calls only: names, and classes as %file
  -h        show this
";

    /// Where the page ends that an address is in. A read beyond may fail, one within doesn't fail halfway.
    const PAGE: u64 = 4096;

    /// Where a result stands.
    const COLUMN: usize = 40;

    pub fn main() -> ExitCode {
        let run = |options| match options {
            Some(options) => Tracer::start(options)?.run(),
            None => Ok(io::stdout().write_all(HELP.as_bytes()).map(|()| 0)?),
        };
        match Options::parse(env::args_os().skip(1)).and_then(run) {
            Ok(code) => ExitCode::from(code),
            Err(error) => {
                eprintln!("strace: {error}");
                ExitCode::FAILURE
            }
        }
    }

    type Result<T, E = Box<dyn Error>> = std::result::Result<T, E>;

    struct Options {
        follow: bool,
        output: Option<PathBuf>,
        /// `None`: all calls, those without a name too.
        trace: Option<SysnoSet>,
        command: Vec<OsString>,
    }

    impl Options {
        /// `None`: help is wanted.
        fn parse(args: impl Iterator<Item = OsString>) -> Result<Option<Self>> {
            let mut args = args.peekable();
            let mut options = Self { follow: false, output: None, trace: None, command: Vec::new() };
            while let Some(option) = args.next_if(|arg| arg.len() > 1 && arg.as_encoded_bytes()[0] == b'-') {
                let mut value = || args.next().ok_or(format!("option {} needs a value", option.to_string_lossy()));
                match option.to_str() {
                    Some("-f") => options.follow = true,
                    Some("-o") => options.output = Some(value()?.into()),
                    Some("-e") => options.trace = Some(calls(&value()?.to_string_lossy())?),
                    Some("-h" | "--help") => return Ok(None),
                    Some("--") => break,
                    _ => Err(format!("unknown option {} (-h shows the known ones)", option.to_string_lossy()))?,
                }
            }
            options.command = args.collect();
            if options.command.is_empty() {
                return Err("no program given (-h shows how to)".into());
            }
            Ok(Some(options))
        }
    }

    /// What `-e` names.
    fn calls(list: &str) -> Result<SysnoSet> {
        let mut calls = SysnoSet::empty();
        for name in list.strip_prefix("trace=").unwrap_or(list).split(',') {
            if name.starts_with('%') {
                calls |= Sysno::in_category(name.parse::<Category>()?);
            } else {
                calls |= name.parse::<Sysno>()?;
            }
        }
        Ok(calls)
    }

    /// The file that a command's name stands for, by `PATH` if it isn't a path itself.
    fn find(name: &OsStr) -> Result<PathBuf> {
        let can_run = |path: &PathBuf| {
            fs::metadata(path).is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
        };
        let found = if name.as_encoded_bytes().contains(&b'/') {
            Some(PathBuf::from(name)).filter(|path| path.exists())
        } else {
            let path = env::var_os("PATH").unwrap_or_default();
            env::split_paths(&path).map(|folder| folder.join(name)).find(can_run)
        };
        found.ok_or_else(|| format!("Can't stat '{}': {}", name.to_string_lossy(), describe(libc::ENOENT)).into())
    }

    /// Starts the program, stopped and traced, before it has executed anything of its own.
    fn start(command: &[OsString], events: Events) -> Result<Pid> {
        let program = find(&command[0])?;
        // SAFETY: there is only this thread, so the child finds no lock held by another one.
        match unsafe { fork() }? {
            ForkResult::Parent { child } => {
                waitpid(child, Some(WaitPidFlag::WUNTRACED))?;
                if let Err(error) = ptrace::seize(child, events) {
                    kill(child, Signal::SIGKILL)?;
                    return Err(format!("ptrace: {}", describe(error as i32)).into());
                }
                kill(child, Signal::SIGCONT)?;
                Ok(child)
            }
            ForkResult::Child => {
                let failed = match raise(Signal::SIGSTOP) {
                    Ok(()) => Command::new(program).arg0(&command[0]).args(&command[1..]).exec(),
                    Err(error) => error.into(),
                };
                eprintln!("strace: exec: {}", text(&failed));
                std::process::exit(1);
            }
        }
    }

    /// Waits for any tracee. nix's `waitpid` loses those that a real-time signal stops: it has no name for it.
    fn wait() -> nix::Result<(Pid, i32)> {
        let mut status = 0;
        // SAFETY: the pointer is one to an int of ours.
        let pid = unsafe { libc::waitpid(-1, &mut status, libc::__WALL) };
        Errno::result(pid).map(|pid| (Pid::from_raw(pid), status))
    }

    /// Lets a stopped tracee go on. nix's requests deliver no real-time signals, and it has no PTRACE_LISTEN.
    fn resume(pid: Pid, request: libc::c_uint, signal: i32) -> Result<()> {
        // SAFETY: these requests touch no memory of ours.
        match Errno::result(unsafe { libc::ptrace(request, pid.as_raw(), 0, signal) }) {
            // It has been killed meanwhile; `wait` will say so.
            Ok(_) | Err(Errno::ESRCH) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The memory of a stopped tracee.
    impl Memory for Pid {
        fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
            let mut done = 0;
            while done < buffer.len() {
                let base = address.wrapping_add(done as u64);
                let len = (buffer.len() - done).min((PAGE - base % PAGE) as usize);
                let mut local = [IoSliceMut::new(&mut buffer[done..done + len])];
                match process_vm_readv(*self, &mut local, &[RemoteIoVec { base: base as usize, len }]) {
                    Ok(read) if read > 0 => done += read,
                    _ => break,
                }
            }
            done
        }
    }

    /// Where the trace goes.
    struct Output {
        to: Box<dyn Write>,
        is_file: bool,
        /// Whose call the last line shows, while it has no result yet.
        unfinished: Option<Pid>,
        column: usize,
    }

    impl Output {
        /// Begins a line; one that is unfinished is left so.
        fn begin(&mut self, pid: Pid, prefix: &str) -> io::Result<()> {
            self.interrupt(" <unfinished ...>")?;
            self.unfinished = Some(pid);
            self.write(prefix)
        }

        fn write(&mut self, text: &str) -> io::Result<()> {
            self.column += text.len();
            self.to.write_all(text.as_bytes())
        }

        fn end(&mut self, text: &str) -> io::Result<()> {
            self.unfinished = None;
            self.column = 0;
            writeln!(self.to, "{text}")
        }

        fn interrupt(&mut self, why: &str) -> io::Result<()> {
            if self.unfinished.is_some() { self.end(why) } else { Ok(()) }
        }

        /// Ends the line of a call.
        fn result(&mut self, result: &str) -> io::Result<()> {
            self.write(") ")?;
            let to_column = COLUMN.saturating_sub(self.column);
            self.end(&format!("{:to_column$}= {result}", ""))
        }
    }

    struct Tracer {
        options: Options,
        output: Output,
        /// The processes and threads, each with the call that it is in, if that is to be shown.
        tracees: HashMap<Pid, Option<Invocation>>,
        first: Pid,
        /// Whether the program runs. Before, its process makes calls of this program's.
        is_started: bool,
    }

    impl Tracer {
        fn start(options: Options) -> Result<Self> {
            let create =
                |path: &PathBuf| File::create(path).map_err(|error| format!("{}: {}", path.display(), text(&error)));
            let to: Box<dyn Write> = match &options.output {
                Some(path) => Box::new(create(path)?),
                None => Box::new(io::stderr()),
            };
            let output = Output { to, is_file: options.output.is_some(), unfinished: None, column: 0 };
            let mut events = Events::PTRACE_O_TRACESYSGOOD
                | Events::PTRACE_O_EXITKILL
                | Events::PTRACE_O_TRACEEXEC
                | Events::PTRACE_O_TRACEEXIT;
            if options.follow {
                events |= Events::PTRACE_O_TRACEFORK | Events::PTRACE_O_TRACEVFORK | Events::PTRACE_O_TRACECLONE;
            }
            let first = start(&options.command, events)?;
            let tracees = HashMap::from([(first, None)]);
            Ok(Self { options, output, tracees, first, is_started: false })
        }

        /// Traces until nobody is left. The result is the program's exit status, or 128 and the signal that killed it.
        fn run(&mut self) -> Result<u8> {
            let mut status_of_first = 0;
            loop {
                let (pid, status) = match wait() {
                    Ok(stop) => stop,
                    Err(Errno::EINTR) => continue,
                    Err(Errno::ECHILD) => return Ok(status_of_first),
                    Err(error) => return Err(error.into()),
                };
                if libc::WIFSTOPPED(status) {
                    self.stopped(pid, status)?;
                } else if self.tracees.contains_key(&pid) {
                    let code = if libc::WIFEXITED(status) {
                        self.line(pid, &format!("+++ exited with {} +++", libc::WEXITSTATUS(status)))?;
                        libc::WEXITSTATUS(status)
                    } else {
                        let core = if libc::WCOREDUMP(status) { " (core dumped)" } else { "" };
                        self.line(pid, &format!("+++ killed by {}{core} +++", name(libc::WTERMSIG(status))))?;
                        128 + libc::WTERMSIG(status)
                    };
                    self.tracees.remove(&pid);
                    if pid == self.first {
                        status_of_first = code as u8;
                    }
                }
            }
        }

        fn stopped(&mut self, pid: Pid, status: i32) -> Result<()> {
            // The first stop of a new process may come before its parent's event that tells of it.
            let (known, output) = (self.tracees.len(), &mut self.output);
            self.tracees.entry(pid).or_default();
            if self.tracees.len() > known && !output.is_file {
                output.interrupt(" <unfinished ...>")?;
                eprintln!("strace: Process {pid} attached");
            }
            let signal = libc::WSTOPSIG(status);
            match status >> 16 {
                0 if signal == libc::SIGTRAP | 0x80 => self.call_stop(pid)?,
                0 => {
                    if self.is_started {
                        self.line(pid, &format!("--- {} ---", name(signal)))?;
                    }
                    return resume(pid, libc::PTRACE_SYSCALL, signal);
                }
                // The whole process stops. It stays so, and yet reports when SIGCONT comes.
                libc::PTRACE_EVENT_STOP if signal != libc::SIGTRAP => {
                    if self.is_started {
                        self.line(pid, &format!("--- stopped by {} ---", name(signal)))?;
                    }
                    return resume(pid, libc::PTRACE_LISTEN, 0);
                }
                libc::PTRACE_EVENT_EXEC => self.executed(pid)?,
                libc::PTRACE_EVENT_EXIT => self.exiting(pid)?,
                _ => {}
            }
            resume(pid, libc::PTRACE_SYSCALL, 0)
        }

        /// A call begins or returns.
        fn call_stop(&mut self, pid: Pid) -> Result<()> {
            let (Ok(info), Ok(registers)) = (ptrace::syscall_info(pid), ptrace::getregs(pid)) else {
                // It has been killed meanwhile; `wait` will say so.
                return Ok(());
            };
            match info.op {
                libc::PTRACE_SYSCALL_INFO_ENTRY => {
                    let registers_of_arguments =
                        [registers.rdi, registers.rsi, registers.rdx, registers.r10, registers.r8, registers.r9];
                    let call = Invocation::new(Abi::X86_64, info.arch, registers.orig_rax, registers_of_arguments);
                    self.entered(pid, call)
                }
                libc::PTRACE_SYSCALL_INFO_EXIT => self.returned(pid, registers.rax as i64),
                _ => Ok(()),
            }
        }

        fn entered(&mut self, pid: Pid, call: Invocation) -> Result<()> {
            let sysno = call.call().and_then(|call| Sysno::new(call.id() as usize));
            let is_wanted = self.options.trace.is_none_or(|calls| sysno.is_some_and(|sysno| calls.contains(sysno)));
            if !is_wanted || !self.is_started && sysno != Some(Sysno::execve) {
                return Ok(());
            }
            let values = call.values(0..call.count_at_entry(), None, &pid);
            self.begin(pid, &format!("{call}({values}"))?;
            self.tracees.insert(pid, Some(call));
            Ok(())
        }

        fn returned(&mut self, pid: Pid, result: i64) -> Result<()> {
            let Some(call) = self.tracees.get_mut(&pid).and_then(Option::take) else { return Ok(()) };
            let outcome = call.result(result);
            self.go_on(pid, &call)?;
            let filled = if outcome.errno().is_some() { None } else { Some(result) };
            self.output.write(&call.values(call.count_at_entry()..call.count(), filled, &pid).to_string())?;
            Ok(self.output.result(&outcome.to_string())?)
        }

        /// It ends: by a call that doesn't return, or killed within one.
        fn exiting(&mut self, pid: Pid) -> Result<()> {
            let Some(call) = self.tracees.get_mut(&pid).and_then(Option::take) else { return Ok(()) };
            self.go_on(pid, &call)?;
            if call.count_at_entry() < call.count() {
                self.output.write(" <unfinished ...>")?;
            }
            Ok(self.output.result("?")?)
        }

        /// A program has been executed. If a thread did it, it is the only one that is left, and has the process's id.
        fn executed(&mut self, pid: Pid) -> Result<()> {
            self.is_started = true;
            let thread = Pid::from_raw(ptrace::getevent(pid).map_or(pid.as_raw(), |id| id as i32));
            if thread != pid {
                let call = self.tracees.remove(&thread).unwrap_or_default();
                self.tracees.insert(pid, call);
                if self.output.unfinished == Some(thread) {
                    self.output.interrupt(&format!(" <pid changed to {pid} ...>"))?;
                }
                self.line(pid, &format!("+++ superseded by execve in pid {thread} +++"))?;
            }
            Ok(())
        }

        /// Goes on with the line of a call, or with a new one if others' came in between.
        fn go_on(&mut self, pid: Pid, call: &Invocation) -> Result<()> {
            if self.output.unfinished == Some(pid) { Ok(()) } else { self.begin(pid, &format!("<... {call} resumed>")) }
        }

        fn line(&mut self, pid: Pid, text: &str) -> Result<()> {
            self.begin(pid, "")?;
            Ok(self.output.end(text)?)
        }

        fn begin(&mut self, pid: Pid, text: &str) -> Result<()> {
            let prefix = match self.output.is_file {
                true if self.options.follow => format!("{:<5} ", pid.as_raw()),
                false if self.tracees.len() > 1 => format!("[pid {:>5}] ", pid.as_raw()),
                _ => String::new(),
            };
            Ok(self.output.begin(pid, &(prefix + text))?)
        }
    }

    fn text(error: &io::Error) -> String {
        error.raw_os_error().map_or_else(|| error.to_string(), describe)
    }

    /// `SIGTERM`; a real-time signal, which is the kernel's number 32 or higher, as strace has it.
    fn name(signal: i32) -> String {
        match Signal::try_from(signal) {
            Ok(signal) => signal.as_str().to_owned(),
            Err(_) if signal == 32 => "SIGRTMIN".to_owned(),
            Err(_) => format!("SIGRT_{}", signal - 32),
        }
    }
}
