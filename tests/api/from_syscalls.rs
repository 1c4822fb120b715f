//! Does code that was written for the crate `syscalls` compile with this one, and do the same, with nothing edited but its `use`
//! lines?
//!
//! The guide `sysno::guide::from_syscalls` says what is left out, and what has another name.

#[path = "../common/written_for_syscalls.rs"]
mod written_for_syscalls;
