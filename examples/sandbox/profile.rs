//! A seccomp profile, as in the OCI runtime specification and as Docker and containerd ship it, and the filter of it.
//!
//! What a profile means is what runc makes of it with libseccomp.

use std::fmt::Display;

use serde_json::{Map, Value};
use sysno::bpf::{Action, BuildError, Builder, Cmp, Cond, Program, subcalls};
use sysno::{Abi, Syscall, Type};

/// The ABIs that profiles have names for: libseccomp's names, then Docker's.
const ARCHITECTURES: &[(Abi, &[&str], &[&str])] = &[
    (Abi::X86_64, &["SCMP_ARCH_X86_64"], &["amd64"]),
    (Abi::X86, &["SCMP_ARCH_X86"], &["x86"]),
    (Abi::X32, &["SCMP_ARCH_X32"], &["x32"]),
    (Abi::Arm, &["SCMP_ARCH_ARM"], &["arm"]),
    (Abi::Aarch64, &["SCMP_ARCH_AARCH64"], &["arm64"]),
    (Abi::LoongArch64, &["SCMP_ARCH_LOONGARCH64"], &["loongarch64"]),
    (Abi::M68k, &["SCMP_ARCH_M68K"], &["m68k"]),
    (Abi::MipsO32, &["SCMP_ARCH_MIPS", "SCMP_ARCH_MIPSEL"], &["mips", "mipsel"]),
    (Abi::MipsN64, &["SCMP_ARCH_MIPS64", "SCMP_ARCH_MIPSEL64"], &["mips64", "mipsel64"]),
    (Abi::MipsN32, &["SCMP_ARCH_MIPS64N32", "SCMP_ARCH_MIPSEL64N32"], &["mips64n32", "mips3l64n32"]),
    (Abi::Parisc, &["SCMP_ARCH_PARISC"], &["parisc"]),
    (Abi::Parisc64, &["SCMP_ARCH_PARISC64"], &["parisc64"]),
    (Abi::PowerPc, &["SCMP_ARCH_PPC"], &["ppc"]),
    (Abi::PowerPc64, &["SCMP_ARCH_PPC64", "SCMP_ARCH_PPC64LE"], &["ppc64", "ppc64le"]),
    (Abi::Riscv64, &["SCMP_ARCH_RISCV64"], &["riscv64"]),
    (Abi::S390, &["SCMP_ARCH_S390"], &["s390"]),
    (Abi::S390x, &["SCMP_ARCH_S390X"], &["s390x"]),
    (Abi::Sh, &["SCMP_ARCH_SHEB", "SCMP_ARCH_SH"], &["sheb", "sh"]),
];

/// What the parts of a profile depend on.
#[derive(Clone, Debug)]
pub struct Host {
    /// The ABI of the kernel's own programs.
    pub native: Abi,
    /// `CAP_…`: what the command has.
    pub capabilities: Vec<&'static str>,
    /// The first two numbers of the kernel's version.
    pub kernel: (u64, u64),
}

/// A profile, without the parts that are not for this host.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The ABIs that it is for, the native one first.
    pub abis: Vec<Abi>,
    /// The action for the calls that no rule is for.
    pub default: Action,
    pub rules: Vec<Rule>,
    /// `SECCOMP_FILTER_FLAG_…`.
    pub flags: u64,
}

/// The action for some calls, if all conditions hold.
#[derive(Clone, Debug)]
pub struct Rule {
    pub names: Vec<String>,
    pub action: Action,
    pub conditions: Vec<Condition>,
}

/// A condition on a register of a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Condition {
    /// The register's index in `args` of `struct seccomp_data`.
    pub index: usize,
    pub cmp: Cmp,
    pub value: u64,
}

/// A part of a profile and where it is: `syscalls[3].args[0]`.
struct Part<'a> {
    path: String,
    value: &'a Value,
}

impl<'a> Part<'a> {
    fn wrong(&self, expected: impl Display) -> String {
        let found = match self.value {
            Value::Array(_) => "an array".to_owned(),
            Value::Object(_) => "an object".to_owned(),
            other => other.to_string().chars().take(80).collect(),
        };
        let path = if self.path.is_empty() { "the profile" } else { &self.path };
        format!("{path}: {expected} expected, not {found}")
    }

    fn object(&self) -> Result<&'a Map<String, Value>, String> {
        self.value.as_object().ok_or_else(|| self.wrong("an object"))
    }

    /// A member, unless it is absent or null.
    fn get(&self, name: &str) -> Result<Option<Self>, String> {
        let value = self.object()?.get(name).filter(|value| !value.is_null());
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Ok(value.map(|value| Self { path, value }))
    }

    fn need(&self, name: &str) -> Result<Self, String> {
        self.get(name)?.ok_or_else(|| self.wrong(format_args!("`{name}`")))
    }

    /// The elements of a member that is an array; none if it is absent.
    fn array(&self, name: &str) -> Result<Vec<Self>, String> {
        let Some(part) = self.get(name)? else { return Ok(Vec::new()) };
        let elements = part.value.as_array().ok_or_else(|| part.wrong("an array"))?;
        let element = |(i, value)| Self { path: format!("{}[{i}]", part.path), value };
        Ok(elements.iter().enumerate().map(element).collect())
    }

    fn text(&self) -> Result<&'a str, String> {
        self.value.as_str().ok_or_else(|| self.wrong("a string"))
    }

    fn number(&self) -> Result<u64, String> {
        self.value.as_u64().ok_or_else(|| self.wrong("a number from 0 to 18446744073709551615"))
    }
}

impl Profile {
    /// Reads a profile: the seccomp section alone, or a whole `config.json` that has one.
    pub fn parse(json: &[u8], host: &Host) -> Result<Self, String> {
        let value: Value = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        let mut root = Part { path: String::new(), value: &value };
        if let Some(linux) = root.get("linux")? {
            root = linux.need("seccomp")?;
        }
        let default = action(&root.need("defaultAction")?, root.get("defaultErrnoRet")?)?;
        let mut rules = Vec::new();
        for part in root.array("syscalls")? {
            if is_for(&part, host)? {
                rules.extend(rules_of(&part)?);
            }
        }
        let mut flags = 0;
        for flag in root.array("flags")? {
            flags |= match flag.text()? {
                // There is only one thread.
                "SECCOMP_FILTER_FLAG_TSYNC" => 0,
                "SECCOMP_FILTER_FLAG_LOG" => libc::SECCOMP_FILTER_FLAG_LOG,
                "SECCOMP_FILTER_FLAG_SPEC_ALLOW" => libc::SECCOMP_FILTER_FLAG_SPEC_ALLOW,
                _ => return Err(flag.wrong("a flag that does not need a listener")),
            };
        }
        Ok(Self { abis: abis(&root, host)?, default, rules, flags })
    }

    /// The filter. `report` is told what no filter can say.
    ///
    /// A rule for a call is also one for what a multiplexer does for it, as libseccomp has it: `socketcall(SYS_SOCKET, …)` for
    /// `socket`. If the rule has conditions, it is only if that is the safe side. libseccomp compares registers of the
    /// multiplexer with values that are meant for the call's.
    pub fn program(&self, mut report: impl FnMut(String)) -> Result<Program, BuildError> {
        let mut builder = Builder::new(&self.abis);
        // What libseccomp does with an architecture that a filter is not for.
        builder.others(self.default).foreign(Action::KillThread).multiplexers_by_own_rules();
        // Rules with the default action are skipped by runc. A rule without conditions is before those with some.
        let rules = || self.rules.iter().filter(|rule| rule.action != self.default);
        for rule in rules().filter(|rule| rule.conditions.is_empty()) {
            builder.on(self.calls(rule), rule.action);
        }
        for rule in rules() {
            for name in &rule.names {
                if !is_known(name) {
                    report(format!("unknown system call `{name}`"));
                }
                // A multiplexer has the call's arguments in memory, where no condition can be on them.
                let is_exact = rule.conditions.is_empty() || is_stricter(rule.action, self.default);
                for (multiplexer, number) in self.multiplexers(name).into_iter().filter(|_| is_exact) {
                    builder.when([multiplexer], &[Cond::at(0, Cmp::Eq, number)], rule.action);
                }
            }
            for call in self.calls(rule).filter(|_| !rule.conditions.is_empty()) {
                match conditions(call, &rule.conditions) {
                    Ok(Some(conditions)) => _ = builder.when([call], &conditions, rule.action),
                    Ok(None) => {}
                    // The stricter of both is safe.
                    Err(index) if is_stricter(rule.action, self.default) => {
                        report(format!(
                            "register {index} of {call:?} can't be compared: the rule is for all its calls"
                        ));
                        builder.on([call], rule.action);
                    }
                    Err(index) => {
                        report(format!(
                            "register {index} of {call:?} can't be compared: the rule is for none of its calls"
                        ));
                    }
                }
            }
        }
        builder.build()
    }

    /// The calls that a rule is for: by the names in the tables, since libseccomp has no other ones.
    fn calls<'a>(&'a self, rule: &'a Rule) -> impl Iterator<Item = Syscall> + 'a {
        let named = |abi: &Abi, name: &str| abi.syscall_by_name(name).filter(|call| call.name() == name);
        rule.names.iter().flat_map(move |name| self.abis.iter().filter_map(move |abi| named(abi, name)))
    }

    /// The multiplexers that do the work of a call, and their number for it.
    fn multiplexers(&self, name: &str) -> Vec<(Syscall, u64)> {
        let all = self.abis.iter().flat_map(|abi| ["socketcall", "ipc"].map(|by| abi.syscall_by_name(by)));
        let with_number = all.flatten().filter_map(|multiplexer| {
            let subcall = subcalls(multiplexer.name()).iter().find(|subcall| subcall.name() == name)?;
            Some((multiplexer, subcall.number().into()))
        });
        with_number.collect()
    }
}

/// Whether a name is that of a call of any ABI, or of something that a multiplexer does.
fn is_known(name: &str) -> bool {
    let is_subcall = ["socketcall", "ipc"].iter().any(|by| subcalls(by).iter().any(|subcall| subcall.name() == name));
    is_subcall || Abi::ALL.iter().any(|abi| abi.syscall_by_name(name).is_some_and(|call| call.name() == name))
}

/// Whether the kernel prefers an action to another one.
fn is_stricter(a: Action, b: Action) -> bool {
    (a.into_raw() as i32) < b.into_raw() as i32
}

/// The ABIs of a profile that the kernel may run programs of: the native one, and those in the profile.
fn abis(root: &Part, host: &Host) -> Result<Vec<Abi>, String> {
    let architectures = root.array("architectures")?;
    let map = root.array("archMap")?;
    if !architectures.is_empty() && !map.is_empty() {
        return Err(root.wrong("`architectures` or `archMap`, but not both"));
    }
    let mut named = Vec::new();
    for part in &architectures {
        named.extend(abi(part)?);
    }
    for part in &map {
        let main = abi(&part.need("architecture")?)?;
        let subordinate = part.array("subArchitectures")?;
        if main == Some(host.native) {
            for part in &subordinate {
                named.extend(abi(part)?);
            }
        }
    }
    Ok(host.native.personalities().filter(|&abi| abi == host.native || named.contains(&abi)).collect())
}

/// The ABI of an architecture; nothing for one that this crate has no table for.
fn abi(part: &Part) -> Result<Option<Abi>, String> {
    let name = part.text()?;
    if !name.starts_with("SCMP_ARCH_") {
        return Err(part.wrong("`SCMP_ARCH_…`"));
    }
    Ok(ARCHITECTURES.iter().find(|(_, names, _)| names.contains(&name)).map(|&(abi, ..)| abi))
}

fn action(part: &Part, errno: Option<Part>) -> Result<Action, String> {
    let errno = match errno {
        None => libc::EPERM as u16,
        Some(errno) => match errno.number()? {
            number @ 0..4096 => number as u16,
            _ => return Err(errno.wrong("an errno, at most 4095,")),
        },
    };
    Ok(match part.text()? {
        "SCMP_ACT_KILL" | "SCMP_ACT_KILL_THREAD" => Action::KillThread,
        "SCMP_ACT_KILL_PROCESS" => Action::KillProcess,
        "SCMP_ACT_TRAP" => Action::Trap(0),
        "SCMP_ACT_ERRNO" => Action::Errno(errno),
        "SCMP_ACT_TRACE" => Action::Trace(errno),
        "SCMP_ACT_ALLOW" => Action::Allow,
        "SCMP_ACT_LOG" => Action::Log,
        _ => return Err(part.wrong("an action that does not need a listener")),
    })
}

/// Whether an element of `syscalls` is for this host: Docker's `includes` and `excludes`.
fn is_for(part: &Part, host: &Host) -> Result<bool, String> {
    let names = ARCHITECTURES.iter().find(|(abi, ..)| *abi == host.native).map_or(&[][..], |(.., names)| names);
    // Whether it has an element, and whether all that are in it, or any, hold.
    let holds = |filter: &Part, name: &str, any: bool, test: &dyn Fn(&str) -> bool| {
        let elements = filter.array(name)?;
        let results = elements.iter().map(|element| element.text().map(test)).collect::<Result<Vec<_>, _>>()?;
        let result = if any { results.contains(&true) } else { !results.contains(&false) };
        Ok::<_, String>((!results.is_empty()).then_some(result))
    };
    let has_capability = |name: &str| host.capabilities.contains(&name);
    let is_native = |name: &str| names.contains(&name);
    let mut is_for = true;
    if let Some(filter) = part.get("excludes")? {
        is_for &= holds(&filter, "arches", true, &is_native)? != Some(true);
        is_for &= holds(&filter, "caps", true, &has_capability)? != Some(true);
        is_for &= kernel(&filter)?.is_none_or(|version| host.kernel < version);
    }
    if let Some(filter) = part.get("includes")? {
        is_for &= holds(&filter, "arches", true, &is_native)? != Some(false);
        is_for &= holds(&filter, "caps", false, &has_capability)? != Some(false);
        is_for &= kernel(&filter)?.is_none_or(|version| host.kernel >= version);
    }
    Ok(is_for)
}

fn kernel(filter: &Part) -> Result<Option<(u64, u64)>, String> {
    let Some(part) = filter.get("minKernel")? else { return Ok(None) };
    match version(part.text()?) {
        Some(version) => Ok(Some(version)),
        None => Err(part.wrong("a kernel's version, such as \"4.8\",")),
    }
}

fn version(text: &str) -> Option<(u64, u64)> {
    let (kernel, major) = text.split_once('.')?;
    Some((kernel.parse().ok()?, major.parse().ok()?))
}

/// The rules of an element of `syscalls`.
fn rules_of(part: &Part) -> Result<Vec<Rule>, String> {
    let mut names = part.array("names")?;
    // An older form.
    names.extend(part.get("name")?.filter(|name| name.value != ""));
    let names = names.iter().map(|name| name.text().map(str::to_owned)).collect::<Result<Vec<_>, _>>()?;
    let action = action(&part.need("action")?, part.get("errnoRet")?)?;
    let conditions = part.array("args")?.iter().map(condition).collect::<Result<Vec<_>, _>>()?;
    // libseccomp has one condition on each register; where there are more, runc makes a rule of each condition.
    let is_repeated = |a: &Condition| conditions.iter().filter(|b| a.index == b.index).count() > 1;
    let rules = if conditions.iter().any(is_repeated) {
        conditions.iter().map(|&condition| Rule { names: names.clone(), action, conditions: vec![condition] }).collect()
    } else {
        vec![Rule { names, action, conditions }]
    };
    Ok(rules)
}

fn condition(part: &Part) -> Result<Condition, String> {
    let index = part.need("index")?;
    let number = index.number()?;
    if number > 5 {
        return Err(index.wrong("an index from 0 to 5"));
    }
    let value = part.get("value")?.map_or(Ok(0), |part| part.number())?;
    let value_two = part.get("valueTwo")?.map_or(Ok(0), |part| part.number())?;
    let op = part.need("op")?;
    let (cmp, value) = match op.text()? {
        "SCMP_CMP_NE" => (Cmp::Ne, value),
        "SCMP_CMP_LT" => (Cmp::Lt, value),
        "SCMP_CMP_LE" => (Cmp::Le, value),
        "SCMP_CMP_EQ" => (Cmp::Eq, value),
        "SCMP_CMP_GE" => (Cmp::Ge, value),
        "SCMP_CMP_GT" => (Cmp::Gt, value),
        "SCMP_CMP_MASKED_EQ" => (Cmp::MaskedEq(value), value_two),
        _ => return Err(op.wrong("`SCMP_CMP_…`")),
    };
    Ok(Condition { index: number as usize, cmp, value })
}

/// The conditions on a call's arguments; nothing if they never hold. The error is a register that has no argument, or half of
/// one.
fn conditions(call: Syscall, conditions: &[Condition]) -> Result<Option<Vec<Cond<'static>>>, usize> {
    let mut result = Vec::new();
    for &Condition { index, cmp, value } in conditions {
        let (argument, bits) = argument(call, index).ok_or(index)?;
        let width = u64::MAX >> (64 - bits);
        // A value that is too wide for the argument, unless it is a negative number.
        let is_too_wide = value > width && value | width >> 1 != u64::MAX;
        let cmp = match cmp {
            Cmp::MaskedEq(mask) => Cmp::MaskedEq(mask & width),
            Cmp::Ne | Cmp::Lt | Cmp::Le if is_too_wide => continue,
            cmp => cmp,
        };
        if is_too_wide {
            return Ok(None);
        }
        result.push(Cond::at(argument, cmp, value).unsigned());
    }
    Ok(Some(result))
}

/// The argument that a register holds, and its width; nothing if it holds half of one or none.
fn argument(call: Syscall, register: usize) -> Option<(usize, u8)> {
    let facts = call.abi().descriptor();
    let mut next = 0;
    for (i, arg) in call.args().iter().enumerate() {
        let bits = arg.ty().bits(facts.pointer_bits);
        let is_pair = bits == 64 && facts.register_bits == 32;
        if next == register && !is_pair && arg.ty() != Type::Never {
            return Some((i, bits));
        }
        // Where a pair begins at an even register, the one before it has no argument.
        if is_pair && facts.pair64 == sysno::Pair64::Even {
            next += next % 2;
        }
        next += if is_pair { 2 } else { 1 };
    }
    None
}

/// The first two numbers of a kernel's release: `6.12.3-amd64`.
pub fn release(text: &str) -> Option<(u64, u64)> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}
