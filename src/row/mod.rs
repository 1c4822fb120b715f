//! The parts of a row: arguments, their types and names, kernel structs, categories.

// Each group of modules uses only those of the groups above it.
pub(crate) mod arg_name;
pub(crate) mod category;
pub mod kernel_types;

pub(crate) mod arg;

pub(crate) mod codes;

pub use arg::{Arg, Int, Pointed, Pointee, Type};
pub use category::{Categories, Category, UnknownCategory};
pub use kernel_types::{Struct, StructKind};
