//! A call that was made: its registers, its values, its outcome, and the memory of the program that made it.

// Each group of modules uses only those of the groups above it.
mod memory;
mod registers;
mod value;

mod invocation;

mod outcome;
#[cfg(feature = "names")]
mod reading;
mod subcall;

mod content;

mod view;

mod snapshot;

pub(crate) use content::COUNT_LIMIT;
pub use content::{Bytes, Content, Field, Integer, Items, List, Unreadable, When};
#[cfg(feature = "names")]
pub use content::{Fields, Members, Record, Set};
pub use invocation::{Decoded, Invocation};
pub use memory::{Memory, NoMemory};
pub use outcome::Outcome;
#[cfg(feature = "profile")]
pub(crate) use registers::{Sometimes, Taken};
pub(crate) use registers::{argument_registers, argument_taken};
pub use snapshot::Snapshot;
pub use value::Value;
pub use view::View;
