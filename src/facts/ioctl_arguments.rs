//! What the argument is of a request of ioctl(): the types in `tables/ioctls.rs` and `tables/device_ioctls.rs`. Only with the feature `names`.

use super::cases::{Bound, FIRST_STRUCT, UNSAID, int_number};
use crate::abi::Abi;
use crate::meaning::ioctls::{ALSO, COUNT, LEN, Matches, READ, ROW, Section, TABLES, TYPE, WRITTEN, make};

/// Of each row, what its argument is: [`NOTHING`]; or four times the number of an integer or of a struct, and [`IS_READ`], [`IS_WRITTEN`] or
/// both.
static ARGUMENTS: [u16; LEN] = arguments();

/// A row says nothing of the argument, or says that it is no address, or of what is not known.
const NOTHING: u16 = u16::MAX;

/// What the kernel does there, as `_IOW` and `_IOR` have it in a number.
const IS_READ: u16 = 1;
const IS_WRITTEN: u16 = 2;

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
                            arguments[next - 1] = number(types[ty], direction);
                        }
                        ty += 1;
                    }
                    word @ (READ | WRITTEN) => {
                        // What both is read and written, by the number, still is.
                        let written = if direction == IS_READ | IS_WRITTEN { direction } else { IS_WRITTEN };
                        arguments[next - 1] = number(types[ty], if word == WRITTEN { written } else { IS_READ });
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

const fn number(ty: &str, direction: u16) -> u16 {
    let number = match (int_number(ty.as_bytes()), struct_number(ty)) {
        (Some(number), _) => number,
        (None, Some(number)) => FIRST_STRUCT + number,
        (None, None) => return NOTHING,
    };
    number << 2 | direction
}

/// Of the structs, those count that tables/structs.rs has.
#[cfg(feature = "structs")]
const fn struct_number(name: &str) -> Option<u16> {
    crate::structs::rows::number(name)
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
    let Some(to) = numbers.next().filter(|&first| numbers.all(|number| number == first)) else {
        return Bound::Unsaid;
    };
    let (both, written) = (to & IS_READ != 0 && to & IS_WRITTEN != 0, to & IS_WRITTEN != 0);
    match Bound::behind(to >> 2, written, false, UNSAID) {
        // A number that is read and replaced is the one that is there when the call is made.
        Bound::Int { int, count, is_whole, .. } => Bound::Int { int, mutable: written && !both, count, is_whole },
        Bound::Struct { of, mutable, count, is_bytes, .. } => {
            Bound::Struct { of, mutable, is_read: to & IS_READ != 0, count, is_bytes }
        }
        other => other,
    }
}
