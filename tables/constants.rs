// What the bits and the numbers of arguments are called: the sets of constants that an argument may be made of.
//
// Last compared with Linux 7.2: include/uapi and arch/*/include/uapi. tests/data/constants.tsv has these facts.
//
//     kind set "prefix" rest other {
//         name of mask = value (family value of mask, …),
//     }
//
// kind           flags: any number of them, with `|`; modes: the same, and what is left over is octal; choice: one of them;
//                codes: one of them, and a number without a name is hexadecimal
// set            what tables/calls.rs calls it
// prefix         what strace writes before `???` for what has no name
// rest other     optional: the set whose names are for the bits that are left over, as the signal in the flags of clone
// name           as in the kernel's headers
// of mask        optional: the name is one of several values of these bits, which are no flags of their own
// value          on every ABI that the parentheses don't name; without it, only those have the name
// family         a directory of the kernel's arch/, or a part of one (i386, x86_64, x32, mips_o32, mips_n32, mips_n64, parisc32,
//                parisc64, powerpc32, powerpc64, sparc32, sparc64), or bits32, bits64: the ABIs whose long has so many bits. The
//                first one that an ABI is in counts; `none`: it has no such constant
//
// One row a line, in the order in which strace tries the names: of two flags that share bits, the one with more bits is first.
// A flag that is 0 is the name of no flags at all. How to correct a row: CONTRIBUTING.md.

constants! {
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
    }
    flags dup3_flags "O_" {
        O_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
    }
    flags pipe2_flags "O_" {
        // To pipe2(), O_EXCL is O_NOTIFICATION_PIPE: include/uapi/linux/watch_queue.h.
        O_EXCL = 0o200 (alpha 0o4000, mips 0o2000, parisc 0o2000, sparc 0o4000),
        O_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
        O_DIRECT = 0o40000 (alpha 0o2000000, arm 0o200000, arm64 0o200000, m68k 0o200000, mips 0o100000, powerpc 0o400000, sparc 0o4000000),
        O_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
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
    flags execveat_flags "AT_" {
        AT_SYMLINK_NOFOLLOW = 0x100,
        AT_EMPTY_PATH = 0x1000,
        AT_EXECVE_CHECK = 0x10000,
    }
    flags unlinkat_flags "AT_" {
        AT_REMOVEDIR = 0x200,
    }
    flags faccessat_flags "AT_" {
        AT_SYMLINK_NOFOLLOW = 0x100,
        AT_EACCESS = 0x200,
        AT_EMPTY_PATH = 0x1000,
    }
    flags handle_flags "AT_" {
        AT_HANDLE_MNT_ID_UNIQUE = 1,
        AT_HANDLE_CONNECTABLE = 2,
        AT_HANDLE_FID = 0x200,
        AT_SYMLINK_FOLLOW = 0x400,
        AT_EMPTY_PATH = 0x1000,
    }
    flags statx_flags "AT_" {
        // AT_STATX_SYNC_AS_STAT is neither of the two flags that follow.
        AT_STATX_SYNC_AS_STAT of 0x6000 = 0,
        AT_STATX_FORCE_SYNC = 0x2000,
        AT_STATX_DONT_SYNC = 0x4000,
        AT_SYMLINK_NOFOLLOW = 0x100,
        AT_REMOVEDIR = 0x200,
        AT_SYMLINK_FOLLOW = 0x400,
        AT_NO_AUTOMOUNT = 0x800,
        AT_EMPTY_PATH = 0x1000,
        AT_RECURSIVE = 0x8000,
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
    flags rename_flags "RENAME_" {
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
        FAN_MARK_FLUSH = 0x80,
        FAN_MARK_DONT_FOLLOW = 4,
        FAN_MARK_ONLYDIR = 8,
        // FAN_MARK_MNTNS has the bits of the two that follow.
        FAN_MARK_MNTNS = 0x110,
        FAN_MARK_MOUNT = 0x10,
        FAN_MARK_FILESYSTEM = 0x100,
        FAN_MARK_IGNORED_MASK = 0x20,
        FAN_MARK_IGNORED_SURV_MODIFY = 0x40,
        FAN_MARK_IGNORE = 0x400,
        FAN_MARK_EVICTABLE = 0x200,
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
        FAN_RENAME = 0x10000000,
        FAN_ONDIR = 0x40000000,
    }

    // Mounts.

    flags mount_flags "MS_" {
        // Required in the high half before Linux 2.4, and ignored there since: mount(2).
        MS_MGC_VAL of 0xffff0000 = 0xc0ed0000,
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
        AT_SYMLINK_NOFOLLOW = 0x100,
        AT_NO_AUTOMOUNT = 0x800,
        AT_EMPTY_PATH = 0x1000,
        AT_RECURSIVE = 0x8000,
    }
    flags mount_setattr_flags "AT_" {
        AT_SYMLINK_NOFOLLOW = 0x100,
        AT_NO_AUTOMOUNT = 0x800,
        AT_EMPTY_PATH = 0x1000,
        AT_RECURSIVE = 0x8000,
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
    flags memfd_secret_flags "O_" {
        O_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
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
        O_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
        O_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
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
    flags get_mempolicy_flags "MPOL_F_" {
        MPOL_F_NODE = 1,
        MPOL_F_ADDR = 2,
        MPOL_F_MEMS_ALLOWED = 4,
    }
    flags mbind_flags "MPOL_MF_" {
        MPOL_MF_STRICT = 1,
        MPOL_MF_MOVE = 2,
        MPOL_MF_MOVE_ALL = 4,
    }
    choice membarrier_command "MEMBARRIER_CMD_" {
        MEMBARRIER_CMD_QUERY = 0,
        MEMBARRIER_CMD_GLOBAL = 1,
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
    // Of setns(), too, which takes those of namespaces alone.
    flags unshare_flags "CLONE_" {
        // To clone(), this bit is one of the signal's.
        CLONE_NEWTIME = 0x80,
        CLONE_VM = 0x100,
        CLONE_FS = 0x200,
        CLONE_FILES = 0x400,
        CLONE_SIGHAND = 0x800,
        CLONE_THREAD = 0x10000,
        CLONE_NEWNS = 0x20000,
        CLONE_SYSVSEM = 0x40000,
        // The bit of CLONE_PARENT_SETTID, which unshare() does not take. strace has no name for it.
        UNSHARE_EMPTY_MNTNS = 0x100000,
        CLONE_NEWCGROUP = 0x2000000,
        CLONE_NEWUTS = 0x4000000,
        CLONE_NEWIPC = 0x8000000,
        CLONE_NEWUSER = 0x10000000,
        CLONE_NEWPID = 0x20000000,
        CLONE_NEWNET = 0x40000000,
    }
    flags wait_options "W" {
        WNOHANG = 1,
        WEXITED = 4,
        // To wait4() and waitpid(), WUNTRACED.
        WSTOPPED = 2,
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
        // A policy is all bits but that of the flag. SCHED_OTHER is POSIX's name for the kernel's SCHED_NORMAL; SCHED_ISO, which only patched kernels
        // have, is in the headers of glibc.
        SCHED_RESET_ON_FORK = 0x40000000,
        SCHED_OTHER of 0xbfffffff = 0,
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
    flags timer_flags "TIMER_" {
        TIMER_ABSTIME = 1,
    }
    flags timerfd_flags "TFD_" {
        TFD_CLOEXEC = 0o2000000 (alpha 0o10000000, parisc 0o10000000, sparc 0o20000000),
        TFD_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
    }
    flags timerfd_settime_flags "TFD_" {
        TFD_TIMER_ABSTIME = 1,
        TFD_TIMER_CANCEL_ON_SET = 2,
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
        // On MIPS, strace writes the older name.
        SIGABRT = 6 (mips none),
        SIGIOT (mips 6),
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
        // alpha's SIGPWR is SIGINFO, sparc's SIGLOST: strace writes those.
        SIGPWR = 30 (alpha none, mips 19, parisc 19, sparc none),
        SIGINFO (alpha 29),
        SIGLOST (sparc 29),
        SIGSYS = 31 (alpha 12, mips 12, sparc 12),
        SIGRTMIN = 32,
    }
    choice signal_how "SIG_" {
        SIG_BLOCK = 0 (alpha 1, mips 1, sparc 1),
        SIG_UNBLOCK = 1 (alpha 2, mips 2, sparc 2),
        SIG_SETMASK = 2 (alpha 3, mips 3, sparc 4),
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
        O_NONBLOCK = 0o4000 (alpha 4, mips 0o200, parisc 0o200000, sparc 0o40000),
        O_TRUNC = 0o1000 (alpha 0o2000, sparc 0o2000),
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
    choice reboot_magic "LINUX_REBOOT_MAGIC1" {
        LINUX_REBOOT_MAGIC1 = 0xfee1dead,
    }
    choice reboot_magic2 "LINUX_REBOOT_MAGIC2" {
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
    choice sysmips_command "" {
        SETNAME (mips 1),
        FLUSH_CACHE (mips 3),
        MIPS_FIXADE (mips 7),
        MIPS_RDNVRAM (mips 10),
        MIPS_ATOMIC_SET (mips 2001),
    }
    choice or1k_atomic_operation "" {
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
    flags address_family "X_" {
        X_ADDRESS_FAMILY = 1,
    }
    flags bpf_command "X_" {
        X_BPF_COMMAND = 1,
    }
    flags fcntl_command "X_" {
        X_FCNTL_COMMAND = 1,
    }
    flags futex2_flags "X_" {
        X_FUTEX2_FLAGS = 1,
    }
    flags futex_operation "X_" {
        X_FUTEX_OPERATION = 1,
    }
    flags io_uring_enter_flags "X_" {
        X_IO_URING_ENTER_FLAGS = 1,
    }
    flags io_uring_register_operation "X_" {
        X_IO_URING_REGISTER_OPERATION = 1,
    }
    flags ioctl_request "X_" {
        X_IOCTL_REQUEST = 1,
    }
    flags ipc_call "X_" {
        X_IPC_CALL = 1,
    }
    flags ipc_flags "X_" {
        X_IPC_FLAGS = 1,
    }
    flags ipc_key "X_" {
        X_IPC_KEY = 1,
    }
    flags ipc_message_flags "X_" {
        X_IPC_MESSAGE_FLAGS = 1,
    }
    flags keyctl_operation "X_" {
        X_KEYCTL_OPERATION = 1,
    }
    flags keyring "X_" {
        X_KEYRING = 1,
    }
    flags landlock_restrict_flags "X_" {
        X_LANDLOCK_RESTRICT_FLAGS = 1,
    }
    flags landlock_rule_type "X_" {
        X_LANDLOCK_RULE_TYPE = 1,
    }
    flags landlock_ruleset_flags "X_" {
        X_LANDLOCK_RULESET_FLAGS = 1,
    }
    flags message_flags "X_" {
        X_MESSAGE_FLAGS = 1,
    }
    flags msgctl_command "X_" {
        X_MSGCTL_COMMAND = 1,
    }
    flags prctl_option "X_" {
        X_PRCTL_OPTION = 1,
    }
    flags ptrace_request "X_" {
        X_PTRACE_REQUEST = 1,
    }
    flags quota_command "X_" {
        X_QUOTA_COMMAND = 1,
    }
    flags seccomp_operation "X_" {
        X_SECCOMP_OPERATION = 1,
    }
    flags semctl_command "X_" {
        X_SEMCTL_COMMAND = 1,
    }
    flags shmat_flags "X_" {
        X_SHMAT_FLAGS = 1,
    }
    flags shmctl_command "X_" {
        X_SHMCTL_COMMAND = 1,
    }
    flags shmget_flags "X_" {
        X_SHMGET_FLAGS = 1,
    }
    flags shutdown_how "X_" {
        X_SHUTDOWN_HOW = 1,
    }
    flags socket_flags "X_" {
        X_SOCKET_FLAGS = 1,
    }
    flags socket_level "X_" {
        X_SOCKET_LEVEL = 1,
    }
    flags socket_type "X_" {
        X_SOCKET_TYPE = 1,
    }
    flags socketcall_call "X_" {
        X_SOCKETCALL_CALL = 1,
    }
}
