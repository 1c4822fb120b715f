//! Has the crate `syscalls` the same names for errnos, on each of its architectures?
//!
//! It has one list of numbers for all of them. Differences are listed with their reasons, and an entry that is no longer
//! needed fails.

use std::ops::RangeInclusive;

use sysno::{Abi, Errno};

const NEW: &str = "it lacks EFTYPE, of Linux 7.2";
const OWN: &str = "the architecture has numbers of its own, and it has the generic ones";
const DEADLOCK: &str = "it lacks PowerPC's EDEADLOCK";

/// The numbers whose names differ, and why.
type Differences = &'static [(&'static [RangeInclusive<i32>], &'static str)];

const GENERIC: Differences = &[(&[134..=134], NEW)];
const POWERPC: Differences = &[(&[58..=58], DEADLOCK), (&[134..=134], NEW)];
const MIPS: Differences = &[(&[35..=57, 72..=72, 74..=135, 137..=151, 158..=169, 1133..=1133], OWN)];
const SPARC: Differences = &[(&[35..=116, 122..=136], OWN)];

#[test]
fn names() {
    let differences = [
        (Abi::Aarch64, GENERIC),
        (Abi::Arm, GENERIC),
        (Abi::LoongArch64, GENERIC),
        (Abi::MipsO32, MIPS),
        (Abi::MipsN64, MIPS),
        (Abi::PowerPc, POWERPC),
        (Abi::PowerPc64, POWERPC),
        (Abi::Riscv32, GENERIC),
        (Abi::Riscv64, GENERIC),
        (Abi::S390x, GENERIC),
        (Abi::Sparc, SPARC),
        (Abi::Sparc64, SPARC),
        (Abi::X86, GENERIC),
        (Abi::X86_64, GENERIC),
    ];
    for (abi, listed) in differences {
        let differs = |&number: &i32| Errno::of(abi, number).unwrap().name() != syscalls::Errno::new(number).name();
        let found: Vec<_> = (1..=Errno::MAX).filter(differs).collect();
        let mut expected: Vec<_> = listed.iter().flat_map(|(ranges, _)| ranges.iter().cloned().flatten()).collect();
        expected.sort();
        assert_eq!(found, expected, "{abi}");
    }
}

/// The same values are errors.
#[test]
fn results() {
    for value in [0, 1, usize::MAX, usize::MAX - 4093, usize::MAX - 4094, usize::MAX - 4095, usize::MAX - 4096] {
        let theirs = syscalls::Errno::from_ret(value).map_err(|errno| errno.into_raw());
        assert_eq!(Errno::from_ret(value).map_err(|errno| errno.into_raw()), theirs);
    }
}
