//! Calls as records: with the feature `serde`.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::call::{ArgText, Text};
use super::content::Shown;
#[cfg(feature = "names")]
use super::content::beginning;
use super::style::Style;
use crate::abi::Abi;
use crate::call::{Bytes, Content, Field, Integer, List, Memory, Outcome, Value};
#[cfg(feature = "names")]
use crate::call::{Members, Set};
use crate::meaning::words::Meaning;
use crate::table::Syscall;

/// How many bytes of a string or a buffer are serialised at most.
const CHUNK: usize = 4096;

/// Serialised as a record: `abi`, `number`, `name`, `args`, and `result`, or `errno` and `error` if the call failed. With
/// names, the record also has `result_names` if the result is made of constants; and `left`, if the call has left something in what it was
/// given that says more about its result ([`View::notes`](crate::View::notes)): a sequence of records of `name` and `content`.
///
/// Each of `args` has a `name`; a `value`, which is the number in the register for every type; a `text`; and a `content`:
///
/// | what | is serialised as |
/// |---|---|
/// | a number | a number; if it is made of constants, a record of `value` and `names` |
/// | a string | a string; its bytes, if it isn't UTF-8 |
/// | a buffer | its bytes |
/// | an array | a sequence; the elements of a set of bits are numbers |
/// | a struct | a record of its members |
/// | a null pointer, a missing value | null |
/// | an address of what isn't known or can't be read | a record of `address` |
///
/// A string, buffer or array that is longer than the limit is a record: `start` is its beginning, up to the limit, and `len`
/// is its length, if that is known. So is a set of bits that is larger than text shows. If an element of an array can't be
/// read, the array ends with its `address`. If the call replaces a value, `after` is the new one. Whatever the limit, there
/// are at most 4095 bytes of a string or a buffer.
///
/// An unknown ABI, name of the call or name of an argument is null, and so is the result of a call that doesn't return.
impl<M: Memory + ?Sized> Serialize for Text<'_, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Args<'a, M: ?Sized>(Text<'a, M>);

        impl<M: Memory + ?Sized> Serialize for Args<'_, M> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let view = &self.0.view();
                serializer.collect_seq(
                    (0..view.count())
                        .filter_map(|index| Some(Arg { field: view.arg(index)?, style: self.0.style_of(view, index) })),
                )
            }
        }

        let call = self.invocation();
        let mut record = serializer.serialize_struct("Call", 8)?;
        record.serialize_field("abi", &call.abi().map(Abi::name))?;
        record.serialize_field("number", &call.number())?;
        record.serialize_field("name", &call.syscall().map(Syscall::name))?;
        record.serialize_field("args", &Args(*self))?;
        result(&mut record, self.shown_outcome())?;
        #[cfg(feature = "names")]
        if let Some(returned) = self.view().returned() {
            let style = self.style();
            if style.names && returned.meaning().constants().is_some() {
                record.serialize_field("result_names", &format_args!("{returned}"))?;
            }
        }
        #[cfg(feature = "names")]
        if self.style().names && self.view().notes().next().is_some() {
            record.serialize_field("left", &Left(*self))?;
        }
        record.end()
    }
}

/// The members of a record that say what a call returned.
fn result<R: SerializeStruct>(record: &mut R, outcome: Option<Outcome>) -> Result<(), R::Error> {
    match outcome {
        None | Some(Outcome::Nothing) => record.serialize_field("result", &None::<i64>),
        Some(Outcome::Signed(value)) => record.serialize_field("result", &value),
        Some(Outcome::Unsigned(value) | Outcome::Address(value)) => record.serialize_field("result", &value),
        Some(Outcome::Descriptor(value) | Outcome::ProcessId(value)) => record.serialize_field("result", &value),
        Some(Outcome::Error(errno) | Outcome::UnsignedError(errno)) => {
            record.serialize_field("errno", &errno.into_raw())?;
            record.serialize_field("error", &errno.name())
        }
    }
}

/// Serialised as a record of `result`, or of `errno` and `error`, as in the record of a [`Text`]: `{"result":3}`,
/// `{"errno":2,"error":"ENOENT"}`. The result of a call that doesn't return is null.
impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("Outcome", if self.errno().is_some() { 2 } else { 1 })?;
        result(&mut record, Some(*self))?;
        record.end()
    }
}

/// Serialised as a number: that in the register, with the argument's sign. A missing value is null.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Signed(value) => serializer.serialize_i64(value),
            value => value.bits().serialize(serializer),
        }
    }
}

/// Serialised as a record of `name`, `value`, `text` and `content`: see [`Text`].
impl<M: Memory + ?Sized> Serialize for ArgText<'_, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let view = self.text.view();
        view.arg(self.index).map(|field| Arg { field, style: self.text.style() }).serialize(serializer)
    }
}

/// An argument.
struct Arg<'s, 'v, M: ?Sized> {
    field: Field<'v, M>,
    style: Style<'s>,
}

impl<M: Memory + ?Sized> Serialize for Arg<'_, '_, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { field, style } = *self;
        let content = Shown { content: field.content(), style };
        let after = field.after().map(|content| Shown { content, style });
        let mut record = serializer.serialize_struct("Arg", 5)?;
        record.serialize_field("name", &field.name())?;
        record.serialize_field("value", &field.value())?;
        record.serialize_field("text", &format_args!("{content}"))?;
        record.serialize_field("content", &content)?;
        match after {
            Some(after) => record.serialize_field("after", &after)?,
            None => record.skip_field("after")?,
        }
        record.end()
    }
}

/// What a call has left in what its arguments point to.
#[cfg(feature = "names")]
struct Left<'a, M: ?Sized>(Text<'a, M>);

#[cfg(feature = "names")]
impl<M: Memory + ?Sized> Serialize for Left<'_, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let style = self.0.style();
        serializer.collect_seq(self.0.view().notes().map(|field| Note { field, style }))
    }
}

#[cfg(feature = "names")]
struct Note<'s, 'v, M: ?Sized> {
    field: Field<'v, M>,
    style: Style<'s>,
}

#[cfg(feature = "names")]
impl<M: Memory + ?Sized> Serialize for Note<'_, '_, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_map(Some(2))?;
        record.serialize_entry("name", &self.field.name())?;
        record.serialize_entry("content", &Shown { content: self.field.content(), style: self.style })?;
        record.end()
    }
}

/// As values.
impl<'v, M: Memory + ?Sized> Serialize for Shown<'_, 'v, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.content {
            Content::Missing | Content::Null => serializer.serialize_none(),
            Content::Address(address) => Address { address }.serialize(serializer),
            Content::Integer(integer) => self.integer(serializer, integer),
            Content::String(string) => self.bytes(serializer, string, true),
            Content::Bytes(bytes) => self.bytes(serializer, bytes, false),
            Content::List(list) => self.list(serializer, list),
            #[cfg(feature = "names")]
            Content::Set(set) => self.set(serializer, set),
            #[cfg(feature = "structs")]
            Content::Record(record) => {
                let named = |field: Field<'v, M>| {
                    let content = Shown { content: field.content(), style: self.style };
                    (field.name().unwrap_or_default(), content)
                };
                let address = Address { address: record.address() };
                match record.fields() {
                    // Of what a call has left, only that.
                    Ok(_) if record.is_part() => match record.shown(true) {
                        Ok((fields, _)) => serializer.collect_map(fields.map(named)),
                        Err(_) => address.serialize(serializer),
                    },
                    Ok(fields) => serializer.collect_map(fields.map(named)),
                    Err(_) => address.serialize(serializer),
                }
            }
        }
    }
}

/// What isn't known, or can't be read.
#[derive(Clone, Copy)]
struct Address {
    address: u64,
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_map(Some(1))?;
        record.serialize_entry("address", &self.address)?;
        record.end()
    }
}

/// The beginning of what is longer.
struct Start<T> {
    start: T,
    len: Option<u64>,
}

impl<T: Serialize> Serialize for Start<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_map(Some(2))?;
        record.serialize_entry("start", &self.start)?;
        record.serialize_entry("len", &self.len)?;
        record.end()
    }
}

/// A string if it is one and UTF-8, otherwise a sequence of bytes.
struct Raw<'b> {
    bytes: &'b [u8],
    is_string: bool,
}

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match core::str::from_utf8(self.bytes) {
            Ok(text) if self.is_string => serializer.serialize_str(text),
            _ => serializer.serialize_bytes(self.bytes),
        }
    }
}

impl<M: Memory + ?Sized> Shown<'_, '_, M> {
    fn integer<S: Serializer>(&self, serializer: S, integer: Integer) -> Result<S::Ok, S::Error> {
        #[cfg(feature = "names")]
        if self.style.names && integer.meaning().constants().is_some() {
            let mut record = serializer.serialize_map(Some(2))?;
            record.serialize_entry("value", &Number(integer))?;
            record.serialize_entry("names", &format_args!("{self}"))?;
            return record.end();
        }
        Number(integer).serialize(serializer)
    }

    fn bytes<S: Serializer>(&self, serializer: S, bytes: Bytes<'_, M>, is_string: bool) -> Result<S::Ok, S::Error> {
        let mut buffer = [0; CHUNK];
        // Text shows a name whole, be it a path or not.
        let is_name = is_string || bytes.meaning() == Meaning::SocketName;
        let limit = if is_name { bytes.limit(self.style.limit) } else { self.style.limit }.min(CHUNK - 1);
        let Ok(read) = bytes.read(&mut buffer[..=limit]) else {
            return Address { address: bytes.address() }.serialize(serializer);
        };
        let shown = Raw { bytes: &read[..read.len().min(limit)], is_string };
        if read.len() > limit {
            return Start { start: shown, len: bytes.len().filter(|_| !is_string) }.serialize(serializer);
        }
        shown.serialize(serializer)
    }

    #[cfg(feature = "names")]
    fn set<S: Serializer>(&self, serializer: S, set: Set<'_, M>) -> Result<S::Ok, S::Error> {
        /// The numbers that are in a set.
        struct Numbers<'v, M: ?Sized>(Members<'v, M>);

        impl<M: Memory + ?Sized> Serialize for Numbers<'_, M> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.0.clone())
            }
        }

        let shown = beginning(set);
        let Ok(members) = shown.members() else { return Address { address: set.address() }.serialize(serializer) };
        if shown.capacity() < set.capacity() {
            return Start { start: Numbers(members), len: None }.serialize(serializer);
        }
        Numbers(members).serialize(serializer)
    }

    fn list<S: Serializer>(&self, serializer: S, list: List<'_, M>) -> Result<S::Ok, S::Error> {
        /// The elements up to the limit.
        struct Elements<'s, 'v, M: ?Sized>(Style<'s>, List<'v, M>);

        impl<M: Memory + ?Sized> Serialize for Elements<'_, '_, M> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut elements = serializer.serialize_seq(None)?;
                for item in self.1.items().take(self.0.limit) {
                    match item {
                        Ok(content) => elements.serialize_element(&Shown { content, style: self.0 })?,
                        Err(error) => elements.serialize_element(&Address { address: error.address() })?,
                    }
                }
                elements.end()
            }
        }

        if let Some(Err(error)) = list.items().next() {
            return Address { address: error.address() }.serialize(serializer);
        }
        let elements = Elements(self.style, list);
        let is_cut = match list.len() {
            Some(len) => len > self.style.limit as u64,
            None => list.items().nth(self.style.limit).is_some(),
        };
        if is_cut {
            return Start { start: elements, len: list.len() }.serialize(serializer);
        }
        elements.serialize(serializer)
    }
}

/// A number, with or without a sign.
struct Number(Integer);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_signed() {
            serializer.serialize_i64(self.0.signed())
        } else {
            serializer.serialize_u64(self.0.unsigned())
        }
    }
}
