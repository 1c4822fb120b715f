//! Do seccomp filters answer each call as what they are made of says?
//!
//! Above the name of a file is what it compares with.

#[path = "../common/answers.rs"]
mod answers;
#[path = "../common/read_listing.rs"]
mod read_listing;
#[path = "../common/rules.rs"]
mod rules;

// The rules of filters with conditions, around every bound, in both byte orders; the widths, signs and pairs of
// registers by hand.
mod builder;
// The listing of a filter, read back, against the answers of the filter, for random rules and arguments; some
// listings by hand.
mod listing;
// Profiles: actions, errnos, hosts, conditions, runc's ENOSYS, mistakes, other formats, any bytes; the values are
// from Docker's, Podman's, runc's and the kernel's sources.
mod profile;
// The sets and filters that seccomp filters are compiled from: an interpreter runs the filters for every number of
// every ABI.
mod sets;
