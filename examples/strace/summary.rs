//! `-c`: how often each call was made, how long it took, how often it failed.

use std::collections::HashMap;
use std::io::{self, Write};
use std::time::Instant;

use nix::unistd::Pid;
use sysno::trace::Summary;
use sysno::{Invocation, Outcome};

use crate::options::{Options, Result};
use crate::tracer::Show;

pub struct Counts {
    to: Box<dyn Write>,
    summary: Summary,
    /// When the calls were made that haven't returned.
    since: HashMap<Pid, Instant>,
}

impl Counts {
    pub fn new(options: &Options) -> Result<Self> {
        Ok(Self { to: options.open()?, summary: Summary::default(), since: HashMap::new() })
    }
}

impl Show for Counts {
    fn entered(&mut self, pid: Pid, _call: &Invocation) -> io::Result<()> {
        self.since.insert(pid, Instant::now());
        Ok(())
    }

    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()> {
        if let Some((since, outcome)) = self.since.remove(&pid).zip(outcome) {
            self.summary.add(call, outcome, since.elapsed());
        }
        Ok(())
    }

    fn superseded(&mut self, thread: Pid, pid: Pid) -> io::Result<()> {
        let since = self.since.remove(&thread);
        self.since.extend(since.map(|since| (pid, since)));
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        write!(self.to, "{}", self.summary)?;
        self.to.flush()
    }
}
