//! From the rows of a table to its columns, at compile time.
//!
//! The expansion of `syscall_enum!` passes [`Rows`] to the functions here. The compiler evaluates them, and none of them is in
//! the compiled program.
//!
//! A call's index in the columns is its *slot*. The slot of a *dense* number is its distance from the first number, so that a
//! look-up by number is one index; some of these slots have no call. The *sparse* numbers after the dense ones, such as those
//! of ARM's private calls from 0xF0001 on, have the slots that follow, one after the other.

use super::slots::CAPACITY;
use crate::abi::Descriptor;
use crate::const_text::{Message, NO_ROW, is_same};
use crate::row::Arg;
use crate::row::arg_name::text;
use crate::row::codes::{Codes, UNKNOWN};

/// The rows of a table as the macro reads them, a field for each part of a row.
#[allow(missing_debug_implementations)]
pub struct Rows {
    /// The numbers.
    pub numbers: &'static [u32],
    /// The names, without a keyword's `r#`.
    pub names: &'static [&'static str],
    /// The bits of the categories, and [`ARGS_UNKNOWN`].
    pub categories: &'static [u32],
    /// The types of the arguments and of the result.
    pub signatures: &'static [Codes],
    /// The names of the arguments of all rows, row by row.
    pub arg_names: ArgNames,
}

/// The names of arguments.
#[allow(missing_debug_implementations)]
pub enum ArgNames {
    /// In this crate's tables: their numbers in `crate::row::arg_name`.
    Known(&'static [u16]),
    /// In a table in another crate: the names themselves, and more.
    Own(&'static OwnRows),
}

/// What is known of the rows of a table in another crate alone.
#[allow(missing_debug_implementations)]
pub struct OwnRows {
    /// The names of the arguments, without a keyword's `r#`.
    pub arg_names: &'static [&'static str],
    /// The numbers as they are written.
    pub numbers: &'static [u128],
    /// The bits of each category of each row.
    pub categories: &'static [&'static [u32]],
}

impl ArgNames {
    /// How many there are.
    #[allow(clippy::len_without_is_empty, reason = "not asked for")]
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Known(names) => names.len(),
            Self::Own(own) => own.arg_names.len(),
        }
    }

    /// Whether the table is one of this crate's.
    #[must_use]
    pub const fn are_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }

    const fn get(&self, arg: usize) -> &'static str {
        match self {
            Self::Known(names) => text(names[arg]),
            Self::Own(own) => own.arg_names[arg],
        }
    }
}

/// A bit beside those of a row's categories: the arguments are not known.
pub const ARGS_UNKNOWN: u32 = 1 << 31;

/// How a table's numbers become slots.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The first number.
    pub first: u32,
    /// How many numbers, from the first one on, are dense: their slot is their distance from the first number.
    pub dense: u32,
    /// The sparse numbers, in order: few, or none.
    pub sparse: &'static [u32],
}

impl Shape {
    /// The shape of a table with these numbers. Evaluated at compile time.
    #[must_use]
    pub const fn new(numbers: &'static [u32]) -> Self {
        let [first, ..] = *numbers else { panic!("a table has at least one row") };
        // Finds the last row whose number is dense: the last one whose slot leaves room for a slot of each row after it.
        let mut row = numbers.len() - 1;
        while row > 0 && (numbers[row] < first || numbers[row] - first >= room_before(numbers.len() - row)) {
            row -= 1;
        }
        Self { first, dense: numbers[row] - first + 1, sparse: numbers.split_at(row + 1).1 }
    }

    /// How many slots there are.
    #[must_use]
    pub const fn slots(self) -> usize {
        let slots = self.dense as usize + self.sparse.len();
        assert!(
            slots <= CAPACITY,
            "the table has more rows than a SysnoSet has room for: raise WORDS in src/table/slots.rs"
        );
        slots
    }

    /// The slot of a call's number. The result for any other number is a slot that no call has, or one after the last.
    #[inline]
    #[must_use]
    pub const fn slot(&self, number: u32) -> usize {
        let distance = number.wrapping_sub(self.first);
        if distance < self.dense || self.sparse.is_empty() {
            distance as usize
        } else {
            self.sparse_slot(number as usize)
        }
    }

    /// The slot of a sparse number. The result for any other number is the slot after the last.
    #[cold]
    #[must_use]
    pub const fn sparse_slot(&self, number: usize) -> usize {
        let (mut low, mut high) = (0, self.sparse.len());
        while low < high {
            let middle = (low + high) / 2;
            let found = self.sparse[middle] as usize;
            if found == number {
                return self.dense as usize + middle;
            }
            if found < number {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        self.dense as usize + self.sparse.len()
    }

    /// The number of a slot.
    #[inline]
    #[must_use]
    pub const fn number(&self, slot: usize) -> u32 {
        if slot < self.dense as usize { self.first + slot as u32 } else { self.sparse[slot - self.dense as usize] }
    }
}

/// How many slots there may be before that of a dense row, if there are `rows` rows from that row on.
const fn room_before(rows: usize) -> u32 {
    (CAPACITY + 1).saturating_sub(rows) as u32
}

/// The columns of one table, by slot.
#[allow(missing_debug_implementations)]
pub struct Layout<const SLOTS: usize, const OFFSETS: usize> {
    /// The row of the slot's call; `NO_ROW` if no call has the slot.
    pub rows: [u16; SLOTS],
    /// The arguments of slot `i` are those from `offsets[i]` to `offsets[i + 1]`.
    pub offsets: [u16; OFFSETS],
    /// The types of the results, as their numbers.
    pub results: [u16; SLOTS],
    /// The bits of the categories, and [`ARGS_UNKNOWN`].
    pub categories: [u32; SLOTS],
    /// The first wrong row, if it is wrong in a way that rustc itself does not report.
    pub wrong: Option<WrongRow>,
}

/// A wrong row.
#[derive(Clone, Copy, Debug)]
pub struct WrongRow {
    /// The index of the row.
    pub row: usize,
    fault: Fault,
}

#[derive(Clone, Copy, Debug)]
enum Fault {
    /// The row has an argument of this name twice.
    Argument(&'static str),
    /// It has a category twice.
    Category,
    Order,
    Number,
    Types,
    Registers(usize),
}

// rustc evaluates the bodies of the loops below thousands of times. A step that reads or writes an element of an array takes it
// half a microsecond. Through `&mut [T]`, the step takes six times as long, and a pattern of several slices takes two steps for
// each slice. Hence the arrays.

impl<const SLOTS: usize, const OFFSETS: usize> Layout<SLOTS, OFFSETS> {
    /// The columns of `rows`; `SLOTS` is the number of slots of `shape`, and `OFFSETS` is one more. Evaluated at compile time.
    #[must_use]
    pub const fn new(descriptor: &Descriptor, shape: &Shape, rows: &Rows) -> Self {
        let passed = descriptor.argument_registers.len();
        let (first, dense, numbers, signatures) = (shape.first, shape.dense as usize, rows.numbers, rows.signatures);
        let (mut row_of, mut offsets) = ([NO_ROW; SLOTS], [0; OFFSETS]);
        let (mut results, mut categories) = ([0; SLOTS], [0; SLOTS]);
        let mut wrong = match rows.arg_names {
            ArgNames::Known(_) => None,
            ArgNames::Own(own) => own.wrong(signatures),
        };
        let (mut row, mut least, mut sparse, mut arg) = (0, first, dense, 0);
        let end = if wrong.is_none() { numbers.len() } else { 0 };
        while row < end {
            let number = numbers[row];
            if number < least {
                wrong = Some(WrongRow { row, fault: Fault::Order });
                break;
            }
            if number > 0x7FFF_FFFF {
                wrong = Some(WrongRow { row, fault: Fault::Number });
                break;
            }
            least = number + 1;
            let codes = &signatures[row];
            if codes.wide || codes.count > passed {
                if codes.are_wrong() {
                    wrong = Some(WrongRow { row, fault: Fault::Types });
                    break;
                }
                if codes.registers(descriptor.pair64) > passed {
                    wrong = Some(WrongRow { row, fault: Fault::Registers(passed) });
                    break;
                }
            }
            let mut slot = (number - first) as usize;
            if slot >= dense {
                slot = sparse;
                sparse += 1;
            }
            // The slot exists, unless a later row is out of order.
            if slot < SLOTS {
                row_of[slot] = row as u16;
                offsets[slot] = arg;
                arg += codes.count as u16;
                offsets[slot + 1] = arg;
                results[slot] = codes.result;
                categories[slot] = rows.categories[row];
            }
            row += 1;
        }
        Self { rows: row_of, offsets, results, categories, wrong }
    }
}

impl OwnRows {
    /// The first row that has a number which is too large, an argument's name twice or a category twice.
    const fn wrong(&self, signatures: &[Codes]) -> Option<WrongRow> {
        let (mut row, mut arg) = (0, 0);
        while row < self.numbers.len() {
            if self.numbers[row] > 0x7FFF_FFFF {
                return Some(WrongRow { row, fault: Fault::Number });
            }
            let (categories, mut bits, mut i) = (self.categories[row], 0, 0);
            while i < categories.len() {
                if bits & categories[i] != 0 {
                    return Some(WrongRow { row, fault: Fault::Category });
                }
                bits |= categories[i];
                i += 1;
            }
            let (first, end) = (arg, arg + signatures[row].count);
            while arg < end {
                let mut earlier = first;
                while earlier < arg {
                    if is_same(self.arg_names[earlier].as_bytes(), self.arg_names[arg].as_bytes()) {
                        return Some(WrongRow { row, fault: Fault::Argument(self.arg_names[arg]) });
                    }
                    earlier += 1;
                }
                arg += 1;
            }
            row += 1;
        }
        None
    }
}

/// The arguments of all rows, row by row; as many as `rows.arg_names`. Evaluated at compile time.
#[must_use]
pub const fn args<const ARGS: usize>(rows: &Rows) -> [Arg; ARGS] {
    let signatures = rows.signatures;
    let (known, own): (&[u16], &'static [&'static str]) = match rows.arg_names {
        ArgNames::Known(names) => (names, &[]),
        ArgNames::Own(own) => (&[0; ARGS], own.arg_names),
    };
    let mut args = [Arg::NONE; ARGS];
    let (mut row, mut arg) = (0, 0);
    while row < signatures.len() {
        let codes = &signatures[row];
        let mut i = 0;
        while i < codes.count {
            args[arg] = Arg { known_name: known[arg], ty: codes.args[i], own_name: None };
            arg += 1;
            i += 1;
        }
        row += 1;
    }
    let mut arg = 0;
    while arg < own.len() {
        args[arg].own_name = Some(&own[arg]);
        arg += 1;
    }
    args
}

impl WrongRow {
    /// Stops the compilation, with an error that names the row.
    pub const fn panic(self, rows: &Rows) -> ! {
        let number = match rows.arg_names {
            ArgNames::Known(_) => rows.numbers[self.row] as u128,
            ArgNames::Own(own) => own.numbers[self.row],
        };
        let message = Message::of(rows.names[self.row]);
        match self.fault {
            Fault::Argument(name) => message
                .text(": two of its arguments are named `")
                .text(name)
                .text("`, so that the second can't be found")
                .panic(),
            Fault::Category => message.text(": it names a category twice").panic(),
            Fault::Order => message
                .text(" = ")
                .number(number)
                .text(" comes after `")
                .text(rows.names[self.row - 1])
                .text("` = ")
                .number(rows.numbers[self.row - 1] as u128)
                .text(": rows ascend by number, each number once; move the row to its place")
                .panic(),
            Fault::Number => message.text(" = ").number(number).text(": a number is at most 2147483647").panic(),
            Fault::Types => self.types(rows, message).panic(),
            Fault::Registers(passed) => message
                .text(": its arguments take more registers than the ")
                .number(passed as u128)
                .text(" that the ABI passes")
                .panic(),
        }
    }

    /// Adds which argument has a wrong type, or that the result has one, and the types to write instead.
    const fn types(self, rows: &Rows, message: Message) -> Message {
        let codes = &rows.signatures[self.row];
        if codes.result == UNKNOWN {
            return message
                .text(": its arguments or its result have types that no row may have, or there are more arguments than any ABI ")
                .text("passes: write i32, u32, i64, u64, u16, isize, usize, *const c_char (a string), *const u8 or *mut u8 ")
                .text("(bytes), *const or *mut to c_void, to an integer or to a type of sysno::kernel_types; a struct of your ")
                .text("own is *const c_void or *mut c_void");
        }
        let Some(wrong) = codes.wrong_arg() else {
            return message
                .text(": its result has a type that no row may have: ")
                .text("write i32, u32, i64, u64, u16, isize, usize, ! or *mut c_void");
        };
        let (mut row, mut arg) = (0, wrong);
        while row < self.row {
            arg += rows.signatures[row].count;
            row += 1;
        }
        message
            .text(": `")
            .text(rows.arg_names.get(arg))
            .text("` has a type that no row may have: write i32, u32, i64, u64, u16, isize, usize, *const c_char (a string), ")
            .text("*const u8 or *mut u8 (bytes), or *const or *mut to c_void, an integer or a type of sysno::kernel_types")
    }
}
