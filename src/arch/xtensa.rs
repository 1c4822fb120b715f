//! Xtensa: system calls of an Xtensa program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "xtensa",
    kernel_arch: "xtensa",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little, Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x0000_005E],
    elf_machine: 94,
    instruction: "syscall",
    number_register: Some("a2"),
    argument_registers: &["a6", "a3", "a4", "a5", "a8", "a9"],
    return_register: "a2",
    error: ErrorSignal::Negative,
    pair64: Pair64::Even,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/xtensa.rs");
