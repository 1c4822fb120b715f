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

#[macro_use]
mod macros;
#[macro_use]
mod errno_family;

mod abi;
pub mod arch;
mod arg;
mod arg_name;
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub mod bpf;
mod category;
#[cfg(feature = "decode")]
mod decode;
#[cfg(feature = "decode")]
mod errno;
mod error;
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub mod filter;
pub mod kernel_types;
#[cfg(feature = "decode")]
mod length;
#[cfg(feature = "decode")]
mod manual_page;
pub mod map;
#[cfg(feature = "decode")]
mod nearest;
#[cfg(feature = "decode")]
mod outcome;
mod rows;
pub mod set;
mod table;
#[cfg(feature = "decode")]
mod text;
#[cfg(all(feature = "decode", feature = "std"))]
#[cfg_attr(docsrs, doc(cfg(all(feature = "decode", feature = "std"))))]
pub mod trace;

pub use abi::{Descriptor, Endian, ErrorSignal, Pair64};
pub use arch::Abi;
#[allow(unused_imports, unreachable_pub, reason = "there may be no native table")]
pub use arch::native::*;
pub use arg::{Arg, Int, Pointed, Pointee, Type};
pub use category::{Categories, Category, UnknownCategory};
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub use decode::{Decoded, Invocation, Value};
#[cfg(all(feature = "decode", feature = "std"))]
pub use errno::ErrnoSentinel;
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub use errno::{Errno, Errnos};
pub use errno_family::ErrnoFamily;
pub use error::{UnknownName, UnknownNumber};
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub use filter::{Filter, FilterError, FilterErrorKind};
pub use kernel_types::Struct;
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub use length::{Length, LengthUnit};
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub use manual_page::ManualPage;
pub use map::SysnoMap;
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub use outcome::Outcome;
pub use set::{SyscallSet, SysnoSet};
pub use table::{Signature, Syscall, SyscallEnum, Syscalls, Table};
#[cfg(feature = "decode")]
#[cfg_attr(docsrs, doc(cfg(feature = "decode")))]
pub use text::{ArgText, Memory, NoMemory, Text};

// The README's example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

/// What the expansion of [`syscall_enum!`] refers to; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::arg::RowSignature;
    pub use crate::arg_name::{OWN, row as arg_names};
    pub use crate::category::row as categories;
    pub use crate::kernel_types::row as types;
    pub use crate::rows::{
        ARGS_UNKNOWN, Computed, Layout, NameIndex, Rows, Shape, all, args, at, find_name, iter, name_index_len, shown,
        unraw,
    };
    pub use crate::table::Columns;
    #[cfg(feature = "serde")]
    pub use serde;
}
