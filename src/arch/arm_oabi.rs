//! ARM (OABI): system calls of a 32-bit ARM program of the old ABI; the instruction contains the number, from 0x900000 on.

include!("../../tables/arm_oabi.rs");
