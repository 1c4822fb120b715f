//! With the feature `serde`, a call is serialised as its number.

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
