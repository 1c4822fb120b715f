//! SuperH: system calls of a SuperH program.

include!("../../tables/sh.rs");
