//! Calls and errnos as names instead of numbers, for serde: `#[serde(with = "sysno::by_name")]`.
//!
//! A number is short, but it means another call on another ABI. A name is what people write. This module is for the fields of
//! a type that derives serde's traits:
//!
//! ```
//! use serde::{Deserialize, Serialize};
//! use sysno::{Errno, Sysno, SysnoSet};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Rule {
//!     #[serde(with = "sysno::by_name")]
//!     calls: SysnoSet,
//!     #[serde(with = "sysno::by_name")]
//!     errno: Option<Errno>,
//! }
//!
//! let rule: Rule = serde_json::from_str(r#"{ "calls": ["read", "openat"], "errno": "EPERM" }"#)?;
//! assert_eq!(rule.calls, SysnoSet::new(&[Sysno::read, Sysno::openat]));
//! assert_eq!(rule.errno, Some(Errno::EPERM));
//! assert!(serde_json::to_string(&rule)?.ends_with(r#""errno":"EPERM"}"#));
//!
//! let error = serde_json::from_str::<Rule>(r#"{ "calls": ["raed"], "errno": null }"#).err().unwrap();
//! assert!(error.to_string().starts_with("unknown system call `raed`"));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! The types are those that implement [`ByName`].

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::ser::Serializer;

#[cfg(feature = "decode")]
use crate::errno::Errno;
use crate::error::UnknownName;
use crate::set::SysnoSet;
use crate::table::{SyscallEnum, call_of_row, row_of_name};

/// Serialises a value by name: what `#[serde(with = "sysno::by_name")]` calls.
///
/// ```
/// use sysno::{Sysno, by_name};
///
/// let mut json = Vec::new();
/// by_name::serialize(&Sysno::read, &mut serde_json::Serializer::new(&mut json)).unwrap();
/// assert_eq!(json, br#""read""#);
/// ```
///
/// # Errors
///
/// The errors of the serializer. An errno that has no name can't be serialised either.
pub fn serialize<T: ByName, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.serialize_by_name(serializer)
}

/// Deserialises a value from names: what `#[serde(with = "sysno::by_name")]` calls. Other names of a call are accepted, as in
/// [`Table::syscall_by_name`](crate::Table::syscall_by_name).
///
/// ```
/// use sysno::{Sysno, by_name};
///
/// let call: Sysno = by_name::deserialize(&mut serde_json::Deserializer::from_str(r#""read""#)).unwrap();
/// assert_eq!(call, Sysno::read);
/// ```
///
/// # Errors
///
/// The errors of the deserializer. A name that is that of no call of the ABI, or of no errno of the native ABI, is an error,
/// too.
pub fn deserialize<'de, T: ByName, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::deserialize_by_name(deserializer)
}

/// The types that can be serialised by name: every ABI's `Sysno`, sets of them, errnos, and an `Option` of each.
///
/// ```
/// fn json<T: sysno::by_name::ByName>(value: &T) -> String {
///     let mut json = Vec::new();
///     sysno::by_name::serialize(value, &mut serde_json::Serializer::new(&mut json)).unwrap();
///     String::from_utf8(json).unwrap()
/// }
/// use sysno::arch::x86_64::{Sysno, SysnoSet};
/// assert_eq!(json(&SysnoSet::new(&[Sysno::write, Sysno::read])), r#"["read","write"]"#);
/// assert_eq!(json(&None::<Sysno>), "null");
/// ```
pub trait ByName: Sized {
    /// See [`serialize`].
    #[doc(hidden)]
    fn serialize_by_name<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// See [`deserialize`].
    #[doc(hidden)]
    fn deserialize_by_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<C: SyscallEnum> ByName for C {
    fn serialize_by_name<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }

    fn deserialize_by_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Name("the name of a system call", |name| {
            row_of_name::<C>(name).and_then(call_of_row).ok_or_else(|| UnknownName::new(name))
        }))
    }
}

impl<C: SyscallEnum> ByName for SysnoSet<C> {
    fn serialize_by_name<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(C::all().iter().filter(|call| self.contains(**call)).map(Named))
    }

    fn deserialize_by_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Names(PhantomData))
    }
}

/// The native ABI's errno of the name, whatever family the errno that was serialised is of.
#[cfg(feature = "decode")]
impl ByName for Errno {
    fn serialize_by_name<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.name() {
            Some(name) => serializer.serialize_str(name),
            None => Err(serde::ser::Error::custom(format_args!("errno {} has no name", self.into_raw()))),
        }
    }

    fn deserialize_by_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Name("the name of an errno", str::parse))
    }
}

impl<T: ByName> ByName for Option<T> {
    fn serialize_by_name<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde::Serialize::serialize(&self.as_ref().map(Named), serializer)
    }

    fn deserialize_by_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let named: Option<Named<T>> = serde::Deserialize::deserialize(deserializer)?;
        Ok(named.map(|Named(value)| value))
    }
}

/// What serde's traits serialise, as a reference, and deserialise as [`ByName`] does.
struct Named<T>(T);

impl<T: ByName> serde::Serialize for Named<&T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize_by_name(serializer)
    }
}

impl<'de, T: ByName> serde::Deserialize<'de> for Named<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize_by_name(deserializer).map(Self)
    }
}

/// Reads a name: what is expected, and what looks the name up.
struct Name<T, E>(&'static str, fn(&str) -> Result<T, E>);

impl<T, Unknown: fmt::Display> Visitor<'_> for Name<T, Unknown> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        (self.1)(name).map_err(E::custom)
    }
}

/// Reads a sequence of names.
struct Names<C>(PhantomData<C>);

impl<'de, C: SyscallEnum> Visitor<'de> for Names<C> {
    type Value = SysnoSet<C>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence of names of system calls")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut names: A) -> Result<SysnoSet<C>, A::Error> {
        let mut set = SysnoSet::empty();
        while let Some(Named(call)) = names.next_element::<Named<C>>()? {
            set.insert(call);
        }
        Ok(set)
    }
}
