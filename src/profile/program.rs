//! [`ProfileFilter`]: from a [`Profile`] to its filter, for a host.

use std::string::String;
use std::vec::Vec;

use super::host::{Host, KernelVersion};
use super::read::{Calls, Condition, ErrnoOf, Hosts, Profile};
use super::report::{ProfileError, ProfileWarning};
use crate::abi::Abi;
use crate::call::{Sometimes, Taken, argument_registers, argument_taken};
use crate::errno::Errno;
use crate::facts::{is_call, subcalls};
use crate::row::Type;
use crate::seccomp::{Action, Builder, Cmp, Cond, Program};
use crate::table::Syscall;

/// `SECCOMP_FILTER_FLAG_*` of `linux/seccomp.h`.
const TSYNC: u32 = 1;
const LOG: u32 = 1 << 1;
const SPEC_ALLOW: u32 = 1 << 2;
const NEW_LISTENER: u32 = 1 << 3;
const TSYNC_ESRCH: u32 = 1 << 4;
const WAIT_KILLABLE_RECV: u32 = 1 << 5;

/// The largest errno that the kernel returns: `MAX_ERRNO`.
const MAX_ERRNO: u16 = 4095;

const ARCHITECTURE: &str = "`SCMP_ARCH_…`";

/// An element of `syscalls` that is for the host, or a part of it that runc makes a rule of.
struct Rule<'a> {
    path: String,
    calls: &'a Calls,
    action: Action,
    /// Their indices in `args`.
    conditions: Vec<usize>,
}

/// How a condition of a profile is tested on a call.
enum Holds {
    Never,
    Always,
    If(Cond<'static>),
}

/// The filter of a [`Profile`], and what else seccomp(2) and a supervisor need.
///
/// ```
/// use sysno::bpf::{Host, Profile};
/// use sysno::Abi;
///
/// let json = r#"{
///     "defaultAction": "SCMP_ACT_ALLOW",
///     "flags": ["SECCOMP_FILTER_FLAG_LOG"],
///     "listenerPath": "/run/agent.sock",
///     "syscalls": [{ "names": ["mount"], "action": "SCMP_ACT_NOTIFY" }]
/// }"#;
/// let filter = serde_json::from_str::<Profile>(json).unwrap().filter(&Host::new(Abi::X86_64)).unwrap();
/// // SECCOMP_FILTER_FLAG_LOG | SECCOMP_FILTER_FLAG_NEW_LISTENER
/// assert_eq!(filter.flags, 0b1010);
/// assert_eq!(filter.listener_path.as_deref(), Some("/run/agent.sock"));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ProfileFilter {
    /// The filter.
    pub program: Program,
    /// The flags for seccomp(2), `SECCOMP_FILTER_FLAG_*`: those of the profile, or `SPEC_ALLOW` if the profile has no
    /// `flags`. If any rule has `SCMP_ACT_NOTIFY`, they include `NEW_LISTENER`: seccomp(2) then returns the descriptor from
    /// which the notifications are read. If they also include `TSYNC`, they include `TSYNC_ESRCH`, without which the kernel
    /// refuses the two.
    pub flags: u32,
    /// `listenerPath`: the socket of the supervisor, to which the descriptor is sent.
    pub listener_path: Option<String>,
    /// `listenerMetadata`: a text for the supervisor.
    pub listener_metadata: Option<String>,
    /// What the filter can't express, or expresses in another way than the profile.
    pub warnings: Vec<ProfileWarning>,
}

impl Profile {
    /// The filter of the profile on a host.
    ///
    /// ```
    /// # use sysno::{Abi, bpf::{Host, Profile}};
    /// let profile = r#"{ "defaultAction": "SCMP_ACT_LOG", "syscalls": [{ "names": ["ptrace"], "action": "SCMP_ACT_KILL_PROCESS" }] }"#;
    /// let profile: Profile = serde_json::from_str(profile).unwrap();
    /// let filter = profile.filter(&Host::new(Abi::X86_64)).unwrap();
    /// assert!(filter.program.len() < 12 && filter.warnings.is_empty());
    /// ```
    pub fn filter(&self, host: &Host<'_>) -> Result<ProfileFilter, ProfileError> {
        let mut warnings = Vec::new();
        let told = &mut warnings;
        told.extend(self.unknown_members.iter().map(|path| ProfileWarning::UnknownMember { path: path.clone() }));
        let default = self.default(host, told)?;
        let abis = self.abis(host, told)?;
        let rules = self.rules(host, told)?;
        let flags = self.flags(&rules, host, told)?;

        let mut builder = Builder::new(&abis);
        // What libseccomp does with an architecture that a filter is not for.
        builder.others(default).foreign(Action::KillThread).multiplexers_by_own_rules();
        if !matches!(default, Action::Allow | Action::Log | Action::Trace(_)) {
            let unknown = errno_of(host, "ENOSYS").map_or(default, Action::errno);
            for &abi in &abis {
                let named = rules.iter().flat_map(|rule| &rule.calls.names).filter_map(|name| call(abi, name));
                if let Some(newest) = named.max_by_key(|call| call.id()) {
                    builder.newer_than(newest, unknown);
                }
            }
        }

        // Rules with the default action are skipped by runc. A rule without conditions is before those with some. Of those, the
        // strictest are first.
        let mut rules: Vec<_> = rules.into_iter().filter(|rule| rule.action != default).collect();
        for rule in rules.iter().filter(|rule| rule.conditions.is_empty()) {
            for name in &rule.calls.names {
                builder.on(abis.iter().filter_map(|&abi| call(abi, name)), rule.action);
            }
        }
        let unconditional: Vec<&str> = rules
            .iter()
            .filter(|rule| rule.conditions.is_empty())
            .flat_map(|rule| rule.calls.names.iter().map(String::as_str))
            .collect();
        rules.sort_by_key(|rule| strictness(rule.action));
        for rule in &rules {
            for name in &rule.calls.names {
                for (multiplexer, number, name) in multiplexers(&abis, name) {
                    if unconditional.contains(&multiplexer.name()) {
                        continue;
                    }
                    let is_strict = is_stricter(rule.action, default);
                    if !rule.conditions.is_empty() {
                        let path = rule.path.clone();
                        told.push(ProfileWarning::Multiplexed { path, multiplexer, name, for_all: is_strict });
                    }
                    if rule.conditions.is_empty() || is_strict {
                        // `ipc` looks at the lower 16 bits alone; `socketcall` has no number with others.
                        let bits = if multiplexer.name() == "ipc" { Cmp::MaskedEq(0xFFFF) } else { Cmp::Eq };
                        builder.when([multiplexer], &[Cond::at(0, bits, number)], rule.action);
                    }
                }
                if rule.conditions.is_empty() || unconditional.contains(&name.as_str()) {
                    continue;
                }
                for call in abis.iter().filter_map(|&abi| call(abi, name)) {
                    for conditions in rule.alternatives(call, default, told)? {
                        builder.when([call], &conditions, rule.action);
                    }
                }
            }
        }
        Ok(ProfileFilter {
            program: builder.build()?,
            flags,
            listener_path: self.listener_path.clone(),
            listener_metadata: self.listener_metadata.clone(),
            warnings,
        })
    }

    fn default(&self, host: &Host<'_>, told: &mut Vec<ProfileWarning>) -> Result<Action, ProfileError> {
        let path = self.path("defaultAction");
        let errnos = [self.path("defaultErrnoRet"), self.path("defaultErrno")];
        let action = action(&path, &self.default_action, errnos, &self.default_errno, host, told)?;
        if action == Action::UserNotif {
            return Err(ProfileError::Notify { path });
        }
        Ok(action)
    }

    /// The ABIs that the filter is for, of those that the kernel runs programs of.
    fn abis(&self, host: &Host<'_>, told: &mut Vec<ProfileWarning>) -> Result<Vec<Abi>, ProfileError> {
        let mut named = Vec::new();
        for (i, name) in self.architectures.iter().enumerate() {
            let path = self.path(&std::format!("architectures[{i}]"));
            named.extend(architecture(&path, name, host, told)?);
        }
        let mut is_found = false;
        for (i, element) in self.arch_map.iter().enumerate() {
            let path = self.path(&std::format!("archMap[{i}]"));
            // An element for another host may have architectures that nobody here knows.
            let main = of_token(&element.main, host);
            // Of several elements for the host, the first one counts.
            let is_host = main.is_ok_and(|main| main == host.native) && !is_found;
            is_found |= is_host;
            if let Err(Some(error)) = main {
                if error.abis().is_empty() {
                    told.push(ProfileWarning::Architecture { path: path.clone() + ".architecture", error });
                }
            } else if main.is_err() {
                return Err(ProfileError::new(
                    &(path + ".architecture"),
                    ARCHITECTURE,
                    &std::format!("{:?}", element.main),
                ));
            }
            for (i, name) in element.subordinate.iter().enumerate().filter(|_| is_host) {
                let path = std::format!("{path}.subArchitectures[{i}]");
                named.extend(architecture(&path, name, host, told)?);
            }
        }
        Ok(host.native.personalities().filter(|&abi| abi == host.native || named.contains(&abi)).collect())
    }

    /// The rules that are for the host.
    fn rules(&self, host: &Host<'_>, told: &mut Vec<ProfileWarning>) -> Result<Vec<Rule<'_>>, ProfileError> {
        let mut rules = Vec::new();
        for (i, calls) in self.calls.iter().enumerate() {
            let path = self.path(&std::format!("syscalls[{i}]"));
            if !calls.is_for(&path, host)? {
                continue;
            }
            let errnos = [path.clone() + ".errnoRet", path.clone() + ".errno"];
            let action = action(&(path.clone() + ".action"), &calls.action, errnos, &calls.errno, host, told)?;
            for (i, name) in calls.names.iter().enumerate() {
                let path = calls.path_of_name(&path, i);
                if name.is_empty() {
                    return Err(ProfileError::new(&path, "the name of a system call", "\"\""));
                }
                if name == "write" && action == Action::UserNotif {
                    return Err(ProfileError::Notify { path });
                }
                if !is_known(name) {
                    told.push(ProfileWarning::UnknownCall { path, name: name.clone() });
                }
            }
            for (i, condition) in calls.args.iter().enumerate() {
                condition.cmp(&std::format!("{path}.args[{i}]"))?;
            }
            // libseccomp has one condition on each register; where there are more, runc makes a rule of each condition.
            let all = 0..calls.args.len();
            let is_repeated = all.clone().any(|i| calls.args[..i].iter().any(|arg| arg.index == calls.args[i].index));
            let rule = |conditions| Rule { path: path.clone(), calls, action, conditions };
            if is_repeated {
                rules.extend(all.map(|i| rule(Vec::from([i]))));
            } else {
                rules.push(rule(all.collect()));
            }
        }
        Ok(rules)
    }

    fn flags(&self, rules: &[Rule<'_>], host: &Host<'_>, told: &mut Vec<ProfileWarning>) -> Result<u32, ProfileError> {
        let is_notified = rules.iter().any(|rule| rule.action == Action::UserNotif);
        let has_spec_allow = host.kernel >= KernelVersion { major: 4, minor: 17 };
        let mut flags = if self.flags.is_none() && has_spec_allow { SPEC_ALLOW } else { 0 };
        for (i, flag) in self.flags.iter().flatten().enumerate() {
            let path = self.path(&std::format!("flags[{i}]"));
            flags |= match flag.as_str() {
                "SECCOMP_FILTER_FLAG_TSYNC" if is_notified => TSYNC | TSYNC_ESRCH,
                "SECCOMP_FILTER_FLAG_TSYNC" => TSYNC,
                "SECCOMP_FILTER_FLAG_LOG" => LOG,
                "SECCOMP_FILTER_FLAG_SPEC_ALLOW" => SPEC_ALLOW,
                "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV" if is_notified => WAIT_KILLABLE_RECV,
                "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV" => {
                    told.push(ProfileWarning::FlagUnused { path });
                    0
                }
                _ => {
                    let expected = "TSYNC, LOG, SPEC_ALLOW or WAIT_KILLABLE_RECV after `SECCOMP_FILTER_FLAG_`";
                    return Err(ProfileError::new(&path, expected, &std::format!("{flag:?}")));
                }
            };
        }
        Ok(flags | if is_notified { NEW_LISTENER } else { 0 })
    }
}

impl Calls {
    /// Whether an element of `syscalls` is for the host: Docker's `includes` and `excludes`.
    fn is_for(&self, path: &str, host: &Host<'_>) -> Result<bool, ProfileError> {
        let has_capability = |name: &String| host.capabilities.contains(&name.as_str());
        let is_native = |name: &String| is_arch(name, host.native);
        let mut is_for = true;
        if let Some(hosts) = &self.excludes {
            is_for &= !hosts.arches.iter().any(is_native) && !hosts.caps.iter().any(has_capability);
            is_for &= hosts.version(&(std::format!("{path}.excludes")))?.is_none_or(|version| host.kernel < version);
        }
        if let Some(hosts) = &self.includes {
            is_for &= hosts.arches.is_empty() || hosts.arches.iter().any(is_native);
            is_for &= hosts.caps.iter().all(has_capability);
            is_for &= hosts.version(&(std::format!("{path}.includes")))?.is_none_or(|version| host.kernel >= version);
        }
        Ok(is_for)
    }
}

impl Hosts {
    fn version(&self, path: &str) -> Result<Option<KernelVersion>, ProfileError> {
        let Some(text) = &self.min_kernel else { return Ok(None) };
        // Docker's numbers have eight bits.
        let number = |text: &str| text.bytes().all(|c| c.is_ascii_digit()).then(|| text.parse::<u8>().ok())?;
        let version = text.split_once('.').and_then(|(major, minor)| Some((number(major)?, number(minor)?)));
        match version {
            Some((major, minor)) if (major, minor) != (0, 0) => {
                Ok(Some(KernelVersion { major: major.into(), minor: minor.into() }))
            }
            _ => {
                let expected = "the two numbers of a kernel's version, such as \"4.8\",";
                Err(ProfileError::new(&std::format!("{path}.minKernel"), expected, &std::format!("{text:?}")))
            }
        }
    }
}

/// The errno of a name on a host.
fn errno_of(host: &Host<'_>, name: &str) -> Option<Errno> {
    Errno::from_name(host.native, name)
}

/// An action; the paths are those of the number and of the name of its errno.
fn action(
    path: &str,
    name: &str,
    [path_of_number, path_of_name]: [String; 2],
    errno: &ErrnoOf,
    host: &Host<'_>,
    told: &mut Vec<ProfileWarning>,
) -> Result<Action, ProfileError> {
    const PATTERN: &str = "`SCMP_ACT_…`";
    // What the kernel, a filter and libseccomp have room for.
    const NUMBER: &str = "a number of 16 bits";
    let wrong = |path: &str, expected, found: &str| Err(ProfileError::new(path, expected, found));
    // Where it is, if it is anywhere. The name comes before the number.
    let (path_of_errno, number) = match (&errno.name, errno.number) {
        (Some(text), _) => match (text.parse::<u16>(), errno_of(host, text)) {
            (Ok(number), _) if !text.starts_with('+') => (Some(path_of_name), number),
            (_, Some(errno)) => (Some(path_of_name), errno.into_raw() as u16),
            _ => {
                return wrong(
                    &path_of_name,
                    "the name of an errno, or a number of 16 bits,",
                    &std::format!("{text:?}"),
                );
            }
        },
        (None, Some(number)) => match u16::try_from(number) {
            Ok(number) => (Some(path_of_number), number),
            Err(_) => return wrong(&path_of_number, NUMBER, &std::format!("{number}")),
        },
        // As in runc and Podman.
        (None, None) => (None, 1),
    };
    let action = match name {
        "SCMP_ACT_KILL" | "SCMP_ACT_KILL_THREAD" => Action::KillThread,
        "SCMP_ACT_KILL_PROCESS" => Action::KillProcess,
        "SCMP_ACT_TRAP" => Action::Trap(0),
        "SCMP_ACT_ERRNO" => Action::Errno(number),
        "SCMP_ACT_NOTIFY" => Action::UserNotif,
        "SCMP_ACT_TRACE" => Action::Trace(number),
        "SCMP_ACT_LOG" => Action::Log,
        "SCMP_ACT_ALLOW" => Action::Allow,
        _ => return wrong(path, PATTERN, &std::format!("{name:?}")),
    };
    if let Some(path) = path_of_errno {
        match action {
            Action::Errno(number) if number > MAX_ERRNO => told.push(ProfileWarning::ErrnoCut { path, number }),
            Action::Errno(_) | Action::Trace(_) => {}
            _ => told.push(ProfileWarning::ErrnoUnused { path }),
        }
    }
    Ok(action)
}

/// The ABI of libseccomp's name for it. The error is that of a name with `SCMP_ARCH_`, if it has that.
fn of_token(name: &str, host: &Host<'_>) -> Result<Abi, Option<crate::abi::UnknownAbi>> {
    match name {
        "SCMP_ARCH_NATIVE" => Ok(host.native),
        _ if name.starts_with("SCMP_ARCH_") => name.parse().map_err(Some),
        _ => Err(None),
    }
}

/// The ABI of an architecture; nothing if it isn't compiled in.
fn architecture(
    path: &str,
    name: &str,
    host: &Host<'_>,
    told: &mut Vec<ProfileWarning>,
) -> Result<Option<Abi>, ProfileError> {
    match of_token(name, host) {
        Ok(abi) => Ok(Some(abi)),
        Err(Some(error)) if !error.abis().is_empty() => {
            told.push(ProfileWarning::Architecture { path: path.into(), error });
            Ok(None)
        }
        Err(_) => Err(ProfileError::new(path, ARCHITECTURE, &std::format!("{name:?}"))),
    }
}

/// Whether Docker or Podman have this name for an ABI: libseccomp's, but for a few.
fn is_arch(name: &str, abi: Abi) -> bool {
    let token = match name {
        "amd64" => "X86_64",
        "arm64" => "AARCH64",
        "loong64" => "LOONGARCH64",
        // Docker has it so.
        "mips3l64n32" => "MIPSEL64N32",
        "x86_64" | "aarch64" | "native" => return false,
        _ if name.bytes().any(|c| c.is_ascii_uppercase()) => return false,
        _ => name,
    };
    std::format!("SCMP_ARCH_{}", token.to_ascii_uppercase()).parse() == Ok(abi)
}

/// The call of a name, which is that in the table, since libseccomp has no other ones.
fn call(abi: Abi, name: &str) -> Option<Syscall> {
    abi.syscall_by_name(name).filter(|call| call.name() == name)
}

/// Whether a name is that of a call of any ABI, compiled in or not, or of something that a multiplexer does.
fn is_known(name: &str) -> bool {
    let is_subcall = ["socketcall", "ipc"].iter().any(|by| subcalls(by).iter().any(|subcall| subcall.name() == name));
    is_subcall || is_call(name)
}

/// The multiplexers that do the work of a call, their number for it, and its name.
fn multiplexers(abis: &[Abi], name: &str) -> Vec<(Syscall, u64, &'static str)> {
    let all = abis.iter().flat_map(|&abi| ["socketcall", "ipc"].map(|by| call(abi, by)));
    let with_number = all.flatten().filter_map(|multiplexer| {
        let subcall = subcalls(multiplexer.name()).iter().find(|subcall| subcall.name() == name)?;
        Some((multiplexer, subcall.number().into(), subcall.name()))
    });
    with_number.collect()
}

/// What is strict comes first: the order in which the kernel prefers actions, whatever their data are.
fn strictness(action: Action) -> i32 {
    (action.into_raw() & 0xFFFF_0000) as i32
}

fn is_stricter(a: Action, b: Action) -> bool {
    strictness(a) < strictness(b)
}

impl Rule<'_> {
    /// The conditions under which the rule is for a call, any of them: each is a list of which all must hold.
    fn alternatives(
        &self,
        call: Syscall,
        default: Action,
        told: &mut Vec<ProfileWarning>,
    ) -> Result<Vec<Vec<Cond<'static>>>, ProfileError> {
        let is_strict = is_stricter(self.action, default);
        let mut alternatives = Vec::from([Vec::new()]);
        for &i in &self.conditions {
            let path = std::format!("{}.args[{i}]", self.path);
            let condition = &self.calls.args[i];
            let of_condition = condition.alternatives(&path, call, is_strict, told)?;
            let with = |before: &Vec<Cond<'static>>, added: &Vec<_>| before.iter().chain(added).copied().collect();
            alternatives = alternatives
                .iter()
                .flat_map(|before| of_condition.iter().map(move |added| with(before, added)))
                .collect();
        }
        Ok(alternatives)
    }
}

impl Condition {
    /// The comparison and the value, which has no bits that a mask lacks.
    fn cmp(&self, path: &str) -> Result<(Cmp, u64), ProfileError> {
        let value = self.value;
        Ok(match self.op.as_str() {
            "SCMP_CMP_NE" => (Cmp::Ne, value),
            "SCMP_CMP_LT" => (Cmp::Lt, value),
            "SCMP_CMP_LE" => (Cmp::Le, value),
            "SCMP_CMP_EQ" => (Cmp::Eq, value),
            "SCMP_CMP_GE" => (Cmp::Ge, value),
            "SCMP_CMP_GT" => (Cmp::Gt, value),
            "SCMP_CMP_MASKED_EQ" => (Cmp::MaskedEq(value), self.value_two & value),
            op => return Err(ProfileError::new(&std::format!("{path}.op"), "`SCMP_CMP_…`", &std::format!("{op:?}"))),
        })
    }

    /// The conditions on a call's arguments under which this one holds, any of them: each is a list of which all must hold.
    ///
    /// What can't be said so is on the strict side: a strict rule is for more calls, any other one for fewer.
    fn alternatives(
        &self,
        path: &str,
        call: Syscall,
        is_strict: bool,
        told: &mut Vec<ProfileWarning>,
    ) -> Result<Vec<Vec<Cond<'static>>>, ProfileError> {
        let (cmp, value) = self.cmp(path)?;
        let path = || String::from(path);
        let Some((argument, Taken { bits, sometimes })) = argument(call, self.index as usize) else {
            told.push(ProfileWarning::NotComparable { path: path(), call, for_all: is_strict });
            return Ok(list(if is_strict { Holds::Always } else { Holds::Never }));
        };
        let (mut whole, is_wide) = holds(argument, bits, cmp, value);
        if is_wide {
            // Where libseccomp's words have 32 bits, it compares the lower half of any value. Of that and what the profile says, the
            // stricter one.
            let is_said = matches!(whole, Holds::Always);
            if call.abi().pointer_bits() == 32 && is_said != is_strict {
                let cmp = if let Cmp::MaskedEq(mask) = cmp { Cmp::MaskedEq(mask & 0xFFFF_FFFF) } else { cmp };
                whole = holds(argument, bits, cmp, value & 0xFFFF_FFFF).0;
            }
            let holds = match whole {
                Holds::Never => Some(false),
                Holds::Always => Some(true),
                Holds::If(_) => None,
            };
            told.push(ProfileWarning::TooWide { path: path(), call, holds });
        }
        let Some(Sometimes { bits, is_in_union }) = sometimes else { return Ok(list(whole)) };
        // Which bits the kernel takes depends on other arguments: the condition must hold for both, or for any of them. Of two equations
        // with a value that fits both, one follows from the other.
        let (narrow, _) = holds(argument, bits, cmp, value);
        let is_simple = !is_in_union && value >> bits == 0;
        let (whole, narrow) = (list(whole.with(Cond::whole)), list(narrow.with(Cond::narrow)));
        let follows = match cmp {
            Cmp::Eq | Cmp::MaskedEq(_) if is_simple => Some(is_strict),
            Cmp::Ne if is_simple => Some(!is_strict),
            _ => None,
        };
        Ok(match follows {
            Some(true) => narrow,
            Some(false) => whole,
            None if is_strict => whole.into_iter().chain(narrow).collect(),
            None => {
                let with =
                    |before: &Vec<_>| narrow.iter().map(|added| [&before[..], added].concat()).collect::<Vec<_>>();
                whole.iter().flat_map(with).collect()
            }
        })
    }
}

impl Holds {
    fn with(self, part: fn(Cond<'static>) -> Cond<'static>) -> Self {
        if let Self::If(condition) = self { Self::If(part(condition)) } else { self }
    }
}

fn list(holds: Holds) -> Vec<Vec<Cond<'static>>> {
    match holds {
        Holds::Never => Vec::new(),
        Holds::Always => Vec::from([Vec::new()]),
        Holds::If(condition) => Vec::from([Vec::from([condition])]),
    }
}

/// How an argument of some bits is compared with a value, and whether the value is too wide for it. A negative number is not.
fn holds(argument: usize, bits: u8, cmp: Cmp, value: u64) -> (Holds, bool) {
    let width = u64::MAX >> (64 - bits);
    let mask = if let Cmp::MaskedEq(mask) = cmp { mask } else { u64::MAX };
    let (top, of_mask) = (value >> (bits - 1), mask >> (bits - 1));
    let is_negative = top == of_mask && top & 1 == 1;
    if value > width && !is_negative {
        let always = matches!(cmp, Cmp::Ne | Cmp::Lt | Cmp::Le);
        return (if always { Holds::Always } else { Holds::Never }, true);
    }
    let cmp = if let Cmp::MaskedEq(mask) = cmp { Cmp::MaskedEq(mask & width) } else { cmp };
    (Holds::If(Cond::at(argument, cmp, value & width).unsigned()), false)
}

/// The argument that a register holds, and which bits the kernel takes of it; nothing if the register holds half of one or none, or
/// the kernel doesn't look at it.
fn argument(call: Syscall, register: usize) -> Option<(usize, Taken)> {
    let index = (0..call.args().len()).find(|&index| argument_registers(call, index) == (register..register + 1))?;
    let arg = &call.args()[index];
    let taken = argument_taken(call, arg);
    (arg.ty() != Type::Never && taken.bits > 0).then_some((index, taken))
}
