//! Does the example `supervisor` let the calls fail that its rules say, whatever way they name a file, and harm the command no further?

use std::ffi::CString;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{OpenOptionsExt, symlink};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use crate::common::{self, Tests};
use crate::tracer::{self, Killed, Program, lines, send, status, temporary_file, wait_until};

/// A test: its name, what it needs besides the kernel's notifications and Python, and the test.
type Test = (&'static str, &'static [&'static str], fn());

const TESTS: &[Test] = &[
    ("rules", &[], rules),
    ("patterns", &[], patterns),
    ("relative_paths_and_descriptors", &[], relative_paths_and_descriptors),
    ("links", &[], links),
    ("links_of_proc", &[], links_of_proc),
    ("a_directory_as_root", &[], a_directory_as_root),
    ("unknown_files", &[], unknown_files),
    ("another_root", &["root"], another_root),
    ("another_mount_namespace", &["root", "unshare"], another_mount_namespace),
    ("calls_without_paths", &[], calls_without_paths),
    ("every_call", &[], every_call),
    ("processes_and_threads", &[], processes_and_threads),
    ("programs_of_32_bits", &["cc -m32"], programs_of_32_bits),
    ("calls_that_do_the_work_of_others", &["cc -m32"], calls_that_do_the_work_of_others),
    ("killed_before_its_call_is_received", &["strace"], killed_before_its_call_is_received),
    ("killed_while_it_is_read", &["strace"], killed_while_it_is_read),
    ("killed_before_the_answer", &[], killed_before_the_answer),
    ("signals_wait_for_the_answer", &["Linux 5.19"], signals_wait_for_the_answer),
    ("escaped", &[], escaped),
    ("exit_statuses", &[], exit_statuses),
    ("orphans", &[], orphans),
    ("signals_are_passed_on", &[], signals_are_passed_on),
    ("signals_of_the_terminal", &[], signals_of_the_terminal),
    ("without_the_supervisor", &[], without_the_supervisor),
    ("without_privileges", &["setpriv"], without_privileges),
    ("inherited", &[], inherited),
    ("one_in_another", &[], one_in_another),
    ("errors", &[], errors),
];

pub fn tests() -> Tests {
    common::tests(TESTS.iter().map(|&(name, needs, test)| (name, can_run(needs).map(|()| test))))
}

pub fn can_run(needs: &[&str]) -> Result<(), String> {
    if !cfg!(all(target_arch = "x86_64", target_pointer_width = "64", target_env = "gnu")) {
        return Err("the numbers in it are those of x86-64".to_owned());
    }
    for &need in ["python3"].iter().chain(needs) {
        if need == "cc -m32" {
            tracer::can_run_32()?;
        } else if let Some(release) = need.strip_prefix("Linux ") {
            let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").map_err(|error| error.to_string())?;
            let version =
                |text: &str| -> Vec<u32> { text.split(['.', '-']).map_while(|part| part.parse().ok()).collect() };
            if version(&kernel) < version(release) {
                return Err(format!("the kernel is older than {release}"));
            }
        } else if need == "root" {
            if !is_root() {
                return Err("it is for root".to_owned());
            }
        } else if Command::new(need).arg("--version").output().is_err() {
            return Err(format!("{need} is not installed"));
        }
    }
    let trial = supervisor(&["-e", "none", "true"]);
    if trial.status.success() { Ok(()) } else { Err(message(&trial)) }
}

fn is_root() -> bool {
    // SAFETY: this only asks.
    unsafe { libc::geteuid() == 0 }
}

pub fn example() -> &'static Path {
    static EXAMPLE: OnceLock<PathBuf> = OnceLock::new();
    EXAMPLE.get_or_init(|| common::example("supervisor"))
}

fn supervisor(arguments: &[&str]) -> Output {
    Command::new(example()).args(arguments).current_dir(common::root()).output().expect("the example is built")
}

/// What was written to standard error.
fn message(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim_end().to_owned()
}

/// A folder with `free`, `secret/a`, `secret/open` and `secret/deep/`, all but one of them files. It is removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        // By the name that the kernel has for it.
        let path = temporary_file();
        fs::create_dir(&path).expect("room for a folder");
        let folder = Self(path.canonicalize().expect("it was made a moment ago"));
        fs::create_dir_all(folder.0.join("secret/deep")).expect("room for folders");
        for name in ["free", "secret/a", "secret/open"] {
            fs::write(folder.0.join(name), name).expect("room for files");
        }
        folder
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("a path in UTF-8")
    }

    /// A text in which `@` stands for the folder.
    fn text(&self, text: &str) -> String {
        text.replace('@', self.path())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// What Python programs have: `tried(f, …)` is `ok` or the name of the errno, `call(number, …)` the same of a system call.
const PRELUDE: &str = "import ctypes, errno, mmap, os, signal, sys, threading, time\n\
    libc = ctypes.CDLL(None, use_errno=True)\n\
    def tried(f, *args, **more):\n\
    \x20 try: f(*args, **more)\n\
    \x20 except OSError as e: return errno.errorcode[e.errno]\n\
    \x20 return 'ok'\n\
    def call(*args):\n\
    \x20 args = [arg if isinstance(arg, (bytes, ctypes.Array)) else ctypes.c_long(arg) for arg in args]\n\
    \x20 return 'ok' if libc.syscall(*args) != -1 else errno.errorcode[ctypes.get_errno()]\n\
    def opened(path, flags=os.O_RDONLY, **more): return tried(os.open, path, flags, **more)\n";

/// The words that a program in Python prints under rules, and what the supervisor shows. In all texts, `@` is the folder.
#[track_caller]
fn python(folder: &Folder, options: &[&str], program: &str) -> (Vec<String>, String) {
    let trace = folder.0.join("trace");
    let options: Vec<_> = options.iter().map(|option| folder.text(option)).collect();
    let mut command = Command::new(example());
    command.arg("-o").arg(&trace).args(options).args([
        "--",
        "python3",
        "-c",
        &(PRELUDE.to_owned() + &folder.text(program)),
    ]);
    let output = command.current_dir(&folder.0).output().expect("the example is built");
    assert!(output.status.success(), "{:?}: {}", output.status, message(&output));
    let words = String::from_utf8_lossy(&output.stdout).split_whitespace().map(str::to_owned).collect();
    (words, fs::read_to_string(&trace).expect("a trace"))
}

/// Deny all that is in the folder `secret`.
const NO_SECRETS: [&str; 2] = ["-r", "@/secret/**=EACCES"];

fn rules() {
    let folder = Folder::new();
    let options = ["-r", "@/secret/open=continue", NO_SECRETS[0], NO_SECRETS[1], "-r", "unlink,unlinkat:@/**=EPERM"];
    let program = "print(opened('@/secret/open'), opened('@/secret/a'), opened('@/secret/none'), opened('@/free'), opened('@/secret'),\n\
                   tried(os.unlink, '@/free'), tried(os.unlink, '@/secret/a'), tried(os.rename, '@/free', '@/secret/b'))";
    let (words, trace) = python(&folder, &options, program);
    assert_eq!(words, ["ok", "EACCES", "EACCES", "ok", "ok", "EPERM", "EACCES", "EACCES"]);
    assert!(folder.0.join("free").exists() && !folder.0.join("secret/b").exists());
    let name = folder.0.join("secret/a");
    assert_eq!(lines(&trace, &format!("O_RDONLY|O_CLOEXEC) {name:?} = EACCES")).len(), 1, "{trace}");
    let free = folder.0.join("free");
    assert_eq!(lines(&trace, &format!("O_RDONLY|O_CLOEXEC) {free:?} = continue")).len(), 1, "{trace}");

    // The answer where there is no rule, and the calls that are notified.
    let options = ["-e", "mkdir", "--default", "ENOSPC", "-r", "@/made=continue"];
    let (words, trace) =
        python(&folder, &options, "print(tried(os.mkdir, '@/made'), tried(os.mkdir, '@/none'), opened('@/free'))");
    assert_eq!(words, ["ok", "ENOSPC", "ok"]);
    assert_eq!(trace.lines().count(), 2, "{trace}");

    // A rule's calls are notified, too.
    let options = ["-e", "none", "-r", "mkdir:@/none=EROFS"];
    let (words, trace) = python(&folder, &options, "print(tried(os.mkdir, '@/none'), opened('@/free'))");
    assert_eq!((words, trace.lines().count()), (vec!["EROFS".to_owned(), "ok".to_owned()], 1));
}

fn patterns() {
    let folder = Folder::new();
    let options =
        ["-e", "rmdir", "-r", "@/*.key=E2BIG", "-r", "@/a?c=EPERM", "-r", "@/**/x*y/**z=EROFS", "-r", "@/q/*/*b=EIO"];
    let cases = [
        ("a.key", "E2BIG"),
        (".key", "E2BIG"),
        ("b/a.key", "ENOENT"),
        ("a.keys", "ENOENT"),
        ("abc", "EPERM"),
        ("a/c", "ENOENT"),
        ("ac", "ENOENT"),
        ("k/xy/z", "EROFS"),
        ("k/l/x12y/m/nz", "EROFS"),
        ("k/x/y/z", "ENOENT"),
        ("x/xy/xay/z/a", "ENOENT"),
        ("xy/z", "ENOENT"),
        ("k/xay/zz", "EROFS"),
        ("q/abb/bab", "EIO"),
        ("q/a/c/b", "ENOENT"),
        ("q/a/bc", "ENOENT"),
    ];
    let names = cases.map(|(name, _)| name).join(" ");
    let program = format!("for name in '{names}'.split(): print(tried(os.rmdir, '@/' + name))");
    let (words, _) = python(&folder, &options, &program);
    for ((name, expected), word) in cases.into_iter().zip(words) {
        assert_eq!(word, expected, "{name}");
    }
}

fn relative_paths_and_descriptors() {
    let folder = Folder::new();
    let program = "here, secret = os.open('@', os.O_RDONLY), os.open('@/secret', os.O_RDONLY)\n\
        print(opened('secret/a'), opened('./secret/../secret//a'), opened('free'),\n\
        opened('secret/a', dir_fd=here), opened('a', dir_fd=secret), opened('../free', dir_fd=secret), opened('secret/a', dir_fd=secret))\n\
        os.chdir('secret')\n\
        print(opened('a'), opened('../free'), opened('free', dir_fd=here))\n\
        # newfstatat(…, AT_EMPTY_PATH), statx with a null pointer: the descriptor itself.\n\
        deep = os.open('@/secret', os.O_PATH)\n\
        fd = os.open('@/free', os.O_RDONLY)\n\
        print(call(262, deep, b'deep', bytes(144), 0x1000), call(262, fd, b'', bytes(144), 0x1000))\n\
        # The directory is that of the thread.\n\
        def elsewhere():\n\
        \x20 libc.unshare(0x200)\n\
        \x20 os.chdir('@')\n\
        \x20 print(opened('a'), opened('secret/a'))\n\
        thread = threading.Thread(target=elsewhere)\n\
        thread.start(); thread.join()\n\
        print(opened('a'))";
    let (words, _) = python(&folder, &NO_SECRETS, program);
    let expected = "EACCES EACCES ok EACCES EACCES ok ENOENT EACCES ok ok EACCES ok ENOENT EACCES EACCES";
    // `secret/secret/a` is in `secret`, so it must fail as well.
    assert_eq!(words.join(" "), expected.replacen("ENOENT EACCES ok ok", "EACCES EACCES ok ok", 1));
    // What a descriptor refers to.
    let program = "fd = os.open('@/free', os.O_RDONLY)\nprint(call(262, fd, b'', bytes(144), 0x1000), call(332, fd, 0, 0x1000, 0, bytes(256)))";
    let (words, trace) = python(&folder, &["-r", "newfstatat,statx:@/free=EROFS"], program);
    assert_eq!(words, ["EROFS", "EROFS"], "{trace}");
}

fn links() {
    let folder = Folder::new();
    let link = |to: &str, name: &str| symlink(folder.text(to), folder.0.join(name)).expect("room for a link");
    link("@/secret/a", "l");
    link("secret", "directory");
    link("secret/deep", "deep");
    link("@/secret/new", "dangling");
    link("free", "harmless");
    link("round", "round");
    link("../../free", "secret/out");
    let made = "os.O_WRONLY | os.O_CREAT";
    let program = format!(
        "print(opened('l'), opened('directory/a'), opened('harmless'), opened('directory/../free'))\n\
         # The kernel goes to `secret/deep`, and from there back.\n\
         print(opened('deep/../a'), opened('deep/../../free'), opened('dangling', {made}), opened('directory/new', {made}))\n\
         # The link itself: one of its names is that of the file.\n\
         print(tried(os.readlink, 'l'), tried(os.unlink, 'l'), tried(os.unlink, 'directory/out'), tried(os.unlink, 'harmless'))\n\
         # What a link says is no file.\n\
         print(tried(os.symlink, '@/secret/a', 'another'), tried(os.symlink, 'x', 'secret/link'), opened('another'))\n\
         print(opened('round'))"
    );
    let (words, trace) = python(&folder, &NO_SECRETS, &program);
    let expected = "EACCES EACCES ok ok EACCES ok EACCES EACCES EACCES EACCES EACCES ok ok EACCES EACCES EACCES";
    assert_eq!(words.join(" "), expected, "{trace}");
    assert!(!folder.0.join("secret/new").exists() && folder.0.join("secret/out").is_symlink());
    // Without a rule that it might break, the kernel says of a path that leads nowhere what it is.
    let (words, _) = python(&folder, &[], "print(opened('round'))");
    assert_eq!(words, ["ELOOP"]);
    // The name of the link.
    let (words, trace) =
        python(&folder, &["-r", "@/directory/**=EROFS"], "print(opened('directory/a'), opened('secret/a'))");
    assert_eq!(words, ["EROFS", "ok"]);
    let (written, file) = (folder.0.join("directory/a"), folder.0.join("secret/a"));
    assert_eq!(lines(&trace, &format!("{written:?} {file:?} = EROFS")).len(), 1, "{trace}");
}

fn links_of_proc() {
    let folder = Folder::new();
    let program = "fd = os.open('@/secret', os.O_RDONLY)\n\
        os.chdir('secret')\n\
        print(opened('/proc/self/cwd/a'), opened('/proc/thread-self/cwd/a'), opened('/dev/fd/%d/a' % fd), opened('/proc/%d/cwd/a' % os.getpid()),\n\
        opened('/proc/self/cwd/../free'), opened('/proc/self/root@/secret/a'), opened('/proc/self/status'))\n\
        def in_thread():\n\
        \x20 libc.unshare(0x200)\n\
        \x20 os.chdir('..')\n\
        \x20 print(opened('/proc/thread-self/cwd/a'), opened('/proc/thread-self/cwd/secret/a'))\n\
        thread = threading.Thread(target=in_thread)\n\
        thread.start(); thread.join()";
    let (words, trace) = python(&folder, &NO_SECRETS, program);
    assert_eq!(words.join(" "), "EACCES EACCES EACCES EACCES ok EACCES ok ENOENT EACCES", "{trace}");
}

fn a_directory_as_root() {
    let folder = Folder::new();
    symlink("/a", folder.0.join("secret/absolute")).expect("room for a link");
    // openat2 with RESOLVE_IN_ROOT, and without.
    let program = "import struct\n\
        fd = os.open('@/secret', os.O_RDONLY)\n\
        def at(path, resolve): return call(437, fd, path, struct.pack('QQQ', 0, 0, resolve), 24)\n\
        print(at(b'/a', 16), at(b'/../../a', 16), at(b'absolute', 16), at(b'@/free', 0), at(b'/secret/a', 0), call(437, fd, b'@/free', 8, 24))";
    let (words, trace) = python(&folder, &NO_SECRETS, program);
    assert_eq!(words.join(" "), "EACCES EACCES EACCES ok ENOENT EACCES", "{trace}");
}

fn unknown_files() {
    let folder = Folder::new();
    let program = "page = libc.mmap\n\
        page.restype, page.argtypes = ctypes.c_long, [ctypes.c_long, ctypes.c_long, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]\n\
        # Two pages, the second of which nobody may read.\n\
        pages = page(0, 8192, 3, 0x22, -1, 0)\n\
        ctypes.memmove(pages, b'@/free', len(b'@/free') + 1)\n\
        ctypes.memmove(pages + 4092, b'free', 4)\n\
        libc.mprotect(ctypes.c_long(pages + 4096), ctypes.c_long(4096), 0)\n\
        # openat: a wrong address, a page that can't be read, a path that goes on there; a path that ends before; a path too long.\n\
        print(*[call(257, -100, at, 0) for at in (1, pages + 4096, pages + 4092, pages)], call(257, -100, b'/' * 5000, 0))\n\
        # open_by_handle_at, io_uring_setup\n\
        print(call(304, 0, 0, 0), call(425, 0, 0))";
    let (words, trace) = python(&folder, &NO_SECRETS, program);
    assert_eq!(words.join(" "), "EACCES EACCES EACCES ok EACCES EACCES EACCES", "{trace}");
    assert_eq!(lines(&trace, "openat(AT_FDCWD, 0x1, O_RDONLY) ? = EACCES").len(), 1, "{trace}");
    assert_eq!(lines(&trace, "io_uring_setup(0, NULL) ? = EACCES").len(), 1, "{trace}");
    // That something may be done doesn't help.
    let (words, _) =
        python(&folder, &["-r", "@/free=continue", "-r", "mkdir=continue", NO_SECRETS[0], NO_SECRETS[1]], program);
    assert_eq!(words.join(" "), "EACCES EACCES EACCES ok EACCES EACCES EACCES");
    // Where nothing is forbidden, the kernel answers; so it does if what is forbidden are other calls.
    for options in [&[][..], &["-r", "mkdir:/**=EACCES"]] {
        let (words, _) = python(&folder, options, program);
        assert_eq!(words[..5].join(" "), "EFAULT EFAULT EFAULT ok ENAMETOOLONG", "{options:?}");
        assert!(words[5..].iter().all(|word| word != "EACCES"), "{words:?}");
    }
}

fn another_root() {
    let folder = Folder::new();
    let program =
        "print(opened('@/free'))\nlibc.chroot(b'@')\nprint(opened('/free'), opened('/etc/passwd'), opened('free'))";
    let (words, trace) = python(&folder, &NO_SECRETS, program);
    assert_eq!(words, ["ok", "EACCES", "EACCES", "EACCES"], "{trace}");
}

fn another_mount_namespace() {
    let folder = Folder::new();
    // CLONE_NEWNS
    let program = "libc.unshare(0x20000)\nprint(opened('@/free'))";
    let (words, trace) = python(&folder, &NO_SECRETS, program);
    assert_eq!(words, ["EACCES"], "{trace}");
    assert_eq!(python(&folder, &[], program).0, ["ok"]);
}

fn calls_without_paths() {
    let folder = Folder::new();
    let program = "import socket\nprint(tried(socket.socket), tried(socket.socketpair), tried(os.getpriority, 0, 0))";
    let options = ["-r", "socket=EAFNOSUPPORT", "-r", "getpriority:/**=EPERM"];
    // A path for a call that has none is a mistake.
    let wrong = supervisor(&[&options[..], &["true"]].concat());
    assert_eq!(message(&wrong), "supervisor: rule `getpriority:/**=EPERM`: none of these calls has a path");
    let (words, trace) = python(&folder, &options[..2], program);
    assert_eq!(words, ["EAFNOSUPPORT", "ok", "ok"], "{trace}");
    // A rule with a path is not for a call without one.
    let (words, _) = python(&folder, &["-e", "all", "-r", "all:@/secret/**=EPERM", "-r", "getpriority=EIO"], program);
    assert_eq!(words, ["ok", "ok", "EIO"]);
}

fn every_call() {
    let folder = Folder::new();
    let (words, trace) =
        python(&folder, &["-e", "all", "-r", NO_SECRETS[1]], "print(opened('free'), opened('secret/a'))");
    assert_eq!(words, ["ok", "EACCES"]);
    // What comes first is the command.
    let first = trace.lines().next().unwrap_or_default();
    assert!(first.contains("execve(") && first.ends_with(" = continue"), "{first}");
    assert!(!lines(&trace, " exit_group(0) = continue").is_empty());
    // A number that no call has.
    let (words, trace) = python(&folder, &["-e", "!read"], "print(call(4000, 1), call(0x40000000 + 4000))");
    assert_eq!(words, ["ENOSYS", "ENOSYS"]);
    assert_eq!(lines(&trace, " syscall_0xfa0(0x1, ").len(), 1);
    let (words, _) = python(&folder, &["-e", "!read", "-r", NO_SECRETS[1]], "print(call(4000))");
    assert_eq!(words, ["EACCES"]);
}

fn processes_and_threads() {
    let folder = Folder::new();
    let program = "wrong, children = [], []\n\
        def many():\n\
        \x20 for i in range(50):\n\
        \x20  if [opened(name) for name in ('secret/a', 'secret/open', 'free')] != ['EACCES', 'ok', 'ok']: wrong.append(i)\n\
        while len(children) < 3:\n\
        \x20 children.append(os.fork())\n\
        \x20 if not children[-1]: break\n\
        threads = [threading.Thread(target=many) for _ in range(4)]\n\
        for thread in threads: thread.start()\n\
        for thread in threads: thread.join()\n\
        if not children[-1]: os._exit(len(wrong))\n\
        print(len(wrong), *[os.waitpid(child, 0)[1] for child in children])";
    let (words, trace) =
        python(&folder, &["-e", "openat", "-r", "@/secret/open=continue", "-r", NO_SECRETS[1]], program);
    assert_eq!(words, ["0"; 4]);
    let count = |text: &str| lines(&trace, text).len();
    let processes = 4;
    assert_eq!([count("\"secret/a\""), count("\"secret/open\""), count("\"free\"")], [4 * 50 * processes; 3]);
    assert_eq!(count(" = EACCES"), 4 * 50 * processes);
}

fn programs_of_32_bits() {
    let program = Program::new("i386");
    let file = temporary_file();
    let run = |rule: &str| {
        let options = ["-e", "all", "-r", rule, "-o", file.to_str().expect("a path in UTF-8"), program.path()];
        assert_eq!(supervisor(&options).status.code(), Some(7));
        fs::read_to_string(&file).expect("a trace")
    };
    let name = common::root().join("Cargo.toml").canonicalize().expect("it is there");
    let trace = run(&format!("{}=EACCES", name.display()));
    assert_eq!(
        lines(&trace, &format!("openat(AT_FDCWD, \"Cargo.toml\", O_RDONLY) {name:?} = EACCES")).len(),
        1,
        "{trace}"
    );
    // The errno instead of a descriptor.
    assert_eq!(lines(&trace, " read(-13, ").len(), 1, "{trace}");
    assert_eq!(
        lines(&trace, "truncate64(\"/nonexistent\", 25769803775) \"/nonexistent\" = continue").len(),
        1,
        "{trace}"
    );
    assert_eq!(lines(&run("openat@64=EACCES"), " read(3, ").len(), 1);
    assert_eq!(lines(&run("openat@32=EACCES"), " read(-13, ").len(), 1);
    fs::remove_file(&file).expect("it was there a moment ago");
}

fn calls_that_do_the_work_of_others() {
    let program = Program::without_library("multiplexers", 32);
    let status = |rules: &[&str]| {
        let rules = rules.iter().flat_map(|rule| ["-r", rule]);
        let options: Vec<_> = ["-o", "/dev/null"].into_iter().chain(rules).chain([program.path()]).collect();
        supervisor(&options).status.code()
    };
    let without = status(&[]);
    assert!(![Some(97), Some(18)].contains(&without), "{without:?}");
    assert_eq!(status(&["socket=EAFNOSUPPORT"]), Some(97));
    assert_eq!(status(&["connect=continue", "socket=EAFNOSUPPORT"]), Some(97));
    assert_eq!(status(&["socketcall=continue", "socket=EAFNOSUPPORT"]), without);
    assert_eq!(status(&["semget=EXDEV", "socket=continue"]), Some(18));
    assert_eq!(status(&["ipc=continue", "semget=EXDEV"]), without);
}

/// A command that prints a line, makes a folder, which must fail, and prints with which errno.
const MAKE: &str = "signal.signal(signal.SIGUSR1, lambda *_: None)\n\
    signal.siginterrupt(signal.SIGUSR1, True)\n\
    print('ready', flush=True)\n\
    print(call(83, b'@/made', 0o777))";

const NO_FOLDERS: [&str; 4] = ["-e", "mkdir", "-r", "/**=EACCES"];

/// The children of a process.
fn children(pid: u32) -> Vec<u32> {
    let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    children.split_whitespace().filter_map(|child| child.parse().ok()).collect()
}

/// Which call a process is in, if it sleeps there.
fn is_in(pid: u32, number: u32) -> bool {
    let call = fs::read_to_string(format!("/proc/{pid}/syscall")).unwrap_or_default();
    call.starts_with(&format!("{number} "))
}

const MKDIR: u32 = 83;

/// The command under a supervisor that strace stops after a call. Each time it is stopped, `then` gets the id of the command and the
/// text of strace. The result is what the supervisor has shown.
fn stopped_after(call: &str, mut then: impl FnMut(u32, &str)) -> String {
    let folder = Folder::new();
    let (log, trace) = (folder.0.join("log"), folder.0.join("trace"));
    let mut command = Command::new("strace");
    command.arg("-o").arg(&log).args(["-e", &format!("trace={call}"), "-e", &format!("inject={call}:signal=SIGSTOP")]);
    command.arg(example()).args(NO_FOLDERS).arg("-o").arg(&trace).args(["--", "python3", "-c"]);
    command.arg(PRELUDE.to_owned() + &folder.text(MAKE)).stdout(Stdio::null());
    let mut strace = Killed::start(&mut command);
    // strace has others, for a moment.
    let is_supervisor = |pid: &u32| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|program| program == example());
    let supervisor = || children(strace.id()).into_iter().find(is_supervisor);
    wait_until("a supervisor", || supervisor().is_some());
    let supervisor = supervisor().expect("it is stopped");
    let text = || fs::read_to_string(&log).unwrap_or_default();
    let stops = |text: &str| text.matches("--- stopped by SIGSTOP ---").count();
    let mut stopped = 0;
    loop {
        wait_until("stopped", || stops(&text()) > stopped || text().contains("+++ "));
        if text().contains("+++ ") {
            break;
        }
        stopped = stops(&text());
        if let [command] = *children(supervisor) {
            then(command, &text());
        }
        send(libc::SIGCONT, supervisor);
    }
    assert!(text().ends_with("+++ killed by SIGKILL +++\n"), "{}", text());
    strace.wait();
    assert!(!folder.0.join("made").exists());
    fs::read_to_string(&trace).expect("a trace")
}

fn kill(pid: u32) {
    send(libc::SIGKILL, pid);
    wait_until("a zombie", || status(pid, "State").starts_with('Z'));
}

fn killed_before_its_call_is_received() {
    let mut is_killed = false;
    let trace = stopped_after("ppoll", |command, log| {
        let polled = log.lines().rev().find(|line| line.starts_with("ppoll(")).unwrap_or_default();
        if polled.contains(" = ? ") {
            // It was stopped before it waited. Next time, there is a call.
            wait_until("mkdir", || is_killed || is_in(command, MKDIR));
        } else if !is_killed {
            assert!(polled.contains(" = 1 ") && is_in(command, MKDIR), "{polled}");
            kill(command);
            is_killed = true;
        }
    });
    assert!(is_killed);
    assert_eq!(trace, "");
}

fn killed_while_it_is_read() {
    let mut is_killed = false;
    let trace = stopped_after("process_vm_readv", |command, log| {
        // The path may be on two pages.
        if !is_killed {
            assert!(is_in(command, MKDIR), "{log}");
            kill(command);
            is_killed = true;
        }
    });
    assert!(is_killed);
    // Another process may have got its number.
    assert_eq!(trace, "");
}

/// The command under a supervisor that has received its call, but can't show it, and therefore doesn't answer, as long as the pipe is
/// full that it writes to: until `read_all`.
struct Held {
    supervisor: Killed,
    command: u32,
    pipe: File,
    _folder: Folder,
}

impl Held {
    fn start() -> Self {
        let folder = Folder::new();
        let path = folder.0.join("pipe");
        let name = CString::new(path.as_os_str().as_bytes()).expect("no NUL");
        // SAFETY: the name ends in NUL.
        assert_eq!(unsafe { libc::mkfifo(name.as_ptr(), 0o600) }, 0);
        let open = OpenOptions::new().read(true).write(true).custom_flags(libc::O_NONBLOCK).open(&path);
        let mut pipe = open.expect("a pipe");
        while pipe.write(&[b'.'; 4096]).is_ok() {}
        while pipe.write(b".").is_ok() {}
        let mut command = Command::new(example());
        command.args(NO_FOLDERS).arg("-o").arg(&path).args(["--", "python3", "-c"]);
        command.arg(PRELUDE.to_owned() + &folder.text(MAKE)).stdout(Stdio::piped());
        let supervisor = Killed::start(&mut command);
        wait_until("a command", || children(supervisor.id()).len() == 1);
        let command = children(supervisor.id())[0];
        // write
        wait_until("a line to be shown", || is_in(command, MKDIR) && is_in(supervisor.id(), 1));
        Self { supervisor, command, pipe, _folder: folder }
    }

    /// What is shown. Goes on until the supervisor has ended.
    fn read_all(&mut self) -> String {
        let mut text = Vec::new();
        let mut is_over = false;
        loop {
            let mut buffer = [0; 4096];
            match self.pipe.read(&mut buffer) {
                Ok(count) => text.extend_from_slice(&buffer[..count]),
                Err(error) if error.kind() == ErrorKind::WouldBlock && is_over => break,
                Err(_) => is_over = self.supervisor.0.try_wait().expect("a child").is_some(),
            }
        }
        String::from_utf8_lossy(&text).trim_start_matches('.').to_owned()
    }
}

fn killed_before_the_answer() {
    let mut held = Held::start();
    kill(held.command);
    let trace = held.read_all();
    assert_eq!((trace.lines().count(), held.supervisor.wait().signal()), (1, Some(libc::SIGKILL)), "{trace}");
}

fn signals_wait_for_the_answer() {
    let mut held = Held::start();
    let words = held.supervisor.lines();
    send(libc::SIGUSR1, held.command);
    let trace = held.read_all();
    assert!(words.eq(["ready", "EACCES"]));
    assert_eq!(trace.lines().count(), 1, "{trace}");
}

fn escaped() {
    let folder = Folder::new();
    let (_, trace) = python(&folder, &[], "opened(b'no\\n\\x1b[2J\\xff')");
    assert_eq!(lines(&trace, "\"no\\n\\33[2J\\377\"").len(), 1, "{trace}");
    assert_eq!(lines(&trace, r"no\n\u{1b}[2J\xFF").len(), 1, "{trace}");
}

fn exit_statuses() {
    let run = |options: &[&str]| supervisor(&[&["-o", "/dev/null"], options].concat()).status;
    let sh = |script: &str| run(&["--", "sh", "-c", script]);
    assert_eq!(sh("exit 7").code(), Some(7));
    assert_eq!(sh("kill -TERM $$").signal(), Some(libc::SIGTERM));
    // A real-time signal.
    assert_eq!(sh("kill -40 $$").signal(), Some(40));
    assert!(!sh("kill -SEGV $$").core_dumped());
    assert_eq!(run(&["nosuchprogram"]).code(), Some(127));
    assert_eq!(run(&["/etc/passwd"]).code(), Some(126));
    let denied = supervisor(&["-e", "none", "-r", "execve=EACCES", "-o", "/dev/null", "true"]);
    assert_eq!(denied.status.code(), Some(126));
    assert_eq!(message(&denied), "supervisor: true: Permission denied (os error 13)");
    assert_eq!(run(&["-e", "nosuch", "true"]).code(), Some(125));
}

fn orphans() {
    let folder = Folder::new();
    // The command has ended long before its child's child goes on.
    let program = "read, write = os.pipe()\n\
        if not os.fork():\n\
        \x20 if not os.fork():\n\
        \x20  os.close(write)\n\
        \x20  os.read(read, 1)\n\
        \x20  print(opened('secret/a'), opened('free'), flush=True)\n\
        \x20 os._exit(0)\n\
        os.wait()\n\
        print('first', flush=True)\n\
        os._exit(0)";
    let (words, _) = python(&folder, &NO_SECRETS, program);
    assert_eq!(words, ["first", "EACCES", "ok"]);
}

fn signals_are_passed_on() {
    for (signal, is_end) in [(libc::SIGTERM, true), (libc::SIGINT, true), (libc::SIGHUP, false)] {
        let mut command = Command::new(example());
        let script = if is_end {
            "echo ready; exec sleep 1000"
        } else {
            "trap 'echo caught; exit 5' HUP; echo ready; while :; do sleep 0.01; done"
        };
        command.args(["-o", "/dev/null", "--", "sh", "-c", script]).stdout(Stdio::piped());
        let mut supervisor = Killed::start(&mut command);
        let mut lines = supervisor.lines();
        assert_eq!(lines.next().as_deref(), Some("ready"));
        send(signal, supervisor.id());
        let end = supervisor.wait();
        if is_end {
            assert_eq!(end.signal(), Some(signal));
        } else {
            assert_eq!((end.code(), lines.next().as_deref()), (Some(5), Some("caught")));
        }
    }
    // When the command has ended, it is for the supervisor.
    let mut command = Command::new(example());
    command.args(["-o", "/dev/null", "--", "sh", "-c", "sleep 1000 & echo $!"]).stdout(Stdio::piped());
    let mut supervisor = Killed::start(&mut command);
    let left: u32 = supervisor.lines().next().and_then(|line| line.parse().ok()).expect("a number");
    // clock_nanosleep: it needs no more files.
    wait_until("asleep", || is_in(left, 230));
    wait_until("adopted", || status(left, "PPid") == supervisor.id().to_string());
    // Until then, the signal goes to nobody.
    wait_until("ended", || {
        send(libc::SIGTERM, supervisor.id());
        supervisor.0.try_wait().expect("a child").is_some()
    });
    assert_eq!((supervisor.wait().code(), status(left, "State").starts_with('S')), (Some(0), true));
    send(libc::SIGKILL, left);
}

fn signals_of_the_terminal() {
    // Both get the signal of Ctrl-C, once each.
    let inner = "import os, signal, time\n\
        caught = []\n\
        signal.signal(signal.SIGINT, lambda *_: caught.append(1))\n\
        # Two signals that come at once would be one.\n\
        os.kill(os.getppid(), signal.SIGSTOP)\n\
        print('ready', flush=True)\n\
        while not caught: time.sleep(0.01)\n\
        os.kill(os.getppid(), signal.SIGCONT)\n\
        # The supervisor reads its signals before it answers.\n\
        for _ in range(3): os.stat('/')\n\
        # The terminal shows ^C.\n\
        print('\\ncaught', len(caught), flush=True)\n\
        os._exit(5)";
    let outer = "import os, pty, sys\n\
        pid, terminal = pty.fork()\n\
        if not pid: os.execv(sys.argv[1], sys.argv[1:])\n\
        text = b''\n\
        def read():\n\
        \x20 try: return os.read(terminal, 1024)\n\
        \x20 except OSError: return b''\n\
        while b'ready' not in text: text += os.read(terminal, 1024)\n\
        os.write(terminal, b'\\x03')\n\
        while (more := read()): text += more\n\
        print(text.decode().split()[-2:], os.waitpid(pid, 0)[1])";
    let mut command = Command::new("python3");
    command.args(["-c", outer]).arg(example()).args(["-o", "/dev/null", "--", "python3", "-c", inner]);
    let output = command.output().expect("python3 is installed");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "['caught', '1'] 1280\n", "{}", message(&output));
}

fn without_the_supervisor() {
    let folder = Folder::new();
    let program = "parent = os.getppid()\n\
        os.kill(parent, signal.SIGKILL)\n\
        while os.getppid() == parent: time.sleep(0.01)\n\
        print(opened('free'), tried(os.getpriority, 0, 0))";
    let mut command = Command::new(example());
    command.args(["-o", "/dev/null", "--", "python3", "-c", &(PRELUDE.to_owned() + program)]).current_dir(&folder.0);
    let output = command.output().expect("the example is built");
    assert_eq!(output.status.signal(), Some(libc::SIGKILL));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "ENOSYS ok\n");
}

fn without_privileges() {
    let poor = ["--reuid=65534", "--regid=65534", "--clear-groups", "--bounding-set=-all", "--inh-caps=-all"];
    // The folder of the example may be root's alone.
    let copy = std::env::temp_dir().join(format!("sysno-supervisor-{}", std::process::id()));
    fs::copy(example(), &copy).expect("room for a copy");
    let mut command = Command::new("setpriv");
    command.args(poor).arg(&copy).args(["-o", "/dev/null", "-r", "/etc/passwd=EROFS", "sh", "-c"]);
    command
        .arg("id -u; cat /etc/hostname >&2; cat /etc/passwd")
        .env("LC_ALL", "C")
        .env("PATH", "/usr/bin:/bin")
        .current_dir("/");
    let output = command.output().expect("setpriv is installed");
    fs::remove_file(&copy).expect("it was there a moment ago");
    if message(&output).starts_with("setpriv:") {
        // Whoever is not root is without privileges anyway.
        assert!(!is_root(), "{}", message(&output));
        return;
    }
    assert_eq!(String::from_utf8_lossy(&output.stdout), "65534\n", "{}", message(&output));
    assert!(message(&output).ends_with("cat: /etc/passwd: Read-only file system"), "{}", message(&output));
}

fn inherited() {
    let outer = "import os, signal, sys\n\
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2, signal.SIGTERM])\n\
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n\
        signal.signal(signal.SIGHUP, signal.SIG_IGN)\n\
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)\n\
        os.execvp(sys.argv[1], sys.argv[1:])";
    let example = example().to_str().expect("a path in UTF-8");
    // What is ignored, blocked and open; and how a command ends if nobody wants to know. A shell would change signals itself.
    let commands: [&[&str]; 3] =
        [&["grep", "-E", "^Sig(Blk|Ign)", "/proc/self/status"], &["ls", "/proc/self/fd"], &["sh", "-c", "exit 7"]];
    for command in commands {
        let run = |through: &[&str]| {
            let output = Command::new("python3").args(["-c", outer]).args(through).args(command).output();
            let output = output.expect("python3 is installed");
            (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
        };
        assert_eq!(run(&[example, "-o", "/dev/null", "--"]), run(&[]), "{command:?}");
    }
}

fn one_in_another() {
    let example = example().to_str().expect("a path in UTF-8");
    let output = supervisor(&["-o", "/dev/null", example, "true"]);
    assert_eq!(output.status.code(), Some(125));
    let busy = "supervisor: the kernel doesn't take the filter: Device or resource busy (os error 16)";
    assert_eq!(message(&output), busy);
}

fn errors() {
    let fails = |arguments: &[&str]| {
        let output = supervisor(arguments);
        assert_eq!(output.stdout, b"");
        (output.status.code(), message(&output))
    };
    let error = |text: &str| (Some(125), format!("supervisor: {text}"));
    assert_eq!(fails(&["-e", "raed", "true"]), error("unknown system call `raed`; did you mean `read`?"));
    let rules = [
        ("/etc/**", "there is no `=` with an answer after it"),
        ("/etc/**=EACESS", "`EACESS` is neither `continue` nor the name of an errno"),
        // The kernel's own, and no errno at all.
        ("/etc/**=ERESTARTSYS", "`ERESTARTSYS` is neither `continue` nor the name of an errno"),
        ("/etc/**=", "`` is neither `continue` nor the name of an errno"),
        ("raed:/etc/**=EACCES", "unknown system call `raed`; did you mean `read`?"),
        ("read:/etc/**=EACCES", "none of these calls has a path"),
        ("open:etc/**=EACCES", "no file has such a name: `etc/**`; it begins with `/`, without `.`, `..`, `//`"),
    ];
    for (rule, text) in rules {
        assert_eq!(fails(&["-r", rule, "true"]), error(&format!("rule `{rule}`: {text}")));
    }
    for path in ["/etc/", "/etc//passwd", "/etc/./passwd", "/etc/../etc/passwd", "/.", "//"] {
        let (status, text) = fails(&["-r", &format!("{path}=EACCES"), "true"]);
        assert!(status == Some(125) && text.contains("no file has such a name"), "{text}");
    }
    // Names that files may have.
    for path in ["/", "/a=b", "/a:b", "/...", "/*"] {
        assert!(supervisor(&["-o", "/dev/null", "-r", &format!("{path}=continue"), "true"]).status.success(), "{path}");
    }
    assert_eq!(fails(&["--default", "no", "true"]), error("`no` is neither `continue` nor the name of an errno"));
    assert_eq!(
        fails(&["-o", "/nonexistent/x", "true"]),
        error("/nonexistent/x: No such file or directory (os error 2)")
    );
    // clap's own.
    for arguments in [&[][..], &["-e"], &["--rules", "true"]] {
        assert_eq!(fails(arguments).0, Some(2), "{arguments:?}");
    }
}
