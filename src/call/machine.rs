//! [`Machine`]: how a program's values are in its memory.

use crate::abi::{Abi, Endian};

/// The machine of a program: its ABI, if that is known, and its byte order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Machine {
    pub(crate) abi: Option<Abi>,
    pub(crate) endian: Endian,
}

impl Machine {
    /// How wide a pointer is in the program; 64 bits if the ABI isn't known.
    pub(crate) fn pointer_bits(self) -> u8 {
        self.abi.map_or(64, Abi::pointer_bits)
    }

    /// A word of so many bits from its bytes, in the byte order of the program. The last bytes may be left out, and are 0 then.
    pub(crate) fn word_of(self, bytes: &[u8], bits: u8) -> u64 {
        let mut word = [0; 8];
        word[..bytes.len()].copy_from_slice(bytes);
        match self.endian {
            Endian::Little => u64::from_le_bytes(word),
            Endian::Big => u64::from_be_bytes(word) >> (64 - bits),
        }
    }
}
