//! Has libc the same numbers, on the target that this is compiled for?
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

// The native ABI's table; the targets that libc's tests can be run for.
#[cfg(target_arch = "aarch64")]
include!("../../tables/aarch64.rs");
#[cfg(target_arch = "arm")]
include!("../../tables/arm.rs");
#[cfg(target_arch = "powerpc64")]
include!("../../tables/powerpc64.rs");
#[cfg(target_arch = "s390x")]
include!("../../tables/s390x.rs");
#[cfg(target_arch = "x86")]
include!("../../tables/x86.rs");
#[cfg(all(target_arch = "x86_64", target_pointer_width = "64"))]
include!("../../tables/x86_64.rs");

/// Calls that libc lacks on every target, although it has newer ones.
#[rustfmt::skip]
const OVERLOOKED: &[&str] = &[
    "cachestat", "map_shadow_stack", "futex_wake", "futex_wait", "futex_requeue", "statmount", "listmount",
    "lsm_get_self_attr", "lsm_set_self_attr", "lsm_list_modules",
];

/// What else libc lacks on a target.
#[rustfmt::skip]
const LACKS: &[(&str, &[&str])] = &[
    ("aarch64", &[
        // Overlooked.
        "fchmodat2", "io_pgetevents",
    ]),
    ("arm", &[
        // ARM's private calls.
        "breakpoint", "cacheflush", "get_tls", "set_tls", "usr26", "usr32",
        // The calls with 64-bit seconds, of 5.1.
        "clock_adjtime64", "clock_getres_time64", "clock_gettime64", "clock_nanosleep_time64", "clock_settime64",
        "futex_time64", "io_pgetevents_time64", "mq_timedreceive_time64", "mq_timedsend_time64", "ppoll_time64",
        "pselect6_time64", "recvmmsg_time64", "rt_sigtimedwait_time64", "sched_rr_get_interval_time64",
        "semtimedop_time64", "timer_gettime64", "timer_settime64", "timerfd_gettime64", "timerfd_settime64",
        "utimensat_time64",
        // Overlooked.
        "fchmodat2", "io_pgetevents", "migrate_pages",
    ]),
    ("powerpc64", &[
        // Gone since 2.6.
        "create_module", "get_kernel_syms", "query_module",
        // The calls that took the place of ipc in 5.1.
        "msgctl", "msgget", "msgrcv", "msgsnd", "semctl", "semget", "semtimedop", "shmat", "shmctl", "shmdt",
        "shmget",
        // Overlooked.
        "fadvise64", "fchmodat2", "io_pgetevents", "mseal", "pkey_alloc", "pkey_free", "pkey_mprotect",
    ]),
    ("s390x", &[
        // Gone since 2.6.
        "create_module", "get_kernel_syms", "query_module",
        // The calls that took the place of ipc in 5.1.
        "msgctl", "msgget", "msgrcv", "msgsnd", "semctl", "semget", "semtimedop", "shmat", "shmctl", "shmdt",
        "shmget",
        // Overlooked.
        "fchmodat2", "io_pgetevents", "kexec_file_load", "pkey_alloc", "pkey_free", "pkey_mprotect",
        "s390_guarded_storage", "s390_sthyi",
    ]),
    ("x86", &[
        // Gone since 2.6.
        "create_module", "get_kernel_syms", "query_module",
        // The calls with 64-bit seconds, of 5.1.
        "clock_adjtime64", "clock_getres_time64", "clock_gettime64", "clock_nanosleep_time64", "clock_settime64",
        "futex_time64", "io_pgetevents_time64", "mq_timedreceive_time64", "mq_timedsend_time64", "ppoll_time64",
        "pselect6_time64", "recvmmsg_time64", "rt_sigtimedwait_time64", "sched_rr_get_interval_time64",
        "semtimedop_time64", "timer_gettime64", "timer_settime64", "timerfd_gettime64", "timerfd_settime64",
        "utimensat_time64",
        // The calls that took the place of ipc in 5.1.
        "msgctl", "msgget", "msgrcv", "msgsnd", "semctl", "semget", "shmat", "shmctl", "shmdt", "shmget",
        // Overlooked.
        "arch_prctl", "io_pgetevents",
    ]),
    ("x86_64", &[
        // Gone since 2.6.
        "create_module", "get_kernel_syms", "query_module",
        // Only for the kernel's own trampolines.
        "uprobe", "uretprobe",
        // Overlooked.
        "io_pgetevents",
    ]),
];

#[test]
fn libc() {
    use sysno::{Abi, Sysno};

    let numbers = libc_numbers();
    assert_eq!(numbers.len(), Sysno::count());
    let is_private = |call: Sysno| call.id() >= 0xF_0000;
    let known = numbers.iter().filter_map(|(_, number)| *number).filter(|&number| number < 0xF_0000);
    let newest = known.max().expect("libc has calls");
    // What is newer than all that libc has, it may lack.
    let may_lack = |call: Sysno| !is_private(call) && libc::c_long::from(call.id()) > newest;
    let mut lacks = Vec::new();
    for (name, number) in numbers {
        let name = name.trim_start_matches("r#");
        let ours = name.parse::<Sysno>().unwrap_or_else(|error| panic!("{error}"));
        match number {
            Some(number) => assert_eq!(libc::c_long::from(ours.id()), number, "{name}"),
            None if may_lack(ours) => {}
            None => lacks.push(name),
        }
    }
    let native = Abi::NATIVE.unwrap().name();
    let of_native = LACKS.iter().filter(|(abi, _)| *abi == native).flat_map(|(_, names)| *names);
    let listed: Vec<_> = OVERLOOKED.iter().chain(of_native).copied().collect();
    let unlisted: Vec<_> = lacks.iter().filter(|name| !listed.contains(name)).collect();
    assert!(
        unlisted.is_empty(),
        "{native}: libc lacks {unlisted:?}, although it has newer calls: add them to LACKS with the reason"
    );
    let is_needed = |name: &&&str| lacks.contains(*name) || name.parse::<Sysno>().is_ok_and(may_lack);
    let unneeded: Vec<_> = listed.iter().filter(|name| !is_needed(name)).collect();
    assert!(unneeded.is_empty(), "{native}: libc has {unneeded:?}: take them out of OVERLOOKED or LACKS");
}
