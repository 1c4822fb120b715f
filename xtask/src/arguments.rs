//! Which argument of which call and which member of which struct takes which constants, tests/data/arguments.tsv and
//! tests/data/member_kinds.tsv: syzkaller's descriptions.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::repo::{Changes, Repo};

pub const FILE: &str = "tests/data/arguments.tsv";
pub const MEMBERS: &str = "tests/data/member_kinds.tsv";

/// Requests are by device, and in tests/data/ioctls.tsv.
const LEFT_OUT: &[&str] = &["ioctl"];

/// What kinds of members there are, beside those with constants. Of others, only how they are made up is said.
const OF_MEMBERS: &[&str] = &[
    "address",
    "bdaddr_t",
    "fd",
    "gid",
    "ifindex",
    "ipv4_addr",
    "ipv6_addr",
    "key",
    "length",
    "mac_addr",
    "path",
    "pid",
    "signal",
    "string",
    "uid",
];

/// Structs of tables/structs.rs that the descriptions have by another name: the table's, theirs.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("__kernel_timespec", "kernel_timespec"),
    ("bpf_btf_by_id", "bpf_map_get_fd_by_id_arg"),
    ("bpf_enable_stats", "bpf_enable_stats_arg"),
    ("bpf_iter_create", "bpf_iter_create_arg"),
    ("bpf_iter_link", "link_create_iter"),
    ("bpf_kprobe_link", "link_create_kprobe_multi_addrs"),
    ("bpf_link_create", "bpf_link_create_arg_t"),
    ("bpf_link_update", "bpf_link_update_arg"),
    ("bpf_map_batch", "bpf_map_batch_arg"),
    ("bpf_map_by_id", "bpf_map_get_fd_by_id_arg"),
    ("bpf_map_create", "bpf_map_create_arg_t"),
    ("bpf_map_elem", "bpf_map_update_arg"),
    ("bpf_map_key", "bpf_map_delete_arg"),
    ("bpf_next_key", "bpf_map_get_next_arg"),
    ("bpf_obj", "bpf_obj_get_o_path"),
    ("bpf_obj_info", "bpf_get_map_info_arg"),
    ("bpf_perf_link", "link_create_perf_event"),
    ("bpf_prog_attach", "bpf_attach_arg"),
    ("bpf_prog_bind_map", "bpf_prog_bind_map_arg"),
    ("bpf_prog_load", "bpf_prog_t"),
    ("bpf_prog_test_run", "bpf_test_prog_arg"),
    ("bpf_raw_tracepoint_open", "bpf_raw_tracepoint"),
    ("bpf_relative_link", "link_create_tcx"),
    ("bpf_token_create", "bpf_token_create_arg"),
    ("bpf_tracing_link", "link_create_tracing"),
    ("bpf_uprobe_link", "link_create_uprobe_multi"),
    ("can_j1939", "sockaddr_can_j1939"),
    ("ethernet_sockaddr", "sockaddr_ethernet"),
    ("io_uring_buffers_change", "io_uring_rsrc_update2"),
    ("io_uring_buffers_register", "io_uring_rsrc_register"),
    ("io_uring_files_change", "io_uring_rsrc_update2"),
    ("io_uring_files_register", "io_uring_rsrc_register"),
    ("iocb_poll", "iocb"),
    ("iocb_vector", "iocb"),
    ("keyctl_verify_params", "keyctl_pkey_params"),
    ("msghdr", "send_msghdr"),
    ("pppoe_address", "sockaddr_pppoe"),
    ("pptp_address", "sockaddr_pptp"),
    ("stack_t", "sigaltstack"),
    ("stat64", "stat"),
];

/// A call, or a variant of it with some arguments fixed.
struct Call {
    name: String,
    is_variant: bool,
    /// Their names and types.
    arguments: Vec<(String, String)>,
}

/// What the descriptions define.
#[derive(Default)]
struct Descriptions {
    calls: Vec<Call>,
    /// The members of structs: the struct, the name and the type.
    members: Vec<(String, String, String)>,
    flags: BTreeMap<String, Vec<String>>,
    resources: BTreeMap<String, String>,
    types: BTreeMap<String, String>,
}

/// What is known of an argument.
#[derive(Default)]
struct Argument {
    name: String,
    /// Of the call itself, else of most variants.
    kind: String,
    names: BTreeSet<String>,
}

/// Reads a folder of descriptions, sys/linux.
pub fn arguments(repo: &Repo, folder: &Path) -> Result<Changes> {
    let mut descriptions = Descriptions::default();
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    // auto.txt is made from the kernel's source by a program; the others are by people.
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt") && !file.ends_with("auto.txt"));
    files.sort();
    for file in files {
        descriptions.read(&fs::read_to_string(&file).with_context(|| file.display().to_string())?);
    }
    if descriptions.calls.is_empty() {
        bail!("{}: no descriptions of calls", folder.display());
    }
    let head = "# From syzkaller's descriptions, sys/linux/*.txt but auto.txt.\n\
                # call\targument, from 0\twhen: the values of other arguments\tits name there\tkind\tconstants\n";
    let mut changes = Changes::default();
    changes.set(repo, FILE, head.to_owned() + &descriptions.lines().concat())?;
    let head = "# From syzkaller's descriptions, sys/linux/*.txt but auto.txt.\n# struct\tmember\tkind\tconstants\n";
    let lines = descriptions.member_lines(&repo.read("tables/structs.rs")?);
    changes.set(repo, MEMBERS, head.to_owned() + &lines.into_iter().collect::<String>())?;
    Ok(changes)
}

impl Descriptions {
    fn read(&mut self, text: &str) {
        self.read_members(text);
        for line in text.lines().filter(|line| !line.starts_with(['#', '\t', ' ', '}', ')'])) {
            if let Some(rest) = line.strip_prefix("resource ") {
                if let Some((name, base)) = rest.split_once('[') {
                    let base = base.split(']').next().unwrap_or_default();
                    self.resources.insert(name.to_owned(), base.to_owned());
                }
            } else if let Some(rest) = line.strip_prefix("type ") {
                if let Some((name, target)) = rest.split_once(' ') {
                    self.types.insert(word(name).to_owned(), target.to_owned());
                }
            } else if let Some((name, values)) = line.split_once(" = ") {
                let values = values.split(", ").map(|value| value.trim().to_owned()).collect();
                self.flags.insert(name.to_owned(), values);
            } else if let Some((name, rest)) = line.split_once('(') {
                let Some(arguments) = inside(rest) else { continue };
                let (call, is_variant) = name.split_once('$').map_or((name, false), |(call, _)| (call, true));
                if call.starts_with("syz_") || !call.chars().all(is_word) || LEFT_OUT.contains(&call) {
                    continue;
                }
                let arguments = arguments.into_iter().filter_map(|argument| {
                    let (name, ty) = argument.trim().split_once(' ')?;
                    Some((name.to_owned(), ty.trim().to_owned()))
                });
                self.calls.push(Call { name: call.to_owned(), is_variant, arguments: arguments.collect() });
            }
        }
    }

    /// The members of what begins with a name and a brace: `iocb {`, `type bpf_prog_t[TYPE, ATTACH_TYPE] {`.
    fn read_members(&mut self, text: &str) {
        let mut of = None;
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let Some(member) = line.strip_prefix('\t') else {
                let head = line.strip_suffix(" {").map(|head| head.strip_prefix("type ").unwrap_or(head));
                of = head.map(word).filter(|name| !name.is_empty());
                continue;
            };
            if let (Some(of), Some((name, ty))) = (of, member.split_once('\t')) {
                self.members.push((of.to_owned(), name.to_owned(), ty.trim().to_owned()));
            }
        }
    }

    /// A line for each member of a struct of the table whose kind says more than its type.
    fn member_lines(&self, table: &str) -> BTreeSet<String> {
        let structs: BTreeSet<_> = table.split("struct ").skip(1).map(word).collect();
        let is_other = |of: &str| OTHER_NAMES.iter().any(|(ours, _)| *ours == of);
        let mut lines = BTreeSet::new();
        for (theirs, name, ty) in &self.members {
            let others = OTHER_NAMES.iter().filter(|(_, other)| other == theirs).map(|(ours, _)| *ours);
            let same = structs.get(theirs.as_str()).copied().filter(|of| !is_other(of));
            let (kind, mut names) = self.kind(ty);
            names.sort();
            names.dedup();
            let says_more = match kind.as_str() {
                "const" | "flags" => !names.is_empty(),
                kind => OF_MEMBERS.contains(&kind),
            };
            if says_more {
                let names = if names.is_empty() { "-".to_owned() } else { names.join(" ") };
                lines.extend(others.chain(same).map(|of| format!("{of}\t{name}\t{kind}\t{names}\n")));
            }
        }
        lines
    }

    fn lines(&self) -> Vec<String> {
        let mut by_name: BTreeMap<&str, Vec<&Call>> = BTreeMap::new();
        for call in &self.calls {
            by_name.entry(&call.name).or_default().push(call);
        }
        let mut lines = Vec::new();
        for (name, variants) in by_name {
            let choices: Vec<usize> = (0..6).filter(|&i| self.is_choice(&variants, i)).collect();
            let mut arguments: BTreeMap<(usize, String), (Argument, BTreeMap<String, usize>)> = BTreeMap::new();
            for call in variants {
                for (i, (argument_name, ty)) in call.arguments.iter().enumerate() {
                    let when = choices.iter().filter(|&&choice| choice < i);
                    let when: Vec<_> = when.filter_map(|&at| Some(format!("{at}={}", self.fixed(call, at)?))).collect();
                    let when = if when.is_empty() { "-".to_owned() } else { when.join(" ") };
                    let (kind, names) = self.kind(ty);
                    let (argument, kinds) = arguments.entry((i, when)).or_default();
                    if argument.name.is_empty() || !call.is_variant {
                        argument.name.clone_from(argument_name);
                    }
                    if !call.is_variant {
                        argument.kind.clone_from(&kind);
                    }
                    *kinds.entry(kind).or_default() += 1;
                    argument.names.extend(names);
                }
            }
            for ((i, when), (mut argument, kinds)) in arguments {
                if argument.kind.is_empty() {
                    let most = kinds.iter().rev().max_by_key(|(_, count)| **count);
                    argument.kind = most.map_or_else(String::new, |(kind, _)| kind.clone());
                }
                let names: Vec<_> = argument.names.into_iter().collect();
                let names = if names.is_empty() { "-".to_owned() } else { names.join(" ") };
                lines.push(format!("{name}\t{i}\t{when}\t{}\t{}\t{names}\n", argument.name, argument.kind));
            }
        }
        lines
    }

    /// Whether variants have different constants there, so that the arguments after it are by what it is. Where the call itself
    /// takes flags, they are examples.
    fn is_choice(&self, variants: &[&Call], i: usize) -> bool {
        let takes_flags =
            |call: &Call| !call.is_variant && call.arguments.get(i).is_some_and(|(_, ty)| word(ty) == "flags");
        !variants.iter().copied().any(takes_flags)
            && variants.iter().filter_map(|call| self.fixed(call, i)).collect::<BTreeSet<_>>().len() > 1
    }

    /// The one constant that an argument of a variant is.
    fn fixed<'a>(&self, call: &'a Call, i: usize) -> Option<&'a str> {
        let (_, ty) = call.arguments.get(i)?;
        let value = ty.strip_prefix("const[")?.split([',', ']']).next()?;
        is_name(value).then_some(value)
    }

    /// The kind of a type, and its constants.
    fn kind(&self, ty: &str) -> (String, Vec<String>) {
        let base = word(ty);
        let inner = ty[base.len()..].strip_prefix('[').unwrap_or_default();
        let first = inner.split([',', ']']).next().unwrap_or_default().trim();
        let kind = match base {
            "flags" => {
                let mut names = Vec::new();
                self.flag_names(first, &mut names);
                return ("flags".to_owned(), names);
            }
            "const" if is_name(first) => return ("const".to_owned(), vec![first.to_owned()]),
            "const" => "const",
            "len" | "bytesize" | "bitsize" | "offsetof" => "length",
            "filename" => "path",
            "string" | "stringnoz" | "glob" => "string",
            "vma" | "vma64" => "address",
            "buffer" => "buffer",
            "int8" | "int16" | "int32" | "int64" | "intptr" | "bool8" | "bool16" | "bool32" | "bool64" | "boolptr"
            | "proc" | "fileoff" => "int",
            "ptr" | "ptr64" => {
                let pointed_to = inner.split_once(", ").map_or("", |(_, ty)| ty);
                match word(pointed_to) {
                    "filename" => "path",
                    "string" | "stringnoz" | "glob" => "string",
                    _ => "pointer",
                }
            }
            _ => return (self.named(base), Vec::new()),
        };
        (kind.to_owned(), Vec::new())
    }

    /// The kind of a type with a name: of a resource, the last one that isn't an integer.
    fn named(&self, name: &str) -> String {
        if let Some(base) = self.resources.get(name) {
            return if self.resources.contains_key(base) { self.named(base) } else { name.to_owned() };
        }
        match self.types.get(name) {
            Some(_) if name == "signalno" => "signal".to_owned(),
            Some(target) if !target.starts_with('{') && word(target) != name => self.kind(target).0,
            _ => name.to_owned(),
        }
    }

    /// The constants of a set; sets may name others.
    fn flag_names(&self, set: &str, names: &mut Vec<String>) {
        for value in self.flags.get(set).into_iter().flatten() {
            if self.flags.contains_key(value) && value != set {
                self.flag_names(value, names);
            } else if is_name(value) {
                names.push(value.clone());
            }
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The word that a text begins with.
fn word(text: &str) -> &str {
    &text[..text.find(|c| !is_word(c)).unwrap_or(text.len())]
}

/// Whether a value is a constant with a name.
fn is_name(value: &str) -> bool {
    value.chars().all(is_word) && value.starts_with(|c: char| c.is_ascii_uppercase() || c == '_')
}

/// What stands before the closing parenthesis, split at the commas outside of brackets.
fn inside(text: &str) -> Option<Vec<&str>> {
    let (mut depth, mut start, mut quoted) = (0, 0, false);
    let mut parts = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => {
                parts.push(&text[start..at]);
                return Some(parts);
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    None
}
