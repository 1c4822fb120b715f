//! [`Section`]: the numbers that a part of a listing is about, and where the program comes to for each.

use core::iter;

use super::graph::{Place, Start, Walk};
use crate::abi::Abi;
use crate::seccomp::Program;
use crate::table::Syscall;

/// What is said of the calls of an ABI, or of the numbers of no ABI, that are reported with an `AUDIT_ARCH_*`.
#[derive(Clone, Copy)]
pub(super) struct Section<'a> {
    pub(super) program: &'a Program,
    pub(super) arch: u32,
    pub(super) abi: Option<Abi>,
    /// The ABI whose errnos may be named.
    pub(super) errnos: Option<Abi>,
    /// The answer to everything that no section is about.
    pub(super) rest: Option<Place>,
}

impl Section<'_> {
    /// Where the program comes to, for each range of numbers.
    #[inline]
    pub(super) fn numbers(self) -> impl Iterator<Item = (u32, u32, Place)> {
        let Self { program, arch, abi, .. } = self;
        let of_arch = move |abi: &&Abi| abi.descriptor().audit_archs.contains(&arch);
        let numbers = ranges(move |number| {
            let Start { place, last_number, .. } = Walk { program, arch, number }.start();
            let abis = Abi::ALL.iter().filter(of_arch).map(|abi| abi.descriptor());
            // Each ABI's numbers begin and end with a range, and so do those that are other ABIs'.
            let end = |first: u32, last: u32| match number {
                _ if number < first => first - 1,
                _ if number <= last => last,
                _ => u32::MAX,
            };
            let ends = abis.map(|facts| {
                let (first, last) = facts.other_numbers.unwrap_or((0, u32::MAX));
                end(facts.number_base, facts.number_limit).min(end(first, last))
            });
            (ends.fold(last_number, u32::min), (owner(arch, number), place))
        });
        numbers.filter(move |(.., (owner, _))| *owner == abi).map(|(first, last, (_, place))| (first, last, place))
    }

    #[inline]
    pub(super) fn row(self, number: u32) -> Option<Syscall> {
        self.abi?.syscall(number)
    }

    /// The same of the numbers without a row.
    #[inline]
    pub(super) fn without_row(self) -> impl Iterator<Item = (u32, u32, Place)> {
        let parts = self.numbers().flat_map(move |(first, last, place)| {
            let mut next = Some(first);
            iter::from_fn(move || {
                let mut number = next.filter(|&next| next <= last)?;
                while self.row(number).is_some() {
                    number = number.checked_add(1).filter(|&next| next <= last)?;
                }
                let rows = self.abi.into_iter().flat_map(Abi::syscalls).map(|row| row.id() as u32);
                let end = rows.filter(|&row| row > number).min().map_or(last, |row| last.min(row - 1));
                next = end.checked_add(1);
                Some((number, end, place))
            })
        });
        let mut parts = parts.peekable();
        iter::from_fn(move || {
            let (first, mut last, place) = parts.next()?;
            while let Some(more) = parts.next_if(|more| more.0 - 1 == last && more.2 == place) {
                last = more.1;
            }
            Some((first, last, place))
        })
    }
}

/// Ranges of values that follow each other, each with what there is to say of it. `of` says where the range that begins with a value
/// ends, and what there is to say.
#[inline]
pub(super) fn ranges<T>(of: impl Fn(u32) -> (u32, T)) -> impl Iterator<Item = (u32, u32, T)> {
    let mut next = Some(0);
    iter::from_fn(move || {
        let first = next?;
        let (last, what) = of(first);
        next = last.checked_add(1);
        Some((first, last, what))
    })
}

/// The ABI of a number; of one that no ABI has, that of its `arch`.
#[inline]
fn owner(arch: u32, number: u32) -> Option<Abi> {
    Abi::from_audit_arch(arch, number).or_else(|| {
        Abi::ALL.iter().copied().find(|abi| {
            let facts = abi.descriptor();
            let is_others = |(first, last)| (first..=last).contains(&number);
            facts.audit_archs.contains(&arch) && !facts.other_numbers.is_some_and(is_others)
        })
    })
}
