//! Does each module of the library use only modules of the layers below it?
//!
//! The layers are the groups of modules in `src/lib.rs`, with blank lines between them, and those in the `mod.rs` of each folder: a
//! module uses only modules of the groups above its own. So it is with what a `mod.rs` itself has. If it uses a module of its folder,
//! none of them uses it: it is on top of them. Names that it only passes on are those of the modules that have them.
//!
//! The modules that `syscall_enum!` makes, in `src/arch/`, are not read: its expansion refers to all layers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::common;

/// A path of names: `["crate", "table", "Syscall"]`, or a module's without `crate`: `["table", "layout"]`.
type Names = Vec<String>;

/// A path within the code.
struct Used {
    /// The line, for the message.
    line: usize,
    /// The modules within the file that the path is in.
    inside: Names,
    path: Names,
    /// The name under which a `use` with `pub` has it, which may only pass it on.
    passed_on: Option<String>,
}

/// What a file says.
#[derive(Default)]
struct File {
    /// Its modules that have files of their own, each with the index of its group.
    modules: BTreeMap<String, usize>,
    used: Vec<Used>,
    /// What its `use` lines bring: for each name, the path.
    imports: BTreeMap<String, Names>,
    /// The names in its code outside of `use` lines that no `::` precedes.
    names: BTreeSet<String>,
}

impl File {
    fn read(text: &str) -> Self {
        let mut file = Self::default();
        file.read_tokens(text.parse().expect("the file is Rust"), &[]);
        file.read_groups(text);
        file
    }

    /// The groups of modules, with blank lines between them.
    fn read_groups(&mut self, text: &str) {
        let mut group = 0;
        for line in text.lines().map(str::trim_end) {
            match line.strip_suffix(';').and_then(|line| line.rsplit_once("mod ")) {
                Some((before, name)) if before.is_empty() || before.starts_with("pub") => {
                    self.modules.insert(name.into(), group);
                }
                _ => group += usize::from(line.is_empty()),
            }
        }
    }

    fn read_tokens(&mut self, tokens: TokenStream, inside: &[String]) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let ident = |at: usize| match tokens.get(at) {
            Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
            _ => None,
        };
        let is_sign =
            |at: usize, sign| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
        let is_in_path = |at: usize| is_sign(at, ':') && is_sign(at + 1, ':');
        let mut at = 0;
        while at < tokens.len() {
            let line = tokens[at].span().start().line;
            match (ident(at).as_deref(), &tokens[at]) {
                (None, TokenTree::Group(group)) => self.read_tokens(group.stream(), inside),
                (Some("mod"), _) if matches!(tokens.get(at + 2), Some(TokenTree::Group(_))) => {
                    let inside = [inside, &[ident(at + 1).unwrap_or_default()]].concat();
                    let Some(TokenTree::Group(group)) = tokens.get(at + 2) else { unreachable!() };
                    self.read_tokens(group.stream(), &inside);
                    at += 2;
                }
                (Some("mod"), _) => at += 1,
                // `pub(in super::super)`
                (Some("pub"), _) if matches!(tokens.get(at + 1), Some(TokenTree::Group(_))) => at += 1,
                // Not `impl Trait + use<'a>`.
                (Some("use"), _) if !is_sign(at + 1, '<') => {
                    let is_passed_on = ident(at.wrapping_sub(1)).as_deref() == Some("pub")
                        || ident(at.wrapping_sub(2)).as_deref() == Some("pub");
                    let end = (at..tokens.len()).find(|&at| is_sign(at, ';')).unwrap_or(tokens.len());
                    let mut paths = Vec::new();
                    read_use(&tokens[at + 1..end], &[], &mut paths);
                    for (name, path) in paths {
                        if inside.is_empty() {
                            self.imports.insert(name.clone(), path.clone());
                        }
                        let passed_on = is_passed_on.then_some(name);
                        self.used.push(Used { line, inside: inside.to_vec(), path, passed_on });
                    }
                    at = end;
                }
                (Some(first), _) => {
                    let before = at.wrapping_sub(1);
                    let mut path = vec![first.to_string()];
                    while let Some(next) = ident(at + 3).filter(|_| is_in_path(at + 1)) {
                        path.push(next);
                        at += 3;
                    }
                    // A path, unless it goes on from something: `$crate::`, `::core::`, a field, a lifetime.
                    if !['$', ':', '.', '\''].iter().any(|&sign| is_sign(before, sign))
                        || is_sign(before, ':') && !is_sign(before.wrapping_sub(1), ':')
                        || is_sign(before, '.') && is_sign(before.wrapping_sub(1), '.')
                    {
                        self.names.insert(path[0].clone());
                        if path.len() > 1 {
                            self.used.push(Used { line, inside: inside.to_vec(), path, passed_on: None });
                        }
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }
}

/// The paths of a `use`, each with the name that it is used by: `a::{b, c::D as E, *}`.
fn read_use(tokens: &[TokenTree], before: &[String], paths: &mut Vec<(String, Names)>) {
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    for tokens in tokens.split(is_comma).filter(|tokens| !tokens.is_empty()) {
        let (mut path, mut name) = (before.to_vec(), None);
        let mut tokens = tokens.iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    read_use(&group.stream().into_iter().collect::<Vec<_>>(), &path, paths);
                    path.clear();
                }
                TokenTree::Ident(ident) if ident == "as" => name = tokens.next().map(ToString::to_string),
                TokenTree::Ident(ident) if ident == "self" && !path.is_empty() => {}
                TokenTree::Ident(ident) => path.push(ident.to_string()),
                TokenTree::Punct(punct) if punct.as_char() == '*' => path.push("*".into()),
                // `$crate::`, the expansion of a macro; `::core::`.
                TokenTree::Punct(punct) if punct.as_char() == '$' || path.is_empty() => path.push("$".into()),
                _ => {}
            }
        }
        if let Some(last) = path.last() {
            paths.push((name.unwrap_or_else(|| last.clone()), path));
        }
    }
}

/// The modules of the library by their paths.
struct Library {
    files: BTreeMap<Names, File>,
    /// What is used, and from where: for the messages.
    uses: usize,
    wrong: BTreeSet<String>,
}

impl Library {
    /// Reads `lib.rs`, and the files of its modules; `text` finds the text of a file.
    fn read(text: &mut dyn FnMut(&Path) -> Option<String>) -> Self {
        let mut library = Self { files: BTreeMap::new(), uses: 0, wrong: BTreeSet::new() };
        library.read_module(vec![], "lib.rs".into(), "".into(), text);
        library
    }

    fn read_module(
        &mut self,
        module: Names,
        file: PathBuf,
        folder: PathBuf,
        text: &mut dyn FnMut(&Path) -> Option<String>,
    ) {
        let file = File::read(&text(&file).unwrap_or_else(|| panic!("there is no file {}", file.display())));
        for name in file.modules.keys() {
            let (of_module, room) = ([&module[..], std::slice::from_ref(name)].concat(), folder.join(name));
            let file = room.join("mod.rs");
            let file = if text(&file).is_some() { file } else { folder.join(format!("{name}.rs")) };
            self.read_module(of_module, file, room, text);
        }
        self.files.insert(module, file);
    }

    /// The module that has what a path names, seen from a module and from modules within its file; `None` if it is of another crate,
    /// or no path.
    fn module_of(&self, from: &[String], inside: &[String], path: &[String], depth: usize) -> Option<Names> {
        assert!(depth < 20, "names that are passed on in a circle: {path:?}");
        let first = path.first()?;
        let is_module = inside.is_empty() && self.files[from].modules.contains_key(first);
        if !is_module && !["crate", "self", "super"].contains(&first.as_str()) {
            return None;
        }
        let mut rest = path;
        let mut module = if first == "crate" { vec![] } else { [from, inside].concat() };
        while let Some((first, more)) = rest.split_first() {
            match first.as_str() {
                "crate" | "self" => {}
                "super" => _ = module.pop(),
                _ => break,
            }
            rest = more;
        }
        // Within a file.
        while !self.files.contains_key(&module) {
            module.pop();
        }
        while let Some((first, more)) = rest.split_first() {
            let file = &self.files[&module];
            if file.modules.contains_key(first) {
                module.push(first.clone());
                rest = more;
                continue;
            }
            // What a `mod.rs` passes on, or has for itself and its modules.
            return match (file.imports.get(first), file.imports.get("*")) {
                _ if module == from => Some(module),
                (Some(path), _) => self.module_of(&module, &[], &[path, more].concat(), depth + 1),
                (None, Some(path)) => self.module_of(&module, &[], &path[..path.len() - 1], depth + 1),
                (None, None) => Some(module),
            };
        }
        Some(module)
    }

    /// Looks at each path of each file.
    fn check(&mut self) {
        // For each `mod.rs`: where it uses its modules, and where they use it.
        let mut own: BTreeMap<Names, [BTreeSet<String>; 2]> = BTreeMap::new();
        let (mut uses, mut wrong) = (0, BTreeSet::new());
        for (from, file) in &self.files {
            let place = |line| format!("{}, line {line}", if from.is_empty() { "lib".into() } else { from.join("/") });
            for used in &file.used {
                let Some(to) = self.module_of(from, &used.inside, &used.path, 0) else { continue };
                let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
                let room = &from[..common];
                let (name, other) = (from.get(common), to.get(common));
                let text = || format!("{}: {}", place(used.line), used.path.join("::"));
                match (name, other) {
                    (None, None) => {}
                    (Some(name), Some(other)) => {
                        uses += 1;
                        let modules = &self.files[room].modules;
                        if modules[other] >= modules[name] {
                            wrong.insert(format!("{}: `{name}` uses `{other}`", text()));
                        }
                    }
                    (Some(_), None) if used.path.last().is_some_and(|last| last == "*") => {
                        wrong.insert(format!("{}: all of a folder, which hides what is used", text()));
                    }
                    (Some(_), None) => _ = own.entry(room.to_vec()).or_default()[1].insert(text()),
                    (None, Some(_)) => {
                        if used.passed_on.as_ref().is_none_or(|name| file.names.contains(name)) {
                            own.entry(room.to_vec()).or_default()[0].insert(text());
                        }
                    }
                }
            }
        }
        for (room, [uses, used]) in own {
            if let (Some(uses), false) = (uses.first(), used.is_empty()) {
                for used in used {
                    wrong.insert(format!("{used}: `{}` itself uses its modules ({uses})", room.join("/")));
                }
            }
        }
        (self.uses, self.wrong) = (uses, wrong);
    }
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is readable").map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn modules_use_those_below() {
    let src = common::root().join("src");
    let mut read = BTreeSet::new();
    let mut library = Library::read(&mut |file| {
        let text = fs::read_to_string(src.join(file)).ok();
        read.extend(text.is_some().then(|| file.to_owned()));
        text
    });
    let unread = files(&src).into_iter().map(|file| file.strip_prefix(&src).unwrap().to_owned());
    let unread: Vec<_> = unread
        .filter(|file| !read.contains(file) && !file.starts_with("arch") && file.extension().unwrap() == "rs")
        .collect();
    assert_eq!(unread, [] as [PathBuf; 0], "no module has these files");

    library.check();
    assert!(library.uses > 300, "only {} uses found", library.uses);
    let wrong: Vec<_> = library.wrong.into_iter().collect();
    assert!(wrong.is_empty(), "these use a module of their own group, or of one below it:\n{}", wrong.join("\n"));
}

/// How a call is written is a matter of what is there alone: nothing in `src/text` looks at registers, memory or the tables of calls.
#[test]
fn text_reads_views_alone() {
    const FORBIDDEN: &[&str] = &[
        "calls::",
        "cases::",
        "length::",
        "structs::",
        "of_call::",
        "reading",
        "registers",
        "subcall(",
        "memory.",
        ".value_of(",
    ];
    let (mut lines, mut found) = (0, Vec::new());
    for file in files(&common::root().join("src/text")) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
        for line in code {
            lines += 1;
            let is_forbidden = FORBIDDEN.iter().any(|word| line.contains(word));
            found.extend(is_forbidden.then(|| format!("{}: {line}", file.display())));
        }
    }
    assert!(lines > 500, "only {lines} lines");
    assert!(found.is_empty(), "only src/call looks at these:\n{}", found.join("\n"));
}

/// What is wrong in a made-up library: `lib.rs`, and a folder `room` with the modules `low`, `high` and `wide/`, which has `deep`.
#[track_caller]
fn wrong(changed: &[(&str, &str)]) -> Vec<String> {
    let mut texts = BTreeMap::from([
        ("lib.rs", "mod ground;\n\nmod room;\n\nmod top;\n\npub use room::{High, Low};\npub use top::*;\n"),
        ("ground.rs", "pub struct Ground;\n"),
        ("room/mod.rs", "mod low;\n\nmod high;\nmod wide;\n\npub use low::Low;\npub(crate) use high::{self, High};\n"),
        ("room/low.rs", "pub struct Low;\n"),
        ("room/high.rs", "use super::low::Low;\npub struct High(Low, crate::ground::Ground);\n"),
        ("room/wide/mod.rs", "mod deep;\n"),
        ("room/wide/deep.rs", "use crate::Low;\n"),
        ("top.rs", "pub struct Top(crate::High);\n"),
    ]);
    texts.extend(changed.iter().copied());
    let mut library = Library::read(&mut |file| texts.get(file.to_str().unwrap()).map(ToString::to_string));
    library.check();
    library.wrong.into_iter().collect()
}

#[test]
fn each_form_of_a_path_is_read() {
    assert_eq!(wrong(&[]), [] as [&str; 0]);
    // In the lowest module of the folder: (its text, the line, what uses what).
    for (text, line, path, what) in [
        ("use super::high::High;", 1, "super::high::High", "`low` uses `high`"),
        ("use super::high;", 1, "super::high", "`low` uses `high`"),
        ("use super::high as other;", 1, "super::high", "`low` uses `high`"),
        ("use super::high::*;", 1, "super::high::*", "`low` uses `high`"),
        ("pub use super::{high::High};", 1, "super::high::High", "`low` uses `high`"),
        ("use super::{\n    low::Low,\n    high::{self, High as H},\n};", 1, "super::high", "`low` uses `high`"),
        ("use crate::room::high::High;", 1, "crate::room::high::High", "`low` uses `high`"),
        (
            "use crate::{\n    room::{\n        high::High,\n    },\n};",
            1,
            "crate::room::high::High",
            "`low` uses `high`",
        ),
        // By the names that others pass on.
        ("use super::High;", 1, "super::High", "`low` uses `high`"),
        ("use crate::High;", 1, "crate::High", "`low` uses `high`"),
        ("use crate::Top;", 1, "crate::Top", "`room` uses `top`"),
        // In the code.
        ("\nfn f(_: super::high::High) {}", 2, "super::high::High", "`low` uses `high`"),
        (
            "fn f() {\n    let _ = [crate::room::high::f(..super::high::END)];\n}",
            2,
            "crate::room::high::f",
            "`low` uses `high`",
        ),
        ("fn f() -> u8 {\n    0..super::high::END\n}", 2, "super::high::END", "`low` uses `high`"),
        (
            "mod inner {\n    pub(in super::super) use super::super::high::High;\n}",
            2,
            "super::super::high::High",
            "`low` uses `high`",
        ),
        (
            "macro_rules! m {\n    ($a:ident) => {\n        super::high::$a()\n    };\n}",
            3,
            "super::high",
            "`low` uses `high`",
        ),
        ("fn f() -> impl Copy + use<> { super::high::f() }", 1, "super::high::f", "`low` uses `high`"),
        ("use super::wide::deep;", 1, "super::wide::deep", "`low` uses `wide`"),
        ("use crate::top::Top;", 1, "crate::top::Top", "`room` uses `top`"),
        ("use super::super::top;", 1, "super::super::top", "`room` uses `top`"),
        ("use super::*;", 1, "super::*", "all of a folder, which hides what is used"),
    ] {
        let message = format!("room/low, line {line}: {path}: {what}");
        assert!(
            wrong(&[("room/low.rs", text)]).contains(&message),
            "{text}\n{message}\n{:?}",
            wrong(&[("room/low.rs", text)])
        );
    }
    // A folder's module is used by those above the folder, and what is in it uses those below.
    assert_eq!(
        wrong(&[("room/wide/deep.rs", "use super::super::high;")]),
        ["room/wide/deep, line 1: super::super::high: `wide` uses `high`"]
    );
    assert_eq!(wrong(&[("ground.rs", "\nuse crate::room;")]), ["ground, line 2: crate::room: `ground` uses `room`"]);
    // No paths of this library.
    for text in [
        "//! [`High`](super::high::High)\n/// [`super::high`]\npub struct Low; // super::high::High",
        "const TEXT: &str = \"super::high::High\";",
        "macro_rules! m { () => { $crate::High } }",
        "use core::fmt; fn f(high: u8) { ::high::f(high.high, high) }",
        "mod high {}\nuse self::high::*;",
    ] {
        assert_eq!(wrong(&[("room/low.rs", text)]), [] as [&str; 0], "{text}");
    }
}

#[test]
fn a_folder_itself_is_below_or_on_top() {
    let mod_rs = |code| {
        format!("mod low;\n\nmod high;\nmod wide;\n\npub use low::Low;\npub(crate) use high::{{self, High}};\n{code}")
    };
    // Below.
    let below = mod_rs("pub struct Own;");
    assert_eq!(wrong(&[("room/mod.rs", &below), ("room/low.rs", "use super::Own;")]), [] as [&str; 0]);
    // On top.
    for code in [
        "use low::f;",
        "use self::low::f;",
        "use crate::room::low;",
        "pub use low::Low as L;\nfn f(_: L) {}",
        "fn f() { low::f() }",
        "fn f(_: Low) {}",
    ] {
        let on_top = mod_rs(code);
        assert_eq!(wrong(&[("room/mod.rs", &on_top)]), [] as [&str; 0], "{code}");
        // Both: a circle.
        for (file, used) in [("room/low.rs", "use super::Own;"), ("room/wide/deep.rs", "fn f(_: crate::room::Own) {}")]
        {
            let wrong = wrong(&[("room/mod.rs", &on_top), (file, used)]);
            assert!(
                wrong.len() == 1 && wrong[0].contains(": `room` itself uses its modules (room, line "),
                "{code} {used} {wrong:?}"
            );
        }
    }
}
