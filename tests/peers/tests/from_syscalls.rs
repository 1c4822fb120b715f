//! Is the code that `tests/api/from_syscalls.rs` compiles with this crate really code for `syscalls`?

#[path = "../../common/written_for_syscalls.rs"]
mod written_for_syscalls;
