//! s390x: system calls of an s390x program.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "s390x",
    kernel_arch: "s390",
    register_bits: 64,
    pointer_bits: 64,
    endians: &[Endian::Big],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x8000_0016],
    elf_machine: 22,
    instruction: "svc 0",
    number_register: Some("r1"),
    argument_registers: &["r2", "r3", "r4", "r5", "r6", "r7"],
    return_register: "r2",
    error: ErrorSignal::Negative,
    pair64: Pair64::Single,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/s390x.rs");
