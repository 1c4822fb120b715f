//! Linux's system calls as data.
//!
//! The crate has the number, name, typed arguments, return type and categories of every call of an ABI. Each is a look-up in a
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
//! # Five jobs
//!
//! ```
//! # #[cfg(feature = "decode")] {
//! use sysno::bpf::Action;
//! use sysno::{Abi, Invocation, Meaning, SysnoSet, arch::x86_64};
//!
//! // Look calls up: by number, by name, by a name that somebody pasted.
//! let call = Abi::X86_64.syscall_by_any_name("__x64_sys_newfstat+0x4e/0x70").unwrap();
//! assert_eq!((call.id(), call.since()), (5, Some("1.0")));
//!
//! // Trace: a call with its registers, in strace's form.
//! assert_eq!(x86_64::Sysno::close.decode([5]).to_string(), "close(5)");
//!
//! // Read logs: `arch=c000003e syscall=59` is a call of x86-64.
//! assert_eq!(Invocation::new(0xC000_003E, 59, []).syscall().unwrap().name(), "execve");
//!
//! // Make a seccomp filter from one of strace's expressions.
//! let filter = "%network,ptrace".parse::<SysnoSet>().unwrap().seccomp(Action::Errno(1), Action::Allow);
//! assert!(filter.len() < 40);
//!
//! // Supervise: which arguments of a call are paths?
//! let is_path = |arg: &usize| x86_64::Sysno::renameat.meaning_of(*arg) == Some(Meaning::Path);
//! assert!((0..4).filter(is_path).eq([1, 3]));
//! # }
//! ```
//!
//! # What to read
//!
//! | to… | read |
//! |---|---|
//! | look calls up | [`guide::look_up`], [`Sysno`], [`Abi`], [`Syscall`] |
//! | know where a struct's members are, or read one | [`Layout`], [`Struct::layout`], [`Layout::record`] |
//! | trace: show calls as strace does | [`guide::trace`], [`Invocation`], [`Text`], the example `strace` |
//! | read audit and seccomp logs | [`guide::read_logs`], [`Invocation::new`], the example `sysno` |
//! | make a seccomp filter | [`guide::make_a_filter`], [`bpf`], [`Filter`] |
//! | supervise: decide about calls by their paths | [`guide::supervise`], [`Invocation`], [`Memory`], the example `supervisor` |
//! | keep a table of your own | [`guide::own_table`], [`syscall_enum!`] |
//! | move over from the crate `syscalls` | [`guide::from_syscalls`] |
//! | know what a word means here, such as *row* or *personality* | [`guide::glossary`] |
//!
//! # An ABI is not an architecture
//!
//! A 64-bit x86 kernel serves three ABIs, each with numbers of its own. Each ABI is a module of [`arch`], a
//! [feature](#features) and a value of [`Abi`]. [`Sysno`] is the enum of the native ABI, the one that the program is compiled
//! for. A program that learns the ABI of a call only at run time (a tracer, a reader of seccomp logs) looks the call up
//! through an [`Abi`] and gets a [`Syscall`].
//!
//! # A call that a program made
//!
//! [`Invocation`] is a call with its registers, as ptrace and seccomp report them. Its arguments are [`Value`]s, which have
//! the ABI's sign and width. Its result is an [`Outcome`], which may be an [`Errno`]. [`Text`] is the call in strace's form.
//! The module [`filter`] parses strace's expressions for sets of calls, and [`bpf`] compiles sets into seccomp filters.
//!
//! # A table of your own
//!
//! The crate's own tables are written with the macro [`syscall_enum!`]. With the same macro, a program can define a table for
//! a kernel that has calls of its own.
//!
//! # Features
//!
//! - There is a feature for each ABI, with the name of its module, and `all` for all ABIs. The native ABI needs no feature.
//! - `decode` (default) adds everything beyond the tables: [`Invocation`] and the types that it uses, [`Errno`], lengths of
//!   buffers, manual pages, [`filter`] and [`bpf`].
//! - `names` adds the names of values, from flags to `O_WRONLY|O_CREAT` and back ([`Constants`]). It also says which arguments the
//!   kernel looks at for these values: the `mode` of `openat` only with `O_CREAT` or `O_TMPFILE`. It adds the numbers, the arrays of numbers
//!   and the sets of signals and descriptors that pointers point to. It turns on `decode`.
//! - `ioctl` adds the names of all requests of `ioctl`. Without it, `names` has those of terminals, files, block devices, sockets and
//!   descriptors of other kinds, and not those of single kinds of devices: KVM, DRM, sound, …. With `structs`, it also has the structs that
//!   few programs pass `ioctl`: those of btrfs, SCSI, KVM, …. It turns on `names`.
//! - `structs` adds the structs that pointers point to, on every ABI and in both byte orders: their members, with offset, size, type and
//!   meaning ([`Layout`]), and what is in them. Views, text and records of calls then have them: `iovec`, `sockaddr`, `stat`, …. It
//!   turns on `names`.
//! - `std` (default) adds conversions of this crate's errors into `std::io::Error`. With `decode`, it also adds conversions
//!   between `std::io::Error` and [`Errno`], and the module [`trace`].
//! - `serde` adds `Serialize` and `Deserialize`, and the module [`by_name`].
//! - `profile` adds seccomp profiles in the form that Docker, containerd and Podman use: [`bpf::Profile`]. It turns on `std` and
//!   `decode`.
//! - `regex` adds regular expressions to the expressions of [`filter`]. It turns on `std` and `decode`.
//!
// If a feature is off, links to its items lead to the list of features.
#![cfg_attr(
    not(feature = "decode"),
    doc = "[`Constants`]: #features
[`Errno`]: #features
[`Filter`]: #features
[`Invocation`]: #features
[`Invocation::new`]: #features
[`Memory`]: #features
[`Outcome`]: #features
[`Text`]: #features
[`Value`]: #features
[`bpf`]: #features
[`filter`]: #features"
)]
#![cfg_attr(
    not(feature = "structs"),
    doc = "[`Layout`]: #features
[`Struct::layout`]: #features
[`Layout::record`]: #features"
)]
#![cfg_attr(not(feature = "profile"), doc = "[`bpf::Profile`]: #features")]
#![cfg_attr(not(all(feature = "decode", feature = "std")), doc = "[`trace`]: #features")]
#![cfg_attr(not(feature = "serde"), doc = "[`by_name`]: #features")]
#![cfg_attr(
    not(all(feature = "all", feature = "structs", feature = "profile", feature = "regex", feature = "serde")),
    doc = "[`guide::look_up`]: https://docs.rs/sysno/latest/sysno/guide/look_up
[`guide::trace`]: https://docs.rs/sysno/latest/sysno/guide/trace
[`guide::read_logs`]: https://docs.rs/sysno/latest/sysno/guide/read_logs
[`guide::make_a_filter`]: https://docs.rs/sysno/latest/sysno/guide/make_a_filter
[`guide::supervise`]: https://docs.rs/sysno/latest/sysno/guide/supervise
[`guide::own_table`]: https://docs.rs/sysno/latest/sysno/guide/own_table
[`guide::from_syscalls`]: https://docs.rs/sysno/latest/sysno/guide/from_syscalls
[`guide::glossary`]: https://docs.rs/sysno/latest/sysno/guide/glossary"
)]
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs, missing_debug_implementations, rust_2018_idioms, unreachable_pub)]
// What a function returns is mostly all that it does.
#![warn(clippy::must_use_candidate, clippy::return_self_not_must_use)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "std")]
extern crate std;

// The layers, lowest first: each group of modules uses only those of the groups above it. The exception is the expansion of
// `syscall_enum!` in `arch`, which uses all layers.
mod args;
mod const_text;
mod error;
mod macros;
mod pad;

#[macro_use]
mod abi;

mod row;

mod table;

pub mod arch;

pub mod map;
pub mod set;

#[cfg(feature = "decode")]
mod c_text;
#[cfg(feature = "decode")]
mod errno;
#[cfg(feature = "decode")]
mod pasted;
#[cfg(feature = "decode")]
mod word;

#[cfg(feature = "decode")]
mod nearest;

#[cfg(feature = "decode")]
mod meaning;

#[cfg(feature = "structs")]
mod structs;

#[cfg(feature = "decode")]
mod facts;

#[cfg(feature = "decode")]
mod call;

#[cfg(feature = "decode")]
mod text;

#[cfg(feature = "serde")]
pub mod by_name;

#[cfg(feature = "decode")]
pub mod filter;

#[cfg(feature = "decode")]
mod seccomp;

#[cfg(feature = "decode")]
mod listing;
#[cfg(feature = "profile")]
mod profile;

#[cfg(feature = "serde")]
mod as_map;
#[cfg(feature = "serde")]
mod as_text;

#[cfg(all(feature = "serde", feature = "decode"))]
mod as_record;

#[cfg(feature = "decode")]
#[doc(alias = "seccomp")]
pub mod bpf;

#[cfg(all(feature = "all", feature = "structs", feature = "profile", feature = "regex", feature = "serde"))]
pub mod guide;

// The other modules import it from here.
use paste::paste;

pub use abi::{Abi, Descriptor, Endian, ErrnoFamily, ErrorSignal, Pair64, UnknownAbi};
#[doc(hidden)]
pub use arch::modules::*;
#[allow(unused_imports, unreachable_pub, reason = "there may be no native table")]
pub use arch::native::*;
pub use args::SyscallArgs;
#[cfg(feature = "decode")]
pub use c_text::{Escaped, HexStrings};
#[cfg(all(feature = "decode", feature = "std", unix))]
pub use call::FileMemory;
#[cfg(feature = "decode")]
pub use call::{
    Bytes, Content, Decoded, Field, Integer, Invocation, Items, List, Memory, NoMemory, Outcome, Snapshot, Unreadable,
    Value, View, When,
};
#[cfg(feature = "structs")]
pub use call::{Fields, Record};
#[cfg(feature = "names")]
pub use call::{Members, Set};
#[cfg(all(feature = "decode", feature = "std"))]
pub use errno::ErrnoSentinel;
#[cfg(feature = "decode")]
pub use errno::{Errno, Errnos, UnknownErrno};
pub use error::{UnknownName, UnknownNumber};
#[cfg(feature = "decode")]
pub use facts::{Group, Length, UnknownGroup};
#[cfg(feature = "decode")]
pub use filter::{Filter, FilterError, FilterErrorKind};
#[cfg(feature = "decode")]
pub use meaning::{Constants, LengthUnit, ManualPage, Meaning, UnknownMeaning};
#[cfg(feature = "names")]
pub use meaning::{ConstantsText, UnknownConstant};
#[cfg(feature = "decode")]
pub use row::CType;
pub use row::{
    Arg, Categories, Category, Int, Pointed, Pointee, Struct, StructKind, Type, UnknownCategory, kernel_types,
};
pub use set::SyscallSet;
#[cfg(feature = "structs")]
pub use structs::{Layout, Member};
pub use table::{ForeignCall, Signature, Syscall, SyscallEnum, Syscalls, Table};
#[cfg(feature = "names")]
pub use text::ConstantStyle;
#[cfg(all(feature = "decode", feature = "std"))]
pub use text::trace;
#[cfg(feature = "decode")]
pub use text::{ArgText, Descriptors, Text};

// The README's example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

/// The items that the expansion of [`syscall_enum!`] refers to; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::const_text::{name_index, name_index_len, unraw_each as unraw};
    pub use crate::row::arg_name::row as arg_names;
    pub use crate::row::category::row as categories;
    pub use crate::row::codes::{RowCodes, UnknownSignature};
    pub use crate::row::kernel_types::row as types;
    pub use crate::table::layout::{ARGS_UNKNOWN, ArgNames, Layout, OwnRows, Rows, Shape, args};
    pub use crate::table::slots::Slots;
    pub use crate::table::{Columns, all_calls, call_named, call_of_row, own_call, row_of_name};
    #[cfg(feature = "serde")]
    pub use serde;
}
