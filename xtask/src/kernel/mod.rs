//! A kernel's source tree: which calls each ABI has there, and what they take.

pub mod conditions;
pub mod config;
pub mod prototypes;
pub mod resolve;
pub mod source;
pub mod tables;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::abi::{Abi, Release};

/// A kernel's source tree.
#[derive(Debug, Clone)]
pub struct Tree {
    root: PathBuf,
    /// `7.2.13`, `7.3-rc7`
    pub version: String,
    pub release: Release,
}

impl Tree {
    pub fn open(root: &Path) -> Result<Self> {
        let makefile = root.join("Makefile");
        let text = fs::read_to_string(&makefile)
            .with_context(|| format!("{}: write the path of a kernel's source tree", makefile.display()))?;
        let value = |name: &str| {
            text.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix('=')).map(str::trim)
        };
        let (Some(version), Some(patch_level), Some(sub_level)) =
            (value("VERSION"), value("PATCHLEVEL"), value("SUBLEVEL"))
        else {
            bail!("{}: no VERSION, PATCHLEVEL and SUBLEVEL, as in a kernel's", makefile.display());
        };
        let candidate = value("EXTRAVERSION").filter(|text| text.starts_with("-rc")).unwrap_or_default();
        let sub_level = if sub_level == "0" { String::new() } else { format!(".{sub_level}") };
        let version = format!("{version}.{patch_level}{sub_level}{candidate}");
        let release = Release::parse(&version).with_context(|| format!("{}: {version}", makefile.display()))?;
        Ok(Self { root: root.to_owned(), version, release })
    }

    /// Whether the tree has this ABI.
    pub fn has(&self, abi: &Abi) -> bool {
        abi.until.is_none_or(|(until, _)| self.release <= until) && self.root.join(&abi.table).exists()
    }

    /// The path of a file of the tree.
    pub fn path(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }

    /// The text of a file, whose path is relative to the root.
    pub fn read(&self, file: &str) -> Result<String> {
        let bytes = fs::read(self.root.join(file)).with_context(|| self.root.join(file).display().to_string())?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The files in a folder, or below it, that have one of these endings; sorted. None if there is no such folder.
    pub fn files(&self, folder: &str, endings: &[&str], skip: &[&str]) -> Result<Vec<String>> {
        let mut files = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(self.root.join(&folder)) else { continue };
            for entry in entries {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = format!("{folder}/{name}");
                // A link may lead out of the tree, or round in a circle.
                let kind = entry.file_type()?;
                if kind.is_dir() && !skip.contains(&&*name) {
                    folders.push(path);
                } else if kind.is_file() && endings.iter().any(|ending| name.ends_with(ending)) {
                    files.push(path);
                }
            }
        }
        files.sort();
        Ok(files)
    }

    pub fn exists(&self, file: &str) -> bool {
        self.root.join(file).exists()
    }
}
