//! [`Rules`]: what is answered to a call by its arguments, in lines.

use core::fmt::{self, Display};
use core::{array, iter};

use super::answer::Answer;
use super::graph::{Bits, Graph, Place, Region, Rest, Walk};
use super::lines::{INDENT, Lines};
use super::number::{Number, Registers, Value, Values};
use super::section::Section;
use crate::abi::{Abi, Endian};

/// What is answered to a call, or to the numbers from one on, by its arguments.
#[derive(Clone, Copy)]
pub(super) struct Rules<'a> {
    pub(super) section: Section<'a>,
    pub(super) number: u32,
    pub(super) place: Place,
    /// The answer that is said last, if there is a choice.
    pub(super) usual: Option<Place>,
}

impl Rules<'_> {
    #[inline]
    pub(super) fn write(&self, lines: &mut Lines<'_>) -> fmt::Result {
        let Self { section, number, place, usual } = *self;
        let Section { program, arch, abi, errnos, .. } = section;
        let endian = abi.and_then(|abi| abi.endian_of(arch)).unwrap_or(Endian::Little);
        let registers = Registers { row: section.row(number), endian };
        let mut graph = Graph::new(program, array::from_fn(|word| registers.halves(4 * word as u8)));
        if !graph.fill(Walk { program, arch, number }, place) {
            lines.start(2 * INDENT, &"more tests than a listing has room for")?;
            return lines.end("");
        }
        Tests { graph: &graph, registers, errnos, usual }.block(lines, graph.first(), None, 2 * INDENT)
    }
}

impl Display for Rules<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(&mut Lines::new(f))
    }
}

/// The tests of a call's arguments.
struct Tests<'a> {
    graph: &'a Graph<'a>,
    registers: Registers,
    errnos: Option<Abi>,
    usual: Option<Place>,
}

impl Tests<'_> {
    /// Writes what is answered from a place on, unless that is `next`, where the text goes on after the block.
    #[inline]
    fn block(&self, lines: &mut Lines<'_>, mut place: u16, next: Option<u16>, margin: usize) -> fmt::Result {
        while Some(place) != next {
            let Some(region) = self.graph.region(place) else {
                lines.start(margin, &"otherwise:")?;
                return self.answer(lines, place);
            };
            let exits = region.exits();
            let (after, join) = match self.graph.rest(&region, &exits, next, self.usual) {
                Rest::Join(join) => (join, Some(join)),
                Rest::Exit(exit) => (exit, None),
            };
            for exit in exits.iter().filter(|&exit| exit != after) {
                self.rule(lines, self.condition(region, exit), join, margin)?;
            }
            place = after;
        }
        Ok(())
    }

    #[inline]
    fn condition<'a>(&self, region: Region<'a>, exit: u16) -> Condition<'a> {
        Condition { number: Number::of(self.registers, region.bits), region, exit }
    }

    /// Writes a condition, and what is answered if it holds.
    #[inline]
    fn rule(&self, lines: &mut Lines<'_>, first: Condition<'_>, next: Option<u16>, margin: usize) -> fmt::Result {
        let mut exit = first.exit;
        // A further condition, if the same follows where it doesn't hold.
        let mut further = || {
            let region = self.graph.region(exit)?;
            let exits = region.exits();
            let mut others = exits.iter().filter(|&exit| Some(exit) != next);
            let (Some(only), None) = (others.next(), others.next()) else { return None };
            next.filter(|&next| exits.contains(next))?;
            exit = only;
            Some(self.condition(region, exit))
        };
        lines.start(margin, &"if")?;
        let mut separator = "";
        let mut condition = Some(first);
        while let Some(one) = condition {
            let other = further();
            condition = match other.and_then(|other| one.and(&other)) {
                Some(value) => {
                    lines.item(separator, &format_args!("{} == {value}", value.number), margin + 2 * INDENT)?;
                    further()
                }
                None => {
                    one.write(lines, separator, margin + 2 * INDENT)?;
                    other
                }
            };
            separator = " and";
        }
        lines.put(&":")?;
        if self.graph.place(exit).answer().is_some() {
            return self.answer(lines, exit);
        }
        lines.end("")?;
        self.block(lines, exit, next, margin + INDENT)
    }

    #[inline]
    fn answer(&self, lines: &mut Lines<'_>, place: u16) -> fmt::Result {
        let Place::Answer(answer) = self.graph.place(place) else { return Ok(()) };
        lines.put(&" ")?;
        lines.put(&Answer(answer, self.errnos))?;
        lines.end("")
    }
}

/// An exit of a region, and what its tests depend on.
#[derive(Clone, Copy)]
struct Condition<'a> {
    number: Number,
    region: Region<'a>,
    exit: u16,
}

impl Condition<'_> {
    /// The numbers for which the exit is taken; negated, those for which it isn't. A range of at most so many is a list.
    #[inline]
    fn values(&self, number: Number, is_negated: bool, listed: u64) -> impl Iterator<Item = Values> {
        let sign = number.sign();
        let mut ranges = self.region.ranges_of(self.exit, is_negated, sign);
        let mut left = None;
        iter::from_fn(move || {
            let (first, last) = left.take().or_else(|| ranges.next())?;
            let end = if last - first < listed { first } else { last };
            left = (end < last).then(|| (end + 1, last));
            Some(Values { number, first: first ^ sign, last: end ^ sign })
        })
    }

    /// If the exit is taken for one value of some bits of an argument: these bits, and the value.
    #[inline]
    fn masked(&self) -> Option<(u64, u64)> {
        const LOW: u64 = u32::MAX as u64;
        let mut ranges = self.region.ranges_of(self.exit, false, 0);
        let ((first, last), None) = (ranges.next()?, ranges.next()) else { return None };
        match self.region.bits {
            Bits::Any(_) => {
                let (mask, _) = self.number.masked(0)?;
                Some((mask, if first == 0 { 0 } else { mask })).filter(|_| first == 0 || mask.is_power_of_two())
            }
            Bits::Of(_) => self.number.masked(first).filter(|_| first == last),
            Bits::Both { .. } => Some((!LOW, first)).filter(|_| first & LOW == 0 && last == first | LOW),
        }
    }

    /// If this is a condition on one half of an argument, and the other one on the other half: both in one.
    #[inline]
    fn and(&self, other: &Self) -> Option<Values> {
        let ((mask, value), (of_other, value_of_other)) = (self.masked()?, other.masked()?);
        let are_halves = |low: u64, high: u64| low >> 32 == 0 && high as u32 == 0;
        let is_both =
            self.number.is_of_argument(other.number) && (are_halves(mask, of_other) || are_halves(of_other, mask));
        let number = self.number.with_mask(mask | of_other)?;
        let value = value | value_of_other;
        is_both.then_some(Values { number, first: value, last: value })
    }

    #[inline]
    fn write(&self, lines: &mut Lines<'_>, separator: &str, margin: usize) -> fmt::Result {
        let Self { number, region, exit } = *self;
        if let Bits::Any(_) = region.bits {
            let is = if region.exit_of(1).0 == exit { "!=" } else { "==" };
            return lines.item(separator, &format_args!("{number} {is} 0"), margin);
        }

        // The shortest: what it is or what it is not, as a number of the argument's sign or of the other one.
        let forms =
            number.signs().enumerate().flat_map(|(order, number)| [(order, number, false), (order, number, true)]);
        let best = forms.min_by_key(|&(order, number, is_negated)| {
            // A range is two numbers.
            let lengths =
                self.values(number, is_negated, 2).map(|values| if values.first == values.last { 1 } else { 2 });
            let length = lengths.sum::<usize>();
            let rank = match (is_negated, length) {
                (false, _) => 0,
                (true, 1) => 1,
                (true, _) => 3,
            };
            (length, rank + 2 * order)
        });
        let Some((_, number, is_negated)) = best else { return Ok(()) };

        let mut values = self.values(number, is_negated, number.listed());
        let Some(first) = values.next() else { return Ok(()) };
        let (is, is_in) = if is_negated { ("!=", "not in") } else { ("==", "in") };
        let Some(second) = values.next() else {
            let (bottom, top) = (number.sign(), region.bits.max() ^ number.sign());
            let [low, high] = [first.first, first.last].map(|value| Value { number, value });
            let mut item = |text: fmt::Arguments<'_>| lines.item(separator, &text, margin);
            return match (first.first, first.last) {
                (low, high) if low == high => item(format_args!("{number} {is} {first}")),
                _ if is_negated => item(format_args!("{number} not in {{{first}}}")),
                (first, _) if first == bottom => item(format_args!("{number} <= {high}")),
                (_, last) if last == top => item(format_args!("{number} >= {low}")),
                _ => item(format_args!("{low} <= {number} <= {high}")),
            };
        };
        lines.item(separator, &format_args!("{number} {is_in} {{{first}"), margin)?;
        lines.item(",", &second, margin)?;
        values.try_for_each(|values| lines.item(",", &values, margin))?;
        lines.put(&"}")
    }
}
