//! MIPS n32: system calls of a MIPS program with 64-bit registers and 32-bit pointers, from 6000.

include!("../../tables/mips_n32.rs");
