//! The words that rows of tables/calls.rs may say of arguments and results.

use anyhow::{Result, bail};

use crate::repo::Repo;

/// The words.
#[derive(Debug)]
pub struct Words {
    /// Those of `Meaning`, in src/meaning/words.rs.
    pub meanings: Vec<String>,
    /// The sets of tables/constants.rs.
    sets: Vec<String>,
}

impl Words {
    pub fn read(repo: &Repo) -> Result<Self> {
        let file = repo.source("words.rs");
        let text = repo.read(&file)?;
        let lines = text.lines().skip_while(|line| *line != "meanings! {").take_while(|line| *line != "}");
        let word = |line: &str| Some(line.trim().strip_suffix(',')?.split_once(" = ")?.1.to_owned());
        let meanings: Vec<_> = lines.filter_map(word).collect();
        let constants = repo.read("tables/constants.rs")?;
        let set = |line: &str| {
            let words: Vec<_> = line.trim().strip_suffix(" {")?.split(' ').collect();
            let is_set = ["flags", "modes", "choice", "codes", "descriptor"].contains(words.first()?);
            words.get(1).filter(|_| is_set).map(|name| (*name).to_owned())
        };
        let sets: Vec<_> = constants.lines().filter_map(set).collect();
        if meanings.is_empty() || sets.is_empty() {
            bail!("{file}: no words below `meanings! {{`, or no sets in tables/constants.rs");
        }
        Ok(Self { meanings, sets })
    }

    pub fn is_set(&self, word: &str) -> bool {
        self.sets.iter().any(|set| set == word)
    }

    pub fn has(&self, word: &str) -> bool {
        self.is_set(word) || self.meanings.iter().any(|meaning| meaning == word)
    }
}
