// What is behind a pointer: the structs that a program and the kernel pass each other, with their members.
//
// Last compared with Linux 7.3-rc7. tests/data/layouts.tsv has what compilers make of them.
//
//     structs      struct name on(family …) packed(family …) aligned4(family …) sized(member least) step(member) brief(member …) full(member …) {
//                      member: type [holder unit]: bits = meaning, …
//                  },
//     variants     struct (selector: set NAME …) = struct,
//
// name               as in src/row/kernel_types.rs; or that of a struct which is in another one, behind its pointer, or a variant of it
// on(family …)       optional: the ABIs that have the struct so, in the words of tables/constants.rs; moreover bits32, bits64: where the
//                    kernel's `long` has so many bits; and `big`: on machines of that byte order alone. A struct that some ABIs have otherwise has several of these parts, from `on` to the brace, one
//                    behind the other: the first one that an ABI has is its. Without `on`, every ABI that has no earlier one.
// packed(family …)   optional: nothing is aligned, on the ABIs of these families; `packed`: on all
// aligned4(family …) optional: nothing is aligned to more than 4 bytes, on the ABIs of these families
// sized(member least) optional: the member that holds how many bytes of the struct there are; and how many there are if that is 0
// step(member)       optional: the member that holds how many bytes further the next one is, where several that differ in size follow each other
// brief(member …)    optional: the members that are shown where not all are, in this order
// full(member …)     optional: the members that are shown, in this order, if that isn't the order in memory, or not all are. In both lists,
//                    `a|b` is b if a is left out, `a?` is left out if it is 0, `a?NAME` unless the first member whose set has the constant
//                    NAME has that value, `a~` where the kernel only reads the struct; `a+b` is both or none; `a!` is always shown, but if it is
//                    0, nothing behind it; of `a*`, the address alone
// member, type       as in the kernel, in the notation of an argument; moreover i8, u8, i16; be16, be32, be64: big-endian on every machine;
//                    aligned_u64, aligned_i64: aligned to 8 bytes on every ABI; klong, kulong: the kernel's own `long`, which is wider than
//                    a program's on x32 and MIPS n32; a struct of this table, which stands before; arrays, [u8; 14], and at the end [u8], as
//                    many as the length says that a program passes. `_` is padding, or reserved
// [holder unit]      for a pointer or an array: the member that holds the length. The unit is bytes, bits or nothing, which is elements
// bits               for a bit field: how many bits it has of an integer of its type
// meaning            a word of `Meaning`, in src/facts/words.rs, or a set of tables/constants.rs. Without it, bytes and what is behind
//                    a pointer are data, the rest a number
// selector, NAME     of the first struct, the member whose value decides that what is there is the second one: one of these names of
//                    the set of tables/constants.rs that is its meaning
//
// Offsets and sizes are nowhere written: they follow from the members, and from the ABI's widths and alignment.

structs! {
    structs {
        // Buffers, times, and what is in other structs.

        // include/uapi/linux/uio.h
        struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },
        // include/uapi/linux/time_types.h
        struct __kernel_timespec { tv_sec: i64, tv_nsec: i64 },
        struct __kernel_itimerspec { it_interval: __kernel_timespec, it_value: __kernel_timespec },
        // The same; of MIPS n32, include/vdso/time32.h.
        struct __kernel_old_timeval
            on(sparc64) { tv_sec: klong, tv_usec: i32 }
            on(mips_n32) { tv_sec: i32, tv_usec: i32 }
            { tv_sec: klong, tv_usec: klong },
        struct __kernel_old_itimerval { it_interval: __kernel_old_timeval, it_value: __kernel_old_timeval },
        // include/vdso/time32.h, include/linux/time32.h, kernel/time/itimer.c
        struct old_timespec32 { tv_sec: i32, tv_nsec: i32 },
        struct old_timeval32 { tv_sec: i32, tv_usec: i32 },
        struct old_itimerspec32 { it_interval: old_timespec32, it_value: old_timespec32 },
        struct old_itimerval32 { it_interval: old_timeval32, it_value: old_timeval32 },
        struct old_utimbuf32 { actime: i32 = date, modtime: i32 = date },
        // arch/alpha/kernel/osf_sys.c
        struct timeval32 on(alpha) { tv_sec: i32, tv_usec: i32 },
        // include/uapi/linux/time.h
        struct timezone { tz_minuteswest: i32, tz_dsttime: i32 },
        // include/uapi/linux/utime.h
        struct utimbuf
            on(mips_n32) { actime: i32 = date, modtime: i32 = date }
            { actime: klong = date, modtime: klong = date },

        // Files.

        // include/uapi/linux/eventpoll.h; arch/arm/kernel/sys_oabi-compat.c
        struct epoll_event packed(x86_64 x32) aligned4(arm_oabi) { events: u32 = epoll_events, data: u64 = bits },
        // include/uapi/asm-generic/poll.h
        struct pollfd full(fd events revents~) { fd: i32 = descriptor, events: i16 = poll_events, revents: i16 = poll_events },
        // fs/select.c
        struct sel_arg_struct {
            n: usize = count, inp: *mut usize [n bits] = descriptor, outp: *mut usize [n bits] = descriptor,
            exp: *mut usize [n bits] = descriptor, tvp: *const __kernel_old_timeval,
        },
        // mm/mmap.c
        struct mmap_arg_struct {
            addr: usize = address, len: usize = size, prot: usize = protection, flags: usize = mmap_flags, fd: usize = descriptor,
            offset: usize = offset,
        },

        // include/uapi/asm-generic/stat.h, arch/*/include/uapi/asm/stat.h; of s390 for 31 bits, arch/s390/include/asm/compat.h, until 6.18
        struct stat
            on(x86_64 x32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: kulong = device, st_ino: kulong, st_nlink: kulong, st_mode: u32 = file_mode,
                st_uid: u32 = user, st_gid: u32 = group, _: u32, st_rdev: kulong = device, st_size: klong,
                st_blksize: klong, st_blocks: klong, st_atime: kulong = date, st_atime_nsec: kulong,
                st_mtime: kulong = date, st_mtime_nsec: kulong, st_ctime: kulong = date, st_ctime_nsec: kulong,
                _: [klong; 3],
            }
            on(arm big)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u16 = device, _: u16, st_ino: usize, st_mode: u16 = file_mode, st_nlink: u16,
                st_uid: u16 = user, st_gid: u16 = group, st_rdev: u16 = device, _: u16, st_size: usize,
                st_blksize: usize, st_blocks: usize, st_atime: usize = date, st_atime_nsec: usize,
                st_mtime: usize = date, st_mtime_nsec: usize, st_ctime: usize = date, st_ctime_nsec: usize,
                _: [usize; 2],
            }
            on(i386 arm sh)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_mode: u16 = file_mode, st_nlink: u16, st_uid: u16 = user,
                st_gid: u16 = group, st_rdev: usize = device, st_size: usize, st_blksize: usize, st_blocks: usize,
                st_atime: usize = date, st_atime_nsec: usize, st_mtime: usize = date, st_mtime_nsec: usize,
                st_ctime: usize = date, st_ctime_nsec: usize, _: [usize; 2],
            }
            on(m68k)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_mtime st_ctime)
            {
                st_dev: u16 = device, _: u16, st_ino: usize, st_mode: u16 = file_mode, st_nlink: u16,
                st_uid: u16 = user, st_gid: u16 = group, st_rdev: u16 = device, _: u16, st_size: usize,
                st_blksize: usize, st_blocks: usize, st_atime: usize = date, _: usize, st_mtime: usize = date,
                _: usize, st_ctime: usize = date, _: usize, _: [usize; 2],
            }
            on(s390x)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_nlink: usize, st_mode: u32 = file_mode, st_uid: u32 = user,
                st_gid: u32 = group, _: u32, st_rdev: usize = device, st_size: usize, st_atime: usize = date,
                st_atime_nsec: usize, st_mtime: usize = date, st_mtime_nsec: usize, st_ctime: usize = date,
                st_ctime_nsec: usize, st_blksize: usize, st_blocks: isize, _: [usize; 3],
            }
            on(s390_31)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u16 = device, _: u16, st_ino: usize, st_mode: u16 = file_mode, st_nlink: u16,
                st_uid: u16 = user, st_gid: u16 = group, st_rdev: u16 = device, _: u16, st_size: usize,
                st_blksize: usize, st_blocks: usize, st_atime: usize = date, st_atime_nsec: usize,
                st_mtime: usize = date, st_mtime_nsec: usize, st_ctime: usize = date, st_ctime_nsec: usize,
                _: [usize; 2],
            }
            on(powerpc64)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_nlink: usize, st_mode: u32 = file_mode, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: usize = device, st_size: isize, st_blksize: usize, st_blocks: usize,
                st_atime: usize = date, st_atime_nsec: usize, st_mtime: usize = date, st_mtime_nsec: usize,
                st_ctime: usize = date, st_ctime_nsec: usize, _: [usize; 3],
            }
            on(powerpc32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_mode: u32 = file_mode, st_nlink: u16, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: usize = device, st_size: isize, st_blksize: usize, st_blocks: usize,
                st_atime: usize = date, st_atime_nsec: usize, st_mtime: usize = date, st_mtime_nsec: usize,
                st_ctime: usize = date, st_ctime_nsec: usize, _: [usize; 2],
            }
            on(mips_o32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u32 = device, _: [isize; 3], st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: u32 = user, st_gid: u32 = group, st_rdev: u32 = device, _: [isize; 2], st_size: isize,
                _: isize, st_atime: isize = date, st_atime_nsec: isize, st_mtime: isize = date, st_mtime_nsec: isize,
                st_ctime: isize = date, st_ctime_nsec: isize, st_blksize: isize, st_blocks: isize, _: [isize; 14],
            }
            on(mips)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u32 = device, _: [u32; 3], st_ino: kulong, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: u32 = user, st_gid: u32 = group, st_rdev: u32 = device, _: [u32; 3], st_size: klong,
                st_atime: u32 = date, st_atime_nsec: u32, st_mtime: u32 = date, st_mtime_nsec: u32,
                st_ctime: u32 = date, st_ctime_nsec: u32, st_blksize: u32, _: u32, st_blocks: kulong,
            }
            on(parisc)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u32 = device, st_ino: u32, st_mode: u16 = file_mode, st_nlink: u16, _: [u16; 2],
                st_rdev: u32 = device, st_size: i32, st_atime: i32 = date, st_atime_nsec: u32, st_mtime: i32 = date,
                st_mtime_nsec: u32, st_ctime: i32 = date, st_ctime_nsec: u32, st_blksize: i32, st_blocks: i32,
                _: [u32; 4], _: u16, st_fstype: i16, st_realdev: u32 = device, st_basemode: u16, _: u16,
                st_uid: u32 = user, st_gid: u32 = group, _: [u32; 3],
            }
            on(sparc64)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_mtime st_ctime)
            {
                st_dev: u32 = device, st_ino: usize, st_mode: u32 = file_mode, st_nlink: i16, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u32 = device, st_size: isize, st_atime: isize = date,
                st_mtime: isize = date, st_ctime: isize = date, st_blksize: isize, st_blocks: isize, _: [usize; 2],
            }
            on(sparc32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u16 = device, st_ino: usize, st_mode: u16 = file_mode, st_nlink: i16, st_uid: u16 = user,
                st_gid: u16 = group, st_rdev: u16 = device, st_size: isize, st_atime: isize = date,
                st_atime_nsec: usize, st_mtime: isize = date, st_mtime_nsec: usize, st_ctime: isize = date,
                st_ctime_nsec: usize, st_blksize: isize, st_blocks: isize, _: [usize; 2],
            }
            on(alpha)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_mtime st_ctime)
            {
                st_dev: u32 = device, st_ino: u32, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u32 = device, st_size: isize, st_atime: usize = date,
                st_mtime: usize = date, st_ctime: usize = date, st_blksize: u32, st_blocks: u32, st_flags: u32,
                st_gen: u32,
            }
            on(xtensa)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: usize = device, st_size: isize, st_blksize: usize, st_blocks: usize,
                st_atime: usize = date, st_atime_nsec: usize, st_mtime: usize = date, st_mtime_nsec: usize,
                st_ctime: usize = date, st_ctime_nsec: usize, _: [usize; 2],
            }
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: usize = device, _: usize, st_size: isize, st_blksize: i32, _: i32,
                st_blocks: isize, st_atime: isize = date, st_atime_nsec: usize, st_mtime: isize = date,
                st_mtime_nsec: usize, st_ctime: isize = date, st_ctime_nsec: usize, _: [u32; 2],
            },
        // the same, arch/arm/kernel/sys_oabi-compat.c, and of s390 arch/s390/kernel/compat_linux.c, until 6.18
        struct stat64
            on(i386)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: [u8; 4], __st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: usize = user, st_gid: usize = group, st_rdev: u64 = device, _: [u8; 4], st_size: i64,
                st_blksize: usize, st_blocks: u64, st_atime: usize = date, st_atime_nsec: usize,
                st_mtime: usize = date, st_mtime_nsec: u32, st_ctime: usize = date, st_ctime_nsec: usize, st_ino: u64,
            }
            on(arm sh) aligned4(arm_oabi)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: [u8; 4], __st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: usize = user, st_gid: usize = group, st_rdev: u64 = device, _: [u8; 4], st_size: i64,
                st_blksize: usize, st_blocks: u64, st_atime: usize = date, st_atime_nsec: usize,
                st_mtime: usize = date, st_mtime_nsec: usize, st_ctime: usize = date, st_ctime_nsec: usize,
                st_ino: u64,
            }
            on(m68k)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: [u8; 2], __st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: usize = user, st_gid: usize = group, st_rdev: u64 = device, _: [u8; 2], st_size: i64,
                st_blksize: usize, st_blocks: u64, st_atime: usize = date, st_atime_nsec: usize,
                st_mtime: usize = date, st_mtime_nsec: usize, st_ctime: usize = date, st_ctime_nsec: usize,
                st_ino: u64,
            }
            on(s390_31)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: u32, __st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: usize = user, st_gid: usize = group, st_rdev: u64 = device, _: u32, st_size: i64,
                st_blksize: usize, _: [u32; 2], st_blocks: usize, st_atime: usize = date, st_atime_nsec: usize,
                st_mtime: usize = date, st_mtime_nsec: usize, st_ctime: usize = date, st_ctime_nsec: usize,
                st_ino: u64,
            }
            on(parisc)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: u32, __st_ino: u32, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: u32 = user, st_gid: u32 = group, st_rdev: u64 = device, _: u32, st_size: i64, st_blksize: i32,
                st_blocks: i64, st_atime: i32 = date, st_atime_nsec: u32, st_mtime: i32 = date, st_mtime_nsec: u32,
                st_ctime: i32 = date, st_ctime_nsec: u32, st_ino: u64,
            }
            on(powerpc)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u64 = device, _: u16, st_size: i64, st_blksize: i32, st_blocks: i64,
                st_atime: i32 = date, st_atime_nsec: u32, st_mtime: i32 = date, st_mtime_nsec: u32,
                st_ctime: i32 = date, st_ctime_nsec: u32, _: [u32; 2],
            }
            on(mips_o32 mips_n32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, _: [usize; 3], st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: u32 = user, st_gid: u32 = group, st_rdev: usize = device, _: [usize; 3], st_size: i64,
                st_atime: isize = date, st_atime_nsec: usize, st_mtime: isize = date, st_mtime_nsec: usize,
                st_ctime: isize = date, st_ctime_nsec: usize, st_blksize: usize, _: usize, st_blocks: i64,
            }
            on(sparc64)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_nlink: usize, st_mode: u32 = file_mode, st_uid: u32 = user,
                st_gid: u32 = group, _: u32, st_rdev: usize = device, st_size: isize, st_blksize: isize,
                st_blocks: isize, st_atime: usize = date, st_atime_nsec: usize, st_mtime: usize = date,
                st_mtime_nsec: usize, st_ctime: usize = date, st_ctime_nsec: usize, _: [isize; 3],
            }
            on(sparc32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u64 = device, _: [u8; 8], st_size: i64, st_blksize: u32, _: [u8; 8],
                st_blocks: u32, st_atime: u32 = date, st_atime_nsec: u32, st_mtime: u32 = date, st_mtime_nsec: u32,
                st_ctime: u32 = date, st_ctime_nsec: u32, _: [u32; 2],
            }
            on(alpha)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_rdev: usize = device, st_size: isize, st_blocks: usize,
                st_mode: u32 = file_mode, st_uid: u32 = user, st_gid: u32 = group, st_blksize: u32, st_nlink: u32,
                _: u32, st_atime: usize = date, st_atime_nsec: usize, st_mtime: usize = date, st_mtime_nsec: usize,
                st_ctime: usize = date, st_ctime_nsec: usize, _: [isize; 3],
            }
            on(xtensa)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u64 = device, st_size: i64, st_blksize: usize, _: usize, st_blocks: u64,
                st_atime: usize = date, st_atime_nsec: usize, st_mtime: usize = date, st_mtime_nsec: usize,
                st_ctime: usize = date, st_ctime_nsec: usize, _: [usize; 2],
            }
            on(bits32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u64 = device, _: u64, st_size: i64, st_blksize: i32, _: i32,
                st_blocks: i64, st_atime: i32 = date, st_atime_nsec: u32, st_mtime: i32 = date, st_mtime_nsec: u32,
                st_ctime: i32 = date, st_ctime_nsec: u32, _: [u32; 2],
            },
        // arch/*/include/uapi/asm/stat.h
        struct __old_kernel_stat
            on(i386 m68k powerpc32 sh)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_rdev|st_size st_atime
                st_mtime st_ctime)
            {
                st_dev: u16 = device, st_ino: u16, st_mode: u16 = file_mode, st_nlink: u16, st_uid: u16 = user,
                st_gid: u16 = group, st_rdev: u16 = device, st_size: usize, st_atime: usize = date,
                st_mtime: usize = date, st_ctime: usize = date,
            },
        // arch/alpha/kernel/osf_sys.c
        struct osf_stat
            on(alpha)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_mtime st_ctime)
            {
                st_dev: i32 = device, _: i32, st_mode: u32 = file_mode, st_nlink: u16, _: i16, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: i32 = device, st_ldev: i32 = device, st_size: isize, _: i32,
                st_uatime: i32, _: i32, st_umtime: i32, _: i32, st_uctime: i32, _: [i32; 2], st_flags: u32,
                st_gen: u32, _: [isize; 4], st_ino: u32, _: i32, st_atime: i32 = date, _: i32, st_mtime: i32 = date,
                _: i32, st_ctime: i32 = date, _: i32, st_blksize: isize, st_blocks: isize,
            },

        // include/uapi/linux/stat.h
        struct statx_timestamp { tv_sec: i64, tv_nsec: u32, _: i32 },
        struct statx
            brief(stx_mask stx_attributes stx_mode stx_size)
            full(stx_mask stx_blksize stx_attributes stx_nlink stx_uid stx_gid stx_mode stx_ino stx_size stx_blocks
                stx_attributes_mask stx_atime?STATX_ATIME stx_btime?STATX_BTIME stx_ctime?STATX_CTIME stx_mtime?STATX_MTIME
                stx_rdev_major stx_rdev_minor stx_dev_major
                stx_dev_minor stx_mnt_id?STATX_MNT_ID|stx_mnt_id?STATX_MNT_ID_UNIQUE
                stx_dio_mem_align?STATX_DIOALIGN stx_dio_offset_align?STATX_DIOALIGN stx_subvol?STATX_SUBVOL
                stx_atomic_write_unit_min?STATX_WRITE_ATOMIC stx_atomic_write_unit_max?STATX_WRITE_ATOMIC
                stx_atomic_write_segments_max?STATX_WRITE_ATOMIC stx_dio_read_offset_align?STATX_DIO_READ_ALIGN
                stx_atomic_write_unit_max_opt?STATX_WRITE_ATOMIC)
            {
                stx_mask: u32 = statx_mask, stx_blksize: u32, stx_attributes: u64 = statx_attributes, stx_nlink: u32,
                stx_uid: u32 = user, stx_gid: u32 = group, stx_mode: u16 = file_mode, _: u16, stx_ino: u64, stx_size: u64,
                stx_blocks: u64, stx_attributes_mask: u64 = statx_attributes, stx_atime: statx_timestamp = date,
                stx_btime: statx_timestamp = date, stx_ctime: statx_timestamp = date, stx_mtime: statx_timestamp = date,
                stx_rdev_major: u32, stx_rdev_minor: u32, stx_dev_major: u32, stx_dev_minor: u32, stx_mnt_id: u64 = bits,
                stx_dio_mem_align: u32, stx_dio_offset_align: u32, stx_subvol: u64 = bits, stx_atomic_write_unit_min: u32,
                stx_atomic_write_unit_max: u32, stx_atomic_write_segments_max: u32, stx_dio_read_offset_align: u32,
                stx_atomic_write_unit_max_opt: u32, _: u32, _: [u64; 8],
            },

        // include/uapi/asm-generic/posix_types.h
        struct __kernel_fsid_t { val: [i32; 2] = bits },
        // include/uapi/asm-generic/statfs.h, arch/*/include/uapi/asm/statfs.h; of s390 for 31 bits, arch/s390/include/asm/compat.h
        struct statfs
            on(mips) full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags) {
                f_type: isize = file_system, f_bsize: isize, f_frsize: isize, f_blocks: isize, f_bfree: isize, f_files: isize,
                f_ffree: isize, f_bavail: isize, f_fsid: __kernel_fsid_t, f_namelen: isize, f_flags: isize = statfs_flags,
                _: [isize; 5],
            }
            on(s390x) {
                f_type: u32 = file_system, f_bsize: u32, f_blocks: usize, f_bfree: usize, f_bavail: usize, f_files: usize,
                f_ffree: usize, f_fsid: __kernel_fsid_t, f_namelen: u32, f_frsize: u32, f_flags: u32 = statfs_flags, _: [u32; 5],
            }
            on(parisc32) {
                f_type: isize = file_system, f_bsize: isize, f_blocks: isize, f_bfree: isize, f_bavail: isize, f_files: isize,
                f_ffree: isize, f_fsid: __kernel_fsid_t, f_namelen: isize, f_frsize: isize, f_flags: isize = statfs_flags,
                _: [isize; 4],
            }
            on(alpha bits32) {
                f_type: u32 = file_system, f_bsize: u32, f_blocks: u32, f_bfree: u32, f_bavail: u32, f_files: u32, f_ffree: u32,
                f_fsid: __kernel_fsid_t, f_namelen: u32, f_frsize: u32, f_flags: u32 = statfs_flags, _: [u32; 4],
            }
            {
                f_type: klong = file_system, f_bsize: klong, f_blocks: klong, f_bfree: klong, f_bavail: klong, f_files: klong,
                f_ffree: klong, f_fsid: __kernel_fsid_t, f_namelen: klong, f_frsize: klong, f_flags: klong = statfs_flags,
                _: [klong; 4],
            },
        struct statfs64
            on(mips_n64) full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags) {
                f_type: isize = file_system, f_bsize: isize, f_frsize: isize, f_blocks: isize, f_bfree: isize, f_files: isize,
                f_ffree: isize, f_bavail: isize, f_fsid: __kernel_fsid_t, f_namelen: isize, f_flags: isize = statfs_flags,
                _: [isize; 5],
            }
            on(mips) full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags) {
                f_type: u32 = file_system, f_bsize: u32, f_frsize: u32, _: u32, f_blocks: u64, f_bfree: u64, f_files: u64,
                f_ffree: u64, f_bavail: u64, f_fsid: __kernel_fsid_t, f_namelen: u32, f_flags: u32 = statfs_flags, _: [u32; 5],
            }
            on(s390x) {
                f_type: u32 = file_system, f_bsize: u32, f_blocks: u64, f_bfree: u64, f_bavail: u64, f_files: u64, f_ffree: u64,
                f_fsid: __kernel_fsid_t, f_namelen: u32, f_frsize: u32, f_flags: u32 = statfs_flags, _: [u32; 5],
            }
            on(parisc32) {
                f_type: isize = file_system, f_bsize: isize, f_blocks: u64, f_bfree: u64, f_bavail: u64, f_files: u64,
                f_ffree: u64, f_fsid: __kernel_fsid_t, f_namelen: isize, f_frsize: isize, f_flags: isize = statfs_flags,
                _: [isize; 4],
            }
            on(alpha bits32) aligned4(arm) {
                f_type: u32 = file_system, f_bsize: u32, f_blocks: u64, f_bfree: u64, f_bavail: u64, f_files: u64, f_ffree: u64,
                f_fsid: __kernel_fsid_t, f_namelen: u32, f_frsize: u32, f_flags: u32 = statfs_flags, _: [u32; 4],
            }
            {
                f_type: klong = file_system, f_bsize: klong, f_blocks: u64, f_bfree: u64, f_bavail: u64, f_files: u64,
                f_ffree: u64, f_fsid: __kernel_fsid_t, f_namelen: klong, f_frsize: klong, f_flags: klong = statfs_flags,
                _: [klong; 4],
            },
        // arch/alpha/kernel/osf_sys.c
        struct osf_statfs on(alpha) full(f_type f_fsize f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_flags) {
            f_type: i16 = file_system, f_flags: i16 = statfs_flags, f_fsize: i32, f_bsize: i32, f_blocks: i32, f_bfree: i32,
            f_bavail: i32, f_files: i32, f_ffree: i32, f_fsid: __kernel_fsid_t,
        },
        struct osf_statfs64
            on(alpha)
            full(f_type f_fsize f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namemax f_flags)
            {
                f_type: i16 = file_system, f_flags: i16 = statfs_flags, _: [i32; 7], f_fsid: __kernel_fsid_t, f_namemax: u16,
                _: i16, _: [i32; 8], _: [u8; 90], _: [u8; 90], mount_info: [isize; 10], f_flags2: usize, _: [isize; 14], f_fsize: isize,
                f_bsize: isize, f_blocks: isize, f_bfree: isize, f_bavail: isize, f_files: isize, f_ffree: isize,
            },
        // include/linux/types.h; of MIPS n32 and SPARC with 32 bits, compat_ustat in include/linux/compat.h
        struct ustat
            on(mips sparc32) { f_tfree: isize, f_tinode: usize, f_fname: [u8; 6] = string, f_fpack: [u8; 6] = string }
            on(alpha s390_31 s390x) { f_tfree: i32, f_tinode: u32, f_fname: [u8; 6] = string, f_fpack: [u8; 6] = string }
            { f_tfree: i32, f_tinode: kulong, f_fname: [u8; 6] = string, f_fpack: [u8; 6] = string },

        // include/uapi/asm-generic/fcntl.h, arch/*/include/uapi/asm/fcntl.h; of MIPS n32, compat_flock in include/linux/compat.h
        struct flock
            on(mips_o32) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: isize, l_len: isize, l_pid: i32 = process, l_sysid: isize,
                _: [isize; 4],
            }
            on(mips_n32) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: i32, l_len: i32, l_sysid: i32, l_pid: i32 = process,
                _: [i32; 4],
            }
            on(sparc) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: isize, l_len: isize, l_pid: i32 = process, _: i16,
            }
            full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: klong, l_len: klong, l_pid: i32 = process,
            },
        // The same; arch/arm/kernel/sys_oabi-compat.c
        struct flock64
            on(sparc) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: i64, l_len: i64, l_pid: i32 = process, _: i16,
            }
            aligned4(arm_oabi) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: i64, l_len: i64, l_pid: i32 = process,
            },
        struct f_owner_ex { r#type: i32 = owner_type, pid: i32 = process },
        // include/uapi/linux/fcntl.h
        struct delegation { d_flags: u32 = bits, d_type: u16 = lease, _: u16 },

        // include/linux/dirent.h, fs/readdir.c
        struct linux_dirent64 step(d_reclen) { d_ino: u64, d_off: i64, d_reclen: u16, d_type: u8 = file_type, d_name: [u8] = path },
        struct linux_dirent
            on(mips_n32) step(d_reclen) { d_ino: u32, d_off: u32, d_reclen: u16, d_name: [u8] = path }
            step(d_reclen) { d_ino: kulong, d_off: kulong, d_reclen: u16, d_name: [u8] = path },
        struct old_linux_dirent { d_ino: usize, d_offset: usize, d_namlen: u16, d_name: [u8] [d_namlen bytes] },
        // arch/alpha/kernel/osf_sys.c
        struct osf_dirent on(alpha) step(d_reclen) { d_ino: u32, d_reclen: u16, d_namlen: u16, d_name: [u8] = path },

        // include/linux/fs.h
        struct file_handle { handle_bytes: u32 = size, handle_type: i32, f_handle: [u8] [handle_bytes bytes] = bits },
        // include/uapi/linux/openat2.h
        struct open_how full(flags mode?|mode?O_CREAT|mode?O_TMPFILE resolve) { flags: u64 = open_flags, mode: u64 = mode, resolve: u64 = resolve_flags },
        // include/uapi/linux/mount.h
        struct mount_attr {
            attr_set: u64 = mount_attributes, attr_clr: u64 = mount_attributes, propagation: u64 = mount_flags,
            userns_fd: u64 = descriptor,
        },
        struct mnt_id_req sized(size) {
            size: u32 = size, mnt_ns_fd: u32 = descriptor, mnt_id: u64 = bits, param: u64 = bits, mnt_ns_id: u64 = bits,
        },
        struct statmount
            full(size mask sb_dev_major?STATMOUNT_SB_BASIC sb_dev_minor?STATMOUNT_SB_BASIC sb_magic?STATMOUNT_SB_BASIC
                sb_flags?STATMOUNT_SB_BASIC mnt_id?STATMOUNT_MNT_BASIC mnt_parent_id?STATMOUNT_MNT_BASIC
                mnt_id_old?STATMOUNT_MNT_BASIC mnt_parent_id_old?STATMOUNT_MNT_BASIC mnt_attr?STATMOUNT_MNT_BASIC
                mnt_propagation?STATMOUNT_MNT_BASIC mnt_peer_group?STATMOUNT_MNT_BASIC mnt_master?STATMOUNT_MNT_BASIC
                propagate_from?STATMOUNT_PROPAGATE_FROM mnt_ns_id?STATMOUNT_MNT_NS_ID opt_num?STATMOUNT_OPT_ARRAY
                opt_sec_num?STATMOUNT_OPT_SEC_ARRAY supported_mask?STATMOUNT_SUPPORTED_MASK)
            {
                size: u32 = size, mnt_opts: u32, mask: u64 = statmount_mask, sb_dev_major: u32, sb_dev_minor: u32,
                sb_magic: u64 = file_system, sb_flags: u32 = mount_flags, fs_type: u32, mnt_id: u64 = bits, mnt_parent_id: u64 = bits,
                mnt_id_old: u32 = bits, mnt_parent_id_old: u32 = bits, mnt_attr: u64 = mount_attributes, mnt_propagation: u64 = mount_flags,
                mnt_peer_group: u64 = bits, mnt_master: u64 = bits, propagate_from: u64 = bits, mnt_root: u32, mnt_point: u32,
                mnt_ns_id: u64 = bits, fs_subtype: u32, sb_source: u32, opt_num: u32, opt_array: u32, opt_sec_num: u32,
                opt_sec_array: u32, supported_mask: u64 = statmount_mask, mnt_uidmap_num: u32, mnt_uidmap: u32,
                mnt_gidmap_num: u32, mnt_gidmap: u32, _: [u64; 43], str: [u8],
            },
        // include/uapi/linux/xattr.h
        struct xattr_args { value: aligned_u64<*const u8> [size bytes], size: u32 = size, flags: u32 = xattr_flags },
        // include/uapi/linux/fs.h
        struct file_attr full(fa_xflags fa_extsize fa_nextents~ fa_projid fa_cowextsize) {
            fa_xflags: u64 = file_xflags, fa_extsize: u32, fa_nextents: u32, fa_projid: u32 = bits, fa_cowextsize: u32,
        },
        // include/uapi/linux/mman.h
        struct cachestat_range { off: u64, len: u64 },
        struct cachestat { nr_cache: u64, nr_dirty: u64, nr_writeback: u64, nr_evicted: u64, nr_recently_evicted: u64 },

        // include/uapi/linux/aio_abi.h
        struct iocb
            on(big)
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio? aio_fildes
                aio_buf?IOCB_CMD_PREAD*|aio_buf?IOCB_CMD_PWRITE aio_nbytes?IOCB_CMD_PREAD|aio_nbytes?IOCB_CMD_PWRITE
                aio_offset?IOCB_CMD_PREAD|aio_offset?IOCB_CMD_PWRITE aio_flags? aio_resfd?)
            {
                aio_data: u64 = bits, aio_rw_flags: i32 = rwf_flags, aio_key: u32, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: u64<*const u8> [aio_nbytes bytes], aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            }
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio? aio_fildes
                aio_buf?IOCB_CMD_PREAD*|aio_buf?IOCB_CMD_PWRITE aio_nbytes?IOCB_CMD_PREAD|aio_nbytes?IOCB_CMD_PWRITE
                aio_offset?IOCB_CMD_PREAD|aio_offset?IOCB_CMD_PWRITE aio_flags? aio_resfd?)
            {
                aio_data: u64 = bits, aio_key: u32, aio_rw_flags: i32 = rwf_flags, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: u64<*const u8> [aio_nbytes bytes], aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            },
        struct iocb_vector
            on(big)
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio? aio_fildes aio_buf aio_offset aio_flags? aio_resfd?)
            {
                aio_data: u64 = bits, aio_rw_flags: i32 = rwf_flags, aio_key: u32, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: u64<*const iovec> [aio_nbytes], aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            }
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio? aio_fildes aio_buf aio_offset aio_flags? aio_resfd?)
            {
                aio_data: u64 = bits, aio_key: u32, aio_rw_flags: i32 = rwf_flags, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: u64<*const iovec> [aio_nbytes], aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            },
        struct iocb_poll
            on(big)
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio? aio_fildes aio_buf)
            {
                aio_data: u64 = bits, aio_rw_flags: i32 = rwf_flags, aio_key: u32, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: u64 = poll_events, aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            }
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio? aio_fildes aio_buf)
            {
                aio_data: u64 = bits, aio_key: u32, aio_rw_flags: i32 = rwf_flags, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: u64 = poll_events, aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            },
        struct io_event { data: u64 = bits, obj: u64 = bits, res: i64, res2: i64 },
        // fs/aio.c
        struct __aio_sigset
            on(x32) { sigmask: kulong = address, sigsetsize: kulong = size }
            { sigmask: *const usize [sigsetsize bytes] = signal, sigsetsize: usize = size },

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
        iocb (aio_lio_opcode: aio_command IOCB_CMD_PREADV IOCB_CMD_PWRITEV) = iocb_vector,
        iocb (aio_lio_opcode: aio_command IOCB_CMD_POLL) = iocb_poll,

        sockaddr (sa_family: address_family AF_INET) = sockaddr_in,
        sockaddr (sa_family: address_family AF_UNIX) = sockaddr_un,
    }
}
