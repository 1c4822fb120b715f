//! The headers of user space as `make headers_install` would lay them out for an ABI, and the names that they define.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::choice::INTERNAL;
use super::machines::{HOST_MACROS, Machine};
use crate::kernel::Tree;

/// Headers of a C library that those of the kernel include, and what of them these need; others are not installed, or made
/// by the kernel's build for numbers of calls.
const BESIDES: &[(&str, &str)] = &[
    ("asm/unistd-eabi.h", ""),
    ("asm/unistd-oabi.h", ""),
    ("asm/unistd_32.h", ""),
    ("asm/unistd_64.h", ""),
    ("asm/unistd_n32.h", ""),
    ("asm/unistd_n64.h", ""),
    ("asm/unistd_o32.h", ""),
    ("asm/unistd_x32.h", ""),
    ("endian.h", ""),
    ("linux/build_bug.h", ""),
    ("linux/compiler.h", ""),
    ("linux/compiler_types.h", ""),
    ("netinet/if_ether.h", "#include <linux/if_ether.h>\n"),
    ("netinet/in.h", "#include <linux/in.h>\n"),
    ("stdlib.h", ""),
    ("string.h", ""),
    ("sys/ioctl.h", "#include <linux/ioctl.h>\n"),
    (
        "sys/socket.h",
        "#pragma once\n#include <sys/types.h>\n#include <linux/socket.h>\ntypedef unsigned short sa_family_t;\n\
         struct sockaddr { sa_family_t sa_family; char sa_data[14]; };\n",
    ),
    ("sys/time.h", "#include <linux/time.h>\n"),
    (
        "sys/types.h",
        "#pragma once\n#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <linux/types.h>\n\
         typedef __kernel_pid_t pid_t;\ntypedef __kernel_loff_t loff_t;\ntypedef __kernel_old_time_t time_t;\n\
         typedef unsigned char u_char;\ntypedef unsigned short u_short;\ntypedef unsigned int u_int;\n\
         typedef unsigned long u_long;\ntypedef __kernel_ssize_t ssize_t;\ntypedef char *caddr_t;\n",
    ),
    ("time.h", ""),
    ("unistd.h", ""),
    ("xen/interface/xen.h", ""),
];

/// Attributes that `make headers_install` removes, and one that it spells out.
const ATTRIBUTES: &[&str] =
    &["__user=", "__force=", "__iomem=", "__attribute_const__=", "__packed=__attribute__((packed))"];

/// What the compiler is told to find an ABI's headers.
pub struct Headers {
    pub machine: &'static Machine,
    /// Which attributes the headers lose, and where they are.
    includes: Vec<String>,
    /// What makes the host's compiler lay out as that of the ABI does.
    flags: Vec<String>,
    made: PathBuf,
    arch: PathBuf,
    linux: PathBuf,
    generic: PathBuf,
    /// Those that a program can include, as it writes them: `linux/fcntl.h`.
    pub installed: Vec<String>,
}

/// A name that a header gives an integer, perhaps.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Defined {
    /// The headers that define it.
    pub headers: BTreeSet<String>,
    /// Whether its value is made by `_IO`, `_IOR` and the like.
    pub is_request: bool,
}

impl Headers {
    /// Those of an ABI; wrappers and the like are written into a folder.
    pub fn new(tree: &Tree, machine: &'static Machine, folder: &Path) -> Result<Self> {
        let folder = folder.join(machine.abi);
        let own = format!("arch/{}/include/uapi", machine.arch);
        for (file, text) in BESIDES {
            write(&folder.join(file), text)?;
        }
        let mut installed = Vec::new();
        let list = |kbuild: &str, variable: &str| -> Result<Vec<String>> {
            let text = if tree.path(kbuild).exists() { tree.read(kbuild)? } else { String::new() };
            let added = text.lines().filter_map(|line| line.strip_prefix(variable)?.trim_start().strip_prefix("+="));
            Ok(added.flat_map(str::split_whitespace).map(str::to_owned).collect())
        };
        let mut generic = list("include/uapi/asm-generic/Kbuild", "mandatory-y")?;
        generic.extend(list(&format!("{own}/asm/Kbuild"), "generic-y")?);
        for name in generic {
            if !tree.path(&format!("{own}/asm/{name}")).exists() {
                write(&folder.join("asm").join(&name), &format!("#include <asm-generic/{name}>\n"))?;
                installed.push(format!("asm/{name}"));
            }
        }
        if machine.abi == "s390" {
            // What the headers said while the kernel had this ABI.
            let text = "#define __BITS_PER_LONG 32\n#include <asm-generic/bitsperlong.h>\n";
            write(&folder.join("asm/bitsperlong.h"), text)?;
        }
        for root in [own.as_str(), "include/uapi"] {
            let below = tree.files(root, &[".h"], &[])?;
            let names = below.iter().filter_map(|file| file.strip_prefix(root)?.strip_prefix('/'));
            installed.extend(names.filter(|name| !name.starts_with("asm-generic/")).map(str::to_owned));
        }
        for (file, _) in INTERNAL.iter().filter(|(file, _)| tree.exists(file)) {
            let mut text = String::from("#include <linux/fcntl.h>\n#define IS_ENABLED(option) 0\n");
            // The types of sockets are in another header where an architecture has its own.
            let own = format!("arch/{}/include/asm/socket.h", machine.arch);
            if *file == "include/linux/net.h" && tree.exists(&own) {
                text += &constants_alone(&tree.read(&own)?);
            }
            text += &constants_alone(&tree.read(file)?);
            write(&folder.join(file), &text)?;
            installed.push((*file).to_owned());
        }
        // `make headers_install` leaves them out where the architecture has no part of them.
        for name in ["a.out.h", "kvm.h", "kvm_para.h"] {
            if !installed.contains(&format!("asm/{name}")) {
                installed.retain(|header| header.strip_prefix("linux/") != Some(name));
            }
        }
        installed.sort();

        let mut flags: Vec<String> = machine.layout.flags().iter().map(|&flag| flag.to_owned()).collect();
        flags.extend(["-std=gnu17", "-w", "-ffreestanding", "-nostdinc"].map(str::to_owned));
        flags.extend(HOST_MACROS.iter().map(|name| format!("-U{name}")));
        flags.extend(machine.macros.iter().map(|name| format!("-D{name}")));
        let mut includes: Vec<_> = ATTRIBUTES.iter().map(|name| format!("-D{name}")).collect();
        let (arch, linux) = (tree.path(&own), tree.path("include/uapi"));
        for include in [&folder, &arch, &linux] {
            includes.push(format!("-I{}", include.display()));
        }
        includes.push(format!("-isystem{}", compilers_own_headers()?));
        Ok(Self { machine, includes, flags, made: folder, arch, generic: linux.join("asm-generic"), linux, installed })
    }

    /// The compiler's output, and what it says of the program.
    pub fn compile(&self, arguments: &[&str], program: &str) -> Result<(String, String)> {
        let mut command = Command::new("cc");
        command.args(&self.flags).args(arguments).args(["-o", "-"]);
        self.run(command, program).context("cc: a GCC that compiles for x86-64 and for 32 bits")
    }

    /// The output of a compiler of the ABI's own, and what it says of the program.
    pub fn compile_by(&self, compiler: &[&str], arguments: &[&str], program: &str) -> Result<(String, String)> {
        let [name, own @ ..] = compiler else { bail!("{}: no compiler", self.machine.abi) };
        let mut command = Command::new(name);
        command.args(own).args(["-std=gnu17", "-ffreestanding", "-nostdinc"]).args(arguments);
        self.run(command, program).with_context(|| format!("{}: {name}", self.machine.abi))
    }

    fn run(&self, mut command: Command, program: &str) -> Result<(String, String)> {
        let mut child = command
            .args(&self.includes)
            .args(["-x", "c", "-"])
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut stdin = child.stdin.take().context("no pipe to the compiler")?;
        let program = program.to_owned();
        let writer = std::thread::spawn(move || std::io::Write::write_all(&mut stdin, program.as_bytes()));
        let output = child.wait_with_output()?;
        // That it stopped reading is in its own words.
        let _ = writer.join();
        Ok((String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned()))
    }

    /// The names of all macros without parameters and of all enumerators.
    pub fn names(&self) -> Result<BTreeMap<String, Defined>> {
        let program: String = self.installed.iter().map(|header| format!("#include <{header}>\n")).collect();
        let (text, errors) = self.compile(&["-E", "-fdirectives-only"], &program)?;
        if let Some(error) = errors.lines().find(|line| line.contains("fatal error")) {
            bail!("{}: {error}", self.machine.abi);
        }
        let mut scan = Scan::default();
        let mut header = None;
        for line in without_comments(&text).lines() {
            if let Some(marker) = line.strip_prefix("# ") {
                let file = marker.split('"').nth(1).unwrap_or_default();
                header = self.header(Path::new(file));
            } else if let Some(header) = &header {
                scan.line(header, line);
            }
        }
        Ok(scan.finish())
    }

    /// How a program includes a file, wherever it is: `asm/fcntl.h` for asm-generic/fcntl.h. Of what such a header is made of, the header:
    /// `asm/mman.h` for asm-generic/mman-common.h.
    pub fn header(&self, file: &Path) -> Option<String> {
        let (folder, name) = if let Ok(name) = file.strip_prefix(&self.generic) {
            ("asm/", name)
        } else if let Ok(name) = file.strip_prefix(self.made.join("include")) {
            ("include/", name)
        } else if let Ok(name) = file.strip_prefix(&self.arch) {
            ("", name)
        } else {
            ("", file.strip_prefix(&self.linux).ok()?)
        };
        let header = format!("{folder}{}", name.display());
        let stem = header.strip_suffix(".h")?;
        let parts = ["-common", "-base", "-defs", "_32", "_64", "_x32"];
        let whole = parts.iter().find_map(|part| stem.strip_suffix(part)).map(|stem| format!("{stem}.h"));
        let is_installed = |header: &String| self.installed.binary_search(header).is_ok();
        Some(whole.filter(|_| header.starts_with("asm/")).filter(is_installed).unwrap_or(header))
    }
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))
        .and_then(|()| fs::write(file, text))
        .with_context(|| file.display().to_string())
}

/// The folder of stdint.h, stddef.h and the like.
fn compilers_own_headers() -> Result<String> {
    let output = Command::new("cc").arg("-print-file-name=include").output().context("cc")?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Of a header of the kernel's own, which a program cannot include: macros and enums.
fn constants_alone(text: &str) -> String {
    // What is for the kernel alone is what is wanted.
    let text = without_comments(text).replace("#ifdef __KERNEL__", "#if 1");
    let mut out = String::new();
    let (mut is_enum, mut goes_on) = (false, false);
    for line in text.lines() {
        is_enum |= line.starts_with("enum ") && line.ends_with('{');
        let directive = line.trim_start().strip_prefix('#').map(str::trim_start);
        let is_kept = directive.is_some_and(|text| !text.starts_with("include") && !text.starts_with("error"));
        if is_enum || goes_on || is_kept {
            out += line;
            out.push('\n');
        }
        goes_on = (goes_on || is_kept) && line.ends_with('\\');
        is_enum &= !line.contains('}');
    }
    out
}

/// The text with comments made blank; the lines stay.
pub fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut quote = None;
    while let Some(c) = chars.next() {
        match (quote, c, chars.peek()) {
            (None, '/', Some('*')) => {
                let mut last = ' ';
                chars.next();
                for c in chars.by_ref() {
                    if c == '\n' {
                        out.push(c);
                    }
                    if (last, c) == ('*', '/') {
                        break;
                    }
                    last = c;
                }
                out.push(' ');
            }
            (None, '/', Some('/')) => while chars.next_if(|&c| c != '\n').is_some() {},
            (Some(_), '\\', Some(_)) => {
                out.push(c);
                out.extend(chars.next());
            }
            _ => {
                quote = match (quote, c) {
                    (None, '"' | '\'') => Some(c),
                    // An apostrophe in the text of an #error.
                    (_, '\n') => None,
                    (Some(open), c) if open == c => None,
                    (quote, _) => quote,
                };
                out.push(c);
            }
        }
    }
    out
}

/// What lines of headers define.
#[derive(Default)]
struct Scan {
    /// By name: the headers, and the words of the definition.
    macros: BTreeMap<String, (BTreeSet<String>, Vec<String>)>,
    /// The words of macros with parameters.
    functions: BTreeMap<String, Vec<String>>,
    state: State,
}

/// Where in an enum the scan is.
#[derive(Default)]
enum State {
    #[default]
    Outside,
    /// After `enum`, before its brace.
    Head,
    /// A name follows.
    Name,
    /// In the value of this one, so many parentheses and braces deep.
    Value(String, usize),
}

impl Scan {
    fn line(&mut self, header: &str, line: &str) {
        let Some(directive) = line.strip_prefix("#define ") else {
            if !line.starts_with('#') {
                self.code(header, line);
            }
            return;
        };
        let end = directive.find(|c: char| !is_word(c)).unwrap_or(directive.len());
        let (name, rest) = directive.split_at(end);
        if let Some(function) = rest.strip_prefix('(') {
            let body = function.split_once(')').map_or("", |(_, body)| body);
            self.functions.entry(name.to_owned()).or_default().extend(words(body));
        } else if !rest.trim().is_empty() {
            self.define(header, name, words(rest));
        }
    }

    fn define(&mut self, header: &str, name: &str, body: impl Iterator<Item = String>) {
        let known = self.macros.entry(name.to_owned()).or_default();
        known.0.insert(header.to_owned());
        known.1.extend(body);
    }

    /// A line of C: enumerators.
    fn code(&mut self, header: &str, line: &str) {
        for token in tokens(line) {
            self.state = match (std::mem::take(&mut self.state), token) {
                (_, "enum") => State::Head,
                (State::Head, "{") => State::Name,
                (State::Head, token) if token.starts_with(is_word) => State::Head,
                (State::Name, name) if name.starts_with(is_word) => {
                    self.define(header, name, std::iter::empty());
                    State::Value(name.to_owned(), 0)
                }
                (State::Value(name, depth), token) => match token {
                    "(" | "{" => State::Value(name, depth + 1),
                    "," if depth == 0 => State::Name,
                    ")" | "}" if depth == 0 => State::Outside,
                    ")" | "}" => State::Value(name, depth - 1),
                    word => {
                        self.define(header, &name, words(word));
                        State::Value(name, depth)
                    }
                },
                _ => State::Outside,
            };
        }
    }

    fn finish(self) -> BTreeMap<String, Defined> {
        const MAKERS: &[&str] = &["_IO", "_IOR", "_IOW", "_IOWR", "_IOC"];
        let mut requests: BTreeSet<&str> = MAKERS.iter().copied().collect();
        loop {
            let all = self.macros.iter().map(|(name, (_, body))| (name, body)).chain(&self.functions);
            let found: Vec<&str> = all
                .filter(|(name, body)| !requests.contains(name.as_str()) && is_request(body, &requests))
                .map(|(name, _)| name.as_str())
                .collect();
            if found.is_empty() {
                break;
            }
            requests.extend(found);
        }
        let requests: BTreeSet<String> = requests.into_iter().map(str::to_owned).collect();
        let defined = self.macros.into_iter();
        defined
            .map(|(name, (headers, _))| {
                let is_request = requests.contains(&name);
                (name, Defined { headers, is_request })
            })
            .collect()
    }
}

/// Whether what has this definition is an ioctl request: it is made of one of those, and not taken apart again.
fn is_request(body: &[String], requests: &BTreeSet<&str>) -> bool {
    body.iter().any(|word| requests.contains(word.as_str()))
        && !body.iter().any(|word| ["_IOC_NR", "_IOC_TYPE", "_IOC_SIZE", "_IOC_DIR"].contains(&word.as_str()))
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty()).map(str::to_owned)
}

/// Words, and all else one character at a time.
fn tokens(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let end = if is_word(first) { rest.find(|c| !is_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (token, after) = rest.split_at(end);
        rest = after;
        Some(token)
    })
}
