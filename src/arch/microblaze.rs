//! MicroBlaze: system calls of a MicroBlaze program.

include!("../../tables/microblaze.rs");
