//! Where the members of structs are on each ABI, tests/data/layouts.tsv and layouts_swapped.tsv: what the ABIs' own compilers make of a kernel's source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZero;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, bail};

use self::asked::{WITHOUT_DATA, bit_fields, evaluate};
use self::declarations::{Definition, Member, Source, is_word, members};
use self::structs::{AS, BEFORE, KERNEL, LEFT_OUT, STRUCTS};
use crate::constants::headers::{Headers, without_comments};
use crate::constants::machines::{MACHINES, Machine};
use crate::constants::words;
use crate::kernel::Tree;
use crate::repo::{Changes, Repo};

pub mod asked;
mod data;
pub mod declarations;
mod structs;

pub const LAYOUTS: &str = "tests/data/layouts.tsv";
pub const SWAPPED: &str = "tests/data/layouts_swapped.tsv";
pub const VALUES: &str = "tests/data/struct_values.tsv";

/// In place of a member: the bytes of the whole struct, as data.rs makes them.
const BYTES: &str = "=";

/// An ABI, and how its compiler is called.
type Compiler = (&'static str, &'static [&'static str]);

/// The compiler of each ABI. For programs of ARM's OABI, the kernel has the structs as its own compiler lays them out, which is one for
/// EABI. There is none for MicroBlaze and Nios II.
#[rustfmt::skip]
const COMPILERS: &[Compiler] = &[
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
    // As the kernel is compiled; programs may be with enums of one byte.
    ("hexagon", &["clang", "--target=hexagon-linux-gnu", "-fno-short-enums"]),
];

/// The same for ABIs of the other byte order. There is none for Xtensa.
#[rustfmt::skip]
const OTHER_ORDER: &[Compiler] = &[
    ("aarch64", &["clang", "--target=aarch64_be-linux-gnu"]),
    ("arm", &["clang", "--target=armebv7-linux-gnueabi"]),
    ("arm_oabi", &["clang", "--target=armebv7-linux-gnueabi"]),
    ("powerpc64", &["clang", "--target=powerpc64le-linux-gnu"]),
    ("mips_o32", &["clang", "--target=mipsel-linux-gnu"]),
    ("mips_n64", &["clang", "--target=mips64el-linux-gnuabi64"]),
    ("mips_n32", &["clang", "--target=mips64el-linux-gnuabin32"]),
    ("sh", &["sh4-linux-gnu-gcc", "-mb"]),
    ("arc", &["arc-linux-gnu-gcc", "-mbig-endian"]),
];

/// What the columns are.
const HEAD: &str = "\
# struct\tmember\ttype\twhere it is\ton other ABIs (sparc*: all that begin so); -: not there
# member: -: all of the struct; a.b: b in a, a struct or union that is defined within; of one without a name, the members are the outer's
# type: in C, as the kernel writes it; -: a struct or union of that name; struct, union: one without a name of its own
# where: offset and size in bytes; of an array also the number of its elements, 0 where it is as long as the program says; of a bit field
#     byte:bit width, where bit 0 is the first of its byte, the lowest on a little-endian machine and the highest on a big-endian one; of
#     all of a struct its alignment and its size
";

/// The types whose alignment is a line of its own.
const ALIGNED: &[&str] = &["short", "int", "long long"];

/// What the names of the kernel's own structs begin with in the program, where a header may have another of that name.
const OWN: &str = "own_";

/// A line but for its values: the struct, the member, its type in C. Without a member, the whole struct; without a struct, how the type is
/// aligned.
type Key = (String, String, String);

/// An ABI's lines, in order.
type Lines = Vec<(Key, String)>;

/// What lines say on each ABI.
type Values<'a> = BTreeMap<&'a Key, BTreeMap<&'static str, &'a str>>;

/// The ABI that is in older kernels alone: the folder arch of an older one is read, and all others of the newest.
const OLDER: &str = "s390";

/// Reads a tree's structs.
pub fn layouts(repo: &Repo, tree: &Tree, older: Option<&Tree>) -> Result<Changes> {
    let folder = std::env::temp_dir().join(format!("sysno-layouts-{}", std::process::id()));
    let older_arch = older.map(|older| with_arch(tree, older, &folder.join("tree"))).transpose()?;
    let has_source = |abi: &str| abi != OLDER || older_arch.is_some();
    let compilers: Vec<_> = COMPILERS.iter().filter(|(abi, _)| has_source(abi)).collect();
    let versions = versions(&compilers)?;
    let of_abi = |machine: &'static Machine, compiler: &[&str], folder: &Path| {
        let tree = older_arch.as_ref().filter(|_| machine.abi == OLDER).unwrap_or(tree);
        of_abi(tree, folder, machine, compiler)
    };
    let found = of_abis(&compilers, |machine, compiler| of_abi(machine, compiler, &folder));
    let swapped = OTHER_ORDER.iter().collect::<Vec<_>>();
    let swapped = of_abis(&swapped, |machine, compiler| of_abi(machine, compiler, &folder.join("swapped")));
    fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let (mut found, mut swapped) = (found?, swapped?);
    let of_values = values_of(&mut found, &mut swapped);
    for row in STRUCTS.iter().filter(|(abis, _, _)| found.keys().any(|abi| is_for(abis, abi))) {
        let mut lines = found.values().flatten();
        if let Some(name) = names_of(row).find(|name| lines.all(|((of, _, _), _)| of != name)) {
            bail!("{}: no ABI has {name}", row.1);
        }
    }
    for (abi, lines) in &mut swapped {
        let of = |name: &str, lines: &Lines| {
            lines.iter().filter(|((of, _, _), _)| of == name).cloned().collect::<BTreeSet<_>>()
        };
        let names: BTreeSet<_> = lines.iter().map(|((of, _, _), _)| of.clone()).collect();
        let different: BTreeSet<_> =
            names.into_iter().filter(|name| of(name, lines) != of(name, &found[abi])).collect();
        lines.retain(|((of, _, _), _)| different.contains(of));
    }

    let mut text = format!("# Linux {}\n", tree.version);
    if let Some(older) = older {
        text += &format!("# Linux {}, its arch: {OLDER}\n", older.version);
    }
    for (version, abis) in versions {
        text += &format!("# {version}: {}\n", words(&abis));
    }
    let without = MACHINES.iter().map(|machine| machine.abi);
    let without: Vec<_> = without.filter(|abi| COMPILERS.iter().all(|(of, _)| of != abi)).collect();
    text += &format!("# no compiler: {}\n", words(&without));
    text += &format!("# no bit fields, as the compiler writes no data: {}\n", words(WITHOUT_DATA));
    for (names, reason) in LEFT_OUT {
        text += &format!("# left out, {reason}: {names}\n");
    }
    text += HEAD;
    text += &table(&found)?;
    let mut other =
        format!("# The structs that have another layout in the other byte order than {LAYOUTS} says, in its columns\n");
    other += &format!("# compared: {}\n", words(&OTHER_ORDER.iter().map(|(abi, _)| *abi).collect::<Vec<_>>()));
    other += &table(&swapped)?;
    let mut changes = Changes::default();
    changes.set(repo, LAYOUTS, text)?;
    changes.set(repo, SWAPPED, other)?;
    changes.set(repo, VALUES, of_values)?;
    Ok(changes)
}

/// The file of the bytes that compilers write, which are taken out of the lines.
fn values_of(found: &mut BTreeMap<&'static str, Lines>, swapped: &mut BTreeMap<&'static str, Lines>) -> String {
    let mut text = "# What compilers write for structs whose members have known values: README.md has the columns.\n\
                    # struct\tbyte order\tbytes\ton other ABIs\n"
        .to_owned();
    let mut chosen: BTreeSet<_> = ALSO.iter().map(|name| (*name).to_owned()).collect();
    for (order, found) in [("own", found), ("other", swapped)] {
        let mut values = Values::new();
        let mut all: Vec<(&'static str, Lines)> = Vec::new();
        for (abi, lines) in found {
            let (bytes, others) = std::mem::take(lines).into_iter().partition(|((_, member, _), _)| member == BYTES);
            *lines = others;
            all.push((*abi, bytes));
        }
        for (abi, lines) in &all {
            for (key, bytes) in lines {
                values.entry(key).or_default().insert(*abi, bytes);
            }
        }
        // Most are the same everywhere but for the byte order, and say little more than a few of them do.
        if order == "own" {
            let count = |on: &BTreeMap<_, &str>| on.values().collect::<BTreeSet<_>>().len();
            let is_various = |(_, on): &(&&Key, &BTreeMap<_, &str>)| count(on) > FEW;
            chosen.extend(values.iter().filter(is_various).map(|((of, ..), _)| of.clone()));
        }
        for (key, on) in values.into_iter().filter(|((of, ..), _)| chosen.contains(of)) {
            text += &line(key, &on).replacen(&format!("\t{BYTES}\t\t"), &format!("\t{order}\t"), 1);
        }
    }
    text
}

/// A struct that is the same on most ABIs has at most so many texts: one for each byte order, and one more.
const FEW: usize = 3;

/// Structs that are there all the same: with bit fields, structs inside, an address, integers that are in one byte order everywhere.
const ALSO: &[&str] = &[
    "__kernel_itimerspec",
    "bpf_insn",
    "io_uring_sync_cancel_reg",
    "iocb",
    "mount_attr",
    "perf_event_attr",
    "sched_attr",
    "sock_filter",
    "sockaddr_in6",
];

/// A tree in this folder with the architectures of another.
fn with_arch(tree: &Tree, other: &Tree, folder: &Path) -> Result<Tree> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(tree.path(""))? {
        let name = entry?.file_name();
        let from = if name == "arch" { other } else { tree };
        symlink(fs::canonicalize(from.path("").join(&name))?, folder.join(&name))?;
    }
    Tree::open(folder)
}

/// What the compilers say of themselves, with their ABIs; an error that names those that are not there.
fn versions(compilers: &[&Compiler]) -> Result<BTreeMap<String, Vec<&'static str>>> {
    let (mut versions, mut missing) = (BTreeMap::new(), BTreeSet::new());
    for (abi, compiler) in compilers {
        match Command::new(compiler[0]).arg("--version").output() {
            Ok(output) if output.status.success() => {
                let text = String::from_utf8_lossy(&output.stdout);
                let version = text.lines().next().unwrap_or_default();
                versions.entry(version.to_owned()).or_insert_with(Vec::new).push(*abi);
            }
            Ok(output) => {
                let text = String::from_utf8_lossy(&output.stderr);
                bail!("`{} --version` failed: {}", compiler[0], text.trim());
            }
            Err(_) => {
                missing.insert(compiler[0]);
            }
        }
    }
    if !missing.is_empty() {
        bail!("these compilers are not there: {}", missing.into_iter().collect::<Vec<_>>().join(", "));
    }
    Ok(versions)
}

/// The lines of each ABI.
fn of_abis(
    compilers: &[&Compiler],
    of_abi: impl Fn(&'static Machine, &[&str]) -> Result<Lines> + Sync,
) -> Result<BTreeMap<&'static str, Lines>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        while let Some((abi, compiler)) = compilers.get(next.fetch_add(1, Ordering::Relaxed)) {
            let machine = MACHINES.iter().find(|machine| machine.abi == *abi).context("no such ABI")?;
            found.push((*abi, of_abi(machine, compiler)?));
        }
        Ok(found)
    };
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let found: Result<Vec<_>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    let mut found: BTreeMap<_, _> = found?.into_iter().flatten().collect();
    for (abi, like, names) in AS {
        let (Some(lines), Some(others)) = (found.get(abi), found.get(like)) else { continue };
        let is_named = |((of, _, _), _): &&(Key, String)| names.split_whitespace().any(|name| name == of);
        let lines = lines.iter().filter(|line| !is_named(line)).chain(others.iter().filter(is_named));
        let lines = lines.cloned().collect();
        found.insert(abi, lines);
    }
    Ok(found)
}

/// The lines of ABIs, together.
fn table(found: &BTreeMap<&'static str, Lines>) -> Result<String> {
    let (mut order, mut values) = (Vec::new(), Values::new());
    for machine in MACHINES {
        for (key, value) in found.get(machine.abi).into_iter().flatten() {
            if !values.contains_key(key) {
                order.push(key);
            }
            values.entry(key).or_default().insert(machine.abi, value);
        }
    }
    let names: Vec<_> = STRUCTS.iter().flat_map(names_of).collect();
    // A member that only some ABIs have stands by the others of its struct.
    order.sort_by_key(|(of, _, _)| names.iter().position(|name| name == of));
    Ok(order.into_iter().map(|key| line(key, &values[key])).collect())
}

/// The lines of an ABI.
fn of_abi(tree: &Tree, folder: &Path, machine: &'static Machine, compiler: &[&str]) -> Result<Lines> {
    let headers = Headers::new(tree, machine, folder)?;
    let (names, program) = program(tree, machine)?;
    let mut found = alignments(&headers, compiler)?;
    found.extend(of_program(&headers, compiler, &names, &program).with_context(|| machine.abi)?);
    Ok(found)
}

/// What an ABI's structs are called, and how the program names each; and the program: headers, and the kernel's own definitions.
fn program(tree: &Tree, machine: &Machine) -> Result<(Vec<(&'static str, String)>, String)> {
    let mut program = BEFORE.to_owned();
    // A struct, how its definition names it, and the definition if it is not in a header.
    let mut places: Vec<(&str, &str, Option<String>)> = Vec::new();
    for (_, file, names) in STRUCTS.iter().filter(|(abis, _, _)| is_for(abis, machine.abi)) {
        let file = file.replace("{arch}", machine.arch);
        let is_header = ["linux/", "asm/", "mtd/"].iter().any(|folder| file.starts_with(folder));
        if is_header {
            program += &format!("#if __has_include(<{file}>)\n#include <{file}>\n#endif\n");
        }
        let text = if is_header { String::new() } else { without_comments(&tree.read(&file)?) };
        let source = Source::new(&text);
        for row in names.split_whitespace() {
            let (name, theirs) = row.split_once('=').unwrap_or((row, row));
            let inside = theirs.split_once('.');
            let definition = match inside {
                Some((outer, inner)) => {
                    source.inside(outer, inner).map(|members| format!("struct {name} {{ {members} }};"))
                }
                None => source.definition(theirs).map(|definition| definition.whole),
            };
            if definition.is_none() && !is_header {
                bail!("{file} has no {theirs}");
            }
            // The last place counts.
            places.retain(|(known, _, _)| *known != name);
            places.push((name, if inside.is_some() { name } else { theirs }, definition));
        }
    }
    program += KERNEL;
    let mut own = BTreeMap::new();
    for (name, theirs, _) in places.iter().filter(|(_, _, definition)| definition.is_some()) {
        own.insert(*theirs, *theirs);
        own.insert(*name, *theirs);
    }
    for definition in places.iter().filter_map(|(_, _, definition)| definition.as_deref()) {
        program += &with_own_names(definition, &own);
        program.push('\n');
    }
    let named = |(name, theirs, definition): &(&'static str, &str, Option<String>)| {
        (*name, if definition.is_some() { format!("{OWN}{theirs}") } else { (*theirs).to_owned() })
    };
    Ok((places.iter().map(named).collect(), program))
}

/// What the facts call the structs of a row.
fn names_of((_, _, names): &(&str, &str, &'static str)) -> impl Iterator<Item = &'static str> {
    names.split_whitespace().map(|name| name.split_once('=').map_or(name, |(ours, _)| ours))
}

/// Whether this is for an ABI: it is named, or how its name begins, `s390*`; or none is.
fn is_for(abis: &str, abi: &str) -> bool {
    let is_meant = |word: &str| word.strip_suffix('*').map_or(word == abi, |start| abi.starts_with(start));
    abis.is_empty() || abis.split_whitespace().any(is_meant)
}

fn alignments(headers: &Headers, compiler: &[&str]) -> Result<Lines> {
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

/// The definition with names that no header has for these.
fn with_own_names(definition: &str, own: &BTreeMap<&str, &str>) -> String {
    let mut out = String::new();
    let mut rest = definition;
    while let Some(start) = rest.find(is_word) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_word(c)).unwrap_or(from.len()));
        out += before;
        match own.get(word) {
            Some(name) => out += &format!("{OWN}{name}"),
            None => out += word,
        }
        rest = after;
    }
    out + rest
}

/// The lines of a program's structs, as far as the ABI has them: the whole, and each of its members.
fn of_program(headers: &Headers, compiler: &[&str], names: &[(&str, String)], program: &str) -> Result<Lines> {
    let (text, _) = headers.compile_by(compiler, &["-E", "-P"], program)?;
    let mut found = Vec::new();
    let source = Source::new(&text);
    for (name, theirs) in names {
        let Some(defined) = source.definition(theirs) else { continue };
        let members = members(&defined.body).with_context(|| theirs.clone())?;
        found.push((*name, defined, members));
    }
    let mut expressions = Vec::new();
    for (_, Definition { c_name, .. }, members) in &found {
        expressions.extend([format!("_Alignof({c_name})"), format!("sizeof({c_name})")]);
        for Member { path, ty, is_open, bits } in members {
            let member = format!("(({c_name} *) 0)->{path}");
            let element = format!("sizeof({member}{})", "[0]".repeat(ty.matches("[]").count()));
            let offset = format!("__builtin_offsetof({c_name}, {path})");
            if bits.is_some() {
                expressions.extend(["0", "0", "0"].map(str::to_owned));
            } else if *is_open {
                expressions.extend([offset, "0".to_owned(), "0".to_owned()]);
            } else {
                expressions.extend([offset, format!("sizeof({member})"), format!("sizeof({member}) / {element}")]);
            }
        }
    }
    let bits = found.iter().flat_map(|(_, Definition { c_name, .. }, members)| {
        members.iter().filter(|member| member.bits.is_some()).map(|member| (c_name.clone(), member.path.clone()))
    });
    let mut bits = bit_fields(headers, compiler, program, &bits.collect::<Vec<_>>())?.into_iter();
    let values = evaluate(headers, compiler, program, &expressions)?;
    let mut lines = Vec::new();
    {
        let mut values = values.iter().copied();
        let (mut structs, mut sizes) = (Vec::new(), Vec::new());
        for (name, Definition { c_name, .. }, members) in &found {
            let mut next = || values.next().unwrap_or_default();
            sizes.push([next(), next()][1]);
            let members = members.iter().map(|member| (member, [next(), next(), next()])).collect();
            structs.push((*name, c_name.clone(), members));
        }
        let data = data::data(headers, compiler, program, &structs, &sizes)?;
        lines.extend(data.into_iter().map(|(name, bytes)| ((name.to_owned(), BYTES.to_owned(), String::new()), bytes)));
    }
    let mut values = values.iter();
    let mut value = || values.next().map_or_else(String::new, ToString::to_string);
    for (name, defined, members) in found {
        let ty = defined.is.unwrap_or_else(|| "-".to_owned());
        lines.push(((name.to_owned(), "-".to_owned(), ty), format!("{} {}", value(), value())));
        for Member { path, ty, bits: bits_of, .. } in members {
            let (mut text, count) = (format!("{} {}", value(), value()), value());
            if ty.ends_with(']') {
                text += &format!(" {count}");
            }
            if let Some(width) = bits_of {
                match bits.next().flatten() {
                    Some((byte, bit)) => text = format!("{byte}:{bit} {width}"),
                    None => continue,
                }
            }
            lines.push(((name.to_owned(), path.replace(OWN, ""), ty.replace(OWN, "")), text));
        }
    }
    Ok(lines)
}

fn line((of, member, ty): &Key, on: &BTreeMap<&'static str, &str>) -> String {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for machine in MACHINES {
        let value = on.get(machine.abi).copied().unwrap_or("-");
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
