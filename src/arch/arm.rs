//! ARM (EABI): system calls of a 32-bit ARM program; the private calls are at 0xF0001.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "arm",
    kernel_arch: "arm",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little, Endian::Big],
    number_base: 0,
    // From 0x900000 on they are those of the old ABI.
    number_limit: 0x008F_FFFF,
    audit_archs: &[0x4000_0028, 0x0000_0028],
    elf_machine: 40,
    instruction: "swi 0x0",
    number_register: Some("r7"),
    argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5", "r6"],
    return_register: "r0",
    error: ErrorSignal::Negative,
    pair64: Pair64::Even,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/arm.rs");
