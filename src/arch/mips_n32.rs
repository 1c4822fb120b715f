//! MIPS n32: system calls of a MIPS program with 64-bit registers and 32-bit pointers, from 6000.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "mips_n32",
    kernel_arch: "mips",
    register_bits: 64,
    pointer_bits: 32,
    endians: &[Endian::Big, Endian::Little],
    number_base: 6000,
    number_limit: 6999,
    audit_archs: &[0xA000_0008, 0xE000_0008],
    elf_machine: 8,
    instruction: "syscall",
    number_register: Some("v0"),
    argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
    return_register: "v0",
    error: ErrorSignal::Flag("a3"),
    pair64: Pair64::Single,
    errnos: ErrnoFamily::Mips,
};

include!("../../tables/mips_n32.rs");
