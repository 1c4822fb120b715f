//! Look-ups of many names, also at compile time, where a table's own look-up can't be called: it is behind a pointer.

use super::aliases::next_alias;
use super::look_up::Table;
use super::slots::CAPACITY;
use crate::abi::Abi;
use crate::const_text::{hash, name_index, row_of};

/// More than the calls of any table by a third, so that the index is at most three quarters full.
const PLACES: usize = 1024;

const _: () = assert!(
    CAPACITY * 4 <= PLACES * 3,
    "src/table/slots.rs: there are at most 768 slots, by `PLACES` in src/table/name_index.rs"
);

/// An index of the names of a table's calls.
pub(crate) struct NameIndex {
    table: &'static Table,
    rows: [u16; PLACES],
}

impl NameIndex {
    pub(crate) const fn new(table: &'static Table) -> Self {
        Self { table, rows: name_index(table.columns.names) }
    }

    pub(crate) const fn table(&self) -> &'static Table {
        self.table
    }

    /// The slot of the call of that name, or of that other name: as [`Table::slot_of_name`].
    pub(crate) const fn slot(&self, name: &[u8]) -> Option<usize> {
        match self.row(name) {
            Some(row) => Some(self.slot_of_row(row)),
            None if self.table.columns.aliases => self.slot_of_alias(name, self.table.abi()),
            None => None,
        }
    }

    const fn slot_of_alias(&self, name: &[u8], abi: Abi) -> Option<usize> {
        let mut place = hash(name) as usize;
        while let Some((call, next)) = next_alias(name, abi, place) {
            if let Some(row) = self.row(call.as_bytes()) {
                return Some(self.slot_of_row(row));
            }
            place = next;
        }
        None
    }

    const fn slot_of_row(&self, row: usize) -> usize {
        self.table.columns.shape.slot(self.table.columns.numbers[row])
    }

    const fn row(&self, name: &[u8]) -> Option<usize> {
        row_of(name, self.table.columns.names, &self.rows)
    }
}
