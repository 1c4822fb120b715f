//! What runc gives to libseccomp for a profile, and what it puts before libseccomp's filter. Nothing here is the library's: it is
//! written from Docker's, Podman's and runc's sources (moby/profiles: seccomp_linux.go; containers/common: pkg/seccomp; runc:
//! libcontainer/seccomp, patchbpf).

use std::collections::BTreeMap;

use serde_json::Value;
use sysno::{Abi, Errno};

use crate::answers::Data;

/// A condition as libseccomp takes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Condition {
    pub index: usize,
    /// Of `enum scmp_compare`.
    pub operation: u8,
    pub a: u64,
    pub b: u64,
}

pub const MASKED_EQ: u8 = 7;

/// The operations of `enum scmp_compare`, from 1 on.
pub const OPERATIONS: [&str; 7] =
    ["SCMP_CMP_NE", "SCMP_CMP_LT", "SCMP_CMP_LE", "SCMP_CMP_EQ", "SCMP_CMP_GE", "SCMP_CMP_GT", "SCMP_CMP_MASKED_EQ"];

#[derive(Clone, Debug)]
pub struct Rule {
    pub action: u32,
    pub name: String,
    pub conditions: Vec<Condition>,
}

/// What runc gives to libseccomp.
#[derive(Clone, Debug)]
pub struct Given {
    pub default: u32,
    pub abis: Vec<Abi>,
    /// With those that have the default action, which runc doesn't pass on.
    pub rules: Vec<Rule>,
}

fn list<'a>(value: &'a Value, member: &str) -> &'a [Value] {
    value[member].as_array().map_or(&[], Vec::as_slice)
}

fn texts<'a>(value: &'a Value, member: &str) -> Vec<&'a str> {
    list(value, member).iter().map(|text| text.as_str().unwrap()).collect()
}

/// The action as `SECCOMP_RET_*`, with its data.
fn action(value: &Value, action: &str, number: &str, name: &str) -> u32 {
    let errno = match &value[name] {
        Value::String(name) => {
            name.parse().unwrap_or_else(|_| Errno::from_name(Abi::X86_64, name).unwrap().into_raw() as u64)
        }
        _ => value[number].as_u64().unwrap_or(1),
    };
    // SetReturnCode takes an int16.
    let data = u32::from(errno as u16);
    match value[action].as_str().unwrap() {
        "SCMP_ACT_KILL" | "SCMP_ACT_KILL_THREAD" => 0,
        "SCMP_ACT_KILL_PROCESS" => 0x8000_0000,
        "SCMP_ACT_TRAP" => 0x0003_0000,
        "SCMP_ACT_ERRNO" => 0x0005_0000 | data,
        "SCMP_ACT_NOTIFY" => 0x7FC0_0000,
        "SCMP_ACT_TRACE" => 0x7FF0_0000 | data,
        "SCMP_ACT_LOG" => 0x7FFC_0000,
        "SCMP_ACT_ALLOW" => 0x7FFF_0000,
        other => panic!("{other}"),
    }
}

impl Given {
    /// On x86-64, with these capabilities and Linux 6.12.
    pub fn new(profile: &Value, capabilities: &[&str]) -> Self {
        let abi = |name: &str| match name {
            "SCMP_ARCH_X86_64" => Abi::X86_64,
            "SCMP_ARCH_X86" => Abi::X86,
            "SCMP_ARCH_X32" => Abi::X32,
            other => panic!("{other}"),
        };
        let mut abis = vec![Abi::X86_64];
        let mut names = texts(profile, "architectures");
        for element in list(profile, "archMap") {
            if element["architecture"] == "SCMP_ARCH_X86_64" {
                names.extend(texts(element, "subArchitectures"));
            }
        }
        abis.extend(names.into_iter().map(abi).filter(|&abi| abi != Abi::X86_64));
        let has = |name: &&str| capabilities.contains(name);
        let mut rules = Vec::new();
        for element in list(profile, "syscalls") {
            let (includes, excludes) = (&element["includes"], &element["excludes"]);
            let arches = texts(includes, "arches");
            let is_recent = |of: &Value| {
                of["minKernel"].as_str().map(|version| {
                    let (major, minor) = version.split_once('.').unwrap();
                    (major.parse().unwrap(), minor.parse().unwrap()) <= (6, 12)
                })
            };
            if texts(excludes, "arches").contains(&"amd64")
                || texts(excludes, "caps").iter().any(has)
                || is_recent(excludes) == Some(true)
                || !arches.is_empty() && !arches.contains(&"amd64")
                || !texts(includes, "caps").iter().all(has)
                || is_recent(includes) == Some(false)
            {
                continue;
            }
            let action = action(element, "action", "errnoRet", "errno");
            let mut names = texts(element, "names");
            names.extend(element["name"].as_str());
            let conditions: Vec<_> = list(element, "args").iter().map(condition).collect();
            let repeated = (0..6).any(|index| conditions.iter().filter(|of| of.index == index).count() > 1);
            for name in names {
                let rule = |conditions| Rule { action, name: name.to_owned(), conditions };
                if repeated {
                    rules.extend(conditions.iter().map(|&condition| rule(vec![condition])));
                } else {
                    rules.push(rule(conditions.clone()));
                }
            }
        }
        Self { default: action(profile, "defaultAction", "defaultErrnoRet", "defaultErrno"), abis, rules }
    }

    /// The rules that runc passes on.
    pub fn passed_on(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(|rule| rule.action != self.default)
    }

    /// The conditions of a call.
    pub fn conditions(&self, name: &str) -> Vec<Condition> {
        self.passed_on().filter(|rule| rule.name == name).flat_map(|rule| rule.conditions.iter().copied()).collect()
    }
}

fn condition(value: &Value) -> Condition {
    let operation = OPERATIONS.iter().position(|name| value["op"] == *name).unwrap() as u8 + 1;
    let number = |name: &str| value[name].as_u64().unwrap_or_default();
    Condition { index: value["index"].as_u64().unwrap() as usize, operation, a: number("value"), b: number("valueTwo") }
}

/// What runc puts before libseccomp's filter.
pub struct Stub {
    /// The newest call that the profile names, for each ABI.
    newest: BTreeMap<Abi, u32>,
}

impl Stub {
    /// With libseccomp's numbers of names.
    pub fn new(given: &Given, number: impl Fn(Abi, &str) -> Option<u32>) -> Self {
        let is_lax = matches!(given.default & 0xFFFF_0000, 0x7FF0_0000 | 0x7FFC_0000 | 0x7FFF_0000);
        let newest = |&abi: &Abi| {
            let numbers = given.rules.iter().filter_map(|rule| number(abi, &rule.name));
            numbers.max().map(|newest| (abi, newest))
        };
        Self { newest: if is_lax { BTreeMap::new() } else { given.abis.iter().filter_map(newest).collect() } }
    }

    /// Whether it answers ENOSYS.
    pub fn is_enosys(&self, data: &Data) -> bool {
        let has_bit = data.number & 1 << 30 != 0;
        self.newest.iter().any(|(&abi, &newest)| {
            let is_mode = match abi {
                Abi::X86_64 => !has_bit,
                Abi::X32 => has_bit,
                _ => true,
            };
            data.arch == abi.audit_arch() && is_mode && data.number > newest
        })
    }
}
