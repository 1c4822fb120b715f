//! Is each table laid out as a table should be: a header, one row a line, aligned, ascending, keywords raw?
//!
//! And does src/row/arg_name.rs have the names of their arguments, no more and no less?
//!
//! `BLESS=1 cargo test --test layout` aligns and sorts them.

mod common;

use std::collections::BTreeSet;
use std::{env, fs};

use common::{RowText, is_row, rows, tables, unraw};

/// The strict and reserved keywords of Rust 2024 that can be raw.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

const INDENT: &str = "        ";

/// A table as it should be. A comment above a row goes with it.
fn laid_out(table: &str) -> String {
    let is_part_of_rows = |line: &&str| is_row(line) || line.starts_with(INDENT);
    let head: Vec<_> = table.lines().take_while(|line| !is_part_of_rows(line)).collect();
    let tail: Vec<_> =
        table.lines().skip(head.len()).skip_while(|line| is_part_of_rows(line) || line.is_empty()).collect();
    let body = table.lines().skip(head.len()).take(table.lines().count() - head.len() - tail.len());

    // Each row with its comments: its number, the name, the rest.
    let mut entries: Vec<(Vec<&str>, u32, &str, &str)> = Vec::new();
    let mut comments = Vec::new();
    for line in body.map(str::trim).filter(|line| !line.is_empty()) {
        match line.split_once('=').filter(|_| is_row(line)) {
            None => comments.push(line),
            Some((name, rest)) => {
                let digits: String = rest.trim().chars().take_while(char::is_ascii_digit).collect();
                let number = digits.parse().unwrap_or_else(|error| panic!("{line}: {error}"));
                entries.push((std::mem::take(&mut comments), number, name.trim(), rest.trim()));
            }
        }
    }
    assert_eq!(comments, Vec::<&str>::new(), "comments below the last row");
    entries.sort_by_key(|entry| entry.1);

    let width = entries.iter().map(|entry| entry.2.len()).max().unwrap();
    let mut out = head.join("\n") + "\n";
    for (comments, _, name, rest) in entries {
        for comment in comments {
            out += &format!("{INDENT}{comment}\n");
        }
        let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        out += &format!("{INDENT}{name:width$} = {rest}\n");
    }
    out + &tail.join("\n") + "\n"
}

#[test]
fn tables_are_aligned_and_ascending() {
    let bless = env::var_os("BLESS").is_some();
    for (name, path) in tables() {
        let text = fs::read_to_string(&path).unwrap();
        let expected = laid_out(&text);
        if bless && text != expected {
            fs::write(&path, &expected).unwrap();
            eprintln!("laid out anew: {name}");
            continue;
        }
        for (i, (line, expected)) in text.lines().zip(expected.lines()).enumerate() {
            assert_eq!(line, expected, "{name}, line {}; BLESS=1 cargo test --test layout mends it", i + 1);
        }
        assert_eq!(text, expected, "{name}");
    }
}

/// src/row/arg_name.rs as it should be: the names that the tables have, sorted, in lines.
fn named(file: &str) -> String {
    let texts: Vec<_> = tables().iter().map(|(_, path)| fs::read_to_string(path).unwrap()).collect();
    let args = texts.iter().flat_map(|text| rows(text)).flat_map(|row| row.args.unwrap_or_default());
    let names: BTreeSet<_> = args.map(|(name, _)| (unraw(&name).to_owned(), name)).collect();

    let start = file.find("\narg_names! {\n").expect("the list") + "\narg_names! {".len();
    let mut out = file[..start].to_owned();
    let mut width = usize::MAX;
    for (_, name) in names {
        if width.saturating_add(name.len() + 2) > 120 {
            out += "\n   ";
            width = 3;
        }
        out += &format!(" {name},");
        width += name.len() + 2;
    }
    out + "\n}\n"
}

#[test]
fn names_of_arguments_are_those_of_the_tables() {
    let path = common::root().join("src/row/arg_name.rs");
    let text = fs::read_to_string(&path).unwrap();
    let expected = named(&text);
    if env::var_os("BLESS").is_some() && text != expected {
        fs::write(&path, &expected).unwrap();
        eprintln!("laid out anew: src/row/arg_name.rs");
        return;
    }
    for (i, (line, expected)) in text.lines().zip(expected.lines()).enumerate() {
        assert_eq!(line, expected, "src/row/arg_name.rs, line {}; BLESS=1 cargo test --test layout mends it", i + 1);
    }
    assert_eq!(text, expected, "src/row/arg_name.rs");
}

/// Whether a comment stands above the row, or above it and its unimplemented neighbours, or gives the row's number.
fn is_explained(table: &str, row: &RowText) -> bool {
    let is_comment = |line: &&str| line.starts_with(&format!("{INDENT}// "));
    let mut above = table.lines().take(row.line - 1).collect::<Vec<_>>().into_iter().rev();
    let above = above.find(|line| !(is_row(line) && line.contains("unimplemented")));
    let number = format!(" {}", row.number);
    above.as_ref().is_some_and(is_comment) || table.lines().filter(is_comment).any(|comment| comment.contains(&number))
}

#[test]
fn tables_are_written_in_one_way() {
    for (name, path) in tables() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("// "), "{name} opens with a comment");
        let header: String = text.lines().take_while(|line| line.starts_with("//")).collect();
        for part in ["Last compared with Linux ", "arch/", "CONTRIBUTING.md"] {
            assert!(header.contains(part), "{name}: the header has no `{part}`");
        }
        assert_eq!(text.matches("syscall_enum! {").count(), 1, "{name}");
        assert!(!text.contains('\t') && !text.contains("cfg"), "{name}");
        let rows = rows(&text);
        for row in &rows {
            let at = format!("{name}, line {}", row.line);
            let args = row.args.as_deref().unwrap_or_default();
            for name in args.iter().map(|(name, _)| name).chain([&row.name]) {
                assert_eq!(name.starts_with("r#"), KEYWORDS.contains(&unraw(name)), "{at}: `{name}`");
            }
            for (i, (name, _)) in args.iter().enumerate() {
                assert!(args[..i].iter().all(|(earlier, _)| earlier != name), "{at}: `{name}` twice");
            }
            if row.categories.iter().any(|category| category == "unimplemented") {
                assert!(is_explained(&text, row), "{at}: a comment must say since when it is unimplemented, and why");
            }
        }
        assert!(rows.windows(2).all(|pair| pair[0].line < pair[1].line));
    }
}
