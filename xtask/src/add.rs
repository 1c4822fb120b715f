//! `cargo xtask add ROW`: a new call into every table that has it, and into all that must know of it.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use crate::abi::Abi;
use crate::bless::{names_of_arguments, read_tables, set_what_follows};
use crate::facts::{FILE, Fact, Facts, Status};
use crate::repo::{Changes, Repo};
use crate::rows::{CATEGORIES, Entry, Row, Table, unraw};

/// What is written, and what only a person can do.
#[derive(Debug)]
pub struct Addition {
    pub changes: Changes,
    pub to_do: Vec<String>,
}

/// The types of numbers that a row may have.
const INTEGERS: &[&str] = &["i32", "u32", "i64", "u64", "u16", "isize", "usize"];

/// What a pointer may point to beside a struct.
const POINTEES: &[&str] = &["c_char", "c_void", "u8", "i32", "u32", "i64", "u64", "u16", "isize", "usize"];

/// The types of results.
const RESULTS: &[&str] = &["i32", "u32", "isize", "usize", "*mut c_void", "!"];

/// Adds a call to the tables of these ABIs; none: to every ABI's. The number is the one that all ABIs have in common, or, if
/// it is below 424, that of those ABIs; without what an ABI adds to its numbers.
pub fn add(repo: &Repo, text: &str, only: &[String]) -> Result<Addition> {
    let row = read_row(text)?;
    let name = unraw(&row.name).to_owned();
    let all = Abi::all(repo)?;
    let abis = chosen(&all, row.number, only)?;
    let mut tables = read_tables(repo)?;
    let mut wrong = wrong_words(&row);
    wrong.extend(abis.iter().filter_map(|abi| taken(abi, &tables, &row)));
    if !wrong.is_empty() {
        bail!("nothing is written:\n{}", wrong.join("\n"));
    }

    let structs = new_structs(&row, &tables);
    let new_names = new_names(&row, &tables);
    let mut changes = Changes::default();
    for abi in &abis {
        let table = tables.iter_mut().find(|(of, _, _)| *of == abi.name);
        let (_, file, table) = table.with_context(|| format!("tables/{}.rs: there is no such table", abi.name))?;
        let own = Row { number: number(abi, row.number), ..on(abi, &row) };
        table.entries.push(Entry { comments: Vec::new(), line: 0, row: own });
        changes.set(repo, file, table.laid_out())?;
    }
    set_what_follows(repo, &tables, &mut changes)?;
    changes.set(repo, FILE, with_facts(repo, &all, &abis, &row)?)?;
    let place = if only.is_empty() { "every ABI".to_owned() } else { only.join(", ") };
    changes.set(repo, "CHANGELOG.md", with_change(&repo.read("CHANGELOG.md")?, &format!("`{name}`, on {place}."))?)?;
    let mut to_do = to_do(repo, &row, &structs, &new_names);
    let widened: Vec<_> = abis.iter().filter(|abi| on(abi, &row) != row).map(|abi| abi.name.as_str()).collect();
    if !widened.is_empty() {
        to_do.push(format!(
            "the tables of {}: `i64` and `u64` are there for the row's `isize` and `usize`, as for a native entry; where the \
             entry has compat types (`compat_long_t`, `u32`), an argument is `isize` or `usize`",
            widened.join(" and ")
        ));
    }
    Ok(Addition { changes, to_do })
}

/// The row; the comma at its end may be left out.
fn read_row(text: &str) -> Result<Row> {
    let text = text.trim();
    let text = if text.ends_with(',') { text.to_owned() } else { format!("{text},") };
    let form = "name = number (argument: type, …) -> type [category, …]";
    Row::parse(&text).map_err(|why| anyhow::anyhow!("{why}\n    {text}\na row is `{form}`; nothing is written"))
}

/// The ABIs that a number is for.
fn chosen<'a>(all: &'a [Abi], number: u32, only: &[String]) -> Result<Vec<&'a Abi>> {
    if only.is_empty() {
        if number < Abi::COMMON_FROM {
            let from = Abi::COMMON_FROM;
            bail!("{number} is not the same call on every ABI: that is so from {from} on; write --abi and the ABIs");
        }
        return Ok(all.iter().filter(|abi| abi.reaches(number)).collect());
    }
    if let Some(unknown) = only.iter().find(|name| all.iter().all(|abi| abi.name != **name)) {
        let names: Vec<_> = all.iter().map(|abi| abi.name.as_str()).collect();
        bail!("there is no ABI `{unknown}`, but {}; nothing is written", names.join(", "));
    }
    Ok(all.iter().filter(|abi| only.contains(&abi.name)).collect())
}

/// The number that user space passes.
fn number(abi: &Abi, number: u32) -> u32 {
    if number >= Abi::COMMON_FROM { abi.number_of_common(number) } else { abi.base + number }
}

/// The row as it is on an ABI: most calls have a native entry, and its longs are the kernel's.
fn on(abi: &Abi, row: &Row) -> Row {
    if !abi.has_two_longs() {
        return row.clone();
    }
    let ty = |ty: &str| match ty.rsplit_once(' ').unwrap_or(("", ty)) {
        (pointers, long @ ("isize" | "usize")) => {
            let wide = if long == "isize" { "i64" } else { "u64" };
            format!("{pointers} {wide}").trim_start().to_owned()
        }
        _ => ty.to_owned(),
    };
    let args = row.args.as_ref().map(|args| args.iter().map(|(name, of)| (name.clone(), ty(of))).collect());
    Row { args, returns: ty(&row.returns), ..row.clone() }
}

/// Words of the row that mean nothing, or that are in the wrong order.
fn wrong_words(row: &Row) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, ty) in row.args.iter().flatten() {
        if !ty.starts_with('*') && !INTEGERS.contains(&ty.as_str()) {
            wrong.push(format!("`{name}` is no number and no pointer: `{ty}`; numbers are {}", INTEGERS.join(", ")));
        }
    }
    if !RESULTS.contains(&row.returns.as_str()) {
        wrong.push(format!("no result is a `{}`; results are {}", row.returns, RESULTS.join(", ")));
    }
    let places: Vec<_> = row.categories.iter().map(|name| CATEGORIES.iter().position(|known| known == name)).collect();
    for (name, _) in row.categories.iter().zip(&places).filter(|(_, place)| place.is_none()) {
        wrong.push(format!("there is no category `{name}`, but {}", CATEGORIES.join(", ")));
    }
    if places.windows(2).any(|pair| pair[0] >= pair[1]) {
        wrong.push(format!("categories are written once each, in the order {}", CATEGORIES.join(", ")));
    }
    if row.is_unimplemented() {
        wrong.push(
            "a row that is `unimplemented` has a comment above it that says since when and why: write it by hand"
                .into(),
        );
    }
    wrong
}

/// What has the number or the name already.
fn taken(abi: &Abi, tables: &[(String, String, Table)], row: &Row) -> Option<String> {
    let (_, file, table) = tables.iter().find(|(of, _, _)| *of == abi.name)?;
    let own = number(abi, row.number);
    let other = table.entries.iter().find(|other| other.row.number == own || other.row.name == row.name)?;
    let what = if other.row.number == own { format!("the number {own}") } else { format!("the name {}", row.name) };
    Some(format!("{file}, line {}: {what} is taken\n    {}", other.line, other.row))
}

/// The structs that the row points to and that no row has named.
fn new_structs(row: &Row, tables: &[(String, String, Table)]) -> BTreeSet<String> {
    let types = |row: &Row| -> Vec<String> {
        let types = row.args.iter().flatten().map(|(_, ty)| ty.rsplit(' ').next().unwrap_or(ty).to_owned());
        types.collect()
    };
    let rows = tables.iter().flat_map(|(_, _, table)| &table.entries);
    let known: BTreeSet<_> = rows.flat_map(|entry| types(&entry.row)).collect();
    let is_new = |name: &String| !known.contains(name) && !POINTEES.contains(&name.as_str());
    types(row).into_iter().filter(is_new).collect()
}

fn new_names(row: &Row, tables: &[(String, String, Table)]) -> Vec<String> {
    let known = names_of_arguments(tables.iter().map(|(_, _, table)| table));
    let names = row.args.iter().flatten().map(|(name, _)| name.clone());
    names.filter(|name| !known.iter().any(|(_, known)| known == name)).collect()
}

/// The facts with the call, `?` for what is not in the row.
fn with_facts(repo: &Repo, all: &[Abi], abis: &[&Abi], row: &Row) -> Result<String> {
    let mut facts = Facts::read(repo, all)?;
    let name = unraw(&row.name).to_owned();
    let classes = if row.categories.is_empty() { "-".to_owned() } else { row.categories.join(",") };
    for abi in abis {
        let calls = facts.calls.entry(abi.name.clone()).or_default();
        let fact = Fact {
            name: name.clone(),
            number: number(abi, row.number),
            status: Status::Live,
            entry: format!("sys_{name}"),
            prototype: "?".to_owned(),
            classes: classes.clone(),
            from: "-".to_owned(),
        };
        if let Some(other) = calls.values().find(|other| other.name == fact.name || other.number == fact.number) {
            bail!(
                "{FILE}: {} has {} with the number {} already; nothing is written",
                abi.name,
                other.name,
                other.number
            );
        }
        calls.insert(fact.number, fact);
    }
    facts.pages.entry(name).or_insert_with(|| std::array::from_fn(|_| "?".to_owned()));
    Ok(facts.text(all))
}

/// The change log with a line at the end of the release that is not out yet.
fn with_change(text: &str, change: &str) -> Result<String> {
    let lines: Vec<_> = text.lines().collect();
    let section = lines.iter().position(|line| line.starts_with("## "));
    let section = section.filter(|at| lines[*at].ends_with("unreleased"));
    let section = section.context("CHANGELOG.md: its first section is not `## …, unreleased`; nothing is written")?;
    let next = lines[section + 1..].iter().position(|line| line.starts_with("## ")).map(|at| section + 1 + at);
    let end = next.unwrap_or(lines.len());
    let last = lines[..end].iter().rposition(|line| !line.is_empty()).unwrap_or(section);
    let mut out: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    if last == section {
        out.insert(last + 1, String::new());
        out.insert(last + 2, format!("- {change}"));
    } else {
        out.insert(last + 1, format!("- {change}"));
    }
    Ok(out.join("\n") + "\n")
}

/// What only a person can do, each with the file and what to write there.
fn to_do(repo: &Repo, row: &Row, structs: &BTreeSet<String>, new_names: &[String]) -> Vec<String> {
    let name = unraw(&row.name);
    let file = |name: &str| repo.source(name);
    let mut to_do = vec![
        format!(
            "{FILE}, {name}: the prototype; `cargo xtask facts PATH` takes it from the source of a kernel that has the call"
        ),
        format!("{FILE}, {name}: the manual page, its prototype and result, each `-` if there is none"),
        format!(
            "tables/calls.rs: `{} = {} [{name}(2)] \"7.3\" (),` in its place: what it returns, the manual page if there is one, \
             the release that brings it, and what each argument means whose name doesn't say it: a word of `Meaning`, or a set of \
             tables/constants.rs, where new flags go, too",
            row.name,
            if row.returns == "i32" { "zero" } else { "number" },
        ),
        format!(
            "tables/alternatives.rs: if the call can do the work of another one, or another one its work, a row or a place in one, with \
             the reason"
        ),
        format!(
            "the tables: where the call answers ENOSYS, the category `unimplemented`, and a comment above the row that says \
             since when and why; `cargo xtask diff PATH` names those ABIs"
        ),
    ];
    for name in structs {
        to_do.push(format!(
            "{}: the struct, in its place: `{name} = struct exported \"linux/….h\",` (the header that defines it), and its line in \
             tests/data/structs.tsv",
            file("kernel_types.rs")
        ));
    }
    to_do.push(format!(
        "a line in tests/data/returned.tsv: `{name}`, what it returns, and by which function of the kernel's; \
         tests/data/README.md says what the columns are"
    ));
    if row.args.iter().flatten().any(|(_, ty)| ty.starts_with('*') && ty != "*const c_char") {
        to_do.push(
            "`cargo test --test lengths`: whether an argument holds the length of what another points to; where the names \
             say too little, the call's row in tables/calls.rs says it: `{data: holder bytes}`"
                .to_owned(),
        );
    }
    if row.args.iter().flatten().any(|(_, ty)| ty.starts_with("*mut")) {
        to_do.push("*const or *mut: look at what the kernel does, since prototypes forget `const`".to_owned());
    }
    if !new_names.is_empty() {
        to_do.push(format!(
            "the names {}, which no row had: are they those of the manual page, or else the kernel's without `u` and `user_`?",
            new_names.join(", ")
        ));
    }
    if row.args.iter().flatten().any(|(_, ty)| ty.starts_with('*')) {
        to_do.push(
            "tests/data/directions.tsv: a line for each pointer, what the kernel does through it: in, out, inout or none, and \
             the function of the kernel that does it"
                .to_owned(),
        );
    }
    to_do.push("`cargo test`".to_owned());
    to_do
}
