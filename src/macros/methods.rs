//! The methods of the enum. Their examples are at [`Syscall`](crate::Syscall) and [`Table`](crate::Table), which have the same.

/// For `syscall_enum!`: the methods.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_methods {
    ($Sysno:ident) => {
        impl $Sysno {
            /// The table behind all look-ups, to be handed to code that serves any ABI.
            pub const TABLE: &'static $crate::Table = {
                static TABLE: $crate::Table = $Sysno::COLUMNS;
                &TABLE
            };

            /// Every call, by number.
            pub const ALL: &'static [Self] = $crate::__private::all_calls();

            /// The call of that number; `None` where there is none.
            #[inline]
            pub const fn new(id: ::core::primitive::usize) -> ::core::option::Option<Self> {
                Self::__call_of_number(id)
            }

            // What the expansion calls has names that no call has: a call of the name `new` or `at` comes before the function.

            /// The call of that number.
            // Never inlined, like the next one: each user of it would have a copy of the array.
            #[inline(never)]
            const fn __call_of_number(id: ::core::primitive::usize) -> ::core::option::Option<Self> {
                let distance = id.wrapping_sub(Self::SHAPE.first as ::core::primitive::usize);
                if distance < Self::SHAPE.dense as ::core::primitive::usize {
                    $crate::__private::call_at(distance)
                } else if Self::SHAPE.sparse.is_empty() {
                    ::core::option::Option::None
                } else {
                    $crate::__private::call_at(Self::SHAPE.sparse_slot(id))
                }
            }

            /// The call that has that slot.
            #[inline(never)]
            const fn __call_of_slot(slot: ::core::primitive::usize) -> ::core::option::Option<Self> {
                $crate::__private::call_at(slot)
            }

            /// The same call, as one of any ABI.
            #[inline]
            pub const fn syscall(self) -> $crate::Syscall {
                $crate::Syscall::from_slot(Self::TABLE, self.__slot())
            }

            #[inline]
            const fn __slot(self) -> ::core::primitive::usize {
                Self::SHAPE.slot(self as ::core::primitive::u32)
            }

            /// The number, as user space passes it.
            #[inline]
            pub const fn id(self) -> ::core::primitive::i32 {
                self as ::core::primitive::i32
            }

            /// The name.
            #[inline]
            pub const fn name(self) -> &'static ::core::primitive::str {
                Self::COLUMNS.name(self.__slot())
            }

            /// The arguments, in order; none where they are not known (see `args_known`).
            #[inline]
            pub const fn args(self) -> &'static [$crate::Arg] {
                Self::COLUMNS.args(self.__slot())
            }

            /// Whether the arguments are known; they aren't for some calls that no kernel has ever implemented.
            #[inline]
            pub const fn args_known(self) -> ::core::primitive::bool {
                Self::COLUMNS.args_known(self.__slot())
            }

            /// The type of the result.
            #[inline]
            pub const fn return_type(self) -> $crate::Type {
                Self::COLUMNS.return_type(self.__slot())
            }

            /// The categories.
            #[inline]
            pub const fn categories(self) -> $crate::Categories {
                Self::COLUMNS.categories(self.__slot())
            }

            /// The signature, to be displayed as the row has it.
            #[inline]
            pub const fn signature(self) -> $crate::Signature {
                self.syscall().signature()
            }

            /// The call with the lowest number.
            #[inline]
            pub const fn first() -> Self {
                $crate::__private::all_calls::<Self>()[0]
            }

            /// The call with the highest number.
            #[inline]
            pub const fn last() -> Self {
                $crate::__private::all_calls::<Self>()[Self::COUNT - 1]
            }

            /// The call with the next higher number; `None` after the last.
            pub const fn next(self) -> ::core::option::Option<Self> {
                let mut slot = self.__slot() + 1;
                while slot < Self::SLOTS {
                    if let ::core::option::Option::Some(call) = Self::__call_of_slot(slot) {
                        return ::core::option::Option::Some(call);
                    }
                    slot += 1;
                }
                ::core::option::Option::None
            }

            /// How many calls there are.
            #[inline]
            pub const fn count() -> ::core::primitive::usize {
                Self::COUNT
            }

            /// All calls, by number.
            #[inline]
            pub fn iter() -> ::core::iter::Copied<::core::slice::Iter<'static, Self>> {
                ::core::iter::Iterator::copied($crate::__private::all_calls().iter())
            }

            /// The set of the calls in a category.
            pub const fn in_category(category: $crate::Category) -> $crate::SysnoSet<Self> {
                $crate::SysnoSet::in_category(category)
            }

            /// The set of these calls, in a `const` too.
            pub const fn set(calls: &[Self]) -> $crate::SysnoSet<Self> {
                let mut set = $crate::SysnoSet::empty();
                let mut i = 0;
                while i < calls.len() {
                    set = set.with_slot(calls[i].__slot());
                    i += 1;
                }
                set
            }

            /// The map of these entries, in a `const` too; of two entries for one call, the later one stays.
            pub const fn map<T: ::core::marker::Copy>(entries: &[(Self, T)]) -> $crate::SysnoMap<Self, T> {
                let mut slots = [::core::option::Option::None; Self::SLOTS];
                let mut i = 0;
                while i < entries.len() {
                    slots[entries[i].0.__slot()] = ::core::option::Option::Some(entries[i].1);
                    i += 1;
                }
                $crate::SysnoMap::from_slots(slots)
            }
        }

        $crate::__syscall_enum_decode!($Sysno);
    };
}

/// What the feature `decode` has of a call.
#[cfg(feature = "decode")]
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_decode {
    ($Sysno:ident) => {
        impl $Sysno {
            /// The manual page that describes the call, as of man-pages 6.03; `None` where there is none.
            pub fn manual_page(self) -> ::core::option::Option<$crate::ManualPage> {
                self.syscall().manual_page()
            }

            /// The argument that holds the length of what the argument at that index points to, and what it counts;
            /// `None` where no argument does. `Syscall::length_of` says more.
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
