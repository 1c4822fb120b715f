//! x32: system calls of programs with 32-bit pointers on a 64-bit x86 kernel; bit 30 of the number is set.

include!("../../tables/x32.rs");
