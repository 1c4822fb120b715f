//! Writes a page to look system calls up in: one HTML file that has the calls of all ABIs, and needs nothing else.
//!
//! ```text
//! $ cargo run --example page -- target/syscalls.html
//! target/syscalls.html: 12295 rows of 31 ABIs, 1069 KB
//! ```
//!
//! The page searches by name, also as logs and headers write it, number, category, release, register, and the arguments' names and types.
//! It shows the numbers of the ABIs that you choose side by side, and, for each call, where the ABIs differ, which registers have what, and
//! where the kernel has it. What it lists can be saved as CSV and JSON. A link to a call, `syscalls.html#openat`, opens it.
//!
//! The exit status is 1 if the file cannot be written, and 2 if the command line is wrong.

mod data;
mod kernel;
mod meaning;

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

/// Writes a page to look Linux's system calls up in.
#[derive(Parser)]
#[command(name = "page")]
struct Args {
    /// The file to write; one that exists is replaced
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// The page, with the names of the files that become part of it in the places where they do.
const PAGE: &str = include_str!("page.html");

/// The script's rooms, which are one module in the page. What runs at once, and not when one acts, needs what is above it.
const SCRIPT: &[&str] = &[
    include_str!("script/data.js"),
    include_str!("script/elements.js"),
    include_str!("script/abi.js"),
    include_str!("script/search.js"),
    include_str!("script/list.js"),
    include_str!("script/call.js"),
    include_str!("script/pane.js"),
    include_str!("script/address.js"),
    include_str!("script/save.js"),
    include_str!("script/controls.js"),
];

fn main() -> ExitCode {
    let file = Args::parse().file;
    match write_page(&file) {
        Ok(what) => {
            // Not `println!` and `eprintln!`, which panic if the stream is closed.
            let _ = writeln!(io::stdout(), "{}: {what}", file.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(io::stderr(), "page: {}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}

/// Writes the page, and says what is in it.
fn write_page(path: &Path) -> io::Result<String> {
    // First: that a file cannot be written is said at once.
    let mut file = File::create(path)?;
    let data = data::data();
    let page = page(&data.json.to_string());
    file.write_all(page.as_bytes())?;
    Ok(format!("{} rows of {} ABIs, {} KB", data.rows, data.abis, page.len().div_ceil(1000)))
}

/// The whole page.
fn page(json: &str) -> String {
    // Within a script element, `<` may begin its end tag or a comment, even inside of a string.
    let json = json.replace('<', r"\u003c");
    let page = PAGE.replace("{style.css}", include_str!("style.css")).replace("{script}", &SCRIPT.join("\n"));
    // Last, so that nothing in it is taken for another of the places.
    page.replace("{data.json}", &json)
}
