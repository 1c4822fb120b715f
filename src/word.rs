//! Words from registers and memory, cut to the width of a value.

/// The low `bits` of a word.
pub(crate) const fn truncated(word: u64, bits: u8) -> u64 {
    if bits == 0 { 0 } else { word & u64::MAX >> (64 - bits) }
}

/// The low `bits` of a word, at least one, as a signed number.
pub(crate) const fn sign_extended(word: u64, bits: u8) -> i64 {
    (word << (64 - bits)) as i64 >> (64 - bits)
}
