//! Calls as records: with the feature `serde`.

use core::fmt;

use serde::ser::SerializeStruct;

use super::{ArgText, Memory, Text};
use crate::abi::Abi;
use crate::decode::outcome::Outcome;
use crate::decode::value::Value;
use crate::row::Arg;
use crate::table::Syscall;

/// Serialised as a record: `abi`, `number`, `name`, `args`, and `result`, or `errno` and `error` if the call failed.
///
/// Each of `args` has its `name`, its `value`, which is a number for every type, and its `text`. An unknown ABI, name of the
/// call or name of an argument is null, and so is the result of a call that doesn't return.
impl<M: Memory + ?Sized> serde::Serialize for Text<'_, M> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Args<'a, M: ?Sized>(Text<'a, M>);

        impl<M: Memory + ?Sized> serde::Serialize for Args<'_, M> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq((0..self.0.count()).map(|index| self.0.arg(index)))
            }
        }

        let mut record = serializer.serialize_struct("Call", 7)?;
        record.serialize_field("abi", &self.call.abi().map(Abi::name))?;
        record.serialize_field("number", &self.call.number())?;
        record.serialize_field("name", &self.call.syscall().map(Syscall::name))?;
        record.serialize_field("args", &Args(*self))?;
        match self.outcome {
            None | Some(Outcome::Nothing) => record.serialize_field("result", &None::<i64>)?,
            Some(Outcome::Signed(value)) => record.serialize_field("result", &value)?,
            Some(Outcome::Unsigned(value) | Outcome::Address(value)) => record.serialize_field("result", &value)?,
            Some(Outcome::Descriptor(value) | Outcome::ProcessId(value)) => record.serialize_field("result", &value)?,
            Some(Outcome::Error(errno) | Outcome::UnsignedError(errno)) => {
                record.serialize_field("errno", &errno.into_raw())?;
                record.serialize_field("error", &errno.name())?;
            }
        }
        record.end()
    }
}

/// Serialised as a record of `name`, `value` and `text`: see [`Text`].
impl<M: Memory + ?Sized> serde::Serialize for ArgText<'_, M> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Shown<'a, D>(&'a D);

        impl<D: fmt::Display> serde::Serialize for Shown<'_, D> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self.0)
            }
        }

        let call = self.text.call;
        let arg = call.known_args().get(self.index);
        let mut record = serializer.serialize_struct("Arg", 3)?;
        record.serialize_field("name", &arg.map(Arg::name))?;
        match call.value(self.index) {
            Value::Signed(value) => record.serialize_field("value", &value)?,
            Value::Missing if arg.is_none() => record.serialize_field("value", &call.registers().get(self.index))?,
            value => record.serialize_field("value", &value.bits())?,
        }
        record.serialize_field("text", &Shown(self))?;
        record.end()
    }
}
