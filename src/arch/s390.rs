//! s390 (31 bits): system calls of an s390 program.

include!("../../tables/s390.rs");
