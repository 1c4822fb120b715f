//! x86-64: `syscall` on a 64-bit x86 kernel.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "x86_64",
    kernel_arch: "x86",
    register_bits: 64,
    pointer_bits: 64,
    endians: &[Endian::Little],
    number_base: 0,
    // Bit 30 is set in the numbers of x32.
    number_limit: 0x3FFF_FFFF,
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

include!("../../tables/x86_64.rs");
