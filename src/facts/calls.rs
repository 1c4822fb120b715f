//! What is true of a call on every ABI, by its name: `tables/calls.rs`.

#[cfg(feature = "names")]
use crate::const_text::row_of;
use crate::const_text::{Message, NO_ROW, hash, is_part, is_same, unraw_each};
use crate::meaning::words::{LengthUnit, ManualPage, Meaning};
use crate::row::{Arg, arg_name};

/// What rows say of arguments and results: the words of [`Meaning`], and the sets of constants.
mod meaning {
    pub(super) use crate::meaning::sets::meaning::*;
    pub(super) use crate::meaning::words::word::*;
}

/// The unit of a length by the name of the argument that holds it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum NamedUnit {
    Bytes,
    Elements,
    /// Bytes of a buffer, elements of an array.
    Count,
    Bits,
}

/// The same by its name in rows.
#[allow(non_upper_case_globals)]
mod named {
    use super::NamedUnit;

    pub(super) const bytes: NamedUnit = NamedUnit::Bytes;
    pub(super) const elements: NamedUnit = NamedUnit::Elements;
    pub(super) const count: NamedUnit = NamedUnit::Count;
    pub(super) const bits: NamedUnit = NamedUnit::Bits;
}

/// Units by their names in rows.
#[allow(non_upper_case_globals)]
mod unit {
    use super::LengthUnit;

    pub(super) const bits: LengthUnit = LengthUnit::Bits;
    pub(super) const bytes: LengthUnit = LengthUnit::Bytes;
    pub(super) const elements: LengthUnit = LengthUnit::Elements;
    pub(super) const pages: LengthUnit = LengthUnit::Pages;
}

/// What a row says of the length of the data that an argument points to.
#[derive(Clone, Copy)]
pub(crate) enum Held {
    /// The argument of that name holds it.
    By(u16, LengthUnit),
    /// So many elements, always.
    #[allow(dead_code, reason = "the feature `names` reads it")]
    Fixed(u8),
    /// No argument holds it, whatever the names say.
    Nowhere,
}

/// What a row says of when that data is there, if its type says too little.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Timing {
    /// The kernel reads it first, although it also writes there.
    Read,
    /// The same, and what it writes is of interest, too.
    Updated,
    /// The same, and what it writes is a note on the result.
    Left,
    /// The same, and it writes into as many structs of the array as the call returns.
    Sent,
    /// The kernel only reads it, but fills the buffers that it is about.
    Filled,
    /// The buffers that it is about are in another process.
    Elsewhere,
    /// The kernel writes it, and as many bytes into the buffers that it names as the call returns.
    Received,
    /// The kernel fills it if a signal interrupts the call.
    Interrupted,
    /// The kernel only reads it, but it is shown only where the call has succeeded.
    Succeeded,
    /// The kernel writes it, but for a length of 0 nothing, and returns how much there would be.
    Asked,
}

/// What a row says of how much of its register the kernel takes as an argument, where the type in the ABI's row says too much.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Width {
    /// The lowest bits.
    Bits(u8),
    /// By the other arguments' values, or by its own: all or the lowest bits.
    Sometimes(u8),
    /// The same with 32 bits, which on a big-endian machine with 64-bit registers are the upper half.
    Union,
    /// None.
    Unused,
    /// It is the upper half of the number whose lower half is the argument before it: none where that has 64.
    Upper,
    /// None: it is a register that the arguments leave out, not an argument.
    Padding,
    /// More than the type says: all, though programs pass an `int`, whose upper half is undefined.
    Whole,
    /// On x32 and MIPS n32, the lower half of an address.
    Cut,
    /// The same on MIPS n32 alone.
    CutN32,
}

/// What a row says of an argument in braces.
#[derive(Clone, Copy)]
enum Said {
    Held(Held),
    #[cfg_attr(not(feature = "names"), allow(dead_code, reason = "the feature `names` reads it"))]
    Timing(Timing),
    /// A string that is no path is shown whole, as a path is.
    Uncut,
    Width(Width),
}

/// What is said in braces: the holder's name, or a number, with a unit; or a word alone.
const fn said(call: &str, holder: &str, units: &[LengthUnit]) -> Said {
    match (holder.as_bytes(), units) {
        ([digit @ b'1'..=b'9'], [LengthUnit::Bits]) => return Said::Width(Width::Bits(*digit - b'0')),
        ([b'1', digit @ b'0'..=b'9'], [LengthUnit::Bits]) => return Said::Width(Width::Bits(10 + *digit - b'0')),
        ([digit @ b'1'..=b'9'], [LengthUnit::Elements]) => return Said::Held(Held::Fixed(*digit - b'0')),
        ([b'0'..=b'9', ..], _) => {
            panic_at(call, holder, ": a number is one of elements, from 1 to 9, or of bits, from 1 to 19")
        }
        _ => {}
    }
    let alone = match holder.as_bytes() {
        b"int" => Said::Width(Width::Sometimes(32)),
        b"short" => Said::Width(Width::Sometimes(16)),
        b"union" => Said::Width(Width::Union),
        b"unused" => Said::Width(Width::Unused),
        b"upper" => Said::Width(Width::Upper),
        b"padding" => Said::Width(Width::Padding),
        b"whole" => Said::Width(Width::Whole),
        b"cut" => Said::Width(Width::Cut),
        b"cut_n32" => Said::Width(Width::CutN32),
        b"none" => Said::Held(Held::Nowhere),
        b"uncut" => Said::Uncut,
        b"read" => Said::Timing(Timing::Read),
        b"updated" => Said::Timing(Timing::Updated),
        b"left" => Said::Timing(Timing::Left),
        b"sent" => Said::Timing(Timing::Sent),
        b"filled" => Said::Timing(Timing::Filled),
        b"elsewhere" => Said::Timing(Timing::Elsewhere),
        b"received" => Said::Timing(Timing::Received),
        b"interrupted" => Said::Timing(Timing::Interrupted),
        b"succeeded" => Said::Timing(Timing::Succeeded),
        b"asked" => Said::Timing(Timing::Asked),
        _ => {
            return Said::Held(match (arg_name::number(holder), units) {
                (Some(number), [unit]) => Held::By(number, *unit),
                (Some(_), _) => panic_at(call, holder, " needs a unit: bytes, elements, bits or pages"),
                (None, _) => panic_at(call, holder, " is the name of no argument"),
            });
        }
    };
    if !units.is_empty() {
        panic_at(call, holder, " takes no unit");
    }
    alone
}

// Turns
//
//     calls { getgroups = count [getgroups(2)] "1.0" (list: group) {list: size elements}, }
//
// into
//
//     const NAMES: &[&str; LEN] = &unraw_each(["getgroups"]);
//     const ROWS: &[RowText] = &[RowText {
//         result: meaning::count, page: "getgroups", section: 2, since: "1.0",
//         args: &[(row::list, meaning::group)],
//         said: &[(row::list, said("getgroups", "size", &[unit::elements]))],
//     }];
//     const TEXT: &str = "getgroups" "getgroups" "1.0";
macro_rules! calls {
    (
        arguments { $($rule:ident = $rule_meaning:ident,)* }
        lengths { $($pattern:literal = $named:ident,)* }
        calls { $(
            $call:ident = $result:ident $page:tt $since:literal $args:tt $({$($said:tt)+})?,
        )* }
    ) => {
        const RULES: &[(u16, u16)] = &[$((arg_name::row::$rule, meaning::$rule_meaning)),*];
        const PATTERNS: &[(&str, NamedUnit)] = &[$(($pattern, named::$named)),*];

        /// The names, those of keywords without their `r#`.
        const NAMES: &[&str; LEN] = &unraw_each([$(stringify!($call)),*]);

        const ROWS: &[RowText] = &[$(call_row! { $call $result $page $since $args {$($($said)+)?} }),*];

        /// The texts of each row one after the other: its name as it is written here, the page, the release.
        const TEXT: &str = concat!($(stringify!($call), page! { $page }, $since,)*);
    };
}

// A row, in a macro call of its own: at each part that may be missing, rustc copies all that the call has matched before.
macro_rules! call_row {
    (
        $call:ident $result:ident [$($page:ident($section:literal))?] $since:literal
        ($($arg:ident: $meaning:ident),*) {$($data:ident: $holder:tt $($unit:ident)?),*}
    ) => {
        RowText {
            result: meaning::$result,
            page: concat!($(stringify!($page))?),
            section: first(&[$($section)?]),
            since: $since,
            args: &[$((arg_name::row::$arg, meaning::$meaning)),*],
            said: &[$((arg_name::row::$data, said(stringify!($call), stringify!($holder), &[$(unit::$unit)?]))),*],
        }
    };
}

macro_rules! page {
    ([$($page:ident($section:literal))?]) => {
        concat!($(stringify!($page))?)
    };
}

/// A row as the macro reads it.
struct RowText {
    result: u16,
    /// Empty if no page describes the call.
    page: &'static str,
    section: u8,
    /// Empty if it is not known.
    since: &'static str,
    args: &'static [(u16, u16)],
    said: &'static [(u16, Said)],
}

impl RowText {
    /// Refuses what a look-up could never find: of two entries for an argument, the second.
    const fn check(&self, name: &str) {
        let (mut i, mut len) = (0, self.args.len());
        while i < len {
            let mut earlier = 0;
            while earlier < i {
                if self.args[earlier].0 == self.args[i].0 {
                    panic_at(name, "it gives two meanings to ", arg_name::text(self.args[i].0));
                }
                earlier += 1;
            }
            i += 1;
        }
        (i, len) = (0, self.said.len());
        while i < len {
            let mut earlier = 0;
            while earlier < i {
                if self.said[earlier].0 == self.said[i].0 && self.said[earlier].1.kind() == self.said[i].1.kind() {
                    panic_at(name, "in braces, it says two things of one kind of ", arg_name::text(self.said[i].0));
                }
                earlier += 1;
            }
            i += 1;
        }
    }
}

impl Said {
    /// Of each kind, a row may say one thing of an argument: where its length is, when it is read, how many bits of it count, which half of
    /// an address, and how much of a string is shown.
    const fn kind(self) -> u8 {
        match self {
            Self::Held(_) => 0,
            Self::Timing(_) => 1,
            Self::Width(Width::Cut | Width::CutN32) => 3,
            Self::Width(_) => 2,
            Self::Uncut => 4,
        }
    }
}

/// Stops the compilation, with an error that names the row.
const fn panic_at(row: &str, why: &str, of: &str) -> ! {
    Message::of(row).text(" of tables/calls.rs: ").text(why).text(of).panic()
}

const fn first(sections: &[u8]) -> u8 {
    if sections.is_empty() { 0 } else { sections[0] }
}

include!("../../tables/calls.rs");

pub(crate) const LEN: usize = ROWS.len();

/// How many entries the rows have together in each of the two lists.
const TOTALS: (usize, usize) = {
    let (mut row, mut args, mut said) = (0, 0, 0);
    while row < LEN {
        args += ROWS[row].args.len();
        said += ROWS[row].said.len();
        row += 1;
    }
    (args, said)
};

/// The rows as they are looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    rows: [Facts; LEN],
    /// For each row, where its entries in `args` and `said` end.
    ends: [(u16, u16); LEN],
    args: [(u16, u16); TOTALS.0],
    said: [(u16, Said); TOTALS.1],
    /// The rows by the hashes of their names; at most half of the places are used.
    index: [u16; PLACES],
}

#[derive(Clone, Copy)]
struct Facts {
    /// Where in `TEXT` the name begins; the page and the release follow it.
    start: u16,
    name: u8,
    page: u8,
    since: u8,
    section: u8,
    result: u16,
}

const PLACES: usize = (LEN * 2).next_power_of_two();

const _: () = assert!(
    TEXT.len() <= u16::MAX as usize,
    "tables/calls.rs: names, pages and releases have at most 65,535 bytes together; widen `Facts` in src/facts/calls.rs"
);

static COLUMNS: Columns = columns();

const fn columns() -> Columns {
    assert!(
        TOTALS.0 <= u16::MAX as usize && TOTALS.1 <= u16::MAX as usize,
        "tables/calls.rs: the rows give at most 65,535 meanings, and have as many entries in braces; widen `ends` in src/facts/calls.rs"
    );
    let bytes = TEXT.as_bytes();
    let mut columns = Columns {
        rows: [Facts { start: 0, name: 0, page: 0, since: 0, section: 0, result: 0 }; LEN],
        ends: [(0, 0); LEN],
        args: [(0, 0); TOTALS.0],
        said: [(0, Said::Held(Held::Nowhere)); TOTALS.1],
        index: [NO_ROW; PLACES],
    };
    let (rows, names, places, no_row) = (ROWS, NAMES, PLACES, NO_ROW);
    let (mut row, mut start, mut args, mut said) = (0, 0, 0, 0);
    while row < LEN {
        let text = &rows[row];
        let name = names[row];
        let (name_len, page, since) = (name.len(), text.page.len(), text.since.len());
        if name_len > u8::MAX as usize || page > u8::MAX as usize || since > u8::MAX as usize {
            panic_at(
                name,
                "a name, a page or a release has at most 255 bytes; widen `Facts` in src/facts/calls.rs",
                "",
            );
        }
        text.check(name);
        // The name's `r#`, if it is a keyword, is in `TEXT`, too.
        start += if bytes[start] == b'r' && bytes[start + 1] == b'#' { "r#".len() } else { 0 };
        columns.rows[row] = Facts {
            start: start as u16,
            name: name_len as u8,
            page: page as u8,
            since: since as u8,
            section: text.section,
            result: text.result,
        };
        start += name_len + page + since;
        let (mut i, mut len) = (0, text.args.len());
        while i < len {
            columns.args[args] = text.args[i];
            args += 1;
            i += 1;
        }
        (i, len) = (0, text.said.len());
        while i < len {
            columns.said[said] = text.said[i];
            said += 1;
            i += 1;
        }
        columns.ends[row] = (args as u16, said as u16);
        let name = name.as_bytes();
        let mut place = hash(name) as usize % places;
        while columns.index[place] != no_row {
            if is_same(names[columns.index[place] as usize].as_bytes(), name) {
                panic_at(names[row], "the call has two rows", "");
            }
            place = (place + 1) % places;
        }
        columns.index[place] = row as u16;
        row += 1;
    }
    assert!(start == TEXT.len());
    columns
}

/// What the names of the crate's own arguments say, by their numbers.
struct ByName {
    meanings: [u16; arg_name::COUNT],
    units: [Option<NamedUnit>; arg_name::COUNT],
}

/// The number of no meaning.
const UNSAID: u16 = u16::MAX;

static BY_NAME: ByName = {
    let mut by_name = ByName { meanings: [UNSAID; arg_name::COUNT], units: [None; arg_name::COUNT] };
    let mut rule = 0;
    while rule < RULES.len() {
        let name = RULES[rule].0;
        if by_name.meanings[name as usize] != UNSAID {
            panic_at(arg_name::text(name), "there are two rules for this name of an argument", "");
        }
        by_name.meanings[name as usize] = RULES[rule].1;
        rule += 1;
    }
    // The first pattern that fits counts.
    let (by_ending, mut i) = (ByEnding::new(), 0);
    while i < PATTERNS.len() {
        let (pattern, unit) = PATTERNS[i];
        by_ending.fill(&mut by_name.units, Pattern::of(pattern.as_bytes()), unit);
        i += 1;
    }
    by_name
};

/// The names of arguments by their last bytes: most patterns fit only names that end in one byte.
struct ByEnding {
    /// The first name that ends in a byte, and after each name the next one with the same end; [`UNSAID`] if there is none.
    first: [u16; 128],
    next: [u16; arg_name::COUNT],
}

impl ByEnding {
    const fn new() -> Self {
        let mut names = Self { first: [UNSAID; 128], next: [UNSAID; arg_name::COUNT] };
        let (text, places, mut name) = (arg_name::TEXT.as_bytes(), &arg_name::PLACES, 0);
        while name < arg_name::COUNT {
            let last = text[places[name].1 as usize - 1] as usize;
            names.next[name] = names.first[last];
            names.first[last] = name as u16;
            name += 1;
        }
        names
    }

    /// Gives a unit to each name of an argument that fits the pattern and has none.
    const fn fill(&self, units: &mut [Option<NamedUnit>; arg_name::COUNT], pattern: Pattern, unit: NamedUnit) {
        let (text, places) = (arg_name::TEXT.as_bytes(), &arg_name::PLACES);
        let mut last = if pattern.has_last { pattern.last as usize } else { 0 };
        loop {
            let mut name = self.first[last];
            while name != UNSAID {
                let (start, end) = places[name as usize];
                if units[name as usize].is_none() && pattern.fits(text, start as usize, end as usize) {
                    units[name as usize] = Some(unit);
                }
                name = self.next[name as usize];
            }
            last += 1;
            if pattern.has_last || last == self.first.len() {
                return;
            }
        }
    }
}

/// The unit by the first pattern that fits the name.
const fn unit_by_pattern(name: &[u8]) -> Option<NamedUnit> {
    let mut i = 0;
    while i < PATTERNS.len() {
        if Pattern::of(PATTERNS[i].0.as_bytes()).fits(name, 0, name.len()) {
            return Some(PATTERNS[i].1);
        }
        i += 1;
    }
    None
}

/// What a name begins and ends with, if there is a `*` in the pattern, which stands for any text; otherwise the whole name.
#[derive(Clone, Copy)]
struct Pattern {
    is_whole: bool,
    beginning: &'static [u8],
    ending: &'static [u8],
    /// The last byte of names that fit, if it is always the same.
    has_last: bool,
    last: u8,
}

impl Pattern {
    const fn of(text: &'static [u8]) -> Self {
        let mut star = 0;
        while star < text.len() && text[star] != b'*' {
            star += 1;
        }
        let (beginning, rest) = text.split_at(star);
        let (is_whole, ending) = match rest {
            [] => (true, rest),
            [_, ending @ ..] => (false, ending),
        };
        let (has_last, last) = match text {
            [] | [.., b'*'] => (false, 0),
            [.., last] => (true, *last),
        };
        Self { is_whole, beginning, ending, has_last, last }
    }

    /// Whether the part of a text fits.
    const fn fits(self, text: &[u8], start: usize, end: usize) -> bool {
        let (len, first, last) = (end - start, self.beginning.len(), self.ending.len());
        (if self.is_whole { len == first } else { len >= first + last })
            && is_part(text, start, self.beginning, 0, first)
            && is_part(text, end - last, self.ending, 0, last)
    }
}

/// A row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Row {
    number: u16,
    /// Where its entries in `args` and `said` begin and end: they are looked at several times for each argument.
    args: (u16, u16),
    said: (u16, u16),
}

impl Row {
    fn of(number: u16) -> Self {
        let row = usize::from(number);
        let (first, end) = (if row == 0 { (0, 0) } else { COLUMNS.ends[row - 1] }, COLUMNS.ends[row]);
        Self { number, args: (first.0, end.0), said: (first.1, end.1) }
    }

    #[cfg(feature = "names")]
    pub(crate) fn number(self) -> usize {
        usize::from(self.number)
    }

    fn facts(self) -> Facts {
        COLUMNS.rows[usize::from(self.number)]
    }

    fn args(self) -> &'static [(u16, u16)] {
        COLUMNS.args.get(usize::from(self.args.0)..usize::from(self.args.1)).unwrap_or_default()
    }

    fn said(self) -> &'static [(u16, Said)] {
        COLUMNS.said.get(usize::from(self.said.0)..usize::from(self.said.1)).unwrap_or_default()
    }
}

/// The number of the row of the call of that name, at compile time.
#[cfg(feature = "names")]
pub(crate) const fn number(call: &str) -> Option<usize> {
    row_of(call.as_bytes(), NAMES, &COLUMNS.index)
}

/// The row of the call of that name.
pub(crate) fn row(call: &str) -> Option<Row> {
    let mut place = hash(call.as_bytes()) as usize;
    loop {
        let row = COLUMNS.index[place % PLACES];
        let facts = COLUMNS.rows.get(usize::from(row))?;
        let name = TEXT.as_bytes().get(usize::from(facts.start)..)?.get(..facts.name.into())?;
        if name == call.as_bytes() {
            return Some(Row::of(row));
        }
        place += 1;
    }
}

/// Whether any ABI, compiled in or not, has a call of that name.
#[cfg(feature = "profile")]
pub(crate) fn is_call(name: &str) -> bool {
    row(name).is_some()
}

/// A part of `TEXT`.
const fn part(start: u16, offset: u8, len: u8) -> &'static str {
    let (_, text) = TEXT.as_bytes().split_at(start as usize + offset as usize);
    match core::str::from_utf8(text.split_at(len as usize).0) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// What the row says of an argument, as a number of [`Meaning`].
#[inline]
pub(crate) fn meaning(row: Row, arg: &Arg) -> Option<u16> {
    row.args().iter().find(|(name, _)| arg.is_named(*name)).map(|&(_, meaning)| meaning)
}

/// What the argument's name says, whatever the call, as a number of [`Meaning`].
#[inline]
pub(crate) fn meaning_by_name(arg: &Arg) -> Option<u16> {
    let meaning = BY_NAME.meanings[usize::from(arg.number_of_name()?)];
    Some(meaning).filter(|&meaning| meaning != UNSAID)
}

/// What the row says of an argument in braces.
fn said_of(row: Row, arg: &Arg) -> impl Iterator<Item = Said> {
    row.said().iter().filter(|(name, _)| arg.is_named(*name)).map(|&(_, said)| said)
}

/// What the row says of when the data that an argument points to is there.
#[cfg(feature = "names")]
#[inline]
pub(crate) fn timing(row: Row, arg: &Arg) -> Option<Timing> {
    said_of(row, arg).find_map(|said| if let Said::Timing(timing) = said { Some(timing) } else { None })
}

/// What the row says of the length of that data.
pub(crate) fn length(row: Row, arg: &Arg) -> Option<Held> {
    said_of(row, arg).find_map(|said| if let Said::Held(held) = said { Some(held) } else { None })
}

/// What the row says of how much of its register the kernel takes as an argument.
pub(crate) fn widths(row: Row, arg: &Arg) -> impl Iterator<Item = Width> {
    said_of(row, arg).filter_map(|said| if let Said::Width(width) = said { Some(width) } else { None })
}

/// What the row says of how much of their registers the kernel takes as arguments, each with the number of the argument's name.
#[cfg(feature = "names")]
pub(crate) fn all_widths(row: Row) -> impl Iterator<Item = (u16, Width)> {
    row.said().iter().filter_map(|&(name, said)| if let Said::Width(width) = said { Some((name, width)) } else { None })
}

/// Whether all of the string is shown.
pub(crate) fn is_uncut(row: Row, arg: &Arg) -> bool {
    said_of(row, arg).any(|said| matches!(said, Said::Uncut))
}

/// The unit of the length that an argument of that name holds.
pub(crate) fn unit_by_name(arg: &Arg) -> Option<NamedUnit> {
    match arg.number_of_name() {
        Some(number) => BY_NAME.units[usize::from(number)],
        None => unit_by_pattern(arg.name().as_bytes()),
    }
}

/// What the call returns.
pub(crate) fn result(row: Row) -> Meaning {
    Meaning::from_number(row.facts().result)
}

/// The manual page that describes the call.
pub(crate) fn manual_page(row: Row) -> Option<ManualPage> {
    let facts = row.facts();
    (facts.section > 0).then(|| ManualPage::new(part(facts.start, facts.name, facts.page), facts.section))
}

/// The release of Linux that brought the call.
pub(crate) fn since(row: Row) -> Option<&'static str> {
    let facts = row.facts();
    (facts.since > 0).then(|| part(facts.start, facts.name + facts.page, facts.since))
}
