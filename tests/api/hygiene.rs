//! Does `syscall_enum!` compile where every name of the prelude and every integer type means something else?

#![no_implicit_prelude]
#![allow(dead_code, non_camel_case_types, clippy::upper_case_acronyms)]

mod shadowed {
    // The prelude's types, traits and variants, the integers, and what the macro itself uses.
    macro_rules! shadow {
        ($($name:ident)*) => {$(struct $name;)*};
    }

    shadow! {
        Option Some None Result Ok Err Vec String Box ToString ToOwned Clone Copy Send Sync Sized Drop Fn FnMut FnOnce
        Iterator IntoIterator Extend DoubleEndedIterator ExactSizeIterator Default Eq Ord PartialEq PartialOrd Debug
        Display Hash AsRef AsMut Into From TryFrom TryInto FromIterator FromStr
        i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize bool char str f32 f64
        Arg Type Table Syscall SyscallEnum Categories Category SysnoSet SysnoMap Struct c_char c_void iovec stat
        core std alloc sysno_ Row Columns COLUMNS TABLE ROWS
    }

    #[allow(unused_macros)]
    macro_rules! stringify {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the prelude's stringify!")
        };
    }

    #[allow(unused_macros)]
    macro_rules! concat {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the prelude's concat!")
        };
    }

    ::sysno::syscall_enum! {
        /// With every type that a row may have.
        pub(crate) enum Calls: X86_64 {
            r#break = 1 (r#type: i32, a: u32, b: i64, c: u64, d: u16, e: isize) -> usize [desc, file],
            pointers = 2 (a: *const c_char, b: *mut u8, c: *const iovec, d: *mut c_void, e: *const *const c_char) -> i32 [],
            more = 4 (a: *mut *mut iocb, b: *const *const c_void, c: *mut stat, d: *const i32) -> *mut c_void [memory],
            unknown = 1000000 (...) -> isize [unimplemented],
            exit = 1000001 (status: i32) -> ! [process],
        }
    }

    pub(crate) fn call(number: ::core::primitive::usize) -> ::core::option::Option<Calls> {
        Calls::new(number)
    }
}

#[::core::prelude::v1::test]
fn compiles_and_works() {
    let call = shadowed::call(1).unwrap();
    ::std::assert_eq!(call, shadowed::Calls::r#break);
    let signature = ::std::format!("{}", call.signature());
    ::std::assert_eq!(signature, "break(type: i32, a: u32, b: i64, c: u64, d: u16, e: isize) -> usize");
    ::std::assert_eq!(shadowed::call(1_000_001), ::core::option::Option::Some(shadowed::Calls::exit));
    ::std::assert_eq!(shadowed::call(3), ::core::option::Option::None);
}
