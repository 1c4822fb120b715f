//! From the Rust types written in a row to their numbers.
//!
//! These traits are public in a private module: the expansion of `syscall_enum!` in another crate uses them, but no other crate
//! can implement them.
//!
//! A compiler error about a type would point at the whole table, since the macro assembles the function type that contains it.
//! So all types that are likely to be written in a row have a number. The number of a wrong type is `WRONG`, which leads to an
//! error that names the row.

use super::arg::{Int, Pointed, Pointee, Type, ints};
use super::kernel_types::{self, RowStruct};
use crate::abi::Pair64;
use crate::paste;

/// The number of a type that no row may have.
pub(crate) const WRONG: u16 = u16::MAX - 1;

/// The result of a row in which the number of a type is not known.
pub(crate) const UNKNOWN: u16 = u16::MAX - 2;

/// The number of `c_char`, which is valid only as a pointee.
const CHAR: u16 = 17;

/// A type that may be written for an argument or the result of a row.
pub trait RowType {
    /// The type, as its number.
    const CODE: u16;
}

/// A type that a pointer of a row may point to.
pub trait RowPointee {
    /// The pointee, as its number.
    const CODE: u16;
}

/// The number of a pointer, from the number of its pointee.
const fn pointer(mutable: bool, to: u16) -> u16 {
    match to {
        WRONG => WRONG,
        CHAR if mutable => WRONG,
        CHAR => Type::String.code(),
        to => Type::pointer_code(mutable, to),
    }
}

/// The number of a pointee that is itself a pointer, from the number of the type that it points to.
const fn pointed(mutable: bool, to: u16) -> u16 {
    if to == CHAR && !mutable {
        return Pointee::String.code();
    }
    match to {
        WRONG | CHAR => WRONG,
        to => match Pointee::from_code(to) {
            Pointee::Void => Pointee::Pointer { mutable, to: Pointed::Void }.code(),
            Pointee::Struct(which) => Pointee::Pointer { mutable, to: Pointed::Struct(which) }.code(),
            _ => WRONG,
        },
    }
}

impl<T: RowPointee> RowType for *const T {
    const CODE: u16 = pointer(false, T::CODE);
}

impl<T: RowPointee> RowType for *mut T {
    const CODE: u16 = pointer(true, T::CODE);
}

impl<T: RowPointee> RowPointee for *const T {
    const CODE: u16 = pointed(false, T::CODE);
}

impl<T: RowPointee> RowPointee for *mut T {
    const CODE: u16 = pointed(true, T::CODE);
}

impl<T: RowStruct> RowType for T {
    const CODE: u16 = WRONG;
}

impl<T: RowStruct> RowPointee for T {
    const CODE: u16 = Pointee::Struct(T::STRUCT).code();
}

// Each line is a type, its number, and its number as a pointee.
macro_rules! row_types {
    ($($rust:ty: $code:expr, $pointee:expr;)*) => {$(
        impl RowType for $rust {
            const CODE: u16 = $code;
        }

        impl RowPointee for $rust {
            const CODE: u16 = $pointee;
        }
    )*};
}

// Turns `u16` into the number of that integer, and its number as a pointee.
macro_rules! int_types {
    ($($(#[$doc:meta])* $int:ident)*) => { paste! {
        row_types! {$(
            $int: Type::Int(Int::[<$int:camel>]).code(), Pointee::Int(Int::[<$int:camel>]).code();
        )*}
    }};
}

ints!(int_types);

row_types! {
    u8: WRONG, Pointee::Bytes.code();
    kernel_types::c_void: WRONG, Pointee::Void.code();
    kernel_types::c_char: WRONG, CHAR;
    i8: WRONG, WRONG;
    i16: WRONG, WRONG;
    i128: WRONG, WRONG;
    u128: WRONG, WRONG;
    f32: WRONG, WRONG;
    f64: WRONG, WRONG;
    bool: WRONG, WRONG;
    char: WRONG, WRONG;
    (): WRONG, WRONG;
}

impl<T> RowType for Option<T> {
    const CODE: u16 = WRONG;
}

impl<T> RowPointee for Option<T> {
    const CODE: u16 = WRONG;
}

impl<T, const LEN: usize> RowType for [T; LEN] {
    const CODE: u16 = WRONG;
}

impl<T, const LEN: usize> RowPointee for [T; LEN] {
    const CODE: u16 = WRONG;
}

const I64: u16 = Type::Int(Int::I64).code();
const U64: u16 = Type::Int(Int::U64).code();

/// The types of a row, as their numbers.
#[derive(Clone, Copy, Debug)]
pub struct Codes {
    /// How many arguments there are.
    pub(crate) count: usize,
    /// The types of the arguments; the elements after those are unused.
    pub(crate) args: [u16; 9],
    /// Whether an argument has 64 bits on every ABI, or a type is wrong.
    pub(crate) wide: bool,
    /// The type of the result.
    pub(crate) result: u16,
}

impl Codes {
    const fn new(count: usize, args: [u16; 9], result: u16) -> Self {
        // Wrong types share a flag with 64-bit types: most rows have neither, and need one comparison fewer later.
        let (mut wide, mut i) = (result == WRONG, 0);
        while i < count {
            wide |= matches!(args[i], I64 | U64 | WRONG);
            i += 1;
        }
        Self { count, args, wide, result }
    }

    /// Whether a type is wrong.
    pub(crate) const fn are_wrong(&self) -> bool {
        self.result == WRONG || self.result == UNKNOWN || self.wrong_arg().is_some()
    }

    /// The first argument that has a wrong type.
    pub(crate) const fn wrong_arg(&self) -> Option<usize> {
        let mut i = 0;
        while i < self.count {
            if self.args[i] == WRONG {
                return Some(i);
            }
            i += 1;
        }
        None
    }

    const fn is_wide(code: u16) -> bool {
        matches!(code, I64 | U64)
    }

    /// How many registers the arguments take.
    pub(crate) const fn registers(&self, pair64: Pair64) -> usize {
        if !self.wide || matches!(pair64, Pair64::Single) {
            return self.count;
        }
        let (mut i, mut taken) = (0, 0);
        while i < self.count {
            taken += match pair64 {
                _ if !Self::is_wide(self.args[i]) => 1,
                // A register is skipped, so that the pair begins at an even one.
                Pair64::Even if taken % 2 == 1 => 3,
                _ => 2,
            };
            i += 1;
        }
        taken
    }
}

/// The types of a row, written as the type of a function: `fn(i32, *mut u8, usize) -> isize`. This takes one trait look-up for
/// each row instead of one for each type. Also, `fn() -> !` is a type on stable Rust, while `!` alone is not.
pub trait RowSignature {
    /// The types, as their numbers.
    const CODES: Codes;
}

macro_rules! row_signatures {
    ($($count:literal: $($T:ident)*, $($rest:literal)*;)*) => {$(
        impl<R: RowType, $($T: RowType),*> RowSignature for fn($($T),*) -> R {
            const CODES: Codes = Codes::new($count, [$($T::CODE,)* $($rest),*], R::CODE);
        }

        impl<$($T: RowType),*> RowSignature for fn($($T),*) -> ! {
            const CODES: Codes = Codes::new($count, [$($T::CODE,)* $($rest),*], Type::NEVER);
        }
    )*};
}

// One argument more than the most registers of any ABI, so that the error for one argument too many can name the row.
row_signatures! {
    0: , 0 0 0 0 0 0 0 0 0;
    1: A, 0 0 0 0 0 0 0 0;
    2: A B, 0 0 0 0 0 0 0;
    3: A B C, 0 0 0 0 0 0;
    4: A B C D, 0 0 0 0 0;
    5: A B C D E, 0 0 0 0;
    6: A B C D E F, 0 0 0;
    7: A B C D E F G, 0 0;
    8: A B C D E F G H, 0;
    9: A B C D E F G H I, ;
}

/// A row's signature, to be asked for its `CODES`. rustc looks for those of its `RowSignature` first, and otherwise takes
/// those of `UnknownSignature`. An unsatisfied trait would be an error of rustc's that shows the whole table and names no
/// row.
#[allow(missing_debug_implementations)]
pub struct RowCodes<F>(core::marker::PhantomData<F>);

impl<F: RowSignature> RowCodes<F> {
    /// The types, as their numbers.
    pub const CODES: Codes = F::CODES;
}

/// A signature with types that have no number: a reference, a struct of another crate, ten arguments.
pub trait UnknownSignature {
    /// From which an error is made that names the row.
    const CODES: Codes = Codes { count: 0, args: [WRONG; 9], wide: true, result: UNKNOWN };
}

impl<F> UnknownSignature for RowCodes<F> {}
