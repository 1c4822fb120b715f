//! Does the example show times, numbers and counts, and leave out what isn't wanted, as strace does?

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::Tests;
use crate::tracer::{self, example, lines, run, temporary_file, trace};
use crate::traces::without_ids;

pub fn tests() -> Tests {
    tracer::tests(&[
        ("options", &["strace", "setarch", "sh", "cat"], options),
        ("forms", &["strace", "setarch", "perl", "true"], forms),
        ("beside_others", &["strace", "setarch", "cat"], beside_others),
        ("attached_quietly", &["strace", "setarch", "sleep"], attached_quietly),
        ("signals_that_there_are_not", &["strace", "setarch", "true"], signals_that_there_are_not),
        ("times", &["strace", "setarch", "cat"], times),
        ("appended", &["setarch", "true"], appended),
    ])
}

/// What `-z` and its like leave out, and `-c` counts.
fn options() {
    let script = "cat /etc/hostname >/dev/null; cat /nonexistent 2>/dev/null; exec cat /etc/hostname";
    for options in [
        "-n -e trace=openat,close",
        "-a 20 -e trace=close",
        "--columns 20 -e trace=close",
        "-c --summary-sort-by name --summary-columns calls -e trace=openat,close",
        "-z -e trace=openat,newfstatat",
        "-Z -e trace=openat,execve",
        "-e status=failed,unfinished -e trace=openat,exit_group",
        "-e status=!failed -e trace=openat",
        "-f -z -e trace=openat",
        "-e signal=none -e trace=openat",
        "-e signal=SIGCHLD -e trace=none",
        "-e signal=!17 -e trace=none",
        "-q -e trace=none",
        "-qq -e trace=none",
        "-e quiet=exit -e trace=none",
        "-c -S name -U name,calls,errors -e trace=openat,close,execve",
        "-c -S nothing -U calls -e trace=openat,close,execve",
        "-c -S calls -U errors,calls,name -e trace=openat,execve",
        "-f -c -S errors -U calls,errors -e trace=openat,execve",
        "-C -S name -U calls -e trace=close",
    ] {
        let words: Vec<_> = options.split(' ').collect();
        let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
            let (text, status) = trace(tracer, &words, &["sh", "-c", script]);
            assert_eq!(status, Some(0), "{options}");
            // The ids of processes, and of a child, which ends while its parent makes other calls, when its signal comes.
            let id =
                |line: &str| line.trim_start_matches(|c: char| c.is_ascii_digit() && options.contains("-f")).to_owned();
            let mut lines: Vec<_> = text.lines().map(|line| id(&without_ids(line))).collect();
            if !options.contains("-c") {
                lines.retain(|line| !line.contains("SIGCHLD") || options.contains("signal"));
                lines.sort_unstable();
            }
            lines
        });
        assert_eq!(ours, theirs, "{options}");
        assert!(!ours.is_empty() || options.contains("-qq") || options.contains("quiet"), "{options}");
    }
}

/// The form of values: of strings, of constants, and how much of them is shown.
fn forms() {
    let program = r#"
        use Socket; use Fcntl; sub sc { my ($number, @args) = @_; syscall($number, @args) }
        open(F, ">", "/dev/null"); syswrite(F, $_) for "plain", "tab\tand\n", "caf\xc3\xa9", "\0001", "x" x 300, "y" x 299 . "\x80";
        socket(S, AF_INET, SOCK_STREAM, 0); connect(S, pack_sockaddr_in(1, INADDR_LOOPBACK)); fcntl(F, F_GETFL, 0); fcntl(F, F_GETFD, 0);
        sc(62, 999999, 15); sc(14, 0, pack("Q", 2 | 1 << 14), 0, 8); sc(133, "/nonexistent/f", 020644, 0x103); sc(8, 0, 0, 7);
        sc(280, -100, "/nonexistent/f", pack("q4", 5, 0x3fffffff, 7, 9), 0); sc(302, 0, 7, 0, $limit = "\0" x 16); sc(251, 1, 0, 16388);
        sc(29, 5, 0, 01000); sc(135, 0xffffffff); sc(90, "/nonexistent/f", 0644); sc(16, 99, 0x5401, 0); sc(165, 0, "/nonexistent/f", 0, 5, 0);
    "#;
    let calls = "!read,getrandom,execve,rseq,set_tid_address,getpid,getppid,newfstatat";
    for options in [
        "-x",
        "-xx",
        "-xxx",
        "-xx -s 5",
        "-x -s 300",
        "--strings-in-hex=non-ascii",
        "--strings-in-hex",
        "--strings-in-hex=none",
        "-X raw",
        "-X abbrev",
        "-X verbose",
        "-X raw -v",
        "--const-print-style=verbose -v -xx",
        "-X raw -T -z",
    ] {
        let words: Vec<_> = options.split(' ').chain(["-e", calls]).collect();
        let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
            let (text, status) = trace(tracer, &words, &["perl", "-e", program]);
            assert_eq!(status, Some(0), "{options}");
            text.lines()
                .map(|line| if options.contains("-T") { without_times(line) } else { line.to_owned() })
                .collect::<Vec<_>>()
        });
        let differs: Vec<_> = ours.iter().zip(&theirs).filter(|(ours, theirs)| ours != theirs).collect();
        assert!(differs.is_empty(), "{options}: the example's line, strace's line: {differs:#?}");
        assert_eq!(ours.len(), theirs.len(), "{options}");
    }
    // With -v, an environment is shown.
    let [ours, theirs] =
        [example(), "strace".as_ref()].map(|tracer: &Path| trace(tracer, &["-v", "-e", "execve"], &["true"]).0);
    assert_eq!(ours, theirs);
    assert!(ours.contains(r#"["true"], ["PATH=/usr/bin:/bin", "#), "{ours}");
    let (ours, _) = trace(example(), &["--strings-in-hex=non-ascii-chars", "-e", "write"], &["perl", "-e", program]);
    assert!(ours.contains(r#""caf\xc3\xa9", 5)"#), "{ours}");
}

/// Options that have no effect beside others, or that are given twice: what is said of that, and what has an effect.
fn beside_others() {
    for options in [
        "-c -T -U calls,name -S name -e trace=close",
        "-c -t -n -r -y -U calls,name -S name -e trace=close",
        "-c -e trace=none",
        "-S name -e trace=close",
        "-A -e trace=close",
        "-z -Z -e trace=openat",
        "-Z -z -e trace=openat",
        "-z -z -e trace=openat",
        "-e signal=none -q -e trace=close",
        "-C -U calls,name -S name -e trace=openat",
        "-a 0 -s 0 -e trace=openat,write",
        "-X raw -e trace=openat -xx -s 5",
    ] {
        let words: Vec<_> = options.split(' ').chain(["cat", "/etc/hostname", "/nonexistent"]).collect();
        let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
            let output = run(tracer, &words);
            (String::from_utf8_lossy(&output.stderr).into_owned(), output.status.code())
        });
        // strace 6.1 doesn't say that -A has no effect.
        let is_said = |line: &&str| !line.contains("-A/--output-append-mode");
        let lines = |text: &str| text.lines().filter(is_said).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!((lines(&ours.0), ours.1), (lines(&theirs.0), theirs.1), "{options}");
    }
    let output = run(example(), &["-A", "-f", "--seccomp-bpf", "true"]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(
        text.starts_with(
            "strace: -A/--output-append-mode has no effect without -o/--output\nstrace: Seccomp filter is requested but"
        ),
        "{text}"
    );
}

/// `-q` and its like are for processes that are attached to, too.
fn attached_quietly() {
    for options in [&["-q"][..], &["-qq"], &["-e", "quiet=attach"]] {
        for tracer in ["strace".as_ref(), example()] {
            let mut program = Command::new("sleep").arg("0.3").spawn().expect("it is installed");
            let output = run(tracer, &[options, &["-e", "trace=none", "-p", &program.id().to_string()]].concat());
            assert!(program.wait().expect("it ends").success());
            let expected = if options[0] == "-qq" { "" } else { "+++ exited with 0 +++\n" };
            assert_eq!(String::from_utf8_lossy(&output.stderr), expected, "{} {options:?}", tracer.display());
        }
    }
}

fn signals_that_there_are_not() {
    for (signal, status) in [
        ("SIGRT_1", 0),
        ("SIGRT_32", 0),
        ("SIGRT_0", 1),
        ("SIGRT_18446744073709551615", 1),
        ("+9", 1),
        ("SIG", 1),
        ("", 1),
    ] {
        for tracer in ["strace".as_ref(), example()] {
            let output = run(tracer, &["-e", &format!("signal={signal}"), "true"]);
            assert_eq!(output.status.code(), Some(status), "{} {signal}", tracer.display());
        }
    }
}

/// A line with `T` instead of each time.
fn without_times(line: &str) -> String {
    let mut text = String::new();
    let is_of_time = |c: char| c.is_ascii_digit() || c == ':' || c == '.';
    let mut rest = line;
    while let Some(start) = rest.find(is_of_time) {
        let (before, number) = rest.split_at(start);
        let end = number.find(|c| !is_of_time(c)).unwrap_or(number.len());
        let digits = number[..end].split([':', '.']).all(|digits| !digits.is_empty());
        let is_time = digits && number[..end].contains([':', '.']);
        text.push_str(before);
        text.push_str(if is_time { "T" } else { &number[..end] });
        rest = &number[end..];
    }
    // Right-aligned.
    (text + rest).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The times before and behind calls.
fn times() {
    for options in [
        "-t",
        "-tt",
        "-ttt",
        "-r",
        "-T",
        "-r -tt -n -T",
        "-t -z",
        "-c -U time-percent,total-time,min-time,max-time,avg-time",
    ] {
        let words: Vec<_> = options.split(' ').chain(["-e", "trace=openat,close,exit_group"]).collect();
        let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
            let (text, _) = trace(tracer, &words, &["cat", "/etc/hostname"]);
            let mut lines: Vec<_> = text.lines().map(without_times).collect();
            if options.contains("-c") {
                // In the order of the times, which differ.
                lines.iter_mut().for_each(|line| *line = line.replace(|c: char| c.is_ascii_digit(), ""));
                lines.sort_unstable();
            }
            lines
        });
        assert_eq!(ours, theirs, "{options}");
    }
    let (text, _) =
        trace(example(), &["-T", "-e", "trace=pselect6"], &["perl", "-e", "select undef, undef, undef, 0.1"]);
    let line = lines(&text, "pselect6").concat();
    let time = line.rsplit_once('<').and_then(|(_, time)| time.strip_suffix('>')?.parse::<f64>().ok());
    assert!(time.is_some_and(|time| time >= 0.1), "{line}");
}

/// `-A` keeps what is in the file.
fn appended() {
    let file = temporary_file();
    fs::write(&file, "before\n").expect("a temporary file");
    run(example(), &["-A", "-o", file.to_str().expect("a path in UTF-8"), "-e", "trace=none", "true"]);
    assert_eq!(fs::read_to_string(&file).expect("it is there"), "before\n+++ exited with 0 +++\n");
    fs::remove_file(&file).expect("it was there a moment ago");
}
