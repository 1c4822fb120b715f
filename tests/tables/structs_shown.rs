//! Are the members that a struct shows those that strace shows, in its order, in the short form and in the full one, behind the result, where
//! the call has failed and behind `=>`, and under the same conditions?
//!
//! Read in the text of tables/structs.rs: the lists `brief`, `full`, `left`, `failed` and `after`, and where there is none of the first two, the
//! order in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sysno::{Abi, Layout, Pointee, Type};

use crate::common::{self, Differences, facts, unraw};

/// Where a struct is shown otherwise on purpose: the struct, what differs, in one form or in both, and why.
const DIFFERENCES: &[(&str, &str, &str)] = {
    const DEVICE: &str = "strace asks whether it is a device; st_rdev is 0 where it is none";
    const HIGH: &str = "the upper half of a time, if it isn't 0; strace shows the lower one alone";
    const NO_XDP: &str = "the kernel attaches, or asks for, no BPF_XDP in this way";
    const NEW: &str = "newer than strace 7.2";
    const BY_COMMAND: &str = "strace asks for the kind of command, the table for each of the commands";
    const ARRAY: &str = "an array in the strings at the end, of which the table has the number alone";
    const ALPHA: &str = "alpha's own, which strace shows as the struct of all others";
    const RESTORER: &str = "strace has the flag by another name: ASM_SA_RESTORER, or HAVE_SA_RESTORER";
    const DATA: &str = "strace shows what is there by the type of the message, as the variants do";
    const OBSOLETE: &str = "the kernel ignores it, and its headers no longer have the names";
    const SCRUB: &str = "strace shows it of BTRFS_IOC_SCRUB alone; the kernel ignores it in BTRFS_IOC_SCRUB_PROGRESS";
    const BY_ID: &str = "strace asks for the number, the table for each of the numbers";
    const USER_ADDRESS: &str = "strace shows the last member of it alone, user_addr, if that isn't 0";
    const STEPS: &str = "only behind an argument of a call, their number stands for all";
    &[
        ("__kernel_sockaddr_storage", "__data", "strace calls it sa_data"),
        ("__old_kernel_stat", "st_rdev", DEVICE),
        ("__old_kernel_stat", "st_size", DEVICE),
        ("bpf_link_create", "without cgroup", "a variant has it, bpf_cgroup_link"),
        ("bpf_link_create", "kprobe_multi", NEW),
        ("bpf_link_create", "uprobe_multi", NEW),
        ("bpf_link_create", "map_fd", NEW),
        ("bpf_link_create", "prog_fd", NEW),
        ("bpf_link_create", "uprobe_multi before tracing", "never both"),
        ("bpf_prog_attach", "target_fd", NO_XDP),
        ("bpf_prog_attach", "target_ifindex", NO_XDP),
        ("bpf_prog_load", "core_relo_cnt before fd_array", "the order in memory"),
        ("bpf_prog_query", "target_fd", NO_XDP),
        ("bpf_prog_query", "target_ifindex", NO_XDP),
        ("btrfs_ioctl_ino_lookup_args", "after: without treeid", "strace shows it if it was 0 before the call"),
        ("btrfs_ioctl_scrub_args", "end", SCRUB),
        ("btrfs_ioctl_scrub_args", "flags", SCRUB),
        ("btrfs_ioctl_scrub_args", "start", SCRUB),
        ("cmsghdr", "cmsg_data", DATA),
        ("cmsghdr", "short: without cmsg_len", STEPS),
        ("cmsghdr", "short: without cmsg_level", STEPS),
        ("cmsghdr", "short: without cmsg_type", STEPS),
        ("fs_quota_statv", "full: qs_rtbwarnlimit", "strace shows nothing of what is behind qs_iwarnlimit"),
        ("gpio_v2_line_attribute", "debounce_period_us", BY_ID),
        ("gpio_v2_line_attribute", "values", BY_ID),
        ("io_uring_query_hdr", "next_entry before query_data", "the order in memory"),
        ("io_uring_restriction", "sqe_flags", BY_COMMAND),
        ("io_uring_restriction", "sqe_op", BY_COMMAND),
        ("io_uring_ring_sizes", "without cq_off", USER_ADDRESS),
        ("io_uring_ring_sizes", "without sq_off", USER_ADDRESS),
        ("iocb", "aio_buf", BY_COMMAND),
        ("iocb", "aio_nbytes", BY_COMMAND),
        ("iocb", "aio_offset", BY_COMMAND),
        ("kvm_cpuid2", "short: without entries", "strace shows its name, and `...` for what is in it"),
        ("msghdr", "msg_control", "strace shows it if msg_controllen isn't 0"),
        ("msqid64_ds", "msg_ctime_high", HIGH),
        ("msqid64_ds", "msg_rtime_high", HIGH),
        ("msqid64_ds", "msg_stime_high", HIGH),
        ("old_sigaction", "sa_restorer", RESTORER),
        ("open_how", "mode", "strace tests one bit of O_TMPFILE, __O_TMPFILE"),
        ("osf_stat", "st_rdev", DEVICE),
        ("osf_stat", "st_size", DEVICE),
        ("osf_statfs", "f_fsize", ALPHA),
        ("osf_statfs64", "f_fsize", ALPHA),
        ("osf_statfs64", "f_namemax", ALPHA),
        ("perf_event_attr", "defer_callchain", NEW),
        ("perf_event_attr", "defer_output", NEW),
        ("pollfd", "revents", "strace shows it behind the result alone"),
        (
            "ptp_pin_desc",
            "chan before rsv",
            "as with PTP_PIN_SETFUNC2; of PTP_PIN_GETFUNC2, strace shows it behind index",
        ),
        (
            "sched_attr",
            "sched_policy",
            "strace leaves it out with SCHED_FLAG_KEEP_PARAMS, too, where the kernel reads it",
        ),
        ("semid64_ds", "sem_ctime_high", HIGH),
        ("semid64_ds", "sem_otime_high", HIGH),
        ("shmid64_ds", "shm_atime_high", HIGH),
        ("shmid64_ds", "shm_ctime_high", HIGH),
        ("shmid64_ds", "shm_dtime_high", HIGH),
        ("sigaction", "sa_restorer", RESTORER),
        ("sockaddr_ll", "sll_addr", "as many bytes as sll_halen says: 0 of them are left out"),
        ("stat", "st_rdev", DEVICE),
        ("stat", "st_size", DEVICE),
        ("stat64", "st_rdev", DEVICE),
        ("stat64", "st_size", DEVICE),
        ("statmount", "without mnt_gidmap", ARRAY),
        ("statmount", "without mnt_uidmap", ARRAY),
        ("statmount", "without opt_array", ARRAY),
        ("statmount", "without opt_sec_array", ARRAY),
        ("statx", "full: stx_mnt_id", "by either of two flags, of which strace knows one here"),
        ("ubi_leb_change_req", "without dtype", OBSOLETE),
        ("ubi_map_req", "without dtype", OBSOLETE),
        ("ustat", "f_fname", "which no file system fills in"),
        ("ustat", "f_fpack", "which no file system fills in"),
        ("v4l2_capability", "device_caps", "strace asks whether it is 0; the header says which capability sets it"),
    ]
};

/// Functions of strace for structs that are shown as a whole when the call has returned, and why.
const AFTER: &[(&str, &str)] = &[
    ("bpf.c ", "tables/cases.rs says which commands write"),
    ("ldt.c ", "get_thread_area writes all of it but the number, set_thread_area only reads it"),
];

/// Structs with a list that have no line in tests/data/member_order.tsv, and why.
const WITHOUT_LINE: &[(&str, &str)] = &[("uffdio_move", "strace 7.2 shows only the address that UFFDIO_MOVE has")];

/// What a struct is on some ABIs.
pub struct Part {
    pub of: String,
    /// What stands before the brace.
    pub head: String,
    pub line: usize,
    pub lists: BTreeMap<&'static str, Vec<String>>,
    has_step: bool,
    pub members: Vec<String>,
    /// What its members are, or point to, as far as these are structs; and other words of their types.
    pub inside: BTreeSet<String>,
}

/// Which other members or constants decide whether a member is shown. `~` and `*`: it depends on more than the struct.
type Deciders = BTreeSet<String>;

/// All parts of the table's structs.
pub fn parts() -> Vec<Part> {
    let text = fs::read_to_string(common::root().join("tables/structs.rs")).unwrap();
    let without_comment = |line: &str| line.split("//").next().unwrap().to_owned();
    let code = text.lines().map(without_comment).collect::<Vec<_>>().join("\n");
    let start = code.find("structs {").unwrap() + "structs {".len();
    let end = code.find("variants {").unwrap();
    let (mut at, mut of, mut parts) = (start, String::new(), Vec::new());
    while let Some(open) = code[at..end].find('{').map(|open| at + open) {
        let close = open + code[open..end].find('}').expect("a brace that ends the members");
        let head = &code[at..open];
        if let Some((_, rest)) = head.split_once("struct ") {
            of = rest.split_whitespace().next().unwrap().to_owned();
        }
        let list = |word: &'static str| {
            let (_, rest) = head.split_once(&format!("{word}("))?;
            let words: Vec<_> = rest.split(')').next()?.split_whitespace().collect();
            // Between the two of `a |b`, a line may end.
            Some((word, words.join(" ").replace(" |", "|").split(' ').map(str::to_owned).collect()))
        };
        let names = code[open + 1..close].split(',').filter_map(|member| member.split_once(':'));
        let types = names.clone().flat_map(|(_, member)| member.split('=').next().unwrap().split_whitespace());
        let inside = types.map(str::to_owned).collect();
        let members = names.map(|(name, _)| unraw(name.trim()).to_owned()).collect();
        let lists = ["brief", "full", "left", "failed", "after"].into_iter().filter_map(list).collect();
        let (line, has_step) = (code[..open].lines().count(), head.contains("step("));
        parts.push(Part { of: of.clone(), head: head.replace('\n', " "), line, lists, has_step, members, inside });
        at = close + 1;
    }
    parts
}

/// The members of a list in their order, each with what decides whether it is shown.
fn shown(words: &[String]) -> Vec<(String, Option<Deciders>)> {
    let mut shown: Vec<(String, Option<Deciders>)> = Vec::new();
    // What has left out all that follows, if it is 0.
    let mut before = Deciders::new();
    for word in words {
        let (mut ends_all, mut others) = (None, Deciders::new());
        let choices: Vec<_> = word.split('|').collect();
        for (i, choice) in choices.iter().enumerate() {
            let mut deciders: Deciders = &before | &others;
            let mut names = Vec::new();
            for member in choice.split('+') {
                let end = member.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(member.len());
                let (name, operators) = member.split_at(end);
                let operators = operators.trim_matches(['*', '=']);
                names.push(name);
                if operators.contains('^') {
                    deciders.insert(name.to_owned());
                }
                if operators.contains('~') {
                    deciders.insert("~".to_owned());
                }
                match operators.trim_matches(['~', '^', '-', '*', '=']) {
                    "" if i + 1 < choices.len() => _ = deciders.insert(name.to_owned()),
                    "" => {}
                    "?" => _ = deciders.insert(name.to_owned()),
                    // Only with -v.
                    operator if operator.starts_with('!') => {
                        deciders.insert("...".to_owned());
                        deciders.extend(operator.strip_prefix("!?").map(str::to_owned));
                    }
                    operator => {
                        let decider = operator.trim_start_matches(['?', '!']).trim_end_matches(['~', '^', '*', '=']);
                        deciders.insert(decider.to_owned());
                    }
                }
                if operators.contains(['^', '-']) {
                    ends_all = Some(name.to_owned());
                }
            }
            for name in names {
                let deciders = Some(deciders.clone()).filter(|deciders| !deciders.is_empty());
                match shown.iter_mut().find(|(other, _)| other == name) {
                    Some((_, Some(old))) => old.extend(deciders.unwrap_or_default()),
                    Some(_) => {}
                    None => shown.push((name.to_owned(), deciders)),
                }
            }
            others.extend(deciders);
        }
        before.extend(ends_all);
    }
    shown
}

/// The members in a column of tests/data/member_order.tsv.
fn said(column: &str) -> Vec<(String, Option<Deciders>)> {
    let member = |word: &str| match word.split_once('?') {
        Some((name, deciders)) => {
            let deciders = deciders.split(',').filter(|decider| !decider.is_empty()).map(str::to_owned);
            (name.trim_end_matches(MARKS).to_owned(), Some(deciders.collect()))
        }
        // When the call has returned.
        None => match ["!", "..."].into_iter().find_map(|end| Some((word.strip_suffix(end)?, end))) {
            Some((name, end)) => (name.to_owned(), Some(Deciders::from([end.to_owned()]))),
            None => (word.trim_end_matches(MARKS).to_owned(), None),
        },
    };
    column.split(' ').filter(|word| *word != "-").map(member).collect()
}

/// `=`: what was there before the call, too; `*`: its address alone.
const MARKS: [char; 2] = ['=', '*'];

/// The members of a list, of the table or of tests/data/member_order.tsv, that have this mark.
fn marked<'a>(words: impl IntoIterator<Item = &'a str>, mark: char) -> BTreeSet<&'a str> {
    let members = words.into_iter().flat_map(|word| word.split(['|', '+'])).filter(|member| member.contains(mark));
    members.map(|member| &member[..member.find(|c: char| !is_word(c)).unwrap_or(member.len())]).collect()
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Whether strace's condition is that of the table. `is_after`: the whole struct is shown when the call has returned. The table names the constants, or the member alone.
fn agree(ours: Option<&Deciders>, theirs: Option<&Deciders>, is_after: bool) -> bool {
    let is_returned = theirs.is_some_and(|theirs| theirs.contains("!"));
    if is_returned && !ours.map_or(is_after, |ours| ours.contains("~")) {
        return false;
    }
    if is_returned && theirs.is_some_and(|theirs| theirs.len() == 1) {
        return true;
    }
    let (Some(ours), Some(theirs)) = (ours, theirs) else { return ours.is_none() && theirs.is_none() };
    let marks: Deciders = ["~", "!"].into_iter().filter(|_| is_returned).map(str::to_owned).collect();
    let (ours, theirs) = (&(ours - &marks), &(theirs - &marks));
    let is_constant =
        |decider: &&String| decider.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    let constants = |deciders: &Deciders| deciders.iter().filter(is_constant).cloned().collect::<Deciders>();
    let named = constants(ours);
    match theirs.is_empty() {
        true => ours.contains("~"),
        false if named.is_empty() => ours == theirs,
        false => named == constants(theirs),
    }
}

/// Both ways: what strace shows and the table doesn't, and what only the table shows.
#[test]
fn structs_show_what_strace_shows() {
    let mut facts_of: BTreeMap<String, [String; 6]> = BTreeMap::new();
    for line in facts("member_order.tsv") {
        let [of, function, short, full, left, failed, after] = <[String; 7]>::try_from(line).expect("seven columns");
        let short = if short == "=" { full.clone() } else { short };
        let other = facts_of.insert(of, [function, short, full, left, failed, after]);
        assert!(other.is_none(), "tests/data/member_order.tsv has two lines for the same: {other:?}");
    }
    let mut differences = Differences::new(DIFFERENCES);
    let (mut wrong, mut unknown, mut compared) = (BTreeMap::new(), facts_of.keys().collect::<BTreeSet<_>>(), 0);
    for part in parts() {
        let Some([function, short, full, left, failed, after]) = facts_of.get(&part.of) else { continue };
        unknown.remove(&part.of);
        // Without a list, all but padding, in the order in memory.
        let none = Vec::new();
        let named = part.members.iter().filter(|name| *name != "_").cloned().collect();
        let list = part.lists.get("full").unwrap_or(&named);
        // In the short form, there is only the number of structs that are so many bytes apart.
        let short_list = part.lists.get("brief").unwrap_or(if part.has_step { &none } else { list });
        let is_after = part.lists.contains_key("failed") || AFTER.iter().any(|(start, _)| function.starts_with(start));
        let other = |word: &str| part.lists.get(word).unwrap_or(&none);
        let forms = [
            ("short", short_list, short),
            ("full", list, full),
            ("left", other("left"), left),
            ("failed", other("failed"), failed),
            ("after", other("after"), after),
        ];
        for (form, ours, theirs) in forms {
            for (mark, what) in [('=', "what was there before the call"), ('*', "its address alone")] {
                let ours = marked(ours.iter().map(String::as_str), mark);
                let theirs = marked(theirs.split(' '), mark);
                // Where the full form has the address alone, tests/data/member_printers.tsv says so.
                let everywhere = marked(list.iter().map(String::as_str), mark);
                for name in ours.symmetric_difference(&theirs).filter(|name| mark == '=' || !everywhere.contains(*name))
                {
                    let here = if ours.contains(name) { "here alone" } else { "there alone" };
                    if !differences.allows(&part.of, &format!("{form}: {name}{mark}")) {
                        let row = format!(
                            "tables/structs.rs: {}, by {function}, {form}: {name}: {what} is shown {here}; line",
                            part.of
                        );
                        wrong.entry(row).or_insert(part.line);
                    }
                }
            }
            let (ours, mut theirs) = (shown(ours), said(theirs));
            theirs.retain(|(name, _)| part.members.contains(name));
            let mut differs = |what: String, detail: String| {
                if !differences.allows(&part.of, &what)
                    && !differences.allows(&part.of, what.split_once(": ").unwrap().1)
                {
                    let row = format!("tables/structs.rs: {}, by {function}, {what}{detail}; line", part.of);
                    wrong.entry(row).or_insert(part.line);
                }
            };
            for (name, deciders) in &ours {
                compared += 1;
                match theirs.iter().find(|(other, _)| other == name) {
                    None => differs(format!("{form}: {name}"), " is not shown there".to_owned()),
                    Some((_, others)) if !agree(deciders.as_ref(), others.as_ref(), is_after) => {
                        let text = |deciders: &Option<Deciders>| match deciders {
                            None => "always".to_owned(),
                            Some(deciders) => format!("by {}", deciders.iter().cloned().collect::<Vec<_>>().join(" ")),
                        };
                        differs(
                            format!("{form}: {name}"),
                            format!(" is shown {}, and there {}", text(deciders), text(others)),
                        );
                    }
                    Some(_) => {}
                }
            }
            for (name, _) in theirs.iter().filter(|(name, _)| !ours.iter().any(|(other, _)| other == name)) {
                differs(format!("{form}: without {name}"), ", which is shown there".to_owned());
            }
            // Of two members that follow each other here, which one is first there.
            let place = |name: &String| theirs.iter().position(|(other, _)| other == name);
            let in_both: Vec<_> = ours.iter().filter_map(|(name, _)| Some((name, place(name)?))).collect();
            for pair in in_both.windows(2).filter(|pair| pair[0].1 > pair[1].1) {
                differs(format!("{form}: {} before {}", pair[0].0, pair[1].0), ", and there behind it".to_owned());
            }
        }
    }
    assert!(unknown.is_empty(), "tests/data/member_order.tsv: structs that the table doesn't have: {unknown:?}");
    let list = wrong.iter().map(|(row, line)| format!("{row} {line}")).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "members that structs show, beside tests/data/member_order.tsv:\n{list}");
    differences.assert_all_needed();
    assert!(compared > 1000, "only {compared} members compared");
}

/// A list without facts is compared with nothing.
#[test]
fn structs_with_lists_have_a_line() {
    let lines: BTreeSet<String> = facts("member_order.tsv").into_iter().map(|mut line| line.swap_remove(0)).collect();
    let (mut wrong, mut compared) = (BTreeMap::new(), 0);
    let parts = parts();
    let listed = parts.iter().filter(|part| !part.lists.is_empty());
    for part in listed.clone() {
        compared += 1;
        if !lines.contains(&part.of) && !WITHOUT_LINE.iter().any(|(of, _)| *of == part.of) {
            wrong.entry(&*part.of).or_insert(part.line);
        }
    }
    let list: Vec<_> = wrong.iter().map(|(of, line)| format!("tables/structs.rs, line {line}: {of}")).collect();
    assert!(
        wrong.is_empty(),
        "structs whose lists of members are compared with nothing:\n{}\nadd a line for each to tests/data/member_order.tsv, from the function \
         of strace that prints it; if none does, add it to WITHOUT_LINE, above",
        list.join("\n")
    );
    for (of, _) in WITHOUT_LINE {
        assert!(listed.clone().any(|part| part.of == *of), "WITHOUT_LINE: {of} has no list in tables/structs.rs");
        assert!(!lines.contains(*of), "WITHOUT_LINE: {of} has a line in tests/data/member_order.tsv");
    }
    assert!(compared > 200, "only {compared} structs with a list");
}

/// Of pointers of which strace never shows more than the address.
#[test]
fn addresses_alone_are_those_that_strace_prints_as_such() {
    const OTHERWISE: &[(&str, &str, &str)] = &[
        ("bpf_iter_link", "iter_info", "an array of a union, by the kind of the iterator"),
        ("clone_args", "set_tid", "the address where it can't be an array of so many elements"),
        ("iocb", "aio_buf", "strace asks for the kind of command, the table for each of the commands"),
        ("sg_io_hdr", "sbp", "the address before the call, the bytes after it"),
    ];
    let mut addresses: BTreeSet<(String, String)> = BTreeSet::new();
    for line in facts("member_printers.tsv") {
        let [of, member, kind, _constants] = <[String; 4]>::try_from(line).expect("four columns");
        if kind == "address" {
            addresses.insert((of, member));
        }
    }
    let mut in_part: BTreeSet<(String, String)> = BTreeSet::new();
    for line in facts("member_order.tsv") {
        for column in &line[2..] {
            in_part.extend(marked(column.split(' '), '*').into_iter().map(|name| (line[0].clone(), name.to_owned())));
        }
    }
    let (mut otherwise, mut wrong, mut compared) = (Differences::new(OTHERWISE), BTreeSet::new(), 0);
    let parts = parts();
    let is_alone = |of: &str, member: &str| {
        let lists = parts.iter().filter(|part| part.of == of).flat_map(|part| part.lists.values());
        lists.flatten().any(|word| marked([word.as_str()], '*').contains(member))
    };
    for part in &parts {
        for name in part.lists.values().flat_map(|list| marked(list.iter().map(String::as_str), '*')) {
            compared += 1;
            let place = (part.of.clone(), name.to_owned());
            if !addresses.contains(&place) && !in_part.contains(&place) && !otherwise.allows(&part.of, name) {
                wrong.insert(format!(
                    "tables/structs.rs, line {}: {}: {name}* is more than an address there",
                    part.line, part.of
                ));
            }
        }
    }
    for (of, member) in &addresses {
        let layouts = Abi::ALL.iter().filter_map(|abi| Layout::named(of, *abi, abi.endian()));
        let mut types = layouts.filter_map(|layout| layout.members().find(|other| other.name() == member)?.ty());
        // Of what the table knows nothing, it shows no more either.
        let is_known = |ty| matches!(ty, Type::Pointer { to, .. } if to != Pointee::Void);
        if types.any(is_known) && !is_alone(of, member) && !otherwise.allows(of, member) {
            wrong.insert(format!(
                "tables/structs.rs: {of}: {member}: strace shows its address alone: write `{member}*`"
            ));
        }
    }
    let list: Vec<_> = wrong.into_iter().collect();
    assert!(list.is_empty(), "addresses, by tests/data/member_printers.tsv:\n{}", list.join("\n"));
    otherwise.assert_all_needed();
    assert!(compared > 10, "only {compared} addresses compared");
}
