//! Do the tables agree with the kernel, the manual pages and strace?
//!
//! The facts are in tests/data. Where a table differs on purpose, a list here says so with the reason, and an entry
//! that nothing needs any more fails.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{CArg, Differences, KernelCall, WIDTHS, facts, kernel_calls};
use sysno::{Abi, Arg, Categories, Category, Int, Pointed, Pointee, Struct, Syscall, Type};

/// The ABIs that are compiled in and that there are facts for: all of them.
fn abis() -> impl Iterator<Item = (Abi, Vec<KernelCall>)> {
    Abi::ALL.iter().map(|abi| (*abi, kernel_calls(abi.name())))
}

/// Where a table points to something that the kernel's prototype does not name.
const POINTEES: &[(&str, &str, &str)] = {
    const MSGHDR: &str = "`user_msghdr` is the kernel's own name for what programs know as `msghdr`";
    const ADDRESS: &str = "an address; nothing is read or written through it";
    const BYTES: &str = "bytes, whose number is another argument";
    const VOID: &str = "the kernel's prototype says `void *`, all that is there is this struct";
    &[
        ("sendmsg", "msg", MSGHDR),
        ("recvmsg", "msg", MSGHDR),
        ("shmat", "shmaddr", ADDRESS),
        ("shmdt", "shmaddr", ADDRESS),
        ("init_module", "module_image", BYTES),
        ("setxattr", "value", BYTES),
        ("lsetxattr", "value", BYTES),
        ("fsetxattr", "value", BYTES),
        ("getxattr", "value", BYTES),
        ("lgetxattr", "value", BYTES),
        ("fgetxattr", "value", BYTES),
        ("sendto", "buf", BYTES),
        ("recvfrom", "buf", BYTES),
        ("add_key", "payload", BYTES),
        ("nfsservctl", "resp", VOID),
    ]
};

/// Where a table's argument has a name that is neither the manual page's nor the kernel's.
const NAMES: &[(&str, &str, &str)] = {
    const GLIBC: &str = "the page shows the library's function, which passes the mask's size itself";
    const HALVES: &str = "the kernel takes the page's offset in halves";
    &[
        ("getcpu", "tcache", "the page names it in its text"),
        ("waitid", "rusage", "as in wait4; the page says only that it is there"),
        ("signalfd", "sizemask", GLIBC),
        ("signalfd4", "sizemask", GLIBC),
        ("preadv", "pos_l", HALVES),
        ("pwritev", "pos_l", HALVES),
        ("preadv2", "pos_l", HALVES),
        ("preadv2", "pos_h", HALVES),
        ("pwritev2", "pos_l", HALVES),
        ("pwritev2", "pos_h", HALVES),
        ("mremap", "new_address", "the page has it in a comment"),
        ("sysfs", "arg1", "the page has three prototypes"),
        ("sysfs", "arg2", "the page has three prototypes"),
    ]
};

/// Where an integer's sign is not the manual page's.
const SIGNS: &[(&str, &str, &str)] = &[("getdents", "fd", "a descriptor, as in all other calls")];

/// Where a result's type is not the manual page's.
const RETURNS: &[(&str, &str, &str)] = {
    const ID: &str = "an id or a descriptor, which the page calls `long`";
    &[
        ("clone", "return", ID),
        ("clone3", "return", ID),
        ("openat2", "return", ID),
        ("exit", "return", "does not return"),
        ("exit_group", "return", "does not return"),
        ("rt_sigreturn", "return", "does not return"),
        ("sync", "return", "0, which the library drops"),
        ("getcwd", "return", "the length; the library makes a pointer of it"),
        ("brk", "return", "the new break; the library makes 0 or -1 of it"),
        ("map_shadow_stack", "return", "an address; there is no page"),
    ]
};

#[test]
fn numbers_and_names() {
    for (abi, calls) in abis() {
        let ours: BTreeMap<_, _> = abi.syscalls().map(|call| (call.id() as u32, call.name().to_owned())).collect();
        let theirs: BTreeMap<_, _> = calls.into_iter().map(|call| (call.number, call.name)).collect();
        assert_eq!(ours, theirs, "{abi}");
    }
}

#[test]
fn status() {
    for (abi, calls) in abis() {
        for theirs in calls {
            let call = abi.syscall(theirs.number).unwrap();
            assert_eq!(call.categories().contains(Category::Unimplemented), !theirs.live, "{call:?}");
            assert!(call.args_known() || !theirs.live, "{call:?} is live, its arguments are known");
        }
    }
}

#[test]
fn categories() {
    let classes = facts("categories.tsv");
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            let class = classes.iter().find(|fields| {
                fields[0] == call.name() && (fields[2] == "*" || fields[2].split(',').any(|on| on == abi.name()))
            });
            let theirs: Categories = match class.map(|fields| fields[1].as_str()) {
                // strace does not know it.
                None if call.name() == "uprobe" => Categories::NONE,
                None => panic!("no class for {call:?}"),
                Some("-") => Categories::NONE,
                Some(names) => names.split(',').map(|name| name.parse::<Category>().unwrap()).collect(),
            };
            assert_eq!(call.categories() - Categories::UNIMPLEMENTED, theirs, "{call:?}");
        }
    }
}

/// Each argument of each call of which both sides know the arguments.
fn for_each_argument(mut check: impl FnMut(Syscall, usize, Arg, &CArg)) {
    for (abi, calls) in abis() {
        for theirs in calls {
            let call = abi.syscall(theirs.number).unwrap();
            let Some(args) = &theirs.args else { continue };
            assert_eq!(call.args().len(), args.len(), "{call:?}: {args:?}");
            for (i, (ours, theirs)) in call.args().iter().zip(args).enumerate() {
                check(call, i, *ours, theirs);
            }
        }
    }
}

#[test]
fn widths() {
    let mut differences = Differences::new(WIDTHS);
    for_each_argument(|call, _, ours, theirs| {
        let pointer_bits = call.abi().pointer_bits();
        if ours.ty().bits(pointer_bits) != theirs.bits(pointer_bits) {
            assert!(differences.allows(call.name(), ours.name()), "{call:?}: {ours}, the kernel: {theirs:?}");
        }
    });
    differences.assert_all_needed();
}

#[test]
fn pointers() {
    let mut differences = Differences::new(POINTEES);
    for_each_argument(|call, _, ours, theirs| {
        if theirs.pointers == 0 {
            // A pointer to void may stand for an address that the kernel takes as a number.
            let address =
                matches!(ours.ty(), Type::Pointer { to: Pointee::Void, .. }) && theirs.base == "unsigned long";
            assert!(address || !ours.ty().is_address(), "{call:?}: {ours}, the kernel: {theirs:?}");
            return;
        }
        assert!(ours.ty().is_address(), "{call:?}: {ours}, the kernel: {theirs:?}");
        if theirs.is_const {
            let mutable = matches!(ours.ty(), Type::Pointer { mutable: true, .. });
            assert!(!mutable, "{call:?}: {ours}, the kernel: {theirs:?}");
        }
        if !points_to(ours.ty(), theirs) {
            assert!(differences.allows(call.name(), ours.name()), "{call:?}: {ours}, the kernel: {theirs:?}");
        }
    });
    differences.assert_all_needed();
}

/// Whether both pointers point to the same kind of thing.
fn points_to(ours: Type, theirs: &CArg) -> bool {
    let base = theirs.base.trim_start_matches("struct ").trim_start_matches("union ");
    // `siginfo_t` is a typedef.
    let is_struct = |which: Struct| which.name() == base || which.name().strip_suffix("_t") == Some(base);
    match (theirs.pointers, ours) {
        (1, Type::String) => base == "char",
        (1, Type::Pointer { to, .. }) => match to {
            Pointee::Bytes => matches!(base, "char" | "unsigned char"),
            Pointee::Void => base == "void",
            Pointee::Int(int) => c_int(base).is_some_and(|(theirs, _)| same_width(int, theirs)),
            Pointee::Struct(which) => is_struct(which),
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

fn same_width(one: Int, other: Int) -> bool {
    [32, 64].iter().all(|&pointer_bits| one.bits(pointer_bits) == other.bits(pointer_bits))
}

/// A C integer type: ours of its width and sign, and whether its sign says anything (an enum's doesn't).
fn c_int(base: &str) -> Option<(Int, bool)> {
    Some(match base {
        "umode_t" => (Int::U16, true),
        "int" | "pid_t" | "key_t" | "clockid_t" | "timer_t" | "mqd_t" | "key_serial_t" | "rwf_t" | "__s32" => {
            (Int::I32, true)
        }
        "unsigned int" | "unsigned" | "uid_t" | "gid_t" | "mode_t" | "dev_t" | "socklen_t" | "id_t" | "u32"
        | "__u32" | "uint32_t" | "qid_t" => (Int::U32, true),
        "long" | "ssize_t" | "off_t" | "clock_t" | "time_t" | "__kernel_old_time_t" => (Int::Isize, true),
        "unsigned long" | "size_t" | "nfds_t" | "aio_context_t" => (Int::Usize, true),
        "loff_t" | "off64_t" => (Int::I64, true),
        "u64" | "__u64" | "uint64_t" => (Int::U64, true),
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
    let parse = |fields: &Vec<String>| {
        let args = match fields[2].as_str() {
            "-" | "void" => Vec::new(),
            args => args
                .split(", ")
                .map(|arg| {
                    (!arg.contains("...")).then(|| CArg::parse(&arg.replace("[] ", " * ").replace("*const", "* const")))
                })
                .collect(),
        };
        (fields[0].clone(), Page { name: fields[1].clone(), args, returns: fields[3].clone() })
    };
    facts("manual_pages.tsv").iter().map(parse).collect()
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
        "uattr" | "uargs" | "usize" | "ufattr" | "usig" => &name[1..],
        _ => name,
    }
}

#[test]
fn names_of_arguments() {
    let pages = pages();
    let mut differences = Differences::new(NAMES);
    for_each_argument(|call, i, ours, theirs| {
        let expected = match shown(&pages, call, i) {
            Some(arg) => &arg.name,
            None => without_prefix(&theirs.name),
        };
        if ours.name() != expected {
            assert!(differences.allows(call.name(), ours.name()), "{call:?}: {ours}, expected {expected}");
        }
    });
    differences.assert_all_needed();
}

#[test]
fn signs() {
    let pages = pages();
    let mut differences = Differences::new(SIGNS);
    for_each_argument(|call, i, ours, theirs| {
        let Type::Int(int) = ours.ty() else { return };
        let (expected, from) = match shown(&pages, call, i).filter(|arg| arg.name == ours.name()) {
            Some(arg) => (c_int(&arg.base), arg),
            // Descriptors are signed everywhere.
            None if ours.name().ends_with("fd") => (Some((Int::I32, true)), theirs),
            None => (c_int(&theirs.base), theirs),
        };
        let differs = expected.is_some_and(|(expected, says)| says && int.is_signed() != expected.is_signed());
        if differs {
            assert!(differences.allows(call.name(), ours.name()), "{call:?}: {ours}, expected as in {from:?}");
        }
    });
    differences.assert_all_needed();
}

#[test]
fn results() {
    let mut differences = Differences::new(RETURNS);
    let pages = pages();
    for abi in Abi::ALL {
        for call in abi.syscalls().filter(|call| call.args_known()) {
            let returns = pages.get(call.name()).map_or("-", |page| page.returns.as_str());
            let expected = match returns {
                "int" | "pid_t" | "mqd_t" | "key_serial_t" => Type::Int(Int::I32),
                "unsigned int" | "uid_t" | "gid_t" | "mode_t" => Type::Int(Int::U32),
                "long" | "ssize_t" | "off_t" | "time_t" | "clock_t" => Type::Int(Int::Isize),
                "void *" | "caddr_t" => Type::Pointer { mutable: true, to: Pointee::Void },
                // No page: a number, and whether 32 bits hold it is the reader's judgement.
                "-" if matches!(call.return_type(), Type::Int(Int::I32 | Int::Isize)) => continue,
                _ => Type::Never,
            };
            if call.return_type() != expected || expected == Type::Never {
                assert!(differences.allows(call.name(), "return"), "{}, expected {expected}", call.signature());
            }
        }
    }
    differences.assert_all_needed();
}

/// The calls whose result is no plain number: from the facts' notes on what is returned.
#[test]
fn descriptors_ids_and_addresses() {
    let descriptors = "accept accept4 creat dup dup2 dup3 epoll_create epoll_create1 eventfd eventfd2 fanotify_init \
        fsmount fsopen fspick inotify_init inotify_init1 io_uring_setup landlock_create_ruleset memfd_create \
        memfd_secret mq_open open openat openat2 open_by_handle_at open_tree open_tree_attr perf_event_open \
        pidfd_getfd pidfd_open signalfd signalfd4 socket timerfd_create userfaultfd";
    let ids = "fork vfork clone clone3 getpid getppid gettid set_tid_address wait4 getpgid getpgrp getsid setsid";
    let addresses = "brk mmap mremap shmat map_shadow_stack create_module";
    for abi in Abi::ALL {
        let of_type = |ty: Type| abi.syscalls().filter(move |call| call.return_type() == ty).map(|call| call.name());
        for name in descriptors.split_whitespace().chain(ids.split_whitespace()) {
            if let Some(call) = abi.syscall_by_name(name) {
                assert_eq!(call.return_type(), Type::Int(Int::I32), "{call:?}");
            }
        }
        let pointers: BTreeSet<_> = of_type(Type::Pointer { mutable: true, to: Pointee::Void }).collect();
        assert_eq!(pointers, addresses.split_whitespace().collect(), "{abi}");
        let never: BTreeSet<_> = of_type(Type::Never).collect();
        assert_eq!(never, ["exit", "exit_group", "rt_sigreturn"].into(), "{abi}");
    }
}

#[test]
fn manual_pages() {
    let pages = pages();
    for abi in Abi::ALL {
        for call in abi.syscalls() {
            let Some(page) = pages.get(call.name()) else {
                assert_eq!((call.name(), call.manual_page()), ("uprobe", None), "newer than the pages");
                continue;
            };
            let theirs = page.name.as_str();
            // `like chmod(2) via fchmodat`
            let theirs = theirs.strip_prefix("like ").and_then(|text| text.split(' ').next()).unwrap_or(theirs);
            let ours = call.manual_page().map_or("-".to_owned(), |page| page.to_string());
            assert_eq!(ours, theirs, "{call:?}");
        }
    }
}
