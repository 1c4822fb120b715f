//! Which arguments count, and what they mean, by the values of others: `tables/cases.rs`. Only with the feature `names`.

use super::calls;
use crate::const_text::{Message, is_same};
use crate::meaning::constants::{self, row_named};
use crate::meaning::ioctls;
use crate::meaning::sets::set;
use crate::row::{Int, arg_name};

/// What a row says of an argument: a meaning.
mod said {
    pub(super) use crate::meaning::sets::meaning::*;
    #[allow(unused_imports, reason = "rows may say words")]
    pub(super) use crate::meaning::words::word::*;
}

/// In a row: the argument counts, with the meaning that it has anyway.
pub(crate) const UNSAID: u16 = u16::MAX;

/// In place of an argument's name, in a row: what the call returns.
pub(crate) const RETURNED: u16 = u16::MAX;

/// In place of the name of the argument that says how many there are: as many as the call returns.
pub(crate) const AS_RETURNED: u16 = u16::MAX - 1;

/// In place of the name of the argument that says how many there are: so many as the bits below this one.
pub(crate) const FIXED: u16 = 1 << 15;

/// In place of the name of the argument that decides: none does, the row always applies.
pub(crate) const ALWAYS: u16 = u16::MAX;

/// What a row says something of: the arguments by their names, and the result.
mod of {
    pub(super) use crate::row::arg_name::row::*;
    #[allow(non_upper_case_globals)]
    pub(super) const returned: u16 = super::RETURNED;
}

const _: () =
    assert!(arg_name::number("returned").is_none(), "src/row/arg_name.rs: `returned` is the result in tables/cases.rs");

// Turns
//
//     futex futex_time64 (futex_op: futex_operation FUTEX_FD) = (val),
//     prctl (option: prctl_option PR_SET_NAME) = (arg2: string[15]),
//
// into
//
//     const ROWS: &[RowText] = &[
//         RowText {
//             calls: &["futex", "futex_time64"], selector: row::futex_op, set: set::futex_operation, picks: &["FUTEX_FD"],
//             without: "", args: &[ArgText { name: of::val, meaning: UNSAID, bound: "", unit: "", mutability: "", to: "" }],
//         },
//         RowText {
//             calls: &["prctl"], selector: row::option, set: set::prctl_option, picks: &["PR_SET_NAME"],
//             without: "", args: &[ArgText { name: of::arg2, meaning: said::string, bound: "15", unit: "", mutability: "", to: "" }],
//         },
//     ];
macro_rules! cases {
    ($($($call:ident)+ ($($selector:tt)*) = $args:tt,)*) => {
        const ROWS: &[RowText] = &[$(case! { $($call)+; $($selector)* $args }),*];
    };
}

// A row, in a macro call of its own: at each part that may be missing, rustc copies all that the call has matched before. Without the first
// parentheses, since the error for what is missing there would point at those that stand above.
macro_rules! case {
    (
        $($call:ident)+; $($selector:ident: $set:ident $($pick:ident)* $(! $without:ident)?)?
        ($($arg:ident $(: $(* $mutability:ident $to:ident)? $($meaning:ident $([$bound:tt $($unit:ident)?])?)?)?),*)
    ) => {
        RowText {
            calls: &[$(stringify!($call)),+],
            selector: [$(arg_name::row::$selector,)? ALWAYS][0],
            set: [$(set::$set,)? 0][0],
            picks: &[$($(stringify!($pick)),*)?],
            without: concat!($($(stringify!($without))?)?),
            args: &[$(ArgText {
                name: of::$arg,
                meaning: first(&[$($(said::$meaning)?)?]),
                bound: concat!($($($(stringify!($bound))?)?)?),
                unit: concat!($($($($(stringify!($unit))?)?)?)?),
                mutability: concat!($($(stringify!($mutability))?)?),
                to: concat!($($(stringify!($to))?)?),
            }),*],
        }
    };
}

/// A row as the macro reads it.
struct RowText {
    calls: &'static [&'static str],
    selector: u16,
    set: u16,
    picks: &'static [&'static str],
    /// Not for values that have that flag; empty: whatever flags they have.
    without: &'static str,
    args: &'static [ArgText],
}

/// What it says of an argument.
struct ArgText {
    name: u16,
    meaning: u16,
    bound: &'static str,
    unit: &'static str,
    /// `const` or `mut`, and what the argument points to; or nothing.
    mutability: &'static str,
    to: &'static str,
}

/// What a row says of an argument.
#[derive(Clone, Copy)]
pub(crate) struct CaseArg {
    /// The number of its name; or [`RETURNED`].
    pub(crate) name: u16,
    pub(crate) meaning: u16,
    /// What the argument is the address of, and how many there are; or [`NO_ADDRESS`], and what else is said. What it is the address of is four times
    /// the number of an integer or of a struct, and 1 if the kernel writes it, and 2 for `is_bytes` or `is_whole`.
    to: u16,
    count: u16,
}

/// In place of what an argument is the address of: nothing is said of that. What else may be said: nothing; how many bytes of a string the
/// kernel reads; [`WRITTEN`]; [`BE16`].
const NO_ADDRESS: u16 = u16::MAX;
const NOTHING: u16 = 0;
const WRITTEN: u16 = 256;
const BE16: u16 = 257;

impl CaseArg {
    pub(crate) fn bound(self) -> Bound {
        match (self.to, self.count) {
            (NO_ADDRESS, NOTHING) => Bound::Unsaid,
            (NO_ADDRESS, WRITTEN) => Bound::Written,
            (NO_ADDRESS, BE16) => Bound::Be16,
            (NO_ADDRESS, most) => Bound::Most(most as u8),
            (to, count) => Bound::behind(to >> 2, to & 1 != 0, to & 2 != 0, count),
        }
    }
}

/// What a row says of what the address is of that an argument is; or of the number that it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Nothing.
    Unsaid,
    /// A string, of which the kernel reads so many bytes at most, and needs no NUL then.
    Most(u8),
    /// A string that the kernel writes.
    Written,
    /// The struct of that number in tables/structs.rs, which the kernel writes or not. `count` is the number of the name of the argument that
    /// says how many there are, or how many bytes of one; or [`UNSAID`], [`AS_RETURNED`] or [`FIXED`].
    /// `is_read`: the kernel reads the struct before it writes it, which only a request of ioctl() says.
    Struct { of: u16, mutable: bool, is_read: bool, count: u16, is_bytes: bool },
    /// An integer, which the kernel writes or not, and how many there are. `is_whole`: none is written if the call returns more than that.
    Int { int: Int, mutable: bool, count: u16, is_whole: bool },
    /// No address, but a number of 16 bits in the byte order of networks.
    Be16,
}

/// The integers that an argument may be the address of.
const INTS: [Int; 10] =
    [Int::I8, Int::U8, Int::I16, Int::U16, Int::I32, Int::U32, Int::I64, Int::U64, Int::Isize, Int::Usize];

/// The place of an integer among them.
pub(super) const fn int_number(name: &[u8]) -> Option<u16> {
    Some(match name {
        b"i8" => 0,
        b"u8" => 1,
        b"i16" => 2,
        b"u16" => 3,
        b"i32" => 4,
        b"u32" => 5,
        b"i64" => 6,
        b"u64" => 7,
        b"isize" => 8,
        b"usize" => 9,
        _ => return None,
    })
}

/// In place of an integer: the number of a struct, from this one on.
pub(super) const FIRST_STRUCT: u16 = INTS.len() as u16;

impl Bound {
    /// That an argument is the address of the integer or the struct of that number. `flag`: it is `is_whole`, or `is_bytes`.
    pub(super) fn behind(number: u16, mutable: bool, flag: bool, count: u16) -> Self {
        match INTS.get(usize::from(number)) {
            Some(&int) => Self::Int { int, mutable, count, is_whole: flag },
            None => Self::Struct { of: number - FIRST_STRUCT, mutable, is_read: false, count, is_bytes: flag },
        }
    }
}

/// What a row says of what the address is of that an argument is, as [`CaseArg`] has it.
const fn bound(row: &RowText, arg: &ArgText) -> (u16, u16) {
    let ArgText { bound: text, unit, mutability, to, .. } = *arg;
    let (is_bytes, is_whole) = match unit.as_bytes() {
        b"" => (false, false),
        b"bytes" => (true, false),
        b"whole" => (false, true),
        _ => panic_at(row, "behind the argument that says how many there are stands bytes, whole, or nothing: ", unit),
    };
    match mutability.as_bytes() {
        b"" => {}
        b"const" | b"mut" => {
            let mutable = mutability.len() == "mut".len();
            let count = if text.is_empty() {
                UNSAID
            } else if is_same(text.as_bytes(), b"returned") {
                AS_RETURNED
            } else if let Some(fixed) = small(text) {
                FIXED | fixed as u16
            } else {
                match arg_name::number(text) {
                    Some(count) => count,
                    None => panic_at(row, "in brackets stands the argument that says how many there are, not ", text),
                }
            };
            let (number, flag) = match int_number(to.as_bytes()) {
                Some(_) if arg.meaning == UNSAID => {
                    panic_at(row, "behind an integer stands what it means, as `number` or `data`: ", to)
                }
                Some(_) if is_bytes => panic_at(row, "only of a struct, an argument holds the bytes, not of ", to),
                Some(number) => (number, is_whole),
                None if is_whole => panic_at(row, "only integers are written as a whole or not at all, no ", to),
                None if arg.meaning != UNSAID && arg.meaning != said::data => {
                    panic_at(row, "a struct is data, and has no other meaning: ", to)
                }
                None => (FIRST_STRUCT + number(row, to), is_bytes),
            };
            return (number << 2 | (flag as u16) << 1 | mutable as u16, count);
        }
        _ => panic_at(row, "a pointer is *const or *mut, not *", mutability),
    }
    if !unit.is_empty() {
        panic_at(row, "a unit stands only behind what *const or *mut points to: ", unit);
    }
    let is_string = arg.meaning == said::string;
    let said = match *text.as_bytes() {
        [] => NOTHING,
        [b'b', b'e', b'1', b'6'] if !is_string => BE16,
        [b'w', b'r', b'i', b't', b't', b'e', b'n'] if is_string => WRITTEN,
        _ => match small(text) {
            Some(most) if is_string => most as u16,
            _ => panic_at(
                row,
                "in brackets stands `written` or how many bytes of a string, at most 255, or `be16` of a number: ",
                text,
            ),
        },
    };
    (NO_ADDRESS, said)
}

/// The number that the text is, from 1 to 255.
const fn small(text: &str) -> Option<u8> {
    let digits = text.as_bytes();
    let (mut number, mut i) = (0, 0);
    while i < digits.len() && digits[i].is_ascii_digit() && number < 26 {
        number = number * 10 + digits[i] as u16 - b'0' as u16;
        i += 1;
    }
    if i == digits.len() && number > 0 && number < 256 { Some(number as u8) } else { None }
}

/// The number of a struct.
#[cfg(feature = "structs")]
const fn number(row: &RowText, to: &str) -> u16 {
    match crate::structs::rows::number(to) {
        Some(number) => number,
        None => panic_at(row, "tables/structs.rs has no such struct: ", to),
    }
}

/// Without the structs, none is looked at.
#[cfg(not(feature = "structs"))]
const fn number(_: &RowText, _: &str) -> u16 {
    0
}

const fn first(meanings: &[u16]) -> u16 {
    if meanings.is_empty() { UNSAID } else { meanings[0] }
}

include!("../../tables/cases.rs");

/// How many cases there are, one for each call of each row; and how many entries the rows have together in each of the two lists.
const TOTALS: (usize, usize, usize) = {
    let (mut row, mut cases, mut picks, mut args) = (0, 0, 0, 0);
    while row < ROWS.len() {
        cases += ROWS[row].calls.len();
        picks += ROWS[row].picks.len();
        args += ROWS[row].args.len();
        row += 1;
    }
    (cases, picks, args)
};

const LEN: usize = TOTALS.0;

/// The rows as they are looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    /// The cases of one call after those of another, each call's in the order of the table.
    cases: [Case; LEN],
    /// Where the cases of each row of tables/calls.rs begin; and where those of the last one end.
    starts: [u16; calls::LEN + 1],
    picks: [u16; TOTALS.1],
    args: [CaseArg; TOTALS.2],
}

/// A row, for one of its calls.
#[derive(Clone, Copy)]
pub(crate) struct Case {
    /// The number of the name of the argument whose value decides.
    pub(crate) selector: u16,
    pub(crate) set: u16,
    /// Where the row's entries in `picks` and in `args` begin, and how many it has.
    picks: u16,
    args: u16,
    pick_count: u8,
    arg_count: u8,
    /// The flag with which it isn't for a value, or [`NO_FLAG`].
    without: u16,
}

/// In place of a flag: there is none.
const NO_FLAG: u16 = u16::MAX;

/// In place of a constant: the set doesn't have it without a feature.
const NO_PICK: u16 = u16::MAX - 1;

impl Case {
    /// Whether it is for some values; otherwise it is for all that no other case of the group is for.
    pub(crate) const fn has_picks(&self) -> bool {
        self.pick_count > 0
    }

    pub(crate) fn picks(self) -> &'static [u16] {
        &COLUMNS.picks[usize::from(self.picks)..][..usize::from(self.pick_count)]
    }

    /// The flag with which it isn't for a value.
    pub(crate) fn without(self) -> Option<u16> {
        Some(self.without).filter(|&flag| flag != NO_FLAG)
    }

    pub(crate) fn args(self) -> &'static [CaseArg] {
        &COLUMNS.args[usize::from(self.args)..][..usize::from(self.arg_count)]
    }
}

/// The constants for which these cases of a call are; and perhaps those of other calls' rows that stand between them.
pub(crate) fn picks(cases: &[Case]) -> &'static [u16] {
    let [first, .., last] = cases else { return cases.first().map_or(&[], |case| case.picks()) };
    COLUMNS.picks.get(first.picks.into()..usize::from(last.picks) + usize::from(last.pick_count)).unwrap_or_default()
}

/// In place of a row: no row above is for the call.
const NO_ROW: usize = usize::MAX;

static COLUMNS: Columns = columns();

const fn columns() -> Columns {
    let mut columns = Columns {
        cases: [Case { selector: 0, set: 0, picks: 0, args: 0, pick_count: 0, arg_count: 0, without: NO_FLAG }; LEN],
        starts: [0; calls::LEN + 1],
        picks: [0; TOTALS.1],
        args: [CaseArg { name: 0, meaning: UNSAID, to: NO_ADDRESS, count: NOTHING }; TOTALS.2],
    };
    assert!(
        LEN <= u16::MAX as usize && TOTALS.1 <= u16::MAX as usize && TOTALS.2 <= u16::MAX as usize,
        "tables/cases.rs: rows have at most 65,535 calls, and as many names and arguments; widen `Case` in src/facts/cases.rs"
    );
    let of = calls_of_rows();
    let mut i = 0;
    while i < LEN {
        columns.starts[of[i] + 1] += 1;
        i += 1;
    }
    i = 0;
    while i < calls::LEN {
        columns.starts[i + 1] += columns.starts[i];
        i += 1;
    }
    // The place of each call's next case.
    let mut places = columns.starts;
    let (mut row, mut case, mut picks, mut args, mut near) = (0, 0, 0, 0, 0);
    // The constants that some row picks, up to this one; requests are in a table of their own.
    let (mut is_picked, mut is_requested) = ([false; constants::LEN], [false; ioctls::LEN]);
    while row < ROWS.len() {
        let text = &ROWS[row];
        let mut is_new = true;
        let (pick_count, arg_count) = (text.picks.len(), text.args.len());
        if pick_count > u8::MAX as usize || arg_count > u8::MAX as usize {
            panic_at(text, "a row has at most 255 names and as many arguments; widen `Case` in src/facts/cases.rs", "");
        }
        // Most rows name the constants in the order of their table.
        if row > 0 && ROWS[row - 1].set != text.set {
            near = 0;
        }
        let new = Case {
            selector: text.selector,
            set: text.set,
            picks: picks as u16,
            args: args as u16,
            pick_count: pick_count as u8,
            arg_count: arg_count as u8,
            without: if text.without.is_empty() {
                NO_FLAG
            } else {
                match row_named(text.set, text.without, near) {
                    Some(flag) if !text.picks.is_empty() => flag,
                    _ => panic_at(text, "behind `!` and other names stands a constant of the set: ", text.without),
                }
            },
        };
        i = 0;
        while i < pick_count {
            let pick = match row_named(text.set, text.picks[i], near) {
                Some(row) => row,
                // A request that only the feature `ioctl` has.
                None if text.set == set::ioctl_request && !cfg!(feature = "ioctl") => NO_PICK,
                None => panic_at(text, "its set has no constant ", text.picks[i]),
            };
            columns.picks[picks] = pick;
            if pick != NO_PICK {
                let is_taken = match text.set {
                    set::ioctl_request => &mut is_requested[pick as usize],
                    _ => &mut is_picked[pick as usize],
                };
                is_new &= !*is_taken;
                *is_taken = true;
            }
            near = pick + 1;
            picks += 1;
            i += 1;
        }
        i = 0;
        while i < arg_count {
            let arg = &text.args[i];
            let (to, count) = bound(text, arg);
            columns.args[args] = CaseArg { name: arg.name, meaning: arg.meaning, to, count };
            args += 1;
            i += 1;
        }
        check_args(text);
        i = 0;
        while i < text.calls.len() {
            let call = of[case];
            let place = places[call] as usize;
            columns.cases[place] = new;
            check_cases(&columns, columns.starts[call] as usize, place, text, is_new);
            places[call] += 1;
            case += 1;
            i += 1;
        }
        row += 1;
    }
    columns
}

/// For each call of each row, its row in tables/calls.rs.
const fn calls_of_rows() -> [usize; LEN] {
    let mut of = [0; LEN];
    // The last row of each call, and the first of those rows that have calls in common, up to this one.
    let (mut last, mut first) = ([NO_ROW; calls::LEN], 0);
    let (mut row, mut case, mut above_len) = (0, 0, 0);
    while row < ROWS.len() {
        let text = &ROWS[row];
        let (mut i, mut follows) = (0, false);
        while i < text.calls.len() {
            // Most rows are for the calls of the row above them.
            let is_as_above = i < above_len && is_same(ROWS[row - 1].calls[i].as_bytes(), text.calls[i].as_bytes());
            let call = match if is_as_above { Some(of[case - above_len + i]) } else { calls::number(text.calls[i]) } {
                Some(call) => call,
                None => panic_at(text, "tables/calls.rs has no such call: ", text.calls[i]),
            };
            of[case + i] = call;
            follows |= last[call] != NO_ROW && last[call] >= first;
            i += 1;
        }
        if !follows {
            first = row;
        }
        i = 0;
        while i < text.calls.len() {
            let above = last[of[case]];
            if above == row {
                panic_at(text, "the row has a call twice: ", text.calls[i]);
            }
            if above != NO_ROW && above < first {
                panic_at(text, "the rows of a call follow each other: ", text.calls[i]);
            }
            last[of[case]] = row;
            case += 1;
            i += 1;
        }
        above_len = i;
        row += 1;
    }
    of
}

/// Panics if a part of a case could never be looked up, because of another part, or of a case of the call above it, from `first` on.
/// `is_new`: no name that the row picks is there twice, in any row up to this one.
const fn check_cases(columns: &Columns, first: usize, place: usize, text: &RowText, is_new: bool) {
    let case = columns.cases[place];
    let mut above = place;
    if place == first || !is_same_group(columns.cases[place - 1], case) {
        while above > first {
            above -= 1;
            if is_same_group(columns.cases[above], case) {
                panic_at(
                    text,
                    "the rows of an argument and its set follow each other: ",
                    arg_name::text(case.selector),
                );
            }
        }
        above = place;
    }
    // The cases of its group are behind each other, and this one is the last. Of itself, the names before one are compared with that.
    loop {
        let other = columns.cases[above];
        if !is_same_group(other, case) {
            return;
        }
        if above < place && !other.has_picks() && !case.has_picks() {
            panic_at(text, "two rows are for all other values of ", arg_name::text(case.selector));
        }
        let mut i = 0;
        while !is_new && other.without == case.without && i < text.picks.len() {
            let end = if above < place { other.pick_count as usize } else { i };
            if is_among(columns, other.picks as usize, end, case.picks as usize + i) {
                panic_at(text, "a name is there twice: ", text.picks[i]);
            }
            i += 1;
        }
        if above == first || is_new && case.has_picks() {
            return;
        }
        above -= 1;
    }
}

/// Panics if what a row says of an argument could never be looked up.
const fn check_args(text: &RowText) {
    let mut i = 0;
    while i < text.args.len() {
        let ArgText { name, meaning, bound, mutability, .. } = text.args[i];
        let mut j = 0;
        while j < i {
            if text.args[j].name == name {
                let name = if name == RETURNED { "returned" } else { arg_name::text(name) };
                panic_at(text, "a row has an argument twice: ", name);
            }
            j += 1;
        }
        if name == RETURNED && (meaning == UNSAID || !bound.is_empty() || !mutability.is_empty()) {
            panic_at(text, "of `returned`, a row says a meaning, and nothing in brackets", "");
        }
        if name == text.selector && text.selector != ALWAYS {
            panic_at(text, "an argument decides about itself: ", arg_name::text(name));
        }
        i += 1;
    }
}

const fn is_same_group(one: Case, other: Case) -> bool {
    one.selector == other.selector && one.set == other.set
}

/// Whether the pick at `place` is one of `len` from `start` on.
const fn is_among(columns: &Columns, start: usize, len: usize, place: usize) -> bool {
    let mut i = start;
    while i < start + len {
        if columns.picks[i] == columns.picks[place] && columns.picks[i] != NO_PICK {
            return true;
        }
        i += 1;
    }
    false
}

/// A row is named by its calls.
const fn panic_at(row: &RowText, what: &str, name: &str) -> ! {
    let (mut message, mut i) = (Message::new("row `"), 0);
    while i < row.calls.len() {
        message = message.text(if i > 0 { " " } else { "" }).text(row.calls[i]);
        i += 1;
    }
    message.text("` of tables/cases.rs: ").text(what).text(name).panic()
}

/// The cases of a call, in the order of the table.
pub(crate) fn of_call(call: calls::Row) -> &'static [Case] {
    let (start, end) = (COLUMNS.starts[call.number()], COLUMNS.starts[call.number() + 1]);
    COLUMNS.cases.get(start.into()..end.into()).unwrap_or_default()
}
