//! `syscall_enum!`: from rows to an enum and its columns.
//!
//! The parts of the enum that do not depend on its rows are in `macros/`: methods, traits, serde.

mod methods;
mod serde;
mod traits;

/// Makes an enum of system calls from a table of rows.
///
/// This crate's own tables are written with it. It also defines tables of your own, for a kernel that adds calls:
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
/// The name after the colon is the [`Abi`](crate::Abi) of the calls. It determines the registers for arguments and the width
/// of a pointer. A module can have only one table: the macro puts a static next to the enum, `ALL_ARGS`, with the arguments
/// of all calls.
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
/// - The type of the result may also be `!`: the call does not return.
/// - A row can have comments (`//`), but no documentation or attributes of its own. The row itself is the documentation of
///   its variant.
/// - A category is a name that [`Category::name`](crate::Category::name) returns.
///
/// A row that is wrong does not compile, and the error names the row or points at it; CONTRIBUTING.md lists the errors.
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
/// pub static ALL_ARGS: [Arg; 3] = args(Sysno::ROWS);
///
/// impl Sysno {
///     const ROWS: &Rows = {
///         static ROWS: Rows = Rows {
///             numbers: &[0],
///             names: &["read"],
///             categories: &[desc],
///             // The types of a row as numbers, by one trait look-up.
///             signatures: &[RowCodes::<fn(i32, *mut u8, usize) -> isize>::CODES],
///             arg_names: Known(&[fd, buf, count]),
///         };
///         &ROWS
///     };
///     const SHAPE: Shape = Shape::new(ROWS.numbers);
///     const LAYOUT: Layout = Layout::new(Abi::X86_64.descriptor(), &SHAPE, ROWS);
///     const COLUMNS: Table = {
///         static NAMES: [&str; 1] = LAYOUT.names;
///         static OFFSETS: [u16; 2] = LAYOUT.offsets;
///         // … and so on for each column.
///         Table::new(Columns { names: &NAMES, args: &ALL_ARGS, offsets: &OFFSETS, … })
///     };
/// }
/// ```
///
/// The methods and traits of the enum follow, each a line or two that reads `COLUMNS`. The columns are arrays of numbers and
/// texts, which rustc copies as they are. It validates each element of an array of enums, so such arrays are lazily evaluated,
/// only in programs that use them.
#[macro_export]
macro_rules! syscall_enum {
    ($(#[$attribute:meta])* $visibility:vis enum $Sysno:ident: $Abi:ident $rows:tt) => {
        $crate::__syscall_enum! {
            [$crate::__own_arg_names] [$crate::__no_manual_page] [$(#[$attribute])* $visibility] $Sysno $Abi $rows $rows
        }
    };
}

/// [`syscall_enum!`], with more inputs: the macro that makes [`ArgNames`](crate::__private::ArgNames), the one that links to a
/// call's manual page, and the rows a second time, as unparsed tokens for the documentation and for the checks of tables in other crates.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum {
    (
        [$($arg_names:tt)*] $manual_page:tt [$(#[$attribute:meta])* $visibility:vis] $Sysno:ident $Abi:ident
        {
            $(
                $name:ident = $number:literal ($(... $($unknown:lifetime)?)? $($arg:ident: $type:ty),*)
                    -> $return:ty [$($category:ident),*],
            )*
        }
        $rows:tt
    ) => {
        // `cfg(doc)` is evaluated in the crate that has the table. Both are macro calls, so that the unused one costs nothing.
        #[cfg(not(doc))]
        $crate::__syscall_enum_type! { [$(#[$attribute])* $visibility] $Sysno { $($name = $number,)* } }
        #[cfg(doc)]
        $crate::__syscall_enum_documented! { $manual_page [$(#[$attribute])* $visibility] $Sysno $rows }

        /// The arguments of all calls, call by call.
        $visibility static ALL_ARGS: [$crate::Arg; $Sysno::ROWS.arg_names.len()] = $crate::__private::args($Sysno::ROWS);

        impl $Sysno {
            const ROWS: &'static $crate::__private::Rows = {
                // Short paths, since the rows use them thousands of times. The error for an unknown name of an argument is `cannot find
                // value … in module src_row_arg_name_rs`: the file that it belongs in.
                #[allow(unused_imports)]
                use $crate::__private::{RowCodes, UnknownSignature as _, arg_names as src_row_arg_name_rs, categories as category, types::*};

                static ROWS: $crate::__private::Rows = $crate::__private::Rows {
                    numbers: &[$($number),*],
                    names: &$crate::__private::unraw([$(::core::stringify!($name)),*]),
                    categories: &[$(
                        0u32 $(| $crate::__private::ARGS_UNKNOWN $($unknown)?)? $(| category::$category)*
                    ),*],
                    signatures: &[$(RowCodes::<fn($($type),*) -> $return>::CODES),*],
                    arg_names: $($arg_names)*! { $rows $($($arg)*)* },
                };
                &ROWS
            };
        }

        $crate::__syscall_enum_columns!($Sysno, $crate::Abi::$Abi);
        $crate::__syscall_enum_methods!($Sysno);
        $crate::__syscall_enum_traits!($Sysno [$($name)*]);
        $crate::__syscall_enum_serde!($Sysno);
    };
}

/// For [`__syscall_enum!`]: the enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_type {
    ([$(#[$attribute:meta])* $visibility:vis] $Sysno:ident $variants:tt) => {
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
        #[allow(missing_docs, non_camel_case_types)]
        #[non_exhaustive]
        #[repr(u32)]
        $visibility enum $Sysno $variants
    };
}

/// For [`__syscall_enum!`]: the enum, the documentation of each variant being its row and a link to its manual page.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_documented {
    (
        $manual_page:tt $head:tt $Sysno:ident
        {
            $(
                $name:ident = $number:literal
                    ($(... $($unknown:lifetime)?)? $($first:ident: $first_type:ty $(, $arg:ident: $type:ty)*)?)
                    -> $return:ty [$($category:ident),*],
            )*
        }
    ) => {
        $crate::__syscall_enum_type! { $head $Sysno {
            $(
                #[doc = $crate::__syscall_documentation!($manual_page $name
                    "`", ::core::stringify!($name), "(", $("...", $(::core::stringify!($unknown),)?)?
                    $(
                        ::core::stringify!($first), ": ", ::core::stringify!($first_type),
                        $(", ", ::core::stringify!($arg), ": ", ::core::stringify!($type),)*
                    )?
                    ") -> ", ::core::stringify!($return), " ", ::core::stringify!([$($category),*]), "`",
                )]
                $name = $number,
            )*
        } }
    };
}

/// For [`__syscall_enum!`]: the pieces of a text, and the link to a call's manual page.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_documentation {
    ([$($manual_page:tt)*] $name:ident $($text:tt)*) => {
        ::core::concat!($($text)* $($manual_page)*!($name))
    };
}

/// For [`__syscall_enum!`]: calls of a table in another crate have no manual page.
#[doc(hidden)]
#[macro_export]
macro_rules! __no_manual_page {
    ($name:ident) => {
        ""
    };
}

/// For [`__syscall_enum!`]: the names of the arguments in a table in another crate, and what only such a table is checked for: this
/// crate's have tests.
#[doc(hidden)]
#[macro_export]
macro_rules! __own_arg_names {
    (
        { $($name:ident = $number:literal $args:tt -> $return:ty [$($category:ident),*],)* }
        $($arg:ident)*
    ) => {
        $crate::__private::ArgNames::Own(&$crate::__private::OwnRows {
            arg_names: &$crate::__private::unraw([$(::core::stringify!($arg)),*]),
            // rustc cuts a number that is too large without a word, since the rows are another crate's.
            numbers: &[$($number),*],
            categories: &[$(&[$($crate::__private::categories::$category),*]),*],
        })
    };
}

/// For [`__syscall_enum!`]: from the rows to the columns.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_columns {
    ($Sysno:ident, $abi:expr) => {
        impl $Sysno {
            const COUNT: ::core::primitive::usize = Self::ROWS.numbers.len();
            const SHAPE: $crate::__private::Shape = $crate::__private::Shape::new(Self::ROWS.numbers);
            // Re-evaluated for each instantiation of a generic function, so it does not use `SHAPE`, which takes more steps.
            const SLOTS: ::core::primitive::usize = $crate::__private::Shape::new(Self::ROWS.numbers).slots();

            const LAYOUT: $crate::__private::Layout<{ $Sysno::SLOTS }, { $Sysno::SLOTS + 1 }> = {
                let layout = $crate::__private::Layout::new($abi.descriptor(), &Self::SHAPE, Self::ROWS);
                if let ::core::option::Option::Some(wrong) = layout.wrong {
                    wrong.panic(Self::ROWS);
                }
                layout
            };

            /// A constant, so that rustc sees which static a method needs if the method reads only one column.
            const COLUMNS: $crate::Table = {
                // A static for each column, so that the linker can drop those that a program does not use.
                static ROW_OF: [::core::primitive::u16; $Sysno::SLOTS] = $Sysno::LAYOUT.rows;
                static OFFSETS: [::core::primitive::u16; $Sysno::SLOTS + 1] = $Sysno::LAYOUT.offsets;
                static RESULTS: [::core::primitive::u16; $Sysno::SLOTS] = $Sysno::LAYOUT.results;
                static CATEGORIES: [::core::primitive::u32; $Sysno::SLOTS] = $Sysno::LAYOUT.categories;
                $crate::Table::new($crate::__private::Columns {
                    abi: $abi,
                    shape: Self::SHAPE,
                    numbers: Self::ROWS.numbers,
                    names: Self::ROWS.names,
                    rows: &ROW_OF,
                    aliases: Self::ROWS.arg_names.are_known(),
                    row_of_name: $crate::__private::row_of_name::<$Sysno>,
                    args: &ALL_ARGS,
                    offsets: &OFFSETS,
                    results: &RESULTS,
                    categories: &CATEGORIES,
                })
            };
        }
    };
}
