//! Have the headers of this machine the values of tests/data/constants.tsv and ioctls.tsv?
//!
//! A C program that includes them prints what they say, with `-m64` and with `-m32`: those of the kernel, and those of the C
//! library, which writes many of the values down again. They are of an older kernel, so that they may lack names.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use common::Constant;

fn main() {
    let on = |abi, flag| can_run(flag).map(|()| (abi, flag));
    let kernels = |(abi, flag)| Box::new(move || headers_of_the_kernel(abi, flag)) as Box<dyn FnOnce() + Send>;
    let librarys = |(abi, flag)| Box::new(move || headers_of_the_c_library(abi, flag)) as Box<dyn FnOnce() + Send>;
    common::run([
        ("headers_of_the_kernel", on("x86_64", "-m64").map(kernels)),
        ("headers_of_the_kernel_32", on("x86", "-m32").map(kernels)),
        ("headers_of_the_c_library", on("x86_64", "-m64").map(librarys)),
        ("headers_of_the_c_library_32", on("x86", "-m32").map(librarys)),
    ]);
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
        text += "int main(void) {\n";
        let first = text.lines().count() + 1;
        let mut absent = BTreeSet::new();
        let path = scratch();
        loop {
            let line = |(i, name): (usize, &&str)| {
                if absent.contains(&i) {
                    return "\n".to_owned();
                }
                format!(
                    "{{ enum {{ value = ({name}) }}; printf(value < 0 ? \"{name} %lld\\n\" : \"{name} %llu\\n\", (long long) value); }}\n"
                )
            };
            let lines: String = self.names.iter().enumerate().map(line).collect();
            let errors = compile(self.flag, &format!("{text}{lines}return 0; }}\n"), &path)?;
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

/// A path for a program.
fn scratch() -> PathBuf {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("sysno-constants-{}-{next}", std::process::id()))
}

/// Values that the headers of an older kernel have otherwise: the last of a list that has grown, or all of its bits. The newest
/// kernel's are in the facts.
const GROWN: &[&str] = &[];

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
    for (header, constants) in by_header {
        let names: Vec<&str> = constants.iter().map(|constant| constant.name.as_str()).collect();
        // Some leave it to the program to include others first.
        let headers = ["linux/types.h", "linux/ioctl.h", "sys/socket.h", "asm/termbits.h", header];
        let Ok(values) = (Program { flag, headers: &headers, names: &names }).run() else { continue };
        for constant in constants {
            let Some(value) = values.get(&constant.name) else { continue };
            compared += 1;
            if *value != constant.values[abi] && !GROWN.contains(&constant.name.as_str()) {
                different.push(format!(
                    "{} in {header}: {value:#x}, in the facts {:#x}",
                    constant.name, constant.values[abi]
                ));
            }
        }
    }
    println!("{abi}: {compared} values compared");
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert!(compared > 5000, "only {compared} values compared");
}

/// The headers of the C library with values of the kernel's, those that can be included together.
const LIBRARY: &[&str] = &[
    "fcntl.h",
    "sched.h",
    "signal.h",
    "sys/eventfd.h",
    "sys/epoll.h",
    "sys/fanotify.h",
    "sys/inotify.h",
    "sys/ipc.h",
    "sys/mman.h",
    "sys/mount.h",
    "sys/msg.h",
    "sys/personality.h",
    "sys/prctl.h",
    "sys/quota.h",
    "sys/random.h",
    "sys/reboot.h",
    "sys/resource.h",
    "sys/sem.h",
    "sys/shm.h",
    "sys/signalfd.h",
    "sys/socket.h",
    "sys/stat.h",
    "sys/swap.h",
    "sys/timerfd.h",
    "sys/timex.h",
    "sys/uio.h",
    "sys/wait.h",
    "sys/xattr.h",
    "sys/ioctl.h",
    "time.h",
    "unistd.h",
    "netinet/in.h",
    "netinet/tcp.h",
    "netinet/udp.h",
    "netpacket/packet.h",
];

/// Names that the C library has for itself with another value than the kernel's, and why.
const LIBRARYS_OWN: &[(&str, &str)] = &[];

fn headers_of_the_c_library(abi: &str, flag: &str) {
    let facts = common::constants("constants.tsv");
    let facts: Vec<&Constant> = facts.iter().filter(|constant| constant.values.contains_key(abi)).collect();
    let names: BTreeSet<&str> = facts.iter().map(|constant| constant.name.as_str()).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let values = Program { flag, headers: LIBRARY, names: &names }.run().unwrap_or_else(|why| panic!("{why}"));
    let mut different = Vec::new();
    for (name, value) in &values {
        // Headers that disagree: one of them.
        let mut theirs = facts.iter().filter(|constant| constant.name == *name).map(|constant| constant.values[abi]);
        let is_own = LIBRARYS_OWN.iter().any(|(own, _)| own == name);
        if is_own == theirs.any(|fact| fact == *value) {
            different
                .push(format!("{name}: the C library {value:#x}{}", if is_own { ", no longer its own" } else { "" }));
        }
    }
    println!("{abi}: {} values compared", values.len());
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert!(values.len() > 800, "only {} values compared", values.len());
}
