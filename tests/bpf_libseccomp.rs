//! Does a seccomp filter answer as the one that libseccomp makes of the same profile, with no more instructions?
//!
//! A program in C has libseccomp make its filter; an interpreter runs both. The profiles are those that are installed here, that
//! of the example `sandbox`, and a list of forbidden calls. Where there is no libseccomp, or no profile of a container runtime,
//! the test is counted as ignored.

#[path = "common/answers.rs"]
mod answers;
mod common;
#[allow(dead_code, reason = "the example uses the rest")]
#[path = "../examples/sandbox/profile.rs"]
mod profile;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::{env, fs};

use answers::{Data, check, run_on};
use profile::{Condition, Host, Profile, Rule};
use sysno::bpf::{Action, Cmp, Instruction, subcalls};
use sysno::{Abi, Endian, Syscall};

fn main() {
    let missing = helper().as_ref().err().cloned();
    let of_runtime = runtime_profiles().is_empty().then(|| format!("there is no {RUNTIME_PROFILE}"));
    let or = |why: Option<String>, test: fn()| why.map_or(Ok(test), Err);
    common::run([
        ("profile_of_a_container_runtime", or(missing.clone().or(of_runtime), runtime_profile)),
        ("profile_of_the_example", or(missing.clone(), own_profile)),
        ("list_of_forbidden_calls", or(missing.clone(), deny_list)),
        ("each_comparison", or(missing.clone(), each_comparison)),
        ("names", or(missing, names)),
    ]);
}

/// Where Debian's golang-github-containers-common has Podman's edition of Docker's default profile.
const RUNTIME_PROFILE: &str = "/usr/share/containers/seccomp.json";

/// That profile, and those that are named in `SECCOMP_PROFILES`, with a colon between them.
fn runtime_profiles() -> Vec<PathBuf> {
    let named = env::var_os("SECCOMP_PROFILES").unwrap_or_default();
    let all = env::split_paths(&named).chain([RUNTIME_PROFILE.into()]);
    all.filter(|path| path.exists()).collect()
}

/// The program that asks libseccomp, compiled; or why it can't be.
fn helper() -> &'static Result<PathBuf, String> {
    static HELPER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    HELPER.get_or_init(|| {
        let source = common::root().join("tests/programs/libseccomp.c");
        let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("libseccomp");
        let compiler = Command::new("cc").arg("-O1").arg("-o").args([&program, &source]).arg("-lseccomp").output();
        match compiler {
            Ok(output) if output.status.success() => Ok(program),
            _ => Err("cc finds no libseccomp".to_owned()),
        }
    })
}

fn host(capabilities: &[&'static str]) -> Host {
    Host { native: Abi::X86_64, capabilities: capabilities.to_vec(), kernel: (6, 12) }
}

/// Asks libseccomp.
#[track_caller]
fn ask(arguments: &[&str], input: &str) -> Vec<u8> {
    let mut command = Command::new(helper().as_ref().expect("the test is ignored without it"));
    let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{input}");
    output.stdout
}

/// The version of libseccomp, and the calls that it knows: ABI, number, name.
type Known = (String, BTreeSet<(String, u32, String)>);

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let text = String::from_utf8(ask(&["x86_64", "x32", "x86"], "")).unwrap();
        let (version, calls) = text.split_once('\n').unwrap();
        let call = |line: &str| {
            let [abi, number, name] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
            (abi.to_owned(), number.parse().unwrap(), name.to_owned())
        };
        (version.to_owned(), calls.lines().map(call).collect())
    })
}

/// libseccomp's filter of a profile, at a level of its optimisation.
#[track_caller]
fn of_libseccomp(profile: &Profile, level: u32) -> Vec<Instruction> {
    let mut text = format!("optimize {level}\ndefault {:x}\n", profile.default.into_raw());
    for abi in &profile.abis {
        text += &format!("arch {abi}\n");
    }
    for rule in profile.rules.iter().filter(|rule| rule.action != profile.default) {
        for name in &rule.names {
            text += &format!("rule {:x} {name}", rule.action.into_raw());
            for &Condition { index, cmp, value } in &rule.conditions {
                let (operation, first, second) = match cmp {
                    Cmp::Ne => (1, value, 0),
                    Cmp::Lt => (2, value, 0),
                    Cmp::Le => (3, value, 0),
                    Cmp::Eq => (4, value, 0),
                    Cmp::Ge => (5, value, 0),
                    Cmp::Gt => (6, value, 0),
                    Cmp::MaskedEq(mask) => (7, mask, value),
                    _ => unreachable!(),
                };
                text += &format!(" {index} {operation} {first:x} {second:x}");
            }
            text += "\n";
        }
    }
    let instruction = |bytes: &[u8]| {
        let code = u16::from_ne_bytes(bytes[..2].try_into().unwrap());
        let k = u32::from_ne_bytes(bytes[4..].try_into().unwrap());
        Instruction { code, jt: bytes[2], jf: bytes[3], k }
    };
    ask(&[], &text).chunks_exact(8).map(instruction).collect()
}

/// The conditions of a profile on a call.
fn conditions(profile: &Profile, name: &str) -> Vec<Condition> {
    let of_call = profile.rules.iter().filter(|rule| rule.names.iter().any(|of| of == name));
    of_call.flat_map(|rule| rule.conditions.iter().copied()).collect()
}

/// The bits of the argument in a register; these profiles have no conditions on others.
fn width(call: Syscall, index: usize) -> u64 {
    u64::MAX >> (64 - call.args().get(index).map_or(64, |arg| arg.ty().bits(call.abi().pointer_bits())))
}

/// The calls that are compared: every number, with arguments around every condition.
fn calls(profile: &Profile) -> Vec<(Abi, Data)> {
    let mut calls = Vec::new();
    for &abi in &profile.abis {
        let base = abi.descriptor().number_base;
        for number in base..base + 600 {
            let plain = Data::new(abi.audit_arch(), number);
            calls.push((abi, plain));
            let Some(call) = abi.syscall(number) else { continue };
            let mut conditions = conditions(profile, call.name());
            // The numbers of subcalls.
            if matches!(call.name(), "socketcall" | "ipc") {
                conditions.extend((0..30).map(|value| Condition { index: 0, cmp: Cmp::Eq, value }));
            }
            for &Condition { index, cmp, value } in &conditions {
                let mask = if let Cmp::MaskedEq(mask) = cmp { mask } else { 0 };
                let bits = (0..64).map(|bit| 1 << bit);
                let ends = [mask, !mask, value ^ mask, 0, u64::MAX, 1 << 63 | value];
                let near = [value, value.wrapping_sub(1), value.wrapping_add(1)];
                let with_more = near.map(|value| value | 1 << 32);
                for value in near.into_iter().chain(with_more).chain(ends).chain(bits) {
                    for other in &conditions {
                        let mut data = plain;
                        data.args[other.index] = other.value;
                        data.args[index] = value;
                        // A register of x86 has 32 bits.
                        if abi.register_bits() == 32 {
                            data.args = data.args.map(|word| word & 0xFFFF_FFFF);
                        }
                        calls.push((abi, data));
                    }
                }
            }
        }
    }
    calls
}

/// What is compared of two filters besides their answers.
#[derive(Clone, Copy, PartialEq)]
enum Also {
    Nothing,
    /// How many instructions they have, and execute at most, printed for the README if `SECCOMP_LENGTHS` is set; and that each
    /// condition on a narrow argument makes a difference.
    Lengths,
}

/// Compares our filter of a profile with libseccomp's: how many instructions ours has, and executes at most.
#[track_caller]
fn compare(title: &str, profile: &Profile, also: Also) -> (usize, usize) {
    let mut reported = Vec::new();
    let ours = profile.program(|message| reported.push(message)).unwrap();
    check(&ours);
    // Each profile here has names that every version of the tables has.
    assert!(reported.is_empty(), "{reported:?}");
    let calls = calls(profile);
    let worst = |program: &[Instruction]| {
        calls.iter().map(|(_, data)| run_on(program, data, Endian::Little).1).max().expect("there are calls")
    };
    let our_worst = worst(&ours);
    for level in [1, 2] {
        let theirs = of_libseccomp(profile, level);
        let title = format!("{title}, level {level}");
        if also == Also::Lengths {
            let (our_len, their_len, their_worst) = (ours.len(), theirs.len(), worst(&theirs));
            if env::var_os("SECCOMP_LENGTHS").is_some() {
                println!(
                    "{title}: {our_len} instructions, {our_worst} executed; libseccomp: {their_len}, {their_worst}"
                );
            }
            assert!(our_len <= their_len, "{title}: {our_len} instructions, not {their_len}");
            assert!(our_worst <= their_worst, "{title}: {our_worst} executed, not {their_worst}");
        }

        // The calls that get another answer only with bits above a narrow argument, and those that have conditions on one.
        let (mut differ, mut narrow) = (BTreeSet::new(), BTreeSet::new());
        for (abi, data) in &calls {
            // libseccomp compares the lower half of each register of x32; the kernel takes some as a whole.
            if *abi == Abi::X32 && data.args.iter().any(|word| word >> 32 != 0) {
                continue;
            }
            let (our, _) = run_on(&ours, data, Endian::Little);
            let (their, _) = run_on(&theirs, data, Endian::Little);
            let call = abi.syscall(data.number);
            // What a multiplexer does for a call whose rules have conditions: libseccomp compares registers that have nothing to
            // do with them.
            let subcalls = call.map_or(&[][..], |call| subcalls(call.name())).iter();
            let subcall = subcalls.into_iter().find(|subcall| u64::from(subcall.number()) == data.args[0]);
            if subcall.is_some_and(|subcall| !conditions(profile, subcall.name()).is_empty()) {
                assert!(our as i32 <= their as i32, "{title}: {our:#x}, but {their:#x} for {subcall:?}");
                continue;
            }
            let has_more = call.filter(|_| *abi == Abi::X86_64).is_some_and(|call| {
                let conditions = conditions(profile, call.name());
                if conditions.iter().any(|of| width(call, of.index) >> 32 == 0) {
                    narrow.insert(call.name());
                }
                conditions.iter().any(|of| data.args[of.index] > width(call, of.index))
            });
            if our != their {
                let name = call.map_or("", Syscall::name);
                if has_more {
                    differ.insert(name);
                    continue;
                }
                let (_, known) = known();
                let is_known = known.contains(&(abi.to_string(), data.number, name.to_owned()));
                assert!(!is_known, "{title}: {our:#x}, not {their:#x} for {abi} {name}, {data:x?}");
            }
        }
        if also == Also::Lengths {
            assert_eq!(differ, narrow, "{title}");
        }
        assert!(differ.is_subset(&narrow), "{title}: {differ:?}");
    }
    (ours.len(), our_worst)
}

/// A filter that has become longer or slower is noticed here.
#[track_caller]
fn assert_in_readme(profile: &str, (len, worst): (usize, usize)) {
    let readme = fs::read_to_string(common::root().join("README.md")).unwrap();
    let row =
        readme.lines().find(|line| line.starts_with(&format!("| {profile} |"))).expect("the README has this profile");
    assert!(row.contains(&format!("| {len}; {worst} |")), "README.md: {row}\nhere: {len}; {worst}");
}

fn runtime_profile() {
    for path in runtime_profiles() {
        let json = fs::read(&path).unwrap();
        for capabilities in [&[][..], &["CAP_SYS_ADMIN", "CAP_SYS_PTRACE"]] {
            let profile = Profile::parse(&json, &host(capabilities)).unwrap();
            compare(&format!("{}, {capabilities:?}", path.display()), &profile, Also::Lengths);
        }
    }
}

fn own_profile() {
    let json = include_bytes!("../examples/sandbox/web_server.json");
    let profile = Profile::parse(json, &host(&[])).unwrap();
    let figures = compare("examples/sandbox/web_server.json", &profile, Also::Lengths);
    assert_in_readme("`examples/sandbox/web_server.json`", figures);
}

fn profile(abis: &[Abi], rules: Vec<Rule>) -> Profile {
    Profile { abis: abis.to_vec(), default: Action::Allow, rules, flags: 0 }
}

fn rule(names: &str, conditions: Vec<Condition>) -> Rule {
    Rule { names: names.split_whitespace().map(str::to_owned).collect(), action: Action::Errno(1), conditions }
}

/// What Docker's documentation lists as the calls that its profile forbids, as of 2024.
const FORBIDDEN: &str = "acct add_key bpf clock_adjtime clock_settime clone3 create_module delete_module finit_module \
    get_kernel_syms get_mempolicy init_module ioperm iopl kcmp kexec_file_load kexec_load keyctl lookup_dcookie mbind mount \
    move_pages nfsservctl open_by_handle_at perf_event_open pivot_root process_vm_readv process_vm_writev ptrace query_module \
    quotactl reboot request_key set_mempolicy setns settimeofday stime swapon swapoff sysfs _sysctl umount umount2 unshare \
    uselib userfaultfd ustat vm86 vm86old";

fn deny_list() {
    let abis = [Abi::X86_64, Abi::X32, Abi::X86];
    let figures = compare("a list of forbidden calls", &profile(&abis, vec![rule(FORBIDDEN, vec![])]), Also::Lengths);
    assert_in_readme("the calls that Docker's documentation forbids, all others allowed", figures);
    // Calls that a multiplexer does, too.
    let names = "socket accept accept4 send sendto semop semget";
    compare("sockets and semaphores", &profile(&abis, vec![rule(names, vec![])]), Also::Nothing);
}

/// Each comparison, of arguments of 32 and of 64 bits, alone and with another one.
fn each_comparison() {
    for cmp in [Cmp::Eq, Cmp::Ne, Cmp::Lt, Cmp::Le, Cmp::Gt, Cmp::Ge, Cmp::MaskedEq(0xF0), Cmp::MaskedEq(0x1_0000_00F0)]
    {
        for value in [0, 0x50, 0x8000_0000, 0x1_0000_0050, u64::MAX - 1] {
            let on = |index, cmp, value| Condition { index, cmp, value };
            let mut rules = vec![rule("munmap", vec![on(1, cmp, value)]), rule("pread64", vec![on(2, cmp, value)])];
            rules.push(rule("mprotect", vec![on(0, cmp, value), on(1, Cmp::Eq, 4096)]));
            // libseccomp cuts what is too wide for a register of x86.
            let is_wide = value >> 32 != 0 || matches!(cmp, Cmp::MaskedEq(mask) if mask >> 32 != 0);
            let abis = if is_wide { &[Abi::X86_64][..] } else { &[Abi::X86_64, Abi::X86] };
            if !is_wide {
                rules.push(rule("close", vec![on(0, cmp, value)]));
                rules.push(rule("dup2", vec![on(0, cmp, value), on(1, Cmp::Ne, 2)]));
            }
            compare(&format!("{cmp:?} {value:#x}"), &profile(abis, rules), Also::Nothing);
        }
    }
}

/// The calls that one of the two lacks, with libseccomp as Debian bookworm has it.
const ONLY_OURS: &[(&str, &str)] = &[
    ("file_getattr", "x32 x86 x86_64"),
    ("file_setattr", "x32 x86 x86_64"),
    ("getxattrat", "x32 x86 x86_64"),
    ("listmount", "x32 x86 x86_64"),
    ("listns", "x32 x86 x86_64"),
    ("listxattrat", "x32 x86 x86_64"),
    ("lsm_get_self_attr", "x32 x86 x86_64"),
    ("lsm_list_modules", "x32 x86 x86_64"),
    ("lsm_set_self_attr", "x32 x86 x86_64"),
    ("map_shadow_stack", "x32"),
    ("mseal", "x32 x86 x86_64"),
    ("open_tree_attr", "x32 x86 x86_64"),
    ("removexattrat", "x32 x86 x86_64"),
    ("rseq_slice_yield", "x32 x86 x86_64"),
    ("setxattrat", "x32 x86 x86_64"),
    ("statmount", "x32 x86 x86_64"),
    ("uprobe", "x32 x86_64"),
    ("uretprobe", "x32 x86_64"),
];
const ONLY_THEIRS: &[(&str, &str)] = &[];

/// The names and numbers that both have are the same; what only one of them has is listed.
fn names() {
    let (version, known) = known();
    let theirs: BTreeMap<_, _> =
        known.iter().map(|(abi, number, name)| ((abi.as_str(), name.as_str()), *number)).collect();
    let all = [Abi::X86_64, Abi::X32, Abi::X86].into_iter().flat_map(Abi::syscalls);
    let ours: BTreeMap<_, _> = all.map(|call| ((call.abi().name(), call.name()), call.id() as u32)).collect();
    for (call, number) in &ours {
        assert_eq!(theirs.get(call).unwrap_or(number), number, "{call:?}");
    }
    // The ABIs on which one of them has a name that the other one hasn't.
    let only = |a: &BTreeMap<(&'static str, &'static str), u32>, b: &BTreeMap<(&'static str, &'static str), u32>| {
        let mut names = BTreeMap::<_, Vec<_>>::new();
        for (abi, name) in a.keys().filter(|call| !b.contains_key(*call)) {
            names.entry(*name).or_default().push(*abi);
        }
        names.into_iter().map(|(name, abis)| (name, abis.join(" "))).collect::<Vec<_>>()
    };
    let listed = |list: &[(&'static str, &str)]| list.iter().map(|&(a, b)| (a, b.to_owned())).collect::<Vec<_>>();
    if version == "2.5.4" {
        assert_eq!(only(&ours, &theirs), listed(ONLY_OURS));
        assert_eq!(only(&theirs, &ours), listed(ONLY_THEIRS));
    }
}
