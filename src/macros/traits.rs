//! The traits of the enum: names, conversions, and [`SyscallEnum`](crate::SyscallEnum).

/// For `syscall_enum!`: the traits.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_traits {
    ($Sysno:ident [$($name:ident)*]) => {
        impl $crate::SyscallEnum for $Sysno {
            const TABLE: &'static $crate::Table = Self::TABLE;
            type Slots<T> = [::core::option::Option<T>; Self::SLOTS];

            const CALLS: &'static [Self] = &[$($Sysno::$name),*];

            // A reference to a block: rustc would promote a plain function call in a constant, and evaluate it at once.
            const NAME_INDEX: &'static [::core::primitive::u16] = &{
                let index: [_; $crate::__private::name_index_len($Sysno::COUNT)] =
                    $crate::__private::name_index(Self::ROWS.names);
                index
            };

            #[inline]
            fn slot(self) -> ::core::primitive::usize {
                self.__slot()
            }

            #[inline]
            fn at(slot: ::core::primitive::usize) -> ::core::option::Option<Self> {
                Self::__call_of_row(Self::COLUMNS.row(slot))
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

        /// From the name, exactly as [`Self::name`] returns it, or from another name of the call: `Table::syscall_by_name`
        /// says which other names there are.
        impl ::core::str::FromStr for $Sysno {
            type Err = $crate::UnknownName;

            fn from_str(name: &::core::primitive::str) -> ::core::result::Result<Self, $crate::UnknownName> {
                match $crate::__private::row_of_name::<Self>(name).and_then(Self::__call_of_row) {
                    ::core::option::Option::Some(call) => ::core::result::Result::Ok(call),
                    ::core::option::Option::None => ::core::result::Result::Err($crate::UnknownName::new(name)),
                }
            }
        }

        /// From a call of any table. A call of another table is an error.
        impl ::core::convert::TryFrom<$crate::Syscall> for $Sysno {
            type Error = $crate::ForeignCall;

            fn try_from(call: $crate::Syscall) -> ::core::result::Result<Self, $crate::ForeignCall> {
                $crate::__private::own_call(call)
            }
        }

        $crate::__syscall_enum_from_number!($Sysno: u32, i32, u64, i64, usize);
    };
}

/// Conversions from integers, which fail if no call has the number.
#[doc(hidden)]
#[macro_export]
macro_rules! __syscall_enum_from_number {
    ($Sysno:ident: $($integer:ident),*) => {$(
        impl ::core::convert::TryFrom<::core::primitive::$integer> for $Sysno {
            type Error = $crate::UnknownNumber;

            fn try_from(number: ::core::primitive::$integer) -> ::core::result::Result<Self, $crate::UnknownNumber> {
                // A negative number becomes one that is too large, and so does one that a `usize` can't hold.
                let id = if number as ::core::primitive::usize as ::core::primitive::$integer == number {
                    number as ::core::primitive::usize
                } else {
                    ::core::primitive::usize::MAX
                };
                match Self::__call_of_number(id) {
                    ::core::option::Option::Some(call) => ::core::result::Result::Ok(call),
                    ::core::option::Option::None => {
                        ::core::result::Result::Err($crate::UnknownNumber::new(number as ::core::primitive::i128))
                    }
                }
            }
        }
    )*};
}
