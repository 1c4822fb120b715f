//! Linux's system calls as data.
//!
//! For every call of an ABI: its number, name, typed arguments, return type and categories, each a look-up in a
//! static table. No allocation, no lazy initialisation, no build script, no `unsafe`; `no_std`.
//!
//! ```
//! use sysno::{Category, Sysno, Type};
//!
//! let call: Sysno = "read".parse().unwrap();
//! assert_eq!(Sysno::new(call.id() as usize), Some(Sysno::read));
//! assert_eq!(call.signature().to_string(), "read(fd: i32, buf: *mut u8, count: usize) -> isize");
//! assert_eq!(call.args()[1].name(), "buf");
//! assert!(matches!(call.args()[1].ty(), Type::Pointer { mutable: true, .. }));
//! assert!(call.categories().contains(Category::Desc));
//! ```
//!
//! # An ABI is not an architecture
//!
//! A 64-bit x86 kernel answers three ABIs, each with numbers of its own. Each ABI is a module of [`arch`], a
//! [feature](#features) and a value of [`Abi`]. [`Sysno`] is the enum of the ABI that the program is compiled for. A
//! program that learns at run time which ABI it deals with (a tracer, a reader of seccomp logs) asks an [`Abi`] and
//! gets a [`Syscall`].
//!
//! # A call that a program made
//!
//! [`Invocation`] is a call with its registers, as ptrace and seccomp report them: its arguments are [`Value`]s, whose sign
//! and width are the ABI's, what it returned is an [`Outcome`], perhaps an [`Errno`], and [`Text`] is strace's form of all
//! that. [`filter`] has strace's expressions for sets of calls, and [`bpf`] makes seccomp filters of sets.
//!
//! # A table of your own
//!
//! [`syscall_enum!`] is the macro that the crate's own tables are written in. A kernel with calls of its own has its
//! table in the program that needs it.
//!
//! # Features
//!
//! One for each ABI, named as its module, and `all` of them; the native ABI needs none. `decode` (default) is what goes
//! beyond the tables: [`Invocation`] and what it leads to, [`Errno`], lengths of buffers, manual pages, [`filter`], [`bpf`].
//! `std` (default) adds conversions into `std::io::Error`, [`Errno`]'s from it, and [`trace`]. `serde` adds `Serialize` and
//! `Deserialize`. `regex` adds the regular expressions in strace's [expressions](filter), and `std` and `decode`.

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs, missing_debug_implementations, rust_2018_idioms, unreachable_pub)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "std")]
extern crate std;

// The layers, from the ground up: a module uses those above it in this list, and none below. The expansion of `syscall_enum!`,
// which is in `arch`, uses all.
mod error;
mod macros;
#[macro_use]
mod abi;
mod row;
mod table;

pub mod arch;
pub mod map;
pub mod set;

#[cfg(feature = "decode")]
pub mod bpf;
#[cfg(feature = "decode")]
mod decode;
#[cfg(feature = "decode")]
pub mod filter;

// The only place that imports it.
use paste::paste;

pub use abi::{Abi, Descriptor, Endian, ErrnoFamily, ErrorSignal, Pair64};
#[allow(unused_imports, unreachable_pub, reason = "there may be no native table")]
pub use arch::native::*;
#[cfg(feature = "decode")]
pub use decode::*;
pub use error::{UnknownName, UnknownNumber};
#[cfg(feature = "decode")]
pub use filter::{Filter, FilterError, FilterErrorKind};
pub use map::SysnoMap;
pub use row::{Arg, Categories, Category, Int, Pointed, Pointee, Struct, Type, UnknownCategory, kernel_types};
pub use set::{SyscallSet, SysnoSet};
pub use table::{Signature, Syscall, SyscallEnum, Syscalls, Table};

// The README's example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

/// What the expansion of [`syscall_enum!`] refers to; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::row::arg_name::row as arg_names;
    pub use crate::row::category::row as categories;
    pub use crate::row::codes::{RowCodes, UnknownSignature};
    pub use crate::row::kernel_types::row as types;
    pub use crate::table::layout::{
        ARGS_UNKNOWN, ArgNames, Layout, Rows, Shape, args, name_index, name_index_len, unraw,
    };
    pub use crate::table::{Columns, all_calls, by_slot, call_at, slot_of_name};
    #[cfg(feature = "serde")]
    pub use serde;
}
