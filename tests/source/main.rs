//! What becomes of the source: which rows fail to compile, what is documented, what uses what?
//!
//! Above the name of a file is what it compares with.

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/library.rs"]
mod library;
#[path = "../common/of_abi.rs"]
mod of_abi;

// The errors in tests/bad_rows: wrong rows of a table elsewhere, which must not compile and whose errors must point
// at the row or name it.
mod bad_rows;
// The same of the tables that all ABIs share. It compiles the library some 150 times, on all processors.
mod bad_shared_rows;
// The documentation of variants, in this crate and in another one.
mod documentation;
// The order in src/lib.rs and each mod.rs: imports go downwards only, between folders and inside each.
mod layers;
// The library with one ABI, compiled into a program.
mod one_abi;
