//! PA-RISC, 64 bits: system calls of a PA-RISC program with 64-bit registers.

include!("../../tables/parisc64.rs");
