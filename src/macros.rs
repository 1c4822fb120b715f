//! `syscall_enum!` and what it needs.

/// Makes an enum of system calls from a table of rows.
///
/// This crate's own tables are written in it, and so can be the calls of a kernel that has some of its own:
///
/// ```
/// mod acme {
///     sysno::syscall_enum! {
///         /// The calls that the ACME kernel adds.
///         pub enum Sysno: X86_64 {
///             acme_open  = 1000 (path: *const c_char, r#type: i32) -> i32 [desc, file],
///             acme_reset = 1001 () -> ! [],
///             acme_debug = 1002 (...) -> isize [],
///         }
///     }
/// }
///
/// use acme::Sysno;
///
/// assert_eq!(Sysno::new(1000), Some(Sysno::acme_open));
/// assert_eq!(Sysno::acme_open.signature().to_string(), "acme_open(path: *const c_char, type: i32) -> i32");
/// assert_eq!(Sysno::acme_reset.args().len(), 0);
/// ```
///
/// The name after the colon is the [`Abi`](crate::Abi) that the calls are made by: it says which registers there are
/// and how wide a pointer is.
///
/// # A row
///
/// ```text
/// name = number ( arg: type, … ) -> return [ category, … ],
/// ```
///
/// - Rows ascend by number.
/// - A name that is a Rust keyword is written raw, `r#break`; users see `break`.
/// - Types are Rust notation for the C ABI: `i32`, `u32`, `i64`, `u64`, `u16`; `isize` and `usize`, as wide as the ABI's
///   pointer; `*const c_char` for a string; `*const u8` and `*mut u8` for bytes; `*const` or `*mut` to `c_void`, to an
///   integer or to a type of [`kernel_types`](crate::kernel_types). `(...)` means that the arguments are not known.
/// - The result may also be `!`.
/// - Categories are the names of [`Category`](crate::Category).
///
/// # Turns this
///
/// ```text
/// pub enum Sysno: X86_64 {
///     read = 0 (fd: i32, buf: *mut u8, count: usize) -> isize [desc],
/// }
/// ```
///
/// # Into this
///
/// ```text
/// pub enum Sysno { read = 0 }
///
/// const ROWS: &Rows<1> = &Rows {
///     numbers: [0],
///     names: ["read"],
///     args: [&["fd", "buf", "count"]],
///     shapes: [<extern "C" fn(fd: i32, buf: *mut u8, count: usize) -> isize as RowSignature>::SHAPE],
///     categories: [desc],
/// };
///
/// pub static ALL_ARGS: [Arg; 3] = args(ROWS);
/// static COLUMNS: Columns = Columns::new(ROWS);
/// static TABLE: Table = Table::new(Abi::X86_64, &ALL_ARGS, &COLUMNS);
/// ```
///
/// and the methods and traits of the enum, each a line that asks `TABLE`.
///
/// # Errors
///
/// A wrong row does not compile:
///
/// | mistake | what the compiler says |
/// |---|---|
/// | no `->` | no rules expected this token …: while trying to match `->` |
/// | unknown type | cannot find type `…` |
/// | a type that rows don't have | `…` is not a type that a row may have |
/// | unknown category | cannot find value `…` in module `…::categories` |
/// | number twice | discriminant value `…` assigned more than once |
/// | name twice | the name `…` is defined multiple times |
/// | out of order | row `…` = … comes after `…` = …: rows ascend by number |
/// | more arguments than registers | row `…`: its arguments take … registers, and the ABI passes … |
/// | a keyword as a name | expected identifier, found keyword `…` |
/// | an argument without a name | row `…`: write its arguments as (name: type, ...) |
/// | more than eight arguments | a row has at most eight arguments |
/// | no arguments, not even `()`; arguments twice | no rules expected this token …: while trying to match `->` |
#[macro_export]
macro_rules! syscall_enum {
    (
        $(#[$attribute:meta])*
        $visibility:vis enum $Sysno:ident: $Abi:ident {
            // The arguments are one token tree, which stands as it is in the type of a C function. At each repetition
            // within a row that may be empty, the compiler copies what it has matched of all rows before.
            $(
                $name:ident = $number:literal $args:tt -> $return:ty [$($category:ident),*],
            )*
        }
    ) => {
        $(#[$attribute])*
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        // Their docs are there when docs are made.
        #[allow(missing_docs, non_camel_case_types)]
        #[non_exhaustive]
        #[repr(u32)]
        $visibility enum $Sysno {
            $(
                #[cfg_attr(doc, doc = ::core::concat!(
                    "`", ::core::stringify!($name $args -> $return [$($category),*]), "`"
                ))]
                $name = $number,
            )*
        }

        /// The arguments of all calls, one call's after the other's.
        $visibility static ALL_ARGS: [$crate::Arg; $crate::__private::arg_count($Sysno::ROWS)] =
            $crate::__private::args($Sysno::ROWS);

        impl $Sysno {
            /// Every call, by number.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            const ROWS: &'static $crate::__private::Rows<{ $Sysno::ALL.len() }> = {
                #[allow(unused_imports)]
                use $crate::__private::types::*;

                &$crate::__private::Rows {
                    numbers: [$($number),*],
                    names: [$(::core::stringify!($name)),*],
                    args: [$($crate::__syscall_enum_arg_names!($name $args)),*],
                    shapes: [$(<extern "C" fn $args -> $return as $crate::__private::RowSignature>::SHAPE),*],
                    categories: [$(0 $(| $crate::__private::categories::$category)*),*],
                }
            };

            /// Never called: here the compiler says which row has a type that no row may have.
            #[allow(dead_code, unused_imports)]
            const fn check_types() {
                use $crate::__private::types::*;

                $(let _ = $crate::__private::shape::<extern "C" fn $args -> $return, $number>;)*
            }
        }

        const _: () = $crate::__private::check($crate::Abi::$Abi, $Sysno::ROWS);

        $crate::__syscall_enum_methods!($Sysno, $crate::Abi::$Abi);
    };
}

/// The names of a row's arguments.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_arg_names {
    ($row:ident ($($arg:ident: $type:ty),*)) => {
        &[$(::core::stringify!($arg)),*]
    };
    ($row:ident (...)) => {
        &[]
    };
    ($row:ident $args:tt) => {
        ::core::compile_error!(::core::concat!(
            "row `",
            ::core::stringify!($row),
            "`: write its arguments as (name: type, ...), () if it has none, (...) if they are not known"
        ))
    };
}

/// The methods and traits of an enum that [`syscall_enum!`] makes: nothing here depends on its rows.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_methods {
    ($Sysno:ident, $abi:expr) => {
        impl $Sysno {
            /// The table behind all look-ups, to be handed to code that serves any ABI.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::TABLE.len(), Sysno::count());
            /// ```
            pub const TABLE: &'static $crate::Table = {
                static COLUMNS: $crate::__private::Columns<
                    { $Sysno::ALL.len() },
                    { $Sysno::ALL.len() + 1 },
                    { $crate::__private::number_slots($Sysno::ROWS) },
                    { $crate::__private::name_slots($Sysno::ALL.len()) },
                > = $crate::__private::Columns::new($Sysno::ROWS);
                static TABLE: $crate::Table = $crate::Table::new($abi, &ALL_ARGS, &COLUMNS);
                &TABLE
            };

            /// The call of that number; `None` where there is none.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::new(Sysno::write.id() as usize), Some(Sysno::write));
            /// assert_eq!(Sysno::new(usize::MAX), None);
            /// ```
            pub const fn new(id: ::core::primitive::usize) -> ::core::option::Option<Self> {
                if id > ::core::primitive::i32::MAX as ::core::primitive::usize {
                    return ::core::option::Option::None;
                }
                match Self::TABLE.row(id as ::core::primitive::u32) {
                    ::core::option::Option::Some(row) => ::core::option::Option::Some(Self::ALL[row]),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }

            /// The same call, as one of any ABI.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Some(Sysno::read.syscall().abi()), sysno::Abi::NATIVE);
            /// ```
            pub const fn syscall(self) -> $crate::Syscall {
                $crate::Syscall::from_row(Self::TABLE, self.row())
            }

            const fn row(self) -> ::core::primitive::usize {
                match Self::TABLE.row(self as ::core::primitive::u32) {
                    ::core::option::Option::Some(row) => row,
                    ::core::option::Option::None => ::core::unreachable!(),
                }
            }

            /// The number, as user space passes it.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::mseal.id() as u32, Sysno::mseal as u32);
            /// ```
            pub const fn id(self) -> ::core::primitive::i32 {
                self as ::core::primitive::i32
            }

            /// The name.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::read.name(), "read");
            /// ```
            pub const fn name(self) -> &'static ::core::primitive::str {
                self.syscall().name()
            }

            /// The arguments, in order; none where they are not known (see `args_known`).
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert!(Sysno::read.args().iter().map(|arg| arg.name()).eq(["fd", "buf", "count"]));
            /// ```
            pub const fn args(self) -> &'static [$crate::Arg] {
                self.syscall().args()
            }

            /// Whether the arguments are known; they aren't for some calls that no kernel has ever implemented.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert!(Sysno::getpid.args_known());
            /// ```
            pub const fn args_known(self) -> ::core::primitive::bool {
                self.syscall().args_known()
            }

            /// The type of the result.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::read.return_type().to_string(), "isize");
            /// ```
            pub const fn return_type(self) -> $crate::Type {
                self.syscall().return_type()
            }

            /// The categories.
            ///
            /// ```
            /// # use sysno::{Categories, Sysno};
            /// assert_eq!(Sysno::openat.categories(), Categories::DESC | Categories::FILE);
            /// ```
            pub const fn categories(self) -> $crate::Categories {
                self.syscall().categories()
            }

            /// The signature, to be displayed as the row has it.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::dup.signature().to_string(), "dup(oldfd: i32) -> i32");
            /// ```
            pub const fn signature(self) -> $crate::Signature {
                self.syscall().signature()
            }

            /// The manual page that describes the call, as of man-pages 6.03; `None` where there is none.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::pread64.manual_page().unwrap().to_string(), "pread(2)");
            /// ```
            pub fn manual_page(self) -> ::core::option::Option<$crate::ManualPage> {
                self.syscall().manual_page()
            }

            /// The argument that holds the length of what the argument at that index points to, and what it counts;
            /// `None` where no argument does. `Syscall::length_of` says more.
            ///
            /// ```
            /// # use sysno::{LengthUnit, Sysno};
            /// let length = Sysno::read.length_of(1).unwrap();
            /// assert_eq!((length.arg(), length.unit()), (2, LengthUnit::Bytes));
            /// assert_eq!(Sysno::read.length_of(0), None);
            /// ```
            pub fn length_of(self, arg: ::core::primitive::usize) -> ::core::option::Option<$crate::Length> {
                self.syscall().length_of(arg)
            }

            /// The call with the lowest number.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::first(), Sysno::ALL[0]);
            /// ```
            pub const fn first() -> Self {
                Self::ALL[0]
            }

            /// The call with the highest number.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::last().next(), None);
            /// ```
            pub const fn last() -> Self {
                Self::ALL[Self::ALL.len() - 1]
            }

            /// The call with the next higher number; `None` after the last.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::ALL[0].next(), Some(Sysno::ALL[1]));
            /// ```
            pub const fn next(self) -> ::core::option::Option<Self> {
                let row = self.row() + 1;
                if row < Self::ALL.len() {
                    ::core::option::Option::Some(Self::ALL[row])
                } else {
                    ::core::option::Option::None
                }
            }

            /// How many calls there are.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::count(), Sysno::iter().count());
            /// ```
            pub const fn count() -> ::core::primitive::usize {
                Self::ALL.len()
            }

            /// All calls, by number.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::iter().next_back(), Some(Sysno::last()));
            /// ```
            pub fn iter() -> ::core::iter::Copied<::core::slice::Iter<'static, Self>> {
                ::core::iter::Iterator::copied(Self::ALL.iter())
            }

            /// The set of the calls in a category.
            ///
            /// ```
            /// # use sysno::{Category, Sysno, SysnoSet};
            /// const FILES: SysnoSet = Sysno::in_category(Category::File);
            /// assert!(FILES.contains(Sysno::openat));
            /// ```
            pub const fn in_category(category: $crate::Category) -> $crate::SysnoSet<Self> {
                $crate::SysnoSet::in_category(category)
            }

            /// The set of these calls, in a `const` too.
            ///
            /// ```
            /// # use sysno::{Sysno, SysnoSet};
            /// const IO: SysnoSet = Sysno::set(&[Sysno::read, Sysno::write]);
            /// assert_eq!(IO.count(), 2);
            /// ```
            pub const fn set(calls: &[Self]) -> $crate::SysnoSet<Self> {
                let mut set = $crate::SysnoSet::empty();
                let mut i = 0;
                while i < calls.len() {
                    set = set.with_row(calls[i].row());
                    i += 1;
                }
                set
            }

            /// The map of these entries, in a `const` too; of two entries for one call, the later one stays.
            ///
            /// ```
            /// # use sysno::{Sysno, SysnoMap};
            /// const COST: SysnoMap<Sysno, u32> = Sysno::map(&[(Sysno::read, 3), (Sysno::write, 4)]);
            /// assert_eq!(COST.get(Sysno::write), Some(&4));
            /// ```
            pub const fn map<T: ::core::marker::Copy>(entries: &[(Self, T)]) -> $crate::SysnoMap<Self, T> {
                let mut slots = [::core::option::Option::None; Self::ALL.len()];
                let mut i = 0;
                while i < entries.len() {
                    slots[entries[i].0.row()] = ::core::option::Option::Some(entries[i].1);
                    i += 1;
                }
                $crate::SysnoMap::from_slots(slots)
            }
        }

        impl $crate::SyscallEnum for $Sysno {
            const TABLE: &'static $crate::Table = Self::TABLE;
            const ALL: &'static [Self] = Self::ALL;
            type Slots<T> = [::core::option::Option<T>; Self::ALL.len()];

            fn row(self) -> ::core::primitive::usize {
                Self::row(self)
            }
        }

        /// The name.
        impl ::core::fmt::Display for $Sysno {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.name())
            }
        }

        /// The name.
        impl ::core::fmt::Debug for $Sysno {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.name())
            }
        }

        /// From the name, exactly as [`Self::name`] gives it.
        impl ::core::str::FromStr for $Sysno {
            type Err = $crate::UnknownName;

            fn from_str(name: &::core::primitive::str) -> ::core::result::Result<Self, $crate::UnknownName> {
                match Self::TABLE.row_of_name(name) {
                    ::core::option::Option::Some(row) => ::core::result::Result::Ok(Self::ALL[row]),
                    ::core::option::Option::None => ::core::result::Result::Err($crate::UnknownName::new(name)),
                }
            }
        }

        $crate::__syscall_enum_from_number!($Sysno: u32, i32, usize);
        $crate::__syscall_enum_serde!($Sysno);
    };
}

/// From integers, where the number is a call's.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_from_number {
    ($Sysno:ident: $($integer:ident),*) => {$(
        impl ::core::convert::TryFrom<::core::primitive::$integer> for $Sysno {
            type Error = $crate::UnknownNumber;

            fn try_from(number: ::core::primitive::$integer) -> ::core::result::Result<Self, $crate::UnknownNumber> {
                // A negative number becomes one that is too large.
                match Self::new(number as ::core::primitive::usize) {
                    ::core::option::Option::Some(call) => ::core::result::Result::Ok(call),
                    ::core::option::Option::None => {
                        ::core::result::Result::Err($crate::UnknownNumber::new(number as ::core::primitive::i128))
                    }
                }
            }
        }
    )*};
}

/// A call is serialised as its number.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_serde {
    ($Sysno:ident) => {
        impl $crate::__private::serde::Serialize for $Sysno {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serde::Serializer::serialize_i32(serializer, self.id())
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $Sysno {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let number =
                    <::core::primitive::i32 as $crate::__private::serde::Deserialize>::deserialize(deserializer)?;
                <Self as ::core::convert::TryFrom<::core::primitive::i32>>::try_from(number)
                    .map_err(<D::Error as $crate::__private::serde::de::Error>::custom)
            }
        }
    };
}

/// Without the feature `serde`, nothing.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_serde {
    ($Sysno:ident) => {};
}
