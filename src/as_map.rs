//! [`SyscallSet`] for serde: its ABI and the names of its calls.

use core::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::abi::Abi;
use crate::error::UnknownName;
use crate::set::SyscallSet;
use crate::table::Syscall;

/// Serialised as a map from the ABI to the names of the calls: `{"x86_64":["read","openat"]}`.
impl Serialize for SyscallSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.abi(), NamesOf(*self))])
    }
}

/// Deserialised from a map from one ABI to the names of calls. A name may be another name of a call, as in
/// [`Table::syscall_by_name`](crate::Table::syscall_by_name).
impl<'de> Deserialize<'de> for SyscallSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OneSet)
    }
}

/// The names of a set's calls.
pub(crate) struct NamesOf(pub(crate) SyscallSet);

impl Serialize for NamesOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Syscall::name))
    }
}

/// The next set of a map from ABIs to names.
pub(crate) fn next_set<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<SyscallSet>, A::Error> {
    let Some(abi) = map.next_key::<Abi>()? else { return Ok(None) };
    map.next_value_seed(CallsOf(abi)).map(Some)
}

struct OneSet;

impl<'de> Visitor<'de> for OneSet {
    type Value = SyscallSet;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map from an ABI to the names of system calls")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<SyscallSet, A::Error> {
        let set = next_set(&mut map)?.ok_or_else(|| de::Error::invalid_length(0, &self))?;
        match map.next_key::<Abi>()? {
            None => Ok(set),
            Some(_) => Err(de::Error::invalid_length(2, &self)),
        }
    }
}

/// A sequence of names of an ABI's calls.
struct CallsOf(Abi);

impl<'de> DeserializeSeed<'de> for CallsOf {
    type Value = SyscallSet;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<SyscallSet, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for CallsOf {
    type Value = SyscallSet;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence of names of system calls")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut names: A) -> Result<SyscallSet, A::Error> {
        let mut set = SyscallSet::empty(self.0);
        while let Some(call) = names.next_element_seed(CallOf(self.0))? {
            set.insert(call);
        }
        Ok(set)
    }
}

/// The name of an ABI's call.
struct CallOf(Abi);

impl<'de> DeserializeSeed<'de> for CallOf {
    type Value = Syscall;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Syscall, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for CallOf {
    type Value = Syscall;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a system call")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Syscall, E> {
        self.0.syscall_by_name(name).ok_or_else(|| E::custom(UnknownName::new(name)))
    }
}
