//! Hexagon: system calls of a Hexagon program.

include!("../../tables/hexagon.rs");
