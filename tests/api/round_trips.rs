//! Do number, row and name lead to each other, for every row and for everything between the rows?

use std::collections::HashSet;

use sysno::set::SysnoSet;
use sysno::{Abi, Category, Pointee, Syscall, SyscallEnum, Type};

use crate::common;

#[test]
fn number_to_call_to_name_to_call() {
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            assert_eq!(abi.syscall(call.id() as u32), Some(call), "{call:?}");
            let id = call.id();
            assert_eq!([abi.syscall(id), abi.syscall(i64::from(id)), abi.syscall(id as usize)], [Some(call); 3]);
            assert_eq!([abi.syscall(-1 - id), abi.syscall(i64::from(id) + (1 << 32))], [None; 2]);
            assert_eq!(Abi::ALL.iter().filter(|other| other.syscall(id) == Some(call)).count(), 1);
            assert_eq!(abi.syscall_by_name(call.name()), Some(call), "{call:?}");
            assert_eq!(call.abi(), *abi);
            assert_eq!(call.to_string(), call.name());
        }
    }
}

#[test]
fn numbers_between_and_beyond_the_rows_are_absent() {
    for abi in Abi::ALL {
        let taken: HashSet<u32> = abi.syscalls().map(|call| call.id() as u32).collect();
        let (first, last) = (taken.iter().copied().min().unwrap(), taken.iter().copied().max().unwrap());
        let around = first.saturating_sub(5_000)..last.saturating_add(5_000);
        for number in around.chain(0..10_000).chain((0..32).map(|bit| 1 << bit)).chain([u32::MAX]) {
            assert_eq!(abi.syscall(number).is_some(), taken.contains(&number), "{abi}: {number}");
        }
    }
}

#[test]
fn names_that_are_none() {
    // `newselect` is another name of `_newselect`: tests/tables/aliases.rs.
    let aliases: HashSet<String> = common::facts("aliases.tsv").into_iter().map(|fields| fields[0].clone()).collect();
    for abi in Abi::ALL {
        let names: HashSet<&str> = abi.syscalls().map(|call| call.name()).collect();
        for call in abi.syscalls() {
            let name = call.name();
            for other in [
                name.to_uppercase(),
                format!(" {name}"),
                format!("{name}\0"),
                format!("sys_{name}"),
                name[1..].to_owned(),
                name[..name.len() - 1].to_owned(),
            ] {
                if aliases.contains(&other) {
                    continue;
                }
                let found = abi.syscall_by_name(&other).map(|call| call.name());
                assert_eq!(found, names.get(other.as_str()).copied(), "{abi}: {other:?}");
            }
        }
    }
}

#[test]
fn raw_identifiers_never_show() {
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            let shown = format!("{call} {call:?} {}", call.signature());
            assert!(!shown.contains('#'), "{shown}");
            assert!(!call.name().contains('#') && call.args().iter().all(|arg| !arg.name().contains('#')), "{shown}");
        }
    }
}

/// A struct's name is what a row says that the pointer points to.
#[test]
fn a_struct_has_one_name() {
    let mut structs = 0;
    for arg in Abi::ALL.iter().flat_map(|abi| abi.syscalls()).flat_map(|call| call.args()) {
        if let Type::Pointer { to: Pointee::Struct(which), .. } = arg.ty() {
            assert_eq!(arg.ty().to_string().rsplit(' ').next(), Some(which.name()));
            assert_eq!([which.to_string(), format!("{which:?}")], [which.name(); 2]);
            structs += 1;
        }
    }
    assert!(structs > 1000);
}

/// Errors show their text as programs write a text.
#[test]
fn errors_as_text() {
    let error = "ra\"ed".parse::<sysno::arch::x86_64::Sysno>().unwrap_err();
    assert_eq!(error.to_string(), "unknown system call `ra\"ed`");
    assert_eq!(format!("{error:?}"), r#"UnknownName("ra\"ed")"#);
    let long = "é".repeat(33).parse::<sysno::arch::x86_64::Sysno>().unwrap_err();
    assert_eq!(long.to_string(), format!("unknown system call `{}…`", "é".repeat(32)));
    let error = "ra\"ed".parse::<Category>().unwrap_err();
    assert_eq!((error.name(), error.to_string()), ("ra\"ed", "unknown category `ra\"ed`".to_owned()));
    let error = sysno::arch::x86_64::Sysno::try_from(999_u32).unwrap_err();
    assert_eq!((error.number(), error.to_string()), (999, "unknown system call number 999".to_owned()));
    assert_eq!(std::io::Error::from(error).kind(), std::io::ErrorKind::InvalidInput);
}

/// `NeverFails` is `never_fails`.
#[test]
fn a_category_has_one_name() {
    for category in Category::ALL {
        let mut name = String::new();
        for (i, letter) in format!("{category:?}").char_indices() {
            name.extend((i > 0 && letter.is_ascii_uppercase()).then_some('_'));
            name.push(letter.to_ascii_lowercase());
        }
        assert_eq!(name, category.name());
        assert_eq!(name.parse(), Ok(*category));
    }
}

#[test]
fn iterators_go_both_ways() {
    for abi in Abi::ALL {
        let calls: Vec<_> = abi.syscalls().collect();
        assert!(abi.syscalls().rev().eq(calls.iter().copied().rev()), "{abi}");
        let (mut iter, mut left) = (abi.syscalls(), &calls[..]);
        while let Some(call) = if left.len() % 3 == 0 { iter.next_back() } else { iter.next() } {
            let (expected, rest) =
                if left.len() % 3 == 0 { left.split_last().unwrap() } else { left.split_first().unwrap() };
            assert_eq!((call, iter.len()), (*expected, rest.len()), "{abi}");
            left = rest;
        }
        assert!(left.is_empty() && iter.next().is_none(), "{abi}");
    }
}

#[test]
fn arguments_lie_one_after_the_other() {
    for abi in Abi::ALL {
        let joined: Vec<_> = abi.syscalls().flat_map(|call| call.args()).collect();
        assert!(joined.iter().copied().eq(abi.table().all_args()), "{abi}");
    }
}

/// The methods of one ABI's enum, against the table behind it.
#[track_caller]
fn check<S>(all: &[S], shell: Shell<S>)
where
    S: SyscallEnum + std::str::FromStr<Err = sysno::UnknownName>,
    S: TryFrom<u32, Error = sysno::UnknownNumber> + TryFrom<i32, Error = sysno::UnknownNumber>,
    S: TryFrom<u64, Error = sysno::UnknownNumber> + TryFrom<i64, Error = sysno::UnknownNumber>,
    S: TryFrom<usize, Error = sysno::UnknownNumber> + TryFrom<Syscall, Error = sysno::ForeignCall>,
{
    let table = S::TABLE;
    assert_eq!(all.len(), table.len());
    for (row, (&call, of_table)) in all.iter().zip(table.syscalls()).enumerate() {
        let number = (shell.id)(&call);
        assert_eq!(number, of_table.id());
        assert!(of_table == call && all.iter().all(|other| (of_table == *other) == (call == *other)));
        assert_eq!(S::try_from(of_table), Ok(call));
        assert_eq!((S::try_from(u64::from(number as u32)), S::try_from(i64::from(number))), (Ok(call), Ok(call)));
        assert_eq!((shell.name)(&call), of_table.name());
        assert_eq!((format!("{call}"), format!("{call:?}")), (of_table.name().to_owned(), of_table.name().to_owned()));
        assert_eq!(format!("{call:>40}|").len(), 41, "padding works");
        assert_eq!(Syscall::from(call), of_table);
        assert_eq!((shell.new)(number as usize), Some(call));
        assert_eq!(S::try_from(number), Ok(call));
        assert_eq!(S::try_from(number as u32), Ok(call));
        assert_eq!(S::try_from(number as usize), Ok(call));
        assert_eq!(of_table.name().parse(), Ok(call));
        assert_eq!((shell.next)(&call), all.get(row + 1).copied());
        assert!(row == 0 || all[row - 1] < call);
    }
    assert_eq!((shell.new)(usize::MAX), None);
    assert_eq!((shell.new)(1 << 31), None);
    if let Some(beyond_32_bits) = 1usize.checked_shl(32) {
        assert_eq!((shell.new)(beyond_32_bits | (shell.id)(&all[0]) as usize), None, "not cut to 32 bits");
    }
    for number in [-1, i32::MIN] {
        assert_eq!(S::try_from(number).unwrap_err().number(), i128::from(number));
    }
    assert_eq!(S::try_from(u32::MAX).unwrap_err().number(), i128::from(u32::MAX));
    // Not cut to 32 bits, on any host.
    let beyond = (1 << 32) + i64::from((shell.id)(&all[0]));
    assert_eq!(S::try_from(beyond).unwrap_err().number(), i128::from(beyond));
    assert_eq!(S::try_from(beyond as u64).unwrap_err().number(), i128::from(beyond));
    assert_eq!(S::try_from(i64::MIN).unwrap_err().number(), i128::from(i64::MIN));
    assert_eq!(S::try_from(u64::MAX).unwrap_err().number(), i128::from(u64::MAX));
    for category in Category::ALL {
        let set: SysnoSet<S> = SysnoSet::in_category(*category);
        for &call in all {
            assert_eq!(set.contains(call), Syscall::from(call).categories().contains(*category), "{call} {category}");
        }
    }
}

/// The inherent methods that a trait cannot reach.
struct Shell<S> {
    new: fn(usize) -> Option<S>,
    id: fn(&S) -> i32,
    name: fn(&S) -> &'static str,
    next: fn(&S) -> Option<S>,
}

/// Checks each ABI's enum, and says how many there are.
macro_rules! check_enum {
    ($($abi:ident),*) => {{
        let mut checked = 0;
        $({
        use sysno::arch::$abi::{ALL_ARGS, Sysno};
        check(Sysno::ALL, Shell { new: Sysno::new, id: Sysno::id, name: Sysno::name, next: Sysno::next });
        assert_eq!((Sysno::first(), Sysno::last()), (Sysno::ALL[0], *Sysno::ALL.last().unwrap()));
        assert!(Sysno::iter().eq(Sysno::ALL.iter().copied()));
        assert_eq!((Sysno::iter().count(), Sysno::count()), (Sysno::ALL.len(), Sysno::ALL.len()));
        assert_eq!((size_of::<Sysno>(), size_of::<Option<Sysno>>()), (4, 4));
        assert!(std::ptr::eq(Sysno::TABLE.all_args(), &ALL_ARGS[..]));
        for call in Sysno::iter() {
            let of_table = Syscall::from(call);
            assert_eq!(call.id() as u32, call as u32);
            assert!(std::ptr::eq(call.args(), of_table.args()));
            assert_eq!(call.args_known(), of_table.args_known());
            assert_eq!(call.return_type(), of_table.return_type());
            assert_eq!(call.categories(), of_table.categories());
            assert_eq!(call.signature(), of_table.signature());
            assert_eq!(call.manual_page(), of_table.manual_page());
        }
        checked += 1;
    })*
        checked
    }};
}

#[test]
fn the_enum_says_what_the_table_says() {
    let checked = check_enum!(
        x86_64,
        x32,
        x86,
        aarch64,
        arm,
        arm_oabi,
        riscv64,
        riscv32,
        loongarch64,
        loongarch32,
        powerpc,
        powerpc64,
        s390x,
        s390,
        mips_o32,
        mips_n64,
        mips_n32,
        sparc,
        sparc64,
        alpha,
        m68k,
        parisc,
        parisc64,
        sh,
        xtensa,
        microblaze,
        nios2,
        openrisc,
        arc,
        csky,
        hexagon
    );
    assert_eq!(checked, Abi::ALL.len());
}
