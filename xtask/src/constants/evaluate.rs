//! The values of names, as the C compiler computes them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::headers::Headers;

/// What headers leave to the program to include.
const ALWAYS: &[&str] = &["stddef.h", "stdint.h", "sys/socket.h", "linux/types.h", "linux/ioctl.h", "linux/time.h", "linux/sockios.h"];

/// What some headers leave to the program besides.
const BEFORE: &[(&str, &[&str])] = &[
    ("asm/ioctls.h", &["asm/termios.h", "linux/serial.h"]),
    ("asm/termios.h", &["asm/ioctls.h"]),
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

/// The values of the names of several headers, which are compiled together if they can be.
pub fn evaluate(headers: &Headers, asked: &[Asked]) -> Result<Vec<Values>> {
    let results = together(headers, asked)?;
    if asked.len() > 1 && results.iter().any(|values| values.broken.is_some()) {
        let (first, second) = asked.split_at(asked.len() / 2);
        let mut results = evaluate(headers, first)?;
        results.extend(evaluate(headers, second)?);
        return Ok(results);
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
        // A line each, so that an error is of one name. An assembler's comment, since no program of the ABI can run here; in
        // halves, since a number of 64 bits is none on 32.
        let line = |(i, (_, name)): (usize, &(usize, &str))| {
            if left_out.contains(&i) {
                return "\n".to_owned();
            }
            format!(
                "{{ enum {{ v = ({name}) }}; __asm__ volatile (\"\\n#VALUE {i} %c0 %c1 %c2\" :: \"i\" (v < 0), \
                 \"i\" ((int) ((unsigned long long) v >> 32)), \"i\" ((int) v)); }}\n"
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
            let words: Vec<&str> = line.split(' ').collect();
            let &[i, negative, high, low] = &words[..] else { continue };
            let half = |text: &str| text.parse::<i32>().map(|half| u128::from(half as u32));
            let bits = (half(high)? << 32) | half(low)?;
            let value = if negative == "0" { bits as i128 } else { i128::from(bits as u64 as i64) };
            let (of, name) = names[i.parse::<usize>()?];
            results[of].values.insert(name.to_owned(), value);
        }
        return Ok(results);
    }
}
