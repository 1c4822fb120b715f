//! Does a program that uses seccomp itself see the example `strace`? And does the example work where seccomp denies it something?

use std::process::Command;

use crate::common::Tests;
use crate::tracer::{self, Program, example, lines, run, trace};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("own_filters", &["strace", "setarch", "cc"], own_filters),
        ("denied_memory", &["strace", "setarch", "cc"], denied_memory),
    ])
}

/// Filters of the program's, of each action, and children that ask not to be traced, are as without a tracer. Whether there is a
/// filter, too, unless that is asked for.
fn own_filters() {
    let program = Program::new("filters");
    let untraced = Command::new(program.path()).output().expect("it was compiled");
    let untraced = String::from_utf8(untraced.stdout).expect("text");
    assert_eq!(untraced.lines().last().map(|line| line.starts_with("mode in the end: Seccomp_filters:")), Some(true));
    let traced = |tracer: &str, options: &[&str]| {
        let output = run(tracer, &[options, &["-o", "/dev/null", program.path()]].concat());
        assert!(output.status.success(), "{tracer} {options:?}: {output:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let example = example().to_str().expect("a path in UTF-8");
    for options in [&[][..], &["-f"], &["-f", "-c"], &["-f", "-e", "getppid"], &["-f", "-e", "!getppid"]] {
        assert_eq!(traced(example, options), untraced, "{options:?}");
        assert_eq!(traced("strace", options), untraced, "strace {options:?}");
    }
    let unchanged = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with("mode "));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let quick = "--seccomp-bpf";
    for options in [&["-f", "-e", "getppid", quick][..], &["-f", "-e", "!getppid", quick], &["-f", "-e", "all", quick]]
    {
        let text = traced(example, options);
        assert_eq!(unchanged(&text), unchanged(&untraced), "{options:?}");
        // The help says so.
        assert!(text.starts_with("mode at first: PR_GET_SECCOMP 2\n"), "{text}");
        assert!(text.contains("mode strict: off\n"), "{text}");
    }
    // What is shown of the calls, too: an error, of a call that never fails otherwise.
    let refused = |options: &[&str]| {
        let (trace, _) = trace(example, &[&["-f", "-e", "getppid"], options].concat(), &[program.path()]);
        lines(&trace, "= -1 ENOSYS (Function not implemented)").len()
    };
    // The filter of the program's that forbids a call is asked before ours: then it isn't shown.
    assert_eq!((refused(&[]), refused(&[quick])), (4, 3));
}

/// Memory is read where process_vm_readv is denied, too.
fn denied_memory() {
    let (pages, deny) = (Program::new("pages"), Program::new("deny"));
    let example = example().to_str().expect("a path in UTF-8");
    let options = ["-e", "openat,write,execve"];
    let (read, _) = trace(example, &options, &[pages.path()]);
    // Without randomisation, addresses are the same in each run; but the environment, or how deep the stack is, may differ.
    let texts = |trace: &str| -> Vec<_> {
        let calls = trace.lines().skip(1).filter(|line| !line.starts_with("execve("));
        calls.map(str::to_owned).collect()
    };
    assert_eq!(lines(&read, "\"/over two\"").len(), 18, "{read}");
    assert_eq!(lines(&read, "[\"two\", \"last\"]").len(), 1, "{read}");
    assert_eq!(lines(&read, "\"/ended\"").len(), 1, "{read}");
    // Three strings that aren't there: as strace, they are addresses.
    let addresses = |trace: &str| trace.matches("openat(AT_FDCWD, 0x").count() + trace.matches("write(-1, 0x").count();
    let (theirs, _) = trace("strace", &options, &[pages.path()]);
    assert_eq!((addresses(&read), addresses(&theirs)), (3, 3), "{read}{theirs}");
    assert_eq!(lines(&theirs, "\"/over two\"").len(), 18, "{theirs}");
    for errno in [libc::ENOSYS, libc::EPERM] {
        let (peeked, _) =
            trace(deny.path(), &[&[&*errno.to_string(), example][..], &options].concat(), &[pages.path()]);
        assert_eq!(texts(&peeked), texts(&read), "errno {errno}");
    }
}
