// What is behind a pointer: the structs that a program and the kernel pass each other, with their members.
//
// Last compared with Linux 7.3-rc7. tests/data/layouts.tsv has what compilers make of them.
//
//     structs      struct name on(family …) packed(family …) sized(member size) brief(member …) full(member …) {
//                      member: type [holder unit]: bits = meaning, …
//                  },
//     variants     struct (selector: set NAME …) = struct,
//
// name               as in src/row/kernel_types.rs; or that of a struct which is in another one, behind its pointer, or a variant of it
// on(family …)       optional: the ABIs that have the struct so, in the words of tables/constants.rs; moreover bits32, bits64: where the
//                    kernel's `long` has so many bits; and `big`: on machines of that byte order alone. A struct that some ABIs have otherwise has several of these parts, from `on` to the brace, one
//                    behind the other: the first one that an ABI has is its. Without `on`, every ABI that has no earlier one.
// packed(family …)   optional: nothing is aligned, on the ABIs of these families; `packed`: on all
// sized(member size) optional: the member that holds how many bytes of the struct there are; and, optional, how many if that is 0
// brief(member …)    optional: the members that are shown where not all are, in this order
// full(member …)     optional: the members that are shown, in this order, if that isn't the order in memory, or not all are. In both lists,
//                    `a|b` is b if a is left out or 0, and `a?` is left out if it is 0, `a?NAME` if the first member whose meaning is a set with
//                    that constant hasn't that; `a+b` are both shown or both left out, by the one that has a `?`; behind `a^`, nothing is
//                    shown, nor it, if it is 0; of what `a*` points to, only the address.
// member, type       as in the kernel, in the notation of an argument; moreover i8, u8, i16; be16, be32, be64: big-endian on every machine;
//                    aligned_u64, aligned_i64: aligned to 8 bytes on every ABI; klong, kulong: the kernel's own `long`, which is wider than
//                    a program's on x32 and MIPS n32; a pointer in such an integer, u64<*const u8>; a struct of this table, which stands
//                    before; arrays, [u8; 14], and at the end [u8], as many as the length says that a program passes. `_` is padding, or
//                    reserved
// [holder unit]      for a pointer or an array: the member that holds the length. The unit is bytes, bits or nothing, which is elements
// [=]                it begins where the one before it begins, as those of a union do; what stands behind it begins where it ends
// bits               for a bit field: how many bits it has of an integer of its type
// meaning            a word of `Meaning`, in src/facts/words.rs, or a set of tables/constants.rs. Without it, bytes and what is behind
//                    a pointer are data, the rest a number
// selector, NAME     of the first struct, the member whose value decides that what is there is the second one: one of these names of
//                    the set of tables/constants.rs that is its meaning. The first of several rows that is for the value counts; a variant
//                    may have variants
//
// Offsets and sizes are nowhere written: they follow from the members, and from the ABI's widths and alignment.

structs! {
    structs {
        // Buffers, times, and what is in other structs.

        // include/uapi/linux/uio.h
        struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },

        // Files.

        // include/uapi/linux/eventpoll.h; arch/arm/kernel/sys_oabi-compat.c
        struct epoll_event packed(x86_64 x32 arm_oabi) { events: u32 = epoll_events, data: u64 = bits },

        // include/uapi/asm-generic/stat.h, arch/*/include/uapi/asm/stat.h
        struct stat
            on(x86_64 x32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size
                st_atime st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: kulong = device, st_ino: kulong, st_nlink: kulong, st_mode: u32 = file_mode, st_uid: u32 = user,
                st_gid: u32 = group, _: u32, st_rdev: kulong = device, st_size: klong, st_blksize: klong, st_blocks: klong,
                st_atime: kulong, st_atime_nsec: kulong, st_mtime: kulong, st_mtime_nsec: kulong, st_ctime: kulong,
                st_ctime_nsec: kulong, _: [klong; 3],
            },

        // Processes, their limits and what they use.

        // Signals.

        // The network.

        // include/linux/socket.h, where it is sockaddr_unsized
        struct sockaddr { sa_family: u16 = address_family, sa_data: [u8] },
        // include/uapi/linux/in.h
        struct sockaddr_in { sin_family: u16 = address_family, sin_port: be16 = port, sin_addr: be32 = ipv4, _: [u8; 8] },
        // include/uapi/linux/un.h
        struct sockaddr_un { sun_family: u16 = address_family, sun_path: [u8; 108] = socket_name },

        // Messages, semaphores, shared memory.

        // BPF, performance events, io_uring.

        // Keys, quotas, security.
    }

    variants {
        sockaddr (sa_family: address_family AF_INET) = sockaddr_in,
        sockaddr (sa_family: address_family AF_UNIX) = sockaddr_un,
    }
}
