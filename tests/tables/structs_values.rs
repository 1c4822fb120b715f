//! Are the values of members read as the ABIs' compilers have written them, in their widths and byte orders?
//!
//! tests/data/struct_values.tsv has the bytes of structs whose members were given a value each, which follows from the member's name. Arrays of
//! bytes have none: here, each byte of them is another one.

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

/// What was compared: numbers, elements of arrays that are numbers, and arrays of bytes; and what is wrong.
#[derive(Default)]
struct Found {
    numbers: usize,
    elements: usize,
    bytes: usize,
    wrong: Vec<String>,
}

/// The place of each array of bytes in C's structs: offset and size, by struct and ABI, by member.
type Places = BTreeMap<(String, Abi), BTreeMap<String, [usize; 2]>>;

fn bytes_in_c() -> Places {
    let mut places = Places::new();
    for line in common::facts("layouts.tsv").into_iter().filter(|line| line[2].ends_with(" []")) {
        let [of, member, _, common, others] = <[String; 5]>::try_from(line).expect("five columns");
        for (abi, text) in common::on_abis(&common, &others) {
            let numbers: Vec<usize> = text.split(' ').filter_map(|number| number.parse().ok()).collect();
            let &[offset, size, count] = &numbers[..] else { continue };
            if size == count {
                let abi = Abi::from_name(&abi).unwrap();
                places.entry((of.clone(), abi)).or_default().insert(member.clone(), [offset, size]);
            }
        }
    }
    places
}

/// What an array of bytes has at this place of its struct.
fn byte_at(place: usize) -> u8 {
    // Never 0, which would end a string.
    (place % 255) as u8 + 1
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
    (bytes, bytes_of): (&[u8], &Places),
    found: &mut Found,
) {
    let layout = record.layout();
    let Ok(fields) = record.fields() else {
        found.wrong.push(format!("{layout:?} can't be read"));
        return;
    };
    let fields = fields.collect::<Vec<_>>();
    for member in layout.members() {
        let (Some(in_c), true) = (known.get(layout.name()), member.name() != "_") else { continue };
        let Some(field) = fields.iter().find(|field| field.name() == Some(member.name())) else { continue };
        if !in_c.contains(member.name()) {
            continue;
        }
        let path = format!("{before}{}", member.name());
        if let (None, None, Content::Record(inner)) = (member.ty(), member.elements(), field.content()) {
            compare(inner, &format!("{path}."), known, (bytes, bytes_of), found);
            continue;
        }
        // Where C has a struct or a union of another name.
        let start = record.address() as usize + member.offset() as usize;
        let Some(there) = bytes.get(start..start + member.size() as usize) else { continue };
        if member.elements().is_some() {
            compare_array(&field.content(), member, record, &path, (bytes, bytes_of), found);
            continue;
        }
        if there.iter().all(|byte| *byte == 0) {
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
            found.wrong.push(format!(
                "{} on {}, {:?}: {path} is {ours:#x}, and not {expected:#x}, by {there:02x?}",
                layout.name(),
                layout.abi(),
                layout.endian()
            ));
        }
        found.numbers += 1;
    }
}

/// Compares the elements of an array, those that have a value, or its bytes.
fn compare_array<M: sysno::Memory + ?Sized>(
    content: &Content<'_, M>,
    member: sysno::Member,
    record: Record<'_, M>,
    path: &str,
    (bytes, bytes_of): (&[u8], &Places),
    found: &mut Found,
) {
    let (layout, start) = (record.layout(), record.address() as usize + member.offset() as usize);
    match content {
        Content::List(list) => {
            let is_swapped = member.byte_order().is_some_and(|order| order != layout.endian());
            for (i, item) in list.items().enumerate().take(4) {
                let Ok(Content::Integer(ours)) = item else { break };
                let width = usize::from(ours.width());
                let at = start + i * width / 8;
                let Some(there) = bytes.get(at..at + width / 8) else { break };
                if width == 8 || there.iter().all(|byte| *byte == 0) {
                    continue;
                }
                let expected = cut(value_of(&format!("{path}[{i}]")), width as u32, is_swapped);
                let ours = ours.unsigned();
                if ours != expected {
                    found
                        .wrong
                        .push(format!("{layout:?}: {path}[{i}] is {ours:#x}, and not {expected:#x}, by {there:02x?}"));
                }
                found.elements += 1;
            }
        }
        Content::Bytes(ours) | Content::String(ours) => {
            let mut buffer = [0; 200];
            let len = buffer.len().min(member.size() as usize);
            let place = bytes_of.get(&(layout.name().to_owned(), layout.abi())).and_then(|of| of.get(member.name()));
            let (Some([offset, size]), 0) = (place, record.address()) else { return };
            // Of a union, another member may have a value there.
            if !(*offset..offset + size).all(|place| bytes.get(place) == Some(&byte_at(place))) {
                return;
            }
            let Ok(ours) = ours.read(&mut buffer[..len]) else { return };
            let expected: Vec<_> = (*offset..offset + ours.len()).map(byte_at).collect();
            if ours != expected {
                found.wrong.push(format!("{layout:?}: {path} is {ours:02x?}, and not {expected:02x?}"));
            }
            found.bytes += 1;
        }
        _ => {}
    }
}

#[test]
fn values_are_read_as_compilers_write_them() {
    let (known, bytes_of) = (members_in_c(), bytes_in_c());
    let (mut found, mut compared) = (Found::default(), BTreeMap::<(Abi, bool), usize>::new());
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
            let mut bytes: Vec<_> =
                (0..text.len() / 2).map(|i| u8::from_str_radix(&text[i * 2..][..2], 16).unwrap()).collect();
            let Some(layout) = Layout::named(of, abi, endian) else { continue };
            if OTHERWISE.contains(&(of, abi)) {
                continue;
            }
            if layout.size() as usize != bytes.len() {
                found.wrong.push(format!("{layout:?} has {} bytes, and not {}", layout.size(), bytes.len()));
                continue;
            }
            for [offset, size] in bytes_of.get(&(of.clone(), abi)).into_iter().flat_map(BTreeMap::values) {
                let end = bytes.len().min(offset + size);
                // Of a union, another member has a value there.
                if bytes[*offset..end].iter().all(|byte| *byte == 0) {
                    (*offset..end).for_each(|place| bytes[place] = byte_at(place));
                }
            }
            let memory = (0, &bytes[..]);
            let before = found.numbers;
            compare(layout.record(&memory, 0), "", &known, (&bytes, &bytes_of), &mut found);
            *compared.entry((abi, endian == Endian::Big)).or_default() += found.numbers - before;
        }
    }
    let Found { wrong, elements, bytes, .. } = found;
    assert!(wrong.is_empty(), "values in structs, beside what compilers were told:\n{}", wrong.join("\n"));
    println!("{compared:?}, {elements} elements, {bytes} arrays of bytes");
    assert!(elements > 100 && bytes > 200, "only {elements} elements and {bytes} arrays of bytes compared");
    let few: Vec<_> = compared.iter().filter(|(_, count)| **count < 300).collect();
    assert!(few.is_empty() && compared.len() > 30, "only few values compared: {few:?} of {}", compared.len());
}
