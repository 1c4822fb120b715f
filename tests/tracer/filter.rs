//! Does the example `strace` show the calls that `-e` selects, with a seccomp filter in the kernel as without?

use std::fs;
use std::os::unix::fs::MetadataExt;

use sysno::{Abi, Category, Sysno};

use crate::common::Tests;
use crate::tracer::{self, Program, example, lines, run, trace};
use crate::traces::{WAITING, compare, compare_on, without_ids};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("filters", &["setarch"], filters),
        ("seccomp_filter", &["strace", "setarch", "cc"], seccomp_filter),
        ("seccomp_filter_of_32_bits", &["strace", "setarch", "cc -m32"], seccomp_filter_of_32_bits),
        ("seccomp_without_privileges", &["setarch", "setpriv"], seccomp_without_privileges),
    ])
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
    assert!(names.iter().all(|call| call.categories().contains(Category::File)), "{trace}");
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
        (&["-f", "-e", "read", "--seccomp-bpf"][..], 1),
        (&["-f", "-e", "!read", "-c", "--seccomp-bpf"], 1),
        (&["-f", "--seccomp-bpf"], 0),
        (&["-e", "!read"], 0),
        (&["-f", "-e", "read"], 0),
    ] {
        assert_eq!(filters_and_privileges(&["env"], options).0, before.0 + filters, "{options:?}");
    }
    let program = ["sh", "-c", "ls / | cat | wc -l; kill -USR1 $$; exit 3"];
    for expression in ["openat", "%file,write", "!%memory", "none", "execve,exit_group", "clone,vfork,%desc"] {
        compare(&["cat", "Cargo.toml", "/nonexistent"], &["-e", expression, "--seccomp-bpf"]);
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
        assert_eq!(events(&["--seccomp-bpf"]), events(&[]), "{expression}");
    }
    // Several processes, whose starts are in the trace, and threads.
    for expression in ["clone,clone3,vfork,openat,execve", "clone,clone3,vfork,%desc,exit_group", "!%memory"] {
        let options = ["-e", expression, "--seccomp-bpf"];
        let (calls, _) = compare(&["sh", "-c", "ls / | cat | wc -l; exit 3"], &options);
        assert!(calls > 15, "only {calls} calls");
        let (calls, _) = compare(&[Program::new("threads").path()], &options);
        assert!(calls > 8, "only {calls} calls");
    }
}

/// The filter knows the calls of the other ABI by their own numbers.
fn seccomp_filter_of_32_bits() {
    let program = Program::new("i386");
    for (expression, expected) in [("!%desc", 6), ("!%file,pread64,exit_group", 12), ("!read@64,write@32", 19)] {
        let (calls, _) =
            compare_on(Abi::X86, &[program.path()], &["-e", &format!("trace={expression}"), "--seccomp-bpf"]);
        assert_eq!(calls, expected, "{expression}");
    }
}

/// Root keeps its privileges with a filter; a filter of another user keeps the program from gaining any.
fn seccomp_without_privileges() {
    let options = ["-f", "-e", "read", "--seccomp-bpf"];
    let before = filters_and_privileges(&["env"], &["-e", "read"]);
    let root = fs::metadata("/proc/self").expect("/proc is mounted").uid() == 0;
    if !root {
        assert_eq!(filters_and_privileges(&["env"], &options), (before.0 + 1, false));
        return;
    }
    assert_eq!(filters_and_privileges(&["env"], &options), (before.0 + 1, before.1));
    // Root without CAP_SYS_ADMIN traces plainly.
    let poor = ["setpriv", "--bounding-set", "-sys_admin", "--inh-caps", "-sys_admin"];
    assert_eq!(filters_and_privileges(&poor, &options), before);
    let path = example().to_str().expect("a path in UTF-8");
    let traced = [&poor[1..], &[path, "-f", "-e", "openat", "--seccomp-bpf"]].concat();
    let (trace, _) = trace("setpriv", &traced, &["cat", "Cargo.toml"]);
    assert_eq!(lines(&trace, "Cargo.toml").len(), 1, "{trace}");
    // Another user, if that one may run the example where it is.
    let other_user = ["setpriv", "--reuid", "65534", "--clear-groups"];
    if run(other_user[0], &[&other_user[1..], &[path, "--help"]].concat()).status.success() {
        assert_eq!(filters_and_privileges(&other_user, &options), (before.0 + 1, false));
    } else {
        println!("skipped: another user cannot run {path}");
    }
}
