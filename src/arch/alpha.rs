//! Alpha: system calls of an Alpha program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "alpha",
    kernel_arch: "alpha",
    register_bits: 64,
    pointer_bits: 64,
    endians: &[Endian::Little],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0xC000_9026],
    elf_machine: 36902,
    instruction: "callsys",
    number_register: Some("v0"),
    argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
    return_register: "v0",
    error: ErrorSignal::Flag("a3"),
    pair64: Pair64::Single,
    errnos: ErrnoFamily::Alpha,
};

include!("../../tables/alpha.rs");
