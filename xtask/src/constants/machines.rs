//! How the C compiler of an x86-64 host is made to lay out and preprocess as that of each ABI does.

/// What the host's compiler is told for an ABI.
pub struct Machine {
    pub abi: &'static str,
    /// The folder in arch/.
    pub arch: &'static str,
    pub layout: Layout,
    /// What the ABI's own compiler predefines, as far as headers ask for it.
    pub macros: &'static [&'static str],
}

/// The width of `long` and of pointers, and how the members of structs are aligned: the sizes of structs are in the numbers of
/// ioctl requests.
#[derive(Clone, Copy)]
pub enum Layout {
    Bits64,
    /// As x86-64, with pointers of 32 bits.
    X32,
    /// 32 bits; members of 64 bits at multiples of 8 bytes.
    Aligned8,
    /// 32 bits; members of 64 bits at multiples of 4 bytes.
    Aligned4,
    /// 32 bits; members of 32 and of 64 bits at multiples of 2 bytes.
    Aligned2,
}

impl Layout {
    pub fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Bits64 => &["-m64"],
            Self::X32 => &["-mx32"],
            Self::Aligned8 => &["-m32", "-malign-double"],
            Self::Aligned4 => &["-m32"],
            Self::Aligned2 => &["-m32", "-fpack-struct=2"],
        }
    }
}

/// What the host's compiler predefines and headers ask for.
pub const HOST_MACROS: &[&str] =
    &["__x86_64__", "__x86_64", "__amd64__", "__amd64", "__i386__", "__i386", "i386", "__ILP32__", "_ILP32"];

/// Alignments are those of each ABI's GCC (`BIGGEST_ALIGNMENT`, `STRUCTURE_SIZE_BOUNDARY` and the like in gcc/config). ARM's OABI
/// is as EABI: the kernel compares with the numbers of its own layout, whichever way a program was compiled.
#[rustfmt::skip]
pub const MACHINES: &[Machine] = &[
    Machine { abi: "x86_64", arch: "x86", layout: Layout::Bits64, macros: &["__x86_64__"] },
    Machine { abi: "x32", arch: "x86", layout: Layout::X32, macros: &["__x86_64__", "__ILP32__"] },
    Machine { abi: "x86", arch: "x86", layout: Layout::Aligned4, macros: &["__i386__"] },
    Machine { abi: "aarch64", arch: "arm64", layout: Layout::Bits64, macros: &["__aarch64__", "__AARCH64EL__"] },
    Machine { abi: "arm", arch: "arm", layout: Layout::Aligned8, macros: &["__arm__", "__ARM_EABI__"] },
    Machine { abi: "arm_oabi", arch: "arm", layout: Layout::Aligned8, macros: &["__arm__"] },
    Machine { abi: "riscv64", arch: "riscv", layout: Layout::Bits64, macros: &["__riscv", "__riscv_xlen=64"] },
    Machine { abi: "riscv32", arch: "riscv", layout: Layout::Aligned8, macros: &["__riscv", "__riscv_xlen=32"] },
    Machine { abi: "loongarch64", arch: "loongarch", layout: Layout::Bits64, macros: &["__loongarch__", "__loongarch_grlen=64", "__loongarch64"] },
    Machine { abi: "loongarch32", arch: "loongarch", layout: Layout::Aligned8, macros: &["__loongarch__", "__loongarch_grlen=32"] },
    Machine { abi: "powerpc", arch: "powerpc", layout: Layout::Aligned8, macros: &["__powerpc__", "__BIG_ENDIAN__"] },
    Machine { abi: "powerpc64", arch: "powerpc", layout: Layout::Bits64, macros: &["__powerpc__", "__powerpc64__", "__BIG_ENDIAN__"] },
    Machine { abi: "s390x", arch: "s390", layout: Layout::Bits64, macros: &["__s390__", "__s390x__"] },
    Machine { abi: "s390", arch: "s390", layout: Layout::Aligned8, macros: &["__s390__"] },
    Machine { abi: "mips_o32", arch: "mips", layout: Layout::Aligned8, macros: &["__mips__", "__mips=32", "__MIPSEB__", "_MIPS_ISA=_MIPS_ISA_MIPS1", "_MIPS_SIM=_ABIO32", "_MIPS_SZLONG=32"] },
    Machine { abi: "mips_n64", arch: "mips", layout: Layout::Bits64, macros: &["__mips__", "__mips=64", "__mips64", "__MIPSEB__", "_MIPS_ISA=_MIPS_ISA_MIPS64", "_MIPS_SIM=_ABI64", "_MIPS_SZLONG=64"] },
    Machine { abi: "mips_n32", arch: "mips", layout: Layout::Aligned8, macros: &["__mips__", "__mips=64", "__mips64", "__MIPSEB__", "_MIPS_ISA=_MIPS_ISA_MIPS64", "_MIPS_SIM=_ABIN32", "_MIPS_SZLONG=32"] },
    Machine { abi: "sparc", arch: "sparc", layout: Layout::Aligned8, macros: &["__sparc__", "__sparc"] },
    Machine { abi: "sparc64", arch: "sparc", layout: Layout::Bits64, macros: &["__sparc__", "__sparc", "__arch64__", "__sparc_v9__"] },
    Machine { abi: "alpha", arch: "alpha", layout: Layout::Bits64, macros: &["__alpha__"] },
    Machine { abi: "m68k", arch: "m68k", layout: Layout::Aligned2, macros: &["__m68k__", "__mc68000__"] },
    Machine { abi: "parisc", arch: "parisc", layout: Layout::Aligned8, macros: &["__hppa__"] },
    Machine { abi: "parisc64", arch: "parisc", layout: Layout::Bits64, macros: &["__hppa__", "__hppa64__"] },
    Machine { abi: "sh", arch: "sh", layout: Layout::Aligned4, macros: &["__sh__", "__SH4__", "__LITTLE_ENDIAN__"] },
    Machine { abi: "xtensa", arch: "xtensa", layout: Layout::Aligned8, macros: &["__XTENSA__", "__XTENSA_EL__"] },
    Machine { abi: "microblaze", arch: "microblaze", layout: Layout::Aligned4, macros: &["__MICROBLAZE__", "__MICROBLAZEEL__"] },
    Machine { abi: "nios2", arch: "nios2", layout: Layout::Aligned4, macros: &["__nios2__"] },
    Machine { abi: "openrisc", arch: "openrisc", layout: Layout::Aligned4, macros: &["__or1k__"] },
    Machine { abi: "arc", arch: "arc", layout: Layout::Aligned4, macros: &["__arc__"] },
    Machine { abi: "csky", arch: "csky", layout: Layout::Aligned4, macros: &["__csky__"] },
    Machine { abi: "hexagon", arch: "hexagon", layout: Layout::Aligned8, macros: &["__hexagon__"] },
];
