//! What does the example `strace` say when it cannot do what it is asked?

use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use crate::common::Tests;
use crate::tracer::{self, example, run, temporary_file};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("wrong_arguments", &["setarch"], wrong_arguments),
        ("not_a_program", &["strace", "setarch"], not_a_program),
    ])
}

fn wrong_arguments() {
    let file = temporary_file();
    let touch = ["touch", file.to_str().expect("a path in UTF-8")];
    let no_options: &[&str] = &[];
    for (options, program, message) in [
        (&["-e", "trace=read,raed"][..], &touch[..], "unknown system call `raed`; did you mean `read`?"),
        (&["-e", "%flie"], &touch, "did you mean `%file`?"),
        (&["-e", "signal=SIGFOO"], &touch, "invalid signal 'SIGFOO'"),
        (&["-e", "signal=0"], &touch, "invalid signal '0'"),
        (&["-e", "status=good"], &touch, "invalid status 'good': there are successful, failed, unfinished"),
        (&["-e", "quiet=!noise"], &touch, "invalid quiet 'noise'"),
        (&["-S", "size"], &touch, "invalid value 'size' for '--summary-sort-by"),
        (&["-c", "-U", "calls,size"], &touch, "invalid value 'size' for '--summary-columns"),
        (&["-c", "-C"], &touch, "cannot be used with"),
        (&["-t", "--json"], &touch, "cannot be used with"),
        (&["-q", "-e", "quiet=exit"], &touch, "-q and -e quiet/--quiet cannot be provided simultaneously"),
        (&["-y", "-e", "decode-fds=path"], &touch, "-y and --decode-fds cannot be provided simultaneously"),
        (&["-y", "--decode-fds"], &touch, "cannot be used with"),
        (&["-x", "--strings-in-hex"], &touch, "cannot be used with"),
        (&["--strings-in-hex=some"], &touch, "there are none, non-ascii-chars, non-ascii and all"),
        (&["-X", "none"], &touch, "there are raw, abbrev and verbose"),
        (&["-P"], no_options, "a value is required for '--trace-path"),
        (&["-e", "inject=read:error=EIO"], &touch, "there is no `inject=` here"),
        (&["-e", "decode-fds=all,files"], &touch, "invalid decode-fds 'all': there are path, socket, dev"),
        (&["-e", "decode-pids=comm"], &touch, "there is no `decode-pids=` here"),
        (&["-s", "x"], &touch, "invalid value 'x' for '-s"),
        (&["-w"], &touch, "required arguments were not provided"),
        (&["--seccomp-bpf", "-e", "read"], &touch, "required arguments were not provided"),
        (&["-Y"], &touch, "unexpected argument '-Y'"),
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
        assert_eq!(output.status.code(), Some(1), "{message}");
        assert!(!file.exists(), "nothing is run: {message}");
    }
    // Each of strace's other sets is refused, with strace's exit status for a wrong one.
    for name in [
        "abbrev",
        "a",
        "verbose",
        "v",
        "raw",
        "x",
        "read",
        "reads",
        "r",
        "write",
        "writes",
        "w",
        "fault",
        "inject",
        "kvm",
        "decode-pids",
        "decode-pid",
        "fd",
        "trace-fds",
        "namespace",
    ] {
        let output = run(example(), &["-e", &format!("{name}=all"), touch[0], touch[1]]);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(error.contains(&format!("there is no `{name}=` here")), "{error}");
        assert_eq!(output.status.code(), Some(1), "{name}");
    }
    assert!(!file.exists());
    // A regular expression may contain the sign.
    assert_eq!(run(example(), &["-e", "?/a=b", "true"]).status.code(), Some(0));
    let help = run(example(), &["--help"]);
    assert!(help.status.success() && String::from_utf8_lossy(&help.stdout).contains("Usage: strace "));
}

/// A file that is no program: as strace, no more than the call that says so. A script without `#!` is none: only a shell runs it.
fn not_a_program() {
    let script = temporary_file();
    fs::write(&script, "echo no\n").expect("a new file");
    fs::set_permissions(&script, Permissions::from_mode(0o755)).expect("it is ours");
    let path = script.to_str().expect("a path in UTF-8");
    for (file, error) in [("/", "EACCES (Permission denied)"), (path, "ENOEXEC (Exec format error)")] {
        let text = |tracer: &OsStr| {
            let output = run(tracer, &[file]);
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            let (call, rest) = text.split_once('\n').expect("some lines");
            assert!(call.ends_with(&format!("= -1 {error}")), "{text}");
            assert!(output.stdout.is_empty());
            (rest.to_owned(), output.status.code())
        };
        assert_eq!(text(example().as_ref()), text("strace".as_ref()));
    }
    fs::remove_file(&script).expect("it was there a moment ago");
}
