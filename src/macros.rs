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
/// const ROWS: &Rows = {
///     static ROWS: Rows = Rows {
///         numbers: &[0],
///         categories: &[desc],
///         // The types of a row as numbers, by one look-up of a trait.
///         signatures: &[<fn(i32, *mut u8, usize) -> isize as RowSignature>::CODES],
///         arg_names: &[fd, buf, count],
///         …
///     };
///     &ROWS
/// };
/// const SHAPE: Shape = Shape::new(ROWS.numbers);
/// const LAYOUT: Layout = Layout::new(Abi::X86_64, &SHAPE, ROWS);
///
/// pub static ALL_ARGS: [Arg; 3] = args(ROWS);
/// static OFFSETS: [u16; 2] = LAYOUT.offsets;
/// // … and so on for each column.
/// const COLUMNS: Table = Table::new(Columns { args: &ALL_ARGS, offsets: &OFFSETS, … });
/// static TABLE: Table = COLUMNS;
///
/// impl Sysno {
///     pub const fn name(self) -> &'static str {
///         match self as u32 { 0 => "read", _ => "?" }
///     }
/// }
/// ```
///
/// and the other methods and the traits of the enum, each a line or two that asks `COLUMNS`. Constants and statics are numbers
/// as far as they can be: the compiler takes an array of those as it is, and searches all variants of an enum for each element of
/// an array of these. What is made of enums or of names is therefore computed for those programs only that use it.
///
/// # Errors
///
/// A wrong row does not compile:
///
/// | mistake | what the compiler says |
/// |---|---|
/// | no `->` | no rules expected this token …: while trying to match `->` |
/// | unknown type | cannot find type `…` |
/// | a type that rows don't have | row `…`: `…` has a type that no row may have |
/// | a result that rows don't have | row `…`: its result has a type that no row may have |
/// | unknown category | cannot find value `…` in module `category` |
/// | number twice | discriminant value `…` assigned more than once |
/// | name twice | the name `…` is defined multiple times |
/// | out of order | row `…` = … comes after `…` = …: rows ascend by number |
/// | more arguments than registers | row `…`: its arguments take more registers than the … that the ABI passes |
/// | a keyword as a name | expected identifier, found keyword `…` |
/// | an argument without a name | no rules expected …: while trying to match `:` |
/// | no arguments, not even `()` | no rules expected …: while trying to match `(` |
/// | arguments twice | no rules expected …: while trying to match `->` |
#[macro_export]
macro_rules! syscall_enum {
    ($($table:tt)*) => {
        $crate::__syscall_enum! { [$crate::__syscall_enum_own] $($table)* }
    };
}

/// [`syscall_enum!`], with the macro that knows how the names of arguments and of calls are kept.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum {
    (
        [$($names:tt)*]
        $(#[$attribute:meta])*
        $visibility:vis enum $Sysno:ident: $Abi:ident {
            $(
                $name:ident = $number:literal ($(... $($unknown:lifetime)?)? $($arg:ident: $type:ty),*)
                    -> $return:ty [$($category:ident),*],
            )*
        }
    ) => {
        $crate::__syscall_enum_variants! {
            {
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
                $visibility enum $Sysno
            }
            $($name = $number [($(... $($unknown)?)? $($arg: $type),*) -> $return [$($category),*]])*
        }

        /// The arguments of all calls, one call's after the other's.
        $visibility static ALL_ARGS: [$crate::Arg; $Sysno::ROWS.arg_names.len()] =
            $crate::__private::args($Sysno::ROWS);

        impl $Sysno {
            const ROWS: &'static $crate::__private::Rows = {
                // Short paths: there are thousands.
                #[allow(unused_imports)]
                use $crate::__private::{RowSignature, arg_names as names, categories as category, types::*};

                static ROWS: $crate::__private::Rows = $crate::__private::Rows {
                    numbers: &[$($number),*],
                    categories: &[$(
                        0 $(| $crate::__private::ARGS_UNKNOWN $($unknown)?)? $(| category::$category)*
                    ),*],
                    signatures: &[$(<fn($($type),*) -> $return as RowSignature>::CODES),*],
                    arg_names: $($names)*! { args: $($($arg)*)* },
                    own_arg_names: $($names)*! { own_args: $($($arg)*)* },
                };
                &ROWS
            };

            /// The name of the call of that number as it stands in the row: of a keyword, with `r#`.
            // Of the names the compiler makes an array of distances, which a program need not relocate: if a number that is
            // left out has a text, and not an empty one, too, and if that text stands nowhere else. It takes the compiler
            // longer than all else, so `name` alone has it, and is never inlined.
            #[inline(always)]
            const fn row_name(number: ::core::primitive::u32) -> &'static ::core::primitive::str {
                match number {
                    $($number => ::core::stringify!($name),)*
                    _ => "?",
                }
            }

            /// The names, by slot, if the table is not this crate's.
            const OWN_NAMES: ::core::option::Option<&'static [&'static ::core::primitive::str]> =
                $($names)*! { names: $Sysno };
        }

        impl $crate::__private::Computed for $Sysno {
            const BY_SLOT: &'static [::core::option::Option<Self>] = &{
                let calls = [$($Sysno::$name),*];
                let mut by_slot = [::core::option::Option::None; $Sysno::SLOTS];
                let mut row = 0;
                while row < calls.len() {
                    by_slot[$Sysno::SHAPE.slot($Sysno::ROWS.numbers[row])] = ::core::option::Option::Some(calls[row]);
                    row += 1;
                }
                by_slot
            };

            const ALL: &'static [Self] = &{
                let mut all = [$Sysno::first(); $Sysno::COUNT];
                let mut row = 0;
                while row < all.len() {
                    if let ::core::option::Option::Some(call) = $Sysno::at($Sysno::SHAPE.slot($Sysno::ROWS.numbers[row])) {
                        all[row] = call;
                    }
                    row += 1;
                }
                all
            };

            const NAMES: &'static $crate::__private::NameIndex<[::core::primitive::u16]> = &{
                let mut names = [""; $Sysno::COUNT];
                let mut row = 0;
                while row < names.len() {
                    names[row] = $Sysno::row_name($Sysno::ROWS.numbers[row]);
                    row += 1;
                }
                $crate::__private::NameIndex::<
                    [::core::primitive::u16; $crate::__private::name_index_len($Sysno::COUNT)],
                >::new(&names, $Sysno::ROWS.numbers, &$Sysno::SHAPE)
            };
        }

        $crate::__syscall_enum_methods!($Sysno, $crate::Abi::$Abi);
    };
}

/// For [`__syscall_enum!`]: the enum. Its variants have docs only when docs are made: a tenth of the time to compile.
#[cfg(not(doc))]
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_variants {
    ({ $($head:tt)* } $($name:ident = $number:literal [$($row:tt)*])*) => {
        $($head)* {
            $(
                $name = $number,
            )*
        }
    };
}

/// For [`__syscall_enum!`]: the enum, each variant with its row.
#[cfg(doc)]
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_variants {
    (
        { $($head:tt)* }
        $(
            $name:ident = $number:literal [
                ($(... $($unknown:lifetime)?)? $($first:ident: $first_type:ty $(, $arg:ident: $type:ty)*)?)
                    -> $return:ty [$($category:ident),*]
            ]
        )*
    ) => {
        $($head)* {
            $(
                #[doc = ::core::concat!(
                    "`", ::core::stringify!($name), "(", $("...", $(::core::stringify!($unknown),)?)?
                    $(
                        ::core::stringify!($first), ": ", ::core::stringify!($first_type),
                        $(", ", ::core::stringify!($arg), ": ", ::core::stringify!($type),)*
                    )?
                    ") -> ", ::core::stringify!($return), " ", ::core::stringify!([$($category),*]), "`",
                )]
                $name = $number,
            )*
        }
    };
}

/// For [`__syscall_enum!`]: the table is this crate's, the names of its arguments are in [`crate::arg_name`], and from its
/// `Abi` there is a way to the names of its calls.
macro_rules! __syscall_enum_known {
    (args: $($arg:ident)*) => {
        &[$(names::$arg),*]
    };
    (own_args: $($arg:ident)*) => {
        &[]
    };
    (names: $Sysno:ident) => {
        ::core::option::Option::None
    };
}

/// For [`__syscall_enum!`]: the table is not this crate's.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_own {
    (args: $($arg:ident)*) => {{
        const COUNT: ::core::primitive::usize = {
            let names: &[&::core::primitive::str] = &[$(::core::stringify!($arg)),*];
            names.len()
        };
        &[$crate::__private::OWN; COUNT]
    }};
    (own_args: $($arg:ident)*) => {
        &[$(const { $crate::__private::unraw(::core::stringify!($arg)) }),*]
    };
    (names: $Sysno:ident) => {
        ::core::option::Option::Some(&const {
            let mut names = [""; $Sysno::SLOTS];
            let mut row = 0;
            while row < $Sysno::COUNT {
                let number = $Sysno::ROWS.numbers[row];
                names[$Sysno::SHAPE.slot(number)] = $crate::__private::unraw($Sysno::row_name(number));
                row += 1;
            }
            names
        })
    };
}

/// The methods and traits of an enum that [`syscall_enum!`] makes: nothing here depends on its rows.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_methods {
    ($Sysno:ident, $abi:expr) => {
        impl $Sysno {
            const COUNT: ::core::primitive::usize = Self::ROWS.numbers.len();
            const SHAPE: $crate::__private::Shape = $crate::__private::Shape::new(Self::ROWS.numbers);
            // Computed anew for each function that is generic: so in few steps.
            const SLOTS: ::core::primitive::usize = $crate::__private::Shape::new(Self::ROWS.numbers).slots();

            const LAYOUT: $crate::__private::Layout<{ $Sysno::SLOTS }, { $Sysno::SLOTS + 1 }> = {
                let layout = $crate::__private::Layout::new($abi, &Self::SHAPE, Self::ROWS);
                if let ::core::option::Option::Some(wrong) = layout.wrong {
                    let before = Self::ROWS.numbers[wrong.row.saturating_sub(1)];
                    wrong.panic(Self::ROWS, Self::row_name(Self::ROWS.numbers[wrong.row]), Self::row_name(before));
                }
                layout
            };

            /// Of which the compiler knows all: a method that asks it for one column needs no other.
            const COLUMNS: $crate::Table = {
                // An array each, so that the linker can drop those that a program has no use for.
                static OFFSETS: [::core::primitive::u16; $Sysno::SLOTS + 1] = $Sysno::LAYOUT.offsets;
                static RESULTS: [::core::primitive::u16; $Sysno::SLOTS] = $Sysno::LAYOUT.results;
                static CATEGORIES: [::core::primitive::u32; $Sysno::SLOTS] = $Sysno::LAYOUT.categories;
                $crate::Table::new($crate::__private::Columns {
                    abi: $abi,
                    shape: Self::SHAPE,
                    len: Self::COUNT,
                    names: Self::OWN_NAMES,
                    slot_of_name: Self::slot_of_name,
                    args: &ALL_ARGS,
                    offsets: &OFFSETS,
                    results: &RESULTS,
                    categories: &CATEGORIES,
                })
            };

            fn slot_of_name(name: &::core::primitive::str) -> ::core::option::Option<::core::primitive::usize> {
                $crate::__private::find_name::<Self>(name, Self::name_at)
            }

            /// The name of the call that has that slot.
            pub(crate) const fn name_at(slot: ::core::primitive::usize) -> &'static ::core::primitive::str {
                match Self::at(slot) {
                    ::core::option::Option::Some(call) => call.name(),
                    ::core::option::Option::None => "",
                }
            }

            /// The table behind all look-ups, to be handed to code that serves any ABI.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::TABLE.len(), Sysno::count());
            /// ```
            pub const TABLE: &'static $crate::Table = {
                static TABLE: $crate::Table = $Sysno::COLUMNS;
                &TABLE
            };

            /// Every call, by number.
            pub const ALL: &'static [Self] = $crate::__private::all();

            /// The call of that number; `None` where there is none.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::new(Sysno::write.id() as usize), Some(Sysno::write));
            /// assert_eq!(Sysno::new(usize::MAX), None);
            /// ```
            // Never inlined, like `at`, lest each user of it have the array anew.
            #[inline(never)]
            pub const fn new(id: ::core::primitive::usize) -> ::core::option::Option<Self> {
                let distance = id.wrapping_sub(Self::SHAPE.first as ::core::primitive::usize);
                if distance < Self::SHAPE.near as ::core::primitive::usize {
                    $crate::__private::at(distance)
                } else if Self::SHAPE.far.is_empty() {
                    ::core::option::Option::None
                } else {
                    $crate::__private::at(Self::SHAPE.far_slot(id))
                }
            }

            /// The call that has that slot.
            #[inline(never)]
            const fn at(slot: ::core::primitive::usize) -> ::core::option::Option<Self> {
                $crate::__private::at(slot)
            }

            /// The same call, as one of any ABI.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Some(Sysno::read.syscall().abi()), sysno::Abi::NATIVE);
            /// ```
            #[inline]
            pub const fn syscall(self) -> $crate::Syscall {
                $crate::Syscall::from_slot(Self::TABLE, self.slot())
            }

            #[inline]
            const fn slot(self) -> ::core::primitive::usize {
                Self::SHAPE.slot(self as ::core::primitive::u32)
            }

            /// The number, as user space passes it.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::mseal.id() as u32, Sysno::mseal as u32);
            /// ```
            #[inline]
            pub const fn id(self) -> ::core::primitive::i32 {
                self as ::core::primitive::i32
            }

            /// The name.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::read.name(), "read");
            /// ```
            #[inline(never)]
            pub const fn name(self) -> &'static ::core::primitive::str {
                let number = self as ::core::primitive::u32;
                // Apart, so that the numbers of the others are close together.
                let name = if Self::SHAPE.is_far(number) { Self::far_name(number) } else { Self::row_name(number) };
                $crate::__private::shown::<Self>(name)
            }

            #[cold]
            #[inline(never)]
            const fn far_name(number: ::core::primitive::u32) -> &'static ::core::primitive::str {
                if Self::SHAPE.is_far(number) { Self::row_name(number) } else { "" }
            }

            /// The arguments, in order; none where they are not known (see `args_known`).
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert!(Sysno::read.args().iter().map(|arg| arg.name()).eq(["fd", "buf", "count"]));
            /// ```
            #[inline]
            pub const fn args(self) -> &'static [$crate::Arg] {
                Self::COLUMNS.args(self.slot())
            }

            /// Whether the arguments are known; they aren't for some calls that no kernel has ever implemented.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert!(Sysno::getpid.args_known());
            /// ```
            #[inline]
            pub const fn args_known(self) -> ::core::primitive::bool {
                Self::COLUMNS.args_known(self.slot())
            }

            /// The type of the result.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::read.return_type().to_string(), "isize");
            /// ```
            #[inline]
            pub const fn return_type(self) -> $crate::Type {
                Self::COLUMNS.return_type(self.slot())
            }

            /// The categories.
            ///
            /// ```
            /// # use sysno::{Categories, Sysno};
            /// assert_eq!(Sysno::openat.categories(), Categories::DESC | Categories::FILE);
            /// ```
            #[inline]
            pub const fn categories(self) -> $crate::Categories {
                Self::COLUMNS.categories(self.slot())
            }

            /// The signature, to be displayed as the row has it.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::dup.signature().to_string(), "dup(oldfd: i32) -> i32");
            /// ```
            #[inline]
            pub const fn signature(self) -> $crate::Signature {
                self.syscall().signature()
            }

            /// The call with the lowest number.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::first(), Sysno::ALL[0]);
            /// ```
            #[inline]
            pub const fn first() -> Self {
                match Self::at(0) {
                    ::core::option::Option::Some(call) => call,
                    ::core::option::Option::None => ::core::unreachable!(),
                }
            }

            /// The call with the highest number.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::last().next(), None);
            /// ```
            #[inline]
            pub const fn last() -> Self {
                match Self::at(Self::SLOTS - 1) {
                    ::core::option::Option::Some(call) => call,
                    ::core::option::Option::None => ::core::unreachable!(),
                }
            }

            /// The call with the next higher number; `None` after the last.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::ALL[0].next(), Some(Sysno::ALL[1]));
            /// ```
            pub const fn next(self) -> ::core::option::Option<Self> {
                let mut slot = self.slot() + 1;
                while slot < Self::SLOTS {
                    if let ::core::option::Option::Some(call) = Self::at(slot) {
                        return ::core::option::Option::Some(call);
                    }
                    slot += 1;
                }
                ::core::option::Option::None
            }

            /// How many calls there are.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::count(), Sysno::iter().count());
            /// ```
            #[inline]
            pub const fn count() -> ::core::primitive::usize {
                Self::COUNT
            }

            /// All calls, by number.
            ///
            /// ```
            /// # use sysno::Sysno;
            /// assert_eq!(Sysno::iter().next_back(), Some(Sysno::last()));
            /// ```
            #[inline]
            pub fn iter() -> ::core::iter::Copied<::core::slice::Iter<'static, Self>> {
                $crate::__private::iter()
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
                    set = set.with_slot(calls[i].slot());
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
                let mut slots = [::core::option::Option::None; Self::SLOTS];
                let mut i = 0;
                while i < entries.len() {
                    slots[entries[i].0.slot()] = ::core::option::Option::Some(entries[i].1);
                    i += 1;
                }
                $crate::SysnoMap::from_slots(slots)
            }
        }

        impl $crate::SyscallEnum for $Sysno {
            const TABLE: &'static $crate::Table = Self::TABLE;
            type Slots<T> = [::core::option::Option<T>; Self::SLOTS];

            #[inline]
            fn all() -> &'static [Self] {
                $crate::__private::all()
            }

            #[inline]
            fn slot(self) -> ::core::primitive::usize {
                Self::slot(self)
            }

            #[inline]
            fn at(slot: ::core::primitive::usize) -> ::core::option::Option<Self> {
                Self::at(slot)
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
                match Self::slot_of_name(name).and_then(Self::at) {
                    ::core::option::Option::Some(call) => ::core::result::Result::Ok(call),
                    ::core::option::Option::None => ::core::result::Result::Err($crate::UnknownName::new(name)),
                }
            }
        }

        $crate::__syscall_enum_from_number!($Sysno: u32, i32, usize);
        $crate::__syscall_enum_decode!($Sysno);
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

/// What the feature `decode` has of a call.
#[cfg(feature = "decode")]
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_decode {
    ($Sysno:ident) => {
        impl $Sysno {
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
        }
    };
}

/// Without the feature `decode`, nothing.
#[cfg(not(feature = "decode"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_decode {
    ($Sysno:ident) => {};
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
