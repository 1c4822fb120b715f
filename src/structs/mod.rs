//! What pointers lead to: the rows of structs, and where a struct's members are on an ABI.

// Each group of modules uses only those of the groups above it.
pub(crate) mod rows;

pub(crate) mod layout;

pub use layout::{Layout, Member};
