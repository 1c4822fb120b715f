//! What several tests need: the tables as text, the facts, and tests that cannot run everywhere.

#![allow(dead_code, reason = "no test uses all of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use libtest_mimic::{Arguments, Trial};
use sysno::Abi;

/// Tests that cannot run everywhere: each has a name, and is a test or the reason why it cannot run here.
pub type Tests = Vec<(&'static str, Result<Box<dyn FnOnce() + Send>, String>)>;

pub fn tests<T: FnOnce() + Send + 'static>(
    tests: impl IntoIterator<Item = (&'static str, Result<T, String>)>,
) -> Tests {
    let boxed = |test: T| -> Box<dyn FnOnce() + Send> { Box::new(test) };
    tests.into_iter().map(|(name, test)| (name, test.map(boxed))).collect()
}

/// A file with such tests: its name, and its tests.
type File<'a> = (&'a str, fn() -> Tests);

/// The `main` of a folder with such files. A test that cannot run here is counted as ignored, and its name says why.
pub fn run(files: &[File]) -> ! {
    run_and_then(files, || {})
}

/// The same, for tests that leave something behind for one another, which must be cleared away after the last one.
pub fn run_and_then(files: &[File], clear: impl FnOnce()) -> ! {
    let arguments = Arguments::from_args();
    // What a file's tests need is not looked for if only another file's are asked for: `page::`.
    let only = arguments.filter.as_deref().and_then(|filter| Some(filter.split_once("::")?.0));
    let mut trials = Vec::new();
    for (file, tests) in files.iter().filter(|(file, _)| only.is_none_or(|only| file.ends_with(only))) {
        trials.extend(tests().into_iter().map(|(name, test)| match test {
            Ok(test) => Trial::test(format!("{file}::{name}"), || {
                test();
                Ok(())
            }),
            Err(why) => Trial::test(format!("{file}::{name} (skipped: {why})"), || Ok(())).with_ignored_flag(true),
        }));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    clear();
    conclusion.exit()
}

/// The root of the package.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An example, built from its source as it is now: `cargo test` with a name of a test builds no examples.
#[track_caller]
pub fn example(name: &str) -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["build", "--offline", "--all-features", "--example", name, "--message-format", "json"])
        .current_dir(root());
    let output = cargo.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = serde_json::Deserializer::from_slice(&output.stdout).into_iter::<serde_json::Value>();
    let built = messages.filter_map(|message| message.ok()?["executable"].as_str().map(PathBuf::from)).last();
    built.unwrap_or_else(|| panic!("cargo does not say where it built {name}"))
}

/// The tables of calls, one for each ABI: the ABI's name and the file.
pub fn tables() -> Vec<(String, PathBuf)> {
    let mut tables: Vec<_> = fs::read_dir(root().join("tables"))
        .expect("tables/ is readable")
        .map(|entry| entry.expect("tables/ is readable").path())
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path))
        // The tables that all ABIs share.
        .filter(|(name, _)| {
            ![
                "aliases",
                "alternatives",
                "calls",
                "cases",
                "constants",
                "device_ioctls",
                "errno",
                "groups",
                "ioctls",
                "structs",
            ]
            .contains(&name.as_str())
        })
        .collect();
    tables.sort();
    tables
}

/// A row of a table, as text.
#[derive(Debug, Clone)]
pub struct RowText {
    pub line: usize,
    /// As in the file: `r#break`.
    pub name: String,
    pub number: String,
    /// `None` for `(...)`.
    pub args: Option<Vec<(String, String)>>,
    pub returns: String,
    pub categories: Vec<String>,
}

/// The rows of a table, read by means that have nothing to do with the macro's.
#[track_caller]
pub fn rows(table: &str) -> Vec<RowText> {
    table.lines().enumerate().filter_map(|(i, line)| row(i + 1, line)).collect()
}

/// Whether the line of a table is a row: it begins with a name and ` = `.
pub fn is_row(line: &str) -> bool {
    let line = line.trim_start();
    !line.starts_with("//") && line.contains(" = ")
}

#[track_caller]
fn row(line_number: usize, line: &str) -> Option<RowText> {
    if !is_row(line) {
        return None;
    }
    let parts = || {
        let (name, rest) = line.trim().split_once(" = ")?;
        let (number, rest) = rest.split_once(" (")?;
        let (args, rest) = rest.split_once(") -> ")?;
        let (returns, rest) = rest.split_once(" [")?;
        let categories = rest.strip_suffix("],")?;
        let args = match args {
            "..." => None,
            "" => Some(Vec::new()),
            args => {
                let args = args.split(", ").map(|arg| {
                    let (name, ty) = arg.split_once(": ")?;
                    Some((name.to_owned(), ty.to_owned()))
                });
                Some(args.collect::<Option<Vec<_>>>()?)
            }
        };
        Some(RowText {
            line: line_number,
            name: name.trim_end().to_owned(),
            number: number.to_owned(),
            args,
            returns: returns.to_owned(),
            categories: categories.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        })
    };
    Some(parts().unwrap_or_else(|| panic!("line {line_number} is no row: {line}")))
}

/// Where the row of a call is: `tables/x86_64.rs, line 27`; without the line if there is no such row.
pub fn row_place(abi: &str, name: &str) -> String {
    let file = format!("tables/{abi}.rs");
    let text = fs::read_to_string(root().join(&file)).unwrap_or_default();
    match rows(&text).iter().find(|row| unraw(&row.name) == name) {
        Some(row) => format!("{file}, line {}", row.line),
        None => file,
    }
}

/// Where the first of these tables has a row that begins so: `tables/constants.rs, line 72`; `tables/constants.rs` alone if none has it.
pub fn place_of(tables: &[&str], begins: impl Fn(&str) -> bool) -> String {
    let find = |table: &&str| {
        let file = format!("tables/{table}.rs");
        let text = fs::read_to_string(root().join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let is_row = |line: &str| !line.trim_start().starts_with("//") && begins(line.trim_start());
        text.lines().position(is_row).map(|at| format!("{file}, line {}", at + 1))
    };
    tables.iter().find_map(find).unwrap_or_else(|| format!("tables/{}.rs", tables[0]))
}

/// Words of a message: `pid or tgid`, `none`.
pub fn any_of<T: fmt::Display>(words: impl IntoIterator<Item = T>) -> String {
    let words: Vec<_> = words.into_iter().map(|word| word.to_string()).collect();
    if words.is_empty() { "none".to_owned() } else { words.join(" or ") }
}

/// A name as users see it.
pub fn unraw(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The lines of a file of facts, split at the tabs.
#[track_caller]
pub fn facts(file: &str) -> Vec<Vec<String>> {
    let path = root().join("tests/data").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// A line of tests/data/returned.tsv: what a call returns if it succeeds.
#[derive(Debug)]
pub struct Returned {
    /// Empty: all that no other line of the call names.
    pub abis: Vec<String>,
    pub result: String,
    /// The file and the function of the kernel's that say so.
    pub kernel: String,
}

impl Returned {
    /// The line for that ABI among those of a call.
    #[track_caller]
    pub fn on(lines: &[Self], abi: Abi) -> &Self {
        let own = lines.iter().find(|line| line.abis.iter().any(|of| of == abi.name()));
        own.or_else(|| lines.iter().find(|line| line.abis.is_empty()))
            .expect("tests/data/returned.tsv has a line for it")
    }

    /// The same as a row of tables/calls.rs says it.
    pub fn meaning(&self) -> &str {
        match self.result.as_str() {
            "depends" | "resumed" | "unknown" => "number",
            "fails" => "zero",
            meaning => meaning,
        }
    }
}

/// The lines of tests/data/returned.tsv by the names of the calls.
#[track_caller]
pub fn returned() -> BTreeMap<String, Vec<Returned>> {
    let mut calls: BTreeMap<String, Vec<Returned>> = BTreeMap::new();
    for line in facts("returned.tsv") {
        let [call, abis, result, kernel, _page, _notes] = <[String; 6]>::try_from(line).expect("six columns");
        let abis: Vec<_> = abis.split(' ').filter(|abi| *abi != "-").map(str::to_owned).collect();
        let lines = calls.entry(call).or_default();
        let is_new = lines.iter().all(|other| {
            if abis.is_empty() { !other.abis.is_empty() } else { abis.iter().all(|abi| !other.abis.contains(abi)) }
        });
        assert!(is_new, "tests/data/returned.tsv: two lines for the same, {result}, {kernel}");
        lines.push(Returned { abis, result, kernel });
    }
    calls
}

/// A line of tests/data/constants.tsv or ioctls.tsv: a name of a header's.
#[derive(Debug)]
pub struct Constant {
    pub name: String,
    pub header: String,
    /// Its value on each ABI that has it, by the ABI's name.
    pub values: BTreeMap<String, i128>,
}

/// The lines of one of those files. A name has several where its headers disagree.
#[track_caller]
pub fn constants(file: &str) -> Vec<Constant> {
    let value = |text: &str| {
        let (sign, digits) = text.strip_prefix("-0x").map_or((1, text.strip_prefix("0x")), |digits| (-1, Some(digits)));
        let value = digits.and_then(|digits| i128::from_str_radix(digits, 16).ok());
        sign * value.unwrap_or_else(|| panic!("{file}: `{text}` is no value"))
    };
    let lines = facts(file).into_iter().map(|fields| {
        // Of requests, the types that they name are behind.
        let [name, header, common, others, ..] = &fields[..] else { panic!("{file}: {fields:?}") };
        let values = on_abis(common, others).into_iter().map(|(abi, text)| (abi, value(&text))).collect();
        Constant { name: name.clone(), header: header.clone(), values }
    });
    lines.collect()
}

/// What two columns of a file of facts say for each ABI, by its name: `4` and `8: x86 sparc*; -: arc`. `-`: what the line is about is not
/// there.
#[track_caller]
pub fn on_abis(common: &str, others: &str) -> BTreeMap<String, String> {
    static ABIS: LazyLock<Vec<String>> =
        LazyLock::new(|| facts("abis.tsv").into_iter().map(|fields| fields[0].clone()).collect());
    let mut on_abis: BTreeMap<_, _> = ABIS.iter().map(|abi| (abi.clone(), common.to_owned())).collect();
    for part in others.split("; ").filter(|part| !part.is_empty()) {
        let (other, on) = part.split_once(": ").unwrap_or_else(|| panic!("`{part}` is not `value: ABI ABI`"));
        for word in on.split(' ') {
            let start = word.strip_suffix('*');
            let is_meant = |abi: &&String| start.map_or(*abi == word, |start| abi.starts_with(start));
            let meant: Vec<_> = ABIS.iter().filter(is_meant).collect();
            assert!(!meant.is_empty(), "`{part}`: no ABI `{word}`");
            on_abis.extend(meant.into_iter().map(|abi| (abi.clone(), other.to_owned())));
        }
    }
    on_abis.retain(|_, text| text != "-");
    on_abis
}

/// A line of tests/data/calls.tsv: a call on the ABIs that have it with that number, entry and prototype.
#[derive(Debug)]
pub struct CallFacts {
    pub name: String,
    /// The ABIs, and the number that user space passes there.
    pub numbers: Vec<(String, u32)>,
    pub status: String,
    pub entry: String,
    pub prototype: String,
    /// strace's classes; `-`: none; `?`: strace has no call of that name.
    pub classes: String,
    /// The manual page, the prototype that it shows, and that one's result; `-`: none; `?`: not looked up.
    pub page: [String; 3],
}

/// The ABIs that a number in the facts may mean with one word.
const GENERIC: &[&str] =
    &["aarch64", "riscv64", "riscv32", "loongarch64", "loongarch32", "nios2", "openrisc", "arc", "csky", "hexagon"];

/// All that is known of the calls.
pub fn calls() -> &'static [CallFacts] {
    static CALLS: LazyLock<Vec<CallFacts>> = LazyLock::new(|| {
        let abis: Vec<_> = facts("abis.tsv").into_iter().map(|fields| fields[0].clone()).collect();
        let mut calls: Vec<CallFacts> = Vec::new();
        for fields in facts("calls.tsv") {
            // `=`: as on the call's first line.
            let first = calls.iter().find(|call| call.name == fields[0]);
            let [classes, page @ ..] = [5, 6, 7, 8].map(|column| match (fields[column].as_str(), first) {
                ("=", Some(first)) if column == 5 => first.classes.clone(),
                ("=", Some(first)) => first.page[column - 6].clone(),
                (text, _) => text.to_owned(),
            });
            calls.push(CallFacts {
                name: fields[0].clone(),
                numbers: numbers(&fields[1], &abis),
                status: fields[2].clone(),
                entry: fields[3].clone(),
                prototype: fields[4].clone(),
                classes,
                page,
            });
        }
        calls
    });
    &CALLS
}

/// `472`, or `257: x86_64 x32; 56: generic`, as the numbers that user space passes.
#[track_caller]
fn numbers(text: &str, abis: &[String]) -> Vec<(String, u32)> {
    let base = |abi: &str| match abi {
        "x32" => 0x4000_0000,
        "mips_o32" => 4000,
        "mips_n64" => 5000,
        "mips_n32" => 6000,
        "arm_oabi" => 0x90_0000,
        _ => 0,
    };
    if let Ok(number) = text.parse::<u32>() {
        // s390 left the kernel before 470.
        let abis = abis.iter().filter(|abi| *abi != "s390" || number <= 469);
        let number = |abi: &str| base(abi) + number + if abi == "alpha" { 110 } else { 0 };
        return abis.map(|abi| (abi.clone(), number(abi))).collect();
    }
    let mut numbers = Vec::new();
    for part in text.split("; ") {
        let (number, on) = part.split_once(": ").expect("a number and its ABIs");
        let number: u32 = number.parse().expect("a number");
        for abi in on.split(' ') {
            let abis = if abi == "generic" { GENERIC } else { &[abi] };
            numbers.extend(abis.iter().map(|abi| (abi.to_string(), base(abi) + number)));
        }
    }
    numbers
}

/// A call as the kernel has it.
#[derive(Clone)]
pub struct KernelCall {
    pub number: u32,
    pub name: String,
    pub entry: String,
    pub live: bool,
    /// `None` where they are not known.
    pub args: Option<Vec<CArg>>,
}

/// The kernel's calls of an ABI, by number.
#[track_caller]
pub fn kernel_calls(abi: &str) -> Vec<KernelCall> {
    let of_abi = calls().iter().filter_map(|call| Some((call, call.numbers.iter().find(|(of, _)| of == abi)?.1)));
    let mut calls: Vec<_> = of_abi
        .map(|(call, number)| KernelCall {
            number,
            name: call.name.clone(),
            entry: call.entry.clone(),
            live: call.status == "live",
            args: match call.prototype.as_str() {
                "?" => None,
                "void" => Some(Vec::new()),
                args => Some(args.split(", ").map(CArg::parse).collect()),
            },
        })
        .collect();
    calls.sort_by_key(|call| call.number);
    calls
}

/// An argument in C: `const struct iovec *vec`.
#[derive(Clone)]
pub struct CArg {
    /// As the source has it, which messages show.
    pub text: String,
    /// The type without its stars and `const`: `struct iovec`.
    pub base: String,
    /// How many stars.
    pub pointers: usize,
    /// Whether what the (last) pointer points to is `const`.
    pub is_const: bool,
    /// Whether the kernel says with the type's name that it is a program's of another ABI than its own: `compat_long_t`.
    pub is_foreign: bool,
    pub name: String,
}

impl fmt::Display for CArg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.text)
    }
}

/// The bits of the kernel's own `long`: those of a register. On two ABIs, x32 and MIPS n32, it is wider than a pointer of
/// the program's (and than its `long`): a 64-bit kernel takes their 64-bit registers as they are. Neither its entry in
/// assembler nor `SYSCALL_DEFINE` cuts them, and `COMPAT_SYSCALL_DEFINE` cuts only what its types cut
/// (arch/x86/include/asm/syscall_wrapper.h, arch/mips/kernel/scall64-n32.S, `__SC_DELOUSE` in include/linux/compat.h). On the
/// others it is as wide as a pointer.
pub fn long_bits(abi: Abi) -> u8 {
    abi.register_bits()
}

impl CArg {
    #[track_caller]
    pub fn parse(text: &str) -> Self {
        let name_at = text.rfind(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(0, |at| at + 1);
        let (ty, name) = text.split_at(name_at);
        Self { text: text.trim().to_owned(), name: name.to_owned(), ..Self::parse_type(ty) }
    }

    /// Of a type without a name after it.
    fn parse_type(ty: &str) -> Self {
        // A `const` after the last star is the argument's own, and says nothing to the caller.
        let pointed_to = ty.rsplit_once('*').map_or("", |(before, _)| before);
        let words: Vec<_> = ty.split([' ', '*']).filter(|word| !word.is_empty() && *word != "const").collect();
        let Known { name: base, is_foreign, is_pointer } = as_programs_know_it(&words.join(" "));
        Self {
            text: ty.trim().to_owned(),
            base,
            is_foreign,
            pointers: ty.matches('*').count() + usize::from(is_pointer),
            is_const: pointed_to.split([' ', '*']).any(|word| word == "const"),
            name: String::new(),
        }
    }

    /// The bits it takes on an ABI.
    #[track_caller]
    pub fn bits(&self, abi: Abi) -> u8 {
        if self.pointers > 0 {
            return abi.pointer_bits();
        }
        match self.base.as_str() {
            "unsigned short" | "umode_t" | "old_uid_t" | "old_gid_t" => 16,
            "int" | "unsigned int" | "unsigned" | "uint" | "u32" | "__u32" | "uint32_t" | "__s32" | "s32" | "uid_t"
            | "gid_t" | "pid_t" | "key_t" | "qid_t" | "clockid_t" | "timer_t" | "mqd_t" | "key_serial_t" | "rwf_t"
            | "utrap_entry_t" => 32,
            "uptr_t" | "__sighandler_t" | "utrap_handler_t" => abi.pointer_bits(),
            "long" | "unsigned long" | "size_t" | "ssize_t" | "off_t" | "aio_context_t" | "old_sigset_t"
            | "uintptr_t" => self.long_bits(abi),
            "loff_t" | "u64" | "__u64" | "long long" | "unsigned long long" => 64,
            base if base.starts_with("enum ") => 32,
            base => panic!("how wide is `{base}`?"),
        }
    }

    /// The bits of it, or of what it points to, if that is a `long`, a `size_t` or the like: the kernel's own, or those that
    /// the program's ABI has, which are as many as its pointer has.
    pub fn long_bits(&self, abi: Abi) -> u8 {
        if self.is_foreign { abi.pointer_bits() } else { long_bits(abi) }
    }
}

/// A type of the kernel's as programs know it.
struct Known {
    name: String,
    is_foreign: bool,
    is_pointer: bool,
}

/// A type of the kernel's by the name that programs know it by.
///
/// The kernel has names of its own for what a program of another ABI than its own sees: `compat_`, `oabi_`.
fn as_programs_know_it(base: &str) -> Known {
    let (kind, name) = match base.rsplit_once(' ') {
        Some((kind @ ("struct" | "union"), name)) => (format!("{kind} "), name),
        _ => (String::new(), base),
    };
    let foreign = ["compat_", "oabi_", "oldabi_"].iter().find_map(|prefix| name.strip_prefix(prefix));
    let is_foreign = foreign.is_some();
    let name = foreign.unwrap_or(name).trim_end_matches("_emu31");
    let name = match (is_foreign, name) {
        (true, "ulong_t") => "unsigned long",
        (true, "long_t") => "long",
        (true, "int_t") => "int",
        (true, "uint_t") => "unsigned int",
        (true, "mode_t") => "umode_t",
        (true, "sysctl_args") => "__sysctl_args",
        (_, "__compat_aio_sigset") => "__aio_sigset",
        (_, "user_msghdr") => "msghdr",
        (_, "cap_user_header_t") => {
            return Known { name: "struct __user_cap_header_struct".to_owned(), is_foreign, is_pointer: true };
        }
        (_, "cap_user_data_t") => {
            return Known { name: "struct __user_cap_data_struct".to_owned(), is_foreign, is_pointer: true };
        }
        _ => name,
    };
    Known { name: kind + name, is_foreign, is_pointer: false }
}

/// A list of deliberate differences, each a call, an argument (or what else differs) and the reason.
pub struct Differences {
    list: &'static [(&'static str, &'static str, &'static str)],
    used: BTreeSet<(&'static str, &'static str)>,
}

impl Differences {
    pub fn new(list: &'static [(&'static str, &'static str, &'static str)]) -> Self {
        Self { list, used: BTreeSet::new() }
    }

    /// Whether this difference is in the list.
    pub fn allows(&mut self, call: &str, what: &str) -> bool {
        let entry = self.list.iter().find(|(of, this, _)| *of == call && *this == what);
        if let Some((call, what, _)) = entry {
            self.used.insert((call, what));
        }
        entry.is_some()
    }

    #[track_caller]
    pub fn assert_all_needed(&self) {
        for (call, what, reason) in self.list {
            assert!(self.used.contains(&(*call, *what)), "no longer needed: {call}, {what}: {reason}");
        }
    }
}

/// The deliberate differences of a kind in tests/data/differences.tsv: those that `cargo xtask diff` must know, too.
#[track_caller]
pub fn differences(kind: &str) -> &'static [(&'static str, &'static str, &'static str)] {
    static LINES: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| facts("differences.tsv"));
    let of_kind = LINES.iter().filter(|fields| fields[0] == kind);
    let list: Vec<_> = of_kind.map(|fields| (&*fields[1], &*fields[2], &*fields[3])).collect();
    assert!(!list.is_empty(), "tests/data/differences.tsv has no line of the kind {kind}");
    list.leak()
}
