//! Has every family the kernel's errnos, under libc's names and with glibc's descriptions?

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;

use sysno::{Abi, Errno, ErrnoFamily};

use crate::common::{self, facts};

/// Every family by its name in the facts, and an ABI that has it.
const FAMILIES: &[(&str, ErrnoFamily, Abi)] = &[
    ("generic", ErrnoFamily::Generic, Abi::X86_64),
    ("alpha", ErrnoFamily::Alpha, Abi::Alpha),
    ("mips", ErrnoFamily::Mips, Abi::MipsN32),
    ("parisc", ErrnoFamily::Parisc, Abi::Parisc64),
    ("powerpc", ErrnoFamily::PowerPc, Abi::PowerPc64),
    ("sparc", ErrnoFamily::Sparc, Abi::Sparc),
];

/// Names that the kernel lacks: the C library's.
const NOT_THE_KERNELS: &[&str] = &["ENOTSUP"];

/// Where the kernel's header has a number under one name, and strace and glibc under another: the family, the number,
/// our name, the header's.
const PRINTED_OTHERWISE: &[(&str, i32, &str, &str)] = &[("parisc", 253, "ECANCELED", "ECANCELLED")];

#[derive(Debug, Default)]
struct Kernel {
    /// Every name and its number.
    names: BTreeMap<String, i32>,
    /// Every number and the name that isn't another one's, or that is printed all the same.
    numbers: BTreeMap<i32, String>,
}

fn kernel(family: &str) -> Kernel {
    let mut kernel = Kernel::default();
    for fields in facts("errno.tsv").iter().filter(|fields| fields[0] == family) {
        let [_, number, name, other] = &fields[..] else { panic!("{fields:?}") };
        let number = number.parse().unwrap();
        assert_eq!(kernel.names.insert(name.clone(), number), None, "{name}");
        if other.is_empty() {
            assert_eq!(kernel.numbers.insert(number, name.clone()), None, "{number}");
        }
    }
    for &(_, number, printed, header) in PRINTED_OTHERWISE.iter().filter(|listed| listed.0 == family) {
        assert_eq!(kernel.names[printed], number, "{printed}");
        assert_eq!(kernel.numbers.insert(number, printed.to_owned()).as_deref(), Some(header), "no longer needed");
    }
    assert!(kernel.numbers.len() > 150, "{family}");
    kernel
}

/// Every name that any family has.
fn all_names() -> BTreeSet<String> {
    FAMILIES.iter().flat_map(|(family, ..)| kernel(family).names.into_keys()).collect()
}

/// All at once: a wrong row is often more than one of them.
#[track_caller]
fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "rows of tables/errno.rs that are not the kernel's:\n{}", wrong.join("\n"));
}

#[test]
fn every_number_has_the_kernels_name() {
    let mut wrong = Vec::new();
    for &(family, _, abi) in FAMILIES {
        let kernel = kernel(family);
        for number in 1..=Errno::MAX {
            let theirs = kernel.numbers.get(&number).map_or("none", String::as_str);
            let ours = Errno::of(abi, number).unwrap().name().unwrap_or("none");
            if ours != theirs {
                wrong.push(format!("{family}: {number} is {ours}, and {theirs} in tests/data/errno.tsv"));
            }
        }
    }
    assert_none(&wrong);
    for &(family, _, abi) in FAMILIES {
        assert!(Errno::all(abi).map(Errno::into_raw).eq(kernel(family).numbers.keys().copied()), "{family}");
    }
}

#[test]
fn every_name_has_the_kernels_number() {
    let (names, mut wrong) = (all_names(), Vec::new());
    for &(family, _, abi) in FAMILIES {
        let kernel = kernel(family);
        for name in &names {
            let (ours, theirs) = (Errno::from_name(abi, name).map(Errno::into_raw), kernel.names.get(name).copied());
            if ours != theirs {
                let [ours, theirs] = [ours, theirs].map(|n| n.map_or("none".to_owned(), |number| number.to_string()));
                let is_row = |line: &str| line.split(' ').next() == Some(name);
                let place = common::place_of(&["errno"], is_row);
                wrong.push(format!("{place}: {family}: {name} is {ours}, and {theirs} in tests/data/errno.tsv"));
            }
        }
        for name in ["", "E", "EPERM ", "EPER", "EPERMS", "eperm", "ENOENTEPERM", "ZZZ", "Operation not permitted"] {
            assert_eq!(Errno::from_name(abi, name), None, "{name}");
        }
    }
    assert_none(&wrong);
    for abi in Abi::ALL {
        assert_eq!(Errno::from_name(*abi, "ENOTSUP"), Errno::from_name(*abi, "EOPNOTSUPP"));
    }
}

/// The table has no name that is in no header: read as text, for no look-up lists the other names.
#[test]
fn every_row_is_the_kernels() {
    let table = std::fs::read_to_string(common::root().join("tables/errno.rs")).unwrap();
    let rows = table.lines().map(str::trim).filter(|line| line.starts_with('E'));
    let rows: Vec<_> = rows.map(|row| row.split([' ', '(']).next().unwrap().to_owned()).collect();
    let mut names = all_names();
    names.extend(NOT_THE_KERNELS.iter().map(|&name| name.to_owned()));
    assert_eq!(rows.iter().cloned().collect::<BTreeSet<_>>(), names);
    assert_eq!(rows.len(), names.len(), "a row for each name");
}

#[test]
fn every_abi_has_the_family_of_its_kernel_directory() {
    for abi in Abi::ALL {
        let facts = abi.descriptor();
        let expected = FAMILIES.iter().find(|(name, ..)| *name == facts.kernel_arch).map(|(_, family, _)| *family);
        assert_eq!(facts.errnos, expected.unwrap_or(ErrnoFamily::Generic), "{abi}");
        assert_eq!(Errno::of(*abi, 1).unwrap().family(), facts.errnos, "{abi}");
    }
    assert_eq!(Abi::NATIVE.unwrap().descriptor().errnos, ErrnoFamily::NATIVE);
}

#[test]
fn every_number_comes_back() {
    let mut all = HashSet::new();
    for abi in Abi::ALL {
        for number in 1..=Errno::MAX {
            let errno = Errno::of(*abi, number).unwrap();
            assert_eq!((errno.into_raw(), errno.on(*abi)), (number, Some(errno)));
            all.insert(errno);
            match errno.name_and_description() {
                Some((name, description)) => {
                    assert_eq!(Errno::from_name(*abi, name), Some(errno), "{abi} {name}");
                    assert_eq!((errno.name(), errno.description()), (Some(name), Some(description)));
                    assert!(!description.is_empty() && description.trim() == description, "{name}");
                    assert_eq!(errno.to_string(), format!("{name} ({description})"));
                    assert_eq!(errno.is_internal(), (512..=531).contains(&number), "{name}");
                }
                None => {
                    assert_eq!((errno.name(), errno.description()), (None, None));
                    assert_eq!(errno.to_string(), format!("(errno {number})"));
                }
            }
            assert_eq!(format!("{errno:?}"), errno.to_string());
        }
        for number in [0, -1, Errno::MAX + 1, 65536 + 1, i32::MIN, i32::MAX] {
            assert_eq!(Errno::of(*abi, number), None, "{number}");
            assert_eq!(Errno::native(number), None, "{number}");
            let invalid = Errno::new(number);
            assert_eq!((invalid.into_raw(), invalid.is_valid(), invalid.name()), (number, false, None));
            assert_eq!(invalid.to_string(), format!("(errno {number})"));
        }
    }
    assert_eq!(all.len(), FAMILIES.len() * Errno::MAX as usize, "equal within a family, different between two");
}

#[test]
fn all_is_every_number_with_a_name() {
    for abi in Abi::ALL {
        let known: Vec<_> = Errno::all(*abi).collect();
        let named = (1..=Errno::MAX).filter_map(|number| Errno::of(*abi, number)).filter(|e| e.name().is_some());
        assert!(named.eq(known.iter().copied()), "{abi}");
        assert_eq!(Errno::all(*abi).len(), known.len());
        assert!(Errno::all(*abi).rev().eq(known.iter().rev().copied()));
        assert_eq!(Errno::all(*abi).nth(5), Some(known[5]));
        assert_eq!(Errno::all(*abi).nth(known.len()), None);
        assert!(known.is_sorted());
    }
}

#[test]
fn names_lead_from_one_abi_to_the_other() {
    for &(from_family, _, from) in FAMILIES {
        for &(to_family, _, to) in FAMILIES {
            let (here, there) = (kernel(from_family), kernel(to_family));
            for number in 1..=Errno::MAX {
                let expected = match here.numbers.get(&number) {
                    _ if from_family == to_family => Some(number),
                    Some(name) => there.names.get(name).copied(),
                    None => None,
                };
                let found = Errno::of(from, number).unwrap().on(to);
                assert_eq!(found.map(Errno::into_raw), expected, "{from_family} {number} on {to_family}");
                assert!(found.is_none_or(|found| found.family() == to.descriptor().errnos));
            }
        }
    }
}

#[test]
fn a_returned_value_is_an_error_from_minus_4095() {
    for number in 1..=Errno::MAX {
        assert_eq!(Errno::from_ret((number as usize).wrapping_neg()), Err(Errno::native(number).unwrap()));
    }
    for value in [0, 1, 2, 4095, 4096, usize::MAX / 2, usize::MAX / 2 + 1, usize::MAX - 4096, usize::MAX - 4095] {
        assert_eq!(Errno::from_ret(value), Ok(value));
    }
    assert_eq!(Errno::from_ret(usize::MAX - 4094), Err(Errno::native(4095).unwrap()));
}

#[test]
fn known_at_compile_time() {
    const NAMED: Option<Errno> = Errno::from_name(Abi::MipsO32, "EDQUOT");
    const TEXT: Option<(&str, &str)> = NAMED.unwrap().name_and_description();
    const ELSEWHERE: Option<Errno> = NAMED.unwrap().on(Abi::X86_64);
    const RETURNED: Result<usize, Errno> = Errno::from_ret(usize::MAX);
    assert_eq!(NAMED.unwrap().into_raw(), 1133);
    assert_eq!(TEXT, Some(("EDQUOT", "Disk quota exceeded")));
    assert_eq!(ELSEWHERE.unwrap().into_raw(), 122);
    assert_eq!(RETURNED, Err(Errno::EPERM));
}

/// The constants that libc has too, by name.
macro_rules! libc_constants {
    ($($name:ident)*) => {
        &[$((stringify!($name), Errno::$name, libc::$name)),*]
    };
}

/// libc's errnos: every `libc::E…` of Linux that is one.
const LIBC: &[(&str, Errno, i32)] = libc_constants! {
    E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR EBADRQC
    EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK
    EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EHWPOISON EIDRM EILSEQ EINPROGRESS EINTR
    EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD
    ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN
    ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM
    ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM
    ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE
    EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT
    ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV
    EXFULL
};

#[test]
fn constants_are_libcs() {
    let native = Abi::NATIVE.unwrap();
    for &(name, ours, theirs) in LIBC {
        assert_eq!(ours.into_raw(), theirs, "{name}");
        assert_eq!(Errno::from_name(native, name), Some(ours), "{name}");
    }
    // What libc lacks.
    let family = FAMILIES.iter().find(|(_, family, _)| *family == ErrnoFamily::NATIVE).unwrap().0;
    let lacks = kernel(family).names.into_iter().filter(|(name, _)| !LIBC.iter().any(|listed| listed.0 == name));
    let lacks: Vec<_> = lacks.filter(|(_, number)| !(512..=531).contains(number)).map(|(name, _)| name).collect();
    assert_eq!(lacks, ["EFSBADCRC", "EFSCORRUPTED", "EFTYPE"]);
    assert_eq!(Errno::EFTYPE.name(), Some("EFTYPE"));
    assert_eq!((Errno::EFSBADCRC, Errno::EFSCORRUPTED), (Errno::EBADMSG, Errno::EUCLEAN));
    assert_eq!(Errno::ERESTARTSYS.into_raw(), 512);
}

/// The description that the C library has of a number; `None` where it knows none.
fn strerror(number: i32) -> Option<String> {
    let text = io::Error::from_raw_os_error(number).to_string();
    let text = text.strip_suffix(&format!(" (os error {number})")).unwrap().to_owned();
    (text != format!("Unknown error {number}")).then_some(text)
}

#[test]
#[cfg_attr(
    not(all(target_os = "linux", target_env = "gnu", any(target_arch = "x86_64", target_arch = "aarch64"))),
    ignore = "the C library is not glibc, or its numbers are not the generic ones"
)]
fn descriptions_are_glibcs() {
    let (mut lacks, mut wrong) = (Vec::new(), Vec::new());
    for number in 1..=Errno::MAX {
        let errno = Errno::of(Abi::X86_64, number).unwrap();
        match strerror(number) {
            Some(theirs) if errno.description() == Some(&theirs) => {}
            Some(theirs) => wrong.push(format!("{errno}: {theirs:?} in glibc")),
            None if errno.name().is_some() && !errno.is_internal() => lacks.push(errno),
            None => {}
        }
    }
    // Later glibcs know it.
    lacks.retain(|errno| errno.name() != Some("EFTYPE"));
    assert_eq!(lacks, []);
    assert_none(&wrong);
}

/// The errnos for which glibc on x86-64 has no words, or only later ones have: the name, an ABI that has it, the comment in the kernel's
/// header, and our words where they are others.
const COMMENTS: &[(&str, Abi, &str, &str)] = &[
    ("EFTYPE", Abi::X86_64, "Wrong file type for the intended operation", "Inappropriate file type or format"),
    ("EINIT", Abi::MipsO32, "Reserved", ""),
    ("EREMDEV", Abi::MipsO32, "Error 142", ""),
    ("EDEADLOCK", Abi::MipsO32, "File locking deadlock error", ""),
    ("EDEADLOCK", Abi::PowerPc, "File locking deadlock error", ""),
    ("EDEADLOCK", Abi::Sparc, "File locking deadlock error", ""),
    ("EPROCLIM", Abi::Sparc, "SUNOS: Too many processes", "Too many processes"),
    ("ERREMOTE", Abi::Sparc, "SunOS: Too many lvls of remote in path", "Too many levels of remote in path"),
    // strace's.
    ("ERESTARTSYS", Abi::X86_64, "-", "To be restarted if SA_RESTART is set"),
    ("ERESTARTNOINTR", Abi::X86_64, "-", "To be restarted"),
    ("ERESTARTNOHAND", Abi::X86_64, "restart if no handler..", "To be restarted if no handler"),
    ("ERESTART_RESTARTBLOCK", Abi::X86_64, "restart by calling sys_restart_syscall", "Interrupted by signal"),
    ("ENOIOCTLCMD", Abi::X86_64, "No ioctl command", "Unknown ioctl command"),
    ("EPROBE_DEFER", Abi::X86_64, "Driver requests probe retry", "Device probe deferred"),
    ("EOPENSTALE", Abi::X86_64, "open found a stale dentry", "Stale directory entry found by open"),
    ("ENOPARAM", Abi::X86_64, "Parameter not supported", "Unknown parameter"),
    ("EBADHANDLE", Abi::X86_64, "Illegal NFS file handle", "Invalid NFS file handle"),
    ("ENOTSYNC", Abi::X86_64, "Update synchronization mismatch", "NFS attributes out of step"),
    ("EBADCOOKIE", Abi::X86_64, "Cookie is stale", "Stale NFS directory cookie"),
    ("ENOTSUPP", Abi::X86_64, "Operation is not supported", "Not supported"),
    ("ETOOSMALL", Abi::X86_64, "Buffer or request is too small", "Too small a buffer or request"),
    ("ESERVERFAULT", Abi::X86_64, "An untranslatable error occurred", "Unexplained server error"),
    ("EBADTYPE", Abi::X86_64, "Type not supported by server", "File type unknown to the server"),
    ("EJUKEBOX", Abi::X86_64, "Request initiated, but will not complete before timeout", "Server needs more time"),
    ("EIOCBQUEUED", Abi::X86_64, "iocb queued, will get completion event", "Asynchronous I/O queued"),
    ("ERECALLCONFLICT", Abi::X86_64, "conflict with recalled state", "Conflict with a recalled layout"),
    ("ENOGRACE", Abi::X86_64, "NFS file lock reclaim refused", "NFS lock reclaim refused"),
];

#[test]
fn descriptions_are_those_of_the_headers() {
    let mut wrong = Vec::new();
    for &(name, abi, comment, own) in COMMENTS {
        let expected = if own.is_empty() { comment } else { own };
        let ours = Errno::from_name(abi, name).and_then(Errno::description);
        if ours != Some(expected) {
            wrong.push(format!("{abi}: {name}: {ours:?}, and {comment:?} in the kernel's header"));
        }
    }
    // Which numbers they are: all that are the kernel's own, and all with a number on some ABIs alone.
    for &(family, _, abi) in FAMILIES {
        for errno in Errno::all(abi).filter(|errno| errno.is_internal() || errno.on(Abi::X86_64).is_none()) {
            if !COMMENTS.iter().any(|(name, ..)| errno.name() == Some(name)) {
                wrong.push(format!("{family}: {errno} is not in the list COMMENTS"));
            }
        }
    }
    assert_none(&wrong);
}

/// What strace prints of the errnos that no library has words for.
#[test]
fn restarts_are_described_as_strace_does() {
    for (number, text) in [
        (512, "ERESTARTSYS (To be restarted if SA_RESTART is set)"),
        (513, "ERESTARTNOINTR (To be restarted)"),
        (514, "ERESTARTNOHAND (To be restarted if no handler)"),
        (516, "ERESTART_RESTARTBLOCK (Interrupted by signal)"),
    ] {
        for abi in Abi::ALL {
            assert_eq!(Errno::of(*abi, number).unwrap().to_string(), text);
        }
    }
}

#[test]
fn errors_of_the_standard_library_and_back() {
    let native = Abi::NATIVE.unwrap();
    let native_name = FAMILIES.iter().find(|(_, family, _)| *family == ErrnoFamily::NATIVE).unwrap().0;
    let host = kernel(native_name);
    for &(family, _, abi) in FAMILIES {
        let kernel = kernel(family);
        for number in 1..=Errno::MAX {
            let errno = Errno::of(abi, number).unwrap();
            let expected = match kernel.numbers.get(&number) {
                _ if family == native_name => Some(number),
                Some(name) => host.names.get(name).copied(),
                None => None,
            };
            let error = io::Error::from(errno);
            assert_eq!(error.raw_os_error(), expected, "{family} {errno}");
            match expected {
                Some(number) => assert_eq!(Errno::from_io_error(&error), Errno::of(native, number)),
                None => {
                    assert_eq!(error.kind(), io::ErrorKind::Other);
                    assert_eq!(error.to_string(), errno.to_string());
                    assert_eq!(Errno::from_io_error(&error), Some(errno));
                }
            }
        }
    }
    assert_eq!(io::Error::from(Errno::ENOENT).kind(), io::ErrorKind::NotFound);
    for error in [io::Error::other("no errno"), io::ErrorKind::NotFound.into(), io::Error::from_raw_os_error(4096)] {
        assert_eq!(Errno::from_io_error(&error), None, "{error}");
    }
}

#[test]
fn what_a_library_function_returned() {
    // SAFETY: neither call touches memory of this program but `errno`.
    let failed = || unsafe { libc::close(-1) };
    assert_eq!(Errno::result(failed()), Err(Errno::EBADF));
    failed();
    assert_eq!(Errno::last(), Errno::EBADF);
    assert_eq!(Errno::result(-1isize), Err(Errno::EBADF));
    assert_eq!(Errno::result(-1i64), Err(Errno::EBADF));
    assert_eq!(Errno::result(usize::MAX), Err(Errno::EBADF));
    assert_eq!(Errno::result(libc::MAP_FAILED), Err(Errno::EBADF));
    assert_eq!((Errno::result(0i32), Errno::result(-2i64), Errno::result(7usize)), (Ok(0), Ok(-2), Ok(7)));
    assert_eq!(Errno::result(std::ptr::null_mut::<std::ffi::c_void>()), Ok(std::ptr::null_mut()));

    // SAFETY: `errno` is this thread's own.
    unsafe { *libc::__errno_location() = 0 };
    assert_eq!((Errno::last(), Errno::result(-1i32)), (Errno::new(0), Ok(-1)));
}
