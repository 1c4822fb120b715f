//! Does the example `sysno` answer what it is asked at the command line?
//!
//! The answers are compared with the tables as text, with the kernel's facts, and with what other programs read.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};
use sysno::Abi;

use crate::common::{self, RowText, Tests};

pub fn tests() -> Tests {
    let tests: [(&str, fn()); 24] = [
        ("one_call", one_call),
        ("documentation", documentation),
        ("native", native),
        ("several_words", several_words),
        ("expressions", expressions),
        ("names_of_classes", names_of_classes),
        ("several_abis", several_abis),
        ("a_call_of_all_abis", a_call_of_all_abis),
        ("all_calls_as_text", all_calls_as_text),
        ("all_calls_as_json", all_calls_as_json),
        ("json_has_a_line_for_each_element", json_has_a_line_for_each_element),
        ("audit", audit),
        ("abis", abis),
        ("errors", errors),
        ("audit_fields", audit_fields),
        ("logs", logs),
        ("pasted_names", pasted_names),
        ("releases", releases),
        ("registers_and_abis", registers_and_abis),
        ("names_of_values", names_of_values),
        ("structs", structs),
        ("usage", usage),
        ("closed_pipes", closed_pipes),
        ("full_disks", full_disks),
    ];
    common::tests(tests.map(|(name, test)| (name, Ok(test))))
}

fn example() -> &'static Path {
    static EXAMPLE: OnceLock<PathBuf> = OnceLock::new();
    EXAMPLE.get_or_init(|| common::example("sysno"))
}

fn run(args: &[&str]) -> Output {
    Command::new(example()).args(args).stdin(Stdio::null()).output().expect("the example is built")
}

/// What the example prints, when all is well.
#[track_caller]
fn answer(args: &[&str]) -> String {
    let output = run(args);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{args:?}: {}: {errors}", output.status);
    String::from_utf8(output.stdout).expect("text")
}

/// The same of x86-64, on whatever machine the test runs.
#[track_caller]
fn x86_64(words: &[&str]) -> String {
    answer(&[&["--abi", "x86_64"], words].concat())
}

/// What the example prints with `--json`.
#[track_caller]
fn objects(args: &[&str]) -> Vec<Value> {
    serde_json::from_str(&answer(&[&["--json"], args].concat())).expect("an array")
}

/// The ABIs and names of the calls that the example finds.
#[track_caller]
fn found(args: &[&str]) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().expect("a string").to_owned();
    objects(args).iter().map(|object| (text(&object["abi"]), text(&object["name"]))).collect()
}

/// The names of the calls of one ABI that the example finds.
#[track_caller]
fn names(abi: &str, words: &[&str]) -> Vec<String> {
    found(&[&["--abi", abi], words].concat()).into_iter().map(|(_, name)| name).collect()
}

/// The rows of an ABI's table, as text.
fn table(abi: &str) -> Vec<RowText> {
    common::rows(&fs::read_to_string(common::root().join(format!("tables/{abi}.rs"))).expect("each ABI has a table"))
}

/// The names of the rows of an ABI's table for which that holds.
fn names_of(abi: &str, is_meant: impl Fn(&str, &RowText) -> bool) -> Vec<String> {
    let name = |row: RowText| Some(common::unraw(&row.name).to_owned()).filter(|name| is_meant(name, &row));
    table(abi).into_iter().filter_map(name).collect()
}

/// A row's number, decimal or `0x…`.
fn number(row: &RowText) -> u32 {
    match row.number.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(&digits.replace('_', ""), 16),
        None => row.number.replace('_', "").parse(),
    }
    .expect("a number")
}

/// A row's signature, without the `r#` of keywords.
fn signature(row: &RowText) -> String {
    let args = row.args.as_ref().map(|args| {
        args.iter().map(|(name, ty)| format!("{}: {ty}", common::unraw(name))).collect::<Vec<_>>().join(", ")
    });
    format!("{}({}) -> {}", common::unraw(&row.name), args.as_deref().unwrap_or("..."), row.returns)
}

fn one_call() {
    let recvfrom = "\
abi          x86_64
number       45 (0x2d)
signature    recvfrom(sockfd: i32, buf: *mut u8, len: usize, flags: i32, src_addr: *mut sockaddr, addrlen: *mut i32) -> isize
length       buf: len, in bytes
length       src_addr: *addrlen, in bytes
argument     sockfd: descriptor
argument     buf: data
argument     len: size
argument     flags: message_flags
argument     src_addr: data
argument     addrlen: size
returns      size
categories   network
manual page  recv(2)
since        Linux 2.0
";
    for word in ["recvfrom", "45", "0x2d", "0x2D", "/^recvfrom$"] {
        assert_eq!(x86_64(&[word]), recvfrom, "{word}");
    }
    assert!(x86_64(&["poll"]).contains("\nlength       fds: nfds, in elements\n"));
    assert!(x86_64(&["mbind"]).contains("\nlength       nodemask: maxnode, in bits\n"));
    assert!(x86_64(&["mincore"]).contains("\nlength       vec: an element for each page of length bytes\n"));

    let tuxcall = x86_64(&["tuxcall"]);
    assert!(
        tuxcall.contains("\nsignature    tuxcall(...) -> isize\nreturns      number\ncategories   unimplemented\n"),
        "{tuxcall}"
    );
    assert!(x86_64(&["uprobe"]).ends_with("\ncategories   none\nmanual page  none\nsince        Linux 6.18\n"));
    assert!(x86_64(&["fstat"]).contains("\ncategories   desc, fstat, stat_like\n"));
}

/// What the documentation shows is what there is to see.
fn documentation() {
    let source = fs::read_to_string(common::root().join("examples/sysno.rs")).unwrap();
    let source: Vec<_> = source.lines().map_while(|line| line.strip_prefix("//!")).collect();
    let source = source.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n");
    let commands = fs::read_to_string(common::root().join("docs/commands.md")).unwrap();
    for (text, examples) in [(source, 12), (commands, 5)] {
        let blocks = text.split("```text\n").skip(1).map(|block| block.split_once("```").unwrap().0);
        let shown = blocks.flat_map(|block| block.split("$ cargo run --example sysno -- ").skip(1));
        let shown: Vec<_> = shown.map(|example| example.split_once('\n').unwrap()).collect();
        assert_eq!(shown.len(), examples);
        for (command, expected) in shown {
            let words: Vec<_> = command.split(' ').map(|word| word.trim_matches('\'')).collect();
            let says_abi = words.iter().any(|word| ["--abi", "--audit"].contains(word));
            let output = if says_abi { answer(&words) } else { x86_64(&words) };
            assert_eq!(output.trim_end(), expected.trim_end(), "{command}");
        }
    }
}

/// The machine of the example, as the linker wrote it into the file, is that of the ABI that is looked in by default.
fn native() {
    let file = fs::read(example()).unwrap();
    assert_eq!(file[..4], *b"\x7FELF");
    let (bits, is_little) = (file[4] * 32, file[5] == 1);
    let machine = [file[18], file[19]];
    let machine = if is_little { u16::from_le_bytes(machine) } else { u16::from_be_bytes(machine) };
    let [read] = &objects(&["read"])[..] else { panic!() };
    let abi = Abi::from_name(read["abi"].as_str().unwrap()).unwrap();
    assert!(abi.descriptor().elf_machines.contains(&machine));
    assert_eq!(abi.pointer_bits(), bits);
}

fn several_words() {
    let mut expected =
        names_of("x86_64", |name, row| name.starts_with("mk") || row.categories.contains(&"network".to_owned()));
    let by_number = ["read", "write", "close", "openat"].map(str::to_owned);
    expected.splice(0..0, by_number[..3].to_vec());
    let words = ["0x101", "write", "read", "3", "%network", "/^mk", "?foo", "!all", "read"];
    let found = names("x86_64", &words);
    assert_eq!(found.iter().collect::<BTreeSet<_>>(), expected.iter().chain(&by_number).collect());
    assert_eq!(found.len(), expected.len() + 1);

    let numbers: Vec<_> = x86_64(&words).lines().map(|line| line[..3].trim().parse::<u32>().unwrap()).collect();
    assert_eq!(numbers.len(), found.len());
    assert!(numbers.is_sorted());
}

fn expressions() {
    let all = names_of("x86_64", |_, _| true);
    assert_eq!(names("x86_64", &["all"]), all);
    assert_eq!(names("x86_64", &["!none"]), all);
    assert_eq!(names("x86_64", &["!?foo"]), all);
    assert_eq!(names("x86_64", &["!!all"]), all);
    for nothing in ["none", "!all", "?foo", "?9999", "?0x9999", "read@32"] {
        assert_eq!(x86_64(&[nothing]), "", "{nothing}");
        assert_eq!(x86_64(&["--json", nothing]), "[\n]\n", "{nothing}");
    }
    // All but those of all items; a word does not take away what another one gives.
    assert_eq!(names("x86_64", &["!0x0,1"]), all[2..]);
    assert_eq!(names("x86_64", &["!0x0,1", "write"]), all[1..]);
    assert_eq!(names("x86_64", &["!all,read"]), [""; 0]);
    assert_eq!(names("x86_64", &["?0x0,,0x2"]), ["read", "open"]);
    assert_eq!(names("x86_64", &["file"]), names("x86_64", &["%file"]));
    // Groups, and what can do the work of a call.
    assert_eq!(names("x86_64", &["@swap", "?@nonsense"]), ["swapon", "swapoff"]);
    assert_eq!(names("x86_64", &["!@known"]), [""; 0]);
    for item in ["+execve", "+59", "+0x3b", "?+0x3b"] {
        assert_eq!(names("x86_64", &[item]), ["execve", "execveat"], "{item}");
    }
    // x32's numbers, with and without bit 30.
    for number in ["1", "0x1", "1073741825", "0x40000001"] {
        assert_eq!(names("x32", &[number]), ["write"], "{number}");
    }
}

/// A word that is a call's name is not the class.
fn names_of_classes() {
    assert_eq!(names("x86", &["ipc"]), ["ipc"]);
    assert_eq!(names("x86", &["ipc,ipc"]), names("x86", &["%ipc"]));
    let ipc = names_of("x86_64", |_, row| row.categories.contains(&"ipc".to_owned()));
    assert!(ipc.len() > 1 && !ipc.contains(&"ipc".to_owned()));
    assert_eq!(names("x86_64", &["ipc"]), ipc);
    let owners = Abi::ALL.iter().filter(|abi| !names_of(abi.name(), |name, _| name == "ipc").is_empty());
    let owners: Vec<_> = owners.map(|abi| (abi.name().to_owned(), "ipc".to_owned())).collect();
    assert_eq!(found(&["--abi", "all", "ipc"]), owners);
}

fn several_abis() {
    let lines = answer(&["--abi", "x86,arm", "mmap", "mmap2,?none"]);
    let expected = "\
x86   90  mmap(arg: *const mmap_arg_struct) -> *mut c_void
x86  192  mmap2(addr: *mut c_void, length: usize, prot: i32, flags: i32, fd: i32, pgoffset: usize) -> *mut c_void
arm  192  mmap2(addr: *mut c_void, length: usize, prot: i32, flags: i32, fd: i32, pgoffset: usize) -> *mut c_void
";
    assert_eq!(lines, expected);
    for same in [&["--abi", "arm,x86"][..], &["--abi", "x86", "--abi", "arm"], &["--abi", "x86,arm,x86"]] {
        assert_eq!(answer(&[same, &["mmap", "mmap2"]].concat()), expected);
    }
    // Only one of them has it: the details.
    assert!(answer(&["--abi", "x86,x86_64", "waitpid"]).starts_with("abi          x86\nnumber       7 (0x7)\n"));
    // The parts of an expression may be of different ABIs, and of different personalities.
    let pair = |abi: &str, name: &str| (abi.to_owned(), name.to_owned());
    let both = ["--abi", "x86_64,x86"];
    assert_eq!(
        found(&[&both[..], &["waitpid,pread64"]].concat()),
        [pair("x86_64", "pread64"), pair("x86", "waitpid"), pair("x86", "pread64")]
    );
    assert_eq!(found(&[&both[..], &["read@32"]].concat()), [pair("x86", "read")]);
    assert_eq!(found(&[&both[..], &["read@64,waitpid"]].concat()), [pair("x86_64", "read"), pair("x86", "waitpid")]);
    let mut rest = [names_of("x86_64", |_, _| true), names_of("x86", |name, _| name != "waitpid")];
    let rest =
        ["x86_64", "x86"].iter().zip(&mut rest).flat_map(|(abi, names)| names.iter().map(|name| pair(abi, name)));
    assert_eq!(found(&[&both[..], &["!waitpid"]].concat()), rest.collect::<Vec<_>>());
}

/// A line for each ABI that has the call, according to the kernel.
fn a_call_of_all_abis() {
    let kernels: Vec<_> = Abi::ALL.iter().map(|abi| (abi.name(), common::kernel_calls(abi.name()))).collect();
    for call in ["openat", "readdir", "mmap2", "set_thread_area"] {
        let lines = answer(&["--abi", "all", call]);
        let lines = lines.lines().map(|line| {
            let (abi, rest) = line.split_once(' ').unwrap();
            let (number, signature) = rest.trim_start().split_once("  ").unwrap();
            assert!(signature.starts_with(&format!("{call}(")), "{line}");
            (abi.to_owned(), number.parse::<u32>().unwrap())
        });
        let expected = kernels.iter().flat_map(|(abi, calls)| {
            let calls = calls.iter().filter(|kernel| kernel.name == call);
            calls.map(|kernel| (abi.to_string(), kernel.number))
        });
        assert_eq!(lines.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{call}");
    }
}

/// All rows of all tables, as text: number and signature, each in its column.
fn all_calls_as_text() {
    let text = answer(&["--abi", "all", "all"]);
    let mut lines = text.lines();
    let column = lines.clone().next().unwrap().find("read(").unwrap();
    for abi in Abi::ALL {
        for row in table(abi.name()) {
            let line = lines.next().unwrap();
            let (head, own_signature) = line.split_at(column);
            assert_eq!(head.split_whitespace().collect::<Vec<_>>(), [abi.name(), &number(&row).to_string()], "{line}");
            // Aligned to the left, and to the right.
            assert!(line.starts_with(abi.name()) && head.ends_with(&format!("{}  ", number(&row))), "{line}");
            assert_eq!(own_signature, signature(&row), "{line}");
        }
    }
    assert_eq!(lines.next(), None);
    // Of one ABI, its name is not said.
    let lines = answer(&["--abi", "riscv64", "all"]);
    let rows = table("riscv64");
    let rows = rows.iter().map(|row| format!("{:>3}  {}", number(row), signature(row)));
    assert!(lines.lines().map(str::to_owned).eq(rows));
}

/// All rows of all tables, in JSON.
fn all_calls_as_json() {
    let mut objects = objects(&["--abi", "all", "all"]).into_iter();
    let mut lengths = 0;
    for abi in Abi::ALL {
        for row in table(abi.name()) {
            let mut object = objects.next().unwrap();
            let call = abi.syscall(number(&row)).unwrap();
            for (index, arg) in object["args"].as_array_mut().into_iter().flatten().enumerate() {
                let length = arg.as_object_mut().unwrap().remove("length");
                let expected = call.length_of(index).map(|length| {
                    let unit = match length.unit() {
                        sysno::LengthUnit::Bytes => "bytes",
                        sysno::LengthUnit::Elements => "elements",
                        sysno::LengthUnit::Bits => "bits",
                        sysno::LengthUnit::Pages => "pages",
                        unit => panic!("{unit:?}"),
                    };
                    json!({ "arg": length.arg(), "unit": unit, "indirect": length.is_indirect() })
                });
                assert_eq!(length, expected, "{call:?} {index}");
                lengths += usize::from(length.is_some());
                // tests/tables/calls.rs compares it with the table.
                let meaning = arg.as_object_mut().unwrap().remove("meaning");
                assert!(meaning.is_some_and(|meaning| meaning.is_string()), "{call:?} {index}");
            }
            let args = row.args.as_ref().map(|args| {
                let args = args.iter().map(|(name, ty)| json!({ "name": common::unraw(name), "type": ty }));
                args.collect::<Vec<_>>()
            });
            let expected = json!({
                "abi": abi.name(),
                "number": number(&row),
                "name": common::unraw(&row.name),
                "args": args,
                "returns": row.returns,
                "categories": row.categories,
                "manual_page": call.manual_page().map(|page| page.to_string()),
                "returned": object["returned"].as_str().expect("a text"),
                "since": call.since(),
            });
            assert_eq!(object, expected);
        }
    }
    assert_eq!(objects.next(), None);
    assert!(lengths > 4000, "{lengths}");
}

fn json_has_a_line_for_each_element() {
    let text = answer(&["--json", "--abi", "x86_64", "read", "write"]);
    let lines: Vec<_> = text.lines().collect();
    let [first, read, write, last] = lines[..] else { panic!("{text}") };
    assert_eq!((first, last), ("[", "]"));
    assert_eq!(serde_json::from_str::<Value>(read.trim_end_matches(',')).unwrap()["name"], "read");
    assert_eq!(serde_json::from_str::<Value>(write).unwrap()["name"], "write");
}

/// The first call and the last one of each ABI, by each of the numbers that the kernel has for its machine.
fn audit() {
    for fields in common::facts("abis.tsv") {
        let rows = table(&fields[0]);
        let archs: Vec<_> = fields[7].split(' ').filter_map(|text| text.strip_prefix("0x")).collect();
        for row in [&rows[0], rows.last().unwrap()] {
            let number = number(row);
            let expected = answer(&["--abi", &fields[0], &number.to_string()]);
            for arch in &archs {
                let logged = format!("arch={}", arch.to_lowercase().trim_start_matches('0'));
                assert_eq!(answer(&["--audit", &logged, &format!("syscall={number}")]), expected, "{logged} {number}");
            }
            assert_eq!(answer(&["--audit", &format!("0x{}", archs[0]), &format!("{number:#x}")]), expected);
        }
    }
    // Decimal, where it cannot be hexadecimal; otherwise s390 would be m68k's 16.
    assert!(answer(&["--audit", "3221225534", "257"]).starts_with("abi          x86_64\n"));
    assert!(answer(&["--audit", "16", "3"]).starts_with("abi          s390\n"));
    assert!(answer(&["--audit", "c00000b7", "56"]).contains("\nsignature    openat("));
    let [object] = &objects(&["--audit", "c00000b7", "56"])[..] else { panic!() };
    assert_eq!((&object["abi"], &object["name"]), (&json!("aarch64"), &json!("openat")));
}

fn abis() {
    let objects = objects(&["--abis"]);
    let text = answer(&["--abis"]);
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    let columns = [
        "abi",
        "calls",
        "number base",
        "audit archs",
        "pointer bits",
        "instruction",
        "number register",
        "argument registers",
        "return register",
    ];
    let starts = columns.map(|column| header.find(&format!(" {column}")).map_or(0, |at| at + 1));
    assert_eq!(header.split("  ").filter(|name| !name.is_empty()).map(str::trim).collect::<Vec<_>>(), columns);
    let facts = common::facts("abis.tsv");
    assert_eq!((objects.len(), lines.clone().count()), (facts.len(), facts.len()));
    for ((fields, object), line) in facts.iter().zip(objects).zip(lines) {
        let mut ends = starts[1..].to_vec();
        ends.push(line.len());
        let cells: Vec<_> = starts.iter().zip(ends).map(|(&start, end)| line[start..end].trim()).collect();
        let rows = table(&fields[0]);
        let archs = fields[7].split(' ').filter(|text| text.starts_with("0x")).map(str::to_lowercase);
        let archs: Vec<_> = archs.collect();
        let registers =
            fields[11].replace(", then the user stack (sp+16, +20, +24, +28)", " 16(sp) 20(sp) 24(sp) 28(sp)");
        let registers: Vec<_> = registers.split(' ').collect();
        let number_register = Some(fields[10].as_str()).filter(|register| !register.starts_with("the "));
        // Where the numbers of an ABI have a base, its lowest call is near.
        let base = object["number_base"].as_u64().unwrap();
        assert!((base..base + 2).contains(&u64::from(number(&rows[0]))), "{line}");
        let expected = json!({
            "abi": fields[0],
            "calls": rows.len(),
            "number_base": base,
            "audit_archs": archs,
            "pointer_bits": fields[4].parse::<u8>().unwrap(),
            "instruction": fields[9],
            "number_register": number_register,
            "argument_registers": registers,
            "return_register": fields[12],
        });
        assert_eq!(object, expected);
        let (base, calls) = (base.to_string(), rows.len().to_string());
        let (archs, registers) = (archs.join(","), registers.join(","));
        let number_register = number_register.unwrap_or("-");
        let expected =
            [&fields[0], &calls, &base, &archs, &fields[4], &fields[9], number_register, &registers, &fields[12]];
        assert_eq!(cells, expected.map(|cell: &str| cell));
    }
}

/// What there is not: nothing but one line, and 1.
fn errors() {
    let of_one = |words: &'static [&'static str]| [&["--abi", "x86_64"], words].concat();
    for (args, message) in [
        (of_one(&["raed"]), "unknown system call `raed`; did you mean `read`?"),
        (of_one(&["read", "wirte"]), "unknown system call `wirte`; did you mean `write`?"),
        (of_one(&["--json", "read", "wirte"]), "unknown system call `wirte`; did you mean `write`?"),
        (of_one(&["read,oepn"]), "unknown system call `oepn`; did you mean `open`?"),
        (of_one(&["printf"]), "unknown system call `printf`"),
        (of_one(&["READ"]), "unknown system call `READ`; did you mean `read`?"),
        (of_one(&["waitpid"]), "unknown system call `waitpid`; did you mean `waitid`?"),
        (of_one(&["%flie"]), "unknown class `%flie`; did you mean `%file`?"),
        (of_one(&["9999"]), "unknown system call number `9999`"),
        (of_one(&["0x270f"]), "unknown system call number `0x270f`"),
        (of_one(&["0xg"]), "unknown system call number `0xg`"),
        (of_one(&["0x+1"]), "unknown system call number `0x+1`"),
        (of_one(&["read,none"]), "unknown system call `none`"),
        (of_one(&["/^foo"]), "no system call matches `/^foo`"),
        (of_one(&["read@16"]), "unknown personality in `read@16`"),
        (of_one(&[""]), "no system call in ``"),
        (of_one(&["read", "!,"]), "no system call in `!,`"),
        (vec!["--abi", "all", "raed"], "unknown system call `raed`; did you mean `read`?"),
        (vec!["--abi", "all", "9999"], "unknown system call number `9999`"),
        (vec!["--abi", "x86,arm", "waitpdi,openat"], "unknown system call `waitpdi`; did you mean `waitpid`?"),
        // Only the second one can tell.
        (
            vec!["--abi", "riscv64,alpha", "osf_getsysinf"],
            "unknown system call `osf_getsysinf`; did you mean `osf_getsysinfo`?",
        ),
        (vec!["--audit", "1", "3"], "unknown AUDIT_ARCH 0x00000001"),
        (vec!["--audit", "1", "3", "0"], "unknown AUDIT_ARCH 0x00000001"),
        (vec!["--audit", "c000003e", "3", "1,2"], "`1,2` is no register in hexadecimal"),
        (
            vec!["--audit", "c000003e", "3", "0", "0", "0", "0", "0", "0", "0", "0", "9"],
            "`9` is a register too many: a call has at most 8",
        ),
        (vec!["--audit", "arch=pdp11", "syscall=3"], "unknown ABI `pdp11`; --abis shows all"),
        (vec!["--audit", "arch=x86_64", "syscall=raed"], "unknown system call `raed` of x86_64; did you mean `read`?"),
        (vec!["--audit", "arch=1", "syscall=read"], "unknown AUDIT_ARCH 0x00000001"),
        (vec!["--audit", "arch=c000003e", "a0=1"], "no `syscall=` beside `arch=`"),
        (vec!["--audit", "syscall=3", "a0=1"], "no `arch=` in `syscall=3 a0=1`"),
        (vec!["--audit", "arch=", "syscall=3"], "`` is no AUDIT_ARCH"),
        (vec!["--audit", "arch=c000003e", "syscall="], "`` is no system call number"),
        (vec!["--audit", "arch=c000003e", "syscall=3", "a0=1", "a2=1"], "`a2=` is there, and `a1=` isn't"),
        (vec!["--audit", "arch=c000003e", "syscall=3", "a0=1", "a0=2"], "`a0=` is there twice"),
        (vec!["--audit", "arch=c000003e", "syscall=3", "a8=1"], "no call has a register `a8`"),
        (vec!["--audit", "arch=c000003e", "syscall=3", "a0=root"], "`root` is no register in hexadecimal"),
        (
            vec!["--audit", "arch=c000003e", "syscall=3", "exit=many"],
            "`many` is no result: a decimal number, or the name of an errno",
        ),
        (
            vec!["--audit", "arch=c000003e", "syscall=3", "success=maybe", "exit=3"],
            "`success=maybe` is neither yes nor no",
        ),
        (
            vec!["--audit", "arch=c000003e syscall=3\narch=c000003e syscall=3"],
            "several lines have `arch=`: `sysno --audit <log` reads many",
        ),
        (vec!["--audit", "x86", "3"], "`x86` is no AUDIT_ARCH"),
        (vec!["--audit", "+c000003e", "3"], "`+c000003e` is no AUDIT_ARCH"),
        (vec!["--audit", "0x0x4", "3"], "`0x0x4` is no AUDIT_ARCH"),
        (vec!["--audit", "c000003e", "read"], "`read` is no system call number"),
        (vec!["--audit", "c000003e", "c0"], "`c0` is no system call number"),
        (vec!["--audit", "c000003e", "4294967296"], "`4294967296` is no system call number"),
    ] {
        let output = run(&args);
        let message = format!("sysno: {message}\n");
        let text = |bytes| String::from_utf8(bytes).unwrap();
        assert_eq!((text(output.stderr), text(output.stdout)), (message, String::new()), "{args:?}");
        assert_eq!(output.status.code(), Some(1), "{args:?}");
    }
}

/// A line of the log, or its fields in any order.
fn audit_fields() {
    let openat = "openat(AT_FDCWD, 0x7f6d, O_RDONLY|O_CLOEXEC) = 91\n";
    let line = "type=SYSCALL msg=audit(1700000000.123:456): arch=c000003e syscall=257 success=yes exit=91 a0=ffffff9c a1=7f6d \
                a2=80000 a3=0 items=1 ppid=1 pid=4711 auid=1000 uid=0 gid=0 tty=pts0 ses=1 comm=\"cat\" exe=\"/usr/bin/cat\" \
                subj=unconfined key=\"a0=1\"";
    let fields = "a3=0 exit=91 a1=7f6d syscall=257 a2=80000 a0=ffffff9c arch=c000003e";
    let interpreted = "type=SYSCALL msg=audit(11/29/2026 16:20:25.123:456) : arch=x86_64 syscall=openat success=yes exit=91 a0=AT_FDCWD \
                       a1=0x7f6d a2=O_RDONLY|O_CLOEXEC a3=0x0 items=1 ppid=1 pid=4711 comm=a a0=0 b exe=/usr/bin/cat key=(null)";
    let several = format!("type=PROCTITLE proctitle=\"ls\"\ntype=EXECVE argc=2 a0=\"ls\" a1=\"-l\"\n{line}\n----\n");
    let mixed = "arch=x86_64 syscall=257 a0=ffffff9c a1=7f6d a2=80000 a3=0 exit=91";
    for text in [line, fields, interpreted, &several, mixed] {
        assert_eq!(answer(&["--audit", text]), openat, "{text}");
        assert_eq!(answer(&[&["--audit"][..], &text.split(' ').collect::<Vec<_>>()].concat()), openat, "{text}");
    }
    let [object] = &objects(&["--audit", line])[..] else { panic!() };
    assert_eq!(
        (&object["name"], &object["result"], &object["args"][0]["text"]),
        (&json!("openat"), &json!(91), &json!("AT_FDCWD"))
    );

    for (text, expected) in [
        (
            "arch=c000003e syscall=257 success=no exit=-2 a0=ffffff9c a1=1 a2=0",
            "openat(AT_FDCWD, 0x1, O_RDONLY) = -1 ENOENT (No such file or directory)",
        ),
        ("arch=c000003e syscall=3 exit=-9 a0=5", "close(5) = -1 EBADF (Bad file descriptor)"),
        (
            "arch=x86_64 syscall=close success=no exit=EBADF(Bad file descriptor) a0=0x5",
            "close(5) = -1 EBADF (Bad file descriptor)",
        ),
        // What is reported as a result is one.
        ("arch=c000003e syscall=8 success=yes exit=-2 a0=3 a1=0 a2=0", "lseek(3, 0, SEEK_SET) = -2"),
        // Not all registers are in a log.
        (
            "arch=c000003e syscall=9 success=yes exit=139637976727552 a0=0 a1=1000 a2=1 a3=22",
            "mmap(NULL, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, ?, ?) = 0x7f0000000000",
        ),
        ("arch=c000003e syscall=3 exit=0", "close(?) = 0"),
        ("arch=x86_64 syscall=chmod a0=0x1000 a1=0644", "chmod(0x1000, 0644)"),
        ("arch=aarch64 syscall=kill a0=0x10 a1=SIGTERM", "kill(16, SIGTERM)"),
        ("arch=i386 syscall=socketcall(connect) a0=0x3 a1=0x1000", "socketcall(SYS_CONNECT, 0x1000)"),
        // Numbers that no call has.
        (
            "arch=c000003e syscall=1000 success=no exit=-38 a0=1 a1=0 a2=ff",
            "syscall_0x3e8(0x1, 0, 0xff) = -1 ENOSYS (Function not implemented)",
        ),
        ("arch=x86_64 syscall=unknown-syscall(1000) a0=0x1", "syscall_0x3e8(0x1)"),
        ("arch=c000003e syscall=-1", "syscall_0xffffffffffffffff()"),
    ] {
        assert_eq!(answer(&["--audit", text]), format!("{expected}\n"), "{text}");
    }
    assert_eq!(answer(&["--audit", "c000003e", "1000", "1", "2"]), "syscall_0x3e8(0x1, 0x2)\n");
    assert_eq!(answer(&["--audit", "c000003e", "9999"]), "syscall_0x270f()\n");
    // The numbers of MIPS o32 begin at 4000.
    assert_eq!(answer(&["--audit", "40000008", "3"]), "syscall_0x3()\n");
    // A record of seccomp's has no registers.
    let seccomp = "type=SECCOMP msg=audit(1700000000.124:457): pid=4711 comm=\"x\" sig=31 arch=40000003 syscall=102 compat=1 code=0x0";
    assert_eq!(answer(&["--audit", seccomp]), answer(&["--abi", "x86", "socketcall"]));
}

/// What the example prints for a log.
#[track_caller]
fn answer_to(log: &[u8], args: &[&str]) -> Vec<u8> {
    let mut command = Command::new(example());
    let mut child =
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let log = log.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&log).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// A whole log: each call that a line reports is decoded, all else is passed through. The lines are those of auditd, `ausearch -i`,
/// dmesg and journalctl.
fn logs() {
    let serial = "type=SYSCALL msg=audit(1700000000.123:456):";
    let rest = "items=1 ppid=1 pid=4711 tty=pts0 comm=\"cat\" exe=\"/usr/bin/cat\" key=\"a0=1\"";
    let same = [
        "type=PROCTITLE msg=audit(1700000000.123:456): proctitle=\"ls\"",
        "type=EXECVE msg=audit(1700000000.123:456): argc=2 a0=\"ls\" a1=\"-l\"",
        "----",
        "",
        "Nov 30 01:02:03 host sshd[12]: arch=c000003e and no more",
        "arch=1 syscall=3",
        "arch=c000003e syscall=3 a0=root",
        // seccomp's line, whose program has been called so that it says of another call.
        "type=SECCOMP msg=audit(1:2) : comm=x exe=/tmp/x arch=x86_64 syscall=read comm=z sig=SIGSYS arch=x86_64 syscall=execve compat=0",
    ];
    let decoded = [
        (
            format!("{serial} arch=c000003e syscall=257 success=yes exit=91 a0=ffffff9c a1=7f6d a2=80000 a3=0 {rest}"),
            format!("{serial} arch=x86_64 syscall=openat(AT_FDCWD, 0x7f6d, O_RDONLY|O_CLOEXEC) = 91 {rest}"),
        ),
        (
            "[   12.345] audit: type=1326 audit(1700000000.124:457): auid=1000 ses=1 pid=4711 comm=\"x\" exe=\"/usr/bin/x\" \
             sig=31 arch=40000003 syscall=102 compat=1 ip=0x7f0000 code=0x0"
                .to_owned(),
            "[   12.345] audit: type=1326 audit(1700000000.124:457): auid=1000 ses=1 pid=4711 comm=\"x\" exe=\"/usr/bin/x\" \
             sig=31 arch=x86 syscall=socketcall(?, ?) compat=1 ip=0x7f0000 code=0x0"
                .to_owned(),
        ),
        (
            "type=SYSCALL msg=audit(11/29/2026 16:20:25.123:456) : arch=aarch64 syscall=close success=no exit=EBADF(Bad file \
             descriptor) a0=0x5 a1=0x0  items=0 comm=a a0=0 b exe=/usr/bin/cat"
                .to_owned(),
            "type=SYSCALL msg=audit(11/29/2026 16:20:25.123:456) : arch=aarch64 syscall=close(5) = -1 EBADF (Bad file \
             descriptor)  items=0 comm=a a0=0 b exe=/usr/bin/cat"
                .to_owned(),
        ),
        ("arch=c000003e syscall=1000 a0=1".to_owned(), "arch=x86_64 syscall=syscall_0x3e8(0x1)".to_owned()),
        // Tabs, and a line that was cut.
        (
            "a0=5 x\tarch=c000003e\tsyscall=3  y\tcomm=a\tb ".to_owned(),
            "x\tarch=x86_64\tsyscall=close(5)  y\tcomm=a\tb ".to_owned(),
        ),
        (
            "arch=c000003e syscall=3 a0=5 exit=ENOENT(No such key=k comm=a (b)".to_owned(),
            "arch=x86_64 syscall=close(5) = -1 ENOENT (No such file or directory) such key=k comm=a (b)".to_owned(),
        ),
    ];
    let (mut log, mut expected) = (Vec::new(), Vec::new());
    for (index, (line, text)) in decoded.iter().enumerate() {
        for (out, line) in [(&mut log, line), (&mut expected, text)] {
            writeln!(out, "{}\n{line}", same.iter().skip(index * 2).take(2).copied().collect::<Vec<_>>().join("\n"))
                .unwrap();
        }
    }
    // Bytes that are no text, and a last line without an end.
    for out in [&mut log, &mut expected] {
        out.extend_from_slice(b"arch=c000003e syscall=3 a0=1 comm=\xff\r\nend");
    }
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    assert_eq!(text(answer_to(&log, &["--audit"])), text(expected));
    assert_eq!(answer_to(b"", &["--audit"]), b"");

    let objects: Vec<Value> = serde_json::from_slice(&answer_to(&log, &["--audit", "--json"])).unwrap();
    let names: Vec<_> = objects.iter().map(|object| object["name"].as_str()).collect();
    assert_eq!(names, [Some("openat"), Some("socketcall"), Some("close"), None, Some("close"), Some("close")]);
    assert_eq!((&objects[0]["abi"], &objects[2]["error"]), (&json!("x86_64"), &json!("EBADF")));
    assert_eq!(answer_to(b"", &["--audit", "--json"]), b"[\n]\n");
}

/// A name, and what headers, kernels and manuals make of it.
fn pasted_names() {
    let openat = x86_64(&["openat"]);
    for word in ["SYS_openat", "__NR_openat", "__x64_sys_openat+0x1c/0x30", "sys_enter_openat", "openat(2)", " openat "]
    {
        assert_eq!(x86_64(&[word]), openat, "{word}");
    }
    assert_eq!(x86_64(&["openat(AT_FDCWD, \"/etc/passwd\", O_RDONLY) = 3"]), openat);
    assert_eq!(names("x86_64", &["SYS_read,sys_newfstat", "kprobe:__x64_sys_write"]), ["read", "write", "fstat"]);
    assert_eq!(names("x86", &["sys_stat"]), ["oldstat"]);
    assert_eq!(names("x86_64", &["SYS_openat", "?SYS_printf"]), ["openat"]);
    assert_eq!(x86_64(&["SYS_openat", "flags=1"]), "openat  flags  0x1  O_WRONLY\n");
}

/// The calls since a release of Linux: those for which the manual page syscalls(2) says that.
fn releases() {
    let since: Vec<_> = common::facts("since.tsv").into_iter().map(|line| (line[0].clone(), line[1].clone())).collect();
    let numbers = |release: &str| release.split('.').map(|number| number.parse().unwrap()).collect::<Vec<u32>>();
    for release in ["5.6", "2.6.16", "2.6", "1.0", "6.18"] {
        let is_newer = |call: &str| {
            let line = since.iter().find(|(name, _)| name == call);
            line.is_some_and(|(_, since)| numbers(since.split("; ").next().unwrap()) >= numbers(release))
        };
        let newer = names_of("x86_64", |name, _| is_newer(name));
        assert!(!newer.is_empty());
        assert_eq!(names("x86_64", &[release]), newer, "{release}");
        assert_eq!(names("x86_64", &[&format!("!{release}")]).len(), names("x86_64", &["all"]).len() - newer.len());
    }
    assert_eq!(names("x86_64", &["99.0"]), [""; 0]);
    assert!(names("x86_64", &["5.6"]).contains(&"openat2".to_owned()));
    assert!(!names("x86_64", &["5.7"]).contains(&"openat2".to_owned()));
}

/// What a register is for, and an ABI's facts, compared with those of syscall(2).
fn registers_and_abis() {
    let mut registers = 0;
    for facts in common::facts("abis.tsv") {
        let (abi, number, arguments, result) = (&facts[0], &facts[10], &facts[11], &facts[12]);
        let uses = |register: &str| {
            let objects = objects(&["--abi", abi, register]);
            objects.iter().map(|object| object["use"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        if !["-", "the instruction"].contains(&number.as_str()) {
            assert!(uses(number).contains(&"number".to_owned()), "{abi} {number}");
        }
        assert!(uses(result).contains(&"result".to_owned()), "{abi} {result}");
        // On MIPS o32, the rest is on the stack.
        let arguments = arguments.split_once(',').map_or(arguments.as_str(), |(registers, _)| registers);
        for (index, register) in arguments.split(' ').enumerate() {
            assert!(uses(register).contains(&format!("argument {index}")), "{abi} {register}");
            registers += 1;
        }
        let [object] = &objects(&[abi])[..] else { panic!() };
        assert_eq!((&object["abi"], &object["return_register"]), (&json!(abi), &json!(result)));
    }
    assert!(registers > 100, "{registers}");
    assert_eq!(answer(&["rdi"]), "x86_64  rdi  argument 0\nx32     rdi  argument 0\n");
    assert_eq!(answer(&["--abi", "aarch64", "x8", "x0"]).lines().count(), 3);
    for name in ["arm64", "aarch64"] {
        let facts = answer(&[name]);
        assert!(facts.starts_with("abi                 aarch64\n"), "{facts}");
        assert!(facts.contains("\nargument registers  x0,x1,x2,x3,x4,x5\n"), "{facts}");
    }
    assert_eq!(objects(&["arm64", "amd64"]).len(), 2);
}

/// The values of arguments and of constants by name, and calls as they were reported.
fn names_of_values() {
    for (words, expected) in [
        (&["openat", "flags=0x80241"][..], "openat  flags  0x80241  O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC\n"),
        (&["openat", "flags=O_RDWR|O_CREAT"], "openat  flags  0x42  O_RDWR|O_CREAT\n"),
        (&["kill", "sig=SIGTERM"], "kill  sig  0xf  SIGTERM\n"),
        (&["umask", "mask=022"], "umask  mask  0x12  022\n"),
        (&["lseek", "offset=-1"], "lseek  offset  0xffffffffffffffff  -1\n"),
        (&["SEEK_END"], "seek  SEEK_END  0x2\n"),
    ] {
        assert_eq!(x86_64(words), expected, "{words:?}");
    }
    let flags = "fcntl  cmd  0x4    F_SETFL\nfcntl  arg  0x800  O_RDONLY|O_NONBLOCK\n";
    assert_eq!(x86_64(&["fcntl", "cmd=F_SETFL", "arg=O_NONBLOCK"]), flags, "what arg means depends on cmd");
    let value = answer(&["--abi", "mips_n64,sparc", "O_CREAT"]);
    assert!(
        value.contains("mips_n64  open_flags  O_CREAT  0x100\n")
            && value.contains("sparc     open_flags  O_CREAT  0x200\n")
    );
    for registers in [&["ffffff9c", "1000", "80000", "0"][..], &["a0=ffffff9c", "a1=1000", "a2=0x80000", "a3=0"]] {
        let words = [&["--audit", "arch=c000003e", "syscall=257"], registers].concat();
        assert_eq!(answer(&words), "openat(AT_FDCWD, 0x1000, O_RDONLY|O_CLOEXEC)\n");
    }
    let object = &objects(&["--abi", "x86_64", "openat", "flags=1"])[0];
    assert_eq!((&object["value"], &object["text"]), (&json!(1), &json!("O_WRONLY")));
    let error = |words: &[&str]| {
        let output = run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let abi = ["--abi", "x86_64"];
    assert!(error(&[&abi[..], &["openat", "flags=O_CRAET"]].concat()).contains("did you mean `O_CREAT`?"));
    assert!(error(&[&abi[..], &["openat", "flgs=1"]].concat()).contains("openat has no argument `flgs`"));
    assert!(error(&[&abi[..], &["read", "count=many"]].concat()).contains("`many` is no number"));
    assert!(error(&["--audit", "c000003e", "257", "many"]).contains("`many` is no register"));
}

/// What cannot be meant: 2, and a word on what can.
/// A struct's members, compared with what compilers say of them (tests/data/layouts.tsv), and what the example prints around them.
fn structs() {
    let layouts = common::facts("layouts.tsv");
    let place = |name: &str, member: &Value, abi: &str| {
        let is_meant = |line: &&Vec<String>| line[0] == name && member["name"] == json!(line[1]);
        let places = layouts.iter().filter(is_meant).map(|line| common::on_abis(&line[3], &line[4]));
        places.filter_map(|mut places| places.remove(abi)).collect::<Vec<_>>()
    };
    let mut members = 0;
    for (name, at_least) in [("stat", 13), ("iovec", 2), ("sockaddr_in", 3), ("pollfd", 3)] {
        for abi in ["x86_64", "mips_o32", "alpha", "m68k", "x86"] {
            let objects = objects(&["--abi", abi, name]);
            let object = objects.last().expect("an object");
            assert_eq!((&object["struct"], &object["abi"]), (&json!(name), &json!(abi)));
            for member in object["members"].as_array().expect("a list") {
                let shown = format!("{} {}", member["offset"], member["size"]);
                assert_eq!(place(name, member, abi), [shown], "{member} of {name} on {abi}");
                members += 1;
            }
            let count = object["members"].as_array().map_or(0, Vec::len);
            assert!(count >= at_least || name == "stat" && count > 9, "{name} on {abi}: {count} members");
        }
    }
    assert!(members > 90, "only {members} members");

    // The name of a call, too: the call is first.
    let stat = answer(&["--abi", "mips_o32", "stat"]);
    let (call, layout) = stat.split_once("\n\n").expect("two parts");
    assert!(
        call.contains("\nsignature    stat(") && layout.starts_with("struct stat on mips_o32, big-endian: "),
        "{stat}"
    );
    assert!(layout.contains("st_mode: u32") && layout.contains("file_mode"), "{layout}");
    assert_eq!(objects(&["--abi", "mips_o32", "stat"]).len(), 2);
    // Words that select calls select no structs, and names of structs no calls.
    assert_eq!(names("x86_64", &["%stat"]), ["stat"]);
    assert!(!x86_64(&["%stat"]).contains("struct stat on"));
    assert!(!x86_64(&["statfs,read"]).contains("struct statfs on"));
    assert!(!x86_64(&["sockaddr_in"]).contains("number"));

    let order = |option: &[&str]| {
        let answer = answer(&[option, &["--abi", "x86_64,s390x", "sockaddr"]].concat());
        answer.lines().filter(|line| line.starts_with("struct ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let line = |abi, order| format!("struct sockaddr on {abi}, {order}-endian: 2 bytes, aligned to 2");
    assert_eq!(order(&[]), [line("x86_64", "little"), line("s390x", "big")]);
    assert_eq!(order(&["--endian", "little"]), ["x86_64", "s390x"].map(|abi| line(abi, "little")));
    assert_eq!(order(&["--endian", "big"]), ["x86_64", "s390x"].map(|abi| line(abi, "big")));
    assert!(x86_64(&["sockaddr"]).contains("\nor: "), "what it may be by its family");

    // By the byte order, two members change places.
    let offset = |order| {
        let objects = objects(&["--abi", "x86_64", "--endian", order, "iocb"]);
        let members = objects[0]["members"].as_array().expect("a list").clone();
        members.iter().find(|member| member["name"] == "aio_key").expect("the member")["offset"].clone()
    };
    assert_eq!((offset("little"), offset("big")), (json!(8), json!(12)));
}

fn usage() {
    for (args, word) in [
        (&[][..], "<CALL>"),
        (&["--abi", "x86_64"], "<CALL>"),
        (&["--json"], "<CALL>"),
        (&["--abi", "riscv", "read"], "`riscv` is several ABIs: riscv64, riscv32"),
        (&["--abi", "x86,amd46", "read"], "unknown ABI `amd46`; did you mean `x86_64`?"),
        (&["--abi", "pdp11", "read"], "unknown ABI `pdp11`; --abis shows all"),
        (&["--abi", "", "read"], "--abi"),
        (&["--audit", "c000003e"], "--audit"),
        (&["--audit", "c000003e", "3", "--abi", "x86"], "--audit"),
        (&["--audit", "c000003e", "3", "--abis"], "--audit"),
        (&["--abis", "read"], "--abis"),
        (&["--abis", "--abi", "x86"], "--abis"),
        (&["--frob"], "--frob"),
    ] {
        let output = run(args);
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}: {message}");
        assert!(message.contains(word), "{args:?}: {message}");
    }
    assert!(answer(&["--help"]).contains("--audit [<ARCH> <NUMBER>...]"));
}

/// Whoever closes the pipe early has seen enough.
fn closed_pipes() {
    for args in [&["--abi", "all", "all"][..], &["--abi", "all", "--json", "all"]] {
        let mut command = Command::new(example());
        let mut child = command.args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("x86_64 ") || line == "[\n", "{line}");
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), &output.stderr[..]), (Some(0), &b""[..]), "{args:?}");
    }
}

/// What cannot be written is an error.
fn full_disks() {
    for args in [&["--abi", "x86_64", "read"][..], &["--abi", "all", "all"], &["--abis", "--json"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = Command::new(example()).args(args).stdout(full).output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?}: {message}");
        assert!(message.starts_with("sysno: No space left on device"), "{args:?}: {message}");
    }
    // Nor can the error be, here.
    let full = File::options().write(true).open("/dev/full").unwrap();
    let status = Command::new(example()).args(["--abi", "x86_64", "raed"]).stderr(full).status().unwrap();
    assert_eq!(status.code(), Some(1));
}
