//! [`Listing`]: what a program answers to each call, as text.

use core::fmt::{self, Display, Write};
use core::{array, iter};

use super::graph::{Bits, Graph, Place, Region, Rest, Start, Walk, Word};
use super::{Action, Program};
use crate::abi::{Abi, Endian};
use crate::decode::{Constants, Errno, Kind, Meaning, argument_registers, sign_extended};
use crate::row::Type;
use crate::table::Syscall;
use crate::table::slots::CAPACITY;

/// How long a line may be, unless a name or a condition alone is longer.
const WIDTH: usize = 100;

/// By how much what belongs to a line is further to the right.
const INDENT: usize = 4;

/// What a program answers to each call, as text: the result of [`Program::listing`].
#[derive(Clone, Copy, Debug)]
pub struct Listing<'a> {
    program: &'a Program,
}

impl Program {
    /// What the program answers to each call, as text for people who review it.
    ///
    /// ```
    /// use sysno::arch::x86_64::Sysno;
    /// use sysno::bpf::{Action, Builder, Cmp, Cond};
    /// use sysno::{Abi, Errno};
    ///
    /// let program = Builder::new(&[Abi::X86_64])
    ///     .on([Sysno::read, Sysno::write, Sysno::exit_group], Action::Allow)
    ///     .when([Sysno::kill], &[Cond::new("pid", Cmp::Gt, 0), Cond::new("sig", Cmp::Eq, 15)], Action::Allow)
    ///     .others(Action::errno(Errno::EPERM))
    ///     .foreign(Action::KillProcess)
    ///     .build()?;
    /// # #[cfg(feature = "names")]
    /// assert_eq!(program.listing().to_string(), "\
    /// x86_64 (0xc000003e):
    ///     ALLOW: exit_group, read, write
    ///     kill:
    ///         if pid >= 1 and sig == SIGTERM: ALLOW
    ///         otherwise: ERRNO(EPERM)
    ///     all other numbers: ERRNO(EPERM)
    /// everything else: KILL_PROCESS
    /// ");
    /// # Ok::<(), sysno::bpf::BuildError>(())
    /// ```
    pub const fn listing(&self) -> Listing<'_> {
        Listing { program: self }
    }
}

impl Display for Listing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let program = self.program;
        let widest = archs(program).filter_map(|(first, last, answer)| Some((last - first, answer?)));
        let rest = widest.max_by_key(|&(width, _)| width).map(|(_, answer)| answer);
        let is_told = |section: &Section<'_>| section.numbers().any(|(.., place)| Some(place) != rest);
        let sections = |abi: Abi| {
            let archs = abi.descriptor().audit_archs.iter();
            archs.map(move |&arch| Section { program, arch, abi: Some(abi), errnos: Some(abi), rest }).filter(is_told)
        };
        for &abi in Abi::ALL {
            for section in sections(abi) {
                let mut same = sections(abi).filter(|other| is_same(other, &section)).map(|other| other.arch);
                if same.next() == Some(section.arch) {
                    write!(f, "{abi} ({:#x}", section.arch)?;
                    same.try_for_each(|arch| write!(f, ", {arch:#x}"))?;
                    write!(f, "):\n{section}")?;
                }
            }
        }
        // What is of no ABI has errnos as the ABIs have them, if these have the same.
        let mut abis = Abi::ALL.iter().copied().filter(|&abi| sections(abi).next().is_some());
        let first = abis.next();
        let errnos = first.filter(|first| abis.all(|abi| abi.descriptor().errnos == first.descriptor().errnos));
        let of_none = archs(program).map(|(arch, ..)| Section { program, arch, abi: None, errnos, rest });
        of_none.filter(is_told).try_for_each(|section| write!(f, "no ABI ({:#x}):\n{section}", section.arch))?;
        match rest.and_then(Place::answer) {
            Some(answer) => writeln!(f, "everything else: {}", Answer(answer, errnos)),
            None => Ok(()),
        }
    }
}

/// Ranges of values that follow each other, each with what there is to say of it. `of` says where the range that begins with a value
/// ends, and what there is to say.
fn ranges<T>(of: impl Fn(u32) -> (u32, T)) -> impl Iterator<Item = (u32, u32, T)> {
    let mut next = Some(0);
    iter::from_fn(move || {
        let first = next?;
        let (last, what) = of(first);
        next = last.checked_add(1);
        Some((first, last, what))
    })
}

/// The values of `arch` that a program treats alike, each range with the answer to all its calls, if there is only one.
fn archs(program: &Program) -> impl Iterator<Item = (u32, u32, Option<Place>)> {
    ranges(|arch| {
        let (mut last, mut answer, mut is_one) = (u32::MAX, None, true);
        let starts = ranges(|number| {
            let start = Walk { program, arch, number }.start();
            (start.last_number, start)
        });
        for (.., start) in starts {
            last = last.min(start.last_arch);
            is_one &= start.place.answer().is_some() && *answer.get_or_insert(start.place) == start.place;
        }
        (last, answer.filter(|_| is_one))
    })
}

/// What is said of the calls of an ABI, or of the numbers of no ABI, that are reported with an `AUDIT_ARCH_*`.
#[derive(Clone, Copy)]
struct Section<'a> {
    program: &'a Program,
    arch: u32,
    abi: Option<Abi>,
    /// The ABI whose errnos may be named.
    errnos: Option<Abi>,
    /// The answer to everything that no section is about.
    rest: Option<Place>,
}

impl Section<'_> {
    /// Where the program comes to, for each range of numbers.
    fn numbers(self) -> impl Iterator<Item = (u32, u32, Place)> {
        let Self { program, arch, abi, .. } = self;
        let of_arch = move |abi: &&Abi| abi.descriptor().audit_archs.contains(&arch);
        let numbers = ranges(move |number| {
            let Start { place, last_number, .. } = Walk { program, arch, number }.start();
            let abis = Abi::ALL.iter().filter(of_arch).map(|abi| abi.descriptor());
            // Each ABI's numbers begin and end with a range.
            let ends = abis.map(|facts| match number {
                _ if number < facts.number_base => facts.number_base - 1,
                _ if number <= facts.number_limit => facts.number_limit,
                _ => u32::MAX,
            });
            (ends.fold(last_number, u32::min), (Abi::from_audit_arch(arch, number), place))
        });
        numbers.filter(move |(.., (owner, _))| *owner == abi).map(|(first, last, (_, place))| (first, last, place))
    }

    fn row(self, number: u32) -> Option<Syscall> {
        self.abi?.syscall(number)
    }

    /// The same of the numbers without a row.
    fn without_row(self) -> impl Iterator<Item = (u32, u32, Place)> {
        let parts = self.numbers().flat_map(move |(first, last, place)| {
            let mut next = Some(first);
            iter::from_fn(move || {
                let mut number = next.filter(|&next| next <= last)?;
                while self.row(number).is_some() {
                    number = number.checked_add(1).filter(|&next| next <= last)?;
                }
                let rows = self.abi.into_iter().flat_map(Abi::syscalls).map(|row| row.id() as u32);
                let end = rows.filter(|&row| row > number).min().map_or(last, |row| last.min(row - 1));
                next = end.checked_add(1);
                Some((number, end, place))
            })
        });
        let mut parts = parts.peekable();
        iter::from_fn(move || {
            let (first, mut last, place) = parts.next()?;
            while let Some(more) = parts.next_if(|more| more.0 - 1 == last && more.2 == place) {
                last = more.1;
            }
            Some((first, last, place))
        })
    }
}

/// What a line is about.
#[derive(Clone, Copy)]
enum About {
    Row(&'static str),
    /// The first and the last of some numbers.
    Numbers(u32, u32),
}

impl Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |f: &mut fmt::Formatter<'_>, number: u32| match number {
            0..0x1_0000 => write!(f, "{number}"),
            _ => write!(f, "{number:#x}"),
        };
        match *self {
            Self::Row(name) => f.write_str(name),
            Self::Numbers(first, last) if first == last => number(f, first),
            Self::Numbers(first, last) => {
                number(f, first)?;
                f.write_str("..=")?;
                number(f, last)
            }
        }
    }
}

impl Display for Section<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { program, arch, abi, .. } = *self;
        let mut rows = [None; CAPACITY];
        let mut len = 0;
        for (slot, row) in rows.iter_mut().zip(abi.into_iter().flat_map(Abi::syscalls)) {
            let number = row.id() as u32;
            *slot = Some((row.name(), number, Walk { program, arch, number }.start().place));
            len += 1;
        }
        let rows = &mut rows[..len];
        rows.sort_unstable_by_key(|row| row.map(|(name, ..)| name));
        let rows = || rows.iter().flatten().copied();
        let count = |place| rows().filter(|row| row.2 == place).count();

        // Most numbers without a row get this answer.
        let answers = self.without_row().filter(|(.., place)| place.answer().is_some());
        let widest = answers.max_by_key(|(first, last, _)| last - first).map(|(.., place)| place);
        let rest = if abi.is_some() { widest } else { self.rest };
        // Calls get it, too; or most calls get another one, by which they are forbidden.
        let most = |is: fn(Place) -> bool| {
            let answers = rows().map(|row| row.2).filter(|&place| place.answer().is_some() && is(place));
            answers.max_by_key(|&place| count(place))
        };
        let rest_of_calls = rest.filter(|&rest| count(rest) > 0);
        let others = rest_of_calls.or(most(|_| true).filter(|&place| is_forbidding(place)));
        let usual = rest_of_calls.or(most(is_forbidding)).or(rest);
        let abouts = || {
            let rows = rows().filter(move |&(.., place)| Some(place) != others);
            let rows = rows.map(|(name, number, place)| (About::Row(name), number, place));
            let numbers = self.without_row().filter(move |&(.., place)| Some(place) != rest);
            rows.chain(numbers.map(|(first, last, place)| (About::Numbers(first, last), first, place)))
        };
        let mut lines = Lines::new(f);

        // The answers that don't depend on arguments, the laxest first.
        let mut last = i64::MAX;
        loop {
            let values = abouts().filter_map(|(.., place)| place.answer());
            let Some(answer) =
                values.filter(|&answer| i64::from(answer as i32) < last).max_by_key(|&answer| answer as i32)
            else {
                break;
            };
            last = (answer as i32).into();
            lines.start(INDENT, &Answer(answer, self.errnos))?;
            let mut separator = ":";
            for (about, ..) in abouts().filter(|about| about.2 == Place::Answer(answer)) {
                lines.item(separator, &about, 2 * INDENT)?;
                separator = ",";
            }
            lines.end("")?;
        }
        // Those that do, each with all that it is for.
        let rules = || {
            let rules = abouts().filter(|(.., place)| place.answer().is_none());
            rules.map(|(about, number, place)| (about, Rules { section: *self, number, place, usual })).enumerate()
        };
        let mut hashes = [0; CAPACITY];
        rules().zip(&mut hashes).for_each(|((_, (_, of)), hash)| *hash = Hash::of(&of));
        let is_same = |(one, (_, of_one)): &(usize, (About, Rules<'_>)),
                       (other, (_, of_other)): &(usize, (About, Rules<'_>))| {
            hashes.get(*one) == hashes.get(*other) && is_same(of_one, of_other)
        };
        for one in rules() {
            if rules().take(one.0).any(|other| is_same(&other, &one)) {
                continue;
            }
            lines.start(INDENT, &one.1.0)?;
            let mut others = rules().skip(one.0 + 1).filter(|other| is_same(other, &one));
            others.try_for_each(|other| lines.item(",", &other.1.0, 2 * INDENT))?;
            lines.end(":")?;
            one.1.1.write(&mut lines)?;
        }

        let is_all = abouts().next().is_none() && others.is_none_or(|others| Some(others) == rest);
        for (answer, what) in [
            (others.filter(|_| others != rest), "all other calls"),
            (rest.filter(|_| abi.is_some()), if is_all { "all numbers" } else { "all other numbers" }),
        ] {
            if let Some(answer) = answer.and_then(Place::answer) {
                lines.start(INDENT, &what)?;
                lines.put(&": ")?;
                lines.put(&Answer(answer, self.errnos))?;
                lines.end("")?;
            }
        }
        Ok(())
    }
}

/// Whether an answer is none to a call that is made.
fn is_forbidding(answer: Place) -> bool {
    answer != Place::Answer(Action::Allow.into_raw()) && answer != Place::Answer(Action::Log.into_raw())
}

/// What is answered to a call, or to the numbers from one on, by its arguments.
#[derive(Clone, Copy)]
struct Rules<'a> {
    section: Section<'a>,
    number: u32,
    place: Place,
    /// The answer that is said last, if there is a choice.
    usual: Option<Place>,
}

impl Rules<'_> {
    fn write(&self, lines: &mut Lines<'_>) -> fmt::Result {
        let Self { section, number, place, usual } = *self;
        let Section { program, arch, .. } = section;
        let endian = section.abi.and_then(|abi| abi.endian_of(arch)).unwrap_or(Endian::Little);
        let registers = Registers { row: section.row(number), endian };
        let mut graph = Graph::new(program, array::from_fn(|word| registers.halves(4 * word as u8)));
        if !graph.fill(Walk { program, arch, number }, place) {
            lines.start(2 * INDENT, &"more tests than a listing has room for")?;
            return lines.end("");
        }
        let tests = Tests { graph: &graph, registers, errnos: section.errnos, usual };
        tests.block(lines, graph.first(), None, 2 * INDENT)
    }
}

impl Display for Rules<'_> {
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

/// Which words of `struct seccomp_data` hold which arguments.
#[derive(Clone, Copy)]
struct Registers {
    row: Option<Syscall>,
    endian: Endian,
}

impl Registers {
    /// What the word at an offset of `struct seccomp_data` belongs to, and whether it is the upper half.
    fn subject(&self, offset: u8) -> (Subject, bool) {
        let is_high = (offset % 8 == 4) == (self.endian == Endian::Little);
        let Some(register) = (offset / 8).checked_sub(2) else { return (Subject::InstructionPointer, is_high) };
        let found = self.row.and_then(|row| {
            let mut registers = (0..row.args().len()).map(|index| (row, index, argument_registers(row, index)));
            registers.find(|(.., registers)| registers.contains(&register.into()))
        });
        match found {
            Some((row, index, registers)) if registers.len() == 1 => (Subject::Argument(row, index), is_high),
            Some((row, index, registers)) if !is_high => {
                let is_second = usize::from(register) != registers.start;
                (Subject::Argument(row, index), is_second == (self.endian == Endian::Little))
            }
            _ => (Subject::Register(register), is_high),
        }
    }

    /// The offsets of the lower and the upper half of what the word at an offset belongs to.
    fn halves(&self, offset: u8) -> (u8, u8) {
        let (low, high) = if self.endian == Endian::Little { (0, 4) } else { (4, 0) };
        if let Subject::Argument(row, index) = self.subject(offset).0 {
            let registers = argument_registers(row, index);
            if registers.len() == 2 {
                let of = |register: usize| 16 + 8 * register as u8 + low;
                let (first, second) = (of(registers.start), of(registers.start + 1));
                return if self.endian == Endian::Little { (first, second) } else { (second, first) };
            }
        }
        (offset / 8 * 8 + low, offset / 8 * 8 + high)
    }
}

/// What a word belongs to.
#[derive(Clone, Copy)]
enum Subject {
    /// The argument of a call at this index.
    Argument(Syscall, usize),
    /// A register that is no argument, or only half of one.
    Register(u8),
    InstructionPointer,
}

impl Tests<'_> {
    /// Writes what is answered from a place on, unless that is `next`, where the text goes on after the block.
    fn block(&self, lines: &mut Lines<'_>, mut place: u16, next: Option<u16>, margin: usize) -> fmt::Result {
        loop {
            if Some(place) == next {
                return Ok(());
            }
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
                self.rule(lines, &region, exit, join, margin)?;
            }
            place = after;
        }
    }

    /// Writes the condition for an exit of a region, and what is answered from there on.
    fn rule(
        &self,
        lines: &mut Lines<'_>,
        region: &Region<'_>,
        mut exit: u16,
        next: Option<u16>,
        margin: usize,
    ) -> fmt::Result {
        lines.start(margin, &"if")?;
        self.condition(lines, region, exit, margin + 2 * INDENT)?;
        // Further conditions, if the same follows without each of them.
        while let Some(region) = self.graph.region(exit) {
            let exits = region.exits();
            let mut others = exits.iter().filter(|&exit| Some(exit) != next);
            let (Some(only), None) = (others.next(), others.next()) else { break };
            if !next.is_some_and(|next| exits.contains(next)) {
                break;
            }
            lines.put(&" and")?;
            self.condition(lines, &region, only, margin + 2 * INDENT)?;
            exit = only;
        }
        lines.put(&":")?;
        if self.graph.place(exit).answer().is_some() {
            return self.answer(lines, exit);
        }
        lines.end("")?;
        self.block(lines, exit, next, margin + INDENT)
    }

    fn answer(&self, lines: &mut Lines<'_>, place: u16) -> fmt::Result {
        let Place::Answer(answer) = self.graph.place(place) else { return Ok(()) };
        lines.put(&" ")?;
        lines.put(&Answer(answer, self.errnos))?;
        lines.end("")
    }

    /// Writes when an exit of a region is taken.
    fn condition(&self, lines: &mut Lines<'_>, region: &Region<'_>, exit: u16, margin: usize) -> fmt::Result {
        let offset = match region.bits {
            Bits::Any(word) | Bits::Of(word) => word.offset,
            Bits::Both { low, .. } => low,
        };
        let (subject, is_high) = self.registers.subject(offset);
        let number = Number { subject, is_high, bits: region.bits, is_signed: false };
        if let Bits::Any(_) = region.bits {
            let is = if region.exit_of(1).0 == exit { "!=" } else { "==" };
            return lines.item("", &format_args!("{number} {is} 0"), margin);
        }

        // The shortest of what it is and what it is not, as a number of the argument's sign or of the other one.
        let (usual, width) = (number.is_usual_sign(), number.width());
        let signs = if width == 0 || is_high { [false; 2] } else { [usual, !usual] };
        let mut best = (usize::MAX, 0, false, false);
        for (order, is_signed) in signs.into_iter().enumerate() {
            for negated in [false, true] {
                let mut values = Number { is_signed, ..number }.values(region, exit, negated, 2);
                let is_one = values.next().is_some_and(|values| values.first == values.last);
                let rank = 2 * order
                    + if !negated {
                        0
                    } else if is_one {
                        1
                    } else {
                        3
                    };
                best = best.min((values.count(), rank, negated, is_signed));
            }
        }
        let (.., negated, is_signed) = best;
        let number = Number { is_signed, ..number };

        // Each may have a name.
        let is_choice = matches!(number.kind(), Some(Kind::Choice | Kind::Codes));
        let mut ranges = number.values(region, exit, negated, if is_choice { 16 } else { 2 });
        let Some(first) = ranges.next() else { return Ok(()) };
        let (is, is_in) = if negated { ("!=", "not in") } else { ("==", "in") };
        let Some(second) = ranges.next() else {
            let Values { first: low, last: high, .. } = first;
            let (bottom, top) = (number.sign(), region.bits.max() ^ number.sign());
            let plain = |value| Value { number, value };
            return match (low, high) {
                _ if low == high => lines.item("", &format_args!("{number} {is} {first}"), margin),
                _ if negated => lines.item("", &format_args!("{number} not in {{{first}}}"), margin),
                _ if low == bottom => lines.item("", &format_args!("{number} <= {}", plain(high)), margin),
                _ if high == top => lines.item("", &format_args!("{number} >= {}", plain(low)), margin),
                _ => lines.item("", &format_args!("{} <= {number} <= {}", plain(low), plain(high)), margin),
            };
        };
        lines.item("", &format_args!("{number} {is_in} {{{first}"), margin)?;
        lines.item(",", &second, margin)?;
        ranges.try_for_each(|values| lines.item(",", &values, margin))?;
        lines.put(&"}")
    }
}

/// What the tests of a region depend on, as a number.
#[derive(Clone, Copy)]
struct Number {
    subject: Subject,
    is_high: bool,
    bits: Bits,
    is_signed: bool,
}

impl Number {
    /// The width of the argument as its row has it, and whether it is signed.
    fn of_row(&self) -> (u8, bool) {
        match self.ty() {
            Some((row, ty)) => (ty.bits(row.abi().pointer_bits()), matches!(ty, Type::Int(int) if int.is_signed())),
            None => (64, false),
        }
    }

    fn ty(&self) -> Option<(Syscall, Type)> {
        let Subject::Argument(row, index) = self.subject else { return None };
        row.args().get(index).map(|arg| (row, arg.ty()))
    }

    fn meaning(&self) -> Meaning {
        let Subject::Argument(row, index) = self.subject else { return Meaning::Bits };
        row.meaning_of(index).unwrap_or(Meaning::Bits)
    }

    /// How many bits it has; 0 if it is some bits of a word.
    fn width(&self) -> u8 {
        match self.bits {
            Bits::Both { .. } => 64,
            Bits::Of(Word { mask: u32::MAX, .. }) => 32,
            Bits::Of(_) | Bits::Any(_) => 0,
        }
    }

    /// Whether it is signed, if nothing speaks against it.
    fn is_usual_sign(&self) -> bool {
        self.of_row() == (self.width(), true)
    }

    /// How it is made of constants, if it is.
    fn kind(&self) -> Option<Kind> {
        self.meaning().constants().map(Constants::kind)
    }

    fn is_mode(&self) -> bool {
        self.kind() == Some(Kind::Modes) || self.meaning() == Meaning::Mode
    }

    /// Whether it is written in hexadecimal.
    fn is_bits(&self) -> bool {
        matches!(self.kind(), Some(Kind::Flags | Kind::Codes))
            || matches!(self.meaning(), Meaning::Bits | Meaning::Address)
            || self.ty().is_none_or(|(_, ty)| ty.is_address())
    }

    /// The bit that has the sign.
    fn sign(&self) -> u64 {
        if self.is_signed { 1 << (self.width() - 1) } else { 0 }
    }

    /// The values for which an exit of a region is taken, or isn't. A range of at most so many values is a list of them.
    fn values(self, region: &Region<'_>, exit: u16, negated: bool, most: u64) -> impl Iterator<Item = Values> {
        let sign = self.sign();
        let mut ranges = region.ranges_of(exit, negated, sign);
        let mut left = None;
        iter::from_fn(move || {
            let (first, last) = left.take().or_else(|| ranges.next())?;
            let end = if last - first < most { first } else { last };
            left = (end < last).then(|| (end + 1, last));
            Some(Values { number: self, first: first ^ sign, last: end ^ sign })
        })
    }
}

impl Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, own) = (self.of_row().0, self.width());
        let name = self.subject;
        match self.bits {
            Bits::Of(Word { mask: 0xFFFF, .. }) if width == 16 && !self.is_high => write!(f, "{name}"),
            Bits::Of(Word { mask, .. }) | Bits::Any(Word { mask, .. }) if own == 0 => {
                let mask = if self.is_high { u64::from(mask) << 32 } else { mask.into() };
                let fits = width == 64 || mask >> width == 0;
                if fits { write!(f, "{name} & ") } else { write!(f, "u64({name}) & ") }?;
                Value { number: *self, value: mask }.mask(f)
            }
            Bits::Of(_) if self.is_high && width == 64 => write!(f, "{name} >> 32"),
            Bits::Of(_) if self.is_high => write!(f, "u64({name}) >> 32"),
            _ if own == width && self.is_signed == self.of_row().1 => write!(f, "{name}"),
            _ => write!(f, "{}{own}({name})", if self.is_signed { 'i' } else { 'u' }),
        }
    }
}

impl Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Argument(row, index) => f.write_str(row.args().get(index).map_or("", |arg| arg.name())),
            Self::Register(register) => write!(f, "args[{register}]"),
            Self::InstructionPointer => f.write_str("instruction_pointer"),
        }
    }
}

/// A value that an argument is compared with.
struct Value {
    number: Number,
    value: u64,
}

impl Value {
    /// Writes it as a mask: in brackets, if it is several flags.
    fn mask(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name().filter(|_| self.number.kind() == Some(Kind::Flags)) {
            Some(name) if name.as_str().contains('|') => write!(f, "({})", name.as_str()),
            Some(name) => f.write_str(name.as_str()),
            None if self.number.is_mode() => write!(f, "0{:o}", self.value),
            None => write!(f, "{:#x}", self.value),
        }
    }

    /// What it is called, if that says all of it.
    #[cfg(feature = "names")]
    fn name(&self) -> Option<Buffer> {
        let Subject::Argument(row, _) = self.number.subject else { return None };
        let (constants, abi) = (self.number.meaning().constants()?, row.abi());
        if self.number.is_high {
            return None;
        }
        let mut name = Buffer::EMPTY;
        write!(name, "{}", constants.text(abi, self.value)).ok()?;
        // What it is a number of is said, too, in a comment.
        let is_name = name.as_str().starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        let is_whole = !name.as_str().contains("|0x");
        (is_name && is_whole && constants.parse(abi, name.as_str()) == Ok(self.value)).then_some(name)
    }

    #[cfg(not(feature = "names"))]
    fn name(&self) -> Option<Buffer> {
        None
    }
}

/// The number.
impl Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, value } = self;
        let value = match number.bits {
            Bits::Of(Word { mask, .. }) if number.is_high && mask != u32::MAX => value << 32,
            _ => *value,
        };
        let is_directory = number.meaning() == Meaning::Directory;
        match (number.is_signed, number.width()) {
            _ if value == 0 => f.write_str("0"),
            (true, width) => match sign_extended(value, width) {
                -100 if is_directory => f.write_str("AT_FDCWD"),
                value => write!(f, "{value}"),
            },
            _ if number.is_mode() => write!(f, "0{value:o}"),
            _ if number.is_bits() || value >> 31 != 0 => write!(f, "{value:#x}"),
            _ => write!(f, "{value}"),
        }
    }
}

/// Values, the first and the last of them, or one by name.
struct Values {
    number: Number,
    first: u64,
    last: u64,
}

impl Display for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, first, last } = *self;
        let value = |value| Value { number, value };
        if first != last {
            return write!(f, "{}..={}", value(first), value(last));
        }
        // No flags at all have no name among others.
        let name = if number.width() == 0 && first == 0 { None } else { value(first).name() };
        match name {
            Some(name) => f.write_str(name.as_str()),
            None => write!(f, "{}", value(first)),
        }
    }
}

/// What a program returns, and the ABI whose errnos it may have.
struct Answer(u32, Option<Abi>);

impl Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let data = self.0 as u16;
        let errno = self.1.and_then(|abi| Errno::of(abi, data.into())?.name());
        let is = |action: Action| self.0 == action.into_raw();
        match errno {
            Some(errno) if is(Action::Errno(data)) => write!(f, "ERRNO({errno})"),
            _ if is(Action::Errno(data)) => write!(f, "ERRNO({data})"),
            _ if is(Action::Trap(0)) => f.write_str("TRAP"),
            _ if is(Action::Trap(data)) => write!(f, "TRAP({data})"),
            _ if is(Action::Trace(data)) => write!(f, "TRACE({data})"),
            _ if is(Action::KillProcess) => f.write_str("KILL_PROCESS"),
            _ if is(Action::KillThread) => f.write_str("KILL_THREAD"),
            _ if is(Action::UserNotif) => f.write_str("USER_NOTIF"),
            _ if is(Action::Log) => f.write_str("LOG"),
            _ if is(Action::Allow) => f.write_str("ALLOW"),
            _ => write!(f, "{:#x}", self.0),
        }
    }
}

/// Writes lines, and wraps them.
struct Lines<'a> {
    out: &'a mut dyn Write,
    column: usize,
    /// The column of what follows the line's first word.
    first: usize,
}

impl<'a> Lines<'a> {
    fn new(out: &'a mut dyn Write) -> Self {
        Self { out, column: 0, first: 0 }
    }

    fn start(&mut self, margin: usize, text: &dyn Display) -> fmt::Result {
        write!(self.out, "{:margin$}", "")?;
        self.column = margin;
        self.put(text)?;
        self.first = self.column;
        Ok(())
    }

    fn put(&mut self, text: &dyn Display) -> fmt::Result {
        write!(self, "{text}")
    }

    /// Writes the separator, and then the text in the same line, if it has room for it, or in the next one.
    fn item(&mut self, separator: &str, text: &dyn Display, margin: usize) -> fmt::Result {
        let mut length = Length(self.column + separator.len() + 1);
        write!(length, "{text}")?;
        let fits = length.0 <= WIDTH || self.column == self.first;
        self.put(&separator)?;
        if fits {
            self.put(&" ")?;
        } else {
            self.end("")?;
            self.start(margin, &"")?;
        }
        self.put(text)
    }

    fn end(&mut self, text: &str) -> fmt::Result {
        self.out.write_str(text)?;
        self.out.write_str("\n")
    }
}

impl Write for Lines<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.column += text.len();
        self.out.write_str(text)
    }
}

/// How long a text is.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// A hash of a text: FNV-1a.
struct Hash(u64);

impl Hash {
    fn of(text: &dyn Display) -> u64 {
        let mut hash = Self(0xCBF2_9CE4_8422_2325);
        // It never fails.
        let _ = write!(hash, "{text}");
        hash.0
    }
}

impl Write for Hash {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
        Ok(())
    }
}

/// A piece of a text: what follows the first `skipped` bytes.
struct Buffer {
    skipped: usize,
    bytes: [u8; Self::SIZE],
    len: usize,
}

impl Buffer {
    const SIZE: usize = 512;

    const EMPTY: Self = Self { skipped: 0, bytes: [0; Self::SIZE], len: 0 };

    fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

/// An error if the text is longer than the piece.
impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let text = text.as_bytes();
        let (skipped, text) = text.split_at(self.skipped.min(text.len()));
        let kept = text.len().min(Self::SIZE - self.len);
        self.bytes[self.len..self.len + kept].copy_from_slice(&text[..kept]);
        (self.skipped, self.len) = (self.skipped - skipped.len(), self.len + kept);
        if kept < text.len() { Err(fmt::Error) } else { Ok(()) }
    }
}

/// Whether two texts are the same. There is nowhere to keep a whole one.
fn is_same(one: &dyn Display, other: &dyn Display) -> bool {
    let piece = |text: &dyn Display, skipped| {
        let mut piece = Buffer { skipped, ..Buffer::EMPTY };
        // It is an error if the text goes on.
        let is_last = write!(piece, "{text}").is_ok();
        (piece, is_last)
    };
    let mut skipped = 0;
    loop {
        let (one, other) = (piece(one, skipped), piece(other, skipped));
        if one.1 != other.1 || one.0.bytes != other.0.bytes || one.0.len != other.0.len {
            return false;
        }
        if one.1 {
            return true;
        }
        skipped += Buffer::SIZE;
    }
}
