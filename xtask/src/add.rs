//! `cargo xtask add ROW`: a new call into every table that has it, and into all that must know of it.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use crate::abi::Abi;
use crate::bless::{names_of_arguments, read_calls, read_tables, set_what_follows};
use crate::calls::{self, CallRow, CallTable};
use crate::facts::{FILE, Fact, Facts, Status};
use crate::repo::{Changes, Repo};
use crate::rows::{CATEGORIES, Entry, Row, Table, is_keyword, unraw};
use crate::words::Words;

/// What is written, and what only a person can do.
#[derive(Debug)]
pub struct Addition {
    pub changes: Changes,
    pub to_do: Vec<String>,
}

/// What a person knows of a call beside its row.
#[derive(Debug, Default, Clone)]
pub struct Known {
    /// What it returns: a word of `Meaning`, or a set of constants.
    pub result: Option<String>,
    /// `frobnicate(2)`, or `-` if no page describes it.
    pub page: Option<String>,
    /// The release that brings it: `7.3`.
    pub since: Option<String>,
    /// Where the kernel does it: `fs/open.c:sys_frobnicate`.
    pub function: Option<String>,
    /// What its arguments mean: `flags=frob_flags`.
    pub meanings: Vec<String>,
    /// What the kernel does through its pointers: `how=inout`.
    pub pointers: Vec<String>,
    /// Where lengths are: `list=size elements`; `list=none`, although an argument looks like one.
    pub lengths: Vec<String>,
    /// The same, to be said in the call's row, since the names say too little.
    pub data: Vec<String>,
    /// The structs that no row has named, with the headers that define them: `frob_how=linux/frob.h`.
    pub structs: Vec<String>,
    /// Whether a kernel's source is there, from which the prototype is taken next.
    pub has_kernel: bool,
}

/// The types of numbers that a row may have.
const INTEGERS: &[&str] = &["i32", "u32", "i64", "u64", "u16", "isize", "usize"];

const SINCE: &str = "tests/data/since.tsv";
const RETURNED: &str = "tests/data/returned.tsv";
const LENGTHS: &str = "tests/data/lengths.tsv";
const DIRECTIONS: &str = "tests/data/directions.tsv";
const STRUCTS: &str = "tests/data/structs.tsv";
/// Has the list of calls whose flags have no names.
const MEANINGS: &str = "tests/tables/calls_meanings.rs";

/// What a pointer may point to beside a struct.
const POINTEES: &[&str] = &["c_char", "c_void", "u8", "i32", "u32", "i64", "u64", "u16", "isize", "usize"];

/// The types of results.
const RESULTS: &[&str] = &["i32", "u32", "isize", "usize", "*mut c_void", "!"];

/// Adds a call to the tables of these ABIs; none: to every ABI's. The number is the one that all ABIs have in common, or, if
/// it is below 424, that of those ABIs; without what an ABI adds to its numbers.
pub fn add(repo: &Repo, text: &str, known: &Known, only: &[String]) -> Result<Addition> {
    let row = read_row(text)?;
    let name = unraw(&row.name).to_owned();
    let all = Abi::all(repo)?;
    let abis = chosen(&all, row.number, only)?;
    let mut tables = read_tables(repo)?;
    let mut calls = read_calls(repo)?;
    let mut wrong = wrong_words(&row);
    wrong.extend(abis.iter().filter_map(|abi| taken(abi, &tables, &row)));
    // The call may be new on these ABIs alone: then its row in tables/calls.rs and the facts on every ABI are there.
    let is_new = calls.row(&name).is_none();
    let structs = new_structs(&row, &tables);
    let words = Words::read(repo)?;
    let (answers, missing) = answers(&row, known, &calls, &structs, &words, is_new);
    wrong.extend(missing);
    if !wrong.is_empty() {
        bail!("nothing is written:\n{}", wrong.join("\n"));
    }

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
    changes.set(repo, FILE, with_facts(repo, &all, &abis, &row, &answers.page)?)?;
    if is_new {
        calls.entries.push((Vec::new(), answers.row(&row)));
        changes.set(repo, calls::FILE, calls.laid_out())?;
        answers.write_facts(repo, &row, &mut changes)?;
    }
    answers.write_structs(repo, &mut changes)?;
    let without: Vec<_> = all.iter().filter(|abi| !abi.reaches(row.number)).map(|abi| abi.name.as_str()).collect();
    let place = match (only, &without[..]) {
        ([], []) => "every ABI".to_owned(),
        ([], without) => format!("every ABI but {}", without.join(", ")),
        (only, _) => only.join(", "),
    };
    changes.set(
        repo,
        "CHANGELOG.md",
        with_change(&repo.read("CHANGELOG.md")?, "Added", &format!("`{name}`, on {place}."))?,
    )?;
    let mut to_do = to_do(&row, &answers, &new_names, known.has_kernel);
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
pub fn on(abi: &Abi, row: &Row) -> Row {
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
pub fn wrong_words(row: &Row) -> Vec<String> {
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
pub fn new_structs(row: &Row, tables: &[(String, String, Table)]) -> BTreeSet<String> {
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

/// The facts with the call, `?` for what only its sources say: the kernel's prototype, strace's classes.
fn with_facts(repo: &Repo, all: &[Abi], abis: &[&Abi], row: &Row, page: &str) -> Result<String> {
    let mut facts = Facts::read(repo, all)?;
    let name = unraw(&row.name).to_owned();
    let named = facts.calls.values().flat_map(|calls| calls.values()).find(|fact| fact.name == name);
    let classes = named.map_or_else(|| "?".to_owned(), |fact| fact.classes.clone());
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
    let unread = if page.is_empty() { "-" } else { "?" };
    let page = if page.is_empty() { "-" } else { page };
    facts.pages.entry(name).or_insert_with(|| [page.to_owned(), unread.to_owned(), unread.to_owned()]);
    Ok(facts.text(all))
}

/// The change log with a line at the end of a list of the release that is not out yet: `Added`, `Fixed`.
pub fn with_change(text: &str, list: &str, change: &str) -> Result<String> {
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    let section = lines.iter().position(|line| line.starts_with("## ")).filter(|at| lines[*at] == "## [Unreleased]");
    let section = section.context("CHANGELOG.md: its first section is not `## [Unreleased]`; nothing is written")?;
    let end_of = |lines: &[String], start: usize, marks: &[&str]| {
        let end = lines[start + 1..].iter().position(|line| marks.iter().any(|mark| line.starts_with(mark)));
        let end = end.map_or(lines.len(), |at| start + 1 + at);
        lines[..end].iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1)
    };
    let end = end_of(&lines, section, &["## "]);
    let heading = format!("### {list}");
    let added = match lines[section..end].iter().position(|line| *line == heading) {
        Some(at) => {
            let end = end_of(&lines, section + at, &["## ", "### "]);
            let blank = if end == section + at + 1 { vec![String::new()] } else { Vec::new() };
            (end, [blank, vec![format!("- {change}")]].concat())
        }
        None => (end, vec![String::new(), heading, String::new(), format!("- {change}")]),
    };
    lines.splice(added.0..added.0, added.1);
    Ok(lines.join("\n") + "\n")
}

/// What a person has said of the call, checked.
#[derive(Debug, Default)]
struct Answers {
    result: String,
    /// Empty if no page describes the call.
    page: String,
    since: String,
    function: String,
    /// By the order of the row's arguments; not of those that mean that anyway.
    meanings: Vec<(String, String)>,
    /// Whether it has flags without names.
    has_bits: bool,
    data: Vec<(String, String)>,
    /// The indices of a pointer and of its length, and the unit.
    lengths: Vec<(usize, usize, String)>,
    /// The index of a pointer, its name, and what the kernel does there.
    pointers: Vec<(usize, String, String)>,
    /// The structs that no row has named, each with its header.
    structs: Vec<(String, String)>,
}

/// What is known of the call; and what is missing or wrong, each with the option that says it.
fn answers(
    row: &Row,
    known: &Known,
    calls: &CallTable,
    structs: &BTreeSet<String>,
    words: &Words,
    is_new: bool,
) -> (Answers, Vec<String>) {
    let (mut answers, mut wrong) = (Answers::default(), Vec::new());
    let args = || row.args.iter().flatten();
    let is_argument = |name: &str| args().any(|(of, _)| unraw(of) == name);
    let mut pairs = |option: &str, of: &[String]| -> Vec<(String, String)> {
        let split = |text: &String| {
            let pair = text.split_once('=').map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()));
            if pair.is_none() {
                wrong.push(format!("{option} {text}: no `=`"));
            }
            pair
        };
        of.iter().filter_map(split).collect()
    };
    let (meanings, pointers) = (pairs("--meaning", &known.meanings), pairs("--pointer", &known.pointers));
    let (data, of_structs) = (pairs("--data", &known.data), pairs("--struct", &known.structs));
    let lengths = pairs("--length", &known.lengths);
    let named = [("--meaning", &meanings), ("--pointer", &pointers), ("--length", &lengths), ("--data", &data)];
    for (option, pairs) in named {
        let unknown = pairs.iter().filter(|(name, _)| !is_argument(name));
        wrong.extend(unknown.map(|(name, _)| format!("{option} {name}=…: the row has no argument `{name}`")));
    }
    for name in structs {
        match of_structs.iter().find(|(of, _)| of == name) {
            Some((_, header)) => answers.structs.push((name.clone(), header.clone())),
            None => wrong.push(format!(
                "--struct {name}=HEADER: which header defines the struct `{name}`, which no row has named? `linux/….h` for a \
                 header of user space, a path with `include/` or of a source file if programs have none"
            )),
        }
    }
    let is_asked =
        |name: &str| of_structs.iter().filter(|(of, _)| of == name).count() <= usize::from(structs.contains(name));
    let needless = of_structs.iter().filter(|(name, _)| !is_asked(name));
    wrong.extend(needless.map(|(name, _)| format!("--struct {name}=…: the row names no new struct `{name}`")));
    if !is_new {
        let said = known.result.is_some() || known.page.is_some() || known.since.is_some() || known.function.is_some();
        if said || named.iter().any(|(_, pairs)| !pairs.is_empty()) {
            wrong.push(format!(
                "{} has a row for `{}`, which is kept: leave out what that row says",
                calls::FILE,
                row.name
            ));
        }
        return (answers, wrong);
    }

    let mut ask = |option: &str, what: &str, answer: &Option<String>, is_right: &dyn Fn(&str) -> bool| match answer {
        None => wrong.push(format!("{option}: {what}")),
        Some(answer) if !is_right(answer) => wrong.push(format!("{option} {answer}: {what}")),
        Some(_) => {}
    };
    let all_words = words.meanings.join(", ");
    let is_meaning = |word: &str| words.has(word);
    ask(
        "--result WORD",
        &format!("what does it return? {all_words}, or a set of tables/constants.rs"),
        &known.result,
        &is_meaning,
    );
    ask("--page PAGE", "which manual page describes it? `frobnicate(2)`, or `-`", &known.page, &|page| {
        page == "-"
            || page.split_once('(').is_some_and(|(name, rest)| {
                !name.is_empty() && rest.strip_suffix(')').is_some_and(|section| section.parse::<u8>().is_ok())
            })
    });
    ask("--since RELEASE", "which release of Linux brings it? `7.3`", &known.since, &|release| {
        release.split('.').count() >= 2 && release.split('.').all(|part| part.parse::<u16>().is_ok())
    });
    ask(
        "--function FILE:FUNCTION",
        "where does the kernel do it? `fs/open.c:sys_frobnicate`",
        &known.function,
        &|place| place.split_once(':').is_some_and(|(file, function)| file.contains('.') && !function.is_empty()),
    );
    for (name, word) in meanings.iter().filter(|(_, word)| !words.has(word)) {
        wrong.push(format!(
            "--meaning {name}={word}: there is no such meaning, but {all_words}, or a set of tables/constants.rs"
        ));
    }
    for (index, (name, ty)) in args().enumerate() {
        let name = unraw(name);
        let own = meanings.iter().find(|(of, _)| of == name).map(|(_, word)| word);
        let rule = calls.rules().find(|(of, _)| *of == name).map(|(_, word)| word);
        match own {
            Some(word) => {
                answers.has_bits |= is_flags(name) && word == "bits";
                if word != rule.unwrap_or_else(|| meaning_of_type(ty)) {
                    answers.meanings.push((name.to_owned(), word.clone()));
                }
            }
            None if is_flags(name) && rule.is_none_or(|word| !words.is_set(word)) => wrong.push(format!(
                "--meaning {name}=SET: which set of tables/constants.rs are the flags of? Add it there first; `bits` if they must be 0"
            )),
            None if rule.is_none() && !ty.starts_with('*') => wrong.push(format!(
                "--meaning {name}=WORD: what does it mean? No rule says it of that name: {all_words}, or a set of tables/constants.rs"
            )),
            None => {}
        }
        let said = pointers.iter().find(|(of, _)| of == name).map(|(_, what)| what.as_str());
        let does = match (ty.split_once(' '), said) {
            (None, Some(_)) => {
                wrong.push(format!("--pointer {name}=…: `{name}` is no pointer: `{ty}`"));
                continue;
            }
            (None, None) => continue,
            (Some(("*const", _)), None) => "in",
            (Some(_), None) => {
                let what =
                    "what does the kernel do through it? out: it writes; inout: it reads and writes; none: neither";
                wrong.push(format!("--pointer {name}=WORD: {what}"));
                continue;
            }
            (Some(("*const", _)), Some(does @ ("in" | "none")))
            | (Some(("*mut", _)), Some(does @ ("out" | "inout" | "none"))) => does,
            (Some((pointer, _)), Some(does)) => {
                wrong.push(format!(
                    "--pointer {name}={does}: a {pointer} is {}",
                    if pointer == "*const" { "in or none" } else { "out, inout or none" }
                ));
                continue;
            }
        };
        answers.pointers.push((index, name.to_owned(), does.to_owned()));
    }
    let meaning = |name: &str| {
        let own = meanings.iter().find(|(of, _)| of == name).map(|(_, word)| word.as_str());
        own.or_else(|| calls.rules().find(|(of, _)| *of == name).map(|(_, word)| word))
    };
    let all: Vec<_> = args().map(|(name, ty)| (unraw(name), ty.as_str())).collect();
    for (index, (name, ty)) in all.iter().enumerate().filter(|(_, (_, ty))| ty.starts_with('*')) {
        let said = lengths.iter().chain(&data).find(|(of, _)| of == name).map(|(_, length)| length.as_str());
        let next = all.get(index + 1).filter(|(_, ty)| !ty.starts_with('*')).map(|(next, _)| *next);
        let looks_like = next.filter(|next| matches!(meaning(next), Some("size" | "count")) && *ty != "*const c_char");
        let ask = "which argument holds the length of what it points to, and in what? bytes, elements, bits or pages; or `none`";
        match (said, looks_like) {
            (None, None) | (Some("none"), _) => {}
            (None, Some(next)) => wrong.push(format!("--length {name}=HOLDER UNIT: {ask}: `{name}={next} bytes`")),
            (Some(length), _) => {
                let (holder, unit) = length.split_once(' ').unwrap_or((length, ""));
                let holder = all.iter().position(|(of, ty)| *of == holder && !ty.starts_with('*'));
                match holder.filter(|_| ["bytes", "elements", "bits", "pages"].contains(&unit)) {
                    Some(holder) => answers.lengths.push((index, holder, unit.to_owned())),
                    None => wrong.push(format!("--length {name}={length}: {ask}")),
                }
            }
        }
    }
    answers.data = data;
    answers.result = known.result.clone().unwrap_or_default();
    answers.page = known.page.clone().filter(|page| page != "-").unwrap_or_default();
    answers.since = known.since.clone().unwrap_or_default();
    answers.function = known.function.clone().unwrap_or_default();
    (answers, wrong)
}

/// What an argument of a type means if nothing else says it.
fn meaning_of_type(ty: &str) -> &'static str {
    let to = ty.rsplit_once(' ').filter(|_| ty.starts_with('*')).map(|(_, to)| to);
    match to {
        Some("c_char") if ty.matches('*').count() > 1 => "strings",
        Some("c_char") => "path",
        Some("c_void" | "u8") => "data",
        Some(to) if !POINTEES.contains(&to) => "data",
        _ => "number",
    }
}

/// Whether the name of an argument says that it is made of flags, as tests/tables/calls_meanings.rs understands it.
fn is_flags(name: &str) -> bool {
    name.ends_with("flags") || name.ends_with("flg") || name == "options"
}

/// A file of facts with lines of a call put where it belongs by its name.
fn with_lines(text: &str, name: &str, lines: &[String]) -> String {
    let is_after = |line: &str| !line.starts_with('#') && line.split('\t').next().is_some_and(|of| of > name);
    let mut out: Vec<_> = text.lines().map(str::to_owned).collect();
    let at = out.iter().position(|line| is_after(line)).unwrap_or(out.len());
    out.splice(at..at, lines.iter().cloned());
    out.join("\n") + "\n"
}

impl Answers {
    /// The call's row in tables/calls.rs.
    fn row(&self, row: &Row) -> CallRow {
        let raw = |name: &String| if is_keyword(name) { format!("r#{name}") } else { name.clone() };
        let pairs = |pairs: &[(String, String)]| {
            pairs.iter().map(|(name, what)| format!("{}: {what}", raw(name))).collect::<Vec<_>>().join(", ")
        };
        let data = if self.data.is_empty() { String::new() } else { format!(" {{{}}}", pairs(&self.data)) };
        CallRow {
            name: row.name.clone(),
            result: self.result.clone(),
            page: self.page.clone(),
            since: self.since.clone(),
            rest: format!("({}){data}", pairs(&self.meanings)),
        }
    }

    /// The lines of the call in the facts that are not of a kernel's source alone.
    fn write_facts(&self, repo: &Repo, row: &Row, changes: &mut Changes) -> Result<()> {
        let name = unraw(&row.name);
        let mut set = |file: &str, lines: &[String]| -> Result<()> {
            changes.set(repo, file, with_lines(&repo.read(file)?, name, lines))
        };
        set(SINCE, &[format!("{name}\t{}\t\tLinux {}", self.since, self.since)])?;
        let page = if self.page.is_empty() { "-" } else { &self.page };
        set(RETURNED, &[format!("{name}\t-\t{}\t{}\t{page}\t", self.result, self.function)])?;
        let source = self.function.replacen(':', ": ", 1);
        let lengths: Vec<_> = self
            .lengths
            .iter()
            .map(|(index, holder, unit)| format!("{name}\t*\t{index}\t{holder}\t{unit}\tdirect\t{source}"))
            .collect();
        if !lengths.is_empty() {
            set(LENGTHS, &lengths)?;
        }
        let pointers = self.pointers.iter();
        let pointers = pointers.map(|(index, of, does)| format!("{name}\t*\t{index}\t{of}\t{does}\t{source}\t-"));
        let pointers: Vec<_> = pointers.collect();
        if !pointers.is_empty() {
            set(DIRECTIONS, &pointers)?;
        }
        if self.has_bits {
            let text = repo.read(MEANINGS)?;
            let list = "const BITS: &[(&str, &str)] = &[\n";
            let at = text.find(list).with_context(|| format!("{MEANINGS}: no `{}`", list.trim_end()))? + list.len();
            changes.set(
                repo,
                MEANINGS,
                format!("{}        (\"{name}\", \"must be 0\"),\n{}", &text[..at], &text[at..]),
            )?;
        }
        Ok(())
    }

    /// The structs that rows may name.
    fn write_structs(&self, repo: &Repo, changes: &mut Changes) -> Result<()> {
        if self.structs.is_empty() {
            return Ok(());
        }
        let file = repo.source("kernel_types.rs");
        let (mut types, mut facts) = (repo.read(&file)?, repo.read(STRUCTS)?);
        for (name, header) in &self.structs {
            let is_exported =
                ["linux/", "asm/"].iter().any(|folder| header.starts_with(folder)) && header.ends_with(".h");
            let place = if is_exported { "exported" } else { "internal" };
            let row = format!("    {name} = struct {place} \"{header}\",");
            types = with_struct(&types, name, &row).with_context(|| format!("{file}: no line `structs! {{`"))?;
            let header = if is_exported { header } else { "-" };
            facts = with_lines(&facts, name, &[format!("{name}\tstruct\t{header}")]);
        }
        changes.set(repo, &file, types)?;
        changes.set(repo, STRUCTS, facts)
    }
}

/// The list of structs with another one, above the documentation of the first one whose name follows.
fn with_struct(text: &str, name: &str, row: &str) -> Option<String> {
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    let begin = lines.iter().rposition(|line| line == "structs! {")? + 1;
    let end = begin + lines[begin..].iter().position(|line| line == "}")?;
    let name_of = |line: &str| line.trim().split_once(" = ").map(|(name, _)| name.to_owned());
    let mut at = begin
        + lines[begin..end].iter().position(|line| name_of(line).is_some_and(|of| *of > *name)).unwrap_or(end - begin);
    while at > begin && lines[at - 1].trim_start().starts_with("//") {
        at -= 1;
    }
    lines.insert(at, row.to_owned());
    Some(lines.join("\n") + "\n")
}

/// What only a person can do, each with the file and what to write there; and which test fails until then.
fn to_do(row: &Row, answers: &Answers, new_names: &[String], has_kernel: bool) -> Vec<String> {
    let name = unraw(&row.name);
    let mut to_do = Vec::new();
    if !has_kernel {
        to_do.push(format!(
            "{FILE}, {name}: the prototype, without which the test `facts` fails; `cargo xtask facts PATH` takes it from the source of \
             a kernel that has the call"
        ));
    }
    if !answers.page.is_empty() {
        to_do.push(format!("{FILE}, {name}: what {} shows, the prototype and the result, for the `?`", answers.page));
    }
    to_do.push(
        "tables/alternatives.rs: if the call can do the work of another one, or another one its work, a row or a place in one, with the \
         reason"
            .to_owned(),
    );
    to_do.push(
        "tests/data/meanings.tsv: a line for each argument whose prototype doesn't say what it is; \
         `cargo test --test tables calls_meanings::` names it"
            .to_owned(),
    );
    to_do.push(
        "the tables: where the call answers ENOSYS, the category `unimplemented`, and a comment above the row that says since when and \
         why; `cargo xtask diff PATH` names those ABIs"
            .to_owned(),
    );
    if row.args.iter().flatten().any(|(_, ty)| ty.starts_with('*') && ty != "*const c_char") {
        to_do.push(
            "`cargo test --test tables calls_lengths::`: whether the names say which argument holds a length; where they say too \
             little, the call's row in tables/calls.rs says it: `{data: holder bytes}`"
                .to_owned(),
        );
    }
    for (name, header) in &answers.structs {
        to_do.push(format!(
            "{STRUCTS}, {name}, in {header}: `union` or `typedef` if it is no struct, there and in kernel_types.rs"
        ));
    }
    if !new_names.is_empty() {
        to_do.push(format!(
            "the names {}, which no row had: are they those of the manual page, or else the kernel's without `u` and `user_`?",
            new_names.join(", ")
        ));
    }
    to_do.push("`cargo test`".to_owned());
    to_do
}
