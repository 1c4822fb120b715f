//! From the rows of a table to its statics, all of it at compile time.
//!
//! The expansion of `syscall_enum!` hands over [`Rows`]; every function here is evaluated by the
//! compiler, and none of them is left in the program.

use crate::abi::{Descriptor, Pair64};
use crate::arch::Abi;
use crate::arg::{Arg, Int, RowResult, Type, WrongResult};

/// The rows of a table as the macro reads them: what stands in one column of the table is an array.
#[allow(missing_debug_implementations)]
pub struct Rows<const ROWS: usize> {
    /// The numbers.
    pub numbers: [u32; ROWS],
    /// `stringify!` of the names: `read`, `r#break`.
    pub names: [&'static str; ROWS],
    /// The bits of the categories, and [`ARGS_UNKNOWN`].
    pub categories: [u32; ROWS],
    /// Of one row after the other, its result and its arguments: [`RESULT`] and the type's number, the name's number
    /// and the type's.
    pub cells: &'static [u16],
    /// The names of the arguments of a table that is not this crate's; their numbers are [`OWN`].
    pub own_args: &'static [&'static str],
}

/// Among [`Rows::cells`], the number of the name before a result.
pub const RESULT: u16 = u16::MAX;

/// Among [`Rows::cells`], the number of any name in a table that is not this crate's.
pub const OWN: u16 = u16::MAX - 1;

/// Among the bits of a row's categories: the arguments are not known.
pub const ARGS_UNKNOWN: u32 = 1 << 31;

/// An entry of [`Layout::by_name`] that leads to no row.
pub(crate) const NO_ROW: u16 = u16::MAX;

/// A table is looked up by number in an array that reaches this far from its first number; what is beyond it (ARM's
/// private calls at 0xF0001) is searched for.
const REACH: u32 = 1024;

/// What the compiler computes of the rows of one table.
#[allow(missing_debug_implementations)]
pub struct Layout<const ROWS: usize, const OFFSETS: usize, const NUMBERS: usize, const NAMES: usize> {
    /// Row `i`'s arguments are those from `offsets[i]` to `offsets[i + 1]` of all arguments.
    pub offsets: [u16; OFFSETS],
    /// The types of the results, as their numbers.
    pub results: [u16; ROWS],
    /// The row of a number, by its distance from the first number; the first row's, of a number that has none.
    pub by_number: [u16; NUMBERS],
    /// The row of a name, by the name's hash: open addressing, at most three quarters full.
    pub by_name: [u16; NAMES],
    /// Where each row's name ends in a text of all names, as they stand in the rows.
    pub name_ends: [u16; ROWS],
    /// How many rows `by_number` does not reach, the last ones.
    pub far_rows: usize,
    /// Whether a name is a Rust keyword.
    pub has_raw_name: bool,
}

impl<const ROWS: usize, const OFFSETS: usize, const NUMBERS: usize, const NAMES: usize>
    Layout<ROWS, OFFSETS, NUMBERS, NAMES>
{
    /// The columns of `rows`; the lengths are that of `rows`, one more, [`number_slots`] and [`name_slots`]. Stops the
    /// compilation where the rows are wrong in a way that the compiler itself would let pass.
    pub const fn new(abi: Abi, rows: &Rows<ROWS>) -> Self {
        assert!(
            ROWS <= crate::set::CAPACITY,
            "the table has more rows than a SysnoSet has room for: raise WORDS in src/set.rs"
        );
        let mut layout = Self {
            offsets: [arg_count(rows) as u16; OFFSETS],
            results: [Type::NEVER; ROWS],
            by_number: [0; NUMBERS],
            by_name: [NO_ROW; NAMES],
            name_ends: [0; ROWS],
            far_rows: ROWS - near_rows(rows),
            has_raw_name: false,
        };
        split_cells(abi.descriptor(), &rows.names, rows.cells, &mut layout.offsets, &mut layout.results);
        layout.has_raw_name =
            index(&rows.numbers, &rows.names, &mut layout.by_number, &mut layout.by_name, &mut layout.name_ends);
        layout
    }
}

// The compiler evaluates the loops below tens of thousands of times, and takes a tenth of a microsecond for a statement, one
// for a constant that has a name, two for a call. So there are no such things in them, nor generics, which cost it as much
// at each statement; and elements are taken off a slice, since an index is compared with the length first.

/// From the cells to each row's first argument and its result. Stops the compilation where a row's arguments take more
/// registers than the ABI passes.
const fn split_cells(
    descriptor: &Descriptor,
    names: &[&'static str],
    mut cells: &[u16],
    offsets: &mut [u16],
    results: &mut [u16],
) {
    let (result, wrong, i64, u64) =
        (RESULT, <RowResult<()> as WrongResult>::CODE, Type::Int(Int::I64).code(), Type::Int(Int::U64).code());
    // Where 64 bits take a pair of registers, a pointer has 32.
    let (pairs, even) = match descriptor.pair64 {
        Pair64::Single => (false, false),
        Pair64::Any => (true, false),
        Pair64::Even => (true, true),
    };
    let passed = descriptor.argument_registers.len();
    let (mut row, mut args, mut taken) = (0, 0, 0);
    while let [name, ty, next @ ..] = cells {
        if *name == result {
            offsets[row] = args;
            results[row] = *ty;
            if *ty == wrong {
                wrong_result(names[row]);
            }
            row += 1;
            taken = 0;
        } else {
            args += 1;
            taken += 1;
            if pairs && (*ty == i64 || *ty == u64) {
                // One is left out before a pair that has to begin at an even one.
                taken += if even && taken % 2 == 0 { 2 } else { 1 };
            }
            if taken > passed {
                too_many_registers(names[row - 1], passed);
            }
        }
        cells = next;
    }
}

const fn wrong_result(name: &'static str) -> ! {
    Message::of(name)
        .text(" has a result that no row may have: write i32, u32, i64, u64, u16, isize, usize, ! or *mut c_void")
        .panic()
}

const fn too_many_registers(name: &'static str, passed: usize) -> ! {
    Message::of(name)
        .text(": its arguments take more registers than the ")
        .number(passed as u32)
        .text(" that the ABI passes")
        .panic()
}

/// Fills the arrays that lead from numbers and from names to rows, and that of where the names end. Returns whether a name is a Rust keyword. Stops the
/// compilation at a number that is wrong.
const fn index(
    mut numbers: &[u32],
    mut names: &[&'static str],
    by_number: &mut [u16],
    by_name: &mut [u16],
    name_ends: &mut [u16],
) -> bool {
    let (no_row, mask) = (NO_ROW, by_name.len() - 1);
    let [first, ..] = *numbers else { panic!("a table has at least one row") };
    let (mut before, mut least) = ("", first);
    let mut has_raw_name = false;
    let (mut row, mut end) = (0, 0);
    while let ([number, next_numbers @ ..], [name, next_names @ ..]) = (numbers, names) {
        if *number < least || *number > 0x7FFF_FFFF {
            wrong_number(*number, name, least, before);
        }
        let distance = (*number - first) as usize;
        if distance < by_number.len() {
            by_number[distance] = row;
        }
        let mut bytes = name.as_bytes();
        end += bytes.len();
        name_ends[row as usize] = end as u16;
        if let [b'r', b'#', keyword @ ..] = bytes {
            has_raw_name = true;
            bytes = keyword;
        }
        let mut slot = hash(bytes) as usize & mask;
        while by_name[slot] != no_row {
            slot = (slot + 1) & mask;
        }
        by_name[slot] = row;
        (before, least) = (*name, *number + 1);
        (numbers, names) = (next_numbers, next_names);
        row += 1;
    }
    has_raw_name
}

const fn wrong_number(number: u32, name: &'static str, least: u32, before: &'static str) -> ! {
    let message = Message::of(name).text(" = ").number(number);
    if number < least {
        message
            .text(" comes after `")
            .text(unraw(before))
            .text("` = ")
            .number(least - 1)
            .text(": rows ascend by number, each number once; move the row to its place")
            .panic()
    } else {
        message.text(": a number is at most 2147483647").panic()
    }
}

/// How many arguments the rows have together.
pub const fn arg_count<const ROWS: usize>(rows: &Rows<ROWS>) -> usize {
    rows.cells.len() / 2 - ROWS
}

/// The arguments of all rows, one row's after the other's.
pub const fn args<const ROWS: usize, const ARGS: usize>(rows: &Rows<ROWS>) -> [Arg; ARGS] {
    let mut args = [Arg::NONE; ARGS];
    fill_args(rows.cells, rows.own_args, &mut args);
    args
}

const fn fill_args(mut cells: &[u16], mut own_names: &'static [&'static str], mut args: &mut [Arg]) {
    let result = RESULT;
    while let [name, ty, next @ ..] = cells {
        if *name != result {
            let [arg, next_args @ ..] = args else { panic!("as many arguments as cells") };
            arg.ty = *ty;
            if let [own_name, next_names @ ..] = own_names {
                arg.own_name = Some(own_name);
                own_names = next_names;
            } else {
                arg.known_name = *name;
            }
            args = next_args;
        }
        cells = next;
    }
}

/// How many rows there are before those that the array that leads from numbers to rows does not reach.
const fn near_rows<const ROWS: usize>(rows: &Rows<ROWS>) -> usize {
    assert!(ROWS > 0, "a table has at least one row");
    let first = rows.numbers[0];
    let mut row = ROWS - 1;
    while rows.numbers[row] < first || rows.numbers[row] - first >= REACH {
        row -= 1;
    }
    row + 1
}

/// How long the array must be that leads from numbers to rows.
pub const fn number_slots<const ROWS: usize>(rows: &Rows<ROWS>) -> usize {
    (rows.numbers[near_rows(rows) - 1] - rows.numbers[0]) as usize + 1
}

/// How long the array must be that leads from names to rows.
pub const fn name_slots(rows: usize) -> usize {
    (rows * 4 / 3 + 1).next_power_of_two()
}

/// The name of a row, in a text of all names; `r#` is looked for where some have it.
#[inline]
pub fn name_in(text: &'static str, ends: &[u16], row: usize, raw: bool) -> &'static [u8] {
    let start = if row == 0 { 0 } else { usize::from(ends[row - 1]) };
    let name = text.as_bytes().get(start..usize::from(ends[row])).unwrap_or_default();
    if raw { name.strip_prefix(b"r#").unwrap_or(name) } else { name }
}

/// The names of the last rows, as they stand there.
pub const fn last_names<const ROWS: usize, const LAST: usize>(rows: &Rows<ROWS>) -> [&'static str; LAST] {
    let mut names = [""; LAST];
    let mut row = 0;
    while row < LAST {
        names[row] = rows.names[ROWS - LAST + row];
        row += 1;
    }
    names
}

/// The names without `r#`, for a table that has them in an array.
pub const fn names<const ROWS: usize>(rows: &Rows<ROWS>) -> [&'static str; ROWS] {
    let mut names = rows.names;
    let mut row = 0;
    while row < ROWS {
        names[row] = unraw(names[row]);
        row += 1;
    }
    names
}

/// The hash behind [`Layout::by_name`]: of the length and of three bytes, which tell most names of a table apart.
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

/// The identifier that a Rust keyword written `r#break` stands for.
pub const fn unraw(name: &'static str) -> &'static str {
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
