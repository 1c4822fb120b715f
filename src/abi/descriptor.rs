//! [`Descriptor`]: the facts that hold for all calls of an ABI.

use super::errno_family::ErrnoFamily;

/// The facts that hold for all calls of one ABI, from syscall(2), `linux/audit.h`, `linux/elf-em.h`, `asm/signal.h` and `asm/ioctl.h`.
///
/// ```
/// let abi = sysno::Abi::X86_64.descriptor();
/// assert_eq!(abi.instruction, "syscall");
/// assert_eq!(abi.argument_registers, ["rdi", "rsi", "rdx", "r10", "r8", "r9"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct Descriptor {
    /// The ABI's name: that of its module and feature.
    pub name: &'static str,
    /// The kernel's directory for its machine, under `arch/`.
    pub kernel_arch: &'static str,
    /// The family of machines. A kernel may run programs of all ABIs of its family: an x86 kernel runs those of x86-64, x32
    /// and x86.
    pub machine: &'static str,
    /// strace's names for the personalities of the programs that it can trace when it is compiled for this ABI. The ABI's own
    /// personality is the first.
    pub personalities: &'static [&'static str],
    /// Bits of a register that carries an argument.
    pub register_bits: u8,
    /// Bits of a pointer, a `long` and a `size_t`. Fewer than `register_bits` on x32 and MIPS n32.
    pub pointer_bits: u8,
    /// Bits of the register that the kernel takes as an address. On x32 and MIPS n32 it takes the whole register, although a
    /// program's pointers have 32 bits.
    pub address_bits: u8,
    /// The largest alignment of an integer or a pointer, in bytes, in a struct that the kernel reads or writes for a program
    /// of the ABI. An integer that is smaller is aligned to its size. For ARM's old ABI (OABI), it is that of the new one:
    /// the kernel takes the structs of the new ABI, although the compilers of the old one align less. It translates some of
    /// the old structs.
    pub max_alignment: u8,
    /// The byte orders of the machines that have the ABI, the usual one first.
    pub endians: &'static [Endian],
    /// The lowest number that a call of the ABI could have.
    pub number_base: u32,
    /// The highest number that a call of the ABI could have; higher numbers belong to another ABI.
    pub number_limit: u32,
    /// The first and the last number of calls of other ABIs that the kernel reports with this ABI's `AUDIT_ARCH_*`. Numbers
    /// from `number_base` to `number_limit`, which may lie between the two, are this ABI's.
    pub other_numbers: Option<(u32, u32)>,
    /// Whether numbers are also written without `number_base`, as strace does on x32.
    pub base_is_optional: bool,
    /// `AUDIT_ARCH_*`, as seccomp and ptrace report it, the usual one first. Most of the ABIs that have two byte orders have
    /// a number for each; [`Abi::endian_of`](super::Abi::endian_of) tells which. ARC has two numbers for each byte order, for
    /// two generations of the machine.
    pub audit_archs: &'static [u32],
    /// `e_machine` of its ELF files, the usual one first: ARC has two, for two generations of the machine.
    pub elf_machines: &'static [u16],
    /// The instruction that enters the kernel.
    pub instruction: &'static str,
    /// The register that holds the call's number; `None` if the instruction itself contains it.
    pub number_register: Option<&'static str>,
    /// Where the arguments are, in order: registers, or words of the user's stack.
    pub argument_registers: &'static [&'static str],
    /// The register that holds the result.
    pub return_register: &'static str,
    /// How the kernel signals that the result is an error.
    pub error: ErrorSignal,
    /// How a 64-bit argument is passed in registers.
    pub pair64: Pair64,
    /// Which numbers its errnos have: those of `errno.h` in the kernel's directory for its machine, or the generic ones if
    /// there is no such file.
    pub errnos: ErrnoFamily,
    /// The number of the last signal, which is a real-time one: `_NSIG`.
    pub last_signal: u8,
    /// How many bits of an ioctl's request are the size of its data: `_IOC_SIZEBITS` in `asm/ioctl.h`. They are above the
    /// lower 16 bits, and the direction is above them.
    pub ioctl_size_bits: u8,
    /// The three directions in an ioctl's request: without data (`_IOC_NONE` in `asm/ioctl.h`), with data that the program
    /// reads (`_IOC_READ`), and with data that it writes (`_IOC_WRITE`).
    pub ioctl_directions: [u8; 3],
}

/// A byte order.
///
/// ```
/// assert_eq!(sysno::Abi::X86_64.descriptor().endians, [sysno::Endian::Little]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Endian {
    /// The low byte, and the low half of a pair of registers, first.
    Little,
    /// The high byte, and the high half of a pair of registers, first.
    Big,
}

/// How the kernel signals that a result is an error.
///
/// ```
/// assert_eq!(sysno::Abi::X86_64.descriptor().error, sysno::ErrorSignal::Negative);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ErrorSignal {
    /// The result is between -4095 and -1: the errno, negated.
    Negative,
    /// This register or flag is set, and the result is the errno, positive.
    Flag(&'static str),
}

/// How a 64-bit argument is passed in registers.
///
/// ```
/// assert_eq!(sysno::Abi::X86_64.descriptor().pair64, sysno::Pair64::Single);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Pair64 {
    /// One register holds it.
    Single,
    /// The next two registers hold it.
    Any,
    /// Two registers hold it, the first of them at an even position; a register is skipped if necessary.
    Even,
}
