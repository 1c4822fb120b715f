//! The constants of the headers of user space with their values on each ABI, tests/data/constants.tsv, and the requests of ioctl(),
//! tests/data/ioctls.tsv, with the types that these name: what a C compiler makes of a kernel's headers.

pub mod choice;
pub mod evaluate;
pub mod headers;
pub mod machines;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result, bail};

use self::choice::{INTERNAL, NOT_ON_M68K, is_constant, is_plain_request, may_be_plain_request};
use self::evaluate::{Values, argument_types, evaluate};
use self::headers::Headers;
use self::machines::MACHINES;
use crate::kernel::Tree;
use crate::repo::{Changes, Repo};

pub const CONSTANTS: &str = "tests/data/constants.tsv";
pub const IOCTLS: &str = "tests/data/ioctls.tsv";

/// How the names of an architecture's ABIs begin.
const ALIKE: &[&str] = &["arm", "loongarch", "mips", "parisc", "powerpc", "riscv", "s390", "sparc", "x86"];

/// The values of a name on the ABIs that have it.
type OnAbis = BTreeMap<&'static str, i128>;

/// By name and header, the types that requests name, each with the number of ABIs on which they do.
type Types = BTreeMap<(String, String), BTreeMap<String, usize>>;

/// What the headers say.
pub struct Constants {
    pub changes: Changes,
    /// The number of lines of each file.
    pub counts: Vec<(&'static str, usize)>,
    /// What no value was found for, and why: headers, and names that are requests.
    pub not_found: Vec<String>,
    /// What is no longer as the facts have it, one line each: values that changed, and names that are gone.
    pub differences: Vec<String>,
    /// How many names are new.
    pub new: usize,
}

/// Reads the headers of a tree.
pub fn constants(repo: &Repo, tree: &Tree) -> Result<Constants> {
    let folder = std::env::temp_dir().join(format!("sysno-headers-{}", std::process::id()));
    let found = all_values(tree, &folder);
    fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let Found { values, requests, types, mut not_found, without } = found?;
    let absent = INTERNAL.iter().filter(|(file, _)| !tree.exists(file));
    not_found.extend(absent.map(|(file, _)| format!("{file}: not in this tree")));

    let (mut constants, mut ioctls): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for (name, by_header) in &values {
        let is_request = |header: &str, on: &OnAbis| {
            requests.contains(name) || on.values().any(|value| is_plain_request(name, header, *value))
        };
        let (of_ioctl, others): (Vec<_>, Vec<_>) = by_header.iter().partition(|(header, on)| is_request(header, on));
        ioctls.extend(lines(name, &of_ioctl, Some(&types)));
        let others: Vec<_> = others.into_iter().filter(|(header, _)| is_constant(name, header)).collect();
        constants.extend(lines(name, &others, None));
    }
    let mut changes = Changes::default();
    let (mut counts, mut differences, mut new) = (Vec::new(), Vec::new(), 0);
    for (file, lines) in [(CONSTANTS, constants), (IOCTLS, ioctls)] {
        if lines.is_empty() {
            bail!("{file}: no constants in the tree's headers");
        }
        counts.push((file, lines.len()));
        let types = if file == IOCTLS { "\ttypes that the definition names" } else { "" };
        let head = format!(
            "# Linux {}\n# name\theader\tvalue\ton other ABIs (sparc*: all that begin so); -: the name is not there{types}\n",
            tree.version
        );
        let before = if repo.root().join(file).exists() { read_facts(&repo.read(file)?) } else { Facts::default() };
        let now = read_facts(&lines.concat());
        new += now.keys().filter(|name| !before.contains_key(*name)).count();
        differences.extend(compared(&before, &now, &without));
        changes.set(repo, file, head + &lines.concat())?;
    }
    Ok(Constants { changes, counts, not_found, differences, new })
}

/// By name, the ABIs that have it, each with the values that its headers give it.
pub type Facts = BTreeMap<String, BTreeMap<&'static str, BTreeSet<String>>>;

/// The lines of a file of facts, taken apart.
pub fn read_facts(text: &str) -> Facts {
    let mut facts = Facts::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let [name, _, common, others, ..] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let others: Vec<(&str, &str)> = others.split("; ").filter_map(|part| part.split_once(": ")).collect();
        let on = facts.entry(name.to_owned()).or_default();
        for machine in MACHINES {
            let is_meant =
                |word: &str| word.strip_suffix('*').map_or(word == machine.abi, |start| machine.abi.starts_with(start));
            let other = others.iter().find(|(_, words)| words.split(' ').any(is_meant));
            let value = other.map_or(common, |(value, _)| value);
            if value != "-" {
                on.entry(machine.abi).or_default().insert(value.to_owned());
            }
        }
    }
    facts
}

/// What was a fact and is none any more, in words: names that are gone, with the compiler's reason if it gave one, and values that changed.
fn compared(before: &Facts, now: &Facts, without: &BTreeMap<String, String>) -> Vec<String> {
    let mut differences = Vec::new();
    for (name, on) in before {
        let mut told: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for machine in MACHINES {
            let Some(old) = on.get(machine.abi) else { continue };
            let what = match now.get(name).and_then(|on| on.get(machine.abi)) {
                Some(new) if new == old => continue,
                Some(new) => format!("{name}: {} -> {}", joined(old), joined(new)),
                None => match without.get(name) {
                    Some(why) => format!("{name}: gone, was {}: {why}", joined(old)),
                    None => format!("{name}: gone, was {}", joined(old)),
                },
            };
            told.entry(what).or_default().push(machine.abi);
        }
        differences.extend(told.into_iter().map(|(what, on)| format!("{what}: on {}", words(&on))));
    }
    differences
}

fn joined(values: &BTreeSet<String>) -> String {
    values.iter().map(String::as_str).collect::<Vec<_>>().join(" and ")
}

/// The values of all names that may be facts.
struct Found {
    /// By name and header.
    values: BTreeMap<String, BTreeMap<String, OnAbis>>,
    /// The names that are made by `_IO`, `_IOR` and the like.
    requests: BTreeSet<String>,
    types: Types,
    not_found: Vec<String>,
    /// Names that have no value on some ABI, and the compiler's reason.
    without: BTreeMap<String, String>,
}

fn all_values(tree: &Tree, folder: &std::path::Path) -> Result<Found> {
    let all = MACHINES.iter().map(|machine| Headers::new(tree, machine, folder)).collect::<Result<Vec<_>>>()?;
    let mut requests = BTreeSet::new();
    // Of each ABI, each header with those of its names that may be facts.
    let mut jobs: Vec<(&Headers, String, Vec<String>)> = Vec::new();
    for headers in &all {
        let mut by_header: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, defined) in headers.names()? {
            // What begins with a line is not meant for programs.
            let is_request = defined.is_request && !name.starts_with('_');
            if is_request {
                requests.insert(name.clone());
            }
            for header in defined.headers {
                if is_request || is_constant(&name, &header) || may_be_plain_request(&name, &header) {
                    by_header.entry(header).or_default().push(name.clone());
                }
            }
        }
        jobs.extend(by_header.into_iter().map(|(header, names)| (headers, header, names)));
    }

    // Thousands of small files to compile.
    let may_be_request = |name: &String, header: &str| requests.contains(name) || may_be_plain_request(name, header);
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = || {
        while let Some((headers, header, names)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let values = evaluate(headers, header, names).and_then(|values| {
                // Only what has a value is a request.
                let known: Vec<_> = values.values.keys().filter(|name| may_be_request(name, header)).cloned().collect();
                let types = if known.is_empty() { BTreeMap::new() } else { argument_types(headers, header, &known)? };
                Ok((values, types))
            });
            done.lock().unwrap_or_else(PoisonError::into_inner).push((headers.machine.abi, header, values));
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(work);
        }
    });

    let mut values: BTreeMap<String, BTreeMap<String, OnAbis>> = BTreeMap::new();
    let mut missing: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let (mut reasons, mut types) = (BTreeMap::new(), Types::new());
    for (abi, header, result) in done.into_inner().unwrap_or_else(PoisonError::into_inner) {
        let (Values { values: found, without, broken }, of_requests) = result?;
        for (name, of_type) in of_requests {
            *types.entry((name, header.clone())).or_default().entry(of_type).or_default() += 1;
        }
        for (name, value) in found {
            if abi == "m68k" && NOT_ON_M68K.contains(&name.as_str()) {
                continue;
            }
            values.entry(name).or_default().entry(header.clone()).or_default().insert(abi, value);
        }
        let folder = folder.join(abi).display().to_string();
        let broken = broken.map(|why| format!("{header}: {}", why.replace(&folder, "")));
        let of_requests = without.iter().filter(|(name, _)| requests.contains(name));
        let of_requests = of_requests.map(|(name, why)| format!("{header}: {name}: {why}"));
        for what in broken.into_iter().chain(of_requests) {
            missing.entry(what).or_default().insert(abi);
        }
        reasons.extend(without);
    }
    let told = |(what, on): (String, BTreeSet<&str>)| {
        let on: Vec<_> = on.into_iter().collect();
        if on.len() == MACHINES.len() { what } else { format!("{what}: {}", on.join(" ")) }
    };
    Ok(Found { values, requests, types, not_found: missing.into_iter().map(told).collect(), without: reasons })
}

/// The lines of a name: one if its headers agree, else one for each. With `types`, those that its definitions name are the last column.
fn lines(name: &str, by_header: &[(&String, &OnAbis)], types: Option<&Types>) -> Vec<String> {
    let mut together = OnAbis::new();
    let mut agree = true;
    for (abi, value) in by_header.iter().flat_map(|(_, on)| on.iter()) {
        agree &= *together.entry(abi).or_insert(*value) == *value;
    }
    let of_type = |headers: &[(&String, &OnAbis)]| {
        let Some(types) = types else { return String::new() };
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (of_type, count) in
            headers.iter().filter_map(|(of, _)| types.get(&(name.to_owned(), (*of).clone()))).flatten()
        {
            *counts.entry(of_type).or_default() += count;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        // Those of most ABIs first.
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let all: Vec<_> = counts.into_iter().map(|(of_type, _)| of_type).collect();
        if all.is_empty() { "\t-".to_owned() } else { format!("\t{}", all.join("; ")) }
    };
    // The header that most ABIs have it in, the first of those.
    let main = by_header.iter().rev().max_by_key(|(_, on)| on.len());
    match main {
        Some((header, _)) if agree => vec![line(name, header, &together) + &of_type(by_header) + "\n"],
        _ => by_header.iter().map(|of| line(name, of.0, of.1) + &of_type(&[*of]) + "\n").collect(),
    }
}

fn line(name: &str, header: &str, on: &OnAbis) -> String {
    let mut groups: Vec<(Option<i128>, Vec<&str>)> = Vec::new();
    for machine in MACHINES {
        let value = on.get(machine.abi).copied();
        match groups.iter_mut().find(|(known, _)| *known == value) {
            Some((_, abis)) => abis.push(machine.abi),
            None => groups.push((value, vec![machine.abi])),
        }
    }
    // What most of them have, be it that they lack the name; the first of those.
    let common = groups.iter().map(|(_, abis)| abis.len()).max().unwrap_or_default();
    let at = groups.iter().position(|(_, abis)| abis.len() == common).unwrap_or_default();
    let (value, _) = groups.remove(at);
    let others: Vec<_> = groups.iter().map(|(value, abis)| format!("{}: {}", number(*value), words(abis))).collect();
    format!("{name}\t{header}\t{}\t{}", number(value), others.join("; "))
}

/// `alpha sparc*`: the names of ABIs, those that begin alike as one word where all of them are there.
pub fn words(abis: &[&str]) -> String {
    let mut words: Vec<String> = Vec::new();
    for abi in abis {
        let alike = ALIKE.iter().find(|start| {
            abi.starts_with(**start)
                && MACHINES.iter().all(|machine| !machine.abi.starts_with(**start) || abis.contains(&machine.abi))
        });
        let word = alike.map_or_else(|| (*abi).to_owned(), |start| format!("{start}*"));
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" ")
}

fn number(value: Option<i128>) -> String {
    match value {
        Some(value) if value < 0 => format!("-{:#x}", -value),
        Some(value) => format!("{value:#x}"),
        None => "-".to_owned(),
    }
}
