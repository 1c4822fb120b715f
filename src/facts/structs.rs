//! What structs consist of, and where their members are: `tables/structs.rs`. Only with the feature `structs`.

use core::iter::FusedIterator;

use static_assertions::{assert_impl_all, const_assert};

use super::constants::row_named;
use super::sets::{Constants, Kind, set};
use super::words::{LengthUnit, Meaning};
use crate::abi::{Abi, Endian, machines};
use crate::const_text::{self, Message, is_same, name_index, name_index_len, unraw};
use crate::row::{Int, Pointee, Struct, Type};

/// What rows say of members: the words of [`Meaning`], and the sets of constants.
mod said {
    pub(super) use super::super::sets::meaning::*;
    pub(super) use super::super::words::word::*;
}

/// What rows say of where a struct is so: the families of ABIs; `bits32` and `bits64`, as many as the kernel's `long` has; and `big`, on
/// machines of that byte order alone.
#[allow(non_upper_case_globals, dead_code, reason = "which of them are named is the table's")]
mod on {
    use super::Abi;
    pub(super) use super::machines::*;

    pub(super) const bits32: u32 = of_bits(32);
    pub(super) const bits64: u32 = of_bits(64);
    pub(super) const big: u32 = 1 << 31;

    const fn of_bits(bits: u8) -> u32 {
        let (mut abis, mut i) = (0, 0);
        while i < Abi::ALL.len() {
            if Abi::ALL[i].descriptor().register_bits == bits {
                abis |= 1 << Abi::ALL[i] as u32;
            }
            i += 1;
        }
        abis
    }
}

const_assert!(crate::abi::NAMES.len() <= 31);

/// In a row: nothing is said of the member's meaning.
const UNSAID: u16 = u16::MAX;

// Turns
//
//     structs {
//         struct stat on(x86_64 x32) brief(st_mode …) { st_dev: kulong = device, … } on(mips_o32) { … },
//     }
//     variants {
//         sockaddr (sa_family: address_family AF_INET) = sockaddr_in,
//     }
//
// into
//
//     const NAMES: &[&str] = &["stat"];
//     const BODIES: &[BodyText] = &[
//         BodyText {
//             of: "stat", on: on::x86_64 | on::x32, packed: 0, sized: "", brief: "st_mode …", full: "",
//             members: "st_dev : kulong [] , …", meanings: &[said::device, …],
//         },
//         BodyText { of: "stat", on: on::mips_o32, … },
//     ];
//     const VARIANTS: &[VariantText] = &[VariantText {
//         of: "sockaddr", selector: "sa_family", set: set::address_family, picks: &["AF_INET"], variant: "sockaddr_in",
//     }];
macro_rules! structs {
    (
        structs { $(
            struct $name:ident $(
                $(on($($on:ident)+))? $(packed $(($($packed:ident)+))?)? $(sized($sized:ident $($least:literal)?))?
                $(brief($($brief:tt)+))? $(full($($full:tt)+))?
                { $($member:tt: $ty:ty $([$($len:tt)+])? $(: $bits:literal)? $(= $meaning:ident)?),* $(,)? }
            )+,
        )* }
        variants { $(
            $of:ident ($selector:ident: $set:ident $($pick:ident)+) = $variant:ident,
        )* }
    ) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];
        const BODIES: &[BodyText] = &[$($(BodyText {
            of: stringify!($name),
            on: 0 $($(| on::$on)+)?,
            packed: 0 $(| abis(0 $($(| on::$packed)+)?))?,
            sized: concat!($(stringify!($sized))?),
            least: [$($($least,)?)? 0][0],
            brief: concat!($(stringify!($($brief)+))?),
            full: concat!($(stringify!($($full)+))?),
            members: stringify!($($member: $ty [$($($len)+)?] $($bits)?,)*),
            meanings: &[$([$(said::$meaning,)? UNSAID][0]),*],
        },)+)*];
        const VARIANTS: &[VariantText] = &[$(VariantText {
            of: stringify!($of),
            selector: stringify!($selector),
            set: set::$set,
            picks: &[$(stringify!($pick)),+],
            variant: stringify!($variant),
        }),*];
    };
}

/// What a struct consists of on some ABIs, as the macro reads it.
struct BodyText {
    of: &'static str,
    /// Bits of [`on`]; 0 if it is so wherever no earlier one is.
    on: u32,
    /// The ABIs on which nothing is aligned.
    packed: u32,
    sized: &'static str,
    /// How many bytes there are if that member is 0; 0: all that are known.
    least: u16,
    brief: &'static str,
    full: &'static str,
    /// `name : type [holder unit] bits ,`
    members: &'static str,
    /// For each member, a number of [`Meaning`] or [`UNSAID`].
    meanings: &'static [u16],
}

/// A variant as the macro reads it.
struct VariantText {
    of: &'static str,
    selector: &'static str,
    set: u16,
    picks: &'static [&'static str],
    variant: &'static str,
}

/// The ABIs that these bits say: of no family, all.
const fn abis(on: u32) -> u32 {
    match on & !on::big {
        0 => !on::big,
        some => some,
    }
}

include!("../../tables/structs.rs");

const LEN: usize = NAMES.len();
const INDEX_LEN: usize = name_index_len(LEN);
static INDEX: [u16; INDEX_LEN] = CONST_INDEX;
const CONST_INDEX: [u16; INDEX_LEN] = name_index(NAMES);

/// What a member is, or an element of it, or what it points to: an integer, or from [`base::STRUCTS`] on a struct.
mod base {
    pub(super) const U8: u16 = 0;
    pub(super) const I8: u16 = 1;
    pub(super) const U16: u16 = 2;
    pub(super) const I16: u16 = 3;
    pub(super) const U32: u16 = 4;
    pub(super) const I32: u16 = 5;
    pub(super) const U64: u16 = 6;
    pub(super) const I64: u16 = 7;
    pub(super) const USIZE: u16 = 8;
    pub(super) const ISIZE: u16 = 9;
    pub(super) const KULONG: u16 = 10;
    pub(super) const KLONG: u16 = 11;
    pub(super) const ALIGNED_U64: u16 = 12;
    pub(super) const ALIGNED_I64: u16 = 13;
    pub(super) const BE16: u16 = 14;
    pub(super) const BE32: u16 = 15;
    pub(super) const BE64: u16 = 16;
    pub(super) const VOID: u16 = 17;
    pub(super) const CHAR: u16 = 18;
    pub(super) const STRUCTS: u16 = 32;

    pub(super) const fn named(word: &[u8]) -> Option<u16> {
        Some(match word {
            b"u8" => U8,
            b"i8" => I8,
            b"u16" => U16,
            b"i16" => I16,
            b"u32" => U32,
            b"i32" => I32,
            b"u64" => U64,
            b"i64" => I64,
            b"usize" => USIZE,
            b"isize" => ISIZE,
            b"kulong" => KULONG,
            b"klong" => KLONG,
            b"aligned_u64" => ALIGNED_U64,
            b"aligned_i64" => ALIGNED_I64,
            b"be16" => BE16,
            b"be32" => BE32,
            b"be64" => BE64,
            b"c_void" => VOID,
            b"c_char" => CHAR,
            _ => return None,
        })
    }
}

/// What is compiled in, as it is looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    /// Where each struct's bodies begin; and, last, where all end.
    structs: [u16; LEN + 1],
    bodies: [Body; BODIES.len()],
    members: [MemberFacts; ROOM.members],
    /// The names of all members, one after the other.
    names: [u8; ROOM.names],
    /// What `brief` and `full` list.
    lists: [Listed; ROOM.lists],
    variants: [Variant; ROOM.picks],
    /// The number of each struct that a row of a call may name, or [`NONE`].
    of_struct: [u16; Struct::ALL.len()],
    /// The number of each struct's name among those, or [`NONE`].
    to_struct: [u16; LEN],
    used: Room,
}

/// How many there are of each, or how many there is room for.
#[derive(Clone, Copy)]
struct Room {
    members: usize,
    names: usize,
    lists: usize,
    picks: usize,
}

const NONE: u16 = u16::MAX;
const NO_MEMBER: u8 = u8::MAX;

/// What padding and reserved members are called.
const PADDING: &str = "_";

#[derive(Clone, Copy)]
struct Body {
    on: u32,
    packed: u32,
    /// Where its names begin.
    names: u32,
    members: u16,
    len: u8,
    /// The member that holds the struct's size, or [`NO_MEMBER`]; and the size if that is 0, or 0.
    sized: u8,
    least: u16,
    /// Where its lists begin, and how many entries `brief` and `full` have.
    lists: (u16, u8, u8),
    /// Where its variants begin, and how many it has.
    variants: (u16, u8),
}

#[derive(Clone, Copy)]
struct MemberFacts {
    /// A number of [`base`]; and above it, whether it is a pointer.
    ty: u16,
    /// How many elements an array has, 0 if the array ends with the struct; 1 if it is none.
    count: u16,
    /// A number of [`Meaning`], or [`UNSAID`].
    meaning: u16,
    name_len: u8,
    /// The member that holds the length, or [`NO_MEMBER`], and its unit.
    holder: u8,
    unit: LengthUnit,
    /// How many bits it has, if it is a bit field; otherwise 0.
    bits: u8,
    /// Of a pointer in an integer, which one: a number of [`base`]; otherwise [`NO_MEMBER`].
    inside: u8,
    /// Whether it begins where the one before it begins.
    is_over: bool,
    /// The member that holds the upper half of the number, or [`NO_MEMBER`].
    upper: u8,
}

/// `*const` and `*mut`, in [`MemberFacts::ty`].
const POINTER: u16 = 1 << 15;
const MUTABLE: u16 = 1 << 14;

#[derive(Clone, Copy)]
struct Variant {
    selector: u8,
    set: u16,
    /// The row in the set.
    pick: u16,
    of: u16,
}

/// A member in a list of those that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Listed {
    pub(crate) member: u8,
    /// How it follows the one before.
    pub(crate) follows: Follows,
    pub(crate) shown: WhenShown,
    /// Only the address of what it points to.
    pub(crate) is_address: bool,
}

/// How a member in a list follows the one before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Follows {
    /// One behind the other.
    Next,
    /// Instead of it, if that is left out.
    Instead,
    /// Both are shown, or none.
    With,
}

/// When a member in a list is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum WhenShown {
    Always,
    /// If it isn't 0.
    IfNonZero,
    /// Always; but if it is 0, nothing is shown behind it, nor it.
    First,
    /// If the value of that member has the constant in this row of its set, or hasn't it.
    If {
        selector: u8,
        set: u16,
        pick: u16,
        has: bool,
    },
}

const fn is_same_name(one: &str, other: &str) -> bool {
    is_same(one.as_bytes(), other.as_bytes())
}

/// Whether an ABI that is compiled in has the body.
const fn is_kept(body: &BodyText) -> bool {
    let (mut i, abis) = (0, abis(body.on));
    while i < Abi::ALL.len() {
        if abis >> Abi::ALL[i] as u32 & 1 != 0 {
            return true;
        }
        i += 1;
    }
    false
}

const ROOM: Room = {
    let mut room = Room { members: 0, names: 0, lists: 0, picks: 0 };
    let mut i = 0;
    while i < BODIES.len() {
        let body = &BODIES[i];
        if is_kept(body) {
            room.members += body.meanings.len();
            room.names += body.members.len();
            room.lists += body.brief.len() / 2 + body.full.len() / 2 + 2;
            let mut variant = 0;
            while variant < VARIANTS.len() {
                if is_same_name(VARIANTS[variant].of, body.of) {
                    room.picks += VARIANTS[variant].picks.len();
                }
                variant += 1;
            }
        }
        i += 1;
    }
    room
};

const COLUMNS: Columns = columns();
static STRUCTS: [u16; LEN + 1] = COLUMNS.structs;
static BODY: [Body; BODIES.len()] = COLUMNS.bodies;
static MEMBERS: [MemberFacts; ROOM.members] = COLUMNS.members;
static MEMBER_NAMES: &str = {
    const BYTES: [u8; COLUMNS.used.names] = *COLUMNS.names.first_chunk().unwrap();
    match core::str::from_utf8(&BYTES) {
        Ok(text) => text,
        Err(_) => "",
    }
};
static LISTS: [Listed; COLUMNS.used.lists] = *COLUMNS.lists.first_chunk().unwrap();
static VARIANT: [Variant; ROOM.picks] = COLUMNS.variants;
static OF_STRUCT: [u16; Struct::ALL.len()] = COLUMNS.of_struct;
static TO_STRUCT: [u16; LEN] = COLUMNS.to_struct;
/// The names of the structs one after the other, and where each ends.
static STRUCT_NAMES: &str = {
    const TEXT: (usize, [u8; 1 << 14]) = {
        let (mut text, mut end, mut i) = ([0; 1 << 14], 0, 0);
        while i < LEN {
            let (name, mut at) = (NAMES[i].as_bytes(), 0);
            while at < name.len() {
                text[end] = name[at];
                end += 1;
                at += 1;
            }
            i += 1;
        }
        (end, text)
    };
    const BYTES: [u8; TEXT.0] = *TEXT.1.first_chunk().unwrap();
    match core::str::from_utf8(&BYTES) {
        Ok(text) => text,
        Err(_) => "",
    }
};
static STRUCT_NAME_ENDS: [u16; LEN] = const_text::ends("tables/structs.rs: the names of the structs", names());

const fn names() -> [&'static str; LEN] {
    *NAMES.first_chunk().unwrap()
}

const fn columns() -> Columns {
    let member = MemberFacts {
        ty: 0,
        count: 1,
        meaning: UNSAID,
        name_len: 0,
        holder: NO_MEMBER,
        unit: LengthUnit::Bytes,
        bits: 0,
        inside: NO_MEMBER,
        is_over: false,
        upper: NO_MEMBER,
    };
    let body = Body {
        on: 0,
        packed: 0,
        names: 0,
        members: 0,
        len: 0,
        sized: NO_MEMBER,
        least: 0,
        lists: (0, 0, 0),
        variants: (0, 0),
    };
    let mut columns = Columns {
        structs: [0; LEN + 1],
        bodies: [body; BODIES.len()],
        members: [member; ROOM.members],
        names: [0; ROOM.names],
        lists: [Listed { member: 0, follows: Follows::Next, shown: WhenShown::Always, is_address: false }; ROOM.lists],
        variants: [Variant { selector: 0, set: 0, pick: 0, of: 0 }; ROOM.picks],
        of_struct: [NONE; Struct::ALL.len()],
        to_struct: [NONE; LEN],
        used: Room { members: 0, names: 0, lists: 0, picks: 0 },
    };
    let (mut of, mut row) = (0, 0);
    while of < LEN {
        columns.structs[of] = row as u16;
        let start = row;
        while row < BODIES.len() && is_same_name(BODIES[row].of, NAMES[of]) {
            if is_kept(&BODIES[row]) {
                columns.add(row, of);
            }
            row += 1;
        }
        if start == row {
            panic_at(NAMES[of], "it stands twice: write what it consists of on some ABIs behind the other one", "", "");
        }
        of += 1;
    }
    columns.structs[LEN] = row as u16;
    let mut which = 0;
    while which < Struct::ALL.len() {
        if let Some(of) = number(Struct::ALL[which].name()) {
            columns.of_struct[Struct::ALL[which] as usize] = of;
            columns.to_struct[of as usize] = which as u16;
        }
        which += 1;
    }
    columns
}

/// The number of the struct of that name.
pub(super) const fn number(name: &str) -> Option<u16> {
    match const_text::row_of(name.as_bytes(), NAMES, &CONST_INDEX) {
        Some(row) => Some(row as u16),
        None => None,
    }
}

impl Columns {
    /// Adds what a struct consists of on some ABIs.
    const fn add(&mut self, row: usize, of: usize) {
        let text = &BODIES[row];
        let (name, first) = (text.of, self.used.members);
        let mut body = self.bodies[row];
        body.on = text.on;
        body.packed = text.packed;
        body.names = self.used.names as u32;
        body.members = first as u16;
        body.len = text.meanings.len() as u8;
        if text.meanings.is_empty() || text.meanings.len() >= NO_MEMBER as usize {
            panic_at(name, "it has no members, or more than 254", "", "");
        }
        let (mut members, mut i) = (Reader::new(text.members), 0);
        while i < text.meanings.len() {
            let member = members.member(text, of, text.meanings[i]);
            if member.0.count == 0 && i + 1 < text.meanings.len() {
                panic_at(
                    name,
                    "only the last member may go on as far as the struct: write how many elements `",
                    member.1,
                    "` has",
                );
            }
            self.members[first + i] = member.0;
            let (letters, mut at) = (member.1.as_bytes(), 0);
            while at < letters.len() {
                self.names[self.used.names] = letters[at];
                self.used.names += 1;
                at += 1;
            }
            i += 1;
        }
        self.used.members += i;
        if !text.sized.is_empty() {
            body.sized = member_named(text, text.sized);
            body.least = text.least;
        }
        body.lists = (self.used.lists as u16, self.list(text, text.brief), self.list(text, text.full));
        body.variants.0 = self.used.picks as u16;
        let mut variant = 0;
        while variant < VARIANTS.len() {
            if is_same_name(VARIANTS[variant].of, name) {
                self.variant(text, &VARIANTS[variant]);
            }
            variant += 1;
        }
        body.variants.1 = (self.used.picks - body.variants.0 as usize) as u8;
        self.bodies[row] = body;
    }

    const fn list(&mut self, text: &BodyText, list: &'static str) -> u8 {
        let (mut reader, mut len, mut follows) = (Reader::new(list), 0, Follows::Next);
        while reader.peek() != 0 {
            let member = member_named(text, reader.name());
            let shown = if reader.eat(b'^') {
                WhenShown::First
            } else if !reader.eat(b'?') {
                WhenShown::Always
            } else if reader.eat(b'!') {
                condition(text, reader.name(), false)
            } else if reader.is_constant() {
                condition(text, reader.name(), true)
            } else {
                WhenShown::IfNonZero
            };
            let is_address = reader.eat(b'*');
            self.lists[self.used.lists] = Listed { member, follows, shown, is_address };
            follows = if reader.eat(b'|') {
                Follows::Instead
            } else if reader.eat(b'+') {
                Follows::With
            } else {
                Follows::Next
            };
            self.used.lists += 1;
            len += 1;
        }
        len
    }

    const fn variant(&mut self, text: &BodyText, variant: &VariantText) {
        let name = text.of;
        let Some(of) = number(variant.variant) else {
            panic_at(name, "there is no such struct among the rows: ", variant.variant, "")
        };
        let selector = member_named(text, variant.selector);
        let is_of_set = match text.meanings[selector as usize] {
            UNSAID => false,
            meaning => match Meaning::from_number(meaning).constants() {
                Some(set) => set.number() == variant.set,
                None => false,
            },
        };
        if !is_of_set {
            panic_at(name, "the set is not the meaning of ", variant.selector, "");
        }
        if !matches!(Constants::from_number(variant.set).kind(), Kind::Choice | Kind::Codes) {
            panic_at(name, "flags select no variant: ", variant.selector, "");
        }
        let mut i = 0;
        while i < variant.picks.len() {
            let Some(pick) = row_named(variant.set, variant.picks[i]) else {
                panic_at(name, "its set has no constant ", variant.picks[i], "")
            };
            self.variants[self.used.picks] = Variant { selector, set: variant.set, pick, of };
            self.used.picks += 1;
            i += 1;
        }
    }
}

/// That the first member whose set has a constant of that name has it, or hasn't it.
const fn condition(text: &BodyText, name: &str, has: bool) -> WhenShown {
    let mut i = 0;
    while i < text.meanings.len() {
        if text.meanings[i] != UNSAID {
            if let Some(set) = Meaning::from_number(text.meanings[i]).constants() {
                if let Some(pick) = row_named(set.number(), name) {
                    return WhenShown::If { selector: i as u8, set: set.number(), pick, has };
                }
            }
        }
        i += 1;
    }
    panic_at(text.of, "the set of no member has a constant ", name, "")
}

/// The index of the member of that name.
const fn member_named(text: &BodyText, name: &str) -> u8 {
    let (mut reader, mut i) = (Reader::new(text.members), 0);
    while reader.peek() != 0 {
        if is_same_name(reader.name(), name) {
            return i;
        }
        while !reader.eat(b',') {
            reader.at += 1;
        }
        i += 1;
    }
    panic_at(text.of, "it has no member ", name, "")
}

/// Reads what the macro has found between braces, word by word.
struct Reader {
    text: &'static str,
    at: usize,
}

impl Reader {
    const fn new(text: &'static str) -> Self {
        Self { text, at: 0 }
    }

    /// The next byte that isn't a space; 0 at the end.
    const fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() && bytes[self.at].is_ascii_whitespace() {
            self.at += 1;
        }
        if self.at < bytes.len() { bytes[self.at] } else { 0 }
    }

    const fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == byte;
        self.at += is_next as usize;
        is_next
    }

    /// A name; a keyword without its `r#`.
    const fn name(&mut self) -> &'static str {
        self.peek();
        let (bytes, start) = (self.text.as_bytes(), self.at);
        while self.at < bytes.len() && (bytes[self.at].is_ascii_alphanumeric() || matches!(bytes[self.at], b'_' | b'#'))
        {
            self.at += 1;
        }
        match core::str::from_utf8(unraw(bytes.split_at(self.at).0.split_at(start).1)) {
            Ok(name) => name,
            Err(_) => "",
        }
    }

    /// Whether what comes next is a constant: `a?NAME`; members have no such names.
    const fn is_constant(&mut self) -> bool {
        self.peek().is_ascii_uppercase()
    }

    const fn number(&mut self) -> u16 {
        let mut number = 0;
        while self.peek().is_ascii_digit() {
            number = number * 10 + (self.peek() - b'0') as u32;
            self.at += 1;
            assert!(number <= u16::MAX as u32, "tables/structs.rs: an array has at most 65,535 elements");
        }
        number as u16
    }

    /// A member of the struct with number `of`, and its name.
    const fn member(&mut self, text: &BodyText, of: usize, meaning: u16) -> (MemberFacts, &'static str) {
        let (row, name) = (text.of, self.name());
        self.eat(b':');
        let (mut count, is_array) = (1, self.eat(b'['));
        let (mut ty, inside) = self.of_type(row, name);
        let is_value = ty & POINTER == 0;
        if is_array {
            count = if self.eat(b';') { self.number() } else { 0 };
            if !self.eat(b']') {
                ty = NONE;
            }
        }
        if ty == NONE || is_value && matches!(ty, base::VOID | base::CHAR) {
            wrong_type(row, name);
        }
        if is_value && ty >= base::STRUCTS && (ty - base::STRUCTS) as usize >= of {
            panic_at(row, "a struct that is in another one stands before it: move the row of the type of ", name, "");
        }
        self.eat(b'[');
        let (mut holder, mut unit, mut is_over, mut upper) = (NO_MEMBER, LengthUnit::Elements, false, NO_MEMBER);
        if self.eat(b'=') {
            is_over = true;
            if !self.eat(b']') {
                panic_at(row, "in brackets, `=` stands alone: ", name, "");
            }
        } else if !self.eat(b']') {
            let of = member_named(text, self.name());
            unit = match self.name().as_bytes() {
                b"" => LengthUnit::Elements,
                b"bytes" => LengthUnit::Bytes,
                b"bits" => LengthUnit::Bits,
                b"upper" => {
                    upper = of;
                    LengthUnit::Elements
                }
                _ => {
                    panic_at(row, "behind the length of `", name, "` stands bytes, bits or nothing, which is elements")
                }
            };
            holder = if upper == NO_MEMBER { of } else { NO_MEMBER };
            self.eat(b']');
        }
        let bits = self.number();
        if bits > 64 || bits > 0 && (is_array || !is_value || ty >= base::STRUCTS) {
            panic_at(row, "this is no bit field: ", name, "");
        }
        if is_same_name(name, PADDING) && meaning != UNSAID {
            panic_at(
                row,
                "a member without a name has no meaning: write its name, or leave out what is behind `=`",
                "",
                "",
            );
        }
        self.eat(b',');
        if name.len() > u8::MAX as usize {
            panic_at(row, "a name has at most 255 bytes: ", name, "");
        }
        (
            MemberFacts {
                ty,
                count,
                meaning,
                name_len: name.len() as u8,
                holder,
                unit,
                bits: bits as u8,
                inside,
                is_over,
                upper,
            },
            name,
        )
    }

    /// What a member is made of: a number of [`base`] and whether it is a pointer, [`NONE`] if it has a type that no member may have; and
    /// the integer that a pointer is in, or [`NO_MEMBER`].
    const fn of_type(&mut self, row: &str, name: &str) -> (u16, u8) {
        let (mut pointer, mut inside) = (0, NO_MEMBER);
        let mut word = "";
        if self.peek() != b'*' {
            word = self.name();
            if self.eat(b'<') {
                inside = match base::named(word.as_bytes()) {
                    Some(of @ (base::U64 | base::KULONG | base::ALIGNED_U64)) => of as u8,
                    _ => wrong_type(row, name),
                };
                if self.peek() != b'*' {
                    wrong_type(row, name);
                }
            }
        }
        if self.eat(b'*') {
            let is_mutable = matches!(self.name().as_bytes(), b"mut");
            pointer = POINTER | if is_mutable { MUTABLE } else { 0 };
            word = self.name();
        }
        if inside != NO_MEMBER && !self.eat(b'>') {
            wrong_type(row, name);
        }
        let of = match base::named(word.as_bytes()) {
            Some(of) => of,
            None => match number(word) {
                Some(of) => base::STRUCTS + of,
                None if word.is_empty() => wrong_type(row, name),
                None => {
                    panic_at(row, "there is no such type of a member, and no such struct among the rows: ", word, "")
                }
            },
        };
        (pointer | of, inside)
    }
}

const fn wrong_type(row: &str, name: &str) -> ! {
    panic_at(
        row,
        "`",
        name,
        "` has a type that no member may have: write an integer, be16, be32, be64, aligned_u64, klong, kulong, *const c_char (a string), \
         *const u8 or *mut u8 (bytes), *const or *mut to c_void, an integer or a struct, such a pointer in a u64, aligned_u64 or kulong \
         (u64<*const u8>), a struct, or an array of these",
    )
}

/// Stops the compilation, with an error that names the row.
const fn panic_at(row: &str, why: &str, of: &str, end: &str) -> ! {
    Message::of(row).text(" of tables/structs.rs: ").text(why).text(of).text(end).panic()
}

/// A struct as it is on an ABI, for one byte order: its size, its alignment, and where its members are.
///
/// Nothing of it is written down: it follows from the members, and from how wide the ABI's integers are and how it aligns them.
///
/// ```
/// use sysno::{Abi, Endian, Struct};
///
/// let stat = Struct::stat.layout(Abi::X86_64, Endian::Little).unwrap();
/// assert_eq!((stat.name(), stat.size(), stat.alignment()), ("stat", 144, 8));
/// let size = stat.members().find(|member| member.name() == "st_size").unwrap();
/// assert_eq!((size.offset(), size.size()), (48, 8));
/// ```
///
/// These are what the kernel reads and writes for a program of that ABI, which isn't always what the program's C library has under that
/// name.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Layout {
    of: u16,
    body: u16,
    abi: Abi,
    endian: Endian,
}

impl core::fmt::Debug for Layout {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} on {}", self.name(), self.abi)
    }
}

assert_impl_all!(Layout: Copy, Send, Sync);

impl Struct {
    /// What the struct consists of on an ABI, on machines of this byte order, and where its members are. `None` if the table
    /// `tables/structs.rs` doesn't have it, or the ABI has no such struct.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Struct};
    ///
    /// let size = |abi: Abi| Struct::iovec.layout(abi, abi.endian()).unwrap().size();
    /// assert_eq!((size(Abi::X86), size(Abi::X86_64)), (8, 16));
    /// assert_eq!(Struct::rt_sigframe.layout(Abi::X86_64, Endian::Little), None);
    /// ```
    pub fn layout(self, abi: Abi, endian: Endian) -> Option<Layout> {
        Layout::of(OF_STRUCT[self as usize], abi, endian)
    }
}

impl Layout {
    /// The struct of that name in C, without `struct`. Not each has a [`Struct`]: `sockaddr_in` is what a `sockaddr` may be.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Layout};
    ///
    /// let address = Layout::named("sockaddr_in", Abi::X86_64, Endian::Little).unwrap();
    /// assert!(address.members().map(|member| member.name()).eq(["sin_family", "sin_port", "sin_addr"]));
    /// assert_eq!(Layout::named("sockaddr_out", Abi::X86_64, Endian::Little), None);
    /// ```
    pub fn named(name: &str, abi: Abi, endian: Endian) -> Option<Self> {
        let mut i = const_text::hash(name.as_bytes()) as usize % INDEX_LEN;
        loop {
            match INDEX[i] {
                NONE => return None,
                of if name_of(of) == name => return Self::of(of, abi, endian),
                _ => i = (i + 1) % INDEX_LEN,
            }
        }
    }

    /// Every struct that an ABI has, in the order of the table.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Layout};
    ///
    /// assert!(Layout::all(Abi::X86_64, Endian::Little).any(|layout| layout.name() == "iovec"));
    /// ```
    pub fn all(abi: Abi, endian: Endian) -> impl FusedIterator<Item = Self> + Clone {
        (0..LEN as u16).filter_map(move |of| Self::of(of, abi, endian))
    }

    /// The struct of that number.
    pub(crate) fn of(of: u16, abi: Abi, endian: Endian) -> Option<Self> {
        let bodies = usize::from(*STRUCTS.get(usize::from(of))?)..usize::from(*STRUCTS.get(usize::from(of) + 1)?);
        let is_there = |&body: &usize| {
            let on = BODY[body].on;
            BODY[body].len > 0 && abis(on) >> abi as u32 & 1 != 0 && (on & on::big == 0 || endian == Endian::Big)
        };
        bodies.into_iter().find(is_there).map(|body| Self { of, body: body as u16, abi, endian })
    }

    fn body(self) -> &'static Body {
        &BODY[usize::from(self.body)]
    }

    /// The struct's name in C, without `struct`.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap().name(), "iovec");
    /// ```
    pub fn name(self) -> &'static str {
        name_of(self.of)
    }

    /// The ABI.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap().abi(), Abi::X86_64);
    /// ```
    pub fn abi(self) -> Abi {
        self.abi
    }

    /// The byte order.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap().endian(), Endian::Little);
    /// ```
    pub fn endian(self) -> Endian {
        self.endian
    }

    /// How many bytes it has. If its last member goes on as far as a program says, how many there are at least.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("sockaddr_in", Abi::X86_64, Endian::Little).unwrap().size(), 16);
    /// ```
    pub fn size(self) -> u32 {
        self.measure().0
    }

    /// The bytes that its address is a multiple of.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap().alignment(), 8);
    /// ```
    pub fn alignment(self) -> u32 {
        self.measure().1
    }

    fn measure(self) -> (u32, u32) {
        let mut members = self.all_members();
        members.by_ref().for_each(drop);
        (members.size.next_multiple_of(members.alignment), members.alignment)
    }

    /// The members that have a name, in the order in which they are in memory.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// let iovec = Layout::named("iovec", Abi::X86, Endian::Little).unwrap();
    /// assert!(iovec.members().map(|member| (member.name(), member.offset())).eq([("iov_base", 0), ("iov_len", 4)]));
    /// ```
    pub fn members(self) -> impl FusedIterator<Item = Member> + Clone {
        self.all_members().filter(|member| !member.is_padding())
    }

    /// The members, padding among them.
    pub(crate) fn all_members(self) -> Members {
        let body = self.body();
        let first = usize::from(body.members);
        let is_packed = body.packed >> self.abi as u32 & 1 != 0;
        let max_alignment = if is_packed { 1 } else { self.abi.descriptor().max_alignment.into() };
        Members {
            layout: self,
            facts: &MEMBERS[first..first + usize::from(body.len)],
            names: MEMBER_NAMES.get(body.names as usize..).unwrap_or_default(),
            max_alignment,
            is_packed,
            index: 0,
            start: 0,
            end: 0,
            size: 0,
            alignment: 1,
            unit: None,
        }
    }

    /// The member at that index, padding counted.
    pub(crate) fn member(self, index: u8) -> Option<Member> {
        self.all_members().nth(index.into())
    }

    /// The member that holds the struct's size, and how many bytes there are if that is 0.
    pub(crate) fn sized(self) -> Option<(Member, u32)> {
        let (sized, least) = (self.body().sized, self.body().least);
        let member = Some(sized).filter(|&member| member != NO_MEMBER).and_then(|member| self.member(member))?;
        Some((member, if least > 0 { least.into() } else { self.size() }))
    }

    /// Whether the last member is an array that ends with the struct, or one of bytes with a name, which a program may cut.
    pub(crate) fn is_open(self) -> bool {
        let last = self.all_members().last();
        last.is_some_and(|last| {
            last.count == 0 || !last.is_padding() && last.count != 1 && last.ty == Some(Type::Int(Int::U8))
        })
    }

    /// The members that are shown, in their order, where the table says it; and whether there are others.
    pub(crate) fn listed(self, in_full: bool) -> Option<(&'static [Listed], bool)> {
        let (first, brief, full) = self.body().lists;
        let (first, brief, full) = (usize::from(first), usize::from(brief), usize::from(full));
        match in_full {
            false if brief > 0 => {
                let listed = &LISTS[first..first + brief];
                let is_listed = |member: &Member| listed.iter().any(|listed| listed.member == member.index);
                Some((listed, !self.members().all(|member| is_listed(&member))))
            }
            _ if full > 0 => Some((&LISTS[first + brief..first + brief + full], false)),
            _ => None,
        }
    }

    /// The struct that is there instead, by the values of its selectors.
    pub(crate) fn variant<E>(self, value: impl Fn(Member) -> Result<u64, E>) -> Result<Option<Self>, E> {
        let (first, len) = self.body().variants;
        let variants = &VARIANT[usize::from(first)..][..usize::from(len)];
        let mut known = None;
        for variant in variants {
            let bits = match known {
                Some((selector, bits)) if selector == variant.selector => bits,
                _ => {
                    let Some(member) = self.member(variant.selector) else { continue };
                    value(member)?
                }
            };
            known = Some((variant.selector, bits));
            if Constants::from_number(variant.set).rows_of(self.abi, bits).any(|row| row == variant.pick) {
                return Ok(Self::of(variant.of, self.abi, self.endian));
            }
        }
        Ok(None)
    }

    /// The members whose values decide which variant is there. Each may be there several times.
    pub(crate) fn selectors(self) -> impl Iterator<Item = Member> {
        let (first, len) = self.body().variants;
        let variants = &VARIANT[usize::from(first)..][..usize::from(len)];
        variants.iter().filter_map(move |variant| self.member(variant.selector))
    }

    /// The structs that may be there instead.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Struct};
    /// let address = Struct::sockaddr.layout(Abi::X86_64, Endian::Little).unwrap();
    /// assert!(address.variants().any(|variant| variant.name() == "sockaddr_in"));
    /// ```
    pub fn variants(self) -> impl FusedIterator<Item = Self> + Clone {
        let (first, len) = self.body().variants;
        let variants = &VARIANT[usize::from(first)..][..usize::from(len)];
        let is_first = |index: usize| variants[..index].iter().all(|other| other.of != variants[index].of);
        (0..variants.len())
            .filter(move |&index| is_first(index))
            .filter_map(move |index| Self::of(variants[index].of, self.abi, self.endian))
    }
}

fn name_of(of: u16) -> &'static str {
    let of = usize::from(of);
    let start = of.checked_sub(1).map_or(0, |before| STRUCT_NAME_ENDS[before]);
    STRUCT_NAMES.get(usize::from(start)..usize::from(STRUCT_NAME_ENDS[of])).unwrap_or_default()
}

/// A member of a struct, as it is on an ABI.
///
/// ```
/// use sysno::{Abi, Endian, Int, Layout, Meaning, Type};
///
/// let address = Layout::named("sockaddr_in", Abi::X86_64, Endian::Little).unwrap();
/// let port = address.members().nth(1).unwrap();
/// assert_eq!((port.name(), port.offset(), port.size(), port.meaning()), ("sin_port", 2, 2, Meaning::Port));
/// assert_eq!((port.ty(), port.is_big_endian()), (Some(Type::Int(Int::U16)), true));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    pub(crate) index: u8,
    pub(crate) name: &'static str,
    pub(crate) offset: u32,
    pub(crate) size: u32,
    pub(crate) ty: Option<Type>,
    pub(crate) layout: Option<Layout>,
    pub(crate) count: u16,
    pub(crate) big_endian: bool,
    pub(crate) meaning: Meaning,
    /// The index of the member that holds the length, padding counted.
    pub(crate) length: Option<(u8, LengthUnit)>,
    pub(crate) bits: Option<(u8, u8)>,
    /// The index of the member that holds the upper half of the number, padding counted.
    pub(crate) upper: Option<u8>,
}

impl Member {
    pub(crate) fn is_padding(&self) -> bool {
        self.name == PADDING
    }

    /// Its name in C.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().next().unwrap().name(), "iov_base");
    /// ```
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Where it begins, in bytes from the beginning of the struct; for a bit field, where the integer begins that it is a part of.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().offset(), 8);
    /// ```
    pub fn offset(&self) -> u32 {
        self.offset
    }

    /// How many bytes it has, or, if it is a bit field, the integer that it is a part of. 0 for an array that ends with the struct.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().size(), 8);
    /// ```
    pub fn size(&self) -> u32 {
        self.size
    }

    /// Its type, or that of an element if it is an array. `None` if that is a struct: [`Member::layout`].
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Int, Layout, Type};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().ty(), Some(Type::Int(Int::Usize)));
    /// ```
    pub fn ty(&self) -> Option<Type> {
        self.ty
    }

    /// The struct that it is, or that it points to.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().next().unwrap().layout(), None);
    /// ```
    pub fn layout(&self) -> Option<Layout> {
        self.layout
    }

    /// How many elements an array has: 0 if it ends with the struct, whose length a program says. `None` if it is no array.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// let name = Layout::named("sockaddr_un", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(name.members().nth(1).unwrap().elements(), Some(108));
    /// ```
    pub fn elements(&self) -> Option<u16> {
        Some(self.count).filter(|&count| count != 1)
    }

    /// Whether an integer is big-endian on every machine, as what a network sees is.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert!(!iovec.members().nth(1).unwrap().is_big_endian());
    /// ```
    pub fn is_big_endian(&self) -> bool {
        self.big_endian
    }

    /// What it stands for, or its elements, or what it points to.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout, Meaning};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().meaning(), Meaning::Size);
    /// ```
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// Of a bit field: how many bits of the integer are below it, and how many it has.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().bits(), None);
    /// ```
    pub fn bits(&self) -> Option<(u8, u8)> {
        self.bits
    }
}

/// The members of a struct on an ABI, padding among them.
#[derive(Clone, Copy)]
pub(crate) struct Members {
    layout: Layout,
    facts: &'static [MemberFacts],
    names: &'static str,
    max_alignment: u32,
    is_packed: bool,
    index: u8,
    /// Where the last member begins, and where it ends.
    start: u32,
    end: u32,
    /// Where the one ends that goes on furthest.
    size: u32,
    /// The largest alignment of a member.
    alignment: u32,
    /// The integer that the last member is a bit field of: its offset and its size, and how many bits are taken.
    unit: Option<(u32, u32, u8)>,
}

impl Members {
    /// What an element is, with its size and its alignment. `inside` is the integer that a pointer is in.
    fn element(&self, code: u16, inside: u8) -> (Option<Type>, Option<Layout>, u32, u32) {
        let Layout { abi, endian, .. } = self.layout;
        let of = code & !(POINTER | MUTABLE);
        let is_struct = of >= base::STRUCTS;
        let layout = if is_struct { Layout::of(of - base::STRUCTS, abi, endian) } else { None };
        if code & POINTER == 0 && is_struct {
            let (size, alignment) = layout.map_or((0, 1), Layout::measure);
            return (None, layout, size, if self.is_packed { 1 } else { alignment });
        }
        let int = integer(of, abi);
        let ty = if code & POINTER != 0 {
            let to = match (of, int) {
                (base::U8, _) => Pointee::Bytes,
                (_, Some(int)) => Pointee::Int(int),
                _ if is_struct => match TO_STRUCT[usize::from(of - base::STRUCTS)] {
                    NONE => Pointee::Void,
                    which => Pointee::Struct(Struct::ALL[usize::from(which)]),
                },
                _ => Pointee::Void,
            };
            if of == base::CHAR { Type::String } else { Type::Pointer { mutable: code & MUTABLE != 0, to } }
        } else {
            Type::Int(int.unwrap_or(Int::U8))
        };
        let holds = if inside == NO_MEMBER { None } else { integer(inside.into(), abi).map(Type::Int) };
        let size = u32::from(holds.unwrap_or(ty).bits(abi.pointer_bits()) / 8);
        let whole = if inside == NO_MEMBER { code } else { inside.into() };
        let is_aligned = matches!(whole, base::ALIGNED_U64 | base::ALIGNED_I64) && !self.is_packed;
        (Some(ty), layout, size, if is_aligned { size } else { size.min(self.max_alignment) })
    }
}

fn integer(of: u16, abi: Abi) -> Option<Int> {
    // The kernel's `long` is wider than the program's on x32 and MIPS n32.
    let is_wide = abi.register_bits() > abi.pointer_bits();
    Some(match of {
        base::U8 => Int::U8,
        base::I8 => Int::I8,
        base::U16 | base::BE16 => Int::U16,
        base::I16 => Int::I16,
        base::U32 | base::BE32 => Int::U32,
        base::I32 => Int::I32,
        base::U64 | base::ALIGNED_U64 | base::BE64 => Int::U64,
        base::I64 | base::ALIGNED_I64 => Int::I64,
        base::KULONG if is_wide => Int::U64,
        base::KLONG if is_wide => Int::I64,
        base::USIZE | base::KULONG => Int::Usize,
        base::ISIZE | base::KLONG => Int::Isize,
        _ => return None,
    })
}

impl Iterator for Members {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        let (facts, rest) = self.facts.split_first()?;
        let (name, names) = self.names.split_at_checked(facts.name_len.into()).unwrap_or_default();
        (self.facts, self.names) = (rest, names);
        let index = self.index;
        self.index += 1;
        let (ty, layout, element, alignment) = self.element(facts.ty, facts.inside);
        let begin = if facts.is_over { self.start } else { self.end.next_multiple_of(alignment) };
        let (mut offset, mut size, mut bits) = (begin, element * u32::from(facts.count), None);
        if facts.bits > 0 {
            let (start, unit, used) = match self.unit {
                Some((start, unit, used)) if unit == element && u32::from(used + facts.bits) <= unit * 8 => {
                    (start, unit, used)
                }
                _ => (offset, element, 0),
            };
            (offset, size) = (start, unit);
            self.unit = Some((start, unit, used + facts.bits));
            let below = match self.layout.endian {
                Endian::Little => used,
                Endian::Big => (unit * 8) as u8 - used - facts.bits,
            };
            bits = Some((below, facts.bits));
        } else {
            self.unit = None;
        }
        (self.start, self.end) = (offset, offset + size);
        self.size = self.size.max(self.end);
        self.alignment = self.alignment.max(alignment);
        let meaning = match (facts.meaning, ty) {
            (UNSAID, Some(Type::Int(Int::U8))) if facts.count != 1 => Meaning::Data,
            (UNSAID, Some(ty)) => Meaning::of_type(ty),
            (UNSAID, None) => Meaning::Data,
            (number, _) => Meaning::from_number(number),
        };
        let big_endian = matches!(facts.ty, base::BE16 | base::BE32 | base::BE64);
        let length = (facts.holder != NO_MEMBER).then_some((facts.holder, facts.unit));
        let (count, upper) = (facts.count, Some(facts.upper).filter(|&upper| upper != NO_MEMBER));
        Some(Member { index, name, offset, size, ty, layout, count, big_endian, meaning, length, bits, upper })
    }
}

impl FusedIterator for Members {}
