//! Are calls written as strace writes them?

#[path = "../common/mod.rs"]
mod common;

mod strings;
mod trace;
mod values;
