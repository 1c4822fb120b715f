//! The files of the repository, read as text, and changes to them that are written all at once or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A checkout.
#[derive(Debug, Clone)]
pub struct Repo {
    root: PathBuf,
}

impl Repo {
    /// The one at this path.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The one that this command was built in.
    pub fn own() -> Self {
        Self::new(Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the repository"))
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The text of a file, whose path is relative to the root.
    pub fn read(&self, file: &str) -> Result<String> {
        fs::read_to_string(self.root.join(file)).with_context(|| file.to_owned())
    }

    /// The tables of calls, in the order of their names: the ABI's name and the file.
    pub fn tables(&self) -> Result<Vec<(String, String)>> {
        let mut tables = Vec::new();
        for entry in fs::read_dir(self.root.join("tables")).context("tables/")? {
            let file = entry?.file_name().into_string().unwrap_or_default();
            // Errnos are a table of another kind; so is each other table that all ABIs share.
            let Some(abi) = file.strip_suffix(".rs") else { continue };
            if self.read(&format!("tables/{file}"))?.contains("syscall_enum! {") {
                tables.push((abi.to_owned(), format!("tables/{file}")));
            }
        }
        tables.sort();
        Ok(tables)
    }

    /// The path of the file of that name somewhere below src/; the name alone if there is none.
    pub fn source(&self, name: &str) -> String {
        let mut folders = vec!["src".to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(self.root.join(&folder)).into_iter().flatten().flatten() {
                let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
                if entry.file_name() == name {
                    return path;
                }
                if entry.path().is_dir() {
                    folders.push(path);
                }
            }
        }
        name.to_owned()
    }
}

/// New texts of files. Collected first, so that whatever is wrong is found before anything is written.
#[derive(Debug, Default)]
pub struct Changes {
    files: BTreeMap<String, String>,
}

impl Changes {
    /// Remembers the text of a file, unless it has it already.
    pub fn set(&mut self, repo: &Repo, file: &str, text: String) -> Result<()> {
        if repo.read(file).ok().as_ref() != Some(&text) {
            self.files.insert(file.to_owned(), text);
        }
        Ok(())
    }

    /// The files that change.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The files that change, and their new texts.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(file, text)| (file.as_str(), text.as_str()))
    }

    /// Writes them.
    pub fn write(&self, repo: &Repo) -> Result<()> {
        for (file, text) in &self.files {
            fs::write(repo.root.join(file), text).with_context(|| file.clone())?;
        }
        Ok(())
    }
}
