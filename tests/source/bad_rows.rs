//! Does each kind of wrong row fail to compile, with an error that points at the row and says what is wrong?
//!
//! Each file in tests/bad_rows has one wrong row, with the expected error behind it: `//~ what the compiler says`. Only
//! that text and the place are compared, because all else differs from one version of the compiler to the next.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

use crate::common;
use crate::library::library;

/// Compiles one file, and returns what the compiler says of it.
fn diagnostics(file: &Path, (library, dependencies): &(String, String)) -> Vec<Value> {
    let rustc = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc)
        .args(["--edition=2024", "--emit=metadata", "--error-format=json", "--out-dir", env!("CARGO_TARGET_TMPDIR")])
        .args(["--extern", &format!("sysno={library}"), "-L", &format!("dependency={dependencies}")])
        .arg(file)
        .output()
        .expect("rustc runs");
    let errors = String::from_utf8(output.stderr).unwrap();
    let errors: Vec<_> = errors.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    assert_eq!(output.status.success(), errors.is_empty(), "{}: {errors:#?}", file.display());
    errors
}

/// Whether the error says `expected`, and points at the line or so names the row that stands there.
fn is_expected(error: &Value, expected: &str, line: usize, row: &str) -> bool {
    let says = error["rendered"].as_str().is_some_and(|rendered| {
        // What is shown of the file itself has the expected text in it.
        let own_words = rendered.lines().filter(|line| !line.contains("//~"));
        own_words.collect::<Vec<_>>().join("\n").contains(expected)
    });
    let notes = error["children"].as_array().into_iter().flatten();
    let mut spans = notes.chain([error]).flat_map(|part| part["spans"].as_array().into_iter().flatten());
    let line = Value::from(line);
    let points = spans.any(|span| span["line_start"] == line && span["line_end"] == line);
    let names = expected.contains(&format!("`{row}`"));
    says && (points || names)
}

#[test]
fn each_error_points_at_the_row() {
    let library = library("x86_64,arm");
    let mut files: Vec<_> =
        fs::read_dir(common::root().join("tests/bad_rows")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        let expected: Vec<_> =
            text.lines().enumerate().filter_map(|(i, line)| Some((i + 1, line.split_once(" //~ ")?))).collect();
        assert_eq!(expected.len(), 1, "{}: one line has an error", file.display());
        let errors = diagnostics(file, &library);
        for (line, (row, expected)) in expected {
            let row = row.split_whitespace().next().unwrap();
            let rendered: String = errors.iter().filter_map(|error| error["rendered"].as_str()).collect();
            assert!(
                errors.iter().any(|error| is_expected(error, expected, line, row)),
                "{}: nothing says `{expected}` of line {line}:\n{rendered}",
                file.display()
            );
        }
    }
    println!("{} wrong rows", files.len());
}

/// Without its wrong row, a file compiles: it is the row that is wrong.
#[test]
fn the_files_are_right_but_for_the_row() {
    let library = library("x86_64,arm");
    let good = Path::new(env!("CARGO_TARGET_TMPDIR")).join("good_rows.rs");
    let rows =
        "read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],\n exit = 60 (status: i32) -> ! [process],";
    fs::write(&good, format!("sysno::syscall_enum! {{ pub enum Sysno: X86_64 {{\n{rows}\n}} }}\nfn main() {{}}"))
        .unwrap();
    assert_eq!(diagnostics(&good, &library), Vec::<Value>::new());
}
