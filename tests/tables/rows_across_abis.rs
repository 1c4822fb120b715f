//! Has the same name on two ABIs the same arguments, result and categories?
//!
//! Where the kernels really differ, a list says so with the reason, and an entry that is no longer needed fails.

use std::collections::{BTreeMap, BTreeSet};

use sysno::{Abi, Categories, Syscall};

use crate::common::row_place;

/// What a 32-bit ABI's struct or number with 32-bit seconds is on an ABI with 64-bit ones.
const OLD_TIMES: &[(&str, &str)] = &[
    ("old_timespec32", "__kernel_timespec"),
    ("old_itimerspec32", "__kernel_itimerspec"),
    ("old_timeval32", "__kernel_old_timeval"),
    ("old_timex32", "__kernel_timex"),
    ("old_utimbuf32", "utimbuf"),
    ("tloc: *mut i32", "tloc: *mut isize"),
    ("t: *const i32", "t: *const isize"),
];

/// The calls with user and group ids of 16 bits, which have a second form with 32 bits on the same ABI.
const OLD_IDS: &[&str] = &[
    "chown",
    "fchown",
    "lchown",
    "getgroups",
    "setgroups",
    "getresuid",
    "getresgid",
    "setresuid",
    "setresgid",
    "setreuid",
    "setregid",
    "setuid",
    "setgid",
    "setfsuid",
    "setfsgid",
];

/// Other signatures that a call has on some ABIs, and why.
const OTHERS: &[(&str, &str, &str)] = {
    const X32: &str = "x32 has 64-bit registers: one holds the offset";
    const STRUCT: &str = "the arguments are in a struct";
    const RESTORER: &str = "the restorer is an argument";
    const FRAME: &str = "alpha is handed the frame";
    const THREAD: &str = "a thread pointer, where x86 has descriptors";
    const CACHES: &str = "each machine has its own";
    const S390: &str = "s390's last kernel is 6.18, and 7.2 changed the call";
    &[
        (
            "clone",
            "(flags: u32, stack: *mut c_void, parent_tid: *mut i32, tls: usize, child_tid: *mut i32) -> i32",
            "CONFIG_CLONE_BACKWARDS: tls before child_tid",
        ),
        (
            "clone",
            "(stack: *mut c_void, flags: u32, parent_tid: *mut i32, child_tid: *mut i32, tls: usize) -> i32",
            "CONFIG_CLONE_BACKWARDS2, of s390: the stack first",
        ),
        (
            "clone",
            "(flags: u32, stack: *mut c_void, stack_size: i32, parent_tid: *mut i32, child_tid: *mut i32, tls: usize) -> i32",
            "CONFIG_CLONE_BACKWARDS3, of microblaze: the stack has a size",
        ),
        ("pipe", "() -> i32", "the second descriptor comes back in a second register"),
        ("preadv", "(fd: i32, iov: *const iovec, iovcnt: i32, offset: i64) -> isize", X32),
        ("pwritev", "(fd: i32, iov: *const iovec, iovcnt: i32, offset: i64) -> isize", X32),
        ("preadv2", "(fd: i32, iov: *const iovec, iovcnt: i32, offset: i64, flags: i32) -> isize", X32),
        ("pwritev2", "(fd: i32, iov: *const iovec, iovcnt: i32, offset: i64, flags: i32) -> isize", X32),
        ("mmap", "(arg: *const mmap_arg_struct) -> *mut c_void", STRUCT),
        ("mmap2", "(arg: *const mmap_arg_struct) -> *mut c_void", STRUCT),
        ("select", "(arg: *const sel_arg_struct) -> i32", STRUCT),
        ("fadvise64_64", "(args: *const fadvise64_64_args) -> i32", STRUCT),
        (
            "fadvise64_64",
            "(fd: i32, advice: i32, offset: i64, len: i64) -> i32",
            "advice first, so that no register is left out",
        ),
        (
            "fadvise64",
            "(fd: i32, offset: i64, len: i64, advice: i32) -> i32",
            "MIPS has the generic entry, whose length is a `loff_t`",
        ),
        (
            "pread64",
            "(fd: i32, buf: *mut u8, count: usize, dummy: isize, offset: i64) -> isize",
            "sh leaves a register out",
        ),
        (
            "pwrite64",
            "(fd: i32, buf: *const u8, count: usize, dummy: isize, offset: i64) -> isize",
            "sh leaves a register out",
        ),
        (
            "sendfile",
            "(out_fd: i32, in_fd: i32, offset: *mut isize, count: usize) -> isize",
            "where sendfile64 is a call of its own, this one has an `off_t`",
        ),
        (
            "rt_sigaction",
            "(signum: i32, act: *const sigaction, oldact: *mut sigaction, sigsetsize: usize, restorer: *const c_void) -> i32",
            RESTORER,
        ),
        (
            "rt_sigaction",
            "(signum: i32, act: *const sigaction, oldact: *mut sigaction, restorer: *const c_void, sigsetsize: usize) -> i32",
            RESTORER,
        ),
        ("sigaction", "(signum: i32, act: *const osf_sigaction, oldact: *mut osf_sigaction) -> i32", "OSF/1's struct"),
        (
            "sigaction",
            "(signum: i32, act: *const sigaction, oldact: *mut sigaction) -> i32",
            "MIPS has one struct for both calls",
        ),
        ("sigreturn", "(sc: *const sigcontext) -> !", FRAME),
        ("rt_sigreturn", "(frame: *const rt_sigframe) -> !", FRAME),
        ("sigsuspend", "(mask: usize) -> i32", "CONFIG_OLD_SIGSUSPEND: the mask alone"),
        ("sigsuspend", "(mask: *const sigset_t) -> i32", "MIPS has it like rt_sigsuspend"),
        (
            "ipc",
            "(call: u32, first: i32, second: usize, third: usize, ptr: *mut c_void) -> isize",
            "s390 passes five arguments only",
        ),
        ("bpf", "(cmd: i32, attr: *mut bpf_attr, size: u32) -> i32", S390),
        ("getcpu", "(cpu: *mut u32, node: *mut u32, tcache: *mut getcpu_cache) -> i32", S390),
        ("oldlstat", "(pathname: *const c_char, statbuf: *mut stat) -> i32", "on sparc it is lstat by another name"),
        ("set_thread_area", "(addr: *mut c_void) -> i32", THREAD),
        ("get_thread_area", "() -> usize", THREAD),
        ("cacheflush", "(start: *mut c_void, sz: u32, flags: u32) -> i32", CACHES),
        ("cacheflush", "(addr: *mut c_void, nbytes: isize, cache: i32) -> i32", CACHES),
        ("cacheflush", "(addr: *mut c_void, scope: i32, cache: i32, len: usize) -> i32", CACHES),
        ("cacheflush", "(addr: *mut c_void, len: usize, op: u32) -> i32", CACHES),
        ("cacheflush", "(addr: *mut c_void, len: usize, op: i32) -> i32", CACHES),
    ]
};

/// Other categories that strace gives a call on some ABIs.
const OTHER_CATEGORIES: &[(&str, &str, &str)] = &[
    ("cacheflush", "[]", "strace has it among the calls that act on memory on ARM alone"),
    ("get_thread_area", "[pure, never_fails]", "m68k's returns the thread pointer"),
];

/// The call's signature without its name, and its categories. What is the same on all ABIs but for the age of its
/// structs is told as the newest form.
fn told(call: Syscall) -> (String, Categories) {
    let mut signature = call.signature().to_string()[call.name().len()..].to_owned();
    if call.abi().pointer_bits() == 32 {
        for (old, new) in OLD_TIMES {
            signature = signature.replace(old, new);
        }
    }
    if OLD_IDS.contains(&call.name()) {
        signature = signature.replace("u16", "u32");
    }
    (signature, call.categories() - Categories::UNIMPLEMENTED)
}

/// Whether what a call's signature says is what another one says.
///
/// On x32 and MIPS n32 the kernel's `long` and `size_t` are as wide as a register, 64 bits, and a row says so with `i64` and
/// `u64`; only entries with compat types have them as wide as a pointer, 32 bits. What is an `isize` or a `usize` elsewhere
/// may be either there: tests/tables/rows.rs says which, by the entry's prototype.
fn says_the_same(call: Syscall, signature: &str, other: &str) -> bool {
    let words = |text| str::split_inclusive(text, |c: char| !(c.is_alphanumeric() || c == '_'));
    let has_two_longs = call.abi().register_bits() > call.abi().pointer_bits();
    let is_same = |(own, other): (&str, &str)| {
        let long = match own.get(..3) {
            Some("i64") => "isize",
            Some("u64") => "usize",
            _ => return own == other,
        };
        own == other || has_two_longs && other.strip_prefix(long) == Some(&own[3..])
    };
    words(signature).count() == words(other).count() && words(signature).zip(words(other)).all(is_same)
}

/// A call, its signature without its name, and its categories.
type Told = (Syscall, String, String);

/// The first of the calls with which the most agree, on an ABI with one kind of `long` if there is one: on the others, a row may have either.
fn most<'a>(calls: &[&'a Told], agree: impl Fn(&Told) -> usize) -> Option<&'a Told> {
    let has_one_long = |call: &Told| call.0.abi().register_bits() == call.0.abi().pointer_bits();
    // `max_by_key` returns the last one.
    calls.iter().rev().copied().max_by_key(|call| (has_one_long(call), agree(call)))
}

#[test]
fn the_same_name_says_the_same() {
    let mut calls = BTreeMap::<_, Vec<_>>::new();
    for call in Abi::ALL.iter().flat_map(|abi| abi.syscalls()).filter(|call| call.args_known()) {
        let (signature, categories) = told(call);
        calls.entry(call.name()).or_default().push((call, signature, categories.to_string()));
    }
    let (mut used, mut wrong) = (BTreeSet::new(), BTreeSet::new());
    let mut compared = 0;
    for (name, calls) in &calls {
        compared += calls.len();
        // What most say is right, and the others are told.
        let mut compare = |listed: &[(&'static str, &'static str, &str)],
                           is_same: &dyn Fn(&Told, &str) -> bool,
                           part: fn(&Told) -> &str| {
            let entry = |call: &Told| listed.iter().find(|entry| entry.0 == *name && is_same(call, entry.1));
            let (others, rest): (Vec<_>, Vec<_>) = calls.iter().partition(|call| entry(call).is_some());
            // Nearly always all agree with the first.
            let do_all = |one: &Told| rest.iter().all(|call| is_same(call, part(one)));
            let agree = |one: &Told| rest.iter().filter(|call| is_same(call, part(one))).count();
            let first = most(&rest, |_| 0);
            let Some(reference) = first.filter(|first| do_all(first)).or_else(|| most(&rest, agree)) else { return };
            used.extend(others.into_iter().filter_map(entry).map(|entry| (entry.0, entry.1)));
            for call in rest.iter().filter(|call| !is_same(call, part(reference))) {
                wrong.insert(format!(
                    "{}: {name}: the row has {}, those of {} ABIs {}",
                    row_place(call.0.abi().name(), name),
                    part(call),
                    agree(reference),
                    part(reference)
                ));
            }
        };
        compare(OTHERS, &|call, other| says_the_same(call.0, &call.1, other), |call| &call.1);
        compare(OTHER_CATEGORIES, &|call, other| call.2 == other, |call| &call.2);
    }
    println!("{compared} calls compared");
    assert!(
        wrong.is_empty(),
        "rows that say something else than those of other ABIs: {}; `cargo xtask change` corrects a row in every table; what differs on \
         purpose goes into OTHERS or OTHER_CATEGORIES, above\n{}",
        wrong.len(),
        wrong.into_iter().collect::<Vec<_>>().join("\n")
    );
    for (name, other, reason) in OTHERS.iter().chain(OTHER_CATEGORIES) {
        assert!(used.contains(&(*name, *other)), "no longer needed: {name}{other}: {reason}");
    }
}

/// Whether an ABI has a row with a number that is the same call on every ABI; where it hasn't, that is the kernel's doing.
fn has_common(abi: Abi, number: u32) -> bool {
    match number {
        // Reserved in arch/sh/kernel/syscalls/syscall.tbl, which says that the call is not made for sh.
        435 => abi != Abi::Sh,
        // memfd_secret has a number only where the kernel can take pages out of its own map.
        447 => {
            use Abi::{Aarch64, LoongArch32, LoongArch64, Riscv32, Riscv64, S390, S390x, X32, X86, X86_64};
            [Aarch64, LoongArch32, LoongArch64, Riscv32, Riscv64, S390, S390x, X32, X86, X86_64].contains(&abi)
        }
        // Linux 6.18 is the last one that has s390, and 469 its last number.
        _ => abi != Abi::S390 || number <= 469,
    }
}

/// From 424 on, a number is the same call on every ABI (on alpha, 110 more): a call that one table lacks is missing there.
#[test]
fn common_calls_are_on_every_abi() {
    const COMMON_FROM: u32 = 424;
    let common = |abi: Abi| -> BTreeMap<u32, &str> {
        let base = if abi == Abi::Alpha { 110 } else { abi.descriptor().number_base };
        let rows = abi.syscalls().filter_map(|call| Some(((call.id() as u32).checked_sub(base)?, call.name())));
        // 512 to 547 are x32's own, and ARM's private calls are far beyond.
        rows.filter(|(number, _)| (COMMON_FROM..512).contains(number) || (548..0xF_0000).contains(number)).collect()
    };
    let all: BTreeMap<u32, &str> = Abi::ALL.iter().flat_map(|&abi| common(abi)).collect();
    let mut wrong = BTreeMap::<_, Vec<_>>::new();
    for &abi in Abi::ALL {
        let ours = common(abi);
        for (&number, &name) in &all {
            let expected = Some(name).filter(|_| has_common(abi, number));
            let found = ours.get(&number).copied();
            if found != expected {
                let text = |name: Option<&str>| name.map_or("no row".to_owned(), |name| format!("`{name}`"));
                let fault = format!("{} for {number}, expected {}", text(found), text(expected));
                wrong.entry(fault).or_default().push(format!("tables/{abi}.rs"));
            }
        }
    }
    let wrong: Vec<_> = wrong.iter().map(|(fault, tables)| format!("{fault}: {}", tables.join(" "))).collect();
    assert!(
        wrong.is_empty(),
        "mend the rows (`cargo xtask add` adds a call to every table), or `has_common` with the reason:\n{}",
        wrong.join("\n")
    );
}
