//! Does the example `strace` write what its options ask for, in that form and to that place?

use std::collections::BTreeMap;
use std::ffi::OsStr;

use crate::common::Tests;
use crate::tracer::{self, example, lines, run, trace};
use crate::traces::{PIDS, Process, RANDOM, RETURNS_PID, WAITING, comment, is_listed, number, parse, without_ids};

pub fn tests() -> Tests {
    tracer::tests(&[
        ("summary", &["strace", "setarch"], summary),
        ("time", &["setarch", "perl"], time),
        ("long_texts", &["strace", "setarch", "sh"], long_texts),
        ("json", &["setarch"], json),
        ("names_of_arguments", &["setarch"], names_of_arguments),
        ("output", &["setarch"], output),
    ])
}

/// The calls and errors of each name.
fn summary() {
    let program = ["sh", "-c", "cat Cargo.toml /nonexistent; exit 3"];
    let counts = |tracer: &OsStr| -> BTreeMap<String, (String, String)> {
        let table = trace(tracer, &["-f", "-c"], &program).0;
        let rows = table.lines().skip(2).filter(|line| !line.starts_with('-') && !line.ends_with("total"));
        let is_lasting = |name: &str| !WAITING.contains(&name);
        rows.map(|row| (row[51..].trim().to_owned(), (row[32..41].trim().to_owned(), row[42..51].trim().to_owned())))
            .filter(|(name, _)| is_lasting(name))
            .collect()
    };
    let (ours, theirs) = (counts(example().as_ref()), counts("strace".as_ref()));
    assert_eq!(ours, theirs);
    assert!(ours.len() > 15 && ours["openat"].1 == "1", "{ours:?}");
}

/// The time of `-c` is the system time, and that of `-c -w` the time between beginning and end: a call that waits shows which.
fn time() {
    let seconds = |options: &[&str]| -> f64 {
        let program = "select undef, undef, undef, 0.3";
        let (table, _) = trace(example(), &[options, &["-e", "/select"]].concat(), &["perl", "-e", program]);
        let row = lines(&table, "select").into_iter().next().unwrap_or_else(|| panic!("{table}")).to_owned();
        row[7..18].trim().parse().expect(&row)
    };
    // Whatever else the machine does, the call takes that long, and does next to nothing.
    assert!(seconds(&["-c", "-w"]) >= 0.3);
    assert!(seconds(&["-c"]) < 0.2);
}

/// With a large `-s`, each argument of thousands and each byte of a long string is shown, as by strace.
fn long_texts() {
    let shown = |tracer: &OsStr, limit: &str| {
        let program = "exec true $(seq 100000 110000) \"$(seq -s '' 1000 8000)\"";
        let (trace, status) = trace(tracer, &["-e", "execve", "-s", limit], &["sh", "-c", program]);
        assert_eq!(status, Some(0));
        // Without the address and the number of variables.
        let call = lines(&trace, "[\"true\"").into_iter().next().unwrap_or_default();
        call.rsplit_once("], ").map_or(String::new(), |(arguments, _)| arguments.to_owned())
    };
    for limit in ["1000000000", "20000", "4096", "33"] {
        let (ours, theirs) = (shown(example().as_ref(), limit), shown("strace".as_ref(), limit));
        assert!(ours == theirs, "-s {limit}: {} bytes, strace: {}", ours.len(), theirs.len());
        assert!(ours.len() > 300);
    }
}

/// Every line is an object, and says what the line of text says.
fn json() {
    let program = ["sh", "-c", "cat Cargo.toml /nonexistent; exit 3"];
    let text = trace(example(), &["-f", "--raw"], &program).0;
    let json = trace(example(), &["-f", "--raw", "--json"], &program).0;
    let calls = |process: &Process| {
        process.calls.iter().filter(|call| !WAITING.contains(&&*call.name)).cloned().collect::<Vec<_>>()
    };
    let (pids, processes) = parse(&text);
    let objects: Vec<serde_json::Value> = json.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let mut json_pids: Vec<_> = objects.iter().map(|object| object["pid"].as_u64().expect("an id")).collect();
    json_pids.sort_unstable();
    json_pids.dedup();
    assert_eq!(json_pids.len(), pids.len());
    for (json_pid, process) in json_pids.iter().zip(&processes) {
        let of_process: Vec<_> = objects.iter().filter(|object| object["pid"] == *json_pid).collect();
        let json_calls =
            of_process.iter().filter(|object| object["name"].as_str().is_some_and(|name| !WAITING.contains(&name)));
        let json_calls: Vec<_> = json_calls.collect();
        assert_eq!(json_calls.len(), calls(process).len());
        for (object, call) in json_calls.iter().zip(calls(process)) {
            assert_eq!((object["name"].as_str(), object["abi"].as_str()), (Some(&*call.name), Some("x86_64")));
            let args = object["args"].as_array().expect("arguments");
            assert_eq!(args.len(), call.args.len(), "{}", call.line);
            for (index, (arg, text)) in args.iter().zip(&call.args).enumerate() {
                let shown = arg["text"].as_str().expect("a text");
                let is_id = PIDS.contains(&arg["name"].as_str().expect("a name")) || is_listed(RANDOM, &call, index);
                assert!(shown == text || is_id || comment(shown).is_some(), "{shown} in {}", call.line);
                let value = arg["value"].as_i64().map(i128::from).or(arg["value"].as_u64().map(i128::from));
                assert!(number(text).is_none_or(|number| Some(number) == value || is_id), "{arg}: {}", call.line);
            }
            let word = call.result.split(' ').next().and_then(number);
            match object["error"].as_str() {
                Some(error) => assert_eq!(call.result.split(' ').nth(1), Some(error)),
                None if RETURNS_PID.contains(&&*call.name) => assert!(object["result"].is_number()),
                None => assert_eq!(object["result"].as_u64().map(i128::from), word, "{}", call.line),
            }
        }
        let events: Vec<_> = of_process.iter().filter_map(|object| object["event"].as_str()).map(without_ids).collect();
        assert_eq!(events, process.events);
    }

    // An object has all arguments, also those that don't count, each with its number and its text.
    let (named, _) = trace(example(), &["--json", "-e", "openat"], &["cat", "/nonexistent"]);
    let last = named.lines().rfind(|line| line.contains("/nonexistent")).expect("the call");
    let object: serde_json::Value = serde_json::from_str(last).expect(last);
    let arg = |index: usize| (object["args"][index]["value"].as_u64(), object["args"][index]["text"].as_str());
    assert_eq!((arg(2), arg(3)), ((Some(0), Some("O_RDONLY")), (Some(0), Some("000"))), "{last}");
}

fn names_of_arguments() {
    let (trace, _) = trace(example(), &["--arg-names", "-e", "openat,write"], &["sh", "-c", "echo hi >/dev/null"]);
    assert_eq!(
        lines(&trace, "/dev/null"),
        [r#"openat(dirfd=AT_FDCWD, pathname="/dev/null", flags=O_WRONLY|O_CREAT|O_TRUNC, mode=0666) = 3"#]
    );
    assert_eq!(lines(&trace, "write"), [r#"write(fd=1, buf="hi\n", count=3)        = 3"#]);
}

/// What the program writes isn't in the trace, and with `-o` the trace isn't in what it writes.
fn output() {
    let (trace, _) = trace(example(), &["-e", "write"], &["sh", "-c", "echo hi; exec >&2; echo ho"]);
    assert_eq!(
        lines(&trace, "write"),
        ["write(1, \"hi\\n\", 3)                     = 3", "write(1, \"ho\\n\", 3)                     = 3"]
    );
    let output = run(example(), &["-e", "write", "sh", "-c", "echo hi"]);
    assert_eq!(output.stdout, b"hi\n");
    assert_eq!(output.stderr, b"write(1, \"hi\\n\", 3)                     = 3\n+++ exited with 0 +++\n");
}
