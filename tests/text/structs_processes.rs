//! How are the structs of processes, of their limits and of signals shown, on ABIs of each kind?
//!
//! The bytes are laid out by hand, from the kernel's headers. The text is what strace 6.1 and 7.2 wrote on x86-64 for the same values, in
//! programs that made each call; on the other ABIs it is the same but for what these have otherwise. Where the two differ, it is 7.2's.

use sysno::{Abi, Endian, Layout, Memory};

/// Pieces of memory, each at its address.
struct Pieces<'a>(&'a [(u64, Vec<u8>)]);

impl Memory for Pieces<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.0.iter().map(|(start, bytes)| (*start, &bytes[..]).read(address, buffer)).max().unwrap_or(0)
    }
}

/// Integers in a row, each with how many bytes it has, in the ABI's usual byte order.
fn ints(abi: Abi, ints: &[(usize, i64)]) -> Vec<u8> {
    let bytes = |&(size, int): &(usize, i64)| match abi.endian() {
        Endian::Little => int.to_le_bytes()[..size].to_vec(),
        Endian::Big => int.to_be_bytes()[8 - size..].to_vec(),
    };
    ints.iter().flat_map(bytes).collect()
}

/// Integers of one size.
fn words(abi: Abi, size: usize, words: &[i64]) -> Vec<u8> {
    words.iter().flat_map(|&word| ints(abi, &[(size, word)])).collect()
}

/// As many bytes as the struct has, zeros behind those that are given.
fn filled(mut bytes: Vec<u8>, size: usize) -> Vec<u8> {
    assert!(bytes.len() <= size);
    bytes.resize(size, 0);
    bytes
}

/// The text of a call that has returned `result`.
#[track_caller]
fn text(abi: Abi, name: &str, registers: &[u64], memory: &[(u64, Vec<u8>)], result: i64, in_full: bool) -> String {
    let call = *abi.syscall_by_name(name).expect("the ABI has the call").decode(registers).invocation();
    let memory = Pieces(memory);
    call.text(&memory).names(true).verbose(in_full).outcome(call.result(result, result < 0)).to_string()
}

/// What one argument is, when the call has succeeded.
#[track_caller]
fn arg(abi: Abi, name: &str, registers: &[u64], index: usize, bytes: Vec<u8>, in_full: bool) -> String {
    let call = *abi.syscall_by_name(name).expect("the ABI has the call").decode(registers).invocation();
    let memory = Pieces(&[(registers[index], bytes)]).0.to_vec();
    let memory = Pieces(&memory);
    call.text(&memory).names(true).verbose(in_full).outcome(call.result(0, false)).arg(index).to_string()
}

const AT: u64 = 0x1000;
/// On a little-endian machine and a big-endian one, with 64 bits and with 32; and the two whose programs have less than their kernel.
const WIDE: [Abi; 3] = [Abi::X86_64, Abi::S390x, Abi::X32];
const NARROW: [Abi; 4] = [Abi::X86, Abi::PowerPc, Abi::MipsO32, Abi::MipsN32];

/// How many bytes the kernel's `long` has in what it reads and writes for a program.
fn kinds() -> impl Iterator<Item = (Abi, usize)> {
    WIDE.into_iter().map(|abi| (abi, 8)).chain(NARROW.into_iter().map(|abi| (abi, 4)))
}

#[test]
fn limits() {
    for (abi, long) in kinds() {
        let shown = |cur, max| arg(abi, "setrlimit", &[4, AT], 1, words(abi, long, &[cur, max]), false);
        let infinity = if long == 8 { "RLIM64_INFINITY" } else { "RLIM_INFINITY" };
        assert_eq!(shown(8192 * 1024, -1), format!("{{rlim_cur=8192*1024, rlim_max={infinity}}}"), "{abi}");
        assert_eq!(shown(1024, 2048), "{rlim_cur=1024, rlim_max=2*1024}", "{abi}");
        assert_eq!(shown(0, 104_857_601), "{rlim_cur=0, rlim_max=104857601}", "{abi}");
        let memory = [(AT, words(abi, 8, &[3072, -1])), (0x2000, words(abi, 8, &[20000, 20000]))];
        assert_eq!(
            text(abi, "prlimit64", &[0, 99, AT, 0x2000], &memory, 0, false),
            "prlimit64(0, 0x63 /* RLIMIT_??? */, {rlim_cur=3*1024, rlim_max=RLIM64_INFINITY}, \
             {rlim_cur=20000, rlim_max=20000}) = 0"
        );
        // Nothing is written.
        assert_eq!(
            text(abi, "prlimit64", &[0, 99, AT, 0x2000], &memory, -22, false),
            "prlimit64(0, 0x63 /* RLIMIT_??? */, {rlim_cur=3*1024, rlim_max=RLIM64_INFINITY}, 0x2000) \
             = -1 EINVAL (Invalid argument)"
        );
    }
}

#[test]
fn what_processes_use() {
    for (abi, long) in kinds() {
        let usage: Vec<_> = [0, 803, 1, 4].into_iter().chain(5..19).collect();
        let usage = words(abi, long, &usage);
        assert_eq!(
            arg(abi, "getrusage", &[0, AT], 1, usage.clone(), false),
            "{ru_utime={tv_sec=0, tv_usec=803}, ru_stime={tv_sec=1, tv_usec=4}, ...}",
            "{abi}"
        );
        assert_eq!(
            arg(abi, "getrusage", &[0, AT], 1, usage, true),
            "{ru_utime={tv_sec=0, tv_usec=803}, ru_stime={tv_sec=1, tv_usec=4}, ru_maxrss=5, ru_ixrss=6, ru_idrss=7, ru_isrss=8, \
             ru_minflt=9, ru_majflt=10, ru_nswap=11, ru_inblock=12, ru_oublock=13, ru_msgsnd=14, ru_msgrcv=15, ru_nsignals=16, \
             ru_nvcsw=17, ru_nivcsw=18}",
            "{abi}"
        );
        assert_eq!(
            arg(abi, "times", &[AT], 0, words(abi, long, &[2, 0, 150, 0]), false),
            "{tms_utime=2 /* 0.02 s */, tms_stime=0, tms_cutime=150 /* 1.50 s */, tms_cstime=0}",
            "{abi}"
        );
        let mut info = words(abi, long, &[24416, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        info.extend(ints(abi, &[(2, 168), (2, 0), (long - 4, 0), (long, 10), (long, 11), (4, 1)]));
        let info = filled(info, if long == 8 { 112 } else { 64 });
        assert_eq!(
            arg(abi, "sysinfo", &[AT], 0, info, false),
            "{uptime=24416, loads=[1, 2, 3], totalram=4, freeram=5, sharedram=6, bufferram=7, totalswap=8, freeswap=9, procs=168, \
             totalhigh=10, freehigh=11, mem_unit=1}",
            "{abi}"
        );
    }
    // Alpha's old calls have seconds of 32 bits, and a clock of its own.
    let usage = [words(Abi::Alpha, 4, &[0, 803, 1, 4]), words(Abi::Alpha, 8, &[0; 14])].concat();
    assert_eq!(
        arg(Abi::Alpha, "osf_getrusage", &[0, AT], 1, usage, false),
        "{ru_utime={tv_sec=0, tv_usec=803}, ru_stime={tv_sec=1, tv_usec=4}, ...}"
    );
    assert_eq!(
        arg(Abi::Alpha, "times", &[AT], 0, words(Abi::Alpha, 8, &[1536, 1, 0, 0]), false),
        "{tms_utime=1536 /* 1.500 s */, tms_stime=1 /* 0.000 s */, tms_cutime=0, tms_cstime=0}"
    );
}

#[test]
fn names_of_machines() {
    let names = |len: usize, names: &[&str]| -> Vec<u8> {
        names.iter().flat_map(|name| filled(name.as_bytes().to_vec(), len)).collect()
    };
    let long = "x".repeat(60);
    let six = ["Linux", &long, "6.18", "#1 SMP", "x86_64", "(none)"];
    assert_eq!(
        arg(Abi::X86_64, "uname", &[AT], 0, names(65, &six), false),
        format!(r#"{{sysname="Linux", nodename="{long}", ...}}"#)
    );
    assert_eq!(
        arg(Abi::S390x, "uname", &[AT], 0, names(65, &six), true),
        format!(
            r##"{{sysname="Linux", nodename="{long}", release="6.18", version="#1 SMP", machine="x86_64", domainname="(none)"}}"##
        )
    );
    let five = ["Linux", "host", "6.18", "#1 SMP", "i686"];
    assert_eq!(
        arg(Abi::X86, "olduname", &[AT], 0, names(65, &five), true),
        r##"{sysname="Linux", nodename="host", release="6.18", version="#1 SMP", machine="i686"}"##
    );
    assert_eq!(
        arg(Abi::X86, "oldolduname", &[AT], 0, names(9, &five), false),
        r#"{sysname="Linux", nodename="host", ...}"#
    );
}

#[test]
fn the_clock_that_is_adjusted() {
    let expected = "{modes=ADJ_OFFSET_SINGLESHOT, offset=2, freq=3, maxerror=4, esterror=5, status=STA_UNSYNC, constant=7, precision=8, \
                    tolerance=9, time={tv_sec=10, tv_usec=11}, tick=12, ppsfreq=13, jitter=14, shift=15, stabil=16, jitcnt=17, \
                    calcnt=18, errcnt=19, stbcnt=20, tai=21}";
    // 64 bits everywhere.
    for (abi, name) in [
        (Abi::X86_64, "adjtimex"),
        (Abi::X32, "adjtimex"),
        (Abi::S390x, "adjtimex"),
        (Abi::X86, "clock_adjtime64"),
        (Abi::PowerPc, "clock_adjtime64"),
        (Abi::MipsN32, "clock_adjtime64"),
    ] {
        let mut timex = ints(abi, &[(4, 0x8001), (4, 0), (8, 2), (8, 3), (8, 4), (8, 5), (4, 0x40), (4, 0)]);
        timex.extend(words(abi, 8, &[7, 8, 9, 10, 11, 12, 13, 14]));
        timex.extend(ints(abi, &[(4, 15), (4, 0), (8, 16), (8, 17), (8, 18), (8, 19), (8, 20), (4, 21)]));
        let registers: &[u64] = if name == "adjtimex" { &[AT] } else { &[0, AT] };
        assert_eq!(arg(abi, name, registers, registers.len() - 1, filled(timex, 208), false), expected, "{abi}");
    }
    let timex =
        words(Abi::PowerPc, 4, &[0x8001, 2, 3, 4, 5, 0x40, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
    assert_eq!(arg(Abi::PowerPc, "adjtimex", &[AT], 0, filled(timex, 128), false), expected);
    // 64-bit SPARC has microseconds of 32 bits in the upper half of the place for 64.
    let time = Layout::named("__kernel_timex", Abi::Sparc64, Endian::Big).unwrap();
    let time = time.members().find(|member| member.name() == "time").unwrap();
    assert_eq!((time.offset(), time.size(), time.layout().unwrap().members().nth(1).unwrap().size()), (72, 16, 4));
}

#[test]
fn scheduling() {
    let abi = Abi::X86_64;
    let attr = |size, flags| {
        let mut attr =
            ints(abi, &[(4, size), (4, 6), (8, flags), (4, -5), (4, 1), (8, 5), (8, 6), (8, 7), (4, 1), (4, 2)]);
        attr.extend([0x4D, 0, 0, 0, 0, 0, 0, 0]);
        arg(abi, "sched_setattr", &[0, AT, 0], 1, attr, false)
    };
    let start = "sched_policy=SCHED_DEADLINE, sched_flags=SCHED_FLAG_RESET_ON_FORK, sched_nice=-5, sched_priority=1, sched_runtime=5, \
                 sched_deadline=6, sched_period=7";
    assert_eq!(attr(48, 1), format!("{{size=48, {start}}}"));
    assert_eq!(attr(56, 1), format!("{{size=56, {start}, sched_util_min=1, sched_util_max=2}}"));
    // The first version of the struct.
    assert_eq!(attr(0, 1), format!("{{size=0, {start}}}"));
    assert_eq!(attr(4, 1), "{size=4}");
    assert_eq!(
        attr(56, 0x19),
        "{size=56, sched_flags=SCHED_FLAG_RESET_ON_FORK|SCHED_FLAG_KEEP_POLICY|SCHED_FLAG_KEEP_PARAMS, sched_util_min=1, sched_util_max=2}"
    );
    assert_eq!(attr(64, 1), format!("{{size=64, {start}, sched_util_min=1, sched_util_max=2, ...}}"));
    let memory = [(AT, ints(abi, &[(4, 4)]))];
    assert_eq!(
        text(abi, "sched_setattr", &[0, AT, 0], &memory, -7, false),
        "sched_setattr(0, {size=4}, 0) = -1 E2BIG (Argument list too long)"
    );
    // The size that the kernel knows; of fewer bytes than the first version has, it reads the size alone.
    for (abi, of) in [(Abi::X86_64, 3), (Abi::S390x, 47), (Abi::X86, 1)] {
        let size = |size| (AT, ints(abi, &[(4, size), (4, 6), (8, 1), (8, 1)]));
        let (before, after) = ([size(of)], [size(56)]);
        let call = *abi.syscall_by_name("sched_setattr").unwrap().decode([0, AT, 0]).invocation();
        let (before, after) = (Pieces(&before), Pieces(&after));
        let text = call.text(&after).names(true).before(&before).outcome(call.result(-7, true));
        let (entry, exit) = (format!("sched_setattr(0, {{size={of}}}"), " => {size=56}, 0)");
        assert_eq!((text.entry().to_string(), text.exit().to_string()), (entry.clone(), exit.to_owned()), "{abi}");
        assert_eq!(text.to_string(), format!("{entry}{exit} = -1 E2BIG (Argument list too long)"), "{abi}");
        let text = call.text(&before).names(true).before(&before).outcome(call.result(-7, true)).to_string();
        assert_eq!(text, format!("{entry}, 0) = -1 E2BIG (Argument list too long)"), "{abi}");
    }
    assert_eq!(text(abi, "sched_getattr", &[0, AT, 4, 0], &memory, 0, false), "sched_getattr(0, {size=4}, 4, 0) = 0");
    assert_eq!(
        text(abi, "sched_getattr", &[0, AT, 4, 0], &memory, -22, false),
        "sched_getattr(0, 0x1000, 4, 0) = -1 EINVAL (Invalid argument)"
    );
    for abi in [Abi::X86, Abi::S390x] {
        assert_eq!(arg(abi, "sched_setparam", &[0, AT], 1, ints(abi, &[(4, 3)]), false), "{sched_priority=3}");
        assert_eq!(arg(abi, "sched_getparam", &[0, AT], 1, ints(abi, &[(4, 3)]), false), "{sched_priority=3}");
    }
}

#[test]
fn new_processes() {
    for abi in [Abi::X86_64, Abi::X86, Abi::S390x, Abi::PowerPc, Abi::MipsN32] {
        let args = |flags: i64, set_tid: i64| {
            words(
                abi,
                8,
                &[flags, 0x2000, 0x2004, 0x2008, 17, 0, 0, 0x77, if set_tid > 0 { 0x3000 } else { 0 }, set_tid, 5],
            )
        };
        let signal = if abi == Abi::MipsN32 { "SIGUSR2" } else { "SIGCHLD" };
        // None of the members counts whose flag isn't set, though they hold something: so does glibc.
        assert_eq!(
            text(abi, "clone3", &[AT, 64], &[(AT, args(0, 0))], 7, false),
            format!("clone3({{flags=0, exit_signal={signal}, stack=NULL, stack_size=0}}, 64) = 7"),
            "{abi}"
        );
        let memory = [(AT, args(0x2_0008_0000, 2)), (0x3000, words(abi, 4, &[1, 2]))];
        assert_eq!(
            text(abi, "clone3", &[AT, 88], &memory, 7, false),
            format!(
                "clone3({{flags=CLONE_SETTLS|CLONE_INTO_CGROUP, exit_signal={signal}, stack=NULL, stack_size=0, tls=0x77, \
                 set_tid=[1, 2], set_tid_size=2, cgroup=5}}, 88) = 7"
            ),
            "{abi}"
        );
        // What the kernel writes for the parent is shown when the call has returned.
        let memory = [(AT, args(0x10_1000, 0)), (0x2000, ints(abi, &[(4, 4)])), (0x2008, ints(abi, &[(4, 2660)]))];
        let start = format!(
            "clone3({{flags=CLONE_PIDFD|CLONE_PARENT_SETTID, pidfd=0x2000, parent_tid=0x2008, exit_signal={signal}, stack=NULL, \
             stack_size=0}}"
        );
        assert_eq!(
            text(abi, "clone3", &[AT, 88], &memory, 2660, false),
            format!("{start} => {{pidfd=[4], parent_tid=[2660]}}, 88) = 2660"),
            "{abi}"
        );
        assert_eq!(
            text(abi, "clone3", &[AT, 88], &memory, -22, false),
            format!("{start}, 88) = -1 EINVAL (Invalid argument)"),
            "{abi}"
        );
        let memory = [(AT, args(0x30_0000, 0)), (0x2008, ints(abi, &[(4, 9)]))];
        assert_eq!(
            text(abi, "clone3", &[AT, 88], &memory, 9, false),
            format!(
                "clone3({{flags=CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID, child_tid=0x2004, parent_tid=0x2008, \
                 exit_signal={signal}, stack=NULL, stack_size=0}} => {{parent_tid=[9]}}, 88) = 9"
            ),
            "{abi}"
        );
    }
    // In two parts, as a tracer writes it.
    let memory = [(AT, words(Abi::X86_64, 8, &[0x1000, 0x2000, 0, 0, 17, 0, 0, 0])), (0x2000, vec![3, 0, 0, 0])];
    let call = *Abi::X86_64.syscall_by_name("clone3").unwrap().decode([AT, 64]).invocation();
    let memory = Pieces(&memory);
    let text = call.text(&memory).names(true);
    assert_eq!(
        text.entry().to_string(),
        "clone3({flags=CLONE_PIDFD, pidfd=0x2000, exit_signal=SIGCHLD, stack=NULL, stack_size=0}"
    );
    assert_eq!(text.outcome(call.result(5, false)).exit().to_string(), " => {pidfd=[3]}, 64)");
}

#[test]
fn waiting() {
    for abi in [Abi::X86_64, Abi::X86, Abi::S390x, Abi::PowerPc] {
        let rseq = filled(ints(abi, &[(4, 0), (4, -1), (8, 0), (4, 0), (4, 1), (4, 2), (1, 1), (1, 0), (2, 0)]), 64);
        assert_eq!(
            text(abi, "rseq", &[AT, 32, 0, 1], &[(AT, rseq)], 0, false),
            "rseq({cpu_id_start=0, cpu_id=RSEQ_CPU_ID_UNINITIALIZED, rseq_cs=NULL, flags=0, node_id=1, mm_cid=2, \
             slice_ctrl={request=1, granted=0, __reserved=0}}, 32, 0, 0x1) = 0",
            "{abi}"
        );
        // What the kernel only reads is there though the call has failed.
        assert_eq!(
            text(abi, "rseq", &[AT, 8, 0, 1], &[(AT, words(abi, 4, &[3, -2]))], -22, false),
            "rseq({cpu_id_start=3, cpu_id=RSEQ_CPU_ID_REGISTRATION_FAILED}, 8, 0, 0x1) = -1 EINVAL (Invalid argument)",
            "{abi}"
        );
        let waiters = ints(abi, &[(8, 1), (8, 0x1234), (4, 2), (4, 0), (8, 5), (8, 0x5678), (4, 0x82), (4, 0)]);
        assert_eq!(
            arg(abi, "futex_waitv", &[AT, 2, 0, 0, 1], 0, waiters, false),
            "[{val=0x1, uaddr=0x1234, flags=FUTEX2_SIZE_U32}, {val=0x5, uaddr=0x5678, flags=FUTEX2_SIZE_U32|FUTEX2_PRIVATE}]",
            "{abi}"
        );
    }
    // What pselect6 gets for a set of signals: a pointer and a size. Of x32's, the kernel reads 64 bits each.
    let set = |abi, len| (0x2000, filled(ints(abi, &[(4, 0x10002)]), len));
    for (abi, word) in [(Abi::X86_64, 8), (Abi::X32, 8), (Abi::X86, 4), (Abi::MipsN32, 4)] {
        let memory = [(AT, words(abi, word, &[0x2000, 8])), set(abi, 8)];
        let sigmask = if abi == Abi::MipsN32 { "[INT USR2]" } else { "[INT CHLD]" };
        let shown = |memory: &[(u64, Vec<u8>)]| text(abi, "pselect6", &[0, 0, 0, 0, 0, AT], memory, 0, false);
        assert_eq!(
            shown(&memory),
            format!("pselect6(0, NULL, NULL, NULL, NULL, {{sigmask={sigmask}, sigsetsize=8}}) = 0 (Timeout)"),
            "{abi}"
        );
        let memory = [(AT, words(abi, word, &[0x2000, 3])), set(abi, 8)];
        assert_eq!(
            shown(&memory),
            "pselect6(0, NULL, NULL, NULL, NULL, {sigmask=0x2000, sigsetsize=3}) = 0 (Timeout)",
            "{abi}"
        );
        let memory = [(AT, words(abi, word, &[0, 8]))];
        assert_eq!(
            shown(&memory),
            "pselect6(0, NULL, NULL, NULL, NULL, {sigmask=NULL, sigsetsize=8}) = 0 (Timeout)",
            "{abi}"
        );
        let memory = [(AT, words(abi, word, &[0x2000, 8])), set(abi, 8)];
        assert_eq!(
            text(abi, "io_pgetevents", &[0, 0, 0, 0, 0, AT], &memory, -22, false),
            format!(
                "io_pgetevents(NULL, 0, 0, NULL, NULL, {{sigmask={sigmask}, sigsetsize=8}}) = -1 EINVAL (Invalid argument)"
            ),
            "{abi}"
        );
    }
}

#[test]
fn capabilities() {
    for abi in [Abi::X86_64, Abi::X86, Abi::S390x, Abi::PowerPc] {
        let shown = |data: &[i64]| {
            let memory = [(AT, words(abi, 4, &[0x2008_0522, 0])), (0x2000, words(abi, 4, data))];
            text(abi, "capset", &[AT, 0x2000], &memory, 0, false)
        };
        let start = "capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, ";
        assert_eq!(
            shown(&[0x2001, 0, 0, 2, 0x201, 0x200]),
            format!(
                "{start}{{effective=1<<CAP_CHOWN|1<<CAP_NET_RAW|1<<CAP_MAC_ADMIN, permitted=1<<CAP_MAC_OVERRIDE|0x200, \
                 inheritable=0x200 /* CAP_??? */}}) = 0"
            ),
            "{abi}"
        );
        assert_eq!(shown(&[0; 6]), format!("{start}{{effective=0, permitted=0, inheritable=0}}) = 0"), "{abi}");
        // Version 1 has one struct, 2 and 3 have two. Of any other version, strace shows one.
        let of_version = |name, version: i64, result| {
            let memory = [(AT, words(abi, 4, &[version, 5])), (0x2000, words(abi, 4, &[3, 0, 0, 7, 0, 0]))];
            text(abi, name, &[AT, 0x2000], &memory, result, false)
        };
        let low = "effective=1<<CAP_CHOWN|1<<CAP_DAC_OVERRIDE";
        let all = format!("{low}|1<<CAP_MAC_OVERRIDE|1<<CAP_MAC_ADMIN|1<<CAP_SYSLOG");
        for (version, effective) in [(0x1998_0330, low), (0x2007_1026, &all), (0x2008_0522, &all)] {
            let number = if version == 0x1998_0330 { 1 } else { 2 + i64::from(version == 0x2008_0522) };
            let rest = format!(
                "({{version=_LINUX_CAPABILITY_VERSION_{number}, pid=5}}, {{{effective}, permitted=0, inheritable=0}})"
            );
            assert_eq!(
                of_version("capset", version, -1),
                format!("capset{rest} = -1 EPERM (Operation not permitted)"),
                "{abi}"
            );
            assert_eq!(of_version("capget", version, 0), format!("capget{rest} = 0"), "{abi}");
        }
        assert_eq!(
            of_version("capset", 7, -22),
            format!(
                "capset({{version=0x7 /* _LINUX_CAPABILITY_VERSION_??? */, pid=5}}, {{{low}, permitted=0, inheritable=0}}) = -1 EINVAL \
                     (Invalid argument)"
            ),
            "{abi}"
        );
        for at in [0, 8] {
            let memory = [(0x2000, words(abi, 4, &[3, 0, 0, 7, 0, 0]))];
            let header = if at == 0 { "NULL" } else { "0x8" };
            assert_eq!(
                text(abi, "capset", &[at, 0x2000], &memory, -14, false),
                format!("capset({header}, 0x2000) = -1 EFAULT (Bad address)"),
                "{abi}"
            );
        }
        let memory = [(AT, words(abi, 4, &[7, 0]))];
        assert_eq!(
            text(abi, "capset", &[AT, 0], &memory, -22, false),
            "capset({version=0x7 /* _LINUX_CAPABILITY_VERSION_??? */, pid=0}, NULL) = -1 EINVAL (Invalid argument)",
            "{abi}"
        );
        assert_eq!(
            text(abi, "capget", &[AT, 0x2000], &memory, -22, false),
            "capget({version=0x7 /* _LINUX_CAPABILITY_VERSION_??? */, pid=0}, 0x2000) = -1 EINVAL (Invalid argument)",
            "{abi}"
        );
    }
}

#[test]
fn single_machines_and_images() {
    let desc = |abi| ints(abi, &[(4, -1), (4, 0x7F123456), (4, 0xFFFFF), (4, 0b1101_0101)]);
    let flags = "seg_32bit=1, contents=2, read_exec_only=0, limit_in_pages=1, seg_not_present=0, useable=1";
    assert_eq!(
        text(Abi::X86, "set_thread_area", &[AT], &[(AT, desc(Abi::X86))], 0, false),
        format!("set_thread_area({{entry_number=-1, base_addr=0x7f123456, limit=0xfffff, {flags}}}) = 0")
    );
    assert_eq!(
        text(Abi::X86_64, "set_thread_area", &[AT], &[(AT, desc(Abi::X86_64))], 0, false),
        format!("set_thread_area({{entry_number=-1, base_addr=0x7f123456, limit=0xfffff, {flags}, lm=1}}) = 0"),
    );
    assert_eq!(
        text(Abi::X86, "set_thread_area", &[AT], &[(AT, desc(Abi::X86))], -3, false),
        format!(
            "set_thread_area({{entry_number=-1, base_addr=0x7f123456, limit=0xfffff, {flags}}}) = -1 ESRCH (No such process)"
        )
    );
    for (abi, word) in [(Abi::X86_64, 8), (Abi::X32, 4), (Abi::PowerPc, 4), (Abi::S390x, 8)] {
        let segments = words(abi, word, &[0x2000, 16, 0x100000, 4096, 0x2000, 8, 0x200000, 8192]);
        assert_eq!(
            arg(abi, "kexec_load", &[0, 2, AT, 0], 2, segments, false),
            "[{buf=0x2000, bufsz=16, mem=0x100000, memsz=4096}, {buf=0x2000, bufsz=8, mem=0x200000, memsz=8192}]",
            "{abi}"
        );
    }
}

#[test]
fn filters_and_rules() {
    for (abi, word) in [(Abi::X86_64, 8), (Abi::X32, 4), (Abi::PowerPc, 4), (Abi::S390x, 8)] {
        let filter = ints(abi, &[(2, 0x20), (1, 0), (1, 0), (4, 0), (2, 0x15), (1, 0), (1, 1), (4, 231)]);
        let memory = [(AT, ints(abi, &[(2, 2), (word - 2, 0), (word, 0x2000)])), (0x2000, filter)];
        let shown = |in_full| text(abi, "seccomp", &[1, 0x10, AT], &memory, -13, in_full);
        let (start, end) =
            ("seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC_ESRCH, ", " = -1 EACCES (Permission denied)");
        assert_eq!(shown(false), format!("{start}{{len=2, filter=0x2000}}){end}"), "{abi}");
        assert_eq!(
            shown(true),
            format!(
                "{start}{{len=2, filter=[BPF_STMT(BPF_LD|BPF_W|BPF_ABS, 0), BPF_JUMP(BPF_JMP|BPF_K|BPF_JEQ, 0xe7, 0, 0x1)]}}){end}"
            ),
            "{abi}"
        );
        assert_eq!(
            text(abi, "prctl", &[22, 2, AT, 0, 0], &memory, 0, false),
            "prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, {len=2, filter=0x2000}) = 0",
            "{abi}"
        );
        let memory = [(AT, words(abi, 2, &[80, 24, 64]))];
        assert_eq!(
            text(abi, "seccomp", &[3, 0, AT], &memory, 0, false),
            "seccomp(SECCOMP_GET_NOTIF_SIZES, 0, {seccomp_notif=80, seccomp_notif_resp=24, seccomp_data=64}) = 0",
            "{abi}"
        );
        let rights = words(abi, 8, &[3, 1, 2, 9]);
        let shown = |len| arg(abi, "landlock_create_ruleset", &[AT, len, 0], 0, rights.clone(), false);
        let one = "handled_access_fs=LANDLOCK_ACCESS_FS_EXECUTE|LANDLOCK_ACCESS_FS_WRITE_FILE";
        assert_eq!(shown(8), format!("{{{one}}}"), "{abi}");
        assert_eq!(
            shown(32),
            format!(
                "{{{one}, handled_access_net=LANDLOCK_ACCESS_NET_BIND_TCP, scoped=LANDLOCK_SCOPE_SIGNAL, \
                 quiet_access_fs=LANDLOCK_ACCESS_FS_EXECUTE|LANDLOCK_ACCESS_FS_READ_DIR}}"
            ),
            "{abi}"
        );
        assert_eq!(shown(4), "0x1000", "{abi}");
        // What a newer kernel may have behind it, strace doesn't show.
        let newer = arg(abi, "landlock_create_ruleset", &[AT, 100, 0], 0, filled(rights.clone(), 100), false);
        assert!(newer.ends_with(", quiet_access_net=0, quiet_scoped=0, ...}"), "{newer}");
        let rule = |kind, bytes| text(abi, "landlock_add_rule", &[3, kind, AT, 0], &[(AT, bytes)], 0, false);
        assert_eq!(
            rule(1, ints(abi, &[(8, 3), (4, 5)])),
            "landlock_add_rule(3, LANDLOCK_RULE_PATH_BENEATH, \
             {allowed_access=LANDLOCK_ACCESS_FS_EXECUTE|LANDLOCK_ACCESS_FS_WRITE_FILE, parent_fd=5}, 0) = 0",
            "{abi}"
        );
        assert_eq!(
            rule(2, ints(abi, &[(8, 1), (8, 80)])),
            "landlock_add_rule(3, LANDLOCK_RULE_NET_PORT, {allowed_access=LANDLOCK_ACCESS_NET_BIND_TCP, port=80}, 0) = 0",
            "{abi}"
        );
        assert_eq!(
            rule(3, ints(abi, &[(8, 1), (8, 80)])),
            "landlock_add_rule(3, 0x3 /* LANDLOCK_RULE_??? */, 0x1000, 0) = 0",
            "{abi}"
        );
    }
}

/// The prefix of a `sigaction`, as the ABI has it.
fn action(abi: Abi, handler: i64, flags: i64, restorer: i64, mask: i64) -> Vec<u8> {
    match abi {
        Abi::MipsO32 | Abi::MipsN32 => ints(abi, &[(4, flags), (4, handler), (4, mask), (4, 0), (4, 0), (4, 0)]),
        Abi::MipsN64 => ints(abi, &[(4, flags), (4, 0), (8, handler), (8, mask), (8, 0)]),
        Abi::X86_64 | Abi::S390x => words(abi, 8, &[handler, flags, restorer, mask]),
        Abi::Alpha | Abi::Riscv64 => words(abi, 8, &[handler, flags, mask]),
        Abi::X86 | Abi::X32 | Abi::PowerPc => words(abi, 4, &[handler, flags, restorer, mask, 0]),
        _ => words(abi, 4, &[handler, flags, mask, 0]),
    }
}

#[test]
fn actions_of_signals() {
    let shown = |abi, bytes| arg(abi, "rt_sigaction", &[12, AT, 0, 8], 1, bytes, false);
    for abi in [Abi::X86_64, Abi::X32, Abi::X86, Abi::PowerPc, Abi::S390x] {
        assert_eq!(
            shown(abi, action(abi, 0x1234, 0x1400_0006, 0x5678, 0x10002)),
            "{sa_handler=0x1234, sa_mask=[INT CHLD], sa_flags=SA_RESTORER|SA_RESTART|SA_SIGINFO|SA_NOCLDWAIT, sa_restorer=0x5678}",
            "{abi}"
        );
        assert_eq!(
            shown(abi, action(abi, 0, 0x0400_0000, 0, 0)),
            "{sa_handler=SIG_DFL, sa_mask=[], sa_flags=SA_RESTORER, sa_restorer=NULL}",
            "{abi}"
        );
        // Without the flag, the member means nothing.
        assert_eq!(shown(abi, action(abi, 1, 0, 0x5678, 0)), "{sa_handler=SIG_IGN, sa_mask=[], sa_flags=0}", "{abi}");
    }
    let error = "{sa_handler=SIG_ERR, sa_mask=[], sa_flags=0x80 /* SA_??? */}";
    for abi in [Abi::X86_64, Abi::X32, Abi::X86, Abi::MipsN64, Abi::MipsO32, Abi::Riscv32, Abi::Riscv64] {
        assert_eq!(shown(abi, action(abi, -1, 0x80, 0, 0)), error, "{abi}");
    }
    for abi in [Abi::MipsO32, Abi::MipsN32, Abi::MipsN64] {
        assert_eq!(
            shown(abi, action(abi, 0x1234, 0x1001_0008, 0, 0x20002)),
            "{sa_handler=0x1234, sa_mask=[INT CHLD], sa_flags=SA_RESTART|SA_SIGINFO|SA_NOCLDWAIT}",
            "{abi}"
        );
    }
    assert_eq!(
        shown(Abi::Alpha, action(Abi::Alpha, 0x1234, 0x62, 0, 0x8_0002)),
        "{sa_handler=0x1234, sa_mask=[INT CHLD], sa_flags=SA_RESTART|SA_SIGINFO|SA_NOCLDWAIT}"
    );
    // All but two.
    assert_eq!(
        shown(Abi::X86_64, action(Abi::X86_64, 0x1234, 0, 0, !0x4_0100)),
        "{sa_handler=0x1234, sa_mask=~[KILL STOP], sa_flags=0}"
    );
    // What is written is there when the call has returned.
    let memory = [(AT, action(Abi::X86_64, 0, 0, 0, 0)), (0x2000, action(Abi::X86_64, 1, 0, 0, 0))];
    let action = |handler| format!("{{sa_handler={handler}, sa_mask=[], sa_flags=0}}");
    assert_eq!(
        text(Abi::X86_64, "rt_sigaction", &[12, AT, 0x2000, 8], &memory, 0, false),
        format!("rt_sigaction(SIGUSR2, {}, {}, 8) = 0", action("SIG_DFL"), action("SIG_IGN"))
    );
    assert_eq!(
        text(Abi::X86_64, "rt_sigaction", &[9, AT, 0x2000, 8], &memory, -22, false),
        format!("rt_sigaction(SIGKILL, {}, 0x2000, 8) = -1 EINVAL (Invalid argument)", action("SIG_DFL"))
    );
    // The old call, with a mask of one word.
    let old = |abi, bytes| arg(abi, "sigaction", &[12, AT, 0], 1, bytes, false);
    for abi in [Abi::X86, Abi::PowerPc] {
        assert_eq!(
            old(abi, words(abi, 4, &[0x1234, 2, 0x1400_0000, 0x5678])),
            "{sa_handler=0x1234, sa_mask=[INT], sa_flags=SA_RESTORER|SA_RESTART, sa_restorer=0x5678}",
            "{abi}"
        );
    }
    assert_eq!(
        old(Abi::Alpha, ints(Abi::Alpha, &[(8, 1), (8, 2), (4, 2), (4, 0)])),
        "{sa_handler=SIG_IGN, sa_mask=[INT], sa_flags=SA_RESTART}"
    );
}

#[test]
fn stacks_of_signals() {
    for abi in [Abi::X86_64, Abi::S390x, Abi::X86, Abi::X32, Abi::PowerPc, Abi::MipsO32, Abi::MipsN64] {
        let stack = |flags| match abi {
            Abi::X86_64 | Abi::S390x => ints(abi, &[(8, 0x10000), (4, flags), (4, 0), (8, 8192)]),
            Abi::MipsN64 => ints(abi, &[(8, 0x10000), (8, 8192), (4, flags), (4, 0)]),
            Abi::MipsO32 => words(abi, 4, &[0x10000, 8192, flags]),
            _ => words(abi, 4, &[0x10000, flags, 8192]),
        };
        let shown = |flags| arg(abi, "sigaltstack", &[AT, 0], 0, stack(flags), false);
        assert_eq!(shown(0), "{ss_sp=0x10000, ss_flags=0, ss_size=8192}", "{abi}");
        let flags = "SS_ONSTACK|SS_DISABLE|SS_AUTODISARM";
        assert_eq!(shown(0x8000_0003), format!("{{ss_sp=0x10000, ss_flags={flags}, ss_size=8192}}"), "{abi}");
        assert_eq!(shown(5), "{ss_sp=0x10000, ss_flags=SS_ONSTACK|0x4, ss_size=8192}", "{abi}");
    }
}

#[test]
fn events_of_timers() {
    for (abi, word) in [(Abi::X86_64, 8), (Abi::S390x, 8), (Abi::X86, 4), (Abi::X32, 4), (Abi::PowerPc, 4)] {
        let shown = |value, notify, rest: &[(usize, i64)]| {
            let event = [ints(abi, &[(word, value), (4, 10), (4, notify)]), ints(abi, rest)].concat();
            arg(abi, "timer_create", &[1, AT, 0], 1, filled(event, 64), false)
        };
        // The union's first bytes are the number.
        let int = if abi == Abi::S390x { 0 } else { 4660 };
        let value = format!("sigev_value={{sival_int={int}, sival_ptr=0x1234}}");
        assert_eq!(
            shown(0x1234, 0, &[]),
            format!("{{{value}, sigev_signo=SIGUSR1, sigev_notify=SIGEV_SIGNAL}}"),
            "{abi}"
        );
        assert_eq!(shown(0x1234, 1, &[]), format!("{{{value}, sigev_signo=10, sigev_notify=SIGEV_NONE}}"), "{abi}");
        assert_eq!(
            shown(0x1234, 2, &[(word, 0x11), (word, 0x22)]),
            format!(
                "{{{value}, sigev_signo=SIGUSR1, sigev_notify=SIGEV_THREAD, sigev_notify_function=0x11, \
                 sigev_notify_attributes=0x22}}"
            ),
            "{abi}"
        );
        assert_eq!(
            shown(0x1234, 4, &[(4, 4711)]),
            format!("{{{value}, sigev_signo=SIGUSR1, sigev_notify=SIGEV_THREAD_ID, sigev_notify_thread_id=4711}}"),
            "{abi}"
        );
        assert_eq!(
            shown(0x1234, 9, &[]),
            format!("{{{value}, sigev_signo=10, sigev_notify=0x9 /* SIGEV_??? */}}"),
            "{abi}"
        );
        assert_eq!(shown(0, 0, &[]), "{sigev_signo=SIGUSR1, sigev_notify=SIGEV_SIGNAL}", "{abi}");
    }
}

/// A `siginfo_t`: of the signal of that name, with that code, and what is behind the first members.
#[track_caller]
fn info(abi: Abi, signal: &str, code: i64, errno: i64, rest: &[(usize, i64)]) -> String {
    let signals = sysno::Constants::all().find(|set| set.name() == "signals").unwrap();
    let signal = signals.value(abi, signal).expect("the ABI has the signal") as i64;
    let is_swapped = matches!(abi, Abi::MipsO32 | Abi::MipsN32 | Abi::MipsN64);
    let (second, third) = if is_swapped { (code, errno) } else { (errno, code) };
    let mut info = words(abi, 4, &[signal, second, third]);
    if matches!(abi, Abi::X86_64 | Abi::S390x | Abi::MipsN64 | Abi::Sparc64 | Abi::Alpha) {
        info.extend([0; 4]);
    }
    info.extend(ints(abi, rest));
    arg(abi, "rt_sigqueueinfo", &[1, 10, AT], 2, filled(info, 128), false)
}

const ALL: [(Abi, usize); 11] = [
    (Abi::X86_64, 8),
    (Abi::S390x, 8),
    (Abi::MipsN64, 8),
    (Abi::Sparc64, 8),
    (Abi::Alpha, 8),
    (Abi::X86, 4),
    (Abi::X32, 4),
    (Abi::PowerPc, 4),
    (Abi::MipsO32, 4),
    (Abi::MipsN32, 4),
    (Abi::M68k, 4),
];

#[test]
fn signals_from_programs() {
    for (abi, word) in ALL {
        let shown = |code, rest: &[(usize, i64)]| info(abi, "SIGUSR1", code, 0, rest);
        let is_mips = matches!(abi, Abi::MipsO32 | Abi::MipsN32 | Abi::MipsN64);
        let (timer, message, asynchronous) = if is_mips { (-3, -4, -2) } else { (-2, -3, -4) };
        let start = "{si_signo=SIGUSR1, si_code=";
        assert_eq!(shown(0, &[(4, 5), (4, -1)]), format!("{start}SI_USER, si_pid=5, si_uid=-1}}"), "{abi}");
        assert_eq!(shown(-6, &[(4, 5), (4, 6)]), format!("{start}SI_TKILL, si_pid=5, si_uid=6}}"), "{abi}");
        // The union's first bytes are the number.
        let int = if word == 8 && abi.endian() == Endian::Big { 0 } else { 7 };
        assert_eq!(
            shown(-1, &[(4, 5), (4, 6), (word, 7)]),
            format!("{start}SI_QUEUE, si_pid=5, si_uid=6, si_int={int}, si_ptr=0x7}}"),
            "{abi}"
        );
        assert_eq!(shown(-1, &[(4, 5), (4, 6)]), format!("{start}SI_QUEUE, si_pid=5, si_uid=6}}"), "{abi}");
        assert_eq!(shown(message, &[(4, 5)]), format!("{start}SI_MESGQ, si_pid=5, si_uid=0}}"), "{abi}");
        assert_eq!(shown(asynchronous, &[(4, 5)]), format!("{start}SI_ASYNCIO, si_pid=5, si_uid=0}}"), "{abi}");
        assert_eq!(
            shown(timer, &[(4, 0x15), (4, 6)]),
            format!("{start}SI_TIMER, si_timerid=0x15, si_overrun=6, si_int=0, si_ptr=NULL}}"),
            "{abi}"
        );
        let band = if abi == Abi::Sparc64 { 4 } else { word };
        assert_eq!(shown(-5, &[(band, 5), (4, 3)]), format!("{start}SI_SIGIO, si_band=5, si_fd=3}}"), "{abi}");
        assert_eq!(shown(-100, &[(4, 5)]), format!("{start}0xffffff9c, si_pid=5, si_uid=0}}"), "{abi}");
        assert_eq!(shown(0x80, &[]), format!("{start}SI_KERNEL}}"), "{abi}");
        assert_eq!(shown(0x80, &[(4, 0), (4, 6)]), format!("{start}SI_KERNEL, si_pid=0, si_uid=6}}"), "{abi}");
        // Whatever the signal.
        assert_eq!(
            info(abi, "SIGSEGV", 0, 3, &[(4, 5), (4, 6)]),
            "{si_signo=SIGSEGV, si_code=SI_USER, si_errno=ESRCH, si_pid=5, si_uid=6}",
            "{abi}"
        );
        assert_eq!(
            info(abi, "SIGCHLD", -1, 3333, &[(4, 5), (4, 6)]),
            "{si_signo=SIGCHLD, si_code=SI_QUEUE, si_errno=3333, si_pid=5, si_uid=6}",
            "{abi}"
        );
    }
    // As waitid leaves it if no process has ended.
    let memory = [(AT, vec![0; 128])];
    assert_eq!(
        text(Abi::X86_64, "waitid", &[1, 5, AT, 5, 0], &memory, 0, false),
        "waitid(P_PID, 5, {}, WNOHANG|WEXITED, NULL) = 0"
    );
    assert_eq!(
        text(Abi::X86_64, "waitid", &[1, 5, AT, 4, 0], &memory, -10, false),
        "waitid(P_PID, 5, 0x1000, WEXITED, NULL) = -1 ECHILD (No child processes)"
    );
}

#[test]
fn signals_from_the_kernel() {
    for (abi, word) in ALL {
        // x32 has times of 64 bits; elsewhere they are as wide as a pointer.
        let (clock, gap) = match abi {
            Abi::X32 => (8, 0),
            _ => (word, word - 4),
        };
        let child = |code, status| {
            info(abi, "SIGCHLD", code, 0, &[(4, 5), (4, 6), (4, status), (gap, 0), (clock, 8), (clock, 1024)])
        };
        let (eight, second) = if abi == Abi::Alpha { ("0.007", "1.000") } else { ("0.08", "10.24") };
        let end = format!("si_utime=8 /* {eight} s */, si_stime=1024 /* {second} s */}}");
        let start = "{si_signo=SIGCHLD, si_code=";
        assert_eq!(child(1, 9), format!("{start}CLD_EXITED, si_pid=5, si_uid=6, si_status=9, {end}"), "{abi}");
        assert_eq!(child(2, 9), format!("{start}CLD_KILLED, si_pid=5, si_uid=6, si_status=SIGKILL, {end}"), "{abi}");
        assert_eq!(child(99, 9), format!("{start}0x63, si_pid=5, si_uid=6, si_status=SIGKILL, {end}"), "{abi}");
        assert_eq!(child(4, 133), format!("{start}CLD_TRAPPED, si_pid=5, si_uid=6, si_status=133, {end}"), "{abi}");

        let pad = if abi == Abi::M68k { 2 } else { word };
        let fault =
            |signal, code, rest: &[(usize, i64)]| info(abi, signal, code, 0, &[&[(word, 0x1234)], rest].concat());
        for (signal, code, name) in [
            ("SIGSEGV", 1, "SEGV_MAPERR"),
            ("SIGSEGV", 0x80, "SI_KERNEL"),
            ("SIGBUS", 2, "BUS_ADRERR"),
            ("SIGILL", 2, "ILL_ILLOPN"),
            ("SIGFPE", 1, "FPE_INTDIV"),
            ("SIGTRAP", 1, "TRAP_BRKPT"),
            ("SIGTRAP", 6, "TRAP_PERF"),
        ] {
            assert_eq!(
                fault(signal, code, &[(4, 7)]),
                format!("{{si_signo={signal}, si_code={name}, si_addr=0x1234}}"),
                "{abi}"
            );
        }
        assert_eq!(
            fault("SIGSEGV", 3, &[(pad, 0), (word, 1), (word, 5)]),
            "{si_signo=SIGSEGV, si_code=SEGV_BNDERR, si_addr=0x1234, si_lower=0x1, si_upper=0x5}",
            "{abi}"
        );
        assert_eq!(
            fault("SIGSEGV", 4, &[(pad, 0), (4, 3)]),
            "{si_signo=SIGSEGV, si_code=SEGV_PKUERR, si_addr=0x1234, si_pkey=3}",
            "{abi}"
        );
        assert_eq!(
            fault("SIGBUS", 4, &[(2, 12)]),
            "{si_signo=SIGBUS, si_code=BUS_MCEERR_AR, si_addr=0x1234, si_addr_lsb=0xc}",
            "{abi}"
        );
        assert_eq!(
            fault("SIGSYS", 1, &[(4, 1), (4, 0xC000_003E)]),
            "{si_signo=SIGSYS, si_code=SYS_SECCOMP, si_call_addr=0x1234, si_syscall=__NR_write, si_arch=AUDIT_ARCH_X86_64}",
            "{abi}"
        );
        let band = if abi == Abi::Sparc64 { 4 } else { word };
        assert_eq!(
            info(abi, "SIGIO", 1, 0, &[(band, 65), (4, 4)]),
            "{si_signo=SIGIO, si_code=POLL_IN, si_band=65, si_fd=4}",
            "{abi}"
        );
        assert_eq!(info(abi, "SIGIO", 0x80, 0, &[(band, 65)]), "{si_signo=SIGIO, si_code=SI_KERNEL}", "{abi}");
    }
    let trap = Layout::named("siginfo_ill", Abi::Sparc64, Endian::Big).unwrap();
    let trap = trap.members().find(|member| member.name() == "si_trapno").unwrap();
    assert_eq!((trap.offset(), trap.size()), (24, 4));
}

#[test]
fn tracing() {
    for abi in [Abi::X86_64, Abi::PowerPc] {
        let (pid, word) = (7, if abi == Abi::X86_64 { 8 } else { 4 });
        let shown = |request: u64, addr: u64, data: u64, memory: &[(u64, Vec<u8>)], result| {
            text(abi, "ptrace", &[request, pid, addr, data], memory, result, false)
        };
        let gap = if word == 8 { 4 } else { 0 };
        let info = filled(ints(abi, &[(4, 19), (4, 0), (4, -6), (gap, 0), (4, 5), (4, 6)]), 128);
        let stop = "{si_signo=SIGSTOP, si_code=SI_TKILL, si_pid=5, si_uid=6}";
        assert_eq!(
            shown(0x4202, 0, AT, &[(AT, info.clone())], 0),
            format!("ptrace(PTRACE_GETSIGINFO, 7, NULL, {stop}) = 0")
        );
        assert_eq!(
            shown(0x4203, 0, AT, &[(AT, info.clone())], 0),
            format!("ptrace(PTRACE_SETSIGINFO, 7, NULL, {stop}) = 0")
        );
        assert_eq!(
            shown(0x4209, AT, 0x2000, &[(AT, ints(abi, &[(8, 0), (4, 1), (4, 2)]))], 0),
            "ptrace(PTRACE_PEEKSIGINFO, 7, {off=0, flags=PTRACE_PEEKSIGINFO_SHARED, nr=2}, []) = 0"
        );
        // As many as the call returns.
        let memory = [(AT, ints(abi, &[(8, 0), (4, 1), (4, 2)])), (0x2000, info.clone())];
        assert_eq!(
            shown(0x4209, AT, 0x2000, &memory, 1),
            format!("ptrace(PTRACE_PEEKSIGINFO, 7, {{off=0, flags=PTRACE_PEEKSIGINFO_SHARED, nr=2}}, [{stop}]) = 1")
        );
        assert_eq!(
            shown(0x4209, AT, 0x2000, &memory, -22),
            "ptrace(PTRACE_PEEKSIGINFO, 7, {off=0, flags=PTRACE_PEEKSIGINFO_SHARED, nr=2}, 0x2000) = -1 EINVAL (Invalid argument)"
        );
        let call = |op, rest: &[(usize, i64)]| {
            let start = ints(abi, &[(1, op), (1, 0), (2, 0), (4, 0xC000_003E), (8, 0x11), (8, 0x22)]);
            filled([start, ints(abi, rest)].concat(), 88)
        };
        let of = |op, rest: &[(usize, i64)]| shown(0x420E, 88, AT, &[(AT, call(op, rest))], 88);
        let end = "arch=AUDIT_ARCH_X86_64, instruction_pointer=0x11, stack_pointer=0x22";
        let start = "ptrace(PTRACE_GET_SYSCALL_INFO, 7, 88, {op=PTRACE_SYSCALL_INFO_";
        assert_eq!(of(0, &[]), format!("{start}NONE, {end}}}) = 88"));
        assert_eq!(
            of(1, &[(8, 1), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 0x66)]),
            format!("{start}ENTRY, {end}, entry={{nr=__NR_write, args=[0x1, 0x2, 0x3, 0x4, 0x5, 0x66]}}}}) = 88")
        );
        // The names are those of the process that is traced: of i386, of x32, of none.
        let other = |arch, number| {
            let start = ints(abi, &[(1, 1), (1, 0), (2, 0), (4, arch), (8, 0x11), (8, 0x22), (8, number)]);
            let text = shown(0x420E, 88, AT, &[(AT, filled(start, 88))], 80);
            text.split_once("nr=").unwrap().1.split_once(',').unwrap().0.to_owned()
        };
        assert_eq!(other(0x4000_0003, 1), "__NR_exit");
        assert_eq!(other(0xC000_003E, 0x4000_0001), "__NR_write");
        assert_eq!(other(0xC000_003E, 1_234_567), "1234567");
        assert_eq!(other(5, 1), "1");
        assert_eq!(of(2, &[(8, -9), (1, 1)]), format!("{start}EXIT, {end}, exit={{rval=-EBADF, is_error=1}}}}) = 88"));
        assert_eq!(
            of(3, &[(8, 1), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 6), (4, 7)]),
            format!(
                "{start}SECCOMP, {end}, seccomp={{nr=__NR_write, args=[0x1, 0x2, 0x3, 0x4, 0x5, 0x6], ret_data=7}}}}) = 88"
            )
        );
    }
}

/// The kernel writes no more than the program says, and no more than there is: `min(actual_size, user_size)` of ptrace_get_syscall_info().
#[test]
fn as_much_of_a_struct_as_ptrace_has_written() {
    for abi in [Abi::X86_64, Abi::PowerPc] {
        let shown = |request: u64, len: u64, of: &[u8], result| {
            let whole = text(abi, "ptrace", &[request, 7, len, AT], &[(AT, of.to_vec())], result, false);
            let args = whole.split_once(&format!(", 7, {len}, ")).unwrap().1;
            args.rsplit_once(") = ").unwrap().0.to_owned()
        };
        let start = |op| ints(abi, &[(1, op), (1, 0), (2, 0), (4, 0xC000_003E), (8, 0x11), (8, 0x22)]);
        let rest = |bytes: Vec<u8>| [bytes, vec![0xEE; 100]].concat();
        let entry = rest([start(1), words(abi, 8, &[39, 1, 2, 3, 4, 5, 6])].concat());
        let exit = rest([start(2), ints(abi, &[(8, -9), (1, 1)])].concat());
        let (op, arch) = ("{op=PTRACE_SYSCALL_INFO_ENTRY", ", arch=AUDIT_ARCH_X86_64");
        let pointers = format!("{op}{arch}, instruction_pointer=0x11, stack_pointer=0x22");
        for (len, expected) in [
            (0, "0x1000".to_owned()),
            (1, format!("{op}}}")),
            (4, format!("{op}}}")),
            (8, format!("{op}{arch}}}")),
            (16, format!("{op}{arch}, instruction_pointer=0x11}}")),
            (24, format!("{pointers}}}")),
            (31, format!("{pointers}}}")),
            (32, format!("{pointers}, entry={{nr=__NR_getpid}}}}")),
            (41, format!("{pointers}, entry={{nr=__NR_getpid, args=[0x1]}}}}")),
            (56, format!("{pointers}, entry={{nr=__NR_getpid, args=[0x1, 0x2, 0x3]}}}}")),
            (88, format!("{pointers}, entry={{nr=__NR_getpid, args=[0x1, 0x2, 0x3, 0x4, 0x5, 0x6]}}}}")),
            (1000, format!("{pointers}, entry={{nr=__NR_getpid, args=[0x1, 0x2, 0x3, 0x4, 0x5, 0x6]}}}}")),
        ] {
            assert_eq!(shown(0x420E, len, &entry, 80), expected, "{abi}, {len}");
        }
        let pointers = pointers.replace("ENTRY", "EXIT");
        assert_eq!(shown(0x420E, 88, &exit, 33), format!("{pointers}, exit={{rval=-EBADF, is_error=1}}}}"), "{abi}");
        // strace asks is_error, and writes -9 here. No call returns it if it has not failed.
        assert_eq!(shown(0x420E, 32, &exit, 33), format!("{pointers}, exit={{rval=-EBADF}}}}"), "{abi}");
        assert_eq!(shown(0x420E, 88, &rest(start(0)), 24), format!("{}}}", pointers.replace("EXIT", "NONE")), "{abi}");
        // What the kernel reads is as long as the program says; it has no more than its own.
        let set = |len| shown(0x4212, len, &entry, -22);
        assert!(set(40).ends_with("entry={nr=__NR_getpid, args=[0x1]}}"), "{abi}");
        assert!(set(1000).ends_with("args=[0x1, 0x2, 0x3, 0x4, 0x5, 0x6]}}"), "{abi}");

        let metadata = rest(words(abi, 8, &[3, 1]));
        let flags = "{filter_off=3, flags=SECCOMP_FILTER_FLAG_TSYNC}";
        assert_eq!(shown(0x420D, 8, &metadata, 8), "{filter_off=3}", "{abi}");
        assert_eq!(shown(0x420D, 12, &metadata, 12), "{filter_off=3}", "{abi}");
        assert_eq!(shown(0x420D, 16, &metadata, 16), flags, "{abi}");
        assert_eq!(shown(0x420D, 100, &metadata, 16), flags, "{abi}");
        // seccomp_get_metadata() first reads which filter it is.
        assert_eq!(shown(0x420D, 16, &metadata, -22), "{filter_off=3}", "{abi}");
        assert_eq!(shown(0x420D, 4, &metadata, -22), "0x1000", "{abi}");
        let rseq = rest(ints(abi, &[(8, 0x1234), (4, 32), (4, 0x53), (4, 0), (4, 0)]));
        assert_eq!(shown(0x420F, 8, &rseq, 24), "{rseq_abi_pointer=0x1234}", "{abi}");
        assert_eq!(
            shown(0x420F, 100, &rseq, 24),
            "{rseq_abi_pointer=0x1234, rseq_abi_size=32, signature=0x53, flags=0}",
            "{abi}"
        );
        let dispatch = rest(words(abi, 8, &[1, 0x11, 0x22, 3]));
        let whole = "{mode=PR_SYS_DISPATCH_EXCLUSIVE_ON, selector=0x11, offset=0x22, len=3}";
        assert_eq!(shown(0x4211, 32, &dispatch, 0), whole, "{abi}");
        assert_eq!(shown(0x4210, 8, &dispatch, -22), "{mode=PR_SYS_DISPATCH_EXCLUSIVE_ON}", "{abi}");
        assert_eq!(shown(0x4210, 100, &dispatch, -22), whole, "{abi}");
    }
}

/// Numbers and pointers behind pointers, whose meaning another argument or the call decides.
#[test]
fn what_calls_say_of_processes_and_their_memory() {
    for (abi, word) in [(Abi::X86_64, 8), (Abi::S390x, 8), (Abi::PowerPc, 4), (Abi::X86, 4)] {
        let memory = [(AT, words(abi, word, &[0x7F12_3456])), (0x2000, words(abi, word, &[24]))];
        let head = text(abi, "get_robust_list", &[7, AT, 0x2000], &memory, 0, false);
        assert_eq!(head, "get_robust_list(7, [0x7f123456], [24]) = 0", "{abi}");
        let head = text(abi, "get_robust_list", &[7, AT, 0x2000], &memory, -3, false);
        assert_eq!(head, "get_robust_list(7, 0x1000, 0x2000) = -1 ESRCH (No such process)", "{abi}");

        let action =
            |action, result| text(abi, "seccomp", &[2, 0, AT], &[(AT, ints(abi, &[(4, action)]))], result, false);
        assert_eq!(
            action(0x8000_0000, 0),
            "seccomp(SECCOMP_GET_ACTION_AVAIL, 0, [SECCOMP_RET_KILL_PROCESS]) = 0",
            "{abi}"
        );
        assert_eq!(action(0x7FFC_0000, 0), "seccomp(SECCOMP_GET_ACTION_AVAIL, 0, [SECCOMP_RET_LOG]) = 0", "{abi}");
        assert_eq!(
            action(5, -95),
            "seccomp(SECCOMP_GET_ACTION_AVAIL, 0, [0x5 /* SECCOMP_RET_??? */]) = -1 EOPNOTSUPP (Operation not supported)",
            "{abi}"
        );

        let slot = [(AT, ints(abi, &[(4, 6), (4, 4), (4, 1)]))];
        let shown = text(abi, "kcmp", &[7, 8, 7, 4, AT], &slot, 0, false);
        assert_eq!(shown, "kcmp(7, 8, KCMP_EPOLL_TFD, 4, {efd=6, tfd=4, toff=1}) = 0", "{abi}");

        // Of so many bits, the kernel takes one less: get_nodes() of mm/mempolicy.c. strace has as many columns as the word has digits.
        let digits = word * 2;
        let nodes = [(AT, words(abi, word, &[5, 0, 1]))];
        let (five, zero) = (format!("{:#0digits$x}", 5), "0".repeat(digits));
        let shown = |bits: u64| text(abi, "set_mempolicy", &[2, AT, bits], &nodes, 0, false);
        let bits = word as u64 * 8;
        assert_eq!(shown(bits), format!("set_mempolicy(MPOL_BIND, [{five}], {bits}) = 0"), "{abi}");
        assert_eq!(shown(bits + 1), format!("set_mempolicy(MPOL_BIND, [{five}], {}) = 0", bits + 1), "{abi}");
        assert_eq!(shown(bits + 2), format!("set_mempolicy(MPOL_BIND, [{five}, {zero}], {}) = 0", bits + 2), "{abi}");
        assert_eq!(shown(0), "set_mempolicy(MPOL_BIND, [], 0) = 0", "{abi}");
        let shown = text(abi, "mbind", &[0x5000, 4096, 2, AT, bits, 0], &nodes, 0, false);
        assert_eq!(shown, format!("mbind(0x5000, 4096, MPOL_BIND, [{five}], {bits}, 0) = 0"), "{abi}");
        let shown = text(abi, "get_mempolicy", &[0, AT, bits, 0, 0], &nodes, 0, false);
        assert_eq!(shown, format!("get_mempolicy(NULL, [{five}], {bits}, NULL, 0) = 0"), "{abi}");
        let shown = text(abi, "get_mempolicy", &[0, AT, bits, 0, 0], &nodes, -22, false);
        assert_eq!(
            shown,
            format!("get_mempolicy(NULL, 0x1000, {bits}, NULL, 0) = -1 EINVAL (Invalid argument)"),
            "{abi}"
        );
        let shown = text(abi, "migrate_pages", &[0, bits, AT, 0x9000], &nodes, 0, false);
        assert_eq!(shown, format!("migrate_pages(0, {bits}, [{five}], 0x9000) = 0"), "{abi}");

        let pages = [(AT, words(abi, word, &[0x5000, 0x6000])), (0x2000, ints(abi, &[(4, 0), (4, 9)]))];
        let shown = text(abi, "move_pages", &[0, 2, AT, 0x2000, 0x3000, 0], &pages, -19, false);
        assert_eq!(
            shown, "move_pages(0, 2, [0x5000, 0x6000], [0, 9], 0x3000, 0) = -1 ENODEV (No such device)",
            "{abi}"
        );
    }
    let map = |offset| text(Abi::X86_64, "mmap", &[0, 4096, 1, 2, 3, offset], &[], 0x5000, false);
    assert_eq!(map(0x26000), "mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 3, 0x26000) = 0x5000");
    assert_eq!(map(0), "mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 3, 0) = 0x5000");
    assert_eq!(map(-4096_i64 as u64), "mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 3, 0xfffffffffffff000) = 0x5000");
}
