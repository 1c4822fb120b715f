//! Seccomp filters: classic BPF programs, for `seccomp(SECCOMP_SET_MODE_FILTER)` or `prctl(PR_SET_SECCOMP)`.
//!
//! A [`Program`] is made of [`Instruction`]s, which have the layout of the kernel's `struct sock_filter`. It gives each call an
//! [`Action`]. There are two ways to make one:
//!
//! - [`Filter::seccomp`], [`SyscallSet::seccomp`] and [`SysnoSet::seccomp`]: one action for the calls in a set, and another for
//!   all other calls. They can be evaluated at compile time.
//! - [`Builder`]: any number of actions, with conditions on arguments.
//!
//! # A list of forbidden calls
//!
//! It should be made for all ABIs whose programs the kernel runs, since any program can make calls of all of them: on x86-64,
//! `int $0x80` makes a call of x86, and a number with bit 30 is a call of x32.
//! [`Abi::personalities`](crate::Abi::personalities) has these ABIs, as far as they are compiled in. Calls of all other ABIs
//! get the strictest action.
//!
//! ```
//! use sysno::bpf::Action;
//! use sysno::{Abi, Errno, Filter};
//!
//! let filter = Filter::new(&[Abi::X86_64, Abi::X86, Abi::X32], "+ptrace,+%network")?;
//! let program = filter.seccomp(Action::errno(Errno::EPERM), Action::Allow);
//! // libc::sock_fprog { len: program.len() as u16, filter: program.as_ptr().cast_mut().cast() }
//! assert!(program.len() < 256);
//! # Ok::<(), sysno::FilterError>(())
//! ```
//!
//! If one call is forbidden, another one may still do its work. A filter that forbids `open` should also forbid `openat`,
//! `openat2`, `open_by_handle_at`, and io_uring, which opens files and makes sockets without a call for each. In an
//! expression, `+open` is `open` and the calls that can do its work; [`SyscallSet::alternatives`] has them. A class such as
//! `%file` has all calls that strace has in it. Newer kernels have more calls. A list of forbidden calls lets them pass,
//! unless [`Builder::unknown`] says otherwise.
//!
//! # A list of allowed calls
//!
//! It is safe as it is. New calls, [foreign calls](#foreign-calls) and forgotten calls get the other action.
//!
//! ```
//! use sysno::arch::x86_64::Sysno;
//! use sysno::bpf::{Action, Program};
//!
//! static PROGRAM: Program = Sysno::set(&[Sysno::read, Sysno::write, Sysno::exit_group, Sysno::rt_sigreturn])
//!     .seccomp(Action::Allow, Action::KillProcess);
//! assert_eq!(PROGRAM.len(), 9);
//! ```
//!
//! # Conditions and several actions
//!
//! [`Builder::when`] takes conditions on arguments, by name or by index. The first rule whose conditions hold applies. No
//! filter can see what an argument points to. So there can be no condition on the path of `openat` or on the flags of
//! `clone3`.
//!
//! ```
//! use sysno::arch::x86_64::Sysno;
//! use sysno::bpf::{Action, Builder, Cmp, Cond};
//! use sysno::{Abi, Errno};
//!
//! const AF_UNIX: u64 = 1;
//! const PROT_EXEC: u64 = 4;
//!
//! let no_code = Cond::new("prot", Cmp::MaskedEq(PROT_EXEC), 0);
//! let program = Builder::new(&[Abi::X86_64])
//!     .when([Sysno::socket], &[Cond::new("domain", Cmp::Eq, AF_UNIX)], Action::Allow)
//!     .when([Sysno::mmap, Sysno::mprotect], &[no_code], Action::Allow)
//!     .on([Sysno::read, Sysno::write, Sysno::munmap, Sysno::exit_group], Action::Allow)
//!     .on([Sysno::ptrace], Action::KillProcess)
//!     .others(Action::errno(Errno::EPERM))
//!     // A C library that tries a new call goes on with an older one.
//!     .unknown(Action::errno(Errno::ENOSYS))
//!     .build()?;
//! # Ok::<(), sysno::bpf::BuildError>(())
//! ```
//!
//! # Several ABIs
//!
//! A [`Filter`] selects calls of up to four ABIs, and a rule can be for all of these calls. A condition by name finds the
//! argument on each ABI: the flags of `clone` are the first argument on x86, and the second one on s390.
//!
//! ```
//! use sysno::bpf::{Action, Builder, Cmp, Cond};
//! use sysno::{Abi, Errno, Filter};
//!
//! const CLONE_NEWUSER: u64 = 0x1000_0000;
//!
//! let abis: Vec<_> = Abi::X86_64.personalities().collect();
//! let calls = |expression| Filter::new(&abis, expression);
//! let new_user = Cond::new("flags", Cmp::MaskedEq(CLONE_NEWUSER), CLONE_NEWUSER);
//! let program = Builder::new(&abis)
//!     .when(&calls("clone")?, &[new_user], Action::errno(Errno::EPERM))
//!     .when(&calls("unshare")?, &[new_user], Action::errno(Errno::EPERM))
//!     .on(&calls("clone3")?, Action::errno(Errno::ENOSYS))
//!     .others(Action::Allow)
//!     .build()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Foreign calls
//!
//! A *foreign* call is a call of an ABI for which the filter is not made. Mostly, its `AUDIT_ARCH_*` belongs to none of the
//! filter's ABIs. But some ABIs share an `AUDIT_ARCH_*`, and then only the number tells that a call is foreign
//! ([`Descriptor::other_numbers`](crate::Descriptor)): x86-64 and x32 share one, and so do the two ABIs of ARM; and a 64-bit
//! MIPS kernel makes calls of n64 for programs of o32 and n32.
//!
//! A foreign call gets the strictest action of the filter, unless the program says otherwise: [`Builder::foreign`],
//! [`Filter::seccomp_foreign`], [`SyscallSet::seccomp_foreign`]. The strictest action is the one that comes first in the list
//! of [`Action`]s. If two actions differ only in a number, the one with the lower number is stricter.
//!
//! # Numbers without a call
//!
//! A number that no ABI has is not foreign. It gets the action for calls without a rule, or that of [`Builder::unknown`]. So
//! does -1, on every ABI. A tracer skips a call by setting its number to -1, and filters see the number that the tracer has
//! set (seccomp(2)). On x86-64, the kernel takes all numbers from 2^30 on, except -1, for numbers of x32. So they are foreign
//! for a filter that is not made for x32. libseccomp 2.6 gives the same answers, except on MIPS, where it treats numbers of
//! other ABIs like all others.
//!
//! # Multiplexers
//!
//! Many 32-bit ABIs, and three of 64 bits, have two calls that do the work of others. Their first argument says which call's
//! work: `socketcall(SYS_SOCKET, …)` is `socket`, and `ipc(SEMOP, …)` is `semop`. `socketcall(SYS_SOCKET, …)` gets the
//! stricter of two actions: that of `socketcall` and that of `socket`. So a list of forbidden calls that has `socket` need
//! not have `socketcall`. A list of allowed calls must have both for programs that use `socketcall`.
//!
//! This is also true if the ABI has no `socket` of its own, but another ABI of the filter has it. If rules for `socket` have
//! conditions, the strictest of their actions applies, since the arguments of `socket` are then in memory. [`subcalls`] lists
//! what multiplexers do. With [`Builder::multiplexers_by_own_rules`], only the rules for the multiplexer itself apply.
//!
//! # What a program does
//!
//! It checks `arch` first, and then `nr`, since the same number is a different call on another ABI. ABIs that share an
//! `AUDIT_ARCH_*`, such as x86-64 and x32, are distinguished by the range of the number. Within an ABI, the program is a
//! binary search among ranges of numbers that get the same action. So no call takes more than some fifteen instructions
//! before its arguments are compared. If a program allows a call whatever its arguments are, kernels since 5.11 don't run the
//! program for that call.
//!
//! Values of one argument are compared one after another, which makes the shortest program.
//!
//! Making a program takes up to 200 KiB of stack, unless it is made at compile time. Only without the feature `std`, the
//! number of rules is limited: [`Builder::MOST_RULES`].
//!
//! Words of arguments are in the byte order of the kernel. If an ABI has an `AUDIT_ARCH_*` for each byte order, the program
//! handles both. Otherwise, the program is made for the byte order that [`Abi::endian_of`](crate::Abi::endian_of) returns.
//!
//! # What a program says
//!
//! [`Program::listing`] is a text for people who review a filter: what it answers to each call, with the names of calls, arguments,
//! constants and errnos.
//!
//! # Calls that no filter sees
//!
//! On x86-64, newer kernels make two calls themselves, in their trampolines: `uretprobe` and `uprobe`. These pass without a
//! filter. An ARM kernel that has the old ABI has no seccomp filters, so a program for a set of that ABI never runs.
//!
//! [`Filter`]: crate::Filter
//! [`Filter::seccomp`]: crate::Filter::seccomp
//! [`Filter::seccomp_foreign`]: crate::Filter::seccomp_foreign
//! [`SyscallSet::alternatives`]: crate::SyscallSet::alternatives
//! [`SyscallSet::seccomp`]: crate::SyscallSet::seccomp
//! [`SyscallSet::seccomp_foreign`]: crate::SyscallSet::seccomp_foreign
//! [`SysnoSet::seccomp`]: crate::set::SysnoSet::seccomp

pub use crate::facts::{Subcall, subcalls};
pub use crate::listing::Listing;
#[cfg(feature = "profile")]
pub use crate::profile::{Host, KernelVersion, Profile, ProfileError, ProfileFilter, ProfileWarning, UnknownRelease};
pub use crate::seccomp::{Action, BuildError, Builder, Cmp, Cond, Instruction, Program, UnknownAction};
