//! ARM (EABI): system calls of a 32-bit ARM program; the private calls are at 0xF0001.

include!("../../tables/arm.rs");
