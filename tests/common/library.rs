//! The library, for tests that hand it to the compiler themselves.

use std::env;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The library with these features, as a file that the compiler can be handed, and the folder of what it depends on.
pub fn library(features: &str) -> (String, String) {
    // One for these features alone: cargo puts the file at the same place whatever they are.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(features);
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["build", "--package=sysno", "--lib", "--offline", "--no-default-features", "--features", features])
        .arg("--target-dir")
        .arg(folder)
        .arg("--message-format=json")
        .current_dir(crate::common::root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).unwrap();
    let artifacts = messages.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let library = artifacts
        .filter(|message| message["target"]["name"] == "sysno")
        .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default())
        .filter_map(|file| file.as_str().map(str::to_owned))
        .find(|file| file.ends_with(".rlib"))
        .expect("cargo names the library");
    let dependencies = Path::new(&library).parent().unwrap().join("deps");
    (library, dependencies.to_str().unwrap().to_owned())
}
