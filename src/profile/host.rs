//! [`Host`]: the system that a profile's filter is for.

use core::str::FromStr;
use std::fmt;
use std::string::String;

use crate::abi::Abi;
use crate::pad::{is_padded, pad};

/// The system for which the filter of a [`Profile`](super::Profile) is made: its ABI, its kernel, and the program's
/// capabilities.
///
/// ```
/// use sysno::bpf::{Host, KernelVersion};
/// use sysno::Abi;
///
/// let host = Host { native: Abi::X86_64, capabilities: &["CAP_CHOWN"], kernel: KernelVersion { major: 6, minor: 12 } };
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Host<'a> {
    /// The main ABI of the kernel. For a 64-bit kernel, it is one of 64 bits.
    pub native: Abi,
    /// The capabilities that the program has, as in `CAP_SYS_ADMIN`. With Docker and Podman, they are the container's bounding set.
    pub capabilities: &'a [&'a str],
    /// The version of the kernel.
    pub kernel: KernelVersion,
}

impl Host<'_> {
    /// A host whose programs have no capabilities, and whose kernel is older than any: version 0.0.
    ///
    /// ```
    /// # use sysno::{Abi, bpf::{Host, KernelVersion}};
    /// let host = Host { kernel: KernelVersion { major: 6, minor: 12 }, ..Host::new(Abi::X86_64) };
    /// assert!(host.capabilities.is_empty());
    /// ```
    #[must_use]
    pub const fn new(native: Abi) -> Self {
        Self { native, capabilities: &[], kernel: KernelVersion { major: 0, minor: 0 } }
    }
}

/// The first two numbers of a kernel's version.
///
/// It is parsed from a release, which is in `/proc/sys/kernel/osrelease` and in the result of uname(2). What follows the two
/// numbers is skipped.
///
/// ```
/// use sysno::bpf::KernelVersion;
///
/// let version: KernelVersion = "6.12.3-amd64".parse()?;
/// assert_eq!(version, KernelVersion { major: 6, minor: 12 });
/// assert!(version > KernelVersion { major: 5, minor: 19 });
/// # Ok::<(), sysno::bpf::UnknownRelease>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct KernelVersion {
    /// The first number.
    pub major: u32,
    /// The second number.
    pub minor: u32,
}

impl FromStr for KernelVersion {
    type Err = UnknownRelease;

    fn from_str(release: &str) -> Result<Self, UnknownRelease> {
        let mut numbers = release.split(|c: char| !c.is_ascii_digit());
        let mut next = || numbers.next()?.parse().ok();
        match (next(), next()) {
            (Some(major), Some(minor)) => Ok(Self { major, minor }),
            _ => Err(UnknownRelease(release.chars().take(64).collect())),
        }
    }
}

impl fmt::Display for KernelVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// The error for a text that is no release of a kernel, because it doesn't begin with two numbers.
///
/// ```
/// let error = "six".parse::<sysno::bpf::KernelVersion>().unwrap_err();
/// assert_eq!(error.to_string(), "`six` is no release of a kernel");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct UnknownRelease(String);

impl fmt::Display for UnknownRelease {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no release of a kernel", self.0)
    }
}

impl core::error::Error for UnknownRelease {}
