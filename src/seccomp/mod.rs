//! Seccomp filters as they are made: actions, rules and conditions become programs. Here are those of a set.
//!
//! [`crate::bpf`] says what they are, and is where they are public.

// Each group of modules uses only those of the groups above it.
mod action;
mod list;
pub(crate) mod program;

mod code;
mod error;
mod plan;

mod search;

mod condition;

mod rules;

pub(crate) mod writer;

mod builder;

use crate::filter::Filter;
use crate::set::{SyscallSet, SysnoSet};
use crate::table::SyscallEnum;

pub use action::{Action, UnknownAction};
pub use builder::Builder;
pub use condition::{Cmp, Cond};
pub use error::BuildError;
use plan::Plan;
use program::RETURN;
pub use program::{Instruction, Program};
use writer::Writer;

impl Program {
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

impl Filter {
    /// A seccomp filter. `matched` is the action for the calls that the filter selects, as [`Filter::contains_number`] says;
    /// `others` is that for all other calls of its ABIs.
    ///
    /// [Foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs, get the stricter of the two actions.
    /// `socketcall(SYS_CONNECT, …)`, which does the work of `connect`, gets the stricter of the actions of [both
    /// calls](crate::bpf#multiplexers).
    ///
    /// ```
    /// use sysno::bpf::Action;
    /// use sysno::{Abi, Errno, Filter};
    ///
    /// let filter = Filter::new(&[Abi::X86_64], "!ptrace,%net").unwrap();
    /// let program = filter.seccomp(Action::Allow, Action::errno(Errno::EPERM));
    /// assert!(program.len() < 40);
    /// ```
    #[must_use]
    pub const fn seccomp(&self, matched: Action, others: Action) -> Program {
        self.seccomp_foreign(matched, others, matched.stricter(others))
    }

    /// The same as [`Filter::seccomp`], with a separate action for [foreign calls](crate::bpf#foreign-calls): calls of ABIs
    /// for which the filter is not made.
    ///
    /// ```
    /// # use sysno::{Abi, Filter, bpf::Action};
    /// let filter = Filter::new(&[Abi::X86_64], "ptrace").unwrap();
    /// let program = filter.seccomp_foreign(Action::Errno(1), Action::Allow, Action::KillProcess);
    /// assert!(program.iter().any(|instruction| instruction.k == Action::KillProcess.into_raw()));
    /// ```
    #[must_use]
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
    /// A seccomp filter. `matched` is the action for the calls in the set; `others` is that for all other calls of the ABI,
    /// including numbers that no row has.
    ///
    /// [Foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs, get the stricter of the two actions.
    /// `socketcall(SYS_CONNECT, …)`, which does the work of `connect`, gets the stricter of the actions of [both
    /// calls](crate::bpf#multiplexers).
    ///
    /// ```
    /// # use sysno::{Abi, Category, Errno, SyscallSet, bpf::Action};
    /// let set = SyscallSet::in_category(Abi::Aarch64, Category::Network);
    /// let program = set.complement().seccomp(Action::Allow, Action::errno(Errno::EAFNOSUPPORT));
    /// assert!(program.len() < 100);
    /// ```
    #[must_use]
    pub const fn seccomp(&self, matched: Action, others: Action) -> Program {
        self.seccomp_foreign(matched, others, matched.stricter(others))
    }

    /// The same as [`SyscallSet::seccomp`], with a separate action for [foreign calls](crate::bpf#foreign-calls): calls of
    /// other ABIs.
    ///
    /// ```
    /// # use sysno::{Abi, bpf::Action};
    /// let set = Abi::X86_64.filter("ptrace").unwrap();
    /// let program = set.seccomp_foreign(Action::Errno(1), Action::Allow, Action::KillProcess);
    /// assert!(program.iter().any(|instruction| instruction.k == Action::KillProcess.into_raw()));
    /// ```
    #[must_use]
    pub const fn seccomp_foreign(&self, matched: Action, others: Action, foreign: Action) -> Program {
        let mut plan = Plan::new();
        plan.add_set(self, matched, others);
        plan.others = others;
        plan.foreign = Some(foreign);
        Program::of_sets(&plan)
    }
}

impl<S: SyscallEnum> SysnoSet<S> {
    /// A seccomp filter. `matched` is the action for the calls in the set; `others` is that for all other calls of the ABI,
    /// including numbers that no row has.
    ///
    /// [Foreign calls](crate::bpf#foreign-calls), which are calls of other ABIs, get the stricter of the two actions.
    /// `socketcall(SYS_CONNECT, …)`, which does the work of `connect`, gets the stricter of the actions of [both
    /// calls](crate::bpf#multiplexers). [`SyscallSet::seccomp_foreign`] has a separate action for foreign calls.
    ///
    /// ```
    /// use sysno::arch::x86_64::Sysno;
    /// use sysno::bpf::{Action, Program};
    ///
    /// static STRICT: Program =
    ///     Sysno::set(&[Sysno::read, Sysno::write, Sysno::exit, Sysno::rt_sigreturn]).seccomp(Action::Allow, Action::KillThread);
    /// assert_eq!(STRICT.len(), 9);
    /// ```
    #[must_use]
    pub const fn seccomp(&self, matched: Action, others: Action) -> Program {
        SyscallSet::from_sysno_set(self).seccomp(matched, others)
    }
}
