//! Do the public types have what the API guidelines expect: width, precision and alignment, an order, texts that parse back?

use std::collections::BTreeSet;
use std::fmt::Display;

use sysno::bpf::{Action, KernelVersion};
use sysno::{Abi, Category, Endian, Errno, Group, Invocation, Layout, Meaning, Syscall, UnknownErrno, Value};

/// The same as of a `str`, in every form.
#[track_caller]
fn is_padded(value: &dyn Display) {
    let text = value.to_string();
    assert!(!text.is_empty());
    for width in [0, 3, 12, 80] {
        for precision in [0, 1, 5, 80] {
            assert_eq!(format!("{value:width$}"), format!("{text:width$}"));
            assert_eq!(format!("{value:<width$}"), format!("{text:<width$}"));
            assert_eq!(format!("{value:>width$}"), format!("{text:>width$}"));
            assert_eq!(format!("{value:^width$}"), format!("{text:^width$}"));
            assert_eq!(format!("{value:é^width$.precision$}"), format!("{text:é^width$.precision$}"));
            assert_eq!(format!("{value:.precision$}"), format!("{text:.precision$}"));
        }
    }
}

#[test]
fn width_precision_and_alignment() {
    let call = Abi::X86_64.syscall_by_name("openat").unwrap();
    is_padded(&call);
    is_padded(&sysno::arch::x86_64::Sysno::openat);
    is_padded(&call.signature());
    is_padded(&call.categories());
    is_padded(&call.manual_page().unwrap());
    is_padded(&call.meaning_of(2).unwrap());
    Abi::ALL.iter().for_each(|abi| is_padded(abi));
    Category::ALL.iter().for_each(|category| is_padded(category));
    Group::ALL.iter().for_each(|group| is_padded(group));
    for name in ["openat", "read", "stat", "execve", "exit", "sendmmsg", "getgroups"] {
        let call = Abi::X86_64.syscall_by_name(name).unwrap();
        is_padded(&call.return_type());
        for arg in call.args() {
            is_padded(arg);
            is_padded(&arg.ty());
            is_padded(&arg.ty().c_type());
            if let sysno::Type::Pointer { to, .. } = arg.ty() {
                is_padded(&to);
            }
            if let sysno::Type::Int(int) = arg.ty() {
                is_padded(&int);
            }
        }
    }
    is_padded(&Errno::ENOENT);
    is_padded(&Errno::new(4000));
    for value in [Value::Signed(-5), Value::Unsigned(7), Value::Address(0x1000), Value::Address(0)] {
        is_padded(&value);
    }
    let close = Invocation::new(0xC000_003E, 3, [5]);
    for outcome in [close.result(0, false), close.result(-9, true)] {
        is_padded(&outcome);
    }
    let stat = Layout::named("stat", Abi::X86_64, Endian::Little).unwrap();
    is_padded(&stat.members().next().unwrap());
    let flags = call.meaning_of(2).unwrap().constants().unwrap();
    is_padded(&flags.text(Abi::X86_64, 0x80241));
    for action in ACTIONS {
        is_padded(action);
    }
    is_padded(&KernelVersion { major: 6, minor: 12 });
    let view = close.view(&sysno::NoMemory);
    let Some(sysno::Content::Integer(integer)) = view.args().next().map(|field| field.content()) else { panic!() };
    is_padded(&integer);
}

const ACTIONS: &[Action] = &[
    Action::KillProcess,
    Action::KillThread,
    Action::Trap(0),
    Action::Trap(65535),
    Action::Errno(0),
    Action::Errno(1),
    Action::Errno(4095),
    Action::UserNotif,
    Action::Trace(0),
    Action::Trace(7),
    Action::Log,
    Action::Allow,
];

#[test]
fn actions_are_parsed() {
    for action in ACTIONS {
        let text = action.to_string();
        for text in [text.clone(), text.to_lowercase(), format!("SECCOMP_RET_{text}"), format!("SCMP_ACT_{text}")] {
            assert_eq!(text.parse(), Ok(*action), "{text}");
        }
    }
    // seccomp(2), libseccomp's seccomp.h, and what runc writes.
    for (text, action) in [
        ("SECCOMP_RET_KILL", Action::KillThread),
        ("SCMP_ACT_KILL", Action::KillThread),
        ("SCMP_ACT_NOTIFY", Action::UserNotif),
        ("SECCOMP_RET_USER_NOTIF", Action::UserNotif),
        ("SCMP_ACT_ERRNO(EPERM)", Action::errno(Errno::EPERM)),
        ("errno(ENOSYS)", Action::errno(Errno::ENOSYS)),
        ("SCMP_ACT_TRACE", Action::Trace(0)),
    ] {
        assert_eq!(text.parse(), Ok(action), "{text}");
    }
    for text in [
        "",
        "ERRNO",
        "errno()",
        "ERRNO(-1)",
        "ERRNO(+1)",
        "ERRNO(65536)",
        "ERRNO(1",
        "ERRNO 1",
        "ERRNO(EPREM)",
        "ALLOW(1)",
        "KILL(0)",
        "SECCOMP_RET_SCMP_ACT_ALLOW",
        " ALLOW",
        "ALLOW ",
        "TRAP(x)",
        "DENY",
    ] {
        assert_eq!(text.parse::<Action>().unwrap_err().name(), text);
    }
}

/// The names of actions that the kernel says itself.
#[test]
fn actions_of_this_kernel() {
    let names = "kill_process kill_thread trap errno user_notif trace log allow";
    for name in names.split(' ') {
        let text = if name == "errno" { "errno(1)" } else { name };
        assert!(
            text.parse::<Action>().is_ok_and(|action| action.to_string().to_lowercase().starts_with(name)),
            "{name}"
        );
    }
}

#[test]
fn errnos_are_parsed() {
    for errno in Abi::NATIVE.into_iter().flat_map(Errno::all) {
        assert_eq!(errno.name().unwrap().parse(), Ok(errno));
    }
    assert_eq!("EWOULDBLOCK".parse(), Ok(Errno::EAGAIN));
    for text in ["", "eperm", "1", "EPERM ", "ENOTHING"] {
        let error: UnknownErrno = text.parse::<Errno>().unwrap_err();
        assert_eq!((error.name(), error.to_string()), (text, format!("unknown errno `{text}`")));
    }
}

#[test]
fn meanings_are_parsed() {
    let mut names = BTreeSet::new();
    for call in Abi::ALL.iter().flat_map(|abi| abi.syscalls()) {
        let meanings = (0..call.args().len()).filter_map(|arg| call.meaning_of(arg));
        for meaning in meanings.chain([call.meaning_of_result()]) {
            assert_eq!(meaning.to_string().parse(), Ok(meaning));
            names.insert(meaning.name());
        }
    }
    // What members of structs mean, too.
    for &abi in Abi::ALL {
        for member in Layout::all(abi, abi.endian()).flat_map(|layout| layout.members()) {
            let meaning = member.meaning();
            assert_eq!(meaning.to_string().parse(), Ok(meaning), "{member}");
        }
    }
    assert!(names.len() > 100 && names.contains("open_flags") && names.contains("directory"), "{names:?}");
    assert!("nonsense".parse::<Meaning>().is_err() && "".parse::<Meaning>().is_err());
}

#[test]
fn calls_have_an_order() {
    let mut calls: Vec<Syscall> = Abi::ALL.iter().rev().flat_map(|abi| abi.syscalls().rev()).collect();
    calls.sort();
    assert!(calls.iter().copied().eq(Abi::ALL.iter().flat_map(|abi| abi.syscalls())));
    assert_eq!(calls.iter().collect::<BTreeSet<_>>().len(), calls.len());
}

#[test]
fn invocations_are_compared() {
    let call = |number: u32, register| Invocation::new(0xC000_003E, number, [register]);
    assert_eq!(call(3, 5), call(3, 5));
    assert_ne!(call(3, 5), call(3, 6));
    assert_ne!(call(3, 5), call(4, 5));
    assert_ne!(call(3, 5), Invocation::new(0x4000_0003, 3, [5]));
}

#[test]
fn programs_are_iterated() {
    let program = sysno::SyscallSet::all(Abi::X86_64).seccomp(Action::Allow, Action::KillProcess);
    let mut count = 0;
    for instruction in &program {
        assert_eq!(*instruction, program[count]);
        count += 1;
    }
    assert_eq!(count, program.len());
    assert_eq!(AsRef::<[sysno::bpf::Instruction]>::as_ref(&program).len(), count);
}

/// A name is looked up in a `const` as at run time.
#[test]
fn names_in_a_const() {
    use sysno::arch::{alpha, arm, x86_64};

    const OPENAT: Syscall = x86_64::Sysno::from_name("openat").unwrap().syscall();
    const PREAD: Option<arm::Sysno> = arm::Sysno::from_name("pread");
    const NONE: Option<x86_64::Sysno> = x86_64::Sysno::from_name("SYS_read");
    assert_eq!((OPENAT.id(), PREAD, NONE), (257, Some(arm::Sysno::pread64), None));
    fn same<S: sysno::SyscallEnum + std::str::FromStr>(from_name: fn(&str) -> Option<S>) {
        let aliases = crate::common::facts("aliases.tsv").into_iter().map(|line| line[0].clone());
        let names = Abi::ALL.iter().flat_map(|abi| abi.syscalls()).map(|call| call.name().to_owned());
        for name in names.chain(aliases).chain(["".into(), "Read".into(), "raed".into()]) {
            assert_eq!(from_name(&name), name.parse().ok(), "{name}");
        }
    }
    same(x86_64::Sysno::from_name);
    same(alpha::Sysno::from_name);
    same(arm::Sysno::from_name);
}

/// The modules of the ABIs are at the root, too.
#[test]
fn modules_at_the_root() {
    assert_eq!(sysno::x86_64::Sysno::read, sysno::arch::x86_64::Sysno::read);
    assert_eq!(sysno::aarch64::Sysno::read.id(), 63);
}
