//! RISC-V, 64 bits: system calls of a RISC-V program with 64-bit registers.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "riscv64",
    kernel_arch: "riscv",
    register_bits: 64,
    pointer_bits: 64,
    endians: &[Endian::Little],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0xC000_00F3],
    elf_machine: 243,
    instruction: "ecall",
    number_register: Some("a7"),
    argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
    return_register: "a0",
    error: ErrorSignal::Negative,
    pair64: Pair64::Single,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/riscv64.rs");
