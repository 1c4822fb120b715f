//! What does a call mean that was made: its registers, its memory, its outcome?
//!
//! Above the name of a file is what it compares with.

#[path = "../common/mod.rs"]
mod common;

// Files of this process, which the standard library reads.
mod memory;
// What each call returns, from the kernel's functions and the manual pages.
mod outcome;
// The words that the kernel's entry points take, on every 32-bit ABI in both byte orders: written by hand for the
// difficult calls, and by the ABI's rule for every row.
mod registers;
// Each kind of content, before and after the call, and snapshots of any size; by hand, from the manual pages.
mod view;
// Arbitrary registers and memory.
mod view_limits;
