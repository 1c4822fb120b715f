//! x86 (i386): system calls of a 32-bit x86 program, entered by `int $0x80` or `sysenter`.

include!("../../tables/x86.rs");
