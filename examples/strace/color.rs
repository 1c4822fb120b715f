//! Calls in colours: from what is there, value by value, as text is written from it.

use std::fmt::{self, Display, Write};

use sysno::{Content, Field, Integer, Meaning, Memory, Outcome, When};

/// What a piece of text is, with its colour: the parameters of `ESC [ … m`.
///
/// They are of the eight colours that every terminal has, and that are readable on a light background and on a dark one.
#[derive(Clone, Copy)]
enum Kind {
    Call,
    Name,
    Number,
    String,
    Error,
}

impl Kind {
    fn color(self) -> &'static str {
        match self {
            Kind::Call => "1",
            Kind::Name => "34",
            Kind::Number => "36",
            Kind::String => "32",
            Kind::Error => "31",
        }
    }

    /// A value that strace writes so: a number, or a name.
    fn of(value: &str) -> Self {
        let is_number = value.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit());
        if is_number { Kind::Number } else { Kind::Name }
    }
}

/// A text in its colour.
struct Colored<T>(Kind, T);

impl<T: Display> Display for Colored<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\x1b[{}m{}\x1b[0m", self.0.color(), self.1)
    }
}

/// The result of a call.
pub fn result(outcome: Option<Outcome>, text: impl Display) -> impl Display {
    let is_error = outcome.is_some_and(|outcome| outcome.errno().is_some());
    Colored(if is_error { Kind::Error } else { Kind::Number }, text)
}

/// A call in the form of a text of this crate, in colours.
pub struct Call<'a, M: Memory> {
    pub text: sysno::Text<'a, M>,
    pub arg_names: bool,
}

impl<M: Memory> Call<'_, M> {
    /// What [`sysno::Text::entry`] shows.
    pub fn entry(&self) -> String {
        let call = self.text.view().call();
        let name =
            call.syscall().map_or_else(|| format!("syscall_{:#x}", call.number()), |call| call.name().to_owned());
        let mut to = format!("{}(", Colored(Kind::Call, name));
        self.args(&mut to, true);
        to
    }

    /// What [`sysno::Text::exit`] shows.
    pub fn exit(&self) -> String {
        let mut to = String::new();
        self.args(&mut to, false);
        to + ")"
    }

    /// The arguments that are known at the entry, or the rest of them.
    fn args(&self, to: &mut String, is_entry: bool) {
        let view = self.text.view();
        let at_entry = self.text.args_at_entry();
        let labels = if self.arg_names { &[] } else { self.text.labels() };
        let place = |field: &Field<'_, M>| labels.iter().position(|(_, name)| Some(*name) == field.name());
        let mut fields: Vec<_> = view.args().collect();
        fields.sort_by_key(|field| place(field).unwrap_or(labels.len()));
        let last = fields.last().map(Field::index);
        for field in fields {
            // The last one of the entry may be a number whose new value is known after the return.
            let is_half = field.when() == When::Both && field.index() + 1 == at_entry;
            let is_here = (field.index() < at_entry) == is_entry;
            if is_here {
                let label = place(&field).map(|place| labels[place].0);
                if let Some(name) = label.or(field.name().filter(|_| self.arg_names)) {
                    push(to, format_args!("{name}="));
                }
                self.value(to, &field);
            }
            if is_half && !is_entry {
                match field.after() {
                    Some(Content::List(list)) if list.items().any(|item| item.is_err()) => {}
                    Some(after) => {
                        to.push_str(" => ");
                        self.content(to, after);
                    }
                    None => {}
                }
            }
            if last != Some(field.index()) && if is_half { !is_entry } else { is_here } {
                to.push_str(", ");
            }
        }
    }

    /// The value of an argument; of a length that the call has replaced, both.
    fn value(&self, to: &mut String, field: &Field<'_, M>) {
        let is_length = field.when() == When::Both && field.meaning() == Meaning::Size;
        let address = field.value().bits().filter(|_| is_length && self.text.view().result().is_none());
        let after = field.after().filter(|_| is_length).and_then(number);
        match (address, number(field.content()), after) {
            (Some(address), ..) => self.content(to, Content::Address(address)),
            (_, Some(room), Some(len)) if room != len => {
                push(to, format_args!("[{} => {}]", self.integer(room), self.integer(len)));
            }
            _ => self.content_as(to, field.content(), self.text.arg(field.index())),
        }
    }

    fn content(&self, to: &mut String, content: Content<'_, M>) {
        self.content_as(to, content, self.text.content(content));
    }

    fn content_as(&self, to: &mut String, content: Content<'_, M>, text: impl Display) {
        let text = text.to_string();
        match content {
            Content::List(_) | Content::Record(_) => parts(to, &text),
            // A string that can't be read is an address.
            Content::String(_) | Content::Bytes(_) => {
                let kind = if text.starts_with(['"', '@']) { Kind::String } else { Kind::Number };
                push(to, Colored(kind, text));
            }
            Content::Set(set) => {
                let is_names = set.meaning() == Meaning::Signal && !text.starts_with("0x");
                push(to, Colored(if is_names { Kind::Name } else { Kind::Number }, text));
            }
            _ => push(to, Colored(Kind::of(&text), text)),
        }
    }

    fn integer(&self, integer: Integer) -> impl Display {
        let text = self.text.content(Content::Integer(integer)).to_string();
        Colored(Kind::of(&text), text)
    }
}

/// An array or a struct: `[{fd=3, events=POLLIN}]`. Its values have colours; what is around them has none.
fn parts(to: &mut String, text: &str) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_of_word = |c: char| c.is_alphanumeric() || "_|.-+:~<&@#".contains(c);
        let (len, kind) = if rest.starts_with("/*") {
            (rest.find("*/").map_or(rest.len(), |end| end + 2), None)
        } else if let Some(end) = end_of_details(rest) {
            (end, None)
        } else if rest.starts_with(['"', '@']) {
            (end_of_string(rest), Some(Kind::String))
        } else if is_of_word(first) {
            let is_end = |&(at, c): &(usize, char)| {
                !is_of_word(c) || c == '<' && !rest[..at].ends_with('<') && end_of_details(&rest[at..]).is_some()
            };
            let len = rest.char_indices().find(is_end).map_or(rest.len(), |(at, _)| at);
            match (&rest[..len], rest[len..].chars().next()) {
                // The name of a member.
                (_, Some('=')) | ("..." | "~", _) => (len, None),
                // `htons(80)`
                (_, Some('(')) => (len + end_of_parentheses(&rest[len..]), Some(Kind::Name)),
                (word, _) => (len, Some(Kind::of(word))),
            }
        } else {
            (first.len_utf8(), None)
        };
        let (part, after) = rest.split_at(len);
        match kind {
            Some(kind) => push(to, Colored(kind, part)),
            None => to.push_str(part),
        }
        rest = after;
    }
}

/// Where what is known of a descriptor ends, if a text begins with that: `</dev/null<char 1:3>>`. It has other `<` only in pairs.
fn end_of_details(text: &str) -> Option<usize> {
    // Not `1<<CAP_CHOWN`, and not `a -> b`.
    if !text.starts_with('<') || text.starts_with("<<") {
        return None;
    }
    let mut depth = 0;
    let end = text.char_indices().find(|&(at, c)| {
        match c {
            '<' => depth += 1,
            '>' if !text[..at].ends_with('-') => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    end.map(|(at, _)| at + 1)
}

/// Where a string ends, which begins with `"` or `@"`.
fn end_of_string(text: &str) -> usize {
    let start = text.find('"').map_or(text.len(), |quote| quote + 1);
    let mut is_escaped = false;
    let end = text[start..].find(|c| {
        let is_end = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |end| start + end + 1)
}

/// Where the parenthesis ends that a text begins with. There may be others in a string in it.
fn end_of_parentheses(text: &str) -> usize {
    let mut at = 0;
    while let Some(next) = text[at..].find(['"', ')']) {
        at += next;
        if text[at..].starts_with(')') {
            return at + 1;
        }
        at += end_of_string(&text[at..]);
    }
    text.len()
}

/// The number behind a pointer.
fn number<M: Memory>(content: Content<'_, M>) -> Option<Integer> {
    let Content::List(list) = content else { return None };
    match list.items().next() {
        Some(Ok(Content::Integer(number))) => Some(number),
        _ => None,
    }
}

fn push(to: &mut String, text: impl Display) {
    // Writing to a String doesn't fail.
    _ = write!(to, "{text}");
}
