//! Does C call each type that a row may name a struct, a union or a typedef, as we say, and is it in the header that we say?

use sysno::{Struct, StructKind};

use crate::common;

/// Types that Linux 7.2 has no longer, or that are in a source file of a machine that it has no longer.
const GONE: [&str; 5] = ["fadvise64_64_args", "getcpu_cache", "kernel_sym", "nfsctl_arg", "nfsctl_res"];

/// Types that no header defines for programs of every ABI that takes them, though one has that name.
const OTHERS: [(&str, &str); 3] = [
    ("msqid_ds", "the header's is an older one, of `ipc`"),
    ("shmid_ds", "the header's is an older one, of `ipc`"),
    ("old_sigaction", "only PowerPC's and SuperH's headers have it"),
];

#[test]
fn kinds_and_headers() {
    let facts = common::facts("structs.tsv");
    let mut gone = Vec::new();
    for structure in Struct::ALL {
        let name = structure.name();
        let fact = facts.iter().find(|fields| fields[0] == name);
        let [_, kind, headers] = &fact.unwrap_or_else(|| panic!("structs.tsv has no line for {name}"))[..] else {
            panic!("structs.tsv, {name}: three fields")
        };
        match kind.as_str() {
            "?" => gone.push(name),
            kind => assert_eq!(format!("{:?}", structure.kind()).to_lowercase(), kind, "{name}"),
        }
        let headers: Vec<_> = headers.split(' ').filter(|header| *header != "-").collect();
        let is_other = OTHERS.iter().any(|(other, _)| *other == name);
        match structure.header() {
            Some(header) => assert!(headers.contains(&header) && !is_other, "{name}: {headers:?}"),
            None => assert_eq!(is_other, !headers.is_empty(), "{name}: {headers:?}"),
        }
        let word = match structure.kind() {
            StructKind::Struct => "struct ",
            StructKind::Union => "union ",
            StructKind::Typedef => "",
        };
        assert_eq!(structure.c_type(), format!("{word}{name}"));
    }
    assert_eq!(facts.len(), Struct::ALL.len());
    assert_eq!(gone, GONE);
}
