//! Does strace select the same calls by an expression, and refuse the same expressions?
//!
//! strace shows which calls an expression selects by tracing a program that makes them all. Where strace or ptrace is
//! not to be had, the tests are counted as ignored, and say why.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sysno::{Abi, Filter};

use crate::common::{self, Tests};
use crate::expressions::{X86, is_class};

/// A test, and what it does.
type Test = (&'static str, fn(&Tracee));

const TESTS: &[Test] =
    &[("expressions_in_strace", expressions_in_strace), ("names_and_numbers_in_strace", names_and_numbers_in_strace)];

pub fn tests() -> Tests {
    // The tests own the program together: its file is removed with the last one.
    let tracee = Tracee::new().map(Arc::new);
    common::tests(TESTS.iter().map(move |&(name, test)| (name, tracee.clone().map(|tracee| move || test(&tracee)))))
}

/// Expressions that strace must judge as we do.
#[rustfmt::skip]
const EXPRESSIONS: &[&str] = &[
    // Right ones.
    "all", "none", "!all", "!none", "!!all", "!!!none", "all,", ",all", "all,read", "read,all", "!all,read", "?all",
    "?none", "read", "!read", "!!read", "!!!read,write", "read,write", ",read", "read,", "read,,write,,", "?read",
    "??read", "?", "?,?", "!?", "?nonsense", "!?nonsense", "read,?nonsense", "?nonsense,read", "waitpid",
    "waitpid@32", "?waitpid@64", "socketcall", "read@64", "read@32", "read@x32", "read@64,write@32,open@x32",
    "!read@64", "?nonsense@x32", "?@64", "rt_sigaction", "0", "1", "003", "0@64", "0@32", "0@x32", "512", "520@x32",
    "1073741824", "1073741825@x32", "1073742336", "?999", "?0x10", "?%nonsense", "334", "!0", "222,223,?251,0",
    "450,?9999", "%desc", "%file", "%memory", "%process", "%signal", "%ipc", "%net", "%network", "%creds", "%clock",
    "%stat", "%lstat", "%fstat", "%%stat", "%statfs", "%fstatfs", "%%statfs", "%pure", "desc", "file", "memory",
    "process", "signal", "ipc", "network", "%file@32", "file@64", "!%file", "!%desc@x32,read", "%net,%clock@32,exit",
    "/", "/.", "/^read$", "/read", "!/read", "/^(.*_)?statv?fs", "/fstatv?fs", "/statv?fs|fsstat|ustat",
    "/^[fl]?stat", "/time(64|r)?$@32", "/^.{2}$", "/^.{3}$,/^s[^e]", "/[[:digit:]]$", "/_[^_]+_.*_", r"/\<dup",
    r"/^\w+_\w+$", "/a|^$", "?/nonsense", "/^p(read|write)v?[0-9]*$", "/get.*id(32)?$@32", "/(a)(b|c)?(e|$)",
    "/x*@64", "/^(un)?link(at)?$@x32", "/]|s}|n[]x]", "/[a-c-]l", "/signal,read", r"/io_\.?u", "/o?*pen", "/()",
    "/(g|)etx", "/s||t",
    // Wrong ones.
    "", "!", "!!", ",", ",,,", "!,", "nonsense", "read,nonsense", "nonsense,read", "!nonsense", "read,!write", "Read",
    " read", "read ", "none,read", "read,none", "none,", "?none,none", "@64", "@", "read@", "read@16", "?read@16",
    "?read@", "read@64@64", "?read@64@nonsense", "waitpid@64", "nonsense@32", "arch_prctl@64@32", "999", "999@32",
    "0x10", "1a", "4294967295", "4294967296", "18446744073709551616", "-1", "1073741824@64", "1073741824@32",
    "0 ", "600", "2147483647", "2147483648", "ALL", "All,read", "%FILE", "Network", "%%StatFS", "File", "%nonsense",
    "%", "%%", "%%file", "%all", "%none", "creds", "clock", "pure", "net", "%stat_like", "%statfs_like",
    "%never_fails", "%unimplemented", "%nonsense@32", "%file@16", "/nonsense", "/READ", "/^$", "/(", "/[", "/*",
    "/+a", "?/*", "?/(", "/a{2", "/read{1,2}", r"/read\", "/[z-a]", "/[[:nonsense:]]", "/a|*", "/(read@64",
    "/waitpid@64", "/read@@64",
];

/// Expressions that strace takes and we don't.
const STRACE_ONLY: &[(&str, &str)] = &[
    ("ioctl#64", "strace's name for x86-64's call within x32"),
    ("13@x32", "x86-64's rt_sigaction, which x32 has at 512"),
    ("semop@32", "strace knows what socketcall and ipc do by names of their own"),
    ("?/dup)", "a parenthesis that closes nothing matches one"),
    (r"/(s)\1", "back references"),
    ("/^[[.r.]]ead$", "collating symbols"),
    ("/^[[=r=]]ead$", "equivalence classes"),
];

/// Expressions that we take and strace doesn't.
const OURS_ONLY: &[(&str, &str)] = &[
    ("/^*read", "regex-lite repeats the beginning of the text"),
    ("@swap", "systemd's groups"),
    ("!@file-system@32,read", "the same"),
    ("+read", "a call and those that can do its work"),
    ("+1", "the same"),
];

/// A program that makes the calls 0 to 599 of x86-64, x32 and x86, and strace's opinion of what to show.
///
/// None of these calls is executed: the program first has the kernel refuse, by seccomp, any call whose first argument
/// isn't a certain number. (On entry, a tracer is asked before seccomp is.) Two calls of x86-64 are left out, uretprobe
/// and uprobe: seccomp doesn't see them.
struct Tracee {
    path: PathBuf,
    /// The calls that both strace and we know.
    common: BTreeSet<(Abi, u32)>,
}

/// Calls that a tracer shows, and their names there.
type Shown = BTreeMap<(Abi, u32), String>;

const BASE: u64 = 0x40_0000;

const HEADERS: u64 = 64 + 56;

/// Where the instructions end that enter the kernel: strace says where a call was made.
const ENTRIES: [(u64, Abi); 3] = [(0x4c, Abi::X86_64), (0x5b, Abi::X32), (0x65, Abi::X86)];

#[rustfmt::skip]
const CODE: &[u8] = &[
    0xb8, 157, 0, 0, 0,                             // 00  mov eax, 157 (prctl)
    0xbf, 38, 0, 0, 0,                              // 05  mov edi, PR_SET_NO_NEW_PRIVS
    0xbe, 1, 0, 0, 0,                               // 0a  mov esi, 1
    0x31, 0xd2, 0x45, 0x31, 0xd2, 0x45, 0x31, 0xc0, // 0f  xor edx, edx; xor r10d, r10d; xor r8d, r8d
    0x0f, 0x05,                                     // 17  syscall
    0xb8, 0x3d, 1, 0, 0,                            // 19  mov eax, 317 (seccomp)
    0xbf, 1, 0, 0, 0,                               // 1e  mov edi, SECCOMP_SET_MODE_FILTER
    0x31, 0xf6,                                     // 23  xor esi, esi
    0x48, 0x8d, 0x15, 0x78, 0, 0, 0,                // 25  lea rdx, [rip + sock_fprog]
    0x0f, 0x05,                                     // 2c  syscall
    0x85, 0xc0, 0x75, 0x46,                         // 2e  test eax, eax; jnz failed
    0x45, 0x31, 0xe4,                               // 32  xor r12d, r12d
                                                    //     each_number:
    0x41, 0x8d, 0x84, 0x24, 0xb1, 0xfe, 0xff, 0xff, // 35  lea eax, [r12 - 335]
    0x83, 0xf8, 2, 0x72, 0x0a,                      // 3d  cmp eax, 2; jb next
    0xe8, 0x3d, 0, 0, 0,                            // 42  call arguments
    0x44, 0x89, 0xe0,                               // 47  mov eax, r12d
    0x0f, 0x05,                                     // 4a  syscall
                                                    //     next:
    0xe8, 0x33, 0, 0, 0,                            // 4c  call arguments
    0x41, 0x8d, 0x84, 0x24, 0, 0, 0, 0x40,          // 51  lea eax, [r12 + 0x40000000]
    0x0f, 0x05,                                     // 59  syscall
    0xe8, 0x24, 0, 0, 0,                            // 5b  call arguments
    0x44, 0x89, 0xe0,                               // 60  mov eax, r12d
    0xcd, 0x80,                                     // 63  int 0x80
    0x41, 0xff, 0xc4,                               // 65  inc r12d
    0x41, 0x81, 0xfc, 0x58, 2, 0, 0, 0x75, 0xc4,    // 68  cmp r12d, 600; jne each_number
    0xbf, 0, 0, 0x5a, 0x5a,                         // 71  mov edi, 0x5a5a0000
    0xeb, 0x05,                                     // 76  jmp end
    0xbf, 99, 0, 0, 0,                              // 78  failed: mov edi, 99
    0xb8, 231, 0, 0, 0,                             // 7d  end: mov eax, 231 (exit_group)
    0x0f, 0x05,                                     // 82  syscall
                                                    //     arguments: all are -1
    0x48, 0x83, 0xcf, 0xff,                         // 84  or rdi, -1
    0x48, 0x89, 0xfe, 0x48, 0x89, 0xfa,             // 88  mov rsi, rdi; mov rdx, rdi
    0x49, 0x89, 0xfa, 0x49, 0x89, 0xf8,             // 8e  mov r10, rdi; mov r8, rdi
    0x49, 0x89, 0xf9, 0x48, 0x89, 0xfb,             // 94  mov r9, rdi; mov rbx, rdi
    0x48, 0x89, 0xf9, 0x48, 0x89, 0xfd, 0xc3,       // 9a  mov rcx, rdi; mov rbp, rdi; ret
    0, 0, 0,                                        // a1
                                                    // a4  sock_fprog: 4 instructions, at b4
    4, 0, 0, 0, 0, 0, 0, 0, 0x2c, 0x01, 0x40, 0, 0, 0, 0, 0,
    0x20, 0, 0, 0, 16, 0, 0, 0,                     // b4  load the first argument
    0x15, 0, 0, 1, 0, 0, 0x5a, 0x5a,                // bc  is it 0x5a5a0000?
    0x06, 0, 0, 0, 0, 0, 0xff, 0x7f,                // c4  yes: SECCOMP_RET_ALLOW
    0x06, 0, 0, 0, 38, 0, 5, 0,                     // cc  no: SECCOMP_RET_ERRNO | ENOSYS
];

impl Tracee {
    /// Why there is none, if there is none.
    fn new() -> Result<Self, String> {
        if !cfg!(all(target_arch = "x86_64", target_pointer_width = "64")) {
            return Err("not on x86-64".to_owned());
        }
        let size = HEADERS + CODE.len() as u64;
        let mut file = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0".to_vec();
        file.extend([BASE + HEADERS, 64, 0].iter().flat_map(|word| word.to_le_bytes()));
        file.extend([0_u16, 0, 64, 56, 1, 0, 0, 0, 1, 0, 5, 0].iter().flat_map(|half| half.to_le_bytes()));
        file.extend([0, BASE, BASE, size, size, 4096].iter().flat_map(|word| word.to_le_bytes()));
        file.extend(CODE);
        let path = std::env::temp_dir().join(format!("sysno-{}-all-calls", std::process::id()));
        fs::write(&path, file).expect("a temporary file can be written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");

        let mut tracee = Self { path, common: BTreeSet::new() };
        let shown = tracee.strace("all").map_err(|why| why.trim_end().to_owned())?;
        // Without a call of x86, the kernel ended it by a signal.
        if shown.len() < 3 * 600 - 2 {
            return Err("this kernel has no calls of i386".to_owned());
        }
        // Newer calls than strace is are shown by their number. What strace knows is in our tables, and by the same name.
        for ((abi, number), name) in shown.into_iter().filter(|(_, name)| !name.starts_with("syscall_")) {
            match abi.syscall(number) {
                Some(call) if name == call.name() => _ = tracee.common.insert((abi, number)),
                None if name.ends_with("#64") && abi == Abi::X32 => {} // A call of x86-64's.
                call => panic!("{abi} {number}: {name}, {call:?}"),
            }
        }
        assert!(tracee.common.len() > 1100, "{}", tracee.common.len());
        Ok(tracee)
    }

    /// How many calls the expression selects. strace and we must agree on whether it is one, and on which these are.
    #[track_caller]
    fn compare(&self, expression: &str) -> usize {
        let (theirs, ours) = match (self.strace(expression), Filter::new(&X86, expression)) {
            (Ok(theirs), Ok(ours)) => (theirs, ours),
            (Err(_), Err(_)) => return 0,
            (Ok(_), Err(error)) => panic!("strace takes {expression}: {error}"),
            (Err(error), Ok(_)) => panic!("strace doesn't take {expression}: {error}"),
        };
        let selected = self.common.iter().filter(|&&(abi, number)| {
            let (here, there) = (ours.contains_number(abi, number), theirs.contains_key(&(abi, number)));
            let call = abi.syscall(number).expect("a call");
            // Here it is in the class network, as what it does is; strace has the classes of what it does.
            let is_by_class = call.name() == "socketcall" && expression.contains("net");
            assert!(here == there || is_by_class, "{expression}: {call:?} is shown by one only, strace: {there}");
            here
        });
        selected.count()
    }

    /// The calls that strace shows, and their names; or why it shows none.
    fn strace(&self, expression: &str) -> Result<Shown, String> {
        static TRACES: AtomicUsize = AtomicUsize::new(0);
        let trace = self.path.with_extension(TRACES.fetch_add(1, Ordering::Relaxed).to_string());
        let mut strace = Command::new("strace");
        strace.arg("-o").arg(&trace).args(["-i", "-n", "-e", "raw=all", "-e", &format!("trace={expression}")]);
        let output =
            strace.arg(&self.path).stdin(Stdio::null()).output().map_err(|error| format!("strace: {error}"))?;
        let text = fs::read_to_string(&trace).unwrap_or_default();
        _ = fs::remove_file(&trace);
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        Ok(text.lines().filter_map(Self::call).collect())
    }

    /// `[   0] [00000000004000c4] read(0xffffffffffffffff, …`.
    fn call(line: &str) -> Option<((Abi, u32), String)> {
        let (number, rest) = line.strip_prefix('[')?.split_once("] [")?;
        let (address, rest) = rest.split_once("] ")?;
        let (name, _) = rest.split_once('(')?;
        let address = u64::from_str_radix(address, 16).ok()?;
        let &(_, abi) = ENTRIES.iter().find(|(entry, _)| BASE + HEADERS + entry == address)?;
        Some(((abi, number.trim().parse().ok()?), name.to_owned()))
    }
}

impl Drop for Tracee {
    fn drop(&mut self) {
        _ = fs::remove_file(&self.path);
    }
}

fn expressions_in_strace(tracee: &Tracee) {
    let selected: Vec<_> = EXPRESSIONS.iter().map(|expression| tracee.compare(expression)).collect();
    assert!(selected.iter().filter(|&&calls| calls > 0).count() > 100);
    for (expression, reason) in STRACE_ONLY {
        assert!(tracee.strace(expression).is_ok() && Filter::new(&X86, expression).is_err(), "{expression}: {reason}");
    }
    for (expression, reason) in OURS_ONLY {
        assert!(tracee.strace(expression).is_err() && Filter::new(&X86, expression).is_ok(), "{expression}: {reason}");
    }
}

/// The calls whose row has a certain bit, for each bit: no two calls are in the same lists.
fn names_and_numbers_in_strace(tracee: &Tracee) {
    for bit in 0..9 {
        let mut calls = Vec::new();
        for (abi, personality) in X86.iter().zip(["64", "32", "x32"]) {
            let rows = abi.syscalls().enumerate().filter(|(row, _)| row >> bit & 1 != 0);
            let known = rows.filter(|(_, call)| tracee.common.contains(&(*abi, call.id() as u32)));
            calls.extend(known.map(|(_, call)| (call, personality)));
        }
        let numbers: Vec<_> = calls.iter().map(|(call, personality)| format!("{}@{personality}", call.id())).collect();
        assert_eq!(tracee.compare(&numbers.join(",")), calls.len());
        // What is a class, too, selects more.
        let names = calls.iter().filter(|(call, _)| !is_class(call.name()));
        let names: Vec<_> = names.map(|(call, personality)| format!("{call}@{personality}")).collect();
        assert_eq!(tracee.compare(&names.join(",")), names.len());
    }
}
