//! Does the example `strace` follow each way to start a process and to execute a program, with and without privileges?

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use crate::common::Tests;
use crate::tracer::{self, Program, counted, example, lines, run, temporary_file};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("starts", &["strace", "setarch", "cc"], starts),
        ("other_abi", &["strace", "setarch", "cc -m32"], other_abi),
        ("set_user_id", &["strace", "setarch", "cc", "setpriv", "root"], set_user_id),
    ])
}

/// What a program says, its exit status, and its trace.
fn traced(tracer: &Path, options: &[&str], program: &[&str]) -> (String, Option<i32>, String) {
    let file = temporary_file();
    let path = file.to_str().expect("a path in UTF-8");
    let output = run(tracer, &[options, &["-f", "-o", path], program].concat());
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    fs::remove_file(&file).expect("it was there a moment ago");
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code(), text)
}

/// vfork, clone with and without memory and signal, clone3, descriptors of processes: each child is traced, and ends as it would.
fn starts() {
    let program = Program::new("starts");
    let untraced = Command::new(program.path()).output().expect("it was compiled");
    let untraced = String::from_utf8(untraced.stdout).expect("text");
    let counts = |tracer: &Path, options: &[&str]| {
        let (said, status, text) = traced(tracer, options, &[program.path()]);
        assert_eq!((said, status), (untraced.clone(), Some(0)), "{} {options:?}", tracer.display());
        let mut counts = counted(&text);
        // A child may be killed before it calls this; a wait may find the thread's end already there.
        for name in ["pause", "futex"] {
            counts.remove(name);
        }
        counts
    };
    let ours = counts(example(), &[]);
    assert_eq!(ours, counts("strace".as_ref(), &[]));
    assert_eq!((ours["vfork"], ours["clone3"], ours["pidfd_send_signal"]), (2, 2, 1), "{ours:?}");
    let some = "execve,clone,clone3,fork,vfork,pidfd_send_signal,getppid,exit,exit_group";
    let ours = counts(example(), &["-e", some]);
    assert_eq!(ours, counts("strace".as_ref(), &["-e", some]));
    assert_eq!(ours["getppid"], 5, "{ours:?}");
    assert_eq!(counts(example(), &["-e", some, "--seccomp-bpf"]), ours);
}

/// A program of 64 bits executes one of 32, and goes on.
fn other_abi() {
    let program = Program::new("i386");
    let command = ["sh", "-c", "\"$0\"; \"$0\"; cat /nonexistent", program.path()];
    let counts = |tracer: &Path, options: &[&str]| {
        let (_, status, text) = traced(tracer, options, &command);
        assert_eq!(status, Some(1), "{} {options:?}", tracer.display());
        // strace says when the ABI changes, and shows the calls that it does not know whatever `-e` says.
        let lines = text.lines().filter(|line| !line.contains("[ Process PID=") && !line.contains("syscall_0x1f4("));
        let text: Vec<_> = lines.collect();
        counted(&text.join("\n"))
    };
    let ours = counts(example(), &["-e", "fanotify_mark,openat,fadvise64_64,exit_group,execve"]);
    assert_eq!(ours, counts("strace".as_ref(), &["-e", "fanotify_mark,openat,fadvise64_64,exit_group,execve"]));
    assert_eq!((ours["fanotify_mark"], ours["fadvise64_64"]), (2, 2), "{ours:?}");
    let ours = counts(example(), &["-e", "fanotify_mark,readahead,exit_group,execve", "--seccomp-bpf"]);
    assert_eq!(ours, counts("strace".as_ref(), &["-e", "fanotify_mark,readahead,exit_group,execve"]));
}

/// A set-uid program has the privileges that the kernel gives it: those of its owner, if root traces it or nobody, and none of another user's
/// under that user's tracer. It runs in each case.
fn set_user_id() {
    let directory = temporary_file();
    fs::create_dir(&directory).expect("a new directory");
    let program = Program::new("ids");
    // Where another user can execute it, whatever the directories are that it was built in.
    let copy = |from: &Path, name: &str, mode: u32| {
        let to = directory.join(name);
        fs::copy(from, &to).expect("it was built");
        chown(&to, Some(0), Some(0)).expect("root may");
        fs::set_permissions(&to, Permissions::from_mode(mode)).expect("it is ours");
        to.to_str().expect("a path in UTF-8").to_owned()
    };
    fs::set_permissions(&directory, Permissions::from_mode(0o755)).expect("it is ours");
    let (set_uid, tracer) = (copy(program.path().as_ref(), "ids", 0o6755), copy(example(), "tracer", 0o755));
    let user = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"];
    let said = |command: &[&[&str]]| {
        let command = command.concat();
        let output = run(command[0], &command[1..]);
        assert!(output.status.success(), "{command:?}: {output:?}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let program = [&*set_uid];
    let untraced = said(&[&user, &program]);
    for options in [&["-f", "-o", "/dev/null"][..], &["-f", "-o", "/dev/null", "-e", "getuid", "--seccomp-bpf"]] {
        // root traces.
        for tracer in [&*tracer, "strace"] {
            if tracer == "strace" && options.contains(&"--seccomp-bpf") {
                // It makes the process have no new privileges.
                continue;
            }
            assert_eq!(said(&[&[tracer], options, &user, &program]), untraced, "{tracer} {options:?}");
        }
        // The user does.
        let theirs = said(&[&user, &["strace"], options, &program]);
        assert_eq!(theirs, "uid 65534, euid 65534, gid 65534, egid 65534\n");
        assert_eq!(said(&[&user, &[&*tracer], options, &program]), theirs, "{options:?}");
    }
    // A mounted directory may not allow it.
    assert!(untraced == "uid 65534, euid 0, gid 65534, egid 0\n" || untraced.contains("euid 65534"), "{untraced}");
    // What it is traced for.
    let file = directory.join("trace");
    let text = |tracer: &str| {
        said(&[&[tracer, "-f", "-e", "geteuid", "-o", file.to_str().expect("a path in UTF-8")], &user, &program]);
        let text = fs::read_to_string(&file).expect("a trace");
        lines(&text, "geteuid(")
            .into_iter()
            // An id of four digits has one more space behind it.
            .map(|line| line.split_once(' ').expect("an id").1.trim_start().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(text(&tracer), text("strace"));
    fs::remove_dir_all(&directory).expect("it was there a moment ago");
}
