//! What is defined when the kernel of an architecture is compiled, as far as definitions of calls depend on it.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::abi::{Abi, Kernel};
use crate::kernel::Tree;
use crate::kernel::conditions::{Macros, holds};
use crate::kernel::source::{Source, all_hold};

/// Options that have no prompt: an architecture selects them, or they are off.
const SELECTED_OR_OFF: &[&str] = &[
    "CLONE_BACKWARDS",
    "CLONE_BACKWARDS2",
    "CLONE_BACKWARDS3",
    "OLD_SIGSUSPEND",
    "OLD_SIGSUSPEND3",
    "OLD_SIGACTION",
    "COMPAT_OLD_SIGACTION",
    "ODD_RT_SIGACTION",
    "ARCH_SPLIT_ARG64",
];

/// Options that are an architecture's with this width.
const OF_ARCHITECTURE: &[(&str, &str, u8)] = &[
    ("X86_32", "x86", 32),
    ("X86_64", "x86", 64),
    ("PPC32", "powerpc", 32),
    ("PPC64", "powerpc", 64),
    ("SPARC32", "sparc", 32),
    ("SPARC64", "sparc", 64),
];

/// What is known of the kernel that an ABI's entries are of.
#[derive(Debug, Clone)]
pub struct Config {
    bits: u8,
    big_endian: bool,
    arch: String,
    /// Options, without `CONFIG_`.
    options: BTreeMap<String, bool>,
    /// What the architecture's headers say that it wants and lacks: `__ARCH_WANT_SYS_FORK`.
    wants: Vec<String>,
}

impl Config {
    pub fn new(tree: &Tree, abi: &Abi, kernel: &Kernel) -> Result<Self> {
        let mut config = Self {
            bits: kernel.bits,
            big_endian: abi.big_endian,
            arch: kernel.arch.clone(),
            options: BTreeMap::new(),
            wants: Vec::new(),
        };
        let kconfig = format!("arch/{}/Kconfig", kernel.arch);
        if tree.exists(&kconfig) {
            config.select(&tree.read(&kconfig)?);
        }
        for option in SELECTED_OR_OFF {
            config.options.entry((*option).to_owned()).or_insert(false);
        }
        for folder in ["include/asm", "include/uapi/asm"] {
            let header = format!("arch/{}/{folder}/unistd.h", kernel.arch);
            if !tree.exists(&header) {
                continue;
            }
            for define in Source::new(&tree.read(&header)?, &[]).defines {
                let is_wanted =
                    define.name.starts_with("__ARCH_") && all_hold(&define.conditions, &config) != Some(false);
                if is_wanted {
                    config.wants.push(define.name);
                }
            }
        }
        Ok(config)
    }

    /// Whether the architecture's headers define it.
    fn wants(&self, name: &str) -> bool {
        self.wants.iter().any(|wanted| wanted == name)
    }

    /// The options that the architecture selects: `select CLONE_BACKWARDS if X86_32`.
    fn select(&mut self, kconfig: &str) {
        // Whether the option that selects is on: it is if it has no prompt and its default is yes.
        let (mut name, mut is_on, mut dependency) = ("", None, None);
        for line in kconfig.lines() {
            match line.split_whitespace().collect::<Vec<_>>()[..] {
                ["config" | "menuconfig", option] => {
                    (name, is_on, dependency) = (option, self.is_defined(&format!("CONFIG_{option}")), Some(true));
                }
                ["def_bool" | "default", "y"] if is_on.is_none() => is_on = Some(true),
                ["bool", _, ..] if is_on == Some(true) && self.is_defined(&format!("CONFIG_{name}")).is_none() => {
                    is_on = None
                }
                ["depends", "on", ref condition @ ..] => {
                    dependency = holds(&with_prefixes(&condition.join(" ")), self);
                }
                ["select", option, ref condition @ ..] => {
                    let condition = condition.strip_prefix(&["if"]).map(|words| words.join(" "));
                    let holds = match (is_on, dependency, condition) {
                        (Some(true), Some(true), None) => Some(true),
                        (Some(true), Some(true), Some(condition)) => holds(&with_prefixes(&condition), self),
                        _ => None,
                    };
                    if let (Some(holds), false) = (holds, self.options.get(option) == Some(&true)) {
                        self.options.insert(option.to_owned(), holds);
                    }
                }
                _ => {}
            }
        }
    }
}

/// A condition of Kconfig as one of C: `X86_32 && !SMP`.
fn with_prefixes(condition: &str) -> String {
    let mut out = String::new();
    let mut in_word = false;
    for c in condition.chars() {
        let is_word = c.is_ascii_alphanumeric() || c == '_';
        if is_word && !in_word {
            out += "CONFIG_";
        }
        in_word = is_word;
        out.push(c);
    }
    out
}

impl Macros for Config {
    fn is_defined(&self, name: &str) -> Option<bool> {
        if let Some(option) = name.strip_prefix("CONFIG_") {
            if let Some((_, arch, bits)) = OF_ARCHITECTURE.iter().find(|(name, _, _)| *name == option) {
                return Some(self.arch == *arch && self.bits == *bits);
            }
            return match option {
                "64BIT" | "COMPAT" => Some(self.bits == 64),
                "32BIT" => Some(self.bits == 32),
                // Without them, some calls have other definitions, which take the same.
                "MMU" | "POSIX_TIMERS" => Some(true),
                "CPU_BIG_ENDIAN" => Some(self.big_endian),
                "CPU_LITTLE_ENDIAN" => Some(!self.big_endian),
                _ => self.options.get(option).copied(),
            };
        }
        match name {
            "__BIG_ENDIAN" | "__BIG_ENDIAN__" => Some(self.big_endian),
            "__LITTLE_ENDIAN" | "__LITTLE_ENDIAN__" => Some(!self.big_endian),
            "BITS_PER_LONG" | "__BITS_PER_LONG" | "__KERNEL__" => Some(true),
            "__ASSEMBLY__" | "__ASSEMBLER__" | "MODULE" => Some(false),
            name if name.starts_with("__ARCH_") => Some(self.wants(name)),
            _ => None,
        }
    }

    fn value(&self, name: &str) -> Option<i64> {
        match name {
            "BITS_PER_LONG" | "__BITS_PER_LONG" => Some(self.bits.into()),
            _ => self.is_defined(name).map(Into::into),
        }
    }
}
