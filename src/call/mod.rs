//! A call that was made: its registers, its values, its outcome, and the memory of the program that made it.

// Each group of modules uses only those of the groups above it.
mod memory;
mod registers;
mod value;

mod invocation;

mod outcome;
#[cfg(feature = "names")]
pub(crate) mod reading;

#[cfg(feature = "names")]
pub(crate) use invocation::constant_bits;
pub use invocation::{Decoded, Invocation};
pub use memory::{Memory, NoMemory};
pub use outcome::Outcome;
#[cfg(feature = "profile")]
pub(crate) use registers::{Sometimes, Taken};
pub(crate) use registers::{argument_registers, argument_taken};
pub use value::Value;
