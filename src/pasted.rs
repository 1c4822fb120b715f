//! What a name means that was pasted from a header, a log, a stack trace or a manual: `SYS_openat`, `__x64_sys_openat`, `openat(2)`.

use crate::abi::Abi;
use crate::table::{Syscall, Table};

/// Forms of names, and the forms of the names of the calls that they mean.
type Forms = &'static [(&'static str, &'static str)];

/// Before the name of a call in headers of the kernel, of C libraries and of QEMU.
const BEFORE_NAMES: [&str; 4] = ["__NR_", "NR_", "TARGET_NR_", "SYS_"];

/// A call has its own name, or that of an alias. `*` is any text, the same on both sides.
const SAME: Forms = &[("*", "*")];

/// Before a name in the kernel's header for new machines, which is that of two calls: one where a `long` has 64 bits, one where it
/// has 32.
const BEFORE_BOTH_WIDTHS: &str = "__NR3264_";

/// The calls of such a name.
const BOTH_WIDTHS: Forms = &[("*", "*"), ("*", "*64"), ("*", "*_64"), ("mmap", "mmap2"), ("lseek", "llseek")];

/// The names of the kernel's functions, without `sys_`, and of the calls that they serve: the first that an ABI has.
///
/// Where a call has had several forms, the plain name is mostly the newest one's function: on x86, `sys_chown` serves `chown32`. But
/// `sys_stat` serves `oldstat`, which had no other name when the function got its.
const FUNCTIONS: Forms = &[
    ("*", "*_time64"),
    ("*time", "*time64"),
    ("*", "*32"),
    ("umount", "umount2"),
    ("*", "old*"),
    ("getrlimit", "ugetrlimit"),
    ("select", "_newselect"),
    ("uname", "unused109"),
    ("olduname", "unused59"),
    ("*", "*"),
    ("new*", "*"),
    ("old_*", "*"),
    ("old*", "*"),
    ("*_time32", "*"),
    ("*_time64", "*"),
    ("*32", "*"),
    ("*16", "*"),
    ("*_wrapper", "*"),
    ("*_wrapper", "*64"),
    ("*_64", "*"),
    ("*64", "*"),
    ("*64v2", "*2"),
    ("*6", "*"),
    ("mmap_pgoff", "mmap2"),
    ("mmap_pgoff", "mmap"),
    ("swapon", "osf_swapon"),
    ("setpgid", "setpgrp"),
    ("debug_setcontext", "sys_debug_setcontext"),
    // Of one machine alone.
    ("s390_old_*", "*"),
    ("sh_*6", "*"),
    ("32_*", "*"),
    ("64_*", "*"),
    ("aarch32_*", "*"),
    ("alpha_*", "*"),
    ("csky_*", "*"),
    ("hexagon_*", "*"),
    ("ia32_*", "*"),
    ("mips_*", "*"),
    ("oabi_*", "*"),
    ("osf_*", "*"),
    ("ppc_*", "*"),
    ("ppc32_*", "*"),
    ("ppc64_*", "*"),
    ("s390_*", "*"),
    ("sh_*", "*"),
    ("sparc_*", "*"),
    ("sparc64_*", "*"),
    ("x32_*", "*"),
];

/// Longer names are no call's.
const LONGEST: usize = 40;

/// A text without what is around a name where people copy it.
fn without_surroundings(text: &str) -> &str {
    // libseccomp's `SCMP_SYS(openat)`.
    let text = text.strip_prefix("SCMP_SYS(").unwrap_or(text);
    // `openat(2)`, a line of strace, `__x64_sys_openat+0x1c/0x30` of a stack trace.
    let text = text.split(['(', ')']).next().unwrap_or_default();
    let text = text.split_once("+0x").map_or(text, |(name, _)| name);
    // `tracepoint:syscalls:sys_enter_openat`, `kprobe/__x64_sys_openat`, `libc::SYS_openat`; but no path of a file.
    let text = match text.rsplit_once([':', '/']) {
        Some((_, name)) if !text.starts_with('/') => name,
        _ => text,
    };
    // A compiler's `__do_sys_openat.isra.0`.
    text.split('.').next().unwrap_or_default()
}

/// The name in such a text, and what it means.
fn name_in(text: &str) -> (&str, Forms) {
    if let Some(name) = BEFORE_NAMES.iter().find_map(|before| text.strip_prefix(before)) {
        return (name, SAME);
    }
    if let Some(name) = text.strip_prefix(BEFORE_BOTH_WIDTHS) {
        return (name, BOTH_WIDTHS);
    }
    match text.split_once("sys_") {
        // Functions for 32-bit programs have the suffix of the newer form.
        Some((before, name)) if before.ends_with("compat_") && is_before_functions(before) => (name, &FUNCTIONS[1..]),
        Some((before, name)) if is_before_functions(before) => (name, FUNCTIONS),
        _ => (text, SAME),
    }
}

/// The function whose tracepoint this is.
fn function_of_event(text: &str) -> Option<&str> {
    text.strip_prefix("sys_enter_").or_else(|| text.strip_prefix("sys_exit_"))
}

/// Whether that may be before `sys_` in the name of a function: nothing, `__x64_`, `__arm64_compat_`, `__se_`, `compat_`, `k`, `do_`.
fn is_before_functions(before: &str) -> bool {
    matches!(before, "" | "k" | "do_" | "compat_") || (before.starts_with("__") && before.ends_with('_'))
}

/// The slot of the first of the calls that a name stands for.
fn slot_of_forms(table: &Table, forms: Forms, name: &str) -> Option<usize> {
    forms.iter().find_map(|(form, call)| {
        let any = match form.split_once('*') {
            Some((before, after)) => name.strip_prefix(before)?.strip_suffix(after)?,
            None if *form == name => "",
            None => return None,
        };
        let (before, after) = call.split_once('*').unwrap_or((call, ""));
        let mut text = [0; LONGEST];
        let mut end = 0;
        for part in [before, any, after] {
            text.get_mut(end..end + part.len())?.copy_from_slice(part.as_bytes());
            end += part.len();
        }
        table.slot_of_name(core::str::from_utf8(&text[..end]).ok()?)
    })
}

/// The slot of the call that a text names: by its own name, or by another that is pasted.
pub(crate) fn slot_of_any_name(table: &Table, text: &str) -> Option<usize> {
    let text = without_surroundings(text);
    table.slot_of_name(text).or_else(|| {
        let (name, forms) = name_in(text);
        match function_of_event(text) {
            // `sys_exit_group` is the function of `exit_group`.
            Some(function) if table.slot_of_name(name).is_none() => slot_of_forms(table, FUNCTIONS, function),
            _ => slot_of_forms(table, forms, name),
        }
    })
}

/// The slot of the call that a text names as a header, a filter's source or a manual does, and that is one and the same wherever it is
/// pasted from. The name of a kernel's function isn't: it may serve several calls, and another one on another ABI. What is in brackets may
/// be a condition.
pub(crate) fn slot_of_exact_name(table: &Table, text: &str) -> Option<usize> {
    let text = text.strip_suffix("(2)").or_else(|| text.strip_suffix("()")).unwrap_or(text);
    table.slot_of_name(text).or_else(|| {
        let name = match text.strip_prefix("SCMP_SYS(") {
            Some(name) => name.strip_suffix(')'),
            None => {
                let text = text.strip_prefix("libc::").filter(|text| text.starts_with("SYS_")).unwrap_or(text);
                BEFORE_NAMES.iter().find_map(|before| text.strip_prefix(before))
            }
        };
        table.slot_of_name(name?)
    })
}

/// The name in a text, for a suggestion.
pub(crate) fn bare_name(text: &str) -> &str {
    let text = without_surroundings(text);
    function_of_event(text).unwrap_or(name_in(text).0)
}

impl Abi {
    /// The call that a name means, whatever it was pasted from. [`Abi::syscall_by_name`] is for names as the tables have them;
    /// this is for what people paste into a search, a configuration or a command line:
    ///
    /// - `SYS_openat`, `__NR_openat`, `NR_openat`, `__NR3264_fstat` and `TARGET_NR_openat` from headers, `libc::SYS_openat`,
    ///   libseccomp's `SCMP_SYS(openat)`;
    /// - the kernel's functions, with what a stack trace has after them: `sys_openat`, `__x64_sys_openat+0x1c/0x30`,
    ///   `__ia32_compat_sys_ioctl`, `__arm64_sys_openat`, `__se_sys_openat`, `__do_sys_openat`, `do_sys_openat2`, `ksys_read`;
    /// - tracepoints and probes: `sys_enter_openat`, `syscalls:sys_exit_openat`, `kprobe:__x64_sys_openat`;
    /// - `openat(2)`, `openat()`, and the beginning of a line of strace.
    ///
    /// A function of the kernel may have another name than its call: `sys_newfstat` is `fstat`'s. On an ABI that has two forms of
    /// a call, it is that of one of them: on x86, `sys_stat` is `oldstat`'s. Which machine's name it is doesn't matter:
    /// `__arm64_sys_read` means `read` on every ABI.
    ///
    /// What decides whether a call is allowed should not guess: [expressions](crate::filter) take the names from headers and manuals,
    /// and no others.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let name = |text| Abi::X86_64.syscall_by_any_name(text).map(|call| call.name());
    /// assert_eq!(name("openat"), Some("openat"));
    /// assert_eq!(name("SYS_openat"), Some("openat"));
    /// assert_eq!(name("__x64_sys_newfstat+0x4e/0x70"), Some("fstat"));
    /// assert_eq!(name("syscalls:sys_enter_openat"), Some("openat"));
    /// assert_eq!(name("openat(2)"), Some("openat"));
    /// assert_eq!(name("SYS_printf"), None);
    /// assert_eq!(Abi::X86.syscall_by_any_name("sys_stat").unwrap().name(), "oldstat");
    /// ```
    #[doc(alias = "SYS_")]
    #[doc(alias = "__NR_")]
    #[doc(alias = "__x64_sys_")]
    #[must_use]
    pub fn syscall_by_any_name(self, text: &str) -> Option<Syscall> {
        let table = self.table();
        slot_of_any_name(table, text).map(|slot| Syscall::from_slot(table, slot))
    }
}
