//! Does each pointer argument say `*const` where the kernel only reads, and `*mut` where it writes?
//!
//! Both ways: each pointer of each table has a line of tests/data/directions.tsv, and each line has a pointer. The
//! tables are read as text, so all of them are checked, whatever is compiled in.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::common::{Differences, facts, rows, tables, unraw};

/// Addresses that say `*const`: the call, the argument (with a star: what it points to) and why.
///
/// The kernel neither reads nor writes through an address, so there either would do; all others say `*mut`, as C has
/// `void *` for most of them.
const CONST_ADDRESSES: &[(&str, &str, &str)] = {
    const PAGE: &str = "the manual page says `const void *`";
    const KERNEL: &str = "the kernel's prototype says `const void *`";
    const CODE: &str = "code, which is run and not written";
    &[
        ("mlock", "addr", PAGE),
        ("mlock2", "addr", PAGE),
        ("munlock", "addr", PAGE),
        ("shmat", "shmaddr", PAGE),
        ("shmdt", "shmaddr", PAGE),
        ("move_pages", "*pages", KERNEL),
        ("rt_sigaction", "restorer", CODE),
        ("signal", "handler", CODE),
        ("utrap_install", "new_p", CODE),
        ("utrap_install", "new_d", CODE),
    ]
};

/// A line of the facts.
struct Fact {
    /// Which of the lines it is.
    place: usize,
    /// `None`: all that no other line of the argument names.
    abis: Option<Vec<String>>,
    name: String,
    /// `in`, `out`, `inout` or `none`; of a pointer to pointers, a second one for those.
    directions: Vec<String>,
    from: String,
}

/// The lines, by the call and the argument's index.
type Facts = BTreeMap<(String, usize), Vec<Fact>>;

/// A pointer in a row.
#[derive(Debug, Clone)]
struct Pointer {
    abi: String,
    line: usize,
    call: String,
    index: usize,
    name: String,
    ty: String,
    /// Whether it says `*mut`; of a pointer to pointers, also whether those do.
    mutable: Vec<bool>,
}

fn all_facts() -> Facts {
    let mut by_argument = Facts::new();
    for (place, line) in facts("directions.tsv").into_iter().enumerate() {
        let [call, abis, index, name, directions, from, _but] = line.try_into().expect("seven columns");
        by_argument.entry((call, index.parse().expect("an index"))).or_default().push(Fact {
            place,
            abis: (abis != "*").then(|| abis.split(',').map(str::to_owned).collect()),
            name,
            directions: directions.split(',').map(str::to_owned).collect(),
            from,
        });
    }
    by_argument
}

/// The pointers of all tables.
fn pointers() -> Vec<Pointer> {
    let mut pointers = Vec::new();
    for (abi, path) in tables() {
        for row in rows(&fs::read_to_string(path).expect("a table is readable")) {
            for (index, (name, ty)) in row.args.iter().flatten().enumerate() {
                let mutable = stars(ty);
                if !mutable.is_empty() {
                    pointers.push(Pointer {
                        abi: abi.clone(),
                        line: row.line,
                        call: unraw(&row.name).to_owned(),
                        index,
                        name: unraw(name).to_owned(),
                        ty: ty.clone(),
                        mutable,
                    });
                }
            }
        }
    }
    pointers
}

/// Whether each star of a type says `mut`, from the left.
fn stars(ty: &str) -> Vec<bool> {
    let mut stars = Vec::new();
    let mut rest = ty;
    while let Some(after) = rest.strip_prefix('*') {
        let (mutable, pointee) = match after.split_once(' ') {
            Some(("const", pointee)) => (false, pointee),
            Some(("mut", pointee)) => (true, pointee),
            _ => panic!("what is the type `{ty}`?"),
        };
        stars.push(mutable);
        rest = pointee;
    }
    stars
}

/// The line of a pointer: the one that names its ABI, else the one for all others.
fn line_of<'a>(facts: &'a Facts, pointer: &Pointer) -> Option<&'a Fact> {
    let of_argument = facts.get(&(pointer.call.clone(), pointer.index))?;
    let names_abi = |fact: &&Fact| fact.abis.as_ref().is_some_and(|abis| abis.contains(&pointer.abi));
    of_argument.iter().find(names_abi).or_else(|| of_argument.iter().find(|fact| fact.abis.is_none()))
}

/// What is wrong with a pointer, and what to edit.
fn wrong(pointer: &Pointer, fact: Option<&Fact>, const_addresses: &mut Differences) -> Option<String> {
    let Pointer { call, index, name, ty, mutable, .. } = pointer;
    let argument = format!("{call}, argument {index}, `{name}: {ty}`");
    let Some(Fact { name: its_name, directions, from, .. }) = fact else {
        return Some(format!("{argument}: directions.tsv has no line for it; add one, from the kernel's source"));
    };
    if its_name != name {
        return Some(format!(
            "{argument}: directions.tsv says `{its_name}`; correct the name, or add a line for these ABIs"
        ));
    }
    if directions.len() != mutable.len() {
        return Some(format!("{argument}: directions.tsv says {directions:?}, but each star needs a direction"));
    }
    let expected = directions.iter().zip(["", "*"]).map(|(direction, star)| match direction.as_str() {
        "in" => false,
        "out" | "inout" => true,
        "none" => !const_addresses.allows(call, &format!("{star}{name}")),
        direction => panic!("{call}: what is the direction `{direction}`?"),
    });
    let expected: Vec<_> = expected.collect();
    (expected != *mutable).then(|| {
        let stars: String = expected.iter().map(|&mutable| if mutable { "*mut " } else { "*const " }).collect();
        let pointee = ty.rsplit(' ').next().unwrap_or_default();
        format!("{argument}: `{}` by {from}, so it should be `{stars}{pointee}`", directions.join(","))
    })
}

#[test]
fn every_pointer_has_the_direction_of_its_line() {
    let facts = all_facts();
    let mut const_addresses = Differences::new(CONST_ADDRESSES);
    let mut differ = BTreeMap::<_, Vec<_>>::new();
    for pointer in pointers() {
        if let Some(wrong) = wrong(&pointer, line_of(&facts, &pointer), &mut const_addresses) {
            differ.entry(wrong).or_default().push(format!("tables/{}.rs:{}", pointer.abi, pointer.line));
        }
    }
    let differ: String = differ.iter().map(|(wrong, rows)| format!("{wrong}\n    {}\n", rows.join(" "))).collect();
    assert!(
        differ.is_empty(),
        "correct these rows; or the line of tests/data/directions.tsv, if the kernel does something else; or, where \
         the direction is `none`, the list CONST_ADDRESSES:\n{differ}"
    );
    const_addresses.assert_all_needed();
}

#[test]
fn every_line_has_a_pointer() {
    let facts = all_facts();
    let mut has = BTreeMap::<_, BTreeSet<_>>::new();
    for pointer in pointers() {
        if let Some(fact) = line_of(&facts, &pointer) {
            has.entry(fact.place).or_default().insert(pointer.abi);
        }
    }
    let lines = facts.iter().flat_map(|(argument, facts)| facts.iter().map(move |fact| (argument, fact)));
    let unneeded = lines.filter_map(|((call, index), fact)| {
        let has = has.get(&fact.place);
        let without: Vec<_> = match &fact.abis {
            Some(abis) => abis.iter().filter(|abi| !has.is_some_and(|has| has.contains(*abi))).cloned().collect(),
            None if has.is_none() => vec!["*".to_owned()],
            None => Vec::new(),
        };
        (!without.is_empty()).then(|| format!("{call}, argument {index}, on {}\n", without.join(",")))
    });
    let unneeded: String = unneeded.collect();
    assert!(
        unneeded.is_empty(),
        "no table has a pointer there, or another line has it already; correct tests/data/directions.tsv:\n{unneeded}"
    );
}

/// Each row is compared with its line alone: what is noticed in one table is noticed if all tables say it, too.
#[test]
fn every_wrong_direction_is_noticed() {
    let facts = all_facts();
    let mut const_addresses = Differences::new(CONST_ADDRESSES);
    for pointer in pointers() {
        let fact = line_of(&facts, &pointer);
        let mut is_wrong = |pointer: &Pointer| wrong(pointer, fact, &mut const_addresses).is_some();
        for star in 0..pointer.mutable.len() {
            let mut flipped = pointer.clone();
            flipped.mutable[star] = !flipped.mutable[star];
            assert!(is_wrong(&flipped) || is_wrong(&pointer), "{flipped:?}");
        }
    }
}
