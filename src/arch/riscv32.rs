//! RISC-V, 32 bits: system calls of a RISC-V program with 32-bit registers.

include!("../../tables/riscv32.rs");
