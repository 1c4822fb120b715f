//! The requests of ioctl(): `tables/ioctls.rs`, and `tables/device_ioctls.rs` with the feature `ioctl`. Only with the feature `names`.

use crate::abi::{Abi, machines as family};
use crate::const_text::{Message, NO_ROW, is_part, name_index_len};

// Turns
//
//     "asm/ioctls.h" {
//         FIONREAD = 0x541b (mips 0x467f) [TIOCINQ],
//         TCGETS2 = _IOR('T', 0x2a, termios2 44 (mips 48)) (powerpc none),
//     }
//     "asm/mce.h" on(x86) {
//         MCE_GET_RECORD_LEN = _IOR('M', 1, i32),
//     }
//
// into
//
//     const SECTIONS: &[Section] = &[
//         Section {
//             on: ALL, names: "FIONREAD TIOCINQ, TCGETS2,", types: &["termios2"],
//             words: &[
//                 ROW, VALUE, 0x541b, OWN, family::mips, 0x467f, ALSO, 1,
//                 ROW, make::_IOR, 'T', 0x2a, TYPE, SIZE, 44, SIZE_ON, family::mips, 48, OWN, family::powerpc, none,
//             ],
//         },
//         Section { on: family::x86, names: "MCE_GET_RECORD_LEN,", types: &["i32"], words: &[ROW, make::_IOR, 'M', 1, TYPE] },
//     ];
//
// One macro call for each section: at each optional part, rustc copies all that has been matched before. The words are written as numbers:
// each time that an array names a constant, rustc looks the constant up.
macro_rules! ioctls {
    ($($header:literal $(on($($on:ident)+))? { $($rows:tt)* })*) => {
        pub(super) const SECTIONS: &[Section] = &[$(section! { (ALL $(& (0 $(| family::$on)+))?) $($rows)* }),*];
    };
}

macro_rules! section {
    // Most sections have nothing else, and with fewer optional parts rustc copies less.
    ($on:tt $($name:ident = $maker:ident($type:literal, $nr:literal $(, $of:ident $($size:literal)?)?),)*) => {
        Section {
            on: $on,
            names: stringify!($($name,)*),
            types: &[$($(stringify!($of),)?)*],
            words: &[$(
                0x1_0000_0000, make::$maker, $type as u64, $nr, $(0x5_0000_0000, $(0x6_0000_0000, $size,)?)?
            )*],
        }
    };
    ($on:tt $(
        $name:ident $(= $($value:literal)? $($maker:ident($type:literal, $nr:literal $(,
            $($of:ident $($size:literal $(($($size_on:ident $own_size:literal),+))?)?)?
            $([$item:ident $($item_size:literal $(($($item_on:ident $own_item:literal),+))?)?; $count:literal])?
        )?))? $(* $mutability:ident $to:ident)?)? $(($($family:ident $own:tt),+))? $([$($also:ident)+])?,
    )*) => {
        Section {
            on: $on,
            names: stringify!($($name $($($also)+)?,)*),
            types: &[$($($($($(stringify!($of),)? $(stringify!($item),)?)?)? $(stringify!($to),)?)?)*],
            words: &[$(
                0x1_0000_0000,
                $(
                    $(0x2_0000_0000, $value,)?
                    $(
                        make::$maker, $type as u64, $nr,
                        $(
                            $(0x5_0000_0000, $(0x6_0000_0000, $size, $($(0x7_0000_0000, family::$size_on as u64, $own_size,)+)?)?)?
                            $(0x4_0000_0000, $count, 0x5_0000_0000, $(0x6_0000_0000, $item_size, $($(0x7_0000_0000, family::$item_on as u64, $own_item,)+)?)?)?
                        )?
                    )?
                    $(pointer!($mutability),)?
                )?
                $($(0x3_0000_0000, family::$family as u64, $own,)+)?
                $(0xa_0000_0000, [$(stringify!($also)),+].len() as u64,)?
            )*],
        }
    };
}

macro_rules! pointer {
    (const) => {
        0x8_0000_0000
    };
    (mut) => {
        0x9_0000_0000
    };
}

/// The rows of a header on some ABIs, as the macro reads them.
pub(crate) struct Section {
    on: u32,
    /// The names of the rows; behind each row's, its other names, then a comma.
    names: &'static str,
    /// What the rows say of types, in order.
    pub(crate) types: &'static [&'static str],
    pub(crate) words: &'static [u64],
}

// What the numbers of a row begin with; more than any number in a row. The row; its value; a family's ABIs and the value there, or `none`;
// how many other names there are; how many of the next type there are; a type; its size; and the ABIs of a family and the size there. The
// next type is that of what the kernel reads, or writes. A word in `make` is followed by the number's type and the number.
pub(crate) const ROW: u64 = 0x1_0000_0000;
const VALUE: u64 = 0x2_0000_0000;
const OWN: u64 = 0x3_0000_0000;
pub(crate) const COUNT: u64 = 0x4_0000_0000;
pub(crate) const TYPE: u64 = 0x5_0000_0000;
const SIZE: u64 = 0x6_0000_0000;
const SIZE_ON: u64 = 0x7_0000_0000;
pub(crate) const READ: u64 = 0x8_0000_0000;
pub(crate) const WRITTEN: u64 = 0x9_0000_0000;
pub(crate) const ALSO: u64 = 0xa_0000_0000;

/// The macros that headers make numbers by, with the direction in asm-generic/ioctl.h: 1 if the program writes, 2 if it reads.
pub(crate) mod make {
    const MAKE: u64 = 11 << 32;
    pub(crate) const _IO: u64 = MAKE;
    pub(crate) const _IOW: u64 = MAKE + 1;
    pub(crate) const _IOR: u64 = MAKE + 2;
    pub(crate) const _IOWR: u64 = MAKE + 3;
}

/// In a row: the family doesn't have the request.
#[allow(non_upper_case_globals)]
const none: u64 = u64::MAX;

const ALL: u32 = u32::MAX;

/// The ABIs that are compiled in.
const ABIS: u32 = family::bits32 | family::bits64;

mod general {
    use super::*;

    include!("../../tables/ioctls.rs");
}

#[cfg(feature = "ioctl")]
mod devices {
    use super::*;

    include!("../../tables/device_ioctls.rs");
}

/// Without the feature, only the general ones are there.
#[cfg(not(feature = "ioctl"))]
mod devices {
    pub(super) const SECTIONS: &[super::Section] = &[];
}

pub(crate) const TABLES: [&[Section]; 2] = [general::SECTIONS, devices::SECTIONS];

// A number as the columns have it is what asm-generic/ioctl.h makes on most ABIs: 2 bits of direction, 14 of size, 8 of type, 8 of number.
// No request has one of these sizes without a direction.

/// The lower half is the request on all ABIs.
const PLAIN: u32 = 0x3FFF;
/// There is no such request.
const ABSENT: u32 = 0x3FFE_0000;
/// The size is that of a `long` and a pointer.
const LONG: u32 = 0x3FFD;

/// How many there are.
struct Totals {
    sections: usize,
    /// One for each name.
    rows: usize,
    /// Values of single families.
    owned: usize,
    /// Bytes of the names, with what is between them.
    text: usize,
}

const TOTALS: Totals = {
    let mut totals = Totals { sections: 0, rows: 0, owned: 0, text: 0 };
    let (tables, abis, mut table, mut number) = (TABLES, ABIS, 0, 0);
    while table < tables.len() {
        let sections = tables[table];
        while number < sections.len() {
            let Section { on, names, words, .. } = sections[number];
            let (of_row, len, mut i) = ((on != ALL && on & abis != 0) as usize, words.len(), 0);
            while i < len {
                match words[i] {
                    ROW => {
                        totals.rows += 1;
                        totals.owned += of_row;
                    }
                    OWN | SIZE_ON => totals.owned += (words[i + 1] as u32 & on & abis != 0) as usize,
                    ALSO => totals.rows += words[i + 1] as usize,
                    _ => {}
                }
                i += 1;
            }
            totals.text += names.len();
            number += 1;
        }
        totals.sections += sections.len();
        table += 1;
        number = 0;
    }
    totals
};

pub(crate) const LEN: usize = TOTALS.rows;

/// The rows as they are looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    /// The number of each section's first row, and where its names begin in `text`.
    sections: [(u16, u32); TOTALS.sections],
    /// The request of each row; where single families have others, that of the rest. Of another name, that of the row above.
    codes: [u32; LEN],
    /// The requests of single families, by row; each row's in the order in which they apply.
    own: [Own; TOTALS.owned],
    /// Of each row, [`IS_OTHER`] or [`HAS_OWN`].
    flags: [u8; LEN],
    /// As the sections have them.
    text: [u8; TOTALS.text],
}

/// Between names are bytes up to this one: commas, spaces, and line breaks, where `stringify!` breaks a line.
const SEPARATOR: u8 = b',';

/// The row is another name of the one above.
const IS_OTHER: u8 = 1;
/// Some families have another request.
const HAS_OWN: u8 = 2;

/// The request of a row on some ABIs.
#[derive(Clone, Copy)]
struct Own {
    row: u16,
    /// Whether `request` is as these ABIs have it, not in the columns' form.
    is_whole: bool,
    abis: u32,
    request: u32,
}

const NO_OWN: Own = Own { row: u16::MAX, is_whole: false, abis: 0, request: ABSENT };

/// The columns, and where each row's name begins and ends in their text.
struct Built {
    columns: Columns,
    names: [(u32, u32); LEN],
}

const BUILT: Built = built();
static COLUMNS: Columns = BUILT.columns;
/// `COLUMNS.text`.
static TEXT: &str = match core::str::from_utf8(&COLUMNS.text) {
    Ok(text) => text,
    Err(_) => panic!("names are ASCII"),
};

const fn built() -> Built {
    let mut names_at = [(0, 0); LEN];
    let mut columns = Columns {
        sections: [(0, 0); TOTALS.sections],
        codes: [ABSENT; LEN],
        own: [NO_OWN; TOTALS.owned],
        flags: [0; LEN],
        text: [0; TOTALS.text],
    };
    let (tables, mut table, mut number, mut section) = (TABLES, 0, 0, 0);
    let (mut row, mut named, mut own, mut text) = (0, 0, 0, 0);
    while table < tables.len() {
        let sections = tables[table];
        while number < sections.len() {
            columns.sections[section] = (row as u16, text as u32);
            (row, own) = columns.add(&sections[number], row, own);
            let names = sections[number].names.as_bytes();
            let (len, mut i, mut start) = (names.len(), 0, text);
            while i < len {
                let byte = names[i];
                columns.text[text] = byte;
                // A constant, since rustc looks up each one that is named: `SEPARATOR`.
                if byte <= b',' {
                    if start < text {
                        names_at[named] = (start as u32, text as u32);
                        named += 1;
                    }
                    start = text + 1;
                }
                text += 1;
                i += 1;
            }
            section += 1;
            number += 1;
        }
        table += 1;
        number = 0;
    }
    Built { columns, names: names_at }
}

impl Columns {
    /// Adds the rows of a section, from these places on; returns the places after them.
    const fn add(&mut self, section: &Section, mut row: usize, mut own: usize) -> (usize, usize) {
        let Section { on, types, words, .. } = *section;
        let (len, mut rows, mut i, mut ty) = (words.len(), 0, 0, 0);
        while i < len {
            // Behind ROW.
            i += 1;
            let (mut direction, mut request, mut size, mut count) = (0, NO_REQUEST, 0, 1);
            let (mut sizes, mut owned, mut others) = (i, usize::MAX, 0);
            while i < len {
                let next = if i + 1 < len { words[i + 1] } else { 0 };
                match words[i] {
                    ROW => break,
                    VALUE => {
                        if next > 0xFFFF {
                            panic_at(section, rows, TOO_LARGE);
                        }
                        (size, request) = (PLAIN, next as u32);
                        i += 2;
                    }
                    make::_IO..=make::_IOWR => {
                        direction = words[i] as u32 & 3;
                        // Without a function: a call is what takes rustc longest.
                        let nr = words[i + 2];
                        if next > 0xFF || nr > 0xFF {
                            panic_at(section, rows, TOO_LARGE);
                        }
                        request = (next << 8 | nr) as u32;
                        i += 3;
                    }
                    COUNT => {
                        count = next as u32;
                        i += 2;
                    }
                    TYPE => {
                        if next == SIZE {
                            size = count * words[i + 2] as u32;
                            i += 3;
                        } else {
                            size = match size_of(types[ty].as_bytes()) {
                                LONG if count == 1 => LONG,
                                NO_SIZE | LONG => {
                                    panic_at(section, rows, "behind a type that is no integer stands its size")
                                }
                                size => count * size,
                            };
                            i += 1;
                        }
                        ty += 1;
                        sizes = i;
                    }
                    SIZE_ON => i += 3,
                    READ | WRITTEN => {
                        ty += 1;
                        i += 1;
                    }
                    OWN => {
                        if owned == usize::MAX {
                            owned = i;
                        }
                        i += 3;
                    }
                    // ALSO.
                    _ => {
                        others = next;
                        i += 2;
                    }
                }
            }
            let before = own;
            // The first one that an ABI is in applies.
            while owned < i && words[owned] == OWN {
                let (family, number) = (words[owned + 1] as u32 & on, words[owned + 2]);
                let is_absent = number == none;
                own = self.add_own(own, row, !is_absent, family, if is_absent { ABSENT } else { number as u32 });
                owned += 3;
            }
            while sizes < i && words[sizes] == SIZE_ON {
                let (family, own_size) = (words[sizes + 1] as u32 & on, words[sizes + 2] as u32);
                own = self.add_own(own, row, false, family, direction << 30 | (count * own_size) << 16 | request);
                sizes += 3;
            }
            let code = if request == NO_REQUEST { ABSENT } else { direction << 30 | size << 16 | request };
            if on == ALL {
                self.codes[row] = code;
            } else {
                own = self.add_own(own, row, false, on, code);
            }
            self.flags[row] = if own > before { HAS_OWN } else { 0 };
            row += 1;
            rows += 1;
            while others > 0 {
                self.codes[row] = self.codes[row - 1];
                self.flags[row] = IS_OTHER;
                row += 1;
                others -= 1;
            }
        }
        (row, own)
    }

    const fn add_own(&mut self, own: usize, row: usize, is_whole: bool, abis: u32, request: u32) -> usize {
        if abis & ABIS == 0 {
            return own;
        }
        self.own[own] = Own { row: row as u16, is_whole, abis, request };
        own + 1
    }
}

/// In place of a request: only the families in parentheses have it.
const NO_REQUEST: u32 = u32::MAX;

/// In place of a size: the type is no integer.
const NO_SIZE: u32 = u32::MAX;

/// The size of an integer.
const fn size_of(ty: &[u8]) -> u32 {
    match ty {
        b"u8" | b"i8" | b"c_char" => 1,
        b"u16" | b"i16" => 2,
        b"u32" | b"i32" => 4,
        b"u64" | b"i64" => 8,
        b"usize" | b"isize" | b"pointer" => LONG,
        _ => NO_SIZE,
    }
}

const TOO_LARGE: &str =
    "a request that no macro makes has 16 bits at most, otherwise each family has its own; a type and a number have 8";

/// The row is the section's, from 0; other names don't count.
const fn panic_at(section: &Section, row: usize, what: &str) -> ! {
    // The row's name is behind the comma of the row above.
    let (names, mut start, mut commas) = (section.names.as_bytes(), 0, 0);
    while commas < row || names[start] <= SEPARATOR {
        commas += (names[start] == b',') as usize;
        start += 1;
    }
    let (mut rest, mut end) = (names.split_at(start).1, 0);
    while rest[end] > SEPARATOR {
        end += 1;
    }
    (rest, _) = rest.split_at(end);
    match core::str::from_utf8(rest) {
        Ok(name) => Message::of(name).text(" of tables/ioctls.rs or device_ioctls.rs: ").text(what).panic(),
        Err(_) => panic!("names are ASCII"),
    }
}

/// How many buckets the index has.
const BUCKETS: usize = 512;

/// The bucket of a request: by its lower 16 bits, which on all ABIs are the macro's type and number.
fn bucket(request: u32) -> usize {
    let lower = request as usize & 0xFFFF;
    (lower ^ lower >> 7) % BUCKETS
}

/// The rows by their requests. A row with requests of single families may be in several buckets.
struct Index {
    /// Where each bucket begins in `rows`, and where the last one ends.
    starts: [u16; BUCKETS + 1],
    rows: [u16; LEN + TOTALS.owned],
}

static INDEX: Index = index();

const fn index() -> Index {
    let mut index = Index { starts: [0; BUCKETS + 1], rows: [0; LEN + TOTALS.owned] };
    // rustc looks up each constant that is named, each time.
    let (columns, len, owned, absent, is_other, buckets) = (&COLUMNS, LEN, TOTALS.owned, ABSENT, IS_OTHER, BUCKETS);
    let mut is_counted = false;
    loop {
        let (mut row, mut own) = (0, 0);
        while row < len {
            // Another name is where the row above is.
            if columns.flags[row] & is_other == 0 {
                let (mut request, mut last) = (columns.codes[row], usize::MAX);
                // The request of the row, then those of single families.
                loop {
                    let lower = request as usize & 0xFFFF;
                    let next = (lower ^ lower >> 7) % buckets;
                    if request != absent && next != last {
                        last = next;
                        if is_counted {
                            index.starts[next] -= 1;
                            index.rows[index.starts[next] as usize] = row as u16;
                        } else {
                            index.starts[next] += 1;
                        }
                    }
                    if own == owned || columns.own[own].row as usize != row {
                        break;
                    }
                    request = columns.own[own].request;
                    own += 1;
                }
            }
            row += 1;
        }
        if is_counted {
            return index;
        }
        // From the numbers of rows to where the buckets end; adding moves each to where it begins.
        let mut i = 0;
        while i < buckets {
            index.starts[i + 1] += index.starts[i];
            i += 1;
        }
        is_counted = true;
    }
}

/// How many requests there may be of one number.
const MOST: usize = 16;

/// The rows that have a request on an ABI, in their order.
#[derive(Clone, Copy, Default)]
pub(crate) struct Matches {
    rows: [u16; MOST],
    len: usize,
}

impl Matches {
    /// Also those that are other names of a row above.
    pub(crate) fn of(abi: Abi, request: u64) -> Self {
        let mut matches = Self::default();
        let Ok(request) = u32::try_from(request) else { return matches };
        let bucket = bucket(request);
        let (start, end) = (INDEX.starts[bucket], INDEX.starts[bucket + 1]);
        // The index has them in the other order.
        for &row in INDEX.rows[usize::from(start)..usize::from(end)].iter().rev() {
            if self::request(row, abi) == Some(request) && !matches.rows().contains(&row) {
                matches.add(row);
                (row + 1..LEN as u16).take_while(|&row| is_other_name(row)).for_each(|row| matches.add(row));
            }
        }
        matches
    }

    fn add(&mut self, row: u16) {
        if let Some(place) = self.rows.get_mut(self.len) {
            *place = row;
            self.len += 1;
        }
    }

    pub(crate) fn rows(&self) -> &[u16] {
        &self.rows[..self.len]
    }

    /// The names, without other names of a row above, by the alphabet, as strace has them.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        let mut names = [""; MOST];
        let rows = self.rows().iter().filter(|&&row| !is_other_name(row));
        let mut len = 0;
        for &row in rows {
            let (name, mut place) = (name(row), len);
            while place > 0 && names[place - 1] > name {
                names[place] = names[place - 1];
                place -= 1;
            }
            names[place] = name;
            len += 1;
        }
        names.into_iter().take(len)
    }
}

/// The row that has a name.
pub(super) fn row_of_name(name: &str) -> Option<u16> {
    Names { rest: TEXT }.position(|other| other == name).map(|row| row as u16)
}

fn is_other_name(row: u16) -> bool {
    COLUMNS.flags[usize::from(row)] & IS_OTHER != 0
}

/// The request of a row on an ABI, if that has it.
pub(super) fn request(row: u16, abi: Abi) -> Option<u32> {
    // Its own name has the requests of single families.
    let mut row = usize::from(row);
    while COLUMNS.flags[row] & IS_OTHER != 0 {
        row -= 1;
    }
    let mut code = COLUMNS.codes[row];
    if COLUMNS.flags[row] & HAS_OWN != 0 {
        let first = COLUMNS.own.partition_point(|own| usize::from(own.row) < row);
        let mut own = COLUMNS.own[first..].iter().take_while(|own| usize::from(own.row) == row);
        if let Some(own) = own.find(|own| own.abis & abi.bit() != 0) {
            if own.is_whole {
                return Some(own.request);
            }
            code = own.request;
        }
    }
    let facts = abi.descriptor();
    let (direction, size) = (code >> 30, code >> 16 & 0x3FFF);
    let size = match size {
        _ if code == ABSENT => return None,
        PLAIN if direction == 0 => return Some(code & 0xFFFF),
        LONG => u32::from(facts.pointer_bits) / 8,
        size => size,
    };
    let [no_data, read, write] = facts.ioctl_directions;
    let direction = [no_data, write, read, read | write][direction as usize];
    Some(u32::from(direction) << (16 + facts.ioctl_size_bits) | size << 16 | code & 0xFFFF)
}

/// The name of a row.
pub(super) fn name(row: u16) -> &'static str {
    let section = COLUMNS.sections.partition_point(|&(first, _)| first <= row) - 1;
    let (first, start) = COLUMNS.sections[section];
    Names { rest: TEXT.get(start as usize..).unwrap_or_default() }.nth(usize::from(row - first)).unwrap_or_default()
}

/// The names from one on.
#[derive(Clone)]
struct Names {
    rest: &'static str,
}

impl Iterator for Names {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        let start = self.rest.bytes().position(|byte| byte > SEPARATOR)?;
        let rest = &self.rest[start..];
        let (name, rest) = rest.split_at(rest.bytes().position(|byte| byte <= SEPARATOR)?);
        self.rest = rest;
        Some(name)
    }
}

/// The requests that an ABI has, each with its row and its name.
pub(super) fn requests(abi: Abi) -> impl Iterator<Item = (u16, &'static str, u32)> + Clone {
    let rows = (0..LEN as u16).zip(Names { rest: TEXT });
    rows.filter_map(move |(row, name)| Some((row, name, request(row, abi)?)))
}

/// The row of each name, by the name's hash.
const NAME_INDEX: [u16; NAME_INDEX_LEN] = {
    let mut index = [NO_ROW; NAME_INDEX_LEN];
    let (built, len, index_len, mut row) = (&BUILT, LEN, NAME_INDEX_LEN, 0);
    while row < len {
        let (start, end) = built.names[row];
        let (start, end, text) = (start as usize, end as usize, &built.columns.text);
        // As `name_hash`: a call is what takes rustc longest.
        let hash = ((end - start) * 131 + text[(start + end) / 2] as usize) * 131 + text[end - 1] as usize;
        let mut i = (hash * 131 + text[end - 2] as usize) % index_len;
        while index[i] != u16::MAX {
            i = (i + 1) % index_len;
        }
        index[i] = row as u16;
        row += 1;
    }
    index
};

const NAME_INDEX_LEN: usize = name_index_len(LEN);

/// As `const_text::hash`, of a part of a text.
const fn name_hash(text: &[u8], start: usize, end: usize) -> usize {
    let hash = ((end - start) * 131 + text[(start + end) / 2] as usize) * 131 + text[end - 1] as usize;
    hash * 131 + text[end - 2] as usize
}

/// The row that has this name, at compile time.
pub(crate) const fn row_named(name: &str) -> Option<u16> {
    let (built, index, name) = (&BUILT, &NAME_INDEX, name.as_bytes());
    if name.len() < 2 {
        return None;
    }
    let mut i = name_hash(name, 0, name.len()) % index.len();
    while index[i] != NO_ROW {
        let (start, end) = built.names[index[i] as usize];
        if (end - start) as usize == name.len() && is_part(&built.columns.text, start as usize, name, 0, name.len()) {
            return Some(index[i]);
        }
        i = (i + 1) % index.len();
    }
    None
}
