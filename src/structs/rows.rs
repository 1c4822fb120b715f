//! What structs consist of: `tables/structs.rs`, as rustc reads it. Only with the feature `structs`.

use static_assertions::const_assert;

use crate::abi::{Abi, COMPILED, machines};
use crate::const_text::{self, Message, name_index, name_index_len, unraw};
use crate::meaning::constants::row_named;
use crate::meaning::sets::{Constants, Kind, set};
use crate::meaning::words::{LengthUnit, Meaning};
use crate::row::Struct;

/// What rows say of where a struct is so: the families of ABIs; `bits32` and `bits64`, as many as the kernel's `long` has; and `big`, on
/// machines of that byte order alone.
#[allow(non_upper_case_globals, dead_code, reason = "which of them are named is the table's")]
pub(super) mod on {
    use super::Abi;
    pub(super) use super::machines::*;

    pub(super) const bits32: u32 = of_bits(32);
    pub(super) const bits64: u32 = of_bits(64);
    pub(crate) const big: u32 = 1 << 31;

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
    pub(super) use crate::meaning::sets::meaning::*;
    pub(super) use crate::meaning::words::word::*;
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
//             of: "stat", number: ty::stat, is_of_devices: false, on: abis(&[on::x86_64, on::x32]), packed: 0, …, brief: "st_mode …", full: "", left: "",
//             failed: "", after: "", names: &["st_dev", …, "_"],
//             members: &[MemberText(ty::kulong, NO_BITS, said::device, ""), …, MemberText(ty::klong, NO_BITS, UNSAID, "[3]")],
//         },
//         BodyText { of: "stat", number: ty::stat, on: abis(&[on::mips_o32]), … },
//     ];
//     const VARIANTS: &[VariantText] = &[VariantText {
//         of: "sockaddr", selector: "sa_family", set: set::address_family, picks: &["AF_INET"], variant: "sockaddr_in",
//     }];
macro_rules! structs {
    (
        structs { $(
            struct $name:ident $($($word:ident $(($($of_word:tt)+))?)* { $($members:tt)+ })+,
        )* }
        variants { $(
            $of:ident ($selector:ident: $set:ident $($pick:ident)+) = $variant:ident,
        )* }
    ) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];
        const BODIES: &[BodyText] = &[$($(body! { $name [$($word $(($($of_word)+))?)*] { $($members)+ } }),+),*];
        const VARIANTS: &[VariantText] = &[$(VariantText {
            of: stringify!($of),
            selector: stringify!($selector),
            set: set::$set,
            picks: &[$(stringify!($pick)),+],
            variant: stringify!($variant),
        }),*];

        /// The names of the structs one after the other.
        pub(super) static STRUCT_NAMES: &str = concat!($(stringify!($name)),*);

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
            pub(crate) const STRUCTS: u16 = 1 + c_char;
        }
    };
}

// What a struct consists of on some ABIs, in a macro call of its own, and so its members: at each part that may be missing, rustc copies all
// that the call has matched before.
macro_rules! body {
    ($name:ident [
        $(in $feature:ident)? $(on($($on:ident)+))? $(packed $(($($packed:ident)+))?)? $(aligned4($($aligned4:ident)+))?
        $(sized($sized:ident $($least:literal)?))? $(step($step:ident $($word:ident)?))? $(bytes($($bytes:tt)+))? $(more($more:tt))?
        $(brief($($brief:tt)+))? $(full($($full:tt)+))? $(left($($left:tt)+))? $(failed($($failed:tt)+))?
        $(after($($after:tt)+))?
    ] { $($members:tt)+ }) => {
        BodyText {
            of: stringify!($name),
            number: ty::$name,
            is_of_devices: concat!($(stringify!($feature))?).len() > 0,
            on: abis(&[$($(on::$on),+)?]),
            packed: 0 $(| abis(&[$($(on::$packed),+)?]))?,
            aligned4: 0 $($(| on::$aligned4)+)?,
            sized: concat!($(stringify!($sized))?),
            least: 0 $($(| $least)?)?,
            step: concat!($(stringify!($step))?),
            word: concat!($($(stringify!($word))?)?),
            bytes: concat!($(stringify!($($bytes)+))?),
            more: concat!($(stringify!($more))?),
            brief: concat!($(stringify!($($brief)+))?),
            full: concat!($(stringify!($($full)+))?),
            left: concat!($(stringify!($($left)+))?),
            failed: concat!($(stringify!($($failed)+))?),
            after: concat!($(stringify!($($after)+))?),
            members: members! { $($members)+ },
        }
    };
    ($name:ident [$($words:tt)*] $members:tt) => {
        compile_error!(concat!(
            "row `", stringify!($name), "` of tables/structs.rs: before the brace stand in ioctl, on, packed, aligned4, sized, step, bytes, more, brief, full, ",
            "left, failed and after, in this order"
        ))
    };
}

macro_rules! members {
    ($(
        $member:tt: $(* $mutability:ident)? $ty:ident $(in $inside:ident)? $([$($len:tt)*])* $(: $bits:literal)? $(= $meaning:ident)?
    ),* $(,)?) => {
        MembersText {
            names: &[$(stringify!($member)),*],
            text: concat!($(stringify!($member)),*),
            all: &[$(MemberText(
                ty::$ty,
                NO_BITS $(& $bits)?,
                UNSAID $(& said::$meaning)?,
                stringify!($(* $mutability)? $(in $inside)? $([$($len)*])*),
            )),*],
        }
    };
}

macro_rules! ty_numbers {
    ($($name:ident)*) => {
        $(pub(crate) const $name: u16 = Number::$name as u16;)*
    };
}

/// What a struct consists of on some ABIs, as the macro reads it.
struct BodyText {
    of: &'static str,
    /// The struct as a type.
    number: u16,
    /// Whether only requests of single kinds of devices lead to it.
    is_of_devices: bool,
    /// The ABIs that have it so, if they have no earlier one; and [`on::big`].
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
    /// `...`, or nothing.
    more: &'static str,
    brief: &'static str,
    full: &'static str,
    left: &'static str,
    failed: &'static str,
    after: &'static str,
    members: MembersText,
}

/// The members of a struct, as the macro reads them.
struct MembersText {
    names: &'static [&'static str],
    /// The names, one after the other.
    text: &'static str,
    all: &'static [MemberText],
}

/// A member: its type; how many bits it has, or [`NO_BITS`]; its meaning; and what else its type has: `* mut` or `* const`, `in u64`, and
/// what is in brackets.
struct MemberText(u16, u8, u16, &'static str);

/// A variant as the macro reads it.
struct VariantText {
    of: &'static str,
    selector: &'static str,
    set: u16,
    picks: &'static [&'static str],
    variant: &'static str,
}

/// The ABIs of these families, and [`on::big`] if that is among them. All ABIs, if a row names no family. (A family whose ABIs aren't
/// compiled in is no bit.)
const fn abis(families: &[u32]) -> u32 {
    let (mut abis, mut i) = (0, 0);
    while i < families.len() {
        abis |= families[i];
        i += 1;
    }
    match families {
        [] => !on::big,
        [on::big] => u32::MAX,
        _ => abis,
    }
}

// A family whose ABIs aren't compiled in isn't all of them.
const_assert!(abis(&[0]) == 0 && abis(&[0, on::big]) == on::big && abis(&[]) == !on::big);

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
    bodies: [Body; ROOM.bodies],
    rules: [Rules; RULES_ROOM],
    members: [MemberFacts; ROOM.members],
    more: [More; ROOM.members],
    /// What `brief`, `full`, `left`, `failed` and `after` list.
    lists: [Listed; ROOM.lists],
    conditions: [Condition; CONDITIONS_ROOM],
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
    bodies: usize,
    rules: usize,
    members: usize,
    more: usize,
    lists: usize,
    conditions: usize,
    picks: usize,
    names: usize,
}

const NO_ROOM: Room = Room { bodies: 0, rules: 0, members: 0, more: 0, lists: 0, conditions: 0, picks: 0, names: 0 };

const CONDITIONS_ROOM: usize = 256;
const RULES_ROOM: usize = 256;

pub(super) const NONE: u16 = u16::MAX;
pub(crate) const NO_MEMBER: u8 = u8::MAX;
/// In place of a member that holds a length: the length that a program passes is that of this member alone.
pub(super) const OUTSIDE: u8 = u8::MAX - 1;
/// In place of a second number of bytes.
pub(super) const OR_MORE: u8 = u8::MAX;

/// What padding and reserved members are called.
pub(super) const PADDING: &str = "_";

#[derive(Clone, Copy)]
pub(super) struct Body {
    pub(super) on: u32,
    /// Where its names begin, and its members.
    pub(super) names: u16,
    pub(super) members: u16,
    /// Where begins what more there is of them.
    pub(super) more: u16,
    /// Where its lists begin, and how many entries `brief`, `full`, `left`, `failed` and `after` have.
    pub(super) lists: u16,
    pub(super) list_lens: [u8; 5],
    /// How many members it has.
    pub(super) len: u8,
    /// Whether `brief` leaves out members that have a name.
    pub(super) has_others: bool,
    /// The number of its rules; 0 if it has none.
    pub(super) rules: u8,
}

/// What few bodies have.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    pub(super) packed: u32,
    pub(super) aligned4: u32,
    /// The member that holds the struct's size, or [`NO_MEMBER`]; and the size if that is 0, or 0.
    pub(super) sized: u8,
    pub(super) least: u16,
    /// The member that holds how far the next one is behind it, or [`NO_MEMBER`]; and whether the next one is aligned to a `long`.
    pub(super) step: u8,
    pub(super) is_step_aligned: bool,
    /// How many bytes a program may pass: one of two numbers; or the first one or more, if the second is [`OR_MORE`]. 0: what its members
    /// say.
    pub(super) bytes: (u8, u8),
    pub(super) rest: Rest,
    /// Where its variants begin, and how many it has.
    pub(super) variants: (u16, u8),
}

/// How strace writes what a program passes behind the last member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rest {
    /// As bytes, with their places before them; nothing, if they are 0.
    Bytes,
    /// As `...`, whatever they are.
    Hidden,
    /// As a member `extra_data`, with their places behind it; without -v, as `...`. Nothing, if they are 0.
    ExtraData,
}

/// Those of most bodies.
const NO_RULES: Rules = Rules {
    packed: 0,
    aligned4: 0,
    sized: NO_MEMBER,
    least: 0,
    step: NO_MEMBER,
    is_step_aligned: false,
    bytes: (0, 0),
    rest: Rest::Bytes,
    variants: (0, 0),
};

#[derive(Clone, Copy)]
pub(super) struct MemberFacts {
    /// How many bytes the name has. The names of a struct's members follow each other.
    pub(super) name_len: u8,
    /// What more there is of it: the number among those of its struct, from 1 on; or 0, if it is as most are.
    pub(super) more: u8,
    /// A number of [`ty`]; and above it, whether it is a pointer.
    pub(super) ty: u16,
    /// A number of [`Meaning`], or [`UNSAID`].
    pub(super) meaning: u16,
}

/// What few members have.
#[derive(Clone, Copy)]
pub(super) struct More {
    /// How many elements an array has, 0 if the array ends with the struct or as far as `holder` says; 1 if it is none.
    pub(super) count: u16,
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

/// That of most members.
pub(super) static PLAIN: More = NO_MORE;
const NO_MORE: More =
    More { count: 1, holder: NO_MEMBER, unit: 0, bits: 0, inside: NO_MEMBER, is_over: false, upper: NO_MEMBER };

impl More {
    /// Whether it is as most members are, but for the bits of a bit field.
    const fn is_plain(&self) -> bool {
        self.count == 1
            && self.holder == NO_MEMBER
            && self.inside == NO_MEMBER
            && !self.is_over
            && self.upper == NO_MEMBER
    }
}

/// The one before the last is that of a number which says how far behind the beginning of the holder a string is; the last one, that of a
/// pointer to as many structs as have room in so many bytes.
pub(super) const UNITS: [LengthUnit; 5] =
    [LengthUnit::Elements, LengthUnit::Bytes, LengthUnit::Bits, LengthUnit::Bytes, LengthUnit::Bytes];
const BEHIND: u8 = 3;
pub(super) const ROOM_IN_BYTES: u8 = 4;
/// In place of a unit: the member holds the upper half of the number.
const UPPER: u8 = ROOM_IN_BYTES + 1;

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
    pub(crate) shown: WhenShown,
    /// How it follows the one before, a number of [`Follows`], and what else there is of it: [`IS_ADDRESS`] and what is below that.
    marks: u8,
}

const IS_ADDRESS: u8 = 1 << 2;
const IS_WRITTEN: u8 = 1 << 3;
const IS_REPLACED: u8 = 1 << 4;

impl Listed {
    /// How it follows the one before.
    pub(crate) fn follows(self) -> Follows {
        match self.marks & 3 {
            INSTEAD => Follows::Instead,
            WITH => Follows::With,
            _ => Follows::Next,
        }
    }

    /// Whether it is only the address of what it points to.
    pub(crate) fn is_address(self) -> bool {
        self.marks & IS_ADDRESS != 0
    }

    /// Whether it is there only where the kernel has written the struct.
    pub(crate) fn is_written(self) -> bool {
        self.marks & IS_WRITTEN != 0
    }

    /// Whether what was there before the call is shown, too.
    pub(crate) fn is_replaced(self) -> bool {
        self.marks & IS_REPLACED != 0
    }
}

const INSTEAD: u8 = Follows::Instead as u8;
const WITH: u8 = Follows::With as u8;

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
    /// Only with all members; otherwise, `...` stands for it. If that member is 0, there is neither; [`NO_MEMBER`]: none decides.
    InFull(u8),
    /// If that member isn't 0.
    With(u8),
    /// If that condition holds, a number of [`CONDITIONS`].
    If(u8),
}

/// That the value of a member has the constant in this row of its set, or hasn't it.
#[derive(Clone, Copy)]
pub(crate) struct Condition {
    pub(crate) selector: u8,
    pub(crate) set: u16,
    pub(crate) pick: u16,
    pub(crate) has: bool,
}

/// Whether an ABI that is compiled in has the body, and something leads to it.
const fn is_kept(body: &BodyText) -> bool {
    body.on & COMPILED != 0 && (cfg!(feature = "ioctl") || !body.is_of_devices)
}

const ROOM: Room = {
    let mut room = NO_ROOM;
    let mut i = 0;
    while i < BODIES.len() {
        let body = &BODIES[i];
        if is_kept(body) {
            room.bodies += 1;
            room.members += body.members.all.len();
            room.names += body.members.text.len();
            let texts = [body.brief, body.full, body.left, body.failed, body.after];
            let mut text = 0;
            while text < texts.len() {
                room.lists += texts[text].len() / 2 + 1;
                text += 1;
            }
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
    let (mut counts, mut row) = ([0; LEN], 0);
    while row < BODIES.len() {
        counts[(BODIES[row].number - ty::STRUCTS) as usize] += 1;
        row += 1;
    }
    counts
};

/// The first row of variants of each struct, and behind each row the next one of its struct; [`NONE`] if there is none.
const VARIANTS_OF: ([u16; LEN], [u16; VARIANTS.len()]) = {
    let (mut first, mut next, mut i) = ([NONE; LEN], [NONE; VARIANTS.len()], VARIANTS.len());
    while i > 0 {
        i -= 1;
        if let Some(of) = number(VARIANTS[i].of) {
            (next[i], first[of as usize]) = (first[of as usize], i as u16);
        }
    }
    (first, next)
};

const COLUMNS: Columns = columns();
pub(super) static STRUCTS: [u16; LEN + 1] = COLUMNS.structs;
pub(super) static BODY: [Body; ROOM.bodies] = COLUMNS.bodies;
pub(super) static RULES: [Rules; COLUMNS.used.rules] = *COLUMNS.rules.first_chunk().unwrap();
pub(super) static MEMBERS: [MemberFacts; ROOM.members] = COLUMNS.members;
pub(super) static MORE: [More; COLUMNS.used.more] = *COLUMNS.more.first_chunk().unwrap();
pub(super) static LISTS: [Listed; COLUMNS.used.lists] = *COLUMNS.lists.first_chunk().unwrap();
pub(crate) static CONDITIONS: [Condition; COLUMNS.used.conditions] = *COLUMNS.conditions.first_chunk().unwrap();
pub(super) static VARIANT: [Variant; COLUMNS.used.picks] = *COLUMNS.variants.first_chunk().unwrap();
pub(super) static OF_STRUCT: [u16; Struct::ALL.len()] = COLUMNS.of_struct;
pub(super) static TO_STRUCT: [u16; LEN] = COLUMNS.to_struct;
/// The names of the members of all bodies, one after the other; those of keywords without their `r#`.
pub(super) const MEMBER_NAMES: &str = match core::str::from_utf8(&NAME_BYTES) {
    Ok(names) => names,
    Err(_) => panic!("names are texts"),
};
const NAME_BYTES: [u8; COLUMNS.used.names] = {
    let (mut names, mut end, mut row) = ([0; COLUMNS.used.names], 0, 0);
    while row < BODIES.len() {
        if is_kept(&BODIES[row]) {
            let text = BODIES[row].members.text.as_bytes();
            let (mut i, len) = (0, text.len());
            while i < len {
                if text[i] == b'#' {
                    end -= 1;
                } else {
                    names[end] = text[i];
                    end += 1;
                }
                i += 1;
            }
        }
        row += 1;
    }
    names
};
/// Where each struct's name ends in [`STRUCT_NAMES`].
pub(super) static ENDS: [u16; LEN] =
    const_text::ends("tables/structs.rs: the names of the structs", *NAMES.first_chunk().unwrap());

const fn columns() -> Columns {
    let member = MemberFacts { name_len: 0, more: 0, ty: 0, meaning: UNSAID };
    let body =
        Body { on: 0, names: 0, members: 0, more: 0, lists: 0, list_lens: [0; 5], len: 0, has_others: false, rules: 0 };
    let listed = Listed { member: 0, shown: WhenShown::Always, marks: 0 };
    let mut columns = Columns {
        structs: [0; LEN + 1],
        bodies: [body; ROOM.bodies],
        rules: [NO_RULES; RULES_ROOM],
        members: [member; ROOM.members],
        more: [NO_MORE; ROOM.members],
        lists: [listed; ROOM.lists],
        conditions: [Condition { selector: 0, set: 0, pick: 0, has: false }; CONDITIONS_ROOM],
        variants: [Variant { selector: 0, set: 0, pick: 0, of: 0 }; ROOM.picks],
        of_struct: [NONE; Struct::ALL.len()],
        to_struct: [NONE; LEN],
        used: Room { rules: 1, ..NO_ROOM },
    };
    let (bodies, mut of, mut row) = (BODIES, 0, 0);
    while of < LEN {
        columns.structs[of] = columns.used.bodies as u16;
        while row < bodies.len() && bodies[row].number == ty::STRUCTS + of as u16 {
            if is_kept(&bodies[row]) {
                columns.add(&bodies[row]);
            }
            row += 1;
        }
        of += 1;
    }
    assert!(
        columns.used.members <= u16::MAX as usize && columns.used.names <= u16::MAX as usize,
        "tables/structs.rs: there are at most 65,535 members, and as many bytes of their names; widen `Body` in src/structs/rows.rs"
    );
    columns.structs[LEN] = columns.used.bodies as u16;
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
pub(crate) const fn number(name: &str) -> Option<u16> {
    match const_text::row_of(name.as_bytes(), NAMES, &CONST_INDEX) {
        Some(row) => Some(row as u16),
        None => None,
    }
}

impl Columns {
    /// Adds what a struct consists of on some ABIs.
    const fn add(&mut self, text: &BodyText) {
        let (len, of, mut i) = (text.members.all.len(), text.number, 0);
        if len >= NO_MEMBER as usize {
            panic_at(text.of, "it has more than 254 members", "");
        }
        let (members, names, first_more) = (self.used.members as u16, self.used.names as u16, self.used.more);
        let places = Places::new(text.members.names);
        while i < len {
            let MemberText(ty, bits, meaning, more) = text.members.all[i];
            let mut member = MemberFacts { name_len: places.lens[i], more: 0, ty, meaning };
            self.used.names += places.lens[i] as usize;
            if !more.is_empty() || bits != NO_BITS {
                let new = &mut self.more[self.used.more];
                if bits != NO_BITS {
                    new.bits = bits;
                }
                more_of(text, &places, i, &mut Words::new(more), &mut member.ty, new);
                if !new.is_plain() || bits != NO_BITS {
                    self.used.more += 1;
                    member.more = (self.used.more - first_more) as u8;
                    self.check_more(text, &places, i, &member);
                }
            }
            let is_value = member.ty & POINTER == 0;
            if is_value && (ty >= ty::STRUCTS && ty >= of || ty == ty::c_void || ty == ty::c_char) {
                wrong_type(text, places.name(i));
            }
            self.members[self.used.members] = member;
            self.used.members += 1;
            i += 1;
        }
        let mut rules = Rules { packed: text.packed, aligned4: text.aligned4, least: text.least, ..NO_RULES };
        if !text.sized.is_empty() {
            rules.sized = member_of(text, &places, &mut Words::new(text.sized), 0);
        }
        if !text.step.is_empty() {
            rules.step = member_of(text, &places, &mut Words::new(text.step), 0);
            rules.is_step_aligned = match text.word.as_bytes() {
                b"" => false,
                b"word" => true,
                _ => panic_at(text.of, "behind the member of step stands `word` or nothing, not ", text.word),
            };
        }
        rules.bytes = sizes(text.of, text.bytes);
        rules.rest = match text.more.as_bytes() {
            b"" => Rest::Bytes,
            b"..." => Rest::Hidden,
            b"extra_data" => Rest::ExtraData,
            _ => panic_at(text.of, "in more(…) stands `...` or `extra_data`, not ", text.more),
        };
        let lists = self.used.lists as u16;
        let list_lens = [
            self.list(text, &places, text.brief),
            self.list(text, &places, text.full),
            self.list(text, &places, text.left),
            self.list(text, &places, text.failed),
            self.list(text, &places, text.after),
        ];
        let first_pick = self.used.picks;
        let mut variant = VARIANTS_OF.0[(of - ty::STRUCTS) as usize];
        while variant != NONE {
            self.variant(text, &places, &VARIANTS[variant as usize]);
            variant = VARIANTS_OF.1[variant as usize];
        }
        rules.variants = (first_pick as u16, (self.used.picks - first_pick) as u8);
        self.bodies[self.used.bodies] = Body {
            on: text.on,
            names,
            members,
            more: first_more as u16,
            lists,
            list_lens,
            len: len as u8,
            has_others: self.leaves_out(lists as usize, list_lens[0] as usize, &places),
            rules: self.add_rules(text, rules),
        };
        self.used.bodies += 1;
    }

    /// The number of these rules.
    const fn add_rules(&mut self, text: &BodyText, rules: Rules) -> u8 {
        let is_plain = rules.packed == 0
            && rules.aligned4 == 0
            && rules.variants.1 == 0
            && text.sized.is_empty()
            && text.step.is_empty()
            && text.bytes.is_empty()
            && text.more.is_empty();
        if is_plain {
            return 0;
        }
        let number = self.used.rules;
        assert!(
            number < RULES_ROOM,
            "tables/structs.rs: at most 255 structs have one of packed, aligned4, sized, step, bytes, more, and variants; widen `Body::rules` in src/structs/rows.rs"
        );
        self.rules[number] = rules;
        self.used.rules += 1;
        number as u8
    }

    /// Panics if what more there is of a member doesn't go with it.
    const fn check_more(&self, text: &BodyText, places: &Places, i: usize, member: &MemberFacts) {
        let (new, &MemberText(ty, bits, ..)) = (&self.more[self.used.more - 1], &text.members.all[i]);
        if bits != NO_BITS && (bits == 0 || bits > width(ty) || member.ty & POINTER != 0 || new.count != 1) {
            panic_at(
                text.of,
                "a bit field has at least one bit, and no more than the integer that it is a part of: ",
                places.name(i),
            );
        }
        if new.count == 0 && i + 1 < text.members.all.len() {
            panic_at(
                text.of,
                "only the last member may go on as far as the struct. Write how many elements this one has: ",
                places.name(i),
            );
        }
    }

    /// Adds the members that `brief`, `full`, `left`, `failed` or `after` lists.
    const fn list(&mut self, text: &BodyText, places: &Places, list: &'static str) -> u8 {
        let (mut words, mut len, mut follows, mut near) = (Words::new(list), 0, Follows::Next, 0);
        while !words.is_at_end() {
            // Most are listed in the order of the members.
            let member = member_of(text, places, &mut words, near);
            near = member as usize + 1;
            let is_plain = words.is_at_name();
            let shown = if is_plain {
                WhenShown::Always
            } else if words.eat(b'^') {
                WhenShown::First
            } else if words.eat(b'-') {
                WhenShown::Stop
            } else if words.eat(b'!') {
                let is_with = words.eat(b'?');
                WhenShown::InFull(if is_with { member_of(text, places, &mut words, 0) } else { NO_MEMBER })
            } else if !words.eat(b'?') {
                WhenShown::Always
            } else if words.eat(b'?') {
                let other = member_of(text, places, &mut words, 0);
                WhenShown::With(other)
            } else if words.eat(b'!') {
                let name = words.word();
                words.next();
                self.condition(text, name, false)
            } else if words.is_constant() {
                let name = words.word();
                words.next();
                self.condition(text, name, true)
            } else {
                WhenShown::IfNonZero
            };
            let mut marks = follows as u8;
            if !is_plain {
                marks |= if words.eat(b'*') { IS_ADDRESS } else { 0 };
                marks |= if words.eat(b'~') { IS_WRITTEN } else { 0 };
                marks |= if words.eat(b'=') { IS_REPLACED } else { 0 };
            }
            self.lists[self.used.lists] = Listed { member, shown, marks };
            follows = if is_plain {
                Follows::Next
            } else if words.eat(b'|') {
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

    /// That the first member whose set has a constant of that name has it, or hasn't it.
    const fn condition(&mut self, text: &BodyText, name: &str, has: bool) -> WhenShown {
        let mut i = 0;
        while i < text.members.all.len() {
            let meaning = text.members.all[i].2;
            if meaning != UNSAID {
                if let Some(set) = Meaning::from_number(meaning).constants() {
                    if let Some(pick) = row_named(set.number(), name, 0) {
                        let number = self.used.conditions;
                        assert!(
                            number < CONDITIONS_ROOM,
                            "tables/structs.rs: lists name at most 256 constants; widen `WhenShown::If` in src/structs/rows.rs"
                        );
                        self.conditions[number] = Condition { selector: i as u8, set: set.number(), pick, has };
                        self.used.conditions += 1;
                        return WhenShown::If(number as u8);
                    }
                }
            }
            i += 1;
        }
        panic_at(text.of, "the set of no member has a constant ", name)
    }

    /// Whether the list `brief`, which begins at this place, leaves out members that have a name.
    const fn leaves_out(&self, start: usize, len: usize, places: &Places) -> bool {
        let (mut is_listed, mut at) = ([false; NO_MEMBER as usize], start);
        if len == 0 {
            return false;
        }
        while at < start + len {
            is_listed[self.lists[at].member as usize] = true;
            at += 1;
        }
        let mut i = 0;
        while i < places.len {
            if !is_listed[i] && !matches!(places.names[i], [b'_']) {
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
        let selector = member_of(text, places, &mut Words::new(variant.selector), 0);
        let is_of_set = match text.members.all[selector as usize].2 {
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
            let near = if self.used.picks > 0 { self.variants[self.used.picks - 1].pick + 1 } else { 0 };
            let Some(pick) = row_named(variant.set, variant.picks[i], near) else {
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
const fn more_of(text: &BodyText, places: &Places, index: usize, more: &mut Words, ty: &mut u16, new: &mut More) {
    if more.eat(b'*') {
        *ty |= if is_word(more, b"mut") {
            POINTER | MUTABLE
        } else if is_word(more, b"const") {
            POINTER
        } else {
            panic_at(text.of, "a pointer is *const or *mut, not *", more.word())
        };
        more.next();
    }
    if is_word(more, b"in") {
        more.next();
        new.inside = match number_of_integer(more.word()) {
            Some(inside) if *ty & POINTER != 0 => inside,
            _ => panic_at(text.of, "a pointer is in u64, aligned_u64 or kulong. Not so: ", places.name(index)),
        };
        more.next();
    }
    while more.eat(b'[') {
        if !more.eat(b']') {
            length_of(text, places, index, more, *ty, new);
        } else if *ty & POINTER == 0 {
            new.count = 0;
        } else {
            panic_at(text.of, "behind a pointer, brackets hold a length. Not so: ", places.name(index));
        }
    }
}

const fn is_word(words: &Words, word: &[u8]) -> bool {
    words.end() - words.at == word.len() && const_text::is_part(words.bytes, words.at, word, 0, word.len())
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
const fn length_of(text: &BodyText, places: &Places, index: usize, more: &mut Words, ty: u16, new: &mut More) {
    let is_value = ty & POINTER == 0;
    match more.bytes[more.at] {
        b'=' => {
            if index == 0 {
                panic_at(text.of, "no member is before ", places.name(index));
            }
            new.is_over = true;
            more.next();
        }
        b'0'..=b'9' => {
            new.count = count(text, places, index, more, !is_value);
            more.next();
        }
        _ => {
            let is_outside = is_word(more, PADDING.as_bytes());
            new.holder = if is_outside {
                more.next();
                OUTSIDE
            } else {
                member_of(text, places, more, index)
            };
            new.unit = if is_word(more, b"]") {
                0
            } else if is_word(more, b"bytes") {
                1
            } else if is_word(more, b"bits") {
                2
            } else if is_word(more, b"behind") && is_value && ty < ty::STRUCTS {
                BEHIND
            } else if is_word(more, b"room") && !is_value && ty & !(POINTER | MUTABLE) >= ty::STRUCTS {
                ROOM_IN_BYTES
            } else if is_word(more, b"upper") && (ty == ty::u32 || ty == ty::usize) {
                UPPER
            } else {
                panic_at(
                    text.of,
                    "behind the member that holds a length stands bytes, bits or nothing, which is elements: ",
                    more.word(),
                )
            };
            if new.unit > 0 {
                more.next();
            }
            if new.unit == UPPER {
                (new.upper, new.holder, new.unit) = (new.holder, NO_MEMBER, 0);
            } else if is_value && new.count == 1 && ty < ty::STRUCTS && new.unit != BEHIND {
                new.count = 0;
            }
            if is_outside && (ty != ty::u8 || new.unit != 1) {
                panic_at(
                    text.of,
                    "only of bytes at the end, the length may be said beside the pointer. Not so: ",
                    places.name(index),
                );
            }
        }
    }
    if !more.eat(b']') {
        panic_at(
            text.of,
            "in brackets stands a number, `=`, or a member that holds a length and its unit. Not so: ",
            places.name(index),
        );
    }
}

const fn count(text: &BodyText, places: &Places, index: usize, words: &Words, is_pointer: bool) -> u16 {
    let (digits, mut i, end, mut count) = (words.bytes, words.at, words.end(), 0);
    while i < end && digits[i].is_ascii_digit() && count <= u16::MAX as u32 {
        count = count * 10 + (digits[i] - b'0') as u32;
        i += 1;
    }
    if i < end || count < 2 || count > u16::MAX as u32 || is_pointer {
        panic_at(text.of, "an array has 2 to 65,535 elements, which are no pointers. Not so: ", places.name(index));
    }
    count as u16
}

/// How many bytes a program may pass: `16`, `4 6`, `24..`.
const fn sizes(of: &str, text: &'static str) -> (u8, u8) {
    if text.is_empty() {
        return (0, 0);
    }
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

/// The members' names.
struct Places {
    /// Without an `r#`.
    names: [&'static [u8]; NO_MEMBER as usize],
    /// How many bytes each has.
    lens: [u8; NO_MEMBER as usize],
    len: usize,
}

impl Places {
    const fn new(names: &'static [&'static str]) -> Self {
        const ROOM: usize = NO_MEMBER as usize;
        let mut places = Self { names: [&[]; ROOM], lens: [0; ROOM], len: names.len() };
        let mut i = 0;
        while i < places.len {
            let name = names[i].as_bytes();
            let name = if matches!(name, [b'r', b'#', ..]) { unraw(name) } else { name };
            let len = name.len();
            assert!(len <= u8::MAX as usize, "tables/structs.rs: a name has at most 255 bytes");
            places.names[i] = name;
            places.lens[i] = len as u8;
            i += 1;
        }
        places
    }

    const fn name(&self, index: usize) -> &'static str {
        match core::str::from_utf8(self.names[index]) {
            Ok(name) => name,
            Err(_) => "",
        }
    }
}

const fn part(text: &'static str, start: usize, end: usize) -> &'static str {
    match core::str::from_utf8(text.as_bytes().split_at(end).0.split_at(start).1) {
        Ok(part) => part,
        Err(_) => "",
    }
}

/// The index of the member whose name is next in `words`, which then are behind it. It is looked for at `near` first.
const fn member_of(text: &BodyText, places: &Places, words: &mut Words, near: usize) -> u8 {
    let (start, near_end) =
        (words.at, if near < places.len { words.at + places.lens[near] as usize } else { usize::MAX });
    if near_end <= words.len
        && !words.goes_on_at(near_end)
        && const_text::is_part(places.names[near], 0, words.bytes, start, near_end - start)
    {
        words.skip(near_end);
        return near as u8;
    }
    let (end, mut i) = (words.end(), 0);
    while i < places.len {
        if places.lens[i] as usize == end - start
            && const_text::is_part(places.names[i], 0, words.bytes, start, end - start)
        {
            words.skip(end);
            return i as u8;
        }
        i += 1;
    }
    panic_at(text.of, "it has no member ", words.word())
}

/// Words one after the other, with spaces between them; and other characters, each of which is a word.
struct Words {
    text: &'static str,
    /// The same.
    bytes: &'static [u8],
    len: usize,
    /// Where the next word begins; at the end, `len`.
    at: usize,
}

impl Words {
    const fn new(text: &'static str) -> Self {
        let mut words = Self { text, bytes: text.as_bytes(), len: text.len(), at: 0 };
        words.skip(0);
        words
    }

    /// Goes on to the first word from there on.
    const fn skip(&mut self, to: usize) {
        self.at = to;
        while self.at < self.len && self.bytes[self.at] <= b' ' {
            self.at += 1;
        }
    }

    /// Whether what is there is a part of a name, as most words are.
    const fn goes_on_at(&self, at: usize) -> bool {
        at < self.len && matches!(self.bytes[at], b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_')
    }

    /// Where the next word ends.
    const fn end(&self) -> usize {
        let mut end = self.at;
        while self.goes_on_at(end) {
            end += 1;
        }
        if end == self.at && end < self.len { end + 1 } else { end }
    }

    const fn next(&mut self) {
        self.skip(self.end());
    }

    /// Whether the next word is a name, or there is none.
    const fn is_at_name(&self) -> bool {
        self.is_at_end() || self.goes_on_at(self.at)
    }

    /// Whether the next word is a constant, as in `a?NAME`: members have no such names.
    const fn is_constant(&self) -> bool {
        !self.is_at_end() && self.bytes[self.at].is_ascii_uppercase()
    }

    const fn is_at_end(&self) -> bool {
        self.at == self.len
    }

    const fn word(&self) -> &'static str {
        part(self.text, self.at, self.end())
    }

    /// Whether the next word is this one, which is left out then.
    const fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.at < self.len && self.bytes[self.at] == byte;
        if is_next {
            self.skip(self.at + 1);
        }
        is_next
    }
}

const fn wrong_type(text: &BodyText, name: &str) -> ! {
    panic_at(
        text.of,
        "a member is an integer, a pointer, or a struct that stands above it; *const c_char is a string, *mut u8 bytes. Not so: ",
        name,
    )
}

/// Stops the compilation, with an error that names the row.
const fn panic_at(row: &str, why: &str, of: &str) -> ! {
    Message::of(row).text(" of tables/structs.rs: ").text(why).text(of).panic()
}
