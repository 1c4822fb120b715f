//! LoongArch, 32 bits: system calls of a LoongArch program with 32-bit registers.

include!("../../tables/loongarch32.rs");
