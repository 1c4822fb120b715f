//! What structs consist of: `tables/structs.rs`, as rustc reads it. Only with the feature `structs`.

use static_assertions::const_assert;

use super::constants::row_named;
use super::sets::{Constants, Kind, set};
use super::words::{LengthUnit, Meaning};
use crate::abi::{Abi, machines};
use crate::const_text::{self, Message, name_index, name_index_len};
use crate::row::Struct;

/// What rows say of where a struct is so: the families of ABIs; `bits32` and `bits64`, as many as the kernel's `long` has; and `big`, on
/// machines of that byte order alone.
#[allow(non_upper_case_globals, dead_code, reason = "which of them are named is the table's")]
pub(super) mod on {
    use super::Abi;
    pub(super) use super::machines::*;

    pub(super) const bits32: u32 = of_bits(32);
    pub(super) const bits64: u32 = of_bits(64);
    pub(in super::super) const big: u32 = 1 << 31;

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
pub(super) const UNSAID: u16 = u16::MAX;
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
//             of: "stat", on: on::x86_64 | on::x32, packed: 0, …, brief: "st_mode …", full: "", left: "", failed: "", names: "st_dev, …, _,",
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
                $(brief($($brief:tt)+))? $(full($($full:tt)+))? $(left($($left:tt)+))? $(failed($($failed:tt)+))?
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
            failed: concat!($(stringify!($($failed)+))?),
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
        pub(super) static STRUCT_NAMES: &str = concat!($(stringify!($name)),*);

        /// The names of the members of all bodies, one after the other.
        pub(super) static MEMBER_NAMES: &str = concat!($($(stringify!($($member,)*),)+)*);

        /// What a member is, or an element of it, or what it points to: an integer, or a struct.
        #[allow(non_upper_case_globals, dead_code, reason = "which of them members have is the table's")]
        pub(super) mod ty {
            #[allow(non_camel_case_types)]
            enum Number {
                u8, i8, u16, i16, u32, i32, u64, i64, usize, isize, kulong, klong, aligned_u64, aligned_i64, be16, be32, be64, le16, c_void,
                c_char, $($name,)*
            }

            ty_numbers! {
                u8 i8 u16 i16 u32 i32 u64 i64 usize isize kulong klong aligned_u64 aligned_i64 be16 be32 be64 le16 c_void c_char $($name)*
            }

            /// The number of the first struct.
            pub(in super::super) const STRUCTS: u16 = 1 + c_char;
        }
    };
}

macro_rules! ty_numbers {
    ($($name:ident)*) => {
        $(pub(in super::super) const $name: u16 = Number::$name as u16;)*
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
    failed: &'static str,
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
pub(super) const fn abis(on: u32) -> u32 {
    match on & !on::big {
        0 => !on::big,
        some => some,
    }
}

include!("../../tables/structs.rs");

pub(super) const LEN: usize = NAMES.len();
pub(super) const INDEX_LEN: usize = name_index_len(LEN);
/// The structs by their names.
pub(super) static INDEX: [u16; INDEX_LEN] = CONST_INDEX;
const CONST_INDEX: [u16; INDEX_LEN] = name_index(NAMES);

/// What is compiled in, as it is looked up. None of the arrays has a pointer, so nothing is relocated when a program is loaded.
struct Columns {
    /// Where each struct's bodies begin; and, last, where all end.
    structs: [u16; LEN + 1],
    bodies: [Body; BODIES.len()],
    members: [MemberFacts; ROOM.members],
    /// What `brief`, `full`, `left` and `failed` list.
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

pub(super) const NONE: u16 = u16::MAX;
pub(super) const NO_MEMBER: u8 = u8::MAX;
/// In place of a member that holds a length: the length that a program passes is that of this member alone.
pub(super) const OUTSIDE: u8 = u8::MAX - 1;
/// In place of a second number of bytes.
pub(super) const OR_MORE: u8 = u8::MAX;

/// What padding and reserved members are called.
pub(super) const PADDING: &str = "_";

#[derive(Clone, Copy)]
pub(super) struct Body {
    pub(super) on: u32,
    pub(super) packed: u32,
    pub(super) aligned4: u32,
    /// Where its names begin, and how many bytes they have.
    pub(super) names: (u32, u16),
    pub(super) members: u16,
    pub(super) len: u8,
    /// The member that holds the struct's size, or [`NO_MEMBER`]; and the size if that is 0, or 0.
    pub(super) sized: u8,
    pub(super) least: u16,
    /// The member that holds how far the next one is behind it, or [`NO_MEMBER`]; and whether the next one is aligned to a `long`.
    pub(super) step: u8,
    pub(super) is_step_aligned: bool,
    /// How many bytes a program may pass: one of two numbers; or the first one or more, if the second is [`OR_MORE`]. 0: what its members
    /// say.
    pub(super) bytes: (u8, u8),
    /// Whether `brief` leaves out members that have a name.
    pub(super) has_others: bool,
    /// Where its lists begin, and how many entries `brief`, `full`, `left` and `failed` have.
    pub(super) lists: (u16, [u8; 4]),
    /// Where its variants begin, and how many it has.
    pub(super) variants: (u16, u8),
}

#[derive(Clone, Copy)]
pub(super) struct MemberFacts {
    /// Where the name begins among those of its struct, and how many bytes it has.
    pub(super) name: (u16, u8),
    /// A number of [`ty`]; and above it, whether it is a pointer.
    pub(super) ty: u16,
    /// How many elements an array has, 0 if the array ends with the struct or as far as `holder` says; 1 if it is none.
    pub(super) count: u16,
    /// A number of [`Meaning`], or [`UNSAID`].
    pub(super) meaning: u16,
    /// The member that holds the length, or [`NO_MEMBER`]; and its unit, a number of [`UNITS`].
    pub(super) holder: u8,
    pub(super) unit: u8,
    /// How many bits it has, if it is a bit field; otherwise 0.
    pub(super) bits: u8,
    /// The integer that a pointer is in, a number of [`ty`], or [`NO_MEMBER`].
    pub(super) inside: u8,
    /// Whether it begins where the one before it begins.
    pub(super) is_over: bool,
    /// The member that holds the upper half of the number, or [`NO_MEMBER`].
    pub(super) upper: u8,
}

/// The last one is that of a number which says how far behind the beginning of the holder a string is.
pub(super) const UNITS: [LengthUnit; 4] =
    [LengthUnit::Elements, LengthUnit::Bytes, LengthUnit::Bits, LengthUnit::Bytes];
const BEHIND: u8 = 3;
/// In place of a unit: the member holds the upper half of the number.
const UPPER: u8 = BEHIND + 1;

/// `*const` and `*mut`, in [`MemberFacts::ty`].
pub(super) const POINTER: u16 = 1 << 15;
pub(super) const MUTABLE: u16 = 1 << 14;

#[derive(Clone, Copy)]
pub(super) struct Variant {
    pub(super) selector: u8,
    pub(super) set: u16,
    /// The row in the set.
    pub(super) pick: u16,
    pub(super) of: u16,
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
    /// Always; but if it is negative, nothing is shown behind it.
    Stop,
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
            room.lists += body.brief.len() / 2 + body.full.len() / 2 + body.left.len() / 2 + body.failed.len() / 2 + 4;
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
pub(super) static STRUCTS: [u16; LEN + 1] = COLUMNS.structs;
pub(super) static BODY: [Body; BODIES.len()] = COLUMNS.bodies;
pub(super) static MEMBERS: [MemberFacts; ROOM.members] = COLUMNS.members;
pub(super) static LISTS: [Listed; COLUMNS.used.lists] = *COLUMNS.lists.first_chunk().unwrap();
pub(super) static VARIANT: [Variant; COLUMNS.used.picks] = *COLUMNS.variants.first_chunk().unwrap();
pub(super) static OF_STRUCT: [u16; Struct::ALL.len()] = COLUMNS.of_struct;
pub(super) static TO_STRUCT: [u16; LEN] = COLUMNS.to_struct;
/// Where each struct's name ends in [`STRUCT_NAMES`].
pub(super) static ENDS: [u16; LEN] =
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
        lists: (0, [0; 4]),
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
            [
                self.list(text, &places, text.brief),
                self.list(text, &places, text.full),
                self.list(text, &places, text.left),
                self.list(text, &places, text.failed),
            ],
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

    /// Adds the members that `brief`, `full`, `left` or `failed` lists.
    const fn list(&mut self, text: &BodyText, places: &Places, list: &'static str) -> u8 {
        let (mut words, mut len, mut follows) = (Words::new(list), 0, Follows::Next);
        while !words.is_at_end() {
            let member = member_of(text, places, &words);
            words.next();
            let shown = if words.eat(b'^') {
                WhenShown::First
            } else if words.eat(b'-') {
                WhenShown::Stop
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
        let (lists, brief) = (body.lists.0 as usize, body.lists.1[0] as usize);
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
                0..=b' ' | b',' | b'[' | b']' | b'*' | b'|' | b'?' | b'^' | b'~' | b'+' | b'=' | b'.' | b'!' | b'-'
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
