//! What values mean.

meanings! {
    /// A number.
    Number = number,
    /// A file descriptor.
    Descriptor = descriptor,
    /// The id of a process.
    Process = process,
    /// An address.
    Address = address,
    /// A size in bytes.
    Size = size,
    /// Bits that have no names.
    Bits = bits,
    /// 0.
    Zero = zero,
}
