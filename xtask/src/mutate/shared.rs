//! `cargo xtask mutate-rows --shared`: the same of the tables that all ABIs share.
//!
//! A row is changed as text, in one of its columns. What names it in a failure is the call or the constant; two lines that differ,
//! the text of a call and what it should be, name their call, and the constants that only one of them has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::structs;
use super::{
    Missed, NamedTable, Output, Random, Report, TRIES, copy, ensure_passed, has_word, run_tests, tests_that, unnoticed,
};
use crate::bless::read_tables;
use crate::repo::Repo;
use crate::rows::{unraw, unwrapped};

/// The tests that notice wrong rows of what calls mean; the last one where strace 6.1 is installed.
const OF_MEANINGS: &[&str] = &[
    "tables::calls",
    "tables::cases",
    "tables::calls_meanings",
    "tables::calls_lengths",
    "call::outcome",
    "tables::rows",
    "tables::constants",
    "text::values",
    "tracer::values",
];

/// The tables, what is changed in their rows (the column, mostly), and the tests that notice it.
const KINDS: [(&str, &[&str], &[&str]); 10] = [
    (
        "tables/calls.rs",
        &["result", "page", "release", "meaning", "meaning missing", "data", "meaning of a name", "unit of a name"],
        OF_MEANINGS,
    ),
    ("tables/cases.rs", &["value missing", "argument missing", "argument more", "meaning", "row missing"], OF_MEANINGS),
    (
        "tables/constants.rs",
        &["value", "mask", "value of a family", "family", "family missing", "names exchanged", "row missing"],
        OF_MEANINGS,
    ),
    (
        "tables/errno.rs",
        &["number", "number of a family", "family", "family missing", "description", "other name", "row missing"],
        &["tables::errno"],
    ),
    ("tables/aliases.rs", &["call", "ABI", "ABI missing", "ABI more", "row missing"], &["tables::aliases"]),
    ("tables/groups.rs", &["call missing", "call more", "group missing", "group more"], &["tables::groups"]),
    ("tables/alternatives.rs", &["call missing", "call more", "other side of |"], &["tables::alternatives"]),
    ("tables/structs.rs", structs::KINDS, OF_STRUCTS),
    ("tables/ioctls.rs", OF_REQUEST, OF_REQUESTS),
    ("tables/device_ioctls.rs", OF_DEVICE_REQUEST, OF_REQUESTS),
];

/// What is changed in a request of ioctl().
const OF_REQUEST: &[&str] = OF_DEVICE_REQUEST.split_at(1).1;

/// The same where headers are those of some machines.
const OF_DEVICE_REQUEST: &[&str] = &[
    "families of a header",
    "macro",
    "type of a request",
    "number of a request",
    "argument",
    "size",
    "value",
    "pointer",
    "value of a family",
    "family",
    "family missing",
    "other name",
    "other name missing",
    "names exchanged",
    "row missing",
];

/// The tests that notice wrong requests.
const OF_REQUESTS: &[&str] = &["tables::ioctls", "tables::ioctls_arguments", "tables::constants", "tables::cases"];

/// The tests that notice wrong rows of structs; the last one where strace 6.1 is installed.
const OF_STRUCTS: &[&str] = &[
    "tables::structs",
    "tables::structs_meanings",
    "tables::structs_shown",
    "tables::structs_sizes",
    "tables::structs_values",
    "call::view",
    "text::structs_bpf",
    "text::structs_files",
    "text::structs_network",
    "text::structs_processes",
    "text::values",
    "tracer::values",
];

pub const FILES: [&str; 10] = [
    KINDS[0].0, KINDS[1].0, KINDS[2].0, KINDS[3].0, KINDS[4].0, KINDS[5].0, KINDS[6].0, KINDS[7].0, KINDS[8].0,
    KINDS[9].0,
];

/// The texts of [`FILES`], with rows that go over several lines on one; those of groups and alternatives are left as they are.
pub fn shared_texts(repo: &Repo) -> Result<[String; 10]> {
    let mut texts = FILES.map(|_| String::new());
    for (text, file) in texts.iter_mut().zip(FILES) {
        *text = repo.read(file)?;
        if !AS_THEY_ARE.contains(&file) {
            *text = unwrapped(text);
        }
    }
    Ok(texts)
}

/// The tables whose rows are paragraphs of words.
const IN_PARAGRAPHS: [&str; 2] = ["tables/groups.rs", "tables/alternatives.rs"];

/// The tables whose rows may go over several lines anyway.
const AS_THEY_ARE: [&str; 3] = [IN_PARAGRAPHS[0], IN_PARAGRAPHS[1], "tables/structs.rs"];

/// A change of a row of one of the tables.
#[derive(Debug, Clone)]
pub struct SharedMutant {
    pub file: &'static str,
    pub kind: &'static str,
    /// The lines that are changed, from 0, and what they become.
    pub lines: Vec<(usize, String)>,
    what: String,
    /// The calls, the constants, the errnos or the struct that it is about, or another name of a call.
    pub names: BTreeSet<String>,
    /// The members of the struct.
    members: Vec<String>,
    /// The group, if it is about one.
    group: Option<String>,
}

impl fmt::Display for SharedMutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.lines.first().map_or(0, |(line, _)| line + 1);
        write!(f, "{}, line {line}, {}: {}", self.file, self.kind, self.what)
    }
}

/// What is between two texts, and where.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<(usize, &'a str)> {
    let start = text.find(open)? + open.len();
    Some((start, &text[start..start + text[start..].find(close)?]))
}

/// A line with another text in place of the one that is there.
fn with(line: &str, (at, old): (usize, &str), new: &str) -> String {
    [&line[..at], new, &line[at + old.len()..]].concat()
}

/// The parts of a list, and the list without one of them, or with another in its place.
fn list_with(list: &str, separator: &str, index: usize, new: Option<&str>) -> String {
    let parts = list.split(separator).enumerate();
    parts.filter_map(|(i, part)| if i == index { new } else { Some(part) }).collect::<Vec<_>>().join(separator)
}

/// The rows of a table: the line's number, the line, and the part that it is in.
fn rows(text: &str) -> Vec<(usize, &str, &str)> {
    let (mut part, mut rows) = ("", Vec::new());
    for (number, line) in text.lines().enumerate() {
        match line.trim() {
            comment if comment.starts_with("//") => {}
            opening if opening.ends_with('{') => part = opening,
            // `EINIT (mips 141) "Reserved",` and `"vlen" = elements,`, too.
            row if row.ends_with(',') && !part.is_empty() => rows.push((number, line, part)),
            _ => {}
        }
    }
    rows
}

/// All that rows have in a column, so that a changed row still compiles.
fn all<'a>(rows: &[(usize, &'a str, &'a str)], of: impl Fn(&'a str) -> Option<Vec<&'a str>>) -> Vec<&'a str> {
    let all: BTreeSet<_> = rows.iter().filter_map(|(_, line, _)| of(line)).flatten().collect();
    all.into_iter().collect()
}

fn meanings(list: &str) -> Vec<&str> {
    list.split(", ").filter_map(|arg| arg.split_once(": ")).map(|(_, meaning)| meaning).collect()
}

/// The list of arguments in parentheses at the end of a row of tables/cases.rs.
fn counting(line: &str) -> Option<(usize, &str)> {
    let at = line.find(" = (")? + 4;
    Some((at, line[at..].split(')').next()?))
}

/// What is changed of a line: the text that is there and where, and what it becomes.
type Change<'a> = ((usize, &'a str), String);

/// Another one than that which is there.
fn other(old: &str, others: &[&str], random: &mut Random) -> Option<String> {
    let new = (!others.is_empty()).then(|| (*random.of(others)).to_owned());
    new.filter(|new| new != old && !new.is_empty())
}

/// The same of what a function finds in all rows.
fn other_of<'a>(
    old: (usize, &'a str),
    rows: &[(usize, &'a str, &'a str)],
    of: impl Fn(&'a str) -> Option<(usize, &'a str)>,
    random: &mut Random,
) -> Option<Change<'a>> {
    Some((old, other(old.1, &all(rows, |line| Some(vec![of(line)?.1])), random)?))
}

/// A column of a row of tables/calls.rs, changed.
fn change_call<'a>(
    kind: &str,
    line: &'a str,
    rows: &[(usize, &'a str, &'a str)],
    random: &mut Random,
) -> Option<Change<'a>> {
    let columns: [(&str, &str, &str); 3] = [("result", " = ", " "), ("page", " [", "]"), ("release", "\"", "\"")];
    if let Some((_, open, close)) = columns.into_iter().find(|(column, ..)| *column == kind) {
        let of = |line| between(line, open, close);
        return other_of(of(line)?, rows, of, random);
    }
    if kind == "data" {
        let old = between(line, "{", "}")?;
        let index = random.below(old.1.split(", ").count());
        let part = old.1.split(", ").nth(index)?;
        let exchanged = match part.rsplit_once(' ')? {
            (rest, "bytes") => format!("{rest} elements"),
            (rest, "elements") => format!("{rest} bytes"),
            (rest, "none") => format!("{rest} read"),
            (rest, _) => format!("{rest} none"),
        };
        return Some((old, list_with(old.1, ", ", index, Some(&exchanged))));
    }
    let (at, args) = between(line, "\" ", ")")?;
    let open = args.find('(')? + 1;
    let old = (at + open, &args[open..]);
    let parts: Vec<_> = old.1.split(", ").filter(|part| !part.is_empty()).collect();
    let index = random.below(parts.len().max(1));
    let (name, meaning) = parts.get(index)?.split_once(": ")?;
    let new = if kind == "meaning" {
        let all = all(rows, |line| Some(meanings(line.rsplit_once('(')?.1.split(')').next()?)));
        Some(format!("{name}: {}", other(meaning, &all, random)?))
    } else {
        None
    };
    Some((old, list_with(old.1, ", ", index, new.as_deref())))
}

/// A row of tables/cases.rs without a name, with an argument more or less, or with another meaning.
fn change_case<'a>(
    kind: &str,
    line: &'a str,
    rows: &[(usize, &'a str, &'a str)],
    random: &mut Random,
) -> Option<Change<'a>> {
    let selector = between(line, "(", ")")?;
    let args = counting(line)?;
    let parts: Vec<_> = args.1.split(", ").filter(|part| !part.is_empty()).collect();
    let index = random.below(parts.len().max(1));
    Some(match kind {
        "value missing" => {
            let words = selector.1.split(' ').count();
            // After the selector and its set; the last one's absence would make it the row for all other values.
            let name = 2 + random.below(words.checked_sub(2).filter(|names| *names > 1)?);
            (selector, list_with(selector.1, " ", name, None))
        }
        "argument missing" => (args, list_with(args.1, ", ", Some(index).filter(|i| *i < parts.len())?, None)),
        "argument more" => {
            // One that another row of the same call has.
            let call = line.split_whitespace().next()?;
            let is_same = |other: &str| other.split_whitespace().next() == Some(call);
            let others = all(rows, |other| {
                counting(other).filter(|_| is_same(other)).map(|(_, args)| args.split(", ").collect())
            });
            let new = *random.of(&others);
            let name = |arg: &str| arg.split(':').next().map(str::to_owned);
            let is_there = parts.iter().any(|part| name(part) == name(new));
            let new = Some(new).filter(|new| !new.is_empty() && !is_there)?;
            (args, parts.iter().copied().chain([new]).collect::<Vec<_>>().join(", "))
        }
        _ => {
            let (name, meaning) = parts.get(index)?.split_once(": ")?;
            let others = all(rows, |other| counting(other).map(|(_, args)| meanings(args)));
            let new = other(meaning, &others, random)?;
            (args, list_with(args.1, ", ", index, Some(&format!("{name}: {new}"))))
        }
    })
}

/// The value, the mask or the families of a row of tables/constants.rs or tables/errno.rs, changed.
fn change_value<'a>(
    kind: &str,
    line: &'a str,
    rows: &[(usize, &'a str, &'a str)],
    random: &mut Random,
) -> Option<Change<'a>> {
    let is_number = |value: &str| value.starts_with(|c: char| c == '-' || c.is_ascii_digit());
    let plain = |line: &'a str| {
        let (at, rest) = between(line, " = ", ",")?;
        Some((at, rest.split(' ').next()?))
    };
    match kind {
        "value" | "number" => {
            let of = |line| plain(line).filter(|(_, value)| is_number(value));
            other_of(of(line)?, rows, of, random)
        }
        "other name" => {
            let of = |line| plain(line).filter(|(_, value)| !is_number(value));
            other_of(of(line)?, rows, of, random)
        }
        "mask" => {
            let of = |line| {
                let (at, rest) = between(line, " of ", ",")?;
                Some((at, rest.split(' ').next()?))
            };
            other_of(of(line)?, rows, of, random)
        }
        "description" => {
            let of = |line| between(line, "\"", "\"");
            other_of(of(line)?, rows, of, random)
        }
        _ => {
            let old = between(line, " (", ")")?;
            let families: Vec<_> = old.1.split(", ").collect();
            let index = random.below(families.len());
            // Without a number, a family has another name.
            let (family, value) = families[index].split_once(' ').unwrap_or((families[index], ""));
            let others = all(rows, |line| between(line, " (", ")").map(|(_, list)| list.split(", ").collect()));
            let (other_family, other_value) = random.of(&others).split_once(' ')?;
            let has_family = families.iter().any(|family| family.split(' ').next() == Some(other_family));
            let new = match kind {
                "family missing" if families.len() == 1 => return None,
                "family missing" => None,
                "family" if has_family => return None,
                "family" => Some(format!("{other_family} {value}").trim_end().to_owned()),
                _ if value.is_empty() => return None,
                _ => Some(format!("{family} {other_value}")),
            };
            Some((old, list_with(old.1, ", ", index, new.as_deref())))
        }
    }
}

/// The macro, or one of its arguments, of a row of tables/ioctls.rs or device_ioctls.rs, changed.
fn change_request<'a>(
    kind: &str,
    line: &'a str,
    rows: &[(usize, &'a str, &'a str)],
    random: &mut Random,
) -> Option<Change<'a>> {
    let arguments = |line: &'a str| {
        let (at, rest) = between(line, "= _IO", ")")?;
        let open = rest.find('(')? + 1;
        Some((at + open, &rest[open..]))
    };
    // The type, the number, and from the size on.
    let part = |line: &'a str, index: usize| {
        let (at, list) = arguments(line)?;
        let before: usize = list.split(", ").take(index).map(|part| part.len() + 2).sum();
        Some((at + before, list.split(", ").nth(index)?))
    };
    match kind {
        "macro" => {
            let (at, rest) = between(line, "= _IO", "(")?;
            let old = (at - 3, &line[at - 3..at + rest.len()]);
            Some((old, other(old.1, &["_IOR", "_IOW", "_IOWR"], random)?))
        }
        "type of a request" => other_of(part(line, 0)?, rows, |line| part(line, 0), random),
        "number of a request" => other_of(part(line, 1)?, rows, |line| part(line, 1), random),
        "size" => {
            let size = |line: &'a str| {
                let (at, argument) = part(line, 2)?;
                let (name, size) = argument.split_once(' ')?;
                let digits = size.len() - size.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                Some((at + name.len() + 1, &size[..digits])).filter(|_| digits > 0)
            };
            other_of(size(line)?, rows, size, random)
        }
        "argument" => {
            let argument = |line: &'a str| {
                let (at, text) = part(line, 2).or_else(|| {
                    let star = line.find(" *")? + 2;
                    let word = star + line[star..].find(' ')? + 1;
                    Some((word, &line[word..]))
                })?;
                Some((at, text.split([' ', ',', ';']).next()?)).filter(|(_, name)| !name.starts_with('['))
            };
            other_of(argument(line)?, rows, argument, random)
        }
        "pointer" => {
            let star = line.find(" *")? + 2;
            let old = line[star..].split(' ').next()?;
            Some(((star, old), if old == "mut" { "const" } else { "mut" }.to_owned()))
        }
        "other name" | "other name missing" => {
            let names = |line: &'a str| {
                let (at, list) =
                    line.trim_end().strip_suffix("],")?.rsplit_once(" [").map(|(row, list)| (row.len() + 2, list))?;
                Some((at, list)).filter(|(_, list)| list.starts_with(|c: char| c.is_ascii_uppercase()))
            };
            let old = names(line)?;
            let list: Vec<_> = old.1.split(' ').collect();
            let index = random.below(list.len());
            if kind == "other name" {
                let new = other(list[index], &all(rows, |line| Some(names(line)?.1.split(' ').collect())), random)?;
                return Some((old, list_with(old.1, " ", index, Some(&new)))).filter(|_| !list.contains(&&*new));
            }
            // Empty brackets don't compile.
            match list.len() {
                1 => Some(((old.0 - 2, &line[old.0 - 2..=old.0 + old.1.len()]), String::new())),
                _ => Some((old, list_with(old.1, " ", index, None))),
            }
        }
        _ => change_value(kind, line, rows, random),
    }
}

/// The families of the requests of a header, one of them another one, or one less.
fn change_section<'a>(opening: &'a str, openings: &[&'a str], random: &mut Random) -> Option<Change<'a>> {
    let of = |opening: &'a str| between(opening, " on(", ")");
    let old = of(opening)?;
    let list: Vec<_> = old.1.split(' ').collect();
    let all: BTreeSet<_> =
        openings.iter().filter_map(|opening| of(opening)).flat_map(|(_, list)| list.split(' ')).collect();
    let new = other("", &all.into_iter().collect::<Vec<_>>(), random)?;
    let index = random.below(list.len());
    match list.contains(&&*new) {
        false => Some((old, list_with(old.1, " ", index, Some(&new)))),
        true => Some((old, list_with(old.1, " ", index, None))).filter(|_| list.len() > 1),
    }
}

/// The call or the ABIs of a row of tables/aliases.rs, changed.
fn change_alias<'a>(
    kind: &str,
    line: &'a str,
    rows: &[(usize, &'a str, &'a str)],
    abis: &[&str],
    random: &mut Random,
) -> Option<Change<'a>> {
    if kind == "call" {
        let of = |line: &'a str| {
            let (at, rest) = between(line, " = ", ",")?;
            Some((at, rest.split(' ').next()?))
        };
        return other_of(of(line)?, rows, of, random);
    }
    let old = between(line, " (", ")")?;
    let listed: Vec<_> = old.1.split(", ").collect();
    let index = random.below(listed.len());
    let new = || Some(*random.of(abis)).filter(|abi| !listed.contains(abi));
    let mut new = new;
    let list = match kind {
        "ABI missing" => list_with(old.1, ", ", Some(index).filter(|_| listed.len() > 1)?, None),
        "ABI more" => format!("{}, {}", old.1, new()?),
        _ => list_with(old.1, ", ", index, Some(new()?)),
    };
    Some((old, list))
}

/// A row over several lines: its words, each with its line, from 0, and its place in that line.
struct Paragraph<'a> {
    /// `@aio` or nothing.
    group: &'a str,
    words: Vec<(usize, usize, &'a str)>,
}

/// The rows of tables/groups.rs or tables/alternatives.rs.
fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let mut all = Vec::new();
    let mut row = Paragraph { group: "", words: Vec::new() };
    let rows = text.lines().enumerate().filter(|(_, line)| line.starts_with("    ") && !line.trim().starts_with("//"));
    for (number, line) in rows {
        let mut rest = line;
        while let Some(start) = rest.find(|c: char| c != ' ' && c != ';') {
            let end = start + rest[start..].find([' ', ';']).unwrap_or(rest.len() - start);
            row.words.push((number, line.len() - rest.len() + start, &rest[start..end]));
            rest = &rest[end..];
        }
        if let [(_, _, group), (_, _, "=")] = row.words[..] {
            row = Paragraph { group, words: Vec::new() };
        }
        if line.ends_with(';') {
            all.push(std::mem::replace(&mut row, Paragraph { group: "", words: Vec::new() }));
        }
    }
    all
}

/// A word of such a row, missing, added, or on the other side of the `|`: the word, the line, and what it becomes.
fn change_paragraph(
    kind: &str,
    row: &Paragraph,
    rows: &[Paragraph],
    lines: &[&str],
    random: &mut Random,
) -> Option<(String, Vec<(usize, String)>)> {
    let is_of_kind = |word: &str| word != "|" && word != "all" && word.starts_with('@') == kind.starts_with("group");
    let has = |name: &str| row.words.iter().any(|(.., word)| *word == name);
    if kind.ends_with("more") {
        let words = &rows[random.below(rows.len())].words;
        let new = Some(random.of(words).2).filter(|new| is_of_kind(new) && !has(new) && *new != row.group)?;
        // By the alphabet, as the groups are.
        let key = |word: &str| (!word.starts_with('@'), unraw(word).to_owned());
        let after = row.words.iter().rfind(|(.., word)| row.group.is_empty() || key(word) < key(new));
        let (number, at, text) = match (after, row.words.first()) {
            (Some(&(number, at, word)), _) => (number, at + word.len(), format!(" {new}")),
            (None, first) => first.map(|&(number, at, _)| (number, at, format!("{new} ")))?,
        };
        return Some((new.to_owned(), vec![(number, with(lines[number], (at, ""), &text))]));
    }
    let index = random.below(row.words.len());
    let &(number, at, word) = row.words.get(index).filter(|(.., word)| is_of_kind(word))?;
    let line = lines[number];
    let without = with(line, (at, word), "");
    if kind.ends_with("missing") {
        // A row without calls does not compile.
        let is_alone = |i: Option<usize>| i.and_then(|i| row.words.get(i)).is_none_or(|(.., word)| *word == "|");
        let is_only = is_alone(index.checked_sub(1)) && is_alone(Some(index + 1));
        return Some((word.to_owned(), vec![(number, without)])).filter(|_| !is_only);
    }
    let bar = row.words.iter().position(|(.., word)| *word == "|")?;
    let [first, second] = [bar, row.words.len() - bar - 1];
    if (index < bar && first == 1) || (index > bar && second == 1) {
        return None;
    }
    let (bar_line, bar_at, _) = row.words[bar];
    let text = if index < bar { format!("| {word}") } else { format!("{word} |") };
    let moved = |line: &str, at: usize| with(line, (at, "|"), &text);
    if bar_line != number {
        return Some((word.to_owned(), vec![(number, without), (bar_line, moved(lines[bar_line], bar_at))]));
    }
    // What is later in the line first.
    let line = if index < bar { with(&moved(line, bar_at), (at, word), "") } else { moved(&without, bar_at) };
    Some((word.to_owned(), vec![(number, line)]))
}

/// Whether a row of a set of constants is one of another set: `..open_flags O_CREAT,`.
fn is_included(line: &str) -> bool {
    line.trim_start().starts_with("..")
}

/// What mutants are made of.
struct Source<'a> {
    file: &'static str,
    lines: Vec<&'a str>,
    rows: Vec<(usize, &'a str, &'a str)>,
    paragraphs: Vec<Paragraph<'a>>,
    text: &'a str,
    structs: Vec<structs::Part<'a>>,
}

impl<'a> Source<'a> {
    /// `code` is the text without its comments.
    fn new(file: &'static str, text: &'a str, code: &'a str) -> Self {
        let (mut of_lines, mut of_several, mut of_structs) = (Vec::new(), Vec::new(), Vec::new());
        match file {
            _ if IN_PARAGRAPHS.contains(&file) => of_several = paragraphs(text),
            "tables/structs.rs" => of_structs = structs::parts(code),
            _ => of_lines = rows(text),
        }
        Self { file, lines: text.lines().collect(), rows: of_lines, paragraphs: of_several, text, structs: of_structs }
    }

    fn len(&self) -> usize {
        self.rows.len() + self.paragraphs.len() + self.structs.len()
    }

    /// A mutant of the row at that place, if there can be one of that kind. `calls` has those that have an argument.
    fn mutant(
        &self,
        kind: &'static str,
        place: usize,
        calls: &BTreeMap<&str, BTreeSet<String>>,
        abis: &[&str],
        random: &mut Random,
    ) -> Option<SharedMutant> {
        if let Some(row) = self.paragraphs.get(place) {
            let (word, lines) = change_paragraph(kind, row, &self.paragraphs, &self.lines, random)?;
            let group = Some(row.group.to_owned()).filter(|group| !group.is_empty());
            let what = format!("{word} of {}", if row.group.is_empty() { row.words[0].2 } else { row.group });
            let names = BTreeSet::from([unraw(&word).to_owned()]);
            return Some(SharedMutant { file: self.file, kind, lines, what, names, members: Vec::new(), group });
        }
        if let Some(part) = self.structs.get(place) {
            let change = structs::change(kind, part, &self.structs, random)?;
            let lines = structs::changed_lines(self.text, &change.places);
            let what = format!("{}: {}", part.name, change.what);
            let names = BTreeSet::from([unraw(part.name).to_owned()]);
            return Some(SharedMutant {
                file: self.file,
                kind,
                lines,
                what,
                names,
                members: change.members,
                group: None,
            });
        }
        let (mut number, mut line, part) = self.rows[place];
        let name = unraw(line.split_whitespace().next()?);
        let (row, _) =
            line.trim_end().trim_end_matches(',').split_once(['=', '(']).unwrap_or((line.trim_end_matches(','), ""));
        let same = || self.rows.iter().filter(|row| row.2 == part).copied().collect::<Vec<_>>();
        // A case is about all its calls; what a set includes, about the constants that it names.
        let mut names: BTreeSet<_> = match self.file {
            "tables/cases.rs" => row.split_whitespace().map(|call| unraw(call).to_owned()).collect(),
            _ if is_included(line) => row.split_whitespace().skip(1).map(str::to_owned).collect(),
            _ => BTreeSet::from([name.to_owned()]),
        };
        let mut lines = Vec::new();
        let change = match (self.file, part.trim(), kind) {
            (_, _, "row missing") => Some(((0, line), String::new())).filter(|_| !names.is_empty()),
            ("tables/calls.rs", "arguments {", "meaning of a name") => {
                names = calls.get(name).cloned().unwrap_or_default();
                let of = |line| between(line, " = ", ",");
                other_of(of(line)?, &same(), of, random)
            }
            ("tables/calls.rs", "lengths {", "unit of a name") => {
                let pattern = between(line, "\"", "\"")?.1;
                let fits = |arg: &str| match pattern.split_once('*') {
                    Some((start, end)) => arg.starts_with(start) && arg.ends_with(end),
                    None => arg == pattern,
                };
                names = calls.iter().filter(|(arg, _)| fits(arg)).flat_map(|(_, calls)| calls.clone()).collect();
                let of = |line| between(line, " = ", ",");
                other_of(of(line)?, &same(), of, random)
            }
            (_, _, "meaning of a name" | "unit of a name") => None,
            ("tables/calls.rs", "calls {", _) => change_call(kind, line, &same(), random),
            ("tables/cases.rs", ..) => change_case(kind, line, &self.rows, random),
            ("tables/aliases.rs", ..) => change_alias(kind, line, &self.rows, abis, random),
            (_, _, "names exchanged") => {
                let next = self
                    .rows
                    .get(place + 1)
                    .filter(|row| row.2 == part && !is_included(row.1) && !is_included(line))?;
                let other = next.1.split_whitespace().next()?;
                names.insert(other.to_owned());
                lines.push((next.0, next.1.replacen(other, name, 1)));
                let at = line.find(name)?;
                Some(((at, name), other.to_owned()))
            }
            (_, _, "families of a header") => {
                names = same().iter().filter_map(|row| row.1.split_whitespace().next()).map(str::to_owned).collect();
                let opening = self.lines[..number].iter().rposition(|line| line.trim() == part)?;
                let openings: BTreeSet<_> = self.rows.iter().map(|row| row.2).collect();
                let openings: Vec<_> = openings.into_iter().collect();
                let indent = self.lines[opening].len() - self.lines[opening].trim_start().len();
                let ((at, old), new) = change_section(part, &openings, random)?;
                (number, line) = (opening, self.lines[opening]);
                Some(((at + indent, old), new))
            }
            ("tables/ioctls.rs" | "tables/device_ioctls.rs", ..) => change_request(kind, line, &self.rows, random),
            ("tables/constants.rs" | "tables/errno.rs", ..) => change_value(kind, line, &same(), random),
            _ => None,
        };
        let (old, new) = change.filter(|(old, new)| old.1 != new)?;
        lines.insert(0, (number, with(line, old, &new)));
        let what = match kind {
            "row missing" => name.to_owned(),
            _ => format!("{name}: `{}` is `{new}`", old.1),
        };
        Some(SharedMutant { file: self.file, kind, lines, what, names, members: Vec::new(), group: None })
    }
}

/// The calls that have an argument of that name.
fn calls_by_argument(tables: &[NamedTable]) -> BTreeMap<&str, BTreeSet<String>> {
    let mut calls: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in tables.iter().flat_map(|(_, _, table)| &table.entries).map(|entry| &entry.row) {
        for (arg, _) in row.args.iter().flatten() {
            calls.entry(unraw(arg)).or_default().insert(unraw(&row.name).to_owned());
        }
    }
    calls
}

/// As many mutants as are asked for, as many of each kind of change that is possible, each of these at random. `texts` are those of [`shared_texts`]. `only`:
/// of the table with that name alone.
pub fn shared_mutants(
    texts: &[String; 10],
    tables: &[NamedTable],
    only: Option<&str>,
    count: usize,
    seed: u64,
) -> Vec<SharedMutant> {
    let mut random = Random(seed);
    let calls = calls_by_argument(tables);
    let abis: Vec<_> = tables.iter().map(|(abi, ..)| &**abi).collect();
    let codes = texts.each_ref().map(|text| structs::without_comments(text));
    let texts = FILES.iter().zip(texts.iter().zip(&codes));
    let sources: Vec<_> = texts.map(|(file, (text, code))| Source::new(file, text, code)).collect();
    let mut kinds = kinds(only);
    let (mut mutants, mut failures): (Vec<SharedMutant>, usize) = (Vec::new(), 0);
    while mutants.len() < count && !kinds.is_empty() {
        let next = mutants.len() % kinds.len();
        let (file, kind) = kinds[next];
        let source = sources.iter().find(|source| source.file == file).filter(|source| source.len() > 0);
        let mutant = source.and_then(|of| of.mutant(kind, random.below(of.len()), &calls, &abis, &mut random));
        match mutant {
            Some(mutant) => {
                mutants.push(mutant);
                failures = 0;
            }
            // No row can be changed so.
            None if failures >= source.map_or(0, Source::len) * TRIES => {
                kinds.remove(next);
                failures = 0;
            }
            None => failures += 1,
        }
    }
    mutants
}

/// The tests that notice wrong rows of a table.
fn tests_of(file: &str) -> &'static [&'static str] {
    KINDS.iter().find(|(of, ..)| *of == file).map_or(&[], |(_, _, tests)| tests)
}

/// Each table with each kind of change, or one table alone.
fn kinds(only: Option<&str>) -> Vec<(&'static str, &'static str)> {
    let is_wanted = |file: &str| only.is_none_or(|only| file.contains(&format!("/{only}.")));
    let files = KINDS.into_iter().filter(|(file, ..)| is_wanted(file));
    files.flat_map(|(file, kinds, _)| kinds.iter().map(move |kind| (file, *kind))).collect()
}

/// Mutants that don't hide each other: all of one table, and no two of a name.
pub fn shared_batches(mutants: &[SharedMutant]) -> Vec<Vec<&SharedMutant>> {
    let mut batches: Vec<Vec<&SharedMutant>> = Vec::new();
    for mutant in mutants {
        let fits = |batch: &&mut Vec<&SharedMutant>| {
            let lines = |mutant: &SharedMutant| mutant.lines.iter().map(|(line, _)| *line).collect::<BTreeSet<_>>();
            batch.iter().all(|other| {
                let has_others = other.names.is_disjoint(&mutant.names) && lines(other).is_disjoint(&lines(mutant));
                other.file == mutant.file && has_others
            })
        };
        match batches.iter_mut().find(fits) {
            Some(batch) => batch.push(mutant),
            None => batches.push(vec![mutant]),
        }
    }
    batches
}

/// A table's text with the changes of those mutants that are of it.
pub fn changed_text(file: &str, text: &str, batch: &[&SharedMutant]) -> String {
    let mut lines: Vec<_> = text.lines().collect();
    for (number, new) in batch.iter().filter(|mutant| mutant.file == file).flat_map(|mutant| &mutant.lines) {
        lines[*number] = new;
    }
    lines.join("\n") + "\n"
}

/// The call whose text a line is, if it may be that.
fn call_of(line: &str) -> Option<&str> {
    let before = line.split_once('(')?.0;
    // `Some("2.6")` is a value of Rust's.
    Some(before.rsplit([' ', '"']).next()?).filter(|name| !["", "Some"].contains(name))
}

/// The calls that a line names with their ABI, `x86_64::read`.
fn of_abi(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':');
    words.filter_map(|word| Some(word.split_once("::")?.1.trim_end_matches(':')))
}

/// Whether the output of the tests names the call or the constant of a mutant.
pub fn is_shared_named(mutant: &SharedMutant, output: &str) -> bool {
    let lines: Vec<_> = output.lines().collect();
    let is_plain = !["tables/calls.rs", "tables/cases.rs"].contains(&mutant.file);
    let mut i = 0;
    while i < lines.len() {
        let (line, next) = (lines[i], lines.get(i + 1).copied().unwrap_or_default());
        let is_compared = line.trim_start().starts_with("left: ") && next.trim_start().starts_with("right: ");
        let is_pair = is_compared || call_of(line).is_some() && call_of(line) == call_of(next);
        let is_named = |name: &String| match (mutant.file, &mutant.group) {
            (_, Some(group)) => line.contains(&format!("{group} {name}: ")),
            ("tables/alternatives.rs", None) => line.contains(&format!("`{name}`")),
            ("tables/structs.rs", None) if is_pair => structs::differ_in(&mutant.members, line, next),
            _ => match (is_pair, is_plain) {
                (true, true) => has_word(line, name) != has_word(next, name),
                (true, false) => [line, next].into_iter().filter_map(call_of).any(|call| call == name),
                (false, true) => has_word(line, name),
                (false, false) => {
                    let is_first = line.trim_start().starts_with(&format!("{name}: "));
                    let listed = [format!(": {name}: "), format!("`{name}`"), format!("(\"{name}\", ")];
                    is_first || listed.iter().any(|text| line.contains(text)) || of_abi(line).any(|call| call == name)
                }
            },
        };
        if mutant.names.iter().any(is_named) {
            return true;
        }
        i += if is_pair { 2 } else { 1 };
    }
    false
}

/// Makes that many mutants and says which are not noticed. The copy is in target/mutate-rows.
pub fn mutate_shared(repo: &Repo, only: Option<&str>, count: usize, seed: u64) -> Result<Report> {
    let folder = repo.root().join("target/mutate-rows");
    copy(repo, &folder)?;
    let files: BTreeSet<_> = kinds(only).into_iter().map(|(file, _)| file).collect();
    for file in &files {
        ensure_passed(run_tests(&folder, tests_of(file), &[])?)?;
    }
    let texts = shared_texts(repo)?;
    let tables = read_tables(repo)?;
    let mutants = shared_mutants(&texts, &tables, only, count, seed);
    let mut report = Report::default();
    let (calls, abis) = (calls_by_argument(&tables), tables.iter().map(|(abi, ..)| &**abi).collect::<Vec<_>>());
    for (file, kind) in kinds(only) {
        let (text, mut random) = (texts.iter().zip(FILES).find(|(_, of)| *of == file).map(|(text, _)| text), Random(0));
        let Some(text) = text else { continue };
        let code = structs::without_comments(text);
        let source = Source::new(file, text, &code);
        let mut is_possible =
            |place| (0..TRIES).any(|_| source.mutant(kind, place, &calls, &abis, &mut random).is_some());
        report.of(file, kind).rows = (0..source.len()).filter(|place| is_possible(*place)).count();
    }
    mutants.iter().for_each(|mutant| report.of(mutant.file, mutant.kind).mutants += 1);
    let missed_of = |batch| shared_missed_of(&folder, &texts, batch, &mut report);
    let unnoticed = unnoticed(shared_batches(&mutants), missed_of)?;
    unnoticed.iter().for_each(|mutant| report.is_unnoticed(mutant.file, mutant.kind, mutant));
    Ok(report)
}

/// Those of the mutants that no failure names, if all are in the copy at once. Those that the compiler refuses are counted.
fn shared_missed_of<'a>(
    folder: &Path,
    texts: &[String; 10],
    mut batch: Vec<&'a SharedMutant>,
    report: &mut Report,
) -> Result<Missed<'a, SharedMutant>> {
    let tests = tests_of(batch.first().map_or("", |mutant| mutant.file));
    loop {
        for (file, text) in FILES.iter().zip(texts) {
            fs::write(folder.join(file), changed_text(file, text, &batch)).with_context(|| (*file).to_owned())?;
        }
        match run_tests(folder, tests, &[])? {
            Output::Passed => return Ok(Missed { mutants: batch, is_certain: true }),
            Output::Failed(failed) => {
                batch.retain(|mutant| {
                    let by = tests_that(&failed, |output| is_shared_named(mutant, output));
                    report.is_noticed(mutant.file, mutant.kind, &by);
                    by.is_empty()
                });
                return Ok(Missed { mutants: batch, is_certain: false });
            }
            Output::Refused(output) => {
                let errors: Vec<_> = output.lines().filter(|line| line.starts_with("error")).collect();
                // A case is named by all its calls.
                let mut quoted: Vec<_> = errors.iter().flat_map(|line| line.split('`').skip(1).step_by(2)).collect();
                // `its set has no constant O_CREAT`
                quoted.extend(errors.iter().filter_map(|line| line.split(' ').next_back()));
                let is_in_error = |name: &String| quoted.iter().any(|quoted| has_word(quoted, name));
                let is_at = |(line, _): &(usize, String), file| output.contains(&format!("{file}:{}:", line + 1));
                let is_refused = |mutant: &&SharedMutant| {
                    mutant.lines.iter().any(|line| is_at(line, mutant.file)) || mutant.names.iter().any(is_in_error)
                };
                let (mut refused, rest): (Vec<_>, Vec<_>) = batch.into_iter().partition(is_refused);
                batch = rest;
                // The compiler names no row: if there is only one, it is that.
                if refused.is_empty() && batch.len() == 1 {
                    refused.append(&mut batch);
                }
                for mutant in &refused {
                    report.is_noticed(mutant.file, mutant.kind, &BTreeSet::from(["rustc"]));
                }
                if refused.is_empty() || batch.is_empty() {
                    return Ok(Missed { mutants: batch, is_certain: false });
                }
            }
        }
    }
}
