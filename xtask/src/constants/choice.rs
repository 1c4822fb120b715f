//! Which names of a kernel's headers are facts: all that calls take in registers, and all requests of ioctl().

/// The headers of user space whose names are constants.tsv: those with flags, choices, levels and options that a call takes in
/// a register.
#[rustfmt::skip]
pub const HEADERS: &[&str] = &[
    "asm/auxvec.h", "asm/cachectl.h", "asm/fcntl.h", "asm/guarded_storage.h", "asm/hwprobe.h", "asm/ioctl.h", "asm/ioctls.h", "asm/mman.h",
    "asm/msgbuf.h", "asm/poll.h", "asm/prctl.h", "asm/ptrace.h", "asm/ptrace-abi.h", "asm/resource.h", "asm/runtime_instr.h", "asm/sembuf.h",
    "asm/shmbuf.h", "asm/siginfo.h", "asm/signal.h", "asm/socket.h", "asm/sockios.h", "asm/sysinfo.h", "asm/sysmips.h", "asm/termbits.h",
    "asm/termios.h",
    "linux/aio_abi.h", "linux/atm.h", "linux/ax25.h", "linux/blkpg.h", "linux/bpf.h", "linux/caif/caif_socket.h", "linux/can.h", "linux/can/bcm.h",
    "linux/can/isotp.h", "linux/can/j1939.h", "linux/can/raw.h", "linux/capability.h", "linux/close_range.h", "linux/dccp.h",
    "linux/dqblk_xfs.h", "linux/elf.h", "linux/errqueue.h", "linux/eventfd.h", "linux/eventpoll.h", "linux/fadvise.h",
    "linux/falloc.h", "linux/fanotify.h", "linux/fcntl.h", "linux/fiemap.h", "linux/fs.h", "linux/fscrypt.h", "linux/fsverity.h", "linux/futex.h",
    "linux/hw_breakpoint.h",
    "linux/icmp.h", "linux/icmpv6.h", "linux/if.h", "linux/if_alg.h", "linux/if_ether.h", "linux/if_packet.h", "linux/if_pppol2tp.h", "linux/if_pppox.h", "linux/if_tun.h",
    "linux/if_xdp.h", "linux/in.h", "linux/in6.h", "linux/inotify.h", "linux/io_uring.h", "linux/io_uring/query.h", "linux/ioctl.h",
    "linux/ioprio.h", "linux/ip.h", "linux/ip_vs.h", "linux/ipc.h", "linux/ipv6.h", "linux/kcm.h", "linux/kcmp.h", "linux/kd.h", "linux/kexec.h", "linux/keyctl.h",
    "linux/l2tp.h", "linux/landlock.h", "linux/llc.h", "linux/loop.h", "linux/lsm.h", "linux/magic.h", "linux/mctp.h", "linux/membarrier.h", "linux/memfd.h", "linux/mempolicy.h",
    "linux/mman.h", "linux/module.h", "linux/mount.h", "linux/mptcp.h", "linux/mqueue.h", "linux/mroute.h", "linux/mroute6.h",
    "linux/msg.h", "linux/net.h", "linux/net_tstamp.h", "linux/netfilter/nf_conntrack_common.h", "linux/netfilter/x_tables.h",
    "linux/netfilter_arp/arp_tables.h", "linux/netfilter_bridge/ebtables.h", "linux/netfilter_ipv4.h",
    "linux/netfilter_ipv4/ip_tables.h", "linux/netfilter_ipv6.h", "linux/netfilter_ipv6/ip6_tables.h", "linux/netlink.h",
    "linux/netrom.h", "linux/nfc.h", "linux/nsfs.h", "linux/openat2.h", "linux/perf_event.h", "linux/personality.h", "linux/phonet.h",
    "linux/pidfd.h", "linux/poll.h", "linux/prctl.h", "linux/ptrace.h", "linux/quota.h", "linux/random.h", "linux/rds.h", "linux/reboot.h",
    "linux/resource.h", "linux/rose.h", "linux/rseq.h", "linux/rxrpc.h", "linux/sched.h", "linux/sched/types.h", "linux/sctp.h",
    "linux/seccomp.h", "linux/securebits.h", "linux/sem.h", "linux/shm.h", "linux/signal.h", "linux/signalfd.h", "linux/smc.h",
    "linux/socket.h", "linux/sockios.h", "linux/stat.h", "linux/tcp.h", "linux/time.h", "linux/timerfd.h", "linux/timex.h", "linux/tipc.h",
    "linux/tls.h", "linux/udp.h", "linux/uio.h", "linux/userfaultfd.h", "linux/vm_sockets.h", "linux/vt.h", "linux/wait.h",
    "linux/watch_queue.h", "linux/x25.h", "linux/xattr.h", "linux/xfrm.h",
];

/// Headers of the kernel's own, with constants of calls that no header of user space has, and how their names begin.
#[rustfmt::skip]
pub const INTERNAL: &[(&str, &[&str])] = &[
    ("include/linux/fs.h", &["MNT_", "UMOUNT_"]),
    ("include/linux/fs_dirent.h", &["DT_"]),
    ("include/linux/kern_levels.h", &["LOGLEVEL_"]),
    ("include/linux/key.h", &["KEY_POS_", "KEY_USR_", "KEY_GRP_", "KEY_OTH_"]),
    (
        "include/linux/net.h",
        &[
            "SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW", "SOCK_RDM", "SOCK_SEQPACKET", "SOCK_DCCP", "SOCK_PACKET", "SOCK_CLOEXEC",
            "SOCK_NONBLOCK", "SHUT_",
        ],
    ),
    ("include/linux/pid_types.h", &["PIDTYPE_"]),
    ("include/linux/socket.h", &["AF_", "PF_", "MSG_", "SOL_"]),
    ("include/linux/splice.h", &["SPLICE_F_"]),
    ("include/linux/stat.h", &["S_I", "UTIME_"]),
    ("include/linux/statfs.h", &["ST_"]),
    ("include/linux/swap.h", &["SWAP_FLAG_"]),
    ("include/linux/syslog.h", &["SYSLOG_"]),
    ("include/net/bluetooth/bluetooth.h", &["BT_", "BTPROTO_", "SOL_"]),
    ("include/net/bluetooth/hci.h", &["HCI_CHANNEL_"]),
    ("include/net/bluetooth/hci_sock.h", &["HCI"]),
    ("include/net/bluetooth/l2cap.h", &["L2CAP_OPTIONS", "L2CAP_LM", "L2CAP_CONNINFO"]),
    ("include/net/bluetooth/rfcomm.h", &["RFCOMM"]),
    ("include/net/bluetooth/sco.h", &["SCO_"]),
    ("include/net/iucv/af_iucv.h", &["SO_"]),
    ("include/scsi/scsi_ioctl.h", &["SCSI_IOCTL_"]),
    ("include/scsi/sg.h", &["SG_"]),
];

/// Headers of user space of which only a part of the names are constants of calls: what structs of ioctl()'s requests have in their members,
/// and how these names begin.
#[rustfmt::skip]
const IN_PART: &[(&str, &[&str])] = &[
    (
        "linux/btrfs.h",
        &[
            "BTRFS_BALANCE_", "BTRFS_BLOCK_GROUP_", "BTRFS_CSUM_TYPE_", "BTRFS_DEFRAG_RANGE_", "BTRFS_DEV_STATS_", "BTRFS_FEATURE_",
            "BTRFS_FS_INFO_FLAG_", "BTRFS_LOGICAL_INO_ARGS_", "BTRFS_QGROUP_INHERIT_", "BTRFS_QGROUP_LIMIT_", "BTRFS_QUOTA_CTL_",
            "BTRFS_SCRUB_", "BTRFS_SEND_FLAG_", "BTRFS_SUBVOL_CREATE_ASYNC", "BTRFS_SUBVOL_RDONLY", "BTRFS_SUBVOL_QGROUP_",
        ],
    ),
    (
        "linux/btrfs_tree.h",
        &[
            "BTRFS_BLOCK_GROUP_DATA", "BTRFS_BLOCK_GROUP_SYSTEM", "BTRFS_BLOCK_GROUP_METADATA", "BTRFS_BLOCK_GROUP_RAID",
            "BTRFS_BLOCK_GROUP_DUP", "BTRFS_BLOCK_GROUP_REMAPPED", "BTRFS_AVAIL_ALLOC_BIT_SINGLE", "BTRFS_SPACE_INFO_GLOBAL_RSV", "BTRFS_CSUM_TYPE_", "BTRFS_ROOT_TREE_", "BTRFS_EXTENT_TREE_", "BTRFS_CHUNK_TREE_", "BTRFS_DEV_TREE_", "BTRFS_FS_TREE_", "BTRFS_CSUM_TREE_", "BTRFS_QUOTA_TREE_", "BTRFS_UUID_TREE_",
            "BTRFS_FREE_SPACE_TREE_OBJECTID", "BTRFS_BLOCK_GROUP_TREE_OBJECTID", "BTRFS_RAID_STRIPE_TREE_", "BTRFS_REMAP_TREE_",
            "BTRFS_FIRST_FREE_", "BTRFS_LAST_FREE_",
        ],
    ),
    ("linux/bpf_common.h", &["BPF_"]),
    ("linux/filter.h", &["BPF_A", "BPF_TAX", "BPF_TXA", "SKF_"]),
    ("linux/gpio.h", &["GPIOLINE_FLAG_", "GPIOHANDLE_REQUEST_", "GPIOEVENT_REQUEST_", "GPIO_V2_LINE_FLAG_", "GPIO_V2_LINE_ATTR_ID_"]),
    ("linux/hdreg.h", &["BUSSTATE_"]),
    ("linux/kvm.h", &["KVM_CAP_", "KVM_MEM_"]),
    ("asm/kvm.h", &["KVM_CPUID_FLAG_"]),
    ("linux/nbd.h", &["NBD_FLAG_"]),
    (
        "linux/ptp_clock.h",
        &[
            "PTP_ENABLE_", "PTP_RISING_", "PTP_FALLING_", "PTP_STRICT_", "PTP_EXT_OFFSET", "PTP_PEROUT_ONE_SHOT", "PTP_PEROUT_DUTY_",
            "PTP_PEROUT_PHASE", "PTP_PF_",
        ],
    ),
    ("linux/rtc.h", &["RTC_VL_"]),
    ("linux/tee.h", &["TEE_IMPL_ID_", "TEE_GEN_CAP_"]),
    ("linux/udmabuf.h", &["UDMABUF_FLAGS_"]),
    ("linux/videodev2.h", &["V4L2_BUF_TYPE_", "V4L2_MEMORY_", "V4L2_CAP_"]),
    ("linux/watchdog.h", &["WDIOS_", "WDIOF_"]),
    (
        "mtd/mtd-abi.h",
        &[
            "MTD_ABSENT", "MTD_RAM", "MTD_ROM", "MTD_NORFLASH", "MTD_NANDFLASH", "MTD_DATAFLASH", "MTD_UBIVOLUME", "MTD_MLCNANDFLASH",
            "MTD_WRITEABLE", "MTD_BIT_WRITEABLE", "MTD_NO_ERASE", "MTD_POWERUP_LOCK", "MTD_SLC_ON_", "MTD_FILE_MODE_", "MTD_OPS_",
        ],
    ),
    ("mtd/ubi-user.h", &["UBI_VOL_SKIP_", "UBI_VOL_PROP_", "UBI_DYNAMIC_", "UBI_STATIC_"]),
];

/// What depends on how a kernel is configured.
const CONFIGURED: &[&str] = &["MSG_CMSG_COMPAT"];

/// Requests that are plain numbers: the header, how their names begin, and the numbers above the low byte, if only those are
/// requests. The others are made by `_IO`, `_IOR` and the like.
#[rustfmt::skip]
const PLAIN_REQUESTS: &[(&str, &[&str], &[i128])] = &[
    ("asm/ioctls.h", &["TC", "TIO", "FIO"], &[]),
    ("asm/sockios.h", &["FIO"], &[]),
    ("include/scsi/scsi_ioctl.h", &["SCSI_IOCTL_"], &[]),
    ("include/scsi/sg.h", &["SG_"], &[0x22]),
    ("linux/cdrom.h", &["CDROM", "DVD_"], &[0x53]),
    ("linux/fb.h", &["FBIO"], &[0x46]),
    ("linux/hdreg.h", &["HDIO_"], &[0x03]),
    ("linux/i2c-dev.h", &["I2C_"], &[0x07]),
    ("linux/kd.h", &["KD", "KIOCSOUND", "GIO_", "PIO_"], &[0x4b]),
    ("linux/loop.h", &["LOOP_"], &[0x4c]),
    ("linux/lp.h", &["LP"], &[0x06]),
    ("linux/vt.h", &["VT_"], &[0x56]),
];

/// Requests that have no value in the facts on m68k: members of their structs are aligned at 8 bytes by an attribute, which the
/// host's compiler takes for 2 where it is told to align as m68k does.
pub const NOT_ON_M68K: &[&str] = &["HFI1_IOCTL_CTXT_INFO", "KCOV_REMOTE_ENABLE", "PPPIOCGL2TPSTATS"];

/// Names that begin as requests do and are none.
const NO_REQUESTS: &[&str] =
    &["TIOCPKT_", "TIOCM_", "TIOCSER_TEMT", "SIOC_VOID", "SIOC_OUT", "SIOC_IN", "SIOCPARM_MASK"];

/// Whether a header's name can be a request that is a plain number.
pub fn may_be_plain_request(name: &str, header: &str) -> bool {
    name.starts_with("SIOC") || PLAIN_REQUESTS.iter().any(|(of, starts, _)| *of == header && begins(name, starts))
}

/// Whether a plain number is an ioctl request.
pub fn is_plain_request(name: &str, header: &str, value: i128) -> bool {
    let of_header = |(of, starts, types): &(&str, &[&str], &[i128])| {
        *of == header && begins(name, starts) && (types.is_empty() || types.contains(&(value >> 8)))
    };
    !begins(name, NO_REQUESTS) && (name.starts_with("SIOC") || PLAIN_REQUESTS.iter().any(of_header))
}

fn begins(name: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| name.starts_with(start))
}

/// Whether constants.tsv has a header's name.
pub fn is_constant(name: &str, header: &str) -> bool {
    !CONFIGURED.contains(&name)
        && (HEADERS.contains(&header)
            || INTERNAL.iter().chain(IN_PART).any(|(of, starts)| *of == header && begins(name, starts)))
}
