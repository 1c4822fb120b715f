//! Does each module of the library import only from the layers below it?
//!
//! The layers are the modules in the order of src/lib.rs. The expansion of `syscall_enum!`, which refers to all of them, is not
//! looked at.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of src/lib.rs, from the ground up; `set` and `map` are of one layer.
const LAYERS: &[&[&str]] = &[
    &["args", "error", "macros"],
    &["abi"],
    &["row"],
    &["table"],
    &["arch"],
    &["map", "set"],
    &["c_text", "errno", "nearest", "word"],
    &["facts"],
    &["call"],
    &["text"],
    &["by_name"],
    &["filter"],
    &["bpf"],
    &["guide"],
];

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is readable").map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

#[test]
fn imports_go_downwards() {
    let src = common::root().join("src");
    let lib = fs::read_to_string(src.join("lib.rs")).unwrap();
    let modules = lib.lines().filter_map(|line| {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    assert_eq!(modules.collect::<Vec<_>>(), LAYERS.concat(), "the order of the modules in src/lib.rs");

    let (mut imports, mut wrong) = (0, Vec::new());
    for file in files(&src) {
        let name = file.strip_prefix(&src).unwrap().to_str().unwrap();
        let module = name.split(['/', '.']).next().unwrap();
        let Some(own) = layer(module).filter(|_| module != "macros") else { continue };
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            // An import, or a path within the code; what documentation links to is no import.
            let Some((before, path)) = line.split_once("crate::").filter(|_| !line.trim_start().starts_with("//"))
            else {
                continue;
            };
            let other: String = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(other_layer) = layer(&other).filter(|_| other != module && !before.ends_with('$')) else {
                continue;
            };
            imports += 1;
            if other_layer >= own {
                wrong.push(format!("src/{name}, line {}: {module} imports from {other}", number + 1));
            }
        }
    }
    assert!(imports > 40, "only {imports} imports found");
    assert!(wrong.is_empty(), "these import from their own layer or one above:\n{}", wrong.join("\n"));
}
