//! PA-RISC, 32 bits: system calls of a PA-RISC program with 32-bit registers.

include!("../../tables/parisc.rs");
