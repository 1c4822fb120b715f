//! The values that serde's formats have as texts: by name, so that files are readable, and stay true when a table grows.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::abi::{Abi, Endian};
use crate::error::{ShortText, UnknownName};
use crate::row::{Arg, Categories, Category, Int, Pointee, Struct, Type};
use crate::table::{Signature, Syscall};
#[cfg(feature = "decode")]
use crate::{
    abi::ErrnoFamily,
    meaning::{Constants, LengthUnit},
};

/// Reads a text, with what is expected and what it becomes.
struct Text<T, E>(&'static str, fn(&str) -> Result<T, E>);

impl<T, E: fmt::Display> Visitor<'_> for Text<T, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<D: de::Error>(self, text: &str) -> Result<T, D> {
        (self.1)(text).map_err(D::custom)
    }
}

// Turns a line into both traits, for a type that is displayed as it is parsed.
macro_rules! as_text {
    ($($(#[$doc:meta])* $Type:ty, $expected:literal;)*) => {$(
        $(#[$doc])*
        impl Serialize for $Type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        /// Deserialised from what [`FromStr`](core::str::FromStr) takes.
        impl<'de> Deserialize<'de> for $Type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Text($expected, str::parse))
            }
        }
    )*};
}

as_text! {
    /// Serialised as the name: `"x86_64"`.
    Abi, "the name of an ABI";
    /// Serialised as the name: `"desc"`.
    Category, "a category of system calls";
}

#[cfg(feature = "decode")]
as_text! {
    /// Serialised as the name: `"@file-system"`.
    crate::facts::Group, "a group of system calls";
    /// Serialised as the name: `"descriptor"`, `"open_flags"`.
    crate::meaning::Meaning, "the meaning of an argument";
    /// Serialised as it is displayed: `"ERRNO(1)"`.
    crate::seccomp::Action, "an action of a seccomp filter";
}

#[cfg(feature = "profile")]
as_text! {
    /// Serialised as it is displayed: `"6.12"`.
    crate::profile::KernelVersion, "a release of Linux";
}

// Turns a line into `Serialize`, for a type that is only displayed.
macro_rules! displayed {
    ($($(#[$doc:meta])* $Type:ty;)*) => {$(
        $(#[$doc])*
        impl Serialize for $Type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )*};
}

displayed! {
    /// Serialised as in the row: `"*const c_char"`.
    Type;
    /// Serialised as in the row: `"i32"`.
    Int;
    /// Serialised as in the row: `"stat"`.
    Pointee;
    /// Serialised as in the row: `"close(fd: i32) -> i32"`.
    Signature;
}

// Turns a line into both traits, for a type of few values, none of which is parsed elsewhere: what is expected, all values, and the text of
// each.
macro_rules! of_few {
    ($($(#[$doc:meta])* $Type:ty, $expected:literal, $all:expr, $text:expr;)*) => {$(
        $(#[$doc])*
        impl Serialize for $Type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let text: fn(Self) -> &'static str = $text;
                serializer.serialize_str(text(*self))
            }
        }

        /// Deserialised from the same text.
        impl<'de> Deserialize<'de> for $Type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Text($expected, |given| {
                    let text: fn(Self) -> &'static str = $text;
                    let mut all = IntoIterator::into_iter($all);
                    all.find(|value| text(*value) == given).ok_or_else(|| OneOf($expected, ShortText::new(given)))
                }))
            }
        }
    )*};
}

/// The error for a text that is none of a type's: what was expected, and the text.
struct OneOf(&'static str, ShortText);

impl fmt::Display for OneOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown text `{}`, expected {}", self.1, self.0)
    }
}

of_few! {
    /// Serialised as `"little"` or `"big"`.
    Endian, "little or big", [Endian::Little, Endian::Big], |endian| match endian {
        Endian::Little => "little",
        Endian::Big => "big",
    };
    /// Serialised as the name in C, without `struct` or `union`: `"iovec"`.
    Struct, "a struct of the kernel", Struct::ALL.iter().copied(), Struct::name;
}

#[cfg(feature = "decode")]
of_few! {
    /// Serialised as `"bytes"`, `"elements"`, `"bits"` or `"pages"`.
    LengthUnit, "a unit of lengths", [LengthUnit::Bytes, LengthUnit::Elements, LengthUnit::Bits, LengthUnit::Pages], |unit| match unit {
        LengthUnit::Bytes => "bytes",
        LengthUnit::Elements => "elements",
        LengthUnit::Bits => "bits",
        LengthUnit::Pages => "pages",
    };
    /// Serialised as the name: `"generic"`, `"mips"`.
    ErrnoFamily, "a family of errnos", ErrnoFamily::ALL.iter().copied(), ErrnoFamily::name;
    /// Serialised as the set's name: `"open_flags"`.
    Constants, "a set of constants", Constants::all(), Constants::name;
}

/// Serialised as a record of its name and type: `{"name":"fd","type":"i32"}`.
impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("Arg", 2)?;
        record.serialize_field("name", self.name())?;
        record.serialize_field("type", &self.ty())?;
        record.end()
    }
}

/// Serialised as a sequence of the categories: `["desc","file"]`.
impl Serialize for Categories {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// Deserialised from a sequence of categories.
impl<'de> Deserialize<'de> for Categories {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListOfCategories)
    }
}

struct ListOfCategories;

impl<'de> Visitor<'de> for ListOfCategories {
    type Value = Categories;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence of categories")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Categories, A::Error> {
        let mut set = Categories::NONE;
        while let Some(category) = elements.next_element::<Category>()? {
            set |= category.into();
        }
        Ok(set)
    }
}

/// Serialised as the ABI and the name: `"x86_64::openat"`.
impl Serialize for Syscall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{self:?}"))
    }
}

/// Deserialised from the ABI and the name, `"x86_64::openat"`. The call is one of this crate's tables, and the name may be another name of it,
/// as in [`Table::syscall_by_name`](crate::Table::syscall_by_name).
impl<'de> Deserialize<'de> for Syscall {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(SyscallText)
    }
}

struct SyscallText;

impl Visitor<'_> for SyscallText {
    type Value = Syscall;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an ABI and the name of one of its system calls, such as x86_64::openat")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Syscall, E> {
        let Some((abi, name)) = text.split_once("::") else {
            return Err(E::invalid_value(de::Unexpected::Str(text), &self));
        };
        let abi: Abi = abi.parse().map_err(E::custom)?;
        abi.syscall_by_name(name).ok_or_else(|| E::custom(UnknownName::new(name)))
    }
}
