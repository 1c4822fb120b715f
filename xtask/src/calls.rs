//! tables/calls.rs as text: the rows of what is true of a call on every ABI, and how the table is laid out.
//!
//! ```text
//!         name = result [page(section)] "since" (argument: meaning, …) {data: holder unit, …},
//! ```
//!
//! A row that would be too long has its arguments on a line of their own.

use std::fmt;

use crate::rows::{INDENT, unraw};

pub const FILE: &str = "tables/calls.rs";

/// How long a line may be.
const WIDTH: usize = 160;

/// A row. Its parts are as in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRow {
    /// `r#break`
    pub name: String,
    pub result: String,
    /// `chdir(2)`; empty if no page describes the call.
    pub page: String,
    /// `3.17`; empty if it is not known.
    pub since: String,
    /// `(flags: bits) {mode: 12 bits}`
    pub rest: String,
}

/// The table, taken apart.
#[derive(Debug, Clone)]
pub struct CallTable {
    /// The lines above the calls, with the rules on names.
    head: Vec<String>,
    /// Rows, each with the comments above it.
    pub entries: Vec<(Vec<String>, CallRow)>,
    tail: Vec<String>,
}

impl CallRow {
    fn parse(text: &str) -> Result<Self, String> {
        let form = "a row is `name = result [page(section)] \"since\" (argument: meaning, …) {data: holder unit, …},`";
        let parts = || {
            let (name, rest) = text.strip_suffix(',')?.split_once(" = ")?;
            let (result, rest) = rest.split_once('[')?;
            let (page, rest) = rest.split_once(']')?;
            let (since, rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
            let rest = rest.trim();
            let parts = [name.trim(), result.trim(), page.trim(), since, rest].map(str::to_owned);
            rest.starts_with('(').then_some(parts)
        };
        let [name, result, page, since, rest] = parts().ok_or(form)?;
        Ok(Self { name, result, page, since, rest })
    }
}

impl fmt::Display for CallRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, result, page, since, rest } = self;
        write!(f, "{name} = {result} [{page}] \"{since}\" {rest},")
    }
}

impl CallTable {
    /// Reads the table. The error names all lines among the calls that are no row, with file, line and what a row is.
    pub fn parse(text: &str) -> Result<Self, Vec<String>> {
        let lines: Vec<_> = text.lines().map(str::to_owned).collect();
        let Some(begin) = lines.iter().position(|line| line == "    calls {").map(|at| at + 1) else {
            return Err(vec![format!("{FILE}: no line `    calls {{`")]);
        };
        let Some(end) = lines[begin..].iter().position(|line| line == "    }").map(|at| begin + at) else {
            return Err(vec![format!("{FILE}: no line `    }}` below the calls")]);
        };
        let (mut entries, mut comments, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
        let mut rest = lines[begin..end].iter().enumerate().map(|(i, text)| (begin + i + 1, text.trim())).peekable();
        while let Some((line, text)) = rest.next() {
            if text.starts_with("//") {
                comments.push(text.to_owned());
            } else if !text.is_empty() {
                let arguments = rest.next_if(|(_, next)| text.ends_with('"') && next.starts_with('('));
                let text = arguments.map_or_else(|| text.to_owned(), |(_, arguments)| format!("{text} {arguments}"));
                match CallRow::parse(&text) {
                    Ok(row) => entries.push((std::mem::take(&mut comments), row)),
                    Err(why) => wrong.push(format!("{FILE}, line {line}: {why}\n    {text}")),
                }
            }
        }
        if let Some(comment) = comments.first() {
            wrong.push(format!("{FILE}, line {end}: a comment belongs above a row, no row follows\n    {comment}"));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Self { head: lines[..begin].to_vec(), entries, tail: lines[end..].to_vec() })
    }

    /// The table as it should be: calls and rules on names by name, columns aligned. The patterns of lengths stay in their order, in
    /// which they are tried.
    pub fn laid_out(&self) -> String {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|(_, row)| unraw(&row.name).to_owned());
        let width = |part: fn(&CallRow) -> &str| entries.iter().map(|(_, row)| part(row).len()).max().unwrap_or(0);
        let (name, result) = (width(|row| &row.name), width(|row| &row.result));
        let (page, since) = (width(|row| &row.page) + 2, width(|row| &row.since) + 2);
        let text = |row: &CallRow| {
            let (of_page, of_since) = (format!("[{}]", row.page), format!("\"{}\"", row.since));
            let columns = format!("{:name$} = {:result$} {of_page:page$} {of_since:since$}", row.name, row.result);
            match INDENT.len() + columns.len() + row.rest.len() + 2 {
                0..=WIDTH => vec![format!("{columns} {},", row.rest)],
                _ => vec![columns.trim_end().to_owned(), format!("    {},", row.rest)],
            }
        };
        let rows = entries.iter().flat_map(|(comments, row)| {
            comments.iter().cloned().chain(text(row)).map(|line| format!("{INDENT}{line}"))
        });
        let head = with_rules(&with_rules(&self.head, "arguments", true), "lengths", false);
        head.into_iter().chain(rows).chain(self.tail.iter().cloned()).map(|line| line + "\n").collect()
    }

    /// The row of a call.
    pub fn row(&self, name: &str) -> Option<&CallRow> {
        self.entries.iter().map(|(_, row)| row).find(|row| unraw(&row.name) == name)
    }

    /// The names of arguments whose meaning the table gives whatever the call, with that meaning.
    pub fn rules(&self) -> impl Iterator<Item = (&str, &str)> {
        let rules = self.head.iter().skip_while(|line| *line != "    arguments {").take_while(|line| *line != "    }");
        let rules = rules.filter_map(|line| line.trim().strip_suffix(',')?.split_once(" = "));
        rules.map(|(name, meaning)| (unraw(name.trim_end()), meaning.trim()))
    }
}

/// The lines with those of a part aligned at their `=`, and sorted if they are to be. A part with comments between its rows is left as it is.
fn with_rules(lines: &[String], part: &str, is_sorted: bool) -> Vec<String> {
    let opens = format!("    {part} {{");
    let Some(begin) = lines.iter().position(|line| *line == opens).map(|at| at + 1) else { return lines.to_vec() };
    let end = lines[begin..].iter().position(|line| line == "    }").map_or(lines.len(), |at| begin + at);
    let rules: Option<Vec<_>> = lines[begin..end].iter().map(|line| line.trim().split_once('=')).collect();
    let Some(rules) = rules else { return lines.to_vec() };
    let mut rules: Vec<_> = rules.into_iter().map(|(name, what)| (name.trim(), what.trim())).collect();
    if is_sorted {
        rules.sort_by_key(|(name, _)| unraw(name));
    }
    let width = rules.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let rules = rules.into_iter().map(|(name, what)| format!("{INDENT}{name:width$} = {what}"));
    lines[..begin].iter().cloned().chain(rules).chain(lines[end..].iter().cloned()).collect()
}
