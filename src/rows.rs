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
    /// `stringify!` of the arguments with their parentheses.
    pub args_text: &'static str,
    /// Their types and the result's.
    pub shape: RowShape,
    /// The bits of the categories.
    pub categories: u32,
}

impl Row {
    const fn arity(&self) -> usize {
        match self.shape.args {
            Some(types) => types.len(),
            None => 0,
        }
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
            columns.offsets[i + 1] = columns.offsets[i] + row.arity() as u16;
            columns.args_known[i] = row.shape.args.is_some();
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
        count += rows[i].arity();
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
        if let Some(types) = rows[i].shape.args {
            let mut names = ArgNames::new(rows[i].args_text);
            let mut j = 0;
            while j < types.len() {
                // A missing name is what `check` reports.
                let name = match names.next() {
                    Some(name) => name,
                    None => "",
                };
                args[next] = Arg::new(name, types[j]);
                next += 1;
                j += 1;
            }
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
        "the table has more rows than a SysnoSet has room for: raise CAPACITY in src/set.rs"
    );
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
        if let Some(types) = row.shape.args {
            check_args(abi, row, types);
        }
        i += 1;
    }
}

const fn check_args(abi: Abi, row: &Row, types: &[Type]) {
    // More arguments than any ABI has do not get here: `RowSignature` knows no function with so many.
    let mut args = [Arg::new("", Type::Never); 8];
    let mut names = ArgNames::new(row.args_text);
    let mut i = 0;
    while i < types.len() {
        match names.next() {
            Some(name) => args[i] = Arg::new(name, types[i]),
            None => Message::of(row).text(": an argument has no name; write `name: type`").panic(),
        }
        let mut earlier = 0;
        while earlier < i {
            if same(args[earlier].name(), args[i].name()) {
                Message::of(row).text(": two arguments are named `").text(args[i].name()).text("`").panic();
            }
            earlier += 1;
        }
        i += 1;
    }
    let taken = abi.descriptor().registers(args.split_at(types.len()).0);
    let passed = abi.descriptor().argument_registers.len();
    if taken > passed {
        Message::of(row)
            .text(": its arguments take ")
            .number(taken as u32)
            .text(" registers, and the ABI passes ")
            .number(passed as u32)
            .panic();
    }
}

/// The names in a `stringify!`ed `(fd: i32, buf: *mut u8)`, in order.
///
/// How the compiler spaces what it `stringify!`s is its own affair, so spaces count for nothing.
struct ArgNames {
    text: &'static str,
    at: usize,
}

impl ArgNames {
    const fn new(text: &'static str) -> Self {
        Self { text, at: 0 }
    }

    /// The next name, without `r#`; `None` where the next argument has none or there is no next argument.
    const fn next(&mut self) -> Option<&'static str> {
        let bytes = self.text.as_bytes();
        // Past the parenthesis or the comma.
        self.at += 1;
        while self.at < bytes.len() && bytes[self.at].is_ascii_whitespace() {
            self.at += 1;
        }
        let start = self.at;
        while self.at < bytes.len() && is_name_byte(bytes[self.at]) {
            self.at += 1;
        }
        let end = self.at;
        while self.at < bytes.len() && bytes[self.at].is_ascii_whitespace() {
            self.at += 1;
        }
        let named = self.at + 1 < bytes.len() && bytes[self.at] == b':' && bytes[self.at + 1] != b':';
        while self.at < bytes.len() && bytes[self.at] != b',' {
            self.at += 1;
        }
        if named && end > start { Some(unraw(slice(self.text, start, end))) } else { None }
    }
}

/// What a name consists of; `#` for `r#`.
const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'#'
}

/// The identifier that a Rust keyword written `r#break` stands for.
const fn unraw(name: &'static str) -> &'static str {
    let bytes = name.as_bytes();
    if bytes.len() > 2 && bytes[0] == b'r' && bytes[1] == b'#' { slice(name, 2, bytes.len()) } else { name }
}

const fn slice(text: &'static str, start: usize, end: usize) -> &'static str {
    let (text, _) = text.as_bytes().split_at(end);
    match core::str::from_utf8(text.split_at(start).1) {
        Ok(text) => text,
        Err(_) => panic!("names are cut at ASCII characters"),
    }
}

const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut i = 0;
    while i < one.len() {
        if one[i] != other[i] {
            return false;
        }
        i += 1;
    }
    true
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
