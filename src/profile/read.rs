//! [`Profile`]: what a profile says, in JSON or the like.

use std::fmt;
use std::string::{String, ToString};
use std::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error as _};

use super::report::ProfileError;
use super::value::{self, Part, Value, number, text};

/// A seccomp profile: the seccomp section of the OCI runtime specification, with what Docker and Podman add to it. It may
/// also be a whole `config.json` that contains one.
///
/// It implements serde's `Deserialize`, for any format that describes itself: JSON, YAML, TOML. Requires the feature `profile`.
///
/// ```
/// use sysno::bpf::{Host, Profile};
/// use sysno::Abi;
///
/// let json = r#"{
///     "defaultAction": "SCMP_ACT_ERRNO",
///     "defaultErrno": "EACCES",
///     "archMap": [{ "architecture": "SCMP_ARCH_X86_64", "subArchitectures": ["SCMP_ARCH_X86", "SCMP_ARCH_X32"] }],
///     "syscalls": [
///         { "names": ["read", "write", "exit_group"], "action": "SCMP_ACT_ALLOW" },
///         {
///             "names": ["socket"],
///             "action": "SCMP_ACT_ALLOW",
///             "args": [{ "index": 0, "value": 1, "op": "SCMP_CMP_EQ" }]
///         },
///         { "names": ["syslog"], "action": "SCMP_ACT_ALLOW", "includes": { "caps": ["CAP_SYSLOG"] } }
///     ]
/// }"#;
/// let profile: Profile = serde_json::from_str(json)?;
/// let filter = profile.filter(&Host { capabilities: &["CAP_CHOWN"], kernel: "6.12.9-amd64".parse()?, ..Host::new(Abi::X86_64) })?;
/// // libc::sock_fprog { len: filter.program.len() as u16, filter: filter.program.as_ptr().cast_mut().cast() }
/// for warning in &filter.warnings {
///     eprintln!("{warning}");
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # What a profile means
///
/// The filter is the one that runc makes with libseccomp:
///
/// - It is made for the native ABI, and for those of the profile's architectures whose programs the kernel runs. A call of
///   another ABI ends the thread.
/// - `includes` and `excludes` of an element of `syscalls` mean the same as in Docker: capabilities, architectures, the
///   kernel's version.
/// - An element with the default action is skipped. An element without conditions comes before those with conditions. If an
///   element has several conditions on one register, each of them is a rule of its own.
/// - Numbers are compared without a sign.
/// - Numbers of an ABI above those of all its calls that the profile names get ENOSYS, unless the default action is `ALLOW`,
///   `LOG` or `TRACE`. So a C library that tries a newer call falls back to an older one.
/// - Without `flags`, the flag is `SECCOMP_FILTER_FLAG_SPEC_ALLOW`, which Linux has since 4.17.
/// - Podman's `errno` and `defaultErrno` take precedence over the numbers `errnoRet` and `defaultErrnoRet`. The numbers have
///   16 bits.
/// - `SCMP_ACT_NOTIFY` can be neither the default action nor that of `write`.
///
/// It differs if libseccomp compares other bits than the kernel uses, and in a few other cases:
///
/// - Only the bits of an argument that the kernel uses are compared: an `int` without the upper half of its register; on x32
///   and MIPS n32, a whole register, if the kernel uses it whole.
/// - A rule applies if its conditions hold. (libseccomp joins the rules of a call into a tree. If several rules have
///   conditions, the tree may give another answer.)
/// - If the conditions of several rules with different actions hold, the strictest action applies. (libseccomp has an order
///   of its own, by register, operator and value, and refuses some.)
/// - If something can't be compared, the stricter answer applies, and there is a warning: see
///   [`ProfileWarning`](super::ProfileWarning).
/// - An errno above 4094 is accepted, although libseccomp refuses it. The kernel returns at most 4095.
/// - A profile without a default action is an error. To runc, a profile without a default action and without rules is no
///   profile.
///
/// Unknown members are warnings. If an unknown member changes the calls for which a rule is made, it is an error.
#[doc(alias = "docker")]
#[doc(alias = "OCI")]
#[derive(Clone)]
pub struct Profile {
    /// Where it is within a whole `config.json`.
    pub(super) path: &'static str,
    pub(super) default_action: String,
    pub(super) default_errno: ErrnoOf,
    pub(super) architectures: Vec<String>,
    pub(super) arch_map: Vec<Architecture>,
    pub(super) flags: Option<Vec<String>>,
    pub(super) listener_path: Option<String>,
    pub(super) listener_metadata: Option<String>,
    pub(super) calls: Vec<Calls>,
    pub(super) unknown_members: Vec<String>,
}

/// The number and the name of an errno, of which a profile may have one, both or none.
#[derive(Clone)]
pub(super) struct ErrnoOf {
    pub(super) number: Option<u64>,
    pub(super) name: Option<String>,
}

/// An element of `archMap`.
#[derive(Clone)]
pub(super) struct Architecture {
    pub(super) main: String,
    pub(super) subordinate: Vec<String>,
}

/// An element of `syscalls`.
#[derive(Clone)]
pub(super) struct Calls {
    pub(super) names: Vec<String>,
    /// Whether it has one `name`, as older profiles have.
    pub(super) has_old_name: bool,
    pub(super) action: String,
    pub(super) errno: ErrnoOf,
    pub(super) args: Vec<Condition>,
    pub(super) includes: Option<Hosts>,
    pub(super) excludes: Option<Hosts>,
}

/// An element of `args`.
#[derive(Clone)]
pub(super) struct Condition {
    pub(super) index: u64,
    pub(super) value: u64,
    pub(super) value_two: u64,
    pub(super) op: String,
}

/// Which hosts are included or excluded.
#[derive(Clone)]
pub(super) struct Hosts {
    pub(super) arches: Vec<String>,
    pub(super) caps: Vec<String>,
    pub(super) min_kernel: Option<String>,
}

impl<'de> Deserialize<'de> for Profile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::read(&Part { path: String::new(), value: &value }).map_err(D::Error::custom)
    }
}

impl Profile {
    fn read(whole: &Part<'_>) -> Result<Self, ProfileError> {
        let linux = whole.get("linux")?;
        let inner = linux.map(|linux| linux.need("seccomp")).transpose()?;
        let (path, part) = inner.as_ref().map_or(("", whole), |inner| ("linux.seccomp", inner));
        let mut unknown_members = part.others(&[
            "defaultAction",
            "defaultErrno",
            "defaultErrnoRet",
            "architectures",
            "archMap",
            "flags",
            "listenerPath",
            "listenerMetadata",
            "syscalls",
        ])?;
        let mut calls = Vec::new();
        for element in part.list("syscalls")? {
            unknown_members.extend(element.others(&[
                "names", "name", "action", "errno", "errnoRet", "args", "comment", "includes", "excludes",
            ])?);
            calls.push(Calls::read(&element)?);
        }
        let mut arch_map = Vec::new();
        for element in part.list("archMap")? {
            unknown_members.extend(element.others(&["architecture", "subArchitectures"])?);
            arch_map.push(Architecture {
                main: element.need("architecture")?.text()?,
                subordinate: element.texts("subArchitectures")?,
            });
        }
        let architectures = part.texts("architectures")?;
        if !architectures.is_empty() && !arch_map.is_empty() {
            return Err(ProfileError::Both { path: value::join(path, "architectures"), other: "archMap" });
        }
        Ok(Self {
            path,
            default_action: part.need("defaultAction")?.text()?,
            default_errno: ErrnoOf { number: number(part, "defaultErrnoRet")?, name: text(part, "defaultErrno")? },
            architectures,
            arch_map,
            flags: part.get("flags")?.map(|_| part.texts("flags")).transpose()?,
            listener_path: text(part, "listenerPath")?,
            listener_metadata: text(part, "listenerMetadata")?,
            calls,
            unknown_members,
        })
    }
}

impl Calls {
    fn read(part: &Part<'_>) -> Result<Self, ProfileError> {
        let names = part.texts("names")?;
        let name = text(part, "name")?;
        if name.is_some() && !names.is_empty() {
            return Err(ProfileError::Both { path: value::join(&part.path, "name"), other: "names" });
        }
        Ok(Self {
            has_old_name: name.is_some(),
            names: name.map_or(names, |name| Vec::from([name])),
            action: part.need("action")?.text()?,
            errno: ErrnoOf { number: number(part, "errnoRet")?, name: text(part, "errno")? },
            args: part.list("args")?.iter().map(Condition::read).collect::<Result<_, _>>()?,
            includes: part.get("includes")?.map(|part| Hosts::read(&part)).transpose()?,
            excludes: part.get("excludes")?.map(|part| Hosts::read(&part)).transpose()?,
        })
    }
}

/// An unknown member changes what the element of `syscalls` is for.
fn only(part: &Part<'_>, names: &[&str], expected: &'static str) -> Result<(), ProfileError> {
    let others = part.others(names)?;
    others.first().map_or(Ok(()), |path| Err(ProfileError::new(&part.path, expected, &std::format!("`{path}`"))))
}

impl Condition {
    fn read(part: &Part<'_>) -> Result<Self, ProfileError> {
        only(part, &["index", "value", "valueTwo", "op"], "`index`, `value`, `valueTwo` and `op`")?;
        let index = part.need("index")?;
        Ok(Self {
            index: match index.number()? {
                number @ ..6 => number,
                _ => return Err(index.wrong("an index from 0 to 5")),
            },
            value: number(part, "value")?.unwrap_or_default(),
            value_two: number(part, "valueTwo")?.unwrap_or_default(),
            op: part.need("op")?.text()?,
        })
    }
}

impl Hosts {
    fn read(part: &Part<'_>) -> Result<Self, ProfileError> {
        only(part, &["arches", "caps", "minKernel"], "`arches`, `caps` and `minKernel`")?;
        Ok(Self { arches: part.texts("arches")?, caps: part.texts("caps")?, min_kernel: text(part, "minKernel")? })
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile").field("default_action", &self.default_action).finish_non_exhaustive()
    }
}

impl Profile {
    pub(super) fn path(&self, rest: &str) -> String {
        value::join(self.path, rest)
    }
}

impl Calls {
    /// The path of a name.
    pub(super) fn path_of_name(&self, path: &str, index: usize) -> String {
        if self.has_old_name { path.to_string() + ".name" } else { std::format!("{path}.names[{index}]") }
    }
}
