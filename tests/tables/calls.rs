//! Does the table of what is true of a call on every ABI have a row for each call, and does the library say what the rows say?
//!
//! The table is read here as text, not by the macro.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sysno::{Abi, Arg, Category, LengthUnit, Meaning, Pointee, Syscall, Type};

use crate::common::{self, Returned, facts, returned, unraw};

/// A row of tables/calls.rs.
struct Row {
    line: usize,
    result: String,
    /// `accept(2)`; empty if there is none.
    page: String,
    since: String,
    args: Vec<(String, String)>,
    data: Vec<(String, String)>,
}

/// The parts of tables/calls.rs.
struct Table {
    arguments: BTreeMap<String, String>,
    calls: BTreeMap<String, Row>,
}

impl Table {
    /// The row of a call.
    fn of(&self, call: Syscall) -> &Row {
        let row = self.calls.get(call.name());
        row.unwrap_or_else(|| panic!("tables/calls.rs has no row for `{}`", call.name()))
    }

    /// What an argument means in a call whose row does not say it.
    fn without_own(&self, arg: &Arg) -> &str {
        self.arguments.get(arg.name()).map_or_else(
            || match arg.ty() {
                Type::String => "path",
                Type::Pointer { to: Pointee::String, .. } => "strings",
                Type::Int(_) | Type::Pointer { to: Pointee::Int(_), .. } => "number",
                _ => "data",
            },
            String::as_str,
        )
    }
}

/// `a: b, c: d`.
fn pairs(text: &str) -> Vec<(String, String)> {
    let pairs = text.split(", ").filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once(": ").unwrap()).map(|(a, b)| (unraw(a).to_owned(), b.to_owned())).collect()
}

fn table() -> Table {
    let text = fs::read_to_string(common::root().join("tables/calls.rs")).unwrap();
    let mut table = Table { arguments: BTreeMap::new(), calls: BTreeMap::new() };
    let (mut part, mut last) = (String::new(), String::new());
    // The arguments of a long row are on a line of their own.
    let mut lines = text.lines().enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        let place = format!("tables/calls.rs, line {}", number + 1);
        let line = match lines.next_if(|(_, next)| next.starts_with("            (")) {
            Some((_, arguments)) => format!("{line} {}", arguments.trim_start()),
            None => line.to_owned(),
        };
        match line.strip_prefix("    ") {
            _ if line.starts_with("//") || line.trim().is_empty() || line.trim_start().starts_with("//") => {}
            Some(row) if row.starts_with("    ") => {
                let (name, row) = row.trim().split_once(" = ").unwrap_or_else(|| panic!("{place}: no ` = `"));
                let (name, row) = (unraw(name.trim()).to_owned(), row.strip_suffix(',').expect(&place).trim());
                match part.as_str() {
                    "arguments" => assert!(table.arguments.insert(name, row.to_owned()).is_none(), "{place}: twice"),
                    "calls" => {
                        assert!(last < name, "{place}: `{name}` comes after `{last}`");
                        last.clone_from(&name);
                        let (result, rest) = row.split_once(" [").map(|(a, b)| (a.trim(), b)).expect(&place);
                        let (page, rest) = rest.split_once(']').expect(&place);
                        let (since, rest) = rest.trim().strip_prefix('"').unwrap().split_once('"').expect(&place);
                        let (args, rest) = rest.trim().strip_prefix('(').unwrap().split_once(')').expect(&place);
                        let data = rest.trim().trim_start_matches('{').trim_end_matches('}');
                        let row = Row {
                            line: number + 1,
                            result: result.to_owned(),
                            page: page.to_owned(),
                            since: since.to_owned(),
                            args: pairs(args),
                            data: pairs(data),
                        };
                        table.calls.insert(name, row);
                    }
                    _ => {}
                }
            }
            Some(opening) => part = opening.trim_end_matches(['}', '{', ' ']).to_owned(),
            None => {}
        }
    }
    assert!(table.arguments.len() > 150 && table.calls.len() > 600);
    table
}

/// The arrays that always have the same number of elements: the call, the pointer and the number, with the prototype that says so.
const FIXED: &[(&str, &str, &str, &str)] = {
    const TIMEVAL: &str = "utime(2): `const struct timeval times[_Nullable 2]`";
    const TIMESPEC: &str = "utimensat(2): `const struct timespec times[_Nullable 2]`";
    &[
        ("futimesat", "times", "2 elements", "futimesat(2): `const struct timeval times[2]`"),
        ("osf_utimes", "times", "2 elements", "arch/alpha/kernel/osf_sys.c: `tvs[0]` and `tvs[1]`"),
        ("pipe", "pipefd", "2 elements", "pipe(2): `int pipefd[2]`"),
        ("pipe2", "pipefd", "2 elements", "pipe(2): `int pipefd[2]`"),
        ("socketpair", "sv", "2 elements", "socketpair(2): `int sv[2]`"),
        ("utimensat", "times", "2 elements", TIMESPEC),
        ("utimensat_time64", "times", "2 elements", TIMESPEC),
        ("utimes", "times", "2 elements", TIMEVAL),
    ]
};

/// Both ways: a row that says a number, and a call that has one.
#[test]
fn numbers_of_elements() {
    let (table, mut wrong) = (table(), Vec::new());
    for (name, row) in &table.calls {
        let is_number = |held: &str| held.starts_with(|c: char| c.is_ascii_digit()) && held.ends_with(" elements");
        let ours: BTreeSet<_> = row.data.iter().filter(|(_, held)| is_number(held)).cloned().collect();
        let of_call = FIXED.iter().filter(|fixed| fixed.0 == name);
        let theirs: BTreeSet<_> = of_call.map(|(_, arg, held, _)| ((*arg).to_owned(), (*held).to_owned())).collect();
        for (arg, held) in ours.symmetric_difference(&theirs) {
            let fault = if ours.contains(&(arg.clone(), held.clone())) { "the list FIXED lacks it" } else { "missing" };
            wrong.push(format!("tables/calls.rs, line {}, `{name}`: {{{arg}: {held}}}: {fault}", row.line));
        }
    }
    assert!(wrong.is_empty(), "correct the row, or add the call with its source to FIXED, above\n{}", wrong.join("\n"));
}

/// A meaning as rows write it.
fn word(meaning: Meaning) -> String {
    match meaning {
        Meaning::Flags(constants) | Meaning::Choice(constants) | Meaning::DescriptorOr(constants) => {
            constants.name().to_owned()
        }
        // Words are the variants' names in lower case.
        plain => crate::structs_meanings::word(plain),
    }
}

fn all_calls() -> impl Iterator<Item = Syscall> {
    Abi::ALL.iter().flat_map(|abi| abi.syscalls())
}

#[test]
fn each_call_has_one_row() {
    let table = table();
    let calls: BTreeSet<_> = all_calls().map(Syscall::name).collect();
    let missing: Vec<_> = calls.iter().filter(|name| !table.calls.contains_key(**name)).collect();
    assert!(missing.is_empty(), "tables/calls.rs has no row for {missing:?}; its header says what a row is");
    for (name, row) in &table.calls {
        let line = row.line;
        assert!(calls.contains(name.as_str()), "tables/calls.rs, line {line}: no ABI has a call `{name}`");
    }
}

#[test]
fn rows_name_arguments_that_the_call_has() {
    for (name, row) in &table().calls {
        let place = format!("tables/calls.rs, line {}, `{name}`", row.line);
        let has = |arg: &str, is_right: &dyn Fn(Type) -> bool| {
            let calls = all_calls().filter(|call| call.name() == name);
            let mut args = calls.flat_map(|call| call.args());
            args.any(|of| of.name() == arg && is_right(of.ty()))
        };
        for (arg, _) in &row.args {
            assert!(has(arg, &|_| true), "{place}: no ABI's call has an argument `{arg}`");
        }
        for (data, held) in &row.data {
            // How many bits the kernel takes: fewer than the argument has on some ABI.
            let wider_than = |bits: u8| has(data, &|ty: Type| ty.bits(64) > bits);
            let is_width = match held.as_str() {
                "int" | "union" | "cut" | "cut_n32" => Some(wider_than(32)),
                "short" => Some(wider_than(16)),
                "unused" | "upper" | "padding" => Some(wider_than(0)),
                // More bits than the argument has.
                "whole" => Some(has(data, &|ty: Type| matches!(ty, Type::Int(_)) && ty.bits(64) == 32)),
                held => held.strip_suffix(" bits").and_then(|bits| bits.parse().ok()).map(wider_than),
            };
            if let Some(has_effect) = is_width {
                assert!(has_effect, "{place}: no ABI's call has an argument `{data}` with more bits than `{held}`");
                assert!(!held.starts_with("cut") || has(data, &Type::is_address), "{place}: `{data}` is no address");
                continue;
            }
            assert!(has(data, &Type::is_address), "{place}: no ABI's call has a pointer `{data}`");
            let holder = held.split(' ').next().unwrap();
            let words = [
                "none",
                "read",
                "updated",
                "left",
                "sent",
                "filled",
                "elsewhere",
                "received",
                "interrupted",
                "succeeded",
                "asked",
                "uncut",
            ];
            let is_word = words.contains(&holder) || holder.parse::<u8>().is_ok();
            assert!(
                is_word || has(holder, &|ty| matches!(ty, Type::Int(_))),
                "{place}: no ABI's call has a number `{holder}`"
            );
        }
    }
}

#[test]
fn the_library_says_what_the_rows_say() {
    let table = table();
    let mut compared = 0;
    for call in all_calls() {
        let row = table.of(call);
        let place = format!("tables/calls.rs, line {}, {call:?}", row.line);
        assert_eq!(call.manual_page().map(|page| page.to_string()).unwrap_or_default(), row.page, "{place}: the page");
        assert_eq!(call.since().unwrap_or_default(), row.since, "{place}: the release");
        for (index, arg) in call.args().iter().enumerate() {
            let own = row.args.iter().find(|(name, _)| name == arg.name()).map(|(_, meaning)| meaning.as_str());
            let expected = own.unwrap_or_else(|| table.without_own(arg));
            let meaning = call.meaning_of(index).expect("the call has this argument");
            assert_eq!(word(meaning), expected, "{place}: {arg}");
            compared += 1;

            let Some((_, held)) = row.data.iter().find(|(name, _)| name == arg.name()) else { continue };
            let holder = held.split_once(' ').and_then(|(holder, unit)| {
                let index = call.args().iter().position(|arg| arg.name() == holder)?;
                Some((
                    index,
                    match unit {
                        "bytes" => LengthUnit::Bytes,
                        "pages" => LengthUnit::Pages,
                        _ => LengthUnit::Elements,
                    },
                ))
            });
            if let Some(holder) = holder {
                let length = call.length_of(index).map(|length| (length.arg(), length.unit()));
                assert_eq!(length, Some(holder), "{place}: the length of {arg}");
            }
            if held == "none" {
                assert_eq!(call.length_of(index), None, "{place}: the length of {arg}");
            }
        }
        assert_eq!(call.meaning_of(call.args().len()), None);
    }
    assert!(compared > 25_000, "only {compared} arguments compared");
}

/// Each rule for a name says something of a call, and each meaning in a row is another one than without it.
#[test]
fn no_meaning_is_said_in_vain() {
    let table = table();
    let mut rules: BTreeSet<&str> = table.arguments.keys().map(String::as_str).collect();
    let mut own: BTreeSet<_> = table
        .calls
        .iter()
        .flat_map(|(call, row)| row.args.iter().map(move |(arg, _)| (call.as_str(), arg.as_str())))
        .collect();
    for call in all_calls() {
        let row = table.of(call);
        for arg in call.args() {
            match row.args.iter().find(|(name, _)| name == arg.name()) {
                None => _ = rules.remove(arg.name()),
                Some((_, meaning)) if meaning == table.without_own(arg) => {}
                Some(_) => _ = own.remove(&(call.name(), arg.name())),
            }
        }
    }
    assert!(
        rules.is_empty(),
        "tables/calls.rs: no call has such an argument, or each says itself what it means: {rules:?}"
    );
    let place = |(call, arg): &(&str, &str)| format!("line {}, `{call}`: {arg}", table.calls[*call].line);
    let own: Vec<_> = own.iter().map(place).collect();
    assert!(own.is_empty(), "tables/calls.rs: these mean that already by their names or types:\n{}", own.join("\n"));
}

/// The rows say what the facts say of all ABIs; of those that differ, the library does.
#[test]
fn results_are_those_of_the_kernel() {
    let (table, facts) = (table(), returned());
    let mut wrong = Vec::new();
    for (name, row) in &table.calls {
        let place = format!("tables/calls.rs, line {}, `{name}`", row.line);
        match facts.get(name).and_then(|lines| lines.iter().find(|line| line.abis.is_empty())) {
            None => wrong.push(format!("{place}: tests/data/returned.tsv has no line for it")),
            Some(line) if line.meaning() != row.result => wrong.push(format!(
                "{place}: `{}`, expected `{}`: it returns {}, {}",
                row.result,
                line.meaning(),
                line.result,
                line.kernel
            )),
            Some(_) => {}
        }
    }
    for (name, lines) in &facts {
        if !table.calls.contains_key(name) {
            wrong.push(format!("tests/data/returned.tsv: no ABI has a call `{name}`"));
        }
        for line in lines {
            let has = |abi: &String| Abi::from_name(abi).is_some_and(|abi| abi.syscall_by_name(name).is_some());
            if let Some(abi) = line.abis.iter().find(|abi| !has(abi)) {
                wrong.push(format!("tests/data/returned.tsv: {abi} has no call `{name}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "results are not those of tests/data/returned.tsv:\n{}", wrong.join("\n"));
    for call in all_calls() {
        let lines = facts.get(call.name());
        let lines = lines.unwrap_or_else(|| panic!("tests/data/returned.tsv has no line for `{}`", call.name()));
        let line = Returned::on(lines, call.abi());
        assert_eq!(word(call.meaning_of_result()), line.meaning(), "tests/data/returned.tsv: what {call:?} returns");
        // Of a call that no kernel has, there is nothing to read; of others there is.
        let has_source = line.kernel != "-";
        assert_eq!(line.result == "unknown", !has_source, "tests/data/returned.tsv: the source of {call:?}");
        let is_implemented = !call.categories().contains(Category::Unimplemented);
        assert!(
            has_source || !is_implemented,
            "tests/data/returned.tsv: {call:?} is implemented, so its result is known"
        );
    }
}

/// Releases that syscalls(2) has wrong: the call's own page says another one, in which Linux has the call for the first time.
const CORRECTED: &[(&str, &str)] = &[
    ("get_mempolicy", "2.6.7"),
    ("mbind", "2.6.7"),
    ("membarrier", "4.3"),
    ("pkey_alloc", "4.9"),
    ("pkey_free", "4.9"),
    ("pkey_mprotect", "4.9"),
    ("set_mempolicy", "2.6.7"),
];

/// The release is the first that syscalls(2) gives; where that page gives none or doesn't know the call, so does the row.
#[test]
fn releases_are_those_of_the_manual_page() {
    let (table, mut compared, mut wrong) = (table(), 0, Vec::new());
    let releases: BTreeMap<_, _> =
        facts("since.tsv").into_iter().map(|line| (line[0].clone(), line[1].clone())).collect();
    for (name, release) in CORRECTED {
        assert!(releases.get(*name).is_some_and(|other| other != release), "{name}: syscalls(2) has {release}, too");
    }
    for (name, row) in &table.calls {
        let since = releases.get(name).and_then(|since| since.split(';').next()).filter(|since| *since != "-");
        let since = CORRECTED.iter().find(|(corrected, _)| corrected == name).map(|(_, release)| *release).or(since);
        if row.since != since.unwrap_or_default() {
            wrong.push(format!(
                "tables/calls.rs, line {}, `{name}`: the row has \"{}\", expected \"{}\"",
                row.line,
                row.since,
                since.unwrap_or_default()
            ));
        }
        compared += usize::from(since.is_some());
    }
    assert!(wrong.is_empty(), "releases are not those of tests/data/since.tsv:\n{}", wrong.join("\n"));
    assert!(compared > 400, "only {compared} releases compared");
}

/// Of the patterns of lengths, the first that fits a name counts: one that is never the first is a slip of the pen.
#[test]
fn patterns_of_lengths_are_used() {
    let text = fs::read_to_string(common::root().join("tables/calls.rs")).unwrap();
    let lines = text.lines().enumerate().skip_while(|(_, line)| *line != "    lengths {").skip(1);
    let lines = lines.take_while(|(_, line)| *line != "    }");
    let patterns: Vec<_> = lines.map(|(i, line)| (i + 1, line.split('"').nth(1).expect(line))).collect();
    assert!(patterns.len() > 10);
    let fits = |pattern: &str, name: &str| match pattern.split_once('*') {
        None => pattern == name,
        Some((start, end)) => name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end),
    };
    // A length may be behind a pointer, too.
    let names: BTreeSet<_> = all_calls().flat_map(Syscall::args).map(|arg| arg.name()).collect();
    let used: BTreeSet<_> =
        names.iter().filter_map(|name| patterns.iter().find(|(_, pattern)| fits(pattern, name))).collect();
    let unused: Vec<_> = patterns.iter().filter(|pattern| !used.contains(pattern)).collect();
    assert!(
        unused.is_empty(),
        "tables/calls.rs: no length has a name that these patterns are the first for: {unused:?}"
    );
}

/// A set that nothing refers to is a slip of the pen, or is left over.
#[test]
fn sets_are_used() {
    let read = |file: &str| fs::read_to_string(common::root().join("tables").join(file)).unwrap();
    let constants = read("constants.rs");
    let others = ["calls.rs", "cases.rs", "structs.rs"].map(read);
    let is_word =
        |text: &str, word: &str| text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|part| part == word);
    let mut sets = 0;
    for line in constants.lines() {
        let mut words = line.split_whitespace();
        let Some("flags" | "modes" | "choice" | "codes" | "descriptor") = words.next().filter(|_| line.ends_with('{'))
        else {
            continue;
        };
        let set = words.next().unwrap();
        let used = others.each_ref().map(|table| is_word(table, set));
        // Another set has all of its rows.
        let is_included = constants.contains(&format!("\n        ..{set},\n"));
        let is_used = used.contains(&true) || is_included || constants.contains(&format!(" rest {set} {{"));
        // A program without structs has no sets that only these have.
        let is_of_structs = line.ends_with(" in structs {");
        let is_of_devices = line.ends_with(" in ioctl {");
        assert!(!is_of_structs || used[..2] == [false; 2], "tables/constants.rs: `{set}` is not in structs alone");
        // A signal and a clock are meanings of their own, each with a set; the comparison is a part of futex_wake_op, and the event
        // one of a status. The flags of clone3() are in its struct. What perf_event_open() counts depends on the type beside it.
        let is_known =
            ["signals", "clocks", "futex_wake_compare", "ptrace_event", "clone3_flags", "icmp_type"].contains(&set);
        // Those of a BPF instruction depend on its class.
        let is_known = is_known || ["bpf_load", "bpf_store", "bpf_jump", "bpf_misc", "bpf_ancillary"].contains(&set);
        let is_known = is_known || ["bpf_return", "bpf_arithmetic", "ebpf_"].iter().any(|name| set.starts_with(name));
        let is_known = is_known || set.starts_with("perf_cache") || ["perf_hardware", "perf_software"].contains(&set);
        assert!(is_used || is_known, "tables/constants.rs: nothing refers to `{set}`");
        let is_missing = used == [false, false, true] && !is_of_structs && !is_of_devices && !is_included && !is_known;
        assert!(!is_missing, "tables/constants.rs: write `in structs` behind `{set}`");
        sets += 1;
    }
    assert!(sets > 100, "only {sets} sets");
}

/// Who reads a table needs not scroll sideways.
#[test]
fn lines_of_shared_tables_are_short() {
    for table in [
        "aliases",
        "alternatives",
        "calls",
        "cases",
        "constants",
        "device_ioctls",
        "errno",
        "groups",
        "ioctls",
        "structs",
    ] {
        let text = fs::read_to_string(common::root().join(format!("tables/{table}.rs"))).unwrap();
        let is_long = |(_, line): &(usize, &str)| line.chars().count() > 160;
        let long: Vec<_> = text.lines().enumerate().filter(is_long).map(|(number, _)| number + 1).collect();
        assert!(long.is_empty(), "tables/{table}.rs: longer than 160 columns, wrap them: lines {long:?}");
    }
}
