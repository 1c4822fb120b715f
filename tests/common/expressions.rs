//! For the tests of strace's expressions: the ABIs that they are about, and the classes.

#![allow(dead_code, reason = "no test uses all of it")]

use sysno::{Abi, Category};

/// The ABIs of an x86-64 kernel, in the order of strace's personalities.
pub const X86: [Abi; 3] = [Abi::X86_64, Abi::X86, Abi::X32];

/// What an expression selects of x86-64: names, by number.
#[track_caller]
pub fn names(expression: &str) -> Vec<&'static str> {
    let set = Abi::X86_64.filter(expression).unwrap_or_else(|error| panic!("{expression}: {error}"));
    set.iter().map(|call| call.name()).collect()
}

pub fn all_names() -> Vec<&'static str> {
    names("all")
}

/// The classes, as strace's manual page has them, and those that it calls deprecated.
pub const CLASSES: &[(&str, Category)] = &[
    ("%desc", Category::Desc),
    ("%file", Category::File),
    ("%memory", Category::Memory),
    ("%process", Category::Process),
    ("%signal", Category::Signal),
    ("%ipc", Category::Ipc),
    ("%net", Category::Network),
    ("%network", Category::Network),
    ("%creds", Category::Creds),
    ("%clock", Category::Clock),
    ("%stat", Category::Stat),
    ("%lstat", Category::Lstat),
    ("%fstat", Category::Fstat),
    ("%%stat", Category::StatLike),
    ("%statfs", Category::Statfs),
    ("%fstatfs", Category::Fstatfs),
    ("%%statfs", Category::StatfsLike),
    ("%pure", Category::Pure),
    ("desc", Category::Desc),
    ("file", Category::File),
    ("memory", Category::Memory),
    ("process", Category::Process),
    ("signal", Category::Signal),
    ("ipc", Category::Ipc),
    ("network", Category::Network),
];

pub fn is_class(name: &str) -> bool {
    CLASSES.iter().any(|(class, _)| *class == name)
}
