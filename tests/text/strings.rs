//! Is a call written as strace writes it, with the strings and buffers that are in the program's memory?

use proptest::prelude::*;
use sysno::{Abi, Endian, Invocation, Memory};

use crate::common::unraw;

/// Every mode, and numbers of every length in hexadecimal, as core writes them.
#[test]
fn octal_and_hexadecimal() {
    let chmod = Abi::X86_64.syscall_by_name("chmod").unwrap();
    for mode in 0..=u16::MAX {
        assert_eq!(chmod.decode([0, mode.into()]).to_string(), format!("chmod(NULL, 0{mode:02o})"));
    }
    let brk = Abi::X86_64.syscall_by_name("brk").unwrap();
    for address in
        (0..64).flat_map(|bit| [1 << bit, u64::MAX >> bit, 0x0123_4567_89AB_CDEF >> bit]).filter(|&it| it != 0)
    {
        assert_eq!(brk.decode([address]).to_string(), format!("brk({address:#x})"));
    }
}

/// Memory that has a piece at each of these addresses, and gives `at_once` bytes at most.
#[derive(Debug, Clone)]
struct Pieces {
    pieces: Vec<(u64, Vec<u8>)>,
    at_once: usize,
}

impl Memory for Pieces {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        for (start, bytes) in &self.pieces {
            let rest = address.checked_sub(*start).and_then(|offset| bytes.get(usize::try_from(offset).ok()?..));
            if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
                let len = rest.len().min(buffer.len()).min(self.at_once);
                buffer[..len].copy_from_slice(&rest[..len]);
                return len;
            }
        }
        0
    }
}

fn piece(address: u64, bytes: &[u8]) -> Pieces {
    Pieces { pieces: vec![(address, bytes.to_vec())], at_once: usize::MAX }
}

fn call(abi: Abi, name: &str, registers: &[u64]) -> Invocation {
    *abi.syscall_by_name(name).unwrap_or_else(|| panic!("{abi} has no {name}")).decode(registers).invocation()
}

/// A string is read in pieces: each may be the one that it ends in, and what is beyond its end need not be readable.
#[test]
fn strings_from_memory() {
    let text: Vec<u8> = (0..1000).map(|i| b'a' + (i % 26) as u8).collect();
    for len in [0, 1, 255, 256, 257, 511, 512, 513, 1000] {
        let terminated = piece(0x1000, &[&text[..len], b"\0"].concat());
        let unterminated = piece(0x1000, &text[..len]);
        for room in [0, 1, 255, 256, 257, 512, 600, 1001] {
            let (mut one, mut other) = (vec![0; room], vec![0; room]);
            let shown = &text[..len.min(room)];
            assert_eq!(terminated.read_string(0x1000, &mut one), Some(shown), "{len} {room}");
            assert_eq!(unterminated.read_string(0x1000, &mut other), (len >= room).then_some(shown), "{len} {room}");
        }
    }
}

#[test]
fn strings_and_buffers() {
    let write = |len: u64| call(Abi::X86_64, "write", &[1, 0x1000, len]);
    let text = |bytes: &[u8], len: u64| write(len).text(&piece(0x1000, bytes)).to_string();
    assert_eq!(text(b"", 0), r#"write(1, "", 0)"#);
    assert_eq!(text(b"a\0b\x017\x018\xff", 8), r#"write(1, "a\0b\0017\0018\377", 8)"#.replace("\\0018", "\\18"));
    assert_eq!(text(b"\"\\\t\n\x0b\x0c\r", 7), r#"write(1, "\"\\\t\n\v\f\r", 7)"#);
    assert_eq!(text(&[b'x'; 32], 32), format!("write(1, \"{}\", 32)", "x".repeat(32)));
    assert_eq!(text(&[b'x'; 33], 33), format!("write(1, \"{}\"..., 33)", "x".repeat(32)));
    // Fewer bytes than the program says there are: as strace, the address.
    assert_eq!(text(&[b'x'; 5], 6), "write(1, 0x1000, 6)");
    assert_eq!(
        write(u64::MAX).text(&piece(0x1000, &[b'x'; 64])).limit(2).to_string(),
        r#"write(1, "xx"..., 18446744073709551615)"#
    );

    let chdir = |bytes: &[u8]| call(Abi::X86_64, "chdir", &[0x1000]).text(&piece(0x1000, bytes)).to_string();
    for len in [0, 1, 31, 32, 33, 254, 255, 256, 257, 511, 512, 4094, 4095] {
        let path = [vec![b'y'; len], vec![0]].concat();
        assert_eq!(chdir(&path), format!("chdir(\"{}\")", "y".repeat(len)));
        assert_eq!(chdir(&path[..len]), "chdir(0x1000)", "without an end");
    }
    assert_eq!(chdir(&[b'y'; 4096]), format!("chdir(\"{}\"...)", "y".repeat(4095)));
    // Octal at the end of what is read at once, a digit or none after it.
    for len in 250..260 {
        let long = |next: &[u8]| [&vec![b'y'; len][..], &[1], next, &[0]].concat();
        assert_eq!(chdir(&[&long(b"7")[..], &[0; 300]].concat()), format!("chdir(\"{}\\0017\")", "y".repeat(len)));
        assert_eq!(chdir(&long(b"8")), format!("chdir(\"{}\\18\")", "y".repeat(len)));
        assert_eq!(chdir(&long(b"")), format!("chdir(\"{}\\1\")", "y".repeat(len)));
        let bytes = [vec![b'y'; len], b"\x017".to_vec()].concat();
        let write = call(Abi::X86_64, "write", &[1, 0x1000, bytes.len() as u64]);
        let text = write.text(&piece(0x1000, &bytes)).limit(1000).to_string();
        assert_eq!(text, format!("write(1, \"{}\\0017\", {})", "y".repeat(len), len + 2));
    }
}

/// A buffer that is read in several parts is shown if all of what would be shown can be read, however long it is.
#[test]
fn long_buffers() {
    let text = |memory: &Pieces, len: usize, limit: usize| {
        call(Abi::X86_64, "write", &[1, 0x1000, len as u64]).text(memory).limit(limit).to_string()
    };
    for len in [255, 256, 257, 511, 512, 513, 600, 768] {
        let bytes: Vec<_> = b"abcdefg".iter().copied().cycle().take(len).collect();
        let shown = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(text(&piece(0x1000, &bytes), len, 4096), format!("write(1, \"{shown}\", {len})"));
        assert_eq!(text(&piece(0x1000, &bytes), 9999, len), format!("write(1, \"{shown}\"..., 9999)"));
        let missing = format!("write(1, 0x1000, {len})");
        for readable in [0, 1, 255, 256, 257, len - 1] {
            assert_eq!(text(&piece(0x1000, &bytes[..readable.min(len - 1)]), len, 4096), missing, "{readable}");
        }
    }
}

/// The strings that are no paths, which are shown as far as the limit says, and the numbers that are sets of bits.
#[test]
fn kinds_of_arguments() {
    let memory = piece(0x1000, &[&[b'x'; 40][..], &[0]].concat());
    let cut = format!("\"{}\"...", "x".repeat(32));
    let text = |name: &str, registers: &[u64]| call(Abi::X86_64, name, registers).text(&memory).to_string();
    for (name, registers, expected) in [
        ("request_key", &[0x1000, 0x1000, 0x1000, 5][..], format!("request_key({cut}, {cut}, {cut}, 5)")),
        ("personality", &[0x8], "personality(0x8)".to_owned()),
        ("personality", &[0xFFFF_FFFF], "personality(0xffffffff)".to_owned()),
    ] {
        assert_eq!(text(name, registers), expected);
    }
    let mmap = text("mmap", &[0, 4096, 3, 0x22, u64::MAX, 0]);
    assert_eq!(mmap, "mmap(NULL, 4096, 0x3, 0x22, -1, 0)");
}

/// strace counts no further, either: a program whose environment has no end would hold it up.
#[test]
fn an_environment_without_end() {
    let environment = |count: usize| {
        let pointers: Vec<u8> = [0x2000_u64.to_le_bytes()].concat().repeat(count);
        piece(0x10_0000, &[&pointers[..], &[0; 8]].concat())
    };
    for (count, text) in [
        (65_535, "0x100000 /* 65535 vars */"),
        (65_536, "0x100000 /* 65536 vars */"),
        (65_537, "0x100000 /* 65536 vars, unterminated */"),
        (100_000, "0x100000 /* 65536 vars, unterminated */"),
    ] {
        let execve = call(Abi::X86_64, "execve", &[0, 0, 0x10_0000]);
        assert_eq!(execve.text(&environment(count)).arg(2).to_string(), text);
    }
}

/// As `strace -v` shows it; and other arrays, of which more than the limit are there.
#[test]
fn whole_arrays() {
    let pointers = [0x2000_u64.to_le_bytes()].concat().repeat(40);
    let pieces = |pieces: &[(u64, Vec<u8>)]| Pieces { pieces: pieces.to_vec(), at_once: usize::MAX };
    let environment = pieces(&[(0x1000, [&pointers[..], &[0; 8]].concat()), (0x2000, b"A=1\0".to_vec())]);
    let execve = call(Abi::X86_64, "execve", &[0, 0x1000, 0x1000]);
    let whole = format!("[{}]", ["\"A=1\""; 40].join(", "));
    let cut = format!("[{}, ...]", ["\"A=1\""; 32].join(", "));
    let text = |verbose| execve.text(&environment).names(true).verbose(verbose).to_string();
    assert_eq!(text(true), format!("execve(NULL, {whole}, {whole})"));
    assert_eq!(text(false), format!("execve(NULL, {cut}, 0x1000 /* 40 vars */)"));
    // No more of an array in another one: what memory holds up to here isn't in every line.
    let vector = [0x4000_u64, 0].map(u64::to_le_bytes).concat().repeat(40);
    let message = [0, 0, 0x6000_u64, 40, 0, 0, 0, 0].map(u64::to_le_bytes).concat();
    let memory = pieces(&[(0x5000, message.repeat(34)), (0x6000, vector)]);
    let text = call(Abi::X86_64, "sendmmsg", &[3, 0x5000, 34, 0]).text(&memory).names(true).verbose(true).to_string();
    assert_eq!(text.matches("msg_hdr=").count(), 34);
    assert_eq!(text.matches("iov_base=").count(), 34 * 32);
}

#[test]
fn arrays_of_strings() {
    for (abi, endian) in [
        (Abi::X86_64, Endian::Little),
        (Abi::X86, Endian::Little),
        (Abi::S390x, Endian::Big),
        (Abi::PowerPc, Endian::Big),
        (Abi::X32, Endian::Little),
    ] {
        let size = usize::from(abi.pointer_bits() / 8);
        let pointer = |value: u64| match endian {
            Endian::Little => value.to_le_bytes()[..size].to_vec(),
            Endian::Big => value.to_be_bytes()[8 - size..].to_vec(),
        };
        let array = |pointers: &[u64]| pointers.iter().flat_map(|&value| pointer(value)).collect::<Vec<_>>();
        let text = |pointers: &[u64]| {
            let strings = (0x2000, b"ls\0/\0".to_vec());
            let memory = Pieces { pieces: vec![(0x1000, array(pointers)), strings], at_once: usize::MAX };
            let call = call(abi, "execve", &[0x2000, 0x1000, 0x1000]);
            let text = call.text(&memory);
            (text.arg(1).to_string(), text.limit(2).arg(1).to_string(), text.arg(2).to_string())
        };
        let all = |argv: &str, short: &str, envp: &str| (argv.to_owned(), short.to_owned(), envp.to_owned());
        assert_eq!(text(&[0x2000, 0x2003, 0]), all(r#"["ls", "/"]"#, r#"["ls", "/"]"#, "0x1000 /* 2 vars */"), "{abi}");
        assert_eq!(text(&[0]), all("[]", "[]", "0x1000 /* 0 vars */"));
        assert_eq!(text(&[0x2000, 0]).2, "0x1000 /* 1 var */");
        assert_eq!(text(&[0x2000, 0x2000, 0x2003, 0]).1, r#"["ls", "ls", ...]"#);
        let end = 0x1000 + size as u64;
        assert_eq!(
            text(&[0x2000]),
            all(
                &format!(r#"["ls", ... /* {end:#x} */]"#),
                &format!(r#"["ls", ... /* {end:#x} */]"#),
                "0x1000 /* 1 var, unterminated */"
            )
        );
        assert_eq!(text(&[]), all("0x1000", "0x1000", "0x1000"));
        assert_eq!(text(&[0x3000, 0]).0, "[0x3000]");
    }
}

#[test]
fn what_a_call_fills_is_shown_when_it_has() {
    let read = call(Abi::X86_64, "read", &[3, 0x1000, 100]);
    let memory = piece(0x1000, b"hello");
    let text = read.text(&memory);
    assert_eq!(text.to_string(), "read(3, 0x1000, 100)");
    assert_eq!(text.outcome(read.result(5, false)).to_string(), r#"read(3, "hello", 100) = 5"#);
    assert_eq!(text.outcome(read.result(0, false)).to_string(), r#"read(3, "", 100) = 0"#);
    assert_eq!(
        text.outcome(read.result(-9, true)).to_string(),
        "read(3, 0x1000, 100) = -1 EBADF (Bad file descriptor)"
    );
    // Every call: the two parts are the whole.
    for abi in Abi::ALL {
        for row in abi.syscalls() {
            let call = *row.decode([0x1000; 8]).invocation();
            for text in [call.text(&memory), call.text(&memory).outcome(call.result(3, false)).arg_names(true)] {
                let whole = text.to_string();
                let whole = whole.rsplit_once(" = ").map_or(whole.as_str(), |(call, _)| call);
                assert_eq!(text.entry().to_string() + &text.exit().to_string(), whole);
                let open = text.entry().to_string();
                assert!(open.starts_with(&format!("{}(", unraw(row.name()))), "{open}");
            }
        }
    }
}

/// A call is the same text on an ABI with 32-bit pointers as on the one with 64-bit ones that it shares a kernel with, however
/// wide the rows say that its longs are.
#[test]
fn the_same_text_for_narrow_pointers() {
    let read = call(Abi::X32, "read", &[3, 0x1000, 100]);
    let memory = piece(0x1000, b"hello");
    assert_eq!(
        read.text(&memory).outcome(read.result(5, false)).to_string(),
        r#"read(3, "hello", 100) = 5"#,
        "what it has read, of {read}"
    );

    let memory = piece(0x1000, &[0; 64]);
    for (narrow, wide) in [(Abi::X32, Abi::X86_64), (Abi::MipsN32, Abi::MipsN64)] {
        let mut compared = 0;
        for (own, other) in narrow.syscalls().filter_map(|own| Some((own, wide.syscall_by_name(own.name())?))) {
            let names = |row: sysno::Syscall| row.args().iter().map(|arg| arg.name()).collect::<Vec<_>>();
            if names(own) != names(other) {
                continue;
            }
            for registers in
                [[0x1000; 6], [3; 6], [0; 6], [3, 0x1000, 16, 3, 0x1000, 16], [0x1000, 16, 3, 0x1000, 16, 3]]
            {
                let texts = [own, other].map(|row| {
                    let call = *row.decode(registers).invocation();
                    let text = call.text(&memory);
                    [text, text.outcome(call.result(5, false)), text.outcome(call.result(2, true))]
                        .map(|text| text.to_string())
                });
                assert_eq!(texts[0], texts[1], "{narrow}, {wide}");
            }
            compared += 1;
        }
        assert!(compared > 300, "{narrow}: {compared}");
    }
}

fn memories() -> impl Strategy<Value = Pieces> {
    let byte = prop_oneof![Just(0_u8), any::<u8>(), Just(b'a')];
    let piece = (prop_oneof![0_u64..0x4000, any::<u64>()], prop::collection::vec(byte, 0..600));
    (prop::collection::vec(piece, 0..4), prop_oneof![Just(usize::MAX), 0_usize..40])
        .prop_map(|(pieces, at_once)| Pieces { pieces, at_once })
}

fn registers() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(prop_oneof![any::<u64>(), 0_u64..0x4000, Just(u64::MAX), 0_u64..100], 0..10)
}

proptest! {
    /// Whatever there is in registers and memory, nothing panics, and the text has an end.
    #[test]
    fn no_panic_and_bounded_text(
        abi in 0..Abi::ALL.len(), row in any::<prop::sample::Index>(), registers in registers(), memory in memories(),
        limit in prop_oneof![Just(32_usize), 0_usize..600, Just(usize::MAX)], raw in any::<i64>(), is_error: bool, names: bool,
    ) {
        let abi = Abi::ALL[abi];
        let calls: Vec<_> = abi.syscalls().collect();
        let call = *row.get(&calls).decode(&registers).invocation();
        let outcome = call.result(raw, is_error);
        let text = call.text(&memory).limit(limit).arg_names(names);
        for text in [text, text.outcome(outcome)] {
            let shown = limit.min(memory.pieces.iter().map(|(_, bytes)| bytes.len()).sum());
            // An argument is a path, or an array of at most as many strings as there are bytes for pointers to them.
            let bound = 200 + 8 * (200 + 4 * 4096 + (shown + 2) * (4 * shown.max(1) + 64));
            prop_assert!(text.to_string().len() <= bound);
            let parts = text.entry().to_string() + &text.exit().to_string();
            prop_assert!(text.to_string().starts_with(&parts));
        }
    }

    #[test]
    fn any_number_of_any_architecture(
        arch in prop_oneof![any::<u32>(), Just(0xC000_003E), Just(0x4000_0003)],
        number in prop_oneof![any::<u64>(), 0_u64..600], registers in registers(), raw in any::<i64>(), is_error: bool,
    ) {
        let call = Invocation::new(arch, number, &registers);
        prop_assert_eq!((call.arch(), call.number()), (arch, number));
        prop_assert_eq!(call.args().len(), call.syscall().map_or(0, |call| call.args().len()));
        prop_assert!(call.to_string().len() < 400);
        prop_assert!(!call.result(raw, is_error).to_string().is_empty());
    }
}
