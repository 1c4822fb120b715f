//! Does the example `strace` colour what there is in a call, where it is asked to, and change nothing else?

use std::collections::BTreeSet;
use std::process::Command;

use crate::common::Tests;
use crate::tracer::{self, Program, example, lines, trace};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("same_text", &["setarch", "cc", "perl"], same_text),
        ("same_lines_of_processes", &["setarch", "sh"], same_lines_of_processes),
        ("colors", &["setarch", "perl"], colors),
        ("details", &["setarch", "perl"], details),
        ("terminals", &["script", "setarch"], terminals),
    ])
}

/// A program whose calls have structs, arrays, sets, and numbers that calls replace.
const CALLS: &str = r#"
    socket(S, 2, 1, 0); getsockname(S); getpeername(S);
    open(F, "<", "Cargo.toml"); open(G, ">", "/dev/null"); $offset = pack("q", 0);
    syscall(40, fileno(G), fileno(F), $offset, 100);
    $text = "hello\n"; $vector = pack("PqPq", $text, 6, $text, 3);
    syscall(20, fileno(G), $vector, 2);
    $set = pack("Q", ~4); syscall(14, 2, $set, 0, 8); select(undef, undef, undef, 0.001); $bits = ""; vec($bits, 1, 1) = 1;
    select(undef, $bits, undef, 0); opendir(D, "/nonexistent"); exec("/nonexistent", "one", "two");
"#;

/// Without the sequences that set colours. There is no other ESC, since strings have theirs as `\33`.
fn plain(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').expect("the end of the sequence").1)
}

/// The trace of a program in colours, which without them is the trace that has none.
#[track_caller]
fn colored(options: &[&str], program: &[&str]) -> String {
    // Of two runs, not everything is the same: what is random, ids (a socket option has one, too), and the address of the environment.
    let options =
        [options, &["-e", "!execve,set_tid_address,read,getrandom,getpid,getppid,gettid,getsockopt"]].concat();
    let with = |color| trace(example(), &[&options[..], &[color]].concat(), program).0;
    let (without, colored) = (with("--color=never"), with("--color=always"));
    assert!(!without.contains('\x1b'));
    // Pipes and sockets have other inodes each time, and so other columns.
    let inode = |text: &str| text.find(']').map_or(text.to_owned(), |end| text[end..].to_owned());
    let lasting = |line: &str| {
        let mut parts = line.split(":[");
        let first = parts.next().unwrap_or_default().to_owned();
        let text = parts.fold(first, |text, part| text + ":[" + &inode(part));
        if line.contains(":[") { text.replace(' ', "") } else { text }
    };
    let (plain, expected) = (plain(&colored), without.clone());
    let differs = plain
        .lines()
        .zip(expected.lines())
        .find(|(ours, theirs)| lasting(ours) != lasting(theirs))
        .map(|(ours, theirs)| (ours.to_owned(), theirs.to_owned()));
    assert_eq!(differs, None, "{options:?}");
    assert_eq!(colored.lines().count(), without.lines().count());
    colored
}

fn same_text() {
    let values = Program::without_library("values", 64);
    for options in [&[][..], &["--raw"], &["-v"], &["--arg-names", "-s", "3"]] {
        let trace = colored(options, &[values.path()]);
        assert!(trace.lines().count() > 5000 && trace.matches('\x1b').count() > 50_000);
        let trace = colored(options, &["perl", "-e", CALLS]);
        assert!(trace.lines().count() > 50);
    }
    let trace = colored(&["-y", "-X", "verbose", "-xx"], &[values.path()]);
    assert!(trace.matches('\x1b').count() > 50_000);
    let trace = plain(&colored(&[], &["perl", "-e", CALLS]));
    for part in
        [" => 16])", "[0] => [100]", r#"{iov_base="hel", iov_len=3}]"#, "~[QUIT]", "[1]", "{sa_family=AF_INET, "]
    {
        assert!(trace.contains(part), "{part} isn't in\n{trace}");
    }
}

/// Also the parts of calls that wait while others run are in their columns. Of two runs of several processes, only these lines are the same.
fn same_lines_of_processes() {
    let program = ["sh", "-c", "sleep 0.3; exit 3"];
    let shown = |color| {
        let trace = trace(example(), &["-f", "-e", "wait4,exit_group", color], &program).0;
        let trace = if color == "--color=always" { plain(&trace) } else { trace };
        let calls = trace.lines().map(|line| line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start());
        // The status and the process, which has another id each time.
        let calls = calls.map(|line| match line.rsplit_once(" = ") {
            Some((call, _)) if call.contains("wait4") => call.to_owned(),
            _ => line.to_owned(),
        });
        calls.filter(|line| !line.starts_with("---")).collect::<Vec<_>>()
    };
    let (without, colored) = (shown("--color=never"), shown("--color=always"));
    assert_eq!(without, colored);
    assert!(without.iter().any(|line| line.starts_with("<... wait4 resumed>")), "{without:?}");
}

/// The parameters of the sequence before a text.
#[track_caller]
fn color_of(line: &str, text: &str) -> String {
    let at = line.find(&format!("m{text}\x1b[0m")).unwrap_or_else(|| panic!("{text} has no colour in {line:?}"));
    line[..at].rsplit_once("\x1b[").expect("a sequence").1.to_owned()
}

/// Names, numbers, strings and errors have different colours, each the same everywhere.
fn colors() {
    let trace = colored(&[], &["perl", "-e", CALLS]);
    let line = |text| lines(&trace, text).into_iter().next().unwrap_or_else(|| panic!("{text} isn't in\n{trace}"));
    let opened = line("/nonexistent");
    let kinds = [
        color_of(opened, "openat"),
        color_of(opened, "AT_FDCWD"),
        color_of(opened, r#""/nonexistent""#),
        color_of(opened, "-1 ENOENT (No such file or directory)"),
        color_of(line("Cargo.toml"), "4"),
    ];
    let different: BTreeSet<_> = kinds.iter().collect();
    assert_eq!(different.len(), kinds.len(), "{kinds:?}");
    let [call, name, string, error, number] = kinds;
    let moved = line("sendfile");
    assert!(moved.contains(" => ["));
    assert_eq!((color_of(moved, "sendfile"), color_of(moved, "100")), (call, number.clone()));
    let written = line("iov_base");
    assert_eq!((color_of(written, r#""hello\n""#), color_of(written, "6")), (string, number.clone()));
    let named = line("getsockname");
    assert_eq!((color_of(named, "AF_INET"), color_of(named, "htons(0)")), (name.clone(), name));
    assert_eq!((color_of(named, "128"), color_of(named, "16")), (number.clone(), number));
    assert_eq!(color_of(line("getpeername"), "-1 ENOTCONN (Transport endpoint is not connected)"), error);
}

/// What is said of descriptors has no colour within structs and sets, and the number's elsewhere.
fn details() {
    let program = r#"
        open(F, "<", "/dev/null"); $n = fileno F; $polled = pack("iss", $n, 1, 0); syscall(7, $polled, 1, 0);
        $set = ""; vec($set, $n, 1) = 1; select($set, undef, undef, 0);
    "#;
    let trace = colored(&["-yy"], &["perl", "-e", program]);
    let line = |text| lines(&trace, text).into_iter().next().unwrap_or_else(|| panic!("{text} isn't in\n{trace}"));
    let number = color_of(line("poll"), "POLLIN").replace("34", "36");
    assert!(line("poll").contains(&format!("{{fd=\x1b[{number}m3\x1b[0m</dev/null<char 1:3>>, events=")), "{trace}");
    assert_eq!(color_of(line("poll"), "POLLIN"), "34");
    assert_eq!(color_of(line("select"), "[3</dev/null<char 1:3>>]"), number);
}

/// By default, a terminal has colours, unless the environment says that it is to have none.
fn terminals() {
    let shown = |environment: &str, option: &str| {
        let tracer = format!("env {environment} {} {option} -e openat cat /nonexistent", example().display());
        let mut script = Command::new("script");
        let output = script.args(["-q", "-e", "-c", &tracer, "/dev/null"]).env_remove("NO_COLOR").output();
        let output = String::from_utf8_lossy(&output.expect("it is installed").stdout).into_owned();
        assert!(output.contains("ENOENT"), "{output}");
        output.contains('\x1b')
    };
    assert!(shown("TERM=xterm", ""));
    assert!(shown("TERM=xterm NO_COLOR=", ""));
    assert!(shown("TERM=xterm", "--color=auto"));
    assert!(!shown("TERM=xterm NO_COLOR=1", ""));
    assert!(!shown("TERM=dumb", ""));
    assert!(!shown("TERM=xterm", "--color=never"));
    assert!(shown("TERM=dumb NO_COLOR=1", "--color"));
    // A file is none.
    let (trace, _) = trace(example(), &["-e", "openat"], &["cat", "/nonexistent"]);
    assert!(trace.contains("ENOENT") && !trace.contains('\x1b'), "{trace}");
}
