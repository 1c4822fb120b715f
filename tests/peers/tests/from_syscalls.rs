//! Is the code that `tests/api/from_syscalls.rs` compiles with this crate really code for `syscalls`, and does what the guide says to write
//! do what that crate does?

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

#[path = "../../common/written_for_syscalls.rs"]
mod written_for_syscalls;

const GUIDE: &str = include_str!("../../../src/guide/from_syscalls.md");

/// The text of the guide from there to there.
fn part_of_guide(from: &str, to: &str) -> &'static str {
    let start = GUIDE.find(from).unwrap_or_else(|| panic!("no `{from}` in the guide"));
    &GUIDE[start..start + GUIDE[start..].find(to).expect("an end")]
}

/// A program whose code names the crate `syscalls` compiles with only the line of the guide in its Cargo.toml. The tests of that program, in
/// `as_the_guide_says.rs`, compare what the guide says to write with that crate.
#[test]
fn one_line_of_cargo_toml() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("from_syscalls");
    fs::create_dir_all(folder.join("src")).unwrap();
    let line = part_of_guide("syscalls = {", "\n").replace("version = \"0.1\"", &format!("path = {root:?}"));
    assert!(line.contains("path"), "{line}");
    let features = line.replace("\"serde\"", "\"serde\", \"all\"");
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{features}\n\
         serde_json = \"1\"\nlibc = \"0.2\"\ntheirs = {{ package = \"syscalls\", version = \"=0.8.1\" }}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let code = ["tests/common/written_for_syscalls.rs", "tests/peers/as_the_guide_says.rs"].map(|file| root.join(file));
    let [written, says] = code.each_ref().map(|path| format!("#[path = {path:?}]\n"));
    let modules = format!("#![cfg(test)]\n\n{written}mod written_for_syscalls;\n{says}mod as_the_guide_says;\n");
    fs::write(folder.join("src/lib.rs"), modules).unwrap();
    let macro_of_guide = part_of_guide("macro_rules! syscall {", "\n}\n");
    let code = fs::read_to_string(&code[1]).unwrap();
    assert!(code.contains(macro_of_guide), "the macro of as_the_guide_says.rs is not the guide's");
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["test", "--offline", "--quiet", "--lib"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .expect("cargo runs");
    let [errors, tests] = [&output.stderr, &output.stdout].map(|bytes| String::from_utf8_lossy(bytes));
    assert!(output.status.success(), "{errors}{tests}");
    assert!(tests.contains("test result: ok. ") && !tests.contains("test result: ok. 0 passed"), "{tests}");
}
