//! Nios II: system calls of a Nios II program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "nios2",
    kernel_arch: "nios2",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x4000_0071],
    elf_machine: 113,
    instruction: "trap",
    number_register: Some("r2"),
    argument_registers: &["r4", "r5", "r6", "r7", "r8", "r9"],
    return_register: "r2",
    error: ErrorSignal::Flag("r7"),
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/nios2.rs");
