// Which arguments count for some values of another argument of the same call, and what they mean for these values.
//
// Last compared with strace 7.2, man-pages 6.20 and Linux 7.2.
//
//     call call … (selector: set NAME NAME … ! FLAG) = (argument: meaning, argument, argument: string[bound], …, returned: meaning),
//
// call                 the names of one or more calls. The row is for each of them
// selector             the argument whose value decides; or if it points to a struct, what the 32 bits are with which that begins
// set                  its set of constants, in tables/constants.rs. The row is passed over if the selector has another meaning, which
//                      a row above may have given it. What a pointer points to has no other one
// NAME                 constants of the set: the row applies to these values. If the set is of flags or modes, the row applies to all
//                      values that have at least one of them: `open (flags: open_flags O_CREAT …)` to O_WRONLY|O_CREAT. If it is of
//                      another kind, the row applies to the values that are one of them: `fcntl (cmd: fcntl_command F_GETFD)` to F_GETFD.
//                      A row without a NAME applies to the values that no other row with this selector and set applies to:
//                      `open (flags: open_flags)` to O_RDONLY
// ! FLAG               optional: the row doesn't apply to values that have this flag
// ()                   instead of a selector: the row always applies
// argument             an argument that counts for these values. An argument that is missing here, and is there in another row with
//                      this selector and set, doesn't count. An argument that is in none of these rows counts for all values
// meaning              what the argument means for these values: a word of `Meaning` in src/meaning/words.rs, or a set. Without it, the
//                      argument has the meaning that tables/calls.rs gives it
// *const, *mut         the argument is the address of an integer (i32, u32, u64, usize) or of a struct of tables/structs.rs. The kernel reads it,
//                      or writes it: `*mut flock`, `*mut u64 write_hint`. If the argument has a length anyway, as an option of a socket has,
//                      there are as many integers as it has room for. Otherwise, how many there are stands behind that, in brackets:
//   data[2]            two of them; any number up to 255
//   data[nr_args]      as many as that argument holds; of u8, so many bytes, `*mut u8 data[arg4]`
//   data[addr bytes]   that argument holds how many bytes of the struct there are
//   data[arg4 whole]   the kernel writes all of its bytes; or none, if it returns that there are more than that argument holds
//   data[returned]     as many as the call returns
//                      If `returned` is a size, it says how much of the struct the kernel has written, if `bytes` stands there; otherwise
//                      how much it has written into the buffers that the struct names
// string[bound]        a string of at most so many bytes, which then needs no NUL: `string[15]`. Of a string that the kernel writes:
//                      `string[written]`
// meaning[be16]        no address, but a number of 16 bits in the byte order of networks: `ethernet_protocol[be16]`
// returned             what the call returns for these values. The call's row in tables/calls.rs then says `number`
//
// If no row applies to a value, all arguments count, with the meanings of tables/calls.rs. Several rows can apply to flags: clone has
// one for CLONE_SETTLS, and one for CLONE_PARENT_SETTID. Then the arguments of all these rows count. If they give an argument
// different meanings, it has the meaning of the last one.
//
// The rows of a call follow each other. Only rows of calls that share a row with it may be between them, as rows of setsockopt are
// between those of getsockopt. The rows with the same selector and set follow each other, too. A row that gives an argument its set
// is above the rows whose selector is this argument: `prctl (option: …)` is above `prctl (arg2: seccomp_mode …)`.
//
// A line has at most 160 columns. A longer row is wrapped: its names, or its arguments, are continued below the first ones.
// How to add or correct a row: CONTRIBUTING.md. What the words mean: src/guide/glossary.md.

cases! {
    // Files. The mode is that of a file which is made.

    open openat             (flags: open_flags O_CREAT __O_TMPFILE)                            = (mode),
    open openat             (flags: open_flags)                                                = (),
    mq_open                 (oflag: open_flags O_CREAT)                                        = (mode, attr),
    mq_open                 (oflag: open_flags)                                                = (),

    // Only a device has a number.
    mknod mknodat           (mode: file_mode S_IFCHR S_IFBLK)                                  = (dev),
    mknod mknodat           (mode: file_mode)                                                  = (),

    fcntl fcntl64           (cmd: fcntl_command F_CREATED_QUERY)                               = (),
    fcntl fcntl64           (cmd: fcntl_command F_GETFD)                                       = (returned: descriptor_flags),
    fcntl fcntl64           (cmd: fcntl_command F_GETFL)                                       = (returned: open_flags),
    fcntl fcntl64           (cmd: fcntl_command F_GETOWN)                                      = (returned: process),
    fcntl fcntl64           (cmd: fcntl_command F_GETSIG)                                      = (returned: signal),
    fcntl fcntl64           (cmd: fcntl_command F_GETLEASE)                                    = (returned: lease),
    fcntl fcntl64           (cmd: fcntl_command F_GETPIPE_SZ)                                  = (returned: size),
    fcntl fcntl64           (cmd: fcntl_command F_GET_SEALS)                                   = (returned: seals),
    fcntl fcntl64           (cmd: fcntl_command F_DUPFD_QUERY)                                 = (arg: descriptor),
    fcntl fcntl64           (cmd: fcntl_command F_DUPFD F_DUPFD_CLOEXEC)                       = (arg: descriptor, returned: descriptor),
    fcntl fcntl64           (cmd: fcntl_command F_SETFD)                                       = (arg: descriptor_flags),
    fcntl fcntl64           (cmd: fcntl_command F_SETFL)                                       = (arg: open_flags),
    fcntl fcntl64           (cmd: fcntl_command F_SETOWN)                                      = (arg: process),
    fcntl fcntl64           (cmd: fcntl_command F_SETSIG)                                      = (arg: signal),
    fcntl fcntl64           (cmd: fcntl_command F_SETLEASE)                                    = (arg: lease),
    fcntl fcntl64           (cmd: fcntl_command F_NOTIFY)                                      = (arg: notify_flags),
    fcntl fcntl64           (cmd: fcntl_command F_SETPIPE_SZ)                                  = (arg: size, returned: size),
    fcntl fcntl64           (cmd: fcntl_command F_ADD_SEALS)                                   = (arg: seals),
    fcntl                   (cmd: fcntl_command F_GETLK F_OFD_GETLK)                           = (arg: *mut flock),
    fcntl                   (cmd: fcntl_command F_SETLK F_SETLKW F_OFD_SETLK F_OFD_SETLKW)     = (arg: *const flock),
    fcntl64                 (cmd: fcntl_command F_GETLK)                                       = (arg: *mut flock),
    fcntl64                 (cmd: fcntl_command F_SETLK F_SETLKW)                              = (arg: *const flock),
    fcntl64                 (cmd: fcntl_command F_GETLK64 F_OFD_GETLK)                         = (arg: *mut flock64),
    fcntl64                 (cmd: fcntl_command F_SETLK64 F_SETLKW64 F_OFD_SETLK F_OFD_SETLKW) = (arg: *const flock64),
    fcntl fcntl64           (cmd: fcntl_command F_GETOWN_EX)                                   = (arg: *mut f_owner_ex),
    fcntl fcntl64           (cmd: fcntl_command F_SETOWN_EX)                                   = (arg: *const f_owner_ex),
    fcntl fcntl64           (cmd: fcntl_command F_GETDELEG)                                    = (arg: *mut delegation),
    fcntl fcntl64           (cmd: fcntl_command F_SETDELEG)                                    = (arg: *const delegation),
    fcntl fcntl64           (cmd: fcntl_command F_GET_RW_HINT F_GET_FILE_RW_HINT)              = (arg: *mut u64 write_hint),
    fcntl fcntl64           (cmd: fcntl_command F_SET_RW_HINT F_SET_FILE_RW_HINT)              = (arg: *const u64 write_hint),
    fcntl fcntl64           (cmd: fcntl_command F_GETOWNER_UIDS)                               = (arg: address),

    // The id of a mount has 64 bits, or as many as an int.
    name_to_handle_at       (flags: handle_flags AT_HANDLE_MNT_ID_UNIQUE)                      = (mount_id: *mut u64 id),
    name_to_handle_at       (flags: handle_flags)                                              = (mount_id: *mut i32 id),

    // Nothing is left of an absolute time.
    clock_nanosleep clock_nanosleep_time64 (flags: timer_flags TIMER_ABSTIME)                  = (remain: address),
    clock_nanosleep clock_nanosleep_time64 (flags: timer_flags)                                = (remain),

    // The event is ignored.
    epoll_ctl               (op: epoll_operation EPOLL_CTL_DEL)                                = (event: address),

    // What is mounted elsewhere again, or only changed, has its type already; the order is such that
    // MS_REMOUNT has the last word, but the old MS_MGC_VAL, which has bits of MS_PRIVATE and others.
    mount                   (mountflags: mount_flags MS_BIND MS_MOVE MS_SHARED MS_PRIVATE
                                MS_SLAVE MS_UNBINDABLE)                                        = (filesystemtype: address, data: address),
    mount                   (mountflags: mount_flags MS_REMOUNT)                               = (filesystemtype: address, data: string),
    mount                   (mountflags: mount_flags MS_MGC_VAL)                               = (filesystemtype: string, data: string),
    mount                   (mountflags: mount_flags)                                          = (filesystemtype, data: string),

    fsconfig                (cmd: fsconfig_command FSCONFIG_SET_FLAG)                          = (key: string, value: address, aux),
    fsconfig                (cmd: fsconfig_command FSCONFIG_SET_STRING)                        = (key: string, value: string, aux),
    fsconfig                (cmd: fsconfig_command FSCONFIG_SET_BINARY)                        = (key: string, value: data, aux: size),
    fsconfig                (cmd: fsconfig_command FSCONFIG_SET_PATH FSCONFIG_SET_PATH_EMPTY)  = (key: string, value: path, aux: directory),
    fsconfig                (cmd: fsconfig_command FSCONFIG_SET_FD)                            = (key: string, value: address, aux: descriptor),
    fsconfig                (cmd: fsconfig_command)                                            = (key: address, value: address, aux),

    // Quotas. Some commands have neither an id nor anything to fill.

    quotactl quotactl_fd    (cmd: quota_command Q_SYNC Q_QUOTAOFF Q_XQUOTASYNC)                = (),
    quotactl                (cmd: quota_command Q_QUOTAON)                                     = (id: quota_format, addr: path),
    // A path is what quotactl_fd has no use for: only file systems that keep the quotas themselves can turn them on.
    quotactl_fd             (cmd: quota_command Q_QUOTAON)                                     = (),
    quotactl quotactl_fd    (cmd: quota_command Q_GETQUOTA)                                    = (id: user, addr: *mut if_dqblk),
    quotactl quotactl_fd    (cmd: quota_command Q_SETQUOTA)                                    = (id: user, addr: *const if_dqblk),
    quotactl quotactl_fd    (cmd: quota_command Q_GETNEXTQUOTA)                                = (id: user, addr: *mut if_nextdqblk),
    quotactl quotactl_fd    (cmd: quota_command Q_XGETQUOTA Q_XGETNEXTQUOTA)                   = (id: user, addr: *mut fs_disk_quota),
    quotactl quotactl_fd    (cmd: quota_command Q_XSETQLIM)                                    = (id: user, addr: *const fs_disk_quota),
    quotactl quotactl_fd    (cmd: quota_command Q_GETFMT)                                      = (addr: *mut u32 quota_format),
    quotactl quotactl_fd    (cmd: quota_command Q_GETINFO)                                     = (addr: *mut if_dqinfo),
    quotactl quotactl_fd    (cmd: quota_command Q_SETINFO)                                     = (addr: *const if_dqinfo),
    quotactl quotactl_fd    (cmd: quota_command Q_XGETQSTAT)                                   = (addr: *mut fs_quota_stat),
    quotactl quotactl_fd    (cmd: quota_command Q_XGETQSTATV)                                  = (addr: *mut fs_quota_statv),
    quotactl quotactl_fd    (cmd: quota_command Q_XQUOTAON Q_XQUOTAOFF)                        = (addr: *const u32 quota_state),
    quotactl quotactl_fd    (cmd: quota_command Q_XQUOTARM)                                    = (addr: *const u32 quota_kind),

    // ioctl: requests without an argument, and those whose argument is no pointer, or one to a text. What the others point to is in
    // tables/ioctls.rs.

    ioctl                   (request: ioctl_request TIOCSBRK TIOCCBRK TIOCCONS TIOCNOTTY
                                TIOCEXCL TIOCNXCL TIOCVHANGUP TIOCSERCONFIG FIOCLEX FIONCLEX
                                KDENABIO KDDISABIO KDMAPDISP KDUNMAPDISP PIO_FONTRESET)        = (),
    ioctl                   (request: ioctl_request BLKRRPART BLKFLSBUF LOOP_CLR_FD
                                LOOP_SET_CAPACITY LOOP_CTL_GET_FREE NBD_DISCONNECT
                                NBD_CLEAR_SOCK NBD_DO_IT FIFREEZE FITHAW BTRFS_IOC_SYNC
                                BLKTRACESTART BLKTRACESTOP BLKTRACETEARDOWN NBD_CLEAR_QUE
                                NBD_PRINT_DEBUG RNDCLEARPOOL)                                  = (),
    // SIOCUNIXFILE has the number of requests of other protocols, which take an argument.
    ioctl                   (request: ioctl_request NS_GET_USERNS NS_GET_PARENT SIOCGSKNS
                                TUNGETDEVNETNS)                                                = (returned: descriptor),
    ioctl                   (request: ioctl_request NS_GET_NSTYPE)                             = (returned: namespace_types),
    ioctl                   (request: ioctl_request AUTOFS_IOC_CATATONIC RNDZAPENTCNT
                                RNDRESEEDCRNG WDIOC_KEEPALIVE)                                 = (),
    ioctl                   (request: ioctl_request RTC_AIE_ON RTC_AIE_OFF RTC_UIE_ON
                                RTC_UIE_OFF RTC_PIE_ON RTC_PIE_OFF)                            = (),
    ioctl                   (request: ioctl_request BTRFS_IOC_SCRUB_CANCEL
                                BTRFS_IOC_QUOTA_RESCAN_WAIT)                                   = (),
    ioctl                   (request: ioctl_request KVM_CREATE_VM KVM_CREATE_VCPU)             = (arg: number, returned: descriptor),
    ioctl                   (request: ioctl_request KVM_CHECK_EXTENSION)                       = (arg: kvm_capability),
    // The kernel takes 32 bits, whatever the header says.
    ioctl                   (request: ioctl_request FS_IOC_GETFLAGS)                           = (arg: *mut u32 inode_flags),
    ioctl                   (request: ioctl_request FS_IOC_SETFLAGS)                           = (arg: *const u32 inode_flags),
    ioctl                   (request: ioctl_request FS_IOC_GETVERSION)                         = (arg: *mut u32 bits),
    ioctl                   (request: ioctl_request FS_IOC_SETVERSION)                         = (arg: *const u32 bits),
    ioctl                   (request: ioctl_request EXT4_IOC_GETVERSION EXT4_IOC_GETSTATE)     = (arg: *mut u32 bits),
    ioctl                   (request: ioctl_request EXT4_IOC_SETVERSION)                       = (arg: *const u32 bits),
    ioctl                   (request: ioctl_request EXT4_IOC_GROUP_EXTEND)                     = (arg: *const u32 count),
    ioctl                   (request: ioctl_request BLKBSZGET)                                 = (arg: *mut u32 size),
    ioctl                   (request: ioctl_request BLKBSZSET)                                 = (arg: *const u32 size),
    ioctl                   (request: ioctl_request I8K_POWER_STATUS I8K_FN_STATUS
                                I8K_GET_TEMP I8K_GET_SPEED I8K_GET_FAN I8K_SET_FAN)            = (arg: *mut i32 number),
    ioctl                   (request: ioctl_request MATROXFB_GET_OUTPUT_CONNECTION
                                MATROXFB_GET_AVAILABLE_OUTPUTS MATROXFB_GET_ALL_OUTPUTS
                                PMU_IOC_GET_MODEL PMU_IOC_HAS_ADB PMU_IOC_CAN_SLEEP
                                FBIO_RADEON_GET_MIRROR OMAPFB_GET_UPDATE_MODE)                 = (arg: *mut u32 number),
    ioctl                   (request: ioctl_request MATROXFB_SET_OUTPUT_CONNECTION
                                PMU_IOC_SET_BACKLIGHT FBIO_RADEON_SET_MIRROR)                  = (arg: *const u32 number),
    ioctl                   (request: ioctl_request FBIO_GETCONTROL2)                          = (arg: *mut u8 number),
    // 64 bits.
    ioctl                   (request: ioctl_request BLKGETSIZE64)                              = (arg: *mut u64 size),
    // Structs, where the header says an integer.
    ioctl                   (request: ioctl_request TUNSETTXFILTER HCIGETDEVLIST
                                HCIGETDEVINFO HCIGETCONNLIST
                                HCIGETCONNINFO HCIGETAUTHINFO HCIINQUIRY HCISETRAW HCISETSCAN
                                HCISETAUTH HCISETENCRYPT HCISETPTYPE HCISETLINKPOL
                                HCISETLINKMODE HCISETACLMTU HCISETSCOMTU HCIBLOCKADDR
                                HCIUNBLOCKADDR RFCOMMCREATEDEV RFCOMMRELEASEDEV
                                RFCOMMGETDEVLIST RFCOMMGETDEVINFO I8K_MACHINE_ID
                                PS3FB_IOCTL_SCREENINFO KVM_MEMORY_ENCRYPT_OP
                                PMU_IOC_GET_BACKLIGHT)                                         = (arg: address),
    // Numbers, where the header says that they are behind a pointer.
    ioctl                   (request: ioctl_request TUNSETNOCSUM TUNSETLINK PTP_ENABLE_PPS
                                PTP_ENABLE_PPS2 HCIDEVUP HCIDEVDOWN HCIDEVRESET HCIDEVRESTAT
                                RPMSG_SET_INCOMING_FLOWCONTROL)                                = (arg: number),
    ioctl                   (request: ioctl_request TUNSETDEBUG)                               = (arg: bits),
    ioctl                   (request: ioctl_request KCOV_INIT_TRACE)                           = (arg: count),
    ioctl                   (request: ioctl_request TIOCSIG)                                   = (arg: signal),
    // Read, where the header says written.
    ioctl                   (request: ioctl_request TUNSETSTEERINGEBPF TUNSETFILTEREBPF)       = (arg: *const i32 descriptor),
    ioctl                   (request: ioctl_request FUSE_DEV_IOC_CLONE)                        = (arg: *const u32 descriptor),
    ioctl                   (request: ioctl_request USBDEVFS_RESETEP
                                USBDEVFS_SETCONFIGURATION USBDEVFS_CLAIMINTERFACE
                                USBDEVFS_RELEASEINTERFACE USBDEVFS_CLEAR_HALT
                                USBDEVFS_CLAIM_PORT USBDEVFS_RELEASE_PORT)                     = (arg: *const u32 number),
    ioctl                   (request: ioctl_request TIOCMGET)                                  = (arg: *mut u32 modem_lines),
    ioctl                   (request: ioctl_request TIOCMSET TIOCMBIS TIOCMBIC)                = (arg: *const u32 modem_lines),
    ioctl                   (request: ioctl_request TUNSETOFFLOAD TUNDETACHFILTER)                                 = (arg: bits),
    ioctl                   (request: ioctl_request TCXONC)                                    = (arg: terminal_flow),
    ioctl                   (request: ioctl_request TCFLSH)                                    = (arg: terminal_queue),
    ioctl                   (request: ioctl_request TCSBRK TCSBRKP TIOCSCTTY
                                KIOCSOUND VT_RELDISP VT_ACTIVATE VT_WAITACTIVE
                                VT_DISALLOCATE)                                                = (arg: number),
    ioctl                   (request: ioctl_request TIOCGPTPEER)                               = (arg: open_flags, returned: descriptor),
    ioctl                   (request: ioctl_request KDSETMODE)                                 = (arg: console_mode),
    ioctl                   (request: ioctl_request KDSKBMODE)                                 = (arg: keyboard_mode),
    ioctl                   (request: ioctl_request KDSIGACCEPT)                               = (arg: signal),
    ioctl                   (request: ioctl_request FICLONE LOOP_SET_FD LOOP_CHANGE_FD
                                NBD_SET_SOCK PERF_EVENT_IOC_SET_OUTPUT PERF_EVENT_IOC_SET_BPF) = (arg: descriptor),
    ioctl                   (request: ioctl_request LOOP_CTL_ADD LOOP_CTL_REMOVE
                                LOOP_SET_DIRECT_IO CDROM_DRIVE_STATUS TUNSETPERSIST
                                RTC_IRQP_SET EVIOCGRAB)                                        = (arg: number),
    ioctl                   (request: ioctl_request LOOP_SET_BLOCK_SIZE NBD_SET_BLKSIZE
                                NBD_SET_SIZE)                                                  = (arg: size),
    ioctl                   (request: ioctl_request BLKRASET BLKFRASET NBD_SET_SIZE_BLOCKS
                                PERF_EVENT_IOC_REFRESH)                                        = (arg: count),
    ioctl                   (request: ioctl_request NBD_SET_TIMEOUT)                           = (arg: time),
    ioctl                   (request: ioctl_request TUNSETOWNER)                               = (arg: user),
    ioctl                   (request: ioctl_request TUNSETGROUP)                               = (arg: group),
    ioctl                   (request: ioctl_request SIOCBRADDBR SIOCBRDELBR FS_IOC_SETFSLABEL
                                PERF_EVENT_IOC_SET_FILTER)                                     = (arg: string),
    ioctl                   (request: ioctl_request PERF_EVENT_IOC_ENABLE
                                PERF_EVENT_IOC_DISABLE PERF_EVENT_IOC_RESET)                   = (arg: perf_request_flags),
    ioctl                   (request: ioctl_request PERF_EVENT_IOC_PAUSE_OUTPUT)               = (arg: number),
    ioctl                   (request: ioctl_request USERFAULTFD_IOC_NEW)                       = (arg: userfaultfd_flags, returned: descriptor),
    ioctl                   (request: ioctl_request NS_GET_PID_FROM_PIDNS
                                NS_GET_TGID_FROM_PIDNS NS_GET_PID_IN_PIDNS
                                NS_GET_TGID_IN_PIDNS)                                          = (arg: process),
    ioctl                   (request: ioctl_request INOTIFY_IOC_SETNEXTWD AUTOFS_IOC_READY
                                AUTOFS_IOC_FAIL)                                               = (arg: id),
    ioctl                   (request: ioctl_request SG_GET_TIMEOUT
                                COUNTER_ENABLE_EVENTS_IOCTL COUNTER_DISABLE_EVENTS_IOCTL
                                RTC_WIE_ON RTC_WIE_OFF RTC_VL_CLR UBI_IOCVOLRMBLK)         = (),
    // The kernel looks at nothing, whatever the header says.
    ioctl                   (request: ioctl_request BTRFS_IOC_TRANS_START
                                BTRFS_IOC_TRANS_END BTRFS_IOC_BALANCE BTRFS_IOC_DEFRAG
                                UBI_IOCVOLCRBLK)                                           = (),
    ioctl                   (request: ioctl_request HDIO_SET_MULTCOUNT HDIO_SET_UNMASKINTR
                                HDIO_SET_KEEPSETTINGS HDIO_SET_32BIT HDIO_SET_NOWERR
                                HDIO_SET_DMA HDIO_SET_PIO_MODE HDIO_SET_WCACHE
                                HDIO_SET_ACOUSTIC HDIO_SET_ADDRESS HDIO_UNREGISTER_HWIF)   = (arg: number),
    ioctl                   (request: ioctl_request EVIOCRMFF EVIOCREVOKE RTC_EPOCH_SET)   = (arg: number),
    ioctl                   (request: ioctl_request HDIO_GET_BUSSTATE)                     = (arg: *mut usize bus_state),
    ioctl                   (request: ioctl_request HDIO_SET_BUSSTATE)                     = (arg: bus_state),
    ioctl                   (request: ioctl_request BLKDISCARD BLKSECDISCARD BLKZEROOUT)   = (arg: *const u64 size[2]),
    ioctl                   (request: ioctl_request EVIOCGREP)                             = (arg: *mut u32 number[2]),
    ioctl                   (request: ioctl_request EVIOCSREP)                             = (arg: *const u32 number[2]),
    ioctl                   (request: ioctl_request EVIOCGVERSION)                         = (arg: *mut u32 bits),
    ioctl                   (request: ioctl_request TIOCSTI)                               = (arg: *const u8 data[1]),
    ioctl                   (request: ioctl_request FS_IOC_GETFSLABEL)                     = (arg: string[written]),
    ioctl                   (request: ioctl_request FS_IOC_SHUTDOWN)                       = (arg: *const u32 shutdown_mode),
    ioctl                   (request: ioctl_request FS_IOC32_GETFLAGS)                     = (arg: *mut u32 inode_flags),
    ioctl                   (request: ioctl_request FS_IOC32_SETFLAGS)                     = (arg: *const u32 inode_flags),
    ioctl                   (request: ioctl_request WDIOC_SETOPTIONS)                      = (arg: *const u32 watchdog_options),
    ioctl                   (request: ioctl_request RTC_VL_READ)                           = (arg: *mut u32 rtc_voltage),
    ioctl                   (request: ioctl_request NBD_SET_FLAGS)                         = (arg: nbd_flags),
    ioctl                   (request: ioctl_request SECCOMP_IOCTL_NOTIF_SET_FLAGS)         = (arg: seccomp_notify_flags),
    ioctl                   (request: ioctl_request SECCOMP_IOCTL_NOTIF_ID_VALID
                                VIDIOC_S_STD)                                              = (arg: *const u64 bits),
    ioctl                   (request: ioctl_request NS_GET_MNTNS_ID VIDIOC_G_STD)          = (arg: *mut u64 bits),
    ioctl                   (request: ioctl_request NS_GET_OWNER_UID)                      = (arg: *mut u32 user),
    ioctl                   (request: ioctl_request BTRFS_IOC_SUBVOL_GETFLAGS)             = (arg: *mut u64 btrfs_subvolume_flags),
    ioctl                   (request: ioctl_request BTRFS_IOC_SUBVOL_SETFLAGS)             = (arg: *const u64 btrfs_subvolume_flags),
    ioctl                   (request: ioctl_request BTRFS_IOC_BALANCE_CTL)                 = (arg: btrfs_balance_command),
    ioctl                   (request: ioctl_request BTRFS_IOC_GET_FEATURES)                = (arg: *mut btrfs_ioctl_feature_flags),
    ioctl                   (request: ioctl_request BTRFS_IOC_SET_FEATURES)                = (arg: *const btrfs_ioctl_feature_flags data[2]),
    ioctl                   (request: ioctl_request BTRFS_IOC_GET_SUPPORTED_FEATURES)      = (arg: *mut btrfs_ioctl_feature_flags data[3]),
    // Read, where the header says written.
    ioctl                   (request: ioctl_request BTRFS_IOC_QGROUP_LIMIT)                = (arg: *const btrfs_ioctl_qgroup_limit_args),
    ioctl                   (request: ioctl_request RNDADDENTROPY)                         = (arg: *const rand_pool_info),
    ioctl                   (request: ioctl_request KDGETLED KDGKBLED)                     = (arg: *mut u8 keyboard_leds),
    ioctl                   (request: ioctl_request KDSETLED KDSKBLED)                     = (arg: keyboard_leds),
    ioctl                   (request: ioctl_request KDGKBTYPE)                             = (arg: *mut u8 keyboard_type),
    ioctl                   (request: ioctl_request KDGETMODE)                             = (arg: *mut i32 console_mode),
    ioctl                   (request: ioctl_request KDGKBMODE)                             = (arg: *mut i32 keyboard_mode),
    ioctl                   (request: ioctl_request KDGKBMETA)                             = (arg: *mut i32 keyboard_meta),
    ioctl                   (request: ioctl_request KDSKBMETA)                             = (arg: keyboard_meta),
    ioctl                   (request: ioctl_request KDADDIO KDDELIO)                       = (arg: bits),
    ioctl                   (request: ioctl_request MTDFILEMODE)                           = (arg: mtd_file_mode),
    ioctl                   (request: ioctl_request VIDIOC_STREAMON VIDIOC_STREAMOFF)      = (arg: *const u32 v4l2_buffers),
    ioctl                   (request: ioctl_request UBI_IOCEBCH)                           = (arg: *const ubi_leb_change_req),
    ioctl                   (request: ioctl_request GPIO_GET_LINEINFO_UNWATCH_IOCTL)       = (arg: *const u32 number),
    ioctl                   (request: ioctl_request FS_IOC_GETLBMD_CAP)                        = (arg: *mut logical_block_metadata_cap),

    // Memory and processes.

    mremap                  (flags: mremap_flags MREMAP_FIXED MREMAP_DONTUNMAP)                = (new_address),
    mremap                  (flags: mremap_flags)                                              = (),

    // A node instead of its policy.
    get_mempolicy           (flags: get_mempolicy_flags MPOL_F_NODE)                           = (mode: number),
    get_mempolicy           (flags: get_mempolicy_flags)                                       = (mode),

    // With CLONE_PIDFD, a descriptor is written where the id would be; the order is such that CLONE_PARENT_SETTID has the last word.
    clone                   (flags: clone_flags CLONE_PIDFD)                                   = (parent_tid: descriptor),
    clone                   (flags: clone_flags CLONE_PARENT_SETTID)                           = (parent_tid: process),
    clone                   (flags: clone_flags CLONE_SETTLS)                                  = (tls),
    clone                   (flags: clone_flags CLONE_CHILD_SETTID CLONE_CHILD_CLEARTID)       = (child_tid: address),
    clone                   (flags: clone_flags)                                               = (),

    waitid                  (idtype: waitid_type P_ALL)                                        = (id: number),
    waitid                  (idtype: waitid_type P_PIDFD)                                      = (id: descriptor),

    getpriority setpriority (which: priority_which PRIO_PROCESS PRIO_PGRP)                     = (who: process),
    getpriority setpriority (which: priority_which PRIO_USER)                                  = (who: user),
    ioprio_get ioprio_set   (which: ioprio_which IOPRIO_WHO_PROCESS IOPRIO_WHO_PGRP)           = (who: process),
    ioprio_get ioprio_set   (which: ioprio_which IOPRIO_WHO_USER)                              = (who: user),

    kcmp                    (r#type: kcmp_type KCMP_FILE)                                      = (idx1: descriptor, idx2: descriptor),
    kcmp                    (r#type: kcmp_type KCMP_EPOLL_TFD)                                 = (idx1: descriptor, idx2: *const kcmp_epoll_slot),
    kcmp                    (r#type: kcmp_type KCMP_VM KCMP_FILES KCMP_FS KCMP_SIGHAND KCMP_IO
                                KCMP_SYSVSEM)                                                  = (),

    // Of a control group, the descriptor of its directory.
    perf_event_open         (flags: perf_event_flags PERF_FLAG_PID_CGROUP)                     = (pid: descriptor),
    perf_event_open         (flags: perf_event_flags)                                          = (pid),

    membarrier              (cmd: membarrier_command MEMBARRIER_CMD_QUERY
                                MEMBARRIER_CMD_GET_REGISTRATIONS)                              = (returned: membarrier_commands),
    membarrier              (flags: membarrier_flags MEMBARRIER_CMD_FLAG_CPU)                  = (cpu_id),
    membarrier              (flags: membarrier_flags)                                          = (),

    reboot                  (cmd: reboot_operation LINUX_REBOOT_CMD_RESTART2)                  = (arg: string),
    reboot                  (cmd: reboot_operation)                                            = (),

    // Of futex's fourth argument, the commands that wait read it as a time, others as one more count. Those with LIST in their names
    // clear the entry of the robust list that the fifth one points to.

    futex futex_time64      (futex_op: futex_operation FUTEX_WAIT FUTEX_WAIT_PRIVATE)          = (val, timeout),
    futex futex_time64      (futex_op: futex_operation FUTEX_FD)                               = (val),
    futex futex_time64      (futex_op: futex_operation FUTEX_WAKE FUTEX_WAKE_PRIVATE)          = (val, returned: count),
    futex futex_time64      (futex_op: futex_operation FUTEX_UNLOCK_WAKE_LIST64
                                FUTEX_UNLOCK_WAKE_LIST64_PRIVATE FUTEX_UNLOCK_WAKE_LIST32
                                FUTEX_UNLOCK_WAKE_LIST32_PRIVATE)                              = (val, uaddr2),
    futex futex_time64      (futex_op: futex_operation FUTEX_REQUEUE FUTEX_REQUEUE_PRIVATE)    = (val, timeout: count, uaddr2, returned: count),
    futex futex_time64      (futex_op: futex_operation FUTEX_CMP_REQUEUE
                                FUTEX_CMP_REQUEUE_PRIVATE FUTEX_CMP_REQUEUE_PI
                                FUTEX_CMP_REQUEUE_PI_PRIVATE)                                  = (val, timeout: count, uaddr2, val3: number, returned: count),
    futex futex_time64      (futex_op: futex_operation FUTEX_WAKE_OP FUTEX_WAKE_OP_PRIVATE)    = (val, timeout: count, uaddr2, val3: futex_wake_op,
                                                                                                  returned: count),
    futex futex_time64      (futex_op: futex_operation FUTEX_LOCK_PI FUTEX_LOCK_PI_PRIVATE
                                FUTEX_LOCK_PI2 FUTEX_LOCK_PI2_PRIVATE)                         = (timeout),
    futex futex_time64      (futex_op: futex_operation FUTEX_UNLOCK_PI FUTEX_UNLOCK_PI_PRIVATE
                                FUTEX_TRYLOCK_PI FUTEX_TRYLOCK_PI_PRIVATE)                     = (),
    futex futex_time64      (futex_op: futex_operation FUTEX_UNLOCK_PI_LIST64
                                FUTEX_UNLOCK_PI_LIST64_PRIVATE FUTEX_UNLOCK_PI_LIST32
                                FUTEX_UNLOCK_PI_LIST32_PRIVATE)                                = (uaddr2),
    futex futex_time64      (futex_op: futex_operation FUTEX_WAIT_BITSET
                                FUTEX_WAIT_BITSET_PRIVATE)                                     = (val, timeout, val3: futex_bitset),
    futex futex_time64      (futex_op: futex_operation FUTEX_WAKE_BITSET
                                FUTEX_WAKE_BITSET_PRIVATE)                                     = (val, val3: futex_bitset, returned: count),
    futex futex_time64      (futex_op: futex_operation FUTEX_UNLOCK_BITSET_LIST64
                                FUTEX_UNLOCK_BITSET_LIST64_PRIVATE FUTEX_UNLOCK_BITSET_LIST32
                                FUTEX_UNLOCK_BITSET_LIST32_PRIVATE)                            = (val, uaddr2, val3: futex_bitset),
    futex futex_time64      (futex_op: futex_operation FUTEX_WAIT_REQUEUE_PI
                                FUTEX_WAIT_REQUEUE_PI_PRIVATE)                                 = (val, timeout, uaddr2),

    // prctl.

    prctl                   (option: prctl_option PR_GET_KEEPCAPS PR_GET_TIMING PR_GET_SECCOMP
                                PR_TASK_PERF_EVENTS_DISABLE PR_TASK_PERF_EVENTS_ENABLE)        = (),
    prctl                   (option: prctl_option PR_GET_DUMPABLE)                             = (returned: prctl_dumpable),
    prctl                   (option: prctl_option PR_GET_SECUREBITS)                           = (returned: securebits),
    prctl                   (option: prctl_option PR_GET_TIMERSLACK)                           = (returned: time),
    prctl                   (option: prctl_option PR_GET_FP_MODE)                              = (returned: prctl_fp_mode),
    prctl                   (option: prctl_option PR_SVE_GET_VL)                               = (returned: prctl_sve_vector),
    prctl                   (option: prctl_option PR_SME_GET_VL)                               = (returned: prctl_sme_vector),
    prctl                   (option: prctl_option PR_RISCV_V_GET_CONTROL)                      = (returned: prctl_riscv_vector),
    prctl                   (option: prctl_option PR_GET_PDEATHSIG)                        = (arg2: *mut i32 signal),
    prctl                   (option: prctl_option PR_GET_UNALIGN)                          = (arg2: *mut u32 prctl_unalign),
    prctl                   (option: prctl_option PR_GET_FPEMU PR_GET_FPEXC PR_GET_ENDIAN
                                PR_GET_CHILD_SUBREAPER)                                    = (arg2: *mut i32 number),
    prctl                   (option: prctl_option PR_GET_TSC)                              = (arg2: *mut i32 prctl_tsc),
    prctl                   (option: prctl_option PR_GET_TID_ADDRESS)                      = (arg2: *mut usize bits),
    prctl                   (option: prctl_option PR_SET_KEEPCAPS PR_SET_FPEMU PR_SET_FPEXC
                                PR_SET_TIMING PR_SET_ENDIAN PR_SET_TIMERSLACK
                                PR_SET_CHILD_SUBREAPER)                                        = (arg2: number),
    prctl                   (option: prctl_option PR_SET_PDEATHSIG)                            = (arg2: signal),
    prctl                   (option: prctl_option PR_SET_DUMPABLE)                             = (arg2: prctl_dumpable),
    prctl                   (option: prctl_option PR_SET_UNALIGN)                              = (arg2: prctl_unalign),
    prctl                   (option: prctl_option PR_SET_NAME)                                 = (arg2: string[15]),
    prctl                   (option: prctl_option PR_GET_NAME)                                 = (arg2: string[written]),
    prctl                   (option: prctl_option PR_SET_SECCOMP)                              = (arg2: seccomp_mode, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_CAPBSET_READ PR_CAPBSET_DROP)             = (arg2: capability),
    prctl                   (option: prctl_option PR_SET_TSC)                                  = (arg2: prctl_tsc),
    prctl                   (option: prctl_option PR_SET_SECUREBITS)                           = (arg2: securebits),
    prctl                   (option: prctl_option PR_MCE_KILL)                                 = (arg2: prctl_mce_kill, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_SET_MM)                                   = (arg2: prctl_mm, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_SET_NO_NEW_PRIVS PR_SET_THP_DISABLE
                                PR_SET_IO_FLUSHER)                                             = (arg2: number, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_SET_FP_MODE)                              = (arg2: prctl_fp_mode),
    prctl                   (option: prctl_option PR_CAP_AMBIENT)                              = (arg2: prctl_ambient, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_SVE_SET_VL)                               = (arg2: prctl_sve_vector, returned: prctl_sve_vector),
    prctl                   (option: prctl_option PR_SME_SET_VL)                               = (arg2: prctl_sme_vector, returned: prctl_sme_vector),
    prctl                   (option: prctl_option PR_GET_SPECULATION_CTRL)                     = (arg2: prctl_speculation, returned: prctl_speculation_state),
    prctl                   (option: prctl_option PR_SET_SPECULATION_CTRL)                     = (arg2: prctl_speculation, arg3: prctl_speculation_control),
    prctl                   (option: prctl_option PR_PAC_RESET_KEYS)                           = (arg2: prctl_pac_keys, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_PAC_SET_ENABLED_KEYS)                     = (arg2: prctl_pac_enabled_keys,
                                                                                                  arg3: prctl_pac_enabled_keys, arg4, arg5),
    prctl                   (option: prctl_option PR_SET_TAGGED_ADDR_CTRL)                     = (arg2: prctl_tagged_address, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_SET_SYSCALL_USER_DISPATCH)                = (arg2: prctl_dispatch, arg3, arg4, arg5: address),
    prctl                   (option: prctl_option PR_SCHED_CORE)                               = (arg2: prctl_core_command, arg3: process,
                                                                                                  arg4: prctl_core_scope, arg5),
    prctl                   (option: prctl_option PR_SET_MDWE)                                 = (arg2: prctl_mdwe, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_RISCV_V_SET_CONTROL)                      = (arg2: prctl_riscv_vector),
    prctl                   (option: prctl_option PR_RISCV_SET_ICACHE_FLUSH_CTX)               = (arg2: prctl_riscv_context, arg3: prctl_riscv_scope),
    prctl                   (option: prctl_option PR_PPC_GET_DEXCR)                            = (arg2: prctl_dexcr, arg3, arg4, arg5,
                                                                                                  returned: prctl_dexcr_control),
    prctl                   (option: prctl_option PR_PPC_SET_DEXCR)                            = (arg2: prctl_dexcr, arg3: prctl_dexcr_control, arg4, arg5),
    prctl                   (option: prctl_option PR_SET_VMA)                                  = (arg2: prctl_vma, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_SET_PTRACER)                              = (arg2: prctl_ptracer),
    prctl                   (option: prctl_option PR_GET_AUXV)                                 = (arg2: address, arg3: size, arg4, arg5, returned: size),
    prctl                   (option: prctl_option PR_GET_SHADOW_STACK_STATUS)                  = (arg2: address, arg3, arg4, arg5),
    prctl                   (option: prctl_option PR_FUTEX_HASH)                               = (arg2, arg3: count, arg4),
    prctl                   (option: prctl_option PR_GET_CFI)                                  = (arg2, arg3: address, arg4, arg5),
    prctl                   (option: prctl_option PR_MCE_KILL_GET)                             = (arg2, arg3, arg4, arg5, returned: prctl_mce_kill_policy),
    prctl                   (option: prctl_option PR_PAC_GET_ENABLED_KEYS)                     = (arg2, arg3, arg4, arg5, returned: prctl_pac_enabled_keys),
    prctl                   (option: prctl_option PR_GET_TAGGED_ADDR_CTRL)                     = (arg2, arg3, arg4, arg5, returned: prctl_tagged_address),
    prctl                   (option: prctl_option PR_GET_MDWE)                                 = (arg2, arg3, arg4, arg5, returned: prctl_mdwe),
    prctl                   (arg2: seccomp_mode SECCOMP_MODE_STRICT)                           = (),
    prctl                   (arg2: seccomp_mode SECCOMP_MODE_FILTER)                           = (arg3: *const seccomp_fprog),
    prctl                   (arg2: seccomp_mode)                                               = (arg3, arg4, arg5),
    prctl                   (arg2: prctl_mce_kill PR_MCE_KILL_SET)                             = (arg3: prctl_mce_kill_policy),
    prctl                   (arg2: prctl_mm PR_SET_MM_AUXV)                                    = (arg3: address, arg4: size),
    prctl                   (arg2: prctl_mm PR_SET_MM_MAP)                                     = (arg3: *const prctl_mm_map, arg4: size),
    prctl                   (arg2: prctl_mm PR_SET_MM_EXE_FILE)                                = (arg3: descriptor, arg4),
    prctl                   (arg2: prctl_mm)                                                   = (arg3: address, arg4),
    prctl                   (arg2: prctl_vma PR_SET_VMA_ANON_NAME)                             = (arg3: address, arg4: size, arg5: string),
    prctl                   (arg2: prctl_vma)                                                  = (arg3, arg4, arg5),
    prctl                   (arg2: prctl_core_command PR_SCHED_CORE_GET)                       = (arg5: address),
    prctl                   (arg2: prctl_ambient PR_CAP_AMBIENT_IS_SET PR_CAP_AMBIENT_RAISE
                                PR_CAP_AMBIENT_LOWER)                                          = (arg3: capability),

    arch_prctl              (code: arch_prctl_code ARCH_GET_CPUID ARCH_FORCE_TAGGED_SVA)       = (),
    arch_prctl              (code: arch_prctl_code ARCH_SET_CPUID)                             = (addr: number),
    arch_prctl              (code: arch_prctl_code ARCH_ENABLE_TAGGED_ADDR)                    = (addr: count),
    arch_prctl              (code: arch_prctl_code ARCH_REQ_XCOMP_PERM
                                ARCH_REQ_XCOMP_GUEST_PERM)                                     = (addr: x86_feature),
    arch_prctl              (code: arch_prctl_code ARCH_SHSTK_ENABLE ARCH_SHSTK_DISABLE
                                ARCH_SHSTK_LOCK ARCH_SHSTK_UNLOCK)                             = (addr: x86_shadow_stack_flags),

    // ptrace. The registers are at addr instead of data on SPARC, where these rows show the wrong one of the two. There, PTRACE_WRITEDATA
    // is also the number of PTRACE_DETACH, and comes first.

    ptrace                  (request: ptrace_request PTRACE_TRACEME)                           = (),
    ptrace                  (request: ptrace_request PTRACE_ATTACH PTRACE_INTERRUPT
                                PTRACE_KILL PTRACE_LISTEN)                                     = (pid),
    ptrace                  (request: ptrace_request PTRACE_WRITEDATA PTRACE_READTEXT
                                PTRACE_WRITETEXT)                                              = (pid, addr, data: size),
    ptrace                  (request: ptrace_request PTRACE_CONT PTRACE_DETACH
                                PTRACE_SPARC_DETACH PTRACE_SYSCALL PTRACE_SINGLESTEP
                                PTRACE_SINGLEBLOCK PTRACE_SYSEMU PTRACE_SYSEMU_SINGLESTEP)     = (pid, addr, data: signal),
    ptrace                  (request: ptrace_request PTRACE_SEIZE PTRACE_SETOPTIONS
                                PTRACE_OLDSETOPTIONS)                                          = (pid, addr, data: ptrace_options),
    ptrace                  (request: ptrace_request PTRACE_GETREGSET PTRACE_SETREGSET)        = (pid, addr: register_set, data),
    ptrace                  (request: ptrace_request PTRACE_GETREGS PTRACE_SETREGS
                                PTRACE_GETFPREGS PTRACE_SETFPREGS PTRACE_GETREGS64
                                PTRACE_SETREGS64)                                              = (pid, data),
    ptrace                  (request: ptrace_request PTRACE_GETSIGMASK PTRACE_SETSIGMASK)      = (pid, addr: size, data),
    ptrace                  (request: ptrace_request PTRACE_GET_SYSCALL_INFO)                  = (pid, addr: size,
                                                                                                  data: *mut ptrace_syscall_info data[addr bytes],
                                                                                                  returned: size),
    ptrace                  (request: ptrace_request PTRACE_SET_SYSCALL_INFO)                  = (pid, addr: size,
                                                                                                  data: *const ptrace_syscall_info data[addr bytes]),
    ptrace                  (request: ptrace_request PTRACE_SECCOMP_GET_METADATA)              = (pid, addr: size,
                                                                                                  data: *mut seccomp_metadata data[addr bytes],
                                                                                                  returned: size),
    ptrace                  (request: ptrace_request PTRACE_GET_RSEQ_CONFIGURATION)            = (pid, addr: size,
                                                                                                  data: *mut ptrace_rseq_configuration data[addr bytes],
                                                                                                  returned: size),
    ptrace                  (request: ptrace_request PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG)  = (pid, addr: size,
                                                                                                  data: *const ptrace_sud_config data[addr bytes]),
    ptrace                  (request: ptrace_request PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG)  = (pid, addr: size,
                                                                                                  data: *mut ptrace_sud_config data[addr bytes]),
    ptrace                  (request: ptrace_request PTRACE_GETSIGINFO)                        = (pid, addr, data: *mut siginfo_t),
    ptrace                  (request: ptrace_request PTRACE_SETSIGINFO)                        = (pid, addr, data: *const siginfo_t),
    ptrace                  (request: ptrace_request PTRACE_PEEKSIGINFO)                       = (pid, addr: *const ptrace_peeksiginfo_args,
                                                                                                  data: *mut siginfo_t data[returned], returned: count),
    ptrace                  (request: ptrace_request PTRACE_SECCOMP_GET_FILTER PTRACE_GETFDPIC
                                PTRACE_GET_THREAD_AREA PTRACE_SET_THREAD_AREA
                                PTRACE_GETHBPREGS PTRACE_SETHBPREGS PTRACE_GET_DEBUGREG)       = (pid, addr: number, data),
    ptrace                  (request: ptrace_request PTRACE_SET_DEBUGREG)                      = (pid, addr: number, data: bits),
    ptrace                  (request: ptrace_request PTRACE_POKETEXT PTRACE_POKEDATA
                                PTRACE_POKETEXT_3264 PTRACE_POKEDATA_3264
                                PPC_PTRACE_POKETEXT_3264 PPC_PTRACE_POKEDATA_3264)             = (pid, addr, data: bits),
    ptrace                  (request: ptrace_request PTRACE_PEEKUSER PPC_PTRACE_PEEKUSR_3264)  = (pid, addr: offset, data),
    ptrace                  (request: ptrace_request PTRACE_POKEUSER PPC_PTRACE_POKEUSR_3264)  = (pid, addr: offset, data: bits),
    ptrace                  (request: ptrace_request PTRACE_ARCH_PRCTL)                        = (pid, addr, data: arch_prctl_code),
    ptrace                  (request: ptrace_request PTRACE_SET_SYSCALL PTRACE_TE_ABORT_RAND)  = (pid, addr, data: number),
    ptrace                  (request: ptrace_request PPC_PTRACE_DELHWDEBUG)                    = (pid, addr, data: id),

    // Capabilities. The version of hdrp says how many structs there are; the library shows an address where it can't be read.

    capget                  (hdrp: capability_version _LINUX_CAPABILITY_VERSION_2
                                _LINUX_CAPABILITY_VERSION_3)                                   = (datap: *mut user_cap_data_pair),
    capget                  (hdrp: capability_version)                                         = (datap),
    capset                  (hdrp: capability_version _LINUX_CAPABILITY_VERSION_2
                                _LINUX_CAPABILITY_VERSION_3)                                   = (datap: *const user_cap_data_pair),
    capset                  (hdrp: capability_version)                                         = (datap),

    // Keys.

    keyctl                  (operation: keyctl_operation KEYCTL_SESSION_TO_PARENT)             = (),
    keyctl                  (operation: keyctl_operation KEYCTL_GET_KEYRING_ID)                = (arg2: keyring, arg3: number, returned: id),
    keyctl                  (operation: keyctl_operation KEYCTL_JOIN_SESSION_KEYRING)          = (arg2: string, returned: id),
    keyctl                  (operation: keyctl_operation KEYCTL_UPDATE)                        = (arg2: keyring, arg3: *const u8 data[arg4], arg4: size),
    keyctl                  (operation: keyctl_operation KEYCTL_REVOKE KEYCTL_CLEAR
                                KEYCTL_INVALIDATE)                                             = (arg2: keyring),
    keyctl                  (operation: keyctl_operation KEYCTL_ASSUME_AUTHORITY)              = (arg2: keyring, returned: id),
    keyctl                  (operation: keyctl_operation KEYCTL_CHOWN)                         = (arg2: keyring, arg3: user, arg4: group),
    keyctl                  (operation: keyctl_operation KEYCTL_SETPERM)                       = (arg2: keyring, arg3: key_permissions),
    keyctl                  (operation: keyctl_operation KEYCTL_DESCRIBE)                      = (arg2: keyring, arg3: *mut u8 string[arg4 whole],
                                                                                                  arg4: size, returned: size),
    keyctl                  (operation: keyctl_operation KEYCTL_READ)                          = (arg2: keyring, arg3: *mut u8 data[arg4 whole],
                                                                                                  arg4: size, returned: size),
    keyctl                  (operation: keyctl_operation KEYCTL_GET_SECURITY)                  = (arg2: keyring, arg3: *mut u8 string[arg4], arg4: size,
                                                                                                  returned: size),
    keyctl                  (operation: keyctl_operation KEYCTL_LINK KEYCTL_UNLINK)            = (arg2: keyring, arg3: keyring),
    keyctl                  (operation: keyctl_operation KEYCTL_SEARCH)                        = (arg2: keyring, arg3: string, arg4: string, arg5: keyring,
                                                                                                  returned: id),
    keyctl                  (operation: keyctl_operation KEYCTL_INSTANTIATE)                   = (arg2: keyring, arg3: *const u8 data[arg4], arg4: size,
                                                                                                  arg5: keyring),
    keyctl                  (operation: keyctl_operation KEYCTL_INSTANTIATE_IOV)               = (arg2: keyring, arg3: *const iovec data[arg4], arg4: count,
                                                                                                  arg5: keyring),
    keyctl                  (operation: keyctl_operation KEYCTL_NEGATE)                        = (arg2: keyring, arg3: time, arg4: keyring),
    keyctl                  (operation: keyctl_operation KEYCTL_REJECT)                        = (arg2: keyring, arg3: time, arg4: number, arg5: keyring),
    keyctl                  (operation: keyctl_operation KEYCTL_SET_REQKEY_KEYRING)            = (arg2: request_keyring),
    keyctl                  (operation: keyctl_operation KEYCTL_SET_TIMEOUT)                   = (arg2: keyring, arg3: time),
    keyctl                  (operation: keyctl_operation KEYCTL_GET_PERSISTENT)                = (arg2: user, arg3: keyring, returned: id),
    keyctl                  (operation: keyctl_operation KEYCTL_DH_COMPUTE)                    = (arg2: *const keyctl_dh_params, arg3: *mut u8 data[arg4],
                                                                                                  arg4: size, arg5: *const keyctl_kdf_params, returned: size),
    keyctl                  (operation: keyctl_operation KEYCTL_PKEY_QUERY)                    = (arg2: keyring, arg3, arg4: string,
                                                                                                  arg5: *mut keyctl_pkey_query),
    keyctl                  (operation: keyctl_operation KEYCTL_PKEY_VERIFY)                   = (arg2: *const keyctl_verify_params, arg3: string,
                                                                                                  arg4: address, arg5: address),
    keyctl                  (operation: keyctl_operation KEYCTL_PKEY_ENCRYPT
                                KEYCTL_PKEY_DECRYPT KEYCTL_PKEY_SIGN)                          = (arg2: *const keyctl_pkey_params, arg3: string, arg4: address,
                                                                                                  arg5: address, returned: size),
    keyctl                  (operation: keyctl_operation KEYCTL_RESTRICT_KEYRING)              = (arg2: keyring, arg3: string, arg4: string),
    keyctl                  (operation: keyctl_operation KEYCTL_MOVE)                          = (arg2: keyring, arg3: keyring, arg4: keyring,
                                                                                                  arg5: keyctl_move_flags),
    keyctl                  (operation: keyctl_operation KEYCTL_CAPABILITIES)                  = (arg2: address, arg3: size, returned: size),
    keyctl                  (operation: keyctl_operation KEYCTL_WATCH_KEY)                     = (arg2: keyring, arg3: descriptor, arg4: id),

    // Landlock, what the last argument of pselect6 points to, and what others do.

    landlock_add_rule       (rule_type: landlock_rule_type LANDLOCK_RULE_PATH_BENEATH)         = (rule_attr: *const landlock_path_beneath_attr),
    landlock_add_rule       (rule_type: landlock_rule_type LANDLOCK_RULE_NET_PORT)             = (rule_attr: *const landlock_net_port_attr),
    pselect6 pselect6_time64 ()                                                                = (sigmask: *const __aio_sigset),
    statmount               ()                                                                 = (req: *const statmount_req),
    get_robust_list         ()                                                                 = (head_ptr: *mut usize address),

    // BPF, seccomp, io_uring. A registered ring has an index instead of a descriptor.

    bpf                     (cmd: bpf_command BPF_COMMON_ATTRS)                                = (attr, attr_common, size_common),
    bpf                     (cmd: bpf_command BPF_MAP_CREATE)                                  = (attr: *const bpf_map_create, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_MAP_LOOKUP_ELEM BPF_MAP_UPDATE_ELEM
                                BPF_MAP_LOOKUP_AND_DELETE_ELEM)                                = (attr: *const bpf_map_elem),
    bpf                     (cmd: bpf_command BPF_MAP_DELETE_ELEM BPF_MAP_FREEZE)              = (attr: *const bpf_map_key),
    bpf                     (cmd: bpf_command BPF_MAP_GET_NEXT_KEY)                            = (attr: *const bpf_next_key),
    bpf                     (cmd: bpf_command BPF_PROG_LOAD)                                   = (attr: *const bpf_prog_load, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_OBJ_PIN)                                     = (attr: *const bpf_obj),
    bpf                     (cmd: bpf_command BPF_OBJ_GET)                                     = (attr: *const bpf_obj, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_PROG_ATTACH BPF_PROG_DETACH)                 = (attr: *const bpf_prog_attach),
    bpf                     (cmd: bpf_command BPF_PROG_TEST_RUN)                               = (attr: *mut bpf_attr_test),
    bpf                     (cmd: bpf_command BPF_PROG_GET_NEXT_ID BPF_MAP_GET_NEXT_ID
                                BPF_BTF_GET_NEXT_ID BPF_LINK_GET_NEXT_ID)                      = (attr: *mut bpf_next_id),
    bpf                     (cmd: bpf_command BPF_PROG_GET_FD_BY_ID)                           = (attr: *const bpf_prog_by_id, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_MAP_GET_FD_BY_ID)                            = (attr: *const bpf_map_by_id, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_BTF_GET_FD_BY_ID)                            = (attr: *const bpf_btf_by_id, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_LINK_GET_FD_BY_ID)                           = (attr: *const bpf_link_by_id, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_OBJ_GET_INFO_BY_FD)                          = (attr: *mut bpf_attr_info),
    bpf                     (cmd: bpf_command BPF_PROG_QUERY)                                  = (attr: *mut bpf_attr_query),
    bpf                     (cmd: bpf_command BPF_RAW_TRACEPOINT_OPEN)                         = (attr: *const bpf_attr_raw_tracepoint, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_BTF_LOAD)                                    = (attr: *const bpf_btf_load, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_TASK_FD_QUERY)                               = (attr: *mut bpf_attr_task_fd_query),
    bpf                     (cmd: bpf_command BPF_MAP_LOOKUP_BATCH
                                BPF_MAP_LOOKUP_AND_DELETE_BATCH BPF_MAP_UPDATE_BATCH
                                BPF_MAP_DELETE_BATCH)                                          = (attr: *mut bpf_attr_batch),
    bpf                     (cmd: bpf_command BPF_LINK_CREATE)                                 = (attr: *const bpf_attr_link_create, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_LINK_UPDATE)                                 = (attr: *const bpf_attr_link_update),
    bpf                     (cmd: bpf_command BPF_LINK_DETACH)                                 = (attr: *const bpf_attr_link_detach),
    bpf                     (cmd: bpf_command BPF_ENABLE_STATS)                                = (attr: *const bpf_attr_enable_stats, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_ITER_CREATE)                                 = (attr: *const bpf_attr_iter_create, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_PROG_BIND_MAP)                               = (attr: *const bpf_attr_prog_bind_map),
    bpf                     (cmd: bpf_command BPF_TOKEN_CREATE)                                = (attr: *const bpf_attr_token_create, returned: descriptor),
    bpf                     (cmd: bpf_command BPF_PROG_STREAM_READ_BY_FD)                      = (attr: *mut bpf_attr_prog_stream_read, returned: size),
    bpf                     (cmd: bpf_command BPF_PROG_ASSOC_STRUCT_OPS)                       = (attr: *const bpf_attr_prog_assoc_struct_ops),
    bpf                     (cmd: bpf_command)                                                 = (attr),
    seccomp                 (operation: seccomp_operation SECCOMP_SET_MODE_FILTER)             = (flags: seccomp_filter_flags, args: *const seccomp_fprog),
    seccomp                 (operation: seccomp_operation SECCOMP_GET_NOTIF_SIZES)             = (flags, args: *mut seccomp_notif_sizes),
    seccomp                 (operation: seccomp_operation SECCOMP_GET_ACTION_AVAIL)            = (flags, args: *const u32 seccomp_action),
    // The id of a thread that could not be synchronized, or 0; the order is such that SECCOMP_FILTER_FLAG_NEW_LISTENER has the last word.
    seccomp                 (flags: seccomp_filter_flags SECCOMP_FILTER_FLAG_TSYNC)            = (returned: process),
    seccomp                 (flags: seccomp_filter_flags SECCOMP_FILTER_FLAG_NEW_LISTENER)     = (returned: descriptor),
    io_uring_enter          (flags: io_uring_enter_flags IORING_ENTER_REGISTERED_RING)         = (fd: number, argp),
    io_uring_enter          (flags: io_uring_enter_flags IORING_ENTER_EXT_ARG)                 = (fd, argp: *const io_uring_getevents_arg),
    io_uring_enter          (flags: io_uring_enter_flags IORING_ENTER_EXT_ARG_REG)             = (fd, argp: offset),
    io_uring_enter          (flags: io_uring_enter_flags)                                      = (fd, argp: *const usize signal_mask[argsz]),
    io_uring_register       (opcode: io_uring_register_operation
                                IORING_REGISTER_USE_REGISTERED_RING)                           = (fd: number, arg, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_BUFFERS)      = (fd, arg: *const iovec data[nr_args], nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_FILES
                                IORING_REGISTER_EVENTFD IORING_REGISTER_EVENTFD_ASYNC)         = (fd, arg: *const i32 descriptor[nr_args], nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_FILES_UPDATE) = (fd, arg: *const io_uring_files_update, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_PROBE)        = (fd, arg: *mut io_uring_probe, nr_args),
    io_uring_register       (opcode: io_uring_register_operation
                                IORING_UNREGISTER_PERSONALITY)                                 = (fd, arg, nr_args: id),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_RESTRICTIONS) = (fd, arg: *const io_uring_restriction data[nr_args], nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_FILES2)       = (fd, arg: *const io_uring_files_register data[nr_args bytes],
                                                                                                  nr_args: size),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_BUFFERS2)     = (fd, arg: *const io_uring_buffers_register data[nr_args bytes],
                                                                                                  nr_args: size),
    io_uring_register       (opcode: io_uring_register_operation
                                IORING_REGISTER_FILES_UPDATE2)                                 = (fd, arg: *const io_uring_files_change data[nr_args bytes],
                                                                                                  nr_args: size),
    io_uring_register       (opcode: io_uring_register_operation
                                IORING_REGISTER_BUFFERS_UPDATE)                                = (fd, arg: *const io_uring_buffers_change data[nr_args bytes],
                                                                                                  nr_args: size),
    io_uring_register       (opcode: io_uring_register_operation
                                IORING_REGISTER_IOWQ_AFF)                                      = (fd, arg: *const usize cpu[nr_args], nr_args: size),
    io_uring_register       (opcode: io_uring_register_operation
                                IORING_REGISTER_IOWQ_MAX_WORKERS)                              = (fd, arg: *mut u32 count[nr_args], nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_RING_FDS)     = (fd, arg: *const io_uring_rsrc_update data[nr_args], nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_UNREGISTER_RING_FDS)   = (fd, arg: *const io_uring_ring_removal data[nr_args], nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_PBUF_RING
                                IORING_UNREGISTER_PBUF_RING)                                   = (fd, arg: *const io_uring_buf_reg, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_SYNC_CANCEL)  = (fd, arg: *const io_uring_sync_cancel_reg, nr_args),
    io_uring_register       (opcode: io_uring_register_operation
                                IORING_REGISTER_FILE_ALLOC_RANGE)                              = (fd, arg: *const io_uring_file_index_range, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_PBUF_STATUS)  = (fd, arg: *mut io_uring_buf_status, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_NAPI)         = (fd, arg: *mut io_uring_napi, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_UNREGISTER_NAPI)       = (fd, arg: *mut io_uring_napi_removal, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_CLOCK)        = (fd, arg: *const io_uring_clock_register, nr_args),
    io_uring_register       (opcode: io_uring_register_operation
                                IORING_REGISTER_CLONE_BUFFERS)                                 = (fd, arg: *const io_uring_clone_buffers, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_ZCRX_IFQ)     = (fd, arg: *const io_uring_zcrx_ifq_reg, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_RESIZE_RINGS) = (fd, arg: *const io_uring_ring_sizes, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_MEM_REGION)   = (fd, arg: *const io_uring_mem_region_reg, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_QUERY)        = (fd, arg: *mut io_uring_query_hdr, nr_args),
    io_uring_register       (opcode: io_uring_register_operation IORING_REGISTER_BPF_FILTER)   = (fd, arg: *const io_uring_bpf, nr_args),
    io_uring_register       (opcode: io_uring_register_operation)                              = (fd, arg, nr_args),

    // System V's queues, semaphores and shared memory. What is shifted behind the number of the call of ipc() counts for MSGRCV alone.

    // Where a flag in the command says which of two structs there is, the older one has no 64 in its name.
    semctl                  (cmd: semctl_command SETVAL)                                       = (arg: bits),
    semctl                  (cmd: semctl_command GETPID)                                       = (arg, returned: process),
    semctl                  (cmd: semctl_command SEM_STAT SEM_STAT_ANY)                        = (arg: *mut semid64_ds, returned: id),
    semctl                  (cmd: semctl_command IPC_STAT)                                     = (arg: *mut semid64_ds),
    semctl                  (cmd: semctl_command IPC_SET)                                      = (arg: *const semid64_ds),
    semctl                  (cmd: semctl_command IPC_STAT SEM_STAT SEM_STAT_ANY ! IPC_64)      = (arg: *mut semid_ds),
    semctl                  (cmd: semctl_command IPC_SET ! IPC_64)                             = (arg: *const semid_ds),
    semctl                  (cmd: semctl_command IPC_INFO SEM_INFO)                            = (arg: *mut seminfo),
    msgctl                  (cmd: msgctl_command MSG_STAT MSG_STAT_ANY)                        = (buf: *mut msqid64_ds, returned: id),
    msgctl                  (cmd: msgctl_command IPC_STAT)                                     = (buf: *mut msqid64_ds),
    msgctl                  (cmd: msgctl_command IPC_SET)                                      = (buf: *const msqid64_ds),
    msgctl                  (cmd: msgctl_command IPC_STAT MSG_STAT MSG_STAT_ANY ! IPC_64)      = (buf: *mut msqid_ds),
    msgctl                  (cmd: msgctl_command IPC_SET ! IPC_64)                             = (buf: *const msqid_ds),
    msgctl                  (cmd: msgctl_command IPC_INFO MSG_INFO)                            = (buf: *mut msginfo),
    shmctl                  (cmd: shmctl_command SHM_STAT SHM_STAT_ANY)                        = (buf: *mut shmid64_ds, returned: id),
    shmctl                  (cmd: shmctl_command IPC_STAT)                                     = (buf: *mut shmid64_ds),
    shmctl                  (cmd: shmctl_command IPC_SET)                                      = (buf: *const shmid64_ds),
    shmctl                  (cmd: shmctl_command IPC_STAT SHM_STAT SHM_STAT_ANY ! IPC_64)      = (buf: *mut shmid_ds),
    shmctl                  (cmd: shmctl_command IPC_SET ! IPC_64)                             = (buf: *const shmid_ds),
    shmctl                  (cmd: shmctl_command IPC_INFO)                                     = (buf: *mut shminfo64),
    shmctl                  (cmd: shmctl_command IPC_INFO ! IPC_64)                            = (buf: *mut shminfo),
    shmctl                  (cmd: shmctl_command SHM_INFO)                                     = (buf: *mut shm_info),
    ipc                     (call: ipc_call SEMOP)                                             = (first: id, second: count, ptr: address),
    ipc                     (call: ipc_call SEMTIMEDOP)                                        = (first: id, second: count, third: address, ptr: address,
                                                                                                  fifth: address),
    ipc                     (call: ipc_call SEMGET)                                            = (first: ipc_key, second: count, third: ipc_flags),
    ipc                     (call: ipc_call SEMCTL)                                            = (first: id, second: number, third: semctl_command,
                                                                                                  ptr: address),
    ipc                     (call: ipc_call MSGSND)                                            = (first: id, second: size, third: ipc_message_flags,
                                                                                                  ptr: address),
    ipc                     (call: ipc_call MSGRCV)                                            = (first: id, second: size, third: ipc_message_flags,
                                                                                                  ptr: address, fifth: number),
    ipc                     (call: ipc_call MSGGET)                                            = (first: ipc_key, second: ipc_flags),
    ipc                     (call: ipc_call MSGCTL)                                            = (first: id, second: msgctl_command, ptr: address),
    ipc                     (call: ipc_call SHMAT)                                             = (first: id, second: shmat_flags, third: address, ptr: address),
    ipc                     (call: ipc_call SHMDT)                                             = (ptr: address),
    ipc                     (call: ipc_call SHMGET)                                            = (first: ipc_key, second: size, third: shmget_flags),
    ipc                     (call: ipc_call SHMCTL)                                            = (first: id, second: shmctl_command, ptr: address),

    // Sockets.

    socket                  (domain: address_family AF_INET AF_INET6)                          = (protocol: ip_protocol),
    socket                  (domain: address_family AF_NETLINK)                                = (protocol: netlink_protocol),
    socket                  (domain: address_family AF_CAN)                                    = (protocol: can_protocol),
    socket                  (domain: address_family AF_PACKET)                                 = (protocol: ethernet_protocol[be16]),
    socket                  (domain: address_family AF_BLUETOOTH)                              = (protocol: bluetooth_protocol),
    socket                  (domain: address_family AF_RXRPC)                                  = (protocol: address_family),
    socket                  (domain: address_family AF_PHONET)                                 = (protocol: phonet_protocol),
    socket                  (domain: address_family AF_NFC)                                    = (protocol: nfc_protocol),
    socket                  (domain: address_family AF_KCM)                                    = (protocol: kcm_protocol),
    socket                  (domain: address_family AF_SMC)                                    = (protocol: smc_protocol),

    // An option of four bytes is shown as a number, so the rows name those that are none, whatever their size.

    getsockopt setsockopt   (level: socket_level SOL_TCP)                                      = (optname: tcp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_UDP)                                      = (optname: udp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_RAW)                                      = (optname: raw_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_ICMPV6)                                   = (optname: icmpv6_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_PACKET)                                   = (optname: packet_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_NETLINK)                                  = (optname: netlink_options, optval: number),
    getsockopt setsockopt   (level: socket_level AF_VSOCK)                                     = (optname: vsock_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_SCTP)                                     = (optname: sctp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_DCCP)                                     = (optname: dccp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_CAN_RAW)                                  = (optname: can_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_CAN_ISOTP)                                = (optname: isotp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_CAN_J1939)                                = (optname: j1939_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_TIPC)                                     = (optname: tipc_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_BLUETOOTH)                                = (optname: bluetooth_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_ALG)                                      = (optname: alg_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_TLS)                                      = (optname: tls_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_XDP)                                      = (optname: xdp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_RDS)                                      = (optname: rds_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_LLC)                                      = (optname: llc_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_AX25)                                     = (optname: ax25_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_RXRPC)                                    = (optname: rxrpc_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_PPPOL2TP)                                 = (optname: pppol2tp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_PNPIPE)                                   = (optname: pnpipe_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_IUCV)                                     = (optname: iucv_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_NFC)                                      = (optname: nfc_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_KCM)                                      = (optname: kcm_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_MPTCP)                                    = (optname: mptcp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_MCTP)                                     = (optname: mctp_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_SMC)                                      = (optname: smc_options, optval: number),
    getsockopt setsockopt   (level: socket_level SOL_ATM)                                      = (optname: atm_options, optval: number),
    getsockopt              (level: socket_level SOL_SOCKET)                                   = (optname: socket_get_options, optval: number),
    setsockopt              (level: socket_level SOL_SOCKET)                                   = (optname: socket_options, optval: number),
    getsockopt              (level: socket_level SOL_IP)                                       = (optname: ip_get_options, optval: number),
    setsockopt              (level: socket_level SOL_IP)                                       = (optname: ip_set_options, optval: number),
    getsockopt              (level: socket_level SOL_IPV6)                                     = (optname: ipv6_get_options, optval: number),
    setsockopt              (level: socket_level SOL_IPV6)                                     = (optname: ipv6_set_options, optval: number),
    getsockopt setsockopt   (level: socket_level)                                              = (optname, optval: number),
    getsockopt              (optname: socket_get_options SO_LINGER)                            = (optval: *mut linger),
    getsockopt              (optname: socket_get_options SO_PEERCRED)                          = (optval: *mut ucred),
    getsockopt              (optname: socket_get_options SO_RCVTIMEO_OLD SO_SNDTIMEO_OLD)      = (optval: *mut __kernel_old_timeval),
    getsockopt              (optname: socket_get_options SO_RCVTIMEO_NEW SO_SNDTIMEO_NEW)      = (optval: *mut __kernel_sock_timeval),
    getsockopt              (optname: socket_get_options SO_TXTIME)                            = (optval: *mut sock_txtime),
    getsockopt              (optname: socket_get_options SO_PEERNAME)                          = (optval: *mut sockaddr),
    getsockopt              (optname: socket_get_options SO_PEERGROUPS)                        = (optval: *mut u32 group),
    getsockopt              (optname: socket_get_options SO_MEMINFO)                           = (optval: *mut u32 number),
    getsockopt              (optname: socket_get_options SO_COOKIE SO_NETNS_COOKIE)            = (optval: *mut u64 id),
    getsockopt              (optname: socket_get_options SO_GET_FILTER)                        = (optval: address),
    getsockopt              (optname: socket_get_options SO_BINDTODEVICE SO_PEERSEC)           = (optval: string),
    getsockopt              (optname: socket_get_options SO_PEERPIDFD)                         = (optval: descriptor),
    getsockopt              (optname: socket_get_options SO_TXREHASH)                          = (optval: txrehash),
    getsockopt              (optname: socket_get_options SO_ERROR)                             = (optval: errno),
    setsockopt              (optname: socket_options SO_LINGER)                                = (optval: *const linger),
    setsockopt              (optname: socket_options SO_ATTACH_FILTER
                                SO_ATTACH_REUSEPORT_CBPF)                                      = (optval: *const sock_fprog),
    setsockopt              (optname: socket_options SO_RCVTIMEO_OLD SO_SNDTIMEO_OLD)          = (optval: *const __kernel_old_timeval),
    setsockopt              (optname: socket_options SO_RCVTIMEO_NEW SO_SNDTIMEO_NEW)          = (optval: *const __kernel_sock_timeval),
    setsockopt              (optname: socket_options SO_TXTIME)                                = (optval: *const sock_txtime),
    setsockopt              (optname: socket_options SO_DEVMEM_DONTNEED)                       = (optval: data),
    setsockopt              (optname: socket_options SO_BINDTODEVICE)                          = (optval: string),
    setsockopt              (optname: socket_options SO_ATTACH_BPF SO_ATTACH_REUSEPORT_EBPF)   = (optval: descriptor),
    setsockopt              (optname: socket_options SO_TXREHASH)                              = (optval: txrehash),
    getsockopt              (optname: ip_get_options IP_OPTIONS IP_PKTOPTIONS IP_MSFILTER
                                MCAST_MSFILTER IPT_SO_GET_INFO IPT_SO_GET_ENTRIES
                                IPT_SO_GET_REVISION_MATCH IPT_SO_GET_REVISION_TARGET
                                SO_ORIGINAL_DST ARPT_SO_GET_INFO ARPT_SO_GET_ENTRIES
                                ARPT_SO_GET_REVISION_TARGET EBT_SO_GET_INFO
                                EBT_SO_GET_ENTRIES EBT_SO_GET_INIT_INFO
                                EBT_SO_GET_INIT_ENTRIES IP_VS_SO_GET_VERSION
                                IP_VS_SO_GET_INFO IP_VS_SO_GET_SERVICES IP_VS_SO_GET_SERVICE
                                IP_VS_SO_GET_DESTS IP_VS_SO_GET_DEST IP_VS_SO_GET_TIMEOUT
                                IP_VS_SO_GET_DAEMON)                                           = (optval: data),
    getsockopt              (optname: ip_get_options IP_PROTOCOL)                              = (optval: ip_protocol),
    setsockopt              (optname: ip_set_options IP_ADD_MEMBERSHIP IP_DROP_MEMBERSHIP)     = (optval: *const ip_mreq),
    setsockopt              (optname: ip_set_options MCAST_JOIN_GROUP MCAST_LEAVE_GROUP)       = (optval: *const group_req),
    setsockopt              (optname: ip_set_options MCAST_JOIN_SOURCE_GROUP
                                MCAST_LEAVE_SOURCE_GROUP MCAST_BLOCK_SOURCE
                                MCAST_UNBLOCK_SOURCE)                                          = (optval: *const group_source_req),
    setsockopt              (optname: ip_set_options IP_ADD_SOURCE_MEMBERSHIP
                                IP_DROP_SOURCE_MEMBERSHIP IP_BLOCK_SOURCE IP_UNBLOCK_SOURCE)   = (optval: *const ip_mreq_source),
    setsockopt              (optname: ip_set_options IP_OPTIONS IP_MSFILTER IP_IPSEC_POLICY
                                IP_XFRM_POLICY MCAST_MSFILTER MRT_ADD_VIF MRT_DEL_VIF
                                MRT_ADD_MFC MRT_DEL_MFC MRT_ADD_MFC_PROXY MRT_DEL_MFC_PROXY
                                IPT_SO_SET_REPLACE IPT_SO_SET_ADD_COUNTERS
                                ARPT_SO_SET_REPLACE ARPT_SO_SET_ADD_COUNTERS
                                EBT_SO_SET_ENTRIES EBT_SO_SET_COUNTERS IP_VS_SO_SET_INSERT
                                IP_VS_SO_SET_ADD IP_VS_SO_SET_EDIT IP_VS_SO_SET_DEL
                                IP_VS_SO_SET_LIST IP_VS_SO_SET_ADDDEST IP_VS_SO_SET_DELDEST
                                IP_VS_SO_SET_EDITDEST IP_VS_SO_SET_TIMEOUT
                                IP_VS_SO_SET_STARTDAEMON IP_VS_SO_SET_STOPDAEMON
                                IP_VS_SO_SET_RESTORE IP_VS_SO_SET_SAVE IP_VS_SO_SET_ZERO)      = (optval: data),
    getsockopt              (optname: ipv6_get_options IPV6_HOPOPTS IPV6_RTHDRDSTOPTS
                                IPV6_RTHDR IPV6_DSTOPTS IPV6_2292PKTOPTIONS IPV6_PATHMTU
                                IPV6_FLOWLABEL_MGR MCAST_MSFILTER IP6T_SO_GET_INFO
                                IP6T_SO_GET_ENTRIES IP6T_SO_GET_REVISION_MATCH
                                IP6T_SO_GET_REVISION_TARGET IP6T_SO_ORIGINAL_DST)              = (optval: data),
    setsockopt              (optname: ipv6_set_options IPV6_ADD_MEMBERSHIP
                                IPV6_DROP_MEMBERSHIP IPV6_JOIN_ANYCAST IPV6_LEAVE_ANYCAST)     = (optval: *const ipv6_mreq),
    setsockopt              (optname: ipv6_set_options MCAST_JOIN_GROUP MCAST_LEAVE_GROUP)     = (optval: *const group_req),
    setsockopt              (optname: ipv6_set_options MCAST_JOIN_SOURCE_GROUP
                                MCAST_LEAVE_SOURCE_GROUP MCAST_BLOCK_SOURCE
                                MCAST_UNBLOCK_SOURCE)                                          = (optval: *const group_source_req),
    setsockopt              (optname: ipv6_set_options IPV6_PKTINFO)                           = (optval: *const in6_pktinfo),
    setsockopt              (optname: ipv6_set_options IPV6_HOPOPTS IPV6_RTHDRDSTOPTS
                                IPV6_RTHDR IPV6_DSTOPTS IPV6_2292PKTOPTIONS
                                IPV6_FLOWLABEL_MGR IPV6_IPSEC_POLICY IPV6_XFRM_POLICY
                                MCAST_MSFILTER MRT6_ADD_MIF MRT6_DEL_MIF MRT6_ADD_MFC
                                MRT6_DEL_MFC MRT6_ADD_MFC_PROXY MRT6_DEL_MFC_PROXY
                                IP6T_SO_SET_REPLACE IP6T_SO_SET_ADD_COUNTERS)                  = (optval: data),
    getsockopt              (optname: tcp_options TCP_INFO TCP_CC_INFO TCP_SAVED_SYN
                                TCP_REPAIR_WINDOW TCP_FASTOPEN_KEY TCP_ZEROCOPY_RECEIVE
                                TCP_AO_INFO TCP_AO_GET_KEYS TCP_AO_REPAIR)                     = (optval: data),
    getsockopt setsockopt   (optname: tcp_options TCP_CONGESTION TCP_ULP)                      = (optval: string),
    setsockopt              (optname: tcp_options TCP_MD5SIG TCP_MD5SIG_EXT
                                TCP_REPAIR_OPTIONS TCP_REPAIR_WINDOW TCP_FASTOPEN_KEY
                                TCP_AO_DEL_KEY TCP_AO_INFO TCP_AO_REPAIR)                      = (optval: data),
    setsockopt              (optname: tcp_options TCP_AO_ADD_KEY)                              = (optval: *const tcp_ao_add),
    getsockopt setsockopt   (optname: raw_options ICMP_FILTER)                                 = (optval: icmp_types),
    getsockopt              (optname: packet_options PACKET_STATISTICS)                        = (optval: *mut tpacket_stats_v3),
    getsockopt              (optname: packet_options PACKET_ROLLOVER_STATS)                    = (optval: *mut tpacket_rollover_stats),
    setsockopt              (optname: packet_options PACKET_ADD_MEMBERSHIP
                                PACKET_DROP_MEMBERSHIP)                                        = (optval: *const packet_mreq),
    setsockopt              (optname: packet_options PACKET_RX_RING PACKET_TX_RING)            = (optval: *const tpacket_req),
    setsockopt              (optname: packet_options PACKET_FANOUT_DATA)                       = (optval: data),
    getsockopt              (optname: netlink_options NETLINK_LIST_MEMBERSHIPS)                = (optval: *mut u32 number),
    setsockopt              (optname: netlink_options NETLINK_RX_RING NETLINK_TX_RING)         = (optval: data),
    getsockopt              (optname: vsock_options SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD)         = (optval: *mut __kernel_old_timeval),
    getsockopt              (optname: vsock_options SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW)         = (optval: *mut __kernel_sock_timeval),
    setsockopt              (optname: vsock_options SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD)         = (optval: *const __kernel_old_timeval),
    setsockopt              (optname: vsock_options SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW)         = (optval: *const __kernel_sock_timeval),
    getsockopt setsockopt   (optname: can_options CAN_RAW_FILTER CAN_RAW_XL_VCID_OPTS)         = (optval: data),
    getsockopt setsockopt   (optname: tipc_options TIPC_IMPORTANCE)                            = (optval: tipc_importance),
    getsockopt              (optname: tipc_options TIPC_GROUP_JOIN)                            = (optval: *mut tipc_group_req),
    setsockopt              (optname: tipc_options TIPC_GROUP_JOIN)                            = (optval: *const tipc_group_req),
    getsockopt setsockopt   (optname: bluetooth_options BT_SECURITY BT_ISO_QOS BT_CODEC
                                BT_ISO_BASE)                                                   = (optval: data),
    getsockopt setsockopt   (optname: tls_options TLS_TX TLS_RX)                               = (optval: data),
    getsockopt setsockopt   (optname: sctp_options SCTP_RTOINFO SCTP_ASSOCINFO SCTP_INITMSG
                                SCTP_SET_PEER_PRIMARY_ADDR SCTP_PRIMARY_ADDR
                                SCTP_PEER_ADDR_PARAMS SCTP_DEFAULT_SEND_PARAM SCTP_EVENTS
                                SCTP_STATUS SCTP_GET_PEER_ADDR_INFO SCTP_DELAYED_SACK
                                SCTP_CONTEXT SCTP_AUTH_CHUNK SCTP_HMAC_IDENT SCTP_AUTH_KEY
                                SCTP_AUTH_ACTIVE_KEY SCTP_AUTH_DELETE_KEY
                                SCTP_PEER_AUTH_CHUNKS SCTP_LOCAL_AUTH_CHUNKS
                                SCTP_GET_ASSOC_ID_LIST SCTP_PEER_ADDR_THLDS
                                SCTP_DEFAULT_SNDINFO SCTP_AUTH_DEACTIVATE_KEY
                                SCTP_PEER_ADDR_THLDS_V2 SCTP_SOCKOPT_BINDX_ADD
                                SCTP_SOCKOPT_BINDX_REM SCTP_SOCKOPT_PEELOFF
                                SCTP_SOCKOPT_CONNECTX_OLD SCTP_GET_PEER_ADDRS
                                SCTP_GET_LOCAL_ADDRS SCTP_SOCKOPT_CONNECTX
                                SCTP_SOCKOPT_CONNECTX3 SCTP_GET_ASSOC_STATS
                                SCTP_PR_SUPPORTED SCTP_DEFAULT_PRINFO SCTP_PR_ASSOC_STATUS
                                SCTP_PR_STREAM_STATUS SCTP_RECONFIG_SUPPORTED
                                SCTP_ENABLE_STREAM_RESET SCTP_RESET_STREAMS SCTP_ADD_STREAMS
                                SCTP_SOCKOPT_PEELOFF_FLAGS SCTP_STREAM_SCHEDULER
                                SCTP_STREAM_SCHEDULER_VALUE SCTP_INTERLEAVING_SUPPORTED
                                SCTP_SENDMSG_CONNECT SCTP_EVENT SCTP_ASCONF_SUPPORTED
                                SCTP_AUTH_SUPPORTED SCTP_ECN_SUPPORTED
                                SCTP_EXPOSE_POTENTIALLY_FAILED_STATE
                                SCTP_REMOTE_UDP_ENCAPS_PORT SCTP_PLPMTUD_PROBE_INTERVAL)       = (optval: data),
    getsockopt setsockopt   (optname: dccp_options DCCP_SOCKOPT_CHANGE_L
                                DCCP_SOCKOPT_CHANGE_R DCCP_SOCKOPT_AVAILABLE_CCIDS
                                DCCP_SOCKOPT_CCID DCCP_SOCKOPT_TX_CCID DCCP_SOCKOPT_RX_CCID
                                DCCP_SOCKOPT_CCID_RX_INFO DCCP_SOCKOPT_CCID_TX_INFO)           = (optval: data),
    getsockopt setsockopt   (optname: isotp_options CAN_ISOTP_OPTS CAN_ISOTP_RECV_FC
                                CAN_ISOTP_LL_OPTS)                                             = (optval: data),
    setsockopt              (optname: j1939_options SO_J1939_FILTER)                           = (optval: data),
    getsockopt setsockopt   (optname: rds_options RDS_CANCEL_SENT_TO RDS_GET_MR RDS_FREE_MR
                                RDS_GET_MR_FOR_DEST SO_RDS_MSG_RXPATH_LATENCY
                                RDS_INFO_COUNTERS RDS_INFO_CONNECTIONS
                                RDS_INFO_SEND_MESSAGES RDS_INFO_RETRANS_MESSAGES
                                RDS_INFO_RECV_MESSAGES RDS_INFO_SOCKETS RDS_INFO_TCP_SOCKETS
                                RDS_INFO_IB_CONNECTIONS RDS_INFO_CONNECTION_STATS
                                RDS_INFO_IWARP_CONNECTIONS RDS6_INFO_CONNECTIONS
                                RDS6_INFO_SEND_MESSAGES RDS6_INFO_RETRANS_MESSAGES
                                RDS6_INFO_RECV_MESSAGES RDS6_INFO_SOCKETS
                                RDS6_INFO_TCP_SOCKETS RDS6_INFO_IB_CONNECTIONS)                = (optval: data),
    setsockopt              (optname: rxrpc_options RXRPC_SECURITY_KEY
                                RXRPC_SECURITY_KEYRING)                                        = (optval: string),
    setsockopt              (optname: rxrpc_options RXRPC_UPGRADEABLE_SERVICE)                 = (optval: data),
    getsockopt              (optname: mptcp_options MPTCP_INFO MPTCP_TCPINFO
                                MPTCP_SUBFLOW_ADDRS MPTCP_FULL_INFO)                           = (optval: data),
    getsockopt setsockopt   (optname: atm_options SO_ATMQOS SO_ATMSAP SO_ATMPVC SO_CIRANGE)    = (optval: data),
    getsockopt setsockopt   (optname: icmpv6_options ICMPV6_FILTER)                            = (optval: data),
    getsockopt              (optname: xdp_options XDP_MMAP_OFFSETS XDP_STATISTICS)             = (optval: data),
    setsockopt              (optname: xdp_options XDP_UMEM_REG)                                = (optval: data),
    setsockopt              (optname: alg_options ALG_SET_KEY ALG_SET_DRBG_ENTROPY)            = (optval: data),
    setsockopt              (optname: alg_options ALG_SET_KEY_BY_KEY_SERIAL)                   = (optval: keyring),

    // Those of single machines.

    s390_guarded_storage    (command: s390_guarded_storage_command GS_SET_BC_CB)               = (gs_cb),
    s390_guarded_storage    (command: s390_guarded_storage_command GS_ENABLE GS_DISABLE
                                GS_CLEAR_BC_CB GS_BROADCAST)                                   = (),
    s390_runtime_instr      (command: s390_runtime_instr_command S390_RUNTIME_INSTR_START)     = (signum: signal),
    s390_runtime_instr      (command: s390_runtime_instr_command)                              = (),
    spu_create              (flags: spu_create_flags SPU_CREATE_AFFINITY_SPU)                  = (neighbor_fd),
    spu_create              (flags: spu_create_flags)                                          = (),
    sysmips                 (cmd: sysmips_command FLUSH_CACHE)                                 = (),
    sysmips                 (cmd: sysmips_command MIPS_FIXADE)                                 = (arg1),
    sysmips                 (cmd: sysmips_command MIPS_ATOMIC_SET)                             = (arg1: address, arg2),
    syslog                  (r#type: syslog_action SYSLOG_ACTION_CLOSE SYSLOG_ACTION_OPEN
                                SYSLOG_ACTION_CLEAR SYSLOG_ACTION_CONSOLE_OFF
                                SYSLOG_ACTION_CONSOLE_ON SYSLOG_ACTION_SIZE_UNREAD
                                SYSLOG_ACTION_SIZE_BUFFER)                                     = (),
    syslog                  (r#type: syslog_action SYSLOG_ACTION_CONSOLE_LEVEL)                = (bufp: address, len: console_level),
    syslog                  (r#type: syslog_action SYSLOG_ACTION_READ SYSLOG_ACTION_READ_ALL
                                SYSLOG_ACTION_READ_CLEAR)                                      = (bufp: *mut u8 data[returned], len, returned: size),
}
