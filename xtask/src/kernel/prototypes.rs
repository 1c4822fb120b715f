//! The functions behind calls, and what they take: `SYSCALL_DEFINE3(read, unsigned int, fd, …)`, its kin, and functions
//! written without a macro.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::kernel::Tree;
use crate::kernel::source::{Condition, Conditions, Source};

/// The folders, beside an architecture's own, that define calls.
const GENERIC: &[&str] =
    &["block", "drivers/char", "drivers/pci", "fs", "init", "io_uring", "ipc", "kernel", "mm", "net", "security"];

/// What is compiled for something else than the kernel.
const SKIPPED: &[&str] = &["boot", "crypto", "dts", "kvm", "tools", "um", "vdso", "selftests"];

/// A function that is a call's entry, or that an entry in assembler calls.
#[derive(Debug, Clone)]
pub struct Definition {
    pub file: String,
    /// Each with type and name, in C without annotations.
    pub parameters: Vec<String>,
    pub conditions: Conditions,
    /// Whether it has a body, and that is no more than `return -ENOSYS`.
    pub is_stub: bool,
}

/// Those of a part of the tree, by the function's name: `sys_read`.
pub type Definitions = BTreeMap<String, Vec<Definition>>;

/// Those that all architectures have.
pub fn generic(tree: &Tree) -> Result<Definitions> {
    let mut definitions = Definitions::new();
    for folder in GENERIC {
        read_folder(tree, folder, &mut definitions)?;
    }
    Ok(definitions)
}

/// Those of an architecture's own.
pub fn of_architecture(tree: &Tree, arch: &str) -> Result<Definitions> {
    let mut definitions = Definitions::new();
    read_folder(tree, &format!("arch/{arch}"), &mut definitions)?;
    Ok(definitions)
}

/// What headers declare: for calls that an architecture has in its table but no definition of.
pub fn declared(tree: &Tree) -> Result<Definitions> {
    let mut definitions = Definitions::new();
    for header in ["include/linux/syscalls.h", "include/linux/compat.h"] {
        if tree.exists(header) {
            read_functions(header, &Source::new(&tree.read(header)?, &[]), ';', &mut definitions);
        }
    }
    Ok(definitions)
}

fn read_folder(tree: &Tree, folder: &str, definitions: &mut Definitions) -> Result<()> {
    let mut makefiles: BTreeMap<String, BTreeMap<String, Vec<Condition>>> = BTreeMap::new();
    for file in tree.files(folder, &[".c"], SKIPPED)? {
        let text = tree.read(&file)?;
        if !text.contains("_DEFINE") && !text.contains("asmlinkage") && !text.contains("sys_") {
            continue;
        }
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", &file));
        if !makefiles.contains_key(folder) {
            let makefile = format!("{folder}/Makefile");
            let text = if tree.exists(&makefile) { tree.read(&makefile)? } else { String::new() };
            makefiles.insert(folder.to_owned(), conditions_of_objects(&text));
        }
        let object = name.replace(".c", ".o");
        let named = makefiles[folder].get(&object);
        let mut outer = named.cloned().unwrap_or_default();
        // `obj-y += pci_$(BITS).o`, where no other line names it.
        for (bits, other) in [("32", "64"), ("64", "32")] {
            let is_of_bits = name.strip_suffix(".c").is_some_and(|name| name.ends_with(&format!("_{bits}")));
            if is_of_bits && tree.exists(&file.replace(&format!("_{bits}.c"), &format!("_{other}.c"))) {
                let condition = ("defined(CONFIG_64BIT)".into(), bits == "64");
                outer = if named.is_none() { vec![condition] } else { Vec::new() };
            }
        }
        let source = Source::new(&text, &outer);
        read_macros(&file, &source, definitions);
        read_functions(&file, &source, '{', definitions);
    }
    Ok(())
}

/// What the compilation of a file depends on: `ifdef CONFIG_64BIT` around it, and `obj-$(CONFIG_COMPAT) += compat.o`.
fn conditions_of_objects(makefile: &str) -> BTreeMap<String, Vec<Condition>> {
    let mut objects: BTreeMap<String, Vec<Condition>> = BTreeMap::new();
    let mut around: Vec<Option<Condition>> = Vec::new();
    for line in makefile.replace("\\\n", " ").lines() {
        let line = line.split('#').next().unwrap_or_default();
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            ["ifdef", name] => around.push(Some((format!("defined({name})").into(), true))),
            ["ifndef", name] => around.push(Some((format!("defined({name})").into(), false))),
            ["ifeq" | "ifneq", ..] => {
                // `ifeq ($(CONFIG_64BIT),y)`
                let is_equal = line.contains("ifeq");
                let option = line.split_once("$(").and_then(|(_, rest)| rest.split_once("),y)"));
                around.push(option.map(|(name, _)| (format!("defined({name})").into(), is_equal)));
            }
            ["else", ..] => {
                if let Some(Some(condition)) = around.last_mut() {
                    condition.1 = !condition.1;
                }
            }
            ["endif", ..] => {
                around.pop();
            }
            [target, ":=" | "+=" | "=", ref files @ ..] => {
                let option = target.split_once("$(").and_then(|(_, rest)| rest.strip_suffix(')'));
                let own = option.map(|name| (format!("defined({name})").into(), true));
                let conditions: Vec<_> = around.iter().flatten().cloned().chain(own).collect();
                for file in files.iter().filter(|file| file.ends_with(".o")) {
                    // A file that is named twice is compiled if either holds.
                    let known = objects.entry((*file).to_owned()).or_insert_with(|| conditions.clone());
                    if *known != conditions {
                        known.clear();
                    }
                }
            }
            _ => {}
        }
    }
    objects
}

/// `SYSCALL_DEFINE3(read, unsigned int, fd, char __user *, buf, size_t, count)`, and those with a prefix.
fn read_macros(file: &str, source: &Source, definitions: &mut Definitions) {
    let code = &source.code;
    for (at, word) in code.match_indices("SYSCALL_DEFINE").chain(code.match_indices("SYSCALL32_DEFINE")) {
        let begin = code[..at].rfind(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
        let prefix = &code[begin.map_or(0, |begin| begin + 1)..at];
        let after = &code[at + word.len()..];
        let Some(count) = after.chars().next().and_then(|c| c.to_digit(10)) else { continue };
        let Some((arguments, body)) = in_parentheses(&after[1..]) else { continue };
        let mut arguments = split_at_commas(arguments);
        let name = arguments.remove(0);
        let mut parameters = Vec::new();
        let mut words = arguments.into_iter();
        while let Some(ty) = words.next() {
            if ty.contains('(') {
                // A macro for the two halves of a 64-bit argument.
                parameters.push(ty);
            } else if let Some(name) = words.next() {
                parameters.push(parameter(&format!("{ty} {name}")));
            }
        }
        let halves = parameters.iter().filter(|parameter| parameter.contains('(')).count();
        if parameters.len() + halves != count as usize {
            continue;
        }
        // Of a 32-bit kernel, and of a 64-bit one for 32-bit programs: what decides is the condition.
        let both = |condition: &str| {
            vec![(format!("sys_{name}"), Some((condition.into(), true))), (format!("compat_sys_{name}"), None)]
        };
        let names: Vec<(String, Option<Condition>)> = match (prefix, word) {
            ("COMPAT_", _) => vec![(format!("compat_sys_{name}"), None)],
            ("PPC32_", _) => both("defined(CONFIG_PPC32)"),
            (_, "SYSCALL32_DEFINE") => both("!defined(CONFIG_64BIT)"),
            _ => vec![(format!("sys_{name}"), None)],
        };
        for (name, condition) in names {
            let around = source.conditions_at(at);
            definitions.entry(name).or_default().push(Definition {
                file: file.to_owned(),
                parameters: parameters.clone(),
                conditions: around.iter().cloned().chain(condition).collect(),
                is_stub: is_stub(body),
            });
        }
    }
}

/// `asmlinkage long sys_rt_sigreturn(void) {`, or with `;` where it is only declared.
fn read_functions(file: &str, source: &Source, end: char, definitions: &mut Definitions) {
    let code = &source.code;
    // Only at the beginning of a line are functions, or on the line after their type.
    for (at, _) in code.match_indices('(') {
        let before = code[..at].trim_end();
        let begin = before.rfind(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(0, |at| at + 1);
        let name = &before[begin..];
        let line = before[..begin].rfind('\n').map_or(0, |at| at + 1);
        let ty = &before[line..begin];
        let is_first = line == begin || ty.starts_with(|c: char| c.is_alphabetic() || c == '_');
        if !is_first || name.is_empty() || ty.contains(['=', '(', ';', ',', '"']) || name.contains("_DEFINE") {
            continue;
        }
        let Some((parameters, after)) = in_parentheses(&code[at..]) else { continue };
        let after = after.trim_start();
        let after = after.strip_prefix("__noreturn").unwrap_or(after).trim_start();
        if !after.starts_with(end) {
            continue;
        }
        let parameters: Vec<_> = match parameters.trim() {
            "void" | "" => Vec::new(),
            _ => split_at_commas(parameters).iter().map(|text| parameter(text)).collect(),
        };
        definitions.entry(name.to_owned()).or_default().push(Definition {
            file: file.to_owned(),
            parameters,
            conditions: source.conditions_at(at),
            is_stub: is_stub(after),
        });
    }
}

/// Whether a function's body is no more than `return -ENOSYS;`.
fn is_stub(body: &str) -> bool {
    let body: Vec<_> = body.split_whitespace().take(4).collect();
    body == ["{", "return", "-ENOSYS;", "}"]
}

/// What is between the parentheses that the text begins with, and what is after them.
fn in_parentheses(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return Some((&text[1..at], &text[at + 1..]));
                }
            }
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The parts between the commas that are in no parentheses of their own.
fn split_at_commas(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts.iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// A parameter without annotations, in one form: `const char *filename`.
fn parameter(text: &str) -> String {
    const ANNOTATIONS: &[&str] = &["__user", "__force", "__iomem", "__maybe_unused", "register"];
    let text = text.replace('*', " * ").replace("[]", " [] ");
    let mut out = String::new();
    for word in text.split_whitespace().filter(|word| !ANNOTATIONS.contains(word)) {
        if !out.is_empty() && !out.ends_with('*') {
            out.push(' ');
        }
        out += word;
    }
    out
}
