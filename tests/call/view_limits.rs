//! Whatever the registers and the memory are: does what is there end, after few reads, and without a panic?

use std::cell::Cell;

use sysno::{Abi, Content, Endian, Field, Invocation, Layout, Memory, Outcome, Snapshot, Syscall, View};

/// Memory that can be read everywhere.
struct Everywhere {
    /// The byte at an address.
    byte: fn(u64) -> u8,
    /// What it says it has read, of so many bytes that it should.
    says: fn(usize) -> usize,
    /// Whether it is another byte each time.
    changes: bool,
    reads: Cell<u64>,
}

impl Everywhere {
    fn of(byte: fn(u64) -> u8) -> Self {
        Self { byte, says: |len| len, changes: false, reads: Cell::new(0) }
    }
}

impl Memory for Everywhere {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.reads.set(self.reads.get() + 1);
        let says = (self.says)(buffer.len());
        let salt = if self.changes { self.reads.get() } else { 0 };
        for (byte, offset) in buffer.iter_mut().zip(salt..).take(says) {
            *byte = (self.byte)(address.wrapping_add(offset));
        }
        says
    }
}

const BYTES: [fn(u64) -> u8; 6] = [
    |_| 0,
    |_| 0xFF,
    |_| b'a',
    |address| if address & 7 == 0 { 1 } else { 0 },
    |address| (address & 3) as u8,
    |address| (address.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8,
];

/// Memory that reads all, says that it has read more than it should, or reads less.
const SAYS: [fn(usize) -> usize; 6] =
    [|len| len, |_| usize::MAX, |_| 0, |len| len.min(3), |len| len / 2, |len| len.saturating_sub(1)];

const REGISTERS: [u64; 24] = [
    0,
    1,
    2,
    4,
    7,
    8,
    16,
    32,
    128,
    129,
    255,
    257,
    0x1000,
    0x7FFF_FFFF,
    0x8000_0000,
    0xFFFF_FFF0,
    0xFFFF_FFFF,
    1 << 40,
    1 << 61,
    (1 << 63) - 1,
    1 << 63,
    u64::MAX - 7,
    u64::MAX - 1,
    u64::MAX,
];

/// Looks at all that is there, of arrays at the first elements.
fn look<M: Memory + ?Sized>(content: Content<'_, M>) {
    let mut buffer = [0; 300];
    match content {
        Content::Integer(integer) => drop((integer.to_string(), integer.signed(), integer.unsigned())),
        Content::String(bytes) | Content::Bytes(bytes) => {
            for len in [0, 1, 256, 257, 300] {
                if let Ok(read) = bytes.read(&mut buffer[..len]) {
                    assert!(read.len() <= len && bytes.len().is_none_or(|all| read.len() as u64 <= all));
                }
            }
            for offset in [1, 1 << 63, u64::MAX - 1, u64::MAX] {
                let _ = bytes.read_at(offset, &mut buffer);
            }
        }
        Content::List(list) => list.items().take(5).flatten().for_each(look),
        Content::Set(set) if set.capacity() < 1 << 16 => {
            let members: Vec<_> = set.members().into_iter().flatten().collect();
            assert!(members.is_sorted_by(|a, b| a < b) && members.len() as u64 <= set.capacity());
        }
        Content::Record(record) => {
            assert!(!record.name().is_empty());
            let Ok(mut fields) = record.fields() else { return };
            fields.by_ref().for_each(look_at_field);
            assert!(fields.next().is_none());
        }
        _ => {}
    }
}

fn look_at_field<M: Memory + ?Sized>(field: Field<'_, M>) {
    look(field.content());
    field.after().into_iter().for_each(look);
}

fn look_at_all<M: Memory + ?Sized>(view: &View<'_, M>) {
    view.args().for_each(look_at_field);
    (0..9).chain([usize::MAX]).filter_map(|index| view.arg(index)).for_each(look_at_field);
}

/// The most reads of an array of 32 messages, each with 32 buffers, of which each is looked at before it is written; as text, and as a record.
const MOST_READS: u64 = 15_000;

#[track_caller]
fn is_shown(call: &Invocation, memory: &Everywhere, before: &dyn Memory, outcome: Outcome, limit: usize) {
    for names in [false, true] {
        let text = call.text(memory).names(names).limit(limit).page_size(4096).before(before);
        memory.reads.set(0);
        let _ = text.to_string();
        let done = text.outcome(outcome);
        let (whole, json) = (done.to_string(), serde_json::to_string(&done).unwrap());
        assert!(!json.is_empty() && memory.reads.get() < MOST_READS, "{} reads: {whole:.200}", memory.reads.get());
        if !memory.changes {
            let parts = done.entry().to_string() + &done.exit().to_string();
            assert!(whole.strip_prefix(&parts).is_some_and(|rest| rest.starts_with(" = ")), "{parts}\n{whole}");
        }
    }
}

#[test]
fn any_registers_and_any_memory() {
    let mut seed = 1_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for call in Abi::ALL.iter().flat_map(|abi| abi.syscalls()) {
        let mut registers = vec![0; if random(8) == 0 { random(9) } else { 8 }];
        registers.fill_with(|| REGISTERS[random(REGISTERS.len())]);
        let endian = if random(2) == 0 { Endian::Little } else { Endian::Big };
        let call = *call.decode_endian(registers, endian).invocation();
        let mut memory = Everywhere::of(BYTES[random(BYTES.len())]);
        memory.says = SAYS[random(2) * random(SAYS.len())];
        memory.changes = random(4) == 0;
        let result = [0, 1, 3, 16, 64, -1, -14, 1 << 40, i64::MAX, i64::MIN][random(10)];
        let outcome = call.result(result, result < 0 && random(2) == 0);
        let mut before = Snapshot::new(vec![0; 1 << random(14)]);
        before.take(&call.view(&memory), [0, 1, 32][random(3)]);

        look_at_all(&call.view(&memory));
        look_at_all(&call.view(&memory).before(&before).outcome(outcome).page_size(1 << random(64)));
        is_shown(&call, &memory, &before, outcome, [0, 1, 32][random(3)]);
    }
}

/// Structs that lead to structs, each of which leads to others: how many are followed is limited.
#[test]
fn any_struct_and_any_memory() {
    for abi in Abi::ALL {
        for endian in [Endian::Little, Endian::Big] {
            for layout in Layout::all(*abi, endian) {
                for (index, byte) in BYTES.into_iter().enumerate() {
                    let mut memory = Everywhere::of(byte);
                    memory.says = SAYS[(index + layout.size() as usize) % SAYS.len()];
                    let record = layout.record(&memory, 0x1000);
                    for len in [0, 1, u64::from(layout.size()), 4096, u64::MAX] {
                        look(Content::Record(record.with_len(len)));
                    }
                    assert!(memory.reads.get() < 40 * MOST_READS, "{layout:?}: {} reads", memory.reads.get());
                }
            }
        }
    }
}

#[test]
fn calls_that_are_not_known() {
    let memory = Everywhere::of(BYTES[1]);
    for arch in [0, 0xC000_003E, 0x4000_0003, 0x8000_0016] {
        for number in [-1, 503, 1_i64 << 40] {
            for registers in 0..9 {
                let call = Invocation::new(arch, number, &[u64::MAX; 8][..registers]);
                look_at_all(&call.view(&memory));
                is_shown(&call, &memory, &memory, call.result(-3, true), 32);
            }
        }
    }
}

/// A program says how large the sets are, and the memory goes on.
#[test]
fn sets_without_end() {
    let all = Everywhere::of(|_| 0xFF);
    let call = *Abi::X86_64.syscall_by_name("select").unwrap().decode([0x7FFF_FFFF, 0x1000, 0, 0, 0]).invocation();
    let text = call.text(&all).names(true);
    assert!(text.to_string().ends_with(" 1048575 ...], NULL, NULL, NULL)"));
    let json = serde_json::to_string(&text).unwrap();
    assert!(json.contains(r#""content":{"start":[0,1,2,"#) && json.contains(r#",1048575],"len":null}"#));
    assert!(all.reads.get() < MOST_READS);

    let none = Everywhere::of(|_| 0);
    let call = *Abi::X86_64.syscall_by_name("sched_setaffinity").unwrap().decode([0, 0xFFFF_FFFF, 8]).invocation();
    let text = call.text(&none).names(true);
    assert_eq!(text.to_string(), "sched_setaffinity(0, 4294967295, [...])");
    assert!(serde_json::to_string(&text).unwrap().contains(r#""content":{"start":[],"len":null}"#));
}

/// A program's own calls, whose arguments aren't those of Linux's calls of the same name.
mod own {
    sysno::syscall_enum! {
        pub enum Sysno: X86_64 {
            select   = 0 (readfds: *mut fd_set, size: usize) -> i32 [desc],
            sendfile = 1 (out_fd: i32, in_fd: i32, count: usize, offset: *mut isize) -> isize [desc],
        }
    }
}

#[test]
fn own_calls() {
    let shown = |call: Syscall, registers: &[u64], memory: (u64, &[u8]), result: i64| {
        let call = *call.decode(registers).invocation();
        let text = call.text(&memory).names(true).outcome(call.result(result, false));
        let parts = text.entry().to_string() + &text.exit().to_string();
        assert_eq!(format!("{parts} = {}", text.result()), text.to_string());
        parts
    };
    // How many bytes the set has, not how many bits.
    let select = own::Sysno::select.syscall();
    assert_eq!(shown(select, &[0x1000, 8], (0x1000, &[8, 1, 0, 0, 0, 0, 0, 0]), 1), "select([3 8], 8)");
    let most = "select(0x1000, 18446744073709551615)";
    assert_eq!(shown(select, &[0x1000, u64::MAX], (0, &[]), 1), most);
    // What the call replaces is its last argument.
    let sendfile = own::Sysno::sendfile.syscall();
    let text = "sendfile(1, 0, 9, [7] => [7])";
    assert_eq!(shown(sendfile, &[1, 0, 9, 0x1000], (0x1000, &[7, 0, 0, 0, 0, 0, 0, 0]), 9), text);
}

/// A name is shown whole, also one that is no path: in text and as a value.
#[test]
fn names_of_sockets() {
    let mut address = vec![1, 0, 0];
    address.extend([b'n'; 60]);
    let call = *Abi::X86_64.syscall_by_name("bind").unwrap().decode([3, 0x1000, 63]).invocation();
    let memory = (0x1000, &address[..]);
    let text = call.text(&memory).names(true);
    assert!(text.to_string().contains(&format!("sun_path=@\"{}\"}}", "n".repeat(60))));
    let json = serde_json::to_value(text).unwrap();
    assert_eq!(json["args"][1]["content"]["sun_path"].as_array().map(Vec::len), Some(61));
}

/// Reading another process's memory takes longer than anything else, so it is done once for a struct, however many members are shown.
#[test]
fn a_struct_is_read_once() {
    let abi = Abi::X86_64;
    for (name, args) in [("fstat", &[3, 0x1000][..]), ("setrlimit", &[7, 0x1000]), ("times", &[0x1000])] {
        let memory = Everywhere::of(|_| 0);
        let call = *abi.syscall_by_name(name).unwrap().decode(args).invocation();
        let text = call.text(&memory).names(true).outcome(call.result(0, false)).to_string();
        assert_eq!(memory.reads.get(), 1, "{text}");
    }
}
