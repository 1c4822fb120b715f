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
//! It should be for all ABIs whose programs the kernel runs, since any program can make calls of all of them: on x86-64, `int $0x80`
//! makes a call of x86, and a number with bit 30 is a call of x32. [`Abi::personalities`](crate::Abi::personalities) are these ABIs, as
//! far as they are compiled in. Where the filter is not for an ABI, its calls get the strictest action.
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
//! What one call is forbidden another one may do: a program that may not `open` should not `openat`, `openat2` or
//! `open_by_handle_at` either, nor have io_uring, which opens files and makes sockets without a call for each. In an expression, `+open`
//! is `open` and the calls that can do its work; [`SyscallSet::alternatives`] has them. A class such as `%file` has all calls that
//! strace counts in it. Newer kernels have more calls, which such a list lets pass, unless [`Builder::unknown`] says otherwise.
//!
//! # A list of allowed calls
//!
//! It is safe as it is. New calls, foreign calls and whatever was forgotten get the other action.
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
//! [`Builder::when`] has conditions on arguments, by name or by index. The first rule whose conditions hold counts. What an
//! argument points to is out of any filter's reach: no condition can be on the path of `openat` or on the flags of `clone3`.
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
//! A [`Filter`] selects calls of up to four ABIs, and a rule may be for all that it selects. A condition by name finds the
//! argument on each of them, wherever it is: `clone` has its flags first on x86, and second on s390.
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
//! A *foreign* call is a call of an ABI that the filter is not for. Its `AUDIT_ARCH_*` belongs to none of the filter's ABIs; or the
//! kernel reports it with the `AUDIT_ARCH_*` of one of them, and takes its number for one of another ABI's
//! ([`Descriptor::other_numbers`](crate::Descriptor)): x86-64 and x32 share an `AUDIT_ARCH_*`, and so do the two ABIs of ARM; and a
//! 64-bit MIPS kernel makes calls of n64 for programs of o32 and n32. A foreign call's action is the strictest of those that other
//! calls may get, unless the program says otherwise: [`Builder::foreign`], [`Filter::seccomp_foreign`],
//! [`SyscallSet::seccomp_foreign`]. The strictest action is the one that comes first in the list of [`Action`]s; of two of a kind, the
//! one with the lower number.
//!
//! # Numbers without a call
//!
//! A number that no ABI has is not foreign: it gets the action for calls that no rule is for, or that of [`Builder::unknown`]. So
//! does -1, on every ABI. A tracer skips a call by setting its number to -1, and filters see the number that the tracer has set
//! (seccomp(2)). On x86-64, the kernel takes all numbers from 2^30 on for x32's, but for -1: they are foreign for a filter that is not
//! for x32. libseccomp 2.6 answers alike, but for numbers of other ABIs on MIPS, which it doesn't tell from others.
//!
//! # Multiplexers
//!
//! Many 32-bit ABIs, and three of 64 bits, have two calls that do the work of others: `socketcall(SYS_SOCKET, …)` is `socket`, and
//! `ipc(SEMOP, …)` is `semop`. Its first argument says which one's. The answer to such a call is the stricter of that to the
//! multiplexer itself and that to the call whose work it does, which may be one that only another ABI of the filter has as a
//! call of its own. So a list of forbidden calls that has `socket` need not have `socketcall`, and a list of allowed calls
//! must have both for programs that use `socketcall`. Where rules for the call have conditions, the strictest of their answers
//! counts, since a multiplexer's other arguments are in memory. [`subcalls`] lists what multiplexers do, and
//! [`Builder::multiplexers_by_own_rules`] leaves it to the program.
//!
//! # What a program does
//!
//! It checks `arch` first, and then `nr`, since the same number is a different call on another ABI. ABIs that share an
//! `AUDIT_ARCH_*`, as x86-64 and x32 do, are distinguished by the range of the number. Within an ABI, the program is a binary
//! search among ranges of numbers that get the same action, so that no call takes more than some fifteen instructions before
//! its arguments are compared. Kernels since 5.11 don't run it for calls that it allows whatever their arguments are.
//!
//! Values of one argument are compared one after another, which makes the shortest program.
//!
//! To make a program takes up to 200 KiB of stack, unless it is made at compile time. The number of rules is limited only without the
//! feature `std`: [`Builder::MOST_RULES`].
//!
//! Words of arguments are in the byte order of the kernel. Where an ABI has an `AUDIT_ARCH_*` for each byte order, so does the
//! program; elsewhere, it is for the byte order that [`Abi::endian_of`](crate::Abi::endian_of) tells.
//!
//! # What a program says
//!
//! [`Program::listing`] is a text for people who review a filter: what it answers to each call, with the names of calls, arguments,
//! constants and errnos.
//!
//! # Calls that no filter sees
//!
//! On x86-64, newer kernels let the calls of their own trampolines, `uretprobe` and `uprobe`, pass without running a filter.
//! An ARM kernel that has the old ABI has no seccomp filters, so a program for a set of that ABI never runs.

mod builder;
mod code;
mod condition;
mod list;
mod listing;
mod multiplexer;
mod plan;
#[cfg(feature = "profile")]
mod profile;
mod rules;
mod search;
mod writer;

use core::fmt;
use core::ops::Deref;

use static_assertions::assert_eq_size;

use crate::errno::Errno;
use crate::filter::Filter;
use crate::set::{SyscallSet, SysnoSet};
use crate::table::SyscallEnum;

pub use builder::{BuildError, Builder};
use code::{AND, IF_ANY_BIT, IF_AT_LEAST, IF_EQUAL, IF_GREATER, JUMP, LOAD, RETURN};
pub use condition::{Cmp, Cond};
pub use listing::Listing;
pub use multiplexer::{Subcall, subcalls};
use plan::Plan;
#[cfg(feature = "profile")]
pub use profile::{Host, KernelVersion, Profile, ProfileError, ProfileFilter, ProfileWarning, UnknownRelease};
use writer::Writer;

/// The action of the kernel for a call: `SECCOMP_RET_*`.
///
/// If several filters are installed, the kernel takes the action that comes first in this list.
///
/// ```
/// use sysno::bpf::Action;
///
/// assert_eq!(Action::Errno(38).into_raw(), 0x0005_0026);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Action {
    /// `SECCOMP_RET_KILL_PROCESS`: the process ends, as if by SIGSYS. Since Linux 4.14.
    KillProcess,
    /// `SECCOMP_RET_KILL_THREAD`: the thread ends.
    KillThread,
    /// `SECCOMP_RET_TRAP`: the call is not made, and the thread gets SIGSYS, with this number in `si_errno`.
    Trap(u16),
    /// `SECCOMP_RET_ERRNO`: the call is not made, and fails with this errno, at most 4095. With 0, it returns 0.
    Errno(u16),
    /// `SECCOMP_RET_USER_NOTIF`: the process that has the filter's notification descriptor decides. Since Linux 5.0.
    UserNotif,
    /// `SECCOMP_RET_TRACE`: the tracer is notified, and gets this number by `PTRACE_GETEVENTMSG`; without a tracer that has
    /// set `PTRACE_O_TRACESECCOMP`, the call fails with ENOSYS.
    Trace(u16),
    /// `SECCOMP_RET_LOG`: the call is made and logged. Since Linux 4.14.
    Log,
    /// `SECCOMP_RET_ALLOW`: the call is made.
    Allow,
}

impl Action {
    /// The value that a filter returns: the action in the upper half, its data in the lower half.
    ///
    /// ```
    /// # use sysno::bpf::Action;
    /// assert_eq!(Action::Allow.into_raw(), 0x7FFF_0000);
    /// ```
    pub const fn into_raw(self) -> u32 {
        match self {
            Self::KillProcess => 0x8000_0000,
            Self::KillThread => 0,
            Self::Trap(data) => 0x0003_0000 | data as u32,
            Self::Errno(errno) => 0x0005_0000 | errno as u32,
            Self::UserNotif => 0x7FC0_0000,
            Self::Trace(data) => 0x7FF0_0000 | data as u32,
            Self::Log => 0x7FFC_0000,
            Self::Allow => 0x7FFF_0000,
        }
    }

    /// The call fails with this errno.
    ///
    /// ```
    /// # use sysno::{Errno, bpf::Action};
    /// assert_eq!(Action::errno(Errno::EPERM), Action::Errno(1));
    /// ```
    pub const fn errno(errno: Errno) -> Self {
        Self::Errno(errno.into_raw() as u16)
    }

    /// Whether the kernel prefers this action to another one.
    const fn is_stricter(self, other: Self) -> bool {
        // KillProcess is negative.
        (self.into_raw() as i32) < other.into_raw() as i32
    }

    const fn stricter(self, other: Self) -> Self {
        if other.is_stricter(self) { other } else { self }
    }
}

/// An instruction of classic BPF: the kernel's `struct sock_filter`, 8 bytes.
///
/// ```
/// # use sysno::{Abi, SyscallSet, bpf::Action};
/// let program = SyscallSet::all(Abi::X86_64).seccomp(Action::Allow, Action::KillProcess);
/// let first = program[0];
/// // BPF_LD | BPF_W | BPF_ABS of `arch` in `struct seccomp_data`.
/// assert_eq!((first.code, first.jt, first.jf, first.k), (0x20, 0, 0, 4));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(C)]
pub struct Instruction {
    /// The operation: `BPF_LD | BPF_W | BPF_ABS`.
    pub code: u16,
    /// How many instructions a conditional jump skips if its condition holds.
    pub jt: u8,
    /// How many instructions a conditional jump skips if its condition doesn't hold.
    pub jf: u8,
    /// A constant, an offset, or how many instructions `BPF_JA` skips.
    pub k: u32,
}

assert_eq_size!(Instruction, u64);

/// A seccomp filter: at most 4096 instructions. It dereferences to a slice of them.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
/// use sysno::bpf::Action;
///
/// let program = Sysno::set(&[Sysno::read, Sysno::write]).seccomp(Action::Allow, Action::KillProcess);
/// assert_eq!(program.len(), 7);
/// assert!(program.iter().any(|instruction| instruction.k == Action::KillProcess.into_raw()));
/// ```
///
/// Each value has room for the longest program: 32 KiB.
#[derive(Clone)]
pub struct Program {
    instructions: [Instruction; Self::MOST],
    len: usize,
}

impl Program {
    /// How many instructions the kernel accepts: `BPF_MAXINSNS`.
    ///
    /// ```
    /// assert_eq!(sysno::bpf::Program::MOST, 4096);
    /// ```
    pub const MOST: usize = code::MOST;

    const EMPTY: Self = Self { instructions: [Instruction { code: 0, jt: 0, jf: 0, k: 0 }; Self::MOST], len: 0 };

    /// A program for the calls of some sets. Each set has at most a few hundred ranges of numbers, so it is not too long.
    const fn of_sets(plan: &Plan) -> Self {
        let mut program = Self::EMPTY;
        if !(Writer { plan, steps: &[], cases: &[], tests: &[] }).write(&mut program) {
            program.instructions[0] = Instruction { code: RETURN, jt: 0, jf: 0, k: plan.strictest().into_raw() };
            program.len = 1;
        }
        program
    }
}

impl Deref for Program {
    type Target = [Instruction];

    fn deref(&self) -> &[Instruction] {
        &self.instructions[..self.len]
    }
}

impl PartialEq for Program {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Program {}

/// The instructions, one in each line, as the kernel's `bpf_dbg` and libpcap write them. [`Program::listing`] is easier to read.
impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, &Instruction { code, jt, jf, k }) in self.iter().enumerate() {
            let to = |jump: u8| place + 1 + usize::from(jump);
            match code {
                LOAD => writeln!(f, "l{place}: ld [{k}]")?,
                AND => writeln!(f, "l{place}: and #{k:#x}")?,
                JUMP => writeln!(f, "l{place}: ja l{}", place + 1 + k as usize)?,
                RETURN => writeln!(f, "l{place}: ret #{k:#x}")?,
                _ => {
                    let name = match code {
                        IF_EQUAL => "jeq",
                        IF_GREATER => "jgt",
                        IF_AT_LEAST => "jge",
                        IF_ANY_BIT => "jset",
                        _ => "?",
                    };
                    writeln!(f, "l{place}: {name} #{k:#x}, l{}, l{}", to(jt), to(jf))?;
                }
            }
        }
        Ok(())
    }
}

impl Filter {
    /// A seccomp filter: `matched` is the action for the calls that the filter selects, as [`Filter::contains_number`] does, and
    /// `others` that for all other calls of its ABIs.
    ///
    /// [Foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs, get the stricter of both, and so does what
    /// [`socketcall` and `ipc`](crate::bpf#multiplexers) do for a call.
    ///
    /// ```
    /// use sysno::bpf::Action;
    /// use sysno::{Abi, Errno, Filter};
    ///
    /// let filter = Filter::new(&[Abi::X86_64], "!ptrace,%net").unwrap();
    /// let program = filter.seccomp(Action::Allow, Action::errno(Errno::EPERM));
    /// assert!(program.len() < 40);
    /// ```
    pub const fn seccomp(&self, matched: Action, others: Action) -> Program {
        self.seccomp_foreign(matched, others, matched.stricter(others))
    }

    /// As [`Filter::seccomp`], with a separate action for [foreign calls](crate::bpf#foreign-calls): calls of ABIs that the
    /// filter is not for.
    ///
    /// ```
    /// # use sysno::{Abi, Filter, bpf::Action};
    /// let filter = Filter::new(&[Abi::X86_64], "ptrace").unwrap();
    /// let program = filter.seccomp_foreign(Action::Errno(1), Action::Allow, Action::KillProcess);
    /// assert!(program.iter().any(|instruction| instruction.k == Action::KillProcess.into_raw()));
    /// ```
    pub const fn seccomp_foreign(&self, matched: Action, others: Action, foreign: Action) -> Program {
        let mut plan = Plan::new();
        let sets = self.all_sets();
        let mut place = 0;
        while place < sets.len() {
            if let Some(set) = &sets[place] {
                plan.add_set(set, matched, others);
            }
            place += 1;
        }
        plan.others = others;
        plan.unknown = Some(if self.matches_unknown() { matched } else { others });
        plan.foreign = Some(foreign);
        Program::of_sets(&plan)
    }
}

impl SyscallSet {
    /// A seccomp filter: `matched` is the action for the calls in the set, and `others` that for all other calls of the ABI,
    /// including calls without a row.
    ///
    /// [Foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs, get the stricter of both, and so does what
    /// [`socketcall` and `ipc`](crate::bpf#multiplexers) do for a call.
    ///
    /// ```
    /// # use sysno::{Abi, Category, Errno, SyscallSet, bpf::Action};
    /// let set = SyscallSet::in_category(Abi::Aarch64, Category::Network);
    /// let program = set.complement().seccomp(Action::Allow, Action::errno(Errno::EAFNOSUPPORT));
    /// assert!(program.len() < 100);
    /// ```
    pub const fn seccomp(&self, matched: Action, others: Action) -> Program {
        self.seccomp_foreign(matched, others, matched.stricter(others))
    }

    /// As [`SyscallSet::seccomp`], with a separate action for [foreign calls](crate::bpf#foreign-calls): calls of other ABIs.
    ///
    /// ```
    /// # use sysno::{Abi, bpf::Action};
    /// let set = Abi::X86_64.filter("ptrace").unwrap();
    /// let program = set.seccomp_foreign(Action::Errno(1), Action::Allow, Action::KillProcess);
    /// assert!(program.iter().any(|instruction| instruction.k == Action::KillProcess.into_raw()));
    /// ```
    pub const fn seccomp_foreign(&self, matched: Action, others: Action, foreign: Action) -> Program {
        let mut plan = Plan::new();
        plan.add_set(self, matched, others);
        plan.others = others;
        plan.foreign = Some(foreign);
        Program::of_sets(&plan)
    }
}

impl<S: SyscallEnum> SysnoSet<S> {
    /// A seccomp filter: `matched` is the action for the calls in the set, and `others` that for all other calls of the ABI,
    /// including calls without a row.
    ///
    /// [Foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs, get the stricter of both, and so does what
    /// [`socketcall` and `ipc`](crate::bpf#multiplexers) do for a call. [`SyscallSet::seccomp_foreign`] has a separate action for
    /// foreign calls.
    ///
    /// ```
    /// use sysno::arch::x86_64::Sysno;
    /// use sysno::bpf::{Action, Program};
    ///
    /// static STRICT: Program =
    ///     Sysno::set(&[Sysno::read, Sysno::write, Sysno::exit, Sysno::rt_sigreturn]).seccomp(Action::Allow, Action::KillThread);
    /// assert_eq!(STRICT.len(), 9);
    /// ```
    pub const fn seccomp(&self, matched: Action, others: Action) -> Program {
        SyscallSet::from_sysno_set(self).seccomp(matched, others)
    }
}
