//! Do the types that programs use do what they promise: ABIs, calls, sets and maps, the macro, serde?

// What the code of from_syscalls is written for.
extern crate sysno as syscalls;

#[path = "../common/mod.rs"]
mod common;

mod abi_names;
mod abis;
mod from_syscalls;
mod hygiene;
mod own_table;
mod round_trips;
mod serde;
mod sets_and_maps;
