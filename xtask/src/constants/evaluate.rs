//! The values of names, as the C compiler computes them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

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
    ("asm/ioctls.h", &["asm/termios.h", "linux/serial.h"]),
    ("asm/termios.h", &["asm/ioctls.h"]),
    ("linux/atm.h", &["include/linux/socket.h"]),
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

/// A header, and those of its names whose values are asked for.
pub type Asked<'a> = (&'a str, &'a [String]);

/// Headers that compile alone and not with others, found on one ABI and then known on all.
pub type Alone = Mutex<BTreeSet<String>>;

/// The values of the names of several headers, which are compiled together as far as they can be.
pub fn evaluate(headers: &Headers, asked: &[Asked], alone: &Alone) -> Result<Vec<(String, Values)>> {
    let known = alone.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let (apart, mut rest): (Vec<Asked>, Vec<Asked>) = asked.iter().partition(|(header, _)| known.contains(*header));
    let mut groups: Vec<Vec<Asked>> = apart.into_iter().map(|one| vec![one]).collect();
    let mut results = Vec::new();
    while !rest.is_empty() {
        let found = together(headers, &rest)?;
        let Some(broken) = found.iter().find_map(|values| values.broken.as_ref()).filter(|_| rest.len() > 1) else {
            results.extend(rest.iter().map(|(header, _)| (*header).to_owned()).zip(found));
            break;
        };
        // The one that the error is in; if that is none of these, the last.
        let file = Path::new(broken.split(':').next().unwrap_or_default());
        let header = headers.header(file);
        let at = rest.iter().position(|(of, _)| Some(*of) == header.as_deref()).unwrap_or(rest.len() - 1);
        let one = rest.remove(at);
        alone.lock().unwrap_or_else(PoisonError::into_inner).insert(one.0.to_owned());
        groups.push(vec![one]);
    }
    for group in groups {
        let found = together(headers, &group)?;
        results.extend(group.iter().map(|(header, _)| (*header).to_owned()).zip(found));
    }
    Ok(results)
}

fn together(headers: &Headers, asked: &[Asked]) -> Result<Vec<Values>> {
    let of_these = asked.iter().flat_map(|(header, _)| {
        let before = BEFORE.iter().filter(move |(of, _)| of == header).flat_map(|(_, before)| *before).copied();
        before.chain([*header])
    });
    let mut program: String = ALWAYS.iter().copied().chain(of_these).map(|of| format!("#include <{of}>\n")).collect();
    program += "void values(void) {\n";
    let first = program.lines().count() + 1;
    let names: Vec<(usize, &str)> =
        asked.iter().enumerate().flat_map(|(i, (_, names))| names.iter().map(move |name| (i, name.as_str()))).collect();
    let mut results: Vec<Values> = asked.iter().map(|_| Values::default()).collect();
    let mut left_out = BTreeSet::new();
    loop {
        // A line each, so that an error is of one name. An assembler's comment, since no program of the ABI can run here; in four
        // parts, since not every number is an operand on every ABI.
        let line = |(i, (_, name)): (usize, &(usize, &str))| {
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
        let (mut found, mut broken) = (false, None);
        for (place, error) in errors.lines().filter_map(|line| line.split_once("error: ")) {
            let of = place.strip_prefix("<stdin>:").and_then(|place| place.split(':').next()?.parse::<usize>().ok());
            match of.and_then(|line| line.checked_sub(first)) {
                Some(i) if i < names.len() => {
                    if left_out.insert(i) {
                        found = true;
                        let (of, name) = names[i];
                        results[of].without.push((name.to_owned(), error.to_owned()));
                    }
                }
                _ => {
                    broken.get_or_insert_with(|| format!("{place}{error}"));
                }
            }
        }
        if found && broken.is_none() {
            continue;
        }
        for values in &mut results {
            values.broken.clone_from(&broken);
        }
        for line in text.lines().filter_map(|line| line.strip_prefix("#VALUE ")) {
            let words: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
            let [i, is_negative, parts @ ..] = &words[..] else { continue };
            let bits = parts.iter().fold(0, |bits, part| bits << 16 | part);
            let value = if *is_negative == 0 { i128::from(bits) } else { i128::from(bits as i64) };
            let (of, name) = names[*i as usize];
            results[of].values.insert(name.to_owned(), value);
        }
        return Ok(results);
    }
}
