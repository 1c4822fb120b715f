//! Conditions of the C preprocessor, where not everything that they ask for is known.

/// What a name is to the preprocessor: `None` where that is not known.
pub trait Macros {
    /// Whether it is defined.
    fn is_defined(&self, name: &str) -> Option<bool>;
    /// The number that it is replaced by; 0 if it is not defined.
    fn value(&self, name: &str) -> Option<i64>;
}

/// Whether the condition of an `#if` holds; `None` if that depends on what is not known.
pub fn holds(condition: &str, macros: &dyn Macros) -> Option<bool> {
    let tokens = tokens(condition);
    let mut parser = Parser { tokens: &tokens, macros };
    let value = parser.binary(0);
    // What this parser can't read may hold or not.
    if parser.tokens.is_empty() { value.map(|value| value != 0) } else { None }
}

fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if is_word(first) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if ["&&", "||", "==", "!=", "<=", ">="].iter().any(|two| rest.starts_with(two)) {
            2
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

/// The operators between two values, from those that bind least.
const LEVELS: &[&[&str]] = &[&["||"], &["&&"], &["==", "!="], &["<", ">", "<=", ">="], &["+", "-"]];

struct Parser<'a> {
    tokens: &'a [&'a str],
    macros: &'a dyn Macros,
}

impl<'a> Parser<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    fn take(&mut self, token: &str) -> bool {
        let is_next = self.tokens.first() == Some(&token);
        if is_next {
            self.tokens = &self.tokens[1..];
        }
        is_next
    }

    fn binary(&mut self, level: usize) -> Option<i64> {
        let Some(operators) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.binary(level + 1);
        while let Some(operator) = self.tokens.first().copied().filter(|token| operators.contains(token)) {
            self.tokens = &self.tokens[1..];
            let right = self.binary(level + 1);
            left = match (operator, left, right) {
                ("&&", Some(0), _) | ("&&", _, Some(0)) => Some(0),
                ("||", Some(value), _) | ("||", _, Some(value)) if value != 0 => Some(1),
                (_, Some(left), Some(right)) => Some(match operator {
                    "&&" | "||" => (right != 0).into(),
                    "==" => (left == right).into(),
                    "!=" => (left != right).into(),
                    "<" => (left < right).into(),
                    ">" => (left > right).into(),
                    "<=" => (left <= right).into(),
                    ">=" => (left >= right).into(),
                    "+" => left.wrapping_add(right),
                    _ => left.wrapping_sub(right),
                }),
                _ => None,
            };
        }
        left
    }

    fn unary(&mut self) -> Option<i64> {
        let token = self.next()?;
        match token {
            "!" => self.unary().map(|value| (value == 0).into()),
            "(" => {
                let value = self.binary(0);
                self.take(")");
                value
            }
            "defined" | "IS_ENABLED" | "IS_BUILTIN" | "IS_REACHABLE" => {
                let in_parentheses = self.take("(");
                let name = self.next()?;
                if in_parentheses {
                    self.take(")");
                }
                self.macros.is_defined(name).map(Into::into)
            }
            number if number.starts_with(|c: char| c.is_ascii_digit()) => {
                let digits = number.trim_end_matches(['u', 'U', 'l', 'L']);
                match digits.strip_prefix("0x") {
                    Some(digits) => i64::from_str_radix(digits, 16).ok(),
                    None => digits.parse().ok(),
                }
            }
            name => {
                if self.take("(") {
                    // A macro with arguments: what it says is not known.
                    let mut depth = 1;
                    while depth > 0 {
                        match self.next()? {
                            "(" => depth += 1,
                            ")" => depth -= 1,
                            _ => {}
                        }
                    }
                    return None;
                }
                self.macros.value(name)
            }
        }
    }
}
