//! AArch64: system calls of a 64-bit ARM program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "aarch64",
    kernel_arch: "arm64",
    register_bits: 64,
    pointer_bits: 64,
    endians: &[Endian::Little, Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0xC000_00B7],
    elf_machine: 183,
    instruction: "svc #0",
    number_register: Some("w8"),
    argument_registers: &["x0", "x1", "x2", "x3", "x4", "x5"],
    return_register: "x0",
    error: ErrorSignal::Negative,
    pair64: Pair64::Single,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/aarch64.rs");
