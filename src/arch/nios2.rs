//! Nios II: system calls of a Nios II program.

include!("../../tables/nios2.rs");
