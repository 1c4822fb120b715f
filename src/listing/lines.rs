//! [`Lines`]: lines that are wrapped. Texts that are compared, although there is nowhere to keep a whole one.

use core::fmt::{self, Display, Write};

use crate::table::slots::CAPACITY;

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
    #[inline]
    pub(super) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, column: 0, first: 0 }
    }

    /// Begins a line.
    #[inline]
    pub(super) fn start(&mut self, margin: usize, text: &dyn Display) -> fmt::Result {
        write!(self.out, "{:margin$}", "")?;
        self.column = margin;
        self.put(text)?;
        self.first = self.column;
        Ok(())
    }

    #[inline]
    pub(super) fn put(&mut self, text: &dyn Display) -> fmt::Result {
        write!(self, "{text}")
    }

    /// Writes the separator, and then the text: in the same line if it has room, otherwise in the next one, at the margin.
    #[inline]
    pub(super) fn item(&mut self, separator: &str, text: &dyn Display, margin: usize) -> fmt::Result {
        let mut length = Length(self.column + separator.len() + 1);
        write!(length, "{text}")?;
        // The next separator is in this line, too.
        let fits = length.0 < WIDTH || self.column == self.first;
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
    #[inline]
    pub(super) fn end(&mut self, text: &str) -> fmt::Result {
        self.out.write_str(text)?;
        self.out.write_str("\n")
    }
}

impl Write for Lines<'_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.column += text.len();
        self.out.write_str(text)
    }
}

/// How long a text is.
struct Length(usize);

impl Write for Length {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// A hash of a text: FNV-1a.
struct Hash(u64);

impl Write for Hash {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
        Ok(())
    }
}

/// Texts that are compared often, by their numbers.
pub(super) struct Texts {
    hashes: [u64; Self::MOST],
}

impl Texts {
    const MOST: usize = CAPACITY;

    #[inline]
    pub(super) fn of(texts: impl Iterator<Item: Display>) -> Self {
        let mut of = Self { hashes: [0; Self::MOST] };
        for (slot, text) in of.hashes.iter_mut().zip(texts) {
            let mut hash = Hash(0xCBF2_9CE4_8422_2325);
            // It never fails.
            let _ = write!(hash, "{text}");
            *slot = hash.0;
        }
        of
    }

    /// Whether two of them are the same.
    #[inline]
    pub(super) fn are_same(&self, one: (usize, &dyn Display), other: (usize, &dyn Display)) -> bool {
        one.0 == other.0 || self.hashes.get(one.0) == self.hashes.get(other.0) && is_same(one.1, other.1)
    }
}

/// A piece of a text, after the first `skipped` bytes.
pub(super) struct Piece<const SIZE: usize> {
    skipped: usize,
    bytes: [u8; SIZE],
    len: usize,
}

impl<const SIZE: usize> Piece<SIZE> {
    #[inline]
    pub(super) const fn after(skipped: usize) -> Self {
        Self { skipped, bytes: [0; SIZE], len: 0 }
    }

    #[inline]
    pub(super) fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

/// An error if the text goes on after the piece.
impl<const SIZE: usize> Write for Piece<SIZE> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let text = text.as_bytes();
        let (skipped, text) = text.split_at(self.skipped.min(text.len()));
        let kept = text.len().min(SIZE - self.len);
        self.bytes[self.len..self.len + kept].copy_from_slice(&text[..kept]);
        (self.skipped, self.len) = (self.skipped - skipped.len(), self.len + kept);
        if kept < text.len() { Err(fmt::Error) } else { Ok(()) }
    }
}

/// Whether two texts are the same: piece by piece.
#[inline]
fn is_same(one: &dyn Display, other: &dyn Display) -> bool {
    const SIZE: usize = 2048;

    let mut skipped = 0;
    loop {
        let [(one, is_last), (other, is_last_of_other)] = [one, other].map(|text| {
            let mut piece = Piece::<SIZE>::after(skipped);
            let is_last = write!(piece, "{text}").is_ok();
            (piece, is_last)
        });
        if one.bytes != other.bytes || one.len != other.len || is_last != is_last_of_other {
            return false;
        }
        if is_last {
            return true;
        }
        skipped += SIZE;
    }
}
