//! Do the tables agree with the kernel, the manual pages and strace?
//!
//! The facts are in tests/data. Where a table differs on purpose, a list here says so with the reason, and an entry
//! that nothing needs any more fails.

use std::collections::{BTreeMap, BTreeSet};

use sysno::bpf::{BuildError, Builder, Cmp, Cond, Program};
use sysno::{Abi, Arg, Categories, Category, Endian, Int, Meaning, Pair64, Pointed, Pointee, Struct, Syscall, Type};

use crate::answers::{Data, MATCHED, OTHERS, run_on};
use crate::common::{
    CArg, CallFacts, Differences, KernelCall, Returned, calls, differences, facts, kernel_calls, long_bits, returned,
    row_place,
};

/// The ABIs that are compiled in and that there are facts for: all of them.
fn abis() -> impl Iterator<Item = (Abi, Vec<KernelCall>)> {
    Abi::ALL.iter().map(|abi| (*abi, kernel_calls(abi.name())))
}

/// What is wrong, all of it at once, and what to do about it. A text begins with the call, `x86_64::read: …`; what is the same on
/// several ABIs is one line.
#[track_caller]
fn assert_none(wrong: &[String], mend: &str) {
    let mut lines: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for text in wrong {
        let (abi, text) = text.split_once("::").expect("a call");
        lines.entry(text).or_default().push(abi);
    }
    let lines: Vec<_> = lines
        .iter()
        .map(|(text, abis)| {
            let name = text.split(':').next().unwrap_or_default();
            let others = if abis.len() > 1 { format!(", also on {}", abis[1..].join(" ")) } else { String::new() };
            format!("{}: {text}{others}", row_place(abis[0], name))
        })
        .collect();
    assert!(lines.is_empty(), "rows that differ from the facts: {}\n{}\n{mend}", wrong.len(), lines.join("\n"));
}

const KERNEL: &str = "mend the row, or the call's prototype in tests/data/calls.tsv (`cargo xtask facts PATH` takes it from a kernel's source)";

/// Where a table points to something that the kernel's prototype does not name: the call, and the argument as it is.
const POINTEES: &[(&str, &str, &str)] = {
    const FOREIGN: &str = "a 64-bit kernel spells out the struct or number that the program's ABI has there";
    const HANDLER: &str = "a handler's address";
    const ADDRESS: &str = "an address; nothing is read or written through it";
    const BYTES: &str = "bytes, whose number is another argument";
    const VOID: &str = "the kernel's prototype says `void *`, all that is there is this struct";
    &[
        ("shmat", "shmaddr: *const c_void", ADDRESS),
        ("shmdt", "shmaddr: *const c_void", ADDRESS),
        ("init_module", "module_image: *const u8", BYTES),
        ("setxattr", "value: *const u8", BYTES),
        ("lsetxattr", "value: *const u8", BYTES),
        ("fsetxattr", "value: *const u8", BYTES),
        ("getxattr", "value: *mut u8", BYTES),
        ("lgetxattr", "value: *mut u8", BYTES),
        ("fgetxattr", "value: *mut u8", BYTES),
        ("sendto", "buf: *const u8", BYTES),
        ("recvfrom", "buf: *mut u8", BYTES),
        ("add_key", "payload: *const u8", BYTES),
        ("nfsservctl", "resp: *mut nfsctl_res", VOID),
        ("pciconfig_read", "buf: *mut u8", BYTES),
        ("pciconfig_write", "buf: *const u8", BYTES),
        ("send", "buf: *const u8", BYTES),
        ("recv", "buf: *mut u8", BYTES),
        ("s390_pci_mmio_write", "user_buffer: *const u8", BYTES),
        ("s390_pci_mmio_read", "user_buffer: *mut u8", BYTES),
        ("cachectl", "addr: *mut c_void", ADDRESS),
        ("vm86", "v86: *mut vm86plus_struct", "the kernel takes the pointer as a number"),
        ("utrap_install", "old_p: *mut *mut c_void", HANDLER),
        ("utrap_install", "old_d: *mut *mut c_void", HANDLER),
        ("io_setup", "ctx_idp: *mut usize", FOREIGN),
        ("socketcall", "args: *const usize", FOREIGN),
        ("gettimeofday", "tv: *mut __kernel_old_timeval", FOREIGN),
        ("settimeofday", "tv: *const __kernel_old_timeval", FOREIGN),
        ("getitimer", "curr_value: *mut __kernel_old_itimerval", FOREIGN),
        ("setitimer", "new_value: *const __kernel_old_itimerval", FOREIGN),
        ("setitimer", "old_value: *mut __kernel_old_itimerval", FOREIGN),
        ("_newselect", "readfds: *mut fd_set", FOREIGN),
        ("_newselect", "writefds: *mut fd_set", FOREIGN),
        ("_newselect", "exceptfds: *mut fd_set", FOREIGN),
        ("_newselect", "timeout: *mut __kernel_old_timeval", FOREIGN),
        ("pselect6", "readfds: *mut fd_set", FOREIGN),
        ("pselect6", "writefds: *mut fd_set", FOREIGN),
        ("pselect6", "exceptfds: *mut fd_set", FOREIGN),
        ("pselect6_time64", "readfds: *mut fd_set", FOREIGN),
        ("pselect6_time64", "writefds: *mut fd_set", FOREIGN),
        ("pselect6_time64", "exceptfds: *mut fd_set", FOREIGN),
        ("shmctl", "buf: *mut shmid_ds", FOREIGN),
        ("msgctl", "buf: *mut msqid_ds", FOREIGN),
    ]
};

/// Where a table's argument has a name that is not the manual page's: the call, and the name, with the kernel's if that is another one.
const NAMES: &[(&str, &str, &str)] = {
    const GLIBC: &str = "the page shows the library's function, which passes the mask's size itself";
    const LIBRARY: &str = "the page shows the library's function, which passes the struct's size itself";
    const STRUCT: &str = "the page's arguments are in a struct";
    const ORDER: &str = "the page shows another ABI's arguments";
    const MIPS: &str = "the page shows that of MIPS";
    const OSF: &str = "the page shows Linux's call, this one is OSF/1's";
    const HALVES: &str = "the kernel takes the page's offset in halves";
    &[
        ("getcpu", "tcache for unused", "the page names it in its text"),
        ("waitid", "rusage for uru", "as in wait4; the page says only that it is there"),
        ("waitid", "rusage for ru", "as in wait4; the page says only that it is there"),
        ("signalfd", "sizemask", GLIBC),
        ("signalfd", "sizemask for sigsetsize", GLIBC),
        ("signalfd4", "sizemask", GLIBC),
        ("signalfd4", "sizemask for sigsetsize", GLIBC),
        ("preadv", "pos_l", HALVES),
        ("preadv", "pos_l for pos_low", HALVES),
        ("pwritev", "pos_l", HALVES),
        ("pwritev", "pos_l for pos_low", HALVES),
        ("preadv2", "pos_l", HALVES),
        ("preadv2", "pos_l for pos_low", HALVES),
        ("preadv", "pos_h for pos_high", HALVES),
        ("pwritev", "pos_h for pos_high", HALVES),
        ("preadv2", "pos_h", HALVES),
        ("preadv2", "pos_h for pos_high", HALVES),
        ("pwritev2", "pos_l", HALVES),
        ("pwritev2", "pos_l for pos_low", HALVES),
        ("pwritev2", "pos_h", HALVES),
        ("pwritev2", "pos_h for pos_high", HALVES),
        ("mremap", "new_address for new_addr", "the page has it in a comment"),
        ("statfs64", "sz", LIBRARY),
        ("fstatfs64", "sz", LIBRARY),
        ("sigsuspend", "unused1", "the page shows the library's function, the mask is the third argument"),
        ("select", "arg", STRUCT),
        ("mmap", "arg", STRUCT),
        ("mmap2", "arg", STRUCT),
        ("fadvise64_64", "args", STRUCT),
        ("clone", "tls", ORDER),
        ("clone", "child_tid for child_tidptr", ORDER),
        ("clone", "stack_size", ORDER),
        ("clone", "parent_tid for parent_tidptr", ORDER),
        ("clone", "flags for clone_flags", ORDER),
        ("clone", "stack for newsp", ORDER),
        ("fadvise64_64", "advice", ORDER),
        ("fadvise64_64", "offset", ORDER),
        ("fadvise64_64", "len", ORDER),
        ("pread64", "dummy", ORDER),
        ("pread64", "offset for pos", ORDER),
        ("pwrite64", "dummy", ORDER),
        ("pwrite64", "offset for pos", ORDER),
        ("bdflush", "data", "an address or a number; the page calls it an address"),
        ("set_thread_area", "addr", "the page shows that of x86"),
        ("set_thread_area", "addr for tp", "the page shows that of x86"),
        ("cacheflush", "start", MIPS),
        ("cacheflush", "end", MIPS),
        ("cacheflush", "flags", MIPS),
        ("cacheflush", "scope", MIPS),
        ("cacheflush", "len", MIPS),
        ("cacheflush", "op", MIPS),
        ("cacheflush", "sz", MIPS),
        ("osf_mount", "typenr", OSF),
        ("osf_mount", "path", OSF),
        ("osf_mount", "flag", OSF),
        ("osf_mount", "data", OSF),
        ("osf_sigprocmask", "newmask", OSF),
        ("osf_getdomainname", "namelen", OSF),
        ("osf_sysinfo", "command", OSF),
        ("sysfs", "arg1", "the page has three prototypes"),
        ("sysfs", "arg2", "the page has three prototypes"),
    ]
};

/// Where an integer's sign is not the manual page's: the call, and the argument as it is.
const SIGNS: &[(&str, &str, &str)] = {
    const DESCRIPTOR: &str = "a descriptor, as in all other calls";
    const QUOTA: &str = "as in quotactl, and in the page of man-pages 6.20, which shows both";
    const LOFF_T: &str = "a `loff_t` on other ABIs; xtensa's entry says `unsigned long long`, and passes it on as one";
    const MMAP: &str = "as in mmap; the page shows the kernel's `unsigned long`";
    &[
        ("getdents", "fd: i32", DESCRIPTOR),
        ("readdir", "fd: i32", DESCRIPTOR),
        ("_llseek", "fd: i32", DESCRIPTOR),
        ("kcmp", "idx1: i32", DESCRIPTOR),
        ("quotactl_fd", "cmd: i32", QUOTA),
        ("quotactl_fd", "id: i32", QUOTA),
        ("mmap2", "prot: i32", MMAP),
        ("mmap2", "flags: i32", MMAP),
        ("mmap2", "fd: i32", MMAP),
        ("fadvise64_64", "offset: i64", LOFF_T),
        ("fadvise64_64", "len: i64", LOFF_T),
        ("semctl", "arg: usize", "a number or a pointer, for which a 64-bit kernel says `int`"),
    ]
};

/// Where a result's type is not that of the manual page, or of what the kernel returns if there is none: the call, and the type.
const RETURNS: &[(&str, &str, &str)] = {
    const MANY: &str = "a result of any of the calls behind it, a count or an address among them";
    const THREAD: &str = "the thread pointer";
    const ID: &str = "an id or a descriptor, which the page calls `long`";
    const OLD_ID: &str = "a user or group id, which is unsigned";
    const MASK: &str = "a mask of signals";
    const COUNT: &str = "a count, which is as wide as that of the arguments; there is no page";
    const REGISTER: &str = "what the program had in a register; there is no page";
    &[
        ("setfsuid", "u32", OLD_ID),
        ("setfsgid", "u32", OLD_ID),
        ("setfsuid32", "u32", OLD_ID),
        ("setfsgid32", "u32", OLD_ID),
        ("sgetmask", "usize", MASK),
        ("ssetmask", "usize", MASK),
        ("osf_sigprocmask", "usize", MASK),
        ("clone", "i32", ID),
        ("clone3", "i32", ID),
        ("openat2", "i32", ID),
        ("rt_sigreturn", "!", "does not return"),
        ("brk", "*mut c_void", "the new break; the library makes 0 or -1 of it"),
        ("sigreturn", "!", "does not return"),
        ("socketcall", "isize", MANY),
        ("ipc", "isize", MANY),
        ("get_tls", "usize", THREAD),
        ("arc_gettls", "usize", THREAD),
        ("get_thread_area", "usize", THREAD),
        ("kern_features", "usize", "a word of bits; there is no page"),
        ("listmount", "isize", COUNT),
        ("listns", "isize", COUNT),
        ("futex_time64", "isize", "by its operation a count or a value, as futex"),
        ("sysmips", "isize", "by its command, the value of a word among them; there is no page"),
        ("osf_getsysinfo", "isize", "by its operation; there is no page"),
        ("osf_setsysinfo", "isize", "by its operation; there is no page"),
        ("io_uring_register", "i32", "by its operation 0, a count or an id; there is no page"),
        ("osf_getdirentries", "i32", "a count of bytes in a buffer of at most 2 GiB; there is no page"),
        ("sched_get_affinity", "i32", "a count of bytes, as sched_getaffinity"),
        ("uprobe", "isize", REGISTER),
        ("uretprobe", "isize", REGISTER),
        ("spill", "isize", REGISTER),
        ("xtensa", "isize", "by its operation, a word of memory among them; there is no page"),
    ]
};

/// Where the classes are not those that strace's table has for that name.
const CLASSES: &[(&str, &str, &str)] = &[
    ("uprobe", "[]", "newer than strace's tables"),
    ("riscv_hwprobe", "[]", "strace lacks it"),
    ("cacheflush", "[]", "strace lacks parisc's"),
    ("llseek", "[desc]", "strace says _llseek"),
    ("socketcall", "[desc, network]", "strace selects what it does by the classes of socket, bind, …"),
    ("arm_fadvise64_64", "[desc]", "strace says fadvise64_64"),
    ("arm_sync_file_range", "[desc]", "strace says sync_file_range2"),
];

#[test]
fn numbers_and_names() {
    let mut wrong = Vec::new();
    for (abi, calls) in abis() {
        let ours: BTreeMap<_, _> = abi.syscalls().map(|call| (call.id() as u32, call.name().to_owned())).collect();
        let theirs: BTreeMap<_, _> = calls.into_iter().map(|call| (call.number, call.name)).collect();
        for (number, name) in ours.iter().filter(|(number, name)| theirs.get(number) != Some(*name)) {
            let facts = theirs.get(number).map_or("nothing", |name| name);
            wrong.push(format!("{abi}::{name}: the row has the number {number}, for which the facts have {facts}"));
        }
        for (number, name) in theirs.iter().filter(|(number, _)| !ours.contains_key(number)) {
            wrong.push(format!("{abi}::{name}: no row has the number {number}"));
        }
    }
    let mend = "mend the row, or the call's numbers in tests/data/calls.tsv, whose README says how they are written; `cargo xtask add` writes \
                both for a new call";
    assert_none(&wrong, mend);
}

#[test]
fn status() {
    let mut wrong = Vec::new();
    for (abi, calls) in abis() {
        for theirs in calls {
            let Some(call) = abi.syscall(theirs.number) else { continue };
            if call.categories().contains(Category::Unimplemented) == theirs.live {
                let (ours, theirs) = if theirs.live { ("", "live") } else { ("not ", "not live") };
                wrong.push(format!("{call:?}: the row is {ours}`unimplemented`, the facts say {theirs}"));
            }
            if !call.args_known() && theirs.args.is_some() {
                wrong.push(format!("{call:?}: the row says `(...)`, and the kernel's arguments are known"));
            }
        }
    }
    assert_none(&wrong, "mend the row, or the column `status` in tests/data/calls.tsv");
}

/// `cargo xtask add` writes a question mark for a prototype, which it cannot know.
#[test]
fn prototypes_are_known() {
    // The indirect call of MIPS o32 and ARM's old ABI, which is written in assembler.
    let unknown =
        calls().iter().filter(|call| call.prototype == "?" && call.status == "live" && call.name != "syscall");
    let names: BTreeSet<_> = unknown.map(|call| call.name.as_str()).collect();
    assert!(
        names.is_empty(),
        "tests/data/calls.tsv: the prototypes of {names:?}; `cargo xtask facts PATH` takes them from a kernel"
    );
}

#[test]
fn categories() {
    let mut differences = Differences::new(CLASSES);
    let mut wrong = Vec::new();
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            let has_call = |(on, number): &(String, u32)| on == abi.name() && *number == call.id() as u32;
            let class = calls().iter().find(|facts| facts.numbers.iter().any(has_call)).map(|facts| &*facts.classes);
            let ours = call.categories() - Categories::UNIMPLEMENTED;
            let agrees = match class {
                // strace has no name for a number that is kept free.
                None | Some("?") if is_free(call) => ours.is_empty(),
                Some("?") if is_newer_than_strace(call) => ours == categories_by_arguments(call),
                None | Some("?") => differences.allows(call.name(), &ours.to_string()),
                Some("-") => ours.is_empty(),
                Some(names) => {
                    let theirs: Categories = names.split(',').map(|name| name.parse::<Category>().unwrap()).collect();
                    theirs == ours || differences.allows(call.name(), &ours.to_string())
                }
            };
            if !agrees {
                let theirs = class.unwrap_or("no call of that name");
                wrong.push(format!("{call:?}: the row has {ours}, strace {theirs}"));
            }
        }
    }
    assert_none(
        &wrong,
        "mend the row's categories, or the column `classes` in tests/data/calls.tsv; what differs on purpose goes into CLASSES, above",
    );
    differences.assert_all_needed();
}

/// Whether the call came after the strace whose classes the facts have.
fn is_newer_than_strace(call: Syscall) -> bool {
    let release = call.since().and_then(|since| since.split_once('.'));
    release.is_some_and(|(major, minor)| (major.parse::<u32>().ok(), minor.parse::<u32>().ok()) > (Some(7), Some(2)))
}

/// What strace's classes will be, as far as arguments tell: a call with a descriptor is in `desc`, one with a path in `file`.
fn categories_by_arguments(call: Syscall) -> Categories {
    let meanings = || (0..call.args().len()).filter_map(|arg| call.meaning_of(arg));
    let is_descriptor =
        |meaning| matches!(meaning, Meaning::Descriptor | Meaning::Directory | Meaning::DescriptorOr(_));
    let has_descriptor = meanings().any(is_descriptor);
    let desc = if has_descriptor { Categories::DESC } else { Categories::default() };
    if meanings().any(|meaning| meaning == Meaning::Path) { desc | Categories::FILE } else { desc }
}

/// Whether it is a number with a name but no call: `available4`.
fn is_free(call: Syscall) -> bool {
    let stem = call.name().trim_end_matches(|c: char| c.is_ascii_digit());
    ["available", "reserved", "unused"].contains(&stem)
}

/// Where arguments of these widths begin among the registers, and how many they take; and how many are taken in all.
fn registers(pair64: Pair64, register_bits: u8, widths: impl Iterator<Item = u8>) -> (Vec<(usize, usize)>, usize) {
    let mut next = 0;
    let places = widths.map(|width| {
        let takes = if width > register_bits { 2 } else { 1 };
        next += usize::from(takes == 2 && pair64 == Pair64::Even && next % 2 == 1);
        next += takes;
        (next - takes, takes)
    });
    (places.collect(), next)
}

/// Each call of which both sides know the arguments, with those of the kernel.
fn calls_with_arguments() -> impl Iterator<Item = (Syscall, Vec<CArg>)> {
    abis().flat_map(|(abi, calls)| {
        calls.into_iter().filter_map(move |theirs| Some((abi.syscall(theirs.number).unwrap(), theirs.args?)))
    })
}

/// Slot by slot: each register that the kernel's entry takes is one of an argument of ours, or one that the ABI's rule
/// for pairs leaves out.
#[test]
fn slots() {
    let (mut compared, mut wrong) = (0, Vec::new());
    let mut padding = Differences::new(differences("padding"));
    for (call, theirs) in calls_with_arguments() {
        let abi = call.abi();
        let places =
            |widths: &mut dyn Iterator<Item = u8>| registers(abi.descriptor().pair64, abi.register_bits(), widths);
        let (ours, our_end) = places(&mut call.args().iter().map(|arg| arg.ty().bits(abi.pointer_bits())));
        let (kernels, their_end) = places(&mut theirs.iter().map(|arg| arg.bits(abi)));
        // An argument of ours begins where one of the kernel's begins, and ends where one ends.
        let begins_and_ends = ours.iter().all(|&(begin, len)| {
            kernels.iter().any(|place| place.0 == begin) && kernels.iter().any(|place| place.0 + place.1 == begin + len)
        });
        // What we leave out, the kernel's entry leaves out too, or says that it does.
        let left_out = theirs.iter().zip(&kernels).filter(|(_, (begin, len))| {
            !ours.iter().any(|(ours, our_len)| *begin < ours + our_len && *ours < begin + len)
        });
        let only_padding = left_out.clone().all(|(arg, _)| padding.allows(call.name(), &arg.name));
        if !begins_and_ends || our_end != their_end || !only_padding {
            let theirs: Vec<_> = theirs.iter().map(CArg::to_string).collect();
            let theirs = if theirs.is_empty() { "no arguments".to_owned() } else { theirs.join(", ") };
            wrong.push(format!("{call:?}: the row has `{}`, the kernel {theirs}", call.signature()));
        }
        compared += 1;
    }
    println!("{compared} calls compared");
    assert_none(&wrong, KERNEL);
    padding.assert_all_needed();
}

/// Each argument of each call of which both sides know the arguments, where it is one argument to the kernel too.
fn for_each_argument(mut check: impl FnMut(Syscall, Arg, &CArg)) {
    for (call, theirs) in calls_with_arguments() {
        let abi = call.abi();
        let pair64 = abi.descriptor().pair64;
        let (ours, _) =
            registers(pair64, abi.register_bits(), call.args().iter().map(|arg| arg.ty().bits(abi.pointer_bits())));
        let (kernels, _) = registers(pair64, abi.register_bits(), theirs.iter().map(|arg| arg.bits(abi)));
        for (arg, place) in call.args().iter().zip(ours) {
            if let Some(same) = kernels.iter().position(|kernels| *kernels == place) {
                check(call, *arg, &theirs[same]);
            }
        }
    }
}

#[test]
fn widths() {
    let mut differences = Differences::new(differences("width"));
    let mut wrong = Vec::new();
    for_each_argument(|call, ours, theirs| {
        let pointer_bits = call.abi().pointer_bits();
        let kernels = match theirs.bits(call.abi()) {
            // An address that the kernel takes as a number, which may be wider.
            bits if ours.ty().is_address() => bits.min(pointer_bits),
            bits => bits,
        };
        let bits = ours.ty().bits(pointer_bits);
        if bits != kernels && !differences.allows(call.name(), ours.name()) {
            wrong.push(format!("{call:?}: the row has `{ours}`, {bits} bits, the kernel {theirs}, {kernels} bits"));
        }
    });
    assert_none(&wrong, &format!("{KERNEL}; what differs on purpose goes into tests/data/differences.tsv"));
    differences.assert_all_needed();
}

/// The bits of a register that the kernel's entry takes as an argument.
fn entry_bits(abi: Abi, theirs: &CArg) -> u8 {
    // No `COMPAT_SYSCALL_DEFINE` cuts a pointer: x32 and MIPS n32 have whole registers. (That of s390 drops the highest of 32 bits,
    // which is compared: a pointer is no number to choose actions by.)
    if theirs.pointers == 0 { theirs.bits(abi) } else { long_bits(abi) }
}

/// What tests/data/widths.tsv says of an argument.
struct Effective {
    /// The bits that always have an effect, the lowest ones.
    bits: u8,
    /// The bits that have an effect if the kernel takes the fewest, and whether a big-endian machine has them in the upper half.
    narrow: Option<(u8, bool)>,
}

/// The bits that have an effect, of those that an entry takes.
fn effective(abi: Abi, lines: &[&Vec<String>], entry: u8) -> Effective {
    let mut effective = Effective { bits: entry, narrow: None };
    // What is above a program's `int` is undefined, so no condition is on it.
    for line in lines.iter().filter(|line| line[2] != "whole") {
        let (is_upper, bits) = line[2].strip_prefix("upper ").map_or((false, &*line[2]), |bits| (true, bits));
        let number = |text: &str| text.parse::<u8>().unwrap_or_else(|_| panic!("no number of bits: {line:?}"));
        if let Some(bits) = bits.strip_suffix(" or more") {
            effective.narrow = Some((number(bits), is_upper));
        } else if let Some((bits, abis)) = bits.split_once(" on ") {
            if abis.split(' ').any(|name| name == abi.name()) {
                effective.bits = number(bits);
            }
        } else if let Some((bits, of)) = bits.split_once(" of ") {
            if number(of) == effective.bits {
                effective.bits = number(bits);
            }
        } else {
            effective.bits = effective.bits.min(number(bits));
        }
    }
    effective.narrow = effective.narrow.filter(|&(bits, _)| bits < effective.bits);
    effective
}

/// Registers, each with those of its bits that are compared.
type ComparedBits = Vec<(usize, u64)>;

/// The bits of the registers that a condition on an argument compares, if it can be built. `known` has those of the programs before: most
/// are the same, and each is run 384 times.
fn compared_bits(
    call: Syscall,
    condition: Cond<'_>,
    arch: u32,
    endian: Endian,
    known: &mut Vec<(Program, ComparedBits)>,
) -> Result<ComparedBits, BuildError> {
    let mut builder = Builder::new(&[call.abi()]);
    builder.when([call], &[condition], MATCHED).others(OTHERS).multiplexers_by_own_rules();
    let program = builder.build()?;
    if let Some((_, bits)) = known.iter().find(|(other, _)| **other == *program) {
        return Ok(bits.clone());
    }
    let matches = |data: &Data| run_on(&program, data, endian).0 == MATCHED.into_raw();
    let data = Data::new(arch, call.id() as u32);
    assert!(matches(&data), "{call:?}: {condition:?}");
    let bits_of = |register: usize| {
        let differs = |&bit: &u32| {
            let mut other = data;
            other.args[register] = 1 << bit;
            !matches(&other)
        };
        (0..64).filter(differs).fold(0_u64, |bits, bit| bits | 1 << bit)
    };
    let bits: Vec<_> = (0..6).map(|register| (register, bits_of(register))).filter(|&(_, bits)| bits != 0).collect();
    known.push((program, bits.clone()));
    Ok(bits)
}

/// The same in words: `bits 0xffffffff of register 2`, or why the condition can't be built.
fn in_words(compared: &Result<ComparedBits, BuildError>) -> String {
    let of_register = |(register, bits): &(usize, u64)| format!("bits {bits:#x} of register {register}");
    match compared {
        Ok(bits) if bits.is_empty() => "nothing".to_owned(),
        Ok(bits) => bits.iter().map(of_register).collect::<Vec<_>>().join(" and "),
        Err(error) => format!("nothing: {error}"),
    }
}

/// A condition compares exactly those bits of each register that have an effect: if there were more, a program could evade it by
/// those that the kernel drops; if there were fewer, by those that it takes.
#[test]
fn bits_that_conditions_compare() {
    let widths = facts("widths.tsv");
    let narrower: BTreeSet<_> = differences("width").iter().map(|&(call, arg, _)| (call, arg)).collect();
    let low = |bits: u8| if bits == 64 { u64::MAX } else { (1 << bits) - 1 };
    let (mut compared, mut wrong, mut used) = (0, Vec::new(), BTreeSet::new());
    for (call, theirs) in calls_with_arguments() {
        let (abi, facts) = (call.abi(), call.abi().descriptor());
        let places = |widths: &mut dyn Iterator<Item = u8>| registers(facts.pair64, facts.register_bits, widths).0;
        let ours = places(&mut call.args().iter().map(|arg| arg.ty().bits(abi.pointer_bits())));
        let kernels = places(&mut theirs.iter().map(|arg| arg.bits(abi)));
        for (index, (arg, &(first, takes))) in call.args().iter().zip(&ours).enumerate() {
            let Some(same) = kernels.iter().position(|&place| place == (first, takes)) else { continue };
            if first + takes > 6 {
                continue;
            }
            let is_narrower = narrower.contains(&(call.name(), arg.name()));
            let own = arg.ty().bits(abi.pointer_bits());
            let entry = entry_bits(abi, &theirs[same]);
            let entry = if is_narrower { entry.min(own) } else { entry };
            let is_of = |line: &&Vec<String>| line[0] == call.name() && line[1] == arg.name();
            let lines: Vec<_> = widths.iter().filter(is_of).collect();
            used.extend(lines.iter().map(|line| (line[0].as_str(), line[1].as_str(), line[2].as_str())));
            let Effective { bits, narrow } = effective(abi, &lines, entry);
            for &arch in facts.audit_archs {
                let endian = abi.endian_of(arch).expect("an ABI's own");
                let condition = Cond::at(index, Cmp::Eq, 0);
                let mut known = Vec::new();
                let mut compared_by = |condition| compared_bits(call, condition, arch, endian, &mut known);
                let (unsaid, whole, narrowed) =
                    (compared_by(condition), compared_by(condition.whole()), compared_by(condition.narrow()));
                let of_bits = |bits: u8, is_upper: bool| {
                    if takes == 2 {
                        return vec![(first, 0xFFFF_FFFF), (first + 1, 0xFFFF_FFFF)];
                    }
                    vec![(first, low(bits) << if is_upper && endian == Endian::Big { 32 } else { 0 })]
                };
                let expected = match narrow {
                    _ if bits == 0 => {
                        let error = || Err(BuildError::ArgumentUnused { call, condition: 0 });
                        (error(), error(), error())
                    }
                    None => {
                        let all = || Ok(of_bits(bits, false));
                        (all(), all(), all())
                    }
                    Some((few, is_upper)) => {
                        let unsaid = Err(BuildError::WidthDepends { call, condition: 0 });
                        (unsaid, Ok(of_bits(bits, false)), Ok(of_bits(few, is_upper)))
                    }
                };
                compared += 1;
                let conditions = [
                    ("condition", unsaid, expected.0),
                    ("whole condition", whole, expected.1),
                    ("narrow condition", narrowed, expected.2),
                ];
                if let Some((kind, ours, expected)) = conditions.iter().find(|(_, ours, expected)| ours != expected) {
                    let (ours, expected) = (in_words(ours), in_words(expected));
                    wrong.push(format!("{call:?}: a {kind} on `{arg}` compares {ours}, expected {expected}"));
                }
            }
        }
    }
    println!("{compared} arguments compared");
    assert_none(
        &wrong,
        "mend the argument's type, or its width in the braces of tables/calls.rs, or the line in tests/data/widths.tsv",
    );
    let unused = widths.iter().find(|line| !used.contains(&(line[0].as_str(), line[1].as_str(), line[2].as_str())));
    assert!(unused.is_none(), "tests/data/widths.tsv: no call has that argument: {unused:?}");
}

/// Integers of the kernel's that it reads and writes as the program's ABI has them, though the entry's prototype doesn't
/// say so.
const AS_THE_PROGRAM_HAS_THEM: &[(&str, &str, &str)] = {
    const NODES: &str = "get_nodes() and copy_nodes_to_user() take words of 32 bits where in_compat_syscall()";
    &[
        ("get_mempolicy", "nodemask", NODES),
        ("set_mempolicy", "nodemask", NODES),
        ("mbind", "nodemask", NODES),
        ("migrate_pages", "old_nodes", NODES),
        ("migrate_pages", "new_nodes", NODES),
    ]
};

/// Of the integers that pointers point to.
#[test]
fn widths_behind_pointers() {
    let mut differences = Differences::new(AS_THE_PROGRAM_HAS_THEM);
    let (mut compared, mut wrong) = (0, Vec::new());
    for_each_argument(|call, ours, theirs| {
        let abi = call.abi();
        let Type::Pointer { to: Pointee::Int(int), .. } = ours.ty() else { return };
        let Some((kernels, _)) = c_int(&theirs.base).filter(|_| theirs.pointers == 1) else { return };
        let mut bits = match kernels {
            Int::Isize | Int::Usize => theirs.long_bits(abi),
            other => other.bits(abi.pointer_bits()),
        };
        if bits != abi.pointer_bits() && differences.allows(call.name(), ours.name()) {
            bits = abi.pointer_bits();
        }
        let our_bits = int.bits(abi.pointer_bits());
        if our_bits != bits {
            wrong.push(format!(
                "{call:?}: the row has `{ours}`, which points to {our_bits} bits, the kernel {theirs}, to {bits}"
            ));
        }
        compared += 1;
    });
    println!("{compared} pointers compared");
    assert_none(&wrong, KERNEL);
    differences.assert_all_needed();
}

#[test]
fn pointers() {
    let mut differences = Differences::new(POINTEES);
    let mut wrong = Vec::new();
    for_each_argument(|call, ours, theirs| {
        let is_mutable = matches!(ours.ty(), Type::Pointer { mutable: true, .. });
        let agrees = if theirs.pointers == 0 {
            // A pointer to void may stand for an address that the kernel takes as a number.
            let address = matches!(ours.ty(), Type::Pointer { to: Pointee::Void, .. });
            !ours.ty().is_address() || theirs.base == "uptr_t" || address && ADDRESSES.contains(&theirs.base.as_str())
        } else {
            ours.ty().is_address() && !(theirs.is_const && is_mutable) && points_to(call.abi(), ours.ty(), theirs)
        };
        if !agrees && !differences.allows(call.name(), &ours.to_string()) {
            wrong.push(format!("{call:?}: the row has `{ours}`, the kernel {theirs}"));
        }
    });
    assert_none(&wrong, &format!("{KERNEL}; what differs on purpose goes into POINTEES, above"));
    differences.assert_all_needed();
}

/// What C is told of an argument: a pointer to the same struct or to integers of the same width, or an integer of the same width and sign.
/// Bytes are `void *`. What the rows have otherwise on purpose is in the lists of the other tests, which say whether they are needed.
#[test]
fn types_in_c() {
    let pages = pages();
    let [mut pointees, mut widths, mut behind, mut signs] =
        [POINTEES, differences("width"), AS_THE_PROGRAM_HAS_THEM, SIGNS].map(Differences::new);
    let (mut compared, mut wrong) = (0, Vec::new());
    for_each_argument(|call, ours, theirs| {
        let abi = call.abi();
        let text = ours.ty().c_type().to_string();
        // It is a program that has this type.
        let c = CArg { is_foreign: true, ..CArg::parse(&format!("{text} {}", ours.name())) };
        let agrees = match (c.pointers, theirs.pointers) {
            (0, 0) => {
                let (expected, _) = expected_sign(&pages, call, ours, theirs);
                let sign = c_int(&c.base).map(|(int, _)| int.is_signed());
                sign.is_some()
                    && (c.bits(abi) == theirs.bits(abi) || widths.allows(call.name(), ours.name()))
                    && (expected.is_none_or(|expected| sign == Some(expected))
                        || signs.allows(call.name(), &ours.to_string()))
            }
            // An address that the kernel takes as a number.
            (1, 0) => theirs.base == "uptr_t" || c.base == "void" && ADDRESSES.contains(&theirs.base.as_str()),
            // A pointer of another ABI's is a number to the kernel.
            (2, 1) => theirs.base == "uptr_t",
            (ours, theirs) if ours != theirs => false,
            _ if theirs.is_const && !c.is_const => false,
            _ => match (c_int(&c.base), c_int(&theirs.base)) {
                (Some((int, _)), Some((kernels, _))) => {
                    let bits = |int: Int, long_bits| match int {
                        Int::Isize | Int::Usize => long_bits,
                        int => int.bits(abi.pointer_bits()),
                    };
                    let ours_bits = bits(int, c.long_bits(abi));
                    ours_bits == bits(kernels, theirs.long_bits(abi))
                        || ours_bits == abi.pointer_bits() && behind.allows(call.name(), ours.name())
                }
                (None, None) if c.base == "void" => matches!(theirs.base.as_str(), "void" | "char" | "unsigned char"),
                (None, None) => {
                    c.base == theirs.base || c.base.strip_suffix("_t") == theirs.base.strip_prefix("struct ")
                }
                _ => false,
            },
        };
        compared += 1;
        if !agrees && !pointees.allows(call.name(), &ours.to_string()) {
            wrong.push(format!("{call:?}: `{ours}` is `{text}` in C, and the kernel has {theirs}"));
        }
    });
    println!("{compared} types compared");
    assert_none(
        &wrong,
        "mend `Type::c_type`, or the row; what differs on purpose goes into POINTEES, SIGNS or tests/data/differences.tsv",
    );
}

/// Numbers of the kernel's that may be addresses.
const ADDRESSES: &[&str] = &["unsigned long", "uintptr_t", "uint32_t", "__sighandler_t", "utrap_handler_t", "long"];

/// Whether both pointers point to the same kind of thing.
fn points_to(abi: Abi, ours: Type, theirs: &CArg) -> bool {
    let base = theirs.base.trim_start_matches("struct ").trim_start_matches("union ");
    // `siginfo_t` is a typedef.
    let is_struct = |which: Struct| which.name() == base || which.name().strip_suffix("_t") == Some(base);
    match (theirs.pointers, ours) {
        (1, Type::String) => base == "char",
        (1, Type::Pointer { to, .. }) => match to {
            Pointee::Bytes => matches!(base, "char" | "unsigned char"),
            Pointee::Void => base == "void",
            Pointee::Int(int) => c_int(base)
                .is_some_and(|(theirs, _)| same_width(int, theirs) || same_width(as_a_long(abi, int), theirs)),
            Pointee::Struct(which) => is_struct(which),
            // A pointer of another ABI's is a number to the kernel.
            Pointee::String | Pointee::Pointer { .. } => base == "uptr_t",
            _ => false,
        },
        (2, Type::Pointer { to, .. }) => match to {
            Pointee::String => base == "char",
            Pointee::Pointer { to: Pointed::Void, .. } => base == "void",
            Pointee::Pointer { to: Pointed::Struct(which), .. } => is_struct(which),
            _ => false,
        },
        _ => false,
    }
}

/// An integer as the ABIs have it whose `long` is as wide in the kernel as in programs, where it may be one of the kernel's
/// longs: [`widths_behind_pointers`] says whether it is.
fn as_a_long(abi: Abi, int: Int) -> Int {
    match int {
        Int::I64 if has_two_longs(abi) => Int::Isize,
        Int::U64 if has_two_longs(abi) => Int::Usize,
        _ => int,
    }
}

/// Whether the kernel's `long` is wider than the program's: on x32 and MIPS n32.
fn has_two_longs(abi: Abi) -> bool {
    long_bits(abi) > abi.pointer_bits()
}

fn same_width(one: Int, other: Int) -> bool {
    [32, 64].iter().all(|&pointer_bits| one.bits(pointer_bits) == other.bits(pointer_bits))
}

/// A C integer type: ours of its width and sign, and whether its sign says anything (an enum's doesn't).
fn c_int(base: &str) -> Option<(Int, bool)> {
    Some(match base {
        "unsigned short" | "umode_t" | "old_uid_t" | "old_gid_t" => (Int::U16, true),
        // The kernel has an `int` for each `socklen_t`, and refuses a negative one.
        "int" | "pid_t" | "key_t" | "clockid_t" | "timer_t" | "mqd_t" | "key_serial_t" | "rwf_t" | "__s32"
        | "old_time32_t" | "socklen_t" => (Int::I32, true),
        "unsigned int" | "unsigned" | "uint" | "uid_t" | "gid_t" | "mode_t" | "dev_t" | "id_t" | "u32" | "__u32"
        | "uint32_t" | "qid_t" => (Int::U32, true),
        "long" | "ssize_t" | "off_t" | "clock_t" | "time_t" | "__kernel_old_time_t" => (Int::Isize, true),
        "unsigned long" | "size_t" | "nfds_t" | "aio_context_t" | "old_sigset_t" => (Int::Usize, true),
        "loff_t" | "off64_t" | "long long" => (Int::I64, true),
        "u64" | "__u64" | "uint64_t" | "unsigned long long" => (Int::U64, true),
        "idtype_t" => (Int::I32, false),
        base if base.starts_with("enum ") => (Int::U32, false),
        _ => return None,
    })
}

/// What the manual page shows of a call.
struct Page {
    name: String,
    /// `None` where it is variadic or unnamed from here on.
    args: Vec<Option<CArg>>,
    returns: String,
}

fn pages() -> BTreeMap<String, Page> {
    let parse = |call: &'static CallFacts| {
        let [name, prototype, returns] = &call.page;
        let args = match prototype.as_str() {
            "-" | "void" => Vec::new(),
            args => args
                .split(", ")
                .map(|arg| {
                    (!arg.contains("...")).then(|| CArg::parse(&arg.replace("[] ", " * ").replace("*const", "* const")))
                })
                .collect(),
        };
        (call.name.clone(), Page { name: name.clone(), args, returns: returns.clone() })
    };
    calls().iter().filter(|call| call.page[0] != "?").map(parse).collect()
}

/// The argument in that place, where a page shows it.
fn shown(pages: &BTreeMap<String, Page>, call: Syscall, place: usize) -> Option<&CArg> {
    let mut page = pages.get(call.name())?;
    // `like chmod(2) via fchmodat`
    if let Some((_, via)) = page.name.split_once(" via ") {
        page = &pages[via];
    }
    page.args.get(place)?.as_ref()
}

/// A kernel's argument name without what only the kernel needs.
fn without_prefix(name: &str) -> &str {
    let name = ["user_", "u_", "_"].iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name);
    // `uattr`, `usize`, `ufattr`: the user's.
    match name {
        "uattr" | "uattr_common" | "uargs" | "usize" | "ufattr" | "usig" | "ufd" | "utmr" | "uss" | "uoss" => {
            &name[1..]
        }
        _ => name,
    }
}

#[test]
fn names_of_arguments() {
    let pages = pages();
    let mut differences = Differences::new(NAMES);
    let mut wrong = Vec::new();
    for_each_argument(|call, ours, theirs| {
        let place = call.args().iter().position(|arg| *arg == ours).unwrap();
        let expected = match shown(&pages, call, place) {
            Some(arg) => &arg.name,
            None => without_prefix(&theirs.name),
        };
        // With the kernel's name, so that two of a call are not exchanged.
        let what = match without_prefix(&theirs.name) {
            name if name == ours.name() => name.to_owned(),
            name => format!("{} for {name}", ours.name()),
        };
        if ours.name() != expected && !differences.allows(call.name(), &what) {
            wrong.push(format!("{call:?}: the row has `{ours}`, expected the name `{expected}`; `{what}`"));
        }
    });
    assert_none(&wrong, &format!("{KERNEL}, or its page there; what differs on purpose goes into NAMES, above"));
    differences.assert_all_needed();
}

/// Whether the argument is signed, if its types in C say so; and who says it, the manual page before the kernel.
fn expected_sign<'a>(
    pages: &'a BTreeMap<String, Page>,
    call: Syscall,
    ours: Arg,
    theirs: &'a CArg,
) -> (Option<bool>, &'a CArg) {
    let place = call.args().iter().position(|arg| *arg == ours).unwrap();
    let (expected, from) = match shown(pages, call, place).filter(|arg| arg.name == ours.name()) {
        Some(arg) => (c_int(&arg.base), arg),
        // Descriptors are signed everywhere.
        None if ours.name().ends_with("fd") => (Some((Int::I32, true)), theirs),
        None => (c_int(&theirs.base), theirs),
    };
    (expected.filter(|&(_, says)| says).map(|(int, _)| int.is_signed()), from)
}

#[test]
fn signs() {
    let pages = pages();
    let mut differences = Differences::new(SIGNS);
    let mut wrong = Vec::new();
    for_each_argument(|call, ours, theirs| {
        let Type::Int(int) = ours.ty() else { return };
        let (expected, from) = expected_sign(&pages, call, ours, theirs);
        let differs = expected.is_some_and(|expected| int.is_signed() != expected);
        if differs && !differences.allows(call.name(), &ours.to_string()) {
            wrong.push(format!("{call:?}: the row has `{ours}`, expected the sign of {from}"));
        }
    });
    assert_none(&wrong, &format!("{KERNEL}, or its page there; what differs on purpose goes into SIGNS, above"));
    differences.assert_all_needed();
}

/// What the kernel returns, a word of tests/data/returned.tsv.
fn of_abi(returned: &BTreeMap<String, Vec<Returned>>, call: Syscall) -> &str {
    let lines = returned.get(call.name()).map_or(&[][..], Vec::as_slice);
    let own = lines.iter().find(|line| line.abis.iter().any(|abi| abi == call.abi().name()));
    own.or_else(|| lines.iter().find(|line| line.abis.is_empty())).map_or("", |line| &line.result)
}

#[test]
fn results() {
    let mut differences = Differences::new(RETURNS);
    let mut wrong = Vec::new();
    let (pages, returned) = (pages(), returned());
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            let returns = pages.get(call.name()).map_or("-", |page| page.returns.as_str());
            let ours = match call.return_type() {
                Type::Int(int) => Type::Int(as_a_long(*abi, int)),
                other => other,
            };
            let expected = match returns {
                "int" | "pid_t" | "mqd_t" | "key_serial_t" => Type::Int(Int::I32),
                "unsigned int" | "uid_t" | "gid_t" | "mode_t" => Type::Int(Int::U32),
                "long" | "ssize_t" | "off_t" | "time_t" | "clock_t" => Type::Int(Int::Isize),
                "void *" | "caddr_t" => Type::Pointer { mutable: true, to: Pointee::Void },
                // No page: by what the kernel returns.
                _ => match of_abi(&returned, call) {
                    "zero" | "descriptor" | "id" | "process" | "signal" | "count" | "clock_state" | "fails"
                    | "number" | "resumed" => Type::Int(Int::I32),
                    "user" | "group" => Type::Int(Int::U32),
                    "size" | "unknown" => Type::Int(Int::Isize),
                    "nothing" => Type::Never,
                    _ => Type::Pointer { mutable: true, to: Pointee::Void },
                },
            };
            if returns == "-" && of_abi(&returned, call).is_empty() {
                wrong.push(format!("{call:?}: tests/data/returned.tsv has no line for it"));
            } else if ours != expected && !differences.allows(call.name(), &ours.to_string()) {
                wrong.push(format!("{call:?}: the row has `{}`, expected `-> {expected}`", call.signature()));
            }
        }
    }
    assert_none(
        &wrong,
        "mend the row, or the column `page's result` in tests/data/calls.tsv; what differs on purpose goes into RETURNS, above",
    );
    differences.assert_all_needed();
}

/// Every entry returns the kernel's `long`, also one that `COMPAT_SYSCALL_DEFINE` makes, and what the kernel does after it
/// leaves the register whole. A result that is said to be a long is as wide as that one.
#[test]
fn widths_of_results() {
    let mut wrong = Vec::new();
    for call in Abi::ALL.iter().flat_map(|abi| abi.syscalls()) {
        let differs = match call.return_type() {
            Type::Int(Int::Isize | Int::Usize) => has_two_longs(call.abi()),
            Type::Int(Int::I64 | Int::U64) => !has_two_longs(call.abi()),
            _ => false,
        };
        if differs {
            wrong.push(format!("{call:?}: {}", call.signature()));
        }
    }
    assert_none(&wrong, "mend the row: `i64` or `u64` on x32 and MIPS n32, `isize` or `usize` elsewhere");
}

/// The calls whose result is no plain number: from the facts' notes on what is returned.
#[test]
fn descriptors_ids_and_addresses() {
    let descriptors = "accept accept4 creat dup dup2 dup3 epoll_create epoll_create1 eventfd eventfd2 fanotify_init \
        fsmount fsopen fspick inotify_init inotify_init1 io_uring_setup landlock_create_ruleset memfd_create \
        memfd_secret mq_open open openat openat2 open_by_handle_at open_tree open_tree_attr perf_event_open \
        pidfd_getfd pidfd_open signalfd signalfd4 socket timerfd_create userfaultfd";
    let ids = "fork vfork clone clone3 getpid getppid gettid set_tid_address wait4 waitpid getpgid getpgrp getsid setsid \
        spu_create";
    let addresses = "brk mmap mmap2 mremap shmat map_shadow_stack create_module signal";
    let nothing = "exit exit_group rt_sigreturn sigreturn";
    for abi in Abi::ALL {
        let known = |name: &&str| abi.syscall_by_name(name).is_some_and(Syscall::args_known);
        let with = |ty: Type| abi.syscalls().filter(move |call| call.return_type() == ty).map(|call| call.name());
        for name in descriptors.split_whitespace().chain(ids.split_whitespace()).filter(known) {
            assert_eq!(abi.syscall_by_name(name).unwrap().return_type(), Type::Int(Int::I32), "{abi}: {name}");
        }
        let pointers: BTreeSet<_> = with(Type::Pointer { mutable: true, to: Pointee::Void }).collect();
        assert_eq!(pointers, addresses.split_whitespace().filter(known).collect(), "{abi}");
        assert_eq!(
            with(Type::Never).collect::<BTreeSet<_>>(),
            nothing.split_whitespace().filter(known).collect(),
            "{abi}"
        );
    }
}

#[test]
fn manual_pages() {
    let pages = pages();
    let mut wrong = Vec::new();
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            let theirs = pages.get(call.name()).map_or("-", |page| page.name.as_str());
            // `like chmod(2) via fchmodat`
            let theirs = theirs.strip_prefix("like ").and_then(|text| text.split(' ').next()).unwrap_or(theirs);
            let ours = call.manual_page().map_or("-".to_owned(), |page| page.to_string());
            if ours != theirs {
                wrong.push(format!("{call:?}: {ours}, expected {theirs}"));
            }
        }
    }
    assert_none(&wrong, "mend the row in tables/calls.rs, or the column `page` in tests/data/calls.tsv");
}
