//! The methods of the enum. [`Syscall`](crate::Syscall) and [`Table`](crate::Table) have the same methods, with examples.

/// For `syscall_enum!`: the methods.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_methods {
    ($Sysno:ident) => {
        impl $Sysno {
            /// The table behind all look-ups, for code that works with any ABI.
            pub const TABLE: &'static $crate::Table = {
                static TABLE: $crate::Table = $Sysno::COLUMNS;
                &TABLE
            };

            /// Every call, ordered by number.
            pub const ALL: &'static [Self] = $crate::__private::all_calls();

            /// The call of that number; `None` if no call has it.
            #[inline]
            #[must_use]
            pub const fn new(id: ::core::primitive::usize) -> ::core::option::Option<Self> {
                Self::__call_of_number(id)
            }

            // The expansion itself uses functions with names that no call has: a variant `new` would hide the function `new`.

            /// The call of that number.
            // Never inlined, like the next one: otherwise each of their callers would contain a copy of the array.
            #[inline(never)]
            const fn __call_of_number(id: ::core::primitive::usize) -> ::core::option::Option<Self> {
                let distance = id.wrapping_sub(Self::SHAPE.first as ::core::primitive::usize);
                if distance < Self::SHAPE.dense as ::core::primitive::usize {
                    $crate::__private::call_of_row(Self::COLUMNS.row(distance))
                } else if Self::SHAPE.sparse.is_empty() {
                    ::core::option::Option::None
                } else {
                    $crate::__private::call_of_row(Self::COLUMNS.row(Self::SHAPE.sparse_slot(id)))
                }
            }

            /// The call of that row; `None` if there is no such row.
            #[inline(never)]
            const fn __call_of_row(row: ::core::primitive::usize) -> ::core::option::Option<Self> {
                $crate::__private::call_of_row(row)
            }

            /// The call of that name, or of another name of it, as the implementation of `FromStr` finds it, but in a `const`, too;
            /// `None` if no call has the name. At run time, `FromStr` is faster.
            #[must_use]
            pub const fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                $crate::__private::call_named(name)
            }

            /// The same call as a `Syscall`, the type for calls of any ABI.
            #[inline]
            #[must_use]
            pub const fn syscall(&self) -> $crate::Syscall {
                $crate::Syscall::from_slot(Self::TABLE, self.__slot())
            }

            #[inline]
            const fn __slot(&self) -> ::core::primitive::usize {
                Self::SHAPE.slot(*self as ::core::primitive::u32)
            }

            /// The number, as user space passes it.
            #[inline]
            #[must_use]
            pub const fn id(&self) -> ::core::primitive::i32 {
                *self as ::core::primitive::i32
            }

            /// The name.
            #[inline]
            #[must_use]
            pub const fn name(&self) -> &'static ::core::primitive::str {
                Self::COLUMNS.name(self.__slot())
            }

            /// The arguments, in order; empty if they are not known (see `args_known`).
            #[inline]
            #[must_use]
            pub const fn args(&self) -> &'static [$crate::Arg] {
                Self::COLUMNS.args(self.__slot())
            }

            /// Whether the arguments are known. They aren't for some calls that no kernel has ever implemented.
            #[inline]
            #[must_use]
            pub const fn args_known(&self) -> ::core::primitive::bool {
                Self::COLUMNS.args_known(self.__slot())
            }

            /// The type of the result.
            #[inline]
            #[must_use]
            pub const fn return_type(&self) -> $crate::Type {
                Self::COLUMNS.return_type(self.__slot())
            }

            /// The categories.
            #[inline]
            #[must_use]
            pub const fn categories(&self) -> $crate::Categories {
                Self::COLUMNS.categories(self.__slot())
            }

            /// The signature, which is displayed as in the row.
            #[inline]
            #[must_use]
            pub const fn signature(&self) -> $crate::Signature {
                self.syscall().signature()
            }

            /// The call with the lowest number.
            #[inline]
            #[must_use]
            pub const fn first() -> Self {
                $crate::__private::all_calls::<Self>()[0]
            }

            /// The call with the highest number.
            #[inline]
            #[must_use]
            pub const fn last() -> Self {
                $crate::__private::all_calls::<Self>()[Self::COUNT - 1]
            }

            /// The call with the next higher number; `None` after the last.
            #[must_use]
            pub const fn next(&self) -> ::core::option::Option<Self> {
                Self::__call_of_row(Self::COLUMNS.row(self.__slot()) + 1)
            }

            /// How many calls there are.
            #[inline]
            #[must_use]
            pub const fn count() -> ::core::primitive::usize {
                Self::COUNT
            }

            /// How many numbers there are from the first call's to the last one's, including numbers that no call has.
            #[inline]
            #[must_use]
            pub const fn table_size() -> ::core::primitive::usize {
                (Self::ROWS.numbers[Self::COUNT - 1] - Self::ROWS.numbers[0]) as ::core::primitive::usize + 1
            }

            /// All calls, ordered by number.
            #[inline]
            pub fn iter() -> ::core::iter::Copied<::core::slice::Iter<'static, Self>> {
                ::core::iter::Iterator::copied($crate::__private::all_calls().iter())
            }

            /// The set of the calls in a category.
            #[must_use]
            pub const fn in_category(category: $crate::Category) -> $crate::set::SysnoSet<Self> {
                $crate::set::SysnoSet::in_category(category)
            }

            /// The set of these calls, in a `const` too.
            #[must_use]
            pub const fn set(calls: &[Self]) -> $crate::set::SysnoSet<Self> {
                let mut set = $crate::set::SysnoSet::empty();
                let mut i = 0;
                while i < calls.len() {
                    set = set.with_slot(calls[i].__slot());
                    i += 1;
                }
                set
            }

            /// The map of these entries, in a `const` too; if a call has two entries, the map has the later one.
            #[must_use]
            pub const fn map<T: ::core::marker::Copy>(entries: &[(Self, T)]) -> $crate::map::SysnoMap<Self, T> {
                let mut slots = [::core::option::Option::None; Self::SLOTS];
                let mut i = 0;
                while i < entries.len() {
                    slots[entries[i].0.__slot()] = ::core::option::Option::Some(entries[i].1);
                    i += 1;
                }
                $crate::map::SysnoMap::from_slots(slots)
            }
        }

        $crate::__syscall_enum_decode!($Sysno);
    };
}

/// The methods that the feature `decode` adds.
#[cfg(feature = "decode")]
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_decode {
    ($Sysno:ident) => {
        impl $Sysno {
            /// The manual page that describes the call, as of man-pages 6.20; `None` if no page describes it.
            #[must_use]
            pub fn manual_page(&self) -> ::core::option::Option<$crate::ManualPage> {
                self.syscall().manual_page()
            }

            /// The release of Linux that brought the call, as syscalls(2) of man-pages 6.20 has it; `None` if that page doesn't say.
            #[must_use]
            pub fn since(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                self.syscall().since()
            }

            /// What the argument at index `arg` means; `None` if the call has no such argument. See `Syscall::meaning_of`.
            #[must_use]
            pub fn meaning_of(self, arg: ::core::primitive::usize) -> ::core::option::Option<$crate::Meaning> {
                self.syscall().meaning_of(arg)
            }

            /// What the result means if the call succeeds. See `Syscall::meaning_of_result`.
            #[must_use]
            pub fn meaning_of_result(self) -> $crate::Meaning {
                self.syscall().meaning_of_result()
            }

            /// Which argument holds the length of the data that the argument at index `arg` points to, and the unit of that
            /// length; `None` if no argument does. See `Syscall::length_of`.
            #[must_use]
            pub fn length_of(&self, arg: ::core::primitive::usize) -> ::core::option::Option<$crate::Length> {
                self.syscall().length_of(arg)
            }

            /// The arguments with their values, from the words that the call was made with. See `Syscall::decode`.
            #[must_use]
            pub fn decode(&self, registers: impl ::core::convert::AsRef<[::core::primitive::u64]>) -> $crate::Decoded {
                self.syscall().decode(registers)
            }

            /// The result of the call, from the values that ptrace reports. See `Syscall::result`.
            #[must_use]
            pub fn result(&self, raw: ::core::primitive::i64, is_error: ::core::primitive::bool) -> $crate::Outcome {
                self.syscall().result(raw, is_error)
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
