//! For the tests of systemd's groups: what tests/data/groups.tsv says of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::common;

/// The versions of systemd in tests/data/groups.tsv, the newest first: the one that the table is of.
pub const VERSIONS: [u32; 3] = [262, 257, 252];

pub type Members = BTreeMap<String, BTreeSet<String>>;

/// The groups of a version, from the facts.
pub fn facts(version: u32) -> Members {
    let mut groups = Members::new();
    for of in VERSIONS.into_iter().take_while(|&of| of >= version) {
        for fields in common::facts("groups.tsv").iter().filter(|fields| fields[1] == of.to_string()) {
            let members = groups.entry(fields[0].clone()).or_default();
            for member in fields[2].split(' ') {
                let is_new = match member.strip_prefix('-') {
                    Some(member) => members.remove(member),
                    None => members.insert(member.to_owned()),
                };
                assert!(is_new, "tests/data/groups.tsv: {of}: {} {member}", fields[0]);
            }
        }
    }
    groups.retain(|_, members| !members.is_empty());
    assert!(groups.len() >= 29 && groups["@system-service"].len() > 50);
    groups
}

/// What one has and the other lacks, a line each.
#[track_caller]
pub fn assert_same(ours: &Members, theirs: &Members, whose: &str) {
    let pairs = |groups: &Members| -> BTreeSet<(String, String)> {
        let of = |(name, members): (&String, &BTreeSet<String>)| {
            members.iter().map(|member| (name.clone(), member.clone())).collect::<Vec<_>>()
        };
        groups.iter().flat_map(of).collect()
    };
    let (ours, theirs) = (pairs(ours), pairs(theirs));
    let differences: Vec<_> = ours.symmetric_difference(&theirs).collect();
    let lines = differences.iter().map(|pair| {
        let side = if ours.contains(pair) { "not in" } else { "only in" };
        format!("{} {}: {side} {whose}", pair.0, pair.1)
    });
    assert!(differences.is_empty(), "{}", lines.collect::<Vec<_>>().join("\n"));
}
