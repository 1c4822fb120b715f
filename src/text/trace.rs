//! A tracer's output in strace's form: [`Lines`] for the calls of several processes, and [`Summary`], which counts the calls.

use core::cmp::Reverse;
use core::ptr;
use std::borrow::ToOwned;
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::format;
use std::io::{self, Write};
use std::str::FromStr;
use std::string::String;
use std::time::{Duration, Instant};
use std::vec::Vec;

use super::call::{CallName, Text};
use crate::call::{Invocation, Memory, Outcome};
use crate::table::Syscall;

/// The column of the results, by default.
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
    /// What stands behind the process.
    stamp: String,
    /// The column of the results.
    results: usize,
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
        Self {
            to,
            prefix: Prefix::None,
            stamp: String::new(),
            results: COLUMN,
            is_live: false,
            pending: String::new(),
            column: 0,
            unfinished: None,
        }
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

    /// Sets what stands at the beginning of the next lines, behind the process: a time and a space, for instance.
    ///
    /// ```
    /// # use sysno::trace::Lines;
    /// let mut lines = Lines::new(Vec::new());
    /// lines.set_stamp("12:34:56 ");
    /// lines.line(1, "+++ exited with 0 +++").unwrap();
    /// assert_eq!(lines.into_inner(), b"12:34:56 +++ exited with 0 +++\n");
    /// ```
    pub fn set_stamp(&mut self, stamp: &str) {
        self.stamp.clear();
        self.stamp.push_str(stamp);
    }

    /// Sets the column in which results are written, where a call is not longer: strace's `-a`. It is 40 otherwise, and at most 65535.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno, trace::Lines};
    /// let mut lines = Lines::new(Vec::new());
    /// lines.set_column(12);
    /// let call = *Sysno::close.decode([3]).invocation();
    /// lines.entered(1, &call.text(&NoMemory)).unwrap();
    /// lines.returned(1, &call.text(&NoMemory).outcome(call.result(0, false))).unwrap();
    /// assert_eq!(lines.into_inner(), b"close(3)    = 0\n");
    /// ```
    pub fn set_column(&mut self, column: usize) {
        // Nothing can be formatted wider than that.
        self.results = column.min(u16::MAX.into());
    }

    /// Whether the end of a process's call will be a line of its own, since the line of its beginning was interrupted.
    ///
    /// ```
    /// # use sysno::{NoMemory, arch::x86_64::Sysno, trace::Lines};
    /// let mut lines = Lines::new(Vec::new());
    /// lines.entered(1, &Sysno::pause.decode([]).invocation().text(&NoMemory)).unwrap();
    /// assert!(!lines.is_resumed(1));
    /// lines.line(2, "+++ exited with 0 +++").unwrap();
    /// assert!(lines.is_resumed(1));
    /// ```
    pub fn is_resumed(&self, pid: i32) -> bool {
        self.unfinished != Some(pid)
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
        let padding = self.results.saturating_sub(self.column + columns(&self.pending) + 1);
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
        self.pending.push_str(&self.stamp);
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
    /// The number of the first call of that name.
    number: u64,
    calls: u64,
    errors: u64,
    time: Duration,
    least: Duration,
    most: Duration,
}

/// What the lines of a summary are sorted by: strace's `-S`. The greatest number is first.
///
/// It parses from strace's words: `"avg-time".parse()`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum SummaryOrder {
    /// The time of all calls of a name together.
    #[default]
    Time,
    /// The time of the shortest call.
    MinTime,
    /// The time of the longest call.
    MaxTime,
    /// The time of a call on average.
    AvgTime,
    /// How many calls there are.
    Calls,
    /// How many of them failed.
    Errors,
    /// The name, in alphabetical order.
    Name,
    /// The number of the call, the smallest first.
    Nothing,
}

/// A column of a summary: strace's `-U`.
///
/// It parses from strace's words: `"total-time".parse()`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum SummaryColumn {
    /// The share of the time of all calls, in per cent.
    TimePercent,
    /// The time of all calls of a name together, in seconds.
    TotalTime,
    /// The time of the shortest call, in seconds.
    MinTime,
    /// The time of the longest call, in seconds.
    MaxTime,
    /// The time of a call on average, in microseconds.
    AvgTime,
    /// How many calls there are.
    Calls,
    /// How many of them failed.
    Errors,
    /// The name of the calls.
    Name,
}

/// A word that names no order and no column of a summary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnknownWord(());

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("time-percent, total-time, min-time, max-time, avg-time, calls, errors and name are columns; ")?;
        f.write_str("time, min-time, max-time, avg-time, calls, errors, name and nothing, orders")
    }
}

impl std::error::Error for UnknownWord {}

impl FromStr for SummaryOrder {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        Ok(match word {
            "time" | "time-percent" | "total-time" | "time-total" => Self::Time,
            "min-time" | "shortest" | "time-min" => Self::MinTime,
            "max-time" | "longest" | "time-max" => Self::MaxTime,
            "avg-time" | "time-avg" => Self::AvgTime,
            "calls" | "count" => Self::Calls,
            "errors" | "error" => Self::Errors,
            "name" | "syscall" | "syscall-name" => Self::Name,
            "nothing" | "none" => Self::Nothing,
            _ => return Err(UnknownWord(())),
        })
    }
}

impl FromStr for SummaryColumn {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        Ok(match word {
            "time-percent" | "time" => Self::TimePercent,
            "total-time" | "time-total" => Self::TotalTime,
            "min-time" | "shortest" | "time-min" => Self::MinTime,
            "max-time" | "longest" | "time-max" => Self::MaxTime,
            "avg-time" | "time-avg" => Self::AvgTime,
            "calls" | "count" => Self::Calls,
            "errors" | "error" => Self::Errors,
            "name" | "syscall" | "syscall-name" => Self::Name,
            _ => return Err(UnknownWord(())),
        })
    }
}

impl SummaryColumn {
    /// Those that strace shows by default, in this order.
    pub const DEFAULT: &'static [Self] =
        &[Self::TimePercent, Self::TotalTime, Self::AvgTime, Self::Calls, Self::Errors, Self::Name];

    /// What stands above it, and how wide it is.
    fn head(self) -> (&'static str, usize) {
        match self {
            Self::TimePercent => ("% time", 6),
            Self::TotalTime => ("seconds", 11),
            Self::MinTime => ("shortest", 8),
            Self::MaxTime => ("longest", 8),
            Self::AvgTime => ("usecs/call", 11),
            Self::Calls => ("calls", 9),
            Self::Errors => ("errors", 9),
            Self::Name => ("syscall", 16),
        }
    }
}

impl Summary {
    /// Counts a call that has returned, with its outcome and its duration.
    pub fn add(&mut self, call: &Invocation, outcome: Outcome, time: Duration) {
        let name = call.syscall().map(Syscall::name);
        // One line for each name, since the same call has different numbers on different ABIs.
        let key = (name, if name.is_some() { 0 } else { call.number() });
        let new = Count { number: call.number(), least: time, ..Count::default() };
        let count = self.counts.entry(key).or_insert(new);
        count.calls += 1;
        count.errors += u64::from(outcome.errno().is_some());
        count.time = count.time.saturating_add(time);
        (count.least, count.most) = (count.least.min(time), count.most.max(time));
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

impl Summary {
    /// The table in another order, and with other columns. The name is the last one if it is not among them.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use sysno::arch::x86_64::Sysno;
    /// use sysno::trace::{Summary, SummaryColumn, SummaryOrder};
    ///
    /// let mut summary = Summary::default();
    /// let close = *Sysno::close.decode([3]).invocation();
    /// summary.add(&close, close.result(0, false), Duration::from_micros(30));
    /// let table = summary.table(SummaryOrder::Calls, &[SummaryColumn::Calls, SummaryColumn::MaxTime]).to_string();
    /// let lines: Vec<_> = table.lines().map(str::trim_start).collect();
    /// assert_eq!((lines[0], lines[2]), ("calls  longest syscall", "1 0.000030 close"));
    /// ```
    #[must_use]
    pub fn table<'a>(&'a self, order: SummaryOrder, columns: &'a [SummaryColumn]) -> impl fmt::Display + 'a {
        Table { summary: self, order, columns }
    }

    /// Whether no call has been counted.
    ///
    /// ```
    /// assert!(sysno::trace::Summary::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    fn sorted(&self, order: SummaryOrder) -> Vec<(CallName, &Count)> {
        let call = |(&(known, number), count)| (CallName { known, number }, count);
        // By name, which the others leave as it is among equals.
        let mut counts: Vec<(CallName, &Count)> = self.counts.iter().map(call).collect();
        match order {
            SummaryOrder::Time => counts.sort_by_key(|(_, count)| Reverse(count.time)),
            SummaryOrder::MinTime => counts.sort_by_key(|(_, count)| Reverse(count.least)),
            SummaryOrder::MaxTime => counts.sort_by_key(|(_, count)| Reverse(count.most)),
            SummaryOrder::AvgTime => counts.sort_by_key(|(_, count)| Reverse(count.average())),
            SummaryOrder::Calls => counts.sort_by_key(|(_, count)| Reverse(count.calls)),
            SummaryOrder::Errors => counts.sort_by_key(|(_, count)| Reverse(count.errors)),
            SummaryOrder::Name => {}
            SummaryOrder::Nothing => counts.sort_by_key(|(_, count)| count.number),
        }
        counts
    }
}

impl Count {
    /// How many nanoseconds a call takes on average.
    fn average(&self) -> u128 {
        self.time.as_nanos() / u128::from(self.calls.max(1))
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.table(SummaryOrder::default(), SummaryColumn::DEFAULT).fmt(f)
    }
}

struct Table<'a> {
    summary: &'a Summary,
    order: SummaryOrder,
    columns: &'a [SummaryColumn],
}

impl Table<'_> {
    fn columns(&self) -> impl Iterator<Item = SummaryColumn> {
        let has_name = self.columns.contains(&SummaryColumn::Name);
        let name = Some(SummaryColumn::Name).filter(|_| !has_name);
        self.columns.iter().copied().chain(name)
    }

    /// Writes a line; `cell` is the text in a column.
    fn line(&self, f: &mut fmt::Formatter<'_>, cell: impl Fn(SummaryColumn) -> String) -> fmt::Result {
        let mut columns = self.columns().peekable();
        while let Some(column) = columns.next() {
            let (cell, (_, width)) = (cell(column), column.head());
            match (column, columns.peek()) {
                // Nothing is behind the last name.
                (SummaryColumn::Name, None) => f.write_str(&cell)?,
                (SummaryColumn::Name, _) => write!(f, "{cell:<width$}")?,
                _ => write!(f, "{cell:>width$}")?,
            }
            f.write_str(if columns.peek().is_some() { " " } else { "\n" })?;
        }
        Ok(())
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self.summary.sorted(self.order);
        let mut total =
            Count { least: counts.iter().map(|(_, count)| count.least).min().unwrap_or_default(), ..Count::default() };
        for (_, count) in &counts {
            total.calls += count.calls;
            total.errors += count.errors;
            total.time = total.time.saturating_add(count.time);
            total.most = total.most.max(count.most);
        }
        let row = |f: &mut fmt::Formatter<'_>, name: &dyn fmt::Display, count: &Count| {
            self.line(f, |column| match column {
                // All calls took all of the time, even if that is too short for the clock.
                SummaryColumn::TimePercent if ptr::eq(count, &total) && total.calls > 0 => "100.00".to_owned(),
                SummaryColumn::TimePercent => {
                    let all = total.time.as_secs_f64().max(f64::MIN_POSITIVE);
                    format!("{:.2}", 100.0 * count.time.as_secs_f64() / all)
                }
                SummaryColumn::TotalTime => format!("{:.6}", count.time.as_secs_f64()),
                SummaryColumn::MinTime => format!("{:.6}", count.least.as_secs_f64()),
                SummaryColumn::MaxTime => format!("{:.6}", count.most.as_secs_f64()),
                SummaryColumn::AvgTime => format!("{}", count.average() / 1000),
                SummaryColumn::Calls => format!("{}", count.calls),
                SummaryColumn::Errors if count.errors == 0 => String::new(),
                SummaryColumn::Errors => format!("{}", count.errors),
                SummaryColumn::Name => format!("{name}"),
            })
        };
        let rule = |f: &mut fmt::Formatter<'_>| self.line(f, |column| "-".repeat(column.head().1));
        self.line(f, |column| column.head().0.to_owned())?;
        rule(f)?;
        for (name, count) in &counts {
            row(f, name, count)?;
        }
        rule(f)?;
        row(f, &"total", &total)
    }
}
