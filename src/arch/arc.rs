//! ARC: system calls of an ARC program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "arc",
    kernel_arch: "arc",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x4000_00C3, 0x4000_005D],
    elf_machine: 195,
    instruction: "trap0",
    number_register: Some("r8"),
    argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5"],
    return_register: "r0",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/arc.rs");
