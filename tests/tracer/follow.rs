//! Does the example `strace` follow threads, processes and signals as the real strace does?

use crate::common::Tests;
use crate::tracer::{self, Program, example, lines, run, trace};
use crate::traces::{compare, parse, parse_call};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("several_processes", &["strace", "setarch"], several_processes),
        ("threads", &["strace", "setarch", "cc"], threads),
        ("death_by_signal", &["strace", "setarch"], death_by_signal),
        ("signals", &["strace", "setarch", "perl"], signals),
        ("interleaving", &["strace", "setarch", "perl"], interleaving),
        ("execution_by_a_thread", &["strace", "setarch", "python3"], execution_by_a_thread),
    ])
}

fn several_processes() {
    let (calls, texts) = compare(&["sh", "-c", "echo hi | cat; exit 3"], &[]);
    assert!(calls > 40 && texts > 8, "only {calls} calls, {texts} texts");
}

fn threads() {
    let (calls, texts) = compare(&[Program::new("threads").path()], &[]);
    assert!(calls > 40 && texts > 8, "only {calls} calls, {texts} texts");
}

fn death_by_signal() {
    compare(&["sh", "-c", "kill -TERM $$"], &[]);
    let (trace, status) = trace(example(), &[], &["sh", "-c", "kill -TERM $$"]);
    assert_eq!(lines(&trace, "+++"), ["+++ killed by SIGTERM +++"]);
    assert_eq!(status, None, "the tracer dies of the signal, too");
    let ends = ["TERM", "KILL", "SEGV", "HUP"].map(|signal| {
        let command = ["-o", "/dev/null", "sh", "-c", &format!("kill -{signal} $$")];
        (run(example(), &command).status, run("strace", &command).status)
    });
    assert!(ends.iter().all(|(ours, theirs)| ours == theirs), "{ends:?}");
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
    // The id differs.
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
    assert!(text.starts_with("clone(child_stack=NULL, flags=CLONE_VFORK|SIGCHLD"), "{text}");
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
