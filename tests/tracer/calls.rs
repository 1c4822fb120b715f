//! Does the example `strace` show the calls of real programs as the real strace does?
//!
//! Both trace the same program, without address space randomisation.

use std::process::Command;

use sysno::Abi;

use crate::common::Tests;
use crate::tracer::{self, Program, example, lines, trace};
use crate::traces::{compare, compare_on};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("real_programs", &["strace", "setarch"], real_programs),
        ("program_of_32_bits", &["strace", "setarch", "cc -m32"], program_of_32_bits),
        ("one_process", &["strace", "setarch"], one_process),
        ("unusual_values", &["strace", "setarch", "perl"], unusual_values),
        ("unknown_numbers", &["strace", "setarch", "perl"], unknown_numbers),
        ("limits", &["strace", "setarch"], limits),
    ])
}

/// Programs as people have them, and what each needs.
const PROGRAMS: &[&[&str]] = &[
    &["ls", "-la", "/usr"],
    &["cat", "Cargo.toml", "/nonexistent", "/"],
    &["sh", "-c", "ls / | cat | wc -l; exit 3"],
    &["sh", "-c", "exec env A=b cat Cargo.toml"],
    &["python3", "-c", "import json, os; print(json.dumps(sorted(os.listdir('/usr'))))"],
    &["git", "--version"],
    &["sed", "-n", "$p", "README.md"],
    &["find", "tests", "-name", "*.rs"],
    &["tar", "cf", "/dev/null", "tables"],
    &["gzip", "-c", "README.md"],
    &["grep", "-rc", "fn ", "src"],
    &["dd", "if=/dev/zero", "of=/dev/null", "bs=100", "count=50", "status=none"],
];

fn real_programs() {
    let (mut programs, mut calls, mut texts) = (0, 0, 0);
    for program in PROGRAMS {
        if Command::new(program[0]).arg("--version").output().is_err() {
            println!("skipped: {} is not installed", program[0]);
            continue;
        }
        let (more, more_texts) = compare(program, &[]);
        println!("{}: {more} calls, {more_texts} texts", program.join(" "));
        (programs, calls, texts) = (programs + 1, calls + more, texts + more_texts);
    }
    println!("together: {programs} programs, {calls} calls, {texts} texts");
    assert!(programs >= 8 && calls > 100 * programs, "only {calls} calls of {programs} programs");
}

fn program_of_32_bits() {
    let (calls, texts) = compare_on(Abi::X86, &[Program::new("i386").path()], &[]);
    assert_eq!((calls, texts), (20, 11), "the calls and the texts that the program has");
}

fn one_process() {
    let (calls, texts) = compare(&["cat", "Cargo.toml", "/nonexistent"], &[]);
    assert!(calls > 20 && texts > 8, "only {calls} calls, {texts} texts");
}

/// Perl that makes calls which no ordinary program makes: all bytes, each before a digit and not; strings longer than
/// is shown; addresses where nothing is; modes.
const UNUSUAL: &str = r#"
    for (0 .. 255) { my ($a, $b) = (chr($_) . "7" . chr($_) . "8", chr($_) x 33); syscall 1, -1, $a, 4; syscall 1, -1, $b, 33 }
    my $edge = "x" x 31 . "\x{1}7"; syscall 1, -1, $edge, $_ for 0, 31, 32, 33;
    my @paths = map { "/" . "y" x $_ } 31, 32, 200, 4094, 5000; for (@paths) { my $path = $_; syscall 90, $path, 0644 }
    my $none = "/nonexistent"; syscall 90, $none, $_ for 0, 07, 077, 04755, 0x1ffff;
    syscall 90, 0, 0; syscall 90, 0x1234, 0; syscall 1, -1, 0x1234, 5; syscall 1, -1, 0, 5;
    my @strings = map { "z" x $_ } 0, 31, 32, 33; my $array = pack "p4Q", @strings, 0; syscall 59, $none, $array, 0;
    my $long = pack "p33Q", (@strings) x 8, $none, 0; syscall 59, $none, $long, 0;
    my $broken = pack "QQ", 0x1234, 0; syscall 59, $none, $broken, 0; syscall 59, $none, 0x1234, 0;
    my $name = "n" x 40; syscall 188, $none, $name, $name, $_, 0 for 0, 32, 33;
"#;

fn unusual_values() {
    let (calls, texts) = compare(&["perl", "-e", UNUSUAL], &["-e", "trace=write,chmod,execve,setxattr"]);
    assert_eq!((calls, texts), (538, 544), "the calls and the texts that the program has");
}

fn unknown_numbers() {
    let program = ["perl", "-e", "syscall 503, 1, 2, 3, 4, 5, 6; syscall -1, 0, -1, 2, 3, 4, 5"];
    let (ours, theirs) = (trace(example(), &[], &program).0, trace("strace", &[], &program).0);
    assert_eq!(lines(&ours, "syscall_"), lines(&theirs, "syscall_"));
    assert_eq!(
        lines(&ours, "syscall_0x1f7"),
        ["syscall_0x1f7(0x1, 0x2, 0x3, 0x4, 0x5, 0x6) = -1 ENOSYS (Function not implemented)"]
    );
}

fn limits() {
    for limit in ["0", "1", "5", "300", "100000"] {
        compare(&["cat", "Cargo.toml"], &["-s", limit]);
    }
}
