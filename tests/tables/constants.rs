//! Are the names and values of the constants those of the kernel's headers, on every ABI, and do they lead from a value to its
//! names and back?

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use sysno::{Abi, Constants};

use crate::common;

/// Names that tests/data/constants.tsv does not have, and where they are from.
const NOT_IN_HEADERS: &[(&str, &[&str])] = &[
    ("POSIX, access()", &["F_OK", "R_OK", "W_OK", "X_OK"]),
    (
        "include/uapi/linux/if_arp.h",
        &[
            "ARPHRD_NETROM",
            "ARPHRD_ETHER",
            "ARPHRD_EETHER",
            "ARPHRD_AX25",
            "ARPHRD_PRONET",
            "ARPHRD_CHAOS",
            "ARPHRD_IEEE802",
            "ARPHRD_ARCNET",
            "ARPHRD_APPLETLK",
            "ARPHRD_DLCI",
            "ARPHRD_ATM",
            "ARPHRD_METRICOM",
            "ARPHRD_IEEE1394",
            "ARPHRD_EUI64",
            "ARPHRD_INFINIBAND",
            "ARPHRD_SLIP",
            "ARPHRD_CSLIP",
            "ARPHRD_SLIP6",
            "ARPHRD_CSLIP6",
            "ARPHRD_RSRVD",
            "ARPHRD_ADAPT",
            "ARPHRD_ROSE",
            "ARPHRD_X25",
            "ARPHRD_HWX25",
            "ARPHRD_CAN",
            "ARPHRD_MCTP",
            "ARPHRD_PPP",
            "ARPHRD_CISCO",
            "ARPHRD_LAPB",
            "ARPHRD_DDCMP",
            "ARPHRD_RAWHDLC",
            "ARPHRD_RAWIP",
            "ARPHRD_TUNNEL",
            "ARPHRD_TUNNEL6",
            "ARPHRD_FRAD",
            "ARPHRD_SKIP",
            "ARPHRD_LOOPBACK",
            "ARPHRD_LOCALTLK",
            "ARPHRD_FDDI",
            "ARPHRD_BIF",
            "ARPHRD_SIT",
            "ARPHRD_IPDDP",
            "ARPHRD_IPGRE",
            "ARPHRD_PIMREG",
            "ARPHRD_HIPPI",
            "ARPHRD_ASH",
            "ARPHRD_ECONET",
            "ARPHRD_IRDA",
            "ARPHRD_FCPP",
            "ARPHRD_FCAL",
            "ARPHRD_FCPL",
            "ARPHRD_FCFABRIC",
            "ARPHRD_IEEE802_TR",
            "ARPHRD_IEEE80211",
            "ARPHRD_IEEE80211_PRISM",
            "ARPHRD_IEEE80211_RADIOTAP",
            "ARPHRD_IEEE802154",
            "ARPHRD_IEEE802154_MONITOR",
            "ARPHRD_PHONET",
            "ARPHRD_PHONET_PIPE",
            "ARPHRD_CAIF",
            "ARPHRD_IP6GRE",
            "ARPHRD_NETLINK",
            "ARPHRD_6LOWPAN",
            "ARPHRD_VSOCKMON",
            "ARPHRD_VOID",
            "ARPHRD_NONE",
        ],
    ),
    (
        "include/net/bluetooth/l2cap.h",
        &[
            "L2CAP_PSM_SDP",
            "L2CAP_PSM_RFCOMM",
            "L2CAP_PSM_3DSP",
            "L2CAP_PSM_IPSP",
            "L2CAP_PSM_LE_DYN_START",
            "L2CAP_PSM_LE_DYN_END",
            "L2CAP_PSM_DYN_START",
            "L2CAP_PSM_AUTO_END",
            "L2CAP_PSM_DYN_END",
            "L2CAP_CID_SIGNALING",
            "L2CAP_CID_CONN_LESS",
            "L2CAP_CID_ATT",
            "L2CAP_CID_LE_SIGNALING",
            "L2CAP_CID_SMP",
            "L2CAP_CID_SMP_BREDR",
            "L2CAP_CID_DYN_START",
            "L2CAP_CID_LE_DYN_END",
            "L2CAP_CID_DYN_END",
        ],
    ),
    ("include/net/bluetooth/bluetooth.h", &["BDADDR_BREDR", "BDADDR_LE_PUBLIC", "BDADDR_LE_RANDOM"]),
    ("include/linux/crypto.h", &["CRYPTO_ALG_KERN_DRIVER_ONLY"]),
    ("include/linux/socket.h", &["SCM_RIGHTS", "SCM_CREDENTIALS", "SCM_SECURITY", "SCM_PIDFD"]),
    (
        "include/linux/key.h",
        &[
            "KEY_POS_VIEW",
            "KEY_POS_READ",
            "KEY_POS_WRITE",
            "KEY_POS_SEARCH",
            "KEY_POS_LINK",
            "KEY_POS_SETATTR",
            "KEY_USR_VIEW",
            "KEY_USR_READ",
            "KEY_USR_WRITE",
            "KEY_USR_SEARCH",
            "KEY_USR_LINK",
            "KEY_USR_SETATTR",
            "KEY_GRP_VIEW",
            "KEY_GRP_READ",
            "KEY_GRP_WRITE",
            "KEY_GRP_SEARCH",
            "KEY_GRP_LINK",
            "KEY_GRP_SETATTR",
            "KEY_OTH_VIEW",
            "KEY_OTH_READ",
            "KEY_OTH_WRITE",
            "KEY_OTH_SEARCH",
            "KEY_OTH_LINK",
            "KEY_OTH_SETATTR",
        ],
    ),
    (
        "arch/x86/include/asm/fpu/types.h",
        &[
            "XFEATURE_FP",
            "XFEATURE_SSE",
            "XFEATURE_YMM",
            "XFEATURE_BNDREGS",
            "XFEATURE_BNDCSR",
            "XFEATURE_OPMASK",
            "XFEATURE_ZMM_Hi256",
            "XFEATURE_Hi16_ZMM",
            "XFEATURE_PT_UNIMPLEMENTED_SO_FAR",
            "XFEATURE_PKRU",
            "XFEATURE_PASID",
            "XFEATURE_CET_USER",
            "XFEATURE_CET_KERNEL",
            "XFEATURE_LBR",
            "XFEATURE_XTILE_CFG",
            "XFEATURE_XTILE_DATA",
            "XFEATURE_APX",
        ],
    ),
    (
        "arch/powerpc/include/uapi/asm/spu_info.h and asm/spu.h",
        &[
            "SPU_CREATE_EVENTS_ENABLED",
            "SPU_CREATE_GANG",
            "SPU_CREATE_NOSCHED",
            "SPU_CREATE_ISOLATE",
            "SPU_CREATE_AFFINITY_SPU",
            "SPU_CREATE_AFFINITY_MEM",
        ],
    ),
    ("include/linux/sched/coredump.h", &["SUID_DUMP_DISABLE", "SUID_DUMP_USER", "SUID_DUMP_ROOT"]),
    ("include/linux/socket.h, within the kernel", &["MSG_SENDPAGE_NOTLAST", "MSG_CMSG_COMPAT"]),
    ("net/smc/smc.h", &["SMCPROTO_SMC", "SMCPROTO_SMC6"]),
    ("arch/riscv/include/uapi/asm/cacheflush.h", &["SYS_RISCV_FLUSH_ICACHE_LOCAL"]),
    ("arch/s390/include/uapi/asm/sthyi.h", &["STHYI_FC_CP_IFL_CAP"]),
    ("strace's name of PTRACE_PEEKUSR and PTRACE_POKEUSR", &["PTRACE_PEEKUSER", "PTRACE_POKEUSER"]),
    (
        "include/uapi/linux/audit.h",
        &[
            "AUDIT_ARCH_AARCH64",
            "AUDIT_ARCH_ALPHA",
            "AUDIT_ARCH_ARCOMPACT",
            "AUDIT_ARCH_ARCOMPACTBE",
            "AUDIT_ARCH_ARCV2",
            "AUDIT_ARCH_ARCV2BE",
            "AUDIT_ARCH_ARM",
            "AUDIT_ARCH_ARMEB",
            "AUDIT_ARCH_C6X",
            "AUDIT_ARCH_C6XBE",
            "AUDIT_ARCH_CRIS",
            "AUDIT_ARCH_CSKY",
            "AUDIT_ARCH_FRV",
            "AUDIT_ARCH_H8300",
            "AUDIT_ARCH_HEXAGON",
            "AUDIT_ARCH_I386",
            "AUDIT_ARCH_IA64",
            "AUDIT_ARCH_M32R",
            "AUDIT_ARCH_M68K",
            "AUDIT_ARCH_MICROBLAZE",
            "AUDIT_ARCH_MIPS",
            "AUDIT_ARCH_MIPSEL",
            "AUDIT_ARCH_MIPS64",
            "AUDIT_ARCH_MIPS64N32",
            "AUDIT_ARCH_MIPSEL64",
            "AUDIT_ARCH_MIPSEL64N32",
            "AUDIT_ARCH_NDS32",
            "AUDIT_ARCH_NDS32BE",
            "AUDIT_ARCH_NIOS2",
            "AUDIT_ARCH_OPENRISC",
            "AUDIT_ARCH_PARISC",
            "AUDIT_ARCH_PARISC64",
            "AUDIT_ARCH_PPC",
            "AUDIT_ARCH_PPC64",
            "AUDIT_ARCH_PPC64LE",
            "AUDIT_ARCH_RISCV32",
            "AUDIT_ARCH_RISCV64",
            "AUDIT_ARCH_S390",
            "AUDIT_ARCH_S390X",
            "AUDIT_ARCH_SH",
            "AUDIT_ARCH_SHEL",
            "AUDIT_ARCH_SH64",
            "AUDIT_ARCH_SHEL64",
            "AUDIT_ARCH_SPARC",
            "AUDIT_ARCH_SPARC64",
            "AUDIT_ARCH_TILEGX",
            "AUDIT_ARCH_TILEGX32",
            "AUDIT_ARCH_TILEPRO",
            "AUDIT_ARCH_UNICORE",
            "AUDIT_ARCH_X86_64",
            "AUDIT_ARCH_XTENSA",
            "AUDIT_ARCH_LOONGARCH32",
            "AUDIT_ARCH_LOONGARCH64",
        ],
    ),
    ("include/uapi/asm-generic/signal-defs.h, as pointers", &["SIG_DFL", "SIG_IGN", "SIG_ERR"]),
    ("another name of NT_PRFPREG", &["NT_FPREGSET"]),
    ("POSIX's name of SCHED_NORMAL; a number that the kernel reserves", &["SCHED_OTHER", "SCHED_ISO"]),
    ("a comment in uapi/linux/fanotify.h: it was there in Linux 5.7 alone", &["FAN_DIR_MODIFY"]),
    ("include/uapi/linux/personality.h, up to Linux 7.2", &["PER_HPUX"]),
    ("strace", &["PIDFD_AUTOKILL"]),
    (
        "the numbers of or1k_atomic, which strace names",
        &["SWAP", "CMPXCHG", "XCHG", "ADD", "DECPOS", "AND", "OR", "UMAX", "UMIN"],
    ),
];

/// Sets whose values are made of those of the headers.
const MADE: &[(&str, &str)] = &[("quota_command", "QCMD(command, type): the command 8 bits further up")];

/// Names that headers have on ABIs where the table doesn't, and why.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("signals", "SIGIOT", "another name of SIGABRT, and the one that strace writes on MIPS alone"),
    ("cacheflush_operation", "ICACHE", "it is the other set's"),
    ("cacheflush_operation", "DCACHE", "it is the other set's"),
    ("cacheflush_operation", "BCACHE", "it is the other set's"),
    ("cacheflush_cache", "ICACHE", "it is the other set's"),
    ("cacheflush_cache", "DCACHE", "it is the other set's"),
    ("cacheflush_cache", "BCACHE", "it is the other set's"),
    ("mmap_flags", "MAP_RENAME", "powerpc's and sparc's header has it for SunOS: it is MAP_ANONYMOUS"),
    ("mmap_flags", "MAP_UNINITIALIZED", "parisc's header has 0: no such flag"),
];

/// Where the row of a constant is; a line has one or several.
fn row_of(name: &str) -> String {
    common::place_of(&["constants", "ioctls", "device_ioctls"], |line| {
        line.split(", ").any(|row| row.split_once('=').is_some_and(|(before, _)| before.trim() == name))
    })
}

/// The values of a name on an ABI, in the headers; more than one where headers disagree.
type Facts = BTreeMap<(String, String), BTreeSet<u64>>;

fn headers() -> Facts {
    let mut facts = Facts::new();
    for constant in ["constants.tsv", "ioctls.tsv"].into_iter().flat_map(common::constants) {
        for (abi, value) in constant.values {
            // 32 bits of a negative one, as an `int` has them.
            let word = u64::try_from(value).or_else(|_| i32::try_from(value).map(|value| u64::from(value as u32)));
            let word = word.unwrap_or_else(|_| panic!("{}: {value} on {abi}", constant.name));
            facts.entry((constant.name.clone(), abi)).or_default().insert(word);
        }
    }
    facts
}

#[test]
fn values_are_those_of_the_headers() {
    let facts = headers();
    let names: BTreeSet<_> = facts.keys().map(|(name, _)| name.as_str()).collect();
    // The sets and the ABIs on which a constant has the same fault: a row is in several sets.
    let (mut compared, mut wrong, mut listed) = (0, BTreeMap::<_, [BTreeSet<&str>; 2]>::new(), BTreeSet::new());
    for set in Constants::all() {
        if MADE.iter().any(|(made, _)| *made == set.name()) {
            continue;
        }
        for abi in Abi::ALL {
            for (name, value) in set.iter(*abi) {
                if NOT_IN_HEADERS.iter().any(|(_, listed)| listed.contains(&name)) && !names.contains(name) {
                    listed.insert(name);
                    continue;
                }
                compared += 1;
                // Only requests of KVM take these, which machines without KVM don't have. Seven families in each of 237 rows would cost 24 KB.
                let with_kvm = if set.name() == "kvm_capability" { Abi::X86_64 } else { *abi };
                let of = |abi: Abi| facts.get(&(name.to_owned(), abi.name().to_owned()));
                let fault = match of(*abi).or_else(|| of(with_kvm)) {
                    Some(values) if values.contains(&value) => continue,
                    Some(values) => {
                        let values = common::any_of(values.iter().map(|value| format!("{value:#x} ({value:#o})")));
                        format!("the row has {value:#x} ({value:#o}), the headers {values}")
                    }
                    None if names.contains(name) => "the headers have no such name there".to_owned(),
                    None => format!("the row has {value:#x}, and no header has the name"),
                };
                let [sets, abis] = wrong.entry((name, fault)).or_default();
                sets.insert(set.name());
                abis.insert(abi.name());
            }
        }
    }
    let list = |names: &BTreeSet<&str>| names.iter().copied().collect::<Vec<_>>().join(" ");
    let wrong = wrong.iter().map(|((name, fault), [sets, abis])| {
        let abis = if abis.len() == Abi::ALL.len() { "all ABIs".to_owned() } else { list(abis) };
        format!("{}: {name}, in {}, on {abis}: {fault}", row_of(name), list(sets))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(
        wrong.is_empty(),
        "constants that are not those of tests/data/constants.tsv and ioctls.tsv: {}\n{}\nmend the row; or the facts, if they are of an \
         older kernel (`cargo xtask facts --constants PATH`); a name that programs' headers lack goes into NOT_IN_HEADERS, above, with \
         the file that has it",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(compared > 70_000, "only {compared} values compared");
    let needed: BTreeSet<_> = NOT_IN_HEADERS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    assert_eq!(listed, needed, "names that are listed as in no header, though one has them, or no set");
}

/// A constant that an ABI has in the headers, and in the table only others have.
#[test]
fn no_abi_lacks_a_name() {
    let (facts, mut missing) = (headers(), BTreeSet::new());
    for set in Constants::all().filter(|set| MADE.iter().all(|(made, _)| *made != set.name())) {
        let names: BTreeSet<_> = Abi::ALL.iter().flat_map(|abi| set.iter(*abi)).map(|(name, _)| name).collect();
        for abi in Abi::ALL {
            let own: BTreeSet<_> = set.iter(*abi).map(|(name, _)| name).collect();
            for name in names.difference(&own) {
                let is_there = facts.contains_key(&((*name).to_owned(), abi.name().to_owned()));
                let is_listed = LEFT_OUT.iter().any(|(of, left_out, _)| *of == set.name() && left_out == name);
                if is_there && !is_listed {
                    missing.insert(format!("{}: {name}, in {}: {abi} lacks it", row_of(name), set.name()));
                }
            }
        }
    }
    let missing: Vec<_> = missing.into_iter().collect();
    assert!(
        missing.is_empty(),
        "constants that an ABI has in its headers, and not in the table; what is left out on purpose goes into LEFT_OUT, above:\n{}",
        missing.join("\n")
    );
}

/// What strace writes for what has no name of a set, in tables/constants.rs, as far as it is how the names of the set begin: `O_`, and not
/// `?_OK`.
fn prefixes() -> BTreeMap<String, String> {
    let table = std::fs::read_to_string(common::root().join("tables/constants.rs")).unwrap();
    let opening = |line: &str| {
        let mut words = line.strip_suffix('{')?.split_whitespace();
        words.next().filter(|kind| ["flags", "modes", "choice", "codes", "descriptor"].contains(kind))?;
        let (set, prefix) = (words.next()?, words.next()?.trim_matches('"').trim_end_matches('?'));
        (!prefix.is_empty() && !prefix.contains('?')).then(|| (set.to_owned(), prefix.to_owned()))
    };
    let prefixes: BTreeMap<_, _> = table.lines().filter_map(opening).collect();
    assert!(prefixes.len() > 150, "only {} sets have a prefix", prefixes.len());
    prefixes
}

/// A header without its folder: `asm/fcntl.h` and `linux/fcntl.h` are one.
fn file(header: &str) -> &str {
    ["asm/", "linux/", "include/linux/"].iter().find_map(|folder| header.strip_prefix(folder)).unwrap_or(header)
}

/// A name of the headers that begins as those of a set, in the same header, is in a set, or is listed with the reason: so that what a new
/// kernel brings is noticed.
#[test]
fn sets_have_what_begins_like_their_names() {
    let headers: Vec<_> = ["constants.tsv", "ioctls.tsv"].into_iter().flat_map(common::constants).collect();
    let names_of = |set: Constants| Abi::ALL.iter().flat_map(move |abi| set.iter(*abi)).map(|(name, _)| name);
    let in_sets: BTreeSet<_> = Constants::all().flat_map(names_of).collect();
    let mut files: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for constant in &headers {
        files.entry(&constant.name).or_default().insert(file(&constant.header));
    }
    let prefixes = prefixes();
    let mut missing: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for set in Constants::all() {
        let Some(prefix) = prefixes.get(set.name()) else { continue };
        let of_set: BTreeSet<_> = names_of(set).filter_map(|name| files.get(name)).flatten().collect();
        for (name, of_name) in
            files.iter().filter(|(name, _)| name.starts_with(prefix.as_str()) && !in_sets.contains(*name))
        {
            if of_name.iter().any(|file| of_set.contains(file)) {
                missing.entry(name).or_default().insert(set.name());
            }
        }
    }
    let mut wrong = Vec::new();
    for line in common::facts("not_in_sets.tsv") {
        let pattern = line[0].as_str();
        let fits = |name: &str| pattern.strip_suffix('*').map_or(name == pattern, |start| name.starts_with(start));
        let before = missing.len();
        missing.retain(|name, _| !fits(name));
        if missing.len() == before {
            wrong.push(format!("tests/data/not_in_sets.tsv: `{pattern}` is not needed"));
        }
        wrong.extend(
            in_sets
                .iter()
                .filter(|name| fits(name))
                .map(|name| format!("tests/data/not_in_sets.tsv: `{pattern}`: a set has {name}")),
        );
    }
    for (name, sets) in missing {
        let (sets, header) = (
            sets.into_iter().collect::<Vec<_>>().join(", "),
            &headers.iter().find(|of| of.name == name).unwrap().header,
        );
        wrong.push(format!(
            "{name}, in {header}, begins as the names of {sets}: add it, or a line to tests/data/not_in_sets.tsv"
        ));
    }
    assert!(wrong.is_empty(), "tables/constants.rs:\n{}", wrong.join("\n"));
}

/// Of two constants of one name, the second could not be found by it.
#[test]
fn no_set_has_a_name_twice() {
    for set in Constants::all() {
        for abi in Abi::ALL {
            let mut seen = BTreeSet::new();
            for (name, _) in set.iter(*abi) {
                assert!(seen.insert(name), "tables/constants.rs: {} has {name} twice on {abi}", set.name());
            }
        }
    }
}

/// A row that stood in two sets could be corrected in one of them alone.
#[test]
fn a_row_is_written_in_one_set() {
    let table = std::fs::read_to_string(common::root().join("tables/constants.rs")).unwrap();
    let mut seen = BTreeMap::new();
    for (number, line) in table.lines().enumerate() {
        let row = line.trim();
        if line.starts_with("        ") && row.starts_with(|c: char| c.is_ascii_uppercase() || c == '_') {
            let above = seen.insert(row, number + 1);
            assert_eq!(
                above,
                None,
                "tables/constants.rs, line {}: `{row}`; write `..` and the set above instead",
                number + 1
            );
        }
    }
    assert!(seen.len() > 2000, "only {} rows", seen.len());
}

/// From each value to its name and back; where a set has several names of one value, to the first.
#[test]
fn each_value_of_each_set() {
    for set in Constants::all() {
        // Requests are many, and those of an ABI are like those of another one: tests/tables/ioctls.rs has the rest.
        let abis = if set.name() == "ioctl_request" { &[Abi::X86_64, Abi::MipsN32, Abi::Parisc] } else { Abi::ALL };
        for abi in abis {
            for (name, value) in set.iter(*abi) {
                assert_eq!(set.value(*abi, name), Some(value), "{abi}, {set:?}: {name}");
                let first = set.name_of(*abi, value).expect("the set has the value");
                assert_eq!(set.value(*abi, first), Some(value), "{abi}, {set:?}: {name}");
                assert_eq!(set.parse(*abi, name), Ok(value), "{abi}, {set:?}: {name}");
                back(set, *abi, value);
            }
        }
    }
}

#[track_caller]
fn back(set: Constants, abi: Abi, bits: u64) {
    let text = set.text(abi, bits).to_string();
    assert_eq!(set.parse(abi, &text), Ok(bits), "{abi}, {set:?}: {bits:#x} is {text}");
    assert!(text.len() < 2000 && !text.contains(char::is_control), "{text}");
}

proptest! {
    #[test]
    fn any_bits(set in 0..Constants::all().len(), abi in 0..Abi::ALL.len(), bits: u64, narrow: u32, few in 0_u64..4096) {
        let set = Constants::all().nth(set).unwrap();
        for bits in [bits, narrow.into(), few, narrow as i32 as u64] {
            back(set, Abi::ALL[abi], bits);
        }
    }

    #[test]
    fn any_text(set in 0..Constants::all().len(), text in "[A-Z_0-9a-z|x ]{0,20}|.{0,80}") {
        let set = Constants::all().nth(set).unwrap();
        if let Err(error) = set.parse(Abi::X86_64, &text) {
            prop_assert!(error.to_string().len() < 400);
        }
    }
}

/// Constants of more than 32 bits.
#[test]
fn wide_values() {
    let wide = |abi| {
        let of = move |set: Constants| set.iter(abi).map(move |(name, value)| (set.name(), name, value));
        Constants::all().flat_map(of).filter(|(.., value)| *value > u32::MAX.into()).collect::<Vec<_>>()
    };
    let mut expected = vec![
        ("open_flags", "OPENAT2_REGULAR", 1 << 32),
        ("mount_root", "LSMT_ROOT", u64::MAX),
        ("user_namespace", "LISTNS_CURRENT_USER", u64::MAX),
        ("clone3_flags", "CLONE_CLEAR_SIGHAND", 1 << 32),
        ("clone3_flags", "CLONE_INTO_CGROUP", 1 << 33),
        ("clone3_flags", "CLONE_AUTOREAP", 1 << 34),
        ("clone3_flags", "CLONE_NNP", 1 << 35),
        ("clone3_flags", "CLONE_PIDFD_AUTOKILL", 1 << 36),
        ("clone3_flags", "CLONE_EMPTY_MNTNS", 1 << 37),
    ];
    let behind = [
        ("btrfs_block_groups", "BTRFS_AVAIL_ALLOC_BIT_SINGLE", 1 << 48),
        ("btrfs_block_groups", "BTRFS_SPACE_INFO_GLOBAL_RSV", 1 << 49),
        // linux/btrfs_tree.h: -256ULL.
        ("btrfs_tree", "BTRFS_LAST_FREE_OBJECTID", 256_u64.wrapping_neg()),
    ];
    assert_eq!(wide(Abi::X32), [&expected[..], &behind].concat());
    expected.push(("signal_handler", "SIG_ERR", u64::MAX));
    expected.push(("prctl_ptracer", "PR_SET_PTRACER_ANY", u64::MAX));
    assert_eq!(wide(Abi::X86_64), [&expected[..], &behind].concat());
    let set = |name: &str| Constants::all().find(|set| set.name() == name).unwrap();
    let flags = set("clone3_flags");
    assert_eq!(flags.value(Abi::X86, "CLONE_INTO_CGROUP"), Some(1 << 33));
    assert_eq!(flags.name_of(Abi::X86, 1 << 33), Some("CLONE_INTO_CGROUP"));
    assert_eq!(flags.name_of(Abi::X86, 1 << 38), None);
    for (bits, text) in [
        (0x2_0000_0000, "CLONE_INTO_CGROUP"),
        (0x43_0000_0180, "CLONE_VM|CLONE_NEWTIME|CLONE_CLEAR_SIGHAND|CLONE_INTO_CGROUP|0x4000000000"),
        (0x1_8000_0000, "CLONE_IO|CLONE_CLEAR_SIGHAND"),
        (0x40_0000_0000, "0x4000000000 /* CLONE_??? */"),
    ] {
        assert_eq!(flags.text(Abi::Arm, bits).to_string(), text);
        assert_eq!(flags.parse(Abi::Arm, text), Ok(bits));
    }
    // To clone(), these bits are no such flags.
    assert_eq!(set("clone_flags").text(Abi::X86_64, 0x1_0000_0011).to_string(), "0x100000011 /* CLONE_??? */");
}

#[test]
fn texts_of_people() {
    let set = |name: &str| Constants::all().find(|set| set.name() == name).unwrap();
    let flags = set("open_flags");
    for (text, bits) in [
        ("O_WRONLY|O_CREAT", 0o101),
        (" O_WRONLY | O_CREAT ", 0o101),
        ("0x80000", 0x80000),
        ("017|O_CREAT", 0o117),
        ("1|O_CREAT /* as strace */", 0o101),
        ("-1", 0xFFFF_FFFF),
    ] {
        assert_eq!(flags.parse(Abi::X86_64, text), Ok(bits), "{text}");
    }
    for (text, name, nearest) in [
        ("O_WRONLY|O_CRAET", "O_CRAET", Some("O_CREAT")),
        ("o_creat", "o_creat", Some("O_CREAT")),
        ("SEEK_SET", "SEEK_SET", None),
        ("", "", None),
        ("O_CREAT|", "", None),
        ("-", "-", None),
        ("--1", "--1", None),
        ("-2147483649", "-2147483649", None),
        ("+1", "+1", None),
        ("0x+1", "0x+1", None),
        ("0x1_0", "0x1_0", None),
        ("09", "09", None),
        ("0x1ffffffffffffffff", "0x1ffffffffffffffff", None),
    ] {
        let error = flags.parse(Abi::X86_64, text).expect_err(text);
        assert_eq!((error.name(), error.nearest()), (name, nearest), "{text}");
    }
    // A name that another ABI has.
    assert_eq!(set("mmap_flags").parse(Abi::X86_64, "MAP_32BIT"), Ok(0x40));
    assert!(set("mmap_flags").parse(Abi::Arm, "MAP_32BIT").is_err());
    // The signal in the flags of clone.
    assert_eq!(set("clone_flags").parse(Abi::X86_64, "CLONE_VM|SIGCHLD"), Ok(0x111));
    assert_eq!(set("clone_flags").text(Abi::MipsO32, 0x112).to_string(), "CLONE_VM|SIGCHLD");
}
