//! Rules of seccomp filters with conditions, and what they say of a call: worked out with 128-bit arithmetic.

#![allow(dead_code, reason = "no test uses all of it")]

use sysno::bpf::{Action, BuildError, Builder, Cmp, Cond, Program};
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

/// The width of an argument in bits, and whether it is signed.
pub fn shape(call: Syscall, index: usize) -> (u32, bool) {
    let long = u32::from(call.abi().pointer_bits());
    match call.args()[index].ty() {
        Type::Int(Int::U16) => (16, false),
        Type::Int(Int::I32) => (32, true),
        Type::Int(Int::U32) => (32, false),
        Type::Int(Int::I64) => (64, true),
        Type::Int(Int::U64) => (64, false),
        Type::Int(Int::Isize) => (long, true),
        _ => (long, false),
    }
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
        let seen = (0..call.args().len()).filter(|&index| registers(call, index).1 < 6).count();
        let index = usize::from(index).checked_rem(seen)?;
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

/// What is said of calls, in order.
#[derive(Clone, Debug)]
pub struct Rules {
    pub abis: Vec<Abi>,
    pub rules: Vec<(Syscall, Vec<Test>, Action)>,
    pub others: Action,
    pub unknown: Action,
    pub foreign: Action,
}

impl Rules {
    pub fn build(&self) -> Result<Program, BuildError> {
        let mut builder = Builder::new(&self.abis);
        builder.others(self.others).unknown(self.unknown).foreign(self.foreign).multiplexers_by_own_rules();
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
                if test.is_unsigned { condition.unsigned() } else { condition }
            });
            builder.when([*call], &conditions.collect::<Vec<_>>(), *action);
        }
        builder.build()
    }

    fn answer(&self, data: &Data, endian: Endian) -> Action {
        let Some(abi) = owner(&self.abis, data.arch, data.number) else { return self.foreign };
        let Some(call) = abi.syscall(data.number) else { return self.unknown };
        let of_call = self.rules.iter().filter(|(of, ..)| *of == call);
        let first = of_call.into_iter().find(|(_, tests, _)| tests.iter().all(|test| test.holds(call, data, endian)));
        first.map_or(self.others, |&(_, _, action)| action)
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
                for number in [call.id() - 1, call.id() + 1, call.id() ^ 0x4000_0000].map(|id| id as u32) {
                    self.compare_one(program, &Data::new(arch, number), endian);
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
