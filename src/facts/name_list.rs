//! Lists of names in the tables that all ABIs share, also at compile time.

use crate::const_text::unraw;

/// The words of a text, in order, with blanks between them: what `stringify!` makes of a list of names, all at once, since one for
/// each name is much to compile. They are bytes, since only slices can be split at compile time.
///
/// A table is kept as such a text and not as slices: these would be relocated when a program is loaded.
pub(super) struct NameList {
    rest: &'static [u8],
}

impl NameList {
    pub(super) const fn new(text: &'static str) -> Self {
        Self { rest: text.as_bytes() }
    }

    /// The next word: of a keyword, without its `r#`.
    pub(super) const fn next(&mut self) -> Option<&'static [u8]> {
        let text = self.rest.trim_ascii_start();
        let mut end = 0;
        while end < text.len() && !text[end].is_ascii_whitespace() {
            end += 1;
        }
        let (word, rest) = text.split_at(end);
        self.rest = rest;
        if word.is_empty() { None } else { Some(unraw(word)) }
    }
}
