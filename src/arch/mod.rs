//! One module for each ABI, with its `Sysno`, its table, and the flat array of all arguments. The methods of [`Abi`] that look
//! up its calls are here, too.
//!
//! A module is compiled in if its feature is on. The module of the native ABI, for which the program is compiled, is always
//! compiled in.

use crate::abi::{Abi, abis};
use crate::table::{Syscall, Syscalls, Table};

/// For this crate's own tables: the names of arguments must be in `crate::row::arg_name`, and other names are errors; and the
/// ABI's set and map have names, and methods that can be `const` because they are not generic.
macro_rules! syscall_enum {
    ($(#[$attribute:meta])* $visibility:vis enum $Sysno:ident: $Abi:ident $rows:tt) => {
        $crate::__syscall_enum! { [known_arg_names] [manual_page] [$(#[$attribute])* #[cfg_attr(doc, doc = "\n\n\
# What is on this page

The variants, hundreds of them: the text of each is its row, and a link to its manual page. Behind them are the [methods](#implementations).

| | |
|---|---|
| from a number | `Sysno::new(257)`, `Sysno::try_from(number)?` |
| from a name | `\"openat\".parse::<Sysno>()?`; in a `const`, `Sysno::from_name(\"openat\")` |
| number and name | `id()`, `name()`, `to_string()` |
| arguments and result | `args()`, `return_type()`, `signature()` |
| what they mean | `meaning_of(index)`, `length_of(index)`, `meaning_of_result()` |
| categories | `categories()`, `Sysno::in_category(Category::File)` |
| all calls | `Sysno::ALL`, `Sysno::iter()`, `first()`, `last()`, `next()`, `count()` |
| sets and maps | `Sysno::set(&[…])`, `Sysno::map(&[…])`; `SysnoSet`, `SysnoMap` |
| a call that was made | `decode(registers)`, `result(value, is_error)` |
| the same, of any ABI | `syscall()` |")] $visibility] $Sysno $Abi $rows $rows }

        /// A set of the ABI's calls.
        $visibility type SysnoSet = $crate::set::SysnoSet<$Sysno>;

        /// A map from the ABI's calls.
        $visibility type SysnoMap<T> = $crate::map::SysnoMap<$Sysno, T>;

        impl $crate::set::SysnoSet<$Sysno> {
            /// The set of these calls.
            #[must_use]
            pub const fn new(calls: &[$Sysno]) -> Self {
                $Sysno::set(calls)
            }

            /// Whether `call` is in the set.
            #[inline]
            #[must_use]
            pub const fn contains(&self, call: $Sysno) -> bool {
                self.contains_slot(call.__slot())
            }
        }

        impl<T: Copy> $crate::map::SysnoMap<$Sysno, T> {
            /// The map of these entries; if a call has two entries, the map has the later one.
            #[must_use]
            pub const fn from_slice(entries: &[($Sysno, T)]) -> Self {
                $Sysno::map(entries)
            }
        }
    };
}

macro_rules! known_arg_names {
    ($rows:tt $($arg:ident)*) => {
        $crate::__private::ArgNames::Known(&[$(src_row_arg_name_rs::$arg),*])
    };
}

// Turns each row of tables/calls.rs into a rule of a macro, which is a link to the call's manual page: for the documentation of
// the variants, which can't be computed otherwise.
#[cfg(doc)]
macro_rules! calls {
    (
        arguments $arguments:tt
        lengths $lengths:tt
        calls { $(
            $call:ident = $result:ident [$($page:ident($section:literal))?] $since:literal $meanings:tt $({$($held:tt)*})?,
        )* }
    ) => {
        macro_rules! manual_page {
            $(
                ($call) => {
                    concat!(
                        $(
                            "\n\nManual page: [", stringify!($page), "(", $section, ")](https://man7.org/linux/man-pages/man",
                            $section, "/", stringify!($page), ".", $section, ".html).",
                        )?
                    )
                };
            )*
            // A call that tables/calls.rs lacks is for tests/tables/calls.rs to tell.
            ($other:ident) => {
                ""
            };
        }
    };
}

#[cfg(doc)]
include!("../../tables/calls.rs");

// Turns the list of ABIs into the modules, the items of the native ABI, and `Abi::table`.
macro_rules! modules {
    ($(
        $(#[$doc:meta])*
        $Abi:ident, $module:ident, $feature:literal, also $also:tt, native if $native:meta $facts:tt
    )*) => {
        $(
            #[cfg(any(feature = $feature, $native))]
            #[cfg_attr(docsrs, doc(cfg(feature = $feature)))]
            #[cfg_attr(doc, doc(alias $also))]
            pub mod $module;
        )*

        /// The modules as the crate's root has them, too, for programs that were written for the crate `syscalls`.
        pub(crate) mod modules {
            $(
                #[cfg(any(feature = $feature, $native))]
                pub use super::$module;
            )*
        }

        /// The items that the crate's root re-exports: those of the native ABI, or nothing if that ABI has no table.
        pub(crate) mod native {
            $(
                #[cfg($native)]
                pub use super::$module::{Sysno, SysnoMap, SysnoSet};
            )*
        }

        impl Abi {
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

abis!(modules);

impl Abi {
    /// The call of that number, of any integer type. In a `const`, use [`Table::syscall`].
    ///
    /// ```
    /// # use sysno::{Abi, arch::x86_64::Sysno};
    /// assert_eq!(Abi::X86_64.syscall(1).unwrap().name(), "write");
    /// assert_eq!(Abi::X86_64.syscall(Sysno::write.id()).unwrap(), Sysno::write);
    /// assert_eq!(Abi::X86_64.syscall(1_000_000_u64), None);
    /// assert_eq!(Abi::X86_64.syscall(-1), None);
    /// ```
    pub fn syscall(self, number: impl TryInto<u32>) -> Option<Syscall> {
        self.table().syscall(number.try_into().ok()?)
    }

    /// The call of that name, or of that alias: [`Table::syscall_by_name`] says what an alias is.
    ///
    /// ```
    /// # use sysno::Abi;
    /// assert_eq!(Abi::X86_64.syscall_by_name("write").unwrap().id(), 1);
    /// assert_eq!(Abi::X86_64.syscall_by_name("wirte"), None);
    /// ```
    #[must_use]
    pub fn syscall_by_name(self, name: &str) -> Option<Syscall> {
        self.table().syscall_by_name(name)
    }

    /// All its calls, ordered by number.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let names = Abi::X86_64.syscalls().map(|call| call.name());
    /// assert!(names.take(3).eq(["read", "write", "open"]));
    /// ```
    #[must_use]
    pub fn syscalls(self) -> Syscalls {
        self.table().syscalls()
    }
}
