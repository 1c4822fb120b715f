//! Do strace's expressions select the calls that they name?
//!
//! Above the name of a file is what it compares with.

#[path = "../common/expressions.rs"]
mod expressions;

// The rules of lists, for arbitrary text.
mod any_text;
// Error messages written by hand; the suggested names, by another crate's edit distance.
mod errors;
// The calls and classes by name and number, on every ABI.
mod items;
// The limits in the documentation, and expressions of 1 MB.
mod limits;
