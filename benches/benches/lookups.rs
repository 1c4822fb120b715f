//! The time that look-ups, sets and decoding take, in this crate and in those that it is compared with.
//!
//! One iteration does an operation for all rows of a table; `item/s` counts the single operations: 500 Mitem/s are 2 ns each.

use divan::Bencher;
use divan::counter::ItemsCount;
use sysno_benches::{OPERATIONS, Operation};

fn main() {
    divan::main();
}

#[divan::bench(args = OPERATIONS.iter())]
fn lookups(bencher: Bencher, operation: &Operation) {
    bencher.counter(ItemsCount::new(operation.count)).bench(|| (operation.pass)());
}
