//! What is behind a pointer to a struct: `tables/structs.rs`. Only with the feature `names`.

use super::constants::row_named;
use super::sets::{Constants, FIRST_MEANING, Kind, set};
use super::words::{LengthUnit, Meaning};
use crate::abi::{Abi, machines as family};
use crate::const_text::{self, Message, unraw_each};
use crate::row::codes::{self, MemberType, RowMember};
use crate::row::{Int, Struct, Type};

/// What rows say of members: the words of [`Meaning`], and the sets of constants.
mod said {
    pub(super) use super::super::sets::meaning::*;
    pub(super) use super::super::words::word::*;
}

/// In a row: nothing is said of the member's meaning.
const UNSAID: u16 = u16::MAX;

/// Units by their names in rows.
#[allow(non_upper_case_globals, dead_code, reason = "a unit that no row names has a name, too")]
mod unit {
    use super::LengthUnit;

    pub(super) const bits: LengthUnit = LengthUnit::Bits;
    pub(super) const bytes: LengthUnit = LengthUnit::Bytes;
    pub(super) const elements: LengthUnit = LengthUnit::Elements;
}

// Turns
//
//     structs {
//         struct iovec { iov_base: *mut u8, iov_len: usize = size } {iov_base: iov_len bytes},
//     }
//     variants {
//         sockaddr (sa_family: address_family AF_INET) = sockaddr_in,
//     }
//
// into
//
//     const ROWS: &[RowText] = &[RowText {
//         name: "iovec", packed: 0,
//         members: &[
//             MemberText { name: "iov_base", ty: <*mut u8 as RowMember>::TYPE, meaning: UNSAID },
//             MemberText { name: "iov_len", ty: <usize as RowMember>::TYPE, meaning: said::size },
//         ],
//         lengths: &[("iov_base", "iov_len", unit::bytes)],
//     }];
//     const VARIANTS: &[VariantText] = &[VariantText {
//         of: "sockaddr", selector: "sa_family", set: set::address_family, picks: &["AF_INET"], variant: "sockaddr_in",
//     }];
//     const TEXT: &str = "iovec" "iov_base" "iov_len";
macro_rules! structs {
    (
        structs { $(
            struct $name:ident $(packed $(($($family:ident)+))?)?
                { $($member:tt: $ty:ty $(= $meaning:ident)?),* $(,)? } $({$($data:ident: $holder:ident $unit:ident),*})?,
        )* }
        variants { $(
            $of:ident ($selector:ident: $set:ident $($pick:ident)+) = $variant:ident,
        )* }
    ) => {
        const ROWS: &[RowText] = {
            #[allow(unused_imports, reason = "which of the types the members have, is the table's")]
            use crate::row::codes::{be16, be32};
            #[allow(unused_imports, reason = "as above")]
            use crate::row::kernel_types::row::*;

            &[$(RowText {
                name: unraw(stringify!($name)),
                packed: 0 $(| packed(&[$($(family::$family),+)?]))?,
                members: &[$(MemberText {
                    name: unraw(stringify!($member)),
                    ty: <$ty as RowMember>::TYPE,
                    meaning: first(&[$(said::$meaning)?]),
                }),*],
                lengths: &[$($((unraw(stringify!($data)), unraw(stringify!($holder)), unit::$unit)),*)?],
            },)*]
        };
        const VARIANTS: &[VariantText] = &[$(VariantText {
            of: unraw(stringify!($of)),
            selector: unraw(stringify!($selector)),
            set: set::$set,
            picks: &[$(stringify!($pick)),+],
            variant: unraw(stringify!($variant)),
        }),*];

        /// The names of each struct and of its members one after the other, as they are written in the table.
        const TEXT: &str = concat!($(stringify!($name), $(stringify!($member),)*)*);
    };
}

/// A struct as the macro reads it.
struct RowText {
    name: &'static str,
    /// The ABIs on which it is packed.
    packed: u32,
    members: &'static [MemberText],
    /// Pointers, which member holds the length of what is behind each, and its unit.
    lengths: &'static [(&'static str, &'static str, LengthUnit)],
}

struct MemberText {
    name: &'static str,
    ty: MemberType,
    /// A number of [`Meaning`], or [`UNSAID`].
    meaning: u16,
}

/// A variant as the macro reads it.
struct VariantText {
    of: &'static str,
    selector: &'static str,
    set: u16,
    picks: &'static [&'static str],
    variant: &'static str,
}

const fn first(meanings: &[u16]) -> u16 {
    if meanings.is_empty() { UNSAID } else { meanings[0] }
}

/// The ABIs of these families; of none, all.
const fn packed(families: &[u32]) -> u32 {
    let (mut abis, mut i) = (if families.is_empty() { u32::MAX } else { 0 }, 0);
    while i < families.len() {
        abis |= families[i];
        i += 1;
    }
    abis
}

/// A name; a keyword without its `r#`.
const fn unraw(name: &'static str) -> &'static str {
    unraw_each([name])[0]
}

const fn is_same(one: &str, other: &str) -> bool {
    const_text::is_same(one.as_bytes(), other.as_bytes())
}

include!("../../tables/structs.rs");

const LEN: usize = ROWS.len();

/// How many members the structs have, and how many names select a variant.
const TOTALS: (usize, usize) = {
    let (mut row, mut members, mut picks) = (0, 0, 0);
    while row < LEN {
        members += ROWS[row].members.len();
        row += 1;
    }
    row = 0;
    while row < VARIANTS.len() {
        picks += VARIANTS[row].picks.len();
        row += 1;
    }
    (members, picks)
};

/// The rows as they are looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    rows: [Facts; LEN],
    members: [MemberFacts; TOTALS.0],
    /// The row of a name in the set of its struct's selector, and the struct that it selects.
    variants: [(u16, u16); TOTALS.1],
    /// The row of each struct that a row of a call may name, or [`NO_ROW`].
    of_struct: [u16; Struct::ALL.len()],
}

#[derive(Clone, Copy)]
struct Facts {
    name: Place,
    /// The ABIs on which it is packed.
    packed: u32,
    /// Where its entries in `members` and in `variants` begin, and how many it has.
    members: (u16, u8),
    variants: (u16, u8),
    /// The index of the member that decides between the variants, or [`NO_MEMBER`]; and its set.
    selector: u8,
    set: u16,
}

/// Where a name begins in `TEXT`, and how long it is.
#[derive(Clone, Copy)]
struct Place {
    start: u16,
    len: u8,
}

#[derive(Clone, Copy)]
struct MemberFacts {
    name: Place,
    ty: MemberType,
    /// A number of [`Meaning`], or [`UNSAID`].
    meaning: u16,
    /// The index of the member that holds the length of what is behind this one, or [`NO_MEMBER`]; and the unit.
    holder: u8,
    unit: LengthUnit,
}

const NO_ROW: u16 = u16::MAX;
const NO_MEMBER: u8 = u8::MAX;

/// What padding and reserved members are called.
const PADDING: &str = "_";

const _: () =
    assert!(TEXT.len() <= u16::MAX as usize, "tables/structs.rs: the names have at most 65,535 bytes together");

static COLUMNS: Columns = columns();

const fn columns() -> Columns {
    let name = Place { start: 0, len: 0 };
    let row = Facts { name, packed: 0, members: (0, 0), variants: (0, 0), selector: NO_MEMBER, set: 0 };
    let ty = MemberType { code: Type::NEVER, count: 1, big_endian: false };
    let member = MemberFacts { name, ty, meaning: UNSAID, holder: NO_MEMBER, unit: LengthUnit::Bytes };
    let mut columns = Columns {
        rows: [row; LEN],
        members: [member; TOTALS.0],
        variants: [(0, 0); TOTALS.1],
        of_struct: [NO_ROW; Struct::ALL.len()],
    };
    let (mut row, mut start, mut member) = (0, 0, 0);
    while row < LEN {
        let text = &ROWS[row];
        check_members(text);
        check_lengths(text);
        columns.rows[row].packed = text.packed;
        columns.rows[row].members = (member as u16, text.members.len() as u8);
        (columns.rows[row].name, start) = place(start, text.name);
        let mut i = 0;
        while i < text.members.len() {
            let of = &text.members[i];
            let (name, end) = place(start, of.name);
            let (holder, unit) = holder(text, of.name);
            columns.members[member] = MemberFacts { name, ty: of.ty, meaning: of.meaning, holder, unit };
            start = end;
            member += 1;
            i += 1;
        }
        check_name(text.name, row);
        row += 1;
    }
    assert!(start == TEXT.len());
    let mut which = 0;
    while which < Struct::ALL.len() {
        if let Some(row) = row_of(Struct::ALL[which].name()) {
            columns.of_struct[Struct::ALL[which] as usize] = row;
        }
        which += 1;
    }
    columns.with_variants()
}

/// Where a name is that begins at `start`, in `TEXT`, where it may be written with an `r#`; and where it ends.
const fn place(start: usize, name: &str) -> (Place, usize) {
    let text = TEXT.as_bytes();
    let is_raw = start + 1 < text.len() && text[start] == b'r' && text[start + 1] == b'#';
    let start = if is_raw { start + 2 } else { start };
    (Place { start: start as u16, len: name.len() as u8 }, start + name.len())
}

/// The number of the row of that name.
const fn row_of(name: &str) -> Option<u16> {
    let mut row = 0;
    while row < LEN {
        if is_same(ROWS[row].name, name) {
            return Some(row as u16);
        }
        row += 1;
    }
    None
}

/// The index of the member of that name, among those that have one.
const fn index_of(row: &RowText, name: &str) -> Option<u8> {
    let (mut i, mut index) = (0, 0);
    while i < row.members.len() {
        if is_same(row.members[i].name, name) {
            return Some(index);
        }
        index += !is_same(row.members[i].name, PADDING) as u8;
        i += 1;
    }
    None
}

/// The member of that name.
const fn member_of<'a>(row: &'a RowText, name: &str) -> &'a MemberText {
    let mut i = 0;
    while i < row.members.len() {
        if is_same(row.members[i].name, name) {
            return &row.members[i];
        }
        i += 1;
    }
    panic_at(row.name, "it has no member ", name, "")
}

/// The index of the member that holds the length of what is behind this one.
const fn holder(row: &RowText, data: &str) -> (u8, LengthUnit) {
    let mut i = 0;
    while i < row.lengths.len() {
        if let (true, Some(index)) = (is_same(row.lengths[i].0, data), index_of(row, row.lengths[i].1)) {
            return (index, row.lengths[i].2);
        }
        i += 1;
    }
    (NO_MEMBER, LengthUnit::Bytes)
}

/// Panics if a member has a type that no member may have, or a name that another one has.
const fn check_members(row: &RowText) {
    if row.members.is_empty() || row.members.len() >= NO_MEMBER as usize {
        panic_at(row.name, "it has no members, or more than 254", "", "");
    }
    let mut i = 0;
    while i < row.members.len() {
        let MemberText { name, ty, meaning } = &row.members[i];
        if row.name.len() > u8::MAX as usize || name.len() > u8::MAX as usize {
            panic_at(row.name, "a name has at most 255 bytes", "", "");
        }
        if ty.code == codes::WRONG {
            panic_at(
                row.name,
                "`",
                name,
                "` has a type that no member may have: write an integer, be16, be32, *const c_char (a string), *const u8 or *mut u8 \
                 (bytes), *const or *mut to c_void, an integer or a type of src/row/kernel_types.rs, or an array of 1 to 65,535 of these",
            );
        }
        if ty.count == 0 && i + 1 < row.members.len() {
            panic_at(
                row.name,
                "only the last member may go on as far as the struct: write how many elements `",
                name,
                "` has",
            );
        }
        if is_same(name, PADDING) && *meaning != UNSAID {
            panic_at(
                row.name,
                "a member without a name has no meaning: write its name, or leave out what is behind `=`",
                "",
                "",
            );
        }
        let mut earlier = 0;
        while earlier < i {
            if is_same(row.members[earlier].name, name) && !is_same(name, PADDING) {
                panic_at(row.name, "it has two members that are called ", name, "");
            }
            earlier += 1;
        }
        i += 1;
    }
}

/// Panics if what is said in braces is of no pointer or no integer, or is said twice.
const fn check_lengths(row: &RowText) {
    let mut i = 0;
    while i < row.lengths.len() {
        let (data, holder, _) = row.lengths[i];
        if !Type::from_code(member_of(row, data).ty.code).is_address() {
            panic_at(row.name, "in braces, it says where the length is of what is no pointer: ", data, "");
        }
        let MemberType { code, count, .. } = member_of(row, holder).ty;
        if !matches!((Type::from_code(code), count), (Type::Int(_), 1)) {
            panic_at(row.name, "in braces, a length is in what is no integer: ", holder, "");
        }
        let mut earlier = 0;
        while earlier < i {
            if is_same(row.lengths[earlier].0, data) {
                panic_at(row.name, "in braces, it says two things of ", data, "");
            }
            earlier += 1;
        }
        i += 1;
    }
}

/// Panics if nothing finds the row: another one has its name, or it is neither a struct that a call takes nor a variant of another.
const fn check_name(name: &str, row: usize) {
    if let Some(earlier) = row_of(name) {
        if (earlier as usize) < row {
            panic_at(name, "the struct has two rows", "", "");
        }
    }
    let mut i = 0;
    while i < Struct::ALL.len() {
        if is_same(Struct::ALL[i].name(), name) {
            return;
        }
        i += 1;
    }
    i = 0;
    while i < VARIANTS.len() {
        if is_same(VARIANTS[i].variant, name) {
            return;
        }
        i += 1;
    }
    panic_at(
        name,
        "nothing leads to it: write a name of src/row/kernel_types.rs, or a variant that is this struct",
        "",
        "",
    );
}

impl Columns {
    const fn with_variants(mut self) -> Self {
        let (mut i, mut pick) = (0, 0);
        while i < VARIANTS.len() {
            let text = &VARIANTS[i];
            let Some(of) = row_of(text.of) else { panic_at(text.of, "there is no such struct among the rows", "", "") };
            let Some(variant) = row_of(text.variant) else {
                panic_at(text.of, "there is no such struct among the rows: ", text.variant, "")
            };
            let member = member_of(&ROWS[of as usize], text.selector);
            let Some(index) = index_of(&ROWS[of as usize], text.selector) else {
                panic_at(text.of, "it has no member ", text.selector, "")
            };
            if member.meaning != FIRST_MEANING + text.set {
                panic_at(text.of, "the set is not the meaning of ", text.selector, "");
            }
            if !matches!(Constants::from_number(text.set).kind(), Kind::Choice | Kind::Codes) {
                panic_at(text.of, "flags select no variant: ", text.selector, "");
            }
            let facts = &mut self.rows[of as usize];
            if facts.selector == NO_MEMBER {
                facts.selector = index;
                facts.set = text.set;
                facts.variants.0 = pick as u16;
            } else if facts.selector != index {
                panic_at(text.of, "two members select its variants, the second is ", text.selector, "");
            } else if !is_same(VARIANTS[i - 1].of, text.of) {
                panic_at(text.of, "the variants of a struct follow each other", "", "");
            }
            let first = facts.variants.0 as usize;
            let mut of_row = 0;
            while of_row < text.picks.len() {
                let Some(row) = row_named(text.set, text.picks[of_row]) else {
                    panic_at(text.of, "its set has no constant ", text.picks[of_row], "")
                };
                let mut earlier = first;
                while earlier < pick {
                    if self.variants[earlier].0 == row {
                        panic_at(text.of, "two variants are for ", text.picks[of_row], "");
                    }
                    earlier += 1;
                }
                self.variants[pick] = (row, variant);
                pick += 1;
                of_row += 1;
            }
            self.rows[of as usize].variants.1 = (pick - first) as u8;
            i += 1;
        }
        self
    }
}

/// Stops the compilation, with an error that names the row.
const fn panic_at(row: &str, why: &str, of: &str, end: &str) -> ! {
    Message::of(row).text(" of tables/structs.rs: ").text(why).text(of).text(end).panic()
}

impl Place {
    fn name(self) -> &'static str {
        TEXT.get(usize::from(self.start)..usize::from(self.start) + usize::from(self.len)).unwrap_or_default()
    }
}

/// A row of the table: what a struct consists of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row(u16);

/// A member of a struct, as it is on an ABI.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Member {
    /// Its name in C.
    pub name: &'static str,
    /// Its type; of an array, that of an element.
    pub ty: Type,
    /// How many elements an array has, 0 if it is as long as the struct, whose length a program passes; 1 if it is no array.
    pub count: u16,
    /// Whether an integer is big-endian on every machine.
    pub big_endian: bool,
    /// What it stands for, or its elements, or what is behind the pointer.
    pub meaning: Meaning,
    /// Where it begins, in bytes from the beginning of the struct.
    pub offset: u32,
    /// How many bytes it has; with `count` 0, none.
    pub size: u32,
    /// Where the length is of what is behind the pointer: the index of a member among [`Row::members`], and the unit.
    pub length: Option<(u8, LengthUnit)>,
}

/// All rows, in the order of the table.
pub fn rows() -> impl ExactSizeIterator<Item = Row> + Clone {
    (0..LEN as u16).map(Row)
}

/// The row of a struct, if it has one.
pub fn row(of: Struct) -> Option<Row> {
    Some(COLUMNS.of_struct[of as usize]).filter(|&row| row != NO_ROW).map(Row)
}

impl Row {
    fn facts(self) -> &'static Facts {
        &COLUMNS.rows[usize::from(self.0)]
    }

    /// The struct's name in C, without `struct`.
    pub fn name(self) -> &'static str {
        self.facts().name.name()
    }

    /// How many bytes the struct has; of one whose last member is as long as what a program passes, how many there are at least.
    pub fn size(self, abi: Abi) -> u32 {
        let mut members = self.layout(abi);
        members.by_ref().for_each(drop);
        members.end.next_multiple_of(members.alignment)
    }

    /// The members that have a name, in the order in which they are in memory.
    pub fn members(self, abi: Abi) -> impl Iterator<Item = Member> + Clone {
        self.layout(abi).filter(|member| member.name != PADDING)
    }

    /// Whether the last member, padding among them, is an array that a program may cut: one of bytes with a name.
    pub fn is_open(self, abi: Abi) -> bool {
        let last = self.layout(abi).last();
        last.is_some_and(|last| last.name != PADDING && last.count != 1 && last.ty == Type::Int(Int::U8))
    }

    fn layout(self, abi: Abi) -> Members {
        let (first, len) = self.facts().members;
        let members = &COLUMNS.members[usize::from(first)..][..usize::from(len)];
        let is_packed = self.facts().packed >> abi as u32 & 1 != 0;
        let max_alignment = if is_packed { 1 } else { abi.descriptor().max_alignment };
        Members { members, pointer_bits: abi.pointer_bits(), max_alignment: max_alignment.into(), end: 0, alignment: 1 }
    }

    /// The index of the member whose value decides between variants of the struct, among [`Row::members`], if it has any.
    pub fn selector(self) -> Option<u8> {
        Some(self.facts().selector).filter(|&selector| selector != NO_MEMBER)
    }

    /// The struct that is there instead if the selector has this value. `None` if it is the struct itself.
    pub fn variant(self, abi: Abi, selector: u64) -> Option<Row> {
        let (first, len) = self.facts().variants;
        if len == 0 {
            return None;
        }
        let rows = Constants::from_number(self.facts().set).rows_of(abi, selector);
        let variants = &COLUMNS.variants[usize::from(first)..][..usize::from(len)];
        variants.iter().find(|(pick, _)| rows.clone().any(|row| row == *pick)).map(|&(_, variant)| Row(variant))
    }
}

/// The members of a struct on an ABI, padding among them.
#[derive(Clone)]
struct Members {
    members: &'static [MemberFacts],
    pointer_bits: u8,
    max_alignment: u32,
    /// Where the last member ends.
    end: u32,
    /// The largest alignment of a member.
    alignment: u32,
}

impl Iterator for Members {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        let (facts, rest) = self.members.split_first()?;
        self.members = rest;
        let ty = Type::from_code(facts.ty.code);
        let element = u32::from(ty.bits(self.pointer_bits) / 8);
        let alignment = element.min(self.max_alignment);
        let offset = self.end.next_multiple_of(alignment);
        let size = element * u32::from(facts.ty.count);
        self.end = offset + size;
        self.alignment = self.alignment.max(alignment);
        let meaning = match facts.meaning {
            UNSAID if ty == Type::Int(Int::U8) && facts.ty.count != 1 => Meaning::Data,
            UNSAID => Meaning::of_type(ty),
            number => Meaning::from_number(number),
        };
        Some(Member {
            name: facts.name.name(),
            ty,
            count: facts.ty.count,
            big_endian: facts.ty.big_endian,
            meaning,
            offset,
            size,
            length: (facts.holder != NO_MEMBER).then_some((facts.holder, facts.unit)),
        })
    }
}
