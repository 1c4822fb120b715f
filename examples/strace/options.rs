//! The command line.

use std::env;
use std::error::Error;
use std::ffi::OsString;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, IsTerminal, LineWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;

use clap::error::ErrorKind;
use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, ValueEnum};
use sysno::trace::{SummaryColumn, SummaryOrder};
use sysno::{ConstantStyle, Filter, HexStrings};

use crate::descriptors::Detail;
use crate::expressions::{Expression, Message, Set, Status, expression};
use crate::seccomp;
use crate::show::say;

pub type Result<T, E = Box<dyn Error>> = std::result::Result<T, E>;

/// When calls are shown in colours.
#[derive(Clone, Copy, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Whether they are, in this output.
    pub fn is_wanted(self, output: &Output) -> bool {
        match self {
            Color::Auto => {
                let is_refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
                let is_able = env::var_os("TERM").is_some_and(|terminal| terminal != "dumb");
                output.is_terminal && is_able && !is_refused
            }
            Color::Always => true,
            Color::Never => false,
        }
    }
}

/// Where the trace is written to.
pub struct Output {
    pub to: Box<dyn Write>,
    is_terminal: bool,
}

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
    /// `trace=CALLS`, or CALLS alone, traces these calls only: `openat,close`, `%file`, `!%memory`, `/^mk`, `read@32`.
    /// `signal=SIGNALS`, `status=successful,failed,unfinished` show only these. `quiet=attach,exit,thread-execve` doesn't show these.
    /// `decode-fds=path,socket` shows these of descriptors
    #[arg(short = 'e', value_name = "EXPRESSION", value_parser = expression)]
    pub expressions: Vec<Expression>,
    /// The calls of these expressions
    #[arg(skip)]
    pub filter: Option<Filter>,
    /// The signals of these expressions, as bits
    #[arg(skip = u128::MAX)]
    pub signals: u128,
    /// How the calls end that are shown, if not all are
    #[arg(skip)]
    pub statuses: Option<Set<Status>>,
    /// The messages that are not shown
    #[arg(skip = Set::NONE)]
    pub quiet: Set<Message>,
    /// Show only calls that succeed
    #[arg(short = 'z', long, action = ArgAction::Count)]
    pub successful_only: u8,
    /// Show only calls that fail
    #[arg(short = 'Z', long, action = ArgAction::Count)]
    pub failed_only: u8,
    /// Don't say to what it attaches; -qq: nor how processes end; -qqq: nothing of that kind
    #[arg(short = 'q', action = ArgAction::Count)]
    pub quietness: u8,
    /// Show the time of day; -tt: with microseconds; -ttt: as seconds since 1970
    #[arg(short = 't', action = ArgAction::Count)]
    pub times: u8,
    /// Show the time since the beginning of the line before
    #[arg(short = 'r', long = "relative-timestamps")]
    pub relative_times: bool,
    /// Show how long each call takes
    #[arg(short = 'T', long = "syscall-times")]
    pub durations: bool,
    /// Show the number of each call
    #[arg(short = 'n', long = "syscall-number")]
    pub numbers: bool,
    /// The column of the results
    #[arg(short = 'a', long = "columns", value_name = "N", default_value_t = 40)]
    pub column: usize,
    /// Don't show the calls. Count calls, errors and system time, and show these at the end
    #[arg(short = 'c', long = "summary-only", group = "counts")]
    pub summary_only: bool,
    /// The same, and show the calls
    #[arg(short = 'C', long = "summary", group = "counts")]
    pub summary_too: bool,
    /// What the counts are sorted by: `time`, `min-time`, `max-time`, `avg-time`, `calls`, `errors`, `name` or `nothing`
    #[arg(short = 'S', long = "summary-sort-by", value_name = "ORDER", value_parser = parsed::<SummaryOrder>)]
    pub order: Option<SummaryOrder>,
    /// The columns of the counts: some of `time-percent`, `total-time`, `min-time`, `max-time`, `avg-time`, `calls`, `errors`, `name`
    #[arg(short = 'U', long = "summary-columns", value_name = "COLUMNS", requires = "counts", value_delimiter = ',',
        value_parser = parsed::<SummaryColumn>)]
    pub summary_columns: Vec<SummaryColumn>,
    /// With -c or -C, count the time from the beginning to the end of a call instead of its system time
    #[arg(short = 'w', long = "summary-wall-clock", requires = "counts")]
    pub wall_clock: bool,
    /// How many bytes of a string are shown, and how many strings of an array
    #[arg(short = 's', value_name = "N", default_value_t = 32)]
    pub limit: usize,
    /// Show the paths of descriptors; -yy: all that there is to say of them, as --decode-fds=all
    #[arg(short = 'y', action = ArgAction::Count, conflicts_with = "decoded")]
    pub decode: u8,
    /// What is shown of descriptors: some of `path`, `socket`, `dev`, `eventfd`, `pidfd`, `signalfd`, or `all`, or `none`
    #[arg(long = "decode-fds", value_name = "DETAILS", value_parser = |words: &str| Set::<Detail>::parse("decode-fds", words),
        default_missing_value = "path", num_args = 0..=1, require_equals = true)]
    pub decoded: Option<Set<Detail>>,
    /// What is shown of descriptors, from both
    #[arg(skip = Set::NONE)]
    pub details: Set<Detail>,
    /// Trace only calls that access this path: by itself, or by a descriptor
    #[arg(short = 'P', long = "trace-path", value_name = "PATH")]
    pub paths: Vec<OsString>,
    /// Show strings with bytes that aren't ASCII in hexadecimal digits; -xx: all strings
    #[arg(short = 'x', action = ArgAction::Count, conflicts_with = "strings_in_hex")]
    pub hexadecimal: u8,
    /// Show these strings in hexadecimal digits: `none`, `non-ascii` or `all`; with `non-ascii-chars`, only the bytes that aren't ASCII
    #[arg(long, value_name = "STRINGS", value_parser = hex_strings, default_missing_value = "all", num_args = 0..=1,
        require_equals = true)]
    pub strings_in_hex: Option<HexStrings>,
    /// Which strings have hexadecimal digits, from both
    #[arg(skip)]
    pub hex: HexStrings,
    /// Show constants as numbers (`raw`), as names (`abbrev`), or as both (`verbose`)
    #[arg(short = 'X', long = "const-print-style", value_name = "STYLE", value_parser = constant_style,
        default_value = "abbrev", hide_default_value = true)]
    pub constants: ConstantStyle,
    /// Show all members of structs: `fstat(3, {st_dev=…, st_ino=…, …})` instead of `fstat(3, {st_mode=S_IFREG|0644, st_size=0, ...})`
    #[arg(short = 'v', long = "no-abbrev")]
    pub verbose: bool,
    /// Write to FILE instead of stderr
    #[arg(short = 'o', value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Append to FILE
    #[arg(short = 'A', long = "output-append-mode")]
    pub append: bool,
    /// Write one JSON object in each line
    #[arg(long, conflicts_with_all = ["counts", "times", "relative_times", "durations", "numbers"])]
    pub json: bool,
    /// Show names, numbers, strings and errors in colours: `always`, `never`, or `auto`: if the output is a terminal and the
    /// environment has no NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Color::Auto, default_missing_value = "always",
        num_args = 0..=1, require_equals = true)]
    pub color: Color,
    /// Show numbers as numbers, and all arguments: `openat(AT_FDCWD, "/", 0x80000, 000)` instead of `openat(AT_FDCWD, "/",
    /// O_RDONLY|O_CLOEXEC)`
    #[arg(long)]
    pub raw: bool,
    /// Show the names of arguments: `close(fd=3)`
    #[arg(long)]
    pub arg_names: bool,
    /// With -f and -e, let a seccomp filter stop the program only at the calls that are shown. This is much quicker. Without
    /// this option, the program can only notice ptrace itself. With it, the program can notice more: PR_GET_SECCOMP and /proc
    /// say that there is a filter; strict mode (SECCOMP_MODE_STRICT) is refused; calls that its own filters forbid aren't
    /// shown, and calls that they only log aren't logged; children that ask not to be traced (CLONE_UNTRACED) are traced; if
    /// strace has no privileges, set-uid programs get none either (PR_SET_NO_NEW_PRIVS). If strace is killed, clone, clone3
    /// and the calls that are shown fail with ENOSYS. So at Ctrl-C, strace ends the trace, but stays until the program ends
    #[arg(long, requires = "follow")]
    pub seccomp_bpf: bool,
    /// The program and its arguments
    #[arg(trailing_var_arg = true, required_unless_present = "attach", conflicts_with = "attach")]
    pub command: Vec<OsString>,
}

/// A word of the library's.
fn parsed<T: FromStr<Err: Display>>(word: &str) -> Result<T, String> {
    word.replace('_', "-").parse().map_err(|error: T::Err| error.to_string())
}

/// strace's words for them.
fn hex_strings(word: &str) -> Result<HexStrings, String> {
    match word {
        "none" => Ok(HexStrings::Never),
        "non-ascii-chars" => Ok(HexStrings::NonAsciiChars),
        "non-ascii" => Ok(HexStrings::NonAscii),
        "all" => Ok(HexStrings::All),
        _ => Err("there are none, non-ascii-chars, non-ascii and all".to_owned()),
    }
}

/// The same.
fn constant_style(word: &str) -> Result<ConstantStyle, String> {
    match word {
        "raw" => Ok(ConstantStyle::Numbers),
        "abbrev" => Ok(ConstantStyle::Names),
        "verbose" => Ok(ConstantStyle::Both),
        _ => Err("there are raw, abbrev and verbose".to_owned()),
    }
}

/// Where the arguments of the program begin, after its name. They may be hundreds of thousands, for which the parser takes long.
fn end_of_options(args: &[OsString]) -> usize {
    let command = Options::command();
    let with_value = command.get_arguments().filter(|argument| argument.get_action().takes_values());
    // The values of `--color` and its like are in the same argument.
    let with_value: Vec<_> = with_value.filter(|argument| !argument.is_require_equals_set()).collect();
    let is_name = |name: &str| with_value.iter().any(|argument| argument.get_long() == Some(name));
    let is_letter = |letter: &char| with_value.iter().any(|argument| argument.get_short() == Some(*letter));
    let mut index = 1;
    while let Some(arg) = args.get(index).and_then(|arg| arg.to_str()).filter(|arg| arg.starts_with('-') && *arg != "-")
    {
        index += 1;
        if arg == "--" {
            break;
        }
        // `-o FILE` and `-fo FILE`, but not `-oFILE`; `--columns 20`, but not `--columns=20`.
        let mut letters = arg[1..].chars().skip_while(|letter| !is_letter(letter));
        let is_before_value = match arg.strip_prefix("--") {
            Some(name) => is_name(name),
            None => letters.next().is_some() && letters.next().is_none(),
        };
        if is_before_value {
            index += 1;
        }
    }
    (index + 1).min(args.len())
}

impl Options {
    /// The options of the command line, or what is wrong with them: with strace's exit status, 1.
    pub fn read() -> Result<Self, ExitCode> {
        let mut args: Vec<_> = env::args_os().collect();
        let rest = args.split_off(end_of_options(&args));
        let options = Self::command().try_get_matches_from(args).and_then(|matches| {
            let last = |name| matches.indices_of(name).and_then(Iterator::last).filter(|_| matches.get_count(name) > 0);
            let is_failed_last = last("failed_only") > last("successful_only");
            Self::from_arg_matches(&matches)?.checked(rest, is_failed_last)
        });
        options.map_err(|error| {
            // It is no error if there is nowhere to write it.
            _ = error.print();
            ExitCode::from(u8::from(error.use_stderr()))
        })
    }

    fn checked(mut self, rest: Vec<OsString>, is_failed_last: bool) -> Result<Self, clap::Error> {
        let conflict = |text| Err(Self::command().error(ErrorKind::ArgumentConflict, text));
        if self.seccomp_bpf && !seccomp::IS_POSSIBLE {
            return Err(Self::command().error(ErrorKind::InvalidValue, "--seccomp-bpf is for x86-64 only"));
        }
        self.command.extend(rest);
        for expression in &self.expressions {
            match expression {
                Expression::Trace(filter) => self.filter = Some(**filter),
                Expression::Signal(signals) => self.signals = *signals,
                Expression::Status(statuses) => self.statuses = Some(*statuses),
                Expression::Quiet(_) if self.quietness > 0 => {
                    return conflict("-q and -e quiet/--quiet cannot be provided simultaneously");
                }
                Expression::Quiet(quiet) => self.quiet = *quiet,
                Expression::Details(_) if self.decode > 0 => {
                    return conflict("-y and --decode-fds cannot be provided simultaneously");
                }
                Expression::Details(details) => self.details = *details,
            }
        }
        self.details = match self.decode {
            0 => self.decoded.unwrap_or(self.details),
            1 => Set::of(&[Detail::Path]),
            _ => Set::ALL,
        };
        self.hex = match self.hexadecimal {
            0 => self.strings_in_hex.unwrap_or_default(),
            1 => HexStrings::NonAscii,
            _ => HexStrings::All,
        };
        if self.successful_only + self.failed_only > 0 {
            let status = if is_failed_last { Status::Failed } else { Status::Successful };
            self.statuses = Some(Set::of(&[status]));
        }
        match self.quietness {
            0 => {}
            1 => self.quiet = Set::of(&[Message::Attach, Message::Personality]),
            2 => self.quiet = Set::of(&[Message::Attach, Message::Personality, Message::Exit]),
            _ => self.quiet = Set::ALL,
        }
        Ok(self)
    }

    /// Says which options have no effect.
    pub fn warn(&self) {
        let (with_counts, without_counts) = ("with -c/--summary-only", "without (-c/--summary-only or -C/--summary)");
        let are_counted = self.summary_only || self.summary_too;
        for (is_given, option, when) in [
            (self.order.is_some() && !are_counted, "-S/--summary-sort-by", without_counts),
            (self.summary_only && self.numbers, "-n/--syscall-number", with_counts),
            (self.summary_only && self.relative_times, "-r/--relative-timestamps", with_counts),
            (self.summary_only && self.times > 0, "-t/--absolute-timestamps", with_counts),
            (self.summary_only && self.durations, "-T/--syscall-times", with_counts),
            (self.summary_only && !self.details.is_empty(), "-y/--decode-fds", with_counts),
            (self.append && self.output.is_none(), "-A/--output-append-mode", "without -o/--output"),
        ] {
            if is_given {
                say(format_args!("{option} has no effect {when}"));
            }
        }
        if self.successful_only + self.failed_only > 1 {
            say(
                "Only the last of -z/--successful-only/-Z/--failed-only options will take effect. See status qualifier for more \
                 complex filters.",
            );
        }
    }

    /// Opens the file that the trace is written to, or stderr. Each line is written at once: nothing is lost if this program
    /// is killed, and the file can be read meanwhile.
    pub fn open(&self) -> Result<Output> {
        let Some(path) = &self.output else {
            return Ok(Output { is_terminal: io::stderr().is_terminal(), to: Box::new(io::stderr()) });
        };
        let file = File::options().create(true).write(true).truncate(!self.append).append(self.append).open(path);
        let file = file.map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Output { is_terminal: file.is_terminal(), to: Box::new(LineWriter::new(file)) })
    }
}
