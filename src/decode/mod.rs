//! Everything about a call beyond its row: values and text from registers, results and errnos, lengths, manual pages.

mod calls;
#[cfg(feature = "names")]
mod cases;
mod constants;
mod errno;
mod invocation;
mod length;
mod manual_page;
mod meaning;
#[cfg(feature = "names")]
mod names;
pub(crate) mod nearest;
mod outcome;
mod text;
#[cfg(feature = "std")]
pub mod trace;
mod value;
mod word;

pub use constants::Constants;
pub(crate) use constants::Kind;
#[cfg(feature = "std")]
pub use errno::ErrnoSentinel;
pub use errno::{Errno, Errnos};
pub(crate) use invocation::argument_registers;
pub use invocation::{Decoded, Invocation};
pub use length::{Length, LengthUnit};
pub use manual_page::ManualPage;
pub use meaning::Meaning;
#[cfg(feature = "names")]
pub use names::{ConstantsText, UnknownConstant};
pub use outcome::Outcome;
pub use text::{ArgText, Memory, NoMemory, Text};
pub use value::Value;
pub(crate) use word::sign_extended;
