//! Which arguments count, and what they mean, by the values of others: `tables/cases.rs`. Only with the feature `names`.

use super::calls;
use super::constants::{Constants, set};
use super::invocation::{Invocation, WORDS};
use super::meaning::{self, Meaning};
use super::names::row_named;
use crate::row::{Arg, arg_name};
use crate::table::Syscall;
use crate::table::layout::Message;

/// What a row says of an argument: a meaning.
mod said {
    pub(super) use super::super::constants::meaning::*;
    #[allow(unused_imports, reason = "rows may say words")]
    pub(super) use super::super::meaning::word::*;
}

/// In a row: the argument counts, with the meaning that it has anyway.
const UNSAID: u16 = u16::MAX;

// Turns
//
//     fcntl (cmd: fcntl_command F_SETFD) = (arg: descriptor_flags),
//
// into
//
//     CaseText {
//         call: "fcntl", selector: row::cmd, set: set::fcntl_command, picks: &["F_SETFD"],
//         args: &[(row::arg, said::descriptor_flags)],
//     }
macro_rules! cases {
    ($(
        $call:ident ($selector:ident: $set:ident $($pick:ident)*) = ($($arg:ident $(: $meaning:ident)?),*),
    )*) => {
        const CASES: &[CaseText] = &[$(CaseText {
            call: stringify!($call),
            selector: arg_name::row::$selector,
            set: set::$set,
            picks: &[$(stringify!($pick)),*],
            args: &[$((arg_name::row::$arg, first(&[$(said::$meaning)?]))),*],
        }),*];
    };
}

/// A row as the macro reads it.
struct CaseText {
    call: &'static str,
    selector: u16,
    set: u16,
    picks: &'static [&'static str],
    args: &'static [(u16, u16)],
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
    args: [(u16, u16); TOTALS.1],
    /// For each row of tables/calls.rs its first case, or [`NO_CASE`].
    first: [u16; calls::LEN],
}

#[derive(Clone, Copy)]
struct Case {
    /// The call's row in tables/calls.rs.
    call: u16,
    /// The number of the name of the argument whose value decides.
    selector: u16,
    set: u16,
    /// Where the case's entries in `picks` and in `args` begin, and how many it has.
    picks: (u16, u8),
    args: (u16, u8),
}

impl Case {
    /// Whether it is for some values; else it is for all that no other case of the group is for.
    const fn has_picks(&self) -> bool {
        self.picks.1 > 0
    }

    fn picks(self) -> &'static [u16] {
        &COLUMNS.picks[usize::from(self.picks.0)..][..usize::from(self.picks.1)]
    }

    fn args(self) -> &'static [(u16, u16)] {
        &COLUMNS.args[usize::from(self.args.0)..][..usize::from(self.args.1)]
    }
}

const NO_CASE: u16 = u16::MAX;

static COLUMNS: Columns = columns();

const fn columns() -> Columns {
    assert!(
        LEN < u16::MAX as usize && TOTALS.0 <= u16::MAX as usize && TOTALS.1 <= u16::MAX as usize,
        "tables/cases.rs: there are at most 65,534 rows, and 65,535 names and arguments in them; widen `Case` in src/decode/cases.rs"
    );
    let mut columns = Columns {
        cases: [Case { call: 0, selector: 0, set: 0, picks: (0, 0), args: (0, 0) }; LEN],
        picks: [0; TOTALS.0],
        args: [(0, 0); TOTALS.1],
        first: [NO_CASE; calls::LEN],
    };
    let (mut row, mut picks, mut args) = (0, 0, 0);
    while row < LEN {
        let text = &CASES[row];
        if text.picks.len() > u8::MAX as usize || text.args.len() > u8::MAX as usize {
            panic_at(
                text.call,
                "a row has at most 255 names and as many arguments; widen `Case` in src/decode/cases.rs",
                "",
            );
        }
        let call = match calls::number(text.call) {
            Some(call) => call,
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
            let is_among =
                is_same_group(other, case) && is_among(columns, other.picks.0 as usize, end, case.picks.0 as usize + i);
            if is_among {
                panic_at(text.call, "a name is there twice: ", text.picks[i]);
            }
            i += 1;
        }
        above += 1;
    }
    let mut i = 0;
    while i < text.args.len() {
        let name = text.args[i].0;
        let mut j = 0;
        while j < i {
            if text.args[j].0 == name {
                panic_at(text.call, "a row has an argument twice: ", arg_name::text(name));
            }
            j += 1;
        }
        if name == text.selector {
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
fn of_call(call: calls::Row) -> &'static [Case] {
    let first = usize::from(COLUMNS.first[call.number()]);
    let rest = COLUMNS.cases.get(first..).unwrap_or_default();
    let len = rest.iter().take_while(|case| usize::from(case.call) == call.number()).count();
    &rest[..len]
}

/// The arguments of a call that was made: which of them count, and what they mean.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    meanings: [Meaning; WORDS],
    /// Bit `i` is set if the argument at index `i` counts.
    counting: u8,
}

impl Reading {
    pub(super) fn of(call: &Invocation, row: Option<calls::Row>) -> Self {
        let mut reading = Self { meanings: [Meaning::Number; WORDS], counting: u8::MAX };
        let (Some(syscall), args) = (call.syscall(), call.known_args()) else { return reading };
        for (meaning, arg) in reading.meanings.iter_mut().zip(args) {
            *meaning = meaning::of(row, arg);
        }
        reading.halves(syscall, args);
        let mut rest = row.map_or(&[][..], of_call);
        while let Some(first) = rest.first() {
            // The cases that one argument decides follow each other.
            let is_other = |case: &Case| (case.selector, case.set) != (first.selector, first.set);
            let (group, others) = rest.split_at(rest.iter().position(is_other).unwrap_or(rest.len()));
            reading.decide(call, args, group);
            rest = others;
        }
        reading
    }

    pub(super) fn meaning(&self, index: usize) -> Meaning {
        self.meanings.get(index).copied().unwrap_or(Meaning::Number)
    }

    pub(super) fn counts(&self, index: usize) -> bool {
        index >= WORDS || self.counting & 1 << index != 0
    }

    /// The upper half of a position is within the lower half's register where that has 64 bits, as in `preadv`.
    fn halves(&mut self, call: Syscall, args: &[Arg]) {
        if call.abi().register_bits() == 64 && call.abi().pointer_bits() == 64 {
            self.count(args, arg_name::row::pos_h, false);
        }
    }

    /// What the value of one argument decides about the others.
    fn decide(&mut self, call: &Invocation, args: &[Arg], group: &[Case]) {
        let selector = args.iter().position(|arg| arg.is_named(group[0].selector));
        let set = Constants::from_number(group[0].set);
        let Some(selector) = selector.filter(|&selector| self.meaning(selector).constants() == Some(set)) else {
            return;
        };
        let Some(abi) = call.abi() else { return };
        let Some(bits) = call.constant_bits(set, abi, selector) else { return };
        let is_choice = set.kind().is_choice();
        let mut rows = [u16::MAX; 4];
        if is_choice {
            rows.iter_mut().zip(set.rows_of(abi, bits)).for_each(|(place, row)| *place = row);
        }
        let before = *self;
        for (name, _) in group.iter().flat_map(|case| case.args()) {
            self.count(args, *name, false);
        }
        // The one that is for the value; of flags, all that are for those set. One without picks is for none.
        let mut is_decided = false;
        for case in group {
            let is_for = match is_choice {
                true => case.picks().iter().any(|pick| rows.contains(pick)),
                false => set.has_one_of(abi, bits, case.picks()),
            };
            if is_for {
                self.apply(args, case);
                is_decided = true;
                if is_choice {
                    return;
                }
            }
        }
        if is_decided {
            return;
        }
        for case in group.iter().filter(|case| !case.has_picks()) {
            self.apply(args, case);
            is_decided = true;
        }
        if !is_decided {
            *self = before;
        }
    }

    /// The case's arguments count, and mean what it says.
    fn apply(&mut self, args: &[Arg], case: &Case) {
        for &(name, meaning) in case.args() {
            self.count(args, name, true);
            if let Some(index) = args.iter().position(|arg| arg.is_named(name)).filter(|_| meaning != UNSAID) {
                self.meanings[index] = Meaning::from_number(meaning);
            }
        }
    }

    /// Whether the argument of that name counts, if there is one.
    fn count(&mut self, args: &[Arg], name: u16, counts: bool) {
        if let Some(index) = args.iter().position(|arg| arg.is_named(name)) {
            self.counting = self.counting & !(1 << index) | u8::from(counts) << index;
        }
    }
}

impl Invocation {
    /// What the argument at index `arg` stands for, in this call with these values; `None` if the call has no argument at that
    /// index. See also [`Syscall::meaning_of`].
    ///
    /// ```
    /// use sysno::{Meaning, arch::x86_64::Sysno};
    ///
    /// // fcntl(fd: i32, cmd: i32, arg: usize): F_DUPFD is 0, F_GETFD is 1.
    /// let call = |cmd| *Sysno::fcntl.syscall().decode([3, cmd, 10]).invocation();
    /// assert_eq!(Sysno::fcntl.meaning_of(2), Some(Meaning::Bits));
    /// assert_eq!(call(0).meaning_of(2), Some(Meaning::Descriptor));
    /// ```
    pub fn meaning_of(&self, arg: usize) -> Option<Meaning> {
        self.known_args().get(arg)?;
        Some(Reading::of(self, self.row()).meaning(arg))
    }

    /// The arguments that count for these values, each with its index: those that the kernel reads, and that strace shows.
    /// [`Invocation::args`] are all.
    ///
    /// ```
    /// use sysno::arch::x86_64::Sysno;
    ///
    /// // openat(dirfd, pathname, flags, mode): the mode counts only if a file may be made.
    /// let call = |flags| *Sysno::openat.syscall().decode([3, 0x1000, flags, 0o644]).invocation();
    /// assert_eq!(call(0).args_that_count().count(), 3);
    /// assert_eq!(call(0o100).args_that_count().count(), 4);
    /// ```
    pub fn args_that_count(&self) -> impl Iterator<Item = (usize, Arg, super::Value)> + use<> {
        let reading = Reading::of(self, self.row());
        let args = self.args().enumerate().filter(move |(index, _)| reading.counts(*index));
        args.map(|(index, (arg, value))| (index, arg, value))
    }
}
