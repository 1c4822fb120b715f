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
    // Files.

    flags open_flags "O_" {
        O_RDONLY of 3 = 0,
        O_WRONLY of 3 = 1,
        O_RDWR of 3 = 2,
        O_ACCMODE of 3 = 3,
        O_CREAT = 0o100 (alpha 0o1000, mips 0o400, parisc 0o400, sparc 0o1000),
        O_EXCL = 0o200 (alpha 0o4000, mips 0o2000, parisc 0o2000, sparc 0o4000),
    }
    choice seek "SEEK_" {
        SEEK_SET = 0,
        SEEK_CUR = 1,
        SEEK_END = 2,
        SEEK_DATA = 3,
        SEEK_HOLE = 4,
    }

    // Signals.

    choice signals "SIG" {
        SIGHUP = 1,
        SIGINT = 2,
    }
    choice clocks "CLOCK_" {
        CLOCK_REALTIME = 0,
        CLOCK_MONOTONIC = 1,
    }
    flags clone_flags "CLONE_" rest signals {
        CLONE_VM = 0x100,
    }
    flags access_mode "X_" {
        X_ACCESS_MODE = 1,
    }
    flags address_family "X_" {
        X_ADDRESS_FAMILY = 1,
    }
    flags arch_prctl_code "X_" {
        X_ARCH_PRCTL_CODE = 1,
    }
    flags at_flags "X_" {
        X_AT_FLAGS = 1,
    }
    flags bpf_command "X_" {
        X_BPF_COMMAND = 1,
    }
    flags cacheflush_cache "X_" {
        X_CACHEFLUSH_CACHE = 1,
    }
    flags cacheflush_operation "X_" {
        X_CACHEFLUSH_OPERATION = 1,
    }
    flags cacheflush_scope "X_" {
        X_CACHEFLUSH_SCOPE = 1,
    }
    flags close_range_flags "X_" {
        X_CLOSE_RANGE_FLAGS = 1,
    }
    flags delete_module_flags "X_" {
        X_DELETE_MODULE_FLAGS = 1,
    }
    flags dup3_flags "X_" {
        X_DUP3_FLAGS = 1,
    }
    flags epoll_flags "X_" {
        X_EPOLL_FLAGS = 1,
    }
    flags epoll_operation "X_" {
        X_EPOLL_OPERATION = 1,
    }
    flags eventfd_flags "X_" {
        X_EVENTFD_FLAGS = 1,
    }
    flags faccessat_flags "X_" {
        X_FACCESSAT_FLAGS = 1,
    }
    flags fadvise_advice "X_" {
        X_FADVISE_ADVICE = 1,
    }
    flags fallocate_mode "X_" {
        X_FALLOCATE_MODE = 1,
    }
    flags fanotify_events "X_" {
        X_FANOTIFY_EVENTS = 1,
    }
    flags fanotify_init_flags "X_" {
        X_FANOTIFY_INIT_FLAGS = 1,
    }
    flags fanotify_mark_flags "X_" {
        X_FANOTIFY_MARK_FLAGS = 1,
    }
    flags fcntl_command "X_" {
        X_FCNTL_COMMAND = 1,
    }
    flags file_mode "X_" {
        X_FILE_MODE = 1,
    }
    flags flock_operation "X_" {
        X_FLOCK_OPERATION = 1,
    }
    flags fsconfig_command "X_" {
        X_FSCONFIG_COMMAND = 1,
    }
    flags fsmount_flags "X_" {
        X_FSMOUNT_FLAGS = 1,
    }
    flags fsopen_flags "X_" {
        X_FSOPEN_FLAGS = 1,
    }
    flags fspick_flags "X_" {
        X_FSPICK_FLAGS = 1,
    }
    flags futex2_flags "X_" {
        X_FUTEX2_FLAGS = 1,
    }
    flags futex_operation "X_" {
        X_FUTEX_OPERATION = 1,
    }
    flags get_mempolicy_flags "X_" {
        X_GET_MEMPOLICY_FLAGS = 1,
    }
    flags getrandom_flags "X_" {
        X_GETRANDOM_FLAGS = 1,
    }
    flags handle_flags "X_" {
        X_HANDLE_FLAGS = 1,
    }
    flags inotify_events "X_" {
        X_INOTIFY_EVENTS = 1,
    }
    flags inotify_flags "X_" {
        X_INOTIFY_FLAGS = 1,
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
    flags ioprio_which "X_" {
        X_IOPRIO_WHICH = 1,
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
    flags itimer "X_" {
        X_ITIMER = 1,
    }
    flags kcmp_type "X_" {
        X_KCMP_TYPE = 1,
    }
    flags kexec_file_flags "X_" {
        X_KEXEC_FILE_FLAGS = 1,
    }
    flags kexec_load_flags "X_" {
        X_KEXEC_LOAD_FLAGS = 1,
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
    flags listmount_flags "X_" {
        X_LISTMOUNT_FLAGS = 1,
    }
    flags lsm_attribute "X_" {
        X_LSM_ATTRIBUTE = 1,
    }
    flags lsm_flags "X_" {
        X_LSM_FLAGS = 1,
    }
    flags madvise_advice "X_" {
        X_MADVISE_ADVICE = 1,
    }
    flags mbind_flags "X_" {
        X_MBIND_FLAGS = 1,
    }
    flags membarrier_command "X_" {
        X_MEMBARRIER_COMMAND = 1,
    }
    flags membarrier_flags "X_" {
        X_MEMBARRIER_FLAGS = 1,
    }
    flags memfd_flags "X_" {
        X_MEMFD_FLAGS = 1,
    }
    flags memfd_secret_flags "X_" {
        X_MEMFD_SECRET_FLAGS = 1,
    }
    flags mempolicy_mode "X_" {
        X_MEMPOLICY_MODE = 1,
    }
    flags message_flags "X_" {
        X_MESSAGE_FLAGS = 1,
    }
    flags mlock_flags "X_" {
        X_MLOCK_FLAGS = 1,
    }
    flags mlockall_flags "X_" {
        X_MLOCKALL_FLAGS = 1,
    }
    flags mmap_flags "X_" {
        X_MMAP_FLAGS = 1,
    }
    flags module_init_flags "X_" {
        X_MODULE_INIT_FLAGS = 1,
    }
    flags mount_attributes "X_" {
        X_MOUNT_ATTRIBUTES = 1,
    }
    flags mount_flags "X_" {
        X_MOUNT_FLAGS = 1,
    }
    flags mount_setattr_flags "X_" {
        X_MOUNT_SETATTR_FLAGS = 1,
    }
    flags move_mount_flags "X_" {
        X_MOVE_MOUNT_FLAGS = 1,
    }
    flags mremap_flags "X_" {
        X_MREMAP_FLAGS = 1,
    }
    flags msgctl_command "X_" {
        X_MSGCTL_COMMAND = 1,
    }
    flags msync_flags "X_" {
        X_MSYNC_FLAGS = 1,
    }
    flags open_tree_flags "X_" {
        X_OPEN_TREE_FLAGS = 1,
    }
    flags or1k_atomic_operation "X_" {
        X_OR1K_ATOMIC_OPERATION = 1,
    }
    flags perf_event_flags "X_" {
        X_PERF_EVENT_FLAGS = 1,
    }
    flags personality "X_" {
        X_PERSONALITY = 1,
    }
    flags pidfd_flags "X_" {
        X_PIDFD_FLAGS = 1,
    }
    flags pidfd_signal_flags "X_" {
        X_PIDFD_SIGNAL_FLAGS = 1,
    }
    flags pipe2_flags "X_" {
        X_PIPE2_FLAGS = 1,
    }
    flags pkey_rights "X_" {
        X_PKEY_RIGHTS = 1,
    }
    flags prctl_option "X_" {
        X_PRCTL_OPTION = 1,
    }
    flags priority_which "X_" {
        X_PRIORITY_WHICH = 1,
    }
    flags protection "X_" {
        X_PROTECTION = 1,
    }
    flags ptrace_request "X_" {
        X_PTRACE_REQUEST = 1,
    }
    flags quota_command "X_" {
        X_QUOTA_COMMAND = 1,
    }
    flags reboot_magic "X_" {
        X_REBOOT_MAGIC = 1,
    }
    flags reboot_magic2 "X_" {
        X_REBOOT_MAGIC2 = 1,
    }
    flags reboot_operation "X_" {
        X_REBOOT_OPERATION = 1,
    }
    flags rename_flags "X_" {
        X_RENAME_FLAGS = 1,
    }
    flags resource "X_" {
        X_RESOURCE = 1,
    }
    flags riscv_flush_icache_flags "X_" {
        X_RISCV_FLUSH_ICACHE_FLAGS = 1,
    }
    flags riscv_hwprobe_flags "X_" {
        X_RISCV_HWPROBE_FLAGS = 1,
    }
    flags rseq_flags "X_" {
        X_RSEQ_FLAGS = 1,
    }
    flags rusage_who "X_" {
        X_RUSAGE_WHO = 1,
    }
    flags rwf_flags "X_" {
        X_RWF_FLAGS = 1,
    }
    flags s390_guarded_storage_command "X_" {
        X_S390_GUARDED_STORAGE_COMMAND = 1,
    }
    flags s390_runtime_instr_command "X_" {
        X_S390_RUNTIME_INSTR_COMMAND = 1,
    }
    flags s390_sthyi_function "X_" {
        X_S390_STHYI_FUNCTION = 1,
    }
    flags scheduling_policy "X_" {
        X_SCHEDULING_POLICY = 1,
    }
    flags seccomp_operation "X_" {
        X_SECCOMP_OPERATION = 1,
    }
    flags semctl_command "X_" {
        X_SEMCTL_COMMAND = 1,
    }
    flags shadow_stack_flags "X_" {
        X_SHADOW_STACK_FLAGS = 1,
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
    flags signal_how "X_" {
        X_SIGNAL_HOW = 1,
    }
    flags signalfd_flags "X_" {
        X_SIGNALFD_FLAGS = 1,
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
    flags splice_flags "X_" {
        X_SPLICE_FLAGS = 1,
    }
    flags spu_create_flags "X_" {
        X_SPU_CREATE_FLAGS = 1,
    }
    flags statmount_flags "X_" {
        X_STATMOUNT_FLAGS = 1,
    }
    flags statx_flags "X_" {
        X_STATX_FLAGS = 1,
    }
    flags statx_mask "X_" {
        X_STATX_MASK = 1,
    }
    flags swap_flags "X_" {
        X_SWAP_FLAGS = 1,
    }
    flags sync_file_range_flags "X_" {
        X_SYNC_FILE_RANGE_FLAGS = 1,
    }
    flags syslog_action "X_" {
        X_SYSLOG_ACTION = 1,
    }
    flags sysmips_command "X_" {
        X_SYSMIPS_COMMAND = 1,
    }
    flags timer_flags "X_" {
        X_TIMER_FLAGS = 1,
    }
    flags timerfd_flags "X_" {
        X_TIMERFD_FLAGS = 1,
    }
    flags timerfd_settime_flags "X_" {
        X_TIMERFD_SETTIME_FLAGS = 1,
    }
    flags umount_flags "X_" {
        X_UMOUNT_FLAGS = 1,
    }
    flags unlinkat_flags "X_" {
        X_UNLINKAT_FLAGS = 1,
    }
    flags unshare_flags "X_" {
        X_UNSHARE_FLAGS = 1,
    }
    flags userfaultfd_flags "X_" {
        X_USERFAULTFD_FLAGS = 1,
    }
    flags wait_options "X_" {
        X_WAIT_OPTIONS = 1,
    }
    flags waitid_type "X_" {
        X_WAITID_TYPE = 1,
    }
    flags xattr_flags "X_" {
        X_XATTR_FLAGS = 1,
    }
}
