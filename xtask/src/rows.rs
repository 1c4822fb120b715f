//! A table as text: its rows, and how it is laid out.
//!
//! ```text
//!         name = number (argument: type, …) -> return [category, …],
//! ```

use std::fmt;

/// The strict and reserved keywords of Rust 2024 that can be raw.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The categories, in the order in which rows list them.
pub const CATEGORIES: &[&str] = &[
    "desc",
    "file",
    "memory",
    "process",
    "signal",
    "ipc",
    "network",
    "creds",
    "clock",
    "stat",
    "lstat",
    "fstat",
    "stat_like",
    "statfs",
    "fstatfs",
    "statfs_like",
    "pure",
    "never_fails",
    "unimplemented",
];

/// What is before a row and before a comment above it.
pub const INDENT: &str = "        ";

/// A row: what it says, and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// As in the file: `r#break`.
    pub name: String,
    pub number: u32,
    /// Names and types; `None` for `(...)`.
    pub args: Option<Vec<(String, String)>>,
    pub returns: String,
    pub categories: Vec<String>,
}

/// A row in its place: with the comments above it, which go where it goes.
#[derive(Debug, Clone)]
pub struct Entry {
    pub comments: Vec<String>,
    /// The line of the row, from 1.
    pub line: usize,
    pub row: Row,
}

/// The text of a table, taken apart.
#[derive(Debug, Clone)]
pub struct Table {
    head: Vec<String>,
    pub entries: Vec<Entry>,
    tail: Vec<String>,
}

/// A name as users see it.
pub fn unraw(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Whether a row writes the name raw.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// The text of a table that all ABIs share with each row on its first line; the lines on which the row was continued are empty.
pub fn unwrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    // The line that a row begins on, while it isn't complete.
    let mut open = None;
    for line in text.lines() {
        let trimmed = line.trim();
        let is_row =
            !trimmed.is_empty() && !trimmed.starts_with("//") && !trimmed.starts_with('}') && !trimmed.ends_with('{');
        let first: usize = match open {
            Some(first) => {
                lines[first] += " ";
                lines[first] += trimmed;
                lines.push(String::new());
                first
            }
            None => {
                lines.push(line.to_owned());
                lines.len() - 1
            }
        };
        let count = |brackets: [char; 3]| lines[first].matches(brackets).count();
        let is_complete = trimmed.ends_with(',') && count(['(', '[', '{']) == count([')', ']', '}']);
        open = Some(first).filter(|_| (open.is_some() || is_row) && !is_complete);
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

impl Row {
    /// Reads a row. White space is free; all else must be as a row is. The error says what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (name, rest) = text.split_once('=').ok_or("a row begins with `name = number`")?;
        let name = identifier(name.trim())?;
        let rest = rest.trim_start();
        let (number, rest) =
            rest.split_once('(').ok_or("no arguments: write `(argument: type, …)` after the number")?;
        let number = decimal(number.trim())?;
        let (args, rest) = rest.split_once(')').ok_or("no `)` after the arguments")?;
        let args = match args.trim() {
            "..." => None,
            "" => Some(Vec::new()),
            args => Some(args.split(',').map(|arg| argument(arg.trim())).collect::<Result<Vec<_>, _>>()?),
        };
        for (i, (name, _)) in args.iter().flatten().enumerate() {
            if args.iter().flatten().take(i).any(|(earlier, _)| earlier == name) {
                return Err(format!("two arguments are named `{name}`"));
            }
        }
        let returns = rest.trim_start().strip_prefix("->").ok_or("no `-> type` after the arguments")?;
        let (returns, categories) =
            returns.split_once('[').ok_or("no `[categories]` after the result; none is `[]`")?;
        let returns = match returns.trim() {
            "!" => "!".to_owned(),
            ty => type_text(ty)?,
        };
        let (categories, end) = categories.split_once(']').ok_or("no `]` after the categories")?;
        if end.trim() != "," {
            return Err(match end.trim() {
                "" => "no `,` at the end".to_owned(),
                more => format!("`{more}` after the categories, where only `,` belongs"),
            });
        }
        let categories = match categories.trim() {
            "" => Vec::new(),
            names => names.split(',').map(|name| identifier(name.trim())).collect::<Result<_, _>>()?,
        };
        Ok(Self { name, number, args, returns, categories })
    }

    /// The row with its name padded to a width.
    pub fn text(&self, width: usize) -> String {
        let args: Vec<_> = self.args.iter().flatten().map(|(name, ty)| format!("{name}: {ty}")).collect();
        let args = if self.args.is_none() { "...".to_owned() } else { args.join(", ") };
        let (name, number, returns, categories) = (&self.name, self.number, &self.returns, self.categories.join(", "));
        format!("{name:width$} = {number} ({args}) -> {returns} [{categories}],")
    }

    /// Whether the kernel always answers ENOSYS.
    pub fn is_unimplemented(&self) -> bool {
        self.categories.iter().any(|category| category == "unimplemented")
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(0))
    }
}

/// A name, raw if it is a keyword.
fn identifier(name: &str) -> Result<String, String> {
    let plain = unraw(name);
    let is_name = |text: &str| {
        text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !text.starts_with(|c: char| c.is_ascii_digit())
    };
    match (plain, plain == name) {
        ("", _) => Err("a name is missing".to_owned()),
        (plain, _) if !is_name(plain) => Err(format!("`{name}` is no name")),
        (plain, true) if is_keyword(plain) => Err(format!("`{plain}` is a keyword: write `r#{plain}`")),
        (plain, false) if !is_keyword(plain) => Err(format!("`{plain}` is no keyword: write it without `r#`")),
        _ => Ok(name.to_owned()),
    }
}

/// A number as tables write it, so that rows can be put in order and numbers found.
fn decimal(text: &str) -> Result<u32, String> {
    if text.is_empty() {
        return Err("a number is missing after `=`".to_owned());
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().map_err(|_| format!("the number `{text}` is too large"));
    }
    let digits = text.replace('_', "");
    let value = match digits.strip_prefix("0x") {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => digits.parse(),
    };
    Err(match value {
        Ok(value) => format!("the number `{text}` is not in plain decimal digits: write `{value}`"),
        Err(_) => format!("`{text}` is no number: write decimal digits"),
    })
}

fn argument(text: &str) -> Result<(String, String), String> {
    match text.split_once(':') {
        Some((name, ty)) => Ok((identifier(name.trim())?, type_text(ty.trim())?)),
        None if text.is_empty() => Err("an argument is missing beside a `,`".to_owned()),
        None => Err(format!("the argument `{text}` is not `name: type`")),
    }
}

/// A type: an integer's or a struct's name, or a pointer. Which names there are, the compiler says.
fn type_text(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(pointer) = rest.strip_prefix('*') {
        let (word, pointed_to) = pointer.trim_start().split_once(' ').unwrap_or((pointer, ""));
        if !["const", "mut"].contains(&word) {
            return Err(format!("`{text}` is no type: a pointer is `*const type` or `*mut type`"));
        }
        out += &format!("*{word} ");
        rest = pointed_to.trim_start();
    }
    if rest.is_empty() {
        return Err(if text.is_empty() {
            "a type is missing".to_owned()
        } else {
            format!("`{text}` points to nothing")
        });
    }
    Ok(out + &identifier(rest).map_err(|_| format!("`{text}` is no type"))?)
}

impl Table {
    /// Takes a table apart. Each line between the head and the end must be a row, a comment or empty; the error names all
    /// that are not, with file, line, row and what to write.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<String>> {
        let lines: Vec<_> = text.lines().map(str::to_owned).collect();
        let opens = |line: &String| line.trim_start().starts_with("pub enum ") && line.ends_with('{');
        let Some(begin) = lines.iter().position(opens).map(|at| at + 1) else {
            return Err(vec![format!("{file}: no line `pub enum Sysno: … {{`")]);
        };
        let Some(end) = lines[begin..].iter().position(|line| line.trim() == "}").map(|at| begin + at) else {
            return Err(vec![format!("{file}: no line `}}` below the rows")]);
        };

        let (mut entries, mut comments, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
        for (line, text) in lines[begin..end].iter().enumerate().map(|(i, text)| (begin + i + 1, text.trim())) {
            if text.starts_with("//") {
                comments.push(text.to_owned());
            } else if !text.is_empty() {
                match Row::parse(text) {
                    Ok(row) => entries.push(Entry { comments: std::mem::take(&mut comments), line, row }),
                    Err(why) => wrong.push(format!("{file}, line {line}: {why}\n    {text}")),
                }
            }
        }
        if let Some(comment) = comments.first().filter(|_| wrong.is_empty()) {
            wrong.push(format!("{file}, line {end}: a comment belongs above a row, no row follows\n    {comment}"));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Self { head: lines[..begin].to_vec(), entries, tail: lines[end..].to_vec() })
    }

    /// The table as it should be: one row a line, names padded so that `=` aligns, ascending.
    pub fn laid_out(&self) -> String {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|entry| entry.row.number);
        let width = entries.iter().map(|entry| entry.row.name.len()).max().unwrap_or(0);
        let rows = entries.into_iter().flat_map(|entry| {
            entry.comments.iter().cloned().chain([entry.row.text(width)]).map(|line| format!("{INDENT}{line}"))
        });
        self.head.iter().cloned().chain(rows).chain(self.tail.iter().cloned()).map(|line| line + "\n").collect()
    }

    /// The row of a number.
    pub fn row(&self, number: u32) -> Option<&Row> {
        self.entries.iter().map(|entry| &entry.row).find(|row| row.number == number)
    }
}
