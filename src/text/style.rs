//! How values are written: what a [`Text`](super::Text) is told once.

use core::fmt;
#[cfg(feature = "names")]
use core::fmt::Write as _;

#[cfg(feature = "names")]
use crate::abi::Abi;
use crate::c_text::HexStrings;
#[cfg(feature = "names")]
use crate::c_text::escape;
#[cfg(feature = "names")]
use crate::call::Integer;
#[cfg(feature = "names")]
use crate::meaning::sets::Constants;
use crate::meaning::words::Meaning;

/// How many bytes of a buffer are shown, and how many elements of an array, by default.
pub(super) const LIMIT: usize = 32;
/// In place of a descriptor: the process's working directory. linux/fcntl.h.
const AT_FDCWD: i32 = -100;

/// How a number that has a name is written: strace's `-X`. [`Text::constant_style`](crate::Text::constant_style) takes one.
///
/// ```
/// use sysno::{ConstantStyle, NoMemory, arch::x86_64::Sysno};
///
/// let call = *Sysno::lseek.decode([3, 0, 2]).invocation();
/// let text = |style| call.text(&NoMemory).names(true).constant_style(style).to_string();
/// assert_eq!(text(ConstantStyle::Names), "lseek(3, 0, SEEK_END)");
/// assert_eq!(text(ConstantStyle::Numbers), "lseek(3, 0, 0x2)");
/// assert_eq!(text(ConstantStyle::Both), "lseek(3, 0, 0x2 /* SEEK_END */)");
/// ```
#[cfg(feature = "names")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum ConstantStyle {
    /// By its name: strace's `abbrev`.
    #[default]
    Names,
    /// As a number: strace's `raw`.
    Numbers,
    /// As a number with its name in a comment: strace's `verbose`.
    Both,
}

/// What is known of a traced process's descriptors: paths, for instance. It is written behind the numbers, as strace's `-y` does.
/// [`Text::descriptors`](crate::Text::descriptors) takes it.
///
/// ```
/// use core::fmt;
/// use sysno::{Descriptors, NoMemory, arch::x86_64::Sysno};
///
/// struct Paths;
///
/// impl Descriptors for Paths {
///     fn descriptor(&self, f: &mut fmt::Formatter<'_>, number: i32, _arg: Option<usize>) -> fmt::Result {
///         if number == 3 { f.write_str("</etc/passwd>") } else { Ok(()) }
///     }
///
///     fn working_directory(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         f.write_str("</tmp>")
///     }
/// }
///
/// let call = *Sysno::openat.decode([-100_i64 as u64, 0, 0, 0]).invocation();
/// let text = call.text(&NoMemory).descriptors(&Paths).outcome(call.result(3, false));
/// assert_eq!(text.to_string(), "openat(AT_FDCWD</tmp>, NULL, 0, 000) = 3</etc/passwd>");
/// ```
pub trait Descriptors {
    /// Writes what is known of a descriptor, which is 0 or more. It is in, or behind, the call's argument with the index `arg`; without one,
    /// it is the result. It is the calling process's, except in arguments of `kcmp` and `pidfd_getfd`.
    ///
    /// # Errors
    ///
    /// The formatter's.
    fn descriptor(&self, f: &mut fmt::Formatter<'_>, number: i32, arg: Option<usize>) -> fmt::Result;

    /// Writes what is known of the calling process's working directory, behind `AT_FDCWD`.
    ///
    /// # Errors
    ///
    /// The formatter's.
    fn working_directory(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// How values are written.
#[derive(Clone, Copy)]
pub(super) struct Style<'s> {
    /// How many bytes of a buffer are shown, and how many elements of an array, unless it is [`Style::in_full`].
    pub(super) limit: usize,
    /// What is written behind descriptors.
    pub(super) descriptors: Option<&'s dyn Descriptors>,
    /// The argument that is written.
    pub(super) arg: Option<u8>,
    pub(super) hex: HexStrings,
    /// Whether numbers are shown by their names.
    #[cfg(feature = "names")]
    pub(super) names: bool,
    #[cfg(feature = "names")]
    pub(super) constants: Styling,
    /// Whether all members of structs are shown.
    #[cfg(feature = "structs")]
    pub(super) in_full: bool,
    /// Whether it is in an array.
    #[cfg(feature = "structs")]
    pub(super) in_list: bool,
    /// The architecture that the structs around it name, as audit has it.
    #[cfg(feature = "structs")]
    pub(super) arch: Option<u32>,
}

impl<'s> Style<'s> {
    pub(super) const DEFAULT: Self = Self {
        limit: LIMIT,
        descriptors: None,
        arg: None,
        hex: HexStrings::Never,
        #[cfg(feature = "names")]
        names: false,
        #[cfg(feature = "names")]
        constants: Styling::NAMES,
        #[cfg(feature = "structs")]
        in_full: false,
        #[cfg(feature = "structs")]
        in_list: false,
        #[cfg(feature = "structs")]
        arch: None,
    };

    /// Whether all that there is to show is shown.
    pub(super) fn is_full(&self) -> bool {
        #[cfg(feature = "structs")]
        return self.in_full;
        #[cfg(not(feature = "structs"))]
        false
    }

    /// Writes what is known of a descriptor behind its number.
    #[inline]
    pub(super) fn descriptor(&self, f: &mut fmt::Formatter<'_>, meaning: Meaning, number: i32) -> fmt::Result {
        let Some(descriptors) = self.descriptors else { return Ok(()) };
        match (meaning, number) {
            (Meaning::Directory, AT_FDCWD) => descriptors.working_directory(f),
            (Meaning::Directory | Meaning::Descriptor | Meaning::DescriptorOr(_), 0..) => {
                descriptors.descriptor(f, number, self.arg.map(usize::from))
            }
            _ => Ok(()),
        }
    }
}

/// What a function writes.
#[cfg(feature = "names")]
pub(super) fn by<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result>(write: F) -> impl fmt::Display {
    By(write)
}

#[cfg(feature = "names")]
struct By<F>(F);

#[cfg(feature = "names")]
impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for By<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}

/// A [`ConstantStyle`], and what writes it if it isn't the default. Only `Styling::new`, in number.rs, refers to that, so that it isn't in a
/// program that never sets a style.
#[cfg(feature = "names")]
#[derive(Clone, Copy)]
pub(super) struct Styling(pub(super) Option<&'static Writers>);

#[cfg(feature = "names")]
pub(super) struct Writers {
    pub(super) style: ConstantStyle,
    pub(super) number: fn(&mut fmt::Formatter<'_>, ConstantStyle, &dyn fmt::Display, &dyn fmt::Display) -> fmt::Result,
    pub(super) integer: fn(&mut fmt::Formatter<'_>, Integer, &Style<'_>) -> fmt::Result,
    pub(super) in_parts: fn(&mut fmt::Formatter<'_>, Abi, Constants, u64, Styling) -> Option<fmt::Result>,
}

#[cfg(feature = "names")]
impl Styling {
    pub(super) const NAMES: Self = Self(None);

    pub(super) fn style(self) -> ConstantStyle {
        self.0.map_or(ConstantStyle::Names, |writers| writers.style)
    }

    /// Writes an integer, if it isn't by its name.
    #[inline]
    pub(super) fn integer(
        self,
        f: &mut fmt::Formatter<'_>,
        integer: Integer,
        style: &Style<'_>,
    ) -> Option<fmt::Result> {
        self.0.map(|writers| (writers.integer)(f, integer, style))
    }

    /// Writes a value, if its parts are written by themselves.
    pub(super) fn in_parts(
        self,
        f: &mut fmt::Formatter<'_>,
        abi: Abi,
        constants: Constants,
        bits: u64,
    ) -> Option<fmt::Result> {
        self.0.and_then(|writers| (writers.in_parts)(f, abi, constants, bits, self))
    }
}

/// Writes a number, and what is written in its place by its name, as the style wants it. If that is the number again, perhaps with a comment,
/// it is written once.
#[cfg(feature = "names")]
pub(super) fn in_style(
    f: &mut fmt::Formatter<'_>,
    style: Styling,
    number: &dyn fmt::Display,
    name: &dyn fmt::Display,
) -> fmt::Result {
    match style.0 {
        None => name.fmt(f),
        Some(writers) => (writers.number)(f, writers.style, number, name),
    }
}

#[cfg(feature = "names")]
pub(super) fn number_and_name(
    f: &mut fmt::Formatter<'_>,
    style: ConstantStyle,
    number: &dyn fmt::Display,
    name: &dyn fmt::Display,
) -> fmt::Result {
    match style {
        ConstantStyle::Names => name.fmt(f),
        ConstantStyle::Numbers => number.fmt(f),
        ConstantStyle::Both => {
            let mut digits = Digits { text: [0; 40], len: 0 };
            write!(digits, "{number}")?;
            let mut rest = AfterDigits { digits: &digits.text[..digits.len], is_same: true, is_over: false };
            write!(rest, "{name}")?;
            if rest.is_same && rest.digits.is_empty() { name.fmt(f) } else { write!(f, "{number} /* {name} */") }
        }
    }
}

/// The text of a number: at most eight bytes in hexadecimal digits.
#[cfg(feature = "names")]
struct Digits {
    text: [u8; 40],
    len: usize,
}

#[cfg(feature = "names")]
impl fmt::Write for Digits {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = self.text.get_mut(self.len..self.len + text.len()).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.len += text.len();
        Ok(())
    }
}

/// Whether a text is a number's digits, or these and a comment.
#[cfg(feature = "names")]
struct AfterDigits<'d> {
    /// Those that have not been written yet.
    digits: &'d [u8],
    is_same: bool,
    is_over: bool,
}

#[cfg(feature = "names")]
impl fmt::Write for AfterDigits<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            match self.digits.split_first() {
                Some((digit, rest)) => {
                    self.is_same &= byte == *digit;
                    self.digits = rest;
                }
                None => {
                    self.is_same &= self.is_over || byte == b' ';
                    self.is_over = true;
                }
            }
        }
        Ok(())
    }
}

/// Writes a text of printable characters between quotes, in hexadecimal digits if all strings have these.
#[cfg(feature = "names")]
pub(super) fn quoted(f: &mut fmt::Formatter<'_>, text: impl fmt::Display, hex: HexStrings) -> fmt::Result {
    struct Hexadecimal<'f, 'a>(&'f mut fmt::Formatter<'a>);

    impl fmt::Write for Hexadecimal<'_, '_> {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            escape(self.0, text.as_bytes(), None, HexStrings::All, "")
        }
    }

    f.write_str("\"")?;
    if hex == HexStrings::All {
        write!(Hexadecimal(f), "{text}")?
    } else {
        write!(f, "{text}")?
    }
    f.write_str("\"")
}
