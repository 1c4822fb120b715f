//! Are the values of a call's arguments those that the program put into the registers, on every ABI?

use std::collections::BTreeMap;

use proptest::prelude::*;
use sysno::{Abi, Arg, Endian, Invocation, Length, LengthUnit, Meaning, Pointee, Syscall, Type, Value};

use crate::common::facts;

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
    0xA0A0_0002_B0B0_0001 + 0x0101_0000_0101_0000 * index as u64
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
                        0xDEAD_BEEF_0000_0000
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
                if let Some(&arch) = facts.audit_archs.iter().find(|&&arch| abi.endian_of(arch) == Some(endian)) {
                    let reported = Invocation::new(arch, call.id() as u64, &registers);
                    assert_eq!((reported.syscall(), reported.endian()), (Some(call), endian));
                    assert_eq!(reported.to_string(), call.decode_endian(&registers, endian).to_string());
                }
            }
        }
    }
    assert_eq!(abis32().count(), 19);
    assert!(compared > 1000, "only {compared} words compared");
}

/// The bits of an argument: on x32 and MIPS n32, an address has the whole register, but in two entries that take it as a number with
/// compat types (kernel/ptrace.c, ipc/msg.c; x32 has no compat entry for messages).
fn bits(call: Syscall, arg: &Arg) -> u8 {
    let is_cut = match call.name() {
        "ptrace" => true,
        "msgsnd" | "msgrcv" => call.abi() == Abi::MipsN32,
        _ => false,
    };
    let abi = call.abi();
    if arg.ty().is_address() && !is_cut { abi.register_bits() } else { arg.ty().bits(abi.pointer_bits()) }
}

/// A word for each argument, laid out by the rule that the facts have for the ABI, upper halves filled with rubbish.
fn lay_out(call: Syscall, pair: &str, endian: Endian, values: &[u64]) -> Vec<u64> {
    let narrow = call.abi().register_bits() == 32;
    let mut words = Vec::new();
    for (arg, &value) in call.args().iter().zip(values) {
        if !narrow || arg.ty().bits(32) < 64 {
            let rubbish = bits(call, arg) < 64;
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
    facts("abis.tsv").into_iter().map(|fields| (fields[0].clone(), fields[14].clone())).collect()
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
                    let bits = |i: usize| bits(call, &call.args()[i]);
                    let laid: Vec<_> = (0..call.args().len()).map(|i| values[i] & u64::MAX >> (64 - bits(i))).collect();
                    let words = lay_out(call, &pairs[abi.name()], endian, &laid);
                    let decoded = call.decode_endian(&words, endian);
                    assert_eq!(decoded.len(), call.args().len(), "{call:?}");
                    for (i, (arg, value)) in decoded.enumerate() {
                        assert_eq!(arg, call.args()[i]);
                        assert_eq!(value.bits(), Some(narrowed(values[i], arg.ty(), bits(i))), "{call:?}: {arg}");
                        assert!(is_kind_of(call, i, value), "{call:?}: {arg} is {value:?}");
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
    assert_eq!(rows, Abi::ALL.iter().map(|abi| abi.table().len()).sum::<usize>());
}

/// Whether the value of the argument at an index is what the documentation of [`Value`] says, by its type and its length.
fn is_kind_of(call: Syscall, index: usize, value: Value) -> bool {
    let unit = call.length_of(index).map(|length| length.unit());
    match (call.args()[index].ty(), unit) {
        (Type::Int(int), _) if int.is_signed() => matches!(value, Value::Signed(_)),
        (Type::Int(_), _) => matches!(value, Value::Unsigned(_)),
        (Type::String, _) => matches!(value, Value::String(_)),
        (Type::Pointer { mutable: false, to: Pointee::String }, _) => matches!(value, Value::Strings(_)),
        (Type::Pointer { .. }, Some(LengthUnit::Elements)) => matches!(value, Value::Array { .. }),
        (Type::Pointer { .. }, Some(_)) | (Type::Pointer { to: Pointee::Bytes, .. }, None) => {
            matches!(value, Value::Buffer { .. })
        }
        (Type::Pointer { .. }, None) => matches!(value, Value::Address(_)),
        _ => false,
    }
}

fn len_of(value: Value) -> Option<u64> {
    match value {
        Value::Buffer { len, .. } | Value::Array { len, .. } => len,
        _ => None,
    }
}

fn expected_len(call: Syscall, index: usize, values: &[u64]) -> Option<u64> {
    let length: Length = call.length_of(index).filter(|_| !matches!(call.args()[index].ty(), Type::String))?;
    if length.is_indirect() || length.unit() == LengthUnit::Pages {
        return None;
    }
    let holder = call.args()[length.arg()].ty();
    let value = narrowed(values[length.arg()], holder, holder.bits(call.abi().pointer_bits()));
    let is_negative = matches!(holder, Type::Int(int) if int.is_signed()) && (value as i64) < 0;
    let in_bits = length.unit() == LengthUnit::Bits;
    Some(if in_bits { value.div_ceil(8) } else { value }).filter(|_| !is_negative)
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
        let wide = abi.register_bits() == 64;
        assert_eq!(count, Value::Unsigned(if wide { 0x1_0000_0002 } else { 2 }), "{abi}");
    }
    assert_eq!(Abi::ALL.iter().filter(|abi| abi.pointer_bits() < abi.register_bits()).count(), 2, "x32 and n32");
}

/// On x32 and MIPS n32 the kernel's `long` and pointers have 64 bits and the program's have 32: what the entry's prototype says
/// counts. Each a call, its registers, and what x32's and n32's call is with them, by hand from the
/// prototypes; `X` is what no entry looks at.
#[test]
fn words_where_the_kernels_long_is_wider_than_a_pointer() {
    const X: u64 = 0xDEAD_BEEF_0000_0000;
    const LONG: u64 = 0x1_0000_0007;
    let calls: &[(&str, &[u64], &str, &str)] = &[
        // Native entries on both.
        ("lseek", &[X | 3, LONG, X], "lseek(3, 4294967303, 0)", "="),
        ("lseek", &[3, -8_i64 as u64, 1], "lseek(3, -8, 1)", "="),
        ("lseek", &[3, 0xFFFF_FFF8, 1], "lseek(3, 4294967288, 1)", "="),
        ("truncate", &[0x1000, LONG], "truncate(0x1000, 4294967303)", "="),
        ("ftruncate", &[X | 3, LONG], "ftruncate(3, 4294967303)", "="),
        (
            "mmap",
            &[0, 0x1_0000_1000, X | 1, X | 2, X | 3, 0x2_0000_0000],
            "mmap(NULL, 4294971392, 0x1, 0x2, 3, 0x200000000)",
            "=",
        ),
        ("mmap", &[0, 1, 1, 2, 3, -4096_i64 as u64], "mmap(NULL, 1, 0x1, 0x2, 3, 0xfffffffffffff000)", "="),
        ("read", &[X | 3, 0x1000, LONG], "read(3, 0x1000, 4294967303)", "="),
        ("write", &[X | 3, 0x1000, LONG], "write(3, 0x1000, 4294967303)", "="),
        ("readv", &[X | 3, 0x1000, LONG], "readv(3, 0x1000, 7)", "="),
        ("write", &[3, 0x1_0000_1000, 7], "write(3, 0x100001000, 7)", "="),
        ("prlimit64", &[0, 7, 1 << 32, 0], "prlimit64(0, 7, 0x100000000, NULL)", "="),
        ("rt_sigaction", &[2, 1 << 32, 0, X | 8], "rt_sigaction(2, 0x100000000, NULL, 8)", "="),
        ("io_destroy", &[LONG], "io_destroy(0x100000007)", "="),
        ("mbind", &[4096, LONG, X | 1, 0x1000, LONG, X], "mbind(0x1000, 4294967303, 0x1, 0x1000, 4294967303, 0)", "="),
        // Compat entries on both: of `compat_ulong_t` the lower half counts.
        ("ioctl", &[X | 3, X | 1, X | 7], "ioctl(3, 0x1, 0x7)", "="),
        ("recvfrom", &[3, 0x1000, X | 7, 0, 0, 0], "recvfrom(3, 0x1000, 7, 0, NULL, NULL)", "="),
        ("ptrace", &[X | 0xFFFF_FFFE, X | 9, X | 16, X | 16], "ptrace(0xfffffffe, 9, 0x10, 0x10)", "="),
        ("rt_sigaction", &[2, 0, 0, X | 8], "rt_sigaction(2, NULL, NULL, 8)", "="),
        // A compat entry with an `unsigned long` on x32, one with `compat_ulong_t` on n32, and in halves.
        ("preadv", &[X | 3, 0x1000, LONG, LONG], "preadv(3, 0x1000, 7, 4294967303)", ""),
        ("preadv", &[X | 3, 0x1000, X | 7, X | 7, X | 1], "", "preadv(3, 0x1000, 7, 7, 1)"),
        // x32's are x86-64's, n32's have compat types.
        ("msgsnd", &[1, 0x1_0000_1000, 7, 0], "msgsnd(1, 0x100001000, 7, 0)", "msgsnd(1, 0x1000, 7, 0)"),
        (
            "msgrcv",
            &[1, 0x1000, LONG, LONG, 0],
            "msgrcv(1, 0x1000, 4294967303, 4294967303, 0)",
            "msgrcv(1, 0x1000, 7, 7, 0)",
        ),
        ("sendfile", &[1, 2, 0x1000, LONG], "sendfile(1, 2, 0x1000, 4294967303)", "sendfile(1, 2, 0x1000, 7)"),
        ("fcntl", &[3, 1, LONG], "fcntl(3, 1, 0x100000007)", "fcntl(3, 1, 0x7)"),
        ("semctl", &[3, 1, 2, LONG], "semctl(3, 1, 0x2, 0x100000007)", "semctl(3, 1, 0x2, 0x7)"),
        (
            "io_getevents",
            &[LONG, LONG, -1_i64 as u64, 0x1000, 0],
            "io_getevents(0x100000007, 4294967303, -1, 0x1000, NULL)",
            "io_getevents(0x7, 7, -1, 0x1000, NULL)",
        ),
        // One of their lengths is a `size_t`, the other an `loff_t`.
        ("fadvise64", &[X | 3, LONG, LONG, X | 4], "fadvise64(3, 4294967303, 4294967303, 4)", "="),
        // n32's entry cuts it.
        ("personality", &[-1_i64 as u64], "personality(0xffffffff)", "="),
    ];
    for (name, registers, x32, n32) in calls {
        let n32 = if *n32 == "=" { x32 } else { n32 };
        for (abi, expected) in [(Abi::X32, x32), (Abi::MipsN32, n32)] {
            if !expected.is_empty() {
                let call = abi.syscall_by_name(name).unwrap_or_else(|| panic!("{abi} has no {name}"));
                assert_eq!(call.decode(registers).to_string(), **expected, "{abi}");
            }
        }
    }
}

/// A call without a row: its registers are all of the words that were supplied, up to eight, each as wide as the ABI's registers.
#[test]
fn registers_of_unknown_calls() {
    const WORD: u64 = 0x9122_3344_D566_7788;
    // AUDIT_ARCH_* of linux/audit.h, and how wide the registers of that machine are.
    for (arch, wide, abi) in [
        (0xC000_003E, true, Some(Abi::X86_64)),
        (0x4000_0003, false, Some(Abi::X86)),
        (0x4000_0028, false, Some(Abi::Arm)),
        (0xC000_00B7, true, Some(Abi::Aarch64)),
        (0x8, false, Some(Abi::MipsO32)),
        (0x4000_0008, false, Some(Abi::MipsO32)),
        (0xE000_0008, true, Some(Abi::MipsN32)),
        (0x8000_0016, true, Some(Abi::S390x)),
        (0x16, false, Some(Abi::S390)),
        (0x14, false, Some(Abi::PowerPc)),
        // No machine's.
        (0x1, true, None),
    ] {
        let word = if wide { WORD } else { WORD & 0xFFFF_FFFF };
        for len in 0..=10 {
            let call = Invocation::new(arch, 9999, vec![WORD; len]);
            assert_eq!((call.abi(), call.syscall()), (abi, None), "{arch:#x}");
            assert_eq!(call.registers(), vec![word; len.min(8)], "{arch:#x}");
            assert_eq!(call.args().len(), 0, "{arch:#x}");
        }
        // strace 7.2 prints the words of a call that it does not know like that.
        let text = if wide { "syscall_0x270f(0x91223344d5667788, 0x2)" } else { "syscall_0x270f(0xd5667788, 0x2)" };
        assert_eq!(Invocation::new(arch, 9999, [WORD, 2]).to_string(), text, "{arch:#x}");
        // __AUDIT_ARCH_LE is 0x40000000.
        let endian = if arch & 0x4000_0000 != 0 || abi.is_none() { Endian::Little } else { Endian::Big };
        assert_eq!(Invocation::new(arch, 9999, [WORD]).endian(), endian, "{arch:#x}");
    }
}

/// Of calls whose arguments are not known, too; of the others, there are arguments instead, those whose words were supplied.
#[test]
fn registers_and_arguments() {
    let unknown = Abi::Alpha.syscalls().filter(|call| !call.args_known());
    assert!(unknown.clone().count() > 10);
    for call in unknown {
        let call = Invocation::of(call, [1, 2, 3]);
        assert_eq!((call.registers(), call.args().len()), (&[1, 2, 3][..], 0));
    }
    for len in 0..4 {
        let call = Invocation::new(0xC000_003E, 1, vec![7; len]);
        assert_eq!((call.registers(), call.args().len()), (&[][..], 3));
        let missing: Vec<_> = call.args().map(|(_, value)| value == Value::Missing).collect();
        assert_eq!(missing, [len < 1, len < 2, len < 3]);
    }
}

/// A number that has more bits than a register is no call's.
#[test]
fn numbers_wider_than_a_register() {
    let number = |number: i128| {
        let call = Invocation::new(0xC000_003E, number, [1]);
        (call.number(), call.syscall().map(|call| call.name()))
    };
    assert_eq!(number(0), (0, Some("read")));
    assert_eq!(number(-1), (u64::MAX, None));
    assert_eq!(number(i64::MIN.into()), (1 << 63, None));
    assert_eq!(number(u64::MAX.into()), (u64::MAX, None));
    for wide in [1 << 64, 1 << 65 | 1, i128::from(i64::MIN) - 1, -1 << 64, i128::MIN, i128::MAX] {
        assert_eq!(number(wide), (u64::MAX, None), "{wide:#x}");
    }
    assert_eq!(Invocation::new(0xC000_003E, u128::MAX, [1]).number(), u64::MAX);
}

/// A call that is decoded with a byte order has the AUDIT_ARCH_* of that order, where the ABI has both: linux/audit.h.
#[test]
fn byte_orders_and_audit_numbers() {
    for (abi, little, big) in [
        (Abi::MipsO32, 0x4000_0008, 0x8),
        (Abi::MipsN64, 0xC000_0008, 0x8000_0008),
        (Abi::MipsN32, 0xE000_0008, 0xA000_0008),
        // One number for both: syscall_get_arch() of arch/arm.
        (Abi::Arm, 0x4000_0028, 0x4000_0028),
        (Abi::Sh, 0x4000_002A, 0x2A),
        (Abi::PowerPc64, 0xC000_0015, 0x8000_0015),
        (Abi::MicroBlaze, 0xBD, 0xBD),
    ] {
        let read = abi.syscall_by_name("read").expect("every ABI has it");
        for (endian, arch) in [(Endian::Little, little), (Endian::Big, big)] {
            let call = *read.decode_endian([1, 2, 3], endian).invocation();
            assert_eq!((call.arch(), call.endian()), (arch, endian), "{abi}");
            assert_eq!(call.number(), u64::from(read.id().unsigned_abs()), "{abi}");
        }
        let usual = *read.decode([1, 2, 3]).invocation();
        assert_eq!((usual.arch(), usual.endian()), (abi.audit_arch(), abi.endian()), "{abi}");
    }
}

/// What an argument stands for may depend on the value of another one: fcntl(2), openat(2).
#[test]
fn meanings_by_value() {
    let x = |name: &str, words: &[u64]| *Abi::X86_64.syscall_by_name(name).unwrap().decode(words).invocation();
    let fcntl = |command| x("fcntl", &[3, command, 10]);
    assert_eq!(fcntl(0).meaning_of(2), Some(Meaning::Descriptor), "F_DUPFD");
    assert_eq!(fcntl(8).meaning_of(2), Some(Meaning::Process), "F_SETOWN");
    assert_eq!(fcntl(10).meaning_of(2), Some(Meaning::Signal), "F_SETSIG");
    assert_eq!(fcntl(0).meaning_of(0), Some(Meaning::Descriptor));
    assert_eq!(fcntl(0).meaning_of(3), None);
    assert_eq!(Invocation::new(0xC000_003E, 503, [1, 2]).meaning_of(0), None);
    let indexes = |call: Invocation| call.args_that_count().map(|(index, _, _)| index).collect::<Vec<_>>();
    assert_eq!(indexes(fcntl(1)), [0, 1], "F_GETFD");
    assert_eq!(indexes(fcntl(0)), [0, 1, 2]);
    assert_eq!(indexes(x("preadv", &[3, 0x1000, 1, 5, 0])), [0, 1, 2, 3]);
    assert_eq!(indexes(x("openat", &[3, 0x1000, 0o100, 0o644])), [0, 1, 2, 3], "O_CREAT");
    let (_, arg, value) = x("openat", &[3, 0x1000, 0, 0o644]).args_that_count().last().unwrap();
    assert_eq!((arg.name(), value), ("flags", Value::Signed(0)));
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

proptest! {
    /// What the ABI's rules lay out is what comes back.
    #[test]
    fn laid_out_and_decoded(abi in 0..Abi::ALL.len(), row in any::<prop::sample::Index>(), values in any::<[u64; 8]>(), big: bool) {
        let abi = Abi::ALL[abi];
        let endian = if big { *abi.descriptor().endians.last().unwrap() } else { abi.endian() };
        let calls: Vec<_> = abi.syscalls().collect();
        let call = row.get(&calls);
        let bits = |i: usize| bits(*call, &call.args()[i]);
        let laid: Vec<_> = (0..call.args().len()).map(|i| values[i] & u64::MAX >> (64 - bits(i))).collect();
        let words = lay_out(*call, &pairs()[abi.name()], endian, &laid);
        for (i, (arg, value)) in call.decode_endian(&words, endian).enumerate() {
            prop_assert_eq!(value.bits(), Some(narrowed(values[i], arg.ty(), bits(i))));
        }
    }
}
