//! Do strace's expressions select the calls that they name?

#[path = "../common/expressions.rs"]
mod expressions;

mod any_text;
mod errors;
mod items;
mod limits;
