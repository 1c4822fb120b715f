// What a pointer points to: the structs that a program and the kernel pass each other, with their members.
//
// Last compared with Linux 7.3-rc7. tests/data/layouts.tsv has what compilers make of them.
//
//     structs      struct name in ioctl on(family …) packed(family …) aligned4(family …) sized(member size) step(member word) bytes(number …) more(...)
//                      brief(member …) full(member …) left(member …) failed(member …) after(member …) {
//                      member: type in integer [length]: bits = meaning, …
//                  },
//     variants     struct (selector: set NAME …) = struct,
//
// name               as in src/row/kernel_types.rs, if a row of a call names it. Otherwise the kernel's name of a struct which is in another
//                    one, behind its pointer or a variant of it, or which a row of tables/cases.rs names
// selector, NAME     the second struct is there instead of the first one if this member of the first one has one of these values. They are
//                    names of the set of tables/constants.rs that is the member's meaning. The first row that fits applies. A variant may
//                    have variants
//
// Where members are is nowhere written: it follows from their types, and from the ABI's widths and alignment. Of a member:
//
// member             its name in the kernel. `_` is padding, or reserved
// type               as in the kernel, in the notation of an argument. Moreover:
//                    i8, u8, i16; be16, be32, be64, le16, which have that byte order on every machine;
//                    aligned_u64, aligned_i64, which are aligned to 8 bytes on every ABI;
//                    klong, kulong: the kernel's own `long`, which is wider than a program's on x32 and MIPS n32;
//                    a struct that stands above
// in integer         `*const u8 in u64`: the pointer is in an integer of this type
// [number]           an array of so many elements
// [member unit]      that member holds the length of what the pointer points to, or of the array. The unit is bytes, bits or nothing, which
//                    is elements; `room`: bytes, for a pointer to as many structs as fit there. For a struct inside: that member holds how
//                    many bytes the kernel has put into the buffers that it names
// [member upper]     that member holds the upper half of the number, of which this one is the lower half
// [member behind]    a number: so many bytes behind the beginning of that member, there is a string
// []                 an array that goes on as far as the length of the struct that a program passes
// [_ bytes]          an array at the end: the length that a program passes is that of the array alone
// [=]                it begins where the one before it begins, as the members of a union do
// bits               a bit field: so many bits of an integer of the type
// meaning            a word of `Meaning`, in src/meaning/words.rs, or a set of tables/constants.rs. Without it, bytes and what a pointer points
//                    to are data, and all others are numbers
//
// Of a struct, each optional. A struct that differs by ABI has several parts, each from `on` to the brace; an ABI has the first that fits:
//
// in ioctl           only requests of ioctl() lead to it, and those of few programs: without the feature `ioctl`, it isn't there
// on(family …)       the ABIs of these families have it so, in the words of tables/constants.rs. bits32, bits64: where the kernel's `long` has
//                    so many bits; big: on big-endian machines
// packed(family …)   nothing is aligned on these ABIs; `packed`: on all
// aligned4(family …) nothing is aligned to more than 4 bytes on these ABIs
// sized(member size) that member holds how many bytes of the struct there are; if it is 0, there are `size`. If it is less than `size`, the
//                    kernel reads nothing else
// step(member word)  that member holds how many bytes further the next struct is, in a row of structs of several sizes. `word`: the next one
//                    is at a multiple of the size of a program's `long`
// bytes(number …)    a struct is there only with so many bytes: one number or another; `24..`: so many or more. Without it, a variant has all
//                    of its bytes or more; an array of bytes at its end may be cut
// more(...)          where a program passes more bytes than the members have, strace writes `...` for them, whatever they are; `extra_data`:
//                    with -v, a member of this name, and `...` otherwise. Without it, the bytes. Of the latter two, nothing for zeros
//
// The members that strace shows, in its order, where that isn't the order in memory or not all are shown:
//
// brief(member …)    without -v. If there are others, `...` stands for them. Of structs with a `step` that have no `brief`, their number alone
// full(member …)     with -v, or if there is no `brief`
// left(member …)     behind the result, where the call has left the struct there. A struct is left out if the last of them is 0. Where the
//                    call has failed, behind what it has read, if it has changed one of them
// failed(member …)   where a call has failed that would have written the struct
// after(member …)    behind `=>`, where the kernel has read the struct and then written it
// a|b                b, if a is left out or 0
// a?                 left out if it is 0
// a??b               left out if b is 0
// a?NAME             left out if the value doesn't have this constant: the value of the first member that has a set with this name
// a?!NAME            left out if it has it
// a~                 left out if the kernel only reads the struct
// a+b                both are shown or both are left out, by the one that has a `?`
// a^                 if it is 0, it and what follows is left out
// a-                 if it is negative, what follows is left out
// a!                 only with -v; otherwise, `...` stands for it
// a!?b               the same; neither a nor `...` is shown if b is 0
// a*                 only its address, not what it points to
// a=                 also what was there before the call
//
// How to add or correct a row: CONTRIBUTING.md. What the words mean: src/guide/glossary.md.

structs! {
    structs {
        // Buffers, times, and what is in other structs.

        // include/uapi/linux/uio.h
        struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },
        // include/uapi/linux/time_types.h
        struct __kernel_timespec { tv_sec: i64, tv_nsec: i64 = nanoseconds },
        struct __kernel_itimerspec { it_interval: __kernel_timespec, it_value: __kernel_timespec },
        // The same; of MIPS n32, include/vdso/time32.h.
        struct __kernel_old_timeval
            on(sparc64) { tv_sec: klong, tv_usec: i32 }
            on(mips_n32) { tv_sec: i32, tv_usec: i32 }
            { tv_sec: klong, tv_usec: klong },
        struct __kernel_old_itimerval { it_interval: __kernel_old_timeval, it_value: __kernel_old_timeval },
        // include/vdso/time32.h, include/linux/time32.h, kernel/time/itimer.c
        struct old_timespec32 { tv_sec: i32, tv_nsec: i32 = nanoseconds },
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
        struct pollfd full(fd- events revents~) left(fd revents) { fd: i32 = descriptor, events: i16 = poll_events, revents: i16 = poll_events },
        // fs/select.c
        struct sel_arg_struct {
            n: usize = count, inp: *mut usize [n bits] = descriptor, outp: *mut usize [n bits] = descriptor,
            exp: *mut usize [n bits] = descriptor, tvp: *mut __kernel_old_timeval,
        },
        // mm/mmap.c
        struct mmap_arg_struct {
            addr: usize = address, len: usize = size, prot: usize = protection, flags: usize = mmap_flags, fd: usize = descriptor,
            offset: usize = position,
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
                st_blksize: klong, st_blocks: klong, st_atime: kulong = date, st_atime_nsec: kulong = nanoseconds,
                st_mtime: kulong = date, st_mtime_nsec: kulong = nanoseconds, st_ctime: kulong = date, st_ctime_nsec: kulong = nanoseconds,
                _: klong [3],
            }
            on(arm big)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u16 = device, _: u16, st_ino: usize, st_mode: u16 = file_mode, st_nlink: u16,
                st_uid: u16 = user, st_gid: u16 = group, st_rdev: u16 = device, _: u16, st_size: usize,
                st_blksize: usize, st_blocks: usize, st_atime: usize = date, st_atime_nsec: usize = nanoseconds,
                st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds, st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds,
                _: usize [2],
            }
            on(i386 arm sh)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_mode: u16 = file_mode, st_nlink: u16, st_uid: u16 = user,
                st_gid: u16 = group, st_rdev: usize = device, st_size: usize, st_blksize: usize, st_blocks: usize,
                st_atime: usize = date, st_atime_nsec: usize = nanoseconds, st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds,
                st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds, _: usize [2],
            }
            on(m68k)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_mtime st_ctime)
            {
                st_dev: u16 = device, _: u16, st_ino: usize, st_mode: u16 = file_mode, st_nlink: u16,
                st_uid: u16 = user, st_gid: u16 = group, st_rdev: u16 = device, _: u16, st_size: usize,
                st_blksize: usize, st_blocks: usize, st_atime: usize = date, _: usize, st_mtime: usize = date,
                _: usize, st_ctime: usize = date, _: usize, _: usize [2],
            }
            on(s390x)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_nlink: usize, st_mode: u32 = file_mode, st_uid: u32 = user,
                st_gid: u32 = group, _: u32, st_rdev: usize = device, st_size: usize, st_atime: usize = date,
                st_atime_nsec: usize = nanoseconds, st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds, st_ctime: usize = date,
                st_ctime_nsec: usize = nanoseconds, st_blksize: usize, st_blocks: isize, _: usize [3],
            }
            on(s390_31)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u16 = device, _: u16, st_ino: usize, st_mode: u16 = file_mode, st_nlink: u16,
                st_uid: u16 = user, st_gid: u16 = group, st_rdev: u16 = device, _: u16, st_size: usize,
                st_blksize: usize, st_blocks: usize, st_atime: usize = date, st_atime_nsec: usize = nanoseconds,
                st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds, st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds,
                _: usize [2],
            }
            on(powerpc64)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_nlink: usize, st_mode: u32 = file_mode, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: usize = device, st_size: isize, st_blksize: usize, st_blocks: usize,
                st_atime: usize = date, st_atime_nsec: usize = nanoseconds, st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds,
                st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds, _: usize [3],
            }
            on(powerpc32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_mode: u32 = file_mode, st_nlink: u16, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: usize = device, st_size: isize, st_blksize: usize, st_blocks: usize,
                st_atime: usize = date, st_atime_nsec: usize = nanoseconds, st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds,
                st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds, _: usize [2],
            }
            on(mips_o32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u32 = device, _: isize [3], st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: u32 = user, st_gid: u32 = group, st_rdev: u32 = device, _: isize [2], st_size: isize,
                _: isize, st_atime: isize = date, st_atime_nsec: isize = nanoseconds, st_mtime: isize = date, st_mtime_nsec: isize = nanoseconds,
                st_ctime: isize = date, st_ctime_nsec: isize = nanoseconds, st_blksize: isize, st_blocks: isize, _: isize [14],
            }
            on(mips)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u32 = device, _: u32 [3], st_ino: kulong, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: u32 = user, st_gid: u32 = group, st_rdev: u32 = device, _: u32 [3], st_size: klong,
                st_atime: u32 = date, st_atime_nsec: u32 = nanoseconds, st_mtime: u32 = date, st_mtime_nsec: u32 = nanoseconds,
                st_ctime: u32 = date, st_ctime_nsec: u32 = nanoseconds, st_blksize: u32, _: u32, st_blocks: kulong,
            }
            on(parisc)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u32 = device, st_ino: u32, st_mode: u16 = file_mode, st_nlink: u16, _: u16 [2],
                st_rdev: u32 = device, st_size: i32, st_atime: i32 = date, st_atime_nsec: u32 = nanoseconds, st_mtime: i32 = date,
                st_mtime_nsec: u32 = nanoseconds, st_ctime: i32 = date, st_ctime_nsec: u32 = nanoseconds, st_blksize: i32, st_blocks: i32,
                _: u32 [4], _: u16, st_fstype: i16, st_realdev: u32 = device, st_basemode: u16, _: u16,
                st_uid: u32 = user, st_gid: u32 = group, _: u32 [3],
            }
            on(sparc64)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_mtime st_ctime)
            {
                st_dev: u32 = device, st_ino: usize, st_mode: u32 = file_mode, st_nlink: i16, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u32 = device, st_size: isize, st_atime: isize = date,
                st_mtime: isize = date, st_ctime: isize = date, st_blksize: isize, st_blocks: isize, _: usize [2],
            }
            on(sparc32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u16 = device, st_ino: usize, st_mode: u16 = file_mode, st_nlink: i16, st_uid: u16 = user,
                st_gid: u16 = group, st_rdev: u16 = device, st_size: isize, st_atime: isize = date,
                st_atime_nsec: usize = nanoseconds, st_mtime: isize = date, st_mtime_nsec: usize = nanoseconds, st_ctime: isize = date,
                st_ctime_nsec: usize = nanoseconds, st_blksize: isize, st_blocks: isize, _: usize [2],
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
                st_atime: usize = date, st_atime_nsec: usize = nanoseconds, st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds,
                st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds, _: usize [2],
            }
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: usize = device, _: usize, st_size: isize, st_blksize: i32, _: i32,
                st_blocks: isize, st_atime: isize = date, st_atime_nsec: usize = nanoseconds, st_mtime: isize = date,
                st_mtime_nsec: usize = nanoseconds, st_ctime: isize = date, st_ctime_nsec: usize = nanoseconds, _: u32 [2],
            },
        // the same, arch/arm/kernel/sys_oabi-compat.c, and of s390 arch/s390/kernel/compat_linux.c, until 6.18
        struct stat64
            on(i386)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: u8 [4], __st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: usize = user, st_gid: usize = group, st_rdev: u64 = device, _: u8 [4], st_size: i64,
                st_blksize: usize, st_blocks: u64, st_atime: usize = date, st_atime_nsec: usize = nanoseconds,
                st_mtime: usize = date, st_mtime_nsec: u32 = nanoseconds, st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds, st_ino: u64,
            }
            on(arm sh) aligned4(arm_oabi)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: u8 [4], __st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: usize = user, st_gid: usize = group, st_rdev: u64 = device, _: u8 [4], st_size: i64,
                st_blksize: usize, st_blocks: u64, st_atime: usize = date, st_atime_nsec: usize = nanoseconds,
                st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds, st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds,
                st_ino: u64,
            }
            on(m68k)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: u8 [2], __st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: usize = user, st_gid: usize = group, st_rdev: u64 = device, _: u8 [2], st_size: i64,
                st_blksize: usize, st_blocks: u64, st_atime: usize = date, st_atime_nsec: usize = nanoseconds,
                st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds, st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds,
                st_ino: u64,
            }
            on(s390_31)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: u32, __st_ino: usize, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: usize = user, st_gid: usize = group, st_rdev: u64 = device, _: u32, st_size: i64,
                st_blksize: usize, _: u32 [2], st_blocks: usize, st_atime: usize = date, st_atime_nsec: usize = nanoseconds,
                st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds, st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds,
                st_ino: u64,
            }
            on(parisc)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, _: u32, __st_ino: u32, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: u32 = user, st_gid: u32 = group, st_rdev: u64 = device, _: u32, st_size: i64, st_blksize: i32,
                st_blocks: i64, st_atime: i32 = date, st_atime_nsec: u32 = nanoseconds, st_mtime: i32 = date, st_mtime_nsec: u32 = nanoseconds,
                st_ctime: i32 = date, st_ctime_nsec: u32 = nanoseconds, st_ino: u64,
            }
            on(powerpc)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u64 = device, _: u16, st_size: i64, st_blksize: i32, st_blocks: i64,
                st_atime: i32 = date, st_atime_nsec: u32 = nanoseconds, st_mtime: i32 = date, st_mtime_nsec: u32 = nanoseconds,
                st_ctime: i32 = date, st_ctime_nsec: u32 = nanoseconds, _: u32 [2],
            }
            on(mips_o32 mips_n32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, _: usize [3], st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32,
                st_uid: u32 = user, st_gid: u32 = group, st_rdev: usize = device, _: usize [3], st_size: i64,
                st_atime: isize = date, st_atime_nsec: usize = nanoseconds, st_mtime: isize = date, st_mtime_nsec: usize = nanoseconds,
                st_ctime: isize = date, st_ctime_nsec: usize = nanoseconds, st_blksize: usize, _: usize, st_blocks: i64,
            }
            on(sparc64)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_nlink: usize, st_mode: u32 = file_mode, st_uid: u32 = user,
                st_gid: u32 = group, _: u32, st_rdev: usize = device, st_size: isize, st_blksize: isize,
                st_blocks: isize, st_atime: usize = date, st_atime_nsec: usize = nanoseconds, st_mtime: usize = date,
                st_mtime_nsec: usize = nanoseconds, st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds, _: isize [3],
            }
            on(sparc32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u64 = device, _: u8 [8], st_size: i64, st_blksize: u32, _: u8 [8],
                st_blocks: u32, st_atime: u32 = date, st_atime_nsec: u32 = nanoseconds, st_mtime: u32 = date, st_mtime_nsec: u32 = nanoseconds,
                st_ctime: u32 = date, st_ctime_nsec: u32 = nanoseconds, _: u32 [2],
            }
            on(alpha)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: usize = device, st_ino: usize, st_rdev: usize = device, st_size: isize, st_blocks: usize,
                st_mode: u32 = file_mode, st_uid: u32 = user, st_gid: u32 = group, st_blksize: u32, st_nlink: u32,
                _: u32, st_atime: usize = date, st_atime_nsec: usize = nanoseconds, st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds,
                st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds, _: isize [3],
            }
            on(xtensa)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u64 = device, st_size: i64, st_blksize: usize, _: usize, st_blocks: u64,
                st_atime: usize = date, st_atime_nsec: usize = nanoseconds, st_mtime: usize = date, st_mtime_nsec: usize = nanoseconds,
                st_ctime: usize = date, st_ctime_nsec: usize = nanoseconds, _: usize [2],
            }
            on(bits32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size st_atime
                st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: u64 = device, st_ino: u64, st_mode: u32 = file_mode, st_nlink: u32, st_uid: u32 = user,
                st_gid: u32 = group, st_rdev: u64 = device, _: u64, st_size: i64, st_blksize: i32, _: i32,
                st_blocks: i64, st_atime: i32 = date, st_atime_nsec: u32 = nanoseconds, st_mtime: i32 = date, st_mtime_nsec: u32 = nanoseconds,
                st_ctime: i32 = date, st_ctime_nsec: u32 = nanoseconds, _: u32 [2],
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
                st_uatime: i32, _: i32, st_umtime: i32, _: i32, st_uctime: i32, _: i32 [2], st_flags: u32,
                st_gen: u32, _: isize [4], st_ino: u32, _: i32, st_atime: i32 = date, _: i32, st_mtime: i32 = date,
                _: i32, st_ctime: i32 = date, _: i32, st_blksize: isize, st_blocks: isize,
            },

        // include/uapi/linux/stat.h
        struct statx_timestamp { tv_sec: i64, tv_nsec: u32 = nanoseconds, _: i32 },
        struct statx
            brief(stx_mask stx_attributes stx_mode?STATX_TYPE|stx_mode?STATX_MODE stx_size?STATX_SIZE)
            full(stx_mask stx_blksize stx_attributes stx_nlink?STATX_NLINK stx_uid?STATX_UID stx_gid?STATX_GID
                stx_mode?STATX_TYPE|stx_mode?STATX_MODE stx_ino?STATX_INO stx_size?STATX_SIZE stx_blocks?STATX_BLOCKS
                stx_attributes_mask stx_atime?STATX_ATIME stx_btime?STATX_BTIME stx_ctime?STATX_CTIME stx_mtime?STATX_MTIME
                stx_rdev_major stx_rdev_minor stx_dev_major
                stx_dev_minor stx_mnt_id?STATX_MNT_ID|stx_mnt_id?STATX_MNT_ID_UNIQUE
                stx_dio_mem_align?STATX_DIOALIGN stx_dio_offset_align?STATX_DIOALIGN stx_subvol?STATX_SUBVOL
                stx_atomic_write_unit_min?STATX_ATTR_WRITE_ATOMIC stx_atomic_write_unit_max?STATX_ATTR_WRITE_ATOMIC
                stx_atomic_write_segments_max?STATX_ATTR_WRITE_ATOMIC stx_dio_read_offset_align?STATX_DIO_READ_ALIGN
                stx_atomic_write_unit_max_opt?STATX_ATTR_WRITE_ATOMIC)
            {
                stx_mask: u32 = statx_mask, stx_blksize: u32, stx_attributes: u64 = statx_attributes, stx_nlink: u32,
                stx_uid: u32 = user, stx_gid: u32 = group, stx_mode: u16 = file_mode, _: u16, stx_ino: u64, stx_size: u64,
                stx_blocks: u64, stx_attributes_mask: u64 = statx_attributes, stx_atime: statx_timestamp = date,
                stx_btime: statx_timestamp = date, stx_ctime: statx_timestamp = date, stx_mtime: statx_timestamp = date,
                stx_rdev_major: u32, stx_rdev_minor: u32, stx_dev_major: u32, stx_dev_minor: u32, stx_mnt_id: u64 = bits,
                stx_dio_mem_align: u32, stx_dio_offset_align: u32, stx_subvol: u64 = bits, stx_atomic_write_unit_min: u32,
                stx_atomic_write_unit_max: u32, stx_atomic_write_segments_max: u32, stx_dio_read_offset_align: u32,
                stx_atomic_write_unit_max_opt: u32, _: u32, _: u64 [8],
            },

        // include/uapi/asm-generic/posix_types.h
        struct __kernel_fsid_t { val: i32 [2] = bits },
        // include/uapi/asm-generic/statfs.h, arch/*/include/uapi/asm/statfs.h; of s390 for 31 bits, arch/s390/include/asm/compat.h
        struct statfs
            on(mips) full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: isize = file_system, f_bsize: isize, f_frsize: isize, f_blocks: isize, f_bfree: isize, f_files: isize,
                f_ffree: isize, f_bavail: isize, f_fsid: __kernel_fsid_t, f_namelen: isize, f_flags: isize = statfs_flags,
                _: isize [5],
            }
            on(s390x)
            full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: u32 = file_system, f_bsize: u32, f_blocks: usize, f_bfree: usize, f_bavail: usize, f_files: usize,
                f_ffree: usize, f_fsid: __kernel_fsid_t, f_namelen: u32, f_frsize: u32, f_flags: u32 = statfs_flags, _: u32 [5],
            }
            on(parisc32)
            full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: isize = file_system, f_bsize: isize, f_blocks: isize, f_bfree: isize, f_bavail: isize, f_files: isize,
                f_ffree: isize, f_fsid: __kernel_fsid_t, f_namelen: isize, f_frsize: isize, f_flags: isize = statfs_flags,
                _: isize [4],
            }
            on(alpha bits32)
            full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: u32 = file_system, f_bsize: u32, f_blocks: u32, f_bfree: u32, f_bavail: u32, f_files: u32, f_ffree: u32,
                f_fsid: __kernel_fsid_t, f_namelen: u32, f_frsize: u32, f_flags: u32 = statfs_flags, _: u32 [4],
            }
            full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID)
            {
                f_type: klong = file_system, f_bsize: klong, f_blocks: klong, f_bfree: klong, f_bavail: klong, f_files: klong,
                f_ffree: klong, f_fsid: __kernel_fsid_t, f_namelen: klong, f_frsize: klong, f_flags: klong = statfs_flags,
                _: klong [4],
            },
        struct statfs64
            on(mips_n64) full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: isize = file_system, f_bsize: isize, f_frsize: isize, f_blocks: isize, f_bfree: isize, f_files: isize,
                f_ffree: isize, f_bavail: isize, f_fsid: __kernel_fsid_t, f_namelen: isize, f_flags: isize = statfs_flags,
                _: isize [5],
            }
            on(mips) full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: u32 = file_system, f_bsize: u32, f_frsize: u32, _: u32, f_blocks: u64, f_bfree: u64, f_files: u64,
                f_ffree: u64, f_bavail: u64, f_fsid: __kernel_fsid_t, f_namelen: u32, f_flags: u32 = statfs_flags, _: u32 [5],
            }
            on(s390x)
            full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: u32 = file_system, f_bsize: u32, f_blocks: u64, f_bfree: u64, f_bavail: u64, f_files: u64, f_ffree: u64,
                f_fsid: __kernel_fsid_t, f_namelen: u32, f_frsize: u32, f_flags: u32 = statfs_flags, _: u32 [5],
            }
            on(parisc32)
            full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: isize = file_system, f_bsize: isize, f_blocks: u64, f_bfree: u64, f_bavail: u64, f_files: u64,
                f_ffree: u64, f_fsid: __kernel_fsid_t, f_namelen: isize, f_frsize: isize, f_flags: isize = statfs_flags,
                _: isize [4],
            }
            on(alpha bits32) aligned4(arm)
            full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID) {
                f_type: u32 = file_system, f_bsize: u32, f_blocks: u64, f_bfree: u64, f_bavail: u64, f_files: u64, f_ffree: u64,
                f_fsid: __kernel_fsid_t, f_namelen: u32, f_frsize: u32, f_flags: u32 = statfs_flags, _: u32 [4],
            }
            full(f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen f_frsize f_flags?ST_VALID)
            {
                f_type: klong = file_system, f_bsize: klong, f_blocks: u64, f_bfree: u64, f_bavail: u64, f_files: u64,
                f_ffree: u64, f_fsid: __kernel_fsid_t, f_namelen: klong, f_frsize: klong, f_flags: klong = statfs_flags,
                _: klong [4],
            },
        // arch/alpha/kernel/osf_sys.c
        struct osf_statfs on(alpha) full(f_type f_fsize f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_flags?ST_VALID) {
            f_type: i16 = file_system, f_flags: i16 = statfs_flags, f_fsize: i32, f_bsize: i32, f_blocks: i32, f_bfree: i32,
            f_bavail: i32, f_files: i32, f_ffree: i32, f_fsid: __kernel_fsid_t,
        },
        struct osf_statfs64
            on(alpha)
            full(f_type f_fsize f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namemax f_flags?ST_VALID)
            {
                f_type: i16 = file_system, f_flags: i16 = statfs_flags, _: i32 [7], f_fsid: __kernel_fsid_t, f_namemax: u16,
                _: i16, _: i32 [8], _: u8 [90], _: u8 [90], mount_info: isize [10], f_flags2: usize, _: isize [14], f_fsize: isize,
                f_bsize: isize, f_blocks: isize, f_bfree: isize, f_bavail: isize, f_files: isize, f_ffree: isize,
            },
        // include/linux/types.h; of MIPS n32 and SPARC with 32 bits, compat_ustat in include/linux/compat.h
        struct ustat
            on(mips sparc32) { f_tfree: isize, f_tinode: usize, f_fname: u8 [6] = string, f_fpack: u8 [6] = string }
            on(alpha s390_31 s390x) { f_tfree: i32, f_tinode: u32, f_fname: u8 [6] = string, f_fpack: u8 [6] = string }
            { f_tfree: i32, f_tinode: kulong, f_fname: u8 [6] = string, f_fpack: u8 [6] = string },

        // include/uapi/asm-generic/fcntl.h, arch/*/include/uapi/asm/fcntl.h; of MIPS n32, compat_flock in include/linux/compat.h
        struct flock
            on(mips_o32) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: isize, l_len: isize, l_pid: i32 = process, l_sysid: isize,
                _: isize [4],
            }
            on(mips_n32) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: i32, l_len: i32, l_sysid: i32, l_pid: i32 = process,
                _: i32 [4],
            }
            on(sparc) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: isize, l_len: isize, l_pid: i32 = process, _: i16,
            }
            full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: klong, l_len: klong, l_pid: i32 = process,
            },
        // The same; arch/arm/kernel/sys_oabi-compat.c
        struct flock64
            aligned4(arm_oabi) full(l_type l_whence l_start l_len l_pid~) {
                l_type: i16 = lease, l_whence: i16 = seek, l_start: i64, l_len: i64, l_pid: i32 = process,
            },
        struct f_owner_ex { r#type: i32 = owner_type, pid: i32 = process },
        // include/uapi/linux/fcntl.h
        struct delegation { d_flags: u32 = bits, d_type: u16 = lease, _: u16 },
        // include/uapi/asm-generic/termios.h; of alpha, mips, powerpc and sparc, arch/*/include/uapi/asm/termios.h
        struct winsize { ws_row: u16, ws_col: u16, ws_xpixel: u16, ws_ypixel: u16 },

        // include/linux/dirent.h, fs/readdir.c
        struct linux_dirent64 step(d_reclen) { d_ino: u64, d_off: i64, d_reclen: u16, d_type: u8 = file_type, d_name: u8 [] = path },
        struct linux_dirent
            on(mips_n32) step(d_reclen) { d_ino: u32, d_off: u32, d_reclen: u16, d_name: u8 [] = path }
            step(d_reclen) { d_ino: kulong, d_off: kulong, d_reclen: u16, d_name: u8 [] = path },
        struct old_linux_dirent { d_ino: usize, d_offset: usize, d_namlen: u16 = size, d_name: u8 [d_namlen bytes] },
        // arch/alpha/kernel/osf_sys.c
        struct osf_dirent on(alpha) step(d_reclen) { d_ino: u32, d_reclen: u16, d_namlen: u16, d_name: u8 [] = path },

        // include/linux/fs.h
        struct file_handle
            full(handle_bytes= handle_type f_handle) failed(handle_bytes=)
            { handle_bytes: u32 = size, handle_type: i32, f_handle: u8 [handle_bytes bytes] = bits },
        // include/uapi/linux/openat2.h
        struct open_how
            bytes(24..) full(flags mode?|mode?O_CREAT|mode?O_TMPFILE resolve)
            { flags: u64 = open_flags, mode: u64 = mode, resolve: u64 = resolve_flags },
        // include/uapi/linux/mount.h
        struct mount_attr bytes(32..) {
            attr_set: u64 = mount_attributes, attr_clr: u64 = mount_attributes, propagation: u64 = mount_propagation,
            userns_fd: u64 = descriptor,
        },
        struct mnt_id_req sized(size 4) {
            size: u32 = size, mnt_ns_fd: u32 = descriptor, mnt_id: u64 = mount_root, param: u64 = bits, mnt_ns_id: u64 = bits,
        },
        // The same, as statmount() takes it.
        struct statmount_req sized(size 4) {
            size: u32 = size, mnt_ns_fd: u32 = descriptor, mnt_id: u64 = bits, param: u64 = statmount_mask, mnt_ns_id: u64 = bits,
        },
        struct statmount
            full(size mnt_opts?STATMOUNT_MNT_OPTS mask sb_dev_major?STATMOUNT_SB_BASIC sb_dev_minor?STATMOUNT_SB_BASIC
                sb_magic?STATMOUNT_SB_BASIC sb_flags?STATMOUNT_SB_BASIC fs_type?STATMOUNT_FS_TYPE mnt_id?STATMOUNT_MNT_BASIC
                mnt_parent_id?STATMOUNT_MNT_BASIC mnt_id_old?STATMOUNT_MNT_BASIC mnt_parent_id_old?STATMOUNT_MNT_BASIC
                mnt_attr?STATMOUNT_MNT_BASIC mnt_propagation?STATMOUNT_MNT_BASIC mnt_peer_group?STATMOUNT_MNT_BASIC
                mnt_master?STATMOUNT_MNT_BASIC propagate_from?STATMOUNT_PROPAGATE_FROM mnt_root?STATMOUNT_MNT_ROOT
                mnt_point?STATMOUNT_MNT_POINT mnt_ns_id?STATMOUNT_MNT_NS_ID fs_subtype?STATMOUNT_FS_SUBTYPE
                sb_source?STATMOUNT_SB_SOURCE opt_num?STATMOUNT_OPT_ARRAY opt_sec_num?STATMOUNT_OPT_SEC_ARRAY
                supported_mask?STATMOUNT_SUPPORTED_MASK mnt_uidmap_num?STATMOUNT_MNT_UIDMAP
                mnt_gidmap_num?STATMOUNT_MNT_GIDMAP)
            {
                size: u32 = size, mnt_opts: u32 [str behind] = string, mask: u64 = statmount_mask, sb_dev_major: u32,
                sb_dev_minor: u32, sb_magic: u64 = file_system, sb_flags: u32 = mount_flags, fs_type: u32 [str behind] = string,
                mnt_id: u64 = bits, mnt_parent_id: u64 = bits, mnt_id_old: u32 = bits, mnt_parent_id_old: u32 = bits,
                mnt_attr: u64 = mount_attributes, mnt_propagation: u64 = mount_flags, mnt_peer_group: u64 = bits,
                mnt_master: u64 = bits, propagate_from: u64 = bits, mnt_root: u32 [str behind] = path,
                mnt_point: u32 [str behind] = path, mnt_ns_id: u64 = bits, fs_subtype: u32 [str behind] = string,
                sb_source: u32 [str behind] = string, opt_num: u32, opt_array: u32, opt_sec_num: u32, opt_sec_array: u32,
                supported_mask: u64 = statmount_mask, mnt_uidmap_num: u32, mnt_uidmap: u32, mnt_gidmap_num: u32, mnt_gidmap: u32,
                _: u64 [43], str: u8 [],
            },
        // include/uapi/linux/nsfs.h
        struct ns_id_req sized(size 4) full(size spare? ns_id ns_type spare2? user_ns_id) {
            size: u32 = size, spare: u32 = bits, ns_id: u64 = bits, ns_type: u32 = namespace_kinds, spare2: u32 = bits,
            user_ns_id: u64 = user_namespace,
        },
        // include/uapi/linux/xattr.h
        struct xattr_args bytes(16..) { value: *mut u8 in aligned_u64 [size bytes], size: u32 = size, flags: u32 = xattr_flags },
        // include/uapi/linux/fs.h
        struct file_attr bytes(24..) full(fa_xflags fa_extsize fa_nextents~ fa_projid fa_cowextsize) {
            fa_xflags: u64 = file_xflags, fa_extsize: u32, fa_nextents: u32, fa_projid: u32 = bits, fa_cowextsize: u32,
        },
        // arch/s390/kernel/compat_linux.c, until 6.18
        struct fadvise64_64_args on(s390_31) { fd: i32 = descriptor, offset: i64 = offset, len: i64 = offset, advice: i32 = fadvise_advice },
        // include/uapi/linux/mman.h
        struct cachestat_range { off: u64 = bits, len: u64 },
        struct cachestat { nr_cache: u64, nr_dirty: u64, nr_writeback: u64, nr_evicted: u64, nr_recently_evicted: u64 },

        // include/uapi/linux/aio_abi.h
        struct iocb
            on(big)
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio?IOCB_FLAG_IOPRIO|aio_reqprio? aio_fildes
                aio_buf?IOCB_CMD_PREAD*|aio_buf?IOCB_CMD_PWRITE aio_nbytes?IOCB_CMD_PREAD|aio_nbytes?IOCB_CMD_PWRITE
                aio_offset?IOCB_CMD_PREAD|aio_offset?IOCB_CMD_PWRITE aio_flags? aio_resfd?IOCB_FLAG_RESFD|aio_resfd?)
            {
                aio_data: u64 = bits, aio_rw_flags: i32 = rwf_flags, aio_key: u32, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: *mut u8 in u64 [aio_nbytes bytes], aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            }
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio?IOCB_FLAG_IOPRIO|aio_reqprio? aio_fildes
                aio_buf?IOCB_CMD_PREAD*|aio_buf?IOCB_CMD_PWRITE aio_nbytes?IOCB_CMD_PREAD|aio_nbytes?IOCB_CMD_PWRITE
                aio_offset?IOCB_CMD_PREAD|aio_offset?IOCB_CMD_PWRITE aio_flags? aio_resfd?IOCB_FLAG_RESFD|aio_resfd?)
            {
                aio_data: u64 = bits, aio_key: u32, aio_rw_flags: i32 = rwf_flags, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: *mut u8 in u64 [aio_nbytes bytes], aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            },
        struct iocb_vector
            on(big)
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio?IOCB_FLAG_IOPRIO|aio_reqprio? aio_fildes aio_buf aio_offset
                aio_flags? aio_resfd?IOCB_FLAG_RESFD|aio_resfd?)
            {
                aio_data: u64 = bits, aio_rw_flags: i32 = rwf_flags, aio_key: u32, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: *const iovec in u64 [aio_nbytes], aio_nbytes: u64 = count, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            }
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio?IOCB_FLAG_IOPRIO|aio_reqprio? aio_fildes aio_buf aio_offset
                aio_flags? aio_resfd?IOCB_FLAG_RESFD|aio_resfd?)
            {
                aio_data: u64 = bits, aio_key: u32, aio_rw_flags: i32 = rwf_flags, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: *const iovec in u64 [aio_nbytes], aio_nbytes: u64 = count, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            },
        struct iocb_poll
            on(big)
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio?IOCB_FLAG_IOPRIO|aio_reqprio? aio_fildes aio_buf aio_flags?
                aio_resfd?IOCB_FLAG_RESFD|aio_resfd?)
            {
                aio_data: u64 = bits, aio_rw_flags: i32 = rwf_flags, aio_key: u32, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: u64 = poll_events, aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            }
            full(aio_data aio_key? aio_rw_flags? aio_lio_opcode aio_reqprio?IOCB_FLAG_IOPRIO|aio_reqprio? aio_fildes aio_buf aio_flags?
                aio_resfd?IOCB_FLAG_RESFD|aio_resfd?)
            {
                aio_data: u64 = bits, aio_key: u32, aio_rw_flags: i32 = rwf_flags, aio_lio_opcode: u16 = aio_command, aio_reqprio: i16,
                aio_fildes: u32 = descriptor, aio_buf: u64 = poll_events, aio_nbytes: u64 = size, aio_offset: i64,
                _: u64, aio_flags: u32 = aio_flags, aio_resfd: u32 = descriptor,
            },
        struct io_event { data: u64 = bits, obj: u64 = bits, res: i64, res2: i64 },

        // Processes, their limits and what they use.

        // include/uapi/linux/resource.h; of MIPS n32, include/linux/compat.h
        struct rusage
            on(mips_n32) brief(ru_utime ru_stime)
            {
                ru_utime: __kernel_old_timeval, ru_stime: __kernel_old_timeval, ru_maxrss: isize, ru_ixrss: isize, ru_idrss: isize,
                ru_isrss: isize, ru_minflt: isize, ru_majflt: isize, ru_nswap: isize, ru_inblock: isize, ru_oublock: isize,
                ru_msgsnd: isize, ru_msgrcv: isize, ru_nsignals: isize, ru_nvcsw: isize, ru_nivcsw: isize,
            }
            brief(ru_utime ru_stime)
            {
                ru_utime: __kernel_old_timeval, ru_stime: __kernel_old_timeval, ru_maxrss: klong, ru_ixrss: klong, ru_idrss: klong,
                ru_isrss: klong, ru_minflt: klong, ru_majflt: klong, ru_nswap: klong, ru_inblock: klong, ru_oublock: klong,
                ru_msgsnd: klong, ru_msgrcv: klong, ru_nsignals: klong, ru_nvcsw: klong, ru_nivcsw: klong,
            },
        struct rlimit
            on(mips_n32) { rlim_cur: usize = limit, rlim_max: usize = limit }
            { rlim_cur: kulong = limit, rlim_max: kulong = limit },
        struct rlimit64 { rlim_cur: u64 = limit, rlim_max: u64 = limit },
        // arch/alpha/kernel/osf_sys.c
        struct rusage32 on(alpha)
            brief(ru_utime ru_stime)
            {
                ru_utime: timeval32, ru_stime: timeval32, ru_maxrss: isize, ru_ixrss: isize, ru_idrss: isize, ru_isrss: isize,
                ru_minflt: isize, ru_majflt: isize, ru_nswap: isize, ru_inblock: isize, ru_oublock: isize, ru_msgsnd: isize,
                ru_msgrcv: isize, ru_nsignals: isize, ru_nvcsw: isize, ru_nivcsw: isize,
            },
        // include/uapi/linux/times.h; of MIPS n32, include/linux/compat.h
        struct tms
            on(mips_n32) { tms_utime: isize = ticks, tms_stime: isize = ticks, tms_cutime: isize = ticks, tms_cstime: isize = ticks }
            { tms_utime: klong = ticks, tms_stime: klong = ticks, tms_cutime: klong = ticks, tms_cstime: klong = ticks },
        // include/uapi/linux/utsname.h
        struct oldold_utsname
            brief(sysname nodename)
            {
                sysname: u8 [9] = string, nodename: u8 [9] = string, release: u8 [9] = string, version: u8 [9] = string,
                machine: u8 [9] = string,
            },
        struct old_utsname
            brief(sysname nodename)
            {
                sysname: u8 [65] = string, nodename: u8 [65] = string, release: u8 [65] = string, version: u8 [65] = string,
                machine: u8 [65] = string,
            },
        struct new_utsname
            brief(sysname nodename)
            {
                sysname: u8 [65] = string, nodename: u8 [65] = string, release: u8 [65] = string, version: u8 [65] = string,
                machine: u8 [65] = string, domainname: u8 [65] = string,
            },
        // include/uapi/linux/sysinfo.h; of MIPS n32, kernel/sys.c
        struct sysinfo
            on(bits32 mips_n32)
            {
                uptime: isize, loads: usize [3], totalram: usize, freeram: usize, sharedram: usize, bufferram: usize, totalswap: usize,
                freeswap: usize, procs: u16, _: u16, totalhigh: usize, freehigh: usize, mem_unit: u32, _: u8 [8],
            }
            {
                uptime: klong, loads: kulong [3], totalram: kulong, freeram: kulong, sharedram: kulong, bufferram: kulong,
                totalswap: kulong, freeswap: kulong, procs: u16, _: u16, totalhigh: kulong, freehigh: kulong, mem_unit: u32,
            },
        // include/uapi/linux/timex.h; of 64-bit SPARC, arch/sparc/kernel/sys_sparc_64.c
        struct __kernel_timex_timeval
            on(sparc64) { tv_sec: i64, tv_usec: i32, _: i32 }
            { tv_sec: i64, tv_usec: i64 },
        struct __kernel_timex
            {
                modes: u32 = timex_modes, _: i32, offset: i64, freq: i64, maxerror: i64, esterror: i64, status: i32 = timex_status,
                _: i32, constant: i64, precision: i64, tolerance: i64, time: __kernel_timex_timeval, tick: i64, ppsfreq: i64, jitter: i64,
                shift: i32, _: i32, stabil: i64, jitcnt: i64, calcnt: i64, errcnt: i64, stbcnt: i64, tai: i32, _: i32 [11],
            },
        // include/linux/time32.h; arch/alpha/kernel/osf_sys.c
        struct old_timex32
            {
                modes: u32 = timex_modes, offset: i32, freq: i32, maxerror: i32, esterror: i32, status: i32 = timex_status, constant: i32,
                precision: i32, tolerance: i32, time: old_timeval32, tick: i32, ppsfreq: i32, jitter: i32, shift: i32, stabil: i32,
                jitcnt: i32, calcnt: i32, errcnt: i32, stbcnt: i32, tai: i32, _: i32 [11],
            },
        struct timex32 on(alpha)
            {
                modes: u32 = timex_modes, offset: isize, freq: isize, maxerror: isize, esterror: isize, status: i32 = timex_status,
                constant: isize, precision: isize, tolerance: isize, time: timeval32, tick: isize, ppsfreq: isize, jitter: isize,
                shift: i32, stabil: isize, jitcnt: isize, calcnt: isize, errcnt: isize, stbcnt: isize, _: i32 [12],
            },
        // include/uapi/linux/sched/types.h
        struct sched_attr
            sized(size 48) more(...) full(size sched_policy?!SCHED_FLAG_KEEP_POLICY sched_flags
                sched_nice?!SCHED_FLAG_KEEP_PARAMS+sched_priority+sched_runtime+sched_deadline+sched_period sched_util_min
                sched_util_max)
            left(size)
            {
                size: u32 = size, sched_policy: u32 = scheduling_policy, sched_flags: u64 = sched_attr_flags, sched_nice: i32,
                sched_priority: u32, sched_runtime: u64, sched_deadline: u64, sched_period: u64, sched_util_min: u32,
                sched_util_max: u32,
            },
        // include/linux/sched.h
        struct sched_param { sched_priority: i32 },
        // include/uapi/linux/sched.h
        struct clone_args bytes(64..)
            full(flags pidfd?CLONE_PIDFD* child_tid?CLONE_CHILD_SETTID|child_tid?CLONE_CHILD_CLEARTID parent_tid?CLONE_PARENT_SETTID*
                exit_signal stack stack_size tls?CLONE_SETTLS set_tid?+set_tid_size? cgroup?CLONE_INTO_CGROUP)
            {
                flags: aligned_u64 = clone3_flags, pidfd: *mut i32 in aligned_u64 = descriptor, child_tid: aligned_u64 = address,
                parent_tid: *mut i32 in aligned_u64 = process, exit_signal: aligned_u64 = signal, stack: aligned_u64 = address,
                stack_size: aligned_u64 = bits, tls: aligned_u64 = address, set_tid: *const i32 in aligned_u64 [set_tid_size] = process,
                set_tid_size: aligned_u64 = count, cgroup: aligned_u64 = descriptor,
            },
        // include/uapi/linux/futex.h
        struct robust_list { next: *mut c_void },
        struct robust_list_head { list: robust_list, futex_offset: isize, list_op_pending: *mut c_void },
        struct futex_waitv { val: u64 = bits, uaddr: u64 = address, flags: u32 = futex2_flags, _: u32 },
        // include/uapi/linux/rseq.h
        struct rseq_slice_ctrl full(request granted __reserved) { all: u32 = bits, request: u8 [=], granted: u8, __reserved: u16 },
        struct rseq
            {
                cpu_id_start: u32, cpu_id: u32 = rseq_cpu, rseq_cs: u64 = address, flags: u32 = rseq_cs_flags, node_id: u32, mm_cid: u32,
                slice_ctrl: rseq_slice_ctrl, __reserved: u8, _: u8 [31],
            },
        // include/uapi/linux/kcmp.h
        struct kcmp_epoll_slot { efd: u32 = descriptor, tfd: u32 = descriptor, toff: u32 },
        // include/uapi/linux/capability.h. Of the second one, version 1 has one. The others have two, which hold 64 capabilities.
        struct __user_cap_header_struct { version: u32 = capability_version, pid: i32 = process },
        struct __user_cap_data_struct { effective: u32 = capability_mask, permitted: u32 = capability_mask, inheritable: u32 = capability_mask },
        struct user_cap_data_pair
            full(effective permitted inheritable)
            {
                effective: u32 [effective_1 upper] = capability_mask, permitted: u32 [permitted_1 upper] = capability_mask,
                inheritable: u32 [inheritable_1 upper] = capability_mask, effective_1: u32 = bits, permitted_1: u32 = bits,
                inheritable_1: u32 = bits,
            },
        // arch/x86/include/uapi/asm/ldt.h
        struct user_desc
            on(i386)
            {
                entry_number: u32 = id, base_addr: u32 = bits, limit: u32 = bits, seg_32bit: u32: 1, contents: u32: 2, read_exec_only: u32: 1,
                limit_in_pages: u32: 1, seg_not_present: u32: 1, useable: u32: 1,
            }
            on(x86)
            {
                entry_number: u32 = id, base_addr: u32 = bits, limit: u32 = bits, seg_32bit: u32: 1, contents: u32: 2, read_exec_only: u32: 1,
                limit_in_pages: u32: 1, seg_not_present: u32: 1, useable: u32: 1, lm: u32: 1,
            },
        // include/uapi/linux/prctl.h
        struct prctl_mm_map
            on(s390_31)
            {
                start_code: u64 = address, end_code: u64 = address, start_data: u64 = address, end_data: u64 = address,
                start_brk: u64 = address, brk: u64 = address, start_stack: u64 = address, arg_start: u64 = address,
                arg_end: u64 = address, env_start: u64 = address, env_end: u64 = address, auxv: *const u64 in u64, auxv_size: u32 = size,
                exe_fd: i32 = descriptor,
            }
            {
                start_code: u64 = address, end_code: u64 = address, start_data: u64 = address, end_data: u64 = address,
                start_brk: u64 = address, brk: u64 = address, start_stack: u64 = address, arg_start: u64 = address,
                arg_end: u64 = address, env_start: u64 = address, env_end: u64 = address, auxv: *const u64 in kulong, auxv_size: u32 = size,
                exe_fd: u32 = descriptor,
            },
        // include/uapi/linux/filter.h
        struct sock_filter { code: u16 = bpf_code, jt: u8, jf: u8, k: u32 = bits },
        struct sock_fprog brief(len filter*) { len: u16 = count, filter: *const sock_filter [len] },
        // The same as a filter of seccomp, whose results are actions.
        struct seccomp_filter { code: u16 = bpf_code, jt: u8, jf: u8, k: u32 = seccomp_action },
        struct seccomp_fprog brief(len filter*) { len: u16 = count, filter: *const seccomp_filter [len] },
        // include/uapi/linux/seccomp.h
        struct seccomp_notif_sizes { seccomp_notif: u16, seccomp_notif_resp: u16, seccomp_data: u16 },
        // include/uapi/linux/landlock.h
        struct landlock_ruleset_attr
            more(...)
            {
                handled_access_fs: u64 = landlock_file_rights, handled_access_net: u64 = landlock_net_rights,
                scoped: u64 = landlock_scopes, quiet_access_fs: u64 = landlock_file_rights, quiet_access_net: u64 = landlock_net_rights,
                quiet_scoped: u64 = landlock_scopes,
            },
        struct landlock_path_beneath_attr packed { allowed_access: u64 = landlock_file_rights, parent_fd: i32 = descriptor },
        struct landlock_net_port_attr { allowed_access: u64 = landlock_net_rights, port: u64 },
        // include/uapi/linux/kexec.h
        struct kexec_segment
            full(buf* bufsz mem memsz)
            {
                buf: *const u8 [bufsz bytes], bufsz: usize = size, mem: *const c_void, memsz: usize = size,
            },
        // include/uapi/linux/ptrace.h
        struct ptrace_peeksiginfo_args { off: u64, flags: u32 = ptrace_peeksiginfo_flags, nr: i32 },
        struct seccomp_metadata failed(filter_off) { filter_off: u64, flags: u64 = seccomp_filter_flags },
        struct ptrace_rseq_configuration
            {
                rseq_abi_pointer: u64 = address, rseq_abi_size: u32 = size, signature: u32 = bits, flags: u32 = rseq_flags, _: u32,
            },
        struct ptrace_sud_config { mode: u64 = prctl_dispatch, selector: u64 = address, offset: u64 = address, len: u64 = size },
        struct ptrace_syscall_entry { nr: u64 = syscall, args: u64 [6] = bits },
        struct ptrace_syscall_exit { rval: i64 = number_or_errno, is_error: u8 },
        struct ptrace_syscall_seccomp { nr: u64 = syscall, args: u64 [6] = bits, ret_data: u32, _: u32 },
        struct ptrace_syscall_info_entry bytes(24..)
            full(op flags? arch instruction_pointer stack_pointer entry)
            {
                op: u8 = ptrace_syscall_info_op, _: u8, flags: u16 = bits, arch: u32 = audit_arch, instruction_pointer: u64 = address,
                stack_pointer: u64 = address, entry: ptrace_syscall_entry,
            },
        struct ptrace_syscall_info_exit bytes(24..)
            full(op flags? arch instruction_pointer stack_pointer exit)
            {
                op: u8 = ptrace_syscall_info_op, _: u8, flags: u16 = bits, arch: u32 = audit_arch, instruction_pointer: u64 = address,
                stack_pointer: u64 = address, exit: ptrace_syscall_exit,
            },
        struct ptrace_syscall_info_seccomp bytes(24..)
            full(op flags? arch instruction_pointer stack_pointer seccomp)
            {
                op: u8 = ptrace_syscall_info_op, _: u8, flags: u16 = bits, arch: u32 = audit_arch, instruction_pointer: u64 = address,
                stack_pointer: u64 = address, seccomp: ptrace_syscall_seccomp,
            },
        struct ptrace_syscall_info
            full(op flags? arch instruction_pointer stack_pointer)
            {
                op: u8 = ptrace_syscall_info_op, _: u8, flags: u16 = bits, arch: u32 = audit_arch, instruction_pointer: u64 = address,
                stack_pointer: u64 = address, _: u8 [64],
            },

        // Signals.

        // fs/aio.c; and fs/select.c, where it is sigset_argpack: what the sixth argument of pselect6 points to
        struct __aio_sigset
            on(mips_n32) { sigmask: *const usize [sigsetsize bytes] = signal_mask, sigsetsize: usize = size }
            { sigmask: *const kulong in kulong [sigsetsize bytes] = signal_mask, sigsetsize: kulong = size },
        // include/linux/signal_types.h; of x32 and MIPS n32, include/linux/compat.h
        struct sigaction
            on(mips_n64) full(sa_handler sa_mask sa_flags)
            {
                sa_flags: u32 = sigaction_flags, sa_handler: usize = signal_handler, sa_mask: u64 [2] = signal_mask,
            }
            on(mips) full(sa_handler sa_mask sa_flags)
            {
                sa_flags: u32 = sigaction_flags, sa_handler: usize = signal_handler, sa_mask: u32 [4] = signal_mask,
            }
            on(x86_64 arm64 powerpc64 s390x sparc64) full(sa_handler sa_mask sa_flags sa_restorer?SA_RESTORER)
            {
                sa_handler: usize = signal_handler, sa_flags: usize = sigaction_flags, sa_restorer: *const c_void,
                sa_mask: u64 = signal_mask,
            }
            on(s390 sparc powerpc x86 arm sh xtensa nios2 arc m68k) full(sa_handler sa_mask sa_flags sa_restorer?SA_RESTORER)
            {
                sa_handler: usize = signal_handler, sa_flags: usize = sigaction_flags, sa_restorer: *const c_void,
                sa_mask: usize [2] = signal_mask,
            }
            on(bits64) full(sa_handler sa_mask sa_flags)
            {
                sa_handler: usize = signal_handler, sa_flags: usize = sigaction_flags, sa_mask: usize = signal_mask,
            }
            full(sa_handler sa_mask sa_flags)
            {
                sa_handler: usize = signal_handler, sa_flags: usize = sigaction_flags, sa_mask: usize [2] = signal_mask,
            },
        struct old_sigaction
            on(i386 arm powerpc32 s390 sparc32 m68k sh microblaze)
            full(sa_handler sa_mask sa_flags sa_restorer?SA_RESTORER)
            {
                sa_handler: usize = signal_handler, sa_mask: usize = signal_mask, sa_flags: usize = sigaction_flags,
                sa_restorer: *const c_void,
            },
        // arch/alpha/include/asm/signal.h
        struct osf_sigaction on(alpha)
            full(sa_handler sa_mask sa_flags)
            {
                sa_handler: usize = signal_handler, sa_mask: usize = signal_mask, sa_flags: i32 = sigaction_flags,
            },
        // include/uapi/asm-generic/signal.h, arch/*/include/uapi/asm/signal.h
        struct stack_t
            on(mips) full(ss_sp ss_flags ss_size) { ss_sp: *mut c_void, ss_size: usize = size, ss_flags: i32 = sigaltstack_flags }
            { ss_sp: *mut c_void, ss_flags: i32 = sigaltstack_flags, ss_size: usize = size },
        struct sigstack
            on(alpha) { ss_sp: *mut c_void, ss_onstack: i32 }
            on(sparc) { the_stack: *mut c_void, cur_status: i32 },
        // include/uapi/asm-generic/siginfo.h
        struct sigval full(sival_int sival_ptr) { sival_ptr: *mut c_void, sival_int: i32 [=] },
        struct sigevent_signal
            full(sigev_value? sigev_signo sigev_notify)
            {
                sigev_value: sigval, sigev_signo: i32 = signal, sigev_notify: i32 = sigev_notify,
            },
        struct sigevent_thread
            full(sigev_value? sigev_signo sigev_notify sigev_notify_function sigev_notify_attributes)
            {
                sigev_value: sigval, sigev_signo: i32 = signal, sigev_notify: i32 = sigev_notify, sigev_notify_function: *const c_void,
                sigev_notify_attributes: *const c_void,
            },
        struct sigevent_thread_id
            full(sigev_value? sigev_signo sigev_notify sigev_notify_thread_id)
            {
                sigev_value: sigval, sigev_signo: i32 = signal, sigev_notify: i32 = sigev_notify, sigev_notify_thread_id: i32 = process,
            },
        struct sigevent
            full(sigev_value? sigev_signo sigev_notify)
            {
                _: u8 [64], sigev_value: sigval [=], sigev_signo: i32, sigev_notify: i32 = sigev_notify,
            },
        // The same, by si_code and si_signo. What differs between signals stands where a pointer could, behind the first three.
        struct siginfo_kill
            on(mips) full(si_signo^ si_code si_errno? si_pid si_uid)
            {
                si_signo: i32 = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user,
            }
            full(si_signo^ si_code si_errno? si_pid si_uid)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user,
            },
        struct siginfo_queue
            on(mips) full(si_signo^ si_code si_errno? si_pid si_uid si_int+si_ptr?)
            {
                si_signo: i32 = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_ptr: *mut c_void, si_int: i32 [=],
            }
            full(si_signo^ si_code si_errno? si_pid si_uid si_int+si_ptr?)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_ptr: *mut c_void, si_int: i32 [=],
            },
        struct siginfo_timer
            on(mips) full(si_signo^ si_code si_errno? si_timerid si_overrun si_int si_ptr)
            {
                si_signo: i32 = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, _: usize, si_timerid: i32 [=] = bits,
                si_overrun: i32, si_ptr: *mut c_void, si_int: i32 [=],
            }
            full(si_signo^ si_code si_errno? si_timerid si_overrun si_int si_ptr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize, si_timerid: i32 [=] = bits,
                si_overrun: i32, si_ptr: *mut c_void, si_int: i32 [=],
            },
        struct siginfo_sigio
            on(sparc) full(si_signo^ si_code si_errno? si_band si_fd)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize, si_band: i32 [=],
                si_fd: i32 = descriptor,
            }
            on(mips) full(si_signo^ si_code si_errno? si_band si_fd)
            {
                si_signo: i32 = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, si_band: isize, si_fd: i32 = descriptor,
            }
            full(si_signo^ si_code si_errno? si_band si_fd)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, si_band: isize, si_fd: i32 = descriptor,
            },
        struct siginfo_exited
            on(x32) full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigchld_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32, si_utime: i64 = ticks, si_stime: i64 = ticks,
            }
            on(mips) full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_code: i32 = sigchld_code, si_errno: i32 = errno, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32, si_utime: isize = ticks, si_stime: isize = ticks,
            }
            full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigchld_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32, si_utime: isize = ticks, si_stime: isize = ticks,
            },
        struct siginfo_chld
            on(x32) full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigchld_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32 = signal, si_utime: i64 = ticks, si_stime: i64 = ticks,
            }
            on(mips) full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_code: i32 = sigchld_code, si_errno: i32 = errno, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32 = signal, si_utime: isize = ticks, si_stime: isize = ticks,
            }
            full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigchld_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32 = signal, si_utime: isize = ticks, si_stime: isize = ticks,
            },
        struct siginfo_ill
            on(sparc) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigill_code, si_addr: *const c_void, si_trapno: i32,
            }
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigill_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigill_code, si_addr: *const c_void,
            },
        struct siginfo_fpe
            on(alpha) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigfpe_code, si_addr: *const c_void, si_trapno: i32,
            }
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigfpe_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigfpe_code, si_addr: *const c_void,
            },
        struct siginfo_bounds
            on(mips) full(si_signo^ si_code si_errno? si_addr si_lower si_upper)
            {
                si_signo: i32 = signal, si_code: i32 = sigsegv_code, si_errno: i32 = errno, si_addr: *const c_void, _: u16,
                si_lower: *const c_void, si_upper: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr si_lower si_upper)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigsegv_code, si_addr: *const c_void, _: u16,
                si_lower: *const c_void, si_upper: *const c_void,
            },
        struct siginfo_pkey
            on(mips) full(si_signo^ si_code si_errno? si_addr si_pkey)
            {
                si_signo: i32 = signal, si_code: i32 = sigsegv_code, si_errno: i32 = errno, si_addr: *const c_void, _: u16, _: usize,
                si_pkey: u32 [=],
            }
            full(si_signo^ si_code si_errno? si_addr si_pkey)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigsegv_code, si_addr: *const c_void, _: u16, _: usize,
                si_pkey: u32 [=],
            },
        struct siginfo_segv
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigsegv_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigsegv_code, si_addr: *const c_void,
            },
        struct siginfo_memory
            on(mips) full(si_signo^ si_code si_errno? si_addr si_addr_lsb)
            {
                si_signo: i32 = signal, si_code: i32 = sigbus_code, si_errno: i32 = errno, si_addr: *const c_void,
                si_addr_lsb: i16 = bits,
            }
            full(si_signo^ si_code si_errno? si_addr si_addr_lsb)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigbus_code, si_addr: *const c_void,
                si_addr_lsb: i16 = bits,
            },
        struct siginfo_bus
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigbus_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigbus_code, si_addr: *const c_void,
            },
        struct siginfo_trap
            on(alpha) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigtrap_code, si_addr: *const c_void, si_trapno: i32,
            }
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigtrap_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigtrap_code, si_addr: *const c_void,
            },
        struct siginfo_perf
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigtrap_code, si_errno: i32 = errno, si_addr: *const c_void,
                si_perf_data: usize = bits, si_perf_type: u32, si_perf_flags: u32 = bits,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigtrap_code, si_addr: *const c_void,
                si_perf_data: usize = bits, si_perf_type: u32, si_perf_flags: u32 = bits,
            },
        struct siginfo_emt
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigemt_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigemt_code, si_addr: *const c_void,
            },
        struct siginfo_poll
            on(sparc) full(si_signo^ si_code si_errno? si_band?POLL_IN+si_fd|si_band?POLL_OUT+si_fd|si_band?POLL_MSG+si_fd
                |si_band?POLL_ERR+si_fd|si_band?POLL_PRI+si_fd|si_band?POLL_HUP+si_fd)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigpoll_code, _: usize, si_band: i32 [=],
                si_fd: i32 = descriptor,
            }
            on(mips) full(si_signo^ si_code si_errno? si_band?POLL_IN+si_fd|si_band?POLL_OUT+si_fd|si_band?POLL_MSG+si_fd
                |si_band?POLL_ERR+si_fd|si_band?POLL_PRI+si_fd|si_band?POLL_HUP+si_fd)
            {
                si_signo: i32 = signal, si_code: i32 = sigpoll_code, si_errno: i32 = errno, si_band: isize, si_fd: i32 = descriptor,
            }
            full(si_signo^ si_code si_errno? si_band?POLL_IN+si_fd|si_band?POLL_OUT+si_fd|si_band?POLL_MSG+si_fd
                |si_band?POLL_ERR+si_fd|si_band?POLL_PRI+si_fd|si_band?POLL_HUP+si_fd)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigpoll_code, si_band: isize, si_fd: i32 = descriptor,
            },
        struct siginfo_sys
            on(mips) full(si_signo^ si_code si_errno? si_call_addr si_syscall si_arch)
            {
                si_signo: i32 = signal, si_code: i32 = sigsys_code, si_errno: i32 = errno, si_call_addr: *const c_void, si_syscall: i32 = syscall,
                si_arch: u32 = audit_arch,
            }
            full(si_signo^ si_code si_errno? si_call_addr si_syscall si_arch)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigsys_code, si_call_addr: *const c_void, si_syscall: i32 = syscall,
                si_arch: u32 = audit_arch,
            },
        struct siginfo_t
            on(mips) full(si_signo^ si_code si_errno? si_pid?+si_uid? si_int+si_ptr?)
            {
                _: u8 [128], si_signo: i32 [=] = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, _: usize,
                si_pid: i32 [=] = process, si_uid: u32 = user, si_ptr: *mut c_void, si_int: i32 [=],
            }
            full(si_signo^ si_code si_errno? si_pid?+si_uid? si_int+si_ptr?)
            {
                _: u8 [128], si_signo: i32 [=] = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize,
                si_pid: i32 [=] = process, si_uid: u32 = user, si_ptr: *mut c_void, si_int: i32 [=],
            },

        // The network.

        // include/linux/socket.h, where it is sockaddr_unsized
        struct sockaddr { sa_family: u16 = address_family, sa_data: u8 [] },
        // include/uapi/linux/in.h, in6.h
        struct sockaddr_in { sin_family: u16 = address_family, sin_port: be16 = port, sin_addr: be32 = ipv4, _: u8 [8] },
        // Before RFC 2553, it ended with the address; the kernel takes that, too.
        struct sockaddr_in6 bytes(24..) {
            sin6_family: u16 = address_family, sin6_port: be16 = port, sin6_flowinfo: be32, sin6_addr: u8 [16] = ipv6, sin6_scope_id: u32,
        },
        // include/uapi/linux/un.h
        struct sockaddr_un { sun_family: u16 = address_family, sun_path: u8 [108] = socket_name },
        // include/uapi/linux/netlink.h
        struct sockaddr_nl full(nl_family nl_pad? nl_pid nl_groups) {
            nl_family: u16 = address_family, nl_pad: u16 = bits, nl_pid: u32, nl_groups: u32 = netlink_groups,
        },
        // include/uapi/linux/if_packet.h
        struct sockaddr_ll bytes(20..) full(sll_family sll_protocol sll_ifindex sll_hatype sll_pkttype sll_halen sll_addr?) {
            sll_family: u16 = address_family, sll_protocol: be16 = ethernet_protocol, sll_ifindex: i32, sll_hatype: u16 = hardware_type,
            sll_pkttype: u8 = packet_type, sll_halen: u8 = size, sll_addr: u8 [8] [sll_halen bytes] = octets,
        },
        struct sockaddr_pkt bytes(18) {
            spkt_family: u16 = address_family, spkt_device: u8 [14] = string, spkt_protocol: be16 = ethernet_protocol,
        },
        // include/uapi/linux/vm_sockets.h
        struct sockaddr_vm full(svm_family svm_reserved1? svm_cid svm_port svm_flags) {
            svm_family: u16 = address_family, svm_reserved1: u16 = bits, svm_port: u32 = vsock_port, svm_cid: u32 = vsock_cid,
            svm_flags: u8 = vsock_flags, _: u8 [3],
        },
        // include/net/bluetooth/hci_sock.h, l2cap.h, rfcomm.h, sco.h: how long it is says which protocol it is of.
        struct sockaddr_hci bytes(4 6) { hci_family: u16 = address_family, hci_dev: u16, hci_channel: u16 = hci_channel },
        struct sockaddr_sco bytes(8) { sco_family: u16 = address_family, sco_bdaddr: u8 [6] = hardware_address },
        struct sockaddr_rc bytes(10) { rc_family: u16 = address_family, rc_bdaddr: u8 [6] = hardware_address, rc_channel: u8 },
        struct sockaddr_l2 bytes(12 14) {
            l2_family: u16 = address_family, l2_psm: le16 = l2cap_psm, l2_bdaddr: u8 [6] = hardware_address, l2_cid: le16 = l2cap_channel,
            l2_bdaddr_type: u8 = bluetooth_address_type,
        },
        // include/uapi/linux/x25.h
        struct x25_address { x25_addr: u8 [16] = string },
        struct sockaddr_x25 { sx25_family: u16 = address_family, sx25_addr: x25_address },
        // include/uapi/linux/nfc.h
        struct sockaddr_nfc { sa_family: u16 = address_family, dev_idx: u32, target_idx: u32 = bits, nfc_protocol: u32 = nfc_card_protocol },
        struct sockaddr_nfc_llcp {
            sa_family: u16 = address_family, dev_idx: u32, target_idx: u32 = bits, nfc_protocol: u32 = nfc_card_protocol, dsap: u8 = bits,
            ssap: u8 = bits, service_name: u8 [63] [service_name_len bytes], service_name_len: kulong = size,
        },
        // include/uapi/linux/if_alg.h, where sockaddr_alg_new is the same with a name of any length
        struct sockaddr_alg bytes(25..) {
            salg_family: u16 = address_family, salg_type: u8 [14] = string, salg_feat: u32 = crypto_flags, salg_mask: u32 = crypto_flags,
            salg_name: u8 [64] = string,
        },
        // include/uapi/linux/if_xdp.h
        struct sockaddr_xdp
            full(sxdp_family sxdp_flags sxdp_ifindex sxdp_queue_id sxdp_shared_umem_fd?XDP_SHARED_UMEM|sxdp_shared_umem_fd?) {
            sxdp_family: u16 = address_family, sxdp_flags: u16 = xdp_flags, sxdp_ifindex: u32, sxdp_queue_id: u32,
            sxdp_shared_umem_fd: u32 = descriptor,
        },
        // include/uapi/linux/qrtr.h
        struct sockaddr_qrtr { sq_family: u16 = address_family, sq_node: u32 = bits, sq_port: u32 = bits },
        // include/uapi/linux/tipc.h; what is in the union has a struct of its own here for each type of address.
        struct tipc_socket_addr { r#ref: u32, node: u32 = bits },
        struct tipc_service_addr { r#type: u32, instance: u32 },
        struct tipc_service_range { r#type: u32, lower: u32, upper: u32 },
        struct tipc_service_domain { name: tipc_service_addr, domain: u32 = bits },
        struct tipc_id { id: tipc_socket_addr },
        struct tipc_nameseq { nameseq: tipc_service_range },
        struct tipc_name { name: tipc_service_domain },
        struct sockaddr_tipc {
            family: u16 = address_family, addrtype: u8 = tipc_address, scope: i8 = tipc_scope, _: u32, addr: u8 [12] [=],
        },
        struct tipc_id_address { family: u16 = address_family, addrtype: u8 = tipc_address, scope: i8 = tipc_scope, addr: tipc_id },
        struct tipc_nameseq_address { family: u16 = address_family, addrtype: u8 = tipc_address, scope: i8 = tipc_scope, addr: tipc_nameseq },
        struct tipc_name_address { family: u16 = address_family, addrtype: u8 = tipc_address, scope: i8 = tipc_scope, addr: tipc_name },
        // include/uapi/linux/can.h; what is in the union has no names there. Which of it counts, the protocol says.
        struct can_transport { rx_id: u32 = bits, tx_id: u32 = bits },
        struct can_j1939 { name: u64 = bits, pgn: u32 = bits, addr: u8 = bits },
        struct can_addr { tp: can_transport, j1939: can_j1939 [=] },
        struct sockaddr_can bytes(8..) { can_family: u16 = address_family, can_ifindex: i32, can_addr: can_addr },
        struct can_tp { tp: can_transport },
        struct can_tp_address bytes(16) { can_family: u16 = address_family, can_ifindex: i32, can_addr: can_tp },
        // include/uapi/linux/rxrpc.h; the union has no name there.
        struct rxrpc_transport full(sin?AF_INET sin6?AF_INET6) {
            family: u16 = address_family, sin: sockaddr_in [=], sin6: sockaddr_in6 [=],
        },
        struct sockaddr_rxrpc {
            srx_family: u16 = address_family, srx_service: u16 = bits, transport_type: u16 = socket_type, transport_len: u16 = size,
            transport: rxrpc_transport,
        },
        // include/uapi/linux/if_pppox.h, if_pppol2tp.h
        struct pppoe_addr { sid: be16, remote: u8 [6] = hardware_address, dev: u8 [16] = string },
        struct pptp_addr { call_id: u16, sin_addr: be32 = ipv4 },
        struct pppox_pppoe { pppoe: pppoe_addr },
        struct pppox_pptp { pptp: pptp_addr },
        struct sockaddr_pppox packed bytes(30) { sa_family: u16 = address_family, sa_protocol: u32 = pppox_protocol, sa_addr: u8 [24] },
        struct pppoe_address packed { sa_family: u16 = address_family, sa_protocol: u32 = pppox_protocol, sa_addr: pppox_pppoe },
        struct pptp_address packed { sa_family: u16 = address_family, sa_protocol: u32 = pppox_protocol, sa_addr: pppox_pptp },
        struct pppol2tp_addr {
            pid: i32 = process, fd: i32 = descriptor, addr: sockaddr_in, s_tunnel: u16, s_session: u16, d_tunnel: u16, d_session: u16,
        },
        struct sockaddr_pppol2tp packed bytes(38) {
            sa_family: u16 = address_family, sa_protocol: u32 = pppox_protocol, pppol2tp: pppol2tp_addr,
        },
        struct pppol2tpin6_addr {
            pid: i32 = process, fd: i32 = descriptor, s_tunnel: u16, s_session: u16, d_tunnel: u16, d_session: u16, addr: sockaddr_in6,
        },
        struct sockaddr_pppol2tpin6 packed bytes(50) {
            sa_family: u16 = address_family, sa_protocol: u32 = pppox_protocol, pppol2tp: pppol2tpin6_addr,
        },
        struct pppol2tpv3_addr {
            pid: i32 = process, fd: i32 = descriptor, addr: sockaddr_in, s_tunnel: u32, s_session: u32, d_tunnel: u32, d_session: u32,
        },
        struct sockaddr_pppol2tpv3 packed bytes(46) {
            sa_family: u16 = address_family, sa_protocol: u32 = pppox_protocol, pppol2tp: pppol2tpv3_addr,
        },
        struct pppol2tpv3in6_addr {
            pid: i32 = process, fd: i32 = descriptor, s_tunnel: u32, s_session: u32, d_tunnel: u32, d_session: u32, addr: sockaddr_in6,
        },
        struct sockaddr_pppol2tpv3in6 packed bytes(58) {
            sa_family: u16 = address_family, sa_protocol: u32 = pppox_protocol, pppol2tp: pppol2tpv3in6_addr,
        },
        // include/rdma/ib.h
        struct sockaddr_ib {
            sib_family: u16 = address_family, sib_pkey: be16 = bits, sib_flowinfo: be32, sib_addr: u8 [16] = ipv6, sib_sid: be64 = bits,
            sib_sid_mask: be64 = bits, sib_scope_id: u64,
        },
        // include/net/iucv/af_iucv.h
        struct sockaddr_iucv on(s390) {
            siucv_family: u16 = address_family, _: u16, _: u32, _: u8 [8], siucv_user_id: u8 [8], siucv_name: u8 [8],
        },
        // include/uapi/linux/phonet.h
        struct sockaddr_pn packed {
            spn_family: u16 = address_family, spn_obj: u8 = bits, spn_dev: u8 = bits, spn_resource: u8 = bits, _: u8 [11],
        },
        // include/uapi/linux/llc.h
        struct sockaddr_llc {
            sllc_family: u16 = address_family, sllc_arphrd: u16 = hardware_type, sllc_test: u8, sllc_xid: u8, sllc_ua: u8, sllc_sap: u8 = bits,
            sllc_mac: u8 [6] = hardware_address, _: u8 [2],
        },
        // include/uapi/linux/mctp.h
        struct mctp_addr { s_addr: u8 = bits },
        struct sockaddr_mctp {
            smctp_family: u16 = address_family, _: u16, smctp_network: u32 = bits, smctp_addr: mctp_addr, smctp_type: u8 = bits,
            smctp_tag: u8 = bits, _: u8,
        },
        // include/uapi/linux/atalk.h
        struct atalk_addr { s_net: be16, s_node: u8 },
        struct sockaddr_at { sat_family: u16 = address_family, sat_port: u8, sat_addr: atalk_addr, _: u8 [8] },
        // net/core/scm.c, net/compat.c: the same, with the program's `long`
        struct cmsghdr step(cmsg_len word) { cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = bits, cmsg_data: u8 [] = bits },
        // What messages carry has no struct of its own. net/core/scm.c, net/socket.c, net/ipv4/ip_sockglue.c, net/ipv6/datagram.c
        struct socket_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: u8 [] = bits,
        },
        struct rights_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: i32 [] = descriptor,
        },
        struct ucred { pid: i32 = process, uid: u32 = user, gid: u32 = group },
        struct credentials_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: ucred,
        },
        struct security_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: u8 [] = data,
        },
        struct pidfd_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: i32 = descriptor,
        },
        struct number_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: u32 [],
        },
        struct timeval_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: __kernel_old_timeval,
        },
        // include/uapi/linux/time_types.h; of MIPS n32, include/vdso/time32.h
        struct __kernel_old_timespec on(mips_n32) { tv_sec: i32, tv_nsec: i32 = nanoseconds } { tv_sec: klong, tv_nsec: klong = nanoseconds },
        struct timespec_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: __kernel_old_timespec,
        },
        struct timestamps_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message,
            cmsg_data: __kernel_old_timespec [3],
        },
        struct __kernel_sock_timeval { tv_sec: i64, tv_usec: i64 },
        struct timeval64_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: __kernel_sock_timeval,
        },
        struct timespec64_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: __kernel_timespec,
        },
        struct timestamps64_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = control_message, cmsg_data: __kernel_timespec [3],
        },
        struct ip_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ip_options, cmsg_data: u8 [] = bits,
        },
        struct ip_number_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ip_options, cmsg_data: i32 [],
        },
        struct ip_octets_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ip_options, cmsg_data: u8 [] = octets,
        },
        // include/uapi/linux/in.h
        struct in_pktinfo { ipi_ifindex: i32, ipi_spec_dst: be32 = ipv4, ipi_addr: be32 = ipv4 },
        struct ip_packet_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ip_options, cmsg_data: in_pktinfo,
        },
        struct ip_address_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ip_options, cmsg_data: sockaddr_in,
        },
        // include/uapi/linux/errqueue.h, net/ipv4/ip_sockglue.c, net/ipv6/datagram.c: a sock_extended_err, and who sent it
        struct ip_error { ee_errno: u32, ee_origin: u8, ee_type: u8, ee_code: u8, _: u8, ee_info: u32, ee_data: u32, offender: sockaddr_in },
        struct ip_error_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ip_options, cmsg_data: ip_error,
        },
        struct ipv6_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ipv6_options, cmsg_data: u8 [] = bits,
        },
        struct ipv6_number_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ipv6_options, cmsg_data: i32 [],
        },
        // include/uapi/linux/ipv6.h
        struct in6_pktinfo { ipi6_addr: u8 [16] = ipv6, ipi6_ifindex: i32 },
        struct ipv6_packet_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ipv6_options, cmsg_data: in6_pktinfo,
        },
        struct ipv6_address_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ipv6_options, cmsg_data: sockaddr_in6,
        },
        struct ipv6_error {
            ee_errno: u32, ee_origin: u8, ee_type: u8, ee_code: u8, _: u8, ee_info: u32, ee_data: u32, offender: sockaddr_in6,
        },
        struct ipv6_error_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = ipv6_options, cmsg_data: ipv6_error,
        },
        struct udp_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = udp_options, cmsg_data: u8 [] = bits,
        },
        struct alg_message packed {
            cmsg_len: usize = size, cmsg_level: i32 = socket_level, cmsg_type: i32 = alg_options, cmsg_data: u8 [] = bits,
        },
        // include/linux/socket.h, where it is user_msghdr; include/net/compat.h
        struct msghdr full(msg_name msg_namelen= msg_iov msg_iovlen msg_control? msg_controllen msg_flags) failed(msg_namelen) {
            msg_name: *mut sockaddr [msg_namelen bytes], msg_namelen: i32 = size, msg_iov: *const iovec [msg_iovlen], msg_iovlen: usize = count,
            msg_control: *mut cmsghdr [msg_controllen bytes], msg_controllen: usize = size, msg_flags: u32 = message_flags,
        },
        struct mmsghdr full(msg_hdr= msg_len~) { msg_hdr: msghdr [msg_len bytes], msg_len: u32 = size },

        // Options of sockets.

        // include/linux/socket.h
        struct linger { l_onoff: i32, l_linger: i32 },
        // include/uapi/linux/net_tstamp.h
        struct sock_txtime { clockid: i32 = clocks, flags: u32 = txtime_flags },
        // include/uapi/linux/in.h; the kernel also takes an ip_mreqn, which has the number of an interface behind this.
        struct ip_mreq { imr_multiaddr: be32 = ipv4, imr_interface: be32 = ipv4 },
        struct ip_mreq_source { imr_multiaddr: be32 = ipv4, imr_interface: be32 = ipv4, imr_sourceaddr: be32 = ipv4 },
        // include/uapi/linux/socket.h, where it begins with ss_family
        struct __kernel_sockaddr_storage full(sa_family __data) {
            _: usize, sa_family: u16 [=] = address_family, __data: u8 [126],
        },
        // include/uapi/linux/in.h, include/net/compat.h
        struct group_req { gr_interface: u32, gr_group: __kernel_sockaddr_storage },
        struct group_source_req { gsr_interface: u32, gsr_group: __kernel_sockaddr_storage, gsr_source: __kernel_sockaddr_storage },
        // include/uapi/linux/tcp.h
        struct tcp_ao_add
            full(addr prefix alg_name ifindex set_current set_rnext sndid rcvid maclen keyflags key keylen)
            {
                addr: __kernel_sockaddr_storage, alg_name: u8 [64] = string, ifindex: i32, set_current: u32: 1, set_rnext: u32: 1, _: u32: 30,
                _: u16, prefix: u8, sndid: u8, rcvid: u8, maclen: u8 = size, keyflags: u8 = tcp_ao_key_flags, keylen: u8 = size,
                key: u8 [80] [keylen bytes] = bits,
            },
        // include/uapi/linux/in6.h, where the interface is ipv6mr_ifindex
        struct ipv6_mreq { ipv6mr_multiaddr: u8 [16] = ipv6, ipv6mr_interface: i32 },
        // include/uapi/linux/if_packet.h
        struct packet_mreq { mr_ifindex: i32, mr_type: u16 = packet_membership, mr_alen: u16 = size, mr_address: u8 [8] [mr_alen bytes] = hardware_address },
        struct tpacket_req { tp_block_size: u32, tp_block_nr: u32, tp_frame_size: u32, tp_frame_nr: u32 },
        // Of the versions 1 and 2, the first two: the length says it.
        struct tpacket_stats_v3 { tp_packets: u32, tp_drops: u32, tp_freeze_q_cnt: u32 },
        struct tpacket_rollover_stats { tp_all: aligned_u64, tp_huge: aligned_u64, tp_failed: aligned_u64 },
        // include/uapi/linux/tipc.h
        struct tipc_group_req { r#type: u32, instance: u32, scope: u32 = tipc_scope, flags: u32 = tipc_group_flags },

        // Interfaces of the network.

        // include/uapi/linux/if.h
        struct ifmap { mem_start: usize = bits, mem_end: usize = bits, base_addr: u16 = bits, irq: u8 = bits, dma: u8 = bits, port: u8 = bits },
        // The kernel's struct sockaddr, which is no longer than this. Of a hardware address, the type says how long it is.
        struct short_sockaddr { sa_family: u16 = address_family, sa_data: u8 [14] },
        struct hardware_sockaddr { sa_family: u16 = hardware_type, sa_data: u8 [14] = hardware_address },
        struct ethernet_sockaddr { sa_family: u16 = hardware_type, sa_data: u8 [6] = hardware_address, _: u8 [8] },
        // What a request takes or returns of a struct ifreq: its name is the interface's, unless the interface is given by its number.
        struct ifreq_addr failed(ifr_name) { ifr_name: u8 [16] = string, ifr_addr: short_sockaddr },
        struct ifreq_dstaddr failed(ifr_name) { ifr_name: u8 [16] = string, ifr_dstaddr: short_sockaddr },
        struct ifreq_broadaddr failed(ifr_name) { ifr_name: u8 [16] = string, ifr_broadaddr: short_sockaddr },
        struct ifreq_netmask failed(ifr_name) { ifr_name: u8 [16] = string, ifr_netmask: short_sockaddr },
        struct ifreq_hwaddr failed(ifr_name) { ifr_name: u8 [16] = string, ifr_hwaddr: hardware_sockaddr },
        struct ifreq_flags failed(ifr_name) { ifr_name: u8 [16] = string, ifr_flags: i16 = interface_flags },
        struct ifreq_metric failed(ifr_name) { ifr_name: u8 [16] = string, ifr_metric: i32 },
        struct ifreq_mtu failed(ifr_name) { ifr_name: u8 [16] = string, ifr_mtu: i32 },
        struct ifreq_qlen failed(ifr_name) { ifr_name: u8 [16] = string, ifr_qlen: i32 },
        struct ifreq_map failed(ifr_name) { ifr_name: u8 [16] = string, ifr_map: ifmap },
        struct ifreq_slave failed(ifr_name) { ifr_name: u8 [16] = string, ifr_slave: u8 [16] = string },
        struct ifreq_newname { ifr_name: u8 [16] = string, ifr_newname: u8 [16] = string },
        // include/uapi/linux/if.h: the length replaces the room that there was.
        struct ifconf full(ifc_len??ifc_buf=|ifc_len ifc_buf) failed(ifc_len??ifc_buf=|ifc_len ifc_buf*) {
            ifc_len: i32 = size, ifc_buf: *mut ifreq_addr [ifc_len room],
        },
        struct ifreq_index failed(ifr_name) { ifr_name: u8 [16] = string, ifr_ifindex: i32 },
        struct ifreq_name full(ifr_ifindex ifr_name) failed(ifr_ifindex) { ifr_name: u8 [16] = string, ifr_ifindex: i32 },
        struct ifreq_port full(ifr_ifindex) { _: u8 [16], ifr_ifindex: i32 },
        // The same for a descriptor of /dev/net/tun
        struct ifreq_tun { ifr_name: u8 [16] = string, ifr_flags: i16 = tun_flags },

        // Messages, semaphores, shared memory.

        // include/uapi/linux/ipc.h, ipc/util.h: where msgctl() and its like tell it from ipc64_perm by a flag
        struct ipc_perm
            on(arm) full(uid gid mode key~ cuid~ cgid~)
                { key: i32, uid: u16 = user, gid: u16 = group, cuid: u16 = user, cgid: u16 = group, mode: u16 = mode, seq: u16 }
            on(alpha microblaze mips_n32 mips_n64 xtensa) full(uid gid mode key~ cuid~ cgid~)
                { key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, mode: u32 = mode, seq: u16 },
        // include/uapi/asm-generic/ipcbuf.h, arch/*/include/uapi/asm/ipcbuf.h, arch/*/include/asm/compat.h
        struct ipc64_perm
            on(parisc32 sparc32) full(uid gid mode key~ cuid~ cgid~) {
                key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, _: u16, mode: u16 = mode, _: u16, seq: u16,
                _: u32, _: u64 [2],
            }
            on(parisc64 sparc64) full(uid gid mode key~ cuid~ cgid~) {
                key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, mode: u32 = mode, _: u16, seq: u16,
                _: u32, _: u64 [2],
            }
            on(powerpc) full(uid gid mode key~ cuid~ cgid~) {
                key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, mode: u32 = mode, seq: u32, _: u32,
                _: u64 [2],
            }
            on(xtensa) full(uid gid mode key~ cuid~ cgid~) {
                key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, mode: u32 = mode, seq: u32,
                _: usize [2],
            }
            on(s390x) full(uid gid mode key~ cuid~ cgid~) {
                key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, mode: u32 = mode, _: u16, seq: u16,
                _: usize [2],
            }
            on(i386 arm m68k sh s390) full(uid gid mode key~ cuid~ cgid~) {
                key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, mode: u16 = mode, _: u16, seq: u16, _: u16,
                _: usize [2],
            }
            on(mips_n32) full(uid gid mode key~ cuid~ cgid~) {
                key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, mode: u32 = mode, seq: u16, _: u16,
                _: usize [2],
            }
            full(uid gid mode key~ cuid~ cgid~) {
                key: i32, uid: u32 = user, gid: u32 = group, cuid: u32 = user, cgid: u32 = group, mode: u32 = mode, seq: u16, _: u16,
                _: kulong [2],
            },
        // include/uapi/linux/msg.h, ipc/msg.c
        struct msqid_ds
            on(arm xtensa)
            full(msg_perm msg_stime~ msg_rtime~ msg_ctime~ msg_qnum~ msg_qbytes msg_lspid~ msg_lrpid~)
            {
                msg_perm: ipc_perm, _: usize [2], msg_stime: isize, msg_rtime: isize, msg_ctime: isize, msg_lcbytes: usize, msg_lqbytes: usize,
                msg_cbytes: u16, msg_qnum: u16, msg_qbytes: u16, msg_lspid: u16 = process, msg_lrpid: u16 = process,
            }
            on(alpha microblaze mips_n32 mips_n64)
            full(msg_perm msg_stime~ msg_rtime~ msg_ctime~ msg_qnum~ msg_qbytes msg_lspid~ msg_lrpid~)
            {
                msg_perm: ipc_perm, _: usize [2], msg_stime: isize, msg_rtime: isize, msg_ctime: isize, msg_lcbytes: usize, msg_lqbytes: usize,
                msg_cbytes: u16, msg_qnum: u16, msg_qbytes: u16, msg_lspid: i32 = process, msg_lrpid: i32 = process,
            },
        // include/uapi/asm-generic/msgbuf.h, arch/*/include/uapi/asm/msgbuf.h, arch/*/include/asm/compat.h
        struct msqid64_ds
            on(mips_o32 mips_n32 xtensa powerpc32 parisc32 sparc32 big)
            full(msg_perm msg_stime_high?~ msg_stime~ msg_rtime_high?~ msg_rtime~ msg_ctime_high?~ msg_ctime~ msg_qnum~ msg_qbytes msg_lspid~
                msg_lrpid~)
            {
                msg_perm: ipc64_perm, msg_stime_high: usize, msg_stime: usize, msg_rtime_high: usize, msg_rtime: usize, msg_ctime_high: usize,
                msg_ctime: usize, msg_cbytes: usize, msg_qnum: usize, msg_qbytes: usize, msg_lspid: i32 = process, msg_lrpid: i32 = process,
                _: usize [2],
            }
            on(bits32 mips_n32)
            full(msg_perm msg_stime_high?~ msg_stime~ msg_rtime_high?~ msg_rtime~ msg_ctime_high?~ msg_ctime~ msg_qnum~ msg_qbytes msg_lspid~
                msg_lrpid~)
            {
                msg_perm: ipc64_perm, msg_stime: usize, msg_stime_high: usize, msg_rtime: usize, msg_rtime_high: usize, msg_ctime: usize,
                msg_ctime_high: usize, msg_cbytes: usize, msg_qnum: usize, msg_qbytes: usize, msg_lspid: i32 = process,
                msg_lrpid: i32 = process, _: usize [2],
            }
            full(msg_perm msg_stime~ msg_rtime~ msg_ctime~ msg_qnum~ msg_qbytes msg_lspid~ msg_lrpid~)
            {
                msg_perm: ipc64_perm, msg_stime: klong, msg_rtime: klong, msg_ctime: klong, msg_cbytes: kulong, msg_qnum: kulong,
                msg_qbytes: kulong, msg_lspid: i32 = process, msg_lrpid: i32 = process, _: kulong [2],
            },
        // include/uapi/linux/msg.h
        struct msginfo {
            msgpool: i32, msgmap: i32, msgmax: i32, msgmnb: i32, msgmni: i32, msgssz: i32, msgtql: i32, msgseg: u16,
        },
        struct msgbuf
            on(mips_n32) { mtype: isize, mtext: u8 [_ bytes] = data }
            { mtype: klong, mtext: u8 [_ bytes] = data },
        // include/uapi/linux/sem.h; arch/arm/kernel/sys_oabi-compat.c
        struct sembuf
            on(arm_oabi) { sem_num: u16, sem_op: i16, sem_flg: i16 = semaphore_flags, _: u16 }
            { sem_num: u16, sem_op: i16, sem_flg: i16 = semaphore_flags },
        // ipc/sem.c
        struct semid_ds
            on(alpha arm microblaze mips_n32 mips_n64 xtensa)
            full(sem_perm sem_otime~ sem_ctime~ sem_nsems~)
            { sem_perm: ipc_perm, sem_otime: isize, sem_ctime: isize, _: usize [4], sem_nsems: u16 },
        // include/uapi/asm-generic/sembuf.h, arch/*/include/uapi/asm/sembuf.h, arch/*/include/asm/compat.h
        struct semid64_ds
            on(x86_64 x32)
            full(sem_perm sem_otime~ sem_ctime~ sem_nsems~)
            {
                sem_perm: ipc64_perm, sem_otime: klong, _: kulong, sem_ctime: klong, _: kulong, sem_nsems: kulong, _: kulong [2],
            }
            on(mips_o32 mips_n32)
            full(sem_perm sem_otime_high?~ sem_otime~ sem_ctime_high?~ sem_ctime~ sem_nsems~)
            {
                sem_perm: ipc64_perm, sem_otime: usize, sem_ctime: usize, sem_nsems: usize, sem_otime_high: usize, sem_ctime_high: usize,
            }
            on(xtensa powerpc32 parisc32 sparc32 big)
            full(sem_perm sem_otime_high?~ sem_otime~ sem_ctime_high?~ sem_ctime~ sem_nsems~)
            {
                sem_perm: ipc64_perm, sem_otime_high: usize, sem_otime: usize, sem_ctime_high: usize, sem_ctime: usize, sem_nsems: usize,
                _: usize [2],
            }
            on(bits32)
            full(sem_perm sem_otime_high?~ sem_otime~ sem_ctime_high?~ sem_ctime~ sem_nsems~)
            {
                sem_perm: ipc64_perm, sem_otime: usize, sem_otime_high: usize, sem_ctime: usize, sem_ctime_high: usize, sem_nsems: usize,
                _: usize [2],
            }
            full(sem_perm sem_otime~ sem_ctime~ sem_nsems~)
            { sem_perm: ipc64_perm, sem_otime: klong, sem_ctime: klong, sem_nsems: kulong, _: kulong [2] },
        struct seminfo {
            semmap: i32, semmni: i32, semmns: i32, semmnu: i32, semmsl: i32, semopm: i32, semume: i32, semusz: i32, semvmx: i32, semaem: i32,
        },
        // include/uapi/linux/shm.h, ipc/shm.c
        struct shmid_ds
            on(arm xtensa)
            full(shm_perm shm_segsz~ shm_cpid~ shm_lpid~ shm_nattch~ shm_atime~ shm_dtime~ shm_ctime~)
            {
                shm_perm: ipc_perm, shm_segsz: i32, shm_atime: isize, shm_dtime: isize, shm_ctime: isize, shm_cpid: u16 = process,
                shm_lpid: u16 = process, shm_nattch: u16, _: u16, _: usize [2],
            }
            on(alpha microblaze mips_n32 mips_n64)
            full(shm_perm shm_segsz~ shm_cpid~ shm_lpid~ shm_nattch~ shm_atime~ shm_dtime~ shm_ctime~)
            {
                shm_perm: ipc_perm, shm_segsz: i32, shm_atime: isize, shm_dtime: isize, shm_ctime: isize, shm_cpid: i32 = process,
                shm_lpid: i32 = process, shm_nattch: u16, _: u16, _: usize [2],
            },
        // include/uapi/asm-generic/shmbuf.h, arch/*/include/uapi/asm/shmbuf.h, arch/*/include/asm/compat.h
        struct shmid64_ds
            on(mips_o32 mips_n32)
            full(shm_perm shm_segsz~ shm_cpid~ shm_lpid~ shm_nattch~ shm_atime_high?~ shm_atime~ shm_dtime_high?~ shm_dtime~
                shm_ctime_high?~ shm_ctime~)
            {
                shm_perm: ipc64_perm, shm_segsz: usize, shm_atime: usize, shm_dtime: usize, shm_ctime: usize, shm_cpid: i32 = process,
                shm_lpid: i32 = process, shm_nattch: usize, shm_atime_high: u16, shm_dtime_high: u16, shm_ctime_high: u16, _: u16,
            }
            on(powerpc32 parisc32)
            full(shm_perm shm_segsz~ shm_cpid~ shm_lpid~ shm_nattch~ shm_atime_high?~ shm_atime~ shm_dtime_high?~ shm_dtime~
                shm_ctime_high?~ shm_ctime~)
            {
                shm_perm: ipc64_perm, shm_atime_high: usize, shm_atime: usize, shm_dtime_high: usize, shm_dtime: usize,
                shm_ctime_high: usize, shm_ctime: usize, _: u32, shm_segsz: usize, shm_cpid: i32 = process, shm_lpid: i32 = process,
                shm_nattch: usize, _: usize [2],
            }
            on(sparc32)
            full(shm_perm shm_segsz~ shm_cpid~ shm_lpid~ shm_nattch~ shm_atime_high?~ shm_atime~ shm_dtime_high?~ shm_dtime~
                shm_ctime_high?~ shm_ctime~)
            {
                shm_perm: ipc64_perm, shm_atime_high: usize, shm_atime: usize, shm_dtime_high: usize, shm_dtime: usize,
                shm_ctime_high: usize, shm_ctime: usize, shm_segsz: usize, shm_cpid: i32 = process, shm_lpid: i32 = process,
                shm_nattch: usize, _: usize [2],
            }
            on(powerpc64 parisc64 sparc64)
            full(shm_perm shm_segsz~ shm_cpid~ shm_lpid~ shm_nattch~ shm_atime~ shm_dtime~ shm_ctime~)
            {
                shm_perm: ipc64_perm, shm_atime: isize, shm_dtime: isize, shm_ctime: isize, shm_segsz: usize, shm_cpid: i32 = process,
                shm_lpid: i32 = process, shm_nattch: usize, _: usize [2],
            }
            on(bits32)
            full(shm_perm shm_segsz~ shm_cpid~ shm_lpid~ shm_nattch~ shm_atime_high?~ shm_atime~ shm_dtime_high?~ shm_dtime~
                shm_ctime_high?~ shm_ctime~)
            {
                shm_perm: ipc64_perm, shm_segsz: usize, shm_atime: usize, shm_atime_high: usize, shm_dtime: usize, shm_dtime_high: usize,
                shm_ctime: usize, shm_ctime_high: usize, shm_cpid: i32 = process, shm_lpid: i32 = process, shm_nattch: usize,
                _: usize [2],
            }
            full(shm_perm shm_segsz~ shm_cpid~ shm_lpid~ shm_nattch~ shm_atime~ shm_dtime~ shm_ctime~)
            {
                shm_perm: ipc64_perm, shm_segsz: kulong, shm_atime: klong, shm_dtime: klong, shm_ctime: klong, shm_cpid: i32 = process,
                shm_lpid: i32 = process, shm_nattch: kulong, _: kulong [2],
            },
        struct shminfo on(alpha arm microblaze mips_n32 mips_n64 xtensa) { shmmax: i32, shmmin: i32, shmmni: i32, shmseg: i32, shmall: i32 },
        struct shminfo64
            on(mips_n32) { shmmax: usize, shmmin: usize, shmmni: usize, shmseg: usize, shmall: usize, _: usize [4] }
            { shmmax: kulong, shmmin: kulong, shmmni: kulong, shmseg: kulong, shmall: kulong, _: kulong [4] },
        struct shm_info
            on(mips_n32)
                { used_ids: i32, shm_tot: usize, shm_rss: usize, shm_swp: usize, swap_attempts: usize, swap_successes: usize }
            { used_ids: i32, shm_tot: kulong, shm_rss: kulong, shm_swp: kulong, swap_attempts: kulong, swap_successes: kulong },
        // include/uapi/linux/mqueue.h, ipc/mqueue.c
        struct mq_attr
            on(mips_n32) { mq_flags: isize = file_flags, mq_maxmsg: isize, mq_msgsize: isize, mq_curmsgs: isize, _: isize [4] }
            { mq_flags: klong = file_flags, mq_maxmsg: klong, mq_msgsize: klong, mq_curmsgs: klong, _: klong [4] },

        // BPF, performance events, io_uring.

        // include/uapi/linux/bpf.h: the parts of union bpf_attr, by command
        struct bpf_map_create
            more(extra_data)
            full(map_type key_size value_size max_entries map_flags inner_map_fd numa_node?BPF_F_NUMA_NODE map_name map_ifindex btf_fd
                btf_key_type_id btf_value_type_id btf_vmlinux_value_type_id map_extra value_type_btf_obj_fd map_token_fd excl_prog_hash*
                excl_prog_hash_size)
            {
                map_type: u32 = bpf_map_type, key_size: u32 = size, value_size: u32 = size, max_entries: u32 = count,
                map_flags: u32 = bpf_map_flags, inner_map_fd: u32 = descriptor, numa_node: u32, map_name: u8 [16] = string, map_ifindex: u32,
                btf_fd: u32 = descriptor, btf_key_type_id: u32, btf_value_type_id: u32, btf_vmlinux_value_type_id: u32, map_extra: u64,
                value_type_btf_obj_fd: i32 = descriptor, map_token_fd: i32 = descriptor,
                excl_prog_hash: *const u8 in aligned_u64 [excl_prog_hash_size bytes], excl_prog_hash_size: u32 = size, _: u32,
            },
        struct bpf_map_elem more(extra_data) {
            map_fd: u32 = descriptor, key: *const c_void in aligned_u64, value: *mut c_void in aligned_u64, flags: u64 = bpf_element_flags,
        },
        struct bpf_map_key more(extra_data) { map_fd: u32 = descriptor, key: *const c_void in aligned_u64 },
        struct bpf_next_key more(extra_data) {
            map_fd: u32 = descriptor, key: *const c_void in aligned_u64, next_key: *mut c_void in aligned_u64,
        },
        struct bpf_map_batch {
            in_batch: *const c_void in aligned_u64, out_batch: *mut c_void in aligned_u64, keys: *mut c_void in aligned_u64,
            values: *mut c_void in aligned_u64, count: u32 = count, map_fd: u32 = descriptor, elem_flags: u64 = bpf_element_flags,
            flags: u64 = bits,
        },
        struct bpf_insn {
            code: u8 = ebpf_code, dst_reg: u8: 4 = bpf_register, src_reg: u8: 4 = bpf_register, off: i16, imm: i32 = bits,
        },
        struct bpf_prog_load
            more(extra_data)
            brief(prog_type insn_cnt insns* license log_level log_size log_buf kern_version prog_flags prog_name prog_ifindex
                expected_attach_type prog_btf_fd func_info_rec_size func_info func_info_cnt line_info_rec_size line_info line_info_cnt
                attach_btf_id attach_prog_fd core_relo_cnt fd_array core_relos core_relo_rec_size log_true_size prog_token_fd fd_array_cnt
                signature signature_size keyring_id)
            {
                prog_type: u32 = bpf_program_type, insn_cnt: u32 = count, insns: *const bpf_insn in aligned_u64 [insn_cnt],
                license: *const c_char in aligned_u64 = string, log_level: u32, log_size: u32 = size,
                log_buf: *mut u8 in aligned_u64 [log_size bytes], kern_version: u32 = kernel_version, prog_flags: u32 = bpf_program_flags,
                prog_name: u8 [16] = string, prog_ifindex: u32, expected_attach_type: u32 = bpf_attach_type, prog_btf_fd: u32 = descriptor,
                func_info_rec_size: u32 = size, func_info: *const c_void in aligned_u64, func_info_cnt: u32 = count,
                line_info_rec_size: u32 = size, line_info: *const c_void in aligned_u64, line_info_cnt: u32 = count, attach_btf_id: u32,
                attach_prog_fd: u32 = descriptor, core_relo_cnt: u32 = count, fd_array: *const c_void in aligned_u64,
                core_relos: *const c_void in aligned_u64, core_relo_rec_size: u32 = size, log_true_size: u32 = size,
                prog_token_fd: i32 = descriptor, fd_array_cnt: u32 = count, signature: *const u8 in aligned_u64 [signature_size bytes] = bits,
                signature_size: u32 = size, keyring_id: i32 = id,
            },
        struct bpf_obj more(extra_data) {
            pathname: *const c_char in aligned_u64, bpf_fd: u32 = descriptor, file_flags: u32 = bpf_object_flags, path_fd: i32 = directory,
        },
        struct bpf_prog_attach
            more(extra_data)
            full(target_ifindex?BPF_TCX_INGRESS|target_ifindex?BPF_TCX_EGRESS|target_ifindex?BPF_NETKIT_PRIMARY
                |target_ifindex?BPF_NETKIT_PEER|target_fd attach_bpf_fd attach_type attach_flags replace_bpf_fd relative_id?BPF_F_ID|relative_fd
                expected_revision)
            {
                target_fd: u32 = descriptor, target_ifindex: u32 [=], attach_bpf_fd: u32 = descriptor, attach_type: u32 = bpf_attach_type,
                attach_flags: u32 = bpf_attach_flags, replace_bpf_fd: u32 = descriptor, relative_fd: u32 = descriptor, relative_id: u32 [=],
                expected_revision: u64,
            },
        struct bpf_prog_query
            full(target_ifindex?BPF_TCX_INGRESS|target_ifindex?BPF_TCX_EGRESS|target_ifindex?BPF_NETKIT_PRIMARY
                |target_ifindex?BPF_NETKIT_PEER|target_fd attach_type query_flags attach_flags prog_ids prog_cnt prog_attach_flags link_ids
                link_attach_flags revision)
            {
                target_fd: u32 = descriptor, target_ifindex: u32 [=], attach_type: u32 = bpf_attach_type, query_flags: u32 = bpf_query_flags,
                attach_flags: u32 = bpf_attach_flags, prog_ids: *mut u32 in aligned_u64 [prog_cnt], prog_cnt: u32 = count,
                prog_attach_flags: *mut u32 in aligned_u64 [prog_cnt] = bpf_attach_flags, link_ids: *mut u32 in aligned_u64 [prog_cnt],
                link_attach_flags: *mut u32 in aligned_u64 [prog_cnt] = bpf_attach_flags, revision: u64 = bits,
            },
        struct bpf_prog_test_run {
            prog_fd: u32 = descriptor, retval: u32, data_size_in: u32 = size, data_size_out: u32 = size, data_in: *const c_void in aligned_u64,
            data_out: *mut c_void in aligned_u64, repeat: u32 = count, duration: u32, ctx_size_in: u32 = size, ctx_size_out: u32 = size,
            ctx_in: *const c_void in aligned_u64, ctx_out: *mut c_void in aligned_u64, flags: u32 = bpf_test_flags, cpu: u32,
            batch_size: u32 = count, _: u32,
        },
        struct bpf_next_id more(extra_data) { start_id: u32, next_id: u32 },
        struct bpf_prog_by_id more(extra_data) { prog_id: u32 },
        struct bpf_map_by_id more(extra_data) { map_id: u32, _: u32, open_flags: u32 = bpf_object_flags },
        struct bpf_btf_by_id more(extra_data) { btf_id: u32, _: u32, open_flags: u32 = bpf_object_flags, fd_by_id_token_fd: i32 = descriptor },
        struct bpf_link_by_id more(extra_data) { link_id: u32 },
        struct bpf_obj_info { bpf_fd: u32 = descriptor, info_len: u32 = size, info: *mut c_void in aligned_u64 },
        struct bpf_raw_tracepoint_open {
            name: *const c_char in u64 = string, prog_fd: u32 = descriptor, _: u32, cookie: aligned_u64 = bits,
        },
        struct bpf_btf_load
            more(extra_data)
            full(btf btf_log_buf* btf_size btf_log_size btf_log_level btf_log_true_size btf_flags btf_token_fd)
            {
                btf: *const u8 in aligned_u64 [btf_size bytes], btf_log_buf: *mut u8 in aligned_u64 [btf_log_size bytes], btf_size: u32 = size,
                btf_log_size: u32 = size, btf_log_level: u32, btf_log_true_size: u32 = size, btf_flags: u32 = bpf_object_flags,
                btf_token_fd: i32 = descriptor,
            },
        struct bpf_task_fd_query {
            pid: u32 = process, fd: u32 = descriptor, flags: u32, buf_len: u32 = size, buf: *mut c_char in aligned_u64 = string, prog_id: u32,
            fd_type: u32 = bpf_descriptor_type, probe_offset: u64 = bits, probe_addr: u64 = bits,
        },
        struct bpf_kprobe_link {
            flags: u32 = bpf_kprobe_flags, cnt: u32 = count, syms: *const u64 in aligned_u64 [cnt] = bits,
            addrs: *const u64 in aligned_u64 [cnt] = bits, cookies: *const u64 in aligned_u64 [cnt] = bits,
        },
        struct bpf_uprobe_link {
            path: *const c_char in aligned_u64, offsets: *const u64 in aligned_u64 [cnt] = bits,
            ref_ctr_offsets: *const u64 in aligned_u64 [cnt] = bits, cookies: *const u64 in aligned_u64 [cnt] = bits, cnt: u32 = count,
            flags: u32 = bpf_uprobe_flags, pid: u32 = process, path_fd: u32 = directory,
        },
        struct bpf_perf_link { bpf_cookie: u64 = bits },
        struct bpf_tracing_link { target_btf_id: u32, cookie: u64 = bits },
        struct bpf_tracings_link {
            ids: *const u32 in aligned_u64 [cnt], cookies: *const u64 in aligned_u64 [cnt] = bits, cnt: u32 = count,
        },
        struct bpf_netfilter_link { pf: u32, hooknum: u32, priority: i32, flags: u32 = bpf_netfilter_flags },
        struct bpf_relative_link { relative_fd: u32 = descriptor, expected_revision: u64 = bits },
        struct bpf_iter_link full(prog_fd target_fd attach_type flags iter_info* iter_info_len) {
            prog_fd: u32 = descriptor, target_fd: u32 = descriptor, attach_type: u32 = bpf_attach_type, flags: u32 = bpf_attach_flags,
            iter_info: *const u8 in aligned_u64 [iter_info_len bytes], iter_info_len: u32 = size,
        },
        struct bpf_cgroup_link full(prog_fd target_fd attach_type flags cgroup?BPF_F_BEFORE|cgroup?BPF_F_AFTER|target_btf_id?) {
            prog_fd: u32 = descriptor, target_fd: u32 = descriptor, attach_type: u32 = bpf_attach_type, flags: u32 = bpf_attach_flags,
            cgroup: bpf_relative_link, target_btf_id: u32 [=],
        },
        struct bpf_link_create
            full(map_fd?BPF_STRUCT_OPS|prog_fd target_ifindex?BPF_TCX_INGRESS|target_ifindex?BPF_TCX_EGRESS
                |target_ifindex?BPF_NETKIT_PRIMARY|target_ifindex?BPF_NETKIT_PEER|target_ifindex?BPF_XDP|target_fd attach_type flags
                perf_event?BPF_PERF_EVENT kprobe_multi?BPF_TRACE_KPROBE_MULTI
                |kprobe_multi?BPF_TRACE_KPROBE_SESSION uprobe_multi?BPF_TRACE_UPROBE_MULTI|uprobe_multi?BPF_TRACE_UPROBE_SESSION
                tracing?BPF_TRACE_FENTRY|tracing?BPF_TRACE_FEXIT|tracing?BPF_MODIFY_RETURN|tracing?BPF_LSM_MAC|tracing?BPF_TRACE_FSESSION
                tracing_multi?BPF_TRACE_FENTRY_MULTI|tracing_multi?BPF_TRACE_FEXIT_MULTI|tracing_multi?BPF_TRACE_FSESSION_MULTI
                netfilter?BPF_NETFILTER tcx?BPF_TCX_INGRESS|tcx?BPF_TCX_EGRESS netkit?BPF_NETKIT_PRIMARY|netkit?BPF_NETKIT_PEER)
            {
                prog_fd: u32 = descriptor, map_fd: u32 [=] = descriptor, target_fd: u32 = descriptor, target_ifindex: u32 [=],
                attach_type: u32 = bpf_attach_type, flags: u32 = bpf_attach_flags,
                perf_event: bpf_perf_link, kprobe_multi: bpf_kprobe_link [=], uprobe_multi: bpf_uprobe_link [=],
                tracing: bpf_tracing_link [=], tracing_multi: bpf_tracings_link [=], netfilter: bpf_netfilter_link [=],
                tcx: bpf_relative_link [=], netkit: bpf_relative_link [=], cgroup: bpf_relative_link [=],
            },
        struct bpf_link_update
            full(link_fd new_prog_fd flags old_prog_fd?BPF_F_REPLACE)
            {
                link_fd: u32 = descriptor, new_prog_fd: u32 = descriptor, flags: u32 = bpf_attach_flags, old_prog_fd: u32 = descriptor,
            },
        struct bpf_link_detach { link_fd: u32 = descriptor },
        struct bpf_enable_stats { r#type: u32 = bpf_statistics },
        struct bpf_iter_create { link_fd: u32 = descriptor, flags: u32 = bits },
        struct bpf_prog_bind_map { prog_fd: u32 = descriptor, map_fd: u32 = descriptor, flags: u32 = bits },
        struct bpf_token_create { flags: u32 = bits, bpffs_fd: u32 = descriptor },
        struct bpf_prog_stream_read {
            stream_buf: *mut u8 in aligned_u64 [stream_buf_len bytes], stream_buf_len: u32 = size, stream_id: u32, prog_fd: u32 = descriptor,
            _: u32,
        },
        struct bpf_prog_assoc_struct_ops { map_fd: u32 = descriptor, prog_fd: u32 = descriptor, flags: u32 = bits },
        // The parts of union bpf_attr that have a name.
        struct bpf_attr_test more(extra_data) { test: bpf_prog_test_run },
        struct bpf_attr_batch more(extra_data) { batch: bpf_map_batch },
        struct bpf_attr_info more(extra_data) { info: bpf_obj_info },
        struct bpf_attr_query more(extra_data) { query: bpf_prog_query },
        struct bpf_attr_raw_tracepoint more(extra_data) { raw_tracepoint: bpf_raw_tracepoint_open },
        struct bpf_attr_task_fd_query more(extra_data) { task_fd_query: bpf_task_fd_query },
        struct bpf_attr_link_create more(extra_data) { link_create: bpf_link_create },
        struct bpf_attr_link_update more(extra_data) { link_update: bpf_link_update },
        struct bpf_attr_link_detach more(extra_data) { link_detach: bpf_link_detach },
        struct bpf_attr_enable_stats more(extra_data) { enable_stats: bpf_enable_stats },
        struct bpf_attr_iter_create more(extra_data) { iter_create: bpf_iter_create },
        struct bpf_attr_prog_bind_map more(extra_data) { prog_bind_map: bpf_prog_bind_map },
        struct bpf_attr_token_create more(extra_data) { token_create: bpf_token_create },
        struct bpf_attr_prog_stream_read more(extra_data) { prog_stream_read: bpf_prog_stream_read },
        struct bpf_attr_prog_assoc_struct_ops more(extra_data) { prog_assoc_struct_ops: bpf_prog_assoc_struct_ops },
        struct bpf_common_attr more(extra_data) {
            log_buf: *mut c_void in aligned_u64, log_size: u32 = size, log_level: u32, log_true_size: u32 = size, _: u32,
        },

        // include/uapi/linux/perf_event.h
        struct perf_event_attr
            sized(size 64) more(...)
            brief(type size= config sample_freq??freq|sample_period sample_type read_format disabled? inherit? pinned? exclusive?
                exclude_user? exclude_kernel? exclude_hv? exclude_idle? mmap? comm? freq? inherit_stat? enable_on_exec? task?
                watermark? precise_ip mmap_data? sample_id_all? exclude_host? exclude_guest? exclude_callchain_kernel?
                exclude_callchain_user? mmap2? comm_exec? use_clockid? context_switch? write_backward? namespaces? ksymbol? bpf_event?
                aux_output? cgroup? text_poke? build_id? inherit_thread? remove_on_exec? sigtrap? defer_callchain? defer_output?)
            full(type size= config sample_freq??freq|sample_period sample_type read_format disabled inherit pinned exclusive
                exclude_user exclude_kernel exclude_hv exclude_idle mmap comm freq inherit_stat enable_on_exec task watermark
                precise_ip mmap_data sample_id_all exclude_host exclude_guest exclude_callchain_kernel exclude_callchain_user mmap2
                comm_exec use_clockid context_switch write_backward namespaces ksymbol bpf_event aux_output cgroup text_poke build_id
                inherit_thread remove_on_exec sigtrap defer_callchain? defer_output? wakeup_watermark??watermark|wakeup_events
                bp_type?PERF_TYPE_BREAKPOINT bp_addr?PERF_TYPE_BREAKPOINT|config1 bp_len?PERF_TYPE_BREAKPOINT|config2
                branch_sample_type?PERF_SAMPLE_BRANCH_STACK sample_regs_user sample_stack_user?PERF_SAMPLE_STACK_USER
                clockid??use_clockid sample_regs_intr aux_watermark sample_max_stack aux_sample_size aux_start_paused aux_pause
                aux_resume sig_data config3 config4)
            {
                r#type: u32 = perf_type, size: u32 = perf_attr_size, config: u64 = perf_config, sample_period: u64, sample_freq: u64 [=],
                sample_type: u64 = perf_sample, read_format: u64 = perf_read_format, disabled: u64: 1, inherit: u64: 1,
                pinned: u64: 1, exclusive: u64: 1, exclude_user: u64: 1, exclude_kernel: u64: 1, exclude_hv: u64: 1,
                exclude_idle: u64: 1, mmap: u64: 1, comm: u64: 1, freq: u64: 1, inherit_stat: u64: 1, enable_on_exec: u64: 1,
                task: u64: 1, watermark: u64: 1, precise_ip: u64: 2 = skid, mmap_data: u64: 1, sample_id_all: u64: 1, exclude_host: u64: 1,
                exclude_guest: u64: 1, exclude_callchain_kernel: u64: 1, exclude_callchain_user: u64: 1, mmap2: u64: 1,
                comm_exec: u64: 1, use_clockid: u64: 1, context_switch: u64: 1, write_backward: u64: 1, namespaces: u64: 1,
                ksymbol: u64: 1, bpf_event: u64: 1, aux_output: u64: 1, cgroup: u64: 1, text_poke: u64: 1, build_id: u64: 1,
                inherit_thread: u64: 1, remove_on_exec: u64: 1, sigtrap: u64: 1, defer_callchain: u64: 1, defer_output: u64: 1,
                _: u64: 24, wakeup_events: u32, wakeup_watermark: u32 [=], bp_type: u32 = breakpoint_type, config1: u64 = bits,
                bp_addr: u64 [=] = bits, config2: u64 = bits, bp_len: u64 [=], branch_sample_type: u64 = perf_branch,
                sample_regs_user: u64 = bits, sample_stack_user: u32 = bits, clockid: i32 = clock, sample_regs_intr: u64 = bits,
                aux_watermark: u32, sample_max_stack: u16, _: u16, aux_sample_size: u32, aux_start_paused: u32: 1, aux_pause: u32: 1,
                aux_resume: u32: 1, _: u32: 29, sig_data: u64 = bits, config3: u64 = bits, config4: u64 = bits,
            },

        // include/uapi/linux/io_uring.h
        struct io_sqring_offsets {
            head: u32, tail: u32, ring_mask: u32, ring_entries: u32, flags: u32, dropped: u32, array: u32, _: u32, user_addr: u64 = bits,
        },
        struct io_cqring_offsets {
            head: u32, tail: u32, ring_mask: u32, ring_entries: u32, overflow: u32, cqes: u32, flags: u32, _: u32, user_addr: u64 = bits,
        },
        struct io_uring_params
            full(flags sq_thread_cpu sq_thread_idle wq_fd?IORING_SETUP_ATTACH_WQ resv? sq_entries cq_entries features sq_off cq_off)
            failed(flags sq_thread_cpu sq_thread_idle wq_fd?IORING_SETUP_ATTACH_WQ resv?)
            {
                sq_entries: u32, cq_entries: u32, flags: u32 = io_uring_setup_flags, sq_thread_cpu: u32 = bits, sq_thread_idle: u32,
                features: u32 = io_uring_features, wq_fd: u32 = descriptor, resv: u32 [3] = bits, sq_off: io_sqring_offsets, cq_off: io_cqring_offsets,
            },
        // What changes of the above where rings get other sizes.
        struct io_uring_ring_sizes full(sq_entries cq_entries flags resv?) {
            sq_entries: u32, cq_entries: u32, flags: u32 = io_uring_setup_flags, sq_thread_cpu: u32 = bits, sq_thread_idle: u32,
            features: u32 = io_uring_features, wq_fd: u32 = descriptor, resv: u32 [3] = bits, sq_off: io_sqring_offsets, cq_off: io_cqring_offsets,
        },
        struct io_uring_getevents_arg {
            sigmask: *const usize in u64 [sigmask_sz bytes] = signal_mask, sigmask_sz: u32 = size, min_wait_usec: u32,
            ts: *const __kernel_timespec in u64,
        },
        struct io_uring_files_update full(offset resv? fds) { offset: u32, resv: u32 = bits, fds: *const c_void in aligned_u64 },
        struct io_uring_rsrc_update full(offset resv? data) { offset: u32 = id, resv: u32 = bits, data: aligned_u64 = descriptor },
        struct io_uring_ring_removal full(offset resv? data?) { offset: u32, resv: u32 = bits, data: aligned_u64 = bits },
        struct io_uring_files_register bytes(32..) full(nr flags resv2? data tags) {
            nr: u32 = count, flags: u32 = io_uring_resource_flags, resv2: u64 = bits, data: *const i32 in aligned_u64 [nr] = descriptor,
            tags: *const u64 in aligned_u64 [nr] = bits,
        },
        struct io_uring_buffers_register bytes(32..) full(nr flags resv2? data tags) {
            nr: u32 = count, flags: u32 = io_uring_resource_flags, resv2: u64 = bits, data: *const iovec in aligned_u64 [nr],
            tags: *const u64 in aligned_u64 [nr] = bits,
        },
        struct io_uring_files_change bytes(32..) full(offset resv? data tags nr resv2?) {
            offset: u32, resv: u32 = bits, data: *const i32 in aligned_u64 [nr] = descriptor, tags: *const u64 in aligned_u64 [nr] = bits,
            nr: u32 = count, resv2: u32 = bits,
        },
        struct io_uring_buffers_change bytes(32..) full(offset resv? data tags nr resv2?) {
            offset: u32, resv: u32 = bits, data: *const iovec in aligned_u64 [nr], tags: *const u64 in aligned_u64 [nr] = bits,
            nr: u32 = count, resv2: u32 = bits,
        },
        struct io_uring_probe_op full(op resv? flags resv2?) {
            op: u8 = io_uring_operation, resv: u8 = bits, flags: u16 = io_uring_operation_flags, resv2: u32 = bits,
        },
        struct io_uring_probe full(last_op ops_len resv? resv2? ops) {
            last_op: u8 = io_uring_operation, ops_len: u8 = count, resv: u16 = bits, resv2: u32 [3] = bits, ops: io_uring_probe_op [] [ops_len],
        },
        struct io_uring_restriction
            full(opcode register_op?IORING_RESTRICTION_REGISTER_OP|sqe_op?IORING_RESTRICTION_SQE_OP|sqe_flags resv? resv2?)
            {
                opcode: u16 = io_uring_restriction, register_op: u8 = io_uring_register_operation, sqe_op: u8 [=] = io_uring_operation,
                sqe_flags: u8 [=] = io_uring_entry_flags, resv: u8 = bits, resv2: u32 [3] = bits,
            },
        struct io_uring_clock_register full(clockid __resv?) { clockid: u32 = clock, __resv: u32 [3] = bits },
        struct io_uring_clone_buffers full(src_fd flags src_off dst_off nr pad?) {
            src_fd: u32 = descriptor, flags: u32 = io_uring_clone_flags, src_off: u32, dst_off: u32, nr: u32 = count, pad: u32 [3] = bits,
        },
        struct io_uring_buf_reg full(ring_addr ring_entries bgid flags min_left resv?) {
            ring_addr: *mut c_void in u64, ring_entries: u32, bgid: u16, flags: u16 = io_uring_ring_flags, min_left: u32, resv: u32 [5] = bits,
        },
        struct io_uring_buf_status full(buf_group head resv?) { buf_group: u32 = bits, head: u32 = bits, resv: u32 [8] = bits },
        // As it was, where it ends.
        struct io_uring_napi_removal full(busy_poll_to prefer_busy_poll opcode pad? op_param resv?) {
            busy_poll_to: u32 = bits, prefer_busy_poll: u8 = bits, opcode: u8 = io_uring_napi_operation, pad: u8 [2] = octets,
            op_param: u32 = io_uring_napi_tracking, resv: u32 = bits,
        },
        struct io_uring_napi
            full(busy_poll_to prefer_busy_poll opcode pad? op_param resv?)
            after(busy_poll_to prefer_busy_poll opcode pad? op_param resv?)
            {
                busy_poll_to: u32 = bits, prefer_busy_poll: u8 = bits, opcode: u8 = io_uring_napi_operation, pad: u8 [2] = octets,
                op_param: u32 = io_uring_napi_tracking, resv: u32 = bits,
            },
        struct io_uring_sync_cancel_reg full(addr fd flags timeout opcode pad? pad2?) {
            addr: u64 = address, fd: i32 = descriptor, flags: u32 = io_uring_cancel_flags, timeout: __kernel_timespec,
            opcode: u8 = io_uring_operation, pad: u8 [7] = octets, pad2: u64 [3] = bits,
        },
        struct io_uring_file_index_range full(off len resv?) { off: u32, len: u32 = count, resv: u64 = bits },
        struct io_uring_region_desc {
            user_addr: u64 = address, size: u64 = size, flags: u32 = io_uring_region_types, id: u32 = id, mmap_offset: u64, _: u64 [4],
        },
        struct io_uring_mem_region_reg full(region_uptr* flags __resv?) {
            region_uptr: *mut io_uring_region_desc in u64, flags: u64 = io_uring_region_flags, __resv: u64 [2] = bits,
        },
        struct io_uring_query_hdr {
            next_entry: u64 = address, query_data: u64 = address, query_op: u32 = io_uring_query, size: u32 = size, result: i32, _: u32 [3],
        },
        // include/uapi/linux/io_uring/zcrx.h, include/uapi/linux/io_uring/bpf_filter.h
        struct io_uring_zcrx_offsets full(head tail rqes __resv2? __resv?) {
            head: u32, tail: u32, rqes: u32, __resv2: u32 = bits, __resv: u64 [2] = bits,
        },
        struct io_uring_zcrx_ifq_reg full(if_idx if_rxq rq_entries flags area_ptr region_ptr* offsets zcrx_id rx_buf_len event_desc __resv?) {
            if_idx: u32, if_rxq: u32, rq_entries: u32, flags: u32 = bits, area_ptr: *mut c_void in u64,
            region_ptr: *mut io_uring_region_desc in u64, offsets: io_uring_zcrx_offsets, zcrx_id: u32, rx_buf_len: u32,
            event_desc: *const c_void in u64, __resv: u64 [2] = bits,
        },
        struct io_uring_bpf_filter {
            opcode: u32 = io_uring_operation, flags: u32 = bits, filter_len: u32 = count, pdu_size: u8 = size, _: u8 [3],
            filter_ptr: *const c_void in u64, _: u64 [5],
        },
        struct io_uring_bpf { cmd_type: u16, cmd_flags: u16 = bits, _: u32, filter: io_uring_bpf_filter },

        // Keys, quotas, security.

        // include/uapi/linux/keyctl.h
        struct keyctl_dh_params { private: i32 = keyring, prime: i32 = keyring, base: i32 = keyring },
        struct keyctl_kdf_params
            on(mips_n32) {
                hashname: *const c_char = string, otherinfo: *const u8 [otherinfolen bytes], otherinfolen: u32 = size, _: u32 [8],
            }
            {
                hashname: *const c_char in kulong = string, otherinfo: *const u8 in kulong [otherinfolen bytes], otherinfolen: u32 = size,
                _: u32 [8],
            },
        struct keyctl_pkey_query {
            supported_ops: u32 = key_operations, key_size: u32, max_data_size: u16 = size, max_sig_size: u16 = size, max_enc_size: u16 = size,
            max_dec_size: u16 = size, _: u32 [10],
        },
        struct keyctl_pkey_params { key_id: i32 = keyring, in_len: u32 = size, out_len: u32 = size, _: u32 [7] },
        struct keyctl_verify_params { key_id: i32 = keyring, in_len: u32 = size, in2_len: u32 = size, _: u32 [7] },

        // include/uapi/linux/quota.h
        struct if_dqblk
            brief(dqb_bhardlimit dqb_bsoftlimit dqb_curspace dqb_ihardlimit dqb_isoftlimit dqb_curinodes)
            {
                dqb_bhardlimit: u64, dqb_bsoftlimit: u64, dqb_curspace: u64, dqb_ihardlimit: u64, dqb_isoftlimit: u64, dqb_curinodes: u64,
                dqb_btime: u64, dqb_itime: u64, dqb_valid: u32 = quota_valid,
            },
        struct if_nextdqblk
            brief(dqb_bhardlimit dqb_bsoftlimit dqb_curspace dqb_ihardlimit dqb_isoftlimit dqb_curinodes dqb_id)
            {
                dqb_bhardlimit: u64, dqb_bsoftlimit: u64, dqb_curspace: u64, dqb_ihardlimit: u64, dqb_isoftlimit: u64, dqb_curinodes: u64,
                dqb_btime: u64, dqb_itime: u64, dqb_valid: u32 = quota_valid, dqb_id: u32 = user,
            },
        struct if_dqinfo {
            dqi_bgrace: u64, dqi_igrace: u64, dqi_flags: u32 = quota_info_flags, dqi_valid: u32 = quota_info_valid,
        },
        // include/uapi/linux/dqblk_xfs.h
        struct fs_disk_quota
            brief(d_version d_flags d_fieldmask d_id d_blk_hardlimit d_blk_softlimit d_ino_hardlimit d_ino_softlimit d_bcount d_icount)
            full(d_version d_flags d_fieldmask d_id d_blk_hardlimit d_blk_softlimit d_ino_hardlimit d_ino_softlimit d_bcount d_icount d_itimer
                d_btimer d_iwarns d_bwarns d_rtb_hardlimit d_rtb_softlimit d_rtbcount d_rtbtimer d_rtbwarns)
            {
                d_version: i8, d_flags: i8 = quota_kind, d_fieldmask: u16 = bits, d_id: u32 = user, d_blk_hardlimit: u64, d_blk_softlimit: u64,
                d_ino_hardlimit: u64, d_ino_softlimit: u64, d_bcount: u64, d_icount: u64, d_itimer: i32, d_btimer: i32, d_iwarns: u16,
                d_bwarns: u16, d_itimer_hi: i8, d_btimer_hi: i8, d_rtbtimer_hi: i8, _: i8, d_rtb_hardlimit: u64, d_rtb_softlimit: u64,
                d_rtbcount: u64, d_rtbtimer: i32, d_rtbwarns: u16, _: i16, _: u8 [8],
            },
        struct fs_qfilestat { qfs_ino: u64, qfs_nblks: u64, qfs_nextents: u32 },
        struct fs_quota_stat
            brief(qs_version)
            {
                qs_version: i8, qs_flags: u16 = quota_state, _: i8, qs_uquota: fs_qfilestat, qs_gquota: fs_qfilestat, qs_incoredqs: u32,
                qs_btimelimit: i32, qs_itimelimit: i32, qs_rtbtimelimit: i32, qs_bwarnlimit: u16, qs_iwarnlimit: u16,
            },
        struct fs_qfilestatv { qfs_ino: u64, qfs_nblks: u64, qfs_nextents: u32, _: u32 },
        struct fs_quota_statv
            brief(qs_version)
            full(qs_version qs_flags qs_incoredqs qs_uquota qs_gquota qs_pquota qs_btimelimit qs_itimelimit qs_rtbtimelimit qs_bwarnlimit
                qs_iwarnlimit qs_rtbwarnlimit?)
            {
                qs_version: i8, _: u8, qs_flags: u16 = quota_state, qs_incoredqs: u32, qs_uquota: fs_qfilestatv, qs_gquota: fs_qfilestatv,
                qs_pquota: fs_qfilestatv, qs_btimelimit: i32, qs_itimelimit: i32, qs_rtbtimelimit: i32, qs_bwarnlimit: u16,
                qs_iwarnlimit: u16, qs_rtbwarnlimit: u16, _: u16, _: u32, _: u64 [7],
            },

        // include/uapi/linux/lsm.h
        struct lsm_ctx step(len) brief(id flags len ctx_len ctx) {
            id: u64 = lsm_id, flags: u64 = bits, len: u64 = size, ctx_len: u64 = size, ctx: u8 [ctx_len bytes] = bits,
        },

        // What requests of ioctl() point to: tables/ioctls.rs.

        // include/uapi/asm-generic/termios.h; of mips and powerpc, arch/*/include/uapi/asm/termios.h
        struct termio
            on(mips) brief(c_iflag c_oflag c_cflag c_lflag) {
                c_iflag: u16 = terminal_input, c_oflag: u16 = terminal_output, c_cflag: u16 = terminal_control, c_lflag: u16 = terminal_local,
                c_line: i8, c_cc: u8 [23],
            }
            on(powerpc) brief(c_iflag c_oflag c_cflag c_lflag) {
                c_iflag: u16 = terminal_input, c_oflag: u16 = terminal_output, c_cflag: u16 = terminal_control, c_lflag: u16 = terminal_local,
                c_line: u8, c_cc: u8 [10],
            }
            brief(c_iflag c_oflag c_cflag c_lflag) {
                c_iflag: u16 = terminal_input, c_oflag: u16 = terminal_output, c_cflag: u16 = terminal_control, c_lflag: u16 = terminal_local,
                c_line: u8, c_cc: u8 [8],
            },
        // include/uapi/asm-generic/termbits.h, arch/*/include/uapi/asm/termbits.h
        struct termios
            on(alpha powerpc) brief(c_iflag c_oflag c_cflag c_lflag)
            full(c_iflag c_oflag c_cflag c_lflag c_line c_cc c_ispeed c_ospeed) {
                c_iflag: u32 = terminal_input, c_oflag: u32 = terminal_output, c_cflag: u32 = terminal_control, c_lflag: u32 = terminal_local,
                c_cc: u8 [19], c_line: u8, c_ispeed: u32, c_ospeed: u32,
            }
            on(mips) brief(c_iflag c_oflag c_cflag c_lflag) {
                c_iflag: u32 = terminal_input, c_oflag: u32 = terminal_output, c_cflag: u32 = terminal_control, c_lflag: u32 = terminal_local,
                c_line: u8, c_cc: u8 [23],
            }
            on(sparc) brief(c_iflag c_oflag c_cflag c_lflag) {
                c_iflag: u32 = terminal_input, c_oflag: u32 = terminal_output, c_cflag: u32 = terminal_control, c_lflag: u32 = terminal_local,
                c_line: u8, c_cc: u8 [17],
            }
            brief(c_iflag c_oflag c_cflag c_lflag) {
                c_iflag: u32 = terminal_input, c_oflag: u32 = terminal_output, c_cflag: u32 = terminal_control, c_lflag: u32 = terminal_local,
                c_line: u8, c_cc: u8 [19],
            },
        struct termios2
            on(alpha) brief(c_iflag c_oflag c_cflag c_lflag)
            full(c_iflag c_oflag c_cflag c_lflag c_line c_cc c_ispeed c_ospeed) {
                c_iflag: u32 = terminal_input, c_oflag: u32 = terminal_output, c_cflag: u32 = terminal_control, c_lflag: u32 = terminal_local,
                c_cc: u8 [19], c_line: u8, c_ispeed: u32, c_ospeed: u32,
            }
            on(mips) brief(c_iflag c_oflag c_cflag c_lflag) {
                c_iflag: u32 = terminal_input, c_oflag: u32 = terminal_output, c_cflag: u32 = terminal_control, c_lflag: u32 = terminal_local,
                c_line: u8, c_cc: u8 [23], c_ispeed: u32, c_ospeed: u32,
            }
            on(alpha arc arm arm64 csky hexagon loongarch m68k microblaze nios2 openrisc parisc riscv s390 sh sparc x86 xtensa)
            brief(c_iflag c_oflag c_cflag c_lflag) {
                c_iflag: u32 = terminal_input, c_oflag: u32 = terminal_output, c_cflag: u32 = terminal_control, c_lflag: u32 = terminal_local,
                c_line: u8, c_cc: u8 [19], c_ispeed: u32, c_ospeed: u32,
            },
        // include/uapi/linux/fs.h
        struct fsxattr full(fsx_xflags fsx_extsize fsx_nextents~ fsx_projid fsx_cowextsize) {
            fsx_xflags: u32 = file_xflags, fsx_extsize: u32, fsx_nextents: u32, fsx_projid: u32 = bits, fsx_cowextsize: u32, _: u8 [8],
        },
        struct file_clone_range { src_fd: i64 = descriptor, src_offset: u64, src_length: u64, dest_offset: u64 },
        struct fstrim_range { start: u64 = bits, len: u64, minlen: u64 },
        // include/uapi/linux/fiemap.h
        struct fiemap_extent full(fe_logical fe_physical fe_length fe_flags) {
            fe_logical: u64, fe_physical: u64, fe_length: u64, _: u64 [2], fe_flags: u32 = fiemap_extent_flags, _: u32 [3],
        },
        struct fiemap full(fm_start fm_length fm_flags fm_extent_count) after(fm_flags fm_mapped_extents fm_extents!) {
            fm_start: u64, fm_length: u64, fm_flags: u32 = fiemap_flags, fm_mapped_extents: u32 = count, fm_extent_count: u32, _: u32,
            fm_extents: fiemap_extent [] [fm_mapped_extents],
        },
        // include/uapi/linux/hdreg.h
        struct hd_geometry { heads: u8, sectors: u8, cylinders: u16, start: usize },
        // include/uapi/linux/blkpg.h
        struct blkpg_partition { start: i64, length: i64, pno: i32, devname: u8 [64] = string, volname: u8 [64] = string },
        struct blkpg_ioctl_arg { op: i32 = partition_operation, flags: i32, datalen: i32, data: *const blkpg_partition },
        // include/uapi/linux/loop.h
        struct loop_info
            on(x86_64 powerpc64) brief(lo_number lo_offset lo_encrypt_type? lo_encrypt_key_size??lo_encrypt_type lo_flags lo_name
                lo_encrypt_key??lo_encrypt_type) {
                lo_number: i32, lo_device: u64 = device, lo_inode: usize, lo_rdevice: u64 = device, lo_offset: i32 = bits,
                lo_encrypt_type: i32 = loop_encryption, lo_encrypt_key_size: i32 = size, lo_flags: i32 = loop_flags, lo_name: u8 [64] = string,
                lo_encrypt_key: u8 [32] [lo_encrypt_key_size bytes] = string, lo_init: usize [2] = bits, _: u8 [4],
            }
            on(i386 arm m68k s390 sh sparc32 xtensa)
            brief(lo_number lo_offset lo_encrypt_type? lo_encrypt_key_size??lo_encrypt_type lo_flags lo_name
                lo_encrypt_key??lo_encrypt_type) {
                lo_number: i32, lo_device: u16 = device, lo_inode: usize, lo_rdevice: u16 = device, lo_offset: i32 = bits,
                lo_encrypt_type: i32 = loop_encryption, lo_encrypt_key_size: i32 = size, lo_flags: i32 = loop_flags, lo_name: u8 [64] = string,
                lo_encrypt_key: u8 [32] [lo_encrypt_key_size bytes] = string, lo_init: usize [2] = bits, _: u8 [4],
            }
            brief(lo_number lo_offset lo_encrypt_type? lo_encrypt_key_size??lo_encrypt_type lo_flags lo_name
                lo_encrypt_key??lo_encrypt_type) {
                lo_number: i32, lo_device: u32 = device, lo_inode: usize, lo_rdevice: u32 = device, lo_offset: i32 = bits,
                lo_encrypt_type: i32 = loop_encryption, lo_encrypt_key_size: i32 = size, lo_flags: i32 = loop_flags, lo_name: u8 [64] = string,
                lo_encrypt_key: u8 [32] [lo_encrypt_key_size bytes] = string, lo_init: usize [2] = bits, _: u8 [4],
            },
        struct loop_info64
            brief(lo_offset lo_number lo_encrypt_type? lo_encrypt_key_size??lo_encrypt_type lo_flags lo_file_name
                lo_crypt_name??lo_encrypt_type lo_encrypt_key??lo_encrypt_type) {
                lo_device: u64 = device, lo_inode: u64, lo_rdevice: u64 = device, lo_offset: u64 = bits, lo_sizelimit: u64, lo_number: u32,
                lo_encrypt_type: u32 = loop_encryption, lo_encrypt_key_size: u32 = size, lo_flags: u32 = loop_flags, lo_file_name: u8 [64] = string,
                lo_crypt_name: u8 [64] = string, lo_encrypt_key: u8 [32] [lo_encrypt_key_size bytes] = string, lo_init: u64 [2] = bits,
            },
        struct loop_config { fd: u32 = descriptor, block_size: u32, info: loop_info64, _: u64 [8] },
        // include/uapi/linux/rtc.h
        struct rtc_time brief(tm_sec tm_min tm_hour tm_mday tm_mon tm_year) {
            tm_sec: i32, tm_min: i32, tm_hour: i32, tm_mday: i32, tm_mon: i32, tm_year: i32, tm_wday: i32, tm_yday: i32, tm_isdst: i32,
        },
        struct rtc_wkalrm { enabled: u8, pending: u8, time: rtc_time },
        struct rtc_pll_info {
            pll_ctrl: i32, pll_value: i32, pll_max: i32, pll_min: i32, pll_posmult: i32, pll_negmult: i32, pll_clock: isize,
        },
        // include/uapi/linux/userfaultfd.h
        struct uffdio_range { start: u64 = bits, len: u64 = bits },
        struct uffdio_api full(api features= ioctls~) { api: u64 = bits, features: u64 = userfaultfd_features, ioctls: u64 = bits },
        struct uffdio_register full(range mode ioctls~) { range: uffdio_range, mode: u64 = userfaultfd_register, ioctls: u64 = bits },
        struct uffdio_copy full(dst src len mode copy~) { dst: u64 = bits, src: u64 = bits, len: u64 = bits, mode: u64 = userfaultfd_copy, copy: i64 = bits },
        struct uffdio_zeropage full(range mode zeropage~) { range: uffdio_range, mode: u64 = userfaultfd_zeropage, zeropage: i64 = bits },
        struct uffdio_writeprotect { range: uffdio_range, mode: u64 = userfaultfd_writeprotect },
        struct uffdio_continue full(range mode mapped~) { range: uffdio_range, mode: u64 = userfaultfd_continue, mapped: i64 },
        struct uffdio_poison full(range mode updated~) { range: uffdio_range, mode: u64 = userfaultfd_poison, updated: i64 },
        struct uffdio_move full(dst src len mode move~) {
            dst: u64 = bits, src: u64 = bits, len: u64 = bits, mode: u64 = userfaultfd_move, r#move: i64 = bits,
        },
        // include/uapi/linux/fs.h
        struct fs_sysfs_path in ioctl { len: u8 = size, name: u8 [128] [len bytes] = string },
        struct fsuuid2 in ioctl { len: u8 = size, uuid: u8 [16] [len bytes] = bits },
        struct logical_block_metadata_cap in ioctl {
            lbmd_flags: u32 = integrity_flags, lbmd_interval: u16, lbmd_size: u8, lbmd_opaque_size: u8, lbmd_opaque_offset: u8, lbmd_pi_size: u8,
            lbmd_pi_offset: u8, lbmd_guard_tag_type: u8 = integrity_checksum, lbmd_app_tag_size: u8, lbmd_ref_tag_size: u8,
            lbmd_storage_tag_size: u8, _: u8,
        },
        struct file_dedupe_range_info full(dest_fd dest_offset) after(bytes_deduped status) {
            dest_fd: i64 = descriptor, dest_offset: u64, bytes_deduped: u64, status: i32, _: u32,
        },
        struct file_dedupe_range after(info) {
            src_offset: u64, src_length: u64, dest_count: u16 = count, _: u16, _: u32, info: file_dedupe_range_info [] [dest_count],
        },
        // include/uapi/linux/blktrace_api.h
        struct blk_user_trace_setup in ioctl full(act_mask buf_size buf_nr start_lba end_lba pid name~) {
            name: u8 [32] = string, act_mask: u16, buf_size: u32, buf_nr: u32, start_lba: u64, end_lba: u64, pid: u32 = process,
        },
        // include/uapi/linux/btrfs.h
        struct btrfs_ioctl_vol_args in ioctl { fd: i64 = descriptor, name: u8 [4088] = string },
        struct btrfs_qgroup_limit in ioctl { flags: u64 = btrfs_limits, max_rfer: u64, max_excl: u64, rsv_rfer: u64, rsv_excl: u64 },
        struct btrfs_qgroup_inherit in ioctl brief(flags num_qgroups num_ref_copies num_excl_copies lim) {
            flags: u64 = btrfs_inherit_flags, num_qgroups: u64 = count, num_ref_copies: u64, num_excl_copies: u64, lim: btrfs_qgroup_limit,
            qgroups: u64 [] [num_qgroups],
        },
        struct btrfs_ioctl_vol_args_v2 in ioctl
            full(fd flags size?BTRFS_SUBVOL_QGROUP_INHERIT qgroup_inherit?BTRFS_SUBVOL_QGROUP_INHERIT name) after(transid)
            {
                fd: i64 = descriptor, transid: u64, flags: u64 = btrfs_subvolume_flags, size: u64 = size,
                qgroup_inherit: *const btrfs_qgroup_inherit, _: u64 [=], _: u64 [2], name: u8 [4040] = string,
            },
        struct btrfs_balance_args in ioctl
            packed
            full(profiles usage devid pstart pend vstart vend target flags)
            {
                profiles: u64 = btrfs_block_groups, usage: u64, devid: u64, pstart: u64, pend: u64, vstart: u64, vend: u64, target: u64,
                flags: u64 = btrfs_balance_filters, limit: u64, stripes_min: u32, stripes_max: u32, _: u64 [6],
            },
        struct btrfs_balance_progress in ioctl { expected: u64, considered: u64, completed: u64 },
        struct btrfs_ioctl_balance_args in ioctl
            full(flags state~ data?BTRFS_BALANCE_DATA meta?BTRFS_BALANCE_METADATA sys?BTRFS_BALANCE_SYSTEM)
            after(flags state data?BTRFS_BALANCE_DATA meta?BTRFS_BALANCE_METADATA sys?BTRFS_BALANCE_SYSTEM)
            {
                flags: u64 = btrfs_balance_flags, state: u64 = btrfs_balance_state, data: btrfs_balance_args, meta: btrfs_balance_args,
                sys: btrfs_balance_args, stat: btrfs_balance_progress, _: u64 [72],
            },
        struct btrfs_ioctl_defrag_range_args in ioctl {
            start: u64, len: u64, flags: u64 = btrfs_defragment_flags, extent_thresh: u32, compress_type: u32, _: u32 [4],
        },
        struct btrfs_ioctl_dev_info_args in ioctl full(devid uuid?) after(uuid? bytes_used total_bytes path) {
            devid: u64, uuid: u8 [16] = uuid, bytes_used: u64, total_bytes: u64, fsid: u8 [16] = uuid, _: u64 [377], path: u8 [1024] = string,
        },
        struct btrfs_ioctl_feature_flags in ioctl {
            compat_flags: u64 = bits, compat_ro_flags: u64 = btrfs_read_only_features, incompat_flags: u64 = btrfs_features,
        },
        struct btrfs_ioctl_fs_info_args in ioctl
            full(max_id num_devices fsid nodesize sectorsize clone_alignment csum_type?BTRFS_FS_INFO_FLAG_CSUM_INFO
                csum_size?BTRFS_FS_INFO_FLAG_CSUM_INFO flags generation?BTRFS_FS_INFO_FLAG_GENERATION
                metadata_uuid?BTRFS_FS_INFO_FLAG_METADATA_UUID)
            {
                max_id: u64, num_devices: u64 = count, fsid: u8 [16] = uuid, nodesize: u32 = size, sectorsize: u32 = size, clone_alignment: u32,
                csum_type: u16 = btrfs_checksum, csum_size: u16 = size, flags: u64 = btrfs_info_flags, generation: u64,
                metadata_uuid: u8 [16] = uuid, _: u8 [944],
            },
        struct btrfs_ioctl_get_dev_stats in ioctl full(devid nr_items flags) after(nr_items flags values) {
            devid: u64, nr_items: u64 = count, flags: u64 = btrfs_statistics_flags, values: u64 [5] [nr_items], _: u64 [121],
        },
        struct btrfs_ioctl_ino_lookup_args in ioctl full(treeid objectid) after(name) {
            treeid: u64 = btrfs_tree, objectid: u64 = btrfs_tree, name: u8 [4080] = string,
        },
        struct btrfs_ioctl_ino_path_args in ioctl full(inum size fspath) after(fspath) {
            inum: u64, size: u64 = size, _: u64 [4], fspath: u64 = address,
        },
        struct btrfs_ioctl_logical_ino_args in ioctl full(logical size flags inodes) after(inodes) {
            logical: u64, size: u64 = size, _: u64 [3], flags: u64 = btrfs_logical_flags, inodes: u64 = address,
        },
        struct btrfs_ioctl_qgroup_assign_args in ioctl { assign: u64, src: u64, dst: u64 },
        struct btrfs_ioctl_qgroup_create_args in ioctl { create: u64, qgroupid: u64 },
        struct btrfs_ioctl_qgroup_limit_args in ioctl { qgroupid: u64, lim: btrfs_qgroup_limit },
        struct btrfs_ioctl_quota_ctl_args in ioctl full(cmd) { cmd: u64 = btrfs_quota_command, status: u64 },
        struct btrfs_ioctl_quota_rescan_args in ioctl full(flags progress~) { flags: u64, progress: u64, _: u64 [6] },
        struct btrfs_ioctl_timespec in ioctl { sec: u64, nsec: u32 = nanoseconds },
        struct btrfs_ioctl_received_subvol_args in ioctl full(uuid stransid stime flags) after(rtransid rtime) {
            uuid: u8 [16] = uuid, stransid: u64, rtransid: u64, stime: btrfs_ioctl_timespec = date, rtime: btrfs_ioctl_timespec = date,
            flags: u64, _: u64 [16],
        },
        struct btrfs_scrub_progress in ioctl {
            data_extents_scrubbed: u64, tree_extents_scrubbed: u64, data_bytes_scrubbed: u64, tree_bytes_scrubbed: u64, read_errors: u64,
            csum_errors: u64, verify_errors: u64, no_csum: u64, csum_discards: u64, super_errors: u64, malloc_errors: u64,
            uncorrectable_errors: u64, corrected_errors: u64, last_physical: u64, unverified_errors: u64,
        },
        struct btrfs_ioctl_scrub_args in ioctl full(devid start end flags) after(progress) {
            devid: u64, start: u64, end: u64, flags: u64 = btrfs_scrub_flags, progress: btrfs_scrub_progress, _: u64 [109],
        },
        struct btrfs_ioctl_send_args in ioctl
            brief(send_fd clone_sources_count clone_sources* parent_root flags)
            full(send_fd clone_sources_count clone_sources parent_root flags)
            {
                send_fd: i64 = descriptor, clone_sources_count: u64 = count, clone_sources: *const u64 [clone_sources_count], parent_root: u64,
                flags: u64 = btrfs_send_flags, version: u32, _: u8 [28],
            },
        struct btrfs_ioctl_space_info in ioctl { flags: u64 = btrfs_block_groups, total_bytes: u64, used_bytes: u64 },
        struct btrfs_ioctl_space_args in ioctl full(space_slots) after(total_spaces spaces!?space_slots) {
            space_slots: u64 = count, total_spaces: u64 = count, spaces: btrfs_ioctl_space_info [] [total_spaces],
        },
        // include/uapi/linux/perf_event.h
        struct perf_event_query_bpf in ioctl full(ids_len prog_cnt~ ids~) { ids_len: u32 = count, prog_cnt: u32 = count, ids: u32 [] [prog_cnt] },
        // include/uapi/linux/seccomp.h
        struct seccomp_data { nr: i32 = syscall, arch: u32 = audit_arch, instruction_pointer: u64 = address, args: u64 [6] = bits },
        struct seccomp_notif { id: u64 = bits, pid: u32 = process, flags: u32 = bits, data: seccomp_data },
        struct seccomp_notif_resp { id: u64 = bits, val: i64, error: i32 = number_or_errno, flags: u32 = seccomp_answer_flags },
        struct seccomp_notif_addfd {
            id: u64 = bits, flags: u32 = seccomp_addfd_flags, srcfd: u32 = descriptor, newfd: u32, newfd_flags: u32 = open_flags,
        },
        // include/uapi/linux/nsfs.h
        struct mnt_ns_info { size: u32, nr_mounts: u32, mnt_ns_id: u64 = bits },
        // include/uapi/linux/pidfd.h
        struct pidfd_info
            full(mask= cgroupid?PIDFD_INFO_CGROUPID~ pid?PIDFD_INFO_PID~ tgid?PIDFD_INFO_PID~ ppid?PIDFD_INFO_PID~ ruid?PIDFD_INFO_CREDS~
                rgid?PIDFD_INFO_CREDS~ euid?PIDFD_INFO_CREDS~ egid?PIDFD_INFO_CREDS~ suid?PIDFD_INFO_CREDS~ sgid?PIDFD_INFO_CREDS~
                fsuid?PIDFD_INFO_CREDS~ fsgid?PIDFD_INFO_CREDS~ exit_code?PIDFD_INFO_EXIT~ coredump_mask?PIDFD_INFO_COREDUMP~
                coredump_signal?PIDFD_INFO_COREDUMP_SIGNAL~ coredump_code?PIDFD_INFO_COREDUMP_CODE~
                supported_mask?PIDFD_INFO_SUPPORTED_MASK~)
            {
                mask: u64 = pidfd_info_flags, cgroupid: u64, pid: u32 = process, tgid: u32 = process, ppid: u32 = process, ruid: u32 = user,
                rgid: u32 = group, euid: u32 = user, egid: u32 = group, suid: u32 = user, sgid: u32 = group, fsuid: u32 = user,
                fsgid: u32 = group, exit_code: i32 = status, coredump_mask: u32 = pidfd_coredump_flags, coredump_signal: u32 = signal,
                coredump_code: u32, _: u32, supported_mask: u64 = pidfd_info_flags,
            },
        // include/uapi/linux/eventpoll.h
        struct epoll_params in ioctl { busy_poll_usecs: u32, busy_poll_budget: u16, prefer_busy_poll: u8 = bits, _: u8 },
        // include/uapi/linux/random.h
        struct rand_pool_info in ioctl { entropy_count: i32 = count, buf_size: i32 = size, buf: u8 [buf_size bytes] },
        // include/uapi/linux/udmabuf.h
        struct udmabuf_create in ioctl { memfd: u32 = descriptor, flags: u32 = udmabuf_flags, offset: u64, size: u64 },
        struct udmabuf_create_item in ioctl { memfd: u32 = descriptor, _: u32, offset: u64, size: u64 },
        struct udmabuf_create_list in ioctl { flags: u32 = udmabuf_flags, count: u32 = count, list: udmabuf_create_item [] [count] },
        // include/uapi/linux/watchdog.h
        struct watchdog_info in ioctl brief(options) { options: u32 = watchdog_flags, firmware_version: u32 = bits, identity: u8 [32] = string },
        // include/uapi/linux/input.h
        struct input_id in ioctl { bustype: u16, vendor: u16, product: u16, version: u16 },
        // arch/x86/include/uapi/asm/kvm.h
        struct kvm_segment in ioctl on(i386 x86_64 x32) full(base limit selector type present dpl db s l g avl) {
            base: u64 = bits, limit: u32, selector: u16, r#type: u8, present: u8, dpl: u8, db: u8, s: u8, l: u8, g: u8, avl: u8, unusable: u8, _: u8,
        },
        struct kvm_cpuid_entry2 in ioctl on(i386 x86_64 x32) {
            function: u32 = bits, index: u32 = bits, flags: u32 = kvm_cpuid_flags, eax: u32 = bits, ebx: u32 = bits, ecx: u32 = bits,
            edx: u32 = bits, _: u32 [3],
        },
        // include/uapi/linux/kvm.h
        struct kvm_userspace_memory_region in ioctl on(x86 arm64 riscv loongarch powerpc s390 mips) {
            slot: u32, flags: u32 = kvm_memory_flags, guest_phys_addr: u64 = bits, memory_size: u64 = size, userspace_addr: u64 = bits,
        },
        // include/uapi/linux/ptp_clock.h
        struct ptp_clock_time in ioctl { sec: i64, nsec: u32 = nanoseconds, _: u32 },
        struct ptp_clock_caps in ioctl
            full(max_adj n_alarm n_ext_ts n_per_out pps n_pins cross_timestamping adjust_phase max_phase_adj rsv?)
            {
            max_adj: i32, n_alarm: i32, n_ext_ts: i32, n_per_out: i32, pps: i32, n_pins: i32, cross_timestamping: i32, adjust_phase: i32,
            max_phase_adj: i32, rsv: i32 [11] = bits,
            },
        struct ptp_extts_request in ioctl full(index flags rsv?) { index: u32, flags: u32 = ptp_timestamp_flags, rsv: u32 [2] = bits },
        struct ptp_perout_request in ioctl
            full(phase?PTP_PEROUT_PHASE|start period index flags on?PTP_PEROUT_DUTY_CYCLE)
            {
                start: ptp_clock_time = date, phase: ptp_clock_time [=], period: ptp_clock_time, index: u32, flags: u32 = ptp_output_flags,
                on: ptp_clock_time,
            },
        struct ptp_pin_desc in ioctl full(index name~ func chan rsv?) failed(index rsv?) {
            name: u8 [64] = string, index: u32, func: u32 = ptp_pin_function, chan: u32, rsv: u32 [5] = bits,
        },
        struct ptp_sys_offset_precise in ioctl full(device sys_realtime sys_monoraw rsv?) {
            device: ptp_clock_time = date, sys_realtime: ptp_clock_time = date, sys_monoraw: ptp_clock_time, rsv: u32 [4] = bits,
        },
        // include/uapi/linux/gpio.h
        struct gpiochip_info in ioctl { name: u8 [32] = string, label: u8 [32] = string, lines: u32 = count },
        struct gpioline_info in ioctl full(line_offset) after(flags name consumer) {
            line_offset: u32, flags: u32 = gpio_line_flags, name: u8 [32] = string, consumer: u8 [32] = string,
        },
        struct gpiohandle_request in ioctl full(lines lineoffsets flags default_values consumer_label) after(fd) {
            lineoffsets: u32 [64] [lines], flags: u32 = gpio_handle_flags, default_values: u8 [64] [lines] = number,
            consumer_label: u8 [32] = string, lines: u32 = count, fd: i32 = descriptor,
        },
        struct gpiohandle_config in ioctl { flags: u32 = gpio_handle_flags, default_values: u8 [64] = number, _: u32 [4] },
        struct gpiohandle_data in ioctl { values: u8 [64] = number },
        struct gpioevent_request in ioctl full(lineoffset handleflags eventflags consumer_label) after(fd) {
            lineoffset: u32, handleflags: u32 = gpio_handle_flags, eventflags: u32 = gpio_event_flags, consumer_label: u8 [32] = string,
            fd: i32 = descriptor,
        },
        struct gpio_v2_line_attribute in ioctl
            full(flags?GPIO_V2_LINE_ATTR_ID_FLAGS|values?GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES|debounce_period_us?GPIO_V2_LINE_ATTR_ID_DEBOUNCE|id)
            {
                id: u32 = gpio_attribute, _: u32, flags: aligned_u64 = gpio_v2_flags, values: aligned_u64 [=] = bits, debounce_period_us: u32 [=],
            },
        struct gpio_v2_line_config_attribute in ioctl { attr: gpio_v2_line_attribute, mask: aligned_u64 = bits },
        struct gpio_v2_line_config in ioctl full(flags num_attrs attrs??num_attrs) {
            flags: aligned_u64 = gpio_v2_flags, num_attrs: u32 = count, _: u32 [5], attrs: gpio_v2_line_config_attribute [10] [num_attrs],
        },
        struct gpio_v2_line_info in ioctl full(offset) after(name consumer flags num_attrs attrs??num_attrs) {
            name: u8 [32] = string, consumer: u8 [32] = string, offset: u32, num_attrs: u32 = count, flags: aligned_u64 = gpio_v2_flags,
            attrs: gpio_v2_line_attribute [10] [num_attrs], _: u32 [4],
        },
        struct gpio_v2_line_request in ioctl full(num_lines offsets consumer config event_buffer_size?) after(fd) {
            offsets: u32 [64] [num_lines], consumer: u8 [32] = string, config: gpio_v2_line_config, num_lines: u32 = count,
            event_buffer_size: u32, _: u32 [5], fd: i32 = descriptor,
        },
        struct gpio_v2_line_values in ioctl full(mask) after(bits) { bits: aligned_u64 = bits, mask: aligned_u64 = bits },
        // The same, where the kernel only reads it.
        struct gpio_v2_line_new_values in ioctl { bits: aligned_u64 = bits, mask: aligned_u64 = bits },
        // include/uapi/mtd/ubi-user.h
        struct ubi_attach_req in ioctl full(ubi_num mtd_num vid_hdr_offset max_beb_per1024 disable_fm need_resv_pool) {
            ubi_num: i32, mtd_num: i32, vid_hdr_offset: i32, max_beb_per1024: i16, disable_fm: i8, need_resv_pool: i8, wl_threshold: i32,
            _: u8 [4],
        },
        struct ubi_mkvol_req in ioctl packed {
            vol_id: i32, alignment: i32, bytes: i64, vol_type: i8 = ubi_volume_type, flags: u8 = ubi_volume_flags, name_len: i16, _: u8 [4],
            name: u8 [128] = string,
        },
        struct ubi_rsvol_req in ioctl packed { bytes: i64, vol_id: i32 },
        struct ubi_rnvol_entry in ioctl packed { vol_id: i32, name_len: i16, _: u8 [2], name: u8 [128] = string },
        struct ubi_rnvol_req in ioctl packed { count: i32 = count, _: u8 [12], ents: ubi_rnvol_entry [32] [count] },
        struct ubi_leb_change_req in ioctl packed full(lnum bytes) { lnum: i32, bytes: i32, dtype: i8, _: u8 [7] },
        struct ubi_map_req in ioctl packed full(lnum) { lnum: i32, dtype: i8, _: u8 [3] },
        struct ubi_set_vol_prop_req in ioctl packed { property: u8 = ubi_property, _: u8 [7], value: u64 = bits },
        // include/uapi/mtd/mtd-abi.h
        struct erase_info_user in ioctl { start: u32 = bits, length: u32 = bits },
        struct erase_info_user64 in ioctl { start: u64 = bits, length: u64 = bits },
        struct mtd_oob_buf in ioctl full(start length ptr*) { start: u32 = bits, length: u32 = bits, ptr: *mut u8 [length bytes] },
        struct mtd_oob_buf64 in ioctl { start: u64 = bits, _: u32, length: u32 = bits, usr_ptr: u64 = address },
        struct mtd_write_req in ioctl {
            start: u64 = bits, len: u64 = bits, ooblen: u64 = bits, usr_data: u64 = address, usr_oob: u64 = address, mode: u8 = mtd_operation,
            _: u8 [7],
        },
        struct mtd_info_user in ioctl {
            r#type: u8 = mtd_type, flags: u32 = mtd_flags, size: u32 = bits, erasesize: u32 = bits, writesize: u32 = bits, oobsize: u32 = bits,
            _: u64,
        },
        struct region_info_user in ioctl full(regionindex offset~ erasesize~ numblocks~) {
            offset: u32 = bits, erasesize: u32 = bits, numblocks: u32 = bits, regionindex: u32 = bits,
        },
        struct otp_info in ioctl { start: u32 = bits, length: u32 = bits, locked: u32 },
        struct mtd_ecc_stats in ioctl { corrected: u32 = bits, failed: u32 = bits, badblocks: u32 = bits, bbtblocks: u32 = bits },
        // include/uapi/linux/videodev2.h
        struct v4l2_capability in ioctl full(driver card bus_info version capabilities device_caps?V4L2_CAP_DEVICE_CAPS) {
            driver: u8 [16] = string, card: u8 [32] = string, bus_info: u8 [32] = string, version: u32 = kernel_version, capabilities: u32 = v4l2_capabilities,
            device_caps: u32 = v4l2_capabilities, _: u32 [3],
        },
        // include/scsi/sg.h
        struct sg_io_hdr in ioctl
            full(interface_id dxfer_direction cmd_len cmdp mx_sb_len iovec_count dxfer_len timeout flags
                dxferp?SG_DXFER_TO_DEV|dxferp?SG_DXFER_TO_FROM_DEV|dxferp?SG_DXFER_FROM_DEV status masked_status msg_status sb_len_wr sbp
                host_status driver_status resid duration info)
            failed(interface_id dxfer_direction cmd_len cmdp mx_sb_len iovec_count dxfer_len timeout flags
                dxferp?SG_DXFER_TO_DEV|dxferp?SG_DXFER_TO_FROM_DEV|dxferp?SG_DXFER_FROM_DEV status masked_status msg_status sb_len_wr sbp
                host_status driver_status resid duration info)
            {
                interface_id: i32 = character, dxfer_direction: i32 = scsi_direction, cmd_len: u8 = size, mx_sb_len: u8 = size,
                iovec_count: u16 = count, dxfer_len: u32 = size, dxferp: *mut u8 [dxfer_len bytes] = octets,
                cmdp: *const u8 [cmd_len bytes] = octets, sbp: *mut u8 [sb_len_wr bytes] = octets, timeout: u32, flags: u32 = scsi_flags,
                pack_id: i32, usr_ptr: *mut c_void, status: u8 = bits, masked_status: u8 = bits, msg_status: u8 = bits, sb_len_wr: u8 = size,
                host_status: u16 = bits, driver_status: u16 = bits, resid: i32, duration: u32, info: u32 = scsi_info,
            },
        struct sg_scsi_id in ioctl full(host_no channel scsi_id lun scsi_type h_cmd_per_lun d_queue_depth) {
            host_no: i32, channel: i32, scsi_id: i32 = bits, lun: i32, scsi_type: i32 = bits, h_cmd_per_lun: i16, d_queue_depth: i16, _: i32 [2],
        },
        struct sg_req_info in ioctl full(req_state orphan sg_io_owned problem pack_id usr_ptr duration) {
            req_state: i8, orphan: i8, sg_io_owned: i8, problem: i8, pack_id: i32, usr_ptr: *mut c_void, duration: u32, _: i32,
        },
        // arch/x86/include/uapi/asm/kvm.h
        struct kvm_regs in ioctl on(i386 x86_64 x32) brief(rax rsp rbp rip rflags) {
            rax: u64 = bits, rbx: u64 = bits, rcx: u64 = bits, rdx: u64 = bits, rsi: u64 = bits, rdi: u64 = bits, rsp: u64 = bits,
            rbp: u64 = bits, r8: u64 = bits, r9: u64 = bits, r10: u64 = bits, r11: u64 = bits, r12: u64 = bits, r13: u64 = bits, r14: u64 = bits,
            r15: u64 = bits, rip: u64 = bits, rflags: u64 = bits,
        },
        struct kvm_dtable in ioctl on(i386 x86_64 x32) { base: u64 = bits, limit: u16, _: u16 [3] },
        struct kvm_sregs in ioctl on(i386 x86_64 x32) brief(cs) {
            cs: kvm_segment, ds: kvm_segment, es: kvm_segment, fs: kvm_segment, gs: kvm_segment, ss: kvm_segment, tr: kvm_segment,
            ldt: kvm_segment, gdt: kvm_dtable, idt: kvm_dtable, cr0: u64, cr2: u64, cr3: u64, cr4: u64, cr8: u64, efer: u64,
            apic_base: u64 = bits, interrupt_bitmap: u64 [4] = bits,
        },
        struct kvm_cpuid2 in ioctl on(i386 x86_64 x32) brief(nent) { nent: u32 = count, _: u32, entries: kvm_cpuid_entry2 [] [nent] },
        // include/uapi/linux/videodev2.h
        struct v4l2_requestbuffers in ioctl full(type memory count=) {
            count: u32, r#type: u32 = v4l2_buffers, memory: u32 = v4l2_memory, capabilities: u32 = bits, flags: u8 = bits, _: u8 [3],
        },
        struct v4l2_exportbuffer in ioctl full(type index plane flags) after(fd) {
            r#type: u32 = v4l2_buffers, index: u32, plane: u32, flags: u32 = open_flags, fd: i32 = descriptor, _: u32 [11],
        },
        struct v4l2_rect in ioctl { left: i32, top: i32, width: u32, height: u32 },
        struct v4l2_crop in ioctl { r#type: u32 = v4l2_buffers, c: v4l2_rect },
        struct v4l2_fract in ioctl { numerator: u32, denominator: u32 },
        struct v4l2_cropcap in ioctl full(type bounds~ defrect~ pixelaspect~) {
            r#type: u32 = v4l2_buffers, bounds: v4l2_rect, defrect: v4l2_rect, pixelaspect: v4l2_fract,
        },
        struct v4l2_control in ioctl { id: u32 = bits, value: i32 },
        // include/uapi/linux/tee.h
        struct tee_ioctl_version_data in ioctl full(impl_id gen_caps impl_caps) {
            impl_id: u32 = tee_implementation, impl_caps: u32 = bits, gen_caps: u32 = tee_capabilities,
        },
        struct tee_ioctl_cancel_arg in ioctl { cancel_id: u32, session: u32 = bits },
        struct tee_ioctl_close_session_arg in ioctl { session: u32 = bits },
        // include/uapi/linux/input.h
        struct input_keymap_entry in ioctl brief(flags len) {
            flags: u8, len: u8 = size, index: u16, keycode: u32, scancode: u8 [32] = octets,
        },
        // include/uapi/linux/kd.h
        struct kbkeycode in ioctl full(scancode keycode=) { scancode: u32 = bits, keycode: u32 = bits },
        struct kbd_repeat in ioctl after(delay period) { delay: i32, period: i32 },
    }

    variants {
        iocb (aio_lio_opcode: aio_command IOCB_CMD_PREADV IOCB_CMD_PWRITEV) = iocb_vector,
        iocb (aio_lio_opcode: aio_command IOCB_CMD_POLL) = iocb_poll,

        sockaddr (sa_family: address_family AF_INET) = sockaddr_in,
        sockaddr (sa_family: address_family AF_UNIX) = sockaddr_un,
        sockaddr (sa_family: address_family AF_INET6) = sockaddr_in6,
        sockaddr (sa_family: address_family AF_NETLINK) = sockaddr_nl,
        sockaddr (sa_family: address_family AF_PACKET) = sockaddr_pkt,
        sockaddr (sa_family: address_family AF_PACKET) = sockaddr_ll,
        sockaddr (sa_family: address_family AF_VSOCK) = sockaddr_vm,
        sockaddr (sa_family: address_family AF_BLUETOOTH) = sockaddr_hci,
        sockaddr (sa_family: address_family AF_BLUETOOTH) = sockaddr_sco,
        sockaddr (sa_family: address_family AF_BLUETOOTH) = sockaddr_rc,
        sockaddr (sa_family: address_family AF_BLUETOOTH) = sockaddr_l2,
        sockaddr (sa_family: address_family AF_X25) = sockaddr_x25,
        sockaddr (sa_family: address_family AF_NFC) = sockaddr_nfc_llcp,
        sockaddr (sa_family: address_family AF_NFC) = sockaddr_nfc,
        sockaddr (sa_family: address_family AF_ALG) = sockaddr_alg,
        sockaddr (sa_family: address_family AF_XDP) = sockaddr_xdp,
        sockaddr (sa_family: address_family AF_QIPCRTR) = sockaddr_qrtr,
        sockaddr (sa_family: address_family AF_TIPC) = sockaddr_tipc,
        sockaddr (sa_family: address_family AF_CAN) = can_tp_address,
        sockaddr (sa_family: address_family AF_CAN) = sockaddr_can,
        sockaddr (sa_family: address_family AF_RXRPC) = sockaddr_rxrpc,
        sockaddr (sa_family: address_family AF_PPPOX) = sockaddr_pppox,
        sockaddr (sa_family: address_family AF_PPPOX) = sockaddr_pppol2tp,
        sockaddr (sa_family: address_family AF_PPPOX) = sockaddr_pppol2tpv3,
        sockaddr (sa_family: address_family AF_PPPOX) = sockaddr_pppol2tpin6,
        sockaddr (sa_family: address_family AF_PPPOX) = sockaddr_pppol2tpv3in6,
        sockaddr (sa_family: address_family AF_IB) = sockaddr_ib,
        sockaddr (sa_family: address_family AF_IUCV) = sockaddr_iucv,
        sockaddr (sa_family: address_family AF_PHONET) = sockaddr_pn,
        sockaddr (sa_family: address_family AF_LLC) = sockaddr_llc,
        sockaddr (sa_family: address_family AF_MCTP) = sockaddr_mctp,
        sockaddr (sa_family: address_family AF_APPLETALK) = sockaddr_at,
        __kernel_sockaddr_storage (sa_family: address_family AF_INET) = sockaddr_in,
        __kernel_sockaddr_storage (sa_family: address_family AF_INET6) = sockaddr_in6,
        short_sockaddr (sa_family: address_family AF_INET) = sockaddr_in,
        hardware_sockaddr (sa_family: hardware_type ARPHRD_ETHER ARPHRD_IEEE802 ARPHRD_LOOPBACK ARPHRD_FDDI ARPHRD_HIPPI
            ARPHRD_IEEE80211 ARPHRD_IEEE80211_PRISM ARPHRD_IEEE80211_RADIOTAP) = ethernet_sockaddr,
        sockaddr_tipc (addrtype: tipc_address TIPC_SERVICE_RANGE) = tipc_nameseq_address,
        sockaddr_tipc (addrtype: tipc_address TIPC_SERVICE_ADDR) = tipc_name_address,
        sockaddr_tipc (addrtype: tipc_address TIPC_SOCKET_ADDR) = tipc_id_address,
        sockaddr_pppox (sa_protocol: pppox_protocol PX_PROTO_OE) = pppoe_address,
        sockaddr_pppox (sa_protocol: pppox_protocol PX_PROTO_PPTP) = pptp_address,
        cmsghdr (cmsg_level: socket_level SOL_SOCKET) = socket_message,
        cmsghdr (cmsg_level: socket_level SOL_IP) = ip_message,
        cmsghdr (cmsg_level: socket_level SOL_IPV6) = ipv6_message,
        cmsghdr (cmsg_level: socket_level SOL_UDP) = udp_message,
        cmsghdr (cmsg_level: socket_level SOL_ALG) = alg_message,
        socket_message (cmsg_type: control_message SCM_RIGHTS) = rights_message,
        socket_message (cmsg_type: control_message SCM_CREDENTIALS) = credentials_message,
        socket_message (cmsg_type: control_message SCM_SECURITY) = security_message,
        socket_message (cmsg_type: control_message SCM_PIDFD) = pidfd_message,
        socket_message (cmsg_type: control_message SO_PRIORITY SO_MARK SO_RXQ_OVFL SCM_INQ SCM_TS_OPT_ID) = number_message,
        socket_message (cmsg_type: control_message SO_TIMESTAMP_OLD) = timeval_message,
        socket_message (cmsg_type: control_message SO_TIMESTAMPNS_OLD) = timespec_message,
        socket_message (cmsg_type: control_message SO_TIMESTAMPING_OLD) = timestamps_message,
        socket_message (cmsg_type: control_message SO_TIMESTAMP_NEW) = timeval64_message,
        socket_message (cmsg_type: control_message SO_TIMESTAMPNS_NEW) = timespec64_message,
        socket_message (cmsg_type: control_message SO_TIMESTAMPING_NEW) = timestamps64_message,
        ip_message (cmsg_type: ip_options IP_PKTINFO) = ip_packet_message,
        ip_message (cmsg_type: ip_options IP_TTL IP_CHECKSUM IP_RECVFRAGSIZE) = ip_number_message,
        ip_message (cmsg_type: ip_options IP_TOS IP_RECVOPTS IP_RETOPTS) = ip_octets_message,
        ip_message (cmsg_type: ip_options IP_ORIGDSTADDR) = ip_address_message,
        ip_message (cmsg_type: ip_options IP_RECVERR) = ip_error_message,
        ipv6_message (cmsg_type: ipv6_options IPV6_PKTINFO IPV6_2292PKTINFO) = ipv6_packet_message,
        ipv6_message (cmsg_type: ipv6_options IPV6_HOPLIMIT IPV6_2292HOPLIMIT IPV6_TCLASS IPV6_RECVFRAGSIZE) = ipv6_number_message,
        ipv6_message (cmsg_type: ipv6_options IPV6_ORIGDSTADDR) = ipv6_address_message,
        ipv6_message (cmsg_type: ipv6_options IPV6_RECVERR) = ipv6_error_message,
        sigevent (sigev_notify: sigev_notify SIGEV_SIGNAL) = sigevent_signal,
        sigevent (sigev_notify: sigev_notify SIGEV_THREAD) = sigevent_thread,
        sigevent (sigev_notify: sigev_notify SIGEV_THREAD_ID) = sigevent_thread_id,
        // What a program sends, whatever the signal; then what the kernel sends.
        siginfo_t (si_code: siginfo_code SI_USER SI_TKILL) = siginfo_kill,
        siginfo_t (si_code: siginfo_code SI_QUEUE SI_MESGQ SI_ASYNCIO SI_DETHREAD SI_ASYNCNL) = siginfo_queue,
        siginfo_t (si_code: siginfo_code SI_TIMER) = siginfo_timer,
        siginfo_t (si_code: siginfo_code SI_SIGIO) = siginfo_sigio,
        siginfo_t (si_signo: signals SIGCHLD) = siginfo_chld,
        siginfo_chld (si_code: sigchld_code CLD_EXITED) = siginfo_exited,
        siginfo_t (si_signo: signals SIGILL) = siginfo_ill,
        siginfo_t (si_signo: signals SIGFPE) = siginfo_fpe,
        siginfo_t (si_signo: signals SIGSEGV) = siginfo_segv,
        siginfo_segv (si_code: sigsegv_code SEGV_BNDERR) = siginfo_bounds,
        siginfo_segv (si_code: sigsegv_code SEGV_PKUERR) = siginfo_pkey,
        siginfo_t (si_signo: signals SIGBUS) = siginfo_bus,
        siginfo_bus (si_code: sigbus_code BUS_MCEERR_AR BUS_MCEERR_AO) = siginfo_memory,
        siginfo_t (si_signo: signals SIGTRAP) = siginfo_trap,
        siginfo_trap (si_code: sigtrap_code TRAP_PERF) = siginfo_perf,
        siginfo_t (si_signo: signals SIGEMT) = siginfo_emt,
        siginfo_t (si_signo: signals SIGIO) = siginfo_poll,
        siginfo_t (si_signo: signals SIGSYS) = siginfo_sys,
        ptrace_syscall_info (op: ptrace_syscall_info_op PTRACE_SYSCALL_INFO_ENTRY) = ptrace_syscall_info_entry,
        ptrace_syscall_info (op: ptrace_syscall_info_op PTRACE_SYSCALL_INFO_EXIT) = ptrace_syscall_info_exit,
        ptrace_syscall_info (op: ptrace_syscall_info_op PTRACE_SYSCALL_INFO_SECCOMP) = ptrace_syscall_info_seccomp,

        bpf_link_create (attach_type: bpf_attach_type BPF_TRACE_ITER) = bpf_iter_link,
        bpf_link_create (attach_type: bpf_attach_type BPF_CGROUP_INET_INGRESS BPF_CGROUP_INET_EGRESS BPF_CGROUP_INET_SOCK_CREATE
            BPF_CGROUP_SOCK_OPS BPF_CGROUP_DEVICE BPF_CGROUP_INET4_BIND BPF_CGROUP_INET6_BIND BPF_CGROUP_INET4_CONNECT
            BPF_CGROUP_INET6_CONNECT BPF_CGROUP_UNIX_CONNECT BPF_CGROUP_INET4_POST_BIND BPF_CGROUP_INET6_POST_BIND
            BPF_CGROUP_UDP4_SENDMSG BPF_CGROUP_UDP6_SENDMSG) = bpf_cgroup_link,
        bpf_link_create (attach_type: bpf_attach_type BPF_CGROUP_UNIX_SENDMSG BPF_CGROUP_SYSCTL BPF_CGROUP_UDP4_RECVMSG
            BPF_CGROUP_UDP6_RECVMSG BPF_CGROUP_UNIX_RECVMSG BPF_CGROUP_GETSOCKOPT BPF_CGROUP_SETSOCKOPT BPF_CGROUP_INET4_GETPEERNAME
            BPF_CGROUP_INET6_GETPEERNAME BPF_CGROUP_UNIX_GETPEERNAME BPF_CGROUP_INET4_GETSOCKNAME BPF_CGROUP_INET6_GETSOCKNAME
            BPF_CGROUP_UNIX_GETSOCKNAME BPF_CGROUP_INET_SOCK_RELEASE) = bpf_cgroup_link,
    }
}
