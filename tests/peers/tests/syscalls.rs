//! Does the crate `syscalls` have the same numbers and names?
//!
//! Differences are listed with their reasons, and an entry that is no longer needed fails.

use syscalls::x86_64::Sysno as Theirs;
use sysno::arch::x86_64::Sysno;

/// What 0.8.1 lacks: it ends at Linux 6.18.
const LACKS: &[&str] = &["listns", "rseq_slice_yield"];

#[test]
fn x86_64() {
    // By number: their own iterator leaves the last call out.
    let mut lacks = Vec::new();
    for number in 0..10_000 {
        let ours = Sysno::new(number).map(|call| call.name());
        let theirs = Theirs::new(number).map(|call| call.name());
        match (ours, theirs) {
            (Some(name), None) => lacks.push(name),
            _ => assert_eq!(ours, theirs, "{number}"),
        }
    }
    assert_eq!(lacks, LACKS);
    assert_eq!(Sysno::count() - lacks.len(), Theirs::count());
    for call in Sysno::iter().filter(|call| !lacks.contains(&call.name())) {
        assert_eq!(call.name().parse::<Theirs>().map(|theirs| theirs.id()), Ok(call.id()));
    }
}
