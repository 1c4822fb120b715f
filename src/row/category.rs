//! strace's classes of system calls: [`Category`], and [`Categories`], a set of them.

use core::fmt;
use core::ops::{BitAnd, BitOr, BitOrAssign, Not, Sub};
use core::str::FromStr;

use static_assertions::assert_impl_all;

use crate::error::ShortText;
use crate::pad::{is_padded, pad};
use crate::paste;

// Turns `/// doc` `desc: "%desc" "desc"` into `Category::Desc`, `Categories::DESC` and, for the rows, `row::desc`.
macro_rules! categories {
    ($($(#[$doc:meta])* $name:ident: $($selector:literal)*;)*) => { paste! {
        /// A class of system calls, as in strace.
        ///
        /// Parsed with or without `%`; strace's `%net`, `%%stat` and `%%statfs` are accepted too.
        ///
        /// ```
        /// use sysno::Category;
        ///
        /// assert_eq!("%desc".parse(), Ok(Category::Desc));
        /// assert_eq!("desc".parse(), Ok(Category::Desc));
        /// assert_eq!("%%stat".parse(), Ok(Category::StatLike));
        /// assert_eq!("files".parse::<Category>().unwrap_err().to_string(), "unknown category `files`");
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Category {
            $($(#[$doc])* [<$name:camel>],)*
        }

        impl Category {
            /// Every category, in the order in which rows list them.
            ///
            /// ```
            /// # use sysno::Category;
            /// assert_eq!(Category::ALL[0], Category::Desc);
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::[<$name:camel>]),*];

            /// Its name, as a row writes it.
            ///
            /// ```
            /// # use sysno::Category;
            /// assert_eq!(Category::NeverFails.name(), "never_fails");
            /// ```
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::[<$name:camel>] => stringify!($name),)*
                }
            }

            /// The words for it in strace's expressions; empty if strace has no selector for it.
            pub(crate) const fn selectors(self) -> &'static [&'static str] {
                match self {
                    $(Self::[<$name:camel>] => &[$($selector),*],)*
                }
            }
        }

        impl Categories {
            $(
                $(#[$doc])*
                pub const [<$name:upper>]: Self = Self(1 << Category::[<$name:camel>] as u32);
            )*
        }

        /// The names that a row may have between its brackets.
        #[allow(missing_docs, non_upper_case_globals)]
        pub mod row {
            $(pub const $name: u32 = super::Categories::[<$name:upper>].0;)*
        }
    }};
}

categories! {
    /// Takes or returns a file descriptor, or acts on one.
    desc: "%desc" "desc";
    /// Takes a file name.
    file: "%file" "file";
    /// Maps memory or changes how it is mapped.
    memory: "%memory" "memory";
    /// Starts, ends, waits for or signals processes.
    process: "%process" "process";
    /// Signals.
    signal: "%signal" "signal";
    /// System V inter-process communication.
    ipc: "%ipc" "ipc";
    /// Sockets.
    network: "%network" "%net" "network";
    /// User and group ids, capabilities.
    creds: "%creds";
    /// Reads or sets a clock.
    clock: "%clock";
    /// `stat` of a path, following symbolic links.
    stat: "%stat";
    /// `stat` of a path, not following a symbolic link.
    lstat: "%lstat";
    /// `stat` of a descriptor.
    fstat: "%fstat";
    /// Any of the `stat` family.
    stat_like: "%%stat";
    /// `statfs` of a path.
    statfs: "%statfs";
    /// `statfs` of a descriptor.
    fstatfs: "%fstatfs";
    /// Any of the `statfs` family.
    statfs_like: "%%statfs";
    /// Has no arguments, always succeeds, and only returns a value.
    pure: "%pure";
    /// Cannot fail: its result is never an error, even if it looks like one. strace has no selector for this class.
    never_fails:;
    /// The newest kernel has no such call: its table has no row with that number, or the row's entry is `sys_ni_syscall` or a
    /// function that neither the source of the ABI's machine nor the generic source contains. Calls that a kernel's
    /// configuration can leave out are not in this class. strace has no selector for it.
    unimplemented:;
}

// The last bit is `ARGS_UNKNOWN`.
const _: () = assert!(
    Category::ALL.len() < 32,
    "src/row/category.rs: there are at most 31 categories; widen `Categories` there, and `categories` in src/table/layout.rs"
);

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Category {
    type Err = UnknownCategory;

    fn from_str(text: &str) -> Result<Self, UnknownCategory> {
        let is_named = |category: &&Self| {
            text.strip_prefix('%').unwrap_or(text) == category.name() || category.selectors().contains(&text)
        };
        Self::ALL.iter().find(is_named).copied().ok_or_else(|| UnknownCategory(ShortText::new(text)))
    }
}

/// The error for a text that is not the name of a [`Category`].
///
/// ```
/// let error = "%descriptors".parse::<sysno::Category>().unwrap_err();
/// assert_eq!(error.name(), "%descriptors");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnknownCategory(ShortText);

impl UnknownCategory {
    /// The text, or its first 64 bytes if it is longer (fewer, if the cut would be within a character).
    ///
    /// ```
    /// assert_eq!("x".parse::<sysno::Category>().unwrap_err().name(), "x");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for UnknownCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown category `{}`", self.0)
    }
}

impl core::error::Error for UnknownCategory {}

/// A set of categories: a bit for each.
///
/// ```
/// use sysno::{Categories, Category, arch::x86_64::Sysno};
///
/// let of_open = Sysno::open.categories();
/// assert_eq!(of_open, Categories::DESC | Categories::FILE);
/// assert!(of_open.contains(Category::File));
/// assert!((of_open & Categories::NETWORK).is_empty());
/// assert_eq!(of_open - Categories::FILE, Categories::DESC);
/// assert!((!of_open).contains(Category::Memory));
/// assert!(of_open.iter().eq([Category::Desc, Category::File]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Categories(u32);

assert_impl_all!(Categories: Copy, Send, Sync);

impl Categories {
    /// The set without categories.
    ///
    /// ```
    /// # use sysno::{Categories, arch::x86_64::Sysno};
    /// assert_eq!(Sysno::ptrace.categories(), Categories::NONE);
    /// ```
    pub const NONE: Self = Self(0);

    /// The set of all categories.
    ///
    /// ```
    /// # use sysno::{Categories, Category};
    /// assert_eq!(Categories::ALL.iter().count(), Category::ALL.len());
    /// ```
    pub const ALL: Self = Self((1 << Category::ALL.len()) - 1);

    /// From the bits of the categories that a row names.
    pub(crate) const fn from_row(bits: u32) -> Self {
        Self(bits)
    }

    /// The set of this one category.
    ///
    /// ```
    /// # use sysno::{Categories, Category};
    /// assert_eq!(Categories::only(Category::Ipc), Categories::IPC);
    /// ```
    #[must_use]
    pub const fn only(category: Category) -> Self {
        Self(1 << category as u32)
    }

    /// Whether `category` is in the set.
    ///
    /// ```
    /// # use sysno::{Categories, Category};
    /// assert!(Categories::IPC.contains(Category::Ipc));
    /// ```
    #[must_use]
    pub const fn contains(self, category: Category) -> bool {
        self.0 & Self::only(category).0 != 0
    }

    /// Whether no category is in the set.
    ///
    /// ```
    /// # use sysno::Categories;
    /// assert!(Categories::NONE.is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether any category is in both sets.
    pub(crate) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The categories in either set or both: the operator `|`, but also usable in a `const`.
    ///
    /// ```
    /// # use sysno::Categories;
    /// const PATHS: Categories = Categories::FILE.union(Categories::STATFS);
    /// assert_eq!(PATHS, Categories::FILE | Categories::STATFS);
    /// ```
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The categories, in the order in which rows list them.
    ///
    /// ```
    /// # use sysno::{Category, arch::x86_64::Sysno};
    /// assert!(Sysno::kill.categories().iter().eq([Category::Process, Category::Signal]));
    /// ```
    pub fn iter(self) -> impl Iterator<Item = Category> + Clone {
        Category::ALL.iter().copied().filter(move |&category| self.contains(category))
    }
}

impl BitOr for Categories {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl BitOrAssign for Categories {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.union(other);
    }
}

impl BitAnd for Categories {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl Sub for Categories {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl Not for Categories {
    type Output = Self;

    fn not(self) -> Self {
        Self::ALL - self
    }
}

impl From<Category> for Categories {
    fn from(category: Category) -> Self {
        Self::only(category)
    }
}

impl FromIterator<Category> for Categories {
    fn from_iter<I: IntoIterator<Item = Category>>(categories: I) -> Self {
        categories.into_iter().fold(Self::NONE, |set, category| set | Self::only(category))
    }
}

/// `[desc, file]`, as in a row.
impl fmt::Display for Categories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        f.write_str("[")?;
        for (i, category) in self.iter().enumerate() {
            if i > 0 {
                f.write_str(", ")?;
            }
            f.write_str(category.name())?;
        }
        f.write_str("]")
    }
}

impl fmt::Debug for Categories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
