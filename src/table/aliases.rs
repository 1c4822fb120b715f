//! The other names of this crate's calls: `pread`, which is `pread64` in the tables.
//!
//! Asked for a name only when no row has it, so that a row's name always wins and known names cost nothing.

use static_assertions::const_assert;

use super::Table;
use super::layout::hash;
use crate::abi::abis;

// The names of all ABIs, compiled in or not, so that a misspelt one in the table is an error.
macro_rules! names {
    ($(
        $(#[$doc:meta])*
        $Abi:ident, $module:ident, $feature:literal, native if $native:meta $facts:tt
    )*) => {
        #[allow(dead_code, non_upper_case_globals)]
        mod abi {
            $(pub(super) const $module: &str = $feature;)*
        }
    };
}

abis!(names);

// Turns the table into lines, `name=call` or `name=call abi abi`: one text, as a table of slices would be relocated when a program
// is loaded.
macro_rules! aliases {
    ($($name:ident = $call:ident $(($($abi:ident),*))?,)*) => {
        const TEXT: &str = concat!($(stringify!($name), "=", stringify!($call), $($(" ", stringify!($abi),)*)? "\n",)*);

        const _: &[&str] = &[$($($(abi::$abi,)*)?)*];

        const ROWS: usize = [$(stringify!($name)),*].len();
    };
}

include!("../../tables/aliases.rs");

/// At most half full.
const PLACES: usize = (ROWS * 2).next_power_of_two();

/// In [`INDEX`]: no row.
const NO_ROW: u16 = u16::MAX;

const_assert!(TEXT.len() < NO_ROW as usize);

/// Where in `TEXT` the row of a name begins, by the name's hash, as in a table's own index. Rows that have one name follow each
/// other in their order.
static INDEX: [u16; PLACES] = index();

const fn index() -> [u16; PLACES] {
    let mut index = [NO_ROW; PLACES];
    let text = TEXT.as_bytes();
    let (mut start, mut i) = (0, 0);
    while i < text.len() {
        match text[i] {
            b'=' => {
                let name = text.split_at(i).0.split_at(start).1;
                let mut place = hash(name) as usize % PLACES;
                while index[place] != NO_ROW {
                    place = (place + 1) % PLACES;
                }
                index[place] = start as u16;
            }
            b'\n' => start = i + 1,
            _ => {}
        }
        i += 1;
    }
    index
}

/// The slot of the call that has this other name, whose hash is `hash`; no row has it.
#[cold]
#[inline(never)]
pub(super) fn slot_of_alias(table: &Table, name: &str, hash: u32) -> Option<usize> {
    if !table.columns.aliases {
        return None;
    }
    let mut place = hash as usize;
    loop {
        place %= PLACES;
        // Past the end for `NO_ROW`.
        let row = TEXT.get(usize::from(INDEX[place])..)?.lines().next()?;
        if let Some(call) = row.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
            if let Some(slot) = slot_of_row(table, call) {
                return Some(slot);
            }
        }
        place += 1;
    }
}

/// The slot of what a row says after the `=`, if it holds for the table's ABI.
fn slot_of_row(table: &Table, call: &str) -> Option<usize> {
    let (call, abis) = call.split_once(' ').unwrap_or((call, ""));
    if !abis.is_empty() && !abis.split(' ').any(|abi| abi == table.abi().name()) {
        return None;
    }
    // Not by the table's index: that would lead here again where the ABI lacks the call.
    (0..table.slots()).find(|&slot| table.has_call(slot) && table.name(slot) == call)
}
