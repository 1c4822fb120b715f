//! Does the example `sandbox` run programs, and keep them from what its filter forbids?

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::common::{self, Tests};

/// A test: its name, the programs that it needs, and whether it needs the profile of a container runtime.
type Test = (&'static str, &'static [&'static str], bool, fn());

const TESTS: &[Test] = &[
    ("programs_run", &["ls", "bash", "python3"], false, programs_run),
    (
        "programs_run_under_the_profile_of_a_container_runtime",
        &["ls", "bash", "python3"],
        true,
        programs_run_in_container,
    ),
    ("forbidden_calls", &["python3"], false, forbidden_calls),
    ("forbidden_calls_of_a_container_runtime", &["python3"], true, forbidden_in_container),
    ("expressions", &["python3"], false, expressions),
    ("alternatives", &["ls", "bash", "python3"], false, alternatives),
    ("without_privileges", &["python3", "setpriv"], false, without_privileges),
    ("logged", &["strace"], false, logged),
    ("errors", &[], false, errors),
];

/// Where Debian's golang-github-containers-common has Podman's edition of Docker's default profile.
const RUNTIME_PROFILE: &str = "/usr/share/containers/seccomp.json";

pub fn tests() -> Tests {
    common::tests(
        TESTS
            .iter()
            .map(|&(name, programs, needs_profile, test)| (name, can_run(programs, needs_profile).map(|()| test))),
    )
}

pub fn can_run(programs: &[&str], needs_profile: bool) -> Result<(), String> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64", target_pointer_width = "64")) {
        return Err("the numbers in it are those of x86-64".to_owned());
    }
    if needs_profile && !Path::new(RUNTIME_PROFILE).exists() {
        return Err(format!("there is no {RUNTIME_PROFILE}"));
    }
    for program in programs {
        if Command::new(program).arg("--version").output().is_err() {
            return Err(format!("{program} is not installed"));
        }
    }
    let trial = sandbox(&["-e", "all", "true"]);
    if trial.status.success() { Ok(()) } else { Err(message(&trial)) }
}

pub fn example() -> &'static Path {
    static EXAMPLE: OnceLock<PathBuf> = OnceLock::new();
    EXAMPLE.get_or_init(|| common::example("sandbox"))
}

fn sandbox(arguments: &[&str]) -> Output {
    Command::new(example()).args(arguments).current_dir(common::root()).output().expect("the example is built")
}

/// What was written to standard error.
fn message(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim_end().to_owned()
}

/// What a command writes in a sandbox, in which it succeeds.
#[track_caller]
fn output(options: &[&str], command: &[&str]) -> String {
    let output = sandbox(&[options, &["--"], command].concat());
    assert!(output.status.success(), "{options:?}, {command:?}: {:?}, {}", output.status, message(&output));
    String::from_utf8(output.stdout).expect("text")
}

/// Makes calls in Python: the results, a negative errno where they fail.
#[track_caller]
fn calls(options: &[&str], calls: &[&str]) -> Vec<i64> {
    let program = format!(
        "import ctypes\n\
         libc = ctypes.CDLL(None, use_errno=True)\n\
         def call(*args):\n\
         \x20 ctypes.set_errno(0)\n\
         \x20 result = libc.syscall(*[ctypes.c_long(arg) for arg in args])\n\
         \x20 return -ctypes.get_errno() if result == -1 else result\n\
         print(*[call(*args) for args in [{}]])",
        calls.iter().map(|call| format!("({call},)")).collect::<Vec<_>>().join(", ")
    );
    let text = output(options, &["python3", "-c", &program]);
    text.split_whitespace().map(|result| result.parse().expect("a number")).collect()
}

const EPERM: i64 = -1;
const ENOSYS: i64 = -38;

const WEB_SERVER: &[&str] = &["--profile", "examples/sandbox/web_server.json"];

/// Programs, processes, threads.
#[track_caller]
fn run_programs(options: &[&str]) {
    assert!(output(options, &["ls"]).lines().any(|name| name == "Cargo.toml"));
    assert_eq!(output(options, &["bash", "-c", "echo $((20 + 1)) | { read x; echo $((2 * x)); }"]), "42\n");
    let threads = "import subprocess, threading\n\
                   thread = threading.Thread(target=lambda: print(subprocess.check_output(['echo', 'hi']).decode(), end=''))\n\
                   thread.start(); thread.join()";
    assert_eq!(output(options, &["python3", "-c", threads]), "hi\n");
}

fn programs_run() {
    run_programs(WEB_SERVER);
    run_programs(&["-e", "!%network,ptrace"]);
    // What the profile is for.
    let server = "import http.server, threading, urllib.request\n\
                  class Handler(http.server.SimpleHTTPRequestHandler):\n\
                  \x20 def log_message(self, *args): pass\n\
                  server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)\n\
                  threading.Thread(target=server.serve_forever, daemon=True).start()\n\
                  print(urllib.request.urlopen('http://127.0.0.1:%d/' % server.server_port).status)";
    assert_eq!(output(WEB_SERVER, &["python3", "-c", server]), "200\n");
}

fn programs_run_in_container() {
    run_programs(&["--profile", RUNTIME_PROFILE]);
}

fn forbidden_calls() {
    // Without a sandbox, so that what follows says something.
    let allowed = ["41, 1, 1, 0", "135, 0x40000", "16, 99, 0x5412", "72, 0, 8, 0", "157, 16, 0"];
    let results = calls(&["-e", "all"], &allowed);
    assert!(results.iter().all(|&result| result != EPERM), "{results:?}");
    let expected = [
        // socket(AF_UNIX, SOCK_STREAM, 0); SOCK_STREAM with SOCK_CLOEXEC; SOCK_RAW; AF_NETLINK; AF_INET6, SOCK_DGRAM
        ("41, 1, 1, 0", false),
        ("41, 1, 0x80001, 0", false),
        ("41, 1, 3, 0", true),
        ("41, 16, 3, 0", true),
        ("41, 10, 2, 0", true),
        // The upper half of the domain is nothing to the kernel.
        ("41, 16 | 1 << 32, 3, 0", true),
        // personality(ADDR_NO_RANDOMIZE)
        ("135, 0x40000", true),
        // ioctl(99, FIONREAD), TIOCSTI, and TIOCSTI with bits that the kernel ignores
        ("16, 99, 0x541B", false),
        ("16, 99, 0x5412", true),
        ("16, 99, 0x5412 | 1 << 32", true),
        // fcntl: F_GETFD, F_SETOWN, and that with bits that the kernel ignores
        ("72, 0, 1, 0", false),
        ("72, 0, 8, 0", true),
        ("72, 0, 8 | 1 << 32, 0", true),
        // prctl: PR_GET_DUMPABLE
        ("157, 3, 0", true),
    ];
    let results = calls(WEB_SERVER, &expected.map(|(call, _)| call));
    for ((call, is_forbidden), result) in expected.iter().zip(results) {
        assert_eq!(result == EPERM, *is_forbidden, "{call}: {result}");
    }
    // Numbers above the newest call that the profile names, as runc has it; and one below it.
    assert_eq!(calls(WEB_SERVER, &["442", "1000", "4000", "400"]), [ENOSYS, ENOSYS, ENOSYS, EPERM]);
    // ptrace(PTRACE_TRACEME) ends it, and getpid() doesn't.
    let ended = |call: &str| {
        let program = format!("import ctypes; ctypes.CDLL(None).syscall({call})");
        sandbox(&[WEB_SERVER, &["python3", "-c", &program]].concat()).status.signal()
    };
    assert_eq!(ended("101, 0, 0, 0, 0"), Some(libc::SIGSYS));
    assert_eq!(ended("39"), None);
}

fn forbidden_in_container() {
    let profile = ["--profile", RUNTIME_PROFILE];
    // personality(PER_LINUX32), which is allowed, and personality(ADDR_NO_RANDOMIZE); each with bits that the kernel ignores.
    let results = calls(&profile, &["135, 8", "135, 8 | 1 << 32", "135, 0x40000", "135, 0x40000 | 1 << 32"]);
    assert!(results[0] >= 0 && results[1] >= 0, "{results:?}");
    assert!(results[2] < 0 && results[3] < 0, "{results:?}");
}

fn expressions() {
    let results = calls(&["-e", "!%network"], &["41, 1, 1, 0", "53, 1, 1, 0, 0", "39"]);
    assert_eq!(results[..2], [EPERM, EPERM]);
    assert!(results[2] > 0);
    let only = calls(&["-e", "!getppid"], &["110", "39"]);
    assert!(only[0] == EPERM && only[1] > 0, "{only:?}");
}

/// Which calls a filter leaves that can do the work of those that it forbids, and that it leaves none with a `+`.
fn alternatives() {
    let told = |expression: &str| {
        let output = sandbox(&["-e", expression, "true"]);
        assert!(output.status.success(), "{expression}: {output:?}");
        message(&output)
    };
    let line = |left: &str| {
        let what = "sandbox: these are allowed, and can do the work of what is not";
        format!("{what}: {left}; `+` before an item forbids them, too")
    };
    assert_eq!(told("!%network"), line("io_uring_setup (that of accept, accept4, bind, …)"));
    let of_ptrace =
        "pidfd_getfd (that of ptrace), process_vm_readv (that of ptrace), process_vm_writev (that of ptrace)";
    assert_eq!(told("!ptrace"), line(of_ptrace));
    assert_eq!(
        told("!settimeofday,adjtimex,clock_settime,clock_adjtime"),
        line(
            "clock_adjtime64 (that of adjtimex, clock_adjtime, clock_settime, …), \
         clock_settime64 (that of adjtimex, clock_adjtime, clock_settime, …), \
         stime (that of adjtimex, clock_adjtime, clock_settime, …)"
        )
    );
    // What is closed, what nothing else does, and lists of what is allowed.
    for expression in ["!+%network", "!+ptrace,+@clock", "!sethostname", "all", "all,read", "@system-service"] {
        assert_eq!(told(expression), "", "{expression}");
    }
    // io_uring_setup(1, address): EFAULT where it is allowed, or what the kernel says that has no io_uring.
    assert!(calls(&["-e", "!%network"], &["425, 1, 1"])[0] != EPERM);
    assert_eq!(calls(&["-e", "!+%network"], &["425, 1, 1", "41, 1, 1, 0"]), [EPERM; 2]);
    run_programs(&["-e", "!+%network,+ptrace"]);
}

fn without_privileges() {
    let poor = ["--reuid=65534", "--regid=65534", "--clear-groups", "--bounding-set=-all", "--inh-caps=-all"];
    let program = "import os, socket\n\
                   print(os.getuid(), [line.split()[1] for line in open('/proc/self/status') if 'NoNewPrivs' in line][0])\n\
                   try: socket.socket()\n\
                   except PermissionError: print('none')";
    // The folder of the example may be root's alone.
    let copy = std::env::temp_dir().join(format!("sysno-sandbox-{}", std::process::id()));
    std::fs::copy(example(), &copy).expect("room for a copy");
    let mut command = Command::new("setpriv");
    command.args(poor).arg(&copy).args(["-e", "!%network", "python3", "-c", program]).current_dir("/");
    let output = command.output().expect("setpriv is installed");
    std::fs::remove_file(&copy).expect("it was there a moment ago");
    if message(&output).starts_with("setpriv:") {
        // Whoever is not root is without privileges anyway.
        // SAFETY: it has no conditions.
        let is_root = unsafe { libc::geteuid() } == 0;
        assert!(!is_root, "{}", message(&output));
        return;
    }
    assert_eq!(String::from_utf8_lossy(&output.stdout), "65534 1\nnone\n", "{}", message(&output));
}

fn logged() {
    let mut command = Command::new("strace");
    command.args(["-e", "trace=seccomp"]).arg(example()).args(["--log", "-e", "all", "true"]);
    let output = command.output().expect("strace is installed");
    let text = message(&output);
    assert!(text.contains("seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_LOG, "), "{text}");
}

fn errors() {
    let fails = |arguments: &[&str]| {
        let output = sandbox(arguments);
        assert_eq!(output.stdout, b"");
        (output.status.code(), message(&output))
    };
    let error = |status, text: &str| (Some(status), format!("sandbox: {text}"));
    let missing = "/nonexistent.json: No such file or directory (os error 2)";
    assert_eq!(fails(&["--profile", "/nonexistent.json", "true"]), error(125, missing));
    let (status, text) = fails(&["--profile", "Cargo.toml", "true"]);
    assert_eq!(status, Some(125));
    assert!(text.starts_with("sandbox: Cargo.toml: ") && text.contains("line 1"), "{text}");
    let folder = std::env::temp_dir().join(format!("sysno-profiles-{}", std::process::id()));
    std::fs::create_dir(&folder).expect("room for a folder");
    let profile = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("room for a file");
        path.into_os_string().into_string().expect("the name is text")
    };
    let wrong = profile("wrong", r#"{ "defaultAction": "SCMP_ACT_DENY" }"#);
    let text = format!("{wrong}: defaultAction: `SCMP_ACT_…` expected, not \"SCMP_ACT_DENY\"");
    assert_eq!(fails(&["--profile", &wrong, "true"]), error(125, &text));
    let notified =
        r#"{ "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["open"], "action": "SCMP_ACT_NOTIFY" }] }"#;
    let notified = profile("notified", notified);
    let text = format!("{notified}: there is no supervisor for SCMP_ACT_NOTIFY");
    assert_eq!(fails(&["--profile", &notified, "true"]), error(125, &text));
    let told =
        r#"{ "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["opne"], "action": "SCMP_ACT_ERRNO" }] }"#;
    let told = profile("told", told);
    let text = format!("{told}: syscalls[0].names[0]: unknown system call `opne`");
    assert_eq!(fails(&["--profile", &told, "true"]), error(0, &text));
    std::fs::remove_dir_all(&folder).expect("it was there a moment ago");
    assert_eq!(fails(&["-e", "raed", "true"]), error(125, "unknown system call `raed`; did you mean `read`?"));
    let (status, text) = fails(&["-e", "!+execve", "true"]);
    assert_eq!((status, text.as_str()), (Some(126), "sandbox: true: Operation not permitted (os error 1)"));
    let (status, text) = fails(&["-e", "all", "nosuchprogram"]);
    assert_eq!((status, text.as_str()), (Some(127), "sandbox: nosuchprogram: No such file or directory (os error 2)"));
    // clap's own.
    for arguments in [&["true"][..], &["-e", "all"], &["-e", "all", "--profile", "x", "true"]] {
        assert_eq!(fails(arguments).0, Some(2), "{arguments:?}");
    }
    // The status is the command's.
    assert_eq!(sandbox(&["-e", "all", "sh", "-c", "exit 7"]).status.code(), Some(7));
    // The filter as text.
    let dump = |form| {
        let dump = sandbox(&["-e", "!ptrace", form]);
        assert!(dump.status.success(), "{}", message(&dump));
        String::from_utf8(dump.stdout).expect("text")
    };
    assert_eq!(dump("--dump"), dump("--dump=listing"));
    assert!(dump("--dump").contains("    ERRNO(EPERM): ptrace\n"), "{}", dump("--dump"));
    assert!(dump("--dump=instructions").starts_with("l0: ld [4]\n"));
    assert_eq!(fails(&["-e", "all", "--dump=json"]).0, Some(2));
}
