//! Texts at compile time: what `==`, a hash map and the like can't do in a `const`.
//!
//! rustc evaluates most of this for every row of a table. Calls are the slowest to evaluate, those of core among them (`len` of a slice, not the
//! place `[i]` in it), and constants that are named: in a loop, both stand before it.

/// Whether two texts are the same.
pub(crate) const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    // From the end: texts that are compared often begin alike. Several bytes at a time, since a turn costs more than they do.
    loop {
        match (one, other) {
            ([one_rest @ .., a, b, c, d], [other_rest @ .., e, f, g, h]) => {
                if *d != *h || *c != *g || *b != *f || *a != *e {
                    return false;
                }
                (one, other) = (one_rest, other_rest);
            }
            ([one_rest @ .., a], [other_rest @ .., e]) => {
                if *a != *e {
                    return false;
                }
                (one, other) = (one_rest, other_rest);
            }
            ([], []) => return true,
            _ => return false,
        }
    }
}

/// Whether `len` bytes are the same in both, from there on.
#[cfg(feature = "decode")]
pub(crate) const fn is_part(one: &[u8], from: usize, other: &[u8], other_from: usize, len: usize) -> bool {
    // From the end: texts that are compared often begin alike.
    let mut left = len;
    while left > 1 {
        let (i, j) = (from + left, other_from + left);
        if one[i - 1] != other[j - 1] || one[i - 2] != other[j - 2] {
            return false;
        }
        left -= 2;
    }
    left == 0 || one[from] == other[other_from]
}

/// An identifier, that of a keyword (`r#break`) without the `r#`.
pub(crate) const fn unraw(name: &[u8]) -> &[u8] {
    match name {
        [b'r', b'#', keyword @ ..] => keyword,
        _ => name,
    }
}

/// The same of each of some identifiers.
#[must_use]
pub const fn unraw_each<const LEN: usize>(mut names: [&'static str; LEN]) -> [&'static str; LEN] {
    let mut i = 0;
    while i < LEN {
        let name = unraw(names[i].as_bytes());
        if name.len() < names[i].len() {
            if let Ok(name) = core::str::from_utf8(name) {
                names[i] = name;
            }
        }
        i += 1;
    }
    names
}

/// Where each of the texts ends, if they follow each other. `what` they are, if they are too long.
#[cfg(feature = "decode")]
pub(crate) const fn ends<const LEN: usize>(what: &str, texts: [&str; LEN]) -> [u16; LEN] {
    let mut ends = [0; LEN];
    let (mut i, mut end) = (0, 0);
    while i < LEN {
        end += texts[i].len();
        if end > u16::MAX as usize {
            Message::new(what).text(" have at most 65,535 bytes together; widen `ends` in src/const_text.rs").panic();
        }
        ends[i] = end as u16;
        i += 1;
    }
    ends
}

/// In place of a row: there is none.
pub(crate) const NO_ROW: u16 = u16::MAX;

/// The hash index: the row of each name, by the name's hash. Open addressing, at most three quarters full.
#[must_use]
pub const fn name_index<const LEN: usize>(names: &[&'static str]) -> [u16; LEN] {
    let mut index = [NO_ROW; LEN];
    let mut row = 0;
    while row < names.len() {
        let mut i = hash(names[row].as_bytes()) as usize % LEN;
        while index[i] != NO_ROW {
            i = (i + 1) % LEN;
        }
        index[i] = row as u16;
        row += 1;
    }
    index
}

/// How long a [`name_index`] of that many names must be: a power of two.
#[must_use]
pub const fn name_index_len(names: usize) -> usize {
    (names * 4 / 3 + 1).next_power_of_two()
}

/// The hash of a name in a [`name_index`]: of the length and of three bytes, which tell most names of a table apart.
///
/// rustc evaluates it for every row, and loops and calls are slowest to evaluate, so it has few of them.
pub(crate) const fn hash(name: &[u8]) -> u32 {
    let len = name.len();
    if len == 0 {
        return 0;
    }
    // No text is so long that this overflows.
    let hash = ((len as u64 * 131 + name[0] as u64) * 131 + name[len / 2] as u64) * 131 + name[len - 1] as u64;
    let hash = hash as u32;
    hash ^ hash >> 15
}

/// The row of a name, by the index of the names.
pub(crate) const fn row_of(name: &[u8], names: &[&str], index: &[u16]) -> Option<usize> {
    let mut i = hash(name) as usize % index.len();
    loop {
        let row = index[i];
        if row == NO_ROW {
            return None;
        }
        if is_same(names[row as usize].as_bytes(), name) {
            return Some(row as usize);
        }
        i = (i + 1) % index.len();
    }
}

/// The text of a compile-time panic, assembled without `format!`, which is not `const`.
pub(crate) struct Message {
    bytes: [u8; 512],
    len: usize,
}

impl Message {
    pub(crate) const fn new(text: &str) -> Self {
        Self { bytes: [0; 512], len: 0 }.text(text)
    }

    /// A message that begins with the name of the wrong row.
    pub(crate) const fn of(name: &str) -> Self {
        Self::new("row `").text(name).text("`")
    }

    pub(crate) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut i = 0;
        while i < text.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = text[i];
            self.len += 1;
            i += 1;
        }
        self
    }

    pub(crate) const fn number(self, number: u128) -> Self {
        let mut digits = [0; 39];
        let mut first = digits.len();
        let mut rest = number;
        loop {
            first -= 1;
            digits[first] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        match core::str::from_utf8(digits.split_at(first).1) {
            Ok(digits) => self.text(digits),
            Err(_) => self,
        }
    }

    pub(crate) const fn panic(self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("a row is wrong"),
        }
    }
}
