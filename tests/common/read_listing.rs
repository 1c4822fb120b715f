//! Reads the listing of a seccomp filter back: what it says of a call, without the program.

use std::collections::BTreeMap;

use sysno::bpf::Action;
use sysno::{Abi, Endian, Errno, Meaning, Syscall};

use super::answers::{Data, owner};
use super::rules::{argument, number, shape};

/// A listing.
pub struct Listing {
    sections: Vec<Section>,
    everything_else: u32,
}

/// `x86_64 (0xc000003e):` and what follows it. No ABI: only some numbers.
struct Section {
    abi: Option<Abi>,
    archs: Vec<u32>,
    calls: BTreeMap<String, Said>,
    numbers: Vec<((u32, u32), Said)>,
    /// What is said of all other calls, and of all other numbers.
    others: [Option<u32>; 2],
}

/// What is said of a call.
#[derive(Clone, Debug)]
enum Said {
    Answer(u32),
    Rules(Vec<Rule>),
}

/// A line with conditions, of which `otherwise` has none, and what it answers, or the lines in it.
#[derive(Clone, Debug)]
struct Rule {
    conditions: Vec<String>,
    then: Said,
}

/// A line: how far it is to the right, and its text with the lines that continue it.
type Line = (usize, String);

fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for line in text.lines() {
        let line = line.trim_end();
        match lines.last_mut() {
            Some((_, before)) if before.ends_with(',') || before.ends_with(" and") => {
                before.push(' ');
                before.push_str(line.trim_start());
            }
            _ => lines.push((line.len() - line.trim_start().len(), line.trim_start().to_owned())),
        }
    }
    lines
}

fn integer(text: &str) -> u64 {
    let parsed = match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16),
        None if text.starts_with('0') => u64::from_str_radix(text, 8),
        None => text.parse(),
    };
    parsed.unwrap_or_else(|_| panic!("no number: {text:?}"))
}

fn action(text: &str, abi: Option<Abi>) -> u32 {
    let (name, data) = match text.split_once('(') {
        Some((name, data)) => (name, data.strip_suffix(')').expect("a bracket")),
        None => (text, ""),
    };
    let data = match (name, data) {
        (_, "") => 0,
        ("ERRNO", errno) if errno.starts_with('E') => {
            let errno = Errno::from_name(abi.expect("an ABI, whose errno it is"), errno).expect("an errno");
            errno.into_raw() as u16
        }
        (_, data) => data.parse().expect("a number"),
    };
    let action = match name {
        "KILL_PROCESS" => Action::KillProcess,
        "KILL_THREAD" => Action::KillThread,
        "TRAP" => Action::Trap(data),
        "ERRNO" => Action::Errno(data),
        "USER_NOTIF" => Action::UserNotif,
        "TRACE" => Action::Trace(data),
        "LOG" => Action::Log,
        "ALLOW" => Action::Allow,
        _ => panic!("no action: {text:?}"),
    };
    action.into_raw()
}

impl Listing {
    pub fn read(text: &str) -> Self {
        let lines = lines(text);
        let (last, sections) = lines.split_last().expect("a line");
        let mut listing = Self { sections: Vec::new(), everything_else: 0 };
        let mut rest = sections;
        while let Some(((0, title), after)) = rest.split_first() {
            let end = after.iter().position(|(column, _)| *column == 0).unwrap_or(after.len());
            let titles = title.strip_suffix("):").expect(title).split("), ");
            listing.sections.extend(titles.map(|title| Section::read(title, &after[..end])));
            rest = &after[end..];
        }
        let abi = listing.sections.iter().find_map(|section| section.abi);
        let (0, Some(answer)) = (last.0, last.1.strip_prefix("everything else: ")) else { panic!("{last:?}") };
        listing.everything_else = action(answer, abi);
        listing
    }

    /// What it says of a call.
    pub fn answer(&self, data: &Data, endian: Endian) -> u32 {
        let abi = owner(Abi::ALL, data.arch, data.number);
        let of_arch = self.sections.iter().find(|section| section.abi == abi && section.archs.contains(&data.arch));
        let Some(section) = of_arch else { return self.everything_else };
        let row = abi.and_then(|abi| abi.syscall(data.number));
        let said = match row {
            Some(row) => section.calls.get(row.name()),
            None => {
                let mut numbers = section.numbers.iter();
                numbers.find(|((first, last), _)| (*first..=*last).contains(&data.number)).map(|(_, said)| said)
            }
        };
        match said {
            Some(said) => said.answer(row, data, endian).expect("the rules of a call end in an answer"),
            None => {
                let of_calls = section.others[0].filter(|_| row.is_some());
                of_calls.or(section.others[1]).unwrap_or(self.everything_else)
            }
        }
    }
}

impl Section {
    fn read(title: &str, lines: &[Line]) -> Self {
        let (name, archs) = title.split_once(" (").expect(title);
        let (name, endian) = name.split_once(", ").unwrap_or((name, ""));
        let abi = Abi::from_name(name);
        assert!(abi.is_some() || name == "no ABI", "{title}");
        let archs: Vec<_> = archs.split(", ").map(|arch| integer(arch) as u32).collect();
        let endian = match endian {
            "" => None,
            "little-endian" => Some(Endian::Little),
            "big-endian" => Some(Endian::Big),
            _ => panic!("{title}"),
        };
        let is_of = |endian| archs.iter().all(|&arch| abi.and_then(|abi| abi.endian_of(arch)) == Some(endian));
        assert!(endian.is_none_or(is_of), "{title}");
        let mut section = Self { abi, archs, calls: BTreeMap::new(), numbers: Vec::new(), others: [None; 2] };
        let mut rest = lines;
        while let Some(((4, line), after)) = rest.split_first() {
            let end = after.iter().position(|(column, _)| *column == 4).unwrap_or(after.len());
            let (of_line, after) = after.split_at(end);
            rest = after;
            let (calls, said) = match (line.split_once(':').expect(line), of_line) {
                ((_, ""), []) => panic!("nothing is said: {line}"),
                ((calls, ""), of_line) => (calls, Said::Rules(rules(8, of_line, abi))),
                (("all other calls", answer), []) => {
                    section.others[0] = Some(action(answer.trim(), abi));
                    continue;
                }
                (("all numbers" | "all other numbers", answer), []) => {
                    section.others[1] = Some(action(answer.trim(), abi));
                    continue;
                }
                ((answer, calls), []) => (calls, Said::Answer(action(answer, abi))),
                _ => panic!("lines after an answer: {line}"),
            };
            for call in calls.trim().split(", ") {
                if call.starts_with(|c: char| c.is_ascii_digit()) {
                    let (first, last) = call.split_once("..=").unwrap_or((call, call));
                    section.numbers.push(((integer(first) as u32, integer(last) as u32), said.clone()));
                } else {
                    let before = section.calls.insert(call.to_owned(), said.clone());
                    assert!(before.is_none(), "{call} is there twice");
                }
            }
        }
        assert!(rest.is_empty(), "{rest:?}");
        section
    }
}

fn rules(margin: usize, lines: &[Line], abi: Option<Abi>) -> Vec<Rule> {
    let mut rules = Vec::new();
    let mut rest = lines;
    while let Some(((column, line), after)) = rest.split_first() {
        assert_eq!(*column, margin, "{line}");
        let end = after.iter().position(|(column, _)| *column <= margin).unwrap_or(after.len());
        let (of_line, after) = after.split_at(end);
        rest = after;
        let (conditions, answer) = line.split_once(':').expect(line);
        let conditions = match conditions.strip_prefix("if ") {
            Some(conditions) => conditions.split(" and ").map(str::to_owned).collect(),
            None => {
                assert_eq!((conditions, rest), ("otherwise", &[][..]), "{line}");
                Vec::new()
            }
        };
        let then = match (answer.trim(), of_line) {
            ("", of_line) => Said::Rules(self::rules(margin + 4, of_line, abi)),
            (answer, []) => Said::Answer(action(answer, abi)),
            _ => panic!("lines after an answer: {line}"),
        };
        rules.push(Rule { conditions, then });
    }
    rules
}

impl Said {
    /// The first answer that one comes to.
    fn answer(&self, row: Option<Syscall>, data: &Data, endian: Endian) -> Option<u32> {
        match self {
            Self::Answer(answer) => Some(*answer),
            Self::Rules(rules) => rules.iter().find_map(|rule| {
                let row = row.expect("conditions are on a call that has a row");
                let holds = rule.conditions.iter().all(|condition| holds(condition, row, data, endian));
                if holds { rule.then.answer(Some(row), data, endian) } else { None }
            }),
        }
    }
}

/// A number that a condition is about: its value, and how values are read that it is compared with.
struct Number {
    value: i128,
    shape: (u32, bool),
    row: Syscall,
    index: Option<usize>,
}

impl Number {
    /// `name`, `u32(name)`, each alone or followed by `& mask` or `>> 32`.
    fn read(text: &str, row: Syscall, data: &Data, endian: Endian) -> Self {
        let (text, operation) = match (text.split_once(" & "), text.split_once(" >> ")) {
            (Some((text, mask)), _) => (text, Some(('&', mask))),
            (_, Some((text, bits))) => (text, Some(('>', bits))),
            _ => (text, None),
        };
        let (cast, name) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
            Some((cast, name)) => (Some(cast), name),
            None => (None, text),
        };
        let index = row.args().iter().position(|arg| arg.name() == name);
        let (bits, own) = match index {
            Some(index) => (argument(row, index, data, endian), shape(row, index)),
            None => {
                let register = name.strip_prefix("args[").and_then(|name| name.strip_suffix(']')).expect(name);
                (data.args[register.parse::<usize>().expect(name)], (64, false))
            }
        };
        let shape = cast.map_or(own, |cast| (cast[1..].parse().expect(cast), cast.starts_with('i')));
        let mut of = Self { value: number(bits, shape), shape, row, index };
        match operation {
            Some(('&', mask)) => {
                let mask = of.value(mask.trim_matches(['(', ')']));
                of.shape.1 = false;
                of.value = number(bits, of.shape) & number(mask as u64, of.shape);
            }
            Some((_, bits)) => of.value >>= bits.parse::<u32>().expect(bits),
            None => {}
        }
        of
    }

    /// A value: a number or names.
    fn value(&self, text: &str) -> i128 {
        if text == "AT_FDCWD" {
            return -100;
        }
        if text.starts_with('0') {
            return integer(text).into();
        }
        if text.starts_with(|c: char| "-123456789".contains(c)) {
            return text.parse().expect(text);
        }
        let meaning = self.index.and_then(|index| self.row.meaning_of(index));
        let constants = meaning.and_then(Meaning::constants).expect("a set of constants");
        number(constants.parse(self.row.abi(), text).expect(text), self.shape)
    }
}

/// `domain == AF_UNIX`, `nr in {1, 3..=5}`, `2 <= fd <= 7`, …
fn holds(condition: &str, row: Syscall, data: &Data, endian: Endian) -> bool {
    let read = |text| Number::read(text, row, data, endian);
    for (operator, is_in) in [(" not in {", false), (" in {", true)] {
        if let Some((text, values)) = condition.split_once(operator) {
            let number = read(text);
            let mut values = values.strip_suffix('}').expect(condition).split(", ");
            let is_one = values.any(|value| match value.split_once("..=") {
                Some((first, last)) => (number.value(first)..=number.value(last)).contains(&number.value),
                None => number.value(value) == number.value,
            });
            return is_one == is_in;
        }
    }
    if let [first, text, last] = condition.split(" <= ").collect::<Vec<_>>()[..] {
        let number = read(text);
        return (number.value(first)..=number.value(last)).contains(&number.value);
    }
    let (text, operator, value) = [" == ", " != ", " <= ", " >= "]
        .iter()
        .find_map(|operator| condition.split_once(operator).map(|(text, value)| (text, *operator, value)))
        .unwrap_or_else(|| panic!("no condition: {condition:?}"));
    let number = read(text);
    let than = number.value(value);
    match operator {
        " == " => number.value == than,
        " != " => number.value != than,
        " <= " => number.value <= than,
        _ => number.value >= than,
    }
}
