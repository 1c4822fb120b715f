//! The parts of a row: arguments, their types and names, kernel structs, categories.

// Each group of modules uses only those of the groups above it.
pub(crate) mod arg_name;
pub(crate) mod category;
pub mod kernel_types;

pub(crate) mod arg;

#[cfg(feature = "decode")]
mod c_type;
pub(crate) mod codes;

pub use arg::{Arg, Int, Pointed, Pointee, Type};
#[cfg(feature = "decode")]
pub use c_type::CType;
pub use category::{Categories, Category, UnknownCategory};
pub use kernel_types::{Struct, StructKind};
