//! The requests of ioctl() in a kernel's headers of user space, and those in tables/ioctls.rs and device_ioctls.rs: which names only one of
//! the two has, and which macros have other arguments. Their numbers on each ABI are what `cargo xtask facts --constants` compares.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};

use crate::abi::lines;
use crate::constants::headers::without_comments;
use crate::kernel::Tree;
use crate::repo::Repo;

const TABLES: [&str; 2] = ["tables/ioctls.rs", "tables/device_ioctls.rs"];
/// Requests that no table has, and why.
const ABSENT: &str = "tests/data/not_requests.tsv";
const MAKERS: [&str; 4] = ["_IO", "_IOR", "_IOW", "_IOWR"];
const TAKEN_APART: [&str; 4] = ["_IOC_NR", "_IOC_TYPE", "_IOC_SIZE", "_IOC_DIR"];

/// What a kernel's headers define.
struct Headers {
    /// The definitions of each request, each with its header.
    requests: BTreeMap<String, Vec<(String, String)>>,
    /// All names of a header, which may be requests as plain numbers.
    names: BTreeMap<String, BTreeSet<String>>,
}

/// A row of the tables.
struct Request {
    header: String,
    /// The macro, if it is made by one, with its arguments.
    call: Option<(String, Vec<String>)>,
}

/// Each difference: the name, and what differs. None if the repository has no table of requests.
pub fn differences(repo: &Repo, tree: &Tree) -> Result<Vec<(String, String)>> {
    let mut rows = BTreeMap::new();
    for table in TABLES {
        if let Ok(text) = repo.read(table) {
            read_rows(&text, &mut rows);
        }
    }
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let headers = read_headers(tree)?;
    let absent = lines(repo, ABSENT, 3)?;
    let absent: BTreeSet<_> = absent.iter().map(|(_, fields)| (fields[0].as_str(), fields[1].as_str())).collect();
    let mut found = Vec::new();
    for (name, definitions) in &headers.requests {
        match rows.get(name) {
            None => {
                let is_absent =
                    |header: &str| absent.contains(&(header, name.as_str())) || absent.contains(&(header, "*"));
                if let Some((header, text)) = definitions.iter().find(|(header, _)| !is_absent(header)) {
                    found.push((name.clone(), format!("new in {header}: {text}")));
                }
            }
            Some(row) => {
                let theirs: Vec<_> =
                    definitions.iter().filter(|(header, _)| header == &row.header).map(|(_, text)| text).collect();
                let is_same = theirs.iter().any(|text| is_same(row, text));
                if !theirs.is_empty() && !is_same {
                    found.push((name.clone(), format!("{}: {}", row.header, theirs[0])));
                }
            }
        }
    }
    for (name, row) in &rows {
        // A header that isn't there is an architecture's that the tree lacks, or is gone with all of its requests.
        let is_gone = headers.names.get(&row.header).is_some_and(|names| !names.contains(name));
        if is_gone {
            found.push((name.clone(), format!("no longer in {}", row.header)));
        }
    }
    found.sort();
    Ok(found)
}

/// Whether what can be compared is the same: the direction, and the arguments that are written out in both.
fn is_same(row: &Request, text: &str) -> bool {
    let (Some((maker, ours)), Some((theirs_maker, theirs))) = (&row.call, call(text)) else { return true };
    if !MAKERS.contains(&theirs_maker.as_str()) {
        return true;
    }
    let is_number = |text: &str| text.starts_with('\'') || text.starts_with(|c: char| c.is_ascii_digit());
    let numbers = ours.iter().zip(&theirs).take(2);
    let same_numbers = numbers
        .filter(|(ours, theirs)| is_number(ours) && is_number(theirs))
        .all(|(ours, theirs)| number(ours) == number(theirs));
    // An array or a pointer is one of something in the row, too, but written otherwise.
    let same_struct = match (ours.get(2), theirs.get(2).and_then(|ty| ty.strip_prefix("struct "))) {
        (Some(ours), Some(theirs)) if theirs.chars().all(is_word) => ours.split(' ').next() == Some(theirs),
        _ => true,
    };
    *maker == theirs_maker && same_numbers && same_struct
}

/// A letter, or a number of C or Rust.
fn number(text: &str) -> Option<u64> {
    if let Some(letter) = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return letter.chars().next().map(u64::from);
    }
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None if text.len() > 1 && text.starts_with('0') => u64::from_str_radix(text.trim_start_matches('0'), 8).ok(),
        None => text.parse().ok(),
    }
}

/// `_IOR('f', 1, struct name)`: the name before the parenthesis, and what is in it.
fn call(text: &str) -> Option<(String, Vec<String>)> {
    let (maker, rest) = text.trim().split_once('(')?;
    let (mut depth, mut arguments, mut quoted) = (1, vec![String::new()], false);
    for c in rest.chars() {
        quoted ^= c == '\'';
        match c {
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            ',' if depth == 1 && !quoted => {
                arguments.push(String::new());
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
        arguments.last_mut()?.push(c);
    }
    Some((maker.trim().to_owned(), arguments.iter().map(|argument| argument.trim().to_owned()).collect()))
}

/// The rows below their headers, each with the names behind it.
fn read_rows(text: &str, rows: &mut BTreeMap<String, Request>) {
    let (mut header, mut row) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        if let Some(section) = line.strip_prefix("    \"") {
            header = section.split('"').next().unwrap_or_default().to_owned();
        } else if line.starts_with("        ") {
            row += " ";
            row += line.trim();
            let count = |bracket| row.matches(bracket).count();
            if row.ends_with(',') && count('(') == count(')') && count('[') == count(']') {
                let text = row.trim().trim_end_matches(',');
                let name = text.split_whitespace().next().unwrap_or_default().to_owned();
                let call = text.split_once("= _IO").and_then(|(_, rest)| call(&format!("_IO{rest}")));
                // Other names may be another header's.
                rows.insert(name, Request { header: header.clone(), call });
                let others = text.strip_suffix(']').and_then(|text| text.rsplit_once(" [")).map(|(_, names)| names);
                for other in others.into_iter().flat_map(str::split_whitespace) {
                    rows.entry(other.to_owned()).or_insert(Request { header: String::new(), call: None });
                }
                row.clear();
            }
        }
    }
}

fn read_headers(tree: &Tree) -> Result<Headers> {
    let mut folders = vec!["include/uapi".to_owned()];
    let arches = std::fs::read_dir(tree.path("arch")).context("arch")?;
    for arch in arches {
        folders.push(format!("arch/{}/include/uapi", arch?.file_name().to_string_lossy()));
    }
    folders.sort();
    let (mut macros, mut functions, mut names) = (Vec::new(), Vec::new(), BTreeMap::<_, BTreeSet<_>>::new());
    for folder in folders {
        for file in tree.files(&folder, &[".h"], &[])? {
            let header = file[folder.len() + 1..].replace("asm-generic/", "asm/");
            let text = without_comments(&tree.read(&file)?).replace("\\\n", " ");
            for line in text.lines() {
                let Some(definition) = line.trim_start().strip_prefix('#').map(str::trim_start) else {
                    // Enumerators.
                    names.entry(header.clone()).or_default().extend(words(line).map(str::to_owned));
                    continue;
                };
                let Some(definition) = definition.strip_prefix("define").filter(|rest| rest.starts_with([' ', '\t']))
                else {
                    continue;
                };
                let definition = definition.trim_start();
                let end = definition.find(|c| !is_word(c)).unwrap_or(definition.len());
                let (name, body) = definition.split_at(end);
                names.entry(header.clone()).or_default().insert(name.to_owned());
                let body = body.split_whitespace().collect::<Vec<_>>().join(" ");
                if definition[end..].starts_with('(') {
                    functions.push((name.to_owned(), body));
                } else {
                    macros.push((name.to_owned(), header.clone(), body));
                }
            }
        }
    }
    // Macros with parameters that make requests by the others.
    let mut makers: BTreeSet<String> = MAKERS.iter().chain(&["_IOC"]).map(|&maker| maker.to_owned()).collect();
    loop {
        let is_maker = |body: &str| {
            words(body).any(|word| makers.contains(word)) && !words(body).any(|word| TAKEN_APART.contains(&word))
        };
        let new: Vec<_> = functions
            .iter()
            .filter(|(name, body)| !makers.contains(name) && is_maker(body))
            .map(|(name, _)| name.clone())
            .collect();
        if new.is_empty() {
            break;
        }
        makers.extend(new);
    }
    let mut requests = BTreeMap::<_, Vec<_>>::new();
    for (name, header, body) in macros {
        let of_call = call(&body).is_some_and(|(maker, _)| makers.contains(&maker));
        if of_call && !name.starts_with("__") {
            requests.entry(name).or_default().push((header, body));
        }
    }
    Ok(Headers { requests, names })
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}
