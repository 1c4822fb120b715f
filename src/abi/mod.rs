//! [`Abi`]: the ABIs. [`Descriptor`]: the facts that hold for all calls of an ABI.

// Each group of modules uses only those of the groups above it.
#[macro_use]
mod errno_family;
mod list;

mod names;

use core::fmt;
use core::str::FromStr;

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
        /// An ABI: a way of calling the kernel, with numbers of its own.
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
    };
}

abis!(abi);

const _: () = assert!(
    Abi::ALL.len() <= u32::BITS as usize,
    "there are at most 32 ABIs: src/table/aliases.rs and src/facts/constants.rs have a bit for each in a u32"
);

/// The facts that hold for all calls of one ABI, from syscall(2), `linux/audit.h` and `linux/elf-em.h`.
///
/// ```
/// let abi = sysno::Abi::X86_64.descriptor();
/// assert_eq!(abi.instruction, "syscall");
/// assert_eq!(abi.argument_registers, ["rdi", "rsi", "rdx", "r10", "r8", "r9"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Descriptor {
    /// The ABI's name: that of its module and feature.
    pub name: &'static str,
    /// The kernel's directory for its machine, under `arch/`.
    pub kernel_arch: &'static str,
    /// The family of machines. A kernel may run programs of all ABIs of its family: an x86 kernel runs those of x86-64, x32
    /// and x86.
    pub machine: &'static str,
    /// strace's names for the personalities of the programs that it can trace when it is compiled for this ABI. The ABI's own
    /// personality is the first.
    pub personalities: &'static [&'static str],
    /// Bits of a register that carries an argument.
    pub register_bits: u8,
    /// Bits of a pointer, a `long` and a `size_t`. Fewer than `register_bits` on x32 and MIPS n32.
    pub pointer_bits: u8,
    /// Bits of the register that the kernel takes as an address. On x32 and MIPS n32 it takes the whole register, although a
    /// program's pointers have 32 bits.
    pub address_bits: u8,
    /// The byte orders of the machines that have the ABI, the usual one first.
    pub endians: &'static [Endian],
    /// The lowest number that a call of the ABI could have.
    pub number_base: u32,
    /// The highest number that a call of the ABI could have; higher numbers belong to another ABI.
    pub number_limit: u32,
    /// The first and the last of the numbers that mean calls of other ABIs, but for those between `number_base` and `number_limit`,
    /// although the kernel reports them with this ABI's `AUDIT_ARCH_*`.
    pub other_numbers: Option<(u32, u32)>,
    /// Whether numbers are also written without `number_base`, as strace does on x32.
    pub base_is_optional: bool,
    /// `AUDIT_ARCH_*`, as seccomp and ptrace report it, the usual one first. Most of the ABIs that have two byte orders have a
    /// number for each; [`Abi::endian_of`] tells which. ARC has two for each, for two generations of the machine.
    pub audit_archs: &'static [u32],
    /// `e_machine` of its ELF files, the usual one first: ARC has two, for two generations of the machine.
    pub elf_machines: &'static [u16],
    /// The instruction that enters the kernel.
    pub instruction: &'static str,
    /// The register that holds the call's number; `None` if the instruction itself contains it.
    pub number_register: Option<&'static str>,
    /// Where the arguments are, in order: registers, or words of the user's stack.
    pub argument_registers: &'static [&'static str],
    /// The register that holds the result.
    pub return_register: &'static str,
    /// How the kernel signals that the result is an error.
    pub error: ErrorSignal,
    /// How a 64-bit argument is passed in registers.
    pub pair64: Pair64,
    /// Which numbers its errnos have: those of `errno.h` in the kernel's directory for its machine, or the generic ones if
    /// there is no such file.
    pub errnos: ErrnoFamily,
}

/// A byte order.
///
/// ```
/// assert_eq!(sysno::Abi::X86_64.descriptor().endians, [sysno::Endian::Little]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Endian {
    /// The low byte, and the low half of a pair of registers, first.
    Little,
    /// The high byte, and the high half of a pair of registers, first.
    Big,
}

/// How the kernel signals that a result is an error.
///
/// ```
/// assert_eq!(sysno::Abi::X86_64.descriptor().error, sysno::ErrorSignal::Negative);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ErrorSignal {
    /// The result is between -4095 and -1: the errno, negated.
    Negative,
    /// This register or flag is set, and the result is the errno, positive.
    Flag(&'static str),
}

/// How a 64-bit argument is passed in registers.
///
/// ```
/// assert_eq!(sysno::Abi::X86_64.descriptor().pair64, sysno::Pair64::Single);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Pair64 {
    /// One register holds it.
    Single,
    /// The next two registers hold it.
    Any,
    /// Two registers hold it, the first of them at an even position; a register is skipped if necessary.
    Even,
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
    /// Its name: that of its module and feature.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.name(), "x86_64");
    /// ```
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

    /// The ABI of that name, if it is compiled in. Names that others give to ABIs are parsed: `"arm64".parse::<Abi>()`.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::from_name("x86_64"), Some(Abi::X86_64));
    /// assert_eq!(Abi::from_name("pdp11"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|abi| abi.name() == name)
    }

    /// The ABI of a call, from the `AUDIT_ARCH_*` and the number, of any integer type, that ptrace, seccomp and audit report.
    /// The number distinguishes ABIs that share an `AUDIT_ARCH_*`. `None` if the ABI isn't compiled in.
    ///
    /// A kernel reports the calls of ARM's old ABI (OABI) without their 0x900000, as if they were calls of the new one (EABI).
    /// To override that for a call whose instruction is the old ABI's, add 0x900000 to the number.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::from_audit_arch(0xC000_003E, 0), Some(Abi::X86_64));
    /// assert_ne!(Abi::from_audit_arch(0xC000_003E, 0x4000_0000), Some(Abi::X86_64), "x32");
    /// ```
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
    pub const fn audit_arch(self) -> u32 {
        self.descriptor().audit_archs[0]
    }

    /// The byte order of the ABI; the usual one if it has two.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.endian(), sysno::Endian::Little);
    /// ```
    pub const fn endian(self) -> Endian {
        self.descriptor().endians[0]
    }

    /// The byte order of a program of the ABI whose calls are reported with this `AUDIT_ARCH_*`. `None` if the ABI doesn't have
    /// that `AUDIT_ARCH_*`.
    ///
    /// AArch64, ARM, Xtensa and MicroBlaze have one `AUDIT_ARCH_*` for both byte orders. The result for them is the byte order
    /// of this program if the ABI is the native one, else the ABI's usual byte order.
    ///
    /// ```
    /// # use sysno::{Abi, Endian};
    /// assert_eq!(Abi::X86_64.endian_of(0xC000_003E), Some(Endian::Little));
    /// assert_eq!(Abi::Arc.endian_of(0x0000_005D), Some(Endian::Big));
    /// assert_eq!(Abi::X86_64.endian_of(0x4000_0003), None);
    /// ```
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
    pub const fn pointer_bits(self) -> u8 {
        self.descriptor().pointer_bits
    }

    /// Bits of a register that carries an argument.
    ///
    /// ```
    /// assert_eq!(sysno::Abi::X86_64.register_bits(), 64);
    /// ```
    pub const fn register_bits(self) -> u8 {
        self.descriptor().register_bits
    }
}

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
        f.write_str(self.name())
    }
}

impl fmt::Debug for Abi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
