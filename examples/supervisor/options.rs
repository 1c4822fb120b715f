//! The command line.

use std::error::Error;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Parser;

/// The calls that name files, and those that open files by other means than a path.
const CALLS: &str = "%file,open_by_handle_at,?io_uring_setup";

/// Run a command, show the system calls that name files, and let those fail that rules say.
#[derive(Parser)]
#[command(name = "supervisor", after_long_help = NOTES)]
pub struct Options {
    /// The calls that are shown and decided, as in strace's -e trace=, besides those that rules name
    #[arg(short = 'e', value_name = "CALLS", default_value = CALLS)]
    pub calls: String,
    /// What happens to calls: `/etc/**=EACCES`, `unlink,unlinkat:/srv/**=EPERM`, `socket=EACCES`, `/tmp/*=continue`; see below
    #[arg(short, long = "rule", value_name = "[CALLS:]PATH=ANSWER|CALLS=ANSWER")]
    pub rules: Vec<String>,
    /// The answer to calls that no rule is for: `continue`, or the name of an errno
    #[arg(long, value_name = "ANSWER", default_value = "continue")]
    pub default: String,
    /// Write to FILE instead of stderr
    #[arg(short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The command and its arguments
    #[arg(trailing_var_arg = true, required = true)]
    pub command: Vec<OsString>,
}

const NOTES: &str = "\
Rules:
  The first rule that fits decides. A rule is for the calls that it names, or for all that are
  notified; and for the files whose name fits its PATH. In a PATH, `*` stands for any text without
  a slash, `**` for any text, `?` for one byte that is no slash. An ANSWER is `continue`, or the
  name of an errno, with which the call fails.

  A file's name is absolute: a relative path begins in the directory of the process, or where the
  descriptor of the call says. If a path leads over symbolic links, each of its names is decided:
  as the path is written, as the directory entry that it leads to, and as the file behind the last
  link. If one of these must fail, or one of several paths, the call fails.

  If a name can't be known, the strictest rule decides: the first one for the call that has an
  errno. So it is if the path can't be read, or a directory on its way can't be searched; if the
  process has another root directory, or another mount namespace; with calls that open files without
  a path, open_by_handle_at and io_uring_setup; and with calls that are not known. What socketcall
  and ipc do for other calls is decided by the strictest rule for any of these.

What this can't promise:
  A call that fails has not been made: that is final. A call that continues is made by the kernel,
  which reads the path again. Another thread, or a process that shares the memory, may have changed
  it meanwhile; and anyone may have renamed a directory or replaced a link. So no rule keeps a
  hostile program from a file. For that, there are permissions, namespaces and Landlock.
  A program that may mount file systems can also give a file any name.

  The default of -e has all calls that strace counts among those with a file name, and the two that
  open files without one. With a -e of your own, think of these: openat, openat2, open, creat,
  open_by_handle_at and io_uring_setup all open files. Not seen are paths within structures, such as
  the address of a socket for connect; descriptors that another process sends; and what the kernel
  opens itself, such as the interpreter of a script.

The command:
  It and whatever it starts can't gain privileges, not by set-uid programs either. This program
  stays until the last of its processes has ended. Orphaned processes become its children.
  A signal that asks this program to end (SIGINT, SIGQUIT, SIGTERM, SIGHUP) is passed on to the
  command, unless the terminal has sent it to both, and ends this program once the command has ended.
  If this program is killed, the calls that it is notified of fail with ENOSYS from then on.
  This needs Linux 5.9.

Exit status:
  That of the command; if a signal ended it, this program ends by the same. 125 if the command can't
  be supervised, 126 if it can't be executed, 127 if it is not found; 2 for a wrong option.";

impl Options {
    /// Opens the file that calls are shown in, or stderr. Each line is written at once.
    pub fn open(&self) -> Result<Box<dyn Write>, Box<dyn Error>> {
        let Some(path) = &self.output else { return Ok(Box::new(io::stderr())) };
        let file = File::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Box::new(file))
    }
}
