//! `cargo xtask diff PATH`: what the tables say otherwise than a kernel's source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::abi::{Abi, lines};
use crate::bless::read_tables;
use crate::compare::{Parameter, differences, parameters, without_prefix};
use crate::facts::{Facts, Status};
use crate::kernel::Tree;
use crate::kernel::resolve::{Resolver, TreeCall, TreeStatus};
use crate::repo::Repo;
use crate::requests;
use crate::rows::{INDENT, Row, Table, unraw};

/// What differs: each finding with the ABIs where it is so, and the rows of new calls by their tables.
#[derive(Debug, Default)]
pub struct Differences {
    findings: BTreeMap<(String, String), Vec<String>>,
    new: BTreeMap<String, Vec<String>>,
    /// Of requests of ioctl().
    requests: Vec<String>,
}

impl Differences {
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.requests.is_empty()
    }

    fn add(&mut self, call: &str, what: String, abi: &str) {
        self.findings.entry((unraw(call).to_owned(), what)).or_default().push(abi.to_owned());
    }

    /// For people.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for ((call, what), on) in &self.findings {
            out += &format!("{call}: {what}\n    on {}\n", on.join(" "));
        }
        self.requests.iter().for_each(|request| out += &format!("ioctl {request}\n"));
        for (file, rows) in &self.new {
            out += &format!("\nnew in {file}; write what `?` leaves open, and look at what the kernel does:\n");
            rows.iter().for_each(|row| out += &format!("{INDENT}{row}\n"));
        }
        out
    }
}

/// The deliberate differences: kind, call, argument.
type Deliberate = BTreeSet<(String, String, String)>;

fn deliberate(repo: &Repo) -> Result<Deliberate> {
    let lines = lines(repo, "tests/data/differences.tsv", 4)?;
    Ok(lines.into_iter().map(|(_, fields)| (fields[0].clone(), fields[1].clone(), fields[2].clone())).collect())
}

/// Compares the tables with a tree.
pub fn diff(repo: &Repo, tree: &Tree) -> Result<Differences> {
    let abis = Abi::all(repo)?;
    let deliberate = deliberate(repo)?;
    let resolver = Resolver::new(tree, &abis)?;
    let mut found = Differences::default();
    for (name, file, table) in read_tables(repo)? {
        let abi = abis.iter().find(|abi| abi.name == name);
        let abi = abi.with_context(|| format!("{file}: tests/data/abis.tsv has no line for {name}"))?;
        if tree.has(abi) {
            compare(abi, &file, &table, &resolver.calls(abi)?, &deliberate, &mut found);
        }
    }
    for (name, what) in requests::differences(repo, tree)? {
        found.requests.push(format!("{name}: {what}"));
    }
    Ok(found)
}

fn compare(abi: &Abi, file: &str, table: &Table, calls: &[TreeCall], deliberate: &Deliberate, found: &mut Differences) {
    let numbers: BTreeMap<_, _> = calls.iter().map(|call| (call.row.number, call)).collect();
    let names: BTreeMap<_, _> = calls.iter().map(|call| (call.row.name.as_str(), call.row.number)).collect();
    let rows = || table.entries.iter().map(|entry| &entry.row);
    for row in rows() {
        let name = unraw(&row.name);
        match numbers.get(&row.number) {
            Some(call) if call.row.name == name => same_call(abi, row, call, deliberate, found),
            other => {
                let what = match (names.get(name), other) {
                    (Some(number), _) => format!("moved from {} to {number}", row.number),
                    (None, Some(call)) => format!("renamed to {}, {}", call.row.name, row.number),
                    // It is gone already: a number keeps its row.
                    (None, None) if row.is_unimplemented() => continue,
                    (None, None) => format!("not in the kernel's table: {}", abi.common_number(row.number)),
                };
                found.add(name, what, &abi.name);
            }
        }
    }
    for call in calls {
        let is_known = rows().any(|row| row.number == call.row.number || unraw(&row.name) == call.row.name);
        if !is_known {
            found.add(&call.row.name, format!("new, {}", abi.common_number(call.row.number)), &abi.name);
            let width = rows().map(|row| row.name.len()).max().unwrap_or(0);
            found.new.entry(file.to_owned()).or_default().push(new_row(abi, call, width));
        }
    }
}

fn same_call(abi: &Abi, row: &Row, call: &TreeCall, deliberate: &Deliberate, found: &mut Differences) {
    let name = unraw(&row.name);
    match (call.status, row.is_unimplemented()) {
        (TreeStatus::Implemented, true) => found.add(name, "implemented".to_owned(), &abi.name),
        (TreeStatus::Nowhere, false) => found.add(name, "not implemented".to_owned(), &abi.name),
        _ => {}
    }
    // An entry in assembler may pass other arguments than it is given.
    let (Some(args), Some(prototype), false) = (&row.args, &call.prototype, call.is_behind_assembler) else { return };
    if call.status != TreeStatus::Implemented {
        return;
    }
    let allows =
        |kind: &str, argument: &str| deliberate.contains(&(kind.to_owned(), name.to_owned(), argument.to_owned()));
    for what in differences(abi, args, &parameters(prototype), allows) {
        let args: Vec<_> = args.iter().map(|(name, ty)| format!("{name}: {ty}")).collect();
        found.add(name, format!("{what}\n    the row ({})\n    the kernel ({prototype})", args.join(", ")), &abi.name);
    }
}

/// A row to paste, with `?` for what the prototype doesn't say.
fn new_row(abi: &Abi, call: &TreeCall, width: usize) -> String {
    let args = match &call.prototype {
        _ if call.is_behind_assembler => "?".to_owned(),
        None => "?".to_owned(),
        Some(prototype) => {
            let args = parameters(prototype).into_iter().map(|parameter| {
                let name = without_prefix(&parameter.name);
                format!("{}: {}", raw(name), type_of(abi, &parameter))
            });
            args.collect::<Vec<_>>().join(", ")
        }
    };
    let (name, number) = (raw(&call.row.name), call.row.number);
    match call.status {
        TreeStatus::Implemented | TreeStatus::Unknown => format!("{name:width$} = {number} ({args}) -> ? [?],"),
        TreeStatus::Nowhere => {
            format!("{name:width$} = {number} ({args}) -> ? [?, unimplemented],")
        }
    }
}

fn raw(name: &str) -> String {
    if crate::rows::is_keyword(name) { format!("r#{name}") } else { name.to_owned() }
}

/// The type of a row. Prototypes forget `const`, and don't say whether a `char *` is a string or bytes, or whether an
/// `unsigned long` is an address.
fn type_of(abi: &Abi, parameter: &Parameter) -> String {
    let pointer = if parameter.is_const { "*const" } else { "*?" };
    let base = parameter.base.trim_start_matches("struct ").trim_start_matches("union ");
    let pointed_to = Parameter { pointers: 0, ..parameter.clone() };
    match (parameter.pointers, base) {
        (0, "unsigned long") if parameter.name.contains("addr") => "?".to_owned(),
        (0, _) => parameter.integer(abi).unwrap_or("?").to_owned(),
        (1, "void") => format!("{pointer} c_void"),
        (1, "char" | "unsigned char") => format!("{pointer} ?"),
        (1, _) => format!("{pointer} {}", pointed_to.integer(abi).unwrap_or(base)),
        _ => format!("{pointer} ?"),
    }
}

/// Compares the native table with the kernel that runs here: the names and the numbers of arguments that it says in tracefs.
pub fn diff_running(repo: &Repo, events: &Path) -> Result<Differences> {
    // Rust's name of the architecture is the ABI's, where the machine has a table.
    let native = std::env::consts::ARCH;
    let abis = Abi::all(repo)?;
    let facts = Facts::read(repo, &abis)?;
    let tables = read_tables(repo)?;
    let Some((_, _, table)) = tables.iter().find(|(abi, _, _)| abi == native) else {
        bail!("there is no table for this machine, {native}");
    };
    let calls = facts.calls.get(native).context("there are no facts for this machine")?;
    let mut found = Differences::default();
    let folder = fs::read_dir(events).with_context(|| {
        format!("{}: mount it as root: mount -t tracefs none /sys/kernel/tracing", events.display())
    })?;
    let mut compared = 0;
    for event in folder {
        let event = event?;
        let name = event.file_name().to_string_lossy().into_owned();
        let Some(entry) = name.strip_prefix("sys_enter_") else { continue };
        let entry = format!("sys_{entry}");
        let format = fs::read_to_string(event.path().join("format"))?;
        let fields = format.lines().filter(|line| line.trim_start().starts_with("field:"));
        // The first ones are every event's, the last of them the number.
        let args = fields.skip_while(|line| !line.contains("__syscall_nr")).skip(1).count();
        compared += 1;
        let Some(fact) = calls.values().find(|fact| fact.entry == entry) else {
            found.add(&entry, "the running kernel has this entry, the facts don't".to_owned(), native);
            continue;
        };
        if fact.status != Status::Live {
            found.add(&fact.name, "the running kernel implements it".to_owned(), native);
        }
        match table.row(fact.number) {
            None => found.add(&fact.name, format!("no row for the number {}", fact.number), native),
            Some(Row { args: Some(ours), .. }) if ours.len() != args => {
                found.add(&fact.name, format!("{} arguments, the running kernel's {args}", ours.len()), native);
            }
            Some(_) => {}
        }
    }
    if compared == 0 {
        bail!("{}: no sys_enter_ event, so that nothing can be compared", events.display());
    }
    Ok(found)
}
