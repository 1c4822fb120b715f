//! The facts of calls, tests/data/calls.tsv: a line for each call, or for each variant of it that ABIs have.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use crate::abi::{Abi, lines};
use crate::repo::Repo;

pub const FILE: &str = "tests/data/calls.tsv";

/// The ABIs that one word means: those with the numbers of scripts/syscall.tbl.
const GENERIC: &[&str] =
    &["aarch64", "riscv64", "riscv32", "loongarch64", "loongarch32", "nios2", "openrisc", "arc", "csky", "hexagon"];

/// A call on one ABI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub name: String,
    /// As user space passes it.
    pub number: u32,
    pub status: Status,
    /// The kernel's function.
    pub entry: String,
    /// Its arguments in C: `void` if there are none, `?` if they are not known.
    pub prototype: String,
    /// strace's classes.
    pub classes: String,
    /// Where the above is from, if not from the newest kernel; else `-`.
    pub from: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Live,
    /// Named, and answers ENOSYS.
    NotImplemented,
    /// Some kernel implemented it.
    Removed,
}

impl Status {
    const ALL: [(Self, &str); 3] = [(Self::Live, "live"), (Self::NotImplemented, "ni"), (Self::Removed, "removed")];

    fn text(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// The manual page of a name, the prototype that it shows, and that one's result.
pub type Page = [String; 3];

/// The file.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The lines above the calls.
    head: Vec<String>,
    /// Of each ABI, by number.
    pub calls: BTreeMap<String, BTreeMap<u32, Fact>>,
    pub pages: BTreeMap<String, Page>,
}

impl Facts {
    pub fn read(repo: &Repo, abis: &[Abi]) -> Result<Self> {
        let head = repo.read(FILE)?.lines().take_while(|line| line.starts_with('#')).map(str::to_owned).collect();
        let mut facts = Self { head, calls: BTreeMap::new(), pages: BTreeMap::new() };
        let mut classes_of_first = BTreeMap::new();
        for (line, fields) in lines(repo, FILE, 10)? {
            let at = || format!("{FILE}, line {line}");
            let [name, numbers, status, entry, prototype, classes, page @ .., from] = &fields[..] else {
                unreachable!()
            };
            let status = Status::ALL.iter().find(|(_, text)| text == status).map(|(status, _)| *status);
            let status = status.context("the status is not `live`, `ni` or `removed`").with_context(at)?;
            let classes = match (classes.as_str(), classes_of_first.get(name)) {
                ("=", Some(first)) => String::clone(first),
                ("=", None) => bail!("{}: `=` on the first line of {name}", at()),
                _ => classes.clone(),
            };
            classes_of_first.entry(name.clone()).or_insert_with(|| classes.clone());
            if page.iter().any(|text| text != "=") {
                let known = facts.pages.insert(name.clone(), std::array::from_fn(|i| page[i].clone()));
                if known.is_some() {
                    bail!("{}: only the first line of {name} has the manual page, the others `=`", at());
                }
            } else if !facts.pages.contains_key(name) {
                bail!("{}: `=` on the first line of {name}", at());
            }
            for (abi, number) in read_numbers(numbers, abis).with_context(at)? {
                let calls = facts.calls.entry(abi.clone()).or_default();
                let fact = Fact {
                    name: name.clone(),
                    number,
                    status,
                    entry: entry.clone(),
                    prototype: prototype.clone(),
                    classes: classes.clone(),
                    from: from.clone(),
                };
                if let Some(other) = calls.values().find(|other| other.name == *name || other.number == number) {
                    bail!("{}: {abi} has {} with the number {} already", at(), other.name, other.number);
                }
                calls.insert(number, fact);
            }
        }
        Ok(facts)
    }

    /// The file's text.
    pub fn text(&self, abis: &[Abi]) -> String {
        let mut names: BTreeMap<&str, Vec<(&Abi, &Fact)>> = BTreeMap::new();
        for abi in abis {
            for fact in self.calls.get(&abi.name).into_iter().flat_map(BTreeMap::values) {
                names.entry(&fact.name).or_default().push((abi, fact));
            }
        }
        let mut out: String = self.head.iter().map(|line| format!("{line}\n")).collect();
        for (name, facts) in names {
            let classes = &facts[0].1.classes;
            for (i, variant) in variants(&facts).into_iter().enumerate() {
                let fact = variant[0].1;
                let page = match self.pages.get(name).filter(|_| i == 0) {
                    Some(page) => page.join("\t"),
                    None if i == 0 => "?\t?\t?".to_owned(),
                    None => "=\t=\t=".to_owned(),
                };
                let classes = if i > 0 && fact.classes == *classes { "=" } else { &fact.classes };
                let from = if variant.iter().all(|(_, other)| other.from == fact.from) { &fact.from } else { "-" };
                let numbers = numbers_text(variant.iter().map(|(abi, fact)| (*abi, fact.number)), abis);
                let (status, entry, prototype) = (fact.status.text(), &fact.entry, &fact.prototype);
                out += &format!("{name}\t{numbers}\t{status}\t{entry}\t{prototype}\t{classes}\t{page}\t{from}\n");
            }
        }
        out
    }

    /// The release that the facts are of: the file's second line.
    pub fn release(&self) -> Option<&str> {
        self.head.iter().find_map(|line| line.strip_prefix("# Linux "))
    }

    pub fn set_release(&mut self, release: &str) {
        for line in self.head.iter_mut().filter(|line| line.starts_with("# Linux ")) {
            *line = format!("# Linux {release}");
        }
    }
}

/// The facts of one name, those together that say the same.
fn variants<'a>(facts: &[(&'a Abi, &'a Fact)]) -> Vec<Vec<(&'a Abi, &'a Fact)>> {
    let mut variants: Vec<Vec<(&Abi, &Fact)>> = Vec::new();
    for &(abi, fact) in facts {
        let says = |fact: &'a Fact| (fact.status, &fact.entry, &fact.prototype, &fact.classes);
        match variants.iter_mut().find(|variant| says(variant[0].1) == says(fact)) {
            Some(variant) => variant.push((abi, fact)),
            None => variants.push(vec![(abi, fact)]),
        }
    }
    variants
}

/// `472`, or `257: x86_64 x32; 56: generic`.
fn read_numbers(text: &str, abis: &[Abi]) -> Result<Vec<(String, u32)>> {
    if let Ok(common) = text.parse::<u32>() {
        if common < Abi::COMMON_FROM {
            bail!("{common} alone: ABIs have numbers of their own below {}", Abi::COMMON_FROM);
        }
        let reached = abis.iter().filter(|abi| abi.reaches(common));
        return Ok(reached.map(|abi| (abi.name.clone(), abi.number_of_common(common))).collect());
    }
    let mut numbers = Vec::new();
    for part in text.split("; ") {
        let (number, on) = part.split_once(": ").with_context(|| format!("`{part}` is not `number: ABI ABI`"))?;
        let number: u32 = number.parse().with_context(|| format!("`{number}` is no number"))?;
        for word in on.split(' ') {
            let names = if word == "generic" { GENERIC } else { &[word] };
            for name in names {
                let abi = abis.iter().find(|abi| abi.name == *name);
                let abi = abi.with_context(|| format!("there is no ABI `{name}`"))?;
                numbers.push((abi.name.clone(), abi.base + number));
            }
        }
    }
    Ok(numbers)
}

fn numbers_text<'a>(numbers: impl Iterator<Item = (&'a Abi, u32)>, abis: &[Abi]) -> String {
    let numbers: Vec<_> = numbers.collect();
    if let [(abi, number), ..] = numbers[..] {
        let common = abi.common_number(number);
        let all = abis.iter().filter(|abi| abi.reaches(common)).map(|abi| (&abi.name, abi.number_of_common(common)));
        if common >= Abi::COMMON_FROM && all.eq(numbers.iter().map(|(abi, number)| (&abi.name, *number))) {
            return common.to_string();
        }
    }
    let mut parts: Vec<(u32, Vec<&str>)> = Vec::new();
    for (abi, number) in numbers {
        let number = number - abi.base;
        match parts.iter_mut().find(|part| part.0 == number) {
            Some(part) => part.1.push(&abi.name),
            None => parts.push((number, vec![&abi.name])),
        }
    }
    let text = |(number, mut names): (u32, Vec<&'a str>)| {
        if GENERIC.iter().all(|name| names.contains(name)) {
            let at = names.iter().position(|name| GENERIC.contains(name)).unwrap_or_default();
            names.retain(|name| !GENERIC.contains(name));
            names.insert(at, "generic");
        }
        format!("{number}: {}", names.join(" "))
    };
    parts.into_iter().map(text).collect::<Vec<_>>().join("; ")
}
