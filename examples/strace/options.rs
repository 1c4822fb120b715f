//! The command line.

use std::error::Error;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::Parser;
use sysno::{Abi, Filter, FilterError};

pub type Result<T, E = Box<dyn Error>> = std::result::Result<T, E>;

/// Shows the system calls that a program makes.
#[derive(Parser)]
#[command(name = "strace", disable_version_flag = true)]
pub struct Options {
    /// Also trace the processes and threads that are started
    #[arg(short = 'f')]
    pub follow: bool,
    /// Attach to a running process (with -f, to all its threads)
    #[arg(short = 'p', value_name = "PID")]
    pub attach: Vec<i32>,
    /// Trace these calls only: `openat,close`, `%file`, `!%memory`, `/^mk`, `read@32`
    #[arg(short = 'e', value_name = "[trace=]CALLS", value_parser = filter)]
    pub filter: Option<Filter>,
    /// Count calls, errors and time instead, and show them at the end
    #[arg(short = 'c')]
    pub summary: bool,
    /// How many bytes of a string are shown, and how many strings of an array
    #[arg(short = 's', value_name = "N", default_value_t = 32)]
    pub limit: usize,
    /// Write to FILE instead of stderr
    #[arg(short = 'o', value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write one JSON object in each line
    #[arg(long, conflicts_with = "summary")]
    pub json: bool,
    /// Show the names of arguments: `close(fd=3)`
    #[arg(long)]
    pub arg_names: bool,
    /// With -f and -e, have a seccomp filter stop the program only at the calls that are shown, which is much quicker. The
    /// program can notice the filter: calls that its own filters forbid aren't shown; if strace has no privileges, set-uid
    /// programs get none (PR_SET_NO_NEW_PRIVS); and the calls that are shown fail with ENOSYS once strace has gone. So at Ctrl-C,
    /// strace ends the trace, but stays until the program ends
    #[arg(long, requires = "follow")]
    pub seccomp_bpf: bool,
    /// The program and its arguments
    #[arg(trailing_var_arg = true, required_unless_present = "attach", conflicts_with = "attach")]
    pub command: Vec<OsString>,
}

fn filter(expression: &str) -> Result<Filter, FilterError> {
    let abis: Vec<_> = Abi::NATIVE.into_iter().flat_map(Abi::personalities).collect();
    Filter::new(&abis, expression.strip_prefix("trace=").unwrap_or(expression))
}

impl Options {
    /// Opens the file that the trace is written to, or stderr.
    pub fn open(&self) -> Result<Box<dyn Write>> {
        let Some(path) = &self.output else { return Ok(Box::new(io::stderr())) };
        let file = File::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Box::new(BufWriter::with_capacity(1 << 16, file)))
    }
}
