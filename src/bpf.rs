//! Sets of calls as seccomp filters: classic BPF programs, for `seccomp(SECCOMP_SET_MODE_FILTER)` or
//! `prctl(PR_SET_SECCOMP)`.
//!
//! [`Filter::seccomp`], [`SyscallSet::seccomp`] and [`SysnoSet::seccomp`] make a [`Program`], whose [`Instruction`]s have the
//! layout of the kernel's `struct sock_filter`. One [`Action`] is for the calls in the set, and another for all other calls.
//!
//! ```
//! use sysno::bpf::Action;
//! use sysno::{Abi, Filter};
//!
//! let filter = Filter::new(&[Abi::X86_64, Abi::X86, Abi::X32], "!%network,ptrace")?;
//! let program = filter.seccomp(Action::Allow, Action::Errno(1));
//! // sock_fprog { len: program.len() as u16, filter: program.as_ptr().cast_mut().cast() }
//! assert!(program.len() < 256);
//! # Ok::<(), sysno::FilterError>(())
//! ```
//!
//! # What a program does
//!
//! It checks `arch` first, and then `nr`, since the same number is a different call on another ABI. ABIs that share an
//! `AUDIT_ARCH_*`, as x86-64 and x32 do, are distinguished by the range of the number. Within an ABI, the program is a binary
//! search among ranges of numbers that get the same action, so that no call takes more than some fifteen instructions. The
//! program reads no arguments and does no arithmetic. Therefore kernels since 5.11 can enter the calls that it allows into
//! their action cache for seccomp, and don't run it for those calls.
//!
//! # Foreign calls
//!
//! A *foreign* call is a call of an ABI that the set or filter is not for: its `AUDIT_ARCH_*` belongs to none of the set's
//! ABIs, or its number is out of their range. A 64-bit x86 kernel runs programs of three ABIs, and any program may make calls
//! of all three: on x86-64, a number with bit 30 is a call of x32, and `int $0x80` makes a call of x86. So **a list of
//! forbidden calls must be for all of [`Abi::personalities`](crate::Abi::personalities)**, or the program must forbid all
//! foreign calls: [`Filter::seccomp_foreign`] and [`SyscallSet::seccomp_foreign`] take an action for them. A list of allowed
//! calls is safe as it is.
//!
//! # Calls that no filter sees
//!
//! On x86-64, newer kernels let the calls of their own trampolines, `uretprobe` and `uprobe`, pass without running a filter.
//! An ARM kernel that has the old ABI has no seccomp filters, so a program for a set of that ABI never runs.

use core::fmt;
use core::ops::Deref;

use static_assertions::assert_eq_size;

use crate::filter::Filter;
use crate::set::{SyscallSet, SysnoSet};
use crate::table::SyscallEnum;
use crate::table::slots::CAPACITY;

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

/// `BPF_LD | BPF_W | BPF_ABS`: loads a word of `struct seccomp_data`.
const LOAD: u16 = 0x20;
/// `BPF_JMP | BPF_JA`.
const JUMP: u16 = 0x05;
/// `BPF_JMP | BPF_JEQ | BPF_K`.
const IF_EQUAL: u16 = 0x15;
/// `BPF_JMP | BPF_JGE | BPF_K`.
const IF_AT_LEAST: u16 = 0x35;
/// `BPF_RET | BPF_K`.
const RETURN: u16 = 0x06;

/// The offset of `nr` in `struct seccomp_data`.
const NR: u32 = 0;
/// The offset of `arch` in `struct seccomp_data`.
const ARCH: u32 = 4;

/// How many ranges are searched by conditional jumps, whose distance has one byte. No jump over these comparisons and the
/// returns after them is too long.
const BLOCK: usize = 240;

/// A range of numbers up to the next range, and the answer to them: an index into the three actions.
#[derive(Clone, Copy)]
struct Range {
    from: u32,
    answer: usize,
}

/// All numbers under one `AUDIT_ARCH_*`.
struct Ranges {
    ranges: [Range; Self::MOST],
    len: usize,
}

impl Ranges {
    /// Two ranges for each row of the two ABIs that may share an `AUDIT_ARCH_*`, and those before, between and after the rows.
    const MOST: usize = 2 * (2 * CAPACITY) + 4;

    /// Adds a range: the numbers from `from` on get this answer.
    fn add(&mut self, from: u32, answer: usize) {
        if self.len > 0 && self.ranges[self.len - 1].from == from {
            self.len -= 1;
        }
        if self.len == 0 || self.ranges[self.len - 1].answer != answer {
            self.ranges[self.len] = Range { from, answer };
            self.len += 1;
        }
    }

    /// Adds the numbers of an ABI.
    fn add_set(&mut self, set: &SyscallSet, unknown: usize) {
        let facts = set.abi().descriptor();
        let numbers = facts.number_base..=facts.number_limit;
        self.add(facts.number_base, unknown);
        for call in set.table().syscalls() {
            let number = call.id() as u32;
            // A table in another crate may have numbers that are never reported as numbers of the ABI.
            if numbers.contains(&number) {
                self.add(number, if set.contains(call) { MATCHED } else { OTHERS });
                self.add(number + 1, unknown);
            }
        }
        self.add(facts.number_limit + 1, FOREIGN);
    }
}

// The three answers: their indices in the array of actions.
const MATCHED: usize = 0;
const OTHERS: usize = 1;
const FOREIGN: usize = 2;

/// A seccomp filter: at most 4096 instructions. It dereferences to a slice of them.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
/// use sysno::bpf::Action;
///
/// let program = Sysno::set(&[Sysno::read, Sysno::write]).seccomp(Action::Allow, Action::KillProcess);
/// assert_eq!(program.len(), 8);
/// assert_eq!(program.last().unwrap().k, Action::KillProcess.into_raw());
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
    pub const MOST: usize = 4096;

    /// A program for some ABIs, at most those of one kernel, so that it has at most [`Program::MOST`] instructions.
    fn new(sets: impl Iterator<Item = SyscallSet> + Clone, unknown: usize, actions: [Action; 3]) -> Self {
        // Answers with the same action count as one.
        let same = |answer: usize| actions.iter().position(|&action| action == actions[answer]).unwrap_or(answer);
        let nothing = Instruction { code: 0, jt: 0, jf: 0, k: 0 };
        let mut program = Self { instructions: [nothing; Self::MOST], len: 0 };
        program.push(LOAD, 0, 0, ARCH);
        for (place, first) in sets.clone().enumerate() {
            let shares = |set: &SyscallSet| set.abi().audit_arch() == first.abi().audit_arch();
            if sets.clone().take(place).any(|set| shares(&set)) {
                continue;
            }
            let archs = first.abi().descriptor().audit_archs;
            for (i, &arch) in archs.iter().enumerate() {
                program.push(IF_EQUAL, (archs.len() - i) as u8, 0, arch);
            }
            let to_next = program.push(JUMP, 0, 0, 0);
            program.push(LOAD, 0, 0, NR);

            let mut ranges = Ranges { ranges: [Range { from: 0, answer: FOREIGN }; Ranges::MOST], len: 1 };
            let mut from = None;
            while let Some(set) = sets.clone().filter(shares).filter(|set| from < Some(base(set))).min_by_key(base) {
                ranges.add_set(&set, unknown);
                from = Some(base(&set));
            }
            let mut merged = Ranges { ranges: ranges.ranges, len: 0 };
            for range in &ranges.ranges[..ranges.len] {
                merged.add(range.from, same(range.answer));
            }
            program.search(&merged.ranges[..merged.len], &actions);
            program.land(to_next);
        }
        program.push(RETURN, 0, 0, actions[FOREIGN].into_raw());
        program
    }

    fn push(&mut self, code: u16, jt: u8, jf: u8, k: u32) -> usize {
        self.instructions[self.len] = Instruction { code, jt, jf, k };
        self.len += 1;
        self.len - 1
    }

    /// Makes a jump lead to the next instruction that is pushed.
    fn land(&mut self, jump: usize) {
        self.instructions[jump].k = (self.len - jump - 1) as u32;
    }

    /// Pushes instructions that find the range of a number and return its action.
    fn search(&mut self, ranges: &[Range], actions: &[Action; 3]) {
        if ranges.len() > BLOCK {
            let (lower, upper) = ranges.split_at(ranges.len() / 2);
            self.push(IF_AT_LEAST, 0, 1, upper[0].from);
            let to_upper = self.push(JUMP, 0, 0, 0);
            self.search(lower, actions);
            self.land(to_upper);
            return self.search(upper, actions);
        }
        // The comparisons, one fewer than the ranges, and then a return for each answer.
        let mut returns = [0; 3];
        let end = self.len + ranges.len() - 1;
        let is_given = |answer: usize| ranges.iter().any(|range| range.answer == answer);
        for (place, answer) in (0..3).filter(|&answer| is_given(answer)).enumerate() {
            returns[answer] = end + place;
        }
        if ranges.len() > 1 {
            self.compare(ranges, &returns);
        }
        for answer in (0..3).filter(|&answer| is_given(answer)) {
            self.push(RETURN, 0, 0, actions[answer].into_raw());
        }
    }

    /// Pushes the comparisons for at least two ranges.
    fn compare(&mut self, ranges: &[Range], returns: &[usize; 3]) {
        let (lower, upper) = ranges.split_at(ranges.len() / 2);
        let here = self.push(IF_AT_LEAST, 0, 0, upper[0].from);
        let mut branch = |ranges: &[Range]| match *ranges {
            [range] => (returns[range.answer] - here - 1) as u8,
            _ => {
                let target = self.len;
                self.compare(ranges, returns);
                (target - here - 1) as u8
            }
        };
        let (jf, jt) = (branch(lower), branch(upper));
        (self.instructions[here].jf, self.instructions[here].jt) = (jf, jt);
    }
}

/// The lowest number of the ABI of a set.
fn base(set: &SyscallSet) -> u32 {
    set.abi().descriptor().number_base
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

/// The instructions, one in each line, as the kernel's `bpf_dbg` and libpcap write them.
impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, &Instruction { code, jt, jf, k }) in self.iter().enumerate() {
            let to = |jump: u8| place + 1 + usize::from(jump);
            match code {
                LOAD => writeln!(f, "l{place}: ld [{k}]")?,
                JUMP => writeln!(f, "l{place}: ja l{}", place + 1 + k as usize)?,
                RETURN => writeln!(f, "l{place}: ret #{k:#x}")?,
                _ => {
                    let name = if code == IF_EQUAL { "jeq" } else { "jge" };
                    writeln!(f, "l{place}: {name} #{k:#x}, l{}, l{}", to(jt), to(jf))?;
                }
            }
        }
        Ok(())
    }
}

impl Filter {
    /// A seccomp filter: `matched` is the action for the calls that the filter selects, as [`Filter::matches`] does, and
    /// `others` that for all other calls.
    ///
    /// The action for calls without a row and for [foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs, is
    /// `matched` if [`Filter::matches_unknown`], else `others`.
    ///
    /// ```
    /// use sysno::bpf::Action;
    /// use sysno::{Abi, Filter};
    ///
    /// let filter = Filter::new(&[Abi::X86_64, Abi::X86], "openat,%net").unwrap();
    /// let program = filter.seccomp(Action::Trace(0), Action::Allow);
    /// assert!(program.iter().any(|instruction| instruction.k == Abi::X86.audit_arch()));
    /// ```
    pub fn seccomp(&self, matched: Action, others: Action) -> Program {
        self.seccomp_foreign(matched, others, if self.matches_unknown() { matched } else { others })
    }

    /// As [`Filter::seccomp`], with a separate action for [foreign calls](crate::bpf#foreign-calls): calls of ABIs that the
    /// filter is not for.
    ///
    /// ```
    /// # use sysno::{Abi, Filter, bpf::Action};
    /// let filter = Filter::new(&[Abi::X86_64], "ptrace").unwrap();
    /// let program = filter.seccomp_foreign(Action::Errno(1), Action::Allow, Action::KillProcess);
    /// assert_eq!(program.last().unwrap().k, Action::KillProcess.into_raw());
    /// ```
    pub fn seccomp_foreign(&self, matched: Action, others: Action, foreign: Action) -> Program {
        let unknown = if self.matches_unknown() { MATCHED } else { OTHERS };
        Program::new(self.sets(), unknown, [matched, others, foreign])
    }
}

impl SyscallSet {
    /// A seccomp filter: `matched` is the action for the calls in the set, and `others` that for all other calls, including
    /// calls without a row and [foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs.
    ///
    /// ```
    /// # use sysno::{Abi, Category, SyscallSet, bpf::Action};
    /// let set = SyscallSet::in_category(Abi::Aarch64, Category::Network);
    /// let program = set.complement().seccomp(Action::Allow, Action::Errno(97));
    /// assert!(program.len() < 100);
    /// ```
    pub fn seccomp(&self, matched: Action, others: Action) -> Program {
        self.seccomp_foreign(matched, others, others)
    }

    /// As [`SyscallSet::seccomp`], with a separate action for [foreign calls](crate::bpf#foreign-calls): calls of other ABIs.
    ///
    /// ```
    /// # use sysno::{Abi, bpf::Action};
    /// let set = Abi::X86_64.filter("ptrace").unwrap();
    /// let program = set.seccomp_foreign(Action::Errno(1), Action::Allow, Action::KillProcess);
    /// assert_eq!(program.last().unwrap().k, Action::KillProcess.into_raw());
    /// ```
    pub fn seccomp_foreign(&self, matched: Action, others: Action, foreign: Action) -> Program {
        Program::new(core::iter::once(*self), OTHERS, [matched, others, foreign])
    }
}

impl<S: SyscallEnum> SysnoSet<S> {
    /// A seccomp filter: `matched` is the action for the calls in the set, and `others` that for all other calls, including
    /// calls without a row and [foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs.
    ///
    /// [`SyscallSet::seccomp_foreign`] has a separate action for foreign calls.
    ///
    /// ```
    /// use sysno::SysnoSet;
    /// use sysno::arch::x86_64::Sysno;
    /// use sysno::bpf::Action;
    ///
    /// let strict = SysnoSet::new(&[Sysno::read, Sysno::write, Sysno::exit, Sysno::rt_sigreturn]);
    /// assert_eq!(strict.seccomp(Action::Allow, Action::KillThread).len(), 12);
    /// ```
    pub fn seccomp(&self, matched: Action, others: Action) -> Program {
        SyscallSet::from(*self).seccomp(matched, others)
    }
}
