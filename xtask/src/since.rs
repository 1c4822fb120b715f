//! The release that brought each call, tests/data/since.tsv: the table of the manual page syscalls(2), and the history
//! on the calls' own pages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::abi::{Abi, lines};
use crate::facts::Facts;
use crate::repo::{Changes, Repo};

pub const FILE: &str = "tests/data/since.tsv";

/// Reads an unpacked man-pages: the folder that man2/ is in. Lines from elsewhere are kept, where man-pages says nothing of a call.
pub fn since(repo: &Repo, folder: &Path) -> Result<Changes> {
    let path = folder.join("man2/syscalls.2");
    let page = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let version = page.lines().find_map(|line| line.strip_prefix(".TH ")?.split('"').nth(1));
    let version = version.with_context(|| format!("{}: no title with a version", path.display()))?;
    let mut known: BTreeMap<String, [String; 3]> = BTreeMap::new();
    for [name, since, notes] in rows(&page) {
        let since = if since.is_empty() { renamed(&notes).unwrap_or("-").to_owned() } else { since };
        known.insert(name, [since, notes, "syscalls(2)".to_owned()]);
    }
    if known.is_empty() {
        bail!("{}: no table of calls", path.display());
    }
    for name in Facts::read(repo, &Abi::all(repo)?)?.pages.keys() {
        let Some(of_page) = history(folder, name) else { continue };
        match known.get_mut(name) {
            None => {
                known.insert(name.clone(), [of_page, String::new(), format!("{name}(2)")]);
            }
            Some([since, notes, _]) if *since != of_page => {
                *notes += &format!("{}{name}(2): {of_page}", if notes.is_empty() { "" } else { "; " });
            }
            Some(_) => {}
        }
    }
    if repo.read(FILE).is_ok() {
        for (_, line) in lines(repo, FILE, 4)? {
            let [name, since, notes, from] = &line[..] else { unreachable!() };
            if !from.ends_with("(2)") {
                known.entry(name.clone()).or_insert_with(|| [since.clone(), notes.clone(), from.clone()]);
            }
        }
    }
    let lines = known.iter().map(|(name, [since, notes, from])| format!("{name}\t{since}\t{notes}\t{from}\n"));
    let head = format!("# {version}\n# call\tfirst kernel release; -: not a single one\tthe page's notes\tfrom\n");
    let mut changes = Changes::default();
    changes.set(repo, FILE, head + &lines.collect::<String>())?;
    Ok(changes)
}

/// The release that brought a call which had another name then: `Added as "pread" in 2.2; renamed "pread64" in 2.6`.
fn renamed(notes: &str) -> Option<&str> {
    notes.strip_prefix("Added as ")?.split_once(" in ")?.1.split(';').next()
}

/// The release that a call's own page says that brought it.
fn history(folder: &Path, name: &str) -> Option<String> {
    let path = folder.join(format!("man2/{name}.2"));
    let page = fs::read_to_string(&path).ok()?;
    let section = page.split_once("\n.SH HISTORY\n")?.1;
    let section = section.split("\n.SH ").next()?.lines().filter(|line| !line.starts_with(".\\\""));
    let lines: Vec<&str> = section.collect();
    // A page of several calls has an entry for each.
    let of_call = lines.iter().position(|line| *line == format!(".BR {name} ()")).map(|at| at + 1);
    let is_own = page.lines().find_map(|line| line.strip_prefix(".TH ")?.split(' ').next()) == Some(name);
    let line = lines.get(of_call.or(is_own.then_some(0))?)?;
    let since = line.strip_prefix("Linux ")?.trim_end_matches(['.', ',']);
    since.starts_with(|c: char| c.is_ascii_digit()).then(|| since.to_owned())
}

/// The rows of the page's table: cells are parted by tabs, or begin with `T{` and end with `T}`.
fn rows(page: &str) -> Vec<[String; 3]> {
    let table =
        page.split_once("\n.TS").and_then(|(_, table)| table.split_once("\n.TE")).map_or("", |(table, _)| table);
    let mut rows = Vec::new();
    let mut cells = vec![String::new()];
    let mut is_block = false;
    for line in table.lines().filter(|line| !line.starts_with(".\\\"")) {
        if is_block && !line.starts_with("T}") {
            let text = cells.last_mut().expect("there is always a cell");
            *text += &format!(" {}", plain(line));
            continue;
        }
        let line = if is_block { &line[2..] } else { line };
        is_block = line == "T{" || line.ends_with("\tT{");
        let mut parts = line.strip_suffix("T{").unwrap_or(line).split('\t');
        if let (Some(first), Some(cell)) = (parts.next(), cells.last_mut()) {
            *cell += &plain(first);
        }
        cells.extend(parts.map(plain));
        if !is_block {
            cells.resize(3, String::new());
            let row: Vec<String> = std::mem::replace(&mut cells, vec![String::new()]);
            let row = row.into_iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
            let row: Vec<String> = row.collect();
            if let (Some(name), [_, since, notes]) = (row[0].strip_suffix("(2)"), &row[..]) {
                rows.push([name.trim().to_owned(), since.clone(), notes.clone()]);
            }
        }
    }
    rows
}

/// A line without fonts and requests.
fn plain(line: &str) -> String {
    let text = [".BR ", ".B ", ".I ", ".IR "].iter().find_map(|request| line.strip_prefix(request)).unwrap_or(line);
    let mut text = text.replace("\\-", "-").replace("\\~", " ").replace("\\[bu]", "").replace(" (2)", "(2)");
    for font in ["\\f[B]", "\\f[I]", "\\f[R]", "\\f[]", "\\fB", "\\fI", "\\fR", "\\fP"] {
        text = text.replace(font, "");
    }
    text
}
