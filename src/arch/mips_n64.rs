//! MIPS n64: system calls of a 64-bit MIPS program, from 5000.

include!("../../tables/mips_n64.rs");
