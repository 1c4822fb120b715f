//! The forms of output: text as strace prints it, a table that counts the calls (`-c`), and JSON objects for programs.

use std::collections::HashMap;
use std::fmt::Display;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use nix::unistd::Pid;
use serde::Serialize;
use serde_json::json;
use sysno::trace::{Lines, Prefix, Summary, SummaryColumn, SummaryOrder};
use sysno::{Invocation, Outcome, Snapshot};

use crate::color;
use crate::form::Form;
use crate::memory::Process;
use crate::options::{Options, Result};
use crate::sockets::Sockets;
use crate::stamps::Stamps;
use crate::tracer::Show;

/// Writes a message of the tracer's own. It is no error if stderr takes none.
pub fn say(message: impl Display) {
    _ = writeln!(io::stderr(), "strace: {message}");
}

/// No output: the trace has ended, and the program runs on.
pub struct Silent;

impl Show for Silent {
    fn entered(&mut self, _pid: Pid, _call: &Invocation) -> io::Result<()> {
        Ok(())
    }

    fn returned(&mut self, _pid: Pid, _call: &Invocation, _outcome: Option<Outcome>) -> io::Result<()> {
        Ok(())
    }

    fn superseded(&mut self, _thread: Pid, _pid: Pid, _is_shown: bool) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What was in memory when the calls were made that haven't returned: they may put something else there, and after execve, the process has
/// other memory.
#[derive(Default)]
struct Entries(HashMap<Pid, Snapshot<Vec<u8>>>);

impl Entries {
    fn take(&mut self, pid: Pid, text: sysno::Text<'_, Process>, limit: usize) {
        let mut snapshot = Snapshot::new(Vec::new());
        for room in [1 << 12, 1 << 16, 1 << 20, 1 << 26] {
            snapshot = Snapshot::new(vec![0; room]);
            if snapshot.take(&text.view(), limit) {
                break;
            }
        }
        self.0.insert(pid, snapshot);
    }

    fn returned(&mut self, pid: Pid) -> Snapshot<Vec<u8>> {
        self.0.remove(&pid).unwrap_or_else(|| Snapshot::new(Vec::new()))
    }

    fn superseded(&mut self, thread: Pid, pid: Pid) {
        let snapshot = self.0.remove(&thread);
        self.0.extend(snapshot.map(|snapshot| (pid, snapshot)));
    }
}

/// The trace as strace prints it.
pub struct Text {
    lines: Lines<Box<dyn Write>>,
    is_file: bool,
    form: Form,
    sockets: Sockets,
    is_colored: bool,
    entries: Entries,
    stamps: Stamps,
    /// The beginnings of the calls that haven't returned, with their stamps, if it depends on their end whether they are shown.
    held: Option<HashMap<Pid, (String, String)>>,
    /// When the calls were made that haven't returned, if it is shown how long they take.
    since: Option<HashMap<Pid, Instant>>,
}

impl Text {
    pub fn new(options: &Options) -> Result<Self> {
        let (output, is_file) = (options.open()?, options.output.is_some());
        let is_colored = options.color.is_wanted(&output);
        let to = output.to;
        let mut lines = if is_file { Lines::new(to) } else { Lines::live(to) };
        lines.set_prefix(if is_file && options.follow { Prefix::Plain } else { Prefix::None });
        lines.set_column(options.column);
        Ok(Self {
            lines,
            is_file,
            form: Form::of(options),
            sockets: Sockets::default(),
            is_colored,
            entries: Entries::default(),
            stamps: Stamps::new(options),
            held: options.statuses.is_some().then(HashMap::new),
            since: options.durations.then(HashMap::new),
        })
    }

    /// A line begins.
    fn stamp(&mut self, pid: Pid) {
        stamp(&mut self.stamps, &mut self.lines, pid);
    }
}

fn stamp<W: Write>(stamps: &mut Stamps, lines: &mut Lines<W>, pid: Pid) {
    if stamps.are_wanted() {
        lines.set_stamp(&stamps.stamp(pid));
    }
}

impl Show for Text {
    fn called(&mut self, pid: Pid, number: u64) {
        self.stamps.called(pid, number);
    }

    fn entered(&mut self, pid: Pid, call: &Invocation) -> io::Result<()> {
        let (memory, descriptors) = (Process::new(pid), self.form.descriptors(pid, call, &self.sockets));
        let text = self.form.text(call, &memory, descriptors.as_ref());
        self.entries.take(pid, text, self.form.limit);
        if let Some(since) = &mut self.since {
            since.insert(pid, Instant::now());
        }
        if let Some(held) = &mut self.held {
            let entry =
                if self.is_colored { self.form.colored(text).entry().to_string() } else { text.entry().to_string() };
            held.insert(pid, (self.stamps.stamp(pid), entry));
            return Ok(());
        }
        stamp(&mut self.stamps, &mut self.lines, pid);
        if self.is_colored {
            return self.lines.entered_as(pid.as_raw(), self.form.colored(text).entry());
        }
        self.lines.entered(pid.as_raw(), &text)
    }

    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()> {
        let (memory, before) = (Process::new(pid), self.entries.returned(pid));
        let descriptors = self.form.descriptors(pid, call, &self.sockets);
        let text = self.form.text(call, &memory, descriptors.as_ref()).before(&before);
        let text = outcome.map_or(text, |outcome| text.outcome(outcome));
        match self.held.as_mut().and_then(|held| held.remove(&pid)) {
            Some((stamp, entry)) => {
                self.lines.set_stamp(&stamp);
                self.lines.entered_as(pid.as_raw(), entry)?;
            }
            None if self.lines.is_resumed(pid.as_raw()) => stamp(&mut self.stamps, &mut self.lines, pid),
            None => {}
        }
        let since = self.since.as_mut().and_then(|since| since.remove(&pid));
        let time = match since.filter(|_| outcome.is_some()) {
            Some(since) => format!(" <{:.6}>", since.elapsed().as_secs_f64()),
            None => String::new(),
        };
        if self.is_colored {
            let result = format!("{}{time}", color::result(outcome, text.result()));
            return self.lines.returned_as(pid.as_raw(), &text, self.form.colored(text).exit(), result);
        }
        self.lines.returned_as(pid.as_raw(), &text, text.exit(), format_args!("{}{time}", text.result()))
    }

    fn dropped(&mut self, pid: Pid) {
        self.entries.returned(pid);
        self.held.as_mut().map(|held| held.remove(&pid));
        self.since.as_mut().map(|since| since.remove(&pid));
    }

    fn event(&mut self, pid: Pid, text: &str) -> io::Result<()> {
        self.stamp(pid);
        self.lines.line(pid.as_raw(), text)
    }

    fn superseded(&mut self, thread: Pid, pid: Pid, is_shown: bool) -> io::Result<()> {
        self.entries.superseded(thread, pid);
        if let Some(entry) = self.held.as_mut().and_then(|held| held.remove(&thread)) {
            self.held.as_mut().map(|held| held.insert(pid, entry));
        }
        if let Some(since) = self.since.as_mut().and_then(|since| since.remove(&thread)) {
            self.since.as_mut().map(|all| all.insert(pid, since));
        }
        self.stamps.superseded(thread, pid);
        if !is_shown {
            return Ok(());
        }
        self.stamp(pid);
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

/// A table of how often each call was made, how much time it took, and how often it failed.
pub struct Counts {
    to: Box<dyn Write>,
    summary: Summary,
    is_wall_clock: bool,
    /// How much system time the process that stops now has used.
    now: Duration,
    /// The same at the beginning of the calls that haven't returned.
    since: HashMap<Pid, Duration>,
    order: SummaryOrder,
    columns: Vec<SummaryColumn>,
}

impl Counts {
    pub fn new(options: &Options) -> Result<Self> {
        let columns = match &options.summary_columns[..] {
            [] => SummaryColumn::DEFAULT,
            columns => columns,
        };
        Ok(Self {
            to: options.open()?.to,
            summary: Summary::default(),
            is_wall_clock: options.wall_clock,
            now: Duration::ZERO,
            since: HashMap::new(),
            order: options.order.unwrap_or_default(),
            columns: columns.to_vec(),
        })
    }
}

impl Show for Counts {
    fn time(&mut self, system_time: Duration) {
        self.now = system_time;
    }

    fn entered(&mut self, pid: Pid, _call: &Invocation) -> io::Result<()> {
        self.summary.entered(pid.as_raw());
        self.since.insert(pid, self.now);
        Ok(())
    }

    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()> {
        let since = self.since.remove(&pid).unwrap_or(self.now);
        match outcome {
            Some(outcome) if self.is_wall_clock => self.summary.returned(pid.as_raw(), call, outcome),
            Some(outcome) => self.summary.add(call, outcome, self.now.saturating_sub(since)),
            None => {}
        }
        Ok(())
    }

    fn dropped(&mut self, pid: Pid) {
        self.since.remove(&pid);
    }

    fn superseded(&mut self, thread: Pid, pid: Pid, _is_shown: bool) -> io::Result<()> {
        self.summary.superseded(thread.as_raw(), pid.as_raw());
        let since = self.since.remove(&thread);
        self.since.extend(since.map(|since| (pid, since)));
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        if !self.summary.is_empty() {
            write!(self.to, "{}", self.summary.table(self.order, &self.columns))?;
        }
        self.to.flush()
    }
}

/// The trace, and the table behind it.
pub struct Both {
    text: Text,
    counts: Counts,
}

impl Both {
    pub fn new(mut options: Options) -> Result<(Self, Options)> {
        let text = Text::new(&options)?;
        // The table goes into the same file.
        let append = std::mem::replace(&mut options.append, true);
        let counts = Counts::new(&options)?;
        options.append = append;
        Ok((Self { text, counts }, options))
    }
}

impl Show for Both {
    fn called(&mut self, pid: Pid, number: u64) {
        self.text.called(pid, number);
    }

    fn time(&mut self, system_time: Duration) {
        self.counts.time(system_time);
    }

    fn entered(&mut self, pid: Pid, call: &Invocation) -> io::Result<()> {
        self.counts.entered(pid, call)?;
        self.text.entered(pid, call)
    }

    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()> {
        self.counts.returned(pid, call, outcome)?;
        self.text.returned(pid, call, outcome)
    }

    fn dropped(&mut self, pid: Pid) {
        self.counts.dropped(pid);
        self.text.dropped(pid);
    }

    fn event(&mut self, pid: Pid, text: &str) -> io::Result<()> {
        self.text.event(pid, text)
    }

    fn superseded(&mut self, thread: Pid, pid: Pid, is_shown: bool) -> io::Result<()> {
        self.counts.superseded(thread, pid, is_shown)?;
        self.text.superseded(thread, pid, is_shown)
    }

    fn count(&mut self, processes: usize) {
        self.text.count(processes);
    }

    fn interrupt(&mut self, why: &str) -> io::Result<()> {
        self.text.interrupt(why)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.text.finish()?;
        self.counts.finish()
    }
}

/// One JSON object in each line. The object of a call is written when the call has returned.
pub struct Objects {
    to: Box<dyn Write>,
    form: Form,
    sockets: Sockets,
    entries: Entries,
}

/// A call of a process.
#[derive(Serialize)]
struct Object<'a> {
    pid: i32,
    #[serde(flatten)]
    call: sysno::Text<'a, Process>,
}

impl Objects {
    pub fn new(options: &Options) -> Result<Self> {
        let (to, form) = (options.open()?.to, Form::of(options));
        Ok(Self { to, form, sockets: Sockets::default(), entries: Entries::default() })
    }
}

fn write_object(to: &mut dyn Write, object: &impl Serialize) -> io::Result<()> {
    writeln!(to, "{}", serde_json::to_string(object)?)
}

impl Show for Objects {
    fn entered(&mut self, pid: Pid, call: &Invocation) -> io::Result<()> {
        self.entries.take(pid, self.form.text(call, &Process::new(pid), None), self.form.limit);
        Ok(())
    }

    fn returned(&mut self, pid: Pid, call: &Invocation, outcome: Option<Outcome>) -> io::Result<()> {
        let (memory, before) = (Process::new(pid), self.entries.returned(pid));
        let descriptors = self.form.descriptors(pid, call, &self.sockets);
        let text = self.form.text(call, &memory, descriptors.as_ref()).before(&before);
        let call = outcome.map_or(text, |outcome| text.outcome(outcome));
        write_object(&mut self.to, &Object { pid: pid.as_raw(), call })
    }

    fn event(&mut self, pid: Pid, text: &str) -> io::Result<()> {
        write_object(&mut self.to, &json!({ "pid": pid.as_raw(), "event": text }))
    }

    fn dropped(&mut self, pid: Pid) {
        self.entries.returned(pid);
    }

    fn superseded(&mut self, thread: Pid, pid: Pid, is_shown: bool) -> io::Result<()> {
        self.entries.superseded(thread, pid);
        if !is_shown {
            return Ok(());
        }
        self.event(pid, &format!("superseded by execve in pid {thread}"))
    }

    fn finish(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
