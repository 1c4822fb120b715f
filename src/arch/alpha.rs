//! Alpha: system calls of an Alpha program.

include!("../../tables/alpha.rs");
