//! PowerPC, 64 bits: system calls of a PowerPC program with 64-bit registers.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "powerpc64",
    kernel_arch: "powerpc",
    register_bits: 64,
    pointer_bits: 64,
    endians: &[Endian::Big, Endian::Little],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x8000_0015, 0xC000_0015],
    elf_machine: 21,
    instruction: "sc",
    number_register: Some("r0"),
    argument_registers: &["r3", "r4", "r5", "r6", "r7", "r8"],
    return_register: "r3",
    // As `sc` says it. `scv` returns negative errnos.
    error: ErrorSignal::Flag("cr0.SO"),
    pair64: Pair64::Single,
    errnos: ErrnoFamily::PowerPc,
};

include!("../../tables/powerpc64.rs");
