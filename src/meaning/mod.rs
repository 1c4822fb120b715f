//! What a value can stand for: the words for it, the constants with their names, and requests of ioctl().

// Each group of modules uses only those of the groups above it.
pub(super) mod sets;

#[cfg(feature = "names")]
pub(super) mod ioctls;
pub(super) mod words;

#[cfg(feature = "names")]
pub(super) mod constants;

#[cfg(feature = "names")]
pub use constants::{ConstantsText, UnknownConstant};
pub use sets::Constants;
pub use words::{LengthUnit, ManualPage, Meaning, UnknownMeaning};
