//! The kernel's tables of calls, `syscall.tbl`: number, ABI, name, entry and, in some, a compat entry.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use crate::abi::Abi;
use crate::kernel::Tree;
use crate::kernel::source::Source;

/// The entry of a number that answers ENOSYS.
pub const NOT_IMPLEMENTED: &str = "sys_ni_syscall";

/// The entry of ARM's private calls: one function, which reads the number and what it needs out of the registers.
pub const ARM_PRIVATE: &str = "arm_syscall";

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// As user space passes it.
    pub number: u32,
    pub name: String,
    /// The kernel's function.
    pub entry: String,
}

/// The calls of an ABI, by number.
pub fn rows(tree: &Tree, abi: &Abi) -> Result<BTreeMap<u32, TableRow>> {
    let mut rows = BTreeMap::new();
    let text = tree.read(&abi.table)?;
    for (line, text) in text.lines().enumerate().map(|(i, line)| (i + 1, line)) {
        let text = text.split('#').next().unwrap_or_default();
        let fields: Vec<_> = text.split_whitespace().collect();
        let [number, of, name, entries @ ..] = &fields[..] else {
            match fields[..] {
                [] => continue,
                _ => bail!("{}, line {line}: `{text}` has no number, ABI and name", abi.table),
            }
        };
        if !abi.columns.is_empty() && !abi.columns.iter().any(|column| column == of) {
            continue;
        }
        let number: u32 = number.parse().with_context(|| format!("{}, line {line}: `{number}`", abi.table))?;
        let entry = match (entries, abi.compat_entries) {
            ([_, compat, ..], true) => compat,
            ([native, ..], _) => native,
            ([], _) => "-",
        };
        // sparc's own answers ENOSYS and logs it.
        let entry = if ["-", "sys_nis_syscall"].contains(&entry) { NOT_IMPLEMENTED } else { entry };
        let row = TableRow { number: abi.base + number, name: (*name).to_owned(), entry: entry.to_owned() };
        if let Some(other) = rows.insert(row.number, row) {
            bail!("{}, line {line}: {} has the number {number} already, on {}", abi.table, other.name, abi.name);
        }
    }
    named_by_header(tree, abi, &mut rows)?;
    private_calls(tree, abi, &mut rows)?;
    Ok(rows)
}

/// Where the header of an architecture with the common table defines another name for a number, that is the name:
/// `#define __NR_sync_file_range2 84`.
fn named_by_header(tree: &Tree, abi: &Abi, rows: &mut BTreeMap<u32, TableRow>) -> Result<()> {
    let header = format!("arch/{}/include/uapi/asm/unistd.h", abi.kernels[0].arch);
    if !tree.exists(&header) {
        return Ok(());
    }
    for define in Source::new(&tree.read(&header)?, &[]).defines {
        let Some(name) = define.name.strip_prefix("__NR_") else { continue };
        if name.contains(|c: char| c.is_ascii_uppercase()) {
            // `__NR_SYSCALL_BASE`
            continue;
        }
        let row = define.text.parse::<u32>().ok().and_then(|number| rows.get_mut(&(abi.base + number)));
        if let Some(row) = row {
            row.name = name.to_owned();
        }
    }
    Ok(())
}

/// ARM's calls that are in no table: `#define __ARM_NR_set_tls (__ARM_NR_BASE+5)`.
fn private_calls(tree: &Tree, abi: &Abi, rows: &mut BTreeMap<u32, TableRow>) -> Result<()> {
    const BASE: u32 = 0xF0000;
    if abi.kernels[0].arch != "arm" {
        return Ok(());
    }
    let header = "arch/arm/include/uapi/asm/unistd.h";
    for define in Source::new(&tree.read(header)?, &[]).defines {
        let Some(name) = define.name.strip_prefix("__ARM_NR_") else { continue };
        let text: String = define.text.split_whitespace().collect();
        let Some(number) = text.strip_prefix("(__ARM_NR_BASE+") else { continue };
        let number: u32 = number.trim_end_matches(')').parse().with_context(|| format!("{header}: {name}"))?;
        let number = abi.base + BASE + number;
        rows.insert(number, TableRow { number, name: name.to_owned(), entry: ARM_PRIVATE.to_owned() });
    }
    Ok(())
}
