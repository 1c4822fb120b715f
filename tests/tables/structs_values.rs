//! Are the values of members read as the ABIs' compilers have written them, in their widths and byte orders?
//!
//! tests/data/struct_values.tsv has the bytes of structs whose members were given a value each, which follows from the member's name.

use std::collections::{BTreeMap, BTreeSet};

use sysno::{Abi, Content, Endian, Layout, Record, Type};

use crate::common;

/// Structs that the kernel reads otherwise than a program's compiler has them: tests/tables/structs.rs has the reason.
const OTHERWISE: &[(&str, Abi)] =
    &[("shmid64_ds", Abi::X32), ("sockaddr_nfc_llcp", Abi::X32), ("sockaddr_nfc_llcp", Abi::MipsN32)];

/// The value of a member, of which it has as many bits as there is room for: FNV-1a of its name.
fn value_of(path: &str) -> u64 {
    path.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// The low bits, in the other byte order if the compiler was given a number that is big-endian everywhere.
fn cut(value: u64, bits: u32, is_swapped: bool) -> u64 {
    let low = if bits >= 64 { value } else { value & ((1 << bits) - 1) };
    if is_swapped { low.swap_bytes() >> (64 - bits) } else { low }
}

/// The members of C's structs, by the struct.
fn members_in_c() -> BTreeMap<String, BTreeSet<String>> {
    let mut members: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in common::facts("layouts.tsv") {
        members.entry(line[0].clone()).or_default().insert(line[1].clone());
    }
    members
}

/// Compares the numbers of a record, and of the records in it, with what C was told. `bytes` are those of the outermost struct.
fn compare(
    record: Record<'_, impl sysno::Memory + ?Sized>,
    before: &str,
    known: &BTreeMap<String, BTreeSet<String>>,
    bytes: &[u8],
    wrong: &mut Vec<String>,
) -> usize {
    let layout = record.layout();
    let Ok(fields) = record.fields() else {
        wrong.push(format!("{layout:?} can't be read"));
        return 0;
    };
    let (fields, mut compared) = (fields.collect::<Vec<_>>(), 0);
    for member in layout.members() {
        let (Some(in_c), true) = (known.get(layout.name()), member.name() != "_") else { continue };
        let Some(field) = fields.iter().find(|field| field.name() == Some(member.name())) else { continue };
        if !in_c.contains(member.name()) {
            continue;
        }
        let path = format!("{before}{}", member.name());
        if let (None, None, Content::Record(inner)) = (member.ty(), member.elements(), field.content()) {
            compared += compare(inner, &format!("{path}."), known, bytes, wrong);
            continue;
        }
        // Where C has a struct or a union of another name.
        let start = record.address() as usize + member.offset() as usize;
        let Some(there) = bytes.get(start..start + member.size() as usize) else { continue };
        if member.elements().is_some() || there.iter().all(|byte| *byte == 0) {
            continue;
        }
        let bits = member.bits().map_or(member.size() * 8, |(_, bits)| bits.into());
        let is_swapped = member.byte_order().is_some_and(|order| order != layout.endian());
        let expected = cut(value_of(&path), bits, is_swapped);
        let is_number = matches!(member.ty(), Some(Type::Int(_) | Type::Pointer { .. } | Type::String));
        let Some(ours) = field.value().bits().filter(|_| is_number) else { continue };
        let ours = cut(ours, bits, false);
        // What C has as a struct of one member has the name of that, too; of a union, another member has a value.
        let has_other = |name: &String| {
            let value = |path: &str| cut(value_of(path), bits, is_swapped);
            ours == value(&format!("{path}.{name}")) || ours == value(&format!("{before}{name}"))
        };
        if ours != expected && !known.values().flatten().any(has_other) {
            wrong.push(format!(
                "{} on {}, {:?}: {path} is {ours:#x}, and not {expected:#x}, by {there:02x?}",
                layout.name(),
                layout.abi(),
                layout.endian()
            ));
        }
        compared += 1;
    }
    compared
}

#[test]
fn values_are_read_as_compilers_write_them() {
    let known = members_in_c();
    let (mut wrong, mut compared) = (Vec::new(), BTreeMap::<(Abi, bool), usize>::new());
    for line in common::facts("struct_values.tsv") {
        let [of, order, common, others] = &line[..] else { panic!("{line:?}") };
        for (abi, text) in common::on_abis(common, others) {
            let abi = Abi::from_name(&abi).unwrap();
            let place = usize::from(order == "other");
            let endian = match abi.descriptor().endians {
                [first, second] if *first == abi.endian() => [*first, *second][place],
                [first, second] => [*second, *first][place],
                _ => abi.endian(),
            };
            let bytes: Vec<_> =
                (0..text.len() / 2).map(|i| u8::from_str_radix(&text[i * 2..][..2], 16).unwrap()).collect();
            let Some(layout) = Layout::named(of, abi, endian) else { continue };
            if OTHERWISE.contains(&(of, abi)) {
                continue;
            }
            if layout.size() as usize != bytes.len() {
                wrong.push(format!("{layout:?} has {} bytes, and not {}", layout.size(), bytes.len()));
                continue;
            }
            let memory = (0, &bytes[..]);
            *compared.entry((abi, endian == Endian::Big)).or_default() +=
                compare(layout.record(&memory, 0), "", &known, &bytes, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "values in structs, beside what compilers were told:\n{}", wrong.join("\n"));
    println!("{compared:?}");
    let few: Vec<_> = compared.iter().filter(|(_, count)| **count < 300).collect();
    assert!(few.is_empty() && compared.len() > 30, "only few values compared: {few:?} of {}", compared.len());
}
