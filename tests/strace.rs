//! Does the example `strace` show the calls of real programs as the real strace does?
//!
//! Both trace the same program, without address space randomisation. The real one does so twice: with `-e raw=all`, for
//! the numbers in the registers, and without, for strings and results. Where strace, ptrace or another program is not to
//! be had, a test is counted as ignored, and says why.

mod common;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use libtest_mimic::{Arguments, Trial};
use sysno::{Abi, Syscall, Sysno};

/// Arguments whose bytes are not the same in two runs.
const RANDOM: &[(&str, usize, &str)] = &[("getrandom", 0, "that is what it is for")];

/// Calls of which strace shows two arguments, the halves of an offset, as one: from there on, its arguments aren't ours.
const JOINED: &[(&str, usize, &str)] = &[("_llseek", 1, "it reads the result"), ("preadv", 3, "it puts them together")];

/// Calls that return the id of a process; rt_sigreturn returns what the interrupted call did, wait4 as a rule.
const RETURNS_PID: &[&str] =
    &["clone", "clone3", "fork", "getpid", "getppid", "gettid", "rt_sigreturn", "set_tid_address", "vfork", "wait4"];

/// Calls that start a process.
const STARTS_PROCESS: &[&str] = &["clone", "clone3", "fork", "vfork"];

/// Arguments that are the ids of processes.
const PIDS: &[&str] = &["pid", "tgid", "tid"];

/// Calls whose number and place depend on when a child or a thread does something. What is left of a trace doesn't.
const WAITING: &[&str] = &["wait4", "waitpid", "rt_sigreturn", "futex"];

/// The tracer under test, built once.
fn example() -> &'static Path {
    static EXAMPLE: OnceLock<PathBuf> = OnceLock::new();
    EXAMPLE.get_or_init(|| common::example("strace"))
}

/// Why a test cannot run here that needs these programs, and ptrace.
fn why_not(programs: &[&str]) -> Option<String> {
    if !cfg!(all(target_arch = "x86_64", target_pointer_width = "64", target_env = "gnu")) {
        return Some("the example is for x86-64 Linux with glibc".to_owned());
    }
    for &program in programs {
        if program == "cc -m32" {
            if let Some(why) = why_not_32() {
                return Some(why);
            }
        } else if Command::new(program).arg("--version").output().is_err() {
            return Some(format!("{program} is not installed"));
        }
    }
    let trial = Command::new(example()).args(["-o", "/dev/null", "true"]).output().expect("the example is built");
    let message = String::from_utf8_lossy(&trial.stderr);
    message.starts_with("strace: ptrace: ").then(|| message.trim_end().to_owned())
}

/// A test, and the programs that it needs.
type Test = (&'static str, &'static [&'static str], fn());

const TESTS: &[Test] = &[
    ("real_programs", &["strace", "setarch"], real_programs),
    ("threads", &["strace", "setarch", "cc"], threads),
    ("program_of_32_bits", &["strace", "setarch", "cc -m32"], program_of_32_bits),
    ("one_process", &["strace", "setarch"], one_process),
    ("several_processes", &["strace", "setarch"], several_processes),
    ("death_by_signal", &["strace", "setarch"], death_by_signal),
    ("unusual_values", &["strace", "setarch", "perl"], unusual_values),
    ("unknown_numbers", &["strace", "setarch", "perl"], unknown_numbers),
    ("signals", &["strace", "setarch", "perl"], signals),
    ("interleaving", &["strace", "setarch", "perl"], interleaving),
    ("execution_by_a_thread", &["strace", "setarch", "python3"], execution_by_a_thread),
    ("filters", &["setarch"], filters),
    ("seccomp_filter", &["strace", "setarch", "cc"], seccomp_filter),
    ("seccomp_filter_of_32_bits", &["strace", "setarch", "cc -m32"], seccomp_filter_of_32_bits),
    ("seccomp_without_privileges", &["setarch", "setpriv"], seccomp_without_privileges),
    ("hide_with_seccomp_filter", &["setarch", "perl"], hide_with_seccomp_filter),
    ("limits", &["strace", "setarch"], limits),
    ("summary", &["strace", "setarch"], summary),
    ("json", &["setarch"], json),
    ("names_of_arguments", &["setarch"], names_of_arguments),
    ("attach_and_leave", &["setarch", "perl"], attach_and_leave),
    ("leave_what_was_started", &["setarch", "perl"], leave_what_was_started),
    ("wrong_arguments", &["setarch"], wrong_arguments),
    ("output", &["setarch"], output),
    ("not_a_program", &["strace", "setarch"], not_a_program),
];

fn main() {
    let trials = TESTS.iter().map(|&(name, programs, test)| match why_not(programs) {
        Some(why) => Trial::test(format!("{name} (skipped: {why})"), || Ok(())).with_ignored_flag(true),
        None => Trial::test(name, move || {
            test();
            Ok(())
        }),
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

/// Runs a tracer, its output where it wants it, in a bare environment and without address space randomisation.
fn run<S: AsRef<OsStr>>(tracer: impl AsRef<OsStr>, args: &[S]) -> Output {
    let mut command = Command::new("setarch");
    command.args(["-R".as_ref(), tracer.as_ref()]).args(args);
    command.env_clear().env("PATH", "/usr/bin:/bin").env("PERL_HASH_SEED", "0");
    command.current_dir(env!("CARGO_MANIFEST_DIR")).stdin(std::process::Stdio::null());
    command.output().expect("setarch is installed")
}

/// The trace that a tracer writes to a file, and the exit status.
#[track_caller]
fn trace(tracer: impl AsRef<OsStr>, options: &[&str], program: &[&str]) -> (String, Option<i32>) {
    static TRACES: AtomicUsize = AtomicUsize::new(0);
    let number = TRACES.fetch_add(1, Ordering::Relaxed);
    let file = std::env::temp_dir().join(format!("sysno-{}-{number}", std::process::id()));
    let output = run(tracer, &[options, &["-o", file.to_str().expect("a path in UTF-8")], program].concat());
    let text = fs::read_to_string(&file);
    let text = text.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    fs::remove_file(&file).expect("it was there a moment ago");
    (text, output.status.code())
}

/// A call in a trace.
#[derive(Debug, Clone)]
struct Call {
    line: String,
    /// Whether another process's line came in between: then the columns differ.
    is_resumed: bool,
    name: String,
    args: Vec<String>,
    result: String,
}

/// What is in a trace of one process: its calls; its signals and its end.
#[derive(Debug, Default)]
struct Process {
    calls: Vec<Call>,
    events: Vec<String>,
}

/// A trace made with `-f -o`: each line begins with an id. The processes are in the order in which they were started;
/// the one in which they appear differs from run to run.
#[track_caller]
fn parse(trace: &str) -> (Vec<u64>, Vec<Process>) {
    let (mut pids, mut processes) = (Vec::new(), Vec::<Process>::new());
    let mut unfinished = BTreeMap::new();
    for line in trace.lines() {
        let (pid, text) = line.split_once(' ').unwrap_or_else(|| panic!("no id: {line}"));
        let text = text.trim_start();
        let pid = pid.parse::<u64>().unwrap_or_else(|_| panic!("no id: {line}"));
        let index = pids.iter().position(|&known| known == pid).unwrap_or_else(|| {
            pids.push(pid);
            processes.push(Process::default());
            pids.len() - 1
        });
        if text.starts_with("---") || text.starts_with("+++") {
            processes[index].events.push(without_ids(text));
        } else if let Some(begun) = text.strip_suffix(" <unfinished ...>") {
            unfinished.insert(pid, begun.to_owned());
        } else if let Some(rest) = text.strip_prefix("<... ") {
            let begun = unfinished.remove(&pid).unwrap_or_else(|| panic!("resumes nothing: {line}"));
            let (name, rest) = rest.split_once(" resumed>").unwrap_or_else(|| panic!("what is it? {line}"));
            assert!(begun.starts_with(&format!("{name}(")), "{begun} is resumed by {line}");
            processes[index].calls.push(Call { is_resumed: true, ..parse_call(&(begun + rest)) });
        } else {
            processes[index].calls.push(parse_call(text));
        }
    }
    assert!(unfinished.is_empty(), "never resumed: {unfinished:?}");
    let mut processes: BTreeMap<_, _> = pids.iter().copied().zip(processes).collect();
    let mut order = vec![pids[0]];
    for place in 0..pids.len() {
        let parent = order.get(place).unwrap_or_else(|| panic!("a process whose start isn't in the trace:\n{trace}"));
        let starts = processes[parent].calls.iter().filter(|call| STARTS_PROCESS.contains(&&*call.name));
        let children =
            starts.filter_map(|call| u64::try_from(number(&call.result)?).ok()).filter(|pid| pids.contains(pid));
        order.extend(children.collect::<Vec<_>>());
    }
    let processes = order.iter().map(|pid| processes.remove(pid).expect("started once")).collect();
    (order, processes)
}

/// A signal or an end, less what differs from run to run: ids and times.
fn without_ids(text: &str) -> String {
    let differs = |field: &&str| ["si_pid=", "si_utime=", "si_stime="].iter().any(|name| field.starts_with(name));
    text.split(", ").map(|field| if differs(&field) { "…" } else { field }).collect::<Vec<_>>().join(", ")
}

/// `read(3, "", 4096) = 0`. A comma within brackets or quotes parts no arguments.
#[track_caller]
fn parse_call(line: &str) -> Call {
    let (name, rest) = line.split_once('(').unwrap_or_else(|| panic!("no call: {line}"));
    let (mut args, mut arg, mut depth, mut in_quotes) = (Vec::new(), String::new(), 0, false);
    let mut chars = rest.chars();
    loop {
        let c = chars.next().unwrap_or_else(|| panic!("no end of arguments: {line}"));
        match c {
            '\\' if in_quotes => {
                arg.push(c);
                arg.extend(chars.next());
                continue;
            }
            '"' => in_quotes = !in_quotes,
            _ if in_quotes => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                args.push(std::mem::take(&mut arg));
                chars.next();
                continue;
            }
            _ => {}
        }
        arg.push(c);
    }
    if !arg.is_empty() {
        args.push(arg);
    }
    let result = chars.as_str().trim_start().strip_prefix("= ").unwrap_or_else(|| panic!("no result: {line}"));
    Call { line: line.to_owned(), is_resumed: false, name: name.to_owned(), args, result: result.to_owned() }
}

/// The number that a text stands for.
fn number(text: &str) -> Option<i128> {
    match text {
        "NULL" => Some(0),
        "AT_FDCWD" => Some(-100),
        _ => match (text.strip_prefix("0x"), text.strip_prefix('0')) {
            (Some(digits), _) => i128::from_str_radix(digits, 16).ok(),
            (_, Some(digits)) if !digits.is_empty() => i128::from_str_radix(digits, 8).ok(),
            _ => text.parse().ok(),
        },
    }
}

/// What is the same in every run about the id of a process.
fn process(pid: i128, pids: &[u64]) -> String {
    match pids.iter().position(|&known| i128::from(known) == pid) {
        Some(index) => format!("process {index}"),
        None => pid.to_string(),
    }
}

fn is_listed(list: &[(&str, usize, &str)], call: &Call, index: usize) -> bool {
    list.iter().any(|&(name, at, _)| name == call.name && at == index)
}

/// What follows an address: `/* 24 vars */`.
fn comment(value: &str) -> Option<&str> {
    value.strip_prefix("0x")?.split_once(' ').map(|(_, comment)| comment)
}

fn is_text(value: &str) -> bool {
    value.starts_with(['"', '['])
}

/// Compares the three traces of a program, call by call, and says how many calls and how many strings there were.
#[track_caller]
fn compare(program: &[&str], options: &[&str]) -> (usize, usize) {
    compare_on(Abi::X86_64, program, options)
}

/// The same of a program of this ABI. (The call that executes it is the tracer's, of x86-64.)
#[track_caller]
fn compare_on(abi: Abi, program: &[&str], options: &[&str]) -> (usize, usize) {
    let options = [&["-f"], options].concat();
    let (ours, status) = trace(example(), &options, program);
    let (theirs, their_status) = trace("strace", &options, program);
    let (raw, _) = trace("strace", &[&options[..], &["-e", "raw=all"]].concat(), program);
    // strace kills itself with the signal that the program died of; setarch's exit status is none then.
    assert_eq!(status.filter(|&code| code < 128), their_status, "the exit status of {program:?}");

    let ((pids, ours), (their_pids, theirs), (raw_pids, raw)) = (parse(&ours), parse(&theirs), parse(&raw));
    assert_eq!((pids.len(), pids.len()), (their_pids.len(), raw_pids.len()), "the number of processes of {program:?}");
    let (mut calls, mut texts) = (0, 0);
    for ((ours, theirs), raw) in ours.iter().zip(&theirs).zip(&raw) {
        let lasting = |process: &Process| {
            // A call that SIGCHLD interrupts is made again.
            let is_lasting = |call: &&Call| !WAITING.contains(&&*call.name) && !call.result.contains("ERESTART");
            let calls = process.calls.iter().filter(is_lasting);
            calls.cloned().collect::<Vec<_>>()
        };
        let (our_calls, their_calls, raw_calls) = (lasting(ours), lasting(theirs), lasting(raw));
        let names = |calls: &[Call]| calls.iter().map(|call| call.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&our_calls), names(&their_calls), "the calls of {program:?}");
        assert_eq!(names(&our_calls), names(&raw_calls), "the calls of {program:?}, raw");
        for ((call, their_call), raw_call) in our_calls.iter().zip(&their_calls).zip(&raw_calls) {
            calls += 1;
            texts += compare_args(abi, call, their_call, raw_call, [&pids, &raw_pids]);
            compare_result(call, their_call, [&pids, &their_pids]);
            let is_same = call.args == their_call.args && call.result == their_call.result;
            let is_resumed = call.is_resumed || their_call.is_resumed;
            assert!(
                !is_same || is_resumed || call.line == their_call.line,
                "{:?} and {:?}",
                call.line,
                their_call.line
            );
        }
        // When SIGCHLD comes, and how often, depends on when children end.
        let lasting = |process: &Process| {
            process.events.iter().filter(|event| !event.contains("SIGCHLD")).cloned().collect::<Vec<_>>()
        };
        assert_eq!(lasting(ours), lasting(theirs), "signals and end of {program:?}");
    }
    (calls, texts)
}

#[track_caller]
fn compare_args(abi: Abi, call: &Call, theirs: &Call, raw: &Call, [pids, raw_pids]: [&[u64]; 2]) -> usize {
    let args = abi.syscall_by_name(&call.name).map_or(&[][..], Syscall::args);
    let bits = |index: usize| args.get(index).map_or(64, |arg| arg.ty().bits(abi.pointer_bits()));
    // Raw, a 64-bit argument is two words on x86.
    let (mut raw_args, mut words) = (Vec::new(), raw.args.iter());
    while let Some(word) = words.next() {
        let is_pair = abi == Abi::X86 && !args.is_empty() && bits(raw_args.len()) == 64;
        let high = if is_pair { words.next().and_then(|word| number(word)).unwrap_or_default() } else { 0 };
        raw_args.push(number(word).map(|low| high << 32 | low));
    }
    assert_eq!(call.args.len(), raw_args.len(), "{} and {}", call.line, raw.line);
    let mut texts = 0;
    for (index, (ours, &raw_arg)) in call.args.iter().zip(&raw_args).enumerate() {
        let where_ = || format!("argument {index} of\n{}\n{}\n{}", call.line, theirs.line, raw.line);
        let is_joined = JOINED.iter().any(|&(name, from, _)| name == call.name && from <= index);
        let theirs = theirs.args.get(index).filter(|_| !is_joined).map_or("", String::as_str);
        let is_mode = theirs.len() > 2 && theirs.starts_with('0') && theirs.bytes().all(|byte| byte.is_ascii_digit());
        if is_listed(RANDOM, call, index) {
            assert!(is_text(ours) && is_text(theirs), "no longer bytes: {}", where_());
        } else if let (Some(ours), Some(theirs)) = (comment(ours), comment(theirs)) {
            // The address in the tracer, where the first call is made, is another one.
            assert_eq!(ours, theirs, "{}", where_());
        } else if is_text(ours) || theirs.starts_with('"') {
            assert_eq!(ours, theirs, "{}", where_());
            texts += 1;
        } else if is_mode || ["AT_FDCWD", "NULL"].contains(&theirs) {
            assert_eq!(ours, theirs, "{}", where_());
        } else {
            let (Some(ours), Some(raw_arg)) = (number(ours), raw_arg) else { panic!("no number: {}", where_()) };
            if args.get(index).is_some_and(|arg| PIDS.contains(&arg.name())) {
                assert_eq!(process(ours, pids), process(raw_arg, raw_pids), "{}", where_());
            } else {
                let mask = (1i128 << bits(index)) - 1;
                assert_eq!(ours & mask, raw_arg & mask, "{}", where_());
                // And with strace's sign, where it shows a number.
                assert_eq!(theirs.parse().unwrap_or(ours), ours, "{}", where_());
            }
        }
    }
    texts
}

#[track_caller]
fn compare_result(call: &Call, theirs: &Call, [pids, their_pids]: [&[u64]; 2]) {
    // After a result other than an error, strace may say what it means.
    let value = |result: &str| number(result.split(' ').next().unwrap_or_default());
    match (value(&call.result), value(&theirs.result)) {
        (Some(_), Some(_)) if call.name == "getppid" => {} // The tracer.
        (Some(ours), Some(theirs)) if RETURNS_PID.contains(&&*call.name) => {
            assert_eq!(process(ours, pids), process(theirs, their_pids), "{}", call.line);
        }
        (Some(ours), Some(theirs)) if ours != -1 => assert_eq!(ours, theirs, "{}", call.line),
        _ => assert_eq!(call.result, theirs.result, "{}", call.line),
    }
}

/// Lines that contain a text.
fn lines<'a>(trace: &'a str, text: &'a str) -> Vec<&'a str> {
    trace.lines().filter(|line| line.contains(text)).collect()
}

/// Programs as people have them, and what each needs.
const PROGRAMS: &[&[&str]] = &[
    &["ls", "-la", "/usr"],
    &["cat", "Cargo.toml", "/nonexistent", "/"],
    &["sh", "-c", "ls / | cat | wc -l; exit 3"],
    &["sh", "-c", "exec env A=b cat Cargo.toml"],
    &["python3", "-c", "import json, os; print(json.dumps(sorted(os.listdir('/usr'))))"],
    &["git", "--version"],
    &["curl", "--version"],
    &["find", "tests", "-name", "*.rs"],
    &["tar", "cf", "/dev/null", "tables"],
    &["gzip", "-c", "README.md"],
    &["grep", "-rc", "fn ", "src"],
    &["dd", "if=/dev/zero", "of=/dev/null", "bs=100", "count=50", "status=none"],
];

fn real_programs() {
    let (mut programs, mut calls, mut texts) = (0, 0, 0);
    for program in PROGRAMS {
        if Command::new(program[0]).arg("--version").output().is_err() {
            println!("skipped: {} is not installed", program[0]);
            continue;
        }
        let (more, more_texts) = compare(program, &[]);
        println!("{}: {more} calls, {more_texts} texts", program.join(" "));
        (programs, calls, texts) = (programs + 1, calls + more, texts + more_texts);
    }
    println!("together: {programs} programs, {calls} calls, {texts} texts");
    assert!(programs >= 8 && calls > 100 * programs, "only {calls} calls of {programs} programs");
}

/// A program in C, compiled, or what the compiler says.
fn compiled(name: &str, source: &str, options: &[&str]) -> Result<PathBuf, String> {
    let path = std::env::temp_dir().join(format!("sysno-{}-{name}", std::process::id()));
    let file = path.with_extension("c");
    fs::write(&file, source).expect("a temporary file can be written");
    let compiler = Command::new("cc").args(["-O1", "-w", "-o"]).args([&path, &file]).args(options).output();
    fs::remove_file(&file).expect("it was there a moment ago");
    let compiler = compiler.map_err(|error| error.to_string())?;
    let is_done = compiler.status.success();
    if is_done { Ok(path) } else { Err(String::from_utf8_lossy(&compiler.stderr).into_owned()) }
}

/// Compares the traces of a program in C.
#[track_caller]
fn compare_compiled(abi: Abi, name: &str, source: &str, options: &[&str]) -> (usize, usize) {
    let program = compiled(name, source, options).unwrap_or_else(|error| panic!("{error}"));
    let counts = compare_on(abi, &[program.to_str().expect("a path in UTF-8")], &[]);
    fs::remove_file(program).expect("it was there a moment ago");
    counts
}

/// What a program of 32 bits is compiled with: it has no C library, for there may be none of 32 bits.
const OPTIONS_32: &[&str] = &["-m32", "-nostdlib", "-static", "-fno-pic", "-fno-stack-protector"];

/// Why no program of 32 bits can be compiled and run here.
fn why_not_32() -> Option<String> {
    let Ok(program) = compiled("trial", "void _start(void) { asm(\"mov $1, %eax; int $0x80\"); }", OPTIONS_32) else {
        return Some("cc compiles no program of 32 bits".to_owned());
    };
    let runs = Command::new(&program).status().is_ok_and(|status| status.code().is_some());
    fs::remove_file(program).expect("it was there a moment ago");
    if runs { None } else { Some("this kernel runs no i386 programs".to_owned()) }
}

/// Three threads, each of which does something of its own, one after the other.
const THREADS: &str = r#"
    #include <fcntl.h>
    #include <pthread.h>
    #include <stdio.h>
    #include <unistd.h>
    static void *run(void *name) { close(open(name, O_RDONLY)); write(-1, name, 5); return 0; }
    int main(void) {
        for (int i = 0; i < 3; i++) {
            static char name[32];
            snprintf(name, sizeof name, "/nonexistent/%d", i);
            pthread_t thread;
            pthread_create(&thread, 0, run, name);
            pthread_join(thread, 0);
        }
        return 0;
    }"#;

fn threads() {
    let (calls, texts) = compare_compiled(Abi::X86_64, "threads", THREADS, &["-pthread"]);
    assert!(calls > 40 && texts > 8, "only {calls} calls, {texts} texts");
}

/// A 32-bit program, without a C library: calls whose arguments are pairs of registers, negative and unsigned numbers.
const I386: &str = r#"
    static long call(long nr, long a, long b, long c, long d, long e, long f) {
        struct { long nr, f; } more = { nr, f };
        long result;
        asm volatile("push %%ebp; push %%ebx; mov 4(%%eax), %%ebp; mov (%%eax), %%eax; mov %%ecx, %%ebx; mov %%edx, %%ecx;"
                     "mov %%esi, %%edx; mov (%%edi), %%esi; mov 4(%%edi), %%edi; int $0x80; pop %%ebx; pop %%ebp"
                     : "=a"(result) : "a"(&more), "c"(a), "d"(b), "S"(c), "D"((long[]){ d, e }) : "memory");
        return result;
    }
    void _start(void) {
        static char buffer[100];
        long fd = call(295, -100, (long)"Cargo.toml", 0, 0, 0, 0);         /* openat */
        call(3, fd, (long)buffer, 50, 0, 0, 0);                           /* read */
        call(4, -1, (long)"a\0b\n\3777", 6, 0, 0, 0);                     /* write */
        call(180, fd, (long)buffer, 20, 5, 0, 0);                         /* pread64 */
        call(180, fd, (long)buffer, 20, 5, 1, 0);
        call(272, fd, 1, 2, 3, 4, 5);                                     /* fadvise64_64 */
        call(193, (long)"/nonexistent", -1, 5, 0, 0, 0);                  /* truncate64 */
        call(225, fd, 7, 8, 9, 0, 0);                                     /* readahead */
        call(314, -1, 1, 2, 3, 4, 0);                                     /* sync_file_range */
        call(140, fd, 0, 4, (long)buffer, 0, 0);                          /* _llseek */
        call(192, 0, 4096, 3, 0x22, -1, 0);                               /* mmap2 */
        call(339, -1, 1, 2, 3, -100, (long)"x");                          /* fanotify_mark */
        call(324, -1, 0, 1, 2, 3, 4);                                     /* fallocate */
        call(333, -1, (long)buffer, 1, 2, 3, 0);                          /* preadv */
        call(6, -1, 0, 0, 0, 0, 0);                                       /* close */
        call(199, 0, 0, 0, 0, 0, 0);                                      /* getuid32 */
        call(85, (long)"/proc/self/exe", (long)buffer, 99, 0, 0, 0);      /* readlink */
        call(500, 1, 2, 3, 4, 5, 6);
        call(252, 7, 0, 0, 0, 0, 0);                                      /* exit_group */
    }"#;

fn program_of_32_bits() {
    let (calls, texts) = compare_compiled(Abi::X86, "i386", I386, OPTIONS_32);
    assert_eq!((calls, texts), (20, 11), "the calls and the texts that the program has");
}

fn one_process() {
    let (calls, texts) = compare(&["cat", "Cargo.toml", "/nonexistent"], &[]);
    assert!(calls > 20 && texts > 8, "only {calls} calls, {texts} texts");
}

fn several_processes() {
    let (calls, texts) = compare(&["sh", "-c", "echo hi | cat; exit 3"], &[]);
    assert!(calls > 40 && texts > 8, "only {calls} calls, {texts} texts");
}

fn death_by_signal() {
    compare(&["sh", "-c", "kill -TERM $$"], &[]);
    let (trace, status) = trace(example(), &[], &["sh", "-c", "kill -TERM $$"]);
    assert_eq!(lines(&trace, "+++"), ["+++ killed by SIGTERM +++"]);
    assert_eq!(status, Some(128 + 15));
}

/// Perl that makes calls which no ordinary program makes: all bytes, each before a digit and not; strings longer than
/// is shown; addresses where nothing is; modes.
const UNUSUAL: &str = r#"
    for (0 .. 255) { my ($a, $b) = (chr($_) . "7" . chr($_) . "8", chr($_) x 33); syscall 1, -1, $a, 4; syscall 1, -1, $b, 33 }
    my $edge = "x" x 31 . "\x{1}7"; syscall 1, -1, $edge, $_ for 0, 31, 32, 33;
    my @paths = map { "/" . "y" x $_ } 31, 32, 200, 4094, 5000; for (@paths) { my $path = $_; syscall 90, $path, 0644 }
    my $none = "/nonexistent"; syscall 90, $none, $_ for 0, 07, 077, 04755, 0x1ffff;
    syscall 90, 0, 0; syscall 90, 0x1234, 0; syscall 1, -1, 0x1234, 5; syscall 1, -1, 0, 5;
    my @strings = map { "z" x $_ } 0, 31, 32, 33; my $array = pack "p4Q", @strings, 0; syscall 59, $none, $array, 0;
    my $long = pack "p33Q", (@strings) x 8, $none, 0; syscall 59, $none, $long, 0;
    my $broken = pack "QQ", 0x1234, 0; syscall 59, $none, $broken, 0; syscall 59, $none, 0x1234, 0;
    my $name = "n" x 40; syscall 188, $none, $name, $name, $_, 0 for 0, 32, 33;
"#;

fn unusual_values() {
    let (calls, texts) = compare(&["perl", "-e", UNUSUAL], &["-e", "trace=write,chmod,execve,setxattr"]);
    assert_eq!((calls, texts), (538, 544), "the calls and the texts that the program has");
}

fn unknown_numbers() {
    let program = ["perl", "-e", "syscall 503, 1, 2, 3, 4, 5, 6; syscall -1, 0, -1, 2, 3, 4, 5"];
    let (ours, theirs) = (trace(example(), &[], &program).0, trace("strace", &[], &program).0);
    assert_eq!(lines(&ours, "syscall_"), lines(&theirs, "syscall_"));
    assert_eq!(
        lines(&ours, "syscall_0x1f7"),
        ["syscall_0x1f7(0x1, 0x2, 0x3, 0x4, 0x5, 0x6) = -1 ENOSYS (Function not implemented)"]
    );
}

fn signals() {
    // A real-time signal, delivered and deadly; one that is handled; one that interrupts a call.
    compare(&["perl", "-e", "kill 40, $$"], &["-e", "trace=kill"]);
    compare(&["perl", "-e", "$SIG{USR1} = sub {}; kill USR1 => $$; exit 4"], &["-e", "trace=kill,exit_group"]);
    compare(&["perl", "-e", "$SIG{RTMIN} = sub {}; kill 34, $$"], &["-e", "trace=kill"]);
    let handler = ["perl", "-e", "$SIG{USR1} = sub {}; kill USR1 => $$"];
    let results = |name: &str, (trace, _): (String, _)| {
        let calls = lines(&trace, name).into_iter().map(parse_call);
        calls.map(|call| call.result).collect::<Vec<_>>()
    };
    let ours = results("rt_sigreturn(", trace(example(), &[], &handler));
    assert_eq!((&ours, ours.len()), (&results("rt_sigreturn(", trace("strace", &[], &handler)), 1));
    // A call that a signal interrupts: one that waits already when the call begins.
    let waits = "use POSIX; $SIG{USR1} = sub {}; sigprocmask(SIG_BLOCK, POSIX::SigSet->new(SIGUSR1));
        kill USR1 => $$; sigsuspend(POSIX::SigSet->new)";
    let ours = results("rt_sigsuspend(", trace(example(), &[], &["perl", "-e", waits]));
    assert_eq!(ours, results("rt_sigsuspend(", trace("strace", &[], &["perl", "-e", waits])));
    assert_eq!(ours, ["? ERESTARTNOHAND (To be restarted if no handler)"]);
    // Stopped and continued: the parent sees both, or would wait for ever.
    let stops = "use POSIX; my $child = fork; if (!$child) { kill STOP => $$; POSIX::_exit(5) }
        waitpid $child, WUNTRACED; kill CONT => $child; waitpid $child, 0; POSIX::_exit($? >> 8)";
    compare(&["perl", "-e", stops], &["-e", "trace=clone,kill,exit_group"]);
    let (ours, status) = trace(example(), &["-f"], &["perl", "-e", stops]);
    assert_eq!(lines(&ours, "stopped by").len(), 1, "{:?}", lines(&ours, "---"));
    assert_eq!(status, Some(5));
}

/// The first process is within its call until the second ends: CLONE_VFORK.
const SUSPENDED: &str = r#"my $child = syscall 56, 0x4000 | 17, 0, 0, 0, 0;
    if ($child == 0) { my $a = "a"; syscall 1, -1, $a, 1; syscall 231, 0 } waitpid $child, 0"#;

fn interleaving() {
    let options = ["-f", "-e", "trace=clone,write"];
    compare(&["perl", "-e", SUSPENDED], &options[1..]);
    let program = ["perl", "-e", SUSPENDED];
    // The id and how the arguments of clone are shown differ.
    let lines = |trace: String| -> Vec<String> {
        let ids = parse(&trace).0;
        let lines = lines(&trace, " resumed>").len();
        assert_eq!(lines, 1, "{trace}");
        let place = |line: &str| ids.iter().position(|id| line.starts_with(&id.to_string()));
        let text = |line: &str| line.split_once(' ').unwrap().1.trim_start().to_owned();
        trace
            .lines()
            .filter(|line| !line.contains("+++") && !line.contains("---"))
            .map(|line| {
                format!(
                    "{:?} {}",
                    place(line),
                    match text(line) {
                        text if text.ends_with("<unfinished ...>") =>
                            text.split('(').next().unwrap().to_owned() + " unfinished",
                        text if text.contains("resumed>") => text.split('=').next().unwrap().to_owned(),
                        text => text,
                    }
                )
            })
            .collect()
    };
    let (ours, theirs) = (lines(trace(example(), &options, &program).0), lines(trace("strace", &options, &program).0));
    assert_eq!(ours, theirs);
    assert!(ours[0].starts_with("Some(0) clone unfinished"), "{ours:?}");

    // To stderr, ids are in brackets, while there are several.
    let output = run(example(), &[&options[..], &program].concat());
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(text.starts_with("clone(0x4011, "), "{text}");
    assert!(text.contains(" <unfinished ...>\nstrace: Process "), "{text}");
    assert!(text.contains("] write(-1, \"a\", 1)"), "{text}");
    assert!(text.contains("<... clone resumed>) "), "{text}");
    assert!(text.ends_with("\n+++ exited with 0 +++\n"), "{text}");
}

fn execution_by_a_thread() {
    let thread = "import os, threading
threading.Thread(target=lambda: os.execv('/bin/true', ['true'])).start()
threading.Event().wait()";
    let (ours, status) = trace(example(), &["-f", "-e", "trace=execve"], &["python3", "-c", thread]);
    assert_eq!((lines(&ours, "superseded by execve in pid").len(), status), (1, Some(0)), "{ours}");
    let last = lines(&ours, "execve").pop().expect("there was one");
    assert!(last.contains("<... execve resumed>)") && last.ends_with("= 0"), "{ours}");
    let first = ours.split(' ').next().expect("an id");
    assert!(last.starts_with(first), "it has the id of its process: {ours}");
}

fn filters() {
    for filter in ["trace=openat,close", "openat,close"] {
        let (trace, status) = trace(example(), &["-e", filter], &["cat", "/nonexistent"]);
        let mut names: Vec<_> = trace.lines().filter_map(|line| Some(line.split_once('(')?.0)).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!((&names[..], status), (&["close", "openat"][..], Some(1)), "{trace}");
    }
    let (trace, _) = trace(example(), &["-e", "trace=%file"], &["cat", "/nonexistent"]);
    let names: Vec<_> = trace.lines().filter_map(|line| line.split_once('(')?.0.parse::<Sysno>().ok()).collect();
    assert!(names.contains(&Sysno::openat), "{trace}");
    assert!(names.iter().all(|call| call.categories().contains(sysno::Category::File)), "{trace}");
}

/// How many seccomp filters a program has that these options trace, and whether it can gain privileges.
#[track_caller]
fn filters_and_privileges(tracer: &[&str], options: &[&str]) -> (u32, bool) {
    let file = ["-o", "/dev/null"];
    let example = example().to_str().expect("a path in UTF-8");
    let command = [tracer, &[example], options, &file, &["cat", "/proc/self/status"]].concat();
    let output = run(command[0], &command[1..]);
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    let status = String::from_utf8_lossy(&output.stdout);
    let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<u32>().ok());
    (field("Seccomp_filters:").expect("Linux 5.9 or newer"), field("NoNewPrivs:") == Some(0))
}

/// A filter is there where it can be, and the calls are the same with it.
fn seccomp_filter() {
    let before = filters_and_privileges(&["env"], &["-e", "read"]);
    for (options, filters) in [
        (&["-f", "-e", "read"][..], 1),
        (&["-f", "-e", "!read", "-c"], 1),
        (&["-f"], 0),
        (&["-e", "!read"], 0),
        (&["-f", "-e", "read", "--no-seccomp"], 0),
    ] {
        assert_eq!(filters_and_privileges(&["env"], options).0, before.0 + filters, "{options:?}");
    }
    let program = ["sh", "-c", "ls / | cat | wc -l; kill -USR1 $$; exit 3"];
    for expression in ["openat", "%file,write", "!%memory", "none", "execve,exit_group", "clone,vfork,%desc"] {
        compare(&["cat", "Cargo.toml", "/nonexistent"], &["-e", expression]);
        // Where a process's start isn't in the trace, it can't be said which one a line is of: what there is, in order.
        let events = |options: &[&str]| {
            let (trace, status) = trace(example(), &[&["-f", "-e", expression], options].concat(), &program);
            let begun = trace.lines().filter(|line| !line.contains(" resumed>") && !line.contains("SIGCHLD"));
            let texts = begun.filter_map(|line| Some(without_ids(line.split_once(' ')?.1.trim_start())));
            let names = texts.map(|text| text.split('(').next().unwrap_or_default().to_owned());
            let mut names: Vec<_> = names.filter(|name| !WAITING.contains(&&**name)).collect();
            names.sort_unstable();
            (names, status)
        };
        assert_eq!(events(&[]), events(&["--no-seccomp"]), "{expression}");
    }
    // Several processes, whose starts are in the trace, and threads.
    for expression in ["clone,clone3,vfork,openat,execve", "clone,clone3,vfork,%desc,exit_group", "!%memory"] {
        let options = ["-e", expression];
        let (calls, _) = compare(&["sh", "-c", "ls / | cat | wc -l; exit 3"], &options);
        assert!(calls > 15, "only {calls} calls");
        let program = compiled(&format!("threads-{}", calls), THREADS, &["-pthread"]).expect("cc compiles it");
        let (calls, _) = compare(&[program.to_str().expect("a path in UTF-8")], &options);
        fs::remove_file(program).expect("it was there a moment ago");
        assert!(calls > 8, "only {calls} calls");
    }
}

/// The filter knows the calls of the other ABI by their own numbers.
fn seccomp_filter_of_32_bits() {
    let program = compiled("i386-filtered", I386, OPTIONS_32).unwrap_or_else(|error| panic!("{error}"));
    let path = program.to_str().expect("a path in UTF-8");
    for (expression, expected) in [("!%desc", 6), ("!%file,pread64,exit_group", 12), ("!read@64,write@32", 19)] {
        let (calls, _) = compare_on(Abi::X86, &[path], &["-e", &format!("trace={expression}")]);
        assert_eq!(calls, expected, "{expression}");
    }
    fs::remove_file(program).expect("it was there a moment ago");
}

/// Nobody's filter takes root's privileges; somebody else's gains none.
fn seccomp_without_privileges() {
    let options = ["-f", "-e", "read"];
    let before = filters_and_privileges(&["env"], &["-e", "read"]);
    let root = Command::new("setpriv").args(["--reuid", "65534", "true"]).status().expect("setpriv is there").success();
    if !root {
        assert_eq!(filters_and_privileges(&["env"], &options), (before.0 + 1, false));
        return;
    }
    assert_eq!(filters_and_privileges(&["env"], &options), (before.0 + 1, before.1));
    // Root without CAP_SYS_ADMIN traces plainly.
    let poor = ["setpriv", "--bounding-set", "-sys_admin", "--inh-caps", "-sys_admin"];
    assert_eq!(filters_and_privileges(&poor, &options), before);
    let path = example().to_str().expect("a path in UTF-8");
    let traced = [&poor[1..], &[path, "-f", "-e", "openat"]].concat();
    let (trace, _) = trace("setpriv", &traced, &["cat", "Cargo.toml"]);
    assert_eq!(lines(&trace, "Cargo.toml").len(), 1, "{trace}");
    // Somebody else must be able to run the example where it is.
    let nobody = ["setpriv", "--reuid", "65534", "--clear-groups"];
    if run(nobody[0], &[&nobody[1..], &[path, "--help"]].concat()).status.success() {
        assert_eq!(filters_and_privileges(&nobody, &options), (before.0 + 1, false));
    } else {
        println!("skipped: somebody else cannot run {path}");
    }
}

/// After Ctrl-C the program runs on, its calls work, and nothing is shown any more.
fn hide_with_seccomp_filter() {
    let file = std::env::temp_dir().join(format!("sysno-{}-hidden", std::process::id()));
    let program = "$| = 1; print qq($$\n); while (<STDIN>) { print getppid() > 0 ? qq(yes\n) : qq(no $!\n) }";
    let mut tracer = Command::new(example());
    tracer.args(["-f", "-e", "getppid", "-o"]).arg(&file).args(["perl", "-e", program]);
    tracer.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut tracer = tracer.stderr(std::process::Stdio::piped()).spawn().expect("the example is built");
    let mut input = tracer.stdin.take().expect("a pipe");
    let mut output = std::io::BufReader::new(tracer.stdout.take().expect("a pipe"));
    let mut line = || {
        let mut line = String::new();
        std::io::BufRead::read_line(&mut output, &mut line).expect("a line");
        line.trim().to_owned()
    };
    let mut ask = || std::io::Write::write_all(&mut input, b"\n").expect("somebody reads");
    let pid = line().parse().expect("an id");
    ask();
    assert_eq!(line(), "yes");
    interrupt(tracer.id());
    wait_until("written", || fs::read_to_string(&file).is_ok_and(|text| !text.is_empty()));
    let text = fs::read_to_string(&file).expect("a trace");
    for _ in 0..3 {
        ask();
        assert_eq!(line(), "yes");
    }
    assert_eq!(tracer_and_state(pid).0, Some(tracer.id().to_string()));
    drop(input);
    let ended = tracer.wait_with_output().expect("it ends with the program");
    assert_eq!(ended.status.code(), Some(130));
    let messages = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(messages, "strace: The trace ends here; strace stays, since a seccomp filter stops the program\n");
    assert_eq!((lines(&text, "getppid()").len(), fs::read_to_string(&file).ok()), (1, Some(text.clone())));
    fs::remove_file(&file).expect("it was there a moment ago");
}

fn limits() {
    for limit in ["0", "1", "5", "300", "100000"] {
        compare(&["cat", "Cargo.toml"], &["-s", limit]);
    }
}

/// The calls and errors of each name.
fn summary() {
    let program = ["sh", "-c", "cat Cargo.toml /nonexistent; exit 3"];
    let counts = |tracer: &OsStr| -> BTreeMap<String, (String, String)> {
        let table = trace(tracer, &["-f", "-c"], &program).0;
        let rows = table.lines().skip(2).filter(|line| !line.starts_with('-') && !line.ends_with("total"));
        let is_lasting = |name: &str| !WAITING.contains(&name);
        rows.map(|row| (row[51..].trim().to_owned(), (row[32..41].trim().to_owned(), row[42..51].trim().to_owned())))
            .filter(|(name, _)| is_lasting(name))
            .collect()
    };
    let (ours, theirs) = (counts(example().as_ref()), counts("strace".as_ref()));
    assert_eq!(ours, theirs);
    assert!(ours.len() > 15 && ours["openat"].1 == "1", "{ours:?}");
}

/// Every line is an object, and says what the line of text says.
fn json() {
    let program = ["sh", "-c", "cat Cargo.toml /nonexistent; exit 3"];
    let (text, json) = (trace(example(), &["-f"], &program).0, trace(example(), &["-f", "--json"], &program).0);
    let calls = |process: &Process| {
        process.calls.iter().filter(|call| !WAITING.contains(&&*call.name)).cloned().collect::<Vec<_>>()
    };
    let (pids, processes) = parse(&text);
    let objects: Vec<serde_json::Value> = json.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let mut json_pids: Vec<_> = objects.iter().map(|object| object["pid"].as_u64().expect("an id")).collect();
    json_pids.sort_unstable();
    json_pids.dedup();
    assert_eq!(json_pids.len(), pids.len());
    for (json_pid, process) in json_pids.iter().zip(&processes) {
        let of_process: Vec<_> = objects.iter().filter(|object| object["pid"] == *json_pid).collect();
        let json_calls =
            of_process.iter().filter(|object| object["name"].as_str().is_some_and(|name| !WAITING.contains(&name)));
        let json_calls: Vec<_> = json_calls.collect();
        assert_eq!(json_calls.len(), calls(process).len());
        for (object, call) in json_calls.iter().zip(calls(process)) {
            assert_eq!((object["name"].as_str(), object["abi"].as_str()), (Some(&*call.name), Some("x86_64")));
            let args = object["args"].as_array().expect("arguments");
            assert_eq!(args.len(), call.args.len(), "{}", call.line);
            for (index, (arg, text)) in args.iter().zip(&call.args).enumerate() {
                let shown = arg["text"].as_str().expect("a text");
                let is_id = PIDS.contains(&arg["name"].as_str().expect("a name")) || is_listed(RANDOM, &call, index);
                assert!(shown == text || is_id || comment(shown).is_some(), "{shown} in {}", call.line);
                let value = arg["value"].as_i64().map(i128::from).or(arg["value"].as_u64().map(i128::from));
                assert!(number(text).is_none_or(|number| Some(number) == value || is_id), "{arg}: {}", call.line);
            }
            let word = call.result.split(' ').next().and_then(number);
            match object["error"].as_str() {
                Some(error) => assert_eq!(call.result.split(' ').nth(1), Some(error)),
                None if RETURNS_PID.contains(&&*call.name) => assert!(object["result"].is_number()),
                None => assert_eq!(object["result"].as_u64().map(i128::from), word, "{}", call.line),
            }
        }
        let events: Vec<_> = of_process.iter().filter_map(|object| object["event"].as_str()).map(without_ids).collect();
        assert_eq!(events, process.events);
    }
}

fn names_of_arguments() {
    let (trace, _) = trace(example(), &["--arg-names", "-e", "openat,write"], &["sh", "-c", "echo hi >/dev/null"]);
    assert_eq!(
        lines(&trace, "/dev/null"),
        [r#"openat(dirfd=AT_FDCWD, pathname="/dev/null", flags=0x241, mode=0666) = 3"#]
    );
    assert_eq!(lines(&trace, "write"), [r#"write(fd=1, buf="hi\n", count=3)        = 3"#]);
}

/// A program that does something again and again, and ends when its standard input does.
const FOR_EVER: &str = "$| = 1; print qq(ready\\n); while (1) { getppid; select undef, undef, undef, 0.005 }";

/// Waits until something holds.
#[track_caller]
fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..1000 {
        if holds() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("never: {what}");
}

/// Who traces a process, and what it does.
fn tracer_and_state(pid: u32) -> (Option<String>, Option<String>) {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let field =
        |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned());
    (field("TracerPid:"), field("State:"))
}

/// Whether a process runs on without a tracer.
fn runs_freely(pid: u32) -> bool {
    let (tracer, state) = tracer_and_state(pid);
    tracer.as_deref() == Some("0") && state.is_some_and(|state| state.starts_with(['S', 'R']))
}

fn interrupt(pid: u32) {
    let is_sent = Command::new("kill").args(["-INT", &pid.to_string()]).status().expect("kill is there").success();
    assert!(is_sent);
}

fn attach_and_leave() {
    let mut program =
        Command::new("perl").args(["-e", FOR_EVER]).stdout(std::process::Stdio::null()).spawn().expect("perl runs");
    let file = std::env::temp_dir().join(format!("sysno-{}-attached", std::process::id()));
    let mut tracer = Command::new(example());
    tracer.args(["-p", &program.id().to_string(), "-o"]).arg(&file).stderr(std::process::Stdio::piped());
    let tracer = tracer.spawn().expect("the example is built");
    wait_until("attached", || tracer_and_state(program.id()).0 == Some(tracer.id().to_string()));
    std::thread::sleep(std::time::Duration::from_millis(100));
    interrupt(tracer.id());
    let (pid, output) = (program.id(), tracer.wait_with_output().expect("it ends"));
    let text = fs::read_to_string(&file).expect("a trace");
    fs::remove_file(&file).expect("it was there a moment ago");
    wait_until("running on", || runs_freely(pid));
    program.kill().expect("it runs");
    program.wait().expect("it was killed");
    assert_eq!(output.status.code(), Some(130));
    let messages = String::from_utf8_lossy(&output.stderr);
    assert_eq!(messages, format!("strace: Process {pid} attached\nstrace: Process {pid} detached\n"));
    assert!(lines(&text, "getppid()").len() > 3, "{text}");
}

/// What was started runs on, too.
fn leave_what_was_started() {
    let mut tracer = Command::new(example());
    tracer.args(["-o", "/dev/null", "perl", "-e", "$| = 1; print qq($$\\n); sleep 100"]);
    let mut tracer = tracer
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the example is built");
    let mut id = String::new();
    let output = tracer.stdout.take().expect("a pipe");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(output), &mut id).expect("the program's id");
    let pid = id.trim().parse().expect("an id");
    interrupt(tracer.id());
    assert_eq!(tracer.wait().expect("it ends").code(), Some(130));
    wait_until("running on", || runs_freely(pid));
    assert!(Command::new("kill").arg(pid.to_string()).status().expect("kill is there").success());
}

fn wrong_arguments() {
    let file = std::env::temp_dir().join(format!("sysno-{}-untouched", std::process::id()));
    let touch = ["touch", file.to_str().expect("a path in UTF-8")];
    let no_options: &[&str] = &[];
    for (options, program, message) in [
        (&["-e", "trace=read,raed"][..], &touch[..], "unknown system call `raed`; did you mean `read`?"),
        (&["-e", "%flie"], &touch, "did you mean `%file`?"),
        (&["-x"], &touch, "unexpected argument '-x'"),
        (&["-o", "/nonexistent/trace"], &touch, "strace: /nonexistent/trace: No such file or directory"),
        (&["-e"], no_options, "a value is required for '-e"),
        (&["-c", "--json"], &touch, "cannot be used with"),
        (&["-p", "1"], &touch, "cannot be used with"),
        (&["-p", "999999999"], no_options, "strace: attach to 999999999: No such process"),
        (no_options, no_options, "required arguments were not provided"),
        (no_options, &["nonexistent"], "strace: Can't stat 'nonexistent': No such file or directory\n"),
        (no_options, &["./nonexistent"], "strace: Can't stat './nonexistent': No such file or directory\n"),
    ] {
        let output = run(example(), &[options, program].concat());
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(error.contains(message), "{error}");
        assert!(matches!(output.status.code(), Some(1 | 2)), "{message}");
        assert!(!file.exists(), "nothing is run: {message}");
    }
    let help = run(example(), &["--help"]);
    assert!(help.status.success() && String::from_utf8_lossy(&help.stdout).contains("Usage: strace "));
}

/// What the program writes isn't in the trace, and with `-o` the trace isn't in what it writes.
fn output() {
    let (trace, _) = trace(example(), &["-e", "write"], &["sh", "-c", "echo hi; exec >&2; echo ho"]);
    assert_eq!(
        lines(&trace, "write"),
        ["write(1, \"hi\\n\", 3)                     = 3", "write(1, \"ho\\n\", 3)                     = 3"]
    );
    let output = run(example(), &["-e", "write", "sh", "-c", "echo hi"]);
    assert_eq!(output.stdout, b"hi\n");
    assert_eq!(output.stderr, b"write(1, \"hi\\n\", 3)                     = 3\n+++ exited with 0 +++\n");
}

/// A file that is no program: as strace, no more than the call that says so.
fn not_a_program() {
    let text = |tracer: &OsStr| {
        let output = run(tracer, &["/"]);
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        let (call, rest) = text.split_once('\n').expect("some lines");
        assert!(call.ends_with("= -1 EACCES (Permission denied)"), "{text}");
        (rest.to_owned(), output.status.code())
    };
    assert_eq!(text(example().as_ref()), text("strace".as_ref()));
}
