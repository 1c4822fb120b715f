//! Does the example `strace` trace and leave processes of many threads, and processes that are just ending, as the real strace does?

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;
use sysno::Abi;

use crate::common::Tests;
use crate::tracer::{self, Killed, Program, counted, example, lines, run, send, status, wait_until};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("execution_by_threads", &["strace", "setarch", "cc"], execution_by_threads),
        ("records_of_execution_by_threads", &["setarch", "cc"], records_of_execution_by_threads),
        ("numbers_of_execution_by_threads", &["strace", "setarch", "cc"], numbers_of_execution_by_threads),
        ("a_thousand_threads", &["strace", "setarch", "cc"], a_thousand_threads),
        ("dying_processes", &["strace", "setarch"], dying_processes),
    ])
}

/// One of 32 threads executes a program, or two of them at the same time: one program runs, and no thread is left.
fn execution_by_threads() {
    let program = Program::new("exec_threads");
    for racing in ["1", "2", "32"] {
        for (tracer, rounds) in [("strace".as_ref(), 3), (example(), 15)] {
            for options in [&["-f"][..], &["-f", "-e", "execve"], &["-f", "-e", "execve", "--seccomp-bpf"]] {
                // There, it does not see the end of the call.
                if tracer != example() && options.contains(&"--seccomp-bpf") {
                    continue;
                }
                for round in 0..rounds {
                    let what = format!("{} {options:?}: {racing} of 32, round {round}", tracer.display());
                    let file = tracer::temporary_file();
                    let path = file.to_str().expect("a path in UTF-8");
                    let output = run(tracer, &[options, &["-o", path, program.path(), racing]].concat());
                    let text = fs::read_to_string(&file).expect("a trace");
                    fs::remove_file(&file).expect("it was there a moment ago");
                    assert_eq!(String::from_utf8_lossy(&output.stdout), "executed\n", "{what}");
                    assert_eq!(output.status.code(), Some(3), "{what}");
                    // The first thread's end isn't reported: the one that executes the program takes its place.
                    let events = counted(&text);
                    let count = |name: &str| events.get(name).copied().unwrap_or_default();
                    assert_eq!((count("superseded"), count("+++ exited with 0 +++")), (1, 31), "{what}: {events:?}");
                    assert_eq!(count("+++ exited with 3 +++"), 1, "{what}: {events:?}");
                    let executed = lines(&text, "= 0").into_iter().filter(|line| line.contains("execve"));
                    assert_eq!(executed.count(), 2, "{what}: {text}");
                }
            }
        }
    }
}

/// The call that returns in the process's first thread is the `execve` of another one, whatever call the first thread was in. No thread is
/// left beside it, so its lines don't name it.
fn numbers_of_execution_by_threads() {
    let program = Program::new("exec_threads");
    let execve = Abi::NATIVE.and_then(|abi| abi.syscall_by_name("execve")).expect("it has this call");
    for tracer in ["strace".as_ref(), example()] {
        let output = run(tracer, &["-f", "-n", "-e", "trace=execve,pause", program.path(), "1"]);
        let text = String::from_utf8_lossy(&output.stderr);
        for part in ["+++ superseded by execve", "<... execve resumed>"] {
            let line = format!("[{:>4}] {part}", execve.id());
            assert!(text.lines().any(|other| other.starts_with(&line)), "{}: {line}:\n{text}", tracer.display());
        }
    }
}

/// The record of a thread's `execve` has what was in memory when the call was made, although it returns in the process's first thread, with
/// other memory.
fn records_of_execution_by_threads() {
    let program = Program::new("exec_threads");
    let (records, _) = tracer::trace(example(), &["-f", "--json", "-e", "execve"], &[program.path(), "1"]);
    let records: Vec<serde_json::Value> = records.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let executed: Vec<_> =
        records.iter().filter(|record| record["name"] == "execve" && record["result"] == 0).collect();
    let [started, executed] = executed[..] else { panic!("{records:?}") };
    assert_eq!(started["pid"], executed["pid"]);
    assert!(records.iter().any(|record| record["event"].as_str().is_some_and(|event| event.starts_with("superseded"))));
    let contents: Vec<_> = [0, 1].map(|arg| &executed["args"][arg]["content"]).into();
    assert_eq!(contents, [&json!("/proc/self/exe"), &json!(["exec_threads", "executed"])]);
}

/// The threads of a process, and whether each is traced and runs.
fn threads(pid: u32) -> Vec<(bool, String)> {
    let ids = fs::read_dir(format!("/proc/{pid}/task")).expect("it runs").flatten();
    let ids = ids.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    ids.map(|id: u32| (status(id, "TracerPid") != "0", status(id, "State"))).collect()
}

/// A process of 1,000 threads is attached to and let go, each time all of them; all go on, before, meanwhile and after.
fn a_thousand_threads() {
    let program = Program::new("many_threads");
    let mut command = Command::new(program.path());
    let mut process = Killed::start(command.arg("1000").stdin(Stdio::piped()).stdout(Stdio::piped()));
    let mut lines = process.lines();
    assert_eq!(lines.next().as_deref(), Some("ready"));
    let mut input = process.0.stdin.take().expect("a pipe");
    let mut all_go_on = |when: &str| {
        input.write_all(b"\n").expect("it reads");
        assert_eq!(lines.next().as_deref(), Some("all go on"), "{when}");
    };
    all_go_on("untraced");
    for (tracer, rounds) in [("strace".as_ref(), 1), (example(), 3)] {
        for round in 0..rounds {
            let what = format!("{}, round {round}", tracer.display());
            let mut command = Command::new(tracer);
            command.args(["-f", "-e", "trace=none", "-o", "/dev/null", "-p", &process.id().to_string()]);
            let mut tracer = Killed::start(command.stderr(Stdio::null()));
            wait_until("all are traced", || {
                let threads = threads(process.id());
                threads.len() == 1001 && threads.iter().all(|thread| thread.0)
            });
            all_go_on(&what);
            send(libc::SIGINT, tracer.id());
            assert_eq!(tracer.wait().signal(), Some(libc::SIGINT), "{what}");
            let threads = threads(process.id());
            assert_eq!(threads.len(), 1001, "{what}");
            assert!(threads.iter().all(|thread| !thread.0), "{what}: {threads:?}");
            let stopped = threads.iter().filter(|thread| !thread.1.starts_with(['S', 'R', 'D']));
            assert_eq!(stopped.count(), 0, "{what}: {threads:?}");
            all_go_on(&what);
        }
    }
    drop(input);
    assert!(process.wait().success());
}

/// Processes that are ending are attached to: each ends as it would have, and so does the tracer.
fn dying_processes() {
    let (mut attached, mut late) = (0, 0);
    for round in 0..330_u32 {
        let mut command = Command::new("sh");
        let mut process = Killed::start(command.args(["-c", "read line; exit 5"]).stdin(Stdio::piped()));
        let tracer = if round % 11 == 0 { "strace".as_ref() } else { example() };
        let mut command = Command::new(tracer);
        command.args(["-f", "-o", "/dev/null", "-p", &process.id().to_string()]);
        let mut tracer = Killed::start(command.stderr(Stdio::null()));
        // About as long as it takes a tracer to attach, and a little less or more.
        std::thread::sleep(Duration::from_micros(u64::from(round % 50) * 500));
        drop(process.0.stdin.take());
        let ended = process.wait();
        assert_eq!(ended.code(), Some(5), "round {round}");
        match tracer.wait().code() {
            Some(0) => attached += 1,
            Some(1) => late += 1,
            other => panic!("round {round}: {other:?}"),
        }
    }
    println!("{attached} attached, {late} too late");
}
