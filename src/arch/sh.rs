//! SuperH: system calls of a SuperH program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "sh",
    kernel_arch: "sh",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little, Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x4000_002A, 0x0000_002A],
    elf_machine: 42,
    instruction: "trapa #31",
    number_register: Some("r3"),
    argument_registers: &["r4", "r5", "r6", "r7", "r0", "r1", "r2"],
    return_register: "r0",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/sh.rs");
