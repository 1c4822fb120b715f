//! The names of the constants in a set: from values to names and back. Only with the feature `names`.

use core::fmt;

use super::ioctls::{self, Matches};
use super::sets::{Constants, Kind, SETS, set};
use crate::abi::{Abi, machines as family};
use crate::c_text::{hexadecimal, octal};
use crate::const_text::{Message, ends, is_same};
use crate::error::ShortText;
use crate::nearest::Nearest;
use crate::word::truncated;

/// In a row: the family has no such constant.
#[allow(non_upper_case_globals)]
const none: Word = Word::MIN;

// Turns
//
//     flags open_flags "O_" { O_RDONLY of 3 = 0, O_CREAT = 0o100 (alpha 0o1000), }
//     flags file_flags "O_" { ..open_flags O_CREAT, O_NOTIFICATION_PIPE = 0o200, }
//
// into
//
//     const PARTS: [&[Part]; 2] = [
//         &[Part {
//             other: set::open_flags, other_name: "open_flags", picks: &[],
//             names: &["O_RDONLY", "O_CREAT"],
//             rows: &[ROW, MASK, 3, VALUE, 0, ROW, VALUE, 0o100, OWN, family::alpha, 0o1000],
//         }],
//         &[
//             Part { other: set::file_flags, other_name: "file_flags", picks: &[], names: &[], rows: &[] },
//             Part {
//                 other: set::open_flags, other_name: "open_flags", picks: &["O_CREAT"],
//                 names: &["O_NOTIFICATION_PIPE"], rows: &[ROW, VALUE, 0o200],
//             },
//         ],
//     ];
//
// rustc takes ten times as long for a struct with optional parts for each row as for these numbers, and for one macro call with
// all rows as for one with those of a set: at each optional part, it copies all that has been matched before.
macro_rules! constants {
    ($($kind:ident $set:ident $prefix:literal $(rest $rest:ident)? $(in $gate:ident)? { $($rows:tt)* })*) => {
        // A part begins with `..`, so the set's own name is put before its first rows.
        const PARTS: [&[Part]; SETS] = [$(set_parts! { $(in $gate)? ..$set, $($rows)* }),*];

        /// What strace writes before `???` for what has no name.
        static PREFIXES: &str = concat!($($prefix),*);
        static PREFIX_ENDS: [u16; SETS] = ends("tables/constants.rs: the prefixes of the sets", [$($prefix),*]);

        /// The sets whose names are for the bits that a set's own names leave over; [`NO_REST`].
        static RESTS: [u16; SETS] = [$(first_set(&[$(set::$rest)?])),*];
    };
}

/// The rows of a set that only members of structs have.
#[cfg(feature = "structs")]
macro_rules! parts_in_structs {
    ($($rows:tt)*) => {
        set_parts! { $($rows)* }
    };
}

/// Without the structs, nothing has them.
#[cfg(not(feature = "structs"))]
macro_rules! parts_in_structs {
    ($($rows:tt)*) => {
        &[]
    };
}

macro_rules! set_parts {
    (in structs $($rows:tt)*) => {
        parts_in_structs! { $($rows)* }
    };
    ($(
        ..$other:ident $($pick:ident)*,
        $(
            $name:ident $(of $mask:literal)? $(= $value:literal)?
                $(($($family:ident $own:tt $(of $own_mask:literal)?),*))?,
        )*
    )*) => {
        &[$(Part {
            other: set::$other,
            other_name: stringify!($other),
            picks: &[$(stringify!($pick)),*],
            names: &[$(stringify!($name)),*],
            rows: &[$(
                ROW, $(MASK, $mask,)? $(VALUE, $value,)? $($(OWN, family::$family as Word, $own, $(MASK, $own_mask,)?)*)?
            )*],
        }),*]
    };
}

/// A part of a set, as the macro reads it: rows of another set, and the set's own rows below.
#[derive(Clone, Copy)]
struct Part {
    /// The set whose rows are included. In a set's first part, it is the set itself, and nothing is included.
    other: u16,
    other_name: &'static str,
    /// The names of these rows. Without names, all rows of that set are included.
    picks: &'static [&'static str],
    names: &'static [&'static str],
    rows: &'static [Word],
}

/// A number of a row: a value of 32 bits with a sign, or of 64 bits without one.
type Word = i128;

// What the numbers of a row begin with; more than any value. The row; its mask; its value; or the bits of a family's ABIs and the
// value there. A mask after a family's value is the family's.
const ROW: Word = 1 << 64;
const MASK: Word = 2 << 64;
const VALUE: Word = 3 << 64;
const OWN: Word = 4 << 64;

include!("../../tables/constants.rs");

const NO_REST: u16 = u16::MAX;

const fn first_set(sets: &[u16]) -> u16 {
    if sets.is_empty() { NO_REST } else { sets[0] }
}

/// The rows as they are looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded. What only
/// ABIs have that are not compiled in is left out.
struct Columns {
    /// Where the rows of each set begin, where their names begin in `text`, and where their values of single families begin in
    /// `own`; and where those of the last set end.
    sets: [Start; SETS + 1],
    /// How long each row's name is; 0 if no ABI that is compiled in has it.
    lengths: [u8; LEN],
    /// The lower half of each row's value.
    values: [u32; LEN],
    /// For each row: the number in `forms` of what else there is of its value; [`ABSENT`] where only `own` has it.
    forms_of: [u8; LEN],
    /// The values of single families, by row. Before those of a row, there is an entry for all of them: the ABIs of which one of them
    /// has a value, and how many they are. At the end, one that is of no row.
    own: [Own; ALL_ROWS.owned + 1],
    /// What values have beside their lower halves, each once; the first is that of most: no mask, and no upper half.
    forms: [Form; FORMS],
    /// The names one after the other.
    text: [u8; ALL_ROWS.text],
}

/// Where something begins in the columns.
#[derive(Clone, Copy)]
struct Start {
    row: u16,
    own: u16,
    text: u32,
    /// Of a set: the ABIs on which one of its rows has a value of a family.
    abis: u32,
}

impl Start {
    const fn new(row: usize, own: usize, text: usize) -> Self {
        Self { row: row as u16, own: own as u16, text: text as u32, abis: 0 }
    }
}

/// What a value has beside its lower half. Few have a mask or an upper half, and most of those the same as others.
#[derive(Clone, Copy)]
struct Form {
    /// The bits of which it is one value; 0 for a flag.
    mask: u64,
    /// The upper half, in its place.
    upper: u64,
}

const PLAIN: Form = Form { mask: 0, upper: 0 };

/// How many forms there may be.
const FORMS: usize = 128;

/// A value of a row on some ABIs.
#[derive(Clone, Copy)]
struct Own {
    row: u16,
    form: u8,
    abis: u32,
    value: u32,
}

/// The number of no form, in a row whose value counts only where it stands in `own`.
const ABSENT: u8 = u8::MAX;

/// The ABIs that are compiled in, as bits.
const ABIS: u32 = {
    let (mut abis, mut i) = (0, 0);
    while i < Abi::ALL.len() {
        abis |= Abi::ALL[i].bit();
        i += 1;
    }
    abis
};

/// A row of the table.
#[derive(Clone, Copy)]
struct Row {
    /// The value where no family has another one; [`none`] if only families have the constant.
    value: Word,
    /// The bits of which it is one value; 0 for a flag, or for one of the numbers that the whole argument may be.
    mask: Word,
    /// Where its families begin among the part's numbers, and where they end.
    own: usize,
    end: usize,
}

/// The row that begins at this place among a part's numbers.
// The functions get the numbers as an argument: each time that code names a constant, rustc looks the constant up.
const fn row_at(rows: &[Word], mut place: usize) -> Row {
    let mut row = Row { value: none, mask: 0, own: 0, end: 0 };
    place += 1;
    while place < rows.len() && (rows[place] == MASK || rows[place] == VALUE) {
        if rows[place] == MASK {
            row.mask = rows[place + 1];
        } else {
            row.value = rows[place + 1];
        }
        place += 2;
    }
    row.own = place;
    while place < rows.len() && rows[place] == OWN {
        place = own_at(rows, place).end;
    }
    row.end = place;
    row
}

/// The value of a family.
#[derive(Clone, Copy)]
struct OwnValue {
    abis: u32,
    value: Word,
    /// 0 if the row's is the family's, too.
    mask: Word,
    end: usize,
}

const fn own_at(rows: &[Word], place: usize) -> OwnValue {
    let (abis, value) = (rows[place + 1] as u32, rows[place + 2]);
    if place + 3 < rows.len() && rows[place + 3] == MASK {
        OwnValue { abis, value, mask: rows[place + 4], end: place + 5 }
    } else {
        OwnValue { abis, value, mask: 0, end: place + 3 }
    }
}

impl Row {
    /// Whether one of these ABIs has the constant.
    const fn is_present(self, numbers: &[Word], abis: u32) -> bool {
        let (mut left, mut place) = (abis, self.own);
        while place < self.end {
            let own = own_at(numbers, place);
            if own.value != none && own.abis & left != 0 {
                return true;
            }
            left &= !own.abis;
            place = own.end;
        }
        self.value != none && left != 0
    }

    /// How many values of single families these ABIs have, and one more if there are any.
    const fn owned(self, numbers: &[Word], abis: u32) -> usize {
        let (mut count, mut place) = (0, self.own);
        while place < self.end {
            let own = own_at(numbers, place);
            count += (own.abis & abis != 0) as usize;
            place = own.end;
        }
        count + (count > 0) as usize
    }
}

/// Where the rows of each set begin, with those that it includes; and where those of the last set end.
const STARTS: [usize; SETS + 1] = {
    let (sets, mut starts, mut set) = (PARTS, [0; SETS + 1], 0);
    while set < SETS {
        let (mut end, mut part) = (starts[set], 0);
        while part < sets[set].len() {
            let Part { other, other_name, picks, names, .. } = sets[set][part];
            let other = other as usize;
            if part > 0 && other >= set {
                // So no two sets can include each other.
                at(sets[set], "..", other_name)
                    .text("a set includes only sets above it; write the rows in the upper one of the two")
                    .panic();
            }
            let is_whole = part > 0 && picks.is_empty();
            end += names.len() + if is_whole { starts[other + 1] - starts[other] } else { picks.len() };
            part += 1;
        }
        set += 1;
        starts[set] = end;
    }
    starts
};

const LEN: usize = STARTS[SETS];

/// The rows of all sets, with those that a set includes.
struct AllRows {
    /// Bytes, since asking a text for its length is a call, which is slow at compile time.
    names: [&'static [u8]; LEN],
    /// The numbers of the part that has each row, and the place where the row's begin.
    numbers: [(&'static [Word], usize); LEN],
    /// How many values of single families there are, with an entry more for each row that has some.
    owned: usize,
    /// How long the names are together.
    text: usize,
}

const ALL_ROWS: &AllRows = &all_rows();

const fn all_rows() -> AllRows {
    let mut all = AllRows { names: [&[]; LEN], numbers: [(&[], 0); LEN], owned: 0, text: 0 };
    let (sets, starts, abis) = (PARTS, STARTS, ABIS);
    let (mut set, mut next) = (0, 0);
    while set < SETS {
        let mut part = 0;
        while part < sets[set].len() {
            let Part { other, other_name, picks, names, rows } = sets[set][part];
            let (start, end) = (starts[other as usize], starts[other as usize + 1]);
            let included = match part {
                0 => 0,
                _ if picks.is_empty() => end - start,
                _ => picks.len(),
            };
            let (mut i, mut place) = (0, 0);
            while i < included + names.len() {
                if i >= included {
                    (all.names[next], all.numbers[next]) = (names[i - included].as_bytes(), (rows, place));
                } else {
                    let mut row = start + i;
                    if !picks.is_empty() {
                        row = named(&all.names, start, end, picks[i].as_bytes());
                        if row == end {
                            at(sets[set], "..", other_name).text("that set has no ").text(picks[i]).panic();
                        }
                    }
                    (all.names[next], all.numbers[next]) = (all.names[row], all.numbers[row]);
                }
                let (numbers, first) = all.numbers[next];
                let row = row_at(numbers, first);
                if i >= included {
                    place = row.end;
                }
                all.owned += row.owned(numbers, abis);
                all.text += if row.is_present(numbers, abis) { all.names[next].len() } else { 0 };
                next += 1;
                i += 1;
            }
            part += 1;
        }
        // Of a set that includes nothing, a test says it.
        let mut row = if part > 1 { starts[set] } else { next };
        while row < next {
            if named(&all.names, row + 1, next, all.names[row]) < next {
                let name = match core::str::from_utf8(all.names[row]) {
                    Ok(name) => name,
                    Err(_) => "",
                };
                at(sets[set], "", name)
                    .text(
                        "the name is there twice; behind `..` and a set, write the names that are included without it",
                    )
                    .panic();
            }
            row += 1;
        }
        set += 1;
    }
    all
}

/// What is wrong with a row begins so.
const fn at(set: &[Part], dots: &str, name: &str) -> Message {
    let set = set[0].other_name;
    Message::new("row `").text(dots).text(name).text("` of tables/constants.rs, in ").text(set).text(": ")
}

/// The first one of the rows from `start` to `end` that has this name; `end` if none has it.
const fn named(names: &[&[u8]], start: usize, end: usize, name: &[u8]) -> usize {
    let mut row = start;
    while row < end && (names[row].len() != name.len() || !is_same(names[row], name)) {
        row += 1;
    }
    row
}

/// The place in `own` of what is of no row.
const NO_OWN: usize = ALL_ROWS.owned;

const _: () = assert!(
    LEN <= u16::MAX as usize,
    "tables/constants.rs: there are at most 65,535 rows; widen `Start` and `Own` in src/facts/constants.rs"
);
const _: () = assert!(
    ALL_ROWS.owned < u16::MAX as usize,
    "tables/constants.rs: families have at most 65,534 values of their own; widen `Start` in src/facts/constants.rs"
);

static COLUMNS: Columns = columns();
/// `COLUMNS.text`.
static TEXT: &str = match core::str::from_utf8(&COLUMNS.text) {
    Ok(text) => text,
    Err(_) => panic!("names are ASCII"),
};

const fn columns() -> Columns {
    let mut columns = Columns {
        sets: [Start::new(0, 0, 0); SETS + 1],
        lengths: [0; LEN],
        values: [0; LEN],
        forms_of: [ABSENT; LEN],
        own: [Own { row: u16::MAX, form: ABSENT, abis: 0, value: 0 }; ALL_ROWS.owned + 1],
        forms: [PLAIN; FORMS],
        text: [0; ALL_ROWS.text],
    };
    let (all_rows, starts, abis) = (ALL_ROWS, STARTS, ABIS);
    let (mut set, mut number, mut text, mut next) = (0, 0, 0, 0);
    while set < SETS {
        columns.sets[set] = Start::new(number, next, text);
        while number < starts[set + 1] {
            let (numbers, first) = all_rows.numbers[number];
            let row = row_at(numbers, first);
            if row.is_present(numbers, abis) {
                let name = all_rows.names[number];
                assert!(
                    name.len() <= u8::MAX as usize,
                    "tables/constants.rs: a name has at most 255 bytes; widen `lengths` in src/facts/constants.rs"
                );
                columns.lengths[number] = name.len() as u8;
                let mut i = 0;
                while i < name.len() {
                    columns.text[text] = name[i];
                    text += 1;
                    i += 1;
                }
            }
            if row.value != none {
                columns.values[number] = word(row.value) as u32;
                columns.forms_of[number] = columns.form_number(row.value, row.mask);
            }
            let (mut own, all) = (row.own, next);
            while own < row.end {
                let value = own_at(numbers, own);
                if value.abis & abis != 0 {
                    next += if next == all { 1 } else { 0 };
                    columns.own[next] = columns.own_value(number, row, value);
                    columns.own[all].abis |= value.abis;
                    next += 1;
                }
                own = value.end;
            }
            if next > all {
                columns.own[all].row = number as u16;
                columns.own[all].value = (next - all - 1) as u32;
                columns.sets[set].abis |= columns.own[all].abis;
            }
            number += 1;
        }
        set += 1;
    }
    columns.sets[set] = Start::new(number, next, text);
    columns
}

impl Columns {
    const fn own_value(&mut self, number: usize, row: Row, own: OwnValue) -> Own {
        let mask = if own.mask == 0 { row.mask } else { own.mask };
        let (value, form) =
            if own.value == none { (0, ABSENT) } else { (word(own.value) as u32, self.form_number(own.value, mask)) };
        Own { row: number as u16, form, abis: own.abis, value }
    }

    /// The number of the form of a value with a mask. It is added if it is new.
    const fn form_number(&mut self, value: Word, mask: Word) -> u8 {
        let (upper, mask, mut number) = (word(value) & !LOWER, word(mask), 0);
        while self.forms[number].mask != mask || self.forms[number].upper != upper {
            number += 1;
            assert!(
                number < FORMS,
                "tables/constants.rs: there are at most 127 masks and upper halves of values; widen `FORMS` in src/facts/constants.rs"
            );
            // Behind the last one.
            if self.forms[number].mask == 0 && self.forms[number].upper == 0 {
                self.forms[number] = Form { mask, upper };
            }
        }
        number as u8
    }
}

/// The distance from a set's first row of the row that has this name, at compile time.
pub(super) const fn row_named(set: u16, name: &str) -> Option<u16> {
    if set == set::ioctl_request {
        return ioctls::row_named(name);
    }
    let (start, end) = (STARTS[set as usize], STARTS[set as usize + 1]);
    let row = named(&ALL_ROWS.names, start, end, name.as_bytes());
    if row < end { Some((row - start) as u16) } else { None }
}

/// The lower half of a value.
const LOWER: u64 = u32::MAX as u64;

/// A value as its bits: 32 of a negative one.
const fn word(value: Word) -> u64 {
    assert!(
        value >= i32::MIN as Word && value <= u64::MAX as Word,
        "tables/constants.rs: a value has at most 64 bits, and a negative one 32; widen `word` in src/facts/constants.rs"
    );
    if value < 0 { value as u32 as u64 } else { value as u64 }
}

/// A constant on an ABI.
#[derive(Clone, Copy)]
struct Constant {
    row: usize,
    /// Where its name begins in `text`.
    start: usize,
    value: u64,
    /// The bits of which it is one value; 0 for a flag.
    mask: u64,
}

impl Constant {
    fn name(self) -> &'static str {
        TEXT.get(self.start..self.start + usize::from(COLUMNS.lengths[self.row])).unwrap_or_default()
    }

    /// Whether a value has this constant among its flags.
    fn is_in(self, bits: u64) -> bool {
        match self.mask {
            0 => self.value & bits == self.value && self.value != 0,
            mask => bits & mask == self.value,
        }
    }
}

/// The constants of a set on an ABI, in the order of the rows.
#[derive(Clone)]
struct Rows {
    /// The ABI's bit.
    abi: u32,
    /// The next row, and the one after the last.
    row: usize,
    end: usize,
    /// Where the next row's name begins in `text`.
    start: usize,
    /// The place in `own` of the next row that has values of single families there, and that row.
    own: usize,
    own_row: usize,
}

impl Rows {
    fn of(set: Constants, abi: Abi) -> Self {
        let set = usize::from(set.number());
        let (first, end, abi) = (COLUMNS.sets[set], COLUMNS.sets[set + 1], abi.bit());
        let (row, end, start) = (first.row.into(), end.row.into(), first.text as usize);
        // Most ABIs have the values of most in all of a set.
        let own = if first.abis & abi == 0 { NO_OWN } else { first.own.into() };
        Self { abi, row, end, start, own, own_row: COLUMNS.own[own].row.into() }
    }

    /// The next one that may be a part of these bits: no flag with a bit that is not among them. The next one of all, if they are 0.
    // A function call for each row would cost a line of a trace an eighth more.
    #[inline(always)]
    fn next_in(&mut self, bits: u64) -> Option<Constant> {
        let foreign = if bits == 0 { 0 } else { !(bits as u32) };
        while self.row < self.end {
            let (row, start) = (self.row, self.start);
            let (mut value, mut form) = (COLUMNS.values[row], COLUMNS.forms_of[row]);
            self.row += 1;
            self.start += usize::from(COLUMNS.lengths[row]);
            if row == self.own_row {
                let (own, after) = own_value(self.own, self.abi);
                (value, form) = own.unwrap_or((value, form));
                (self.own, self.own_row) = (after, COLUMNS.own[after].row.into());
            }
            if form == 0 {
                if value & foreign == 0 {
                    return Some(Constant { row, start, value: value.into(), mask: 0 });
                }
            } else if form != ABSENT {
                let Form { mask, upper } = COLUMNS.forms[usize::from(form)];
                return Some(Constant { row, start, value: u64::from(value) | upper, mask });
            }
        }
        None
    }
}

/// The value that an ABI has of those of single families of a row, which begin at this place in `own`, with its form; and where those of
/// the next row begin.
#[inline(never)]
fn own_value(all: usize, abi: u32) -> (Option<(u32, u8)>, usize) {
    let (first, after) = (all + 1, all + 1 + COLUMNS.own[all].value as usize);
    // The first family that has the ABI.
    let own = COLUMNS.own[first..after].iter().find(|own| own.abis & abi != 0);
    (own.map(|own| (own.value, own.form)), after)
}

impl Iterator for Rows {
    type Item = Constant;

    #[inline]
    fn next(&mut self) -> Option<Constant> {
        self.next_in(0)
    }
}

impl Constants {
    /// The constants of the set that an ABI has: name and value. Of a negative value, these are its 32 bits, as an `int` has them. In the
    /// order in which [`Constants::text`] tries them.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(whence.iter(Abi::X86_64).nth(2), Some(("SEEK_END", 2)));
    /// ```
    pub fn iter(self, abi: Abi) -> impl Iterator<Item = (&'static str, u64)> + Clone {
        let requests = self.is_of_requests().then(|| ioctls::requests(abi)).into_iter().flatten();
        let requests = requests.map(|(_, name, request)| (name, request.into()));
        Rows::of(self, abi).map(|constant| (constant.name(), constant.value)).chain(requests)
    }

    /// Whether its rows are not in tables/constants.rs: the requests of ioctl().
    const fn is_of_requests(self) -> bool {
        self.number() == set::ioctl_request
    }

    /// The value of a constant of that name on an ABI.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let flags = Sysno::openat.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(flags.value(Abi::X86_64, "O_CREAT"), Some(0o100));
    /// assert_eq!(flags.value(Abi::X86_64, "O_CRAET"), None);
    /// ```
    pub fn value(self, abi: Abi, name: &str) -> Option<u64> {
        if self.is_of_requests() {
            return ioctls::request(ioctls::row_of_name(name)?, abi).map(u64::from);
        }
        Rows::of(self, abi).find(|constant| constant.name() == name).map(|constant| constant.value)
    }

    /// The name of the constant that has exactly this value on an ABI.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let signals = Sysno::kill.meaning_of(1).and_then(Meaning::constants).unwrap();
    /// assert_eq!(signals.name_of(Abi::X86_64, 15), Some("SIGTERM"));
    /// assert_eq!(signals.name_of(Abi::X86_64, 1000), None);
    /// ```
    pub fn name_of(self, abi: Abi, value: u64) -> Option<&'static str> {
        if self.is_of_requests() {
            return Matches::of(abi, value).rows().first().map(|&row| ioctls::name(row));
        }
        Rows::of(self, abi).find(|constant| constant.value == value).map(Constant::name)
    }

    /// Whether a value has one of the constants in these rows of the set among its flags. The rows are given by their distance from
    /// the set's first.
    pub(crate) fn has_one_of(self, abi: Abi, bits: u64, rows: &[u16]) -> bool {
        rows.iter().any(|&row| self.row(abi, row).is_some_and(|constant| constant.is_in(bits)))
    }

    /// The rows of the constants that a value is one of, as distances from the set's first.
    pub(crate) fn rows_of(self, abi: Abi, bits: u64) -> impl Iterator<Item = u16> + Clone {
        let first = usize::from(COLUMNS.sets[usize::from(self.number())].row);
        let is_it = move |constant: &Constant| match constant.mask {
            0 => constant.value == bits,
            _ => constant.is_in(bits),
        };
        let requests = self.is_of_requests().then(|| Matches::of(abi, bits)).into_iter().flatten();
        Rows::of(self, abi).filter(is_it).map(move |constant| (constant.row - first) as u16).chain(requests)
    }

    /// The constant in that row of the set, if the ABI has it. (Where its name is, isn't looked up.)
    fn row(self, abi: Abi, row: u16) -> Option<Constant> {
        let mut rows = Rows::of(self, abi);
        rows.row += usize::from(row);
        rows.end = rows.row + 1;
        if rows.own != NO_OWN {
            let own = &COLUMNS.own[rows.own..usize::from(COLUMNS.sets[usize::from(self.number()) + 1].own)];
            rows.own += own.partition_point(|own| usize::from(own.row) < rows.row);
            rows.own_row = COLUMNS.own[rows.own].row.into();
        }
        rows.next()
    }

    /// A value, as strace writes it: `O_WRONLY|O_CREAT`. Bits without a name are hexadecimal, as is a number of which no constant
    /// is a part: `0x40 /* SEEK_??? */`.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let flags = Sysno::openat.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(flags.text(Abi::X86_64, 0o101).to_string(), "O_WRONLY|O_CREAT");
    /// ```
    pub fn text(self, abi: Abi, bits: u64) -> ConstantsText {
        ConstantsText { set: self, abi, bits }
    }

    /// The other way: from the names, joined by `|`, to the value on an ABI. What has no name may be a number, decimal, octal
    /// or hexadecimal as in C. Spaces are ignored, and so is what is between `/*` and `*/`.
    ///
    /// # Errors
    ///
    /// If the set has no constant of a name on this ABI, with the nearest name that it has; and if a number is no number or has
    /// more than 64 bits.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let flags = Sysno::openat.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(flags.parse(Abi::X86_64, "O_WRONLY|O_CREAT"), Ok(0o101));
    /// let error = flags.parse(Abi::X86_64, "O_WRONLY|O_CRAET").unwrap_err();
    /// assert_eq!(error.to_string(), "open_flags has no `O_CRAET` on x86_64; did you mean `O_CREAT`?");
    /// ```
    pub fn parse(self, abi: Abi, text: &str) -> Result<u64, UnknownConstant> {
        let mut bits = 0;
        // Several names of one number, as requests have them, have the value of the first.
        let text = if self.is_of_requests() { text.split(" or ").next().unwrap_or(text) } else { text };
        for part in text.split('|') {
            // What strace adds to a number: `0x40 /* SEEK_??? */`.
            let part = part.split_once("/*").map_or(part, |(part, _)| part).trim();
            bits |= self.value_of(abi, part).ok_or_else(|| self.unknown(abi, part))?;
        }
        Ok(bits)
    }

    /// The value of a name or a number.
    fn value_of(self, abi: Abi, part: &str) -> Option<u64> {
        let named = self.value(abi, part).or_else(|| self.rest()?.value(abi, part));
        named.or_else(|| number(part))
    }

    fn rest(self) -> Option<Self> {
        Some(RESTS[usize::from(self.number())]).filter(|&rest| rest != NO_REST).map(Self::from_number)
    }

    #[cold]
    fn unknown(self, abi: Abi, part: &str) -> UnknownConstant {
        let mut nearest = Nearest::new(part);
        for set in [Some(self), self.rest()].into_iter().flatten() {
            set.iter(abi).for_each(|(name, _)| nearest.offer(name));
        }
        UnknownConstant { set: self, abi, name: ShortText::new(part), nearest: nearest.found() }
    }

    fn prefix(self) -> &'static str {
        let set = usize::from(self.number());
        let start = if set == 0 { 0 } else { PREFIX_ENDS[set - 1] };
        PREFIXES.get(usize::from(start)..usize::from(PREFIX_ENDS[set])).unwrap_or_default()
    }

    /// Writes the number of which no constant is a part.
    fn nameless(self, f: &mut fmt::Formatter<'_>, bits: u64) -> fmt::Result {
        let prefix = self.prefix();
        match self.kind() {
            // An id: of a key, of a process.
            Kind::Choice | Kind::Descriptor if prefix.is_empty() && bits <= u32::MAX.into() => {
                return write!(f, "{}", bits as i32);
            }
            _ => hexadecimal(f, bits)?,
        }
        match prefix {
            "" => Ok(()),
            // The `?` of `?_OK` is where the names differ.
            _ if prefix.contains('?') => write!(f, " /* {prefix} */"),
            _ => write!(f, " /* {prefix}??? */"),
        }
    }
}

/// A number as in C.
fn number(text: &str) -> Option<u64> {
    let (digits, radix) = match text.strip_prefix("0x") {
        Some(digits) => (digits, 16),
        None if text.len() > 1 && text.starts_with('0') => (&text[1..], 8),
        None => (text, 10),
    };
    // As an id is written that has no name: the 32 bits of it.
    if let Some(digits) = text.strip_prefix('-').filter(|digits| digits.starts_with(|c: char| c.is_ascii_digit())) {
        let value = i32::try_from(-digits.parse::<i64>().ok()?).ok()?;
        return Some((value as u32).into());
    }
    // `from_str_radix` accepts a sign.
    if digits.starts_with('+') { None } else { u64::from_str_radix(digits, radix).ok() }
}

/// A value made of constants, as strace writes it: the result of [`Constants::text`].
///
/// ```
/// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
/// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
/// assert_eq!(whence.text(Abi::X86_64, 1).to_string(), "SEEK_CUR");
/// assert_eq!(whence.text(Abi::X86_64, 64).to_string(), "0x40 /* SEEK_??? */");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ConstantsText {
    set: Constants,
    abi: Abi,
    bits: u64,
}

impl fmt::Display for ConstantsText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { set, abi, bits } = *self;
        let kind = set.kind();
        let is_choice = kind.is_choice();
        if set.is_of_requests() {
            let mut separator = "";
            for name in Matches::of(abi, bits).names() {
                write!(f, "{separator}{name}")?;
                separator = " or ";
            }
            return if separator.is_empty() { hexadecimal(f, bits) } else { Ok(()) };
        }
        if is_choice {
            let whole = Rows::of(set, abi).find(|constant| constant.mask == 0 && constant.value == bits);
            if let Some(constant) = whole {
                return f.write_str(constant.name());
            }
        }
        let (mut left, mut separator, mut done) = (bits, "", 0);
        let mut rows = Rows::of(set, abi);
        while let Some(constant) = rows.next_in(left) {
            let (value, mask) = (constant.value, constant.mask);
            let is_part = if mask != 0 {
                done & mask == 0 && constant.is_in(bits)
            } else if left == 0 && done != 0 && kind == Kind::Flags {
                // Nothing is left to be named but a choice that is 0, which precedes the flags.
                break;
            } else if is_choice || left & value != value {
                false
            } else {
                // The name of no flags at all is written alone.
                value != 0 || bits == 0
            };
            if is_part {
                f.write_str(separator)?;
                f.write_str(constant.name())?;
                separator = "|";
                done |= mask;
                left &= !(value | mask);
            } else if mask != 0 && kind == Kind::Flags && done & mask == 0 && bits & mask != 0 {
                // Where the bits are flags, too, as AT_STATX_FORCE_SYNC is one, they are written as flags.
                let is_other = |other: Constant| match other.mask {
                    0 => other.value & mask != 0,
                    of => of == mask && other.is_in(bits),
                };
                if !Rows::of(set, abi).any(is_other) {
                    // A choice among the flags that has no name.
                    f.write_str(separator)?;
                    set.nameless(f, bits & mask)?;
                    separator = "|";
                    done |= mask;
                    left &= !mask;
                }
            }
        }
        match (left, separator, kind) {
            (_, _, Kind::Modes) => {
                f.write_str(separator)?;
                octal(f, left)
            }
            (0, "|", _) => Ok(()),
            (0, _, Kind::Flags) => f.write_str("0"),
            (_, _, Kind::Flags) if set.rest().is_some_and(|rest| rest.is_named(abi, left)) => {
                f.write_str(separator)?;
                set.rest().map_or(Ok(()), |rest| fmt::Display::fmt(&rest.text(abi, left), f))
            }
            (_, "|", _) => {
                f.write_str("|")?;
                hexadecimal(f, left)
            }
            _ => set.nameless(f, left),
        }
    }
}

impl Constants {
    /// The bits of a value of that width, as the set has them. One of a choice may be a negative `int`, extended to 64 bits with its sign
    /// or without: the set's are those that have a name. An id has none, and is an `int`.
    pub(crate) fn bits_of(self, abi: Abi, value: u64, width: u8) -> u64 {
        let (bits, int) = (truncated(value, width), truncated(value, 32));
        let extended = i64::from(int as i32) as u64;
        if width < 64
            || !matches!(self.kind(), Kind::Choice | Kind::Descriptor)
            || int == extended
            || bits != int && bits != extended
        {
            return bits;
        }
        let named = [bits, int, extended].into_iter().find(|&bits| self.is_named(abi, bits));
        named.unwrap_or(if self.prefix().is_empty() { int } else { bits })
    }

    fn is_named(self, abi: Abi, bits: u64) -> bool {
        self.name_of(abi, bits).is_some()
    }
}

/// A name that a set of constants does not have on an ABI, or a number that is none.
///
/// ```
/// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
/// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
/// let error = whence.parse(Abi::X86_64, "SEEK_CURR").unwrap_err();
/// assert_eq!((error.name(), error.nearest()), ("SEEK_CURR", Some("SEEK_CUR")));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct UnknownConstant {
    set: Constants,
    abi: Abi,
    name: ShortText,
    nearest: Option<&'static str>,
}

impl UnknownConstant {
    /// The name, or its first 64 bytes if it is longer.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(whence.parse(Abi::X86_64, "1|x").unwrap_err().name(), "x");
    /// ```
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The set's constant with the nearest name, if one is near enough to be meant.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let whence = Sysno::lseek.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(whence.parse(Abi::X86_64, "seek_end").unwrap_err().nearest(), Some("SEEK_END"));
    /// ```
    pub fn nearest(&self) -> Option<&'static str> {
        self.nearest
    }
}

impl fmt::Display for UnknownConstant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} has no `{}` on {}", self.set.name(), self.name, self.abi)?;
        self.nearest.map_or(Ok(()), |name| write!(f, "; did you mean `{name}`?"))
    }
}

impl core::error::Error for UnknownConstant {}
