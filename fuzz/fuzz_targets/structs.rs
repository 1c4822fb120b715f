//! Are any bytes as any struct, on any ABI and in any byte order, read without a panic, with members where the layout has them?
#![no_main]

use std::cell::Cell;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use sysno::{Abi, Content, Endian, Field, Layout, Memory};

#[derive(Arbitrary, Debug)]
struct Input {
    abi: u8,
    of: u16,
    is_big: bool,
    address: u64,
    /// How many bytes the program says that there are.
    len: Option<u64>,
    bytes: Vec<u8>,
}

/// The bytes again and again, wherever one reads.
struct Bytes<'b> {
    bytes: &'b [u8],
    address: u64,
    reads: Cell<u32>,
}

impl Memory for Bytes<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.reads.set(self.reads.get() + 1);
        let offset = address.wrapping_sub(self.address) as usize;
        for (byte, i) in buffer.iter_mut().zip(0..) {
            *byte = self.bytes[offset.wrapping_add(i) % self.bytes.len()];
        }
        buffer.len()
    }
}

/// How many elements of each array are looked at.
const ELEMENTS: usize = 2;

fn look<M: Memory + ?Sized>(content: Content<'_, M>) {
    let mut buffer = [0; 64];
    match content {
        Content::Integer(integer) => drop(integer.to_string()),
        Content::String(bytes) | Content::Bytes(bytes) => drop(bytes.read(&mut buffer).map(<[u8]>::len)),
        Content::List(list) => list.items().take(ELEMENTS).flatten().for_each(look),
        Content::Set(set) if set.capacity() < 1 << 12 => set.members().into_iter().flatten().for_each(drop),
        Content::Record(record) => {
            record.fields().into_iter().flatten().for_each(look_at_field);
            for in_full in [false, true] {
                if let Ok((shown, _)) = record.shown(in_full) {
                    shown.for_each(drop);
                }
            }
            let _ = (record.left().map(|left| left.map(Iterator::count)), record.rest());
        }
        _ => {}
    }
}

fn look_at_field<M: Memory + ?Sized>(field: Field<'_, M>) {
    look(field.content());
    field.after().into_iter().for_each(look);
}

fuzz_target!(|input: Input| {
    let abi = Abi::ALL[usize::from(input.abi) % Abi::ALL.len()];
    let endian = if input.is_big { Endian::Big } else { Endian::Little };
    let layouts: Vec<_> = Layout::all(abi, endian).collect();
    let layout = layouts[usize::from(input.of) % layouts.len()];
    if input.bytes.is_empty() {
        return;
    }
    for member in layout.members() {
        assert!(member.offset() + member.size() <= layout.size(), "{layout:?}: {}", member.name());
    }
    let memory = Bytes { bytes: &input.bytes, address: input.address, reads: Cell::new(0) };
    let record = layout.record(&memory, input.address);
    let record = input.len.map_or(record, |len| record.with_len(len));
    if let Ok(fields) = record.fields() {
        fields.for_each(look_at_field);
    }
    look(Content::Record(record));
});
