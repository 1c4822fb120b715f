//! Are constants, strings and descriptors written in each style as strace's `-X`, `-x` and `-y` write them?

use core::fmt;

use sysno::{Abi, ConstantStyle, Descriptors, HexStrings, Invocation, Memory};

const X: Abi = Abi::X86_64;
const AT_FDCWD: u64 = -100_i64 as u64;

/// Pieces of memory, each with its address.
struct Pieces<'a>(&'a [(u64, &'a [u8])]);

impl Memory for Pieces<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.0.iter().map(|piece| piece.read(address, buffer)).max().unwrap_or(0)
    }
}

fn call(name: &str, registers: &[u64]) -> Invocation {
    *X.syscall_by_name(name).expect("a call").decode(registers).invocation()
}

/// What strace 7.2 printed of a call with `-X abbrev`, `-X raw` and `-X verbose`.
#[track_caller]
fn styles(name: &str, registers: &[u64], memory: &[(u64, &[u8])], result: i64, expected: [&str; 3]) {
    let (call, memory) = (call(name, registers), Pieces(memory));
    let text = call.text(&memory).names(true).outcome(call.result(result, false));
    for (style, expected) in
        [ConstantStyle::Names, ConstantStyle::Numbers, ConstantStyle::Both].into_iter().zip(expected)
    {
        let text = text.constant_style(style);
        assert_eq!(text.to_string(), expected, "{style:?}");
        assert_eq!(format!("{}{} = {}", text.entry(), text.exit(), text.result()), expected, "{style:?}: the parts");
    }
}

/// A value that is one of some constants, or flags.
#[test]
fn constants() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"/nonexistent/f\0")];
    styles(
        "lseek",
        &[0, 0, 7],
        &[],
        0,
        ["lseek(0, 0, 0x7 /* SEEK_??? */) = 0", "lseek(0, 0, 0x7) = 0", "lseek(0, 0, 0x7 /* SEEK_??? */) = 0"],
    );
    styles(
        "mmap",
        &[0, 37543, 1, 0x802, 3, 0],
        &[],
        0x7f00_0000,
        [
            "mmap(NULL, 37543, PROT_READ, MAP_PRIVATE|MAP_DENYWRITE, 3, 0) = 0x7f000000",
            "mmap(NULL, 37543, 0x1, 0x802, 3, 0) = 0x7f000000",
            "mmap(NULL, 37543, 0x1 /* PROT_READ */, 0x802 /* MAP_PRIVATE|MAP_DENYWRITE */, 3, 0) = 0x7f000000",
        ],
    );
    styles(
        "openat",
        &[AT_FDCWD, 0x1000, 0x80000, 0],
        path,
        3,
        [
            "openat(AT_FDCWD, \"/nonexistent/f\", O_RDONLY|O_CLOEXEC) = 3",
            "openat(-100, \"/nonexistent/f\", 0x80000) = 3",
            "openat(-100 /* AT_FDCWD */, \"/nonexistent/f\", 0x80000 /* O_RDONLY|O_CLOEXEC */) = 3",
        ],
    );
    styles("kill", &[7, 15], &[], 0, ["kill(7, SIGTERM) = 0", "kill(7, 15) = 0", "kill(7, 15 /* SIGTERM */) = 0"]);
    styles("kill", &[7, 0], &[], 0, ["kill(7, 0) = 0"; 3]);
    styles(
        "pipe2",
        &[0x1000, 0x80000],
        &[(0x1000, &[3, 0, 0, 0, 4, 0, 0, 0])],
        0,
        ["pipe2([3, 4], O_CLOEXEC) = 0", "pipe2([3, 4], 0x80000) = 0", "pipe2([3, 4], 0x80000 /* O_CLOEXEC */) = 0"],
    );
    styles(
        "mount",
        &[0, 0x1000, 0, 5, 0],
        path,
        0,
        [
            "mount(NULL, \"/nonexistent/f\", NULL, MS_RDONLY|MS_NODEV, NULL) = 0",
            "mount(NULL, \"/nonexistent/f\", NULL, 0x5, NULL) = 0",
            "mount(NULL, \"/nonexistent/f\", NULL, 0x5 /* MS_RDONLY|MS_NODEV */, NULL) = 0",
        ],
    );
    styles(
        "ioctl",
        &[99, 0x8004_7777, 0],
        &[],
        0,
        [
            "ioctl(99, _IOC(_IOC_READ, 0x77, 0x77, 0x4), 0) = 0",
            "ioctl(99, 0x80047777, 0) = 0",
            "ioctl(99, 0x80047777 /* _IOC(_IOC_READ, 0x77, 0x77, 0x4) */, 0) = 0",
        ],
    );
}

/// Values that have a form of their own: modes, devices, limits, addresses of networks, signals of a set, times, capabilities.
#[test]
fn values_with_forms() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"/nonexistent/f\0")];
    styles(
        "mknod",
        &[0x1000, 0o20644, 0x103],
        path,
        0,
        [
            "mknod(\"/nonexistent/f\", S_IFCHR|0644, makedev(0x1, 0x3)) = 0",
            "mknod(\"/nonexistent/f\", 020644, 0x103) = 0",
            "mknod(\"/nonexistent/f\", 020644 /* S_IFCHR|0644 */, 0x103 /* makedev(0x1, 0x3) */) = 0",
        ],
    );
    // Permissions alone are written twice, and an unknown type once.
    styles(
        "mknod",
        &[0x1000, 0o644, 0],
        path,
        0,
        [
            "mknod(\"/nonexistent/f\", 0644) = 0",
            "mknod(\"/nonexistent/f\", 0644) = 0",
            "mknod(\"/nonexistent/f\", 0644 /* 0644 */) = 0",
        ],
    );
    styles("mknod", &[0x1000, 0o170000, 0], path, 0, ["mknod(\"/nonexistent/f\", 0170000) = 0"; 3]);
    styles("chmod", &[0x1000, 0o644], path, 0, ["chmod(\"/nonexistent/f\", 0644) = 0"; 3]);
    let mut limit = [0xFF; 16];
    limit[..8].copy_from_slice(&8_388_608_u64.to_le_bytes());
    styles(
        "prlimit64",
        &[0, 3, 0, 0x1000],
        &[(0x1000, &limit)],
        0,
        [
            "prlimit64(0, RLIMIT_STACK, NULL, {rlim_cur=8192*1024, rlim_max=RLIM64_INFINITY}) = 0",
            "prlimit64(0, 0x3, NULL, {rlim_cur=8388608, rlim_max=18446744073709551615}) = 0",
            "prlimit64(0, 0x3 /* RLIMIT_STACK */, NULL, {rlim_cur=8388608 /* 8192*1024 */, \
         rlim_max=18446744073709551615 /* RLIM64_INFINITY */}) = 0",
        ],
    );
    styles(
        "connect",
        &[99, 0x1000, 16],
        &[(0x1000, &[2, 0, 0, 80, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])],
        0,
        [
            "connect(99, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0",
            "connect(99, {sa_family=0x2, sin_port=\"\\x00\\x50\", sin_addr=\"\\x7f\\x00\\x00\\x01\"}, 16) = 0",
            "connect(99, {sa_family=0x2 /* AF_INET */, sin_port=\"\\x00\\x50\" /* htons(80) */, \
         sin_addr=\"\\x7f\\x00\\x00\\x01\" /* inet_addr(\"127.0.0.1\") */}, 16) = 0",
        ],
    );
    let mut address = [0; 28];
    (address[0], address[3], address[23]) = (10, 80, 1);
    let octets = "\\x00".repeat(15) + "\\x01";
    styles(
        "connect",
        &[99, 0x1000, 28],
        &[(0x1000, &address)],
        0,
        [
            "connect(99, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), \
         inet_pton(AF_INET6, \"::1\", &sin6_addr), sin6_scope_id=0}, 28) = 0",
            &format!(
                "connect(99, {{sa_family=0xa, sin6_port=\"\\x00\\x50\", sin6_flowinfo=\"\\x00\\x00\\x00\\x00\", \
             sin6_addr=\"{octets}\", sin6_scope_id=0}}, 28) = 0"
            ),
            &format!(
                "connect(99, {{sa_family=0xa /* AF_INET6 */, sin6_port=\"\\x00\\x50\" /* htons(80) */, \
             sin6_flowinfo=\"\\x00\\x00\\x00\\x00\" /* htonl(0) */, sin6_addr=\"{octets}\" /* inet_pton(AF_INET6, \"::1\") */, \
             sin6_scope_id=0}}, 28) = 0"
            ),
        ],
    );
    styles(
        "rt_sigprocmask",
        &[0, 0x1000, 0, 8],
        &[(0x1000, &[2, 0x40, 0, 0, 0, 0, 0, 0])],
        0,
        [
            "rt_sigprocmask(SIG_BLOCK, [INT TERM], NULL, 8) = 0",
            "rt_sigprocmask(0, [2 15], NULL, 8) = 0",
            "rt_sigprocmask(0 /* SIG_BLOCK */, [2 /* INT */ 15 /* TERM */], NULL, 8) = 0",
        ],
    );
    let mut times = [0; 32];
    (times[0], times[16], times[24]) = (5, 7, 9);
    times[8..12].copy_from_slice(&0x3FFF_FFFF_u32.to_le_bytes());
    let memory: &[(u64, &[u8])] = &[path[0], (0x2000, &times)];
    styles(
        "utimensat",
        &[AT_FDCWD, 0x1000, 0x2000, 0],
        memory,
        0,
        [
            "utimensat(AT_FDCWD, \"/nonexistent/f\", [UTIME_NOW, {tv_sec=7, tv_nsec=9} \
         /* 1970-01-01T00:00:07.000000009+0000 */], 0) = 0",
            "utimensat(-100, \"/nonexistent/f\", [{tv_sec=5, tv_nsec=1073741823}, {tv_sec=7, tv_nsec=9} \
         /* 1970-01-01T00:00:07.000000009+0000 */], 0) = 0",
            "utimensat(-100 /* AT_FDCWD */, \"/nonexistent/f\", [{tv_sec=5, tv_nsec=1073741823} /* UTIME_NOW */, \
         {tv_sec=7, tv_nsec=9} /* 1970-01-01T00:00:07.000000009+0000 */], 0) = 0",
        ],
    );
    let header = [0x22, 5, 8, 0x20, 0, 0, 0, 0];
    let data: Vec<u8> = [3_u32, 0, 0x1000, 1, 0, 0].iter().flat_map(|word| word.to_le_bytes()).collect();
    styles(
        "capset",
        &[0x1000, 0x2000],
        &[(0x1000, &header), (0x2000, &data)],
        0,
        [
            "capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, \
         {effective=1<<CAP_CHOWN|1<<CAP_DAC_OVERRIDE|1<<CAP_MAC_OVERRIDE, permitted=0, inheritable=1<<CAP_NET_ADMIN}) = 0",
            "capset({version=0x20080522, pid=0}, {effective=0x3|0x1, permitted=0, inheritable=0x1000}) = 0",
            "capset({version=0x20080522 /* _LINUX_CAPABILITY_VERSION_3 */, pid=0}, \
         {effective=0x3 /* 1<<CAP_CHOWN|1<<CAP_DAC_OVERRIDE */|0x1 /* 1<<CAP_MAC_OVERRIDE */, permitted=0, \
         inheritable=0x1000 /* 1<<CAP_NET_ADMIN */}) = 0",
        ],
    );
}

/// Values whose parts are written one by one.
#[test]
fn parts() {
    let path: &[(u64, &[u8])] = &[(0x1000, b"/nonexistent/f\0")];
    styles(
        "socket",
        &[2, 0x80001, 6],
        &[],
        3,
        [
            "socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 3",
            "socket(0x2, 0x1|0x80000, 0x6) = 3",
            "socket(0x2 /* AF_INET */, 0x1 /* SOCK_STREAM */|0x80000 /* SOCK_CLOEXEC */, 0x6 /* IPPROTO_TCP */) = 3",
        ],
    );
    styles(
        "socket",
        &[0, 0xF, 0],
        &[],
        3,
        [
            "socket(AF_UNSPEC, 0xf /* SOCK_??? */, 0) = 3",
            "socket(0, 0xf, 0) = 3",
            "socket(0 /* AF_UNSPEC */, 0xf /* SOCK_??? */, 0) = 3",
        ],
    );
    styles(
        "clone",
        &[0x20201, 0, 0, 0, 0],
        &[],
        5,
        [
            "clone(child_stack=NULL, flags=CLONE_FS|CLONE_NEWNS|SIGHUP) = 5",
            "clone(child_stack=NULL, flags=0x20200|1) = 5",
            "clone(child_stack=NULL, flags=0x20200 /* CLONE_FS|CLONE_NEWNS */|1 /* SIGHUP */) = 5",
        ],
    );
    styles(
        "shmget",
        &[5, 0, 0o1000],
        &[],
        0,
        [
            "shmget(0x5, 0, IPC_CREAT|000) = 0",
            "shmget(0x5, 0, 0x200|000) = 0",
            "shmget(0x5, 0, 0x200 /* IPC_CREAT */|000) = 0",
        ],
    );
    styles(
        "semctl",
        &[-1_i64 as u64, 2, 0x100, 0],
        &[],
        0,
        [
            "semctl(-1, 2, IPC_64|IPC_RMID, NULL) = 0",
            "semctl(-1, 2, 0x100|0, NULL) = 0",
            "semctl(-1, 2, 0x100 /* IPC_64 */|0 /* IPC_RMID */, NULL) = 0",
        ],
    );
    styles(
        "msgctl",
        &[-1_i64 as u64, 4, 0],
        &[],
        0,
        [
            "msgctl(-1, 0x4 /* MSG_??? */, NULL) = 0",
            "msgctl(-1, 0x4, NULL) = 0",
            "msgctl(-1, 0x4 /* MSG_??? */, NULL) = 0",
        ],
    );
    styles(
        "fanotify_init",
        &[0x8000_0001, 0x8000],
        &[],
        3,
        [
            "fanotify_init(FAN_CLASS_NOTIF|FAN_CLOEXEC|0x80000000, O_RDONLY|O_LARGEFILE) = 3",
            "fanotify_init(0|0x80000001, 0x8000) = 3",
            "fanotify_init(0 /* FAN_CLASS_NOTIF */|0x80000001 /* FAN_CLOEXEC|0x80000000 */, 0x8000 /* O_RDONLY|O_LARGEFILE */) = 3",
        ],
    );
    styles(
        "kexec_load",
        &[0x1000, 99999, 0, 1],
        &[],
        0,
        [
            "kexec_load(0x1000, 99999, NULL, KEXEC_ARCH_DEFAULT|KEXEC_ON_CRASH) = 0",
            "kexec_load(0x1000, 99999, NULL, 0|0x1) = 0",
            "kexec_load(0x1000, 99999, NULL, 0 /* KEXEC_ARCH_DEFAULT */|0x1 /* KEXEC_ON_CRASH */) = 0",
        ],
    );
    styles(
        "swapon",
        &[0x1000, 0x8000],
        path,
        0,
        [
            "swapon(\"/nonexistent/f\", SWAP_FLAG_PREFER|0) = 0",
            "swapon(\"/nonexistent/f\", 0x8000|0) = 0",
            "swapon(\"/nonexistent/f\", 0x8000 /* SWAP_FLAG_PREFER */|0) = 0",
        ],
    );
    styles(
        "quotactl",
        &[0x8000_0100, 0x1000, 0, 0],
        path,
        0,
        [
            "quotactl(QCMD(Q_SYNC, USRQUOTA), \"/nonexistent/f\") = 0",
            "quotactl(2147483904, \"/nonexistent/f\") = 0",
            "quotactl(2147483904 /* QCMD(Q_SYNC, USRQUOTA) */, \"/nonexistent/f\") = 0",
        ],
    );
    styles(
        "ioprio_set",
        &[1, 0, 16388],
        &[],
        0,
        [
            "ioprio_set(IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_BE, 4)) = 0",
            "ioprio_set(0x1, 0, 16388) = 0",
            "ioprio_set(0x1 /* IOPRIO_WHO_PROCESS */, 0, 16388 /* IOPRIO_PRIO_VALUE(0x2 /* IOPRIO_CLASS_BE */, 4) */) = 0",
        ],
    );
}

/// What is said of a result.
#[test]
fn results() {
    styles(
        "fcntl",
        &[2, 1, 0],
        &[],
        1,
        [
            "fcntl(2, F_GETFD) = 0x1 (flags FD_CLOEXEC)",
            "fcntl(2, 0x1) = 0x1 (flags 0x1)",
            "fcntl(2, 0x1 /* F_GETFD */) = 0x1 (flags 0x1 /* FD_CLOEXEC */)",
        ],
    );
    styles(
        "fcntl",
        &[0, 3, 0],
        &[],
        0x8000,
        [
            "fcntl(0, F_GETFL) = 0x8000 (flags O_RDONLY|O_LARGEFILE)",
            "fcntl(0, 0x3) = 0x8000 (flags O_RDONLY|O_LARGEFILE)",
            "fcntl(0, 0x3 /* F_GETFL */) = 0x8000 (flags O_RDONLY|O_LARGEFILE)",
        ],
    );
    styles(
        "personality",
        &[0xFFFF_FFFF],
        &[],
        0x40000,
        [
            "personality(0xffffffff) = 0x40000 (PER_LINUX|ADDR_NO_RANDOMIZE)",
            "personality(0xffffffff) = 0x40000 (0|0x40000)",
            "personality(0xffffffff) = 0x40000 (0 /* PER_LINUX */|0x40000 /* ADDR_NO_RANDOMIZE */)",
        ],
    );
    styles(
        "ioprio_get",
        &[1, 0],
        &[],
        0,
        [
            "ioprio_get(IOPRIO_WHO_PROCESS, 0) = 0 (IOPRIO_PRIO_VALUE(IOPRIO_CLASS_NONE, 0))",
            "ioprio_get(0x1, 0) = 0",
            "ioprio_get(0x1 /* IOPRIO_WHO_PROCESS */, 0) = 0 (IOPRIO_PRIO_VALUE(0 /* IOPRIO_CLASS_NONE */, 0))",
        ],
    );
}

/// A string as strace 7.2 printed it without an option, with `--strings-in-hex=non-ascii-chars`, `-x` and `-xx`; longer than what is read at
/// once, too.
#[test]
fn strings() {
    let text = |bytes: &[u8], hex| {
        let (call, memory) = (call("write", &[1, 0x1000, bytes.len() as u64]), (0x1000, bytes));
        let text = call.text(&memory).limit(1000).hex_strings(hex).arg(1).to_string();
        text.trim_matches('"').to_owned()
    };
    let all = [HexStrings::Never, HexStrings::NonAsciiChars, HexStrings::NonAscii, HexStrings::All];
    for (bytes, expected) in [
        (&b"hi\t\n"[..], [r"hi\t\n", r"hi\t\n", r"hi\t\n", r"\x68\x69\x09\x0a"]),
        (b"a\"\\\x01", [r#"a\"\\\1"#, r#"a\"\\\x01"#, r"\x61\x22\x5c\x01", r"\x61\x22\x5c\x01"]),
        (b"\x7f0", [r"\1770", r"\x7f0", r"\x7f\x30", r"\x7f\x30"]),
        (b"\xff", [r"\377", r"\xff", r"\xff", r"\xff"]),
    ] {
        assert_eq!(all.map(|hex| text(bytes, hex)), expected);
    }
    // It is the whole string that has such bytes, wherever they are.
    for place in [0, 255, 256, 599] {
        let mut bytes = [b'a'; 600];
        assert_eq!(text(&bytes, HexStrings::NonAscii), "a".repeat(600));
        bytes[place] = 0x80;
        let expected: String = bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect();
        assert_eq!(text(&bytes, HexStrings::NonAscii), expected);
        assert_eq!(text(&bytes, HexStrings::All), expected);
        let expected = "a".repeat(place) + "\\x80" + &"a".repeat(599 - place);
        assert_eq!(text(&bytes, HexStrings::NonAsciiChars), expected);
    }
    // What isn't shown doesn't count.
    let (call, memory) = (call("open", &[0x1000, 0, 0]), (0x1000, &b"/caf\xc3\xa9\0"[..]));
    let open = call.text(&memory).names(true).hex_strings(HexStrings::NonAscii);
    assert_eq!(open.to_string(), r#"open("\x2f\x63\x61\x66\xc3\xa9", O_RDONLY)"#);
    let write = self::call("write", &[1, 0x1000, 6]);
    assert_eq!(write.text(&memory).limit(4).hex_strings(HexStrings::NonAscii).arg(1).to_string(), r#""/caf"..."#);
    // Addresses of networks are strings, too.
    let connect = self::call("connect", &[3, 0x1000, 16]);
    let memory = (0x1000, &[2, 0, 0, 80, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0][..]);
    assert_eq!(
        connect.text(&memory).names(true).hex_strings(HexStrings::All).arg(1).to_string(),
        r#"{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("\x31\x2e\x32\x2e\x33\x2e\x34")}"#
    );
}

/// Says the descriptor, and in which argument it is.
struct Said;

impl Descriptors for Said {
    fn descriptor(&self, f: &mut fmt::Formatter<'_>, number: i32, arg: Option<usize>) -> fmt::Result {
        match arg {
            Some(arg) => write!(f, "<{number}:{arg}>"),
            None => write!(f, "<{number}>"),
        }
    }

    fn working_directory(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("</tmp>")
    }
}

#[track_caller]
fn described(name: &str, registers: &[u64], memory: &[(u64, &[u8])], result: i64, expected: &str) {
    let (call, memory) = (call(name, registers), Pieces(memory));
    let text = call.text(&memory).names(true).descriptors(&Said).outcome(call.result(result, result < 0));
    assert_eq!(text.to_string(), expected);
    assert_eq!(format!("{}{} = {}", text.entry(), text.exit(), text.result()), expected, "the parts");
}

/// Where strace 7.2 writes something behind a descriptor, and where it doesn't.
#[test]
fn descriptors() {
    let word = |number: i32| number.to_le_bytes();
    let path: &[(u64, &[u8])] = &[(0x1000, b"f\0")];
    described("openat", &[AT_FDCWD, 0x1000, 0, 0], path, 3, "openat(AT_FDCWD</tmp>, \"f\", O_RDONLY) = 3<3>");
    described(
        "openat",
        &[5, 0x1000, 0, 0],
        path,
        -2,
        "openat(5<5:0>, \"f\", O_RDONLY) = -1 ENOENT (No such file or directory)",
    );
    described("close", &[-1_i64 as u64], &[], -9, "close(-1) = -1 EBADF (Bad file descriptor)");
    described("dup2", &[3, 4], &[], 4, "dup2(3<3:0>, 4<4:1>) = 4<4>");
    described("pipe2", &[0x1000, 0], &[(0x1000, &[word(3), word(4)].concat())], 0, "pipe2([3<3:0>, 4<4:0>], 0) = 0");
    described("fcntl", &[3, 0, 10], &[], 10, "fcntl(3<3:0>, F_DUPFD, 10) = 10<10>");
    described("fcntl", &[3, 1027, 4], &[], 1, "fcntl(3<3:0>, F_DUPFD_QUERY, 4<4:2>) = 1");
    described("fcntl", &[3, 1, 0], &[], 0, "fcntl(3<3:0>, F_GETFD) = 0");
    described("close_range", &[3, 9, 0], &[], 0, "close_range(3, 9, 0) = 0");
    described("mmap", &[0, 1, 1, 2, 3, 0], &[], 0x1000, "mmap(NULL, 1, PROT_READ, MAP_PRIVATE, 3<3:4>, 0) = 0x1000");
    described("kcmp", &[1, 2, 0, 3, 4], &[], 1, "kcmp(1, 2, KCMP_FILE, 3<3:3>, 4<4:4>) = 1");
    described("pidfd_getfd", &[3, 7, 0], &[], 4, "pidfd_getfd(3<3:0>, 7<7:1>, 0) = 4<4>");
    let polled = [&word(3)[..], &[1, 0, 1, 0], &word(-1), &[4, 0, 0, 0]].concat();
    described(
        "poll",
        &[0x1000, 2, 0],
        &[(0x1000, &polled)],
        1,
        "poll([{fd=3<3:0>, events=POLLIN}, {fd=-1}], 2, 0) = 1 ([{fd=3, revents=POLLIN}])",
    );
    described(
        "select",
        &[6, 0x1000, 0, 0, 0],
        &[(0x1000, &[0b10_1000, 0, 0, 0, 0, 0, 0, 0])],
        2,
        "select(6, [3<3:1> 5<5:1>], NULL, NULL, NULL) = 2 (in [3 5])",
    );
    // SCM_RIGHTS.
    let control = [&20_u64.to_le_bytes()[..], &word(1), &word(1), &word(6)].concat();
    let mut message = [0; 56];
    (message[33], message[40]) = (0x20, 20);
    described(
        "sendmsg",
        &[3, 0x1000, 0],
        &[(0x1000, &message), (0x2000, &control)],
        0,
        "sendmsg(3<3:0>, {msg_name=NULL, msg_namelen=0, msg_iov=NULL, msg_iovlen=0, \
         msg_control=[{cmsg_len=20, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[6<6:1>]}], msg_controllen=20, \
         msg_flags=0}, 0) = 0",
    );
    // Without names, too.
    let call = call("dup2", &[3, 4]);
    let text = call.text(&Pieces(&[])).descriptors(&Said).outcome(call.result(4, false)).to_string();
    assert_eq!(text, "dup2(3<3:0>, 4<4:1>) = 4<4>");
}

/// All strings of an environment.
#[test]
fn environment() {
    let pointers: Vec<u8> = [0x2000_u64, 0x2004, 0].iter().flat_map(|address| address.to_le_bytes()).collect();
    let memory = Pieces(&[(0x1000, &pointers), (0x2000, b"A=1\0B=2\0")]);
    let call = call("execve", &[0, 0, 0x1000]);
    let text = call.text(&memory).names(true);
    assert_eq!(text.to_string(), "execve(NULL, NULL, 0x1000 /* 2 vars */)");
    assert_eq!(text.verbose(true).to_string(), r#"execve(NULL, NULL, ["A=1", "B=2"])"#);
}
