//! Ids of processes in /proc, which has those of one namespace, from ids in others: pid_namespaces(7).

use std::fs::{self, File};
use std::os::fd::{AsRawFd, FromRawFd};
use std::os::unix::fs::MetadataExt;
use std::sync::OnceLock;

use nix::errno::Errno;
use nix::libc;
use nix::unistd::Pid;

/// linux/nsfs.h: a descriptor of the namespace around this one.
const NS_GET_PARENT: libc::Ioctl = 0xB702;

/// The id in /proc of a process that has this id for the tracer.
pub fn in_proc(pid: Pid) -> Option<Pid> {
    static IS_OURS: OnceLock<bool> = OnceLock::new();
    if *IS_OURS.get_or_init(|| ids("self").is_none_or(|ids| ids.len() < 2)) {
        Some(pid)
    } else {
        seen_from("self", pid)
    }
}

/// The id in /proc of a process that has this id for another one, which is named by its own id in /proc.
pub fn seen_from(other: &str, pid: Pid) -> Option<Pid> {
    // Old kernels don't tell these ids. Then it is taken to be the same.
    let Some(depth) = ids(other).map(|ids| ids.len() - 1).filter(|depth| *depth > 0) else { return Some(pid) };
    let namespace = namespace(other, 0)?;
    let is_meant = |process: &str| ids(process).is_some_and(|ids| ids.get(depth) == Some(&pid.as_raw()));
    let processes = numbers("/proc").filter(|process| {
        let inner = ids(process).and_then(|ids| (ids.len() - 1).checked_sub(depth));
        inner.is_some_and(|inner| self::namespace(process, inner) == Some(namespace))
    });
    let mut threads = processes.flat_map(|process| numbers(&format!("/proc/{process}/task")));
    threads.find(|thread| is_meant(thread))?.parse().ok().map(Pid::from_raw)
}

/// The names of a folder that are numbers.
fn numbers(folder: &str) -> impl Iterator<Item = String> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().into_string().ok()).filter(|name| name.parse::<u32>().is_ok())
}

/// The ids that a process has: in /proc's namespace, and in each further one in it that the process is in.
fn ids(process: &str) -> Option<Vec<i32>> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let ids = status.lines().find_map(|line| line.strip_prefix("NSpid:"))?;
    let ids: Vec<_> = ids.split_whitespace().filter_map(|id| id.parse().ok()).collect();
    Some(ids).filter(|ids| !ids.is_empty())
}

/// What tells a process's namespace of ids from others, or one so many steps around it.
fn namespace(process: &str, steps: usize) -> Option<(u64, u64)> {
    let mut namespace = File::open(format!("/proc/{process}/ns/pid")).ok()?;
    for _ in 0..steps {
        // SAFETY: the request has no argument, and makes a descriptor, which nothing else owns.
        namespace = unsafe {
            let around = libc::ioctl(namespace.as_raw_fd(), NS_GET_PARENT);
            File::from_raw_fd(Errno::result(around).ok()?)
        };
    }
    let namespace = namespace.metadata().ok()?;
    Some((namespace.dev(), namespace.ino()))
}
