//! [`BuildError`]: why there is no program.

use core::fmt;

use super::list::{self, Full};
use super::program::Program;
use crate::filter::Filter;
use crate::table::Syscall;

/// Why there is no program: the first mistake.
///
/// ```
/// use sysno::Abi;
/// use sysno::arch::x86;
/// use sysno::bpf::{Action, BuildError, Builder};
///
/// let error = Builder::new(&[Abi::X86_64]).on([x86::Sysno::read], Action::Allow).build().unwrap_err();
/// assert_eq!(error, BuildError::OtherAbi(x86::Sysno::read.into()));
/// assert_eq!(error.to_string(), "a rule is for x86::read, whose ABI is not one of the filter's");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// The filter is made for no ABI.
    NoAbi,
    /// The filter is made for more ABIs than [`Filter::MOST_ABIS`].
    TooManyAbis,
    /// A rule for a call of an ABI for which the filter is not made, or of a [table of your own](crate::syscall_enum).
    OtherAbi(Syscall),
    /// A condition on an argument that the call doesn't have, or on a call whose arguments aren't known.
    NoSuchArgument {
        /// The call.
        call: Syscall,
        /// The condition's index in the rule.
        condition: usize,
    },
    /// A condition on an argument in a register that no filter sees. Filters see six registers; ARM and MIPS o32 have more.
    ArgumentNotSeen {
        /// The call.
        call: Syscall,
        /// The condition's index in the rule.
        condition: usize,
    },
    /// A condition with a value or a mask that the argument's type can't hold.
    ValueTooWide {
        /// The call.
        call: Syscall,
        /// The condition's index in the rule.
        condition: usize,
    },
    /// For some commands, the kernel uses fewer bits of the argument than for others. The condition doesn't say which bits it
    /// compares, by [`Cond::narrow`](super::Cond::narrow) or [`Cond::whole`](super::Cond::whole).
    WidthDepends {
        /// The call.
        call: Syscall,
        /// The condition's index in the rule.
        condition: usize,
    },
    /// A condition on an argument that the kernel doesn't look at: `pos_h` of `preadv` on an ABI where `pos_l` has 64 bits.
    ArgumentUnused {
        /// The call.
        call: Syscall,
        /// The condition's index in the rule.
        condition: usize,
    },
    /// Without the feature `std`: more rules with conditions, or more conditions, than
    /// [`Builder::MOST_RULES`](super::Builder::MOST_RULES).
    TooManyRules,
    /// The program would have more instructions than the kernel accepts, [`Program::MOST`].
    TooLong,
}

impl From<Full> for BuildError {
    fn from(Full: Full) -> Self {
        Self::TooManyRules
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAbi => f.write_str("the filter is for no ABI"),
            Self::TooManyAbis => write!(f, "the filter is for more than {} ABIs", Filter::MOST_ABIS),
            Self::OtherAbi(call) => write!(f, "a rule is for {call:?}, whose ABI is not one of the filter's"),
            Self::NoSuchArgument { call, condition } => {
                write!(f, "condition {condition} of a rule is on an argument that {call:?} does not have")
            }
            Self::ArgumentNotSeen { call, condition } => {
                write!(f, "condition {condition} of a rule is on an argument of {call:?} that no filter sees")
            }
            Self::ValueTooWide { call, condition } => {
                write!(
                    f,
                    "condition {condition} of a rule compares an argument of {call:?} with a value too wide for it"
                )
            }
            Self::WidthDepends { call, condition } => {
                write!(
                    f,
                    "condition {condition} of a rule is on an argument of {call:?} of which the kernel takes fewer bits for some \
                     commands than for others: say which, with narrow() or whole()"
                )
            }
            Self::ArgumentUnused { call, condition } => {
                write!(
                    f,
                    "condition {condition} of a rule is on an argument of {call:?} that the kernel doesn't look at"
                )
            }
            Self::TooManyRules => {
                write!(f, "the filter has more than {0} rules with conditions, or {0} conditions", list::MOST)
            }
            Self::TooLong => write!(f, "the filter would have more than {} instructions", Program::MOST),
        }
    }
}

impl core::error::Error for BuildError {}

#[cfg(feature = "std")]
impl From<BuildError> for std::io::Error {
    fn from(error: BuildError) -> Self {
        Self::new(std::io::ErrorKind::InvalidInput, error)
    }
}
