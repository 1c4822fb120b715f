//! ARM (EABI): system calls of a 32-bit ARM program; the numbers of the private calls begin at 0xF0001.

include!("../../tables/arm.rs");
