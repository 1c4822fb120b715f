//! Do the tables say what the kernel, its headers, the manual pages, strace and systemd say?
//!
//! `rows*.rs`: the tables of calls, one for each ABI. Any other table is tested by the file of its name, and columns of tables/calls.rs by
//! `calls_*.rs`, too.

#[path = "../common/answers.rs"]
mod answers;
#[path = "../common/mod.rs"]
mod common;
#[path = "../common/systemd_groups.rs"]
mod systemd_groups;

mod aliases;
mod alternatives;
mod calls;
mod calls_lengths;
mod calls_meanings;
mod cases;
mod constants;
mod errno;
mod groups;
mod kernel_types;
mod rows;
mod rows_across_abis;
mod rows_as_text;
mod rows_directions;
mod rows_in_libc;
mod structs;
