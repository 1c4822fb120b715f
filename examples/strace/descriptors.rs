//! What /proc knows of a process's descriptors, in strace's form: `-y`, `-yy`, `--decode-fds`.

use std::ffi::OsString;
use std::fmt::{self, Formatter};
use std::fs;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};

use nix::libc;
use nix::unistd::Pid;
use sysno::{Escaped, Invocation, NoMemory};

use crate::expressions::Word;
use crate::form::Form;
use crate::namespaces;
use crate::sockets::Sockets;

/// What is shown of a descriptor.
#[derive(Clone, Copy)]
pub enum Detail {
    Path,
    Socket,
    Device,
    Event,
    Process,
    Signal,
}

impl Word for Detail {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("path", Self::Path),
        ("socket", Self::Socket),
        ("dev", Self::Device),
        ("eventfd", Self::Event),
        ("pidfd", Self::Process),
        ("signalfd", Self::Signal),
    ];

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The path of a descriptor of a process, which is named by its id in /proc, as the kernel has it, and whether the file has been deleted.
pub fn path(pid: Pid, descriptor: i32) -> Option<(PathBuf, bool)> {
    const DELETED: &[u8] = b" (deleted)";
    let link = format!("/proc/{pid}/fd/{descriptor}");
    let path = fs::read_link(&link).ok()?;
    // The name of the file may end so. Then it is still there.
    let stripped = path.as_os_str().as_bytes().strip_suffix(DELETED).filter(|stripped| stripped.len() > 1);
    let file = stripped.and_then(|stripped| Some((stripped, fs::metadata(&link).ok()?)));
    let Some((stripped, file)) = file else { return Some((path, false)) };
    let same = fs::symlink_metadata(&path).is_ok_and(|other| (other.ino(), other.dev()) == (file.ino(), file.dev()));
    Some(if same { (path, false) } else { (OsString::from_vec(stripped.to_vec()).into(), true) })
}

/// The process that a descriptor of a process is for.
fn process_of(pid: Pid, pidfd: i32) -> Option<Pid> {
    let id = info(pid, pidfd, "Pid:")?.parse().ok()?;
    Some(Pid::from_raw(id)).filter(|pid| pid.as_raw() > 0)
}

/// A line of what the kernel says of a descriptor.
fn info(pid: Pid, descriptor: i32, field: &str) -> Option<String> {
    let text = fs::read_to_string(format!("/proc/{pid}/fdinfo/{descriptor}")).ok()?;
    text.lines().find_map(|line| line.strip_prefix(field)).map(|value| value.trim().to_owned())
}

/// The value of an argument.
pub fn argument(call: &Invocation, index: usize) -> Option<u64> {
    call.view(&NoMemory).arg(index)?.value().bits()
}

/// The descriptors in a call.
pub struct Descriptors<'a> {
    /// The process that makes the call, by its id in /proc.
    pub pid: Pid,
    pub call: &'a Invocation,
    pub form: Form,
    pub sockets: &'a Sockets,
}

impl sysno::Descriptors for Descriptors<'_> {
    fn descriptor(&self, f: &mut Formatter<'_>, number: i32, arg: Option<usize>) -> fmt::Result {
        let Some(pid) = self.holder(arg) else { return Ok(()) };
        let Some((path, is_deleted)) = path(pid, number) else { return Ok(()) };
        let details = self.form.details;
        if details.has(Detail::Socket) {
            if let Some(inode) = path.to_str().and_then(inode) {
                return match self.sockets.describe(pid, number, inode, self.form.hex) {
                    Some(text) => write!(f, "<{text}>"),
                    None => write!(f, "<socket:[{inode}]>"),
                };
            }
        }
        if details.has(Detail::Device) && self.device(f, pid, number, &path)? {
            return Ok(());
        }
        match path.to_str() {
            Some("anon_inode:[eventfd]") if details.has(Detail::Event) => event(f, pid, number),
            Some(text)
                if details.has(Detail::Process) && (text == "anon_inode:[pidfd]" || text.starts_with("pidfd:")) =>
            {
                match process_of(pid, number) {
                    Some(pid) => write!(f, "<pid:{pid}>"),
                    None => write!(f, "<{text}>"),
                }
            }
            Some("anon_inode:[signalfd]") if details.has(Detail::Signal) => self.signals(f, pid, number),
            _ if details.has(Detail::Path) => {
                write!(f, "<{}>{}", self.escaped(&path), if is_deleted { "(deleted)" } else { "" })
            }
            _ => Ok(()),
        }
    }

    fn working_directory(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match fs::read_link(format!("/proc/{}/cwd", self.pid)) {
            Ok(path) if self.form.details.has(Detail::Path) => write!(f, "<{}>", self.escaped(&path)),
            _ => Ok(()),
        }
    }
}

impl Descriptors<'_> {
    /// The process that has the descriptor in an argument, by its id in /proc.
    fn holder(&self, arg: Option<usize>) -> Option<Pid> {
        let process = |arg| {
            let pid = Some(Pid::from_raw(argument(self.call, arg)? as i32)).filter(|pid| pid.as_raw() > 0)?;
            namespaces::seen_from(&self.pid.to_string(), pid)
        };
        match (self.call.syscall()?.name(), arg) {
            ("kcmp", Some(3)) => process(0),
            ("kcmp", Some(4)) => process(1),
            ("pidfd_getfd", Some(1)) => process_of(self.pid, argument(self.call, 0)? as i32),
            _ => Some(self.pid),
        }
    }

    fn escaped<'p>(&self, path: &'p Path) -> Escaped<'p> {
        Escaped::new(path.as_os_str().as_bytes()).also("<>").hex_strings(self.form.hex)
    }

    /// `</dev/null<char 1:3>>`, if it is a device.
    fn device(&self, f: &mut Formatter<'_>, pid: Pid, number: i32, path: &Path) -> Result<bool, fmt::Error> {
        let Some(file) = fs::metadata(path).ok().filter(|_| path.is_absolute()) else { return Ok(false) };
        let kind = match file.file_type() {
            kind if kind.is_block_device() => "block",
            kind if kind.is_char_device() => "char",
            _ => return Ok(false),
        };
        let (major, minor) = (libc::major(file.rdev()), libc::minor(file.rdev()));
        write!(f, "<{}<{kind} {major}:{minor}", self.escaped(path))?;
        // /dev/ptmx: the terminal at the other end.
        if (kind, major, minor) == ("char", 5, 2) {
            if let Some(index) = info(pid, number, "tty-index:") {
                write!(f, " @/dev/pts/{index}")?;
            }
        }
        f.write_str(">>")?;
        Ok(true)
    }

    /// `<signalfd:[INT TERM]>`
    fn signals(&self, f: &mut Formatter<'_>, pid: Pid, number: i32) -> fmt::Result {
        let mask = info(pid, number, "sigmask:").and_then(|mask| u64::from_str_radix(&mask, 16).ok());
        let call = sysno::Abi::NATIVE.and_then(|abi| abi.syscall_by_name("rt_sigprocmask"));
        match mask.zip(call) {
            Some((mask, call)) => {
                // As the set that this call reads.
                let (memory, call) = (mask.to_ne_bytes(), Invocation::of(call, [0, 1, 0, 8]));
                write!(f, "<signalfd:{}>", self.form.text(&call, &(1, &memory[..]), None).arg(1))
            }
            None if self.form.details.has(Detail::Path) => f.write_str("<anon_inode:[signalfd]>"),
            None => Ok(()),
        }
    }
}

/// The inode of a socket, from its path: `socket:[4711]`.
fn inode(path: &str) -> Option<u64> {
    path.strip_prefix("socket:[")?.strip_suffix(']')?.parse().ok().filter(|inode| *inode != 0)
}

/// `<{eventfd-count=0x1, eventfd-id=5, eventfd-semaphore=0}>`
fn event(f: &mut Formatter<'_>, pid: Pid, number: i32) -> fmt::Result {
    let Some(count) = info(pid, number, "eventfd-count:").filter(|count| !count.is_empty()) else {
        return f.write_str("<anon_inode:[eventfd]>");
    };
    write!(f, "<{{eventfd-count={}{count}", if count.starts_with('0') { "" } else { "0x" })?;
    if let Some(id) = info(pid, number, "eventfd-id:") {
        write!(f, ", eventfd-id={id}")?;
        if let Some(semaphore) = info(pid, number, "eventfd-semaphore:") {
            write!(f, ", eventfd-semaphore={semaphore}")?;
        }
    }
    f.write_str("}>")
}
