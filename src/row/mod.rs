//! The parts of a row: arguments, their types and names, kernel structs, categories.

pub(crate) mod arg;
pub(crate) mod arg_name;
pub(crate) mod category;
pub(crate) mod codes;
pub mod kernel_types;

pub use arg::{Arg, Int, Pointed, Pointee, Type};
pub use category::{Categories, Category, UnknownCategory};
pub use kernel_types::{Struct, StructKind};
