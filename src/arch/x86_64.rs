//! x86-64: `syscall` on a 64-bit x86 kernel.

include!("../../tables/x86_64.rs");
