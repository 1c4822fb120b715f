//! m68k: system calls of an m68k program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "m68k",
    kernel_arch: "m68k",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x0000_0004],
    elf_machine: 4,
    instruction: "trap #0",
    number_register: Some("d0"),
    argument_registers: &["d1", "d2", "d3", "d4", "d5", "a0"],
    return_register: "d0",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/m68k.rs");
