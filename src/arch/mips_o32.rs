//! MIPS o32: system calls of a 32-bit MIPS program, from 4000.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "mips_o32",
    kernel_arch: "mips",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Big, Endian::Little],
    number_base: 4000,
    number_limit: 4999,
    audit_archs: &[0x0000_0008, 0x4000_0008],
    elf_machine: 8,
    instruction: "syscall",
    number_register: Some("v0"),
    argument_registers: &["a0", "a1", "a2", "a3", "16(sp)", "20(sp)", "24(sp)", "28(sp)"],
    return_register: "v0",
    error: ErrorSignal::Flag("a3"),
    pair64: Pair64::Even,
    errnos: ErrnoFamily::Mips,
};

include!("../../tables/mips_o32.rs");
