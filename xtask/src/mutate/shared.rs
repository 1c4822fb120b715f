//! `cargo xtask mutate-rows --shared`: the same of the tables that all ABIs share.
//!
//! A row is changed as text, in one of its columns. What names it in a failure is the call or the constant; two lines that differ,
//! the text of a call and what it should be, name their call, and the constants that only one of them has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;

use anyhow::{Context, Result, bail, ensure};

use super::{NamedTable, Output, Random, Report, copy, has_word, run_tests};
use crate::bless::read_tables;
use crate::repo::Repo;
use crate::rows::unraw;

/// The tests that notice wrong rows of these tables; the last one where strace 6.1 is installed.
const TESTS: [&str; 9] =
    ["calls", "cases", "meanings", "lengths", "outcome", "facts", "names", "named_text", "strace_names"];

pub const FILES: [&str; 3] = ["tables/calls.rs", "tables/cases.rs", "tables/constants.rs"];

/// A change of a row of one of the tables.
#[derive(Debug, Clone)]
pub struct SharedMutant {
    pub file: &'static str,
    /// The lines that are changed, from 0, and what they become.
    pub lines: Vec<(usize, String)>,
    what: String,
    /// The calls or the constants that it is about.
    pub names: BTreeSet<String>,
}

impl fmt::Display for SharedMutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.file, self.lines.first().map_or(0, |(line, _)| line + 1), self.what)
    }
}

/// What is between two texts, and where.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<(usize, &'a str)> {
    let start = text.find(open)? + open.len();
    Some((start, &text[start..start + text[start..].find(close)?]))
}

/// A line with another text in place of the one that is there.
fn with(line: &str, (at, old): (usize, &str), new: &str) -> String {
    [&line[..at], new, &line[at + old.len()..]].concat()
}

/// The parts of a list, and the list without one of them, or with another in its place.
fn list_with(list: &str, separator: &str, index: usize, new: Option<&str>) -> String {
    let parts = list.split(separator).enumerate();
    parts.filter_map(|(i, part)| if i == index { new } else { Some(part) }).collect::<Vec<_>>().join(separator)
}

/// The rows of a table: the line's number, the line, and the part that it is in.
fn rows(text: &str) -> Vec<(usize, &str, &str)> {
    let (mut part, mut rows) = ("", Vec::new());
    for (number, line) in text.lines().enumerate() {
        match line.trim() {
            comment if comment.starts_with("//") => {}
            row if row.ends_with(',') && row.contains(" = ") => rows.push((number, line, part)),
            opening if opening.ends_with('{') => part = opening,
            _ => {}
        }
    }
    rows
}

/// All that rows have in a column, so that a changed row still compiles.
fn all<'a>(rows: &[(usize, &'a str, &'a str)], of: impl Fn(&'a str) -> Option<Vec<&'a str>>) -> Vec<&'a str> {
    let all: BTreeSet<_> = rows.iter().filter_map(|(_, line, _)| of(line)).flatten().collect();
    all.into_iter().collect()
}

fn meanings(list: &str) -> Vec<&str> {
    list.split(", ").filter_map(|arg| arg.split_once(": ")).map(|(_, meaning)| meaning).collect()
}

/// The list of arguments in parentheses at the end of a row of tables/cases.rs.
fn counting(line: &str) -> Option<(usize, &str)> {
    let at = line.find(" = (")? + 4;
    Some((at, line[at..].split(')').next()?))
}

/// A column of a row of tables/calls.rs, changed.
fn change_call(line: &str, rows: &[(usize, &str, &str)], random: &mut Random) -> Option<(String, String)> {
    let other = |old: &str, others: Vec<&str>, random: &mut Random| {
        Some((*random.of(&others)).to_owned()).filter(|new| new != old && !new.is_empty())
    };
    let (old, new, what) = match random.below(6) {
        0 => {
            let old = between(line, " = ", " ")?;
            (old, other(old.1, all(rows, |line| Some(vec![between(line, " = ", " ")?.1])), random)?, "result")
        }
        1 => {
            let old = between(line, " [", "]")?;
            (old, other(old.1, all(rows, |line| Some(vec![between(line, " [", "]")?.1])), random)?, "page")
        }
        2 => {
            let old = between(line, "\"", "\"")?;
            (old, other(old.1, all(rows, |line| Some(vec![between(line, "\"", "\"")?.1])), random)?, "release")
        }
        3 | 4 => {
            let (at, args) = between(line, "\" ", ")")?;
            let open = args.find('(')? + 1;
            let old = (at + open, &args[open..]);
            let parts: Vec<_> = old.1.split(", ").filter(|part| !part.is_empty()).collect();
            let index = random.below(parts.len().max(1));
            let (name, meaning) = parts.get(index)?.split_once(": ")?;
            let all = all(rows, |line| Some(meanings(line.rsplit_once('(')?.1.split(')').next()?)));
            let new = other(meaning, all, random)?;
            let new = (random.below(4) > 0).then(|| format!("{name}: {new}"));
            (old, list_with(old.1, ", ", index, new.as_deref()), "arguments")
        }
        _ => {
            let old = between(line, "{", "}")?;
            let index = random.below(old.1.split(", ").count());
            let part = old.1.split(", ").nth(index)?;
            let exchanged = match part.rsplit_once(' ')? {
                (rest, "bytes") => format!("{rest} elements"),
                (rest, "elements") => format!("{rest} bytes"),
                (rest, "none") => format!("{rest} read"),
                (rest, _) => format!("{rest} none"),
            };
            (old, list_with(old.1, ", ", index, Some(&exchanged)), "lengths")
        }
    };
    Some((with(line, old, &new), format!("{what}: `{}` is `{new}`", old.1)))
}

/// A row of tables/cases.rs without a name, with an argument more or less, or with another meaning.
fn change_case(line: &str, rows: &[(usize, &str, &str)], random: &mut Random) -> Option<(String, String)> {
    let selector = between(line, "(", ")")?;
    let args = counting(line)?;
    let parts: Vec<_> = args.1.split(", ").filter(|part| !part.is_empty()).collect();
    let index = random.below(parts.len().max(1));
    let (old, new) = match random.below(4) {
        0 => {
            let words = selector.1.split(' ').count();
            // After the selector and its set; the last one's absence would make it the row for all other values.
            let name = 2 + random.below(words.checked_sub(2).filter(|names| *names > 1)?);
            (selector, list_with(selector.1, " ", name, None))
        }
        1 if !parts.is_empty() => (args, list_with(args.1, ", ", index, None)),
        2 => {
            // One that another row of the same call has.
            let call = line.split_whitespace().next()?;
            let is_same = |other: &str| other.split_whitespace().next() == Some(call);
            let others = all(rows, |other| {
                counting(other).filter(|_| is_same(other)).map(|(_, args)| args.split(", ").collect())
            });
            let new = *random.of(&others);
            let name = |arg: &str| arg.split(':').next().map(str::to_owned);
            let is_there = parts.iter().any(|part| name(part) == name(new));
            let new = Some(new).filter(|new| !new.is_empty() && !is_there)?;
            (args, parts.iter().copied().chain([new]).collect::<Vec<_>>().join(", "))
        }
        _ => {
            let (name, meaning) = parts.get(index)?.split_once(": ")?;
            let others = all(rows, |other| counting(other).map(|(_, args)| meanings(args)));
            let new = Some(*random.of(&others)).filter(|new| *new != meaning)?;
            (args, list_with(args.1, ", ", index, Some(&format!("{name}: {new}"))))
        }
    };
    Some((with(line, old, &new), format!("`{}` is `{new}`", old.1)))
}

/// A value, a family, or a mask of a row of tables/constants.rs, changed.
fn change_constant(line: &str, rows: &[(usize, &str, &str)], random: &mut Random) -> Option<(String, String)> {
    let of_row = |line| between(line, " (", ")").map(|(_, list): (_, &str)| list.split(", ").collect::<Vec<_>>());
    let plain = |line| {
        let (at, rest) = between(line, " = ", ",")?;
        Some((at, rest.split(" (").next()?)).filter(|(_, value)| !value.is_empty() && !value.starts_with('('))
    };
    let (old, new) = match random.below(4) {
        0 => {
            let old = plain(line)?;
            (old, (*random.of(&all(rows, |line| Some(vec![plain(line)?.1])))).to_owned())
        }
        1 => {
            let old = between(line, " of ", " = ")?;
            (old, (*random.of(&all(rows, |line| Some(vec![between(line, " of ", " = ")?.1])))).to_owned())
        }
        column => {
            let old = between(line, " (", ")")?;
            let families = of_row(line)?;
            let index = random.below(families.len());
            let (family, value) = families[index].split_once(' ')?;
            let others = all(rows, of_row);
            let (other_family, other_value) = random.of(&others).split_once(' ')?;
            let has_family = families.iter().any(|family| family.split(' ').next() == Some(other_family));
            let new = match column {
                2 => format!("{family} {other_value}"),
                _ => Some(format!("{other_family} {value}")).filter(|_| !has_family)?,
            };
            (old, list_with(old.1, ", ", index, Some(&new)))
        }
    };
    Some((with(line, old, &new), format!("`{}` is `{new}`", old.1))).filter(|_| old.1 != new)
}

/// As many mutants as are asked for, as many of each table. `texts` are those of [`FILES`].
pub fn shared_mutants(texts: &[String; 3], tables: &[NamedTable], count: usize, seed: u64) -> Vec<SharedMutant> {
    let mut random = Random(seed);
    let mut calls: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in tables.iter().flat_map(|(_, _, table)| &table.entries).map(|entry| &entry.row) {
        for (arg, _) in row.args.iter().flatten() {
            calls.entry(unraw(arg)).or_default().insert(unraw(&row.name).to_owned());
        }
    }
    let all_rows: Vec<_> = texts.iter().map(|text| rows(text)).collect();
    let mut mutants: Vec<SharedMutant> = Vec::new();
    while mutants.len() < count {
        let (file, rows) = (FILES[mutants.len() % 3], &all_rows[mutants.len() % 3]);
        let place = random.below(rows.len());
        let (number, line, part) = rows[place];
        let Some(name) = line.split_whitespace().next().map(unraw) else { continue };
        let same: Vec<_> = rows.iter().filter(|row| row.2 == part).copied().collect();
        let mut names = BTreeSet::from([name.to_owned()]);
        let mut lines = Vec::new();
        let changed = match (file, part) {
            ("tables/calls.rs", "calls {") => change_call(line, &same, &mut random),
            ("tables/calls.rs", "arguments {") => {
                names = calls.get(name).cloned().unwrap_or_default();
                between(line, " = ", ",").and_then(|old| {
                    let new = *random.of(&all(&same, |line| Some(vec![between(line, " = ", ",")?.1])));
                    Some((with(line, old, new), format!("`{}` is `{new}`", old.1))).filter(|_| old.1 != new)
                })
            }
            ("tables/cases.rs", _) => change_case(line, rows, &mut random),
            ("tables/constants.rs", _) if random.below(5) == 0 => {
                rows.get(place + 1).filter(|row| row.2 == part).and_then(|next| {
                    let other = next.1.split_whitespace().next()?;
                    names.insert(other.to_owned());
                    lines.push((next.0, next.1.replacen(other, name, 1)));
                    Some((line.replacen(name, other, 1), format!("its name exchanged with that of {other}")))
                })
            }
            ("tables/constants.rs", _) => change_constant(line, &same, &mut random),
            _ => None,
        };
        if let Some((changed, what)) = changed {
            lines.insert(0, (number, changed));
            mutants.push(SharedMutant { file, lines, what: format!("{name}: {what}"), names });
        }
    }
    mutants
}

/// Mutants that don't hide each other: all of one table, and no two of a name.
pub fn shared_batches(mutants: &[SharedMutant]) -> Vec<Vec<&SharedMutant>> {
    let mut batches: Vec<Vec<&SharedMutant>> = Vec::new();
    for mutant in mutants {
        let fits = |batch: &&mut Vec<&SharedMutant>| {
            batch.iter().all(|other| other.file == mutant.file && other.names.is_disjoint(&mutant.names))
        };
        match batches.iter_mut().find(fits) {
            Some(batch) => batch.push(mutant),
            None => batches.push(vec![mutant]),
        }
    }
    batches
}

/// A table's text with the changes of those mutants that are of it.
pub fn changed_text(file: &str, text: &str, batch: &[&SharedMutant]) -> String {
    let mut lines: Vec<_> = text.lines().collect();
    for (number, new) in batch.iter().filter(|mutant| mutant.file == file).flat_map(|mutant| &mutant.lines) {
        lines[*number] = new;
    }
    lines.join("\n") + "\n"
}

/// The call whose text a line is, if it may be that.
fn call_of(line: &str) -> Option<&str> {
    let before = line.split_once('(')?.0;
    // `Some("2.6")` is a value of Rust's.
    Some(before.rsplit([' ', '"']).next()?).filter(|name| !["", "Some"].contains(name))
}

/// The calls that a line names with their ABI, `x86_64::read`.
fn of_abi(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':');
    words.filter_map(|word| Some(word.split_once("::")?.1.trim_end_matches(':')))
}

/// Whether the output of the tests names the call or the constant of a mutant.
pub fn is_shared_named(mutant: &SharedMutant, output: &str) -> bool {
    let lines: Vec<_> = output.lines().collect();
    let is_constant = mutant.file == "tables/constants.rs";
    let mut i = 0;
    while i < lines.len() {
        let (line, next) = (lines[i], lines.get(i + 1).copied().unwrap_or_default());
        let is_compared = line.trim_start().starts_with("left: ") && next.trim_start().starts_with("right: ");
        let is_pair = is_compared || call_of(line).is_some() && call_of(line) == call_of(next);
        let is_named = |name: &String| match (is_pair, is_constant) {
            (true, true) => has_word(line, name) != has_word(next, name),
            (true, false) => [line, next].into_iter().filter_map(call_of).any(|call| call == name),
            (false, true) => has_word(line, name),
            (false, false) => {
                let is_first = line.trim_start().starts_with(&format!("{name}: "));
                let listed = [format!(": {name}: "), format!("`{name}`"), format!("(\"{name}\", ")];
                is_first || listed.iter().any(|text| line.contains(text)) || of_abi(line).any(|call| call == name)
            }
        };
        if mutant.names.iter().any(is_named) {
            return true;
        }
        i += if is_pair { 2 } else { 1 };
    }
    false
}

/// Makes that many mutants and says which are not noticed. The copy is in target/mutate-rows.
pub fn mutate_shared(repo: &Repo, count: usize, seed: u64) -> Result<Report> {
    let folder = repo.root().join("target/mutate-rows");
    copy(repo, &folder)?;
    if let Output::Failed(output) | Output::Refused(output) = run_tests(&folder, &TESTS)? {
        bail!("the tests fail without a change:\n{output}");
    }
    let read = |file: &str| repo.read(file);
    let texts = [read(FILES[0])?, read(FILES[1])?, read(FILES[2])?];
    let mutants = shared_mutants(&texts, &read_tables(repo)?, count, seed);
    let mut report = Report { count: mutants.len(), refused: 0, unnoticed: Vec::new() };
    let mut left = shared_batches(&mutants);
    left.reverse();
    while let Some(mut batch) = left.pop() {
        let count = batch.len();
        for (file, text) in FILES.iter().zip(&texts) {
            fs::write(folder.join(file), changed_text(file, text, &batch)).with_context(|| (*file).to_owned())?;
        }
        match run_tests(&folder, &TESTS)? {
            // None of them is noticed.
            Output::Passed => {
                report.unnoticed.extend(batch.iter().map(ToString::to_string));
                eprintln!("{count} rows changed at once, none noticed");
                continue;
            }
            Output::Failed(output) => batch.retain(|mutant| !is_shared_named(mutant, &output)),
            Output::Refused(output) => {
                let is_at = |(line, _): &(usize, String), file| output.contains(&format!("{file}:{}:", line + 1));
                batch.retain(|mutant| !mutant.lines.iter().any(|line| is_at(line, mutant.file)));
                ensure!(batch.len() < count, "this does not compile, and no row is the reason:\n{output}");
                report.refused += count - batch.len();
            }
        }
        eprintln!("{count} rows changed at once, {} not noticed", batch.len());
        match batch.len() {
            0 => {}
            // A test that stops at one row may not have come to another one: the rest again, or each half of it.
            rest if rest < count => left.push(batch),
            1 => report.unnoticed.push(batch[0].to_string()),
            rest => {
                left.push(batch.split_off(rest / 2));
                left.push(batch);
            }
        }
    }
    Ok(report)
}
