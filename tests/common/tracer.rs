//! For the tests of the example `strace`: runs it, and the real one, or says why that cannot be done here. Some of it is for those of
//! `supervisor`, too.

#![allow(dead_code, reason = "no test uses all of it")]

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::common::{self, Tests};

/// A test: its name, and the programs that it needs.
type Test<'a> = (&'static str, &'a [&'a str], fn());

/// Has programs killed by the signals that end them, whatever started this one.
pub fn reset_signals() {
    // A shell starts a job in the background with SIGINT and SIGQUIT ignored, and nohup a program with SIGHUP ignored. What is
    // traced would inherit that, and so would the tracer, which then ignores them as well.
    for signal in [libc::SIGINT, libc::SIGQUIT, libc::SIGTERM, libc::SIGHUP] {
        // SAFETY: there is no handler of this program's.
        unsafe { libc::signal(signal, libc::SIG_DFL) };
    }
}

/// The tests of a file that need programs, and a kernel that lets them use ptrace.
pub fn tests(tests: &[Test]) -> Tests {
    common::tests(tests.iter().map(|&(name, programs, test)| (name, can_run(programs).map(|()| test))))
}

/// Why a test that needs these programs, and ptrace, cannot run here.
pub fn can_run(programs: &[&str]) -> Result<(), String> {
    if !cfg!(all(target_arch = "x86_64", target_pointer_width = "64", target_env = "gnu")) {
        return Err("the example is for x86-64 Linux with glibc".to_owned());
    }
    for &program in programs {
        if program == "cc -m32" {
            can_run_32()?;
        } else if program == "headers of 32 bits" {
            let compiled = Program::compile_without_library("values", 32);
            compiled.map_err(|_| "the kernel's headers for programs of 32 bits are not there (gcc-multilib)")?;
        } else if let Some(version) = program.strip_prefix("strace ") {
            is_version(version)?;
        } else if program == "root" {
            // SAFETY: this only asks.
            if unsafe { libc::geteuid() } != 0 {
                return Err("it is for root".to_owned());
            }
        } else if Command::new(program).arg("--version").output().is_err() {
            return Err(format!("{program} is not installed"));
        }
    }
    let trial = Command::new(example()).args(["-o", "/dev/null", "true"]).output().expect("the example is built");
    let message = String::from_utf8_lossy(&trial.stderr);
    if message.starts_with("strace: ptrace: ") { Err(message.trim_end().to_owned()) } else { Ok(()) }
}

/// Why a test for this version of strace cannot run here.
fn is_version(version: &str) -> Result<(), String> {
    let output = Command::new("strace").arg("--version").output().map_err(|_| "strace is not installed")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let installed = text.lines().next().and_then(|line| line.split_whitespace().last()).unwrap_or_default();
    if installed == version { Ok(()) } else { Err(format!("it is for strace {version}, and this is {installed}")) }
}

/// Why no program of 32 bits can be compiled and run here.
pub fn can_run_32() -> Result<(), String> {
    let program = Program::compile_without_library("i386", 32).map_err(|_| "cc compiles no program of 32 bits")?;
    let runs = Command::new(program.path()).status().is_ok_and(|status| status.code().is_some());
    if runs { Ok(()) } else { Err("this kernel runs no i386 programs".to_owned()) }
}

/// The tracer under test, built once.
pub fn example() -> &'static Path {
    static EXAMPLE: OnceLock<PathBuf> = OnceLock::new();
    EXAMPLE.get_or_init(|| common::example("strace"))
}

/// A path for a file of a test's own.
pub fn temporary_file() -> PathBuf {
    static FILES: AtomicUsize = AtomicUsize::new(0);
    let number = FILES.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("sysno-{}-{number}", std::process::id()))
}

/// Runs a tracer, its output where it wants it, in a bare environment and without address space randomisation.
pub fn run<S: AsRef<OsStr>>(tracer: impl AsRef<OsStr>, args: &[S]) -> Output {
    let mut command = Command::new("setarch");
    command.args(["-R".as_ref(), tracer.as_ref()]).args(args);
    command.env_clear().env("PATH", "/usr/bin:/bin").env("PERL_HASH_SEED", "0");
    command.current_dir(common::root()).stdin(Stdio::null());
    command.output().expect("setarch is installed")
}

/// The trace that a tracer writes to a file, and the exit status.
#[track_caller]
pub fn trace(tracer: impl AsRef<OsStr>, options: &[&str], program: &[&str]) -> (String, Option<i32>) {
    let file = temporary_file();
    let output = run(tracer, &[options, &["-o", file.to_str().expect("a path in UTF-8")], program].concat());
    let text = fs::read_to_string(&file);
    let text = text.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    fs::remove_file(&file).expect("it was there a moment ago");
    (text, output.status.code())
}

/// Lines that contain a text.
pub fn lines<'a>(trace: &'a str, text: &'a str) -> Vec<&'a str> {
    trace.lines().filter(|line| line.contains(text)).collect()
}

/// How often a text begins each call, and how often each event is in it: what two traces of one program have in common, whatever the
/// order of its processes. The ids before the lines are left out, and the values of an event.
pub fn counted(trace: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in trace.lines() {
        let text = line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        if text.starts_with("<... ") {
            continue;
        }
        let what = if text.starts_with("+++") && !text.contains("superseded") {
            text
        } else if text.starts_with("---") || text.starts_with("+++") {
            text.split(' ').nth(1).unwrap_or_default()
        } else {
            text.split('(').next().unwrap_or_default()
        };
        *counts.entry(what.to_owned()).or_default() += 1;
    }
    counts
}

/// Waits until something holds. The limit is for what never will: no machine is as busy as that.
#[track_caller]
pub fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !holds() {
        assert!(begin.elapsed() < Duration::from_secs(300), "never: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A field of the kernel's status of a process or thread: `TracerPid`, `State`; nothing if it has ended.
pub fn status(pid: u32, field: &str) -> String {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let value = status.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'));
    value.unwrap_or_default().trim().to_owned()
}

#[track_caller]
pub fn wait_until_traced(pid: u32) {
    wait_until("traced", || !matches!(&*status(pid, "TracerPid"), "" | "0"));
}

/// Sends a signal to a process that has not been waited for.
#[track_caller]
pub fn send(signal: i32, pid: u32) {
    // SAFETY: this changes nothing in this process.
    assert_eq!(unsafe { libc::kill(pid as i32, signal) }, 0, "signal {signal}");
}

/// A process that is killed in the end, also if the test fails.
pub struct Killed(pub Child);

impl Killed {
    pub fn start(command: &mut Command) -> Self {
        Self(command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// What it writes to its stdout, a pipe, line by line.
    pub fn lines(&mut self) -> impl Iterator<Item = String> + use<> {
        let output = BufReader::new(self.0.stdout.take().expect("a pipe"));
        output.lines().map(|line| line.expect("text"))
    }

    #[track_caller]
    pub fn wait(&mut self) -> ExitStatus {
        self.0.wait().expect("a child")
    }
}

impl Drop for Killed {
    fn drop(&mut self) {
        // It may have ended.
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

/// A program in C, compiled. The file is removed with it.
pub struct Program(PathBuf);

impl Program {
    /// The program `tests/programs/<name>.c`.
    #[track_caller]
    pub fn new(name: &str) -> Self {
        match name {
            // It has no C library, since there may be none of 32 bits.
            "i386" => Self::without_library(name, 32),
            _ => Self::compile(name, &["-pthread"]).unwrap_or_else(|error| panic!("{error}")),
        }
    }

    /// The same of a program that needs no C library, as one of so many bits.
    #[track_caller]
    pub fn without_library(name: &str, bits: u8) -> Self {
        Self::compile_without_library(name, bits).unwrap_or_else(|error| panic!("{error}"))
    }

    fn compile_without_library(name: &str, bits: u8) -> Result<Self, String> {
        Self::compile(name, &[&format!("-m{bits}"), "-nostdlib", "-static", "-fno-pic", "-fno-stack-protector"])
    }

    /// The program, or what the compiler says.
    fn compile(name: &str, options: &[&str]) -> Result<Self, String> {
        let source = common::root().join("tests/programs").join(name).with_extension("c");
        let program = Self(temporary_file());
        let compiler = Command::new("cc").args(["-O1", "-w", "-o"]).args([&program.0, &source]).args(options).output();
        let compiler = compiler.map_err(|error| error.to_string())?;
        if compiler.status.success() {
            Ok(program)
        } else {
            Err(String::from_utf8_lossy(&compiler.stderr).into_owned())
        }
    }

    pub fn path(&self) -> &str {
        self.0.to_str().expect("a path in UTF-8")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Where it was not compiled, there is no file.
        _ = fs::remove_file(&self.0);
    }
}
