//! Calls in colours: from what is there, value by value, as text is written from it.

use std::fmt::{self, Display, Write};

use sysno::{Content, Field, Integer, List, Meaning, Memory, Outcome, When};

/// How many strings of an environment are counted at most.
const COUNT_LIMIT: usize = 1 << 16;

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
    pub limit: usize,
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
        let last = view.args().last().map(|field| field.index());
        for field in view.args() {
            // The last one of the entry may be a number whose new value is known after the return.
            let is_half = field.when() == When::Both && field.index() + 1 == at_entry;
            let is_here = (field.index() < at_entry) == is_entry;
            if is_here {
                if let Some(name) = field.name().filter(|_| self.arg_names) {
                    push(to, format_args!("{name}="));
                }
                self.value(to, &field);
            }
            if is_half && !is_entry {
                if let Some(after) = field.after() {
                    to.push_str(" => ");
                    match after {
                        // Of the struct, only some members.
                        Content::Record(_) => push(to, self.text.content(after)),
                        after => self.content(to, after),
                    }
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
            _ => self.content(to, field.content()),
        }
    }

    fn content(&self, to: &mut String, content: Content<'_, M>) {
        match content {
            Content::List(list) if list.meaning() == Meaning::Environment => self.environment(to, list),
            Content::List(list) => self.list(to, list),
            Content::Record(record) => match record.fields() {
                Ok(fields) => {
                    let mut separator = "{";
                    for field in fields {
                        push(to, format_args!("{separator}{}=", field.name().unwrap_or_default()));
                        self.content(to, field.content());
                        separator = ", ";
                    }
                    to.push('}');
                }
                Err(_) => self.content(to, Content::Address(record.address())),
            },
            // A string that can't be read is an address.
            Content::String(_) | Content::Bytes(_) => {
                let text = self.text.content(content).to_string();
                let kind = if text.starts_with(['"', '@']) { Kind::String } else { Kind::Number };
                push(to, Colored(kind, text));
            }
            Content::Set(set) => {
                let text = self.text.content(content).to_string();
                let is_names = set.meaning() == Meaning::Signal && !text.starts_with("0x");
                push(to, Colored(if is_names { Kind::Name } else { Kind::Number }, text));
            }
            _ => {
                let text = self.text.content(content).to_string();
                push(to, Colored(Kind::of(&text), text));
            }
        }
    }

    fn integer(&self, integer: Integer) -> impl Display {
        let text = self.text.content(Content::Integer(integer)).to_string();
        Colored(Kind::of(&text), text)
    }

    fn list(&self, to: &mut String, list: List<'_, M>) {
        let mut items = list.items().enumerate().peekable();
        if let Some((_, Err(_))) = items.peek() {
            return self.content(to, Content::Address(list.address()));
        }
        to.push('[');
        while let Some((index, item)) = items.next() {
            match item {
                item if index == self.limit && (list.len().is_some() || item.is_ok()) => {
                    to.push_str("...");
                    break;
                }
                Ok(content) => self.content(to, content),
                Err(unreadable) => push(to, format_args!("... /* {:#x} */", unreadable.address())),
            }
            to.push_str(if items.peek().is_some() { ", " } else { "" });
        }
        to.push(']');
    }

    /// How many strings there are.
    fn environment(&self, to: &mut String, list: List<'_, M>) {
        self.content(to, Content::Address(list.address()));
        let (mut count, mut is_whole) = (0, true);
        for item in list.items() {
            is_whole = item.is_ok() && count < COUNT_LIMIT;
            if !is_whole {
                break;
            }
            count += 1;
        }
        if count > 0 || is_whole {
            let (plural, unterminated) =
                (if count == 1 { "" } else { "s" }, if is_whole { "" } else { ", unterminated" });
            push(to, format_args!(" /* {count} var{plural}{unterminated} */"));
        }
    }
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
