//! The numbers of rows in the README: in a line of a table for each ABI, and their sum.

use anyhow::{Context, Result};

use crate::rows::Table;

/// docs/abis.md with the numbers of rows of these tables: each the ABI, its file, and what is in it.
pub fn with_counts(list: &str, tables: &[(String, String, Table)]) -> Result<String> {
    let mut lines: Vec<_> = list.lines().map(str::to_owned).collect();
    for (abi, _, table) in tables {
        let feature = format!(" `{abi}` ");
        let line = lines.iter_mut().find(|line| line.split('|').nth(2) == Some(&feature));
        let line =
            line.with_context(|| format!("docs/abis.md: no line of a table has `{abi}` in its second column"))?;
        let mut cells: Vec<_> = line.split('|').map(str::to_owned).collect();
        let rows = cells.get_mut(4).with_context(|| format!("docs/abis.md: no number of rows for {abi}"))?;
        *rows = format!(" {} ", table.entries.len());
        *line = cells.join("|");
    }
    let text = lines.join("\n") + "\n";
    let end = text.find(" rows.").context("docs/abis.md: it does not say how many rows there are: `12,265 rows.`")?;
    let start = text[..end].rfind(|c: char| !c.is_ascii_digit() && c != ',').map_or(0, |at| at + 1);
    let sum = tables.iter().map(|(_, _, table)| table.entries.len()).sum();
    Ok(text[..start].to_owned() + &with_commas(sum) + &text[end..])
}

/// `12,265`
fn with_commas(number: usize) -> String {
    let digits = number.to_string();
    let parts: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    parts.join(",")
}
