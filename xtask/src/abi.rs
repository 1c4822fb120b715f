//! The ABIs: tests/data/abis.tsv and tests/data/trees.tsv.

use anyhow::{Context, Result, bail};

use crate::repo::Repo;

/// What commands need to know of an ABI.
#[derive(Debug, Clone)]
pub struct Abi {
    pub name: String,
    pub register_bits: u8,
    pub pointer_bits: u8,
    pub big_endian: bool,
    /// How a 64-bit argument takes two registers: `any`, `even`, or `-` if it takes one.
    pub pair64: String,
    /// What user space adds to the numbers of the kernel's table.
    pub base: u32,
    /// The kernel's table, and which of its ABIs are taken; none: all.
    pub table: String,
    pub columns: Vec<String>,
    /// Whether the entries are in the table's last column, where it has that.
    pub compat_entries: bool,
    /// The kernels that run programs of this ABI; the entries are those of the first.
    pub kernels: Vec<Kernel>,
    /// The last release that has it, and its last number then.
    pub until: Option<(Release, u32)>,
}

/// The kernel of an architecture.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kernel {
    pub arch: String,
    pub bits: u8,
}

/// `7.2`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release(pub u32, pub u32);

impl Release {
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(['.', '-']).map(|part| part.trim().parse().ok());
        Some(Self(parts.next()??, parts.next()??))
    }
}

impl std::fmt::Display for Release {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

impl Abi {
    /// Calls from 424 on have the same number on every ABI, but for the base, and for 110 more on alpha.
    pub const COMMON_FROM: u32 = 424;

    /// The number that user space passes for a common number.
    pub fn number_of_common(&self, common: u32) -> u32 {
        self.base + common + if self.name == "alpha" { 110 } else { 0 }
    }

    /// Whether it still was in the kernel when that common number came.
    pub fn reaches(&self, common: u32) -> bool {
        self.until.is_none_or(|(_, last)| common <= last)
    }

    /// The number in the facts, where all ABIs have the same from 424 on, of one that user space passes.
    pub fn common_number(&self, number: u32) -> u32 {
        let number = number - self.base;
        let is_common = self.name == "alpha" && number >= Self::COMMON_FROM + 110;
        if is_common { number - 110 } else { number }
    }

    /// Whether the kernel's `long`, which is as wide as a register, is wider than a pointer and than the program's `long`: a
    /// 64-bit kernel takes the registers of x32 and MIPS n32 as they are. Only entries with compat types cut them.
    pub fn has_two_longs(&self) -> bool {
        self.register_bits > self.pointer_bits
    }

    /// All of them, in the order of tests/data/abis.tsv.
    pub fn all(repo: &Repo) -> Result<Vec<Self>> {
        let trees = lines(repo, "tests/data/trees.tsv", 7)?;
        lines(repo, "tests/data/abis.tsv", 19)?
            .into_iter()
            .map(|(line, abi)| {
                let name = abi[0].clone();
                let wrong = || format!("tests/data/abis.tsv, line {line}: {name}");
                let Some((tree_line, tree)) = trees.iter().find(|(_, tree)| tree[0] == name) else {
                    bail!("tests/data/trees.tsv has no line for {name}");
                };
                let wrong_tree = || format!("tests/data/trees.tsv, line {tree_line}: {name}");
                let kernels = tree[5].split(' ').map(|kernel| {
                    let (arch, bits) = kernel.split_once(':').context("a kernel is `architecture:bits`")?;
                    Ok(Kernel { arch: arch.to_owned(), bits: bits.parse()? })
                });
                Ok(Self {
                    register_bits: abi[3].parse().with_context(wrong)?,
                    pointer_bits: abi[4].parse().with_context(wrong)?,
                    big_endian: abi[5].starts_with("big"),
                    pair64: abi[14].clone(),
                    base: tree[3].parse().with_context(wrong_tree)?,
                    table: tree[1].clone(),
                    columns: tree[2].split(' ').filter(|column| *column != "*").map(str::to_owned).collect(),
                    compat_entries: tree[4] == "compat",
                    kernels: kernels.collect::<Result<_>>().with_context(wrong_tree)?,
                    until: until(&tree[6]).with_context(wrong_tree)?,
                    name,
                })
            })
            .collect()
    }
}

/// `-`, or `6.18 469`
fn until(text: &str) -> Result<Option<(Release, u32)>> {
    if text == "-" {
        return Ok(None);
    }
    let (release, last) = text.split_once(' ').context("the last column is `-`, or `release number`")?;
    let release = Release::parse(release).with_context(|| format!("`{release}` is no release"))?;
    Ok(Some((release, last.parse()?)))
}

/// The lines of a file of facts, with their numbers, split at the tabs.
pub fn lines(repo: &Repo, file: &str, columns: usize) -> Result<Vec<(usize, Vec<String>)>> {
    let text = repo.read(file)?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    lines
        .map(|(i, line)| {
            let fields: Vec<_> = line.split('\t').map(str::to_owned).collect();
            if fields.len() != columns {
                bail!("{file}, line {}: {} columns, where there are {columns}\n    {line}", i + 1, fields.len());
            }
            Ok((i + 1, fields))
        })
        .collect()
}
