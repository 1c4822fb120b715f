//! SPARC, 64 bits: system calls of a SPARC program with 64-bit registers.

include!("../../tables/sparc64.rs");
