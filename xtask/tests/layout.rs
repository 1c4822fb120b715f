//! Is each table laid out as a table should be: a header, one row a line, aligned, ascending, keywords raw?
//!
//! And does the list of the arguments' names have those of the tables, no more and no less?

use xtask::bless::{bless, read_tables};
use xtask::repo::Repo;
use xtask::rows::{CATEGORIES, INDENT, Row};

#[test]
fn tables_are_laid_out() {
    let repo = Repo::own();
    let changes = bless(&repo).unwrap_or_else(|error| panic!("{error:#}"));
    if let Some((file, expected)) = changes.texts().next() {
        let text = repo.read(file).unwrap();
        for (i, (line, expected)) in text.lines().zip(expected.lines()).enumerate() {
            assert_eq!(line, expected, "{file}, line {}; `cargo xtask bless` mends it", i + 1);
        }
        panic!("{file} has lines too many or too few at its end; `cargo xtask bless` mends it");
    }
}

#[test]
fn tables_are_written_in_one_way() {
    let repo = Repo::own();
    for (_, file, table) in read_tables(&repo).unwrap_or_else(|error| panic!("{error:#}")) {
        let text = repo.read(&file).unwrap();
        assert!(text.starts_with("// "), "{file} opens with a comment");
        let header: String = text.lines().take_while(|line| line.starts_with("//")).collect();
        for part in ["Last compared with Linux ", "arch/", "CONTRIBUTING.md"] {
            assert!(header.contains(part), "{file}: the header has no `{part}`");
        }
        assert_eq!(text.matches("syscall_enum! {").count(), 1, "{file}");
        assert!(!text.contains('\t') && !text.contains("cfg"), "{file}");
        for entry in &table.entries {
            let place = |name: &String| CATEGORIES.iter().position(|known| known == name);
            let places: Vec<_> = entry.row.categories.iter().map(place).collect();
            let is_ordered = places.iter().all(Option::is_some) && places.is_sorted_by(|one, next| one < next);
            assert!(
                is_ordered,
                "{file}, line {}: categories are, in this order: {}",
                entry.line,
                CATEGORIES.join(", ")
            );
        }
        for entry in table.entries.iter().filter(|entry| entry.row.is_unimplemented()) {
            assert!(
                is_explained(&text, entry.line, &entry.row),
                "{file}, line {}: a comment must say since when it is unimplemented, and why",
                entry.line
            );
        }
    }
}

/// Whether a comment is above the row, or above it and its unimplemented neighbours, or gives the row's number.
fn is_explained(table: &str, line: usize, row: &Row) -> bool {
    let is_comment = |line: &&str| line.starts_with(&format!("{INDENT}// "));
    let mut above = table.lines().take(line - 1).collect::<Vec<_>>().into_iter().rev();
    let above = above.find(|line| !line.contains("unimplemented]"));
    let number = format!(" {}", row.number);
    above.as_ref().is_some_and(is_comment) || table.lines().filter(is_comment).any(|comment| comment.contains(&number))
}
