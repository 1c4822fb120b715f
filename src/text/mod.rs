//! How a call is written: in strace's form, as a record of serde, as lines of a trace.

// Each group of modules uses only those of the groups above it.
mod style;

#[cfg(feature = "names")]
mod forms;

mod number;

mod content;

mod call;

#[cfg(feature = "serde")]
mod record;
#[cfg(feature = "std")]
pub mod trace;

pub use call::{ArgText, Text};
#[cfg(feature = "names")]
pub use style::ConstantStyle;
pub use style::Descriptors;
