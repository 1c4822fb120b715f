//! A page for each thing that you may want to do: look calls up, trace them, read logs, make a filter, supervise a program, keep a
//! table of your own, or move a program over from the crate `syscalls`. The [`glossary`] explains the words.
//!
//! The code in these pages runs as a test, with all features.

#[doc = include_str!("look_up.md")]
pub mod look_up {}

#[doc = include_str!("trace.md")]
pub mod trace {}

#[doc = include_str!("read_logs.md")]
pub mod read_logs {}

#[doc = include_str!("make_a_filter.md")]
pub mod make_a_filter {}

#[doc = include_str!("supervise.md")]
pub mod supervise {}

#[doc = include_str!("own_table.md")]
pub mod own_table {}

#[doc = include_str!("from_syscalls.md")]
pub mod from_syscalls {}

#[doc = include_str!("glossary.md")]
pub mod glossary {}
