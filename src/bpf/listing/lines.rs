//! [`Lines`]: lines that are wrapped. Texts that are compared, although there is nowhere to keep a whole one.

use core::fmt::{self, Display, Write};

/// How long a line may be, unless a name or a condition alone is longer.
const WIDTH: usize = 100;

/// By how much what belongs to a line is further to the right.
pub(super) const INDENT: usize = 4;

/// Writes lines, and wraps them.
pub(super) struct Lines<'a> {
    out: &'a mut dyn Write,
    column: usize,
    /// The column after what the line starts with.
    first: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, column: 0, first: 0 }
    }

    /// Begins a line.
    pub(super) fn start(&mut self, margin: usize, text: &dyn Display) -> fmt::Result {
        write!(self.out, "{:margin$}", "")?;
        self.column = margin;
        self.put(text)?;
        self.first = self.column;
        Ok(())
    }

    pub(super) fn put(&mut self, text: &dyn Display) -> fmt::Result {
        write!(self, "{text}")
    }

    /// Writes the separator, and then the text: in the same line if it has room, otherwise in the next one, at the margin.
    pub(super) fn item(&mut self, separator: &str, text: &dyn Display, margin: usize) -> fmt::Result {
        let mut length = Length(self.column + separator.len() + 1);
        write!(length, "{text}")?;
        let fits = length.0 <= WIDTH || self.column == self.first;
        self.put(&separator)?;
        if fits {
            self.put(&" ")?;
        } else {
            self.end("")?;
            self.start(margin, &"")?;
        }
        self.put(text)
    }

    /// Ends a line.
    pub(super) fn end(&mut self, text: &str) -> fmt::Result {
        self.out.write_str(text)?;
        self.out.write_str("\n")
    }
}

impl Write for Lines<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.column += text.len();
        self.out.write_str(text)
    }
}

/// How long a text is.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// A hash of a text: FNV-1a.
struct Hash(u64);

impl Write for Hash {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
        Ok(())
    }
}

/// A hash of a text. A program may be made so that others have the same one: see [`is_same`].
pub(super) fn hash(text: &dyn Display) -> u64 {
    let mut hash = Hash(0xCBF2_9CE4_8422_2325);
    // It never fails.
    let _ = write!(hash, "{text}");
    hash.0
}

/// A piece of a text, after the first `skipped` bytes.
pub(super) struct Piece {
    skipped: usize,
    bytes: [u8; Self::SIZE],
    len: usize,
}

impl Piece {
    const SIZE: usize = 512;

    pub(super) const fn after(skipped: usize) -> Self {
        Self { skipped, bytes: [0; Self::SIZE], len: 0 }
    }

    pub(super) fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

/// An error if the text goes on after the piece.
impl Write for Piece {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let text = text.as_bytes();
        let (skipped, text) = text.split_at(self.skipped.min(text.len()));
        let kept = text.len().min(Self::SIZE - self.len);
        self.bytes[self.len..self.len + kept].copy_from_slice(&text[..kept]);
        (self.skipped, self.len) = (self.skipped - skipped.len(), self.len + kept);
        if kept < text.len() { Err(fmt::Error) } else { Ok(()) }
    }
}

/// Whether two texts are the same: piece by piece.
pub(super) fn is_same(one: &dyn Display, other: &dyn Display) -> bool {
    let mut skipped = 0;
    loop {
        let [(one, is_last), (other, is_last_of_other)] = [one, other].map(|text| {
            let mut piece = Piece::after(skipped);
            let is_last = write!(piece, "{text}").is_ok();
            (piece, is_last)
        });
        if one.bytes != other.bytes || one.len != other.len || is_last != is_last_of_other {
            return false;
        }
        if is_last {
            return true;
        }
        skipped += Piece::SIZE;
    }
}
