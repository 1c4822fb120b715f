//! The names that others give to the ABIs, for `"arm64".parse::<Abi>()`.

use core::fmt;

use super::list::abis;
use crate::error::ShortText;

// Turns the list into the names, which are those of all ABIs, so that the error for a name of an ABI that isn't compiled in can
// say so.
macro_rules! names {
    ($(
        $(#[$doc:meta])*
        $Abi:ident, $module:ident, $feature:literal, also ($($also:literal),* $(,)?), native if $native:meta $facts:tt
    )*) => {
        /// Each ABI's name, with its other names: what `uname -m` prints; Rust's `target_arch` and the beginning of its target
        /// triples; Go's `GOARCH`; Debian's architecture; libseccomp's tokens, and its names for them; the kernel's
        /// directory under `arch/`.
        ///
        /// Some names are for one byte order. An ABI may have both.
        pub(crate) static NAMES: &[(&str, &[&str])] = &[$(($feature, &[$($also),*])),*];
    };
}

abis!(names);

/// The kernel's directories that are no ABI's name. (`mips` is all others' name of o32.)
const DIRECTORIES: &[(&str, &[&str])] =
    &[("riscv", &["riscv64", "riscv32"]), ("loongarch", &["loongarch64", "loongarch32"])];

/// The name of the ABI that a name means, compiled in or not.
pub(super) fn meant(name: &str) -> Result<&'static &'static str, UnknownAbi> {
    if let Some((_, abis)) = DIRECTORIES.iter().find(|(directory, _)| *directory == name) {
        return Err(UnknownAbi::new(name, abis));
    }
    let machine = machine_of_triple(name).unwrap_or(name);
    let found = NAMES.iter().find(|(abi, also)| *abi == machine || also.contains(&machine));
    found.map(|(abi, _)| abi).ok_or(UnknownAbi::new(name, &[]))
}

/// The name in [`NAMES`] of a target triple's ABI: that of its machine, unless its environment is another ABI's. `None` if the
/// text is no triple of Linux.
fn machine_of_triple(triple: &str) -> Option<&str> {
    let (machine, rest) = triple.split_once('-')?;
    let environment = rest.rsplit('-').next()?;
    if !rest.split('-').any(|part| part == "linux") {
        return None;
    }
    Some(match machine {
        "x86_64" if environment.ends_with("x32") => "x32",
        _ if machine.starts_with("mips") && environment.ends_with("abin32") => "mips_n32",
        // An ABI that the kernel doesn't have.
        _ if environment.ends_with("ilp32") => triple,
        _ => machine,
    })
}

/// The error for a text that names no ABI, several ABIs, or an ABI that isn't compiled in.
///
/// ```
/// use sysno::Abi;
///
/// let error = "loongarch".parse::<Abi>().unwrap_err();
/// assert_eq!(error.name(), "loongarch");
/// assert_eq!(error.abis(), ["loongarch64", "loongarch32"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct UnknownAbi {
    name: ShortText,
    abis: &'static [&'static str],
}

impl UnknownAbi {
    pub(super) fn new(name: &str, abis: &'static [&'static str]) -> Self {
        Self { name: ShortText::new(name), abis }
    }

    /// The text, or its first 64 bytes if it is longer (fewer, if the cut would be within a character).
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!("pdp11".parse::<Abi>().unwrap_err().name(), "pdp11");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The names of the ABIs that the text may mean: none, one that isn't compiled in, or several, compiled in or not.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert!("pdp11".parse::<Abi>().unwrap_err().abis().is_empty());
    /// ```
    #[must_use]
    pub const fn abis(&self) -> &'static [&'static str] {
        self.abis
    }
}

impl fmt::Display for UnknownAbi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.abis {
            [] => write!(f, "unknown ABI `{}`", self.name),
            [abi] => write!(f, "the ABI {abi} is not compiled in: its feature, `{abi}`, is off"),
            [first, others @ ..] => {
                write!(f, "`{}` is several ABIs: {first}", self.name)?;
                others.iter().try_for_each(|abi| write!(f, ", {abi}"))
            }
        }
    }
}

impl core::error::Error for UnknownAbi {}
