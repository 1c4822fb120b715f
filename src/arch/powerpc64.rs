//! PowerPC, 64 bits: system calls of a PowerPC program with 64-bit registers.

include!("../../tables/powerpc64.rs");
