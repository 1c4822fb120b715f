//! RISC-V, 64 bits: system calls of a RISC-V program with 64-bit registers.

include!("../../tables/riscv64.rs");
