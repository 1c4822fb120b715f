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
struct Row {
    file: &'static str,
    line: usize,
    header: String,
    name: String,
    /// From `=` on, without line breaks.
    rest: String,
}

impl Row {
    fn place(&self) -> String {
        format!("tables/{}, line {}: {}", self.file, self.line, self.name)
    }

    /// The other names, in brackets at the end.
    fn other_names(&self) -> impl Iterator<Item = &str> {
        let names = self.rest.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')).map_or("", |(_, names)| names);
        names.split_whitespace()
    }
}

fn rows() -> Vec<Row> {
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
    let mut wrong = BTreeSet::new();
    for abi in Abi::ALL {
        let ours: BTreeMap<_, _> = requests().iter(*abi).collect();
        let theirs: BTreeMap<_, _> = facts
            .iter()
            .filter_map(|fact| Some((fact.name.as_str(), u64::try_from(*fact.values.get(abi.name())?).unwrap())))
            .collect();
        for name in ours.keys().chain(theirs.keys()) {
            let [ours, theirs] = [&ours, &theirs].map(|requests| requests.get(name).map(|value| format!("{value:#x}")));
            if ours != theirs {
                let or_none = |value: Option<String>| value.unwrap_or_else(|| "none".to_owned());
                let place = rows.iter().find(|row| row.name == *name || row.other_names().any(|other| other == *name));
                let place = place.map_or((*name).to_owned(), Row::place);
                wrong.insert(format!("{place} is {} on {abi}, by the headers {}", or_none(ours), or_none(theirs)));
            }
        }
        let mut names: Vec<_> = requests().iter(*abi).map(|(name, _)| name).collect();
        names.sort_unstable();
        for twice in names.windows(2).filter(|two| two[0] == two[1]) {
            wrong.insert(format!("{} is there twice on {abi}", twice[0]));
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "tables/ioctls.rs, device_ioctls.rs:\n{}", wrong.join("\n"));
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
    for abi in Abi::ALL {
        let mut names: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (name, value) in requests().iter(*abi) {
            names.entry(value).or_default().push(name);
        }
        for (value, mut names) in names {
            assert_eq!(requests().name_of(*abi, value), Some(names[0]), "{abi}: {value:#x}");
            names.retain(|name| !others.contains(name));
            names.sort_unstable();
            assert_eq!(requests().text(*abi, value).to_string(), names.join(" or "), "{abi}: {value:#x}");
        }
    }
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
