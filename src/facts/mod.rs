//! What the tables that all ABIs share say of calls: no register, no memory, no text.

// Each group of modules uses only those of the groups above it.
pub(crate) mod calls;
pub(crate) mod multiplexers;
mod name_list;

mod alternatives;
mod groups;
pub(crate) mod length;

#[cfg(feature = "names")]
pub(crate) mod cases;

#[cfg(feature = "names")]
pub(crate) mod ioctl_arguments;

pub(crate) mod of_call;

pub(crate) use alternatives::alternatives;
#[cfg(feature = "profile")]
pub(crate) use calls::is_call;
pub(crate) use groups::Groups;
pub use groups::{Group, UnknownGroup};
pub use length::Length;
pub use multiplexers::{Subcall, subcalls};
