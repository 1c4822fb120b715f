//! One module for each ABI: its `Sysno`, its table, and the flat array of all arguments.
//!
//! A module is there if its feature is on or if it is the native ABI's, the one that the program is compiled for.

use crate::Table;
use crate::abi::Descriptor;

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
        }
    };
}

abis! {
    /// x86-64: `syscall` on a 64-bit x86 kernel.
    X86_64, x86_64, "x86_64", native if all(target_arch = "x86_64", target_pointer_width = "64");
}
