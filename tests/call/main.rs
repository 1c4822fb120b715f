//! What does a call mean that was made: its registers, its memory, its outcome?

#[path = "../common/mod.rs"]
mod common;

mod outcome;
mod registers;
mod view;
mod view_limits;
