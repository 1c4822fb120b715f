//! Which calls access a path, for `-P`: strace's rules.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;

use nix::unistd::Pid;
use sysno::{Category, Content, Escaped, HexStrings, Invocation, Meaning, Memory};

use crate::descriptors::{self, argument};
use crate::memory::Process;
use crate::namespaces;
use crate::show::say;

/// How many descriptors of one call are looked at.
const MOST_DESCRIPTORS: usize = 1 << 20;
/// The longest path, without its end: PATH_MAX of linux/limits.h.
const LONGEST_PATH: usize = 4096;

/// The paths of `-P`.
pub struct Paths(Vec<OsString>);

impl Paths {
    /// These paths, and what they are when links in them are followed.
    pub fn new(paths: &[OsString], hex: HexStrings, is_quiet: bool) -> Self {
        let mut all = Self(Vec::new());
        for path in paths {
            all.add(path.clone());
            let Some(resolved) = fs::canonicalize(path).ok().filter(|resolved| resolved.as_os_str() != path) else {
                continue;
            };
            if !is_quiet {
                let text = |path: &OsStr| format!("\"{}\"", Escaped::new(path.as_bytes()).hex_strings(hex));
                let (path, resolved) = (text(path), text(resolved.as_os_str()));
                say(format_args!("Requested path {path} resolved into {resolved}"));
            }
            all.add(resolved.into());
        }
        all
    }

    fn add(&mut self, path: OsString) {
        if !self.0.contains(&path) {
            self.0.push(path);
        }
    }

    /// Whether a call that is being made accesses one of them.
    pub fn are_accessed(&self, pid: Pid, call: &Invocation) -> bool {
        let Some(syscall) = call.syscall() else { return false };
        let categories = syscall.categories();
        let has = |category| categories.contains(category);
        if !has(Category::File) && !has(Category::Desc) && !has(Category::Network) {
            return false;
        }
        let of = Access { paths: self, pid: namespaces::in_proc(pid), call, memory: Process::new(pid) };
        // What isn't here is a call whose first argument counts alone, even where others are paths, too.
        match syscall.name() {
            "dup2" | "dup3" | "kexec_file_load" | "sendfile" | "sendfile64" | "tee" => {
                of.descriptor(0) || of.descriptor(1)
            }
            "execveat" | "faccessat" | "faccessat2" | "fchmodat" | "fchmodat2" | "fchownat" | "file_getattr"
            | "file_setattr" | "fspick" | "fstatat64" | "futimesat" | "getxattrat" | "inotify_add_watch"
            | "listxattrat" | "mkdirat" | "mknodat" | "mount_setattr" | "name_to_handle_at" | "newfstatat"
            | "open_tree" | "open_tree_attr" | "openat" | "openat2" | "readlinkat" | "removexattrat" | "setxattrat"
            | "statx" | "unlinkat" | "utimensat" | "utimensat_time64" => of.descriptor(0) || of.path(1),
            "link" | "mount" | "pivot_root" => of.path(0) || of.path(1),
            "quotactl" | "symlink" => of.path(1),
            "linkat" | "move_mount" | "renameat" | "renameat2" => {
                of.descriptor(0) || of.descriptor(2) || of.path(1) || of.path(3)
            }
            "mmap" | "mmap2" => of.mapped_file(),
            "symlinkat" => of.descriptor(1) || of.path(2),
            "copy_file_range" | "splice" => of.descriptor(0) || of.descriptor(2),
            "epoll_ctl" => of.descriptor(2),
            "fanotify_mark" => of.descriptor(3) || of.path(4),
            "select" | "_newselect" | "pselect6" | "pselect6_time64" => of.sets(),
            "poll" | "ppoll" | "ppoll_time64" => of.polled(),
            "fsconfig" => match argument(call, 1) {
                // FSCONFIG_SET_PATH, FSCONFIG_SET_PATH_EMPTY, FSCONFIG_SET_FD of linux/mount.h.
                Some(3 | 4) => of.descriptor(4) || of.path(3),
                Some(5) => of.descriptor(4),
                _ => false,
            },
            // They make descriptors.
            "bpf"
            | "epoll_create"
            | "epoll_create1"
            | "eventfd"
            | "eventfd2"
            | "fanotify_init"
            | "fsopen"
            | "inotify_init"
            | "inotify_init1"
            | "io_uring_setup"
            | "landlock_create_ruleset"
            | "memfd_create"
            | "memfd_secret"
            | "mq_open"
            | "perf_event_open"
            | "pidfd_open"
            | "pipe"
            | "pipe2"
            | "socket"
            | "socketpair"
            | "timerfd_create"
            | "userfaultfd" => false,
            _ if has(Category::File) => of.path(0),
            _ => of.descriptor(0),
        }
    }
}

/// A call, and the paths that it may access.
struct Access<'a> {
    paths: &'a Paths,
    /// The process's id in /proc.
    pid: Option<Pid>,
    call: &'a Invocation,
    memory: Process,
}

impl Access<'_> {
    fn is_path(&self, path: &OsStr) -> bool {
        self.paths.0.iter().any(|wanted| wanted == path)
    }

    /// Whether a descriptor is of one of the paths.
    fn is_open(&self, descriptor: i32) -> bool {
        let path = self.pid.filter(|_| descriptor >= 0).and_then(|pid| descriptors::path(pid, descriptor));
        path.is_some_and(|(path, _)| self.is_path(path.as_os_str()))
    }

    /// Whether the argument is a descriptor of one.
    fn descriptor(&self, arg: usize) -> bool {
        argument(self.call, arg).is_some_and(|bits| self.is_open(bits as i32))
    }

    /// Whether the argument points to one.
    fn path(&self, arg: usize) -> bool {
        let Some(address) = argument(self.call, arg) else { return false };
        let mut bytes = vec![0; LONGEST_PATH + 1];
        let len = self.memory.read(address, &mut bytes);
        let end = bytes[..len].iter().position(|&byte| byte == 0);
        end.is_some_and(|end| self.is_path(OsStr::from_bytes(&bytes[..end])))
    }

    /// Whether a file is mapped that is one. Of an old mmap, the arguments are in memory.
    fn mapped_file(&self) -> bool {
        let view = self.call.view(&self.memory);
        match view.arg(0).map(|arg| arg.content()) {
            Some(Content::Record(record)) => {
                let fields = record.fields().into_iter().flatten();
                let mut descriptors = fields.filter(|field| field.meaning() == Meaning::Descriptor);
                descriptors.any(|field| field.value().bits().is_some_and(|bits| self.is_open(bits as i32)))
            }
            _ => self.descriptor(4),
        }
    }

    /// Whether a set of descriptors has one. Of an old select, the arguments are in memory.
    fn sets(&self) -> bool {
        let view = self.call.view(&self.memory);
        view.args().any(|arg| match arg.content() {
            Content::Record(record) => {
                record.fields().into_iter().flatten().any(|field| self.has_open(field.content()))
            }
            content => self.has_open(content),
        })
    }

    fn has_open(&self, content: Content<'_, Process>) -> bool {
        match content {
            Content::Set(set) if set.meaning() == Meaning::Descriptor && set.capacity() <= MOST_DESCRIPTORS as u64 => {
                set.members().is_ok_and(|mut members| members.any(|descriptor| self.is_open(descriptor as i32)))
            }
            _ => false,
        }
    }

    /// Whether one is polled.
    fn polled(&self) -> bool {
        let view = self.call.view(&self.memory);
        let Some(Content::List(list)) = view.arg(0).map(|arg| arg.content()) else { return false };
        let records = list.items().take(MOST_DESCRIPTORS).map_while(|item| match item {
            Ok(Content::Record(record)) => Some(record),
            _ => None,
        });
        records.filter_map(|record| record.fields().ok()?.next()?.value().bits()).any(|bits| self.is_open(bits as i32))
    }
}
