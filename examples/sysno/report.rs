//! Calls as seccomp and audit report them: from the words after `--audit`, or a line of a log, to a call, its registers and its result.

use sysno::{Abi, Errno, Invocation, Meaning, NoMemory, Outcome, Syscall, Text};

/// The most registers that a call of any ABI has.
const REGISTERS: usize = 8;

/// A call that was reported.
pub struct Report {
    pub call: Invocation,
    /// What it returned, if the report says that.
    pub outcome: Option<Outcome>,
    /// Whether the report has the registers.
    pub has_registers: bool,
}

/// Reads a report: the numbers in order, or fields by their names in any order, such as a line of the log.
pub fn read(words: &[String]) -> Result<Report, String> {
    let text = words.join(" ");
    match Fields::in_order(&text)? {
        Some(fields) => fields.report(),
        None => Fields::named(line(&text)?)?.report(),
    }
}

/// A line of a log that reports a call; `None` for any other line.
pub fn read_line(line: &str) -> Option<Report> {
    Fields::named(line).and_then(Fields::report).ok()
}

/// The line, with the call in place of the fields that say what it is: `arch=x86_64 syscall=close(5) = 0`.
pub fn with_call(line: &str, report: &Report) -> String {
    let mut kept = String::new();
    let mut read = Fields::default();
    let mut rest = line;
    while !rest.is_empty() {
        let (space, from) = rest.split_at(rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len()));
        let (word, after) = from.split_at(from.find(char::is_whitespace).unwrap_or(from.len()));
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        if read.are_complete_at(name) {
            kept.push_str(rest);
            break;
        }
        rest = after;
        let Ok(Some(field)) = read.field(name) else {
            kept.extend([space, word]);
            continue;
        };
        *field = Some(value);
        match (name, report.call.abi()) {
            ("arch", Some(abi)) => kept.extend([space, &format!("arch={abi}")]),
            ("arch", None) => kept.extend([space, word]),
            ("syscall", _) => kept.extend([space, &format!("syscall={}", report.text())]),
            // `exit=ENOENT(No such file or directory)`: all that is before the next field.
            _ if value.contains('(') && !value.ends_with(')') => {
                let end = after.find('=').unwrap_or(after.len());
                rest = after[..end].rfind(')').map_or(after, |bracket| &after[bracket + 1..]);
            }
            _ => {}
        }
        if kept.is_empty() {
            rest = rest.trim_start();
        }
    }
    kept
}

/// The line that has a call's fields. A log has other lines about the same call: `type=EXECVE … a0="ls"`, `type=PATH …`.
fn line(text: &str) -> Result<&str, String> {
    let has_arch = |line: &&str| line.split_whitespace().any(|word| word.starts_with("arch="));
    let mut lines = text.lines().filter(has_arch);
    match (lines.next(), lines.next()) {
        (Some(line), None) => Ok(line),
        (Some(_), Some(_)) => Err("several lines have `arch=`: `sysno --audit <log` reads many".to_owned()),
        (None, _) => Err(format!("no `arch=` in `{text}`")),
    }
}

/// The fields of a report as texts.
#[derive(Default)]
struct Fields<'a> {
    arch: Option<&'a str>,
    syscall: Option<&'a str>,
    success: Option<&'a str>,
    exit: Option<&'a str>,
    registers: [Option<&'a str>; REGISTERS],
    /// Whether the name of the program has been there.
    has_program: bool,
    /// Whether the fields have names: then values may be names, too, as `ausearch -i` prints them.
    are_named: bool,
}

impl<'a> Fields<'a> {
    /// `c000003e 257 ffffff9c 7ffd0000 80000 0`, the first two perhaps with their names; `None` if there are other names.
    fn in_order(text: &'a str) -> Result<Option<Self>, String> {
        let mut words = text.split_whitespace();
        let mut value = |name| {
            let word = words.next()?;
            word.strip_prefix(name).map(|value| (value, true)).or(Some((word, false)).filter(|_| !word.contains('=')))
        };
        let (Some((arch, is_named)), Some((syscall, _))) = (value("arch="), value("syscall=")) else { return Ok(None) };
        if words.clone().any(|word| word.contains('=')) {
            return Ok(None);
        }
        let mut fields = Fields { arch: Some(arch), syscall: Some(syscall), are_named: is_named, ..Fields::default() };
        for (index, word) in words.enumerate() {
            let Some(register) = fields.registers.get_mut(index) else {
                return Err(format!("`{word}` is a register too many: a call has at most {REGISTERS}"));
            };
            *register = Some(word);
        }
        Ok(Some(fields))
    }

    /// `type=SYSCALL msg=audit(1700000000.123:456): arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c … items=1`
    fn named(line: &'a str) -> Result<Self, String> {
        let mut fields = Fields { are_named: true, ..Fields::default() };
        for word in line.split_whitespace() {
            let Some((name, value)) = word.split_once('=') else { continue };
            if fields.are_complete_at(name) {
                break;
            }
            let Some(field) = fields.field(name)? else { continue };
            if field.replace(value).is_some() {
                return Err(format!("`{name}=` is there twice"));
            }
        }
        Ok(fields)
    }

    /// Whether no field of the call follows. The name of a program, and what follows it, is any text: perhaps ` a0=0`. In seccomp's lines
    /// it comes first: then what it says of a call makes the line one that says so twice.
    fn are_complete_at(&mut self, name: &str) -> bool {
        let is_first = name == "comm" && !self.has_program;
        self.has_program |= is_first;
        is_first && self.arch.is_some() && self.syscall.is_some()
    }

    /// The field of that name; `None` if it says nothing about a call.
    fn field(&mut self, name: &str) -> Result<Option<&mut Option<&'a str>>, String> {
        Ok(match name {
            "arch" => Some(&mut self.arch),
            "syscall" => Some(&mut self.syscall),
            "success" => Some(&mut self.success),
            "exit" => Some(&mut self.exit),
            _ => {
                let digits = name.strip_prefix('a').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
                let Some(digits) = digits.filter(|digits| !digits.is_empty()) else { return Ok(None) };
                let register = digits.parse().ok().and_then(|index: usize| self.registers.get_mut(index));
                Some(register.ok_or_else(|| format!("no call has a register `{name}`"))?)
            }
        })
    }

    fn report(self) -> Result<Report, String> {
        let (arch, abi) = arch(self.arch.unwrap_or_default(), self.are_named)?;
        let number = match self.syscall {
            Some(text) => number(arch, abi, text, self.are_named)?,
            None => return Err("no `syscall=` beside `arch=`".to_owned()),
        };
        let known = Abi::from_audit_arch(arch, number as u32);
        if known.is_none() && !is_known(arch) {
            return Err(format!("unknown AUDIT_ARCH {arch:#010x}"));
        }
        let count = self.registers.iter().take_while(|register| register.is_some()).count();
        if let Some(after) = self.registers[count..].iter().position(Option::is_some) {
            return Err(format!("`a{}=` is there, and `a{count}=` isn't", count + after));
        }
        let mut registers = Vec::new();
        for (index, text) in self.registers.iter().flatten().enumerate() {
            // What a name may be depends on the registers before.
            let call = Invocation::new(arch, number, &registers);
            registers.push(register(&call, index, text, self.are_named, abi.is_some())?);
        }
        let call = Invocation::new(arch, number, &registers);
        let outcome = self.exit.map(|exit| outcome(&call, exit, self.success)).transpose()?;
        Ok(Report { call, outcome, has_registers: count > 0 })
    }
}

fn is_known(arch: u32) -> bool {
    Abi::ALL.iter().any(|abi| abi.descriptor().audit_archs.contains(&arch))
}

/// AUDIT_ARCH, in hexadecimal, or in decimal where it has too many digits for that; and the ABI, if its name stands there instead.
fn arch(text: &str, may_be_named: bool) -> Result<(u32, Option<Abi>), String> {
    let hexadecimal = super::integer(text.strip_prefix("0x").unwrap_or(text), 16);
    match hexadecimal.or_else(|| super::integer(text, 10)) {
        Some(arch) => Ok((arch, None)),
        None if may_be_named
            && !text.starts_with("0x")
            && text.starts_with(|first: char| first.is_ascii_alphabetic()) =>
        {
            let abi = super::abi_named(text)?;
            Ok((abi.audit_arch(), Some(abi)))
        }
        None => Err(format!("`{text}` is no AUDIT_ARCH")),
    }
}

/// The number of a call: `257`, `0x101`, `openat`; `socketcall(connect)` and `unknown-syscall(1000)`, as `ausearch -i` prints them.
fn number(arch: u32, abi: Option<Abi>, text: &str, may_be_named: bool) -> Result<i64, String> {
    let no_number = || format!("`{text}` is no system call number");
    let (name, inner) = text.split_once('(').unwrap_or((text, ""));
    let text = if name == "unknown-syscall" { inner.trim_end_matches(')') } else { name };
    let number = match text.strip_prefix("0x") {
        Some(digits) => super::integer(digits, 16).map(i64::from),
        None => super::integer(text, 10).map(i64::from).or_else(|| skipped(text)),
    };
    match number {
        Some(number) => Ok(number),
        None if may_be_named && name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') => {
            let mut abis = abi
                .into_iter()
                .chain(Abi::ALL.iter().copied().filter(|abi| abi.descriptor().audit_archs.contains(&arch)));
            let first = abis.clone().next().ok_or_else(|| format!("unknown AUDIT_ARCH {arch:#010x}"))?;
            let call = abis.find_map(|abi| abi.syscall_by_name(name));
            call.map(|call| call.id().into()).ok_or_else(|| match first.nearest_name(name) {
                Some(nearest) => format!("unknown system call `{name}` of {first}; did you mean `{nearest}`?"),
                None => format!("unknown system call `{name}` of {first}"),
            })
        }
        None => Err(no_number()),
    }
}

/// A negative number: a tracer sets -1 to skip a call.
fn skipped(text: &str) -> Option<i64> {
    text.parse::<i32>().ok().filter(|number| *number < 0).map(i64::from)
}

/// The value of a register: in hexadecimal, or by name where names are allowed. `ausearch -i` prints modes in octal: `0644`.
fn register(
    call: &Invocation,
    index: usize,
    text: &str,
    may_be_named: bool,
    is_interpreted: bool,
) -> Result<u64, String> {
    let (digits, radix) = match text.strip_prefix("0x") {
        Some(digits) => (digits, 16),
        None if is_interpreted && text.len() > 1 && text.starts_with('0') => (text, 8),
        None => (text, 16),
    };
    if let Some(number) = u64::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with('+')) {
        return Ok(number);
    }
    let meaning = call.meaning_of(index).filter(|_| may_be_named);
    match (meaning, meaning.and_then(Meaning::constants), call.abi()) {
        (Some(Meaning::Directory), ..) if text == "AT_FDCWD" => Ok(-100_i64 as u64),
        (_, Some(set), Some(abi)) => set.parse(abi, text).map_err(|error| format!("a{index}: {error}")),
        _ => Err(format!("`{text}` is no register in hexadecimal")),
    }
}

/// What the call returned: `exit=3 success=yes`, `exit=-2`, `exit=ENOENT(No such file or directory)`.
fn outcome(call: &Invocation, exit: &str, success: Option<&str>) -> Result<Outcome, String> {
    let (name, _) = exit.split_once('(').unwrap_or((exit, ""));
    let errno = call.abi().and_then(|abi| Errno::from_name(abi, name)).map(|errno| -i64::from(errno.into_raw()));
    let number = match exit.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok().map(|number| number as i64),
        None => exit.parse().ok(),
    };
    let number =
        errno.or(number).ok_or_else(|| format!("`{exit}` is no result: a decimal number, or the name of an errno"))?;
    let is_error = match success {
        Some("yes") => false,
        Some("no") => true,
        Some(other) => return Err(format!("`success={other}` is neither yes nor no")),
        None => (-i64::from(Errno::MAX)..0).contains(&number),
    };
    Ok(call.result(number, is_error))
}

impl Report {
    /// The call in strace's form, with its result if that was reported.
    pub fn text(&self) -> Text<'_, NoMemory> {
        let text = self.call.text(&NoMemory).names(true);
        self.outcome.map_or(text, |outcome| text.outcome(outcome))
    }

    /// The call, if the report says no more than which one it was.
    pub fn only_call(&self) -> Option<Syscall> {
        self.call.syscall().filter(|_| !self.has_registers && self.outcome.is_none())
    }
}
