//! Are the members of structs where each ABI's compiler puts them, and as wide, and do they lead where they should?

mod common;

use std::collections::{BTreeMap, BTreeSet};

use sysno::__structs::{Row, row, rows};
use sysno::{Abi, Int, LengthUnit, Meaning, Struct, Type};

/// The ABIs that no compiler at hand is for, and one that they share their rules with: 32 bits, and no alignment above 4.
const LIKE: &[(Abi, Abi)] = &[(Abi::MicroBlaze, Abi::OpenRisc), (Abi::Nios2, Abi::OpenRisc)];

/// A line of tests/data/layouts.tsv: a member of a struct, or all of it.
struct Line {
    of: String,
    member: String,
    c_type: String,
    /// The offset and the size on each ABI that has it, by the ABI's name.
    places: BTreeMap<String, (u32, u32)>,
}

fn lines() -> Vec<Line> {
    let place = |(abi, text): (String, String)| {
        let mut words = text.split(' ');
        // Of a bit field, the byte.
        let offset = words.next().map(|offset| offset.split(':').next().unwrap_or(offset)).expect("an offset");
        (abi, (offset.parse().expect("an offset"), words.next().expect("a size").parse().expect("a size")))
    };
    let lines = common::facts("layouts.tsv").into_iter().map(|fields| {
        let [of, member, c_type, common, others] = <[String; 5]>::try_from(fields).expect("five columns");
        Line { of, member, c_type, places: common::on_abis(&common, &others).into_iter().map(place).collect() }
    });
    lines.collect()
}

/// The lines of each struct.
fn structs() -> BTreeMap<String, Vec<Line>> {
    let mut structs: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for line in lines().into_iter().filter(|line| line.of != "-") {
        structs.entry(line.of.clone()).or_default().push(line);
    }
    structs
}

fn has_compiler(abi: Abi) -> bool {
    LIKE.iter().all(|(without, _)| *without != abi)
}

/// Whether this is in the struct only so that others are where they are: it is `_` in the table.
fn is_padding(member: &str) -> bool {
    member.starts_with("__pad")
}

/// A type of C's: ours, and whether it is big-endian everywhere.
fn of_c(c_type: &str) -> (Type, bool) {
    let int = match c_type.strip_suffix(" []").unwrap_or(c_type) {
        "char" | "unsigned char" => Int::U8,
        "__be16" | "__kernel_sa_family_t" => Int::U16,
        "struct in_addr" | "__poll_t" => Int::U32,
        "__u64" => Int::U64,
        "__kernel_size_t" => Int::Usize,
        other => panic!("what is `{other}`?"),
    };
    (Type::Int(int), matches!(c_type, "__be16" | "struct in_addr"))
}

#[test]
fn each_struct_is_as_compilers_lay_it_out() {
    let structs = structs();
    let ours: BTreeSet<_> = rows().map(Row::name).collect();
    assert!(
        ours.iter().all(|name| structs.contains_key(*name)),
        "the structs of tables/structs.rs and of the facts: {ours:?}"
    );
    for row in rows() {
        let (whole, members): (Vec<_>, Vec<_>) = structs[row.name()].iter().partition(|line| line.member == "-");
        for abi in Abi::ALL.iter().copied().filter(|abi| has_compiler(*abi)) {
            let name = format!("{} on {abi}", row.name());
            assert_eq!(row.size(abi), whole[0].places[abi.name()].1, "the size of {name}");
            let ours: Vec<_> = row.members(abi).map(|member| (member.name, (member.offset, member.size))).collect();
            let named = members.iter().filter(|line| !is_padding(&line.member));
            let expected: Vec<_> =
                named.filter_map(|line| Some((line.member.as_str(), *line.places.get(abi.name())?))).collect();
            assert_eq!(ours, expected, "{name}: members with their offsets and sizes");
        }
        for abi in Abi::ALL {
            for member in row.members(*abi) {
                let name = format!("{}.{} on {abi}", row.name(), member.name);
                let line = members.iter().find(|line| line.member == member.name).expect(&name);
                assert_eq!(member.count != 1, line.c_type.ends_with("[]"), "{name}: whether it is an array");
                assert_eq!(member.count == 0, member.size == 0, "{name}: whether the array ends with the struct");
                if line.c_type.ends_with('*') {
                    assert!(member.ty.is_address(), "{name}: `{}`", line.c_type);
                } else {
                    assert_eq!((member.ty, member.big_endian), of_c(&line.c_type), "{name}: `{}`", line.c_type);
                }
            }
        }
    }
}

#[test]
fn every_struct_that_calls_take_is_laid_out_or_left_out() {
    let laid_out = structs();
    let text = include_str!("data/layouts.tsv");
    let left_out: Vec<_> =
        text.lines().filter_map(|line| line.strip_prefix("# left out, ")?.split_once(": ")).collect();
    for name in Struct::ALL.iter().map(|ty| ty.name()) {
        let is_left_out = left_out.iter().any(|(_, names)| names.split(' ').any(|other| other == name));
        assert_ne!(laid_out.contains_key(name), is_left_out, "{name} in tests/data/layouts.tsv");
    }
}

#[test]
fn integers_are_aligned_as_compilers_align_them() {
    for line in lines().into_iter().filter(|line| line.of == "-") {
        for abi in Abi::ALL.iter().copied().filter(|abi| has_compiler(*abi)) {
            let (alignment, size) = line.places[abi.name()];
            let ours = size.min(abi.descriptor().max_alignment.into());
            assert_eq!(ours, alignment, "{} on {abi}", line.c_type);
        }
    }
}

#[test]
fn abis_without_a_compiler_are_like_others() {
    let lines = lines();
    for abi in Abi::ALL {
        let is_there = lines.iter().any(|line| line.places.contains_key(abi.name()));
        assert_eq!(is_there, has_compiler(*abi), "{abi}: whether tests/data/layouts.tsv has it");
    }
    for (abi, like) in LIKE {
        assert_eq!(abi.descriptor().max_alignment, like.descriptor().max_alignment, "{abi}");
        for row in rows() {
            assert_eq!(row.size(*abi), row.size(*like), "{} on {abi}", row.name());
            assert!(row.members(*abi).eq(row.members(*like)), "{} on {abi}", row.name());
        }
    }
}

#[test]
fn an_address_has_variants() {
    let sockaddr = row(Struct::sockaddr).unwrap();
    assert_eq!(sockaddr.selector(), Some(0));
    for abi in Abi::ALL {
        let variant = |family| sockaddr.variant(*abi, family).map(Row::name);
        assert_eq!(variant(1), Some("sockaddr_un"), "AF_UNIX on {abi}");
        assert_eq!(variant(2), Some("sockaddr_in"), "AF_INET on {abi}");
        for family in [0, 3, 10, 16, 17, 255, 0xFFFF, 1 << 16 | 1, u64::MAX] {
            assert_eq!(variant(family), None, "{family} on {abi}");
        }
    }
}

#[test]
fn a_variant_begins_as_the_struct_does() {
    let mut found = 0;
    for row in rows() {
        let Some(selector) = row.selector() else {
            assert_eq!(row.variant(Abi::X86_64, 1), None, "{}: nothing selects a variant", row.name());
            continue;
        };
        for abi in Abi::ALL {
            let member = row.members(*abi).nth(selector.into()).unwrap();
            let begins = |variant: Row| {
                variant
                    .members(*abi)
                    .any(|other| (other.offset, other.ty, other.meaning) == (member.offset, member.ty, member.meaning))
            };
            for variant in (0..=255).filter_map(|value| row.variant(*abi, value)) {
                found += 1;
                assert!(begins(variant), "{} has no {} on {abi}", variant.name(), member.name);
            }
        }
    }
    assert_eq!(found, 2 * Abi::ALL.len());
}

#[test]
fn what_members_stand_for() {
    let of = |row: Row| row.members(Abi::X86_64).map(|member| (member.name, member.meaning)).collect::<Vec<_>>();
    let by_name = |name| rows().find(|row| row.name() == name).unwrap();
    assert_eq!(of(row(Struct::iovec).unwrap()), [("iov_base", Meaning::Data), ("iov_len", Meaning::Size)]);
    let [("events", Meaning::Flags(events)), ("data", Meaning::Bits)] = of(row(Struct::epoll_event).unwrap())[..]
    else {
        panic!()
    };
    assert_eq!(events.name(), "epoll_events");
    let [("sa_family", Meaning::Choice(families)), ("sa_data", Meaning::Data)] = of(row(Struct::sockaddr).unwrap())[..]
    else {
        panic!()
    };
    assert_eq!(families.name(), "address_family");
    assert_eq!(of(by_name("sockaddr_in"))[1..], [("sin_port", Meaning::Port), ("sin_addr", Meaning::Ipv4)]);
    assert_eq!(of(by_name("sockaddr_un"))[1..], [("sun_path", Meaning::SocketName)]);
    assert_eq!(row(Struct::rt_sigframe), None, "no row");
}

#[test]
fn a_member_holds_the_length_of_another() {
    let with_length =
        |row: Row| row.members(Abi::X86_64).filter_map(move |member| Some((row.name(), member.name, member.length?)));
    let lengths: Vec<_> = rows().flat_map(with_length).collect();
    assert_eq!(lengths, [("iovec", "iov_base", (1, LengthUnit::Bytes))]);
}
