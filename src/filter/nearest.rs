//! "Did you mean `read`?": the name nearest to a misspelt one.

use crate::abi::Abi;

/// Names longer than this are not suggested. (No call's name has more than 32 bytes.)
const LONGEST_NAME: usize = 40;

/// Texts longer than this are not names, and have no suggestion.
const LONGEST_TEXT: usize = 64;

/// Looks among the names that it is offered for the nearest to a text.
#[derive(Debug)]
pub(crate) struct Nearest<'a> {
    text: &'a str,
    found: Option<(usize, &'static str)>,
}

impl<'a> Nearest<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, found: None }
    }

    /// Of two names as near as each other, the one offered first stays.
    pub(crate) fn offer(&mut self, name: &'static str) {
        self.offer_as(name, name);
    }

    /// Compares with `name` and, if it is the nearest, suggests `suggestion`.
    pub(crate) fn offer_as(&mut self, name: &str, suggestion: &'static str) {
        if self.text.len() > LONGEST_TEXT || name.len() > LONGEST_NAME {
            return;
        }
        // A third of the letters may be wrong. More would suggest anything.
        let too_far = self.text.len().max(name.len()) / 3 + 1;
        let too_far = self.found.map_or(too_far, |(nearest, _)| nearest.min(too_far));
        if self.text.len().abs_diff(name.len()) < too_far {
            let distance = distance(self.text.as_bytes(), name.as_bytes());
            if distance < too_far {
                self.found = Some((distance, suggestion));
            }
        }
    }

    pub(crate) fn found(&self) -> Option<&'static str> {
        self.found.map(|(_, name)| name)
    }
}

/// How many letters must be put in, left out, replaced, or exchanged with their neighbour, to make `name` of `text`;
/// upper and lower case are the same.
///
/// This is the Damerau–Levenshtein distance in which no letter is edited twice. The two are at most as long as the
/// constants above say.
fn distance(text: &[u8], name: &[u8]) -> usize {
    // Row `i` has at `j` the distance of the first `i` letters of the one and the first `j` of the other.
    let (mut last_but_one, mut last, mut row) = ([0; LONGEST_NAME + 1], [0; LONGEST_NAME + 1], [0; LONGEST_NAME + 1]);
    for (j, distance) in last.iter_mut().enumerate() {
        *distance = j;
    }
    for i in 1..=text.len() {
        row[0] = i;
        for j in 1..=name.len() {
            let same = |i: usize, j: usize| text[i - 1].eq_ignore_ascii_case(&name[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + usize::from(!same(i, j)));
            if i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j) {
                row[j] = row[j].min(last_but_one[j - 2] + 1);
            }
        }
        (last_but_one, last, row) = (last, row, last_but_one);
    }
    last[name.len()]
}

impl Abi {
    /// The name of the ABI's call that is nearest to `text`, for "did you mean": a call of that name itself, or one
    /// whose name differs in at most a third of its letters. Letters may be left out, too many, wrong, or in the wrong
    /// order; upper and lower case do not differ. Of names equally near, the one with the lowest number.
    ///
    /// `None` where no name is near, and for texts of more than 64 bytes.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.nearest_name("raed"), Some("read"));
    /// assert_eq!(Abi::X86_64.nearest_name("CLOCK_GETIME"), Some("clock_gettime"));
    /// assert_eq!(Abi::X86_64.nearest_name("printf"), None);
    /// ```
    pub fn nearest_name(self, text: &str) -> Option<&'static str> {
        if let Some(call) = self.syscall_by_name(text) {
            return Some(call.name());
        }
        let mut nearest = Nearest::new(text);
        for call in self.syscalls() {
            nearest.offer(call.name());
        }
        nearest.found()
    }
}
