//! A call that was made: its registers, its values, its outcome, and the memory of the program that made it.

// Each group of modules uses only those of the groups above it.
mod machine;
mod memory;
mod registers;
mod value;

mod invocation;

mod integer;
mod outcome;
#[cfg(feature = "names")]
mod reading;
#[macro_use]
mod source;
mod subcall;

mod bytes;
#[cfg(feature = "names")]
mod set;

mod content;

mod view;

mod snapshot;

#[cfg(feature = "structs")]
pub(crate) use crate::structs::rows::Rest;
pub use bytes::Bytes;
pub(crate) use content::COUNT_LIMIT;
pub use content::{Content, Field, Items, List, When};
#[cfg(feature = "structs")]
pub use content::{Fields, Record};
pub use integer::Integer;
pub use invocation::{Decoded, Invocation};
#[cfg(all(feature = "std", unix))]
pub use memory::FileMemory;
pub use memory::{Memory, NoMemory};
pub use outcome::Outcome;
#[cfg(feature = "profile")]
pub(crate) use registers::{Sometimes, Taken};
pub(crate) use registers::{argument_registers, argument_taken};
#[cfg(feature = "names")]
pub use set::{Members, Set};
pub use snapshot::Snapshot;
pub use source::Unreadable;
pub use value::Value;
pub use view::View;
