//! Regular expressions, with the feature `regex`.

use std::string::ToString;

use regex_lite::RegexBuilder;

use super::error::{Detail, FilterErrorKind, Problem};
use crate::error::ShortText;

pub(super) use regex_lite::Regex;

/// How many bytes a regular expression may have.
const LONGEST: usize = 4096;
/// How many bytes the regular expressions of an expression may take when they are compiled.
const LARGEST: usize = 32_768;
/// What each counts as at least.
const SMALLEST: usize = 512;

/// How many bytes the remaining regular expressions of an expression may take when they are compiled.
pub(super) struct Regexes {
    bytes_left: usize,
}

impl Default for Regexes {
    fn default() -> Self {
        Self { bytes_left: LARGEST }
    }
}

impl Regexes {
    /// Compiles a regular expression of limited size, since the time of a match is proportional to the compiled size, and a
    /// few characters may compile into many bytes: `(.{9}){99}`.
    pub(super) fn compile(&mut self, text: &str) -> Result<Regex, Problem> {
        let bad =
            |reason: &str| Problem { kind: FilterErrorKind::BadRegex, detail: Detail::Reason(ShortText::new(reason)) };
        if text.len() > LONGEST {
            return Err(bad("longer than 4096 bytes"));
        }
        // The crate has a limit to be set, but does not report the size, so the lowest limit that is enough counts as the size.
        let mut limit = SMALLEST.min(self.bytes_left);
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
