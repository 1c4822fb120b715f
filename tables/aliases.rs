// The other names of calls: what the kernel's headers, C libraries and manual pages also call them.
//
// Last compared with Linux 7.3-rc7 (arch/*/include/uapi/asm/unistd.h), the libc crate 0.2.191 (SYS_…) and man-pages 6.20;
// tests/data/aliases.tsv says where each name is from.
//
//     name = call (ABI, …),
//
// name           the other name. If an ABI has a row of that name, the name means that row there
// call           the name of the call's row
// ABI            the ABIs on which the call has the other name; without parentheses, all that have the call
//
// One row a line, by name. If a name has two rows, an ABI takes the first one whose call it has. The two names take the same
// arguments in the same order. So mmap(2), whose offset is in bytes, is no other name of mmap2, whose offset is in pages;
// nor is sync_file_range(2) one of sync_file_range2.
// How to add a row: CONTRIBUTING.md. What the words mean: src/guide/glossary.md.

aliases! {
    __riscv_flush_icache  = riscv_flush_icache,
    _llseek               = llseek,
    clock_adjtime         = clock_adjtime64,
    clock_getres          = clock_getres_time64,
    clock_gettime         = clock_gettime64,
    clock_nanosleep       = clock_nanosleep_time64,
    clock_settime         = clock_settime64,
    fcntl                 = fcntl64,
    fstat                 = fstat64,
    fstatat               = newfstatat,
    fstatat               = fstatat64,
    futex                 = futex_time64,
    getgid                = getxgid,
    getpid                = getxpid,
    getresgid             = getresgid32,
    getresuid             = getresuid32,
    getrlimit             = ugetrlimit,
    getuid                = getxuid,
    // Other ABIs without such a row have times of 32 bits, too.
    io_pgetevents         = io_pgetevents_time64 (loongarch32, riscv32),
    klogctl               = syslog,
    llseek                = _llseek,
    mq_timedreceive       = mq_timedreceive_time64,
    mq_timedsend          = mq_timedsend_time64,
    newselect             = _newselect,
    osf_shmat             = shmat (alpha),
    // The calls of arm, csky, hexagon and xtensa take the advice before the range.
    posix_fadvise         = fadvise64,
    posix_fadvise         = fadvise64_64 (arc, loongarch32, nios2, openrisc, parisc, parisc64, riscv32),
    ppoll                 = ppoll_time64,
    pread                 = pread64,
    prlimit               = prlimit64,
    pselect6              = pselect6_time64,
    pwrite                = pwrite64,
    recvmmsg              = recvmmsg_time64,
    rt_sigtimedwait       = rt_sigtimedwait_time64,
    sched_rr_get_interval = sched_rr_get_interval_time64,
    select                = _newselect,
    // On the other ABIs without such a row, an operation of ipc.
    semtimedop            = semtimedop_time64 (loongarch32, riscv32),
    sendfile              = sendfile64,
    setresgid             = setresgid32,
    setresuid             = setresuid32,
    sync_file_range2      = arm_sync_file_range,
    timer_gettime         = timer_gettime64,
    timer_settime         = timer_settime64,
    timerfd_gettime       = timerfd_gettime64,
    timerfd_settime       = timerfd_settime64,
    // As Alpha's header says. Elsewhere umount is a row, or a function of the C library, of one argument.
    umount                = umount2 (alpha),
    utimensat             = utimensat_time64,
}
