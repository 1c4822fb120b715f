//! Do expressions select the calls that a model of their rules selects, and is a wrong one the same error?
#![no_main]

#[path = "../../tests/common/expressions.rs"]
mod expressions;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use expressions::CLASSES;
use libfuzzer_sys::fuzz_target;
use regex_lite::RegexBuilder;
use sysno::{Abi, Filter, FilterErrorKind, Group, Syscall, SyscallSet, arch::x86_64::Sysno};

static CALLS: LazyLock<Vec<Syscall>> = LazyLock::new(|| Abi::ALL.iter().flat_map(|abi| abi.syscalls()).collect());

const PERSONALITIES: [&str; 4] = ["@64", "@32", "@x32", "@"];

/// The ABIs and the expression. ASCII is itself; every other byte and the one after it are a word.
fn parse(data: &[u8]) -> (Vec<Abi>, String) {
    let (abis, text) = match data {
        [] => (vec![], data),
        [family @ 0..32, text @ ..] => {
            let first = Abi::ALL[usize::from(*family) % Abi::ALL.len()];
            (first.personalities().collect(), text)
        }
        [count, rest @ ..] => {
            let count = usize::from(count % 6).min(rest.len());
            let (abis, text) = rest.split_at(count);
            (abis.iter().map(|&index| Abi::ALL[usize::from(index) % Abi::ALL.len()]).collect(), text)
        }
    };
    let mut expression = String::new();
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        if byte.is_ascii() {
            expression.push(byte.into());
            continue;
        }
        let next = bytes.next().unwrap_or_default();
        let call = CALLS[(usize::from(byte) << 8 | usize::from(next)) % CALLS.len()];
        match byte {
            0x80..0xC0 => expression.push_str(call.name()),
            0xC0..0xC8 => expression.push_str(Group::ALL[usize::from(next) % Group::ALL.len()].name()),
            0xC8..0xE0 => expression.push_str(CLASSES[usize::from(next) % CLASSES.len()].0),
            0xE0..0xF0 => expression.push_str(&call.id().to_string()),
            0xF0..0xFE => expression.push_str(PERSONALITIES[usize::from(next) % PERSONALITIES.len()]),
            _ => expression.push('é'),
        }
    }
    (abis, expression)
}

/// The personalities that an expression may have, the ABI's own first: strace's, of a tracer for the kernel.
fn personalities(abi: Abi) -> &'static [&'static str] {
    match abi {
        Abi::X86_64 => &["64", "32", "x32"],
        Abi::X32 => &["x32", "32"],
        Abi::Aarch64 | Abi::PowerPc64 | Abi::S390x | Abi::Sparc64 | Abi::Parisc64 => &["64", "32"],
        _ if abi.pointer_bits() == 64 => &["64"],
        _ => &["32"],
    }
}

/// What the model says of an expression: the numbers of each ABI, and whether calls without a row are selected.
type Selected = (Vec<BTreeSet<i32>>, bool);

/// What an expression selects, or the first error and its item, in the words of the documentation of `sysno::filter`.
fn model<'a>(abis: &[Abi], expression: &'a str) -> Result<Selected, (FilterErrorKind, &'a str)> {
    match abis.len() {
        0 => return Err((FilterErrorKind::NoAbi, expression)),
        1..=4 => {}
        _ => return Err((FilterErrorKind::TooManyAbis, expression)),
    }
    let all = |abi: &Abi| abi.syscalls().map(Syscall::id).collect::<BTreeSet<_>>();
    let mut rest = expression;
    let mut is_inverted = false;
    while let Some(after) = rest.strip_prefix('!') {
        (rest, is_inverted) = (after, !is_inverted);
    }
    let mut sets = vec![BTreeSet::new(); abis.len()];
    let mut has_unknown = false;
    match rest {
        "none" => {}
        "all" => {
            sets = abis.iter().map(all).collect();
            has_unknown = true;
        }
        list => {
            let mut any = false;
            for item in list.split(',') {
                if !item.is_empty() {
                    any = true;
                    add(item, abis, &mut sets)?;
                }
            }
            if !any {
                return Err((FilterErrorKind::Empty, expression));
            }
        }
    }
    if is_inverted {
        for (set, abi) in sets.iter_mut().zip(abis) {
            *set = &all(abi) - set;
        }
        has_unknown = !has_unknown;
    }
    Ok((sets, has_unknown))
}

/// Adds what an item selects.
fn add<'a>(item: &'a str, abis: &[Abi], sets: &mut [BTreeSet<i32>]) -> Result<(), (FilterErrorKind, &'a str)> {
    let mut text = item;
    while let Some(after) = text.strip_prefix('?') {
        text = after;
    }
    let is_optional = text != item;
    let mut with_alternatives = false;
    if let Some(after) = text.strip_prefix('+') {
        (text, with_alternatives) = (after, true);
    }
    let mut personality = None;
    // The first one is a group's.
    if let Some(at) = text.rfind('@').filter(|&at| at > 0) {
        (text, personality) = (&text[..at], Some(&text[at + 1..]));
    }
    if personality.is_some_and(|name| !abis.iter().any(|&abi| personalities(abi).contains(&name))) {
        return Err((FilterErrorKind::UnknownPersonality, item));
    }

    // Which calls of an ABI it is; or the error, however it is asked for.
    let selects: Box<dyn Fn(Syscall) -> bool>;
    // Known even if it selects nothing.
    let mut is_known = false;
    let unknown;
    if let Some(regex) = text.strip_prefix('/') {
        // Their size when they are compiled is the engine's; what is too large for all of them is for one.
        let regex = RegexBuilder::new(regex).size_limit(32 << 10).build().ok().filter(|_| regex.len() <= 4096);
        let regex = regex.ok_or((FilterErrorKind::BadRegex, item))?;
        selects = Box::new(move |call| regex.is_match(call.name()));
        unknown = FilterErrorKind::NoMatch;
    } else if text.starts_with(|first: char| first.is_ascii_digit()) {
        unknown = FilterErrorKind::UnknownNumber;
        match text.parse::<i32>() {
            Ok(number) => {
                selects = Box::new(move |call| {
                    let base = match call.abi() {
                        Abi::X32 => 0x4000_0000,
                        Abi::ArmOabi => 0x0090_0000,
                        _ => 0,
                    };
                    call.id() == number || number < base && call.id() == base + number
                });
            }
            Err(_) if is_optional => return Ok(()),
            Err(_) => return Err((unknown, item)),
        }
    } else if text == "all" {
        (selects, unknown, is_known) = (Box::new(|_| true), FilterErrorKind::UnknownName, true);
    } else if let Some(&(_, category)) = CLASSES.iter().find(|(class, _)| *class == text) {
        selects = Box::new(move |call| call.categories().contains(category));
        (unknown, is_known) = (FilterErrorKind::UnknownName, true);
    } else if text.starts_with('@') {
        // The groups' calls are the table's, which the test `groups` compares.
        match Group::ALL.iter().find(|group| group.name() == text) {
            Some(&group) => selects = Box::new(move |call| SyscallSet::in_group(call.abi(), group).contains(call)),
            None if is_optional => return Ok(()),
            None => return Err((FilterErrorKind::UnknownGroup, item)),
        }
        (unknown, is_known) = (FilterErrorKind::UnknownName, true);
    } else if text.is_empty() || text.starts_with('%') {
        let kind = if text.is_empty() { FilterErrorKind::UnknownName } else { FilterErrorKind::UnknownClass };
        return if is_optional { Ok(()) } else { Err((kind, item)) };
    } else {
        // The other names are the table's, which the target `names` compares.
        let named: Vec<_> = abis.iter().filter_map(|&abi| as_headers_and_manuals(abi, text)).collect();
        (selects, unknown) = (Box::new(move |call| named.contains(&call)), FilterErrorKind::UnknownName);
    }

    let is_of = |abi: Abi| personality.is_none_or(|name| personalities(abi)[0] == name);
    is_known |= is_optional || !abis.iter().any(|&abi| is_of(abi));
    for (set, &abi) in sets.iter_mut().zip(abis).filter(|&(_, &abi)| is_of(abi)) {
        let mut selected = SyscallSet::empty(abi);
        selected.extend(abi.syscalls().filter(|&call| selects(call)));
        is_known |= !selected.is_empty();
        set.extend(selected.iter().map(Syscall::id));
        if with_alternatives {
            // As the set has them, which the test `alternatives` compares.
            set.extend(selected.alternatives().iter().map(Syscall::id));
        }
    }
    if is_known { Ok(()) } else { Err((unknown, item)) }
}

/// `openat`, `openat(2)`, `SYS_openat`, `SCMP_SYS(openat)`.
fn as_headers_and_manuals(abi: Abi, text: &str) -> Option<Syscall> {
    let bare = ["(2)", "()"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let inside = bare.strip_prefix("SCMP_SYS(").and_then(|name| name.strip_suffix(')'));
    let behind = ["libc::SYS_", "SYS_", "__NR_", "NR_", "TARGET_NR_"].iter().find_map(|start| bare.strip_prefix(start));
    [Some(bare), inside, behind].into_iter().flatten().find_map(|name| abi.syscall_by_name(name))
}

fuzz_target!(|data: &[u8]| {
    let (abis, expression) = parse(data);
    let ours = Filter::new(&abis, &expression);
    if let Err(error) = &ours {
        // Many regular expressions are too large together, where each alone isn't.
        if error.kind() == FilterErrorKind::BadRegex && expression.matches('/').count() > 1 {
            return;
        }
    }
    match (ours, model(&abis, &expression)) {
        (Ok(filter), Ok((sets, has_unknown))) => {
            let numbers = |set: sysno::SyscallSet| set.iter().map(Syscall::id).collect::<BTreeSet<_>>();
            assert!(filter.sets().map(|set| set.abi()).eq(abis.iter().copied()), "{abis:?} {expression:?}");
            assert!(filter.sets().map(numbers).eq(sets), "{abis:?} {expression:?}");
            assert_eq!(filter.matches_unknown(), has_unknown, "{abis:?} {expression:?}");
        }
        (Err(error), Err((kind, item))) => {
            assert_eq!(error.kind(), kind, "{abis:?} {expression:?}");
            let whole = error.item() == item;
            let cut = error.item().len() > 60 && error.item().len() <= 64 && item.starts_with(error.item());
            assert!(whole || cut, "{:?} of {abis:?} {expression:?}", error.item());
            if kind != FilterErrorKind::BadRegex {
                assert_eq!(error.to_string().contains('…'), !whole, "{expression:?}");
            }
        }
        (ours, model) => panic!("{abis:?} {expression:?}: {ours:?}, but {model:?}"),
    }
    if let Some(&abi) = abis.first() {
        let alone = Filter::new(&[abi], &expression).map(|filter| filter.set(abi).expect("its ABI"));
        assert_eq!(abi.filter(&expression), alone);
        if abi == Abi::X86_64 {
            assert_eq!(expression.parse::<sysno::set::SysnoSet<Sysno>>().map(Into::into), alone);
        }
    }
});
