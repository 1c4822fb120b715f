//! The errors of look-ups by a number or a name that no row has. An error contains the number or the name.

use core::fmt;

/// A number that no call of the ABI has.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
///
/// let error = Sysno::try_from(400u32).unwrap_err();
/// assert_eq!(error.number(), 400);
/// assert_eq!(error.to_string(), "unknown system call number 400");
/// assert_eq!(Sysno::try_from(-1i32).unwrap_err().number(), -1);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct UnknownNumber(i128);

impl UnknownNumber {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(number: i128) -> Self {
        Self(number)
    }

    /// The number; the type is wide enough for every integer that a look-up takes.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::try_from(usize::MAX).unwrap_err().number(), usize::MAX as i128);
    /// ```
    #[must_use]
    pub const fn number(&self) -> i128 {
        self.0
    }
}

impl fmt::Display for UnknownNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown system call number {}", self.0)
    }
}

impl core::error::Error for UnknownNumber {}

/// A name that no call of the ABI has.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
///
/// let error = "raed".parse::<Sysno>().unwrap_err();
/// assert_eq!(error.name(), "raed");
/// assert_eq!(error.to_string(), "unknown system call `raed`");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct UnknownName(ShortText);

impl UnknownName {
    #[doc(hidden)]
    #[cold]
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(ShortText::new(name))
    }

    /// The name, or its first 64 bytes if it is longer (fewer, if the cut would be within a character). No call's name has
    /// more than 32 bytes.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!("x".repeat(80).parse::<Sysno>().unwrap_err().name(), "x".repeat(64));
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown system call `{}`", self.0)
    }
}

impl core::error::Error for UnknownName {}

// Turns a line into the error for a text that is none of some names.
#[cfg(feature = "decode")]
macro_rules! unknown {
    ($(#[$doc:meta])* $Unknown:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub struct $Unknown($crate::error::ShortText);

        impl $Unknown {
            pub(crate) fn new(text: &str) -> Self {
                Self($crate::error::ShortText::new(text))
            }

            /// The text, or its first 64 bytes if it is longer (fewer, if the cut would be within a character).
            #[must_use]
            pub fn name(&self) -> &str {
                self.0.as_str()
            }
        }

        impl ::core::fmt::Display for $Unknown {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::write!(f, ::core::concat!("unknown ", $what, " `{}`"), self.0)
            }
        }

        impl ::core::error::Error for $Unknown {}
    };
}

#[cfg(feature = "decode")]
pub(crate) use unknown;

#[cfg(feature = "std")]
impl From<UnknownNumber> for std::io::Error {
    fn from(error: UnknownNumber) -> Self {
        Self::new(std::io::ErrorKind::InvalidInput, error)
    }
}

#[cfg(feature = "std")]
impl From<UnknownName> for std::io::Error {
    fn from(error: UnknownName) -> Self {
        Self::new(std::io::ErrorKind::InvalidInput, error)
    }
}

/// The beginning of a text, kept without allocating.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ShortText<const CAPACITY: usize = 64> {
    bytes: [u8; CAPACITY],
    kept: u8,
    whole: bool,
}

impl<const CAPACITY: usize> ShortText<CAPACITY> {
    pub(crate) fn new(text: &str) -> Self {
        let mut kept = text.len().min(CAPACITY);
        while !text.is_char_boundary(kept) {
            kept -= 1;
        }
        let mut bytes = [0; CAPACITY];
        bytes[..kept].copy_from_slice(&text.as_bytes()[..kept]);
        Self { bytes, kept: kept as u8, whole: kept == text.len() }
    }

    pub(crate) fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..usize::from(self.kept)]).unwrap_or_default()
    }
}

impl<const CAPACITY: usize> fmt::Display for ShortText<CAPACITY> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.as_str(), if self.whole { "" } else { "…" })
    }
}

impl<const CAPACITY: usize> fmt::Debug for ShortText<CAPACITY> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}
