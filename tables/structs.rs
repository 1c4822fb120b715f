// What is behind a pointer: the structs that a program and the kernel pass each other, with their members.
//
// Last compared with Linux 7.3-rc7. tests/data/layouts.tsv has what compilers make of them.
//
//     structs      struct name packed(family …) { member: type = meaning, … } {data: holder unit, …},
//     variants     struct (selector: set NAME …) = struct,
//
// name               as in src/row/kernel_types.rs, or a variant of another struct
// packed(family …)   optional: nothing is aligned, on the ABIs of these families, in the words of tables/constants.rs; `packed`: on all
// member, type       as in the kernel, in the notation of an argument; moreover u8; be16, be32: big-endian on every machine; arrays,
//                    [u8; 14], and at the end [u8], as much as the length says that a program passes. `_` is padding, or reserved
// meaning            a word of `Meaning`, in src/facts/words.rs, or a set of tables/constants.rs. Without it, bytes and what is behind
//                    a pointer are data, the rest a number
// data, holder       the pointer whose length the member `holder` holds
// unit               bytes, elements, bits
// selector, NAME     of the first struct, the member whose value decides that what is there is the second one: one of these names of
//                    the set of tables/constants.rs that is its meaning
//
// Offsets and sizes are nowhere written: they follow from the members, and from the ABI's widths and alignment.

structs! {
    structs {
        // include/uapi/linux/uio.h
        struct iovec { iov_base: *mut u8, iov_len: usize = size } {iov_base: iov_len bytes},

        // include/uapi/linux/eventpoll.h; arch/arm/kernel/sys_oabi-compat.c
        struct epoll_event packed(x86_64 x32 arm_oabi) { events: u32 = epoll_events, data: u64 = bits },

        // include/linux/socket.h, where it is sockaddr_unsized
        struct sockaddr { sa_family: u16 = address_family, sa_data: [u8] },
        // include/uapi/linux/in.h
        struct sockaddr_in { sin_family: u16 = address_family, sin_port: be16 = port, sin_addr: be32 = ipv4, _: [u8; 8] },
        // include/uapi/linux/un.h
        struct sockaddr_un { sun_family: u16 = address_family, sun_path: [u8; 108] = socket_name },
    }

    variants {
        sockaddr (sa_family: address_family AF_INET) = sockaddr_in,
        sockaddr (sa_family: address_family AF_UNIX) = sockaddr_un,
    }
}
