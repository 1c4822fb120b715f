//! The members of C's structs, as they are declared.

use anyhow::{Context, Result, bail};

/// A struct, a union or a type with a name of its own, as C defines it.
#[derive(Debug, PartialEq, Eq)]
pub struct Definition {
    /// How C names it: `struct iovec`, `sigset_t`.
    pub c_name: String,
    /// What a type with a name of its own is, if not a struct or union.
    pub is: Option<String>,
    /// What is between the braces.
    pub body: String,
    /// All of it.
    pub whole: String,
}

/// A member of a struct.
#[derive(Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name; of one in a struct that is defined within, `outer.inner`.
    pub path: String,
    /// Its type, with `*`, and `[]` for each dimension of an array.
    pub ty: String,
    /// Whether it is an array without a length.
    pub is_open: bool,
    /// Of a bit field, how many.
    pub bits: Option<u32>,
}

/// C without comments, in words.
pub struct Source<'a> {
    text: &'a str,
    tokens: Vec<(usize, &'a str)>,
}

impl<'a> Source<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut tokens = tokens(text);
        // What is told to the preprocessor is not C; it stays in the text.
        let mut directives = Vec::new();
        let (mut at, mut goes_on) = (0, false);
        for line in text.split_inclusive('\n') {
            if goes_on || line.trim_start().starts_with('#') {
                directives.push(at..at + line.len());
                goes_on = line.trim_end().ends_with('\\');
            }
            at += line.len();
        }
        let mut directives = directives.into_iter().peekable();
        tokens.retain(|(at, _)| {
            while directives.next_if(|line| line.end <= *at).is_some() {}
            directives.peek().is_none_or(|line| !line.contains(at))
        });
        Self { text, tokens }
    }

    /// The text between two braces.
    fn within(&self, open: usize, close: usize) -> String {
        self.text[self.tokens[open].0 + 1..self.tokens[close].0].to_owned()
    }

    fn at(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |(_, token)| *token)
    }

    /// The text from this token up to the other.
    fn between(&self, from: usize, to: usize) -> String {
        self.text[self.tokens[from].0..self.tokens[to].0].to_owned()
    }

    /// Finds a struct, a union or a type.
    pub fn definition(&self, name: &str) -> Option<Definition> {
        (0..self.tokens.len())
            .filter(|i| self.at(*i) == name)
            .find_map(|i| self.struct_at(i).or_else(|| self.type_at(i)))
    }

    /// What is defined here if this is its name: `struct name {`, `struct attribute name {`.
    fn struct_at(&self, i: usize) -> Option<Definition> {
        let start = self.start(i);
        let kind = (start..i).map(|i| self.at(i)).find(|token| matches!(*token, "struct" | "union"))?;
        let open = i + 1;
        if self.at(open) != "{" {
            return None;
        }
        let close = matching(&self.tokens, open)?;
        let end = (close..self.tokens.len()).find(|i| self.at(*i) == ";")?;
        Some(Definition {
            c_name: format!("{kind} {}", self.at(i)),
            is: None,
            body: self.within(open, close),
            whole: self.between(start, end) + ";",
        })
    }

    /// What is defined here if this is its name: `typedef unsigned long name;`, `typedef struct {} name;`.
    fn type_at(&self, i: usize) -> Option<Definition> {
        if self.at(i + 1) != ";" {
            return None;
        }
        let mut start = self.start(i);
        let mut body = String::new();
        let mut is = None;
        if start > 0 && self.at(start - 1) == "}" {
            let close = start - 1;
            let open =
                (0..close).rev().find(|open| self.at(*open) == "{" && matching(&self.tokens, *open) == Some(close))?;
            start = self.start(open);
            body = self.within(open, close);
        } else {
            is = Some(self.between(start + 1, i).split_whitespace().collect::<Vec<_>>().join(" "));
        }
        let c_name = self.at(i).to_owned();
        (self.at(start) == "typedef").then(|| Definition { c_name, is, body, whole: self.between(start, i + 1) + ";" })
    }

    /// Where the declaration begins that this is in.
    fn start(&self, i: usize) -> usize {
        (0..i).rev().take_while(|i| !matches!(self.at(*i), ";" | "{" | "}")).last().unwrap_or(i)
    }

    /// The members of a struct inside another, as text: that of this name, or, if it has no name, that which begins with this member.
    pub fn inside(&self, outer: &str, name: &str) -> Option<String> {
        let body = self.definition(outer)?.body;
        let inner = Source::new(&body);
        let opens = (0..inner.tokens.len()).filter(|i| inner.at(*i) == "{");
        opens.into_iter().find_map(|open| {
            let close = matching(&inner.tokens, open)?;
            let first = (open..close).find(|i| inner.at(*i) == ";")?;
            let is_it = match inner.at(close + 1) {
                ";" => inner.at(first - 1) == name,
                own => own == name,
            };
            is_it.then(|| inner.within(open, close))
        })
    }
}

/// The members between the braces of a struct. Those of a struct or union without a name are the outer one's.
pub fn members(body: &str) -> Result<Vec<Member>> {
    let tokens = without_attributes(&tokens(body).into_iter().map(|(_, token)| token).collect::<Vec<_>>());
    let tokens: Vec<_> = tokens.iter().map(String::as_str).collect();
    let mut members = Vec::new();
    declarations(&tokens, "", &mut members)?;
    Ok(members)
}

fn declarations(tokens: &[&str], prefix: &str, members: &mut Vec<Member>) -> Result<()> {
    for declaration in split(tokens, ";").into_iter().filter(|declaration| !declaration.is_empty()) {
        let brace = declaration.iter().position(|token| *token == "{");
        let (base, inner, declarators) = match brace {
            Some(open) => {
                let positions: Vec<_> = declaration.iter().map(|token| (0, *token)).collect();
                let close = matching(&positions, open).context("no closing brace")?;
                let is_enum = declaration.contains(&"enum") && declaration[..open].contains(&"enum");
                let inner = (!is_enum).then(|| &declaration[open + 1..close]);
                (declaration[..open].join(" "), inner, &declaration[close + 1..])
            }
            None => {
                // What is before the first name that is followed by the end, an array, a bit field, or another name.
                let first = split(declaration, ",")[0];
                let end = first.iter().position(|token| matches!(*token, "[" | ":")).unwrap_or(first.len());
                let stars = first[..end].iter().position(|token| matches!(*token, "*" | "("));
                let base = stars.unwrap_or_else(|| end.saturating_sub(usize::from(is_name_last(&first[..end]))));
                (declaration[..base].join(" "), None, &declaration[base..])
            }
        };
        if inner.is_some_and(|inner| inner.is_empty()) {
            // So that an array without a length may be alone in a struct.
            continue;
        }
        if declarators.is_empty() {
            // Otherwise a type alone.
            if let (Some(inner), true) = (inner, matches!(base.as_str(), "struct" | "union")) {
                declarations(inner, prefix, members)?;
            }
            continue;
        }
        for declarator in split(declarators, ",") {
            let Some(member) = declared(&base, declarator, prefix)? else { continue };
            let path = (!member.ty.ends_with(['*', ']'])).then(|| format!("{}.", member.path));
            members.push(member);
            if let (Some(inner), Some(path)) = (inner, path) {
                declarations(inner, &path, members)?;
            }
        }
    }
    Ok(())
}

/// Whether the words before a bit field's width or the end are a type and a name, not a type alone (`int : 32`).
fn is_name_last(words: &[&str]) -> bool {
    const TYPES: &[&str] = &["int", "long", "short", "char", "unsigned", "signed"];
    words.len() > 1 && words.last().is_some_and(|word| !TYPES.contains(word))
}

/// A member; none if it is a bit field without a name.
fn declared(base: &str, declarator: &[&str], prefix: &str) -> Result<Option<Member>> {
    let at = declarator.iter().position(|token| token.starts_with(is_word)).context("no name")?;
    if declarator[0] == ":" {
        return Ok(None);
    }
    let bits = match declarator.get(at + 1) {
        Some(&":") => {
            let width = declarator[at + 2..].concat().parse().ok();
            Some(width.with_context(|| format!("the width in `{}`", declarator.join(" ")))?)
        }
        _ => None,
    };
    let arrays = declarator.iter().filter(|token| **token == "[").count();
    let mut ty = base.to_owned();
    if declarator[..at].contains(&"(") {
        // A pointer to a function, or to an array.
        let around: Vec<_> = declarator.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, token)| *token).collect();
        ty = format!("{base} {}", around.concat());
    } else {
        let stars = declarator[..at].iter().filter(|token| **token == "*").count();
        if stars > 0 {
            ty = format!("{ty} {}", "*".repeat(stars));
        }
        if arrays > 0 {
            ty = format!("{ty} {}", "[]".repeat(arrays));
        }
    }
    if ty.is_empty() {
        bail!("no type: `{}`", declarator.join(" "));
    }
    let is_open = declarator.windows(2).any(|pair| pair == ["[", "]"]);
    Ok(Some(Member { path: format!("{prefix}{}", declarator[at]), ty, is_open, bits }))
}

/// Without what only tells the compiler how to lay out, and the kernel's checkers; but a type that is aligned keeps the name that it has
/// in the kernel.
fn without_attributes(tokens: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut i = 0;
    while let Some(&token) = tokens.get(i) {
        i += 1;
        match token {
            "__attribute__" | "_Alignas" => {
                let mut depth = 0;
                let start = i;
                while let Some(&token) = tokens.get(i) {
                    i += 1;
                    depth += i32::from(token == "(") - i32::from(token == ")");
                    if depth == 0 {
                        break;
                    }
                }
                let aligned = ["__u64", "__s64", "__be64", "__le64"];
                let last = out.last_mut().filter(|last| aligned.contains(&last.as_str()));
                if let (Some(last), "((aligned(8)))") = (last, tokens[start..i].concat().as_str()) {
                    *last = format!("__aligned_{}", last.trim_start_matches('_'));
                }
            }
            "__user" | "__force" | "__extension__" | "__packed" | "__volatile__" | "volatile" => {}
            token => out.push(token.to_owned()),
        }
    }
    out
}

/// The parts between these, outside of braces, parentheses and brackets.
fn split<'a>(tokens: &'a [&'a str], at: &str) -> Vec<&'a [&'a str]> {
    let mut depth = 0;
    let is_end = move |token: &&str| {
        depth += i32::from(matches!(*token, "{" | "(" | "[")) - i32::from(matches!(*token, "}" | ")" | "]"));
        depth == 0 && *token == at
    };
    tokens.split(is_end).collect()
}

/// Where the brace that is opened here closes.
fn matching(tokens: &[(usize, &str)], open: usize) -> Option<usize> {
    let mut depth = 0;
    tokens.iter().enumerate().skip(open).find_map(|(i, (_, token))| {
        depth += i32::from(*token == "{") - i32::from(*token == "}");
        (depth == 0).then_some(i)
    })
}

/// Words, and all other characters one by one, with where they are.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let end = if word > 0 { word } else { first.len_utf8() };
        if !first.is_whitespace() {
            tokens.push((at, &rest[..end]));
        }
        at += end;
    }
    tokens
}

pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
