//! Rules of seccomp filters with conditions, and what they say of a call: worked out with 128-bit arithmetic, by what the
//! documentation of `sysno::bpf` says.

#![allow(dead_code, reason = "no test uses all of it")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use sysno::bpf::{Action, BuildError, Builder, Cmp, Cond, Program, subcalls};
use sysno::{Abi, Endian, Int, Syscall, Type};

use super::answers::{Data, check, owner, run_on};

/// The registers of an argument, by the rules in syscall(2), and whether the first one has the low half.
pub fn registers(call: Syscall, index: usize) -> (usize, usize) {
    let is_32_bits = call.abi().register_bits() == 32;
    // The ABIs with 32-bit registers on which a pair begins at an even register.
    let is_even = matches!(call.abi().name(), "arm" | "hexagon" | "mips_o32" | "powerpc" | "xtensa");
    let mut next = 0;
    for (i, arg) in call.args().iter().enumerate() {
        let is_pair = is_32_bits && matches!(arg.ty(), Type::Int(Int::I64 | Int::U64));
        if is_pair && is_even && next % 2 == 1 {
            next += 1;
        }
        if i == index {
            return (next, if is_pair { next + 1 } else { next });
        }
        next += if is_pair { 2 } else { 1 };
    }
    panic!("{call:?} has no argument {index}");
}

/// What the kernel's source says of an argument's bits, beyond its type.
fn widths(call: Syscall, index: usize) -> &'static [&'static str] {
    static WIDTHS: LazyLock<BTreeMap<(&str, &str), Vec<&str>>> = LazyLock::new(|| {
        let mut widths = BTreeMap::<_, Vec<_>>::new();
        for line in include_str!("../data/widths.tsv").lines().filter(|line| !line.starts_with('#')) {
            let [call, arg, bits, ..] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            widths.entry((call, arg)).or_default().push(bits);
        }
        widths
    });
    WIDTHS.get(&(call.name(), call.args()[index].name())).map_or(&[], |widths| widths)
}

/// The width of an argument in bits, all that ever have an effect, and whether it is signed.
pub fn shape(call: Syscall, index: usize) -> (u32, bool) {
    let long = u32::from(call.abi().pointer_bits());
    let of_type = match call.args()[index].ty() {
        Type::Int(Int::U16) => (16, false),
        Type::Int(Int::I32) => (32, true),
        Type::Int(Int::U32) => (32, false),
        Type::Int(Int::I64) => (64, true),
        Type::Int(Int::U64) => (64, false),
        Type::Int(Int::Isize) => (long, true),
        Type::Int(Int::Usize) => (long, false),
        // Of an address, the kernel takes the whole register.
        _ => (u32::from(call.abi().register_bits()), false),
    };
    let (mut bits, is_signed) = of_type;
    for &width in widths(call, index) {
        match width.split_once(" on ").unwrap_or((width, "")) {
            (fewer, "") => {
                if let Ok(fewer) = fewer.parse() {
                    bits = bits.min(fewer);
                } else if fewer == "0 of 64" && bits == 64 {
                    bits = 0;
                }
            }
            (fewer, abis) => {
                if abis.split(' ').any(|name| name == call.abi().name()) {
                    bits = fewer.parse().expect("a number of bits");
                }
            }
        }
    }
    (bits, is_signed && bits % 32 == 0)
}

/// The low bits of a word as a number.
pub fn number(word: u64, (bits, is_signed): (u32, bool)) -> i128 {
    let low = i128::from(word) & ((1 << bits) - 1);
    if is_signed && low >> (bits - 1) == 1 { low - (1 << bits) } else { low }
}

/// An argument, from `args` of `seccomp_data`.
pub fn argument(call: Syscall, index: usize, data: &Data, endian: Endian) -> u64 {
    let (first, second) = registers(call, index);
    let word = |register: usize| data.args[register] & 0xFFFF_FFFF;
    match endian {
        _ if first == second => data.args[first],
        Endian::Little => word(second) << 32 | word(first),
        Endian::Big => word(first) << 32 | word(second),
    }
}

/// Puts an argument into `args`, with something else around it.
pub fn put(call: Syscall, index: usize, value: u64, around: u64, data: &mut Data, endian: Endian) {
    let (first, second) = registers(call, index);
    let (bits, _) = shape(call, index);
    if first != second {
        let (low, high) = if endian == Endian::Little { (first, second) } else { (second, first) };
        data.args[low] = around << 32 | value & 0xFFFF_FFFF;
        data.args[high] = around << 32 | value >> 32;
    } else {
        let mask = if bits == 64 { u64::MAX } else { (1 << bits) - 1 };
        data.args[first] = value & mask | around & !mask;
    }
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Test {
    pub index: usize,
    pub cmp: Cmp,
    pub value: u64,
    pub is_unsigned: bool,
}

impl Test {
    /// A test with a value that the argument's type can hold; nothing if no filter sees any argument of the call.
    pub fn of(call: Syscall, index: u8, cmp: Cmp, value: u64) -> Option<Self> {
        let is_seen = |&index: &usize| registers(call, index).1 < 6 && shape(call, index).0 > 0;
        let seen: Vec<_> = (0..call.args().len()).filter(is_seen).collect();
        let index = seen[usize::from(index).checked_rem(seen.len())?];
        let width = u64::MAX >> (64 - shape(call, index).0);
        let cmp = if let Cmp::MaskedEq(mask) = cmp { Cmp::MaskedEq(mask & width) } else { cmp };
        Some(Self { index, cmp, value: value & width, is_unsigned: value % 5 == 0 })
    }

    fn holds(&self, call: Syscall, data: &Data, endian: Endian) -> bool {
        let (bits, is_signed) = shape(call, self.index);
        let shape = (bits, is_signed && !self.is_unsigned);
        let argument = argument(call, self.index, data, endian);
        let (is, than) = (number(argument, shape), number(self.value, shape));
        match self.cmp {
            Cmp::Eq => is == than,
            Cmp::Ne => is != than,
            Cmp::Lt => is < than,
            Cmp::Le => is <= than,
            Cmp::Gt => is > than,
            Cmp::Ge => is >= than,
            Cmp::MaskedEq(mask) => number((argument ^ self.value) & mask, (shape.0, false)) == 0,
            _ => unreachable!(),
        }
    }
}

/// What is said of calls, in order; what is left out is as the documentation says.
#[derive(Clone, Debug)]
pub struct Rules {
    pub abis: Vec<Abi>,
    pub rules: Vec<(Syscall, Vec<Test>, Action)>,
    pub others: Option<Action>,
    pub unknown: Option<Action>,
    pub foreign: Option<Action>,
    pub by_own_rules: bool,
}

/// The place of an action in the kernel's list, and its number: the first one is the strictest.
fn place(action: Action) -> (usize, u16) {
    match action {
        Action::KillProcess => (0, 0),
        Action::KillThread => (1, 0),
        Action::Trap(number) => (2, number),
        Action::Errno(number) => (3, number),
        Action::UserNotif => (4, 0),
        Action::Trace(number) => (5, number),
        Action::Log => (6, 0),
        Action::Allow => (7, 0),
        _ => unreachable!(),
    }
}

impl Rules {
    pub fn build(&self) -> Result<Program, BuildError> {
        let mut builder = Builder::new(&self.abis);
        if let Some(action) = self.others {
            builder.others(action);
        }
        if let Some(action) = self.unknown {
            builder.unknown(action);
        }
        if let Some(action) = self.foreign {
            builder.foreign(action);
        }
        if self.by_own_rules {
            builder.multiplexers_by_own_rules();
        }
        for (call, tests, action) in &self.rules {
            let name = |index: usize| call.args()[index].name();
            let is_first = |index: usize| call.args().iter().position(|arg| arg.name() == name(index)) == Some(index);
            // By name and by index in turns.
            let conditions = tests.iter().enumerate().map(|(i, test)| {
                let condition = if i % 2 == 0 && is_first(test.index) {
                    Cond::new(name(test.index), test.cmp, test.value)
                } else {
                    Cond::at(test.index, test.cmp, test.value)
                };
                // Where the kernel takes an `int` for some commands, a condition must say so. It has no effect elsewhere.
                let condition = condition.whole();
                if test.is_unsigned { condition.unsigned() } else { condition }
            });
            builder.when([*call], &conditions.collect::<Vec<_>>(), *action);
        }
        builder.build()
    }

    /// What the rules for a call say of it.
    fn of_call(&self, call: Syscall, data: &Data, endian: Endian) -> Action {
        let of_call = self.rules.iter().filter(|(of, ..)| *of == call);
        let first = of_call.into_iter().find(|(_, tests, _)| tests.iter().all(|test| test.holds(call, data, endian)));
        first.map_or(self.others(), |&(_, _, action)| action)
    }

    /// The actions that calls of that name may get, whatever their arguments are: up to the first rule without conditions.
    fn possible(&self, call: Syscall) -> Vec<Action> {
        let mut actions = Vec::new();
        for (_, tests, action) in self.rules.iter().filter(|(of, ..)| *of == call) {
            actions.push(*action);
            if tests.is_empty() {
                return actions;
            }
        }
        actions.push(self.others());
        actions
    }

    fn others(&self) -> Action {
        self.others.unwrap_or(Action::KillProcess)
    }

    fn unknown(&self) -> Action {
        self.unknown.unwrap_or(self.others())
    }

    /// The strictest of all actions that calls may get.
    fn foreign(&self) -> Action {
        let of_calls = self.abis.iter().flat_map(|abi| abi.syscalls()).flat_map(|call| self.possible(call));
        let all = of_calls.chain([self.others(), self.unknown()]);
        self.foreign.unwrap_or_else(|| all.min_by_key(|&action| place(action)).expect("others"))
    }

    /// The actions of the calls whose work a multiplexer does: of its own ABI's; if that lacks the call, of the other ABIs'.
    fn of_subcall(&self, multiplexer: Syscall, number: u64) -> Vec<Action> {
        // net/socket.c, ipc/syscall.c: what a subcall's name alone doesn't tell. A call without a time's width in its name may
        // have one with it.
        let also: &[&str] = match (multiplexer.name(), number) {
            ("socketcall", 5) => &["accept4"],
            ("socketcall", 9) => &["sendto"],
            ("socketcall", 10) => &["recvfrom"],
            ("socketcall", 19) => &["recvmmsg_time64"],
            ("ipc", 1) => &["semtimedop", "semtimedop_time64"],
            ("ipc", 4) => &["semtimedop_time64"],
            _ => &[],
        };
        let subcall = subcalls(multiplexer.name()).iter().find(|subcall| u64::from(subcall.number()) == number);
        let names = subcall.into_iter().map(|subcall| subcall.name()).chain(also.iter().copied());
        let calls = names.flat_map(|name| {
            let of = |abi: &Abi| abi.syscalls().find(|call| call.name() == name);
            match of(&multiplexer.abi()) {
                Some(call) => vec![call],
                None => self.abis.iter().filter_map(of).collect(),
            }
        });
        calls.flat_map(|call| self.possible(call)).collect()
    }

    fn answer(&self, data: &Data, endian: Endian) -> Action {
        let Some(abi) = owner(&self.abis, data.arch, data.number) else { return self.foreign() };
        let Some(call) = abi.syscall(data.number) else { return self.unknown() };
        let own = self.of_call(call, data, endian);
        let number = match call.name() {
            "socketcall" => data.args[0] & 0xFFFF_FFFF,
            "ipc" => data.args[0] & 0xFFFF,
            _ => return own,
        };
        if self.by_own_rules {
            return own;
        }
        // The stricter of both.
        let all = [own].into_iter().chain(self.of_subcall(call, number));
        all.min_by_key(|&action| place(action)).expect("its own")
    }

    /// Compares for the calls that rules are for, with arguments around every bound, and for the numbers beside them.
    #[track_caller]
    pub fn compare(&self, program: &Program) {
        check(program);
        let around =
            |value: u64| [value, value.wrapping_sub(1), value.wrapping_add(1), value ^ 1 << 31, value ^ 1 << 32];
        let mut calls: Vec<_> = self.rules.iter().map(|&(call, ..)| call).collect();
        calls.sort_by_key(|call| (call.abi(), call.id()));
        calls.dedup();
        for call in calls {
            for &arch in call.abi().descriptor().audit_archs {
                let endian = call.abi().endian_of(arch).expect("an ABI's own");
                let id = call.id() as u32;
                for number in
                    [id.wrapping_sub(1), id + 1, id ^ 1 << 30, id ^ 1 << 31, u32::MAX, u32::MAX - 1, 1 << 30, 1 << 31]
                {
                    self.compare_one(program, &Data::new(arch, number), endian);
                }
                self.compare_one(program, &Data::new(0xDEAD_BEEF, id), endian);
                if matches!(call.name(), "socketcall" | "ipc") {
                    for first in (0..32).flat_map(|number| [number, number | 1 << 16, number | 1 << 32]) {
                        let mut data = Data::new(arch, id);
                        data.args[0] = first;
                        self.compare_one(program, &data, endian);
                    }
                }
                let tests = || self.rules.iter().filter(|(of, ..)| *of == call).flat_map(|(_, tests, _)| tests);
                let mut base = Data::new(arch, call.id() as u32);
                self.compare_one(program, &base, endian);
                // All conditions of each rule hold, or nearly.
                for (_, rule, _) in self.rules.iter().filter(|(of, ..)| *of == call).take(4) {
                    rule.iter().for_each(|test| put(call, test.index, test.value, 0, &mut base, endian));
                    self.compare_one(program, &base, endian);
                    for test in tests() {
                        let mask = if let Cmp::MaskedEq(mask) = test.cmp { mask } else { 0 };
                        let ends = [0, u64::MAX, 1 << 31, 1 << 63, !mask | test.value, test.value ^ mask];
                        for value in around(test.value).into_iter().chain(ends) {
                            for beside in [0, u64::MAX, 0x5555_5555_5555_5555] {
                                let mut data = base;
                                put(call, test.index, value, beside, &mut data, endian);
                                self.compare_one(program, &data, endian);
                            }
                        }
                    }
                }
            }
        }
    }

    #[track_caller]
    fn compare_one(&self, program: &Program, data: &Data, endian: Endian) {
        let expected = self.answer(data, endian);
        let (answer, _) = run_on(program, data, endian);
        assert_eq!(answer, expected.into_raw(), "{data:x?}, {endian:?}, of {self:?}\n{program:?}");
    }
}
