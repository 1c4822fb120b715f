//! MicroBlaze: system calls of a MicroBlaze program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "microblaze",
    kernel_arch: "microblaze",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little, Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x0000_00BD],
    elf_machine: 189,
    instruction: "brki r14,8",
    number_register: Some("r12"),
    argument_registers: &["r5", "r6", "r7", "r8", "r9", "r10"],
    return_register: "r3",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/microblaze.rs");
