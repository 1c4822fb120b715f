//! LoongArch, 64 bits: system calls of a LoongArch program with 64-bit registers.

include!("../../tables/loongarch64.rs");
