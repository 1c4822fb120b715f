//! ARC: system calls of an ARC program.

include!("../../tables/arc.rs");
