//! What the library says of an ABI's structs and constants, as text; also compiled into a program that has fewer ABIs.

use std::fmt::Write;

use sysno::{Abi, Constants, Endian, Layout};

pub fn describe(abi: Abi, structs: &[&str]) -> String {
    let mut text = String::new();
    for name in structs {
        for endian in [Endian::Little, Endian::Big] {
            // Writing to a String does not fail.
            let Some(layout) = Layout::named(name, abi, endian) else {
                _ = writeln!(text, "{abi} {endian:?} {name}: not there");
                continue;
            };
            _ = writeln!(
                text,
                "{abi} {endian:?} {name}: {} bytes at multiples of {}",
                layout.size(),
                layout.alignment()
            );
            for member in layout.members() {
                let (place, meaning) = ((member.offset(), member.size()), member.meaning());
                _ = writeln!(text, "    {} {place:?} {:?} {meaning:?}", member.name(), member.ty());
            }
        }
    }
    for set in Constants::all() {
        _ = writeln!(text, "{abi} {}: {:?}", set.name(), set.iter(abi).collect::<Vec<_>>());
    }
    text
}
