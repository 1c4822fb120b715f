//! SPARC, 32 bits: system calls of a SPARC program with 32-bit registers.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "sparc",
    kernel_arch: "sparc",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x0000_0002],
    elf_machine: 2,
    instruction: "t 0x10",
    number_register: Some("g1"),
    argument_registers: &["o0", "o1", "o2", "o3", "o4", "o5"],
    return_register: "o0",
    error: ErrorSignal::Flag("psr carry"),
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Sparc,
};

include!("../../tables/sparc.rs");
