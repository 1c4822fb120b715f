//! Is what a call returned a descriptor, an id, an address, a number or an errno, as the manual pages say, on every ABI?

use sysno::{Abi, Category, Errno, ErrorSignal, Invocation, Outcome};

use crate::common::{self, Returned, returned};

#[test]
fn results() {
    let returned = returned();
    let mut wrong = Vec::new();
    for abi in Abi::ALL {
        let narrow = abi.register_bits() == 32;
        for call in abi.syscalls() {
            let returned = Returned::on(&returned[call.name()], *abi).result.as_str();
            // A row whose arguments are unknown has a type without a meaning.
            let returned = if call.args_known() { returned } else { "number" };
            let outcome = call.result(0x7001, false);
            let is_right = match (returned, outcome) {
                ("descriptor", outcome) => outcome == Outcome::Descriptor(0x7001),
                ("process", outcome) => outcome == Outcome::ProcessId(0x7001),
                ("address", outcome) => outcome == Outcome::Address(0x7001),
                ("nothing", outcome) => outcome == Outcome::Nothing,
                // All others are numbers; so is what the signal interrupted, where rt_sigreturn goes back to it.
                (_, outcome) => matches!(outcome, Outcome::Signed(0x7001) | Outcome::Unsigned(0x7001)),
            };
            if !is_right {
                wrong.push(format!("{call:?} returns {outcome:?}, expected {returned}"));
            }
            let never_fails = call.categories().contains(Category::NeverFails);
            for (raw, is_error) in
                [(-2, true), (0xFFFF_FFFE, narrow), (2, matches!(abi.descriptor().error, ErrorSignal::Flag(_)))]
            {
                let outcome = call.result(raw, is_error);
                let expected = Errno::of(*abi, 2).filter(|_| is_error);
                let expected = expected.filter(|_| raw > 0 || is_error);
                // Below is a test of this one.
                if call.name() == "modify_ldt" {
                    continue;
                }
                assert_eq!(outcome.errno(), expected, "{call:?}: {raw:#x}");
            }
            match (call.result_from_register(-2_i64 as u64), abi.descriptor().error) {
                (Some(outcome), ErrorSignal::Negative) => {
                    assert_eq!(outcome, call.result(-2, !never_fails), "{call:?}")
                }
                (None, ErrorSignal::Flag(_)) => {}
                other => panic!("{call:?}: {other:?}"),
            }
            if abi.descriptor().error == ErrorSignal::Negative {
                for (register, errno) in [(-1, 1), (-4095, 4095), (-4096, 0), (0, 0), (4095, 0)] {
                    let expected = if never_fails { None } else { Errno::of(*abi, errno) };
                    let outcome = call.result_from_register(register as u64).unwrap();
                    assert_eq!(outcome.errno(), expected, "{call:?}: {register}");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "outcomes are not those of tests/data/returned.tsv:\n{}", wrong.join("\n"));
}

/// landlock_create_ruleset(2): a descriptor, but a number where it is asked for one by a flag.
#[test]
fn versions_are_numbers() {
    for &abi in Abi::ALL {
        let call = abi.syscall_by_name("landlock_create_ruleset").expect("every ABI has it");
        let result = |flags, raw| call.decode([0, 0, flags]).invocation().result(raw, false);
        assert_eq!(result(0, 3), Outcome::Descriptor(3), "{abi}");
        assert_eq!([result(1, 3), result(2, 3)], [Outcome::Signed(3); 2], "{abi}");
        let failed = call.decode([0, 0, 1]).invocation().result(-95, true);
        assert!(failed.errno().is_some(), "{abi}");
    }
}

/// A user id beyond the positive numbers of an `i32`, and a mask with the highest signal.
#[test]
fn ids_and_masks_are_unsigned() {
    for &abi in Abi::ALL {
        for name in ["setfsuid", "setfsgid", "setfsuid32", "setfsgid32", "sgetmask", "ssetmask", "osf_sigprocmask"] {
            let Some(call) = abi.syscall_by_name(name) else { continue };
            assert_eq!(call.result(0xFFFF_FFFE, false), Outcome::Unsigned(0xFFFF_FFFE), "{call:?}");
        }
    }
}

/// The kernel's `long` comes back whole where a register is wider than a pointer; an address has a pointer's width.
#[test]
fn results_wider_than_a_pointer() {
    const LONG: i64 = 0x1_0000_0007;
    for abi in Abi::ALL {
        let result = |name: &str, raw: i64| abi.syscall_by_name(name).map(|call| call.result(raw, false));
        let (signed, address) = if abi.register_bits() == 64 { (LONG, LONG as u64) } else { (7, 7) };
        for name in ["lseek", "read", "sendfile", "copy_file_range", "recvfrom", "times", "restart_syscall"] {
            assert!([None, Some(Outcome::Signed(signed))].contains(&result(name, LONG)), "{abi}: {name}");
            assert!([None, Some(Outcome::Signed(-1))].contains(&result(name, -1)), "{abi}: {name}");
        }
        // Its result is that of the call before it.
        let sigreturn = abi.syscall_by_name("rt_sigreturn").unwrap();
        assert_eq!(sigreturn.result(LONG, false), Outcome::Signed(signed), "{abi}");
        let address = if abi.pointer_bits() == 64 { address } else { 7 };
        assert_eq!(result("brk", LONG), Some(Outcome::Address(address)), "{abi}");
    }
    let lseek = |abi: Abi| abi.syscall_by_name("lseek").unwrap().result(LONG, false);
    assert_eq!([Abi::X32, Abi::MipsN32, Abi::X86].map(lseek), [LONG, LONG, 7].map(Outcome::Signed));
    assert_eq!(Abi::X32.syscall_by_name("time").unwrap().result(LONG, false), Outcome::Signed(LONG));
}

/// `modify_ldt` returns an `unsigned int`: arch/x86/kernel/ldt.c. Only where a register has no more bits is its errno a negative number.
#[test]
fn errnos_without_a_sign() {
    let result = |abi: Abi, raw, is_error| abi.syscall_by_name("modify_ldt").unwrap().result(raw, is_error);
    for abi in [Abi::X86_64, Abi::X32] {
        let failed = result(abi, 0xFFFF_FFEA, false);
        assert_eq!(failed.to_string(), "4294967274 EINVAL (Invalid argument)");
        assert_eq!(failed, Outcome::UnsignedError(Errno::of(abi, 22).unwrap()));
        assert_eq!(failed.errno(), Errno::of(abi, 22));
        assert_eq!(abi.syscall_by_name("modify_ldt").unwrap().result_from_register(0xFFFF_FFEA), Some(failed));
        // Refused by a filter, it is as any other call.
        assert_eq!(result(abi, -22, true).to_string(), "-1 EINVAL (Invalid argument)");
        assert_eq!([0, 16, 0xFFFF_F000].map(|raw| result(abi, raw, false).errno()), [None; 3]);
        assert_eq!(result(abi, 16, false), Outcome::Signed(16));
        // Any other call's result that isn't reported as an error is none.
        assert_eq!(abi.syscall_by_name("read").unwrap().result(0xFFFF_FFEA, false), Outcome::Signed(0xFFFF_FFEA));
    }
    assert_eq!(result(Abi::X86, -22, true).to_string(), "-1 EINVAL (Invalid argument)");
    assert_eq!(result(Abi::X86, 0xFFFF_FFEA, true), result(Abi::X86, -22, true));
    assert_eq!(result(Abi::X86, 0xFFFF_FFEA, false), Outcome::Signed(-22));
}

#[test]
fn results_as_text() {
    let x86_64 = |name: &str| Abi::X86_64.syscall_by_name(name).unwrap();
    let text = |name: &str, raw: i64, is_error| x86_64(name).result(raw, is_error).to_string();
    assert_eq!(text("read", -4, true), "-1 EINTR (Interrupted system call)");
    assert_eq!(text("read", -512, true), "? ERESTARTSYS (To be restarted if SA_RESTART is set)");
    assert_eq!(text("read", -513, true), "? ERESTARTNOINTR (To be restarted)");
    assert_eq!(text("read", -514, true), "? ERESTARTNOHAND (To be restarted if no handler)");
    assert_eq!(text("read", -516, true), "? ERESTART_RESTARTBLOCK (Interrupted by signal)");
    assert_eq!(text("read", -4000, true), "-1 (errno 4000)");
    assert_eq!(text("exit_group", 0, false), "?");
    assert_eq!(text("mmap", 0x7FFF_0000_0000, false), "0x7fff00000000");
    assert_eq!(text("getuid", 0xFFFF_FFFE, false), "4294967294");
    // A filter can refuse any call.
    assert_eq!(text("getuid", -13, true), "-1 EACCES (Permission denied)");
    assert_eq!(text("exit_group", -1, true), "-1 EPERM (Operation not permitted)");
    assert_eq!(text("lseek", -1, false), "-1");
    // The same number is another error elsewhere.
    let sparc = Abi::Sparc.syscall_by_name("connect").unwrap();
    assert_eq!(sparc.result(61, true).to_string(), "-1 ECONNREFUSED (Connection refused)");
    assert_eq!(Invocation::new(1, 2, [3]).result(-38, true), Outcome::Signed(-38), "errno of an unknown ABI");
}

/// The result register alone shows an error, from -4095 to -1 in the register's own width, unless the ABI has a flag for that.
#[test]
fn results_from_the_register_alone() {
    let facts = common::facts("abis.tsv");
    for (abi, facts) in Abi::ALL.iter().zip(facts) {
        let call = abi.syscalls().find(|call| call.name() == "close").unwrap();
        let made = Invocation::of(call, [3]);
        let has_flag = facts.iter().any(|field| field.starts_with("flag "));
        for number in [1, 9, 4095] {
            let register = (-i64::from(number)) as u64;
            let register = if abi.register_bits() == 32 { register & 0xFFFF_FFFF } else { register };
            let expected = Errno::of(*abi, number).map(Outcome::Error).filter(|_| !has_flag);
            assert_eq!(made.result_from_register(register), expected, "{abi}: {number}");
            assert_eq!(call.result_from_register(register), expected, "{abi}: {number}");
        }
        for register in [0, 3] {
            let expected = Some(Outcome::Signed(register as i64)).filter(|_| !has_flag);
            assert_eq!(made.result_from_register(register), expected, "{abi}");
        }
        // Below that is no errno, but the result of some call.
        let below = if abi.register_bits() == 32 { 0xFFFF_F000 } else { -4096_i64 as u64 };
        assert_eq!(made.result_from_register(below).and_then(Outcome::errno), None, "{abi}");
    }
    assert_eq!(Invocation::new(1, 2, [3]).result_from_register(0), None, "an unknown ABI");
    // A number that no row has.
    let unknown = Invocation::new(0xC000_003E, -1, [0; 6]);
    assert_eq!((unknown.number(), unknown.syscall()), (u64::MAX, None));
    assert_eq!(unknown.result_from_register(-38_i64 as u64).and_then(Outcome::errno), Errno::of(Abi::X86_64, 38));
    assert_eq!(Invocation::new(0xC000_003E, i64::MIN, [0; 6]).number(), 1 << 63);
    assert_eq!(Invocation::new(0xC000_003E, u64::MAX - 1, [0; 6]).number(), u64::MAX - 1);
}
