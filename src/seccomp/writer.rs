//! [`Writer`]: the program of a plan and of the steps of its rules.

use super::action::Action;
use super::code::{Code, Target};
use super::condition::{Entry, Test, first_word};
use super::plan::{ABIS, Plan};
use super::program::{IF_EQUAL, Program};
use super::rules::{Kind, Step};
use super::search::{Case, Ranges};
use crate::abi::Endian;
use crate::facts::multiplexers::Subcall;
use crate::table::Table;
use crate::table::slots::CAPACITY;

/// The offset of `nr` in `struct seccomp_data`.
pub(crate) const NR: u32 = 0;
/// The offset of `arch` in `struct seccomp_data`.
pub(crate) const ARCH: u32 = 4;

/// Two ranges for each row of the two ABIs that may share an `AUDIT_ARCH_*`, and those before, between and after the rows.
const RANGES: usize = 2 * (2 * CAPACITY) + 8;
/// Two ranges for each subcall of a multiplexer, and those before and after them.
const SUBCALL_RANGES: usize = 64;

/// What a program is made of.
pub(super) struct Writer<'a> {
    pub(super) plan: &'a Plan,
    /// Those of each call follow each other.
    pub(super) steps: &'a [Step],
    pub(super) cases: &'a [Case],
    pub(super) tests: &'a [Test],
}

impl Writer<'_> {
    /// Writes the program; `false` if it is too long.
    pub(super) const fn write(&self, program: &mut Program) -> bool {
        let mut code = Code::new(program);
        let mut next = Target::Return(self.plan.foreign().into_raw());
        let mut place = ABIS;
        while place > 0 {
            place -= 1;
            if let Some(table) = self.plan.tables[place] {
                if self.plan.first_with_arch_of(table) == place {
                    next = self.with_arch_of(&mut code, table, next);
                }
            }
        }
        let first = code.load(ARCH, next);
        code.finish(first)
    }

    /// Writes the comparisons of `arch` for the ABIs that share one, and what follows if it is theirs.
    const fn with_arch_of(&self, code: &mut Code<'_>, table: &Table, next: Target) -> Target {
        const ENDIANS: [Endian; 2] = [Endian::Little, Endian::Big];
        let abi = table.abi();
        let archs = abi.descriptor().audit_archs;
        let reads_arguments = self.reads_arguments(table);
        let mut next = next;
        let mut of_endian = 0;
        while of_endian < ENDIANS.len() {
            let endian = ENDIANS[of_endian];
            let mut numbers = None;
            let mut i = archs.len();
            while i > 0 {
                i -= 1;
                let is_of_endian = match abi.endian_of(archs[i]) {
                    Some(of_arch) => of_arch as usize == endian as usize,
                    None => false,
                };
                // Only words of arguments depend on the byte order.
                if is_of_endian || !reads_arguments {
                    let to = match numbers {
                        Some(target) => target,
                        None => self.numbers(code, table, endian),
                    };
                    numbers = Some(to);
                    next = code.branch(IF_EQUAL, archs[i], to, next);
                }
            }
            of_endian += if reads_arguments { 1 } else { ENDIANS.len() };
        }
        next
    }

    /// Whether any answer for the ABIs that share an `AUDIT_ARCH_*` depends on arguments.
    const fn reads_arguments(&self, table: &Table) -> bool {
        let first = self.plan.first_with_arch_of(table);
        let mut place = 0;
        while place < ABIS {
            if let Some(table) = self.plan.tables[place] {
                if self.plan.first_with_arch_of(table) == first {
                    let mut slot = 0;
                    while slot < table.slots() {
                        if table.has_call(slot)
                            && (self.plan.conditional[place].contains(slot) || self.caps_subcalls(place, slot))
                        {
                            return true;
                        }
                        slot += 1;
                    }
                }
            }
            place += 1;
        }
        false
    }

    /// Writes the search for the number, for the ABIs that share an `AUDIT_ARCH_*`.
    const fn numbers(&self, code: &mut Code<'_>, table: &Table, endian: Endian) -> Target {
        let first = self.plan.first_with_arch_of(table);
        let foreign = self.foreign_numbers(first);
        let mut ranges = Ranges::<RANGES>::new(Target::Return(self.plan.unknown().into_raw()));
        let mut from = 0;
        // The ABI whose numbers were the last ones, and that whose numbers are the next ones.
        let mut last = None;
        while let Some(place) = self.plan.next_place(first, from) {
            let Some(table) = self.plan.tables[place] else { break };
            let facts = table.abi().descriptor();
            self.add_foreign(&mut ranges, foreign, from, facts.number_base as u64, last);
            ranges.add(facts.number_base, self.unknown(Some(place), facts.number_base));
            let mut slot = 0;
            while slot < table.slots() {
                let number = table.number(slot);
                // A table in another crate may have numbers that are never reported as numbers of the ABI.
                if table.has_call(slot) && facts.number_base <= number && number <= facts.number_limit {
                    let others = self.unknown(Some(place), number.saturating_add(1));
                    ranges.add_one(number, self.call(code, place, slot, endian), others);
                }
                slot += 1;
            }
            last = Some(place);
            from = facts.number_limit as u64 + 1;
        }
        self.add_foreign(&mut ranges, foreign, from, 1 << 32, last);
        let number = ranges.search(code);
        code.load(NR, number)
    }

    /// What answers a number without a row, which is one of the ABI at `place` or comes after its numbers.
    const fn unknown(&self, place: Option<usize>, number: u32) -> Target {
        let unknown = self.plan.unknown();
        let action = match place {
            Some(place) => self.plan.by_number(place, number, unknown),
            None => unknown,
        };
        Target::Return(action.into_raw())
    }

    /// The first and the last number that mean calls of an ABI for which the filter is not made, with the `AUDIT_ARCH_*` of
    /// the one at `first`; but for the filter's ABIs' own.
    const fn foreign_numbers(&self, first: usize) -> Option<(u32, u32)> {
        let mut foreign = (0, u32::MAX);
        let mut place = 0;
        while place < ABIS {
            if let Some(table) = self.plan.tables[place] {
                if self.plan.first_with_arch_of(table) == first {
                    let Some((start, end)) = table.abi().descriptor().other_numbers else { return None };
                    foreign.0 = if start > foreign.0 { start } else { foreign.0 };
                    foreign.1 = if end < foreign.1 { end } else { foreign.1 };
                }
            }
            place += 1;
        }
        if foreign.0 <= foreign.1 { Some(foreign) } else { None }
    }

    /// Adds those of the foreign numbers that are at least `from` and less than `to`, which no ABI of the filter has; `last` is the ABI
    /// that has numbers before.
    const fn add_foreign(
        &self,
        ranges: &mut Ranges<RANGES>,
        foreign: Option<(u32, u32)>,
        from: u64,
        to: u64,
        last: Option<usize>,
    ) {
        let Some((start, end)) = foreign else { return };
        let start = if (start as u64) < from { from } else { start as u64 };
        let after = if to <= end as u64 { to } else { end as u64 + 1 };
        if start < after {
            ranges.add(start as u32, Target::Return(self.plan.foreign().into_raw()));
            if after == u32::MAX as u64 {
                // -1, which is not newer than any call.
                ranges.add(u32::MAX, self.unknown(None, u32::MAX));
            } else if after < 1 << 32 {
                ranges.add(after as u32, self.unknown(last, after as u32));
            }
        }
    }

    /// Writes what answers a call.
    const fn call(&self, code: &mut Code<'_>, place: usize, slot: usize, endian: Endian) -> Target {
        let own = self.steps(code, place, slot, Action::Allow, endian);
        let Some(multiplexer) = self.plan.multiplexer(place, slot) else { return own };
        let (_, laxest) = self.bounds(place, slot);
        let mut ranges = Ranges::<SUBCALL_RANGES>::new(own);
        let mut previous = (Action::Allow, own);
        let mut i = 0;
        while i < multiplexer.subcalls.len() {
            let cap = self.cap(place, &multiplexer.subcalls[i]);
            let to = if !cap.is_stricter(laxest) {
                own
            } else if cap.into_raw() == previous.0.into_raw() {
                previous.1
            } else {
                self.steps(code, place, slot, cap, endian)
            };
            previous = (cap, to);
            ranges.add_one(multiplexer.subcalls[i].number(), to, own);
            i += 1;
        }
        let subcall = ranges.search(code);
        if subcall.is(own) {
            return own;
        }
        let subcall = if multiplexer.mask == u32::MAX { subcall } else { code.and(multiplexer.mask, subcall) };
        code.load(first_word(endian), subcall)
    }

    /// Whether a call is a multiplexer that may not do all that its own action would let it do.
    const fn caps_subcalls(&self, place: usize, slot: usize) -> bool {
        let Some(multiplexer) = self.plan.multiplexer(place, slot) else { return false };
        let (_, laxest) = self.bounds(place, slot);
        let mut i = 0;
        while i < multiplexer.subcalls.len() {
            if self.cap(place, &multiplexer.subcalls[i]).is_stricter(laxest) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// The strictest of the actions that the calls may get whose work a multiplexer of an ABI does. Where the ABI lacks such a
    /// call, those of the other ABIs count.
    const fn cap(&self, place: usize, subcall: &Subcall) -> Action {
        let mut cap = Action::Allow;
        let mut i = 0;
        while i < subcall.names.len() {
            let name = subcall.names[i];
            if let Some(slot) = self.plan.slot_of_name(place, name) {
                cap = cap.stricter(self.bounds(place, slot).0);
            } else {
                let mut other = 0;
                while other < ABIS {
                    if let Some(slot) = self.plan.slot_of_name(other, name) {
                        cap = cap.stricter(self.bounds(other, slot).0);
                    }
                    other += 1;
                }
            }
            i += 1;
        }
        cap
    }

    /// Writes the steps of a call. No action is laxer than `cap`.
    const fn steps(&self, code: &mut Code<'_>, place: usize, slot: usize, cap: Action, endian: Endian) -> Target {
        let action = self.plan.without_rule(place, slot).stricter(cap);
        let mut next = Entry::at(Target::Return(action.into_raw()));
        if !self.plan.conditional[place].contains(slot) {
            return next.cold(code);
        }
        let mut i = self.steps.len();
        while i > 0 {
            i -= 1;
            let step = &self.steps[i];
            if !step.is_for(place, slot) {
                continue;
            }
            let first = step.first_test as usize;
            next = match step.kind {
                Kind::OneOf { first_case, cases } => {
                    let (cases, _) = self.cases.split_at(first_case as usize).1.split_at(cases as usize);
                    self.tests[first].write_one_of(cases, cap, code, endian, &mut next)
                }
                Kind::All { tests, action } => {
                    let mut yes = Entry::at(Target::Return(action.stricter(cap).into_raw()));
                    let mut test = tests as usize;
                    while test > 0 {
                        test -= 1;
                        yes = self.tests[first + test].write(code, endian, &mut yes, &mut next);
                    }
                    yes
                }
            };
        }
        next.cold(code)
    }

    /// The strictest and the laxest of the actions that a call may get.
    const fn bounds(&self, place: usize, slot: usize) -> (Action, Action) {
        let action = self.plan.without_rule(place, slot);
        let mut bounds = (action, action);
        let mut i = 0;
        while self.plan.conditional[place].contains(slot) && i < self.steps.len() {
            if self.steps[i].is_for(place, slot) {
                match self.steps[i].kind {
                    Kind::All { action, .. } => bounds = with(bounds, action),
                    Kind::OneOf { first_case, cases } => {
                        let mut case = first_case as usize;
                        while case < (first_case + cases) as usize {
                            bounds = with(bounds, self.cases[case].action);
                            case += 1;
                        }
                    }
                }
            }
            i += 1;
        }
        bounds
    }
}

/// The strictest and the laxest of some actions, and of another one.
const fn with((strictest, laxest): (Action, Action), action: Action) -> (Action, Action) {
    (strictest.stricter(action), if laxest.is_stricter(action) { action } else { laxest })
}
