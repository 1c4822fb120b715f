//! [`Value`]: what any self-describing format holds, and [`Part`], a part of it with its place.

use std::fmt;
use std::string::{String, ToString};
use std::vec::Vec;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::report::ProfileError;

/// A value of JSON, YAML and the like.
pub(super) enum Value {
    Null,
    Bool(bool),
    Number(u64),
    /// A number that no member of a profile can be, as text.
    OtherNumber(String),
    Text(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a seccomp profile")
            }

            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }

            fn visit_none<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
                Value::deserialize(deserializer)
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
                Value::deserialize(deserializer)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(Value::Bool(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
                Ok(Value::Number(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
                Ok(u64::try_from(value).map_or_else(|_| Value::OtherNumber(value.to_string()), Value::Number))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
                Ok(Value::OtherNumber(value.to_string()))
            }

            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(Value::Text(value.to_string()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
                let mut list = Vec::new();
                while let Some(element) = elements.next_element()? {
                    list.push(element);
                }
                Ok(Value::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
                let mut map = Vec::new();
                while let Some((name, value)) = members.next_entry::<Value, Value>()? {
                    map.push((name.to_string(), value));
                }
                Ok(Value::Map(map))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

/// In an error, what was found.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{value}"),
            Self::OtherNumber(text) => f.write_str(text),
            Self::Text(text) => f.write_str(text),
            Self::List(_) => f.write_str("an array"),
            Self::Map(_) => f.write_str("an object"),
        }
    }
}

/// A part of a profile and where it is: `syscalls[3].args[0]`.
pub(super) struct Part<'a> {
    pub(super) path: String,
    pub(super) value: &'a Value,
}

/// The path of a member, or of an element: `syscalls`, `[3]`.
pub(super) fn join(path: &str, rest: &str) -> String {
    let dot = if path.is_empty() || rest.starts_with('[') { "" } else { "." };
    std::format!("{path}{dot}{rest}")
}

impl<'a> Part<'a> {
    pub(super) fn wrong(&self, expected: &'static str) -> ProfileError {
        let found = match self.value {
            Value::Text(text) => std::format!("{text:?}"),
            other => other.to_string(),
        };
        ProfileError::new(&self.path, expected, &found)
    }

    fn members(&self) -> Result<&'a [(String, Value)], ProfileError> {
        match self.value {
            Value::Map(members) => Ok(members),
            _ => Err(self.wrong("an object")),
        }
    }

    /// A member, unless it is absent or null. As Go does, with which Docker, Podman and runc read profiles, it takes no notice of
    /// upper and lower case; where there are two members, what counts is one or the other, by who reads.
    pub(super) fn get(&self, name: &'static str) -> Result<Option<Self>, ProfileError> {
        let mut found = self.members()?.iter().filter(|(member, _)| member.eq_ignore_ascii_case(name));
        let value = found.next().map(|(_, value)| value);
        if found.next().is_some() {
            return Err(ProfileError::Twice { path: join(&self.path, name) });
        }
        let value = value.filter(|value| !matches!(value, Value::Null));
        Ok(value.map(|value| Self { path: join(&self.path, name), value }))
    }

    pub(super) fn need(&self, name: &'static str) -> Result<Self, ProfileError> {
        self.get(name)?.ok_or_else(|| ProfileError::Missing { path: join(&self.path, name) })
    }

    /// The paths of members that have other names than these.
    pub(super) fn others(&self, names: &[&str]) -> Result<Vec<String>, ProfileError> {
        let is_other = |member: &str| !names.iter().any(|name| member.eq_ignore_ascii_case(name));
        let others = self.members()?.iter().filter(|(member, _)| is_other(member));
        Ok(others.map(|(member, _)| join(&self.path, member)).collect())
    }

    /// The elements of a member that is an array; none if it is absent.
    pub(super) fn list(&self, name: &'static str) -> Result<Vec<Self>, ProfileError> {
        let Some(part) = self.get(name)? else { return Ok(Vec::new()) };
        let Value::List(elements) = part.value else { return Err(part.wrong("an array")) };
        let element = |(i, value)| Self { path: std::format!("{}[{i}]", part.path), value };
        Ok(elements.iter().enumerate().map(element).collect())
    }

    pub(super) fn texts(&self, name: &'static str) -> Result<Vec<String>, ProfileError> {
        self.list(name)?.iter().map(Self::text).collect()
    }

    pub(super) fn text(&self) -> Result<String, ProfileError> {
        match self.value {
            Value::Text(text) => Ok(text.clone()),
            _ => Err(self.wrong("a string")),
        }
    }

    pub(super) fn number(&self) -> Result<u64, ProfileError> {
        match self.value {
            Value::Number(number) => Ok(*number),
            _ => Err(self.wrong("a number from 0 to 18446744073709551615")),
        }
    }
}

/// A member that is a string; nothing if it is absent, or empty, which is the same to Go.
pub(super) fn text(part: &Part<'_>, name: &'static str) -> Result<Option<String>, ProfileError> {
    let text = part.get(name)?.map(|part| part.text()).transpose()?;
    Ok(text.filter(|text| !text.is_empty()))
}

/// A member that is a number.
pub(super) fn number(part: &Part<'_>, name: &'static str) -> Result<Option<u64>, ProfileError> {
    part.get(name)?.map(|part| part.number()).transpose()
}
