//! SPARC, 32 bits: system calls of a SPARC program with 32-bit registers.

include!("../../tables/sparc.rs");
