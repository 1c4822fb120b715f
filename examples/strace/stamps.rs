//! What stands at the beginning of a line: the time, and the number of the call.

use std::collections::HashMap;
use std::fmt::Write;
use std::mem::MaybeUninit;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use nix::libc;
use nix::unistd::Pid;

use crate::options::Options;

/// How the time of a line is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    None,
    /// The time of day, in seconds.
    Day,
    /// The same, in microseconds.
    DayMicros,
    /// Seconds since 1970, in microseconds.
    Unix,
}

/// The times and numbers of lines.
pub struct Stamps {
    clock: Clock,
    is_relative: bool,
    has_number: bool,
    /// When the last line began.
    last: Option<Instant>,
    /// The number of each process's last call.
    numbers: HashMap<Pid, u64>,
}

impl Stamps {
    pub fn new(options: &Options) -> Self {
        let clock = match options.times {
            0 => Clock::None,
            1 => Clock::Day,
            2 => Clock::DayMicros,
            _ => Clock::Unix,
        };
        let (is_relative, has_number) = (options.relative_times, options.numbers);
        Self { clock, is_relative, has_number, last: None, numbers: HashMap::new() }
    }

    /// Whether lines have any.
    pub fn are_wanted(&self) -> bool {
        self.clock != Clock::None || self.is_relative || self.has_number
    }

    /// A process makes the call of this number.
    pub fn called(&mut self, pid: Pid, number: u64) {
        if self.has_number {
            self.numbers.insert(pid, number);
        }
    }

    /// A thread has executed a program, and now has the id of its process.
    pub fn superseded(&mut self, thread: Pid, pid: Pid) {
        match self.numbers.remove(&thread) {
            Some(number) => self.numbers.insert(pid, number),
            None => self.numbers.remove(&pid),
        };
    }

    /// The stamp of a line that begins now.
    pub fn stamp(&mut self, pid: Pid) -> String {
        let mut stamp = String::new();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let micros = now.subsec_micros();
        // Writing to a String does not fail.
        _ = match self.clock {
            Clock::None => Ok(()),
            Clock::Day => write!(stamp, "{} ", time_of_day(now)),
            Clock::DayMicros => write!(stamp, "{}.{micros:06} ", time_of_day(now)),
            Clock::Unix => write!(stamp, "{}.{micros:06} ", now.as_secs()),
        };
        if self.is_relative {
            let now = Instant::now();
            let since = self.last.map_or(Duration::ZERO, |last| now.duration_since(last));
            self.last = Some(now);
            let (seconds, micros) = (since.as_secs(), since.subsec_micros());
            _ = match self.clock {
                Clock::None => write!(stamp, "{seconds:>6}.{micros:06} "),
                _ => write!(stamp, "(+{seconds:>6}.{micros:06}) "),
            };
        }
        if self.has_number {
            // Before its first call, a process has none.
            _ = match self.numbers.get(&pid) {
                Some(number) => write!(stamp, "[{number:>4}] "),
                None => write!(stamp, "[????] "),
            };
        }
        stamp
    }
}

/// `12:34:56`, where this program runs.
fn time_of_day(since_1970: Duration) -> String {
    let seconds = libc::time_t::try_from(since_1970.as_secs()).unwrap_or_default();
    let mut time = MaybeUninit::zeroed();
    // SAFETY: both point to what they should; all zeros are a time, too.
    let time: libc::tm = unsafe {
        libc::localtime_r(&seconds, time.as_mut_ptr());
        time.assume_init()
    };
    format!("{:02}:{:02}:{:02}", time.tm_hour, time.tm_min, time.tm_sec)
}
