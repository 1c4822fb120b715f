//! Which arguments count, and what they mean, by the values of others: `tables/cases.rs`. Only with the feature `names`.

use super::calls;
use super::constants::row_named;
use super::sets::set;
use crate::const_text::Message;
use crate::row::{Int, arg_name};

/// What a row says of an argument: a meaning.
mod said {
    pub(super) use super::super::sets::meaning::*;
    #[allow(unused_imports, reason = "rows may say words")]
    pub(super) use super::super::words::word::*;
}

/// In a row: the argument counts, with the meaning that it has anyway.
pub(crate) const UNSAID: u16 = u16::MAX;

/// In place of the name of the argument that decides: none does, the row always applies.
pub(crate) const ALWAYS: u16 = u16::MAX;

/// In place of an argument's name, in a row: what the call returns.
pub(crate) const RETURNED: u16 = u16::MAX;

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
//     prctl (option: prctl_option PR_SET_NAME) = (arg2: string[15]),
//
// into
//
//     CaseText {
//         call: "prctl", selector: row::option, set: set::prctl_option, picks: &["PR_SET_NAME"], without: "",
//         args: &[CaseArg { name: row::arg2, meaning: said::string, bound: bound("prctl", "15", "", "") }],
//     }
macro_rules! cases {
    ($(
        $call:ident ($($selector:ident: $set:ident $($pick:ident)* $(! $without:ident)?)?)
            = ($($arg:ident $(: $(* $mutability:ident $to:ident)? $($meaning:ident $([$bound:tt])?)?)?),*),
    )*) => {
        const CASES: &[CaseText] = &[$(CaseText {
            call: stringify!($call),
            selector: [$(arg_name::row::$selector,)? ALWAYS][0],
            set: [$(set::$set,)? 0][0],
            picks: &[$($(stringify!($pick)),*)?],
            without: concat!($($(stringify!($without))?)?),
            args: &[$(CaseArg {
                name: of::$arg,
                meaning: first(&[$($(said::$meaning)?)?]),
                bound: bound(
                    stringify!($call),
                    concat!($($($(stringify!($bound))?)?)?),
                    concat!($($(stringify!($mutability))?)?),
                    concat!($($(stringify!($to))?)?),
                ),
            }),*],
        }),*];
    };
}

/// A row as the macro reads it.
struct CaseText {
    call: &'static str,
    selector: u16,
    set: u16,
    picks: &'static [&'static str],
    /// Not for values that have that flag; empty: whatever flags they have.
    without: &'static str,
    args: &'static [CaseArg],
}

/// What a row says of an argument.
#[derive(Clone, Copy)]
pub(crate) struct CaseArg {
    /// The number of its name; or [`RETURNED`].
    pub(crate) name: u16,
    pub(crate) meaning: u16,
    pub(crate) bound: Bound,
}

/// What a row says of what the address is of that an argument is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Nothing.
    Unsaid,
    /// A string, of which the kernel reads so many bytes at most, and needs no NUL then.
    Most(u8),
    /// A string that the kernel writes.
    Written,
    /// The struct of that number in tables/structs.rs, which the kernel writes or not.
    Struct { of: u16, mutable: bool },
    /// An integer, which the kernel writes or not.
    Int { int: Int, mutable: bool },
}

const fn bound(call: &str, text: &str, mutability: &str, to: &str) -> Bound {
    match mutability.as_bytes() {
        b"" => {}
        b"const" | b"mut" => {
            let mutable = mutability.len() == "mut".len();
            return match to.as_bytes() {
                b"i32" => Bound::Int { int: Int::I32, mutable },
                b"u32" => Bound::Int { int: Int::U32, mutable },
                b"u64" => Bound::Int { int: Int::U64, mutable },
                _ => Bound::Struct { of: number(call, to), mutable },
            };
        }
        _ => panic_at(call, "a pointer is *const or *mut, not *", mutability),
    }
    let digits = text.as_bytes();
    let (mut most, mut i) = (0, 0);
    while i < digits.len() && digits[i].is_ascii_digit() && most < 26 {
        most = most * 10 + digits[i] as u16 - b'0' as u16;
        i += 1;
    }
    match *digits {
        [] => Bound::Unsaid,
        [b'w', b'r', b'i', b't', b't', b'e', b'n'] => Bound::Written,
        _ if i == digits.len() && most > 0 && most < 256 => Bound::Most(most as u8),
        _ => panic_at(call, "in brackets stands `written`, or how many bytes, at most 255: ", text),
    }
}

/// The number of a struct.
#[cfg(feature = "structs")]
const fn number(call: &str, to: &str) -> u16 {
    match super::structs::number(to) {
        Some(number) => number,
        None => panic_at(call, "tables/structs.rs has no such struct: ", to),
    }
}

/// Without the structs, none is looked at.
#[cfg(not(feature = "structs"))]
const fn number(_: &str, _: &str) -> u16 {
    0
}

const fn first(meanings: &[u16]) -> u16 {
    if meanings.is_empty() { UNSAID } else { meanings[0] }
}

include!("../../tables/cases.rs");

const LEN: usize = CASES.len();

/// How many entries the rows have together in each of the two lists.
const TOTALS: (usize, usize) = {
    let (mut row, mut picks, mut args) = (0, 0, 0);
    while row < LEN {
        picks += CASES[row].picks.len();
        args += CASES[row].args.len();
        row += 1;
    }
    (picks, args)
};

/// The rows as they are looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    cases: [Case; LEN],
    picks: [u16; TOTALS.0],
    args: [CaseArg; TOTALS.1],
    /// For each row of tables/calls.rs its first case, or [`NO_CASE`].
    first: [u16; calls::LEN],
}

#[derive(Clone, Copy)]
pub(crate) struct Case {
    /// The call's row in tables/calls.rs.
    call: u16,
    /// The number of the name of the argument whose value decides.
    pub(crate) selector: u16,
    pub(crate) set: u16,
    /// Where the case's entries in `picks` and in `args` begin, and how many it has.
    picks: (u16, u8),
    /// The flag with which it isn't for a value, or [`NO_CASE`].
    without: u16,
    args: (u16, u8),
}

impl Case {
    /// Whether it is for some values; else it is for all that no other case of the group is for.
    pub(crate) const fn has_picks(&self) -> bool {
        self.picks.1 > 0
    }

    /// The flag with which it isn't for a value.
    pub(crate) fn without(self) -> Option<u16> {
        Some(self.without).filter(|&flag| flag != NO_CASE)
    }

    pub(crate) fn picks(self) -> &'static [u16] {
        &COLUMNS.picks[usize::from(self.picks.0)..][..usize::from(self.picks.1)]
    }

    pub(crate) fn args(self) -> &'static [CaseArg] {
        &COLUMNS.args[usize::from(self.args.0)..][..usize::from(self.args.1)]
    }
}

const NO_CASE: u16 = u16::MAX;

static COLUMNS: Columns = columns();

const fn columns() -> Columns {
    let mut columns = Columns {
        cases: [Case { call: 0, selector: 0, set: 0, picks: (0, 0), without: NO_CASE, args: (0, 0) }; LEN],
        picks: [0; TOTALS.0],
        args: [CaseArg { name: 0, meaning: UNSAID, bound: Bound::Unsaid }; TOTALS.1],
        first: [NO_CASE; calls::LEN],
    };
    assert!(
        LEN < u16::MAX as usize && TOTALS.0 <= u16::MAX as usize && TOTALS.1 <= u16::MAX as usize,
        "tables/cases.rs: there are at most 65,534 rows, and 65,535 names and arguments in them; widen `Case` in src/facts/cases.rs"
    );
    let (mut row, mut picks, mut args) = (0, 0, 0);
    while row < LEN {
        let text = &CASES[row];
        if text.picks.len() > u8::MAX as usize || text.args.len() > u8::MAX as usize {
            panic_at(
                text.call,
                "a row has at most 255 names and as many arguments; widen `Case` in src/facts/cases.rs",
                "",
            );
        }
        let call = match calls::number(text.call) {
            Some(call) => call as u16,
            None => Message::of(text.call).text(" of tables/cases.rs: tables/calls.rs has no such call").panic(),
        };
        if columns.first[call as usize] == NO_CASE {
            columns.first[call as usize] = row as u16;
        } else if columns.cases[row - 1].call != call {
            Message::of(text.call).text(" of tables/cases.rs: the rows of a call follow each other").panic();
        }
        columns.cases[row] = Case {
            call,
            selector: text.selector,
            set: text.set,
            picks: (picks as u16, text.picks.len() as u8),
            without: match row_named(text.set, text.without) {
                _ if text.without.is_empty() => NO_CASE,
                Some(flag) if !text.picks.is_empty() => flag,
                _ => panic_at(text.call, "behind `!` and other names stands a constant of the set: ", text.without),
            },
            args: (args as u16, text.args.len() as u8),
        };
        let mut i = 0;
        while i < text.picks.len() {
            columns.picks[picks] = match row_named(text.set, text.picks[i]) {
                Some(row) => row,
                None => Message::of(text.call)
                    .text(" of tables/cases.rs: its set has no constant ")
                    .text(text.picks[i])
                    .panic(),
            };
            picks += 1;
            i += 1;
        }
        i = 0;
        while i < text.args.len() {
            columns.args[args] = text.args[i];
            args += 1;
            i += 1;
        }
        check(&columns, columns.first[call as usize] as usize, row);
        row += 1;
    }
    columns
}

/// Panics if a part of a row could never be looked up, because of another part, or of a row of the call above it, from `first` on.
const fn check(columns: &Columns, first: usize, row: usize) {
    let (text, case) = (&CASES[row], columns.cases[row]);
    let follows = row > first && is_same_group(columns.cases[row - 1], case);
    let mut above = first;
    while above <= row {
        let other = columns.cases[above];
        if above < row && is_same_group(other, case) {
            if !follows {
                panic_at(
                    text.call,
                    "the rows of an argument and its set follow each other: ",
                    arg_name::text(case.selector),
                );
            }
            if !other.has_picks() && !case.has_picks() {
                panic_at(text.call, "two rows are for all other values of ", arg_name::text(case.selector));
            }
        }
        let mut i = 0;
        while i < text.picks.len() {
            let end = if above < row { other.picks.1 as usize } else { i };
            let is_among = is_same_group(other, case)
                && other.without == case.without
                && is_among(columns, other.picks.0 as usize, end, case.picks.0 as usize + i);
            if is_among {
                panic_at(text.call, "a name is there twice: ", text.picks[i]);
            }
            i += 1;
        }
        above += 1;
    }
    let mut i = 0;
    while i < text.args.len() {
        let name = text.args[i].name;
        let mut j = 0;
        while j < i {
            if text.args[j].name == name {
                let name = if name == RETURNED { "returned" } else { arg_name::text(name) };
                panic_at(text.call, "a row has an argument twice: ", name);
            }
            j += 1;
        }
        if name == RETURNED && (text.args[i].meaning == UNSAID || !matches!(text.args[i].bound, Bound::Unsaid)) {
            panic_at(text.call, "of `returned`, a row says a meaning, and nothing in brackets", "");
        }
        if name == text.selector && text.selector != ALWAYS {
            panic_at(text.call, "an argument decides about itself: ", arg_name::text(name));
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
        if columns.picks[i] == columns.picks[place] {
            return true;
        }
        i += 1;
    }
    false
}

const fn panic_at(call: &str, what: &str, name: &str) -> ! {
    Message::of(call).text(" of tables/cases.rs: ").text(what).text(name).panic()
}

/// The cases of a call, in the order of the table.
pub(crate) fn of_call(call: calls::Row) -> &'static [Case] {
    let first = usize::from(COLUMNS.first[call.number()]);
    let rest = COLUMNS.cases.get(first..).unwrap_or_default();
    let len = rest.iter().take_while(|case| usize::from(case.call) == call.number()).count();
    &rest[..len]
}
