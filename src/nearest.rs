//! "Did you mean `read`?": the name nearest to a misspelt one.

use crate::abi::{Abi, NAMES};
use crate::pasted::bare_name;

/// Names longer than this are not suggested. (No call's name has more than 32 bytes.)
const LONGEST_NAME: usize = 40;

/// There are no suggestions for texts longer than this.
const LONGEST_TEXT: usize = 64;

/// Finds the name nearest to a text among the names that it is offered.
#[derive(Debug)]
pub(crate) struct Nearest<'a> {
    text: &'a str,
    found: Option<(usize, &'static str)>,
}

impl<'a> Nearest<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, found: None }
    }

    /// Compares with `name` and, if it is the nearest so far, suggests it. If two names are equally near, the one offered first
    /// is suggested.
    pub(crate) fn offer(&mut self, name: &'static str) {
        self.offer_as(name, name);
    }

    /// Compares with `name` and, if it is the nearest so far, suggests `suggestion`.
    pub(crate) fn offer_as(&mut self, name: &str, suggestion: &'static str) {
        if self.text.len() > LONGEST_TEXT || name.len() > LONGEST_NAME {
            return;
        }
        // At most a third of the letters may be wrong. With more, nearly any name would be suggested for any text.
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

/// How many letters must be inserted, removed, replaced, or exchanged with their neighbour, to turn `text` into `name`;
/// upper and lower case are the same.
///
/// This is the Damerau–Levenshtein distance in which no letter is edited twice. The two are at most as long as the
/// constants above say.
fn distance(text: &[u8], name: &[u8]) -> usize {
    // Element `j` of row `i` is the distance between the first `i` letters of `text` and the first `j` letters of `name`.
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
    /// The ABI that a misspelt `text` may mean, for "did you mean". It is the ABI that the text
    /// [parses](Abi#impl-FromStr-for-Abi) into, or one with a name that is near to it, as for [`Abi::nearest_name`]. Only
    /// ABIs that are compiled in are suggested.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::nearest("arm64"), Some(Abi::Aarch64));
    /// assert_eq!(Abi::nearest("amd46"), Some(Abi::X86_64));
    /// assert_eq!(Abi::nearest("pdp11"), None);
    /// ```
    pub fn nearest(text: &str) -> Option<Self> {
        if let Ok(abi) = text.parse() {
            return Some(abi);
        }
        let mut nearest = Nearest::new(text);
        for (abi, also) in NAMES.iter().filter(|(abi, _)| Self::from_name(abi).is_some()) {
            nearest.offer(abi);
            also.iter().for_each(|name| nearest.offer_as(name, abi));
        }
        nearest.found().and_then(Self::from_name)
    }

    /// The name of the ABI's call that is nearest to `text`, for "did you mean": `text` itself if a call has that name, or
    /// a name that differs in at most a third of its letters. Letters may be missing, superfluous, wrong, or in the wrong
    /// order; upper and lower case are the same. If several names are equally near, the result is that of the lowest number.
    ///
    /// A pasted name is compared without what is around it, and one that means a call is that call's:
    /// [`Abi::syscall_by_any_name`] says which names these are.
    ///
    /// `None` if no name is near enough, and for names of more than 64 bytes.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.nearest_name("raed"), Some("read"));
    /// assert_eq!(Abi::X86_64.nearest_name("CLOCK_GETIME"), Some("clock_gettime"));
    /// assert_eq!(Abi::X86_64.nearest_name("__NR_opneat"), Some("openat"));
    /// assert_eq!(Abi::X86_64.nearest_name("printf"), None);
    /// ```
    #[must_use]
    pub fn nearest_name(self, text: &str) -> Option<&'static str> {
        if let Some(call) = self.syscall_by_any_name(text) {
            return Some(call.name());
        }
        let mut nearest = Nearest::new(bare_name(text));
        for call in self.syscalls() {
            nearest.offer(call.name());
        }
        nearest.found()
    }
}
