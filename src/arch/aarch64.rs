//! AArch64: system calls of a 64-bit ARM program.

include!("../../tables/aarch64.rs");
