//! Has a builder of filters without the feature `std` the room that its documentation says, and no more?

use sysno::arch::x86_64::Sysno;
use sysno::bpf::{Action, BuildError, Builder, Cmp, Cond, Program};
use sysno::{Abi, Syscall};

/// A filter with so many rules, each of so many conditions.
fn with(rules: usize, conditions: usize) -> Result<Program, BuildError> {
    let mut builder = Builder::new(&[Abi::X86_64]);
    builder.others(Action::Allow);
    for value in 0..rules as u64 {
        let all = [Cond::new("request", Cmp::Eq, 2 * value), Cond::new("fd", Cmp::Ge, 0)];
        builder.when([Sysno::ioctl], &all[..conditions], Action::Errno(1));
    }
    builder.build()
}

#[test]
fn room_for_rules() {
    assert_eq!(Builder::MOST_RULES, 1024);
    assert!(with(1024, 1).is_ok_and(|program| program.len() > 1024));
    assert_eq!(with(1025, 1).map(drop), Err(BuildError::TooManyRules));
    assert!(with(512, 2).is_ok());
    assert_eq!(with(513, 2).map(drop), Err(BuildError::TooManyRules));
    let message = BuildError::TooManyRules.to_string();
    assert_eq!(message, "the filter has more than 1024 rules with conditions, or 1024 conditions");
}

/// A rule with a mistake, or without effect, takes no room.
#[test]
fn rules_that_are_not_kept() {
    let ioctl: Syscall = Sysno::ioctl.into();
    let mut builder = Builder::new(&[Abi::X86_64]);
    builder.on([Sysno::read], Action::Allow);
    for value in 0..2000 {
        builder.when([Sysno::read], &[Cond::new("fd", Cmp::Eq, value)], Action::Errno(1));
    }
    assert!(builder.build().is_ok());
    builder.when([ioctl], &[Cond::new("request", Cmp::Eq, 1), Cond::new("nothing", Cmp::Eq, 1)], Action::Errno(1));
    assert_eq!(builder.build().map(drop), Err(BuildError::NoSuchArgument { call: ioctl, condition: 1 }));
}
