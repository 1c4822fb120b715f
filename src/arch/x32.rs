//! x32: system calls of programs with 32-bit pointers on a 64-bit x86 kernel; bit 30 of the number is set.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "x32",
    kernel_arch: "x86",
    register_bits: 64,
    pointer_bits: 32,
    endians: &[Endian::Little],
    number_base: 0x4000_0000,
    number_limit: 0x7FFF_FFFF,
    audit_archs: &[0xC000_003E],
    elf_machine: 62,
    instruction: "syscall",
    number_register: Some("rax"),
    argument_registers: &["rdi", "rsi", "rdx", "r10", "r8", "r9"],
    return_register: "rax",
    error: ErrorSignal::Negative,
    pair64: Pair64::Single,
    errnos: ErrnoFamily::Generic,
};

include!("../../tables/x32.rs");
