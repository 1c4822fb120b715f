//! For the tests of seccomp filters: the answers that they give, and which ABI's a call is.

#![allow(dead_code, reason = "the kernel is asked on x86-64 only")]

use sysno::Abi;
use sysno::bpf::Action;

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
