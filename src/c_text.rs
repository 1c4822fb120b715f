//! Numbers and bytes as C writes them.

use core::fmt;

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
        text[first] = b"0123456789abcdef"[(rest & ((1 << BITS) - 1)) as usize];
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

/// Bytes as in a string of C. A byte that isn't printable ASCII is an octal number, of three digits if an octal digit follows.
/// `next` is the byte after `bytes`.
pub(crate) fn escape(f: &mut fmt::Formatter<'_>, bytes: &[u8], next: Option<u8>) -> fmt::Result {
    // Most strings are written as they are.
    if bytes.iter().all(|&byte| AS_IT_IS[usize::from(byte)]) {
        return f.write_str(core::str::from_utf8(bytes).unwrap_or_default());
    }
    // Writing to a formatter is slow, so about a hundred bytes are written at once.
    let mut text = [0; 128];
    let mut len = 0;
    for (index, &byte) in bytes.iter().enumerate() {
        let octal = [b'\\', b'0' + (byte >> 6), b'0' + (byte >> 3 & 7), b'0' + (byte & 7)];
        let is_before_digit = || matches!(bytes.get(index + 1).copied().or(next), Some(b'0'..=b'7'));
        let (piece, taken) = match byte {
            b'"' | b'\\' => ([b'\\', byte, 0, 0], 2),
            b' '..=b'~' => ([byte, 0, 0, 0], 1),
            b'\t' => (*b"\\t\0\0", 2),
            b'\n' => (*b"\\n\0\0", 2),
            0x0b => (*b"\\v\0\0", 2),
            0x0c => (*b"\\f\0\0", 2),
            b'\r' => (*b"\\r\0\0", 2),
            0o177.. => (octal, 4),
            _ if is_before_digit() => (octal, 4),
            0o10..=0o37 => ([b'\\', octal[2], octal[3], 0], 3),
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
