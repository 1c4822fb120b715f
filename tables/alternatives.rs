// Calls that can do each other's work. A filter that forbids one should also forbid the others.
//
// Last compared with Linux 7.2 and man-pages 6.20.
//
//     call call … | call call …;
//
// before the |    calls that are there for this work. Each can do all or a part of what the others of the row do
// after the |     calls that can do this work, or a part of it, too, but are there for other work as well. To forbid one of them
//                 doesn't mean to forbid those before the |
// call            the name of a call's row, or of a row of tables/aliases.rs. An ABI has those of them that it has
//
// Above a row is its reason: the manual page that says so, the kernel's source, or the operation of io_uring
// (include/uapi/linux/io_uring.h). Calls before the | need no reason if they differ only in the width of a type, in flags, or in
// how they name the file, by a path or by a descriptor: their manual page is the reason.
//
// A row is about how work is begun. Some ways are not here, since no list of calls can know them:
//
// - read, write, splice and the like do the work of what the descriptor is. On a socket they receive and send; the socket itself
//   was made by socket, accept or another call, which has a row.
// - A path does the work of what it names. open of /proc/PID/mem and write do the work of process_vm_writev; open of a file in
//   /proc/sys and write do that of sethostname.
// - socketcall and ipc only do the work of other calls. The filters of src/bpf/ decide what each of their operations gets.
// - io_uring_enter and io_uring_register need a ring, which io_uring_setup makes. No socket passes a ring to another process
//   (net/core/scm.c). If a program may inherit a ring, a filter should forbid these two as well.
//
// Rows are ordered by subject; a row ends at the semicolon.
// How to add a row: CONTRIBUTING.md. What the words mean: src/guide/glossary.md.

alternatives! {
    // Paths to descriptors. open_by_handle_at(2), with CAP_DAC_READ_SEARCH, or of a file that one may open anyway.
    // IORING_OP_OPENAT, IORING_OP_OPENAT2.
    open openat openat2 creat | open_by_handle_at io_uring_setup;

    // What is known of files. IORING_OP_STATX.
    stat stat64 lstat lstat64 fstat fstat64 fstatat64 newfstatat statx oldstat oldlstat oldfstat osf_stat osf_lstat
        osf_fstat
        | io_uring_setup;
    // ustat(2): free blocks and inodes.
    statfs statfs64 fstatfs fstatfs64 osf_statfs osf_statfs64 osf_fstatfs osf_fstatfs64 | ustat;
    access faccessat faccessat2;
    readlink readlinkat;
    getdents getdents64 readdir osf_getdirentries;
    // IORING_OP_GETXATTR, IORING_OP_FGETXATTR.
    getxattr lgetxattr fgetxattr getxattrat | io_uring_setup;
    listxattr llistxattr flistxattr listxattrat;
    // FS_IOC_GETFLAGS(2const); FS_IOC_FSGETXATTR: fs/file_attr.c has all three.
    file_getattr | ioctl;
    // mincore(2), cachestat(2): which pages of a file are in memory.
    mincore cachestat;

    // Changes of files. acl(5): the entries of system.posix_acl_access are the mode's bits. IORING_OP_SETXATTR, IORING_OP_FSETXATTR.
    chmod fchmod fchmodat fchmodat2 | setxattr lsetxattr fsetxattr setxattrat io_uring_setup;
    chown chown32 lchown lchown32 fchown fchown32 fchownat;
    utime utimes futimesat utimensat utimensat_time64 osf_utimes;
    // O_TRUNC: open(2). IORING_OP_FTRUNCATE.
    truncate truncate64 ftruncate ftruncate64 | open openat openat2 creat open_by_handle_at io_uring_setup;
    // IORING_OP_FALLOCATE.
    fallocate | io_uring_setup;
    // IORING_OP_SETXATTR, IORING_OP_FSETXATTR.
    setxattr lsetxattr fsetxattr setxattrat | io_uring_setup;
    removexattr lremovexattr fremovexattr removexattrat;
    // FS_IOC_SETFLAGS(2const); FS_IOC_FSSETXATTR: fs/file_attr.c.
    file_setattr | ioctl;
    // IORING_OP_FSYNC, IORING_OP_SYNC_FILE_RANGE; IOCB_CMD_FSYNC, IOCB_CMD_FDSYNC: io_submit(2).
    fsync fdatasync sync syncfs msync sync_file_range sync_file_range2 | io_submit io_uring_setup;

    // Names of files. A file is not what mknod is forbidden for: open makes it, and bind a socket.
    mknod mknodat;
    // IORING_OP_MKDIRAT.
    mkdir mkdirat | io_uring_setup;
    // IORING_OP_LINKAT.
    link linkat | io_uring_setup;
    // IORING_OP_SYMLINKAT.
    symlink symlinkat | io_uring_setup;
    // IORING_OP_RENAMEAT.
    rename renameat renameat2 | io_uring_setup;
    // rename(2): a file that has the new name is replaced. IORING_OP_UNLINKAT, IORING_OP_RENAMEAT.
    unlink unlinkat | rename renameat renameat2 io_uring_setup;
    // rename(2): an empty directory that has the new name is replaced. IORING_OP_UNLINKAT, IORING_OP_RENAMEAT.
    rmdir unlinkat | rename renameat renameat2 io_uring_setup;

    // Bytes. mmap(2); recv(2), of sockets; splice(2), sendfile(2), copy_file_range(2); IOCB_CMD_PREAD: io_submit(2).
    // IORING_OP_READ and its variants.
    read readv pread64 preadv preadv2
        | mmap mmap2 recv recvfrom recvmsg recvmmsg recvmmsg_time64 splice sendfile sendfile64 copy_file_range io_submit
        io_uring_setup;
    // mmap(2); send(2), of sockets; splice(2), vmsplice(2), sendfile(2), copy_file_range(2); FICLONE: FICLONE(2const); IOCB_CMD_PWRITE:
    // io_submit(2). IORING_OP_WRITE and its variants.
    write writev pwrite64 pwritev pwritev2
        | mmap mmap2 send sendto sendmsg sendmmsg splice vmsplice sendfile sendfile64 copy_file_range ioctl io_submit
        io_uring_setup;
    // What reads and writes does it in two steps.
    sendfile sendfile64;
    // sendfile(2), from file to file; splice(2), through a pipe; FICLONE(2const).
    copy_file_range | sendfile sendfile64 splice ioctl;
    lseek llseek _llseek;
    // IORING_OP_SPLICE.
    splice | io_uring_setup;
    // IORING_OP_TEE.
    tee | io_uring_setup;
    // IORING_OP_FADVISE; readahead(2).
    fadvise64 fadvise64_64 arm_fadvise64_64 readahead | io_uring_setup;

    // Descriptors. dup(2): dup2 and dup3 close what had the number. IORING_OP_CLOSE.
    close close_range | dup2 dup3 io_uring_setup;
    // F_DUPFD: fcntl(2); pidfd_getfd(2), of the process itself. IORING_OP_FIXED_FD_INSTALL.
    dup dup2 dup3 | fcntl fcntl64 pidfd_getfd io_uring_setup;
    fcntl fcntl64;
    chdir fchdir;
    // IORING_OP_PIPE.
    pipe pipe2 | io_uring_setup;
    eventfd eventfd2;
    signalfd signalfd4;
    // fanotify(7).
    inotify_init inotify_init1 | fanotify_init;
    // fanotify(7).
    inotify_add_watch | fanotify_mark;
    epoll_create epoll_create1;
    // IORING_OP_EPOLL_CTL.
    epoll_ctl | io_uring_setup;
    // IORING_OP_POLL_ADD, IORING_OP_EPOLL_WAIT; IOCB_CMD_POLL: io_submit(2).
    poll ppoll ppoll_time64 select _newselect pselect6 pselect6_time64 osf_select epoll_wait epoll_pwait epoll_pwait2
        | io_submit io_uring_setup;
    io_getevents io_pgetevents io_pgetevents_time64;

    // Sockets. IORING_OP_SOCKET.
    socket socketpair | io_uring_setup;
    // IORING_OP_BIND.
    bind | io_uring_setup;
    // IORING_OP_LISTEN.
    listen | io_uring_setup;
    // IORING_OP_ACCEPT.
    accept accept4 | io_uring_setup;
    // MSG_FASTOPEN: send(2). IORING_OP_CONNECT.
    connect | sendto sendmsg sendmmsg io_uring_setup;
    // IORING_OP_SEND, IORING_OP_SENDMSG and their variants.
    send sendto sendmsg sendmmsg | io_uring_setup;
    // IORING_OP_RECV, IORING_OP_RECVMSG and their variants.
    recv recvfrom recvmsg recvmmsg recvmmsg_time64 | io_uring_setup;
    // IORING_OP_SHUTDOWN.
    shutdown | io_uring_setup;
    // SOCKET_URING_OP_SETSOCKOPT, of IORING_OP_URING_CMD: io_uring/cmd_net.c.
    setsockopt | io_uring_setup;
    // SOCKET_URING_OP_GETSOCKOPT.
    getsockopt | io_uring_setup;
    // SOCKET_URING_OP_GETSOCKNAME, which tells the peer's as well.
    getsockname | io_uring_setup;
    // SOCKET_URING_OP_GETSOCKNAME.
    getpeername | io_uring_setup;

    // Memory. mremap(2) and brk(2) make it longer, shmat(2) maps shared memory, remap_file_pages(2) other pages of a file.
    mmap mmap2 | mremap brk shmat remap_file_pages;
    // mmap(2), mremap(2): memory is memory.
    brk | mmap mmap2 mremap;
    // Memory that is executable from the start: PROT_EXEC, SHM_EXEC, READ_IMPLIES_EXEC of personality(2).
    mprotect pkey_mprotect | mmap mmap2 shmat personality;
    // MAP_LOCKED: mmap(2); SHM_LOCK: shmctl(2).
    mlock mlock2 mlockall | mmap mmap2 shmctl;
    munlock munlockall;
    // process_madvise(2): of the process itself, any advice (mm/madvise.c). IORING_OP_MADVISE.
    madvise | process_madvise io_uring_setup;
    // USERFAULTFD_IOC_NEW, of /dev/userfaultfd: mm/userfaultfd.c.
    userfaultfd | ioctl;

    // Processes.
    execve execveat execv;
    fork vfork clone clone3;
    // IORING_OP_WAITID.
    wait4 waitid waitpid osf_wait4 | io_uring_setup;
    // PTRACE_CONT with a signal: ptrace(2); F_SETOWN and F_SETSIG: fcntl(2).
    kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_send_signal | ptrace fcntl fcntl64;
    // process_vm_readv(2), pidfd_getfd(2): with the rights that ptrace needs.
    ptrace | process_vm_readv process_vm_writev pidfd_getfd;
    // PTRACE_PEEKDATA: ptrace(2).
    process_vm_readv | ptrace;
    // PTRACE_POKEDATA: ptrace(2).
    process_vm_writev | ptrace;
    // CLONE_PIDFD, of a child: clone(2); SO_PEERPIDFD: net/core/sock.c.
    pidfd_open | clone clone3 getsockopt;
    // CLONE_NEW…: clone(2); OPEN_TREE_NAMESPACE, FSMOUNT_NAMESPACE: include/uapi/linux/mount.h.
    unshare | clone clone3 open_tree open_tree_attr fsmount;
    setpgid setpgrp;
    getrlimit ugetrlimit prlimit64;
    setrlimit prlimit64;
    // The nice value is in struct sched_attr: sched_setattr(2).
    nice setpriority | sched_setattr;
    sched_setscheduler sched_setparam sched_setattr;
    sched_getscheduler sched_getparam sched_getattr;
    sched_setaffinity sched_set_affinity;
    sched_getaffinity sched_get_affinity;
    sched_rr_get_interval sched_rr_get_interval_time64;
    getrusage osf_getrusage;
    // unused59, unused109: what arch/mips/kernel/syscalls/syscall_o32.tbl calls two older numbers of it. gethostname(2),
    // getdomainname(2); osf_sysinfo: arch/alpha/kernel/osf_sys.c.
    uname olduname oldolduname unused59 unused109 osf_utsname osf_sysinfo | gethostname getdomainname osf_getdomainname;

    // Users and groups. geteuid(2), getresuid(2).
    getuid getuid32 geteuid geteuid32 getresuid getresuid32;
    getgid getgid32 getegid getegid32 getresgid getresgid32;
    getgroups getgroups32;
    setuid setuid32 setreuid setreuid32 setresuid setresuid32 setfsuid setfsuid32;
    setgid setgid32 setregid setregid32 setresgid setresgid32 setfsgid setfsgid32;
    setgroups setgroups32;
    // PR_CAP_AMBIENT, PR_CAPBSET_DROP, PR_SET_SECUREBITS: prctl(2).
    capset | prctl;

    // Signals and futexes.
    sigaction rt_sigaction signal;
    sigprocmask rt_sigprocmask sgetmask ssetmask osf_sigprocmask;
    sigpending rt_sigpending;
    sigsuspend rt_sigsuspend pause;
    sigreturn rt_sigreturn;
    sigaltstack osf_sigstack;
    rt_sigtimedwait rt_sigtimedwait_time64;
    // IORING_OP_FUTEX_WAIT, IORING_OP_FUTEX_WAKE, IORING_OP_FUTEX_WAITV.
    futex futex_time64 futex_wait futex_wake futex_waitv futex_requeue | io_uring_setup;
    semop semtimedop semtimedop_time64;
    mq_timedsend mq_timedsend_time64;
    mq_timedreceive mq_timedreceive_time64;

    // Time. ADJ_SETOFFSET: adjtimex(2).
    clock_settime clock_settime64 settimeofday stime adjtimex clock_adjtime clock_adjtime64 old_adjtimex
        osf_settimeofday;
    clock_gettime clock_gettime64 gettimeofday time osf_gettimeofday;
    clock_getres clock_getres_time64;
    // select(2), with a time alone. IORING_OP_TIMEOUT.
    nanosleep clock_nanosleep clock_nanosleep_time64 osf_usleep_thread
        | select _newselect pselect6 pselect6_time64 osf_select poll ppoll ppoll_time64 epoll_wait epoll_pwait
        epoll_pwait2 io_uring_setup;
    // timer_create(2): timers that send SIGALRM.
    alarm setitimer osf_setitimer | timer_settime timer_settime64;
    getitimer osf_getitimer;
    timer_settime timer_settime64;
    timer_gettime timer_gettime64;
    timerfd_settime timerfd_settime64;
    timerfd_gettime timerfd_gettime64;

    // The system. fsopen(2), open_tree(2), move_mount(2), mount_setattr(2): the parts of mount. open_tree opens paths, too.
    mount osf_mount fsopen fsconfig fsmount fspick move_mount mount_setattr open_tree_attr | open_tree;
    umount umount2 oldumount;
    // A mount namespace has a root: mntns_install() in fs/namespace.c.
    chroot fchroot pivot_root | setns;
    swapon osf_swapon;
    // TIOCVHANGUP: drivers/tty/tty_io.c.
    vhangup | ioctl;
    init_module finit_module;
    kexec_load kexec_file_load;
    quotactl quotactl_fd;
    ioperm iopl;
    // KEYCTL_UPDATE: keyctl(2); a key that is not there is made: request_key(2).
    add_key | keyctl request_key;
    // KEYCTL_SEARCH: keyctl(2).
    request_key | keyctl;
    // PR_SET_SECCOMP: prctl(2).
    seccomp | prctl;
}
