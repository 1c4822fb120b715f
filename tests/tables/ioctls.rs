//! Have the requests of ioctl() the names, numbers and arguments of the kernel's headers, on every ABI, and are they shown as strace
//! shows them?
//!
//! tests/tables/constants.rs asks the same of all sets about names and values; here is what only requests have.
//!
//! Of the 3,355 numbers on x86-64, strace 7.2 shows 3,152 by the same names. The others, and why:
//!
//! - 111 have no name in strace: those of newer headers, and plain numbers that are small or depend on the kind of socket (`I2C_SLAVE`,
//!   `LPABORT`, `SIOCAX25…`), which strace leaves out.
//! - 50 are shown with a parameter: `MIXER_READ(8)` for `SOUND_MIXER_READ_CD`, beside any other name of that number, and `HIDIOCGRAWNAME(260)`.
//! - 36 have more names here: those of newer headers; `SCSI_IOCTL_…` of the kernel's own header; names that strace leaves out since another
//!   one is preferred (`PPPIOCGIDLE64`, `DMA_BUF_SET_NAME_B`), or since only another machine implements them (`KVM_ARM_SET_DEVICE_ADDR`).
//! - 6 have more or other names there: of headers that no program can include as they are (Xen's, `SCSI_IOCTL_GET_IDLUN`), or that the kernel no longer
//!   has (`DRM_IOCTL_ARMADA_…`), and `RFKILL`'s number in a driver's own header.
//!
//! What the requests point to was compared with memory of several patterns, after success and after a failure. Not shown as strace 7.2 shows
//! it, of what programs can still do:
//!
//! - the answers of the device mapper, SCSI's fourth interface, TEE's sessions and the buffers and formats of V4L2: variants by members that
//!   are in other structs, and letters of a pixel format;
//! - keymaps, fonts and tables of characters of the console; HDIO_DRIVE_CMD and the identity of a disk; effects and keys of input devices;
//! - PTP_SYS_OFFSET and its like, RTC_PARAM_GET, BTRFS_IOC_DEV_REPLACE, BTRFS_IOC_TREE_SEARCH, BTRFS_IOC_INO_PATHS, COUNTER_ADD_WATCH_IOCTL:
//!   arrays of pairs, keys of a tree, strings behind offsets;
//! - `=> [1]`, where a request returns a number in place of the struct (UBI_IOCMKVOL, UBI_IOCATT); `1<<_UFFDIO_COPY`, names of numbers of bits;
//!   comments (`/* 0.000001 s */`, `/* supported */`, `/* 1 * sizeof(struct ifreq) */`);
//! - padding and reserved members that aren't 0; the number that btrfs gives a device, which strace writes as a dev_t.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sysno::{Abi, Constants, Layout};

use crate::common;

fn requests() -> Constants {
    Constants::all().find(|set| set.name() == "ioctl_request").unwrap()
}

/// A row, as text.
pub struct Row {
    file: &'static str,
    line: usize,
    pub header: String,
    pub name: String,
    /// From `=` on, without line breaks.
    pub rest: String,
}

impl Row {
    pub fn place(&self) -> String {
        format!("tables/{}, line {}: {}", self.file, self.line, self.name)
    }

    /// The other names, in brackets at the end.
    fn other_names(&self) -> impl Iterator<Item = &str> {
        let names = self.rest.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')).map_or("", |(_, names)| names);
        names.split_whitespace()
    }
}

pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for file in ["ioctls.rs", "device_ioctls.rs"] {
        let text = fs::read_to_string(common::root().join("tables").join(file)).unwrap();
        let mut header = String::new();
        let mut is_open = false;
        for (number, line) in text.lines().enumerate() {
            if let Some(section) = line.strip_prefix("    \"") {
                header = section.split('"').next().unwrap().to_owned();
            } else if line.trim_start().starts_with("//") {
                continue;
            } else if is_open {
                rows.last_mut().unwrap().rest += &format!(" {}", line.trim());
            } else if line.starts_with("        ") {
                let (name, rest) = line.trim().split_once(' ').unwrap();
                let (name, rest, header) = (name.to_owned(), rest.trim().to_owned(), header.clone());
                rows.push(Row { file, line: number + 1, header, name, rest });
            } else {
                continue;
            }
            let Some(row) = rows.last_mut().filter(|_| line.starts_with("        ")) else { continue };
            let count = |bracket| row.rest.matches(bracket).count();
            is_open = !row.rest.ends_with(',') || count('(') > count(')') || count('[') > count(']');
            if !is_open {
                row.rest.pop();
            }
        }
    }
    assert!(rows.len() > 3700, "only {} rows", rows.len());
    rows
}

/// Both ways: a request that a header has, and one that none has.
#[test]
fn requests_are_those_of_the_headers() {
    let (facts, rows) = (common::constants("ioctls.tsv"), rows());
    let mut row_of: BTreeMap<&str, &Row> = BTreeMap::new();
    let mut wrong = BTreeSet::new();
    for row in &rows {
        for name in std::iter::once(row.name.as_str()).chain(row.other_names()) {
            if let Some(other) = row_of.insert(name, row) {
                wrong.insert(format!("{}: {name} is there twice, also in {}", row.place(), other.place()));
            }
        }
    }
    for abi in Abi::ALL {
        // A name that is there twice has two values.
        let (mut ours, mut of_number) = (BTreeMap::<_, BTreeSet<_>>::new(), BTreeMap::new());
        for (name, value) in requests().iter(*abi) {
            ours.entry(name).or_default().insert(value);
            of_number.entry(value).or_insert(name);
        }
        let theirs: BTreeMap<_, _> = facts
            .iter()
            .filter_map(|fact| Some((fact.name.as_str(), u64::try_from(*fact.values.get(abi.name())?).unwrap())))
            .collect();
        for name in ours.keys().chain(theirs.keys()) {
            let values: Vec<_> = ours.get(name).into_iter().flatten().collect();
            let right = theirs.get(name);
            if values.iter().copied().eq(right) {
                continue;
            }
            let texts = |values: &[&u64]| match values {
                [] => "none".to_owned(),
                values => values.iter().map(|value| format!("{value:#x}")).collect::<Vec<_>>().join(" and "),
            };
            let [is, should] = [texts(&values), texts(right.as_slice())];
            wrong.insert(match (row_of.get(name), right.and_then(|right| of_number.get(right)?.to_owned().into())) {
                (Some(row), _) => {
                    let of = if row.name == *name { String::new() } else { format!(": {name}") };
                    format!("{}{of} is {is} on {abi}, by the headers {should}", row.place())
                }
                // The request that it is another name of, perhaps.
                (None, Some(same)) => {
                    let place = row_of.get(same).map_or(same.to_owned(), |row| row.place());
                    format!("{place} has the number of {name} on {abi}, which has no row and is in no row's brackets")
                }
                (None, None) => format!("{name} is {is} on {abi}, by the headers {should}"),
            });
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "tables/ioctls.rs, device_ioctls.rs:\n{}", wrong.join("\n"));
}

/// Why a name that strace doesn't have has a row of its own, although strace names the same number: the header, and how its names begin.
const OWN_ROWS: &[(&str, &str, &str)] = {
    const LACKS: &str = "a driver that strace's tables lack, beside others that have the number";
    &[
        ("asm/qeth.h", "SIOC_QETH_", "a network device's own, beside the first of all private numbers"),
        ("drm/asahi_drm.h", "DRM_IOCTL_ASAHI_", LACKS),
        ("drm/ethosu_accel.h", "DRM_IOCTL_ETHOSU_", LACKS),
        ("drm/panthor_drm.h", "DRM_IOCTL_PANTHOR_", LACKS),
        ("linux/issei.h", "IOCTL_ISSEI_", LACKS),
        ("linux/soundcard.h", "SOUND_MIXER_READ_", "strace writes MIXER_READ(…) beside what others make of the number"),
    ]
};

/// Names that are in a row's brackets although strace has neither, and why.
const BOTH: &[(&str, &str)] = &[("LPSETTIMEOUT", "the header makes it of LPSETTIMEOUT_OLD where a time has 32 bits")];

/// Of the names of one number, those that strace has are shown, joined by `or`; another one is in the brackets of one of those.
#[test]
fn other_names_are_those_that_strace_lacks() {
    let facts: BTreeMap<String, bool> = common::facts("request_names.tsv")
        .into_iter()
        .map(|line| match &line[..] {
            [name, is_known] if ["yes", "-"].contains(&is_known.as_str()) => (name.clone(), is_known == "yes"),
            _ => panic!("request_names.tsv: {line:?}"),
        })
        .collect();
    let constants = common::constants("ioctls.tsv");
    let mut values: BTreeMap<&str, BTreeMap<&str, i128>> = BTreeMap::new();
    let mut by_number: BTreeMap<(&str, i128), BTreeSet<&str>> = BTreeMap::new();
    for constant in &constants {
        for (abi, value) in &constant.values {
            values.entry(&constant.name).or_default().insert(abi, *value);
            by_number.entry((abi, *value)).or_default().insert(&constant.name);
        }
    }
    let (rows, mut wrong) = (rows(), Vec::new());
    let shared: BTreeSet<&str> = by_number.values().filter(|names| names.len() > 1).flatten().copied().collect();
    let listed: BTreeSet<&str> = facts.keys().map(String::as_str).collect();
    wrong.extend(shared.symmetric_difference(&listed).map(|name| {
        format!("tests/data/request_names.tsv: {name}: `cargo xtask other-facts --strace` writes the names that share a number")
    }));
    let own: BTreeMap<&str, &Row> = rows.iter().map(|row| (row.name.as_str(), row)).collect();
    let others: Vec<(&Row, &str)> =
        rows.iter().flat_map(|row| row.other_names().map(move |other| (row, other))).collect();
    // Those that strace has and that have the number wherever the name is.
    let named_by_strace = |name: &str| -> Vec<&str> {
        let Some(on) = values.get(name) else { return Vec::new() };
        let same = |other: &&&str| {
            facts.get(**other) == Some(&true) && on.iter().all(|(abi, value)| values[*other].get(abi) == Some(value))
        };
        shared.iter().filter(same).copied().collect()
    };
    let (mut unneeded, mut compared): (BTreeSet<_>, _) = (OWN_ROWS.iter().map(|(header, ..)| *header).collect(), 0);
    for (row, other) in &others {
        let place = row.place();
        match facts.get(*other) {
            _ if BOTH.iter().any(|(name, _)| name == other) => {}
            None => wrong.push(format!("{place}: no other name has the number of {other}: give {other} a row of its own")),
            Some(true) => wrong.push(format!(
                "{place}: strace shows {other} beside the others of its number: give it a row of its own, and take it out of the brackets"
            )),
            Some(false) => {
                compared += 1;
                let same = named_by_strace(other);
                if !same.contains(&row.name.as_str()) {
                    wrong.push(format!("{place}: {other} has not its number, by the headers, but that of {same:?}"));
                }
            }
        }
    }
    for (name, is_known) in &facts {
        let is_other = others.iter().any(|(_, other)| other == name);
        let Some(row) = own.get(name.as_str()) else {
            if !is_other {
                let same = named_by_strace(name);
                let places: Vec<_> = same.iter().filter_map(|same| own.get(same)).map(|row| row.place()).collect();
                wrong.push(format!("{name} has no row: write it into the brackets of {}", places.join(" or ")));
            }
            continue;
        };
        let same = named_by_strace(name);
        if *is_known || same.is_empty() {
            continue;
        }
        match OWN_ROWS.iter().find(|(header, start, _)| *header == row.header && name.starts_with(start)) {
            Some((header, ..)) => _ = unneeded.remove(header),
            None => wrong.push(format!(
                "{}: strace names its number, but by {same:?} alone: write it into the brackets of that row, or into OWN_ROWS with the reason",
                row.place()
            )),
        }
    }
    assert!(wrong.is_empty(), "other names of requests:\n{}", wrong.join("\n"));
    assert!(unneeded.is_empty(), "OWN_ROWS does not need {unneeded:?}");
    let unneeded: Vec<_> = BOTH.iter().filter(|(name, _)| !others.iter().any(|(_, other)| other == name)).collect();
    assert!(unneeded.is_empty(), "BOTH does not need {unneeded:?}");
    assert!(compared > 50, "only {compared} other names compared");
}

/// A header that were in two sections, or in a place where nobody looks for it.
#[test]
fn rows_are_below_their_header() {
    let headers: BTreeMap<_, _> =
        common::constants("ioctls.tsv").into_iter().map(|constant| (constant.name, constant.header)).collect();
    let (rows, mut files, mut wrong) = (rows(), BTreeMap::new(), Vec::new());
    for row in &rows {
        if headers.get(&row.name) != Some(&row.header) {
            let header = headers.get(&row.name).map_or("no header", String::as_str);
            wrong.push(format!("{}: the row is below {}, and it is in {header}", row.place(), row.header));
        }
        if *files.entry(&row.header).or_insert(row.file) != row.file {
            wrong.push(format!("{}: {} is in the other file, too", row.place(), row.header));
        }
    }
    let mut devices: Vec<_> = rows.iter().filter(|row| row.file == "device_ioctls.rs").map(|row| &row.header).collect();
    devices.dedup();
    wrong.extend(devices.windows(2).filter(|two| two[0] > two[1]).map(|two| format!("{} is below {}", two[1], two[0])));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each number is shown by the names of all rows that have it, without other names, by the alphabet.
#[test]
fn requests_of_one_number_are_shown_together() {
    let rows = rows();
    let others: BTreeSet<_> = rows.iter().flat_map(Row::other_names).collect();
    assert!(others.len() > 50, "only {} other names", others.len());
    let mut wrong = BTreeMap::new();
    for abi in Abi::ALL {
        let mut names: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (name, value) in requests().iter(*abi) {
            names.entry(value).or_default().push(name);
        }
        for (value, mut names) in names {
            let (first, all) = (names[0], names.join(" "));
            names.retain(|name| !others.contains(name));
            names.sort_unstable();
            let (text, right) = (requests().text(*abi, value).to_string(), names.join(" or "));
            if requests().name_of(*abi, value) != Some(first) || text != right {
                wrong
                    .entry(all)
                    .or_insert(format!("{value:#x} on {abi} is shown as `{text}`, and should be as `{right}`"));
            }
        }
    }
    let list: Vec<_> = wrong.iter().map(|(names, what)| format!("{names}: {what}")).collect();
    assert!(wrong.is_empty(), "tables/ioctls.rs, device_ioctls.rs:\n{}", list.join("\n"));
    let text = |abi, value| requests().text(abi, value).to_string();
    assert_eq!(text(Abi::X86_64, 0x4004_9409), "BTRFS_IOC_CLONE or FICLONE");
    assert_eq!(text(Abi::PowerPc64, 0x4004_667f), "FIONREAD");
    assert_eq!(text(Abi::X86_64, 0xae80), "KVM_RUN");
    assert_eq!(text(Abi::X86_64, 0x2000_ae80), "0x2000ae80");
    assert_eq!(text(Abi::MipsO32, 0x2000_ae80), "KVM_RUN");
    assert_eq!(text(Abi::Sparc, 0x2000_ae80), "0x2000ae80");
    assert_eq!(text(Abi::X86_64, 0x1_0000_ae80), "0x10000ae80");
    assert_eq!(requests().parse(Abi::X86_64, "BTRFS_IOC_CLONE or FICLONE"), Ok(0x4004_9409));
    assert_eq!(requests().parse(Abi::X86_64, "BTRFS_IOC_CLONE"), Ok(0x4004_9409));
    for name in ["BTRFS_IOC", "BTRFS_IOC_CLONE,", "", ",", "FIONREAD TIOCINQ"] {
        assert_eq!(requests().value(Abi::X86_64, name), None, "{name:?}");
    }
}

/// The size in a row is that of the struct: the number has it, and so has the struct's layout, which follows from its members.
#[test]
fn sizes_are_those_of_the_structs() {
    let (mut compared, mut wrong) = (BTreeSet::new(), BTreeSet::new());
    for row in rows() {
        // `_IOR('f', 1, name 16`: a struct, and not an array of them.
        let Some((_, args)) = row.rest.strip_prefix("= _IO").and_then(|rest| rest.split_once('(')) else { continue };
        let Some(argument) = args.splitn(3, ", ").nth(2) else { continue };
        let Some((of, _)) = argument.split_once(' ').filter(|_| !argument.starts_with('[')) else { continue };
        let own = row.rest.rsplit_once(") (").map_or("", |(_, own)| own);
        for abi in Abi::ALL.iter().filter(|abi| !own.contains(abi.descriptor().kernel_arch)) {
            let Some(layout) = Layout::named(of, *abi, abi.endian()) else { continue };
            let Some(request) = requests().value(*abi, &row.name) else { continue };
            let size = request >> 16 & ((1 << abi.descriptor().ioctl_size_bits) - 1);
            compared.insert(of.to_owned());
            if size != u64::from(layout.size()) {
                let place = row.place();
                wrong.insert(format!("{place}: {of} has {} bytes on {abi}, the number has {size}", layout.size()));
            }
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "the row's size, or tables/structs.rs, is wrong:\n{}", wrong.join("\n"));
    assert!(compared.len() >= 15, "only {compared:?}");
}
