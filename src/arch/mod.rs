//! One module for each ABI: its `Sysno`, its table, and the flat array of all arguments.
//!
//! A module is there if its feature is on or if it is the native ABI's, the one that the program is compiled for.

use crate::Table;
use crate::abi::Descriptor;

/// This crate's own tables have the names of their arguments from [`crate::arg_name`].
macro_rules! syscall_enum {
    ($($table:tt)*) => {
        $crate::__syscall_enum! { [__syscall_enum_known] $($table)* }
    };
}

// Turns a line for each ABI (its name in `Abi`, its module, its feature, when it is native) into the modules, `Abi`
// and `NativeSysno`. Everything that must know all ABIs is here.
macro_rules! abis {
    ($($(#[$doc:meta])* $Abi:ident, $module:ident, $feature:literal, native if $native:meta;)*) => {
        $(
            #[cfg(any(feature = $feature, $native))]
            #[cfg_attr(docsrs, doc(cfg(feature = $feature)))]
            pub mod $module;
        )*

        /// What the crate's root re-exports: the native ABI's `Sysno`, or nothing where there is no table for it.
        pub(crate) mod native {
            $(
                #[cfg($native)]
                pub use super::$module::Sysno;
            )*
        }

        $(
            /// The native ABI's `Sysno`: what a `SysnoSet` is a set of where nothing else is said.
            #[cfg($native)]
            pub type NativeSysno = $module::Sysno;
        )*

        /// Stands for the native ABI's `Sysno` where there is no table for it. It has no value.
        #[cfg(not(any($($native),*)))]
        #[derive(Debug)]
        pub enum NativeSysno {}

        /// An ABI: a way of calling the kernel, with numbers of its own.
        ///
        /// There is a value for each ABI that is compiled in, by its feature or because it is the native one.
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

            /// The ABI that this program is compiled for; `None` where this crate has no table for it.
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

            /// What holds for all its calls: registers, byte order, how an error is told.
            ///
            /// ```
            /// # use sysno::Abi;
            /// assert_eq!(Abi::X86_64.descriptor().elf_machine, 62);
            /// ```
            pub const fn descriptor(self) -> &'static Descriptor {
                match self {
                    $(
                        #[cfg(any(feature = $feature, $native))]
                        Self::$Abi => &$module::DESCRIPTOR,
                    )*
                }
            }

            /// Its table of calls.
            ///
            /// ```
            /// # use sysno::Abi;
            /// assert_eq!(Abi::X86_64.table().len(), sysno::arch::x86_64::Sysno::count());
            /// ```
            pub const fn table(self) -> &'static Table {
                match self {
                    $(
                        #[cfg(any(feature = $feature, $native))]
                        Self::$Abi => $module::Sysno::TABLE,
                    )*
                }
            }

            /// The name of the call that has that slot of its table.
            pub(crate) const fn call_name(self, slot: usize) -> &'static str {
                match self {
                    $(
                        #[cfg(any(feature = $feature, $native))]
                        Self::$Abi => $module::Sysno::name_at(slot),
                    )*
                }
            }
        }
    };
}

abis! {
    /// x86-64: system calls of a 64-bit x86 kernel, entered by `syscall`.
    X86_64, x86_64, "x86_64", native if all(target_arch = "x86_64", target_pointer_width = "64");
    /// x32: system calls of programs with 32-bit pointers on a 64-bit x86 kernel; bit 30 of the number is set.
    X32, x32, "x32", native if all(target_arch = "x86_64", target_pointer_width = "32");
    /// x86 (i386): system calls of a 32-bit x86 program, entered by `int $0x80` or `sysenter`.
    X86, x86, "x86", native if target_arch = "x86";
    /// AArch64: system calls of a 64-bit ARM program.
    Aarch64, aarch64, "aarch64", native if all(target_arch = "aarch64", target_pointer_width = "64");
    /// ARM (EABI): system calls of a 32-bit ARM program; the private calls are at 0xF0001.
    Arm, arm, "arm", native if target_arch = "arm";
    /// ARM (OABI): system calls of a 32-bit ARM program of the old ABI, the number in the instruction: 0x900000 and the call.
    ArmOabi, arm_oabi, "arm_oabi", native if any();
    /// RISC-V, 64 bits: system calls of a RISC-V program with 64-bit registers.
    Riscv64, riscv64, "riscv64", native if target_arch = "riscv64";
    /// RISC-V, 32 bits: system calls of a RISC-V program with 32-bit registers.
    Riscv32, riscv32, "riscv32", native if target_arch = "riscv32";
    /// LoongArch, 64 bits: system calls of a LoongArch program with 64-bit registers.
    LoongArch64, loongarch64, "loongarch64", native if target_arch = "loongarch64";
    /// LoongArch, 32 bits: system calls of a LoongArch program with 32-bit registers.
    LoongArch32, loongarch32, "loongarch32", native if target_arch = "loongarch32";
    /// PowerPC, 32 bits: system calls of a PowerPC program with 32-bit registers.
    PowerPc, powerpc, "powerpc", native if target_arch = "powerpc";
    /// PowerPC, 64 bits: system calls of a PowerPC program with 64-bit registers.
    PowerPc64, powerpc64, "powerpc64", native if target_arch = "powerpc64";
    /// s390x: system calls of an s390x program.
    S390x, s390x, "s390x", native if target_arch = "s390x";
    /// s390 (31 bits): system calls of an s390 program.
    S390, s390, "s390", native if any();
    /// MIPS o32: system calls of a 32-bit MIPS program, from 4000.
    MipsO32, mips_o32, "mips_o32", native if any(target_arch = "mips", target_arch = "mips32r6");
    /// MIPS n64: system calls of a 64-bit MIPS program, from 5000.
    MipsN64, mips_n64, "mips_n64", native if all(any(target_arch = "mips64", target_arch = "mips64r6"), target_pointer_width = "64");
    /// MIPS n32: system calls of a MIPS program with 64-bit registers and 32-bit pointers, from 6000.
    MipsN32, mips_n32, "mips_n32", native if all(any(target_arch = "mips64", target_arch = "mips64r6"), target_pointer_width = "32");
    /// SPARC, 32 bits: system calls of a SPARC program with 32-bit registers.
    Sparc, sparc, "sparc", native if target_arch = "sparc";
    /// SPARC, 64 bits: system calls of a SPARC program with 64-bit registers.
    Sparc64, sparc64, "sparc64", native if target_arch = "sparc64";
    /// Alpha: system calls of an Alpha program.
    Alpha, alpha, "alpha", native if any();
    /// m68k: system calls of an m68k program.
    M68k, m68k, "m68k", native if target_arch = "m68k";
    /// PA-RISC, 32 bits: system calls of a PA-RISC program with 32-bit registers.
    Parisc, parisc, "parisc", native if any();
    /// PA-RISC, 64 bits: system calls of a PA-RISC program with 64-bit registers.
    Parisc64, parisc64, "parisc64", native if any();
    /// SuperH: system calls of a SuperH program.
    Sh, sh, "sh", native if any();
    /// Xtensa: system calls of an Xtensa program.
    Xtensa, xtensa, "xtensa", native if target_arch = "xtensa";
    /// MicroBlaze: system calls of a MicroBlaze program.
    MicroBlaze, microblaze, "microblaze", native if any();
    /// Nios II: system calls of a Nios II program.
    Nios2, nios2, "nios2", native if any();
    /// OpenRISC: system calls of an OpenRISC program.
    OpenRisc, openrisc, "openrisc", native if any();
    /// ARC: system calls of an ARC program.
    Arc, arc, "arc", native if any();
    /// C-SKY: system calls of a C-SKY program.
    Csky, csky, "csky", native if target_arch = "csky";
    /// Hexagon: system calls of a Hexagon program.
    Hexagon, hexagon, "hexagon", native if target_arch = "hexagon";
}
