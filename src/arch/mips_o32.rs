//! MIPS o32: system calls of a 32-bit MIPS program, from 4000.

include!("../../tables/mips_o32.rs");
