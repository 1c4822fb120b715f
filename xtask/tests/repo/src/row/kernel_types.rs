//! The types that pointers point to.

structs! {
    iovec = struct exported "linux/uio.h",
    /// Its members depend on the machine.
    stat = struct exported "asm/stat.h",
}
