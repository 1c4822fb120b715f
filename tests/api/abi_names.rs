//! Is an ABI found by each name that `uname`, Rust, Go, Debian, libseccomp and the kernel's source give to it, and by no other?

use std::collections::BTreeSet;
use std::fs;

use sysno::{Abi, UnknownAbi};

use crate::common;

/// The lines of abi_names.tsv: the source, the name, the ABIs.
fn facts() -> Vec<(String, String, Vec<String>)> {
    let lines = common::facts("abi_names.tsv").into_iter().map(|fields| {
        let [source, name, abis] = fields.try_into().expect("three fields");
        let abis = abis.split(' ').filter(|abi| *abi != "-").map(str::to_owned).collect();
        (source, name, abis)
    });
    lines.collect()
}

#[test]
fn each_name_is_of_its_abi() {
    let facts = facts();
    assert!(facts.len() > 300);
    for (source, name, abis) in facts {
        let found = name.parse::<Abi>();
        match &abis[..] {
            [abi] => assert_eq!(found.map(Abi::name), Ok(abi.as_str()), "{source}: {name}"),
            several => assert_eq!(found.unwrap_err().abis(), several, "{source}: {name}"),
        }
    }
    for abi in Abi::ALL {
        assert_eq!(abi.name().parse(), Ok(*abi));
    }
    assert_eq!("native".parse().ok(), Abi::NATIVE);
    assert_eq!("SCMP_ARCH_NATIVE".parse().ok(), Abi::NATIVE);
}

/// The names in the list of ABIs, read as text, are those of the facts, and the machines of their triples.
#[test]
fn each_name_has_a_source() {
    let list = fs::read_to_string(common::root().join("src/abi/list.rs")).unwrap();
    let mut listed = BTreeSet::new();
    for also in list.split("also (").skip(1) {
        for name in also.split(')').next().unwrap().split('"').skip(1).step_by(2) {
            assert!(listed.insert(name.to_owned()), "{name} is there twice");
        }
    }
    let of_one_abi = facts().into_iter().filter(|(_, _, abis)| abis.len() == 1);
    let names = of_one_abi.map(|(source, name, _)| {
        let is_triple = ["rust-target", "debian-triple"].contains(&source.as_str());
        if is_triple { name.split('-').next().unwrap().to_owned() } else { name }
    });
    let names: BTreeSet<_> = names.filter(|name| Abi::from_name(name).is_none()).collect();
    assert_eq!(listed, names);
}

#[test]
fn what_is_no_name_is_refused() {
    for text in [
        "",
        "-",
        "linux",
        "-linux-",
        "Arm64",
        "scmp_arch_arm",
        "SCMP_ARCH_AMD64",
        "SCMP_ARCH_",
        "x86_64-unknown-freebsd",
        "x86_64-pc-windows-gnu",
        "x86_64-unknown-none",
        "i686-linuxx-gnu",
        "riscv64gc-unknown-none-elf",
        "wasm32-wali-linux-musl",
        "\u{1F980}-\u{1F980}",
    ] {
        let error: UnknownAbi = text.parse::<Abi>().unwrap_err();
        assert_eq!((error.name(), error.abis()), (text, &[][..]));
        assert_eq!(error.to_string(), format!("unknown ABI `{text}`"));
    }
    let long = "arm-".repeat(100);
    assert_eq!(long.parse::<Abi>().unwrap_err().to_string(), format!("unknown ABI `{}…`", &long[..64]));
    assert_eq!(
        "loongarch".parse::<Abi>().unwrap_err().to_string(),
        "`loongarch` is several ABIs: loongarch64, loongarch32"
    );
}

#[test]
fn suggestions() {
    for (text, abi) in [
        ("arm64", Some(Abi::Aarch64)),
        ("ARM64", Some(Abi::Aarch64)),
        ("aarhc64", Some(Abi::Aarch64)),
        ("amd46", Some(Abi::X86_64)),
        ("x86-64", Some(Abi::X86_64)),
        ("i368", Some(Abi::X86)),
        ("armhl", Some(Abi::Arm)),
        ("mips-n32", Some(Abi::MipsN32)),
        ("ppc64el", Some(Abi::PowerPc64)),
        ("scmp_arch_sheb", Some(Abi::Sh)),
        ("pdp11", None),
        ("", None),
    ] {
        assert_eq!(Abi::nearest(text), abi, "{text}");
    }
}
