//! Which arguments of a call that was made count, and what they mean for its values. Only with the feature `names`.

use super::invocation::{Invocation, WORDS};
use super::value::Value;
use crate::facts::calls::{self, Width};
use crate::facts::cases::{self, Bound, Case, CaseArg};
use crate::facts::ioctl_arguments;
use crate::facts::of_call;
use crate::meaning::constants::MOST_NAMES;
use crate::meaning::sets::Constants;
use crate::meaning::words::Meaning;
use crate::row::{Arg, Pointee, Type};
#[cfg(feature = "structs")]
use crate::structs::layout::Layout;

/// The row of `ioctl` in tables/calls.rs.
const IOCTL: usize = match calls::number("ioctl") {
    Some(row) => row,
    None => panic!("tables/calls.rs has no ioctl"),
};
/// The index of its request, which its argument follows.
const REQUEST: usize = 1;

/// The arguments of a call that was made: which of them count, and what they mean.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    meanings: [Meaning; WORDS],
    bounds: [Bound; WORDS],
    /// What the call returns, if a case says it.
    returned: Option<Meaning>,
    /// The index of the argument that is the upper half of what the one before it begins.
    upper: Option<u8>,
    /// Bit `i` is set if the argument at index `i` counts.
    counting: u8,
    /// Whether something in memory has decided, too.
    is_of_memory: bool,
}

/// The 32 bits at an address, when the call was made.
pub(crate) type Behind<'b> = &'b dyn Fn(u64) -> Option<u32>;

impl Reading {
    pub(crate) fn of(call: &Invocation, row: Option<calls::Row>, behind: Option<Behind<'_>>) -> Self {
        let mut reading = Self {
            meanings: [Meaning::Number; WORDS],
            bounds: [Bound::Unsaid; WORDS],
            returned: None,
            upper: None,
            counting: u8::MAX,
            is_of_memory: false,
        };
        let args = call.known_args();
        for (meaning, arg) in reading.meanings.iter_mut().zip(args) {
            *meaning = of_call::meaning(row, arg);
        }
        let Some(row) = row else { return reading };
        for (name, width) in calls::all_widths(row) {
            match width {
                Width::Upper => reading.halves(call, args, name),
                Width::Padding => reading.count(args, name, false),
                _ => {}
            }
        }
        if row.number() == IOCTL {
            reading.request(call);
        }
        let mut rest = cases::of_call(row);
        while let Some(first) = rest.first() {
            // The cases that one argument decides follow each other.
            let is_other = |case: &Case| (case.selector, case.set) != (first.selector, first.set);
            let (group, others) = rest.split_at(rest.iter().position(is_other).unwrap_or(rest.len()));
            reading.decide(call, args, group, behind);
            rest = others;
        }
        reading
    }

    pub(crate) fn meaning(&self, index: usize) -> Meaning {
        self.meanings.get(index).copied().unwrap_or(Meaning::Number)
    }

    pub(crate) fn bound(&self, index: usize) -> Bound {
        self.bounds.get(index).copied().unwrap_or(Bound::Unsaid)
    }

    /// Whether it may be another one with other memory.
    pub(crate) fn is_of_memory(&self) -> bool {
        self.is_of_memory
    }

    /// What the call returns, if that depends on these values.
    pub(crate) fn returned(&self) -> Option<Meaning> {
        self.returned
    }

    /// The index of the argument that is the upper half of the number that the one before it begins, if there is one.
    pub(crate) fn upper(&self) -> Option<usize> {
        self.upper.map(usize::from)
    }

    pub(crate) fn counts(&self, index: usize) -> bool {
        index >= WORDS || self.counting & 1 << index != 0
    }

    /// What the request of ioctl() says of its argument; cases have the last word.
    fn request(&mut self, call: &Invocation) {
        let (Some(set), Some(abi)) = (self.meanings[REQUEST].constants(), call.abi()) else { return };
        let Some(request) = call.constant_bits(set, abi, REQUEST) else { return };
        let bound = ioctl_arguments::argument(abi, request);
        if bound != Bound::Unsaid && !matches!(bound, Bound::Struct { of, .. } if !has_struct(call, of)) {
            self.meanings[REQUEST + 1] = Meaning::Data;
            self.bounds[REQUEST + 1] = bound;
        }
    }

    /// The argument of that name is the upper half of a number; where it would have 64 bits, these are all in the lower half's register, as
    /// in `preadv`.
    fn halves(&mut self, call: &Invocation, args: &[Arg], name: u16) {
        let Some(index) = Arg::index_of(args, name) else { return };
        if args[index].ty().bits(call.pointer_bits()) == 64 {
            self.count(args, name, false);
        } else {
            self.upper = u8::try_from(index).ok();
        }
    }

    /// What the value of one argument decides about the others.
    fn decide(&mut self, call: &Invocation, args: &[Arg], group: &[Case], behind: Option<Behind<'_>>) {
        if group[0].selector == cases::ALWAYS {
            return group.iter().for_each(|case| self.apply(call, args, case));
        }
        let selector = Arg::index_of(args, group[0].selector);
        let set = Constants::from_number(group[0].set);
        let (Some(selector), Some(abi)) = (selector, call.abi()) else { return };
        let bits = match args[selector].ty() {
            // What the struct begins with.
            Type::Pointer { to: Pointee::Struct(_), .. } => {
                let Some(behind) = behind else { return };
                self.is_of_memory = true;
                let address = call.value(selector).bits().filter(|&address| address != 0);
                let Some(word) = address.and_then(behind) else {
                    // The kernel, too, gets no further.
                    for arg in group.iter().flat_map(|case| case.args()) {
                        self.mean(args, arg.name, Meaning::Address, Bound::Unsaid);
                    }
                    return;
                };
                set.bits_of(abi, word.into(), 32)
            }
            _ if self.meaning(selector).constants() != Some(set) => return,
            _ => match call.constant_bits(set, abi, selector) {
                Some(bits) => bits,
                None => return,
            },
        };
        let is_choice = set.kind().is_choice();
        let mut room = [0; MOST_NAMES];
        let rows = if is_choice { set.rows_of(abi, bits, &mut room) } else { &[] };
        let is_without = |case: &Case| case.without().is_some_and(|flag| set.has_one_of(abi, bits, &[flag]));
        let is_for = |case: &&Case| match is_choice {
            true => case.picks().iter().any(|pick| rows.contains(pick)),
            false => set.has_one_of(abi, bits, case.picks()) && !is_without(case),
        };
        // Most requests of ioctl() are in no case.
        let may_be_picked = !is_choice || rows.iter().any(|row| cases::picks(group).contains(row));
        let first = if may_be_picked { group.iter().position(|case| case.has_picks() && is_for(&case)) } else { None };
        if first.is_none() && group.iter().all(Case::has_picks) {
            return;
        }
        let mut last = cases::RETURNED;
        for arg in group.iter().flat_map(|case| case.args()).filter(|arg| arg.name != cases::RETURNED) {
            if arg.name != last {
                self.count(args, arg.name, false);
            }
            last = arg.name;
        }
        match first {
            Some(first) if is_choice => self.apply(call, args, &group[first]),
            // Of flags, all that are for those set.
            Some(first) => group[first..].iter().filter(is_for).for_each(|case| self.apply(call, args, case)),
            // One without picks is for none of those.
            None => group.iter().filter(|case| !case.has_picks()).for_each(|case| self.apply(call, args, case)),
        }
    }

    /// The case's arguments count, and mean what it says.
    fn apply(&mut self, call: &Invocation, args: &[Arg], case: &Case) {
        for &arg in case.args() {
            let (CaseArg { name, meaning, .. }, bound) = (arg, arg.bound());
            if name == cases::RETURNED {
                self.returned = Some(Meaning::from_number(meaning));
                continue;
            }
            self.count(args, name, true);
            let Some(index) = Arg::index_of(args, name) else { continue };
            if meaning != cases::UNSAID {
                self.meanings[index] = Meaning::from_number(meaning);
                self.bounds[index] = bound;
            } else if matches!(bound, Bound::Struct { of, .. } if has_struct(call, of) || self.bounds[index] == Bound::Unsaid)
            {
                self.meanings[index] = Meaning::Data;
                self.bounds[index] = bound;
            }
        }
    }

    /// The argument of that name means this, if there is one.
    fn mean(&mut self, args: &[Arg], name: u16, meaning: Meaning, bound: Bound) {
        if let Some(index) = Arg::index_of(args, name) {
            (self.meanings[index], self.bounds[index]) = (meaning, bound);
        }
    }

    /// Whether the argument of that name counts, if there is one.
    fn count(&mut self, args: &[Arg], name: u16, counts: bool) {
        if let Some(index) = Arg::index_of(args, name) {
            self.counting = self.counting & !(1 << index) | u8::from(counts) << index;
        }
    }
}

/// Whether the call's ABI has a struct. What one row says of a struct, one below it replaces only where it has that.
fn has_struct(
    call: &Invocation,
    #[cfg_attr(not(feature = "structs"), allow(unused_variables, reason = "none is known"))] of: u16,
) -> bool {
    #[cfg(feature = "structs")]
    return call.abi().is_some_and(|abi| Layout::of(of, abi, call.endian()).is_some());
    #[cfg(not(feature = "structs"))]
    call.abi().is_some()
}

impl Invocation {
    /// What the argument at index `arg` means in this call with these values; `None` if the call has no argument at that
    /// index. Nothing in memory is looked at; [`View`](crate::View) does that. See also [`Syscall::meaning_of`](crate::Syscall::meaning_of).
    ///
    /// ```
    /// use sysno::{Meaning, arch::x86_64::Sysno};
    ///
    /// // fcntl(fd: i32, cmd: i32, arg: usize): F_DUPFD is 0, F_GETFD is 1.
    /// let call = |cmd| *Sysno::fcntl.syscall().decode([3, cmd, 10]).invocation();
    /// assert_eq!(Sysno::fcntl.meaning_of(2), Some(Meaning::Bits));
    /// assert_eq!(call(0).meaning_of(2), Some(Meaning::Descriptor));
    /// ```
    #[must_use]
    pub fn meaning_of(&self, arg: usize) -> Option<Meaning> {
        self.known_args().get(arg)?;
        Some(Reading::of(self, self.row(), None).meaning(arg))
    }

    /// The arguments that count, each with its index. An argument counts if the kernel looks at it for these values; strace
    /// shows only these. [`Invocation::args`] has all arguments.
    ///
    /// ```
    /// use sysno::arch::x86_64::Sysno;
    ///
    /// // openat(dirfd, pathname, flags, mode): the mode counts only if a file may be made.
    /// let call = |flags| *Sysno::openat.syscall().decode([3, 0x1000, flags, 0o644]).invocation();
    /// assert_eq!(call(0).args_that_count().count(), 3);
    /// assert_eq!(call(0o100).args_that_count().count(), 4);
    /// ```
    pub fn args_that_count(&self) -> impl Iterator<Item = (usize, Arg, Value)> + use<> {
        let reading = Reading::of(self, self.row(), None);
        let args = self.args().enumerate().filter(move |(index, _)| reading.counts(*index));
        args.map(|(index, (arg, value))| (index, arg, value))
    }
}
