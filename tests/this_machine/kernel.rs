//! Does the kernel that runs here take the arguments that the native table says?
//!
//! It says what it takes in `events/syscalls/sys_enter_*/format` of tracefs. Where tracefs is not to be had, or the
//! kernel is older than the ones that the tables were compared with, the tests are counted as ignored, and say why.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sysno::Abi;

use crate::common::{self, CArg, Differences, Tests, differences, kernel_calls};

pub fn tests() -> Tests {
    common::tests([("arguments", events().map(|(abi, events)| move || arguments(abi, &events)))])
}

/// The native ABI and the directory of its kernel's events.
fn events() -> Result<(Abi, PathBuf), String> {
    let abi = Abi::NATIVE.ok_or("no table for this machine")?;
    // An emulated program, and a 32-bit one, runs on a kernel that has other calls of its own.
    let machine = fs::read_to_string("/proc/sys/kernel/arch").unwrap_or_default();
    if machine.trim() != std::env::consts::ARCH {
        return Err(format!("the kernel's own calls are those of {}", machine.trim()));
    }
    let release =
        fs::read_to_string("/proc/sys/kernel/osrelease").map_err(|error| format!("no kernel release: {error}"))?;
    let mut version = release.split(['.', '-']).map(|part| part.trim().parse::<u32>().unwrap_or(0));
    let version = (version.next().unwrap_or(0), version.next().unwrap_or(0));
    if version < (6, 12) {
        return Err(format!("kernel {} is older than 6.12", release.trim()));
    }
    let tracefs = Path::new("/sys/kernel/tracing");
    let events = tracefs.join("events/syscalls");
    if !events.exists() {
        let mounted = Command::new("mount").args(["-t", "tracefs", "none"]).arg(tracefs).output();
        mounted.map_err(|error| format!("tracefs cannot be mounted: {error}"))?;
    }
    match fs::read_dir(&events) {
        Ok(_) => Ok((abi, events)),
        Err(error) => Err(format!("{}: {error}", events.display())),
    }
}

/// Calls that took fewer arguments before a release: how many, and since when there are more.
const FEWER: &[(&str, usize, &str)] = &[("bpf", 3, "7.2")];

fn arguments(abi: Abi, events: &Path) {
    // Events bear the name of the kernel's entry: `sys_enter_newstat`.
    let numbers: BTreeMap<_, _> = kernel_calls(abi.name()).into_iter().map(|call| (call.entry, call.number)).collect();
    let mut widths = Differences::new(differences("width"));
    let (mut calls, mut args) = (0, 0);
    for event in fs::read_dir(events).expect("it was readable a moment ago") {
        let event = event.expect("an event");
        let name = event.file_name().into_string().unwrap();
        let Some(entry) = name.strip_prefix("sys_enter_") else { continue };
        let number = numbers.get(&format!("sys_{entry}")).unwrap_or_else(|| panic!("no row for {entry}"));
        let call = abi.syscall(*number).unwrap();
        // The name of the event itself is what people paste.
        assert_eq!(abi.syscall_by_any_name(&name), Some(call), "{name}");
        let theirs = fields(&fs::read_to_string(event.path().join("format")).expect("its format"));
        let fewer = FEWER.iter().any(|&(name, count, _)| name == call.name() && count == theirs.len());
        assert!(fewer || call.args().len() == theirs.len(), "{}, the kernel: {theirs:?}", call.signature());
        for (ours, theirs) in call.args().iter().zip(&theirs) {
            let what = format!("{call:?}: {ours}, the kernel: {theirs:?}");
            if ours.ty().bits(abi.pointer_bits()) != theirs.bits(abi) {
                assert!(widths.allows(call.name(), ours.name()), "{what}");
            }
            assert!(theirs.pointers == 0 || ours.ty().is_address(), "{what}");
            assert!(!theirs.is_const || !ours.ty().to_string().starts_with("*mut"), "{what}");
            args += 1;
        }
        calls += 1;
    }
    println!("{calls} calls with {args} arguments compared");
    assert!(calls > 300, "only {calls} calls found");
}

/// The arguments in the text of a `format` file: `field:const char * filename;` after the number's field.
fn fields(format: &str) -> Vec<CArg> {
    let fields = format.lines().filter_map(|line| line.trim().strip_prefix("field:")?.split_once(';'));
    let after_number = fields.map(|(field, _)| field).skip_while(|field| *field != "int __syscall_nr").skip(1);
    after_number.map(CArg::parse).collect()
}
