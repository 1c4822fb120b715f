//! PowerPC, 32 bits: system calls of a PowerPC program with 32-bit registers.

include!("../../tables/powerpc.rs");
