//! Lists of names in the tables that all ABIs share, also at compile time.

/// The words of a text, in order. They are bytes, since only slices can be split at compile time.
///
/// A table is kept as such a text and not as slices: these would be relocated when a program is loaded.
pub(super) struct NameList {
    rest: &'static [u8],
}

impl NameList {
    /// Of a text in which each word ends in a blank.
    pub(super) const fn new(text: &'static str) -> Self {
        Self { rest: text.as_bytes() }
    }

    /// The next word: of a keyword, without its `r#`.
    pub(super) const fn next(&mut self) -> Option<&'static [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let mut end = 0;
        while end < self.rest.len() && self.rest[end] != b' ' {
            end += 1;
        }
        let (word, rest) = self.rest.split_at(end);
        self.rest = match rest {
            [_, rest @ ..] => rest,
            [] => &[],
        };
        Some(match word {
            [b'r', b'#', keyword @ ..] => keyword,
            _ => word,
        })
    }
}
