//! A small repository and a small kernel tree to try commands on: xtask/tests/repo and xtask/tests/tree.

#![allow(dead_code, reason = "no test uses all of it")]

use std::fs;
use std::path::{Path, PathBuf};

use xtask::kernel::Tree;
use xtask::repo::{Changes, Repo};

/// Copies of both in a folder of their own, which goes when this goes.
pub struct Copy {
    folder: PathBuf,
    pub repo: Repo,
}

impl Copy {
    /// For a test of that name.
    pub fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for name in ["repo", "tree"] {
            copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name), &folder.join(name));
        }
        Self { repo: Repo::new(folder.join("repo")), folder }
    }

    pub fn tree(&self) -> Tree {
        Tree::open(&self.folder.join("tree")).unwrap_or_else(|error| panic!("{error:#}"))
    }

    /// Where a file of the copies is: `repo/docs/abis.md`, `tree/Makefile`.
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// With a part of a file's text, which must be there, replaced.
    #[track_caller]
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(self.path(file), text.replace(from, to)).unwrap();
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to.join(entry.file_name())),
            false => {
                fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
    }
}

/// The new text of a file.
#[track_caller]
pub fn changed<'a>(changes: &'a Changes, file: &str) -> &'a str {
    let text = changes.texts().find(|(changed, _)| *changed == file);
    text.unwrap_or_else(|| panic!("{file} does not change")).1
}
