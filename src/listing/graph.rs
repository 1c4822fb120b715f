//! [`Graph`]: what a program tests of a call's arguments, whatever the instructions are that do so.

use crate::seccomp::program::{
    AND, IF_ANY_BIT, IF_AT_LEAST, IF_EQUAL, IF_GREATER, Instruction, JUMP, LOAD, Program, RETURN,
};
use crate::seccomp::writer::{ARCH, NR};

/// Bits of a word of `struct seccomp_data`: what is in the accumulator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    pub(super) offset: u8,
    pub(super) mask: u32,
}

/// Where a program has come to, for a call whose arguments are not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The jump at this index, which depends on these bits of a word of an argument.
    Test { at: u16, offset: u8, mask: u32 },
    /// The end, with this value.
    Answer(u32),
}

impl Place {
    #[inline]
    pub(super) fn answer(self) -> Option<u32> {
        if let Self::Answer(answer) = self { Some(answer) } else { None }
    }
}

/// A program, and the call that it is run for.
#[derive(Clone, Copy)]
pub(super) struct Walk<'a> {
    pub(super) program: &'a [Instruction],
    pub(super) arch: u32,
    pub(super) number: u32,
}

/// Where a program comes to before it looks at arguments, and up to which values of `arch` and `nr` it does so on the same way.
pub(super) struct Start {
    pub(super) place: Place,
    pub(super) last_arch: u32,
    pub(super) last_number: u32,
}

impl Walk<'_> {
    #[inline]
    pub(super) fn start(&self) -> Start {
        let mut start = Start { place: Place::Answer(0), last_arch: u32::MAX, last_number: u32::MAX };
        // The accumulator is 0 at first.
        start.place = self.follow(0, Word { offset: 0, mask: 0 }, |offset, last| match offset {
            ARCH => start.last_arch = start.last_arch.min(last),
            _ => start.last_number = start.last_number.min(last),
        });
        start
    }

    /// Where a test leads to: if it fails, and if it holds.
    #[inline]
    fn after(&self, at: u16, word: Word) -> [Place; 2] {
        let Instruction { jt, jf, .. } = self.program[usize::from(at)];
        [jf, jt].map(|jump| self.follow(usize::from(at) + 1 + usize::from(jump), word, |_, _| {}))
    }

    /// Goes on as long as arguments don't matter. `known` is called for each jump that depends on a known word: with its offset, and
    /// the last value from this one on for which the jump leads to the same place.
    #[inline]
    fn follow(&self, mut at: usize, mut word: Word, mut known: impl FnMut(u32, u32)) -> Place {
        loop {
            let Instruction { code, jt, jf, k } = self.program[at];
            at += 1;
            match code {
                LOAD => word = Word { offset: k as u8, mask: u32::MAX },
                AND => word.mask &= k,
                JUMP => at += k as usize,
                RETURN => return Place::Answer(k),
                _ => {
                    let whole = match u32::from(word.offset) {
                        _ if word.mask == 0 => 0,
                        NR => self.number,
                        ARCH => self.arch,
                        _ => return Place::Test { at: at as u16 - 1, offset: word.offset, mask: word.mask },
                    };
                    let (holds, last) = compare(code, k, whole & word.mask);
                    known(word.offset.into(), if word.mask == u32::MAX { last } else { end(whole, word.mask) });
                    at += usize::from(if holds { jt } else { jf });
                }
            }
        }
    }
}

/// Whether a value passes a comparison, and the last value from this one on which does so as well, or fails as well.
#[inline]
fn compare(code: u16, k: u32, value: u32) -> (bool, u32) {
    match code {
        IF_EQUAL if value < k => (false, k - 1),
        IF_EQUAL if value == k => (true, k),
        IF_EQUAL => (false, u32::MAX),
        IF_GREATER => (value > k, if value > k { u32::MAX } else { k }),
        IF_AT_LEAST => (value >= k, if value >= k { u32::MAX } else { k - 1 }),
        _ => (value & k != 0, end(value, k)),
    }
}

/// The last value from this one on that has the same of these bits; there may be others after it.
#[inline]
fn end(value: u32, bits: u32) -> u32 {
    value | bits.trailing_zeros().checked_sub(1).map_or(0, |below| u32::MAX >> (31 - below))
}

/// Places of a graph.
#[derive(Clone, Copy)]
pub(super) struct Places([u64; Program::MOST / 64]);

impl Places {
    pub(super) const EMPTY: Self = Self([0; Program::MOST / 64]);

    #[inline]
    pub(super) fn insert(&mut self, place: u16) {
        self.0[usize::from(place) / 64] |= 1 << (place % 64);
    }

    #[inline]
    pub(super) fn contains(&self, place: u16) -> bool {
        self.0[usize::from(place) / 64] & 1 << (place % 64) != 0
    }

    #[inline]
    fn combine(&mut self, other: &Self, combine: impl Fn(u64, u64) -> u64) {
        self.0.iter_mut().zip(other.0).for_each(|(bits, other)| *bits = combine(*bits, other));
    }

    /// In ascending order.
    #[inline]
    pub(super) fn iter(&self) -> impl Iterator<Item = u16> {
        let (mut word, mut bits) = (0, self.0[0]);
        core::iter::from_fn(move || {
            while bits == 0 {
                word += 1;
                bits = *self.0.get(word)?;
            }
            let bit = bits.trailing_zeros() as usize;
            bits &= bits - 1;
            Some((word * 64 + bit) as u16)
        })
    }
}

/// The places that a call may come to, each once. Each leads to places that follow it, and answers are the last ones.
pub(super) struct Graph<'a> {
    program: &'a [Instruction],
    /// For each word of `struct seccomp_data`, the offsets of the lower and the upper half of the argument that it belongs to.
    halves: [(u8, u8); 16],
    places: [Place; Program::MOST],
    /// Where a test leads to, if it fails and if it holds.
    after: [[u16; 2]; Program::MOST],
    /// How often tests lead to a place.
    entries: [u16; Program::MOST],
    len: usize,
    first: u16,
}

impl<'a> Graph<'a> {
    #[inline]
    pub(super) const fn new(program: &'a [Instruction], halves: [(u8, u8); 16]) -> Self {
        Self {
            program,
            halves,
            places: [Place::Answer(0); Program::MOST],
            after: [[0; 2]; Program::MOST],
            entries: [0; Program::MOST],
            len: 0,
            first: 0,
        }
    }

    /// The places from this one on. `false` if there are too many.
    #[must_use]
    #[inline]
    pub(super) fn fill(&mut self, walk: Walk<'_>, first: Place) -> bool {
        (self.places[0], self.len) = (first, 1);
        let mut i = 0;
        while i < self.len {
            if let Place::Test { at, offset, mask } = self.places[i] {
                let word = Word { offset, mask };
                for place in walk.after(at, word) {
                    if let Err(new) = self.places[..self.len].binary_search(&place) {
                        if self.len == Program::MOST {
                            return false;
                        }
                        self.places.copy_within(new..self.len, new + 1);
                        self.places[new] = place;
                        self.len += 1;
                    }
                }
            }
            i += 1;
        }
        for i in 0..self.len {
            if let Place::Test { at, offset, mask } = self.places[i] {
                let word = Word { offset, mask };
                let number = |place| self.places[..self.len].partition_point(|&other| other < place) as u16;
                self.after[i] = walk.after(at, word).map(number);
            }
        }
        self.count_entries();
        // Tests that always end alike, such as whether an `i32` is at most 0x7FFF_FFFF, are left out.
        let mut settled = [0; Program::MOST];
        for i in (0..self.len).rev() {
            self.after[i] = self.after[i].map(|after| settled[usize::from(after)]);
            settled[i] = self.region(i as u16).and_then(|region| region.only_exit()).unwrap_or(i as u16);
        }
        self.first = settled[0];
        self.count_entries();
        true
    }

    #[inline]
    fn count_entries(&mut self) {
        let mut reached = Places::EMPTY;
        reached.insert(self.first);
        self.entries = [0; Program::MOST];
        for place in self.first..self.len as u16 {
            if reached.contains(place) && !self.is_answer(place) {
                for after in self.after[usize::from(place)] {
                    reached.insert(after);
                    self.entries[usize::from(after)] += 1;
                }
            }
        }
    }

    /// The place where one begins.
    #[inline]
    pub(super) fn first(&self) -> u16 {
        self.first
    }

    #[inline]
    pub(super) fn place(&self, place: u16) -> Place {
        self.places[usize::from(place)]
    }

    /// A test: its jump, and what is in the accumulator; `None` if it is an answer.
    #[inline]
    fn test(&self, place: u16) -> Option<(Instruction, Word)> {
        match self.place(place) {
            Place::Test { at, offset, mask } => Some((self.program[usize::from(at)], Word { offset, mask })),
            Place::Answer(_) => None,
        }
    }

    #[inline]
    fn is_answer(&self, place: u16) -> bool {
        self.place(place).answer().is_some()
    }

    /// Adds to some places all that they lead to, from this one on.
    #[inline]
    fn close(&self, places: &mut Places, from: u16) {
        for place in from..self.len as u16 {
            if places.contains(place) && !self.is_answer(place) {
                self.after[usize::from(place)].into_iter().for_each(|after| places.insert(after));
            }
        }
    }

    /// The tests from a place on that are all of one argument; `None` if it is an answer.
    #[inline]
    pub(super) fn region(&self, first: u16) -> Option<Region<'_>> {
        let (Instruction { code, k, .. }, word) = self.test(first)?;
        if code == IF_ANY_BIT {
            let mut inside = Places::EMPTY;
            inside.insert(first);
            let bits = Word { offset: word.offset, mask: word.mask & k };
            return Some(Region { graph: self, first, inside, bits: Bits::Any(bits) });
        }
        if word.mask == u32::MAX {
            let (low, high) = self.halves[usize::from(word.offset) / 4];
            let of_argument = |Word { offset, mask }| mask == u32::MAX && (offset == low || offset == high);
            let inside = self.inside(first, of_argument);
            let region = Region { graph: self, first, inside, bits: Bits::Both { low, high } };
            let is_high = |place| self.test(place).is_some_and(|(_, word)| word.offset == high);
            if !inside.iter().any(is_high) {
                return Some(Region { bits: Bits::Of(word), ..region });
            }
            if region.is_of_numbers() {
                return Some(region);
            }
        }
        let inside = self.inside(first, |other| other == word);
        Some(Region { graph: self, first, inside, bits: Bits::Of(word) })
    }

    /// The comparisons from a place on that are of certain words, and to which no other test leads.
    #[inline]
    fn inside(&self, first: u16, is_one: impl Fn(Word) -> bool) -> Places {
        let mut inside = Places::EMPTY;
        inside.insert(first);
        let mut entries = [0; Program::MOST];
        for place in first..self.len as u16 {
            let has_all_entries = entries[usize::from(place)] == self.entries[usize::from(place)];
            let is_one = |(jump, word): (Instruction, Word)| jump.code != IF_ANY_BIT && is_one(word);
            if has_all_entries && self.test(place).is_some_and(is_one) {
                inside.insert(place);
            }
            if inside.contains(place) {
                self.after[usize::from(place)].into_iter().for_each(|after| entries[usize::from(after)] += 1);
            }
        }
        inside
    }

    /// What follows the tests of a region, if `next` follows what is to be said. `usual` is the answer that is said last.
    #[inline]
    pub(super) fn rest(&self, region: &Region<'_>, exits: &Places, next: Option<u16>, usual: Option<Place>) -> Rest {
        let usual = usual.and_then(|usual| (0..self.len as u16).find(|&place| self.place(place) == usual));
        // What one exit leads to, and what several do; the exits that lead to `next`, and to `usual`.
        let [mut seen, mut twice, mut to_next, mut to_usual] = [Places::EMPTY; 4];
        for exit in exits.iter() {
            let mut reached = Places::EMPTY;
            reached.insert(exit);
            self.close(&mut reached, exit);
            if next.is_some_and(|next| reached.contains(next)) {
                to_next.insert(exit);
            }
            if usual.is_some_and(|usual| reached.contains(usual)) {
                to_usual.insert(exit);
            }
            let mut both = seen;
            both.combine(&reached, |seen, reached| seen & reached);
            twice.combine(&both, |twice, both| twice | both);
            seen.combine(&reached, |seen, reached| seen | reached);
        }
        if let Some(join) = twice.iter().find(|&place| !self.is_answer(place)) {
            return Rest::Join(join);
        }
        if let Some(next) = next.filter(|&next| exits.contains(next)) {
            return Rest::Join(next);
        }
        let mut only = to_next.iter();
        if let (Some(exit), None) = (only.next(), only.next()) {
            return Rest::Exit(exit);
        }
        if let Some(usual) = usual.filter(|&usual| exits.contains(usual)) {
            return if twice.contains(usual) { Rest::Join(usual) } else { Rest::Exit(usual) };
        }
        let widest = |exits: &Places| exits.iter().max_by_key(|&exit| region.width(exit));
        if let Some(exit) = widest(&to_usual) {
            return Rest::Exit(exit);
        }
        twice.combine(exits, |twice, exits| twice & exits);
        match widest(&twice) {
            Some(answer) => Rest::Join(answer),
            None => Rest::Exit(widest(exits).unwrap_or(0)),
        }
    }
}

/// What follows the tests of a region.
#[derive(Clone, Copy)]
pub(super) enum Rest {
    /// This place: what is said of each exit goes on there, unless it has come to an answer. It may itself be an exit.
    Join(u16),
    /// This exit: what is said of each other one comes to an answer.
    Exit(u16),
}

/// What a region's tests depend on.
#[derive(Clone, Copy)]
pub(super) enum Bits {
    /// Whether any of these bits is set.
    Any(Word),
    /// These bits of a word, as a number.
    Of(Word),
    /// Two words, as one number of 64 bits; these are their offsets.
    Both { low: u8, high: u8 },
}

impl Bits {
    /// The highest number. Whether any bit is set is 0 or 1.
    #[inline]
    pub(super) fn max(self) -> u64 {
        match self {
            Self::Any(_) => 1,
            Self::Of(word) => word.mask.into(),
            Self::Both { .. } => u64::MAX,
        }
    }
}

/// Tests of one number, which lead to *exits*: places outside.
#[derive(Clone, Copy)]
pub(super) struct Region<'a> {
    graph: &'a Graph<'a>,
    first: u16,
    inside: Places,
    pub(super) bits: Bits,
}

impl<'a> Region<'a> {
    /// The exit for a number, given as two words, and the last values of these words from this one on that take the same way.
    #[inline]
    fn exit(&self, low: u32, high: u32) -> (u16, u32, u32) {
        let (mut place, mut last_low, mut last_high) = (self.first, u32::MAX, u32::MAX);
        while let Some((Instruction { code, k, .. }, word)) =
            self.graph.test(place).filter(|_| self.inside.contains(place))
        {
            let is_high = matches!(self.bits, Bits::Both { high, .. } if word.offset == high);
            let k = if let Bits::Any(_) = self.bits { u32::MAX } else { k };
            let (value, last) = if is_high { (high, &mut last_high) } else { (low, &mut last_low) };
            let (holds, end) = compare(code, k, value);
            *last = end.min(*last);
            place = self.graph.after[usize::from(place)][usize::from(holds)];
        }
        (place, last_low, last_high)
    }

    /// The exit for all numbers with this upper word, if there is only one, and the last value of the word that is treated alike.
    #[inline]
    fn exit_of_all(&self, high: u32) -> (Option<u16>, u32) {
        let (exit, mut low, mut last_high) = self.exit(0, high);
        let mut is_one = true;
        while low < u32::MAX {
            let (other, last_low, last) = self.exit(low + 1, high);
            (is_one, low, last_high) = (is_one && other == exit, last_low, last_high.min(last));
        }
        (Some(exit).filter(|_| is_one), last_high)
    }

    /// Whether the exits are those for ranges of numbers of 64 bits. They aren't if tests are of one word alone, and others of both.
    #[inline]
    fn is_of_numbers(&self) -> bool {
        let mut high = 0;
        loop {
            match self.exit_of_all(high) {
                (None, last) if last > high => return false,
                (_, u32::MAX) => return true,
                (_, last) => high = last + 1,
            }
        }
    }

    /// The exit for a number, and the last number from this one on in a range that has the same exit.
    #[inline]
    pub(super) fn exit_of(&self, number: u64) -> (u16, u64) {
        let (low, high) = (number as u32, (number >> 32) as u32);
        if let (Bits::Both { .. }, 0) = (self.bits, low) {
            if let (Some(exit), last) = self.exit_of_all(high) {
                return (exit, u64::from(last) << 32 | u64::from(u32::MAX));
            }
        }
        let (exit, last, _) = self.exit(low, high);
        (exit, (u64::from(high) << 32 | u64::from(last)).min(self.bits.max()))
    }

    /// The exit, if there is only one.
    #[inline]
    fn only_exit(&self) -> Option<u16> {
        let mut exits = self.ranges(0).map(|(.., exit)| exit);
        let first = exits.next()?;
        exits.all(|exit| exit == first).then_some(first)
    }

    /// All exits.
    #[inline]
    pub(super) fn exits(&self) -> Places {
        let mut exits = Places::EMPTY;
        self.ranges(0).for_each(|(.., exit)| exits.insert(exit));
        exits
    }

    /// For how many numbers an exit is.
    #[inline]
    fn width(&self, exit: u16) -> u128 {
        let of_exit = self.ranges(0).filter(|range| range.2 == exit);
        of_exit.map(|(first, last, _)| u128::from(last - first) + 1).sum()
    }

    /// The ranges of numbers, each with its exit: first, last, exit. With a `sign`, which is the highest bit, numbers that have it come
    /// first, and each number is given without it if it has it, and with it otherwise: so ranges ascend.
    #[inline]
    fn ranges(&self, sign: u64) -> impl Iterator<Item = (u64, u64, u16)> {
        let mut next = Some(0);
        core::iter::from_fn(move || {
            let first = next?;
            let (exit, last) = self.exit_of(first ^ sign);
            let last = if (first ^ last) & sign == 0 && sign != 0 { first | (sign - 1) } else { last ^ sign };
            next = last.checked_add(1).filter(|&next| next <= self.bits.max());
            Some((first, last, exit))
        })
    }

    /// The longest ranges of numbers that have this exit, or that have another one, in the same notation.
    #[inline]
    pub(super) fn ranges_of(&self, exit: u16, is_negated: bool, sign: u64) -> impl Iterator<Item = (u64, u64)> {
        let mut ranges = self.ranges(sign).filter(move |range| (range.2 == exit) != is_negated).peekable();
        core::iter::from_fn(move || {
            let (first, mut last, _) = ranges.next()?;
            while let Some((_, end, _)) = ranges.next_if(|next| next.0 - 1 == last) {
                last = end;
            }
            Some((first, last))
        })
    }
}
