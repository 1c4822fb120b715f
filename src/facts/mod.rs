//! What the tables that all ABIs share say: no register, no memory, no text.

// Each group of modules uses only those of the groups above it.
pub(crate) mod multiplexers;
mod name_list;
pub(crate) mod sets;

#[cfg(feature = "names")]
mod ioctls;
pub(crate) mod words;

pub(crate) mod calls;
#[cfg(feature = "names")]
pub(crate) mod constants;

mod alternatives;
mod groups;
pub(crate) mod length;
#[cfg(feature = "structs")]
pub(crate) mod structs;

#[cfg(feature = "names")]
pub(crate) mod cases;
#[cfg(feature = "structs")]
pub(crate) mod layout;

#[cfg(feature = "names")]
pub(crate) mod ioctl_arguments;

pub(crate) mod of_call;

pub(crate) use alternatives::alternatives;
#[cfg(feature = "profile")]
pub(crate) use calls::is_call;
#[cfg(feature = "names")]
pub use constants::{ConstantsText, UnknownConstant};
pub(crate) use groups::Groups;
pub use groups::{Group, UnknownGroup};
#[cfg(feature = "structs")]
pub use layout::{Layout, Member};
pub use length::Length;
pub use multiplexers::{Subcall, subcalls};
pub use sets::Constants;
pub use words::{LengthUnit, ManualPage, Meaning, UnknownMeaning};
