//! The structs of tables/structs.rs, and where the kernel defines them.

/// What structs are made of, and headers leave to the program to include.
pub const BEFORE: &str = "#include <sys/types.h>\n#include <sys/socket.h>\n";

/// What the kernel's own definitions are made of.
pub const KERNEL: &str = "
typedef __u8 u8;
typedef __u16 u16;
typedef __u32 u32;
typedef __u64 u64;
typedef __s16 s16;
typedef __s32 s32;
typedef __s64 s64;
typedef __s32 old_time32_t;
typedef __be32 rtas_arg_t;
typedef __kernel_fd_set fd_set;
typedef __kernel_uid32_t uid_t;
typedef __kernel_fsid_t compat_fsid_t;
typedef __s32 compat_off_t;
typedef __s32 compat_pid_t;
#define __counted_by(member)
#define __aligned(bytes) __attribute__((aligned(bytes)))
#define IEEE802154_ADDR_LEN 8
#define ISO_MAX_NUM_BIS 0x1f
#if defined(__alpha__) || defined(__s390__)
#define CONFIG_ARCH_32BIT_USTAT_F_TINODE
#endif
#undef sa_handler
#undef _NSIG_WORDS
#ifdef __mips__
#define __ARCH_HAS_IRIX_SIGACTION
#define __ARCH_COMPAT_FLOCK_EXTRA_SYSID s32 l_sysid;
#define __ARCH_COMPAT_FLOCK_PAD s32 pad[4];
#define _NSIG_WORDS (128 / __BITS_PER_LONG)
#else
#define _NSIG_WORDS (64 / __BITS_PER_LONG)
#endif
#if defined(__arm__) || defined(__mc68000__) || defined(__powerpc__) || defined(__s390__) || defined(__sparc__) \\
    || defined(__i386__) || defined(__x86_64__) || defined(__XTENSA__)
#define __ARCH_HAS_SA_RESTORER
#endif
";

/// The structs of each file, in order, on these ABIs (`s390*`: all that begin so; none: all). What stands further down goes before.
/// `ours=theirs` where the facts have another name for one; `ours=outer.inner`: the members of the struct in this one that has that
/// name, or, without a name, begins with that member. `linux/…` and `asm/…` are headers that programs include, all others files of the
/// kernel's own, where `{arch}` is the folder of an ABI.
#[rustfmt::skip]
pub const STRUCTS: &[(&str, &str, &str)] = &[
    ("", "linux/time_types.h", "__kernel_timespec __kernel_old_timespec __kernel_old_timeval __kernel_sock_timeval __kernel_itimerspec __kernel_old_itimerval"),
    ("", "linux/time.h", "timespec timeval itimerspec itimerval timezone"),
    ("", "include/vdso/time32.h", "old_timespec32 old_timeval32"),
    ("", "include/linux/time32.h", "old_itimerspec32 old_utimbuf32 old_timex32"),
    ("", "kernel/time/itimer.c", "old_itimerval32"),
    ("", "linux/timex.h", "__kernel_timex_timeval __kernel_timex timex"),
    ("", "asm/siginfo.h", "sigval sigevent __sifields siginfo_t=siginfo"),
    ("", "include/uapi/asm-generic/siginfo.h", "siginfo_kill=__sifields._kill siginfo_timer=__sifields._timer siginfo_rt=__sifields._rt siginfo_chld=__sifields._sigchld siginfo_fault=__sifields._sigfault siginfo_poll=__sifields._sigpoll siginfo_sys=__sifields._sigsys"),
    ("", "asm/signal.h", "sigset_t old_sigset_t"),
    ("alpha arm* m68k s390* x86* x32", "arch/{arch}/include/asm/signal.h", "sigset_t old_sigset_t"),
    ("sparc*", "arch/sparc/include/uapi/asm/signal.h", "sigset_t=__new_sigset_t old_sigset_t=__old_sigset_t"),
    ("", "include/linux/signal_types.h", "sigaction"),
    ("x86 arm* s390* m68k sparc powerpc sh", "include/linux/signal_types.h", "old_sigaction"),
    ("", "asm/signal.h", "stack_t=sigaltstack sigstack sig_dbg_op"),
    ("", "linux/times.h", "tms"),
    ("", "linux/utime.h", "utimbuf"),
    ("", "asm/stat.h", "__old_kernel_stat stat stat64"),
    ("", "linux/stat.h", "statx_timestamp statx"),
    ("", "asm/statfs.h", "statfs statfs64"),
    ("s390", "arch/s390/include/asm/compat.h", "statfs=compat_statfs"),
    ("", "linux/fs.h", "file_attr fsxattr file_clone_range fstrim_range fs_sysfs_path fsuuid2 logical_block_metadata_cap file_dedupe_range_info file_dedupe_range"),
    ("", "linux/fiemap.h", "fiemap_extent fiemap"),
    ("", "linux/hdreg.h", "hd_geometry"),
    ("", "linux/blkpg.h", "blkpg_partition blkpg_ioctl_arg"),
    ("", "linux/loop.h", "loop_info loop_info64 loop_config"),
    ("", "linux/blktrace_api.h", "blk_user_trace_setup"),
    ("", "linux/btrfs.h", "btrfs_balance_progress btrfs_ioctl_vol_args btrfs_qgroup_limit btrfs_qgroup_inherit btrfs_ioctl_vol_args_v2 btrfs_balance_args btrfs_ioctl_balance_args btrfs_ioctl_defrag_range_args btrfs_ioctl_dev_info_args btrfs_ioctl_feature_flags btrfs_ioctl_fs_info_args btrfs_ioctl_get_dev_stats btrfs_ioctl_ino_lookup_args btrfs_ioctl_ino_path_args btrfs_ioctl_logical_ino_args btrfs_ioctl_qgroup_assign_args btrfs_ioctl_qgroup_create_args btrfs_ioctl_qgroup_limit_args btrfs_ioctl_quota_ctl_args btrfs_ioctl_quota_rescan_args btrfs_ioctl_timespec btrfs_ioctl_received_subvol_args btrfs_scrub_progress btrfs_ioctl_scrub_args btrfs_ioctl_send_args btrfs_ioctl_space_info btrfs_ioctl_space_args"),
    ("", "linux/random.h", "rand_pool_info"),
    ("", "linux/udmabuf.h", "udmabuf_create udmabuf_create_item udmabuf_create_list"),
    ("", "linux/watchdog.h", "watchdog_info"),
    ("", "linux/input.h", "input_id input_keymap_entry"),
    ("", "linux/kd.h", "kbkeycode kbd_repeat"),
    ("x86* x32 aarch64 riscv* loongarch* powerpc* s390* mips*", "linux/kvm.h", "kvm_userspace_memory_region"),
    ("x86* x32", "asm/kvm.h", "kvm_segment kvm_dtable kvm_regs kvm_sregs kvm_cpuid_entry2 kvm_cpuid2"),
    ("", "linux/ptp_clock.h", "ptp_clock_time ptp_clock_caps ptp_extts_request ptp_perout_request ptp_pin_desc ptp_sys_offset_precise"),
    ("", "linux/gpio.h", "gpiochip_info gpioline_info gpiohandle_request gpiohandle_config gpiohandle_data gpioevent_request gpio_v2_line_attribute gpio_v2_line_config_attribute gpio_v2_line_config gpio_v2_line_info gpio_v2_line_request gpio_v2_line_values"),
    ("", "mtd/ubi-user.h", "ubi_attach_req ubi_mkvol_req ubi_rsvol_req ubi_rnvol_req ubi_leb_change_req ubi_map_req ubi_set_vol_prop_req"),
    ("", "mtd/mtd-abi.h", "erase_info_user erase_info_user64 mtd_oob_buf mtd_oob_buf64 mtd_write_req mtd_info_user region_info_user otp_info mtd_ecc_stats"),
    ("", "linux/videodev2.h", "v4l2_capability v4l2_requestbuffers v4l2_exportbuffer v4l2_rect v4l2_crop v4l2_fract v4l2_cropcap v4l2_control"),
    ("", "linux/tee.h", "tee_ioctl_version_data tee_ioctl_cancel_arg tee_ioctl_close_session_arg"),
    ("", "include/scsi/sg.h", "sg_io_hdr sg_scsi_id sg_req_info"),
    ("", "linux/rtc.h", "rtc_time rtc_wkalrm rtc_pll_info"),
    ("", "linux/userfaultfd.h", "uffdio_range uffdio_api uffdio_register uffdio_copy uffdio_zeropage uffdio_writeprotect uffdio_continue uffdio_poison uffdio_move"),
    ("", "linux/openat2.h", "open_how"),
    ("", "linux/xattr.h", "xattr_args"),
    ("", "linux/mount.h", "mount_attr mnt_id_req statmount"),
    ("", "linux/nsfs.h", "mnt_ns_info nsfs_file_handle ns_id_req"),
    ("", "asm/fcntl.h", "flock flock64 f_owner_ex"),
    ("mips_n32", "include/linux/compat.h", "flock=compat_flock"),
    ("", "linux/fcntl.h", "delegation"),
    ("", "asm/termios.h", "winsize termio termios termios2"),
    ("", "linux/quota.h", "if_dqblk if_nextdqblk if_dqinfo"),
    ("", "linux/dqblk_xfs.h", "fs_disk_quota fs_qfilestat fs_quota_stat fs_qfilestatv fs_quota_statv"),
    ("", "include/linux/fs.h", "file_handle"),
    ("", "fs/readdir.c", "old_linux_dirent linux_dirent"),
    ("", "include/linux/dirent.h", "linux_dirent64"),
    ("", "include/linux/types.h", "ustat"),
    ("", "linux/uio.h", "iovec"),
    ("", "asm/poll.h", "pollfd"),
    ("", "linux/posix_types.h", "__kernel_fsid_t fd_set=__kernel_fd_set"),
    ("", "fs/select.c", "sel_arg_struct sigset_argpack"),
    ("", "linux/eventpoll.h", "epoll_event epoll_params"),
    ("", "linux/aio_abi.h", "io_event iocb"),
    ("", "fs/aio.c", "__aio_sigset"),
    ("", "linux/io_uring.h", "io_uring_sqe io_uring_attr_pi io_uring_cqe io_sqring_offsets io_cqring_offsets io_uring_params io_uring_files_update io_uring_region_desc io_uring_mem_region_reg io_uring_rsrc_register io_uring_rsrc_update io_uring_rsrc_update2 io_uring_probe_op io_uring_probe io_uring_restriction io_uring_task_restriction io_uring_clock_register io_uring_clone_buffers io_uring_buf io_uring_buf_ring io_uring_buf_reg io_uring_buf_status io_uring_napi io_uring_reg_wait io_uring_getevents_arg io_uring_sync_cancel_reg io_uring_file_index_range io_uring_recvmsg_out io_timespec"),
    ("", "linux/io_uring/bpf_filter.h", "io_uring_bpf_filter io_uring_bpf"),
    ("", "linux/io_uring/query.h", "io_uring_query_hdr io_uring_query_opcode io_uring_query_zcrx io_uring_query_zcrx_event io_uring_query_scq"),
    ("", "linux/io_uring/zcrx.h", "io_uring_zcrx_rqe io_uring_zcrx_cqe io_uring_zcrx_offsets io_uring_zcrx_area_reg zcrx_stats zcrx_event_desc io_uring_zcrx_ifq_reg zcrx_ctrl_flush_rq zcrx_ctrl_export zcrx_ctrl_arm_event zcrx_ctrl_add_area zcrx_ctrl"),
    ("", "linux/mman.h", "cachestat_range cachestat"),
    ("", "mm/mmap.c", "mmap_arg_struct"),
    ("", "include/linux/sched.h", "sched_param"),
    ("", "linux/sched.h", "clone_args"),
    ("", "linux/sched/types.h", "sched_attr"),
    ("", "linux/pidfd.h", "pidfd_info"),
    ("", "linux/rseq.h", "rseq_cs rseq_slice_ctrl rseq"),
    ("", "linux/futex.h", "futex_waitv robust_list robust_list_head"),
    ("", "linux/resource.h", "rlimit rlimit64 rusage"),
    ("", "linux/sysinfo.h", "sysinfo"),
    ("", "linux/utsname.h", "oldold_utsname old_utsname new_utsname"),
    ("", "linux/sysctl.h", "__sysctl_args"),
    ("", "linux/kexec.h", "kexec_segment"),
    ("", "linux/capability.h", "__user_cap_header_struct __user_cap_data_struct"),
    ("", "linux/kcmp.h", "kcmp_epoll_slot"),
    ("", "linux/ptrace.h", "ptrace_peeksiginfo_args ptrace_syscall_info ptrace_rseq_configuration ptrace_sud_config seccomp_metadata"),
    ("", "linux/prctl.h", "prctl_mm_map"),
    ("", "linux/filter.h", "sock_filter sock_fprog"),
    ("", "linux/seccomp.h", "seccomp_data seccomp_notif_sizes seccomp_notif seccomp_notif_resp seccomp_notif_addfd"),
    ("", "linux/landlock.h", "landlock_ruleset_attr landlock_path_beneath_attr landlock_net_port_attr"),
    ("", "linux/lsm.h", "lsm_ctx"),
    ("", "linux/keyctl.h", "keyctl_dh_params keyctl_kdf_params keyctl_pkey_query keyctl_pkey_params"),
    ("", "linux/perf_event.h", "perf_event_attr perf_event_query_bpf"),
    ("", "linux/bpf.h", "bpf_insn bpf_attr bpf_common_attr bpf_prog_info bpf_map_info bpf_btf_info bpf_link_info bpf_token_info bpf_func_info bpf_line_info bpf_core_relo bpf_iter_link_info"),
    ("", "include/uapi/linux/bpf.h", "bpf_map_create=bpf_attr.map_type bpf_map_elem=bpf_attr.map_fd bpf_map_batch=bpf_attr.batch bpf_prog_load=bpf_attr.prog_type bpf_obj=bpf_attr.pathname bpf_prog_attach=bpf_attr.target_fd bpf_prog_test_run=bpf_attr.test bpf_get_id=bpf_attr.start_id bpf_obj_info=bpf_attr.info bpf_prog_query=bpf_attr.query bpf_raw_tracepoint_open=bpf_attr.raw_tracepoint bpf_btf_load=bpf_attr.btf bpf_task_fd_query=bpf_attr.task_fd_query bpf_link_create=bpf_attr.link_create bpf_link_update=bpf_attr.link_update bpf_link_detach=bpf_attr.link_detach bpf_enable_stats=bpf_attr.enable_stats bpf_iter_create=bpf_attr.iter_create bpf_prog_bind_map=bpf_attr.prog_bind_map bpf_token_create=bpf_attr.token_create bpf_prog_stream_read=bpf_attr.prog_stream_read bpf_prog_assoc_struct_ops=bpf_attr.prog_assoc_struct_ops"),
    ("", "linux/mqueue.h", "mq_attr"),
    ("", "linux/ipc.h", "ipc_perm ipc_kludge"),
    ("", "asm/ipcbuf.h", "ipc64_perm"),
    ("", "linux/msg.h", "msqid_ds msgbuf msginfo"),
    ("", "asm/msgbuf.h", "msqid64_ds"),
    ("", "linux/sem.h", "semid_ds sembuf semun seminfo"),
    ("", "asm/sembuf.h", "semid64_ds"),
    ("", "linux/shm.h", "shmid_ds shminfo shm_info"),
    ("", "asm/shmbuf.h", "shmid64_ds shminfo64"),
    ("", "asm/ldt.h", "user_desc"),
    ("", "asm/guarded_storage.h", "gs_cb"),
    ("", "asm/hwprobe.h", "riscv_hwprobe"),
    ("", "include/linux/socket.h", "sockaddr=sockaddr_unsized linger msghdr=user_msghdr mmsghdr cmsghdr ucred"),
    ("", "linux/in.h", "in_addr sockaddr_in in_pktinfo"),
    ("", "linux/in6.h", "in6_addr sockaddr_in6"),
    ("", "linux/ipv6.h", "in6_pktinfo"),
    ("", "linux/net_tstamp.h", "sock_txtime"),
    ("", "linux/tcp.h", "tcp_ao_add"),
    ("", "linux/socket.h", "__kernel_sockaddr_storage"),
    ("", "linux/in.h", "ip_mreq ip_mreq_source group_req group_source_req"),
    ("", "linux/in6.h", "ipv6_mreq"),
    ("", "linux/if.h", "ifmap"),
    ("", "linux/if_packet.h", "packet_mreq tpacket_req tpacket_stats_v3 tpacket_rollover_stats"),
    ("", "linux/tipc.h", "tipc_group_req"),
    ("", "linux/un.h", "sockaddr_un"),
    ("", "linux/netlink.h", "sockaddr_nl nlmsghdr nlattr"),
    ("", "linux/if_packet.h", "sockaddr_ll sockaddr_pkt"),
    ("", "linux/vm_sockets.h", "sockaddr_vm"),
    ("", "linux/ax25.h", "ax25_address sockaddr_ax25 full_sockaddr_ax25"),
    ("", "linux/x25.h", "x25_address sockaddr_x25"),
    ("", "linux/atalk.h", "atalk_addr sockaddr_at"),
    ("", "linux/nfc.h", "sockaddr_nfc sockaddr_nfc_llcp"),
    ("", "linux/if_alg.h", "sockaddr_alg sockaddr_alg_new"),
    ("", "linux/if_xdp.h", "sockaddr_xdp"),
    ("", "linux/qrtr.h", "sockaddr_qrtr"),
    ("", "linux/tipc.h", "tipc_socket_addr tipc_service_addr tipc_service_range sockaddr_tipc"),
    ("", "linux/can.h", "sockaddr_can"),
    ("", "linux/rxrpc.h", "sockaddr_rxrpc"),
    ("", "linux/l2tp.h", "sockaddr_l2tpip sockaddr_l2tpip6"),
    ("", "linux/if_pppox.h", "pppoe_addr pptp_addr sockaddr_pppox sockaddr_pppol2tp sockaddr_pppol2tpin6 sockaddr_pppol2tpv3 sockaddr_pppol2tpv3in6"),
    ("", "linux/if_pppol2tp.h", "pppol2tp_addr pppol2tpin6_addr pppol2tpv3_addr pppol2tpv3in6_addr"),
    ("", "linux/atm.h", "sockaddr_atmpvc sockaddr_atmsvc"),
    ("", "linux/phonet.h", "sockaddr_pn"),
    ("", "linux/mctp.h", "mctp_addr sockaddr_mctp sockaddr_mctp_ext"),
    ("", "linux/llc.h", "sockaddr_llc"),
    ("", "linux/errqueue.h", "sock_ee_data_rfc4884 sock_extended_err scm_timestamping scm_timestamping64"),
    ("", "include/net/bluetooth/bluetooth.h", "bdaddr_t"),
    ("", "include/net/bluetooth/hci_sock.h", "sockaddr_hci"),
    ("", "include/net/bluetooth/l2cap.h", "sockaddr_l2"),
    ("", "include/net/bluetooth/rfcomm.h", "sockaddr_rc"),
    ("", "include/net/bluetooth/sco.h", "sockaddr_sco"),
    ("", "include/net/bluetooth/iso.h", "sockaddr_iso_bc sockaddr_iso"),
    ("s390*", "include/net/iucv/af_iucv.h", "sockaddr_iucv"),
    ("", "include/net/af_ieee802154.h", "ieee802154_addr_sa sockaddr_ieee802154"),
    ("", "include/rdma/ib.h", "ib_addr sockaddr_ib"),
    ("s390", "arch/s390/kernel/compat_linux.c", "fadvise64_64_args"),
    ("powerpc*", "arch/powerpc/include/asm/rtas-types.h", "rtas_args"),
    ("alpha", "arch/alpha/kernel/osf_sys.c", "osf_dirent osf_stat osf_statfs osf_statfs64 pl_args timeval32 itimerval32 rusage32 timex32 ufs_args cdfs_args procfs_args"),
    ("alpha", "arch/alpha/include/asm/signal.h", "osf_sigaction"),
    ("arm_oabi", "arch/arm/kernel/sys_oabi-compat.c", "stat64=oldabi_stat64 flock64=oabi_flock64 epoll_event=oabi_epoll_event sembuf=oabi_sembuf"),
];

/// Structs that the kernel reads on one ABI as on another: where its function is not one for programs of that ABI.
#[rustfmt::skip]
pub const AS: &[(&str, &str, &str)] = &[
    ("x32", "x86_64", "statfs statfs64 ustat linux_dirent sigset_argpack __aio_sigset keyctl_kdf_params prctl_mm_map"),
    ("mips_n32", "mips_n64", "stat prctl_mm_map"),
    ("mips_n32", "mips_o32", "msqid64_ds semid64_ds shmid64_ds"),
    ("s390", "s390x", "prctl_mm_map"),
];

/// The structs of src/row/kernel_types.rs that have no layout here, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("getcpu_cache kernel_sym nfsctl_arg nfsctl_res", "no kernel has them any more"),
    ("rt_sigframe sigcontext ucontext vm86_struct vm86plus_struct", "registers"),
];
