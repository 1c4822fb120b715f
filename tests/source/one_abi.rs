//! Does the library say the same of an ABI where it is compiled in alone, and where all are?

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use sysno::Abi;

use crate::common;
use crate::library::library;
use crate::of_abi::describe;

#[test]
fn an_abi_alone_is_as_among_all() {
    let table = fs::read_to_string(common::root().join("tables/structs.rs")).unwrap();
    let names = table.lines().filter_map(|line| line.strip_prefix("        struct "));
    let structs: Vec<_> = names.map(|line| line.split([' ', '{']).next().unwrap()).collect();
    assert!(structs.len() > 300, "only {} structs", structs.len());

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("one_abi");
    fs::create_dir_all(&folder).unwrap();
    let (library, dependencies) = library("structs,ioctl");
    let (source, program) = (folder.join("one_abi.rs"), folder.join("one_abi"));
    let described = common::root().join("tests/common/of_abi.rs");
    let main = format!(
        "#[path = {described:?}] mod of_abi;\n\
        fn main() {{ for &abi in sysno::Abi::ALL {{ print!(\"{{}}\", of_abi::describe(abi, &{structs:?})); }} }}"
    );
    fs::write(&source, main).unwrap();
    let output = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--edition=2024", "--extern", &format!("sysno={library}"), "-L", &format!("dependency={dependencies}")])
        .args(["-o".as_ref(), program.as_os_str(), source.as_os_str()])
        .output()
        .expect("rustc runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let output = Command::new(program).output().expect("it was compiled for this machine");
    let alone = String::from_utf8(output.stdout).unwrap();
    let among_all = Abi::NATIVE.map(|abi| describe(abi, &structs)).expect("a machine of one of the ABIs");
    for (alone, among_all) in alone.lines().zip(among_all.lines()) {
        assert!(alone == among_all, "alone:     {alone:.300}\namong all: {among_all:.300}");
    }
    assert_eq!(alone.len(), among_all.len());
}
