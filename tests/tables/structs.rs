//! Are the members of structs in tables/structs.rs where each ABI's compiler puts them, and as wide, and do they lead where they should?

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::fs;

use sysno::{Abi, Endian, Layout, Meaning, Member, Pointee, Struct, Type};

use crate::common;
use crate::structs_shown::parts;

/// The ABIs that no compiler at hand is for, and one that they share their rules with: 32 bits, and no alignment above 4.
const LIKE: &[(Abi, Abi)] = &[(Abi::MicroBlaze, Abi::OpenRisc), (Abi::Nios2, Abi::OpenRisc)];

/// What the names of members have in them that are in a struct only so that others are where they are, or for later: they are `_` in the
/// table, or not there.
const PADDING: &[&str] = &["pad", "unused", "reserved", "rsvd", "spare", "zero", "__res", "resv", "_f"];

/// Structs that C has no name for: parts of unions, and what is behind the head of a control message, by its level and type.
const NAMELESS: &[&str] = &[
    "_message",
    "_address",
    "can_",
    "iocb_",
    "ip_error",
    "ipv6_error",
    "pppox_",
    "ptrace_syscall_entry",
    "ptrace_syscall_exit",
    "ptrace_syscall_seccomp",
    "ptrace_syscall_info_",
    "rxrpc_transport",
    "sigevent_",
    "siginfo_",
    "tipc_id",
    "tipc_name",
    "tipc_service_domain",
    "bpf_map_key",
    "bpf_attr_",
    "statmount_req",
    "bpf_next_",
    "_by_id",
    "_link",
    "user_cap_data_pair",
    "ifreq_",
    "seccomp_filter",
    "seccomp_fprog",
    "ubi_rnvol_entry",
    "ifconf",
    "short_sockaddr",
    "hardware_sockaddr",
    "ethernet_sockaddr",
];

/// Structs of which C has one for several commands, by its name there.
const SAME: &[(&str, &str)] = &[
    ("io_uring_files_register", "io_uring_rsrc_register"),
    ("io_uring_buffers_register", "io_uring_rsrc_register"),
    ("io_uring_files_change", "io_uring_rsrc_update2"),
    ("io_uring_buffers_change", "io_uring_rsrc_update2"),
    ("io_uring_ring_removal", "io_uring_rsrc_update"),
    ("io_uring_ring_sizes", "io_uring_params"),
    ("io_uring_napi_removal", "io_uring_napi"),
    ("keyctl_verify_params", "keyctl_pkey_params"),
    ("gpio_v2_line_new_values", "gpio_v2_line_values"),
];

/// The structs that C has for the part of a `siginfo_t` behind its head, and what they call the members that ours don't call so.
const SIGINFO: &[&str] = &["kill", "timer", "rt", "chld", "fault", "poll", "sys"];
const SIGINFO_NAMES: &[(&str, &str)] = &[("si_timerid", "_tid"), ("si_int", "_sigval"), ("si_ptr", "_sigval")];

/// Structs that C has under another name.
const NAMES: &[(&str, &str)] = &[("user_msghdr", "msghdr"), ("fs_qfilestat_t", "fs_qfilestat")];

/// What differs from what compilers say, with the reason. Each is the beginning of a message.
const DIFFERENCES: &[(&str, &str)] = &[
    ("__kernel_timex: no tv_usec", "sparc64: the kernel reads the 4 bytes there, as in its timeval"),
    ("__kernel_timex_timeval: no tv_usec", "the same"),
    ("ptrace_syscall_info: it lacks ", "variants have these"),
    ("prctl_mm_map.exe_fd: ", "a descriptor, or -1"),
    ("user_desc.entry_number: ", "a number, or -1"),
    ("stack_t.ss_flags: ", "flags, of which the highest bit is one"),
    ("rseq: alignment", "the program aligns it to 32 bytes"),
    ("sigevent_signal: no sival_int", "a sigval_t is a union of this and a pointer"),
    ("sigevent_thread_id: no sival_int", "the same"),
    ("sigevent: it lacks _sigev_un", "variants have these"),
    ("sigevent: no sival_", "a sigval_t is a union of the two"),
    ("sigevent_thread: no sival_", "the same"),
    ("__aio_sigset.sigmask: ", "x32: the kernel reads 8 bytes as a pointer"),
    ("msqid_ds: it lacks msg_", "pointers of the kernel's, which a program can't use"),
    ("semid_ds: it lacks sem_", "pointers of the kernel's"),
    ("semid_ds: it lacks undo", "a pointer of the kernel's"),
    ("sockaddr_iucv: it lacks siucv_", "the header calls these three reserved"),
    ("statfs: no val", "s390: the compat form has it under a name of its own"),
    ("__kernel_sockaddr_storage: no sa_family", "as in each other address; the header has ss_family"),
    ("group_req: no sa_family", "the same"),
    ("group_source_req: no sa_family", "the same"),
    ("tcp_ao_add: no sa_family", "the same"),
    ("tcp_ao_add: alignment", "the header asks for 8 bytes; no struct has it in it"),
    ("ipv6_mreq: no ipv6mr_interface", "programs have the name of RFC 3493; the kernel's header has ipv6mr_ifindex"),
    ("ucred.pid: ", "the header has a __u32 for what is a pid_t"),
    ("pppoe_addr.sid: ", "a sid_t is a __be16"),
    ("sockaddr_pppox.sid: ", "a sid_t is a __be16"),
    ("sockaddr_pppox: no sa_addr", "bytes, where what is in the union depends on the protocol: variants have that"),
    (
        "sockaddr_tipc: no addr",
        "bytes, where what is in the union depends on the type of the address: variants have that",
    ),
    ("cmsghdr: no cmsg_data", "C has the data behind the struct, at this place"),
    ("msgbuf: ", "in C, an array of one byte stands for one of any length"),
    ("shmid64_ds: no shm_segsz", "x32: the kernel reads 8 bytes, of which the header has 4 and padding"),
    ("sockaddr_nfc_llcp: ", "x32, MIPS n32: the kernel has no compat form of it, so a size_t has 8 bytes"),
];

/// Those of these differences that only some ABIs have.
const ONLY_ON: &[(&str, &[&str])] = &[
    ("__kernel_timex", &["sparc64"]),
    ("__aio_sigset.sigmask: ", &["x32"]),
    ("shmid64_ds: no shm_segsz", &["x32"]),
    ("sockaddr_nfc_llcp: ", &["x32", "mips_n32"]),
    ("statfs: no val", &["s390"]),
];

/// Packed, but to four bytes. No struct has it in it, so nothing else follows from that.
const OTHERWISE_ALIGNED: &[(&str, Abi)] = &[("epoll_event", Abi::ArmOabi)];

/// Where a member is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Offset and size in bytes.
    Bytes(u32, u32),
    /// Of a bit field, the first bit from the beginning of the struct, and how many there are.
    Bits(u32, u32),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(offset, size) => write!(f, "byte {offset}, with {size} bytes"),
            Self::Bits(first, bits) => write!(f, "bit {first}, with {bits} bits"),
        }
    }
}

impl Place {
    /// As the facts have it; the elements of an array are left out.
    fn parse(text: &str) -> Self {
        let (first, second) = text.split_once(' ').expect("two numbers");
        let number = |text: &str| text.parse::<u32>().expect("a number");
        let second = number(second.split(' ').next().unwrap());
        match first.split_once(':') {
            Some((byte, bit)) => Self::Bits(number(byte) * 8 + number(bit), second),
            None => Self::Bytes(number(first), second),
        }
    }

    fn moved(self, by: u32) -> Self {
        match self {
            Self::Bytes(offset, size) => Self::Bytes(offset + by, size),
            Self::Bits(first, bits) => Self::Bits(first + by * 8, bits),
        }
    }

    fn bits(self) -> std::ops::Range<u32> {
        match self {
            Self::Bytes(offset, size) => offset * 8..(offset + size) * 8,
            Self::Bits(first, bits) => first..first + bits,
        }
    }

    fn of(member: &Member, endian: Endian) -> Self {
        match member.bits() {
            Some((below, bits)) => {
                let before = match endian {
                    Endian::Little => u32::from(below),
                    Endian::Big => member.size() * 8 - u32::from(below) - u32::from(bits),
                };
                Self::Bits(member.offset() * 8 + before, bits.into())
            }
            None => Self::Bytes(member.offset(), member.size()),
        }
    }
}

/// A member that is no struct, with the names of the structs in it that it is in.
#[derive(Clone)]
struct Leaf {
    name: String,
    place: Place,
    c_type: String,
}

/// A struct as compilers lay it out.
#[derive(Default)]
struct Whole {
    alignment: u32,
    size: u32,
    /// The name, the type in C and the place of each member.
    members: Vec<(String, String, Place)>,
}

/// What the compilers say of the structs of an ABI.
struct Compiled {
    structs: BTreeMap<String, Whole>,
}

impl Compiled {
    /// From a file, and for structs that it lacks from layouts.tsv.
    fn on(file: &str, abi: Abi) -> Self {
        let mut structs: BTreeMap<String, Whole> = BTreeMap::new();
        let of_file: BTreeSet<_> = common::facts(file).into_iter().map(|line| line[0].clone()).collect();
        let others = common::facts("layouts.tsv").into_iter().filter(|line| !of_file.contains(&line[0]));
        for line in common::facts(file).into_iter().chain(others) {
            let [of, member, c_type, common, others] = <[String; 5]>::try_from(line).expect("five columns");
            let Some(place) = common::on_abis(&common, &others).remove(abi.name()) else { continue };
            let of = NAMES.iter().find(|(name, _)| *name == of).map_or(of, |(_, ours)| (*ours).to_owned());
            match (&*of, &*member, Place::parse(&place)) {
                ("-", ..) => {}
                (_, "-", Place::Bytes(alignment, size)) => {
                    let whole = structs.entry(of).or_default();
                    (whole.alignment, whole.size) = (alignment, size);
                }
                (_, _, place) => structs.entry(of).or_default().members.push((member, c_type, place)),
            }
        }
        Self { structs }
    }

    /// The members of a struct, and those of the structs in it; not these structs themselves.
    fn leaves(&self, of: &str, by: u32, out: &mut Vec<Leaf>) {
        for (name, c_type, place) in &self.structs[of].members {
            let is_around = |other: &&(String, String, Place)| {
                other.0.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with('.'))
            };
            if self.structs[of].members.iter().find(is_around).is_some() {
                continue;
            }
            let inner = c_type.strip_prefix("struct ").or(c_type.strip_prefix("union ")).unwrap_or(c_type);
            let inner = NAMES.iter().find(|(name, _)| *name == inner).map_or(inner, |(_, ours)| *ours);
            match self.structs.get(inner) {
                // A typedef of an integer has none.
                Some(whole) if !whole.members.is_empty() => {
                    let first = out.len();
                    self.leaves(inner, by + place.bits().start / 8, out);
                    out[first..].iter_mut().for_each(|leaf| leaf.name = format!("{name}.{}", leaf.name));
                }
                _ => out.push(Leaf { name: name.clone(), place: place.moved(by), c_type: c_type.clone() }),
            }
        }
    }
}

/// The same of ours.
fn leaves(layout: Layout, by: u32, out: &mut Vec<(String, Member, Place)>) {
    for member in layout.members() {
        match member.layout().filter(|_| member.ty().is_none() && member.elements().is_none()) {
            Some(inner) => leaves(inner, by + member.offset(), out),
            None => out.push((member.name().to_owned(), member, Place::of(&member, layout.endian()).moved(by))),
        }
    }
}

/// What of our variants isn't where compilers have it: each member of a variant of a struct that they know is at the place of one of that one's
/// members, whatever its name; and those of a `siginfo_t` have the names that they have in its parts, too.
fn misplaced(compiled: &Compiled, layout: Layout, wrong: &mut Vec<String>) {
    let (abi, endian) = (layout.abi(), layout.endian());
    let above = |layout: Layout| Layout::all(abi, endian).find(|of| of.variants().any(|variant| variant == layout));
    let of = above(layout).and_then(|of| if is_nameless(of.name()) { above(of) } else { Some(of) });
    // What a command of bpf takes is a part of one union, which has names for some of the parts.
    if of.is_none() && layout.name().starts_with("bpf_") {
        let (mut theirs, mut ours) = (Vec::new(), Vec::new());
        compiled.leaves("bpf_attr", 0, &mut theirs);
        leaves(layout, 0, &mut ours);
        // A part of a part begins further behind.
        let missing = |by: u32| {
            let is_missing = |(member, _, place): &&(String, Member, Place)| {
                let place = place.moved(by);
                !theirs.iter().any(|leaf| leaf.place == place && leaf.name.split('.').any(|name| name == member))
            };
            ours.iter().find(is_missing)
        };
        if let Some((member, _, place)) = missing(0).filter(|_| (4..64).all(|by| missing(by).is_some())) {
            wrong.push(format!("{} on {abi}: no {member} at {place}, by bpf_attr", layout.name()));
        }
    }
    // These two have no members for what follows their heads.
    let Some(of) = of.filter(|of| !matches!(of.name(), "cmsghdr" | "sockaddr")) else { return };
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    compiled.leaves(of.name(), 0, &mut theirs);
    if of.name() == "siginfo_t" {
        let parts =
            compiled.structs["siginfo_t"].members.iter().find(|(name, ..)| name == "_sifields").unwrap().2.bits().start
                / 8;
        SIGINFO.iter().for_each(|part| compiled.leaves(&format!("siginfo_{part}"), parts, &mut theirs));
    }
    leaves(layout, 0, &mut ours);
    signed_bytes(layout.name(), abi, &ours, &theirs, wrong);
    for (member, _, place) in &ours {
        let is_same = |leaf: &Leaf| {
            let theirs = SIGINFO_NAMES.iter().find(|(ours, _)| ours == member).map(|(_, theirs)| *theirs);
            let own = member.strip_prefix("si").unwrap_or(member);
            let is_named = of.name() != "siginfo_t"
                || leaf.name == *member
                || leaf.name.rsplit('.').next() == Some(theirs.unwrap_or(own))
                || leaf.name.replace("._", "_").ends_with(own);
            // What C has as a union of a number and a pointer, ours has as either.
            is_named
                && (leaf.place == *place || theirs == Some("_sigval") && leaf.place.bits().start == place.bits().start)
        };
        if !theirs.iter().any(is_same) {
            wrong.push(format!("{} on {abi}: no {member} at {place}, by {}", layout.name(), of.name()));
        }
    }
}

fn has_compiler(abi: Abi) -> bool {
    LIKE.iter().all(|(without, _)| *without != abi)
}

fn is_padding(name: &str) -> bool {
    let name = name.rsplit('.').next().unwrap();
    PADDING.iter().any(|padding| if *padding == "_f" { name == "_f" } else { name.contains(padding) })
}

fn is_nameless(name: &str) -> bool {
    NAMELESS.iter().any(|part| name.starts_with(part) || name.ends_with(part))
}

/// Whether a type of C's is signed; `None` if it is no integer.
fn is_signed(c_type: &str) -> Option<bool> {
    Some(match c_type.strip_suffix(" []").unwrap_or(c_type) {
        "__s8" | "__s16" | "__s32" | "__s64" | "s32" | "int" | "short" | "long" | "long long" | "signed int"
        | "signed long long" | "__kernel_long_t" | "__kernel_time64_t" | "loff_t" | "__kernel_loff_t"
        | "__kernel_off_t" | "compat_off_t" => true,
        "__u16"
        | "__u32"
        | "__u64"
        | "u8"
        | "u16"
        | "u32"
        | "u64"
        | "__aligned_u64"
        | "unsigned"
        | "unsigned int"
        | "unsigned short"
        | "unsigned short int"
        | "unsigned long"
        | "unsigned long long"
        | "__kernel_ulong_t"
        | "__kernel_size_t"
        | "size_t"
        | "__be16"
        | "__be32"
        | "__be64"
        | "__kernel_sa_family_t"
        | "sa_family_t"
        | "__poll_t" => false,
        _ => return None,
    })
}

/// Which arrays are of signed bytes and have no such array of C's in their place: bytes that stand for something else, such as a union, have no
/// sign.
fn signed_bytes(name: &str, abi: Abi, ours: &[(String, Member, Place)], theirs: &[Leaf], wrong: &mut Vec<String>) {
    for (member, facts, place) in ours.iter().filter(|(_, facts, _)| facts.elements().is_some()) {
        let Some(Type::Int(int)) = facts.ty() else { continue };
        let is_same = |leaf: &Leaf| leaf.place == *place && matches!(&*leaf.c_type, "__s8 []" | "signed char []");
        if int.is_signed() && int.bits(abi.pointer_bits()) == 8 && !theirs.iter().any(is_same) {
            wrong.push(format!(
                "{name}.{member} on {abi}: an array of {int}, compilers have no signed bytes there: `u8`"
            ));
        }
    }
}

/// The differences between the table and what compilers say, in words.
fn differences(file: &str, endian: impl Fn(Abi) -> Option<Endian>) -> Vec<String> {
    let mut wrong = Vec::new();
    for abi in Abi::ALL.iter().copied().filter(|abi| has_compiler(*abi)) {
        let Some(endian) = endian(abi) else { continue };
        let compiled = Compiled::on(file, abi);
        for layout in Layout::all(abi, endian) {
            let ours = layout.name();
            let name = SAME.iter().find(|(name, _)| *name == ours).map_or(ours, |(_, theirs)| *theirs);
            let Some(Whole { alignment, size, .. }) = compiled.structs.get(name).filter(|_| !is_nameless(name)) else {
                if is_nameless(name) {
                    misplaced(&compiled, layout, &mut wrong);
                } else if file == "layouts.tsv" {
                    wrong.push(format!(
                        "{name} on {abi}: tests/data/layouts.tsv lacks it, see xtask/src/layouts/structs.rs"
                    ));
                }
                continue;
            };
            if (layout.alignment(), layout.size()) != (*alignment, *size) && !OTHERWISE_ALIGNED.contains(&(name, abi)) {
                wrong.push(format!(
                    "{name} on {abi}: alignment {} and {} bytes, compilers have {alignment} and {size}",
                    layout.alignment(),
                    layout.size()
                ));
            }
            let (mut theirs, mut ours) = (Vec::new(), Vec::new());
            compiled.leaves(name, 0, &mut theirs);
            leaves(layout, 0, &mut ours);
            signed_bytes(name, abi, &ours, &theirs, &mut wrong);
            for (member, facts, place) in &ours {
                // A struct of one member may stand for that.
                let is_same = |leaf: &&Leaf| leaf.place == *place && leaf.name.split('.').any(|name| name == member);
                let mut same = theirs.iter().filter(is_same);
                let Some(leaf) = same.next() else {
                    // Its compiler writes no data, so nothing says where bit fields are.
                    if abi == Abi::Csky && facts.bits().is_some() {
                        continue;
                    }
                    let has_name = |leaf: &&Leaf| leaf.name.split('.').any(|name| name == member);
                    let named =
                        theirs.iter().find(has_name).or_else(|| theirs.iter().find(|leaf| leaf.place == *place));
                    let theirs = named.map_or("nothing of that name or place".to_owned(), |leaf| {
                        format!("`{} {}` at {}", leaf.c_type, leaf.name, leaf.place)
                    });
                    wrong.push(format!("{name} on {abi}: no {member} at {place}, compilers have {theirs}"));
                    continue;
                };
                let ty = facts.ty();
                let is_in_integer = matches!(&*leaf.c_type, "__u64" | "__aligned_u64" | "__kernel_ulong_t");
                if !is_in_integer
                    && leaf.c_type.ends_with('*') != ty.is_some_and(Type::is_address)
                    && !matches!(&*leaf.c_type, "__sighandler_t" | "__sigrestore_t")
                {
                    let ours = ty.map_or("what is no scalar".to_owned(), |ty| ty.to_string());
                    wrong.push(format!("{name}.{member} on {abi}: the row has {ours}, compilers `{}`", leaf.c_type));
                }
                if let (Some(is_signed), Some(Type::Int(int))) = (is_signed(&leaf.c_type), ty) {
                    if is_signed != int.is_signed() && int.bits(abi.pointer_bits()) > 8 {
                        wrong.push(format!("{name}.{member} on {abi}: the row has {int}, compilers `{}`", leaf.c_type));
                    }
                }
                if leaf.c_type.starts_with("__be") != facts.is_big_endian() {
                    let ours = if facts.is_big_endian() { "big-endian" } else { "not big-endian" };
                    wrong.push(format!("{name}.{member} on {abi}: it is {ours}, compilers have `{}`", leaf.c_type));
                }
            }
            // Of a union, one member may stand for all.
            for leaf in &theirs {
                let bits = leaf.place.bits();
                let is_there =
                    ours.iter().any(|(_, _, place)| place.bits().start < bits.end && bits.start < place.bits().end);
                if !is_there && !bits.is_empty() && !is_padding(&leaf.name) {
                    wrong.push(format!("{name} on {abi}: it lacks {}, at {}", leaf.name, leaf.place));
                }
            }
        }
    }
    wrong
}

/// Says what is wrong, the same of several ABIs once.
#[track_caller]
fn assert_none(wrong: &[String]) {
    let mut text = String::new();
    let mut seen = BTreeMap::<String, Vec<&str>>::new();
    for line in wrong {
        let (abi, rest) = line.split_once(" on ").map_or(("", line.clone()), |(name, rest)| {
            let (abi, rest) = rest.split_once(": ").unwrap_or((rest, ""));
            (abi, format!("{name}: {rest}"))
        });
        seen.entry(rest).or_default().push(abi);
    }
    let is_elsewhere = |what: &str, abis: &[&str]| {
        let only = ONLY_ON.iter().find(|(start, _)| what.starts_with(start));
        only.is_some_and(|(_, on)| abis.iter().any(|abi| !on.contains(abi)))
    };
    seen.retain(|what, abis| !DIFFERENCES.iter().any(|(start, _)| what.starts_with(start)) || is_elsewhere(what, abis));
    for (what, abis) in &seen {
        let of = what.split([':', '.', ' ']).next().unwrap();
        let row = crate::structs_meanings::place_of(of);
        let abis = if abis.len() + LIKE.len() == Abi::ALL.len() { "all ABIs".to_owned() } else { abis.join(" ") };
        writeln!(text, "{row}: {what} ({abis})").unwrap();
    }
    assert!(
        seen.is_empty(),
        "structs that are not as compilers lay them out:\n{text}mend the row; or the facts, if they are of an older kernel (`cargo xtask facts \
         --layouts PATH --older PATH`); what differs on purpose goes into DIFFERENCES, above"
    );
}

#[test]
fn each_struct_is_as_compilers_lay_it_out() {
    assert_none(&differences("layouts.tsv", |abi| Some(abi.endian())));
}

#[test]
fn each_struct_is_so_in_the_other_byte_order() {
    // No compiler is for Xtensa in the other one.
    let other = |abi: Abi| abi.descriptor().endians.get(1).copied().filter(|_| abi != Abi::Xtensa);
    assert_none(&differences("layouts_swapped.tsv", other));
}

/// As a record for serde, a struct is a map.
#[test]
fn members_of_a_struct_differ_in_their_names() {
    for layout in Abi::ALL.iter().flat_map(|&abi| Layout::all(abi, abi.endian())) {
        let mut names = BTreeSet::new();
        let twice: Vec<_> = layout.members().map(|member| member.name()).filter(|name| !names.insert(*name)).collect();
        assert!(twice.is_empty(), "tables/structs.rs, {layout:?}: {twice:?} there twice");
    }
}

/// The members of `struct ifreq`, in include/uapi/linux/if.h: the size in C, where that is no struct's; `IFNAMSIZ` for a text of so many bytes.
const OF_IFREQ: &[(&str, Option<&str>)] = &[
    ("ifr_name", Some("IFNAMSIZ")),
    ("ifr_slave", Some("IFNAMSIZ")),
    ("ifr_newname", Some("IFNAMSIZ")),
    ("ifr_flags", Some("short")),
    ("ifr_ifindex", Some("int")),
    ("ifr_metric", Some("int")),
    ("ifr_mtu", Some("int")),
    ("ifr_qlen", Some("int")),
    ("ifr_addr", None),
    ("ifr_broadaddr", None),
    ("ifr_dstaddr", None),
    ("ifr_hwaddr", None),
    ("ifr_map", None),
    ("ifr_netmask", None),
];

/// No compiler lays out the parts of the unions in `struct ifreq`, which have no names in C: the name is first, and all others follow it.
#[test]
fn parts_of_ifreq_are_where_the_header_has_them() {
    let names = common::constants("constants.tsv");
    let name_size = &names.iter().find(|constant| constant.name == "IFNAMSIZ").expect("a fact").values;
    let mut wrong = BTreeSet::new();
    let mut reached = BTreeSet::new();
    for abi in Abi::ALL {
        let name_size = u32::try_from(name_size[abi.name()]).unwrap();
        for layout in Layout::all(*abi, abi.endian()).filter(|layout| layout.name().starts_with("ifreq_")) {
            for member in layout.members().filter(|member| member.name() != "_") {
                let of = format!("{}.{}", layout.name(), member.name());
                let Some((name, size)) = OF_IFREQ.iter().find(|(name, _)| *name == member.name()) else {
                    wrong.insert(format!("{of}: struct ifreq has no such member"));
                    continue;
                };
                reached.insert(*name);
                let offset = if *name == "ifr_name" { 0 } else { name_size };
                let size = size.map(|size| match size {
                    "short" => 2,
                    "int" => 4,
                    _ => name_size,
                });
                if member.offset() != offset || size.is_some_and(|size| size != member.size()) {
                    let size = size.unwrap_or(member.size());
                    wrong.insert(format!(
                        "{of} is at {} with {} bytes, by the header at {offset} with {size}",
                        member.offset(),
                        member.size()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "tables/structs.rs:\n{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
    assert_eq!(reached.len(), OF_IFREQ.len(), "only {reached:?}");
}

#[test]
fn integers_are_aligned_as_compilers_align_them() {
    let mut checked = 0;
    for line in common::facts("layouts.tsv").into_iter().filter(|line| line[0] == "-") {
        let on = common::on_abis(&line[3], &line[4]);
        for abi in Abi::ALL.iter().copied().filter(|abi| has_compiler(*abi)) {
            let Place::Bytes(alignment, size) = Place::parse(&on[abi.name()]) else { panic!("{line:?}") };
            assert_eq!(size.min(abi.descriptor().max_alignment.into()), alignment, "{} on {abi}", line[2]);
            checked += 1;
        }
    }
    assert_eq!(checked, 3 * (Abi::ALL.len() - LIKE.len()));
}

#[test]
fn abis_without_a_compiler_are_like_others() {
    // Its header has SA_RESTORER.
    let is_other = |layout: Layout| layout.abi() == Abi::Nios2 && layout.name() == "sigaction";
    for (abi, like) in LIKE {
        assert_eq!(abi.descriptor().max_alignment, like.descriptor().max_alignment, "{abi}");
        let members = |layout: Layout| {
            let members = layout.members();
            members.map(|member| (member.name(), member.offset(), member.size(), member.ty())).collect::<Vec<_>>()
        };
        for layout in Layout::all(*abi, Endian::Little).filter(|layout| !is_other(*layout)) {
            // Not each has what only older calls take.
            let Some(other) = Layout::named(layout.name(), *like, Endian::Little) else { continue };
            assert_eq!((layout.size(), members(layout)), (other.size(), members(other)), "{layout:?}");
        }
    }
}

#[test]
fn every_struct_is_led_to() {
    let layouts: Vec<_> = Abi::ALL
        .iter()
        .flat_map(|abi| abi.descriptor().endians.iter().flat_map(|endian| Layout::all(*abi, *endian)))
        .collect();
    let tables = ["cases.rs", "ioctls.rs", "device_ioctls.rs"];
    let text = tables.map(|table| std::fs::read_to_string(common::root().join("tables").join(table)).unwrap()).concat();
    let words: std::collections::BTreeSet<_> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let mut led: Vec<&str> = Struct::ALL.iter().map(|of| of.name()).collect();
    led.extend(layouts.iter().flat_map(|layout| layout.members()).filter_map(|member| Some(member.layout()?.name())));
    led.extend(layouts.iter().flat_map(|layout| layout.variants()).map(Layout::name));
    let mut lost: Vec<_> = layouts
        .iter()
        .map(|layout| layout.name())
        .filter(|name| !led.contains(name) && !words.contains(name))
        .collect();
    lost.sort_unstable();
    lost.dedup();
    let lost: Vec<_> = lost.iter().map(|name| format!("{}: {name}", crate::structs_meanings::place_of(name))).collect();
    assert!(
        lost.is_empty(),
        "nothing leads to these structs: no row of a call, of tables/cases.rs or of tables/ioctls.rs, no member, no variant\n{}",
        lost.join("\n")
    );
}

#[test]
fn no_member_stands_twice() {
    for abi in Abi::ALL {
        for layout in Layout::all(*abi, abi.endian()) {
            let mut names: Vec<_> = layout.members().map(|member| member.name()).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{layout:?}: two members have one name");
        }
    }
}

#[test]
fn a_variant_begins_as_the_struct_does() {
    let (mut found, mut wrong) = (0, BTreeSet::new());
    for abi in Abi::ALL {
        for layout in Layout::all(*abi, abi.endian()) {
            for variant in layout.variants() {
                found += 1;
                let first = layout.members().next().unwrap();
                let begins = |other: Member| {
                    (other.offset(), other.ty(), other.meaning()) == (first.offset(), first.ty(), first.meaning())
                };
                assert!(variant.members().any(begins), "{variant:?} has no {}", first.name());
                // What both have is the same. What is no integer, or is the rest of a message, may be read as something else.
                let is_integer =
                    |member: &Member| matches!(member.ty(), Some(Type::Int(_))) && member.name() != "cmsg_data";
                for member in variant.members().filter(is_integer) {
                    let same = layout.members().filter(is_integer).find(|other| other.name() == member.name());
                    let place = |member: &Member| (member.offset(), member.ty());
                    if let Some(other) = same.filter(|other| place(other) != place(&member)) {
                        let (name, ours, theirs) = (member.name(), place(&member), place(&other));
                        wrong.insert(format!("{variant:?}: {name} is {ours:?}, in {} {theirs:?}", layout.name()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "tables/structs.rs:\n{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
    assert!(found >= 2 * Abi::ALL.len());
}

/// Where the kernel's entry is an old one, as sys_old_shmctl, a program says which struct it has, and the old ones are there, too.
#[test]
fn old_structs_of_ipc_are_where_entries_are_old() {
    let of_calls = [
        ("msgctl", "msqid_ds"),
        ("semctl", "semid_ds"),
        ("shmctl", "shmid_ds"),
        ("shmctl", "shminfo"),
        ("shmctl", "ipc_perm"),
    ];
    let mut found = 0;
    for abi in Abi::ALL {
        let entries = common::kernel_calls(abi.name());
        for (call, name) in of_calls {
            let is_old = entries.iter().any(|entry| entry.name == call && entry.entry.contains("_old_"));
            let is_there = Layout::named(name, *abi, abi.endian()).is_some();
            assert_eq!(
                is_there, is_old,
                "tables/structs.rs: {name} on {abi}, by the entry of {call} in tests/data/calls.tsv"
            );
            found += usize::from(is_old);
        }
    }
    assert!(found >= 30);
}

#[test]
fn an_address_has_variants() {
    for abi in Abi::ALL {
        for endian in abi.descriptor().endians {
            let sockaddr = Struct::sockaddr.layout(*abi, *endian).unwrap();
            let name = |family: u16| {
                let mut bytes = [0; 128];
                bytes[..2].copy_from_slice(&if *endian == Endian::Little {
                    family.to_le_bytes()
                } else {
                    family.to_be_bytes()
                });
                let memory = (0, &bytes[..]);
                sockaddr.record(&memory, 0).with_len(128).name()
            };
            assert_eq!((name(1), name(2)), ("sockaddr_un", "sockaddr_in"), "on {abi}");
            for family in [0, 255, 0xFFFF] {
                assert_eq!(name(family), "sockaddr", "{family} on {abi}");
            }
        }
    }
}

#[test]
fn what_members_stand_for() {
    let of = |name| {
        let layout = Layout::named(name, Abi::X86_64, Endian::Little).unwrap();
        layout.members().map(|member| (member.name(), member.meaning())).collect::<Vec<_>>()
    };
    assert_eq!(of("iovec"), [("iov_base", Meaning::Data), ("iov_len", Meaning::Size)]);
    let [("events", Meaning::Flags(events)), ("data", Meaning::Bits)] = of("epoll_event")[..] else { panic!() };
    assert_eq!(events.name(), "epoll_events");
    let [("sa_family", Meaning::Choice(families)), ("sa_data", Meaning::Data)] = of("sockaddr")[..] else { panic!() };
    assert_eq!(families.name(), "address_family");
    assert_eq!(of("sockaddr_in")[1..], [("sin_port", Meaning::Port), ("sin_addr", Meaning::Ipv4)]);
    assert_eq!(of("sockaddr_un")[1..], [("sun_path", Meaning::SocketName)]);
    assert_eq!(Struct::rt_sigframe.layout(Abi::X86_64, Endian::Little), None, "no row");
}

/// The words of a table, without its comments.
fn words(file: &str) -> BTreeSet<String> {
    words_of(&without_comments(file))
}

fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    words.map(str::to_owned).collect()
}

fn without_comments(file: &str) -> String {
    let text = fs::read_to_string(common::root().join(file)).unwrap();
    text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// Which structs a program without the feature `ioctl` has: those that calls lead to, and none that only requests of single devices do. (Of the
/// requests in tables/ioctls.rs, a struct that few programs pass is `in ioctl`, too; which ones is no fact.)
#[test]
fn structs_of_devices_alone_are_in_ioctl() {
    let parts = parts();
    let mut inside: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for part in &parts {
        inside.entry(&part.of).or_default().extend(part.inside.iter().map(String::as_str));
    }
    let text = without_comments("tables/structs.rs");
    for (head, rest) in text.split_once("variants {").unwrap().1.split(',').filter_map(|row| row.split_once(") = ")) {
        let of = head.split_whitespace().next().unwrap();
        inside.get_mut(of).unwrap_or_else(|| panic!("no struct {of}")).insert(rest.trim());
    }
    let reached = |from: &BTreeSet<String>| {
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        let mut next: Vec<&str> = from.iter().map(String::as_str).collect();
        while let Some(word) = next.pop() {
            if let Some(more) = inside.get(word).filter(|_| reached.insert(word)) {
                next.extend(more);
            }
        }
        reached.into_iter().filter(|name| inside.contains_key(name)).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let pointees =
        Abi::ALL.iter().flat_map(|abi| abi.syscalls()).flat_map(|call| call.args()).filter_map(|arg| match arg.ty() {
            Type::Pointer { to: Pointee::Struct(name), .. } => Some(name.name().to_owned()),
            _ => None,
        });
    let mut of_calls: BTreeSet<_> = pointees.chain(words("tables/calls.rs")).collect();
    let mut of_ioctl = words("tables/ioctls.rs");
    for row in without_comments("tables/cases.rs").split(",\n") {
        let row = row.rsplit_once('{').map_or(row, |(_, row)| row);
        let is_ioctl = row.split_whitespace().next() == Some("ioctl");
        if is_ioctl { &mut of_ioctl } else { &mut of_calls }.extend(words_of(row));
    }
    let (of_calls, of_ioctl) = (reached(&of_calls), reached(&of_ioctl));
    let mut of_devices = reached(&words("tables/device_ioctls.rs"));
    of_devices.retain(|name| !of_calls.contains(name) && !of_ioctl.contains(name));
    assert!(of_devices.len() > 50 && of_calls.len() > 300, "{of_devices:?}, {of_calls:?}");
    let mut wrong = Vec::new();
    for part in &parts {
        let is_in = part.head.contains(" in ioctl");
        if is_in && of_calls.contains(&part.of) {
            wrong.push(format!(
                "tables/structs.rs, line {}: {}: a call leads to it: without `in ioctl`",
                part.line, part.of
            ));
        }
        if !is_in && of_devices.contains(&part.of) {
            wrong.push(format!("tables/structs.rs, line {}: {}: write `in ioctl`", part.line, part.of));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
