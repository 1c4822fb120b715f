//! The values of names, as the C compiler computes them, and the types that requests of ioctl() name.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::headers::Headers;

/// What headers leave to the program to include.
const ALWAYS: &[&str] = &[
    "sys/types.h",
    "sys/socket.h",
    "linux/const.h",
    "linux/fcntl.h",
    "linux/ioctl.h",
    "linux/sockios.h",
    "linux/time.h",
];

/// What some headers leave to the program besides.
const BEFORE: &[(&str, &[&str])] = &[
    ("asm/cmb.h", &["asm/dasd.h"]),
    ("asm/ioctls.h", &["asm/termios.h", "linux/serial.h"]),
    ("asm/termios.h", &["asm/ioctls.h"]),
    ("asm/termbits.h", &["asm/ioctls.h"]),
    ("include/linux/fs_dirent.h", &["linux/stat.h"]),
    ("linux/atm.h", &["include/linux/socket.h", "linux/atmdev.h"]),
    ("linux/fs.h", &["linux/blktrace_api.h", "linux/fiemap.h"]),
    ("linux/hdlc/ioctl.h", &["linux/if.h"]),
    ("linux/ivtvfb.h", &["linux/videodev2.h"]),
    ("linux/netfilter/x_tables.h", &["linux/netfilter.h"]),
    ("linux/ppp-ioctl.h", &["linux/filter.h"]),
    ("linux/raid/md_u.h", &["linux/major.h"]),
    ("linux/sctp.h", &["include/linux/socket.h"]),
    ("linux/sockios.h", &["asm/ioctls.h"]),
    ("linux/sonet.h", &["linux/atmioc.h"]),
    ("linux/xfrm.h", &["linux/in6.h"]),
];

/// The values of a header's names, and the names that have none, each with the compiler's reason.
#[derive(Debug, Default)]
pub struct Values {
    pub values: BTreeMap<String, i128>,
    pub without: Vec<(String, String)>,
    /// What is wrong with the header itself.
    pub broken: Option<String>,
}

/// The lines that include what a header leaves to the program.
fn includes_before(header: &str) -> String {
    let before = BEFORE.iter().filter(|(of, _)| *of == header).flat_map(|(_, before)| *before).copied();
    ALWAYS.iter().copied().chain(before).map(|of| format!("#include <{of}>\n")).collect()
}

/// The type that each of these requests names: `struct fiemap` in `_IOWR('f', 11, struct fiemap)`, whatever macros of the header it
/// goes through. A plain number and `_IO` name none, nor does a size that is no type's.
pub fn argument_types(headers: &Headers, header: &str, names: &[String]) -> Result<BTreeMap<String, String>> {
    let mut program = includes_before(header);
    // All macros that make requests end in `_IOC`. It is another one before the header, so that its enumerators have that, too.
    program += "#undef _IOC\n#undef _IOC_TYPECHECK\n";
    program += "#define _IOC(direction, type, number, ...) @@ __VA_ARGS__ @@\n#define _IOC_TYPECHECK(type) type\n";
    program += &format!("#include <{header}>\n");
    program.extend(names.iter().map(|name| format!("@REQUEST \"{name}\" = {name}\n")));
    let (text, _) = headers.compile(&["-E", "-P"], &program)?;
    // Of an enumerator, the lines may be broken.
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut types = BTreeMap::new();
    for name in names {
        // `((@@ (struct fiemap) @@))`
        let definition = |start: &str| {
            let (_, rest) = text.split_once(start)?;
            type_of_size(rest.trim_start_matches(['(', ' ']).strip_prefix("@@")?.split_once("@@")?.0)
        };
        let of_macro = definition(&format!("@REQUEST \"{name}\" = "));
        types.extend(of_macro.or_else(|| definition(&format!(" {name} = "))).map(|of_type| (name.clone(), of_type)));
    }
    Ok(types)
}

/// `struct fiemap` for `(struct fiemap)` and `sizeof(struct fiemap)`.
fn type_of_size(size: &str) -> Option<String> {
    let mut text = size.trim();
    while let Some(inner) = text.strip_prefix("sizeof").unwrap_or(text).trim_start().strip_prefix('(') {
        text = inner.strip_suffix(')')?.trim();
    }
    // Not a number, nor `sizeof(a) + sizeof(b)`.
    let name = &text[..text.find('[').unwrap_or(text.len())];
    let is_type = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && !name.contains(['(', ')', '+']);
    // `char[16]`, `char [16]`, `struct name *`.
    is_type.then(|| text.replace(" [", "[").replace(" *", "*").replace('*', " *"))
}

/// The values of a header's names. Each header is compiled by itself: beside others, one that doesn't compile, or that says the same
/// otherwise, takes their names along.
pub fn evaluate(headers: &Headers, header: &str, names: &[String]) -> Result<Values> {
    let mut program = includes_before(header);
    program += &format!("#include <{header}>\n");
    program += "void values(void) {\n";
    let first = program.lines().count() + 1;
    let mut result = Values::default();
    let mut left_out = BTreeSet::new();
    loop {
        // A line each, so that an error is of one name. An assembler's comment, since no program of the ABI can run here; in four
        // parts, since not every number is an operand on every ABI.
        let line = |(i, name): (usize, &String)| {
            if left_out.contains(&i) {
                return "\n".to_owned();
            }
            let parts =
                [48, 32, 16, 0].map(|shift| format!("\"i\" ((int) ((unsigned long long) v >> {shift} & 0xffff))"));
            format!(
                "{{ enum {{ v = ({name}) }}; __asm__ volatile (\"\\n#VALUE {i} %c0 %c1 %c2 %c3 %c4\" :: \"i\" (v < 0), {}); }}\n",
                parts.join(", ")
            )
        };
        let lines: String = names.iter().enumerate().map(line).collect();
        let (text, errors) =
            headers.compile(&["-O0", "-S", "-ftrack-macro-expansion=0"], &format!("{program}{lines}}}\n"))?;
        let mut found = false;
        for (place, error) in errors.lines().filter_map(|line| line.split_once("error: ")) {
            let of = place.strip_prefix("<stdin>:").and_then(|place| place.split(':').next()?.parse::<usize>().ok());
            match of.and_then(|line| line.checked_sub(first)) {
                Some(i) if i < names.len() => {
                    if left_out.insert(i) {
                        found = true;
                        result.without.push((names[i].clone(), error.to_owned()));
                    }
                }
                _ => {
                    result.broken.get_or_insert_with(|| format!("{place}{error}"));
                }
            }
        }
        if found && result.broken.is_none() {
            continue;
        }
        for line in text.lines().filter_map(|line| line.strip_prefix("#VALUE ")) {
            let words: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
            let [i, is_negative, parts @ ..] = &words[..] else { continue };
            let bits = parts.iter().fold(0, |bits, part| bits << 16 | part);
            let value = if *is_negative == 0 { i128::from(bits) } else { i128::from(bits as i64) };
            result.values.insert(names[*i as usize].clone(), value);
        }
        return Ok(result);
    }
}
