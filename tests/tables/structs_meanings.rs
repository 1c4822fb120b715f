//! Does a member of a struct stand for what strace, syzkaller, the kernel's types and its functions take it for, and is behind its pointers
//! what they read and write, as far as they do?
//!
//! What members mean is what the library says of them; pointers and arrays are read in the text of tables/structs.rs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sysno::{Abi, Layout, Meaning};

use crate::calls_meanings::sets_with;
use crate::common::{self, Differences, facts, unraw};
use crate::ioctls_arguments::in_rows;

/// Where the meaning of a member is not what a source says on purpose: the struct, the member and the source, and why.
const DIFFERENCES: &[(&str, &str, &str)] = {
    const PART: &str = "only those that the kernel takes here; strace has one list for several commands";
    const PATH: &str = "strace writes a path as it does other strings";
    const BEHIND: &str = "strace shows the address, or what is there, with a function of its own";
    const DEVID: &str = "the number that btrfs gives a device, and no dev_t";
    const OCTETS: &str = "each byte in hexadecimal";
    &[
        ("btrfs_balance_args", "devid, strace", DEVID),
        ("btrfs_ioctl_dev_info_args", "devid, strace", DEVID),
        ("btrfs_ioctl_get_dev_stats", "devid, strace", DEVID),
        ("btrfs_ioctl_scrub_args", "devid, strace", DEVID),
        ("btrfs_ioctl_send_args", "clone_sources, strace", BEHIND),
        ("gpio_v2_line_attribute", "id, strace", "strace writes its number, where it is no known one"),
        ("input_keymap_entry", "scancode, strace", OCTETS),
        ("mtd_oob_buf", "length, its pointer", "strace writes it in hexadecimal"),
        ("seccomp_notif_resp", "error, strace", "negative"),
        ("sg_io_hdr", "cmdp, strace", OCTETS),
        ("sg_io_hdr", "dxferp, strace", OCTETS),
        ("sg_io_hdr", "interface_id, strace", "strace writes it as a letter"),
        ("sg_io_hdr", "sbp, strace", OCTETS),
        ("bpf_btf_load", "btf_flags, strace", PART),
        ("bpf_kprobe_link", "flags, strace", PART),
        ("bpf_netfilter_link", "flags, strace", PART),
        ("bpf_obj", "file_flags, strace", PART),
        ("bpf_uprobe_link", "flags, strace", PART),
        ("bpf_prog_load", "kern_version, strace", "strace writes it as KERNEL_VERSION(…), where it isn't 0"),
        (
            "bpf_relative_link",
            "expected_revision, strace",
            "strace writes it in decimal for one kind of link, in hexadecimal for another",
        ),
        ("bpf_uprobe_link", "path_fd, strace", "where the path begins"),
        ("clone_args", "flags, syzkaller", "clone3 takes a signal and more flags, which clone doesn't"),
        ("clone_args", "parent_tid, strace", BEHIND),
        ("clone_args", "pidfd, strace", BEHIND),
        ("clone_args", "set_tid, strace", BEHIND),
        ("io_uring_buf_reg", "flags, strace", "strace 7.2 writes a number"),
        ("ns_id_req", "ns_type, syzkaller", "the same numbers by the names that the kernel has for them here"),
        ("packet_mreq", "mr_type, syzkaller", "1 is PACKET_MR_PROMISC here, and ARPHRD_ETHER elsewhere"),
        ("perf_event_attr", "config, strace", "depends on the type"),
        ("perf_event_attr", "size, syzkaller", "its sizes have names"),
        ("sigevent", "sigev_signo, strace", "of a kind that isn't known: a variant has the signal of those that are"),
        ("siginfo_chld", "si_status, strace", "a signal, where the child has not exited"),
        ("mnt_id_req", "mnt_id, strace", "of all, one is LSMT_ROOT"),
        ("statmount", "mnt_point, strace", PATH),
        ("statmount", "mnt_root, strace", PATH),
        (
            "siginfo_perf",
            "si_perf_type, strace",
            "strace 7.2 shows si_perf_type of the kernel's own, which programs can't name",
        ),
        ("sockaddr_ib", "sib_pkey, the kernel", "bits of a key"),
        ("sockaddr_llc", "sllc_arphrd, the kernel", "the header's type is that of sllc_family, too"),
        ("sockaddr_nfc_llcp", "service_name, strace", "its length is a member's, and it has no NUL"),
        ("sockaddr_nl", "nl_groups, strace", "strace writes it in eight digits, where it isn't 0"),
        ("sockaddr_nl", "nl_pid, strace", "the id of a port, which need not be a process"),
        ("user_desc", "entry_number, strace", "a number, or -1, which strace writes as it does ids"),
    ]
};

/// A number that is written in decimal.
const NUMBER: &str = "number size count offset id time ticks date process descriptor user group mode nanoseconds skid";

/// What strace takes a member for, by the printer that it uses: tests/data/member_printers.tsv. `None`: a struct inside.
fn by_printer(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "descriptor" => "descriptor",
        "directory" => "directory",
        "path" => "path",
        "owner" => "user group",
        "process" => "process",
        "signal" => "signal",
        "signals" => "signal_mask",
        "handler" => "signal_handler",
        "mode" => "file_mode",
        "device" => "device",
        "ticks" => "ticks",
        "errno" => "errno",
        "limit" => "limit",
        "keyring" => "keyring",
        "interface" => "number",
        "port" => "port",
        "internet" => "ipv4 ipv6",
        "hardware" => "hardware_address",
        "call" => "syscall",
        "string" => "string",
        "bytes" => "data bits string",
        "address" => "address data",
        "hexadecimal" => "bits",
        "number" => NUMBER,
        "struct" => return None,
        _ => panic!("tests/data/member_printers.tsv: what is {kind}?"),
    })
}

/// The same by its kind in syzkaller's descriptions: tests/data/member_kinds.tsv.
fn by_kind(kind: &str) -> &'static str {
    match kind {
        "address" => "address bits data",
        "bdaddr_t" | "mac_addr" => "hardware_address octets",
        "fd" => "descriptor directory",
        "uid" => "user",
        "gid" => "group",
        "ifindex" => "number",
        "ipv4_addr" => "ipv4",
        "ipv6_addr" => "ipv6",
        "key" => "id keyring",
        // As strace writes some of them, in hexadecimal.
        "length" => "size count number bits",
        "path" => "path",
        "pid" => "process",
        "signal" => "signal",
        "string" => "string path data",
        _ => panic!("tests/data/member_kinds.tsv: what is {kind}?"),
    }
}

/// The same by the type in C.
fn by_type(c_type: &str) -> Option<&'static str> {
    Some(match c_type.trim_start_matches("__kernel_") {
        "pid_t" | "ipc_pid_t" => "process",
        "uid_t" | "uid32_t" | "old_uid_t" => "user",
        "gid_t" | "gid32_t" | "old_gid_t" => "group",
        "mode_t" | "umode_t" => "mode file_mode",
        "clock_t" | "si_clock_t" => "ticks",
        "time_t" | "old_time_t" | "old_time32_t" => "date number",
        "size_t" => "size count number",
        "loff_t" | "off_t" => "offset size count number",
        "sa_family_t" => "address_family",
        "key_t" => "ipc_key number",
        "__be16" => "port pppox_session ethernet_protocol number",
        "sighandler_t" | "__sighandler_t" => "signal_handler",
        _ => return None,
    })
}

/// A meaning by its name in tables/structs.rs.
pub(crate) fn word(meaning: Meaning) -> String {
    match meaning {
        Meaning::Flags(set) | Meaning::Choice(set) => return set.name().to_owned(),
        Meaning::DescriptorOr(_) => return "descriptor".to_owned(),
        _ => {}
    }
    let mut word = String::new();
    for c in format!("{meaning:?}").chars() {
        if c.is_ascii_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.push(c.to_ascii_lowercase());
    }
    word
}

/// Where a struct's row is.
pub(crate) fn place_of(of: &str) -> String {
    let is_row =
        |line: &str| line.strip_prefix("struct ").is_some_and(|rest| rest.split([' ', '{']).next() == Some(of));
    common::place_of(&["structs"], is_row)
}

/// A member of a struct, by their names.
type Place = (String, String);

/// What members that are no structs stand for. No ABI has another meaning for a member.
fn meanings() -> BTreeMap<Place, Meaning> {
    let mut meanings = BTreeMap::new();
    for layout in Abi::ALL.iter().flat_map(|abi| abi.descriptor().endians.iter().flat_map(|e| Layout::all(*abi, *e))) {
        for member in layout.members() {
            if member.layout().is_some() && member.ty().is_none() {
                continue;
            }
            let place = (layout.name().to_owned(), member.name().to_owned());
            let other = *meanings.entry(place).or_insert(member.meaning());
            assert_eq!(other, member.meaning(), "tables/structs.rs: {layout:?}: {} depends on the ABI", member.name());
        }
    }
    meanings
}

/// The words that each source has for a member.
fn all_said() -> BTreeMap<Place, Vec<(&'static str, BTreeSet<String>)>> {
    let mut said: BTreeMap<Place, Vec<_>> = BTreeMap::new();
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
    for line in facts("member_printers.tsv") {
        let [of, member, kind, constants] = <[String; 4]>::try_from(line).expect("four columns");
        let words = match &*kind {
            "flags" | "choice" => sets_with(&constants),
            kind => by_printer(kind).map(words),
        };
        said.entry((of, member)).or_default().extend(words.map(|words| ("strace", words)));
    }
    for line in facts("member_kinds.tsv") {
        let [of, member, kind, constants] = <[String; 4]>::try_from(line).expect("four columns");
        let words = match &*kind {
            "flags" | "const" => sets_with(&constants),
            kind => Some(words(by_kind(kind))),
        };
        said.entry((of, member)).or_default().extend(words.map(|words| ("syzkaller", words)));
    }
    for line in facts("member_pointers.tsv") {
        let [of, _, _, length, _, _] = <[String; 6]>::try_from(line).expect("six columns");
        let holder = match length.split_once(' ') {
            Some((member, "bytes")) => Some((member, "size")),
            Some((member, "elements")) => Some((member, "count")),
            _ => None,
        };
        if let Some((member, word)) = holder {
            said.entry((of.clone(), member.to_owned())).or_default().push(("its pointer", words(word)));
        }
    }
    for line in facts("layouts.tsv") {
        let [of, member, c_type, ..] = &line[..] else { panic!("{line:?}") };
        let words = by_type(c_type).map(words);
        said.entry((of.clone(), member.clone())).or_default().extend(words.map(|words| ("the kernel", words)));
    }
    said
}

#[test]
fn members_are_what_sources_say() {
    let (meanings, said) = (meanings(), all_said());
    let mut differences = Differences::new(DIFFERENCES);
    let (mut wrong, mut unknown, mut unneeded) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut by_hand: BTreeMap<Place, String> = BTreeMap::new();
    for line in facts("member_meanings.tsv") {
        let [of, member, meaning, _source] = <[String; 4]>::try_from(line).expect("four columns");
        assert!(
            meanings.contains_key(&(of.clone(), member.clone())),
            "tests/data/member_meanings.tsv: {of} has no {member} on any ABI"
        );
        let other = by_hand.insert((of, member), meaning);
        assert!(other.is_none(), "tests/data/member_meanings.tsv has two lines for the same: {other:?}");
    }
    let mut compared = 0;
    for (place @ (of, member), meaning) in &meanings {
        let ours = word(*meaning);
        let mut left: Option<BTreeSet<String>> = None;
        for (source, words) in said.get(place).into_iter().flatten() {
            compared += 1;
            if !words.contains(&ours) {
                if !differences.allows(of, &format!("{member}, {source}")) {
                    let place = place_of(of);
                    wrong.insert(format!("{place}: {of}.{member} is {ours}, by {source}: {}", common::any_of(words)));
                }
                continue;
            }
            left = Some(left.map_or_else(|| words.clone(), |left| &left & words));
        }
        let is_unsaid = matches!(meaning, Meaning::Number | Meaning::Data);
        let is_said = left.is_some_and(|left| left.len() == 1);
        match by_hand.get(place) {
            Some(read) if *read != ours => {
                _ = wrong.insert(format!(
                    "{}: {of}.{member} is {ours}, by tests/data/member_meanings.tsv: {read}",
                    place_of(of)
                ))
            }
            Some(_) if is_said => _ = unneeded.insert(format!("{of}\t{member}")),
            None if !is_unsaid && !is_said => _ = unknown.insert(format!("{}: {of}.{member} is {ours}?", place_of(of))),
            _ => {}
        }
    }
    let list = |lines: BTreeSet<String>| lines.into_iter().collect::<Vec<_>>().join("\n");
    assert!(
        wrong.is_empty(),
        "correct the row, or the line of tests/data/member_meanings.tsv; what differs on purpose goes into DIFFERENCES, above\n{}",
        list(wrong)
    );
    assert!(
        unknown.is_empty(),
        "no source says exactly what these are; tests/data/member_meanings.tsv needs a line for each:\n{}",
        list(unknown)
    );
    assert!(
        unneeded.is_empty(),
        "other sources say what these are; tests/data/member_meanings.tsv needs no line for them:\n{}",
        list(unneeded)
    );
    differences.assert_all_needed();
    assert!(compared > 1500, "only {compared} meanings compared");
}

/// Of a member's row in tables/structs.rs, what is said of its pointer and its length.
struct Pointer {
    /// `const` or `mut`; none, if it is no pointer.
    mutability: Option<String>,
    /// `iov_len bytes`, `n elements`, `str behind`; none, if no other member says how much there is.
    length: Option<String>,
    /// What is there, if C has an integer in place of the pointer.
    to: Option<String>,
}

/// The members whose rows are pointers, or arrays or numbers with a length in another member; each with the line of the table.
fn pointers() -> Vec<(Place, usize, Pointer)> {
    let text = fs::read_to_string(common::root().join("tables/structs.rs")).unwrap();
    let (mut of, mut inside, mut pointers) = (String::new(), false, Vec::new());
    for (number, line) in text.lines().enumerate() {
        let line = line.split("//").next().unwrap();
        if line.trim_start().starts_with("variants {") {
            break;
        }
        if let Some((_, rest)) = line.split_once("struct ") {
            of = rest.split([' ', '{']).next().unwrap().to_owned();
        }
        // What is in braces; a line may have several of them.
        for piece in line.split_inclusive(['{', '}']) {
            let text = piece.trim_end_matches(['{', '}']);
            for member in text.split(',').map(str::trim).filter(|_| inside) {
                let Some((name, ty)) = member.split_once(": ") else { continue };
                let pointed = ty.strip_prefix('*').and_then(|ty| ty.split(' ').next()).map(str::to_owned);
                let brackets = ty.split('[').skip(1).map(|part| part.split(']').next().unwrap());
                let said = |text: &&str| !matches!(*text, "" | "=") && text.parse::<u32>().is_err();
                let length = brackets.filter(said).last().map(|length| match length.split_once(' ') {
                    Some(_) => length.to_owned(),
                    None => format!("{length} elements"),
                });
                if pointed.is_some() || length.is_some() {
                    let place = (of.clone(), unraw(name).to_owned());
                    let to = ty.split_once(" in ").and_then(|(ty, _)| ty.split(' ').nth(1));
                    let to = to.filter(|_| pointed.is_some()).map(str::to_owned);
                    pointers.push((place, number + 1, Pointer { mutability: pointed, length, to }));
                }
            }
            inside = if piece.ends_with('{') { !of.is_empty() } else { inside && !piece.ends_with('}') };
        }
    }
    pointers
}

/// Addresses of which a row says `*const`, although the kernel neither reads nor writes there: code, and where a fault was.
const CONST_ADDRESSES: &[&str] = &[
    "mem",
    "sa_restorer",
    "si_addr",
    "si_call_addr",
    "si_lower",
    "si_upper",
    "sigev_notify_attributes",
    "sigev_notify_function",
];

/// Where a row says something else of a pointer than what the kernel does: the struct, the member, and why.
const POINTERS_OTHERWISE: &[(&str, &str, &str)] = &[];

/// Where what a pointer in an integer points to has another type in the row than in the kernel: the struct, the member with that type, and why.
const TYPES_OTHERWISE: &[(&str, &str, &str)] = {
    const LONG: &str = "kernels of 64 bits alone have it";
    &[
        ("__aio_sigset", "sigmask: kulong", "words of the set"),
        ("bpf_kprobe_link", "addrs: u64", LONG),
        ("bpf_kprobe_link", "syms: u64", LONG),
        ("bpf_uprobe_link", "offsets: u64", LONG),
        ("bpf_uprobe_link", "ref_ctr_offsets: u64", LONG),
        ("io_uring_getevents_arg", "sigmask: usize", "words of the set"),
    ]
};

/// Both ways: each of these members has a line, and each line a member.
#[test]
fn pointers_say_what_the_kernel_does_there() {
    let mut facts_of: BTreeMap<Place, [String; 4]> = BTreeMap::new();
    for line in facts("member_pointers.tsv") {
        let [of, member, direction, length, c_type, source] = <[String; 6]>::try_from(line).expect("six columns");
        let other = facts_of.insert((of, member), [direction, length, c_type, source]);
        assert!(other.is_none(), "tests/data/member_pointers.tsv has two lines for the same: {other:?}");
    }
    let (mut differences, mut types) = (Differences::new(POINTERS_OTHERWISE), Differences::new(TYPES_OTHERWISE));
    let (mut wrong, mut reached) = (Vec::new(), BTreeSet::new());
    let (mut unneeded, all) = (CONST_ADDRESSES.iter().collect::<BTreeSet<_>>(), pointers());
    for (place, line, pointer) in &all {
        let (of, member) = place;
        let row = format!("tables/structs.rs, line {line}: {of}.{member}");
        let Some([direction, length, c_type, source]) = facts_of.get(place) else {
            let ours = pointer.mutability.as_deref().map_or("no pointer".to_owned(), |word| format!("*{word}"));
            let length = pointer.length.as_deref().unwrap_or("-");
            wrong.push(format!(
                "{row} is {ours}, with the length `{length}`; tests/data/member_pointers.tsv needs a line for it"
            ));
            continue;
        };
        reached.insert(place);
        let expected = match &**direction {
            "in" => Some("const"),
            "out" | "inout" => Some("mut"),
            "none" if CONST_ADDRESSES.contains(&&**member) => {
                unneeded.retain(|address| *address != member);
                Some("const")
            }
            "none" => Some("mut"),
            "here" => None,
            _ => panic!("tests/data/member_pointers.tsv: what is {direction}?"),
        };
        let length = Some(length.as_str()).filter(|length| *length != "-");
        if pointer.mutability.as_deref() != expected && !differences.allows(of, member) {
            let pointer = pointer.mutability.as_deref().unwrap_or("no pointer");
            wrong
                .push(format!("{row} is {pointer}, but by {source} it is {direction}: {}", expected.unwrap_or("none")));
        }
        if let Some(to) = &pointer.to {
            let ours = if ["c_void", "c_char", "u8"].contains(&to.as_str()) { "-" } else { to };
            let right = if c_type == "-" { "-".to_owned() } else { in_rows(c_type) };
            if ours != right && !types.allows(of, &format!("{member}: {to}")) {
                wrong.push(format!("{row} points to {to}, but by {source} to `{c_type}`"));
            }
        }
        if pointer.length.as_deref() != length {
            let [ours, theirs] = [pointer.length.as_deref(), length].map(|length| length.unwrap_or("-"));
            wrong.push(format!("{row} has the length `{ours}`, but by {source}: `{theirs}`"));
        }
    }
    for (of, member) in facts_of.keys().filter(|place| !reached.contains(place)) {
        wrong.push(format!(
            "tests/data/member_pointers.tsv: {of}.{member} is no pointer in tables/structs.rs, and has no length"
        ));
    }
    assert!(wrong.is_empty(), "pointers and lengths of members:\n{}", wrong.join("\n"));
    assert!(unneeded.is_empty(), "CONST_ADDRESSES does not need {unneeded:?}");
    differences.assert_all_needed();
    types.assert_all_needed();
    assert!(all.len() > 100, "only {} pointers compared", all.len());
}
