//! Does the example `strace` leave the program that it traces unharmed: no signal handled otherwise, no death, no failed attach?

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::common::Tests;
use crate::tracer::{self, Killed, example, run, send, status, temporary_file, wait_until, wait_until_traced};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("what_is_inherited", &["strace", "setarch", "perl"], what_is_inherited),
        ("inherited_descriptors", &["strace", "setarch", "perl", "sh"], inherited_descriptors),
        ("output_that_fails", &["strace", "setarch", "perl", "sh"], output_that_fails),
        ("interrupted_while_processes_start", &["strace", "setarch", "perl"], interrupted_while_processes_start),
        ("interrupted_with_the_program", &["strace", "setarch", "perl"], interrupted_with_the_program),
        ("killed", &["strace", "setarch", "perl"], killed),
        ("threads_that_come_and_go", &["strace", "setarch", "cc"], threads_that_come_and_go),
        ("some_processes_are_not_there", &["perl"], some_processes_are_not_there),
    ])
}

/// Signals that are ignored stay ignored, SIGPIPE included, and signals that are blocked stay blocked; the others don't.
fn what_is_inherited() {
    let status = |tracer: &[&str], signals: &str| {
        // The shell of perl changes nothing on its own.
        let set_up = format!("use POSIX; {signals}; exec @ARGV");
        let traced = ["grep", "-E", "^(SigIgn|SigBlk|SigCgt)", "/proc/self/status"];
        let output = run("perl", &[&["-e", &set_up][..], tracer, &traced].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let example = example().to_str().expect("a path in UTF-8");
    for signals in [
        "",
        "$SIG{HUP} = 'IGNORE'",
        "$SIG{INT} = $SIG{TERM} = $SIG{PIPE} = 'IGNORE'",
        "sigprocmask(SIG_BLOCK, POSIX::SigSet->new(SIGUSR1, SIGTERM))",
    ] {
        let without = status(&[], signals);
        for options in [&["-o", "/dev/null"][..], &["-f", "-o", "/dev/null"]] {
            assert_eq!(status(&[&[example], options].concat(), signals), without, "{signals}, {options:?}");
        }
        assert_eq!(status(&["strace", "-o", "/dev/null"], signals), without, "{signals}: strace");
    }
}

/// The program has the descriptors that it would have without a tracer, also if there are no standard ones.
fn inherited_descriptors() {
    let program =
        "opendir my $d, '/proc/self/fd'; my @fds = sort grep { !/\\D/ && readlink qq(/proc/self/fd/$_) } readdir $d;
        open my $f, '>', $ARGV[0]; print $f qq(@fds)";
    let file = temporary_file();
    let fds = |tracer: &str, closed: &str| {
        let command = format!("{tracer} perl -e \"$1\" \"$2\" {closed} 9</dev/null");
        run("sh", &["-c", &command, "sh", program, file.to_str().expect("a path in UTF-8")]);
        let text = fs::read_to_string(&file).expect("the program has come to its end");
        fs::remove_file(&file).expect("it was there a moment ago");
        text
    };
    let example = example().to_str().expect("a path in UTF-8");
    for closed in ["", "<&-", ">&-", "<&- >&-", "2>&-", "<&- >&- 2>&-"] {
        let without = fds("", closed);
        for tracer in [example, "strace"] {
            for options in ["-o /dev/null", "-f -o /dev/null"] {
                assert_eq!(fds(&format!("{tracer} {options}"), closed), without, "{tracer} {options} {closed}");
            }
        }
    }
}

/// The program runs to its end, and its exit status is the tracer's, wherever the trace can't be written.
fn output_that_fails() {
    // Some 3,000 calls and a file that says that it has come to its end.
    let program = "for (1..1000) { getppid; open my $f, '<', '/nonexistent' } open my $f, '>', $ARGV[0]; exit 7";
    let example = example().to_str().expect("a path in UTF-8");
    for tracer in [example, "strace"] {
        for (what, command) in [
            ("-o /dev/full", format!("{tracer} -o /dev/full perl -e \"$1\" \"$2\"")),
            ("2>/dev/full", format!("{tracer} perl -e \"$1\" \"$2\" 2>/dev/full")),
            ("2>&-", format!("{tracer} -o /dev/null perl -e \"$1\" \"$2\" 2>&-")),
            ("-f -o /dev/full", format!("{tracer} -f -o /dev/full perl -e \"$1\" \"$2\"")),
            ("-c -o /dev/full", format!("{tracer} -c -o /dev/full perl -e \"$1\" \"$2\"")),
            (
                "| head",
                format!(
                    "{{ {tracer} perl -e \"$1\" \"$2\" 2>&1 >/dev/null; echo $? >&3; }} 3>&1 | head -n 1 >/dev/null"
                ),
            ),
        ] {
            // SIGPIPE kills strace itself there.
            if tracer == "strace" && what == "| head" {
                continue;
            }
            let end = temporary_file();
            let output = run("sh", &["-c", &command, "sh", program, end.to_str().expect("a path in UTF-8")]);
            assert!(fs::remove_file(&end).is_ok(), "{tracer} {what}: the program did not come to its end: {output:?}");
            let message = String::from_utf8_lossy(&output.stderr);
            assert!(!message.contains("panicked"), "{tracer} {what}: {message}");
            // strace has other statuses where it cannot write.
            if tracer == example && what != "| head" {
                assert_eq!(output.status.code(), Some(7), "{what}: {message}");
            }
            if tracer == example && what.contains("-o /dev/full") {
                assert_eq!(message.matches("No space left on device").count(), 1, "{what}: {message}");
            }
        }
    }
}

/// A program that starts processes without a pause, 20 more when it is told to end, and reports each that a signal killed. If nobody
/// tells it, it is killed in the end.
const STARTS: &str = "$| = 1; alarm 300; my $left = 20; print qq(ready\n); while ($left) { $left-- if -e $ARGV[0]; \
    my $pid = fork; if (!$pid) { getppid; exit 0 } waitpid $pid, 0; print qq(killed by $?\n) if $? } print qq(done\n)";

/// Processes start and end meanwhile, some or many of them: what follows has to be right at each moment.
fn at_any_moment() {
    std::thread::sleep(Duration::from_millis(20));
}

/// Starts the program, with the tracer or attached to later, does something with the tracer, and has the program end: what it said.
fn while_processes_start(tracer: &Path, is_attached: bool, mut then: impl FnMut(&mut Child)) -> Vec<String> {
    let stop = temporary_file();
    let program = |mut command: Command| {
        command.args(["-e", STARTS]).arg(&stop).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = Killed::start(&mut command);
        let mut lines = process.lines();
        assert_eq!(lines.next().as_deref(), Some("ready"));
        (process, lines)
    };
    let mut command = Command::new(tracer);
    command.args(["-f", "-o", "/dev/null"]);
    let (mut process, lines) = program(if is_attached {
        Command::new("perl")
    } else {
        command.arg("perl");
        std::mem::replace(&mut command, Command::new("true"))
    });
    if is_attached {
        command.args(["-p", &process.id().to_string()]).stderr(Stdio::null());
        let mut tracer = Killed::start(&mut command);
        wait_until_traced(process.id());
        at_any_moment();
        then(&mut tracer.0);
    } else {
        at_any_moment();
        then(&mut process.0);
    }
    fs::write(&stop, "").expect("the file is new");
    let said: Vec<_> = lines.collect();
    fs::remove_file(&stop).expect("it was there a moment ago");
    said
}

/// Ctrl-C kills neither the program nor a process that it has just started.
fn interrupted_while_processes_start() {
    for (tracer, rounds) in [(example(), 60), ("strace".as_ref(), 12)] {
        let signals = [libc::SIGINT, libc::SIGTERM, libc::SIGHUP, libc::SIGQUIT];
        for (round, signal) in signals.into_iter().cycle().take(rounds).enumerate() {
            let what = format!("{} round {round}: after signal {signal}", tracer.display());
            let said = while_processes_start(tracer, true, |tracer| {
                send(signal, tracer.id());
                let end = tracer.wait().expect("it ends");
                assert_eq!(end.signal(), Some(signal), "{what}: {end:?}");
            });
            assert_eq!(said, ["done"], "{what}");
        }
    }
}

/// A signal to the tracer of a program that it has started: the program gets it, and the trace ends, as with strace. If the
/// trace is written to a file, the tracer ignores the signal, as strace does.
fn interrupted_with_the_program() {
    let program = "$| = 1; for my $name (qw(INT TERM HUP QUIT)) { $SIG{$name} = sub { print qq(got $name\n) } }
        print qq($$\n); while (<STDIN>) { print } print qq(end\n)";
    let said = |tracer: &Path, signal: i32, options: &[&str]| {
        let mut command = Command::new(tracer);
        command.args(options).args(["-e", "trace=none", "perl", "-e", program]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut tracer = Killed::start(&mut command);
        let mut lines = tracer.lines();
        let mut input = tracer.0.stdin.take().expect("a pipe");
        let program = lines.next().and_then(|line| line.parse().ok()).expect("its id");
        // Perl leaves a signal that comes just before it reads until it has read.
        wait_until("it reads", || status(program, "State").starts_with('S'));
        send(signal, tracer.id());
        let mut said = Vec::new();
        if options.is_empty() {
            said.extend(lines.next());
        }
        input.write_all(b"line\n").expect("the program reads");
        said.extend(lines.next());
        drop(input);
        said.extend(lines);
        (said, tracer.wait())
    };
    for (signal, name) in
        [(libc::SIGINT, "INT"), (libc::SIGTERM, "TERM"), (libc::SIGHUP, "HUP"), (libc::SIGQUIT, "QUIT")]
    {
        for options in [&[][..], &["-o", "/dev/null"], &["-f", "-o", "/dev/null"]] {
            let ours = said(example(), signal, options);
            assert_eq!(ours, said("strace".as_ref(), signal, options), "{signal} {options:?}");
            let got = format!("got {name}");
            let (expected, end) = if options.is_empty() {
                (vec![&*got, "line", "end"], (Some(signal), None))
            } else {
                (vec!["line", "end"], (None, Some(0)))
            };
            assert_eq!((ours.1.signal(), ours.1.code()), end, "{signal} {options:?}");
            assert_eq!(ours.0, expected, "{signal} {options:?}");
        }
    }
}

/// The program outlives the tracer.
fn killed() {
    for (tracer, rounds) in [(example(), 20), ("strace".as_ref(), 6)] {
        for is_attached in [true, false].into_iter().cycle().take(rounds) {
            let said = while_processes_start(tracer, is_attached, |tracer| {
                tracer.kill().expect("it runs");
                tracer.wait().expect("it was killed");
            });
            assert_eq!(said, ["done"], "{}", tracer.display());
        }
    }
}

/// A process whose threads start and end all the time can be attached to.
fn threads_that_come_and_go() {
    let program = tracer::Program::new("short_threads");
    let mut process = Killed::start(Command::new(program.path()).stdout(Stdio::null()).stderr(Stdio::null()));
    let threads = || fs::read_dir(format!("/proc/{}/task", process.id())).expect("it runs").count();
    wait_until("threads", || threads() > 1);
    for (tracer, attempts) in [(example(), 40), ("strace".as_ref(), 8)] {
        for attempt in 0..attempts {
            let mut command = Command::new(tracer);
            command.args(["-f", "-o", "/dev/null", "-p", &process.id().to_string()]);
            let mut running = Killed::start(command.stderr(Stdio::null()));
            // Before that, the tracer does not handle signals, and it may be slow to start.
            wait_until_traced(process.id());
            at_any_moment();
            send(libc::SIGINT, running.id());
            let what = format!("{}, attempt {attempt}", tracer.display());
            assert_eq!(running.wait().signal(), Some(libc::SIGINT), "{what}");
            assert_eq!(process.0.try_wait().expect("a child"), None, "{what}: the process runs on");
        }
    }
}

/// Of several processes, one that is not there, or is named twice, is said and passed over. The tracer ends with the one that is there.
fn some_processes_are_not_there() {
    let mut command = Command::new("perl");
    let mut process = Killed::start(command.args(["-e", "getppid while <STDIN>"]).stdin(Stdio::piped()));
    let (pid, messages) = (process.id().to_string(), temporary_file());
    let mut command = Command::new(example());
    command.args(["-p", "999999999", "-p", &pid, "-p", &pid]);
    let mut tracer = Killed::start(command.stderr(fs::File::create(&messages).expect("a new file")));
    let message = || fs::read_to_string(&messages).expect("a file");
    wait_until("attached", || message().contains(" attached\n"));
    let mut input = process.0.stdin.take().expect("a pipe");
    input.write_all(b"line\n").expect("the program reads");
    drop(input);
    assert!(process.wait().success());
    assert!(tracer.wait().success());
    let message = message();
    assert!(message.contains("attach to 999999999: No such process"), "{message}");
    assert!(message.contains("getppid()"), "{message}");
    assert_eq!(message.matches(&format!("Process {pid} attached")).count(), 1, "{message}");
    fs::remove_file(&messages).expect("it was there a moment ago");
}
