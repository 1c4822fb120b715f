//! Which manual page describes a call.

use core::fmt;

use crate::table::Syscall;

/// A manual page: `pread(2)`.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
///
/// let page = Sysno::mq_timedsend.manual_page().unwrap();
/// assert_eq!((page.name(), page.section()), ("mq_send", 3));
/// assert_eq!(page.to_string(), "mq_send(3)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ManualPage {
    name: &'static str,
    section: u8,
}

impl ManualPage {
    /// The page's name.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::munmap.manual_page().unwrap().name(), "mmap");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The section of the manual: 2, or 3 if the page describes the library function around the call.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::getcwd.manual_page().unwrap().section(), 3);
    /// ```
    pub const fn section(&self) -> u8 {
        self.section
    }
}

impl fmt::Display for ManualPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.name, self.section)
    }
}

impl Syscall {
    /// The manual page that describes it, as of man-pages 6.03; `None` if no page describes it.
    ///
    /// ```
    /// # use sysno::Abi;
    /// let page = |name| Abi::X86_64.syscall_by_name(name).unwrap().manual_page();
    /// assert_eq!(page("pread64").unwrap().to_string(), "pread(2)");
    /// assert_eq!(page("uretprobe"), None);
    /// ```
    pub fn manual_page(self) -> Option<ManualPage> {
        of(self.name())
    }
}

/// The page that describes the call of that name, on every ABI.
fn of(call: &'static str) -> Option<ManualPage> {
    // `ppoll_time64` is `ppoll` with another struct.
    let call = call.strip_suffix("_time64").unwrap_or(call);
    if NONE.contains(&call) {
        return None;
    }
    let page = |pages: &[(&'static str, &[&str])]| {
        pages.iter().find(|(_, calls)| calls.contains(&call)).map(|&(page, _)| page)
    };
    match page(SECTION_3) {
        Some(name) => Some(ManualPage { name, section: 3 }),
        None => Some(ManualPage { name: page(SECTION_2).unwrap_or(call), section: 2 }),
    }
}

// As of man-pages 6.03. A call that is in none of these lists has a page of its own name.

/// Pages of section 2 that describe calls of other names.
#[rustfmt::skip]
const SECTION_2: &[(&str, &[&str])] = &[
    ("_exit", &["exit"]),
    ("accept", &["accept4"]),
    ("access", &["faccessat", "faccessat2"]),
    ("adjtimex", &["clock_adjtime", "clock_adjtime64", "old_adjtimex"]),
    ("alloc_hugepages", &["free_hugepages"]),
    ("brk", &["osf_sbrk"]),
    ("capget", &["capset"]),
    ("chdir", &["fchdir"]),
    ("chmod", &["fchmod", "fchmodat", "fchmodat2"]),
    ("chown", &["chown32", "fchown", "fchown32", "fchownat", "lchown", "lchown32"]),
    ("clock_getres", &["clock_gettime", "clock_gettime64", "clock_settime", "clock_settime64"]),
    ("clone", &["clone2", "clone3"]),
    ("dup", &["dup2", "dup3"]),
    ("epoll_create", &["epoll_create1"]),
    ("epoll_wait", &["epoll_pwait", "epoll_pwait2"]),
    ("eventfd", &["eventfd2"]),
    ("execve", &["osf_execve"]),
    ("fcntl", &["fcntl64"]),
    ("fsync", &["fdatasync", "osf_fdatasync"]),
    ("get_robust_list", &["set_robust_list"]),
    ("getdents", &["getdents64"]),
    ("getdomainname", &["osf_getdomainname", "setdomainname"]),
    ("getgid", &["getegid", "getegid32", "getgid32"]),
    ("getgroups", &["getgroups32", "setgroups", "setgroups32"]),
    ("gethostname", &["sethostname"]),
    ("getitimer", &["osf_getitimer", "osf_setitimer", "setitimer"]),
    ("getpagesize", &["old_getpagesize"]),
    ("getpid", &["getppid"]),
    ("getpriority", &["setpriority"]),
    ("getresuid", &["getresgid", "getresgid32", "getresuid32"]),
    ("getrlimit", &["prlimit64", "setrlimit", "ugetrlimit"]),
    ("getrusage", &["osf_getrusage"]),
    ("getsockopt", &["setsockopt"]),
    ("gettimeofday", &["osf_gettimeofday", "osf_settimeofday", "settimeofday"]),
    ("getuid", &["geteuid", "geteuid32", "getuid32"]),
    ("getxattr", &["fgetxattr", "lgetxattr"]),
    ("init_module", &["finit_module"]),
    ("inotify_init", &["inotify_init1"]),
    ("ioprio_set", &["ioprio_get"]),
    ("kexec_load", &["kexec_file_load"]),
    ("link", &["linkat"]),
    ("listxattr", &["flistxattr", "llistxattr"]),
    ("llseek", &["_llseek"]),
    ("mincore", &["osf_mincore"]),
    ("mkdir", &["mkdirat"]),
    ("mknod", &["mknodat"]),
    ("mlock", &["mlock2", "mlockall", "munlock", "munlockall"]),
    ("mmap", &["munmap"]),
    ("mount", &["osf_mount"]),
    ("mprotect", &["pkey_mprotect"]),
    ("mremap", &["osf_mremap"]),
    ("msgop", &["msgrcv", "msgsnd"]),
    ("open", &["creat", "openat", "osf_old_creat", "osf_old_open"]),
    ("open_by_handle_at", &["name_to_handle_at"]),
    ("pciconfig_read", &["pciconfig_iobase", "pciconfig_write"]),
    ("pipe", &["pipe2"]),
    ("pkey_alloc", &["pkey_free"]),
    ("poll", &["ppoll"]),
    ("posix_fadvise", &["arm_fadvise64_64", "fadvise64", "fadvise64_64"]),
    ("pread", &["pread64", "pwrite64"]),
    ("process_vm_readv", &["process_vm_writev"]),
    ("readlink", &["readlinkat"]),
    ("readv", &["preadv", "preadv2", "pwritev", "pwritev2", "writev"]),
    ("reboot", &["osf_reboot"]),
    ("recv", &["recvfrom", "recvmsg"]),
    ("removexattr", &["fremovexattr", "lremovexattr"]),
    ("rename", &["renameat", "renameat2"]),
    ("rt_sigqueueinfo", &["rt_tgsigqueueinfo"]),
    ("s390_pci_mmio_write", &["s390_pci_mmio_read"]),
    ("sched_get_priority_max", &["sched_get_priority_min"]),
    ("sched_setaffinity", &["sched_getaffinity"]),
    ("sched_setattr", &["sched_getattr"]),
    ("sched_setparam", &["sched_getparam"]),
    ("sched_setscheduler", &["sched_getscheduler"]),
    ("select", &["_newselect", "osf_select", "pselect6"]),
    ("semop", &["semtimedop"]),
    ("send", &["sendmsg", "sendto"]),
    ("sendfile", &["sendfile64"]),
    ("set_thread_area", &["get_thread_area"]),
    ("setfsgid", &["setfsgid32"]),
    ("setfsuid", &["setfsuid32"]),
    ("setgid", &["setgid32"]),
    ("setpgid", &["getpgid", "getpgrp", "osf_old_getpgrp", "setpgrp"]),
    ("setresuid", &["setresgid", "setresgid32", "setresuid32"]),
    ("setreuid", &["setregid", "setregid32", "setreuid32"]),
    ("setuid", &["setuid32"]),
    ("setxattr", &["fsetxattr", "lsetxattr"]),
    ("sgetmask", &["ssetmask"]),
    ("shmop", &["osf_shmat", "shmat", "shmdt"]),
    ("sigaction", &["osf_old_sigaction", "rt_sigaction"]),
    ("signal", &["osf_signal"]),
    ("signalfd", &["signalfd4"]),
    ("sigpending", &["rt_sigpending"]),
    ("sigprocmask", &["osf_sigprocmask", "rt_sigprocmask"]),
    ("sigreturn", &["osf_old_sigreturn", "rt_sigreturn"]),
    ("sigsuspend", &["rt_sigsuspend"]),
    ("sigwaitinfo", &["rt_sigtimedwait"]),
    ("stat", &["fstat", "fstat64", "fstatat64", "lstat", "lstat64", "newfstatat", "oldfstat", "oldlstat", "oldstat", "osf_fstat", "osf_lstat", "osf_old_fstat", "osf_old_lstat", "osf_old_stat", "osf_stat", "stat64"]),
    ("statfs", &["fstatfs", "fstatfs64", "osf_fstatfs", "osf_fstatfs64", "osf_statfs", "osf_statfs64", "statfs64"]),
    ("swapon", &["osf_swapon", "swapoff"]),
    ("symlink", &["symlinkat"]),
    ("sync", &["syncfs"]),
    ("sync_file_range", &["arm_sync_file_range", "sync_file_range2"]),
    ("syscall", &["osf_syscall"]),
    ("sysctl", &["_sysctl"]),
    ("sysinfo", &["osf_sysinfo"]),
    ("timer_settime", &["timer_gettime", "timer_gettime64", "timer_settime64"]),
    ("timerfd_create", &["timerfd_gettime", "timerfd_gettime64", "timerfd_settime", "timerfd_settime64"]),
    ("tkill", &["tgkill"]),
    ("truncate", &["ftruncate", "ftruncate64", "truncate64"]),
    ("umount", &["oldumount", "umount2"]),
    ("uname", &["oldolduname", "olduname"]),
    ("unimplemented", &["afs_syscall", "break", "getpmsg", "gtty", "lock", "mpx", "osf_afs_syscall", "osf_security", "prof", "putpmsg", "security", "stty", "tuxcall", "vserver"]),
    ("unlink", &["unlinkat"]),
    ("utime", &["osf_utimes", "utimes"]),
    ("vm86", &["vm86old"]),
    ("wait", &["osf_old_wait", "osf_waitid", "waitid", "waitpid"]),
    ("wait4", &["osf_wait4"]),
];

/// Pages of section 3 that describe calls.
#[rustfmt::skip]
const SECTION_3: &[(&str, &[&str])] = &[
    ("getcwd", &["getcwd"]),
    ("mq_notify", &["mq_notify"]),
    ("mq_open", &["mq_open"]),
    ("mq_receive", &["mq_timedreceive"]),
    ("mq_send", &["mq_timedsend"]),
    ("mq_unlink", &["mq_unlink"]),
];

/// Calls that no page describes.
#[rustfmt::skip]
const NONE: &[&str] = &[
    "acl_get", "acl_set", "arc_gettls", "arc_settls", "arc_usr_cmpxchg", "atomic_barrier", "atomic_cmpxchg_32",
    "attrctl", "available165", "available170", "available222", "available238", "available255", "available259",
    "available271", "available286", "available287", "available302", "available303", "available315", "available319",
    "available4", "available5", "available51", "available6", "available7", "available8", "available9", "breakpoint",
    "cachectl", "cachestat", "cmpxchg", "dipc", "epoll_ctl_old", "epoll_wait_old", "exec_with_loader", "execv",
    "file_getattr", "file_setattr", "fsconfig", "fsmount", "fsopen", "fspick", "ftime", "futex_requeue",
    "futex_wait", "futex_waitv", "futex_wake", "get_tls", "getdtablesize", "getxattrat", "getxgid", "getxpid",
    "getxuid", "io_pgetevents", "io_uring_enter", "io_uring_register", "io_uring_setup", "kern_features",
    "listmount", "listns", "listxattrat", "lsm_get_self_attr", "lsm_list_modules", "lsm_set_self_attr",
    "map_shadow_stack", "memory_ordering", "move_mount", "mseal", "multiplexer", "ni_syscall", "open_tree",
    "open_tree_attr", "or1k_atomic", "osf_adjtime", "osf_alt_plock", "osf_alt_setsid", "osf_alt_sigpending",
    "osf_asynch_daemon", "osf_audcntl", "osf_audgen", "osf_chflags", "osf_exportfs", "osf_fchflags",
    "osf_fpathconf", "osf_fuser", "osf_getaddressconf", "osf_getdirentries", "osf_getfh", "osf_getfsstat",
    "osf_gethostid", "osf_getlogin", "osf_getmnt", "osf_getsysinfo", "osf_kloadcall", "osf_kmodcall", "osf_memcntl",
    "osf_msfs_syscall", "osf_msleep", "osf_mvalid", "osf_mwakeup", "osf_naccept", "osf_nfssvc", "osf_ngetpeername",
    "osf_ngetsockname", "osf_nrecvfrom", "osf_nrecvmsg", "osf_nsendmsg", "osf_ntp_adjtime", "osf_ntp_gettime",
    "osf_old_killpg", "osf_old_sigblock", "osf_old_sigsetmask", "osf_old_sigvec", "osf_old_vadvise",
    "osf_old_vtrace", "osf_oldquota", "osf_pathconf", "osf_pid_block", "osf_pid_unblock", "osf_plock",
    "osf_priocntlset", "osf_profil", "osf_proplist_syscall", "osf_revoke", "osf_set_program_attributes",
    "osf_set_speculative", "osf_sethostid", "osf_setlogin", "osf_setsysinfo", "osf_sigsendset", "osf_sigstack",
    "osf_sigwaitprim", "osf_sstk", "osf_subsys_info", "osf_swapctl", "osf_table", "osf_uadmin", "osf_usleep_thread",
    "osf_uswitch", "osf_utc_adjtime", "osf_utc_gettime", "osf_utsname", "perfctr", "process_mrelease", "profil",
    "quotactl_fd", "removexattrat", "reserved152", "reserved153", "reserved177", "reserved193", "reserved221",
    "reserved253", "reserved82", "riscv_flush_icache", "riscv_hwprobe", "rseq", "rseq_slice_yield", "rtas",
    "sched_get_affinity", "sched_set_affinity", "set_mempolicy_home_node", "set_tls", "sethae", "setxattrat",
    "spill", "statmount", "swapcontext", "switch_endian", "sys_debug_setcontext", "sysmips", "timerfd", "ulimit",
    "unused109", "unused150", "unused18", "unused28", "unused59", "unused84", "uprobe", "uretprobe", "usr26",
    "usr32", "utrap_install", "xtensa",
];
