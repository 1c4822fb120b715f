//! Are values shown as strace shows them: constants by name, what is behind pointers, only the arguments that count?
//!
//! The expected texts are written by hand, as strace writes them; where it says so, they are what strace 7.2 printed of such a call.

use sysno::trace::Lines;
use sysno::{Abi, Endian, Invocation, Meaning, Memory, NoMemory, Outcome, Type, Value};

use crate::common;

/// Pieces of memory, each at its address.
struct Pieces<'a>(&'a [(u64, &'a [u8])]);

impl Memory for Pieces<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.0.iter().map(|piece| piece.read(address, buffer)).max().unwrap_or(0)
    }
}

#[track_caller]
fn call(abi: Abi, name: &str, registers: &[u64]) -> Invocation {
    *abi.syscall_by_name(name).expect("the ABI has the call").decode(registers).invocation()
}

/// The text of a call whose result is 0.
#[track_caller]
fn shows(abi: Abi, name: &str, registers: &[u64], memory: &[(u64, &[u8])], expected: &str) {
    shows_result(abi, name, registers, memory, 0, expected);
}

#[track_caller]
fn shows_result(abi: Abi, name: &str, registers: &[u64], memory: &[(u64, &[u8])], result: i64, expected: &str) {
    let (call, memory) = (call(abi, name, registers), Pieces(memory));
    let text = call.text(&memory).names(true).outcome(call.result(result, result < 0));
    let whole = text.to_string();
    assert_eq!(whole.rsplit_once(" = ").unwrap().0, expected, "{abi}");
    assert_eq!(text.entry().to_string() + &text.exit().to_string(), expected, "{abi}: the two parts");
}

const AT_FDCWD: u64 = -100_i64 as u64;
const X: Abi = Abi::X86_64;

#[test]
fn flags_and_choices() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"f\0")];
    for (flags, names) in [
        (0, "O_RDONLY"),
        (0o101, "O_WRONLY|O_CREAT, 0644"),
        (0x80241, "O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC, 0644"),
        (0o4010002, "O_RDWR|O_SYNC"),
        (0o10002, "O_RDWR|O_DSYNC"),
        (0o20200002, "O_RDWR|O_TMPFILE, 0644"),
        (0o200000, "O_RDONLY|O_DIRECTORY"),
        (3, "O_ACCMODE"),
        (0x4000_0000, "O_RDONLY|0x40000000"),
    ] {
        shows(X, "openat", &[AT_FDCWD, 0x1000, flags, 0o644], path, &format!(r#"openat(AT_FDCWD, "f", {names})"#));
    }
    // The numbers are Alpha's, MIPS's and so on.
    shows(Abi::Alpha, "open", &[0x1000, 0o1001, 0o600], path, r#"open("f", O_WRONLY|O_CREAT, 0600)"#);
    shows(Abi::MipsN64, "open", &[0x1000, 0o400, 0o600], path, r#"open("f", O_RDONLY|O_CREAT, 0600)"#);
    shows(Abi::Arm, "open", &[0x1000, 0o40000, 0], path, r#"open("f", O_RDONLY|O_DIRECTORY)"#);

    shows(X, "lseek", &[3, 5, 2], &[], "lseek(3, 5, SEEK_END)");
    shows(X, "lseek", &[3, -5_i64 as u64, 9], &[], "lseek(3, -5, 0x9 /* SEEK_??? */)");
    shows(X, "mprotect", &[0x1000, 4096, 0], &[], "mprotect(0x1000, 4096, PROT_NONE)");
    shows(X, "mprotect", &[0x1000, 4096, 0x100], &[], "mprotect(0x1000, 4096, 0x100 /* PROT_??? */)");
    let map = "mmap(NULL, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0)";
    shows(X, "mmap", &[0, 8192, 3, 0x22, u64::MAX, 0], &[], map);
    shows(Abi::Parisc64, "mmap", &[0, 8192, 3, 0x12, u64::MAX, 0], &[], map);
    shows(Abi::MipsN64, "mmap", &[0, 8192, 3, 0x802, u64::MAX, 0], &[], map);
    shows(X, "kill", &[1, 15], &[], "kill(1, SIGTERM)");
    shows(X, "kill", &[1, 0], &[], "kill(1, 0)");
    shows(X, "kill", &[1, 34], &[], "kill(1, SIGRT_2)");
    shows(Abi::MipsO32, "kill", &[1, 16], &[], "kill(1, SIGUSR1)");
    shows(X, "madvise", &[0x1000, 4096, 4], &[], "madvise(0x1000, 4096, MADV_DONTNEED)");
    shows(X, "access", &[0x1000, 4], path, r#"access("f", R_OK)"#);
    shows(X, "access", &[0x1000, 0], path, r#"access("f", F_OK)"#);
    shows(X, "setpriority", &[0, 0, 5], &[], "setpriority(PRIO_PROCESS, 0, 5)");
    shows(X, "unshare", &[0x2_0000], &[], "unshare(CLONE_NEWNS)");
}

#[test]
fn other_numbers() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"f\0")];
    shows(X, "umask", &[0o22], &[], "umask(022)");
    shows(X, "chmod", &[0x1000, 0o4755], path, r#"chmod("f", 04755)"#);
    shows(X, "chown", &[0x1000, u64::MAX, 0], path, r#"chown("f", -1, 0)"#);
    shows(Abi::X86, "chown", &[0x1000, 0xFFFF, 0], path, r#"chown("f", -1, 0)"#);
    shows(X, "setgid", &[0xFFFF_FFFF], &[], "setgid(-1)");
    shows(X, "mknod", &[0x1000, 0o20666, 0x103], path, r#"mknod("f", S_IFCHR|0666, makedev(0x1, 0x3))"#);
    shows(X, "clock_gettime", &[0, 0], &[], "clock_gettime(CLOCK_REALTIME, NULL)");
    shows(X, "clock_gettime", &[1, 0], &[], "clock_gettime(CLOCK_MONOTONIC, NULL)");
    // ~pid << 3 | which.
    let clock = !(1234_u64) << 3 | 6;
    let text = "clock_gettime(MAKE_THREAD_CPUCLOCK(1234, CPUCLOCK_SCHED), NULL)";
    shows(X, "clock_gettime", &[clock, 0], &[], text);
    for (bits, expected) in [
        (0, "MAKE_PROCESS_CPUCLOCK(5, CPUCLOCK_PROF)"),
        (1, "MAKE_PROCESS_CPUCLOCK(5, CPUCLOCK_VIRT)"),
        (2, "MAKE_PROCESS_CPUCLOCK(5, CPUCLOCK_SCHED)"),
        (3, "FD_TO_CLOCKID(5)"),
        (4, "MAKE_THREAD_CPUCLOCK(5, CPUCLOCK_PROF)"),
    ] {
        shows(X, "clock_gettime", &[!5_u64 << 3 | bits, 0], &[], &format!("clock_gettime({expected}, NULL)"));
    }
    // The upper half of the position is in the same register.
    shows(X, "preadv", &[3, 0, 0, 7, 9], &[], "preadv(3, NULL, 0, 7)");
    // On other ABIs, strace shows both halves as one number, too: these lines are strace 7.2's.
    shows(Abi::X86, "preadv", &[3, 0, 0, 7, 9], &[], "preadv(3, NULL, 0, 38654705671)");
    shows(Abi::X86, "pwritev", &[3, 0, 0, 7, 0], &[], "pwritev(3, NULL, 0, 7)");
    shows(Abi::X86, "preadv2", &[3, 0, 0, 7, 9, 9], &[], "preadv2(3, NULL, 0, 38654705671, RWF_HIPRI|RWF_NOWAIT)");
    shows(Abi::X86, "pwritev2", &[3, 0, 0, !0, !0, 1], &[], "pwritev2(3, NULL, 0, -1, RWF_HIPRI)");
    // The lower half is the first one, whatever the byte order is.
    shows(Abi::MipsN32, "preadv", &[3, 0, 0, 7, 9], &[], "preadv(3, NULL, 0, 38654705671)");
    shows(Abi::PowerPc, "preadv", &[3, 0, 0, 7, 9], &[], "preadv(3, NULL, 0, 38654705671)");
    shows(Abi::X86, "preadv", &[3, 0, 0, 7], &[], "preadv(3, NULL, 0, ?)");
    let halves = call(Abi::X86, "preadv", &[3, 0, 0, 7, 9]);
    assert!(halves.args_that_count().map(|(index, ..)| index).eq(0..5), "the kernel reads both");
}

/// What strace 7.2 printed of such calls, but for the results of PowerPC's, ARM's and MIPS's, and those without a name.
#[test]
fn results_by_their_meaning() {
    #[track_caller]
    fn returns(abi: Abi, name: &str, registers: &[u64], result: i64, expected: &str) {
        let call = call(abi, name, registers);
        let text = call.text(&NoMemory).names(true).outcome(call.result(result, false));
        assert_eq!(text.to_string().rsplit_once(" = ").unwrap().1, expected, "{name} on {abi}");
        let mut lines = Lines::new(Vec::new());
        lines.returned(1, &text).unwrap();
        let line = String::from_utf8(lines.into_inner()).unwrap();
        assert_eq!(line.rsplit_once("= ").unwrap().1, format!("{expected}\n"));
        let record = serde_json::to_value(text).unwrap();
        let names =
            expected.split_once(" (").map(|(_, names)| names.trim_start_matches("flags ").trim_start_matches("seals "));
        let names = names.and_then(|names| names.strip_suffix(")"));
        assert_eq!(record["result"].as_i64(), Some(result));
        assert!(names.is_none() || record["result_names"].as_str() == names, "{record}");
        // Without names, there is only the number.
        let text = text.names(false).to_string();
        assert_eq!(text.rsplit_once(" = ").unwrap().1, result.to_string());
    }
    returns(X, "umask", &[0o77], 0o22, "022");
    returns(X, "umask", &[0], 0, "000");
    for (command, result, expected) in [
        (3, 0x8002, "0x8002 (flags O_RDWR|O_LARGEFILE)"),
        (3, 0, "0 (flags O_RDONLY)"),
        (3, 0x8C00, "0x8c00 (flags O_RDONLY|O_APPEND|O_NONBLOCK|O_LARGEFILE)"),
        (1, 1, "0x1 (flags FD_CLOEXEC)"),
        (1, 0, "0"),
        (9, -27159, "-27159"),
        (11, 10, "10 (SIGUSR1)"),
        (11, 40, "40 (SIGRT_8)"),
        (11, 0, "0"),
        (1025, 2, "0x2 (F_UNLCK)"),
        (1025, 0, "0 (F_RDLCK)"),
        (1034, 0xC, "0xc (seals F_SEAL_GROW|F_SEAL_WRITE)"),
        (1034, 0, "0"),
        (1032, 65536, "65536"),
        (0, 11, "11"),
        (2, 0, "0"),
    ] {
        returns(X, "fcntl", &[3, command, 0], result, expected);
    }
    returns(Abi::MipsO32, "fcntl64", &[3, 3, 0], 0x2002, "0x2002 (flags O_RDWR|O_LARGEFILE)");
    returns(X, "personality", &[0xFFFF_FFFF], 0, "0 (PER_LINUX)");
    returns(X, "personality", &[0], 0x20008, "0x20008 (PER_LINUX32|UNAME26)");
    returns(X, "personality", &[0], 0x63, "0x63 (0x63 /* PER_??? */)");
    returns(X, "ioprio_get", &[1, 0], 16388, "16388 (IOPRIO_PRIO_VALUE(IOPRIO_CLASS_BE, 4))");
    returns(X, "ioprio_get", &[1, 0], 0, "0 (IOPRIO_PRIO_VALUE(IOPRIO_CLASS_NONE, 0))");
    returns(X, "sched_getscheduler", &[0], 0, "0 (SCHED_OTHER)");
    returns(X, "sched_getscheduler", &[0], 5, "0x5 (SCHED_IDLE)");
    returns(X, "sched_getscheduler", &[0], 0x4000_0003, "0x40000003 (SCHED_RESET_ON_FORK|SCHED_BATCH)");
    returns(X, "adjtimex", &[0], 5, "5 (TIME_ERROR)");
    returns(X, "clock_adjtime", &[0, 0], 7, "7");
    returns(X, "rt_sigtimedwait", &[0, 0, 0, 8], 10, "10 (SIGUSR1)");
    returns(X, "rt_sigtimedwait", &[0, 0, 0, 8], 37, "37 (SIGRT_5)");
    returns(Abi::MipsO32, "rt_sigtimedwait", &[0, 0, 0, 8], 16, "16 (SIGUSR1)");
    returns(Abi::X86, "sgetmask", &[], 0x200, "0x200");
    for (option, result, expected) in [
        (3, 1, "1 (SUID_DUMP_USER)"),
        (3, 0, "0 (SUID_DUMP_DISABLE)"),
        (27, 3, "0x3 (SECBIT_NOROOT|SECBIT_NOROOT_LOCKED)"),
        (27, 0, "0"),
        (34, 2, "2 (PR_MCE_KILL_DEFAULT)"),
        (66, 1, "0x1 (PR_MDWE_REFUSE_EXEC_GAIN)"),
        (30, 50000, "50000"),
        (7, 1, "1"),
        (52, 2, "0x2 (PR_SPEC_ENABLE)"),
        (52, 3, "0x3 (PR_SPEC_PRCTL|PR_SPEC_ENABLE)"),
        (51, 0x10, "0x10"),
        (51, 0x20010, "0x20010 (PR_SVE_VL_INHERIT|0x10)"),
        (64, 0x20040, "0x20040 (PR_SME_VL_INHERIT|0x40)"),
        (56, 0, "0 (!PR_TAGGED_ADDR_ENABLE|PR_MTE_TCF_NONE)"),
        (56, 0x7FFF3, "0x7fff3 (PR_TAGGED_ADDR_ENABLE|PR_MTE_TCF_SYNC|0xfffe<<PR_MTE_TAG_SHIFT)"),
        (61, 0x1E, "0x1e (PR_PAC_APIBKEY|PR_PAC_APDAKEY|PR_PAC_APDBKEY|0x10)"),
        (70, 9, "0x9 (PR_RISCV_V_VSTATE_CTRL_OFF|PR_RISCV_V_VSTATE_CTRL_ON<<2|!PR_RISCV_V_VSTATE_CTRL_INHERIT)"),
    ] {
        returns(X, "prctl", &[option, 0, 0, 0, 0], result, expected);
    }

    let commands = "0x203 (MEMBARRIER_CMD_GLOBAL|MEMBARRIER_CMD_GLOBAL_EXPEDITED|MEMBARRIER_CMD_GET_REGISTRATIONS)";
    returns(X, "membarrier", &[0, 0, 0], 0x203, commands);
    returns(X, "membarrier", &[0x200, 0, 0], 0, "0");
    returns(X, "membarrier", &[1, 0, 0], 0, "0");
    returns(X, "ioctl", &[3, 0xB703, 0], 0x4000_0000, "1073741824 (CLONE_NEWNET)");

    // As data: what it is, though nothing is written of it.
    let meaning = |name, registers: &[u64], result| {
        let call = call(X, name, registers);
        let view = call.view(&NoMemory).outcome(call.result(result, result < 0));
        view.returned().map(|returned| (returned.meaning(), returned.signed()))
    };
    assert_eq!(meaning("fcntl", &[3, 0, 10], 11), Some((Meaning::Descriptor, 11)));
    assert_eq!(meaning("keyctl", &[0, 0, 0], 77), Some((Meaning::Id, 77)));
    assert_eq!(meaning("close", &[3], 0), Some((Meaning::Zero, 0)));
    assert_eq!(meaning("bpf", &[0, 0, 0], 5), Some((Meaning::Descriptor, 5)));
    assert_eq!(meaning("seccomp", &[1, 9, 0], 5), Some((Meaning::Descriptor, 5)));
    assert_eq!(meaning("seccomp", &[1, 0, 0], 0), Some((Meaning::Number, 0)));
    assert_eq!(meaning("landlock_create_ruleset", &[0, 0, 0], 3), Some((Meaning::Descriptor, 3)));
    assert_eq!(meaning("landlock_create_ruleset", &[0, 0, 1], 3), Some((Meaning::Number, 3)));
    assert_eq!(meaning("fcntl", &[3, 3], -9), None);
    assert_eq!(meaning("exit", &[0], 0), None);
}

/// i386's `socketcall` and `ipc`: but for those without a call of that name, what strace 7.2 printed of such calls.
#[test]
fn what_multiplexers_do() {
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>();
    #[track_caller]
    fn does(name: &str, registers: &[u64], memory: &[(u64, &[u8])], expected: &str) {
        let memory = Pieces(memory);
        let multiplexer = call(Abi::X86, name, registers);
        let call = multiplexer.subcall(&memory).unwrap_or(multiplexer);
        assert_eq!((call.abi(), call.arch()), (Some(Abi::X86), multiplexer.arch()));
        assert_eq!(call.text(&memory).names(true).outcome(call.result(3, false)).to_string(), expected);
    }
    let socket: &[(u64, &[u8])] = &[(0x1000, &words(&[1, 1, 0]))];
    does("socketcall", &[1, 0x1000], socket, "socket(AF_UNIX, SOCK_STREAM, 0) = 3");
    let connect: &[(u64, &[u8])] =
        &[(0x1000, &words(&[3, 0x2000, 16])), (0x2000, b"\x02\0\0\x50\x7f\0\0\x01\0\0\0\0\0\0\0\0")];
    let text = r#"connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 3"#;
    does("socketcall", &[3, 0x1000], connect, text);
    does("socketcall", &[1, 1], &[], "socketcall(SYS_SOCKET, 0x1) = 3");
    does("socketcall", &[77, 0x1000], socket, "socketcall(77, 0x1000) = 3");
    does("ipc", &[23, 0, 4096, 0o1600], &[], "shmget(IPC_PRIVATE, 4096, IPC_CREAT|0600) = 3");
    does("ipc", &[24, 5, 0, 0, 0], &[], "shmctl(5, IPC_RMID, NULL) = 3");
    does("ipc", &[11, 5, 2, 0, 0x1000], &[], "msgsnd(5, 0x1000, 2, 0) = 3");
    does("ipc", &[22, 0, 0, 0, 0x1000], &[], "shmdt(0x1000) = 3");
    // i386 has no calls of these names.
    let send: &[(u64, &[u8])] = &[(0x1000, &words(&[3, 0x2000, 5, 0x40])), (0x2000, b"hello")];
    does("socketcall", &[9, 0x1000], send, r#"sendto(3, "hello", 5, MSG_DONTWAIT, NULL, 0) = 3"#);
    does("ipc", &[1, 5, 1, 0, 0x1000], &[], "semtimedop_time64(5, 0x1000, 1, NULL) = 3");
    // It would take another struct; and what it takes is elsewhere, too.
    does("ipc", &[4, 5, 1, 0, 0x1000, 0x2000], &[], "ipc(SEMTIMEDOP, 5, 1, NULL, 0x1000, 0x2000) = 3");
    does("ipc", &[0x1_000C, 5, 2, 0, 0x1000, 0], &[], "ipc(MSGRCV|0x10000, 5, 2, 0, 0x1000, 0) = 3");

    // The result is that of the call.
    let call = call(Abi::X86, "socketcall", &[1, 0x1000]);
    let socket = call.subcall(&Pieces(socket)).unwrap();
    assert_eq!(socket.result(3, false), Outcome::Descriptor(3));
    // As the call itself, it has the words that it takes.
    let both = words(&[1, 1, 0, 7]);
    assert_eq!(call.text(&(0x1000, &both[..])).names(true).to_string(), "socketcall(SYS_SOCKET, [1, 1, 0])");
    // A word has the width of the program's pointers, and its byte order.
    let memory = [[0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 2], [0; 8]].concat();
    let call = self::call(Abi::S390x, "socketcall", &[1, 0x1000]);
    let call = call.subcall(&(0x1000, &memory[..])).unwrap();
    assert_eq!(call.text(&NoMemory).names(true).to_string(), "socket(AF_UNIX, SOCK_DGRAM, 0)");
}

#[test]
fn behind_pointers() {
    shows(X, "pipe2", &[0x1000, 0x80000], &[(0x1000, &[3, 0, 0, 0, 4, 0, 0, 0])], "pipe2([3, 4], O_CLOEXEC)");
    shows(Abi::S390x, "pipe2", &[0x1000, 0], &[(0x1000, &[0, 0, 0, 3, 0, 0, 0, 4])], "pipe2([3, 4], 0)");
    shows(X, "getcpu", &[0x1000, 0x1004, 0], &[(0x1000, &[1, 0, 0, 0, 0, 0, 0, 0])], "getcpu([1], [0], NULL)");
    let groups: &[(u64, &[u8])] = &[(0x1000, &[0, 0, 0, 0, 4, 0, 0, 0, 24, 0, 0, 0, 9, 9, 9, 9])];
    shows_result(X, "getgroups", &[4, 0x1000], groups, 3, "getgroups(4, [0, 4, 24])");
    shows(X, "setgroups", &[2, 0x1000], groups, "setgroups(2, [0, 4])");
    let ids: &[(u64, &[u8])] = &[(0x1000, &[0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 5, 0, 0, 0])];
    shows(X, "getresuid", &[0x1000, 0x1004, 0x1008], ids, "getresuid([0], [-1], [5])");
    // Nothing is there, or the call has failed.
    shows(X, "pipe2", &[0x1000, 0], &[], "pipe2(0x1000, 0)");
    shows_result(X, "pipe2", &[0x1000, 0], &[(0x1000, &[0; 8])], -24, "pipe2(0x1000, 0)");
    let before = call(X, "pipe2", &[0x1000, 0]).text(&(0x1000, &[0; 8][..])).names(true).to_string();
    assert_eq!(before, "pipe2(0x1000, 0)", "the call has not returned");

    for (status, text) in [
        (0x300_u32, "WIFEXITED(s) && WEXITSTATUS(s) == 3"),
        (9, "WIFSIGNALED(s) && WTERMSIG(s) == SIGKILL"),
        (0x8B, "WIFSIGNALED(s) && WTERMSIG(s) == SIGSEGV && WCOREDUMP(s)"),
        (0x137F, "WIFSTOPPED(s) && WSTOPSIG(s) == SIGSTOP"),
        (0xFFFF, "WIFCONTINUED(s)"),
    ] {
        let memory: &[(u64, &[u8])] = &[(0x1000, &status.to_le_bytes())];
        let expected = format!("wait4(-1, [{{{text}}}], WNOHANG, NULL)");
        shows_result(X, "wait4", &[u64::MAX, 0x1000, 1, 0], memory, 7, &expected);
    }
}

#[test]
fn arrays_by_another_name() {
    let mut memory = Vec::new();
    for word in [0x2000_u64, 3, 0x2003, 2] {
        memory.extend(word.to_le_bytes());
    }
    let pieces: &[(u64, &[u8])] = &[(0x1000, &memory), (0x2000, b"hi\nxy")];
    let both = r#"writev(1, [{iov_base="hi\n", iov_len=3}, {iov_base="xy", iov_len=2}], 2)"#;
    shows_result(X, "writev", &[1, 0x1000, 2], pieces, 5, both);
    let filled = r#"readv(0, [{iov_base="hi\n", iov_len=3}, {iov_base="x", iov_len=2}], 2)"#;
    shows_result(X, "readv", &[0, 0x1000, 2], pieces, 4, filled);
    let failed = "readv(0, [{iov_base=0x2000, iov_len=3}, {iov_base=0x2003, iov_len=2}], 2)";
    shows_result(X, "readv", &[0, 0x1000, 2], pieces, -5, failed);

    // x32's iovec has pointers of 32 bits.
    let mut memory = Vec::new();
    for word in [0x2000_u32, 3] {
        memory.extend(word.to_be_bytes());
    }
    let pieces: &[(u64, &[u8])] = &[(0x1000, &memory), (0x2000, b"hi\n")];
    shows_result(Abi::PowerPc, "writev", &[1, 0x1000, 1], pieces, 3, r#"writev(1, [{iov_base="hi\n", iov_len=3}], 1)"#);

    let set: &[(u64, &[u8])] = &[(0x1000, &0x4002_u64.to_le_bytes()), (0x2000, &(!0x4002_u64).to_le_bytes())];
    shows(X, "rt_sigprocmask", &[0, 0x1000, 0, 8], set, "rt_sigprocmask(SIG_BLOCK, [INT TERM], NULL, 8)");
    shows(X, "rt_sigprocmask", &[2, 0x2000, 0, 8], set, "rt_sigprocmask(SIG_SETMASK, ~[INT TERM], NULL, 8)");
    shows(X, "rt_sigprocmask", &[0, 0, 0x1000, 8], set, "rt_sigprocmask(SIG_BLOCK, NULL, [INT TERM], 8)");
    // A big-endian set of two words of 32 bits: signal 33 is the lowest bit of the second.
    let words: &[(u64, &[u8])] = &[(0x1000, &[0, 0, 0, 2, 0, 0, 0, 1])];
    let expected = "rt_sigprocmask(SIG_BLOCK, [INT RT_1], NULL, 8)";
    let call = Abi::PowerPc.syscall_by_name("rt_sigprocmask").unwrap();
    let call = *call.decode_endian([0, 0x1000, 0, 8], Endian::Big).invocation();
    assert_eq!(call.text(&Pieces(words)).names(true).to_string(), expected);

    let descriptors: &[(u64, &[u8])] = &[(0x1000, &[0b10_1000, 0, 0, 0, 0, 0, 0, 0])];
    shows_result(X, "select", &[6, 0x1000, 0, 0, 0], descriptors, 1, "select(6, [3 5], NULL, NULL, NULL)");
    shows(X, "sched_setaffinity", &[0, 8, 0x1000], descriptors, "sched_setaffinity(0, 8, [3 5])");
    let words: &[(u64, &[u8])] = &[(0x1000, &[8, 0, 0, 0, 1, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0])];
    shows(X, "sched_setaffinity", &[0, 16, 0x1000], words, "sched_setaffinity(0, 16, [3 32 70])");
    shows(Abi::X86, "sched_setaffinity", &[0, 12, 0x1000], words, "sched_setaffinity(0, 12, [3 32 70])");
}

#[test]
fn limits() {
    let many = [7_u8; 400];
    let call = call(X, "setgroups", &[100, 0x1000]);
    let memory = (0x1000, &many[..]);
    let text = call.text(&memory).names(true).limit(2).to_string();
    assert_eq!(text, "setgroups(100, [117901063, 117901063, ...])");
    // A length that can't be right: nothing is read that is not shown.
    let huge = *X.syscall_by_name("setgroups").unwrap().decode([u64::MAX, 0x1000]).invocation();
    let text = huge.text(&memory).names(true).limit(1).to_string();
    assert_eq!(text, "setgroups(4294967295, [117901063, ...])");
}

/// Without `names`, nothing changes.
#[test]
fn numbers_if_names_are_off() {
    let call = call(X, "openat", &[AT_FDCWD, 0, 0x80241, 0o644]);
    assert_eq!(call.text(&NoMemory).to_string(), "openat(AT_FDCWD, NULL, 0x80241, 0644)");
    assert_eq!(call.text(&NoMemory).names(true).names(false).to_string(), call.text(&NoMemory).to_string());
}

#[test]
fn by_the_values_of_others() {
    let no = u64::MAX;
    shows(X, "socket", &[2, 0x80801, 6], &[], "socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_TCP)");
    shows(X, "socket", &[16, 3, 15], &[], "socket(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT)");
    shows(X, "socket", &[2, 15, 300], &[], "socket(AF_INET, 0xf /* SOCK_??? */, 0x12c /* IPPROTO_??? */)");
    shows(Abi::MipsO32, "socket", &[2, 0x81, 17], &[], "socket(AF_INET, SOCK_DGRAM|SOCK_NONBLOCK, IPPROTO_UDP)");
    let one: &[(u64, &[u8])] = &[(0x1000, &[1, 0, 0, 0])];
    shows(X, "setsockopt", &[3, 1, 9, 0x1000, 4], one, "setsockopt(3, SOL_SOCKET, SO_KEEPALIVE, [1], 4)");
    shows(X, "setsockopt", &[3, 6, 1, 0x1000, 4], one, "setsockopt(3, SOL_TCP, TCP_NODELAY, [1], 4)");
    shows(Abi::Sparc64, "setsockopt", &[3, 0xFFFF, 8, 0, 4], &[], "setsockopt(3, SOL_SOCKET, SO_KEEPALIVE, NULL, 4)");
    let text: &[(u64, &[u8])] = &[(0x1000, b"tls\0eth0")];
    shows(X, "setsockopt", &[3, 6, 31, 0x1000, 4], text, r#"setsockopt(3, SOL_TCP, TCP_ULP, "tls", 4)"#);
    shows(X, "setsockopt", &[3, 6, 31, 0x1000, 8], text, r#"setsockopt(3, SOL_TCP, TCP_ULP, "tls", 8)"#);
    shows(X, "setsockopt", &[3, 1, 25, 0x1004, 4], text, r#"setsockopt(3, SOL_SOCKET, SO_BINDTODEVICE, "eth0", 4)"#);
    shows(X, "setsockopt", &[3, 1, 25, 0x1004, 5], text, "setsockopt(3, SOL_SOCKET, SO_BINDTODEVICE, 0x1004, 5)");
    shows(X, "setsockopt", &[3, 1, 25, 0x1004, 0], text, r#"setsockopt(3, SOL_SOCKET, SO_BINDTODEVICE, "", 0)"#);
    shows(X, "setsockopt", &[3, 0, 4, 0x1000, 4], one, r#"setsockopt(3, SOL_IP, IP_OPTIONS, "\1\0\0\0", 4)"#);

    shows(X, "fcntl", &[3, 1, 7], &[], "fcntl(3, F_GETFD)");
    shows(X, "fcntl", &[3, 2, 1], &[], "fcntl(3, F_SETFD, FD_CLOEXEC)");
    shows(X, "fcntl", &[3, 4, 0x802], &[], "fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK)");
    shows(X, "fcntl", &[3, 8, -5_i64 as u64], &[], "fcntl(3, F_SETOWN, -5)");
    shows(Abi::MipsO32, "fcntl64", &[3, 33, 0x1000], &[], "fcntl64(3, F_GETLK64, 0x1000)");
    shows(X, "ioctl", &[3, 0x5401, 0x1000], &[], "ioctl(3, TCGETS, 0x1000)");
    shows(X, "ioctl", &[3, 0x540B, 2], &[], "ioctl(3, TCFLSH, TCIOFLUSH)");
    shows(X, "ioctl", &[3, 0x5451, 9], &[], "ioctl(3, FIOCLEX)");
    shows(X, "ioctl", &[3, 0x4004_9409, 4], &[], "ioctl(3, BTRFS_IOC_CLONE or FICLONE, 4)");
    shows(Abi::PowerPc64, "ioctl", &[3, 0x402C_7413, 0x1000], &[], "ioctl(3, TCGETS, 0x1000)");

    shows(X, "futex", &[0x10, 129, 1, 0x2_0000_0000, 0x20, 3], &[], "futex(0x10, FUTEX_WAKE_PRIVATE, 1)");
    shows(X, "futex", &[0x10, 3, 1, 2, 0x20, 3], &[], "futex(0x10, FUTEX_REQUEUE, 1, 2, 0x20)");
    let text = "futex(0x10, FUTEX_UNLOCK_WAKE_LIST64_PRIVATE, 1, 0x20)";
    shows(X, "futex", &[0x10, 0x281, 1, 7, 0x20, 3], &[], text);
    let text = "futex(0x10, FUTEX_WAIT_BITSET_PRIVATE|FUTEX_CLOCK_REALTIME, 1, NULL, FUTEX_BITSET_MATCH_ANY)";
    shows(X, "futex", &[0x10, 0x189, 1, 0, 0, no], &[], text);
    shows(X, "prctl", &[1, 0], &[], "prctl(PR_SET_PDEATHSIG, 0)");
    shows(X, "prctl", &[22, 1, no, no, no], &[], "prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT)");
    shows(X, "prctl", &[47, 2, 5, 0, 0], &[], "prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_KILL, 0, 0)");
    shows(X, "prctl", &[33, 1, 2, 0, 0], &[], "prctl(PR_MCE_KILL, PR_MCE_KILL_SET, PR_MCE_KILL_DEFAULT, 0, 0)");
    for (arguments, expected) in [
        ([67, 1, 0, 0x1000, 0x77], "PR_SET_MEMORY_MERGE, 0x1, 0, 0x1000, 0x77"),
        ([77, 16, 0, 0, 0], "PR_TIMER_CREATE_RESTORE_IDS, 0x10, 0, 0, 0"),
        ([57, 16, 0, 0, 0], "PR_SET_IO_FLUSHER, 16, 0, 0, 0"),
        ([59, 1, 0, 0x1000, 0x77], "PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_EXCLUSIVE_ON, 0, 0x1000, 0x77"),
        ([0x5356_4D41, 0, 0x1000, 4096, 0], "PR_SET_VMA, PR_SET_VMA_ANON_NAME, 0x1000, 4096, NULL"),
        ([0x5356_4D41, 1, 0, 4096, 0], "PR_SET_VMA, 0x1 /* PR_SET_VMA_??? */, 0, 0x1000, 0"),
        ([60, 0x14, 8, 0, 0], "PR_PAC_SET_ENABLED_KEYS, PR_PAC_APDAKEY|0x10, PR_PAC_APDBKEY, 0, 0"),
        ([54, 0x14, 0, 0, 0], "PR_PAC_RESET_KEYS, PR_PAC_APDAKEY|PR_PAC_APGAKEY, 0, 0, 0"),
        ([50, 0x13, 0, 0, 0], "PR_SVE_SET_VL, 0x13"),
        ([63, 0x40013, 0, 0, 0], "PR_SME_SET_VL, PR_SME_SET_VL_ONEXEC|0x13"),
        (
            [55, 0x13, 0, 0, 0],
            "PR_SET_TAGGED_ADDR_CTRL, PR_TAGGED_ADDR_ENABLE|PR_MTE_TCF_SYNC|0x2<<PR_MTE_TAG_SHIFT, 0, 0, 0",
        ),
        (
            [69, 0x13, 0, 0, 0],
            "PR_RISCV_V_SET_CONTROL, 0x3|PR_RISCV_V_VSTATE_CTRL_DEFAULT<<2|PR_RISCV_V_VSTATE_CTRL_INHERIT",
        ),
    ] {
        shows(X, "prctl", &arguments, &[], &format!("prctl({expected})"));
    }
    shows(X, "prctl", &[0x5961_6D61, no], &[], "prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY)");
    shows(X, "prctl", &[0x5961_6D61, 1], &[], "prctl(PR_SET_PTRACER, 1)");

    shows(X, "ptrace", &[0, 1, 2, 3], &[], "ptrace(PTRACE_TRACEME)");
    shows(X, "ptrace", &[16, 7, 2, 3], &[], "ptrace(PTRACE_ATTACH, 7)");
    shows(X, "ptrace", &[7, 7, 1, 5], &[], "ptrace(PTRACE_CONT, 7, 0x1, SIGTRAP)");
    let text = "ptrace(PTRACE_SEIZE, 7, NULL, PTRACE_O_TRACESYSGOOD|PTRACE_O_EXITKILL)";
    shows(X, "ptrace", &[0x4206, 7, 0, 0x10_0001], &[], text);
    shows(X, "ptrace", &[0x4204, 7, 0x202, 0x1000], &[], "ptrace(PTRACE_GETREGSET, 7, NT_X86_XSTATE, 0x1000)");
    shows(X, "keyctl", &[2, no, 0, 0], &[], "keyctl(KEYCTL_UPDATE, KEY_SPEC_THREAD_KEYRING, NULL, 0)");
    shows(X, "keyctl", &[8, 123, -3_i64 as u64], &[], "keyctl(KEYCTL_LINK, 123, KEY_SPEC_SESSION_KEYRING)");

    let paths: &[(u64, &[u8])] = &[(0x1000, b"a\0"), (0x2000, b"/b\0"), (0x3000, b"x\0")];
    shows(X, "mount", &[0x1000, 0x2000, 0x3000, 2, 0x3000], paths, r#"mount("a", "/b", "x", MS_NOSUID, "x")"#);
    shows(X, "mount", &[0x1000, 0x2000, 0x3000, 0x1000, 0], paths, r#"mount("a", "/b", 0x3000, MS_BIND, NULL)"#);
    // As strace 7.2 printed them: which of type and data count depends on the flags.
    for (flags, text) in [
        (0, r#""x", 0, "x""#),
        (0x20, r#"0x3000, MS_REMOUNT, "x""#),
        (0x1000, "0x3000, MS_BIND, 0x3000"),
        (0x1020, r#"0x3000, MS_REMOUNT|MS_BIND, "x""#),
        (0x4_0000, "0x3000, MS_PRIVATE, 0x3000"),
    ] {
        let expected = format!(r#"mount("a", "/b", {text})"#);
        shows(X, "mount", &[0x1000, 0x2000, 0x3000, flags, 0x3000], paths, &expected);
    }
    let text = r#"mount("a", "/b", "x", MS_MGC_VAL|MS_RDONLY, NULL)"#;
    shows(X, "mount", &[0x1000, 0x2000, 0x3000, 0xC0ED_0001, 0], paths, text);
    shows(X, "msgget", &[0x1234, 0o1644], &[], "msgget(0x1234, IPC_CREAT|0644)");
    shows(X, "msgctl", &[1, 0x102, 0], &[], "msgctl(1, IPC_64|IPC_STAT, NULL)");
    shows(
        X,
        "quotactl",
        &[0x8000_0200, 0x1000, 2, 0x2000],
        paths,
        r#"quotactl(QCMD(Q_QUOTAON, USRQUOTA), "a", QFMT_VFS_V0, "/b")"#,
    );
    shows(X, "bpf", &[5, 0, 0, 1, 2], &[], "bpf(BPF_PROG_LOAD, NULL, 0)");
    shows(X, "kcmp", &[1, 2, 1, 3, 4], &[], "kcmp(1, 2, KCMP_VM)");
    shows(X, "waitid", &[3, 5, 0, 4, 0], &[], "waitid(P_PIDFD, 5, NULL, WEXITED, NULL)");
}

/// The sets whose values strace writes in a form of their own.
#[test]
fn own_forms() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"f\0")];
    // As strace 7.2 printed them.
    for (flags, text) in [
        (0, "0"),
        (5, "5"),
        (0x7FFF, "32767"),
        (0x8000, "SWAP_FLAG_PREFER|0"),
        (0x1_8005, "SWAP_FLAG_PREFER|SWAP_FLAG_DISCARD|5"),
        (0x1_0000, "SWAP_FLAG_DISCARD|0"),
        (0x4_0003, "SWAP_FLAG_DISCARD_PAGES|3"),
        (0x10_0000, "0x100000 /* SWAP_FLAG_??? */|0"),
        (0x10_8005, "SWAP_FLAG_PREFER|0x100000|5"),
        (0x8000_0003, "0x80000000 /* SWAP_FLAG_??? */|3"),
    ] {
        shows(X, "swapon", &[0x1000, flags], path, &format!(r#"swapon("f", {text})"#));
    }
    for (command, text) in [
        (0x8000_0100, r#"QCMD(Q_SYNC, USRQUOTA), "f""#),
        (0x8000_0101, r#"QCMD(Q_SYNC, GRPQUOTA), "f""#),
        (0x8000_0102, r#"QCMD(Q_SYNC, PRJQUOTA), "f""#),
        (0x8000_0103, r#"QCMD(Q_SYNC, 0x3 /* ???QUOTA */), "f""#),
        (0x8000_0201, r#"QCMD(Q_QUOTAON, GRPQUOTA), "f", QFMT_VFS_V0, "f""#),
        (0x8000_02FF, r#"QCMD(Q_QUOTAON, 0xff /* ???QUOTA */), "f", QFMT_VFS_V0, "f""#),
        (0x58_0901, r#"QCMD(Q_XGETNEXTQUOTA, GRPQUOTA), "f", 2, 0x1000"#),
    ] {
        shows(X, "quotactl", &[command, 0x1000, 2, 0x1000], path, &format!("quotactl({text})"));
    }
    shows(X, "quotactl", &[0, 0, 0, 0], &[], "quotactl(QCMD(0 /* Q_??? */, USRQUOTA), NULL, 0, NULL)");
    shows(X, "quotactl", &[2, 0x1000, 0, 0], path, r#"quotactl(QCMD(0 /* Q_??? */, PRJQUOTA), "f", 0, NULL)"#);
    shows(X, "quotactl_fd", &[3, 1, 0, 0], &[], "quotactl_fd(3, QCMD(0 /* Q_??? */, GRPQUOTA), 0, NULL)");
    let unknown = r#"quotactl(QCMD(0x7 /* Q_??? */, 0x3 /* ???QUOTA */), "f", 0, NULL)"#;
    shows(X, "quotactl", &[0x703, 0x1000, 0, 0], path, unknown);
    shows(X, "personality", &[0xFFFF_FFFF], &[], "personality(0xffffffff)");
    shows(X, "personality", &[0x4_0000], &[], "personality(PER_LINUX|ADDR_NO_RANDOMIZE)");
    shows(X, "personality", &[8], &[], "personality(PER_LINUX32)");

    // Requests without a name: read, 4 bytes, of the letter z and the number 1; and no direction.
    shows(X, "ioctl", &[3, 0x8004_7A01, 5], &[], "ioctl(3, _IOC(_IOC_READ, 0x7a, 0x1, 0x4), 0x5)");
    shows(X, "ioctl", &[3, 0xC004_7A01, 5], &[], "ioctl(3, _IOC(_IOC_READ|_IOC_WRITE, 0x7a, 0x1, 0x4), 0x5)");
    shows(X, "ioctl", &[3, 0x7A01, 5], &[], "ioctl(3, _IOC(_IOC_NONE, 0x7a, 0x1, 0), 0x5)");
    for abi in [Abi::Alpha, Abi::MipsN64, Abi::PowerPc64, Abi::Sparc64] {
        shows(abi, "ioctl", &[3, 0x4004_7A01, 5], &[], "ioctl(3, _IOC(_IOC_READ, 0x7a, 0x1, 0x4), 0x5)");
        shows(abi, "ioctl", &[3, 0x8004_7A01, 5], &[], "ioctl(3, _IOC(_IOC_WRITE, 0x7a, 0x1, 0x4), 0x5)");
        shows(abi, "ioctl", &[3, 0x2000_7A01, 5], &[], "ioctl(3, _IOC(_IOC_NONE, 0x7a, 0x1, 0), 0x5)");
        shows(abi, "ioctl", &[3, 0xA000_7A01, 5], &[], "ioctl(3, _IOC(0x5, 0x7a, 0x1, 0), 0x5)");
    }
    // As strace 7.2 printed them: the size has 14 bits, the letter and the number 8.
    for (request, text) in [
        (0x4004_7A01, "_IOC_WRITE, 0x7a, 0x1, 0x4"),
        (0xBFFF_7A01, "_IOC_READ, 0x7a, 0x1, 0x3fff"),
        (0x3FFF_7AFF, "_IOC_NONE, 0x7a, 0xff, 0x3fff"),
        (0x2000_7A01, "_IOC_NONE, 0x7a, 0x1, 0x2000"),
        (0xFFFF_FFFF, "_IOC_READ|_IOC_WRITE, 0xff, 0xff, 0x3fff"),
        (0, "_IOC_NONE, 0, 0, 0"),
    ] {
        shows(X, "ioctl", &[3, request, 5], &[], &format!("ioctl(3, _IOC({text}), 0x5)"));
    }
    // By arch/*/include/uapi/asm/ioctl.h: 13 bits, and a bit for each direction, one for none.
    for abi in [Abi::Alpha, Abi::MipsO32, Abi::PowerPc, Abi::Sparc] {
        shows(abi, "ioctl", &[3, 0xDFFF_7A01, 5], &[], "ioctl(3, _IOC(_IOC_READ|_IOC_WRITE, 0x7a, 0x1, 0x1fff), 0x5)");
        shows(abi, "ioctl", &[3, 0x3FFF_7A01, 5], &[], "ioctl(3, _IOC(_IOC_NONE, 0x7a, 0x1, 0x1fff), 0x5)");
        shows(abi, "ioctl", &[3, 0xE000_7A01, 5], &[], "ioctl(3, _IOC(0x7, 0x7a, 0x1, 0), 0x5)");
    }
    // PA-RISC's numbers of the directions are the other way round.
    for (request, text) in [
        (0x7FFF_7A01, "_IOC_READ, 0x7a, 0x1, 0x3fff"),
        (0x8004_7A01, "_IOC_WRITE, 0x7a, 0x1, 0x4"),
        (0xC004_7A01, "_IOC_READ|_IOC_WRITE, 0x7a, 0x1, 0x4"),
        (0x7A01, "_IOC_NONE, 0x7a, 0x1, 0"),
    ] {
        for abi in [Abi::Parisc, Abi::Parisc64] {
            shows(abi, "ioctl", &[3, request, 5], &[], &format!("ioctl(3, _IOC({text}), 0x5)"));
        }
    }
}

/// The status that a call stored, as strace 7.2 printed it.
#[test]
fn statuses() {
    for (status, text) in [
        (0_u32, "{WIFEXITED(s) && WEXITSTATUS(s) == 0}"),
        (0xFF00, "{WIFEXITED(s) && WEXITSTATUS(s) == 255}"),
        (0x80, "{WIFEXITED(s) && WEXITSTATUS(s) == 0}|0x80"),
        (0x1_0080, "{WIFEXITED(s) && WEXITSTATUS(s) == 0}|PTRACE_EVENT_FORK<<16|0x80"),
        (0x8000_0000, "{WIFEXITED(s) && WEXITSTATUS(s) == 0}|0x8000 /* PTRACE_EVENT_??? */<<16"),
        (9, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGKILL}"),
        (0x21, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGRT_1}"),
        (0x40, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGRT_32}"),
        (0x7E, "{WIFSIGNALED(s) && WTERMSIG(s) == 126}"),
        (0xFE, "{WIFSIGNALED(s) && WTERMSIG(s) == 126 && WCOREDUMP(s)}"),
        (0x8B, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGSEGV && WCOREDUMP(s)}"),
        (0x189, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGKILL && WCOREDUMP(s)}|0x100"),
        (0x80_FF89, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGKILL && WCOREDUMP(s)}|PTRACE_EVENT_STOP<<16|0xff00"),
        (0x1_0009, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGKILL}|PTRACE_EVENT_FORK<<16"),
        (0x137F, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGSTOP}"),
        (0x7F, "{WIFSTOPPED(s) && WSTOPSIG(s) == 0}"),
        (0x207F, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGRTMIN}"),
        (0x417F, "{WIFSTOPPED(s) && WSTOPSIG(s) == 65}"),
        (0x857F, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP | 0x80}"),
        (0xFF7F, "{WIFSTOPPED(s) && WSTOPSIG(s) == 127 | 0x80}"),
        (0x2_057F, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_VFORK<<16"),
        (0x6_057F, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_EXIT<<16"),
        (0x6_857F, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP | 0x80}|PTRACE_EVENT_EXIT<<16"),
        (0x80_057F, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_STOP<<16"),
        (0x8_007F, "{WIFSTOPPED(s) && WSTOPSIG(s) == 0}|0x8 /* PTRACE_EVENT_??? */<<16"),
        (0xFFFF, "{WIFCONTINUED(s)}"),
        (0x1_FFFF, "0x1ffff"),
        (0xFF, "0xff"),
        (0xFF_00FF, "0xff00ff"),
        (0xFFFF_FFFF, "0xffffffff"),
    ] {
        let memory: &[(u64, &[u8])] = &[(0x1000, &status.to_le_bytes())];
        let wait = [u64::MAX, 0x1000, 1, 0];
        shows_result(X, "wait4", &wait, memory, 7, &format!("wait4(-1, [{text}], WNOHANG, NULL)"));
        // No process has ended, or the call failed: the kernel stores nothing.
        shows_result(X, "wait4", &wait, memory, 0, "wait4(-1, 0x1000, WNOHANG, NULL)");
        shows_result(X, "wait4", &wait, memory, -10, "wait4(-1, 0x1000, WNOHANG, NULL)");
    }
    // arch/mips/include/uapi/asm/signal.h: 16 is SIGUSR1, and there are 128.
    for (status, signal) in [(0x107F_u32, "SIGUSR1"), (0x7F7F, "SIGRT_95")] {
        let memory: &[(u64, &[u8])] = &[(0x1000, &status.to_be_bytes())];
        let expected = format!("wait4(-1, [{{WIFSTOPPED(s) && WSTOPSIG(s) == {signal}}}], 0, NULL)");
        shows_result(Abi::MipsO32, "wait4", &[0xFFFF_FFFF, 0x1000, 0, 0], memory, 7, &expected);
    }
}

/// Numbers of devices, as strace 7.2 printed them.
#[test]
fn devices() {
    for (number, text) in [
        (0, "makedev(0, 0)"),
        (0x103, "makedev(0x1, 0x3)"),
        (0x1_2345, "makedev(0x123, 0x45)"),
        (0xF_FFFF, "makedev(0xfff, 0xff)"),
        (0x10_0000, "makedev(0, 0x100)"),
        (0x1000_0000, "makedev(0, 0x10000)"),
        (0x1234_5678, "makedev(0x456, 0x12378)"),
        (0xFFF0_0000, "makedev(0, 0xfff00)"),
        (0xFFFF_FFFF, "makedev(0xfff, 0xfffff)"),
        (0xABCD_EF01_2345_6789, "makedev(0x567, 0x23489)"),
    ] {
        let path: &[(u64, &[u8])] = &[(0x1000, b"f\0")];
        shows(X, "mknod", &[0x1000, 0o60666, number], path, &format!(r#"mknod("f", S_IFBLK|0666, {text})"#));
        shows(X, "ustat", &[number, 0], &[], &format!("ustat({text}, NULL)"));
    }
}

/// Options of sockets, as strace 7.2 printed them, where it had no struct for them: four bytes are a number.
#[test]
fn options_of_sockets() {
    let bytes = 0x1122_3344_5566_7788_u64.to_le_bytes();
    let memory: &[(u64, &[u8])] = &[(0x1000, &bytes), (0x2000, &[4, 0, 0, 0]), (0x3000, &[8, 0, 0, 0])];
    let set = |level: u64, option: u64, len: u64, expected: &str| {
        shows(X, "setsockopt", &[3, level, option, 0x1000, len], memory, &format!("setsockopt(3, {expected}, {len})"));
    };
    set(1, 2, 4, "SOL_SOCKET, SO_REUSEADDR, [1432778632]");
    set(1, 47, 8, r#"SOL_SOCKET, SO_MAX_PACING_RATE, "\210wfUD3\"\21""#);
    set(6, 1, 8, r#"SOL_TCP, TCP_NODELAY, "\210wfUD3\"\21""#);
    set(999, 1, 4, "0x3e7 /* SOL_?? */, 1, [1432778632]");
    set(999, 1, 8, r#"0x3e7 /* SOL_?? */, 1, "\210wfUD3\"\21""#);
    set(0, 1, 1, r#"SOL_IP, IP_TOS, "\210""#);
    // Of a struct that isn't whole, what is there; strace shows the address.
    set(1, 13, 4, "SOL_SOCKET, SO_LINGER, {l_onoff=1432778632}");
    set(1, 26, 8, "SOL_SOCKET, SO_ATTACH_FILTER, {len=30600}");
    set(1, 13, 8, "SOL_SOCKET, SO_LINGER, {l_onoff=1432778632, l_linger=287454020}");
    shows(X, "setsockopt", &[3, 1, 2, 0, 4], memory, "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, NULL, 4)");
    shows(X, "setsockopt", &[3, 1, 2, 0x9000, 4], memory, "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, 0x9000, 4)");
    shows(X, "getsockopt", &[3, 1, 3, 0x1000, 0x2000], memory, "getsockopt(3, SOL_SOCKET, SO_TYPE, [1432778632], [4])");
    // As strace 7.2 printed them, of other bytes.
    let long = r#"getsockopt(3, SOL_SOCKET, SO_MAX_PACING_RATE, "\210wfUD3\"\21", [8])"#;
    shows(X, "getsockopt", &[3, 1, 47, 0x1000, 0x3000], memory, long);
    let of_len = |option: u64, len: u8, expected: &str| {
        let memory: &[(u64, &[u8])] = &[(0x1000, &[1, 0, 0, 0, 2, 0, 0, 0]), (0x2000, &[len, 0, 0, 0])];
        let expected = format!("getsockopt(3, SOL_SOCKET, {expected}, [{len}])");
        shows(X, "getsockopt", &[3, 1, option, 0x1000, 0x2000], memory, &expected);
    };
    of_len(3, 1, r#"SO_TYPE, "\1""#);
    of_len(3, 0, "SO_TYPE, 0x1000");
    // Members that the kernel has cut are left out; strace shows their bytes.
    of_len(17, 3, "SO_PEERCRED, 0x1000");
    of_len(17, 4, "SO_PEERCRED, {pid=1}");
    shows(X, "getsockopt", &[3, 1, 3, 0x1000, 0], memory, "getsockopt(3, SOL_SOCKET, SO_TYPE, 0x1000, NULL)");
    // The number has a sign, and the machine's byte order.
    let negative: &[(u64, &[u8])] = &[(0x1000, &[0xFF, 0xFF, 0xFF, 0xFE])];
    shows(
        Abi::S390x,
        "setsockopt",
        &[3, 1, 2, 0x1000, 4],
        negative,
        "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [-2], 4)",
    );
    // The length behind a pointer has 32 bits.
    let lengths: &[(u64, &[u8])] = &[(0x1000, &[0, 0, 0, 9]), (0x2000, &[0, 0, 0, 4]), (0x3000, &[4, 0, 0, 1])];
    let options = [3, 1, 3, 0x1000, 0x2000];
    shows(Abi::S390x, "getsockopt", &options, lengths, "getsockopt(3, SOL_SOCKET, SO_TYPE, [9], [4])");
    let huge = "getsockopt(3, SOL_SOCKET, SO_TYPE, 0x1000, [16777220])";
    shows(X, "getsockopt", &[3, 1, 3, 0x1000, 0x3000], lengths, huge);
}

/// Ids of all ones and others, as strace 7.2 printed them, in arguments of 16 and of 32 bits and as wide as a register.
#[test]
fn ids() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"f\0")];
    let no = u64::MAX;
    shows(X, "chown", &[0x1000, 0x1_0000_0001, 0x1_FFFF_FFFF], path, r#"chown("f", 1, -1)"#);
    shows(X, "chown", &[0x1000, 0xFFFF_FFFE, 0x8000_0000], path, r#"chown("f", 4294967294, 2147483648)"#);
    shows(Abi::X86, "chown", &[0x1000, 0xFFFF, 0xFFFE], path, r#"chown("f", -1, 65534)"#);
    shows(Abi::X86, "chown", &[0x1000, 0x1_FFFF, 0x8000], path, r#"chown("f", -1, 32768)"#);
    shows(Abi::X86, "chown32", &[0x1000, 0xFFFF_FFFF, 0xFFFF_FFFE], path, r#"chown32("f", -1, 4294967294)"#);
    let short: &[(u64, &[u8])] = &[(0x1000, &[1, 0, 0xFF, 0xFF, 0xFE, 0xFF])];
    shows_result(Abi::X86, "setgroups", &[3, 0x1000], short, -22, "setgroups(3, [1, -1, 65534])");
    shows(X, "keyctl", &[4, 5, no, 0xFFFF_FFFE], &[], "keyctl(KEYCTL_CHOWN, 5, -1, 4294967294)");
    shows(X, "keyctl", &[4, 5, 1 << 32, 0xFFFF_FFFF], &[], "keyctl(KEYCTL_CHOWN, 5, 0, -1)");
    shows(X, "keyctl", &[4, 5, no, 0x5_FFFF_FFFE], &[], "keyctl(KEYCTL_CHOWN, 5, -1, 4294967294)");
    shows(
        X,
        "quotactl",
        &[0x8000_0701, 0x1000, 0xFFFF_FFFE, 0x20],
        path,
        r#"quotactl(QCMD(Q_GETQUOTA, GRPQUOTA), "f", 4294967294, 0x20)"#,
    );
    shows(
        X,
        "quotactl",
        &[0x8000_0701, 0x1000, no, 0x20],
        path,
        r#"quotactl(QCMD(Q_GETQUOTA, GRPQUOTA), "f", -1, 0x20)"#,
    );
    shows(X, "getpriority", &[2, 0xFFFF_FFFF], &[], "getpriority(PRIO_USER, -1)");
    // A process's has a sign, whatever the type.
    shows(X, "getpriority", &[0, -5_i64 as u64], &[], "getpriority(PRIO_PROCESS, -5)");
    shows(X, "setpriority", &[1, no, 5], &[], "setpriority(PRIO_PGRP, -1, 5)");
    shows(X, "waitid", &[1, no, 0, 5, 0], &[], "waitid(P_PID, -1, NULL, WNOHANG|WEXITED, NULL)");
    shows(X, "kcmp", &[1, 2, 0, no, 0xFFFF_FFFF], &[], "kcmp(1, 2, KCMP_FILE, -1, -1)");
    shows(X, "fcntl", &[3, 8, 0xFFFF_FFFB], &[], "fcntl(3, F_SETOWN, -5)");
    // A descriptor's too, but in close_range(2).
    shows(X, "close_range", &[3, 0xFFFF_FFFF, 0], &[], "close_range(3, 4294967295, 0)");
    // F_SETOWN is 24 on MIPS: arch/mips/include/uapi/asm/fcntl.h.
    for (abi, set_owner) in [(X, 8), (Abi::X32, 8), (Abi::X86, 8), (Abi::MipsN32, 24)] {
        for number in [-5_i64 as u64, 0xFFFF_FFFB] {
            shows(abi, "fcntl", &[3, 0, number], &[], "fcntl(3, F_DUPFD, -5)");
            shows(abi, "fcntl", &[3, set_owner, number], &[], "fcntl(3, F_SETOWN, -5)");
        }
    }
}

/// Signals and other choices of all numbers, as strace 7.2 printed them; those that it has a number of 32 bits for, have a sign.
#[test]
fn choices_of_any_number() {
    for (number, text) in [
        (0, "0"),
        (31, "SIGSYS"),
        (32, "SIGRTMIN"),
        (33, "SIGRT_1"),
        (63, "SIGRT_31"),
        (64, "SIGRT_32"),
        (65, "65"),
        (128, "128"),
        (0xFFFF_FFFF, "-1"),
        (u64::MAX, "-1"),
        (0x8000_0000, "-2147483648"),
    ] {
        shows(X, "kill", &[5, number], &[], &format!("kill(5, {text})"));
        shows(Abi::X86, "kill", &[5, number], &[], &format!("kill(5, {text})"));
    }
    // The kernel compares all of this one: valid_signal(unsigned long).
    shows(X, "prctl", &[1, 0x1_0000_000F], &[], "prctl(PR_SET_PDEATHSIG, 4294967311)");
    for id in [-2_i64 as u64, 0xFFFF_FFFE] {
        for abi in [X, Abi::X32, Abi::X86, Abi::MipsN32] {
            let text = "keyctl(KEYCTL_GET_KEYRING_ID, KEY_SPEC_PROCESS_KEYRING, 1)";
            shows(abi, "keyctl", &[0, id, 1], &[], text);
        }
    }
    for tracer in [u64::MAX, 0xFFFF_FFFF] {
        shows(X, "prctl", &[0x5961_6D61, tracer], &[], "prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY)");
    }
    // Flags of 64 bits have none.
    for abi in [X, Abi::X32] {
        let expected = "fanotify_mark(3, FAN_MARK_ADD, FAN_ACCESS|0xffffffff80000000, AT_FDCWD, NULL)";
        shows(abi, "fanotify_mark", &[3, 1, 0xFFFF_FFFF_8000_0001, AT_FDCWD, 0], &[], expected);
    }
    shows(X, "fcntl", &[3, 1024, u64::MAX], &[], "fcntl(3, F_SETLEASE, 0xffffffffffffffff /* F_??? */)");
}

/// Which bits of a set count, as strace 7.2 printed them.
#[test]
fn sets_of_bits() {
    // Bits 3, 5, 63, 64, 1000, 1023; and one beyond what an `fd_set` of the C library has.
    let mut set = [0; 136];
    for bit in [3, 5, 63, 64, 1000, 1023, 1024] {
        set[bit / 8] |= 1 << (bit % 8);
    }
    let memory: &[(u64, &[u8])] = &[(0x1000, &set)];
    for (count, text) in [
        // As strace 7.2 printed it.
        (0_u64, "0x1000"),
        (1, "[]"),
        (3, "[]"),
        (4, "[3]"),
        (6, "[3 5]"),
        (9, "[3 5]"),
        (63, "[3 5]"),
        (64, "[3 5 63]"),
        (65, "[3 5 63 64]"),
        (1000, "[3 5 63 64]"),
        (1001, "[3 5 63 64 1000]"),
        (1024, "[3 5 63 64 1000 1023]"),
        (-1_i64 as u64, "0x1000"),
    ] {
        let expected = format!("select({}, {text}, NULL, NULL, NULL)", count as i32);
        shows(X, "select", &[count, 0x1000, 0, 0, 0], memory, &expected);
    }
    let expected = "select(1025, [3 5 63 64 1000 1023 1024], NULL, NULL, NULL)";
    shows(X, "select", &[1025, 0x1000, 0, 0, 0], memory, expected);
    // The kernel reads whole words, in the machine's byte order.
    let words: &[(u64, &[u8])] = &[(0x1000, &[0, 0, 0, 0, 0, 0, 0, 0x29, 0, 0, 0, 0, 0, 0, 0, 1])];
    shows(Abi::S390x, "select", &[65, 0x1000, 0, 0, 0], words, "select(65, [0 3 5 64], NULL, NULL, NULL)");
    shows_result(X, "select", &[70, 0x1004, 0, 0, 0], words, -14, "select(70, 0x1004, NULL, NULL, NULL)");
    let narrow: &[(u64, &[u8])] = &[(0x1000, &[0, 0, 0, 0x28, 0, 0, 0, 1])];
    shows(Abi::PowerPc, "_newselect", &[40, 0x1000, 0, 0, 0], narrow, "_newselect(40, [3 5 32], NULL, NULL, NULL)");
    let half: &[(u64, &[u8])] = &[(0x1000, &[0x28, 0, 0, 0])];
    shows_result(X, "select", &[6, 0x1000, 0, 0, 0], half, -14, "select(6, 0x1000, NULL, NULL, NULL)");
    shows(Abi::X86, "_newselect", &[6, 0x1000, 0, 0, 0], half, "_newselect(6, [3 5], NULL, NULL, NULL)");
    let words: &[(u64, &[u8])] = &[(0x1000, &[0x28, 0, 0, 0, 1, 0, 0, 0, 0x40, 0, 0, 0])];
    for (count, text) in [(34, "[3 5 32]"), (33, "[3 5 32]"), (32, "[3 5]")] {
        let expected = format!("_newselect({count}, {text}, NULL, NULL, NULL)");
        shows(Abi::X86, "_newselect", &[count, 0x1000, 0, 0, 0], words, &expected);
    }

    // Of a set of processors, each byte counts.
    let processors = |abi: Abi, len: u64, memory: &[(u64, &[u8])], text: &str| {
        let expected = format!("sched_setaffinity(7, {len}, {text})");
        shows_result(abi, "sched_setaffinity", &[7, len, 0x1000], memory, -3, &expected);
    };
    let mask: &[(u64, &[u8])] = &[(0x1000, &[0x28, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1])];
    for (len, text) in [(0, "[]"), (1, "[3 5]"), (4, "[3 5]"), (12, "[3 5]"), (13, "[3 5 96]"), (17, "[3 5 96 128]")] {
        processors(X, len, mask, text);
    }
    processors(X, 18, mask, "0x1000");
    processors(X, 8, &[(0x1000, &[1, 0, 0, 0, 0, 0, 0, 0])], "[0]");
    processors(X, 128, memory, "[3 5 63 64 1000 1023]");
    processors(X, 136, memory, "[3 5 63 64 1000 1023 ...]");
    processors(X, 0xFFFF_FFFF, memory, "[3 5 63 64 1000 1023 ...]");
    for (len, text) in [(12, "[3 5 32 70]"), (6, "[3 5 32]"), (5, "[3 5 32]"), (4, "[3 5]")] {
        processors(Abi::X86, len, words, text);
    }
    // The first bytes of a word are its highest bits here: include/linux/bitmap.h has an unsigned long for each word.
    let big: &[(u64, &[u8])] = &[(0x1000, &[0, 0, 0, 0, 0, 0, 0, 0x28, 0x80, 0, 0, 1])];
    processors(Abi::S390x, 8, big, "[3 5]");
    processors(Abi::S390x, 12, big, "[3 5 96 127]");
    processors(Abi::PowerPc, 12, big, "[35 37 64 95]");
    // The result is how many bytes the kernel has written.
    let read = |result: i64, text: &str| {
        let expected = format!("sched_getaffinity(0, 16, {text})");
        shows_result(X, "sched_getaffinity", &[0, 16, 0x1000], memory, result, &expected);
    };
    read(8, "[3 5 63]");
    read(16, "[3 5 63 64]");
    read(-22, "0x1000");
}

/// Sets of signals of one word, and when they are shown, as strace 7.2 printed them for 32-bit programs.
#[test]
fn sets_of_signals() {
    let sets: &[(u64, &[u8])] = &[(0x1000, &[2, 0x40, 0, 0, 0xFD, 0xBF, 0xFF, 0xFF])];
    let mask = |words: &[u64], result: i64, expected: &str| {
        shows_result(Abi::X86, "sigprocmask", words, sets, result, &format!("sigprocmask({expected})"));
    };
    mask(&[0, 0x1000, 0x1004], 0, "SIG_BLOCK, [INT TERM], ~[INT TERM]");
    mask(&[2, 0x1000, 0], 0, "SIG_SETMASK, [INT TERM], NULL");
    mask(&[0, 0, 0x1000], 0, "SIG_BLOCK, NULL, [INT TERM]");
    mask(&[0x63, 0x1000, 0x1004], -22, "0x63 /* SIG_??? */, [INT TERM], 0x1004");
    mask(&[0x63, 0x1004, 0], -22, "0x63 /* SIG_??? */, ~[INT TERM], NULL");
    shows(Abi::X86, "sigpending", &[0x1000], sets, "sigpending([INT TERM])");
    shows_result(Abi::X86, "sigpending", &[0x1000], sets, -14, "sigpending(0x1000)");

    let set = |value: u64, len: u64, text: &str| {
        let (bytes, expected) =
            (value.to_le_bytes(), format!("rt_sigprocmask(0x63 /* SIG_??? */, {text}, NULL, {len})"));
        shows_result(X, "rt_sigprocmask", &[0x63, 0x1000, 0, len], &[(0x1000, &bytes)], -22, &expected);
    };
    set(0, 8, "[]");
    set(u64::MAX, 8, "~[]");
    set(1 << 63, 8, "[RT_32]");
    set(7 << 33, 8, "[RT_2 RT_3 RT_4]");
    set(1 << 31, 8, "[RTMIN]");
    set(0x4002, 4, "0x1000");
    set(0x4002, 0, "0x1000");
    set(0x4002, 12, "0x1000");
    set(0x4002, 16, "0x1000");
    set(0x4002, 1 << 61, "0x1000");
    // Where more than two thirds are in the set, those are shown that aren't: 42 of 64 and 41 of them.
    set(
        u64::MAX >> 22,
        8,
        "~[RT_11 RT_12 RT_13 RT_14 RT_15 RT_16 RT_17 RT_18 RT_19 RT_20 RT_21 RT_22 RT_23 RT_24 RT_25 RT_26 RT_27 RT_28 RT_29 RT_30 RT_31 RT_32]",
    );
    let names = "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU \
                 XFSZ VTALRM PROF WINCH IO PWR SYS RTMIN";
    let names = format!("[{names} RT_1 RT_2 RT_3 RT_4 RT_5 RT_6 RT_7 RT_8 RT_9]");
    set(u64::MAX >> 23, 8, &names);
    // Of 64-bit programs, when they are shown.
    let call = call(X, "rt_sigpending", &[0x1000, 8]);
    let memory = (0x1000, &[2, 0x40, 0, 0, 0, 0, 0, 0][..]);
    let text = call.text(&memory).names(true);
    assert_eq!(text.entry().to_string(), "rt_sigpending(");
    assert_eq!(text.outcome(call.result(0, false)).exit().to_string(), "[INT TERM], 8)");
    assert_eq!(text.outcome(call.result(-22, true)).exit().to_string(), "0x1000, 8)");
}

/// Which arguments are shown when the call is made, and which are when it has returned: those that the kernel fills.
#[test]
fn beginnings() {
    let memory: &[(u64, &[u8])] = &[(0x1000, &[0; 64])];
    for (name, words, expected) in [
        ("readv", &[3, 0x1000, 1][..], "readv(3, "),
        ("preadv", &[3, 0x1000, 1, 0], "preadv(3, "),
        ("writev", &[3, 0x1000, 1], "writev(3, [{iov_base=NULL, iov_len=0}], 1"),
        ("process_vm_readv", &[3, 0x1000, 1, 0x1000, 1, 0], "process_vm_readv(3, "),
        ("splice", &[3, 0x1000, 4, 0x1000, 5, 0], "splice(3, [0], 4, [0], 5, 0"),
        ("rt_sigprocmask", &[0, 0x1000, 0x1000, 8], "rt_sigprocmask(SIG_BLOCK, [], "),
        ("getcpu", &[0x1000, 0x1000, 0], "getcpu("),
        ("sched_getaffinity", &[0, 8, 0x1000], "sched_getaffinity(0, 8, "),
        ("sched_setaffinity", &[0, 8, 0x1000], "sched_setaffinity(0, 8, []"),
        ("wait4", &[1, 0x1000, 0, 0], "wait4(1, "),
        ("accept", &[3, 0x1000, 0x1000], "accept(3, "),
        ("select", &[6, 0x1000, 0, 0, 0], "select(6, [], NULL, NULL, NULL"),
        // An id for the new process to find, not one that the call fills.
        (
            "clone",
            &[0x20_0011, 0, 0, 0x1000, 0],
            "clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD, child_tidptr=0x1000",
        ),
        ("set_tid_address", &[0x1000], "set_tid_address(0x1000"),
    ] {
        let call = call(X, name, words);
        assert_eq!(call.text(&Pieces(memory)).names(true).entry().to_string(), expected);
    }
}

/// An address that the kernel leaves alone during the call is an address, whatever is there.
#[test]
fn addresses() {
    let memory: &[(u64, &[u8])] = &[(0x1000, &[b'a'; 64])];
    shows_result(
        X,
        "clone",
        &[0x120_0011, 0, 0, 0x1000, 0],
        memory,
        7,
        "clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x1000)",
    );
    shows(X, "epoll_ctl", &[3, 2, 4, 0x1000], memory, "epoll_ctl(3, EPOLL_CTL_DEL, 4, 0x1000)");
    let mount = "mount(NULL, NULL, NULL, MS_BIND, NULL)";
    shows(X, "mount", &[0, 0, 0, 0x1000, 0], memory, mount);
}

/// Random bytes are no text, though they may look like one: what strace 7.2 printed, but for the bytes.
#[test]
fn random_bytes() {
    let memory: &[(u64, &[u8])] = &[(0x1000, &[b'a'; 300])];
    for len in [1, 4, 32] {
        let bytes = r"\x61".repeat(len as usize);
        shows_result(
            X,
            "getrandom",
            &[0x1000, len, 0],
            memory,
            len as i64,
            &format!("getrandom(\"{bytes}\", {len}, 0)"),
        );
    }
    let cut = format!("getrandom(\"{}\"..., 300, GRND_NONBLOCK)", r"\x61".repeat(32));
    shows_result(X, "getrandom", &[0x1000, 300, 1], memory, 300, &cut);
    shows_result(X, "getrandom", &[0x1000, 8, 0], memory, -4, "getrandom(0x1000, 8, 0)");
    shows_result(X, "getrandom", &[0x9000, 8, 0], memory, 8, "getrandom(0x9000, 8, 0)");
    let call = call(X, "getrandom", &[0x1000, 300, 0]);
    let text = call.text(&Pieces(memory)).names(true).limit(300).outcome(call.result(300, false)).to_string();
    assert_eq!(text, format!("getrandom(\"{}\", 300, 0) = 300", r"\x61".repeat(300)));
}

/// The context of asynchronous input and output is the address of a ring.
#[test]
fn contexts_are_addresses() {
    let context = 0x7F1D_D2D8_9000_u64.to_le_bytes();
    let memory: &[(u64, &[u8])] = &[(0x1000, &context)];
    shows(X, "io_setup", &[1, 0x1000], memory, "io_setup(1, [0x7f1dd2d89000])");
    shows_result(X, "io_setup", &[1, 8], memory, -14, "io_setup(1, 0x8)");
    shows(X, "io_destroy", &[0x7F1D_D2D8_9000], &[], "io_destroy(0x7f1dd2d89000)");
}

/// The names and the order of the arguments of `clone` are strace's own, and the same on every ABI. What strace 7.2 printed on x86-64.
#[test]
fn arguments_of_clone() {
    for syscall in Abi::ALL.iter().filter_map(|abi| abi.syscall_by_name("clone")) {
        let abi = syscall.abi();
        let number = |number: u32| match abi.endian() {
            Endian::Little => number.to_le_bytes(),
            Endian::Big => number.to_be_bytes(),
        };
        let child = number(77);
        let sigchld = match abi.name() {
            "alpha" | "sparc" | "sparc64" => 20,
            "mips_o32" | "mips_n32" | "mips_n64" | "parisc" | "parisc64" => 18,
            _ => 17,
        };
        let text = |flags: u64, result: i64, of: &dyn Fn(&sysno::Text<'_, Pieces<'_>>) -> String| {
            let register = |name| match name {
                "flags" => flags | sigchld,
                "stack" => 0x5000,
                "stack_size" => 0x60,
                "parent_tid" => 0x1000,
                "child_tid" => 0x5678,
                "tls" => 0x9ABC,
                _ => panic!("{abi}: {name}"),
            };
            let registers: Vec<_> = syscall.args().iter().map(|arg| register(arg.name())).collect();
            let (call, pieces) = (*syscall.decode(&registers[..]).invocation(), [(0x1000, &child[..])]);
            let memory = Pieces(&pieces);
            let text = call.text(&memory).names(true);
            of(&if result == 0 { text } else { text.outcome(call.result(result, result < 0)) })
        };
        let whole = |flags, result| text(flags, result, &|text| text.to_string());
        let size = if syscall.args().iter().any(|arg| arg.name() == "stack_size") { ", stack_size=96" } else { "" };
        let before = |flags: &str| format!("clone(child_stack=0x5000, flags={flags}SIGCHLD{size}");
        assert_eq!(whole(0, 77), before("") + ") = 77");
        let (set_tid, three) = (0x130_0000, "CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|");
        assert_eq!(whole(set_tid, 77), before(three) + ", parent_tid=[77], child_tidptr=0x5678) = 77");
        assert_eq!(
            whole(set_tid, -22),
            before(three) + ", parent_tid=0x1000, child_tidptr=0x5678) = -1 EINVAL (Invalid argument)"
        );
        assert_eq!(whole(0x1000, 78), before("CLONE_PIDFD|") + ", parent_tid=[77]) = 78");
        let tls = before("CLONE_SETTLS|CLONE_CHILD_CLEARTID|") + ", tls=0x9abc, child_tidptr=0x5678) = 77";
        assert_eq!(whole(0x28_0000, 77), tls);
        assert_eq!(text(0x28_0000, 0, &|text| text.entry().to_string()), tls.strip_suffix(") = 77").unwrap());
        // In two parts.
        assert_eq!(text(set_tid, 0, &|text| text.entry().to_string()), before(three) + ", ");
        assert_eq!(text(set_tid, 77, &|text| text.exit().to_string()), "parent_tid=[77], child_tidptr=0x5678)");
        // The names of the row are in its order, as without names.
        let named = text(0x28_0000, 77, &|text| text.arg_names(true).to_string());
        let place = |name: &str| named.find(&format!("{name}=")).unwrap_or_else(|| panic!("{named}"));
        let names = ["flags", "stack", "child_tid", "tls"];
        let by_row = syscall.args().iter().map(|arg| arg.name()).filter(|name| names.contains(name));
        assert!(by_row.is_sorted_by_key(place), "{named}");
        let plain = text(0x28_0000, 77, &|text| text.names(false).to_string());
        assert!(!plain.strip_suffix(" = 77").unwrap().contains('='), "{plain}");
    }
}

/// Where an argument is a pointer for most commands, and a number for others, the kernel's number has 32 bits or more.
#[test]
fn numbers_in_pointers() {
    // As strace 7.2 printed them.
    shows(X, "futex", &[1, 3, 1, 0x1_0000_0002, 1, 0], &[], "futex(0x1, FUTEX_REQUEUE, 1, 2, 0x1)");
    shows(X, "futex", &[1, 3, 1, 0x1_FFFF_FFFF, 1, 0], &[], "futex(0x1, FUTEX_REQUEUE, 1, 4294967295, 0x1)");
    shows(X, "ptrace", &[0x420E, 7, 88, 0x1000], &[], "ptrace(PTRACE_GET_SYSCALL_INFO, 7, 88, 0x1000)");
    shows(X, "ptrace", &[0x420C, 7, 1 << 32, 0], &[], "ptrace(PTRACE_SECCOMP_GET_FILTER, 7, 4294967296, NULL)");
    let options =
        "PTRACE_O_TRACESYSGOOD|PTRACE_O_TRACECLONE|PTRACE_O_EXITKILL|PTRACE_O_SUSPEND_SECCOMP|0xffffffffffcfff00";
    shows(X, "ptrace", &[0x4206, 7, 0, -247_i64 as u64], &[], &format!("ptrace(PTRACE_SEIZE, 7, NULL, {options})"));
}

/// Lengths in an array of buffers that no memory has: each is shown by itself.
#[test]
fn buffers_of_any_length() {
    let mut memory = Vec::new();
    for word in [0x2000, u64::MAX, 0x9000, 5, 0x2000, 2, 0, 5, 1, 0] {
        memory.extend(word.to_le_bytes());
    }
    let pieces: &[(u64, &[u8])] = &[(0x1000, &memory), (0x2000, b"abc")];
    let written = "writev(1, [{iov_base=0x2000, iov_len=18446744073709551615}, {iov_base=0x9000, iov_len=5}, \
                   {iov_base=\"ab\", iov_len=2}, {iov_base=NULL, iov_len=5}, {iov_base=\"\", iov_len=0}], 5)";
    shows_result(X, "writev", &[1, 0x1000, 5], pieces, -22, written);
    // What is read ends in the third; as many bytes as the result says are in the ones before it.
    let read = "readv(0, [{iov_base=\"ab\", iov_len=2}, {iov_base=NULL, iov_len=5}, {iov_base=\"\", iov_len=0}], 3)";
    shows_result(X, "readv", &[0, 0x1020, 3], pieces, 2, read);
    // The array ends before its length says so, as strace 7.2 printed it.
    let (cut, none) = ("[{iov_base=\"\", iov_len=0}, ... /* 0x1050 */]", "0x1048");
    shows_result(X, "writev", &[1, 0x1040, 2], pieces, -14, &format!("writev(1, {cut}, 2)"));
    shows_result(X, "writev", &[1, 0x1048, 1], pieces, -14, &format!("writev(1, {none}, 1)"));
    shows_result(X, "writev", &[1, 0x9000, 0], pieces, 0, "writev(1, [], 0)");
}

/// How many elements of an array there are: as many as the call's result says, if it is a number of them.
#[test]
fn elements_that_are_filled() {
    let memory: &[(u64, &[u8])] = &[(0x1000, &[1, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF])];
    // The result is how many pages could not be moved.
    shows(X, "move_pages", &[0, 2, 0, 0, 0x1000, 0], memory, "move_pages(0, 2, NULL, NULL, [1, -ENOENT], 0)");
    shows_result(X, "move_pages", &[0, 2, 0, 0, 0x1000, 0], memory, 1, "move_pages(0, 2, NULL, NULL, [1, -ENOENT], 0)");
    for (result, text) in [(0, "[]"), (1, "[1]"), (2, "[1, 4294967294]"), (3, "[1, 4294967294]"), (-22, "0x1000")] {
        shows_result(X, "getgroups", &[2, 0x1000], memory, result, &format!("getgroups(2, {text})"));
    }
    shows_result(X, "getgroups", &[0, 0x1000], memory, 2, "getgroups(0, [])");
    // What can't be read ends the list, as strace 7.2 printed it.
    shows_result(X, "setgroups", &[3, 0x1000], memory, -14, "setgroups(3, [1, 4294967294, ... /* 0x1008 */])");
    shows_result(X, "setgroups", &[3, 0x1002], memory, -14, "setgroups(3, [4294836224, ... /* 0x1006 */])");
    shows_result(X, "setgroups", &[1, 0x1005], memory, -14, "setgroups(1, 0x1005)");
    shows(X, "setgroups", &[0, 0x9000], memory, "setgroups(0, [])");
    // Ids of 64 bits, as many as the result says.
    let mut ids = Vec::new();
    for id in [0x8000_0017_u64, 0x1_8000_0018, 0x8000_0019] {
        ids.extend(id.to_le_bytes());
    }
    let ids: &[(u64, &[u8])] = &[(0x1000, &ids)];
    let mounts = "listmount(NULL, [0x80000017, 0x180000018], 3, 0)";
    shows_result(X, "listmount", &[0, 0x1000, 3, 0], ids, 2, mounts);
}

#[test]
fn choices_that_are_flags() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"f\0")];
    for (flags, text) in [
        (0, "AT_STATX_SYNC_AS_STAT"),
        (0x2000, "AT_STATX_FORCE_SYNC"),
        (0x6100, "AT_STATX_FORCE_SYNC|AT_STATX_DONT_SYNC|AT_SYMLINK_NOFOLLOW"),
    ] {
        let expected = format!(r#"statx(AT_FDCWD, "f", {text}, STATX_TYPE, NULL)"#);
        shows(X, "statx", &[AT_FDCWD, 0x1000, flags, 1, 0], path, &expected);
    }
}

/// How many signals there are, MIPS's 128.
#[test]
fn last_signals() {
    shows(X, "kill", &[1, 64], &[], "kill(1, SIGRT_32)");
    shows(X, "kill", &[1, 65], &[], "kill(1, 65)");
    shows(Abi::MipsN64, "kill", &[1, 128], &[], "kill(1, SIGRT_96)");
    shows(Abi::MipsN64, "kill", &[1, 129], &[], "kill(1, 129)");
    let set: &[(u64, &[u8])] = &[(0x1000, &[2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])];
    shows(X, "rt_sigprocmask", &[0, 0x1000, 0, 16], set, "rt_sigprocmask(SIG_BLOCK, 0x1000, NULL, 16)");
    let set: &[(u64, &[u8])] = &[(0x1000, &[0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])];
    shows(Abi::MipsN64, "rt_sigprocmask", &[1, 0x1000, 0, 16], set, "rt_sigprocmask(SIG_BLOCK, [INT], NULL, 16)");
}

/// What the call writes isn't shown before it has returned.
#[test]
fn numbers_that_are_written() {
    let call = call(X, "pipe2", &[0x1000, 0o2000000]);
    let pieces: &[(u64, &[u8])] = &[(0x1000, &[3, 0, 0, 0, 4, 0, 0, 0])];
    let memory = Pieces(pieces);
    let text = call.text(&memory).names(true);
    assert_eq!((text.args_at_entry(), text.entry().to_string()), (0, "pipe2(".into()));
    assert_eq!(text.outcome(call.result(0, false)).exit().to_string(), "[3, 4], O_CLOEXEC)");
    assert_eq!(text.outcome(call.result(-24, true)).exit().to_string(), "0x1000, O_CLOEXEC)");
}

/// The entry shows the number that the call reads, the exit the one that it leaves, if it did anything.
#[test]
fn numbers_before_and_after() {
    let parts = |result: i64, offset: u64| {
        let call = call(X, "sendfile", &[4, 3, offset, 512]);
        let pieces: &[(u64, &[u8])] = &[(0x1000, &[0, 2, 0, 0, 0, 0, 0, 0])];
        let memory = Pieces(pieces);
        let text = call.text(&memory).names(true);
        let done = text.outcome(call.result(result, result < 0));
        (text.entry().to_string(), done.exit().to_string(), text.args_at_entry())
    };
    assert_eq!(parts(512, 0x1000), ("sendfile(4, 3, [512]".into(), " => [512], 512)".into(), 3));
    assert_eq!(parts(0, 0x1000), ("sendfile(4, 3, [512]".into(), ", 512)".into(), 3));
    assert_eq!(parts(-9, 0x1000), ("sendfile(4, 3, [512]".into(), ", 512)".into(), 3));
    assert_eq!(parts(512, 0), ("sendfile(4, 3, NULL, 512".into(), ")".into(), 4));
    let memory: &[(u64, &[u8])] = &[(0x1000, &[0, 2, 0, 0, 0, 0, 0, 0])];
    let words = [4, 3, 0x1000, 512];
    shows_result(X, "sendfile", &words, memory, 512, "sendfile(4, 3, [512] => [512], 512)");
    shows_result(X, "sendfile", &words, memory, 0, "sendfile(4, 3, [512], 512)");
    shows_result(X, "sendfile", &words, memory, -9, "sendfile(4, 3, [512], 512)");
    shows_result(X, "sendfile", &words, &[], 512, "sendfile(4, 3, 0x1000, 512)");
    let call = call(X, "sendfile", &words);
    assert_eq!(call.text(&sysno::NoMemory).names(true).entry().to_string(), "sendfile(4, 3, 0x1000");
    // All bits of an offset; and none if they aren't all there.
    let offset = 0x0123_4567_89AB_u64.to_le_bytes();
    let memory: &[(u64, &[u8])] = &[(0x1000, &offset)];
    shows_result(X, "sendfile", &words, memory, -9, "sendfile(4, 3, [1250999896491], 512)");
    shows_result(X, "sendfile", &words, memory, 512, "sendfile(4, 3, [1250999896491] => [1250999896491], 512)");
    shows_result(X, "sendfile", &words, &[(0x1000, &offset[..7])], 512, "sendfile(4, 3, 0x1000, 512)");
    // An off_t of 32 bits.
    let narrow = 0x4567_89AB_u32.to_le_bytes();
    let memory: &[(u64, &[u8])] = &[(0x1000, &narrow)];
    shows_result(Abi::X86, "sendfile", &words, memory, 5, "sendfile(4, 3, [1164413355] => [1164413355], 512)");
    let call = self::call(Abi::X86, "sendfile", &words);
    for len in 0..4 {
        let memory = (0x1000, &narrow[..len]);
        let text = call.text(&memory).names(true).outcome(call.result(5, false));
        assert_eq!(
            (text.entry().to_string(), text.exit().to_string()),
            ("sendfile(4, 3, 0x1000".into(), ", 512)".into())
        );
    }
}

/// Of several numbers in one argument, each has its name.
#[test]
fn numbers_in_one_argument() {
    for (value, expected) in [
        (0, "FUTEX_OP_SET<<28|0<<12|FUTEX_OP_CMP_EQ<<24|0"),
        (0x9502_3034, "FUTEX_OP_OPARG_SHIFT<<28|FUTEX_OP_ADD<<28|0x23<<12|FUTEX_OP_CMP_GE<<24|0x34"),
        (0x79AB_C000, "0x7<<28 /* FUTEX_OP_??? */|0xabc<<12|0x9<<24 /* FUTEX_OP_CMP_??? */|0"),
        // As strace 7.2 printed them.
        (0x12FF_F001, "FUTEX_OP_ADD<<28|0xfff<<12|FUTEX_OP_CMP_LT<<24|0x1"),
        (0x2500_1FFF, "FUTEX_OP_OR<<28|0x1<<12|FUTEX_OP_CMP_GE<<24|0xfff"),
        (0x4780_0800, "FUTEX_OP_XOR<<28|0x800<<12|0x7<<24 /* FUTEX_OP_CMP_??? */|0x800"),
        (0x6000_0000, "0x6<<28 /* FUTEX_OP_??? */|0<<12|FUTEX_OP_CMP_EQ<<24|0"),
        (0x5F00_0000, "0x5<<28 /* FUTEX_OP_??? */|0<<12|0xf<<24 /* FUTEX_OP_CMP_??? */|0"),
        (
            0xFFFF_FFFF,
            "FUTEX_OP_OPARG_SHIFT<<28|0x7<<28 /* FUTEX_OP_??? */|0xfff<<12|0xf<<24 /* FUTEX_OP_CMP_??? */|0xfff",
        ),
    ] {
        let expected = format!("futex(0x1000, FUTEX_WAKE_OP, 1, 2, 0x2000, {expected})");
        shows(X, "futex", &[0x1000, 5, 1, 2, 0x2000, value], &[], &expected);
    }
    for (value, expected) in [
        (0x4004, "IOPRIO_PRIO_VALUE(IOPRIO_CLASS_BE, 4)"),
        (0xA001, "IOPRIO_PRIO_VALUE(0x5 /* IOPRIO_CLASS_??? */, 1)"),
        (0xFFFF_FFFF, "IOPRIO_PRIO_VALUE(0x7ffff /* IOPRIO_CLASS_??? */, 8191)"),
    ] {
        shows(X, "ioprio_set", &[1, 7, value], &[], &format!("ioprio_set(IOPRIO_WHO_PROCESS, 7, {expected})"));
    }
}

/// What is known of each page, as far as the size of a page is known.
#[test]
fn bytes_of_pages() {
    let call = call(X, "mincore", &[0x7000, 8193, 0x1000]);
    let pieces: &[(u64, &[u8])] = &[(0x1000, &[1, 0xFE, 0x81, 1])];
    let memory = Pieces(pieces);
    let text = call.text(&memory).names(true);
    let done = text.outcome(call.result(0, false));
    let cases = [
        (text.page_size(4096), "mincore(0x7000, 8193, 0x1000)"),
        (done, "mincore(0x7000, 8193, 0x1000) = 0"),
        (done.page_size(0), "mincore(0x7000, 8193, 0x1000) = 0"),
        (done.page_size(4096), "mincore(0x7000, 8193, [1, 0, 1]) = 0"),
        (done.page_size(4096).limit(2), "mincore(0x7000, 8193, [1, 0, ...]) = 0"),
        (done.page_size(1024), "mincore(0x7000, 8193, [1, 0, 1, 1, ... /* 0x1004 */]) = 0"),
        (done.page_size(16384), "mincore(0x7000, 8193, [1]) = 0"),
        (done.page_size(4096).names(false), "mincore(0x7000, 8193, 0x1000) = 0"),
    ];
    for (text, expected) in cases {
        assert_eq!(text.to_string(), expected);
    }
    // As strace 7.2 printed them: an array that isn't there, and none of no page.
    for (abi, array, pages, expected) in [
        (X, 0x9000, 0, "mincore(NULL, 0, []) = 0"),
        (X, 0x9000, 1, "mincore(NULL, 4096, 0x9000) = 0"),
        (X, 0x1003, 2, "mincore(NULL, 8192, [1, ... /* 0x1004 */]) = 0"),
        (Abi::S390x, 0x1000, 2, "mincore(NULL, 8192, [1, 0]) = 0"),
    ] {
        let call = self::call(abi, "mincore", &[0, pages * 4096, array]);
        let text = call.text(&memory).names(true).outcome(call.result(0, false)).page_size(4096);
        assert_eq!(text.to_string(), expected, "{abi}");
    }
    // The other buffers are no bytes of pages.
    let call = self::call(X, "setsockopt", &[3, 1, 2, 0x1000, 4]);
    let text = call.text(&memory).names(true).page_size(4096).to_string();
    assert_eq!(text, "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [25296385], 4)");
}

/// Of bits that are one of several values, a value without a name is a number, and the flags beside it have their names.
#[test]
fn choices_without_a_name_among_flags() {
    for (flags, names) in [
        (0x25, "0x5 /* MAP_??? */|MAP_ANONYMOUS"),
        (0x22, "MAP_PRIVATE|MAP_ANONYMOUS"),
        (0x20, "MAP_FILE|MAP_ANONYMOUS"),
    ] {
        let expected = format!("mmap(NULL, 1, PROT_NONE, {names}, -1, 0)");
        shows(X, "mmap", &[0, 1, 0, flags, u64::MAX, 0], &[], &expected);
    }
}

/// A text where the argument is an address, in the upper half of the addresses, too.
#[test]
fn texts_at_high_addresses() {
    let memory: &[(u64, &[u8])] = &[(0x7F12_3456_1000, b"source\0/dev/sda1\0")];
    let words = [3, 1, 0x7F12_3456_1000, 0x7F12_3456_1007, 0];
    shows(X, "fsconfig", &words, memory, r#"fsconfig(3, FSCONFIG_SET_STRING, "source", "/dev/sda1", 0)"#);
    // With a tag in the uppermost byte: Documentation/arch/arm64/tagged-address-abi.rst.
    let memory: &[(u64, &[u8])] = &[(0x2B00_7F12_3456_1000, b"source\0/dev/sda1\0")];
    let words = [3, 1, 0x2B00_7F12_3456_1000, 0x2B00_7F12_3456_1007, 0];
    shows(Abi::Aarch64, "fsconfig", &words, memory, r#"fsconfig(3, FSCONFIG_SET_STRING, "source", "/dev/sda1", 0)"#);
}

/// Texts in arguments of other types, as strace 7.2 printed them: in a number, and in a buffer.
#[test]
fn texts_in_other_arguments() {
    let memory: &[(u64, &[u8])] = &[(0x1000, b"name\0")];
    shows(X, "prctl", &[15, 0x1000], memory, r#"prctl(PR_SET_NAME, "name")"#);
    shows_result(X, "prctl", &[15, 1], memory, -14, "prctl(PR_SET_NAME, 0x1)");
    shows(X, "keyctl", &[1, 0x1000], memory, r#"keyctl(KEYCTL_JOIN_SESSION_KEYRING, "name")"#);
    shows(X, "keyctl", &[1, 0], memory, "keyctl(KEYCTL_JOIN_SESSION_KEYRING, NULL)");
    shows(X, "sethostname", &[0x1000, 4], memory, r#"sethostname("name", 4)"#);
    shows_result(X, "getcwd", &[0x1000, 64], memory, 5, r#"getcwd("name", 64)"#);
    shows_result(X, "getcwd", &[0x1000, 1], memory, -34, "getcwd(0x1000, 1)");
    let before = call(X, "getcwd", &[0x1000, 64]);
    assert_eq!(before.text(&Pieces(memory)).names(true).to_string(), "getcwd(0x1000, 64)", "it has not returned");
}

/// Registers that the arguments leave out: sh's before a pair, and those before the set where a set of signals was larger once.
#[test]
fn padding() {
    let memory: &[(u64, &[u8])] = &[(0x1000, b"abc")];
    let read = r#"pread64(3, "abc", 3, 4294967298)"#;
    shows_result(Abi::Sh, "pread64", &[3, 0x1000, 3, 9, 2, 1], memory, 3, read);
    let written = r#"pwrite64(3, "abc", 3, 4294967298)"#;
    shows_result(Abi::Sh, "pwrite64", &[3, 0x1000, 3, 9, 2, 1], memory, 3, written);
    let suspended = call(Abi::X86, "sigsuspend", &[7, 8, 1]);
    assert_eq!(
        suspended.args_that_count().map(|(index, arg, _)| (index, arg.name())).collect::<Vec<_>>(),
        [(2, "mask")]
    );
    assert_eq!(suspended.text(&NoMemory).names(true).arg_names(true).to_string(), "sigsuspend(mask=0x1)");
    // Without names, all are shown.
    assert_eq!(suspended.to_string(), "sigsuspend(7, 8, 0x1)");
    assert_eq!(call(Abi::Sh, "pread64", &[3, 0, 3, 9, 2, 1]).args_that_count().count(), 4);
    // Elsewhere, it is the rule for pairs that leaves a register out, or none.
    let mips = r#"pread64(3, "abc", 3, 4294967298)"#;
    shows_result(Abi::MipsO32, "pread64", &[3, 0x1000, 3, 9, 1, 2], memory, 3, mips);
}

/// Names that are no paths: of a queue all is shown, of a thread what the kernel reads or writes. As strace 7.2 printed them.
#[test]
fn names_of_queues_and_threads() {
    let long = b"a-name-that-is-much-longer-than-thirty-two-bytes-in-all\0";
    let text = String::from_utf8_lossy(&long[..long.len() - 1]).into_owned();
    let memory: &[(u64, &[u8])] = &[(0x1000, long)];
    for (name, rest) in [("mq_open", ", O_RDONLY"), ("mq_unlink", "")] {
        shows(X, name, &[0x1000, 0], memory, &format!(r#"{name}("{text}"{rest})"#));
        let call = call(X, name, &[0x1000, 0]);
        assert!(call.text(&Pieces(memory)).limit(3).to_string().contains(&text), "without names, too");
    }
    shows(X, "memfd_create", &[0x1000, 0], memory, r#"memfd_create("a-name-that-is-much-longer-than-"..., 0)"#);

    // Of a name of 15 bytes, the kernel doesn't read the NUL: kernel/sys.c.
    for (name, expected) in [
        (&b"a name that is longer than fifteen\0"[..], r#""a name that is "..."#),
        (b"123456789012345\0", r#""123456789012345"..."#),
        (b"123456789012345", r#""123456789012345"..."#),
        (b"12345678901234\0", r#""12345678901234""#),
        (b"12345678901234", "0x1000"),
        (b"\0", r#""""#),
    ] {
        shows(X, "prctl", &[15, 0x1000], &[(0x1000, name)], &format!("prctl(PR_SET_NAME, {expected})"));
    }
    shows_result(X, "prctl", &[15, 0], &[], -14, "prctl(PR_SET_NAME, NULL)");
    let set = call(X, "prctl", &[15, 0x1000]);
    let limited = |limit: usize| set.text(&Pieces(&[(0x1000, b"short\0")])).names(true).limit(limit).to_string();
    assert_eq!(
        [0, 4, 5, 6, usize::MAX].map(limited),
        [
            r#"prctl(PR_SET_NAME, ""...)"#,
            r#"prctl(PR_SET_NAME, "shor"...)"#,
            r#"prctl(PR_SET_NAME, "short")"#,
            r#"prctl(PR_SET_NAME, "short")"#,
            r#"prctl(PR_SET_NAME, "short")"#,
        ]
    );

    let memory: &[(u64, &[u8])] = &[(0x1000, b"123456789012345\0")];
    shows(X, "prctl", &[16, 0x1000], memory, r#"prctl(PR_GET_NAME, "123456789012345")"#);
    shows(Abi::X86, "prctl", &[16, 0x1000], memory, r#"prctl(PR_GET_NAME, "123456789012345")"#);
    shows(X, "prctl", &[16, 0x2000], memory, "prctl(PR_GET_NAME, 0x2000)");
    shows_result(X, "prctl", &[16, 0x1000], memory, -14, "prctl(PR_GET_NAME, 0x1000)");
    shows_result(X, "prctl", &[16, 0], memory, -14, "prctl(PR_GET_NAME, NULL)");
    let get = call(X, "prctl", &[16, 0x1000]);
    let pieces = Pieces(memory);
    let before = get.text(&pieces).names(true);
    assert_eq!(before.to_string(), "prctl(PR_GET_NAME, 0x1000)", "it has not returned");
    assert_eq!(before.entry().to_string(), "prctl(PR_GET_NAME, ");
}

/// An address is one on every ABI, whatever else has its name: `sig` is a signal elsewhere.
#[test]
fn addresses_with_names_of_numbers() {
    for &abi in Abi::ALL {
        for name in ["io_pgetevents", "io_pgetevents_time64"] {
            let Some(syscall) = abi.syscall_by_name(name) else { continue };
            let call = *syscall.decode([0, 0, 0, 0, 0, 0xE6F0_F000]).invocation();
            assert_eq!(call.text(&NoMemory).names(true).arg(5).to_string(), "0xe6f0f000", "{abi}");
        }
    }
}

/// As strace 7.2 printed it: of a string that has a length, no more is read.
#[test]
fn a_string_with_a_length() {
    let line: &[(u64, &[u8])] = &[(0x1000, b"abcdefgh")];
    let text = r#"kexec_file_load(-1, -1, 5, "abcde", 0)"#;
    shows(X, "kexec_file_load", &[u64::MAX, u64::MAX, 5, 0x1000, 0], line, text);
    let text = r#"kexec_file_load(-1, -1, 9, 0x1000, 0)"#;
    shows(X, "kexec_file_load", &[u64::MAX, u64::MAX, 9, 0x1000, 0], line, text);
}

/// Offsets are signed, whatever the type, also one that is in two arguments, where pointers have 32 bits.
#[test]
fn offsets() {
    shows(Abi::X86, "preadv", &[3, 0, 0, 0xFFFF_FFFF, 7], &[], "preadv(3, NULL, 0, 34359738367)");
    shows(X, "preadv", &[3, 0, 0, u64::MAX, 7], &[], "preadv(3, NULL, 0, -1)");
    // MIPS n32 has registers of 64 bits, and takes halves: compat_sys_preadv of fs/read_write.c.
    shows(Abi::MipsN32, "preadv", &[3, 0, 0, 1, 2], &[], "preadv(3, NULL, 0, 8589934593)");
    // As strace 7.2 printed it: a length that is an offset has a sign, too.
    shows(X, "fallocate", &[3, 0, u64::MAX, -2_i64 as u64], &[], "fallocate(3, 0, -1, -2)");
    // Counts of pages, and what is in no file, have the type of the row.
    let pages = "remap_file_pages(NULL, 4096, PROT_NONE, 14627128639745997502, MAP_FILE)";
    shows(X, "remap_file_pages", &[0, 4096, 0, 0xCAFE_0000_0000_BABE, 0], &[], pages);
    let pages = "mmap2(NULL, 4096, PROT_READ, MAP_SHARED, 3, 4294967295)";
    shows(Abi::X86, "mmap2", &[0, 4096, 1, 1, 3, 0xFFFF_FFFF], &[], pages);
    shows(Abi::Sparc, "pciconfig_read", &[0, 1, 0xFFFF_FFFF, 4, 0], &[], "pciconfig_read(0, 1, 4294967295, 4, NULL)");
    let offsets: &[(u64, &[u8])] =
        &[(0x1000, &[5, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])];
    shows(X, "splice", &[3, 0x1000, 4, 0x1008, 5, 1], offsets, "splice(3, [5], 4, [-1], 5, SPLICE_F_MOVE)");
}

/// Arguments of which rows say less than the kernel looks at: why a call failed is shown, as strace 7.2 printed it.
#[test]
fn whole_registers() {
    let (above, below) = (1 << 32, 0xFFFF_FFFF_0000_0000);
    let prot = "mprotect(0x1000, 4096, PROT_READ|0x100000000)";
    shows_result(X, "mprotect", &[0x1000, 4096, above | 1], &[], -22, prot);
    let prot = "mprotect(0x1000, 4096, PROT_READ|0xffffffff00000000)";
    shows_result(X, "mprotect", &[0x1000, 4096, below | 1], &[], -22, prot);
    shows_result(X, "unshare", &[above], &[], -22, "unshare(0x100000000 /* CLONE_??? */)");
    shows_result(X, "unshare", &[below], &[], -22, "unshare(0xffffffff00000000 /* CLONE_??? */)");
    let mremap = "mremap(0x1000, 4096, 4096, MREMAP_MAYMOVE|0x100000000)";
    shows_result(X, "mremap", &[0x1000, 4096, 4096, above | 1], &[], -22, mremap);
    let remap = "remap_file_pages(0x1000, 4096, 0x100000000 /* PROT_??? */, 0, MAP_FILE|MAP_NONBLOCK)";
    shows_result(X, "remap_file_pages", &[0x1000, 4096, above, 0, above | 0x1_0000], &[], -22, remap);
    // Of these, the kernel ignores it, or refuses it with MAP_SHARED_VALIDATE alone.
    let map = "mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 1, 0)";
    shows(X, "mmap", &[0, 4096, above | 1, above | 2, above | 1, 0], &[], map);
    // Copies of the sign, or nothing.
    shows(X, "unshare", &[u64::MAX << 31], &[], "unshare(0x80000000 /* CLONE_??? */)");
    shows(X, "unshare", &[1 << 31], &[], "unshare(0x80000000 /* CLONE_??? */)");
    // Without names, too. The value of the argument is the row's.
    let call = call(X, "unshare", &[above | 0x200]);
    assert_eq!(call.to_string(), "unshare(0x100000200)");
    assert_eq!(call.args().next().unwrap().1, Value::Signed(0x200));
}

/// Of each argument with 32 bits, on each ABI with more in its registers, the upper half is shown if tests/data/widths.tsv says that the
/// kernel looks at it.
#[test]
fn upper_halves() {
    let widths = common::facts("widths.tsv");
    let mut shown = 0;
    for call in Abi::ALL.iter().filter(|abi| abi.register_bits() == 64).flat_map(|abi| abi.syscalls()) {
        for (index, arg) in call.args().iter().enumerate() {
            if !matches!(arg.ty(), Type::Int(int) if int.bits(call.abi().pointer_bits()) == 32) {
                continue;
            }
            let mut registers = [0; 8];
            registers[index] = 0xABCD_0000_0001;
            let text = call.decode(registers).invocation().text(&NoMemory).names(true).arg(index).to_string();
            let is_looked_at = widths
                .iter()
                .any(|line| line[..3] == [call.name().to_owned(), arg.name().to_owned(), "whole".to_owned()]);
            assert_eq!(text.contains("abcd00"), is_looked_at, "{call:?}: {arg}: {text}");
            shown += usize::from(is_looked_at);
        }
    }
    assert!(shown > 50, "{shown}");
}

/// Where the word that would decide is not there, all arguments count.
#[test]
fn words_that_are_not_known() {
    let call = call(X, "openat", &[3, 0x1000]);
    assert_eq!(call.text(&sysno::NoMemory).names(true).to_string(), "openat(3, 0x1000, ?, ?)");
    assert_eq!(call.args_that_count().count(), 4);
    let decided = self::call(X, "fcntl", &[3, 1]);
    assert_eq!(decided.text(&sysno::NoMemory).names(true).to_string(), "fcntl(3, F_GETFD)");
}

/// A call that fails has read the length, and nothing else.
#[test]
fn lengths_of_failed_calls() {
    let memory: &[(u64, &[u8])] = &[(0x1000, &[9, 0, 0, 0]), (0x2000, &[4, 0, 0, 0])];
    let options = [3, 1, 2, 0x1000, 0x2000];
    shows_result(X, "getsockopt", &options, memory, 0, "getsockopt(3, SOL_SOCKET, SO_REUSEADDR, [9], [4])");
    shows_result(X, "getsockopt", &options, memory, -9, "getsockopt(3, SOL_SOCKET, SO_REUSEADDR, 0x1000, [4])");
    shows_result(X, "accept", &[3, 0x1000, 0x2000], memory, -9, "accept(3, 0x1000, [4])");
    let before = call(X, "accept", &[3, 0x1000, 0x2000]);
    assert_eq!(
        before.text(&Pieces(memory)).names(true).to_string(),
        "accept(3, 0x1000, 0x2000)",
        "it has not returned"
    );
    // The buffer may be the first argument.
    shows_result(X, "lsm_list_modules", &[0x1000, 0x2000, 0], memory, -7, "lsm_list_modules(0x1000, [4], 0)");
    let memory: &[(u64, &[u8])] = &[(0x1000, b"cubic\0\0\0"), (0x2000, &[8, 0, 0, 0])];
    let text = r#"getsockopt(3, SOL_TCP, TCP_CONGESTION, "cubic", [8])"#;
    shows_result(X, "getsockopt", &[3, 6, 13, 0x1000, 0x2000], memory, 0, text);
}

/// What another process has at an address is not read.
#[test]
fn buffers_of_other_processes() {
    let mut memory = Vec::new();
    for word in [0x2000_u64, 3] {
        memory.extend(word.to_le_bytes());
    }
    let pieces: &[(u64, &[u8])] = &[(0x1000, &memory), (0x2000, b"abc")];
    let (ours, theirs) = (r#"[{iov_base="abc", iov_len=3}]"#, "[{iov_base=0x2000, iov_len=3}]");
    let read = format!("process_vm_readv(7, {ours}, 1, {theirs}, 1, 0)");
    shows_result(X, "process_vm_readv", &[7, 0x1000, 1, 0x1000, 1, 0], pieces, 3, &read);
    let written = format!("process_vm_writev(7, {ours}, 1, {theirs}, 1, 0)");
    shows_result(X, "process_vm_writev", &[7, 0x1000, 1, 0x1000, 1, 0], pieces, 3, &written);
    let advised = format!("process_madvise(7, {theirs}, 1, MADV_COLD, 0)");
    shows_result(X, "process_madvise", &[7, 0x1000, 1, 20, 0], pieces, 3, &advised);
}

/// What may be there in place of a descriptor has its name where the kernel takes it, and nowhere else.
#[test]
fn numbers_in_place_of_descriptors() {
    for (value, root, anchor, process) in [
        (-100_i64, "-100", "AT_FDCWD", "-100"),
        (-10000, "-10000", "-10000", "PIDFD_SELF_THREAD"),
        (-10001, "-10001", "-10001", "PIDFD_SELF_THREAD_GROUP"),
        (-10002, "-10002", "FD_PIDFS_ROOT", "-10002"),
        (-10003, "-10003", "FD_NSFS_ROOT", "-10003"),
        (-10004, "FD_FAILFS_ROOT", "-10004", "-10004"),
        (-10009, "-10009", "-10009", "-10009"),
        (3, "3", "3", "3"),
    ] {
        let (word, plain) = (value as u64, value);
        for (abi, fd) in [(X, word), (X, word & 0xFFFF_FFFF), (Abi::X86, word & 0xFFFF_FFFF)] {
            shows(abi, "fchdir", &[fd], &[], &format!("fchdir({root})"));
            shows(abi, "fchroot", &[fd, 0], &[], &format!("fchroot({root}, 0)"));
            let opened = format!("open_by_handle_at({anchor}, NULL, O_RDONLY)");
            shows(abi, "open_by_handle_at", &[fd, 0, 0], &[], &opened);
            let sent = format!("pidfd_send_signal({process}, SIGTERM, NULL, 0)");
            shows(abi, "pidfd_send_signal", &[fd, 15, 0, 0], &[], &sent);
            shows(abi, "process_mrelease", &[fd, 0], &[], &format!("process_mrelease({process}, 0)"));
            let advised = format!("process_madvise({process}, NULL, 0, MADV_COLD, 0)");
            shows(abi, "process_madvise", &[fd, 0, 0, 20, 0], &[], &advised);
            shows(abi, "fchmod", &[fd, 0], &[], &format!("fchmod({plain}, 000)"));
            shows(abi, "pidfd_getfd", &[fd, 0, 0], &[], &format!("pidfd_getfd({plain}, 0, 0)"));
        }
    }
}

/// All bits of an argument are shown: of 64, the upper half, too, whether flags have names, one value of them has, or none.
#[test]
fn all_ones() {
    // As strace 7.2 printed them.
    let all = u64::MAX;
    let changes = "DN_ACCESS|DN_MODIFY|DN_CREATE|DN_DELETE|DN_RENAME|DN_ATTRIB|DN_MULTISHOT|0xffffffff7fffffc0";
    shows(X, "fcntl", &[0, 1026, all], &[], &format!("fcntl(0, F_NOTIFY, {changes})"));
    shows(X, "ptrace", &[all, 0, 0, 0], &[], "ptrace(0xffffffffffffffff /* PTRACE_??? */, 0, NULL, NULL)");
    shows(X, "ptrace", &[0x1_0000_0001, 0, 0, 0], &[], "ptrace(0x100000001 /* PTRACE_??? */, 0, NULL, NULL)");
    let refused = "prctl(PR_SET_DUMPABLE, 0xffffffffffffffff /* SUID_DUMP_??? */)";
    shows(X, "prctl", &[4, all], &[], refused);
    shows(X, "fcntl", &[0, 10, all], &[], "fcntl(0, F_SETSIG, -1)");
    let nodes = "MPOL_F_NODE|MPOL_F_ADDR|MPOL_F_MEMS_ALLOWED|0xfffffffffffffff8";
    shows(X, "get_mempolicy", &[0, 0, 0, 0, all], &[], &format!("get_mempolicy(NULL, NULL, 0, NULL, {nodes})"));
    shows(X, "futex_wake", &[0, all, 0, 2], &[], "futex_wake(NULL, 0xffffffffffffffff, 0, FUTEX2_SIZE_U32)");
    // A negative number is known by its 32 bits, whether its sign is extended or not.
    shows(
        X,
        "futex_wake",
        &[0, 0xFFFF_FFFF, 0, 2],
        &[],
        "futex_wake(NULL, FUTEX_BITSET_MATCH_ANY, 0, FUTEX2_SIZE_U32)",
    );
    // Where there are 32 bits, these.
    shows(X, "mlockall", &[all], &[], "mlockall(MCL_CURRENT|MCL_FUTURE|MCL_ONFAULT|0xfffffff8)");
    shows(Abi::X86, "ptrace", &[all, 0, 0, 0], &[], "ptrace(0xffffffff /* PTRACE_??? */, 0, NULL, NULL)");
    let changes = "DN_ACCESS|DN_MODIFY|DN_CREATE|DN_DELETE|DN_RENAME|DN_ATTRIB|DN_MULTISHOT|0x7fffffc0";
    shows(Abi::X86, "fcntl", &[0, 1026, all], &[], &format!("fcntl(0, F_NOTIFY, {changes})"));
    // The flags of open() have 32 bits; OPENAT2_REGULAR is the next one.
    shows(X, "open", &[0, 0x1_0000_0000], &[], "open(NULL, O_RDONLY)");
}

#[test]
fn wide_and_negative_constants() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"f\0")];
    let text = r#"fanotify_mark(3, FAN_MARK_ADD, FAN_ACCESS|0x8000000080000000, AT_FDCWD, "f")"#;
    shows(X, "fanotify_mark", &[3, 1, 0x8000_0000_8000_0001, AT_FDCWD, 0x1000], path, text);
    let negative = -5_i64 as u64;
    shows(X, "fcntl", &[3, 8, negative], &[], "fcntl(3, F_SETOWN, -5)");
    shows(X, "fcntl", &[3, 0, u64::MAX], &[], "fcntl(3, F_DUPFD, -1)");
    shows(X, "keyctl", &[0, -9_i64 as u64, 1], &[], "keyctl(KEYCTL_GET_KEYRING_ID, -9, 1)");
    shows(X, "keyctl", &[0, -2_i64 as u64, 1], &[], "keyctl(KEYCTL_GET_KEYRING_ID, KEY_SPEC_PROCESS_KEYRING, 1)");
}

/// Every call of every ABI, with the same number in each register: its two parts are the whole.
#[test]
fn any_number_on_any_abi() {
    let ones = [0xFF; 64];
    let mut count = 0;
    for abi in Abi::ALL {
        for syscall in abi.table().syscalls() {
            for word in [0, 0x1000, 0x8000_0000, u64::MAX] {
                let call = *syscall.decode([word; 9]).invocation();
                for (result, failed) in [(-22, true), (i64::MAX, false)] {
                    let memory = (0x1000, &ones[..]);
                    let text = call.text(&memory).names(true).outcome(call.result(result, failed));
                    let parts = text.entry().to_string() + &text.exit().to_string();
                    let text = text.to_string();
                    assert!(text.starts_with(syscall.name()) && text.len() < 20_000, "{abi}: {text}");
                    assert!(text.strip_prefix(&parts).is_some_and(|rest| rest.starts_with(" = ")), "{parts}: {text}");
                    count += 1;
                }
            }
        }
    }
    assert!(count > 80_000, "{count}");
}

/// Structs with their members, as strace 7.2 prints them.
#[test]
fn structs() {
    let address = [2, 0, 0x1F, 0x90, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    let memory: &[(u64, &[u8])] = &[(0x1000, &address), (0x2000, &[16, 0, 0, 0])];
    let text = r#"{sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}"#;
    shows(X, "connect", &[3, 0x1000, 16], memory, &format!("connect(3, {text}, 16)"));
    shows(X, "accept", &[3, 0x1000, 0x2000], memory, &format!("accept(3, {text}, [16])"));
    // The kernel takes a longer one.
    let longer: &[(u64, &[u8])] = &[(0x1000, &[&address[..], &[7; 4]].concat())];
    shows(X, "connect", &[3, 0x1000, 20], longer, &format!("connect(3, {text}, 20)"));
    // One that is too short is no address of IPv4; and this is no address at all.
    let short = r#"connect(3, {sa_family=AF_INET, sa_data="\37\220\177\0\0\1"}, 8)"#;
    shows(X, "connect", &[3, 0x1000, 8], memory, short);
    shows(X, "connect", &[3, 0x1000, 1], memory, "connect(3, 0x1000, 1)");
    shows(X, "connect", &[3, 0x1000, 0], memory, "connect(3, 0x1000, 0)");
    shows_result(X, "connect", &[3, 0x9000, 16], memory, -14, "connect(3, 0x9000, 16)");
    // The family is in the machine's byte order, the port is not.
    let address = [0, 2, 0x1F, 0x90, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    shows(Abi::S390x, "connect", &[3, 0x1000, 16], &[(0x1000, &address)], &format!("connect(3, {text}, 16)"));

    let unix: &[(u64, &[u8])] = &[(0x1000, b"\x01\0/run/log\0junk"), (0x2000, b"\x01\0\0bus\n"), (0x3000, b"\x63\0ab")];
    shows(X, "bind", &[3, 0x1000, 15], unix, r#"bind(3, {sa_family=AF_UNIX, sun_path="/run/log"}, 15)"#);
    shows(X, "bind", &[3, 0x1000, 6], unix, r#"bind(3, {sa_family=AF_UNIX, sun_path="/run"}, 6)"#);
    shows(X, "bind", &[3, 0x2000, 7], unix, r#"bind(3, {sa_family=AF_UNIX, sun_path=@"bus\n"}, 7)"#);
    shows(X, "bind", &[3, 0x2000, 2], unix, "bind(3, {sa_family=AF_UNIX}, 2)");
    shows(X, "bind", &[3, 0x3000, 4], unix, r#"bind(3, {sa_family=0x63 /* AF_??? */, sa_data="ab"}, 4)"#);

    // Packed on x86-64 alone.
    let packed: &[(u64, &[u8])] =
        &[(0x1000, &[1, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0])];
    let waited = "epoll_wait(3, [{events=EPOLLIN, data=0x7}, {events=EPOLLOUT, data=0x8}], 64, -1)";
    shows_result(X, "epoll_wait", &[3, 0x1000, 64, u64::MAX], packed, 2, waited);
    shows(X, "epoll_ctl", &[3, 1, 7, 0x1000], packed, "epoll_ctl(3, EPOLL_CTL_ADD, 7, {events=EPOLLIN, data=0x7})");
    let apart: &[(u64, &[u8])] = &[(0x1000, &[1, 0, 0, 0, 9, 9, 9, 9, 7, 0, 0, 0, 0, 0, 0, 0])];
    shows(
        Abi::Aarch64,
        "epoll_ctl",
        &[3, 1, 7, 0x1000],
        apart,
        "epoll_ctl(3, EPOLL_CTL_ADD, 7, {events=EPOLLIN, data=0x7})",
    );
}

/// These lines are strace 7.2's.
#[test]
fn extended_attributes() {
    let bytes: &[u8] = b"abcdefghijklmnopqrstuvwxyz01234\x0056789\0";
    let memory: &[(u64, &[u8])] = &[(0x1000, b"/f\0"), (0x2000, b"user.a\0"), (0x3000, bytes), (0x4000, b"a\0bc\0\0")];
    for (value, size, shown) in [
        (0x4000, 2, r#""a""#),
        (0x4000, 1, r#""a""#),
        (0x4000, 4, r#""a\0bc""#),
        (0x4000, 5, r#""a\0bc""#),
        (0x4000, 6, r#""a\0bc\0""#),
        (0x4001, 1, r#""""#),
        (0x4001, 0, r#""""#),
        // What is shown ends in NUL.
        (0x3000, 32, r#""abcdefghijklmnopqrstuvwxyz01234""#),
        (0x3000, 38, r#""abcdefghijklmnopqrstuvwxyz01234""#),
        (0x3001, 33, r#""bcdefghijklmnopqrstuvwxyz01234\0005"..."#),
    ] {
        let expected = format!(r#"setxattr("/f", "user.a", {shown}, {size}, XATTR_CREATE)"#);
        shows(X, "setxattr", &[0x1000, 0x2000, value, size, 1], memory, &expected);
    }
    shows_result(X, "fgetxattr", &[6, 0x2000, 0x4000, 200], memory, 5, r#"fgetxattr(6, "user.a", "a\0bc", 200)"#);
    // The names are shown with all of their NULs. Without room for any, the kernel only says how much there would be.
    let list = r#"flistxattr(6, "user.a\0", 200)"#;
    shows_result(X, "flistxattr", &[6, 0x2000, 200], memory, 7, list);
    shows_result(X, "flistxattr", &[6, 0x2000, 0], memory, 7, "flistxattr(6, 0x2000, 0)");
    shows_result(X, "listxattr", &[0x1000, 0, 0], memory, 7, r#"listxattr("/f", NULL, 0)"#);
    shows_result(X, "fgetxattr", &[6, 0x2000, 0x4000, 0], memory, 4, r#"fgetxattr(6, "user.a", 0x4000, 0)"#);
    shows_result(X, "flistxattr", &[6, 0x2000, 200], memory, -9, "flistxattr(6, 0x2000, 200)");
}

/// These lines are strace 7.2's.
#[test]
fn only_of_calls_that_succeed() {
    let memory: &[(u64, &[u8])] = &[(0x1000, &[0; 24]), (0x2000, &[0, 2, 0, 0, 0, 0, 0, 0]), (0x3000, &[0; 16])];
    let registers = [3, 0x1000, 1, 0, 0x2000, 8];
    shows_result(X, "epoll_pwait", &registers, memory, 0, "epoll_pwait(3, [], 1, 0, [USR1], 8)");
    shows_result(X, "epoll_pwait", &registers, memory, -4, "epoll_pwait(3, 0x1000, 1, 0, 0x2000, 8)");
    let registers = [3, 0x1000, 1, 0x3000, 0x2000, 8];
    let shown = "epoll_pwait2(3, [], 1, {tv_sec=0, tv_nsec=0}, [USR1], 8)";
    shows_result(X, "epoll_pwait2", &registers, memory, 0, if cfg!(feature = "structs") { shown } else { "" });
    shows_result(X, "epoll_pwait2", &registers, memory, -9, "epoll_pwait2(3, 0x1000, 1, 0x3000, 0x2000, 8)");
    // No process has ended.
    let wait = "wait4(-1, 0x1000, WNOHANG, 0x2000)";
    shows_result(X, "wait4", &[!0, 0x1000, 1, 0x2000], &[(0x1000, &[0; 8]), (0x2000, &[0; 144])], 0, wait);
}

/// These lines are strace 7.2's.
#[test]
fn forms_of_single_calls() {
    let memory: &[(u64, &[u8])] = &[(0x1000, b"<6>a\n"), (0x2000, &[3, 0, 0, 0, 0, 0, 0, 0])];
    let read = r#"syslog(3 /* SYSLOG_ACTION_READ_ALL */, "<6>a\n", 10)"#;
    shows_result(X, "syslog", &[3, 0x1000, 10], memory, 5, read);
    shows_result(X, "syslog", &[3, 0x1000, 10], memory, -1, "syslog(3 /* SYSLOG_ACTION_READ_ALL */, 0x1000, 10)");
    shows(X, "syslog", &[10, 0, 0], &[], "syslog(10 /* SYSLOG_ACTION_SIZE_BUFFER */)");
    let level = "syslog(8 /* SYSLOG_ACTION_CONSOLE_LEVEL */, NULL, 99 /* LOGLEVEL_??? */)";
    shows(X, "syslog", &[8, 0, 99], &[], level);
    shows(X, "syslog", &[99, 0, 0], &[], "syslog(99 /* SYSLOG_ACTION_??? */, NULL, 0)");
    let call = call(X, "syslog", &[10, 0, 0]);
    let text = call.text(&NoMemory).names(true).constant_style(sysno::ConstantStyle::Numbers);
    assert_eq!(text.to_string(), "syslog(10 /* SYSLOG_ACTION_SIZE_BUFFER */)");

    shows(
        X,
        "io_uring_register",
        &[7, 17, 0x2000, 8],
        memory,
        "io_uring_register(7, IORING_REGISTER_IOWQ_AFF, [0 1], 8)",
    );
    let enter = "io_uring_enter(7, 0, 0, IORING_ENTER_GETEVENTS, [HUP INT], 8)";
    shows(X, "io_uring_enter", &[7, 0, 0, 1, 0x2000, 8], memory, enter);
    let enter = "io_uring_enter(7, 0, 0, IORING_ENTER_GETEVENTS, 0x2000, 24)";
    shows(X, "io_uring_enter", &[7, 0, 0, 1, 0x2000, 24], memory, enter);
}
