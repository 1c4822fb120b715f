//! Where the members of structs are on each ABI, tests/data/layouts.tsv: what the ABIs' own compilers make of a kernel's source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::constants::headers::{Headers, without_comments};
use crate::constants::machines::MACHINES;
use crate::constants::words;
use crate::kernel::Tree;
use crate::repo::{Changes, Repo};

pub const LAYOUTS: &str = "tests/data/layouts.tsv";

/// The compiler of each ABI. For programs of ARM's OABI, the kernel has the structs as its own compiler lays them out, which is one for
/// EABI. There is none for MicroBlaze and Nios II.
#[rustfmt::skip]
const COMPILERS: &[(&str, &[&str])] = &[
    ("x86_64", &["clang", "--target=x86_64-linux-gnu"]),
    ("x32", &["clang", "--target=x86_64-linux-gnux32"]),
    ("x86", &["clang", "--target=i386-linux-gnu"]),
    ("aarch64", &["clang", "--target=aarch64-linux-gnu"]),
    ("arm", &["clang", "--target=armv7-linux-gnueabi"]),
    ("arm_oabi", &["clang", "--target=armv7-linux-gnueabi"]),
    ("riscv64", &["clang", "--target=riscv64-linux-gnu"]),
    ("riscv32", &["clang", "--target=riscv32-linux-gnu"]),
    ("loongarch64", &["clang", "--target=loongarch64-linux-gnu"]),
    ("loongarch32", &["clang", "--target=loongarch32-linux-gnu"]),
    ("powerpc", &["clang", "--target=powerpc-linux-gnu"]),
    ("powerpc64", &["clang", "--target=powerpc64-linux-gnu"]),
    ("s390x", &["clang", "--target=s390x-linux-gnu"]),
    ("s390", &["s390x-linux-gnu-gcc", "-m31"]),
    ("mips_o32", &["clang", "--target=mips-linux-gnu"]),
    ("mips_n64", &["clang", "--target=mips64-linux-gnuabi64"]),
    ("mips_n32", &["clang", "--target=mips64-linux-gnuabin32"]),
    ("sparc", &["clang", "--target=sparc-linux-gnu"]),
    ("sparc64", &["clang", "--target=sparc64-linux-gnu"]),
    ("alpha", &["alpha-linux-gnu-gcc"]),
    // clang's is not what programs are compiled with: it aligns 64-bit integers to 8 bytes.
    ("m68k", &["m68k-linux-gnu-gcc"]),
    ("parisc", &["hppa-linux-gnu-gcc"]),
    ("parisc64", &["hppa64-linux-gnu-gcc"]),
    ("sh", &["sh4-linux-gnu-gcc"]),
    ("xtensa", &["xtensa-lx106-elf-gcc"]),
    ("openrisc", &["or1k-elf-gcc"]),
    ("arc", &["arc-linux-gnu-gcc"]),
    ("csky", &["clang", "--target=csky-linux-gnu"]),
    ("hexagon", &["clang", "--target=hexagon-linux-gnu"]),
];

/// Where the kernel defines a struct.
#[derive(Clone, Copy)]
enum Source {
    /// In a header that programs include.
    Header(&'static str),
    /// In a file of its own, under this name.
    Own(&'static str, &'static str),
}

/// The structs of tables/structs.rs.
const STRUCTS: &[(&str, Source)] = &[
    ("epoll_event", Source::Header("linux/eventpoll.h")),
    ("iovec", Source::Header("linux/uio.h")),
    ("sockaddr", Source::Own("include/linux/socket.h", "sockaddr_unsized")),
    ("sockaddr_in", Source::Header("linux/in.h")),
    ("sockaddr_un", Source::Header("linux/un.h")),
];

/// Where the kernel takes a struct of its own on one ABI: that, and the struct's name.
const OTHERS: &[(&str, &str, Source)] =
    &[("arm_oabi", "epoll_event", Source::Own("arch/arm/kernel/sys_oabi-compat.c", "oabi_epoll_event"))];

/// What structs are made of, and headers leave to the program to include.
const BEFORE: &str = "#include <sys/types.h>\n#include <sys/socket.h>\n";

/// The types whose alignment is a line of its own.
const ALIGNED: &[&str] = &["short", "int", "long long"];

/// A line but for its values: the struct, the member, its type in C. Without a member, the whole struct; without a struct, how the type is
/// aligned.
type Key = (String, String, String);

/// What lines say on each ABI: an offset and a size.
type Values = BTreeMap<Key, BTreeMap<&'static str, String>>;

/// Reads a tree's structs.
pub fn layouts(repo: &Repo, tree: &Tree) -> Result<Changes> {
    let versions = versions()?;
    let folder = std::env::temp_dir().join(format!("sysno-layouts-{}", std::process::id()));
    let found = all(tree, &folder);
    fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let (order, values) = found?;

    let mut text = format!("# Linux {}\n", tree.version);
    for (version, abis) in versions {
        text += &format!("# {version}: {}\n", words(&abis));
    }
    let without: Vec<_> = MACHINES.iter().map(|machine| machine.abi).filter(|abi| compiler(abi).is_none()).collect();
    text += &format!("# no compiler: {}\n", words(&without));
    text += "# struct\tmember, or - for all of it\tits type in C\toffset and size\ton other ABIs (sparc*: all that begin so); -: not there\n";
    for key in order {
        let on = &values[&key];
        text += &line(&key, on);
    }
    let mut changes = Changes::default();
    changes.set(repo, LAYOUTS, text)?;
    Ok(changes)
}

fn compiler(abi: &str) -> Option<&'static [&'static str]> {
    COMPILERS.iter().find(|(of, _)| *of == abi).map(|(_, compiler)| *compiler)
}

/// What the compilers say of themselves, with their ABIs; an error that names those that are not there.
fn versions() -> Result<BTreeMap<String, Vec<&'static str>>> {
    let (mut versions, mut missing) = (BTreeMap::new(), BTreeSet::new());
    for (abi, compiler) in COMPILERS {
        match Command::new(compiler[0]).arg("--version").output() {
            Ok(output) if output.status.success() => {
                let text = String::from_utf8_lossy(&output.stdout);
                let version = text.lines().next().unwrap_or_default();
                versions.entry(version.to_owned()).or_insert_with(Vec::new).push(*abi);
            }
            _ => {
                missing.insert(compiler[0]);
            }
        }
    }
    if !missing.is_empty() {
        bail!("these compilers are not there: {}", missing.into_iter().collect::<Vec<_>>().join(", "));
    }
    Ok(versions)
}

/// All lines in order, and what each says on the ABIs.
fn all(tree: &Tree, folder: &Path) -> Result<(Vec<Key>, Values)> {
    let (mut order, mut values) = (Vec::new(), Values::new());
    for machine in MACHINES {
        let Some(compiler) = compiler(machine.abi) else { continue };
        let headers = Headers::new(tree, machine, folder)?;
        let mut found = alignments(&headers, compiler)?;
        for (name, source) in STRUCTS {
            let other = OTHERS.iter().find(|(abi, of, _)| (abi, of) == (&machine.abi, name));
            let source = other.map_or(*source, |(_, _, source)| *source);
            let layout = of_struct(tree, &headers, compiler, name, source);
            found.extend(layout.with_context(|| format!("{}: struct {name}", machine.abi))?);
        }
        for (key, value) in found {
            if !values.contains_key(&key) {
                order.push(key.clone());
            }
            values.entry(key).or_default().insert(machine.abi, value);
        }
    }
    // A member that only some ABIs have stands by the others of its struct.
    order.sort_by_key(|(of, _, _)| STRUCTS.iter().position(|(name, _)| name == of));
    Ok((order, values))
}

fn alignments(headers: &Headers, compiler: &[&str]) -> Result<Vec<(Key, String)>> {
    let structs: String =
        ALIGNED.iter().enumerate().map(|(i, ty)| format!("struct s{i} {{ char a; {ty} b; }};\n")).collect();
    let of = |(i, ty): (usize, &&str)| [format!("__builtin_offsetof(struct s{i}, b)"), format!("sizeof({ty})")];
    let expressions: Vec<_> = ALIGNED.iter().enumerate().flat_map(of).collect();
    let values = evaluate(headers, compiler, &structs, &expressions)?;
    let line = |(i, ty): (usize, &&str)| {
        (("-".to_owned(), "-".to_owned(), (*ty).to_owned()), format!("{} {}", values[2 * i], values[2 * i + 1]))
    };
    Ok(ALIGNED.iter().enumerate().map(line).collect())
}

/// The lines of a struct: the whole, and each of its members.
fn of_struct(
    tree: &Tree,
    headers: &Headers,
    compiler: &[&str],
    name: &str,
    source: Source,
) -> Result<Vec<(Key, String)>> {
    let (program, c_name) = match source {
        Source::Header(header) => (format!("{BEFORE}#include <{header}>\n"), name),
        Source::Own(file, own) => {
            let text = without_comments(&tree.read(file)?);
            let (_, whole) = definition(&text, own).with_context(|| format!("{file} has no struct {own}"))?;
            (format!("{BEFORE}{whole}\n"), own)
        }
    };
    let (text, errors) = headers.compile_by(compiler, &["-E", "-P"], &program)?;
    let (members, _) = definition(&text, c_name).with_context(|| format!("no struct {c_name}: {errors}"))?;
    let members = members_of(&members)?;
    let mut expressions = vec![format!("sizeof(struct {c_name})")];
    for Declared { name, is_open, .. } in &members {
        expressions.push(format!("__builtin_offsetof(struct {c_name}, {name})"));
        expressions.push(if *is_open { "0".to_owned() } else { format!("sizeof(((struct {c_name} *) 0)->{name})") });
    }
    let values = evaluate(headers, compiler, &program, &expressions)?;
    let whole = ((name.to_owned(), "-".to_owned(), "-".to_owned()), format!("0 {}", values[0]));
    let lines = members.iter().zip(values[1..].chunks(2));
    let lines = lines.map(|(member, at)| {
        ((name.to_owned(), member.name.clone(), member.ty.clone()), format!("{} {}", at[0], at[1]))
    });
    Ok([whole].into_iter().chain(lines).collect())
}

/// What is between the braces of a struct's definition, and all of it.
fn definition(text: &str, name: &str) -> Option<(String, String)> {
    let head = format!("struct {name}");
    let start = text
        .match_indices(&head)
        .map(|(start, _)| start)
        .find(|start| text[start + head.len()..].trim_start().starts_with('{') && !text[..*start].ends_with(is_word))?;
    let open = start + text[start..].find('{')?;
    let mut depth = 0;
    let close = text[open..].char_indices().find_map(|(i, c)| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        (depth == 0).then_some(open + i)
    })?;
    let end = close + text[close..].find(';')? + 1;
    Some((text[open + 1..close].to_owned(), text[start..end].to_owned()))
}

/// A member as C declares it.
#[derive(Debug, PartialEq, Eq)]
struct Declared {
    name: String,
    /// Its type, with `*` and `[]`, without the length of an array.
    ty: String,
    /// Whether it is an array without a length.
    is_open: bool,
}

/// The members between the braces of a struct.
fn members_of(text: &str) -> Result<Vec<Declared>> {
    if text.contains('{') || text.contains(':') {
        bail!("a struct inside, a union or a bit field: `{}`", text.trim());
    }
    let declarations = text.split(';').map(str::trim).filter(|declaration| !declaration.is_empty());
    declarations.map(declared).collect()
}

fn declared(declaration: &str) -> Result<Declared> {
    let (declarator, length) = match declaration.split_once('[') {
        Some((declarator, length)) => (declarator.trim_end(), Some(length.trim_end_matches(']').trim())),
        None => (declaration, None),
    };
    let name = declarator.rsplit(|c| !is_word(c)).next().unwrap_or_default();
    let ty = declarator[..declarator.len() - name.len()].split_whitespace();
    let ty = ty.filter(|word| !matches!(*word, "__user" | "__force")).collect::<Vec<_>>().join(" ");
    if name.is_empty() || ty.is_empty() || declaration.contains(',') {
        bail!("not one member: `{declaration}`");
    }
    let array = if length.is_some() { " []" } else { "" };
    Ok(Declared { name: name.to_owned(), ty: format!("{ty}{array}"), is_open: length == Some("") })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The values of expressions, which the compiler tells where it complains about a pointer to an array of so many elements: no program of
/// the ABI can run here, and not every compiler has an assembler.
fn evaluate(headers: &Headers, compiler: &[&str], program: &str, expressions: &[String]) -> Result<Vec<u64>> {
    let first = program.lines().count() + 2;
    let lines = expressions.iter().map(|expression| format!("p = (char (*)[1 + ({expression})]) 0;\n"));
    let program = format!("{program}void values(int *p) {{\n{}}}\n", lines.collect::<String>());
    let (_, said) = headers.compile_by(compiler, &["-fsyntax-only"], &program)?;
    let mut values = vec![None; expressions.len()];
    for line in said.lines() {
        let of = line.strip_prefix("<stdin>:").and_then(|place| place.split(':').next()?.parse::<usize>().ok());
        let elements = line.split("(*)[").nth(1).and_then(|rest| rest.split(']').next()?.parse::<u64>().ok());
        if let (Some(place), Some(elements @ 1..)) = (of.and_then(|line| line.checked_sub(first)), elements) {
            if let Some(value) = values.get_mut(place) {
                *value = Some(elements - 1);
            }
        }
    }
    let named = values.into_iter().zip(expressions);
    named.map(|(value, expression)| value.with_context(|| format!("no value of {expression}: {said}"))).collect()
}

fn line((of, member, ty): &Key, on: &BTreeMap<&'static str, String>) -> String {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for machine in MACHINES {
        let value = on.get(machine.abi).map_or("-", String::as_str);
        match groups.iter_mut().find(|(known, _)| *known == value) {
            Some((_, abis)) => abis.push(machine.abi),
            None => groups.push((value, vec![machine.abi])),
        }
    }
    // What most of them have; the first of those.
    let common = groups.iter().map(|(_, abis)| abis.len()).max().unwrap_or_default();
    let at = groups.iter().position(|(_, abis)| abis.len() == common).unwrap_or_default();
    let (value, _) = groups.remove(at);
    let others: Vec<_> = groups.iter().map(|(value, abis)| format!("{value}: {}", words(abis))).collect();
    format!("{of}\t{member}\t{ty}\t{value}\t{}\n", others.join("; "))
}
