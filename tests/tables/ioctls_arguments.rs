//! Is what the argument of a request of ioctl() points to what the kernel's headers name and its functions read and write?
//!
//! tests/data/ioctls.tsv has the type in the definition of each request. tests/data/request_arguments.tsv has, for those whose number doesn't
//! say it, or says something else, what the kernel's functions copy, and in which direction.

use std::collections::{BTreeMap, BTreeSet};

use sysno::{Abi, Layout};

use crate::common::{Differences, facts};
use crate::ioctls::{Row, rows};
use crate::structs_shown::{Part, parts};

/// Types in C that rows write as integers. Of a struct or a union, a row has the name.
const INTEGERS: &[(&str, &str)] = &[
    ("char", "c_char"),
    ("unsigned char", "u8"),
    ("__u8", "u8"),
    ("_Bool", "u8"),
    ("short", "i16"),
    ("__s16", "i16"),
    ("unsigned short", "u16"),
    ("__u16", "u16"),
    ("atm_backend_t", "u16"),
    ("int", "i32"),
    ("__s32", "i32"),
    ("pid_t", "i32"),
    ("unsigned int", "u32"),
    ("unsigned", "u32"),
    ("__u32", "u32"),
    ("u32", "u32"),
    ("uint32_t", "u32"),
    ("fe_status_t", "u32"),
    ("enum genwqe_card_state", "u32"),
    ("long", "isize"),
    ("snd_pcm_sframes_t", "isize"),
    ("unsigned long", "usize"),
    ("size_t", "usize"),
    ("snd_pcm_uframes_t", "usize"),
    ("__s64", "i64"),
    ("long long", "i64"),
    ("loff_t", "i64"),
    ("__kernel_loff_t", "i64"),
    ("__u64", "u64"),
    ("u64", "u64"),
    ("unsigned long long", "u64"),
    ("v4l2_std_id", "u64"),
    ("binder_uintptr_t", "u64"),
];

/// Where a row has another type than the kernel's function: the request, the row's type, and why.
const OTHER_TYPES: &[(&str, &str, &str)] = {
    const UNSIGNED: &str = "strace writes it without a sign";
    &[
        ("BLKFRAGET", "usize", UNSIGNED),
        ("BLKRAGET", "usize", UNSIGNED),
        ("GPIO_V2_LINE_SET_VALUES_IOCTL", "gpio_v2_line_new_values", "the same struct, of which strace shows more"),
        ("HDIO_GET_ACOUSTIC", "usize", UNSIGNED),
        ("HDIO_GET_ADDRESS", "usize", UNSIGNED),
        ("HDIO_GET_DMA", "usize", UNSIGNED),
        ("HDIO_GET_KEEPSETTINGS", "usize", UNSIGNED),
        ("HDIO_GET_MULTCOUNT", "usize", UNSIGNED),
        ("HDIO_GET_NOWERR", "usize", UNSIGNED),
        ("HDIO_GET_UNMASKINTR", "usize", UNSIGNED),
        ("HDIO_GET_WCACHE", "usize", UNSIGNED),
        ("SIOCBRADDIF", "ifreq_port", "strace shows the number of the port alone"),
        ("SIOCBRDELIF", "ifreq_port", "strace shows the number of the port alone"),
        ("TIOCSSOFTCAR", "i32", "as in TIOCGSOFTCAR, and as sparc's header has both"),
    ]
};

/// Where a row has `*const` although the kernel writes there, or `*mut` although it doesn't: the request, the row's pointer, and why.
const OTHER_POINTERS: &[(&str, &str, &str)] = &[
    ("SIOCGIFSLAVE", "mut", "it always fails: strace shows what it would write if it succeeded"),
    ("SIOCSIFNAME", "const", "it writes back what it has read"),
];

/// A type of C as a row writes it: `[u8; 2]`, but for the length, which is in the number.
pub fn in_rows(c_type: &str) -> String {
    if let Some((of, _)) = c_type.split_once('[') {
        return format!("[{}]", in_rows(of));
    }
    if c_type.ends_with('*') {
        return "pointer".to_owned();
    }
    let integer = INTEGERS.iter().find(|(c, _)| *c == c_type).map(|(_, row)| *row);
    let name = || c_type.strip_prefix("struct ").or_else(|| c_type.strip_prefix("union ")).unwrap_or(c_type);
    integer.unwrap_or_else(name).to_owned()
}

/// The type in the macro of a row: of `[u8; 2]`, `[u8]`.
fn in_macro(row: &Row) -> Option<String> {
    let (_, arguments) = row.rest.strip_prefix("= _IO")?.split_once('(')?;
    let argument = arguments.splitn(3, ", ").nth(2)?;
    let end = |text: &str| text[..text.find([' ', ',', ';', ')']).unwrap_or(text.len())].to_owned();
    Some(argument.strip_prefix('[').map_or_else(|| end(argument), |of| format!("[{}]", end(of))))
}

/// What stands behind the number: `mut` and `termios` of `*mut termios`.
fn pointer(row: &Row) -> Option<(&str, &str)> {
    let (_, rest) = row.rest.split_once(" *")?;
    let (pointer, rest) = rest.split_once(' ')?;
    Some((pointer, &rest[..rest.find([' ', ',']).unwrap_or(rest.len())]))
}

/// By request and header, the types in its definitions.
fn types() -> BTreeMap<(String, String), Vec<String>> {
    let mut types: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for line in facts("ioctls.tsv") {
        let [name, header, _, _, all] = <[String; 5]>::try_from(line).expect("five columns in ioctls.tsv");
        let of_request = types.entry((name, header)).or_default();
        of_request.extend(all.split("; ").filter(|of_type| *of_type != "-").map(str::to_owned));
    }
    types
}

#[test]
fn types_are_those_of_the_headers() {
    let types = types();
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for row in rows() {
        let ours = in_macro(&row);
        let Some(theirs) = types.get(&(row.name.clone(), row.header.clone())) else { continue };
        let right: BTreeSet<_> = theirs.iter().map(|c_type| in_rows(c_type)).collect();
        match &ours {
            Some(ours) if !right.contains(ours) => {
                let c_types =
                    if theirs.is_empty() { "no type".to_owned() } else { format!("`{}`", theirs.join("` or `")) };
                let right = right.into_iter().collect::<Vec<_>>().join("` or `");
                let place = row.place();
                wrong.push(format!(
                    "{place} has `{ours}`; its definition in {} has {c_types}: write `{right}`",
                    row.header
                ));
            }
            Some(_) => compared += 1,
            None => {}
        }
    }
    assert!(wrong.is_empty(), "types that the requests' numbers are made of:\n{}", wrong.join("\n"));
    assert!(compared > 2500, "only {compared} types compared");
}

/// A line of tests/data/request_arguments.tsv.
struct Fact {
    direction: String,
    c_type: String,
    source: String,
}

/// `struct ifreq: ifr_name -> ifr_flags=IFF_UP`: the members of a union of many that count, in the order in which the kernel reads and
/// writes them; behind the arrow those that it only writes; behind `=` a constant that it may have.
struct Variant<'a> {
    of: &'a str,
    members: Vec<(&'a str, Option<&'a str>)>,
    /// How many of them are before the arrow, if there is one.
    read: Option<usize>,
}

impl<'a> Variant<'a> {
    fn new(c_type: &'a str) -> Option<Self> {
        let (of, members) = c_type.strip_prefix("struct ")?.split_once(": ")?;
        let words: Vec<_> = members.split(' ').collect();
        let read = words.iter().position(|word| *word == "->");
        let words = words.into_iter().filter(|word| *word != "->");
        let member =
            |word: &'a str| word.split_once('=').map_or((word, None), |(name, constant)| (name, Some(constant)));
        Some(Self { of, members: words.map(member).collect(), read })
    }

    /// What of it a struct of the table has not, or has otherwise.
    fn differs_from(&self, name: &str, parts: &[Part], is_written: bool) -> Option<String> {
        let Some(part) = parts.iter().find(|part| part.of == name) else {
            return Some(format!("tables/structs.rs has no {name}"));
        };
        if name.split('_').next() != Some(self.of) {
            return Some(format!("{name} is no part of {}", self.of));
        }
        let ours: BTreeSet<_> = part.members.iter().map(String::as_str).collect();
        let theirs: BTreeSet<_> = self.members.iter().map(|(member, _)| *member).collect();
        if ours != theirs {
            return Some(format!("{name} has the members {ours:?}, and the kernel's function takes {theirs:?}"));
        }
        let failed: Vec<_> = part.lists.get("failed").into_iter().flatten().map(String::as_str).collect();
        let read: Vec<_> = self.members[..self.read.unwrap_or(0)].iter().map(|(member, _)| *member).collect();
        if is_written && failed != read {
            return Some(format!("{name} shows {failed:?} where the call has failed, and the kernel reads {read:?}"));
        }
        let layout = Layout::named(name, Abi::X86_64, Abi::X86_64.endian())?;
        self.members.iter().find_map(|(member, constant)| {
            let of_member = layout.members().find(|other| other.name() == *member)?;
            let set = of_member.meaning().constants();
            let constant = constant.filter(|name| set.and_then(|set| set.value(Abi::X86_64, name)).is_none())?;
            Some(format!("{member} of {name} can't be {constant}"))
        })
    }
}

/// `*mut` is where the kernel writes, even if it reads there, too.
#[test]
fn pointers_are_what_the_kernels_functions_do() {
    let mut known: BTreeMap<String, Fact> = BTreeMap::new();
    for line in facts("request_arguments.tsv") {
        let [name, direction, c_type, source] = <[String; 4]>::try_from(line).expect("four columns");
        assert!(["read", "written", "read written"].contains(&direction.as_str()), "{name}: {direction}");
        let other = known.insert(name.clone(), Fact { direction, c_type, source });
        assert!(other.is_none(), "request_arguments.tsv: two lines for {name}");
    }
    let (mut types, mut pointers) = (Differences::new(OTHER_TYPES), Differences::new(OTHER_POINTERS));
    let (parts, mut wrong, mut compared) = (parts(), Vec::new(), BTreeSet::new());
    for row in rows() {
        let Some((ours, of)) = pointer(&row) else { continue };
        let place = row.place();
        let Some(Fact { direction, c_type, source }) = known.get(&row.name) else {
            wrong.push(format!(
                "{place} has `*{ours} {of}`; say in tests/data/request_arguments.tsv what the kernel does there: its copy_from_user, its \
                 copy_to_user"
            ));
            continue;
        };
        compared.insert(row.name.clone());
        let is_written = direction.contains("written");
        let right = if is_written { "mut" } else { "const" };
        if ours != right && !pointers.allows(&row.name, ours) {
            wrong.push(format!("{place} has `*{ours} {of}`, but by {source} it is {direction}: write `*{right}`"));
        }
        let differs = match Variant::new(c_type) {
            Some(variant) => variant.differs_from(of, &parts, is_written),
            None => Some(format!("the kernel's function has `{c_type}`")).filter(|_| in_rows(c_type) != of),
        };
        if let Some(what) = differs.filter(|_| !types.allows(&row.name, of)) {
            wrong.push(format!("{place} has `*{ours} {of}`; {what}, by {source}"));
        }
    }
    for name in known.keys().filter(|name| !compared.contains(*name)) {
        wrong.push(format!(
            "tests/data/request_arguments.tsv has {name}, and no row of it says `*mut` or `*const`: write that, or leave out the line"
        ));
    }
    assert!(wrong.is_empty(), "what requests of ioctl() point to:\n{}", wrong.join("\n"));
    types.assert_all_needed();
    pointers.assert_all_needed();
    assert!(compared.len() > 130, "only {} pointers compared", compared.len());
}
