//! s390x: system calls of an s390x program.

include!("../../tables/s390x.rs");
