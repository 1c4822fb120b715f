//! `cargo xtask bless`: aligns and sorts the tables of calls, and brings up to date what follows from them: the list of the arguments'
//! names, the numbers of rows in docs/abis.md.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use crate::abi_list::with_counts;
use crate::calls::{self, CallTable};
use crate::repo::{Changes, Repo};
use crate::rows::{Table, unraw};

/// The list of the arguments' names.
pub const ARG_NAMES: &str = "src/row/arg_name.rs";

/// The new texts of what is not laid out as it should be. An error names each row that can't be read; then nothing is
/// to be written.
pub fn bless(repo: &Repo) -> Result<Changes> {
    let tables = read_tables(repo)?;
    let mut changes = Changes::default();
    for (_, file, table) in &tables {
        changes.set(repo, file, table.laid_out())?;
    }
    changes.set(repo, calls::FILE, read_calls(repo)?.laid_out())?;
    set_what_follows(repo, &tables, &mut changes)?;
    Ok(changes)
}

/// Adds the texts that follow from the tables: each the ABI, its file, and what is in it.
pub fn set_what_follows(repo: &Repo, tables: &[(String, String, Table)], changes: &mut Changes) -> Result<()> {
    let names = names_of_arguments(tables.iter().map(|(_, _, table)| table));
    changes.set(repo, ARG_NAMES, with_names(&repo.read(ARG_NAMES)?, &names).context(ARG_NAMES)?)?;
    changes.set(repo, "docs/abis.md", with_counts(&repo.read("docs/abis.md")?, tables)?)
}

/// All tables: the ABI, the file, and what is in it.
pub fn read_tables(repo: &Repo) -> Result<Vec<(String, String, Table)>> {
    let (mut tables, mut wrong) = (Vec::new(), Vec::new());
    for (abi, file) in repo.tables()? {
        match Table::parse(&file, &repo.read(&file)?) {
            Ok(table) => tables.push((abi, file, table)),
            Err(errors) => wrong.extend(errors),
        }
    }
    if !wrong.is_empty() {
        bail!("nothing is done, since these rows can't be read:\n{}", wrong.join("\n"));
    }
    Ok(tables)
}

/// The table of what is true of a call on every ABI.
pub fn read_calls(repo: &Repo) -> Result<CallTable> {
    CallTable::parse(&repo.read(calls::FILE)?)
        .map_err(|wrong| anyhow::anyhow!("nothing is done, since these rows can't be read:\n{}", wrong.join("\n")))
}

/// The names that rows give to arguments, as rows write them, in the order of what users see.
pub fn names_of_arguments<'a>(tables: impl Iterator<Item = &'a Table>) -> BTreeSet<(String, String)> {
    let rows = tables.flat_map(|table| &table.entries).map(|entry| &entry.row);
    let args = rows.flat_map(|row| row.args.iter().flatten());
    args.map(|(name, _)| (unraw(name).to_owned(), name.clone())).collect()
}

/// The file with the list of the arguments' names as it should be: those names and no other, in lines.
pub fn with_names(file: &str, names: &BTreeSet<(String, String)>) -> Result<String> {
    const OPENS: &str = "\narg_names! {";
    let start = file.find(&format!("{OPENS}\n")).context("no line `arg_names! {`")? + OPENS.len();
    let end = start + file[start..].find("\n}\n").context("no line `}` below `arg_names! {`")?;
    let mut out = file[..start].to_owned();
    let mut width = usize::MAX;
    for (_, name) in names {
        if width.saturating_add(name.len() + 2) > 120 {
            out += "\n   ";
            width = 3;
        }
        out += &format!(" {name},");
        width += name.len() + 2;
    }
    Ok(out + &file[end..])
}
