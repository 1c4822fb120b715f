//! Are the values of a call's arguments those that the program put into the registers, on every ABI?

mod common;

use std::collections::BTreeMap;

use common::{facts, unraw};
use proptest::prelude::*;
use sysno::{Abi, Endian, Errno, ErrorSignal, Invocation, Length, LengthUnit, Memory, Outcome, Syscall, Type, Value};

type Abis = &'static [&'static str];
/// The name of each call, and its words.
type Calls = &'static [(&'static str, &'static str)];

/// Where each argument of a call is, on the 32-bit ABIs: a word for each register, as the kernel's entries have them.
/// `-` is left out; `x.1 x.2` are the halves of a 64-bit argument, the low one first on little-endian machines.
///
/// By hand, from the prototypes of the kernel's entries and from what the compilers of those machines do.
const WORDS: &[(Abis, Calls)] = &[
    // A 64-bit argument takes the next two registers.
    (
        &[
            "x86",
            "arm_oabi",
            "riscv32",
            "loongarch32",
            "sparc",
            "m68k",
            "parisc",
            "microblaze",
            "nios2",
            "openrisc",
            "arc",
        ],
        &[
            ("pread64", "fd buf count offset.1 offset.2"),
            ("truncate64", "path length.1 length.2"),
            ("ftruncate64", "fd length.1 length.2"),
            ("fadvise64", "fd offset.1 offset.2 len advice"),
            ("fadvise64_64", "fd offset.1 offset.2 len.1 len.2 advice"),
            ("arm_fadvise64_64", "fd advice offset.1 offset.2 len.1 len.2"),
            ("sync_file_range", "fd offset.1 offset.2 nbytes.1 nbytes.2 flags"),
            ("arm_sync_file_range", "fd flags offset.1 offset.2 nbytes.1 nbytes.2"),
            ("fanotify_mark", "fanotify_fd flags mask.1 mask.2 dirfd pathname"),
            ("preadv", "fd iov iovcnt pos_l pos_h"),
            ("mmap2", "addr length prot flags fd pgoffset"),
            ("_llseek", "fd offset_high offset_low result whence"),
            ("llseek", "fd offset_high offset_low result whence"),
            ("readahead", "fd offset.1 offset.2 count"),
            ("fallocate", "fd mode offset.1 offset.2 len.1 len.2"),
        ],
    ),
    // The same, and calls in forms of their own.
    (
        &["s390"],
        &[
            ("pread64", "fd buf count offset.1 offset.2"),
            ("truncate64", "path length.1 length.2"),
            ("ftruncate64", "fd length.1 length.2"),
            ("fadvise64", "fd offset.1 offset.2 len advice"),
            ("fadvise64_64", "args"),
            ("sync_file_range", "fd offset.1 offset.2 nbytes.1 nbytes.2 flags"),
            ("fanotify_mark", "fanotify_fd flags mask.1 mask.2 dirfd pathname"),
            ("preadv", "fd iov iovcnt pos_l pos_h"),
            ("mmap2", "arg"),
            ("_llseek", "fd offset_high offset_low result whence"),
            ("readahead", "fd offset.1 offset.2 count"),
            ("fallocate", "fd mode offset.1 offset.2 len.1 len.2"),
        ],
    ),
    (
        &["sh", "csky"],
        &[
            ("truncate64", "path length.1 length.2"),
            ("ftruncate64", "fd length.1 length.2"),
            ("fadvise64", "fd offset.1 offset.2 len advice"),
            ("sync_file_range", "fd offset.1 offset.2 nbytes.1 nbytes.2 flags"),
            ("sync_file_range2", "fd flags offset.1 offset.2 nbytes.1 nbytes.2"),
            ("fanotify_mark", "fanotify_fd flags mask.1 mask.2 dirfd pathname"),
            ("preadv", "fd iov iovcnt pos_l pos_h"),
            ("mmap2", "addr length prot flags fd pgoffset"),
            ("_llseek", "fd offset_high offset_low result whence"),
            ("llseek", "fd offset_high offset_low result whence"),
            ("readahead", "fd offset.1 offset.2 count"),
            ("fallocate", "fd mode offset.1 offset.2 len.1 len.2"),
        ],
    ),
    (
        &["sh"],
        &[
            ("pread64", "fd buf count dummy offset.1 offset.2"),
            ("fadvise64_64", "fd offset.1 offset.2 len.1 len.2 advice"),
        ],
    ),
    (
        &["csky"],
        &[("pread64", "fd buf count offset.1 offset.2"), ("fadvise64_64", "fd advice offset.1 offset.2 len.1 len.2")],
    ),
    // A 64-bit argument begins at an even register.
    (
        &["arm", "powerpc", "mips_o32", "xtensa", "hexagon"],
        &[
            ("pread64", "fd buf count - offset.1 offset.2"),
            ("truncate64", "path - length.1 length.2"),
            ("ftruncate64", "fd - length.1 length.2"),
            ("sync_file_range", "fd - offset.1 offset.2 nbytes.1 nbytes.2 flags"),
            ("sync_file_range2", "fd flags offset.1 offset.2 nbytes.1 nbytes.2"),
            ("arm_sync_file_range", "fd flags offset.1 offset.2 nbytes.1 nbytes.2"),
            ("arm_fadvise64_64", "fd advice offset.1 offset.2 len.1 len.2"),
            ("fadvise64_64", "fd advice offset.1 offset.2 len.1 len.2"),
            ("fanotify_mark", "fanotify_fd flags mask.1 mask.2 dirfd pathname"),
            ("preadv", "fd iov iovcnt pos_l pos_h"),
            ("mmap2", "addr length prot flags fd pgoffset"),
            ("_llseek", "fd offset_high offset_low result whence"),
            ("llseek", "fd offset_high offset_low result whence"),
            ("readahead", "fd - offset.1 offset.2 count"),
            ("fallocate", "fd mode offset.1 offset.2 len.1 len.2"),
        ],
    ),
    (&["mips_o32"], &[("fadvise64", "fd - offset.1 offset.2 len.1 len.2 advice")]),
    (&["powerpc"], &[("fadvise64", "fd - offset.1 offset.2 len advice")]),
    // Where clone has the thread pointer, and the id in the child.
    (
        &["x86", "arm", "arm_oabi", "riscv32", "powerpc", "mips_o32", "sparc", "parisc", "xtensa", "arc"],
        &[("clone", "flags stack parent_tid tls child_tid")],
    ),
    (
        &["loongarch32", "m68k", "sh", "nios2", "openrisc", "csky", "hexagon"],
        &[("clone", "flags stack parent_tid child_tid tls")],
    ),
    (&["s390"], &[("clone", "stack flags parent_tid child_tid tls")]),
    (&["microblaze"], &[("clone", "flags stack stack_size parent_tid child_tid tls")]),
];

/// The calls above, each of which every 32-bit ABI that has it must have a line for.
const CALLS: &[&str] = &[
    "pread64",
    "truncate64",
    "ftruncate64",
    "fadvise64",
    "fadvise64_64",
    "arm_fadvise64_64",
    "sync_file_range",
    "sync_file_range2",
    "arm_sync_file_range",
    "fanotify_mark",
    "preadv",
    "clone",
    "mmap2",
    "_llseek",
    "llseek",
    "readahead",
    "fallocate",
];

fn abis32() -> impl Iterator<Item = Abi> {
    Abi::ALL.iter().copied().filter(|abi| abi.register_bits() == 32)
}

/// What a 64-bit value `0xAAAA_xxxx_BBBB_xxxx`, or its lower half, looks like for argument `index`.
fn sample(index: usize) -> u64 {
    0xA0A0_0001_B0B0_0001 + 0x0101_0000_0101_0000 * index as u64
}

#[test]
fn words_of_32_bit_abis() {
    let mut lines = BTreeMap::new();
    for (abis, calls) in WORDS {
        for abi in *abis {
            for (call, words) in *calls {
                assert!(lines.insert((*abi, *call), *words).is_none(), "{abi}: {call} twice");
            }
        }
    }
    let mut compared = 0;
    for abi in abis32() {
        for call in CALLS.iter().filter_map(|name| abi.syscall_by_name(name)) {
            let words = lines[&(abi.name(), call.name())];
            for &endian in abi.descriptor().endians {
                let place = |name: &str| {
                    call.args()
                        .iter()
                        .position(|arg| arg.name() == name)
                        .unwrap_or_else(|| panic!("{abi}: {call} has no {name}"))
                };
                // Upper halves of words are no part of them.
                let registers: Vec<u64> = words
                    .split(' ')
                    .map(|word| {
                        0xDEAD_0000_0000_0000
                            | match (word.split_once('.'), endian) {
                                (Some((name, "1")), Endian::Little) | (Some((name, "2")), Endian::Big) => {
                                    sample(place(name)) & 0xFFFF_FFFF
                                }
                                (Some((name, _)), _) => sample(place(name)) >> 32,
                                (None, _) if word == "-" => 0x0BAD_0BAD,
                                (None, _) => sample(place(word)) & 0xFFFF_FFFF,
                            }
                    })
                    .collect();
                let decoded = call.decode_endian(&registers, endian);
                assert_eq!(decoded.len(), call.args().len());
                for (index, (arg, value)) in decoded.enumerate() {
                    let is_pair = words.contains(&format!("{}.1", arg.name()));
                    let expected = match arg.ty() {
                        Type::Int(int) if int.is_signed() && is_pair => sample(index),
                        Type::Int(int) if int.is_signed() => i64::from(sample(index) as i32) as u64,
                        Type::Int(_) if is_pair => sample(index),
                        _ => sample(index) & 0xFFFF_FFFF,
                    };
                    assert_eq!(value.bits(), Some(expected), "{abi} {endian:?}: {call}, {arg}");
                    compared += 1;
                }
                // And as a tracer has it, where the audit number tells the byte order, and OABI from EABI.
                let facts = abi.descriptor();
                let arch = facts.endians.iter().zip(facts.audit_archs).find(|(order, _)| **order == endian);
                if let Some((_, &arch)) = arch {
                    let reported = Invocation::new(arch, call.id() as u64, &registers);
                    assert_eq!((reported.syscall(), reported.endian()), (Some(call), endian));
                    assert_eq!(reported.to_string(), call.decode_endian(&registers, endian).to_string());
                }
            }
        }
    }
    assert_eq!((abis32().count(), compared), (19, 1265));
}

/// A word for each argument, laid out by the rule that the facts have for the ABI, upper halves filled with rubbish.
fn lay_out(call: Syscall, pair: &str, endian: Endian, values: &[u64]) -> Vec<u64> {
    let narrow = call.abi().register_bits() == 32;
    let mut words = Vec::new();
    for (arg, &value) in call.args().iter().zip(values) {
        if !narrow || arg.ty().bits(32) < 64 {
            let rubbish = arg.ty().bits(call.abi().pointer_bits()) < 64;
            words.push(if rubbish { value | 0x5555_0000_0000_0000 } else { value });
            continue;
        }
        if pair == "even" && words.len() % 2 == 1 {
            words.push(0x0BAD_0BAD);
        }
        let (low, high) = (value & 0xFFFF_FFFF, value >> 32);
        words.extend(if endian == Endian::Little { [low, high] } else { [high, low] });
    }
    words
}

fn pairs() -> BTreeMap<String, String> {
    facts("abis.tsv").into_iter().map(|fields| (fields[0].clone(), fields.last().unwrap().clone())).collect()
}

/// The value that an argument of `bits` has, of one with all 64 of them.
fn narrowed(value: u64, ty: Type, bits: u8) -> u64 {
    let shift = 64 - u32::from(bits);
    match ty {
        Type::Int(int) if int.is_signed() => ((value << shift) as i64 >> shift) as u64,
        _ => value << shift >> shift,
    }
}

#[test]
fn every_row_gives_back_what_was_laid_out() {
    let pairs = pairs();
    let mut rows = 0;
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            rows += 1;
            for &endian in abi.descriptor().endians {
                for values in [
                    [0; 8],
                    [u64::MAX; 8],
                    core::array::from_fn(sample),
                    core::array::from_fn(|i| 1 << i | 1 << 31 | 1 << 63),
                ] {
                    let bits = |i: usize| call.args()[i].ty().bits(abi.pointer_bits());
                    let laid: Vec<_> = (0..call.args().len()).map(|i| values[i] & u64::MAX >> (64 - bits(i))).collect();
                    let words = lay_out(call, &pairs[abi.name()], endian, &laid);
                    let decoded = call.decode_endian(&words, endian);
                    assert_eq!(decoded.len(), call.args().len(), "{call:?}");
                    for (i, (arg, value)) in decoded.enumerate() {
                        assert_eq!(arg, call.args()[i]);
                        assert_eq!(value.bits(), Some(narrowed(values[i], arg.ty(), bits(i))), "{call:?}: {arg}");
                        let fits = match (arg.ty(), value) {
                            (Type::Int(int), Value::Signed(_)) => int.is_signed(),
                            (Type::Int(int), Value::Unsigned(_)) => !int.is_signed(),
                            (Type::String, Value::String(_)) => true,
                            (
                                Type::Pointer { .. },
                                Value::Strings(_) | Value::Buffer { .. } | Value::Array { .. } | Value::Address(_),
                            ) => true,
                            _ => false,
                        };
                        assert!(fits, "{call:?}: {arg} is {value:?}");
                        assert_eq!(len_of(value), expected_len(call, i, &values), "{call:?}: {arg}");
                    }
                    // A word short: the last argument is missing, those before it aren't.
                    if let Some(short) = words.len().checked_sub(1) {
                        let values: Vec<_> =
                            call.decode_endian(&words[..short], endian).map(|(_, value)| value).collect();
                        assert_eq!(
                            values.iter().position(|&value| value == Value::Missing),
                            Some(values.len() - 1),
                            "{call:?}"
                        );
                    }
                }
            }
        }
    }
    assert_eq!(rows, 12265);
}

fn len_of(value: Value) -> Option<u64> {
    match value {
        Value::Buffer { len, .. } | Value::Array { len, .. } => len,
        _ => None,
    }
}

fn expected_len(call: Syscall, index: usize, values: &[u64]) -> Option<u64> {
    let length: Length = call.length_of(index).filter(|_| !matches!(call.args()[index].ty(), Type::String))?;
    if length.is_indirect() {
        return None;
    }
    let holder = call.args()[length.arg()].ty();
    let value = narrowed(values[length.arg()], holder, holder.bits(call.abi().pointer_bits()));
    let is_negative = matches!(holder, Type::Int(int) if int.is_signed()) && (value as i64) < 0;
    let in_bits = length.unit() == LengthUnit::Bits;
    Some(if in_bits { value.div_ceil(8) } else { value }).filter(|_| !is_negative)
}

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

/// -100 is -100 and a length is as wide as the ABI's, whatever a 64-bit register has in its upper half.
#[test]
fn sign_and_width_are_the_abis() {
    for abi in Abi::ALL {
        let openat = abi.syscall_by_name("openat").unwrap();
        for register in [0xFFFF_FF9C, 0xFFFF_FFFF_FFFF_FF9C, 0x1234_5678_FFFF_FF9C] {
            let decoded = openat.decode([register, 0, 0x8_0000, 0o644]);
            assert_eq!(decoded.clone().next().unwrap().1, Value::Signed(-100), "{abi}");
            assert_eq!(decoded.to_string(), "openat(AT_FDCWD, NULL, 0x80000, 0644)", "{abi}");
        }
        let write = abi.syscall_by_name("write").unwrap();
        let (_, count) = write.decode([1, 0, 0x1_0000_0002]).next_back().unwrap();
        let wide = abi.pointer_bits() == 64;
        assert_eq!(count, Value::Unsigned(if wide { 0x1_0000_0002 } else { 2 }), "{abi}");
    }
    assert_eq!(Abi::ALL.iter().filter(|abi| abi.pointer_bits() < abi.register_bits()).count(), 2, "x32 and n32");
}

#[test]
fn the_iterator_has_an_exact_size_from_both_ends() {
    let call = Abi::X86_64.syscall_by_name("pread64").unwrap();
    let mut decoded = call.decode([3, 0x1000, 5, 7, 0, 0]);
    let mut names = Vec::new();
    assert_eq!(decoded.len(), 4);
    names.extend(decoded.next().map(|(arg, _)| arg.name()));
    names.extend(decoded.next_back().map(|(arg, _)| arg.name()));
    assert_eq!((decoded.len(), decoded.size_hint()), (2, (2, Some(2))));
    names.extend(decoded.by_ref().map(|(arg, _)| arg.name()));
    assert_eq!(names, ["fd", "offset", "buf", "count"]);
    assert_eq!((decoded.len(), decoded.next(), decoded.next_back()), (0, None, None));
    // An array and a Vec are words, too.
    assert_eq!(call.decode([3, 0x1000, 5, 7]).to_string(), call.decode(vec![3, 0x1000, 5, 7]).to_string());
}

/// The calls whose result is no plain number, by name: from the facts' notes on what is returned.
fn returned() -> BTreeMap<String, String> {
    facts("returned.tsv").into_iter().map(|fields| (fields[1].clone(), fields[0].clone())).collect()
}

#[test]
fn results() {
    let returned = returned();
    // What the notes leave out: names that one ABI has for a call that they name; what has an address's type anyway.
    let left_out = |name: &str| match name {
        "getxpid" => Some("id"), // getpid, and the parent's id in another register
        "osf_wait4" => Some("id"),
        "create_module" | "signal" => Some("address"),
        _ => None,
    };
    for abi in Abi::ALL {
        let narrow = abi.register_bits() == 32;
        for call in abi.syscalls() {
            let kind = returned.get(call.name()).map(String::as_str).or(left_out(call.name()));
            // A row whose arguments nobody knows has no type to speak of.
            let kind = kind.filter(|_| call.args_known());
            match (kind, call.result(0x7001, false)) {
                (Some("descriptor"), Outcome::Descriptor(0x7001)) => {}
                (Some("id"), Outcome::ProcessId(0x7001)) => {}
                (Some("address"), Outcome::Address(0x7001)) => {}
                (Some("nothing"), Outcome::Nothing) => assert!(["exit", "exit_group"].contains(&call.name())),
                // Goes back to where the signal came from, with the result of what it interrupted.
                (Some("nothing"), Outcome::Signed(0x7001)) => assert!(call.name().ends_with("sigreturn")),
                (None, Outcome::Signed(0x7001) | Outcome::Unsigned(0x7001)) => {}
                (kind, outcome) => panic!("{call:?} returns {outcome:?}, expected {kind:?}"),
            }
            let never_fails = call.categories().contains(sysno::Category::NeverFails);
            for (raw, is_error) in
                [(-2, true), (0xFFFF_FFFE, narrow), (2, matches!(abi.descriptor().error, ErrorSignal::Flag(_)))]
            {
                let outcome = call.result(raw, is_error);
                let expected = Errno::new(*abi, 2).filter(|_| is_error && !never_fails);
                let expected = expected.filter(|_| raw > 0 || is_error);
                assert_eq!(outcome.errno(), expected, "{call:?}: {raw:#x}");
            }
            match (call.result_from_register(-2_i64 as u64), abi.descriptor().error) {
                (Some(outcome), ErrorSignal::Negative) => assert_eq!(outcome, call.result(-2, true), "{call:?}"),
                (None, ErrorSignal::Flag(_)) => {}
                other => panic!("{call:?}: {other:?}"),
            }
            if abi.descriptor().error == ErrorSignal::Negative {
                for (register, errno) in [(-1, 1), (-4095, 4095), (-4096, 0), (0, 0), (4095, 0)] {
                    let expected = if never_fails { None } else { Errno::new(*abi, errno) };
                    let outcome = call.result_from_register(register as u64).unwrap();
                    assert_eq!(outcome.errno(), expected, "{call:?}: {register}");
                }
            }
        }
    }
    for (name, kind) in &returned {
        assert!(Abi::ALL.iter().any(|abi| abi.syscall_by_name(name).is_some()), "no call {name}, {kind}");
    }
}

#[test]
fn results_as_text() {
    let x86_64 = |name: &str| Abi::X86_64.syscall_by_name(name).unwrap();
    let text = |name: &str, raw: i64, is_error| x86_64(name).result(raw, is_error).to_string();
    assert_eq!(text("read", -4, true), "-1 EINTR (Interrupted system call)");
    assert_eq!(text("read", -512, true), "? ERESTARTSYS (To be restarted if SA_RESTART is set)");
    assert_eq!(text("read", -513, true), "? ERESTARTNOINTR (To be restarted)");
    assert_eq!(text("read", -514, true), "? ERESTARTNOHAND (To be restarted if no handler)");
    assert_eq!(text("read", -516, true), "? ERESTART_RESTARTBLOCK (Interrupted by signal)");
    assert_eq!(text("read", -4000, true), "-1 (errno 4000)");
    assert_eq!(text("exit_group", 0, false), "?");
    assert_eq!(text("mmap", 0x7FFF_0000_0000, false), "0x7fff00000000");
    assert_eq!(text("getuid", -1, true), "4294967295");
    assert_eq!(text("lseek", -1, false), "-1");
    // The same number is another error elsewhere.
    let sparc = Abi::Sparc.syscall_by_name("connect").unwrap();
    assert_eq!(sparc.result(61, true).to_string(), "-1 ECONNREFUSED (Connection refused)");
    assert_eq!(Invocation::new(1, 2, [3]).result(-38, true), Outcome::Signed(-38), "errno of an unknown ABI");
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
    fn any_number_of_any_architecture(arch in prop_oneof![any::<u32>(), Just(0xC000_003E), Just(0x4000_0003)], number in prop_oneof![any::<u64>(), 0_u64..600], registers in registers(), raw in any::<i64>(), is_error: bool) {
        let call = Invocation::new(arch, number, &registers);
        prop_assert_eq!((call.arch(), call.number()), (arch, number));
        prop_assert_eq!(call.args().len(), call.syscall().map_or(0, |call| call.args().len()));
        prop_assert!(call.to_string().len() < 400);
        prop_assert!(!call.result(raw, is_error).to_string().is_empty());
    }

    /// What the ABI's rules lay out is what comes back.
    #[test]
    fn laid_out_and_decoded(abi in 0..Abi::ALL.len(), row in any::<prop::sample::Index>(), values in any::<[u64; 8]>(), big: bool) {
        let abi = Abi::ALL[abi];
        let endian = if big { *abi.descriptor().endians.last().unwrap() } else { abi.endian() };
        let calls: Vec<_> = abi.syscalls().collect();
        let call = row.get(&calls);
        let bits = |i: usize| call.args()[i].ty().bits(abi.pointer_bits());
        let laid: Vec<_> = (0..call.args().len()).map(|i| values[i] & u64::MAX >> (64 - bits(i))).collect();
        let words = lay_out(*call, &pairs()[abi.name()], endian, &laid);
        for (i, (arg, value)) in call.decode_endian(&words, endian).enumerate() {
            prop_assert_eq!(value.bits(), Some(narrowed(values[i], arg.ty(), bits(i))));
        }
    }
}
