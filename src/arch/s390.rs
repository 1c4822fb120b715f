//! s390 (31 bits): system calls of an s390 program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "s390",
    kernel_arch: "s390",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x0000_0016],
    elf_machine: 22,
    instruction: "svc 0",
    number_register: Some("r1"),
    argument_registers: &["r2", "r3", "r4", "r5", "r6", "r7"],
    return_register: "r2",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/s390.rs");
