//! Do the types that programs use do what they promise: ABIs, calls, sets and maps, the macro, serde?
//!
//! Above the name of a file is what it compares with.

// What the code of from_syscalls is written for.
extern crate sysno as syscalls;

#[path = "../common/mod.rs"]
mod common;

// The names that `uname -m`, Rust, Go, Debian, libseccomp and the kernel's source give to the ABIs, both ways.
mod abi_names;
// The kernel's source and syscall(2): registers, widths, byte orders, audit numbers. The list of ABIs, docs/abis.md.
mod abis;
// Code written for the crate `syscalls`, which tests/peers compiles with that crate, too.
mod from_syscalls;
// A module where the prelude's names and the integer types mean something else.
mod hygiene;
// Tables in other crates than this one.
mod own_table;
// `str`, of which the standard library says what width and precision do.
mod traits;
// Number to row to name and back, and every number between the rows.
mod round_trips;
// What the kernel calls the functions of its calls, and the numbers in its header for new machines.
mod pasted;
// JSON, written by hand.
mod serde;
// The standard library's sets and maps.
mod sets_and_maps;
