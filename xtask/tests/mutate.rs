//! Does `mutate-rows` change the rows that it says, and know which of them a failure names?

use std::collections::{BTreeSet, HashSet};

use xtask::bless::read_tables;
use xtask::mutate::shared::{
    FILES, SharedMutant, changed_text, is_shared_named, shared_batches, shared_mutants, shared_texts,
};
use xtask::mutate::{Mutant, NamedTable, Random, batches, changed, is_named, mutants, structs};
use xtask::repo::Repo;
use xtask::rows::{Row, unwrapped};

fn tables() -> Vec<NamedTable> {
    read_tables(&Repo::own()).expect("readable tables")
}

/// The rows, each with its ABI.
fn rows(tables: &[NamedTable]) -> impl Iterator<Item = (&str, &Row)> {
    tables.iter().flat_map(|(abi, _, table)| table.entries.iter().map(|entry| (&**abi, &entry.row)))
}

#[test]
fn each_batch_changes_the_rows_of_its_mutants_alone() {
    let tables = tables();
    let mutants = mutants(&tables, 200, 7);
    assert_eq!(mutants.len(), 200);
    assert!(mutants.iter().filter(|mutant| mutant.abis.len() > 1).count() > 80);
    let before: Vec<_> = rows(&tables).collect();
    let mut changes = BTreeSet::new();
    let batches = batches(&mutants);
    assert_eq!(batches.iter().map(Vec::len).sum::<usize>(), 200);
    for batch in batches {
        let names: BTreeSet<_> = batch.iter().map(|mutant| &*mutant.name).collect();
        assert_eq!(names.len(), batch.len(), "no two of one name");
        let changed = changed(&tables, &batch).expect("the changes fit");
        let after: HashSet<_> = rows(&changed).map(|(abi, row)| (abi, row.to_string())).collect();
        assert_eq!(after.len(), before.len());
        // A row that has its neighbour's number is changed by the neighbour's mutant.
        let has_numbers = batch.iter().any(|mutant| mutant.to_string().contains("number exchanged"));
        for (abi, row) in &before {
            let is_mutated = |mutant: &&&Mutant| mutant.name == row.name && mutant.abis.iter().any(|of| of == abi);
            let mutant = batch.iter().find(is_mutated);
            let is_same = after.contains(&(*abi, row.to_string()));
            assert!(is_same == mutant.is_none() || mutant.is_none() && has_numbers, "{abi} {row}");
        }
        let kind = |mutant: &&Mutant| mutant.to_string().replace(|c: char| !c.is_ascii_lowercase(), " ");
        changes.extend(batch.iter().flat_map(|mutant| kind(mutant).split(' ').map(str::to_owned).collect::<Vec<_>>()));
    }
    for word in ["named", "number", "exchanged", "argument", "arguments", "returns", "without", "with", "added"] {
        assert!(changes.contains(word), "no mutant of this kind: {word}");
    }
}

#[test]
fn the_same_seed_is_the_same_changes() {
    let tables = tables();
    let texts = |seed| mutants(&tables, 40, seed).iter().map(Mutant::to_string).collect::<Vec<_>>();
    assert_eq!(texts(1), texts(1));
    assert_ne!(texts(1), texts(2));
}

/// Each form in which the tests name a row, and those that name another one.
#[test]
fn what_names_a_row() {
    let tables = tables();
    let all = mutants(&tables, 300, 1);
    let is_plain = |mutant: &&Mutant| mutant.to_string().contains(": returns ");
    let one = all.iter().filter(is_plain).find(|mutant| mutant.abis.len() == 1).expect("one in one table");
    let many = all.iter().filter(is_plain).find(|mutant| mutant.abis.len() > 1).expect("one in many tables");
    for mutant in [one, many] {
        let (name, abi) = (&mutant.name, &mutant.abis[0]);
        let (_, file, table) = tables.iter().find(|(of, ..)| of == abi).expect("its table");
        let line = table.entries.iter().find(|entry| entry.row.name == *name).expect("its row").line;
        for output in [
            format!("tables/alone.rs, line 9: x: y\n{file}, line {line}: {name}: i32, expected isize, also on other"),
            format!("    tables/alone.rs:3 {file}:{line}"),
            format!("{abi}::{name}: (…), and x86_64::read: (…)"),
            format!("tables/alone.rs, line 9: {name}: i32, expected isize, also on alone {abi} other"),
        ] {
            assert!(is_named(mutant, &tables, &output), "{output}");
        }
        for output in [
            String::new(),
            format!("{file}, line {line}0: other: i32"),
            format!("{file}:{line}1"),
            format!("{abi}::{name}x: i32"),
            format!("x{abi}::{name}: i32"),
            format!("tables/alone.rs, line 9: other: i32, also on {abi}"),
            format!("{name} ..."),
        ] {
            assert!(!is_named(mutant, &tables, &output), "{output}");
        }
        let of_call = format!("{name}, pathname of …");
        assert_eq!(is_named(mutant, &tables, &of_call), mutant.abis.len() > 1);
    }
}

fn texts() -> [String; 10] {
    shared_texts(&Repo::own()).expect("readable tables")
}

#[test]
fn each_batch_changes_the_lines_of_its_shared_mutants_alone() {
    let texts = texts();
    let tables = tables();
    let kinds: BTreeSet<_> =
        shared_mutants(&texts, &tables, None, 100, 7).iter().map(|mutant| (mutant.file, mutant.kind)).collect();
    assert_eq!(kinds.iter().map(|(file, _)| *file).collect::<BTreeSet<_>>(), BTreeSet::from(FILES));
    let count = 20 * kinds.len();
    let mutants = shared_mutants(&texts, &tables, None, count, 7);
    let text =
        |seed| shared_mutants(&texts, &tables, None, 50, seed).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(text(1), text(1));
    assert_ne!(text(1), text(2));
    for kind in kinds {
        assert_eq!(mutants.iter().filter(|mutant| (mutant.file, mutant.kind) == kind).count(), 20, "{kind:?}");
    }
    let of_errno = shared_mutants(&texts, &tables, Some("errno"), 50, 7);
    assert!(of_errno.iter().all(|mutant| mutant.file == "tables/errno.rs"));
    let batches = shared_batches(&mutants);
    assert_eq!(batches.iter().map(Vec::len).sum::<usize>(), count);
    for batch in batches {
        for (file, before) in FILES.iter().zip(&texts) {
            let after = changed_text(file, before, &batch);
            assert_eq!(after.lines().count(), before.lines().count());
            let pairs = before.lines().zip(after.lines()).enumerate();
            let changed: BTreeSet<_> = pairs.filter(|(_, (old, new))| old != new).map(|(line, _)| line).collect();
            let of_file = batch.iter().filter(|mutant| mutant.file == *file);
            let lines: Vec<_> = of_file.flat_map(|mutant| &mutant.lines).map(|(line, _)| *line).collect();
            assert_eq!(changed, lines.iter().copied().collect(), "{file}");
            assert_eq!(changed.len(), lines.len(), "{file}: no line twice");
        }
    }
}

#[test]
fn what_names_a_call_or_a_constant() {
    let all = shared_mutants(&texts(), &tables(), None, 500, 1);
    for file in FILES {
        let is_plain = |mutant: &&SharedMutant| mutant.file == file && mutant.names.len() == 1;
        let mutant = all.iter().find(is_plain).expect("one of each table");
        let name = mutant.names.first().expect("a name");
        // Whether it names a call, and whether a constant, an errno or another name of a call.
        for (output, names_call, names_constant) in [
            (String::new(), false, false),
            (format!("x86_64::{name} returns Signed(1)"), true, true),
            (format!("tables/x86.rs, line 9: {name}: read(2)"), true, true),
            (format!("some_set: {name} = 0x1 on x86, {{0x2}}"), false, true),
            (format!("some_set: {name}_x = 0x1 on x86, {{0x2}}"), false, false),
            (format!("x86_64::{name}_x returns Signed(1)"), false, false),
            (format!("  left: \"{name}(1)\"\n right: \"{name}(2)\""), true, false),
            (format!("  left: \"x(A)\"\n right: \"x({name})\""), false, true),
            (format!("    x(A|{name})\n    x(0x1|{name})"), false, false),
            (format!("    {name}(A)\n    {name}(B)"), true, false),
            (format!("line 1, `{name}`: Some(1)\nline 2, `x`: Some(1)"), true, true),
        ] {
            let expected = match file {
                "tables/calls.rs" | "tables/cases.rs" => names_call,
                "tables/alternatives.rs" => output.contains('`'),
                "tables/groups.rs" => false,
                // Two texts that are compared are about its members.
                "tables/structs.rs" => names_constant && !output.contains("left: "),
                _ => names_constant,
            };
            assert_eq!(is_shared_named(mutant, &output), expected, "{mutant}: {output}");
        }
    }
}

/// A row that goes over several lines is one row, and the rows below keep their lines.
#[test]
fn rows_on_one_line() {
    let text = "cases! {\n    // c (d\n    a b (c: d E\n            F) = (g: h,\n        i),\n    j (k: l) = (),\n}\n";
    let expected = "cases! {\n    // c (d\n    a b (c: d E F) = (g: h, i),\n\n\n    j (k: l) = (),\n}\n";
    assert_eq!(unwrapped(text), expected);
    for file in ["calls", "cases", "constants", "errno", "aliases"] {
        let text = Repo::own().read(&format!("tables/{file}.rs")).expect("a readable table");
        let one = unwrapped(&text);
        assert_eq!(one.lines().count(), text.lines().count());
        assert!(one.split_whitespace().eq(text.split_whitespace()), "{file}");
        let is_row = |line: &&str| line.starts_with("    ") && !line.trim_start().starts_with("//");
        let is_whole = |line: &str| line.ends_with([',', '{', '}']);
        let broken: Vec<_> = one.lines().filter(is_row).filter(|line| !is_whole(line)).collect();
        assert!(broken.is_empty(), "{file}: {broken:?}");
    }
}

/// What a changed row is about: a case, all its calls; what a set of constants includes, those that it names.
#[test]
fn what_a_mutant_is_about() {
    let (mut texts, tables) = (texts(), tables());
    let names = |mutant: &SharedMutant| mutant.names.iter().cloned().collect::<Vec<_>>();
    let of_cases = shared_mutants(&texts, &tables, Some("cases"), 300, 7);
    assert!(of_cases.iter().any(|mutant| names(mutant) == ["fcntl", "fcntl64"]));
    let place = FILES.iter().position(|file| file.contains("constants")).expect("one of them");
    texts[place] = "constants! {\n    flags a \"\" {\n        A of 3 = 1 (alpha 1, arm 2),\n        B of 12 = 4 (mips 8, sh 16),\n    }\n    \
                    flags c \"\" {\n        ..a A B,\n        C = 1,\n        ..a,\n    }\n}\n"
        .to_owned();
    let of_constants = shared_mutants(&texts, &tables, Some("constants"), 200, 7);
    let missing: BTreeSet<_> = of_constants.iter().filter(|mutant| mutant.kind == "row missing").map(names).collect();
    assert_eq!(missing.into_iter().collect::<Vec<_>>(), [vec!["A"], vec!["A", "B"], vec!["B"], vec!["C"]]);
    assert!(of_constants.iter().flat_map(names).all(|name| ["A", "B", "C"].contains(&&*name)));
}

/// A kind of change that no row allows is left out, and so is a table without rows.
#[test]
fn impossible_changes_end() {
    let (mut texts, tables) = (texts(), tables());
    let place = FILES.iter().position(|file| file.contains("/ioctls")).expect("one of them");
    texts[place] = "ioctls! {\n    \"a.h\" {\n        A = 0x1,\n        B = 0x2,\n    }\n}\n".to_owned();
    let all = shared_mutants(&texts, &tables, Some("ioctls"), 30, 7);
    assert_eq!(all.len(), 30);
    let kinds: BTreeSet<_> = all.iter().map(|mutant| mutant.kind).collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["names exchanged", "row missing", "value"]);
    texts[place] = "ioctls! {\n}\n".to_owned();
    assert!(shared_mutants(&texts, &tables, Some("ioctls"), 30, 7).is_empty());
}

/// A call of a group is named together with the group.
#[test]
fn what_names_a_call_of_a_group() {
    let all = shared_mutants(&texts(), &tables(), Some("groups"), 50, 1);
    for mutant in all {
        let what = mutant.to_string();
        let (name, group) = what.rsplit_once(": ").and_then(|(_, what)| what.split_once(" of ")).expect("both");
        let name = name.trim_start_matches("r#");
        assert!(is_shared_named(&mutant, &format!("{group} {name}: not in tests/data/groups.tsv")), "{what}");
        for other in [format!("@x {name}: not in"), format!("{group} {name}_x: not in"), format!("x86 {group}: {name}")]
        {
            assert!(!is_shared_named(&mutant, &other), "{what}: {other}");
        }
    }
}

/// A row of several lines has the words that it is to have, and its form.
#[test]
fn changed_rows_of_several_lines() {
    let (texts, tables) = (texts(), tables());
    let words = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("    ") && !line.trim().starts_with("//"));
        lines.flat_map(|line| line.split_whitespace()).map(str::to_owned).collect()
    };
    for table in ["groups", "alternatives"] {
        let place = FILES.iter().position(|file| file.contains(table)).expect("one of them");
        let before = words(&texts[place]);
        for mutant in shared_mutants(&texts, &tables, Some(table), 200, 3) {
            let after = words(&changed_text(FILES[place], &texts[place], &[&mutant]));
            let difference = after.len() as isize - before.len() as isize;
            let count = |words: &[String], end: char| words.iter().filter(|word| word.ends_with(end)).count();
            let expected = match mutant.kind {
                kind if kind.ends_with("more") => 1,
                // A call that the row's end follows leaves that.
                kind if kind.ends_with("missing") && difference == 0 => 0,
                kind if kind.ends_with("missing") => -1,
                _ => difference,
            };
            assert_eq!(difference, expected, "{mutant}");
            for end in [';', '|', '='] {
                assert_eq!(count(&after, end), count(&before, end), "{mutant}: {end}");
            }
            assert_ne!(after, before, "{mutant}");
        }
    }
}

/// Each part of each struct, with the members that it has.
#[test]
fn parts_of_structs() {
    let text = "structs {\n    // a: {struct no,}\n    struct pair { one: *mut u8 [two bytes], two: usize = size },\n    \
        struct many\n        on(x86) full(a b?ONE) { a: u32, _: u8 [3] }\n        { a: u64: 3 = bits, b: pair [2] },\n}\n\
        variants { many (a: set ONE) = pair, }\n";
    let code = structs::without_comments(text);
    assert_eq!(code.len(), text.len());
    let parts = structs::parts(&code);
    assert_eq!(parts.iter().map(|part| part.name).collect::<Vec<_>>(), ["pair", "many", "many"]);
    let changes = |kind: &str, part: usize| -> BTreeSet<String> {
        let mut random = Random(1);
        let tries = (0..100).filter_map(|_| structs::change(kind, &parts[part], &parts, &mut random));
        let changed = tries.map(|change| {
            let lines = structs::changed_lines(text, &change.places);
            lines.into_iter().map(|(line, text)| format!("{line}: {}", text.trim())).collect::<Vec<_>>().join("; ")
        });
        changed.filter(|text| !text.is_empty()).collect()
    };
    let only = |text: &str| BTreeSet::from([text.to_owned()]);
    assert_eq!(changes("meaning", 0), only("2: struct pair { one: *mut u8 [two bytes], two: usize = bits },"));
    assert_eq!(changes("length", 0), only("2: struct pair { one: *mut u8 [two], two: usize = size },"));
    assert_eq!(changes("length", 1), only("4: on(x86) full(a b?ONE) { a: u32, _: u8 [4] }"));
    assert_eq!(changes("names exchanged", 2), only("5: { b: u64: 3 = bits, a: pair [2] },"));
    assert_eq!(changes("members exchanged", 2), only("5: { b: pair [2], a: u64: 3 = bits },"));
    // Of padding, nothing is exchanged; a struct has no other type.
    assert_eq!(changes("members exchanged", 1), BTreeSet::new());
    let types = changes("type", 2);
    assert!(types.len() > 8 && types.iter().all(|line| line.ends_with(": 3 = bits, b: pair [2] },")), "{types:?}");
    // The table has each kind, of one part and of several.
    let (texts, tables) = (texts(), tables());
    let mutants = shared_mutants(&texts, &tables, Some("structs"), 400, 2);
    let kinds: BTreeSet<_> = mutants.iter().map(|mutant| mutant.kind).collect();
    assert_eq!(kinds, structs::KINDS.iter().copied().collect());
    assert!(mutants.iter().any(|mutant| mutant.to_string().ends_with(", 2 times")));
    assert!(mutants.iter().all(|mutant| !mutant.lines.is_empty()));
}

/// What is compared names a struct by its members.
#[test]
fn texts_that_differ_in_a_member() {
    let members = ["events".to_owned()];
    let differ = |line: &str, other: &str| structs::differ_in(&members, line, other);
    assert!(differ("poll([{fd=3, events=POLLIN}])", "poll([{fd=3, events=0x1}])"));
    assert!(differ("poll([{fd=3, events=POLLIN}])", "poll([{fd=3}])"));
    assert!(!differ("poll([{fd=3, events=POLLIN}])", "poll([{fd=4, events=POLLIN}])"));
    assert!(!differ("poll([{revents=POLLIN}])", "poll([{revents=0}])"));
}
