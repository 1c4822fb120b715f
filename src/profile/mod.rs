//! Profiles: what containers and sandboxes forbid, as Docker, containerd and Podman write it down.
//!
//! A [`Profile`] is read from JSON or another format of serde's, and becomes a filter for a [`Host`].

// Each group of modules uses only those of the groups above it.
mod host;
mod report;

mod value;

mod read;

mod program;

pub use host::{Host, KernelVersion, UnknownRelease};
pub use program::ProfileFilter;
pub use read::Profile;
pub use report::{ProfileError, ProfileWarning};
