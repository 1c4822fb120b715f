//! [`Filter`] for serde: its sets, and whether it selects calls without a row.

use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::as_map::{NamesOf, next_set};
use crate::filter::Filter;
use crate::set::SyscallSet;

const FIELDS: &[&str] = &["sets", "matches_unknown"];

/// Serialised as a record: `sets` is a map from the ABIs to the names of the selected calls, and
/// [`matches_unknown`](Filter::matches_unknown) is whether calls without a row are selected:
/// `{"sets":{"x86_64":["read"],"x86":["read","waitpid"]},"matches_unknown":false}`.
///
/// An inverted expression, `!ptrace`, selects the calls that a later table adds, and its filter lists those of this table. If it should select
/// the new ones, keep the expression instead.
impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("Filter", FIELDS.len())?;
        record.serialize_field(FIELDS[0], &SetsOf(*self))?;
        record.serialize_field(FIELDS[1], &self.matches_unknown())?;
        record.end()
    }
}

/// Deserialised from a record of both members, whose other members are ignored, or from a sequence of the two. There must be an ABI, no ABI
/// may be there twice, and no more than [`Filter::MOST_ABIS`].
impl<'de> Deserialize<'de> for Filter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Filter", FIELDS, Record)
    }
}

struct SetsOf(Filter);

impl Serialize for SetsOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.sets().map(|set| (set.abi(), NamesOf(set))))
    }
}

/// The sets of a filter whose other member isn't known yet.
struct Sets(Filter);

impl<'de> Deserialize<'de> for Sets {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Map)
    }
}

struct Map;

impl<'de> Visitor<'de> for Map {
    type Value = Sets;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a map from one to {} ABIs to the names of system calls", Filter::MOST_ABIS)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Sets, A::Error> {
        let mut sets: [Option<SyscallSet>; Filter::MOST_ABIS] = [None; Filter::MOST_ABIS];
        let mut count = 0;
        while let Some(set) = next_set(&mut map)? {
            if sets[..count].iter().flatten().any(|other| other.abi() == set.abi()) {
                return Err(Error::custom(format_args!("the ABI {} is there twice", set.abi())));
            }
            *sets.get_mut(count).ok_or_else(|| Error::invalid_length(count + 1, &self))? = Some(set);
            count += 1;
        }
        let first = sets[0].ok_or_else(|| Error::invalid_length(0, &self))?;
        let sets = sets.map(|set| set.unwrap_or(first));
        Filter::from_sets(&sets[..count], false).map(Sets).ok_or_else(|| Error::invalid_length(count, &self))
    }
}

struct Record;

impl<'de> Visitor<'de> for Record {
    type Value = Filter;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the sets of a filter, and whether it matches unknown calls")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<Filter, A::Error> {
        let Sets(filter) = members.next_element()?.ok_or_else(|| Error::invalid_length(0, &self))?;
        let matches_unknown = members.next_element()?.ok_or_else(|| Error::invalid_length(1, &self))?;
        Ok(filter.with_unknown(matches_unknown))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut record: A) -> Result<Filter, A::Error> {
        let (mut sets, mut matches_unknown) = (None, None);
        while let Some(member) = record.next_key()? {
            let is_again = match member {
                Member::Sets => sets.replace(record.next_value()?).is_some(),
                Member::MatchesUnknown => matches_unknown.replace(record.next_value()?).is_some(),
                Member::Other => {
                    record.next_value::<IgnoredAny>()?;
                    false
                }
            };
            if is_again {
                return Err(Error::custom("a member of the filter is there twice"));
            }
        }
        let Sets(filter) = sets.ok_or_else(|| Error::missing_field(FIELDS[0]))?;
        let matches_unknown = matches_unknown.ok_or_else(|| Error::missing_field(FIELDS[1]))?;
        Ok(filter.with_unknown(matches_unknown))
    }
}

enum Member {
    Sets,
    MatchesUnknown,
    Other,
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(MemberName)
    }
}

struct MemberName;

impl Visitor<'_> for MemberName {
    type Value = Member;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member of a filter")
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<Member, E> {
        Ok(match index {
            0 => Member::Sets,
            1 => Member::MatchesUnknown,
            _ => Member::Other,
        })
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Member, E> {
        Ok(match name {
            "sets" => Member::Sets,
            "matches_unknown" => Member::MatchesUnknown,
            _ => Member::Other,
        })
    }
}
