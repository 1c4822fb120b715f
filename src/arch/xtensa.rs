//! Xtensa: system calls of an Xtensa program.

include!("../../tables/xtensa.rs");
