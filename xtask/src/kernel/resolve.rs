//! From a row of the kernel's table to what the call takes on that ABI, and whether it is implemented there.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::abi::{Abi, Kernel};
use crate::kernel::Tree;
use crate::kernel::config::Config;
use crate::kernel::prototypes::{self, Definition, Definitions};
use crate::kernel::source::{Conditions, Source, all_hold, split_word};
use crate::kernel::tables::{self, ARM_PRIVATE, NOT_IMPLEMENTED, TableRow};

/// A call as the tree has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeCall {
    pub row: TableRow,
    pub status: TreeStatus,
    /// `int fd, char *buf`; `void`; `None` where the source doesn't say it in C.
    pub prototype: Option<String>,
    /// The prototype is that of a function which an entry in assembler calls: that may pass more or less than it is given.
    pub is_behind_assembler: bool,
    /// The file of the function that the prototype is of; `None` if only a header has it.
    pub file: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeStatus {
    /// The source has a function for its entry. A kernel's configuration may leave it out.
    Implemented,
    /// Its entry is `sys_ni_syscall`, or neither the architecture nor the generic source has a function for it.
    Nowhere,
    /// No function was found.
    Unknown,
}

/// The tree's functions.
pub struct Resolver<'a> {
    tree: &'a Tree,
    generic: Definitions,
    declared: Definitions,
    /// The entries that kernel/sys_ni.c answers ENOSYS for where nothing else defines them.
    conditional: BTreeSet<String>,
    /// Of each architecture.
    own: BTreeMap<String, Architecture>,
}

/// What an architecture has of its own.
struct Architecture {
    definitions: Definitions,
    /// Of its assembler files: a label, and the names that are below it up to the next.
    labels: BTreeMap<String, Vec<String>>,
    /// `#define sys_mmap2 sys_mmap_pgoff`, where the table becomes an array.
    renamed: Vec<(String, String, Conditions)>,
}

impl<'a> Resolver<'a> {
    /// Of a tree, for these ABIs.
    pub fn new(tree: &'a Tree, abis: &[Abi]) -> Result<Self> {
        let mut own = BTreeMap::new();
        for kernel in abis.iter().filter(|abi| tree.has(abi)).flat_map(|abi| &abi.kernels) {
            if !own.contains_key(&kernel.arch) {
                own.insert(kernel.arch.clone(), Architecture::read(tree, &kernel.arch)?);
            }
        }
        Ok(Self {
            tree,
            generic: prototypes::generic(tree)?,
            declared: prototypes::declared(tree)?,
            conditional: conditional(&tree.read("kernel/sys_ni.c")?),
            own,
        })
    }

    /// The calls of an ABI, by number.
    pub fn calls(&self, abi: &Abi) -> Result<Vec<TreeCall>> {
        let with_config = |kernel: &Kernel| Ok((&self.own[&kernel.arch], Config::new(self.tree, abi, kernel)?));
        let configs = abi.kernels.iter().map(with_config).collect::<Result<Vec<_>>>()?;
        let rows = tables::rows(self.tree, abi)?;
        Ok(rows.into_values().map(|row| self.call(abi, &configs, row)).collect())
    }

    fn call(&self, abi: &Abi, kernels: &[(&Architecture, Config)], mut row: TableRow) -> TreeCall {
        let (own, config) = &kernels[0];
        for (from, to, conditions) in &own.renamed {
            if *from == row.entry && all_hold(conditions, config) == Some(true) {
                row.entry = to.clone();
            }
        }
        let call = |row, status, prototype| TreeCall { row, status, prototype, is_behind_assembler: false, file: None };
        match row.entry.as_str() {
            NOT_IMPLEMENTED => return call(row, TreeStatus::Nowhere, None),
            ARM_PRIVATE => return call(row, TreeStatus::Implemented, None),
            _ => {}
        }
        // A call that the ABI's own kernel lacks may be in another that runs its programs.
        for (own, config) in kernels {
            if let Some(definition) = self.definition(&row.entry, own, config).filter(|found| !found.is_stub) {
                let call = call(row, TreeStatus::Implemented, prototype(definition, abi));
                return TreeCall { file: Some(definition.file.clone()), ..call };
            }
            if own.labels.get(&row.entry).is_some_and(|names| !names.iter().any(|name| name == "ENOSYS")) {
                let called = self.called(&row.entry, own, config);
                let prototype = called.and_then(|definition| prototype(definition, abi));
                let file = called.map(|definition| definition.file.clone());
                let (status, is_behind_assembler) = (TreeStatus::Implemented, true);
                return TreeCall { row, status, prototype, is_behind_assembler, file };
            }
        }
        let named = self.definition(&row.entry, own, config).or_else(|| self.declared.get(&row.entry)?.first());
        let prototype = named.and_then(|definition| prototype(definition, abi));
        // With another configuration there may be a function.
        let parts = kernels.iter().map(|(own, _)| &own.definitions).chain([&self.generic]);
        let mut all = parts.filter_map(|definitions| definitions.get(&row.entry)).flatten();
        // Without a function for it a kernel can't be linked, unless kernel/sys_ni.c has one to answer ENOSYS.
        let may_lack = named.is_some_and(|named| named.is_stub) || self.conditional.contains(&row.entry);
        let status = if all.any(|definition| !definition.is_stub) {
            TreeStatus::Implemented
        } else if may_lack {
            TreeStatus::Nowhere
        } else {
            TreeStatus::Unknown
        };
        call(row, status, prototype)
    }

    /// The function behind an entry, as that kernel is compiled: the architecture's own, or else the generic one.
    fn definition<'d>(&'d self, entry: &str, own: &'d Architecture, config: &Config) -> Option<&'d Definition> {
        let names = [entry, &without_wrapper(entry)];
        let all = names.into_iter().flat_map(|name| [own.definitions.get(name), self.generic.get(name)]);
        all.flatten().find_map(|candidates| {
            // What is compiled for certain comes before what may be.
            let holds = |candidate: &&Definition| all_hold(&candidate.conditions, config);
            let certain = candidates.iter().find(|candidate| holds(candidate) == Some(true));
            certain.or_else(|| candidates.iter().find(|candidate| holds(candidate).is_none()))
        })
    }

    /// The function that an entry in assembler calls.
    fn called<'d>(&'d self, entry: &str, own: &'d Architecture, config: &Config) -> Option<&'d Definition> {
        let names = own.labels.get(entry)?.iter().filter(|name| ![entry, NOT_IMPLEMENTED].contains(&name.as_str()));
        names.filter_map(|name| self.definition(name, own, config)).next()
    }
}

/// `COND_SYSCALL(mseal);`
fn conditional(sys_ni: &str) -> BTreeSet<String> {
    let prefixes = [("COND_SYSCALL(", "sys_"), ("COND_SYSCALL_COMPAT(", "compat_sys_")];
    let entry = |line: &str| {
        let (text, prefix) = prefixes.iter().find_map(|(call, prefix)| Some((line.strip_prefix(call)?, prefix)))?;
        Some(format!("{prefix}{}", text.split(')').next()?.trim()))
    };
    sys_ni.lines().filter_map(entry).collect()
}

/// The call that an entry in assembler saves registers for: `sys_clone` of `sys_clone_wrapper`, `__sys_clone`,
/// `alpha_clone`.
fn without_wrapper(entry: &str) -> String {
    let name = entry.strip_suffix("_wrapper").unwrap_or(entry);
    match name.strip_prefix("alpha_") {
        Some(name) => format!("sys_{name}"),
        None => name.strip_prefix("__").unwrap_or(name).to_owned(),
    }
}

/// A function's parameters in C; `None` if it reads what it needs out of the registers.
fn prototype(definition: &Definition, abi: &Abi) -> Option<String> {
    let parameters = &definition.parameters;
    if parameters.is_empty() {
        return Some("void".to_owned());
    }
    if parameters.iter().any(|parameter| parameter.contains("pt_regs")) {
        return None;
    }
    let parameters = parameters.iter().map(|parameter| match parameter.split_once('(') {
        // `compat_arg_u64_dual(pos)`, `SC_ARG64(pos)`: in two halves, in the order of the machine's bytes.
        Some((_, name)) => {
            let name = name.trim_end_matches(')').trim();
            let halves = if abi.big_endian { ["hi", "lo"] } else { ["lo", "hi"] };
            halves.map(|half| format!("u32 {name}_{half}")).join(", ")
        }
        None => parameter.clone(),
    });
    Some(parameters.collect::<Vec<_>>().join(", "))
}

impl Architecture {
    fn read(tree: &Tree, arch: &str) -> Result<Self> {
        let mut own = Self {
            definitions: prototypes::of_architecture(tree, arch)?,
            labels: BTreeMap::new(),
            renamed: Vec::new(),
        };
        for file in tree.files(&format!("arch/{arch}"), &[".c", ".S"], &["boot", "crypto", "kvm", "um", "vdso"])? {
            let text = tree.read(&file)?;
            if file.ends_with(".S") && text.contains("sys") {
                own.read_assembler(&Source::new(&text, &[]).code);
            }
            // Where the table becomes an array.
            if text.contains("__SYSCALL(") {
                let defines = Source::new(&text, &[]).defines.into_iter();
                let of_calls = defines.filter(|define| define.name.starts_with("sys_"));
                own.renamed.extend(of_calls.map(|define| (define.name, define.text, define.conditions)));
            }
        }
        Ok(own)
    }

    fn read_assembler(&mut self, code: &str) {
        let mut label: Option<String> = None;
        for line in code.lines() {
            let line = line.trim();
            let (first, rest) = split_word(line);
            // `sys_mmap2:`, `ENTRY(sys_mmap2)`
            let entered = ["ENTRY", "SYM_FUNC_START", "SYM_CODE_START", "ENTRY_CFI", "_GLOBAL"].contains(&first);
            let new = if rest.starts_with(':') {
                Some(first)
            } else if entered {
                rest.strip_prefix('(').and_then(|rest| rest.split_once([')', ','])).map(|(name, _)| name)
            } else {
                None
            };
            match new {
                // A local label is within a function.
                Some(name) if name.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                    label = Some(name.to_owned())
                }
                _ => {
                    let Some(label) = &label else { continue };
                    let words = line.split(|c: char| !(c.is_alphanumeric() || c == '_'));
                    let names = words.filter(|word| word.contains('_') || *word == "ENOSYS").map(str::to_owned);
                    self.labels.entry(label.clone()).or_default().extend(names);
                }
            }
        }
    }
}
