//! Does libc have the same numbers?
//!
//! What it lacks is listed with the reasons, and an entry that is no longer needed fails.

// Turns the native table into the list of its names and numbers, libc's beside them.
macro_rules! syscall_enum {
    ($(#[$attribute:meta])* pub enum $Sysno:ident: $Abi:ident {
        $($name:ident = $number:literal $args:tt -> $return:ty [$($category:ident),*],)*
    }) => { paste::paste! {
        mod absent {
            #![allow(dead_code, non_upper_case_globals)]
            $(pub const [<SYS_ $name>]: Option<libc::c_long> = None;)*
        }

        /// Each row's name and what libc says its number is.
        fn libc_numbers() -> Vec<(&'static str, Option<libc::c_long>)> {
            trait Number {
                fn number(self) -> Option<libc::c_long>;
            }
            impl Number for libc::c_long {
                fn number(self) -> Option<libc::c_long> {
                    Some(self)
                }
            }
            impl Number for Option<libc::c_long> {
                fn number(self) -> Option<libc::c_long> {
                    self
                }
            }
            // A name that libc lacks is looked for outside the inner block, and found to be absent.
            #[allow(unused_imports)]
            use absent::*;
            {
                #[allow(unused_imports)]
                use libc::*;
                vec![$((stringify!($name), [<SYS_ $name>].number())),*]
            }
        }
    }};
}

#[cfg(target_arch = "x86_64")]
include!("../tables/x86_64.rs");

#[cfg(target_arch = "x86_64")]
#[test]
fn libc() {
    use sysno::Sysno;

    // What libc's file for this target lacks.
    #[rustfmt::skip]
    const LACKS: &[&str] = &[
        // Gone since 2.6.
        "create_module", "get_kernel_syms", "query_module",
        // Overlooked in 4.18.
        "io_pgetevents",
        // Only for the kernel's own trampolines.
        "uretprobe", "uprobe",
        // Of the calls since 6.5, it has only fchmodat2 and mseal.
        "cachestat", "map_shadow_stack", "futex_wake", "futex_wait", "futex_requeue", "statmount", "listmount",
        "lsm_get_self_attr", "lsm_set_self_attr", "lsm_list_modules", "setxattrat", "getxattrat", "listxattrat",
        "removexattrat", "open_tree_attr", "file_getattr", "file_setattr", "listns", "rseq_slice_yield",
    ];
    let numbers = libc_numbers();
    assert_eq!(numbers.len(), Sysno::count());
    let mut lacks = Vec::new();
    for (name, number) in numbers {
        let ours = name.parse::<Sysno>().unwrap_or_else(|error| panic!("{error}"));
        match number {
            Some(number) => assert_eq!(i64::from(ours.id()), number, "{name}"),
            None => lacks.push(name),
        }
    }
    assert_eq!(lacks, LACKS);
}
