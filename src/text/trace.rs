//! A tracer's output in strace's form: [`Lines`] for the calls of several processes, and [`Summary`], which counts the calls.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::format;
use std::io::{self, Write};
use std::string::String;
use std::time::{Duration, Instant};
use std::vec::Vec;

use super::call::{CallName, Text};
use crate::call::{Invocation, Memory, Outcome};
use crate::table::Syscall;

/// The column of the results.
const COLUMN: usize = 40;

/// How a line names its process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Prefix {
    /// The process is not named, for a trace of one process.
    None,
    /// `4711  `, as in strace's files.
    Plain,
    /// `[pid  4711] `, as strace prints it while there are several processes.
    Bracketed,
}

/// A trace as strace prints it: one line for each call. If processes interrupt each other, a call is two lines, one for each
/// part.
///
/// ```
/// use sysno::trace::{Lines, Prefix};
/// use sysno::{NoMemory, arch::x86_64::Sysno};
///
/// let mut lines = Lines::new(Vec::new());
/// lines.set_prefix(Prefix::Plain);
/// let wait = *Sysno::wait4.syscall().decode([12, 0, 0, 0]).invocation();
/// lines.entered(11, &wait.text(&NoMemory))?;
/// lines.line(12, "+++ exited with 0 +++")?;
/// lines.returned(11, &wait.text(&NoMemory).outcome(wait.result(12, false)))?;
/// lines.line(11, "+++ exited with 0 +++")?;
///
/// let text = String::from_utf8(lines.into_inner()).unwrap();
/// assert_eq!(text, "\
/// 11    wait4(12, NULL, 0, NULL <unfinished ...>
/// 12    +++ exited with 0 +++
/// 11    <... wait4 resumed>)              = 12
/// 11    +++ exited with 0 +++
/// ");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Lines<W> {
    to: W,
    prefix: Prefix,
    is_live: bool,
    /// The part of the last line that isn't written yet.
    pending: String,
    /// The length of the part of the last line that is written.
    column: usize,
    /// The process of the last line, if the line is unfinished.
    unfinished: Option<i32>,
}

impl<W: Write> Lines<W> {
    /// A trace that writes to `to` in whole lines.
    ///
    /// ```
    /// # use sysno::trace::Lines;
    /// let mut lines = Lines::new(std::io::stdout());
    /// ```
    pub fn new(to: W) -> Self {
        Self { to, prefix: Prefix::None, is_live: false, pending: String::new(), column: 0, unfinished: None }
    }

    /// A trace that writes the beginning of a call to `to` before the call returns. That is useful at a terminal.
    ///
    /// ```
    /// # use sysno::trace::Lines;
    /// let mut lines = Lines::live(std::io::stderr());
    /// ```
    pub fn live(to: W) -> Self {
        Self { is_live: true, ..Self::new(to) }
    }

    /// Sets how the next lines name their processes.
    ///
    /// ```
    /// # use sysno::trace::{Lines, Prefix};
    /// let mut lines = Lines::new(Vec::new());
    /// lines.set_prefix(Prefix::Bracketed);
    /// lines.line(4711, "+++ exited with 0 +++").unwrap();
    /// assert_eq!(lines.into_inner(), b"[pid  4711] +++ exited with 0 +++\n");
    /// ```
    pub fn set_prefix(&mut self, prefix: Prefix) {
        self.prefix = prefix;
    }

    /// Writes the beginning of a call that the process makes.
    ///
    /// # Errors
    ///
    /// The errors of the writer.
    pub fn entered<M: Memory + ?Sized>(&mut self, pid: i32, text: &Text<'_, M>) -> io::Result<()> {
        self.entered_as(pid, text.entry())
    }

    /// The same, with the beginning in a form of your own. Sequences that only set colours (`ESC [ … m`) take no column.
    ///
    /// ```
    /// use sysno::trace::Lines;
    /// use sysno::{NoMemory, arch::x86_64::Sysno};
    ///
    /// let mut lines = Lines::new(Vec::new());
    /// let call = *Sysno::close.decode([3]).invocation();
    /// let text = call.text(&NoMemory).outcome(call.result(0, false));
    /// lines.entered_as(1, "\x1b[33mclose\x1b[0m(3")?;
    /// lines.returned_as(1, &text, ")", "\x1b[32m0\x1b[0m")?;
    /// let line = String::from_utf8(lines.into_inner()).unwrap();
    /// assert_eq!(line, "\x1b[33mclose\x1b[0m(3)                                = \x1b[32m0\x1b[0m\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The errors of the writer.
    pub fn entered_as(&mut self, pid: i32, entry: impl fmt::Display) -> io::Result<()> {
        self.begin(pid)?;
        self.put(entry);
        if self.is_live { self.flush() } else { Ok(()) }
    }

    /// Writes the end of the process's call. If the text has no outcome, the process has ended within the call.
    ///
    /// # Errors
    ///
    /// The errors of the writer.
    pub fn returned<M: Memory + ?Sized>(&mut self, pid: i32, text: &Text<'_, M>) -> io::Result<()> {
        self.returned_as(pid, text, text.exit(), text.result())
    }

    /// The same, with the end and the result in a form of your own: see [`Lines::entered_as`]. The text is still needed: the
    /// line takes the name of the call from it, and whether the process has ended within the call.
    ///
    /// # Errors
    ///
    /// The errors of the writer.
    pub fn returned_as<M: Memory + ?Sized>(
        &mut self,
        pid: i32,
        text: &Text<'_, M>,
        exit: impl fmt::Display,
        result: impl fmt::Display,
    ) -> io::Result<()> {
        if self.unfinished != Some(pid) {
            self.begin(pid)?;
            self.put(format_args!("<... {} resumed>", CallName::of(text.invocation())));
        }
        match text.shown_outcome() {
            None if text.args_at_entry() < text.count() => self.put(" <unfinished ...>)"),
            _ => self.put(exit),
        }
        let padding = COLUMN.saturating_sub(self.column + columns(&self.pending) + 1);
        self.put(format_args!(" {:padding$}= {result}", ""));
        self.end()
    }

    /// Writes a line about something else that a process does.
    ///
    /// # Errors
    ///
    /// The errors of the writer.
    pub fn line(&mut self, pid: i32, text: impl fmt::Display) -> io::Result<()> {
        self.begin(pid)?;
        self.put(text);
        self.end()
    }

    /// Ends the unfinished line, if there is one, with the text `why`: ` <detached ...>`.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno, trace::Lines};
    /// let mut lines = Lines::new(Vec::new());
    /// let call = *Sysno::pause.syscall().decode([]).invocation();
    /// lines.entered(1, &call.text(&NoMemory)).unwrap();
    /// lines.interrupt(" <detached ...>").unwrap();
    /// assert_eq!(lines.into_inner(), b"pause( <detached ...>\n");
    /// ```
    ///
    /// # Errors
    ///
    /// The errors of the writer.
    pub fn interrupt(&mut self, why: &str) -> io::Result<()> {
        if self.unfinished.is_none() {
            return Ok(());
        }
        self.put(why);
        self.end()
    }

    /// Writes that a thread has executed a program: it is now the only thread of its process, and has the process's id.
    ///
    /// # Errors
    ///
    /// The errors of the writer.
    pub fn superseded(&mut self, thread: i32, pid: i32) -> io::Result<()> {
        if self.unfinished == Some(thread) {
            self.interrupt(&format!(" <pid changed to {pid} ...>"))?;
        }
        self.line(pid, format_args!("+++ superseded by execve in pid {thread} +++"))
    }

    /// Returns the writer. The part of a line that isn't written yet is lost.
    ///
    /// ```
    /// # use sysno::trace::Lines;
    /// assert!(Lines::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.to
    }

    /// Flushes the writer.
    ///
    /// # Errors
    ///
    /// The errors of the writer.
    pub fn finish(&mut self) -> io::Result<()> {
        self.to.flush()
    }

    fn begin(&mut self, pid: i32) -> io::Result<()> {
        self.interrupt(" <unfinished ...>")?;
        self.unfinished = Some(pid);
        match self.prefix {
            Prefix::None => {}
            Prefix::Plain => self.put(format_args!("{pid:<5} ")),
            Prefix::Bracketed => self.put(format_args!("[pid {pid:>5}] ")),
        }
        Ok(())
    }

    fn put(&mut self, text: impl fmt::Display) {
        // Writing to a String does not fail, and neither does the Display of these texts.
        let _ = write!(self.pending, "{text}");
    }

    fn flush(&mut self) -> io::Result<()> {
        self.column += columns(&self.pending);
        let written = self.to.write_all(self.pending.as_bytes());
        self.pending.clear();
        written
    }

    fn end(&mut self) -> io::Result<()> {
        self.pending.push('\n');
        let written = self.flush();
        (self.column, self.unfinished) = (0, None);
        written
    }
}

/// How many columns a text takes.
fn columns(text: &str) -> usize {
    let mut parts = text.split("\x1b[");
    let before = parts.next().map_or(0, str::len);
    parts
        .map(|part| part.split_once('m').map_or(part.len(), |(_, after)| after.len()))
        .fold(before, |sum, len| sum + len)
}

/// How often each call was made, how long it took and how often it failed: strace's `-c`.
///
/// Its `Display` is a table, in which the calls that took longest are first.
///
/// ```
/// use std::time::{Duration, Instant};
/// use sysno::arch::x86_64::Sysno;
///
/// let mut summary = sysno::trace::Summary::default();
/// let close = *Sysno::close.syscall().decode([3]).invocation();
/// summary.add(&close, close.result(0, false), Duration::from_micros(30));
/// summary.add(&close, close.result(-9, true), Duration::from_micros(10));
/// assert_eq!(summary.to_string(), "\
/// % time     seconds  usecs/call     calls    errors syscall
/// ------ ----------- ----------- --------- --------- ----------------
/// 100.00    0.000040          20         2         1 close
/// ------ ----------- ----------- --------- --------- ----------------
/// 100.00    0.000040          20         2         1 total
/// ");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Summary {
    counts: BTreeMap<(Option<&'static str>, u64), Count>,
    /// By process, when the call was made that has not returned yet.
    since: BTreeMap<i32, Instant>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    calls: u64,
    errors: u64,
    time: Duration,
}

impl Summary {
    /// Counts a call that has returned, with its outcome and its duration.
    pub fn add(&mut self, call: &Invocation, outcome: Outcome, time: Duration) {
        let name = call.syscall().map(Syscall::name);
        // One line for each name, since the same call has different numbers on different ABIs.
        let count = self.counts.entry((name, if name.is_some() { 0 } else { call.number() })).or_default();
        count.calls += 1;
        count.errors += u64::from(outcome.errno().is_some());
        count.time += time;
    }

    /// Records that the process makes a call, now.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// let mut summary = sysno::trace::Summary::default();
    /// let close = *Sysno::close.syscall().decode([3]).invocation();
    /// summary.entered(11);
    /// summary.returned(11, &close, close.result(0, false));
    /// assert!(summary.to_string().contains("         1           close\n"));
    /// ```
    pub fn entered(&mut self, pid: i32) {
        self.since.insert(pid, Instant::now());
    }

    /// Records that the process's call returns, now. The call is [added](Self::add) if [`Summary::entered`] recorded it.
    pub fn returned(&mut self, pid: i32, call: &Invocation, outcome: Outcome) {
        if let Some(since) = self.since.remove(&pid) {
            self.add(call, outcome, since.elapsed());
        }
    }

    /// Records that a thread has executed a program: it is now the only thread of its process, and has the process's id.
    pub fn superseded(&mut self, thread: i32, pid: i32) {
        let since = self.since.remove(&thread);
        self.since.extend(since.map(|since| (pid, since)));
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const RULE: &str = "------ ----------- ----------- --------- --------- ----------------";
        let mut counts: Vec<_> = self.counts.iter().collect();
        counts.sort_by_key(|(_, count)| core::cmp::Reverse(count.time));
        let total = self.counts.values().fold(Count::default(), |sum, count| Count {
            calls: sum.calls + count.calls,
            errors: sum.errors + count.errors,
            time: sum.time + count.time,
        });
        let row = |f: &mut fmt::Formatter<'_>, name: &dyn fmt::Display, count: &Count| {
            let seconds = count.time.as_secs_f64();
            let share = 100.0 * seconds / total.time.as_secs_f64().max(f64::MIN_POSITIVE);
            let each = count.time.as_micros() / u128::from(count.calls.max(1));
            write!(f, "{share:>6.2} {seconds:>11.6} {each:>11} {:>9} ", count.calls)?;
            let errors = Some(count.errors).filter(|&errors| errors > 0).map(|errors| format!("{errors}"));
            writeln!(f, "{:>9} {name}", errors.unwrap_or_default())
        };
        writeln!(f, "% time     seconds  usecs/call     calls    errors syscall\n{RULE}")?;
        for ((name, number), count) in counts {
            row(f, &CallName { known: *name, number: *number }, count)?;
        }
        writeln!(f, "{RULE}")?;
        row(f, &"total", &total)
    }
}
