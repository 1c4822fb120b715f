//! PA-RISC, 32 bits: system calls of a PA-RISC program with 32-bit registers.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "parisc",
    kernel_arch: "parisc",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x0000_000F],
    elf_machine: 15,
    instruction: "ble 0x100(%sr2, %r0)",
    number_register: Some("r20"),
    argument_registers: &["r26", "r25", "r24", "r23", "r22", "r21"],
    return_register: "r28",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Parisc,
};

include!("../../tables/parisc.rs");
