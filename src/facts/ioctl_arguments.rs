//! What the argument is of a request of ioctl(): the types in `tables/ioctls.rs` and `tables/device_ioctls.rs`. Only with the feature `names`.

use super::cases::{Bound, FIRST_STRUCT, UNSAID, int_number};
use super::ioctls::{ALSO, COUNT, LEN, Matches, READ, ROW, Section, TABLES, TYPE, WRITTEN, make};
use crate::abi::Abi;

/// Of each row, what its argument is, as [`Bound::behind`] has it; or [`NOTHING`].
static ARGUMENTS: [u16; LEN] = arguments();

/// A row says nothing of the argument, or says that it is no address, or of what is not known.
const NOTHING: u16 = u16::MAX;

const fn arguments() -> [u16; LEN] {
    let mut arguments = [NOTHING; LEN];
    let (tables, mut table, mut section, mut next) = (TABLES, 0, 0, 0);
    while table < tables.len() {
        let sections = tables[table];
        while section < sections.len() {
            let Section { types, words, .. } = sections[section];
            let (len, mut i, mut ty, mut direction, mut is_array) = (words.len(), 0, 0, 0, false);
            // What follows a word is no word.
            while i < len {
                match words[i] {
                    ROW => {
                        (next, direction, is_array) = (next + 1, 0, false);
                    }
                    word @ make::_IO..=make::_IOWR => direction = word as u16 & 3,
                    COUNT => is_array = true,
                    TYPE => {
                        if direction != 0 && !is_array {
                            // What is read and replaced is there when the call is made.
                            arguments[next - 1] = number(types[ty], direction == 2);
                        }
                        ty += 1;
                    }
                    word @ (READ | WRITTEN) => {
                        arguments[next - 1] = number(types[ty], word == WRITTEN);
                        ty += 1;
                    }
                    ALSO => {
                        let mut others = words[i + 1];
                        while others > 0 {
                            arguments[next] = arguments[next - 1];
                            (next, others) = (next + 1, others - 1);
                        }
                    }
                    _ => {}
                }
                i += 1;
            }
            section += 1;
        }
        table += 1;
        section = 0;
    }
    arguments
}

const fn number(ty: &str, is_written: bool) -> u16 {
    let number = match (int_number(ty.as_bytes()), struct_number(ty)) {
        (Some(number), _) => number,
        (None, Some(number)) => FIRST_STRUCT + number,
        (None, None) => return NOTHING,
    };
    number << 2 | is_written as u16
}

/// Of the structs, those count that tables/structs.rs has.
#[cfg(feature = "structs")]
const fn struct_number(name: &str) -> Option<u16> {
    super::structs::number(name)
}

/// Without the structs, none is looked at.
#[cfg(not(feature = "structs"))]
const fn struct_number(_: &str) -> Option<u16> {
    None
}

/// What the address is of that a request takes; [`Bound::Unsaid`] if that is not known, or if requests of that number disagree.
pub(crate) fn argument(abi: Abi, request: u64) -> Bound {
    let matches = Matches::of(abi, request);
    let numbers = matches.rows().iter().map(|&row| ARGUMENTS[usize::from(row)]);
    let mut numbers = numbers.filter(|&number| number != NOTHING);
    match numbers.next().filter(|&first| numbers.all(|number| number == first)) {
        Some(to) => Bound::behind(to, UNSAID),
        None => Bound::Unsaid,
    }
}
