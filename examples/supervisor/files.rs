//! Which files a call names.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path, PathBuf};
use std::{fmt, fs};

use nix::unistd::Pid;
use sysno::{Invocation, Meaning, Memory, Syscall, Value};

use crate::memory::Snapshot;

/// A file that a call names.
pub enum File {
    /// An absolute name.
    Named(PathBuf),
    /// It can't be known which one.
    Unknown,
}

/// The name, escaped so that it can't pretend to be something else in a terminal.
impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(name) => write!(f, "{name:?}"),
            Self::Unknown => f.write_str("?"),
        }
    }
}

/// Whether the files that the call opens, if any, are those of its paths.
pub fn is_by_path(call: Syscall) -> bool {
    !matches!(call.name(), "open_by_handle_at" | "io_uring_setup")
}

/// The files that a call names, each by all of its names.
pub fn files(call: &Invocation, thread: Pid, memory: &Snapshot) -> Vec<File> {
    let Some(known) = call.syscall().filter(|call| is_by_path(*call)) else { return vec![File::Unknown] };
    let args: Vec<_> = call.args().collect();
    let mut files = Vec::new();
    for (index, arg, value) in call.args_that_count() {
        let Value::String(address) = value else { continue };
        // What a symbolic link is to say is no file: only its reader makes a path of it.
        let is_text = known.name().starts_with("symlink") && arg.name() == "target";
        if is_text || call.meaning_of(index) != Some(Meaning::Path) {
            continue;
        }
        let before = index.checked_sub(1).filter(|&before| call.meaning_of(before) == Some(Meaning::Directory));
        let directory = before.map(|before| args[before].1);
        let mut buffer = [0; libc::PATH_MAX as usize];
        let path = match memory.read_string(address, &mut buffer) {
            // The kernel takes no longer one.
            Some(path) if path.len() == libc::PATH_MAX as usize => None,
            // As the empty path: what the descriptor refers to.
            None if address == 0 && directory.is_some() => Some(&b""[..]),
            None if address == 0 => continue,
            path => path,
        };
        let names = path.and_then(|path| {
            let at = Start { thread, directory, is_root: is_directory_root(call, memory)? };
            at.names(Path::new(OsStr::from_bytes(path))).ok()
        });
        match names {
            Some(names) => files.extend(names.into_iter().map(File::Named)),
            None => files.push(File::Unknown),
        }
    }
    files
}

/// Whether `openat2` takes its directory as the root of the path. `None` if that can't be read.
fn is_directory_root(call: &Invocation, memory: &Snapshot) -> Option<bool> {
    const RESOLVE_IN_ROOT: u64 = 0x10;
    let how = call
        .args()
        .find(|(arg, _)| arg.name() == "how")
        .filter(|_| call.syscall().is_some_and(|call| call.name() == "openat2"));
    let Some((_, how)) = how else { return Some(false) };
    // struct open_how { u64 flags, mode, resolve; }
    let mut resolve = [0; 8];
    let count = memory.read(how.bits()?.wrapping_add(16), &mut resolve);
    (count == resolve.len()).then(|| u64::from_ne_bytes(resolve) & RESOLVE_IN_ROOT != 0)
}

/// Where paths of a call begin.
struct Start {
    thread: Pid,
    /// The argument, if the call has one.
    directory: Option<Value>,
    /// Whether absolute paths begin there, too.
    is_root: bool,
}

impl Start {
    /// The names of a file: as the path is written; as the directory entry that it leads to; and as what is behind that, if it is
    /// a symbolic link.
    ///
    /// The file need not exist.
    fn names(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let of_thread = |what: &str| fs::read_link(format!("/proc/{}/{what}", self.thread));
        // Where the process has other files under the same names, this program can't say which ones they are.
        if of_thread("root")? != Path::new("/") || of_thread("ns/mnt")? != fs::read_link("/proc/self/ns/mnt")? {
            return Err(ErrorKind::Unsupported.into());
        }
        let base = match self.directory {
            _ if path.is_absolute() && !self.is_root => PathBuf::from("/"),
            Some(Value::Signed(fd)) if fd != i64::from(libc::AT_FDCWD) => of_thread(&format!("fd/{fd}"))?,
            _ => of_thread("cwd")?,
        };
        let root = if self.is_root { &*base } else { Path::new("/") };
        let mut walk = Walk { thread: self.thread, root, place: base.clone(), entry: None };
        let written = walk.clone().lexical(path);
        walk.follow(path)?;
        let entry = walk.entry.unwrap_or_else(|| walk.place.clone());
        let mut names = vec![written, entry, walk.place];
        names.dedup();
        Ok(names)
    }
}

/// A way through directories, as the kernel goes it.
#[derive(Clone)]
struct Walk<'a> {
    thread: Pid,
    /// Where absolute paths begin, and no `..` leads out of.
    root: &'a Path,
    place: PathBuf,
    /// The first place where no part of the path was left.
    entry: Option<PathBuf>,
}

impl Walk<'_> {
    /// The most links that the kernel follows.
    const MOST_LINKS: usize = 40;

    fn lexical(mut self, path: &Path) -> PathBuf {
        for part in path.components() {
            self.step(part);
        }
        self.place
    }

    /// One step, without following links.
    fn step(&mut self, part: Component) {
        match part {
            Component::RootDir => self.place = self.root.to_owned(),
            Component::ParentDir if self.place != self.root => _ = self.place.pop(),
            Component::Normal(name) => self.place.push(name),
            _ => {}
        }
    }

    fn follow(&mut self, path: &Path) -> io::Result<()> {
        // The rest of the way, the next part last.
        let mut rest = vec![path.to_owned()];
        let mut links = 0;
        while let Some(path) = rest.pop() {
            let mut parts = path.components();
            let Some(part) = parts.next() else { continue };
            if !parts.as_path().as_os_str().is_empty() {
                rest.push(parts.as_path().to_owned());
            }
            let before = self.place.clone();
            self.step(part);
            if rest.is_empty() && self.entry.is_none() {
                self.entry = Some(self.place.clone());
            }
            if let Some(target) = self.link(part)? {
                links += 1;
                if links > Self::MOST_LINKS {
                    return Err(io::Error::from_raw_os_error(libc::ELOOP));
                }
                self.place = before;
                rest.push(target);
            }
        }
        Ok(())
    }

    /// What the place says, if it is a symbolic link.
    fn link(&self, part: Component) -> io::Result<Option<PathBuf>> {
        if !matches!(part, Component::Normal(_)) {
            return Ok(None);
        }
        // These are links to another process for each process.
        if self.place == Path::new("/proc/self") || self.place == Path::new("/proc/thread-self") {
            return Ok(Some(self.thread.to_string().into()));
        }
        match fs::read_link(&self.place) {
            Ok(target) => Ok(Some(target)),
            Err(error) => match error.kind() {
                // It is no link, or isn't there.
                ErrorKind::InvalidInput | ErrorKind::NotFound | ErrorKind::NotADirectory => Ok(None),
                _ => Err(error),
            },
        }
    }
}
