//! A C or assembler file as the preprocessor sees it: the code, the macros that it defines, and what each part depends on.

use std::rc::Rc;

use crate::kernel::conditions::{Macros, holds};

/// A condition, and whether it must hold or not.
pub type Condition = (Rc<str>, bool);

/// What a part of a file depends on: all of these.
pub type Conditions = Rc<[Condition]>;

/// A file without comments, in which what directives took is gone.
#[derive(Debug)]
pub struct Source {
    pub code: String,
    /// Where the conditions change: the offset in the code from which on they are these.
    changes: Vec<(usize, Conditions)>,
    /// `#define name text`: without arguments.
    pub defines: Vec<Define>,
}

#[derive(Debug)]
pub struct Define {
    pub name: String,
    pub text: String,
    pub conditions: Conditions,
}

/// Whether they hold; `None` if that is not known.
pub fn all_hold(conditions: &[Condition], macros: &dyn Macros) -> Option<bool> {
    let mut all = Some(true);
    for (condition, must) in conditions {
        match holds(condition, macros) {
            Some(value) if value == *must => {}
            Some(_) => return Some(false),
            None => all = None,
        }
    }
    all
}

impl Source {
    /// Of a file that depends on something itself.
    pub fn new(text: &str, outer: &[Condition]) -> Self {
        let text = without_comments(text).replace("\\\r\n", " ").replace("\\\n", " ");
        let mut source = Self { code: String::new(), changes: vec![(0, outer.into())], defines: Vec::new() };
        // Of each `#if` around: the conditions of the branches before, which don't hold, and that of this branch.
        let mut branches: Vec<Vec<Condition>> = Vec::new();
        for line in text.lines() {
            let Some(directive) = line.trim_start().strip_prefix('#') else {
                source.code += line;
                source.code.push('\n');
                continue;
            };
            let (directive, rest) = split_word(directive.trim_start());
            let rest = rest.trim();
            let defined = |must| vec![(Rc::from(format!("defined({})", split_word(rest).0)), must)];
            match directive {
                "if" => branches.push(vec![(Rc::from(rest), true)]),
                "ifdef" => branches.push(defined(true)),
                "ifndef" => branches.push(defined(false)),
                "elif" | "else" => {
                    if let Some(branch) = branches.last_mut() {
                        if let Some(last) = branch.last_mut() {
                            // The branch before, or its contrary, has been: this is another.
                            last.1 = !last.1;
                        }
                        if directive == "elif" {
                            branch.push((Rc::from(rest), true));
                        }
                    }
                }
                "endif" => {
                    branches.pop();
                }
                "define" => {
                    let (name, text) = split_word(rest);
                    if !text.starts_with('(') {
                        let (name, text) = (name.to_owned(), text.trim().to_owned());
                        source.defines.push(Define { name, text, conditions: source.conditions_at(source.code.len()) });
                    }
                    continue;
                }
                _ => continue,
            }
            let conditions = outer.iter().chain(branches.iter().flatten()).cloned().collect();
            source.changes.push((source.code.len(), conditions));
        }
        source
    }

    /// What the code at this offset depends on.
    pub fn conditions_at(&self, offset: usize) -> Conditions {
        let after = self.changes.partition_point(|(begin, _)| *begin <= offset);
        self.changes[after - 1].1.clone()
    }
}

/// The word at the beginning, and the rest.
pub fn split_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len()))
}

/// The text with spaces for comments. Lines stay lines.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['/', '"', '\'']) {
        out += &rest[..at];
        rest = &rest[at..];
        let length = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with('/') {
            out.push('/');
            rest = &rest[1..];
            continue;
        } else {
            let length = literal(rest);
            out += &rest[..length];
            rest = &rest[length..];
            continue;
        };
        out.push(' ');
        out.extend(rest[..length].chars().filter(|c| *c == '\n'));
        rest = &rest[length..];
    }
    out + rest
}

/// How long the string or character is that the text begins with. It ends with the line if it has no end: an apostrophe
/// in assembler is no literal.
fn literal(text: &str) -> usize {
    let quote = text.as_bytes()[0];
    let mut bytes = text.bytes().enumerate().skip(1);
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => {
                bytes.next();
            }
            b'\n' => return 1,
            _ if byte == quote => return at + 1,
            _ => {}
        }
    }
    1
}
