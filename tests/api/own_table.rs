//! Does a program that declares a table of its own get the same `Sysno` as this crate's?

use sysno::arch::x86_64;
use sysno::map::SysnoMap;
use sysno::set::SysnoSet;
use sysno::{Abi, Categories, Category, ForeignCall, Syscall, SyscallEnum, Type};

/// A unikernel's calls.
mod unikernel {
    sysno::syscall_enum! {
        /// With numbers far apart, as ARM's private calls are.
        pub enum Sysno: X86_64 {
            uk_yield    = 0 () -> i32 [],
            uk_map      = 3 (addr: *mut c_void, len: usize, r#type: u32) -> *mut c_void [memory],
            uk_log      = 700 (text: *const c_char) -> i32 [desc, file],
            uk_debug    = 1048577 (...) -> isize [unimplemented],
            uk_poweroff = 1048580 (code: i32) -> ! [process],
        }
    }
}

/// A vendor's calls, in the same program.
mod vendor {
    sysno::syscall_enum! {
        pub(crate) enum Calls: X86_64 {
            // With the last of the structs, and another that has a high number.
            only = 2147483647 (a: *mut *mut xattr_args, b: *const *const xattr_args, c: *mut vm86plus_struct, d: *const xattr_args, e: *mut *const c_void, f: u64) -> u16 [],
        }
    }
}

/// Numbers so far apart that a set has room for all slots up to 638, one more for 5000, and no more; a table that begins late;
/// and one whose second number is just too far away.
mod sparse {
    pub(super) mod full {
        sysno::syscall_enum! {
            pub enum Sysno: X86_64 { a = 0 () -> i32 [], b = 638 (a: i32) -> i32 [], c = 5000 (b: u32, c: i32) -> i32 [], }
        }
    }
    pub(super) mod late {
        sysno::syscall_enum! {
            pub enum Sysno: X86_64 { a = 9000 () -> i32 [], b = 9639 (a: i32) -> i32 [], }
        }
    }
    pub(super) mod apart {
        sysno::syscall_enum! {
            pub enum Sysno: X86_64 { a = 9000 () -> i32 [], b = 9640 (a: i32) -> i32 [], }
        }
    }
}

/// Calls that have the names of functions of the enum.
mod clashing {
    sysno::syscall_enum! {
        pub enum Calls: X86_64 {
            // Makes something.
            new   = 0 (name: *const c_char) -> i32 [],
            at    = 1 (slot: i32) -> i32 [],
            first = 2 () -> i32 [],
            last  = 3 () -> i32 [],
            next  = 4 () -> i32 [],
            name  = 5 () -> i32 [],
            id    = 6 () -> i32 [],
            slot  = 7 () -> i32 [],
            all   = 8 () -> i32 [],
            iter  = 9 () -> i32 [],
            count = 10 () -> i32 [],
            set   = 11 () -> i32 [],
            map   = 12 () -> i32 [],
            from  = 13 () -> i32 [],
            fmt   = 14 () -> i32 [],
        }
    }
}

use unikernel::Sysno;

#[test]
fn calls_with_the_names_of_functions() {
    use clashing::Calls;

    assert_eq!(Calls::ALL.len(), 15);
    for (number, &call) in Calls::ALL.iter().enumerate() {
        assert_eq!(Calls::try_from(number), Ok(call));
        assert_eq!(call.name().parse(), Ok(call));
        assert_eq!(call.next(), Calls::ALL.get(number + 1).copied());
    }
    assert_eq!((Calls::new.name(), Calls::at.id()), ("new", 1));
}

#[test]
fn look_ups() {
    let numbers = [0, 3, 700, 1_048_577, 1_048_580];
    assert!(Sysno::iter().map(|call| call.id()).eq(numbers));
    for number in 0..2_000_000 {
        let call = Sysno::new(number);
        assert_eq!(call.map(|call| call.id() as usize), numbers.contains(&(number as i32)).then_some(number));
    }
    assert_eq!(Sysno::uk_log.next(), Some(Sysno::uk_debug));
    assert_eq!(Sysno::last().next(), None);
    assert_eq!("uk_map".parse(), Ok(Sysno::uk_map));
    assert!("read".parse::<Sysno>().is_err());
    assert_eq!(
        Sysno::uk_map.signature().to_string(),
        "uk_map(addr: *mut c_void, len: usize, type: u32) -> *mut c_void"
    );
    assert_eq!(Sysno::uk_debug.signature().to_string(), "uk_debug(...) -> isize");
    assert_eq!((Sysno::uk_yield.args_known(), Sysno::uk_debug.args_known()), (true, false));
    assert_eq!(Sysno::uk_poweroff.return_type(), Type::Never);
    assert_eq!(Sysno::uk_log.categories(), Categories::DESC | Categories::FILE);
    assert_eq!(unikernel::ALL_ARGS.len(), 5);
}

#[test]
fn numbers_that_are_far_apart() {
    macro_rules! check {
        ($($module:ident: $($number:literal $name:literal $args:literal),*; $slots:literal;)*) => {$(
            use sparse::$module::Sysno as $module;
            let rows: &[(usize, &str, usize)] = &[$(($number, $name, $args)),*];
            assert!($module::iter().map(|call| call.id() as usize).eq(rows.iter().map(|row| row.0)));
            for number in 0..20_000 {
                let call = $module::new(number);
                let row = rows.iter().find(|row| row.0 == number);
                assert_eq!(call.map(|call| (call.name(), call.args().len())), row.map(|row| (row.1, row.2)), "{number}");
                assert_eq!($module::TABLE.syscall(number as u32), call.map(Syscall::from));
            }
            assert!(rows.iter().all(|row| row.1.parse() == Ok($module::new(row.0).unwrap())));
            assert_eq!(size_of::<SysnoMap<$module, u8>>(), $slots * size_of::<Option<u8>>());
            assert_eq!(SysnoSet::<$module>::all().count(), rows.len());
        )*};
    }
    #[allow(non_camel_case_types)]
    {
        check! {
            full: 0 "a" 0, 638 "b" 1, 5000 "c" 2; 640;
            late: 9000 "a" 0, 9639 "b" 1; 640;
            apart: 9000 "a" 0, 9640 "b" 1; 2;
        }
    }
}

#[test]
fn one_call_at_the_highest_number() {
    assert_eq!(vendor::Calls::new(i32::MAX as usize), Some(vendor::Calls::only));
    assert_eq!(vendor::Calls::new(0), None);
    assert_eq!(vendor::Calls::only.args().len(), 6);
    assert_eq!(
        vendor::Calls::only.signature().to_string(),
        "only(a: *mut *mut xattr_args, b: *const *const xattr_args, c: *mut vm86plus_struct, d: *const xattr_args, \
         e: *mut *const c_void, f: u64) -> u16"
    );
}

#[test]
fn generic_code_takes_it() {
    fn count<S: SyscallEnum>(category: Category) -> usize {
        SysnoSet::<S>::in_category(category).count()
    }
    assert_eq!(count::<Sysno>(Category::Memory), 1);
    assert_eq!(count::<vendor::Calls>(Category::Memory), 0);

    let call = Syscall::from(Sysno::uk_log);
    assert_eq!((call.abi(), call.name()), (Abi::X86_64, "uk_log"));
    assert_ne!(Abi::X86_64.syscall(0), Some(Syscall::from(Sysno::uk_yield)), "another table's");

    fn contains<S: SyscallEnum>(set: &SysnoSet<S>, call: S) -> bool {
        set.contains(call)
    }
    let set = Sysno::set(&[Sysno::uk_log]);
    assert!(contains(&set, Sysno::uk_log) && set.contains(Sysno::uk_log) && !set.contains(Sysno::uk_map));
    assert!(contains(&x86_64::SysnoSet::all(), x86_64::Sysno::read));
}

#[test]
fn a_call_of_another_table_is_refused() {
    let yields = Syscall::from(Sysno::uk_yield);
    assert_eq!(Sysno::try_from(yields), Ok(Sysno::uk_yield));
    assert!(yields == Sysno::uk_yield && yields != x86_64::Sysno::read);
    // The number 0 is x86-64's `read`, too.
    let error: ForeignCall = x86_64::Sysno::try_from(yields).unwrap_err();
    assert_eq!(error.call(), yields);
    assert_eq!(error.to_string(), "x86_64::uk_yield is a system call of another table");
}

#[test]
fn sets_and_maps_of_it_in_a_const() {
    const SET: SysnoSet<Sysno> = Sysno::set(&[Sysno::uk_map, Sysno::uk_poweroff]);
    const REST: SysnoSet<Sysno> = SET.complement();
    const MAP: SysnoMap<Sysno, char> = Sysno::map(&[(Sysno::uk_map, 'm')]);
    assert!(SET.iter().eq([Sysno::uk_map, Sysno::uk_poweroff]));
    assert_eq!((SET | REST).count(), Sysno::count());
    assert_eq!(MAP.get(Sysno::uk_map), Some(&'m'));
}
