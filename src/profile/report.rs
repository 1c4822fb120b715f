//! The errors and the warnings of profiles.

use std::fmt;
use std::string::{String, ToString};

use crate::abi::UnknownAbi;
use crate::seccomp::BuildError;
use crate::table::Syscall;

/// Why a profile can't become a filter, and where in the profile the mistake is.
///
/// A path has the form `syscalls[3].args[0].op`. It is empty for the profile as a whole. In a `config.json`, it begins with
/// `linux.seccomp`.
///
/// Some of these errors occur when the profile is read: [`Unexpected`](Self::Unexpected), [`Missing`](Self::Missing),
/// [`Twice`](Self::Twice) and [`Both`](Self::Both). The error of the format, such as `serde_json::Error`, then contains their
/// text.
///
/// ```
/// use sysno::bpf::{Host, Profile, ProfileError};
/// use sysno::Abi;
///
/// let profile: Profile = serde_json::from_str(r#"{ "defaultAction": "SCMP_ACT_DENY" }"#).unwrap();
/// let error = profile.filter(&Host::new(Abi::X86_64)).unwrap_err();
/// assert!(matches!(&error, ProfileError::Unexpected { path, .. } if path == "defaultAction"));
/// assert_eq!(error.to_string(), "defaultAction: `SCMP_ACT_…` expected, not \"SCMP_ACT_DENY\"");
///
/// let error = serde_json::from_str::<Profile>(r#"{ "defaultAction": 1 }"#).unwrap_err();
/// assert!(error.to_string().starts_with("defaultAction: a string expected, not 1"));
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ProfileError {
    /// A value that the member can't have.
    Unexpected {
        /// Where it is.
        path: String,
        /// What was expected.
        expected: &'static str,
        /// The value, or its first 80 characters.
        found: String,
    },
    /// A member that must be there.
    Missing {
        /// Where it is.
        path: String,
    },
    /// A member that is there twice. The two names may differ in upper and lower case.
    Twice {
        /// Where it is.
        path: String,
    },
    /// Two members that exclude each other: `architectures` and `archMap`, `name` and `names`.
    Both {
        /// Where the one is.
        path: String,
        /// The name of the other one.
        other: &'static str,
    },
    /// `SCMP_ACT_NOTIFY` as the default action, or for `write`. runc refuses it, too: a process that has installed the filter
    /// uses `write` to tell its supervisor the descriptor for the notifications.
    Notify {
        /// Where the action, or the name `write`, is.
        path: String,
    },
    /// The rules can't be made into a filter.
    Build(BuildError),
}

impl ProfileError {
    pub(super) fn new(path: &str, expected: &'static str, found: &str) -> Self {
        let found = found.chars().take(80).collect();
        Self::Unexpected { path: path.to_string(), expected, found }
    }
}

/// The profile, if the path is empty.
fn place(path: &str) -> &str {
    if path.is_empty() { "the profile" } else { path }
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unexpected { path, expected, found } => {
                write!(f, "{}: {expected} expected, not {found}", place(path))
            }
            Self::Missing { path } => write!(f, "{path}: it is missing"),
            Self::Twice { path } => write!(f, "{path}: it is there twice"),
            Self::Both { path, other } => write!(f, "{path}: there can be it or `{other}`, not both"),
            Self::Notify { path } => {
                write!(f, "{path}: with SCMP_ACT_NOTIFY, no supervisor could be told the descriptor by `write`")
            }
            Self::Build(error) => write!(f, "{error}"),
        }
    }
}

impl core::error::Error for ProfileError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Build(error) => Some(error),
            _ => None,
        }
    }
}

impl From<BuildError> for ProfileError {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl From<ProfileError> for std::io::Error {
    fn from(error: ProfileError) -> Self {
        Self::new(std::io::ErrorKind::InvalidInput, error)
    }
}

/// What the filter of a [`Profile`](super::Profile) can't express, or expresses in another way, and where in the profile that
/// is.
///
/// If a filter can't express a rule, it is stricter than the profile. A rule whose action is less strict than the default
/// action is then for fewer calls than the profile says, and any other rule for more.
///
/// ```
/// use sysno::bpf::{Host, Profile};
/// use sysno::Abi;
///
/// let profile = r#"{
///     "defaultAction": "SCMP_ACT_ERRNO",
///     "syscalls": [{ "names": ["read", "raed"], "action": "SCMP_ACT_ALLOW" }]
/// }"#;
/// let filter = serde_json::from_str::<Profile>(profile).unwrap().filter(&Host::new(Abi::X86_64)).unwrap();
/// assert_eq!(filter.warnings[0].to_string(), "syscalls[0].names[1]: unknown system call `raed`");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ProfileWarning {
    /// A name that no call of any ABI has. The name is skipped.
    UnknownCall {
        /// Where it is.
        path: String,
        /// The name.
        name: String,
    },
    /// An unknown member, which is skipped. (In `args`, `includes` and `excludes`, it is an error.)
    UnknownMember {
        /// Where it is.
        path: String,
    },
    /// An architecture that is skipped. Either it is unknown, in an element of `archMap` that is not for this host. Or its
    /// ABI isn't compiled in, so that its calls get the action for foreign calls.
    Architecture {
        /// Where it is.
        path: String,
        /// Which one it is.
        error: UnknownAbi,
    },
    /// An errno that the kernel returns as 4095.
    ErrnoCut {
        /// Where it is.
        path: String,
        /// The number.
        number: u16,
    },
    /// An errno for an action that has none.
    ErrnoUnused {
        /// Where it is.
        path: String,
    },
    /// A flag without effect, which the kernel would refuse: `SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV` without any
    /// `SCMP_ACT_NOTIFY`.
    FlagUnused {
        /// Where it is.
        path: String,
    },
    /// A condition on a register that holds no argument of the call, or half of one.
    NotComparable {
        /// Where the condition is.
        path: String,
        /// The call.
        call: Syscall,
        /// Whether the rule applies to every such call (`true`), or to none.
        for_all: bool,
    },
    /// A condition with a value that the argument can't have.
    TooWide {
        /// Where the condition is.
        path: String,
        /// The call.
        call: Syscall,
        /// Whether the condition always holds (`true`) or never does. `None`: the lower half of the value is compared, as
        /// libseccomp does on ABIs with 32-bit pointers.
        holds: Option<bool>,
    },
    /// A rule with conditions, for a call whose work `socketcall` or `ipc` also does. The call's arguments are then in
    /// memory.
    Multiplexed {
        /// Where the rule is.
        path: String,
        /// `socketcall` or `ipc`.
        multiplexer: Syscall,
        /// The name of the call.
        name: &'static str,
        /// Whether the rule applies to every such call of the multiplexer (`true`), or to none.
        for_all: bool,
    },
}

impl ProfileWarning {
    /// Where in the profile it is.
    ///
    /// ```
    /// # use sysno::bpf::ProfileWarning;
    /// let warning = ProfileWarning::UnknownMember { path: "defaultAktion".to_string() };
    /// assert_eq!(warning.path(), "defaultAktion");
    /// ```
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::UnknownCall { path, .. }
            | Self::UnknownMember { path }
            | Self::Architecture { path, .. }
            | Self::ErrnoCut { path, .. }
            | Self::ErrnoUnused { path }
            | Self::FlagUnused { path }
            | Self::NotComparable { path, .. }
            | Self::TooWide { path, .. }
            | Self::Multiplexed { path, .. } => path,
        }
    }
}

impl fmt::Display for ProfileWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_its_calls = |for_all: &bool| if *for_all { "all" } else { "none" };
        write!(f, "{}: ", self.path())?;
        match self {
            Self::UnknownCall { name, .. } => write!(f, "unknown system call `{name}`"),
            Self::UnknownMember { .. } => f.write_str("unknown, and skipped"),
            Self::Architecture { error, .. } => write!(f, "{error}"),
            Self::ErrnoCut { number, .. } => write!(f, "the kernel returns the errno {number} as 4095"),
            Self::ErrnoUnused { .. } => f.write_str("the action has no errno"),
            Self::FlagUnused { .. } => f.write_str("no rule has SCMP_ACT_NOTIFY"),
            Self::NotComparable { call, for_all, .. } => {
                let which = of_its_calls(for_all);
                write!(f, "the register holds no argument of {call:?} as a whole: the rule is for {which} of its calls")
            }
            Self::TooWide { call, holds, .. } => {
                let what = match holds {
                    Some(true) => "the condition always holds",
                    Some(false) => "the condition never holds",
                    None => "its lower half is compared",
                };
                write!(f, "the value is too wide for the argument of {call:?}: {what}")
            }
            Self::Multiplexed { multiplexer, name, for_all, .. } => {
                let which = of_its_calls(for_all);
                write!(
                    f,
                    "{multiplexer:?} has the arguments of `{name}` in memory: the rule is for {which} of its calls"
                )
            }
        }
    }
}
