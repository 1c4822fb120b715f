//! Are the lines of a trace of several processes, and the table of counts, written as strace writes them?

use std::io::{self, Write};
use std::time::Duration;

use sysno::trace::{Lines, Prefix, Summary, SummaryColumn, SummaryOrder};
use sysno::{Abi, Invocation, NoMemory, Outcome};

fn call(name: &str, registers: &[u64]) -> Invocation {
    *Abi::X86_64.syscall_by_name(name).expect("a call").decode(registers).invocation()
}

fn entered<W: Write>(lines: &mut Lines<W>, pid: i32, call: &Invocation) {
    lines.entered(pid, &call.text(&NoMemory)).expect("it writes");
}

fn returned<W: Write>(lines: &mut Lines<W>, pid: i32, call: &Invocation, raw: i64, is_error: bool) {
    let text = call.text(&NoMemory);
    lines.returned(pid, &text.outcome(call.result(raw, is_error))).expect("it writes");
}

fn text(lines: Lines<Vec<u8>>) -> String {
    String::from_utf8(lines.into_inner()).expect("text")
}

/// Results begin in column 40, or one blank behind a longer call.
#[test]
fn results_are_aligned() {
    let mut lines = Lines::new(Vec::new());
    for (call, raw) in [
        (call("getpid", &[]), 1),
        (call("kill", &[1, 2]), 0),
        (call("mprotect", &[0x7FFF_F7FF_C000, 4096, 1]), 0),
        (call("mprotect", &[0x7FFF_F7FF_C000, 40960, 1]), 0),
        (call("mprotect", &[0x7FFF_F7FF_C000, 4_096_000, 1]), 0),
        (call("mprotect", &[0x7FFF_F7FF_C000, 40_960_000, 1]), 0),
    ] {
        entered(&mut lines, 1, &call);
        returned(&mut lines, 1, &call, raw, false);
    }
    let expected = "\
getpid()                                = 1
kill(1, 2)                              = 0
mprotect(0x7ffff7ffc000, 4096, 0x1)     = 0
mprotect(0x7ffff7ffc000, 40960, 0x1)    = 0
mprotect(0x7ffff7ffc000, 4096000, 0x1)  = 0
mprotect(0x7ffff7ffc000, 40960000, 0x1) = 0
";
    assert_eq!(text(lines), expected);
}

/// Of a call that another process interrupts, each part is a line, and the end's column counts from that line's beginning.
#[test]
fn interrupted_calls() {
    let (read, pause) = (call("read", &[3, 0x1000, 100]), call("pause", &[]));
    for (prefix, expected) in [
        (
            Prefix::None,
            "\
read(3,  <unfinished ...>
pause( <unfinished ...>
<... read resumed>0x1000, 100)          = -1 EINTR (Interrupted system call)
<... pause resumed>)                    = ? ERESTARTNOHAND (To be restarted if no handler)
",
        ),
        (
            Prefix::Plain,
            "\
7     read(3,  <unfinished ...>
123456 pause( <unfinished ...>
7     <... read resumed>0x1000, 100)    = -1 EINTR (Interrupted system call)
123456 <... pause resumed>)             = ? ERESTARTNOHAND (To be restarted if no handler)
",
        ),
        (
            Prefix::Bracketed,
            "\
[pid     7] read(3,  <unfinished ...>
[pid 123456] pause( <unfinished ...>
[pid     7] <... read resumed>0x1000, 100) = -1 EINTR (Interrupted system call)
[pid 123456] <... pause resumed>)       = ? ERESTARTNOHAND (To be restarted if no handler)
",
        ),
    ] {
        let mut lines = Lines::new(Vec::new());
        lines.set_prefix(prefix);
        entered(&mut lines, 7, &read);
        entered(&mut lines, 123_456, &pause);
        returned(&mut lines, 7, &read, -4, true);
        returned(&mut lines, 123_456, &pause, -514, true);
        assert_eq!(text(lines), expected);
    }
}

/// A process that ends within a call: what the call would have filled is not shown.
#[test]
fn calls_that_do_not_return() {
    let mut lines = Lines::new(Vec::new());
    for call in [call("read", &[3, 0x1000, 100]), call("pause", &[]), call("exit_group", &[1])] {
        entered(&mut lines, 1, &call);
        lines.returned(1, &call.text(&NoMemory)).expect("it writes");
    }
    let expected = "\
read(3,  <unfinished ...>)              = ?
pause()                                 = ?
exit_group(1)                           = ?
";
    assert_eq!(text(lines), expected);
}

#[test]
fn other_lines_and_threads() {
    let pause = call("pause", &[]);
    let mut lines = Lines::new(Vec::new());
    lines.set_prefix(Prefix::Plain);
    // Nothing is unfinished.
    lines.interrupt(" <detached ...>").expect("it writes");
    entered(&mut lines, 8, &pause);
    lines.superseded(8, 7).expect("it writes");
    entered(&mut lines, 8, &pause);
    lines.superseded(9, 7).expect("it writes");
    lines.line(7, "--- SIGCHLD ---").expect("it writes");
    lines.interrupt(" <detached ...>").expect("it writes");
    entered(&mut lines, 7, &pause);
    lines.interrupt(" <detached ...>").expect("it writes");
    let expected = "\
8     pause( <pid changed to 7 ...>
7     +++ superseded by execve in pid 8 +++
8     pause( <unfinished ...>
7     +++ superseded by execve in pid 9 +++
7     --- SIGCHLD ---
7     pause( <detached ...>
";
    assert_eq!(text(lines), expected);
}

/// A writer that counts what is done to it, and may fail.
#[derive(Default)]
struct Counting {
    written: Vec<u8>,
    writes: usize,
    flushes: usize,
    is_full: bool,
}

impl Write for &mut Counting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writes += 1;
        if self.is_full {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.written.extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.flushes += 1;
        if self.is_full { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

/// A line is written at once when it is complete; a live one, also when a call begins, since the call may take long.
#[test]
fn when_lines_are_written() {
    let pause = call("pause", &[]);
    for is_live in [false, true] {
        let mut to = Counting::default();
        let mut lines = if is_live { Lines::live(&mut to) } else { Lines::new(&mut to) };
        entered(&mut lines, 1, &pause);
        let to = lines.into_inner();
        assert_eq!(to.written, if is_live { &b"pause("[..] } else { b"" });

        let mut to = Counting::default();
        let mut lines = if is_live { Lines::live(&mut to) } else { Lines::new(&mut to) };
        entered(&mut lines, 1, &pause);
        returned(&mut lines, 1, &pause, 0, false);
        let to = lines.into_inner();
        assert_eq!(to.written, format!("{:<40}= 0\n", "pause()").as_bytes());
        assert_eq!((to.writes, to.flushes), (if is_live { 2 } else { 1 }, 0));
    }
}

#[test]
fn finish_flushes() {
    let mut to = Counting::default();
    Lines::new(&mut to).finish().expect("it flushes");
    assert_eq!((to.writes, to.flushes), (0, 1));
}

#[test]
fn errors_are_passed_on() {
    let pause = call("pause", &[]);
    let text = pause.text(&NoMemory);
    let is_full = |result: io::Result<()>| result.is_err_and(|error| error.kind() == io::ErrorKind::StorageFull);
    let mut to = Counting { is_full: true, ..Counting::default() };
    let mut lines = Lines::live(&mut to);
    assert!(is_full(lines.finish()));
    assert!(is_full(lines.entered(1, &text)));
    assert!(is_full(lines.interrupt(" <detached ...>")));
    assert!(is_full(lines.entered(1, &text)));
    assert!(is_full(lines.entered(2, &text)), "the end of the first line");
    assert!(is_full(lines.line(1, "+++")));
    assert!(is_full(lines.returned(1, &text)));
    let mut lines = Lines::new(&mut to);
    assert!(lines.entered(1, &text).is_ok(), "nothing is written yet");
    assert!(is_full(lines.superseded(1, 2)));
    assert!(is_full(lines.superseded(1, 2)));
}

/// strace's `-c`: sorted by time, with the calls of the same name on several ABIs together.
#[test]
fn counts() {
    let mut summary = Summary::default();
    let add = |summary: &mut Summary, call: &Invocation, raw, is_error, micros| {
        summary.add(call, call.result(raw, is_error), Duration::from_micros(micros));
    };
    add(&mut summary, &call("openat", &[0; 4]), 3, false, 100);
    add(&mut summary, &call("openat", &[0; 4]), -2, true, 151);
    add(&mut summary, &call("read", &[0; 3]), 0, false, 500);
    add(&mut summary, &Invocation::new(0x4000_0003, 3, [0; 3]), 0, false, 250);
    add(&mut summary, &call("getpid", &[]), 1, false, 0);
    for number in [1000, 1001, 1001] {
        summary.add(&Invocation::new(0xC000_003E, number, []), Outcome::Nothing, Duration::from_micros(1));
    }
    let expected = "\
% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
 74.70    0.000750         375         2           read
 25.00    0.000251         125         2         1 openat
  0.20    0.000002           1         2           syscall_0x3e9
  0.10    0.000001           1         1           syscall_0x3e8
  0.00    0.000000           0         1           getpid
------ ----------- ----------- --------- --------- ----------------
100.00    0.001004         125         8         1 total
";
    assert_eq!(summary.to_string(), expected);

    let expected = "\
% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
------ ----------- ----------- --------- --------- ----------------
  0.00    0.000000           0         0           total
";
    assert_eq!(Summary::default().to_string(), expected);
}

/// Calls that are too short for the clock, and more time than there is.
#[test]
fn no_time_and_all_time() {
    let close = call("close", &[3]);
    let mut summary = Summary::default();
    summary.add(&close, close.result(0, false), Duration::ZERO);
    let columns = [SummaryColumn::TimePercent, SummaryColumn::Calls];
    let table = summary.table(SummaryOrder::Time, &columns).to_string();
    // As strace 7.2.
    let lines: Vec<_> = table.lines().collect();
    assert_eq!((lines[2], lines[4]), ("  0.00         1 close", "100.00         1 total"), "{table}");
    for name in ["close", "close", "read"] {
        summary.add(&call(name, &[3; 3]), close.result(0, false), Duration::MAX);
    }
    assert!(
        summary
            .to_string()
            .ends_with("100.00 18446744073709551616.000000 4611686018427387903999999         4           total\n"),
        "{summary}"
    );
}

/// The words of strace 7.2's `-S` and `-U`, with those that are old.
#[test]
fn words_of_summaries() {
    for (words, order) in [
        ("time time-percent time-total total-time", SummaryOrder::Time),
        ("min-time shortest time-min", SummaryOrder::MinTime),
        ("max-time longest time-max", SummaryOrder::MaxTime),
        ("avg-time time-avg", SummaryOrder::AvgTime),
    ] {
        assert!(words.split(' ').all(|word| word.parse() == Ok(order)), "{words}");
    }
    for (words, column) in [
        ("time-percent time", SummaryColumn::TimePercent),
        ("total-time time-total", SummaryColumn::TotalTime),
        ("min-time shortest time-min", SummaryColumn::MinTime),
        ("max-time longest time-max", SummaryColumn::MaxTime),
    ] {
        assert!(words.split(' ').all(|word| word.parse() == Ok(column)), "{words}");
    }
}

/// No column is too far to the right.
#[test]
fn columns_beyond_all_lines() {
    for (column, width) in [(65_535, 65_535), (65_536, 65_535), (usize::MAX, 65_535)] {
        let mut lines = Lines::new(Vec::new());
        lines.set_column(column);
        let close = call("close", &[3]);
        lines.entered(1, &close.text(&NoMemory)).unwrap();
        lines.returned(1, &close.text(&NoMemory).outcome(close.result(0, false))).unwrap();
        let line = String::from_utf8(lines.into_inner()).unwrap();
        assert_eq!(line.find('='), Some(width), "{column}");
    }
}

/// A call counts if its beginning was seen, of the process that made it or of the one whose place this takes.
#[test]
fn counts_of_processes() {
    let pause = call("pause", &[]);
    let outcome = pause.result(-4, true);
    let mut summary = Summary::default();
    summary.returned(1, &pause, outcome);
    summary.entered(2);
    summary.returned(1, &pause, outcome);
    summary.superseded(2, 1);
    summary.superseded(3, 4);
    summary.returned(2, &pause, outcome);
    summary.returned(4, &pause, outcome);
    assert!(!summary.to_string().contains("pause"), "{summary}");
    summary.returned(1, &pause, outcome);
    summary.returned(1, &pause, outcome);
    let line = summary.to_string().lines().find(|line| line.ends_with(" pause")).map(str::to_owned);
    let columns: Vec<_> = line.iter().flat_map(|line| line.split_whitespace()).skip(3).collect();
    assert_eq!(columns, ["1", "1", "pause"], "{summary}");
}
