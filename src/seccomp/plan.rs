//! [`Plan`]: which call gets which action.

use super::action::Action;
use crate::const_text::is_same;
use crate::facts::multiplexers::{MULTIPLEXERS, Multiplexer};
use crate::filter::Filter;
use crate::set::SyscallSet;
use crate::table::Table;
use crate::table::slots::{CAPACITY, SlotBits};

pub(super) const ABIS: usize = Filter::MOST_ABIS;

/// The actions for all calls of some ABIs, but for those that rules with conditions give.
#[derive(Clone)]
pub(super) struct Plan {
    /// The ABIs, and for each of them what is in the next three arrays.
    pub(super) tables: [Option<&'static Table>; ABIS],
    /// The calls that have an action whatever their arguments are, unless a rule is for them.
    given: [SlotBits; ABIS],
    actions: [[Action; CAPACITY]; ABIS],
    /// The calls that have rules.
    pub(super) conditional: [SlotBits; ABIS],
    pub(super) others: Action,
    pub(super) unknown: Option<Action>,
    /// For each ABI, the action for the calls whose number is greater than this one, instead of the two above.
    pub(super) newer: [Option<(u32, Action)>; ABIS],
    pub(super) foreign: Option<Action>,
    /// The strictest action for some calls.
    strictest: Action,
    /// Whether a multiplexer may only do what the calls may whose work it does.
    pub(super) covers_subcalls: bool,
}

impl Plan {
    pub(super) const fn new() -> Self {
        Self {
            tables: [None; ABIS],
            given: [SlotBits::EMPTY; ABIS],
            actions: [[Action::Allow; CAPACITY]; ABIS],
            conditional: [SlotBits::EMPTY; ABIS],
            others: Action::KillProcess,
            unknown: None,
            newer: [None; ABIS],
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

    /// Whether a call has an action for all its other calls already, so that no rule for it has an effect.
    pub(super) const fn is_given(&self, place: usize, slot: usize) -> bool {
        self.given[place].contains(slot)
    }

    /// Notes that a rule gives a call an action.
    pub(super) const fn add_rule(&mut self, place: usize, slot: usize, action: Action) {
        self.conditional[place].insert(slot);
        self.strictest = self.strictest.stricter(action);
    }

    pub(super) const fn unknown(&self) -> Action {
        match self.unknown {
            Some(action) => action,
            None => self.others,
        }
    }

    pub(super) const fn foreign(&self) -> Action {
        match self.foreign {
            Some(action) => action,
            None => self.strictest(),
        }
    }

    /// The strictest action that any call may get.
    pub(super) const fn strictest(&self) -> Action {
        let mut strictest = self.strictest.stricter(self.others).stricter(self.unknown());
        let mut place = 0;
        while place < ABIS {
            if let Some((_, action)) = self.newer[place] {
                strictest = strictest.stricter(action);
            }
            place += 1;
        }
        strictest
    }

    /// The action for a number of an ABI without a rule, if that for numbers which are not newer is `older`.
    pub(super) const fn by_number(&self, place: usize, number: u32, older: Action) -> Action {
        match self.newer[place] {
            Some((newest, action)) if number > newest => action,
            _ => older,
        }
    }

    /// The place of the first ABI that has the same `AUDIT_ARCH_*`.
    pub(super) const fn first_with_arch_of(&self, table: &Table) -> usize {
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

    /// Of the ABIs with the `AUDIT_ARCH_*` of the one at `first`: the place of the one with the lowest numbers from `from` on.
    pub(super) const fn next_place(&self, first: usize, from: u64) -> Option<usize> {
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

    /// The action for a call whatever its arguments are, or if no rule matches them.
    pub(super) const fn without_rule(&self, place: usize, slot: usize) -> Action {
        if self.given[place].contains(slot) {
            return self.actions[place][slot];
        }
        match self.tables[place] {
            Some(table) => self.by_number(place, table.number(slot), self.others),
            None => self.others,
        }
    }

    /// The multiplexer that a call is.
    pub(super) const fn multiplexer(&self, place: usize, slot: usize) -> Option<&'static Multiplexer> {
        let Some(table) = self.tables[place] else { return None };
        let mut i = 0;
        while self.covers_subcalls && i < MULTIPLEXERS.len() {
            if is_same(MULTIPLEXERS[i].name.as_bytes(), table.name(slot).as_bytes()) {
                return Some(&MULTIPLEXERS[i]);
            }
            i += 1;
        }
        None
    }

    pub(super) const fn slot_of_name(&self, place: usize, name: &str) -> Option<usize> {
        let Some(table) = self.tables[place] else { return None };
        let mut slot = 0;
        while slot < table.slots() {
            if table.has_call(slot) && is_same(table.name(slot).as_bytes(), name.as_bytes()) {
                return Some(slot);
            }
            slot += 1;
        }
        None
    }
}
