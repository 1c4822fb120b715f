//! [`Listing`]: what a program answers to each call, as text.
//!
//! Each function here is `#[inline]`: it is compiled with the program that makes a listing, and not with this crate, of which it
//! would be half as much again to build.

// Each group of modules uses only those of the groups above it.
mod answer;
mod graph;
mod lines;

mod number;
mod section;

mod rules;

use core::fmt::{self, Display};

use crate::abi::{Abi, Endian};
use crate::seccomp::{Action, Program};
use crate::table::slots::CAPACITY;
use answer::Answer;
use graph::{Place, Walk};
use lines::{INDENT, Lines, Texts};
use rules::Rules;
use section::{Section, ranges};

/// What a program answers to each call, as text: the result of [`Program::listing`].
///
/// It is made from the instructions, not from the rules: it says what the program does. Nothing is allocated. It takes up to
/// half a megabyte of stack.
///
/// # What is in it
///
/// - There is a section for each ABI, with its `AUDIT_ARCH_*` in parentheses. ABIs with the same answers share a section. A
///   section `no ABI` is for numbers that no ABI has. `everything else` is for all other ABIs and numbers.
/// - A section begins with the answers that don't depend on arguments. Each has the names of its calls, in alphabetical
///   order, and its numbers that no row has. The last lines are for `all other calls` and `all other numbers`. If there is
///   only the latter, it is for calls, too.
/// - Then there are the calls whose answers depend on arguments. **The first answer that you reach, from the top, applies.**
///   If no line in a block has an answer, go on with the line after the block.
///
/// An answer is an action in the kernel's words, without `SECCOMP_RET_`. The name of an errno is the one on the section's
/// ABI.
///
/// # Conditions
///
/// | text | it is |
/// |---|---|
/// | `fd`, `offset` | the argument, as wide as its row says, and signed if the row says so |
/// | `u32(fd)`, `i32(flags)` | its lower 32 bits, unsigned or signed, where the row says something else |
/// | `u64(fd)`, `i64(addr)` | the same with 64 bits: the whole register |
/// | `offset >> 32` | the upper half, as an unsigned number |
/// | `flags & (CLONE_NEWUSER\|CLONE_NEWNS)` | these bits of it |
/// | `args[2]` | a register that holds no argument, or not only one, as in `struct seccomp_data` |
/// | `domain == AF_UNIX`, `pid != -1` | it has this value, or another one |
/// | `fd <= 2`, `fd >= 3`, `3 <= fd <= 9` | it is in this range |
/// | `pid in {-1, 1, 5..=7}`, `pid not in {…}` | it has one of these values, or none of them |
///
/// With the feature `names`, constants have names, unless the argument's meaning depends on other arguments. Without a name,
/// flags and addresses are hexadecimal, and the modes of files are octal, as in C.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'a> {
    program: &'a Program,
}

impl Program {
    /// What the program answers to each call, as text for people who review it. [`Listing`] says how to read it.
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
    #[inline]
    #[must_use]
    pub const fn listing(&self) -> Listing<'_> {
        Listing { program: self }
    }
}

impl Display for Listing<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let program = self.program;
        let widest = archs(program).filter_map(|(first, last, answer)| Some((last - first, answer?)));
        let rest = widest.max_by_key(|&(width, _)| width).map(|(_, answer)| answer);
        let is_told = |section: &Section<'_>| section.numbers().any(|(.., place)| Some(place) != rest);
        let sections = || {
            let archs =
                Abi::ALL.iter().flat_map(|&abi| abi.descriptor().audit_archs.iter().map(move |&arch| (abi, arch)));
            let sections = archs.map(|(abi, arch)| Section { program, arch, abi: Some(abi), errnos: Some(abi), rest });
            sections.filter(is_told).enumerate()
        };
        let texts = Texts::of(sections().map(|(_, section)| section));
        for (i, section) in sections() {
            let same = || sections().filter(|(j, other)| texts.are_same((*j, other), (i, &section)));
            if same().next().is_some_and(|(first, _)| first == i) {
                title(f, || same().map(|(_, section)| section))?;
                section.fmt(f)?;
            }
        }
        // What is of no ABI has errnos as the ABIs have them, if these have the same.
        let mut abis = sections().filter_map(|(_, section)| section.abi);
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

/// `mips_o32, big-endian (0x8), mips_n64, big-endian (0x80000008):`, the ABIs of sections that say the same.
#[inline]
fn title<'a, I: Iterator<Item = Section<'a>>>(f: &mut fmt::Formatter<'_>, sections: impl Fn() -> I) -> fmt::Result {
    let mut last = None;
    for Section { abi, arch, .. } in sections() {
        let Some(abi) = abi else { continue };
        if last == Some(abi) {
            write!(f, ", {arch:#x}")?;
            continue;
        }
        f.write_str(if last.is_some() { "), " } else { "" })?;
        f.write_str(abi.name())?;
        last = Some(abi);
        // One of two byte orders is told if the other one is elsewhere.
        let mut here = sections().filter(|section| section.abi == Some(abi)).map(|section| section.arch);
        let is_other = |other: u32| abi.endian_of(other) != abi.endian_of(arch);
        let has_other = abi.descriptor().audit_archs.iter().any(|&arch| is_other(arch));
        f.write_str(match abi.endian_of(arch).filter(|_| has_other && !here.any(is_other)) {
            Some(Endian::Little) => ", little-endian",
            Some(Endian::Big) => ", big-endian",
            None => "",
        })?;
        write!(f, " ({arch:#x}")?;
    }
    f.write_str("):\n")
}

/// The values of `arch` that a program treats alike, each range with the answer to all its calls, if there is only one.
#[inline]
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

/// What a line is about.
#[derive(Clone, Copy)]
enum About {
    Row(&'static str),
    /// The first and the last of some numbers.
    Numbers(u32, u32),
}

impl Display for About {
    #[inline]
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

impl<'a> Display for Section<'a> {
    #[inline]
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

        // The numbers after all rows get this answer.
        let last = self.without_row().filter(|(.., place)| place.answer().is_some()).last();
        let last = last.map(|(.., place)| place);
        let rest = if abi.is_some() { last } else { self.rest };
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
            rules.map(|(about, number, place)| (about, Rules { section: *self, number, place, usual }))
        };
        let texts = &Texts::of(rules().map(|(_, of)| of));
        let same = |i: usize, of: Rules<'a>| {
            let rules = rules().enumerate();
            rules.filter(move |(j, (_, other))| texts.are_same((*j, other), (i, &of))).map(|(j, (about, _))| (j, about))
        };
        for (i, (about, of)) in rules().enumerate() {
            let mut same = same(i, of);
            if same.next().is_some_and(|(first, _)| first == i) {
                lines.start(INDENT, &about)?;
                same.try_for_each(|(_, about)| lines.item(",", &about, 2 * INDENT))?;
                lines.end(":")?;
                of.write(&mut lines)?;
            }
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
#[inline]
fn is_forbidding(answer: Place) -> bool {
    answer != Place::Answer(Action::Allow.into_raw()) && answer != Place::Answer(Action::Log.into_raw())
}
