//! `cargo xtask change ROW`: a correction of a row in every table where it stands, and what names its arguments beside.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use crate::abi::Abi;
use crate::add::{new_structs, on, with_change, wrong_words};
use crate::bless::{read_calls, read_tables, set_what_follows};
use crate::calls;
use crate::repo::{Changes, Repo};
use crate::rows::{Row, unraw, unwrapped};

/// What is written, and what only a person can do.
#[derive(Debug)]
pub struct Correction {
    pub changes: Changes,
    /// Rows that said something else before, and are left as they are: each with its table.
    pub left: Vec<String>,
    pub to_do: Vec<String>,
}

/// The facts whose lines name arguments of calls.
const FACTS: &[&str] = &["directions", "lengths", "widths", "differences"];

/// Corrects the rows of a call that say what most say, or those of these ABIs, whatever they say. The row has no number, and may lack
/// categories, which are kept then: `name = (argument: type, …) -> type [category, …]`.
pub fn change(repo: &Repo, text: &str, only: &[String]) -> Result<Correction> {
    let (row, has_categories) = read_row(text)?;
    let name = unraw(&row.name).to_owned();
    let abis = Abi::all(repo)?;
    if let Some(unknown) = only.iter().find(|name| abis.iter().all(|abi| abi.name != **name)) {
        bail!("there is no ABI `{unknown}`; nothing is written");
    }
    let mut tables = read_tables(repo)?;
    let own =
        |name: &str| abis.iter().find(|abi| abi.name == name).context("tests/data/abis.tsv has no line for an ABI");
    let rows: Vec<(&Abi, Row)> = tables
        .iter()
        .filter_map(|(abi, _, table)| {
            let entry = table.entries.iter().find(|entry| entry.row.name == row.name)?;
            Some(own(abi).map(|abi| (abi, entry.row.clone())))
        })
        .collect::<Result<_>>()?;
    let Some(common) = common(&rows) else { bail!("no table has a row `{name}`; nothing is written") };
    if let Some(without) = only.iter().find(|abi| rows.iter().all(|(of, _)| of.name != **abi)) {
        bail!("tables/{without}.rs has no row `{name}`; nothing is written");
    }
    let mut wrong =
        if has_categories { wrong_words(&row) } else { wrong_words(&Row { categories: Vec::new(), ..row.clone() }) };
    let structs = new_structs(&row, &tables);
    wrong.extend(structs.into_iter().map(|name| format!(
        "`{name}` is no type that a row has named: a new struct is written into {} and tests/data/structs.tsv first",
        repo.source("kernel_types.rs")
    )));
    if !wrong.is_empty() {
        bail!("nothing is written:\n{}", wrong.join("\n"));
    }

    let (mut changes, mut left) = (Changes::default(), Vec::new());
    let mut corrected = 0;
    for (abi, file, table) in &mut tables {
        let Some(entry) = table.entries.iter_mut().find(|entry| entry.row.name == row.name) else { continue };
        let abi = own(abi)?;
        let is_meant = if only.is_empty() { says_the_same(abi, &entry.row, &common) } else { only.contains(&abi.name) };
        let new = corrected_row(abi, &row, has_categories, &entry.row, &common);
        if !is_meant {
            if new != entry.row {
                left.push(format!("{file}, line {}: {}", entry.line, entry.row));
            }
            continue;
        }
        corrected += usize::from(new != entry.row);
        entry.row = new;
        changes.set(repo, file, table.laid_out())?;
    }
    if corrected == 0 {
        bail!("the rows of `{name}` say that already; nothing is written");
    }
    set_what_follows(repo, &tables, &mut changes)?;

    let renamed = renamed(&common, &row);
    let mut to_do = Vec::new();
    if only.is_empty() {
        let mut calls = read_calls(repo)?;
        if let Some((_, of_call)) = calls.entries.iter_mut().find(|(_, of_call)| of_call.name == row.name) {
            of_call.rest = with_names(&of_call.rest, &renamed);
        }
        changes.set(repo, calls::FILE, calls.laid_out())?;
    }
    for (file, line, text) in mentions(repo, &name, &renamed) {
        to_do.push(format!("{file}, line {line}: the names of the arguments\n    {text}"));
    }
    let place = if only.is_empty() { String::new() } else { format!(", on {}", only.join(", ")) };
    let signature = row.text(0);
    let signature = signature.split_once(" = 0 ").map_or("", |(_, rest)| rest);
    let signature = signature.rsplit_once(" [").map_or(signature, |(signature, _)| signature);
    let line = format!("**breaking**: `{name}{signature}`{place}.");
    changes.set(repo, "CHANGELOG.md", with_change(&repo.read("CHANGELOG.md")?, "Fixed", &line)?)?;
    to_do.push("CHANGELOG.md: what was wrong".to_owned());
    to_do.push("the facts that the row is compared with, from their source: CONTRIBUTING.md says which".to_owned());
    Ok(Correction { changes, left, to_do })
}

/// The row, with the number 0; and whether it has categories.
fn read_row(text: &str) -> Result<(Row, bool)> {
    let form = "name = (argument: type, …) -> type [category, …]";
    let text = text.trim().trim_end_matches(',');
    let (name, rest) = text.split_once('=').with_context(|| format!("a correction is `{form}`; nothing is written"))?;
    let rest = rest.trim();
    if !rest.starts_with('(') {
        bail!("a correction is `{form}`, without a number, since a call keeps its number for ever; nothing is written");
    }
    let has_categories = rest.ends_with(']');
    let categories = if has_categories { "" } else { " []" };
    let row = Row::parse(&format!("{name}= 0 {rest}{categories},"));
    let row = row.map_err(|why| anyhow::anyhow!("{why}\n    {text}\na correction is `{form}`; nothing is written"))?;
    Ok((row, has_categories))
}

/// What most rows say, as on an ABI with one kind of `long` if there is one.
fn common(rows: &[(&Abi, Row)]) -> Option<Row> {
    let candidates = rows.iter().filter(|(abi, _)| !abi.has_two_longs()).chain(rows).map(|(_, row)| row);
    let agree = |candidate: &Row| rows.iter().filter(|(abi, row)| says_the_same(abi, row, candidate)).count();
    let mut most: Option<(usize, &Row)> = None;
    for candidate in candidates {
        let count = agree(candidate);
        if most.is_none_or(|(known, _)| count > known) {
            most = Some((count, candidate));
        }
    }
    most.map(|(_, row)| row.clone())
}

/// Whether a row says what another one does, but for the number, for whether the kernel implements the call, and for the width of a `long`
/// where an ABI has two.
fn says_the_same(abi: &Abi, row: &Row, common: &Row) -> bool {
    let wide = on(abi, common);
    let is_one_of = |ty: &String, narrow: &String, wide: &String| ty == narrow || ty == wide;
    let args = match (&row.args, &common.args, &wide.args) {
        (None, None, _) => true,
        (Some(ours), Some(narrow), Some(wide)) => {
            ours.len() == narrow.len()
                && ours
                    .iter()
                    .zip(narrow.iter().zip(wide))
                    .all(|((name, ty), ((of, narrow), (_, wide)))| name == of && is_one_of(ty, narrow, wide))
        }
        _ => false,
    };
    let categories =
        |row: &Row| row.categories.iter().filter(|word| *word != "unimplemented").cloned().collect::<Vec<_>>();
    args && is_one_of(&row.returns, &common.returns, &wide.returns) && categories(row) == categories(common)
}

/// The row as it is on an ABI. Where an ABI has two kinds of `long`, an argument that is not corrected keeps the kind that it has.
fn corrected_row(abi: &Abi, row: &Row, has_categories: bool, before: &Row, common: &Row) -> Row {
    let mut new = Row { number: before.number, ..on(abi, row) };
    let known: BTreeMap<_, _> = common.args.iter().flatten().cloned().collect();
    let own: BTreeMap<_, _> = before.args.iter().flatten().cloned().collect();
    for ((name, ty), (_, said)) in new.args.iter_mut().flatten().zip(row.args.iter().flatten()) {
        if let (true, Some(kept)) = (known.get(name) == Some(said), own.get(name)) {
            ty.clone_from(kept);
        }
    }
    if row.returns == common.returns {
        new.returns.clone_from(&before.returns);
    }
    if !has_categories {
        new.categories.clone_from(&before.categories);
    } else if before.is_unimplemented() {
        new.categories.push("unimplemented".to_owned());
    }
    new
}

/// The arguments that have another name than before, in their place.
fn renamed(before: &Row, after: &Row) -> BTreeMap<String, String> {
    let (Some(before), Some(after)) = (&before.args, &after.args) else { return BTreeMap::new() };
    if before.len() != after.len() {
        return BTreeMap::new();
    }
    let pairs = before.iter().zip(after).map(|((old, _), (new, _))| (old.clone(), new.clone()));
    // Names that only changed places are no new names.
    let is_new = |name: &String| before.iter().all(|(old, _)| old != name);
    pairs.filter(|(old, new)| old != new && is_new(new)).collect()
}

/// A text with words exchanged.
fn with_names(text: &str, renamed: &BTreeMap<String, String>) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '#';
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        let end = rest[start..].find(|c| !is_word(c)).map_or(rest.len(), |len| start + len);
        let word = &rest[start..end];
        out += &rest[..start];
        // What follows a colon is a meaning, a number or the holder of a length; only the last may be a name.
        let is_meaning = out.trim_end().ends_with(':') && !out.contains('{');
        out += renamed.get(word).filter(|_| !is_meaning).map_or(word, String::as_str);
        rest = &rest[end..];
    }
    out + rest
}

/// Which arguments count for which values.
const CASES: &str = "tables/cases.rs";

/// Lines beside the tables of calls that name arguments of the call which have another name now: the file, the line, the text.
fn mentions(repo: &Repo, call: &str, renamed: &BTreeMap<String, String>) -> Vec<(String, usize, String)> {
    let has_name = |text: &str| {
        text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .any(|word| renamed.keys().any(|old| unraw(old) == word))
    };
    let mut found = Vec::new();
    let facts = FACTS.iter().map(|name| format!("tests/data/{name}.tsv"));
    for file in facts.chain([CASES.to_owned()]) {
        let text = repo.read(&file).unwrap_or_default();
        // A fact begins with its call, or with an ABI and its call; a case begins with all its calls.
        let (text, calls) = if file == CASES { (unwrapped(&text), usize::MAX) } else { (text, 2) };
        for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let start = line.split(" (").next().unwrap_or_default();
            let mut words = start.split(['\t', ' ']).filter(|word| !word.is_empty()).take(calls);
            if words.any(|word| unraw(word) == call) && has_name(line) {
                found.push((file.clone(), i + 1, line.trim().to_owned()));
            }
        }
    }
    found
}
