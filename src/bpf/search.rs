//! The search for the range of a number, in instructions.

use super::code::{Code, IF_AT_LEAST, IF_EQUAL, Target};
use crate::table::slots::CAPACITY;

/// A range of numbers up to the next range, and the answer to them.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) from: u32,
    pub(super) to: Target,
}

/// All numbers, in ranges.
pub(super) struct Ranges {
    ranges: [Range; Self::MOST],
    len: usize,
}

impl Ranges {
    /// Two ranges for each row of the two ABIs that may share an `AUDIT_ARCH_*`, and those before, between and after the rows.
    const MOST: usize = 2 * (2 * CAPACITY) + 4;

    pub(super) const fn new(to: Target) -> Self {
        Self { ranges: [Range { from: 0, to }; Self::MOST], len: 1 }
    }

    /// Adds a range: the numbers from `from` on get this answer. `from` must not be less than in the last range.
    pub(super) const fn add(&mut self, from: u32, to: Target) {
        if self.ranges[self.len - 1].from == from {
            self.len -= 1;
        }
        if self.len == 0 || !self.ranges[self.len - 1].to.is(to) {
            self.ranges[self.len] = Range { from, to };
            self.len += 1;
        }
    }

    /// Adds one number; the numbers after it get the answer `others`.
    pub(super) const fn add_one(&mut self, number: u32, to: Target, others: Target) {
        self.add(number, to);
        if number < u32::MAX {
            self.add(number + 1, others);
        }
    }

    /// Writes the search.
    pub(super) const fn search(&self, code: &mut Code) -> Target {
        search(code, self.ranges.split_at(self.len).0, u32::MAX as u64 + 1)
    }
}

/// How many single numbers are compared one after another. With more of them, programs are shorter and slower: a comparison
/// that splits ranges, and is executed for any of their numbers, is only worth it for that many.
const RUN: usize = 4;

/// Writes a binary search for the range of a number. `end` is the first number after the last range.
const fn search(code: &mut Code, ranges: &[Range], end: u64) -> Target {
    if ranges.len() == 1 {
        return ranges[0].to;
    }
    if let Some(others) = others_of_run(ranges, end) {
        let mut next = others;
        let mut i = ranges.len();
        while i > 0 {
            i -= 1;
            if !ranges[i].to.is(others) {
                next = code.branch(IF_EQUAL, ranges[i].from, ranges[i].to, next);
            }
        }
        return next;
    }
    // The largest power of two that leaves something: the depth is the least, and the runs are long.
    let mut half = 1;
    while half * 2 < ranges.len() {
        half *= 2;
    }
    let (lower, upper) = ranges.split_at(half);
    let to_upper = search(code, upper, end);
    let to_lower = search(code, lower, upper[0].from as u64);
    code.branch(IF_AT_LEAST, upper[0].from, to_upper, to_lower)
}

/// If these ranges have one answer, but for at most [`RUN`] single numbers: that answer.
const fn others_of_run(ranges: &[Range], end: u64) -> Option<Target> {
    let mut others = ranges[ranges.len() - 1].to;
    let mut i = 0;
    while i < ranges.len() {
        if !is_single(ranges, i, end) {
            others = ranges[i].to;
        }
        i += 1;
    }
    let mut singles = 0;
    i = 0;
    while i < ranges.len() {
        if !ranges[i].to.is(others) {
            singles += 1;
            if singles > RUN || !is_single(ranges, i, end) {
                return None;
            }
        }
        i += 1;
    }
    Some(others)
}

const fn is_single(ranges: &[Range], i: usize, end: u64) -> bool {
    let end = if i + 1 < ranges.len() { ranges[i + 1].from as u64 } else { end };
    end - ranges[i].from as u64 == 1
}
