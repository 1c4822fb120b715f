//! `cargo xtask mutate-rows`: is each wrong row noticed?
//!
//! Rows of all tables are changed at random, many at once, in a copy of the repository, where the tests run that compare rows
//! with facts. These tests list all that they find, so that a changed row counts as noticed only if a failure names that row, or
//! the compiler does. What it always refuses (numbers twice, unknown types, …) is not tried; tests/bad_rows has that.
//!
//! There are as many changes of each kind as of any other, and the report has a line for each kind.

pub mod shared;
pub mod structs;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::bless::read_tables;
use crate::repo::Repo;
use crate::rows::{CATEGORIES, Row, Table, unraw};

/// The tests that list every row that is wrong: a folder of tests, and a file in it.
const TESTS: [&str; 4] =
    ["tables::rows", "tables::rows_across_abis", "tables::rows_directions", "tables::calls_lengths"];

/// Of filters, and not of rows; it takes longer than all others together.
const SKIPPED: [&str; 1] = ["bits_that_conditions_compare"];

/// What is changed in rows: the column, mostly.
const KINDS: [&str; 10] = [
    "name",
    "number",
    "argument's name",
    "argument's type, a near one",
    "argument's type, any",
    "arguments exchanged",
    "argument missing",
    "arguments unknown",
    "result",
    "category",
];

/// How often a change is tried on a row: most are at random, and not each is possible.
const TRIES: usize = 30;

/// A table: the ABI, its file, and what is in it.
pub type NamedTable = (String, String, Table);

/// A change of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Change {
    Name(String),
    /// The row and the one after it have each other's number.
    Numbers,
    /// From this argument to that one.
    Argument(usize, [(String, String); 2]),
    /// The argument and the one after it have each other's place.
    Exchanged(usize, [(String, String); 2]),
    /// The last one is missing.
    Missing((String, String)),
    /// `(...)`.
    Unknown,
    /// From this type to that one.
    Returns([String; 2]),
    /// Added, or taken away.
    Category(&'static str),
}

/// A change of a call's row in one table, or in all tables in which the row is the same as far as it is changed.
#[derive(Debug, Clone)]
pub struct Mutant {
    pub name: String,
    kind: &'static str,
    change: Change,
    /// Whether it is for all tables, also if only one of them has the row.
    is_everywhere: bool,
    pub abis: Vec<String>,
    /// The names of all rows that are changed.
    names: BTreeSet<String>,
}

/// What came of the mutants of one kind.
#[derive(Debug, Default)]
struct Tally {
    /// How many rows can be changed so.
    rows: usize,
    mutants: usize,
    unnoticed: usize,
    /// How many of them each test names; `rustc`: how many the compiler refuses.
    by: BTreeMap<String, usize>,
}

/// What came of all mutants, and those that no failure names.
#[derive(Debug, Default)]
pub struct Report {
    tallies: BTreeMap<(String, &'static str), Tally>,
    pub unnoticed: Vec<String>,
}

impl Report {
    fn of(&mut self, table: &str, kind: &'static str) -> &mut Tally {
        self.tallies.entry((table.to_owned(), kind)).or_default()
    }

    fn is_noticed(&mut self, table: &str, kind: &'static str, tests: &BTreeSet<&str>) {
        let by = &mut self.of(table, kind).by;
        tests.iter().for_each(|test| *by.entry((*test).to_owned()).or_default() += 1);
    }

    fn is_unnoticed(&mut self, table: &str, kind: &'static str, mutant: &impl fmt::Display) {
        self.of(table, kind).unnoticed += 1;
        self.unnoticed.push(mutant.to_string());
    }
}

/// A line for each kind, and the sum.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<24}{:<30}{:>6}{:>8}{:>8}  by", "table", "what is changed", "rows", "changes", "noticed")?;
        for ((table, kind), Tally { rows, mutants, unnoticed, by }) in &self.tallies {
            let mut by: Vec<_> = by.iter().collect();
            by.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
            let by = by.into_iter().map(|(test, count)| format!("{test} {count}")).collect::<Vec<_>>().join(", ");
            writeln!(f, "{table:<24}{kind:<30}{rows:>6}{mutants:>8}{:>8}  {by}", mutants - unnoticed)?;
        }
        let count: usize = self.tallies.values().map(|tally| tally.mutants).sum();
        write!(f, "{} of {count} noticed", count - self.unnoticed.len())
    }
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.name)?;
        match &self.change {
            Change::Name(new) => write!(f, "named {new}")?,
            Change::Numbers => write!(f, "its number exchanged with that of the row after it")?,
            Change::Argument(index, [(old, old_type), (new, new_type)]) => {
                write!(f, "argument {index}, `{old}: {old_type}`, is `{new}: {new_type}`")?;
            }
            Change::Exchanged(index, _) => write!(f, "arguments {index} and {} exchanged", index + 1)?,
            Change::Missing((name, _)) => write!(f, "without the argument {name}")?,
            Change::Unknown => write!(f, "with `(...)`")?,
            Change::Returns([old, new]) => write!(f, "returns `{new}` rather than `{old}`")?,
            Change::Category(category) => write!(f, "{category} added or taken away")?,
        }
        write!(f, ", on {}", self.abis.join(" "))
    }
}

impl Mutant {
    /// Where it is, in the report.
    fn table(&self) -> &'static str {
        if self.is_everywhere { "all ABIs" } else { "one ABI" }
    }
}

/// Numbers that look random, the same for the same seed: SplitMix64.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ word >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ word >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ word >> 31
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// What rows have in their columns, so that a changed row still compiles.
struct Known {
    arg_names: Vec<String>,
    types: Vec<String>,
    returns: Vec<String>,
}

impl Known {
    fn new(tables: &[NamedTable]) -> Self {
        let rows = || tables.iter().flat_map(|(_, _, table)| &table.entries).map(|entry| &entry.row);
        let args = || rows().flat_map(|row| row.args.iter().flatten());
        let sorted = |texts: BTreeSet<&String>| texts.into_iter().cloned().collect();
        Self {
            arg_names: sorted(args().map(|(name, _)| name).collect()),
            types: sorted(args().map(|(_, ty)| ty).collect()),
            returns: sorted(rows().map(|row| &row.returns).collect()),
        }
    }
}

/// A type that differs in its direction, its width or its sign, if it has one.
fn near_type(ty: &str, random: &mut Random) -> Option<String> {
    let near: &[&str] = match ty {
        "i32" => &["u32", "isize", "i64"],
        "u32" => &["i32", "usize", "u16"],
        "u16" => &["u32"],
        "isize" => &["usize", "i32", "i64"],
        "usize" => &["isize", "u32", "u64"],
        "i64" => &["u64", "isize"],
        "u64" => &["i64", "usize"],
        "*const c_char" => &["*mut c_char", "*const u8"],
        _ => {
            return ty.strip_prefix("*const ").map(|to| format!("*mut {to}")).or_else(|| {
                let to = ty.strip_prefix("*mut ")?;
                Some(format!("*const {to}"))
            });
        }
    };
    Some((*random.of(near)).to_owned())
}

/// A change of a row of that kind, at random.
fn change(kind: &str, row: &Row, names: &BTreeSet<&str>, known: &Known, random: &mut Random) -> Option<Change> {
    let args = row.args.as_deref().unwrap_or_default();
    let index = if args.is_empty() { 0 } else { random.below(args.len()) };
    let arg = args.get(index);
    let any_type =
        |ty: &String, types: &[String], random: &mut Random| Some(random.of(types).clone()).filter(|other| other != ty);
    match kind {
        "name" => {
            let new = unraw(&row.name).trim_end_matches(|c: char| c.is_ascii_digit()).to_owned() + "x";
            (!names.contains(&*new)).then_some(Change::Name(new))
        }
        "number" => Some(Change::Numbers),
        "argument's name" => {
            let new = random.of(&known.arg_names);
            let is_free = args.iter().all(|(name, _)| name != new);
            let old = arg.filter(|_| is_free)?;
            Some(Change::Argument(index, [old.clone(), (new.clone(), old.1.clone())]))
        }
        "argument's type, a near one" | "argument's type, any" => {
            let old = arg?;
            let new = match kind {
                "argument's type, any" => any_type(&old.1, &known.types, random)?,
                _ => near_type(&old.1, random).filter(|near| known.types.contains(near))?,
            };
            Some(Change::Argument(index, [old.clone(), (old.0.clone(), new)]))
        }
        "arguments exchanged" => {
            let pair = [arg?.clone(), args.get(index + 1)?.clone()];
            Some(Change::Exchanged(index, pair))
        }
        "argument missing" => args.last().cloned().map(Change::Missing),
        "arguments unknown" => row.args.is_some().then_some(Change::Unknown),
        "result" => {
            let near = near_type(&row.returns, random).filter(|near| known.returns.contains(near));
            let new =
                near.filter(|_| random.below(3) > 0).or_else(|| any_type(&row.returns, &known.returns, random))?;
            Some(Change::Returns([row.returns.clone(), new]))
        }
        _ => {
            // As often one that the row has.
            let own = CATEGORIES.iter().filter(|category| row.categories.iter().any(|own| own == *category));
            let own: Vec<_> = own.copied().collect();
            let is_own = !own.is_empty() && random.below(2) == 0;
            let choice: &[&'static str] = if is_own { &own } else { CATEGORIES };
            let category: &&'static str = random.of(choice);
            Some(Change::Category(category))
        }
    }
}

/// Changes a row; `false` if it isn't, as far as it would be changed, the same as the row that the change is for. The numbers
/// are exchanged elsewhere.
fn apply(change: &Change, row: &mut Row) -> bool {
    let has = |row: &Row, index: usize, arg: &(String, String)| {
        row.args.as_ref().is_some_and(|args| args.get(index) == Some(arg))
    };
    match change {
        Change::Name(new) => row.name.clone_from(new),
        Change::Numbers => {}
        Change::Argument(index, [old, new]) => {
            let is_free = row.args.iter().flatten().all(|(name, _)| *name == old.0 || *name != new.0);
            if !has(row, *index, old) || !is_free {
                return false;
            }
            row.args.iter_mut().for_each(|args| args[*index].clone_from(new));
        }
        Change::Exchanged(index, [first, second]) => {
            if !has(row, *index, first) || !has(row, index + 1, second) {
                return false;
            }
            row.args.iter_mut().for_each(|args| args.swap(*index, index + 1));
        }
        Change::Missing(arg) => {
            if row.args.as_ref().is_none_or(|args| args.last() != Some(arg)) {
                return false;
            }
            row.args.iter_mut().for_each(|args| args.truncate(args.len() - 1));
        }
        Change::Unknown => {
            if row.args.take().is_none() {
                return false;
            }
        }
        Change::Returns([old, new]) => {
            if row.returns != *old {
                return false;
            }
            row.returns.clone_from(new);
        }
        Change::Category(category) => match row.categories.iter().position(|own| own == category) {
            Some(own) => _ = row.categories.remove(own),
            None => {
                let place = |of: &str| CATEGORIES.iter().position(|category| *category == of);
                row.categories.push((*category).to_owned());
                row.categories.sort_by_key(|category| place(category));
            }
        },
    }
    true
}

/// As many mutants as are asked for, as many of each kind, every second one of all tables.
pub fn mutants(tables: &[NamedTable], count: usize, seed: u64) -> Vec<Mutant> {
    let (known, mut random, mut mutants) = (Known::new(tables), Random(seed), Vec::new());
    let all: Vec<_> =
        tables.iter().flat_map(|(abi, _, table)| (0..table.entries.len()).map(move |i| (abi, table, i))).collect();
    while mutants.len() < count {
        let &(abi, table, i) = random.of(&all);
        let row = &table.entries[i].row;
        let kind = KINDS[mutants.len() / 2 % KINDS.len()];
        let Some(change) = change(kind, row, &names(table), &known, &mut random) else { continue };
        let is_everywhere = mutants.len() % 2 == 1;
        let is_changed = |row: &Row| apply(&change, &mut row.clone());
        let mut abis = Vec::new();
        let mut all_names = BTreeSet::new();
        for (other, _, table) in tables.iter().filter(|(other, ..)| is_everywhere || other == abi) {
            let Some(place) = table.entries.iter().position(|entry| entry.row.name == row.name) else { continue };
            if !is_changed(&table.entries[place].row) {
                continue;
            }
            all_names.insert(row.name.clone());
            if change == Change::Numbers {
                let Some(next) = table.entries.get(place + 1) else { continue };
                all_names.insert(next.row.name.clone());
            }
            abis.push(other.clone());
        }
        if !abis.is_empty() {
            mutants.push(Mutant { name: row.name.clone(), kind, change, is_everywhere, abis, names: all_names });
        }
    }
    mutants
}

/// How many rows a change of that kind is possible in.
fn reached(tables: &[NamedTable], kind: &str) -> usize {
    let (known, mut random) = (Known::new(tables), Random(0));
    let of_table = |(_, _, table): &NamedTable| {
        let names = names(table);
        let mut is_possible = |row: &Row| (0..TRIES).any(|_| change(kind, row, &names, &known, &mut random).is_some());
        table.entries.iter().filter(|entry| is_possible(&entry.row)).count()
    };
    tables.iter().map(of_table).sum()
}

/// The names of a table's rows.
fn names(table: &Table) -> BTreeSet<&str> {
    table.entries.iter().map(|entry| unraw(&entry.row.name)).collect()
}

/// Mutants that don't hide each other: no two change rows of the same name, and exchanged numbers are not among other changes, since
/// tests look rows up by their numbers.
pub fn batches(mutants: &[Mutant]) -> Vec<Vec<&Mutant>> {
    let mut batches: Vec<Vec<&Mutant>> = Vec::new();
    for mutant in mutants {
        let fits = |batch: &&mut Vec<&Mutant>| {
            batch.iter().all(|other| {
                other.names.is_disjoint(&mutant.names)
                    && (other.change == Change::Numbers) == (mutant.change == Change::Numbers)
            })
        };
        match batches.iter_mut().find(fits) {
            Some(batch) => batch.push(mutant),
            None => batches.push(vec![mutant]),
        }
    }
    batches
}

/// The tables with the mutants' changes.
pub fn changed(tables: &[NamedTable], batch: &[&Mutant]) -> Result<Vec<NamedTable>> {
    let mut tables = tables.to_vec();
    for mutant in batch {
        for (_, _, table) in tables.iter_mut().filter(|(abi, ..)| mutant.abis.contains(abi)) {
            let place = table.entries.iter().position(|entry| entry.row.name == mutant.name).context("no such row")?;
            ensure!(apply(&mutant.change, &mut table.entries[place].row), "{mutant}: another change was in its way");
            if mutant.change == Change::Numbers {
                let number = table.entries[place].row.number;
                table.entries[place].row.number = table.entries[place + 1].row.number;
                table.entries[place + 1].row.number = number;
                table.entries.swap(place, place + 1);
            }
        }
    }
    tables
        .iter()
        .map(|(abi, file, table)| {
            Ok((
                abi.clone(),
                file.clone(),
                Table::parse(file, &table.laid_out()).map_err(|wrong| anyhow::anyhow!(wrong.join("\n")))?,
            ))
        })
        .collect()
}

/// Whether a word stands in a line, and not as a part of a longer one.
fn has_word(line: &str, word: &str) -> bool {
    let is_of_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(is_of_word) && !line[at + word.len()..].starts_with(is_of_word))
}

/// Whether the output of the tests names a row of the mutant: with its ABI, or the call alone if all tables have the mutant.
pub fn is_named(mutant: &Mutant, tables: &[NamedTable], output: &str) -> bool {
    let new_name = if let Change::Name(new) = &mutant.change { new } else { &mutant.name };
    tables.iter().filter(|(abi, ..)| mutant.abis.contains(abi)).any(|(abi, file, table)| {
        let line = table.entries.iter().find(|entry| entry.row.name == *new_name).map_or(0, |entry| entry.line);
        let [old_name, new_name] = [unraw(&mutant.name), unraw(new_name)];
        let mut words = vec![format!("{file}, line {line}"), format!("{file}:{line}")];
        words.extend([old_name, new_name].map(|name| format!("{abi}::{name}")));
        output.lines().any(|text| {
            let is_listed = |name| text.contains(&format!(": {name}: "));
            words.iter().any(|word| has_word(text, word))
                || mutant.abis.len() > 1
                    && (text.trim_start().starts_with(&format!("{old_name}, "))
                        || has_word(text, &format!("no longer needed: {old_name}")))
                || (is_listed(old_name) || is_listed(new_name))
                    && text.rsplit_once(", also on ").is_some_and(|(_, others)| has_word(others, abi))
        })
    })
}

/// What came of the tests in the copy.
enum Output<'a> {
    /// The compiler refuses a row: what it says.
    Refused(String),
    /// The tests that fail, each with what it prints.
    Failed(BTreeMap<&'a str, String>),
    Passed,
}

fn run_tests<'a>(copy: &Path, tests: &[&'a str], skipped: &[&str]) -> Result<Output<'a>> {
    let mut failed = BTreeMap::new();
    for &test in tests {
        let (folder, file) = test.split_once("::").context("a folder and a file")?;
        let mut cargo = Command::new("sh");
        // In a folder that other checkouts share, their builds could pass for the copy's.
        cargo.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET_DIR");
        cargo.current_dir(copy).args(["-c", "exec cargo \"$@\" 2>&1", "sh", "test", "--color", "never"]);
        cargo.args(["--test", folder, "--", &format!("{file}::")]);
        cargo.args(skipped.iter().flat_map(|test| ["--skip", test]));
        let output = cargo.output().context("sh")?;
        let text = String::from_utf8_lossy(&output.stdout);
        if output.status.success() {
            ensure!(!text.contains("running 0 tests"), "there is no test {test}");
        } else if !text.contains("Running tests/") {
            return Ok(Output::Refused(text.into_owned()));
        } else {
            // The name of a test, `calls::rows`, isn't that of an ABI's call.
            let text = [" ", "'"]
                .iter()
                .fold(text.into_owned(), |text, start| text.replace(&format!("{start}{file}::"), start));
            failed.insert(test, text);
        }
    }
    Ok(if failed.is_empty() { Output::Passed } else { Output::Failed(failed) })
}

/// Without a change, all tests pass.
fn ensure_passed(output: Output<'_>) -> Result<()> {
    let output = match output {
        Output::Passed => return Ok(()),
        Output::Refused(output) => output,
        Output::Failed(failed) => failed.into_values().collect::<Vec<_>>().join("\n"),
    };
    bail!("the tests fail without a change:\n{output}")
}

/// The tests whose output says something.
fn tests_that<'a>(failed: &BTreeMap<&'a str, String>, says: impl Fn(&str) -> bool) -> BTreeSet<&'a str> {
    failed.iter().filter(|(_, output)| says(output)).map(|(test, _)| *test).collect()
}

/// The files that git knows, copied to a folder.
fn copy(repo: &Repo, to: &Path) -> Result<()> {
    let git = Command::new("git").current_dir(repo.root()).args(["ls-files", "-z"]).output().context("git")?;
    ensure!(git.status.success(), "git ls-files: {}", String::from_utf8_lossy(&git.stderr));
    for file in String::from_utf8(git.stdout)?.split_terminator('\0') {
        let (from, to) = (repo.root().join(file), to.join(file));
        fs::create_dir_all(to.parent().context("a folder")?)?;
        if from.is_file() {
            fs::copy(&from, to).with_context(|| file.to_owned())?;
        }
    }
    Ok(())
}

/// Makes that many mutants and says which are not noticed. The copy is in target/mutate-rows.
pub fn mutate_rows(repo: &Repo, count: usize, seed: u64) -> Result<Report> {
    let folder = repo.root().join("target/mutate-rows");
    copy(repo, &folder)?;
    ensure_passed(run_tests(&folder, &TESTS, &SKIPPED)?)?;
    let tables = read_tables(repo)?;
    let mutants = mutants(&tables, count, seed);
    let mut report = Report::default();
    for kind in KINDS {
        let rows = reached(&tables, kind);
        ["one ABI", "all ABIs"].into_iter().for_each(|table| report.of(table, kind).rows = rows);
    }
    mutants.iter().for_each(|mutant| report.of(mutant.table(), mutant.kind).mutants += 1);
    let unnoticed = unnoticed(batches(&mutants), |batch| missed_of(&folder, &tables, batch, &mut report))?;
    unnoticed.iter().for_each(|mutant| report.is_unnoticed(mutant.table(), mutant.kind, mutant));
    Ok(report)
}

/// The mutants that no failure names. Of a batch, `missed_of` finds those that none names as long as all of the batch are in the copy.
fn unnoticed<'a, M>(
    mut batches: Vec<Vec<&'a M>>,
    mut missed_of: impl FnMut(Vec<&'a M>) -> Result<Missed<'a, M>>,
) -> Result<Vec<&'a M>> {
    let mut unnoticed = Vec::new();
    batches.reverse();
    while let Some(batch) = batches.pop() {
        let count = batch.len();
        let Missed { mut mutants, is_certain } = missed_of(batch)?;
        eprintln!("{count} rows changed at once, {} not noticed", mutants.len());
        match mutants.len() {
            0 => {}
            _ if is_certain => unnoticed.append(&mut mutants),
            // A test that stops at one row may not have come to another one: the rest again, or each half of it.
            rest if rest < count => batches.push(mutants),
            1 => unnoticed.append(&mut mutants),
            rest => {
                batches.push(mutants.split_off(rest / 2));
                batches.push(mutants);
            }
        }
    }
    Ok(unnoticed)
}

/// Those of a batch that no failure names; certainly, if there is no failure at all.
struct Missed<'a, M> {
    mutants: Vec<&'a M>,
    is_certain: bool,
}

/// Those of the mutants that no failure names, if all are in the copy at once. Those that the compiler refuses are counted.
fn missed_of<'a>(
    folder: &Path,
    tables: &[NamedTable],
    mut batch: Vec<&'a Mutant>,
    report: &mut Report,
) -> Result<Missed<'a, Mutant>> {
    loop {
        let changed = changed(tables, &batch)?;
        for (_, file, table) in &changed {
            fs::write(folder.join(file), table.laid_out()).with_context(|| file.clone())?;
        }
        let failed = match run_tests(folder, &TESTS, &SKIPPED)? {
            Output::Passed => return Ok(Missed { mutants: batch, is_certain: true }),
            Output::Failed(failed) => failed,
            Output::Refused(output) => {
                let is_refused = |mutant: &&Mutant| output.contains(&format!("row `{}`: ", unraw(&mutant.name)));
                let (refused, rest): (Vec<_>, Vec<_>) = batch.into_iter().partition(is_refused);
                ensure!(!refused.is_empty(), "this does not compile, and no row is the reason:\n{output}");
                for mutant in refused {
                    report.is_noticed(mutant.table(), mutant.kind, &BTreeSet::from(["rustc"]));
                }
                batch = rest;
                continue;
            }
        };
        batch.retain(|mutant| {
            let tests = tests_that(&failed, |output| is_named(mutant, &changed, output));
            report.is_noticed(mutant.table(), mutant.kind, &tests);
            tests.is_empty()
        });
        return Ok(Missed { mutants: batch, is_certain: false });
    }
}
