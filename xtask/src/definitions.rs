//! Where the kernel defines the functions that are entries of calls: tests/data/definitions.tsv.

use std::collections::{BTreeMap, BTreeSet};

use crate::kernel::resolve::TreeCall;

pub const FILE: &str = "tests/data/definitions.tsv";

/// By the entry and the file, the ABIs, in the order in which they were added.
#[derive(Default)]
pub struct Places<'a>(BTreeMap<(String, String), Vec<&'a str>>);

impl<'a> Places<'a> {
    /// Adds the entries of an ABI's calls.
    pub fn add(&mut self, abi: &'a str, calls: &[TreeCall]) {
        let places = calls.iter().filter_map(|call| Some((call.row.entry.clone(), call.file.clone()?)));
        for place in places.collect::<BTreeSet<_>>() {
            self.0.entry(place).or_default().push(abi);
        }
    }

    /// The file's text. The ABIs are named only if an entry has several files.
    pub fn text(&self, version: &str) -> String {
        let mut out = format!(
            "# Where the kernel defines the entries of calls; README.md says what the columns are. `cargo xtask facts` writes it.\n\
             # Linux {version}\n# entry\tfile\tABIs\n"
        );
        for ((entry, file), abis) in &self.0 {
            let is_only = self.0.keys().filter(|(other, _)| other == entry).count() == 1;
            let abis = if is_only { "*".to_owned() } else { abis.join(" ") };
            out += &format!("{entry}\t{file}\t{abis}\n");
        }
        out
    }
}
