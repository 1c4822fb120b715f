//! What does the example `strace` say when it cannot do what it is asked?

mod common;
#[path = "common/tracer.rs"]
mod tracer;

use std::ffi::OsStr;

use tracer::{example, run, temporary_file};

fn main() {
    tracer::run_tests(&[
        ("wrong_arguments", &["setarch"], wrong_arguments),
        ("not_a_program", &["strace", "setarch"], not_a_program),
    ]);
}

fn wrong_arguments() {
    let file = temporary_file();
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
        assert_eq!(output.status.code(), Some(1), "{message}");
        assert!(!file.exists(), "nothing is run: {message}");
    }
    let help = run(example(), &["--help"]);
    assert!(help.status.success() && String::from_utf8_lossy(&help.stdout).contains("Usage: strace "));
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
