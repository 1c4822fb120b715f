//! Do the examples print what the README and docs/commands.md show, and do links lead to files?
//!
//! `…` stands for any lines, or for any text in a line. What the example `sysno` prints is compared in sysno.rs.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::{self, Tests};
use crate::{sandbox, supervisor, tracer};

pub fn tests() -> Tests {
    let strace = tracer::can_run(&["sleep"]);
    common::tests([
        ("readme_strace", strace.clone().map(|()| readme_strace as fn())),
        ("strace", strace.map(|()| strace_in_commands as fn())),
        ("sandbox", sandbox::can_run(&["mkdir"], false).map(|()| sandbox_in_commands as fn())),
        ("supervisor", supervisor::can_run(&[]).map(|()| supervisor_in_commands as fn())),
        ("every_command", Ok(every_command as fn())),
        ("links", has_all_files().map(|()| links as fn())),
    ])
}

fn readme_strace() {
    compare("README.md", "strace", tracer::example());
}

fn strace_in_commands() {
    compare("docs/commands.md", "strace", tracer::example());
}

fn sandbox_in_commands() {
    compare("docs/commands.md", "sandbox", sandbox::example());
}

fn supervisor_in_commands() {
    compare("docs/commands.md", "supervisor", supervisor::example());
}

/// Each command stands in a block that is compared, but for that which passes the tests, and that which writes a page.
fn every_command() {
    for (file, others) in [("README.md", 1), ("docs/commands.md", 1)] {
        let text = fs::read_to_string(common::root().join(file)).unwrap();
        let commands = text.lines().filter(|line| line.trim_start_matches("$ ").starts_with("cargo ")).count();
        let compared = ["strace", "sysno", "sandbox", "supervisor"].map(|example| shown(&text, example).len());
        assert_eq!(commands, compared.iter().sum::<usize>() + others, "{file}");
    }
}

/// A package has no xtask, for one.
fn has_all_files() -> Result<(), String> {
    let has = common::root().join("xtask").exists();
    has.then_some(()).ok_or_else(|| "a published package lacks files that links lead to".to_owned())
}

fn links() {
    let folders = [common::root().to_owned(), common::root().join("docs")];
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    let mut found = 0;
    for file in files.filter(|file| file.extension().is_some_and(|extension| extension == "md")) {
        let text = fs::read_to_string(&file).unwrap();
        for link in text.split("](").skip(1).map(|link| link.split(')').next().unwrap()) {
            let path = link.split('#').next().unwrap();
            if !link.contains("://") && !path.is_empty() {
                found += 1;
                assert!(file.parent().unwrap().join(path).exists(), "{}: there is no {link}", file.display());
            }
        }
    }
    assert!(found > 10, "only {found} links");
}

/// The commands of an example in a text, each with what it prints.
fn shown<'a>(text: &'a str, example: &str) -> Vec<(&'a str, &'a str)> {
    let blocks = text.split("```text\n").skip(1).map(|block| block.split_once("```").unwrap().0);
    let start = format!("$ cargo run --example {example} -- ");
    let commands =
        blocks.flat_map(|block| block.split("$ ").skip(1).filter_map(move |command| command.split_once('\n')));
    commands.filter_map(|(command, output)| Some((command.strip_prefix(&start[2..])?, output.trim_end()))).collect()
}

/// Runs an example as a text shows it.
#[track_caller]
fn compare(file: &str, example: &str, program: &Path) {
    let text = fs::read_to_string(common::root().join(file)).unwrap();
    let commands = shown(&text, example);
    assert!(!commands.is_empty(), "{file} shows no command of {example}");
    for (arguments, expected) in commands {
        let command = format!("exec 2>&1; {} {arguments}", program.display());
        let output = Command::new("sh").args(["-c", &command]).env("LC_ALL", "C").current_dir(common::root()).output();
        let output = String::from_utf8(output.expect("a shell").stdout).unwrap();
        let output: Vec<_> = output.lines().collect();
        let expected: Vec<_> = expected.lines().collect();
        assert!(are_as_shown(&output, &expected), "{file}: {arguments}\nshown:\n{expected:#?}\nprinted:\n{output:#?}");
    }
}

fn are_as_shown(output: &[&str], shown: &[&str]) -> bool {
    match (output, shown) {
        (_, ["…", rest @ ..]) => (0..=output.len()).any(|skipped| are_as_shown(&output[skipped..], rest)),
        ([], []) => true,
        ([line, lines @ ..], [expected, rest @ ..]) => {
            let is_same = match expected.split_once('…') {
                Some((start, end)) => {
                    line.len() >= start.len() + end.len() && line.starts_with(start) && line.ends_with(end)
                }
                None => line == expected,
            };
            is_same && are_as_shown(lines, rest)
        }
        _ => false,
    }
}
