//! For the tests of seccomp filters: the answers that they give, which ABI's a call is, and an interpreter of classic BPF.

#![allow(dead_code, reason = "no test uses all of it")]

use std::collections::BTreeSet;

use sysno::Abi;
use sysno::bpf::{Action, Instruction, Program};

pub const MATCHED: Action = Action::Errno(7);
pub const OTHERS: Action = Action::Errno(9);
pub const FOREIGN: Action = Action::Errno(11);

/// The ABI of a call, if it is one of these.
pub fn owner(abis: &[Abi], arch: u32, number: u32) -> Option<Abi> {
    abis.iter().copied().find(|abi| {
        let facts = abi.descriptor();
        facts.audit_archs.contains(&arch) && facts.number_base <= number && number <= facts.number_limit
    })
}

/// What a program returns for a call, and how many instructions that took: seccomp's part of the kernel's classic BPF.
#[track_caller]
pub fn run(program: &[Instruction], arch: u32, number: u32) -> (u32, usize) {
    let (mut accumulator, mut place, mut steps) = (0, 0, 0);
    loop {
        let Instruction { code, jt, jf, k } = program[place];
        (place, steps) = (place + 1, steps + 1);
        match code {
            // BPF_LD | BPF_W | BPF_ABS: struct seccomp_data { int nr; __u32 arch; … }
            0x20 => accumulator = [number, arch][k as usize / 4],
            // BPF_JMP | BPF_JA, BPF_JEQ | BPF_K, BPF_JGE | BPF_K
            0x05 => place += k as usize,
            0x15 => place += usize::from(if accumulator == k { jt } else { jf }),
            0x35 => place += usize::from(if accumulator >= k { jt } else { jf }),
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
                assert!(k == 0 || k == 4, "no word of nr or arch: {k}");
                vec![0]
            }
            0x05 => vec![k as usize],
            0x15 | 0x35 => vec![usize::from(jt), usize::from(jf)],
            0x06 => vec![],
            _ => panic!("no instruction of these programs: {code:#x}"),
        };
        for target in next.into_iter().map(|jump| place + 1 + jump) {
            assert!(target < program.len(), "it leaves the program at {place}");
            reached.insert(target);
        }
    }
}
