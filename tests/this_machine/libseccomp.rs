//! Does a seccomp filter answer as what runc makes of the same profile with libseccomp, with no more instructions?
//!
//! A program in C has libseccomp make its filter; an interpreter runs both. The profiles are those that are installed here, that
//! of the example `sandbox`, a list of forbidden calls, and some made for this test. Where there is no libseccomp, or no profile of a
//! container runtime, the test is counted as ignored. `LIBSECCOMP_FLAGS` has the flags for a C compiler to find another
//! libseccomp: `-I/there/include -L/there/lib -Wl,-rpath,/there/lib`.
//!
//! Where they differ is one list, [`DIFFERENCES`]. A difference that isn't listed is a failure, and one that doesn't occur.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::{env, fs};

use serde_json::{Value, json};
use sysno::bpf::{Action, Builder, Host, Instruction, Profile, ProfileWarning, subcalls};
use sysno::{Abi, Endian, Errno, Syscall};

use crate::answers::{self, Data, check, run_on};
use crate::common::{self, Tests};
use crate::runc::{Condition, Given, MASKED_EQ, OPERATIONS, Stub};

pub fn tests() -> Tests {
    let missing = helper().as_ref().err().cloned();
    let of_runtime = runtime_profiles().is_empty().then(|| format!("there is no {RUNTIME_PROFILE}"));
    let or = |why: Option<String>, test: fn()| why.map_or(Ok(test), Err);
    common::tests([
        ("profile_of_a_container_runtime", or(missing.clone().or(of_runtime), runtime_profile)),
        ("profile_of_the_example", or(missing.clone(), own_profile)),
        ("list_of_forbidden_calls", or(missing.clone(), deny_list)),
        ("each_comparison", or(missing.clone(), each_comparison)),
        ("values_that_are_too_wide", or(missing.clone(), wide_values)),
        ("registers_without_an_argument", or(missing.clone(), registers)),
        ("several_actions", or(missing.clone(), several_actions)),
        ("unconditional_and_conditional", or(missing.clone(), unconditional)),
        ("random_rules", or(missing.clone(), random_rules)),
        ("calls_that_one_does_not_know", or(missing.clone(), unknown_calls)),
        ("numbers", or(missing.clone(), numbers)),
        ("names", or(missing, names)),
    ])
}

/// A call, and what both filters answer.
struct Case<'a> {
    given: &'a Given,
    abi: Option<Abi>,
    call: Option<Syscall>,
    data: &'a Data,
    our: u32,
    their: u32,
}

impl Case<'_> {
    fn conditions(&self) -> Vec<Condition> {
        self.call.map_or_else(Vec::new, |call| self.given.conditions(call.name()))
    }

    /// What libseccomp should answer by what it says of rules and comparisons, if all rules of the call have one action. On ABIs with
    /// 32-bit pointers, its words have 32 bits.
    fn as_documented(&self) -> Option<u32> {
        let call = self.call?;
        let cut = |value: u64| if call.abi().pointer_bits() == 32 { value & 0xFFFF_FFFF } else { value };
        let holds = |of: &Condition| {
            let (word, a, b) = (cut(self.data.args[of.index]), cut(of.a), cut(of.b));
            match of.operation {
                1 => word != a,
                2 => word < a,
                3 => word <= a,
                4 => word == a,
                5 => word >= a,
                6 => word > a,
                _ => word & a == b & a,
            }
        };
        let rules: Vec<_> = self.given.passed_on().filter(|rule| rule.name == call.name()).collect();
        let action = rules.first()?.action;
        let held = rules.iter().any(|rule| rule.conditions.iter().all(holds));
        rules.iter().all(|rule| rule.action == action).then_some(if held { action } else { self.given.default })
    }

    /// Whether the upper half of a register matters that a condition is on.
    fn has_upper(&self) -> bool {
        self.conditions().iter().any(|of| self.data.args[of.index] >> 32 != 0)
    }

    fn is_stricter(&self) -> bool {
        ((self.our & 0xFFFF_0000) as i32) < (self.their & 0xFFFF_0000) as i32
    }
}

/// A way in which both may differ: its name, why, and whether a case is one.
type Difference = (&'static str, &'static str, fn(&Case<'_>) -> bool);

const DIFFERENCES: &[Difference] = &[
    ("int", "an `int` is compared without the upper half of its register, which the kernel ignores", |case| {
        let narrow = |of: &Condition| width(case.call, of.index).is_some_and(|bits| bits < 64);
        let is_upper = |of: &Condition| case.data.args[of.index] >> 32 != 0;
        case.abi == Some(Abi::X86_64) && case.conditions().iter().any(|of| narrow(of) && is_upper(of))
    }),
    (
        "depends",
        "an argument of which the kernel takes fewer bits for some commands than for others is compared both ways, and the stricter \
         answer counts; libseccomp compares all bits",
        |case| case.conditions().iter().any(|of| depends(case.call, of.index)) && case.is_stricter(),
    ),
    (
        "x32",
        "on x32, a register is compared as a whole where the kernel takes it whole; libseccomp compares the lower half",
        |case| case.abi == Some(Abi::X32) && case.has_upper(),
    ),
    (
        "multiplexer",
        "what socketcall and ipc do for a call is strict if the call's rules have conditions, since its arguments are in memory; \
         libseccomp compares registers of the multiplexer with values that are meant for the call's",
        |case| {
            let subcalls = case.call.map_or(&[][..], |call| subcalls(call.name())).iter();
            let number =
                case.data.args[0] as u32 & if case.call.is_some_and(|call| call.name() == "ipc") { 0xFFFF } else { !0 };
            let mut of_number = subcalls.filter(|subcall| subcall.number() == number);
            of_number.any(|subcall| !case.given.conditions(subcall.name()).is_empty()) && case.is_stricter()
        },
    ),
    ("ipc", "ipc looks at the lower 16 bits of its first argument alone; libseccomp compares all", |case| {
        case.call.is_some_and(|call| call.name() == "ipc") && case.data.args[0] as u32 >> 16 != 0
    }),
    (
        "wide",
        "a value that is wider than a register is cut by libseccomp; here, that and what the profile says, the stricter",
        |case| {
            let is_wide = |of: &Condition| of.a >> 32 != 0 || of.operation == MASKED_EQ && of.b >> 32 != 0;
            case.abi != Some(Abi::X86_64) && case.conditions().iter().any(is_wide) && case.is_stricter()
        },
    ),
    (
        "x32_wide",
        "on x32, a value for a register that the kernel takes whole is compared as a whole; libseccomp cuts it",
        |case| {
            let is_whole = |of: &Condition| (of.a | of.b) >> 32 != 0 && width(case.call, of.index) == Some(64);
            case.abi == Some(Abi::X32) && case.conditions().iter().any(is_whole)
        },
    ),
    (
        "register",
        "a register that holds half of a 64-bit argument, or none, isn't compared: a strict rule is for all calls, any other one for none",
        |case| case.conditions().iter().any(|of| width(case.call, of.index).is_none()) && case.is_stricter(),
    ),
    (
        "actions",
        "of several rules with different actions whose conditions hold, the strictest counts; libseccomp has an order of its own",
        |case| {
            let Some(call) = case.call else { return false };
            let rules = case.given.passed_on().filter(|rule| rule.name == call.name() && !rule.conditions.is_empty());
            rules.map(|rule| rule.action).collect::<BTreeSet<_>>().len() > 1 && case.is_stricter()
        },
    ),
    (
        "tree",
        "several rules with conditions for a call, which libseccomp joins to a tree: it does not always answer as the rules say, and \
         may allow what they forbid",
        |case| case.conditions().len() > 1 && case.as_documented() == Some(case.our),
    ),
    ("unknown", "a call that only one of them knows, and with it the newest one that the profile names", |case| {
        let Some(abi) = case.abi else { return false };
        let of_profile = || case.given.rules.iter().map(|rule| rule.name.as_str());
        let ours = of_profile().filter_map(|name| abi.syscall_by_name(name)).map(|call| call.id() as u32).max();
        let theirs = of_profile().filter_map(|name| number(abi, name)).max();
        case.call.is_some_and(|call| number(abi, call.name()).is_none())
            || theirs < Some(case.data.number) && Some(case.data.number) <= ours
    }),
];

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
        let flags = env::var("LIBSECCOMP_FLAGS").unwrap_or_default();
        let mut compiler = Command::new("cc");
        compiler.arg("-O1").arg("-o").args([&program, &source]).args(flags.split_whitespace()).arg("-lseccomp");
        match compiler.output() {
            Ok(output) if output.status.success() => Ok(program),
            _ => Err("cc finds no libseccomp".to_owned()),
        }
    })
}

/// Asks libseccomp; nothing if it refuses rules.
#[track_caller]
fn ask(arguments: &[&str], input: &str) -> Option<Vec<u8>> {
    let mut command = Command::new(helper().as_ref().expect("the test is ignored without it"));
    let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // It may end before it has read all.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 2)), "{input}");
    output.status.success().then_some(output.stdout)
}

/// The version of libseccomp, and the calls that it knows: ABI, number, name.
type Known = (String, BTreeMap<(Abi, String), u32>);

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let text = String::from_utf8(ask(&["x86_64", "x32", "x86"], "").unwrap()).unwrap();
        let (version, calls) = text.split_once('\n').unwrap();
        let call = |line: &str| {
            let [abi, number, name] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
            ((Abi::from_name(abi).unwrap(), name.to_owned()), number.parse().unwrap())
        };
        (version.to_owned(), calls.lines().map(call).collect())
    })
}

fn number(abi: Abi, name: &str) -> Option<u32> {
    known().1.get(&(abi, name.to_owned())).copied()
}

fn instructions(bytes: &[u8], endian: Endian) -> Vec<Instruction> {
    // libseccomp writes the order of the filter's architectures.
    let is_native = (endian == Endian::Big) == cfg!(target_endian = "big");
    let instruction = |bytes: &[u8]| {
        let code = u16::from_ne_bytes(bytes[..2].try_into().unwrap());
        let k = u32::from_ne_bytes(bytes[4..].try_into().unwrap());
        let (code, k) = if is_native { (code, k) } else { (code.swap_bytes(), k.swap_bytes()) };
        Instruction { code, jt: bytes[2], jf: bytes[3], k }
    };
    bytes.chunks_exact(8).map(instruction).collect()
}

/// libseccomp's filter of a profile, at a level of its optimisation; nothing if it refuses rules.
#[track_caller]
fn of_libseccomp(given: &Given, level: u32) -> Option<Vec<Instruction>> {
    let mut text = format!("optimize {level}\ndefault {:x}\n", given.default);
    for abi in &given.abis {
        text += &format!("arch {abi}\n");
    }
    for rule in given.passed_on() {
        text += &format!("rule {:x} {}", rule.action, rule.name);
        for Condition { index, operation, a, b } in &rule.conditions {
            text += &format!(" {index} {operation} {a:x} {b:x}");
        }
        text += "\n";
    }
    Some(instructions(&ask(&[], &text)?, Endian::Little))
}

/// The bits of the argument in a register, if it holds one as a whole.
fn width(call: Option<Syscall>, register: usize) -> Option<u8> {
    let call = call?;
    let mut next = 0;
    for arg in call.args() {
        // On x32, the kernel takes an address as a whole register.
        let bits =
            if arg.ty().is_address() { call.abi().register_bits() } else { arg.ty().bits(call.abi().pointer_bits()) };
        // On x86, two registers, whichever they are.
        let is_pair = bits == 64 && call.abi().register_bits() == 32;
        if next == register {
            return (!is_pair).then_some(bits);
        }
        next += if is_pair { 2 } else { 1 };
    }
    None
}

/// Whether the kernel takes fewer bits of the argument in a register for some commands than for others, on ABIs with 64-bit registers.
fn depends(call: Option<Syscall>, register: usize) -> bool {
    let Some((call, arg)) = call.and_then(|call| Some((call, call.args().get(register)?))) else { return false };
    let is_so = |line: &Vec<String>| line[0] == call.name() && line[1] == arg.name() && line[2].ends_with(" or more");
    common::facts("widths.tsv").iter().any(is_so)
}

/// Numbers of 64 bits that look random, always the same: SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ z >> 31
    }

    /// Of any length.
    fn word(&mut self) -> u64 {
        let shift = self.next() % 64;
        self.next() >> shift
    }
}

/// The numbers that are tried of an ABI: the first ones, those around each power of two, and some of the whole of 32 bits.
fn all_numbers(abi: Abi, random: &mut Random) -> BTreeSet<u32> {
    let base = abi.descriptor().number_base;
    let around = (0..32).flat_map(|bit| [(1_u32 << bit) - 1, 1 << bit, (1 << bit) + 39]);
    let any: Vec<_> = (0..500).map(|_| random.next() as u32).collect();
    (base..base + 600).chain(around).chain([u32::MAX, u32::MAX - 1, 1000, 4000, 0x90_0027]).chain(any).collect()
}

/// The calls that are compared: every number, with arguments around every condition, and random ones.
fn calls(given: &Given) -> Vec<Data> {
    let mut random = Random(7);
    let mut calls = Vec::new();
    for &abi in &given.abis {
        for number in all_numbers(abi, &mut random) {
            let plain = Data::new(abi.audit_arch(), number);
            // A register of x86 has 32 bits.
            let mut push = |mut data: Data| {
                if abi.register_bits() == 32 {
                    data.args = data.args.map(|word| word & 0xFFFF_FFFF);
                }
                calls.push(data);
            };
            push(plain);
            let Some(call) = abi.syscall(number) else { continue };
            for _ in 0..3 {
                push(Data { args: [(); 6].map(|()| random.word()), ..plain });
            }
            if !subcalls(call.name()).is_empty() {
                for number in 0..30 {
                    for more in [0, 1 << 16, 1 << 32] {
                        let [_, others @ ..] = [(); 6].map(|()| random.word());
                        let [a, b, c, d, e] = others;
                        push(Data { args: [number | more, a, b, c, d, e], ..plain });
                    }
                }
            }
            let conditions = given.conditions(call.name());
            for &Condition { index, operation, a, b } in &conditions {
                let (value, mask) = if operation == MASKED_EQ { (b, a) } else { (a, 0) };
                let bits = (0..64).map(|bit| 1 << bit);
                let ends = [mask, !mask, value ^ mask, 0, u64::MAX, 1 << 63 | value];
                let near = [value, value.wrapping_sub(1), value.wrapping_add(1)];
                let with_more = near.map(|value| value | 1 << 32);
                let random: Vec<_> = (0..8).map(|_| random.word()).collect();
                for value in near.into_iter().chain(with_more).chain(ends).chain(bits).chain(random) {
                    for other in &conditions {
                        let mut data = plain;
                        data.args[other.index] = if other.operation == MASKED_EQ { other.b } else { other.a };
                        data.args[index] = value;
                        push(data);
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
    /// How many instructions they have, and execute at most, printed for docs/costs.md if `SECCOMP_LENGTHS` is set.
    Lengths,
}

/// What was compared: how many instructions our filter has, and executes at most; the differences that were there; what was told.
struct Compared {
    figures: (usize, usize),
    differences: BTreeSet<&'static str>,
    warnings: Vec<ProfileWarning>,
}

/// Compares our filter of a profile with runc's.
#[track_caller]
fn compare(title: &str, profile: &Value, capabilities: &[&str], also: Also) -> Compared {
    let host = Host { native: Abi::X86_64, capabilities, kernel: "6.12".parse().unwrap() };
    let ours = serde_json::from_value::<Profile>(profile.clone()).unwrap().filter(&host).unwrap();
    check(&ours.program);
    let given = Given::new(profile, capabilities);
    let stub = Stub::new(&given, number);
    let calls = calls(&given);
    let worst = |program: &[Instruction]| {
        calls.iter().map(|data| run_on(program, data, Endian::Little).1).max().expect("there are calls")
    };
    let our_worst = worst(&ours.program);
    let mut differences = BTreeSet::new();
    for level in [1, 2] {
        let Some(theirs) = of_libseccomp(&given, level) else { continue };
        let title = format!("{title}, level {level}");
        if also == Also::Lengths {
            let (our_len, their_len, their_worst) = (ours.program.len(), theirs.len(), worst(&theirs));
            if env::var_os("SECCOMP_LENGTHS").is_some() {
                println!(
                    "{title}: {our_len} instructions, {our_worst} executed; libseccomp: {their_len}, {their_worst}"
                );
            }
            assert!(our_len <= their_len, "{title}: {our_len} instructions, not {their_len}");
            assert!(our_worst <= their_worst, "{title}: {our_worst} executed, not {their_worst}");
        }
        for data in &calls {
            let (our, _) = run_on(&ours.program, data, Endian::Little);
            let (their, _) = run_on(&theirs, data, Endian::Little);
            let their = if stub.is_enosys(data) { Action::errno(Errno::ENOSYS).into_raw() } else { their };
            if our == their {
                continue;
            }
            let abi = answers::owner(&given.abis, data.arch, data.number);
            let call = abi.and_then(|abi| abi.syscall(data.number));
            let case = Case { given: &given, abi, call, data, our, their };
            match DIFFERENCES.iter().find(|(_, _, holds)| holds(&case)) {
                Some((name, ..)) => _ = differences.insert(*name),
                None => panic!("{title}: {our:#x}, not {their:#x} for {call:?}, {data:x?}"),
            }
        }
    }
    Compared { figures: (ours.program.len(), our_worst), differences, warnings: ours.warnings }
}

/// With the differences that must be there.
#[track_caller]
fn compare_with(title: &str, profile: &Value, expected: &[&str]) {
    let compared = compare(title, profile, &[], Also::Nothing);
    assert_eq!(compared.differences, expected.iter().copied().collect(), "{title}");
}

/// A filter that has become longer or slower is noticed here.
#[track_caller]
fn assert_in_costs(profile: &str, (len, worst): (usize, usize)) {
    let costs = fs::read_to_string(common::root().join("docs/costs.md")).unwrap();
    let row =
        costs.lines().find(|line| line.starts_with(&format!("| {profile} |"))).expect("docs/costs.md has this profile");
    assert!(row.contains(&format!("| {len}; {worst} |")), "docs/costs.md: {row}\nhere: {len}; {worst}");
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn runtime_profile() {
    for path in runtime_profiles() {
        for capabilities in [&[][..], &["CAP_SYS_ADMIN", "CAP_SYS_PTRACE"]] {
            let title = format!("{}, {capabilities:?}", path.display());
            let compared = compare(&title, &read(&path), capabilities, Also::Lengths);
            // Further profiles may have other differences of the list.
            if path == Path::new(RUNTIME_PROFILE) {
                let mut expected = BTreeSet::from(["int"]);
                expected.extend(compared.differences.get("unknown"));
                assert_eq!(compared.differences, expected, "{title}");
                assert_eq!(compared.warnings, [], "{title}");
            } else if env::var_os("SECCOMP_LENGTHS").is_some() {
                println!("{title}: {:?}, {:?}", compared.differences, compared.warnings);
            }
        }
    }
}

fn own_profile() {
    let path = "examples/sandbox/web_server.json";
    let compared = compare(path, &read(&common::root().join(path)), &[], Also::Lengths);
    assert_eq!(compared.differences, BTreeSet::from(["int", "multiplexer"]));
    assert!(compared.warnings.iter().all(|warning| matches!(warning, ProfileWarning::Multiplexed { .. })));
    assert_in_costs("`examples/sandbox/web_server.json`", compared.figures);
}

const ALL: &[&str] = &["SCMP_ARCH_X86_64", "SCMP_ARCH_X32", "SCMP_ARCH_X86"];

/// A profile for the three ABIs.
fn profile(default: &str, syscalls: Value) -> Value {
    json!({ "defaultAction": default, "architectures": ALL, "syscalls": syscalls })
}

/// Calls that are forbidden.
fn forbidden(names: &str, args: Value) -> Value {
    json!({ "names": names.split_whitespace().collect::<Vec<_>>(), "action": "SCMP_ACT_ERRNO", "args": args })
}

/// What Docker's documentation lists as the calls that its profile forbids, as of 2024.
const FORBIDDEN: &str = "acct add_key bpf clock_adjtime clock_settime clone3 create_module delete_module finit_module \
    get_kernel_syms get_mempolicy init_module ioperm iopl kcmp kexec_file_load kexec_load keyctl lookup_dcookie mbind mount \
    move_pages nfsservctl open_by_handle_at perf_event_open pivot_root process_vm_readv process_vm_writev ptrace query_module \
    quotactl reboot request_key set_mempolicy setns settimeofday stime swapon swapoff sysfs _sysctl umount umount2 unshare \
    uselib userfaultfd ustat vm86 vm86old";

fn deny_list() {
    let deny = |names| profile("SCMP_ACT_ALLOW", json!([forbidden(names, json!([]))]));
    let compared = compare("a list of forbidden calls", &deny(FORBIDDEN), &[], Also::Lengths);
    assert_eq!(compared.differences, BTreeSet::new());
    assert_eq!(compared.warnings, []);
    assert_in_costs("the calls that Docker's documentation forbids, all others allowed", compared.figures);
    // Calls that a multiplexer does, too.
    compare_with("sockets and semaphores", &deny("socket accept accept4 send sendto semop semget"), &["ipc"]);
}

fn arg(index: u8, op: &str, value: u64, value_two: u64) -> Value {
    json!({ "index": index, "op": op, "value": value, "valueTwo": value_two })
}

/// The differences of many profiles together are these.
#[track_caller]
fn compare_all(profiles: impl IntoIterator<Item = (String, Value)>, expected: &[&str]) {
    let mut differences = BTreeSet::new();
    for (title, profile) in profiles {
        differences.extend(compare(&title, &profile, &[], Also::Nothing).differences);
    }
    assert_eq!(differences, expected.iter().copied().collect());
}

/// For each operation and value, rules that forbid or allow.
fn with_operations(
    values: &[(u64, u64)],
    rules: impl Fn(u8, &str, u64, u64) -> Vec<(&'static str, Vec<Value>)>,
) -> Vec<(String, Value)> {
    let mut profiles = Vec::new();
    for (number, op) in (1..).zip(OPERATIONS) {
        for &(value, value_two) in values {
            for (default, action) in [("SCMP_ACT_ALLOW", "SCMP_ACT_ERRNO"), ("SCMP_ACT_ERRNO", "SCMP_ACT_ALLOW")] {
                let rules = rules(number, op, value, value_two).into_iter();
                let rules: Vec<_> =
                    rules.map(|(name, args)| json!({ "names": [name], "action": action, "args": args })).collect();
                profiles.push((format!("{action} if {op} {value:#x} {value_two:#x}"), profile(default, rules.into())));
            }
        }
    }
    profiles
}

/// Each comparison, of arguments of 32 and of 64 bits, alone and with another one.
fn each_comparison() {
    let values = [(0, 0), (0x50, 0x10), (0x8000_0000, 0x8000_0000), (0xFFFF_FFFF, 0xFFFF_FFFE), (0xF0, 0x1F)];
    let profiles = with_operations(&values, |_, op, value, two| {
        vec![
            ("munmap", vec![arg(1, op, value, two)]),
            ("mprotect", vec![arg(0, op, value, two), arg(1, "SCMP_CMP_EQ", 4096, 0)]),
            ("close", vec![arg(0, op, value, two)]),
            ("dup2", vec![arg(0, op, value, two), arg(1, "SCMP_CMP_NE", 2, 0)]),
            // Two on one register: each is a rule of its own.
            ("lseek", vec![arg(1, op, value, two), arg(1, "SCMP_CMP_EQ", 9, 0)]),
        ]
    });
    compare_all(profiles, &["int", "x32"]);
}

/// Values that are wider than an `int` or than a register of x86.
fn wide_values() {
    let values = [
        (0x1_0000_0050, 0x1_0000_0050),
        (u64::MAX - 1, u64::MAX - 1),
        (255, 0x1_0000_0002),
        (0x1_0000_00FF, 0x1_0000_0002),
        (1 << 63, 1 << 63),
        (0x1_8000_0050, 0x1_8000_0050),
        (0x7_0000_0000, 0),
    ];
    let profiles = with_operations(&values, |_, op, value, two| {
        vec![
            ("munmap", vec![arg(1, op, value, two)]),
            ("socket", vec![arg(0, op, value, two)]),
            ("lseek", vec![arg(1, op, value, two)]),
        ]
    });
    compare_all(profiles, &["int", "multiplexer", "wide", "x32", "x32_wide"]);
}

/// Registers without an argument, and halves of one.
fn registers() {
    let profiles = with_operations(&[(9, 1)], |_, op, value, two| {
        vec![("getpid", vec![arg(2, op, value, two)]), ("pread64", vec![arg(3, op, value, two)])]
    });
    compare_all(profiles, &["register", "x32"]);
}

/// Several actions for one call.
fn several_actions() {
    let rule = |action: &str, args: Value| json!({ "names": ["dup2"], "action": action, "args": args });
    let mut profiles = Vec::new();
    let actions = ["SCMP_ACT_ALLOW", "SCMP_ACT_TRAP", "SCMP_ACT_KILL_PROCESS", "SCMP_ACT_LOG", "SCMP_ACT_TRACE"];
    for (number, first) in OPERATIONS.into_iter().enumerate() {
        for (other, second) in OPERATIONS.into_iter().enumerate() {
            for (index, value) in [(0, 5), (0, 6), (1, 6)] {
                let [a, b] = [number + other, number + 2 * other + 1].map(|i| actions[i % actions.len()]);
                let rules =
                    json!([rule(a, json!([arg(0, first, 5, 5)])), rule(b, json!([arg(index, second, value, 4)]))]);
                profiles.push((
                    format!("{a} if {first}, {b} if {index} {second} {value}"),
                    profile("SCMP_ACT_ERRNO", rules),
                ));
            }
        }
    }
    compare_all(profiles, &["actions", "int", "x32"]);
}

/// A rule without conditions is for all of a call, wherever it is.
fn unconditional() {
    let rule = |action: &str, args: Value| json!({ "names": ["close"], "action": action, "args": args });
    let conditional = |action: &str| rule(action, json!([arg(0, "SCMP_CMP_EQ", 5, 0)]));
    let all = |action: &str| rule(action, json!([]));
    for rules in [
        json!([all("SCMP_ACT_ALLOW"), conditional("SCMP_ACT_TRAP")]),
        json!([conditional("SCMP_ACT_TRAP"), all("SCMP_ACT_ALLOW")]),
        json!([all("SCMP_ACT_LOG"), all("SCMP_ACT_ALLOW"), conditional("SCMP_ACT_TRAP")]),
        json!([conditional("SCMP_ACT_ALLOW"), all("SCMP_ACT_TRAP"), all("SCMP_ACT_ALLOW")]),
    ] {
        compare_with("all and some", &profile("SCMP_ACT_ERRNO", rules), &[]);
    }
    // runc doesn't pass on what has the default action.
    let rules = json!([all("SCMP_ACT_ERRNO"), conditional("SCMP_ACT_ALLOW")]);
    compare_with("some", &profile("SCMP_ACT_ERRNO", rules), &["int"]);
}

/// Rules of one action, for a few calls, with any conditions.
fn random_rules() {
    let mut random = Random(3);
    let profiles = (0..150).map(|number| {
        let (default, action) =
            [("SCMP_ACT_ERRNO", "SCMP_ACT_ALLOW"), ("SCMP_ACT_ALLOW", "SCMP_ACT_ERRNO")][number % 2];
        let mut any = |below: u64| random.next() % below;
        let rules: Vec<_> = (0..any(8) + 1)
            .map(|_| {
                let name = ["munmap", "mprotect", "dup2", "sendto", "ioctl", "prctl"][any(6) as usize];
                // None, twice on one register as well.
                let args: Vec<_> = (0..any(4))
                    .map(|_| {
                        let values = [0, 1, 5, 0xF0, 0x8000_0000, 0xFFFF_FFFF, 0x1_0000_0005, u64::MAX];
                        let [value, two] = [any(8), any(8)].map(|i| values[i as usize]);
                        arg(any(3) as u8, OPERATIONS[any(7) as usize], value, two)
                    })
                    .collect();
                json!({ "names": [name], "action": action, "args": args })
            })
            .collect();
        (
            serde_json::Value::from(rules.clone()).to_string().replace("SCMP_CMP_", "").replace("\"", ""),
            profile(default, rules.into()),
        )
    });
    let expected = ["depends", "int", "multiplexer", "register", "tree", "wide", "x32", "x32_wide"];
    compare_all(profiles, &expected);
}

/// All calls that the tables have are allowed.
fn unknown_calls() {
    let names: BTreeSet<_> =
        [Abi::X86_64, Abi::X32, Abi::X86].into_iter().flat_map(Abi::syscalls).map(Syscall::name).collect();
    let profile = profile("SCMP_ACT_ERRNO", json!([{ "names": names, "action": "SCMP_ACT_ALLOW" }]));
    let compared = compare("all calls", &profile, &[], Also::Nothing);
    let (version, _) = known();
    let expected = if version == "2.6.1" { &[][..] } else { &["unknown"] };
    assert_eq!(compared.differences, expected.iter().copied().collect(), "libseccomp {version}");
    assert_eq!(compared.warnings, []);
}

/// What is said of numbers without a row, by whether the filter is for one of two ABIs that share an `AUDIT_ARCH_*`.
fn numbers() {
    let [matched, others, bad_arch] = [Action::Errno(9), Action::Errno(5), Action::KillThread];
    let mut differ = BTreeSet::new();
    for (abis, endian) in [
        (&[Abi::X86_64][..], Endian::Little),
        (&[Abi::X86_64, Abi::X86], Endian::Little),
        (&[Abi::X86_64, Abi::X32], Endian::Little),
        (&[Abi::X86_64, Abi::X86, Abi::X32], Endian::Little),
        (&[Abi::X32], Endian::Little),
        (&[Abi::X86], Endian::Little),
        (&[Abi::Aarch64], Endian::Little),
        (&[Abi::Aarch64, Abi::Arm], Endian::Little),
        (&[Abi::MipsN64], Endian::Big),
        (&[Abi::MipsN32], Endian::Big),
        (&[Abi::MipsO32], Endian::Big),
        (&[Abi::MipsO32, Abi::MipsN64, Abi::MipsN32], Endian::Big),
        (&[Abi::S390x], Endian::Big),
        (&[Abi::Riscv64], Endian::Little),
    ] {
        let name = |abi: &Abi| match *abi {
            Abi::MipsN64 => "mips64",
            Abi::MipsN32 => "mips64n32",
            Abi::MipsO32 => "mips",
            abi => abi.name(),
        };
        let arches: String = abis.iter().map(|abi| format!("arch {}\n", name(abi))).collect();
        let text =
            format!("default {:x}\nwithout x86_64\n{arches}rule {:x} read\n", others.into_raw(), matched.into_raw());
        let theirs = instructions(&ask(&[], &text).unwrap(), endian);
        let mut builder = Builder::new(abis);
        for abi in abis {
            builder.on([abi.syscall_by_name("read").unwrap()], matched);
        }
        let ours = builder.others(others).foreign(bad_arch).build().unwrap();
        let mut random = Random(1);
        let own = abis.iter().flat_map(|&abi| {
            abi.descriptor().audit_archs.iter().copied().find(|&arch| abi.endian_of(arch) == Some(endian))
        });
        for arch in [0xC000_003E, 0x4000_0003, 0xC000_00B7].into_iter().chain(own) {
            for number in abis.iter().flat_map(|&abi| all_numbers(abi, &mut random)).collect::<BTreeSet<_>>() {
                let data = Data::new(arch, number);
                let [our, their] = [&ours[..], &theirs].map(|program| run_on(program, &data, endian).0);
                if our != their {
                    assert_eq!((our, their), (bad_arch.into_raw(), others.into_raw()), "{abis:?} {data:x?}");
                    assert_eq!(answers::owner(abis, arch, number), None, "{abis:?} {data:x?}");
                    differ.extend(abis.iter().copied().filter(|abi| abi.descriptor().audit_archs.contains(&arch)));
                }
            }
        }
    }
    // libseccomp doesn't know that a MIPS kernel makes calls of n64 for programs of the other ABIs, and it has no OABI.
    let names: BTreeSet<_> = differ.iter().map(|abi: &Abi| abi.name()).collect();
    assert_eq!(names, BTreeSet::from(["arm", "mips_n32", "mips_n64", "mips_o32"]));
}

/// The calls that libseccomp lacks, as Debian bookworm has it.
const ONLY_OURS_2_5_4: &[(&str, &str)] = &[("map_shadow_stack", "x32")];
const ONLY_OURS_2_6_1: &[(&str, &str)] = &[];
const ONLY_THEIRS: &[(&str, &str)] = &[];

/// The names and numbers that both have are the same; what only one of them has is listed.
fn names() {
    let (version, theirs) = known();
    let all = [Abi::X86_64, Abi::X32, Abi::X86].into_iter().flat_map(Abi::syscalls);
    let ours: BTreeMap<_, _> = all.map(|call| ((call.abi(), call.name().to_owned()), call.id() as u32)).collect();
    for (call, number) in &ours {
        assert_eq!(theirs.get(call).unwrap_or(number), number, "{call:?}");
    }
    // The ABIs on which one of them has a name that the other one hasn't.
    let only = |a: &BTreeMap<(Abi, String), u32>, b: &BTreeMap<(Abi, String), u32>| {
        let mut names = BTreeMap::<_, BTreeSet<_>>::new();
        for (abi, name) in a.keys().filter(|call| !b.contains_key(*call)) {
            names.entry(name.clone()).or_default().insert(abi.name());
        }
        let joined = |names: BTreeSet<_>| names.into_iter().collect::<Vec<_>>().join(" ");
        names.into_iter().map(|(name, abis)| (name, joined(abis))).collect::<Vec<_>>()
    };
    let listed = |list: &[(&str, &str)]| list.iter().map(|&(a, b)| (a.to_owned(), b.to_owned())).collect::<Vec<_>>();
    let (only_ours, only_theirs) = match version.as_str() {
        "2.5.4" => (ONLY_OURS_2_5_4, ONLY_THEIRS),
        "2.6.1" => (ONLY_OURS_2_6_1, ONLY_THEIRS),
        _ => return,
    };
    // A call is not listed if it came after the newest one that libseccomp knows.
    let release = |(abi, name): &(Abi, String)| {
        let since = abi.syscall_by_name(name).and_then(Syscall::since)?;
        since.split('.').map(|number| number.parse::<u32>().ok()).collect::<Option<Vec<_>>>()
    };
    let newest = theirs.keys().filter_map(release).max().expect("calls with a release");
    let older: BTreeMap<_, _> =
        ours.iter().filter(|(call, _)| release(call) <= Some(newest.clone())).map(|(a, &b)| (a.clone(), b)).collect();
    assert_eq!(only(&older, theirs), listed(only_ours), "not newer than Linux {newest:?}");
    assert_eq!(only(theirs, &ours), listed(only_theirs));
}
