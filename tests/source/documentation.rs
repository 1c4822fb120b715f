//! Is each variant documented with its row, in this crate and in one that has a table of its own?

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use crate::library::library;

/// A crate with a table of its own, documented: the text of the page of the enum.
fn page() -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documentation");
    fs::create_dir_all(&folder).unwrap();
    let source = folder.join("acme.rs");
    let rows = "acme_open = 1000 (path: *const c_char, r#type: i32) -> i32 [desc, file],
        acme_debug = 1001 (...) -> isize [],";
    fs::write(&source, format!("sysno::syscall_enum! {{ pub enum Sysno: X86_64 {{ {rows} }} }}")).unwrap();
    let (library, dependencies) = library("x86_64,arm");
    let output = Command::new(env::var("RUSTDOC").unwrap_or_else(|_| "rustdoc".to_owned()))
        .args(["--edition=2024", "--crate-name=acme"])
        .args(["--extern", &format!("sysno={library}"), "-L", &format!("dependency={dependencies}")])
        .arg("--out-dir")
        .arg(&folder)
        .arg(&source)
        .output()
        .expect("rustdoc runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(folder.join("acme/enum.Sysno.html")).unwrap()
}

#[test]
fn variants_are_documented_with_their_rows() {
    // rustdoc writes `>` so, and spaces between the words of a text.
    let page = page().replace("&gt;", ">");
    for row in ["acme_open(path: *const c_char, r#type: i32) -> i32 [desc, file]", "acme_debug(...) -> isize []"] {
        assert!(page.contains(row), "no `{row}` in the documentation");
    }
}
