//! Is a struct there with as many bytes as the kernel's functions take, and is the next one where they look for it?
//!
//! Read in the text of tables/structs.rs: `sized`, `bytes` and `step`, and `packed` of what has no layout in C.

use std::collections::{BTreeMap, BTreeSet};

use crate::common::facts;
use crate::structs_shown::parts;

/// What stands before the brace and says how many bytes there are.
const ATTRIBUTES: [&str; 3] = ["sized", "bytes", "step"];

/// The attributes of a part, each with what is in its parentheses. Where compilers say how a struct is aligned, tests/tables/structs.rs knows.
fn attributes(of: &str, head: &str) -> BTreeMap<String, String> {
    let listed = ATTRIBUTES.iter().filter_map(|attribute| {
        let (_, rest) = head.split_once(&format!(" {attribute}("))?;
        Some(((*attribute).to_owned(), rest.split(')').next()?.to_owned()))
    });
    let is_packed = of.ends_with("_message") && head.split_whitespace().any(|word| word == "packed");
    listed.chain(is_packed.then(|| ("packed".to_owned(), "-".to_owned()))).collect()
}

/// Both ways: each attribute has a line, and each line is that of all parts of the struct.
#[test]
fn structs_have_as_many_bytes_as_the_kernel_takes() {
    let mut facts_of: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut sources = BTreeMap::new();
    for line in facts("struct_sizes.tsv") {
        let [of, attribute, value, source] = <[String; 4]>::try_from(line).expect("four columns");
        sources.insert((of.clone(), attribute.clone()), source);
        let other = facts_of.entry(of).or_default().insert(attribute, value);
        assert!(other.is_none(), "tests/data/struct_sizes.tsv has two lines for the same: {other:?}");
    }
    let (mut wrong, mut reached) = (Vec::new(), BTreeSet::new());
    for part in parts() {
        let ours = attributes(&part.of, &part.head);
        let theirs = facts_of.get(&part.of).cloned().unwrap_or_default();
        reached.insert(part.of.clone());
        let all: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
        for attribute in all.into_iter().filter(|attribute| ours.get(*attribute) != theirs.get(*attribute)) {
            let source = sources.get(&(part.of.clone(), attribute.clone()));
            wrong.push(format!(
                "tables/structs.rs, line {}: {}, {attribute}: `{}`, but by {}: `{}`",
                part.line,
                part.of,
                ours.get(attribute).map_or("-", String::as_str),
                source.map_or("tests/data/struct_sizes.tsv", String::as_str),
                theirs.get(attribute).map_or("-", String::as_str),
            ));
        }
    }
    wrong.extend(facts_of.keys().filter(|of| !reached.contains(*of)).map(|of| format!("there is no struct {of}")));
    assert!(wrong.is_empty(), "bytes of structs, beside tests/data/struct_sizes.tsv:\n{}", wrong.join("\n"));
}
