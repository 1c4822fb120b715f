//! From the rows of a table to its statics, all of it at compile time.
//!
//! The expansion of `syscall_enum!` hands over one [`Row`] for each row; every function here is evaluated by the
//! compiler, and none of them is left in the program.

use crate::arch::Abi;
use crate::arg::{Arg, RowShape, Type};
use crate::category::Categories;

/// A row as the macro reads it.
#[allow(missing_debug_implementations)]
pub struct Row {
    /// `stringify!` of the name: `read`, `r#break`.
    pub name: &'static str,
    /// The number.
    pub number: u32,
    /// `stringify!` of the arguments' names; no list at all where the row says `(...)`.
    pub args: &'static [&'static [&'static str]],
    /// One entry, empty, where the row says `(...)`, else none.
    pub unknown: &'static [&'static str],
    /// The types of the arguments, none for `(...)`, and of the result.
    pub shape: RowShape,
    /// The bits of the categories.
    pub categories: u32,
}

/// An entry of [`Columns::by_number`] or [`Columns::by_name`] that leads to no row.
pub(crate) const NO_ROW: u16 = u16::MAX;

/// A table is looked up by number in an array that reaches this far from its first number; what is beyond it (ARM's
/// private calls at 0xF0001) is searched for.
const REACH: u32 = 1024;

/// Everything about the rows of one table, each kind of fact in an array of its own.
#[allow(missing_debug_implementations)]
pub struct Columns<const ROWS: usize, const OFFSETS: usize, const NUMBERS: usize, const NAMES: usize> {
    pub(crate) numbers: [u32; ROWS],
    pub(crate) names: [&'static str; ROWS],
    /// Row `i`'s arguments are those from `offsets[i]` to `offsets[i + 1]` of the flat array.
    pub(crate) offsets: [u16; OFFSETS],
    pub(crate) args_known: [bool; ROWS],
    pub(crate) returns: [Type; ROWS],
    pub(crate) categories: [Categories; ROWS],
    /// The row of a number, by its distance from the first number.
    pub(crate) by_number: [u16; NUMBERS],
    /// The row of a name, by the name's hash: open addressing, at most three quarters full.
    pub(crate) by_name: [u16; NAMES],
}

impl<const ROWS: usize, const OFFSETS: usize, const NUMBERS: usize, const NAMES: usize>
    Columns<ROWS, OFFSETS, NUMBERS, NAMES>
{
    /// The columns of `rows`; the lengths are `rows.len()`, one more, [`number_slots`] and [`name_slots`].
    pub const fn new(rows: &[Row]) -> Self {
        let mut columns = Self {
            numbers: [0; ROWS],
            names: [""; ROWS],
            offsets: [0; OFFSETS],
            args_known: [false; ROWS],
            returns: [Type::Never; ROWS],
            categories: [Categories::NONE; ROWS],
            by_number: [NO_ROW; NUMBERS],
            by_name: [NO_ROW; NAMES],
        };
        let mut i = 0;
        while i < ROWS {
            let row = &rows[i];
            let name = unraw(row.name);
            columns.numbers[i] = row.number;
            columns.names[i] = name;
            columns.offsets[i + 1] = columns.offsets[i] + row.shape.args.len() as u16;
            columns.args_known[i] = !row.args.is_empty();
            columns.returns[i] = row.shape.returns;
            columns.categories[i] = Categories::from_row(row.categories);
            let slot = row.number.wrapping_sub(rows[0].number) as usize;
            if slot < NUMBERS {
                columns.by_number[slot] = i as u16;
            }
            let mut slot = hash(name.as_bytes()) as usize % NAMES;
            while columns.by_name[slot] != NO_ROW {
                slot = (slot + 1) % NAMES;
            }
            columns.by_name[slot] = i as u16;
            i += 1;
        }
        columns
    }
}

/// How many arguments the rows have together.
pub const fn arg_count(rows: &[Row]) -> usize {
    let mut count = 0;
    let mut i = 0;
    while i < rows.len() {
        count += rows[i].shape.args.len();
        i += 1;
    }
    count
}

/// The arguments of all rows, one row's after the other's.
pub const fn args<const ARGS: usize>(rows: &[Row]) -> [Arg; ARGS] {
    let mut args = [Arg::new("", Type::Never); ARGS];
    let mut next = 0;
    let mut i = 0;
    while i < rows.len() {
        let types = rows[i].shape.args;
        let mut j = 0;
        while j < types.len() {
            args[next] = Arg::new(unraw(rows[i].args[0][j]), types[j]);
            next += 1;
            j += 1;
        }
        i += 1;
    }
    args
}

/// How long the array must be that leads from numbers to rows.
pub const fn number_slots(rows: &[Row]) -> usize {
    let mut slots = 0;
    let mut i = 0;
    while i < rows.len() {
        let distance = rows[i].number.wrapping_sub(rows[0].number);
        if distance < REACH && distance >= slots {
            slots = distance + 1;
        }
        i += 1;
    }
    slots as usize
}

/// How long the array must be that leads from names to rows.
pub const fn name_slots(rows: &[Row]) -> usize {
    (rows.len() * 4 / 3 + 1).next_power_of_two()
}

/// The hash behind [`Columns::by_name`]: FNV-1a.
pub(crate) const fn hash(name: &[u8]) -> u32 {
    let mut hash: u32 = 0x811C_9DC5;
    let mut i = 0;
    while i < name.len() {
        hash = (hash ^ name[i] as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    hash
}

/// Stops the compilation where the rows are wrong in a way that the compiler itself would let pass.
pub const fn check(abi: Abi, rows: &[Row]) {
    assert!(!rows.is_empty(), "a table has at least one row");
    assert!(
        rows.len() <= crate::set::CAPACITY,
        "the table has more rows than a SysnoSet has room for: raise WORDS in src/set.rs"
    );
    let descriptor = abi.descriptor();
    let passed = descriptor.argument_registers.len();
    let mut i = 0;
    while i < rows.len() {
        let row = &rows[i];
        if i > 0 && row.number <= rows[i - 1].number {
            Message::of(row)
                .text(" = ")
                .number(row.number)
                .text(" comes after `")
                .text(unraw(rows[i - 1].name))
                .text("` = ")
                .number(rows[i - 1].number)
                .text(": rows ascend by number, each number once; move the row to its place")
                .panic();
        }
        if row.number > i32::MAX as u32 {
            Message::of(row).text(" = ").number(row.number).text(": a number is at most 2147483647").panic();
        }
        if row.args.len() + row.unknown.len() != 1 || row.unknown.len() == 1 && !row.unknown[0].is_empty() {
            Message::of(row).text(": write its arguments once, () if it has none, (...) if they are not known").panic();
        }
        let taken = descriptor.registers(row.shape.args);
        if taken > passed {
            Message::of(row)
                .text(": its arguments take ")
                .number(taken as u32)
                .text(" registers, and the ABI passes ")
                .number(passed as u32)
                .panic();
        }
        i += 1;
    }
}

/// The identifier that a Rust keyword written `r#break` stands for.
const fn unraw(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', keyword @ ..] => match core::str::from_utf8(keyword) {
            Ok(keyword) => keyword,
            Err(_) => name,
        },
        _ => name,
    }
}

/// The text of a compile-time panic, put together where there is no `format!`.
struct Message {
    bytes: [u8; 256],
    len: usize,
}

impl Message {
    /// Begins with the row at fault.
    const fn of(row: &Row) -> Self {
        Self { bytes: [0; 256], len: 0 }.text("row `").text(unraw(row.name)).text("`")
    }

    const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut i = 0;
        while i < text.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = text[i];
            self.len += 1;
            i += 1;
        }
        self
    }

    const fn number(self, number: u32) -> Self {
        let mut digits = [0; 10];
        let mut first = digits.len();
        let mut rest = number;
        loop {
            first -= 1;
            digits[first] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        match core::str::from_utf8(digits.split_at(first).1) {
            Ok(digits) => self.text(digits),
            Err(_) => self,
        }
    }

    const fn panic(self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("a row is wrong"),
        }
    }
}
