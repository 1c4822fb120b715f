//! SPARC, 64 bits: system calls of a SPARC program with 64-bit registers.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "sparc64",
    kernel_arch: "sparc",
    register_bits: 64,
    pointer_bits: 64,
    endians: &[Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x8000_002B],
    elf_machine: 43,
    instruction: "t 0x6d",
    number_register: Some("g1"),
    argument_registers: &["o0", "o1", "o2", "o3", "o4", "o5"],
    return_register: "o0",
    error: ErrorSignal::Flag("xcc carry"),
    pair64: Pair64::Single,
    errnos: ErrnoFamily::Sparc,
};

include!("../../tables/sparc64.rs");
