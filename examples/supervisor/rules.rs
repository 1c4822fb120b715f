//! Which calls are notified, and how they are answered.

use std::fmt;
use std::os::unix::ffi::OsStrExt;

use sysno::{Abi, Category, Errno, Filter, Invocation, Meaning, Syscall, SyscallSet, Type};

use crate::files::{File, is_by_path};

#[derive(Clone, Copy, PartialEq)]
pub enum Answer {
    Continue,
    Fail(Errno),
}

impl Answer {
    fn parse(text: &str) -> Result<Self, String> {
        if text == "continue" {
            return Ok(Self::Continue);
        }
        let errno = Abi::NATIVE.and_then(|abi| Errno::from_name(abi, text));
        // Those of the kernel's own would make it start the call again.
        let errno = errno.filter(|errno| !errno.is_internal());
        errno.map(Self::Fail).ok_or_else(|| format!("`{text}` is neither `continue` nor the name of an errno"))
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Continue => f.write_str("continue"),
            Self::Fail(errno) => f.write_str(errno.name().unwrap_or_default()),
        }
    }
}

/// Whether a rule is for a call, or for a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    /// That can't be known.
    Maybe,
    Yes,
}

impl Fit {
    fn of(fits: bool) -> Self {
        if fits { Self::Yes } else { Self::No }
    }
}

struct Rule {
    /// `None`: all that are notified.
    calls: Option<Filter>,
    /// `None`: whatever the file, also if there is none.
    path: Option<Vec<u8>>,
    answer: Answer,
}

impl Rule {
    /// `[CALLS:]PATH=ANSWER` or `CALLS=ANSWER`. An answer has no `=`; calls have neither `=` nor `:`, and don't begin with a slash.
    fn parse(abis: &[Abi], text: &str) -> Result<Self, String> {
        let (what, answer) = text.rsplit_once('=').ok_or("there is no `=` with an answer after it")?;
        let (calls, path) = match what.split_once(':') {
            _ if what.starts_with('/') => (None, Some(what)),
            Some((calls, path)) => (Some(calls), Some(path)),
            None => (Some(what), None),
        };
        let calls = calls.map(|calls| Filter::new(abis, calls)).transpose().map_err(|error| error.to_string())?;
        if let Some(path) = path {
            let is_name = |rest: &str| rest.is_empty() || rest.split('/').all(|part| !matches!(part, "" | "." | ".."));
            if !path.strip_prefix('/').is_some_and(is_name) {
                return Err(format!("no file has such a name: `{path}`; it begins with `/`, without `.`, `..`, `//`"));
            }
            if calls.as_ref().is_some_and(|calls| !calls.matches_unknown() && !calls.iter().any(may_name_file)) {
                return Err("none of these calls has a path".to_owned());
            }
        }
        Ok(Self { calls, path: path.map(|path| path.as_bytes().to_owned()), answer: Answer::parse(answer)? })
    }

    fn is_for(&self, call: &Invocation) -> Fit {
        let Some(calls) = &self.calls else { return Fit::Yes };
        let Some(known) = call.syscall() else {
            return if calls.matches_unknown() { Fit::Yes } else { Fit::Maybe };
        };
        let does_work_of = match known.name() {
            "socketcall" => Category::Network,
            "ipc" => Category::Ipc,
            _ => return Fit::of(calls.contains(known)),
        };
        match calls.contains(known) {
            true => Fit::Yes,
            false if calls.iter().any(|call| call.categories().contains(does_work_of)) => Fit::Maybe,
            false => Fit::No,
        }
    }

    fn fits(&self, file: Option<&File>) -> Fit {
        match (&self.path, file) {
            (None, _) => Fit::Yes,
            (Some(_), None) => Fit::No,
            (Some(_), Some(File::Unknown)) => Fit::Maybe,
            (Some(pattern), Some(File::Named(name))) => Fit::of(is_match(pattern, name.as_os_str().as_bytes())),
        }
    }
}

/// Whether the call has a path, or opens files by other means.
fn may_name_file(call: Syscall) -> bool {
    let is_path = |arg: usize| call.meaning_of(arg) == Some(Meaning::Path) && call.args()[arg].ty() == Type::String;
    !is_by_path(call) || (0..call.args().len()).any(is_path)
}

/// `?`: one byte that is no slash; `*`: any bytes but slashes; `**`: any bytes.
fn is_match(pattern: &[u8], name: &[u8]) -> bool {
    // Where the last star of each kind is, and what it stands for so far. Only the last ones are tried again: what an earlier one
    // would take instead, the later one can take, too, but for a slash.
    let (mut place, mut at) = (0, 0);
    let (mut star, mut stars) = (None, None);
    loop {
        match pattern.get(place..).unwrap_or_default() {
            [b'*', b'*', ..] => {
                place += 2;
                (star, stars) = (None, Some((place, at)));
                continue;
            }
            [b'*', ..] => {
                place += 1;
                star = Some((place, at));
                continue;
            }
            [] if at == name.len() => return true,
            [b'?', ..] if name.get(at).is_some_and(|&byte| byte != b'/') => (place, at) = (place + 1, at + 1),
            [byte, ..] if *byte != b'?' && name.get(at) == Some(byte) => (place, at) = (place + 1, at + 1),
            _ => match (&mut star, &mut stars) {
                (Some((after, end)), _) if name.get(*end).is_some_and(|&byte| byte != b'/') => {
                    *end += 1;
                    (place, at) = (*after, *end);
                }
                (_, Some((after, end))) if *end < name.len() => {
                    *end += 1;
                    (place, at) = (*after, *end);
                }
                _ => return false,
            },
        }
    }
}

pub struct Rules {
    notified: Filter,
    rules: Vec<Rule>,
    default: Answer,
}

impl Rules {
    pub fn new(abis: &[Abi], calls: &str, rules: &[String], default: &str) -> Result<Self, String> {
        let of_rule = |text: &String| Rule::parse(abis, text).map_err(|error| format!("rule `{text}`: {error}"));
        let rules = rules.iter().map(of_rule).collect::<Result<Vec<_>, _>>()?;
        let calls = Filter::new(abis, calls).map_err(|error| error.to_string())?;
        let filters: Vec<_> = rules.iter().filter_map(|rule| rule.calls).chain([calls]).collect();
        let all_of = |&abi: &Abi| {
            let mut set = SyscallSet::empty(abi);
            set.extend(filters.iter().filter_map(|filter| filter.set(abi)).flatten());
            set
        };
        let sets: Vec<_> = abis.iter().map(all_of).collect();
        let notified = Filter::from_sets(&sets, filters.iter().any(Filter::matches_unknown));
        let notified = notified.expect("as many ABIs as the other filters have");
        Ok(Self { notified, rules, default: Answer::parse(default)? })
    }

    /// The calls that are to be notified.
    pub fn notified(&self) -> &Filter {
        &self.notified
    }

    /// The answer to a call that names these files.
    pub fn answer(&self, call: &Invocation, files: &[File]) -> Answer {
        if files.is_empty() {
            return self.answer_for(call, None);
        }
        let mut answers = files.iter().map(|file| self.answer_for(call, Some(file)));
        answers.find(|answer| *answer != Answer::Continue).unwrap_or(Answer::Continue)
    }

    fn answer_for(&self, call: &Invocation, file: Option<&File>) -> Answer {
        for rule in &self.rules {
            match rule.is_for(call).min(rule.fits(file)) {
                Fit::Yes => return rule.answer,
                Fit::Maybe if rule.answer != Answer::Continue => return rule.answer,
                Fit::Maybe | Fit::No => {}
            }
        }
        self.default
    }
}
