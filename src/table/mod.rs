//! The table of each ABI's calls.

// Each group of modules uses only those of the groups above it.
pub(crate) mod slots;

pub(crate) mod layout;

mod aliases;

mod look_up;

#[cfg(feature = "decode")]
pub(crate) mod name_index;

pub use look_up::{
    Columns, ForeignCall, Signature, Syscall, SyscallEnum, Syscalls, Table, all_calls, call_named, call_of_row,
    own_call, row_of_name,
};
