//! C-SKY: system calls of a C-SKY program.

include!("../../tables/csky.rs");
