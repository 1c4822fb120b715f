//! MIPS n64: system calls of a 64-bit MIPS program, from 5000.

use crate::abi::{Descriptor, Endian, ErrorSignal, Pair64};
use crate::errno_family::ErrnoFamily;

pub(super) static DESCRIPTOR: Descriptor = Descriptor {
    name: "mips_n64",
    kernel_arch: "mips",
    register_bits: 64,
    pointer_bits: 64,
    endians: &[Endian::Big, Endian::Little],
    number_base: 5000,
    number_limit: 5999,
    audit_archs: &[0x8000_0008, 0xC000_0008],
    elf_machine: 8,
    instruction: "syscall",
    number_register: Some("v0"),
    argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
    return_register: "v0",
    error: ErrorSignal::Flag("a3"),
    pair64: Pair64::Single,
    errnos: ErrnoFamily::Mips,
};

include!("../../tables/mips_n64.rs");
