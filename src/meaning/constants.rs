//! The names of the constants in a set: from values to names and back. Only with the feature `names`.

use core::{fmt, iter};

use super::ioctls::{self, Matches};
use super::sets::{Constants, Kind, SETS, set};
use crate::abi::{Abi, COMPILED, machines as family};
use crate::c_text::{hexadecimal, octal};
use crate::const_text::{Message, NO_ROW, ends, is_same};
use crate::error::ShortText;
use crate::nearest::Nearest;
use crate::pad::{is_padded, pad};
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
//             rows: &[ROW, MASK, 3, VALUE, 0, ROW, VALUE, 0o100, OWN, family::alpha, 0o1000, ROW],
//         }],
//         &[
//             Part { other: set::file_flags, other_name: "file_flags", picks: &[], names: &[], rows: &[ROW] },
//             Part {
//                 other: set::open_flags, other_name: "open_flags", picks: &["O_CREAT"],
//                 names: &["O_NOTIFICATION_PIPE"], rows: &[ROW, VALUE, 0o200, ROW],
//             },
//         ],
//     ];
//     static TEXT: &str = "O_RDONLYO_CREAT" "O_NOTIFICATION_PIPE";
//
// rustc takes ten times as long for a struct with optional parts for each row as for these numbers. A macro call for each set, since at each
// part that may be missing, at each `?` and `*`, rustc copies all that the call has matched before.
macro_rules! constants {
    ($($kind:ident $set:ident $prefix:literal $($word:ident $of:ident)* { $($rows:tt)* })*) => {
        // A part begins with `..`, so the set's own name is put before its first rows.
        const PARTS: [&[Part]; SETS] = [$(set_parts! { [$($word $of)*] ..$set, $($rows)* }),*];

        /// The names of the rows, one after the other.
        static TEXT: &str = concat!($(set_text! { [$($word $of)*] ..$set, $($rows)* }),*);

        /// What strace writes before `???` for what has no name.
        static PREFIXES: &str = concat!($($prefix),*);
        static PREFIX_ENDS: [u16; SETS] = ends("tables/constants.rs: the prefixes of the sets", [$($prefix),*]);

        /// The sets whose names are for the bits that a set's own names leave over; [`NO_REST`].
        static RESTS: [u16; SETS] = [$(rest_of! { $($word $of)* }),*];
    };
}

/// The rows of a set that only members of structs have.
#[cfg(feature = "structs")]
macro_rules! parts_in_structs {
    ($($rows:tt)*) => {
        set_parts! { $($rows)* }
    };
}
#[cfg(feature = "structs")]
macro_rules! text_in_structs {
    ($($rows:tt)*) => {
        set_text! { $($rows)* }
    };
}

/// The same of requests of single kinds of devices.
#[cfg(feature = "ioctl")]
macro_rules! parts_in_ioctl {
    ($($rows:tt)*) => {
        set_parts! { $($rows)* }
    };
}
#[cfg(feature = "ioctl")]
macro_rules! text_in_ioctl {
    ($($rows:tt)*) => {
        set_text! { $($rows)* }
    };
}
#[cfg(not(feature = "ioctl"))]
macro_rules! parts_in_ioctl {
    ($($rows:tt)*) => {
        &[]
    };
}
#[cfg(not(feature = "ioctl"))]
macro_rules! text_in_ioctl {
    ($($rows:tt)*) => {
        ""
    };
}

/// Without the structs, nothing has them.
#[cfg(not(feature = "structs"))]
macro_rules! parts_in_structs {
    ($($rows:tt)*) => {
        &[]
    };
}
#[cfg(not(feature = "structs"))]
macro_rules! text_in_structs {
    ($($rows:tt)*) => {
        ""
    };
}

macro_rules! set_parts {
    ([$(rest $rest:ident)? in structs] $($rows:tt)*) => {
        parts_in_structs! { [] $($rows)* }
    };
    ([$(rest $rest:ident)? in ioctl] $($rows:tt)*) => {
        parts_in_ioctl! { [] $($rows)* }
    };
    ([$(rest $rest:ident)?] $(
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
            )* ROW],
        }),*]
    };
}

macro_rules! set_text {
    ([$(rest $rest:ident)? in structs] $($rows:tt)*) => {
        text_in_structs! { [] $($rows)* }
    };
    ([$(rest $rest:ident)? in ioctl] $($rows:tt)*) => {
        text_in_ioctl! { [] $($rows)* }
    };
    ([$(rest $rest:ident)?] $(
        ..$other:ident $($pick:ident)*,
        $($name:ident $(of $mask:literal)? $(= $value:literal)? $(($($families:tt)*))?,)*
    )*) => {
        concat!($($(stringify!($name),)*)*)
    };
}

macro_rules! rest_of {
    (rest $rest:ident $($other:tt)*) => {
        set::$rest
    };
    ($($other:tt)*) => {
        NO_REST
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
    /// The numbers of the rows, and [`ROW`] behind the last one.
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

/// The rows as they are looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded. Values that only
/// ABIs have that are not compiled in are left out.
struct Columns {
    /// Where the runs of each set begin; and where those of the last set end.
    sets: [u16; SETS + 1],
    runs: [Run; ALL_ROWS.run_count],
    /// How long each row's name is.
    lengths: [u8; LEN],
    /// The lowest 16 bits of each row's value.
    values: [u16; LEN],
    /// For each row: the number in `forms` of what else there is of its value; [`ABSENT`] where only `own` has it.
    forms_of: [u8; LEN],
    /// The values of single families, by row. Before those of a row, there is an entry for all of them: the ABIs of which one of them
    /// has a value, and how many they are. At the end, one that is of no row.
    own: [Own; NO_OWN + 1],
    /// What values have beside their lowest bits, each once; the first is that of most: no mask, and no other bits.
    forms: [Form; ALL_ROWS.form_count],
}

/// Rows of a set that follow each other in the table. A set that includes none of another set has one run.
#[derive(Clone, Copy)]
struct Run {
    row: u16,
    end: u16,
    /// Where the values of single families begin in `own` that these rows have.
    own: u16,
    /// Where the names begin in [`TEXT`].
    text: u32,
    /// The ABIs on which one of the rows has a value of a family.
    abis: u32,
}

/// What a value has beside its lowest 16 bits. Few have a mask or other bits, and most of those the same as others.
#[derive(Clone, Copy)]
struct Form {
    /// The bits of which it is one value; 0 for a flag.
    mask: u64,
    /// The other bits, in their places.
    upper: u64,
}

const PLAIN: Form = Form { mask: 0, upper: 0 };

/// How many forms there may be.
const FORMS: usize = ABSENT as usize;

/// A value of a row on some ABIs.
#[derive(Clone, Copy)]
struct Own {
    row: u16,
    form: u8,
    abis: u32,
    /// The lowest 16 bits; or how many there are.
    value: u16,
}

/// The number of no form, in a row whose value counts only where it stands in `own`.
const ABSENT: u8 = u8::MAX;

/// How many rows there are.
pub(crate) const LEN: usize = {
    let (sets, mut len, mut set) = (PARTS, 0, 0);
    while set < SETS {
        let mut part = 0;
        while part < sets[set].len() {
            len += sets[set][part].names.len();
            part += 1;
        }
        set += 1;
    }
    len
};

/// For how many runs there is room at compile time.
const RUNS: usize = 3 * SETS;

/// For how many entries in `own`.
const OWN_ROOM: usize = {
    let (sets, mut numbers, mut set) = (PARTS, 0, 0);
    while set < SETS {
        let mut part = 0;
        while part < sets[set].len() {
            numbers += sets[set][part].rows.len();
            part += 1;
        }
        set += 1;
    }
    // Each is three numbers of a row, and that of a row's entry for all of them is its `ROW`.
    numbers / 2 + 1
};

/// The columns, before it is known how many runs and values of families there are; and what only the compiler looks at.
struct AllRows {
    sets: [u16; SETS + 1],
    runs: [Run; RUNS],
    run_count: usize,
    lengths: [u8; LEN],
    values: [u16; LEN],
    forms_of: [u8; LEN],
    own: [Own; OWN_ROOM],
    own_count: usize,
    forms: [Form; FORMS],
    form_count: usize,
    names: [&'static str; LEN],
    /// Where each row's name begins in [`TEXT`], and its values of single families in `own`.
    places: [(u32, u16); LEN],
}

const ALL_ROWS: &AllRows = &all_rows();

/// The place in `own` of what is of no row.
const NO_OWN: usize = ALL_ROWS.own_count;

const _: () = assert!(
    LEN <= u16::MAX as usize,
    "tables/constants.rs: there are at most 65,535 rows; widen `Run` and `Own` in src/meaning/constants.rs"
);
const _: () = assert!(
    NO_OWN < u16::MAX as usize,
    "tables/constants.rs: families have at most 65,534 values of their own; widen `Run` in src/meaning/constants.rs"
);

static COLUMNS: Columns = Columns {
    sets: ALL_ROWS.sets,
    runs: *ALL_ROWS.runs.first_chunk().unwrap(),
    lengths: ALL_ROWS.lengths,
    values: ALL_ROWS.values,
    forms_of: ALL_ROWS.forms_of,
    own: *ALL_ROWS.own.first_chunk().unwrap(),
    forms: *ALL_ROWS.forms.first_chunk().unwrap(),
};

// rustc evaluates this for thousands of rows. A function call is slow to evaluate, so what most rows have is here without one.
const fn all_rows() -> AllRows {
    let mut all = AllRows {
        sets: [0; SETS + 1],
        runs: [Run { row: 0, end: 0, own: 0, text: 0, abis: 0 }; RUNS],
        run_count: 0,
        lengths: [0; LEN],
        values: [0; LEN],
        forms_of: [ABSENT; LEN],
        own: [Own { row: u16::MAX, form: ABSENT, abis: 0, value: 0 }; OWN_ROOM],
        own_count: 0,
        forms: [PLAIN; FORMS],
        form_count: 1,
        names: [""; LEN],
        places: [(0, 0); LEN],
    };
    let (sets, abis) = (PARTS, COMPILED);
    // The next row, and where its name begins.
    let (mut row, mut text, mut set) = (0, 0, 0);
    while set < SETS {
        let mut part = 0;
        while part < sets[set].len() {
            let Part { other, picks, names, rows, .. } = sets[set][part];
            if part > 0 {
                all.include(set, part, other as usize, picks);
            }
            let first = Run { row: row as u16, own: all.own_count as u16, text, ..all.runs[0] };
            let (mut own_abis, mut i, mut place) = (0, 0, 0);
            while i < names.len() {
                let len = names[i].len();
                if len > u8::MAX as usize {
                    panic!(
                        "tables/constants.rs: a name has at most 255 bytes; widen `lengths` in src/meaning/constants.rs"
                    );
                }
                all.names[row] = names[i];
                all.places[row] = (text, all.own_count as u16);
                all.lengths[row] = len as u8;
                // Behind its `ROW`.
                place += 1;
                let mut mask = 0;
                if rows[place] == MASK {
                    mask = rows[place + 1];
                    place += 2;
                }
                if rows[place] == VALUE {
                    let value = rows[place + 1];
                    if value != none {
                        all.values[row] = value as u16;
                        all.forms_of[row] = if mask == 0 && value >= 0 && value <= u16::MAX as Word {
                            0
                        } else {
                            all.form(value, mask)
                        };
                    }
                    place += 2;
                }
                if rows[place] == OWN {
                    let own = all.own_count;
                    place = all.add_own(row, rows, place, mask, abis);
                    own_abis |= if own < all.own_count { all.own[own].abis } else { 0 };
                }
                text += len as u32;
                row += 1;
                i += 1;
            }
            if !names.is_empty() {
                all.add_run(set, Run { end: row as u16, abis: own_abis, ..first });
            }
            part += 1;
        }
        // Of a set that includes nothing, a test says it.
        if part > 1 {
            all.check_names(set);
        }
        set += 1;
        all.sets[set] = all.run_count as u16;
    }
    all
}

impl AllRows {
    /// Adds the values that single families have of a row, which begin at `place`; the result is where they end.
    const fn add_own(&mut self, row: usize, rows: &[Word], mut place: usize, mask: Word, abis: u32) -> usize {
        let (all, mut next, mut own_abis) = (self.own_count, self.own_count + 1, 0);
        while rows[place] == OWN {
            let (of, value) = (rows[place + 1] as u32, rows[place + 2]);
            place += 3;
            let mut own_mask = mask;
            if rows[place] == MASK {
                own_mask = rows[place + 1];
                place += 2;
            }
            if of & abis != 0 {
                let form = if value == none { ABSENT } else { self.form(value, own_mask) };
                let value = if value == none { 0 } else { value as u16 };
                self.own[next] = Own { row: row as u16, form, abis: of, value };
                own_abis |= of;
                next += 1;
            }
        }
        if next > all + 1 {
            self.own[all] = Own { row: row as u16, form: ABSENT, abis: own_abis, value: (next - all - 1) as u16 };
            self.own_count = next;
        }
        place
    }

    /// The number of the form of a value with a mask. It is added if it is new.
    const fn form(&mut self, value: Word, mask: Word) -> u8 {
        let (upper, mask, count, mut number) = (word(value) & !LOWEST, word(mask), self.form_count, 0);
        while number < count && (self.forms[number].upper != upper || self.forms[number].mask != mask) {
            number += 1;
        }
        if number == count {
            assert!(
                count < FORMS,
                "tables/constants.rs: there are at most 254 masks and upper bits of values; widen `forms_of` in src/meaning/constants.rs"
            );
            self.forms[number] = Form { mask, upper };
            self.form_count += 1;
        }
        number as u8
    }

    /// Adds a run to the set, which has those from `sets[set]` on.
    const fn add_run(&mut self, set: usize, run: Run) {
        let count = self.run_count;
        if count > self.sets[set] as usize && self.runs[count - 1].end == run.row {
            let last = &mut self.runs[count - 1];
            (last.end, last.abis) = (run.end, last.abis | run.abis);
        } else {
            assert!(
                count < RUNS,
                "tables/constants.rs: too many sets include single rows of other sets; widen `RUNS` in src/meaning/constants.rs"
            );
            self.runs[count] = run;
            self.run_count += 1;
        }
    }

    /// Adds the runs that a set includes.
    const fn include(&mut self, set: usize, part: usize, other: usize, picks: &[&str]) {
        if other >= set {
            // So no two sets can include each other.
            at(set, "..", PARTS[set][part].other_name)
                .text("a set includes only sets above it; write the rows in the upper one of the two")
                .panic();
        }
        let (mut i, mut near) = (0, 0);
        while i < picks.len() {
            let Some(row) = self.row_named(other, picks[i], near) else {
                at(set, "..", PARTS[set][part].other_name).text("that set has no ").text(picks[i]).panic();
            };
            let (text, own) = self.places[row];
            let all = self.own[own as usize];
            let abis = if all.row as usize == row { all.abis } else { 0 };
            near = row + 1;
            self.add_run(set, Run { row: row as u16, end: near as u16, own, text, abis });
            i += 1;
        }
        let mut run = self.sets[other] as usize;
        while picks.is_empty() && run < self.sets[other + 1] as usize {
            self.add_run(set, self.runs[run]);
            run += 1;
        }
    }

    /// The row of the set that has this name. It is looked for at `near` first.
    const fn row_named(&self, set: usize, name: &str, near: usize) -> Option<usize> {
        let name = name.as_bytes();
        let (len, mut run) = (name.len(), self.sets[set] as usize);
        while run < self.sets[set + 1] as usize {
            let (first, end) = (self.runs[run].row as usize, self.runs[run].end as usize);
            let start = if first < near && near < end { near } else { first };
            let mut row = start;
            loop {
                if self.lengths[row] as usize == len && is_same(self.names[row].as_bytes(), name) {
                    return Some(row);
                }
                row = if row + 1 == end { first } else { row + 1 };
                if row == start {
                    break;
                }
            }
            run += 1;
        }
        None
    }

    /// Panics if a name is in a set, the last one up to now, twice.
    const fn check_names(&self, set: usize) {
        // A hash index: the rows by the last bytes of their names.
        let (mut index, no_row, mut run, mut left) = ([NO_ROW; 1024], NO_ROW, self.sets[set] as usize, 1023);
        while run < self.run_count {
            let (mut row, end) = (self.runs[run].row, self.runs[run].end);
            while row < end {
                let (name, len) = (self.names[row as usize].as_bytes(), self.lengths[row as usize]);
                let mut place = match name {
                    [.., a, b, c] => (*a as usize * 31 + *b as usize) * 31 + *c as usize + len as usize,
                    _ => 0,
                };
                while index[place % 1024] != no_row {
                    let other = index[place % 1024] as usize;
                    if self.lengths[other] == len && is_same(self.names[other].as_bytes(), name) {
                        at(set, "", self.names[row as usize])
                            .text(
                                "the name is there twice; behind `..` and a set, write the names that are included without it",
                            )
                            .panic();
                    }
                    place += 1;
                }
                index[place % 1024] = row;
                left -= 1;
                assert!(
                    left > 0,
                    "tables/constants.rs: a set has at most 1,022 rows if it includes others; widen `index` in src/meaning/constants.rs"
                );
                row += 1;
            }
            run += 1;
        }
    }
}

/// What is wrong with a row begins so.
const fn at(set: usize, dots: &str, name: &str) -> Message {
    let set = PARTS[set][0].other_name;
    Message::new("row `").text(dots).text(name).text("` of tables/constants.rs, in ").text(set).text(": ")
}

/// The row of the set that has this name, at compile time. It is looked for at `near` first: behind the row that was found last.
pub(crate) const fn row_named(set: u16, name: &str, near: u16) -> Option<u16> {
    if set == set::ioctl_request {
        return ioctls::row_named(name);
    }
    match ALL_ROWS.row_named(set as usize, name, near as usize) {
        Some(row) => Some(row as u16),
        None => None,
    }
}

/// How many rows of a choice a value is one of, at most.
pub(crate) const MOST_NAMES: usize = 16;

/// The lowest 16 bits of a value.
const LOWEST: u64 = u16::MAX as u64;

/// A value as its bits: 32 of a negative one.
const fn word(value: Word) -> u64 {
    assert!(
        value >= i32::MIN as Word && value <= u64::MAX as Word,
        "tables/constants.rs: a value has at most 64 bits, and a negative one 32; widen `word` in src/meaning/constants.rs"
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
    /// What a value and its form say, unless they are of no constant.
    #[inline(always)]
    fn new(row: usize, start: usize, (value, form): (u16, u8)) -> Option<Self> {
        let value = u64::from(value);
        match form {
            0 => Some(Self { row, start, value, mask: 0 }),
            ABSENT => None,
            _ => {
                let Form { mask, upper } = COLUMNS.forms[usize::from(form)];
                Some(Self { row, start, value: value | upper, mask })
            }
        }
    }

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
    /// The next row, and the one after the last of its run.
    row: usize,
    end: usize,
    /// Where the next row's name begins in [`TEXT`].
    start: usize,
    /// The place in `own` of the next row that has values of single families there, and that row.
    own: usize,
    own_row: usize,
    /// The next run, and the one after the last.
    run: usize,
    runs: usize,
}

impl Rows {
    fn of(set: Constants, abi: Abi) -> Self {
        let set = usize::from(set.number());
        let (run, runs) = (COLUMNS.sets[set].into(), COLUMNS.sets[set + 1].into());
        if run < runs {
            Self::of_run(run, runs, abi.bit())
        } else {
            Self { abi: 0, row: 0, end: 0, start: 0, own: NO_OWN, own_row: usize::MAX, run, runs }
        }
    }

    /// Goes to the next run, if there is one.
    #[inline(always)]
    fn enter(&mut self) -> bool {
        let is_there = self.run < self.runs;
        if is_there {
            *self = Self::of_later_run(self.run, self.runs, self.abi);
        }
        is_there
    }

    // Few sets have a second run. Without a reference to the rows, which then needn't be in memory.
    #[inline(never)]
    fn of_later_run(run: usize, runs: usize, abi: u32) -> Self {
        Self::of_run(run, runs, abi)
    }

    /// The rows from a run on.
    #[inline(always)]
    fn of_run(run: usize, runs: usize, abi: u32) -> Self {
        let Run { row, end, own, text, abis } = COLUMNS.runs[run];
        // Most ABIs have the values of most in all of a set.
        let own = if abis & abi == 0 { NO_OWN } else { own.into() };
        let (own_row, start) = (COLUMNS.own[own].row.into(), text as usize);
        Self { abi, row: row.into(), end: end.into(), start, own, own_row, run: run + 1, runs }
    }

    /// The next one that may be a part of these bits: no flag with a bit that is not among them. The next one of all, if they are 0.
    #[inline(always)]
    fn next_in(&mut self, bits: u64) -> Option<Constant> {
        let foreign = if bits == 0 { 0 } else { !bits };
        self.next_where(|value| value & foreign == 0)
    }

    /// The next one that has this value, or is one of the values of some bits.
    #[inline(always)]
    fn next_of(&mut self, bits: u64) -> Option<Constant> {
        self.next_where(|value| value == bits)
    }

    /// The next one with such a value, or with a mask.
    // A function call for each row would cost a line of a trace an eighth more.
    #[inline(always)]
    fn next_where(&mut self, is_it: impl Fn(u64) -> bool) -> Option<Constant> {
        loop {
            // Without a reference to them, these are in registers.
            let Self { mut row, end, mut start, mut own_row, .. } = *self;
            while row < end {
                let (mut value, mut form) = (COLUMNS.values[row], COLUMNS.forms_of[row]);
                if row == own_row {
                    let (own, after) = own_value(self.own, self.abi);
                    (value, form) = own.unwrap_or((value, form));
                    own_row = COLUMNS.own[after].row.into();
                    (self.own, self.own_row) = (after, own_row);
                }
                let constant = Constant::new(row, start, (value, form));
                start += usize::from(COLUMNS.lengths[row]);
                row += 1;
                if constant.is_some_and(|constant| constant.mask != 0 || is_it(constant.value)) {
                    (self.row, self.start) = (row, start);
                    return constant;
                }
            }
            if !self.enter() {
                return None;
            }
        }
    }
}

/// The value that an ABI has of those of single families of a row, which begin at this place in `own`, with its form; and where those of
/// the next row begin.
#[inline(never)]
fn own_value(all: usize, abi: u32) -> (Option<(u16, u8)>, usize) {
    let (first, after) = (all + 1, all + 1 + COLUMNS.own[all].value as usize);
    // The first family that has the ABI.
    let own = COLUMNS.own[first..after].iter().find(|own| own.abis & abi != 0);
    (own.map(|own| (own.value, own.form)), after)
}

impl Iterator for Rows {
    type Item = Constant;

    #[inline(never)]
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
        let mut rows = Rows::of(self, abi);
        iter::from_fn(|| rows.next_of(value)).find(|constant| constant.value == value).map(Constant::name)
    }

    /// Whether a value has one of the set's flags.
    pub(crate) fn has_flag(self, abi: Abi, bits: u64) -> bool {
        Rows::of(self, abi).any(|flag| flag.value & bits == flag.value && flag.value != 0)
    }

    /// Whether a value has one of the constants in these rows among its flags.
    pub(crate) fn has_one_of(self, abi: Abi, bits: u64, rows: &[u16]) -> bool {
        rows.iter().any(|&row| self.row(abi, row).is_some_and(|constant| constant.is_in(bits)))
    }

    /// The rows of the constants that a value is one of, as far as there is room for them.
    pub(crate) fn rows_of(self, abi: Abi, bits: u64, room: &mut [u16]) -> &[u16] {
        let mut len = 0;
        let mut add = |row: u16| {
            if let Some(place) = room.get_mut(len) {
                *place = row;
                len += 1;
            }
        };
        if self.is_of_requests() {
            Matches::of(abi, bits).rows().iter().for_each(|&row| add(row));
        }
        let mut rows = Rows::of(self, abi);
        while let Some(constant) = rows.next_of(bits) {
            let is_it = match constant.mask {
                0 => constant.value == bits,
                _ => constant.is_in(bits),
            };
            if is_it {
                add(constant.row as u16);
            }
        }
        &room[..len]
    }

    /// The constant in that row of the set, if the ABI has it. (Where its name is, isn't looked up.)
    fn row(self, abi: Abi, row: u16) -> Option<Constant> {
        let set = usize::from(self.number());
        let runs = &COLUMNS.runs[COLUMNS.sets[set].into()..COLUMNS.sets[set + 1].into()];
        let run = runs.iter().find(|run| (run.row..run.end).contains(&row))?;
        let index = usize::from(row);
        let mut value = (COLUMNS.values[index], COLUMNS.forms_of[index]);
        if run.abis & abi.bit() != 0 {
            let first = usize::from(run.own);
            let own = first + COLUMNS.own[first..].partition_point(|own| own.row < row);
            if COLUMNS.own[own].row == row {
                value = own_value(own, abi.bit()).0.unwrap_or(value);
            }
        }
        Constant::new(index, 0, value)
    }

    /// A value, as strace writes it: `O_WRONLY|O_CREAT`. Bits without a name are hexadecimal, as is a number of which no constant
    /// is a part: `0x40 /* SEEK_??? */`.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning, arch::x86_64::Sysno};
    /// let flags = Sysno::openat.meaning_of(2).and_then(Meaning::constants).unwrap();
    /// assert_eq!(flags.text(Abi::X86_64, 0o101).to_string(), "O_WRONLY|O_CREAT");
    /// ```
    #[must_use]
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

    pub(crate) fn prefix(self) -> &'static str {
        let set = usize::from(self.number());
        let start = if set == 0 { 0 } else { PREFIX_ENDS[set - 1] };
        PREFIXES.get(usize::from(start)..usize::from(PREFIX_ENDS[set])).unwrap_or_default()
    }

    /// Writes a value as a number.
    pub(crate) fn number_alone(self, f: &mut fmt::Formatter<'_>, bits: u64) -> fmt::Result {
        match self.kind() {
            // An id: of a key, of a process.
            Kind::Choice | Kind::Descriptor if self.prefix().is_empty() && bits <= u32::MAX.into() => {
                write!(f, "{}", bits as i32)
            }
            Kind::Modes => octal(f, bits),
            _ => hexadecimal(f, bits),
        }
    }

    /// Writes the number of which no constant is a part.
    pub(crate) fn nameless(self, f: &mut fmt::Formatter<'_>, bits: u64) -> fmt::Result {
        self.number_alone(f, bits)?;
        match self.prefix() {
            "" => Ok(()),
            // The `?` of `?_OK` is where the names differ.
            prefix if prefix.contains('?') => write!(f, " /* {prefix} */"),
            prefix => write!(f, " /* {prefix}??? */"),
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
        if is_padded(f) {
            return pad(f, self);
        }
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
            let mut rows = Rows::of(set, abi);
            if let Some(constant) = iter::from_fn(|| rows.next_of(bits)).find(|constant| constant.mask == 0) {
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
    #[must_use]
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
    #[must_use]
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
