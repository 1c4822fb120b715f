//! The search for the range of a number, and for a value of an argument, in instructions.

use super::action::Action;
use super::code::{Code, Target};
use super::program::{IF_AT_LEAST, IF_EQUAL, IF_GREATER};

/// A range of numbers up to the next range, and the answer to them.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) from: u32,
    pub(super) to: Target,
}

/// All numbers, in ranges, at most `MOST`.
pub(super) struct Ranges<const MOST: usize> {
    ranges: [Range; MOST],
    len: usize,
}

impl<const MOST: usize> Ranges<MOST> {
    pub(super) const fn new(to: Target) -> Self {
        Self { ranges: [Range { from: 0, to }; MOST], len: 1 }
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
    pub(super) const fn search(&self, code: &mut Code<'_>) -> Target {
        let ranges = self.ranges.split_at(self.len).0;
        // The index of the first range of each run.
        let mut runs = [0; MOST];
        let mut len = 0;
        let mut start = 0;
        while start < ranges.len() {
            runs[len] = start as u16;
            len += 1;
            let mut end = start + 1;
            while end < ranges.len() && others_of_run(ranges, start, end + 1).is_some() {
                end += 1;
            }
            start = end;
        }
        search(code, ranges, runs.split_at(len).0, ranges.len())
    }
}

/// How many single numbers are compared one after another. If it were more, programs would be shorter and slower.
const RUN: u64 = 4;

/// Writes a binary search among runs of ranges; `end` is the index after the last range of the last one.
const fn search(code: &mut Code<'_>, ranges: &[Range], runs: &[u16], end: usize) -> Target {
    if runs.len() == 1 {
        return compare(code, ranges, runs[0] as usize, end);
    }
    let (lower, upper) = runs.split_at(runs.len() / 2);
    let middle = upper[0] as usize;
    let to_upper = search(code, ranges, upper, end);
    let to_lower = search(code, ranges, lower, middle);
    code.branch(IF_AT_LEAST, ranges[middle].from, to_upper, to_lower)
}

/// Writes the comparisons with the single numbers of a run.
const fn compare(code: &mut Code<'_>, ranges: &[Range], start: usize, end: usize) -> Target {
    let Some(others) = others_of_run(ranges, start, end) else { return ranges[start].to };
    let mut next = others;
    let mut i = end;
    while i > start {
        i -= 1;
        let mut left = if ranges[i].to.is(others) { 0 } else { width(ranges, i) };
        while left > 0 {
            left -= 1;
            next = code.branch(IF_EQUAL, ranges[i].from + left as u32, ranges[i].to, next);
        }
    }
    next
}

/// If these ranges have one answer, but for few single numbers: that answer.
const fn others_of_run(ranges: &[Range], start: usize, end: usize) -> Option<Target> {
    let mut widest = start;
    let mut i = start;
    while i < end {
        if width(ranges, i) >= width(ranges, widest) {
            widest = i;
        }
        i += 1;
    }
    let others = ranges[widest].to;
    let mut singles = 0;
    i = start;
    while i < end {
        if !ranges[i].to.is(others) {
            // Two comparisons find a range of any width.
            if width(ranges, i) > 2 {
                return None;
            }
            singles += width(ranges, i);
        }
        i += 1;
    }
    if singles <= RUN { Some(others) } else { None }
}

/// How many numbers a range has.
const fn width(ranges: &[Range], i: usize) -> u64 {
    let end = if i + 1 < ranges.len() { ranges[i + 1].from as u64 } else { 1 << 32 };
    end - ranges[i].from as u64
}

/// Values of an argument, and the action for them.
#[derive(Clone, Copy)]
pub(super) struct Case {
    pub(super) from: u64,
    /// The last one. Its upper 32 bits are those of `from`.
    pub(super) to: u64,
    pub(super) action: Action,
}

/// Writes the comparisons of a word with cases one after another, which is shorter than any search. No action is laxer than `cap`.
pub(super) const fn compare_cases(code: &mut Code<'_>, cases: &[Case], cap: Action, others: Target) -> Target {
    let mut next = others;
    let mut i = cases.len();
    while i > 0 {
        i -= 1;
        let (from, to) = (cases[i].from as u32, cases[i].to as u32);
        let found = Target::Return(cases[i].action.stricter(cap).into_raw());
        next = if from == to {
            code.branch(IF_EQUAL, from, found, next)
        } else {
            let is_from = code.branch(IF_AT_LEAST, from, found, next);
            code.branch(IF_GREATER, to, next, is_from)
        };
    }
    next
}
