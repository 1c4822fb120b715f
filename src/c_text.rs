//! Numbers and bytes as C writes them.

use core::fmt;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// As C's `%#x`: a zero has no prefix.
pub(crate) fn hexadecimal(f: &mut fmt::Formatter<'_>, value: u64) -> fmt::Result {
    if value == 0 { f.write_str("0") } else { digits::<4>(f, "0x", value, 1) }
}

/// As C's `%#03o`: an octal number of at least three digits, as strace writes modes.
pub(crate) fn octal(f: &mut fmt::Formatter<'_>, value: u64) -> fmt::Result {
    digits::<3>(f, "0", value, 2)
}

/// `prefix` and at least `least` digits of `BITS` bits each, written at once: core's formatting takes several times as long.
fn digits<const BITS: u32>(f: &mut fmt::Formatter<'_>, prefix: &str, value: u64, least: usize) -> fmt::Result {
    // A prefix of two, and 22 digits: 64 bits in octal.
    let mut text = [b'0'; 24];
    let mut first = text.len();
    let mut rest = value;
    while rest != 0 || text.len() - first < least {
        first -= 1;
        text[first] = DIGITS[(rest & ((1 << BITS) - 1)) as usize];
        rest >>= BITS;
    }
    first -= prefix.len();
    text[first..first + prefix.len()].copy_from_slice(prefix.as_bytes());
    f.write_str(core::str::from_utf8(&text[first..]).unwrap_or_default())
}

/// Whether a byte stands for itself in a string of C.
static AS_IT_IS: [bool; 256] = {
    let (mut table, mut byte) = ([false; 256], b' ');
    while byte <= b'~' {
        table[byte as usize] = !matches!(byte, b'"' | b'\\');
        byte += 1;
    }
    table
};

/// Which strings are written in hexadecimal digits: strace's `-x` and `-xx`. [`Text::hex_strings`](crate::Text::hex_strings) takes one.
///
/// ```
/// use sysno::{Escaped, HexStrings};
///
/// let text = |hex| Escaped::new(b"a\x01\n\xff").hex_strings(hex).to_string();
/// assert_eq!(text(HexStrings::Never), r"a\1\n\377");
/// assert_eq!(text(HexStrings::NonAsciiChars), r"a\x01\n\xff");
/// assert_eq!(text(HexStrings::NonAscii), r"\x61\x01\x0a\xff");
/// assert_eq!(text(HexStrings::All), r"\x61\x01\x0a\xff");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum HexStrings {
    /// None. What isn't printable has octal digits.
    #[default]
    Never,
    /// None, but in a string, the bytes that aren't printable.
    NonAsciiChars,
    /// Those that have a byte that is neither printable ASCII nor white space.
    NonAscii,
    /// All.
    All,
}

impl HexStrings {
    /// How a string is written of which these are all bytes.
    pub(crate) fn of(self, bytes: &[u8]) -> Self {
        match self {
            Self::NonAscii if bytes.iter().any(|byte| !matches!(byte, b'\t'..=b'\r' | b' '..=b'~')) => Self::All,
            Self::NonAscii => Self::Never,
            _ => self,
        }
    }
}

/// Bytes as strace writes them between quotes, by its [`Display`](fmt::Display): for what a tool adds to a text, such as a path.
///
/// ```
/// use sysno::Escaped;
///
/// assert_eq!(Escaped::new(b"/tmp/a\"b\n<c>").to_string(), r#"/tmp/a\"b\n<c>"#);
/// assert_eq!(Escaped::new(b"/tmp/<c>").also("<>").to_string(), r"/tmp/\74c\76");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a> {
    bytes: &'a [u8],
    also: &'a str,
    hex: HexStrings,
}

impl<'a> Escaped<'a> {
    /// These bytes.
    ///
    /// ```
    /// assert_eq!(sysno::Escaped::new(b"a\tb").to_string(), r"a\tb");
    /// ```
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, also: "", hex: HexStrings::Never }
    }

    /// The same. These characters are written as if they weren't printable.
    ///
    /// ```
    /// assert_eq!(sysno::Escaped::new(b"1>2").also(">").to_string(), r"1\0762");
    /// ```
    pub fn also(self, characters: &'a str) -> Self {
        Self { also: characters, ..self }
    }

    /// The same, with so much of it in hexadecimal digits.
    ///
    /// ```
    /// use sysno::{Escaped, HexStrings};
    ///
    /// assert_eq!(Escaped::new(b"ab").hex_strings(HexStrings::All).to_string(), r"\x61\x62");
    /// ```
    pub fn hex_strings(self, hex: HexStrings) -> Self {
        Self { hex, ..self }
    }
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.bytes, None, self.hex.of(self.bytes), self.also)
    }
}

/// Bytes as in a string of C. A byte that isn't printable ASCII is an octal number, of three digits if an octal digit follows; so are those
/// in `also`. `next` is the byte after `bytes`. With [`HexStrings::NonAscii`], it doesn't count what is in these bytes.
pub(crate) fn escape(
    f: &mut fmt::Formatter<'_>,
    bytes: &[u8],
    next: Option<u8>,
    hex: HexStrings,
    also: &str,
) -> fmt::Result {
    let is_also = |byte: &u8| also.as_bytes().contains(byte);
    // Most strings are written as they are.
    if hex != HexStrings::All
        && bytes.iter().all(|&byte| AS_IT_IS[usize::from(byte)])
        && (also.is_empty() || !bytes.iter().any(is_also))
    {
        return f.write_str(core::str::from_utf8(bytes).unwrap_or_default());
    }
    // Writing to a formatter is slow, so about a hundred bytes are written at once.
    let mut text = [0; 128];
    let mut len = 0;
    for (index, &byte) in bytes.iter().enumerate() {
        let octal = [b'\\', b'0' + (byte >> 6), b'0' + (byte >> 3 & 7), b'0' + (byte & 7)];
        let hexadecimal = [b'\\', b'x', DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]];
        let is_before_digit = || matches!(bytes.get(index + 1).copied().or(next), Some(b'0'..=b'7'));
        let (piece, taken) = match byte {
            _ if hex == HexStrings::All => (hexadecimal, 4),
            b'"' | b'\\' => ([b'\\', byte, 0, 0], 2),
            b'\t' => (*b"\\t\0\0", 2),
            b'\n' => (*b"\\n\0\0", 2),
            0x0b => (*b"\\v\0\0", 2),
            0x0c => (*b"\\f\0\0", 2),
            b'\r' => (*b"\\r\0\0", 2),
            b' '..=b'~' if also.is_empty() || !is_also(&byte) => ([byte, 0, 0, 0], 1),
            _ if hex == HexStrings::NonAsciiChars => (hexadecimal, 4),
            0o100.. => (octal, 4),
            _ if is_before_digit() => (octal, 4),
            0o10..=0o77 => ([b'\\', octal[2], octal[3], 0], 3),
            _ => ([b'\\', octal[3], 0, 0], 2),
        };
        text[len..len + piece.len()].copy_from_slice(&piece);
        len += taken;
        if len + piece.len() > text.len() {
            f.write_str(core::str::from_utf8(&text[..len]).unwrap_or_default())?;
            len = 0;
        }
    }
    f.write_str(core::str::from_utf8(&text[..len]).unwrap_or_default())
}
