//! The trace as strace prints it, a line a call.

use std::io::{self, Write};

use nix::unistd::Pid;
use sysno::trace::{Lines, Prefix};
use sysno::{Invocation, Outcome};

use crate::options::{Options, Result};
use crate::tracer::{Process, Show};

pub struct Text {
    lines: Lines<Box<dyn Write>>,
    is_file: bool,
    limit: usize,
    arg_names: bool,
}

impl Text {
    pub fn new(options: &Options) -> Result<Self> {
        let (to, is_file) = (options.open()?, options.output.is_some());
        let mut lines = if is_file { Lines::new(to) } else { Lines::live(to) };
        lines.set_prefix(if is_file && options.follow { Prefix::Plain } else { Prefix::None });
        Ok(Self { lines, is_file, limit: options.limit, arg_names: options.arg_names })
    }
}

impl Show for Text {
    fn entered(&mut self, pid: Pid, call: &Invocation) -> io::Result<()> {
        let memory = Process(pid);
        let text = call.text(&memory).limit(self.limit).arg_names(self.arg_names);
        self.lines.entered(pid.as_raw(), &text)
    }

    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()> {
        let memory = Process(pid);
        let text = call.text(&memory).limit(self.limit).arg_names(self.arg_names);
        self.lines.returned(pid.as_raw(), &outcome.map_or(text, |outcome| text.outcome(outcome)))
    }

    fn event(&mut self, pid: Pid, text: &str) -> io::Result<()> {
        self.lines.line(pid.as_raw(), text)
    }

    fn superseded(&mut self, thread: Pid, pid: Pid) -> io::Result<()> {
        self.lines.superseded(thread.as_raw(), pid.as_raw())
    }

    fn count(&mut self, processes: usize) {
        if !self.is_file {
            self.lines.set_prefix(if processes > 1 { Prefix::Bracketed } else { Prefix::None });
        }
    }

    fn interrupt(&mut self, why: &str) -> io::Result<()> {
        self.lines.interrupt(why)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.lines.finish()
    }
}
