//! Are values shown as strace shows them: constants by name, what is behind pointers, only the arguments that count?
//!
//! The expected texts are written by hand, as strace writes them.

use sysno::{Abi, Endian, Invocation, Memory, NoMemory};

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
    shows(Abi::X86, "preadv", &[3, 0, 0, 7, 9], &[], "preadv(3, NULL, 0, 7, 9)");
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
    shows(X, "ioctl", &[3, 0x4004_9409, 4], &[], "ioctl(3, FICLONE, 4)");
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
    for (flags, text) in [
        (0, "0"),
        (5, "5"),
        (0x8000, "SWAP_FLAG_PREFER|0"),
        (0x1_8005, "SWAP_FLAG_PREFER|SWAP_FLAG_DISCARD|5"),
        (0x1_0000, "SWAP_FLAG_DISCARD"),
    ] {
        shows(X, "swapon", &[0x1000, flags], path, &format!(r#"swapon("f", {text})"#));
    }
    shows(X, "quotactl", &[0x8000_0100, 0x1000, 0, 0], path, r#"quotactl(QCMD(Q_SYNC, USRQUOTA), "f")"#);
    let unknown = r#"quotactl(QCMD(0x7 /* Q_??? */, 0x3 /* ???QUOTA */), "f", 0, NULL)"#;
    shows(X, "quotactl", &[0x703, 0x1000, 0, 0], path, unknown);
    shows(X, "personality", &[0xFFFF_FFFF], &[], "personality(0xffffffff)");

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
    shows(Abi::Parisc64, "ioctl", &[3, 0x4004_7A01, 5], &[], "ioctl(3, _IOC(_IOC_READ, 0x7a, 0x1, 0x4), 0x5)");
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
}

/// Of several numbers in one argument, each has its name.
#[test]
fn numbers_in_one_argument() {
    for (value, expected) in [
        (0, "FUTEX_OP_SET<<28|0<<12|FUTEX_OP_CMP_EQ<<24|0"),
        (0x9502_3034, "FUTEX_OP_OPARG_SHIFT<<28|FUTEX_OP_ADD<<28|0x23<<12|FUTEX_OP_CMP_GE<<24|0x34"),
        (0x79AB_C000, "0x7<<28 /* FUTEX_OP_??? */|0xabc<<12|0x9<<24 /* FUTEX_OP_CMP_??? */|0"),
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
}

/// Offsets are signed, whatever the type; halves of them are two arguments where pointers have 32 bits.
#[test]
fn offsets() {
    shows(Abi::X86, "preadv", &[3, 0, 0, 0xFFFF_FFFF, 7], &[], "preadv(3, NULL, 0, -1, 7)");
    shows(X, "preadv", &[3, 0, 0, u64::MAX, 7], &[], "preadv(3, NULL, 0, -1)");
}

/// Where the word that would decide is not there, all arguments count.
#[test]
fn words_that_are_not_known() {
    let call = call(X, "openat", &[3, 0x1000]);
    assert_eq!(call.text(&sysno::NoMemory).names(true).to_string(), "openat(3, 0x1000, ?, ?)");
    assert_eq!(call.args_that_count().count(), 4);
}

/// A call that fails has read the length, and nothing else.
#[test]
fn lengths_of_failed_calls() {
    let memory: &[(u64, &[u8])] = &[(0x1000, &[9, 0, 0, 0]), (0x2000, &[4, 0, 0, 0])];
    let options = [3, 1, 2, 0x1000, 0x2000];
    shows_result(X, "getsockopt", &options, memory, 0, "getsockopt(3, SOL_SOCKET, SO_REUSEADDR, [9], [4])");
    shows_result(X, "getsockopt", &options, memory, -9, "getsockopt(3, SOL_SOCKET, SO_REUSEADDR, 0x1000, [4])");
    shows_result(X, "accept", &[3, 0x1000, 0x2000], memory, -9, "accept(3, 0x1000, [4])");
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

/// Every call of every ABI, with the same number in each register.
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
                    let text = call.text(&memory).names(true).outcome(call.result(result, failed)).to_string();
                    assert!(text.starts_with(syscall.name()) && text.len() < 20_000, "{abi}: {text}");
                    count += 1;
                }
            }
        }
    }
    assert!(count > 80_000, "{count}");
}
