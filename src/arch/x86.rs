//! x86 (i386): system calls of a 32-bit x86 program, entered by `int $0x80` or `sysenter`.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "x86",
    kernel_arch: "x86",
    register_bits: 32,
    pointer_bits: 32,
    endians: &[Endian::Little],
    number_base: 0,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0x4000_0003],
    elf_machine: 3,
    instruction: "int $0x80",
    number_register: Some("eax"),
    argument_registers: &["ebx", "ecx", "edx", "esi", "edi", "ebp"],
    return_register: "eax",
    error: ErrorSignal::Negative,
    pair64: Pair64::Any,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/x86.rs");
