//! Do seccomp filters answer each call as what they are made of says?

#[path = "../common/answers.rs"]
mod answers;
#[path = "../common/read_listing.rs"]
mod read_listing;
#[path = "../common/rules.rs"]
mod rules;

mod builder;
mod listing;
mod profile;
mod sets;
