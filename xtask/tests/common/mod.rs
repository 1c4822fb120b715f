//! A small repository and a small kernel tree to try commands on.

#![allow(dead_code, reason = "no test uses all of it")]

use std::fs;
use std::path::{Path, PathBuf};

use xtask::repo::{Changes, Repo};

/// A copy of xtask/tests/repo in a folder of its own, which goes when this goes.
pub struct Copy {
    folder: PathBuf,
    pub repo: Repo,
}

impl Copy {
    pub fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        copy(&files("repo"), &folder);
        Self { repo: Repo::new(&folder), folder }
    }

    /// With a part of a file's text, which must be there, replaced.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.repo.read(file).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(self.folder.join(file), text.replace(from, to)).unwrap();
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A folder of xtask/tests.
pub fn files(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
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
