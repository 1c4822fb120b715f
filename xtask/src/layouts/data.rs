//! What the compilers write for structs whose members have known values, tests/data/struct_values.tsv: bytes, in each ABI's byte order.
//!
//! A value follows from the member's name, so that the test knows it without a word in the file.

use anyhow::{Result, bail};

use super::OWN;
use super::asked::{WITHOUT_DATA, evaluate};
use super::declarations::Member;
use crate::constants::headers::Headers;

/// The types that are numbers, or pointers.
const NUMBERS: &[&str] = &[
    "__s8",
    "__u8",
    "__s16",
    "__u16",
    "__s32",
    "__u32",
    "__s64",
    "__u64",
    "s16",
    "u16",
    "s32",
    "u32",
    "s64",
    "u64",
    "__aligned_u64",
    "__be16",
    "__be32",
    "__be64",
    "char",
    "signed char",
    "unsigned char",
    "short",
    "unsigned short",
    "unsigned short int",
    "int",
    "signed int",
    "unsigned",
    "unsigned int",
    "long",
    "unsigned long",
    "long long",
    "unsigned long long",
    "__kernel_long_t",
    "__kernel_ulong_t",
    "__kernel_size_t",
    "__kernel_pid_t",
    "__kernel_uid32_t",
    "__kernel_gid32_t",
    "__kernel_uid_t",
    "__kernel_gid_t",
    "__kernel_mode_t",
    "__kernel_ipc_pid_t",
    "__kernel_key_t",
    "__kernel_old_time_t",
    "__kernel_time64_t",
    "__kernel_clock_t",
    "__kernel_sa_family_t",
    "sa_family_t",
    "old_time32_t",
    "size_t",
    "loff_t",
    "__poll_t",
    "__kernel_off_t",
    "__kernel_loff_t",
];

/// How many elements of an array have a value.
const ELEMENTS: u64 = 4;

/// How many bytes a struct has at most.
const SIZE: u64 = 160;

/// The value of a member, of which it has as many bits as there is room for: FNV-1a of its name.
pub fn value_of(path: &str) -> u64 {
    path.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// A struct: its name, how C calls it, and its members, each with its offset, its size and the number of its elements.
pub type Struct<'a> = (&'a str, String, Vec<(&'a Member, [u64; 3])>);

/// The names of what is a number in a struct, and in the structs in it.
fn numbers(of: &Struct, all: &[Struct], depth: usize) -> Vec<String> {
    let (mut paths, mut end) = (Vec::new(), 0);
    for (member, [offset, size, count]) in &of.2 {
        // Of a union, the first one alone has a value.
        let is_free = member.bits.is_some() || *offset >= end;
        if member.is_open || !is_free {
            continue;
        }
        let (count_before, own) = (paths.len(), member.ty.replace(OWN, ""));
        let ty = own.trim_end_matches(" []");
        let is_array = ty != own;
        let inner = all.iter().find(|(name, ..)| ty.strip_prefix("struct ") == Some(name));
        match inner {
            Some(inner) if !is_array && depth < 2 => {
                let inside = numbers(inner, all, depth + 1);
                paths.extend(inside.into_iter().map(|path| format!("{}.{path}", member.path)));
            }
            // Bytes are written as texts by some compilers.
            _ if is_array && NUMBERS.contains(&ty) && *size > *count && !member.ty.ends_with("[] []") => {
                paths.extend((0..ELEMENTS.min(*count)).map(|i| format!("{}[{i}]", member.path)));
            }
            _ if !is_array && (NUMBERS.contains(&ty) || ty.ends_with('*')) => paths.push(member.path.clone()),
            _ => {}
        }
        if member.bits.is_none() && paths.len() > count_before {
            end = end.max(offset + size);
        }
    }
    paths
}

/// Whether a path is that of a pointer.
fn is_pointer(of: &Struct, all: &[Struct], path: &str) -> bool {
    of.2.iter().any(|(member, _)| match path.strip_prefix(&member.path) {
        Some("") => member.ty.ends_with('*'),
        Some(rest) => {
            let inner = member.ty.replace(OWN, "");
            let inner = all.iter().find(|(name, ..)| inner.strip_prefix("struct ") == Some(name));
            inner.zip(rest.strip_prefix('.')).is_some_and(|(inner, rest)| is_pointer(inner, all, rest))
        }
        None => false,
    })
}

/// The bytes of each struct that isn't too large, in hexadecimal.
pub fn data<'a>(
    headers: &Headers,
    compiler: &[&str],
    program: &str,
    structs: &[Struct<'a>],
    sizes: &[u64],
) -> Result<Vec<(&'a str, String)>> {
    if WITHOUT_DATA.contains(&headers.machine.abi) {
        return Ok(Vec::new());
    }
    // A union has one value alone, an array of one byte stands for one of any length, and a part of `siginfo_t` is the whole of it in the table.
    let is_part =
        |name: &str| ["sigval", "msgbuf"].contains(&name) || name.starts_with("siginfo_") && name != "siginfo_t";
    let is_chosen = |(of, size): &(&Struct, &u64)| {
        (4..=SIZE).contains(*size) && !is_part(of.0) && !numbers(of, structs, 0).is_empty()
    };
    let chosen: Vec<_> = structs.iter().zip(sizes).filter(is_chosen).collect();
    let mut text = program.to_owned();
    for (i, (of, _)) in chosen.iter().enumerate() {
        let values = numbers(of, structs, 0).into_iter().map(|path| {
            let bits = of.2.iter().find(|(member, _)| member.path == path).and_then(|(member, _)| member.bits);
            match bits {
                Some(bits) => format!(".{path} = {:#x}", value_of(&path) & ((1 << bits) - 1)),
                // A number is cut to the width of a pointer before it becomes one.
                None if is_pointer(of, structs, &path) => {
                    format!(".{path} = (void *) (__UINTPTR_TYPE__) {:#x}ULL", value_of(&path))
                }
                None => format!(".{path} = (__typeof__((({} *) 0)->{path})) {:#x}ULL", of.1, value_of(&path)),
            }
        });
        let values = values.collect::<Vec<_>>().join(", ");
        text += &format!("const union {{ {0} a; char b[sizeof({0})]; }} data_{i} = {{ .a = {{ {values} }} }};\n", of.1);
    }
    let (assembly, said) = headers.compile_by(compiler, &["-S", "-w", "-o", "-"], &text)?;
    let order = evaluate(headers, compiler, "", &["__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__".to_owned()])?;
    if !assembly.contains("data_0") {
        bail!("no data: {}", said.lines().take(3).collect::<Vec<_>>().join("; "));
    }
    let mut found = Vec::new();
    for (i, (of, size)) in chosen.iter().enumerate() {
        // A word has two bytes or four, by the machine.
        let bytes = [4, 2].into_iter().find_map(|word| {
            let bytes = bytes_of(&assembly, &format!("data_{i}"), word, order[0] == 1)?;
            (bytes.len() as u64 == **size).then_some(bytes)
        });
        // What a compiler writes in another way isn't there.
        let Some(bytes) = bytes else { continue };
        found.push((of.0, bytes.iter().map(|byte| format!("{byte:02x}")).collect()));
    }
    Ok(found)
}

/// The bytes behind a label, if all of their directives are known.
fn bytes_of(assembly: &str, name: &str, word: usize, is_big_endian: bool) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for line in assembly.lines().skip_while(|line| line.split(':').next() != Some(name)).skip(1) {
        let mut words = line.split_whitespace();
        let directive = words.next().unwrap_or_default().to_lowercase();
        let value = words.next().unwrap_or_default().split(['#', '!', '@', '/', ';']).next().unwrap_or_default();
        let size = match &*directive {
            ".byte" | "dc.b" => 1,
            ".short" | ".half" | ".hword" | ".2byte" | ".value" | ".uahalf" | "dc.w" => 2,
            ".word" | ".uaword" => word,
            ".long" | ".4byte" | ".int" | ".ualong" | "dc.l" => 4,
            ".quad" | ".xword" | ".dword" | ".8byte" | ".uaxword" | ".uaquad" => 8,
            ".zero" | ".skip" | ".space" | ".block" => {
                bytes.resize(bytes.len() + value.trim_end_matches(',').parse::<usize>().ok()?, 0);
                continue;
            }
            _ if directive.ends_with(':') || directive == ".size" || directive.starts_with(".sect") => break,
            _ => continue,
        };
        for value in value.split(',') {
            let number = match value.strip_prefix("0x") {
                Some(digits) => u64::from_str_radix(digits, 16).ok()?,
                None => value.parse::<u64>().ok().or_else(|| Some(value.parse::<i64>().ok()? as u64))?,
            };
            let all = number.to_le_bytes();
            let mut part = all[..size].to_vec();
            if is_big_endian {
                part.reverse();
            }
            bytes.extend(part);
        }
    }
    Some(bytes)
}
