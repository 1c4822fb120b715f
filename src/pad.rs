//! Width, precision and alignment for texts that are written piece by piece: what [`fmt::Formatter::pad`] does for a `str`.

use core::fmt::{self, Alignment, Display, Write};

/// Whether [`pad`] is wanted.
#[inline]
pub(crate) fn is_padded(f: &fmt::Formatter<'_>) -> bool {
    f.width().is_some() || f.precision().is_some()
}

/// Writes `text` as the formatter's width, precision and alignment say. It is written without them first, so it may be what asks for this.
#[cold]
pub(crate) fn pad(f: &mut fmt::Formatter<'_>, text: &dyn Display) -> fmt::Result {
    let most = f.precision().unwrap_or(usize::MAX);
    let mut all = Beginning { f: None, most: usize::MAX, done: 0 };
    write!(all, "{text}")?;
    let missing = f.width().unwrap_or(0).saturating_sub(all.done.min(most));
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Left) | None => 0,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    write!(Beginning { f: Some(&mut *f), most, done: 0 }, "{text}")?;
    (before..missing).try_for_each(|_| f.write_char(fill))
}

/// Counts characters, and writes the first of them.
struct Beginning<'a, 'f> {
    f: Option<&'a mut fmt::Formatter<'f>>,
    most: usize,
    done: usize,
}

impl Write for Beginning<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = text.char_indices().nth(self.most - self.done).map_or(text.len(), |(end, _)| end);
        self.done += text[..end].chars().count();
        self.f.as_mut().map_or(Ok(()), |f| f.write_str(&text[..end]))
    }
}
