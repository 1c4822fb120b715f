//! Do signals, stops and restarted calls of a program that the example `strace` traces have the effects that they have without a tracer?

#[allow(dead_code, reason = "only the names are tested here")]
#[path = "../../examples/strace/signals.rs"]
mod signals_of_example;

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::os::fd::{FromRawFd, OwnedFd};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Command, Stdio};
use std::ptr::{null, null_mut};

use crate::common::Tests;
use crate::tracer::{
    self, Killed, Program, counted, example, lines, run, send, status, temporary_file, trace, wait_until,
    wait_until_traced,
};
use crate::traces::without_ids;

pub fn tests() -> Tests {
    tracer::tests(&[
        ("bursts", &["strace", "setarch", "cc"], bursts),
        ("restarted_calls", &["strace", "setarch", "cc"], restarted_calls),
        ("stop_and_continue", &["strace", "setarch", "perl"], stop_and_continue),
        ("at_a_terminal", &["strace", "setarch", "perl", "bash"], at_a_terminal),
        ("signal_at_the_end_of_the_trace", &["setarch", "perl"], signal_at_the_end_of_the_trace),
        ("signals_to_the_tracer", &["strace", "setarch", "perl"], signals_to_the_tracer),
        ("what_is_written_when_killed", &["setarch", "perl"], what_is_written_when_killed),
        ("deaths_by_signal", &["strace", "setarch", "perl", "sh"], deaths_by_signal),
        ("what_signals_carry", &["strace", "setarch", "cc"], what_signals_carry),
        ("names", &[], names),
    ])
}

/// As strace writes them; a status in `siginfo_t` may be a number that no signal has: 0 where PTRACE_INTERRUPT stopped a process.
fn names() {
    for (signal, name) in [
        (1, "SIGHUP"),
        (31, "SIGSYS"),
        (32, "SIGRTMIN"),
        (33, "SIGRT_1"),
        (64, "SIGRT_32"),
        (0, "0"),
        (65, "65"),
        (-1, "-1"),
    ] {
        assert_eq!(signals_of_example::name(signal), name);
    }
}

/// 400 signals in a row: each arrives, and is shown, once.
fn bursts() {
    let program = Program::new("burst");
    for round in 0..5 {
        for tracer in [example(), "strace".as_ref()] {
            let file = temporary_file();
            let output = run(tracer, &["-f", "-o", file.to_str().expect("a path in UTF-8"), program.path()]);
            let text = fs::read_to_string(&file).expect("a trace");
            fs::remove_file(&file).expect("it was there a moment ago");
            assert_eq!(String::from_utf8_lossy(&output.stdout), "400 signals, sum 79800\n", "round {round}");
            // The kernel's first real-time signals are the C library's.
            let shown = lines(&text, "--- SIGRT_2 {");
            assert_eq!(shown.len(), 400, "{} round {round}", tracer.display());
        }
    }
}

/// Calls that a signal or a stop interrupts go on, or fail, as without a tracer.
fn restarted_calls() {
    let program = Program::new("restart");
    let untraced = Command::new(program.path()).output().expect("it was compiled");
    let errors = |tracer: &Path, options: &[&str]| {
        let file = temporary_file();
        let output =
            run(tracer, &[options, &["-f", "-o", file.to_str().expect("a path in UTF-8"), program.path()]].concat());
        let text = fs::read_to_string(&file).expect("a trace");
        fs::remove_file(&file).expect("it was there a moment ago");
        let what = format!("{} {options:?}", tracer.display());
        let said = |stdout: &[u8]| {
            let mut lines: Vec<_> = String::from_utf8_lossy(stdout).lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        assert_eq!(said(&output.stdout), said(&untraced.stdout), "{what}");
        let count = |parts: &[&str]| text.lines().filter(|line| parts.iter().all(|part| line.contains(part))).count();
        [
            count(&["read", "= ? ERESTARTSYS"]),
            count(&["= ? ERESTART_RESTARTBLOCK"]),
            count(&["restart_syscall("]),
            count(&["stopped by SIGSTOP"]),
            count(&["--- SIGUSR1"]),
            count(&["--- SIGCONT"]),
        ]
    };
    let calls = "read,clock_nanosleep,restart_syscall";
    assert_eq!(errors("strace".as_ref(), &[]), [4, 2, 1, 1, 3, 1]);
    assert_eq!(errors(example(), &[]), [4, 2, 1, 1, 3, 1]);
    assert_eq!(errors(example(), &["-e", calls]), [4, 2, 1, 1, 3, 1]);
    assert_eq!(errors(example(), &["-e", calls, "--seccomp-bpf"]), [4, 2, 1, 1, 3, 1]);
}

/// A program that answers each line that it reads, and says which signals it gets.
const ANSWERS: &str = "$| = 1; for my $name (qw(INT USR1 CONT)) { $SIG{$name} = sub { print qq(got $name\n) } }
    print qq(ready\n); while (<STDIN>) { print; exit 5 if /quit/ } print qq(end\n)";

fn answers(command: &mut Command) -> (Killed, impl Iterator<Item = String> + use<>, std::process::ChildStdin) {
    let mut process = Killed::start(command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()));
    let (mut lines, input) = (process.lines(), process.0.stdin.take().expect("a pipe"));
    assert_eq!(lines.next().as_deref(), Some("ready"));
    (process, lines, input)
}

/// A process that is stopped does nothing until it is continued.
fn stop_and_continue() {
    for tracer in ["strace".as_ref(), example()] {
        let (mut process, mut lines, mut input) = answers(Command::new("perl").args(["-e", ANSWERS]));
        let file = temporary_file();
        let mut command = Command::new(tracer);
        command.arg("-o").arg(&file).args(["-p", &process.id().to_string()]).stderr(Stdio::null());
        let mut tracer = Killed::start(&mut command);
        wait_until_traced(process.id());
        for round in 1..=3 {
            send(libc::SIGSTOP, process.id());
            wait_until("shown", || {
                let text = fs::read_to_string(&file).expect("a trace");
                tracer::lines(&text, "--- stopped by SIGSTOP ---").len() == round
            });
            // Then it has told the kernel what the process is to do: not to run.
            wait_until("the tracer waits", || status(tracer.id(), "State").starts_with('S'));
            assert!(status(process.id(), "State").starts_with(['t', 'T']), "round {round}");
            input.write_all(b"line\n").expect("there is room in the pipe");
            send(libc::SIGCONT, process.id());
            assert_eq!([lines.next(), lines.next()].map(Option::unwrap), ["got CONT", "line"], "round {round}");
        }
        // A stop outlasts the tracer.
        send(libc::SIGSTOP, process.id());
        wait_until("shown", || {
            let text = fs::read_to_string(&file).expect("a trace");
            tracer::lines(&text, "--- stopped by SIGSTOP ---").len() == 4
        });
        send(libc::SIGINT, tracer.id());
        assert_eq!(tracer.wait().signal(), Some(libc::SIGINT));
        wait_until("stopped without a tracer", || status(process.id(), "State").starts_with('T'));
        send(libc::SIGCONT, process.id());
        drop(input);
        assert_eq!(lines.collect::<Vec<_>>(), ["got CONT", "end"]);
        assert!(process.wait().success());
        fs::remove_file(&file).expect("it was there a moment ago");
    }
}

/// A terminal of a test's own: its two ends.
fn terminal() -> (File, OwnedFd) {
    let (mut ours, mut theirs) = (0, 0);
    // SAFETY: the descriptors are written to two locals, and belong to nothing else.
    unsafe {
        assert_eq!(libc::openpty(&mut ours, &mut theirs, null_mut(), null(), null()), 0);
        (File::from_raw_fd(ours), OwnedFd::from_raw_fd(theirs))
    }
}

/// Ctrl-Z and Ctrl-C at a terminal, with a shell that has jobs.
fn at_a_terminal() {
    let script = "set -m; stty -echo; \"$@\"; echo status $?; fg >/dev/null; echo end $?";
    let session = |tracer: &[&str]| {
        let (ours, theirs) = terminal();
        let mut command = Command::new("bash");
        command.args(["-c", script, "bash"]).args(tracer).args(["perl", "-e", ANSWERS]);
        let end = || Stdio::from(theirs.try_clone().expect("a descriptor"));
        command.stdin(end()).stdout(end()).stderr(end());
        // SAFETY: what runs between fork and exec are two calls of the kernel.
        unsafe {
            command.pre_exec(|| {
                libc::setsid();
                libc::ioctl(0, libc::TIOCSCTTY, 0);
                Ok(())
            });
        }
        let mut bash = Killed::start(&mut command);
        // Reading ends when nobody has the terminal any more.
        drop((theirs, command));
        let mut keyboard = ours.try_clone().expect("a descriptor");
        // When the last program has closed the terminal, reading fails.
        let lines = BufReader::new(ours).lines().map_while(Result::ok).map(|line| line.trim_end().to_owned());
        // bash reports a stopped job, too.
        let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with('['));
        let mut said = Vec::new();
        for (key, answers) in [("", 1), ("a\n", 1), ("\x03", 1), ("\x1a", 1 + 1), ("b\n", 1), ("quit\n", 1)] {
            keyboard.write_all(key.as_bytes()).expect("a terminal");
            said.extend(lines.by_ref().take(answers));
        }
        said.extend(lines);
        assert!(bash.wait().success());
        // SIGCONT and bash's line come in either order.
        said[3..5].sort();
        said
    };
    let untraced = session(&[]);
    assert_eq!(untraced, ["ready", "a", "got INT", "got CONT", "status 148", "b", "quit", "end 5"]);
    let signals = |tracer: &str| {
        let file = temporary_file();
        assert_eq!(session(&[tracer, "-f", "-o", file.to_str().expect("a path in UTF-8")]), untraced, "{tracer}");
        let text = fs::read_to_string(&file).expect("a trace");
        fs::remove_file(&file).expect("it was there a moment ago");
        // SIGTSTP stops the tracer, too. If the shell continues both before the program has got it, the program never does.
        let counts = counted(&text);
        ["SIGINT", "SIGCONT", "+++ exited with 5 +++"].map(|name| counts.get(name).copied())
    };
    let example = example().to_str().expect("a path in UTF-8");
    assert_eq!(signals(example), [Some(1); 3]);
    assert_eq!(signals("strace"), [Some(1); 3]);
}

/// A program that makes no calls until it is told to end: it is stopped where a signal is delivered. It says only then which signal it
/// has got, since perl may run the handler of a signal within that of another one.
const COMPUTES: &str =
    "$| = 1; $SIG{USR2} = sub {}; $SIG{USR1} = sub { $got = q(got USR1) }; $SIG{TERM} = sub { $end = 1 };
    print qq(ready\n); 1 until $end; print qq($got\n); exit 5";

/// A signal that is about to be delivered when the trace ends is delivered. (strace 6.1 loses it.)
fn signal_at_the_end_of_the_trace() {
    for round in 0..10 {
        let (mut process, lines, _) = answers(Command::new("perl").args(["-e", COMPUTES]));
        let file = temporary_file();
        let mut command = Command::new(example());
        command.arg("-o").arg(&file).args(["-p", &process.id().to_string()]);
        let mut tracer = Killed::start(command.stdout(Stdio::null()).stderr(Stdio::piped()));
        let mut messages = BufReader::new(tracer.0.stderr.take().expect("a pipe")).lines();
        assert!(messages.next().expect("a line").expect("text").ends_with(" attached"));
        // The stop by which the tracer attaches comes before it.
        send(libc::SIGUSR2, process.id());
        wait_until("shown", || fs::read_to_string(&file).is_ok_and(|text| text.contains("--- SIGUSR2")));
        wait_until("it runs, and the tracer waits", || {
            status(process.id(), "State").starts_with('R') && status(tracer.id(), "State").starts_with('S')
        });
        // The tracer can't see the signal before it is told to leave.
        send(libc::SIGSTOP, tracer.id());
        wait_until("stopped", || status(tracer.id(), "State").starts_with('T'));
        send(libc::SIGUSR1, process.id());
        wait_until("about to be delivered", || status(process.id(), "State").starts_with('t'));
        send(libc::SIGINT, tracer.id());
        send(libc::SIGCONT, tracer.id());
        assert_eq!(tracer.wait().signal(), Some(libc::SIGINT));
        send(libc::SIGTERM, process.id());
        assert_eq!(lines.collect::<Vec<_>>(), ["got USR1"], "round {round}");
        assert_eq!(process.wait().code(), Some(5));
        fs::remove_file(&file).expect("it was there a moment ago");
    }
}

/// Each signal that ends a trace ends it in the same way: what has been traced is written, and the process runs on.
fn signals_to_the_tracer() {
    for signal in [libc::SIGHUP, libc::SIGINT, libc::SIGQUIT, libc::SIGTERM] {
        for tracer in ["strace".as_ref(), example()] {
            let what = format!("{} {signal}", tracer.display());
            let (mut process, lines, mut input) = answers(Command::new("perl").args(["-e", ANSWERS]));
            let (file, messages) = (temporary_file(), temporary_file());
            let mut command = Command::new(tracer);
            command.arg("-o").arg(&file).args(["-p", &process.id().to_string()]);
            let mut tracer = Killed::start(command.stderr(File::create(&messages).expect("a new file")));
            wait_until_traced(process.id());
            wait_until("a call is shown", || status(process.id(), "State").starts_with('S'));
            send(signal, tracer.id());
            assert_eq!(tracer.wait().signal(), Some(signal), "{what}");
            let said = fs::read_to_string(&messages).expect("a file");
            let pid = process.id();
            assert_eq!(said, format!("strace: Process {pid} attached\nstrace: Process {pid} detached\n"), "{what}");
            input.write_all(b"quit\n").expect("the process reads");
            assert_eq!(lines.collect::<Vec<_>>(), ["quit"], "{what}");
            assert_eq!(process.wait().code(), Some(5), "{what}");
            fs::remove_file(&file).expect("it was there a moment ago");
            fs::remove_file(&messages).expect("it was there a moment ago");
        }
    }
}

/// What a tracer has traced is in the file, whole, also if it is killed.
fn what_is_written_when_killed() {
    let file = temporary_file();
    let mut command = Command::new(example());
    command.arg("-o").arg(&file).args(["-e", "read", "perl", "-e", ANSWERS]);
    let (mut tracer, mut lines, mut input) = answers(&mut command);
    input.write_all(b"line\n").expect("the program reads");
    assert_eq!(lines.next().as_deref(), Some("line"));
    let text = fs::read_to_string(&file).expect("a trace");
    assert_eq!(tracer::lines(&text, "\"line\\n\"").len(), 1, "{text}");
    tracer.0.kill().expect("it runs");
    tracer.wait();
    input.write_all(b"quit\n").expect("the program reads");
    assert_eq!(lines.collect::<Vec<_>>(), ["quit"]);
    fs::remove_file(&file).expect("it was there a moment ago");
}

/// The tracer ends as the program does: by each signal that kills.
fn deaths_by_signal() {
    for signal in (1..65).filter(|signal| ![32, 33].contains(signal)) {
        let end =
            |tracer: &Path| run(tracer, &["-o", "/dev/null", "sh", "-c", &format!("kill -{signal} $$; exit 9")]).status;
        // These stop the program, which nobody continues.
        if [libc::SIGSTOP, libc::SIGTSTP, libc::SIGTTIN, libc::SIGTTOU].contains(&signal) {
            continue;
        }
        let ours = end(example());
        assert_eq!(ours, end("strace".as_ref()), "{signal}");
        let is_ignored = [libc::SIGCHLD, libc::SIGCONT, libc::SIGURG, libc::SIGWINCH].contains(&signal);
        assert_eq!(ours.signal(), if is_ignored { None } else { Some(signal) });
    }
    let (text, _) = trace(example(), &[], &["perl", "-e", "kill 40, $$"]);
    assert_eq!(lines(&text, "+++"), ["+++ killed by SIGRT_8 +++"]);
}

/// What the kernel says of each signal: who sent it, why, where.
fn what_signals_carry() {
    let program = Program::new("signals");
    let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
        let (text, _) = trace(tracer, &["-e", "trace=none"], &[program.path()]);
        lines(&text, "---").into_iter().map(without_ids).collect::<Vec<_>>()
    });
    assert_eq!(ours, theirs);
    assert_eq!(ours.len(), 12);
    // The kernel's information is that of the tracer's ABI.
    assert!(ours.contains(&"--- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=NULL} ---".to_owned()));
}
