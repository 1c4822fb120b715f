//! Do the arguments that count, and what they mean, by the values of others, agree with what the kernel's functions look at?
//!
//! tests/data/cases.tsv has these facts, from a reading of the kernel. Here the library is asked about each value of them; and the
//! rows of tables/cases.rs, read as text, about what no fact reaches and what can never be looked up.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use sysno::{Abi, Constants, Content, Endian, Invocation, Meaning, NoMemory, Syscall, Type, When};

use crate::common::{self, facts, unraw};
use crate::structs_meanings::word;

/// A line of tests/data/cases.tsv.
struct Fact {
    call: String,
    /// The arguments whose values decide, each with its value; the last one is that of the row.
    when: Vec<(String, String)>,
    /// Arguments, each with what it is.
    args: Vec<(String, String)>,
    /// Those of them that are pointers by a row, each with what the kernel does there: `read`, `written`, `read written`.
    directions: BTreeMap<String, String>,
    /// The ABIs for which it is; empty: all.
    abis: Vec<String>,
    source: String,
}

impl Fact {
    fn read() -> Vec<Self> {
        let lists = |text: &str, by: &str, inner: &str| -> Vec<(String, String)> {
            let pairs =
                text.split(by).map(|pair| pair.split_once(inner).unwrap_or_else(|| panic!("cases.tsv: {text}")));
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        };
        let fact = |line: Vec<String>| {
            let [call, when, args, abis, source] = &line[..] else { panic!("cases.tsv: {line:?}") };
            let abis = abis.split(' ').filter(|abi| *abi != "*").map(str::to_owned).collect();
            let (call, source) = (call.clone(), source.clone());
            let mut args = lists(args, "; ", ": ");
            let mut directions = BTreeMap::new();
            for (name, kind) in &mut args {
                if let Some((word, direction)) = kind.split_once(' ') {
                    assert!(["read", "written", "read written"].contains(&direction), "cases.tsv: {line:?}");
                    directions.insert(name.clone(), direction.to_owned());
                    *kind = word.to_owned();
                }
            }
            Self { call, when: lists(when, " ", "="), args, directions, abis, source }
        };
        facts("cases.tsv").into_iter().filter(|line| line[1] != "-").map(fact).collect()
    }

    /// Those that are so whatever the arguments are: the call, the argument, what it is in C and what the kernel does there.
    fn always() -> Vec<[String; 4]> {
        let lines = facts("cases.tsv").into_iter().filter(|line| line[1] == "-");
        let fact = |line: Vec<String>| {
            let [call, _, arg, abis, _source] = &line[..] else { panic!("cases.tsv: {line:?}") };
            let (name, kind) = arg.split_once(": ").unwrap_or_else(|| panic!("cases.tsv: {line:?}"));
            let (c_type, direction) = kind.rsplit_once(", ").unwrap_or_else(|| panic!("cases.tsv: {line:?}"));
            assert_eq!(abis, "*", "cases.tsv: {line:?}");
            [call, name, c_type, direction].map(str::to_owned)
        };
        lines.map(fact).collect()
    }

    /// Those that registers decide about. About the others, memory does: tests/text/structs_*.rs has a text for each.
    fn of_registers() -> Vec<Self> {
        let is_pointer = |fact: &Self, call: &Syscall| {
            let selector = index_of(*call, fact.selector()).map(|index| call.args()[index].ty());
            matches!(selector, Some(Type::Pointer { .. }))
        };
        Self::read().into_iter().filter(|fact| !calls_of(fact).iter().any(|call| is_pointer(fact, call))).collect()
    }

    fn selector(&self) -> &str {
        &self.when.last().unwrap().0
    }

    fn value(&self) -> &str {
        &self.when.last().unwrap().1
    }

    /// What it has in common with the facts about the other values of the last argument.
    fn group(&self) -> (&str, &[(String, String)], &str) {
        (&self.call, &self.when[..self.when.len() - 1], self.selector())
    }

    /// `option=PR_SET_MM arg2=PR_SET_MM_MAP`.
    fn conditions(&self) -> String {
        self.when.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
    }

    fn is_about(&self, pick: &str) -> bool {
        self.value().split('|').any(|part| part == pick)
    }

    fn is_of(&self, abi: Abi) -> bool {
        self.abis.is_empty() || self.abis.iter().any(|name| name == abi.name())
    }

    /// What a row would have to say.
    fn expected(&self) -> String {
        let counting = self.args.iter().filter(|(_, kind)| kind != "unused");
        let parts = counting.map(|(name, kind)| match sets_of(kind).first() {
            Some(set) => format!("{name}: {}", set.name()),
            None => format!("{name}: {kind}"),
        });
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// What the words of the facts, which are those of tables, stand for.
const WORDS: &[(&str, Meaning)] = &[
    ("address", Meaning::Address),
    ("bits", Meaning::Bits),
    ("signal_mask", Meaning::SignalMask),
    ("icmp_types", Meaning::IcmpTypes),
    ("count", Meaning::Count),
    ("cpu", Meaning::Cpu),
    ("data", Meaning::Data),
    ("descriptor", Meaning::Descriptor),
    ("device", Meaning::Device),
    ("directory", Meaning::Directory),
    ("errno", Meaning::Errno),
    ("group", Meaning::Group),
    ("id", Meaning::Id),
    ("mode", Meaning::Mode),
    ("number", Meaning::Number),
    ("offset", Meaning::Offset),
    ("path", Meaning::Path),
    ("process", Meaning::Process),
    ("signal", Meaning::Signal),
    ("size", Meaning::Size),
    ("string", Meaning::String),
    ("time", Meaning::Time),
    ("user", Meaning::User),
];

/// What the kernel does not look at, and the library counts all the same, as strace shows it: the call, the argument, what it is shown
/// as, the values.
const SHOWN: &[(&str, &str, &str, &str)] = &[
    ("cacheflush", "addr", "address", "FLUSH_SCOPE_ALL"),
    ("cacheflush", "len", "size", "FLUSH_SCOPE_ALL"),
    ("clock_nanosleep", "remain", "address", "TIMER_ABSTIME"),
    ("clock_nanosleep_time64", "remain", "address", "TIMER_ABSTIME"),
    ("epoll_ctl", "event", "address", "EPOLL_CTL_DEL"),
    ("fanotify_mark", "dirfd", "directory", "FAN_MARK_FLUSH"),
    ("fanotify_mark", "pathname", "path", "FAN_MARK_FLUSH"),
    ("ioctl", "arg", "bits", "PIO_UNIMAPCLR TUNDETACHFILTER"),
    ("ipc", "third", "address", "SEMTIMEDOP"),
    ("mmap", "fd", "descriptor", "MAP_ANONYMOUS"),
    ("mmap2", "fd", "descriptor", "MAP_ANONYMOUS"),
    ("mount", "data", "address", "MS_BIND MS_MOVE MS_SHARED MS_PRIVATE MS_SLAVE MS_UNBINDABLE"),
    (
        "mount",
        "filesystemtype",
        "address",
        "MS_BIND MS_MOVE MS_SHARED MS_PRIVATE MS_SLAVE MS_UNBINDABLE MS_REMOUNT MS_REMOUNT|MS_BIND",
    ),
    // A row is for single flags.
    ("mount", "data", "string", "MS_REMOUNT|MS_BIND MS_MGC_VAL|MS_BIND"),
    ("mount", "filesystemtype", "string", "MS_MGC_VAL|MS_BIND"),
    ("open", "mode", "mode", "O_PATH|O_CREAT"),
    ("openat", "mode", "mode", "O_PATH|O_CREAT"),
    ("msgctl", "buf", "data", "IPC_RMID"),
    ("prctl", "arg3", "bits", "SECCOMP_MODE_DISABLED"),
    ("prctl", "arg4", "bits", "SECCOMP_MODE_DISABLED PR_SET_MM_MAP_SIZE"),
    ("prctl", "arg5", "bits", "SECCOMP_MODE_DISABLED"),
    (
        "ptrace",
        "addr",
        "address",
        "PPC_PTRACE_DELHWDEBUG PPC_PTRACE_GETHWDBGINFO PPC_PTRACE_SETHWDEBUG PTRACE_CONT PTRACE_DETACH \
         PTRACE_DISABLE_TE PTRACE_ENABLE_TE PTRACE_GETDSPREGS PTRACE_GETEVENTMSG PTRACE_GETEVRREGS \
         PTRACE_GETFPXREGS PTRACE_GETSIGINFO PTRACE_GETVFPREGS PTRACE_GETVRREGS PTRACE_GETVSRREGS \
         PTRACE_GETWMMXREGS PTRACE_GETXTREGS PTRACE_GET_LAST_BREAK PTRACE_GET_THREAD_AREA_3264 \
         PTRACE_OLDSETOPTIONS PTRACE_SETDSPREGS PTRACE_SETEVRREGS PTRACE_SETFPXREGS PTRACE_SETOPTIONS \
         PTRACE_SETSIGINFO PTRACE_SETVFPREGS PTRACE_SETVRREGS PTRACE_SETVSRREGS PTRACE_SETWMMXREGS \
         PTRACE_SETXTREGS PTRACE_SET_SYSCALL PTRACE_SINGLEBLOCK PTRACE_SINGLESTEP PTRACE_SPARC_DETACH \
         PTRACE_SYSCALL PTRACE_SYSEMU PTRACE_SYSEMU_SINGLESTEP PTRACE_TE_ABORT_RAND",
    ),
    ("ptrace", "addr", "number", "PTRACE_GET_THREAD_AREA"),
    (
        "ptrace",
        "data",
        "address",
        "PTRACE_DISABLE_TE PTRACE_ENABLE_TE PTRACE_GETFPREGS64 PTRACE_GET_WATCH_REGS PTRACE_PEEKDATA \
         PTRACE_PEEKTEXT PTRACE_PEEKUSER PTRACE_PEEKUSR_AREA PTRACE_POKEUSR_AREA PTRACE_SETFPREGS64 \
         PTRACE_SET_WATCH_REGS",
    ),
    ("semctl", "arg", "address", "IPC_RMID GETPID GETVAL GETNCNT GETZCNT"),
    ("setsockopt", "optval", "number", "ALG_SET_AEAD_AUTHSIZE"),
    ("shmctl", "buf", "data", "IPC_RMID SHM_LOCK SHM_UNLOCK"),
    ("syslog", "bufp", "address", "SYSLOG_ACTION_CONSOLE_LEVEL"),
    ("waitid", "id", "number", "P_ALL"),
];

/// Numbers, addresses and sizes that strace writes with hexadecimal digits, which `bits` says, and not NULL for 0: the call, the argument,
/// the values.
const HEXADECIMAL: &[(&str, &str, &str)] = &[
    ("prctl", "arg2", "PR_SET_MEMORY_MERGE"),
    ("prctl", "arg3", "PR_SYS_DISPATCH_EXCLUSIVE_ON PR_SYS_DISPATCH_INCLUSIVE_ON"),
    ("prctl", "arg4", "PR_SYS_DISPATCH_EXCLUSIVE_ON PR_SYS_DISPATCH_INCLUSIVE_ON"),
];

/// What the kernel wants to be 0, and neither strace shows nor the library counts: the call, the argument, the values.
const HIDDEN: &[(&str, &str, &str)] = &[
    ("prctl", "arg3", "PR_GET_SPECULATION_CTRL"),
    ("prctl", "arg4", "PR_GET_SPECULATION_CTRL PR_SET_SPECULATION_CTRL"),
    ("prctl", "arg5", "PR_GET_SPECULATION_CTRL PR_SET_SPECULATION_CTRL"),
];

/// Where a fact of some ABIs is not what the rows, which are for all, say: the call, the values, the ABIs.
const OTHERWISE: &[(&str, &str, &str)] = &[
    // The registers are at addr.
    (
        "ptrace",
        "PTRACE_GETREGS PTRACE_SETREGS PTRACE_GETFPREGS PTRACE_SETFPREGS PTRACE_GETREGS64 PTRACE_SETREGS64",
        "sparc sparc64",
    ),
];

/// Values without a fact: the call, the values, and why.
const NO_FACT: &[(&str, &str, &str)] = &[
    ("fcntl", "F_CANCELLK", "the kernel's own, refused"),
    ("fcntl64", "F_CANCELLK", "the kernel's own, refused"),
    ("fcntl", "F_GETLK64 F_SETLK64 F_SETLKW64", "of fcntl64 alone, refused"),
    ("prctl", "PR_MPX_ENABLE_MANAGEMENT PR_MPX_DISABLE_MANAGEMENT", "refused since Linux 5.4"),
    (
        "ptrace",
        "PTRACE_PEEKTEXT_AREA PTRACE_PEEKDATA_AREA PTRACE_POKETEXT_AREA PTRACE_POKEDATA_AREA",
        "never implemented",
    ),
    ("ptrace", "PTRACE_PEEK_SYSTEM_CALL PTRACE_POKE_SYSTEM_CALL", "never implemented"),
    ("ptrace", "PTRACE_GETCRUNCHREGS PTRACE_SETCRUNCHREGS", "of a coprocessor that Linux no longer supports"),
    ("ptrace", "PTRACE_GETFPAREGS PTRACE_SETFPAREGS", "never implemented"),
    ("ptrace", "PTRACE_READDATA", "the number of PTRACE_ATTACH, which comes first"),
    ("quotactl", "USRQUOTA GRPQUOTA PRJQUOTA", "the type, beside the command"),
    ("quotactl_fd", "USRQUOTA GRPQUOTA PRJQUOTA", "the type, beside the command"),
    ("sysmips", "SETNAME MIPS_RDNVRAM", "refused since before Linux 2.6"),
];

/// Calls whose arguments depend on a number for which there is no set, so that they can have no rows.
const NO_SET: &[&str] = &["sysfs"];

/// What a row has `*const` for although the kernel writes there, or `*mut` although it only reads: the call, the values, and why. A struct
/// behind `*mut` is shown as the call has left it, and not at all if it fails.
const SHOWN_OTHERWISE: &[(&str, &str, &str)] = &[
    (
        "bpf",
        "BPF_PROG_LOAD BPF_PROG_LOAD|BPF_COMMON_ATTRS BPF_BTF_LOAD",
        "only the size of the log is written, and a call that fails needs its attributes most",
    ),
    ("bpf", "BPF_PROG_STREAM_READ_BY_FD", "the buffer behind a member is written"),
    ("io_uring_register", "IORING_REGISTER_RING_FDS", "only the place that was chosen is written"),
    (
        "io_uring_register",
        "IORING_REGISTER_RESIZE_RINGS IORING_REGISTER_ZCRX_IFQ",
        "strace shows what is asked for alone",
    ),
    ("io_uring_register", "IORING_REGISTER_BPF_FILTER", "only the size that the kernel has for pdu_size is written"),
];

fn has_value(values: &str, value: &str) -> bool {
    values.split(' ').any(|other| other == value)
}

/// The sets that have a constant of that name on some ABI.
fn sets_of(name: &str) -> &'static [Constants] {
    static SETS: LazyLock<BTreeMap<&str, Vec<Constants>>> = LazyLock::new(|| {
        let mut sets = BTreeMap::<_, Vec<_>>::new();
        for set in Constants::all() {
            let names: BTreeSet<_> = Abi::ALL.iter().flat_map(|&abi| set.iter(abi)).map(|(name, _)| name).collect();
            names.into_iter().for_each(|name| sets.entry(name).or_default().push(set));
        }
        sets
    });
    SETS.get(name).map_or(&[], Vec::as_slice)
}

/// Whether an argument that is of this kind may have that meaning; `base` is what it has without rows.
fn is_meant(kind: &str, meaning: Meaning, base: Meaning) -> bool {
    match WORDS.iter().find(|(word, _)| *word == kind) {
        Some((_, word)) => meaning == *word,
        None if kind == "pointer" => meaning == base || meaning == Meaning::Data,
        // It is shown as what it is not.
        None if kind == "zero" => {
            meaning == base || matches!(meaning, Meaning::Address | Meaning::Number | Meaning::Bits | Meaning::Size)
        }
        None => match sets_of(kind) {
            // A constant that no set has.
            [] => matches!(meaning, Meaning::Number | Meaning::Bits),
            sets => meaning.constants().is_some_and(|set| sets.contains(&set)),
        },
    }
}

fn invocation(call: Syscall, words: &[u64]) -> Invocation {
    *call.decode(words).invocation()
}

fn index_of(call: Syscall, name: &str) -> Option<usize> {
    call.args().iter().position(|arg| arg.name() == name)
}

/// The values for which a fact is, on the ABI of a call, each with the call that has them; none if the ABI lacks a constant. An error if
/// an argument that decides is not one of constants.
fn made(fact: &Fact, all: &[Fact], call: Syscall) -> Result<Vec<(String, Invocation)>, String> {
    let mut words = [0; 8];
    let ((last, value), before) = fact.when.split_last().unwrap();
    let decider = |words: &[u64], name: &str| {
        let index = index_of(call, name).unwrap();
        let set = invocation(call, words).meaning_of(index).and_then(Meaning::constants);
        set.map(|set| (index, set)).ok_or_else(|| {
            format!("{}: no row says which constants {name} is one of, for {}", fact.call, fact.conditions())
        })
    };
    let number =
        |set: Constants, value: &str| -> Option<u64> { value.split('|').map(|part| set.value(call.abi(), part)).sum() };
    for (name, value) in before {
        let (index, set) = decider(&words, name)?;
        let Some(number) = number(set, value) else { return Ok(Vec::new()) };
        words[index] = number;
    }
    let (index, set) = decider(&words, last)?;
    let mut values = Vec::new();
    if value == "*" {
        let same = all.iter().filter(|other| other.group() == fact.group());
        let named: BTreeSet<&str> = same.flat_map(|other| other.value().split('|')).collect();
        // Not another name of one of these values either.
        let named: BTreeSet<u64> = named.into_iter().filter_map(|name| set.value(call.abi(), name)).collect();
        let others = set.iter(call.abi()).filter(|(_, value)| !named.contains(value));
        values.extend(others.map(|(other, value)| (other.to_owned(), value)));
        if set.name_of(call.abi(), 0).is_none() {
            values.push(("0".to_owned(), 0));
        }
    } else {
        values.extend(number(set, value).map(|number| (value.clone(), number)));
    }
    let with = |(value, number)| {
        words[index] = number;
        (value, invocation(call, &words))
    };
    Ok(values.into_iter().map(with).collect())
}

fn calls_of(fact: &Fact) -> Vec<Syscall> {
    let abis = Abi::ALL.iter().filter(|&&abi| fact.is_of(abi));
    let calls = abis.filter_map(|abi| abi.syscall_by_name(&fact.call)).filter(|call| call.args_known());
    // Where a struct has the arguments, as in `mmap` of some ABIs, none is to be compared.
    calls.filter(|&call| fact.when.iter().all(|(name, _)| index_of(call, name).is_some())).collect()
}

#[test]
fn arguments_count_and_mean_what_the_kernel_makes_of_them() {
    let all = Fact::of_registers();
    let mut wrong: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut unneeded: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    for (call, arg, values) in
        SHOWN.iter().map(|&(call, arg, _, values)| (call, arg, values)).chain(HIDDEN.iter().chain(HEXADECIMAL).copied())
    {
        unneeded.extend(values.split(' ').map(|value| (call, arg, value)));
    }
    let mut compared = 0;
    for fact in &all {
        for call in calls_of(fact) {
            let abi = call.abi().name();
            let is_otherwise = |&(other, values, abis): &(&str, &str, &str)| {
                other == fact.call && has_value(values, fact.value()) && has_value(abis, abi)
            };
            if OTHERWISE.iter().any(is_otherwise) {
                continue;
            }
            if NO_SET.contains(&call.name()) {
                let selector = index_of(call, fact.selector()).and_then(|index| call.meaning_of(index));
                assert!(selector.is_some_and(|meaning| meaning.constants().is_none()), "NO_SET does not need {call:?}");
                continue;
            }
            let values = made(fact, &all, call).unwrap_or_else(|error| {
                wrong.entry(error).or_default().push(abi);
                Vec::new()
            });
            for (value, invocation) in values {
                for (name, kind) in &fact.args {
                    if name == "returned" {
                        let view = invocation.view(&NoMemory).outcome(call.result(0, false));
                        let meaning = view.returned().unwrap().meaning();
                        if !is_meant(kind, meaning, meaning) {
                            let text = format!(
                                "{}: {} ({value}): the result is {}, but by {} it is {kind}; a row for {} says `= ({})`",
                                fact.call,
                                fact.conditions(),
                                word(meaning),
                                fact.source,
                                fact.selector(),
                                fact.expected()
                            );
                            wrong.entry(text).or_default().push(abi);
                        }
                        compared += 1;
                        continue;
                    }
                    let Some(index) = index_of(call, name) else { continue };
                    let counts = invocation.args_that_count().any(|(other, ..)| other == index);
                    let meaning = invocation.meaning_of(index).unwrap();
                    let is_listed = |&(other, arg, _, values): &(&str, &str, &str, &str)| {
                        other == fact.call && arg == name && has_value(values, &value)
                    };
                    let is_in = |&(other, arg, values): &(&str, &str, &str)| {
                        other == fact.call && arg == name && has_value(values, &value)
                    };
                    let shown = SHOWN.iter().find(|entry| kind == "unused" && is_listed(entry));
                    let hidden = HIDDEN.iter().find(|entry| kind == "zero" && is_in(entry));
                    let is_plain = matches!(&**kind, "number" | "address" | "size");
                    let hexadecimal = HEXADECIMAL.iter().find(|entry| is_plain && is_in(entry));
                    let fault = if let Some((call, arg, word, _)) = shown {
                        unneeded.retain(|entry| *entry != (call, arg, &*value));
                        (!counts || !is_meant(word, meaning, meaning)).then(|| format!("{word}, which is ignored"))
                    } else if let Some((call, arg, _)) = hidden {
                        unneeded.retain(|entry| *entry != (call, arg, &*value));
                        counts.then(|| "0, and not to be shown".to_owned())
                    } else if let Some((call, arg, _)) = hexadecimal {
                        unneeded.retain(|entry| *entry != (call, arg, &*value));
                        (!counts || meaning != Meaning::Bits).then(|| format!("{kind}, and bits to strace"))
                    } else if kind == "unused" {
                        counts.then(|| "ignored".to_owned())
                    } else {
                        let base = call.meaning_of(index).unwrap();
                        (!counts || !is_meant(kind, meaning, base)).then(|| kind.clone())
                    };
                    if let Some(fault) = fault {
                        let text = if counts { word(meaning) } else { "not counted".to_owned() };
                        let is_of_all_others = fact.conditions().contains("=*");
                        let text = format!(
                            "{}: {} ({value}): {name} is {text}, but by {} it is {fault}; a row for {} says `= ({})`{}",
                            fact.call,
                            fact.conditions(),
                            fact.source,
                            fact.selector(),
                            fact.expected(),
                            if is_of_all_others { ", or tests/data/cases.tsv lacks a line for this value" } else { "" },
                        );
                        wrong.entry(text).or_default().push(abi);
                    }
                    compared += 1;
                }
            }
        }
    }
    let wrong: Vec<_> = wrong.iter().map(|(text, abis)| format!("{text} [{}]", abis.join(" "))).collect();
    assert!(wrong.is_empty(), "tables/cases.rs, by tests/data/cases.tsv:\n{}", wrong.join("\n"));
    assert!(unneeded.is_empty(), "SHOWN, HIDDEN or HEXADECIMAL does not need {unneeded:?}");
    assert!(compared > 50_000, "only {compared} arguments compared");
}

/// Each constant of the sets that decide has a fact, or a reason why not.
#[test]
fn every_value_has_a_fact() {
    let all = Fact::of_registers();
    let mut groups: BTreeMap<_, (BTreeSet<&str>, BTreeSet<&str>)> = BTreeMap::new();
    // Many facts are about one set: its names are read once.
    let mut read = BTreeSet::new();
    for fact in &all {
        let (named, known) = groups.entry(fact.group()).or_default();
        named.extend(fact.value().split('|'));
        let (_, before) = fact.when.split_last().unwrap();
        for call in calls_of(fact) {
            let mut words = [0; 8];
            let set_of = |name: &str, words: &[u64; 8]| {
                let index = index_of(call, name).unwrap();
                let set = invocation(call, words).meaning_of(index).and_then(Meaning::constants);
                set.map(|set| (index, set))
            };
            let all_known = before.iter().all(|(name, value)| {
                set_of(name, &words).is_some_and(|(index, set)| {
                    words[index] = set.value(call.abi(), value).unwrap_or_default();
                    true
                })
            });
            if let Some((_, set)) = set_of(fact.selector(), &words).filter(|_| all_known) {
                if read.insert((fact.group(), set.name(), call.abi())) {
                    known.extend(set.iter(call.abi()).map(|(name, _)| name));
                }
            }
        }
    }
    let mut unneeded: BTreeSet<_> =
        NO_FACT.iter().flat_map(|(call, values, _)| values.split(' ').map(move |value| (*call, value))).collect();
    let mut missing = Vec::new();
    for ((call, _, selector), (named, known)) in groups {
        for value in known.difference(&named).filter(|_| !named.contains("*")) {
            if !unneeded.remove(&(call, *value)) {
                missing.push(format!("{call}: {selector}={value}"));
            }
        }
        let unknown: Vec<_> = named.iter().filter(|name| !known.contains(*name) && **name != "*").collect();
        if !NO_SET.contains(&call) && !unknown.is_empty() {
            missing.push(format!("{call}: {selector} has no constants {unknown:?}"));
        }
    }
    assert!(missing.is_empty(), "tests/data/cases.tsv lacks, or has too many:\n{}", missing.join("\n"));
    assert!(unneeded.is_empty(), "NO_FACT does not need {unneeded:?}");
}

/// A row of tables/cases.rs, for one of its calls.
struct Row {
    line: usize,
    call: String,
    selector: String,
    set: String,
    picks: Vec<String>,
    args: Vec<String>,
    /// The arguments as the row has them.
    right: String,
    /// Those that say how many there are of what others point to.
    holders: Vec<String>,
    /// The arguments that it makes pointers, each with what it says of what the kernel does there, and whether it is that it writes.
    pointers: Vec<(String, String, bool)>,
}

impl Row {
    fn place(&self) -> String {
        format!("{}: tables/cases.rs, line {}", self.call, self.line)
    }

    fn is_same(&self, other: &Self) -> bool {
        (&other.call, &other.selector, &other.set) == (&self.call, &self.selector, &self.set)
    }

    /// The facts about its argument, while that is one of its set.
    fn facts_of_group<'a>(&self, all: &'a [Fact]) -> Vec<&'a Fact> {
        let set = Constants::all().find(|set| set.name() == self.set).unwrap_or_else(|| panic!("{}", self.place()));
        let is_in_set = |part: &str| part == "*" || sets_of(part).contains(&set);
        let is_of_group = |fact: &&Fact| {
            fact.call == self.call && fact.selector() == self.selector && fact.value().split('|').all(is_in_set)
        };
        all.iter().filter(is_of_group).collect()
    }

    /// Those about the values that it is for.
    fn facts<'a>(&self, rows: &[Self], all: &'a [Fact]) -> Vec<&'a Fact> {
        let others = || rows.iter().filter(|other| self.is_same(other)).flat_map(|other| &other.picks);
        let is_for = |fact: &&Fact| match &self.picks[..] {
            [] => !others().any(|pick| fact.is_about(pick)),
            picks => picks.iter().any(|pick| fact.is_about(pick)),
        };
        self.facts_of_group(all).into_iter().filter(is_for).collect()
    }
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(common::root().join("tables/cases.rs")).unwrap();
    let is_of_row = |(_, line): &(usize, &str)| line.starts_with("    ") && !line.trim_start().starts_with("//");
    let mut lines = text.lines().enumerate().filter(is_of_row).peekable();
    let mut rows = Vec::new();
    while let Some(&(number, _)) = lines.peek() {
        let place = format!("tables/cases.rs, line {}", number + 1);
        // A row ends with the line that ends with `),`.
        let mut words = Vec::new();
        for (_, line) in lines.by_ref() {
            words.extend(line.split_whitespace());
            if line.ends_with("),") {
                break;
            }
        }
        let row = words.join(" ");
        let (left, right) = row.split_once(") = (").expect(&place);
        let (calls, left) = left.split_once(" (").expect(&place);
        // A row that always applies has none of these.
        let (selector, left) = left.split_once(": ").unwrap_or_default();
        let (set, picks) = left.split_once(' ').unwrap_or((left, ""));
        let right: Vec<_> = right.strip_suffix("),").expect(&place).split(", ").filter(|arg| !arg.is_empty()).collect();
        let name = |arg: &str| unraw(arg.split(':').next().unwrap()).to_owned();
        let args: Vec<_> = right.iter().copied().map(name).collect();
        // `data[addr bytes]`: an argument says how many there are, where no number does.
        let holder = |arg: &str| {
            let (of, rest) = arg.split_once('[')?;
            let holder = rest.trim_end_matches(']').split(' ').next()?;
            let is_argument = holder != "returned" && holder.parse::<u64>().is_err();
            (of.contains('*') && is_argument).then(|| unraw(holder).to_owned())
        };
        let holders: Vec<_> = right.iter().copied().filter_map(holder).collect();
        let pointer = |arg: &str| {
            let said = ["*mut", "*const", "[written]"].into_iter().find(|said| arg.contains(said))?;
            Some((name(arg), said.to_owned(), said != "*const"))
        };
        let pointers: Vec<_> = right.iter().copied().filter_map(pointer).collect();
        rows.extend(calls.split(' ').map(|call| Row {
            line: number + 1,
            call: unraw(call).to_owned(),
            selector: unraw(selector).to_owned(),
            set: set.to_owned(),
            // What is behind the sign is no value that the row is for.
            picks: picks.split_whitespace().take_while(|word| *word != "!").map(str::to_owned).collect(),
            args: args.clone(),
            right: right.join(", "),
            holders: holders.clone(),
            pointers: pointers.clone(),
        }));
    }
    rows
}

/// Each row is reached by a fact, and has nothing that can never be looked up. The macro sees to names and arguments that are there
/// twice.
#[test]
fn every_row_is_reached() {
    let (all, rows) = (Fact::read(), rows());
    assert!(rows.len() > 300, "only {} rows read", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let place = row.place();
        let calls: Vec<_> = Abi::ALL.iter().filter_map(|abi| abi.syscall_by_name(&row.call)).collect();
        let selector = Some(&row.selector).filter(|selector| !selector.is_empty());
        for arg in row.args.iter().chain(&row.holders).chain(selector).filter(|arg| *arg != "returned") {
            if calls.iter().all(|&call| index_of(call, arg).is_none()) {
                wrong.push(format!("{place}: no ABI has an argument {arg}"));
            }
        }
        // A row that always applies only says what struct is there.
        if row.set.is_empty() {
            continue;
        }
        let set = Constants::all().find(|set| set.name() == row.set).expect(&place);
        for pick in &row.picks {
            if calls.iter().all(|call| set.value(call.abi(), pick).is_none()) {
                wrong.push(format!("{place}: no ABI that has the call has {pick}"));
            }
        }
        let facts = row.facts_of_group(&all);
        for pick in &row.picks {
            if !facts.iter().any(|fact| fact.is_about(pick)) {
                wrong.push(format!("{place}: tests/data/cases.tsv has no fact about {pick}"));
            }
        }
        if row.picks.is_empty() && row.facts(&rows, &all).is_empty() {
            wrong.push(format!("{place}: tests/data/cases.tsv has no fact about the values that it is for"));
        }
        // A fact that says nothing of an argument, and none with one more condition either, would not notice what a row says of it.
        for (arg, fact) in row.args.iter().flat_map(|arg| facts.iter().map(move |fact| (arg, fact))) {
            let says = |other: &Fact| other.args.iter().any(|(name, _)| name == arg);
            // What another row returns is another row's.
            if arg == "returned" && !row.picks.iter().any(|pick| fact.is_about(pick)) {
                continue;
            }
            let is_more = |other: &&Fact| other.call == fact.call && other.when.starts_with(&fact.when);
            if !all.iter().filter(is_more).any(says) {
                wrong.push(format!("{place}: tests/data/cases.tsv says nothing of {arg} for {}", fact.value()));
            }
        }
    }
    assert!(wrong.is_empty(), "rows that nothing looks up:\n{}", wrong.join("\n"));
}

/// What rows have in place of a type of the kernel's: the type in C, what rows have, and why.
const OTHER_TYPES: &[(&str, &str, &str)] = &[
    ("struct mnt_id_req", "statmount_req", "other members count than for listmount"),
    ("struct robust_list_head *", "usize address", "the address of a list that the program keeps for itself"),
    ("struct sigset_argpack", "__aio_sigset", "fs/aio.c has the same two members"),
];

/// Both ways: rows for all values of arguments, and what the kernel's functions take there.
#[test]
fn rows_that_always_apply() {
    let (rows, facts, mut wrong) = (rows(), Fact::always(), Vec::new());
    for [call, arg, c_type, direction] in &facts {
        let is_about = |row: &&Row| row.call == *call && row.set.is_empty() && row.args.contains(arg);
        let pointer = if direction.contains("written") { "*mut" } else { "*const" };
        let other = OTHER_TYPES.iter().find(|(of, ..)| of == c_type).map(|(_, of, _)| *of);
        let of = other.unwrap_or_else(|| c_type.strip_prefix("struct ").unwrap_or(c_type));
        let right = format!("{call} () = ({arg}: {pointer} {of})");
        match rows.iter().find(is_about) {
            None => wrong.push(format!("tables/cases.rs, tests/data/cases.tsv: {call}: there is no row `{right}`")),
            Some(row) if row.right != format!("{arg}: {pointer} {of}") => {
                wrong.push(format!("{} has `{}`, and should be `{right}`", row.place(), row.right));
            }
            Some(_) => {}
        }
    }
    for row in rows.iter().filter(|row| row.set.is_empty()) {
        if !facts.iter().any(|[call, arg, ..]| row.call == *call && row.args.contains(arg)) {
            wrong.push(format!(
                "{}: tests/data/cases.tsv has no line for it: `{}`, `-`, the argument with its type in C, and `read` or `written`",
                row.place(),
                row.call
            ));
        }
    }
    assert!(wrong.is_empty(), "rows that always apply:\n{}", wrong.join("\n"));
    assert!(facts.len() >= 4, "only {} facts", facts.len());
}

/// Both ways, of what memory decides about, too: a row is for each value that has a fact of its own.
#[test]
fn every_fact_has_a_row() {
    let (all, rows) = (Fact::read(), rows());
    let mut wrong = BTreeSet::new();
    for fact in &all {
        let of_selector: Vec<_> =
            rows.iter().filter(|row| row.call == fact.call && row.selector == fact.selector()).collect();
        // Values of which the row for all others says enough have no row.
        let with_picks = |row: &&&Row| !row.picks.is_empty();
        let is_memory = calls_of(fact).iter().any(|call| {
            let selector = index_of(*call, fact.selector()).map(|index| call.args()[index].ty());
            matches!(selector, Some(Type::Pointer { .. }))
        });
        if !is_memory {
            continue;
        }
        let has_row = match fact.value() {
            "*" => of_selector.iter().any(|row| row.picks.is_empty()),
            _ => of_selector.iter().filter(with_picks).any(|row| row.picks.iter().any(|pick| fact.is_about(pick))),
        };
        if !has_row {
            wrong.insert(format!(
                "{}: tables/cases.rs has no row for {}, by {}: = ({})",
                fact.call,
                fact.conditions(),
                fact.source,
                fact.expected()
            ));
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "facts without a row:\n{}", wrong.join("\n"));
}

/// `*mut` is where the kernel writes, even if it reads there, too.
#[test]
fn pointers_say_what_the_kernel_does_there() {
    let (all, rows) = (Fact::read(), rows());
    let mut wrong = Vec::new();
    let mut reached = BTreeSet::new();
    let mut unneeded: BTreeSet<_> = SHOWN_OTHERWISE
        .iter()
        .flat_map(|(call, values, _)| values.split(' ').map(move |value| (*call, value)))
        .collect();
    for row in &rows {
        for (arg, said, is_written) in &row.pointers {
            let place = row.place();
            // It is so for each value, so that the rows of ABIs say it as well.
            if row.set.is_empty() {
                let calls = Abi::ALL.iter().filter_map(|abi| abi.syscall_by_name(&row.call));
                let types = calls.filter_map(|call| Some((call, call.args()[index_of(call, arg)?].ty())));
                let others =
                    types.filter(|(_, ty)| !matches!(ty, Type::Pointer { mutable, .. } if mutable == is_written));
                wrong.extend(others.map(|(call, ty)| format!("{place}: {arg} is `{said}`, and `{ty}` in {call:?}")));
                continue;
            }
            // Of several rows that are for a value of flags, the last one counts.
            let below = |other: &&Row| other.line > row.line && row.is_same(other) && other.args.contains(arg);
            let below: Vec<_> = rows.iter().filter(below).flat_map(|other| &other.picks).collect();
            for fact in row.facts(&rows, &all).into_iter().filter(|fact| !below.iter().any(|pick| fact.is_about(pick)))
            {
                let of_fact = format!("{} {}", fact.call, fact.conditions());
                reached.insert((&fact.call, fact.conditions(), arg));
                let Some(direction) = fact.directions.get(arg) else {
                    wrong.push(format!(
                        "{place}: {arg} is `{said}`; say behind the word for {arg} in the line `{of_fact}` of tests/data/cases.tsv \
                         whether the kernel has `read`, `written` or `read written` there: its copy_from_user, its copy_to_user"
                    ));
                    continue;
                };
                if direction.contains("written") == *is_written {
                    continue;
                }
                if SHOWN_OTHERWISE.iter().any(|(call, values, _)| *call == fact.call && has_value(values, fact.value()))
                {
                    unneeded.retain(|(call, value)| *call != fact.call || *value != fact.value());
                    continue;
                }
                let right = if *is_written { "*const" } else { "*mut" };
                wrong.push(format!(
                    "{place}: {arg} is `{said}`, but by {} it is {direction} for {}: write `{right}`, in a row of its own if this one is \
                     also for others",
                    fact.source,
                    fact.conditions()
                ));
            }
        }
    }
    for fact in &all {
        for (arg, direction) in &fact.directions {
            if !reached.contains(&(&fact.call, fact.conditions(), arg)) {
                wrong.push(format!(
                    "tests/data/cases.tsv: {} {}: {arg} is {direction}, but no row of tables/cases.rs says `*mut` or `*const` of it: \
                     write a row with its struct, or leave out the direction",
                    fact.call,
                    fact.conditions()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "directions of pointers in tables/cases.rs:\n{}", wrong.join("\n"));
    assert!(unneeded.is_empty(), "SHOWN_OTHERWISE does not need {unneeded:?}");
    assert!(reached.len() > 150, "only {} pointers compared", reached.len());
}

/// Where the kernel's entry is an old one, the flag IPC_64 says that the struct is the newer one (`ipc_parse_version` in ipc/util.c); all other
/// entries have the newer one, whatever the flag is (ipc/sem.c, ipc/msg.c, ipc/shm.c).
#[test]
fn a_flag_says_which_struct_of_ipc_is_there() {
    const IPC_64: u64 = 0x100;
    // The command, and whether the kernel reads the struct and doesn't write it. Those of linux/sem.h, linux/msg.h and linux/shm.h.
    const SET: (u64, bool) = (1, true);
    const STAT: (u64, bool) = (2, false);
    type Commands = &'static [(u64, bool)];
    let of_calls: [(&str, Commands, &str, &str); 7] = [
        ("semctl", &[SET, STAT, (18, false), (20, false)], "semid_ds", "semid64_ds"),
        ("msgctl", &[SET, STAT, (11, false), (13, false)], "msqid_ds", "msqid64_ds"),
        ("shmctl", &[SET, STAT, (13, false), (15, false)], "shmid_ds", "shmid64_ds"),
        ("shmctl", &[(3, false)], "shminfo", "shminfo64"),
        ("semctl", &[(3, false), (19, false)], "seminfo", "seminfo"),
        ("msgctl", &[(3, false), (12, false)], "msginfo", "msginfo"),
        ("shmctl", &[(14, false)], "shm_info", "shm_info"),
    ];
    let memory = (0x1000, &[0; 512][..]);
    let (mut wrong, mut compared) = (BTreeSet::new(), 0);
    for abi in Abi::ALL {
        let entries = common::kernel_calls(abi.name());
        for (name, commands, older, newer) in of_calls {
            let (Some(call), Some(entry)) =
                (abi.syscall_by_name(name), entries.iter().find(|entry| entry.name == name))
            else {
                continue;
            };
            let last = call.args().len() - 1;
            for (&(command, is_read), flag) in commands.iter().flat_map(|command| [(command, 0), (command, IPC_64)]) {
                let mut words = vec![0; last + 1];
                (words[last - 1], words[last]) = (command | flag, 0x1000);
                let call = invocation(call, &words);
                let view = call.view(&memory).outcome(call.result(0, false));
                let field = view.arg(last).unwrap();
                let found = match field.content() {
                    Content::Record(record) => record.name(),
                    _ => "no struct",
                };
                let right = if entry.entry.contains("_old_") && flag == 0 { older } else { newer };
                let when = if is_read { When::Entry } else { When::Return };
                compared += 1;
                if (found, field.when()) != (right, when) {
                    wrong.insert(format!(
                        "tables/cases.rs: {name} with the command {:#x} on {abi}: {found}, {:?}; the kernel has {right}, {when:?}",
                        command | flag,
                        field.when()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
    assert!(compared > 500, "only {compared} commands compared");
}

/// Of capabilities, the version in the header says how many structs there are: one in version 1, two in the others, which hold 64
/// (`cap_validate_magic` in kernel/capability.c).
#[test]
fn a_version_says_which_capabilities_are_there() {
    const VERSIONS: [(u32, &str); 3] = [
        (0x1998_0330, "__user_cap_data_struct"),
        (0x2007_1026, "user_cap_data_pair"),
        (0x2008_0522, "user_cap_data_pair"),
    ];
    for abi in Abi::ALL {
        for name in ["capget", "capset"] {
            let Some(call) = abi.syscall_by_name(name) else { continue };
            for (version, right) in VERSIONS {
                let mut bytes = [0; 256];
                bytes[..4].copy_from_slice(&match abi.endian() {
                    Endian::Little => version.to_le_bytes(),
                    Endian::Big => version.to_be_bytes(),
                });
                let (memory, call) = ((0x1000, &bytes[..]), invocation(call, &[0x1000, 0x1080]));
                let view = call.view(&memory).outcome(call.result(0, false));
                let found = match view.arg(1).unwrap().content() {
                    Content::Record(record) => record.name(),
                    _ => "no struct",
                };
                assert_eq!(found, right, "tables/cases.rs: {name} with version {version:#x} on {abi}");
            }
        }
    }
}
