//! Does `mutate-rows` change the rows that it says, and know which of them a failure names?

use std::collections::{BTreeSet, HashSet};

use xtask::bless::read_tables;
use xtask::mutate::shared::{FILES, changed_text, is_shared_named, shared_batches, shared_mutants};
use xtask::mutate::{Mutant, NamedTable, batches, changed, is_named, mutants};
use xtask::repo::Repo;
use xtask::rows::Row;

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
    for word in ["named", "exchanged", "argument", "arguments", "returns", "without", "added"] {
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

fn texts() -> [String; 3] {
    FILES.map(|file| Repo::own().read(file).expect("a readable table"))
}

#[test]
fn each_batch_changes_the_lines_of_its_shared_mutants_alone() {
    let texts = texts();
    let mutants = shared_mutants(&texts, &tables(), 900, 7);
    let text = |seed| shared_mutants(&texts, &tables(), 30, seed).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(text(1), text(1));
    assert_ne!(text(1), text(2));
    for file in FILES {
        assert_eq!(mutants.iter().filter(|mutant| mutant.file == file).count(), 300, "{file}");
    }
    for what in ["result: ", "page: ", "release: ", "arguments: ", "lengths: ", "name exchanged"] {
        assert!(mutants.iter().any(|mutant| mutant.to_string().contains(what)), "no mutant of this kind: {what}");
    }
    let batches = shared_batches(&mutants);
    assert_eq!(batches.iter().map(Vec::len).sum::<usize>(), 900);
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
    let all = shared_mutants(&texts(), &tables(), 300, 1);
    for (file, is_call) in FILES.into_iter().zip([true, true, false]) {
        let mutant =
            all.iter().find(|mutant| mutant.file == file && mutant.names.len() == 1).expect("one of each table");
        let name = mutant.names.first().expect("a name");
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
            let expected = if is_call { names_call } else { names_constant };
            assert_eq!(is_shared_named(mutant, &output), expected, "{mutant}: {output}");
        }
    }
}
