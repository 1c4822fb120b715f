//! Does a program run on, undisturbed, when the example `strace` is interrupted by Ctrl-C?

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};

use crate::common::Tests;
use crate::tracer::{self, example, lines, temporary_file, wait_until};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("attach_and_leave", &["setarch", "perl"], attach_and_leave),
        ("leave_what_was_started", &["setarch", "perl"], leave_what_was_started),
        ("hide_with_seccomp_filter", &["setarch", "perl"], hide_with_seccomp_filter),
    ])
}

/// A program that makes a call again and again, until it is killed.
const FOR_EVER: &str = "$| = 1; print qq(ready\\n); while (1) { getppid; select undef, undef, undef, 0.005 }";

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
    let mut program = Command::new("perl").args(["-e", FOR_EVER]).stdout(Stdio::null()).spawn().expect("perl runs");
    let file = temporary_file();
    let mut tracer = Command::new(example());
    tracer.args(["-p", &program.id().to_string(), "-o"]).arg(&file).stderr(Stdio::piped());
    let tracer = tracer.spawn().expect("the example is built");
    wait_until("attached", || tracer_and_state(program.id()).0 == Some(tracer.id().to_string()));
    wait_until("traced calls", || fs::read_to_string(&file).is_ok_and(|text| lines(&text, "getppid()").len() > 3));
    interrupt(tracer.id());
    let (pid, output) = (program.id(), tracer.wait_with_output().expect("it ends"));
    let text = fs::read_to_string(&file).expect("a trace");
    fs::remove_file(&file).expect("it was there a moment ago");
    wait_until("running on", || runs_freely(pid));
    program.kill().expect("it runs");
    program.wait().expect("it was killed");
    assert_eq!(output.status.signal(), Some(libc::SIGINT));
    let messages = String::from_utf8_lossy(&output.stderr);
    assert_eq!(messages, format!("strace: Process {pid} attached\nstrace: Process {pid} detached\n"));
    assert!(lines(&text, "getppid()").len() > 3, "{text}");
}

/// What was started runs on, too.
fn leave_what_was_started() {
    let mut tracer = Command::new(example());
    tracer.args(["perl", "-e", "$SIG{INT} = sub {}; $| = 1; print qq($$\\n); sleep 100 while 1"]);
    let mut tracer = tracer.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the example is built");
    let mut id = String::new();
    let output = tracer.stdout.take().expect("a pipe");
    BufRead::read_line(&mut BufReader::new(output), &mut id).expect("the program's id");
    let pid = id.trim().parse().expect("an id");
    interrupt(tracer.id());
    assert_eq!(tracer.wait().expect("it ends").signal(), Some(libc::SIGINT));
    wait_until("running on", || runs_freely(pid));
    assert!(Command::new("kill").arg(pid.to_string()).status().expect("kill is there").success());
}

/// After Ctrl-C the program runs on, its calls work, and nothing is shown any more.
fn hide_with_seccomp_filter() {
    let file = temporary_file();
    let program =
        "$SIG{INT} = sub {}; $| = 1; print qq($$\n); while (<STDIN>) { print getppid() > 0 ? qq(yes\n) : qq(no $!\n) }";
    let mut tracer = Command::new(example());
    tracer.args(["-f", "-e", "getppid", "--seccomp-bpf", "perl", "-e", program]);
    tracer.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut tracer = tracer.stderr(fs::File::create(&file).expect("a new file")).spawn().expect("the example is built");
    let mut input = tracer.stdin.take().expect("a pipe");
    let mut output = BufReader::new(tracer.stdout.take().expect("a pipe"));
    let mut line = || {
        let mut line = String::new();
        BufRead::read_line(&mut output, &mut line).expect("a line");
        line.trim().to_owned()
    };
    let mut ask = || Write::write_all(&mut input, b"\n").expect("the program reads");
    let pid = line().parse().expect("an id");
    ask();
    assert_eq!(line(), "yes");
    interrupt(tracer.id());
    let text = || fs::read_to_string(&file).expect("a trace");
    let message = "strace: The trace ends here; strace stays, since a seccomp filter stops the program\n";
    wait_until("left", || text().ends_with(message));
    for _ in 0..3 {
        ask();
        assert_eq!(line(), "yes");
    }
    assert_eq!(tracer_and_state(pid).0, Some(tracer.id().to_string()));
    drop(input);
    assert_eq!(tracer.wait().expect("it ends with the program").signal(), Some(libc::SIGINT));
    let text = text();
    assert!(text.ends_with(message), "{text}");
    assert_eq!(lines(&text, "getppid()").len(), 1, "{text}");
    fs::remove_file(&file).expect("it was there a moment ago");
}
