//! [`Plan`]: which call gets which action, and the program that says so.

use super::code::{Code, IF_EQUAL, Target};
use super::condition::{Entry, Test, first_word};
use super::multiplexer::{MULTIPLEXERS, Multiplexer, Subcall, is_same};
use super::search::Ranges;
use super::{Action, BuildError, Program};
use crate::abi::Endian;
use crate::filter::Filter;
use crate::set::SyscallSet;
use crate::table::Table;
use crate::table::slots::{CAPACITY, SlotBits};

/// The offset of `nr` in `struct seccomp_data`.
pub(super) const NR: u32 = 0;
/// The offset of `arch` in `struct seccomp_data`.
pub(super) const ARCH: u32 = 4;

const ABIS: usize = Filter::MOST_ABIS;

/// How many rules with conditions there may be, and how many conditions. Each is at least an instruction, so this is no limit
/// for a program that is not unusually long.
pub(super) const MOST_RULES: usize = 1024;

/// The action for a call that meets all of some conditions.
#[derive(Clone, Copy)]
struct Rule {
    place: u8,
    slot: u16,
    first_test: u16,
    tests: u16,
    action: Action,
}

/// The actions for all calls of some ABIs.
#[derive(Clone)]
pub(super) struct Plan {
    /// The ABIs, and for each of them what is in the next three arrays.
    tables: [Option<&'static Table>; ABIS],
    /// The calls that have an action whatever their arguments are, unless a rule is for them.
    given: [SlotBits; ABIS],
    actions: [[Action; CAPACITY]; ABIS],
    /// The calls that have rules.
    conditional: [SlotBits; ABIS],
    rules: [Rule; MOST_RULES],
    rules_len: usize,
    tests: [Test; MOST_RULES],
    tests_len: usize,
    pub(super) others: Action,
    pub(super) unknown: Option<Action>,
    pub(super) foreign: Option<Action>,
    /// The strictest action for some calls.
    strictest: Action,
    /// Whether a multiplexer may only do what the calls may whose work it does.
    pub(super) covers_subcalls: bool,
}

impl Plan {
    pub(super) const fn new() -> Self {
        const NO_RULE: Rule = Rule { place: 0, slot: 0, first_test: 0, tests: 0, action: Action::Allow };
        Self {
            tables: [None; ABIS],
            given: [SlotBits::EMPTY; ABIS],
            actions: [[Action::Allow; CAPACITY]; ABIS],
            conditional: [SlotBits::EMPTY; ABIS],
            rules: [NO_RULE; MOST_RULES],
            rules_len: 0,
            tests: [Test::NONE; MOST_RULES],
            tests_len: 0,
            others: Action::KillProcess,
            unknown: None,
            foreign: None,
            strictest: Action::Allow,
            covers_subcalls: true,
        }
    }

    /// Adds an ABI; `false` if there is no room.
    pub(super) const fn add_table(&mut self, table: &'static Table) -> bool {
        let mut place = 0;
        while place < ABIS {
            match self.tables[place] {
                None => {
                    self.tables[place] = Some(table);
                    return true;
                }
                Some(other) if other.abi() as usize == table.abi() as usize => return true,
                Some(_) => place += 1,
            }
        }
        false
    }

    pub(super) fn tables(&self) -> impl Iterator<Item = &'static Table> {
        self.tables.iter().flatten().copied()
    }

    /// The calls of a set get one action, and the others of its ABI another.
    pub(super) const fn add_set(&mut self, set: &SyscallSet, matched: Action, others: Action) {
        let table = set.table();
        let mut place = 0;
        while let Some(other) = self.tables[place] {
            place += 1;
            // Of several sets of an ABI, the first one counts.
            if other.abi() as usize == table.abi() as usize || place == ABIS {
                return;
            }
        }
        self.tables[place] = Some(table);
        let mut slot = 0;
        while slot < table.slots() {
            if table.has_call(slot) {
                self.give(place, slot, if set.has_slot(slot) { matched } else { others });
            }
            slot += 1;
        }
    }

    /// Gives a call an action, unless it has one.
    pub(super) const fn give(&mut self, place: usize, slot: usize, action: Action) {
        if self.given[place].insert(slot) {
            self.actions[place][slot] = action;
            self.strictest = self.strictest.stricter(action);
        }
    }

    /// Adds a rule for a call. It has no effect if the call has an action for all its other calls already.
    pub(super) fn add_rule(
        &mut self,
        place: usize,
        slot: usize,
        tests: impl Iterator<Item = Result<Test, BuildError>>,
        action: Action,
    ) -> Result<(), BuildError> {
        let first_test = self.tests_len;
        for test in tests {
            *self.tests.get_mut(self.tests_len).ok_or(BuildError::TooLong)? = test?;
            self.tests_len += 1;
        }
        if self.given[place].contains(slot) {
            self.tests_len = first_test;
            return Ok(());
        }
        *self.rules.get_mut(self.rules_len).ok_or(BuildError::TooLong)? = Rule {
            place: place as u8,
            slot: slot as u16,
            first_test: first_test as u16,
            tests: (self.tests_len - first_test) as u16,
            action,
        };
        self.rules_len += 1;
        self.conditional[place].insert(slot);
        self.strictest = self.strictest.stricter(action);
        Ok(())
    }

    /// The program; `None` if it is too long.
    pub(super) const fn program(&self) -> Option<Program> {
        let mut code = Code::new();
        let mut next = Target::Return(self.foreign().into_raw());
        let mut place = ABIS;
        while place > 0 {
            place -= 1;
            if let Some(table) = self.tables[place] {
                if self.first_with_arch_of(table) == place {
                    next = self.with_arch_of(&mut code, table, next);
                }
            }
        }
        let first = code.load(ARCH, next);
        match code.finish(first) {
            Some((instructions, len)) => Some(Program { instructions, len }),
            None => None,
        }
    }

    const fn unknown(&self) -> Action {
        match self.unknown {
            Some(action) => action,
            None => self.others,
        }
    }

    const fn foreign(&self) -> Action {
        match self.foreign {
            Some(action) => action,
            None => self.strictest(),
        }
    }

    /// The strictest action that any call may get.
    pub(super) const fn strictest(&self) -> Action {
        self.strictest.stricter(self.others).stricter(self.unknown())
    }

    /// The place of the first ABI that has the same `AUDIT_ARCH_*`.
    const fn first_with_arch_of(&self, table: &Table) -> usize {
        let mut place = 0;
        while place < ABIS {
            if let Some(other) = self.tables[place] {
                if other.abi().audit_arch() == table.abi().audit_arch() {
                    break;
                }
            }
            place += 1;
        }
        place
    }

    /// Writes the comparisons of `arch` for the ABIs that share one, and what follows if it is theirs.
    const fn with_arch_of(&self, code: &mut Code, table: &Table, next: Target) -> Target {
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
        let first = self.first_with_arch_of(table);
        let mut place = 0;
        while place < ABIS {
            if let Some(table) = self.tables[place] {
                if self.first_with_arch_of(table) == first {
                    let mut slot = 0;
                    while slot < table.slots() {
                        if table.has_call(slot)
                            && (self.conditional[place].contains(slot) || self.caps_subcalls(place, slot))
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
    const fn numbers(&self, code: &mut Code, table: &Table, endian: Endian) -> Target {
        let first = self.first_with_arch_of(table);
        let foreign = Target::Return(self.foreign().into_raw());
        let unknown = Target::Return(self.unknown().into_raw());
        let mut ranges = Ranges::new(foreign);
        let mut from = 0;
        // The ABI whose numbers are the next ones.
        while let Some(place) = self.next_place(first, from) {
            let Some(table) = self.tables[place] else { break };
            let facts = table.abi().descriptor();
            ranges.add(facts.number_base, unknown);
            let mut slot = 0;
            while slot < table.slots() {
                let number = table.number(slot);
                // A table in another crate may have numbers that are never reported as numbers of the ABI.
                if table.has_call(slot) && facts.number_base <= number && number <= facts.number_limit {
                    ranges.add_one(number, self.call(code, place, slot, endian), unknown);
                }
                slot += 1;
            }
            ranges.add(facts.number_limit + 1, foreign);
            from = facts.number_limit as u64 + 1;
        }
        let number = ranges.search(code);
        code.load(NR, number)
    }

    /// Of the ABIs with the `AUDIT_ARCH_*` of the one at `first`: the place of the one with the lowest numbers from `from` on.
    const fn next_place(&self, first: usize, from: u64) -> Option<usize> {
        let mut next: Option<(usize, u32)> = None;
        let mut place = 0;
        while place < ABIS {
            if let Some(table) = self.tables[place] {
                let base = table.abi().descriptor().number_base;
                let is_next = match next {
                    None => true,
                    Some((_, lowest)) => base < lowest,
                };
                if self.first_with_arch_of(table) == first && base as u64 >= from && is_next {
                    next = Some((place, base));
                }
            }
            place += 1;
        }
        match next {
            Some((place, _)) => Some(place),
            None => None,
        }
    }

    /// The action for a call whatever its arguments are, or if no rule is for them.
    const fn without_rule(&self, place: usize, slot: usize) -> Action {
        if self.given[place].contains(slot) { self.actions[place][slot] } else { self.others }
    }

    const fn is_for(&self, rule: usize, place: usize, slot: usize) -> bool {
        self.rules[rule].place as usize == place && self.rules[rule].slot as usize == slot
    }

    /// The strictest and the laxest of the actions that a call may get.
    const fn bounds(&self, place: usize, slot: usize) -> (Action, Action) {
        let action = self.without_rule(place, slot);
        let (mut strictest, mut laxest) = (action, action);
        if self.conditional[place].contains(slot) {
            let mut i = 0;
            while i < self.rules_len {
                if self.is_for(i, place, slot) {
                    strictest = strictest.stricter(self.rules[i].action);
                    if laxest.is_stricter(self.rules[i].action) {
                        laxest = self.rules[i].action;
                    }
                }
                i += 1;
            }
        }
        (strictest, laxest)
    }

    /// Writes what answers a call.
    const fn call(&self, code: &mut Code, place: usize, slot: usize, endian: Endian) -> Target {
        let own = self.rules(code, place, slot, Action::Allow, endian);
        let Some(multiplexer) = self.multiplexer(place, slot) else { return own };
        let (_, laxest) = self.bounds(place, slot);
        let mut ranges = Ranges::new(own);
        let mut previous = (Action::Allow, own);
        let mut i = 0;
        while i < multiplexer.subcalls.len() {
            let cap = self.cap(place, &multiplexer.subcalls[i]);
            let to = if !cap.is_stricter(laxest) {
                own
            } else if cap.into_raw() == previous.0.into_raw() {
                previous.1
            } else {
                self.rules(code, place, slot, cap, endian)
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

    /// The multiplexer that a call is.
    const fn multiplexer(&self, place: usize, slot: usize) -> Option<&'static Multiplexer> {
        let Some(table) = self.tables[place] else { return None };
        let mut i = 0;
        while self.covers_subcalls && i < MULTIPLEXERS.len() {
            if is_same(MULTIPLEXERS[i].name, table.name(slot)) {
                return Some(&MULTIPLEXERS[i]);
            }
            i += 1;
        }
        None
    }

    /// Whether a call is a multiplexer that may not do all that its own action would let it do.
    const fn caps_subcalls(&self, place: usize, slot: usize) -> bool {
        let Some(multiplexer) = self.multiplexer(place, slot) else { return false };
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
            if let Some(slot) = self.slot_of_name(place, name) {
                cap = cap.stricter(self.bounds(place, slot).0);
            } else {
                let mut other = 0;
                while other < ABIS {
                    if let Some(slot) = self.slot_of_name(other, name) {
                        cap = cap.stricter(self.bounds(other, slot).0);
                    }
                    other += 1;
                }
            }
            i += 1;
        }
        cap
    }

    const fn slot_of_name(&self, place: usize, name: &str) -> Option<usize> {
        let Some(table) = self.tables[place] else { return None };
        let mut slot = 0;
        while slot < table.slots() {
            if table.has_call(slot) && is_same(table.name(slot), name) {
                return Some(slot);
            }
            slot += 1;
        }
        None
    }

    /// Writes the rules of a call. No action is laxer than `cap`.
    const fn rules(&self, code: &mut Code, place: usize, slot: usize, cap: Action, endian: Endian) -> Target {
        let mut next = Entry::at(Target::Return(self.without_rule(place, slot).stricter(cap).into_raw()));
        if !self.conditional[place].contains(slot) {
            return next.cold(code);
        }
        let mut i = self.rules_len;
        while i > 0 {
            i -= 1;
            if !self.is_for(i, place, slot) {
                continue;
            }
            let rule = &self.rules[i];
            let action = Target::Return(rule.action.stricter(cap).into_raw());
            let first = rule.first_test as usize;
            if rule.tests == 1 && self.tests[first].equal().is_some() {
                let mut values = [0; MOST_RULES];
                let mut len = 0;
                i += 1;
                // The rules before it that ask for another value of the same argument.
                while i > 0 && (!self.is_for(i - 1, place, slot) || self.is_alternative(i - 1, rule)) {
                    i -= 1;
                    if self.is_for(i, place, slot) {
                        if let Some(value) = self.tests[self.rules[i].first_test as usize].equal() {
                            insert(&mut values, &mut len, value);
                        }
                    }
                }
                let values = values.split_at(len).0;
                next = self.tests[first].write_one_of(values, code, endian, action, &mut next);
                continue;
            }
            let mut yes = Entry::at(action);
            let mut test = rule.tests as usize;
            while test > 0 {
                test -= 1;
                yes = self.tests[first + test].write(code, endian, &mut yes, &mut next);
            }
            next = yes;
        }
        next.cold(code)
    }

    /// Whether a rule asks whether an argument has a value, with the argument and the action of another such rule.
    const fn is_alternative(&self, rule: usize, other: &Rule) -> bool {
        let rule = &self.rules[rule];
        let (test, of_other) = (&self.tests[rule.first_test as usize], &self.tests[other.first_test as usize]);
        rule.tests == 1
            && test.equal().is_some()
            && test.is_of_argument(of_other)
            && rule.action.into_raw() == other.action.into_raw()
    }
}

/// Inserts a value in its place, unless it is there.
const fn insert(values: &mut [u64; MOST_RULES], len: &mut usize, value: u64) {
    let mut at = *len;
    while at > 0 && values[at - 1] >= value {
        if values[at - 1] == value {
            return;
        }
        at -= 1;
    }
    let mut i = *len;
    while i > at {
        values[i] = values[i - 1];
        i -= 1;
    }
    values[at] = value;
    *len += 1;
}
