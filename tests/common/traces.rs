//! For the tests of the example `strace` that compare its traces with those of the real one.
//!
//! Both trace the same program. The real one does so twice: with `-e raw=all`, for the numbers in the registers, and
//! without, for strings and results.

#![allow(dead_code, reason = "no test uses all of it")]

use std::collections::BTreeMap;

use sysno::{Abi, Syscall};

use crate::tracer::{example, trace};

/// Arguments whose bytes are not the same in two runs.
pub const RANDOM: &[(&str, usize, &str)] = &[("getrandom", 0, "that is what it is for")];

/// Calls of which strace shows two arguments, the halves of an offset, as one: from there on, its arguments aren't ours.
const JOINED: &[(&str, usize, &str)] = &[("_llseek", 1, "it reads the result"), ("preadv", 3, "it puts them together")];

/// Calls that return the id of a process; rt_sigreturn returns what the interrupted call did, wait4 as a rule.
pub const RETURNS_PID: &[&str] =
    &["clone", "clone3", "fork", "getpid", "getppid", "gettid", "rt_sigreturn", "set_tid_address", "vfork", "wait4"];

/// Calls that start a process.
const STARTS_PROCESS: &[&str] = &["clone", "clone3", "fork", "vfork"];

/// Arguments that are the ids of processes.
pub const PIDS: &[&str] = &["pid", "tgid", "tid"];

/// Calls whose number and place depend on when a child or a thread does something. What is left of a trace doesn't.
pub const WAITING: &[&str] = &["wait4", "waitpid", "rt_sigreturn", "futex"];

/// A call in a trace.
#[derive(Debug, Clone)]
pub struct Call {
    pub line: String,
    /// Whether another process's line came in between: then the columns differ.
    pub is_resumed: bool,
    pub name: String,
    pub args: Vec<String>,
    pub result: String,
}

/// What is in a trace of one process: its calls; its signals and its end.
#[derive(Debug, Default)]
pub struct Process {
    pub calls: Vec<Call>,
    pub events: Vec<String>,
}

impl Process {
    /// The calls whose number and place are the same in every run.
    pub fn lasting(&self) -> Vec<Call> {
        // A call that SIGCHLD interrupts is made again.
        let is_lasting = |call: &&Call| !WAITING.contains(&&*call.name) && !call.result.contains("ERESTART");
        self.calls.iter().filter(is_lasting).cloned().collect()
    }
}

/// A trace made with `-f -o`: each line begins with an id. The processes are in the order in which they were started;
/// the one in which they appear differs from run to run.
#[track_caller]
pub fn parse(trace: &str) -> (Vec<u64>, Vec<Process>) {
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
pub fn without_ids(text: &str) -> String {
    let differs = |field: &&str| ["si_pid=", "si_utime=", "si_stime="].iter().any(|name| field.starts_with(name));
    text.split(", ").map(|field| if differs(&field) { "…" } else { field }).collect::<Vec<_>>().join(", ")
}

/// `read(3, "", 4096) = 0`. A comma within brackets or quotes parts no arguments.
#[track_caller]
pub fn parse_call(line: &str) -> Call {
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
pub fn number(text: &str) -> Option<i128> {
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
pub fn process(pid: i128, pids: &[u64]) -> String {
    match pids.iter().position(|&known| i128::from(known) == pid) {
        Some(index) => format!("process {index}"),
        None => pid.to_string(),
    }
}

pub fn is_listed(list: &[(&str, usize, &str)], call: &Call, index: usize) -> bool {
    list.iter().any(|&(name, at, _)| name == call.name && at == index)
}

/// What follows an address: `/* 24 vars */`.
pub fn comment(value: &str) -> Option<&str> {
    value.strip_prefix("0x")?.split_once(' ').map(|(_, comment)| comment)
}

fn is_text(value: &str) -> bool {
    value.starts_with(['"', '['])
}

/// Compares the three traces of a program, call by call, and says how many calls and how many strings there were.
#[track_caller]
pub fn compare(program: &[&str], options: &[&str]) -> (usize, usize) {
    compare_on(Abi::X86_64, program, options)
}

/// The same of a program of this ABI. (The call that executes it is the tracer's, of x86-64.)
#[track_caller]
pub fn compare_on(abi: Abi, program: &[&str], options: &[&str]) -> (usize, usize) {
    let options = [&["-f"], options].concat();
    let (ours, status) = trace(example(), &[&options[..], &["--raw"]].concat(), program);
    let (theirs, their_status) = trace("strace", &options, program);
    let (raw, _) = trace("strace", &[&options[..], &["-e", "raw=all"]].concat(), program);
    // strace kills itself with the signal that the program died of; setarch's exit status is none then.
    assert_eq!(status.filter(|&code| code < 128), their_status, "the exit status of {program:?}");

    let ((pids, ours), (their_pids, theirs), (raw_pids, raw)) = (parse(&ours), parse(&theirs), parse(&raw));
    assert_eq!((pids.len(), pids.len()), (their_pids.len(), raw_pids.len()), "the number of processes of {program:?}");
    let (mut calls, mut texts) = (0, 0);
    for ((ours, theirs), raw) in ours.iter().zip(&theirs).zip(&raw) {
        let (our_calls, their_calls, raw_calls) = (ours.lasting(), theirs.lasting(), raw.lasting());
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
pub fn compare_result(call: &Call, theirs: &Call, [pids, their_pids]: [&[u64]; 2]) {
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
