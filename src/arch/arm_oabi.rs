//! ARM (OABI): system calls of a 32-bit ARM program of the old ABI, the number in the instruction: 0x900000 and the call.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "arm_oabi",
    kernel_arch: "arm",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little, Endian::Big],
    number_base: 0x0090_0000,
    number_limit: 0x009F_FFFF,
    audit_archs: &[0x4000_0028, 0x0000_0028],
    elf_machine: 40,
    instruction: "swi #(0x900000 + number)",
    number_register: None,
    argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5", "r6"],
    return_register: "r0",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/arm_oabi.rs");
