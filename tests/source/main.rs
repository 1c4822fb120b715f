//! What becomes of the source: which rows fail to compile, what is documented, what uses what?

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/library.rs"]
mod library;

mod bad_rows;
mod bad_shared_rows;
mod documentation;
mod layers;
