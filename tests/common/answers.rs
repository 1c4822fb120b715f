//! For the tests of seccomp filters: the answers that they give, which ABI's a call is, and an interpreter of classic BPF.

#![allow(dead_code, reason = "no test uses all of it")]

use std::collections::BTreeSet;

use sysno::bpf::{Action, Instruction, Program};
use sysno::{Abi, Endian};

pub const MATCHED: Action = Action::Errno(7);
pub const OTHERS: Action = Action::Errno(9);
pub const FOREIGN: Action = Action::Errno(11);

/// The ABI of a call, if it is one of these; nothing for a foreign call.
///
/// A number that no ABI has is one of these, too. That is libseccomp 2.6.1's rule, which was asked for filters of x86-64, x32 and
/// x86, alone and together, and for other machines' ABIs: only of x86-64 and x32, the other one's numbers are foreign where it is
/// not among them; those from 2^31 on are x32's, too, and -1 is never foreign. Of ARM, it knows no OABI. Of MIPS, it gives a
/// number of another ABI the answer for unknown ones; but the kernel makes that call (arch/mips/kernel/scall64-o32.S, `not_o32_scall`;
/// scall64-n32.S, `not_n32_scall`).
pub fn owner(abis: &[Abi], arch: u32, number: u32) -> Option<Abi> {
    let mut of_arch = abis.iter().copied().filter(|abi| abi.descriptor().audit_archs.contains(&arch));
    let named = |name: &str| abis.iter().copied().find(|abi| abi.name() == name);
    match (arch, number) {
        (_, u32::MAX) => of_arch.next(),
        (0xC000_003E, _) => named(if number < 1 << 30 { "x86_64" } else { "x32" }),
        (0x4000_0028, 0x90_0000..=0x9F_FFFF) => named("arm_oabi"),
        (0x4000_0028, 0..=0x8F_FFFF) => named("arm"),
        // AUDIT_ARCH_MIPS, AUDIT_ARCH_MIPS64, AUDIT_ARCH_MIPS64N32, in both byte orders.
        (0x0000_0008 | 0x4000_0008, 5000..7000) => None,
        (0x8000_0008 | 0xC000_0008, 4000..5000 | 6000..7000) => None,
        (0xA000_0008 | 0xE000_0008, 4000..6000) => None,
        _ => of_arch.next(),
    }
}

/// `struct seccomp_data`, without the instruction pointer.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Data {
    pub arch: u32,
    pub number: u32,
    pub args: [u64; 6],
}

impl Data {
    pub fn new(arch: u32, number: u32) -> Self {
        Self { arch, number, args: [0; 6] }
    }

    /// The word at an offset, as the kernel of a machine with this byte order has it in memory.
    fn word(&self, offset: u32, endian: Endian) -> u32 {
        assert!(offset % 4 == 0 && offset < 64, "no word: {offset}");
        match offset {
            0 => self.number,
            4 => self.arch,
            8 | 12 => panic!("no filter needs the instruction pointer"),
            _ => {
                let arg = self.args[(offset as usize - 16) / 8];
                let bytes = if endian == Endian::Little { arg.to_le_bytes() } else { arg.to_be_bytes() };
                let word = bytes[offset as usize % 8..][..4].try_into().unwrap();
                if endian == Endian::Little { u32::from_le_bytes(word) } else { u32::from_be_bytes(word) }
            }
        }
    }
}

/// The same for a call without arguments.
#[track_caller]
pub fn run(program: &[Instruction], arch: u32, number: u32) -> (u32, usize) {
    run_on(program, &Data::new(arch, number), Endian::Little)
}

/// What a program returns for a call, and how many instructions that took: seccomp's part of the kernel's classic BPF.
#[track_caller]
pub fn run_on(program: &[Instruction], data: &Data, endian: Endian) -> (u32, usize) {
    let (mut accumulator, mut place, mut steps) = (0, 0, 0);
    loop {
        let Instruction { code, jt, jf, k } = program[place];
        (place, steps) = (place + 1, steps + 1);
        let mut jump = |is: bool| place += usize::from(if is { jt } else { jf });
        match code {
            // BPF_LD | BPF_W | BPF_ABS
            0x20 => accumulator = data.word(k, endian),
            // BPF_ALU | BPF_AND | BPF_K
            0x54 => accumulator &= k,
            // BPF_JMP: BPF_JA, and BPF_JEQ, BPF_JGT, BPF_JGE, BPF_JSET | BPF_K
            0x05 => place += k as usize,
            0x15 => jump(accumulator == k),
            0x25 => jump(accumulator > k),
            0x35 => jump(accumulator >= k),
            0x45 => jump(accumulator & k != 0),
            // BPF_RET | BPF_K
            0x06 => return (k, steps),
            _ => panic!("no instruction of these programs: {code:#x}"),
        }
    }
}

/// What the kernel checks before it takes a program (bpf_check_classic, seccomp_check_filter), and that nothing is in it
/// which no call needs.
#[track_caller]
pub fn check(program: &Program) {
    assert!((1..=4096).contains(&program.len()));
    assert_eq!(program[program.len() - 1].code, 0x06, "the last one returns");
    let mut reached = BTreeSet::from([0]);
    for (place, &Instruction { code, jt, jf, k }) in program.iter().enumerate() {
        assert!(reached.contains(&place), "nothing leads to instruction {place}:\n{program:?}");
        let next = match code {
            0x20 => {
                assert!(k % 4 == 0 && k < 64, "no word: {k}");
                vec![0]
            }
            0x54 => vec![0],
            0x05 => vec![k as usize],
            0x15 | 0x25 | 0x35 | 0x45 => {
                assert_ne!(jt, jf, "a comparison without effect at {place}:\n{program:?}");
                vec![usize::from(jt), usize::from(jf)]
            }
            0x06 => vec![],
            _ => panic!("no instruction of these programs: {code:#x}"),
        };
        for target in next.into_iter().map(|jump| place + 1 + jump) {
            assert!(target < program.len(), "it leaves the program at {place}");
            reached.insert(target);
        }
    }
}
