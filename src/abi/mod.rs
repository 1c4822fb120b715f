//! [`Abi`]: the ABIs, and sets of them as bits.

// Each group of modules uses only those of the groups above it.
#[macro_use]
mod errno_family;
mod list;

mod descriptor;
mod names;

use core::fmt;
use core::str::FromStr;

#[cfg(feature = "names")]
use crate::const_text::is_same;
pub use descriptor::{Descriptor, Endian, ErrorSignal, Pair64};
pub use errno_family::ErrnoFamily;
#[cfg(feature = "decode")]
pub(crate) use errno_family::family;
pub(crate) use list::abis;
#[cfg(feature = "decode")]
pub(crate) use names::NAMES;
pub use names::UnknownAbi;

// Turns the list into `Abi` and those of its items that depend on which ABIs are compiled in.
macro_rules! abi {
    ($(
        $(#[$doc:meta])*
        $Abi:ident, $module:ident, $feature:literal, also $also:tt, native if $native:meta { $($facts:tt)* }
    )*) => {
        /// An ABI: a way of calling the kernel, with numbers of its own. A 64-bit x86 kernel has three: x86-64, x32 and x86.
        ///
        /// There is a value for each ABI that is compiled in: the native one, and those whose feature is on.
        ///
        /// ```
        /// use sysno::Abi;
        ///
        /// let abi = Abi::from_name("x86_64").unwrap();
        /// assert_eq!(abi, Abi::X86_64);
        /// assert_eq!(abi.syscall(257).unwrap().name(), "openat");
        /// assert_eq!(abi.pointer_bits(), 64);
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Abi {
            $(
                $(#[$doc])*
                #[cfg_attr(doc, doc(alias $also))]
                #[cfg(any(feature = $feature, $native))]
                $Abi,
            )*
        }

        impl Abi {
            /// The ABIs that are compiled in.
            ///
            /// ```
            /// # use sysno::Abi;
            /// assert!(Abi::ALL.contains(&Abi::X86_64));
            /// ```
            pub const ALL: &'static [Self] = &[
                $(
                    #[cfg(any(feature = $feature, $native))]
                    Self::$Abi,
                )*
            ];

            /// The ABI that this program is compiled for; `None` if this crate has no table for it.
            ///
            /// ```
            /// # use sysno::Abi;
            /// # #[cfg(all(target_arch = "x86_64", target_pointer_width = "64"))]
            /// assert_eq!(Abi::NATIVE, Some(Abi::X86_64));
            /// ```
            pub const NATIVE: Option<Self> = Self::native();

            #[allow(unreachable_code)]
            const fn native() -> Option<Self> {
                $(
                    #[cfg($native)]
                    return Some(Self::$Abi);
                )*
                None
            }

            /// The facts that hold for all its calls: registers, byte order, how an error is signalled.
            ///
            /// ```
            /// # use sysno::Abi;
            /// assert_eq!(Abi::X86_64.descriptor().elf_machines, [62]);
            /// ```
            pub const fn descriptor(self) -> &'static Descriptor {
                match self {
                    $(
                        #[cfg(any(feature = $feature, $native))]
                        Self::$Abi => {
                            static DESCRIPTOR: Descriptor = Descriptor { name: $feature, $($facts)* };
                            &DESCRIPTOR
                        }
                    )*
                }
            }
        }

        /// Each ABI's bit in a set of ABIs, by the name of its module; 0 if it isn't compiled in.
        #[allow(non_upper_case_globals, dead_code, reason = "not every ABI's is used")]
        pub(crate) mod bit {
            $(
                #[cfg(any(feature = $feature, $native))]
                pub(crate) const $module: u32 = super::Abi::$Abi.bit();
                #[cfg(not(any(feature = $feature, $native)))]
                pub(crate) const $module: u32 = 0;
            )*
        }
    };
}

abis!(abi);

const _: () =
    assert!(Abi::ALL.len() <= u32::BITS as usize, "there are at most 32 ABIs: `Abi::bit` is a bit for each in a u32");

/// The ABIs that are compiled in, a bit for each.
#[cfg(feature = "names")]
pub(crate) const COMPILED: u32 = (1 << Abi::ALL.len()) - 1;

/// Sets of ABIs by the names that rows of constants have for them, a bit for each ABI: the families of machines, which are the
/// kernel's directories in `arch/`, and parts of them.
#[cfg(feature = "names")]
#[allow(non_upper_case_globals, dead_code, reason = "a family that no row names has a name, too")]
pub(crate) mod machines {
    use super::{bit, of_alignment, of_kernel_arch, of_long};

    pub(crate) const alpha: u32 = of_kernel_arch("alpha");
    pub(crate) const arc: u32 = of_kernel_arch("arc");
    pub(crate) const arm: u32 = of_kernel_arch("arm");
    pub(crate) const arm64: u32 = of_kernel_arch("arm64");
    pub(crate) const csky: u32 = of_kernel_arch("csky");
    pub(crate) const hexagon: u32 = of_kernel_arch("hexagon");
    pub(crate) const loongarch: u32 = of_kernel_arch("loongarch");
    pub(crate) const m68k: u32 = of_kernel_arch("m68k");
    pub(crate) const microblaze: u32 = of_kernel_arch("microblaze");
    pub(crate) const mips: u32 = of_kernel_arch("mips");
    pub(crate) const nios2: u32 = of_kernel_arch("nios2");
    pub(crate) const openrisc: u32 = of_kernel_arch("openrisc");
    pub(crate) const parisc: u32 = of_kernel_arch("parisc");
    pub(crate) const powerpc: u32 = of_kernel_arch("powerpc");
    pub(crate) const riscv: u32 = of_kernel_arch("riscv");
    pub(crate) const s390: u32 = of_kernel_arch("s390");
    pub(crate) const sh: u32 = of_kernel_arch("sh");
    pub(crate) const sparc: u32 = of_kernel_arch("sparc");
    pub(crate) const x86: u32 = of_kernel_arch("x86");
    pub(crate) const xtensa: u32 = of_kernel_arch("xtensa");

    pub(crate) const arm_oabi: u32 = bit::arm_oabi;
    pub(crate) const i386: u32 = bit::x86;
    pub(crate) const x86_64: u32 = bit::x86_64;
    pub(crate) const x32: u32 = bit::x32;
    pub(crate) const mips_o32: u32 = bit::mips_o32;
    pub(crate) const mips_n32: u32 = bit::mips_n32;
    pub(crate) const mips_n64: u32 = bit::mips_n64;
    pub(crate) const parisc32: u32 = bit::parisc;
    pub(crate) const parisc64: u32 = bit::parisc64;
    pub(crate) const powerpc32: u32 = bit::powerpc;
    pub(crate) const powerpc64: u32 = bit::powerpc64;
    pub(crate) const s390_31: u32 = bit::s390;
    pub(crate) const s390x: u32 = bit::s390x;
    pub(crate) const sparc32: u32 = bit::sparc;
    pub(crate) const sparc64: u32 = bit::sparc64;

    /// The ABIs whose programs have a `long` of 32 bits: x32 and MIPS n32, too.
    pub(crate) const bits32: u32 = of_long(32);
    pub(crate) const bits64: u32 = of_long(64);
    /// The ABIs that align integers of 64 bits to 4 bytes, or to 2.
    pub(crate) const align4: u32 = of_alignment(4);
}

/// The bits of the ABIs with that directory for their machine.
#[cfg(feature = "names")]
const fn of_kernel_arch(directory: &str) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < Abi::ALL.len() {
        if is_same(Abi::ALL[i].descriptor().kernel_arch.as_bytes(), directory.as_bytes()) {
            bits |= Abi::ALL[i].bit();
        }
        i += 1;
    }
    bits
}

/// The bits of the ABIs that align nothing to more bytes.
#[cfg(feature = "names")]
const fn of_alignment(most: u8) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < Abi::ALL.len() {
        if Abi::ALL[i].descriptor().max_alignment <= most {
            bits |= Abi::ALL[i].bit();
        }
        i += 1;
    }
    bits
}

/// The bits of the ABIs with a `long` of so many bits.
#[cfg(feature = "names")]
const fn of_long(width: u8) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < Abi::ALL.len() {
        if Abi::ALL[i].pointer_bits() == width {
            bits |= Abi::ALL[i].bit();
        }
        i += 1;
    }
    bits
}

/// `__AUDIT_ARCH_LE`: the bit of `AUDIT_ARCH_*` that says little-endian, where there is a number for each byte order.
const AUDIT_ARCH_LE: u32 = 0x4000_0000;

const fn contains(audit_archs: &[u32], audit_arch: u32) -> bool {
    let mut i = 0;
    while i < audit_archs.len() {
        if audit_archs[i] == audit_arch {
            return true;
        }
        i += 1;
    }
    false
}

impl Abi {
    /// Its bit in a set of ABIs.
    pub(crate) const fn bit(self) -> u32 {
        1 << self as u32
    }

    /// Its name: that of its module and feature.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.name(), "x86_64");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.descriptor().name
    }

    /// This ABI, and then the other ABIs whose programs the same kernel may run.
    ///
    /// Only ABIs that are compiled in are included. Whether a kernel really runs their programs depends on its configuration.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert!(Abi::X86_64.personalities().eq([Abi::X86_64, Abi::X32, Abi::X86]));
    /// assert!(Abi::X86.personalities().eq([Abi::X86, Abi::X86_64, Abi::X32]));
    /// ```
    pub fn personalities(self) -> impl Iterator<Item = Self> + Clone {
        let machine = self.descriptor().machine;
        let others = Self::ALL.iter().copied().filter(move |&abi| abi != self && abi.descriptor().machine == machine);
        core::iter::once(self).chain(others)
    }

    /// The ABI of that name, if it is compiled in. `"arm64".parse::<Abi>()` also knows the names that others give to ABIs.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::from_name("x86_64"), Some(Abi::X86_64));
    /// assert_eq!(Abi::from_name("pdp11"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|abi| abi.name() == name)
    }

    /// The ABI of a call, from the `AUDIT_ARCH_*` and the number, of any integer type, that ptrace, seccomp and audit report.
    /// ABIs that share an `AUDIT_ARCH_*` are distinguished by the number. `None` if the ABI isn't compiled in.
    ///
    /// A kernel reports the calls of ARM's old ABI (OABI) without their 0x900000, as if they were calls of the new one (EABI).
    /// To override that for a call whose instruction is the old ABI's, add 0x900000 to the number.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::from_audit_arch(0xC000_003E, 0), Some(Abi::X86_64));
    /// assert_ne!(Abi::from_audit_arch(0xC000_003E, 0x4000_0000), Some(Abi::X86_64), "x32");
    /// ```
    #[doc(alias = "AUDIT_ARCH_X86_64")]
    #[doc(alias = "AUDIT_ARCH_AARCH64")]
    pub fn from_audit_arch(arch: u32, number: impl TryInto<u32>) -> Option<Self> {
        let number = number.try_into().ok()?;
        Self::ALL.iter().copied().find(|abi| {
            let facts = abi.descriptor();
            facts.audit_archs.contains(&arch) && (facts.number_base..=facts.number_limit).contains(&number)
        })
    }

    /// `AUDIT_ARCH_*` of the ABI in its usual byte order.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.audit_arch(), 0xC000_003E);
    /// ```
    #[doc(alias = "AUDIT_ARCH_X86_64")]
    #[doc(alias = "AUDIT_ARCH_AARCH64")]
    #[must_use]
    pub const fn audit_arch(self) -> u32 {
        self.descriptor().audit_archs[0]
    }

    /// The byte order of the ABI; the usual one if it has two.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.endian(), sysno::Endian::Little);
    /// ```
    #[must_use]
    pub const fn endian(self) -> Endian {
        self.descriptor().endians[0]
    }

    /// The byte order of a program of the ABI whose calls are reported with this `AUDIT_ARCH_*`. `None` if the ABI doesn't have
    /// that `AUDIT_ARCH_*`.
    ///
    /// AArch64, ARM, Xtensa and MicroBlaze have one `AUDIT_ARCH_*` for both byte orders. For them, the result is the byte
    /// order of this program if the ABI is the native one, and otherwise the ABI's usual byte order.
    ///
    /// ```
    /// # use sysno::{Abi, Endian};
    /// assert_eq!(Abi::X86_64.endian_of(0xC000_003E), Some(Endian::Little));
    /// assert_eq!(Abi::Arc.endian_of(0x0000_005D), Some(Endian::Big));
    /// assert_eq!(Abi::X86_64.endian_of(0x4000_0003), None);
    /// ```
    #[must_use]
    pub const fn endian_of(self, audit_arch: u32) -> Option<Endian> {
        let facts = self.descriptor();
        if !contains(facts.audit_archs, audit_arch) {
            return None;
        }
        let [usual] = *facts.endians else {
            let is_for_one = contains(facts.audit_archs, audit_arch ^ AUDIT_ARCH_LE);
            let is_native = matches!(Self::NATIVE, Some(native) if native as usize == self as usize);
            let host = if cfg!(target_endian = "big") { Endian::Big } else { Endian::Little };
            return Some(match audit_arch & AUDIT_ARCH_LE {
                0 if is_for_one => Endian::Big,
                _ if is_for_one => Endian::Little,
                _ if is_native => host,
                _ => self.endian(),
            });
        };
        Some(usual)
    }

    /// Bits of a pointer, and of a program's `long` and `size_t`: the width of `isize` and `usize` in a row.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.pointer_bits(), 64);
    /// ```
    #[must_use]
    pub const fn pointer_bits(self) -> u8 {
        self.descriptor().pointer_bits
    }

    /// Bits of a register that carries an argument.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.register_bits(), 64);
    /// ```
    #[must_use]
    pub const fn register_bits(self) -> u8 {
        self.descriptor().register_bits
    }
}

/// From the name that [`Abi::name`] returns, or from a name that others give to the ABI:
///
/// - what `uname -m` prints for a kernel or a program of the ABI: `x86_64`, `i686`, `armv7l`;
/// - Rust's `target_arch` and target triples, and Debian's: `x86_64-unknown-linux-gnux32`, `mips64el-linux-gnuabi64`;
/// - Go's `GOARCH` and Debian's architectures: `amd64`, `386`, `arm64`, `ppc64el`, `armhf`;
/// - libseccomp's architectures: `SCMP_ARCH_X86_64`, `mipsel64n32`; `native` is the ABI that this program is compiled for;
/// - the kernel's directory for the machine: `arm64`.
///
/// Names are case-sensitive. Some of them name one byte order of an ABI that has two.
///
/// `mips` is o32 and `mips64` is n64. (Only the kernel's directory `mips` is for all three ABIs of MIPS.)
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
        let abi = match (name, Self::NATIVE) {
            ("native" | "SCMP_ARCH_NATIVE", None) => return Err(UnknownAbi::new(name, &[])),
            ("native" | "SCMP_ARCH_NATIVE", Some(native)) => return Ok(native),
            _ => names::meant(name)?,
        };
        Self::from_name(abi).ok_or(UnknownAbi::new(name, core::slice::from_ref(abi)))
    }
}

impl fmt::Display for Abi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Abi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
