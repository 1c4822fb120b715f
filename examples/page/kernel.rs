//! What the library doesn't say of a call or an ABI, but the facts do that its tables are compared with: the kernel's functions and files,
//! and what others call an ABI.

use std::collections::BTreeMap;

use sysno::Abi;

/// A function of the kernel, the file that defines it, and the indexes of the ABIs whose entry it is.
type Entry = (&'static str, Option<&'static str>, Vec<usize>);

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

    pub fn table(&self, abi: Abi) -> Option<&'static str> {
        self.tables.get(abi.name()).copied()
    }
}

/// The ABIs that one word of the facts means: those whose numbers are in `scripts/syscall.tbl`.
const GENERIC: &[&str] =
    &["aarch64", "riscv64", "riscv32", "loongarch64", "loongarch32", "nios2", "openrisc", "arc", "csky", "hexagon"];

/// The entries of all calls that the newest kernel implements.
fn entries() -> BTreeMap<&'static str, Vec<Entry>> {
    // An entry's file; where it depends on the ABI, behind the ABIs. `*`: all.
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for line in lines(include_str!("../../tests/data/definitions.tsv")) {
        let [entry, file, abis] = line[..] else { continue };
        files.entry(entry).or_default().push((abis.split(' ').collect::<Vec<_>>(), file));
    }
    let mut entries: BTreeMap<_, Vec<Entry>> = BTreeMap::new();
    for line in lines(include_str!("../../tests/data/calls.tsv")) {
        let [call, numbers, "live", entry, ..] = line[..] else { continue };
        let of_call = entries.entry(call).or_default();
        for (index, abi) in Abi::ALL.iter().enumerate() {
            if abi.syscall_by_name(call).is_none_or(|found| found.name() != call) || !has(numbers, abi.name()) {
                continue;
            }
            let is_of_abi = |abis: &[&str]| abis == ["*"] || abis.contains(&abi.name());
            let file = files.get(entry).and_then(|files| files.iter().find(|(abis, _)| is_of_abi(abis)));
            let file = file.map(|(_, file)| *file);
            match of_call.iter_mut().find(|known| (known.0, known.1) == (entry, file)) {
                Some((_, _, abis)) => abis.push(index),
                None => of_call.push((entry, file, vec![index])),
            }
        }
    }
    entries
}

/// Whether these numbers are an ABI's: `472`, which is that of all ABIs, or `257: x86_64 x32; 56: generic`.
fn has(numbers: &str, abi: &str) -> bool {
    numbers.parse::<u32>().is_ok()
        || numbers.split([' ', ';']).any(|word| word == abi || word == "generic" && GENERIC.contains(&abi))
}
