//! Does the example say of descriptors what strace says, and trace the calls that access a path?

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::common::{self, Tests};
use crate::tracer::{self, example, lines, run, temporary_file, trace};
use crate::traces::{parse, without_ids};

pub fn tests() -> Tests {
    let mut tests = tracer::tests(&[
        ("descriptors", &["strace", "setarch", "perl"], descriptors),
        ("server_and_client", &["strace", "setarch", "perl"], server_and_client),
        ("special_descriptors", &["setarch", "perl"], special_descriptors),
        ("descriptors_of_others", &["setarch", "perl"], descriptors_of_others),
        ("signals_with_descriptors", &["strace", "setarch", "perl"], signals_with_descriptors),
        ("paths", &["strace", "setarch", "perl", "sh"], paths),
        ("many_paths", &["strace", "setarch", "cc"], many_paths),
        ("resolved_paths", &["strace", "setarch", "cat"], resolved_paths),
    ]);
    tests.extend(if run("unshare", &["-rpf", "true"]).status.success() {
        tracer::tests(&[("other_namespaces", &["strace", "setarch", "perl"], other_namespaces)])
    } else {
        common::tests([("other_namespaces", Err::<fn(), _>("unshare may not make namespaces".to_owned()))])
    });
    tests
}

/// Opens what there is in a folder, its argument: files with odd names, a deleted one, one whose name says that it is, devices, pipes,
/// sockets; and passes them to calls, in structs and sets, too.
const PROGRAM: &str = r#"
    use Socket; use Fcntl;
    sub sc { my ($number, @args) = @_; syscall($number, @args) }
    chdir $ARGV[0]; $^F = 100;
    open(A, "+>", "odd <name>\"\n\x01\xc3\xa9\\"); print A "abc"; close A; open(A, "<", "odd <name>\"\n\x01\xc3\xa9\\"); stat A;
    unlink "odd <name>\"\n\x01\xc3\xa9\\"; stat A;
    open(B, ">", "file (deleted)"); stat B; unlink "file (deleted)"; stat B;
    opendir(D, "."); $d = sc(257, -100, ".", 0200000, 0); sc(262, $d, "none", $stat = "\0" x 144, 0); sc(262, -100, "none", $stat, 0);
    pipe(R, W); socketpair(X, Y, AF_UNIX, SOCK_STREAM, 0); ($r, $w, $x) = (fileno R, fileno W, fileno X);
    sc(7, pack("iss", $r, 1, 0) . pack("iss", $w, 4, 0) . pack("iss", -1, 1, 0), 3, 0);
    $in = $out = ""; vec($in, $r, 1) = 1; vec($out, $w, 1) = 1; vec($out, $x, 1) = 1; select($in, $out, undef, 0);
    $e = sc(291, 0); sc(233, $e, 1, $r, pack("IQ", 1, 7)); sc(232, $e, $events = "\0" x 24, 2, 0);
    $control = pack("QiiiixxxxQ", 24, 1, 1, $r, $w); $byte = "x"; $vector = pack("PQ", $byte, 1);
    $message = pack("QIxxxxPQPQIxxxx", 0, 0, $vector, 1, $control, 24, 0); sc(46, fileno X, $message, 0);
    open(N, ">", "/dev/null"); sc(33, fileno N, 50); sc(72, 50, 0, 60); sc(72, 50, 1, 0); sc(3, 50); sc(3, 99); sc(3, -1);
    $t = sc(2, "/dev/ptmx", 2); sc(5, $t, $stat); sc(436, 55, 80, 0);
    open(M, "<", "/proc/self/maps"); sc(9, 0, 4096, 1, 2, fileno N, 0); sc(40, fileno N, $d, 0, 10);
    socket(U, AF_UNIX, SOCK_STREAM, 0); bind(U, pack_sockaddr_un("socket")); listen(U, 1);
    socket(V, AF_UNIX, SOCK_STREAM, 0); connect(V, pack_sockaddr_un("socket")); accept(Z, U); syswrite(V, "v"); sysread(Z, $byte, 1);
    socket(T, AF_UNIX, SOCK_DGRAM, 0); bind(T, pack("Sa*", AF_UNIX, "\0abstract\x01$$")); stat T;
    socket(I, AF_INET, SOCK_DGRAM, 0); bind(I, pack_sockaddr_in(0, INADDR_LOOPBACK)); stat I;
    socket(L, 16, 3, 0); stat L; bind(L, pack("SSLL", 16, 0, 0, 0)); stat L; unlink "socket";
"#;

/// A trace without what differs from run to run: inodes of pipes and sockets, ids, ports, addresses of the stack, the number of a terminal.
fn lasting(trace: &str) -> Vec<String> {
    let lasting = |line: &str| {
        // Digits in hexadecimal digits.
        let line = (0..10).fold(line.to_owned(), |line, digit| line.replace(&format!("\\x3{digit}"), "#"));
        let (mut text, mut rest) = (String::new(), &line[..]);
        while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
            let (before, number) = rest.split_at(start);
            let end = number.find(|c: char| !c.is_ascii_hexdigit() && c != 'x').unwrap_or(number.len());
            text.push_str(before);
            text.push_str(if end > 3 || before.ends_with("pts/") { "N" } else { &number[..end] });
            rest = &number[end..];
        }
        text + rest
    };
    // Columns depend on the numbers. strace 6.1 doesn't say which terminal is at the other end.
    let end = |line: &str| match line.split_once(" @/dev/pts/") {
        Some((before, after)) => before.to_owned() + after.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => line.to_owned(),
    };
    trace.lines().map(|line| lasting(&end(line)).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// What both tracers show of some calls of the program in a folder.
#[track_caller]
fn compare(options: &[&str], calls: &str, program: &[&str]) -> String {
    let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
        let (text, status) = trace(tracer, &[options, &["-e", calls]].concat(), program);
        assert_eq!(status, Some(0), "{options:?}: {text}");
        text
    });
    let (lines, others) = (lasting(&ours), lasting(&theirs));
    let differs: Vec<_> = lines.iter().zip(&others).filter(|(ours, theirs)| ours != theirs).collect();
    assert!(differs.is_empty(), "{options:?}: the example's line, strace's line: {differs:#?}");
    assert_eq!(lines.len(), others.len(), "{options:?}");
    ours
}

fn descriptors() {
    let folder = temporary_file();
    fs::create_dir(&folder).expect("a new folder");
    let path = folder.to_str().expect("a path in UTF-8");
    for options in [
        &["-y"][..],
        &["-yy"],
        &["-yyy"],
        &["-y", "-xx"],
        &["-yy", "-x"],
        &["-yy", "-X", "raw"],
        &["-y", "-X", "verbose", "-s", "5"],
        &["--decode-fds"],
        &["--decode-fds=socket"],
        &["--decode-fds=dev,path"],
        &["-e", "decode-fds=!path"],
        &["-e", "decode-fds=none"],
    ] {
        // What perl reads and what is random differs from run to run, and strace 6.1 shows the data of epoll otherwise than 7.2.
        let calls = "!epoll_ctl,epoll_wait,read,getrandom,execve,mmap,munmap,mprotect,brk,rseq,set_tid_address,getpid";
        let text = compare(options, calls, &["perl", "-e", PROGRAM, path]);
        let has = |part: &str| assert!(text.contains(part), "{options:?}: no {part} in\n{text}");
        match options {
            ["-y"] => {
                has(&format!("AT_FDCWD<{path}>, \"none\""));
                has(r#"/odd \74name\76\"\n\1\303\251\\>(deleted), ""#);
                has("= 3</etc/");
                has("</dev/null>, 50");
                has("{fd=-1}");
                has("cmsg_type=SCM_RIGHTS, cmsg_data=[");
            }
            ["-yy"] => {
                has("</dev/null<char 1:3>>, F_DUPFD, 60) = 60</dev/null<char 1:3>>");
                has("</dev/ptmx<char 5:2 @/dev/pts/");
                has("<UNIX-STREAM:[");
                has(",\"socket\"]>");
                has(",@\"abstract\\");
                has("<UDP:[127.0.0.1:");
                has("<NETLINK:[ROUTE:");
            }
            _ => {}
        }
    }
    fs::remove_dir_all(&folder).expect("it was there a moment ago");
}

/// A server and its client, which are two processes.
fn server_and_client() {
    let program = r#"
        use Socket;
        socket(S, AF_INET, SOCK_STREAM, 0); bind(S, pack_sockaddr_in(0, INADDR_LOOPBACK)); listen(S, 1); $to = getsockname S;
        unless (fork) { socket(C, AF_INET, SOCK_STREAM, 0); connect(C, $to); syswrite(C, "question"); sysread(C, $text, 9); exit }
        accept(A, S); sysread(A, $text, 9); syswrite(A, "answer"); wait; close A; socket(B, AF_INET6, SOCK_STREAM, 0);
        bind(B, pack("SnNa16N", 10, 0, 0, "\0" x 15 . "\1", 0)); listen(B, 1); close B;
    "#;
    let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
        let calls = "trace=clone,socket,bind,listen,connect,accept,accept4,write,close";
        let (text, _) = trace(tracer, &["-f", "-yy", "-e", calls], &["perl", "-e", program]);
        let (_, processes) = parse(&text);
        let calls = processes.iter().flat_map(|process| &process.calls).filter(|call| call.line.contains("<TCP"));
        lasting(&calls.map(|call| call.line.clone()).collect::<Vec<_>>().join("\n"))
    });
    let differs: Vec<_> = ours.iter().zip(&theirs).filter(|(ours, theirs)| ours != theirs).collect();
    assert!(differs.is_empty() && ours.len() == theirs.len(), "the example's line, strace's line: {differs:#?}");
    for part in ["<TCP:[127.0.0.1:N->127.0.0.1:N]>, \"question\"", "<TCP:[127.0.0.1:N]>, 1) = 0", "<TCPv6:[[::1]:N]>"] {
        assert!(ours.iter().any(|line| line.contains(part)), "no {part} in {ours:#?}");
    }
}

/// Descriptors of which the installed strace may know less, as strace 7.2 shows them.
fn special_descriptors() {
    let program = r#"
        sub sc { my ($number, @args) = @_; syscall($number, @args) }
        $e = sc(290, 5, 0); syswrite($file, "") if open($file, ">&=", $e); sc(1, $e, pack("Q", 1), 8);
        $s = sc(289, -1, pack("Q", (1 << 9) | (1 << 16)), 8, 0); sc(5, $s, $stat = "\0" x 144);
        $p = sc(434, $$, 0); sc(5, $p, $stat); $m = sc(319, "name", 0); sc(5, $m, $stat);
    "#;
    for (option, count, signals, process) in [
        ("-y", "<anon_inode:[eventfd]>, \"\\1\\0\\0\\0\\0\\0\\0\\0\", 8", "<anon_inode:[signalfd]>, {", "pidfd"),
        ("-yy", "<{eventfd-count=0x5, eventfd-id=", "<signalfd:[USR1 CHLD]>, {", "<pid:"),
        ("--decode-fds=pidfd", "write(3, \"\\1", "fstat(4, {", "<pid:"),
    ] {
        let (text, _) = trace(example(), &[option, "-e", "write,fstat"], &["perl", "-e", program]);
        for part in [count, signals, process] {
            assert!(text.contains(part), "{option}: no {part} in\n{text}");
        }
        let memory = if option == "-y" { "</memfd:name>(deleted), {" } else { "" };
        assert!(text.contains(memory), "{option}: no {memory} in\n{text}");
    }
}

/// Two calls have descriptors of other processes: a pidfd's and that of an id.
fn descriptors_of_others() {
    let program = r#"
        sub sc { my ($number, @args) = @_; syscall($number, @args) }
        $parent = $$; open(A, "<", "/etc/passwd"); $a = fileno A;
        unless (fork) {
            close A; open(B, "<", "/dev/null"); $p = sc(434, $parent, 0); sc(438, $p, $a, 0);
            sc(312, $parent, $$, 0, $a, fileno B); exit
        }
        wait;
    "#;
    let (text, _) = trace(example(), &["-f", "-y", "-e", "kcmp,pidfd_getfd"], &["perl", "-e", program]);
    let call = |name| lines(&text, name).concat();
    assert!(call("pidfd_getfd").contains(", 3</etc/passwd>, 0) = 5</etc/passwd>"), "{text}");
    assert!(call("kcmp").contains(", KCMP_FILE, 3</etc/passwd>, 3</dev/null>) = "), "{text}");
}

/// A process has other ids in other namespaces: those of the program, in its calls; and those of the tracer, where /proc isn't its own.
fn other_namespaces() {
    let program = r#"
        sub sc { my ($number, @args) = @_; syscall($number, @args) }
        open(A, "<", "/etc/passwd"); sc(33, fileno A, 9); sc(312, $$, $$, 0, 9, 9); exit if @ARGV;
        unless (fork) { close A; sc(312, 1, $$, 0, 9, 9); open(B, "<", "/dev/null"); sc(33, fileno B, 9); exit }
        wait;
    "#;
    let without_id = |line: &str| line.split_whitespace().skip(1).map(str::to_owned).collect::<Vec<_>>().join(" ");
    let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
        let options = ["-f", "-y", "-e", "trace=dup2,kcmp", "-e", "signal=none"];
        let (text, _) = trace(tracer, &options, &["unshare", "-rpf", "perl", "-e", program]);
        let file = temporary_file();
        let (tracer, file) = (tracer.to_str().unwrap(), file.to_str().unwrap());
        let inside = [&["-rpf", tracer], &options[..], &["-o", file, "perl", "-e", program, "x"]].concat();
        run("unshare", &inside);
        let inside = fs::read_to_string(file).unwrap();
        fs::remove_file(file).unwrap();
        // The program's own ids are in the second trace, which begins the same.
        [text, inside].map(|text| {
            let lines = text.lines().map(without_id).filter(|line| line.contains('('));
            lines
                .map(
                    |line| if line.starts_with("kcmp(") { line.split_once("KCMP").unwrap().1.to_owned() } else { line },
                )
                .collect::<Vec<_>>()
        })
    });
    assert_eq!(ours, theirs);
    assert!(
        ours.iter().flatten().filter(|line| line.contains("9</etc/passwd>, 9</etc/passwd>")).count() >= 3,
        "{ours:?}"
    );
}

/// A signal may say a descriptor, too; and its constants have the style of all others.
fn signals_with_descriptors() {
    let program = r#"
        pipe(R, W); $SIG{IO} = sub {}; $r = fileno R;
        syscall(72, $r, 10, 29); syscall(72, $r, 8, $$ + 0); syscall(72, $r, 4, 020000); syswrite(W, "x"); $SIG{USR2} = sub {}; kill "USR2", $$;
    "#;
    for options in [&["-y"][..], &["-X", "raw"], &["-X", "verbose", "-yy"]] {
        let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
            let (text, _) = trace(tracer, &[options, &["-e", "trace=none"]].concat(), &["perl", "-e", program]);
            lasting(&text).iter().map(|line| without_ids(line)).collect::<Vec<_>>()
        });
        assert_eq!(ours, theirs, "{options:?}");
        let descriptor = if options.contains(&"raw") { "si_fd=3}" } else { "si_fd=3<pipe:[N]>}" };
        assert!(ours[0].contains(descriptor), "{ours:#?}");
    }
}

/// `-P`, with what else leaves calls out.
fn paths() {
    let folder = temporary_file();
    fs::create_dir(&folder).expect("a new folder");
    let path = folder.to_str().expect("a path in UTF-8");
    let file = format!("{path}/file (deleted)");
    for options in [
        &["-P", "/dev/null"][..],
        &["-P", path, "-y"],
        &["-P", &file],
        &["-P", &format!("{path}/file")],
        &["-P", &file, "-P", "/dev/ptmx", "-P", "/dev/null", "-yy"],
        &["-P", "none", "-Z"],
        &["-P", "none", "-z"],
        &["--trace-path=/nonexistent"],
    ] {
        let text = compare(options, "!epoll_ctl,epoll_wait", &["perl", "-e", PROGRAM, path]);
        assert!(text.lines().count() < 50, "{options:?}: {text}");
    }
    fs::remove_dir_all(&folder).expect("it was there a moment ago");
    // Of several processes, which wait for each other.
    let script = "cat /etc/hostname >/dev/null; cd /; cat etc/hostname >/dev/null; exec cat </etc/hostname >/dev/null";
    for options in [
        &["-f", "-P", "/etc/hostname"][..],
        &["-f", "-y", "-z", "-P", "/etc/hostname"],
        &["-f", "-e", "openat,read,execve", "--seccomp-bpf", "-P", "/etc/hostname"],
    ] {
        let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
            let (text, status) = trace(tracer, options, &["sh", "-c", script]);
            assert_eq!(status, Some(0));
            let calls = text.lines().filter(|line| !line.contains("SIGCHLD"));
            let calls = calls.map(|line| line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start());
            lasting(&calls.collect::<Vec<_>>().join("\n"))
        });
        assert_eq!(ours, theirs, "{options:?}");
        assert!(ours.iter().any(|line| line.starts_with("read(")), "{ours:#?}");
    }
}

/// Of all calls, those that access a path.
fn many_paths() {
    let program = tracer::Program::without_library("values", 64);
    let (text, _) = trace("strace", &["-P", "/nonexistent/f"], &[program.path()]);
    let calls =
        |text: &str| text.lines().map(|line| line.split('(').next().unwrap_or_default().to_owned()).collect::<Vec<_>>();
    let (ours, _) = trace(example(), &["-P", "/nonexistent/f"], &[program.path()]);
    assert_eq!(calls(&ours), calls(&text));
    assert!(ours.lines().count() > 1000, "{}", ours.lines().count());
}

/// A path with links in it stands for the file, too, which is said, unless that is not wanted.
fn resolved_paths() {
    let link = temporary_file();
    symlink("/etc/hostname", &link).expect("a new link");
    let path = link.to_str().expect("a path in UTF-8");
    for options in [&["-P", path][..], &["-qqq", "-P", path], &["-e", "quiet=path-resolution", "-P", path]] {
        let [ours, theirs] = [example(), "strace".as_ref()].map(|tracer: &Path| {
            let output = run(tracer, &[options, &["-e", "trace=openat,read", "cat", "/etc/hostname"]].concat());
            String::from_utf8_lossy(&output.stderr).into_owned()
        });
        assert_eq!(ours, theirs, "{options:?}");
        assert!(ours.contains("openat(AT_FDCWD, \"/etc/hostname\""), "{ours}");
        let says = ours.contains(&format!("Requested path \"{path}\" resolved into \"/etc/hostname\"\n"));
        assert_eq!(says, options[0] != "-e", "{ours}");
    }
    fs::remove_file(link).expect("it was there a moment ago");
}
