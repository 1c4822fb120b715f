// What the bits and the numbers of arguments are called: the sets of constants that an argument may be made of.
//
// Last compared with Linux 7.3-rc7: include/uapi and arch/*/include/uapi. tests/data/constants.tsv has these facts.
//
//     kind set "prefix" rest other in structs {
//         name of mask = value (family value of mask, …),
//         ..other name name …,
//     }
//
// kind           how the names of the set make a value.
//                flags: any number of names, with `|`: `O_WRONLY|O_CREAT`
//                modes: any number of names, and the bits without a name in octal digits: `S_IFREG|0644`
//                choice: one name
//                codes: one name; a number without a name has hexadecimal digits
//                descriptor: a file descriptor, or one name in place of it: `AT_FDCWD`
// set            the name of the set: tables/calls.rs, cases.rs and structs.rs have it as a meaning
// prefix         what strace writes before `???` for a number without a name: "SEEK_" is for `0x40 /* SEEK_??? */`. A prefix with a `?`
//                is written without `???`. Without a prefix (""), only the number is written; that of a choice is decimal
// in structs     optional. Only members of tables/structs.rs have the set: without the feature `structs`, it has no names. `in ioctl`: only
//                structs that are `in ioctl` have it, and requests in tables/device_ioctls.rs
// rest other     optional. The set `other` has names for the bits that no name of this set has: the flags of clone have the rest
//                `signals`, for CLONE_VM|SIGCHLD
// name           as in the kernel's headers
// of mask        optional. The name is for one of several values of these bits, which are no flags of their own: O_WRONLY is 1 `of 3`
// value          the value on all ABIs that the parentheses don't name. Without it, only the ABIs in the parentheses have the constant. A
//                value has up to 64 bits. A negative value has up to 32 bits. An argument of 64 bits has them either alone, or
//                extended to 64 with the sign
// family         a directory of the kernel's arch/; or a part of one: i386, x86_64, x32, arm_oabi, mips_o32, mips_n32, mips_n64,
//                parisc32, parisc64, powerpc32, powerpc64, s390_31, s390x, sparc32, sparc64; or bits32, bits64: the ABIs whose long has so many
//                bits. If an ABI is in several families of a row, it has the value of the first one. `family none`: these ABIs
//                don't have the constant
// ..other        rows of the set `other`, which is above this one. With names, these rows, in this order: `..open_flags O_CREAT O_EXCL,`.
//                Without names, all rows: `..at_flags,`
//
// A row is written in one set. Other sets with the same constant include the row.
//
// The order of the rows is that in which strace tries the names. If two flags have bits in common, the one with more bits is first:
// O_SYNC is above O_DSYNC. If two names have the same value, the first one is written. A flag that is 0 is the name of a value
// without any flag.
//
// A line has at most 160 columns; a longer row is wrapped.
// How to add or correct a row: CONTRIBUTING.md. What the words mean: src/guide/glossary.md.

constants! {
    // Numbers in place of descriptors. strace names AT_FDCWD alone, where a path follows: src/text/number.rs has that.

    // fs/fhandle.c, get_path_anchor().
    descriptor handle_root "" {
        AT_FDCWD = -100,
        FD_PIDFS_ROOT = -10002,
        FD_NSFS_ROOT = -10003,
    }
    // fs/open.c, fchdir() and fchroot().
    descriptor failfs_root "" {
        FD_FAILFS_ROOT = -10004,
    }
    // kernel/pid.c, pidfd_get_task(); kernel/signal.c, pidfd_send_signal(). The others are the C library's names for them: linux/pidfd.h.
    descriptor pidfd_self "" {
        PIDFD_SELF_THREAD = -10000,
        PIDFD_SELF_THREAD_GROUP = -10001,
        PIDFD_SELF = -10000,
        PIDFD_SELF_PROCESS = -10001,
    }

    // Opening files.

    flags open_flags "O_" {
        // The access mode is one of four values of the low two bits; what follows are flags.
        O_RDONLY of 3 = 0,
        O_WRONLY of 3 = 1,
        O_RDWR of 3 = 2,
        O_ACCMODE of 3 = 3,
        O_CREAT = 0o100 (alpha 0o1000, mips 0o400, parisc 0o400, sparc 0o1000),
        O_EXCL = 0o200 (alpha 0o4000, mips 0o2000, parisc 0o2000, sparc 0o4000),
        O_NOCTTY = 0o400 (alpha 0o10000, mips 0o4000, parisc 0o400000, sparc 0o100000),
        O_TRUNC = 0o1000 (alpha 0o2000, sparc 0o2000),
        O_APPEND = 0o2000 (alpha 0o10, mips 0o10, parisc 0o10, sparc 0o10),
        O_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
        // Each is two flags: O_SYNC has the bits of O_DSYNC, O_TMPFILE those of O_DIRECTORY.
        O_SYNC = 0o4010000 (alpha 0o20040000, mips 0o40020, parisc 0o1100000, sparc 0o40020000),
        __O_SYNC = 0o4000000 (alpha 0o20000000, mips 0o40000, parisc 0o100000, sparc 0o40000000),
        O_DSYNC = 0o10000 (alpha 0o40000, mips 0o20, parisc 0o1000000, sparc 0o20000),
        O_DIRECT = 0o40000 (alpha 0o2000000, arm 0o200000, arm64 0o200000, m68k 0o200000, mips 0o100000, powerpc 0o400000, sparc 0o4000000),
        O_LARGEFILE = 0o100000 (alpha 0o400000, arm 0o400000, arm64 0o400000, m68k 0o400000, mips 0o20000, parisc 0o4000, powerpc 0o200000, sparc 0o1000000),
        O_NOFOLLOW = 0o400000 (alpha 0o200000, arm 0o100000, arm64 0o100000, m68k 0o100000, parisc 0o200, powerpc 0o100000),
        O_NOATIME = 0o1000000 (alpha 0o4000000, parisc 0o4000000, sparc 0o10000000),
        O_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
        O_PATH = 0o10000000 (alpha 0o40000000, parisc 0o20000000, sparc 0o100000000),
        O_TMPFILE = 0o20200000 (alpha 0o100100000, arm 0o20040000, arm64 0o20040000, m68k 0o20040000, parisc 0o40010000, powerpc 0o20040000, sparc 0o200200000),
        __O_TMPFILE = 0o20000000 (alpha 0o100000000, parisc 0o40000000, sparc 0o200000000),
        O_DIRECTORY = 0o200000 (alpha 0o100000, arm 0o40000, arm64 0o40000, m68k 0o40000, parisc 0o10000, powerpc 0o40000),
        O_EMPTYPATH = 0o400000000,
        FASYNC = 0o20000 (mips 0o10000, sparc 0o100),
        // Of openat2() alone, whose flags have 64 bits: linux/openat2.h.
        OPENAT2_REGULAR = 0x1_0000_0000,
    }
    // Of calls that have no access mode. dup3() takes O_CLOEXEC alone; pipe2() O_NONBLOCK, O_DIRECT and O_NOTIFICATION_PIPE, too, which
    // is O_EXCL: include/uapi/linux/watch_queue.h. A flag that they refuse has its name all the same.
    flags file_flags "O_" {
        ..open_flags O_CREAT O_EXCL,
        O_NOTIFICATION_PIPE = 0o200 (alpha 0o4000, mips 0o2000, parisc 0o2000, sparc 0o4000),
        ..open_flags O_NOCTTY O_TRUNC O_APPEND O_NONBLOCK O_SYNC __O_SYNC O_DSYNC O_DIRECT O_LARGEFILE O_NOFOLLOW
            O_NOATIME O_CLOEXEC O_PATH O_TMPFILE __O_TMPFILE O_DIRECTORY O_EMPTYPATH FASYNC,
    }
    flags close_range_flags "CLOSE_RANGE_" {
        CLOSE_RANGE_UNSHARE = 2,
        CLOSE_RANGE_CLOEXEC = 4,
    }
    flags descriptor_flags "FD_" {
        FD_CLOEXEC = 1,
    }

    // Files by path. AT_ flags share bits: 0x200 is AT_REMOVEDIR, AT_EACCESS or AT_HANDLE_FID, by the call.

    flags at_flags "AT_" {
        AT_SYMLINK_NOFOLLOW = 0x100,
        AT_REMOVEDIR = 0x200,
        AT_SYMLINK_FOLLOW = 0x400,
        AT_NO_AUTOMOUNT = 0x800,
        AT_EMPTY_PATH = 0x1000,
        AT_RECURSIVE = 0x8000,
    }
    // The kernel takes three of them.
    flags execveat_flags "AT_" {
        ..at_flags,
        AT_EXECVE_CHECK = 0x10000,
    }
    flags faccessat_flags "AT_" {
        ..at_flags AT_SYMLINK_NOFOLLOW,
        AT_EACCESS = 0x200,
        ..at_flags AT_EMPTY_PATH,
    }
    flags handle_flags "AT_" {
        AT_HANDLE_MNT_ID_UNIQUE = 1,
        AT_HANDLE_CONNECTABLE = 2,
        AT_HANDLE_FID = 0x200,
        ..at_flags AT_SYMLINK_FOLLOW AT_EMPTY_PATH,
    }
    flags statx_flags "AT_" {
        // AT_STATX_SYNC_AS_STAT is neither of the two flags that follow.
        AT_STATX_SYNC_AS_STAT of 0x6000 = 0,
        AT_STATX_FORCE_SYNC = 0x2000,
        AT_STATX_DONT_SYNC = 0x4000,
        ..at_flags,
    }
    flags statx_mask "STATX_" {
        STATX_ALL = 0xfff,
        STATX_BASIC_STATS = 0x7ff,
        STATX_TYPE = 1,
        STATX_MODE = 2,
        STATX_NLINK = 4,
        STATX_UID = 8,
        STATX_GID = 0x10,
        STATX_ATIME = 0x20,
        STATX_MTIME = 0x40,
        STATX_CTIME = 0x80,
        STATX_INO = 0x100,
        STATX_SIZE = 0x200,
        STATX_BLOCKS = 0x400,
        STATX_BTIME = 0x800,
        STATX_MNT_ID = 0x1000,
        STATX_DIOALIGN = 0x2000,
        STATX_MNT_ID_UNIQUE = 0x4000,
        STATX_SUBVOL = 0x8000,
        STATX_WRITE_ATOMIC = 0x10000,
        STATX_DIO_READ_ALIGN = 0x20000,
    }
    flags access_mode "?_OK" {
        // POSIX's names for the kernel's MAY_READ, MAY_WRITE and MAY_EXEC: include/linux/fs.h.
        F_OK = 0,
        R_OK = 4,
        W_OK = 2,
        X_OK = 1,
    }
    modes file_mode "S_" {
        S_IFREG of 0o170000 = 0o100000,
        S_IFSOCK of 0o170000 = 0o140000,
        S_IFIFO of 0o170000 = 0o10000,
        S_IFLNK of 0o170000 = 0o120000,
        S_IFDIR of 0o170000 = 0o40000,
        S_IFBLK of 0o170000 = 0o60000,
        S_IFCHR of 0o170000 = 0o20000,
        S_ISUID = 0o4000,
        S_ISGID = 0o2000,
        S_ISVTX = 0o1000,
    }
    flags rename_flags "RENAME_??" {
        RENAME_NOREPLACE = 1,
        RENAME_EXCHANGE = 2,
        RENAME_WHITEOUT = 4,
    }
    flags xattr_flags "XATTR_" {
        XATTR_CREATE = 1,
        XATTR_REPLACE = 2,
    }

    // Reading and writing.

    choice seek "SEEK_" {
        SEEK_SET = 0,
        SEEK_CUR = 1,
        SEEK_END = 2,
        SEEK_DATA = 3,
        SEEK_HOLE = 4,
    }
    flags rwf_flags "RWF_" {
        RWF_HIPRI = 1,
        RWF_DSYNC = 2,
        RWF_SYNC = 4,
        RWF_NOWAIT = 8,
        RWF_APPEND = 0x10,
        RWF_NOAPPEND = 0x20,
        RWF_ATOMIC = 0x40,
        RWF_DONTCACHE = 0x80,
        RWF_NOSIGNAL = 0x100,
    }
    flags splice_flags "SPLICE_F_" {
        // include/linux/splice.h; no header of user space has them.
        SPLICE_F_MOVE = 1,
        SPLICE_F_NONBLOCK = 2,
        SPLICE_F_MORE = 4,
        SPLICE_F_GIFT = 8,
    }
    flags sync_file_range_flags "SYNC_FILE_RANGE_" {
        SYNC_FILE_RANGE_WAIT_BEFORE = 1,
        SYNC_FILE_RANGE_WRITE = 2,
        SYNC_FILE_RANGE_WAIT_AFTER = 4,
    }
    flags fallocate_mode "FALLOC_FL_" {
        FALLOC_FL_KEEP_SIZE = 1,
        FALLOC_FL_PUNCH_HOLE = 2,
        FALLOC_FL_NO_HIDE_STALE = 4,
        FALLOC_FL_COLLAPSE_RANGE = 8,
        FALLOC_FL_ZERO_RANGE = 0x10,
        FALLOC_FL_INSERT_RANGE = 0x20,
        FALLOC_FL_UNSHARE_RANGE = 0x40,
        FALLOC_FL_WRITE_ZEROES = 0x80,
    }
    choice fadvise_advice "POSIX_FADV_" {
        POSIX_FADV_NORMAL = 0,
        POSIX_FADV_RANDOM = 1,
        POSIX_FADV_SEQUENTIAL = 2,
        POSIX_FADV_WILLNEED = 3,
        // s390x differs from 31-bit s390.
        POSIX_FADV_DONTNEED = 4 (bits32 4, s390 6),
        POSIX_FADV_NOREUSE = 5 (bits32 5, s390 7),
    }
    flags flock_operation "LOCK_" {
        LOCK_SH = 1,
        LOCK_EX = 2,
        LOCK_NB = 4,
        LOCK_UN = 8,
        LOCK_MAND = 32,
        LOCK_RW = 192,
        LOCK_READ = 64,
        LOCK_WRITE = 128,
    }
    choice lease "F_" {
        F_RDLCK = 0 (alpha 1, parisc 1, sparc 1),
        F_WRLCK = 1 (alpha 2, parisc 2, sparc 2),
        F_UNLCK = 2 (alpha 8, parisc 3, sparc 3),
        F_EXLCK = 4 (alpha 16),
        F_SHLCK = 8 (alpha 32),
    }
    flags seals "F_SEAL_" {
        F_SEAL_SEAL = 1,
        F_SEAL_SHRINK = 2,
        F_SEAL_GROW = 4,
        F_SEAL_WRITE = 8,
        F_SEAL_FUTURE_WRITE = 0x10,
        F_SEAL_EXEC = 0x20,
    }
    flags getrandom_flags "GRND_" {
        GRND_NONBLOCK = 1,
        GRND_RANDOM = 2,
        GRND_INSECURE = 4,
    }

    // Waiting for files, and what happens to them.

    flags epoll_flags "EPOLL_" {
        EPOLL_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
    }
    flags epoll_events "EPOLL" in structs {
        EPOLLIN = 1,
        EPOLLPRI = 2,
        EPOLLOUT = 4,
        EPOLLERR = 8,
        EPOLLHUP = 0x10,
        EPOLLNVAL = 0x20,
        EPOLLRDNORM = 0x40,
        EPOLLRDBAND = 0x80,
        EPOLLWRNORM = 0x100,
        EPOLLWRBAND = 0x200,
        EPOLLMSG = 0x400,
        EPOLLRDHUP = 0x2000,
        EPOLLEXCLUSIVE = 0x1000_0000,
        EPOLLWAKEUP = 0x2000_0000,
        EPOLLONESHOT = 0x4000_0000,
        EPOLLET = 0x8000_0000,
    }
    choice epoll_operation "EPOLL_CTL_" {
        EPOLL_CTL_ADD = 1,
        EPOLL_CTL_DEL = 2,
        EPOLL_CTL_MOD = 3,
    }
    flags eventfd_flags "EFD_" {
        EFD_SEMAPHORE = 1,
        EFD_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
        EFD_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
    }
    flags notify_flags "DN_" {
        DN_ACCESS = 1,
        DN_MODIFY = 2,
        DN_CREATE = 4,
        DN_DELETE = 8,
        DN_RENAME = 0x10,
        DN_ATTRIB = 0x20,
        DN_MULTISHOT = 0x80000000,
    }
    flags inotify_flags "IN_" {
        IN_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
        IN_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
    }
    flags inotify_events "IN_" {
        IN_ACCESS = 1,
        IN_MODIFY = 2,
        IN_ATTRIB = 4,
        IN_CLOSE_WRITE = 8,
        IN_CLOSE_NOWRITE = 0x10,
        IN_OPEN = 0x20,
        IN_MOVED_FROM = 0x40,
        IN_MOVED_TO = 0x80,
        IN_CREATE = 0x100,
        IN_DELETE = 0x200,
        IN_DELETE_SELF = 0x400,
        IN_MOVE_SELF = 0x800,
        IN_UNMOUNT = 0x2000,
        IN_Q_OVERFLOW = 0x4000,
        IN_IGNORED = 0x8000,
        IN_ONLYDIR = 0x1000000,
        IN_DONT_FOLLOW = 0x2000000,
        IN_EXCL_UNLINK = 0x4000000,
        IN_MASK_CREATE = 0x10000000,
        IN_MASK_ADD = 0x20000000,
        IN_ISDIR = 0x40000000,
        IN_ONESHOT = 0x80000000,
    }
    flags fanotify_init_flags "FAN_" {
        FAN_CLASS_NOTIF of 0xc = 0,
        FAN_CLASS_CONTENT of 0xc = 4,
        FAN_CLASS_PRE_CONTENT of 0xc = 8,
        FAN_CLOEXEC = 1,
        FAN_NONBLOCK = 2,
        FAN_UNLIMITED_QUEUE = 0x10,
        FAN_UNLIMITED_MARKS = 0x20,
        FAN_ENABLE_AUDIT = 0x40,
        FAN_REPORT_PIDFD = 0x80,
        FAN_REPORT_TID = 0x100,
        FAN_REPORT_FID = 0x200,
        FAN_REPORT_DIR_FID = 0x400,
        FAN_REPORT_NAME = 0x800,
        FAN_REPORT_TARGET_FID = 0x1000,
        FAN_REPORT_FD_ERROR = 0x2000,
        FAN_REPORT_MNT = 0x4000,
    }
    flags fanotify_mark_flags "FAN_MARK_" {
        FAN_MARK_ADD = 1,
        FAN_MARK_REMOVE = 2,
        FAN_MARK_DONT_FOLLOW = 4,
        FAN_MARK_ONLYDIR = 8,
        // FAN_MARK_MNTNS has the bits of the two that follow.
        FAN_MARK_MNTNS = 0x110,
        FAN_MARK_MOUNT = 0x10,
        FAN_MARK_IGNORED_MASK = 0x20,
        FAN_MARK_IGNORED_SURV_MODIFY = 0x40,
        FAN_MARK_FLUSH = 0x80,
        FAN_MARK_FILESYSTEM = 0x100,
        FAN_MARK_EVICTABLE = 0x200,
        FAN_MARK_IGNORE = 0x400,
    }
    flags fanotify_events "FAN_" {
        FAN_ACCESS = 1,
        FAN_MODIFY = 2,
        FAN_ATTRIB = 4,
        FAN_CLOSE_WRITE = 8,
        FAN_CLOSE_NOWRITE = 0x10,
        FAN_OPEN = 0x20,
        FAN_MOVED_FROM = 0x40,
        FAN_MOVED_TO = 0x80,
        FAN_CREATE = 0x100,
        FAN_DELETE = 0x200,
        FAN_DELETE_SELF = 0x400,
        FAN_MOVE_SELF = 0x800,
        FAN_OPEN_EXEC = 0x1000,
        FAN_Q_OVERFLOW = 0x4000,
        FAN_FS_ERROR = 0x8000,
        FAN_OPEN_PERM = 0x10000,
        FAN_ACCESS_PERM = 0x20000,
        FAN_OPEN_EXEC_PERM = 0x40000,
        // The header has it in a comment alone, as deprecated; strace names it.
        FAN_DIR_MODIFY = 0x80000,
        FAN_PRE_ACCESS = 0x100000,
        FAN_MNT_ATTACH = 0x1000000,
        FAN_MNT_DETACH = 0x2000000,
        FAN_EVENT_ON_CHILD = 0x8000000,
        FAN_ONDIR = 0x40000000,
        FAN_RENAME = 0x10000000,
    }

    // Mounts.

    flags mount_flags "MS_" {
        // Required in the high half before Linux 2.4, and ignored there since: mount(2).
        MS_MGC_VAL = 0xc0ed0000,
        MS_RDONLY = 1,
        MS_NOSUID = 2,
        MS_NODEV = 4,
        MS_NOEXEC = 8,
        MS_SYNCHRONOUS = 0x10,
        MS_REMOUNT = 0x20,
        MS_MANDLOCK = 0x40,
        MS_DIRSYNC = 0x80,
        MS_NOSYMFOLLOW = 0x100,
        MS_NOATIME = 0x400,
        MS_NODIRATIME = 0x800,
        MS_BIND = 0x1000,
        MS_MOVE = 0x2000,
        MS_REC = 0x4000,
        MS_SILENT = 0x8000,
        MS_POSIXACL = 0x10000,
        MS_UNBINDABLE = 0x20000,
        MS_PRIVATE = 0x40000,
        MS_SLAVE = 0x80000,
        MS_SHARED = 0x100000,
        MS_RELATIME = 0x200000,
        MS_KERNMOUNT = 0x400000,
        MS_I_VERSION = 0x800000,
        MS_STRICTATIME = 0x1000000,
        MS_LAZYTIME = 0x2000000,
        MS_SUBMOUNT = 0x4000000,
        MS_NOREMOTELOCK = 0x8000000,
        MS_NOSEC = 0x10000000,
        MS_BORN = 0x20000000,
        MS_ACTIVE = 0x40000000,
        MS_NOUSER = 0x80000000,
    }
    // fs/namespace.c, build_mount_kattr() takes one.
    choice mount_propagation "MS_" in structs {
        ..mount_flags MS_UNBINDABLE MS_PRIVATE MS_SLAVE MS_SHARED,
    }
    flags umount_flags "MNT_" {
        // include/linux/fs.h; no header of user space has them.
        MNT_FORCE = 1,
        MNT_DETACH = 2,
        MNT_EXPIRE = 4,
        UMOUNT_NOFOLLOW = 8,
    }
    flags fsopen_flags "FSOPEN_" {
        FSOPEN_CLOEXEC = 1,
    }
    choice fsconfig_command "FSCONFIG_" {
        FSCONFIG_SET_FLAG = 0,
        FSCONFIG_SET_STRING = 1,
        FSCONFIG_SET_BINARY = 2,
        FSCONFIG_SET_PATH = 3,
        FSCONFIG_SET_PATH_EMPTY = 4,
        FSCONFIG_SET_FD = 5,
        FSCONFIG_CMD_CREATE = 6,
        FSCONFIG_CMD_RECONFIGURE = 7,
        FSCONFIG_CMD_CREATE_EXCL = 8,
    }
    flags fsmount_flags "FSMOUNT_" {
        FSMOUNT_CLOEXEC = 1,
        FSMOUNT_NAMESPACE = 2,
    }
    flags mount_attributes "MOUNT_ATTR_" {
        MOUNT_ATTR_RDONLY = 1,
        MOUNT_ATTR_NOSUID = 2,
        MOUNT_ATTR_NODEV = 4,
        MOUNT_ATTR_NOEXEC = 8,
        // The mask of the setting for access times, of which MOUNT_ATTR_RELATIME is 0. MOUNT_ATTR_IDMAP is mount_setattr()'s alone.
        MOUNT_ATTR__ATIME = 0x70,
        MOUNT_ATTR_NOATIME = 0x10,
        MOUNT_ATTR_STRICTATIME = 0x20,
        MOUNT_ATTR_NODIRATIME = 0x80,
        MOUNT_ATTR_NOSYMFOLLOW = 0x200000,
    }
    flags fspick_flags "FSPICK_" {
        FSPICK_CLOEXEC = 1,
        FSPICK_SYMLINK_NOFOLLOW = 2,
        FSPICK_NO_AUTOMOUNT = 4,
        FSPICK_EMPTY_PATH = 8,
    }
    flags open_tree_flags "OPEN_TREE_" {
        OPEN_TREE_CLONE = 1,
        OPEN_TREE_NAMESPACE = 2,
        OPEN_TREE_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
        ..at_flags,
    }
    flags mount_setattr_flags "AT_" {
        ..at_flags AT_SYMLINK_NOFOLLOW AT_NO_AUTOMOUNT AT_EMPTY_PATH AT_RECURSIVE,
    }
    flags move_mount_flags "MOVE_MOUNT_" {
        MOVE_MOUNT_F_SYMLINKS = 1,
        MOVE_MOUNT_F_AUTOMOUNTS = 2,
        MOVE_MOUNT_F_EMPTY_PATH = 4,
        MOVE_MOUNT_T_SYMLINKS = 0x10,
        MOVE_MOUNT_T_AUTOMOUNTS = 0x20,
        MOVE_MOUNT_T_EMPTY_PATH = 0x40,
        MOVE_MOUNT_SET_GROUP = 0x100,
        MOVE_MOUNT_BENEATH = 0x200,
    }
    flags statmount_flags "STATMOUNT_" {
        STATMOUNT_BY_FD = 1,
    }
    flags listmount_flags "LISTMOUNT_" {
        LISTMOUNT_REVERSE = 1,
    }
    flags swap_flags "SWAP_FLAG_" {
        // include/linux/swap.h; no header of user space has them. The low 15 bits are the priority.
        SWAP_FLAG_PREFER = 0x8000,
        SWAP_FLAG_DISCARD = 0x10000,
        SWAP_FLAG_DISCARD_ONCE = 0x20000,
        SWAP_FLAG_DISCARD_PAGES = 0x40000,
    }

    // Memory.

    // Files: what is in structs.

    flags poll_events "POLL" in structs {
        POLLIN = 1,
        POLLPRI = 2,
        POLLOUT = 4,
        POLLERR = 8,
        POLLHUP = 0x10,
        POLLNVAL = 0x20,
        POLLRDNORM = 0x40,
        POLLRDBAND = 0x80,
        POLLWRNORM = 0x100 (m68k 4, mips 4, sparc 4, xtensa 4),
        POLLWRBAND = 0x200 (m68k 0x100, mips 0x100, sparc 0x100, xtensa 0x100),
        POLLMSG = 0x400 (sparc 0x200),
        POLLREMOVE = 0x1000 (sparc 0x400, xtensa 0x800),
        POLLRDHUP = 0x2000 (sparc 0x800),
        POLL_BUSY_LOOP = 0x8000,
    }
    flags statx_attributes "STATX_ATTR_" in structs {
        STATX_ATTR_COMPRESSED = 4,
        STATX_ATTR_IMMUTABLE = 0x10,
        STATX_ATTR_APPEND = 0x20,
        STATX_ATTR_NODUMP = 0x40,
        STATX_ATTR_ENCRYPTED = 0x800,
        STATX_ATTR_AUTOMOUNT = 0x1000,
        STATX_ATTR_MOUNT_ROOT = 0x2000,
        STATX_ATTR_VERITY = 0x10_0000,
        STATX_ATTR_DAX = 0x20_0000,
        STATX_ATTR_WRITE_ATOMIC = 0x40_0000,
    }
    // include/linux/statfs.h
    flags statfs_flags "ST_" in structs {
        ST_VALID = 0x20,
        ST_RDONLY = 1,
        ST_NOSUID = 2,
        ST_NODEV = 4,
        ST_NOEXEC = 8,
        ST_SYNCHRONOUS = 0x10,
        ST_MANDLOCK = 0x40,
        ST_NOATIME = 0x400,
        ST_NODIRATIME = 0x800,
        ST_RELATIME = 0x1000,
        ST_NOSYMFOLLOW = 0x2000,
    }
    // linux/magic.h
    codes file_system "" in structs {
        QNX4_SUPER_MAGIC = 0x2F,
        AUTOFS_SUPER_MAGIC = 0x187,
        MINIX_SUPER_MAGIC = 0x137F,
        MINIX_SUPER_MAGIC2 = 0x138F,
        DEVPTS_SUPER_MAGIC = 0x1CD1,
        MINIX2_SUPER_MAGIC = 0x2468,
        MINIX2_SUPER_MAGIC2 = 0x2478,
        NILFS_SUPER_MAGIC = 0x3434,
        MSDOS_SUPER_MAGIC = 0x4D44,
        MINIX3_SUPER_MAGIC = 0x4D5A,
        SMB_SUPER_MAGIC = 0x517B,
        NCP_SUPER_MAGIC = 0x564C,
        NFS_SUPER_MAGIC = 0x6969,
        JFFS2_SUPER_MAGIC = 0x72B6,
        ISOFS_SUPER_MAGIC = 0x9660,
        PROC_SUPER_MAGIC = 0x9FA0,
        OPENPROM_SUPER_MAGIC = 0x9FA1,
        USBDEVICE_SUPER_MAGIC = 0x9FA2,
        ADFS_SUPER_MAGIC = 0xADF5,
        AFFS_SUPER_MAGIC = 0xADFF,
        EXT2_SUPER_MAGIC = 0xEF53,
        EXT3_SUPER_MAGIC = 0xEF53,
        EXT4_SUPER_MAGIC = 0xEF53,
        ECRYPTFS_SUPER_MAGIC = 0xF15F,
        CGROUP_SUPER_MAGIC = 0x27_E0EB,
        EFS_SUPER_MAGIC = 0x41_4A53,
        HOSTFS_SUPER_MAGIC = 0xC0_FFEE,
        CEPH_SUPER_MAGIC = 0xC3_6400,
        TMPFS_MAGIC = 0x102_1994,
        V9FS_MAGIC = 0x102_1997,
        RDTGROUP_SUPER_MAGIC = 0x765_5821,
        ANON_INODE_FS_MAGIC = 0x904_1934,
        FUTEXFS_SUPER_MAGIC = 0xBAD_1DEA,
        MTD_INODE_FS_MAGIC = 0x1130_7854,
        UDF_SUPER_MAGIC = 0x1501_3346,
        EXFAT_SUPER_MAGIC = 0x2011_BAB0,
        CRAMFS_MAGIC = 0x28CD_3D45,
        BINFMTFS_MAGIC = 0x4249_4E4D,
        SMACK_MAGIC = 0x4341_5D53,
        DMA_BUF_MAGIC = 0x444D_4142,
        CRAMFS_MAGIC_WEND = 0x453D_CD28,
        DEVMEM_MAGIC = 0x454D_444D,
        FAIL_FS_MAGIC = 0x4641_494C,
        GUEST_MEMFD_MAGIC = 0x474D_454D,
        NULL_FS_MAGIC = 0x4E55_4C4C,
        PID_FS_MAGIC = 0x5049_4446,
        PIPEFS_MAGIC = 0x5049_5045,
        REISERFS_SUPER_MAGIC = 0x5265_4973,
        SECRETMEM_MAGIC = 0x5345_434D,
        AFS_SUPER_MAGIC = 0x5346_414F,
        SOCKFS_MAGIC = 0x534F_434B,
        XFS_SUPER_MAGIC = 0x5846_5342,
        AAFS_MAGIC = 0x5A3C_69F0,
        ZONEFS_MAGIC = 0x5A4F_4653,
        PSTOREFS_MAGIC = 0x6165_676C,
        BDEVFS_MAGIC = 0x6264_6576,
        CONFIGFS_MAGIC = 0x6265_6570,
        SYSFS_MAGIC = 0x6265_6572,
        CGROUP2_SUPER_MAGIC = 0x6367_7270,
        DEBUGFS_MAGIC = 0x6462_6720,
        DAXFS_MAGIC = 0x6464_6178,
        FUSE_SUPER_MAGIC = 0x6573_5546,
        QNX6_SUPER_MAGIC = 0x6819_1122,
        AFS_FS_MAGIC = 0x6B41_4653,
        BINDERFS_SUPER_MAGIC = 0x6C6F_6F70,
        NSFS_MAGIC = 0x6E73_6673,
        SECURITYFS_MAGIC = 0x7363_6673,
        SQUASHFS_MAGIC = 0x7371_7368,
        BTRFS_TEST_MAGIC = 0x7372_7279,
        CODA_SUPER_MAGIC = 0x7375_7245,
        OCFS2_SUPER_MAGIC = 0x7461_636F,
        TRACEFS_MAGIC = 0x7472_6163,
        OVERLAYFS_SUPER_MAGIC = 0x794C_7630,
        RAMFS_MAGIC = 0x8584_58F6,
        BTRFS_SUPER_MAGIC = 0x9123_683E,
        HUGETLBFS_MAGIC = 0x9584_58F6,
        XENFS_SUPER_MAGIC = 0xABBA_1974,
        BCACHEFS_SUPER_MAGIC = 0xCA45_1A4E,
        BPF_FS_MAGIC = 0xCAFE_4A11,
        EFIVARFS_MAGIC = 0xDE5E_81E4,
        EROFS_SUPER_MAGIC_V1 = 0xE0F5_E1E2,
        F2FS_SUPER_MAGIC = 0xF2F5_2010,
        SELINUX_MAGIC = 0xF97C_FF8C,
        HPFS_SUPER_MAGIC = 0xF995_E849,
        SMB2_SUPER_MAGIC = 0xFE53_4D42,
        CIFS_SUPER_MAGIC = 0xFF53_4D42,
    }
    choice owner_type "F_OWNER_" in structs {
        F_OWNER_TID = 0,
        F_OWNER_PID = 1,
        F_OWNER_PGRP = 2,
    }
    choice write_hint "RWH_WRITE_LIFE_" {
        RWH_WRITE_LIFE_NOT_SET = 0,
        RWH_WRITE_LIFE_NONE = 1,
        RWH_WRITE_LIFE_SHORT = 2,
        RWH_WRITE_LIFE_MEDIUM = 3,
        RWH_WRITE_LIFE_LONG = 4,
        RWH_WRITE_LIFE_EXTREME = 5,
    }
    // include/linux/fs_dirent.h
    choice file_type "DT_" in structs {
        DT_UNKNOWN = 0,
        DT_FIFO = 1,
        DT_CHR = 2,
        DT_DIR = 4,
        DT_BLK = 6,
        DT_REG = 8,
        DT_LNK = 10,
        DT_SOCK = 12,
        DT_WHT = 14,
    }
    flags resolve_flags "RESOLVE_" in structs {
        RESOLVE_NO_XDEV = 1,
        RESOLVE_NO_MAGICLINKS = 2,
        RESOLVE_NO_SYMLINKS = 4,
        RESOLVE_BENEATH = 8,
        RESOLVE_IN_ROOT = 0x10,
        RESOLVE_CACHED = 0x20,
    }
    flags file_xflags "FS_XFLAG_" in structs {
        FS_XFLAG_REALTIME = 1,
        FS_XFLAG_PREALLOC = 2,
        FS_XFLAG_IMMUTABLE = 8,
        FS_XFLAG_APPEND = 0x10,
        FS_XFLAG_SYNC = 0x20,
        FS_XFLAG_NOATIME = 0x40,
        FS_XFLAG_NODUMP = 0x80,
        FS_XFLAG_RTINHERIT = 0x100,
        FS_XFLAG_PROJINHERIT = 0x200,
        FS_XFLAG_NOSYMLINKS = 0x400,
        FS_XFLAG_EXTSIZE = 0x800,
        FS_XFLAG_EXTSZINHERIT = 0x1000,
        FS_XFLAG_NODEFRAG = 0x2000,
        FS_XFLAG_FILESTREAM = 0x4000,
        FS_XFLAG_DAX = 0x8000,
        FS_XFLAG_COWEXTSIZE = 0x1_0000,
        FS_XFLAG_VERITY = 0x2_0000,
        FS_XFLAG_HASATTR = 0x8000_0000,
        FS_XFLAG_CASEFOLD = 0x4_0000,
        FS_XFLAG_CASENONPRESERVING = 0x8_0000,
    }
    codes mount_root "" in structs {
        LSMT_ROOT = 0xFFFF_FFFF_FFFF_FFFF,
    }
    codes user_namespace "" in structs {
        LISTNS_CURRENT_USER = 0xFFFF_FFFF_FFFF_FFFF,
    }
    flags namespace_kinds "" in structs {
        TIME_NS = 0x80,
        MNT_NS = 0x2_0000,
        CGROUP_NS = 0x200_0000,
        UTS_NS = 0x400_0000,
        IPC_NS = 0x800_0000,
        USER_NS = 0x1000_0000,
        PID_NS = 0x2000_0000,
        NET_NS = 0x4000_0000,
    }
    flags statmount_mask "STATMOUNT_" in structs {
        STATMOUNT_SB_BASIC = 1,
        STATMOUNT_MNT_BASIC = 2,
        STATMOUNT_PROPAGATE_FROM = 4,
        STATMOUNT_MNT_ROOT = 8,
        STATMOUNT_MNT_POINT = 0x10,
        STATMOUNT_FS_TYPE = 0x20,
        STATMOUNT_MNT_NS_ID = 0x40,
        STATMOUNT_MNT_OPTS = 0x80,
        STATMOUNT_FS_SUBTYPE = 0x100,
        STATMOUNT_SB_SOURCE = 0x200,
        STATMOUNT_OPT_ARRAY = 0x400,
        STATMOUNT_OPT_SEC_ARRAY = 0x800,
        STATMOUNT_SUPPORTED_MASK = 0x1000,
        STATMOUNT_MNT_UIDMAP = 0x2000,
        STATMOUNT_MNT_GIDMAP = 0x4000,
    }
    choice aio_command "IOCB_CMD_" in structs {
        IOCB_CMD_PREAD = 0,
        IOCB_CMD_PWRITE = 1,
        IOCB_CMD_FSYNC = 2,
        IOCB_CMD_FDSYNC = 3,
        IOCB_CMD_POLL = 5,
        IOCB_CMD_NOOP = 6,
        IOCB_CMD_PREADV = 7,
        IOCB_CMD_PWRITEV = 8,
    }
    flags aio_flags "IOCB_FLAG_" in structs {
        IOCB_FLAG_RESFD = 1,
        IOCB_FLAG_IOPRIO = 2,
    }

    flags protection "PROT_" {
        PROT_NONE = 0,
        PROT_READ = 1,
        PROT_WRITE = 2,
        PROT_EXEC = 4,
        PROT_SEM = 8 (mips 0x10, xtensa 0x10),
        PROT_GROWSDOWN = 0x1000000,
        PROT_GROWSUP = 0x2000000,
        PROT_SAO (powerpc 0x10),
        PROT_ADI (sparc 0x10),
        PROT_BTI (arm64 0x10),
        PROT_MTE (arm64 0x20),
    }
    flags mmap_flags "MAP_" {
        // The type is one value of the bits of MAP_TYPE; MAP_FILE is no type at all.
        MAP_SHARED of 0xf = 1 (parisc 1 of 0x2b),
        MAP_PRIVATE of 0xf = 2 (parisc 2 of 0x2b),
        MAP_SHARED_VALIDATE of 0xf = 3 (parisc 3 of 0x2b),
        MAP_DROPPABLE of 0xf = 8 (parisc 8 of 0x2b),
        MAP_FILE of 0xf = 0 (parisc 0 of 0x2b),
        MAP_FIXED = 0x10 (alpha 0x100, parisc 4),
        MAP_ANONYMOUS = 0x20 (alpha 0x10, mips 0x800, parisc 0x10, xtensa 0x800),
        MAP_32BIT (x86 0x40),
        MAP_ABOVE4G (x86 0x80),
        // On powerpc and sparc, MAP_RENAME is another name of MAP_ANONYMOUS.
        MAP_RENAME (mips 0x20, xtensa 0x20),
        MAP_NORESERVE = 0x4000 (alpha 0x10000, mips 0x400, powerpc 0x40, sparc 0x40, xtensa 0x400),
        MAP_POPULATE = 0x8000 (alpha 0x20000, mips 0x10000, parisc 0x10000, xtensa 0x10000),
        MAP_NONBLOCK = 0x10000 (alpha 0x40000, mips 0x20000, parisc 0x20000, xtensa 0x20000),
        MAP_GROWSDOWN = 0x100 (alpha 0x1000, mips 0x1000, parisc 0x8000, sparc 0x200, xtensa 0x1000),
        MAP_DENYWRITE = 0x800 (alpha 0x2000, mips 0x2000, xtensa 0x2000),
        MAP_EXECUTABLE = 0x1000 (alpha 0x4000, mips 0x4000, xtensa 0x4000),
        MAP_INHERIT (sparc 0x80),
        _MAP_INHERIT (alpha 0x400),
        MAP_LOCKED = 0x2000 (alpha 0x8000, mips 0x8000, powerpc 0x80, sparc 0x100, xtensa 0x8000),
        _MAP_HASSEMAPHORE (alpha 0x200),
        MAP_STACK = 0x20000 (alpha 0x80000, mips 0x40000, parisc 0x40000, xtensa 0x40000),
        MAP_HUGETLB = 0x40000 (alpha 0x100000, mips 0x80000, parisc 0x80000, xtensa 0x80000),
        MAP_SYNC = 0x80000 (alpha none, mips none, parisc none, xtensa none),
        MAP_FIXED_NOREPLACE = 0x100000 (alpha 0x200000),
        MAP_AUTOGROW (mips 0x40, xtensa 0x40),
        MAP_AUTORSRV (mips 0x100, xtensa 0x100),
        MAP_LOCAL (mips 0x80, xtensa 0x80),
        _MAP_UNALIGNED (alpha 0x800),
        // The high six bits are the logarithm of a huge page's size (strace writes it as 21<<MAP_HUGE_SHIFT); two flags have bits
        // among them. On parisc, MAP_UNINITIALIZED is 0: no flag.
        MAP_HUGE_16KB of 0xfc000000 = 0x38000000,
        MAP_HUGE_64KB of 0xfc000000 = 0x40000000,
        MAP_HUGE_512KB of 0xfc000000 = 0x4c000000,
        MAP_HUGE_1MB of 0xfc000000 = 0x50000000,
        MAP_HUGE_2MB of 0xfc000000 = 0x54000000,
        MAP_HUGE_8MB of 0xfc000000 = 0x5c000000,
        MAP_HUGE_16MB of 0xfc000000 = 0x60000000,
        MAP_HUGE_32MB of 0xfc000000 = 0x64000000,
        MAP_HUGE_256MB of 0xfc000000 = 0x70000000,
        MAP_HUGE_512MB of 0xfc000000 = 0x74000000,
        MAP_HUGE_1GB of 0xfc000000 = 0x78000000,
        MAP_HUGE_2GB of 0xfc000000 = 0x7c000000,
        MAP_HUGE_16GB of 0xfc000000 = 0x88000000,
        MAP_UNINITIALIZED of 0xfc000000 = 0x4000000 (alpha none, mips none, parisc none),
        _MAP_NEW of 0xfc000000 (sparc 0x80000000),
    }
    flags mremap_flags "MREMAP_" {
        MREMAP_MAYMOVE = 1,
        MREMAP_FIXED = 2,
        MREMAP_DONTUNMAP = 4,
    }
    flags msync_flags "MS_" {
        MS_SYNC = 4 (alpha 2, parisc 1),
        MS_ASYNC = 1 (parisc 2),
        MS_INVALIDATE = 2 (alpha 4, parisc 4),
    }
    flags mlock_flags "MLOCK_" {
        MLOCK_ONFAULT = 1,
    }
    flags mlockall_flags "MCL_" {
        MCL_CURRENT = 1 (alpha 0x2000, powerpc 0x2000, sparc 0x2000),
        MCL_FUTURE = 2 (alpha 0x4000, powerpc 0x4000, sparc 0x4000),
        MCL_ONFAULT = 4 (alpha 0x8000, powerpc 0x8000, sparc 0x8000),
    }
    choice madvise_advice "MADV_" {
        MADV_NORMAL = 0,
        MADV_RANDOM = 1,
        MADV_SEQUENTIAL = 2,
        MADV_WILLNEED = 3,
        MADV_DONTNEED = 4 (alpha 6),
        MADV_SPACEAVAIL (alpha 5),
        MADV_FREE = 8,
        MADV_REMOVE = 9,
        MADV_DONTFORK = 10,
        MADV_DOFORK = 11,
        // On parisc, these nine had other numbers before Linux 6.2, 65 to 73, which the kernel still takes. There, strace writes the
        // number, and the name in a comment.
        MADV_MERGEABLE = 12,
        MADV_UNMERGEABLE = 13,
        MADV_HUGEPAGE = 14,
        MADV_NOHUGEPAGE = 15,
        MADV_DONTDUMP = 16,
        MADV_DODUMP = 17,
        MADV_WIPEONFORK = 18,
        MADV_KEEPONFORK = 19,
        MADV_COLLAPSE = 25,
        MADV_COLD = 20,
        MADV_PAGEOUT = 21,
        MADV_POPULATE_READ = 22,
        MADV_POPULATE_WRITE = 23,
        MADV_DONTNEED_LOCKED = 24,
        MADV_HWPOISON = 100 (alpha none, xtensa none),
        MADV_SOFT_OFFLINE = 101 (alpha none, mips none, xtensa none),
        MADV_GUARD_INSTALL = 102,
        MADV_GUARD_REMOVE = 103,
    }
    flags memfd_flags "MFD_" {
        MFD_CLOEXEC = 1,
        MFD_ALLOW_SEALING = 2,
        MFD_HUGETLB = 4,
        MFD_NOEXEC_SEAL = 8,
        MFD_EXEC = 0x10,
        // As in mmap_flags: strace writes 21<<MFD_HUGE_SHIFT.
        MFD_HUGE_64KB of 0xfc000000 = 0x40000000,
        MFD_HUGE_512KB of 0xfc000000 = 0x4c000000,
        MFD_HUGE_1MB of 0xfc000000 = 0x50000000,
        MFD_HUGE_2MB of 0xfc000000 = 0x54000000,
        MFD_HUGE_8MB of 0xfc000000 = 0x5c000000,
        MFD_HUGE_16MB of 0xfc000000 = 0x60000000,
        MFD_HUGE_32MB of 0xfc000000 = 0x64000000,
        MFD_HUGE_256MB of 0xfc000000 = 0x70000000,
        MFD_HUGE_512MB of 0xfc000000 = 0x74000000,
        MFD_HUGE_1GB of 0xfc000000 = 0x78000000,
        MFD_HUGE_2GB of 0xfc000000 = 0x7c000000,
        MFD_HUGE_16GB of 0xfc000000 = 0x88000000,
    }
    flags memfd_secret_flags "" {
        ..open_flags O_CLOEXEC,
    }
    flags shadow_stack_flags "SHADOW_STACK_" {
        SHADOW_STACK_SET_TOKEN = 1 (alpha none, mips none, parisc none, powerpc none, sparc none, xtensa none),
        SHADOW_STACK_SET_MARKER = 2 (alpha none, mips none, parisc none, powerpc none, sparc none, xtensa none),
    }
    flags pkey_rights "PKEY_" {
        PKEY_UNRESTRICTED = 0 (alpha none, mips none, parisc none, xtensa none),
        PKEY_DISABLE_ACCESS = 1,
        PKEY_DISABLE_WRITE = 2,
        PKEY_DISABLE_EXECUTE (arm64 4, powerpc 4),
        PKEY_DISABLE_READ (arm64 8),
    }
    flags userfaultfd_flags "UFFD_" {
        UFFD_USER_MODE_ONLY = 1,
        ..open_flags O_NONBLOCK O_CLOEXEC,
    }
    flags mempolicy_mode "MPOL_" {
        // A mode is all bits but those of the flags.
        MPOL_DEFAULT of 0xffff1fff = 0,
        MPOL_PREFERRED of 0xffff1fff = 1,
        MPOL_BIND of 0xffff1fff = 2,
        MPOL_INTERLEAVE of 0xffff1fff = 3,
        MPOL_LOCAL of 0xffff1fff = 4,
        MPOL_PREFERRED_MANY of 0xffff1fff = 5,
        MPOL_WEIGHTED_INTERLEAVE of 0xffff1fff = 6,
        MPOL_F_STATIC_NODES = 0x8000,
        MPOL_F_RELATIVE_NODES = 0x4000,
        MPOL_F_NUMA_BALANCING = 0x2000,
    }
    flags get_mempolicy_flags "MPOL_" {
        MPOL_F_NODE = 1,
        MPOL_F_ADDR = 2,
        MPOL_F_MEMS_ALLOWED = 4,
    }
    flags mbind_flags "MPOL_" {
        MPOL_MF_STRICT = 1,
        MPOL_MF_MOVE = 2,
        MPOL_MF_MOVE_ALL = 4,
    }
    choice membarrier_command "MEMBARRIER_CMD_" {
        MEMBARRIER_CMD_QUERY = 0,
        MEMBARRIER_CMD_GLOBAL = 1,
        MEMBARRIER_CMD_SHARED = 1,
        MEMBARRIER_CMD_GLOBAL_EXPEDITED = 2,
        MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED = 4,
        MEMBARRIER_CMD_PRIVATE_EXPEDITED = 8,
        MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED = 0x10,
        MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE = 0x20,
        MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE = 0x40,
        MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ = 0x80,
        MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ = 0x100,
        MEMBARRIER_CMD_GET_REGISTRATIONS = 0x200,
    }
    // What membarrier() answers: the commands that there are, or those that the process has registered for.
    flags membarrier_commands "MEMBARRIER_CMD_" {
        ..membarrier_command MEMBARRIER_CMD_GLOBAL MEMBARRIER_CMD_GLOBAL_EXPEDITED
            MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED MEMBARRIER_CMD_PRIVATE_EXPEDITED
            MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE
            MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ
            MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ MEMBARRIER_CMD_GET_REGISTRATIONS,
    }
    flags membarrier_flags "MEMBARRIER_CMD_FLAG_" {
        MEMBARRIER_CMD_FLAG_CPU = 1,
    }

    // Processes.

    flags clone_flags "CLONE_" rest signals {
        CLONE_VM = 0x100,
        CLONE_FS = 0x200,
        CLONE_FILES = 0x400,
        CLONE_SIGHAND = 0x800,
        CLONE_PIDFD = 0x1000,
        CLONE_PTRACE = 0x2000,
        CLONE_VFORK = 0x4000,
        CLONE_PARENT = 0x8000,
        CLONE_THREAD = 0x10000,
        CLONE_NEWNS = 0x20000,
        CLONE_SYSVSEM = 0x40000,
        CLONE_SETTLS = 0x80000,
        CLONE_PARENT_SETTID = 0x100000,
        CLONE_CHILD_CLEARTID = 0x200000,
        // Ignored since Linux 2.6.2 (clone(2)), but musl's pthread_create() passes it; strace has no name for it.
        CLONE_DETACHED = 0x400000,
        CLONE_UNTRACED = 0x800000,
        CLONE_CHILD_SETTID = 0x1000000,
        CLONE_NEWCGROUP = 0x2000000,
        CLONE_NEWUTS = 0x4000000,
        CLONE_NEWIPC = 0x8000000,
        CLONE_NEWUSER = 0x10000000,
        CLONE_NEWPID = 0x20000000,
        CLONE_NEWNET = 0x40000000,
        CLONE_IO = 0x80000000,
    }
    // The flags in the struct of clone3(), 64 bits; a signal is beside them.
    flags clone3_flags "CLONE_" {
        // CLONE_DETACHED is refused: kernel/fork.c, clone3_args_valid(). strace has no name for it.
        ..clone_flags,
        // To clone(), this bit is one of the signal's.
        CLONE_NEWTIME = 0x80,
        CLONE_CLEAR_SIGHAND = 0x1_0000_0000,
        CLONE_INTO_CGROUP = 0x2_0000_0000,
        CLONE_AUTOREAP = 0x4_0000_0000,
        CLONE_NNP = 0x8_0000_0000,
        CLONE_PIDFD_AUTOKILL = 0x10_0000_0000,
        CLONE_EMPTY_MNTNS = 0x20_0000_0000,
    }
    // Of setns(), too, which takes those of namespaces alone.
    flags unshare_flags "CLONE_" {
        // To clone(), the bit of CLONE_NEWTIME is one of the signal's.
        ..clone3_flags CLONE_NEWTIME CLONE_VM CLONE_FS CLONE_FILES CLONE_SIGHAND CLONE_THREAD CLONE_NEWNS CLONE_SYSVSEM,
        // The bit of CLONE_PARENT_SETTID, which unshare() does not take. strace has no name for it.
        UNSHARE_EMPTY_MNTNS = 0x100000,
        ..clone3_flags CLONE_NEWCGROUP CLONE_NEWUTS CLONE_NEWIPC CLONE_NEWUSER CLONE_NEWPID CLONE_NEWNET,
    }
    flags namespace_types "CLONE_NEW" {
        ..clone3_flags CLONE_NEWTIME CLONE_NEWNS CLONE_NEWCGROUP CLONE_NEWUTS CLONE_NEWIPC CLONE_NEWUSER CLONE_NEWPID
            CLONE_NEWNET,
    }
    flags wait_options "W" {
        WNOHANG = 1,
        WEXITED = 4,
        // strace writes WSTOPPED for wait4() and waitpid(), too.
        WSTOPPED = 2,
        WUNTRACED = 2,
        WCONTINUED = 8,
        WNOWAIT = 0x1000000,
        __WCLONE = 0x80000000,
        __WALL = 0x40000000,
        __WNOTHREAD = 0x20000000,
    }
    choice waitid_type "P_" {
        P_ALL = 0,
        P_PID = 1,
        P_PGID = 2,
        P_PIDFD = 3,
    }
    flags pidfd_flags "PIDFD_" {
        // O_NONBLOCK, O_EXCL and O_TRUNC by other names. The last is the kernel's own: pidfd_open() refuses it, strace names it.
        PIDFD_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
        PIDFD_THREAD = 0o200 (alpha 0o4000, mips 0o2000, parisc 0o2000, sparc 0o4000),
        PIDFD_AUTOKILL = 0o1000 (alpha 0o2000, sparc 0o2000),
    }
    flags pidfd_signal_flags "PIDFD_SIGNAL_" {
        PIDFD_SIGNAL_THREAD = 1,
        PIDFD_SIGNAL_THREAD_GROUP = 2,
        PIDFD_SIGNAL_PROCESS_GROUP = 4,
    }
    choice kcmp_type "KCMP_" {
        KCMP_FILE = 0,
        KCMP_VM = 1,
        KCMP_FILES = 2,
        KCMP_FS = 3,
        KCMP_SIGHAND = 4,
        KCMP_IO = 5,
        KCMP_SYSVSEM = 6,
        KCMP_EPOLL_TFD = 7,
    }
    choice resource "RLIMIT_" {
        RLIMIT_CPU = 0,
        RLIMIT_FSIZE = 1,
        RLIMIT_DATA = 2,
        RLIMIT_STACK = 3,
        RLIMIT_CORE = 4,
        RLIMIT_RSS = 5 (mips 7),
        RLIMIT_NPROC = 6 (alpha 8, mips 8, sparc 7),
        RLIMIT_NOFILE = 7 (alpha 6, mips 5, sparc 6),
        RLIMIT_MEMLOCK = 8 (alpha 9, mips 9),
        RLIMIT_AS = 9 (alpha 7, mips 6),
        RLIMIT_LOCKS = 10,
        RLIMIT_SIGPENDING = 11,
        RLIMIT_MSGQUEUE = 12,
        RLIMIT_NICE = 13,
        RLIMIT_RTPRIO = 14,
        RLIMIT_RTTIME = 15,
    }
    choice rusage_who "RUSAGE_" {
        RUSAGE_SELF = 0,
        RUSAGE_CHILDREN = -1,
        // The kernel's own, in wait4(): getrusage() refuses it.
        RUSAGE_BOTH = -2,
        RUSAGE_THREAD = 1,
    }
    flags personality "PER_" {
        // The low byte is the personality. Those that are more than that (PER_SVR4, PER_SUNOS, …) are a byte and flags, as strace
        // writes them.
        PER_LINUX of 0xff = 0,
        PER_BSD of 0xff = 6,
        PER_LINUX32 of 0xff = 8,
        PER_RISCOS of 0xff = 0xc,
        PER_OSF4 of 0xff = 0xf,
        PER_HPUX of 0xff = 0x10,
        PER_MASK of 0xff = 0xff,
        UNAME26 = 0x20000,
        ADDR_NO_RANDOMIZE = 0x40000,
        FDPIC_FUNCPTRS = 0x80000,
        MMAP_PAGE_ZERO = 0x100000,
        ADDR_COMPAT_LAYOUT = 0x200000,
        READ_IMPLIES_EXEC = 0x400000,
        ADDR_LIMIT_32BIT = 0x800000,
        SHORT_INODE = 0x1000000,
        WHOLE_SECONDS = 0x2000000,
        STICKY_TIMEOUTS = 0x4000000,
        ADDR_LIMIT_3GB = 0x8000000,
    }
    flags rseq_flags "RSEQ_FLAG_" {
        RSEQ_FLAG_UNREGISTER = 1,
        RSEQ_FLAG_SLICE_EXT_DEFAULT_ON = 2,
    }
    choice rseq_cpu "" in structs {
        RSEQ_CPU_ID_UNINITIALIZED = -1,
        RSEQ_CPU_ID_REGISTRATION_FAILED = -2,
    }
    flags rseq_cs_flags "RSEQ_CS_FLAG_" in structs {
        RSEQ_CS_FLAG_NO_RESTART_ON_PREEMPT = 1,
        RSEQ_CS_FLAG_NO_RESTART_ON_SIGNAL = 2,
        RSEQ_CS_FLAG_NO_RESTART_ON_MIGRATE = 4,
        RSEQ_CS_FLAG_SLICE_EXT_AVAILABLE = 0x10,
        RSEQ_CS_FLAG_SLICE_EXT_ENABLED = 0x20,
    }
    flags perf_event_flags "PERF_FLAG_" {
        PERF_FLAG_FD_NO_GROUP = 1,
        PERF_FLAG_FD_OUTPUT = 2,
        PERF_FLAG_PID_CGROUP = 4,
        PERF_FLAG_FD_CLOEXEC = 8,
    }
    choice lsm_attribute "LSM_ATTR_" {
        LSM_ATTR_UNDEF = 0,
        LSM_ATTR_CURRENT = 100,
        LSM_ATTR_EXEC = 101,
        LSM_ATTR_FSCREATE = 102,
        LSM_ATTR_KEYCREATE = 103,
        LSM_ATTR_PREV = 104,
        LSM_ATTR_SOCKCREATE = 105,
    }
    flags lsm_flags "LSM_FLAG_" {
        LSM_FLAG_SINGLE = 1,
    }

    // Scheduling.

    flags scheduling_policy "SCHED_" {
        // A policy is all bits but that of the flag. SCHED_OTHER is POSIX's name for the kernel's SCHED_NORMAL. SCHED_ISO is
        // glibc's: the kernel reserves the number.
        SCHED_RESET_ON_FORK = 0x40000000,
        SCHED_OTHER of 0xbfffffff = 0,
        SCHED_NORMAL of 0xbfffffff = 0,
        SCHED_FIFO of 0xbfffffff = 1,
        SCHED_RR of 0xbfffffff = 2,
        SCHED_BATCH of 0xbfffffff = 3,
        SCHED_ISO of 0xbfffffff = 4,
        SCHED_IDLE of 0xbfffffff = 5,
        SCHED_DEADLINE of 0xbfffffff = 6,
        SCHED_EXT of 0xbfffffff = 7,
    }
    flags sched_getattr_flags "SCHED_GETATTR_FLAG_" {
        SCHED_GETATTR_FLAG_DL_DYNAMIC = 1,
    }
    flags sched_attr_flags "SCHED_FLAG_" in structs {
        SCHED_FLAG_RESET_ON_FORK = 1,
        SCHED_FLAG_RECLAIM = 2,
        SCHED_FLAG_DL_OVERRUN = 4,
        SCHED_FLAG_KEEP_POLICY = 8,
        SCHED_FLAG_KEEP_PARAMS = 0x10,
        SCHED_FLAG_UTIL_CLAMP_MIN = 0x20,
        SCHED_FLAG_UTIL_CLAMP_MAX = 0x40,
    }
    choice priority_which "PRIO_" {
        PRIO_PROCESS = 0,
        PRIO_PGRP = 1,
        PRIO_USER = 2,
    }
    choice ioprio_which "IOPRIO_WHO_" {
        IOPRIO_WHO_PROCESS = 1,
        IOPRIO_WHO_PGRP = 2,
        IOPRIO_WHO_USER = 3,
    }
    // Above the 13 bits of the priority in the class: IOPRIO_PRIO_VALUE().
    choice io_priority "IOPRIO_CLASS_" {
        IOPRIO_CLASS_NONE = 0,
        IOPRIO_CLASS_RT = 1,
        IOPRIO_CLASS_BE = 2,
        IOPRIO_CLASS_IDLE = 3,
    }

    // Time.

    choice clocks "CLOCK_" {
        CLOCK_REALTIME = 0,
        CLOCK_MONOTONIC = 1,
        CLOCK_PROCESS_CPUTIME_ID = 2,
        CLOCK_THREAD_CPUTIME_ID = 3,
        CLOCK_MONOTONIC_RAW = 4,
        CLOCK_REALTIME_COARSE = 5,
        CLOCK_MONOTONIC_COARSE = 6,
        CLOCK_BOOTTIME = 7,
        CLOCK_REALTIME_ALARM = 8,
        CLOCK_BOOTTIME_ALARM = 9,
        CLOCK_SGI_CYCLE = 10,
        CLOCK_TAI = 11,
        // The first of eight clocks, without a name in strace.
        CLOCK_AUX = 16,
    }
    // What adjtimex() returns. TIME_BAD is an older name of TIME_ERROR.
    choice clock_state "TIME_" {
        TIME_OK = 0,
        TIME_INS = 1,
        TIME_DEL = 2,
        TIME_OOP = 3,
        TIME_WAIT = 4,
        TIME_ERROR = 5,
        TIME_BAD = 5,
    }
    flags timex_modes "ADJ_" in structs {
        ADJ_OFFSET_SS_READ = 0xa001,
        ADJ_OFFSET_SINGLESHOT = 0x8001,
        ADJ_OFFSET = 1,
        ADJ_FREQUENCY = 2,
        ADJ_MAXERROR = 4,
        ADJ_ESTERROR = 8,
        ADJ_STATUS = 0x10,
        ADJ_TIMECONST = 0x20,
        ADJ_TAI = 0x80,
        ADJ_SETOFFSET = 0x100,
        ADJ_MICRO = 0x1000,
        ADJ_NANO = 0x2000,
        ADJ_TICK = 0x4000,
    }
    flags timex_status "STA_" in structs {
        STA_PLL = 1,
        STA_PPSFREQ = 2,
        STA_PPSTIME = 4,
        STA_FLL = 8,
        STA_INS = 0x10,
        STA_DEL = 0x20,
        STA_UNSYNC = 0x40,
        STA_FREQHOLD = 0x80,
        STA_PPSSIGNAL = 0x100,
        STA_PPSJITTER = 0x200,
        STA_PPSWANDER = 0x400,
        STA_PPSERROR = 0x800,
        STA_CLOCKERR = 0x1000,
        STA_NANO = 0x2000,
        STA_MODE = 0x4000,
        STA_CLK = 0x8000,
    }
    flags timer_flags "TIMER_" {
        TIMER_ABSTIME = 1,
    }
    // timerfd_settime() takes the first two, timerfd_create() the others.
    flags timerfd_flags "TFD_" {
        TFD_TIMER_ABSTIME = 1,
        TFD_TIMER_CANCEL_ON_SET = 2,
        TFD_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
        TFD_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
    }
    choice itimer "ITIMER_" {
        ITIMER_REAL = 0,
        ITIMER_VIRTUAL = 1,
        ITIMER_PROF = 2,
    }

    // Signals.

    // The real-time signals after SIGRTMIN have no names of their own.
    choice signals "SIG" {
        SIGHUP = 1,
        SIGINT = 2,
        SIGQUIT = 3,
        SIGILL = 4,
        SIGTRAP = 5,
        // On MIPS, the older name is written, as by strace.
        SIGIOT (mips 6),
        SIGABRT = 6,
        SIGEMT (alpha 7, mips 7, sparc 7),
        SIGBUS = 7 (alpha 10, mips 10, parisc 10, sparc 10),
        SIGFPE = 8,
        SIGKILL = 9,
        SIGUSR1 = 10 (alpha 30, mips 16, parisc 16, sparc 30),
        SIGSEGV = 11,
        SIGUSR2 = 12 (alpha 31, mips 17, parisc 17, sparc 31),
        SIGPIPE = 13,
        SIGALRM = 14,
        SIGTERM = 15,
        SIGSTKFLT = 16 (alpha none, mips none, parisc 7, sparc none),
        SIGCHLD = 17 (alpha 20, mips 18, parisc 18, sparc 20),
        SIGCONT = 18 (alpha 19, mips 25, parisc 26, sparc 19),
        SIGSTOP = 19 (alpha 17, mips 23, parisc 24, sparc 17),
        SIGTSTP = 20 (alpha 18, mips 24, parisc 25, sparc 18),
        SIGTTIN = 21 (mips 26, parisc 27),
        SIGTTOU = 22 (mips 27, parisc 28),
        SIGURG = 23 (alpha 16, mips 21, parisc 29, sparc 16),
        SIGXCPU = 24 (mips 30, parisc 12),
        SIGXFSZ = 25 (mips 31, parisc 30),
        SIGVTALRM = 26 (mips 28, parisc 20),
        SIGPROF = 27 (mips 29, parisc 21),
        SIGWINCH = 28 (mips 20, parisc 23),
        SIGIO = 29 (alpha 23, mips 22, parisc 22, sparc 23),
        // Other names of SIGPWR, on one architecture each.
        SIGINFO (alpha 29),
        SIGLOST (sparc 29),
        SIGPWR = 30 (alpha 29, mips 19, parisc 19, sparc 29),
        SIGSYS = 31 (alpha 12, mips 12, sparc 12),
        SIGRTMIN = 32,
    }
    choice signal_how "SIG_" {
        SIG_BLOCK = 0 (alpha 1, mips 1, sparc 1),
        SIG_UNBLOCK = 1 (alpha 2, mips 2, sparc 2),
        SIG_SETMASK = 2 (alpha 3, mips 3, sparc 4),
    }
    // What is in sigaction, sigaltstack, sigevent and siginfo_t.
    codes signal_handler "" in structs {
        SIG_DFL = 0,
        SIG_IGN = 1,
        SIG_ERR = 0xffff_ffff (bits64 0xffff_ffff_ffff_ffff),
    }
    flags sigaction_flags "SA_" in structs {
        SA_RESTORER (x86 0x4000000, arm64 0x4000000, arm 0x4000000, powerpc 0x4000000, s390 0x4000000, sh 0x4000000,
            xtensa 0x4000000, nios2 0x4000000, arc 0x4000000),
        SA_ONSTACK = 0x8000000 (alpha 1, parisc 1, sparc 1),
        SA_RESTART = 0x10000000 (alpha 2, parisc 0x40, sparc 2),
        SA_NODEFER = 0x40000000 (alpha 8, parisc 0x20, sparc 0x20),
        SA_RESETHAND = 0x80000000 (alpha 0x10, parisc 4, sparc 4),
        SA_SIGINFO = 4 (alpha 0x40, mips 8, parisc 0x10, sparc 0x200),
        SA_NOCLDSTOP = 1 (alpha 4, parisc 8, sparc 8),
        SA_NOCLDWAIT = 2 (alpha 0x20, mips 0x10000, parisc 0x80, sparc 0x100),
        SA_THIRTYTWO (arm 0x2000000),
        SA_EXPOSE_TAGBITS = 0x800,
    }
    flags sigaltstack_flags "SS_" in structs {
        SS_ONSTACK = 1,
        SS_DISABLE = 2,
        SS_AUTODISARM = 0x80000000,
    }
    choice sigev_notify "SIGEV_" in structs {
        SIGEV_SIGNAL = 0,
        SIGEV_NONE = 1,
        SIGEV_THREAD = 2,
        SIGEV_THREAD_ID = 4,
    }
    // Those that each signal may have; those of single signals follow, with the one that the kernel gives any.
    codes siginfo_code "" in structs {
        SI_USER = 0,
        SI_KERNEL = 0x80,
        SI_QUEUE = -1,
        SI_TIMER = -2 (mips 0xfffffffd),
        SI_MESGQ = -3 (mips 0xfffffffc),
        SI_ASYNCIO = -4 (mips 0xfffffffe),
        SI_SIGIO = -5,
        SI_TKILL = -6,
        SI_DETHREAD = -7,
        SI_ASYNCNL = -60,
    }
    codes sigill_code "" in structs {
        ..siginfo_code SI_KERNEL,
        ILL_ILLOPC = 1,
        ILL_ILLOPN = 2,
        ILL_ILLADR = 3,
        ILL_ILLTRP = 4,
        ILL_PRVOPC = 5,
        ILL_PRVREG = 6,
        ILL_COPROC = 7,
        ILL_BADSTK = 8,
        ILL_BADIADDR = 9,
    }
    codes sigfpe_code "" in structs {
        ..siginfo_code SI_KERNEL,
        FPE_INTDIV = 1,
        FPE_INTOVF = 2,
        FPE_FLTDIV = 3,
        FPE_FLTOVF = 4,
        FPE_FLTUND = 5,
        FPE_FLTRES = 6,
        FPE_FLTINV = 7,
        FPE_FLTSUB = 8,
        FPE_FLTUNK = 14,
        FPE_CONDTRAP = 15,
    }
    codes sigsegv_code "" in structs {
        ..siginfo_code SI_KERNEL,
        SEGV_MAPERR = 1,
        SEGV_ACCERR = 2,
        SEGV_BNDERR = 3,
        SEGV_PKUERR = 4,
        SEGV_ACCADI = 5,
        SEGV_ADIDERR = 6,
        SEGV_ADIPERR = 7,
        SEGV_MTEAERR = 8,
        SEGV_MTESERR = 9,
        SEGV_CPERR = 10,
    }
    codes sigbus_code "" in structs {
        ..siginfo_code SI_KERNEL,
        BUS_ADRALN = 1,
        BUS_ADRERR = 2,
        BUS_OBJERR = 3,
        BUS_MCEERR_AR = 4,
        BUS_MCEERR_AO = 5,
    }
    codes sigtrap_code "" in structs {
        ..siginfo_code SI_KERNEL,
        TRAP_BRKPT = 1,
        TRAP_TRACE = 2,
        TRAP_BRANCH = 3,
        TRAP_HWBKPT = 4,
        TRAP_UNK = 5,
        TRAP_PERF = 6,
    }
    codes sigemt_code "" in structs {
        ..siginfo_code SI_KERNEL,
        EMT_TAGOVF = 1,
    }
    codes sigchld_code "" in structs {
        ..siginfo_code SI_KERNEL,
        CLD_EXITED = 1,
        CLD_KILLED = 2,
        CLD_DUMPED = 3,
        CLD_TRAPPED = 4,
        CLD_STOPPED = 5,
        CLD_CONTINUED = 6,
    }
    codes sigpoll_code "" in structs {
        ..siginfo_code SI_KERNEL,
        POLL_IN = 1,
        POLL_OUT = 2,
        POLL_MSG = 3,
        POLL_ERR = 4,
        POLL_PRI = 5,
        POLL_HUP = 6,
    }
    codes sigsys_code "" in structs {
        ..siginfo_code SI_KERNEL,
        SYS_SECCOMP = 1,
        SYS_USER_DISPATCH = 2,
    }
    // include/uapi/linux/audit.h: what an ABI is in SIGSYS, and in what ptrace says of a call.
    choice audit_arch "AUDIT_ARCH_" in structs {
        AUDIT_ARCH_AARCH64 = 0xc00000b7,
        AUDIT_ARCH_ALPHA = 0xc0009026,
        AUDIT_ARCH_ARCOMPACT = 0x4000005d,
        AUDIT_ARCH_ARCOMPACTBE = 0x5d,
        AUDIT_ARCH_ARCV2 = 0x400000c3,
        AUDIT_ARCH_ARCV2BE = 0xc3,
        AUDIT_ARCH_ARM = 0x40000028,
        AUDIT_ARCH_ARMEB = 0x28,
        AUDIT_ARCH_C6X = 0x4000008c,
        AUDIT_ARCH_C6XBE = 0x8c,
        AUDIT_ARCH_CRIS = 0x4000004c,
        AUDIT_ARCH_CSKY = 0x400000fc,
        AUDIT_ARCH_FRV = 0x5441,
        AUDIT_ARCH_H8300 = 0x2e,
        AUDIT_ARCH_HEXAGON = 0xa4,
        AUDIT_ARCH_I386 = 0x40000003,
        AUDIT_ARCH_IA64 = 0xc0000032,
        AUDIT_ARCH_M32R = 0x58,
        AUDIT_ARCH_M68K = 0x4,
        AUDIT_ARCH_MICROBLAZE = 0xbd,
        AUDIT_ARCH_MIPS = 0x8,
        AUDIT_ARCH_MIPSEL = 0x40000008,
        AUDIT_ARCH_MIPS64 = 0x80000008,
        AUDIT_ARCH_MIPS64N32 = 0xa0000008,
        AUDIT_ARCH_MIPSEL64 = 0xc0000008,
        AUDIT_ARCH_MIPSEL64N32 = 0xe0000008,
        AUDIT_ARCH_NDS32 = 0x400000a7,
        AUDIT_ARCH_NDS32BE = 0xa7,
        AUDIT_ARCH_NIOS2 = 0x40000071,
        AUDIT_ARCH_OPENRISC = 0x5c,
        AUDIT_ARCH_PARISC = 0xf,
        AUDIT_ARCH_PARISC64 = 0x8000000f,
        AUDIT_ARCH_PPC = 0x14,
        AUDIT_ARCH_PPC64 = 0x80000015,
        AUDIT_ARCH_PPC64LE = 0xc0000015,
        AUDIT_ARCH_RISCV32 = 0x400000f3,
        AUDIT_ARCH_RISCV64 = 0xc00000f3,
        AUDIT_ARCH_S390 = 0x16,
        AUDIT_ARCH_S390X = 0x80000016,
        AUDIT_ARCH_SH = 0x2a,
        AUDIT_ARCH_SHEL = 0x4000002a,
        AUDIT_ARCH_SH64 = 0x8000002a,
        AUDIT_ARCH_SHEL64 = 0xc000002a,
        AUDIT_ARCH_SPARC = 0x2,
        AUDIT_ARCH_SPARC64 = 0x8000002b,
        AUDIT_ARCH_TILEGX = 0xc00000bf,
        AUDIT_ARCH_TILEGX32 = 0x400000bf,
        AUDIT_ARCH_TILEPRO = 0x400000bc,
        AUDIT_ARCH_UNICORE = 0x4000006e,
        AUDIT_ARCH_X86_64 = 0xc000003e,
        AUDIT_ARCH_XTENSA = 0x5e,
        AUDIT_ARCH_LOONGARCH32 = 0x40000102,
        AUDIT_ARCH_LOONGARCH64 = 0xc0000102,
    }
    flags signalfd_flags "SFD_" {
        SFD_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
        SFD_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
    }

    // The system.

    flags module_init_flags "MODULE_INIT_" {
        MODULE_INIT_IGNORE_MODVERSIONS = 1,
        MODULE_INIT_IGNORE_VERMAGIC = 2,
        MODULE_INIT_COMPRESSED_FILE = 4,
    }
    flags delete_module_flags "O_" {
        ..open_flags O_NONBLOCK O_TRUNC,
    }
    flags kexec_load_flags "KEXEC_" {
        // The high half is the architecture, by its number in ELF files.
        KEXEC_ARCH_DEFAULT of 0xffff0000 = 0,
        KEXEC_ARCH_386 of 0xffff0000 = 0x30000,
        KEXEC_ARCH_68K of 0xffff0000 = 0x40000,
        KEXEC_ARCH_PARISC of 0xffff0000 = 0xf0000,
        KEXEC_ARCH_X86_64 of 0xffff0000 = 0x3e0000,
        KEXEC_ARCH_PPC of 0xffff0000 = 0x140000,
        KEXEC_ARCH_PPC64 of 0xffff0000 = 0x150000,
        KEXEC_ARCH_IA_64 of 0xffff0000 = 0x320000,
        KEXEC_ARCH_ARM of 0xffff0000 = 0x280000,
        KEXEC_ARCH_S390 of 0xffff0000 = 0x160000,
        KEXEC_ARCH_SH of 0xffff0000 = 0x2a0000,
        KEXEC_ARCH_MIPS_LE of 0xffff0000 = 0xa0000,
        KEXEC_ARCH_MIPS of 0xffff0000 = 0x80000,
        KEXEC_ARCH_AARCH64 of 0xffff0000 = 0xb70000,
        KEXEC_ARCH_RISCV of 0xffff0000 = 0xf30000,
        KEXEC_ARCH_LOONGARCH of 0xffff0000 = 0x1020000,
        KEXEC_ON_CRASH = 1,
        KEXEC_PRESERVE_CONTEXT = 2,
        KEXEC_UPDATE_ELFCOREHDR = 4,
        KEXEC_CRASH_HOTPLUG_SUPPORT = 8,
    }
    flags kexec_file_flags "KEXEC_FILE_" {
        KEXEC_FILE_UNLOAD = 1,
        KEXEC_FILE_ON_CRASH = 2,
        KEXEC_FILE_NO_INITRAMFS = 4,
        KEXEC_FILE_DEBUG = 8,
        KEXEC_FILE_NO_CMA = 0x10,
        KEXEC_FILE_FORCE_DTB = 0x20,
    }
    choice reboot_magic "LINUX_REBOOT_MAGIC_" {
        LINUX_REBOOT_MAGIC1 = 0xfee1dead,
    }
    choice reboot_magic2 "LINUX_REBOOT_MAGIC_" {
        LINUX_REBOOT_MAGIC2 = 672274793,
        LINUX_REBOOT_MAGIC2A = 85072278,
        LINUX_REBOOT_MAGIC2B = 369367448,
        LINUX_REBOOT_MAGIC2C = 537993216,
    }
    choice reboot_operation "LINUX_REBOOT_CMD_" {
        LINUX_REBOOT_CMD_RESTART = 0x1234567,
        LINUX_REBOOT_CMD_HALT = 0xcdef0123,
        LINUX_REBOOT_CMD_CAD_ON = 0x89abcdef,
        LINUX_REBOOT_CMD_CAD_OFF = 0,
        LINUX_REBOOT_CMD_POWER_OFF = 0x4321fedc,
        LINUX_REBOOT_CMD_RESTART2 = 0xa1b2c3d4,
        LINUX_REBOOT_CMD_SW_SUSPEND = 0xd000fce2,
        LINUX_REBOOT_CMD_KEXEC = 0x45584543,
    }
    choice syslog_action "SYSLOG_ACTION_" {
        // include/linux/syslog.h; no header of user space has them.
        SYSLOG_ACTION_CLOSE = 0,
        SYSLOG_ACTION_OPEN = 1,
        SYSLOG_ACTION_READ = 2,
        SYSLOG_ACTION_READ_ALL = 3,
        SYSLOG_ACTION_READ_CLEAR = 4,
        SYSLOG_ACTION_CLEAR = 5,
        SYSLOG_ACTION_CONSOLE_OFF = 6,
        SYSLOG_ACTION_CONSOLE_ON = 7,
        SYSLOG_ACTION_CONSOLE_LEVEL = 8,
        SYSLOG_ACTION_SIZE_UNREAD = 9,
        SYSLOG_ACTION_SIZE_BUFFER = 10,
    }
    choice console_level "LOGLEVEL_" {
        // include/linux/kern_levels.h; no header of user space has them.
        LOGLEVEL_EMERG = 0,
        LOGLEVEL_ALERT = 1,
        LOGLEVEL_CRIT = 2,
        LOGLEVEL_ERR = 3,
        LOGLEVEL_WARNING = 4,
        LOGLEVEL_NOTICE = 5,
        LOGLEVEL_INFO = 6,
        LOGLEVEL_DEBUG = 7,
    }

    // Single architectures.

    choice arch_prctl_code "ARCH_" {
        ARCH_SET_GS (x86 0x1001),
        ARCH_SET_FS (x86 0x1002),
        ARCH_GET_FS (x86 0x1003),
        ARCH_GET_GS (x86 0x1004),
        ARCH_GET_CPUID (x86 0x1011),
        ARCH_SET_CPUID (x86 0x1012),
        ARCH_GET_XCOMP_SUPP (x86 0x1021),
        ARCH_GET_XCOMP_PERM (x86 0x1022),
        ARCH_REQ_XCOMP_PERM (x86 0x1023),
        ARCH_GET_XCOMP_GUEST_PERM (x86 0x1024),
        ARCH_REQ_XCOMP_GUEST_PERM (x86 0x1025),
        ARCH_MAP_VDSO_X32 (x86 0x2001),
        ARCH_MAP_VDSO_32 (x86 0x2002),
        ARCH_MAP_VDSO_64 (x86 0x2003),
        ARCH_GET_UNTAG_MASK (x86 0x4001),
        ARCH_ENABLE_TAGGED_ADDR (x86 0x4002),
        ARCH_GET_MAX_TAG_BITS (x86 0x4003),
        ARCH_FORCE_TAGGED_SVA (x86 0x4004),
        ARCH_SHSTK_ENABLE (x86 0x5001),
        ARCH_SHSTK_DISABLE (x86 0x5002),
        ARCH_SHSTK_LOCK (x86 0x5003),
        ARCH_SHSTK_UNLOCK (x86 0x5004),
        ARCH_SHSTK_STATUS (x86 0x5005),
    }
    choice x86_feature "XFEATURE_" {
        // arch/x86/include/asm/fpu/types.h; no header of user space has them. strace's XFEATURE_ names are from there, too.
        XFEATURE_FP (x86 0),
        XFEATURE_SSE (x86 1),
        XFEATURE_YMM (x86 2),
        XFEATURE_BNDREGS (x86 3),
        XFEATURE_BNDCSR (x86 4),
        XFEATURE_OPMASK (x86 5),
        XFEATURE_ZMM_Hi256 (x86 6),
        XFEATURE_Hi16_ZMM (x86 7),
        XFEATURE_PT_UNIMPLEMENTED_SO_FAR (x86 8),
        XFEATURE_PKRU (x86 9),
        XFEATURE_PASID (x86 10),
        XFEATURE_CET_USER (x86 11),
        XFEATURE_CET_KERNEL (x86 12),
        XFEATURE_LBR (x86 15),
        XFEATURE_XTILE_CFG (x86 17),
        XFEATURE_XTILE_DATA (x86 18),
        XFEATURE_APX (x86 19),
    }
    flags x86_shadow_stack_flags "ARCH_SHSTK_" {
        ARCH_SHSTK_SHSTK (x86 1),
        ARCH_SHSTK_WRSS (x86 2),
    }
    choice cacheflush_scope "FLUSH_SCOPE_" {
        FLUSH_SCOPE_LINE (m68k 1),
        FLUSH_SCOPE_PAGE (m68k 2),
        FLUSH_SCOPE_ALL (m68k 3),
    }
    flags cacheflush_cache "FLUSH_CACHE_" {
        FLUSH_CACHE_BOTH (m68k 3),
        FLUSH_CACHE_DATA (m68k 1),
        FLUSH_CACHE_INSN (m68k 2),
        BCACHE (arc 0x12, csky 3, mips 3, parisc 3),
        ICACHE (arc 2, csky 1, mips 1, parisc 1),
        DCACHE (arc 0x10, csky 2, mips 2, parisc 2),
        CF_D_FLUSH_INV (arc 0x20),
    }
    flags cacheflush_operation "CACHEFLUSH_" {
        BCACHE (sh 7),
        ICACHE (sh 4),
        DCACHE (sh 3),
        CACHEFLUSH_D_INVAL (sh 1),
        CACHEFLUSH_D_WB (sh 2),
    }
    choice sysmips_command "???" {
        SETNAME (mips 1),
        FLUSH_CACHE (mips 3),
        MIPS_FIXADE (mips 7),
        MIPS_RDNVRAM (mips 10),
        MIPS_ATOMIC_SET (mips 2001),
    }
    choice or1k_atomic_operation "???" {
        // strace's names. The kernel has XCHG alone, as 1, which strace calls SWAP: arch/openrisc/kernel/entry.S.
        SWAP (openrisc 1),
        CMPXCHG (openrisc 2),
        XCHG (openrisc 3),
        ADD (openrisc 4),
        DECPOS (openrisc 5),
        AND (openrisc 6),
        OR (openrisc 7),
        UMAX (openrisc 8),
        UMIN (openrisc 9),
    }
    flags spu_create_flags "SPU_CREATE_" {
        // arch/powerpc/include/asm/spu.h; no header of user space has them.
        SPU_CREATE_EVENTS_ENABLED (powerpc 1),
        SPU_CREATE_GANG (powerpc 2),
        SPU_CREATE_NOSCHED (powerpc 4),
        SPU_CREATE_ISOLATE (powerpc 8),
        SPU_CREATE_AFFINITY_SPU (powerpc 0x10),
        SPU_CREATE_AFFINITY_MEM (powerpc 0x20),
    }
    flags riscv_flush_icache_flags "SYS_RISCV_FLUSH_ICACHE_" {
        // arch/riscv/include/asm/cacheflush.h; no header of user space has it.
        SYS_RISCV_FLUSH_ICACHE_LOCAL (riscv 1),
    }
    flags riscv_hwprobe_flags "RISCV_HWPROBE_" {
        RISCV_HWPROBE_WHICH_CPUS (riscv 1),
    }
    choice s390_guarded_storage_command "GS_" {
        GS_ENABLE (s390 0),
        GS_DISABLE (s390 1),
        GS_SET_BC_CB (s390 2),
        GS_CLEAR_BC_CB (s390 3),
        GS_BROADCAST (s390 4),
    }
    choice s390_runtime_instr_command "S390_RUNTIME_INSTR_" {
        S390_RUNTIME_INSTR_START (s390 1),
        S390_RUNTIME_INSTR_STOP (s390 2),
    }
    choice s390_sthyi_function "STHYI_FC_" {
        STHYI_FC_CP_IFL_CAP (s390 0),
    }

    // Sockets.

    // The numbers that are the same everywhere are in include/linux/socket.h, net.h and the like, which are no uapi headers.
    choice address_family "AF_" {
        AF_UNSPEC = 0,
        AF_UNIX = 1,
        AF_INET = 2,
        AF_AX25 = 3,
        AF_IPX = 4,
        AF_APPLETALK = 5,
        AF_NETROM = 6,
        AF_BRIDGE = 7,
        AF_ATMPVC = 8,
        AF_X25 = 9,
        AF_INET6 = 10,
        AF_ROSE = 11,
        AF_DECnet = 12,
        AF_NETBEUI = 13,
        AF_SECURITY = 14,
        AF_KEY = 15,
        AF_NETLINK = 16,
        AF_PACKET = 17,
        AF_ASH = 18,
        AF_ECONET = 19,
        AF_ATMSVC = 20,
        AF_RDS = 21,
        AF_SNA = 22,
        AF_IRDA = 23,
        AF_PPPOX = 24,
        AF_WANPIPE = 25,
        AF_LLC = 26,
        AF_IB = 27,
        AF_MPLS = 28,
        AF_CAN = 29,
        AF_TIPC = 30,
        AF_BLUETOOTH = 31,
        AF_IUCV = 32,
        AF_RXRPC = 33,
        AF_ISDN = 34,
        AF_PHONET = 35,
        AF_IEEE802154 = 36,
        AF_CAIF = 37,
        AF_ALG = 38,
        AF_NFC = 39,
        AF_VSOCK = 40,
        AF_KCM = 41,
        AF_QIPCRTR = 42,
        AF_SMC = 43,
        AF_XDP = 44,
        AF_MCTP = 45,
    }
    // mips has SOCK_DGRAM before SOCK_STREAM. alpha and parisc have a SOCK_NONBLOCK that isn't O_NONBLOCK.
    flags socket_type "SOCK_" {
        SOCK_STREAM of 0xf = 1 (mips 2),
        SOCK_DGRAM of 0xf = 2 (mips 1),
        SOCK_RAW of 0xf = 3,
        SOCK_RDM of 0xf = 4,
        SOCK_SEQPACKET of 0xf = 5,
        SOCK_DCCP of 0xf = 6,
        SOCK_PACKET of 0xf = 10,
        SOCK_CLOEXEC = 0x80000 (alpha 0x200000, parisc 0x200000, sparc 0x400000),
        SOCK_NONBLOCK = 0x800 (alpha 0x40000000, mips 0x80, parisc 0x40000000, sparc 0x4000),
    }
    flags socket_flags "SOCK_" {
        ..socket_type SOCK_CLOEXEC SOCK_NONBLOCK,
    }
    choice ip_protocol "IPPROTO_" {
        IPPROTO_IP = 0,
        IPPROTO_ICMP = 1,
        IPPROTO_IGMP = 2,
        IPPROTO_IPIP = 4,
        IPPROTO_TCP = 6,
        IPPROTO_EGP = 8,
        IPPROTO_PUP = 12,
        IPPROTO_UDP = 17,
        IPPROTO_IDP = 22,
        IPPROTO_TP = 29,
        IPPROTO_DCCP = 33,
        IPPROTO_IPV6 = 41,
        IPPROTO_ROUTING = 43,
        IPPROTO_FRAGMENT = 44,
        IPPROTO_RSVP = 46,
        IPPROTO_GRE = 47,
        IPPROTO_ESP = 50,
        IPPROTO_AH = 51,
        IPPROTO_ICMPV6 = 58,
        IPPROTO_NONE = 59,
        IPPROTO_DSTOPTS = 60,
        IPPROTO_MTP = 92,
        IPPROTO_BEETPH = 94,
        IPPROTO_ENCAP = 98,
        IPPROTO_PIM = 103,
        IPPROTO_COMP = 108,
        IPPROTO_L2TP = 115,
        IPPROTO_SCTP = 132,
        IPPROTO_MH = 135,
        IPPROTO_UDPLITE = 136,
        IPPROTO_MPLS = 137,
        IPPROTO_ETHERNET = 143,
        IPPROTO_AGGFRAG = 144,
        IPPROTO_RAW = 255,
        IPPROTO_SMC = 256,
        IPPROTO_MPTCP = 262,
    }
    choice netlink_protocol "NETLINK_" {
        NETLINK_ROUTE = 0,
        NETLINK_UNUSED = 1,
        NETLINK_USERSOCK = 2,
        NETLINK_FIREWALL = 3,
        NETLINK_SOCK_DIAG = 4,
        NETLINK_NFLOG = 5,
        NETLINK_XFRM = 6,
        NETLINK_SELINUX = 7,
        NETLINK_ISCSI = 8,
        NETLINK_AUDIT = 9,
        NETLINK_FIB_LOOKUP = 10,
        NETLINK_CONNECTOR = 11,
        NETLINK_NETFILTER = 12,
        NETLINK_IP6_FW = 13,
        NETLINK_DNRTMSG = 14,
        NETLINK_KOBJECT_UEVENT = 15,
        NETLINK_GENERIC = 16,
        NETLINK_SCSITRANSPORT = 18,
        NETLINK_ECRYPTFS = 19,
        NETLINK_RDMA = 20,
        NETLINK_CRYPTO = 21,
        NETLINK_SMC = 22,
    }
    choice can_protocol "CAN_" {
        CAN_RAW = 1,
        CAN_BCM = 2,
        CAN_TP16 = 3,
        CAN_TP20 = 4,
        CAN_MCNET = 5,
        CAN_ISOTP = 6,
        CAN_J1939 = 7,
    }
    // include/net/bluetooth/bluetooth.h
    choice bluetooth_protocol "BTPROTO_" {
        BTPROTO_L2CAP = 0,
        BTPROTO_HCI = 1,
        BTPROTO_SCO = 2,
        BTPROTO_RFCOMM = 3,
        BTPROTO_BNEP = 4,
        BTPROTO_CMTP = 5,
        BTPROTO_HIDP = 6,
        BTPROTO_AVDTP = 7,
        BTPROTO_ISO = 8,
    }
    choice phonet_protocol "PN_PROTO_" {
        PN_PROTO_TRANSPORT = 0,
        PN_PROTO_PHONET = 1,
        PN_PROTO_PIPE = 2,
    }
    choice nfc_protocol "NFC_SOCKPROTO_" {
        NFC_SOCKPROTO_RAW = 0,
        NFC_SOCKPROTO_LLCP = 1,
    }
    choice kcm_protocol "KCMPROTO_" {
        KCMPROTO_CONNECTED = 0,
    }
    choice smc_protocol "SMCPROTO_" {
        SMCPROTO_SMC = 0,
        SMCPROTO_SMC6 = 1,
    }
    // 1 is SOL_ICMP, too, where SOL_SOCKET is 0xffff. VMware's sockets take AF_VSOCK for a level.
    choice socket_level "SOL_??" {
        SOL_IP = 0,
        SOL_TCP = 6,
        SOL_UDP = 17,
        ..address_family AF_VSOCK,
        SOL_IPV6 = 41,
        SOL_ICMPV6 = 58,
        SOL_SCTP = 132,
        SOL_UDPLITE = 136,
        SOL_RAW = 255,
        SOL_IPX = 256,
        SOL_AX25 = 257,
        SOL_ATALK = 258,
        SOL_NETROM = 259,
        SOL_ROSE = 260,
        SOL_DECNET = 261,
        SOL_X25 = 262,
        SOL_PACKET = 263,
        SOL_ATM = 264,
        SOL_AAL = 265,
        SOL_IRDA = 266,
        SOL_NETBEUI = 267,
        SOL_LLC = 268,
        SOL_DCCP = 269,
        SOL_NETLINK = 270,
        SOL_TIPC = 271,
        SOL_RXRPC = 272,
        SOL_PPPOL2TP = 273,
        SOL_BLUETOOTH = 274,
        SOL_PNPIPE = 275,
        SOL_RDS = 276,
        SOL_IUCV = 277,
        SOL_CAIF = 278,
        SOL_ALG = 279,
        SOL_NFC = 280,
        SOL_KCM = 281,
        SOL_TLS = 282,
        SOL_XDP = 283,
        SOL_MPTCP = 284,
        SOL_MCTP = 285,
        SOL_SMC = 286,
        SOL_VSOCK = 287,
        SOL_SOCKET = 1 (alpha 0xffff, mips 0xffff, parisc 0xffff, sparc 0xffff),
        SOL_CAN_BASE = 100,
        SOL_CAN_RAW = 101,
        SOL_CAN_ISOTP = 106,
        SOL_CAN_J1939 = 107,
    }
    // SO_RCVTIMEO and its like are the name of two numbers, one for each width of time_t; these are the names of one number.
    choice socket_options "SO_" {
        SO_DEBUG = 1,
        SO_REUSEADDR = 2 (alpha 4, mips 4, parisc 4, sparc 4),
        SO_TYPE = 3 (alpha 0x1008, mips 0x1008, parisc 0x1008, sparc 0x1008),
        SO_ERROR = 4 (alpha 0x1007, mips 0x1007, parisc 0x1007, sparc 0x1007),
        SO_DONTROUTE = 5 (alpha 16, mips 16, parisc 16, sparc 16),
        SO_BROADCAST = 6 (alpha 32, mips 32, parisc 32, sparc 32),
        SO_SNDBUF = 7 (alpha 0x1001, mips 0x1001, parisc 0x1001, sparc 0x1001),
        SO_RCVBUF = 8 (alpha 0x1002, mips 0x1002, parisc 0x1002, sparc 0x1002),
        SO_KEEPALIVE = 9 (alpha 8, mips 8, parisc 8, sparc 8),
        SO_OOBINLINE = 10 (alpha 0x100, mips 0x100, parisc 0x100, sparc 0x100),
        SO_NO_CHECK = 11 (parisc 0x400b),
        SO_PRIORITY = 12 (parisc 0x400c),
        SO_LINGER = 13 (alpha 0x80, mips 0x80, parisc 0x80, sparc 0x80),
        SO_BSDCOMPAT = 14 (parisc 0x400e, sparc 0x400),
        SO_REUSEPORT = 15 (alpha 0x200, mips 0x200, parisc 0x200, sparc 0x200),
        SO_PASSCRED = 16 (alpha 17, mips 17, parisc 0x4010, powerpc 20, sparc 2),
        SO_PEERCRED = 17 (alpha 18, mips 18, parisc 0x4011, powerpc 21, sparc 64),
        SO_RCVLOWAT = 18 (alpha 0x1010, mips 0x1004, parisc 0x1004, powerpc 16, sparc 0x800),
        SO_SNDLOWAT = 19 (alpha 0x1011, mips 0x1003, parisc 0x1003, powerpc 17, sparc 0x1000),
        SO_RCVTIMEO_OLD = 20 (alpha 0x1012, mips 0x1006, parisc 0x1006, powerpc 18, sparc 0x2000),
        SO_SNDTIMEO_OLD = 21 (alpha 0x1013, mips 0x1005, parisc 0x1005, powerpc 19, sparc 0x4000),
        SO_SECURITY_AUTHENTICATION = 22 (alpha 19, parisc 0x4016, sparc 0x5001),
        SO_SECURITY_ENCRYPTION_TRANSPORT = 23 (alpha 20, parisc 0x4017, sparc 0x5002),
        SO_SECURITY_ENCRYPTION_NETWORK = 24 (alpha 21, parisc 0x4018, sparc 0x5004),
        SO_BINDTODEVICE = 25 (parisc 0x4019, sparc 13),
        SO_DETACH_FILTER = 27 (parisc 0x401b),
        SO_PEERNAME = 28 (parisc 0x2000),
        SO_TIMESTAMP_OLD = 29 (parisc 0x4012),
        SO_ACCEPTCONN = 30 (alpha 0x1014, mips 0x1009, parisc 0x401c, sparc 0x8000),
        SO_PEERSEC = 31 (alpha 30, mips 30, parisc 0x401d, sparc 30),
        SO_SNDBUFFORCE = 32 (alpha 0x100a, mips 31, parisc 0x100a, sparc 0x100a),
        SO_RCVBUFFORCE = 33 (alpha 0x100b, parisc 0x100b, sparc 0x100b),
        SO_PASSSEC = 34 (parisc 0x401e, sparc 31),
        SO_TIMESTAMPNS_OLD = 35 (parisc 0x4013, sparc 33),
        SO_MARK = 36 (parisc 0x401f, sparc 34),
        SO_TIMESTAMPING_OLD = 37 (parisc 0x4020, sparc 35),
        SO_PROTOCOL = 38 (alpha 0x1028, mips 0x1028, parisc 0x1028, sparc 0x1028),
        SO_DOMAIN = 39 (alpha 0x1029, mips 0x1029, parisc 0x1029, sparc 0x1029),
        SO_RXQ_OVFL = 40 (parisc 0x4021, sparc 36),
        SO_WIFI_STATUS = 41 (parisc 0x4022, sparc 37),
        SO_PEEK_OFF = 42 (parisc 0x4023, sparc 38),
        SO_NOFCS = 43 (parisc 0x4024, sparc 39),
        SO_LOCK_FILTER = 44 (parisc 0x4025, sparc 40),
        SO_SELECT_ERR_QUEUE = 45 (parisc 0x4026, sparc 41),
        SO_BUSY_POLL = 46 (parisc 0x4027, sparc 48),
        SO_MAX_PACING_RATE = 47 (parisc 0x4028, sparc 49),
        SO_BPF_EXTENSIONS = 48 (parisc 0x4029, sparc 50),
        SO_INCOMING_CPU = 49 (parisc 0x402a, sparc 51),
        SO_ATTACH_BPF = 50 (parisc 0x402b, sparc 52),
        SO_ATTACH_REUSEPORT_CBPF = 51 (parisc 0x402c, sparc 53),
        SO_ATTACH_REUSEPORT_EBPF = 52 (parisc 0x402d, sparc 54),
        SO_CNX_ADVICE = 53 (parisc 0x402e, sparc 55),
        SO_MEMINFO = 55 (parisc 0x4030, sparc 57),
        SO_INCOMING_NAPI_ID = 56 (parisc 0x4031, sparc 58),
        SO_COOKIE = 57 (parisc 0x4032, sparc 59),
        SO_PEERGROUPS = 59 (parisc 0x4034, sparc 61),
        SO_ZEROCOPY = 60 (parisc 0x4035, sparc 62),
        SO_TXTIME = 61 (parisc 0x4036, sparc 63),
        SO_BINDTOIFINDEX = 62 (parisc 0x4037, sparc 65),
        SO_TIMESTAMP_NEW = 63 (parisc 0x4038, sparc 70),
        SO_TIMESTAMPNS_NEW = 64 (parisc 0x4039, sparc 66),
        SO_TIMESTAMPING_NEW = 65 (parisc 0x403a, sparc 67),
        SO_RCVTIMEO_NEW = 66 (parisc 0x4040, sparc 68),
        SO_SNDTIMEO_NEW = 67 (parisc 0x4041, sparc 69),
        SO_DETACH_REUSEPORT_BPF = 68 (parisc 0x4042, sparc 71),
        SO_PREFER_BUSY_POLL = 69 (parisc 0x4043, sparc 72),
        SO_BUSY_POLL_BUDGET = 70 (parisc 0x4044, sparc 73),
        SO_NETNS_COOKIE = 71 (parisc 0x4045, sparc 80),
        SO_BUF_LOCK = 72 (parisc 0x4046, sparc 81),
        SO_RESERVE_MEM = 73 (parisc 0x4047, sparc 82),
        SO_TXREHASH = 74 (parisc 0x4048, sparc 83),
        SO_RCVMARK = 75 (parisc 0x4049, sparc 84),
        SO_PASSPIDFD = 76 (parisc 0x404a, sparc 85),
        SO_PEERPIDFD = 77 (parisc 0x404b, sparc 86),
        SO_RCVPRIORITY = 82 (parisc 0x404d, sparc 91),
        SO_PASSRIGHTS = 83 (parisc 0x4051, sparc 92),
        SO_INQ = 84 (parisc 0x4052, sparc 93),
        SO_RIGHTS_NOTRUNC = 85 (parisc 0x4053, sparc 94),
        SO_ATTACH_FILTER = 26 (parisc 0x401a),
        SO_DEVMEM_LINEAR = 78 (parisc 0x404e, sparc 87),
        SO_DEVMEM_DMABUF = 79 (parisc 0x404f, sparc 88),
        SO_DEVMEM_DONTNEED = 80 (parisc 0x4050, sparc 89),
    }
    choice socket_get_options "SO_" {
        SO_GET_FILTER = 26 (parisc 0x401a),
        ..socket_options,
    }
    choice ip_options "IP_" {
        IP_TOS = 1,
        IP_TTL = 2,
        IP_HDRINCL = 3,
        IP_OPTIONS = 4,
        IP_ROUTER_ALERT = 5,
        IP_RECVOPTS = 6,
        IP_RETOPTS = 7,
        IP_PKTINFO = 8,
        IP_PKTOPTIONS = 9,
        IP_MTU_DISCOVER = 10,
        IP_RECVERR = 11,
        IP_RECVTTL = 12,
        IP_RECVTOS = 13,
        IP_MTU = 14,
        IP_FREEBIND = 15,
        IP_IPSEC_POLICY = 16,
        IP_XFRM_POLICY = 17,
        IP_PASSSEC = 18,
        IP_TRANSPARENT = 19,
        IP_ORIGDSTADDR = 20,
        IP_MINTTL = 21,
        IP_NODEFRAG = 22,
        IP_CHECKSUM = 23,
        IP_BIND_ADDRESS_NO_PORT = 24,
        IP_RECVFRAGSIZE = 25,
        IP_RECVERR_RFC4884 = 26,
        IP_MULTICAST_IF = 32,
        IP_MULTICAST_TTL = 33,
        IP_MULTICAST_LOOP = 34,
        IP_ADD_MEMBERSHIP = 35,
        IP_DROP_MEMBERSHIP = 36,
        IP_UNBLOCK_SOURCE = 37,
        IP_BLOCK_SOURCE = 38,
        IP_ADD_SOURCE_MEMBERSHIP = 39,
        IP_DROP_SOURCE_MEMBERSHIP = 40,
        IP_MSFILTER = 41,
        MCAST_JOIN_GROUP = 42,
        MCAST_BLOCK_SOURCE = 43,
        MCAST_UNBLOCK_SOURCE = 44,
        MCAST_LEAVE_GROUP = 45,
        MCAST_JOIN_SOURCE_GROUP = 46,
        MCAST_LEAVE_SOURCE_GROUP = 47,
        MCAST_MSFILTER = 48,
        IP_MULTICAST_ALL = 49,
        IP_UNICAST_IF = 50,
        IP_LOCAL_PORT_RANGE = 51,
        IP_PROTOCOL = 52,
        // include/uapi/linux/mroute.h
        MRT_INIT = 200,
        MRT_DONE = 201,
        MRT_ADD_VIF = 202,
        MRT_DEL_VIF = 203,
        MRT_ADD_MFC = 204,
        MRT_DEL_MFC = 205,
        MRT_VERSION = 206,
        MRT_ASSERT = 207,
        MRT_PIM = 208,
        MRT_TABLE = 209,
        MRT_ADD_MFC_PROXY = 210,
        MRT_DEL_MFC_PROXY = 211,
        MRT_FLUSH = 212,
    }
    // Those of iptables, arptables, ebtables and IPVS have one name for getsockopt() and another for setsockopt().
    choice ip_get_options "IP_" {
        IPT_SO_GET_INFO = 64,
        IPT_SO_GET_ENTRIES = 65,
        IPT_SO_GET_REVISION_MATCH = 66,
        IPT_SO_GET_REVISION_TARGET = 67,
        SO_ORIGINAL_DST = 80,
        ARPT_SO_GET_INFO = 96,
        ARPT_SO_GET_ENTRIES = 97,
        ARPT_SO_GET_REVISION_TARGET = 99,
        EBT_SO_GET_INFO = 128,
        EBT_SO_GET_ENTRIES = 129,
        EBT_SO_GET_INIT_INFO = 130,
        EBT_SO_GET_INIT_ENTRIES = 131,
        IP_VS_SO_GET_VERSION = 1152,
        IP_VS_SO_GET_INFO = 1153,
        IP_VS_SO_GET_SERVICES = 1154,
        IP_VS_SO_GET_SERVICE = 1155,
        IP_VS_SO_GET_DESTS = 1156,
        IP_VS_SO_GET_DEST = 1157,
        IP_VS_SO_GET_TIMEOUT = 1158,
        IP_VS_SO_GET_DAEMON = 1159,
        ..ip_options,
    }
    choice ip_set_options "IP_" {
        IPT_SO_SET_REPLACE = 64,
        IPT_SO_SET_ADD_COUNTERS = 65,
        ARPT_SO_SET_REPLACE = 96,
        ARPT_SO_SET_ADD_COUNTERS = 97,
        EBT_SO_SET_ENTRIES = 128,
        EBT_SO_SET_COUNTERS = 129,
        IP_VS_SO_SET_NONE = 1152,
        IP_VS_SO_SET_INSERT = 1153,
        IP_VS_SO_SET_ADD = 1154,
        IP_VS_SO_SET_EDIT = 1155,
        IP_VS_SO_SET_DEL = 1156,
        IP_VS_SO_SET_FLUSH = 1157,
        IP_VS_SO_SET_LIST = 1158,
        IP_VS_SO_SET_ADDDEST = 1159,
        IP_VS_SO_SET_DELDEST = 1160,
        IP_VS_SO_SET_EDITDEST = 1161,
        IP_VS_SO_SET_TIMEOUT = 1162,
        IP_VS_SO_SET_STARTDAEMON = 1163,
        IP_VS_SO_SET_STOPDAEMON = 1164,
        IP_VS_SO_SET_RESTORE = 1165,
        IP_VS_SO_SET_SAVE = 1166,
        IP_VS_SO_SET_ZERO = 1167,
        ..ip_options,
    }
    choice ipv6_options "IPV6_" {
        IPV6_ADDRFORM = 1,
        IPV6_2292PKTINFO = 2,
        IPV6_2292HOPOPTS = 3,
        IPV6_2292DSTOPTS = 4,
        IPV6_2292RTHDR = 5,
        IPV6_2292PKTOPTIONS = 6,
        IPV6_CHECKSUM = 7,
        IPV6_2292HOPLIMIT = 8,
        IPV6_NEXTHOP = 9,
        IPV6_AUTHHDR = 10,
        IPV6_FLOWINFO = 11,
        IPV6_UNICAST_HOPS = 16,
        IPV6_MULTICAST_IF = 17,
        IPV6_MULTICAST_HOPS = 18,
        IPV6_MULTICAST_LOOP = 19,
        IPV6_ADD_MEMBERSHIP = 20,
        IPV6_DROP_MEMBERSHIP = 21,
        IPV6_ROUTER_ALERT = 22,
        IPV6_MTU_DISCOVER = 23,
        IPV6_MTU = 24,
        IPV6_RECVERR = 25,
        IPV6_V6ONLY = 26,
        IPV6_JOIN_ANYCAST = 27,
        IPV6_LEAVE_ANYCAST = 28,
        IPV6_MULTICAST_ALL = 29,
        IPV6_ROUTER_ALERT_ISOLATE = 30,
        IPV6_RECVERR_RFC4884 = 31,
        IPV6_FLOWLABEL_MGR = 32,
        IPV6_FLOWINFO_SEND = 33,
        IPV6_IPSEC_POLICY = 34,
        IPV6_XFRM_POLICY = 35,
        IPV6_HDRINCL = 36,
        ..ip_options MCAST_JOIN_GROUP MCAST_BLOCK_SOURCE MCAST_UNBLOCK_SOURCE MCAST_LEAVE_GROUP MCAST_JOIN_SOURCE_GROUP
            MCAST_LEAVE_SOURCE_GROUP MCAST_MSFILTER,
        IPV6_RECVPKTINFO = 49,
        IPV6_PKTINFO = 50,
        IPV6_RECVHOPLIMIT = 51,
        IPV6_HOPLIMIT = 52,
        IPV6_RECVHOPOPTS = 53,
        IPV6_HOPOPTS = 54,
        IPV6_RTHDRDSTOPTS = 55,
        IPV6_RECVRTHDR = 56,
        IPV6_RTHDR = 57,
        IPV6_RECVDSTOPTS = 58,
        IPV6_DSTOPTS = 59,
        IPV6_RECVPATHMTU = 60,
        IPV6_PATHMTU = 61,
        IPV6_DONTFRAG = 62,
        IPV6_RECVTCLASS = 66,
        IPV6_TCLASS = 67,
        IPV6_AUTOFLOWLABEL = 70,
        IPV6_ADDR_PREFERENCES = 72,
        IPV6_MINHOPCOUNT = 73,
        IPV6_ORIGDSTADDR = 74,
        IPV6_TRANSPARENT = 75,
        IPV6_UNICAST_IF = 76,
        IPV6_RECVFRAGSIZE = 77,
        IPV6_FREEBIND = 78,
        // include/uapi/linux/mroute6.h
        MRT6_INIT = 200,
        MRT6_DONE = 201,
        MRT6_ADD_MIF = 202,
        MRT6_DEL_MIF = 203,
        MRT6_ADD_MFC = 204,
        MRT6_DEL_MFC = 205,
        MRT6_VERSION = 206,
        MRT6_ASSERT = 207,
        MRT6_PIM = 208,
        MRT6_TABLE = 209,
        MRT6_ADD_MFC_PROXY = 210,
        MRT6_DEL_MFC_PROXY = 211,
        MRT6_FLUSH = 212,
    }
    choice ipv6_get_options "IPV6_" {
        IP6T_SO_GET_INFO = 64,
        IP6T_SO_GET_ENTRIES = 65,
        IP6T_SO_GET_REVISION_MATCH = 68,
        IP6T_SO_GET_REVISION_TARGET = 69,
        IP6T_SO_ORIGINAL_DST = 80,
        ..ipv6_options,
    }
    choice ipv6_set_options "IPV6_" {
        IP6T_SO_SET_REPLACE = 64,
        IP6T_SO_SET_ADD_COUNTERS = 65,
        ..ipv6_options,
    }
    choice tcp_options "TCP_" {
        TCP_NODELAY = 1,
        TCP_MAXSEG = 2,
        TCP_CORK = 3,
        TCP_KEEPIDLE = 4,
        TCP_KEEPINTVL = 5,
        TCP_KEEPCNT = 6,
        TCP_SYNCNT = 7,
        TCP_LINGER2 = 8,
        TCP_DEFER_ACCEPT = 9,
        TCP_WINDOW_CLAMP = 10,
        TCP_INFO = 11,
        TCP_QUICKACK = 12,
        TCP_CONGESTION = 13,
        TCP_MD5SIG = 14,
        TCP_THIN_LINEAR_TIMEOUTS = 16,
        TCP_THIN_DUPACK = 17,
        TCP_USER_TIMEOUT = 18,
        TCP_REPAIR = 19,
        TCP_REPAIR_QUEUE = 20,
        TCP_QUEUE_SEQ = 21,
        TCP_REPAIR_OPTIONS = 22,
        TCP_FASTOPEN = 23,
        TCP_TIMESTAMP = 24,
        TCP_NOTSENT_LOWAT = 25,
        TCP_CC_INFO = 26,
        TCP_SAVE_SYN = 27,
        TCP_SAVED_SYN = 28,
        TCP_REPAIR_WINDOW = 29,
        TCP_FASTOPEN_CONNECT = 30,
        TCP_ULP = 31,
        TCP_MD5SIG_EXT = 32,
        TCP_FASTOPEN_KEY = 33,
        TCP_FASTOPEN_NO_COOKIE = 34,
        TCP_ZEROCOPY_RECEIVE = 35,
        TCP_INQ = 36,
        TCP_TX_DELAY = 37,
        TCP_AO_ADD_KEY = 38,
        TCP_AO_DEL_KEY = 39,
        TCP_AO_INFO = 40,
        TCP_AO_GET_KEYS = 41,
        TCP_AO_REPAIR = 42,
        TCP_IS_MPTCP = 43,
        TCP_RTO_MAX_MS = 44,
        TCP_RTO_MIN_US = 45,
        TCP_DELACK_MAX_US = 46,
    }
    flags tcp_ao_key_flags "TCP_AO_KEYF_" in structs {
        TCP_AO_KEYF_IFINDEX = 1,
        TCP_AO_KEYF_EXCLUDE_OPT = 2,
    }
    choice udp_options "UDP_" {
        UDP_CORK = 1,
        UDP_ENCAP = 100,
        UDP_NO_CHECK6_TX = 101,
        UDP_NO_CHECK6_RX = 102,
        UDP_SEGMENT = 103,
        UDP_GRO = 104,
    }
    choice raw_options "RAW_" {
        ICMP_FILTER = 1,
    }
    choice packet_options "PACKET_" {
        PACKET_ADD_MEMBERSHIP = 1,
        PACKET_DROP_MEMBERSHIP = 2,
        PACKET_RECV_OUTPUT = 3,
        PACKET_RX_RING = 5,
        PACKET_STATISTICS = 6,
        PACKET_COPY_THRESH = 7,
        PACKET_AUXDATA = 8,
        PACKET_ORIGDEV = 9,
        PACKET_VERSION = 10,
        PACKET_HDRLEN = 11,
        PACKET_RESERVE = 12,
        PACKET_TX_RING = 13,
        PACKET_LOSS = 14,
        PACKET_VNET_HDR = 15,
        PACKET_TX_TIMESTAMP = 16,
        PACKET_TIMESTAMP = 17,
        PACKET_FANOUT = 18,
        PACKET_TX_HAS_OFF = 19,
        PACKET_QDISC_BYPASS = 20,
        PACKET_ROLLOVER_STATS = 21,
        PACKET_FANOUT_DATA = 22,
        PACKET_IGNORE_OUTGOING = 23,
        PACKET_VNET_HDR_SZ = 24,
    }
    choice netlink_options "NETLINK_" {
        NETLINK_ADD_MEMBERSHIP = 1,
        NETLINK_DROP_MEMBERSHIP = 2,
        NETLINK_PKTINFO = 3,
        NETLINK_BROADCAST_ERROR = 4,
        NETLINK_NO_ENOBUFS = 5,
        NETLINK_RX_RING = 6,
        NETLINK_TX_RING = 7,
        NETLINK_LISTEN_ALL_NSID = 8,
        NETLINK_LIST_MEMBERSHIPS = 9,
        NETLINK_CAP_ACK = 10,
        NETLINK_EXT_ACK = 11,
        NETLINK_GET_STRICT_CHK = 12,
    }
    choice vsock_options "SO_VM_SOCKETS_" {
        SO_VM_SOCKETS_BUFFER_SIZE = 0,
        SO_VM_SOCKETS_BUFFER_MIN_SIZE = 1,
        SO_VM_SOCKETS_BUFFER_MAX_SIZE = 2,
        SO_VM_SOCKETS_PEER_HOST_VM_ID = 3,
        SO_VM_SOCKETS_TRUSTED = 5,
        SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD = 6,
        SO_VM_SOCKETS_NONBLOCK_TXRX = 7,
        SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW = 8,
    }
    choice can_options "CAN_RAW_" {
        CAN_RAW_FILTER = 1,
        CAN_RAW_ERR_FILTER = 2,
        CAN_RAW_LOOPBACK = 3,
        CAN_RAW_RECV_OWN_MSGS = 4,
        CAN_RAW_FD_FRAMES = 5,
        CAN_RAW_JOIN_FILTERS = 6,
        CAN_RAW_XL_FRAMES = 7,
        CAN_RAW_XL_VCID_OPTS = 8,
    }
    choice tipc_options "TIPC_" {
        TIPC_IMPORTANCE = 127,
        TIPC_SRC_DROPPABLE = 128,
        TIPC_DEST_DROPPABLE = 129,
        TIPC_CONN_TIMEOUT = 130,
        TIPC_NODE_RECVQ_DEPTH = 131,
        TIPC_SOCK_RECVQ_DEPTH = 132,
        TIPC_MCAST_BROADCAST = 133,
        TIPC_MCAST_REPLICAST = 134,
        TIPC_GROUP_JOIN = 135,
        TIPC_GROUP_LEAVE = 136,
        TIPC_SOCK_RECVQ_USED = 137,
        TIPC_NODELAY = 138,
    }
    // include/net/bluetooth/bluetooth.h
    choice bluetooth_options "BT_" {
        BT_SECURITY = 4,
        BT_DEFER_SETUP = 7,
        BT_FLUSHABLE = 8,
        BT_POWER = 9,
        BT_CHANNEL_POLICY = 10,
        BT_VOICE = 11,
        BT_SNDMTU = 12,
        BT_RCVMTU = 13,
        BT_PHY = 14,
        BT_MODE = 15,
        BT_PKT_STATUS = 16,
        BT_ISO_QOS = 17,
        BT_CODEC = 19,
        BT_ISO_BASE = 20,
    }
    choice alg_options "ALG_SET_" {
        ALG_SET_KEY = 1,
        ALG_SET_IV = 2,
        ALG_SET_OP = 3,
        ALG_SET_AEAD_ASSOCLEN = 4,
        ALG_SET_AEAD_AUTHSIZE = 5,
        ALG_SET_DRBG_ENTROPY = 6,
        ALG_SET_KEY_BY_KEY_SERIAL = 7,
    }
    choice tls_options "TLS_" {
        TLS_TX = 1,
        TLS_RX = 2,
        TLS_TX_ZEROCOPY_RO = 3,
        TLS_RX_EXPECT_NO_PAD = 4,
        TLS_TX_MAX_PAYLOAD_LEN = 5,
    }
    choice xdp_options "XDP_" {
        XDP_MMAP_OFFSETS = 1,
        XDP_RX_RING = 2,
        XDP_TX_RING = 3,
        XDP_UMEM_REG = 4,
        XDP_UMEM_FILL_RING = 5,
        XDP_UMEM_COMPLETION_RING = 6,
        XDP_STATISTICS = 7,
        XDP_OPTIONS = 8,
        XDP_MAX_TX_SKB_BUDGET = 9,
    }
    choice sctp_options "SCTP_" {
        SCTP_RTOINFO = 0,
        SCTP_ASSOCINFO = 1,
        SCTP_INITMSG = 2,
        SCTP_NODELAY = 3,
        SCTP_AUTOCLOSE = 4,
        SCTP_SET_PEER_PRIMARY_ADDR = 5,
        SCTP_PRIMARY_ADDR = 6,
        SCTP_ADAPTATION_LAYER = 7,
        SCTP_DISABLE_FRAGMENTS = 8,
        SCTP_PEER_ADDR_PARAMS = 9,
        SCTP_DEFAULT_SEND_PARAM = 10,
        SCTP_EVENTS = 11,
        SCTP_I_WANT_MAPPED_V4_ADDR = 12,
        SCTP_MAXSEG = 13,
        SCTP_STATUS = 14,
        SCTP_GET_PEER_ADDR_INFO = 15,
        SCTP_DELAYED_SACK = 16,
        SCTP_CONTEXT = 17,
        SCTP_FRAGMENT_INTERLEAVE = 18,
        SCTP_PARTIAL_DELIVERY_POINT = 19,
        SCTP_MAX_BURST = 20,
        SCTP_AUTH_CHUNK = 21,
        SCTP_HMAC_IDENT = 22,
        SCTP_AUTH_KEY = 23,
        SCTP_AUTH_ACTIVE_KEY = 24,
        SCTP_AUTH_DELETE_KEY = 25,
        SCTP_PEER_AUTH_CHUNKS = 26,
        SCTP_LOCAL_AUTH_CHUNKS = 27,
        SCTP_GET_ASSOC_NUMBER = 28,
        SCTP_GET_ASSOC_ID_LIST = 29,
        SCTP_AUTO_ASCONF = 30,
        SCTP_PEER_ADDR_THLDS = 31,
        SCTP_RECVRCVINFO = 32,
        SCTP_RECVNXTINFO = 33,
        SCTP_DEFAULT_SNDINFO = 34,
        SCTP_AUTH_DEACTIVATE_KEY = 35,
        SCTP_REUSE_PORT = 36,
        SCTP_PEER_ADDR_THLDS_V2 = 37,
        SCTP_SOCKOPT_BINDX_ADD = 100,
        SCTP_SOCKOPT_BINDX_REM = 101,
        SCTP_SOCKOPT_PEELOFF = 102,
        SCTP_SOCKOPT_CONNECTX_OLD = 107,
        SCTP_GET_PEER_ADDRS = 108,
        SCTP_GET_LOCAL_ADDRS = 109,
        SCTP_SOCKOPT_CONNECTX = 110,
        SCTP_SOCKOPT_CONNECTX3 = 111,
        SCTP_GET_ASSOC_STATS = 112,
        SCTP_PR_SUPPORTED = 113,
        SCTP_DEFAULT_PRINFO = 114,
        SCTP_PR_ASSOC_STATUS = 115,
        SCTP_PR_STREAM_STATUS = 116,
        SCTP_RECONFIG_SUPPORTED = 117,
        SCTP_ENABLE_STREAM_RESET = 118,
        SCTP_RESET_STREAMS = 119,
        SCTP_RESET_ASSOC = 120,
        SCTP_ADD_STREAMS = 121,
        SCTP_SOCKOPT_PEELOFF_FLAGS = 122,
        SCTP_STREAM_SCHEDULER = 123,
        SCTP_STREAM_SCHEDULER_VALUE = 124,
        SCTP_INTERLEAVING_SUPPORTED = 125,
        SCTP_SENDMSG_CONNECT = 126,
        SCTP_EVENT = 127,
        SCTP_ASCONF_SUPPORTED = 128,
        SCTP_AUTH_SUPPORTED = 129,
        SCTP_ECN_SUPPORTED = 130,
        SCTP_EXPOSE_POTENTIALLY_FAILED_STATE = 131,
        SCTP_REMOTE_UDP_ENCAPS_PORT = 132,
        SCTP_PLPMTUD_PROBE_INTERVAL = 133,
    }
    choice dccp_options "DCCP_SOCKOPT_" {
        DCCP_SOCKOPT_PACKET_SIZE = 1,
        DCCP_SOCKOPT_SERVICE = 2,
        DCCP_SOCKOPT_CHANGE_L = 3,
        DCCP_SOCKOPT_CHANGE_R = 4,
        DCCP_SOCKOPT_GET_CUR_MPS = 5,
        DCCP_SOCKOPT_SERVER_TIMEWAIT = 6,
        DCCP_SOCKOPT_SEND_CSCOV = 10,
        DCCP_SOCKOPT_RECV_CSCOV = 11,
        DCCP_SOCKOPT_AVAILABLE_CCIDS = 12,
        DCCP_SOCKOPT_CCID = 13,
        DCCP_SOCKOPT_TX_CCID = 14,
        DCCP_SOCKOPT_RX_CCID = 15,
        DCCP_SOCKOPT_QPOLICY_ID = 16,
        DCCP_SOCKOPT_QPOLICY_TXQLEN = 17,
        DCCP_SOCKOPT_CCID_RX_INFO = 128,
        DCCP_SOCKOPT_CCID_TX_INFO = 192,
    }
    choice rds_options "RDS_" {
        RDS_CANCEL_SENT_TO = 1,
        RDS_GET_MR = 2,
        RDS_FREE_MR = 3,
        RDS_RECVERR = 5,
        RDS_CONG_MONITOR = 6,
        RDS_GET_MR_FOR_DEST = 7,
        SO_RDS_TRANSPORT = 8,
        SO_RDS_MSG_RXPATH_LATENCY = 10,
        RDS_INFO_COUNTERS = 10000,
        RDS_INFO_CONNECTIONS = 10001,
        RDS_INFO_SEND_MESSAGES = 10003,
        RDS_INFO_RETRANS_MESSAGES = 10004,
        RDS_INFO_RECV_MESSAGES = 10005,
        RDS_INFO_SOCKETS = 10006,
        RDS_INFO_TCP_SOCKETS = 10007,
        RDS_INFO_IB_CONNECTIONS = 10008,
        RDS_INFO_CONNECTION_STATS = 10009,
        RDS_INFO_IWARP_CONNECTIONS = 10010,
        RDS6_INFO_CONNECTIONS = 10011,
        RDS6_INFO_SEND_MESSAGES = 10012,
        RDS6_INFO_RETRANS_MESSAGES = 10013,
        RDS6_INFO_RECV_MESSAGES = 10014,
        RDS6_INFO_SOCKETS = 10015,
        RDS6_INFO_TCP_SOCKETS = 10016,
        RDS6_INFO_IB_CONNECTIONS = 10017,
        ..socket_options SO_TIMESTAMP_OLD SO_TIMESTAMP_NEW,
    }
    choice llc_options "LLC_OPT_" {
        LLC_OPT_UNKNOWN = 0,
        LLC_OPT_RETRY = 1,
        LLC_OPT_SIZE = 2,
        LLC_OPT_ACK_TMR_EXP = 3,
        LLC_OPT_P_TMR_EXP = 4,
        LLC_OPT_REJ_TMR_EXP = 5,
        LLC_OPT_BUSY_TMR_EXP = 6,
        LLC_OPT_TX_WIN = 7,
        LLC_OPT_RX_WIN = 8,
        LLC_OPT_PKTINFO = 9,
    }
    // linux/icmp.h: the types of messages that a filter may have.
    choice icmp_type "ICMP_" {
        ICMP_ECHOREPLY = 0,
        ICMP_DEST_UNREACH = 3,
        ICMP_SOURCE_QUENCH = 4,
        ICMP_REDIRECT = 5,
        ICMP_ECHO = 8,
        ICMP_TIME_EXCEEDED = 11,
        ICMP_PARAMETERPROB = 12,
        ICMP_TIMESTAMP = 13,
        ICMP_TIMESTAMPREPLY = 14,
        ICMP_INFO_REQUEST = 15,
        ICMP_INFO_REPLY = 16,
        ICMP_ADDRESS = 17,
        ICMP_ADDRESSREPLY = 18,
    }
    choice ax25_options "AX25_" {
        AX25_WINDOW = 1,
        AX25_T1 = 2,
        AX25_N2 = 3,
        AX25_T3 = 4,
        AX25_T2 = 5,
        AX25_BACKOFF = 6,
        AX25_EXTSEQ = 7,
        AX25_PIDINCL = 8,
        AX25_IDLE = 9,
        AX25_PACLEN = 10,
        AX25_IAMDIGI = 12,
        ..socket_options SO_BINDTODEVICE,
    }
    choice rxrpc_options "RXRPC_" {
        RXRPC_SECURITY_KEY = 1,
        RXRPC_SECURITY_KEYRING = 2,
        RXRPC_EXCLUSIVE_CONNECTION = 3,
        RXRPC_MIN_SECURITY_LEVEL = 4,
        RXRPC_UPGRADEABLE_SERVICE = 5,
        RXRPC_SUPPORTED_CMSG = 6,
        RXRPC_MANAGE_RESPONSE = 7,
    }
    choice pppol2tp_options "PPPOL2TP_SO_" {
        PPPOL2TP_SO_DEBUG = 1,
        PPPOL2TP_SO_RECVSEQ = 2,
        PPPOL2TP_SO_SENDSEQ = 3,
        PPPOL2TP_SO_LNSMODE = 4,
        PPPOL2TP_SO_REORDERTO = 5,
    }
    choice pnpipe_options "PNPIPE_" {
        PNPIPE_ENCAP = 1,
        PNPIPE_IFINDEX = 2,
        PNPIPE_HANDLE = 3,
        PNPIPE_INITSTATE = 4,
    }
    // include/net/iucv/af_iucv.h
    choice iucv_options "SO_" {
        SO_IPRMDATA_MSG = 128,
        SO_MSGSIZE = 2048,
        SO_MSGLIMIT = 4096,
    }
    choice nfc_options "NFC_LLCP_" {
        NFC_LLCP_RW = 0,
        NFC_LLCP_MIUX = 1,
        NFC_LLCP_REMOTE_MIU = 2,
        NFC_LLCP_REMOTE_LTO = 3,
        NFC_LLCP_REMOTE_RW = 4,
    }
    choice kcm_options "KCM_" {
        KCM_RECV_DISABLE = 1,
    }
    choice mptcp_options "MPTCP_" {
        MPTCP_INFO = 1,
        MPTCP_TCPINFO = 2,
        MPTCP_SUBFLOW_ADDRS = 3,
        MPTCP_FULL_INFO = 4,
    }
    choice mctp_options "MCTP_OPT_" {
        MCTP_OPT_ADDR_EXT = 1,
    }
    choice smc_options "SMC_LIMIT_" {
        SMC_LIMIT_HS = 1,
    }
    // The size of each option's struct is in its number, as in a request of ioctl().
    choice atm_options "SO_" {
        SO_SETCLP = 0x42000004,
        SO_CIRANGE = 0x42010002,
        SO_ATMQOS = 0x42020054 (m68k 0x4202004e, sparc 0x42020058),
        SO_ATMSAP = 0x42030028 (sparc 0x42030040),
        SO_ATMPVC = 0x4204000c (m68k 0x4204000a, sparc 0x42040010),
        SO_MULTIPOINT = 0x42050004,
    }
    choice icmpv6_options "ICMPV6_" {
        ICMPV6_FILTER = 1,
    }
    choice isotp_options "CAN_ISOTP_" {
        CAN_ISOTP_OPTS = 1,
        CAN_ISOTP_RECV_FC = 2,
        CAN_ISOTP_TX_STMIN = 3,
        CAN_ISOTP_RX_STMIN = 4,
        CAN_ISOTP_LL_OPTS = 5,
    }
    choice j1939_options "SO_J1939_" {
        SO_J1939_FILTER = 1,
        SO_J1939_PROMISC = 2,
        SO_J1939_SEND_PRIO = 3,
        SO_J1939_ERRQUEUE = 4,
    }
    choice txrehash "SOCK_TXREHASH_" {
        SOCK_TXREHASH_DISABLED = 0,
        SOCK_TXREHASH_ENABLED = 1,
        SOCK_TXREHASH_DEFAULT = 255,
    }
    choice tipc_importance "TIPC_???_IMPORTANCE" {
        TIPC_LOW_IMPORTANCE = 0,
        TIPC_MEDIUM_IMPORTANCE = 1,
        TIPC_HIGH_IMPORTANCE = 2,
        TIPC_CRITICAL_IMPORTANCE = 3,
    }
    flags tipc_group_flags "TIPC_GROUP_" in structs {
        TIPC_GROUP_LOOPBACK = 1,
        TIPC_GROUP_MEMBER_EVTS = 2,
    }
    choice packet_membership "PACKET_MR_" in structs {
        PACKET_MR_MULTICAST = 0,
        PACKET_MR_PROMISC = 1,
        PACKET_MR_ALLMULTI = 2,
        PACKET_MR_UNICAST = 3,
    }
    flags txtime_flags "SOF_TXTIME_" in structs {
        SOF_TXTIME_DEADLINE_MODE = 1,
        SOF_TXTIME_REPORT_ERRORS = 2,
    }
    // MSG_CMSG_COMPAT is the kernel's own. include/linux/socket.h
    flags message_flags "MSG_" {
        MSG_OOB = 1,
        MSG_PEEK = 2,
        MSG_DONTROUTE = 4,
        MSG_CTRUNC = 8,
        MSG_PROBE = 0x10,
        MSG_TRUNC = 0x20,
        MSG_DONTWAIT = 0x40,
        MSG_EOR = 0x80,
        MSG_WAITALL = 0x100,
        MSG_FIN = 0x200,
        MSG_SYN = 0x400,
        MSG_CONFIRM = 0x800,
        MSG_RST = 0x1000,
        MSG_ERRQUEUE = 0x2000,
        MSG_NOSIGNAL = 0x4000,
        MSG_MORE = 0x8000,
        MSG_WAITFORONE = 0x10000,
        MSG_SENDPAGE_NOTLAST = 0x20000,
        MSG_BATCH = 0x40000,
        MSG_NO_SHARED_FRAGS = 0x80000,
        MSG_SENDPAGE_DECRYPTED = 0x100000,
        MSG_SOCK_DEVMEM = 0x2000000,
        MSG_ZEROCOPY = 0x4000000,
        MSG_SPLICE_PAGES = 0x8000000,
        MSG_FASTOPEN = 0x20000000,
        MSG_CMSG_CLOEXEC = 0x40000000,
        MSG_CMSG_COMPAT = 0x80000000,
    }
    choice shutdown_how "SHUT_" {
        SHUT_RD = 0,
        SHUT_WR = 1,
        SHUT_RDWR = 2,
    }
    choice socketcall_call "" {
        SYS_SOCKET = 1,
        SYS_BIND = 2,
        SYS_CONNECT = 3,
        SYS_LISTEN = 4,
        SYS_ACCEPT = 5,
        SYS_GETSOCKNAME = 6,
        SYS_GETPEERNAME = 7,
        SYS_SOCKETPAIR = 8,
        SYS_SEND = 9,
        SYS_RECV = 10,
        SYS_SENDTO = 11,
        SYS_RECVFROM = 12,
        SYS_SHUTDOWN = 13,
        SYS_SETSOCKOPT = 14,
        SYS_GETSOCKOPT = 15,
        SYS_SENDMSG = 16,
        SYS_RECVMSG = 17,
        SYS_ACCEPT4 = 18,
        SYS_RECVMMSG = 19,
        SYS_SENDMMSG = 20,
    }

    // What an address of a socket is made of. The numbers of Ethernet's protocols are big-endian there.

    choice ethernet_protocol "ETH_P_" {
        ETH_P_LOOP = 0x60,
        ETH_P_PUP = 0x200,
        ETH_P_PUPAT = 0x201,
        ETH_P_TSN = 0x22f0,
        ETH_P_ERSPAN2 = 0x22eb,
        ETH_P_IP = 0x800,
        ETH_P_X25 = 0x805,
        ETH_P_ARP = 0x806,
        ETH_P_BPQ = 0x8ff,
        ETH_P_IEEEPUP = 0xa00,
        ETH_P_IEEEPUPAT = 0xa01,
        ETH_P_BATMAN = 0x4305,
        ETH_P_DEC = 0x6000,
        ETH_P_DNA_DL = 0x6001,
        ETH_P_DNA_RC = 0x6002,
        ETH_P_DNA_RT = 0x6003,
        ETH_P_LAT = 0x6004,
        ETH_P_DIAG = 0x6005,
        ETH_P_CUST = 0x6006,
        ETH_P_SCA = 0x6007,
        ETH_P_TEB = 0x6558,
        ETH_P_RARP = 0x8035,
        ETH_P_ATALK = 0x809b,
        ETH_P_AARP = 0x80f3,
        ETH_P_8021Q = 0x8100,
        ETH_P_ERSPAN = 0x88be,
        ETH_P_IPX = 0x8137,
        ETH_P_IPV6 = 0x86dd,
        ETH_P_PAUSE = 0x8808,
        ETH_P_SLOW = 0x8809,
        ETH_P_WCCP = 0x883e,
        ETH_P_MPLS_UC = 0x8847,
        ETH_P_MPLS_MC = 0x8848,
        ETH_P_ATMMPOA = 0x884c,
        ETH_P_PPP_DISC = 0x8863,
        ETH_P_PPP_SES = 0x8864,
        ETH_P_LINK_CTL = 0x886c,
        ETH_P_8021AC = 0x8870,
        ETH_P_ATMFATE = 0x8884,
        ETH_P_PAE = 0x888e,
        ETH_P_PROFINET = 0x8892,
        ETH_P_REALTEK = 0x8899,
        ETH_P_AOE = 0x88a2,
        ETH_P_ETHERCAT = 0x88a4,
        ETH_P_8021AD = 0x88a8,
        ETH_P_802_EX1 = 0x88b5,
        ETH_P_MXLGSW = 0x88c3,
        ETH_P_PREAUTH = 0x88c7,
        ETH_P_TIPC = 0x88ca,
        ETH_P_LLDP = 0x88cc,
        ETH_P_MRP = 0x88e3,
        ETH_P_MACSEC = 0x88e5,
        ETH_P_8021AH = 0x88e7,
        ETH_P_MVRP = 0x88f5,
        ETH_P_1588 = 0x88f7,
        ETH_P_NCSI = 0x88f8,
        ETH_P_PRP = 0x88fb,
        ETH_P_CFM = 0x8902,
        ETH_P_FCOE = 0x8906,
        ETH_P_IBOE = 0x8915,
        ETH_P_TDLS = 0x890d,
        ETH_P_FIP = 0x8914,
        ETH_P_80221 = 0x8917,
        ETH_P_HSR = 0x892f,
        ETH_P_NSH = 0x894f,
        ETH_P_LOOPBACK = 0x9000,
        ETH_P_QINQ1 = 0x9100,
        ETH_P_QINQ2 = 0x9200,
        ETH_P_QINQ3 = 0x9300,
        ETH_P_YT921X = 0x9988,
        ETH_P_EDSA = 0xdada,
        ETH_P_DSA_8021Q = 0xdadb,
        ETH_P_DSA_A5PSW = 0xe001,
        ETH_P_IFE = 0xed3e,
        ETH_P_AF_IUCV = 0xfbfb,
        ETH_P_NXP_NETC = 0xfd3a,
        ETH_P_802_3_MIN = 0x600,
        ETH_P_802_3 = 0x1,
        ETH_P_AX25 = 0x2,
        ETH_P_ALL = 0x3,
        ETH_P_802_2 = 0x4,
        ETH_P_SNAP = 0x5,
        ETH_P_DDCMP = 0x6,
        ETH_P_WAN_PPP = 0x7,
        ETH_P_PPP_MP = 0x8,
        ETH_P_LOCALTALK = 0x9,
        ETH_P_CAN = 0xc,
        ETH_P_CANFD = 0xd,
        ETH_P_CANXL = 0xe,
        ETH_P_PPPTALK = 0x10,
        ETH_P_TR_802_2 = 0x11,
        ETH_P_MOBITEX = 0x15,
        ETH_P_CONTROL = 0x16,
        ETH_P_IRDA = 0x17,
        ETH_P_ECONET = 0x18,
        ETH_P_HDLC = 0x19,
        ETH_P_ARCNET = 0x1a,
        ETH_P_DSA = 0x1b,
        ETH_P_TRAILER = 0x1c,
        ETH_P_PHONET = 0xf5,
        ETH_P_IEEE802154 = 0xf6,
        ETH_P_CAIF = 0xf7,
        ETH_P_XDSA = 0xf8,
        ETH_P_MAP = 0xf9,
        ETH_P_MCTP = 0xfa,
        ETH_P_GRE_OSI = 0xfe,
    }
    // include/uapi/linux/if_arp.h
    // include/uapi/linux/if.h; ifr_flags has 16 bits of them.
    flags interface_flags "IFF_" in structs {
        IFF_UP = 0x1,
        IFF_BROADCAST = 0x2,
        IFF_DEBUG = 0x4,
        IFF_LOOPBACK = 0x8,
        IFF_POINTOPOINT = 0x10,
        IFF_NOTRAILERS = 0x20,
        IFF_RUNNING = 0x40,
        IFF_NOARP = 0x80,
        IFF_PROMISC = 0x100,
        IFF_ALLMULTI = 0x200,
        IFF_MASTER = 0x400,
        IFF_SLAVE = 0x800,
        IFF_MULTICAST = 0x1000,
        IFF_PORTSEL = 0x2000,
        IFF_AUTOMEDIA = 0x4000,
        IFF_DYNAMIC = 0x8000,
        IFF_LOWER_UP = 0x10000,
        IFF_DORMANT = 0x20000,
        IFF_ECHO = 0x40000,
    }
    // include/uapi/linux/if_tun.h. IFF_NOFILTER is IFF_NO_PI in what TUNGETIFF returns.
    flags tun_flags "IFF_" in structs {
        IFF_TUN = 0x1,
        IFF_TAP = 0x2,
        IFF_NAPI = 0x10,
        IFF_NAPI_FRAGS = 0x20,
        IFF_NO_CARRIER = 0x40,
        IFF_BACKPRESSURE = 0x80,
        IFF_MULTI_QUEUE = 0x100,
        IFF_ATTACH_QUEUE = 0x200,
        IFF_DETACH_QUEUE = 0x400,
        IFF_PERSIST = 0x800,
        IFF_NO_PI = 0x1000,
        IFF_ONE_QUEUE = 0x2000,
        IFF_VNET_HDR = 0x4000,
        IFF_TUN_EXCL = 0x8000,
    }
    choice hardware_type "ARPHRD_" in structs {
        ARPHRD_NETROM = 0,
        ARPHRD_ETHER = 1,
        ARPHRD_EETHER = 2,
        ARPHRD_AX25 = 3,
        ARPHRD_PRONET = 4,
        ARPHRD_CHAOS = 5,
        ARPHRD_IEEE802 = 6,
        ARPHRD_ARCNET = 7,
        ARPHRD_APPLETLK = 8,
        ARPHRD_DLCI = 15,
        ARPHRD_ATM = 19,
        ARPHRD_METRICOM = 23,
        ARPHRD_IEEE1394 = 24,
        ARPHRD_EUI64 = 27,
        ARPHRD_INFINIBAND = 32,
        ARPHRD_SLIP = 256,
        ARPHRD_CSLIP = 257,
        ARPHRD_SLIP6 = 258,
        ARPHRD_CSLIP6 = 259,
        ARPHRD_RSRVD = 260,
        ARPHRD_ADAPT = 264,
        ARPHRD_ROSE = 270,
        ARPHRD_X25 = 271,
        ARPHRD_HWX25 = 272,
        ARPHRD_CAN = 280,
        ARPHRD_MCTP = 290,
        ARPHRD_PPP = 512,
        ARPHRD_CISCO = 513,
        ARPHRD_LAPB = 516,
        ARPHRD_DDCMP = 517,
        ARPHRD_RAWHDLC = 518,
        ARPHRD_RAWIP = 519,
        ARPHRD_TUNNEL = 768,
        ARPHRD_TUNNEL6 = 769,
        ARPHRD_FRAD = 770,
        ARPHRD_SKIP = 771,
        ARPHRD_LOOPBACK = 772,
        ARPHRD_LOCALTLK = 773,
        ARPHRD_FDDI = 774,
        ARPHRD_BIF = 775,
        ARPHRD_SIT = 776,
        ARPHRD_IPDDP = 777,
        ARPHRD_IPGRE = 778,
        ARPHRD_PIMREG = 779,
        ARPHRD_HIPPI = 780,
        ARPHRD_ASH = 781,
        ARPHRD_ECONET = 782,
        ARPHRD_IRDA = 783,
        ARPHRD_FCPP = 784,
        ARPHRD_FCAL = 785,
        ARPHRD_FCPL = 786,
        ARPHRD_FCFABRIC = 787,
        ARPHRD_IEEE802_TR = 800,
        ARPHRD_IEEE80211 = 801,
        ARPHRD_IEEE80211_PRISM = 802,
        ARPHRD_IEEE80211_RADIOTAP = 803,
        ARPHRD_IEEE802154 = 804,
        ARPHRD_IEEE802154_MONITOR = 805,
        ARPHRD_PHONET = 820,
        ARPHRD_PHONET_PIPE = 821,
        ARPHRD_CAIF = 822,
        ARPHRD_IP6GRE = 823,
        ARPHRD_NETLINK = 824,
        ARPHRD_6LOWPAN = 825,
        ARPHRD_VSOCKMON = 826,
        ARPHRD_VOID = 65535,
        ARPHRD_NONE = 65534,
    }
    choice packet_type "PACKET_" in structs {
        PACKET_HOST = 0,
        PACKET_BROADCAST = 1,
        PACKET_MULTICAST = 2,
        PACKET_OTHERHOST = 3,
        PACKET_OUTGOING = 4,
        PACKET_LOOPBACK = 5,
        PACKET_USER = 6,
        PACKET_KERNEL = 7,
    }
    codes vsock_cid "" in structs {
        VMADDR_CID_HYPERVISOR = 0,
        VMADDR_CID_LOCAL = 1,
        VMADDR_CID_HOST = 2,
        VMADDR_CID_ANY = 0xffffffff,
    }
    codes vsock_port "" in structs {
        VMADDR_PORT_ANY = 0xffffffff,
    }
    flags vsock_flags "VMADDR_FLAG_" in structs {
        VMADDR_FLAG_TO_HOST = 1,
    }
    // include/net/bluetooth/hci_sock.h
    choice hci_channel "HCI_CHANNEL_" in structs {
        HCI_CHANNEL_RAW = 0,
        HCI_CHANNEL_USER = 1,
        HCI_CHANNEL_MONITOR = 2,
        HCI_CHANNEL_CONTROL = 3,
        HCI_CHANNEL_LOGGING = 4,
    }
    // include/net/bluetooth/l2cap.h. The numbers behind a START have names that say how far behind it they are.
    choice l2cap_psm "L2CAP_PSM_" in structs {
        L2CAP_PSM_SDP = 1,
        L2CAP_PSM_RFCOMM = 3,
        L2CAP_PSM_3DSP = 0x21,
        L2CAP_PSM_IPSP = 0x23,
        L2CAP_PSM_LE_DYN_START = 0x80,
        L2CAP_PSM_LE_DYN_END = 0xff,
        L2CAP_PSM_DYN_START = 0x1001,
        L2CAP_PSM_AUTO_END = 0x10ff,
        L2CAP_PSM_DYN_END = 0xffff,
    }
    choice l2cap_channel "L2CAP_CID_" in structs {
        L2CAP_CID_SIGNALING = 1,
        L2CAP_CID_CONN_LESS = 2,
        L2CAP_CID_ATT = 4,
        L2CAP_CID_LE_SIGNALING = 5,
        L2CAP_CID_SMP = 6,
        L2CAP_CID_SMP_BREDR = 7,
        L2CAP_CID_DYN_START = 0x40,
        L2CAP_CID_LE_DYN_END = 0x7f,
        L2CAP_CID_DYN_END = 0xffff,
    }
    // include/net/bluetooth/bluetooth.h
    choice bluetooth_address_type "BDADDR_" in structs {
        BDADDR_BREDR = 0,
        BDADDR_LE_PUBLIC = 1,
        BDADDR_LE_RANDOM = 2,
    }
    choice nfc_card_protocol "NFC_PROTO_" in structs {
        NFC_PROTO_JEWEL = 1,
        NFC_PROTO_MIFARE = 2,
        NFC_PROTO_FELICA = 3,
        NFC_PROTO_ISO14443 = 4,
        NFC_PROTO_NFC_DEP = 5,
        NFC_PROTO_ISO14443_B = 6,
        NFC_PROTO_ISO15693 = 7,
    }
    // include/linux/crypto.h
    flags crypto_flags "CRYPTO_ALG_" in structs {
        CRYPTO_ALG_KERN_DRIVER_ONLY = 0x1000,
    }
    flags xdp_flags "XDP_" in structs {
        XDP_SHARED_UMEM = 1,
        XDP_COPY = 2,
        XDP_ZEROCOPY = 4,
        XDP_USE_NEED_WAKEUP = 8,
        XDP_USE_SG = 0x10,
    }
    choice tipc_address "TIPC_" in structs {
        TIPC_SERVICE_RANGE = 1,
        TIPC_SERVICE_ADDR = 2,
        TIPC_SOCKET_ADDR = 3,
    }
    choice tipc_scope "TIPC_???_SCOPE" in structs {
        TIPC_CLUSTER_SCOPE = 2,
        TIPC_NODE_SCOPE = 3,
    }
    choice pppox_protocol "PX_PROTO_" in structs {
        PX_PROTO_OE = 0,
        PX_PROTO_OL2TP = 1,
        PX_PROTO_PPTP = 2,
    }

    // What a control message is, at the level SOL_SOCKET. Those that are options, too, are in asm/socket.h, the first ones in
    // include/linux/socket.h.
    choice control_message "SCM_" in structs {
        SCM_RIGHTS = 1,
        SCM_CREDENTIALS = 2,
        SCM_SECURITY = 3,
        SCM_PIDFD = 4,
        ..socket_options SO_TIMESTAMP_OLD SO_TIMESTAMPNS_OLD SO_TIMESTAMPING_OLD SO_PRIORITY SO_MARK SO_RXQ_OVFL,
        SCM_WIFI_STATUS = 41 (parisc 0x4022, sparc 37),
        SCM_TIMESTAMPING_OPT_STATS = 54 (parisc 0x402f, sparc 56),
        SCM_TIMESTAMPING_PKTINFO = 58 (parisc 0x4033, sparc 60),
        ..socket_options SO_TXTIME SO_TIMESTAMP_NEW SO_TIMESTAMPNS_NEW SO_TIMESTAMPING_NEW,
        SCM_DEVMEM_LINEAR = 78 (parisc 0x404e, sparc 87),
        SCM_DEVMEM_DMABUF = 79 (parisc 0x404f, sparc 88),
        SCM_TS_OPT_ID = 81 (parisc 0x404c, sparc 90),
        SCM_INQ = 84 (parisc 0x4052, sparc 93),
    }

    // System V's queues, semaphores and shared memory.

    // The version of a call's arguments stands in the bits above.
    flags ipc_call "" {
        SEMOP of 0xffff = 1,
        SEMGET of 0xffff = 2,
        SEMCTL of 0xffff = 3,
        SEMTIMEDOP of 0xffff = 4,
        MSGSND of 0xffff = 0xb,
        MSGRCV of 0xffff = 0xc,
        MSGGET of 0xffff = 0xd,
        MSGCTL of 0xffff = 0xe,
        SHMAT of 0xffff = 0x15,
        SHMDT of 0xffff = 0x16,
        SHMGET of 0xffff = 0x17,
        SHMCTL of 0xffff = 0x18,
    }
    codes ipc_key "" {
        IPC_PRIVATE = 0,
    }
    modes ipc_flags "IPC_" {
        IPC_CREAT = 0o1000,
        IPC_EXCL = 0o2000,
        IPC_NOWAIT = 0o4000,
    }
    // Its sizes of huge pages are the logarithm in the bits from 26 on; strace writes `21<<SHM_HUGE_SHIFT` for SHM_HUGE_2MB.
    modes shmget_flags "SHM_" {
        ..ipc_flags IPC_CREAT IPC_EXCL,
        SHM_HUGETLB = 0o4000,
        SHM_NORESERVE = 0o10000,
        SHM_HUGE_64KB of 0xfc000000 = 0x40000000,
        SHM_HUGE_512KB of 0xfc000000 = 0x4c000000,
        SHM_HUGE_1MB of 0xfc000000 = 0x50000000,
        SHM_HUGE_2MB of 0xfc000000 = 0x54000000,
        SHM_HUGE_8MB of 0xfc000000 = 0x5c000000,
        SHM_HUGE_16MB of 0xfc000000 = 0x60000000,
        SHM_HUGE_32MB of 0xfc000000 = 0x64000000,
        SHM_HUGE_256MB of 0xfc000000 = 0x70000000,
        SHM_HUGE_512MB of 0xfc000000 = 0x74000000,
        SHM_HUGE_1GB of 0xfc000000 = 0x78000000,
        SHM_HUGE_2GB of 0xfc000000 = 0x7c000000,
        SHM_HUGE_16GB of 0xfc000000 = 0x88000000,
    }
    flags shmat_flags "SHM_" {
        SHM_RDONLY = 0o10000,
        SHM_RND = 0o20000,
        SHM_REMAP = 0o40000,
        SHM_EXEC = 0o100000,
    }
    flags ipc_message_flags "MSG_" {
        MSG_NOERROR = 0o10000,
        MSG_EXCEPT = 0o20000,
        MSG_COPY = 0o40000,
        ..ipc_flags IPC_NOWAIT,
    }
    // What is in a sembuf.
    flags semaphore_flags "SEM_" in structs {
        SEM_UNDO = 0o10000,
        ..ipc_flags IPC_NOWAIT,
    }
    // IPC_64, of what was the newer of two layouts of a struct, is a flag beside the command.
    flags msgctl_command "MSG_" {
        IPC_64 = 0x100,
        IPC_RMID of 0xfffffeff = 0,
        IPC_SET of 0xfffffeff = 1,
        IPC_STAT of 0xfffffeff = 2,
        IPC_INFO of 0xfffffeff = 3,
        MSG_STAT of 0xfffffeff = 11,
        MSG_INFO of 0xfffffeff = 12,
        MSG_STAT_ANY of 0xfffffeff = 13,
    }
    flags semctl_command "SEM_" {
        ..msgctl_command IPC_64 IPC_RMID IPC_SET IPC_STAT IPC_INFO,
        GETPID of 0xfffffeff = 11,
        GETVAL of 0xfffffeff = 12,
        GETALL of 0xfffffeff = 13,
        GETNCNT of 0xfffffeff = 14,
        GETZCNT of 0xfffffeff = 15,
        SETVAL of 0xfffffeff = 16,
        SETALL of 0xfffffeff = 17,
        SEM_STAT of 0xfffffeff = 18,
        SEM_INFO of 0xfffffeff = 19,
        SEM_STAT_ANY of 0xfffffeff = 20,
    }
    flags shmctl_command "SHM_" {
        ..msgctl_command IPC_64 IPC_RMID IPC_SET IPC_STAT IPC_INFO,
        SHM_LOCK of 0xfffffeff = 11,
        SHM_UNLOCK of 0xfffffeff = 12,
        SHM_STAT of 0xfffffeff = 13,
        SHM_INFO of 0xfffffeff = 14,
        SHM_STAT_ANY of 0xfffffeff = 15,
    }

    // fcntl.

    // Where a long has 64 bits, F_GETLK is of 64 bits, too, and only parisc's headers have the other name.
    choice fcntl_command "F_" {
        F_DUPFD = 0,
        F_GETFD = 1,
        F_SETFD = 2,
        F_GETFL = 3,
        F_SETFL = 4,
        F_GETLK = 5 (alpha 7, mips 14, sparc 7),
        F_SETLK = 6 (alpha 8, sparc 8),
        F_SETLKW = 7 (alpha 9, sparc 9),
        F_SETOWN = 8 (alpha 5, mips 24, parisc 12, sparc 6),
        F_GETOWN = 9 (alpha 6, mips 23, parisc 11, sparc 5),
        F_SETSIG = 10 (parisc 13),
        F_GETSIG = 11 (parisc 14),
        F_SETOWN_EX = 15,
        F_GETOWN_EX = 16,
        F_GETOWNER_UIDS = 17,
        F_OFD_GETLK = 36,
        F_OFD_SETLK = 37,
        F_OFD_SETLKW = 38,
        F_SETLEASE = 1024,
        F_GETLEASE = 1025,
        F_NOTIFY = 1026,
        F_DUPFD_QUERY = 1027,
        F_CREATED_QUERY = 1028,
        F_DUPFD_CLOEXEC = 1030,
        F_SETPIPE_SZ = 1031,
        F_GETPIPE_SZ = 1032,
        F_ADD_SEALS = 1033,
        F_GET_SEALS = 1034,
        F_GET_RW_HINT = 1035,
        F_SET_RW_HINT = 1036,
        F_GET_FILE_RW_HINT = 1037,
        F_SET_FILE_RW_HINT = 1038,
        F_GETDELEG = 1039,
        F_SETDELEG = 1040,
        F_GETLK64 = 12 (mips_o32 33, mips_n32 33, parisc 8, bits64 none),
        F_SETLK64 = 13 (mips_o32 34, mips_n32 34, parisc 9, bits64 none),
        F_SETLKW64 = 14 (mips_o32 35, mips_n32 35, parisc 10, bits64 none),
        F_CANCELLK = 1029,
    }

    // Futexes.

    // FUTEX_PRIVATE_FLAG, FUTEX_ROBUST_UNLOCK and FUTEX_ROBUST_LIST32 are in the names of commands; strace tries these whole.
    flags futex_operation "FUTEX_" {
        FUTEX_WAIT of 0xfffffeff = 0,
        FUTEX_WAKE of 0xfffffeff = 1,
        FUTEX_FD of 0xfffffeff = 2,
        FUTEX_REQUEUE of 0xfffffeff = 3,
        FUTEX_CMP_REQUEUE of 0xfffffeff = 4,
        FUTEX_WAKE_OP of 0xfffffeff = 5,
        FUTEX_LOCK_PI of 0xfffffeff = 6,
        FUTEX_UNLOCK_PI of 0xfffffeff = 7,
        FUTEX_TRYLOCK_PI of 0xfffffeff = 8,
        FUTEX_WAIT_BITSET of 0xfffffeff = 9,
        FUTEX_WAKE_BITSET of 0xfffffeff = 10,
        FUTEX_WAIT_REQUEUE_PI of 0xfffffeff = 11,
        FUTEX_CMP_REQUEUE_PI of 0xfffffeff = 12,
        FUTEX_LOCK_PI2 of 0xfffffeff = 13,
        FUTEX_WAIT_PRIVATE of 0xfffffeff = 0x80,
        FUTEX_WAKE_PRIVATE of 0xfffffeff = 0x81,
        FUTEX_REQUEUE_PRIVATE of 0xfffffeff = 0x83,
        FUTEX_CMP_REQUEUE_PRIVATE of 0xfffffeff = 0x84,
        FUTEX_WAKE_OP_PRIVATE of 0xfffffeff = 0x85,
        FUTEX_LOCK_PI_PRIVATE of 0xfffffeff = 0x86,
        FUTEX_UNLOCK_PI_PRIVATE of 0xfffffeff = 0x87,
        FUTEX_TRYLOCK_PI_PRIVATE of 0xfffffeff = 0x88,
        FUTEX_WAIT_BITSET_PRIVATE of 0xfffffeff = 0x89,
        FUTEX_WAKE_BITSET_PRIVATE of 0xfffffeff = 0x8a,
        FUTEX_WAIT_REQUEUE_PI_PRIVATE of 0xfffffeff = 0x8b,
        FUTEX_CMP_REQUEUE_PI_PRIVATE of 0xfffffeff = 0x8c,
        FUTEX_LOCK_PI2_PRIVATE of 0xfffffeff = 0x8d,
        FUTEX_UNLOCK_PI_LIST64 of 0xfffffeff = 0x207,
        FUTEX_UNLOCK_PI_LIST64_PRIVATE of 0xfffffeff = 0x287,
        FUTEX_UNLOCK_PI_LIST32 of 0xfffffeff = 0x607,
        FUTEX_UNLOCK_PI_LIST32_PRIVATE of 0xfffffeff = 0x687,
        FUTEX_UNLOCK_WAKE_LIST64 of 0xfffffeff = 0x201,
        FUTEX_UNLOCK_WAKE_LIST64_PRIVATE of 0xfffffeff = 0x281,
        FUTEX_UNLOCK_WAKE_LIST32 of 0xfffffeff = 0x601,
        FUTEX_UNLOCK_WAKE_LIST32_PRIVATE of 0xfffffeff = 0x681,
        FUTEX_UNLOCK_BITSET_LIST64 of 0xfffffeff = 0x20a,
        FUTEX_UNLOCK_BITSET_LIST64_PRIVATE of 0xfffffeff = 0x28a,
        FUTEX_UNLOCK_BITSET_LIST32 of 0xfffffeff = 0x60a,
        FUTEX_UNLOCK_BITSET_LIST32_PRIVATE of 0xfffffeff = 0x68a,
        FUTEX_CLOCK_REALTIME = 0x100,
    }
    // Of FUTEX_WAKE_OP, in bits 28 to 30 and 24 to 27 of one argument: FUTEX_OP().
    choice futex_wake_op "FUTEX_OP_" {
        FUTEX_OP_SET = 0,
        FUTEX_OP_ADD = 1,
        FUTEX_OP_OR = 2,
        FUTEX_OP_ANDN = 3,
        FUTEX_OP_XOR = 4,
    }
    choice futex_wake_compare "FUTEX_OP_CMP_" {
        FUTEX_OP_CMP_EQ = 0,
        FUTEX_OP_CMP_NE = 1,
        FUTEX_OP_CMP_LT = 2,
        FUTEX_OP_CMP_LE = 3,
        FUTEX_OP_CMP_GT = 4,
        FUTEX_OP_CMP_GE = 5,
    }
    codes futex_bitset "" {
        FUTEX_BITSET_MATCH_ANY = 0xffffffff,
    }
    flags futex2_flags "FUTEX2_" {
        FUTEX2_SIZE_U8 of 3 = 0,
        FUTEX2_SIZE_U16 of 3 = 1,
        FUTEX2_SIZE_U32 of 3 = 2,
        FUTEX2_SIZE_U64 of 3 = 3,
        FUTEX2_NUMA = 4,
        FUTEX2_MPOL = 8,
        FUTEX2_PRIVATE = 0x80,
    }

    // prctl.

    choice prctl_option "PR_" {
        PR_SET_PDEATHSIG = 1,
        PR_GET_PDEATHSIG = 2,
        PR_GET_DUMPABLE = 3,
        PR_SET_DUMPABLE = 4,
        PR_GET_UNALIGN = 5,
        PR_SET_UNALIGN = 6,
        PR_GET_KEEPCAPS = 7,
        PR_SET_KEEPCAPS = 8,
        PR_GET_FPEMU = 9,
        PR_SET_FPEMU = 10,
        PR_GET_FPEXC = 11,
        PR_SET_FPEXC = 12,
        PR_GET_TIMING = 13,
        PR_SET_TIMING = 14,
        PR_SET_NAME = 15,
        PR_GET_NAME = 16,
        PR_GET_ENDIAN = 19,
        PR_SET_ENDIAN = 20,
        PR_GET_SECCOMP = 21,
        PR_SET_SECCOMP = 22,
        PR_CAPBSET_READ = 23,
        PR_CAPBSET_DROP = 24,
        PR_GET_TSC = 25,
        PR_SET_TSC = 26,
        PR_GET_SECUREBITS = 27,
        PR_SET_SECUREBITS = 28,
        PR_SET_TIMERSLACK = 29,
        PR_GET_TIMERSLACK = 30,
        PR_TASK_PERF_EVENTS_DISABLE = 31,
        PR_TASK_PERF_EVENTS_ENABLE = 32,
        PR_MCE_KILL = 33,
        PR_MCE_KILL_GET = 34,
        PR_SET_MM = 35,
        PR_SET_CHILD_SUBREAPER = 36,
        PR_GET_CHILD_SUBREAPER = 37,
        PR_SET_NO_NEW_PRIVS = 38,
        PR_GET_NO_NEW_PRIVS = 39,
        PR_GET_TID_ADDRESS = 40,
        PR_SET_THP_DISABLE = 41,
        PR_GET_THP_DISABLE = 42,
        PR_MPX_ENABLE_MANAGEMENT = 43,
        PR_MPX_DISABLE_MANAGEMENT = 44,
        PR_SET_FP_MODE = 45,
        PR_GET_FP_MODE = 46,
        PR_CAP_AMBIENT = 47,
        PR_SVE_SET_VL = 50,
        PR_SVE_GET_VL = 51,
        PR_GET_SPECULATION_CTRL = 52,
        PR_SET_SPECULATION_CTRL = 53,
        PR_PAC_RESET_KEYS = 54,
        PR_SET_TAGGED_ADDR_CTRL = 55,
        PR_GET_TAGGED_ADDR_CTRL = 56,
        PR_SET_IO_FLUSHER = 57,
        PR_GET_IO_FLUSHER = 58,
        PR_SET_SYSCALL_USER_DISPATCH = 59,
        PR_PAC_SET_ENABLED_KEYS = 60,
        PR_PAC_GET_ENABLED_KEYS = 61,
        PR_SCHED_CORE = 62,
        PR_SME_SET_VL = 63,
        PR_SME_GET_VL = 64,
        PR_SET_MDWE = 65,
        PR_GET_MDWE = 66,
        PR_SET_MEMORY_MERGE = 67,
        PR_GET_MEMORY_MERGE = 68,
        PR_RISCV_V_SET_CONTROL = 69,
        PR_RISCV_V_GET_CONTROL = 70,
        PR_RISCV_SET_ICACHE_FLUSH_CTX = 71,
        PR_PPC_GET_DEXCR = 72,
        PR_PPC_SET_DEXCR = 73,
        PR_GET_SHADOW_STACK_STATUS = 74,
        PR_SET_SHADOW_STACK_STATUS = 75,
        PR_LOCK_SHADOW_STACK_STATUS = 76,
        PR_TIMER_CREATE_RESTORE_IDS = 77,
        PR_FUTEX_HASH = 78,
        PR_RSEQ_SLICE_EXTENSION = 79,
        PR_GET_CFI = 80,
        PR_SET_CFI = 81,
        PR_GET_AUXV = 0x41555856,
        PR_SET_VMA = 0x53564d41,
        PR_SET_PTRACER = 0x59616d61,
    }
    // include/linux/sched/coredump.h
    choice prctl_dumpable "SUID_DUMP_" {
        SUID_DUMP_DISABLE = 0,
        SUID_DUMP_USER = 1,
        SUID_DUMP_ROOT = 2,
    }
    flags prctl_unalign "PR_UNALIGN_" {
        PR_UNALIGN_NOPRINT = 1,
        PR_UNALIGN_SIGBUS = 2,
    }
    choice seccomp_mode "SECCOMP_MODE_" {
        SECCOMP_MODE_DISABLED = 0,
        SECCOMP_MODE_STRICT = 1,
        SECCOMP_MODE_FILTER = 2,
    }
    choice capability "CAP_" {
        CAP_CHOWN = 0,
        CAP_DAC_OVERRIDE = 1,
        CAP_DAC_READ_SEARCH = 2,
        CAP_FOWNER = 3,
        CAP_FSETID = 4,
        CAP_KILL = 5,
        CAP_SETGID = 6,
        CAP_SETUID = 7,
        CAP_SETPCAP = 8,
        CAP_LINUX_IMMUTABLE = 9,
        CAP_NET_BIND_SERVICE = 10,
        CAP_NET_BROADCAST = 11,
        CAP_NET_ADMIN = 12,
        CAP_NET_RAW = 13,
        CAP_IPC_LOCK = 14,
        CAP_IPC_OWNER = 15,
        CAP_SYS_MODULE = 16,
        CAP_SYS_RAWIO = 17,
        CAP_SYS_CHROOT = 18,
        CAP_SYS_PTRACE = 19,
        CAP_SYS_PACCT = 20,
        CAP_SYS_ADMIN = 21,
        CAP_SYS_BOOT = 22,
        CAP_SYS_NICE = 23,
        CAP_SYS_RESOURCE = 24,
        CAP_SYS_TIME = 25,
        CAP_SYS_TTY_CONFIG = 26,
        CAP_MKNOD = 27,
        CAP_LEASE = 28,
        CAP_AUDIT_WRITE = 29,
        CAP_AUDIT_CONTROL = 30,
        CAP_SETFCAP = 31,
        CAP_MAC_OVERRIDE = 32,
        CAP_MAC_ADMIN = 33,
        CAP_SYSLOG = 34,
        CAP_WAKE_ALARM = 35,
        CAP_BLOCK_SUSPEND = 36,
        CAP_AUDIT_READ = 37,
        CAP_PERFMON = 38,
        CAP_BPF = 39,
        CAP_CHECKPOINT_RESTORE = 40,
    }
    choice capability_version "_LINUX_CAPABILITY_VERSION_" {
        _LINUX_CAPABILITY_VERSION_1 = 0x19980330,
        _LINUX_CAPABILITY_VERSION_2 = 0x20071026,
        _LINUX_CAPABILITY_VERSION_3 = 0x20080522,
    }
    choice prctl_tsc "PR_TSC_" {
        PR_TSC_ENABLE = 1,
        PR_TSC_SIGSEGV = 2,
    }
    flags securebits "SECBIT_" {
        SECBIT_NOROOT = 1,
        SECBIT_NOROOT_LOCKED = 2,
        SECBIT_NO_SETUID_FIXUP = 4,
        SECBIT_NO_SETUID_FIXUP_LOCKED = 8,
        SECBIT_KEEP_CAPS = 0x10,
        SECBIT_KEEP_CAPS_LOCKED = 0x20,
        SECBIT_NO_CAP_AMBIENT_RAISE = 0x40,
        SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED = 0x80,
        SECBIT_EXEC_RESTRICT_FILE = 0x100,
        SECBIT_EXEC_RESTRICT_FILE_LOCKED = 0x200,
        SECBIT_EXEC_DENY_INTERACTIVE = 0x400,
        SECBIT_EXEC_DENY_INTERACTIVE_LOCKED = 0x800,
    }
    choice prctl_mce_kill "PR_MCE_KILL_" {
        PR_MCE_KILL_CLEAR = 0,
        PR_MCE_KILL_SET = 1,
    }
    choice prctl_mce_kill_policy "PR_MCE_KILL_" {
        PR_MCE_KILL_LATE = 0,
        PR_MCE_KILL_EARLY = 1,
        PR_MCE_KILL_DEFAULT = 2,
    }
    choice prctl_mm "PR_SET_MM_" {
        PR_SET_MM_START_CODE = 1,
        PR_SET_MM_END_CODE = 2,
        PR_SET_MM_START_DATA = 3,
        PR_SET_MM_END_DATA = 4,
        PR_SET_MM_START_STACK = 5,
        PR_SET_MM_START_BRK = 6,
        PR_SET_MM_BRK = 7,
        PR_SET_MM_ARG_START = 8,
        PR_SET_MM_ARG_END = 9,
        PR_SET_MM_ENV_START = 10,
        PR_SET_MM_ENV_END = 11,
        PR_SET_MM_AUXV = 12,
        PR_SET_MM_EXE_FILE = 13,
        PR_SET_MM_MAP = 14,
        PR_SET_MM_MAP_SIZE = 15,
    }
    flags prctl_fp_mode "PR_FP_MODE_" {
        PR_FP_MODE_FR = 1,
        PR_FP_MODE_FRE = 2,
    }
    choice prctl_ambient "PR_CAP_AMBIENT_" {
        PR_CAP_AMBIENT_IS_SET = 1,
        PR_CAP_AMBIENT_RAISE = 2,
        PR_CAP_AMBIENT_LOWER = 3,
        PR_CAP_AMBIENT_CLEAR_ALL = 4,
    }
    // The length of vectors stands in the bits below.
    flags prctl_sve_vector "" {
        PR_SVE_SET_VL_ONEXEC = 0x40000,
        PR_SVE_VL_INHERIT = 0x20000,
    }
    flags prctl_sme_vector "" {
        PR_SME_SET_VL_ONEXEC = 0x40000,
        PR_SME_VL_INHERIT = 0x20000,
    }
    choice prctl_speculation "PR_SPEC_" {
        PR_SPEC_STORE_BYPASS = 0,
        PR_SPEC_INDIRECT_BRANCH = 1,
        PR_SPEC_L1D_FLUSH = 2,
    }
    choice prctl_speculation_control "PR_SPEC_" {
        PR_SPEC_ENABLE = 2,
        PR_SPEC_DISABLE = 4,
        PR_SPEC_FORCE_DISABLE = 8,
        PR_SPEC_DISABLE_NOEXEC = 16,
    }
    // What PR_GET_SPECULATION_CTRL answers.
    flags prctl_speculation_state "PR_SPEC_" {
        PR_SPEC_NOT_AFFECTED = 0,
        PR_SPEC_PRCTL = 1,
        ..prctl_speculation_control,
    }
    flags prctl_pac_enabled_keys "PR_PAC_" {
        PR_PAC_APIAKEY = 1,
        PR_PAC_APIBKEY = 2,
        PR_PAC_APDAKEY = 4,
        PR_PAC_APDBKEY = 8,
    }
    flags prctl_pac_keys "PR_PAC_" {
        ..prctl_pac_enabled_keys,
        PR_PAC_APGAKEY = 0x10,
    }
    // The tags that may be generated stand in the bits from 3 on.
    flags prctl_tagged_address "PR_" {
        PR_TAGGED_ADDR_ENABLE = 1,
        PR_MTE_TCF_NONE of 0x6 = 0,
        PR_MTE_TCF_MASK of 0x6 = 6,
        PR_MTE_TCF_SYNC of 0x6 = 2,
        PR_MTE_TCF_ASYNC of 0x6 = 4,
        PR_MTE_STORE_ONLY = 0x80000,
    }
    choice prctl_dispatch "PR_SYS_DISPATCH_" {
        PR_SYS_DISPATCH_OFF = 0,
        PR_SYS_DISPATCH_EXCLUSIVE_ON = 1,
        PR_SYS_DISPATCH_INCLUSIVE_ON = 2,
    }
    choice prctl_core_command "PR_SCHED_CORE_" {
        PR_SCHED_CORE_GET = 0,
        PR_SCHED_CORE_CREATE = 1,
        PR_SCHED_CORE_SHARE_TO = 2,
        PR_SCHED_CORE_SHARE_FROM = 3,
    }
    // strace has the kernel's own names for these, PIDTYPE_PID and so on, in a comment.
    choice prctl_core_scope "PR_SCHED_CORE_SCOPE_" {
        PR_SCHED_CORE_SCOPE_THREAD = 0,
        PR_SCHED_CORE_SCOPE_THREAD_GROUP = 1,
        PR_SCHED_CORE_SCOPE_PROCESS_GROUP = 2,
    }
    flags prctl_mdwe "PR_MDWE_" {
        PR_MDWE_REFUSE_EXEC_GAIN = 1,
        PR_MDWE_NO_INHERIT = 2,
    }
    flags prctl_riscv_vector "" {
        PR_RISCV_V_VSTATE_CTRL_DEFAULT of 3 = 0,
        PR_RISCV_V_VSTATE_CTRL_OFF of 3 = 1,
        PR_RISCV_V_VSTATE_CTRL_ON of 3 = 2,
        PR_RISCV_V_VSTATE_CTRL_INHERIT = 0x10,
    }
    choice prctl_riscv_context "PR_RISCV_CTX_" {
        PR_RISCV_CTX_SW_FENCEI_ON = 0,
        PR_RISCV_CTX_SW_FENCEI_OFF = 1,
    }
    choice prctl_riscv_scope "PR_RISCV_SCOPE_" {
        PR_RISCV_SCOPE_PER_PROCESS = 0,
        PR_RISCV_SCOPE_PER_THREAD = 1,
    }
    choice prctl_dexcr "PR_PPC_DEXCR_" {
        PR_PPC_DEXCR_SBHE = 0,
        PR_PPC_DEXCR_IBRTPD = 1,
        PR_PPC_DEXCR_SRAPD = 2,
        PR_PPC_DEXCR_NPHIE = 3,
    }
    flags prctl_dexcr_control "PR_PPC_DEXCR_CTRL_" {
        PR_PPC_DEXCR_CTRL_EDITABLE = 1,
        PR_PPC_DEXCR_CTRL_SET = 2,
        PR_PPC_DEXCR_CTRL_CLEAR = 4,
        PR_PPC_DEXCR_CTRL_SET_ONEXEC = 8,
        PR_PPC_DEXCR_CTRL_CLEAR_ONEXEC = 0x10,
    }
    choice prctl_vma "PR_SET_VMA_" {
        PR_SET_VMA_ANON_NAME = 0,
    }
    // Another number is that of a process.
    choice prctl_ptracer "" {
        // All bits of a `long`.
        PR_SET_PTRACER_ANY = 0xFFFF_FFFF (bits64 0xFFFF_FFFF_FFFF_FFFF),
    }

    // ptrace.

    // Those of one architecture are there for it alone; their numbers mean other things elsewhere. PTRACE_PEEKUSER and
    // PTRACE_POKEUSER are PTRACE_PEEKUSR and PTRACE_POKEUSR in the headers, without the E.
    codes ptrace_request "PTRACE_" {
        PTRACE_TRACEME = 0,
        PTRACE_PEEKTEXT = 1,
        PTRACE_PEEKDATA = 2,
        PTRACE_PEEKUSER = 3,
        PTRACE_POKETEXT = 4,
        PTRACE_POKEDATA = 5,
        PTRACE_POKEUSER = 6,
        PTRACE_CONT = 7,
        PTRACE_KILL = 8,
        PTRACE_SINGLESTEP = 9,
        PTRACE_ATTACH = 16,
        PTRACE_DETACH = 17,
        PTRACE_SYSCALL = 24,
        PTRACE_SETOPTIONS = 0x4200,
        PTRACE_GETEVENTMSG = 0x4201,
        PTRACE_GETSIGINFO = 0x4202,
        PTRACE_SETSIGINFO = 0x4203,
        PTRACE_GETREGSET = 0x4204,
        PTRACE_SETREGSET = 0x4205,
        PTRACE_SEIZE = 0x4206,
        PTRACE_INTERRUPT = 0x4207,
        PTRACE_LISTEN = 0x4208,
        PTRACE_PEEKSIGINFO = 0x4209,
        PTRACE_GETSIGMASK = 0x420a,
        PTRACE_SETSIGMASK = 0x420b,
        PTRACE_SECCOMP_GET_FILTER = 0x420c,
        PTRACE_SECCOMP_GET_METADATA = 0x420d,
        PTRACE_GET_SYSCALL_INFO = 0x420e,
        PTRACE_GET_RSEQ_CONFIGURATION = 0x420f,
        PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG = 0x4210,
        PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG = 0x4211,
        PTRACE_SET_SYSCALL_INFO = 0x4212,
        PTRACE_GETREGS (arm 12, m68k 12, mips 12, parisc 18, powerpc 12, sh 12, sparc 12, x86 12, xtensa 12),
        PTRACE_SETREGS (arm 13, m68k 13, mips 13, parisc 19, powerpc 13, sh 13, sparc 13, x86 13, xtensa 13),
        PTRACE_GETFPREGS (arm 14, m68k 14, mips 14, parisc 14, powerpc 14, sh 14, sparc 14, x86 14),
        PTRACE_SETFPREGS (arm 15, m68k 15, mips 15, parisc 15, powerpc 15, sh 15, sparc 15, x86 15),
        PTRACE_GETFPXREGS (x86 18),
        PTRACE_SETFPXREGS (x86 19),
        PTRACE_GETHBPREGS (arm 29, xtensa 20),
        PTRACE_SETHBPREGS (arm 30, xtensa 21),
        PTRACE_OLDSETOPTIONS (arm 21, mips 21, s390 21, x86 21),
        PTRACE_GETREGS64 (powerpc 22, sparc 22),
        PTRACE_SETREGS64 (powerpc 23, sparc 23),
        PTRACE_GET_THREAD_AREA (arc 25, arm 22, m68k 25, mips 25, x86 25),
        PTRACE_SET_THREAD_AREA (mips 26, x86 26),
        PTRACE_GETFDPIC (arm 31, m68k 31, riscv 33, sh 31, xtensa 22),
        PTRACE_SYSEMU (arm64 31, loongarch 31, powerpc 29, s390 31, x86 31),
        PTRACE_SYSEMU_SINGLESTEP (arm64 32, loongarch 32, powerpc 30, s390 32, x86 32),
        PTRACE_SINGLEBLOCK (m68k 33, parisc 12, powerpc 0x100, s390 12, x86 33),
        PTRACE_PEEKMTETAGS (arm64 33),
        PTRACE_POKEMTETAGS (arm64 34),
        PTRACE_GETWMMXREGS (arm 18),
        PTRACE_SETWMMXREGS (arm 19),
        PTRACE_SET_SYSCALL (arm 23),
        PTRACE_GETCRUNCHREGS (arm 25),
        PTRACE_SETCRUNCHREGS (arm 26),
        PTRACE_GETVFPREGS (arm 27),
        PTRACE_SETVFPREGS (arm 28),
        PTRACE_PEEKTEXT_3264 (mips 0xc0),
        PTRACE_PEEKDATA_3264 (mips 0xc1),
        PTRACE_POKETEXT_3264 (mips 0xc2),
        PTRACE_POKEDATA_3264 (mips 0xc3),
        PTRACE_GET_THREAD_AREA_3264 (mips 0xc4),
        PTRACE_GET_WATCH_REGS (mips 0xd0),
        PTRACE_SET_WATCH_REGS (mips 0xd1),
        PTRACE_GETVRREGS (powerpc 18),
        PTRACE_SETVRREGS (powerpc 19),
        PTRACE_GETEVRREGS (powerpc 20),
        PTRACE_SETEVRREGS (powerpc 21),
        PTRACE_GETVSRREGS (powerpc 27),
        PTRACE_SETVSRREGS (powerpc 28),
        PTRACE_GET_DEBUGREG (powerpc 25),
        PTRACE_SET_DEBUGREG (powerpc 26),
        PPC_PTRACE_DELHWDEBUG (powerpc 0x87),
        PPC_PTRACE_SETHWDEBUG (powerpc 0x88),
        PPC_PTRACE_GETHWDBGINFO (powerpc 0x89),
        PPC_PTRACE_POKEUSR_3264 (powerpc 0x90),
        PPC_PTRACE_PEEKUSR_3264 (powerpc 0x91),
        PPC_PTRACE_POKEDATA_3264 (powerpc 0x92),
        PPC_PTRACE_POKETEXT_3264 (powerpc 0x93),
        PPC_PTRACE_PEEKDATA_3264 (powerpc 0x94),
        PPC_PTRACE_PEEKTEXT_3264 (powerpc 0x95),
        PTRACE_PEEKUSR_AREA (s390 0x5000),
        PTRACE_POKEUSR_AREA (s390 0x5001),
        PTRACE_PEEKTEXT_AREA (s390 0x5002),
        PTRACE_PEEKDATA_AREA (s390 0x5003),
        PTRACE_POKETEXT_AREA (s390 0x5004),
        PTRACE_POKEDATA_AREA (s390 0x5005),
        PTRACE_GET_LAST_BREAK (s390 0x5006),
        PTRACE_PEEK_SYSTEM_CALL (s390 0x5007),
        PTRACE_POKE_SYSTEM_CALL (s390 0x5008),
        PTRACE_ENABLE_TE (s390 0x5009),
        PTRACE_DISABLE_TE (s390 0x5010),
        PTRACE_TE_ABORT_RAND (s390 0x5011),
        PTRACE_GETDSPREGS (sh 55),
        PTRACE_SETDSPREGS (sh 56),
        PTRACE_SPARC_DETACH (sparc 11),
        PTRACE_READDATA (sparc 16),
        PTRACE_WRITEDATA (sparc 17),
        PTRACE_READTEXT (sparc 18),
        PTRACE_WRITETEXT (sparc 19),
        PTRACE_GETFPAREGS (sparc 20),
        PTRACE_SETFPAREGS (sparc 21),
        PTRACE_GETFPREGS64 (sparc 25),
        PTRACE_SETFPREGS64 (sparc 26),
        PTRACE_ARCH_PRCTL (x86_64 30, x32 30),
        PTRACE_GETXTREGS (xtensa 18),
        PTRACE_SETXTREGS (xtensa 19),
    }
    flags ptrace_options "PTRACE_O_" {
        PTRACE_O_TRACESYSGOOD = 1,
        PTRACE_O_TRACEFORK = 2,
        PTRACE_O_TRACEVFORK = 4,
        PTRACE_O_TRACECLONE = 8,
        PTRACE_O_TRACEEXEC = 0x10,
        PTRACE_O_TRACEVFORKDONE = 0x20,
        PTRACE_O_TRACEEXIT = 0x40,
        PTRACE_O_TRACESECCOMP = 0x80,
        PTRACE_O_EXITKILL = 0x100000,
        PTRACE_O_SUSPEND_SECCOMP = 0x200000,
    }
    // In the status that a tracer waits for, in the bits above those of a stop.
    choice ptrace_event "PTRACE_EVENT_" {
        PTRACE_EVENT_FORK = 1,
        PTRACE_EVENT_VFORK = 2,
        PTRACE_EVENT_CLONE = 3,
        PTRACE_EVENT_EXEC = 4,
        PTRACE_EVENT_VFORK_DONE = 5,
        PTRACE_EVENT_EXIT = 6,
        PTRACE_EVENT_SECCOMP = 7,
        PTRACE_EVENT_STOP = 128,
    }
    flags ptrace_peeksiginfo_flags "PTRACE_PEEKSIGINFO_" in structs {
        PTRACE_PEEKSIGINFO_SHARED = 1,
    }
    choice ptrace_syscall_info_op "PTRACE_SYSCALL_INFO_" in structs {
        PTRACE_SYSCALL_INFO_NONE = 0,
        PTRACE_SYSCALL_INFO_ENTRY = 1,
        PTRACE_SYSCALL_INFO_EXIT = 2,
        PTRACE_SYSCALL_INFO_SECCOMP = 3,
    }
    // A note of a core dump has the same name. strace has a few more, of other systems' dumps, which Linux has no register sets of.
    choice register_set "NT_" {
        NT_PRSTATUS = 1,
        NT_FPREGSET = 2,
        NT_PRPSINFO = 3,
        NT_TASKSTRUCT = 4,
        NT_AUXV = 6,
        NT_PPC_VMX = 0x100,
        NT_PPC_SPE = 0x101,
        NT_PPC_VSX = 0x102,
        NT_PPC_TAR = 0x103,
        NT_PPC_PPR = 0x104,
        NT_PPC_DSCR = 0x105,
        NT_PPC_EBB = 0x106,
        NT_PPC_PMU = 0x107,
        NT_PPC_TM_CGPR = 0x108,
        NT_PPC_TM_CFPR = 0x109,
        NT_PPC_TM_CVMX = 0x10a,
        NT_PPC_TM_CVSX = 0x10b,
        NT_PPC_TM_SPR = 0x10c,
        NT_PPC_TM_CTAR = 0x10d,
        NT_PPC_TM_CPPR = 0x10e,
        NT_PPC_TM_CDSCR = 0x10f,
        NT_PPC_PKEY = 0x110,
        NT_PPC_DEXCR = 0x111,
        NT_PPC_HASHKEYR = 0x112,
        NT_386_TLS = 0x200,
        NT_386_IOPERM = 0x201,
        NT_X86_XSTATE = 0x202,
        NT_X86_SHSTK = 0x204,
        NT_X86_XSAVE_LAYOUT = 0x205,
        NT_S390_HIGH_GPRS = 0x300,
        NT_S390_TIMER = 0x301,
        NT_S390_TODCMP = 0x302,
        NT_S390_TODPREG = 0x303,
        NT_S390_CTRS = 0x304,
        NT_S390_PREFIX = 0x305,
        NT_S390_LAST_BREAK = 0x306,
        NT_S390_SYSTEM_CALL = 0x307,
        NT_S390_TDB = 0x308,
        NT_S390_VXRS_LOW = 0x309,
        NT_S390_VXRS_HIGH = 0x30a,
        NT_S390_GS_CB = 0x30b,
        NT_S390_GS_BC = 0x30c,
        NT_S390_RI_CB = 0x30d,
        NT_S390_PV_CPU_DATA = 0x30e,
        NT_ARM_VFP = 0x400,
        NT_ARM_TLS = 0x401,
        NT_ARM_HW_BREAK = 0x402,
        NT_ARM_HW_WATCH = 0x403,
        NT_ARM_SYSTEM_CALL = 0x404,
        NT_ARM_SVE = 0x405,
        NT_ARM_PAC_MASK = 0x406,
        NT_ARM_PACA_KEYS = 0x407,
        NT_ARM_PACG_KEYS = 0x408,
        NT_ARM_TAGGED_ADDR_CTRL = 0x409,
        NT_ARM_PAC_ENABLED_KEYS = 0x40a,
        NT_ARM_SSVE = 0x40b,
        NT_ARM_ZA = 0x40c,
        NT_ARM_ZT = 0x40d,
        NT_ARM_FPMR = 0x40e,
        NT_ARM_POE = 0x40f,
        NT_ARM_GCS = 0x410,
        NT_ARC_V2 = 0x600,
        NT_VMCOREDD = 0x700,
        NT_MIPS_DSP = 0x800,
        NT_MIPS_FP_MODE = 0x801,
        NT_MIPS_MSA = 0x802,
        NT_RISCV_CSR = 0x900,
        NT_RISCV_VECTOR = 0x901,
        NT_RISCV_TAGGED_ADDR_CTRL = 0x902,
        NT_RISCV_USER_CFI = 0x903,
        NT_LOONGARCH_CPUCFG = 0xa00,
        NT_LOONGARCH_CSR = 0xa01,
        NT_LOONGARCH_LSX = 0xa02,
        NT_LOONGARCH_LASX = 0xa03,
        NT_LOONGARCH_LBT = 0xa04,
        NT_FILE = 0x46494c45,
        NT_PRXFPREG = 0x46e62b7f,
        NT_SIGINFO = 0x53494749,
        NT_LOONGARCH_HW_BREAK = 0xa05,
        NT_LOONGARCH_HW_WATCH = 0xa06,
    }

    // Keys.

    // Another number is that of a key or a keyring.
    choice keyring "" {
        KEY_SPEC_THREAD_KEYRING = -1,
        KEY_SPEC_PROCESS_KEYRING = -2,
        KEY_SPEC_SESSION_KEYRING = -3,
        KEY_SPEC_USER_KEYRING = -4,
        KEY_SPEC_USER_SESSION_KEYRING = -5,
        KEY_SPEC_GROUP_KEYRING = -6,
        KEY_SPEC_REQKEY_AUTH_KEY = -7,
        KEY_SPEC_REQUESTOR_KEYRING = -8,
    }
    choice keyctl_operation "KEYCTL_" {
        KEYCTL_GET_KEYRING_ID = 0,
        KEYCTL_JOIN_SESSION_KEYRING = 1,
        KEYCTL_UPDATE = 2,
        KEYCTL_REVOKE = 3,
        KEYCTL_CHOWN = 4,
        KEYCTL_SETPERM = 5,
        KEYCTL_DESCRIBE = 6,
        KEYCTL_CLEAR = 7,
        KEYCTL_LINK = 8,
        KEYCTL_UNLINK = 9,
        KEYCTL_SEARCH = 10,
        KEYCTL_READ = 11,
        KEYCTL_INSTANTIATE = 12,
        KEYCTL_NEGATE = 13,
        KEYCTL_SET_REQKEY_KEYRING = 14,
        KEYCTL_SET_TIMEOUT = 15,
        KEYCTL_ASSUME_AUTHORITY = 16,
        KEYCTL_GET_SECURITY = 17,
        KEYCTL_SESSION_TO_PARENT = 18,
        KEYCTL_REJECT = 19,
        KEYCTL_INSTANTIATE_IOV = 20,
        KEYCTL_INVALIDATE = 21,
        KEYCTL_GET_PERSISTENT = 22,
        KEYCTL_DH_COMPUTE = 23,
        KEYCTL_PKEY_QUERY = 24,
        KEYCTL_PKEY_ENCRYPT = 25,
        KEYCTL_PKEY_DECRYPT = 26,
        KEYCTL_PKEY_SIGN = 27,
        KEYCTL_PKEY_VERIFY = 28,
        KEYCTL_RESTRICT_KEYRING = 29,
        KEYCTL_MOVE = 30,
        KEYCTL_CAPABILITIES = 31,
        KEYCTL_WATCH_KEY = 32,
    }
    // include/linux/key.h
    flags key_permissions "KEY_" {
        KEY_POS_VIEW = 0x01000000,
        KEY_POS_READ = 0x02000000,
        KEY_POS_WRITE = 0x04000000,
        KEY_POS_SEARCH = 0x08000000,
        KEY_POS_LINK = 0x10000000,
        KEY_POS_SETATTR = 0x20000000,
        KEY_USR_VIEW = 0x00010000,
        KEY_USR_READ = 0x00020000,
        KEY_USR_WRITE = 0x00040000,
        KEY_USR_SEARCH = 0x00080000,
        KEY_USR_LINK = 0x00100000,
        KEY_USR_SETATTR = 0x00200000,
        KEY_GRP_VIEW = 0x00000100,
        KEY_GRP_READ = 0x00000200,
        KEY_GRP_WRITE = 0x00000400,
        KEY_GRP_SEARCH = 0x00000800,
        KEY_GRP_LINK = 0x00001000,
        KEY_GRP_SETATTR = 0x00002000,
        KEY_OTH_VIEW = 0x00000001,
        KEY_OTH_READ = 0x00000002,
        KEY_OTH_WRITE = 0x00000004,
        KEY_OTH_SEARCH = 0x00000008,
        KEY_OTH_LINK = 0x00000010,
        KEY_OTH_SETATTR = 0x00000020,
    }
    choice request_keyring "KEY_REQKEY_DEFL_" {
        KEY_REQKEY_DEFL_NO_CHANGE = -1,
        KEY_REQKEY_DEFL_DEFAULT = 0,
        KEY_REQKEY_DEFL_THREAD_KEYRING = 1,
        KEY_REQKEY_DEFL_PROCESS_KEYRING = 2,
        KEY_REQKEY_DEFL_SESSION_KEYRING = 3,
        KEY_REQKEY_DEFL_USER_KEYRING = 4,
        KEY_REQKEY_DEFL_USER_SESSION_KEYRING = 5,
        KEY_REQKEY_DEFL_GROUP_KEYRING = 6,
        KEY_REQKEY_DEFL_REQUESTOR_KEYRING = 7,
    }
    flags keyctl_move_flags "KEYCTL_MOVE_" {
        KEYCTL_MOVE_EXCL = 1,
    }

    // BPF, Landlock, seccomp, io_uring.

    // BPF_COMMON_ATTRS is a flag beside the command, new in Linux 7.2; strace 7.2 does not know it.
    flags bpf_command "BPF_" {
        BPF_MAP_CREATE of 0xfffeffff = 0,
        BPF_MAP_LOOKUP_ELEM of 0xfffeffff = 1,
        BPF_MAP_UPDATE_ELEM of 0xfffeffff = 2,
        BPF_MAP_DELETE_ELEM of 0xfffeffff = 3,
        BPF_MAP_GET_NEXT_KEY of 0xfffeffff = 4,
        BPF_PROG_LOAD of 0xfffeffff = 5,
        BPF_OBJ_PIN of 0xfffeffff = 6,
        BPF_OBJ_GET of 0xfffeffff = 7,
        BPF_PROG_ATTACH of 0xfffeffff = 8,
        BPF_PROG_DETACH of 0xfffeffff = 9,
        BPF_PROG_TEST_RUN of 0xfffeffff = 10,
        BPF_PROG_GET_NEXT_ID of 0xfffeffff = 11,
        BPF_MAP_GET_NEXT_ID of 0xfffeffff = 12,
        BPF_PROG_GET_FD_BY_ID of 0xfffeffff = 13,
        BPF_MAP_GET_FD_BY_ID of 0xfffeffff = 14,
        BPF_OBJ_GET_INFO_BY_FD of 0xfffeffff = 15,
        BPF_PROG_QUERY of 0xfffeffff = 16,
        BPF_RAW_TRACEPOINT_OPEN of 0xfffeffff = 17,
        BPF_BTF_LOAD of 0xfffeffff = 18,
        BPF_BTF_GET_FD_BY_ID of 0xfffeffff = 19,
        BPF_TASK_FD_QUERY of 0xfffeffff = 20,
        BPF_MAP_LOOKUP_AND_DELETE_ELEM of 0xfffeffff = 21,
        BPF_MAP_FREEZE of 0xfffeffff = 22,
        BPF_BTF_GET_NEXT_ID of 0xfffeffff = 23,
        BPF_MAP_LOOKUP_BATCH of 0xfffeffff = 24,
        BPF_MAP_LOOKUP_AND_DELETE_BATCH of 0xfffeffff = 25,
        BPF_MAP_UPDATE_BATCH of 0xfffeffff = 26,
        BPF_MAP_DELETE_BATCH of 0xfffeffff = 27,
        BPF_LINK_CREATE of 0xfffeffff = 28,
        BPF_LINK_UPDATE of 0xfffeffff = 29,
        BPF_LINK_GET_FD_BY_ID of 0xfffeffff = 30,
        BPF_LINK_GET_NEXT_ID of 0xfffeffff = 31,
        BPF_ENABLE_STATS of 0xfffeffff = 32,
        BPF_ITER_CREATE of 0xfffeffff = 33,
        BPF_LINK_DETACH of 0xfffeffff = 34,
        BPF_PROG_BIND_MAP of 0xfffeffff = 35,
        BPF_TOKEN_CREATE of 0xfffeffff = 36,
        BPF_PROG_STREAM_READ_BY_FD of 0xfffeffff = 37,
        BPF_PROG_ASSOC_STRUCT_OPS of 0xfffeffff = 38,
        BPF_COMMON_ATTRS = 0x10000,
    }
    flags landlock_ruleset_flags "LANDLOCK_CREATE_RULESET_" {
        LANDLOCK_CREATE_RULESET_VERSION = 1,
        LANDLOCK_CREATE_RULESET_ERRATA = 2,
    }
    choice landlock_rule_type "LANDLOCK_RULE_" {
        LANDLOCK_RULE_PATH_BENEATH = 1,
        LANDLOCK_RULE_NET_PORT = 2,
    }
    flags landlock_rule_flags "LANDLOCK_ADD_RULE_" {
        LANDLOCK_ADD_RULE_QUIET = 1,
    }
    // strace writes a number for these.
    flags landlock_restrict_flags "LANDLOCK_RESTRICT_SELF_" {
        LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF = 1,
        LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON = 2,
        LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF = 4,
        LANDLOCK_RESTRICT_SELF_TSYNC = 8,
        LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS = 16,
    }
    flags landlock_file_rights "LANDLOCK_ACCESS_FS_" in structs {
        LANDLOCK_ACCESS_FS_EXECUTE = 1,
        LANDLOCK_ACCESS_FS_WRITE_FILE = 2,
        LANDLOCK_ACCESS_FS_READ_FILE = 4,
        LANDLOCK_ACCESS_FS_READ_DIR = 8,
        LANDLOCK_ACCESS_FS_REMOVE_DIR = 0x10,
        LANDLOCK_ACCESS_FS_REMOVE_FILE = 0x20,
        LANDLOCK_ACCESS_FS_MAKE_CHAR = 0x40,
        LANDLOCK_ACCESS_FS_MAKE_DIR = 0x80,
        LANDLOCK_ACCESS_FS_MAKE_REG = 0x100,
        LANDLOCK_ACCESS_FS_MAKE_SOCK = 0x200,
        LANDLOCK_ACCESS_FS_MAKE_FIFO = 0x400,
        LANDLOCK_ACCESS_FS_MAKE_BLOCK = 0x800,
        LANDLOCK_ACCESS_FS_MAKE_SYM = 0x1000,
        LANDLOCK_ACCESS_FS_REFER = 0x2000,
        LANDLOCK_ACCESS_FS_TRUNCATE = 0x4000,
        LANDLOCK_ACCESS_FS_IOCTL_DEV = 0x8000,
        LANDLOCK_ACCESS_FS_RESOLVE_UNIX = 0x10000,
    }
    flags landlock_net_rights "LANDLOCK_ACCESS_NET_" in structs {
        LANDLOCK_ACCESS_NET_BIND_TCP = 1,
        LANDLOCK_ACCESS_NET_CONNECT_TCP = 2,
        LANDLOCK_ACCESS_NET_BIND_UDP = 4,
        LANDLOCK_ACCESS_NET_CONNECT_SEND_UDP = 8,
    }
    flags landlock_scopes "LANDLOCK_SCOPE_" in structs {
        LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET = 1,
        LANDLOCK_SCOPE_SIGNAL = 2,
    }
    choice seccomp_operation "SECCOMP_SET_MODE_" {
        SECCOMP_SET_MODE_STRICT = 0,
        SECCOMP_SET_MODE_FILTER = 1,
        SECCOMP_GET_ACTION_AVAIL = 2,
        SECCOMP_GET_NOTIF_SIZES = 3,
    }
    codes seccomp_action "SECCOMP_RET_" {
        SECCOMP_RET_KILL_PROCESS = 0x8000_0000,
        SECCOMP_RET_KILL_THREAD = 0,
        SECCOMP_RET_TRAP = 0x3_0000,
        SECCOMP_RET_ERRNO = 0x5_0000,
        SECCOMP_RET_USER_NOTIF = 0x7FC0_0000,
        SECCOMP_RET_TRACE = 0x7FF0_0000,
        SECCOMP_RET_LOG = 0x7FFC_0000,
        SECCOMP_RET_ALLOW = 0x7FFF_0000,
    }
    flags seccomp_filter_flags "SECCOMP_FILTER_FLAG_" {
        SECCOMP_FILTER_FLAG_TSYNC = 1,
        SECCOMP_FILTER_FLAG_LOG = 2,
        SECCOMP_FILTER_FLAG_SPEC_ALLOW = 4,
        SECCOMP_FILTER_FLAG_NEW_LISTENER = 8,
        SECCOMP_FILTER_FLAG_TSYNC_ESRCH = 0x10,
        SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV = 0x20,
    }
    flags io_uring_enter_flags "IORING_ENTER_" {
        IORING_ENTER_GETEVENTS = 1,
        IORING_ENTER_SQ_WAKEUP = 2,
        IORING_ENTER_SQ_WAIT = 4,
        IORING_ENTER_EXT_ARG = 8,
        IORING_ENTER_REGISTERED_RING = 0x10,
        IORING_ENTER_ABS_TIMER = 0x20,
        IORING_ENTER_EXT_ARG_REG = 0x40,
        IORING_ENTER_NO_IOWAIT = 0x80,
    }
    // IORING_REGISTER_USE_REGISTERED_RING is a flag beside the number, and strace writes it first.
    flags io_uring_register_operation "IORING_REGISTER_" {
        IORING_REGISTER_BUFFERS of 0x7fffffff = 0,
        IORING_UNREGISTER_BUFFERS of 0x7fffffff = 1,
        IORING_REGISTER_FILES of 0x7fffffff = 2,
        IORING_UNREGISTER_FILES of 0x7fffffff = 3,
        IORING_REGISTER_EVENTFD of 0x7fffffff = 4,
        IORING_UNREGISTER_EVENTFD of 0x7fffffff = 5,
        IORING_REGISTER_FILES_UPDATE of 0x7fffffff = 6,
        IORING_REGISTER_EVENTFD_ASYNC of 0x7fffffff = 7,
        IORING_REGISTER_PROBE of 0x7fffffff = 8,
        IORING_REGISTER_PERSONALITY of 0x7fffffff = 9,
        IORING_UNREGISTER_PERSONALITY of 0x7fffffff = 10,
        IORING_REGISTER_RESTRICTIONS of 0x7fffffff = 11,
        IORING_REGISTER_ENABLE_RINGS of 0x7fffffff = 12,
        IORING_REGISTER_FILES2 of 0x7fffffff = 13,
        IORING_REGISTER_FILES_UPDATE2 of 0x7fffffff = 14,
        IORING_REGISTER_BUFFERS2 of 0x7fffffff = 15,
        IORING_REGISTER_BUFFERS_UPDATE of 0x7fffffff = 16,
        IORING_REGISTER_IOWQ_AFF of 0x7fffffff = 17,
        IORING_UNREGISTER_IOWQ_AFF of 0x7fffffff = 18,
        IORING_REGISTER_IOWQ_MAX_WORKERS of 0x7fffffff = 19,
        IORING_REGISTER_RING_FDS of 0x7fffffff = 20,
        IORING_UNREGISTER_RING_FDS of 0x7fffffff = 21,
        IORING_REGISTER_PBUF_RING of 0x7fffffff = 22,
        IORING_UNREGISTER_PBUF_RING of 0x7fffffff = 23,
        IORING_REGISTER_SYNC_CANCEL of 0x7fffffff = 24,
        IORING_REGISTER_FILE_ALLOC_RANGE of 0x7fffffff = 25,
        IORING_REGISTER_PBUF_STATUS of 0x7fffffff = 26,
        IORING_REGISTER_NAPI of 0x7fffffff = 27,
        IORING_UNREGISTER_NAPI of 0x7fffffff = 28,
        IORING_REGISTER_CLOCK of 0x7fffffff = 29,
        IORING_REGISTER_CLONE_BUFFERS of 0x7fffffff = 30,
        IORING_REGISTER_SEND_MSG_RING of 0x7fffffff = 31,
        IORING_REGISTER_ZCRX_IFQ of 0x7fffffff = 32,
        IORING_REGISTER_RESIZE_RINGS of 0x7fffffff = 33,
        IORING_REGISTER_MEM_REGION of 0x7fffffff = 34,
        IORING_REGISTER_QUERY of 0x7fffffff = 35,
        IORING_REGISTER_ZCRX_CTRL of 0x7fffffff = 36,
        IORING_REGISTER_BPF_FILTER of 0x7fffffff = 37,
        IORING_REGISTER_USE_REGISTERED_RING = 0x80000000,
    }

    // Quotas.

    // What QCMD() makes: the headers' number of the command times 256, and the type of quota; strace writes
    // `QCMD(Q_GETQUOTA, USRQUOTA)`. The commands of Linux before 2.4.22 are left out.
    flags quota_command "Q_" {
        Q_SYNC of 0xffffff00 = 0x80000100,
        Q_QUOTAON of 0xffffff00 = 0x80000200,
        Q_QUOTAOFF of 0xffffff00 = 0x80000300,
        Q_GETFMT of 0xffffff00 = 0x80000400,
        Q_GETINFO of 0xffffff00 = 0x80000500,
        Q_SETINFO of 0xffffff00 = 0x80000600,
        Q_GETQUOTA of 0xffffff00 = 0x80000700,
        Q_SETQUOTA of 0xffffff00 = 0x80000800,
        Q_GETNEXTQUOTA of 0xffffff00 = 0x80000900,
        Q_XQUOTAON of 0xffffff00 = 0x580100,
        Q_XQUOTAOFF of 0xffffff00 = 0x580200,
        Q_XGETQUOTA of 0xffffff00 = 0x580300,
        Q_XSETQLIM of 0xffffff00 = 0x580400,
        Q_XGETQSTAT of 0xffffff00 = 0x580500,
        Q_XQUOTARM of 0xffffff00 = 0x580600,
        Q_XQUOTASYNC of 0xffffff00 = 0x580700,
        Q_XGETQSTATV of 0xffffff00 = 0x580800,
        Q_XGETNEXTQUOTA of 0xffffff00 = 0x580900,
        USRQUOTA of 0xff = 0,
        GRPQUOTA of 0xff = 1,
        PRJQUOTA of 0xff = 2,
    }
    choice quota_format "QFMT_" {
        QFMT_VFS_OLD = 1,
        QFMT_VFS_V0 = 2,
        QFMT_OCFS2 = 3,
        QFMT_VFS_V1 = 4,
        QFMT_SHMEM = 5,
    }

    // ioctl.

    choice terminal_flow "TC" {
        TCOOFF = 0,
        TCOON = 1,
        TCIOFF = 2,
        TCION = 3,
    }
    choice terminal_queue "TC" {
        TCIFLUSH = 0,
        TCOFLUSH = 1,
        TCIOFLUSH = 2,
    }
    choice console_mode "KD_" {
        KD_TEXT = 0,
        KD_GRAPHICS = 1,
        KD_TEXT0 = 2,
        KD_TEXT1 = 3,
    }
    choice keyboard_mode "K_" {
        K_RAW = 0,
        K_XLATE = 1,
        K_MEDIUMRAW = 2,
        K_UNICODE = 3,
        K_OFF = 4,
    }
    flags perf_request_flags "PERF_IOC_FLAG_" {
        PERF_IOC_FLAG_GROUP = 1,
    }
    flags terminal_input "" in structs {
        IGNBRK = 1,
        BRKINT = 2,
        IGNPAR = 4,
        PARMRK = 8,
        INPCK = 0x10,
        ISTRIP = 0x20,
        INLCR = 0x40,
        IGNCR = 0x80,
        ICRNL = 0x100,
        IUCLC = 0x200 (alpha 0x1000, powerpc 0x1000),
        IXON = 0x400 (alpha 0x200, powerpc 0x200),
        IXANY = 0x800,
        IXOFF = 0x1000 (alpha 0x400, powerpc 0x400),
        IMAXBEL = 0x2000 (parisc 0x4000),
        IUTF8 = 0x4000 (parisc 0x8000),
    }
    flags terminal_output "" in structs {
        NL0 of 0x100 = 0 (alpha 0 of 0x300, powerpc 0 of 0x300),
        NL1 of 0x100 = 0x100 (alpha 0x100 of 0x300, powerpc 0x100 of 0x300),
        CR0 of 0x600 = 0 (alpha 0 of 0x3000, powerpc 0 of 0x3000),
        CR1 of 0x600 = 0x200 (alpha 0x1000 of 0x3000, powerpc 0x1000 of 0x3000),
        CR2 of 0x600 = 0x400 (alpha 0x2000 of 0x3000, powerpc 0x2000 of 0x3000),
        CR3 of 0x600 = 0x600 (alpha 0x3000 of 0x3000, powerpc 0x3000 of 0x3000),
        TAB0 of 0x1800 = 0 (alpha 0 of 0xc00, powerpc 0 of 0xc00),
        TAB1 of 0x1800 = 0x800 (alpha 0x400 of 0xc00, powerpc 0x400 of 0xc00),
        TAB2 of 0x1800 = 0x1000 (alpha 0x800 of 0xc00, powerpc 0x800 of 0xc00),
        TAB3 of 0x1800 = 0x1800 (alpha 0xc00 of 0xc00, powerpc 0xc00 of 0xc00),
        BS0 of 0x2000 = 0 (alpha 0 of 0x8000, powerpc 0 of 0x8000),
        BS1 of 0x2000 = 0x2000 (alpha 0x8000 of 0x8000, powerpc 0x8000 of 0x8000),
        VT0 of 0x4000 = 0 (alpha 0 of 0x10000, powerpc 0 of 0x10000),
        VT1 of 0x4000 = 0x4000 (alpha 0x10000 of 0x10000, powerpc 0x10000 of 0x10000),
        FF0 of 0x8000 = 0 (alpha 0 of 0x4000, powerpc 0 of 0x4000),
        FF1 of 0x8000 = 0x8000 (alpha 0x4000 of 0x4000, powerpc 0x4000 of 0x4000),
        OPOST = 1,
        OLCUC = 2 (alpha 4, powerpc 4),
        ONLCR = 4 (alpha 2, powerpc 2),
        OCRNL = 8,
        ONOCR = 0x10,
        ONLRET = 0x20,
        OFILL = 0x40,
        OFDEL = 0x80,
        PAGEOUT (sparc 0x10000),
        WRAP (sparc 0x20000),
    }
    flags terminal_control "" in structs {
        B0 of 0x100f = 0 (alpha 0 of 0x1f, powerpc 0 of 0xff),
        B50 of 0x100f = 1 (alpha 1 of 0x1f, powerpc 1 of 0xff),
        B75 of 0x100f = 2 (alpha 2 of 0x1f, powerpc 2 of 0xff),
        B110 of 0x100f = 3 (alpha 3 of 0x1f, powerpc 3 of 0xff),
        B134 of 0x100f = 4 (alpha 4 of 0x1f, powerpc 4 of 0xff),
        B150 of 0x100f = 5 (alpha 5 of 0x1f, powerpc 5 of 0xff),
        B200 of 0x100f = 6 (alpha 6 of 0x1f, powerpc 6 of 0xff),
        B300 of 0x100f = 7 (alpha 7 of 0x1f, powerpc 7 of 0xff),
        B600 of 0x100f = 8 (alpha 8 of 0x1f, powerpc 8 of 0xff),
        B1200 of 0x100f = 9 (alpha 9 of 0x1f, powerpc 9 of 0xff),
        B1800 of 0x100f = 0xa (alpha 0xa of 0x1f, powerpc 0xa of 0xff),
        B2400 of 0x100f = 0xb (alpha 0xb of 0x1f, powerpc 0xb of 0xff),
        B4800 of 0x100f = 0xc (alpha 0xc of 0x1f, powerpc 0xc of 0xff),
        B9600 of 0x100f = 0xd (alpha 0xd of 0x1f, powerpc 0xd of 0xff),
        B19200 of 0x100f = 0xe (alpha 0xe of 0x1f, powerpc 0xe of 0xff),
        B38400 of 0x100f = 0xf (alpha 0xf of 0x1f, powerpc 0xf of 0xff),
        B57600 of 0x100f = 0x1001 (alpha 0x10 of 0x1f, powerpc 0x10 of 0xff),
        B115200 of 0x100f = 0x1002 (alpha 0x11 of 0x1f, powerpc 0x11 of 0xff),
        B230400 of 0x100f = 0x1003 (alpha 0x12 of 0x1f, powerpc 0x12 of 0xff),
        B460800 of 0x100f = 0x1004 (alpha 0x13 of 0x1f, powerpc 0x13 of 0xff),
        B500000 of 0x100f = 0x1005 (alpha 0x14 of 0x1f, powerpc 0x14 of 0xff, sparc 0x100a),
        B576000 of 0x100f = 0x1006 (alpha 0x15 of 0x1f, powerpc 0x15 of 0xff, sparc 0x100b),
        B921600 of 0x100f = 0x1007 (alpha 0x16 of 0x1f, powerpc 0x16 of 0xff, sparc 0x1009),
        B1000000 of 0x100f = 0x1008 (alpha 0x17 of 0x1f, powerpc 0x17 of 0xff, sparc 0x100c),
        B1152000 of 0x100f = 0x1009 (alpha 0x18 of 0x1f, powerpc 0x18 of 0xff, sparc 0x100d),
        B1500000 of 0x100f = 0x100a (alpha 0x19 of 0x1f, powerpc 0x19 of 0xff, sparc 0x100e),
        B2000000 of 0x100f = 0x100b (alpha 0x1a of 0x1f, powerpc 0x1a of 0xff, sparc 0x100f),
        B2500000 of 0x100f = 0x100c (alpha 0x1b of 0x1f, powerpc 0x1b of 0xff, sparc none),
        B3000000 of 0x100f = 0x100d (alpha 0x1c of 0x1f, powerpc 0x1c of 0xff, sparc none),
        B3500000 of 0x100f = 0x100e (alpha 0x1d of 0x1f, powerpc 0x1d of 0xff, sparc none),
        B4000000 of 0x100f = 0x100f (alpha 0x1e of 0x1f, powerpc 0x1e of 0xff, sparc none),
        B76800 (sparc 0x1005 of 0x100f),
        B153600 (sparc 0x1006 of 0x100f),
        B307200 (sparc 0x1007 of 0x100f),
        B614400 (sparc 0x1008 of 0x100f),
        BOTHER of 0x100f = 0x1000 (alpha 0x1f of 0x1f, powerpc 0x1f of 0xff),
        CS5 of 0x30 = 0 (alpha 0 of 0x300, powerpc 0 of 0x300),
        CS6 of 0x30 = 0x10 (alpha 0x100 of 0x300, powerpc 0x100 of 0x300),
        CS7 of 0x30 = 0x20 (alpha 0x200 of 0x300, powerpc 0x200 of 0x300),
        CS8 of 0x30 = 0x30 (alpha 0x300 of 0x300, powerpc 0x300 of 0x300),
        CSTOPB = 0x40 (alpha 0x400, powerpc 0x400),
        CREAD = 0x80 (alpha 0x800, powerpc 0x800),
        PARENB = 0x100 (alpha 0x1000, powerpc 0x1000),
        PARODD = 0x200 (alpha 0x2000, powerpc 0x2000),
        HUPCL = 0x400 (alpha 0x4000, powerpc 0x4000),
        CLOCAL = 0x800 (alpha 0x8000, powerpc 0x8000),
        CMSPAR = 0x40000000,
        CRTSCTS = 0x80000000,
        ADDRB = 0x20000000,
    }
    flags terminal_local "" in structs {
        ISIG = 1 (alpha 0x80, powerpc 0x80),
        ICANON = 2 (alpha 0x100, powerpc 0x100),
        XCASE = 4 (alpha 0x4000, powerpc 0x4000),
        ECHO = 8,
        ECHOE = 0x10 (alpha 2, powerpc 2),
        ECHOK = 0x20 (alpha 4, powerpc 4),
        ECHONL = 0x40 (alpha 0x10, powerpc 0x10),
        NOFLSH = 0x80 (alpha 0x80000000, powerpc 0x80000000),
        TOSTOP = 0x100 (alpha 0x400000, mips 0x8000, powerpc 0x400000),
        IEXTEN = 0x8000 (alpha 0x400, mips 0x100, powerpc 0x400),
        ECHOCTL = 0x200 (alpha 0x40, powerpc 0x40),
        ECHOPRT = 0x400 (alpha 0x20, powerpc 0x20),
        ECHOKE = 0x800 (alpha 1, powerpc 1),
        FLUSHO = 0x1000 (alpha 0x800000, mips 0x2000, powerpc 0x800000, sparc 0x2000),
        PENDIN = 0x4000 (alpha 0x20000000, powerpc 0x20000000),
        DEFECHO (sparc 0x1000),
        EXTPROC = 0x10000 (alpha 0x10000000, powerpc 0x10000000),
    }
    flags loop_flags "LO_FLAGS_" in structs {
        LO_FLAGS_READ_ONLY = 1,
        LO_FLAGS_AUTOCLEAR = 4,
        LO_FLAGS_PARTSCAN = 8,
        LO_FLAGS_DIRECT_IO = 0x10,
    }
    choice loop_encryption "LO_CRYPT_" in structs {
        LO_CRYPT_NONE = 0,
        LO_CRYPT_XOR = 1,
        LO_CRYPT_DES = 2,
        LO_CRYPT_FISH2 = 3,
        LO_CRYPT_BLOW = 4,
        LO_CRYPT_CAST128 = 5,
        LO_CRYPT_IDEA = 6,
        LO_CRYPT_DUMMY = 9,
        LO_CRYPT_SKIPJACK = 0xa,
        LO_CRYPT_CRYPTOAPI = 0x12,
    }
    choice partition_operation "BLKPG_" in structs {
        BLKPG_ADD_PARTITION = 1,
        BLKPG_DEL_PARTITION = 2,
        BLKPG_RESIZE_PARTITION = 3,
    }
    flags fiemap_flags "FIEMAP_FLAG_" in structs {
        FIEMAP_FLAG_SYNC = 1,
        FIEMAP_FLAG_XATTR = 2,
        FIEMAP_FLAG_CACHE = 4,
    }
    flags userfaultfd_features "UFFD_FEATURE_" in structs {
        UFFD_FEATURE_PAGEFAULT_FLAG_WP = 1,
        UFFD_FEATURE_EVENT_FORK = 2,
        UFFD_FEATURE_EVENT_REMAP = 4,
        UFFD_FEATURE_EVENT_REMOVE = 8,
        UFFD_FEATURE_MISSING_HUGETLBFS = 0x10,
        UFFD_FEATURE_MISSING_SHMEM = 0x20,
        UFFD_FEATURE_EVENT_UNMAP = 0x40,
        UFFD_FEATURE_SIGBUS = 0x80,
        UFFD_FEATURE_THREAD_ID = 0x100,
        UFFD_FEATURE_MINOR_HUGETLBFS = 0x200,
        UFFD_FEATURE_MINOR_SHMEM = 0x400,
        UFFD_FEATURE_EXACT_ADDRESS = 0x800,
        UFFD_FEATURE_WP_HUGETLBFS_SHMEM = 0x1000,
        UFFD_FEATURE_WP_UNPOPULATED = 0x2000,
        UFFD_FEATURE_POISON = 0x4000,
        UFFD_FEATURE_WP_ASYNC = 0x8000,
        UFFD_FEATURE_MOVE = 0x10000,
        UFFD_FEATURE_RWP = 0x20000,
        UFFD_FEATURE_RWP_ASYNC = 0x40000,
    }
    flags userfaultfd_register "UFFDIO_REGISTER_" in structs {
        UFFDIO_REGISTER_MODE_MISSING = 1,
        UFFDIO_REGISTER_MODE_WP = 2,
        UFFDIO_REGISTER_MODE_MINOR = 4,
        UFFDIO_REGISTER_MODE_RWP = 8,
    }
    flags userfaultfd_copy "UFFDIO_COPY_MODE_" in structs {
        UFFDIO_COPY_MODE_DONTWAKE = 1,
        UFFDIO_COPY_MODE_WP = 2,
    }
    flags userfaultfd_zeropage "UFFDIO_ZEROPAGE_MODE_" in structs {
        UFFDIO_ZEROPAGE_MODE_DONTWAKE = 1,
    }
    flags userfaultfd_writeprotect "UFFDIO_WRITEPROTECT_MODE_" in structs {
        UFFDIO_WRITEPROTECT_MODE_WP = 1,
        UFFDIO_WRITEPROTECT_MODE_DONTWAKE = 2,
    }
    flags userfaultfd_continue "UFFDIO_CONTINUE_MODE_" in structs {
        UFFDIO_CONTINUE_MODE_DONTWAKE = 1,
        UFFDIO_CONTINUE_MODE_WP = 2,
    }
    flags userfaultfd_poison "UFFDIO_POISON_MODE_" in structs {
        UFFDIO_POISON_MODE_DONTWAKE = 1,
    }
    flags userfaultfd_move "UFFDIO_MOVE_MODE_" in structs {
        UFFDIO_MOVE_MODE_DONTWAKE = 1,
        UFFDIO_MOVE_MODE_ALLOW_SRC_HOLES = 2,
    }
    flags inode_flags "FS_???_FL" {
        FS_SECRM_FL = 1,
        FS_UNRM_FL = 2,
        FS_COMPR_FL = 4,
        FS_SYNC_FL = 8,
        FS_IMMUTABLE_FL = 0x10,
        FS_APPEND_FL = 0x20,
        FS_NODUMP_FL = 0x40,
        FS_NOATIME_FL = 0x80,
        FS_DIRTY_FL = 0x100,
        FS_COMPRBLK_FL = 0x200,
        FS_NOCOMP_FL = 0x400,
        FS_ENCRYPT_FL = 0x800,
        FS_INDEX_FL = 0x1000,
        FS_BTREE_FL = 0x1000,
        FS_IMAGIC_FL = 0x2000,
        FS_JOURNAL_DATA_FL = 0x4000,
        FS_NOTAIL_FL = 0x8000,
        FS_DIRSYNC_FL = 0x10000,
        FS_TOPDIR_FL = 0x20000,
        FS_HUGE_FILE_FL = 0x40000,
        FS_EXTENT_FL = 0x80000,
        FS_VERITY_FL = 0x100000,
        FS_EA_INODE_FL = 0x200000,
        FS_EOFBLOCKS_FL = 0x400000,
        FS_NOCOW_FL = 0x800000,
        FS_DAX_FL = 0x2000000,
        FS_INLINE_DATA_FL = 0x10000000,
        FS_PROJINHERIT_FL = 0x20000000,
        FS_CASEFOLD_FL = 0x40000000,
        FS_RESERVED_FL = 0x80000000,
    }
    flags modem_lines "TIOCM_" {
        TIOCM_LE = 1,
        TIOCM_DTR = 2,
        TIOCM_RTS = 4,
        TIOCM_ST = 8 (mips 0x10),
        TIOCM_SR = 0x10 (mips 0x20),
        TIOCM_CTS = 0x20 (mips 0x40),
        TIOCM_CAR = 0x40 (mips 0x100),
        TIOCM_RNG = 0x80 (mips 0x200),
        TIOCM_DSR = 0x100 (mips 0x400),
        TIOCM_OUT1 = 0x2000,
        TIOCM_OUT2 = 0x4000,
        TIOCM_LOOP = 0x8000,
    }
    // Its names are tables/ioctls.rs and device_ioctls.rs.
    codes ioctl_request "" {
    }

    // In the structs of bpf: include/uapi/linux/bpf.h.

    choice bpf_map_type "BPF_MAP_TYPE_" in structs {
        BPF_MAP_TYPE_UNSPEC = 0,
        BPF_MAP_TYPE_HASH = 1,
        BPF_MAP_TYPE_ARRAY = 2,
        BPF_MAP_TYPE_PROG_ARRAY = 3,
        BPF_MAP_TYPE_PERF_EVENT_ARRAY = 4,
        BPF_MAP_TYPE_PERCPU_HASH = 5,
        BPF_MAP_TYPE_PERCPU_ARRAY = 6,
        BPF_MAP_TYPE_STACK_TRACE = 7,
        BPF_MAP_TYPE_CGROUP_ARRAY = 8,
        BPF_MAP_TYPE_LRU_HASH = 9,
        BPF_MAP_TYPE_LRU_PERCPU_HASH = 10,
        BPF_MAP_TYPE_LPM_TRIE = 11,
        BPF_MAP_TYPE_ARRAY_OF_MAPS = 12,
        BPF_MAP_TYPE_HASH_OF_MAPS = 13,
        BPF_MAP_TYPE_DEVMAP = 14,
        BPF_MAP_TYPE_SOCKMAP = 15,
        BPF_MAP_TYPE_CPUMAP = 0x10,
        BPF_MAP_TYPE_XSKMAP = 0x11,
        BPF_MAP_TYPE_SOCKHASH = 0x12,
        BPF_MAP_TYPE_CGROUP_STORAGE = 0x13,
        BPF_MAP_TYPE_CGROUP_STORAGE_DEPRECATED = 0x13,
        BPF_MAP_TYPE_REUSEPORT_SOCKARRAY = 0x14,
        BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE = 0x15,
        BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE_DEPRECATED = 0x15,
        BPF_MAP_TYPE_QUEUE = 0x16,
        BPF_MAP_TYPE_STACK = 0x17,
        BPF_MAP_TYPE_SK_STORAGE = 0x18,
        BPF_MAP_TYPE_DEVMAP_HASH = 0x19,
        BPF_MAP_TYPE_STRUCT_OPS = 0x1a,
        BPF_MAP_TYPE_RINGBUF = 0x1b,
        BPF_MAP_TYPE_INODE_STORAGE = 0x1c,
        BPF_MAP_TYPE_TASK_STORAGE = 0x1d,
        BPF_MAP_TYPE_BLOOM_FILTER = 0x1e,
        BPF_MAP_TYPE_USER_RINGBUF = 0x1f,
        BPF_MAP_TYPE_CGRP_STORAGE = 0x20,
        BPF_MAP_TYPE_ARENA = 0x21,
        BPF_MAP_TYPE_INSN_ARRAY = 0x22,
        BPF_MAP_TYPE_RHASH = 0x23,
    }
    choice bpf_program_type "BPF_PROG_TYPE_" in structs {
        BPF_PROG_TYPE_UNSPEC = 0,
        BPF_PROG_TYPE_SOCKET_FILTER = 1,
        BPF_PROG_TYPE_KPROBE = 2,
        BPF_PROG_TYPE_SCHED_CLS = 3,
        BPF_PROG_TYPE_SCHED_ACT = 4,
        BPF_PROG_TYPE_TRACEPOINT = 5,
        BPF_PROG_TYPE_XDP = 6,
        BPF_PROG_TYPE_PERF_EVENT = 7,
        BPF_PROG_TYPE_CGROUP_SKB = 8,
        BPF_PROG_TYPE_CGROUP_SOCK = 9,
        BPF_PROG_TYPE_LWT_IN = 10,
        BPF_PROG_TYPE_LWT_OUT = 11,
        BPF_PROG_TYPE_LWT_XMIT = 12,
        BPF_PROG_TYPE_SOCK_OPS = 13,
        BPF_PROG_TYPE_SK_SKB = 14,
        BPF_PROG_TYPE_CGROUP_DEVICE = 15,
        BPF_PROG_TYPE_SK_MSG = 0x10,
        BPF_PROG_TYPE_RAW_TRACEPOINT = 0x11,
        BPF_PROG_TYPE_CGROUP_SOCK_ADDR = 0x12,
        BPF_PROG_TYPE_LWT_SEG6LOCAL = 0x13,
        BPF_PROG_TYPE_LIRC_MODE2 = 0x14,
        BPF_PROG_TYPE_SK_REUSEPORT = 0x15,
        BPF_PROG_TYPE_FLOW_DISSECTOR = 0x16,
        BPF_PROG_TYPE_CGROUP_SYSCTL = 0x17,
        BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE = 0x18,
        BPF_PROG_TYPE_CGROUP_SOCKOPT = 0x19,
        BPF_PROG_TYPE_TRACING = 0x1a,
        BPF_PROG_TYPE_STRUCT_OPS = 0x1b,
        BPF_PROG_TYPE_EXT = 0x1c,
        BPF_PROG_TYPE_LSM = 0x1d,
        BPF_PROG_TYPE_SK_LOOKUP = 0x1e,
        BPF_PROG_TYPE_SYSCALL = 0x1f,
        BPF_PROG_TYPE_NETFILTER = 0x20,
    }
    choice bpf_attach_type "BPF_" in structs {
        BPF_CGROUP_INET_INGRESS = 0,
        BPF_CGROUP_INET_EGRESS = 1,
        BPF_CGROUP_INET_SOCK_CREATE = 2,
        BPF_CGROUP_SOCK_OPS = 3,
        BPF_SK_SKB_STREAM_PARSER = 4,
        BPF_SK_SKB_STREAM_VERDICT = 5,
        BPF_CGROUP_DEVICE = 6,
        BPF_SK_MSG_VERDICT = 7,
        BPF_CGROUP_INET4_BIND = 8,
        BPF_CGROUP_INET6_BIND = 9,
        BPF_CGROUP_INET4_CONNECT = 10,
        BPF_CGROUP_INET6_CONNECT = 11,
        BPF_CGROUP_INET4_POST_BIND = 12,
        BPF_CGROUP_INET6_POST_BIND = 13,
        BPF_CGROUP_UDP4_SENDMSG = 14,
        BPF_CGROUP_UDP6_SENDMSG = 15,
        BPF_LIRC_MODE2 = 0x10,
        BPF_FLOW_DISSECTOR = 0x11,
        BPF_CGROUP_SYSCTL = 0x12,
        BPF_CGROUP_UDP4_RECVMSG = 0x13,
        BPF_CGROUP_UDP6_RECVMSG = 0x14,
        BPF_CGROUP_GETSOCKOPT = 0x15,
        BPF_CGROUP_SETSOCKOPT = 0x16,
        BPF_TRACE_RAW_TP = 0x17,
        BPF_TRACE_FENTRY = 0x18,
        BPF_TRACE_FEXIT = 0x19,
        BPF_MODIFY_RETURN = 0x1a,
        BPF_LSM_MAC = 0x1b,
        BPF_TRACE_ITER = 0x1c,
        BPF_CGROUP_INET4_GETPEERNAME = 0x1d,
        BPF_CGROUP_INET6_GETPEERNAME = 0x1e,
        BPF_CGROUP_INET4_GETSOCKNAME = 0x1f,
        BPF_CGROUP_INET6_GETSOCKNAME = 0x20,
        BPF_XDP_DEVMAP = 0x21,
        BPF_CGROUP_INET_SOCK_RELEASE = 0x22,
        BPF_XDP_CPUMAP = 0x23,
        BPF_SK_LOOKUP = 0x24,
        BPF_XDP = 0x25,
        BPF_SK_SKB_VERDICT = 0x26,
        BPF_SK_REUSEPORT_SELECT = 0x27,
        BPF_SK_REUSEPORT_SELECT_OR_MIGRATE = 0x28,
        BPF_PERF_EVENT = 0x29,
        BPF_TRACE_KPROBE_MULTI = 0x2a,
        BPF_LSM_CGROUP = 0x2b,
        BPF_STRUCT_OPS = 0x2c,
        BPF_NETFILTER = 0x2d,
        BPF_TCX_INGRESS = 0x2e,
        BPF_TCX_EGRESS = 0x2f,
        BPF_TRACE_UPROBE_MULTI = 0x30,
        BPF_CGROUP_UNIX_CONNECT = 0x31,
        BPF_CGROUP_UNIX_SENDMSG = 0x32,
        BPF_CGROUP_UNIX_RECVMSG = 0x33,
        BPF_CGROUP_UNIX_GETPEERNAME = 0x34,
        BPF_CGROUP_UNIX_GETSOCKNAME = 0x35,
        BPF_NETKIT_PRIMARY = 0x36,
        BPF_NETKIT_PEER = 0x37,
        BPF_TRACE_KPROBE_SESSION = 0x38,
        BPF_TRACE_UPROBE_SESSION = 0x39,
        BPF_TRACE_FSESSION = 0x3a,
        BPF_TRACE_FENTRY_MULTI = 0x3b,
        BPF_TRACE_FEXIT_MULTI = 0x3c,
        BPF_TRACE_FSESSION_MULTI = 0x3d,
    }
    flags bpf_map_flags "BPF_F_" in structs {
        BPF_F_NO_PREALLOC = 1,
        BPF_F_NO_COMMON_LRU = 2,
        BPF_F_NUMA_NODE = 4,
        BPF_F_RDONLY = 8,
        BPF_F_WRONLY = 0x10,
        BPF_F_STACK_BUILD_ID = 0x20,
        BPF_F_ZERO_SEED = 0x40,
        BPF_F_RDONLY_PROG = 0x80,
        BPF_F_WRONLY_PROG = 0x100,
        BPF_F_CLONE = 0x200,
        BPF_F_MMAPABLE = 0x400,
        BPF_F_PRESERVE_ELEMS = 0x800,
        BPF_F_INNER_MAP = 0x1000,
        BPF_F_LINK = 0x2000,
        BPF_F_PATH_FD = 0x4000,
        BPF_F_VTYPE_BTF_OBJ_FD = 0x8000,
        BPF_F_TOKEN_FD = 0x10000,
        BPF_F_SEGV_ON_FAULT = 0x20000,
        BPF_F_NO_USER_CONV = 0x40000,
        BPF_F_RB_OVERWRITE = 0x80000,
    }
    flags bpf_element_flags "BPF_" in structs {
        BPF_ANY = 0,
        BPF_NOEXIST = 1,
        BPF_EXIST = 2,
        BPF_F_LOCK = 4,
        BPF_F_CPU = 8,
        BPF_F_ALL_CPUS = 0x10,
    }
    flags bpf_program_flags "BPF_F_" in structs {
        BPF_F_STRICT_ALIGNMENT = 1,
        BPF_F_ANY_ALIGNMENT = 2,
        BPF_F_TEST_RND_HI32 = 4,
        BPF_F_TEST_STATE_FREQ = 8,
        BPF_F_SLEEPABLE = 0x10,
        BPF_F_XDP_HAS_FRAGS = 0x20,
        BPF_F_XDP_DEV_BOUND_ONLY = 0x40,
        BPF_F_TEST_REG_INVARIANTS = 0x80,
        ..bpf_map_flags BPF_F_TOKEN_FD,
    }
    flags bpf_attach_flags "BPF_F_" in structs {
        BPF_F_ALLOW_OVERRIDE = 1,
        BPF_F_ALLOW_MULTI = 2,
        BPF_F_REPLACE = 4,
        BPF_F_BEFORE = 8,
        BPF_F_AFTER = 0x10,
        BPF_F_ID = 0x20,
        BPF_F_PREORDER = 0x40,
        ..bpf_map_flags BPF_F_LINK,
    }
    flags bpf_object_flags "BPF_F_" in structs {
        ..bpf_map_flags BPF_F_RDONLY BPF_F_WRONLY BPF_F_PATH_FD BPF_F_TOKEN_FD,
    }
    flags bpf_query_flags "BPF_F_" in structs {
        BPF_F_QUERY_EFFECTIVE = 1,
    }
    flags bpf_test_flags "BPF_F_" in structs {
        BPF_F_TEST_RUN_ON_CPU = 1,
        BPF_F_TEST_XDP_LIVE_FRAMES = 2,
        BPF_F_TEST_SKB_CHECKSUM_COMPLETE = 4,
    }
    flags bpf_kprobe_flags "BPF_F_KPROBE_" in structs {
        BPF_F_KPROBE_MULTI_RETURN = 1,
    }
    flags bpf_uprobe_flags "BPF_F_UPROBE_" in structs {
        BPF_F_UPROBE_MULTI_RETURN = 1,
        BPF_F_UPROBE_MULTI_PATH_FD = 2,
    }
    flags bpf_netfilter_flags "BPF_F_NETFILTER_" in structs {
        BPF_F_NETFILTER_IP_DEFRAG = 1,
    }
    choice bpf_statistics "BPF_STATS_" in structs {
        BPF_STATS_RUN_TIME = 0,
    }
    choice bpf_descriptor_type "BPF_FD_TYPE_" in structs {
        BPF_FD_TYPE_RAW_TRACEPOINT = 0,
        BPF_FD_TYPE_TRACEPOINT = 1,
        BPF_FD_TYPE_KPROBE = 2,
        BPF_FD_TYPE_KRETPROBE = 3,
        BPF_FD_TYPE_UPROBE = 4,
        BPF_FD_TYPE_URETPROBE = 5,
    }
    choice bpf_register "BPF_REG_" in structs {
        BPF_REG_0 = 0,
        BPF_REG_1 = 1,
        BPF_REG_2 = 2,
        BPF_REG_3 = 3,
        BPF_REG_4 = 4,
        BPF_REG_5 = 5,
        BPF_REG_6 = 6,
        BPF_REG_7 = 7,
        BPF_REG_8 = 8,
        BPF_REG_9 = 9,
        BPF_REG_10 = 10,
    }

    // In the struct of perf_event_open: include/uapi/linux/perf_event.h, include/uapi/linux/hw_breakpoint.h.

    choice perf_type "PERF_TYPE_" in structs {
        PERF_TYPE_HARDWARE = 0,
        PERF_TYPE_SOFTWARE = 1,
        PERF_TYPE_TRACEPOINT = 2,
        PERF_TYPE_HW_CACHE = 3,
        PERF_TYPE_RAW = 4,
        PERF_TYPE_BREAKPOINT = 5,
    }
    choice perf_attr_size "PERF_ATTR_SIZE_" in structs {
        PERF_ATTR_SIZE_VER0 = 0x40,
        PERF_ATTR_SIZE_VER1 = 0x48,
        PERF_ATTR_SIZE_VER2 = 0x50,
        PERF_ATTR_SIZE_VER3 = 0x60,
        PERF_ATTR_SIZE_VER4 = 0x68,
        PERF_ATTR_SIZE_VER5 = 0x70,
        PERF_ATTR_SIZE_VER6 = 0x78,
        PERF_ATTR_SIZE_VER7 = 0x80,
        PERF_ATTR_SIZE_VER8 = 0x88,
        PERF_ATTR_SIZE_VER9 = 0x90,
    }
    choice perf_hardware "PERF_COUNT_HW_" in structs {
        PERF_COUNT_HW_CPU_CYCLES = 0,
        PERF_COUNT_HW_INSTRUCTIONS = 1,
        PERF_COUNT_HW_CACHE_REFERENCES = 2,
        PERF_COUNT_HW_CACHE_MISSES = 3,
        PERF_COUNT_HW_BRANCH_INSTRUCTIONS = 4,
        PERF_COUNT_HW_BRANCH_MISSES = 5,
        PERF_COUNT_HW_BUS_CYCLES = 6,
        PERF_COUNT_HW_STALLED_CYCLES_FRONTEND = 7,
        PERF_COUNT_HW_STALLED_CYCLES_BACKEND = 8,
        PERF_COUNT_HW_REF_CPU_CYCLES = 9,
    }
    choice perf_software "PERF_COUNT_SW_" in structs {
        PERF_COUNT_SW_CPU_CLOCK = 0,
        PERF_COUNT_SW_TASK_CLOCK = 1,
        PERF_COUNT_SW_PAGE_FAULTS = 2,
        PERF_COUNT_SW_CONTEXT_SWITCHES = 3,
        PERF_COUNT_SW_CPU_MIGRATIONS = 4,
        PERF_COUNT_SW_PAGE_FAULTS_MIN = 5,
        PERF_COUNT_SW_PAGE_FAULTS_MAJ = 6,
        PERF_COUNT_SW_ALIGNMENT_FAULTS = 7,
        PERF_COUNT_SW_EMULATION_FAULTS = 8,
        PERF_COUNT_SW_DUMMY = 9,
        PERF_COUNT_SW_BPF_OUTPUT = 10,
        PERF_COUNT_SW_CGROUP_SWITCHES = 11,
    }
    flags perf_sample "PERF_SAMPLE_" in structs {
        PERF_SAMPLE_IP = 1,
        PERF_SAMPLE_TID = 2,
        PERF_SAMPLE_TIME = 4,
        PERF_SAMPLE_ADDR = 8,
        PERF_SAMPLE_READ = 0x10,
        PERF_SAMPLE_CALLCHAIN = 0x20,
        PERF_SAMPLE_ID = 0x40,
        PERF_SAMPLE_CPU = 0x80,
        PERF_SAMPLE_PERIOD = 0x100,
        PERF_SAMPLE_STREAM_ID = 0x200,
        PERF_SAMPLE_RAW = 0x400,
        PERF_SAMPLE_BRANCH_STACK = 0x800,
        PERF_SAMPLE_REGS_USER = 0x1000,
        PERF_SAMPLE_STACK_USER = 0x2000,
        PERF_SAMPLE_WEIGHT = 0x4000,
        PERF_SAMPLE_DATA_SRC = 0x8000,
        PERF_SAMPLE_IDENTIFIER = 0x10000,
        PERF_SAMPLE_TRANSACTION = 0x20000,
        PERF_SAMPLE_REGS_INTR = 0x40000,
        PERF_SAMPLE_PHYS_ADDR = 0x80000,
        PERF_SAMPLE_AUX = 0x100000,
        PERF_SAMPLE_CGROUP = 0x200000,
        PERF_SAMPLE_DATA_PAGE_SIZE = 0x400000,
        PERF_SAMPLE_CODE_PAGE_SIZE = 0x800000,
        PERF_SAMPLE_WEIGHT_STRUCT = 0x1000000,
    }
    flags perf_branch "PERF_SAMPLE_BRANCH_" in structs {
        PERF_SAMPLE_BRANCH_USER = 1,
        PERF_SAMPLE_BRANCH_KERNEL = 2,
        PERF_SAMPLE_BRANCH_HV = 4,
        PERF_SAMPLE_BRANCH_ANY = 8,
        PERF_SAMPLE_BRANCH_ANY_CALL = 0x10,
        PERF_SAMPLE_BRANCH_ANY_RETURN = 0x20,
        PERF_SAMPLE_BRANCH_IND_CALL = 0x40,
        PERF_SAMPLE_BRANCH_ABORT_TX = 0x80,
        PERF_SAMPLE_BRANCH_IN_TX = 0x100,
        PERF_SAMPLE_BRANCH_NO_TX = 0x200,
        PERF_SAMPLE_BRANCH_COND = 0x400,
        PERF_SAMPLE_BRANCH_CALL_STACK = 0x800,
        PERF_SAMPLE_BRANCH_IND_JUMP = 0x1000,
        PERF_SAMPLE_BRANCH_CALL = 0x2000,
        PERF_SAMPLE_BRANCH_NO_FLAGS = 0x4000,
        PERF_SAMPLE_BRANCH_NO_CYCLES = 0x8000,
        PERF_SAMPLE_BRANCH_TYPE_SAVE = 0x10000,
        PERF_SAMPLE_BRANCH_HW_INDEX = 0x20000,
        PERF_SAMPLE_BRANCH_PRIV_SAVE = 0x40000,
        PERF_SAMPLE_BRANCH_COUNTERS = 0x80000,
    }
    flags perf_read_format "PERF_FORMAT_" in structs {
        PERF_FORMAT_TOTAL_TIME_ENABLED = 1,
        PERF_FORMAT_TOTAL_TIME_RUNNING = 2,
        PERF_FORMAT_ID = 4,
        PERF_FORMAT_GROUP = 8,
        PERF_FORMAT_LOST = 0x10,
    }
    choice perf_cache "PERF_COUNT_HW_CACHE_" in structs {
        PERF_COUNT_HW_CACHE_L1D = 0,
        PERF_COUNT_HW_CACHE_L1I = 1,
        PERF_COUNT_HW_CACHE_LL = 2,
        PERF_COUNT_HW_CACHE_DTLB = 3,
        PERF_COUNT_HW_CACHE_ITLB = 4,
        PERF_COUNT_HW_CACHE_BPU = 5,
        PERF_COUNT_HW_CACHE_NODE = 6,
    }
    choice perf_cache_operation "PERF_COUNT_HW_CACHE_OP_" in structs {
        PERF_COUNT_HW_CACHE_OP_READ = 0,
        PERF_COUNT_HW_CACHE_OP_WRITE = 1,
        PERF_COUNT_HW_CACHE_OP_PREFETCH = 2,
    }
    choice perf_cache_result "PERF_COUNT_HW_CACHE_RESULT_" in structs {
        PERF_COUNT_HW_CACHE_RESULT_ACCESS = 0,
        PERF_COUNT_HW_CACHE_RESULT_MISS = 1,
    }
    choice breakpoint_type "HW_BREAKPOINT_" in structs {
        HW_BREAKPOINT_EMPTY = 0,
        HW_BREAKPOINT_R = 1,
        HW_BREAKPOINT_W = 2,
        HW_BREAKPOINT_RW = 3,
        HW_BREAKPOINT_X = 4,
        HW_BREAKPOINT_INVALID = 7,
    }

    // In the structs of io_uring: include/uapi/linux/io_uring.h, include/uapi/linux/io_uring/.

    flags io_uring_setup_flags "IORING_SETUP_" in structs {
        IORING_SETUP_IOPOLL = 1,
        IORING_SETUP_SQPOLL = 2,
        IORING_SETUP_SQ_AFF = 4,
        IORING_SETUP_CQSIZE = 8,
        IORING_SETUP_CLAMP = 0x10,
        IORING_SETUP_ATTACH_WQ = 0x20,
        IORING_SETUP_R_DISABLED = 0x40,
        IORING_SETUP_SUBMIT_ALL = 0x80,
        IORING_SETUP_COOP_TASKRUN = 0x100,
        IORING_SETUP_TASKRUN_FLAG = 0x200,
        IORING_SETUP_SQE128 = 0x400,
        IORING_SETUP_CQE32 = 0x800,
        IORING_SETUP_SINGLE_ISSUER = 0x1000,
        IORING_SETUP_DEFER_TASKRUN = 0x2000,
        IORING_SETUP_NO_MMAP = 0x4000,
        IORING_SETUP_REGISTERED_FD_ONLY = 0x8000,
        IORING_SETUP_NO_SQARRAY = 0x10000,
        IORING_SETUP_HYBRID_IOPOLL = 0x20000,
        IORING_SETUP_CQE_MIXED = 0x40000,
        IORING_SETUP_SQE_MIXED = 0x80000,
        IORING_SETUP_SQ_REWIND = 0x100000,
    }
    flags io_uring_features "IORING_FEAT_" in structs {
        IORING_FEAT_SINGLE_MMAP = 1,
        IORING_FEAT_NODROP = 2,
        IORING_FEAT_SUBMIT_STABLE = 4,
        IORING_FEAT_RW_CUR_POS = 8,
        IORING_FEAT_CUR_PERSONALITY = 0x10,
        IORING_FEAT_FAST_POLL = 0x20,
        IORING_FEAT_POLL_32BITS = 0x40,
        IORING_FEAT_SQPOLL_NONFIXED = 0x80,
        IORING_FEAT_EXT_ARG = 0x100,
        IORING_FEAT_NATIVE_WORKERS = 0x200,
        IORING_FEAT_RSRC_TAGS = 0x400,
        IORING_FEAT_CQE_SKIP = 0x800,
        IORING_FEAT_LINKED_FILE = 0x1000,
        IORING_FEAT_REG_REG_RING = 0x2000,
        IORING_FEAT_RECVSEND_BUNDLE = 0x4000,
        IORING_FEAT_MIN_TIMEOUT = 0x8000,
        IORING_FEAT_RW_ATTR = 0x10000,
        IORING_FEAT_NO_IOWAIT = 0x20000,
    }
    choice io_uring_operation "IORING_OP_" in structs {
        IORING_OP_NOP = 0,
        IORING_OP_READV = 1,
        IORING_OP_WRITEV = 2,
        IORING_OP_FSYNC = 3,
        IORING_OP_READ_FIXED = 4,
        IORING_OP_WRITE_FIXED = 5,
        IORING_OP_POLL_ADD = 6,
        IORING_OP_POLL_REMOVE = 7,
        IORING_OP_SYNC_FILE_RANGE = 8,
        IORING_OP_SENDMSG = 9,
        IORING_OP_RECVMSG = 10,
        IORING_OP_TIMEOUT = 11,
        IORING_OP_TIMEOUT_REMOVE = 12,
        IORING_OP_ACCEPT = 13,
        IORING_OP_ASYNC_CANCEL = 14,
        IORING_OP_LINK_TIMEOUT = 15,
        IORING_OP_CONNECT = 0x10,
        IORING_OP_FALLOCATE = 0x11,
        IORING_OP_OPENAT = 0x12,
        IORING_OP_CLOSE = 0x13,
        IORING_OP_FILES_UPDATE = 0x14,
        IORING_OP_STATX = 0x15,
        IORING_OP_READ = 0x16,
        IORING_OP_WRITE = 0x17,
        IORING_OP_FADVISE = 0x18,
        IORING_OP_MADVISE = 0x19,
        IORING_OP_SEND = 0x1a,
        IORING_OP_RECV = 0x1b,
        IORING_OP_OPENAT2 = 0x1c,
        IORING_OP_EPOLL_CTL = 0x1d,
        IORING_OP_SPLICE = 0x1e,
        IORING_OP_PROVIDE_BUFFERS = 0x1f,
        IORING_OP_REMOVE_BUFFERS = 0x20,
        IORING_OP_TEE = 0x21,
        IORING_OP_SHUTDOWN = 0x22,
        IORING_OP_RENAMEAT = 0x23,
        IORING_OP_UNLINKAT = 0x24,
        IORING_OP_MKDIRAT = 0x25,
        IORING_OP_SYMLINKAT = 0x26,
        IORING_OP_LINKAT = 0x27,
        IORING_OP_MSG_RING = 0x28,
        IORING_OP_FSETXATTR = 0x29,
        IORING_OP_SETXATTR = 0x2a,
        IORING_OP_FGETXATTR = 0x2b,
        IORING_OP_GETXATTR = 0x2c,
        IORING_OP_SOCKET = 0x2d,
        IORING_OP_URING_CMD = 0x2e,
        IORING_OP_SEND_ZC = 0x2f,
        IORING_OP_SENDMSG_ZC = 0x30,
        IORING_OP_READ_MULTISHOT = 0x31,
        IORING_OP_WAITID = 0x32,
        IORING_OP_FUTEX_WAIT = 0x33,
        IORING_OP_FUTEX_WAKE = 0x34,
        IORING_OP_FUTEX_WAITV = 0x35,
        IORING_OP_FIXED_FD_INSTALL = 0x36,
        IORING_OP_FTRUNCATE = 0x37,
        IORING_OP_BIND = 0x38,
        IORING_OP_LISTEN = 0x39,
        IORING_OP_RECV_ZC = 0x3a,
        IORING_OP_EPOLL_WAIT = 0x3b,
        IORING_OP_READV_FIXED = 0x3c,
        IORING_OP_WRITEV_FIXED = 0x3d,
        IORING_OP_PIPE = 0x3e,
        IORING_OP_NOP128 = 0x3f,
        IORING_OP_URING_CMD128 = 0x40,
    }
    flags io_uring_operation_flags "IO_URING_OP_" in structs {
        IO_URING_OP_SUPPORTED = 1,
    }
    flags io_uring_entry_flags "IOSQE_" in structs {
        IOSQE_FIXED_FILE = 1,
        IOSQE_IO_DRAIN = 2,
        IOSQE_IO_LINK = 4,
        IOSQE_IO_HARDLINK = 8,
        IOSQE_ASYNC = 0x10,
        IOSQE_BUFFER_SELECT = 0x20,
        IOSQE_CQE_SKIP_SUCCESS = 0x40,
    }
    choice io_uring_restriction "IORING_RESTRICTION_" {
        IORING_RESTRICTION_REGISTER_OP = 0,
        IORING_RESTRICTION_SQE_OP = 1,
        IORING_RESTRICTION_SQE_FLAGS_ALLOWED = 2,
        IORING_RESTRICTION_SQE_FLAGS_REQUIRED = 3,
    }
    flags io_uring_resource_flags "IORING_RSRC_REGISTER_" in structs {
        IORING_RSRC_REGISTER_SPARSE = 1,
    }
    flags io_uring_clone_flags "IORING_REGISTER_" in structs {
        IORING_REGISTER_SRC_REGISTERED = 1,
        IORING_REGISTER_DST_REPLACE = 2,
    }
    flags io_uring_ring_flags "IOU_PBUF_RING_" in structs {
        IOU_PBUF_RING_MMAP = 1,
        IOU_PBUF_RING_INC = 2,
    }
    flags io_uring_cancel_flags "IORING_ASYNC_CANCEL_" in structs {
        IORING_ASYNC_CANCEL_ALL = 1,
        IORING_ASYNC_CANCEL_FD = 2,
        IORING_ASYNC_CANCEL_ANY = 4,
        IORING_ASYNC_CANCEL_FD_FIXED = 8,
        IORING_ASYNC_CANCEL_USERDATA = 0x10,
        IORING_ASYNC_CANCEL_OP = 0x20,
    }
    choice io_uring_napi_operation "IO_URING_NAPI_" in structs {
        IO_URING_NAPI_REGISTER_OP = 0,
        IO_URING_NAPI_STATIC_ADD_ID = 1,
        IO_URING_NAPI_STATIC_DEL_ID = 2,
    }
    choice io_uring_napi_tracking "IO_URING_NAPI_TRACKING_" in structs {
        IO_URING_NAPI_TRACKING_DYNAMIC = 0,
        IO_URING_NAPI_TRACKING_STATIC = 1,
        IO_URING_NAPI_TRACKING_INACTIVE = 0xff,
    }
    flags io_uring_region_types "IORING_MEM_REGION_TYPE_" in structs {
        IORING_MEM_REGION_TYPE_USER = 1,
    }
    choice io_uring_query "IO_URING_QUERY_" in structs {
        IO_URING_QUERY_OPCODES = 0,
        IO_URING_QUERY_ZCRX = 1,
        IO_URING_QUERY_SCQ = 2,
        IO_URING_QUERY_ZCRX_EVENT = 3,
    }
    flags io_uring_region_flags "IORING_MEM_REGION_REG_" in structs {
        IORING_MEM_REGION_REG_WAIT_ARG = 1,
    }

    // In the structs of keys and quotas: include/uapi/linux/keyctl.h, quota.h and dqblk_xfs.h. In those of lsm_get_self_attr: lsm.h.

    flags key_operations "KEYCTL_SUPPORTS_" in structs {
        KEYCTL_SUPPORTS_ENCRYPT = 1,
        KEYCTL_SUPPORTS_DECRYPT = 2,
        KEYCTL_SUPPORTS_SIGN = 4,
        KEYCTL_SUPPORTS_VERIFY = 8,
    }
    flags quota_valid "QIF_" in structs {
        QIF_BLIMITS = 1,
        QIF_SPACE = 2,
        QIF_ILIMITS = 4,
        QIF_INODES = 8,
        QIF_BTIME = 0x10,
        QIF_ITIME = 0x20,
    }
    flags quota_info_valid "IIF_" in structs {
        IIF_BGRACE = 1,
        IIF_IGRACE = 2,
        IIF_FLAGS = 4,
    }
    flags quota_info_flags "DQF_" in structs {
        DQF_ROOT_SQUASH = 1,
        DQF_SYS_FILE = 0x10000,
    }
    flags quota_kind "FS_" {
        FS_USER_QUOTA = 1,
        FS_PROJ_QUOTA = 2,
        FS_GROUP_QUOTA = 4,
    }
    flags quota_state "FS_QUOTA_" {
        FS_QUOTA_UDQ_ACCT = 1,
        FS_QUOTA_UDQ_ENFD = 2,
        FS_QUOTA_GDQ_ACCT = 4,
        FS_QUOTA_GDQ_ENFD = 8,
        FS_QUOTA_PDQ_ACCT = 0x10,
        FS_QUOTA_PDQ_ENFD = 0x20,
    }
    choice lsm_id "LSM_ID_" {
        LSM_ID_UNDEF = 0,
        LSM_ID_CAPABILITY = 0x64,
        LSM_ID_SELINUX = 0x65,
        LSM_ID_SMACK = 0x66,
        LSM_ID_TOMOYO = 0x67,
        LSM_ID_APPARMOR = 0x68,
        LSM_ID_YAMA = 0x69,
        LSM_ID_LOADPIN = 0x6a,
        LSM_ID_SAFESETID = 0x6b,
        LSM_ID_LOCKDOWN = 0x6c,
        LSM_ID_BPF = 0x6d,
        LSM_ID_LANDLOCK = 0x6e,
        LSM_ID_IMA = 0x6f,
        LSM_ID_EVM = 0x70,
        LSM_ID_IPE = 0x71,
    }
    // linux/fiemap.h
    flags fiemap_extent_flags "FIEMAP_EXTENT_" in structs {
        FIEMAP_EXTENT_LAST = 1,
        FIEMAP_EXTENT_UNKNOWN = 2,
        FIEMAP_EXTENT_DELALLOC = 4,
        FIEMAP_EXTENT_ENCODED = 8,
        FIEMAP_EXTENT_DATA_ENCRYPTED = 0x80,
        FIEMAP_EXTENT_NOT_ALIGNED = 0x100,
        FIEMAP_EXTENT_DATA_INLINE = 0x200,
        FIEMAP_EXTENT_DATA_TAIL = 0x400,
        FIEMAP_EXTENT_UNWRITTEN = 0x800,
        FIEMAP_EXTENT_MERGED = 0x1000,
        FIEMAP_EXTENT_SHARED = 0x2000,
    }
    // linux/fs.h
    choice shutdown_mode "FS_SHUTDOWN_FLAGS_" {
        FS_SHUTDOWN_FLAGS_DEFAULT = 0,
        FS_SHUTDOWN_FLAGS_LOGFLUSH = 1,
        FS_SHUTDOWN_FLAGS_NOLOGFLUSH = 2,
    }
    // linux/fs.h
    flags integrity_flags "LBMD_PI_CAP_" in ioctl {
        LBMD_PI_CAP_INTEGRITY = 1,
        LBMD_PI_CAP_REFTAG = 2,
    }
    // linux/fs.h
    choice integrity_checksum "LBMD_PI_CSUM_" in ioctl {
        LBMD_PI_CSUM_NONE = 0,
        LBMD_PI_CSUM_IP = 1,
        LBMD_PI_CSUM_CRC16_T10DIF = 2,
        LBMD_PI_CSUM_CRC64_NVME = 4,
    }
    // linux/kd.h
    choice keyboard_type "KB_" {
        KB_84 = 1,
        KB_101 = 2,
        KB_OTHER = 3,
    }
    // linux/kd.h
    flags keyboard_leds "LED_" {
        LED_SCR = 1,
        LED_NUM = 2,
        LED_CAP = 4,
    }
    // linux/kd.h
    choice keyboard_meta "K_" {
        K_METABIT = 3,
        K_ESCPREFIX = 4,
    }
    // linux/hdreg.h
    choice bus_state "BUSSTATE_" {
        BUSSTATE_OFF = 0,
        BUSSTATE_ON = 1,
        BUSSTATE_TRISTATE = 2,
    }
    // linux/nbd.h
    flags nbd_flags "NBD_FLAG_" {
        NBD_FLAG_HAS_FLAGS = 1,
        NBD_FLAG_READ_ONLY = 2,
        NBD_FLAG_SEND_FLUSH = 4,
        NBD_FLAG_SEND_FUA = 8,
        NBD_FLAG_ROTATIONAL = 0x10,
        NBD_FLAG_SEND_TRIM = 0x20,
        NBD_FLAG_SEND_WRITE_ZEROES = 0x40,
        NBD_FLAG_CAN_MULTI_CONN = 0x100,
    }
    // linux/rtc.h
    flags rtc_voltage "RTC_VL_" {
        RTC_VL_DATA_INVALID = 1,
        RTC_VL_BACKUP_LOW = 2,
        RTC_VL_BACKUP_EMPTY = 4,
        RTC_VL_ACCURACY_LOW = 8,
        RTC_VL_BACKUP_SWITCH = 0x10,
    }
    // linux/watchdog.h
    flags watchdog_options "WDIOS_" {
        WDIOS_DISABLECARD = 1,
        WDIOS_ENABLECARD = 2,
        WDIOS_TEMPPANIC = 4,
    }
    // linux/watchdog.h
    flags watchdog_flags "WDIOF_" in ioctl {
        WDIOF_OVERHEAT = 1,
        WDIOF_FANFAULT = 2,
        WDIOF_EXTERN1 = 4,
        WDIOF_EXTERN2 = 8,
        WDIOF_POWERUNDER = 0x10,
        WDIOF_CARDRESET = 0x20,
        WDIOF_POWEROVER = 0x40,
        WDIOF_SETTIMEOUT = 0x80,
        WDIOF_MAGICCLOSE = 0x100,
        WDIOF_PRETIMEOUT = 0x200,
        WDIOF_ALARMONLY = 0x400,
        WDIOF_KEEPALIVEPING = 0x8000,
    }
    // linux/seccomp.h
    flags seccomp_notify_flags "SECCOMP_USER_NOTIF_" {
        SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP = 1,
    }
    // linux/seccomp.h
    flags seccomp_answer_flags "SECCOMP_USER_NOTIF_FLAG_" in structs {
        SECCOMP_USER_NOTIF_FLAG_CONTINUE = 1,
    }
    // linux/seccomp.h
    flags seccomp_addfd_flags "SECCOMP_ADDFD_FLAG_" in structs {
        SECCOMP_ADDFD_FLAG_SETFD = 1,
        SECCOMP_ADDFD_FLAG_SEND = 2,
    }
    // linux/udmabuf.h
    flags udmabuf_flags "UDMABUF_FLAGS_" in ioctl {
        UDMABUF_FLAGS_CLOEXEC = 1,
    }
    // linux/pidfd.h
    flags pidfd_info_flags "PIDFD_INFO_" in structs {
        PIDFD_INFO_PID = 1,
        PIDFD_INFO_CREDS = 2,
        PIDFD_INFO_CGROUPID = 4,
        PIDFD_INFO_EXIT = 8,
        PIDFD_INFO_COREDUMP = 0x10,
        PIDFD_INFO_SUPPORTED_MASK = 0x20,
        PIDFD_INFO_COREDUMP_SIGNAL = 0x40,
        PIDFD_INFO_COREDUMP_CODE = 0x80,
    }
    // linux/pidfd.h
    flags pidfd_coredump_flags "PIDFD_COREDUMP_" in structs {
        PIDFD_COREDUMPED = 1,
        PIDFD_COREDUMP_SKIP = 2,
        PIDFD_COREDUMP_USER = 4,
        PIDFD_COREDUMP_ROOT = 8,
    }
    // linux/btrfs.h
    flags btrfs_subvolume_flags "BTRFS_SUBVOL_" {
        BTRFS_SUBVOL_CREATE_ASYNC = 1,
        BTRFS_SUBVOL_RDONLY = 2,
        BTRFS_SUBVOL_QGROUP_INHERIT = 4,
    }
    // linux/btrfs.h
    choice btrfs_balance_command "BTRFS_BALANCE_CTL_" {
        BTRFS_BALANCE_CTL_PAUSE = 1,
        BTRFS_BALANCE_CTL_CANCEL = 2,
    }
    // linux/btrfs.h
    flags btrfs_balance_flags "BTRFS_BALANCE_" in ioctl {
        BTRFS_BALANCE_DATA = 1,
        BTRFS_BALANCE_SYSTEM = 2,
        BTRFS_BALANCE_METADATA = 4,
        BTRFS_BALANCE_FORCE = 8,
        BTRFS_BALANCE_RESUME = 0x10,
    }
    // linux/btrfs.h
    flags btrfs_balance_state "BTRFS_BALANCE_STATE_" in ioctl {
        BTRFS_BALANCE_STATE_RUNNING = 1,
        BTRFS_BALANCE_STATE_PAUSE_REQ = 2,
        BTRFS_BALANCE_STATE_CANCEL_REQ = 4,
    }
    // linux/btrfs.h
    flags btrfs_balance_filters "BTRFS_BALANCE_ARGS_" in ioctl {
        BTRFS_BALANCE_ARGS_PROFILES = 1,
        BTRFS_BALANCE_ARGS_USAGE = 2,
        BTRFS_BALANCE_ARGS_DEVID = 4,
        BTRFS_BALANCE_ARGS_DRANGE = 8,
        BTRFS_BALANCE_ARGS_VRANGE = 0x10,
        BTRFS_BALANCE_ARGS_LIMIT = 0x20,
        BTRFS_BALANCE_ARGS_LIMIT_RANGE = 0x40,
        BTRFS_BALANCE_ARGS_STRIPES_RANGE = 0x80,
        BTRFS_BALANCE_ARGS_CONVERT = 0x100,
        BTRFS_BALANCE_ARGS_SOFT = 0x200,
        BTRFS_BALANCE_ARGS_USAGE_RANGE = 0x400,
    }
    // linux/btrfs.h
    flags btrfs_block_groups "BTRFS_BLOCK_GROUP_" in ioctl {
        BTRFS_BLOCK_GROUP_DATA = 1,
        BTRFS_BLOCK_GROUP_SYSTEM = 2,
        BTRFS_BLOCK_GROUP_METADATA = 4,
        BTRFS_BLOCK_GROUP_RAID0 = 8,
        BTRFS_BLOCK_GROUP_RAID1 = 0x10,
        BTRFS_BLOCK_GROUP_DUP = 0x20,
        BTRFS_BLOCK_GROUP_RAID10 = 0x40,
        BTRFS_BLOCK_GROUP_RAID5 = 0x80,
        BTRFS_BLOCK_GROUP_RAID6 = 0x100,
        BTRFS_BLOCK_GROUP_RAID1C3 = 0x200,
        BTRFS_BLOCK_GROUP_RAID1C4 = 0x400,
        BTRFS_BLOCK_GROUP_REMAPPED = 0x800,
        BTRFS_BLOCK_GROUP_METADATA_REMAP = 0x1000,
        BTRFS_AVAIL_ALLOC_BIT_SINGLE = 0x1000000000000,
        BTRFS_SPACE_INFO_GLOBAL_RSV = 0x2000000000000,
    }
    // linux/btrfs.h
    flags btrfs_defragment_flags "BTRFS_DEFRAG_RANGE_" in ioctl {
        BTRFS_DEFRAG_RANGE_COMPRESS = 1,
        BTRFS_DEFRAG_RANGE_START_IO = 2,
        BTRFS_DEFRAG_RANGE_COMPRESS_LEVEL = 4,
        BTRFS_DEFRAG_RANGE_NOCOMPRESS = 8,
    }
    // linux/btrfs.h
    choice btrfs_checksum "BTRFS_CSUM_TYPE_" in ioctl {
        BTRFS_CSUM_TYPE_CRC32 = 0,
        BTRFS_CSUM_TYPE_XXHASH = 1,
        BTRFS_CSUM_TYPE_SHA256 = 2,
        BTRFS_CSUM_TYPE_BLAKE2 = 3,
    }
    // linux/btrfs.h
    flags btrfs_info_flags "BTRFS_FS_INFO_FLAG_" in ioctl {
        BTRFS_FS_INFO_FLAG_CSUM_INFO = 1,
        BTRFS_FS_INFO_FLAG_GENERATION = 2,
        BTRFS_FS_INFO_FLAG_METADATA_UUID = 4,
    }
    // linux/btrfs.h
    flags btrfs_read_only_features "BTRFS_FEATURE_COMPAT_RO_" in ioctl {
        BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE = 1,
        BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE_VALID = 2,
        BTRFS_FEATURE_COMPAT_RO_VERITY = 4,
        BTRFS_FEATURE_COMPAT_RO_BLOCK_GROUP_TREE = 8,
    }
    // linux/btrfs.h
    flags btrfs_features "BTRFS_FEATURE_INCOMPAT_" in ioctl {
        BTRFS_FEATURE_INCOMPAT_MIXED_BACKREF = 1,
        BTRFS_FEATURE_INCOMPAT_DEFAULT_SUBVOL = 2,
        BTRFS_FEATURE_INCOMPAT_MIXED_GROUPS = 4,
        BTRFS_FEATURE_INCOMPAT_COMPRESS_LZO = 8,
        BTRFS_FEATURE_INCOMPAT_COMPRESS_ZSTD = 0x10,
        BTRFS_FEATURE_INCOMPAT_BIG_METADATA = 0x20,
        BTRFS_FEATURE_INCOMPAT_EXTENDED_IREF = 0x40,
        BTRFS_FEATURE_INCOMPAT_RAID56 = 0x80,
        BTRFS_FEATURE_INCOMPAT_SKINNY_METADATA = 0x100,
        BTRFS_FEATURE_INCOMPAT_NO_HOLES = 0x200,
        BTRFS_FEATURE_INCOMPAT_METADATA_UUID = 0x400,
        BTRFS_FEATURE_INCOMPAT_RAID1C34 = 0x800,
        BTRFS_FEATURE_INCOMPAT_ZONED = 0x1000,
        BTRFS_FEATURE_INCOMPAT_EXTENT_TREE_V2 = 0x2000,
        BTRFS_FEATURE_INCOMPAT_RAID_STRIPE_TREE = 0x4000,
        BTRFS_FEATURE_INCOMPAT_SIMPLE_QUOTA = 0x10000,
        BTRFS_FEATURE_INCOMPAT_REMAP_TREE = 0x20000,
    }
    // linux/btrfs.h
    flags btrfs_limits "BTRFS_QGROUP_LIMIT_" in ioctl {
        BTRFS_QGROUP_LIMIT_MAX_RFER = 1,
        BTRFS_QGROUP_LIMIT_MAX_EXCL = 2,
        BTRFS_QGROUP_LIMIT_RSV_RFER = 4,
        BTRFS_QGROUP_LIMIT_RSV_EXCL = 8,
        BTRFS_QGROUP_LIMIT_RFER_CMPR = 0x10,
        BTRFS_QGROUP_LIMIT_EXCL_CMPR = 0x20,
    }
    // linux/btrfs.h
    flags btrfs_inherit_flags "BTRFS_QGROUP_INHERIT_" in ioctl {
        BTRFS_QGROUP_INHERIT_SET_LIMITS = 1,
    }
    // linux/btrfs.h
    choice btrfs_quota_command "BTRFS_QUOTA_CTL_" in ioctl {
        BTRFS_QUOTA_CTL_ENABLE = 1,
        BTRFS_QUOTA_CTL_DISABLE = 2,
        BTRFS_QUOTA_CTL_RESCAN__NOTUSED = 3,
        BTRFS_QUOTA_CTL_ENABLE_SIMPLE_QUOTA = 4,
    }
    // linux/btrfs.h
    flags btrfs_scrub_flags "BTRFS_SCRUB_" in ioctl {
        BTRFS_SCRUB_READONLY = 1,
    }
    // linux/btrfs.h
    flags btrfs_send_flags "BTRFS_SEND_FLAG_" in ioctl {
        BTRFS_SEND_FLAG_NO_FILE_DATA = 1,
        BTRFS_SEND_FLAG_OMIT_STREAM_HEADER = 2,
        BTRFS_SEND_FLAG_OMIT_END_CMD = 4,
        BTRFS_SEND_FLAG_VERSION = 8,
        BTRFS_SEND_FLAG_COMPRESSED = 0x10,
    }
    // linux/btrfs.h
    flags btrfs_statistics_flags "BTRFS_DEV_STATS_" in ioctl {
        BTRFS_DEV_STATS_RESET = 1,
    }
    // linux/btrfs.h
    flags btrfs_logical_flags "BTRFS_LOGICAL_INO_ARGS_" in ioctl {
        BTRFS_LOGICAL_INO_ARGS_IGNORE_OFFSET = 1,
    }
    // linux/btrfs_tree.h
    choice btrfs_tree "" in ioctl {
        BTRFS_ROOT_TREE_OBJECTID = 1,
        BTRFS_EXTENT_TREE_OBJECTID = 2,
        BTRFS_CHUNK_TREE_OBJECTID = 3,
        BTRFS_DEV_TREE_OBJECTID = 4,
        BTRFS_FS_TREE_OBJECTID = 5,
        BTRFS_ROOT_TREE_DIR_OBJECTID = 6,
        BTRFS_CSUM_TREE_OBJECTID = 7,
        BTRFS_QUOTA_TREE_OBJECTID = 8,
        BTRFS_UUID_TREE_OBJECTID = 9,
        BTRFS_FREE_SPACE_TREE_OBJECTID = 10,
        BTRFS_BLOCK_GROUP_TREE_OBJECTID = 11,
        BTRFS_RAID_STRIPE_TREE_OBJECTID = 12,
        BTRFS_REMAP_TREE_OBJECTID = 13,
        BTRFS_FIRST_FREE_OBJECTID = 0x100,
        BTRFS_LAST_FREE_OBJECTID = 0xffffffffffffff00,
    }
    // linux/kvm.h. Only requests of KVM take one, so that the machines without KVM need not be left out here.
    choice kvm_capability "KVM_CAP_" in ioctl {
        KVM_CAP_IRQCHIP = 0,
        KVM_CAP_HLT = 1,
        KVM_CAP_MMU_SHADOW_CACHE_CONTROL = 2,
        KVM_CAP_USER_MEMORY = 3,
        KVM_CAP_SET_TSS_ADDR = 4,
        KVM_CAP_VAPIC = 6,
        KVM_CAP_EXT_CPUID = 7,
        KVM_CAP_CLOCKSOURCE = 8,
        KVM_CAP_NR_VCPUS = 9,
        KVM_CAP_NR_MEMSLOTS = 10,
        KVM_CAP_PIT = 11,
        KVM_CAP_NOP_IO_DELAY = 12,
        KVM_CAP_PV_MMU = 13,
        KVM_CAP_MP_STATE = 14,
        KVM_CAP_COALESCED_MMIO = 15,
        KVM_CAP_SYNC_MMU = 16,
        KVM_CAP_IOMMU = 18,
        KVM_CAP_DESTROY_MEMORY_REGION_WORKS = 21,
        KVM_CAP_USER_NMI = 22,
        KVM_CAP_SET_GUEST_DEBUG = 23,
        KVM_CAP_REINJECT_CONTROL (x86 24),
        KVM_CAP_IRQ_ROUTING = 25,
        KVM_CAP_IRQ_INJECT_STATUS = 26,
        KVM_CAP_ASSIGN_DEV_IRQ = 29,
        KVM_CAP_JOIN_MEMORY_REGIONS_WORKS = 30,
        KVM_CAP_MCE (x86 31),
        KVM_CAP_IRQFD = 32,
        KVM_CAP_PIT2 (x86 33),
        KVM_CAP_SET_BOOT_CPU_ID = 34,
        KVM_CAP_PIT_STATE2 (x86 35),
        KVM_CAP_IOEVENTFD = 36,
        KVM_CAP_SET_IDENTITY_MAP_ADDR = 37,
        KVM_CAP_XEN_HVM (x86 38),
        KVM_CAP_ADJUST_CLOCK = 39,
        KVM_CAP_INTERNAL_ERROR_DATA = 40,
        KVM_CAP_VCPU_EVENTS (x86 41, arm64 41),
        KVM_CAP_S390_PSW = 42,
        KVM_CAP_PPC_SEGSTATE = 43,
        KVM_CAP_HYPERV = 44,
        KVM_CAP_HYPERV_VAPIC = 45,
        KVM_CAP_HYPERV_SPIN = 46,
        KVM_CAP_PCI_SEGMENT = 47,
        KVM_CAP_PPC_PAIRED_SINGLES = 48,
        KVM_CAP_INTR_SHADOW = 49,
        KVM_CAP_DEBUGREGS (x86 50),
        KVM_CAP_X86_ROBUST_SINGLESTEP = 51,
        KVM_CAP_PPC_OSI = 52,
        KVM_CAP_PPC_UNSET_IRQ = 53,
        KVM_CAP_ENABLE_CAP = 54,
        KVM_CAP_XSAVE (x86 55),
        KVM_CAP_XCRS (x86 56),
        KVM_CAP_PPC_GET_PVINFO = 57,
        KVM_CAP_PPC_IRQ_LEVEL = 58,
        KVM_CAP_ASYNC_PF = 59,
        KVM_CAP_TSC_CONTROL = 60,
        KVM_CAP_GET_TSC_KHZ = 61,
        KVM_CAP_PPC_BOOKE_SREGS = 62,
        KVM_CAP_SPAPR_TCE = 63,
        KVM_CAP_PPC_SMT = 64,
        KVM_CAP_PPC_RMA = 65,
        KVM_CAP_MAX_VCPUS = 66,
        KVM_CAP_PPC_HIOR = 67,
        KVM_CAP_PPC_PAPR = 68,
        KVM_CAP_SW_TLB = 69,
        KVM_CAP_ONE_REG = 70,
        KVM_CAP_S390_GMAP = 71,
        KVM_CAP_TSC_DEADLINE_TIMER = 72,
        KVM_CAP_S390_UCONTROL = 73,
        KVM_CAP_SYNC_REGS = 74,
        KVM_CAP_PCI_2_3 = 75,
        KVM_CAP_KVMCLOCK_CTRL = 76,
        KVM_CAP_SIGNAL_MSI = 77,
        KVM_CAP_PPC_GET_SMMU_INFO = 78,
        KVM_CAP_S390_COW = 79,
        KVM_CAP_PPC_ALLOC_HTAB = 80,
        KVM_CAP_READONLY_MEM = 81,
        KVM_CAP_IRQFD_RESAMPLE = 82,
        KVM_CAP_PPC_BOOKE_WATCHDOG = 83,
        KVM_CAP_PPC_HTAB_FD = 84,
        KVM_CAP_S390_CSS_SUPPORT = 85,
        KVM_CAP_PPC_EPR = 86,
        KVM_CAP_ARM_PSCI = 87,
        KVM_CAP_ARM_SET_DEVICE_ADDR = 88,
        KVM_CAP_DEVICE_CTRL = 89,
        KVM_CAP_IRQ_MPIC = 90,
        KVM_CAP_PPC_RTAS = 91,
        KVM_CAP_IRQ_XICS = 92,
        KVM_CAP_ARM_EL1_32BIT = 93,
        KVM_CAP_SPAPR_MULTITCE = 94,
        KVM_CAP_EXT_EMUL_CPUID = 95,
        KVM_CAP_HYPERV_TIME = 96,
        KVM_CAP_IOAPIC_POLARITY_IGNORED = 97,
        KVM_CAP_ENABLE_CAP_VM = 98,
        KVM_CAP_S390_IRQCHIP = 99,
        KVM_CAP_IOEVENTFD_NO_LENGTH = 100,
        KVM_CAP_VM_ATTRIBUTES = 101,
        KVM_CAP_ARM_PSCI_0_2 = 102,
        KVM_CAP_PPC_FIXUP_HCALL = 103,
        KVM_CAP_PPC_ENABLE_HCALL = 104,
        KVM_CAP_CHECK_EXTENSION_VM = 105,
        KVM_CAP_S390_USER_SIGP = 106,
        KVM_CAP_S390_VECTOR_REGISTERS = 107,
        KVM_CAP_S390_MEM_OP = 108,
        KVM_CAP_S390_USER_STSI = 109,
        KVM_CAP_S390_SKEYS = 110,
        KVM_CAP_MIPS_FPU = 111,
        KVM_CAP_MIPS_MSA = 112,
        KVM_CAP_S390_INJECT_IRQ = 113,
        KVM_CAP_S390_IRQ_STATE = 114,
        KVM_CAP_PPC_HWRNG = 115,
        KVM_CAP_DISABLE_QUIRKS = 116,
        KVM_CAP_X86_SMM = 117,
        KVM_CAP_MULTI_ADDRESS_SPACE = 118,
        KVM_CAP_GUEST_DEBUG_HW_BPS = 119,
        KVM_CAP_GUEST_DEBUG_HW_WPS = 120,
        KVM_CAP_SPLIT_IRQCHIP = 121,
        KVM_CAP_IOEVENTFD_ANY_LENGTH = 122,
        KVM_CAP_HYPERV_SYNIC = 123,
        KVM_CAP_S390_RI = 124,
        KVM_CAP_SPAPR_TCE_64 = 125,
        KVM_CAP_ARM_PMU_V3 = 126,
        KVM_CAP_VCPU_ATTRIBUTES = 127,
        KVM_CAP_MAX_VCPU_ID = 128,
        KVM_CAP_X2APIC_API = 129,
        KVM_CAP_S390_USER_INSTR0 = 130,
        KVM_CAP_MSI_DEVID = 131,
        KVM_CAP_PPC_HTM = 132,
        KVM_CAP_SPAPR_RESIZE_HPT = 133,
        KVM_CAP_PPC_MMU_RADIX = 134,
        KVM_CAP_PPC_MMU_HASH_V3 = 135,
        KVM_CAP_IMMEDIATE_EXIT = 136,
        KVM_CAP_MIPS_VZ = 137,
        KVM_CAP_MIPS_TE = 138,
        KVM_CAP_MIPS_64BIT = 139,
        KVM_CAP_S390_GS = 140,
        KVM_CAP_S390_AIS = 141,
        KVM_CAP_SPAPR_TCE_VFIO = 142,
        KVM_CAP_X86_DISABLE_EXITS = 143,
        KVM_CAP_ARM_USER_IRQ = 144,
        KVM_CAP_S390_CMMA_MIGRATION = 145,
        KVM_CAP_PPC_FWNMI = 146,
        KVM_CAP_PPC_SMT_POSSIBLE = 147,
        KVM_CAP_HYPERV_SYNIC2 = 148,
        KVM_CAP_HYPERV_VP_INDEX = 149,
        KVM_CAP_S390_AIS_MIGRATION = 150,
        KVM_CAP_PPC_GET_CPU_CHAR = 151,
        KVM_CAP_S390_BPB = 152,
        KVM_CAP_GET_MSR_FEATURES = 153,
        KVM_CAP_HYPERV_EVENTFD = 154,
        KVM_CAP_HYPERV_TLBFLUSH = 155,
        KVM_CAP_S390_HPAGE_1M = 156,
        KVM_CAP_NESTED_STATE = 157,
        KVM_CAP_ARM_INJECT_SERROR_ESR = 158,
        KVM_CAP_MSR_PLATFORM_INFO = 159,
        KVM_CAP_PPC_NESTED_HV = 160,
        KVM_CAP_HYPERV_SEND_IPI = 161,
        KVM_CAP_COALESCED_PIO = 162,
        KVM_CAP_HYPERV_ENLIGHTENED_VMCS = 163,
        KVM_CAP_EXCEPTION_PAYLOAD = 164,
        KVM_CAP_ARM_VM_IPA_SIZE = 165,
        KVM_CAP_MANUAL_DIRTY_LOG_PROTECT = 166,
        KVM_CAP_HYPERV_CPUID = 167,
        KVM_CAP_MANUAL_DIRTY_LOG_PROTECT2 = 168,
        KVM_CAP_PPC_IRQ_XIVE = 169,
        KVM_CAP_ARM_SVE = 170,
        KVM_CAP_ARM_PTRAUTH_ADDRESS = 171,
        KVM_CAP_ARM_PTRAUTH_GENERIC = 172,
        KVM_CAP_PMU_EVENT_FILTER = 173,
        KVM_CAP_ARM_IRQ_LINE_LAYOUT_2 = 174,
        KVM_CAP_HYPERV_DIRECT_TLBFLUSH = 175,
        KVM_CAP_PPC_GUEST_DEBUG_SSTEP = 176,
        KVM_CAP_ARM_NISV_TO_USER = 177,
        KVM_CAP_ARM_INJECT_EXT_DABT = 178,
        KVM_CAP_S390_VCPU_RESETS = 179,
        KVM_CAP_S390_PROTECTED = 180,
        KVM_CAP_PPC_SECURE_GUEST = 181,
        KVM_CAP_HALT_POLL = 182,
        KVM_CAP_ASYNC_PF_INT = 183,
        KVM_CAP_LAST_CPU = 184,
        KVM_CAP_SMALLER_MAXPHYADDR = 185,
        KVM_CAP_S390_DIAG318 = 186,
        KVM_CAP_STEAL_TIME = 187,
        KVM_CAP_X86_USER_SPACE_MSR = 188,
        KVM_CAP_X86_MSR_FILTER = 189,
        KVM_CAP_ENFORCE_PV_FEATURE_CPUID = 190,
        KVM_CAP_SYS_HYPERV_CPUID = 191,
        KVM_CAP_DIRTY_LOG_RING = 192,
        KVM_CAP_X86_BUS_LOCK_EXIT = 193,
        KVM_CAP_PPC_DAWR1 = 194,
        KVM_CAP_SET_GUEST_DEBUG2 = 195,
        KVM_CAP_SGX_ATTRIBUTE = 196,
        KVM_CAP_VM_COPY_ENC_CONTEXT_FROM = 197,
        KVM_CAP_PTP_KVM = 198,
        KVM_CAP_HYPERV_ENFORCE_CPUID = 199,
        KVM_CAP_SREGS2 = 200,
        KVM_CAP_EXIT_HYPERCALL = 201,
        KVM_CAP_PPC_RPT_INVALIDATE = 202,
        KVM_CAP_BINARY_STATS_FD = 203,
        KVM_CAP_EXIT_ON_EMULATION_FAILURE = 204,
        KVM_CAP_ARM_MTE = 205,
        KVM_CAP_VM_MOVE_ENC_CONTEXT_FROM = 206,
        KVM_CAP_VM_GPA_BITS = 207,
        KVM_CAP_XSAVE2 = 208,
        KVM_CAP_SYS_ATTRIBUTES = 209,
        KVM_CAP_PPC_AIL_MODE_3 = 210,
        KVM_CAP_S390_MEM_OP_EXTENSION = 211,
        KVM_CAP_PMU_CAPABILITY = 212,
        KVM_CAP_DISABLE_QUIRKS2 = 213,
        KVM_CAP_VM_TSC_CONTROL = 214,
        KVM_CAP_SYSTEM_EVENT_DATA = 215,
        KVM_CAP_ARM_SYSTEM_SUSPEND = 216,
        KVM_CAP_S390_PROTECTED_DUMP = 217,
        KVM_CAP_X86_TRIPLE_FAULT_EVENT = 218,
        KVM_CAP_X86_NOTIFY_VMEXIT = 219,
        KVM_CAP_VM_DISABLE_NX_HUGE_PAGES = 220,
        KVM_CAP_S390_ZPCI_OP = 221,
        KVM_CAP_S390_CPU_TOPOLOGY = 222,
        KVM_CAP_DIRTY_LOG_RING_ACQ_REL = 223,
        KVM_CAP_S390_PROTECTED_ASYNC_DISABLE = 224,
        KVM_CAP_DIRTY_LOG_RING_WITH_BITMAP = 225,
        KVM_CAP_PMU_EVENT_MASKED_EVENTS = 226,
        KVM_CAP_COUNTER_OFFSET = 227,
        KVM_CAP_ARM_EAGER_SPLIT_CHUNK_SIZE = 228,
        KVM_CAP_ARM_SUPPORTED_BLOCK_SIZES = 229,
        KVM_CAP_ARM_SUPPORTED_REG_MASK_RANGES = 230,
        KVM_CAP_USER_MEMORY2 = 231,
        KVM_CAP_MEMORY_FAULT_INFO = 232,
        KVM_CAP_MEMORY_ATTRIBUTES = 233,
        KVM_CAP_GUEST_MEMFD = 234,
        KVM_CAP_VM_TYPES = 235,
        KVM_CAP_PRE_FAULT_MEMORY = 236,
        KVM_CAP_X86_APIC_BUS_CYCLES_NS = 237,
        KVM_CAP_X86_GUEST_MODE = 238,
        KVM_CAP_ARM_WRITABLE_IMP_ID_REGS = 239,
        KVM_CAP_ARM_EL2 = 240,
        KVM_CAP_ARM_EL2_E2H0 = 241,
        KVM_CAP_RISCV_MP_STATE_RESET = 242,
        KVM_CAP_ARM_CACHEABLE_PFNMAP_SUPPORTED = 243,
        KVM_CAP_GUEST_MEMFD_FLAGS = 244,
        KVM_CAP_ARM_SEA_TO_USER = 245,
        KVM_CAP_S390_USER_OPEREXEC = 246,
        KVM_CAP_S390_KEYOP = 247,
        KVM_CAP_S390_VSIE_ESAMODE = 248,
        KVM_CAP_S390_HPAGE_2G = 249,
        KVM_CAP_PPC_COMPAT_CAPS = 250,
        KVM_CAP_ARM_PMU_V3_STRICT = 251,
    }
    // linux/kvm.h
    flags kvm_memory_flags "KVM_MEM_" in ioctl {
        KVM_MEM_LOG_DIRTY_PAGES (x86 1, arm64 1, riscv 1, loongarch 1, powerpc 1, s390 1, mips 1),
        KVM_MEM_READONLY (x86 2, arm64 2, riscv 2, loongarch 2, powerpc 2, s390 2, mips 2),
        KVM_MEM_GUEST_MEMFD (x86 4, arm64 4, riscv 4, loongarch 4, powerpc 4, s390 4, mips 4),
    }
    // linux/kvm.h
    flags kvm_cpuid_flags "KVM_CPUID_FLAG_" in ioctl {
        KVM_CPUID_FLAG_SIGNIFCANT_INDEX (x86 1),
        KVM_CPUID_FLAG_STATEFUL_FUNC (x86 2),
        KVM_CPUID_FLAG_STATE_READ_NEXT (x86 4),
    }
    // linux/ptp_clock.h
    flags ptp_timestamp_flags "PTP_" in ioctl {
        PTP_ENABLE_FEATURE = 1,
        PTP_RISING_EDGE = 2,
        PTP_FALLING_EDGE = 4,
        PTP_STRICT_FLAGS = 8,
        PTP_EXT_OFFSET = 0x10,
    }
    // linux/ptp_clock.h
    flags ptp_output_flags "PTP_PEROUT_" in ioctl {
        PTP_PEROUT_ONE_SHOT = 1,
        PTP_PEROUT_DUTY_CYCLE = 2,
        PTP_PEROUT_PHASE = 4,
    }
    // linux/ptp_clock.h
    choice ptp_pin_function "PTP_PF_" in ioctl {
        PTP_PF_NONE = 0,
        PTP_PF_EXTTS = 1,
        PTP_PF_PEROUT = 2,
        PTP_PF_PHYSYNC = 3,
    }
    // mtd/ubi-user.h
    choice ubi_volume_type "UBI_" in ioctl {
        UBI_DYNAMIC_VOLUME = 3,
        UBI_STATIC_VOLUME = 4,
    }
    // mtd/ubi-user.h
    flags ubi_volume_flags "UBI_" in ioctl {
        UBI_VOL_SKIP_CRC_CHECK_FLG = 1,
    }
    // mtd/ubi-user.h
    choice ubi_property "UBI_VOL_PROP_" in ioctl {
        UBI_VOL_PROP_DIRECT_WRITE = 1,
    }
    // mtd/mtd-abi.h
    choice mtd_file_mode "MTD_FILE_MODE_" in ioctl {
        MTD_FILE_MODE_NORMAL = 0,
        MTD_FILE_MODE_OTP_FACTORY = 1,
        MTD_FILE_MODE_OTP_USER = 2,
        MTD_FILE_MODE_RAW = 3,
    }
    // mtd/mtd-abi.h
    choice mtd_type "MTD_" in ioctl {
        MTD_ABSENT = 0,
        MTD_RAM = 1,
        MTD_ROM = 2,
        MTD_NORFLASH = 3,
        MTD_NANDFLASH = 4,
        MTD_DATAFLASH = 6,
        MTD_UBIVOLUME = 7,
        MTD_MLCNANDFLASH = 8,
    }
    // mtd/mtd-abi.h
    flags mtd_flags "MTD_" in ioctl {
        MTD_WRITEABLE = 0x400,
        MTD_BIT_WRITEABLE = 0x800,
        MTD_NO_ERASE = 0x1000,
        MTD_POWERUP_LOCK = 0x2000,
        MTD_SLC_ON_MLC_EMULATION = 0x4000,
    }
    // mtd/mtd-abi.h
    choice mtd_operation "MTD_OPS_" in ioctl {
        MTD_OPS_PLACE_OOB = 0,
        MTD_OPS_AUTO_OOB = 1,
        MTD_OPS_RAW = 2,
    }
    // linux/gpio.h
    flags gpio_line_flags "GPIOLINE_FLAG_" in ioctl {
        GPIOLINE_FLAG_KERNEL = 1,
        GPIOLINE_FLAG_IS_OUT = 2,
        GPIOLINE_FLAG_ACTIVE_LOW = 4,
        GPIOLINE_FLAG_OPEN_DRAIN = 8,
        GPIOLINE_FLAG_OPEN_SOURCE = 0x10,
        GPIOLINE_FLAG_BIAS_PULL_UP = 0x20,
        GPIOLINE_FLAG_BIAS_PULL_DOWN = 0x40,
        GPIOLINE_FLAG_BIAS_DISABLE = 0x80,
    }
    // linux/gpio.h
    flags gpio_handle_flags "GPIOHANDLE_REQUEST_" in ioctl {
        GPIOHANDLE_REQUEST_INPUT = 1,
        GPIOHANDLE_REQUEST_OUTPUT = 2,
        GPIOHANDLE_REQUEST_ACTIVE_LOW = 4,
        GPIOHANDLE_REQUEST_OPEN_DRAIN = 8,
        GPIOHANDLE_REQUEST_OPEN_SOURCE = 0x10,
        GPIOHANDLE_REQUEST_BIAS_PULL_UP = 0x20,
        GPIOHANDLE_REQUEST_BIAS_PULL_DOWN = 0x40,
        GPIOHANDLE_REQUEST_BIAS_DISABLE = 0x80,
    }
    // linux/gpio.h
    flags gpio_event_flags "GPIOEVENT_REQUEST_" in ioctl {
        GPIOEVENT_REQUEST_BOTH_EDGES = 3,
        GPIOEVENT_REQUEST_RISING_EDGE = 1,
        GPIOEVENT_REQUEST_FALLING_EDGE = 2,
    }
    // linux/gpio.h
    flags gpio_v2_flags "GPIO_V2_LINE_FLAG_" in ioctl {
        GPIO_V2_LINE_FLAG_USED = 1,
        GPIO_V2_LINE_FLAG_ACTIVE_LOW = 2,
        GPIO_V2_LINE_FLAG_INPUT = 4,
        GPIO_V2_LINE_FLAG_OUTPUT = 8,
        GPIO_V2_LINE_FLAG_EDGE_RISING = 0x10,
        GPIO_V2_LINE_FLAG_EDGE_FALLING = 0x20,
        GPIO_V2_LINE_FLAG_OPEN_DRAIN = 0x40,
        GPIO_V2_LINE_FLAG_OPEN_SOURCE = 0x80,
        GPIO_V2_LINE_FLAG_BIAS_PULL_UP = 0x100,
        GPIO_V2_LINE_FLAG_BIAS_PULL_DOWN = 0x200,
        GPIO_V2_LINE_FLAG_BIAS_DISABLED = 0x400,
        GPIO_V2_LINE_FLAG_EVENT_CLOCK_REALTIME = 0x800,
        GPIO_V2_LINE_FLAG_EVENT_CLOCK_HTE = 0x1000,
    }
    // linux/gpio.h
    choice gpio_attribute "GPIO_V2_LINE_ATTR_ID_" in ioctl {
        GPIO_V2_LINE_ATTR_ID_FLAGS = 1,
        GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES = 2,
        GPIO_V2_LINE_ATTR_ID_DEBOUNCE = 3,
    }
    // linux/videodev2.h
    choice v4l2_buffers "V4L2_BUF_TYPE_" in ioctl {
        V4L2_BUF_TYPE_VIDEO_CAPTURE = 1,
        V4L2_BUF_TYPE_VIDEO_OUTPUT = 2,
        V4L2_BUF_TYPE_VIDEO_OVERLAY = 3,
        V4L2_BUF_TYPE_VBI_CAPTURE = 4,
        V4L2_BUF_TYPE_VBI_OUTPUT = 5,
        V4L2_BUF_TYPE_SLICED_VBI_CAPTURE = 6,
        V4L2_BUF_TYPE_SLICED_VBI_OUTPUT = 7,
        V4L2_BUF_TYPE_VIDEO_OUTPUT_OVERLAY = 8,
        V4L2_BUF_TYPE_VIDEO_CAPTURE_MPLANE = 9,
        V4L2_BUF_TYPE_VIDEO_OUTPUT_MPLANE = 10,
        V4L2_BUF_TYPE_SDR_CAPTURE = 11,
        V4L2_BUF_TYPE_SDR_OUTPUT = 12,
        V4L2_BUF_TYPE_META_CAPTURE = 13,
        V4L2_BUF_TYPE_META_OUTPUT = 14,
    }
    // linux/videodev2.h
    choice v4l2_memory "V4L2_MEMORY_" in ioctl {
        V4L2_MEMORY_MMAP = 1,
        V4L2_MEMORY_USERPTR = 2,
        V4L2_MEMORY_OVERLAY = 3,
        V4L2_MEMORY_DMABUF = 4,
    }
    // linux/videodev2.h
    flags v4l2_capabilities "V4L2_CAP_" in ioctl {
        V4L2_CAP_VIDEO_CAPTURE = 1,
        V4L2_CAP_VIDEO_OUTPUT = 2,
        V4L2_CAP_VIDEO_OVERLAY = 4,
        V4L2_CAP_VBI_CAPTURE = 0x10,
        V4L2_CAP_VBI_OUTPUT = 0x20,
        V4L2_CAP_SLICED_VBI_CAPTURE = 0x40,
        V4L2_CAP_SLICED_VBI_OUTPUT = 0x80,
        V4L2_CAP_RDS_CAPTURE = 0x100,
        V4L2_CAP_VIDEO_OUTPUT_OVERLAY = 0x200,
        V4L2_CAP_HW_FREQ_SEEK = 0x400,
        V4L2_CAP_RDS_OUTPUT = 0x800,
        V4L2_CAP_VIDEO_CAPTURE_MPLANE = 0x1000,
        V4L2_CAP_VIDEO_OUTPUT_MPLANE = 0x2000,
        V4L2_CAP_VIDEO_M2M_MPLANE = 0x4000,
        V4L2_CAP_VIDEO_M2M = 0x8000,
        V4L2_CAP_TUNER = 0x10000,
        V4L2_CAP_AUDIO = 0x20000,
        V4L2_CAP_RADIO = 0x40000,
        V4L2_CAP_MODULATOR = 0x80000,
        V4L2_CAP_SDR_CAPTURE = 0x100000,
        V4L2_CAP_EXT_PIX_FORMAT = 0x200000,
        V4L2_CAP_SDR_OUTPUT = 0x400000,
        V4L2_CAP_META_CAPTURE = 0x800000,
        V4L2_CAP_READWRITE = 0x1000000,
        V4L2_CAP_EDID = 0x2000000,
        V4L2_CAP_ASYNCIO = 0x2000000,
        V4L2_CAP_STREAMING = 0x4000000,
        V4L2_CAP_META_OUTPUT = 0x8000000,
        V4L2_CAP_TOUCH = 0x10000000,
        V4L2_CAP_IO_MC = 0x20000000,
        V4L2_CAP_DEVICE_CAPS = 0x80000000,
    }
    // include/scsi/sg.h
    choice scsi_direction "SG_DXFER_" in ioctl {
        SG_DXFER_NONE = -1,
        SG_DXFER_TO_DEV = -2,
        SG_DXFER_FROM_DEV = -3,
        SG_DXFER_TO_FROM_DEV = -4,
        SG_DXFER_UNKNOWN = -5,
    }
    // include/scsi/sg.h
    flags scsi_flags "SG_FLAG_" in ioctl {
        SG_FLAG_DIRECT_IO = 1,
        SG_FLAG_UNUSED_LUN_INHIBIT = 2,
        SG_FLAG_MMAP_IO = 4,
        SG_FLAG_NO_DXFER = 0x10000,
        SG_FLAG_Q_AT_TAIL = 0x10,
        SG_FLAG_Q_AT_HEAD = 0x20,
    }
    // include/scsi/sg.h
    flags scsi_info "SG_INFO_" in ioctl {
        SG_INFO_CHECK = 1,
        SG_INFO_DIRECT_IO = 2,
        SG_INFO_MIXED_IO = 4,
    }
    // linux/tee.h
    choice tee_implementation "TEE_IMPL_ID_" in ioctl {
        TEE_IMPL_ID_OPTEE = 1,
        TEE_IMPL_ID_AMDTEE = 2,
        TEE_IMPL_ID_TSTEE = 3,
        TEE_IMPL_ID_QTEE = 4,
    }
    // linux/tee.h
    flags tee_capabilities "TEE_GEN_CAP_" in ioctl {
        TEE_GEN_CAP_GP = 1,
        TEE_GEN_CAP_PRIVILEGED = 2,
        TEE_GEN_CAP_REG_MEM = 4,
        TEE_GEN_CAP_MEMREF_NULL = 8,
        TEE_GEN_CAP_OBJREF = 0x10,
    }
    // linux/bpf_common.h, linux/filter.h: what an instruction of a classic BPF program is made of.
    flags bpf_load "BPF_" in structs {
        BPF_LD of 7 = 0,
        BPF_LDX of 7 = 1,
        BPF_W of 0x18 = 0,
        BPF_H of 0x18 = 8,
        BPF_B of 0x18 = 0x10,
        BPF_DW of 0x18 = 0x18,
        BPF_IMM of 0xe0 = 0,
        BPF_ABS of 0xe0 = 0x20,
        BPF_IND of 0xe0 = 0x40,
        BPF_MEM of 0xe0 = 0x60,
        BPF_LEN of 0xe0 = 0x80,
        BPF_MSH of 0xe0 = 0xa0,
    }
    flags bpf_store "BPF_" in structs {
        BPF_ST of 7 = 2,
        BPF_STX of 7 = 3,
    }
    flags bpf_arithmetic "BPF_" in structs {
        BPF_ALU of 7 = 4,
        BPF_K of 8 = 0,
        BPF_X of 8 = 8,
        BPF_ADD of 0xf0 = 0,
        BPF_SUB of 0xf0 = 0x10,
        BPF_MUL of 0xf0 = 0x20,
        BPF_DIV of 0xf0 = 0x30,
        BPF_OR of 0xf0 = 0x40,
        BPF_AND of 0xf0 = 0x50,
        BPF_LSH of 0xf0 = 0x60,
        BPF_RSH of 0xf0 = 0x70,
        BPF_NEG of 0xf0 = 0x80,
        BPF_MOD of 0xf0 = 0x90,
        BPF_XOR of 0xf0 = 0xa0,
    }
    flags bpf_jump "BPF_" in structs {
        BPF_JMP of 7 = 5,
        ..bpf_arithmetic BPF_K BPF_X,
        BPF_JA of 0xf0 = 0,
        BPF_JEQ of 0xf0 = 0x10,
        BPF_JGT of 0xf0 = 0x20,
        BPF_JGE of 0xf0 = 0x30,
        BPF_JSET of 0xf0 = 0x40,
    }
    flags bpf_return "BPF_" in structs {
        BPF_RET of 7 = 6,
        ..bpf_arithmetic BPF_K BPF_X,
    }
    // linux/filter.h: what a classic program loads from SKF_AD_OFF on, which is no part of the packet.
    choice bpf_ancillary "SKF_AD_" in structs {
        SKF_AD_PROTOCOL = 0,
        SKF_AD_PKTTYPE = 4,
        SKF_AD_IFINDEX = 8,
        SKF_AD_NLATTR = 12,
        SKF_AD_NLATTR_NEST = 16,
        SKF_AD_MARK = 20,
        SKF_AD_QUEUE = 24,
        SKF_AD_HATYPE = 28,
        SKF_AD_RXHASH = 32,
        SKF_AD_CPU = 36,
        SKF_AD_ALU_XOR_X = 40,
        SKF_AD_VLAN_TAG = 44,
        SKF_AD_VLAN_TAG_PRESENT = 48,
        SKF_AD_PAY_OFFSET = 52,
        SKF_AD_RANDOM = 56,
        SKF_AD_VLAN_TPID = 60,
    }
    flags bpf_return_accumulator "BPF_" in structs {
        ..bpf_return BPF_RET,
        BPF_A of 0x18 = 0x10,
    }
    flags bpf_misc "BPF_" in structs {
        BPF_MISC of 7 = 7,
        BPF_TAX of 0xf8 = 0,
        BPF_TXA of 0xf8 = 0x80,
    }
    // linux/bpf.h: the same of an extended one.
    flags ebpf_load "BPF_" in structs {
        ..bpf_load BPF_LD BPF_LDX,
        ..bpf_store BPF_ST BPF_STX,
        ..bpf_load BPF_W BPF_H BPF_B BPF_DW BPF_IMM BPF_ABS BPF_IND BPF_MEM,
        BPF_MEMSX of 0xe0 = 0x80,
        BPF_ATOMIC of 0xe0 = 0xc0,
    }
    flags ebpf_arithmetic "BPF_" in structs {
        ..bpf_arithmetic BPF_ALU,
        BPF_ALU64 of 7 = 7,
        ..bpf_arithmetic BPF_K BPF_X BPF_ADD BPF_SUB BPF_MUL BPF_DIV BPF_OR BPF_AND BPF_LSH BPF_RSH BPF_NEG BPF_MOD BPF_XOR,
        BPF_MOV of 0xf0 = 0xb0,
        BPF_ARSH of 0xf0 = 0xc0,
        BPF_END of 0xf0 = 0xd0,
    }
    flags ebpf_jump "BPF_" in structs {
        ..bpf_jump BPF_JMP,
        BPF_JMP32 of 7 = 6,
        ..bpf_jump BPF_K BPF_X BPF_JA BPF_JEQ BPF_JGT BPF_JGE BPF_JSET,
        BPF_JNE of 0xf0 = 0x50,
        BPF_JSGT of 0xf0 = 0x60,
        BPF_JSGE of 0xf0 = 0x70,
        BPF_CALL of 0xf0 = 0x80,
        BPF_EXIT of 0xf0 = 0x90,
        BPF_JLT of 0xf0 = 0xa0,
        BPF_JLE of 0xf0 = 0xb0,
        BPF_JSLT of 0xf0 = 0xc0,
        BPF_JSLE of 0xf0 = 0xd0,
        BPF_JCOND of 0xf0 = 0xe0,
    }
}
