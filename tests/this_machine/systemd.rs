//! Are systemd's groups those of tests/data/groups.tsv?

use std::process::Command;

use crate::common::{self, Tests};
use crate::systemd_groups::{Members, VERSIONS, assert_same, facts};

pub fn tests() -> Tests {
    common::tests([("groups", live_version().map(|version| move || groups(version)))])
}

fn groups(version: u32) {
    let output = Command::new("systemd-analyze").args(["--no-pager", "syscall-filter"]).output().expect("it runs");
    assert!(output.status.success(), "{output:?}");
    let mut groups = Members::new();
    let mut group = None;
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        match (line.strip_prefix("    "), &group) {
            (None, _) => group = Some(line.to_owned()).filter(|line| line.starts_with('@')),
            (Some(member), Some(group)) if !member.starts_with('#') => {
                groups.entry(group.clone()).or_default().insert(member.to_owned());
            }
            _ => {}
        }
    }
    // Versions between two known ones have what either of them has.
    let newer = facts(VERSIONS.into_iter().filter(|&known| known >= version).min().unwrap());
    let older = facts(VERSIONS.into_iter().filter(|&known| known <= version).max().unwrap());
    let mut expected = groups.clone();
    for (name, members) in newer.iter().chain(&older) {
        let own = expected.entry(name.clone()).or_default();
        own.retain(|member| {
            [&newer, &older].into_iter().any(|groups| groups.get(name).is_some_and(|known| known.contains(member)))
        });
        let in_both = |member: &&String| {
            [&newer, &older].into_iter().all(|groups| groups.get(name).is_some_and(|known| known.contains(*member)))
        };
        own.extend(members.iter().filter(in_both).cloned());
    }
    expected.retain(|name, members| !members.is_empty() && (newer.contains_key(name) || older.contains_key(name)));
    assert_same(&expected, &groups, &format!("the output of systemd-analyze {version}"));
}

/// The version of this machine's systemd, if it can be compared with; otherwise why not.
fn live_version() -> Result<u32, String> {
    let output = Command::new("systemd-analyze").arg("--version").output().map_err(|_| "no systemd-analyze")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let version = text.split_whitespace().nth(1).and_then(|word| word.split(['.', '~', '-']).next()?.parse().ok());
    match version {
        None => Err("systemd-analyze does not say its version".to_owned()),
        Some(_) if text.contains("-SECCOMP") => Err("systemd is compiled without seccomp".to_owned()),
        Some(version) if version > VERSIONS[0] => Err(format!("systemd {version} is newer than the table")),
        Some(version) if version < VERSIONS[VERSIONS.len() - 1] => Err(format!("systemd {version} is too old")),
        Some(version) => Ok(version),
    }
}
