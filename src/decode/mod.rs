//! Everything about a call beyond its row: values and text from registers, results and errnos, lengths, manual pages.

mod alternatives;
mod calls;
#[cfg(feature = "names")]
mod cases;
mod constants;
mod errno;
mod groups;
mod invocation;
mod length;
mod manual_page;
mod meaning;
mod name_list;
#[cfg(feature = "names")]
mod names;
pub(crate) mod nearest;
mod outcome;
mod text;
#[cfg(feature = "std")]
pub mod trace;
mod value;
mod word;

pub(crate) use alternatives::alternatives;
#[cfg(feature = "profile")]
pub(crate) use calls::is_call;
pub use constants::Constants;
pub(crate) use constants::Kind;
#[cfg(feature = "std")]
pub use errno::ErrnoSentinel;
pub use errno::{Errno, Errnos};
pub(crate) use groups::Groups;
pub use groups::{Group, UnknownGroup};
pub use invocation::{Decoded, Invocation};
#[cfg(feature = "profile")]
pub(crate) use invocation::{Sometimes, Taken};
pub(crate) use invocation::{argument_registers, argument_taken};
pub use length::{Length, LengthUnit};
pub use manual_page::ManualPage;
pub use meaning::Meaning;
#[cfg(feature = "names")]
pub use names::{ConstantsText, UnknownConstant};
pub use outcome::Outcome;
pub use text::{ArgText, Memory, NoMemory, Text};
pub use value::Value;
pub(crate) use word::sign_extended;
