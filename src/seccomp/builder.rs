//! [`Builder`]: a seccomp filter with several actions and with conditions.

use core::fmt;

use super::action::Action;
use super::condition::Cond;
use super::error::BuildError;
use super::list;
use super::plan::Plan;
use super::program::Program;
use super::rules::Rules;
use super::writer::Writer;
use crate::abi::Abi;
use crate::table::Syscall;

/// Makes a seccomp filter with several actions, and with conditions on arguments.
///
/// Rules are made with [`Builder::on`] and [`Builder::when`]. A call gets the action of the first rule that names it and
/// whose conditions hold. If there is none, it gets the action of [`Builder::others`].
///
/// ```
/// use sysno::bpf::{Action, Builder, Cmp, Cond};
/// use sysno::{Abi, Errno, Filter};
///
/// const TIOCSTI: u64 = 0x5412;
///
/// let abis = [Abi::X86_64, Abi::X32, Abi::X86];
/// let program = Builder::new(&abis)
///     .when(&Filter::new(&abis, "ioctl")?, &[Cond::new("request", Cmp::Eq, TIOCSTI)], Action::errno(Errno::EPERM))
///     .on(&Filter::new(&abis, "ptrace,%network")?, Action::errno(Errno::EACCES))
///     .others(Action::Allow)
///     .build()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Without a word of the program
///
/// - A call without a rule: the process ends, [`Action::KillProcess`].
/// - A number that no row has: the same as a call without a rule.
/// - A [foreign call](crate::bpf#foreign-calls), which is a call of an ABI for which the filter is not made: the strictest
///   action of the filter.
/// - `socketcall(SYS_CONNECT, …)`, which does the work of `connect`, and the like: the stricter of the actions of [both
///   calls](crate::bpf#multiplexers).
#[derive(Clone)]
pub struct Builder {
    plan: Plan,
    rules: Rules,
    error: Option<BuildError>,
}

impl Builder {
    /// The most rules with conditions, and the most conditions, that a builder has room for without the feature `std`. A rule
    /// for a call of several ABIs takes the room of a rule, with its conditions, for each of them. With `std`, only the
    /// program's length is limited.
    ///
    /// ```
    /// assert_eq!(sysno::bpf::Builder::MOST_RULES, 1024);
    /// ```
    pub const MOST_RULES: usize = list::MOST;

    /// A builder of filters for the calls of these ABIs, at most [`Filter::MOST_ABIS`](crate::Filter::MOST_ABIS) of them.
    ///
    /// ```
    /// use sysno::Abi;
    /// use sysno::bpf::{Action, Builder};
    ///
    /// let abis: Vec<_> = Abi::X86_64.personalities().collect();
    /// let program = Builder::new(&abis).others(Action::Log).build().unwrap();
    /// ```
    #[must_use]
    pub fn new(abis: &[Abi]) -> Self {
        let mut plan = Plan::new();
        let mut error = if abis.is_empty() { Some(BuildError::NoAbi) } else { None };
        for abi in abis {
            if !plan.add_table(abi.table()) {
                error = Some(BuildError::TooManyAbis);
            }
        }
        Self { plan, rules: Rules::new(), error }
    }

    /// The action for these calls: a set, a [`Filter`](crate::Filter), an array of `Sysno`, or one [`Syscall`] in brackets.
    ///
    /// ```
    /// use sysno::Abi;
    /// use sysno::arch::x86_64::Sysno;
    /// use sysno::bpf::{Action, Builder};
    ///
    /// let program = Builder::new(&[Abi::X86_64])
    ///     .on([Sysno::read, Sysno::write, Sysno::exit_group], Action::Allow)
    ///     .on(Abi::X86_64.filter("%memory").unwrap(), Action::Allow)
    ///     .build();
    /// ```
    pub fn on<C>(&mut self, calls: C, action: Action) -> &mut Self
    where
        C: IntoIterator<Item: Into<Syscall>>,
    {
        self.when(calls, &[], action)
    }

    /// The action for these calls if all of the conditions hold. Each of the calls must have all arguments of the conditions.
    ///
    /// ```
    /// use sysno::Abi;
    /// use sysno::arch::x86_64::Sysno;
    /// use sysno::bpf::{Action, Builder, Cmp, Cond};
    ///
    /// const CLONE_NEWUSER: u64 = 0x1000_0000;
    ///
    /// let is_new = Cond::new("flags", Cmp::MaskedEq(CLONE_NEWUSER), CLONE_NEWUSER);
    /// let program = Builder::new(&[Abi::X86_64])
    ///     .when([Sysno::clone, Sysno::unshare], &[is_new], Action::Errno(1))
    ///     // Its flags are in memory, where no filter sees them.
    ///     .on([Sysno::clone3], Action::Errno(38))
    ///     .others(Action::Allow)
    ///     .build();
    /// ```
    pub fn when<C>(&mut self, calls: C, conditions: &[Cond<'_>], action: Action) -> &mut Self
    where
        C: IntoIterator<Item: Into<Syscall>>,
    {
        for call in calls {
            if let Err(error) = self.rule(call.into(), conditions, action) {
                self.error.get_or_insert(error);
            }
        }
        self
    }

    fn rule(&mut self, call: Syscall, conditions: &[Cond<'_>], action: Action) -> Result<(), BuildError> {
        let place = self.plan.tables().position(|table| call.slot_in(table).is_some());
        let place = place.ok_or(BuildError::OtherAbi(call))?;
        if conditions.is_empty() {
            self.plan.give(place, call.slot(), action);
            return Ok(());
        }
        let mut tests = conditions.iter().enumerate().map(|(index, condition)| condition.test(call, index));
        if self.plan.is_given(place, call.slot()) {
            // It has no effect, but may have a mistake.
            return tests.try_for_each(|test| test.map(drop));
        }
        self.rules.add((place, call.slot()), tests, action)?;
        self.plan.add_rule(place, call.slot(), action);
        Ok(())
    }

    /// The action for calls without a rule. If this is not called, it is [`Action::KillProcess`].
    ///
    /// ```
    /// # use sysno::{Abi, bpf::{Action, Builder}};
    /// let program = Builder::new(&[Abi::X86_64]).others(Action::Errno(1)).build().unwrap();
    /// assert!(program.iter().any(|instruction| instruction.k == Action::Errno(1).into_raw()));
    /// ```
    pub fn others(&mut self, action: Action) -> &mut Self {
        self.plan.others = action;
        self
    }

    /// The action for numbers that no row has; newer kernels may have calls with such numbers. If this is not called, it is
    /// that of [`Builder::others`].
    ///
    /// With ENOSYS, a program that tries a new call goes on with an older one.
    ///
    /// ```
    /// # use sysno::{Abi, Errno, bpf::{Action, Builder}};
    /// let mut builder = Builder::new(&[Abi::X86_64]);
    /// builder.others(Action::KillProcess).unknown(Action::errno(Errno::ENOSYS));
    /// ```
    pub fn unknown(&mut self, action: Action) -> &mut Self {
        self.plan.unknown = Some(action);
        self
    }

    /// The action for the numbers of an ABI that are greater than that of this call, if no rule is for them. It takes
    /// precedence over [`Builder::others`] and [`Builder::unknown`].
    ///
    /// So a list that knows the calls up to a certain one treats all newer calls in the same way, whether or not this crate
    /// has rows for them.
    ///
    /// ```
    /// # use sysno::{Abi, Errno, arch::x86_64::Sysno, bpf::{Action, Builder}};
    /// let mut builder = Builder::new(&[Abi::X86_64]);
    /// builder.others(Action::errno(Errno::EPERM)).newer_than(Sysno::clone3.into(), Action::errno(Errno::ENOSYS));
    /// ```
    pub fn newer_than(&mut self, call: Syscall, action: Action) -> &mut Self {
        let place = self.plan.tables().position(|table| call.slot_in(table).is_some());
        match place {
            Some(place) => self.plan.newer[place] = Some((call.id() as u32, action)),
            None => _ = self.error.get_or_insert(BuildError::OtherAbi(call)),
        }
        self
    }

    /// The action for [foreign calls](crate::bpf#foreign-calls), which are calls of ABIs for which the filter is not made. If
    /// this is not called, it is the strictest action of the filter.
    ///
    /// ```
    /// # use sysno::{Abi, bpf::{Action, Builder}};
    /// let mut builder = Builder::new(&[Abi::X86_64]);
    /// builder.others(Action::Allow).foreign(Action::KillProcess);
    /// ```
    pub fn foreign(&mut self, action: Action) -> &mut Self {
        self.plan.foreign = Some(action);
        self
    }

    /// Lets [`socketcall` and `ipc`](crate::bpf#multiplexers) get only the actions of their own rules, not of the calls whose
    /// work they do.
    ///
    /// ```
    /// # use sysno::{Abi, bpf::{Action, Builder}, arch::x86::Sysno};
    /// // `socketcall(SYS_SOCKET, …)` makes a socket all the same.
    /// let program = Builder::new(&[Abi::X86])
    ///     .on([Sysno::socket], Action::Errno(1))
    ///     .others(Action::Allow)
    ///     .multiplexers_by_own_rules()
    ///     .build();
    /// ```
    pub fn multiplexers_by_own_rules(&mut self) -> &mut Self {
        self.plan.covers_subcalls = false;
        self
    }

    /// The program.
    ///
    /// ```
    /// # use sysno::{Abi, bpf::{Action, Builder, BuildError, Cmp, Cond}, arch::x86_64::Sysno};
    /// let condition = [Cond::new("fd", Cmp::Eq, 1)];
    /// let error = Builder::new(&[Abi::X86_64]).when([Sysno::getpid], &condition, Action::Allow).build().unwrap_err();
    /// assert!(matches!(error, BuildError::NoSuchArgument { .. }));
    /// assert_eq!(error.to_string(), "condition 0 of a rule is on an argument that x86_64::getpid does not have");
    /// ```
    pub fn build(&self) -> Result<Program, BuildError> {
        match self.error {
            Some(error) => Err(error),
            None => {
                let steps = self.rules.steps()?;
                let writer =
                    Writer { plan: &self.plan, steps: &steps.steps, cases: &steps.cases, tests: self.rules.tests() };
                let mut program = Program::EMPTY;
                if writer.write(&mut program) { Ok(program) } else { Err(BuildError::TooLong) }
            }
        }
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("error", &self.error).finish_non_exhaustive()
    }
}
