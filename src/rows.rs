//! From the rows of a table to its statics, all of it at compile time.
//!
//! The expansion of `syscall_enum!` hands over [`Rows`]; every function here that says so is evaluated by the compiler, and
//! none of them is left in the program.
//!
//! A call's place in the arrays is its *slot*: its number's distance from the first number, as far as a set has room for the
//! slots; the calls beyond, such as ARM's private ones at 0xF0001, have the slots after those, one after the other. So there
//! are slots that no call has, and the way from a number to a fact is one index.

use crate::arch::Abi;
use crate::arg::{Arg, Codes};
use crate::arg_name::text;

/// The rows of a table as the macro reads them: what stands in one column of the table is an array.
#[allow(missing_debug_implementations)]
pub struct Rows {
    /// The numbers.
    pub numbers: &'static [u32],
    /// The bits of the categories, and [`ARGS_UNKNOWN`].
    pub categories: &'static [u32],
    /// The types of the arguments and of the result.
    pub signatures: &'static [Codes],
    /// The numbers of the arguments' names of all rows, one row's after the other's.
    pub arg_names: &'static [u16],
    /// The same as they stand there, in a table that is not this crate's: then `arg_names` says no more than how many.
    pub own_arg_names: &'static [&'static str],
}

/// Among the bits of a row's categories: the arguments are not known.
pub const ARGS_UNKNOWN: u32 = 1 << 31;

/// Among the results: no call has that slot.
pub(crate) const NO_CALL: u16 = u16::MAX;

/// Among [`NameIndex::slots`]: no name.
const NO_SLOT: u16 = u16::MAX;

/// How a table's numbers become slots.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The first number.
    pub first: u32,
    /// How many slots are distances from the first number.
    pub near: u32,
    /// The numbers beyond, which have the slots after those; few, or none.
    pub far: &'static [u32],
}

impl Shape {
    /// Of these numbers. At compile time.
    pub const fn new(numbers: &'static [u32]) -> Self {
        let [first, ..] = *numbers else { panic!("a table has at least one row") };
        // The last row whose number is near: as far away as can be, with a slot left for each row after it.
        let mut row = numbers.len() - 1;
        while row > 0 && (numbers[row] < first || numbers[row] - first >= room_before(numbers.len() - row)) {
            row -= 1;
        }
        Self { first, near: numbers[row] - first + 1, far: numbers.split_at(row + 1).1 }
    }

    /// How many slots there are.
    pub const fn slots(self) -> usize {
        let slots = self.near as usize + self.far.len();
        assert!(
            slots <= crate::set::CAPACITY,
            "the table has more rows than a SysnoSet has room for: raise WORDS in src/set.rs"
        );
        slots
    }

    /// The slot of a number that a call has; some slot, or none at all, of any other number.
    #[inline]
    pub const fn slot(&self, number: u32) -> usize {
        if self.is_far(number) { self.far_slot(number as usize) } else { number.wrapping_sub(self.first) as usize }
    }

    /// Whether a number's slot is not its distance.
    #[inline]
    pub const fn is_far(&self, number: u32) -> bool {
        !self.far.is_empty() && number.wrapping_sub(self.first) >= self.near
    }

    /// The slot of a far number; of any other, the one after the last.
    #[cold]
    pub const fn far_slot(&self, number: usize) -> usize {
        let (mut low, mut high) = (0, self.far.len());
        while low < high {
            let middle = (low + high) / 2;
            let found = self.far[middle] as usize;
            if found == number {
                return self.near as usize + middle;
            }
            if found < number {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        self.near as usize + self.far.len()
    }

    /// The number of a slot.
    #[inline]
    pub const fn number(&self, slot: usize) -> u32 {
        if slot < self.near as usize { self.first + slot as u32 } else { self.far[slot - self.near as usize] }
    }
}

/// So many slots may be before that of a near row, which is the first of the last `rows`.
const fn room_before(rows: usize) -> u32 {
    (crate::set::CAPACITY + 1).saturating_sub(rows) as u32
}

/// What the compiler computes of the rows of one table.
#[allow(missing_debug_implementations)]
pub struct Layout<const SLOTS: usize, const OFFSETS: usize> {
    /// The arguments of slot `i` are those from `offsets[i]` to `offsets[i + 1]`.
    pub offsets: [u16; OFFSETS],
    /// The types of the results, as their numbers; where no call has the slot, a number that no type has.
    pub results: [u16; SLOTS],
    /// The bits of the categories, and [`ARGS_UNKNOWN`].
    pub categories: [u32; SLOTS],
    /// What is wrong in a way that the compiler itself would let pass.
    pub wrong: Option<WrongRow>,
}

/// A row that may not be as it is.
#[derive(Clone, Copy, Debug)]
pub struct WrongRow {
    /// Which.
    pub row: usize,
    fault: Fault,
}

#[derive(Clone, Copy, Debug)]
enum Fault {
    Order,
    Number,
    Types,
    Registers(usize),
}

// The compiler evaluates the loops below thousands of times. A step that reads or writes an element of an array costs it half a
// microsecond, through `&mut [T]` six times as much, and a pattern of several slices two for each: hence the arrays.

impl<const SLOTS: usize, const OFFSETS: usize> Layout<SLOTS, OFFSETS> {
    /// The columns of `rows`; the lengths are that of `shape`, and one more. At compile time.
    pub const fn new(abi: Abi, shape: &Shape, rows: &Rows) -> Self {
        let descriptor = abi.descriptor();
        let passed = descriptor.argument_registers.len();
        let (first, near, numbers, signatures) = (shape.first, shape.near as usize, rows.numbers, rows.signatures);
        let (mut offsets, mut results, mut categories) = ([0; OFFSETS], [NO_CALL; SLOTS], [0; SLOTS]);
        let mut wrong = None;
        let (mut row, mut least, mut far, mut arg) = (0, first, near, 0);
        while row < numbers.len() {
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
            if slot >= near {
                slot = far;
                far += 1;
            }
            // There is such a slot, unless a later row is out of order.
            if slot < SLOTS {
                offsets[slot] = arg;
                arg += codes.count as u16;
                offsets[slot + 1] = arg;
                results[slot] = codes.result;
                categories[slot] = rows.categories[row];
            }
            row += 1;
        }
        Self { offsets, results, categories, wrong }
    }
}

/// The arguments of all rows, one row's after the other's; as many as `rows.arg_names`. At compile time.
pub const fn args<const ARGS: usize>(rows: &Rows) -> [Arg; ARGS] {
    let (signatures, names) = (rows.signatures, rows.arg_names);
    let mut args = [Arg::NONE; ARGS];
    let (mut row, mut arg) = (0, 0);
    while row < signatures.len() {
        let codes = &signatures[row];
        let mut i = 0;
        while i < codes.count {
            args[arg].known_name = names[arg];
            args[arg].ty = codes.args[i];
            arg += 1;
            i += 1;
        }
        row += 1;
    }
    let mut arg = 0;
    while arg < rows.own_arg_names.len() {
        args[arg].own_name = Some(&rows.own_arg_names[arg]);
        arg += 1;
    }
    args
}

/// What the compiler computes only for a program that has a use for it. Whatever a function refers to, it computes when it
/// checks the function, unless that is generic: hence the functions below.
pub trait Computed: Copy + 'static {
    /// The call of each slot.
    const BY_SLOT: &'static [Option<Self>];
    /// Every call, by number.
    const ALL: &'static [Self];
    /// The way from names to calls.
    const NAMES: &'static NameIndex<[u16]>;
}

/// The call of a slot.
#[inline]
pub const fn at<S: Computed>(slot: usize) -> Option<S> {
    if slot < S::BY_SLOT.len() { S::BY_SLOT[slot] } else { None }
}

/// Every call, by number.
#[inline(never)]
pub const fn all<S: Computed>() -> &'static [S] {
    S::ALL
}

/// Every call, by number.
#[inline(never)]
pub fn iter<S: Computed>() -> core::iter::Copied<core::slice::Iter<'static, S>> {
    S::ALL.iter().copied()
}

/// The slot of a name, where `name_of` has each slot's.
#[inline]
pub fn find_name<S: Computed>(name: &str, name_of: impl Fn(usize) -> &'static str) -> Option<usize> {
    let slots = &S::NAMES.slots;
    let mut i = hash(name.as_bytes()) as usize;
    loop {
        i &= slots.len() - 1;
        let slot = slots[i];
        if slot == NO_SLOT {
            return None;
        }
        if name_of(usize::from(slot)) == name {
            return Some(usize::from(slot));
        }
        i += 1;
    }
}

/// What is shown of a name as it stands in its row.
#[inline]
pub const fn shown<S: Computed>(name: &'static str) -> &'static str {
    if S::NAMES.has_raw { unraw(name) } else { name }
}

/// The way from names to calls.
#[allow(missing_debug_implementations)]
pub struct NameIndex<Slots: ?Sized> {
    /// Whether a name is a Rust keyword.
    has_raw: bool,
    /// The slot of a name, by the name's hash: open addressing, at most three quarters full.
    slots: Slots,
}

/// How long the array of a [`NameIndex`] must be for that many names: a power of two.
pub const fn name_index_len(names: usize) -> usize {
    (names * 4 / 3 + 1).next_power_of_two()
}

impl<const LEN: usize> NameIndex<[u16; LEN]> {
    /// Of the names as they stand in the rows, and the numbers. At compile time.
    pub const fn new<const ROWS: usize>(names: &[&'static str; ROWS], numbers: &[u32], shape: &Shape) -> Self {
        let (first, near) = (shape.first, shape.near as usize);
        let (mut slots, mut has_raw) = ([NO_SLOT; LEN], false);
        let (mut row, mut far) = (0, near);
        while row < ROWS {
            let mut name = names[row].as_bytes();
            if let [b'r', b'#', keyword @ ..] = name {
                (name, has_raw) = (keyword, true);
            }
            let mut slot = (numbers[row] - first) as usize;
            if slot >= near {
                slot = far;
                far += 1;
            }
            let mut i = hash(name) as usize % LEN;
            while slots[i] != NO_SLOT {
                i = (i + 1) % LEN;
            }
            slots[i] = slot as u16;
            row += 1;
        }
        Self { has_raw, slots }
    }
}

/// The hash behind [`NameIndex::slots`]: of the length and of three bytes, which tell most names of a table apart.
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

impl WrongRow {
    /// Stops the compilation; the names are those of the row and of the one before, if there is one.
    pub const fn panic(self, rows: &Rows, name: &'static str, before: &'static str) -> ! {
        let number = rows.numbers[self.row];
        let message = Message::of(name);
        match self.fault {
            Fault::Order => message
                .text(" = ")
                .number(number)
                .text(" comes after `")
                .text(unraw(before))
                .text("` = ")
                .number(rows.numbers[self.row - 1])
                .text(": rows ascend by number, each number once; move the row to its place")
                .panic(),
            Fault::Number => message.text(" = ").number(number).text(": a number is at most 2147483647").panic(),
            Fault::Types => self.types(rows, message).panic(),
            Fault::Registers(passed) => message
                .text(": its arguments take more registers than the ")
                .number(passed as u32)
                .text(" that the ABI passes")
                .panic(),
        }
    }
}

impl WrongRow {
    /// Which argument has a wrong type, or that the result has, and what to write instead.
    const fn types(self, rows: &Rows, message: Message) -> Message {
        let codes = &rows.signatures[self.row];
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
        let name = if rows.own_arg_names.is_empty() { text(rows.arg_names[arg]) } else { rows.own_arg_names[arg] };
        message
            .text(": `")
            .text(name)
            .text("` has a type that no row may have: write i32, u32, i64, u64, u16, isize, usize, *const c_char (a string), ")
            .text("*const u8 or *mut u8 (bytes), or *const or *mut to c_void, an integer or a type of sysno::kernel_types")
    }
}

/// The text of a compile-time panic, put together where there is no `format!`.
struct Message {
    bytes: [u8; 512],
    len: usize,
}

impl Message {
    /// Begins with the row at fault.
    const fn of(name: &'static str) -> Self {
        Self { bytes: [0; 512], len: 0 }.text("row `").text(unraw(name)).text("`")
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
