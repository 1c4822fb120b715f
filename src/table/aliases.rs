//! The other names of this crate's calls: `pread`, which is `pread64` in the tables.
//!
//! Asked for a name only when no row has it, so that a row's name always wins and known names cost nothing.

use crate::abi::{Abi, bit as abi};
use crate::const_text::{Message, hash, is_same};

// Turns the table into the rows, and their names and calls in one text: slices would be relocated when a program is loaded.
macro_rules! aliases {
    ($($name:ident = $call:ident $(($($abi:ident),*))?,)*) => {
        const ROWS: &[(&str, &str, u32)] =
            &[$((stringify!($name), stringify!($call), only!($($($abi)*)?))),*];

        const TEXT: &str = concat!($(stringify!($name), stringify!($call)),*);
    };
}

// The bits of these ABIs; of all, where none is named.
macro_rules! only {
    () => {
        u32::MAX
    };
    ($($abi:ident)+) => {
        $(abi::$abi)|+
    };
}

include!("../../tables/aliases.rs");

/// A row, as it is looked up.
#[derive(Clone, Copy)]
struct Alias {
    /// Where in `TEXT` the name begins, the call's after it; and the lengths of the two.
    start: u16,
    name_len: u8,
    call_len: u8,
    /// The bits of the ABIs.
    abis: u32,
}

/// At most half full.
const PLACES: usize = (ROWS.len() * 2).next_power_of_two();

/// The rows by the hashes of their names, as in a table's own index. Those that have one name follow each other in their order.
static INDEX: [Option<Alias>; PLACES] = index();

const _: () = assert!(
    TEXT.len() <= u16::MAX as usize,
    "tables/aliases.rs: the names have at most 65,535 bytes together; widen `Alias` in src/table/aliases.rs"
);

const fn index() -> [Option<Alias>; PLACES] {
    let mut index: [Option<Alias>; PLACES] = [None; PLACES];
    let (mut row, mut start) = (0, 0);
    while row < ROWS.len() {
        let (name, call, abis) = ROWS[row];
        if name.len() > u8::MAX as usize || call.len() > u8::MAX as usize {
            let message = Message::of(name).text(" of tables/aliases.rs: a name has at most 255 bytes; ");
            message.text("widen `Alias` in src/table/aliases.rs").panic();
        }
        let mut place = hash(name.as_bytes()) as usize % PLACES;
        while let Some(other) = index[place] {
            if is_same(part(other.start, other.name_len), name.as_bytes())
                && is_same(part(other.start + other.name_len as u16, other.call_len), call.as_bytes())
            {
                let message = Message::of(name).text(" of tables/aliases.rs: another row has the same name and call");
                message.panic();
            }
            place = (place + 1) % PLACES;
        }
        index[place] = Some(Alias { start, name_len: name.len() as u8, call_len: call.len() as u8, abis });
        start += (name.len() + call.len()) as u16;
        row += 1;
    }
    index
}

/// The row of the ABI's call that has this other name; no row has it as its own. `row_named` finds the row of a name.
#[cold]
#[inline(never)]
pub(super) fn row_of_alias(name: &str, abi: Abi, row_named: fn(&str) -> Option<usize>) -> Option<usize> {
    let mut place = hash(name.as_bytes()) as usize;
    loop {
        let (call, next) = next_alias(name.as_bytes(), abi, place)?;
        if let Some(row) = row_named(call) {
            return Some(row);
        }
        place = next;
    }
}

/// A call that the name may be another name of, and the place to go on at, if the ABI lacks that call. The first place is the hash
/// of the name.
pub(super) const fn next_alias(name: &[u8], abi: Abi, mut place: usize) -> Option<(&'static str, usize)> {
    loop {
        let Some(alias) = INDEX[place % PLACES] else { return None };
        place += 1;
        if alias.abis & abi.bit() != 0 && is_same(part(alias.start, alias.name_len), name) {
            let call = part(alias.start + alias.name_len as u16, alias.call_len);
            return match core::str::from_utf8(call) {
                Ok(call) => Some((call, place)),
                Err(_) => None,
            };
        }
    }
}

/// A part of `TEXT`.
const fn part(start: u16, len: u8) -> &'static [u8] {
    TEXT.as_bytes().split_at(start as usize).1.split_at(len as usize).0
}
