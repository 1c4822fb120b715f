//! The trace for programs: one JSON object a line; a call's when it has returned.

use std::collections::HashMap;
use std::io::{self, Write};

use nix::unistd::Pid;
use serde_json::{Value as Json, json, to_value};
use sysno::{Invocation, Outcome};

use crate::options::{Options, Result};
use crate::tracer::{Process, Show};

pub struct Objects {
    to: Box<dyn Write>,
    limit: usize,
    /// The calls that haven't returned, as they were at the entry: the memory is another one after execve.
    entered: HashMap<Pid, Json>,
}

impl Objects {
    pub fn new(options: &Options) -> Result<Self> {
        Ok(Self { to: options.open()?, limit: options.limit, entered: HashMap::new() })
    }
}

impl Show for Objects {
    fn entered(&mut self, pid: Pid, call: &Invocation) -> io::Result<()> {
        self.entered.insert(pid, to_value(call.text(&Process(pid)).limit(self.limit))?);
        Ok(())
    }

    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()> {
        let memory = Process(pid);
        let text = call.text(&memory).limit(self.limit);
        let mut object = to_value(outcome.map_or(text, |outcome| text.outcome(outcome)))?;
        let mut entered = self.entered.remove(&pid).unwrap_or_default();
        for index in 0..text.args_at_entry() {
            object["args"][index] = entered["args"][index].take();
        }
        object["pid"] = json!(pid.as_raw());
        writeln!(self.to, "{object}")
    }

    fn event(&mut self, pid: Pid, text: &str) -> io::Result<()> {
        writeln!(self.to, "{}", json!({ "pid": pid.as_raw(), "event": text }))
    }

    fn superseded(&mut self, thread: Pid, pid: Pid) -> io::Result<()> {
        let call = self.entered.remove(&thread);
        self.entered.extend(call.map(|call| (pid, call)));
        self.event(pid, &format!("superseded by execve in pid {thread}"))
    }

    fn finish(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
