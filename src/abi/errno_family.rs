//! [`ErrnoFamily`]: a family of ABIs that have the same errno numbers.

// Each line is a family that has numbers of its own: its name, its name in rows, and the `cfg` predicate by which it is the
// native family. The lines become `ErrnoFamily`, and a macro for each family that expands to its input if the family is the
// native one, else to nothing. Which family is native is decided only here. `$dollar` is a `$` in the macros that are made.
macro_rules! families {
    ($dollar:tt $($(#[$doc:meta])* $Family:ident, $family:ident, native if $native:meta;)*) => {
        /// A family of ABIs that have the same errno numbers.
        ///
        /// ```
        /// use sysno::{Abi, ErrnoFamily};
        ///
        /// assert_eq!(Abi::X86_64.descriptor().errnos, ErrnoFamily::Generic);
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum ErrnoFamily {
            /// The numbers of `asm-generic/errno.h`: x86, ARM, RISC-V and most others.
            Generic,
            $(
                $(#[$doc])*
                $Family,
            )*
        }

        impl ErrnoFamily {
            #[cfg(feature = "decode")]
            pub(crate) const ALL: &'static [Self] = &[Self::Generic, $(Self::$Family),*];

            /// The name, in lower case.
            ///
            /// ```
            /// # use sysno::ErrnoFamily;
            /// assert_eq!((ErrnoFamily::Generic.name(), ErrnoFamily::PowerPc.name()), ("generic", "powerpc"));
            /// ```
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    Self::Generic => "generic",
                    $(Self::$Family => stringify!($family),)*
                }
            }

            /// The family of the ABI that this program is compiled for; [`ErrnoFamily::Generic`] if this crate has no table
            /// for that ABI.
            ///
            /// ```
            /// # use sysno::{Abi, ErrnoFamily};
            /// assert!(Abi::NATIVE.is_none_or(|abi| abi.descriptor().errnos == ErrnoFamily::NATIVE));
            /// ```
            pub const NATIVE: Self = Self::native();

            #[allow(unreachable_code)]
            const fn native() -> Self {
                $(
                    #[cfg($native)]
                    return Self::$Family;
                )*
                Self::Generic
            }
        }

        /// The families by their names in rows.
        #[allow(non_upper_case_globals)]
        #[cfg(feature = "decode")]
        pub(crate) mod family {
            $(pub(crate) const $family: super::ErrnoFamily = super::ErrnoFamily::$Family;)*
        }

        $(
            #[cfg(all(feature = "decode", $native))]
            #[allow(unused_macros, reason = "not every family has names that no other has")]
            macro_rules! $family {
                ($dollar($dollar tokens:tt)*) => { $dollar($dollar tokens)* };
            }

            #[cfg(all(feature = "decode", not($native)))]
            #[allow(unused_macros, reason = "not every family has names that no other has")]
            macro_rules! $family {
                ($dollar($dollar tokens:tt)*) => {};
            }
        )*
    };
}

families! { $
    /// Alpha.
    Alpha, alpha, native if any();
    /// MIPS o32, n64 and n32.
    Mips, mips, native if any(target_arch = "mips", target_arch = "mips32r6", target_arch = "mips64", target_arch = "mips64r6");
    /// PA-RISC, 32 and 64 bits.
    Parisc, parisc, native if any();
    /// PowerPC, 32 and 64 bits: the generic numbers, except that of `EDEADLOCK`.
    PowerPc, powerpc, native if any(target_arch = "powerpc", target_arch = "powerpc64");
    /// SPARC, 32 and 64 bits.
    Sparc, sparc, native if any(target_arch = "sparc", target_arch = "sparc64");
}
