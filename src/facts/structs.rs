//! What structs consist of, and where their members are: `tables/structs.rs`. Only with the feature `structs`.

use core::fmt;
use core::iter::FusedIterator;

use static_assertions::{assert_impl_all, const_assert};

use super::constants::row_named;
use super::sets::{Constants, Kind, set};
use super::words::{LengthUnit, Meaning};
use crate::abi::{Abi, Endian, machines};
use crate::const_text::{self, Message, name_index, name_index_len};
use crate::row::{Int, Pointee, Struct, Type};

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
/// In a row: the member is no bit field.
const NO_BITS: u8 = u8::MAX;

/// What rows say of members: the words of [`Meaning`], and the sets of constants.
mod said {
    pub(super) use super::super::sets::meaning::*;
    pub(super) use super::super::words::word::*;
}

// Turns
//
//     structs {
//         struct stat on(x86_64 x32) brief(st_mode …) { st_dev: kulong = device, …, _: klong [3] } on(mips_o32) { … },
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
//             of: "stat", on: on::x86_64 | on::x32, packed: 0, …, brief: "st_mode …", full: "", left: "", names: "st_dev, …, _,",
//             more: ", …, [3],",
//             members: &[MemberText(ty::kulong, NO_BITS, said::device), …, MemberText(ty::klong, NO_BITS, UNSAID)],
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
                $(on($($on:ident)+))? $(packed $(($($packed:ident)+))?)? $(aligned4($($aligned4:ident)+))?
                $(sized($sized:ident $($least:literal)?))? $(step($step:ident $($word:ident)?))? $(bytes($($bytes:tt)+))?
                $(brief($($brief:tt)+))? $(full($($full:tt)+))? $(left($($left:tt)+))?
                {
                    $($member:tt: $(* $mutability:ident)? $ty:ident $(in $inside:ident)? $([$($len:tt)*])* $(: $bits:literal)? $(= $meaning:ident)?),*
                    $(,)?
                }
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
            aligned4: 0 $($(| on::$aligned4)+)?,
            sized: concat!($(stringify!($sized))?),
            least: 0 $($(| $least)?)?,
            step: concat!($(stringify!($step))?),
            word: concat!($($(stringify!($word))?)?),
            bytes: concat!($(stringify!($($bytes)+))?),
            brief: concat!($(stringify!($($brief)+))?),
            full: concat!($(stringify!($($full)+))?),
            left: concat!($(stringify!($($left)+))?),
            names: stringify!($($member,)*),
            more: stringify!($($(* $mutability)? $(in $inside)? $([$($len)*])*,)*),
            members: &[$(MemberText(ty::$ty, NO_BITS $(& $bits)?, UNSAID $(& said::$meaning)?)),*],
        },)+)*];
        const VARIANTS: &[VariantText] = &[$(VariantText {
            of: stringify!($of),
            selector: stringify!($selector),
            set: set::$set,
            picks: &[$(stringify!($pick)),+],
            variant: stringify!($variant),
        }),*];

        /// The names of the structs one after the other.
        static STRUCT_NAMES: &str = concat!($(stringify!($name)),*);

        /// The names of the members of all bodies, one after the other.
        static MEMBER_NAMES: &str = concat!($($(stringify!($($member,)*),)+)*);

        /// What a member is, or an element of it, or what it points to: an integer, or a struct.
        #[allow(non_upper_case_globals, dead_code, reason = "which of them members have is the table's")]
        mod ty {
            #[allow(non_camel_case_types)]
            enum Number {
                u8, i8, u16, i16, u32, i32, u64, i64, usize, isize, kulong, klong, aligned_u64, aligned_i64, be16, be32, be64, le16, c_void,
                c_char, $($name,)*
            }

            ty_numbers! {
                u8 i8 u16 i16 u32 i32 u64 i64 usize isize kulong klong aligned_u64 aligned_i64 be16 be32 be64 le16 c_void c_char $($name)*
            }

            /// The number of the first struct.
            pub(super) const STRUCTS: u16 = 1 + c_char;
        }
    };
}

macro_rules! ty_numbers {
    ($($name:ident)*) => {
        $(pub(super) const $name: u16 = Number::$name as u16;)*
    };
}

/// What a struct consists of on some ABIs, as the macro reads it.
struct BodyText {
    of: &'static str,
    /// Bits of [`on`]; 0 if it is so wherever no earlier one is.
    on: u32,
    /// The ABIs on which nothing is aligned.
    packed: u32,
    /// The ABIs on which nothing is aligned to more than 4 bytes.
    aligned4: u32,
    sized: &'static str,
    /// How many bytes there are if that member is 0; 0: all.
    least: u16,
    step: &'static str,
    word: &'static str,
    /// How many bytes of it a program may pass.
    bytes: &'static str,
    brief: &'static str,
    full: &'static str,
    left: &'static str,
    /// The members' names, with a comma behind each.
    names: &'static str,
    /// What else the members' types have, with a comma behind each: `* mut` or `* const`, `in u64`, and what is in brackets.
    more: &'static str,
    members: &'static [MemberText],
}

/// A member: its type; how many bits it has, or [`NO_BITS`]; and its meaning.
struct MemberText(u16, u8, u16);

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
/// The structs by their names.
static INDEX: [u16; INDEX_LEN] = CONST_INDEX;
const CONST_INDEX: [u16; INDEX_LEN] = name_index(NAMES);

/// What is compiled in, as it is looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    /// Where each struct's bodies begin; and, last, where all end.
    structs: [u16; LEN + 1],
    bodies: [Body; BODIES.len()],
    members: [MemberFacts; ROOM.members],
    /// What `brief`, `full` and `left` list.
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
    lists: usize,
    picks: usize,
}

const NONE: u16 = u16::MAX;
const NO_MEMBER: u8 = u8::MAX;
/// In place of a member that holds a length: the length that a program passes is that of this member alone.
const OUTSIDE: u8 = u8::MAX - 1;
/// In place of a second number of bytes.
const OR_MORE: u8 = u8::MAX;

/// What padding and reserved members are called.
const PADDING: &str = "_";

#[derive(Clone, Copy)]
struct Body {
    on: u32,
    packed: u32,
    aligned4: u32,
    /// Where its names begin, and how many bytes they have.
    names: (u32, u16),
    members: u16,
    len: u8,
    /// The member that holds the struct's size, or [`NO_MEMBER`]; and the size if that is 0, or 0.
    sized: u8,
    least: u16,
    /// The member that holds how far the next one is behind it, or [`NO_MEMBER`]; and whether the next one is aligned to a `long`.
    step: u8,
    is_step_aligned: bool,
    /// How many bytes a program may pass: one of two numbers; or the first one or more, if the second is [`OR_MORE`]. 0: what its members
    /// say.
    bytes: (u8, u8),
    /// Whether `brief` leaves out members that have a name.
    has_others: bool,
    /// Where its lists begin, and how many entries `brief`, `full` and `left` have.
    lists: (u16, u8, u8, u8),
    /// Where its variants begin, and how many it has.
    variants: (u16, u8),
}

#[derive(Clone, Copy)]
struct MemberFacts {
    /// Where the name begins among those of its struct, and how many bytes it has.
    name: (u16, u8),
    /// A number of [`ty`]; and above it, whether it is a pointer.
    ty: u16,
    /// How many elements an array has, 0 if the array ends with the struct or as far as `holder` says; 1 if it is none.
    count: u16,
    /// A number of [`Meaning`], or [`UNSAID`].
    meaning: u16,
    /// The member that holds the length, or [`NO_MEMBER`]; and its unit, a number of [`UNITS`].
    holder: u8,
    unit: u8,
    /// How many bits it has, if it is a bit field; otherwise 0.
    bits: u8,
    /// The integer that a pointer is in, a number of [`ty`], or [`NO_MEMBER`].
    inside: u8,
    /// Whether it begins where the one before it begins.
    is_over: bool,
    /// The member that holds the upper half of the number, or [`NO_MEMBER`].
    upper: u8,
}

/// The last one is that of a number which says how far behind the beginning of the holder a string is.
const UNITS: [LengthUnit; 4] = [LengthUnit::Elements, LengthUnit::Bytes, LengthUnit::Bits, LengthUnit::Bytes];
const BEHIND: u8 = 3;
/// In place of a unit: the member holds the upper half of the number.
const UPPER: u8 = BEHIND + 1;

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
    /// Only where the kernel has written the struct.
    pub(crate) is_written: bool,
    /// What was there before the call is shown, too.
    pub(crate) is_replaced: bool,
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
    /// If that member isn't 0.
    With(u8),
    /// If the value of that member has the constant in this row of its set, or hasn't it.
    If {
        selector: u8,
        set: u16,
        pick: u16,
        has: bool,
    },
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
    let mut room = Room { members: 0, lists: 0, picks: 0 };
    let mut i = 0;
    while i < BODIES.len() {
        let body = &BODIES[i];
        if is_kept(body) {
            room.members += body.members.len();
            room.lists += body.brief.len() / 2 + body.full.len() / 2 + body.left.len() / 2 + 3;
        }
        i += 1;
    }
    // Each body of a struct has all of its variants.
    i = 0;
    while i < VARIANTS.len() {
        let Some(of) = number(VARIANTS[i].of) else {
            panic_at(VARIANTS[i].of, "there is no such struct among the rows", "");
        };
        room.picks += VARIANTS[i].picks.len() * BODY_COUNTS[of as usize] as usize;
        i += 1;
    }
    room
};

/// How many bodies each struct has.
const BODY_COUNTS: [u8; LEN] = {
    let (mut counts, mut of, mut row) = ([0; LEN], 0, 0);
    while row < BODIES.len() {
        while of < LEN && !is_same(NAMES[of], BODIES[row].of) {
            of += 1;
        }
        counts[of] += 1;
        row += 1;
    }
    counts
};

/// The struct of each row of variants.
const VARIANT_OF: [u16; VARIANTS.len()] = {
    let (mut of, mut i) = ([NONE; VARIANTS.len()], 0);
    while i < VARIANTS.len() {
        if let Some(number) = number(VARIANTS[i].of) {
            of[i] = number;
        }
        i += 1;
    }
    of
};

const COLUMNS: Columns = columns();
static STRUCTS: [u16; LEN + 1] = COLUMNS.structs;
static BODY: [Body; BODIES.len()] = COLUMNS.bodies;
static MEMBERS: [MemberFacts; ROOM.members] = COLUMNS.members;
static LISTS: [Listed; COLUMNS.used.lists] = *COLUMNS.lists.first_chunk().unwrap();
static VARIANT: [Variant; COLUMNS.used.picks] = *COLUMNS.variants.first_chunk().unwrap();
static OF_STRUCT: [u16; Struct::ALL.len()] = COLUMNS.of_struct;
static TO_STRUCT: [u16; LEN] = COLUMNS.to_struct;
/// Where each struct's name ends in [`STRUCT_NAMES`].
static ENDS: [u16; LEN] =
    const_text::ends("tables/structs.rs: the names of the structs", *NAMES.first_chunk().unwrap());

const fn is_same(one: &str, other: &str) -> bool {
    const_text::is_same(one.as_bytes(), other.as_bytes())
}

const fn columns() -> Columns {
    let member = MemberFacts {
        name: (0, 0),
        ty: 0,
        count: 1,
        meaning: UNSAID,
        holder: NO_MEMBER,
        unit: 0,
        bits: 0,
        inside: NO_MEMBER,
        is_over: false,
        upper: NO_MEMBER,
    };
    let body = Body {
        on: 0,
        packed: 0,
        aligned4: 0,
        names: (0, 0),
        members: 0,
        len: 0,
        sized: NO_MEMBER,
        least: 0,
        step: NO_MEMBER,
        is_step_aligned: false,
        bytes: (0, 0),
        has_others: false,
        lists: (0, 0, 0, 0),
        variants: (0, 0),
    };
    let listed = Listed {
        member: 0,
        follows: Follows::Next,
        shown: WhenShown::Always,
        is_address: false,
        is_written: false,
        is_replaced: false,
    };
    let mut columns = Columns {
        structs: [0; LEN + 1],
        bodies: [body; BODIES.len()],
        members: [member; ROOM.members],
        lists: [listed; ROOM.lists],
        variants: [Variant { selector: 0, set: 0, pick: 0, of: 0 }; ROOM.picks],
        of_struct: [NONE; Struct::ALL.len()],
        to_struct: [NONE; LEN],
        used: Room { members: 0, lists: 0, picks: 0 },
    };
    let (mut of, mut row, mut names) = (0, 0, 0);
    while of < LEN {
        columns.structs[of] = row as u16;
        while row < BODIES.len() && is_same(BODIES[row].of, NAMES[of]) {
            let text = &BODIES[row];
            columns.bodies[row] = Body {
                on: text.on,
                packed: text.packed,
                aligned4: text.aligned4,
                names: (names, text.names.len() as u16),
                members: columns.used.members as u16,
                ..body
            };
            if is_kept(text) {
                columns.add(row, ty::STRUCTS + of as u16);
            }
            names += text.names.len() as u32;
            row += 1;
        }
        of += 1;
    }
    columns.structs[LEN] = row as u16;
    let mut variant = 0;
    while variant < VARIANTS.len() {
        if number(VARIANTS[variant].of).is_none() {
            panic_at(VARIANTS[variant].of, "there is no such struct among the rows", "");
        }
        variant += 1;
    }
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
    /// Adds what a struct consists of on some ABIs. `of` is the struct as a type.
    const fn add(&mut self, row: usize, of: u16) {
        let text = &BODIES[row];
        let (len, mut i, mut more) = (text.members.len(), 0, Words::new(text.more));
        let places = Places::new(text.names);
        if len == 0 || len >= NO_MEMBER as usize {
            panic_at(text.of, "it has no members, or more than 254", "");
        }
        while i < len {
            let MemberText(ty, bits, meaning) = text.members[i];
            let mut member = MemberFacts {
                name: places.place(i),
                ty,
                count: 1,
                meaning,
                holder: NO_MEMBER,
                unit: 0,
                bits: if bits == NO_BITS { 0 } else { bits },
                inside: NO_MEMBER,
                is_over: false,
                upper: NO_MEMBER,
            };
            if !more.eat(b',') {
                more_of(text, &places, i, &mut more, &mut member);
            }
            let is_value = member.ty & POINTER == 0;
            if is_value && (ty >= ty::STRUCTS && ty >= of || ty == ty::c_void || ty == ty::c_char) {
                wrong_type(text, i);
            }
            if bits != NO_BITS && (bits == 0 || bits > width(ty) || !is_value || member.count != 1) {
                panic_at(
                    text.of,
                    "a bit field has at least one bit, and no more than the integer that it is a part of: ",
                    name_of_member(text, i),
                );
            }
            if member.count == 0 && i + 1 < len {
                panic_at(
                    text.of,
                    "only the last member may go on as far as the struct. Write how many elements this one has: ",
                    name_of_member(text, i),
                );
            }
            self.members[self.used.members] = member;
            self.used.members += 1;
            i += 1;
        }
        let mut body = self.bodies[row];
        body.len = len as u8;
        if !text.sized.is_empty() {
            body.sized = member_of(text, &places, &Words::new(text.sized));
            body.least = text.least;
        }
        if !text.step.is_empty() {
            body.step = member_of(text, &places, &Words::new(text.step));
            body.is_step_aligned = match text.word.as_bytes() {
                b"" => false,
                b"word" => true,
                _ => panic_at(text.of, "behind the member of step stands `word` or nothing, not ", text.word),
            };
        }
        body.bytes = sizes(text.of, text.bytes);
        let lists = self.used.lists as u16;
        body.lists = (
            lists,
            self.list(text, &places, text.brief),
            self.list(text, &places, text.full),
            self.list(text, &places, text.left),
        );
        body.has_others = self.leaves_out(&body, &places);
        body.variants.0 = self.used.picks as u16;
        let (mut variant, variant_of) = (0, &VARIANT_OF);
        while variant < VARIANTS.len() {
            if ty::STRUCTS + variant_of[variant] == of {
                self.variant(text, &places, &VARIANTS[variant]);
            }
            variant += 1;
        }
        body.variants.1 = (self.used.picks - body.variants.0 as usize) as u8;
        self.bodies[row] = body;
    }

    /// Adds the members that `brief`, `full` or `left` lists.
    const fn list(&mut self, text: &BodyText, places: &Places, list: &'static str) -> u8 {
        let (mut words, mut len, mut follows) = (Words::new(list), 0, Follows::Next);
        while !words.is_at_end() {
            let member = member_of(text, places, &words);
            words.next();
            let shown = if words.eat(b'^') {
                WhenShown::First
            } else if !words.eat(b'?') {
                WhenShown::Always
            } else if words.eat(b'?') {
                let other = member_of(text, places, &words);
                words.next();
                WhenShown::With(other)
            } else if words.eat(b'!') {
                let name = words.word();
                words.next();
                condition(text, name, false)
            } else if words.is_constant() {
                let name = words.word();
                words.next();
                condition(text, name, true)
            } else {
                WhenShown::IfNonZero
            };
            let (is_address, is_written, is_replaced) = (words.eat(b'*'), words.eat(b'~'), words.eat(b'='));
            self.lists[self.used.lists] = Listed { member, follows, shown, is_address, is_written, is_replaced };
            follows = if words.eat(b'|') {
                Follows::Instead
            } else if words.eat(b'+') {
                Follows::With
            } else {
                Follows::Next
            };
            self.used.lists += 1;
            len += 1;
        }
        len
    }

    /// Whether `brief` leaves out members that have a name.
    const fn leaves_out(&self, body: &Body, places: &Places) -> bool {
        let (lists, brief) = (body.lists.0 as usize, body.lists.1 as usize);
        let mut i = 0;
        while brief > 0 && i < body.len as usize {
            let (mut at, mut is_listed) = (lists, is_same(PADDING, places.name(i)));
            while !is_listed && at < lists + brief {
                is_listed = self.lists[at].member as usize == i;
                at += 1;
            }
            if !is_listed {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Adds a variant of the struct, once for each name that selects it.
    const fn variant(&mut self, text: &BodyText, places: &Places, variant: &VariantText) {
        let Some(of) = number(variant.variant) else {
            panic_at(text.of, "there is no such struct among the rows: ", variant.variant)
        };
        let selector = member_of(text, places, &Words::new(variant.selector));
        let is_of_set = match text.members[selector as usize].2 {
            UNSAID => false,
            meaning => match Meaning::from_number(meaning).constants() {
                Some(set) => set.number() == variant.set,
                None => false,
            },
        };
        if !is_of_set {
            panic_at(text.of, "the set is not the meaning of ", variant.selector);
        }
        if !matches!(Constants::from_number(variant.set).kind(), Kind::Choice | Kind::Codes) {
            panic_at(text.of, "flags select no variant: ", variant.selector);
        }
        let mut i = 0;
        while i < variant.picks.len() {
            let Some(pick) = row_named(variant.set, variant.picks[i]) else {
                panic_at(text.of, "its set has no constant ", variant.picks[i])
            };
            self.variants[self.used.picks] = Variant { selector, set: variant.set, pick, of };
            self.used.picks += 1;
            i += 1;
        }
    }
}

/// How many bits an integer has at least; 0 for a struct.
const fn width(ty: u16) -> u8 {
    match ty {
        ty::u8 | ty::i8 => 8,
        ty::u16 | ty::i16 | ty::be16 | ty::le16 => 16,
        ty::u64 | ty::i64 | ty::aligned_u64 | ty::aligned_i64 | ty::be64 => 64,
        _ if ty >= ty::STRUCTS => 0,
        _ => 32,
    }
}

/// Reads what else a member's type has: `*mut` or `*const`, `in` and an integer, what is in brackets, and the comma.
const fn more_of(text: &BodyText, places: &Places, index: usize, more: &mut Words, member: &mut MemberFacts) {
    if more.eat(b'*') {
        member.ty |= match more.word().as_bytes() {
            b"mut" => POINTER | MUTABLE,
            b"const" => POINTER,
            _ => panic_at(text.of, "a pointer is *const or *mut, not *", more.word()),
        };
        more.next();
    }
    if is_word(more, b"in") {
        more.next();
        member.inside = match number_of_integer(more.word()) {
            Some(inside) if member.ty & POINTER != 0 => inside,
            _ => panic_at(text.of, "a pointer is in u64, aligned_u64 or kulong. Not so: ", name_of_member(text, index)),
        };
        more.next();
    }
    while more.eat(b'[') {
        if !more.eat(b']') {
            length_of(text, places, index, more, member);
        } else if member.ty & POINTER == 0 {
            member.count = 0;
        }
    }
    more.next();
}

const fn is_word(words: &Words, word: &[u8]) -> bool {
    let (start, end) = words.word;
    end - start == word.len() && const_text::is_part(words.text.as_bytes(), start, word, 0, word.len())
}

/// The integers that a pointer may be in.
const fn number_of_integer(word: &str) -> Option<u8> {
    match word.as_bytes() {
        b"u64" => Some(ty::u64 as u8),
        b"aligned_u64" => Some(ty::aligned_u64 as u8),
        b"kulong" => Some(ty::kulong as u8),
        _ => None,
    }
}

/// Reads what is in brackets, and the closing one.
const fn length_of(text: &BodyText, places: &Places, index: usize, more: &mut Words, member: &mut MemberFacts) {
    let is_value = member.ty & POINTER == 0;
    match more.text.as_bytes()[more.word.0] {
        b'=' => {
            member.is_over = true;
            more.next();
        }
        b'0'..=b'9' => {
            member.count = count(text, index, more.word(), !is_value);
            more.next();
        }
        _ => {
            let is_outside = is_word(more, PADDING.as_bytes());
            member.holder = if is_outside { OUTSIDE } else { member_of(text, places, more) };
            more.next();
            member.unit = match more.word().as_bytes() {
                b"]" => 0,
                b"bytes" => 1,
                b"bits" => 2,
                b"behind" if is_value && member.ty < ty::STRUCTS => BEHIND,
                b"upper" if member.ty == ty::u32 || member.ty == ty::usize => UPPER,
                _ => panic_at(
                    text.of,
                    "behind the member that holds a length stands bytes, bits or nothing, which is elements: ",
                    more.word(),
                ),
            };
            if member.unit > 0 {
                more.next();
            }
            if member.unit == UPPER {
                (member.upper, member.holder, member.unit) = (member.holder, NO_MEMBER, 0);
            } else if is_value && member.count == 1 && member.ty < ty::STRUCTS && member.unit != BEHIND {
                member.count = 0;
            }
            if is_outside && (member.ty != ty::u8 || member.unit != 1) {
                panic_at(
                    text.of,
                    "only of bytes at the end, the length may be said beside the pointer. Not so: ",
                    name_of_member(text, index),
                );
            }
        }
    }
    if !more.eat(b']') {
        panic_at(
            text.of,
            "in brackets stands a number, `=`, or a member that holds a length and its unit. Not so: ",
            name_of_member(text, index),
        );
    }
}

const fn count(text: &BodyText, index: usize, word: &str, is_pointer: bool) -> u16 {
    let (digits, mut count, mut i) = (word.as_bytes(), 0, 0);
    while i < digits.len() && digits[i].is_ascii_digit() && count <= u16::MAX as u32 {
        count = count * 10 + (digits[i] - b'0') as u32;
        i += 1;
    }
    if i < digits.len() || count < 2 || count > u16::MAX as u32 || is_pointer {
        panic_at(
            text.of,
            "an array has 2 to 65,535 elements, which are no pointers. Not so: ",
            name_of_member(text, index),
        );
    }
    count as u16
}

/// That the first member whose set has a constant of that name has it, or hasn't it.
const fn condition(text: &BodyText, name: &str, has: bool) -> WhenShown {
    let mut i = 0;
    while i < text.members.len() {
        let meaning = text.members[i].2;
        if meaning != UNSAID {
            if let Some(set) = Meaning::from_number(meaning).constants() {
                if let Some(pick) = row_named(set.number(), name) {
                    return WhenShown::If { selector: i as u8, set: set.number(), pick, has };
                }
            }
        }
        i += 1;
    }
    panic_at(text.of, "the set of no member has a constant ", name)
}

/// How many bytes a program may pass: `16`, `4 6`, `24..`.
const fn sizes(of: &str, text: &'static str) -> (u8, u8) {
    let mut words = Words::new(text);
    let first = size(of, &mut words);
    let second = if words.eat(b'.') {
        words.eat(b'.');
        OR_MORE
    } else if words.is_at_end() {
        first
    } else {
        size(of, &mut words)
    };
    if !words.is_at_end() {
        panic_at(of, "there are one or two numbers of bytes, or one with `..` behind it: ", text);
    }
    (first, second)
}

const fn size(of: &str, words: &mut Words) -> u8 {
    let (digits, mut size, mut i) = (words.word().as_bytes(), 0, 0);
    while i < digits.len() && digits[i].is_ascii_digit() && size < OR_MORE as u16 {
        size = size * 10 + (digits[i] - b'0') as u16;
        i += 1;
    }
    if i < digits.len() || !digits.is_empty() && size == 0 || size >= OR_MORE as u16 {
        panic_at(of, "a number of bytes is from 1 to 254: ", words.word());
    }
    words.next();
    size as u8
}

/// Where the members' names are in the text that has them.
struct Places {
    text: &'static str,
    /// Where each begins, behind an `r#`, and where it ends.
    of: [(u16, u16); NO_MEMBER as usize],
    len: usize,
}

impl Places {
    const fn new(text: &'static str) -> Self {
        let mut places = Self { text, of: [(0, 0); NO_MEMBER as usize], len: 0 };
        let (bytes, mut at) = (text.as_bytes(), 0);
        while at < bytes.len() && places.len < places.of.len() {
            while bytes[at] <= b' ' {
                at += 1;
            }
            let mut start = at;
            while bytes[at] != b',' && bytes[at] > b' ' {
                if bytes[at] == b'#' {
                    start = at + 1;
                }
                at += 1;
            }
            places.of[places.len] = (start as u16, at as u16);
            places.len += 1;
            while at < bytes.len() && (bytes[at] == b',' || bytes[at] <= b' ') {
                at += 1;
            }
        }
        places
    }

    /// Where a name begins, and how many bytes it has.
    const fn place(&self, index: usize) -> (u16, u8) {
        let (start, end) = self.of[index];
        assert!(end - start <= u8::MAX as u16, "tables/structs.rs: a name has at most 255 bytes");
        (start, (end - start) as u8)
    }

    const fn name(&self, index: usize) -> &'static str {
        let (start, end) = self.of[index];
        part(self.text, start as usize, end as usize)
    }
}

const fn part(text: &'static str, start: usize, end: usize) -> &'static str {
    match core::str::from_utf8(text.as_bytes().split_at(end).0.split_at(start).1) {
        Ok(part) => part,
        Err(_) => "",
    }
}

/// The name of the member at an index.
const fn name_of_member(text: &BodyText, index: usize) -> &'static str {
    Places::new(text.names).name(index)
}

/// The index of the member whose name is next in `words`.
const fn member_of(text: &BodyText, places: &Places, words: &Words) -> u8 {
    let (start, len) = (words.word.0, words.word.1 - words.word.0);
    let (mut i, names, word) = (0, places.text.as_bytes(), words.text.as_bytes());
    while i < places.len {
        let (from, to) = places.of[i];
        if (to - from) as usize == len
            && len > 0
            && names[to as usize - 1] == word[start + len - 1]
            && const_text::is_part(names, from as usize, word, start, len)
        {
            return i as u8;
        }
        i += 1;
    }
    panic_at(text.of, "it has no member ", words.word())
}

/// Words one after the other, with spaces between them; and other characters, each of which is a word.
struct Words {
    text: &'static str,
    /// Where the word begins that is next, and where it ends: the same at the end.
    word: (usize, usize),
}

impl Words {
    const fn new(text: &'static str) -> Self {
        let mut words = Self { text, word: (0, 0) };
        words.next();
        words
    }

    const fn next(&mut self) {
        let (text, mut start) = (self.text.as_bytes(), self.word.1);
        while start < text.len() && text[start] <= b' ' {
            start += 1;
        }
        let mut end = start;
        while end < text.len()
            && !matches!(
                text[end],
                0..=b' ' | b',' | b'[' | b']' | b'*' | b'|' | b'?' | b'^' | b'~' | b'+' | b'=' | b'.' | b'!'
            )
        {
            end += 1;
        }
        if end == start && end < text.len() {
            end += 1;
        }
        self.word = (start, end);
    }

    /// Whether the next word is a constant, as in `a?NAME`: members have no such names.
    const fn is_constant(&self) -> bool {
        !self.is_at_end() && self.text.as_bytes()[self.word.0].is_ascii_uppercase()
    }

    const fn is_at_end(&self) -> bool {
        self.word.0 == self.word.1
    }

    const fn word(&self) -> &'static str {
        part(self.text, self.word.0, self.word.1)
    }

    /// Whether the next word is this one, which is left out then.
    const fn eat(&mut self, byte: u8) -> bool {
        let is_next = !self.is_at_end() && self.text.as_bytes()[self.word.0] == byte;
        if is_next {
            self.next();
        }
        is_next
    }
}

const fn wrong_type(text: &BodyText, index: usize) -> ! {
    panic_at(
        text.of,
        "a member is an integer, a pointer, or a struct that stands above it; *const c_char is a string, *mut u8 bytes. Not so: ",
        name_of_member(text, index),
    )
}

/// Stops the compilation, with an error that names the row.
const fn panic_at(row: &str, why: &str, of: &str) -> ! {
    Message::of(row).text(" of tables/structs.rs: ").text(why).text(of).panic()
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

impl fmt::Debug for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
        while members.place().is_some() {}
        (aligned(members.size, members.alignment), members.alignment)
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
        let (first, names) = (usize::from(body.members), body.names.0 as usize);
        let is_packed = body.packed >> self.abi as u32 & 1 != 0;
        let max_alignment = match u32::from(self.abi.descriptor().max_alignment) {
            _ if is_packed => 1,
            max if body.aligned4 >> self.abi as u32 & 1 != 0 => max.min(4),
            max => max,
        };
        Members {
            layout: self,
            facts: &MEMBERS[first..first + usize::from(body.len)],
            names: MEMBER_NAMES.get(names..names + usize::from(body.names.1)).unwrap_or_default(),
            max_alignment,
            is_packed,
            index: 0,
            position: 0,
            start: 0,
            end: 0,
            size: 0,
            alignment: 1,
            unit: None,
        }
    }

    /// The member at that index, padding counted. `from` is where the last one was looked for, and then is behind this one.
    pub(crate) fn member_from(self, from: &mut Members, index: u8) -> Option<Member> {
        if from.index > index {
            *from = self.all_members();
        }
        while from.index < index {
            from.place()?;
        }
        from.next()
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

    /// The member that holds how far the next one is behind it.
    pub(crate) fn step(self) -> Option<Member> {
        Some(self.body().step).filter(|&member| member != NO_MEMBER).and_then(|member| self.member(member))
    }

    /// Whether each of several that follow each other is aligned to a `long`.
    pub(crate) fn is_step_aligned(self) -> bool {
        self.body().is_step_aligned
    }

    /// Where the next one begins, if this one says that it is so far behind it.
    pub(crate) fn end_of_step(self, step: u64) -> u64 {
        let word = u64::from(self.abi.pointer_bits() / 8);
        if self.is_step_aligned() { step.checked_next_multiple_of(word).unwrap_or(step) } else { step }
    }

    /// Whether the length that a program passes beside the pointer is that of the array at the end alone.
    pub(crate) fn is_end_counted(self) -> bool {
        let body = self.body();
        MEMBERS[usize::from(body.members)..][..usize::from(body.len)].last().is_some_and(|last| last.holder == OUTSIDE)
    }

    /// How many bytes there are if a program says beside the pointer that there are so many.
    pub(crate) fn len_of(self, len: u64) -> u64 {
        let before = self.all_members().last().filter(|_| self.is_end_counted()).map_or(0, |last| last.offset);
        len.saturating_add(before.into())
    }

    /// Whether it may have so many bytes. A program may cut an array at its end, but no other member, if the table doesn't say otherwise.
    fn has_room_in(self, len: u64) -> bool {
        match self.body().bytes {
            (0, _) => {
                let last = self.all_members().last();
                let least = last.filter(|_| self.is_open()).map_or(self.size(), |last| match last.ty {
                    Some(Type::Int(int)) if last.count == 0 && int != Int::U8 => {
                        last.offset + u32::from(int.bits(32) / 8)
                    }
                    _ => last.offset,
                });
                u64::from(least) <= len
            }
            (least, OR_MORE) => u64::from(least) <= len,
            (one, other) => u64::from(one) == len || u64::from(other) == len,
        }
    }

    /// Whether the last member is an array that ends with the struct, or one of bytes with a name, which a program may cut.
    pub(crate) fn is_open(self) -> bool {
        let last = self.all_members().last();
        last.is_some_and(|last| {
            last.count == 0 || !last.is_padding() && last.count != 1 && last.ty == Some(Type::Int(Int::U8))
        })
    }

    /// Whether what it has before a call is shown beside what it has after it, of one of its members.
    pub(crate) fn has_replaced(self) -> bool {
        self.listed(true).is_some_and(|(listed, _)| listed.iter().any(|listed| listed.is_replaced))
    }

    /// Whether the table says what is shown in short.
    pub(crate) fn has_brief(self) -> bool {
        self.body().lists.1 > 0
    }

    /// The members that are shown, in their order, where the table says it; and whether there are others.
    pub(crate) fn listed(self, in_full: bool) -> Option<(&'static [Listed], bool)> {
        let (first, brief, full, _) = self.body().lists;
        match in_full {
            false if brief > 0 => Some((self.list(first, brief), self.body().has_others)),
            _ if full > 0 => Some((self.list(first + u16::from(brief), full), false)),
            _ => None,
        }
    }

    /// The members that are shown of what the call has left there.
    pub(crate) fn left(self) -> Option<&'static [Listed]> {
        let (first, brief, full, left) = self.body().lists;
        (left > 0).then(|| self.list(first + u16::from(brief) + u16::from(full), left))
    }

    fn list(self, first: u16, len: u8) -> &'static [Listed] {
        &LISTS[usize::from(first)..][..usize::from(len)]
    }

    /// The struct that is there instead, by the values of its selectors, if there are so many bytes: the first one that may have these.
    pub(crate) fn variant<E>(self, len: u64, value: impl Fn(Member) -> Result<u64, E>) -> Result<Option<Self>, E> {
        let (first, count) = self.body().variants;
        let variants = &VARIANT[usize::from(first)..][..usize::from(count)];
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
                let there = Self::of(variant.of, self.abi, self.endian).filter(|there| there.has_room_in(len));
                if there.is_some() {
                    return Ok(there);
                }
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

    pub(crate) fn has_variants(self) -> bool {
        self.body().variants.1 > 0
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
    let start = of.checked_sub(1).map_or(0, |before| ENDS[before]);
    STRUCT_NAMES.get(usize::from(start)..usize::from(ENDS[of])).unwrap_or_default()
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
    /// The index among those that have a name.
    pub(crate) position: u8,
    pub(crate) name: &'static str,
    pub(crate) offset: u32,
    pub(crate) size: u32,
    pub(crate) ty: Option<Type>,
    pub(crate) layout: Option<Layout>,
    pub(crate) count: u16,
    /// The byte order that it has on every machine, if that isn't the program's.
    pub(crate) order: Option<Endian>,
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
        self.order == Some(Endian::Big)
    }

    /// The byte order that an integer has on every machine, as what a network sees has; `None` if it has the program's.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// let address = Layout::named("sockaddr_l2", Abi::S390x, Endian::Big).unwrap();
    /// assert_eq!(address.members().nth(1).unwrap().byte_order(), Some(Endian::Little));
    /// ```
    pub fn byte_order(&self) -> Option<Endian> {
        self.order
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

/// Its name and its type, in the notation of `tables/structs.rs`.
///
/// ```
/// use sysno::{Abi, Endian, Layout};
///
/// let members = |name| {
///     let layout = Layout::named(name, Abi::X86_64, Endian::Little).unwrap();
///     layout.members().map(|member| member.to_string()).collect::<Vec<_>>()
/// };
/// assert_eq!(members("sockaddr_in"), ["sin_family: u16", "sin_port: be16", "sin_addr: be32"]);
/// assert_eq!(members("sockaddr_un")[1], "sun_path: u8 [108]");
/// assert_eq!(members("msghdr")[..3], ["msg_name: *mut sockaddr", "msg_namelen: i32", "msg_iov: *mut iovec"]);
/// ```
impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.name)?;
        match (self.ty, self.layout, self.order) {
            (None, Some(layout), _) => f.write_str(layout.name())?,
            (Some(Type::Pointer { mutable, .. }), Some(layout), _) => {
                write!(f, "*{} {}", if mutable { "mut" } else { "const" }, layout.name())?;
            }
            (Some(Type::Int(int)), _, Some(order)) => {
                let start = if order == Endian::Big { "be" } else { "le" };
                write!(f, "{start}{}", int.bits(64))?;
            }
            (Some(ty), ..) => write!(f, "{ty}")?,
            // There is no member without a type.
            (None, None, _) => {}
        }
        match (self.count, self.bits) {
            (0, _) => f.write_str(" []"),
            (1, Some((_, bits))) => write!(f, ": {bits}"),
            (1, None) => Ok(()),
            (count, _) => write!(f, " [{count}]"),
        }
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
    /// How many members were before; and how many of them have a name.
    index: u8,
    position: u8,
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
        let is_struct = of >= ty::STRUCTS;
        let layout = if is_struct { Layout::of(of - ty::STRUCTS, abi, endian) } else { None };
        if code & POINTER == 0 && is_struct {
            let (size, alignment) = layout.map_or((0, 1), Layout::measure);
            return (None, layout, size, if self.is_packed { 1 } else { alignment });
        }
        let int = integer(of, abi);
        let ty = if code & POINTER != 0 {
            let to = match (of, int) {
                (ty::u8, _) => Pointee::Bytes,
                (_, Some(int)) => Pointee::Int(int),
                _ if is_struct => match TO_STRUCT[usize::from(of - ty::STRUCTS)] {
                    NONE => Pointee::Void,
                    which => Pointee::Struct(Struct::ALL[usize::from(which)]),
                },
                _ => Pointee::Void,
            };
            if of == ty::c_char { Type::String } else { Type::Pointer { mutable: code & MUTABLE != 0, to } }
        } else {
            Type::Int(int.unwrap_or(Int::U8))
        };
        let holds = if inside == NO_MEMBER { None } else { integer(inside.into(), abi).map(Type::Int) };
        let size = u32::from(holds.unwrap_or(ty).bits(abi.pointer_bits()) / 8);
        let whole = if inside == NO_MEMBER { code } else { inside.into() };
        let is_aligned = matches!(whole, ty::aligned_u64 | ty::aligned_i64) && !self.is_packed;
        (Some(ty), layout, size, if is_aligned { size } else { size.min(self.max_alignment) })
    }
}

fn integer(of: u16, abi: Abi) -> Option<Int> {
    // The kernel's `long` is wider than the program's on x32 and MIPS n32.
    let is_wide = abi.register_bits() > abi.pointer_bits();
    Some(match of {
        ty::u8 => Int::U8,
        ty::i8 => Int::I8,
        ty::u16 | ty::be16 | ty::le16 => Int::U16,
        ty::i16 => Int::I16,
        ty::u32 | ty::be32 => Int::U32,
        ty::i32 => Int::I32,
        ty::u64 | ty::aligned_u64 | ty::be64 => Int::U64,
        ty::i64 | ty::aligned_i64 => Int::I64,
        ty::kulong if is_wide => Int::U64,
        ty::klong if is_wide => Int::I64,
        ty::usize | ty::kulong => Int::Usize,
        ty::isize | ty::klong => Int::Isize,
        _ => return None,
    })
}

/// Where the next member is, and what it is.
struct Placed {
    facts: &'static MemberFacts,
    name: &'static str,
    index: u8,
    position: u8,
    ty: Option<Type>,
    layout: Option<Layout>,
    offset: u32,
    size: u32,
    bits: Option<(u8, u8)>,
}

impl Members {
    /// Goes on to the next member. Most are only passed by: nothing else of them is looked up.
    #[inline]
    fn place(&mut self) -> Option<Placed> {
        let (facts, rest) = self.facts.split_first()?;
        self.facts = rest;
        let (start, len) = facts.name;
        let name = self.names.get(usize::from(start)..usize::from(start) + usize::from(len)).unwrap_or_default();
        let (index, position) = (self.index, self.position);
        self.index += 1;
        self.position += u8::from(name != PADDING);
        let (ty, layout, element, alignment) = self.element(facts.ty, facts.inside);
        let begin = if facts.is_over { self.start } else { aligned(self.end, alignment) };
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
        Some(Placed { facts, name, index, position, ty, layout, offset, size, bits })
    }
}

/// Each alignment is a power of two.
fn aligned(end: u32, alignment: u32) -> u32 {
    (end + alignment - 1) & !(alignment - 1)
}

impl Iterator for Members {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        let Placed { facts, name, index, position, ty, layout, offset, size, bits } = self.place()?;
        let meaning = match (facts.meaning, ty) {
            (UNSAID, Some(Type::Int(Int::U8))) if facts.count != 1 => Meaning::Data,
            (UNSAID, Some(ty)) => Meaning::of_type(ty),
            (UNSAID, None) => Meaning::Data,
            (number, _) => Meaning::from_number(number),
        };
        let order = match facts.ty {
            ty::be16 | ty::be32 | ty::be64 => Some(Endian::Big),
            ty::le16 => Some(Endian::Little),
            _ => None,
        };
        let length = (facts.holder < OUTSIDE).then_some((facts.holder, UNITS[usize::from(facts.unit)]));
        let upper = Some(facts.upper).filter(|&upper| upper != NO_MEMBER);
        let count = facts.count;
        Some(Member { index, position, name, offset, size, ty, layout, count, order, meaning, length, bits, upper })
    }
}

impl FusedIterator for Members {}
