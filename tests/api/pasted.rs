//! Does `syscall_by_any_name` find the call that a pasted name means, and none for other texts?

use std::collections::BTreeSet;

use sysno::{Abi, FilterErrorKind, Sysno, UnknownName};

use crate::common::kernel_calls;

/// What headers, C libraries and kernels put before a name, and what else is around a name where people copy it.
const AROUND_NAMES: &[(&str, &str)] = &[
    ("", ""),
    ("__NR_", ""),
    ("NR_", ""),
    ("TARGET_NR_", ""),
    ("SYS_", ""),
    ("libc::SYS_", ""),
    ("SCMP_SYS(", ")"),
    ("", "()"),
    ("", "(2)"),
    ("", "(3, \"/usr/lib/x.so\", 7) = 0"),
];

/// The same of the kernel's functions.
const AROUND_FUNCTIONS: &[(&str, &str)] = &[
    ("", ""),
    ("__x64_", ""),
    ("__ia32_", ""),
    ("__arm64_", "+0x1c/0x30"),
    ("__riscv_", ""),
    ("__s390x_", ""),
    ("__se_", ""),
    ("__do_", ".isra.0"),
    ("k", ""),
    ("do_", ""),
    ("kprobe:__x64_", ""),
    ("kprobe/__x64_", ""),
];

/// Functions that serve another call on one ABI than their names say, and why.
const OTHER_CALLS: &[(Abi, &str, &str)] = &[
    (Abi::Alpha, "compat_sys_getitimer", "osf_getitimer uses what is for 32-bit programs elsewhere"),
    (Abi::Alpha, "compat_sys_setitimer", "osf_setitimer uses what is for 32-bit programs elsewhere"),
];

/// The numbers of the names in include/uapi/asm-generic/unistd.h, `__NR3264_…`, in Linux 7.2.
const BOTH_WIDTHS: &[(&str, i32)] = &[
    ("fcntl", 25),
    ("statfs", 43),
    ("fstatfs", 44),
    ("truncate", 45),
    ("ftruncate", 46),
    ("lseek", 62),
    ("sendfile", 71),
    ("fstatat", 79),
    ("fstat", 80),
    ("mmap", 222),
    ("fadvise64", 223),
];

/// The ABIs whose numbers are those of that header.
const OF_THAT_HEADER: &[Abi] = &[
    Abi::Aarch64,
    Abi::Riscv64,
    Abi::Riscv32,
    Abi::LoongArch64,
    Abi::LoongArch32,
    Abi::Nios2,
    Abi::OpenRisc,
    Abi::Arc,
    Abi::Csky,
    Abi::Hexagon,
];

fn name(abi: Abi, text: &str) -> Option<&'static str> {
    abi.syscall_by_any_name(text).map(|call| call.name())
}

#[test]
fn every_call_by_its_name() {
    for call in Abi::ALL.iter().flat_map(|abi| abi.syscalls()) {
        for (before, after) in AROUND_NAMES {
            let text = format!("{before}{call}{after}");
            assert_eq!(call.abi().syscall_by_any_name(&text), Some(call), "{text}");
        }
    }
}

/// Each function of the kernel's tables, as these name it and as traces and tracepoints do.
#[test]
fn every_function_of_the_kernel() {
    let mut found = 0;
    let mut other_calls = BTreeSet::new();
    for &abi in Abi::ALL {
        let calls = kernel_calls(abi.name());
        for call in calls.iter().filter(|call| call.entry != "sys_ni_syscall") {
            let Some(function) = call.entry.strip_prefix("compat_").unwrap_or(&call.entry).strip_prefix("sys_") else {
                // Written for one machine alone: `alpha_fork`, `sys64_execve`.
                continue;
            };
            let is_compat = call.entry.starts_with("compat_");
            // One function may serve several calls.
            let is_served = |text: &str| {
                let found = name(abi, text);
                calls.iter().any(|other| other.entry == call.entry && Some(other.name.as_str()) == found)
            };
            if let Some((_, entry, _)) = OTHER_CALLS.iter().find(|(on, entry, _)| *on == abi && *entry == call.entry) {
                assert!(!is_served(entry), "{abi}: {entry} is no exception");
                other_calls.insert(*entry);
                continue;
            }
            for (before, after) in AROUND_FUNCTIONS.iter().filter(|(before, _)| !is_compat || before.ends_with('_')) {
                let before = before.strip_suffix("do_").filter(|_| is_compat).unwrap_or(before);
                let text = format!("{before}{}{after}", call.entry);
                assert!(is_served(&text), "{abi}: {text} is {:?}, not {}", name(abi, &text), call.name);
            }
            if !is_compat {
                for event in ["sys_enter_", "sys_exit_", "syscalls:sys_enter_", "tracepoint:syscalls:sys_exit_"] {
                    let text = format!("{event}{function}");
                    assert!(is_served(&text), "{abi}: {text} is {:?}, not {}", name(abi, &text), call.name);
                }
            }
            found += 1;
        }
    }
    assert!(found > 10_000, "{found}");
    assert_eq!(other_calls.len(), OTHER_CALLS.len());
}

/// Functions that no table names: fs/, mm/ and arch/arm64/kernel/sys32.c of Linux 7.2.
#[test]
fn other_functions() {
    for (abi, text, call) in [
        (Abi::X86_64, "ksys_mmap_pgoff", "mmap"),
        (Abi::X86, "ksys_mmap_pgoff", "mmap2"),
        (Abi::X86_64, "ksys_pread64", "pread64"),
        (Abi::X86_64, "do_sys_openat2", "openat2"),
        (Abi::X86_64, "__sys_sendmsg", "sendmsg"),
        (Abi::Arm, "__arm64_compat_sys_aarch32_pread64", "pread64"),
        (Abi::Arm, "__arm64_compat_sys_aarch32_statfs64", "statfs64"),
        (Abi::X86, "__ia32_compat_sys_ia32_mmap", "mmap"),
        (Abi::X86, "__ia32_compat_sys_io_pgetevents", "io_pgetevents"),
        (Abi::X86, "__ia32_compat_sys_io_pgetevents_time64", "io_pgetevents_time64"),
        (Abi::X86_64, "__x64_sys_setitimer.cold", "setitimer"),
    ] {
        assert_eq!(name(abi, text), Some(call), "{abi}: {text}");
    }
}

#[test]
fn names_of_both_widths() {
    let mut found = 0;
    for &abi in OF_THAT_HEADER {
        for (text, number) in BOTH_WIDTHS {
            let text = format!("__NR3264_{text}");
            // The 32-bit machines of today never had the calls that have a `stat`.
            if let Some(call) = abi.syscall(*number) {
                assert_eq!(abi.syscall_by_any_name(&text), Some(call), "{abi}: {text}");
                found += 1;
            }
        }
    }
    assert!(found > 100, "{found}");
}

#[test]
fn no_names_of_calls() {
    for text in [
        "",
        "_",
        "*",
        "SYS_",
        "SYS_printf",
        "sys_",
        "__x64_sys_",
        "()",
        "(2)",
        "+0x1c",
        "SYS_SYS_read",
        "__NR_sys_read",
        "sys_sys_read",
        "vfs_read",
        "my_sys_read",
        "xsys_read",
        "/usr/bin/read",
        " read",
        "read ",
        "SYS_ read",
        "read x",
        "Read",
        "SYS_Read",
        "sys_enter_",
        "read\n",
        "ia32_pread64",
        "SYS_ia32_pread64",
        "old_mmap",
        "newstat",
        "ëread",
        "sys_é",
    ] {
        assert_eq!(name(Abi::X86_64, text), None, "{text:?}");
    }
    let long = format!("sys_{}", "x".repeat(1000));
    assert_eq!(name(Abi::X86_64, &long), None);
}

/// `from_str` and `syscall_by_name` take the names of the tables only.
#[test]
fn look_ups_by_name_are_strict() {
    for text in ["SYS_read", "__NR_read", "sys_read", "read(2)", "read()", "sys_enter_read"] {
        assert_eq!(text.parse::<Sysno>(), Err(UnknownName::new(text)));
        assert_eq!(Abi::X86_64.syscall_by_name(text), None);
        assert_eq!(Abi::X86_64.nearest_name(text), Some("read"));
    }
}

#[test]
fn suggestions() {
    let nearest = |text| Abi::X86_64.nearest_name(text);
    assert_eq!(nearest("SYS_raed"), Some("read"));
    assert_eq!(nearest("__x64_sys_opneat+0x1c/0x30"), Some("openat"));
    assert_eq!(nearest("syscalls:sys_enter_clock_getime"), Some("clock_gettime"));
    assert_eq!(nearest("SYS_printf"), None);
}

#[test]
fn expressions() {
    let names = |abi: Abi, expression: &str| -> Vec<&str> {
        abi.filter(expression).unwrap().iter().map(|call| call.name()).collect()
    };
    let pasted = "SYS_read,SCMP_SYS(fstat),libc::SYS_openat,close(2),dup(),__NR_pread@64,?SYS_printf";
    assert_eq!(names(Abi::X86_64, pasted), ["read", "close", "fstat", "pread64", "dup", "openat"]);
    let error = Abi::X86_64.filter("SYS_raed").unwrap_err();
    assert_eq!((error.kind(), error.suggestion()), (FilterErrorKind::UnknownName, Some("read")));
    // A space is part of an item, as for strace.
    assert!(Abi::X86_64.filter("read, SYS_write").is_err());
}

/// A filter must not allow what its author didn't name.
#[test]
fn expressions_do_not_guess() {
    for (abi, item, suggestion) in [
        // fs/open.c: `open`, `openat` and `creat` call it, as `openat2` does.
        (Abi::X86_64, "do_sys_open", "open"),
        (Abi::X86_64, "do_sys_openat2", "openat2"),
        // arch/x86/entry/syscalls: newstat is stat's function, and on x86, setuid is served by sys_setuid16.
        (Abi::X86_64, "sys_newstat", "stat"),
        (Abi::X86, "sys_stat", "oldstat"),
        (Abi::X86, "sys_setuid", "setuid32"),
        (Abi::X86_64, "__ia32_sys_chown16", "chown"),
        (Abi::X86_64, "sys_enter_openat", "openat"),
        (Abi::X86_64, "__NR3264_fstat", "fstat"),
        // Conditions, and words of other languages.
        (Abi::X86_64, "socket(AF_UNIX)", "socket"),
        (Abi::X86_64, "open(O_RDONLY", "open"),
        (Abi::X86_64, "deny:read", "read"),
        (Abi::X86_64, "file/read", "read"),
        (Abi::X86_64, "read.never", "read"),
        (Abi::X86_64, "read)", "read"),
        (Abi::X86_64, "read(3)", "read"),
        (Abi::X86_64, "SCMP_SYS(read", "read"),
        (Abi::X86_64, "read+0x1c", "read"),
        (Abi::X86_64, "libc::read", "read"),
    ] {
        let error = abi.filter(item).unwrap_err();
        assert_eq!((error.kind(), error.suggestion()), (FilterErrorKind::UnknownName, Some(suggestion)), "{item}");
        assert_eq!(abi.filter(&format!("?{item}")).unwrap().iter().count(), 0, "{item}");
    }
}
