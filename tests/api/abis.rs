//! Are the facts of each ABI (widths, registers, byte orders, audit numbers) those of the kernel and the manual?

use std::collections::BTreeSet;

use sysno::{Abi, Endian, ErrorSignal, Pair64};

use crate::common;

/// docs/abis.md has a line for each ABI, with its feature and the number of its rows.
#[test]
fn rows() {
    let list = std::fs::read_to_string(common::root().join("docs/abis.md")).unwrap();
    let lines = list.lines().filter_map(|line| {
        let [_, _, feature, _, rows, ..] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else { return None };
        Some((feature.strip_prefix('`')?.strip_suffix('`')?, rows.parse().ok()?))
    });
    let lines: Vec<(&str, usize)> = lines.collect();
    let expected: Vec<_> = Abi::ALL.iter().map(|abi| (abi.name(), abi.table().len())).collect();
    assert_eq!(lines.len(), expected.len(), "docs/abis.md has a line for each ABI");
    for (line, expected) in lines.iter().zip(&expected) {
        assert_eq!(line, expected, "docs/abis.md's number of rows; `cargo xtask bless` writes it");
    }
    let all: usize = lines.iter().map(|(_, rows)| rows).sum();
    let written: String = list.split(" rows.").next().unwrap().rsplit(&[' ', '\n']).next().unwrap().replace(',', "");
    assert_eq!(written, all.to_string());
}

#[test]
fn descriptors() {
    let facts = common::facts("abis.tsv");
    let names: Vec<_> = facts.iter().map(|fields| fields[0].as_str()).collect();
    let ours: Vec<_> = Abi::ALL.iter().map(|abi| abi.name()).collect();
    assert_eq!(ours, names, "the ABIs of src/abi/list.rs and the lines of tests/data/abis.tsv, in one order");
    let mut wrong = Vec::new();
    for (fields, abi) in facts.iter().zip(Abi::ALL) {
        let [_, kernel_arch, _, register_bits, pointer_bits, endians, _, audit, machine, instruction, ..] = &fields[..]
        else {
            panic!("tests/data/abis.tsv: {abi} has too few columns")
        };
        let [.., number_register, arguments, result, error, pair64, address_bits, last_signal, size_bits, directions] =
            &fields[..]
        else {
            panic!("tests/data/abis.tsv: {abi} has too few columns")
        };
        let ours = abi.descriptor();
        let words = |words: &[u64]| words.iter().map(u64::to_string).collect::<Vec<_>>().join(" ");
        let endian = |endian: &Endian| if *endian == Endian::Little { "little" } else { "big" };
        let audit: Vec<_> =
            audit.split(' ').filter_map(|number| u32::from_str_radix(number.strip_prefix("0x")?, 16).ok()).collect();
        let hexadecimal = |numbers: &[u32]| numbers.iter().map(|n| format!("{n:#x}")).collect::<Vec<_>>().join(" ");
        let our_error = match ours.error {
            ErrorSignal::Negative => "negative".to_owned(),
            ErrorSignal::Flag(flag) => format!("flag {flag}, positive errno"),
            _ => panic!("{abi}: a way of errors that abis.tsv has no word for"),
        };
        // What is in parentheses says more than the library does.
        let error = error.split(" (").next().unwrap().to_owned();
        let pairs = match ours.pair64 {
            Pair64::Single => "-",
            Pair64::Any => "any",
            Pair64::Even => "even",
        };
        // MIPS o32 has four on the stack.
        let arguments =
            arguments.replace(", then the user stack (sp+16, +20, +24, +28)", " 16(sp) 20(sp) 24(sp) 28(sp)");
        let compared = [
            ("kernel_arch", ours.kernel_arch.to_owned(), kernel_arch.clone()),
            ("register_bits", ours.register_bits.to_string(), register_bits.clone()),
            ("pointer_bits", ours.pointer_bits.to_string(), pointer_bits.clone()),
            ("address_bits", ours.address_bits.to_string(), address_bits.clone()),
            ("last_signal", ours.last_signal.to_string(), last_signal.clone()),
            ("ioctl_size_bits", ours.ioctl_size_bits.to_string(), size_bits.clone()),
            ("ioctl_directions", words(&ours.ioctl_directions.map(u64::from)), directions.clone()),
            ("endians", ours.endians.iter().map(endian).collect::<Vec<_>>().join(" "), endians.clone()),
            ("audit_archs", hexadecimal(ours.audit_archs), hexadecimal(&audit)),
            (
                "elf_machines",
                words(&ours.elf_machines.iter().map(|n| u64::from(*n)).collect::<Vec<_>>()),
                machine.clone(),
            ),
            ("instruction", ours.instruction.to_owned(), instruction.clone()),
            ("number_register", ours.number_register.unwrap_or("the instruction").to_owned(), number_register.clone()),
            ("argument_registers", ours.argument_registers.join(" "), arguments),
            ("return_register", ours.return_register.to_owned(), result.clone()),
            ("error", our_error, error),
            ("pair64", pairs.to_owned(), pair64.clone()),
        ];
        for (fact, ours, theirs) in compared.into_iter().filter(|(_, ours, theirs)| ours != theirs) {
            let place = line_of(abi.name(), fact);
            wrong.push(format!("{place}: {fact} of {abi} is `{ours}`, in tests/data/abis.tsv `{theirs}`"));
        }
    }
    assert!(
        wrong.is_empty(),
        "correct the block of the ABI, or, from the kernel's source, the line in tests/data/abis.tsv:\n{}",
        wrong.join("\n")
    );
}

/// Where a fact of an ABI is written.
fn line_of(abi: &str, fact: &str) -> String {
    let file = "src/abi/list.rs";
    let text = std::fs::read_to_string(common::root().join(file)).unwrap();
    let (block, field) = (format!("\"{abi}\", also ("), format!("{fact}: "));
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| !line.contains(&block));
    let line = lines.find(|(_, line)| line.trim_start().starts_with(&field));
    line.map_or_else(|| file.to_owned(), |(at, _)| format!("{file}, line {}", at + 1))
}

/// The requests that the kernel's macros make say the same on all ABIs, each in its own bits: what kind of data they have.
#[test]
fn directions_of_ioctls() {
    // 0, 1 and 2, or both of the last ones, for none, read and write.
    let direction = |abi: Abi, request: i128| {
        let facts = abi.descriptor();
        let bits = u8::try_from(request >> (16 + facts.ioctl_size_bits)).expect("a request has 32 bits");
        let [none, read, write] = facts.ioctl_directions;
        let is = [(none, "none"), (read, "read"), (write, "write"), (read | write, "both")];
        (is.into_iter().find(|(of, _)| *of == bits).map(|(_, is)| is), request as u16)
    };
    let (mut compared, mut wrong) = (0, BTreeSet::new());
    for request in common::constants("ioctls.tsv") {
        // Those that no macro made have no size, or another number elsewhere. A size of more than 13 bits reaches into the direction
        // where it has only 13.
        let has_size = |request: &&i128| (1..1 << 13).contains(&(**request >> 16 & 0x3FFF));
        let Some(&usual) = request.values.get("x86_64").filter(has_size) else { continue };
        for (abi, value) in &request.values {
            let abi = Abi::from_name(abi).unwrap();
            if value & 0xFFFF == usual & 0xFFFF {
                compared += 1;
                if direction(abi, *value) != direction(Abi::X86_64, usual) {
                    wrong.insert(format!("{abi}: {}: {value:#x}, {usual:#x}", request.name));
                }
            }
        }
    }
    assert!(compared > 50_000, "only {compared} values compared");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What seccomp and ptrace report of a call leads to its ABI, in either byte order.
#[test]
fn from_audit_arch() {
    for abi in Abi::ALL {
        for arch in abi.descriptor().audit_archs {
            for call in abi.syscalls() {
                assert_eq!(Abi::from_audit_arch(*arch, call.id() as u32), Some(*abi), "{call:?}");
            }
        }
        assert_eq!(Abi::from_name(abi.name()), Some(*abi));
        assert_eq!(abi.audit_arch(), abi.descriptor().audit_archs[0]);
    }
    assert_eq!(Abi::from_audit_arch(0, 0), None);
}

/// The byte order that `AUDIT_ARCH_*` says: by the bit `__AUDIT_ARCH_LE` where `linux/audit.h` has a number for each order, and
/// where `syscall_get_arch` of the kernel's `arch/<arch>/include/asm/syscall.h` reports both.
#[test]
fn byte_orders() {
    let one_for_both = [Abi::Aarch64, Abi::Arm, Abi::ArmOabi, Abi::Xtensa, Abi::MicroBlaze];
    let host = if cfg!(target_endian = "big") { Endian::Big } else { Endian::Little };
    for &abi in Abi::ALL {
        let facts = abi.descriptor();
        for &arch in facts.audit_archs {
            let expected = match facts.endians {
                [only] => *only,
                _ if one_for_both.contains(&abi) && Abi::NATIVE == Some(abi) => host,
                [usual, ..] if one_for_both.contains(&abi) => *usual,
                _ if arch & 0x4000_0000 != 0 => Endian::Little,
                _ => Endian::Big,
            };
            assert_eq!(abi.endian_of(arch), Some(expected), "{abi}, {arch:#x}");
            assert_eq!(abi.endian_of(!arch), None, "{abi}");
        }
        let numbers = facts.audit_archs.len();
        let generations = facts.elf_machines.len();
        let orders = if one_for_both.contains(&abi) { 1 } else { facts.endians.len() };
        assert_eq!(numbers, generations * orders, "{abi}: a number for each generation of the machine and each order");
    }
    // AUDIT_ARCH_ARCOMPACTBE, AUDIT_ARCH_ARCV2BE; AUDIT_ARCH_ARM of a big-endian machine is that of a little-endian one.
    assert_eq!([0x5D, 0xC3].map(|arch| Abi::from_audit_arch(arch, 0)), [Some(Abi::Arc); 2]);
    assert_eq!(Abi::from_audit_arch(0x28, 0), None);
}

/// The ABIs whose programs one kernel runs, the 64-bit one first: `arch/*/kernel/syscalls`, and `compat` and `binfmt` entries of the
/// kernel's configuration.
const KERNELS: &[&[Abi]] = &[
    &[Abi::X86_64, Abi::X32, Abi::X86],
    &[Abi::Aarch64, Abi::Arm, Abi::ArmOabi],
    &[Abi::Riscv64, Abi::Riscv32],
    &[Abi::LoongArch64, Abi::LoongArch32],
    &[Abi::PowerPc64, Abi::PowerPc],
    &[Abi::S390x, Abi::S390],
    &[Abi::MipsN64, Abi::MipsN32, Abi::MipsO32],
    &[Abi::Sparc64, Abi::Sparc],
    &[Abi::Parisc64, Abi::Parisc],
];

#[test]
fn personalities() {
    for &abi in Abi::ALL {
        let all: Vec<_> = abi.personalities().collect();
        let kernel = KERNELS.iter().find(|kernel| kernel.contains(&abi)).copied().unwrap_or(std::slice::from_ref(&abi));
        assert_eq!(all[0], abi);
        assert_eq!(all.iter().collect::<BTreeSet<_>>(), kernel.iter().collect(), "{abi}");
        assert_eq!(all.len(), kernel.len(), "{abi}");
    }
}

/// strace's words for them, which an expression may have after `@`: of an ABI by itself, the own one first.
#[test]
fn personalities_in_expressions() {
    for &abi in Abi::ALL {
        let expected: &[&str] = match abi {
            Abi::X86_64 => &["64", "32", "x32"],
            Abi::X32 => &["x32", "32"],
            Abi::Aarch64 | Abi::PowerPc64 | Abi::S390x | Abi::Sparc64 | Abi::Parisc64 => &["64", "32"],
            _ if abi.pointer_bits() == 64 => &["64"],
            _ => &["32"],
        };
        assert_eq!(abi.descriptor().personalities, expected, "{abi}");
        for word in ["64", "32", "x32", "", "16"] {
            let is_valid = abi.filter(&format!("?x,all@{word}")).is_ok();
            assert_eq!(is_valid, expected.contains(&word), "{abi}: {word}");
        }
    }
}
