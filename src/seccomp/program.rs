//! [`Program`]: a seccomp filter, and what its instructions are.

use core::fmt;
use core::ops::Deref;

use static_assertions::assert_eq_size;

/// `BPF_LD | BPF_W | BPF_ABS`: loads a word of `struct seccomp_data`.
pub(crate) const LOAD: u16 = 0x20;
/// `BPF_ALU | BPF_AND | BPF_K`.
pub(crate) const AND: u16 = 0x54;
/// `BPF_JMP | BPF_JA`.
pub(crate) const JUMP: u16 = 0x05;
/// `BPF_JMP | BPF_JEQ | BPF_K`.
pub(crate) const IF_EQUAL: u16 = 0x15;
/// `BPF_JMP | BPF_JGT | BPF_K`.
pub(crate) const IF_GREATER: u16 = 0x25;
/// `BPF_JMP | BPF_JGE | BPF_K`.
pub(crate) const IF_AT_LEAST: u16 = 0x35;
/// `BPF_JMP | BPF_JSET | BPF_K`.
pub(crate) const IF_ANY_BIT: u16 = 0x45;
/// `BPF_RET | BPF_K`.
pub(crate) const RETURN: u16 = 0x06;

/// An instruction of classic BPF: the kernel's `struct sock_filter`, 8 bytes.
///
/// ```
/// # use sysno::{Abi, SyscallSet, bpf::Action};
/// let program = SyscallSet::all(Abi::X86_64).seccomp(Action::Allow, Action::KillProcess);
/// let first = program[0];
/// // BPF_LD | BPF_W | BPF_ABS of `arch` in `struct seccomp_data`.
/// assert_eq!((first.code, first.jt, first.jf, first.k), (0x20, 0, 0, 4));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(C)]
pub struct Instruction {
    /// The operation: `BPF_LD | BPF_W | BPF_ABS`.
    pub code: u16,
    /// How many instructions a conditional jump skips if its condition holds.
    pub jt: u8,
    /// How many instructions a conditional jump skips if its condition doesn't hold.
    pub jf: u8,
    /// A constant, an offset, or how many instructions `BPF_JA` skips.
    pub k: u32,
}

assert_eq_size!(Instruction, u64);

/// A seccomp filter: at most 4096 instructions. It dereferences to a slice of them.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
/// use sysno::bpf::Action;
///
/// let program = Sysno::set(&[Sysno::read, Sysno::write]).seccomp(Action::Allow, Action::KillProcess);
/// assert_eq!(program.len(), 7);
/// assert!(program.iter().any(|instruction| instruction.k == Action::KillProcess.into_raw()));
/// ```
///
/// Each value has room for the longest program: 32 KiB.
#[derive(Clone)]
pub struct Program {
    pub(super) instructions: [Instruction; Self::MOST],
    pub(super) len: usize,
}

impl Program {
    /// How many instructions the kernel accepts: `BPF_MAXINSNS`.
    ///
    /// ```
    /// assert_eq!(sysno::bpf::Program::MOST, 4096);
    /// ```
    pub const MOST: usize = 4096;

    pub(super) const EMPTY: Self =
        Self { instructions: [Instruction { code: 0, jt: 0, jf: 0, k: 0 }; Self::MOST], len: 0 };
}

impl Deref for Program {
    type Target = [Instruction];

    fn deref(&self) -> &[Instruction] {
        &self.instructions[..self.len]
    }
}

impl AsRef<[Instruction]> for Program {
    fn as_ref(&self) -> &[Instruction] {
        self
    }
}

impl<'a> IntoIterator for &'a Program {
    type Item = &'a Instruction;
    type IntoIter = core::slice::Iter<'a, Instruction>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for Program {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Program {}

/// The instructions, one in each line, as the kernel's `bpf_dbg` and libpcap write them. [`Program::listing`] is easier to read.
impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, &Instruction { code, jt, jf, k }) in self.iter().enumerate() {
            let to = |jump: u8| place + 1 + usize::from(jump);
            match code {
                LOAD => writeln!(f, "l{place}: ld [{k}]")?,
                AND => writeln!(f, "l{place}: and #{k:#x}")?,
                JUMP => writeln!(f, "l{place}: ja l{}", place + 1 + k as usize)?,
                RETURN => writeln!(f, "l{place}: ret #{k:#x}")?,
                _ => {
                    let name = match code {
                        IF_EQUAL => "jeq",
                        IF_GREATER => "jgt",
                        IF_AT_LEAST => "jge",
                        IF_ANY_BIT => "jset",
                        _ => "?",
                    };
                    writeln!(f, "l{place}: {name} #{k:#x}, l{}, l{}", to(jt), to(jf))?;
                }
            }
        }
        Ok(())
    }
}
