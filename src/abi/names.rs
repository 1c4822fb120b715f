//! `"arm64".parse::<Abi>()`: the names that others give to the ABIs.

use core::fmt;
use core::str::FromStr;

use super::Abi;
use super::list::abis;
use crate::error::ShortText;

// Turns the list into the names, which are those of all ABIs, so that the error for a name of an ABI that isn't compiled in can
// say so.
macro_rules! names {
    ($(
        $(#[$doc:meta])*
        $Abi:ident, $module:ident, $feature:literal, also $also:tt, native if $native:meta $facts:tt
    )*) => {
        /// Each ABI's name, with its other names: what `uname -m` prints; Rust's `target_arch` and the beginning of its target
        /// triples; Go's `GOARCH`; Debian's architecture; libseccomp's tokens, and its names for them; the kernel's
        /// directory under `arch/`.
        ///
        /// Some names are for one byte order. An ABI may have both.
        pub(crate) static NAMES: &[(&str, &[&str])] = &[$(($feature, &$also)),*];
    };
}

abis!(names);

/// The kernel's directories that are no ABI's name. (`mips` is all others' name of o32.)
const DIRECTORIES: &[(&str, &[&str])] =
    &[("riscv", &["riscv64", "riscv32"]), ("loongarch", &["loongarch64", "loongarch32"])];

/// From its name, as [`Abi::name`] gives it, or from a name that others give to it:
///
/// - what `uname -m` prints for a kernel or a program of the ABI: `x86_64`, `i686`, `armv7l`;
/// - Rust's `target_arch` and target triples, and Debian's: `x86_64-unknown-linux-gnux32`, `mips64el-linux-gnuabi64`;
/// - Go's `GOARCH` and Debian's architectures: `amd64`, `386`, `arm64`, `ppc64el`, `armhf`;
/// - libseccomp's architectures: `SCMP_ARCH_X86_64`, `mipsel64n32`; `native` is the ABI that this program is compiled for;
/// - the kernel's directory for the machine: `arm64`.
///
/// Names are case-sensitive. Some of them are for one byte order; the ABI may have two.
///
/// `mips` and `mips64` are o32 and n64, as in all of these but the kernel's directory.
///
/// ```
/// use sysno::Abi;
///
/// for name in ["aarch64", "arm64", "aarch64_be", "SCMP_ARCH_AARCH64", "aarch64-unknown-linux-musl"] {
///     assert_eq!(name.parse(), Ok(Abi::Aarch64));
/// }
/// assert_eq!("pdp11".parse::<Abi>().unwrap_err().to_string(), "unknown ABI `pdp11`");
/// let error = "riscv".parse::<Abi>().unwrap_err();
/// assert_eq!(error.to_string(), "`riscv` is several ABIs: riscv64, riscv32");
/// assert_eq!(error.abis(), ["riscv64", "riscv32"]);
/// ```
impl FromStr for Abi {
    type Err = UnknownAbi;

    fn from_str(name: &str) -> Result<Self, UnknownAbi> {
        if matches!(name, "native" | "SCMP_ARCH_NATIVE") {
            return Self::NATIVE.ok_or(UnknownAbi::new(name, &[]));
        }
        if let Some((_, abis)) = DIRECTORIES.iter().find(|(directory, _)| *directory == name) {
            return Err(UnknownAbi::new(name, abis));
        }
        let machine = machine_of_triple(name).unwrap_or(name);
        let Some((abi, _)) = NAMES.iter().find(|(abi, also)| *abi == machine || also.contains(&machine)) else {
            return Err(UnknownAbi::new(name, &[]));
        };
        Self::from_name(abi).ok_or(UnknownAbi::new(name, core::slice::from_ref(abi)))
    }
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

/// A text that names no ABI, several, or one that isn't compiled in.
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
    fn new(name: &str, abis: &'static [&'static str]) -> Self {
        Self { name: ShortText::new(name), abis }
    }

    /// The text, or its first 64 bytes if it is longer (fewer, if the cut would be within a character).
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!("pdp11".parse::<Abi>().unwrap_err().name(), "pdp11");
    /// ```
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The names of the ABIs that the text may mean: none, one that isn't compiled in, or several, compiled in or not.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert!("pdp11".parse::<Abi>().unwrap_err().abis().is_empty());
    /// ```
    pub const fn abis(&self) -> &'static [&'static str] {
        self.abis
    }
}

impl fmt::Display for UnknownAbi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.abis {
            [] => write!(f, "unknown ABI `{}`", self.name),
            [abi] => write!(f, "the ABI {abi} is not compiled in: it has the feature `{abi}`"),
            [first, others @ ..] => {
                write!(f, "`{}` is several ABIs: {first}", self.name)?;
                others.iter().try_for_each(|abi| write!(f, ", {abi}"))
            }
        }
    }
}

impl core::error::Error for UnknownAbi {}
