//! Do look-ups of whatever name and number, of calls, ABIs, categories and errnos, find what a search of all of them finds?
#![no_main]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use sysno::{Abi, Category, Errno, ErrnoFamily, Syscall};

#[derive(Arbitrary, Debug)]
struct Input {
    /// Indices of ABIs.
    abi: u8,
    other_abi: u8,
    number: i32,
    name: Name,
}

#[derive(Arbitrary, Debug)]
enum Name {
    Text(String),
    /// The name of a call, an errno or an other name, and changes: where, and the letter that is put there, or taken away.
    Near(u16, Vec<(u8, Option<u8>)>),
}

/// The facts that the tests compare with: the other names of calls, and the errnos.
static ALIASES: LazyLock<BTreeMap<(&str, &str), &str>> = LazyLock::new(|| {
    let lines = include_str!("../../tests/data/aliases.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut aliases = BTreeMap::new();
    for line in lines {
        let fields: Vec<_> = line.split('\t').collect();
        let abis: Vec<_> = match fields[2] {
            "all" => Abi::ALL.iter().map(|abi| abi.name()).collect(),
            abis => abis.split(' ').collect(),
        };
        aliases.extend(abis.into_iter().map(|abi| ((abi, fields[0]), fields[1])));
    }
    aliases
});

/// The family, the number, the name, and the name that it is another one of.
static ERRNOS: LazyLock<Vec<(&str, i32, &str, &str)>> = LazyLock::new(|| {
    let lines = include_str!("../../tests/data/errno.tsv").lines().filter(|line| !line.starts_with('#'));
    let errnos = lines.map(|line| {
        let fields: Vec<_> = line.split('\t').collect();
        (fields[0], fields[1].parse().expect("a number"), fields[2], fields[3])
    });
    errnos.collect()
});

static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let calls = Abi::ALL.iter().flat_map(|abi| abi.syscalls()).map(Syscall::name);
    let names = calls.chain(ALIASES.keys().map(|&(_, name)| name)).chain(ERRNOS.iter().map(|&(_, _, name, _)| name));
    let categories = Category::ALL.iter().map(|category| category.name());
    let mut names: Vec<_> = names.chain(categories).chain(Abi::ALL.iter().map(|abi| abi.name())).collect();
    names.sort_unstable();
    names.dedup();
    names
});

fn family(family: ErrnoFamily) -> &'static str {
    match family {
        ErrnoFamily::Alpha => "alpha",
        ErrnoFamily::Mips => "mips",
        ErrnoFamily::Parisc => "parisc",
        ErrnoFamily::PowerPc => "powerpc",
        ErrnoFamily::Sparc => "sparc",
        _ => "generic",
    }
}

fn text(name: &Name) -> String {
    match name {
        Name::Text(text) => text.clone(),
        Name::Near(index, changes) => {
            let mut letters: Vec<char> = NAMES[usize::from(*index) % NAMES.len()].chars().collect();
            for &(place, letter) in changes.iter().take(20) {
                let place = usize::from(place) % (letters.len() + 1);
                match letter {
                    Some(letter) => letters.insert(place, letter.into()),
                    None if place < letters.len() => _ = letters.remove(place),
                    None => {}
                }
            }
            letters.into_iter().collect()
        }
    }
}

fn check_call(abi: Abi, name: &str) {
    let of_name = |name: &str| abi.syscalls().find(|call| call.name() == name);
    let found = abi.syscall_by_name(name);
    let other = || ALIASES.get(&(abi.name(), name)).and_then(|call| of_name(call));
    assert_eq!(found, of_name(name).or_else(other), "{abi} {name:?}");
    if abi == Abi::X86_64 {
        let parsed = name.parse::<sysno::arch::x86_64::Sysno>();
        assert_eq!(parsed.map(Syscall::from).ok(), found);
        if let Err(error) = parsed {
            assert!(
                name.starts_with(error.name()) && (error.name() == name || (61..=64).contains(&error.name().len()))
            );
        }
    }

    // Of what is pasted, `SYS_openat` or `openat(2)`, only the name counts: tests/api/pasted.rs.
    let text = name.to_ascii_lowercase();
    let may_be_pasted =
        text.contains("sys") || text.contains("nr") || !text.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_');
    // The nearest one by another crate's distance.
    if !may_be_pasted && name.len() <= 64 && found.is_none() {
        let near = abi.syscalls().filter_map(|call| {
            let most = text.len().max(call.name().len()) / 3;
            let may_be = text.len().abs_diff(call.name().len()) <= most;
            let distance = may_be.then(|| strsim::osa_distance(&text, call.name()))?;
            (distance <= most).then_some((distance, call))
        });
        let nearest = near.min_by_key(|&(distance, _)| distance).map(|(_, call)| call);
        assert_eq!(abi.nearest_name(name), nearest.map(Syscall::name), "{abi} {name:?}");
    } else {
        let nearest = abi.nearest_name(name);
        assert_eq!(nearest.filter(|_| found.is_some()), found.map(Syscall::name));
        assert!(nearest.is_none_or(|nearest| abi.syscalls().any(|call| call.name() == nearest)));
    }
}

fn check_number(abi: Abi, number: i32) {
    let found = u32::try_from(number).ok().and_then(|number| abi.syscall(number));
    assert_eq!(found, abi.syscalls().find(|call| call.id() == number), "{abi} {number}");
    let number = number as u32;
    for &arch in abi.descriptor().audit_archs {
        let is_of = |abi: &Abi| {
            let facts = abi.descriptor();
            facts.audit_archs.contains(&arch) && facts.number_base <= number && number <= facts.number_limit
        };
        assert_eq!(Abi::from_audit_arch(arch, number), Abi::ALL.iter().copied().find(is_of), "{arch:#x} {number:#x}");
    }
}

fn check_errno(abi: Abi, other: Abi, name: &str, number: i32) {
    let of = |abi: Abi| family(abi.descriptor().errnos);
    let number_of = |abi: Abi, name: &str| {
        let is_it = |row: &&(&str, i32, &str, &str)| row.0 == of(abi) && row.2 == name;
        ERRNOS.iter().find(is_it).map(|&(_, number, _, _)| number)
    };
    // The C library's; the kernel has no such name.
    let kernels = if name == "ENOTSUP" { "EOPNOTSUPP" } else { name };
    let found = Errno::from_name(abi, name);
    assert_eq!(found.map(Errno::into_raw), number_of(abi, kernels), "{abi} {name:?}");

    let errno = Errno::of(abi, number);
    assert_eq!(errno.is_some(), (1..=4095).contains(&number), "{number}");
    for errno in errno.into_iter().chain(found) {
        let known = errno.name();
        assert_eq!(known.is_some(), ERRNOS.iter().any(|row| row.0 == of(abi) && row.1 == errno.into_raw()), "{errno}");
        assert_eq!(known.is_some(), errno.description().is_some());
        assert_eq!(known.is_some(), Errno::all(abi).any(|one| one == errno));
        if let Some(name) = known {
            assert_eq!(Errno::from_name(abi, name), Some(errno));
            let there = errno.on(other);
            assert_eq!(there, Errno::from_name(other, name), "{errno} on {other}");
        }
    }
}

fuzz_target!(|input: Input| {
    let abi_of = |index: u8| Abi::ALL[usize::from(index) % Abi::ALL.len()];
    let (abi, other, name) = (abi_of(input.abi), abi_of(input.other_abi), text(&input.name));
    check_call(abi, &name);
    check_number(abi, input.number);
    // Also as a small number, and one near to the ABI's first.
    check_number(abi, input.number & 0x3FF);
    check_number(abi, abi.descriptor().number_base as i32 + (input.number & 0x3FF));
    check_errno(abi, other, &name, input.number);
    check_errno(abi, other, &name, input.number & 0x1FFF);

    assert_eq!(Abi::from_name(&name), Abi::ALL.iter().copied().find(|abi| abi.name() == name));
    let bare = name.strip_prefix('%').unwrap_or(&name);
    let category = Category::ALL.iter().copied().find(|category| category.name() == bare);
    let parsed = name.parse::<Category>().ok();
    let is_other = matches!(&*name, "%net" | "%%stat" | "%%statfs" | "net");
    assert!(parsed == category || is_other, "{name:?}: {parsed:?}");
});
