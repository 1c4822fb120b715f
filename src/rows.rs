//! From the rows of a table to its statics, all of it at compile time.
//!
//! The expansion of `syscall_enum!` hands over [`Rows`]; every function here is evaluated by the
//! compiler, and none of them is left in the program.

use crate::arch::Abi;
use crate::arg::{Arg, RowShape, Type};

/// The rows of a table as the macro reads them: what stands in one column of the table is an array.
#[allow(missing_debug_implementations)]
pub struct Rows<const ROWS: usize> {
    /// The numbers.
    pub numbers: [u32; ROWS],
    /// `stringify!` of the names: `read`, `r#break`.
    pub names: [&'static str; ROWS],
    /// `stringify!` of the arguments' names.
    pub args: [&'static [&'static str]; ROWS],
    /// The types of the arguments and of the result.
    pub shapes: [RowShape; ROWS],
    /// The bits of the categories.
    pub categories: [u32; ROWS],
}

/// The types of a row's arguments; none where they are not known.
const fn types<const ROWS: usize>(rows: &Rows<ROWS>, i: usize) -> &'static [Type] {
    match rows.shapes[i].args {
        Some(types) => types,
        None => &[],
    }
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
    pub(crate) categories: [u32; ROWS],
    /// The row of a number, by its distance from the first number.
    pub(crate) by_number: [u16; NUMBERS],
    /// The row of a name, by the name's hash: open addressing, at most three quarters full.
    pub(crate) by_name: [u16; NAMES],
}

impl<const ROWS: usize, const OFFSETS: usize, const NUMBERS: usize, const NAMES: usize>
    Columns<ROWS, OFFSETS, NUMBERS, NAMES>
{
    /// The columns of `rows`; the lengths are that of `rows`, one more, [`number_slots`] and [`name_slots`].
    pub const fn new(rows: &Rows<ROWS>) -> Self {
        let mut columns = Self {
            numbers: rows.numbers,
            names: rows.names,
            offsets: [0; OFFSETS],
            args_known: [true; ROWS],
            returns: [Type::Never; ROWS],
            categories: rows.categories,
            by_number: [NO_ROW; NUMBERS],
            by_name: [NO_ROW; NAMES],
        };
        let first = rows.numbers[0];
        let mut args = 0;
        let mut i = 0;
        while i < ROWS {
            let name = columns.names[i].as_bytes();
            if name.len() > 2 && name[1] == b'#' {
                columns.names[i] = unraw(columns.names[i]);
            }
            columns.offsets[i] = args;
            match rows.shapes[i].args {
                Some(types) => args += types.len() as u16,
                None => columns.args_known[i] = false,
            }
            columns.returns[i] = rows.shapes[i].returns;
            if rows.numbers[i] >= first && rows.numbers[i] - first < NUMBERS as u32 {
                columns.by_number[(rows.numbers[i] - first) as usize] = i as u16;
            }
            let mut slot = hash(columns.names[i].as_bytes()) as usize % NAMES;
            while columns.by_name[slot] != NO_ROW {
                slot = (slot + 1) % NAMES;
            }
            columns.by_name[slot] = i as u16;
            i += 1;
        }
        columns.offsets[ROWS] = args;
        columns
    }
}

/// How many arguments the rows have together.
pub const fn arg_count<const ROWS: usize>(rows: &Rows<ROWS>) -> usize {
    let mut count = 0;
    let mut i = 0;
    while i < ROWS {
        count += types(rows, i).len();
        i += 1;
    }
    count
}

/// The arguments of all rows, one row's after the other's.
pub const fn args<const ROWS: usize, const ARGS: usize>(rows: &Rows<ROWS>) -> [Arg; ARGS] {
    let mut args = [Arg { name: "", ty: Type::Never }; ARGS];
    let mut next = 0;
    let mut i = 0;
    while i < ROWS {
        if let Some(types) = rows.shapes[i].args {
            let mut j = 0;
            while j < types.len() {
                let name = rows.args[i][j];
                args[next] = Arg { name, ty: types[j] };
                if name.len() > 2 && name.as_bytes()[1] == b'#' {
                    args[next].name = unraw(name);
                }
                next += 1;
                j += 1;
            }
        }
        i += 1;
    }
    args
}

/// How long the array must be that leads from numbers to rows.
pub const fn number_slots<const ROWS: usize>(rows: &Rows<ROWS>) -> usize {
    let mut slots = 0;
    let mut i = 0;
    while i < ROWS {
        let distance = rows.numbers[i].wrapping_sub(rows.numbers[0]);
        if distance < REACH && distance >= slots {
            slots = distance + 1;
        }
        i += 1;
    }
    slots as usize
}

/// How long the array must be that leads from names to rows.
pub const fn name_slots(rows: usize) -> usize {
    (rows * 4 / 3 + 1).next_power_of_two()
}

/// The hash behind [`Columns::by_name`]: of the length and of three bytes, which tell most names of a table apart.
///
/// The compiler computes it for every row, and what it computes slowest are loops and calls.
pub(crate) const fn hash(name: &[u8]) -> u32 {
    let len = name.len();
    if len == 0 {
        return 0;
    }
    // No text is so long that this overflows.
    let hash = ((len as u64 * 131 + name[0] as u64) * 131 + name[len / 2] as u64) * 131 + name[len - 1] as u64;
    let hash = hash as u32;
    hash ^ hash >> 15
}

/// Stops the compilation where the rows are wrong in a way that the compiler itself would let pass.
pub const fn check<const ROWS: usize>(abi: Abi, rows: &Rows<ROWS>) {
    assert!(ROWS > 0, "a table has at least one row");
    assert!(
        ROWS <= crate::set::CAPACITY,
        "the table has more rows than a SysnoSet has room for: raise WORDS in src/set.rs"
    );
    let descriptor = abi.descriptor();
    let passed = descriptor.argument_registers.len();
    let mut i = 0;
    while i < ROWS {
        let (name, number) = (rows.names[i], rows.numbers[i]);
        if i > 0 && number <= rows.numbers[i - 1] {
            Message::of(name)
                .text(" = ")
                .number(number)
                .text(" comes after `")
                .text(unraw(rows.names[i - 1]))
                .text("` = ")
                .number(rows.numbers[i - 1])
                .text(": rows ascend by number, each number once; move the row to its place")
                .panic();
        }
        if number > i32::MAX as u32 {
            Message::of(name).text(" = ").number(number).text(": a number is at most 2147483647").panic();
        }
        let taken = descriptor.registers(types(rows, i));
        if taken > passed {
            Message::of(name)
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
    const fn of(name: &'static str) -> Self {
        Self { bytes: [0; 256], len: 0 }.text("row `").text(unraw(name)).text("`")
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
