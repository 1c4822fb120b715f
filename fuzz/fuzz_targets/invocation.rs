//! Is a call, with whatever registers and memory, text of printable characters and of bounded length, the same as a whole, as two
//! parts, as a line of a trace and as a record?
#![no_main]

use std::fmt;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use sysno::trace::{Lines, Prefix, Summary};
use sysno::{Abi, ConstantStyle, Descriptors, Endian, HexStrings, Invocation, Memory, Pair64, Text, Value};

#[derive(Arbitrary, Debug)]
struct Input {
    call: Call,
    registers: Vec<Word>,
    /// What is in memory, each in a page of its own.
    pieces: Vec<Piece>,
    /// How many bytes are read at once.
    at_once: Option<u8>,
    limit: Option<u16>,
    raw: Word,
    is_error: bool,
    has_arg_names: bool,
    style: Style,
}

/// How values are written.
#[derive(Arbitrary, Debug)]
struct Style {
    names: bool,
    is_verbose: bool,
    /// Indices of what there is to choose from.
    hex: u8,
    constants: u8,
    has_descriptors: bool,
    page_size: u16,
}

/// The same behind each descriptor.
struct Path;

impl Descriptors for Path {
    fn descriptor(&self, f: &mut fmt::Formatter<'_>, _number: i32, _arg: Option<usize>) -> fmt::Result {
        f.write_str("</x>")
    }

    fn working_directory(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("</>")
    }
}

impl Style {
    fn of<'a>(&self, text: Text<'a, Pieces>) -> Text<'a, Pieces> {
        let hex = [HexStrings::Never, HexStrings::NonAsciiChars, HexStrings::NonAscii, HexStrings::All];
        let constants = [ConstantStyle::Names, ConstantStyle::Numbers, ConstantStyle::Both];
        let text = text.names(self.names).verbose(self.is_verbose).page_size(self.page_size.into());
        let text = text.hex_strings(hex[usize::from(self.hex) % hex.len()]);
        let text = text.constant_style(constants[usize::from(self.constants) % constants.len()]);
        if self.has_descriptors { text.descriptors(&Path) } else { text }
    }
}

#[derive(Arbitrary, Debug)]
enum Call {
    /// Indices of an ABI and of a row of it.
    Row {
        abi: u8,
        row: u16,
        is_big: bool,
    },
    /// Of an ABI, and a number.
    Number {
        abi: u8,
        number: u16,
    },
    Any {
        arch: u32,
        number: u64,
    },
}

#[derive(Arbitrary, Debug)]
enum Word {
    Small(i8),
    /// In a piece of memory, or behind it.
    Address {
        piece: u8,
        offset: u8,
    },
    Any(u64),
}

#[derive(Arbitrary, Debug)]
enum Piece {
    Bytes(Vec<u8>),
    /// As wide as the ABI's, in the call's byte order.
    Pointers(Vec<Word>),
}

impl Word {
    fn get(&self) -> u64 {
        match *self {
            Self::Small(value) => i64::from(value) as u64,
            Self::Address { piece, offset } => 0x1000 * (1 + u64::from(piece) % 4) + u64::from(offset),
            Self::Any(value) => value,
        }
    }
}

#[derive(Debug)]
struct Pieces {
    pieces: Vec<Vec<u8>>,
    at_once: usize,
}

impl Pieces {
    fn new(input: &Input, call: &Invocation) -> Self {
        let size = usize::from(call.abi().map_or(64, Abi::pointer_bits) / 8);
        let pointer = |word: &Word| match call.endian() {
            Endian::Little => word.get().to_le_bytes()[..size].to_vec(),
            Endian::Big => word.get().to_be_bytes()[8 - size..].to_vec(),
        };
        let pieces = input.pieces.iter().take(4).map(|piece| match piece {
            Piece::Bytes(bytes) => bytes.clone(),
            Piece::Pointers(words) => words.iter().flat_map(pointer).collect(),
        });
        Self { pieces: pieces.collect(), at_once: input.at_once.map_or(usize::MAX, usize::from) }
    }
}

impl Memory for Pieces {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        let piece = (address / 0x1000).checked_sub(1).and_then(|index| self.pieces.get(usize::try_from(index).ok()?));
        let rest = piece.and_then(|bytes| bytes.get((address % 0x1000) as usize..)).unwrap_or_default();
        let len = rest.len().min(buffer.len()).min(self.at_once);
        buffer[..len].copy_from_slice(&rest[..len]);
        len
    }
}

fn invocation(call: &Call, registers: &[u64]) -> Invocation {
    let abi_of = |index: u8| Abi::ALL[usize::from(index) % Abi::ALL.len()];
    match *call {
        Call::Row { abi, row, is_big } => {
            let table = abi_of(abi).table();
            let call = table.syscalls().nth(usize::from(row) % table.len()).expect("a row");
            let endian = if is_big { Endian::Big } else { Endian::Little };
            *call.decode_endian(registers, endian).invocation()
        }
        Call::Number { abi, number } => {
            let facts = abi_of(abi).descriptor();
            Invocation::new(facts.audit_archs[0], facts.number_base + u32::from(number), registers)
        }
        Call::Any { arch, number } => Invocation::new(arch, number, registers),
    }
}

/// The values, from both ends, and their bits.
fn check_values(call: &Invocation, registers: &[u64]) {
    let known = call.syscall().filter(|call| call.args_known());
    let values: Vec<_> = call.args().collect();
    assert_eq!(values.len(), known.map_or(0, |call| call.args().len()));
    assert_eq!(call.args().len(), values.len());
    assert!(call.args().rev().eq(values.iter().copied().rev()));
    assert_eq!(call.args().next_back(), values.last().copied());
    let Some(row) = known else { return };
    let facts = row.abi().descriptor();
    // A value of 64 bits may take two registers; elsewhere, each has its own.
    if facts.pair64 != Pair64::Single {
        return;
    }
    for (index, (arg, value)) in values.into_iter().enumerate() {
        assert_eq!(arg, row.args()[index]);
        // On x32 and MIPS n32, an address has the whole register, but for what entries take as a number.
        let is_cut = row.name() == "ptrace" || facts.name == "mips_n32" && matches!(row.name(), "msgsnd" | "msgrcv");
        let is_whole = arg.ty().is_address() && !is_cut;
        let bits = if is_whole { facts.address_bits } else { arg.ty().bits(facts.pointer_bits) };
        let cut = |word: u64| word << (64 - bits) >> (64 - bits);
        assert_eq!(value.bits().map(cut), registers.get(index).copied().map(cut), "{arg} of {row}");
        match value {
            Value::Signed(_) => {}
            value => assert!(value.bits().is_none_or(|word| word == cut(word)), "{value:?} of {row}"),
        }
    }
}

#[track_caller]
fn check_printable(text: &str) {
    assert!(text.bytes().all(|byte| matches!(byte, b' '..=b'~')), "{text:?}");
}

fn check_text(memory: &Pieces, limit: usize, style: &Style, text: Text<'_, Pieces>) {
    let whole = text.to_string();
    check_printable(&whole);
    let parts = text.entry().to_string() + &text.exit().to_string();
    let rest = whole.strip_prefix(&parts).unwrap_or_else(|| panic!("{parts} is no part of {whole}"));
    assert!(rest.is_empty() || rest.starts_with(" = "), "{whole}");

    // An argument is a path, or an array of at most as many strings as there are bytes for pointers to them.
    let bytes: usize = memory.pieces.iter().map(Vec::len).sum();
    let shown = limit.min(bytes);
    let bound = 200 + 8 * (200 + 4 * 4096 + (shown + 2) * (4 * shown.max(1) + 64));
    // A struct with names has members and constants for each of its bytes, and arrays in arrays.
    let bound = if style.names || style.is_verbose { 1 << 20 } else { bound + 8 * 4 * 4096 };
    assert!(whole.len() <= bound, "{} bytes", whole.len());
}

/// The record has the same arguments, each the same text as alone.
fn check_record(call: &Invocation, has_names: bool, text: Text<'_, Pieces>) {
    let record = serde_json::to_value(text).expect("it has a form in JSON");
    assert_eq!(record["abi"].as_str(), call.abi().map(Abi::name));
    assert_eq!(record["number"].as_u64(), Some(call.number()));
    assert_eq!(record["name"].as_str(), call.syscall().map(|call| call.name()));
    let args = record["args"].as_array().expect("a sequence");
    assert!(args.len() >= call.args().len());
    let texts: Vec<_> = args.iter().map(|arg| arg["text"].as_str().expect("a text")).collect();
    for (index, alone) in texts.iter().enumerate() {
        assert_eq!(text.arg(index).to_string(), *alone);
    }
    // With names, only those that count are shown, and two that are one number are one.
    if has_names {
        return;
    }
    let list = format!("({})", texts.join(", "));
    let whole = text.arg_names(false).to_string();
    assert!(whole.contains(&list), "{whole} lacks {list}");
}

fuzz_target!(|input: Input| {
    let input = &input;
    let registers: Vec<u64> = input.registers.iter().take(10).map(Word::get).collect();
    let call = invocation(&input.call, &registers);
    check_values(&call, &registers);

    let outcome = call.result(input.raw.get() as i64, input.is_error);
    check_printable(&outcome.to_string());
    check_printable(&call.to_string());
    let (memory, limit) = (Pieces::new(input, &call), input.limit.map_or(32, usize::from));
    let text = call.text(&memory).limit(limit).arg_names(input.has_arg_names);
    let text = input.style.of(text);
    check_text(&memory, limit, &input.style, text);
    check_text(&memory, limit, &input.style, text.outcome(outcome));
    check_record(&call, input.style.names, text.outcome(outcome));

    // Alone, interrupted by another process's, and with prefixes.
    let write = |prefix: Prefix, is_interrupted: bool| {
        let mut lines = Lines::new(Vec::new());
        lines.set_prefix(prefix);
        lines.entered(1, &text).expect("memory");
        if is_interrupted {
            lines.line(2, "+++ exited with 0 +++").expect("memory");
        }
        lines.returned(1, &text.outcome(outcome)).expect("memory");
        String::from_utf8(lines.into_inner()).expect("text")
    };
    let alone = write(Prefix::None, false);
    let (line, end) = alone.split_at(alone.len() - 1);
    check_printable(line);
    assert_eq!(end, "\n");
    let parts = text.entry().to_string() + &text.outcome(outcome).exit().to_string();
    let result = text.outcome(outcome).result().to_string();
    assert_eq!(line, format!("{parts:<39} = {result}"));
    for prefix in [Prefix::None, Prefix::Plain, Prefix::Bracketed] {
        let interrupted = write(prefix, true);
        assert_eq!(interrupted.lines().count(), 3, "{interrupted}");
        interrupted.lines().for_each(check_printable);
        assert!(interrupted.ends_with(&format!("= {result}\n")), "{interrupted}");
    }
    let mut summary = Summary::default();
    summary.add(&call, outcome, std::time::Duration::from_micros(input.raw.get() >> 32));
    summary.to_string().lines().for_each(check_printable);
});
