//! Regular expressions, with the feature `regex`.

use std::string::ToString;

use regex_lite::RegexBuilder;

use super::error::{Detail, FilterErrorKind, Problem};
use crate::error::ShortText;

pub(super) use regex_lite::Regex;

const LONGEST: usize = 4 << 10;

/// How much an expression's regular expressions may still take.
pub(super) struct Regexes {
    bytes_left: usize,
}

impl Default for Regexes {
    fn default() -> Self {
        Self { bytes_left: 32 << 10 }
    }
}

impl Regexes {
    /// The time that a match takes is proportional to the size of the compiled regular expression, and a few
    /// characters may compile into much: `(.{9}){99}`.
    pub(super) fn compile(&mut self, text: &str) -> Result<Regex, Problem> {
        let bad =
            |reason: &str| Problem { kind: FilterErrorKind::BadRegex, detail: Detail::Reason(ShortText::new(reason)) };
        if text.len() > LONGEST {
            return Err(bad("longer than 4096 bytes"));
        }
        // There is a limit to be set, and no size to be had: the lowest limit that serves is the size.
        let mut limit = 512.min(self.bytes_left);
        loop {
            match RegexBuilder::new(text).size_limit(limit).build() {
                Ok(regex) => {
                    self.bytes_left -= limit;
                    return Ok(regex);
                }
                Err(error) if limit == self.bytes_left => return Err(bad(&error.to_string())),
                Err(_) => limit = (limit * 2).min(self.bytes_left),
            }
        }
    }
}
