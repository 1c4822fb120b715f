//! What the library doesn't say of a call or an ABI, but the facts do that its tables are compared with: the kernel's functions and files,
//! and what others call an ABI.

use std::collections::BTreeMap;

use sysno::Abi;

/// A function of the kernel, the file that defines it, and the indexes of the ABIs whose entry it is.
type Entry = (&'static str, Option<&'static str>, Vec<usize>);

/// What the kernel has of each call.
const CALLS: &str = include_str!("../../tests/data/calls.tsv");

pub struct Kernel {
    /// The entries of each call.
    entries: BTreeMap<&'static str, Vec<Entry>>,
    /// The other names of each ABI.
    names: BTreeMap<&'static str, Vec<&'static str>>,
    /// The file of the kernel that has the numbers of each ABI.
    tables: BTreeMap<&'static str, &'static str>,
}

/// The lines of a file of facts, column by column.
fn lines(facts: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    facts.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

impl Kernel {
    pub fn read() -> Self {
        let mut names: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for line in lines(include_str!("../../tests/data/abi_names.tsv")) {
            let [_, name, abis] = line[..] else { continue };
            for abi in abis.split(' ').filter(|abi| *abi != name) {
                let known = names.entry(abi).or_default();
                if !known.contains(&name) {
                    known.push(name);
                }
            }
        }
        let tables = lines(include_str!("../../tests/data/trees.tsv")).map(|line| (line[0], line[1])).collect();
        Self { entries: entries(), names, tables }
    }

    pub fn entries(&self, call: &str) -> &[Entry] {
        self.entries.get(call).map_or(&[], Vec::as_slice)
    }

    pub fn names(&self, abi: Abi) -> &[&'static str] {
        self.names.get(abi.name()).map_or(&[], Vec::as_slice)
    }

    /// The release that the entries and the files are of.
    pub fn release(&self) -> Option<&'static str> {
        CALLS.lines().find_map(|line| line.strip_prefix("# Linux "))
    }

    pub fn table(&self, abi: Abi) -> Option<&'static str> {
        self.tables.get(abi.name()).copied()
    }
}

/// The entries of all calls that the newest kernel implements.
fn entries() -> BTreeMap<&'static str, Vec<Entry>> {
    // An entry's file; where it depends on the ABI, behind the ABIs. `*`: all.
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for line in lines(include_str!("../../tests/data/definitions.tsv")) {
        let [entry, file, abis] = line[..] else { continue };
        files.entry(entry).or_default().push((abis.split(' ').collect::<Vec<_>>(), file));
    }
    let mut variants: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for line in lines(CALLS) {
        let [call, numbers, status, entry, ..] = line[..] else { continue };
        variants.entry(call).or_default().push((numbers, status, entry));
    }
    let mut entries: BTreeMap<_, Vec<Entry>> = BTreeMap::new();
    for (index, &abi) in Abi::ALL.iter().enumerate() {
        for call in abi.syscalls() {
            let variant = variants.get(call.name()).and_then(|variants| variant_of(variants, abi));
            let Some((_, "live", entry)) = variant else { continue };
            let is_of_abi = |abis: &[&str]| abis == ["*"] || abis.contains(&abi.name());
            let file = files.get(entry).and_then(|files| files.iter().find(|(abis, _)| is_of_abi(abis)));
            let file = file.map(|(_, file)| *file);
            let of_call = entries.entry(call.name()).or_default();
            match of_call.iter_mut().find(|known| (known.0, known.1) == (entry, file)) {
                Some((_, _, abis)) => abis.push(index),
                None => of_call.push((entry, file, vec![index])),
            }
        }
    }
    entries
}

/// What the facts say of a call on some ABIs: its numbers there, its status and its entry.
type Variant = (&'static str, &'static str, &'static str);

/// What they say of it on one ABI that has it. `257: x86_64 x32; 56: generic` names some ABIs; `generic`, and a number alone, mean
/// all that no line names.
fn variant_of(variants: &[Variant], abi: Abi) -> Option<Variant> {
    let words = |numbers: &'static str| numbers.split([' ', ';', ':']);
    let names = |name: &str| variants.iter().find(|variant| words(variant.0).any(|word| word == name));
    let of_all = || variants.iter().find(|variant| variant.0.parse::<u32>().is_ok());
    names(abi.name()).or_else(|| names("generic")).or_else(of_all).copied()
}
