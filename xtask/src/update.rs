//! `cargo xtask facts PATH`: brings the facts up to date that a kernel's source gives, and keeps the others.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::abi::{Abi, Release};
use crate::definitions::{self, Places};
use crate::diff::diff;
use crate::facts::{FILE, Fact, Facts, Status};
use crate::kernel::Tree;
use crate::kernel::resolve::{Resolver, TreeCall, TreeStatus};
use crate::repo::{Changes, Repo};

/// What a tree says, and what a person reads of it.
pub struct Update {
    pub changes: Changes,
    /// What changes in the facts, one line each.
    pub differences: Vec<String>,
    /// Of each ABI, how many calls it has, and what the tree says of them.
    pub resolved: Vec<Resolved>,
    /// The release that the facts are of, if the tree is older.
    pub newer: Option<Release>,
    /// Calls whose function was not found, so that what was known is kept.
    pub not_found: Vec<String>,
}

/// How many calls of an ABI the tree says what of.
pub struct Resolved {
    pub abi: String,
    pub calls: usize,
    /// Their functions take registers, or what they take is known only through assembler.
    pub kept: usize,
    pub not_implemented: usize,
}

/// Compares the facts with a tree.
pub fn update(repo: &Repo, tree: &Tree) -> Result<Update> {
    let abis = Abi::all(repo)?;
    let mut facts = Facts::read(repo, &abis)?;
    let resolver = Resolver::new(tree, &abis)?;
    let mut differences: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut not_found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut resolved = Vec::new();
    let mut places = Places::default();
    let classes = classes_by_name(&facts);
    for abi in &abis {
        let known = facts.calls.entry(abi.name.clone()).or_default();
        if !tree.has(abi) {
            if let Some((until, _)) = abi.until {
                let undated = known.values_mut().filter(|fact| fact.from == "-");
                undated.for_each(|fact| fact.from = until.to_string());
            }
            continue;
        }
        let calls = resolver.calls(abi)?;
        places.add(&abi.name, &calls);
        let count = |of: &dyn Fn(&&TreeCall) -> bool| calls.iter().filter(of).count();
        let is_implemented = |call: &TreeCall| [TreeStatus::Implemented, TreeStatus::Unknown].contains(&call.status);
        resolved.push(Resolved {
            abi: abi.name.clone(),
            calls: calls.len(),
            kept: count(&|call| is_implemented(call) && (call.is_behind_assembler || call.prototype.is_none())),
            not_implemented: count(&|call| !is_implemented(call)),
        });
        let mut old = std::mem::take(known);
        for call in calls {
            let before = old.remove(&call.row.number);
            if call.status == TreeStatus::Unknown {
                not_found.entry(format!("{} ({})", call.row.name, call.row.entry)).or_default().push(&abi.name);
            }
            let now = fact(call, before.as_ref(), &classes);
            for difference in compared(before.as_ref(), &now) {
                differences.entry(difference).or_default().push(&abi.name);
            }
            known.insert(now.number, now);
        }
        // A number keeps its row for ever.
        for (number, mut gone) in old {
            if gone.status == Status::Live {
                differences.entry(format!("{}: no longer in the table", gone.name)).or_default().push(&abi.name);
                gone.status = Status::Removed;
                gone.from = "older".to_owned();
            }
            known.insert(number, gone);
        }
    }
    let newer = facts.release().and_then(Release::parse).filter(|known| *known > tree.release);
    facts.set_release(&tree.version);
    let mut changes = Changes::default();
    changes.set(repo, FILE, facts.text(&abis))?;
    changes.set(repo, definitions::FILE, places.text(&tree.version))?;
    // A table in which a tree shows nothing to mend has been compared with it.
    if newer.is_none() && diff(repo, tree)?.is_empty() {
        for (name, file) in repo.tables()? {
            if abis.iter().any(|abi| abi.name == name && tree.has(abi)) {
                changes.set(
                    repo,
                    &file,
                    with_version(&repo.read(&file)?, "// Last compared with Linux ", &tree.version),
                )?;
            }
        }
        let list = repo.read("docs/abis.md")?;
        changes.set(repo, "docs/abis.md", with_version(&list, "They are complete as of Linux ", &tree.version))?;
    }
    let told = |(what, on): (String, Vec<&str>)| format!("{what}: {}", on.join(" "));
    Ok(Update {
        changes,
        differences: differences.into_iter().map(told).collect(),
        resolved,
        newer,
        not_found: not_found.into_iter().map(told).collect(),
    })
}

/// The text with another version after these words, where they are there; a full stop that follows it is none of its own.
fn with_version(text: &str, before: &str, version: &str) -> String {
    let Some(start) = text.find(before).map(|at| at + before.len()) else { return text.to_owned() };
    let end = text[start..].find([' ', '\n', ',', ';']).map_or(text.len(), |len| start + len);
    let stop = if text[start..end].ends_with('.') { "." } else { "" };
    format!("{}{version}{stop}{}", &text[..start], &text[end..])
}

/// strace's classes of a call go by its name: those of the first ABI that has it.
fn classes_by_name(facts: &Facts) -> BTreeMap<String, String> {
    let mut classes = BTreeMap::new();
    for fact in facts.calls.values().flat_map(BTreeMap::values) {
        classes.entry(fact.name.clone()).or_insert_with(|| fact.classes.clone());
    }
    classes
}

impl Update {
    /// Writes it, unless the facts are of a newer kernel.
    pub fn write(&self, repo: &Repo) -> Result<()> {
        if let Some(newer) = self.newer {
            bail!(
                "the facts are of Linux {newer}, this tree is older; nothing is written (--dry-run says what differs)"
            );
        }
        self.changes.write(repo)
    }
}

/// What a call of the tree becomes, given what was known of it.
fn fact(call: TreeCall, before: Option<&Fact>, classes: &BTreeMap<String, String>) -> Fact {
    let status = match (call.status, before.map(|before| before.status)) {
        (TreeStatus::Implemented, _) | (TreeStatus::Unknown, None) => Status::Live,
        (TreeStatus::Nowhere, Some(Status::Live | Status::Removed)) => Status::Removed,
        (TreeStatus::Nowhere, _) => Status::NotImplemented,
        (TreeStatus::Unknown, Some(before)) => before,
    };
    let known = before.map(|before| before.prototype.clone()).filter(|prototype| prototype != "?");
    let prototype = if call.is_behind_assembler { known.or(call.prototype) } else { call.prototype.or(known) };
    let known_classes = before.filter(|before| before.name == call.row.name).map(|before| before.classes.clone());
    Fact {
        status,
        prototype: prototype.unwrap_or_else(|| "?".to_owned()),
        classes: known_classes.or_else(|| classes.get(&call.row.name).cloned()).unwrap_or_else(|| "?".to_owned()),
        from: if status == Status::Removed { "older" } else { "-" }.to_owned(),
        name: call.row.name,
        number: call.row.number,
        entry: call.row.entry,
    }
}

/// What differs, in words.
fn compared(before: Option<&Fact>, now: &Fact) -> Vec<String> {
    let Some(before) = before else {
        return vec![format!("{}: new, {:?}, {}({})", now.name, now.status, now.entry, now.prototype)];
    };
    let mut differences = Vec::new();
    let mut compare = |what: &str, before: &str, now_is: &str| {
        if before != now_is {
            differences.push(format!("{}: {what}: {before} -> {now_is}", now.name));
        }
    };
    compare("name", &before.name, &now.name);
    compare("status", &format!("{:?}", before.status), &format!("{:?}", now.status));
    compare("entry", &before.entry, &now.entry);
    compare("prototype", &before.prototype, &now.prototype);
    differences
}
