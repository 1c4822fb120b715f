//! Are calls written as strace writes them?
//!
//! Above the name of a file is what it compares with.

#[path = "../common/mod.rs"]
mod common;

// What strace 7.2 printed of requests of ioctl() with known contents, in memory laid out by hand on several ABIs.
mod ioctls;
// strace's form of strings, buffers and arrays, written by hand; arbitrary registers and memory.
mod strings;
// What strace 7.2 printed of the structs of bpf, perf_event_open, io_uring, keys, quotas and security modules, and bytes laid out by hand.
mod structs_bpf;
// What strace 7.2 printed of structs of files and times with known contents, in memory laid out by hand on several ABIs.
mod structs_files;
// strace's form of what pointers to structs point to, as strace 7.2 printed it of programs on x86-64; the same values on other ABIs.
mod structs_network;
// strace's form of the structs of processes and signals, as strace 7.2 printed it of programs; the same values on other ABIs.
mod structs_processes;
// What strace 7.2 printed with `-X`, `-x`, `-xx` and `-y`, of calls with these values.
mod styles;
// The lines of a trace of several processes and the table of counts, written by hand in strace's form.
mod trace;
// strace's form of flags, choices, ids, arrays and sets, written by hand.
mod values;
