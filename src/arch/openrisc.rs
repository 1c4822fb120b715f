//! OpenRISC: system calls of an OpenRISC program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "openrisc",
    kernel_arch: "openrisc",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x0000_005C],
    elf_machine: 92,
    instruction: "l.sys 1",
    number_register: Some("r11"),
    argument_registers: &["r3", "r4", "r5", "r6", "r7", "r8"],
    return_register: "r11",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/openrisc.rs");
