//! Which of the requests of ioctl() that share a number have a name in strace's tables, tests/data/request_names.tsv.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::constants::{IOCTLS, read_facts};
use crate::repo::{Changes, Repo};

pub const FILE: &str = "tests/data/request_names.tsv";

/// Reads strace's source: the tables of requests in its folder src/linux.
pub fn request_names(repo: &Repo, folder: &Path) -> Result<Changes> {
    let mut known = BTreeSet::new();
    read_tables(&folder.join("src/linux"), &mut known)?;
    if known.is_empty() {
        bail!("{}: no tables of requests in src/linux", folder.display());
    }
    let mut by_number: BTreeMap<(&str, String), BTreeSet<&str>> = BTreeMap::new();
    let facts = read_facts(&repo.read(IOCTLS)?);
    for (name, on) in &facts {
        for (abi, values) in on {
            for value in values {
                by_number.entry((*abi, value.clone())).or_default().insert(name);
            }
        }
    }
    let shared: BTreeSet<_> = by_number.into_values().filter(|names| names.len() > 1).flatten().collect();
    let head = "# From the tables of requests in strace's source, src/linux. README.md says what the columns are.\n\
                # name\tin strace's tables\n";
    let line = |name: &str| format!("{name}\t{}\n", if known.contains(name) { "yes" } else { "-" });
    let mut changes = Changes::default();
    changes.set(repo, FILE, head.to_owned() + &shared.into_iter().map(line).collect::<String>())?;
    Ok(changes)
}

/// The names in `{ "linux/fs.h", "FIBMAP", …`, of all files `ioctls_….h` below a folder.
fn read_tables(folder: &Path, names: &mut BTreeSet<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            read_tables(&path, names)?;
        } else if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("ioctls_")) {
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let rows = text.lines().filter_map(|line| line.trim_start().strip_prefix("{ \""));
            names.extend(rows.filter_map(|row| row.split('"').nth(2)).map(str::to_owned));
        }
    }
    Ok(())
}
