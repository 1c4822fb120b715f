//! m68k: system calls of an m68k program.

include!("../../tables/m68k.rs");
