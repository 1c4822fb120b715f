//! Have the headers of this machine the values of tests/data/constants.tsv and ioctls.tsv?
//!
//! A C program that includes them prints what they say, with `-m64` and with `-m32`: those of the kernel, and those of the C
//! library, which writes many of the values down again. They are of an older kernel, so that they may lack names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::common::{self, Constant, Tests};

pub fn tests() -> Tests {
    let on = |abi, flag| can_run(flag).map(|()| (abi, flag));
    let kernels = |(abi, flag)| Box::new(move || headers_of_the_kernel(abi, flag)) as Box<dyn FnOnce() + Send>;
    let librarys = |(abi, flag)| Box::new(move || headers_of_the_c_library(abi, flag)) as Box<dyn FnOnce() + Send>;
    common::tests([
        ("headers_of_the_kernel", on("x86_64", "-m64").map(kernels)),
        ("headers_of_the_kernel_32", on("x86", "-m32").map(kernels)),
        ("headers_of_the_c_library", on("x86_64", "-m64").map(librarys)),
        ("headers_of_the_c_library_32", on("x86", "-m32").map(librarys)),
    ])
}

/// Why no program can be compiled and run with this flag.
fn can_run(flag: &str) -> Result<(), String> {
    if !cfg!(all(target_arch = "x86_64", target_pointer_width = "64")) {
        return Err("only the values of x86-64 and of i386 are compared".to_owned());
    }
    let printed = Program { flag, headers: &["linux/fcntl.h"], names: &["AT_FDCWD"] }.run();
    let printed = printed.map_err(|why| format!("cc {flag}: {}", why.lines().next().unwrap_or_default()))?;
    match printed.get("AT_FDCWD") {
        Some(-100) => Ok(()),
        _ => Err(format!("no program that cc {flag} compiles runs here")),
    }
}

/// A program that prints the values of names, those that its headers have.
struct Program<'a> {
    flag: &'a str,
    headers: &'a [&'a str],
    names: &'a [&'a str],
}

impl Program<'_> {
    /// What it prints, or what the compiler says of the headers.
    fn run(&self) -> Result<BTreeMap<String, i128>, String> {
        let mut text = String::from("#define _GNU_SOURCE\n#include <stdio.h>\n#include <stddef.h>\n");
        text += &self.headers.iter().map(|header| format!("#include <{header}>\n")).collect::<String>();
        text += "struct fact { const char *name; int is_negative; unsigned long long value; };\n";
        let first = text.lines().count() + 1;
        let mut absent = BTreeSet::new();
        let path = scratch();
        loop {
            // A line each, so that an error is of one name. An enumerator, since that is an integer or an error.
            let present = |i: &usize| !absent.contains(i);
            let line = |(i, name): (usize, &&str)| match present(&i) {
                true => format!(
                    "enum {{ value_{i} = ({name}) }}; \
                     static const struct fact fact_{i} = {{ \"{name}\", value_{i} < 0, (unsigned long long) value_{i} }};\n"
                ),
                false => "\n".to_owned(),
            };
            let mut lines: String = self.names.iter().enumerate().map(line).collect();
            lines += "static const struct fact *const facts[] = {";
            lines.extend((0..self.names.len()).filter(present).map(|i| format!("&fact_{i},")));
            lines += "0};\nint main(void) { for (int i = 0; facts[i]; i++) \
                      printf(facts[i]->is_negative ? \"%s %lld\\n\" : \"%s %llu\\n\", facts[i]->name, facts[i]->value); }\n";
            let errors = compile(self.flag, &format!("{text}{lines}"), &path)?;
            let of_line = errors.lines().filter(|line| line.contains(": error: ")).map(|line| {
                let place = line.strip_prefix("<stdin>:")?.split(':').next()?.parse::<usize>().ok()?;
                place.checked_sub(first).filter(|i| *i < self.names.len())
            });
            let found = of_line.collect::<Option<BTreeSet<usize>>>().ok_or_else(|| errors.clone())?;
            if found.is_empty() {
                break;
            }
            absent.extend(found);
        }
        let output = Command::new(&path).output();
        // Nothing is left behind, whether it ran or not.
        let _ = fs::remove_file(&path);
        let output = output.map_err(|error| error.to_string())?;
        let lines = String::from_utf8(output.stdout).map_err(|error| error.to_string())?;
        let values = lines.lines().filter_map(|line| line.split_once(' '));
        Ok(values.map(|(name, value)| (name.to_owned(), value.parse().expect("a number"))).collect())
    }
}

/// Compiles a program; what the compiler says is wrong with it.
fn compile(flag: &str, text: &str, path: &Path) -> Result<String, String> {
    let mut cc = Command::new("cc")
        .args([flag, "-w", "-ftrack-macro-expansion=0", "-x", "c", "-", "-o"])
        .arg(path)
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    // If it doesn't read all of it, its own words say why.
    let _ = cc.stdin.take().expect("a pipe").write_all(text.as_bytes());
    let output = cc.wait_with_output().map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The names of the macros of headers: most of the names that they have, so that the compiler need not look for the others.
fn macros(flag: &str, headers: &[&str]) -> BTreeSet<String> {
    let mut cc = Command::new("cc");
    cc.args([flag, "-E", "-dM", "-D_GNU_SOURCE", "-x", "c", "/dev/null"]);
    cc.args(headers.iter().flat_map(|header| ["-include", header]));
    let text = String::from_utf8_lossy(&cc.output().expect("cc runs").stdout).into_owned();
    let names = text.lines().filter_map(|line| line.strip_prefix("#define ")?.split([' ', '(']).next());
    names.map(str::to_owned).collect()
}

/// A path for a program.
fn scratch() -> PathBuf {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("sysno-constants-{}-{next}", std::process::id()))
}

/// Values that headers of an older kernel have otherwise: all bits of a set that has grown since, a count of them, and what the
/// kernel has changed because of them. The ends of lists, which grow too, have names that say so.
#[rustfmt::skip]
const GROWN: &[&str] = &[
    "AT_VECTOR_SIZE_ARCH", "BPF_F_REDIRECT_FLAGS", "BPF_TCP_MAX_STATES", "BTRFS_DEFRAG_RANGE_FLAGS_SUPP", "FUTEX_CMD_MASK", "MAX_BPF_ATTACH_TYPE", "MAX_BPF_LINK_TYPE", "MOVE_MOUNT__MASK",
    "NSIGSEGV", "RWF_SUPPORTED", "RXRPC__SUPPORTED", "SECURE_ALL_BITS", "SECURE_ALL_LOCKS", "SOF_TIMESTAMPING_MASK",
    "SOF_TIMESTAMPING_TX_RECORD_MASK", "TCP_RESERVED_BITS", "UFFD_API_FEATURES", "UFFD_API_IOCTLS", "UFFD_API_RANGE_IOCTLS",
    "UFFD_API_RANGE_IOCTLS_BASIC", "UFFD_API_REGISTER_MODES", "XFRM_NR_MSGTYPES", "__MAX_BPF_ATTACH_TYPE",
];

fn has_grown(name: &str) -> bool {
    name.ends_with("MAX") || name.ends_with("_MAX_SHIFT") || name.ends_with("_LAST") || GROWN.contains(&name)
}

fn headers_of_the_kernel(abi: &str, flag: &str) {
    let facts: Vec<Constant> = ["constants.tsv", "ioctls.tsv"].into_iter().flat_map(common::constants).collect();
    let mut by_header: BTreeMap<&str, Vec<&Constant>> = BTreeMap::new();
    for constant in facts.iter().filter(|constant| constant.values.contains_key(abi)) {
        by_header.entry(&constant.header).or_default().push(constant);
    }
    let here = |header: &str| {
        ["", "x86_64-linux-gnu/"].iter().any(|at| Path::new("/usr/include").join(at).join(header).exists())
    };
    by_header.retain(|header, _| here(header));
    let (mut compared, mut different) = (0, Vec::new());
    let mut compare = |of_headers: &[(&str, Vec<&Constant>)]| {
        let all = of_headers.iter().flat_map(|(_, constants)| constants);
        let names: BTreeSet<&str> = all.clone().map(|constant| constant.name.as_str()).collect();
        let names: Vec<&str> = names.into_iter().collect();
        // Some leave it to the program to include others first.
        let mut headers = vec!["linux/types.h", "linux/ioctl.h", "sys/socket.h", "asm/termbits.h"];
        headers.extend(of_headers.iter().map(|(header, _)| header));
        let Ok(values) = (Program { flag, headers: &headers, names: &names }).run() else { return false };
        for constant in all {
            let Some(value) = values.get(&constant.name) else { continue };
            compared += 1;
            let theirs = constant.values[abi];
            if *value != theirs && !has_grown(&constant.name) {
                different
                    .push(format!("{} in {}: {value:#x}, in the facts {theirs:#x}", constant.name, constant.header));
            }
        }
        true
    };
    // Together, since a compiler takes its time to start; alone, if they cannot be, or disagree with another on a name.
    let mut lines = BTreeMap::new();
    for constant in &facts {
        *lines.entry(constant.name.as_str()).or_insert(0) += 1;
    }
    let disagrees = |of: &(&str, Vec<&Constant>)| of.1.iter().any(|constant| lines[constant.name.as_str()] > 1);
    let (alone, others): (Vec<_>, Vec<_>) = by_header.into_iter().partition(disagrees);
    for group in others.chunks(12).chain(alone.chunks(1)) {
        if !compare(group) && group.len() > 1 {
            for one in group.chunks(1) {
                compare(one);
            }
        }
    }
    println!("{abi}: {compared} values compared");
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert!(compared > 5000, "only {compared} values compared");
}

/// The headers of the C library with values of the kernel's, those that can be included together.
#[rustfmt::skip]
const LIBRARY: &[&str] = &[
    "fcntl.h", "sched.h", "signal.h", "sys/eventfd.h", "sys/epoll.h", "sys/fanotify.h", "sys/inotify.h", "sys/ipc.h",
    "sys/mman.h", "sys/mount.h", "sys/msg.h", "sys/personality.h", "sys/prctl.h", "sys/quota.h", "sys/random.h",
    "sys/reboot.h", "sys/resource.h", "sys/sem.h", "sys/shm.h", "sys/signalfd.h", "sys/socket.h", "sys/stat.h",
    "sys/swap.h", "sys/timerfd.h", "sys/timex.h", "sys/uio.h", "sys/wait.h", "sys/xattr.h", "sys/ioctl.h", "time.h",
    "unistd.h", "netinet/in.h", "netinet/tcp.h", "netinet/udp.h", "netpacket/packet.h",
];

/// Names that the C library has for itself with another value than the kernel's: compiled with which flags, and why.
const LIBRARYS_OWN: &[(&str, &str, &str)] = &[
    ("NSIG", "-m64 -m32", "one more than the last signal, real-time signals among them"),
    ("O_LARGEFILE", "-m64", "0 where every offset has 64 bits"),
    ("__O_TMPFILE", "-m64 -m32", "with O_DIRECTORY"),
];

fn headers_of_the_c_library(abi: &str, flag: &str) {
    let facts = common::constants("constants.tsv");
    let facts: Vec<&Constant> = facts.iter().filter(|constant| constant.values.contains_key(abi)).collect();
    let macros = macros(flag, LIBRARY);
    let names = facts.iter().map(|constant| constant.name.as_str()).filter(|name| macros.contains(*name));
    let names: Vec<&str> = names.collect::<BTreeSet<_>>().into_iter().collect();
    let values = Program { flag, headers: LIBRARY, names: &names }.run().unwrap_or_else(|why| panic!("{why}"));
    let mut different = Vec::new();
    for (name, value) in &values {
        if has_grown(name) {
            continue;
        }
        // Headers that disagree: one of them.
        let mut theirs = facts.iter().filter(|constant| constant.name == *name).map(|constant| constant.values[abi]);
        let is_own = LIBRARYS_OWN.iter().any(|(own, flags, _)| own == name && flags.contains(flag));
        if is_own == theirs.any(|fact| fact == *value) {
            different
                .push(format!("{name}: the C library {value:#x}{}", if is_own { ", no longer its own" } else { "" }));
        }
    }
    println!("{abi}: {} values compared", values.len());
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert!(values.len() > 800, "only {} values compared", values.len());
}
