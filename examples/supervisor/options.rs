//! The command line.

use std::error::Error;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Parser;

/// The calls that name files, and those that open files by other means than a path.
const CALLS: &str = "%file,open_by_handle_at,?io_uring_setup";

/// Run a command, show its system calls that name files, and let some of them fail, as rules say.
#[derive(Parser)]
#[command(name = "supervisor", after_long_help = NOTES)]
pub struct Options {
    /// The calls that are shown and decided, as an expression of strace's -e trace=. Calls that rules name are added
    #[arg(short = 'e', value_name = "CALLS", default_value = CALLS)]
    pub calls: String,
    /// What happens to calls: `/etc/**=EACCES`, `unlink,unlinkat:/srv/**=EPERM`, `socket=EACCES`, `/tmp/*=continue`; see below
    #[arg(short, long = "rule", value_name = "[CALLS:]PATH=ANSWER|CALLS=ANSWER")]
    pub rules: Vec<String>,
    /// The answer to calls without a rule: `continue`, or the name of an errno
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
  The first rule that matches applies. CALLS are the calls for which the rule is; without them, it
  is for all calls that are shown. PATH is a pattern for the file's name: `*` stands for any text
  without a slash, `**` for any text, `?` for one byte that is no slash. An ANSWER is `continue`, or
  the name of an errno, with which the call fails.

  A file's name is absolute: a relative path begins in the directory of the process, or in that of
  the call's descriptor. A path with symbolic links has several names: as it is written, as the
  directory entry that it leads to, and as the file behind the last link. All of them are looked at.
  If a rule lets one of these names fail, or one of the call's paths, the call fails.

  If a name can't be known, the strictest rule applies: the first one for the call that has an
  errno. A name can't be known if the path can't be read, or a directory on its way can't be
  searched; or if the process has another root directory or another mount namespace. The same rule
  applies to calls that open files without a path, open_by_handle_at and io_uring_setup, and to
  unknown calls. socketcall and ipc do the work of other calls: the strictest rule for any of these
  applies.

What this can't promise:
  A call that fails has not been made: that is final. A call that continues is made by the kernel,
  which reads the path again. In the meantime, another thread, or a process that shares the memory,
  may have changed it; and anyone may have renamed a directory or replaced a link. So no rule keeps
  a hostile program from a file. For that, there are permissions, namespaces and Landlock.
  A program that may mount file systems can also give a file any name.

  By default, -e has all calls of strace's class %file, and the two that open files without a path.
  If you give another -e, remember that openat, openat2, open, creat, open_by_handle_at and
  io_uring_setup all open files. This program doesn't see paths within structures, such as the
  address of a socket for connect; descriptors that another process sends; and what the kernel opens
  itself, such as the interpreter of a script.

The command:
  The command, and whatever it starts, can't gain privileges, not even from set-uid programs. This
  program stays until the last of these processes has ended. Orphaned processes become its children.
  A signal that asks this program to end (SIGINT, SIGQUIT, SIGTERM, SIGHUP) is passed on to the
  command, unless the terminal has sent it to both. It ends this program once the command has ended.
  If this program is killed, the calls of which it is notified fail with ENOSYS from then on.
  This needs Linux 5.9.

Exit status:
  That of the command. If a signal ended the command, the same signal ends this program. 125 if the
  command can't be supervised, 126 if it can't be executed, 127 if it is not found; 2 for a wrong
  option.";

impl Options {
    /// Opens the file that calls are shown in, or stderr. Each line is written at once.
    pub fn open(&self) -> Result<Box<dyn Write>, Box<dyn Error>> {
        let Some(path) = &self.output else { return Ok(Box::new(io::stderr())) };
        let file = File::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Box::new(file))
    }
}
