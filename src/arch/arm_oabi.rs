//! ARM (OABI): system calls of a 32-bit ARM program of the old ABI, the number in the instruction: 0x900000 and the call.

include!("../../tables/arm_oabi.rs");
