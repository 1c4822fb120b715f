//! OpenRISC: system calls of an OpenRISC program.

include!("../../tables/openrisc.rs");
