//! Hexagon: system calls of a Hexagon program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "hexagon",
    kernel_arch: "hexagon",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x0000_00A4],
    elf_machine: 164,
    instruction: "trap0(#1)",
    number_register: Some("r6"),
    argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5"],
    return_register: "r0",
    error: ErrorSignal::Negative,
    pair64: Pair64::Even,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/hexagon.rs");
